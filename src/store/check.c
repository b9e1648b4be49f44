/* Is all well: the file, the references, the index, the rules of the model. */
#include "store_priv.h"

#include <string.h>

#include <lichhop/gettext.h>

#define CHECK_FAULTS_MOST 200	/* a broken file may have any number */

struct check {
	struct lh_store *store;
	struct lh_arena *arena;
	const char **faults;
	size_t count;
};

static void check_add(struct check *check, const char *fault)
{
	if (check->count == CHECK_FAULTS_MOST)
		return;
	check->faults = lh_arena_grow(check->arena, check->faults, check->count,
				      sizeof(*check->faults));
	check->faults[check->count++] = fault;
}

/* The engine's own words: there is nothing a user could do but restore. */
static enum lh_status check_file(struct check *check, struct lh_error *err)
{
	sqlite3_stmt *statement;
	bool row;
	enum lh_status status = store_query(check->store, SQL_INTEGRITY, &statement,
					    err);

	if (status != LH_OK)
		return status;
	while ((status = store_step(check->store, statement, &row, err)) == LH_OK &&
	       row) {
		const char *text = store_column_text(statement, 0, check->arena);

		if (text && strcmp(text, "ok") != 0)
			check_add(check, lh_arena_printf(check->arena,
				_("tệp bị hỏng (%s); hãy chạy “lichhop restore” từ một bản sao lưu"),
				text));
	}
	return status;
}

static enum lh_status check_references(struct check *check, struct lh_error *err)
{
	sqlite3_stmt *statement;
	bool row;
	enum lh_status status = store_query(check->store, SQL_FOREIGN_KEYS,
					    &statement, err);

	if (status != LH_OK)
		return status;
	while ((status = store_step(check->store, statement, &row, err)) == LH_OK &&
	       row)
		check_add(check, lh_arena_printf(check->arena,
			_("dòng %lld của bảng “%s” chỉ tới một dòng không có trong bảng “%s”"),
			(long long)sqlite3_column_int64(statement, 1),
			(const char *)sqlite3_column_text(statement, 0),
			(const char *)sqlite3_column_text(statement, 2)));
	return status;
}

/* The rules of the model; each query gives those that break one, and of the
 * search index how many rows. */
enum check_rule {
	CHECK_PARTICIPANT_PARENT, CHECK_SHARE_PARENT, CHECK_MEETING_TIME,
	CHECK_SERIES_UID, CHECK_SHARE_STATUS, CHECK_SHARE_OPEN,
	CHECK_ASSIGNMENT_CYCLE, CHECK_DEPENDENCY_CYCLE, CHECK_AGENCY_CYCLE,
	CHECK_SUCCESSOR_CYCLE, CHECK_MEMBER, CHECK_JOURNAL_PAIR,
	CHECK_INDEX_MISSING, CHECK_INDEX_ORPHAN,
	CHECK_RULES
};

static const enum sql_query check_queries[CHECK_RULES] = {
	[CHECK_PARTICIPANT_PARENT] = SQL_CHECK_PARTICIPANT_PARENT,
	[CHECK_SHARE_PARENT] = SQL_CHECK_SHARE_PARENT,
	[CHECK_MEETING_TIME] = SQL_CHECK_MEETING_TIME,
	[CHECK_SERIES_UID] = SQL_CHECK_SERIES_UID,
	[CHECK_SHARE_STATUS] = SQL_CHECK_SHARE_STATUS,
	[CHECK_SHARE_OPEN] = SQL_CHECK_SHARE_OPEN,
	[CHECK_ASSIGNMENT_CYCLE] = SQL_CHECK_ASSIGNMENT_CYCLE,
	[CHECK_DEPENDENCY_CYCLE] = SQL_CHECK_DEPENDENCY_CYCLE,
	[CHECK_AGENCY_CYCLE] = SQL_CHECK_AGENCY_CYCLE,
	[CHECK_SUCCESSOR_CYCLE] = SQL_CHECK_SUCCESSOR_CYCLE,
	[CHECK_MEMBER] = SQL_CHECK_MEMBER,
	[CHECK_JOURNAL_PAIR] = SQL_CHECK_JOURNAL_PAIR,
	[CHECK_INDEX_MISSING] = SQL_CHECK_INDEX_MISSING,
	[CHECK_INDEX_ORPHAN] = SQL_CHECK_INDEX_ORPHAN,
};

static const char *check_words(struct lh_arena *arena, enum check_rule rule,
			       long long id)
{
	switch (rule) {
	case CHECK_PARTICIPANT_PARENT:
		return lh_arena_printf(arena, _("một thành phần của cuộc họp “m%lld” thuộc khối của cuộc họp khác"), id);
	case CHECK_SHARE_PARENT:
		return lh_arena_printf(arena, _("một phần việc của phân công “a%lld” thuộc khối của phân công khác"), id);
	case CHECK_MEETING_TIME:
		return lh_arena_printf(arena, _("cuộc họp “m%lld” có ngày mà không có mốc thời gian, hoặc ngược lại"), id);
	case CHECK_SERIES_UID:
		return lh_arena_printf(arena, _("cuộc họp “m%lld” là ngoại lệ nhưng mang mã định danh khác cuộc họp định kỳ của nó"), id);
	case CHECK_SHARE_STATUS:
		return lh_arena_printf(arena, _("tình trạng một phần việc của phân công “a%lld” không khớp với lần ghi cuối trong lịch sử"), id);
	case CHECK_SHARE_OPEN:
		return lh_arena_printf(arena, _("phân công “a%lld” được ghi là đã xong trong khi còn phần chủ trì chưa xong"), id);
	case CHECK_ASSIGNMENT_CYCLE:
		return lh_arena_printf(arena, _("phân công “a%lld” nằm trong chính nó"), id);
	case CHECK_DEPENDENCY_CYCLE:
		return lh_arena_printf(arena, _("phân công “a%lld” chờ kết quả của chính nó"), id);
	case CHECK_AGENCY_CYCLE:
		return lh_arena_printf(arena, _("cơ quan “c%lld” là cấp trên của chính nó"), id);
	case CHECK_SUCCESSOR_CYCLE:
		return lh_arena_printf(arena, _("cơ quan “c%lld” kế tục chính nó"), id);
	case CHECK_MEMBER:
		return lh_arena_printf(arena, _("nhóm “g%lld” có thành viên không phải là đúng một cơ quan hoặc một người"), id);
	case CHECK_JOURNAL_PAIR:
		return lh_arena_printf(arena, _("mục “j%lld” của nhật ký không khớp với việc đã hoàn tác nó"), id);
	case CHECK_INDEX_MISSING:
		return lh_arena_printf(arena, _("chỉ mục tìm kiếm thiếu %lld mục; hãy chạy “lichhop reindex”"), id);
	case CHECK_INDEX_ORPHAN:
		return lh_arena_printf(arena, _("chỉ mục tìm kiếm còn giữ %lld mục đã bị xóa; hãy chạy “lichhop reindex”"), id);
	case CHECK_RULES:
		break;
	}
	lh_bug("no words for rule %d", (int)rule);
}

static enum lh_status check_rule(struct check *check, enum check_rule rule,
				 struct lh_error *err)
{
	sqlite3_stmt *statement;
	bool row;
	enum lh_status status = store_query(check->store, check_queries[rule],
					    &statement, err);

	if (status != LH_OK)
		return status;
	while ((status = store_step(check->store, statement, &row, err)) == LH_OK &&
	       row)
		check_add(check, check_words(check->arena, rule,
					     sqlite3_column_int64(statement, 0)));
	return status;
}

/* The full-text index against itself.  It can only be asked by what looks
 * like writing, and answers SQLITE_CORRUPT. */
static enum lh_status check_search(struct check *check, struct lh_error *err)
{
	struct lh_error found;

	if (!check->store->write)
		return LH_OK;
	if (store_do(check->store, SQL_SEARCH_INTEGRITY, &found) == LH_OK)
		return LH_OK;
	if (found.code != LH_EFORMAT)
		return lh_error_set(err, found.code, "%s", found.text);
	check_add(check, _("chỉ mục tìm kiếm bị hỏng; hãy chạy “lichhop reindex”"));
	return LH_OK;
}

/* A fault that keeps a later question from being answered is a fault among
 * the others. */
static enum lh_status check_settle(struct check *check, enum lh_status status,
				   const struct lh_error *err)
{
	if (status != LH_EFORMAT)
		return status;
	check_add(check, lh_arena_strdup(check->arena, err->text));
	return LH_OK;
}

static enum lh_status check_all(struct check *check, struct lh_error *err)
{
	struct lh_error found;
	enum lh_status status = check_settle(check, check_file(check, &found),
					     &found);

	if (status == LH_OK)
		status = check_settle(check, check_references(check, &found), &found);
	for (int rule = 0; rule < CHECK_RULES && status == LH_OK; rule++)
		status = check_settle(check,
			check_rule(check, (enum check_rule)rule, &found), &found);
	if (status == LH_OK)
		status = check_settle(check, check_search(check, &found), &found);
	if (status != LH_OK)
		lh_error_set(err, status, "%s", found.text);
	return status;
}

enum lh_status lh_store_check(struct lh_store *store, struct lh_arena *arena,
			      const char ***faults, size_t *count,
			      struct lh_error *err)
{
	struct check check = { .store = store, .arena = arena };
	enum lh_status status = check_all(&check, err);

	if (status != LH_OK)
		return status;
	*faults = check.faults;
	*count = check.count;
	return LH_OK;
}
