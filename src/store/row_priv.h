/* Shared by row.c and row_tree.c only. */
#ifndef LICHHOP_STORE_ROW_PRIV_H
#define LICHHOP_STORE_ROW_PRIV_H

#include "row.h"

LH_NODISCARD enum lh_status row_resolve(struct lh_store *store,
					const struct row_map *map,
					const struct row_binding **binding,
					struct lh_error *err);
/* What is bound borrows item until the statement was stepped. */
void row_bind_field(sqlite3_stmt *statement, int at,
		    const struct row_field *field, const void *item);

#endif
