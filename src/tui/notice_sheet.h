/* One notice as a sheet, and what is done with one wherever it is chosen. */
#ifndef LICHHOP_TUI_NOTICE_SHEET_H
#define LICHHOP_TUI_NOTICE_SHEET_H

#include <lichhop/context.h>

#include "sheet.h"

/* Loads it into the sheet's arena and fills the sheet, with_text down to its
 * whole text; *n is NULL when there is none of that id. */
LH_NODISCARD enum lh_status
notice_sheet_load(struct lh_ctx *ctx, struct sheet *sheet, int64_t id,
		  bool with_text, const struct lh_notice **n,
		  struct lh_error *err);

/* "04/12/2025", "5/2024" of a partial one, "" for none. */
const char *notice_day(struct lh_arena *arena, const struct lh_notice *n);

/* The text as it came, to read. */
void notice_text_open(struct lh_app *app, int64_t id);
/* Says what would go with it, asks for the reason, withdraws. */
void notice_withdraw_ask(struct lh_app *app, int64_t id);
void notice_edit_open(struct lh_app *app, int64_t id);

#endif
