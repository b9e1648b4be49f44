/* The cells of a canvas, shared by its drawing (canvas.c) and by the terminal
 * that shows it (terminal.c). */
#ifndef LICHHOP_TUI_CANVAS_PRIV_H
#define LICHHOP_TUI_CANVAS_PRIV_H

#include "canvas.h"

#define CANVAS_GRAPHEME 24	/* bytes; longer clusters are cut */
#define CANVAS_CLIPS 16

struct canvas_cell {
	char text[CANVAS_GRAPHEME];	/* "" continues a wide cell on the left */
	uint8_t role;
	uint8_t line;			/* enum canvas_line, 0 none */
};

enum canvas_line { CANVAS_NO_LINE, CANVAS_HORIZONTAL, CANVAS_VERTICAL,
		   CANVAS_CROSSING };

struct lh_canvas {
	int height, width;
	struct canvas_cell *cells;
	struct lh_tui_rect clips[CANVAS_CLIPS];	/* in cells of the whole */
	int n_clips;
	int cursor_y, cursor_x;		/* -1: hidden */
	char *line;			/* of lh_canvas_line */
};

struct canvas_cell *canvas_cell(const struct lh_canvas *canvas, int y, int x);

#endif
