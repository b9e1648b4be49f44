/* What has to be prepared for a meeting. */
#ifndef LICHHOP_PREPARATION_H
#define LICHHOP_PREPARATION_H

#include <lichhop/store.h>

/* The assignments that belong to meeting, and those of its notice that do not
 * say for which of its meetings they are: they are for all of them.  Cancelled
 * ones are left out.  In the order of the paper; in arena. */
LH_NODISCARD enum lh_status
lh_preparation_list(struct lh_store *store, struct lh_arena *arena,
		    const struct lh_meeting *meeting,
		    struct lh_assignment **assignments, size_t *count,
		    struct lh_error *err);

#endif
