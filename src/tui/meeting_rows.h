/* The snapshot of the meeting screen: what stands on which row. */
#ifndef LICHHOP_TUI_MEETING_ROWS_H
#define LICHHOP_TUI_MEETING_ROWS_H

#include <lichhop/context.h>

enum meeting_row_kind {
	MEETING_ROW_HEADING, MEETING_ROW_FIELD, MEETING_ROW_PARTICIPANT,
	MEETING_ROW_DELEGATE, MEETING_ROW_AGENDA, MEETING_ROW_ASSIGNMENT,
	MEETING_ROW_NOTICE, MEETING_ROW_BLANK,
};

struct meeting_row {
	enum meeting_row_kind kind;
	const char *label;	/* of a field or heading */
	const char *text;	/* main words */
	const char *state;	/* words on the right, "" none */
	int role;		/* enum lh_tui_role of state */
	size_t participant;	/* index, of participants and delegates */
	size_t delegate;	/* … of a delegate among the participant's */
	int64_t id;		/* of an assignment or a notice */
};

struct meeting_rows {
	struct lh_meeting *meeting;	/* NULL: it is gone */
	struct lh_assignment *assignments;
	size_t n_assignments;
	struct meeting_row *rows;
	size_t n_rows;
	size_t n_open;		/* assignments not done */
	size_t n_answered;	/* participants that answered */
	size_t n_asked;
};

LH_NODISCARD enum lh_status meeting_rows_load(struct lh_ctx *ctx,
					      struct lh_arena *arena,
					      int64_t id,
					      struct meeting_rows *rows,
					      struct lh_error *err);

#endif
