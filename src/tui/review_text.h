/* The text of a notice, wrapped to a pane and scrolled, with the words that
 * a field was read from lit, and a cursor to choose words with
 * (review_cursor.c).  Knows bytes and columns only. */
#ifndef LICHHOP_TUI_REVIEW_TEXT_H
#define LICHHOP_TUI_REVIEW_TEXT_H

#include <lichhop/notice.h>

#include "canvas.h"

struct review_text;

/* text is copied; NFC and valid. */
struct review_text *review_text_new(const char *text, size_t length);
void review_text_free(struct review_text *text);	/* NULL is fine */

/* Wraps to the width, unless it is wrapped so already. */
void review_text_layout(struct review_text *text, struct lh_tui_rect area);
/* Lights these and scrolls to the first of them; none: stays where it is. */
void review_text_light(struct review_text *text, const struct lh_span *spans,
		       size_t count);
void review_text_scroll(struct review_text *text, long lines);
void review_text_draw(const struct review_text *text, struct lh_canvas *canvas);

/* A cursor on one word, from which a stretch of words may be marked.  While
 * it is shown, the pane follows it and not what is lit. */
enum review_text_move {
	REVIEW_TEXT_LEFT, REVIEW_TEXT_RIGHT, REVIEW_TEXT_UP, REVIEW_TEXT_DOWN,
	REVIEW_TEXT_PAGE_UP, REVIEW_TEXT_PAGE_DOWN, REVIEW_TEXT_FIRST,
	REVIEW_TEXT_LAST,
};
/* Shown on the first lit word, else on the first of the page; hiding it ends
 * the mark. */
void review_text_show_cursor(struct review_text *text, bool shown);
void review_text_move(struct review_text *text, enum review_text_move move);
/* Onto the word at a place of the pane; false when there is none. */
bool review_text_point(struct review_text *text, int y, int x);
/* Begins a mark at the cursor's word, or ends it. */
void review_text_mark(struct review_text *text);
bool review_text_is_marked(const struct review_text *text);
/* The marked words, else the cursor's; empty when it is not shown. */
struct lh_span review_text_chosen(const struct review_text *text);

size_t review_text_lines(const struct review_text *text);
/* Lines of a page. */
long review_text_page(const struct review_text *text);

#endif
