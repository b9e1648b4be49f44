/* Loading the week: meetings, what is due, what waits, what clashes.  Knows
 * the store and planning, not the screen. */
#include "week.h"

#include <stdlib.h>

#include <lichhop/planning.h>
#include <lichhop/series.h>
#include <lichhop/zone.h>

#define SOON_DAYS 2
#define WEEK_OVERDUE 1000	/* counted, whatever week they were due in */

struct lh_date week_monday(struct lh_date day)
{
	return lh_date_add_days(day, LH_MONDAY - (int)lh_date_weekday(day));
}

static struct week_item *week_add(struct lh_arena *arena, struct week *week,
				  int day)
{
	week->items = lh_arena_grow(arena, week->items, week->n_items,
				    sizeof(*week->items));
	struct week_item *item = &week->items[week->n_items++];
	item->day = day;
	return item;
}

static bool meeting_is_off(const struct lh_meeting *m)
{
	return m->state == LH_MEETING_CANCELLED
		|| m->state == LH_MEETING_POSTPONED;
}

/* --- meetings --- */

/* Which meetings of the list clash; true for both sides. */
static bool *week_clashes(struct lh_arena *arena, struct week *week,
			  const struct lh_meeting *meetings, size_t count)
{
	struct lh_clash *clashes = NULL;
	bool *clash = lh_arena_calloc(arena, count + 1, sizeof(*clash));

	week->n_clashes = lh_planning_clashes(arena, meetings, count, &clashes);
	for (size_t i = 0; i < week->n_clashes; i++) {
		clash[clashes[i].a] = true;
		clash[clashes[i].b] = true;
	}
	return clash;
}

/* A meeting of several days stands on its first day of this week. */
static int week_day_of(const struct week *week, struct lh_date date)
{
	int32_t day = lh_date_to_days(date) - lh_date_to_days(week->monday);

	return day < 0 ? 0 : day >= WEEK_DAYS ? WEEK_DAYS - 1 : (int)day;
}

static enum lh_status week_load_meetings(struct lh_ctx *ctx,
					 struct lh_arena *arena,
					 struct week *week,
					 struct lh_error *err)
{
	struct lh_meeting_filter filter = {
		.from = LH_INSTANT_UNKNOWN, .until = LH_INSTANT_UNKNOWN,
		.brief = true,
	};
	struct lh_meeting *meetings = NULL;
	size_t count = 0;
	bool cut;
	enum lh_status status = lh_series_list(
		ctx, arena, week->monday,
		lh_date_add_days(week->monday, WEEK_DAYS - 1), &filter,
		&meetings, &count, &cut, err);

	if (status)
		return status;
	const bool *clash = week_clashes(arena, week, meetings, count);
	for (size_t i = 0; i < count; i++) {
		struct week_item *item = week_add(
			arena, week, week_day_of(week, meetings[i].when.date));
		item->meeting = &meetings[i];
		item->clash = clash[i];
		week->n_meetings += !meeting_is_off(&meetings[i]);
	}
	return LH_OK;
}

static enum lh_status week_load_unscheduled(struct lh_ctx *ctx,
					    struct lh_arena *arena,
					    struct week *week,
					    struct lh_error *err)
{
	struct lh_meeting_filter filter = {
		.from = LH_INSTANT_UNKNOWN, .until = LH_INSTANT_UNKNOWN,
		.unscheduled = true, .leave_cancelled = true, .brief = true,
	};
	struct lh_meeting *meetings = NULL;
	size_t count = 0;
	enum lh_status status = lh_store_meeting_list(
		lh_ctx_store(ctx), arena, &filter, &meetings, &count, err);

	for (size_t i = 0; !status && i < count; i++)
		week_add(arena, week, WEEK_UNSCHEDULED)->meeting = &meetings[i];
	return status;
}

/* --- what is due --- */

static void week_add_due(struct lh_ctx *ctx, struct lh_arena *arena,
			 struct week *week, const struct lh_assignment *a)
{
	lh_instant now = lh_ctx_now(ctx);
	struct lh_date day = lh_deadline_last_day(&a->deadline);
	lh_minute minute;

	if (!lh_date_is_full(day))
		lh_zone_local(lh_ctx_office(ctx)->zone, a->deadline.due - 1,
			      &day, &minute);
	if (lh_date_compare(day, week->monday) < 0
	    || lh_date_compare(day, lh_date_add_days(week->monday,
						     WEEK_DAYS - 1)) > 0)
		return;
	struct week_item *item = week_add(arena, week, week_day_of(week, day));
	item->assignment = a;
	item->done = lh_share_is_done(lh_assignment_status(a));
	item->overdue = lh_assignment_is_overdue(a, now);
	item->soon = !item->done && !item->overdue
		&& a->deadline.due - now < SOON_DAYS * 86400;
	week->n_due += !item->done;
}

static enum lh_status week_load_due(struct lh_ctx *ctx, struct lh_arena *arena,
				    struct week *week, struct lh_error *err)
{
	const char *zone = lh_ctx_office(ctx)->zone;
	/* due is the instant after the last one allowed: a limit of Sunday is
	 * due on Monday at midnight. */
	struct lh_assignment_filter filter = {
		.from = lh_zone_instant(zone, week->monday, 0),
		.until = lh_zone_instant(
			zone, lh_date_add_days(week->monday, WEEK_DAYS), 1),
		.leave_cancelled = true,
	};
	struct lh_assignment *assignments = NULL;
	size_t count = 0;
	enum lh_status status = lh_store_assignment_list(
		lh_ctx_store(ctx), arena, &filter, &assignments, &count, err);

	for (size_t i = 0; !status && i < count; i++)
		week_add_due(ctx, arena, week, &assignments[i]);
	return status;
}

/* --- order --- */

static int item_compare(const void *a, const void *b)
{
	const struct week_item *x = a, *y = b;

	if (x->day != y->day)
		return x->day < y->day ? -1 : 1;
	if (!x->meeting != !y->meeting)
		return x->meeting ? -1 : 1;
	if (x->meeting && x->meeting->start_at != y->meeting->start_at)
		return x->meeting->start_at < y->meeting->start_at ? -1 : 1;
	if (x->meeting)
		return x->meeting->id < y->meeting->id ? -1
			: x->meeting->id > y->meeting->id;
	if (x->assignment->deadline.due != y->assignment->deadline.due)
		return x->assignment->deadline.due < y->assignment->deadline.due
			? -1 : 1;
	return x->assignment->id < y->assignment->id ? -1
		: x->assignment->id > y->assignment->id;
}

static void week_sort(struct week *week)
{
	size_t i = 0;

	if (week->n_items)
		qsort(week->items, week->n_items, sizeof(*week->items),
		      item_compare);
	for (int day = 0; day <= WEEK_DAYS + 1; day++) {
		while (i < week->n_items && week->items[i].day < day)
			i++;
		week->first[day] = i;
	}
}

enum lh_status week_load(struct lh_ctx *ctx, struct lh_arena *arena,
			 struct lh_date monday, struct week *week,
			 struct lh_error *err)
{
	*week = (struct week){ .monday = monday };
	enum lh_status status = week_load_meetings(ctx, arena, week, err);

	if (!status)
		status = week_load_due(ctx, arena, week, err);
	if (!status)
		status = week_load_unscheduled(ctx, arena, week, err);
	if (!status)
		status = lh_store_overdue_count(lh_ctx_store(ctx),
						lh_ctx_now(ctx), WEEK_OVERDUE,
						&week->n_overdue, err);
	week_sort(week);
	return status;
}
