/* Working days of the country, from the list of holidays that ships with the
 * program, and deadlines that count in them. */
#ifndef LICHHOP_CONTROL_WORK_CALENDAR_H
#define LICHHOP_CONTROL_WORK_CALENDAR_H

#include <lichhop/command.h>
#include <lichhop/planning.h>

/* In arena.  Years that the list does not know have weekends only. */
const struct lh_work_calendar *work_calendar_load(struct lh_arena *arena);

/* due of an assignment by its own words and the meetings it belongs to. */
enum lh_status work_calendar_due(struct lh_ctx *ctx, struct lh_arena *arena,
				 const struct lh_assignment *assignment,
				 lh_instant *due, struct lh_error *err);

#endif
