/* Transactions, nested by counting, and the change counter.  Each outermost
 * write transaction is one entry of the journal. */
#include "store_priv.h"

#include <stdlib.h>

#include <lichhop/gettext.h>
#include <lichhop/log.h>

static void transaction_clear(struct lh_store *store)
{
	free(store->command);
	free(store->summary);
	store->command = NULL;
	store->summary = NULL;
	store->depth = 0;
	store->failed = false;
	journal_reset(store);
}

enum lh_status lh_store_begin(struct lh_store *store, const char *command,
			      struct lh_error *err)
{
	if (store->depth > 0) {
		store->depth++;
		return LH_OK;
	}
	if (store->read_depth > 0)
		lh_bug("a write begins inside a read");
	if (!store->write)
		return lh_error_set(err, LH_EREADONLY,
			_("“%s” đang được mở chỉ để đọc"), store->path);
	enum lh_status status = lh_store_present(store, err);
	store->beginning = true;
	if (status == LH_OK)
		status = store_do(store, SQL_BEGIN, err);
	store->beginning = false;
	if (status != LH_OK)
		return status;
	store->command = lh_xstrdup(command);
	store->depth = 1;
	return LH_OK;
}

void lh_store_rollback(struct lh_store *store)
{
	struct lh_error err;

	if (store->depth == 0)
		return;
	/* SQLite has rolled back by itself after some errors. */
	if (!sqlite3_get_autocommit(store->db) &&
	    store_do(store, SQL_ROLLBACK, &err) != LH_OK)
		lh_log("rollback: %s", err.text);
	transaction_clear(store);
}

static enum lh_status transaction_commit(struct lh_store *store,
					 struct lh_error *err)
{
	enum lh_status status = LH_OK;

	if (store->failed) {
		if (err)
			*err = store->failure;
		return store->failure.code;
	}
	status = journal_finish(store, err);
	/* It may have gone meanwhile; what goes after this is as if it had gone
	 * after the commit: saved, in the file that was taken away. */
	if (status == LH_OK)
		status = lh_store_present(store, err);
	if (status == LH_OK)
		status = store_do(store, SQL_COMMIT, err);
	return status;
}

enum lh_status lh_store_commit(struct lh_store *store, const char *summary,
			       struct lh_error *err)
{
	if (store->depth == 0)
		lh_bug("commit without begin");
	if (summary) {
		free(store->summary);
		store->summary = lh_xstrdup(summary);
	}
	if (store->depth > 1) {
		store->depth--;
		return LH_OK;
	}
	enum lh_status status = transaction_commit(store, err);
	if (status != LH_OK) {
		lh_store_rollback(store);
		return status;
	}
	transaction_clear(store);
	store->counter++;
	return LH_OK;
}

enum lh_status store_writable(struct lh_store *store, struct lh_error *err)
{
	if (store->depth == 0)
		lh_bug("a write outside of begin and commit");
	if (!store->failed)
		return LH_OK;
	if (err)
		*err = store->failure;
	return store->failure.code;
}

enum lh_status store_broken(struct lh_store *store, enum lh_status status,
			    const struct lh_error *err)
{
	if (status == LH_OK || store->failed)
		return status;
	store->failed = true;
	store->failure = (struct lh_error){ .code = status };
	if (err)
		store->failure = *err;
	return status;
}

enum lh_status store_read_begin(struct lh_store *store, struct lh_error *err)
{
	if (store->depth == 0 && store->read_depth == 0) {
		enum lh_status status = store_do(store, SQL_BEGIN_READ, err);

		if (status != LH_OK)
			return status;
	}
	store->read_depth++;
	return LH_OK;
}

void store_read_end(struct lh_store *store)
{
	struct lh_error err;

	if (--store->read_depth > 0 || store->depth > 0)
		return;
	if (!sqlite3_get_autocommit(store->db) &&
	    store_do(store, SQL_COMMIT, &err) != LH_OK)
		lh_log("end of reading: %s", err.text);
}

uint64_t lh_store_change_counter(struct lh_store *store)
{
	struct lh_error err;
	sqlite3_stmt *statement;
	int64_t version = store->data_version;

	if (store_query(store, SQL_DATA_VERSION, &statement, &err) == LH_OK &&
	    store_run_int64(store, statement, version, &version, &err) == LH_OK &&
	    version != store->data_version) {
		store->data_version = version;
		store->counter++;
	}
	return store->counter;
}
