/* Notices: loading, listing and saving. */
#include "notice_priv.h"
#include "record.h"

#include <string.h>

#include <lichhop/directory.h>
#include <lichhop/gettext.h>
#include <lichhop/text.h>

#include "hash.h"
#include "search.h"

static const struct record notice_record = {
	.map = &map_notice,
	.id = offsetof(struct notice_row, notice.id),
	.revision = offsetof(struct notice_row, notice.revision),
	.created_at = offsetof(struct notice_row, notice.created_at),
	.modified_at = offsetof(struct notice_row, notice.modified_at),
};

/* --- attachments: what they hold stands apart --- */

static enum lh_status notice_read_content(struct lh_store *store, int64_t id,
					  struct lh_attachment *attachment,
					  struct lh_arena *arena,
					  struct lh_error *err)
{
	sqlite3_stmt *statement;
	bool row;
	enum lh_status status = store_query(store, SQL_CONTENT_BYTES, &statement,
					    err);

	if (status != LH_OK)
		return status;
	store_bind_int64(statement, ":id", id);
	status = store_step(store, statement, &row, err);
	if (status != LH_OK || !row)
		return status;
	const void *bytes = sqlite3_column_blob(statement, 0);
	attachment->size = (size_t)sqlite3_column_bytes(statement, 0);
	attachment->bytes = lh_arena_memdup(arena, bytes, attachment->size);
	sqlite3_reset(statement);
	return LH_OK;
}

static enum lh_status notice_read_attachments(struct lh_store *store,
					      struct notice_row *row,
					      struct lh_arena *arena,
					      struct lh_error *err)
{
	struct lh_notice *notice = &row->notice;
	enum lh_status status = LH_OK;

	notice->n_attachments = row->n_attachments;
	notice->attachments = lh_arena_calloc(arena, row->n_attachments,
					      sizeof(*notice->attachments));
	for (size_t i = 0; i < row->n_attachments && status == LH_OK; i++) {
		notice->attachments[i] = row->attachments[i].attachment;
		if (row->attachments[i].content_id)
			status = notice_read_content(store,
				row->attachments[i].content_id,
				&notice->attachments[i], arena, err);
	}
	return status;
}

/* A query for these bytes, bound and ready to run. */
static enum lh_status notice_content_query(struct lh_store *store,
					   enum sql_query query, int64_t hash,
					   const struct lh_attachment *a,
					   sqlite3_stmt **statement,
					   struct lh_error *err)
{
	enum lh_status status = store_query(store, query, statement, err);

	if (status != LH_OK)
		return status;
	store_bind_int64(*statement, ":hash", hash);
	sqlite3_bind_blob64(*statement,
			    sqlite3_bind_parameter_index(*statement, ":bytes"),
			    a->bytes, a->size, SQLITE_STATIC);
	return LH_OK;
}

/* The id of stored bytes equal to these, 0 when there are none. */
static enum lh_status notice_find_content(struct lh_store *store, int64_t hash,
					  const struct lh_attachment *a,
					  int64_t *id, struct lh_error *err)
{
	sqlite3_stmt *statement;
	enum lh_status status = notice_content_query(store, SQL_CONTENT_FIND, hash,
						     a, &statement, err);

	if (status != LH_OK)
		return status;
	return store_run_int64(store, statement, 0, id, err);
}

static enum lh_status notice_add_content(struct lh_store *store, int64_t hash,
					 const struct lh_attachment *a,
					 int64_t *id, struct lh_error *err)
{
	sqlite3_stmt *statement;
	enum lh_status status = notice_content_query(store, SQL_CONTENT_ADD, hash,
						     a, &statement, err);

	if (status != LH_OK)
		return status;
	status = store_run(store, statement, err);
	*id = sqlite3_last_insert_rowid(store->db);
	return status;
}

static enum lh_status notice_write_contents(struct lh_store *store,
					    struct notice_row *row,
					    struct lh_arena *arena,
					    struct lh_error *err)
{
	const struct lh_notice *notice = &row->notice;
	enum lh_status status = LH_OK;

	row->n_attachments = notice->n_attachments;
	row->attachments = lh_arena_calloc(arena, notice->n_attachments,
					   sizeof(*row->attachments));
	for (size_t i = 0; i < notice->n_attachments && status == LH_OK; i++) {
		const struct lh_attachment *a = &notice->attachments[i];
		int64_t *id = &row->attachments[i].content_id;

		row->attachments[i].attachment = *a;
		if (!a->bytes)
			continue;
		int64_t hash = hash_stored(hash_bytes(HASH_START, a->bytes,
						      a->size));
		status = notice_find_content(store, hash, a, id, err);
		if (status == LH_OK && *id == 0)
			status = notice_add_content(store, hash, a, id, err);
	}
	return status;
}

/* --- loading --- */

static enum lh_status notice_read(struct lh_store *store, int64_t id,
				  bool with_text, struct lh_notice *notice,
				  bool *found, struct lh_arena *arena,
				  struct lh_error *err)
{
	struct notice_row row = { 0 };
	enum lh_status status = row_load(store, &map_notice, id,
					 with_text ? ROW_DETAIL : ROW_BRIEF,
					 &row, found, arena, err);

	if (status == LH_OK && *found && with_text)
		status = notice_read_attachments(store, &row, arena, err);
	row.notice.partial = !with_text;
	*notice = row.notice;
	return status;
}

enum lh_status lh_store_notice_load(struct lh_store *store,
				    struct lh_arena *arena, int64_t id,
				    struct lh_notice **out, struct lh_error *err)
{
	struct lh_notice *notice = lh_arena_alloc(arena, sizeof(*notice));
	bool found = false;
	enum lh_status status = store_read_begin(store, err);

	if (status != LH_OK)
		return status;
	status = notice_read(store, id, true, notice, &found, arena, err);
	store_read_end(store);
	if (status != LH_OK)
		return status;
	if (!found)
		return lh_error_set(err, LH_ENOTFOUND,
				    _("không có văn bản “n%lld”"), (long long)id);
	*out = notice;
	return LH_OK;
}

static void notice_bind_day(sqlite3_stmt *statement, const char *name,
			    struct lh_date date)
{
	char buf[LH_DATE_TEXT_SIZE];

	store_bind_text(statement, name, lh_date_is_empty(date) ? NULL :
			lh_date_format(date, buf));
}

static enum sql_query notice_bind_filter(struct lh_store *store,
					 const struct lh_notice_filter *f,
					 sqlite3_stmt **statement,
					 enum lh_status *status,
					 struct lh_error *err)
{
	bool days = !lh_date_is_empty(f->first) || !lh_date_is_empty(f->last);
	enum sql_query query = f->id ? SQL_NOTICE_IDS_ID :
			       days ? SQL_NOTICE_IDS_DAYS : SQL_NOTICE_IDS_ALL;

	*status = store_query(store, query, statement, err);
	if (*status != LH_OK)
		return query;
	if (f->id)
		store_bind_int64(*statement, ":id", f->id);
	if (f->id || days) {
		notice_bind_day(*statement, ":first", f->first);
		notice_bind_day(*statement, ":last", f->last);
	}
	store_bind_int64(*statement, ":limit", f->limit ? (int64_t)f->limit : -1);
	store_bind_int64(*statement, ":offset", (int64_t)f->offset);
	return query;
}

static enum lh_status notice_list(struct lh_store *store, struct lh_arena *arena,
				  const struct lh_notice_filter *filter,
				  struct lh_notice **out, size_t *count,
				  struct lh_error *err)
{
	struct lh_arena *scratch = lh_arena_new();
	struct lh_notice *list = NULL;
	sqlite3_stmt *statement;
	int64_t *ids = NULL;
	size_t n = 0;
	bool found;
	enum lh_status status;

	notice_bind_filter(store, filter, &statement, &status, err);
	if (status == LH_OK)
		status = record_ids(store, statement, &ids, &n, scratch, err);
	if (status == LH_OK)
		list = lh_arena_calloc(arena, n, sizeof(*list));
	for (size_t i = 0; i < n && status == LH_OK; i++)
		status = notice_read(store, ids[i], filter->with_text, &list[i],
				     &found, arena, err);
	lh_arena_free(scratch);
	if (status != LH_OK)
		return status;
	*out = list;
	*count = n;
	return LH_OK;
}

enum lh_status lh_store_notice_list(struct lh_store *store,
				    struct lh_arena *arena,
				    const struct lh_notice_filter *filter,
				    struct lh_notice **notices, size_t *count,
				    struct lh_error *err)
{
	enum lh_status status = store_read_begin(store, err);

	if (status != LH_OK)
		return status;
	status = notice_list(store, arena, filter, notices, count, err);
	store_read_end(store);
	return status;
}

/* --- saving --- */

/* The text of a paper never changes, except while we are still writing it. */
static enum lh_status notice_check_text(const struct lh_notice *notice,
					const struct lh_notice *old,
					bool partial, struct lh_error *err)
{
	if (partial || !old->text || old->state == LH_NOTICE_DRAFT ||
	    lh_text_equal(notice->text, old->text))
		return LH_OK;
	return lh_error_set(err, LH_EINVALID,
		_("nội dung của văn bản “%s” đã lưu không sửa được; hãy lưu bản sửa thành văn bản mới thay thế nó"),
		old->number ? old->number : old->subject ? old->subject : "");
}

static enum lh_status notice_update(struct lh_store *store,
				    struct notice_row *row, bool *changed,
				    struct lh_arena *arena, struct lh_error *err)
{
	struct notice_row old = { 0 };
	bool partial = row->notice.partial;
	enum lh_status status = record_old(store, &notice_record, row, &old,
					   arena, err);

	if (status == LH_OK)
		status = notice_check_text(&row->notice, &old.notice, partial, err);
	if (status == LH_OK && !partial)
		status = store_broken(store,
			notice_write_contents(store, row, arena, err), err);
	if (status == LH_OK)
		status = record_update(store, &notice_record, row, &old, partial,
				       changed, err);
	return status;
}

static enum lh_status notice_insert(struct lh_store *store,
				    struct notice_row *row,
				    struct lh_arena *arena, struct lh_error *err)
{
	if (row->notice.revision_number == 0)
		row->notice.revision_number = 1;
	enum lh_status status = store_broken(store,
		notice_write_contents(store, row, arena, err), err);
	if (status == LH_OK)
		status = record_insert(store, &notice_record, row, err);
	return status;
}

enum lh_status lh_store_notice_save(struct lh_store *store,
				    struct lh_notice *notice,
				    struct lh_error *err)
{
	struct lh_arena *arena = lh_arena_new();
	struct notice_row row = { .notice = *notice };
	bool fresh = notice->id == 0;
	bool changed = true;
	enum lh_status status = store_writable(store, err);

	notice_derive(&row, arena);
	if (status == LH_OK)
		status = fresh ? notice_insert(store, &row, arena, err) :
				 notice_update(store, &row, &changed, arena, err);
	if (status == LH_OK && changed)
		status = store_broken(store, row.notice.partial ?
			search_put_stored(store, LH_HIT_NOTICE, row.notice.id, err) :
			search_put_notice(store, &row.notice, fresh, err), err);
	if (status == LH_OK)
		*notice = row.notice;
	lh_arena_free(arena);
	return status;
}
