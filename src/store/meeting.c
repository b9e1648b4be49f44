/* Meetings: loading, listing, saving. */
#include "maps.h"
#include "record.h"

#include <stdlib.h>
#include <string.h>

#include <lichhop/gettext.h>

#include "search.h"

static const struct record meeting_record = RECORD(&map_meeting, struct lh_meeting);

/* --- loading --- */

static enum lh_status meeting_read(struct lh_store *store, int64_t id,
				   bool brief, struct lh_meeting *meeting,
				   bool *found, struct lh_arena *arena,
				   struct lh_error *err)
{
	enum lh_status status = row_load(store, &map_meeting, id,
					 brief ? ROW_BRIEF : ROW_DETAIL,
					 meeting, found, arena, err);

	meeting->partial = brief;
	return status;
}

enum lh_status lh_store_meeting_load(struct lh_store *store,
				     struct lh_arena *arena, int64_t id,
				     struct lh_meeting **out, struct lh_error *err)
{
	struct lh_meeting *meeting = lh_arena_alloc(arena, sizeof(*meeting));
	bool found = false;
	enum lh_status status = store_read_begin(store, err);

	if (status != LH_OK)
		return status;
	status = meeting_read(store, id, false, meeting, &found, arena, err);
	store_read_end(store);
	if (status != LH_OK)
		return status;
	if (!found)
		return lh_error_set(err, LH_ENOTFOUND,
				    _("không có cuộc họp “m%lld”"), (long long)id);
	*out = meeting;
	return LH_OK;
}

/* Far enough for any meeting, near enough to calculate with. */
#define MEETING_FAR (INT64_MAX / 4)

/* The index that leads to the fewest meetings. */
static enum sql_query meeting_driver(const struct lh_meeting_filter *f,
				     int64_t *key)
{
	bool from = f->from != LH_INSTANT_UNKNOWN;
	bool until = f->until != LH_INSTANT_UNKNOWN;

	*key = f->id ? f->id : f->notice_id;
	if (f->id)
		return SQL_MEETING_IDS_ID;
	if (f->uid)
		return SQL_MEETING_IDS_UID;
	if (f->notice_id)
		return SQL_MEETING_IDS_NOTICE;
	if (from && until)
		return SQL_MEETING_IDS_WINDOW;
	*key = f->agency_id ? f->agency_id :
	       f->person_id ? f->person_id : f->room_id;
	if (f->agency_id)
		return SQL_MEETING_IDS_AGENCY;
	if (f->person_id)
		return SQL_MEETING_IDS_PERSON;
	if (f->room_id)
		return SQL_MEETING_IDS_ROOM;
	if (from || until)
		return SQL_MEETING_IDS_WINDOW;
	return f->unscheduled ? SQL_MEETING_IDS_UNSCHEDULED :
				SQL_MEETING_IDS_ALL;
}

static void meeting_bind_window(sqlite3_stmt *statement,
				const struct lh_meeting_filter *f, bool needed)
{
	lh_instant from = f->from;
	lh_instant until = f->until;

	if (needed && from == LH_INSTANT_UNKNOWN)
		from = -MEETING_FAR;
	if (needed && until == LH_INSTANT_UNKNOWN)
		until = MEETING_FAR;
	store_bind_instant(statement, ":from", from);
	store_bind_instant(statement, ":until", until);
}

static void meeting_bind_filter(sqlite3_stmt *statement, enum sql_query query,
				const struct lh_meeting_filter *f, int64_t key)
{
	if (query == SQL_MEETING_IDS_UID)
		store_bind_text(statement, ":key", f->uid);
	else if (sqlite3_bind_parameter_index(statement, ":key"))
		store_bind_int64(statement, ":key", key);
	meeting_bind_window(statement, f, query == SQL_MEETING_IDS_WINDOW);
	store_bind_int64(statement, ":leave_cancelled", f->leave_cancelled);
	store_bind_int64(statement, ":unscheduled", f->unscheduled);
	store_bind_id(statement, ":notice", f->notice_id);
	store_bind_id(statement, ":agency", f->agency_id);
	store_bind_id(statement, ":person", f->person_id);
	store_bind_id(statement, ":room", f->room_id);
	store_bind_text(statement, ":uid", f->uid);
	store_bind_int64(statement, ":limit", f->limit ? (int64_t)f->limit : -1);
	store_bind_int64(statement, ":offset", (int64_t)f->offset);
}

static int meeting_compare(const void *a, const void *b)
{
	const struct lh_meeting *x = a;
	const struct lh_meeting *y = b;
	bool known = x->start_at != LH_INSTANT_UNKNOWN;

	if (known != (y->start_at != LH_INSTANT_UNKNOWN))
		return known ? -1 : 1;
	if (x->start_at != y->start_at)
		return x->start_at < y->start_at ? -1 : 1;
	return (x->id > y->id) - (x->id < y->id);
}

/* What the filter lets through; *query is how it was found. */
static enum lh_status meeting_ids(struct lh_store *store,
				  const struct lh_meeting_filter *filter,
				  enum sql_query *query, int64_t **ids,
				  size_t *count, struct lh_arena *arena,
				  struct lh_error *err)
{
	sqlite3_stmt *statement;
	int64_t key;

	*query = meeting_driver(filter, &key);
	enum lh_status status = store_query(store, *query, &statement, err);
	if (status != LH_OK)
		return status;
	meeting_bind_filter(statement, *query, filter, key);
	return record_ids(store, statement, ids, count, arena, err);
}

static enum lh_status meeting_list(struct lh_store *store,
				   struct lh_arena *arena,
				   const struct lh_meeting_filter *filter,
				   struct lh_meeting **out, size_t *count,
				   struct lh_error *err)
{
	struct lh_arena *scratch = lh_arena_new();
	struct lh_meeting *list = NULL;
	enum sql_query query;
	int64_t *ids = NULL;
	size_t n = 0;
	bool found;
	enum lh_status status = meeting_ids(store, filter, &query, &ids, &n,
					    scratch, err);

	if (status == LH_OK)
		list = lh_arena_calloc(arena, n, sizeof(*list));
	for (size_t i = 0; i < n && status == LH_OK; i++)
		status = meeting_read(store, ids[i], filter->brief, &list[i],
				      &found, arena, err);
	lh_arena_free(scratch);
	if (status != LH_OK)
		return status;
	if (query == SQL_MEETING_IDS_UID && n > 1)
		qsort(list, n, sizeof(*list), meeting_compare);
	*out = list;
	*count = n;
	return LH_OK;
}

enum lh_status lh_store_meeting_list(struct lh_store *store,
				     struct lh_arena *arena,
				     const struct lh_meeting_filter *filter,
				     struct lh_meeting **meetings, size_t *count,
				     struct lh_error *err)
{
	enum lh_status status = store_read_begin(store, err);

	if (status != LH_OK)
		return status;
	status = meeting_list(store, arena, filter, meetings, count, err);
	store_read_end(store);
	return status;
}

enum lh_status lh_store_meeting_each(struct lh_store *store,
				     struct lh_arena *arena,
				     const struct lh_meeting_filter *filter,
				     lh_store_meeting_fn *take, void *data,
				     struct lh_error *err)
{
	struct lh_arena *scratch;
	enum sql_query query;
	int64_t *ids = NULL;
	size_t n = 0;
	bool found;
	enum lh_status status = store_read_begin(store, err);

	if (status != LH_OK)
		return status;
	scratch = lh_arena_new();
	status = meeting_ids(store, filter, &query, &ids, &n, scratch, err);
	for (size_t i = 0; i < n && status == LH_OK; i++) {
		struct lh_meeting meeting = { .id = 0 };

		lh_arena_clear(arena);
		status = meeting_read(store, ids[i], filter->brief, &meeting,
				      &found, arena, err);
		if (status == LH_OK)
			status = take(&meeting, data, err);
	}
	lh_arena_free(scratch);
	store_read_end(store);
	return status;
}

enum lh_status lh_store_meeting_originals(struct lh_store *store,
					  struct lh_arena *arena, const char *uid,
					  struct lh_date **days, size_t *count,
					  struct lh_error *err)
{
	sqlite3_stmt *statement;
	struct lh_date *found = NULL;
	size_t n = 0;
	bool row;
	enum lh_status status = store_query(store, SQL_MEETING_ORIGINALS,
					    &statement, err);

	if (status != LH_OK)
		return status;
	store_bind_text(statement, ":key", uid);
	while ((status = store_step(store, statement, &row, err)) == LH_OK &&
	       row) {
		const char *day = (const char *)sqlite3_column_text(statement, 0);

		found = lh_arena_grow(arena, found, n, sizeof(*found));
		if (day && lh_date_parse(day, &found[n]))
			n++;
	}
	if (status != LH_OK)
		return status;
	*days = found;
	*count = n;
	return LH_OK;
}

/* --- saving --- */

/* A participant's parent stands in the same list: earlier and new, or by id. */
static enum lh_status meeting_check_parents(const struct lh_meeting *m,
					    struct lh_error *err)
{
	for (size_t i = 0; i < m->n_participants; i++) {
		int64_t parent = m->participants[i].parent_id;
		bool found = parent == 0 || (parent < 0 && -(parent + 1) < (int64_t)i);

		for (size_t j = 0; j < m->n_participants && !found; j++)
			found = j != i && m->participants[j].id == parent;
		if (!found)
			return lh_error_set(err, LH_EINVALID,
				_("thành phần “%s” thuộc một khối không có trong cuộc họp"),
				m->participants[i].name ? m->participants[i].name : "");
	}
	return LH_OK;
}

/* The columns that searching relies on: both instants or none, in order. */
static void meeting_mend_index(struct lh_meeting *m)
{
	if (m->start_at == LH_INSTANT_UNKNOWN)
		m->end_at = LH_INSTANT_UNKNOWN;
	else if (m->end_at == LH_INSTANT_UNKNOWN || m->end_at < m->start_at)
		m->end_at = m->start_at;
}

/* An exception of a series carries its master's UID. */
static enum lh_status meeting_new_uid(struct lh_store *store,
				      struct lh_meeting *m, struct lh_error *err)
{
	sqlite3_stmt *statement;
	bool row = false;

	if (m->series.master_id == 0) {
		m->uid = record_uid(store);
		return LH_OK;
	}
	enum lh_status status = store_query(store, SQL_MEETING_UID_OF, &statement,
					    err);
	if (status != LH_OK)
		return status;
	store_bind_int64(statement, ":id", m->series.master_id);
	status = store_step(store, statement, &row, err);
	if (status != LH_OK)
		return status;
	if (!row)
		return lh_error_set(err, LH_ENOTFOUND,
			_("không có cuộc họp định kỳ “m%lld”"),
			(long long)m->series.master_id);
	m->uid = store_column_text(statement, 0, store->arena);
	sqlite3_reset(statement);
	return LH_OK;
}

static enum lh_status meeting_insert(struct lh_store *store, struct lh_meeting *m,
				     struct lh_error *err)
{
	enum lh_status status = LH_OK;

	if (!m->uid)
		status = meeting_new_uid(store, m, err);
	if (status == LH_OK)
		status = record_insert(store, &meeting_record, m, err);
	return status;
}

static enum lh_status meeting_update(struct lh_store *store, struct lh_meeting *m,
				     bool *changed, struct lh_error *err)
{
	struct lh_arena *arena = lh_arena_new();
	struct lh_meeting old = { 0 };
	enum lh_status status = record_old(store, &meeting_record, m, &old, arena,
					   err);

	if (status != LH_OK)
		goto out;
	if (!m->uid)
		m->uid = lh_arena_strdup(store->arena, old.uid);
	if (strcmp(m->uid, old.uid) != 0) {
		status = lh_error_set(err, LH_EINVALID,
			_("mã định danh “%s” của cuộc họp đã lưu không đổi được"),
			old.uid);
		goto out;
	}
	if (m->sequence < old.sequence)
		m->sequence = old.sequence;
	status = record_update(store, &meeting_record, m, &old, m->partial,
			       changed, err);
out:
	lh_arena_free(arena);
	return status;
}

enum lh_status lh_store_meeting_save(struct lh_store *store,
				     struct lh_meeting *meeting,
				     struct lh_error *err)
{
	enum lh_status status = store_writable(store, err);

	if (status == LH_OK)
		status = meeting_check_parents(meeting, err);
	if (status != LH_OK)
		return status;
	meeting_mend_index(meeting);
	bool fresh = meeting->id == 0;
	bool changed = true;
	status = fresh ? meeting_insert(store, meeting, err) :
			 meeting_update(store, meeting, &changed, err);
	if (status != LH_OK || !changed)
		return status;
	status = meeting->partial ?
		search_put_stored(store, LH_HIT_MEETING, meeting->id, err) :
		search_put_meeting(store, meeting, fresh, err);
	return store_broken(store, status, err);
}
