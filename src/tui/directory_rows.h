/* The snapshot that the directory screen shows: one kind of entries as rows of
 * cells, in the order of the Vietnamese dictionary, filtered by words. */
#ifndef LICHHOP_TUI_DIRECTORY_ROWS_H
#define LICHHOP_TUI_DIRECTORY_ROWS_H

#include <lichhop/directory.h>
#include <lichhop/store.h>
#include <lichhop/text.h>

#include "columns.h"

#define DIRECTORY_KINDS 4	/* enum lh_entry_kind */
#define DIRECTORY_CELLS 5

struct directory_row {
	int64_t id;
	const char *cells[DIRECTORY_CELLS];
	bool gone;			/* an agency that is no more */
	const char *folded;		/* all of it, for the filter */
	struct lh_sort_key order;
};

struct directory_rows {
	struct directory_row *rows;
	size_t n_rows;
	size_t *shown;			/* those that the filter lets through */
	size_t n_shown;
};

/* Cells in the order of the columns; the first is the name. */
extern const struct column directory_columns[DIRECTORY_KINDS][DIRECTORY_CELLS];

/* Copies what is shown into arena. */
void directory_rows_load(struct lh_arena *arena,
			 const struct lh_directory *directory,
			 enum lh_entry_kind kind, struct directory_rows *rows);
/* Each of the blank-parted words must stand somewhere in a row, marks and case
 * ignored. */
void directory_rows_filter(struct directory_rows *rows, const char *words);

size_t directory_rows_count(const struct lh_directory *directory,
			    enum lh_entry_kind kind);

#endif
