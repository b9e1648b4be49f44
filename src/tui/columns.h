/* Columns of a list: how wide each is in a given width, and drawing their
 * heads.  What does not fit is left out, least important first; nothing is
 * ever squeezed below what can be read. */
#ifndef LICHHOP_TUI_COLUMNS_H
#define LICHHOP_TUI_COLUMNS_H

#include "canvas.h"

#define COLUMNS_MOST 8
#define COLUMN_GAP 2
#define COLUMN_EXTRA 3

struct column {
	const char *title;	/* N_() */
	int least;		/* left out when it cannot have this much; 0: in
				   this list it is never shown */
	int want;		/* has this much before others have their most */
	int most;		/* 0: takes what is left */
	int rank;		/* 0 stays longest, higher goes first; from
				   COLUMN_EXTRA on it is shown only where all
				   others have what they want */
	bool right;		/* numbers and days from the right */
};

struct columns {
	const struct column *table;
	size_t count;
	int x[COLUMNS_MOST];
	int width[COLUMNS_MOST];	/* 0: left out */
};

/* Fits table into width columns of the screen. */
void columns_fit(struct columns *columns, const struct column *table,
		 size_t count, int width);
void columns_draw_heads(const struct columns *columns, struct lh_canvas *canvas,
			int y, int x);
/* The text of one cell; nothing where its column is left out. */
void columns_cell(const struct columns *columns, struct lh_canvas *canvas,
		  int y, size_t column, enum lh_tui_role role,
		  const char *text);

#endif
