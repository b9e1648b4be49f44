/* What is done about one of the people and places asked to a meeting: their
 * answers, whom they send, their roles, the chair. */
#ifndef LICHHOP_TUI_MEETING_PEOPLE_H
#define LICHHOP_TUI_MEETING_PEOPLE_H

#include <lichhop/meeting.h>

#include "view.h"

/* delegate is NULL where the participant itself is chosen. */
void people_respond(struct lh_app *app, int64_t meeting,
		    const struct lh_participant *p);
void people_delegate(struct lh_app *app, int64_t meeting,
		     const struct lh_participant *p,
		     const struct lh_delegate *delegate);
/* Present or absent, other data, nobody after all. */
void people_delegate_open(struct lh_app *app, int64_t meeting,
			  const struct lh_participant *p,
			  const struct lh_delegate *delegate);
void people_role(struct lh_app *app, int64_t meeting,
		 const struct lh_participant *p);
void people_chair(struct lh_app *app, int64_t meeting,
		  const struct lh_participant *chair);
void people_add(struct lh_app *app, int64_t meeting);
void people_remove(struct lh_app *app, int64_t meeting,
		   const struct lh_participant *p,
		   const struct lh_delegate *delegate);

#endif
