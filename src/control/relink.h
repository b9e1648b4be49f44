/* Names that the directory has learnt since they were read. */
#ifndef LICHHOP_CONTROL_RELINK_H
#define LICHHOP_CONTROL_RELINK_H

#include <lichhop/context.h>

/* Links participants and shares that are only text to the agencies, people
 * and groups that the directory has by now, each under the jurisdiction of its
 * notice's issuer.  Inside the transaction that changed the directory, so that
 * undo takes both back.  *linked counts the meetings and assignments that
 * changed. */
LH_NODISCARD enum lh_status relink_run(struct lh_ctx *ctx, size_t *linked,
				       struct lh_error *err);

#endif
