/* Repeating meetings: RRULE, RDATE, EXDATE and RECURRENCE-ID. */
#include <stdio.h>
#include <string.h>

#include <lichhop/recurrence.h>
#include <lichhop/zone.h>

#include "writer_priv.h"

#define SERIES_YEARS 2		/* how far a rule is written out where … */
#define SERIES_MOST 400		/* … it cannot be written as a rule */

/* UNTIL of a series with a zone is in UTC (RFC 5545 3.3.10); ours is local. */
static const char *series_until(struct lh_arena *arena, const char *until,
			       const struct lh_ical_moment *start)
{
	struct lh_ical_moment m = { .minute = 24 * 60 - 1, .zone = start->zone };
	size_t length = strlen(until);
	int year, month, day, hour, minute;
	int found = sscanf(until, "%4d%2d%2dT%2d%2d", &year, &month, &day,
			   &hour, &minute);

	if (start->minute == LH_MINUTE_UNKNOWN)
		return lh_arena_strndup(arena, until, length < 8 ? length : 8);
	if (found < 3 || until[length - 1] == 'Z')
		return until;
	m.date = (struct lh_date){ (int16_t)year, (uint8_t)month, (uint8_t)day };
	if (found == 5)
		m.minute = (lh_minute)(hour * 60 + minute);
	m = lh_ical_moment_at("UTC", lh_ical_moment_instant(&m));
	return lh_arena_printf(arena, "%04d%02d%02dT%02d%02d%02dZ", m.date.year,
			       m.date.month, m.date.day, m.minute / 60,
			       m.minute % 60, found == 5 ? 0 : 59);
}

static void series_put_rule(struct lh_ical_writer *w, const char *rule,
			   const struct lh_ical_moment *start)
{
	const char *until = strstr(rule, "UNTIL=");

	if (until) {
		until += strlen("UNTIL=");
		size_t length = strcspn(until, ";");
		char *value = lh_arena_strndup(w->arena, until, length);

		rule = lh_arena_printf(w->arena, "%.*s%s%s",
				       (int)(until - rule), rule,
				       series_until(w->arena, value, start),
				       until + length);
	}
	lh_content_raw(&w->content, "RRULE", rule);
}

static void series_put_days(struct lh_ical_writer *w, const char *name,
			   const struct lh_date *days, size_t count,
			   const struct lh_ical_moment *start)
{
	for (size_t i = 0; i < count; i++) {
		struct lh_ical_moment moment = *start;

		moment.date = days[i];
		lh_ical_put_moment(w, name, &moment);
	}
}

/* A rule speaks of local days.  In UTC it would fall on other days before 7
 * o'clock, and abroad it would move with summer time: then the days themselves
 * are written, though Outlook does not like that. */
static bool series_rule_holds(const struct lh_ical_writer *w,
			     const struct lh_ical_moment *start)
{
	if (start->minute == LH_MINUTE_UNKNOWN ||
	    lh_ical_moment_has_zone(w->options, start))
		return true;
	return !strcmp(start->zone, LH_ZONE_HOME) &&
	       !lh_date_compare(lh_ical_moment_at("UTC",
				lh_ical_moment_instant(start)).date,
				start->date);
}

static bool series_is_excepted(const struct lh_series *series,
			      struct lh_date day)
{
	for (size_t i = 0; i < series->n_exceptions; i++)
		if (!lh_date_compare(day, series->exceptions[i]))
			return true;
	return false;
}

static void series_put_written_out(struct lh_ical_writer *w,
				  const struct lh_series *series,
				  const struct lh_ical_moment *start)
{
	struct lh_date last = lh_date_add_days(start->date,
					       SERIES_YEARS * 366);
	struct lh_date *days;
	size_t count;
	bool cut;

	if (lh_recurrence_expand(w->arena, series->rule, start->date,
				 start->minute, start->date, last, SERIES_MOST,
				 &days, &count, &cut, NULL))
		return;
	for (size_t i = 0; i < count; i++) {
		bool first = !lh_date_compare(days[i], start->date);
		bool excepted = series_is_excepted(series, days[i]);

		/* Some programs refuse exceptions where there is no rule: only
		 * the first day, which stands there anyway, needs one. */
		if (first && excepted)
			series_put_days(w, "EXDATE", &days[i], 1, start);
		else if (!first && !excepted)
			series_put_days(w, "RDATE", &days[i], 1, start);
	}
}

void lh_ical_put_series(struct lh_ical_writer *w, const struct lh_meeting *m,
			const struct lh_ical_moment *start)
{
	const struct lh_series *series = &m->series;

	/* One of a series that is not here stands alone: a calendar that named
	 * its place in a series without having one would be in error. */
	if (lh_date_is_full(series->original) && !series->master_id &&
	    w->options->profile == LH_ICAL_EXPORT)
		return;
	if (lh_date_is_full(series->original)) {
		struct lh_ical_moment original = {
			series->original, series->original_minute, start->zone
		};

		lh_ical_put_moment(w, "RECURRENCE-ID", &original);
		return;
	}
	if (w->options->profile == LH_ICAL_CANCEL)
		return;
	series_put_days(w, "RDATE", series->extra, series->n_extra, start);
	if (series->rule && !series_rule_holds(w, start)) {
		series_put_written_out(w, series, start);
		return;
	}
	if (series->rule)
		series_put_rule(w, series->rule, start);
	series_put_days(w, "EXDATE", series->exceptions, series->n_exceptions,
		       start);
}
