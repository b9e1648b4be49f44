/* Deadlines that count from a meeting, and the end that stands in for one that
 * nobody stated. */
#include <lichhop/planning.h>

#include <string.h>

#include <lichhop/text.h>

/* Nobody means more; keeps the arithmetic of days in range. */
enum { DAYS_BEFORE_MOST = 3660 };

static bool meeting_takes_place(const struct lh_meeting *m)
{
	return m->state != LH_MEETING_CANCELLED &&
	       m->state != LH_MEETING_POSTPONED &&
	       lh_date_is_full(m->when.date) && lh_date_is_valid(m->when.date);
}

static bool meeting_is_earlier(const struct lh_meeting *a,
			       const struct lh_meeting *b)
{
	int order = lh_date_compare(a->when.date, b->when.date);

	if (order != 0)
		return order < 0;
	return a->when.start < b->when.start;
}

static const struct lh_meeting *
earliest_meeting(const struct lh_meeting *const *meetings, size_t count)
{
	const struct lh_meeting *best = NULL;

	for (size_t i = 0; i < count; i++) {
		if (!meeting_takes_place(meetings[i]))
			continue;
		if (best == NULL || meeting_is_earlier(meetings[i], best))
			best = meetings[i];
	}
	return best;
}

/* "trước ngày họp" is over when that day begins, "trước giờ họp" when the
 * meeting does. */
static bool wording_means_day(const char *wording)
{
	struct lh_arena *arena;
	bool day;

	if (wording == NULL)
		return false;
	arena = lh_arena_new();
	day = strstr(lh_text_fold(arena, wording), "ngay") != NULL;
	lh_arena_free(arena);
	return day;
}

/* The same limit as a deadline with a day of its own. */
static struct lh_deadline deadline_resolve(const struct lh_deadline *d,
					   const struct lh_meeting *m,
					   const struct lh_work_calendar *calendar)
{
	struct lh_deadline day = {
		.precision = LH_DEADLINE_DAY,
		.op = LH_OP_BY,
		.date = m->when.date,
		.minute = LH_MINUTE_UNKNOWN,
	};

	if (d->days_before > 0 && d->working_days) {
		day.date = lh_planning_add_working_days(calendar, day.date,
							-d->days_before);
		return day;
	}
	if (d->days_before > 0) {
		day.date = lh_date_add_days(day.date, -d->days_before);
		return day;
	}
	if (d->op != LH_OP_BEFORE && d->op != LH_OP_NONE)
		return day;
	day.op = LH_OP_BEFORE;
	if (m->when.start != LH_MINUTE_UNKNOWN &&
	    !wording_means_day(d->wording)) {
		day.precision = LH_DEADLINE_HOUR;
		day.minute = m->when.start;
	}
	return day;
}

lh_instant lh_planning_due(const struct lh_deadline *deadline,
			   const struct lh_meeting *const *meetings, size_t count,
			   const struct lh_work_calendar *calendar,
			   const struct lh_hours *hours, const char *zone)
{
	const struct lh_meeting *m;
	struct lh_deadline resolved;

	if (deadline->precision != LH_DEADLINE_MEETING)
		return lh_deadline_due(deadline, hours, zone);
	m = earliest_meeting(meetings, count);
	if (m == NULL || deadline->days_before > DAYS_BEFORE_MOST)
		return LH_INSTANT_UNKNOWN;
	if (m->when.zone != NULL && !m->when.floating)
		zone = m->when.zone;
	resolved = deadline_resolve(deadline, m, calendar);
	return lh_deadline_due(&resolved, hours, zone);
}

/* Drafts that were not saved have no links; the caller hands in those of one
 * notice. */
static bool meetings_share_notice(const struct lh_meeting *a,
				  const struct lh_meeting *b)
{
	if (a->n_links == 0 && b->n_links == 0)
		return a->id == 0 && b->id == 0;
	for (size_t i = 0; i < a->n_links; i++) {
		for (size_t k = 0; k < b->n_links; k++) {
			if (a->links[i].notice_id == b->links[k].notice_id)
				return true;
		}
	}
	return false;
}

static const struct lh_venue *meeting_place(const struct lh_meeting *m)
{
	for (size_t i = 0; i < m->n_venues; i++) {
		if (m->venues[i].room_id != 0 ||
		    !lh_text_empty(m->venues[i].name))
			return &m->venues[i];
	}
	return NULL;
}

static bool meetings_share_place(const struct lh_meeting *a,
				 const struct lh_meeting *b)
{
	const struct lh_venue *x = meeting_place(a);
	const struct lh_venue *y = meeting_place(b);

	if (x == NULL || y == NULL)
		return false;
	if (x->room_id != 0 && y->room_id != 0)
		return x->room_id == y->room_id;
	return x->name != NULL && y->name != NULL &&
	       lh_text_same(x->name, y->name);
}

static bool meeting_follows(const struct lh_meeting *meeting,
			    const struct lh_meeting *next)
{
	return next != meeting && meeting_takes_place(next) &&
	       lh_date_compare(next->when.date, meeting->when.date) == 0 &&
	       next->when.start > meeting->when.start &&
	       meetings_share_notice(meeting, next) &&
	       meetings_share_place(meeting, next);
}

lh_minute lh_planning_assumed_end(const struct lh_meeting *meeting,
				  const struct lh_meeting *siblings,
				  size_t count)
{
	lh_minute end = LH_MINUTE_UNKNOWN;

	if (!meeting_takes_place(meeting) ||
	    meeting->when.start == LH_MINUTE_UNKNOWN ||
	    meeting->when.end != LH_MINUTE_UNKNOWN ||
	    !lh_date_is_empty(meeting->when.last_date))
		return LH_MINUTE_UNKNOWN;
	for (size_t i = 0; i < count; i++) {
		if (!meeting_follows(meeting, &siblings[i]))
			continue;
		if (end == LH_MINUTE_UNKNOWN || siblings[i].when.start < end)
			end = siblings[i].when.start;
	}
	return end;
}
