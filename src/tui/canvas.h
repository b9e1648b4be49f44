/* What views draw on: a rectangle of cells, clipped, addressed from its own
 * corner.  canvas.c alone knows ncurses; a canvas in memory serves tests and
 * "copy as text". */
#ifndef LICHHOP_TUI_CANVAS_H
#define LICHHOP_TUI_CANVAS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What a piece of text means; never a colour number.  Every role differs from
 * plain text without colours too (bold, underline, reverse, dim), and where
 * that does not suffice the text itself carries a mark. */
enum lh_tui_role {
	LH_TUI_PLAIN,
	LH_TUI_TITLE,		/* the title line */
	LH_TUI_TITLE_ALERT,	/* … what needs one, in it */
	LH_TUI_HEADING,		/* of a column, a day, a group */
	LH_TUI_TODAY,		/* heading of today */
	LH_TUI_SELECTED,	/* the row or field one is on */
	LH_TUI_FAINT,		/* secondary words */
	LH_TUI_RULE,		/* lines that part */
	LH_TUI_CLASH,
	LH_TUI_LATE,
	LH_TUI_SOON,		/* due soon */
	LH_TUI_DONE,
	LH_TUI_CANCELLED,
	LH_TUI_DOUBT,		/* read, but unsure */
	LH_TUI_MATCH,		/* found words, words a field was read from */
	LH_TUI_KEY,		/* a key in the key bar */
	LH_TUI_KEY_TEXT,	/* … and what it does */
	LH_TUI_MESSAGE,		/* the sentence after an action */
	LH_TUI_ERROR,
	LH_TUI_INPUT,		/* a field that is typed into */
	LH_TUI_ROLES,
};

struct lh_tui_rect {
	int y, x, height, width;
};

struct lh_canvas;

/* A canvas in memory. */
struct lh_canvas *lh_canvas_new(int height, int width);
void lh_canvas_free(struct lh_canvas *canvas);	/* NULL is fine */

/* What both have room for, cells and cursor, each from its own corner. */
void lh_canvas_copy(struct lh_canvas *to, const struct lh_canvas *from);

int lh_canvas_height(const struct lh_canvas *canvas);
int lh_canvas_width(const struct lh_canvas *canvas);

/* Draws inside rect only, addressed from its corner, until the matching pop.
 * Clips nest. */
void lh_canvas_push(struct lh_canvas *canvas, struct lh_tui_rect rect);
void lh_canvas_pop(struct lh_canvas *canvas);

/* Blanks in role over the whole clip. */
void lh_canvas_clear(struct lh_canvas *canvas, enum lh_tui_role role);
/* Text from (y, x), cut at width columns (with "…" when anything was cut);
 * width < 0: to the clip's edge.  Control characters are drawn as U+FFFD.
 * Returns the columns used. */
int lh_canvas_text(struct lh_canvas *canvas, int y, int x, int width,
		   enum lh_tui_role role, const char *text);
/* … filled with blanks of role up to width. */
int lh_canvas_field(struct lh_canvas *canvas, int y, int x, int width,
		    enum lh_tui_role role, const char *text);
int lh_canvas_right(struct lh_canvas *canvas, int y, int x, int width,
		    enum lh_tui_role role, const char *text);
void lh_canvas_fill(struct lh_canvas *canvas, struct lh_tui_rect rect,
		    enum lh_tui_role role);
void lh_canvas_hline(struct lh_canvas *canvas, int y, int x, int width);
void lh_canvas_vline(struct lh_canvas *canvas, int y, int x, int height);
/* Where the cursor stands when all is drawn; hidden when never called. */
void lh_canvas_cursor(struct lh_canvas *canvas, int y, int x);

/* A line of what was drawn, without trailing blanks, for tests and copying;
 * valid until the next call. */
const char *lh_canvas_line(struct lh_canvas *canvas, int y);
enum lh_tui_role lh_canvas_role(const struct lh_canvas *canvas, int y, int x);

#endif
