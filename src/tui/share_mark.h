/* Marking a share from a screen: at once, or with time and remark. */
#ifndef LICHHOP_TUI_SHARE_MARK_H
#define LICHHOP_TUI_SHARE_MARK_H

#include <lichhop/assignment.h>

#include "view.h"

/* Submitted, or open again when it was; name NULL: the only one. */
void share_mark_toggle(struct lh_app *app, int64_t assignment,
		       const char *name, enum lh_share_status now);
/* Asks which of the six, then when and with what remark. */
void share_mark_ask(struct lh_app *app, int64_t assignment, const char *name,
		    enum lh_share_status now);

#endif
