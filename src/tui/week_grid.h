/* The week as columns of days, where the screen is wide enough for them. */
#ifndef LICHHOP_TUI_WEEK_GRID_H
#define LICHHOP_TUI_WEEK_GRID_H

#include "canvas.h"
#include "week.h"

struct week_grid {
	const struct week *week;
	struct lh_date today;
	size_t chosen;		/* item, SIZE_MAX none */
	struct lh_tui_rect area;
};

struct week_columns {
	int x[WEEK_UNSCHEDULED + 2];	/* left of day d; x[d + 1] is behind it */
};

struct week_columns week_grid_columns(const struct week_grid *grid);
/* The first item shown of a column, so that the chosen one is seen. */
size_t week_grid_top(const struct week_grid *grid, int day, int width,
		     int room);
void week_grid_draw(const struct week_grid *grid, struct lh_canvas *canvas);

#endif
