/* The list widget; see the header.  Knows rows by number only. */
#include "list.h"

#include <string.h>

static size_t list_count(const struct lh_list *list)
{
	return list->data ? list->ops->count(list->data) : 0;
}

static bool list_selectable(const struct lh_list *list, size_t row)
{
	return !list->ops->selectable
		|| list->ops->selectable(list->data, row);
}

static int list_height(const struct lh_list *list, size_t row)
{
	if (!list->ops->height)
		return 1;
	int height = list->ops->height(list->data, row, list->area.width);
	return height < 1 ? 1 : height;
}

/* The selectable row at or after row, else the one before it. */
static size_t list_nearest(const struct lh_list *list, size_t row)
{
	size_t count = list_count(list);

	for (size_t i = row; i < count; i++)
		if (list_selectable(list, i))
			return i;
	for (size_t i = row < count ? row : count; i > 0; i--)
		if (list_selectable(list, i - 1))
			return i - 1;
	return SIZE_MAX;
}

/* Scrolls so far that the selected row is seen whole, and above it the
 * headings that it stands under. */
static void list_scroll(struct lh_list *list)
{
	size_t count = list_count(list);
	size_t want = list->selected == SIZE_MAX ? 0 : list->selected;
	int room = list->area.height;

	if (count == 0 || room <= 0) {
		list->top = 0;
		return;
	}
	if (list->top >= count)
		list->top = count - 1;
	size_t first = want;
	while (first > 0 && !list_selectable(list, first - 1))
		first--;
	if (first < list->top)
		list->top = first;
	int used = 0;
	size_t top = want;
	for (size_t i = want + 1; i > 0; i--) {
		used += list_height(list, i - 1);
		if (used > room)
			break;
		top = i - 1;
	}
	if (list->top < top)
		list->top = top;
	/* No blank rows below the end while there are rows above the top. */
	used = 0;
	for (size_t i = list->top; i < count; i++)
		used += list_height(list, i);
	while (list->top > 0
	       && used + list_height(list, list->top - 1) <= room)
		used += list_height(list, --list->top);
}

static void list_set(struct lh_list *list, size_t row)
{
	list->selected = list_nearest(list, row);
	if (list->selected != SIZE_MAX && list->ops->key)
		list->selected_key = list->ops->key(list->data, list->selected);
	list_scroll(list);
}

void lh_list_init(struct lh_list *list, const struct lh_list_ops *ops,
		  const void *data)
{
	*list = (struct lh_list){ .ops = ops, .focused = true };
	lh_list_reload(list, data);
}

void lh_list_reload(struct lh_list *list, const void *data)
{
	list->data = data;
	size_t count = list_count(list);
	if (list->ops->key && list->selected_key)
		for (size_t i = 0; i < count; i++)
			if (list_selectable(list, i)
			    && list->ops->key(data, i) == list->selected_key) {
				list_set(list, i);
				return;
			}
	list_set(list, list->selected == SIZE_MAX ? 0 : list->selected);
}

void lh_list_layout(struct lh_list *list, struct lh_tui_rect area)
{
	list->area = area;
	list_scroll(list);
}

static void list_draw_bar(const struct lh_list *list, struct lh_canvas *canvas,
			  size_t last)
{
	size_t count = list_count(list);
	int x = list->area.width - 1;

	if (list->top > 0)
		lh_canvas_text(canvas, 0, x, 1, LH_TUI_FAINT, "↑");
	if (last < count)
		lh_canvas_text(canvas, list->area.height - 1, x, 1,
			       LH_TUI_FAINT, "↓");
}

void lh_list_draw(const struct lh_list *list, struct lh_canvas *canvas)
{
	size_t count = list_count(list), row;
	int y = 0;

	lh_canvas_push(canvas, list->area);
	for (row = list->top; row < count && y < list->area.height; row++) {
		int height = list_height(list, row);
		bool selected = row == list->selected && list->focused;
		lh_canvas_push(canvas, (struct lh_tui_rect){
			y, 0, height, list->area.width });
		if (selected)
			lh_canvas_clear(canvas, LH_TUI_SELECTED);
		list->ops->draw(list->data, row, canvas, selected);
		lh_canvas_pop(canvas);
		y += height;
	}
	list_draw_bar(list, canvas, row);
	lh_canvas_pop(canvas);
}

/* --- movement --- */

static void list_step(struct lh_list *list, int direction)
{
	size_t count = list_count(list), row = list->selected;

	if (row == SIZE_MAX)
		return;
	for (;;) {
		if (direction < 0 ? row == 0 : row + 1 >= count)
			return;
		row += direction < 0 ? (size_t)-1 : 1;
		if (list_selectable(list, row)) {
			list_set(list, row);
			return;
		}
	}
}

static void list_page(struct lh_list *list, int direction)
{
	int steps = list->area.height > 2 ? list->area.height - 1 : 1;

	while (steps-- > 0)
		list_step(list, direction);
}

enum lh_handled lh_list_command(struct lh_list *list,
				const struct lh_command *command)
{
	const char *name = command->name;

	if (strcmp(name, "list-down") == 0)
		list_step(list, 1);
	else if (strcmp(name, "list-up") == 0)
		list_step(list, -1);
	else if (strcmp(name, "list-page-down") == 0)
		list_page(list, 1);
	else if (strcmp(name, "list-page-up") == 0)
		list_page(list, -1);
	else if (strcmp(name, "list-first") == 0)
		list_set(list, 0);
	else if (strcmp(name, "list-last") == 0)
		list_set(list, list_count(list) ? list_count(list) - 1 : 0);
	else
		return LH_PASSED;
	return LH_HANDLED;
}

static size_t list_row_at(const struct lh_list *list, int y)
{
	size_t count = list_count(list);
	int at = list->area.y;

	for (size_t row = list->top; row < count; row++) {
		at += list_height(list, row);
		if (y < at)
			return row;
	}
	return SIZE_MAX;
}

static bool list_has_point(const struct lh_list *list, int y, int x)
{
	return y >= list->area.y && y < list->area.y + list->area.height
		&& x >= list->area.x && x < list->area.x + list->area.width;
}

/* A click on a row chooses it.  Opening it by a double click is the view's. */
enum lh_handled lh_list_key(struct lh_list *list, const struct lh_key *key)
{
	bool click = strcmp(key->name, "click") == 0
		|| strcmp(key->name, "doubleclick") == 0;

	if (strcmp(key->name, "wheeldown") == 0) {
		list_step(list, 1);
		return LH_HANDLED;
	}
	if (strcmp(key->name, "wheelup") == 0) {
		list_step(list, -1);
		return LH_HANDLED;
	}
	if (!click || !list_has_point(list, key->mouse_y, key->mouse_x))
		return LH_PASSED;
	size_t row = list_row_at(list, key->mouse_y);
	if (row == SIZE_MAX || !list_selectable(list, row))
		return LH_PASSED;
	list_set(list, row);
	return strcmp(key->name, "click") == 0 ? LH_HANDLED : LH_PASSED;
}

size_t lh_list_selected(const struct lh_list *list)
{
	return list_count(list) ? list->selected : SIZE_MAX;
}

void lh_list_select(struct lh_list *list, size_t row)
{
	list_set(list, row);
}
