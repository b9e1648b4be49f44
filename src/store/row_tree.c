/* Whole trees of rows: a struct with its lists, and theirs; see row.h.  Knows
 * no table by name. */
#include "row_priv.h"

#include <string.h>

#include <lichhop/gettext.h>

/* Whether the structs of a list know their own ids; else they are matched by
 * their place. */
static bool tree_has_ids(const struct row_map *map)
{
	return map->fields[0].type == ROW_ID;
}

static int64_t *tree_id(const struct row_map *map, void *item)
{
	return (int64_t *)((char *)item + map->fields[0].offset);
}

/* --- loading --- */

static enum lh_status tree_bind_parent(struct lh_store *store,
				       const struct row_map *map,
				       int64_t parent, sqlite3_stmt **statement,
				       struct lh_error *err)
{
	const struct sql_table_text *table = &sql_tables[map->table];
	enum lh_status status = store_query(store, table->children, statement, err);

	/* The parent is the only parameter. */
	if (status == LH_OK)
		sqlite3_bind_int64(*statement, 1, parent);
	return status;
}

/* The rows of one list as they are stored. */
struct tree_list {
	char *items;
	int64_t *ids, *positions;
	size_t count;
};

static enum lh_status tree_read_list(struct lh_store *store,
				     const struct row_map *map, int64_t parent,
				     enum row_depth depth,
				     struct tree_list *list,
				     struct lh_arena *arena,
				     struct lh_error *err)
{
	const struct row_binding *binding;
	sqlite3_stmt *statement;
	bool row = true;

	*list = (struct tree_list){ 0 };
	enum lh_status status = row_resolve(store, map, &binding, err);
	if (status == LH_OK)
		status = tree_bind_parent(store, map, parent, &statement, err);
	if (status != LH_OK)
		return status;
	for (;;) {
		status = store_step(store, statement, &row, err);
		if (status != LH_OK || !row)
			break;
		size_t n = list->count++;
		list->items = lh_arena_grow(arena, list->items, n, map->size);
		list->ids = lh_arena_grow(arena, list->ids, n, sizeof(int64_t));
		list->positions = lh_arena_grow(arena, list->positions, n,
						sizeof(int64_t));
		list->ids[n] = sqlite3_column_int64(statement, 0);
		list->positions[n] =
			sqlite3_column_int64(statement, binding->column_position);
		status = row_read(store, map, statement, depth,
				  list->items + n * map->size, arena, err);
		if (status != LH_OK)
			break;
	}
	sqlite3_reset(statement);
	return status;
}

static void tree_set_list(const struct row_child *child, void *item,
			  void *items, size_t count)
{
	*(void **)((char *)item + child->items) = items;
	*(size_t *)((char *)item + child->count) = count;
}

static char *tree_items(const struct row_child *child, const void *item)
{
	return *(char *const *)((const char *)item + child->items);
}

static size_t tree_count(const struct row_child *child, const void *item)
{
	return *(const size_t *)((const char *)item + child->count);
}

static bool tree_wanted(const struct row_child *child, enum row_depth depth)
{
	if (depth == ROW_ALONE)
		return false;
	if (child->append_only)
		return depth == ROW_HISTORY;
	return !child->detail || depth != ROW_BRIEF;
}

/* Whether anything hangs from the rows of a list, all of them belonging to one
 * parent: one question instead of one for each row, and mostly the answer is
 * no. */
static enum lh_status tree_any_below(struct lh_store *store,
				     const struct row_map *map, int64_t parent,
				     enum row_depth depth, bool *any,
				     struct lh_error *err)
{
	sqlite3_stmt *statement;
	enum lh_status status = LH_OK;
	int64_t found = 0;

	for (size_t i = 0; status == LH_OK && !found && i < map->n_children; i++) {
		const struct row_map *below = map->children[i].map;

		if (!tree_wanted(&map->children[i], depth))
			continue;
		status = store_query(store, sql_tables[below->table].nested,
				     &statement, err);
		if (status != LH_OK)
			break;
		/* The parent is the only parameter. */
		sqlite3_bind_int64(statement, 1, parent);
		status = store_run_int64(store, statement, 0, &found, err);
	}
	*any = found;
	return status;
}

enum lh_status row_load_children(struct lh_store *store,
				 const struct row_map *map, void *item,
				 int64_t id, enum row_depth depth,
				 struct lh_arena *arena, struct lh_error *err)
{
	for (size_t i = 0; i < map->n_children; i++) {
		const struct row_child *child = &map->children[i];
		struct tree_list list;
		bool below = child->map->n_children > 0;

		tree_set_list(child, item, NULL, 0);
		if (!tree_wanted(child, depth))
			continue;
		enum lh_status status = tree_read_list(store, child->map, id,
						       depth, &list, arena, err);
		if (status == LH_OK && below && list.count > 1)
			status = tree_any_below(store, child->map, id, depth,
						&below, err);
		if (status != LH_OK)
			return status;
		tree_set_list(child, item, list.items, list.count);
		for (size_t j = 0; j < list.count && below; j++) {
			status = row_load_children(store, child->map,
				list.items + j * child->map->size, list.ids[j],
				depth, arena, err);
			if (status != LH_OK)
				return status;
		}
	}
	return LH_OK;
}

enum lh_status row_load(struct lh_store *store, const struct row_map *map,
			int64_t id, enum row_depth depth, void *item,
			bool *found, struct lh_arena *arena, struct lh_error *err)
{
	sqlite3_stmt *statement;
	enum lh_status status = store_query(store, sql_tables[map->table].row,
					    &statement, err);

	if (status != LH_OK)
		return status;
	store_bind_int64(statement, ":id", id);
	status = store_step(store, statement, found, err);
	if (status != LH_OK || !*found)
		return status;
	status = row_read(store, map, statement, depth, item, arena, err);
	sqlite3_reset(statement);
	if (status != LH_OK)
		return status;
	return row_load_children(store, map, item, id, depth, arena, err);
}

/* All lists of one kind at once, merged into the items by parent: both come
 * in order of the parent's id. */
static enum lh_status tree_merge_lists(struct lh_store *store,
				       const struct row_map *map,
				       const struct row_child *child,
				       char *items, size_t count,
				       struct lh_arena *arena,
				       struct lh_error *err)
{
	const struct sql_table_text *table = &sql_tables[child->map->table];
	sqlite3_stmt *statement;
	size_t at = 0;
	bool row;
	enum lh_status status = store_query(store, table->all, &statement, err);

	if (status != LH_OK)
		return status;
	while ((status = store_step(store, statement, &row, err)) == LH_OK && row) {
		int64_t parent = sqlite3_column_int64(statement, 1);

		while (at < count && *tree_id(map, items + at * map->size) < parent)
			at++;
		if (at == count)
			break;
		void *item = items + at * map->size;
		size_t n = tree_count(child, item);
		char *list = lh_arena_grow(arena, tree_items(child, item), n,
					   child->map->size);
		status = row_read(store, child->map, statement, ROW_DETAIL,
				  list + n * child->map->size, arena, err);
		if (status != LH_OK)
			break;
		tree_set_list(child, item, list, n + 1);
	}
	sqlite3_reset(statement);
	return status;
}

enum lh_status row_load_all(struct lh_store *store, const struct row_map *map,
			    struct lh_arena *arena, void **items, size_t *count,
			    struct lh_error *err)
{
	sqlite3_stmt *statement;
	char *list = NULL;
	size_t n = 0;
	bool row;
	enum lh_status status = store_query(store, sql_tables[map->table].all,
					    &statement, err);

	if (status != LH_OK)
		return status;
	while ((status = store_step(store, statement, &row, err)) == LH_OK && row) {
		list = lh_arena_grow(arena, list, n, map->size);
		status = row_read(store, map, statement, ROW_DETAIL,
				  list + n * map->size, arena, err);
		if (status != LH_OK)
			break;
		n++;
	}
	sqlite3_reset(statement);
	for (size_t i = 0; status == LH_OK && i < map->n_children; i++)
		status = tree_merge_lists(store, map, &map->children[i], list, n,
					  arena, err);
	if (status != LH_OK)
		return status;
	*items = list;
	*count = n;
	return LH_OK;
}

/* --- writing --- */

enum lh_status row_insert(struct lh_store *store, const struct row_map *map,
			  const void *item, int64_t parent, int64_t position,
			  int64_t *id, struct lh_error *err)
{
	const struct row_binding *binding;
	sqlite3_stmt *statement;
	enum lh_status status = row_resolve(store, map, &binding, err);

	if (status == LH_OK)
		status = store_query(store, sql_tables[map->table].insert,
				     &statement, err);
	if (status == LH_OK)
		status = journal_new_id(store, map->table, id, err);
	if (status != LH_OK)
		return status;
	for (size_t i = 0; i < map->n_fields; i++)
		row_bind_field(statement, binding->insert[i], &map->fields[i], item);
	sqlite3_bind_int64(statement, binding->insert_id, *id);
	if (binding->insert_parent) {
		sqlite3_bind_int64(statement, binding->insert_parent, parent);
		sqlite3_bind_int64(statement, binding->insert_position, position);
	}
	return store_run(store, statement, err);
}

static enum lh_status tree_update(struct lh_store *store,
				  const struct row_map *map, const void *item,
				  int64_t id, int64_t parent, int64_t position,
				  struct lh_error *err)
{
	const struct row_binding *binding;
	sqlite3_stmt *statement;
	enum lh_status status = row_resolve(store, map, &binding, err);

	if (status == LH_OK)
		status = journal_touch(store, map->table, id, err);
	if (status == LH_OK)
		status = store_query(store, sql_tables[map->table].update,
				     &statement, err);
	if (status != LH_OK)
		return status;
	for (size_t i = 0; i < map->n_fields; i++)
		row_bind_field(statement, binding->update[i], &map->fields[i], item);
	if (binding->update_parent) {
		sqlite3_bind_int64(statement, binding->update_parent, parent);
		sqlite3_bind_int64(statement, binding->update_position, position);
	}
	store_bind_int64(statement, ":id", id);
	return store_run(store, statement, err);
}

enum lh_status row_update(struct lh_store *store, const struct row_map *map,
			  const void *item, struct lh_error *err)
{
	int64_t id;

	memcpy(&id, (const char *)item + map->fields[0].offset, sizeof(id));
	return tree_update(store, map, item, id, 0, 0, err);
}

/* Turns "the i-th of this list" into its id, which the item above has by now. */
static enum lh_status tree_resolve_sibling(const struct row_map *map,
					   char *items, size_t at,
					   struct lh_error *err)
{
	for (size_t i = 0; i < map->n_fields; i++) {
		if (map->fields[i].type != ROW_SIBLING)
			continue;
		int64_t *value = (int64_t *)(items + at * map->size +
					     map->fields[i].offset);
		if (*value >= 0)
			continue;
		if (-(*value + 1) >= (int64_t)at)
			return lh_error_set(err, LH_EINVALID,
				_("thành viên của một khối đứng trước chính khối đó trong danh sách"));
		*value = *tree_id(map, items + (size_t)-(*value + 1) * map->size);
	}
	return LH_OK;
}

static enum lh_status tree_insert_children(struct lh_store *store,
					   const struct row_map *map,
					   void *item, int64_t id,
					   struct lh_error *err)
{
	enum lh_status status = LH_OK;

	for (size_t i = 0; i < map->n_children; i++) {
		const struct row_child *child = &map->children[i];
		char *items = tree_items(child, item);
		size_t count = tree_count(child, item);

		for (size_t j = 0; j < count; j++) {
			char *each = items + j * child->map->size;
			int64_t each_id;

			if (tree_has_ids(child->map))
				*tree_id(child->map, each) = 0;
			status = tree_resolve_sibling(child->map, items, j, err);
			if (status == LH_OK)
				status = row_insert(store, child->map, each, id,
						     (int64_t)j, &each_id, err);
			if (status != LH_OK)
				return status;
			if (tree_has_ids(child->map))
				*tree_id(child->map, each) = each_id;
			status = tree_insert_children(store, child->map, each,
						      each_id, err);
			if (status != LH_OK)
				return status;
		}
	}
	return status;
}

enum lh_status row_insert_tree(struct lh_store *store, const struct row_map *map,
			       void *item, struct lh_error *err)
{
	int64_t id;
	enum lh_status status = row_insert(store, map, item, 0, 0, &id, err);

	if (status != LH_OK)
		return status;
	*tree_id(map, item) = id;
	return tree_insert_children(store, map, item, id, err);
}

/* --- removing --- */

static enum lh_status tree_list_ids(struct lh_store *store,
				    const struct row_map *map, int64_t parent,
				    int64_t **ids, size_t *count,
				    struct lh_arena *arena, struct lh_error *err)
{
	sqlite3_stmt *statement;
	bool row;
	enum lh_status status = tree_bind_parent(store, map, parent, &statement,
						 err);

	*ids = NULL;
	*count = 0;
	if (status != LH_OK)
		return status;
	while ((status = store_step(store, statement, &row, err)) == LH_OK && row) {
		*ids = lh_arena_grow(arena, *ids, *count, sizeof(**ids));
		(*ids)[(*count)++] = sqlite3_column_int64(statement, 0);
	}
	return status;
}

enum lh_status row_delete(struct lh_store *store, enum sql_table table,
			  int64_t id, struct lh_error *err)
{
	sqlite3_stmt *statement;
	enum lh_status status = journal_touch(store, table, id, err);

	if (status == LH_OK)
		status = store_query(store, sql_tables[table].delete, &statement,
				     err);
	if (status != LH_OK)
		return status;
	store_bind_int64(statement, ":id", id);
	return store_run(store, statement, err);
}

static enum lh_status tree_delete(struct lh_store *store,
				  const struct row_map *map, int64_t id,
				  struct lh_arena *arena, struct lh_error *err)
{
	enum lh_status status = LH_OK;

	for (size_t i = 0; i < map->n_children; i++) {
		const struct row_map *below = map->children[i].map;
		int64_t *ids;
		size_t count;

		status = tree_list_ids(store, below, id, &ids, &count, arena, err);
		while (status == LH_OK && count > 0)
			status = tree_delete(store, below, ids[--count], arena, err);
		if (status != LH_OK)
			return status;
	}
	return row_delete(store, map->table, id, err);
}

enum lh_status row_delete_tree(struct lh_store *store, const struct row_map *map,
			       int64_t id, struct lh_error *err)
{
	struct lh_arena *arena = lh_arena_new();
	enum lh_status status = tree_delete(store, map, id, arena, err);

	lh_arena_free(arena);
	return status;
}

/* --- saving a list over the stored one --- */

#define TREE_NONE SIZE_MAX

/* What one list is saved from and over. */
struct tree_merge {
	const struct row_map *map;
	char *items;
	size_t count;
	int64_t parent;
	struct tree_list old;
	size_t *match;		/* index into old for each item */
	bool *kept;		/* for each of old */
	bool partial;
	bool *changed;
};

static enum lh_status tree_match_ids(struct lh_store *store,
				     struct tree_merge *merge,
				     struct lh_error *err)
{
	for (size_t i = 0; i < merge->count; i++) {
		int64_t id = *tree_id(merge->map,
				      merge->items + i * merge->map->size);
		size_t at = 0;

		merge->match[i] = TREE_NONE;
		if (id == 0)
			continue;
		while (at < merge->old.count && merge->old.ids[at] != id)
			at++;
		if (at == merge->old.count || merge->kept[at])
			return lh_error_set(err, LH_EINVALID,
				_("dòng số %lld không thuộc danh sách này trong “%s”"),
				(long long)id, store->path);
		merge->match[i] = at;
		merge->kept[at] = true;
	}
	return LH_OK;
}

static void tree_match_places(struct tree_merge *merge)
{
	for (size_t i = 0; i < merge->count; i++) {
		merge->match[i] = i < merge->old.count ? i : TREE_NONE;
		if (i < merge->old.count)
			merge->kept[i] = true;
	}
}

static enum lh_status tree_save_stored(struct lh_store *store,
				       const struct tree_merge *merge,
				       size_t at, int64_t position,
				       struct lh_error *err)
{
	const struct row_map *map = merge->map;
	size_t match = merge->match[at];
	char *item = merge->items + at * map->size;
	const char *old = merge->old.items + match * map->size;
	int64_t id = merge->old.ids[match];
	enum lh_status status = LH_OK;

	if (position != merge->old.positions[match] ||
	    row_differs(map, item, old)) {
		*merge->changed = true;
		status = tree_update(store, map, item, id, merge->parent,
				     position, err);
	}
	if (status != LH_OK || !map->n_children)
		return status;
	return row_save_children(store, map, item, id, merge->partial,
				 merge->changed, err);
}

static enum lh_status tree_save_new(struct lh_store *store,
				    const struct tree_merge *merge, size_t at,
				    int64_t position, struct lh_error *err)
{
	char *item = merge->items + at * merge->map->size;
	int64_t id;

	*merge->changed = true;
	enum lh_status status = row_insert(store, merge->map, item,
					   merge->parent, position, &id, err);
	if (status != LH_OK)
		return status;
	if (tree_has_ids(merge->map))
		*tree_id(merge->map, item) = id;
	return tree_insert_children(store, merge->map, item, id, err);
}

/* Positions only need to rise, so a stored row keeps its own where it can and
 * taking out the first of twenty changes one row, not twenty. */
static enum lh_status tree_save_items(struct lh_store *store,
				      const struct tree_merge *merge,
				      struct lh_error *err)
{
	int64_t position = -1;
	enum lh_status status = LH_OK;

	for (size_t i = 0; i < merge->count && status == LH_OK; i++) {
		size_t match = merge->match[i];

		position++;
		status = tree_resolve_sibling(merge->map, merge->items, i, err);
		if (status != LH_OK)
			break;
		if (match == TREE_NONE) {
			status = tree_save_new(store, merge, i, position, err);
			continue;
		}
		if (merge->old.positions[match] > position)
			position = merge->old.positions[match];
		status = tree_save_stored(store, merge, i, position, err);
	}
	return status;
}

static enum lh_status tree_drop_missing(struct lh_store *store,
					const struct tree_merge *merge,
					struct lh_error *err)
{
	enum lh_status status = LH_OK;

	for (size_t i = merge->old.count; i > 0 && status == LH_OK; i--) {
		if (merge->kept[i - 1])
			continue;
		*merge->changed = true;
		status = row_delete_tree(store, merge->map,
					 merge->old.ids[i - 1], err);
	}
	return status;
}

static enum lh_status tree_merge_list(struct lh_store *store,
				      struct tree_merge *merge,
				      struct lh_arena *arena,
				      struct lh_error *err)
{
	enum lh_status status = tree_read_list(store, merge->map, merge->parent,
					       ROW_DETAIL, &merge->old, arena, err);

	if (status != LH_OK)
		return status;
	merge->match = lh_arena_calloc(arena, merge->count + 1, sizeof(size_t));
	merge->kept = lh_arena_calloc(arena, merge->old.count + 1, sizeof(bool));
	if (tree_has_ids(merge->map))
		status = tree_match_ids(store, merge, err);
	else
		tree_match_places(merge);
	if (status == LH_OK)
		status = tree_save_items(store, merge, err);
	if (status == LH_OK)
		status = tree_drop_missing(store, merge, err);
	return status;
}

enum lh_status row_save_children(struct lh_store *store,
				 const struct row_map *map, void *item,
				 int64_t id, bool partial, bool *changed,
				 struct lh_error *err)
{
	struct lh_arena *arena = lh_arena_new();
	enum lh_status status = LH_OK;

	for (size_t i = 0; i < map->n_children && status == LH_OK; i++) {
		const struct row_child *child = &map->children[i];

		if (child->append_only || (partial && child->detail))
			continue;
		struct tree_merge merge = {
			.map = child->map,
			.items = tree_items(child, item),
			.count = tree_count(child, item),
			.parent = id,
			.partial = partial,
			.changed = changed,
		};
		status = tree_merge_list(store, &merge, arena, err);
	}
	lh_arena_free(arena);
	return status;
}
