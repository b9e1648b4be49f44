/* Working days, from share/data/holidays.csv; and the due of assignments. */
#include "work_calendar.h"

#include "embedded_priv.h"

const struct lh_work_calendar *work_calendar_load(struct lh_arena *arena)
{
	struct lh_work_calendar *calendar = lh_arena_alloc(arena,
							   sizeof(*calendar));
	const struct lh_embedded *file = lh_embedded_find("data/holidays.csv");
	struct lh_error err;

	lh_assert(file);
	const char *text = lh_arena_strndup(arena, file->bytes, file->length);
	if (lh_planning_calendar_parse(arena, text, calendar, &err))
		lh_bug("%s", err.text);
	return calendar;
}

/* The meetings that a relative deadline counts from. */
static enum lh_status due_meetings(struct lh_ctx *ctx, struct lh_arena *arena,
				   const struct lh_assignment *a,
				   const struct lh_meeting ***meetings,
				   struct lh_error *err)
{
	*meetings = lh_arena_calloc(arena, a->n_meetings + 1,
				    sizeof(**meetings));
	for (size_t i = 0; i < a->n_meetings; i++) {
		struct lh_meeting *meeting = NULL;
		enum lh_status status = lh_store_meeting_load(
			lh_ctx_store(ctx), arena, a->meeting_ids[i], &meeting,
			err);
		if (status)
			return status;
		(*meetings)[i] = meeting;
	}
	return LH_OK;
}

enum lh_status work_calendar_due(struct lh_ctx *ctx, struct lh_arena *arena,
				 const struct lh_assignment *assignment,
				 lh_instant *due, struct lh_error *err)
{
	const struct lh_office *office = lh_ctx_office(ctx);
	const struct lh_meeting **meetings = NULL;
	size_t count = 0;

	if (assignment->deadline.precision == LH_DEADLINE_MEETING) {
		enum lh_status status = due_meetings(ctx, arena, assignment,
						     &meetings, err);
		if (status)
			return status;
		count = assignment->n_meetings;
	}
	*due = lh_planning_due(&assignment->deadline, meetings, count,
			       work_calendar_load(arena), &office->hours,
			       office->zone);
	return LH_OK;
}
