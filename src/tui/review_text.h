/* The text of a notice, wrapped to a pane and scrolled, with the words that
 * a field was read from lit.  Knows bytes and columns only. */
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

size_t review_text_lines(const struct review_text *text);
/* Lines of a page. */
long review_text_page(const struct review_text *text);

#endif
