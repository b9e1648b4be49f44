/* Marking a share from a screen: at once, or with time and remark. */
#ifndef LICHHOP_TUI_SHARE_MARK_H
#define LICHHOP_TUI_SHARE_MARK_H

#include <lichhop/assignment.h>

#include "view.h"

/* Submitted, or open again when it was. */
void share_mark_toggle(struct lh_app *app, int64_t assignment,
		       const struct lh_share *share);
/* Asks which of the six, then when and with what remark. */
void share_mark_ask(struct lh_app *app, int64_t assignment,
		    const struct lh_share *share);

/* The same for an assignment of which no share is chosen: asks whose, when
 * there are several. */
void share_mark_one_of(struct lh_app *app, const struct lh_assignment *a,
		       bool toggle);

#endif
