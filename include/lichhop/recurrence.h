/* Repeating meetings: RFC 5545 3.3.10 rules, expanded by libical's iterator
 * with our own limits (a rule from outside may never make us wait). */
#ifndef LICHHOP_RECURRENCE_H
#define LICHHOP_RECURRENCE_H

#include <lichhop/date.h>

/* LH_EINVALID with a sentence for a rule that is malformed, or repeats more
 * often than daily, or uses RSCALE. */
LH_NODISCARD enum lh_status lh_recurrence_check(const char *rule,
						struct lh_error *err);

/* The occurrences that begin from `from` to `to`, both included, of a series
 * whose first begins at start, start_minute.  At most limit days go to *days
 * (arena); *cut says that there were more, or that the rule walked 10,000
 * steps without an end.  UNTIL is compared in local time of the series. */
LH_NODISCARD enum lh_status
lh_recurrence_expand(struct lh_arena *arena, const char *rule,
		     struct lh_date start, lh_minute start_minute,
		     struct lh_date from, struct lh_date to, size_t limit,
		     struct lh_date **days, size_t *count, bool *cut,
		     struct lh_error *err);

#endif
