/* What follows from a changed meeting.  Knows store, planning and domain;
 * not who asked for the change. */
#include "meeting_change.h"

#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/planning.h>
#include <lichhop/text.h>
#include <lichhop/zone.h>

#include "work_calendar.h"

enum lh_status meeting_change_begin(struct lh_ctx *ctx, struct lh_arena *arena,
				    int64_t id, struct meeting_change *change,
				    struct lh_error *err)
{
	struct lh_meeting *meeting = NULL;
	enum lh_status status = lh_store_meeting_load(lh_ctx_store(ctx), arena,
						      id, &meeting, err);

	if (status)
		return status;
	change->arena = arena;
	change->before = *meeting;
	change->meeting = meeting;
	return LH_OK;
}

static bool when_equal(const struct lh_when *a, const struct lh_when *b)
{
	return memcmp(&a->date, &b->date, sizeof(a->date)) == 0
		&& memcmp(&a->last_date, &b->last_date, sizeof(a->last_date)) == 0
		&& a->start == b->start && a->end == b->end
		&& a->part == b->part && lh_text_equal(a->zone, b->zone);
}

static bool dates_equal(const struct lh_date *a, size_t n,
			const struct lh_date *b, size_t m)
{
	return n == m && (n == 0 || memcmp(a, b, n * sizeof(*a)) == 0);
}

static bool series_equal(const struct lh_series *a, const struct lh_series *b)
{
	return lh_text_equal(a->rule, b->rule)
		&& dates_equal(a->exceptions, a->n_exceptions,
			       b->exceptions, b->n_exceptions)
		&& dates_equal(a->extra, a->n_extra, b->extra, b->n_extra);
}

bool meeting_change_matters(struct lh_arena *arena,
			    const struct lh_meeting *before,
			    const struct lh_meeting *after)
{
	return !when_equal(&before->when, &after->when)
		|| before->state != after->state
		|| !series_equal(&before->series, &after->series)
		|| !lh_text_equal(lh_meeting_location(arena, before),
				  lh_meeting_location(arena, after));
}

/* The meetings of the first notice that this one belongs to. */
static enum lh_status change_siblings(struct lh_ctx *ctx, struct lh_arena *arena,
				      const struct lh_meeting *meeting,
				      struct lh_meeting **siblings,
				      size_t *count, struct lh_error *err)
{
	*siblings = NULL;
	*count = 0;
	if (meeting->n_links == 0)
		return LH_OK;
	struct lh_meeting_filter filter = {
		.from = LH_INSTANT_UNKNOWN, .until = LH_INSTANT_UNKNOWN,
		.notice_id = meeting->links[0].notice_id, .brief = true,
	};
	return lh_store_meeting_list(lh_ctx_store(ctx), arena, &filter,
				     siblings, count, err);
}

enum lh_status meeting_change_index(struct lh_ctx *ctx, struct lh_arena *arena,
				    struct lh_meeting *meeting,
				    struct lh_error *err)
{
	const struct lh_office *office = lh_ctx_office(ctx);
	struct lh_meeting *siblings;
	size_t count;
	enum lh_status status = change_siblings(ctx, arena, meeting, &siblings,
						&count, err);

	if (status)
		return status;
	lh_meeting_index(meeting, &office->hours, office->zone,
			 lh_planning_assumed_end(meeting, siblings, count));
	return LH_OK;
}

/* Deadlines such as "03 ngày trước cuộc họp" move with the meeting. */
static enum lh_status change_deadlines(struct lh_ctx *ctx,
				       struct lh_arena *arena,
				       const struct lh_meeting *meeting,
				       struct lh_error *err)
{
	struct lh_assignment_filter filter = {
		.from = LH_INSTANT_UNKNOWN, .until = LH_INSTANT_UNKNOWN,
		.meeting_id = meeting->id,
	};
	struct lh_assignment *assignments = NULL;
	size_t count = 0;
	enum lh_status status = lh_store_assignment_list(
		lh_ctx_store(ctx), arena, &filter, &assignments, &count, err);

	for (size_t i = 0; !status && i < count; i++) {
		struct lh_assignment *a = &assignments[i];
		lh_instant due = LH_INSTANT_UNKNOWN;

		if (a->deadline.precision != LH_DEADLINE_MEETING)
			continue;
		status = work_calendar_due(ctx, arena, a, &due, err);
		if (status || due == a->deadline.due)
			continue;
		a->deadline.due = due;
		a->sequence++;
		status = lh_store_assignment_save(lh_ctx_store(ctx), a, err);
	}
	return status;
}

enum lh_status meeting_change_save(struct lh_ctx *ctx,
				   struct meeting_change *change,
				   struct lh_error *err)
{
	struct lh_meeting *m = change->meeting;
	enum lh_status status = meeting_change_index(ctx, change->arena, m, err);

	if (status)
		return status;
	if (meeting_change_matters(change->arena, &change->before, m))
		m->sequence = change->before.sequence + 1;
	status = lh_store_meeting_save(lh_ctx_store(ctx), m, err);
	if (status || m->start_at == change->before.start_at)
		return status;
	return change_deadlines(ctx, change->arena, m, err);
}

static const char *clash_sentence(struct lh_ctx *ctx, struct lh_arena *arena,
				  const struct lh_clash *clash,
				  const struct lh_meeting *other)
{
	struct lh_date day;
	lh_minute minute;
	char hour[LH_MINUTE_TEXT_SIZE];

	lh_zone_local(lh_ctx_office(ctx)->zone, clash->from, &day, &minute);
	lh_minute_format(minute, hour);
	const char *date = lh_date_short(arena, day, true);
	const char *kind = clash->kind == LH_CLASH_ROOM ? _("trùng phòng")
		: clash->kind == LH_CLASH_CHAIR ? _("trùng chủ trì")
		: _("trùng thành phần");
	return lh_arena_printf(arena, _("%s “%s” với m%lld “%s” từ %s %s"),
			       kind, clash->what, (long long)other->id,
			       other->title ? other->title : "", hour, date);
}

enum lh_status meeting_change_clashes(struct lh_ctx *ctx, struct lh_arena *arena,
				      const struct lh_meeting *meeting,
				      const char ***sentences, size_t *count,
				      struct lh_error *err)
{
	*sentences = NULL;
	*count = 0;
	if (meeting->start_at == LH_INSTANT_UNKNOWN)
		return LH_OK;
	struct lh_meeting_filter filter = {
		.from = meeting->start_at, .until = meeting->end_at,
		.leave_cancelled = true, .brief = true,
	};
	struct lh_meeting *others = NULL;
	size_t n = 0;
	enum lh_status status = lh_store_meeting_list(
		lh_ctx_store(ctx), arena, &filter, &others, &n, err);
	if (status)
		return status;

	/* The meeting itself in its new state, then the rest by start. */
	struct lh_meeting *all = lh_arena_calloc(arena, n + 1, sizeof(*all));
	size_t m = 0;
	bool placed = false;
	for (size_t i = 0; i < n; i++) {
		if (!placed && others[i].start_at >= meeting->start_at) {
			all[m++] = *meeting;
			placed = true;
		}
		if (others[i].id != meeting->id || meeting->id == 0)
			all[m++] = others[i];
	}
	if (!placed)
		all[m++] = *meeting;

	struct lh_clash *clashes = NULL;
	size_t found = lh_planning_clashes(arena, all, m, &clashes);
	for (size_t i = 0; i < found; i++) {
		const struct lh_meeting *a = &all[clashes[i].a];
		const struct lh_meeting *b = &all[clashes[i].b];
		if (a->id != meeting->id && b->id != meeting->id)
			continue;
		*sentences = lh_arena_grow(arena, *sentences, *count,
					   sizeof(**sentences));
		(*sentences)[(*count)++] = clash_sentence(
			ctx, arena, &clashes[i], a->id == meeting->id ? b : a);
	}
	return LH_OK;
}
