/* Who names somebody that the directory does not know? */
#include "record.h"

static enum lh_status unlinked_ids(struct lh_store *store, enum sql_query query,
				   struct lh_arena *arena, int64_t **ids,
				   size_t *count, struct lh_error *err)
{
	sqlite3_stmt *statement;
	enum lh_status status = store_query(store, query, &statement, err);

	if (status != LH_OK)
		return status;
	return record_ids(store, statement, ids, count, arena, err);
}

enum lh_status lh_store_unlinked_meetings(struct lh_store *store,
					  struct lh_arena *arena, int64_t **ids,
					  size_t *count, struct lh_error *err)
{
	return unlinked_ids(store, SQL_MEETING_IDS_UNLINKED, arena, ids, count,
			    err);
}

enum lh_status lh_store_unlinked_assignments(struct lh_store *store,
					     struct lh_arena *arena,
					     int64_t **ids, size_t *count,
					     struct lh_error *err)
{
	return unlinked_ids(store, SQL_ASSIGNMENT_IDS_UNLINKED, arena, ids,
			    count, err);
}
