/* Was anything ever put in? */
#include "store_priv.h"

enum lh_status lh_store_is_empty(struct lh_store *store, bool *empty,
				 struct lh_error *err)
{
	sqlite3_stmt *statement;
	int64_t there;
	enum lh_status status = store_query(store, SQL_ANYTHING, &statement, err);

	if (status == LH_OK)
		status = store_run_int64(store, statement, 0, &there, err);
	if (status == LH_OK)
		*empty = there == 0;
	return status;
}
