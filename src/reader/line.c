/* From bytes to cells: a line of the source, or one column of it, cleaned of
 * what is nothing on paper.  line_join.c makes logical lines of them. */
#include "line_priv.h"

#include <string.h>

#define FLAT_TOP 40	/* a head on one line is one of so many */

/* --- cleaning -------------------------------------------------------- */

/* Bytes of a character that is nothing on paper: soft hyphen, zero width
 * space and joiners, byte order mark. */
static size_t line_invisible(const char *s, size_t length)
{
	if (length >= 2 && !memcmp(s, "\xC2\xAD", 2))
		return 2;
	if (length >= 3 && (!memcmp(s, "\xE2\x80\x8B", 3) ||
			    !memcmp(s, "\xE2\x80\x8C", 3) ||
			    !memcmp(s, "\xE2\x80\x8D", 3) ||
			    !memcmp(s, "\xEF\xBB\xBF", 3)))
		return 3;
	return 0;
}

/* Bytes of a blank: space, tab, no-break and typographic spaces. */
size_t lh_line_blank(const char *s, size_t length)
{
	if (*s == ' ' || *s == '\t' || *s == '\r' || *s == '\f' || *s == '\v')
		return 1;
	if (length >= 2 && !memcmp(s, "\xC2\xA0", 2))
		return 2;
	if (length >= 3 && !memcmp(s, "\xE2\x80", 2) &&
	    (unsigned char)s[2] >= 0x80 && (unsigned char)s[2] <= 0x8A)
		return 3;
	if (length >= 3 && !memcmp(s, "\xE3\x80\x80", 3))
		return 3;
	return 0;
}

/* "⁽¹⁾": the sign of a footnote; its bytes, or 0. */
static size_t line_footnote_sign(const char *s, size_t length)
{
	if (length < 6 || memcmp(s, "\xE2\x81\xBD", 3) != 0)
		return 0;
	for (size_t i = 3; i + 3 <= length && i < 15;) {
		if (!memcmp(s + i, "\xE2\x81\xBE", 3))
			return i + 3;
		i += (unsigned char)s[i] == 0xC2 ? 2 : 3;
	}
	return 0;
}

static void line_put(struct splitter *sp, char c, size_t at)
{
	sp->s[sp->length] = c;
	sp->map[sp->length] = sp->src_map[at];
	sp->length++;
}

/* Letters, digits and signs of ASCII: what most bytes are. */
static bool line_is_plain(char c)
{
	return c > ' ' && c != '*';
}

/* Bytes at src[i] that are nothing on paper: invisible ones, the sign of a
 * footnote, marks of emphasis; "* " at the start marks an item. */
static size_t line_nothing(const char *src, size_t start, size_t i, size_t end)
{
	size_t skip = line_invisible(src + i, end - i);

	if (!skip)
		skip = line_footnote_sign(src + i, end - i);
	if (skip || src[i] != '*')
		return skip;
	if (i + 1 < end && src[i + 1] == '*')
		return 2;
	return i > start || i + 1 >= end || src[i + 1] != ' ';
}

/* "PHÒNGThái": a name that lost the blank behind capitals; at is "T". */
static bool line_begins_name(const char *src, size_t at, size_t end)
{
	at++;
	while (at < end && (src[at] & 0xC0) == 0x80)
		at++;
	return at < end && lh_word_letter_case(src + at, end - at) == 1;
}

/* Copies source[start, end) into the buffer with single blanks and without
 * marks of emphasis; returns its range there. */
static struct lh_range line_clean(struct splitter *sp, size_t start, size_t end)
{
	const char *src = sp->src;
	struct lh_range range = { .start = (uint32_t)sp->length };
	bool blank = false;
	size_t small = 0;	/* small letters since the word began */
	size_t large = 0;	/* capitals, where it has nothing else */

	for (size_t i = start; i < end;) {
		int letter;

		size_t skip = line_is_plain(src[i]) ? 0
			: line_nothing(src, start, i, end);

		if (skip) {
			i += skip;
			continue;
		}
		skip = line_is_plain(src[i]) ? 0
			: lh_line_blank(src + i, end - i);
		if (skip) {
			blank = true;
			i += skip;
			continue;
		}
		if (blank && sp->length > range.start)
			line_put(sp, ' ', i - 1);
		if (blank)
			small = large = 0;
		blank = false;
		letter = lh_word_letter_case(src + i, end - i);
		/* "cácSở": two words that lost the blank between them. */
		if (letter == 2 && ((small >= 2 && small != SIZE_MAX) ||
				    (large >= 4 && large != SIZE_MAX &&
				     line_begins_name(src, i, end))))
			line_put(sp, ' ', i);
		large = letter == 2 && large != SIZE_MAX ? large + 1
			: SIZE_MAX;
		small = letter == 1 && small != SIZE_MAX ? small + 1
			: letter == 0 ? 0 : SIZE_MAX;
		do {
			line_put(sp, src[i], i);
			i++;
		} while (i < end && (src[i] & 0xC0) == 0x80);
	}
	range.end = (uint32_t)sp->length;
	lh_word_lower(sp->low + range.start, sp->s + range.start,
		      range.end - range.start);
	return range;
}

/* --- cells ----------------------------------------------------------- */

static void line_measure(struct splitter *sp, struct cell *cell)
{
	const char *s = sp->s + cell->text.start;
	const char *low = sp->low + cell->text.start;
	size_t length = cell->text.end - cell->text.start;
	size_t name_start, name_end, body, upper = 0, lower = 0;
	bool first = true;

	body = lh_line_marker(s, length, &cell->marker, &name_start, &name_end);
	for (size_t i = 0; i < length; i++) {
		bool changed;

		if ((s[i] & 0xC0) == 0x80)
			continue;
		cell->chars++;
		if (!lh_word_char(low, i, length) ||
		    (low[i] >= '0' && low[i] <= '9'))
			continue;
		changed = s[i] != low[i] ||
			((unsigned char)s[i] >= 0xC0 && i + 1 < length &&
			 s[i + 1] != low[i + 1]) ||
			((unsigned char)s[i] >= 0xE0 && i + 2 < length &&
			 s[i + 2] != low[i + 2]);
		if (changed)
			upper++;
		else
			lower++;
		if (first && i >= body) {
			cell->small = !changed;
			first = false;
		}
	}
	cell->capitals = upper >= 2 && lower * 8 < upper;
}

/* "14/7" under "Thứ Hai" is no page number. */
static bool line_is_date(const struct splitter *sp, const char *low,
			 size_t length)
{
	const struct cell *above;

	if (!sp->n_cells || !memchr(low, '/', length))
		return false;
	above = &sp->cells[sp->n_cells - 1];
	return lh_line_is_day(sp->low + above->text.start,
			      above->text.end - above->text.start);
}

void lh_line_add_cell(struct splitter *sp, size_t start, size_t end,
			  size_t indent, uint16_t column, int32_t row)
{
	struct cell cell = {
		.indent = (uint32_t)indent, .column = column, .row = row,
		.blanks = sp->blanks, .footnote_before = sp->footnote,
	};
	const char *low;
	size_t length;

	cell.text = line_clean(sp, start, end);
	low = sp->low + cell.text.start;
	length = cell.text.end - cell.text.start;
	if (length == 0) {
		if (column == 0)
			sp->blanks++;
		return;
	}
	if ((lh_line_is_page_number(low, length) &&
	     !line_is_date(sp, low, length)) ||
	    lh_line_is_debris(low, length)) {
		if (!sp->doc->posted.year)
			lh_line_date(low, length, &sp->doc->posted);
		sp->length = cell.text.start;
		sp->blanks++;
		sp->footnote = sp->footnote || lh_line_is_page_number(low, length);
		return;
	}
	line_measure(sp, &cell);
	cell.barrier = lh_header_is_motto(low, length) ||
		lh_header_is_place_date(sp->s + cell.text.start, low, length);
	sp->cells = lh_arena_grow(sp->doc->arena, sp->cells, sp->n_cells,
				  sizeof(*sp->cells));
	sp->cells[sp->n_cells++] = cell;
	sp->blanks = 0;
	sp->footnote = false;
}

size_t lh_line_indent(const char *src, size_t start, size_t end)
{
	size_t n = 0;

	while (start < end && (src[start] == ' ' || src[start] == '\t')) {
		n += src[start] == '\t' ? 8 : 1;
		start++;
	}
	return n;
}

static void line_add_columns(struct splitter *sp, size_t start, size_t end,
			     char part)
{
	const char *src = sp->src;
	uint16_t column = 0;
	size_t filled = 0;

	for (size_t i = start; i < end; i++)
		filled += src[i] == part;
	if (filled >= 2)
		sp->row++;
	for (size_t i = start; i <= end;) {
		const char *bar = memchr(src + i, part, end - i);
		size_t stop = bar ? (size_t)(bar - src) : end;

		lh_line_add_cell(sp, i, stop, 0, column,
			      filled >= 2 ? sp->row : -1);
		if (bar && part == '|' && sp->n_cells)
			sp->cells[sp->n_cells - 1].closed = true;
		if (column < UINT16_MAX)
			column++;
		i = stop + 1;
	}
}

static bool line_is_footnote(const char *src, size_t start, size_t end)
{
	start += lh_line_indent(src, start, end);
	return start < end && line_footnote_sign(src + start, end - start) > 0;
}

/* A single line into cells. */
static void line_add_physical(struct splitter *sp, struct physical p)
{
	const char *src = sp->src;
	size_t indent = lh_line_indent(src, p.start, p.end);
	size_t text = p.start;
	const char *tab;

	while (text < p.end && (src[text] == ' ' || src[text] == '\t'))
		text++;

	if (line_is_footnote(src, p.start, p.end)) {
		sp->footnote = true;
		return;
	}
	if (memchr(src + p.start, '|', p.end - p.start) &&
	    !lh_line_starts(src + text, p.end - text, "cms-")) {
		line_add_columns(sp, p.start, p.end, '|');
		return;
	}
	tab = memchr(src + text, '\t', p.end - text);
	if (tab) {
		line_add_columns(sp, text, p.end, '\t');
		return;
	}
	lh_line_add_cell(sp, p.start, p.end, indent, 0, -1);
}

static size_t line_list(struct splitter *sp, struct physical **lines)
{
	size_t n = 0;

	*lines = NULL;
	for (size_t i = 0; i < sp->src_length;) {
		const char *nl = memchr(sp->src + i, '\n',
					sp->src_length - i);
		size_t end = nl ? (size_t)(nl - sp->src) : sp->src_length;

		struct physical parts[32] = { { i, end } };
		size_t n_parts = 1;

		if (n < FLAT_TOP)
			n_parts = lh_line_cut_flat(sp, parts[0], parts, 32);
		for (size_t k = 0; k < n_parts; k++) {
			*lines = lh_arena_grow(sp->doc->arena, *lines, n,
					       sizeof(**lines));
			(*lines)[n++] = parts[k];
		}
		i = end + 1;
	}
	return n;
}

static void line_cells(struct splitter *sp)
{
	struct physical *lines;
	size_t n = line_list(sp, &lines);

	for (size_t i = 0; i < n;) {
		size_t behind = lh_line_add_sides(sp, lines, n, i);

		if (behind == i)
			line_add_physical(sp, lines[i++]);
		else
			i = behind;
	}
}

void lh_line_split(struct lh_document *doc)
{
	size_t size = doc->source_length + doc->source_length / 2 + 2;
	struct splitter sp = { .doc = doc, .row = -1 };

	sp.s = lh_arena_alloc(doc->arena, size);
	sp.low = lh_arena_alloc(doc->arena, size);
	sp.map = lh_arena_calloc(doc->arena, size, sizeof(*sp.map));
	lh_line_unmark(&sp);
	line_cells(&sp);
	lh_line_rejoin(&sp);
}
