/* The snapshot that the preparation screen shows: shares of assignments, in
 * groups, what is late first. */
#ifndef LICHHOP_TUI_PREPARATION_H
#define LICHHOP_TUI_PREPARATION_H

#include <lichhop/context.h>

enum preparation_order {
	PREPARATION_BY_AGENCY,
	PREPARATION_BY_MEETING,
	PREPARATION_BY_DEADLINE,
	PREPARATION_ORDERS,
};

/* What the person asked to see. */
struct preparation_ask {
	enum preparation_order order;
	bool own;			/* shares of the own office only */
	bool all;			/* what is done too */
	const int64_t *kept;		/* assignments touched on this visit stay */
	size_t n_kept;
	const int64_t *unfolded;	/* keys of rows whose parts are shown */
	size_t n_unfolded;
};

enum preparation_kind {
	PREPARATION_HEADING,
	PREPARATION_WORK,	/* what one agency or group has to do */
	PREPARATION_PART,	/* below it: a member, who supports, what feeds it */
};

struct preparation_row {
	enum preparation_kind kind;
	int64_t key;			/* the same row over a reload */
	const struct lh_assignment *assignment;	/* not of a heading */
	const struct lh_share *share;	/* NULL: nobody was named */
	const char *who;		/* or the heading's words */
	const char *task, *to, *due, *status;
	bool overdue, soon, done;
	bool has_parts, unfolded;
};

struct preparation {
	struct preparation_row *rows;
	size_t n_rows;
	size_t n_open, n_overdue, n_soon;	/* works, not parts */
	bool cut;			/* there is more than can be shown */
	bool own_unknown;		/* own was asked, but the office has no name */
};

/* ○ ◐ ● …: differs without colours. */
const char *preparation_mark(enum lh_share_status status);

/* "T4 03/12 11:00", "quá 1 ngày", the words of a vague limit, "" for none. */
const char *preparation_due(struct lh_ctx *ctx, struct lh_arena *arena,
			    const struct lh_assignment *a,
			    const struct lh_share *share);

LH_NODISCARD enum lh_status
preparation_load(struct lh_ctx *ctx, struct lh_arena *arena,
		 const struct preparation_ask *ask, struct preparation *p,
		 struct lh_error *err);

/* The rows of assignments already loaded; meetings (may be NULL) are those
 * that they belong to, own is the own agency's id and key. */
struct preparation_source {
	const struct lh_assignment *assignments;
	size_t n_assignments;
	const struct lh_meeting *meetings;
	size_t n_meetings;
	int64_t own_id;
	const char *own_key;		/* NULL: unknown */
	const int64_t *own_groups;
	size_t n_own_groups;
};
void preparation_build(struct lh_ctx *ctx, struct lh_arena *arena,
		       const struct preparation_ask *ask,
		       const struct preparation_source *source,
		       struct preparation *p);

#endif
