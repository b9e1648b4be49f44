/* Drafts from inside: the parts of src/control/draft*.c share this. */
#ifndef LICHHOP_CONTROL_DRAFT_H
#define LICHHOP_CONTROL_DRAFT_H

#include <lichhop/draft.h>
#include <lichhop/strbuf.h>

#define DRAFT_NO_MATCH ((size_t)-1)

/* What the store holds of the same paper, and what becomes of it.  Made anew
 * by every comparison, in an arena of its own. */
struct draft_stored {
	struct lh_arena *arena;
	struct lh_notice *notice;	/* NULL: the paper is new */
	struct lh_meeting *meetings;
	size_t n_meetings;
	struct lh_assignment *assignments;
	size_t n_assignments;
	bool same_text;
	bool near;			/* found by likeness only */
	/* For each of the reading's: which of the stored it is, and the two
	 * made into one; DRAFT_NO_MATCH and NULL for a new one. */
	size_t *meeting_match, *assignment_match;
	struct lh_meeting **meeting_merged;
	struct lh_assignment **assignment_merged;
	struct lh_notice *notice_merged;
	struct lh_draft_change *changes;
	size_t n_changes;
};

struct lh_draft {
	struct lh_ctx *ctx;
	struct lh_arena *arena;
	const char *name;
	struct lh_reading reading;
	bool *meetings_out, *assignments_out;	/* left out on saving */
	const char **kept;	/* keys of names that stay text */
	size_t n_kept;
	bool as_new;		/* one that is nearly the same is another paper */
	struct draft_stored stored;
};

/* --- draft_extract.c --- */

/* What the helper found in a file that is not plain text. */
struct draft_extract {
	struct lh_strbuf text;
	struct lh_strbuf remark;	/* sentences for the user; empty: none */
};
enum draft_extract_end {
	DRAFT_EXTRACTED,
	DRAFT_NOT_TEXT,		/* the helper knows no such format either */
	DRAFT_EXTRACT_FAILED,	/* *err says why */
};
void draft_extract_init(struct draft_extract *e);
void draft_extract_release(struct draft_extract *e);
/* Runs lichhop-extract on the bytes; e is filled on DRAFT_EXTRACTED. */
enum draft_extract_end draft_extract_run(struct draft_extract *e,
					 const struct lh_source *source,
					 const char *bytes, size_t length,
					 struct lh_error *err);

/* --- draft_resolve.c --- */

/* Fills the ids that the directory knows and are not filled yet; addresses
 * are matched too.  What stays unknown stays text.  One resolver serves many
 * readings while the directory does not change. */
struct draft_resolver;
struct draft_resolver *draft_resolver_new(struct lh_ctx *ctx);
void draft_resolver_free(struct draft_resolver *resolver);
void draft_resolver_run(struct draft_resolver *resolver,
			struct lh_arena *arena, struct lh_reading *reading);
/* The same for one reading alone. */
void draft_resolve(struct lh_ctx *ctx, struct lh_arena *arena,
		   struct lh_reading *reading);
/* … and against another directory. */
void draft_resolve_with(struct lh_ctx *ctx, struct lh_arena *arena,
			struct lh_reading *reading,
			const struct lh_directory *directory);
/* Takes out the ids that the reader found on its own: it does not know under
 * whose jurisdiction the names of a paper stand. */
void draft_forget(struct lh_reading *reading);
/* The jurisdiction under which bare names of a notice stand: its issuer's,
 * NULL when that is not known. */
const char *draft_jurisdiction(struct lh_ctx *ctx, struct lh_arena *arena,
			       const struct lh_notice *notice);
/* --- draft_expand.c --- */

/* Adds behind each group its members of the day of the meeting, else of day.
 * Members that stand there already stay.  True when any was added. */
bool draft_expand_participants(const struct lh_directory_index *index,
			       struct lh_arena *arena,
			       struct lh_meeting *meeting, struct lh_date day);
bool draft_expand_shares(const struct lh_directory_index *index,
			 struct lh_arena *arena,
			 struct lh_assignment *assignment, struct lh_date day);

/* --- draft_match.c --- */

/* Pairs the reading's meetings with the stored ones: by time and title, then
 * by title, then by time, then what is left over alone on both sides. match
 * has n_fresh entries, DRAFT_NO_MATCH where there is none. */
void draft_match_meetings(struct lh_arena *arena,
			  const struct lh_meeting *fresh, size_t n_fresh,
			  const struct lh_meeting *stored, size_t n_stored,
			  size_t *match);
/* … assignments by item and lead, then by lead and words, then by words. */
void draft_match_assignments(struct lh_arena *arena,
			     const struct lh_assignment *fresh, size_t n_fresh,
			     const struct lh_assignment *stored,
			     size_t n_stored, size_t *match);

/* --- draft_merge.c --- */

/* The stored one with what the fresh one states; what it does not state stays.
 * Ids, UID, answers, delegates, status and history are the stored one's. */
struct lh_meeting *draft_merge_meeting(struct lh_arena *arena,
				       const struct lh_meeting *stored,
				       const struct lh_meeting *fresh);
struct lh_assignment *draft_merge_assignment(struct lh_arena *arena,
					     const struct lh_assignment *stored,
					     const struct lh_assignment *fresh);
/* The notice in place of the stored one: with the same text the stored row
 * with what was read of it now; with another text its next revision, not
 * stored yet. */
struct lh_notice *draft_merge_notice(struct lh_arena *arena,
				     const struct lh_notice *stored,
				     const struct lh_notice *fresh,
				     bool same_text);
/* False for a share that the paper no longer names. */
bool draft_share_is_named(struct lh_arena *arena, const struct lh_share *share,
			  const struct lh_assignment *fresh);

/* --- draft_diff.c --- */

/* Fills stored->changes from what stored and merged say. */
void draft_diff(const struct lh_draft *draft, struct draft_stored *stored);

#endif
