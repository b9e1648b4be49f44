/* See the header. */
#include "box.h"

struct lh_tui_rect box_middle(struct lh_tui_rect area, int height, int width)
{
	if (height > area.height)
		height = area.height;
	if (width > area.width)
		width = area.width;
	return (struct lh_tui_rect){
		area.y + (area.height - height) / 2,
		area.x + (area.width - width) / 2, height, width,
	};
}

struct lh_tui_rect box_draw(struct lh_canvas *canvas, struct lh_tui_rect box,
			    const char *title)
{
	struct lh_tui_rect inside = { box.y + 1, box.x + 2, box.height - 2,
				      box.width - 4 };

	lh_canvas_fill(canvas, box, LH_TUI_PLAIN);
	lh_canvas_push(canvas, box);
	for (int i = 1; i < box.height - 1; i++) {
		lh_canvas_vline(canvas, i, 0, 1);
		lh_canvas_vline(canvas, i, box.width - 1, 1);
	}
	lh_canvas_hline(canvas, 0, 1, box.width - 2);
	lh_canvas_hline(canvas, box.height - 1, 1, box.width - 2);
	lh_canvas_text(canvas, 0, 0, 1, LH_TUI_RULE, "┌");
	lh_canvas_text(canvas, 0, box.width - 1, 1, LH_TUI_RULE, "┐");
	lh_canvas_text(canvas, box.height - 1, 0, 1, LH_TUI_RULE, "└");
	lh_canvas_text(canvas, box.height - 1, box.width - 1, 1, LH_TUI_RULE,
		       "┘");
	if (title && *title) {
		int used = lh_canvas_text(canvas, 0, 3, box.width - 6,
					  LH_TUI_HEADING, title);
		lh_canvas_text(canvas, 0, 2, 1, LH_TUI_HEADING, " ");
		lh_canvas_text(canvas, 0, 3 + used, 1, LH_TUI_HEADING, " ");
	}
	lh_canvas_pop(canvas);
	return inside;
}
