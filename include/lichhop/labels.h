/* Words for people, for every enumeration of the model; in the language of
 * the user, borrowed. */
#ifndef LICHHOP_LABELS_H
#define LICHHOP_LABELS_H

#include <lichhop/assignment.h>
#include <lichhop/meeting.h>
#include <lichhop/notice.h>

const char *lh_label_meeting_state(enum lh_meeting_state state);
const char *lh_label_role(enum lh_role role);
const char *lh_label_response(enum lh_response response);
const char *lh_label_share_role(enum lh_share_role role);
const char *lh_label_share_status(enum lh_share_status status);
const char *lh_label_notice_state(enum lh_notice_state state);
const char *lh_label_day_part(enum lh_day_part part);	/* "sáng"; NONE: "" */

#endif
