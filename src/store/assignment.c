/* Assignments: loading, listing, saving.  Marking shares is in share.c. */
#include "assignment_priv.h"

#include <string.h>

#include <lichhop/gettext.h>

#include "search.h"

const struct record assignment_record = {
	.map = &map_assignment,
	.id = offsetof(struct assignment_row, assignment.id),
	.revision = offsetof(struct assignment_row, assignment.revision),
	.created_at = offsetof(struct assignment_row, assignment.created_at),
	.modified_at = offsetof(struct assignment_row, assignment.modified_at),
};

/* --- loading --- */

static enum lh_status assignment_read(struct lh_store *store, int64_t id,
				      bool history, struct lh_assignment *out,
				      struct lh_arena *arena,
				      struct lh_error *err)
{
	struct assignment_row row = { 0 };
	bool found;
	enum lh_status status = row_load(store, &map_assignment, id,
					 history ? ROW_HISTORY : ROW_DETAIL,
					 &row, &found, arena, err);

	*out = row.assignment;
	return status;
}

/* Shares of an agency from which on its open assignments are found sooner
 * among all open ones, by their order: those of years are done. */
#define ASSIGNMENT_MANY 4096

static bool assignment_agency_has_many(struct lh_store *store, int64_t agency)
{
	sqlite3_stmt *statement;
	int64_t there = 0;

	if (store_query(store, SQL_AGENCY_SHARE_BEYOND, &statement, NULL) != LH_OK)
		return false;
	store_bind_int64(statement, ":key", agency);
	store_bind_int64(statement, ":most", ASSIGNMENT_MANY);
	return store_run_int64(store, statement, 0, &there, NULL) == LH_OK &&
	       there;
}

/* The index that leads to the fewest assignments. */
static enum sql_query assignment_driver(struct lh_store *store,
					const struct lh_assignment_filter *f,
					int64_t *key)
{
	*key = f->id ? f->id : f->notice_id ? f->notice_id : f->meeting_id;
	if (f->id)
		return SQL_ASSIGNMENT_IDS_ID;
	if (f->uid)
		return SQL_ASSIGNMENT_IDS_UID;
	if (f->notice_id)
		return SQL_ASSIGNMENT_IDS_NOTICE;
	if (f->meeting_id)
		return SQL_ASSIGNMENT_IDS_MEETING;
	if (f->from != LH_INSTANT_UNKNOWN && f->until != LH_INSTANT_UNKNOWN)
		return SQL_ASSIGNMENT_IDS_DUE;
	*key = f->agency_id;
	if (f->agency_id && !(f->open_only &&
			      assignment_agency_has_many(store, f->agency_id)))
		return SQL_ASSIGNMENT_IDS_AGENCY;
	if (f->open_only)
		return SQL_ASSIGNMENT_IDS_OPEN;
	return SQL_ASSIGNMENT_IDS_ALL;
}

static void assignment_bind_filter(sqlite3_stmt *statement, enum sql_query query,
				   const struct lh_assignment_filter *f,
				   int64_t key)
{
	if (query == SQL_ASSIGNMENT_IDS_UID)
		store_bind_text(statement, ":key", f->uid);
	else if (sqlite3_bind_parameter_index(statement, ":key"))
		store_bind_int64(statement, ":key", key);
	store_bind_instant(statement, ":from", f->from);
	store_bind_instant(statement, ":until", f->until);
	store_bind_id(statement, ":notice", f->notice_id);
	store_bind_id(statement, ":meeting", f->meeting_id);
	store_bind_id(statement, ":agency", f->agency_id);
	store_bind_text(statement, ":uid", f->uid);
	store_bind_int64(statement, ":open_only", f->open_only);
	store_bind_int64(statement, ":leave_cancelled", f->leave_cancelled);
	store_bind_int64(statement, ":limit", f->limit ? (int64_t)f->limit : -1);
	store_bind_int64(statement, ":offset", (int64_t)f->offset);
}

static enum lh_status assignment_ids(struct lh_store *store,
				     const struct lh_assignment_filter *filter,
				     int64_t **ids, size_t *count,
				     struct lh_arena *arena,
				     struct lh_error *err)
{
	sqlite3_stmt *statement;
	int64_t key;
	enum sql_query query = assignment_driver(store, filter, &key);
	enum lh_status status = store_query(store, query, &statement, err);

	if (status != LH_OK)
		return status;
	assignment_bind_filter(statement, query, filter, key);
	return record_ids(store, statement, ids, count, arena, err);
}

static enum lh_status assignment_list(struct lh_store *store,
				      struct lh_arena *arena,
				      const struct lh_assignment_filter *filter,
				      struct lh_assignment **out, size_t *count,
				      struct lh_error *err)
{
	struct lh_arena *scratch = lh_arena_new();
	struct lh_assignment *list = NULL;
	int64_t *ids = NULL;
	size_t n = 0;
	enum lh_status status = assignment_ids(store, filter, &ids, &n, scratch,
					       err);

	if (status == LH_OK)
		list = lh_arena_calloc(arena, n, sizeof(*list));
	for (size_t i = 0; i < n && status == LH_OK; i++)
		status = assignment_read(store, ids[i], filter->history,
					 &list[i], arena, err);
	lh_arena_free(scratch);
	if (status != LH_OK)
		return status;
	*out = list;
	*count = n;
	return LH_OK;
}

enum lh_status lh_store_assignment_list(struct lh_store *store,
					struct lh_arena *arena,
					const struct lh_assignment_filter *filter,
					struct lh_assignment **assignments,
					size_t *count, struct lh_error *err)
{
	enum lh_status status = store_read_begin(store, err);

	if (status != LH_OK)
		return status;
	status = assignment_list(store, arena, filter, assignments, count, err);
	store_read_end(store);
	return status;
}

enum lh_status lh_store_assignment_load(struct lh_store *store,
					struct lh_arena *arena, int64_t id,
					struct lh_assignment **assignment,
					struct lh_error *err)
{
	struct lh_assignment_filter filter = {
		.from = LH_INSTANT_UNKNOWN, .until = LH_INSTANT_UNKNOWN,
		.id = id, .history = true,
	};
	struct lh_assignment *found = NULL;
	size_t count = 0;
	enum lh_status status = lh_store_assignment_list(store, arena, &filter,
							 &found, &count, err);

	if (status != LH_OK)
		return status;
	if (count == 0)
		return lh_error_set(err, LH_ENOTFOUND,
				    _("không có phân công “a%lld”"),
				    (long long)id);
	*assignment = found;
	return LH_OK;
}

struct overdue {
	struct lh_store *store;
	sqlite3_stmt *statement;
	struct lh_arena *arena;
	lh_instant now;
	size_t count;
};

static enum lh_status overdue_step(struct overdue *o, bool *row,
				   struct lh_error *err)
{
	struct lh_assignment assignment = { .id = 0 };
	enum lh_status status = store_step(o->store, o->statement, row, err);

	if (status != LH_OK || !*row)
		return status;
	if (!sqlite3_column_int64(o->statement, 1)) {
		o->count++;
		return LH_OK;
	}
	lh_arena_clear(o->arena);
	status = assignment_read(o->store,
				 sqlite3_column_int64(o->statement, 0), false,
				 &assignment, o->arena, err);
	o->count += status == LH_OK &&
		    lh_assignment_is_overdue(&assignment, o->now);
	return status;
}

enum lh_status lh_store_overdue_count(struct lh_store *store, lh_instant now,
				      size_t most, size_t *count,
				      struct lh_error *err)
{
	struct overdue o = { .store = store, .now = now };
	bool row = true;
	enum lh_status status = store_read_begin(store, err);

	if (status != LH_OK)
		return status;
	status = store_query(store, SQL_ASSIGNMENT_OVERDUE, &o.statement, err);
	if (status == LH_OK) {
		o.arena = lh_arena_new();
		store_bind_instant(o.statement, ":now", now);
		while (status == LH_OK && row && o.count < most)
			status = overdue_step(&o, &row, err);
		sqlite3_reset(o.statement);
		lh_arena_free(o.arena);
	}
	store_read_end(store);
	if (status == LH_OK)
		*count = o.count;
	return status;
}

enum lh_status lh_store_assignment_each(struct lh_store *store,
					struct lh_arena *arena,
					const struct lh_assignment_filter *filter,
					lh_store_assignment_fn *take, void *data,
					struct lh_error *err)
{
	struct lh_arena *scratch;
	int64_t *ids = NULL;
	size_t n = 0;
	enum lh_status status = store_read_begin(store, err);

	if (status != LH_OK)
		return status;
	scratch = lh_arena_new();
	status = assignment_ids(store, filter, &ids, &n, scratch, err);
	for (size_t i = 0; i < n && status == LH_OK; i++) {
		struct lh_assignment assignment = { .id = 0 };

		lh_arena_clear(arena);
		status = assignment_read(store, ids[i], filter->history,
					 &assignment, arena, err);
		if (status == LH_OK)
			status = take(&assignment, data, err);
	}
	lh_arena_free(scratch);
	store_read_end(store);
	return status;
}

/* --- saving --- */

/* A share's parent stands in the same list: earlier and new, or by id. */
static enum lh_status assignment_check_parents(const struct lh_assignment *a,
					       struct lh_error *err)
{
	for (size_t i = 0; i < a->n_shares; i++) {
		int64_t parent = a->shares[i].parent_id;
		bool found = parent == 0 || (parent < 0 && -(parent + 1) < (int64_t)i);

		for (size_t j = 0; j < a->n_shares && !found; j++)
			found = j != i && a->shares[j].id == parent;
		if (!found)
			return lh_error_set(err, LH_EINVALID,
				_("phần việc của “%s” thuộc một khối không có trong phân công"),
				a->shares[i].name ? a->shares[i].name : "");
	}
	return LH_OK;
}

static bool share_has_members(const struct lh_assignment *a, size_t at)
{
	for (size_t i = 0; i < a->n_shares; i++)
		if (a->shares[i].id && a->shares[i].parent_id == a->shares[at].id)
			return true;
		else if (a->shares[i].parent_id == -(int64_t)at - 1)
			return true;
	return false;
}

/* Some share that counts is not done: a lead's, or anybody's where there is
 * no lead; a group counts through its members. */
bool assignment_is_open(const struct lh_assignment *a)
{
	bool lead = false;
	bool counted = false;

	if (a->cancelled)
		return false;
	for (size_t i = 0; i < a->n_shares; i++)
		lead = lead || a->shares[i].role == LH_SHARE_LEAD;
	for (size_t i = 0; i < a->n_shares; i++) {
		const struct lh_share *share = &a->shares[i];

		if ((lead && share->role != LH_SHARE_LEAD) ||
		    share_has_members(a, i))
			continue;
		counted = true;
		if (!lh_share_is_done(share->status))
			return true;
	}
	return !counted;
}

/* A new share that has got somewhere already and brings no history. */
static enum lh_status assignment_first_events(struct lh_store *store,
					      const struct lh_assignment *a,
					      const bool *fresh,
					      struct lh_error *err)
{
	enum lh_status status = LH_OK;

	for (size_t i = 0; i < a->n_shares && status == LH_OK; i++) {
		const struct lh_share *share = &a->shares[i];

		if (fresh[i] && !share->n_history &&
		    share->status != LH_SHARE_OPEN)
			status = share_add_event(store, share->id, LH_SHARE_OPEN,
						 share->status, share->status_at,
						 NULL, err);
	}
	return status;
}

static const struct lh_share *assignment_old_share(const struct lh_assignment *old,
						   int64_t id)
{
	for (size_t i = 0; i < old->n_shares; i++)
		if (old->shares[i].id == id)
			return &old->shares[i];
	return NULL;
}

/* A status changed in the form is history as much as one that was marked. */
static enum lh_status assignment_change_events(struct lh_store *store,
					       struct lh_assignment *a,
					       const struct lh_assignment *old,
					       struct lh_error *err)
{
	enum lh_status status = LH_OK;

	for (size_t i = 0; i < a->n_shares && status == LH_OK; i++) {
		struct lh_share *share = &a->shares[i];
		const struct lh_share *before =
			assignment_old_share(old, share->id);

		if (before && before->status != share->status)
			status = share_add_event(store, share->id,
				before->status, share->status, share->status_at,
				NULL, err);
	}
	return status;
}

/* When a status changed and nobody says when, it was now. */
static void assignment_date_changes(struct lh_assignment *a,
				    const struct lh_assignment *old,
				    lh_instant now)
{
	for (size_t i = 0; i < a->n_shares; i++) {
		struct lh_share *share = &a->shares[i];
		const struct lh_share *before =
			assignment_old_share(old, share->id);
		bool changed = before ? before->status != share->status :
					share->status != LH_SHARE_OPEN;

		if (changed && (share->status_at == LH_INSTANT_UNKNOWN ||
				(before && share->status_at == before->status_at)))
			share->status_at = now;
	}
}

static enum lh_status assignment_insert(struct lh_store *store,
					struct assignment_row *row,
					struct lh_error *err)
{
	struct lh_assignment *a = &row->assignment;
	const struct lh_assignment nothing = { 0 };

	if (!a->uid)
		a->uid = record_uid(store);
	assignment_date_changes(a, &nothing, lh_clock_now(&store->clock));
	return record_insert(store, &assignment_record, row, err);
}

static enum lh_status assignment_update(struct lh_store *store,
					struct assignment_row *row,
					bool *changed, struct lh_arena *arena,
					struct lh_error *err)
{
	struct lh_assignment *a = &row->assignment;
	struct assignment_row old = { 0 };
	enum lh_status status = record_old(store, &assignment_record, row, &old,
					   arena, err);

	if (status == LH_OK)
		status = row_load_children(store, &map_assignment, &old, a->id,
					   ROW_DETAIL, arena, err);
	if (status != LH_OK)
		return status;
	if (!a->uid)
		a->uid = lh_arena_strdup(store->arena, old.assignment.uid);
	if (strcmp(a->uid, old.assignment.uid) != 0)
		return lh_error_set(err, LH_EINVALID,
			_("mã định danh “%s” của phân công đã lưu không đổi được"),
			old.assignment.uid);
	if (a->sequence < old.assignment.sequence)
		a->sequence = old.assignment.sequence;
	assignment_date_changes(a, &old.assignment, lh_clock_now(&store->clock));
	status = record_update(store, &assignment_record, row, &old, false,
			       changed, err);
	if (status == LH_OK)
		status = assignment_change_events(store, a, &old.assignment, err);
	return status;
}

static enum lh_status assignment_write(struct lh_store *store,
				       struct assignment_row *row,
				       struct lh_arena *arena,
				       struct lh_error *err)
{
	struct lh_assignment *a = &row->assignment;
	bool *fresh = lh_arena_calloc(arena, a->n_shares, sizeof(*fresh));
	bool is_new = a->id == 0;
	bool changed = true;

	for (size_t i = 0; i < a->n_shares; i++)
		fresh[i] = is_new || a->shares[i].id == 0;
	row->is_open = assignment_is_open(a);
	enum lh_status status = is_new ? assignment_insert(store, row, err) :
		assignment_update(store, row, &changed, arena, err);
	if (status != LH_OK)
		return status;
	status = assignment_first_events(store, a, fresh, err);
	if (status == LH_OK && changed)
		status = search_put_assignment(store, a, is_new, err);
	return store_broken(store, status, err);
}

enum lh_status lh_store_assignment_save(struct lh_store *store,
					struct lh_assignment *assignment,
					struct lh_error *err)
{
	struct lh_arena *arena = lh_arena_new();
	struct assignment_row row = { .assignment = *assignment };
	enum lh_status status = store_writable(store, err);

	if (status == LH_OK)
		status = assignment_check_parents(assignment, err);
	if (status == LH_OK)
		status = assignment_write(store, &row, arena, err);
	if (status == LH_OK)
		*assignment = row.assignment;
	lh_arena_free(arena);
	return status;
}
