/* A line of text being typed: cursor by grapheme, NFC after every insert, so
 * that an input method which sends a letter and its marks apart works too. */
#ifndef LICHHOP_TUI_EDITOR_H
#define LICHHOP_TUI_EDITOR_H

#include <lichhop/strbuf.h>

#include "view.h"

struct lh_editor {
	struct lh_strbuf text;	/* NFC */
	size_t cursor;		/* byte offset, at a grapheme border */
	bool many_lines;	/* enter is a line break here */
	size_t most;		/* bytes; further text is refused */
};

void lh_editor_init(struct lh_editor *editor, const char *initial);
void lh_editor_release(struct lh_editor *editor);
void lh_editor_set(struct lh_editor *editor, const char *text);

/* Typing, pasting, arrows, home, end, backspace, delete, ctrl+a/e/u/k/w. */
enum lh_handled lh_editor_key(struct lh_editor *editor,
			      const struct lh_key *key);

/* Draws the text in one line of the clip from (y, x), width columns, scrolled
 * so that the cursor is seen; places the cursor when focused. */
void lh_editor_draw(const struct lh_editor *editor, struct lh_canvas *canvas,
		    int y, int x, int width, bool focused);

#endif
