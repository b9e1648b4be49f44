/* What was read from one document: a notice with its meetings and
 * assignments, not yet stored.  Comes from the notice reader (notice set) or
 * from a calendar file (notice NULL). */
#ifndef LICHHOP_READING_H
#define LICHHOP_READING_H

#include <lichhop/assignment.h>
#include <lichhop/meeting.h>
#include <lichhop/notice.h>

struct lh_reading {
	struct lh_notice *notice;
	struct lh_meeting *meetings;
	size_t n_meetings;
	struct lh_assignment *assignments;	/* meeting_ids are indexes here */
	size_t n_assignments;
	const char *parent_uid;	/* of an assignment from a calendar file: UID
				   of the meeting that it is related to */
};

#endif
