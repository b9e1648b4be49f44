/* Place and date of the head, and the notice's number. */
#include "header_priv.h"

#include <string.h>

static const char *const header_years[] = { "năm", "nãm", "nảm", NULL };

static size_t header_number(const struct lh_document *doc, size_t *at,
			    size_t end)
{
	size_t n = 0, digits = 0;

	while (*at < end && digits < 4 && doc->s[*at] >= '0' &&
	       doc->s[*at] <= '9') {
		n = n * 10 + (size_t)(doc->s[(*at)++] - '0');
		digits++;
	}
	return n;
}

static size_t header_skip_to_digit(const struct lh_document *doc, size_t at,
				   size_t end)
{
	while (at < end && strchr(" .,:…_-\xE2\x80\xA6", doc->s[at]))
		at++;
	return at;
}

/* To the next number of a day: behind "tháng", "năm", or a stroke. */
static size_t header_next_part(const struct lh_document *doc, size_t at,
			       size_t end, const char *const *words)
{
	size_t stop;

	at = header_skip_to_digit(doc, at, end);
	stop = lh_word_match_any(doc, at, end, words);
	if (at < end && (doc->s[at] == '/' || doc->s[at] == '.'))
		stop = at + 1;
	return header_skip_to_digit(doc, stop ? stop : at, end);
}

/* "ngày 16 tháng 02 năm 2024", "ngày   tháng 5 năm 2022", "ngày 16/02/2024" */
struct lh_date lh_header_date(const struct lh_document *doc,
			      struct lh_range range)
{
	struct lh_date date = { .year = 0 };
	size_t at, n, stop;

	if (!lh_word_find_any(doc, range, lh_header_days, &at, &stop))
		return date;
	at = header_skip_to_digit(doc, stop, range.end);
	n = header_number(doc, &at, range.end);
	date.day = n >= 1 && n <= 31 ? (uint8_t)n : 0;
	at = header_next_part(doc, at, range.end, lh_header_months);
	n = header_number(doc, &at, range.end);
	date.month = n >= 1 && n <= 12 ? (uint8_t)n : 0;
	at = header_next_part(doc, at, range.end, header_years);
	n = header_number(doc, &at, range.end);
	if (n >= 1900 && n <= 2200)
		date.year = (int16_t)n;
	else if (n > 0 && n < 100)
		date.year = (int16_t)(2000 + n);
	if (!date.month)
		date.day = 0;
	if (!lh_date_is_valid(date))
		memset(&date, 0, sizeof(date));
	return date;
}

void lh_header_read_place_date(struct lh_document *doc,
				   const struct lh_line *line)
{
	struct lh_notice *n = doc->notice;
	struct lh_range place = line->all, date = line->all;
	size_t at, stop;

	if (!lh_word_find_any(doc, line->all, lh_header_days, &at, &stop))
		return;
	place.end = (uint32_t)at;
	/* "Hà Nội, 16 giờ ngày …": the place ends with the comma. */
	for (size_t i = place.start; i < at; i++)
		if (doc->s[i] == ',')
			place.end = (uint32_t)i;
	place = lh_range_trim(doc, place, ",");
	date.start = (uint32_t)at;
	if (!n->issued_place && !lh_range_empty(place) &&
	    lh_word_capital(doc, place.start)) {
		n->issued_place = lh_range_text(doc, place);
		lh_field_add(doc, "issued_place", place, 1);
	}
	if (lh_date_is_empty(n->issued_date)) {
		n->issued_date = lh_header_date(doc, date);
		if (!lh_date_is_empty(n->issued_date))
			lh_field_add(doc, "issued_date", date,
				     lh_date_is_full(n->issued_date) ? 1 : 0.8);
	}
}

static void header_set_number(struct lh_document *doc, size_t at, size_t end)
{
	struct lh_range range = { (uint32_t)at, (uint32_t)end };

	doc->notice->number = lh_reference_clean(doc, range);
	lh_field_add(doc, "number", range, 1);
}

/* The rest of a line that is nothing but a symbol: "01/ KH LĐ - THCSMM",
 * "88 KH/TĐTN-TTN"; returns its end or 0. */
static size_t header_symbol(const struct lh_document *doc, size_t at,
			    size_t end)
{
	size_t start = at, digits = 0, large = 0, slashes = 0;
	bool blank = false;

	while (end > at && strchr(" .|", doc->s[end - 1]))
		end--;
	if (end <= at || end > at + 48)
		return 0;
	for (; at < end; at++) {
		int letter = lh_word_letter_case(doc->s + at, end - at);

		if (letter == 1 || (doc->s[at] > 0 &&
				    strchr(",:;()", doc->s[at])))
			return 0;
		blank = blank || doc->s[at] == ' ';
		large += letter == 2;
		slashes += doc->s[at] == '/';
		digits += doc->s[at] >= '0' && doc->s[at] <= '9';
	}
	return blank && large >= 2 && slashes && digits &&
		doc->s[start] >= '0' && doc->s[start] <= '9' ? end : 0;
}

/* "Số: 26 CĐ/PCLB hồi 10 giờ 30 ngày 01/8/2007": letters in front of the
 * stroke; returns the end or 0. */
static size_t header_number_apart(const struct lh_document *doc, size_t at,
				  size_t end)
{
	size_t start = at, large = 0, stop;

	while (at < end && doc->s[at] >= '0' && doc->s[at] <= '9')
		at++;
	if (at == start || at >= end || doc->s[at] != ' ')
		return 0;
	for (at++; at < end && lh_word_char(doc->low, at, end); at++) {
		if (lh_word_letter_case(doc->s + at, end - at) == 1)
			return 0;
		large++;
	}
	if (!large || at >= end || doc->s[at] != '/')
		return 0;
	stop = lh_reference_number(doc, at, end);
	return stop;
}

/* "Số: 12/TB-X ngày 03/4/2012": the day beside the number. */
static void header_day_behind(struct lh_document *doc, size_t at, size_t end)
{
	struct lh_range rest = { (uint32_t)at, (uint32_t)end };
	size_t day, stop;

	if (!lh_date_is_empty(doc->notice->issued_date) ||
	    !lh_word_find_any(doc, rest, lh_header_days, &day, &stop))
		return;
	rest.start = (uint32_t)day;
	doc->notice->issued_date = lh_header_date(doc, rest);
	if (!lh_date_is_empty(doc->notice->issued_date))
		lh_field_add(doc, "issued_date", rest, 0.8);
}

bool lh_header_read_number(struct lh_document *doc,
			   const struct lh_line *line)
{
	static const char *const marks[] = {
		"số", "số hiệu", "số/ký hiệu", "số ký hiệu", "số kí hiệu",
		"số văn bản", "sô", "sổ", "sồ", "só", NULL
	};
	size_t end = line->all.end, stop;
	size_t at = lh_word_match_any(doc, line->all.start, end, marks);

	if (doc->notice->number)
		return false;
	/* "/TTr-VPCP": the blank number stands in the other column. */
	if (!at && doc->s[line->all.start] == '/' && line->capitals)
		at = line->all.start;
	if (!at)
		return false;
	while (at < end && strchr(" :.…_", doc->s[at]))
		at++;
	while (at + 3 <= end && !memcmp(doc->s + at, "…", 3))
		at += 3;
	while (at < end && doc->s[at] == ' ')
		at++;
	stop = header_symbol(doc, at, end);
	if (!stop)
		stop = header_number_apart(doc, at, end);
	if (!stop)
		stop = lh_reference_number(doc, at, end);
	if (!stop)
		return false;
	header_set_number(doc, at, stop);
	header_day_behind(doc, stop, end);
	return true;
}
