/* Planning: clashes, working days, assumed ends, relative deadlines.  Pure:
 * over domain and time, no store, no clock. */
#ifndef LICHHOP_PLANNING_H
#define LICHHOP_PLANNING_H

#include <lichhop/assignment.h>
#include <lichhop/directory.h>
#include <lichhop/meeting.h>

enum lh_clash_kind { LH_CLASH_ROOM, LH_CLASH_CHAIR, LH_CLASH_PARTICIPANT };

struct lh_clash {
	enum lh_clash_kind kind;
	size_t a, b;			/* indexes into the meetings, a < b */
	const char *what;		/* name of the room, person or agency */
	lh_instant from, until;		/* when both take place */
	bool assumed;			/* rests on an assumed end */
};

/* Clashes among meetings (sorted by start_at, index filled).  Cancelled,
 * postponed and unscheduled ones never clash.  A room clashes by room_id, or
 * by folded name where neither has one; a chair or person by person_id or
 * name; an agency as participant is no clash of its own (it sends two
 * people) unless it asks for its one head ("Giám đốc", "Chủ tịch").  An
 * assumed end makes no clash between meetings of one notice. */
size_t lh_planning_clashes(struct lh_arena *arena,
			   const struct lh_meeting *meetings, size_t count,
			   struct lh_clash **clashes);

const char *lh_clash_kind_name(enum lh_clash_kind kind); /* room chair participant */

/* The end that stands in for an unknown one: the start of the next meeting of
 * the same notice, day and place, if there is one among siblings; else
 * LH_MINUTE_UNKNOWN (the caller's default holds). */
lh_minute lh_planning_assumed_end(const struct lh_meeting *meeting,
				  const struct lh_meeting *siblings,
				  size_t count);

/* Working days: not Saturday, Sunday or a day in holidays (sorted), unless it
 * is in make_up (sorted days worked instead). */
struct lh_work_calendar {
	const struct lh_date *holidays;
	size_t n_holidays;
	const struct lh_date *make_up;
	size_t n_make_up;
};
/* The shipped holidays: lines "date,kind,…", kind being off or worked (a day
 * worked instead), after a header line, in order of days.  LH_EFORMAT names
 * the line.  The arrays are in arena. */
LH_NODISCARD enum lh_status
lh_planning_calendar_parse(struct lh_arena *arena, const char *text,
			   struct lh_work_calendar *calendar,
			   struct lh_error *err);
bool lh_planning_is_working_day(const struct lh_work_calendar *calendar,
				struct lh_date day);
/* n working days before (n < 0) or after day. */
struct lh_date lh_planning_add_working_days(const struct lh_work_calendar *calendar,
					    struct lh_date day, int32_t n);

/* due of a deadline, relative ones by the earliest of the meetings they
 * belong to; else as lh_deadline_due(). */
lh_instant lh_planning_due(const struct lh_deadline *deadline,
			   const struct lh_meeting *const *meetings, size_t count,
			   const struct lh_work_calendar *calendar,
			   const struct lh_hours *hours, const char *zone);

/* What concerns an agency: the meetings in which it, a group of it or its
 * assignment takes part; the assignments it leads or supports. groups: ids of
 * the groups it is a member of. */
bool lh_planning_meeting_concerns(const struct lh_meeting *meeting,
				  int64_t agency_id, const int64_t *groups,
				  size_t n_groups);
bool lh_planning_assignment_concerns(const struct lh_assignment *assignment,
				     int64_t agency_id, const int64_t *groups,
				     size_t n_groups);

#endif
