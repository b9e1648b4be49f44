/* Saving the things that people open and change at the same time: meetings,
 * notices, assignments.  Each has an id, a revision and two time stamps. */
#ifndef LICHHOP_STORE_RECORD_H
#define LICHHOP_STORE_RECORD_H

#include "row.h"

struct record {
	const struct row_map *map;
	size_t id, revision, created_at, modified_at;	/* offsets */
};
#define RECORD(map_, type) { \
	.map = map_, .id = offsetof(type, id), \
	.revision = offsetof(type, revision), \
	.created_at = offsetof(type, created_at), \
	.modified_at = offsetof(type, modified_at), \
}

/* The stored row, without lists, that item is to replace: LH_ENOTFOUND, or
 * LH_ECONFLICT when it is of another revision. */
LH_NODISCARD enum lh_status record_old(struct lh_store *store,
				       const struct record *record,
				       const void *item, void *old,
				       struct lh_arena *arena,
				       struct lh_error *err);
LH_NODISCARD enum lh_status record_insert(struct lh_store *store,
					  const struct record *record,
					  void *item, struct lh_error *err);
/* Writes what differs from old; *changed says whether anything did. */
LH_NODISCARD enum lh_status record_update(struct lh_store *store,
					  const struct record *record,
					  void *item, const void *old,
					  bool partial, bool *changed,
					  struct lh_error *err);
/* A new random UUID (RFC 9562, version 4) that lives as long as store. */
char *record_uid(struct lh_store *store);
/* "lan lúc 14:05 04/12/2025": who changed the row last; in arena. */
char *record_last_change(struct lh_store *store, struct lh_arena *arena,
			 enum sql_table table, int64_t id);
/* "lúc 14:05 04/12/2025" of the office. */
char *record_time_words(struct lh_store *store, struct lh_arena *arena,
			lh_instant at);

/* Runs a query whose first column is an id, bound already, to the end. */
LH_NODISCARD enum lh_status record_ids(struct lh_store *store,
				       sqlite3_stmt *statement,
				       int64_t **ids, size_t *count,
				       struct lh_arena *arena,
				       struct lh_error *err);

#endif
