/* Two columns side by side: the head of a page (bodies and number left, motto,
 * place and date right) and its foot (copies left, signature right).
 *
 * A converter parts them by bars, tabs or wide gaps; a PDF's text often by one
 * blank only, and then what the right column begins with must tell.  The left
 * column is put before the right one. */
#include "line_priv.h"

#include <string.h>

#define COLUMN_TOP 40		/* a head begins within so many lines */
#define COLUMN_HEAD 16		/* … and is not longer */
#define COLUMN_FOOT 60
#define COLUMN_BYTES 200	/* of a cell are looked at */

enum column_where { COLUMN_AT_HEAD, COLUMN_AT_FOOT };

/* --- pieces of a line ------------------------------------------------ */

static struct physical column_trim(const char *src, struct physical p)
{
	size_t n;

	while (p.start < p.end) {
		n = src[p.start] == '|' || src[p.start] == '*'
			? 1 : lh_line_blank(src + p.start, p.end - p.start);
		if (!n)
			break;
		p.start += n;
	}
	while (p.end > p.start) {
		char c = src[p.end - 1];

		if (strchr(" \t\r\f\v|*", c) && c)
			p.end--;
		else if (p.end - p.start >= 2 &&
			 !memcmp(src + p.end - 2, "\xC2\xA0", 2))
			p.end -= 2;
		else
			break;
	}
	return p;
}

/* The first line of a cell in small letters, with single blanks. */
static size_t column_low(const char *src, struct physical p,
			 char s[COLUMN_BYTES], char low[COLUMN_BYTES])
{
	size_t n = 0;

	p = column_trim(src, p);
	while (p.start < p.end && n + 4 < COLUMN_BYTES) {
		size_t blank = lh_line_blank(src + p.start, p.end - p.start);

		if (src[p.start] == '\v')
			break;
		if (blank) {
			if (n && s[n - 1] != ' ')
				s[n++] = ' ';
			p.start += blank;
			continue;
		}
		if (src[p.start] == '*') {
			p.start++;
			continue;
		}
		s[n++] = src[p.start++];
	}
	while (n && (s[n - 1] & 0xC0) == 0x80 && p.start < p.end &&
	       (src[p.start] & 0xC0) == 0x80)
		n--;
	while (n && s[n - 1] == ' ')
		n--;
	lh_word_lower(low, s, n);
	return n;
}

static bool column_is_motto(const char *src, struct physical p)
{
	char s[COLUMN_BYTES], low[COLUMN_BYTES];
	size_t n = column_low(src, p, s, low);

	return lh_header_is_motto(low, n) || lh_header_is_youth_motto(low, n);
}

static bool column_is_place_date(const char *src, struct physical p)
{
	char s[COLUMN_BYTES], low[COLUMN_BYTES];
	size_t n = column_low(src, p, s, low);

	return n && lh_header_is_place_date(s, low, n);
}

static bool column_is_office(const char *src, struct physical p)
{
	char s[COLUMN_BYTES], low[COLUMN_BYTES];
	size_t n = column_low(src, p, s, low);

	return n && lh_signature_is_office(s, low, n);
}

/* Does the cell's text begin so?  The words are small letters. */
static bool column_begins(const char *src, struct physical p,
			  const char *const *words)
{
	char s[COLUMN_BYTES], low[COLUMN_BYTES];
	size_t n = column_low(src, p, s, low);

	for (; *words; words++)
		if (lh_line_starts(low, n, *words))
			return true;
	return false;
}

static bool column_is_blank(const char *src, struct physical p)
{
	p = column_trim(src, p);
	return p.start >= p.end;
}

/* --- where the right column begins ----------------------------------- */

/* The widest run of at least three blanks inside the line. */
static bool column_gap(const char *src, struct physical p,
		       struct physical side[2])
{
	size_t best = 2;

	while (p.start < p.end && lh_line_blank(src + p.start,
						p.end - p.start))
		p.start += lh_line_blank(src + p.start, p.end - p.start);
	for (size_t i = p.start; i < p.end;) {
		size_t from = i, count = 0, skip;

		while (i < p.end &&
		       (skip = lh_line_blank(src + i, p.end - i))) {
			count += src[i] == '\t' ? 8 : 1;
			i += skip;
		}
		if (count > best && i < p.end) {
			best = count;
			side[0].end = from;
			side[1].start = i;
		}
		if (i == from)
			i++;
	}
	return best > 2;
}

/* "A | B |", "| A | B |", "| B |": two cells, the left one perhaps empty. */
static bool column_bar(const char *src, struct physical p,
		       struct physical side[2])
{
	const char *bar;
	size_t bars = 0, last = p.end;

	p.start += lh_line_indent(src, p.start, p.end);
	for (size_t i = p.start; i < p.end; i++)
		bars += src[i] == '|';
	while (last > p.start && strchr(" \t\r", src[last - 1]))
		last--;
	if (p.start < last && src[p.start] == '|' &&
	    (bars > 2 || src[last - 1] != '|'))
		p.start++;
	bar = memchr(src + p.start, '|', p.end - p.start);
	if (!bar)
		return false;
	side[0].start = p.start;
	side[0].end = (size_t)(bar - src);
	side[1].start = side[0].end + 1;
	side[1] = column_trim(src, side[1]);
	return !memchr(src + side[1].start, '|', side[1].end - side[1].start);
}

/* Start of the word before `at`, whose blank is at[-1]. */
static size_t column_word_before(const char *src, size_t from, size_t at)
{
	while (at > from && strchr(" \t", src[at - 1]))
		at--;
	while (at > from && !strchr(" \t", src[at - 1]))
		at--;
	return at;
}

/* A word of a place's name: "Trà", "TP.", "-" between two; not "UBND", not
 * "09/GM-UBND". */
static bool column_is_place_word(const char *src, size_t at, size_t end)
{
	size_t large = 0, small = 0;

	if (end == at + 1 && src[at] == '-')
		return true;
	if (lh_word_letter_case(src + at, end - at) != 2)
		return false;
	for (size_t i = at; i < end; i++) {
		if (strchr("/:;0123456789", src[i]))
			return false;
		large += lh_word_letter_case(src + i, end - i) == 2;
		small += lh_word_letter_case(src + i, end - i) == 1;
	}
	return small > 0 || (large <= 2 && src[end - 1] == '.');
}

/* "Số: 09/GM-UBND Sông Trà, ngày 03 tháng 02 năm 2017": back from the comma
 * over the words of a place. */
size_t lh_line_place_at(const char *src, struct physical p)
{
	const char *day = memmem(src + p.start, p.end - p.start, ", ngày",
				 strlen(", ngày"));
	size_t at, found = 0;

	if (!day || memchr(src + p.start, '\v', p.end - p.start))
		return 0;
	at = (size_t)(day - src);
	for (int words = 0; words < 6 && at > p.start; words++) {
		size_t word = column_word_before(src, p.start, at);
		size_t end = at;

		while (end > word && strchr(" \t", src[end - 1]))
			end--;
		if (lh_line_starts(src + word, end - word, "phố") ||
		    lh_line_starts(src + word, end - word, "xã") ||
		    lh_line_starts(src + word, end - word, "trấn")) {
			word = column_word_before(src, p.start, word);
			if (lh_word_letter_case(src + word, 2) == 2)
				found = word;
			break;
		}
		if (!column_is_place_word(src, word, end))
			break;
		if (src[word] != '-')
			found = word;
		at = word;
	}
	return found > p.start ? found : 0;
}

/* What stands left of place and date: a number, a subject, a body's name. */
static bool column_is_left(const char *src, struct physical p)
{
	static const char *const starts[] = {
		"số", "sô", "v/v", "về việc", "*", NULL
	};

	if (column_begins(src, p, starts))
		return true;
	for (size_t i = p.start; i < p.end; i++)
		if (lh_word_letter_case(src + i, p.end - i) == 1)
			return false;
	return true;
}

/* Two columns that lost the gap between them: the motto, or place and date,
 * behind a blank. */
static bool column_glued_head(const char *src, struct physical p,
			      struct physical side[2])
{
	static const char *const starts[] = {
		" CỘNG HÒA XÃ", " CỘNG HOÀ XÃ", " CỘNG H", " Cộng hòa xã",
		" Cộng hoà xã", " ĐỘC LẬP", " Độc lập", " ĐẢNG CỘNG SẢN", NULL
	};
	size_t at = 0;

	p = column_trim(src, p);
	for (size_t i = 0; starts[i] && !at; i++) {
		const char *found = memmem(src + p.start, p.end - p.start,
					   starts[i], strlen(starts[i]));
		struct physical rest = { 0, p.end };

		if (!found)
			continue;
		rest.start = (size_t)(found - src) + 1;
		if (column_is_motto(src, rest))
			at = rest.start;
	}
	if (!at) {
		struct physical rest = { lh_line_place_at(src, p), p.end };
		struct physical left = { p.start, rest.start };

		if (rest.start && column_is_left(src, left) &&
		    column_is_place_date(src, rest))
			at = rest.start;
	}
	if (!at)
		return false;
	side[0].start = p.start;
	side[0].end = at;
	side[1].start = at;
	side[1].end = p.end;
	return true;
}

/* Two to five words with a capital each and nothing else: a person. */
static bool column_is_person(const char *src, struct physical p)
{
	size_t words = 0;

	p = column_trim(src, p);
	for (size_t i = p.start; i < p.end;) {
		size_t small = 0;

		if (lh_word_letter_case(src + i, p.end - i) != 2)
			return false;
		for (; i < p.end && src[i] != ' '; i++) {
			if (src[i] > 0 && strchr("0123456789.,;:/()-", src[i]))
				return false;
			small += lh_word_letter_case(src + i, p.end - i) == 1;
		}
		if (!small)
			return false;
		words++;
		i++;
	}
	return words >= 2 && words <= 5;
}

/* An entry of the left column, or what stands right of all of them. */
static bool column_goes_on(const char *src, struct physical p)
{
	p = column_trim(src, p);
	return p.start < p.end && (src[p.start] == '-' ||
				   column_is_person(src, p) ||
				   column_is_office(src, p));
}

/* "- Như trên; KT. CHỦ TỊCH", "- Lưu: VT. Nguyễn Văn An": behind the end of
 * an entry stands an office, or the name below it. */
static bool column_glued_foot(const char *src, struct physical p,
			      struct physical side[2])
{
	static const char *const entries[] = { "-", "nơi nhận", NULL };

	p = column_trim(src, p);
	if (!column_begins(src, p, entries))
		return false;
	for (size_t i = p.start; i + 2 < p.end; i++) {
		struct physical rest = { i + 2, p.end };

		if (!strchr(":;.", src[i]) || src[i + 1] != ' ')
			continue;
		if (!column_is_office(src, rest) &&
		    !(src[p.start] == '-' && column_is_person(src, rest)))
			continue;
		/* "- Lưu: VT; KT." is an entry, no office. */
		if (strchr(".;,", src[p.end - 1]))
			continue;
		side[0].start = p.start;
		side[0].end = i + 1;
		side[1] = rest;
		return true;
	}
	return false;
}

static bool column_part(const char *src, struct physical p,
			enum column_where where, struct physical side[2])
{
	static const char *const numbers[] = { "số:", "số :", "số ", NULL };

	side[0] = side[1] = p;
	if (memchr(src + p.start, '|', p.end - p.start))
		return column_bar(src, p, side);
	if (where == COLUMN_AT_FOOT)
		return column_gap(src, p, side) ||
			column_glued_foot(src, p, side);
	/* "Hà Nội, ngày     tháng     năm 2016" has gaps of another kind, and
	 * so has "Số:      /GM-UBND". */
	if (column_is_place_date(src, p))
		return false;
	if (column_glued_head(src, p, side))
		return true;
	return column_gap(src, p, side) &&
		(!column_begins(src, p, numbers) || memchr(src + side[0].start,
			'/', side[0].end - side[0].start));
}

/* --- heads and feet -------------------------------------------------- */

/* The head is over: the kind's name, "Kính gửi", a sentence. */
static bool column_ends_head(const char *src, struct physical p)
{
	static const char *const words[] = {
		"kính gửi", "giấy mời", "thông báo", "kế hoạch", "công điện",
		"lịch ", "báo cáo", "quyết định", "chỉ thị", "tờ trình",
		"thư mời", "giấy triệu tập", "hướng dẫn", "căn cứ", NULL
	};

	return column_begins(src, p, words) ||
		(p.end - p.start > 240 &&
		 !memchr(src + p.start, '|', p.end - p.start));
}

/* "công tác dược" under "V/v tổ chức họp về": a subject goes on. */
static bool column_is_rest(const char *src, struct physical p)
{
	p = column_trim(src, p);
	return p.start < p.end && lh_word_letter_case(src + p.start,
						      p.end - p.start) == 1;
}

/* Lines of a head in two columns that begins with lines[0]; 0 when none does:
 * the right column bears the motto, or place and date beside the number. */
static size_t column_head(const char *src, const struct physical *lines,
			  size_t n)
{
	struct physical side[2];
	size_t most = n < COLUMN_HEAD ? n : COLUMN_HEAD, last = 0;

	if (column_is_blank(src, lines[0]) ||
	    column_ends_head(src, lines[0]) ||
	    !column_part(src, lines[0], COLUMN_AT_HEAD, side) ||
	    column_is_blank(src, side[0]) ||
	    (!column_is_motto(src, side[1]) &&
	     !column_is_place_date(src, side[1])))
		return 0;
	for (size_t i = 0; i < most; i++) {
		if (i && column_ends_head(src, lines[i]))
			break;
		if (column_part(src, lines[i], COLUMN_AT_HEAD, side) ||
		    (last == i && column_is_rest(src, lines[i])))
			last = i + 1;
	}
	return last;
}

/* "- Như Điều 3; | TM. ỦY BAN NHÂN DÂN |", the heading above lost. */
static bool column_is_foot_row(const char *src, struct physical p)
{
	struct physical side[2];

	return memchr(src + p.start, '|', p.end - p.start) &&
		column_part(src, p, COLUMN_AT_FOOT, side) &&
		!column_is_blank(src, side[0]) &&
		src[column_trim(src, side[0]).start] == '-' &&
		column_is_office(src, side[1]);
}

/* Lines of a foot: "Nơi nhận", or copies beside an office. */
static size_t column_foot(const char *src, const struct physical *lines,
			  size_t n)
{
	static const char *const marks[] = { "nơi nhận", "nơi gửi", NULL };
	static const char *const ends[] = {
		"phụ lục", "danh sách", "lịch ", "biểu ", "mẫu ", "(kèm theo",
		NULL
	};
	struct physical side[2];
	size_t most = n < COLUMN_FOOT ? n : COLUMN_FOOT, last = 0;

	struct physical text = column_trim(src, lines[0]);

	if (text.start >= text.end || !strchr("Nn-", src[text.start]))
		return 0;
	if (!column_begins(src, lines[0], marks) &&
	    !column_is_foot_row(src, lines[0]))
		return 0;
	for (size_t i = 0; i < most; i++) {
		if (i && column_begins(src, lines[i], ends))
			break;
		if ((column_part(src, lines[i], COLUMN_AT_FOOT, side) &&
		     !column_is_blank(src, side[1])) ||
		    (last && column_goes_on(src, lines[i])))
			last = i + 1;
		else if (lines[i].end - lines[i].start > 300)
			break;
	}
	return last;
}

/* The lines of one cell, which end with '\v'. */
static void column_add_cell(struct splitter *sp, struct physical p,
			    size_t indent)
{
	while (p.start <= p.end) {
		const char *end = memchr(sp->src + p.start, '\v',
					 p.end - p.start);
		size_t stop = end ? (size_t)(end - sp->src) : p.end;

		lh_line_add_cell(sp, p.start, stop, indent, 0, -1);
		p.start = stop + 1;
	}
}

/* Which side a line stands on that has no second column: by its indent where
 * gaps part the columns, else by what it says. */
static bool column_is_right(const char *src, struct physical p, size_t right,
			    enum column_where where)
{
	if (right != SIZE_MAX)
		return lh_line_indent(src, p.start, p.end) + 8 >= right;
	if (where == COLUMN_AT_HEAD)
		return column_is_motto(src, p) || column_is_place_date(src, p);
	return column_is_office(src, p) || column_is_person(src, p);
}

static void column_add(struct splitter *sp, const struct physical *lines,
		       size_t n, enum column_where where)
{
	const char *src = sp->src;
	size_t right = SIZE_MAX;	/* where the right column begins */
	struct physical side[2];

	for (size_t i = 0; i < n; i++) {
		side[0] = side[1] = lines[i];
		if (!memchr(src + lines[i].start, '|',
			    lines[i].end - lines[i].start) &&
		    column_gap(src, lines[i], side) &&
		    side[1].start - lines[i].start < right &&
		    side[1].start - lines[i].start > 15)
			right = side[1].start - lines[i].start;
	}
	for (int k = 0; k < 2; k++) {
		for (size_t i = 0; i < n; i++) {
			size_t indent = lh_line_indent(src, lines[i].start,
						       lines[i].end);

			if (!column_part(src, lines[i], where, side)) {
				side[0] = side[1] = lines[i];
				if (column_is_right(src, lines[i], right,
						    where))
					side[0].end = side[0].start;
				else
					side[1].start = side[1].end;
			}
			column_add_cell(sp, side[k], indent);
		}
		sp->blanks = 2;
	}
}

size_t lh_line_add_sides(struct splitter *sp, const struct physical *lines,
			 size_t n, size_t i)
{
	size_t count = i < COLUMN_TOP
		? column_head(sp->src, lines + i, n - i) : 0;

	if (count) {
		column_add(sp, lines + i, count, COLUMN_AT_HEAD);
		return i + count;
	}
	count = column_foot(sp->src, lines + i, n - i);
	if (count)
		column_add(sp, lines + i, count, COLUMN_AT_FOOT);
	return i + count;
}
