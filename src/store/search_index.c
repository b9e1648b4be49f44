/* Keeping the search index; see search.h. */
#include "search.h"

#include "hash.h"
#include "record.h"

#include <string.h>

static enum lh_status index_add(struct lh_store *store, enum lh_hit_kind kind,
				int64_t row, lh_instant at, int64_t hash,
				const char *title, const char *body,
				struct lh_error *err)
{
	sqlite3_stmt *statement;
	enum lh_status status = store_query(store, SQL_SEARCH_DOCUMENT_ADD,
					    &statement, err);

	if (status != LH_OK)
		return status;
	store_bind_int64(statement, ":kind", kind);
	store_bind_int64(statement, ":row", row);
	store_bind_instant(statement, ":at", at);
	store_bind_int64(statement, ":hash", hash);
	status = store_run(store, statement, err);
	if (status == LH_OK)
		status = store_query(store, SQL_SEARCH_ADD, &statement, err);
	if (status != LH_OK)
		return status;
	store_bind_int64(statement, ":id", sqlite3_last_insert_rowid(store->db));
	store_bind_text(statement, ":title", title);
	store_bind_text(statement, ":body", body);
	return store_run(store, statement, err);
}

/* The document of a row: 0 when there is none. */
static enum lh_status index_find(struct lh_store *store, enum lh_hit_kind kind,
				 int64_t row, int64_t *id, int64_t *hash,
				 struct lh_error *err)
{
	sqlite3_stmt *statement;
	bool there;
	enum lh_status status = store_query(store, SQL_SEARCH_DOCUMENT_FIND,
					    &statement, err);

	*id = *hash = 0;
	if (status != LH_OK)
		return status;
	store_bind_int64(statement, ":kind", kind);
	store_bind_int64(statement, ":row", row);
	status = store_step(store, statement, &there, err);
	if (status != LH_OK || !there)
		return status;
	*id = sqlite3_column_int64(statement, 0);
	*hash = sqlite3_column_int64(statement, 1);
	sqlite3_reset(statement);
	return LH_OK;
}

static enum lh_status index_set_time(struct lh_store *store, int64_t id,
				     lh_instant at, struct lh_error *err)
{
	sqlite3_stmt *statement;
	enum lh_status status = store_query(store, SQL_SEARCH_DOCUMENT_TIME,
					    &statement, err);

	if (status != LH_OK)
		return status;
	store_bind_int64(statement, ":id", id);
	store_bind_instant(statement, ":at", at);
	return store_run(store, statement, err);
}

enum lh_status search_forget(struct lh_store *store, enum lh_hit_kind kind,
			     int64_t row, struct lh_error *err)
{
	sqlite3_stmt *statement;
	enum lh_status status = store_query(store, SQL_SEARCH_DOCUMENT_DELETE,
					    &statement, err);

	if (status != LH_OK)
		return status;
	store_bind_int64(statement, ":kind", kind);
	store_bind_int64(statement, ":row", row);
	return store_run(store, statement, err);
}

enum lh_status search_put(struct lh_store *store, enum lh_hit_kind kind,
			  int64_t row, const struct search_text *text, bool fresh,
			  struct lh_error *err)
{
	struct lh_arena *arena = lh_arena_new();
	const char *title = search_words(arena, text->title.text);
	const char *body = search_words(arena, text->body.text);
	uint64_t sum = hash_bytes(HASH_START, title, strlen(title) + 1);
	int64_t hash = hash_stored(hash_bytes(sum, body, strlen(body)));
	int64_t id = 0, old_hash = 0;
	enum lh_status status = LH_OK;

	if (!fresh)
		status = index_find(store, kind, row, &id, &old_hash, err);
	if (status == LH_OK && id && hash == old_hash) {
		status = index_set_time(store, id, text->at, err);
		goto out;
	}
	if (status == LH_OK && id)
		status = search_forget(store, kind, row, err);
	if (status == LH_OK)
		status = index_add(store, kind, row, text->at, hash, title, body,
				   err);
out:
	lh_arena_free(arena);
	return status;
}

enum lh_status search_put_notice(struct lh_store *store,
				 const struct lh_notice *notice, bool fresh,
				 struct lh_error *err)
{
	struct search_text text;

	search_text_init(&text);
	search_compose_notice(&text, notice);
	enum lh_status status = search_put(store, LH_HIT_NOTICE, notice->id,
					   &text, fresh, err);
	search_text_release(&text);
	return status;
}

enum lh_status search_put_meeting(struct lh_store *store,
				  const struct lh_meeting *meeting, bool fresh,
				  struct lh_error *err)
{
	struct search_text text;

	search_text_init(&text);
	search_compose_meeting(&text, meeting);
	enum lh_status status = search_put(store, LH_HIT_MEETING, meeting->id,
					   &text, fresh, err);
	search_text_release(&text);
	return status;
}

enum lh_status search_put_assignment(struct lh_store *store,
				     const struct lh_assignment *assignment,
				     bool fresh, struct lh_error *err)
{
	struct search_text text;

	search_text_init(&text);
	search_compose_assignment(&text, assignment);
	enum lh_status status = search_put(store, LH_HIT_ASSIGNMENT,
					   assignment->id, &text, fresh, err);
	search_text_release(&text);
	return status;
}

enum lh_status search_put_stored(struct lh_store *store, enum lh_hit_kind kind,
				 int64_t id, struct lh_error *err)
{
	struct lh_arena *arena = lh_arena_new();
	struct search_text text;
	bool found = false;

	search_text_init(&text);
	enum lh_status status = search_compose(store, kind, id, &text, &found,
					       arena, err);
	if (status == LH_OK)
		status = found ? search_put(store, kind, id, &text, false, err) :
				 search_forget(store, kind, id, err);
	search_text_release(&text);
	lh_arena_free(arena);
	return status;
}

/* --- building it anew --- */

static enum lh_status index_rebuild_kind(struct lh_store *store,
					 enum sql_query query,
					 enum lh_hit_kind kind,
					 struct lh_error *err)
{
	struct lh_arena *arena = lh_arena_new();
	sqlite3_stmt *statement;
	int64_t *ids = NULL;
	size_t n = 0;
	enum lh_status status = store_query(store, query, &statement, err);

	if (status == LH_OK)
		status = record_ids(store, statement, &ids, &n, arena, err);
	for (size_t i = 0; i < n && status == LH_OK; i++)
		status = search_put_stored(store, kind, ids[i], err);
	lh_arena_free(arena);
	return status;
}

static enum lh_status index_rebuild(struct lh_store *store, struct lh_error *err)
{
	static const struct {
		enum sql_query ids;
		enum lh_hit_kind kind;
	} kinds[] = {
		{ SQL_SEARCH_IDS_AGENCY, LH_HIT_AGENCY },
		{ SQL_SEARCH_IDS_PERSON, LH_HIT_PERSON },
		{ SQL_SEARCH_IDS_NOTICE, LH_HIT_NOTICE },
		{ SQL_SEARCH_IDS_MEETING, LH_HIT_MEETING },
		{ SQL_SEARCH_IDS_ASSIGNMENT, LH_HIT_ASSIGNMENT },
	};
	enum lh_status status = store_do(store, SQL_SEARCH_CLEAR, err);

	if (status == LH_OK)
		status = store_do(store, SQL_SEARCH_DOCUMENT_CLEAR, err);
	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]) &&
	     status == LH_OK; i++)
		status = index_rebuild_kind(store, kinds[i].ids, kinds[i].kind, err);
	return status;
}

enum lh_status lh_store_search_rebuild(struct lh_store *store,
				       struct lh_error *err)
{
	enum lh_status status = lh_store_begin(store, "search-rebuild", err);

	if (status != LH_OK)
		return status;
	status = index_rebuild(store, err);
	if (status != LH_OK) {
		lh_store_rollback(store);
		return status;
	}
	return lh_store_commit(store, NULL, err);
}
