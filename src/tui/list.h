/* The list widget: all lists of the planner are this one, driven by
 * callbacks.  Rows may be taller than one line and may be headings that cannot
 * be chosen. */
#ifndef LICHHOP_TUI_LIST_H
#define LICHHOP_TUI_LIST_H

#include "view.h"

struct lh_list_ops {
	size_t (*count)(const void *data);
	int (*height)(const void *data, size_t row, int width);	/* NULL: 1 */
	bool (*selectable)(const void *data, size_t row);	/* NULL: all */
	void (*draw)(const void *data, size_t row, struct lh_canvas *canvas,
		     bool selected);	/* clip is the row's rectangle */
	/* A row that stays the same thing over a reload keeps the selection;
	 * NULL: by position. */
	int64_t (*key)(const void *data, size_t row);
};

struct lh_list {
	const struct lh_list_ops *ops;
	const void *data;
	struct lh_tui_rect area;
	size_t selected, top;
	int64_t selected_key;
	bool focused;
};

void lh_list_init(struct lh_list *list, const struct lh_list_ops *ops,
		  const void *data);
/* After the data changed: finds the selection again. */
void lh_list_reload(struct lh_list *list, const void *data);
void lh_list_layout(struct lh_list *list, struct lh_tui_rect area);
void lh_list_draw(const struct lh_list *list, struct lh_canvas *canvas);
/* Movement: the commands of LH_SCOPE_LIST (list-down, list-up, list-page-down,
 * list-page-up, list-first, list-last) and the mouse. */
enum lh_handled lh_list_command(struct lh_list *list,
				const struct lh_command *command);
enum lh_handled lh_list_key(struct lh_list *list, const struct lh_key *key);
/* SIZE_MAX when nothing can be chosen. */
size_t lh_list_selected(const struct lh_list *list);
void lh_list_select(struct lh_list *list, size_t row);

#endif
