/* The planner: screens over the commands. */
#ifndef LICHHOP_TUI_H
#define LICHHOP_TUI_H

#include <lichhop/context.h>

/* Runs until the user leaves.  Refuses politely (LH_EINVALID) a terminal that
 * cannot show it (none, TERM=dumb).  The terminal is given back whatever
 * happens. */
LH_NODISCARD enum lh_status lh_tui_run(struct lh_ctx *ctx, struct lh_error *err);

#endif
