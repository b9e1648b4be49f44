/* Writing the journal.  The first touch of a row in a transaction leaves an
 * image of what the row was before; inserted rows, whose ids rise one by one
 * while we hold the write lock, leave one line for each run of them, so that
 * importing 50,000 meetings costs next to nothing here. */
#include "store_priv.h"

#include <stdlib.h>
#include <string.h>

void journal_reset(struct lh_store *store)
{
	free(store->journal.seen);
	store->journal = (struct journal_state){ 0 };
}

/* --- rows already touched in this transaction --- */

static size_t seen_slot(const struct journal_state *journal, uint64_t key)
{
	size_t at = (size_t)(key * 0x9E3779B97F4A7C15u >> 17);

	at &= journal->seen_size - 1;
	while (journal->seen[at] && journal->seen[at] != key)
		at = (at + 1) & (journal->seen_size - 1);
	return at;
}

static void seen_grow(struct journal_state *journal)
{
	uint64_t *old = journal->seen;
	size_t old_size = journal->seen_size;

	journal->seen_size = old_size ? old_size * 2 : 64;
	journal->seen = lh_xcalloc(journal->seen_size, sizeof(*journal->seen));
	for (size_t i = 0; i < old_size; i++)
		if (old[i])
			journal->seen[seen_slot(journal, old[i])] = old[i];
	free(old);
}

/* True when the row was not yet seen; it is from now on. */
static bool journal_first_touch(struct journal_state *journal,
				enum sql_table table, int64_t id)
{
	const struct journal_range *range = &journal->inserted[table];
	uint64_t key = (uint64_t)id << 6 | (uint64_t)table;

	_Static_assert(SQL_TABLES < 64, "a table's number needs six bits");
	if (range->first && id >= range->first && id <= range->last)
		return false;
	if (journal->seen_count * 2 >= journal->seen_size)
		seen_grow(journal);
	size_t at = seen_slot(journal, key);
	if (journal->seen[at])
		return false;
	journal->seen[at] = key;
	journal->seen_count++;
	return true;
}

/* --- lines of the journal --- */

enum lh_status journal_entry(struct lh_store *store, int64_t *entry,
			     struct lh_error *err)
{
	sqlite3_stmt *statement;

	*entry = store->journal.entry;
	if (*entry)
		return LH_OK;
	enum lh_status status = store_query(store, SQL_JOURNAL_ADD, &statement, err);
	if (status != LH_OK)
		return status;
	store_bind_int64(statement, ":at", lh_clock_now(&store->clock));
	store_bind_text(statement, ":author", store->author);
	store_bind_text(statement, ":command", store->command);
	status = store_run(store, statement, err);
	if (status != LH_OK)
		return status;
	*entry = store->journal.entry = sqlite3_last_insert_rowid(store->db);
	return LH_OK;
}

static enum lh_status journal_add(struct lh_store *store, enum sql_table table,
				  int64_t row, int64_t upto, const char *before,
				  struct lh_error *err)
{
	sqlite3_stmt *statement;
	int64_t entry;
	enum lh_status status = journal_entry(store, &entry, err);

	if (status == LH_OK)
		status = store_query(store, SQL_JOURNAL_CHANGE_ADD, &statement, err);
	if (status != LH_OK)
		return status;
	store_bind_int64(statement, ":entry", entry);
	store_bind_text(statement, ":tbl", sql_tables[table].name);
	store_bind_int64(statement, ":row", row);
	store_bind_int64(statement, ":upto", upto);
	store_bind_text(statement, ":before", before);
	store->journal.touched += (size_t)(upto - row + 1);
	return store_run(store, statement, err);
}

static enum lh_status journal_flush_range(struct lh_store *store,
					  enum sql_table table,
					  struct lh_error *err)
{
	const struct journal_range *range = &store->journal.inserted[table];
	sqlite3_stmt *statement;

	if (!range->first)
		return LH_OK;
	enum lh_status status = store_query(store, SQL_LAST_ID_SET, &statement, err);
	if (status != LH_OK)
		return status;
	store_bind_text(statement, ":tbl", sql_tables[table].name);
	store_bind_int64(statement, ":id", range->last);
	status = store_run(store, statement, err);
	if (status != LH_OK)
		return status;
	return journal_add(store, table, range->first, range->last, NULL, err);
}

enum lh_status journal_new_id(struct lh_store *store, enum sql_table table,
			      int64_t *id, struct lh_error *err)
{
	struct journal_range *range = &store->journal.inserted[table];
	sqlite3_stmt *statement;

	if (!range->next) {
		int64_t last;
		enum lh_status status = store_query(store, sql_tables[table].last,
						    &statement, err);

		if (status == LH_OK)
			status = store_run_int64(store, statement, 0, &last, err);
		if (status != LH_OK)
			return status;
		range->first = range->next = last + 1;
	}
	*id = range->last = range->next++;
	return LH_OK;
}

enum lh_status journal_image(struct lh_store *store, struct lh_arena *arena,
			     enum sql_table table, int64_t id, char **image,
			     struct lh_error *err)
{
	sqlite3_stmt *statement;
	bool row;
	enum lh_status status = store_query(store, sql_tables[table].image,
					    &statement, err);

	if (status != LH_OK)
		return status;
	store_bind_int64(statement, ":id", id);
	status = store_step(store, statement, &row, err);
	if (status != LH_OK)
		return status;
	*image = NULL;
	if (row) {
		*image = store_column_text(statement, 0, arena);
		sqlite3_reset(statement);
	}
	return LH_OK;
}

enum lh_status journal_touch(struct lh_store *store, enum sql_table table,
			     int64_t id, struct lh_error *err)
{
	char *image;

	if (!journal_first_touch(&store->journal, table, id))
		return LH_OK;
	struct lh_arena *arena = lh_arena_new();
	enum lh_status status = journal_image(store, arena, table, id, &image, err);
	if (status == LH_OK && !image)
		lh_bug("row %lld of %s is to be changed and not there",
		       (long long)id, sql_tables[table].name);
	if (status == LH_OK)
		status = journal_add(store, table, id, id, image, err);
	lh_arena_free(arena);
	return status;
}

enum lh_status journal_restored(struct lh_store *store, enum sql_table table,
				int64_t id, struct lh_error *err)
{
	if (!journal_first_touch(&store->journal, table, id))
		return LH_OK;
	return journal_add(store, table, id, id, NULL, err);
}

enum lh_status journal_finish(struct lh_store *store, struct lh_error *err)
{
	sqlite3_stmt *statement;
	enum lh_status status = LH_OK;

	for (int t = 0; t < SQL_TABLES && status == LH_OK; t++)
		status = journal_flush_range(store, (enum sql_table)t, err);
	if (status != LH_OK || !store->journal.entry)
		return status;
	status = store_query(store, SQL_JOURNAL_CLOSE, &statement, err);
	if (status != LH_OK)
		return status;
	store_bind_int64(statement, ":id", store->journal.entry);
	store_bind_text(statement, ":summary", store->summary);
	store_bind_int64(statement, ":touched", (int64_t)store->journal.touched);
	return store_run(store, statement, err);
}
