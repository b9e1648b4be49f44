/* Which cells are one line of the document: those that a printer's width, a
 * page break or a narrow column parted.  Writes the document's text. */
#include "line_priv.h"

#include <string.h>

#define HEAD_CELLS 30	/* a head stands within so many cells */

#define JOIN_BRACKET_MOST 1000

/* --- joining --------------------------------------------------------- */

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

/* "Số:" alone: its number was set on the next line. */
static bool line_lacks_number(const struct splitter *sp,
			      const struct cell *last, const struct cell *next)
{
	static const char *const marks[] = { "số:", "số :", "số", NULL };
	size_t length = last->text.end - last->text.start;
	char first = sp->s[next->text.start];

	if ((first < '0' || first > '9') && first != '/')
		return false;
	for (size_t i = 0; marks[i]; i++)
		if (length == strlen(marks[i]) &&
		    !memcmp(sp->low + last->text.start, marks[i], length))
			return true;
	return false;
}

/* A word that stands alone in a head: urgency, secrecy, a stamp. */
static bool line_is_mark(const struct splitter *sp, const struct cell *cell)
{
	static const char *const words[] = {
		"khẩn", "mật", "đến", "điện:", "***", NULL
	};

	for (size_t i = 0; words[i]; i++)
		if (lh_line_starts(sp->low + cell->text.start,
				   cell->text.end - cell->text.start,
				   words[i]))
			return true;
	return false;
}

/* "An Hòa, ngày 07 tháng" … "6 năm 2023", "NĂM HỌC 2019 -" … "2020": a day
 * goes on with its number. */
static bool line_lacks_month(const struct splitter *sp,
			     const struct cell *last, const struct cell *next)
{
	static const char *const words[] = {
		" ngày", " tháng", " năm", NULL
	};
	char first = sp->s[next->text.start];

	if (first < '0' || first > '9')
		return false;
	if (next->chars == 4 && next->blanks == 0 &&
	    (line_ends_with(sp, last, " -") || line_ends_with(sp, last, " –")))
		return true;
	for (size_t i = 0; words[i]; i++)
		if (line_ends_with(sp, last, words[i]))
			return true;
	return false;
}

/* The beginning of place and date: "An Hòa, ngày 07 tháng". */
static bool line_starts_day(const struct splitter *sp, const struct cell *cell)
{
	const char *low = sp->low + cell->text.start;
	size_t length = cell->text.end - cell->text.start;
	const char *day = memmem(low, length, ", ngày", strlen(", ngày"));
	size_t words = 1;

	if (!day || cell->small || cell->chars > 70)
		return false;
	for (const char *c = low; c < day; c++)
		words += *c == ' ';
	return words <= 6;
}

/* The next line of "V/v …" in its narrow column. */
static bool line_goes_on(const struct splitter *sp, const struct cell *next)
{
	if (next->small)
		return true;
	return next->blanks == 0 && sp->s[next->text.end - 1] != ':' &&
		!line_starts_day(sp, next);
}

/* The line cannot end here: a preposition, a comma or a hyphen is its last. */
static bool line_hangs(const struct splitter *sp, const struct cell *cell)
{
	static const char *const words[] = {
		",", " -", " –", "/", "(", " và", " của", " các", " số",
		" tại", " ngày", " với", " về", " theo", " cho", " đến",
		" từ", " là", " thuộc", " ông", " bà", " đồng chí",
		" thành phố", " huyện", " tỉnh thành", " do", " để", " trên",
		" trong", " bằng", " hoặc", " như", " tháng", " năm", " thứ", " lúc", " hồi", NULL
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

/* "(QBĐT) - Ngày 8-10, …": a newspaper's name opens its article. */
static bool line_is_dateline(const struct splitter *sp,
			     const struct cell *cell)
{
	const char *s = sp->s + cell->text.start;
	size_t length = cell->text.end - cell->text.start;
	const char *close = memchr(s, ')', length < 32 ? length : 32);

	return *s == '(' && close &&
		(lh_line_starts(close, (size_t)(s + length - close), ") - ") ||
		 lh_line_starts(close, (size_t)(s + length - close), ") – "));
}

static bool line_starts_anew(const struct splitter *sp,
			     const struct cell *cell)
{
	static const char *const starts[] = {
		"số:", "số :", "kính gửi", "kínhgửi", "nơi nhận", "v/v",
		"tm.", "kt.", "tl.", "tuq.", "t/m", "căn cứ ", "thực hiện ",
		"trân trọng", "kính mời", "giao ", "yêu cầu ", "đề nghị ",
		"theo đề nghị", "(đã ký)", "các ", NULL
	};
	const char *low = sp->low + cell->text.start;
	size_t length = cell->text.end - cell->text.start;

	if (cell->barrier || cell->marker != LH_MARK_NONE ||
	    line_is_dateline(sp, cell))
		return true;
	for (size_t i = 0; starts[i]; i++)
		if (lh_line_starts(low, length, starts[i]) && !cell->small)
			return true;
	return !cell->small && lh_label_starts(low, length);
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

/* A day alone on its line, or an hour at its start, is a schedule's. */
static bool line_parts_rows(const struct splitter *sp, const struct cell *last,
			    const struct cell *next)
{
	const char *low = sp->low + next->text.start;
	size_t length = next->text.end - next->text.start;

	if (lh_line_is_day(sp->low + last->text.start,
			   last->text.end - last->text.start))
		return true;
	return (lh_line_is_hour(low, length) || lh_line_is_day(low, length)) &&
		!line_hangs(sp, last);
}

struct chain {		/* the logical line that is being built */
	const struct cell *first, *last;
	int brackets;
	bool subject;	/* "V/v": set in a narrow column */
	bool title;	/* under "GIẤY MỜI": centred, not wrapped */
};

/* "ỦY" … "BAN NHÂN DÂN", "Đà" … "Nẵng, ngày 05 tháng 3 năm 2001": a head whose
 * narrow cells broke behind their first words. */
static bool line_is_first_word(const struct splitter *sp,
			       const struct chain *chain,
			       const struct cell *next)
{
	const struct cell *last = chain->last;
	const char *low = sp->low + next->text.start;
	size_t length = next->text.end - next->text.start;

	if (chain->first != last || next->blanks || last->small ||
	    last->marker != LH_MARK_NONE || next->marker != LH_MARK_NONE ||
	    last >= sp->cells + HEAD_CELLS || last->chars < 2 ||
	    memchr(sp->s + last->text.start, ' ',
		   last->text.end - last->text.start) ||
	    line_is_terminal(sp, last))
		return false;
	if (lh_header_is_place_date(sp->s + next->text.start, low, length))
		return !last->capitals;
	return last->capitals && (lh_header_is_motto(low, length)
		? sp->low[last->text.start] == 'c' : next->capitals &&
		!line_is_mark(sp, last));
}

/* "- UBND các huyện: Châu Lộc, Gò" … "Đình;": an entry of a list ends with
 * the list's sign. */
static bool line_ends_entry(const struct splitter *sp,
			    const struct chain *chain, const struct cell *next)
{
	const struct cell *last = chain->last;
	char end = sp->s[last->text.end - 1];

	return chain->first->marker == LH_MARK_DASH && next->chars <= 30 &&
		sp->s[next->text.end - 1] == ';' && end != ';' && end != '.' &&
		end != ':';
}

static bool line_joins(const struct splitter *sp, const struct chain *chain,
		       const struct cell *next)
{
	const struct cell *last = chain->last;
	bool near = next->blanks <= (sp->doubled ? 1 : 0);
	bool terminal = line_is_terminal(sp, last);

	if (last->closed || next->row >= 0 || last->row >= 0)
		return false;
	if (line_is_first_word(sp, chain, next))
		return true;
	if (last->barrier)
		return false;
	if (line_starts_anew(sp, next) || line_parts_rows(sp, last, next))
		return false;
	if (line_lacks_number(sp, last, next))
		return near;
	if (line_lacks_month(sp, last, next) && next->blanks <= 1)
		return true;
	if (next->capitals || last->capitals)
		return next->capitals && last->capitals &&
			last->marker != LH_MARK_NONE && near && !terminal;
	if (next->footnote_before)
		return !terminal && (next->small || line_hangs(sp, last) ||
				     line_is_long(sp, last));
	if (!near)
		return next->blanks <= 1 && next->small && !terminal &&
			(chain->subject || line_is_long(sp, last) ||
			 line_hangs(sp, last));
	if (chain->title && !next->small && chain->brackets <= 0 &&
	    !line_hangs(sp, last))
		return false;
	if (line_ends_with_label(sp, last) || line_ends_entry(sp, chain, next))
		return true;
	if (terminal)
		return sp->s[last->text.end - 1] == ';' &&
			chain->first->marker == LH_MARK_DASH &&
			next->blanks == 0 && !sp->doubled &&
			!(sp->s[next->text.start] >= '0' &&
			  sp->s[next->text.start] <= '9');
	return next->small || chain->brackets > 0 ||
		(chain->subject && line_goes_on(sp, next)) ||
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

/* --- the document's text --------------------------------------------- */

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
static size_t line_inner_label(const struct splitter *sp, size_t at, size_t end,
			       bool hours)
{
	bool colon = false;
	size_t start = at;

	for (; at + 2 < end; at++) {
		size_t word = at + 2;

		/* "(Thành phần: X; Địa điểm: Y)" is one remark. */
		if (sp->s[at] == '(') {
			const char *close = memchr(sp->s + at, ')',
				end - at < JOIN_BRACKET_MOST
				? end - at : JOIN_BRACKET_MOST);

			if (close)
				at = (size_t)(close - sp->s) - 1;
			continue;
		}
		/* "- 8 giờ, … - 14 giờ, …": rows that ran together. */
		if (hours && sp->s[at] == '-' && sp->s[at - 1] == ' ' &&
		    sp->s[at + 1] == ' ' && at - start > 8 &&
		    lh_line_is_hour(sp->low + word, end - word))
			return at;
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

static bool line_begins_with_hour(const struct splitter *sp,
				  const struct cell *cell)
{
	uint32_t at = cell->text.start;

	while (at < cell->text.end && strchr("-+* ", sp->low[at]))
		at++;
	return lh_line_is_hour(sp->low + at, cell->text.end - at);
}

static void line_emit_cell(struct lh_document *doc, const struct splitter *sp,
			   const struct cell *cell, size_t *start)
{
	struct lh_range part = cell->text;
	bool hours = line_begins_with_hour(sp, cell);

	while (part.start < cell->text.end) {
		part.end = (uint32_t)line_inner_label(sp, part.start,
						      cell->text.end, hours);
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
		(lh_line_starts(low, length, "v/v") ||
		 lh_line_starts(low, length, "về việc") ||
		 lh_line_starts(low, length, "trích yếu"));
}

/* "GIẤY MỜI" alone: the title stands under it. */
static bool line_is_kind(const struct splitter *sp, const struct cell *cell)
{
	static const char *const kinds[] = {
		"giấy mời", "thư mời", "thông báo", "kế hoạch", "công điện",
		"báo cáo", "quyết định", "chỉ thị", "tờ trình", "hướng dẫn",
		"giấy triệu tập", "chương trình", "công điện khẩn", NULL
	};
	size_t length = cell->text.end - cell->text.start;

	for (size_t i = 0; cell->capitals && kinds[i]; i++)
		if (length == strlen(kinds[i]) &&
		    !memcmp(sp->low + cell->text.start, kinds[i], length))
			return true;
	return false;
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

void lh_line_rejoin(struct splitter *sp)
{
	struct lh_document *doc = sp->doc;
	size_t size = sp->length + 2 * sp->n_cells + 2;

	line_survey(sp);
	doc->s = lh_arena_alloc(doc->arena, size);
	doc->low = lh_arena_alloc(doc->arena, size);
	doc->map = lh_arena_calloc(doc->arena, size, sizeof(*doc->map));
	for (size_t i = 0; i < sp->n_cells;) {
		struct chain chain = {
			.first = &sp->cells[i], .last = &sp->cells[i],
			.subject = line_is_subject(sp, &sp->cells[i]),
			.title = i && line_is_kind(sp, &sp->cells[i - 1]),
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
