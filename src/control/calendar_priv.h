/* Calendars into the store, from inside: what meetings, tasks and the stream
 * share. */
#ifndef LICHHOP_CONTROL_CALENDAR_H
#define LICHHOP_CONTROL_CALENDAR_H

#include <lichhop/ical.h>

#include "draft_priv.h"

/* --- calendar_seen.c: what stood in the file already --- */

/* Only hashes are kept, 16 bytes an item.  Two keys of one hash would make a
 * component look repeated; it is then not found in the store under its UID,
 * and taken as the new one that it is. */
struct seen_entry {
	uint64_t hash;			/* 0: free */
	int64_t id;
};

struct seen {
	struct seen_entry *slots;	/* open hashing, size a power of two */
	size_t size, count;
};

const struct seen_entry *seen_find(const struct seen *seen, const char *key);
void seen_put(struct seen *seen, const char *key, int64_t id);

/* --- calendar_import.c --- */

struct calendar {
	struct lh_ctx *ctx;
	const struct lh_calendar_import *options;
	struct lh_store *store;		/* NULL: none is open */
	struct lh_arena *arena;		/* of one component */
	struct lh_ical_summary summary;
	struct draft_resolver *resolver;
	const char *zone, *email;	/* the office's; copies: writing makes */
	struct lh_hours hours;		/* the context load it anew */
	struct lh_calendar_result *result;
	struct seen seen;
	int64_t *orphans;		/* occurrences whose series came later */
	size_t n_orphans;
	struct waiting {		/* tasks whose meeting came later */
		int64_t task;
		char *uid;
	} *waiting;
	size_t n_waiting;
	size_t n_items;			/* read so far */
	enum lh_status status;
	struct lh_error error;
};

bool calendar_is_method(const struct calendar *c, const char *method);
/* Counts the item, and tells whoever asked for the import. */
void calendar_tell(struct calendar *c, enum lh_calendar_fate fate,
		   const struct lh_meeting *m, const struct lh_assignment *a,
		   int64_t id);
/* Under which an item is remembered; kind is 'm' or 'a'. */
const char *calendar_key(const struct calendar *c, char kind, const char *uid,
			 struct lh_date original, lh_minute minute);

struct calendar_version {
	int32_t sequence;
	lh_instant modified_at;
	const char *raw;
};

/* What the file's version is to the stored one. */
enum lh_calendar_fate calendar_judge(struct lh_arena *arena,
				     struct calendar_version file,
				     struct calendar_version stored);

/* The stored meeting of that UID which replaces the same occurrence, and the
 * series itself; each NULL when it is not there. */
LH_NODISCARD enum lh_status
calendar_find_meeting(struct calendar *c, const struct lh_meeting *m,
		      struct lh_meeting **found, struct lh_meeting **master,
		      struct lh_error *err);

/* --- calendar_task.c --- */

LH_NODISCARD enum lh_status calendar_take_task(struct calendar *c,
					       struct lh_reading *reading,
					       struct lh_error *err);
/* Tasks that came before their meeting find it now. */
LH_NODISCARD enum lh_status calendar_tie(struct calendar *c,
					 struct lh_error *err);

#endif
