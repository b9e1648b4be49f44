/* Fields of a meeting from what a person types.  The struct is edited in
 * place; arrays are replaced. */
#ifndef LICHHOP_CONTROL_MEETING_SET_H
#define LICHHOP_CONTROL_MEETING_SET_H

#include <lichhop/context.h>

/* "14h 04/12/2025"; a day alone keeps the hour, an hour alone the day, an end
 * that was stated its distance to the start.  end ("16:30") may be NULL. */
enum lh_status meeting_time_set(struct lh_ctx *ctx, struct lh_arena *arena,
				const char *words, const char *end,
				struct lh_meeting *m, struct lh_error *err);

/* One place instead of those there were; a room of the directory by name. */
void meeting_place_set(struct lh_ctx *ctx, struct lh_arena *arena,
		       const char *place, struct lh_meeting *m);

#endif
