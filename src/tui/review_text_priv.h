/* The text pane from inside, shared by its lines (review_text.c) and by the
 * cursor in them (review_cursor.c). */
#ifndef LICHHOP_TUI_REVIEW_TEXT_PRIV_H
#define LICHHOP_TUI_REVIEW_TEXT_PRIV_H

#include "review_text.h"

struct review_line {
	uint32_t start, end;
};

struct review_text {
	char *shown;		/* the text; inside paragraphs breaks are blanks */
	size_t length;
	struct review_line *lines;
	size_t n_lines;
	int width;		/* wrapped to; 0 not yet */
	size_t top;
	struct lh_tui_rect area;
	struct lh_span *lit;	/* by start */
	size_t n_lit;
	bool cursor;		/* shown, on the word that begins at `at` */
	uint32_t at;
	bool marking;		/* from the word at `anchor` */
	uint32_t anchor;
};

/* The line that holds the byte. */
size_t text_line_at(const struct review_text *text, uint32_t byte);
/* Back between the first and the last page. */
void text_clamp(struct review_text *text);
/* Scrolls the cursor's line into the pane. */
void text_follow(struct review_text *text);

#endif
