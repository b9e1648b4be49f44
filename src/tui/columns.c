/* See the header.  Knows widths only, not what stands in them. */
#include "columns.h"

#include <lichhop/error.h>
#include <lichhop/gettext.h>
#include <lichhop/text.h>

static int columns_sum(const struct columns *c, bool wanted)
{
	int sum = 0;

	for (size_t i = 0; i < c->count; i++) {
		int width = c->width[i];
		if (width && wanted && c->table[i].want > width)
			width = c->table[i].want;
		if (width)
			sum += width + (sum ? COLUMN_GAP : 0);
	}
	return sum;
}

/* Leaves out the least important column that is still in and at least of that
 * rank; the last one never. */
static bool columns_drop(struct columns *c, int rank)
{
	size_t victim = c->count, left = 0;

	for (size_t i = 0; i < c->count; i++) {
		if (!c->width[i])
			continue;
		left++;
		if (c->table[i].rank >= rank
		    && (victim == c->count
			|| c->table[i].rank >= c->table[victim].rank))
			victim = i;
	}
	if (left <= 1 || victim == c->count)
		return false;
	c->width[victim] = 0;
	return true;
}

/* Widens a column to at most `to`; returns what is left of room. */
static int column_widen(struct columns *c, size_t i, int to, int room)
{
	int more = to - c->width[i];

	if (!c->width[i] || more <= 0 || room <= 0)
		return room;
	more = more < room ? more : room;
	c->width[i] += more;
	return room - more;
}

/* First all get what they want, then one after another what they may have;
 * those without an upper end share the rest. */
static void columns_grow(struct columns *c, int room)
{
	size_t open = 0;

	for (size_t i = 0; i < c->count; i++) {
		room = column_widen(c, i, c->table[i].want, room);
		open += c->width[i] && c->table[i].most == 0;
	}
	for (size_t i = 0; i < c->count; i++)
		room = column_widen(c, i, c->table[i].most, room);
	for (size_t i = 0; i < c->count && room > 0; i++)
		if (c->width[i] && c->table[i].most == 0) {
			int more = room / (int)open--;
			c->width[i] += more;
			room -= more;
		}
}

void columns_fit(struct columns *columns, const struct column *table,
		 size_t count, int width)
{
	lh_assert(count <= COLUMNS_MOST);
	*columns = (struct columns){ .table = table, .count = count };
	for (size_t i = 0; i < count; i++)
		columns->width[i] = table[i].least;
	while (columns_sum(columns, true) > width
	       && columns_drop(columns, COLUMN_EXTRA))
		continue;
	while (columns_sum(columns, false) > width && columns_drop(columns, 0))
		continue;
	int need = columns_sum(columns, false);
	if (need > width)
		for (size_t i = 0; i < count; i++)
			if (columns->width[i])
				columns->width[i] = width > 0 ? width : 0;
	columns_grow(columns, width - need);
	int x = 0;
	for (size_t i = 0; i < count; i++) {
		columns->x[i] = x;
		if (columns->width[i])
			x += columns->width[i] + COLUMN_GAP;
	}
}

void columns_draw_heads(const struct columns *columns, struct lh_canvas *canvas,
			int y, int x)
{
	for (size_t i = 0; i < columns->count; i++) {
		const struct column *column = &columns->table[i];
		int width = columns->width[i];

		if (!width)
			continue;
		if (column->right)
			lh_canvas_right(canvas, y, x + columns->x[i], width,
					LH_TUI_FAINT, _(column->title));
		else
			lh_canvas_text(canvas, y, x + columns->x[i], width,
				       LH_TUI_FAINT, _(column->title));
	}
}

void columns_cell(const struct columns *columns, struct lh_canvas *canvas,
		  int y, size_t column, enum lh_tui_role role,
		  const char *text)
{
	int width = columns->width[column];

	if (!width || lh_text_empty(text))
		return;
	if (columns->table[column].right)
		lh_canvas_right(canvas, y, columns->x[column], width, role,
				text);
	else
		lh_canvas_text(canvas, y, columns->x[column], width, role,
			       text);
}
