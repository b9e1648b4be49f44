/* Tables for people.  Columns are aligned by display width; where a terminal
 * is too narrow, the columns that allow it are cut, the widest first. */
#include "output_priv.h"

#include <lichhop/text.h>

#define TABLE_GAP 2

struct lh_table {
	struct lh_arena *arena;
	const struct lh_column *columns;
	size_t n_columns;
	const char ***rows;
	size_t n_rows;
	size_t *widths;		/* of the widest cell of each column */
	bool heading;
};

static void table_measure(struct lh_table *t, const char *const *cells)
{
	for (size_t i = 0; i < t->n_columns; i++) {
		size_t width = cells[i] ? lh_text_width(cells[i]) : 0;

		if (width > t->widths[i])
			t->widths[i] = width;
	}
}

struct lh_table *lh_table_new(struct lh_arena *arena,
			      const struct lh_column *columns, size_t count)
{
	struct lh_table *t = lh_arena_alloc(arena, sizeof(*t));

	t->arena = arena;
	t->columns = columns;
	t->n_columns = count;
	t->widths = lh_arena_calloc(arena, count, sizeof(*t->widths));
	const char **titles = lh_arena_calloc(arena, count, sizeof(*titles));
	for (size_t i = 0; i < count; i++) {
		titles[i] = columns[i].title;
		t->heading = t->heading || titles[i];
	}
	table_measure(t, titles);
	return t;
}

void lh_table_add(struct lh_table *t, const char *const *cells)
{
	const char **row = lh_arena_calloc(t->arena, t->n_columns, sizeof(*row));

	for (size_t i = 0; i < t->n_columns; i++)
		row[i] = cells[i] ? lh_text_printable(t->arena, cells[i], false) :
				    "";
	table_measure(t, row);
	t->rows = lh_arena_grow(t->arena, t->rows, t->n_rows, sizeof(*t->rows));
	t->rows[t->n_rows++] = row;
}

/* Takes what is too much from the widest columns that may be cut. */
static void table_squeeze(const struct lh_table *t, size_t width,
			  size_t *widths)
{
	size_t whole = (t->n_columns - 1) * TABLE_GAP;

	for (size_t i = 0; i < t->n_columns; i++)
		whole += widths[i];
	for (; whole > width; whole--) {
		size_t widest = t->n_columns;

		for (size_t i = 0; i < t->n_columns; i++)
			if (t->columns[i].least > 0 &&
			    widths[i] > t->columns[i].least &&
			    (widest == t->n_columns || widths[i] > widths[widest]))
				widest = i;
		if (widest == t->n_columns)
			return;
		widths[widest]--;
	}
}

static void table_blanks(struct lh_strbuf *out, size_t count)
{
	for (size_t i = 0; i < count; i++)
		lh_strbuf_add_char(out, ' ');
}

static void table_row(const struct lh_table *t, const char *const *cells,
		      const size_t *widths, struct lh_strbuf *out)
{
	size_t owed = 0;	/* blanks, printed only before something */

	for (size_t i = 0; i < t->n_columns; i++) {
		const char *cell = cells[i] ? cells[i] : "";
		size_t width = lh_text_width(cell);

		if (width > widths[i]) {
			cell = lh_text_ellipsis(t->arena, cell, widths[i]);
			width = lh_text_width(cell);
		}
		size_t rest = widths[i] > width ? widths[i] - width : 0;
		if (*cell) {
			table_blanks(out, owed + (t->columns[i].right ? rest : 0));
			lh_strbuf_add(out, cell);
			owed = t->columns[i].right ? 0 : rest;
		} else {
			owed += rest;
		}
		owed += TABLE_GAP;
	}
	lh_strbuf_add_char(out, '\n');
}

void lh_table_print(const struct lh_table *t, size_t width,
		    struct lh_strbuf *out)
{
	size_t *widths = lh_arena_memdup(t->arena, t->widths,
					 t->n_columns * sizeof(*widths));

	if (width > 0)
		table_squeeze(t, width, widths);
	if (t->heading) {
		const char **titles = lh_arena_calloc(t->arena, t->n_columns,
						      sizeof(*titles));
		for (size_t i = 0; i < t->n_columns; i++)
			titles[i] = t->columns[i].title;
		table_row(t, titles, widths, out);
	}
	for (size_t i = 0; i < t->n_rows; i++)
		table_row(t, t->rows[i], widths, out);
}
