/* A document as plain text, 80 columns wide: for a terminal, a mail, a
 * printer that knows only text. */
#include "print_priv.h"

#include <string.h>

#include <lichhop/text.h>

#define PLAIN_WIDTH 80
#define PLAIN_LEFT 34	/* of that, the issuing body */
#define PLAIN_PAD 1	/* on each side in a cell */

/* Columns of output that start at any place and are padded lazily, so that no
 * line ends in blanks. */
struct plain {
	struct lh_arena *arena;
	struct lh_strbuf *out;
	size_t column;
};

static void plain_newline(struct plain *p)
{
	lh_strbuf_add_char(p->out, '\n');
	p->column = 0;
}

static void plain_put(struct plain *p, size_t column, const char *text)
{
	if (!*text)
		return;
	for (; p->column < column; p->column++)
		lh_strbuf_add_char(p->out, ' ');
	lh_strbuf_add(p->out, text);
	p->column += lh_text_width(text);
}

static void plain_put_aligned(struct plain *p, size_t column, size_t width,
			      enum print_align align, const char *text)
{
	size_t used = lh_text_width(text);

	if (align == PRINT_CENTRE && used < width)
		column += (width - used) / 2;
	plain_put(p, column, text);
}

static char *plain_dashes(struct plain *p, size_t count)
{
	struct lh_strbuf buf;

	lh_strbuf_init(&buf);
	for (size_t i = 0; i < count; i++)
		lh_strbuf_add(&buf, "─");
	char *dashes = lh_arena_strdup(p->arena, buf.text);
	lh_strbuf_release(&buf);
	return dashes;
}

/* The lines of a paragraph, with its rule. */
struct plain_lines {
	char **items;
	size_t count;
};

static void plain_lines_add(struct plain *p, struct plain_lines *lines, char *text)
{
	lines->items = lh_arena_grow(p->arena, lines->items, lines->count,
				     sizeof(*lines->items));
	lines->items[lines->count++] = text;
}

static void plain_wrap(struct plain *p, const struct print_line *line,
		       size_t width, struct plain_lines *lines)
{
	char **wrapped;
	size_t count = lh_text_wrap(p->arena, line->text, width, &wrapped);
	size_t widest = 0;

	for (size_t i = 0; i < count; i++) {
		size_t used = lh_text_width(wrapped[i]);

		if (used > widest)
			widest = used;
		plain_lines_add(p, lines, wrapped[i]);
	}
	if (line->rule > 0.0)
		plain_lines_add(p, lines, plain_dashes(p,
				(size_t)((double)widest * line->rule)));
}

static void plain_half(struct plain *p, const struct print_line *lines,
		       size_t count, size_t width, struct plain_lines *out)
{
	for (size_t i = 0; i < count; i++) {
		if (lines[i].space > 0.0)
			plain_lines_add(p, out, lh_arena_strdup(p->arena, ""));
		plain_wrap(p, &lines[i], width, out);
	}
}

static void plain_head(struct plain *p, const struct print_doc *doc)
{
	struct plain_lines left = { 0 };
	struct plain_lines right = { 0 };

	plain_half(p, doc->left, doc->n_left, PLAIN_LEFT - 2, &left);
	plain_half(p, doc->right, doc->n_right, PLAIN_WIDTH - PLAIN_LEFT, &right);
	for (size_t i = 0; i < left.count || i < right.count; i++) {
		if (i < left.count)
			plain_put_aligned(p, 0, PLAIN_LEFT - 2, PRINT_CENTRE,
					  left.items[i]);
		if (i < right.count)
			plain_put_aligned(p, PLAIN_LEFT, PLAIN_WIDTH - PLAIN_LEFT,
					  PRINT_CENTRE, right.items[i]);
		plain_newline(p);
	}
}

static void plain_paragraph(struct plain *p, const struct print_line *line)
{
	struct plain_lines lines = { 0 };

	plain_wrap(p, line, PLAIN_WIDTH, &lines);
	if (line->space > 4.0)
		plain_newline(p);
	for (size_t i = 0; i < lines.count; i++) {
		plain_put_aligned(p, 0, PLAIN_WIDTH, line->align, lines.items[i]);
		plain_newline(p);
	}
}

static void plain_border(struct plain *p, const size_t *width, size_t count,
			 const char *start, const char *cross, const char *end)
{
	for (size_t i = 0; i < count; i++) {
		lh_strbuf_add(p->out, i ? cross : start);
		lh_strbuf_add(p->out, plain_dashes(p, width[i]));
	}
	lh_strbuf_add(p->out, end);
	plain_newline(p);
}

static void plain_row(struct plain *p, const struct print_table *table,
		      const size_t *width, const char *const *cells)
{
	char **lines[PRINT_MOST_COLUMNS];
	size_t count[PRINT_MOST_COLUMNS];
	size_t height = 1;

	for (size_t i = 0; i < table->n_columns; i++) {
		const char *text = cells ? cells[i] : table->columns[i].title;

		count[i] = lh_text_wrap(p->arena, text, width[i] - 2 * PLAIN_PAD,
					&lines[i]);
		if (count[i] > height)
			height = count[i];
	}
	for (size_t line = 0; line < height; line++) {
		size_t column = 0;

		for (size_t i = 0; i < table->n_columns; i++) {
			plain_put(p, column, "│");
			column++;
			if (line < count[i])
				plain_put_aligned(p, column + PLAIN_PAD,
						  width[i] - 2 * PLAIN_PAD,
						  cells ? table->columns[i].align :
						  PRINT_CENTRE, lines[i][line]);
			column += width[i];
		}
		plain_put(p, column, "│");
		plain_newline(p);
	}
}

/* Whole columns of at least one letter; what rounding leaves goes to the
 * last one. */
static void plain_widths(const struct print_table *table, size_t *width)
{
	double need[PRINT_MOST_COLUMNS];
	double exact[PRINT_MOST_COLUMNS];
	size_t total = PLAIN_WIDTH - table->n_columns - 1;
	size_t used = 0;

	print_table_needs(table, need);
	for (size_t i = 0; i < table->n_columns; i++)
		need[i] += 2 * PLAIN_PAD;
	print_table_widths(table, (double)total, PRINT_TEXT_WIDTH / PLAIN_WIDTH,
			   need, exact);
	for (size_t i = 0; i < table->n_columns; i++) {
		width[i] = (size_t)exact[i];
		used += width[i];
	}
	width[table->n_columns - 1] += total - used;
}

static void plain_table(struct plain *p, const struct print_table *table)
{
	size_t width[PRINT_MOST_COLUMNS];

	plain_widths(table, width);
	plain_newline(p);
	plain_border(p, width, table->n_columns, "┌", "┬", "┐");
	plain_row(p, table, width, NULL);
	for (size_t i = 0; i < table->n_rows; i++) {
		plain_border(p, width, table->n_columns, "├", "┼", "┤");
		plain_row(p, table, width, &table->cells[i * table->n_columns]);
	}
	plain_border(p, width, table->n_columns, "└", "┴", "┘");
}

void print_plain(struct lh_strbuf *out, const struct print_doc *doc)
{
	struct plain p = { .arena = lh_arena_new(), .out = out };

	plain_head(&p, doc);
	for (size_t i = 0; i < doc->n_before; i++)
		plain_paragraph(&p, &doc->before[i]);
	if (doc->table.n_columns)
		plain_table(&p, &doc->table);
	for (size_t i = 0; i < doc->n_after; i++)
		plain_paragraph(&p, &doc->after[i]);
	lh_arena_free(p.arena);
}
