/* Prepared statements, binding by name, and what SQLite's result codes mean
 * to the person at the keyboard.  Knows nothing of tables. */
#include "store_priv.h"

#include <errno.h>
#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/log.h>

static enum lh_status fail_constraint(int code, struct lh_error *err)
{
	switch (code) {
	case SQLITE_CONSTRAINT_FOREIGNKEY:
		return lh_error_set(err, LH_EINVALID,
			_("có chỗ chỉ tới một mục không có trong cơ sở dữ liệu; hãy mở lại và thử lần nữa"));
	case SQLITE_CONSTRAINT_UNIQUE:
	case SQLITE_CONSTRAINT_PRIMARYKEY:
		return lh_error_set(err, LH_ECONFLICT,
			_("đã có một mục mang cùng mã định danh trong cơ sở dữ liệu"));
	case SQLITE_CONSTRAINT_NOTNULL:
		return lh_error_set(err, LH_EINVALID,
			_("thiếu một phần bắt buộc (tên hoặc mã) nên không lưu được"));
	default:
		return lh_error_set(err, LH_EINVALID,
			_("có giá trị nằm ngoài khoảng cho phép nên không lưu được"));
	}
}

bool store_disk_is_full(sqlite3 *db)
{
	int code = db ? sqlite3_extended_errcode(db) : SQLITE_OK;
	int number = db ? sqlite3_system_errno(db) : 0;

	/* The shared memory file is of fixed size: growing it fails for one
	 * reason only, and leaves no errno. */
	return (code & 0xff) == SQLITE_FULL || code == SQLITE_IOERR_SHMSIZE ||
	       ((code & 0xff) == SQLITE_IOERR &&
		(number == ENOSPC || number == EDQUOT));
}

static enum lh_status fail_io(sqlite3 *db, const char *path, struct lh_error *err)
{
	int number = db ? sqlite3_system_errno(db) : 0;

	/* SQLite's own files beside the database found no room. */
	if (store_disk_is_full(db))
		return lh_error_set(err, LH_EIO,
			_("ổ đĩa chứa “%s” đã đầy; hãy dọn bớt chỗ rồi làm lại"),
			path);
	if (number == 0)
		return lh_error_set(err, LH_EIO,
			_("không đọc hoặc ghi được tệp “%s”; hãy kiểm tra ổ đĩa và quyền truy cập rồi thử lại"),
			path);
	return lh_error_set(err, LH_EIO,
		_("không đọc hoặc ghi được tệp “%s” (%s); hãy kiểm tra ổ đĩa và quyền truy cập rồi thử lại"),
		path, lh_errno_words(number));
}

enum lh_status store_fail(sqlite3 *db, const char *path, int code,
			  struct lh_error *err)
{
	lh_log("sqlite: %s: code %d: %s", path, code,
	       db ? sqlite3_errmsg(db) : sqlite3_errstr(code));
	switch (code & 0xff) {
	case SQLITE_BUSY:
	case SQLITE_LOCKED:
		return lh_error_set(err, LH_EBUSY,
			_("người khác đang ghi vào “%s”; hãy thử lại sau ít giây"), path);
	case SQLITE_FULL:
		return lh_error_set(err, LH_EIO,
			_("ổ đĩa chứa “%s” đã đầy, lần này chưa lưu gì; hãy dọn bớt chỗ rồi làm lại"), path);
	case SQLITE_READONLY:
	case SQLITE_PERM:
	case SQLITE_AUTH:
		return lh_error_set(err, LH_EREADONLY,
			_("tệp “%s” chỉ đọc được, không ghi được; hãy xin quyền ghi cho tệp và thư mục chứa nó"), path);
	case SQLITE_CORRUPT:
		return lh_error_set(err, LH_EFORMAT,
			_("tệp “%s” bị hỏng; hãy lấy lại bản sao lưu gần nhất (tệp do “lichhop backup” ghi) bằng “lichhop restore TỆP”"), path);
	case SQLITE_NOTADB:
		return lh_error_set(err, LH_EFORMAT,
			_("tệp “%s” không phải là cơ sở dữ liệu"), path);
	case SQLITE_CONSTRAINT:
		return fail_constraint(code, err);
	case SQLITE_TOOBIG:
		return lh_error_set(err, LH_EINVALID,
			_("nội dung quá lớn nên không lưu được"));
	case SQLITE_INTERRUPT:
		return lh_error_set(err, LH_ECANCELLED, _("đã dừng theo yêu cầu"));
	case SQLITE_NOMEM:
		lh_fatal("hết bộ nhớ / out of memory");
	case SQLITE_MISUSE:
	case SQLITE_RANGE:
		lh_bug("sqlite: code %d: %s", code, db ? sqlite3_errmsg(db) : "");
	case SQLITE_ERROR:
	case SQLITE_SCHEMA:
		return lh_error_set(err, LH_EFORMAT,
			_("cấu trúc của tệp “%s” không như lichhop đã tạo; hãy chạy “lichhop restore” từ một bản sao lưu"), path);
	default:
		return fail_io(db, path, err);
	}
}

enum lh_status store_query(struct lh_store *store, enum sql_query query,
			   sqlite3_stmt **statement, struct lh_error *err)
{
	sqlite3_stmt *s = store->statements[query];

	if (!s) {
		int code = sqlite3_prepare_v3(store->db, sql_texts[query].text, -1,
					      SQLITE_PREPARE_PERSISTENT, &s, NULL);
		if (code != SQLITE_OK)
			return store_fail(store->db, store->path,
					  sqlite3_extended_errcode(store->db), err);
		store->statements[query] = s;
	}
	if (sqlite3_stmt_busy(s))
		lh_bug("statement %s is still in use", sql_texts[query].name);
	*statement = s;
	return LH_OK;
}

void store_finalize_all(struct lh_store *store)
{
	for (size_t i = 0; i < SQL_QUERIES; i++) {
		sqlite3_finalize(store->statements[i]);
		store->statements[i] = NULL;
	}
}

static int statement_parameter(sqlite3_stmt *statement, const char *name)
{
	int index = sqlite3_bind_parameter_index(statement, name);

	if (index == 0)
		lh_bug("no parameter %s in: %s", name, sqlite3_sql(statement));
	return index;
}

static void statement_check(sqlite3_stmt *statement, int code)
{
	if (code == SQLITE_NOMEM)
		lh_fatal("hết bộ nhớ / out of memory");
	if (code != SQLITE_OK && code != SQLITE_TOOBIG)
		lh_bug("binding to %s: code %d", sqlite3_sql(statement), code);
}

void store_bind_text(sqlite3_stmt *statement, const char *name, const char *text)
{
	statement_check(statement,
		sqlite3_bind_text(statement, statement_parameter(statement, name),
				  text, -1, SQLITE_TRANSIENT));
}

void store_bind_int64(sqlite3_stmt *statement, const char *name, int64_t value)
{
	statement_check(statement,
		sqlite3_bind_int64(statement, statement_parameter(statement, name),
				   value));
}

static void statement_bind_null(sqlite3_stmt *statement, const char *name)
{
	statement_check(statement,
		sqlite3_bind_null(statement, statement_parameter(statement, name)));
}

void store_bind_id(sqlite3_stmt *statement, const char *name, int64_t id)
{
	if (id == 0)
		statement_bind_null(statement, name);
	else
		store_bind_int64(statement, name, id);
}

void store_bind_instant(sqlite3_stmt *statement, const char *name, lh_instant at)
{
	if (at == LH_INSTANT_UNKNOWN)
		statement_bind_null(statement, name);
	else
		store_bind_int64(statement, name, at);
}

enum lh_status store_step(struct lh_store *store, sqlite3_stmt *statement,
			  bool *row, struct lh_error *err)
{
	int code = sqlite3_step(statement);

	*row = code == SQLITE_ROW;
	if (code == SQLITE_ROW)
		return LH_OK;
	enum lh_status status = LH_OK;
	if (code != SQLITE_DONE)
		status = store_fail(store->db, store->path,
				    sqlite3_extended_errcode(store->db), err);
	sqlite3_reset(statement);
	return status;
}

enum lh_status store_run(struct lh_store *store, sqlite3_stmt *statement,
			 struct lh_error *err)
{
	bool row;
	enum lh_status status = store_step(store, statement, &row, err);

	if (status == LH_OK && row)
		sqlite3_reset(statement);
	return status;
}

enum lh_status store_run_int64(struct lh_store *store, sqlite3_stmt *statement,
			       int64_t fallback, int64_t *value,
			       struct lh_error *err)
{
	bool row;
	enum lh_status status = store_step(store, statement, &row, err);

	if (status != LH_OK)
		return status;
	*value = fallback;
	if (!row)
		return LH_OK;
	if (sqlite3_column_type(statement, 0) != SQLITE_NULL)
		*value = sqlite3_column_int64(statement, 0);
	sqlite3_reset(statement);
	return LH_OK;
}

enum lh_status store_do(struct lh_store *store, enum sql_query query,
			struct lh_error *err)
{
	sqlite3_stmt *statement;
	enum lh_status status = store_query(store, query, &statement, err);

	return status == LH_OK ? store_run(store, statement, err) : status;
}

char *store_column_text(sqlite3_stmt *statement, int column,
			struct lh_arena *arena)
{
	const unsigned char *text = sqlite3_column_text(statement, column);

	if (!text)
		return NULL;
	return lh_arena_strndup(arena, (const char *)text,
				(size_t)sqlite3_column_bytes(statement, column));
}
