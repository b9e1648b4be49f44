/* The row layer: how the structs of the domain lie in tables.
 *
 * A row map names, for one table, each column's field in the struct, and the
 * lists that hang from it.  Loading, comparing, saving and removing whole
 * trees of rows is then the same code for all.  Statements come from the
 * build (see share/build/embed-sql.awk). */
#ifndef LICHHOP_STORE_ROW_H
#define LICHHOP_STORE_ROW_H

#include <stdint.h>

#include "store_priv.h"

enum row_type {
	ROW_ID,			/* int64_t; the row's own */
	ROW_REFERENCE,		/* int64_t; 0 is NULL */
	ROW_SIBLING,		/* a reference into the same list; -(i + 1)
				   stands for its i-th, an earlier item */
	ROW_INT64,
	ROW_INT32,
	ROW_UINT32,
	ROW_SIZE,		/* size_t */
	ROW_ENUM,		/* any enum; most is its greatest value */
	ROW_BOOL,
	ROW_TEXT,		/* const char *; NULL is NULL */
	ROW_INSTANT,		/* LH_INSTANT_UNKNOWN is NULL */
	ROW_MINUTE,		/* LH_MINUTE_UNKNOWN is NULL */
	ROW_DATE,		/* empty is NULL */
	ROW_REAL,
	ROW_SPANS,		/* struct lh_span * followed by its count */
};

struct row_field {
	const char *column;
	enum row_type type;
	uint16_t offset;
	uint8_t most;
	bool detail;		/* left alone when a partial struct is saved;
				   only in top tables */
};

struct row_map {
	enum sql_table table;
	size_t size;			/* of the struct */
	const struct row_field *fields;
	size_t n_fields;
	const struct row_child *children;
	size_t n_children;
};

struct row_child {
	const struct row_map *map;
	size_t items, count;		/* offsets in the struct above */
	bool detail;			/* as row_field's */
	bool append_only;		/* written with a new parent only, and
					   loaded on request only */
};

#define ROW_COUNT(array) (sizeof(array) / sizeof((array)[0]))
#define ROW_FIELD(name, kind, type_, member) \
	{ .column = name, .type = kind, .offset = offsetof(type_, member) }
#define ROW_FIELD_ENUM(name, type_, member, greatest) \
	{ .column = name, .type = ROW_ENUM, \
	  .offset = offsetof(type_, member), .most = greatest }
#define ROW_FIELD_DETAIL(name, kind, type_, member) \
	{ .column = name, .type = kind, .offset = offsetof(type_, member), \
	  .detail = true }
#define ROW_LIST(map_, type_, items_, count_) \
	{ .map = map_, .items = offsetof(type_, items_), \
	  .count = offsetof(type_, count_) }
#define ROW_LIST_DETAIL(map_, type_, items_, count_) \
	{ .map = map_, .items = offsetof(type_, items_), \
	  .count = offsetof(type_, count_), .detail = true }

enum row_depth {
	ROW_ALONE,		/* all fields, no lists */
	ROW_BRIEF,		/* fields and lists that are no detail */
	ROW_DETAIL,
	ROW_HISTORY,		/* append-only lists too */
};
/* Reads the present row of a statement that gives the table's columns. */
LH_NODISCARD enum lh_status row_read(struct lh_store *store,
				     const struct row_map *map,
				     sqlite3_stmt *statement,
				     enum row_depth depth, void *item,
				     struct lh_arena *arena,
				     struct lh_error *err);
/* Loads the lists below an item that was read. */
LH_NODISCARD enum lh_status row_load_children(struct lh_store *store,
					      const struct row_map *map,
					      void *item, int64_t id,
					      enum row_depth depth,
					      struct lh_arena *arena,
					      struct lh_error *err);
/* Reads every row of a top table by id, with its lists. */
LH_NODISCARD enum lh_status row_load_all(struct lh_store *store,
					 const struct row_map *map,
					 struct lh_arena *arena, void **items,
					 size_t *count, struct lh_error *err);
/* *found false: no such row. */
LH_NODISCARD enum lh_status row_load(struct lh_store *store,
				     const struct row_map *map, int64_t id,
				     enum row_depth depth, void *item,
				     bool *found, struct lh_arena *arena,
				     struct lh_error *err);

/* Writes a new row and its lists; sets the id fields. */
LH_NODISCARD enum lh_status row_insert_tree(struct lh_store *store,
					    const struct row_map *map,
					    void *item, struct lh_error *err);
/* Writes the lists of a stored item as far as they differ from the stored
 * ones: items are matched by id (or, without one, by place), those with id 0
 * are new, those missing go.  partial leaves what is detail alone.  *changed
 * is set when something was written. */
LH_NODISCARD enum lh_status row_save_children(struct lh_store *store,
					      const struct row_map *map,
					      void *item, int64_t id,
					      bool partial, bool *changed,
					      struct lh_error *err);
/* True when the item's own fields differ.  A partial item takes those of
 * detail over from old. */
bool row_differs(const struct row_map *map, const void *item, const void *old);
void row_keep_detail(const struct row_map *map, void *item, const void *old);
LH_NODISCARD enum lh_status row_update(struct lh_store *store,
				       const struct row_map *map,
				       const void *item, struct lh_error *err);
/* One row of a list, without the lists below it. */
LH_NODISCARD enum lh_status row_insert(struct lh_store *store,
				       const struct row_map *map,
				       const void *item, int64_t parent,
				       int64_t position, int64_t *id,
				       struct lh_error *err);
LH_NODISCARD enum lh_status row_delete(struct lh_store *store,
				       enum sql_table table, int64_t id,
				       struct lh_error *err);
/* Removes the row and all that hangs from it. */
LH_NODISCARD enum lh_status row_delete_tree(struct lh_store *store,
					    const struct row_map *map, int64_t id,
					    struct lh_error *err);
#endif
