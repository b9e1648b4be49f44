/* The time of a meeting: from what a notice says to instants and text.  An
 * unknown hour or end stays unknown in the model; only the index of instants,
 * which is for searching, assumes one. */
#include <lichhop/assignment.h>
#include <lichhop/meeting.h>

#include "instant_priv.h"

static bool when_has_hour(const struct lh_when *when)
{
	return when->start != LH_MINUTE_UNKNOWN;
}

static bool when_has_last_day(const struct lh_when *when)
{
	return lh_date_is_full(when->last_date) &&
	       lh_date_is_valid(when->last_date) &&
	       lh_date_is_full(when->date) &&
	       lh_date_compare(when->last_date, when->date) > 0;
}

/* An end equal to the start says nothing about the length. */
static bool when_has_end(const struct lh_when *when)
{
	return when->end != LH_MINUTE_UNKNOWN &&
	       (when_has_last_day(when) || when->end != when->start);
}

/* The day on which a stated end falls: "22 giờ đến 01 giờ" ends on the
 * following day. */
static struct lh_date when_end_day(const struct lh_when *when)
{
	struct lh_date next;

	if (when_has_last_day(when))
		return when->last_date;
	if (!when_has_hour(when) || when->end >= when->start ||
	    !lh_date_is_full(when->date))
		return when->date;
	next = lh_date_add_days(when->date, 1);
	return lh_date_is_valid(next) ? next : when->date;
}

bool lh_when_end_is_assumed(const struct lh_when *when)
{
	if (!lh_date_is_full(when->date) || when_has_end(when))
		return false;
	/* Whole days without hours end with the day: that was said. */
	return when_has_hour(when) || (when->part != LH_PART_NONE &&
				       when->part != LH_PART_ALL_DAY);
}

static lh_minute part_start(enum lh_day_part part, const struct lh_hours *hours)
{
	switch (part) {
	case LH_PART_MORNING:
		return hours->morning_start;
	case LH_PART_AFTERNOON:
		return hours->afternoon_start;
	case LH_PART_EVENING:
		return hours->afternoon_end;
	case LH_PART_NONE:
	case LH_PART_ALL_DAY:
		break;
	}
	return 0;
}

static lh_minute part_end(enum lh_day_part part, const struct lh_hours *hours)
{
	switch (part) {
	case LH_PART_MORNING:
		return hours->morning_end;
	case LH_PART_AFTERNOON:
		return hours->afternoon_end;
	case LH_PART_EVENING:
		return hours->evening_end;
	case LH_PART_NONE:
	case LH_PART_ALL_DAY:
		break;
	}
	return 1440;
}

/* The end of the index; start_at is when the first day begins. */
static lh_instant when_end_at(const struct lh_when *when, lh_instant start_at,
			      const struct lh_hours *hours, const char *zone,
			      lh_minute assumed_end)
{
	if (when_has_end(when))
		return lh_day_instant(zone, when_end_day(when), when->end);
	if (when_has_last_day(when)) {
		lh_minute end = when_has_hour(when) ?
			hours->afternoon_end : part_end(when->part, hours);

		return lh_day_instant(zone, when->last_date, end);
	}
	if (!when_has_hour(when))
		return lh_day_instant(zone, when->date,
				       part_end(when->part, hours));
	if (assumed_end != LH_MINUTE_UNKNOWN && assumed_end > when->start)
		return lh_day_instant(zone, when->date, assumed_end);
	return start_at + (lh_instant)hours->meeting_length * 60;
}

void lh_meeting_index(struct lh_meeting *m, const struct lh_hours *hours,
		      const char *zone, lh_minute assumed_end)
{
	const struct lh_when *when = &m->when;
	lh_minute start;

	m->start_at = LH_INSTANT_UNKNOWN;
	m->end_at = LH_INSTANT_UNKNOWN;
	if (!lh_date_is_full(when->date) || !lh_date_is_valid(when->date))
		return;
	if (when->zone != NULL && !when->floating)
		zone = when->zone;
	start = when_has_hour(when) ? when->start :
		part_start(when->part, hours);
	m->start_at = lh_day_instant(zone, when->date, start);
	m->end_at = when_end_at(when, m->start_at, hours, zone, assumed_end);
	if (m->end_at <= m->start_at)
		m->end_at = m->start_at +
			(lh_instant)hours->meeting_length * 60;
}

static char *when_format(struct lh_arena *arena, struct lh_date date,
			 lh_minute minute)
{
	char day[LH_DATE_TEXT_SIZE];
	char hour[LH_MINUTE_TEXT_SIZE];

	if (lh_date_is_empty(date))
		return NULL;
	lh_date_format(date, day);
	if (minute == LH_MINUTE_UNKNOWN)
		return lh_arena_strdup(arena, day);
	return lh_arena_printf(arena, "%sT%s", day,
			       lh_minute_format(minute, hour));
}

char *lh_when_format_start(struct lh_arena *arena, const struct lh_when *when)
{
	return when_format(arena, when->date, when->start);
}

char *lh_when_format_end(struct lh_arena *arena, const struct lh_when *when)
{
	struct lh_date day = when->last_date;

	if (when->end == LH_MINUTE_UNKNOWN)
		return when_format(arena, day, LH_MINUTE_UNKNOWN);
	if (lh_date_is_empty(day))
		day = when_end_day(when);
	return when_format(arena, day, when->end);
}
