/* From paragraphs and tables to lines.  A table that only sets things side by
 * side (the head of a notice, recipients beside the signature) becomes its
 * cells one below the other; a table of data becomes a line a row, cells
 * between bars: that is how the reader of notices understands them. */
#include "extract_priv.h"

#include <stdlib.h>
#include <string.h>

#define FLOW_TABLES 32		/* one inside the other */
#define FLOW_BOXES 16
#define FLOW_CELLS 200000

struct flow_cell {
	char *text;
	size_t row, column;
};

struct flow_table {
	struct lh_strbuf around;	/* what the table stands in */
	struct flow_cell *cells;
	size_t n_cells, rows, columns, column;
	bool in_cell;
};

struct flow {
	struct lh_strbuf *out;
	struct lh_strbuf text;		/* of the document or innermost cell */
	struct lh_strbuf line;
	struct lh_strbuf boxed[FLOW_BOXES];	/* lines around text boxes */
	size_t boxes, lost_boxes;
	struct flow_table tables[FLOW_TABLES];
	size_t n_tables, lost_tables;
	size_t n_cells, total;
};

struct flow *flow_new(struct lh_strbuf *out)
{
	struct flow *flow = lh_xcalloc(1, sizeof(*flow));

	flow->out = out;
	lh_strbuf_init(&flow->text);
	lh_strbuf_init(&flow->line);
	return flow;
}

static void flow_table_release(struct flow_table *table)
{
	for (size_t i = 0; i < table->n_cells; i++)
		free(table->cells[i].text);
	free(table->cells);
	lh_strbuf_release(&table->around);
}

void flow_free(struct flow *flow)
{
	if (!flow)
		return;
	while (flow->n_tables)
		flow_table_release(&flow->tables[--flow->n_tables]);
	while (flow->boxes)
		lh_strbuf_release(&flow->boxed[--flow->boxes]);
	lh_strbuf_release(&flow->line);
	lh_strbuf_release(&flow->text);
	free(flow);
}

/* --- lines --- */

void flow_text(struct flow *flow, const char *s, size_t length)
{
	flow->total += length;
	if (flow->total <= EXTRACT_MOST_TEXT)
		lh_strbuf_add_bytes(&flow->line, s, length);
}

void flow_words(struct flow *flow, const char *s, size_t length)
{
	for (size_t i = 0; i < length; i++) {
		const struct lh_strbuf *line = &flow->line;

		if (!s[i] || !strchr(" \t\r\n\f", s[i]))
			flow_text(flow, s + i, 1);
		else if (line->length && line->text[line->length - 1] != ' ')
			flow_text(flow, " ", 1);
	}
}

void flow_break(struct flow *flow)
{
	size_t length = flow->line.length;

	while (length && strchr(" \t", flow->line.text[length - 1]))
		length--;
	lh_strbuf_add_bytes(&flow->text, flow->line.text, length);
	flow->total++;
	if (flow->total <= EXTRACT_MOST_TEXT)
		lh_strbuf_add_char(&flow->text, '\n');
	lh_strbuf_clear(&flow->line);
}

void flow_block(struct flow *flow)
{
	if (flow->line.length)
		flow_break(flow);
}

void flow_box_begin(struct flow *flow)
{
	if (flow->boxes == FLOW_BOXES) {
		flow->lost_boxes++;
		return;
	}
	flow->boxed[flow->boxes++] = flow->line;
	lh_strbuf_init(&flow->line);
}

void flow_box_end(struct flow *flow)
{
	flow_block(flow);
	if (flow->lost_boxes) {
		flow->lost_boxes--;
		return;
	}
	if (!flow->boxes)
		return;
	lh_strbuf_release(&flow->line);
	flow->line = flow->boxed[--flow->boxes];
}

/* --- tables --- */

void flow_table_begin(struct flow *flow)
{
	struct flow_table *table;

	flow_block(flow);
	if (flow->n_tables == FLOW_TABLES || flow->lost_tables) {
		flow->lost_tables++;
		return;
	}
	table = &flow->tables[flow->n_tables++];
	memset(table, 0, sizeof(*table));
	table->around = flow->text;
	lh_strbuf_init(&flow->text);
}

static struct flow_table *flow_innermost(struct flow *flow)
{
	if (flow->lost_tables || !flow->n_tables)
		return NULL;
	return &flow->tables[flow->n_tables - 1];
}

void flow_row_begin(struct flow *flow)
{
	struct flow_table *table = flow_innermost(flow);

	if (!table)
		return;
	table->rows++;
	table->column = 0;
}

void flow_cell_begin(struct flow *flow)
{
	struct flow_table *table = flow_innermost(flow);

	flow_block(flow);
	if (!table || flow->n_cells >= FLOW_CELLS)
		return;
	if (table->in_cell)
		flow_cell_end(flow);
	table->in_cell = true;
}

void flow_cell_end(struct flow *flow)
{
	struct flow_table *table = flow_innermost(flow);
	struct flow_cell *cell;

	flow_block(flow);
	if (!table || !table->in_cell)
		return;
	table->in_cell = false;
	if (!table->rows)
		table->rows = 1;
	table->cells = lh_xgrow(table->cells, table->n_cells, sizeof(*cell));
	cell = &table->cells[table->n_cells++];
	cell->row = table->rows - 1;
	cell->column = table->column++;
	if (table->column > table->columns)
		table->columns = table->column;
	cell->text = lh_strbuf_take(&flow->text);
	flow->n_cells++;
}

static bool flow_cell_is_blank(const struct flow_cell *cell)
{
	return cell->text[strspn(cell->text, " \t\n")] == '\0';
}

static bool flow_table_says(const struct flow_table *table,
			    const char *const *words)
{
	for (size_t i = 0; i < table->n_cells; i++)
		for (size_t k = 0; words[k]; k++)
			if (strstr(table->cells[i].text, words[k]))
				return true;
	return false;
}

/* How many columns have words in them. */
static size_t flow_filled_columns(const struct flow_table *table)
{
	size_t filled = 0;

	for (size_t column = 0; column < table->columns && filled < 3; column++)
		for (size_t i = 0; i < table->n_cells; i++)
			if (table->cells[i].column == column &&
			    !flow_cell_is_blank(&table->cells[i])) {
				filled++;
				break;
			}
	return filled;
}

static void flow_add_lines(struct lh_strbuf *out, const struct flow_cell *cell)
{
	if (flow_cell_is_blank(cell))
		return;
	lh_strbuf_add(out, cell->text);
	if (out->length && out->text[out->length - 1] != '\n')
		lh_strbuf_add_char(out, '\n');
	lh_strbuf_add_char(out, '\n');
}

/* The left column from top to bottom, then the next. */
static void flow_add_columns(struct lh_strbuf *out,
			     const struct flow_table *table)
{
	for (size_t column = 0; column < table->columns; column++)
		for (size_t i = 0; i < table->n_cells; i++)
			if (table->cells[i].column == column)
				flow_add_lines(out, &table->cells[i]);
}

static void flow_add_cells(struct lh_strbuf *out,
			   const struct flow_table *table)
{
	for (size_t i = 0; i < table->n_cells; i++)
		flow_add_lines(out, &table->cells[i]);
}

static void flow_add_rows(struct lh_strbuf *out, const struct flow_table *table)
{
	size_t row = SIZE_MAX;

	for (size_t i = 0; i < table->n_cells; i++) {
		const struct flow_cell *cell = &table->cells[i];
		const char *s = cell->text + strspn(cell->text, " \t\n");

		if (cell->row != row)
			lh_strbuf_add(out, row == SIZE_MAX ? "|" : "\n|");
		row = cell->row;
		lh_strbuf_add_char(out, ' ');
		while (*s) {
			size_t length = strcspn(s, "\t\n");
			size_t gap = strspn(s + length, " \t\n");

			lh_strbuf_add_bytes(out, s, length);
			if (s[length + gap])
				lh_strbuf_add_char(out, ' ');
			s += length + gap;
		}
		lh_strbuf_add(out, " |");
	}
	lh_strbuf_add(out, row == SIZE_MAX ? "" : "\n");
}

void flow_table_end(struct flow *flow)
{
	static const char *const sides[] = {
		"CỘNG H", "Độc lập", "ơi nhận", "ƠI NHẬN", NULL
	};
	struct flow_table *table = flow_innermost(flow);
	size_t filled;

	if (!table) {
		flow->lost_tables -= flow->lost_tables != 0;
		return;
	}
	flow_cell_end(flow);
	/* What stood between the cells belongs in front of the table. */
	lh_strbuf_add_bytes(&table->around, flow->text.text, flow->text.length);
	lh_strbuf_release(&flow->text);
	filled = flow_filled_columns(table);
	if (filled == 2 && table->n_cells && flow_table_says(table, sides))
		flow_add_columns(&table->around, table);
	else if (filled <= 1 || table->rows <= 1 ||
		 (filled == 2 && table->rows <= 3))
		flow_add_cells(&table->around, table);
	else
		flow_add_rows(&table->around, table);
	flow->text = table->around;
	lh_strbuf_init(&table->around);
	flow->n_tables--;
	flow_table_release(table);
}

bool flow_finish(struct flow *flow)
{
	flow->lost_boxes = 0;
	while (flow->boxes)
		flow_box_end(flow);
	flow->lost_tables = 0;
	while (flow->n_tables)
		flow_table_end(flow);
	flow_block(flow);
	lh_strbuf_add_bytes(flow->out, flow->text.text, flow->text.length);
	lh_strbuf_clear(&flow->text);
	return flow->total <= EXTRACT_MOST_TEXT;
}
