/* Repeating: our own reading of a rule (rule.c) decides what is let through;
 * libical's iterator then walks it, never more than so many steps.
 *
 * Rules of even steps (rule_even.c) are calculated and never reach it.
 *
 * libical takes rules that make it walk for minutes (SECONDLY since 1970) and
 * repairs others in silence, so nothing reaches it unchecked.  It is given
 * day and hour even for whole days: DATE-only arguments go wrong before
 * libical 3.0.19. */
#include <lichhop/recurrence.h>

#include <ctype.h>

#include <libical/ical.h>

#include <lichhop/gettext.h>

#include "rule_priv.h"

#define STEPS_MOST 10000

/* As libical wants it: UNTIL without a zone, and to the end of a bare day. */
static struct icalrecurrencetype rule_for_libical(struct lh_arena *arena,
						  const struct lh_rule *rule)
{
	size_t until = lh_rule_find("UNTIL", 5);
	const char *value = rule->values[until];
	char *text;

	if (!value) {
		text = lh_arena_strdup(arena, rule->text);
	} else {
		const char *rest = value + rule->lengths[until];

		text = lh_arena_printf(arena, "%.*s%.*s%s%s",
				       (int)(value - rule->text), rule->text,
				       rule->lengths[until] > 15 ? 15 :
				       (int)rule->lengths[until], value,
				       rule->lengths[until] == 8 ? "T235959"
								 : "",
				       rest);
	}
	for (char *s = text; *s; s++)
		*s = (char)toupper((unsigned char)*s);
	return icalrecurrencetype_from_string(text);
}

static enum lh_status rule_load(struct lh_arena *arena,
				const struct lh_rule *rule,
				struct icalrecurrencetype *loaded,
				struct lh_error *err)
{
	*loaded = rule_for_libical(arena, rule);
	if (loaded->freq == ICAL_NO_RECURRENCE)
		return lh_error_set(err, LH_EINVALID,
				    _("không hiểu quy tắc lặp lại “%.80s”"),
				    rule->text);
	return LH_OK;
}

enum lh_status lh_recurrence_check(const char *text, struct lh_error *err)
{
	struct lh_arena *arena = lh_arena_new();
	struct lh_rule rule = { .text = text };
	struct icalrecurrencetype loaded;
	enum lh_status status = lh_rule_parse(text, &rule, err);

	if (!status)
		status = rule_load(arena, &rule, &loaded, err);
	lh_arena_free(arena);
	return status;
}

static struct icaltimetype rule_start(struct lh_date date, lh_minute minute)
{
	struct icaltimetype t = icaltime_null_time();

	t.year = date.year;
	t.month = date.month;
	t.day = date.day;
	t.hour = minute == LH_MINUTE_UNKNOWN ? 0 : minute / 60;
	t.minute = minute == LH_MINUTE_UNKNOWN ? 0 : minute % 60;
	return t;
}

struct rule_walk {
	struct lh_arena *arena;
	struct lh_date from, to;
	size_t limit;
	struct lh_date *days;
	size_t count;
	bool cut;
};

/* Returns false when the walk is over. */
static bool rule_walk_take(struct rule_walk *walk, struct lh_date day)
{
	if (lh_date_compare(day, walk->to) > 0)
		return false;
	if (lh_date_compare(day, walk->from) < 0)
		return true;
	if (walk->count &&
	    !lh_date_compare(walk->days[walk->count - 1], day))
		return true;
	if (walk->count == walk->limit) {
		walk->cut = true;
		return false;
	}
	walk->days = lh_arena_grow(walk->arena, walk->days, walk->count,
				   sizeof(*walk->days));
	walk->days[walk->count++] = day;
	return true;
}

static void rule_walk_run(struct rule_walk *walk, icalrecur_iterator *iterator)
{
	for (size_t step = 0; ; step++) {
		struct icaltimetype t = icalrecur_iterator_next(iterator);

		if (icaltime_is_null_time(t) || t.year > 2200)
			return;
		if (step == STEPS_MOST) {
			walk->cut = true;
			return;
		}
		if (!rule_walk_take(walk, (struct lh_date){
				(int16_t)t.year, (uint8_t)t.month,
				(uint8_t)t.day }))
			return;
	}
}

/* No need to walk there from the first day, unless the rule counts: libical
 * counts from where it begins. */
static void rule_jump(icalrecur_iterator *iterator,
		      const struct icalrecurrencetype *rule,
		      struct lh_date start, struct lh_date from)
{
	if (rule->count == 0 && lh_date_compare(from, start) > 0)
		icalrecur_iterator_set_start(iterator, rule_start(from, 0));
}

static void rule_walk_steps(struct rule_walk *walk,
			    const struct lh_rule_steps *steps)
{
	int32_t from = lh_date_to_days(walk->from), day = steps->first;

	if (!rule_walk_take(walk, lh_date_from_days(day)))
		return;
	if (from > day)
		day += (from - day + steps->step - 1) / steps->step
			* steps->step;
	else
		day += steps->step;
	for (; day <= steps->last; day += steps->step) {
		struct lh_date date = lh_date_from_days(day);
		if (date.year > 2200 || !rule_walk_take(walk, date))
			return;
	}
}

enum lh_status lh_recurrence_expand(struct lh_arena *arena, const char *text,
				    struct lh_date start,
				    lh_minute start_minute,
				    struct lh_date from, struct lh_date to,
				    size_t limit, struct lh_date **days,
				    size_t *count, bool *cut,
				    struct lh_error *err)
{
	struct rule_walk walk = { .arena = arena, .from = from, .to = to,
				  .limit = limit };
	struct lh_rule rule = { .text = text };
	struct icalrecurrencetype loaded;
	icalrecur_iterator *iterator;
	struct lh_rule_steps steps;
	enum lh_status status = lh_rule_parse(text, &rule, err);

	if (!status && lh_rule_even(&rule, start, start_minute, &steps)) {
		rule_walk_steps(&walk, &steps);
		*days = walk.days;
		*count = walk.count;
		*cut = walk.cut;
		return LH_OK;
	}
	if (!status)
		status = rule_load(arena, &rule, &loaded, err);
	if (status)
		return status;
	iterator = icalrecur_iterator_new(loaded,
					  rule_start(start, start_minute));
	if (iterator)
		rule_jump(iterator, &loaded, start, from);
	/* The first meeting counts even where the rule would not name it; no
	 * iterator means that the rule meets no day after it. */
	if (rule_walk_take(&walk, start) && iterator)
		rule_walk_run(&walk, iterator);
	if (iterator)
		icalrecur_iterator_free(iterator);
	*days = walk.days;
	*count = walk.count;
	*cut = walk.cut;
	return LH_OK;
}
