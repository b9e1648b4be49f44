/* Painting the week: as columns of days where there is room, else as a list. */
#ifndef LICHHOP_TUI_WEEK_DRAW_H
#define LICHHOP_TUI_WEEK_DRAW_H

#include "canvas.h"
#include "week.h"

/* Columns of days need this many. */
#define WEEK_GRID_WIDTH 96

/* How many lines of one item a column of width shows. */
int week_cell_height(const struct week_item *item, int width);
/* One item inside the clip, wrapped. */
void week_cell_draw(const struct week_item *item, struct lh_canvas *canvas,
		    bool selected);
/* One item of the list inside the clip: one line, two where the clip has
 * them. */
void week_row_draw(const struct week_item *item, struct lh_canvas *canvas,
		   bool selected);
/* "T5 04/12 hôm nay" */
const char *week_day_heading(struct lh_arena *arena, const struct week *week,
			     int day, struct lh_date today);

#endif
