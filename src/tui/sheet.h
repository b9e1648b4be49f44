/* A sheet: the fields, links and text of one thing, one under the other, to
 * read, scroll and step into.  Screens for a notice or an assignment are
 * sheets, and so are the panes beside the lists. */
#ifndef LICHHOP_TUI_SHEET_H
#define LICHHOP_TUI_SHEET_H

#include "list.h"

enum sheet_kind {
	SHEET_HEADING,
	SHEET_FIELD,	/* label and words */
	SHEET_TEXT,	/* words over the whole width */
	SHEET_LINK,	/* leads to something, or can be marked: id and what */
	SHEET_GAP,
};

struct sheet_item {
	enum sheet_kind kind;
	enum lh_tui_role role;
	const char *label;	/* of a field; the mark of a link */
	const char *text;
	const char *tail;	/* of a link, at the right edge */
	unsigned what;		/* of a link: the caller's word for its kind */
	int64_t id;
};

/* A row of the list: lines first … of an item. */
struct sheet_row {
	size_t item;
	size_t first, n_lines;
};

struct sheet {
	struct lh_arena *arena;		/* of items and their words */
	struct sheet_item *items;
	size_t n_items;
	/* from here on by layout, in its own arena */
	struct lh_arena *wrapped;
	char ***lines;
	struct sheet_row *rows;
	size_t n_rows;
	int width, label_width;
};

/* Empty; items will live in arena. */
void sheet_init(struct sheet *sheet, struct lh_arena *arena);
void sheet_release(struct sheet *sheet);

void sheet_add_heading(struct sheet *sheet, const char *text);
/* Nothing is added for words that are empty. */
void sheet_add_field(struct sheet *sheet, const char *label, const char *text,
		     enum lh_tui_role role);
void sheet_add_text(struct sheet *sheet, const char *text);
struct sheet_item *sheet_add_link(struct sheet *sheet, unsigned what,
				  int64_t id, const char *mark,
				  const char *text, const char *tail,
				  enum lh_tui_role role);
void sheet_add_gap(struct sheet *sheet);

/* Breaks the words into lines for width columns. */
void sheet_layout(struct sheet *sheet, int width);

/* For a list over a sheet. */
extern const struct lh_list_ops sheet_list;
/* The item of a row of the list; NULL for none. */
const struct sheet_item *sheet_item_at(const struct sheet *sheet, size_t row);
/* The first row that is a link, SIZE_MAX when there is none. */
size_t sheet_first_link(const struct sheet *sheet);
/* As a pane: from the top, what fits into area. */
void sheet_draw(const struct sheet *sheet, struct lh_canvas *canvas,
		struct lh_tui_rect area);

#endif
