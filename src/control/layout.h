/* Text output for people on a terminal: paragraphs with a hanging indent and
 * lines with columns, by display width.  Where nobody looks (width 0: no
 * terminal) nothing is cut or wrapped, so that grep finds whole lines. */
#ifndef LICHHOP_CONTROL_LAYOUT_H
#define LICHHOP_CONTROL_LAYOUT_H

#include <lichhop/alloc.h>
#include <lichhop/strbuf.h>

struct layout {
	struct lh_arena *arena;
	struct lh_strbuf *out;
	size_t width;		/* of the terminal, 0: none */
};

/* A heading line with an empty line above, unless it is the first. */
void layout_heading(const struct layout *l, const char *text);

/* "Label       text that may go on
 *              on the next line": label padded to column `indent`; text is
 * wrapped behind it.  Nothing for a NULL or empty text. */
void layout_field(const struct layout *l, size_t indent, const char *label,
		  const char *text);

/* As layout_field(), but at most `lines` lines, the last cut with "…". */
void layout_some(const struct layout *l, size_t indent, const char *label,
		 const char *text, size_t lines);

/* Blanks up to column `indent`, then text on one line, cut with "…". */
void layout_line(const struct layout *l, size_t indent, const char *text);

/* One line: left, padded to column `indent`, then text cut to what is left,
 * then right at the right edge (behind two blanks without a terminal). */
void layout_row(const struct layout *l, size_t indent, const char *left,
		const char *text, const char *right);

#endif
