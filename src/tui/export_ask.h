/* What "export" needs to know: as what, for whom, and where to. */
#ifndef LICHHOP_TUI_EXPORT_ASK_H
#define LICHHOP_TUI_EXPORT_ASK_H

#include "view.h"

/* id is what is chosen: "m5", "a7", "n2". */
void export_ask(struct lh_app *app, const char *id);

#endif
