/* Reading the journal: for lists and for undo. */
#ifndef LICHHOP_STORE_JOURNAL_READ_H
#define LICHHOP_STORE_JOURNAL_READ_H

#include "store_priv.h"

struct journal_line {
	int64_t id;
	const char *table;
	int64_t row, upto;
	const char *before;	/* NULL: it was not there */
};

/* enum sql_table by name, -1 unknown. */
int journal_table(const char *name);
void journal_read_entry(sqlite3_stmt *statement, struct lh_journal_entry *entry,
			struct lh_arena *arena);
/* The lines of one entry, oldest first. */
LH_NODISCARD enum lh_status journal_read_lines(struct lh_store *store,
					       int64_t entry,
					       struct journal_line **lines,
					       size_t *count,
					       struct lh_arena *arena,
					       struct lh_error *err);

#endif
