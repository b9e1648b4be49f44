/* From bytes to logical lines.
 *
 * Cuts the source into cells (a line, or a column of one), drops what is no
 * text (rules, page numbers, footnotes, web debris), and joins the cells that
 * a printer's line width or a page break parted.  Knows markers of items and
 * the shape of lines, nothing of fields. */
#include "reader_priv.h"

#include <string.h>

struct cell {
	struct lh_range text;		/* of the buffer below */
	uint32_t indent;		/* columns in front, in the source */
	uint32_t chars;
	uint16_t blanks;
	uint16_t column;
	int32_t row;			/* of the table it stands in, -1 */
	enum lh_marker marker;
	bool capitals;
	bool small;			/* first letter is a small one */
	bool footnote_before;
	bool barrier;			/* joins neither side */
};

struct splitter {
	struct lh_document *doc;
	char *s, *low;			/* cleaned, not yet rejoined */
	uint32_t *map;
	size_t length;
	struct cell *cells;
	size_t n_cells;
	uint16_t blanks;		/* empty lines met since the last cell */
	bool footnote;
	int32_t row;
	size_t width;			/* of the longest wrapped line */
	bool wrapped;
	bool doubled;			/* an empty line between all lines */
};

/* --- cleaning ---------------------------------------------------------- */

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
static size_t line_blank(const char *s, size_t length)
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
	sp->map[sp->length] = (uint32_t)at;
	sp->length++;
}

/* Copies source[start, end) into the buffer with single blanks and without
 * marks of emphasis; returns its range there. */
static struct lh_range line_clean(struct splitter *sp, size_t start, size_t end)
{
	const char *src = sp->doc->source;
	struct lh_range range = { .start = (uint32_t)sp->length };
	bool blank = false;

	for (size_t i = start; i < end;) {
		size_t skip = line_invisible(src + i, end - i);

		if (!skip)
			skip = line_footnote_sign(src + i, end - i);
		if (!skip && src[i] == '*' && i + 1 < end && src[i + 1] == '*')
			skip = 2;
		if (!skip && src[i] == '*' && (i > start || i + 1 >= end ||
					       src[i + 1] != ' '))
			skip = 1;
		if (skip) {
			i += skip;
			continue;
		}
		skip = line_blank(src + i, end - i);
		if (skip) {
			blank = true;
			i += skip;
			continue;
		}
		if (blank && sp->length > range.start)
			line_put(sp, ' ', i - 1);
		blank = false;
		line_put(sp, src[i], i);
		i++;
	}
	range.end = (uint32_t)sp->length;
	lh_word_lower(sp->low + range.start, sp->s + range.start,
		      range.end - range.start);
	return range;
}

/* --- what is no text ----------------------------------------------------- */

static bool line_starts(const char *low, size_t length, const char *word)
{
	size_t n = strlen(word);

	return length >= n && memcmp(low, word, n) == 0;
}

/* "-----", "____", "* * *", "|---|": drawn, not written. */
static bool line_is_rule(const char *low, size_t length)
{
	for (size_t i = 0; i < length; i++) {
		if (strchr("-_=*~.|:+# \\/", low[i]))
			continue;
		if ((low[i] & 0xC0) == 0x80 || (low[i] & 0xE0) == 0xE0) {
			if (lh_word_char(low, i, length) &&
			    (low[i] & 0xC0) != 0x80)
				return false;
			continue;
		}
		return false;
	}
	return true;
}

/* "2", "- 2 -", "Trang 2/3", "2/3" alone on a line. */
static bool line_is_page_number(const char *low, size_t length)
{
	size_t digits = 0;

	if (line_starts(low, length, "trang ")) {
		low += 6;
		length -= 6;
	}
	if (length > 9)
		return false;
	for (size_t i = 0; i < length; i++) {
		if (low[i] >= '0' && low[i] <= '9')
			digits++;
		else if (!strchr("-/ ", low[i]))
			return false;
	}
	return digits > 0 && digits <= 4;
}

/* A web address without marks: "hoi-nghi-doi-thoai-giua-chu-tich". */
static bool line_is_slug(const char *low, size_t length)
{
	size_t hyphens = 0;

	for (size_t i = 0; i < length; i++) {
		if (low[i] == '-')
			hyphens++;
		else if ((low[i] < 'a' || low[i] > 'z') &&
			 (low[i] < '0' || low[i] > '9'))
			return false;
	}
	return hyphens >= 3;
}

static bool line_is_debris(const char *low, size_t length)
{
	static const char *const starts[] = {
		"cms-", "đăng lúc", "cập nhật:", "cập nhật lúc", "• cập nhật:",
		"(cập nhật lần cuối", "cập nhật lần cuối", "lượt xem",
		"• lượt xem", "số lượt xem", "ngày đăng", "đăng ngày",
		"in bài viết", "gửi email", "chia sẻ", "đã xem",
		"http://", "https://", "www.", "bản quyền", "quay lại",
		"trang chủ", "tác giả:", "nguồn:", "lần xem", "ngày cập nhật",
		"xem chi tiết", "tải về", "file đính kèm", "ký bởi:",
		"người ký:", "thời gian ký:", "cơ quan: ", NULL
	};
	static const char *const wholes[] = {
		"article", "print", "email", "share", "in trang",
		"in bài viết", "tin liên quan", "văn bản điện tử", NULL
	};

	for (size_t i = 0; starts[i]; i++)
		if (line_starts(low, length, starts[i]))
			return true;
	for (size_t i = 0; wholes[i]; i++)
		if (length == strlen(wholes[i]) &&
		    line_starts(low, length, wholes[i]))
			return true;
	return line_is_slug(low, length);
}

/* --- markers ---------------------------------------------------------------- */

static size_t line_dash(const char *s, size_t length, enum lh_marker *marker)
{
	static const struct {
		const char *sign;
		enum lh_marker marker;
	} signs[] = {
		{ "-", LH_MARK_DASH }, { "–", LH_MARK_DASH },
		{ "—", LH_MARK_DASH }, { "−", LH_MARK_DASH },
		{ "•", LH_MARK_DASH }, { "●", LH_MARK_DASH },
		{ "▪", LH_MARK_DASH }, { "■", LH_MARK_DASH },
		{ "·", LH_MARK_DASH }, { "➢", LH_MARK_DASH },
		{ "\xEF\x82\xB7", LH_MARK_DASH }, { "‣", LH_MARK_DASH },
		{ "+", LH_MARK_PLUS }, { "◦", LH_MARK_PLUS },
		{ "○", LH_MARK_PLUS }, { "*", LH_MARK_STAR },
	};

	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++) {
		size_t n = strlen(signs[i].sign);

		if (length <= n || memcmp(s, signs[i].sign, n) != 0)
			continue;
		/* "-Sở Y tế" is written too, "-5" and "--" are none. */
		if (s[n] != ' ' && (s[n] == '-' || (s[n] >= '0' &&
						    s[n] <= '9')))
			return 0;
		*marker = signs[i].marker;
		while (n < length && s[n] == ' ')
			n++;
		return n;
	}
	return 0;
}

/* What closes "1", "II" or "a": ".", ")", "/", "/.", ".)" and a blank.  A
 * letter may follow at once ("1.Thành phần"), a digit may not. */
static size_t line_close(const char *s, size_t length, size_t at)
{
	size_t start = at;

	while (at < length && at < start + 2 &&
	       (s[at] == '.' || s[at] == ')' || s[at] == '/' || s[at] == ':'))
		at++;
	if (at == start || (s[start] == ':' && at == start + 1))
		return 0;
	if (at < length && s[at] != ' ' &&
	    (s[start] == '/' || (s[at] >= '0' && s[at] <= '9') ||
	     s[at] == '-' || s[at] == '/'))
		return 0;
	while (at < length && s[at] == ' ')
		at++;
	return at;
}

static size_t line_number(const char *s, size_t length,
			  enum lh_marker *marker, size_t *name_end)
{
	size_t at = 0, parts = 0, close;

	while (at < length && s[at] >= '0' && s[at] <= '9') {
		size_t digits = at;

		while (at < length && s[at] >= '0' && s[at] <= '9')
			at++;
		if (at - digits > 2)
			return 0;
		parts++;
		if (at + 1 < length && s[at] == '.' &&
		    s[at + 1] >= '0' && s[at + 1] <= '9')
			at++;
		else
			break;
	}
	if (parts == 0 || parts > 4)
		return 0;
	*marker = parts == 1 ? LH_MARK_NUMBER : LH_MARK_NUMBER_2;
	*name_end = at;
	close = line_close(s, length, at);
	/* "1.1 Thành phần" closes with a blank alone. */
	if (!close && parts == 2 && at + 1 < length && s[at] == ' ' &&
	    (unsigned char)s[at + 1] >= 'A' && at < 4)
		return at + 1;
	return close;
}

static size_t line_roman(const char *s, size_t length, size_t *name_end)
{
	size_t at = 0;

	while (at < length && at < 5 && (s[at] == 'I' || s[at] == 'V' ||
					 s[at] == 'X'))
		at++;
	*name_end = at;
	return at ? line_close(s, length, at) : 0;
}

static size_t line_letter(const char *s, size_t length,
			  enum lh_marker *marker, size_t *name_end)
{
	size_t n = 0;

	if (length > 2 && !memcmp(s, "đ", 2))
		n = 2;
	else if (length > 1 && ((s[0] >= 'a' && s[0] <= 'z') ||
				(s[0] >= 'A' && s[0] <= 'H')))
		n = 1;
	if (!n || (s[n] != ')' && s[n] != '.' && s[n] != '/'))
		return 0;
	/* "P. họp", "Q. Chánh Văn phòng": an abbreviation is no letter. */
	if (s[0] >= 'A' && s[0] <= 'H' && (s[n] != '.' || n + 1 >= length ||
					   s[n + 1] != ' '))
		return 0;
	*marker = s[0] >= 'A' && s[0] <= 'H' ? LH_MARK_SECTION
					    : LH_MARK_LETTER;
	*name_end = n;
	return line_close(s, length, n);
}

size_t lh_line_marker(const char *text, size_t length, enum lh_marker *marker,
		      size_t *name_start, size_t *name_end)
{
	size_t body;

	*marker = LH_MARK_NONE;
	*name_start = *name_end = 0;
	body = line_dash(text, length, marker);
	if (body)
		return body;
	body = line_number(text, length, marker, name_end);
	if (body)
		return body;
	body = line_roman(text, length, name_end);
	if (body) {
		*marker = LH_MARK_ROMAN;
		return body;
	}
	body = line_letter(text, length, marker, name_end);
	if (body)
		return body;
	*marker = LH_MARK_NONE;
	*name_end = 0;
	return 0;
}

/* --- cells ------------------------------------------------------------------- */

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

static void line_add_cell(struct splitter *sp, size_t start, size_t end,
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
	if (line_is_rule(low, length) || line_is_page_number(low, length) ||
	    line_is_debris(low, length)) {
		sp->length = cell.text.start;
		sp->blanks++;
		sp->footnote = sp->footnote || line_is_page_number(low, length);
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

/* The widest run of at least three blanks inside [start, end): columns that
 * a layout tool kept apart.  False when there is none. */
static bool line_gap(const char *src, size_t start, size_t end,
		     size_t *gap_start, size_t *gap_end)
{
	size_t best = 2;

	while (start < end && line_blank(src + start, end - start))
		start += line_blank(src + start, end - start);
	for (size_t i = start; i < end;) {
		size_t from = i, count = 0, skip;

		while (i < end && (skip = line_blank(src + i, end - i))) {
			count += src[i] == '\t' ? 8 : 1;
			i += skip;
		}
		if (count > best && i < end) {
			best = count;
			*gap_start = from;
			*gap_end = i;
		}
		if (i == from)
			i++;
	}
	return best > 2;
}

static size_t line_indent(const char *src, size_t start, size_t end)
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
	const char *src = sp->doc->source;
	uint16_t column = 0;
	size_t filled = 0;

	for (size_t i = start; i < end; i++)
		filled += src[i] == part;
	if (filled >= 2)
		sp->row++;
	for (size_t i = start; i <= end;) {
		const char *bar = memchr(src + i, part, end - i);
		size_t stop = bar ? (size_t)(bar - src) : end;

		line_add_cell(sp, i, stop, 0, column,
			      filled >= 2 ? sp->row : -1);
		if (column < UINT16_MAX)
			column++;
		i = stop + 1;
	}
}

static bool line_is_footnote(const char *src, size_t start, size_t end)
{
	start += line_indent(src, start, end);
	return start < end && line_footnote_sign(src + start, end - start) > 0;
}

struct physical {
	size_t start, end;
};

static bool line_holds(const char *src, struct physical p, const char *a,
		       const char *b)
{
	return memmem(src + p.start, p.end - p.start, a, strlen(a)) ||
		memmem(src + p.start, p.end - p.start, b, strlen(b));
}

/* A single line into cells. */
static void line_add_physical(struct splitter *sp, struct physical p)
{
	const char *src = sp->doc->source;
	size_t indent = line_indent(src, p.start, p.end);
	const char *tab;

	if (line_is_footnote(src, p.start, p.end)) {
		sp->footnote = true;
		return;
	}
	if (memchr(src + p.start, '|', p.end - p.start) &&
	    !line_starts(src + p.start + indent, p.end - p.start - indent,
			 "cms-")) {
		line_add_columns(sp, p.start, p.end, '|');
		return;
	}
	tab = memchr(src + p.start + indent, '\t',
		     p.end - p.start > indent ? p.end - p.start - indent : 0);
	if (indent <= p.end - p.start && tab) {
		line_add_columns(sp, p.start + indent, p.end, '\t');
		return;
	}
	line_add_cell(sp, p.start, p.end, indent, 0, -1);
}

/* Two columns side by side, from lines[from] to lines[to): the left one
 * first, then the right one.  A line without a gap belongs to the side on
 * which it starts. */
static void line_add_side_by_side(struct splitter *sp,
				  const struct physical *lines, size_t from,
				  size_t to)
{
	const char *src = sp->doc->source;
	size_t right = 1000;

	for (size_t i = from; i < to; i++) {
		size_t a, b;

		if (line_gap(src, lines[i].start, lines[i].end, &a, &b) &&
		    b - lines[i].start < right && b - lines[i].start > 15)
			right = b - lines[i].start;
	}
	for (int side = 0; side < 2; side++) {
		for (size_t i = from; i < to; i++) {
			size_t a = lines[i].end, b = lines[i].end;
			size_t indent = line_indent(src, lines[i].start,
						    lines[i].end);

			if (!line_gap(src, lines[i].start, lines[i].end, &a,
				      &b) && indent + 8 >= right) {
				b = lines[i].start;
				a = lines[i].start;
			}
			if (side == 0)
				line_add_cell(sp, lines[i].start, a, indent,
					      0, -1);
			else
				line_add_cell(sp, b, lines[i].end, indent, 0,
					      -1);
		}
		sp->blanks = 2;
	}
}

static size_t line_list(struct lh_document *doc, struct physical **lines)
{
	size_t n = 0;

	*lines = NULL;
	for (size_t i = 0; i < doc->source_length;) {
		const char *nl = memchr(doc->source + i, '\n',
					doc->source_length - i);
		size_t end = nl ? (size_t)(nl - doc->source)
				: doc->source_length;

		*lines = lh_arena_grow(doc->arena, *lines, n, sizeof(**lines));
		(*lines)[n].start = i;
		(*lines)[n++].end = end;
		i = end + 1;
	}
	return n;
}

/* Lines of the header when the motto stands right of something, else 0. */
static size_t line_side_header(const char *src, const struct physical *lines,
			       size_t n)
{
	for (size_t i = 0; i < n && i < 15; i++) {
		size_t a, b, k;

		if (!line_holds(src, lines[i], "CỘNG H", "Độc lập"))
			continue;
		if (!line_gap(src, lines[i].start, lines[i].end, &a, &b) ||
		    memchr(src + lines[i].start, '|',
			   lines[i].end - lines[i].start))
			return 0;
		for (k = i; k < n && k < i + 14; k++)
			if (line_holds(src, lines[k], "ính gửi", "ÍNH GỬI") ||
			    line_holds(src, lines[k], "GIẤY MỜI", "THÔNG BÁO"))
				return k;
		return i + 4 < n ? i + 4 : n;
	}
	return 0;
}

static void line_cells(struct splitter *sp)
{
	const char *src = sp->doc->source;
	struct physical *lines;
	size_t n = line_list(sp->doc, &lines);
	size_t header = line_side_header(src, lines, n);

	if (header)
		line_add_side_by_side(sp, lines, 0, header);
	for (size_t i = header; i < n; i++) {
		size_t a, b;

		if (line_holds(src, lines[i], "ơi nhận", "ƠI NHẬN") &&
		    line_gap(src, lines[i].start, lines[i].end, &a, &b) &&
		    b - lines[i].start > 20 &&
		    !memchr(src + lines[i].start, '|',
			    lines[i].end - lines[i].start)) {
			size_t to = n - i > 60 ? i + 60 : n;

			line_add_side_by_side(sp, lines, i, to);
			i = to - 1;
			continue;
		}
		line_add_physical(sp, lines[i]);
	}
}

/* --- joining ------------------------------------------------------------------ */

static bool line_ends_with(const struct splitter *sp, const struct cell *cell,
			   const char *word)
{
	size_t n = strlen(word);
	size_t length = cell->text.end - cell->text.start;

	return length >= n &&
		!memcmp(sp->low + cell->text.end - n, word, n);
}

static bool line_is_terminal(const struct splitter *sp, const struct cell *cell)
{
	char last = sp->s[cell->text.end - 1];

	return strchr(".;:!?", last) != NULL;
}

/* The line cannot end here: a preposition, a comma or a hyphen is its last. */
static bool line_hangs(const struct splitter *sp, const struct cell *cell)
{
	static const char *const words[] = {
		",", " -", " –", "/", "(", " và", " của", " các", " số",
		" tại", " ngày", " với", " về", " theo", " cho", " đến",
		" từ", " là", " thuộc", " ông", " bà", " đồng chí",
		" thành phố", " huyện", " tỉnh thành", " do", " để", " trên",
		" trong", " bằng", " hoặc", " như", " tháng", " năm", NULL
	};

	for (size_t i = 0; words[i]; i++)
		if (line_ends_with(sp, cell, words[i]))
			return true;
	return sp->s[cell->text.end - 1] == '-' &&
		cell->text.end - cell->text.start > 1;
}

/* "… về hạ tầng. Địa điểm:" at the end of a line: its value is cut off. */
static bool line_ends_with_label(const struct splitter *sp,
				 const struct cell *cell)
{
	static const char *const labels[] = {
		". địa điểm:", ". thành phần:", ". thời gian:", ". chủ trì:",
		"; địa điểm:", "; thành phần:", "; thời gian:", "; chủ trì:",
		NULL
	};

	for (size_t i = 0; labels[i]; i++)
		if (line_ends_with(sp, cell, labels[i]))
			return true;
	return false;
}

static bool line_starts_anew(const struct splitter *sp,
			     const struct cell *cell)
{
	static const char *const starts[] = {
		"số:", "số :", "kính gửi", "kínhgửi", "nơi nhận", "v/v",
		"tm.", "kt.", "tl.", "tuq.", "t/m", "căn cứ ", "thực hiện ",
		"trân trọng", "kính mời", "giao ", "yêu cầu ", "đề nghị ",
		"theo đề nghị", "(đã ký)", NULL
	};
	const char *low = sp->low + cell->text.start;
	size_t length = cell->text.end - cell->text.start;

	if (cell->barrier || cell->marker != LH_MARK_NONE)
		return true;
	for (size_t i = 0; starts[i]; i++)
		if (line_starts(low, length, starts[i]) && !cell->small)
			return true;
	return !cell->small && lh_label_is_strict(low, length);
}

static bool line_is_long(const struct splitter *sp, const struct cell *cell)
{
	return sp->wrapped && (size_t)cell->chars * 4 >= sp->width * 3;
}

static int line_open_brackets(const struct splitter *sp,
			      const struct cell *cell)
{
	int depth = 0;

	for (size_t i = cell->text.start; i < cell->text.end; i++)
		depth += (sp->s[i] == '(') - (sp->s[i] == ')');
	return depth;
}

struct chain {		/* the logical line that is being built */
	const struct cell *first, *last;
	int brackets;
	bool subject;	/* "V/v": set in a narrow column */
};

static bool line_joins(const struct splitter *sp, const struct chain *chain,
		       const struct cell *next)
{
	const struct cell *last = chain->last;
	bool near = next->blanks <= (sp->doubled ? 1 : 0);
	bool terminal = line_is_terminal(sp, last);

	if (last->barrier || next->row >= 0 || last->row >= 0)
		return false;
	if (line_starts_anew(sp, next))
		return false;
	if (next->capitals || last->capitals)
		return next->capitals && last->capitals &&
			last->marker != LH_MARK_NONE && near && !terminal;
	if (next->footnote_before)
		return !terminal;
	if (!near)
		return next->blanks <= 1 && next->small && !terminal &&
			(line_is_long(sp, last) || line_hangs(sp, last));
	if (line_ends_with_label(sp, last))
		return true;
	if (terminal)
		return sp->s[last->text.end - 1] == ';' &&
			chain->first->marker == LH_MARK_DASH &&
			next->blanks == 0 && !sp->doubled &&
			!(sp->s[next->text.start] >= '0' &&
			  sp->s[next->text.start] <= '9');
	return next->small || chain->subject || chain->brackets > 0 ||
		line_hangs(sp, last) || line_is_long(sp, last) ||
		sp->s[next->text.start] == '(';
}

/* Are lines cut at a width, and does an empty line follow every line? */
static void line_survey(struct splitter *sp)
{
	size_t zero = 0, one = 0, longest = 0, long_lines = 0;

	for (size_t i = 0; i < sp->n_cells; i++)
		if (sp->cells[i].chars > longest)
			longest = sp->cells[i].chars;
	sp->width = longest;
	for (size_t i = 1; i < sp->n_cells; i++) {
		const struct cell *a = &sp->cells[i - 1];
		const struct cell *b = &sp->cells[i];

		if (a->chars * 5 >= longest * 4)
			long_lines++;
		if (a->barrier || a->capitals || b->capitals || b->row >= 0 ||
		    b->marker != LH_MARK_NONE || line_is_terminal(sp, a))
			continue;
		if (!b->small)
			continue;
		if (b->blanks == 0)
			zero++;
		else if (b->blanks == 1)
			one++;
	}
	sp->wrapped = longest >= 40 && longest <= 140 && long_lines >= 2;
	sp->doubled = one > zero && one >= 2;
}

/* --- the document's text -------------------------------------------------------- */

static void line_emit(struct lh_document *doc, const struct splitter *sp,
		      struct lh_range text)
{
	size_t n = text.end - text.start;

	memcpy(doc->s + doc->length, sp->s + text.start, n);
	memcpy(doc->low + doc->length, sp->low + text.start, n);
	memcpy(doc->map + doc->length, sp->map + text.start,
	       n * sizeof(*doc->map));
	doc->length += n;
}

static void line_emit_char(struct lh_document *doc, char c, uint32_t at)
{
	doc->s[doc->length] = doc->low[doc->length] = c;
	doc->map[doc->length] = at;
	doc->length++;
}

static void line_add(struct lh_document *doc, const struct cell *cell,
		     size_t start)
{
	struct lh_line line = {
		.parent = -1, .row = cell->row, .column = cell->column,
		.blanks = cell->blanks, .capitals = cell->capitals,
		.zone = LH_ZONE_BODY,
	};
	size_t name_start, name_end, body;

	line.all.start = (uint32_t)start;
	line.all.end = (uint32_t)doc->length;
	body = lh_line_marker(doc->s + start, doc->length - start,
			      &line.marker, &name_start, &name_end);
	line.mark.start = (uint32_t)(start + name_start);
	line.mark.end = (uint32_t)(start + name_end);
	line.body.start = (uint32_t)(start + body);
	line.body.end = line.all.end;
	line.value = line.body.start;
	doc->lines = lh_arena_grow(doc->arena, doc->lines, doc->n_lines,
				   sizeof(*doc->lines));
	doc->lines[doc->n_lines++] = line;
}

/* Where a second label stands inside a line ("…; Địa điểm: …"): a line of
 * its own starts there.  Returns its offset, or end. */
static size_t line_inner_label(const struct splitter *sp, size_t at, size_t end)
{
	bool colon = false;
	size_t start = at;

	for (; at + 2 < end; at++) {
		size_t word = at + 2;

		colon = colon || sp->s[at] == ':';
		if ((sp->s[at] != '.' && sp->s[at] != ';' &&
		     (sp->s[at] != ',' || !colon)) || sp->s[at + 1] != ' ')
			continue;
		/* Behind a marker ("1. Thời gian:") it is the first one. */
		if (at - start > 8 &&
		    lh_label_is_strict(sp->low + word, end - word))
			return word;
	}
	return end;
}

static void line_emit_cell(struct lh_document *doc, const struct splitter *sp,
			   const struct cell *cell, size_t *start)
{
	struct lh_range part = cell->text;

	while (part.start < cell->text.end) {
		part.end = (uint32_t)line_inner_label(sp, part.start,
						      cell->text.end);
		line_emit(doc, sp, part);
		if (part.end < cell->text.end) {
			struct cell rest = *cell;

			if (doc->s[doc->length - 1] == ' ')
				doc->length--;
			line_add(doc, &rest, *start);
			line_emit_char(doc, '\n', sp->map[part.end - 1]);
			*start = doc->length;
		}
		part.start = part.end;
	}
}

static bool line_is_subject(const struct splitter *sp, const struct cell *cell)
{
	const char *low = sp->low + cell->text.start;
	size_t length = cell->text.end - cell->text.start;

	return cell->chars < 60 && !cell->capitals &&
		(line_starts(low, length, "v/v") ||
		 line_starts(low, length, "về việc") ||
		 line_starts(low, length, "trích yếu"));
}

/* Between two joined cells: nothing after the hyphen of a number
 * ("116/KH-" "UBND"), else one blank. */
static void line_emit_joint(struct lh_document *doc, const struct splitter *sp,
			    const struct cell *last, const struct cell *next)
{
	size_t end = last->text.end;

	if (end - last->text.start > 1 && sp->s[end - 1] == '-' &&
	    sp->s[end - 2] != ' ' && lh_word_char(sp->low, next->text.start,
						  next->text.end))
		return;
	line_emit_char(doc, ' ', sp->map[end - 1]);
}

static void line_rejoin(struct splitter *sp)
{
	struct lh_document *doc = sp->doc;

	for (size_t i = 0; i < sp->n_cells;) {
		struct chain chain = {
			.first = &sp->cells[i], .last = &sp->cells[i],
			.subject = line_is_subject(sp, &sp->cells[i]),
		};
		size_t start = doc->length;
		size_t k = i + 1;

		line_emit_cell(doc, sp, chain.first, &start);
		chain.brackets = line_open_brackets(sp, chain.last);
		while (k < sp->n_cells &&
		       line_joins(sp, &chain, &sp->cells[k])) {
			line_emit_joint(doc, sp, chain.last, &sp->cells[k]);
			line_emit_cell(doc, sp, &sp->cells[k], &start);
			chain.last = &sp->cells[k++];
			chain.brackets += line_open_brackets(sp, chain.last);
		}
		line_add(doc, chain.first, start);
		line_emit_char(doc, '\n', sp->map[chain.last->text.end - 1]);
		i = k;
	}
	doc->map[doc->length] = (uint32_t)doc->source_length;
	doc->s[doc->length] = doc->low[doc->length] = '\0';
}

void lh_line_split(struct lh_document *doc)
{
	size_t size = doc->source_length + 2;
	struct splitter sp = { .doc = doc, .row = -1 };

	sp.s = lh_arena_alloc(doc->arena, size);
	sp.low = lh_arena_alloc(doc->arena, size);
	sp.map = lh_arena_calloc(doc->arena, size, sizeof(*sp.map));
	line_cells(&sp);
	line_survey(&sp);
	size = sp.length + 2 * sp.n_cells + 2;
	doc->s = lh_arena_alloc(doc->arena, size);
	doc->low = lh_arena_alloc(doc->arena, size);
	doc->map = lh_arena_calloc(doc->arena, size, sizeof(*doc->map));
	line_rejoin(&sp);
}
