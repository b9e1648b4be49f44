/* One change of one command: begin, work, commit or roll back. */
#ifndef LICHHOP_CONTROL_TRANSACTION_H
#define LICHHOP_CONTROL_TRANSACTION_H

#include <lichhop/command.h>

/* Begins a transaction in the name of the command. */
enum lh_status transaction_begin(struct lh_ctx *ctx, const struct lh_args *args,
				 struct lh_error *err);

/* Commits when status is LH_OK, else rolls back and returns status.  The
 * summary is the journal's sentence and, with "Đã …", the user's. */
enum lh_status transaction_end(struct lh_ctx *ctx, enum lh_status status,
			       const char *summary, struct lh_error *err);

#endif
