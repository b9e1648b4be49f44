/* Drafts: what was read from a file on its way into the store.
 *
 * A source is a file or a paste, recognised and made into clean text.  A
 * draft is one notice read from it: resolved against the directory, compared
 * with what is stored, corrected field by field, then saved in one
 * transaction.  Calendars are not drafts: they are streamed straight into one
 * transaction (lh_calendar_import), however large they are.
 *
 * Nothing here asks, prints or knows of a screen. */
#ifndef LICHHOP_DRAFT_H
#define LICHHOP_DRAFT_H

#include <stdio.h>

#include <lichhop/context.h>
#include <lichhop/reading.h>

/* --- sources --- */

enum lh_source_kind { LH_SOURCE_NOTICE, LH_SOURCE_CALENDAR };

struct lh_source {
	enum lh_source_kind kind;
	const char *name;	/* as the user knows it */
	const char *text;	/* LH_SOURCE_NOTICE: NFC, in the arena given */
	size_t length;
	const char *remark;	/* how it was read, for the user; NULL: plainly */
	FILE *file;		/* LH_SOURCE_CALENDAR: at its beginning */
	struct lh_ctx *ctx;	/* set by the caller: told while the reading
				   lasts (lh_ctx_pulse); NULL: nobody */
};

/* Opens path ("-": standard input) and recognises it.  A notice is decoded
 * whole; of documents, mails and old encodings the words are taken by
 * lichhop-extract, which may last half a minute, with scans three.  LH_ENOTFOUND, LH_EIO,
 * LH_EFORMAT, LH_ECANCELLED: the sentence names the file and says what to do. */
LH_NODISCARD enum lh_status lh_source_open(struct lh_source *source,
					   struct lh_arena *arena,
					   const char *path,
					   struct lh_error *err);
/* The same for bytes at hand (a paste); name stands in the sentences. */
LH_NODISCARD enum lh_status lh_source_take(struct lh_source *source,
					   struct lh_arena *arena,
					   const char *name, const char *bytes,
					   size_t length, struct lh_error *err);
void lh_source_close(struct lh_source *source);

/* --- drafts of notices --- */

struct lh_draft;

/* Reads text (NFC, valid) and resolves it against the context's directory.
 * Everything it gives out lives as long as the draft. */
struct lh_draft *lh_draft_new(struct lh_ctx *ctx, const char *name,
			      const char *text, size_t length);
void lh_draft_free(struct lh_draft *draft);	/* NULL is fine */

const char *lh_draft_name(const struct lh_draft *draft);
/* Borrowed, changes with lh_draft_set() and lh_draft_save(). */
const struct lh_reading *lh_draft_reading(const struct lh_draft *draft);
/* Nothing was recognised at all: such a file is no notice. */
bool lh_draft_is_empty(const struct lh_draft *draft);

/* How sure the reader is of a field by its path ("meetings[0].chair"); 1 when
 * it says nothing.  Below LH_DRAFT_DOUBT it is worth a look. */
#define LH_DRAFT_DOUBT 0.8
double lh_draft_confidence(const struct lh_draft *draft, const char *path);
/* How many fields are worth a look. */
size_t lh_draft_doubts(const struct lh_draft *draft);
/* How many of a meeting's participants the directory knows; members of a
 * group are not counted, the group is. */
size_t lh_draft_known(const struct lh_draft *draft, size_t meeting);

/* The agencies named in it that the directory lacks, each once: what saving
 * with add_agencies would put there.  In the draft's arena. */
size_t lh_draft_unknown(struct lh_draft *draft, const char ***names);
/* That name stays text: it is not among the unknown any more, nor added. */
void lh_draft_keep_as_text(struct lh_draft *draft, const char *name);

/* Corrects one field by its path; text as a person types it ("8h thứ Hai
 * 12/5", names parted by ";"), empty: not stated.  The field is sure
 * afterwards.  LH_EINVALID with a sentence for an unknown path or a text that
 * the field cannot take; nothing changes then. */
LH_NODISCARD enum lh_status lh_draft_set(struct lh_draft *draft,
					 const char *path, const char *text,
					 struct lh_error *err);
/* Corrects one field by the words of the text that say it, read as the reader
 * would: "từ 14 giờ 00, ngày 04/12" becomes a time (what it leaves open stays),
 * "các sở: Tài chính, Xây dựng" two names.  They are then the words that the
 * field stands on.  LH_EINVALID with a sentence, and nothing changes, when the
 * words are none for that field. */
LH_NODISCARD enum lh_status lh_draft_take(struct lh_draft *draft,
					  const char *path, struct lh_span span,
					  struct lh_error *err);
/* The field was read rightly: it is sure from now on. LH_EINVALID for an
 * unknown path. */
LH_NODISCARD enum lh_status lh_draft_accept(struct lh_draft *draft,
					    const char *path,
					    struct lh_error *err);
/* The field as lh_draft_set() would take it; in the draft's arena, NULL when
 * not stated or the path is unknown. */
const char *lh_draft_get(struct lh_draft *draft, const char *path);
/* Leaves out "meetings[1]" or "assignments[0]" on saving, or takes it again. */
LH_NODISCARD enum lh_status lh_draft_leave_out(struct lh_draft *draft,
					       const char *path, bool out,
					       struct lh_error *err);
bool lh_draft_is_left_out(const struct lh_draft *draft, const char *path);

/* What saving would change in a notice that is stored already. */
struct lh_draft_change {
	enum lh_draft_change_kind {
		LH_CHANGE_ADDED, LH_CHANGE_CHANGED, LH_CHANGE_REMOVED,
	} kind;
	const char *id;		/* "m4" of the stored thing, NULL for a new one */
	const char *subject;	/* title or task, or the notice's name */
	const char *field;	/* words for people; NULL: the whole thing */
	const char *before, *after; /* NULL: not stated */
};

/* Looks for the same paper in the open store and finds out what would change.
 * Without an open store there is none. */
LH_NODISCARD enum lh_status lh_draft_compare(struct lh_draft *draft,
					     struct lh_error *err);
/* The stored notice that is this paper, 0 when it is new. */
int64_t lh_draft_same(const struct lh_draft *draft);
/* … only by its text, which is nearly the same (LH_NOTICE_LIKE): it may be
 * another paper after all. */
bool lh_draft_is_near(const struct lh_draft *draft);
/* The stored text is this text, byte for byte. */
bool lh_draft_same_text(const struct lh_draft *draft);
size_t lh_draft_changes(const struct lh_draft *draft,
			const struct lh_draft_change **changes);

struct lh_draft_save {
	const char *command;	/* for the journal */
	bool update;		/* of a notice that is there already */
	bool as_new;		/* a nearly equal one is another paper */
	bool add_agencies;	/* unknown agencies go into the directory */
};
struct lh_draft_saved {
	int64_t notice_id;
	bool notice_added;	/* else it was there, or its fields changed */
	/* What came in anew, not what was there already. */
	const int64_t *meetings, *assignments;
	size_t n_meetings, n_assignments;
	size_t n_agencies;	/* put into the directory */
};

/* Saves in one transaction; the store is open for writing.  An update keeps
 * ids and UIDs: changed meetings raise their SEQUENCE, vanished ones are
 * cancelled, shares keep status and history.  A changed text becomes the next
 * revision of the notice, which is kept as superseded.  LH_ECONFLICT when the
 * same notice is there and update is not set. */
LH_NODISCARD enum lh_status lh_draft_save(struct lh_draft *draft,
					  const struct lh_draft_save *options,
					  struct lh_draft_saved *saved,
					  struct lh_error *err);

/* --- calendars --- */

enum lh_calendar_fate {
	LH_CALENDAR_NEW,
	LH_CALENDAR_UPDATED,
	LH_CALENDAR_CANCELLED,
	LH_CALENDAR_SAME,	/* is there already, not newer: left alone */
	LH_CALENDAR_NEWER,	/* is there, the file's is newer: needs update */
	LH_CALENDAR_OLDER,	/* is there, the file's is older: left alone */
	LH_CALENDAR_UNKNOWN,	/* cancels what is not there */
	LH_CALENDAR_REPEATED,	/* stood earlier in this file: the later holds */
};

struct lh_calendar_item {
	enum lh_calendar_fate fate;
	const struct lh_meeting *meeting;	/* one of the two */
	const struct lh_assignment *assignment;
	int64_t id;		/* stored, 0 when it is not */
};

struct lh_calendar_import {
	bool save;		/* else only look; the store may be closed */
	bool update;
	const char *command;
	/* Each item, then each line that could not be taken.  What they are
	 * given lives until they return.  Either may be NULL. */
	void (*item)(void *data, const struct lh_calendar_item *item);
	void (*problem)(void *data, size_t line, bool refused,
			const char *text);
	void *data;
};

struct lh_calendar_result {
	size_t fates[LH_CALENDAR_REPEATED + 1];
	size_t refused;
	const char *method;	/* in arena, NULL none */
};

/* Streams source->file, which is read from its beginning.  All that can be
 * taken is saved in one transaction, memory does not grow with the file but
 * for one small entry an item.  A status other than LH_OK: the file is no
 * calendar or breaks off (what came before it is saved), answers belong to
 * another command, or the store refused (nothing is saved). */
LH_NODISCARD enum lh_status
lh_calendar_import(struct lh_ctx *ctx, struct lh_source *source,
		   const struct lh_calendar_import *options,
		   struct lh_arena *arena, struct lh_calendar_result *result,
		   struct lh_error *err);

#endif
