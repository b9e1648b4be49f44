/* See the header.  Knows nothing of what the words mean. */
#include "sheet.h"

#include <lichhop/text.h>

#define SHEET_LABEL_MOST 18	/* columns for labels */
#define SHEET_ROW_LINES 4	/* a longer item is several rows, so that one
				   can scroll through it */
#define SHEET_MARGIN 1

void sheet_init(struct sheet *sheet, struct lh_arena *arena)
{
	struct lh_arena *wrapped = sheet->wrapped;

	*sheet = (struct sheet){ .arena = arena, .wrapped = wrapped };
	if (!sheet->wrapped)
		sheet->wrapped = lh_arena_new();
}

void sheet_release(struct sheet *sheet)
{
	lh_arena_free(sheet->wrapped);
	*sheet = (struct sheet){ 0 };
}

static struct sheet_item *sheet_add(struct sheet *sheet, enum sheet_kind kind,
				    const char *text)
{
	sheet->items = lh_arena_grow(sheet->arena, sheet->items,
				     sheet->n_items, sizeof(*sheet->items));
	struct sheet_item *item = &sheet->items[sheet->n_items++];
	item->kind = kind;
	item->text = text ? text : "";
	return item;
}

void sheet_add_heading(struct sheet *sheet, const char *text)
{
	if (sheet->n_items)
		sheet_add_gap(sheet);
	sheet_add(sheet, SHEET_HEADING, text)->role = LH_TUI_HEADING;
}

void sheet_add_field(struct sheet *sheet, const char *label, const char *text,
		     enum lh_tui_role role)
{
	if (lh_text_empty(text))
		return;
	struct sheet_item *item = sheet_add(sheet, SHEET_FIELD, text);
	item->label = label;
	item->role = role;
}

void sheet_add_text(struct sheet *sheet, const char *text)
{
	if (!lh_text_empty(text))
		sheet_add(sheet, SHEET_TEXT, text);
}

struct sheet_item *sheet_add_link(struct sheet *sheet, unsigned what,
				  int64_t id, const char *mark,
				  const char *text, const char *tail,
				  enum lh_tui_role role)
{
	struct sheet_item *item = sheet_add(sheet, SHEET_LINK, text);

	item->what = what;
	item->id = id;
	item->label = mark;
	item->tail = tail;
	item->role = role;
	return item;
}

void sheet_add_gap(struct sheet *sheet)
{
	sheet_add(sheet, SHEET_GAP, "");
}

/* --- layout --- */

static int sheet_tail_width(const struct sheet_item *item)
{
	return item->tail ? (int)lh_text_width(item->tail) + 2 : 0;
}

/* Where the words of an item begin. */
static int sheet_indent(const struct sheet *sheet,
			const struct sheet_item *item)
{
	if (item->kind == SHEET_FIELD)
		return SHEET_MARGIN + sheet->label_width;
	if (item->kind == SHEET_LINK)
		return SHEET_MARGIN + (item->label
				? (int)lh_text_width(item->label) + 1 : 0);
	return SHEET_MARGIN;
}

static size_t sheet_text_width(const struct sheet *sheet,
			       const struct sheet_item *item)
{
	int width = sheet->width - sheet_indent(sheet, item) - 1
		- sheet_tail_width(item);

	return width < 8 ? 8 : (size_t)width;
}

static void sheet_measure_labels(struct sheet *sheet)
{
	int most = sheet->width / 3 < SHEET_LABEL_MOST
		? sheet->width / 3 : SHEET_LABEL_MOST;

	sheet->label_width = 0;
	for (size_t i = 0; i < sheet->n_items; i++) {
		if (sheet->items[i].kind != SHEET_FIELD)
			continue;
		int width = (int)lh_text_width(sheet->items[i].label) + 2;
		if (width > most)
			width = most;
		if (width > sheet->label_width)
			sheet->label_width = width;
	}
}

static void sheet_add_rows(struct sheet *sheet, size_t item, size_t n_lines)
{
	size_t step = sheet->items[item].kind == SHEET_TEXT ? 1
							    : SHEET_ROW_LINES;

	for (size_t first = 0; first < n_lines; first += step) {
		sheet->rows = lh_arena_grow(sheet->wrapped, sheet->rows,
					    sheet->n_rows,
					    sizeof(*sheet->rows));
		sheet->rows[sheet->n_rows++] = (struct sheet_row){
			item, first,
			n_lines - first < step ? n_lines - first : step,
		};
	}
}

void sheet_layout(struct sheet *sheet, int width)
{
	lh_arena_clear(sheet->wrapped);
	sheet->width = width;
	sheet->rows = NULL;
	sheet->n_rows = 0;
	sheet->lines = lh_arena_calloc(sheet->wrapped, sheet->n_items + 1,
				       sizeof(*sheet->lines));
	sheet_measure_labels(sheet);
	for (size_t i = 0; i < sheet->n_items; i++) {
		const struct sheet_item *item = &sheet->items[i];
		size_t n = lh_text_wrap(sheet->wrapped,
			lh_text_printable(sheet->wrapped, item->text, true),
			sheet_text_width(sheet, item), &sheet->lines[i]);
		if (n == 0) {
			sheet->lines[i] = lh_arena_calloc(
				sheet->wrapped, 1, sizeof(char *));
			sheet->lines[i][0] = lh_arena_strdup(sheet->wrapped, "");
			n = 1;
		}
		sheet_add_rows(sheet, i, n);
	}
}

/* --- drawing --- */

static void sheet_draw_row(const struct sheet *sheet, size_t row,
			   struct lh_canvas *canvas, bool selected)
{
	const struct sheet_row *r = &sheet->rows[row];
	const struct sheet_item *item = &sheet->items[r->item];
	enum lh_tui_role role = selected ? LH_TUI_SELECTED : item->role;
	enum lh_tui_role faint = selected ? LH_TUI_SELECTED : LH_TUI_FAINT;
	int x = sheet_indent(sheet, item);

	for (size_t i = 0; i < r->n_lines; i++)
		lh_canvas_text(canvas, (int)i, x, -1, role,
			       sheet->lines[r->item][r->first + i]);
	if (r->first > 0)
		return;
	if (item->kind == SHEET_FIELD)
		lh_canvas_text(canvas, 0, SHEET_MARGIN, sheet->label_width - 1,
			       faint, item->label);
	if (item->kind == SHEET_LINK && item->label)
		lh_canvas_text(canvas, 0, SHEET_MARGIN, -1, role, item->label);
	if (item->kind == SHEET_LINK && item->tail)
		lh_canvas_text(canvas, 0,
			       sheet->width - sheet_tail_width(item), -1, role,
			       item->tail);
}

static size_t sheet_count(const void *data)
{
	return ((const struct sheet *)data)->n_rows;
}

static int sheet_height(const void *data, size_t row, int width)
{
	(void)width;
	return (int)((const struct sheet *)data)->rows[row].n_lines;
}

static bool sheet_selectable(const void *data, size_t row)
{
	const struct sheet *sheet = data;
	enum sheet_kind kind = sheet->items[sheet->rows[row].item].kind;

	return kind != SHEET_HEADING && kind != SHEET_GAP;
}

static void sheet_list_draw(const void *data, size_t row,
			    struct lh_canvas *canvas, bool selected)
{
	sheet_draw_row(data, row, canvas, selected);
}

const struct lh_list_ops sheet_list = {
	.count = sheet_count, .height = sheet_height,
	.selectable = sheet_selectable, .draw = sheet_list_draw,
};

const struct sheet_item *sheet_item_at(const struct sheet *sheet, size_t row)
{
	return row < sheet->n_rows ? &sheet->items[sheet->rows[row].item]
				   : NULL;
}

size_t sheet_first_link(const struct sheet *sheet)
{
	for (size_t i = 0; i < sheet->n_rows; i++)
		if (sheet->items[sheet->rows[i].item].kind == SHEET_LINK)
			return i;
	return SIZE_MAX;
}

void sheet_draw(const struct sheet *sheet, struct lh_canvas *canvas,
		struct lh_tui_rect area)
{
	int y = 0;

	lh_canvas_push(canvas, area);
	for (size_t i = 0; i < sheet->n_rows && y < area.height; i++) {
		int height = (int)sheet->rows[i].n_lines;

		lh_canvas_push(canvas, (struct lh_tui_rect){
			y, 0, height, area.width });
		sheet_draw_row(sheet, i, canvas, false);
		lh_canvas_pop(canvas);
		y += height;
	}
	lh_canvas_pop(canvas);
}
