/* See the header; knows the store's transactions and nothing of what is done
 * inside them. */
#include "transaction.h"

enum lh_status transaction_begin(struct lh_ctx *ctx, const struct lh_args *args,
				 struct lh_error *err)
{
	return lh_store_begin(lh_ctx_store(ctx), args->command->name, err);
}

enum lh_status transaction_end(struct lh_ctx *ctx, enum lh_status status,
			       const char *summary, struct lh_error *err)
{
	if (!status)
		status = lh_store_commit(lh_ctx_store(ctx), summary, err);
	if (status)
		lh_store_rollback(lh_ctx_store(ctx));
	return status;
}
