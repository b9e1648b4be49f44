/* Marking the share of one agency, and its history. */
#include "assignment_priv.h"

#include <lichhop/gettext.h>

enum lh_status share_add_event(struct lh_store *store, int64_t share,
			       enum lh_share_status from,
			       enum lh_share_status to, lh_instant at,
			       const char *remark, struct lh_error *err)
{
	lh_instant now = lh_clock_now(&store->clock);
	struct lh_share_event event = {
		.at = at == LH_INSTANT_UNKNOWN ? now : at,
		.recorded_at = now,
		.recorded_by = store->author,
		.from = from,
		.to = to,
		.remark = remark,
	};
	sqlite3_stmt *statement;
	int64_t position, id;
	enum lh_status status = store_query(store, SQL_SHARE_EVENT_NEXT,
					    &statement, err);

	if (status != LH_OK)
		return status;
	store_bind_int64(statement, ":share", share);
	status = store_run_int64(store, statement, 0, &position, err);
	if (status != LH_OK)
		return status;
	return row_insert(store, &map_share_event, &event, share, position, &id,
			  err);
}

static enum lh_status share_update(struct lh_store *store, int64_t share,
				   enum lh_share_status to, lh_instant at,
				   const char *remark, struct lh_error *err)
{
	sqlite3_stmt *statement;
	enum lh_status status = journal_touch(store, TABLE_SHARE, share, err);

	if (status == LH_OK)
		status = store_query(store, SQL_SHARE_MARK, &statement, err);
	if (status != LH_OK)
		return status;
	store_bind_int64(statement, ":id", share);
	store_bind_int64(statement, ":status", to);
	store_bind_int64(statement, ":at", at);
	store_bind_text(statement, ":remark", remark);
	return store_run(store, statement, err);
}

/* The assignment above is another one now: open or not, and of a new
 * revision, so that nobody saves the old status over this one. */
static enum lh_status share_update_owner(struct lh_store *store, int64_t owner,
					 struct lh_arena *arena,
					 struct lh_error *err)
{
	struct assignment_row row = { 0 };
	bool found;
	enum lh_status status = row_load(store, &map_assignment, owner,
					 ROW_DETAIL, &row, &found, arena, err);

	if (status != LH_OK)
		return status;
	row.is_open = assignment_is_open(&row.assignment);
	row.assignment.revision++;
	row.assignment.modified_at = lh_clock_now(&store->clock);
	return row_update(store, &map_assignment, &row, err);
}

static enum lh_status share_owner(struct lh_store *store, int64_t share,
				  int64_t *owner, struct lh_error *err)
{
	sqlite3_stmt *statement;
	enum lh_status status = store_query(store, SQL_SHARE_OWNER, &statement,
					    err);

	if (status != LH_OK)
		return status;
	store_bind_int64(statement, ":id", share);
	status = store_run_int64(store, statement, 0, owner, err);
	if (status == LH_OK && *owner == 0)
		status = lh_error_set(err, LH_ENOTFOUND,
			_("không có phần việc số %lld"), (long long)share);
	return status;
}

enum lh_status lh_store_share_mark(struct lh_store *store, int64_t share_id,
				   enum lh_share_status to, lh_instant at,
				   const char *remark, struct lh_error *err)
{
	struct lh_arena *arena = lh_arena_new();
	struct lh_share share = { 0 };
	int64_t owner = 0;
	bool found;
	enum lh_status status = store_writable(store, err);

	if (at == LH_INSTANT_UNKNOWN)
		at = lh_clock_now(&store->clock);
	if (status == LH_OK)
		status = share_owner(store, share_id, &owner, err);
	if (status == LH_OK)
		status = row_load(store, &map_share, share_id, ROW_ALONE, &share,
				  &found, arena, err);
	if (status != LH_OK)
		goto out;
	status = share_update(store, share_id, to, at, remark, err);
	if (status == LH_OK)
		status = share_add_event(store, share_id, share.status, to, at,
					 remark, err);
	if (status == LH_OK)
		status = share_update_owner(store, owner, arena, err);
	store_broken(store, status, err);
out:
	lh_arena_free(arena);
	return status;
}
