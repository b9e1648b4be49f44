/* Reading the journal back: entries, and what each row was before and after. */
#include "journal_read.h"

#include <string.h>

int journal_table(const char *name)
{
	for (int t = 0; t < SQL_TABLES; t++)
		if (strcmp(sql_tables[t].name, name) == 0)
			return t;
	return -1;
}

/* Columns as the queries journal_entries, … give them. */
void journal_read_entry(sqlite3_stmt *statement, struct lh_journal_entry *entry,
			struct lh_arena *arena)
{
	*entry = (struct lh_journal_entry){
		.id = sqlite3_column_int64(statement, 0),
		.at = sqlite3_column_int64(statement, 1),
		.author = store_column_text(statement, 2, arena),
		.command = store_column_text(statement, 3, arena),
		.summary = store_column_text(statement, 4, arena),
		.undoes = sqlite3_column_int64(statement, 5),
		.undone_by = sqlite3_column_int64(statement, 6),
		.n_touched = (size_t)sqlite3_column_int64(statement, 7),
	};
}

enum lh_status journal_read_lines(struct lh_store *store, int64_t entry,
				  struct journal_line **out, size_t *count,
				  struct lh_arena *arena, struct lh_error *err)
{
	struct journal_line *list = NULL;
	sqlite3_stmt *statement;
	size_t n = 0;
	bool row;
	enum lh_status status = store_query(store, SQL_JOURNAL_LINES, &statement,
					    err);

	if (status != LH_OK)
		return status;
	store_bind_int64(statement, ":entry", entry);
	while ((status = store_step(store, statement, &row, err)) == LH_OK && row) {
		list = lh_arena_grow(arena, list, n, sizeof(*list));
		list[n++] = (struct journal_line){
			.id = sqlite3_column_int64(statement, 0),
			.table = store_column_text(statement, 1, arena),
			.row = sqlite3_column_int64(statement, 2),
			.upto = sqlite3_column_int64(statement, 3),
			.before = store_column_text(statement, 4, arena),
		};
	}
	*out = list;
	*count = n;
	return status;
}

/* What the row was after a line: the next line's image of it, or what it is
 * now. */
static enum lh_status journal_after(struct lh_store *store,
				    const struct journal_line *line, int64_t row_id,
				    const char **after, struct lh_arena *arena,
				    struct lh_error *err)
{
	sqlite3_stmt *statement;
	char *image = NULL;
	bool row;
	int table = journal_table(line->table);
	enum lh_status status = store_query(store, SQL_JOURNAL_NEXT, &statement,
					    err);

	*after = NULL;
	if (status != LH_OK)
		return status;
	store_bind_text(statement, ":tbl", line->table);
	store_bind_int64(statement, ":row", row_id);
	store_bind_int64(statement, ":id", line->id);
	status = store_step(store, statement, &row, err);
	if (status == LH_OK && row) {
		*after = store_column_text(statement, 0, arena);
		sqlite3_reset(statement);
		return LH_OK;
	}
	if (status == LH_OK && table >= 0)
		status = journal_image(store, arena, (enum sql_table)table, row_id,
				       &image, err);
	*after = image;
	return status;
}

static enum lh_status journal_details(struct lh_store *store,
				      struct lh_journal_entry *entry,
				      struct lh_arena *arena,
				      struct lh_error *err)
{
	struct journal_line *lines;
	size_t n;
	enum lh_status status = journal_read_lines(store, entry->id, &lines, &n,
						   arena, err);

	for (size_t i = 0; i < n && status == LH_OK; i++) {
		for (int64_t row = lines[i].row; row <= lines[i].upto &&
		     status == LH_OK; row++) {
			const char *after;

			status = journal_after(store, &lines[i], row, &after,
					       arena, err);
			/* Came and went within the one transaction. */
			if (status == LH_OK && !lines[i].before && !after)
				continue;
			entry->changes = lh_arena_grow(arena, entry->changes,
				entry->n_changes, sizeof(*entry->changes));
			entry->changes[entry->n_changes++] =
				(struct lh_journal_change){
					.table = lines[i].table,
					.row = row,
					.before = lines[i].before,
					.after = after,
				};
		}
	}
	return status;
}

static enum lh_status journal_list(struct lh_store *store, struct lh_arena *arena,
				   int64_t id, bool details, size_t limit,
				   struct lh_journal_entry **out, size_t *count,
				   struct lh_error *err)
{
	struct lh_journal_entry *list = NULL;
	sqlite3_stmt *statement;
	size_t n = 0;
	bool row;
	enum lh_status status = store_query(store, id ? SQL_JOURNAL_ENTRY :
					    SQL_JOURNAL_ENTRIES, &statement, err);

	if (status != LH_OK)
		return status;
	if (id)
		store_bind_int64(statement, ":id", id);
	else
		store_bind_int64(statement, ":limit", limit ? (int64_t)limit : -1);
	while ((status = store_step(store, statement, &row, err)) == LH_OK && row) {
		list = lh_arena_grow(arena, list, n, sizeof(*list));
		journal_read_entry(statement, &list[n++], arena);
	}
	for (size_t i = 0; details && i < n && status == LH_OK; i++)
		status = journal_details(store, &list[i], arena, err);
	if (status != LH_OK)
		return status;
	*out = list;
	*count = n;
	return LH_OK;
}

enum lh_status lh_store_journal_list(struct lh_store *store,
				     struct lh_arena *arena, int64_t id,
				     bool details, size_t limit,
				     struct lh_journal_entry **entries,
				     size_t *count, struct lh_error *err)
{
	enum lh_status status = store_read_begin(store, err);

	if (status != LH_OK)
		return status;
	status = journal_list(store, arena, id, details, limit, entries, count, err);
	store_read_end(store);
	return status;
}
