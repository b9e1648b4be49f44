/* A repetition rule taken apart. */
#ifndef LICHHOP_TIME_RULE_PRIV_H
#define LICHHOP_TIME_RULE_PRIV_H

#include <stdbool.h>
#include <stddef.h>

#include <lichhop/date.h>
#include <lichhop/error.h>

#define LH_RULE_PARTS 14

struct lh_rule {
	const char *text;
	const char *values[LH_RULE_PARTS];	/* of each part, not terminated */
	size_t lengths[LH_RULE_PARTS];
};

/* Which part has that name; LH_RULE_PARTS when none has. */
size_t lh_rule_find(const char *name, size_t length);
/* LH_EINVALID with a sentence when the rule may not be walked. */
LH_NODISCARD enum lh_status lh_rule_parse(const char *text,
					  struct lh_rule *rule,
					  struct lh_error *err);

/* Days, as lh_date_to_days(): first, then every step, up to last. */
struct lh_rule_steps {
	int32_t first, step, last;
};
/* False when the rule is not of that kind.  A first day beyond the last one
 * counts all the same. */
bool lh_rule_even(const struct lh_rule *rule, struct lh_date start,
		  lh_minute minute, struct lh_rule_steps *steps);

#endif
