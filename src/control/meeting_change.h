/* Changing one stored meeting: what every command that touches a meeting
 * does after it has edited the struct. */
#ifndef LICHHOP_CONTROL_MEETING_CHANGE_H
#define LICHHOP_CONTROL_MEETING_CHANGE_H

#include <lichhop/command.h>

/* A meeting being edited, and a shallow copy of it as it was: arrays must be
 * replaced, not written into, where the difference matters. */
struct meeting_change {
	struct lh_arena *arena;
	struct lh_meeting before;
	struct lh_meeting *meeting;
};

enum lh_status meeting_change_begin(struct lh_ctx *ctx, struct lh_arena *arena,
				    int64_t id, struct meeting_change *change,
				    struct lh_error *err);

/* Index, SEQUENCE (RFC 5546 2.1.4: when, where or whether it takes place),
 * deadlines that hang on it; saves.  Inside a transaction of the caller. */
enum lh_status meeting_change_save(struct lh_ctx *ctx,
				   struct meeting_change *change,
				   struct lh_error *err);

/* Fills the index of a meeting: an unknown end is assumed from the next
 * meeting of the same notice. */
enum lh_status meeting_change_index(struct lh_ctx *ctx, struct lh_arena *arena,
				    struct lh_meeting *meeting,
				    struct lh_error *err);

/* One sentence for each clash of this meeting (index filled) with the others
 * of its days. */
enum lh_status meeting_change_clashes(struct lh_ctx *ctx, struct lh_arena *arena,
				      const struct lh_meeting *meeting,
				      const char ***sentences, size_t *count,
				      struct lh_error *err);

/* True when a calendar that holds the meeting must be told. */
bool meeting_change_matters(struct lh_arena *arena,
			    const struct lh_meeting *before,
			    const struct lh_meeting *after);

#endif
