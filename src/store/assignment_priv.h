/* Shared by assignment.c and share.c. */
#ifndef LICHHOP_STORE_ASSIGNMENT_PRIV_H
#define LICHHOP_STORE_ASSIGNMENT_PRIV_H

#include "maps.h"
#include "record.h"

extern const struct record assignment_record;

/* What the column is_open holds. */
bool assignment_is_open(const struct lh_assignment *a);

/* One more entry of a share's history; at unknown: now. */
LH_NODISCARD enum lh_status share_add_event(struct lh_store *store, int64_t share,
					    enum lh_share_status from,
					    enum lh_share_status to,
					    lh_instant at, const char *remark,
					    struct lh_error *err);

#endif
