/* Drawing into cells.  Knows widths and graphemes, not the terminal. */
#include "canvas_priv.h"

#include <stdlib.h>
#include <string.h>

#include <lichhop/alloc.h>
#include <lichhop/text.h>

static const char replacement[] = "\xEF\xBF\xBD";

struct lh_canvas *lh_canvas_new(int height, int width)
{
	struct lh_canvas *canvas = lh_xcalloc(1, sizeof(*canvas));

	lh_assert(height >= 0 && width >= 0);
	canvas->height = height;
	canvas->width = width;
	canvas->cells = lh_xcalloc((size_t)height * (size_t)width + 1,
				   sizeof(*canvas->cells));
	canvas->clips[0] = (struct lh_tui_rect){ 0, 0, height, width };
	canvas->n_clips = 1;
	canvas->cursor_y = canvas->cursor_x = -1;
	lh_canvas_clear(canvas, LH_TUI_PLAIN);
	return canvas;
}

void lh_canvas_free(struct lh_canvas *canvas)
{
	if (!canvas)
		return;
	free(canvas->cells);
	free(canvas->line);
	free(canvas);
}

static const struct lh_tui_rect *canvas_clip(const struct lh_canvas *canvas)
{
	return &canvas->clips[canvas->n_clips - 1];
}

int lh_canvas_height(const struct lh_canvas *canvas)
{
	return canvas_clip(canvas)->height;
}

int lh_canvas_width(const struct lh_canvas *canvas)
{
	return canvas_clip(canvas)->width;
}

static int clamp(int value, int least, int most)
{
	return value < least ? least : value > most ? most : value;
}

/* A clip never reaches beyond the one it lies in; it may be empty. */
void lh_canvas_push(struct lh_canvas *canvas, struct lh_tui_rect rect)
{
	const struct lh_tui_rect *outer = canvas_clip(canvas);
	int top = clamp(rect.y, 0, outer->height);
	int left = clamp(rect.x, 0, outer->width);
	int bottom = clamp(rect.y + rect.height, top, outer->height);
	int right = clamp(rect.x + rect.width, left, outer->width);

	lh_assert(canvas->n_clips < CANVAS_CLIPS);
	canvas->clips[canvas->n_clips++] = (struct lh_tui_rect){
		outer->y + top, outer->x + left, bottom - top, right - left,
	};
}

void lh_canvas_pop(struct lh_canvas *canvas)
{
	lh_assert(canvas->n_clips > 1);
	canvas->n_clips--;
}

struct canvas_cell *canvas_cell(const struct lh_canvas *canvas, int y, int x)
{
	return &canvas->cells[(size_t)y * (size_t)canvas->width + (size_t)x];
}

void lh_canvas_copy(struct lh_canvas *to, const struct lh_canvas *from)
{
	int height = to->height < from->height ? to->height : from->height;
	int width = to->width < from->width ? to->width : from->width;

	for (int y = 0; y < height && width > 0; y++) {
		memcpy(canvas_cell(to, y, 0), canvas_cell(from, y, 0),
		       (size_t)width * sizeof(*to->cells));
		/* A wide letter cut in half. */
		if (width < from->width
		    && !canvas_cell(from, y, width)->text[0])
			strcpy(canvas_cell(to, y, width - 1)->text, " ");
	}
	if (from->cursor_y < height && from->cursor_x < width) {
		to->cursor_y = from->cursor_y;
		to->cursor_x = from->cursor_x;
	}
}

/* A wide character whose one half is overwritten leaves a blank behind. */
static void cell_release(struct lh_canvas *canvas, int y, int x)
{
	struct canvas_cell *cell = canvas_cell(canvas, y, x);

	if (cell->text[0] == '\0' && x > 0)
		strcpy(canvas_cell(canvas, y, x - 1)->text, " ");
	if (x + 1 < canvas->width
	    && canvas_cell(canvas, y, x + 1)->text[0] == '\0')
		strcpy(canvas_cell(canvas, y, x + 1)->text, " ");
}

static void cell_put(struct lh_canvas *canvas, int y, int x,
		     enum lh_tui_role role, const char *text, size_t length)
{
	struct canvas_cell *cell = canvas_cell(canvas, y, x);

	cell_release(canvas, y, x);
	if (length >= CANVAS_GRAPHEME) {
		text = replacement;
		length = sizeof(replacement) - 1;
	}
	memcpy(cell->text, text, length);
	cell->text[length] = '\0';
	cell->role = (uint8_t)role;
	cell->line = CANVAS_NO_LINE;
}

/* y and x are of the clip; false when outside. */
static bool clip_place(const struct lh_canvas *canvas, int *y, int *x)
{
	const struct lh_tui_rect *clip = canvas_clip(canvas);

	if (*y < 0 || *x < 0 || *y >= clip->height || *x >= clip->width)
		return false;
	*y += clip->y;
	*x += clip->x;
	return true;
}

void lh_canvas_fill(struct lh_canvas *canvas, struct lh_tui_rect rect,
		    enum lh_tui_role role)
{
	lh_canvas_push(canvas, rect);
	const struct lh_tui_rect *clip = canvas_clip(canvas);
	for (int y = 0; y < clip->height; y++)
		for (int x = 0; x < clip->width; x++)
			cell_put(canvas, clip->y + y, clip->x + x, role, " ", 1);
	lh_canvas_pop(canvas);
}

void lh_canvas_clear(struct lh_canvas *canvas, enum lh_tui_role role)
{
	const struct lh_tui_rect *clip = canvas_clip(canvas);

	lh_canvas_fill(canvas,
		       (struct lh_tui_rect){ 0, 0, clip->height, clip->width },
		       role);
	if (canvas->n_clips == 1)
		canvas->cursor_y = canvas->cursor_x = -1;
}

static bool is_control(const char *text, size_t length)
{
	unsigned char c = (unsigned char)text[0];

	if (c < ' ' || c == 0x7f)
		return true;
	/* C1 controls are C2 80 … C2 9F. */
	return length >= 2 && c == 0xC2 && (unsigned char)text[1] < 0xA0;
}

/* One grapheme; returns its columns, 0 when it does not fit any more. */
static int canvas_grapheme(struct lh_canvas *canvas, int y, int x, int room,
			   enum lh_tui_role role, const char *text,
			   size_t length)
{
	int columns = (int)lh_text_width_n(text, length);

	if (is_control(text, length)) {
		text = replacement;
		length = sizeof(replacement) - 1;
		columns = 1;
	}
	if (columns == 0) {	/* a mark with nothing to stand on */
		text = replacement;
		length = sizeof(replacement) - 1;
		columns = 1;
	}
	if (columns > room)
		return 0;
	cell_put(canvas, y, x, role, text, length);
	for (int i = 1; i < columns; i++) {
		cell_put(canvas, y, x + i, role, " ", 1);
		canvas_cell(canvas, y, x + i)->text[0] = '\0';
	}
	return columns;
}

static int canvas_write(struct lh_canvas *canvas, int y, int x, int room,
			enum lh_tui_role role, const char *text, size_t length)
{
	int used = 0;

	for (size_t at = 0; at < length;) {
		size_t next = lh_text_next(text, length, at);
		int columns = canvas_grapheme(canvas, y, x + used, room - used,
					      role, text + at, next - at);
		if (columns == 0)
			break;
		used += columns;
		at = next;
	}
	return used;
}

int lh_canvas_text(struct lh_canvas *canvas, int y, int x, int width,
		   enum lh_tui_role role, const char *text)
{
	const struct lh_tui_rect *clip = canvas_clip(canvas);
	int room = width < 0 || width > clip->width - x ? clip->width - x : width;
	int at_y = y, at_x = x;

	if (!text || room <= 0 || !clip_place(canvas, &at_y, &at_x))
		return 0;
	if (lh_text_width(text) <= (size_t)room)
		return canvas_write(canvas, at_y, at_x, room, role, text,
				    strlen(text));
	size_t fit = lh_text_fit(text, (size_t)room - 1, NULL);
	int used = canvas_write(canvas, at_y, at_x, room - 1, role, text, fit);
	return used + canvas_write(canvas, at_y, at_x + used, 1, role, "…",
				   strlen("…"));
}

int lh_canvas_field(struct lh_canvas *canvas, int y, int x, int width,
		    enum lh_tui_role role, const char *text)
{
	if (width < 0)
		width = canvas_clip(canvas)->width - x;
	lh_canvas_fill(canvas, (struct lh_tui_rect){ y, x, 1, width }, role);
	lh_canvas_text(canvas, y, x, width, role, text);
	return width;
}

int lh_canvas_right(struct lh_canvas *canvas, int y, int x, int width,
		    enum lh_tui_role role, const char *text)
{
	int columns = (int)lh_text_width(text);

	if (columns < width)
		x += width - columns;
	return lh_canvas_text(canvas, y, x, columns < width ? columns : width,
			      role, text);
}

static void canvas_line_cell(struct lh_canvas *canvas, int y, int x,
			     enum canvas_line line)
{
	if (!clip_place(canvas, &y, &x))
		return;
	struct canvas_cell *cell = canvas_cell(canvas, y, x);
	bool crosses = cell->line != CANVAS_NO_LINE && cell->line != line;
	cell_put(canvas, y, x, LH_TUI_RULE,
		 crosses ? "┼" : line == CANVAS_HORIZONTAL ? "─" : "│", 3);
	cell->line = crosses ? CANVAS_CROSSING : line;
}

void lh_canvas_hline(struct lh_canvas *canvas, int y, int x, int width)
{
	for (int i = 0; i < width; i++)
		canvas_line_cell(canvas, y, x + i, CANVAS_HORIZONTAL);
}

void lh_canvas_vline(struct lh_canvas *canvas, int y, int x, int height)
{
	for (int i = 0; i < height; i++)
		canvas_line_cell(canvas, y + i, x, CANVAS_VERTICAL);
}

void lh_canvas_cursor(struct lh_canvas *canvas, int y, int x)
{
	if (!clip_place(canvas, &y, &x))
		return;
	canvas->cursor_y = y;
	canvas->cursor_x = x;
}

const char *lh_canvas_line(struct lh_canvas *canvas, int y)
{
	size_t most = (size_t)canvas->width * CANVAS_GRAPHEME + 1;
	size_t length = 0, end = 0;

	lh_assert(y >= 0 && y < canvas->height);
	free(canvas->line);
	canvas->line = lh_xmalloc(most);
	for (int x = 0; x < canvas->width; x++) {
		const char *text = canvas_cell(canvas, y, x)->text;
		size_t n = strlen(text);
		memcpy(canvas->line + length, text, n);
		length += n;
		if (n && strcmp(text, " ") != 0)
			end = length;
	}
	canvas->line[end] = '\0';
	return canvas->line;
}

enum lh_tui_role lh_canvas_role(const struct lh_canvas *canvas, int y, int x)
{
	lh_assert(y >= 0 && y < canvas->height && x >= 0 && x < canvas->width);
	return (enum lh_tui_role)canvas_cell(canvas, y, x)->role;
}
