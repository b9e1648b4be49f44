/* A meeting in short, for panes beside lists. */
#ifndef LICHHOP_TUI_MEETING_SHEET_H
#define LICHHOP_TUI_MEETING_SHEET_H

#include <lichhop/context.h>

#include "sheet.h"

LH_NODISCARD enum lh_status meeting_sheet_load(struct lh_ctx *ctx,
					       struct sheet *sheet, int64_t id,
					       struct lh_error *err);

#endif
