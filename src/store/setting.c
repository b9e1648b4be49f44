/* Settings of the office. */
#include "maps.h"

#include <lichhop/text.h>

static enum lh_status setting_find(struct lh_store *store, const char *name,
				   int64_t *id, const char **value,
				   struct lh_arena *arena, struct lh_error *err)
{
	sqlite3_stmt *statement;
	bool row;
	enum lh_status status = store_query(store, SQL_SETTING_BY_NAME,
					    &statement, err);

	if (status != LH_OK)
		return status;
	store_bind_text(statement, ":name", name);
	status = store_step(store, statement, &row, err);
	if (status != LH_OK)
		return status;
	*id = 0;
	*value = NULL;
	if (row) {
		*id = sqlite3_column_int64(statement, 0);
		*value = store_column_text(statement, 1, arena);
		sqlite3_reset(statement);
	}
	return LH_OK;
}

enum lh_status lh_store_setting_get(struct lh_store *store,
				    struct lh_arena *arena, const char *name,
				    const char **value, struct lh_error *err)
{
	int64_t id;

	return setting_find(store, name, &id, value, arena, err);
}

static enum lh_status setting_write(struct lh_store *store,
				    struct setting_row *row, bool stored,
				    struct lh_error *err)
{
	if (!row->value)
		return row_delete_tree(store, &map_setting, row->id, err);
	if (stored)
		return row_update(store, &map_setting, row, err);
	return row_insert_tree(store, &map_setting, row, err);
}

enum lh_status lh_store_setting_set(struct lh_store *store, const char *name,
				    const char *value, struct lh_error *err)
{
	struct lh_arena *arena = lh_arena_new();
	struct setting_row row = { .name = name, .value = value };
	const char *old = NULL;
	enum lh_status status = store_writable(store, err);

	if (status == LH_OK)
		status = setting_find(store, name, &row.id, &old, arena, err);
	if (status == LH_OK && (value || row.id) && !lh_text_equal(old, value))
		status = store_broken(store,
			setting_write(store, &row, row.id != 0, err), err);
	lh_arena_free(arena);
	return status;
}
