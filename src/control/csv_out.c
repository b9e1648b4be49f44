/* CSV out: RFC 4180 quoting, CRLF, and no cell that a spreadsheet runs. */
#include "output_priv.h"

#include <string.h>

/* OWASP's list of first characters that make a formula. */
static bool csv_is_formula(const char *cell)
{
	return *cell && strchr("=+-@\t\r", *cell);
}

static void csv_cell(struct lh_strbuf *out, const char *cell)
{
	bool formula = csv_is_formula(cell);

	if (!formula && !strpbrk(cell, ",;\"\r\n\t")) {
		lh_strbuf_add(out, cell);
		return;
	}
	lh_strbuf_add_char(out, '"');
	if (formula)
		lh_strbuf_add_char(out, '\'');
	for (const char *c = cell; *c; c++) {
		if (*c == '"')
			lh_strbuf_add_char(out, '"');
		lh_strbuf_add_char(out, *c);
	}
	lh_strbuf_add_char(out, '"');
}

void lh_csv_row(struct lh_strbuf *out, const char *const *cells, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (i > 0)
			lh_strbuf_add_char(out, ',');
		csv_cell(out, cells[i] ? cells[i] : "");
	}
	lh_strbuf_add(out, "\r\n");
}

void lh_csv_begin(struct lh_strbuf *out, const char *const *names, size_t count)
{
	lh_strbuf_add(out, "\xEF\xBB\xBF");
	lh_csv_row(out, names, count);
}
