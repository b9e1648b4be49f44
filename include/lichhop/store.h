/* The store: everything that lasts.  Names no database engine; control loads
 * plain domain structs from here and saves them back.
 *
 * Loading: results live in the arena given.  Saving: the struct is written as
 * a whole (children included); id 0 inserts and sets id, uid (where the type
 * has one and it is NULL: a new random UUID in arena memory of the store that
 * lives as long as it), created_at and revision.  Saving a struct whose
 * revision is not the stored one is LH_ECONFLICT ("somebody changed it").
 *
 * Every write happens between begin and commit (else it is a bug); each
 * outermost transaction is one journal entry, undone as a whole.  One that
 * changed nothing leaves no entry.  After a write that failed half-way only
 * rollback helps: further writes and commit repeat the failure.  After a
 * rollback, structs saved since begin carry ids and revisions that are not
 * stored: throw them away.
 *
 * Children (participants, delegates, shares) are matched by id: id 0 is new,
 * those missing are removed.  Other lists are matched by place.  A share's
 * history is written with a new share only; a status that changed adds an
 * entry by itself.  uid never changes, sequence never falls (a lower one is
 * raised to the stored). */
#ifndef LICHHOP_STORE_H
#define LICHHOP_STORE_H

#include <lichhop/assignment.h>
#include <lichhop/clock.h>
#include <lichhop/directory.h>
#include <lichhop/meeting.h>
#include <lichhop/notice.h>

struct lh_store;

struct lh_store_options {
	const char *path;
	bool write;		/* else read-only; a missing file is LH_ENOTFOUND */
	bool create;		/* with write: make it when it is missing */
	const char *author;	/* login, for the journal; copied */
	struct lh_clock clock;
};

/* LH_ENOTFOUND no file; LH_EFORMAT not ours, corrupt, or of a newer version
 * (the sentence says which); LH_EREADONLY; LH_EBUSY; LH_EIO.  Upgrading an
 * older file first makes a copy beside it. A file on a network share is
 * refused with LH_EINVALID. */
LH_NODISCARD enum lh_status lh_store_open(struct lh_store **store,
					  const struct lh_store_options *options,
					  struct lh_error *err);
void lh_store_close(struct lh_store *store);	/* NULL is fine; rolls back */

/* command: what the journal says was done, a name of the commands table;
 * summary: one sentence for people, may be NULL.  Nesting counts. */
LH_NODISCARD enum lh_status lh_store_begin(struct lh_store *store,
					   const char *command,
					   struct lh_error *err);
LH_NODISCARD enum lh_status lh_store_commit(struct lh_store *store,
					    const char *summary,
					    struct lh_error *err);
void lh_store_rollback(struct lh_store *store);	/* the whole; no-op outside */

/* Asked again and again while somebody else is writing and begin has to wait;
 * it waits a few hundredths of a second itself.  False gives up, and the
 * write is LH_EBUSY.  It must not use the store.  Without one (NULL) the store
 * waits five seconds. */
typedef bool lh_store_wait_fn(void *data);
void lh_store_set_wait(struct lh_store *store, lh_store_wait_fn *wait,
		       void *data);

/* Whether the file at the path is still the one that is open.  LH_EIO when it
 * was moved, removed or replaced, or cannot be reached any more, or what stands
 * beside it was removed: the sentence says which and what to do.  Once it is
 * back, all is well again.  Reading goes on meanwhile; begin and commit ask
 * this themselves and refuse. */
LH_NODISCARD enum lh_status lh_store_present(struct lh_store *store,
					     struct lh_error *err);

/* Changes whenever anybody, also another process, committed something. */
uint64_t lh_store_change_counter(struct lh_store *store);

/* --- notices --- */

struct lh_notice_filter {
	int64_t id;		/* 0: any */
	struct lh_date first, last;	/* issued_date; empty: any */
	bool with_text;		/* text, fields, warnings, attachments too */
	size_t limit, offset;	/* 0: no limit */
};
LH_NODISCARD enum lh_status
lh_store_notice_load(struct lh_store *store, struct lh_arena *arena, int64_t id,
		     struct lh_notice **notice, struct lh_error *err);
LH_NODISCARD enum lh_status
lh_store_notice_list(struct lh_store *store, struct lh_arena *arena,
		     const struct lh_notice_filter *filter,
		     struct lh_notice **notices, size_t *count,
		     struct lh_error *err);
LH_NODISCARD enum lh_status lh_store_notice_save(struct lh_store *store,
						 struct lh_notice *notice,
						 struct lh_error *err);
/* Notices (not withdrawn) that are the same paper: equal number (not blank)
 * and issuer by agency key, or equal text up to white space.  ids in arena. */
LH_NODISCARD enum lh_status
lh_store_notice_find_same(struct lh_store *store, struct lh_arena *arena,
			  const struct lh_notice *notice, int64_t **ids,
			  size_t *count, struct lh_error *err);

/* A notice that is nearly the same paper, 0 for none: at least so many of the
 * three-word runs of both texts stand in both.  Looked for among those that are
 * not numbered otherwise and stand at most so many days apart (a week later it
 * is next week's invitation in the same words) or have no day; of them the
 * newest so many. */
#define LH_NOTICE_LIKE 0.75
#define LH_NOTICE_LIKE_DAYS 6
#define LH_NOTICE_LIKE_MOST 60
LH_NODISCARD enum lh_status
lh_store_notice_find_like(struct lh_store *store,
			  const struct lh_notice *notice, int64_t *id,
			  struct lh_error *err);

/* --- meetings --- */

struct lh_meeting_filter {
	lh_instant from, until;	/* any of it inside [from, until);
				   LH_INSTANT_UNKNOWN: open on that side */
	bool unscheduled;	/* only those without a full day */
	bool leave_cancelled;	/* cancelled and withdrawn ones left out */
	int64_t id, notice_id, agency_id, person_id, room_id; /* 0: any */
	const char *uid;	/* NULL: any */
	bool brief;		/* no agenda, delegates, raw_ics, note */
	size_t limit, offset;
};
LH_NODISCARD enum lh_status
lh_store_meeting_load(struct lh_store *store, struct lh_arena *arena, int64_t id,
		      struct lh_meeting **meeting, struct lh_error *err);
/* By start_at, then id; unscheduled ones by id.  A series stands once, with
 * its master's times (its end_at being the last occurrence's end, or far
 * ahead); control expands it. */
LH_NODISCARD enum lh_status
lh_store_meeting_list(struct lh_store *store, struct lh_arena *arena,
		      const struct lh_meeting_filter *filter,
		      struct lh_meeting **meetings, size_t *count,
		      struct lh_error *err);
/* The same one by one, for those who read thousands: arena is cleared before
 * each, and all are of one moment, with what the callback itself reads.  Order
 * as above, of one UID any.  What the callback fails with ends it. */
typedef enum lh_status lh_store_meeting_fn(const struct lh_meeting *meeting,
					   void *data, struct lh_error *err);
LH_NODISCARD enum lh_status
lh_store_meeting_each(struct lh_store *store, struct lh_arena *arena,
		      const struct lh_meeting_filter *filter,
		      lh_store_meeting_fn *take, void *data,
		      struct lh_error *err);
/* The days of a series that stand as meetings of their own, in any order. */
LH_NODISCARD enum lh_status
lh_store_meeting_originals(struct lh_store *store, struct lh_arena *arena,
			   const char *uid, struct lh_date **days,
			   size_t *count, struct lh_error *err);
LH_NODISCARD enum lh_status lh_store_meeting_save(struct lh_store *store,
						  struct lh_meeting *meeting,
						  struct lh_error *err);
LH_NODISCARD enum lh_status lh_store_meeting_remove(struct lh_store *store,
						    int64_t id,
						    struct lh_error *err);

/* --- assignments --- */

struct lh_assignment_filter {
	lh_instant from, until;	/* due inside; LH_INSTANT_UNKNOWN: open */
	int64_t id, notice_id, meeting_id, agency_id; /* 0: any; agency by share */
	const char *uid;
	bool open_only;		/* some lead share is not done */
	bool leave_cancelled;
	bool history;		/* load the shares' histories */
	size_t limit, offset;
};
/* One, with the histories of its shares.  LH_ENOTFOUND with a sentence. */
LH_NODISCARD enum lh_status
lh_store_assignment_load(struct lh_store *store, struct lh_arena *arena,
			 int64_t id, struct lh_assignment **assignment,
			 struct lh_error *err);
LH_NODISCARD enum lh_status
lh_store_assignment_list(struct lh_store *store, struct lh_arena *arena,
			 const struct lh_assignment_filter *filter,
			 struct lh_assignment **assignments, size_t *count,
			 struct lh_error *err);
/* How many are overdue at now, counted up to most. */
LH_NODISCARD enum lh_status
lh_store_overdue_count(struct lh_store *store, lh_instant now, size_t most,
		       size_t *count, struct lh_error *err);
/* One by one, as lh_store_meeting_each(). */
typedef enum lh_status lh_store_assignment_fn(const struct lh_assignment *assignment,
					      void *data, struct lh_error *err);
LH_NODISCARD enum lh_status
lh_store_assignment_each(struct lh_store *store, struct lh_arena *arena,
			 const struct lh_assignment_filter *filter,
			 lh_store_assignment_fn *take, void *data,
			 struct lh_error *err);
LH_NODISCARD enum lh_status
lh_store_assignment_save(struct lh_store *store,
			 struct lh_assignment *assignment, struct lh_error *err);
/* Sets the status of one share and adds a history entry: at is when it
 * happened.  LH_ENOTFOUND for an unknown share. */
LH_NODISCARD enum lh_status
lh_store_share_mark(struct lh_store *store, int64_t share_id,
		    enum lh_share_status status, lh_instant at,
		    const char *remark, struct lh_error *err);
LH_NODISCARD enum lh_status lh_store_assignment_remove(struct lh_store *store,
						       int64_t id,
						       struct lh_error *err);

/* --- directory --- */

/* All of it; jurisdiction is left for the caller to set. */
LH_NODISCARD enum lh_status
lh_store_directory_load(struct lh_store *store, struct lh_arena *arena,
			struct lh_directory *directory, struct lh_error *err);
LH_NODISCARD enum lh_status lh_store_agency_save(struct lh_store *store,
						 struct lh_agency *agency,
						 struct lh_error *err);
LH_NODISCARD enum lh_status lh_store_person_save(struct lh_store *store,
						 struct lh_person *person,
						 struct lh_error *err);
LH_NODISCARD enum lh_status lh_store_room_save(struct lh_store *store,
					       struct lh_room *room,
					       struct lh_error *err);
LH_NODISCARD enum lh_status lh_store_group_save(struct lh_store *store,
						struct lh_group *group,
						struct lh_error *err);
enum lh_entry_kind { LH_ENTRY_AGENCY, LH_ENTRY_PERSON, LH_ENTRY_ROOM,
		     LH_ENTRY_GROUP };
/* LH_ECONFLICT when meetings or assignments still name it. */
LH_NODISCARD enum lh_status lh_store_entry_remove(struct lh_store *store,
						  enum lh_entry_kind kind,
						  int64_t id,
						  struct lh_error *err);

/* Meetings and assignments that name somebody whom the directory does not
 * know (yet); for linking them when it grows.  ids in arena, in order. */
LH_NODISCARD enum lh_status
lh_store_unlinked_meetings(struct lh_store *store, struct lh_arena *arena,
			   int64_t **ids, size_t *count, struct lh_error *err);
LH_NODISCARD enum lh_status
lh_store_unlinked_assignments(struct lh_store *store, struct lh_arena *arena,
			      int64_t **ids, size_t *count,
			      struct lh_error *err);

/* --- settings of the office, shared by all who open this store --- */

/* *value is NULL when it was never set. */
LH_NODISCARD enum lh_status
lh_store_setting_get(struct lh_store *store, struct lh_arena *arena,
		     const char *name, const char **value,
		     struct lh_error *err);
/* value NULL forgets it. */
LH_NODISCARD enum lh_status lh_store_setting_set(struct lh_store *store,
						 const char *name,
						 const char *value,
						 struct lh_error *err);

/* --- search --- */

enum lh_hit_kind { LH_HIT_NOTICE, LH_HIT_MEETING, LH_HIT_ASSIGNMENT,
		   LH_HIT_AGENCY, LH_HIT_PERSON };
struct lh_hit {
	enum lh_hit_kind kind;
	int64_t id;
	const char *title;		/* never NULL */
	const char *excerpt;	/* around the words, matches between \x01 and \x02 */
	lh_instant at;		/* start, due or issue; LH_INSTANT_UNKNOWN */
};
/* All words must stand in it, marks and case ignored, the last one as the
 * beginning of a word. Any text is a legal query; one without a word finds
 * nothing.  Best and latest first. */
LH_NODISCARD enum lh_status
lh_store_search(struct lh_store *store, struct lh_arena *arena,
		const char *words, size_t limit, struct lh_hit **hits,
		size_t *count, struct lh_error *err);
/* Builds the search index anew. */
LH_NODISCARD enum lh_status lh_store_search_rebuild(struct lh_store *store,
						    struct lh_error *err);

/* --- journal --- */

struct lh_journal_entry {
	int64_t id;
	lh_instant at;
	const char *author;
	const char *command;
	const char *summary;
	int64_t undoes;			/* entry that this one takes back, 0 none */
	int64_t undone_by;		/* entry that took this one back, 0 none */
	/* what was touched, in order: "meeting" 12 … */
	struct lh_journal_change {
		const char *table;
		int64_t row;
		const char *before;	/* JSON object, NULL: it was not there */
		const char *after;	/* JSON object, NULL: removed */
	} *changes;
	size_t n_changes;		/* only with details */
	size_t n_touched;		/* always */
};
LH_NODISCARD enum lh_status
lh_store_journal_list(struct lh_store *store, struct lh_arena *arena,
		      int64_t id, bool details, size_t limit,
		      struct lh_journal_entry **entries, size_t *count,
		      struct lh_error *err); /* newest first; id 0: all */
/* Takes back an entry, not inside a transaction: id 0 is the author's last one
 * that is not undone (undo) or the author's last undo not redone (redo).  An
 * undo named by its id is redone.  The reverse is a new entry.
 * LH_ENOTFOUND nothing to take back; LH_ECONFLICT when a row was changed since
 * (the sentence says by whom and when).  Never lowers a sequence, never
 * reuses an id or uid. *done (may be NULL) is the entry taken back. */
LH_NODISCARD enum lh_status
lh_store_undo(struct lh_store *store, struct lh_arena *arena, int64_t id,
	      struct lh_journal_entry *done, struct lh_error *err);
/* The entry that lh_store_undo with this id would take back, without details;
 * changes nothing.  LH_ENOTFOUND as there. */
LH_NODISCARD enum lh_status
lh_store_undo_find(struct lh_store *store, struct lh_arena *arena, int64_t id,
		   struct lh_journal_entry *entry, struct lh_error *err);
LH_NODISCARD enum lh_status
lh_store_redo(struct lh_store *store, struct lh_arena *arena,
	      struct lh_journal_entry *done, struct lh_error *err);

/* --- files --- */

/* A consistent copy, made while others work. LH_ECONFLICT: target exists. */
LH_NODISCARD enum lh_status lh_store_backup(struct lh_store *store,
					    const char *target,
					    struct lh_error *err);
/* Checks source, keeps the present file as a copy beside it (whose path goes
 * to *kept, arena, NULL if there was none), then puts source in its place. The
 * store at path must not be open here. */
LH_NODISCARD enum lh_status lh_store_restore(const char *path,
					     const char *source,
					     struct lh_arena *arena,
					     const char **kept,
					     struct lh_error *err);
/* Integrity of file, references, index, and rules of the model; each fault
 * one sentence.  LH_OK with *count 0 when all is well. */
LH_NODISCARD enum lh_status
lh_store_check(struct lh_store *store, struct lh_arena *arena,
	       const char ***faults, size_t *count, struct lh_error *err);
/* True when nothing was ever put in (settings do not count). */
LH_NODISCARD enum lh_status lh_store_is_empty(struct lh_store *store,
					      bool *empty, struct lh_error *err);

#endif
