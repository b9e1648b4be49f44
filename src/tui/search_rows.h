/* The snapshot that the search screen shows: hits in groups by kind. */
#ifndef LICHHOP_TUI_SEARCH_ROWS_H
#define LICHHOP_TUI_SEARCH_ROWS_H

#include <lichhop/store.h>

#include "canvas.h"

struct search_row {
	const struct lh_hit *hit;	/* NULL: a heading */
	const char *heading;
	const char *title;		/* with the marks of the excerpt, where that
					   is a piece of it */
	const char *excerpt;		/* NULL: says no more than the title */
};

struct search_rows {
	struct search_row *rows;
	size_t n_rows;
};

/* Meetings, assignments, notices, then the directory; within a kind as they
 * came.  Rows point to hits. */
void search_rows_build(struct lh_arena *arena, const struct lh_hit *hits,
		       size_t count, struct search_rows *rows);

/* Draws text, what stands between \x01 and \x02 as a match, from so far into
 * it that the first match is seen; returns the columns used. */
int search_draw_marked(struct lh_canvas *canvas, int y, int x, int width,
		       enum lh_tui_role role, enum lh_tui_role match,
		       const char *text);

#endif
