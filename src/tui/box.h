/* Boxes of dialogs: where they lie and what is around them. */
#ifndef LICHHOP_TUI_BOX_H
#define LICHHOP_TUI_BOX_H

#include "canvas.h"

/* A box of that size in the middle of area, no larger than it. */
struct lh_tui_rect box_middle(struct lh_tui_rect area, int height, int width);
/* Draws the frame and the title, clears the inside; returns the inside. */
struct lh_tui_rect box_draw(struct lh_canvas *canvas, struct lh_tui_rect box,
			    const char *title);

#endif
