/* One assignment as a sheet: its task in full, shares with their history,
 * where it comes from and what hangs together with it. */
#ifndef LICHHOP_TUI_ASSIGNMENT_SHEET_H
#define LICHHOP_TUI_ASSIGNMENT_SHEET_H

#include <lichhop/context.h>

#include "sheet.h"

/* Besides enum lh_id_kind: a link that is a share of the assignment. */
#define SHEET_SHARE (1u << 16)

/* Loads it with histories into the sheet's arena and fills the sheet; *a is
 * NULL when it is gone. */
LH_NODISCARD enum lh_status
assignment_sheet_load(struct lh_ctx *ctx, struct sheet *sheet, int64_t id,
		      const struct lh_assignment **a, struct lh_error *err);
/* "10:15 T4 03/12" */
const char *sheet_instant(struct lh_ctx *ctx, struct lh_arena *arena,
			  lh_instant at);
/* Words for a meeting or an assignment in one line, for links. */
const char *sheet_meeting_words(struct lh_arena *arena,
				const struct lh_meeting *m);

#endif
