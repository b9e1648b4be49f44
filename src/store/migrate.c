/* Making and upgrading the file: user_version counts the migrations applied,
 * application_id says whose file it is. */
#include "store_priv.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include <lichhop/gettext.h>
#include <lichhop/log.h>

enum lh_status store_pragma(sqlite3 *db, const char *path, const char *pragma,
			    int64_t *value, struct lh_error *err)
{
	sqlite3_stmt *statement = NULL;
	int code = sqlite3_prepare_v2(db, pragma, -1, &statement, NULL);

	if (code == SQLITE_OK)
		code = sqlite3_step(statement);
	if (code == SQLITE_ROW && value)
		*value = sqlite3_column_int64(statement, 0);
	enum lh_status status = LH_OK;
	if (code != SQLITE_ROW && code != SQLITE_DONE)
		status = store_fail(db, path, sqlite3_extended_errcode(db), err);
	sqlite3_finalize(statement);
	return status;
}

static enum lh_status migrate_foreign(const struct lh_store *store,
				      struct lh_error *err)
{
	return lh_error_set(err, LH_EFORMAT,
		_("tệp “%s” không phải là cơ sở dữ liệu của lichhop"), store->path);
}

/* The version of the file; 0 for one that nobody has written to yet. */
enum lh_status store_version(struct lh_store *store, int64_t *version,
			     struct lh_error *err)
{
	int64_t application, pages;
	enum lh_status status = store_pragma(store->db, store->path,
		"PRAGMA application_id", &application, err);

	if (status == LH_OK)
		status = store_pragma(store->db, store->path,
				      "PRAGMA user_version", version, err);
	if (status == LH_OK)
		status = store_pragma(store->db, store->path,
			"SELECT count(*) FROM sqlite_schema", &pages, err);
	if (status != LH_OK)
		return status;
	if (application == STORE_APPLICATION_ID && *version > 0)
		return LH_OK;
	if (application != 0 || *version != 0 || pages != 0)
		return migrate_foreign(store, err);
	return LH_OK;
}

static enum lh_status migrate_run(struct lh_store *store, const char *sql,
				  struct lh_error *err)
{
	if (sqlite3_exec(store->db, sql, NULL, NULL, NULL) == SQLITE_OK)
		return LH_OK;
	return store_fail(store->db, store->path,
			  sqlite3_extended_errcode(store->db), err);
}

/* One migration is one transaction, together with its version number. */
static enum lh_status migrate_apply(struct lh_store *store,
				    const struct sql_migration *migration,
				    int64_t number, struct lh_error *err)
{
	char version[64];
	enum lh_status status = LH_OK;

	lh_log("%s: applying %s", store->path, migration->name);
	for (size_t i = 0; i < migration->count && status == LH_OK; i++)
		status = migrate_run(store, migration->statements[i], err);
	snprintf(version, sizeof(version), "PRAGMA user_version = %" PRId64, number);
	if (status == LH_OK)
		status = migrate_run(store, version, err);
	return status;
}

/* Under the write lock: somebody else may have done it meanwhile. */
static enum lh_status migrate_step(struct lh_store *store,
				   const struct sql_migration *migrations,
				   size_t count, bool *done, struct lh_error *err)
{
	int64_t version = 0;
	enum lh_status status = migrate_run(store, "BEGIN IMMEDIATE", err);

	if (status != LH_OK)
		return status;
	status = store_version(store, &version, err);
	*done = status == LH_OK && version >= (int64_t)count;
	if (status == LH_OK && !*done)
		status = migrate_apply(store, &migrations[version], version + 1, err);
	if (status == LH_OK)
		status = migrate_run(store, "COMMIT", err);
	if (status != LH_OK && !sqlite3_get_autocommit(store->db))
		sqlite3_exec(store->db, "ROLLBACK", NULL, NULL, NULL);
	return status;
}

/* The copy of an older file: "lichhop.db.ban-cu-1". */
static enum lh_status migrate_copy(struct lh_store *store, int64_t version,
				   struct lh_error *err)
{
	enum lh_status status = LH_ECONFLICT;
	struct lh_arena *arena = lh_arena_new();

	for (int i = 1; status == LH_ECONFLICT && i < 100; i++) {
		const char *target = i == 1 ?
			lh_arena_printf(arena, "%s.ban-cu-%" PRId64,
					store->path, version) :
			lh_arena_printf(arena, "%s.ban-cu-%" PRId64 "-%d",
					store->path, version, i);

		status = store_copy(store->db, store->path, target, err);
	}
	lh_arena_free(arena);
	return status;
}

enum lh_status store_check_version(struct lh_store *store, size_t count,
				   int64_t *out, struct lh_error *err)
{
	int64_t version;
	enum lh_status status = store_version(store, &version, err);

	if (status != LH_OK)
		return status;
	*out = version;
	if (version > (int64_t)count)
		return lh_error_set(err, LH_EFORMAT,
			_("tệp “%s” do một bản lichhop mới hơn ghi (phiên bản %lld, bản này biết tới %zu); hãy cập nhật lichhop"),
			store->path, (long long)version, count);
	if (store->write || version == (int64_t)count)
		return LH_OK;
	if (version == 0)
		return lh_error_set(err, LH_EFORMAT,
			_("tệp “%s” trống rỗng, chưa có dữ liệu nào; lệnh lưu đầu tiên (add, import) sẽ lập dữ liệu trong đó; nếu dữ liệu đã mất, hãy lấy lại bản sao lưu bằng “lichhop restore TỆP”"),
			store->path);
	return lh_error_set(err, LH_EREADONLY,
		_("tệp “%s” thuộc phiên bản cũ và phải được nâng cấp; hãy mở để ghi một lần"),
		store->path);
}

enum lh_status store_migrate(struct lh_store *store,
			     const struct sql_migration *migrations,
			     size_t count, struct lh_error *err)
{
	int64_t version;
	enum lh_status status = store_check_version(store, count, &version, err);
	bool done = status == LH_OK && version == (int64_t)count;

	if (status == LH_OK && version > 0 && !done)
		status = migrate_copy(store, version, err);
	while (status == LH_OK && !done)
		status = migrate_step(store, migrations, count, &done, err);
	return status;
}
