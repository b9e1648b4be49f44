/* CSV in.  Knows no columns; linear in the file's length. */
#include "csv_priv.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/strbuf.h>
#include <lichhop/text.h>

/* --- bytes to UTF-8 --- */

static void csv_add_utf8(struct lh_strbuf *out, uint32_t c)
{
	if (c < 0x80) {
		lh_strbuf_add_char(out, (char)c);
	} else if (c < 0x800) {
		lh_strbuf_add_char(out, (char)(0xC0 | c >> 6));
		lh_strbuf_add_char(out, (char)(0x80 | (c & 0x3F)));
	} else if (c < 0x10000) {
		lh_strbuf_add_char(out, (char)(0xE0 | c >> 12));
		lh_strbuf_add_char(out, (char)(0x80 | (c >> 6 & 0x3F)));
		lh_strbuf_add_char(out, (char)(0x80 | (c & 0x3F)));
	} else {
		lh_strbuf_add_char(out, (char)(0xF0 | c >> 18));
		lh_strbuf_add_char(out, (char)(0x80 | (c >> 12 & 0x3F)));
		lh_strbuf_add_char(out, (char)(0x80 | (c >> 6 & 0x3F)));
		lh_strbuf_add_char(out, (char)(0x80 | (c & 0x3F)));
	}
}

static uint32_t csv_unit(const unsigned char *s, bool big)
{
	return big ? (uint32_t)(s[0] << 8 | s[1]) : (uint32_t)(s[1] << 8 | s[0]);
}

/* UTF-16 behind its mark; lone surrogates become U+FFFD, a NUL stays one and
 * is refused later. */
static void csv_from_utf16(struct lh_strbuf *out, const char *bytes,
			   size_t length, bool big)
{
	const unsigned char *s = (const unsigned char *)bytes;

	for (size_t i = 0; i + 1 < length; i += 2) {
		uint32_t c = csv_unit(s + i, big);

		if (c >= 0xD800 && c < 0xDC00 && i + 3 < length) {
			uint32_t low = csv_unit(s + i + 2, big);

			if (low >= 0xDC00 && low < 0xE000) {
				c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
				i += 2;
			}
		}
		csv_add_utf8(out, c >= 0xD800 && c < 0xE000 ? 0xFFFD : c);
	}
}

static void csv_decode(struct lh_strbuf *text, const char *bytes, size_t length)
{
	if (length >= 2 && memcmp(bytes, "\xFF\xFE", 2) == 0)
		csv_from_utf16(text, bytes + 2, length - 2, false);
	else if (length >= 2 && memcmp(bytes, "\xFE\xFF", 2) == 0)
		csv_from_utf16(text, bytes + 2, length - 2, true);
	else if (length >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0)
		lh_strbuf_add_bytes(text, bytes + 3, length - 3);
	else
		lh_strbuf_add_bytes(text, bytes, length);
}

/* --- text to cells --- */

struct csv_parser {
	struct lh_arena *arena;
	struct lh_csv *csv;
	const char *at, *end;
	size_t line;		/* of at */
	struct lh_strbuf cell;
	struct lh_csv_line row;
	size_t unclosed;	/* line of a quote without an end, 0 none */
};

/* The separator of which the header line has most outside quotes. */
static char csv_sniff(const char *text)
{
	static const char separators[] = ",;\t";
	size_t counts[3] = { 0 };
	bool quoted = false;
	size_t best = 0;

	for (; *text && (quoted || (*text != '\n' && *text != '\r')); text++) {
		const char *s = strchr(separators, *text);

		if (*text == '"')
			quoted = !quoted;
		else if (s && !quoted)
			counts[s - separators]++;
	}
	for (size_t i = 1; i < 3; i++)
		if (counts[i] > counts[best])
			best = i;
	return separators[best];
}

/* "sep=;" as Excel writes and reads it. */
static bool csv_take_directive(struct csv_parser *p)
{
	if (p->end - p->at < 5 || memcmp(p->at, "sep=", 4) != 0 ||
	    !strchr(",;\t|", p->at[4]) || !strchr("\r\n", p->at[5]))
		return false;
	p->csv->separator = p->at[4];
	p->at += 5;
	return true;
}

static void csv_newline(struct csv_parser *p)
{
	if (*p->at == '\r' && p->at + 1 < p->end && p->at[1] == '\n')
		p->at++;
	p->at++;
	p->line++;
}

/* Our own export puts an apostrophe before what would be a formula. */
static const char *csv_unguard(const char *cell)
{
	return cell[0] == '\'' && cell[1] && strchr("=+-@", cell[1]) ? cell + 1 :
								       cell;
}

static void csv_end_cell(struct csv_parser *p)
{
	struct lh_csv_line *row = &p->row;
	char *nfc = lh_text_nfc(p->arena, p->cell.text, p->cell.length);
	const char *cell = lh_text_trim(p->arena, nfc, strlen(nfc));

	row->cells = lh_arena_grow(p->arena, row->cells, row->n_cells,
				   sizeof(*row->cells));
	row->cells[row->n_cells++] = csv_unguard(cell);
	lh_strbuf_clear(&p->cell);
}

static void csv_end_row(struct csv_parser *p)
{
	struct lh_csv *csv = p->csv;
	bool any = false;

	csv_end_cell(p);
	for (size_t i = 0; i < p->row.n_cells; i++)
		any = any || *p->row.cells[i];
	if (any) {
		csv->lines = lh_arena_grow(p->arena, csv->lines, csv->n_lines,
					   sizeof(*csv->lines));
		csv->lines[csv->n_lines++] = p->row;
	}
	p->row = (struct lh_csv_line){ .line = p->line };
}

/* Behind the opening quote, up to and with the closing one. */
static void csv_quoted(struct csv_parser *p)
{
	size_t opened = p->line;

	for (; p->at < p->end; p->at++) {
		if (*p->at == '\n')
			p->line++;
		if (*p->at != '"') {
			lh_strbuf_add_char(&p->cell, *p->at);
		} else if (p->at + 1 < p->end && p->at[1] == '"') {
			lh_strbuf_add_char(&p->cell, '"');
			p->at++;
		} else {
			p->at++;
			return;
		}
	}
	p->unclosed = opened;
}

static void csv_rows(struct csv_parser *p)
{
	bool begun = false;	/* something stands in this row */

	p->row = (struct lh_csv_line){ .line = p->line };
	while (p->at < p->end) {
		char c = *p->at;

		if (c == '\n' || c == '\r') {
			csv_newline(p);
			csv_end_row(p);
			begun = false;
			continue;
		}
		begun = true;
		p->at++;
		if (c == p->csv->separator)
			csv_end_cell(p);
		else if (c == '"' && lh_text_empty(p->cell.text))
			csv_quoted(p);
		else
			lh_strbuf_add_char(&p->cell, c);
	}
	if (begun)
		csv_end_row(p);
}

enum lh_status lh_csv_parse(struct lh_arena *arena, const char *name,
			    const char *bytes, size_t length,
			    struct lh_csv *csv, struct lh_error *err)
{
	struct lh_strbuf text;
	struct lh_csv parsed = { .n_lines = 0 };
	enum lh_status status = LH_OK;

	lh_strbuf_init(&text);
	csv_decode(&text, bytes, length);
	struct csv_parser p = {
		.arena = arena, .csv = &parsed, .line = 1,
		.at = text.text, .end = text.text + text.length,
	};
	lh_strbuf_init(&p.cell);
	if (lh_text_check(text.text, text.length, NULL, NULL) != LH_OK) {
		status = lh_error_set(err, LH_EFORMAT,
			_("tệp “%s” không phải là chữ UTF-8 hay UTF-16; trong Excel hãy lưu dạng “CSV UTF-8”"),
			name);
		goto out;
	}
	if (!csv_take_directive(&p))
		parsed.separator = csv_sniff(text.text);
	csv_rows(&p);
	if (p.unclosed > 0)
		status = lh_error_set(err, LH_EFORMAT,
			_("%s:%zu: dấu ngoặc kép không được đóng"), name,
			p.unclosed);
	else if (parsed.n_lines == 0)
		status = lh_error_set(err, LH_EFORMAT,
				      _("tệp “%s” không có dòng nào"), name);
	else
		*csv = parsed;
out:
	lh_strbuf_release(&p.cell);
	lh_strbuf_release(&text);
	return status;
}
