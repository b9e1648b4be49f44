/* Working days, from share/data/holidays.csv; and the due of assignments.
 *
 * The list's columns: date, kind ("nghỉ", or "làm bù": a day worked
 * instead), name, source. */
#include "work_calendar.h"

#include <string.h>

#include "csv_priv.h"
#include "embedded_priv.h"

static int csv_column(const struct lh_csv *csv, const char *name)
{
	for (size_t i = 0; i < csv->lines[0].n_cells; i++)
		if (strcmp(csv->lines[0].cells[i], name) == 0)
			return (int)i;
	lh_bug("holidays.csv has no column “%s”", name);
}

static void days_add(struct lh_arena *arena, struct lh_date **days,
		     size_t *count, struct lh_date day)
{
	*days = lh_arena_grow(arena, *days, *count, sizeof(**days));
	(*days)[(*count)++] = day;
}

struct lh_work_calendar *work_calendar_load(struct lh_arena *arena)
{
	struct lh_work_calendar *calendar = lh_arena_alloc(arena,
							   sizeof(*calendar));
	struct lh_date *holidays = NULL, *make_up = NULL;
	struct lh_csv csv;
	struct lh_error err;
	const struct lh_embedded *file = lh_embedded_find("data/holidays.csv");

	lh_assert(file);
	if (lh_csv_parse(arena, "holidays.csv", file->bytes, file->length, &csv,
			 &err))
		lh_bug("%s", err.text);
	int date = csv_column(&csv, "date");
	int kind = csv_column(&csv, "kind");
	for (size_t i = 1; i < csv.n_lines; i++) {
		struct lh_date day;
		if (!lh_date_parse(csv.lines[i].cells[date], &day))
			lh_bug("holidays.csv:%zu: no date", csv.lines[i].line);
		if (strcmp(csv.lines[i].cells[kind], "làm bù") == 0)
			days_add(arena, &make_up, &calendar->n_make_up, day);
		else
			days_add(arena, &holidays, &calendar->n_holidays, day);
	}
	calendar->holidays = holidays;
	calendar->make_up = make_up;
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
