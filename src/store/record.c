/* Revisions, time stamps and UIDs; see record.h. */
#include "record.h"

#include <stdlib.h>
#include <string.h>
#include <sys/random.h>

#include <lichhop/gettext.h>
#include <lichhop/zone.h>

static int64_t *record_number(void *item, size_t offset)
{
	return (int64_t *)((char *)item + offset);
}

static int64_t record_get(const void *item, size_t offset)
{
	return *(const int64_t *)((const char *)item + offset);
}

char *record_uid(struct lh_store *store)
{
	unsigned char b[16];

	if (getrandom(b, sizeof(b), 0) != sizeof(b))
		lh_fatal("không lấy được số ngẫu nhiên / no random numbers");
	b[6] = (unsigned char)((b[6] & 0x0f) | 0x40);
	b[8] = (unsigned char)((b[8] & 0x3f) | 0x80);
	return lh_arena_printf(store->arena,
		"%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-%02x%02x%02x%02x%02x%02x",
		b[0], b[1], b[2], b[3], b[4], b[5], b[6], b[7], b[8], b[9],
		b[10], b[11], b[12], b[13], b[14], b[15]);
}

char *record_time_words(struct lh_store *store, struct lh_arena *arena,
			lh_instant at)
{
	struct lh_date date;
	lh_minute minute;
	char clock[LH_MINUTE_TEXT_SIZE];
	const char *set = NULL;
	const char *zone = NULL;

	if (lh_store_setting_get(store, arena, "office.zone", &set, NULL) == LH_OK
	    && set)
		zone = lh_zone_resolve(arena, set);
	lh_zone_local(zone ? zone : LH_ZONE_HOME, at, &date, &minute);
	return lh_arena_printf(arena, _("lúc %s ngày %02d/%02d/%d"),
			       lh_minute_format(minute, clock), date.day,
			       date.month, date.year);
}

char *record_last_change(struct lh_store *store, struct lh_arena *arena,
			 enum sql_table table, int64_t id)
{
	sqlite3_stmt *statement;
	bool row;
	char *words = NULL;

	if (store_query(store, SQL_JOURNAL_LAST, &statement, NULL) != LH_OK)
		return NULL;
	store_bind_text(statement, ":tbl", sql_tables[table].name);
	store_bind_int64(statement, ":row", id);
	if (store_step(store, statement, &row, NULL) != LH_OK || !row)
		return NULL;
	char *author = store_column_text(statement, 0, arena);
	lh_instant at = sqlite3_column_int64(statement, 1);
	sqlite3_reset(statement);
	words = lh_arena_printf(arena, "“%s” %s", author,
				record_time_words(store, arena, at));
	return words;
}

static enum lh_status record_conflict(struct lh_store *store,
				      const struct record *record, int64_t id,
				      struct lh_arena *arena,
				      struct lh_error *err)
{
	const char *who = record_last_change(store, arena, record->map->table, id);

	return lh_error_set(err, LH_ECONFLICT,
		_("đã được %s sửa trong lúc bạn đang mở; hãy mở lại để thấy bản mới rồi sửa tiếp"),
		who ? who : _("người khác"));
}

enum lh_status record_old(struct lh_store *store, const struct record *record,
			  const void *item, void *old, struct lh_arena *arena,
			  struct lh_error *err)
{
	int64_t id = record_get(item, record->id);
	bool found;
	enum lh_status status = row_load(store, record->map, id, ROW_ALONE, old,
					 &found, arena, err);

	if (status != LH_OK)
		return status;
	if (!found)
		return lh_error_set(err, LH_ENOTFOUND,
			_("mục số %lld không còn trong cơ sở dữ liệu"),
			(long long)id);
	if (record_get(item, record->revision) != record_get(old, record->revision))
		return record_conflict(store, record, id, arena, err);
	return LH_OK;
}

enum lh_status record_insert(struct lh_store *store, const struct record *record,
			     void *item, struct lh_error *err)
{
	lh_instant now = lh_clock_now(&store->clock);

	*record_number(item, record->revision) = 1;
	*record_number(item, record->created_at) = now;
	*record_number(item, record->modified_at) = now;
	enum lh_status status = row_insert_tree(store, record->map, item, err);
	/* A UID that is there already is refused before anything is written. */
	if (status != LH_OK && status != LH_ECONFLICT)
		store_broken(store, status, err);
	return status;
}

enum lh_status record_update(struct lh_store *store, const struct record *record,
			     void *item, const void *old, bool partial,
			     bool *changed, struct lh_error *err)
{
	const struct row_map *map = record->map;
	struct lh_arena *arena = lh_arena_new();

	*changed = false;
	*record_number(item, record->created_at) =
		record_get(old, record->created_at);
	*record_number(item, record->modified_at) =
		record_get(old, record->modified_at);
	enum lh_status status = row_save_children(store, map, item,
		record_get(item, record->id), partial, changed, err);
	/* What a partial item lacks is filled in here only: its owner's copy
	 * may not borrow from old. */
	void *whole = lh_arena_memdup(arena, item, map->size);
	if (partial)
		row_keep_detail(map, whole, old);
	if (status == LH_OK && (*changed || row_differs(map, whole, old))) {
		*changed = true;
		++*record_number(item, record->revision);
		*record_number(item, record->modified_at) =
			lh_clock_now(&store->clock);
		*record_number(whole, record->revision) =
			record_get(item, record->revision);
		*record_number(whole, record->modified_at) =
			record_get(item, record->modified_at);
		status = row_update(store, map, whole, err);
	}
	lh_arena_free(arena);
	return store_broken(store, status, err);
}

enum lh_status record_ids(struct lh_store *store, sqlite3_stmt *statement,
			  int64_t **ids, size_t *count, struct lh_arena *arena,
			  struct lh_error *err)
{
	enum lh_status status;
	int64_t *list = NULL;
	size_t n = 0;
	bool row;

	while ((status = store_step(store, statement, &row, err)) == LH_OK && row) {
		list = lh_arena_grow(arena, list, n, sizeof(*list));
		list[n++] = sqlite3_column_int64(statement, 0);
	}
	*ids = list;
	*count = n;
	return status;
}
