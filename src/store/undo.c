/* Taking entries of the journal back, and again.
 *
 * An undo is a new entry: it writes each row's image from before, last change
 * first, after having made sure that nobody touched one of them since.  An
 * entry and the undo of it cancel each other out and do not stand in the way
 * of taking back an older one.  Revisions rise, sequences never fall. */
#include "journal_read.h"

#include <lichhop/gettext.h>

#include "record.h"
#include "row.h"
#include "search.h"

/* What calendars know of a table's rows. */
enum undo_visibility { UNDO_HIDDEN, UNDO_VISIBLE };

static const struct {
	int root;		/* enum sql_table whose sequence counts them */
	enum undo_visibility visibility;
} undo_tables[SQL_TABLES] = {
	[TABLE_VENUE] = { TABLE_MEETING, UNDO_VISIBLE },
	[TABLE_PARTICIPANT] = { TABLE_MEETING, UNDO_VISIBLE },
	[TABLE_AGENDA_ITEM] = { TABLE_MEETING, UNDO_VISIBLE },
	[TABLE_SERIES_EXCEPTION] = { TABLE_MEETING, UNDO_VISIBLE },
	[TABLE_SERIES_EXTRA] = { TABLE_MEETING, UNDO_VISIBLE },
	[TABLE_SHARE] = { TABLE_ASSIGNMENT, UNDO_VISIBLE },
	[TABLE_DELIVERY] = { TABLE_ASSIGNMENT, UNDO_VISIBLE },
	[TABLE_SUBTASK] = { TABLE_ASSIGNMENT, UNDO_VISIBLE },
};

struct undo {
	struct lh_store *store;
	struct lh_arena *arena;
	struct lh_journal_entry entry;
	bool redo;
	struct journal_line *lines;
	size_t n_lines;
};

/* --- which entry --- */

static enum lh_status undo_find(struct undo *undo, enum sql_query query,
				int64_t id, struct lh_error *err)
{
	sqlite3_stmt *statement;
	bool row;
	enum lh_status status = store_query(undo->store, query, &statement, err);

	if (status != LH_OK)
		return status;
	if (id)
		store_bind_int64(statement, ":id", id);
	else
		store_bind_text(statement, ":author", undo->store->author);
	status = store_step(undo->store, statement, &row, err);
	if (status != LH_OK)
		return status;
	if (!row)
		return lh_error_set(err, LH_ENOTFOUND, undo->redo ?
			_("không còn việc nào của bạn để làm lại") : id ?
			_("không có việc đó trong nhật ký") :
			_("không còn việc nào của bạn để hoàn tác"));
	journal_read_entry(statement, &undo->entry, undo->arena);
	sqlite3_reset(statement);
	return LH_OK;
}

/* Taking back a named entry that is itself an undo means doing it again; one
 * that did something again stands for the first doing. */
static enum lh_status undo_find_named(struct undo *undo, int64_t id,
				      struct lh_error *err)
{
	enum lh_status status = undo_find(undo, SQL_JOURNAL_ENTRY, id, err);

	if (status != LH_OK || !undo->entry.undoes)
		return status;
	struct lh_journal_entry first = undo->entry;
	status = undo_find(undo, SQL_JOURNAL_ENTRY, first.undoes, err);
	if (status != LH_OK)
		return status;
	if (undo->entry.undoes)
		return undo_find(undo, SQL_JOURNAL_ENTRY, undo->entry.undoes, err);
	undo->entry = first;
	undo->redo = true;
	return LH_OK;
}

/* --- whether it may be taken back --- */

static enum lh_status undo_refuse(struct undo *undo, const char *author,
				  lh_instant at, struct lh_error *err)
{
	return lh_error_set(err, LH_ECONFLICT, undo->redo ?
		_("không làm lại được: “%s” đã sửa cùng chỗ đó %s") :
		_("không hoàn tác được: “%s” đã sửa cùng chỗ đó %s"),
		author, record_time_words(undo->store, undo->arena, at));
}

static enum lh_status undo_check_line(struct undo *undo,
				      const struct journal_line *line,
				      struct lh_error *err)
{
	sqlite3_stmt *statement;
	bool row;
	enum lh_status status = store_query(undo->store, SQL_UNDO_BLOCKERS,
					    &statement, err);

	if (status != LH_OK)
		return status;
	store_bind_text(statement, ":tbl", line->table);
	store_bind_int64(statement, ":row", line->row);
	store_bind_int64(statement, ":upto", line->upto);
	store_bind_int64(statement, ":entry", undo->entry.id);
	status = store_step(undo->store, statement, &row, err);
	if (status != LH_OK || !row)
		return status;
	const char *author = store_column_text(statement, 0, undo->arena);
	lh_instant at = sqlite3_column_int64(statement, 1);
	sqlite3_reset(statement);
	return undo_refuse(undo, author, at, err);
}

static enum lh_status undo_check(struct undo *undo, struct lh_error *err)
{
	enum lh_status status;

	if (undo->entry.undone_by)
		return lh_error_set(err, LH_ENOTFOUND,
			_("“%s” đã được hoàn tác rồi"),
			undo->entry.summary ? undo->entry.summary
					    : _("thay đổi này"));
	status = journal_read_lines(undo->store, undo->entry.id, &undo->lines,
				    &undo->n_lines, undo->arena, err);
	for (size_t i = 0; i < undo->n_lines && status == LH_OK; i++) {
		if (journal_table(undo->lines[i].table) < 0)
			return lh_error_set(err, LH_EFORMAT,
				_("nhật ký nhắc tới bảng “%s” không còn nữa"),
				undo->lines[i].table);
		status = undo_check_line(undo, &undo->lines[i], err);
	}
	return status;
}

/* --- writing the images back --- */

static enum lh_status undo_run_image(struct undo *undo, enum sql_query query,
				     int64_t id, const char *image,
				     struct lh_error *err)
{
	sqlite3_stmt *statement;
	enum lh_status status = store_query(undo->store, query, &statement, err);

	if (status != LH_OK)
		return status;
	store_bind_text(statement, ":image", image);
	if (sqlite3_bind_parameter_index(statement, ":id"))
		store_bind_int64(statement, ":id", id);
	return store_run(undo->store, statement, err);
}

/* Whether the entry changed a list of this row that calendars show. Lists of
 * the row carry its id in their images or, inserted, in their rows; since a
 * save changes one row with its lists, looking at the tables is enough. */
static bool undo_lists_visible(const struct undo *undo, int root)
{
	for (size_t i = 0; i < undo->n_lines; i++) {
		int table = journal_table(undo->lines[i].table);

		if (undo_tables[table].visibility == UNDO_VISIBLE &&
		    undo_tables[table].root == root)
			return true;
	}
	return false;
}

struct undo_renewal {
	enum sql_query visible;		/* do two images differ in a calendar? */
	enum sql_query renew;
};

/* The revision of a row that came back is one that it never had, its sequence
 * none below what calendars have seen. now: image as it stood, NULL when the
 * row was not there. */
static enum lh_status undo_renew(struct undo *undo, int root,
				 const struct undo_renewal *renewal, int64_t id,
				 const char *before, const char *now,
				 struct lh_error *err)
{
	sqlite3_stmt *statement;
	int64_t visible = 1;
	enum lh_status status = LH_OK;

	if (now && !undo_lists_visible(undo, root)) {
		status = store_query(undo->store, renewal->visible, &statement, err);
		if (status != LH_OK)
			return status;
		store_bind_text(statement, ":before", before);
		store_bind_text(statement, ":now", now);
		status = store_run_int64(undo->store, statement, 1, &visible, err);
	}
	if (status == LH_OK)
		status = store_query(undo->store, renewal->renew, &statement, err);
	if (status != LH_OK)
		return status;
	store_bind_int64(statement, ":id", id);
	store_bind_text(statement, ":now", now);
	store_bind_int64(statement, ":visible", visible);
	store_bind_int64(statement, ":at", lh_clock_now(&undo->store->clock));
	return store_run(undo->store, statement, err);
}

static enum lh_status undo_renew_root(struct undo *undo, enum sql_table table,
				      int64_t id, const char *before,
				      const char *now, struct lh_error *err)
{
	static const struct undo_renewal meeting = {
		SQL_MEETING_VISIBLE, SQL_MEETING_RENEW,
	};
	static const struct undo_renewal assignment = {
		SQL_ASSIGNMENT_VISIBLE, SQL_ASSIGNMENT_RENEW,
	};
	static const struct undo_renewal notice = {
		SQL_NOTICE_VISIBLE, SQL_NOTICE_RENEW,
	};

	switch (table) {
	case TABLE_MEETING:
		return undo_renew(undo, TABLE_MEETING, &meeting, id, before, now,
				  err);
	case TABLE_ASSIGNMENT:
		return undo_renew(undo, TABLE_ASSIGNMENT, &assignment, id, before,
				  now, err);
	case TABLE_NOTICE:
		return undo_renew(undo, TABLE_NOTICE, &notice, id, before, now,
				  err);
	default:
		return LH_OK;
	}
}

static enum lh_status undo_row(struct undo *undo, enum sql_table table,
			       int64_t id, const char *before,
			       struct lh_error *err)
{
	const struct sql_table_text *text = &sql_tables[table];
	char *now;
	enum lh_status status = journal_image(undo->store, undo->arena, table, id,
					      &now, err);

	if (status != LH_OK)
		return status;
	if (!before)
		return now ? row_delete(undo->store, table, id, err) : LH_OK;
	if (now)
		status = journal_touch(undo->store, table, id, err);
	else
		status = journal_restored(undo->store, table, id, err);
	if (status == LH_OK)
		status = undo_run_image(undo, now ? text->revert : text->restore,
					id, before, err);
	if (status == LH_OK)
		status = undo_renew_root(undo, table, id, before, now, err);
	return status;
}

/* --- the search index follows --- */

static enum lh_status undo_alias_owner(struct undo *undo,
				       const struct journal_line *line,
				       int table, int64_t row, int64_t *owner,
				       struct lh_error *err)
{
	sqlite3_stmt *statement;
	char *image = NULL;
	enum lh_status status = LH_OK;

	*owner = 0;
	if (!line->before)
		status = journal_image(undo->store, undo->arena,
				       (enum sql_table)table, row, &image, err);
	if (status == LH_OK)
		status = store_query(undo->store, SQL_IMAGE_VALUE, &statement, err);
	if (status != LH_OK)
		return status;
	store_bind_text(statement, ":image", line->before ? line->before : image);
	store_bind_text(statement, ":column", sql_tables[table].parent);
	return store_run_int64(undo->store, statement, 0, owner, err);
}

/* The thing to index again for a row; 0: none.  Lists of notices, meetings
 * and assignments never change without the row they belong to. */
static enum lh_status undo_document(struct undo *undo,
				    const struct journal_line *line, int64_t row,
				    enum lh_hit_kind *kind, int64_t *id,
				    struct lh_error *err)
{
	int table = journal_table(line->table);

	*id = row;
	switch (table) {
	case TABLE_NOTICE:
		*kind = LH_HIT_NOTICE;
		return LH_OK;
	case TABLE_MEETING:
		*kind = LH_HIT_MEETING;
		return LH_OK;
	case TABLE_ASSIGNMENT:
		*kind = LH_HIT_ASSIGNMENT;
		return LH_OK;
	case TABLE_AGENCY:
		*kind = LH_HIT_AGENCY;
		return LH_OK;
	case TABLE_PERSON:
		*kind = LH_HIT_PERSON;
		return LH_OK;
	case TABLE_AGENCY_ALIAS:
		*kind = LH_HIT_AGENCY;
		return undo_alias_owner(undo, line, table, row, id, err);
	case TABLE_PERSON_ALIAS:
		*kind = LH_HIT_PERSON;
		return undo_alias_owner(undo, line, table, row, id, err);
	default:
		*id = 0;
		return LH_OK;
	}
}

struct undo_documents {
	struct { enum lh_hit_kind kind; int64_t id; } *items;
	size_t count;
};

/* Before anything is written: the owner of an alias that goes is known only
 * as long as it is there. */
static enum lh_status undo_documents(struct undo *undo,
				     struct undo_documents *list,
				     struct lh_error *err)
{
	enum lh_status status = LH_OK;

	for (size_t i = 0; i < undo->n_lines; i++) {
		const struct journal_line *line = &undo->lines[i];

		for (int64_t row = line->row; row <= line->upto; row++) {
			enum lh_hit_kind kind = LH_HIT_NOTICE;
			int64_t id;

			status = undo_document(undo, line, row, &kind, &id, err);
			if (status != LH_OK)
				return status;
			if (!id)
				continue;
			list->items = lh_arena_grow(undo->arena, list->items,
						    list->count,
						    sizeof(*list->items));
			list->items[list->count].kind = kind;
			list->items[list->count++].id = id;
		}
	}
	return status;
}

/* --- the whole --- */

static enum lh_status undo_write_rows(struct undo *undo, struct lh_error *err)
{
	enum lh_status status = LH_OK;

	for (size_t i = undo->n_lines; i > 0 && status == LH_OK; i--) {
		const struct journal_line *line = &undo->lines[i - 1];
		enum sql_table table = (enum sql_table)journal_table(line->table);

		for (int64_t row = line->upto; row >= line->row &&
		     status == LH_OK; row--)
			status = undo_row(undo, table, row, line->before, err);
	}
	return status;
}

static enum lh_status undo_link(struct undo *undo, struct lh_error *err)
{
	sqlite3_stmt *statement;
	int64_t entry;
	enum lh_status status = journal_entry(undo->store, &entry, err);

	if (status == LH_OK)
		status = store_query(undo->store, SQL_JOURNAL_UNDOES, &statement,
				     err);
	if (status != LH_OK)
		return status;
	store_bind_int64(statement, ":id", entry);
	store_bind_int64(statement, ":undoes", undo->entry.id);
	status = store_run(undo->store, statement, err);
	if (status == LH_OK)
		status = store_query(undo->store, SQL_JOURNAL_UNDONE_BY, &statement,
				     err);
	if (status != LH_OK)
		return status;
	store_bind_int64(statement, ":id", undo->entry.id);
	store_bind_int64(statement, ":undone_by", entry);
	status = store_run(undo->store, statement, err);
	if (status != LH_OK || !undo->redo)
		return status;
	store_bind_int64(statement, ":id", undo->entry.undoes);
	store_bind_id(statement, ":undone_by", 0);
	return store_run(undo->store, statement, err);
}

static enum lh_status undo_check_references(struct undo *undo,
					    struct lh_error *err)
{
	int missing = 0, most = 0;

	sqlite3_db_status(undo->store->db, SQLITE_DBSTATUS_DEFERRED_FKS, &missing,
			  &most, 0);
	if (missing == 0)
		return LH_OK;
	return lh_error_set(err, LH_ECONFLICT, undo->redo ?
		_("không làm lại được: có thứ cần tới đã bị xóa từ đó đến nay") :
		_("không hoàn tác được: có việc làm sau đó còn dùng tới những gì sẽ mất; hãy hoàn tác việc ấy trước"));
}

static enum lh_status undo_apply(struct undo *undo, struct lh_error *err)
{
	struct undo_documents documents = { 0 };
	enum lh_status status = undo_documents(undo, &documents, err);

	if (status == LH_OK)
		status = store_do(undo->store, SQL_DEFER_FOREIGN_KEYS, err);
	if (status == LH_OK)
		status = undo_write_rows(undo, err);
	if (status == LH_OK)
		status = undo_link(undo, err);
	if (status == LH_OK)
		status = undo_check_references(undo, err);
	for (size_t i = 0; i < documents.count && status == LH_OK; i++)
		status = search_put_stored(undo->store, documents.items[i].kind,
					   documents.items[i].id, err);
	return status;
}

static enum lh_status undo_find_any(struct undo *undo, int64_t id,
				    struct lh_error *err)
{
	if (id)
		return undo_find_named(undo, id, err);
	return undo_find(undo, undo->redo ? SQL_REDO_LAST : SQL_UNDO_LAST, 0,
			 err);
}

static enum lh_status undo_run(struct undo *undo, int64_t id,
			       struct lh_error *err)
{
	enum lh_status status = undo_find_any(undo, id, err);

	if (status == LH_OK)
		status = undo_check(undo, err);
	if (status == LH_OK)
		status = store_broken(undo->store, undo_apply(undo, err), err);
	return status;
}

/* What was done in the first place, for the summary. */
static const char *undo_what(struct undo *undo)
{
	struct undo first = { .store = undo->store, .arena = undo->arena };

	first.entry = undo->entry;
	if (undo->redo && undo_find(&first, SQL_JOURNAL_ENTRY,
				    undo->entry.undoes, NULL) != LH_OK)
		return "";
	return first.entry.summary ? first.entry.summary : first.entry.command;
}

static char *undo_summary(struct undo *undo)
{
	const char *what = undo_what(undo);

	return undo->redo ? lh_arena_printf(undo->arena, _("Làm lại: %s"), what) :
			    lh_arena_printf(undo->arena, _("Hoàn tác: %s"), what);
}

static enum lh_status undo_transaction(struct undo *undo, int64_t id,
				       struct lh_journal_entry *done,
				       struct lh_error *err)
{
	struct lh_store *store = undo->store;
	enum lh_status status = lh_store_begin(store, undo->redo ? "redo" : "undo",
					       err);

	if (status != LH_OK)
		return status;
	/* Inside an outer transaction its own changes are no entry yet. */
	if (store->depth > 1)
		lh_bug("undo inside a transaction");
	status = undo_run(undo, id, err);
	if (status != LH_OK) {
		lh_store_rollback(store);
		return status;
	}
	status = lh_store_commit(store, undo_summary(undo), err);
	if (status == LH_OK && done)
		*done = undo->entry;
	return status;
}

enum lh_status lh_store_undo(struct lh_store *store, struct lh_arena *arena,
			     int64_t id, struct lh_journal_entry *done,
			     struct lh_error *err)
{
	struct undo undo = { .store = store, .arena = arena };

	return undo_transaction(&undo, id, done, err);
}

enum lh_status lh_store_undo_find(struct lh_store *store,
				  struct lh_arena *arena, int64_t id,
				  struct lh_journal_entry *entry,
				  struct lh_error *err)
{
	struct undo undo = { .store = store, .arena = arena };
	enum lh_status status = store_read_begin(store, err);

	if (status != LH_OK)
		return status;
	status = undo_find_any(&undo, id, err);
	store_read_end(store);
	if (status == LH_OK)
		*entry = undo.entry;
	return status;
}

enum lh_status lh_store_redo(struct lh_store *store, struct lh_arena *arena,
			     struct lh_journal_entry *done, struct lh_error *err)
{
	struct undo undo = { .store = store, .arena = arena, .redo = true };

	return undo_transaction(&undo, 0, done, err);
}
