/* Deadlines: from what the words say to the first instant at which the work
 * is overdue, and to the last day on which it may still be done.  A deadline
 * never says more than its words: without a full day (or month) there is no
 * instant. */
#include <lichhop/assignment.h>

#include "code_name_priv.h"
#include "instant_priv.h"

static const char *const deadline_precisions[] = {
	[LH_DEADLINE_NONE] = "none",
	[LH_DEADLINE_DAY] = "day",
	[LH_DEADLINE_HOUR] = "hour",
	[LH_DEADLINE_PART] = "part",
	[LH_DEADLINE_MONTH] = "month",
	[LH_DEADLINE_MEETING] = "meeting",
	[LH_DEADLINE_VAGUE] = "vague",
};

/* LH_OP_NONE and LH_OP_FROM are no limits and have no name. */
static const char *const deadline_ops[] = {
	[LH_OP_BEFORE] = "before",
	[LH_OP_BY] = "by",
	[LH_OP_WITHIN] = "within",
	[LH_OP_AT] = "at",
};

const char *lh_deadline_op_name(enum lh_phrase_op op)
{
	if ((size_t)op >= LH_COUNT(deadline_ops))
		return NULL;
	return deadline_ops[op];
}

bool lh_deadline_op_parse(const char *name, enum lh_phrase_op *op)
{
	size_t value;

	if (!lh_code_find(deadline_ops, LH_COUNT(deadline_ops), name, &value))
		return false;
	*op = (enum lh_phrase_op)value;
	return true;
}

const char *lh_deadline_precision_name(enum lh_deadline_precision precision)
{
	return lh_code_name(deadline_precisions, LH_COUNT(deadline_precisions),
			    precision);
}

bool lh_deadline_precision_parse(const char *name,
				 enum lh_deadline_precision *precision)
{
	size_t value;

	if (!lh_code_find(deadline_precisions, LH_COUNT(deadline_precisions),
			  name, &value))
		return false;
	*precision = (enum lh_deadline_precision)value;
	return true;
}

/* "trước buổi chiều" is over when the afternoon begins. */
static lh_minute part_limit(const struct lh_deadline *d,
			    const struct lh_hours *hours)
{
	bool before = d->op == LH_OP_BEFORE;

	switch (d->part) {
	case LH_PART_MORNING:
		return before ? hours->morning_start : hours->morning_end;
	case LH_PART_AFTERNOON:
		return before ? hours->afternoon_start : hours->afternoon_end;
	case LH_PART_EVENING:
		return before ? hours->afternoon_end : hours->evening_end;
	case LH_PART_NONE:
	case LH_PART_ALL_DAY:
		break;
	}
	return before ? 0 : 1440;
}

static bool deadline_has_day(const struct lh_deadline *d)
{
	return lh_date_is_full(d->date) && lh_date_is_valid(d->date);
}

static bool deadline_has_month(const struct lh_deadline *d)
{
	return d->date.year != 0 && d->date.month >= 1 && d->date.month <= 12;
}

/* Day and minute at which it becomes overdue; false when there is none. */
static bool deadline_limit(const struct lh_deadline *d,
			   const struct lh_hours *hours, struct lh_date *day,
			   lh_minute *minute)
{
	bool before = d->op == LH_OP_BEFORE;

	*day = d->date;
	*minute = before ? 0 : 1440;
	switch (d->precision) {
	case LH_DEADLINE_NONE:
	case LH_DEADLINE_MEETING:
	case LH_DEADLINE_VAGUE:
		return false;
	case LH_DEADLINE_DAY:
		break;
	case LH_DEADLINE_HOUR:
		if (d->minute != LH_MINUTE_UNKNOWN)
			*minute = d->minute;
		break;
	case LH_DEADLINE_PART:
		*minute = part_limit(d, hours);
		break;
	case LH_DEADLINE_MONTH:
		if (!deadline_has_month(d))
			return false;
		day->day = before ? 1 : (uint8_t)lh_date_month_length(
			d->date.year, d->date.month);
		return lh_date_is_valid(*day);
	}
	return deadline_has_day(d);
}

lh_instant lh_deadline_due(const struct lh_deadline *d,
			   const struct lh_hours *hours, const char *zone)
{
	struct lh_date day;
	lh_minute minute;

	if (!deadline_limit(d, hours, &day, &minute))
		return LH_INSTANT_UNKNOWN;
	return lh_day_instant(zone, day, minute);
}

struct lh_date lh_deadline_last_day(const struct lh_deadline *d)
{
	struct lh_date day;
	lh_minute minute;

	if (!deadline_limit(d, &lh_hours_default, &day, &minute))
		return (struct lh_date){ 0 };
	if (minute > 0)
		return day;
	/* Overdue from midnight on: the day before was the last. */
	day = lh_date_add_days(day, -1);
	return lh_date_is_valid(day) ? day : (struct lh_date){ 0 };
}

char *lh_deadline_format(struct lh_arena *arena, const struct lh_deadline *d)
{
	char day[LH_DATE_TEXT_SIZE];
	char hour[LH_MINUTE_TEXT_SIZE];

	if (lh_date_is_empty(d->date))
		return NULL;
	lh_date_format(d->date, day);
	if (d->precision != LH_DEADLINE_HOUR || d->minute == LH_MINUTE_UNKNOWN)
		return lh_arena_strdup(arena, day);
	return lh_arena_printf(arena, "%sT%s", day,
			       lh_minute_format(d->minute, hour));
}
