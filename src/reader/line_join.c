/* Which cells are one line of the document: those that a printer's width, a
 * page break or a narrow column parted.  Only says so; line_text.c writes. */
#include "line_priv.h"

#include <string.h>

#define HEAD_CELLS 30	/* a head stands within so many cells */

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

bool lh_line_joins(const struct splitter *sp, const struct chain *chain,
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
void lh_line_survey(struct splitter *sp)
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
