/* Place and date of the head, and the notice's number. */
#include "header_priv.h"

#include <string.h>

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
	while (at < end && strchr(" .,…_-\xE2\x80\xA6", doc->s[at]))
		at++;
	return at;
}

/* "ngày 16 tháng 02 năm 2024", "ngày   tháng 5 năm 2022", "ngày 16/02/2024" */
struct lh_date lh_header_date(const struct lh_document *doc,
			      struct lh_range range)
{
	struct lh_date date = { .year = 0 };
	size_t at, n;

	if (!lh_word_find(doc, range, "ngày", &at))
		return date;
	at = header_skip_to_digit(doc, at + strlen("ngày"), range.end);
	n = header_number(doc, &at, range.end);
	date.day = n >= 1 && n <= 31 ? (uint8_t)n : 0;
	at = header_skip_to_digit(doc, at, range.end);
	if (at < range.end && (doc->s[at] == '/' || doc->s[at] == '.'))
		at = header_skip_to_digit(doc, at + 1, range.end);
	else if (lh_word_match(doc, at, range.end, "tháng"))
		at = header_skip_to_digit(doc, at + strlen("tháng"), range.end);
	n = header_number(doc, &at, range.end);
	date.month = n >= 1 && n <= 12 ? (uint8_t)n : 0;
	at = header_skip_to_digit(doc, at, range.end);
	if (at < range.end && (doc->s[at] == '/' || doc->s[at] == '.'))
		at = header_skip_to_digit(doc, at + 1, range.end);
	else if (lh_word_match(doc, at, range.end, "năm"))
		at = header_skip_to_digit(doc, at + strlen("năm"), range.end);
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
	size_t at;

	if (!lh_word_find(doc, line->all, "ngày", &at))
		return;
	place.end = (uint32_t)at;
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

bool lh_header_read_number(struct lh_document *doc,
			       const struct lh_line *line)
{
	static const char *const marks[] = {
		"số", "số hiệu", "số/ký hiệu", NULL
	};
	size_t end = line->all.end;
	size_t at = lh_word_match_any(doc, line->all.start, end, marks);
	size_t stop;

	if (!at || doc->notice->number)
		return false;
	while (at < end && strchr(" :.…_", doc->s[at]))
		at++;
	while (at + 3 <= end && !memcmp(doc->s + at, "…", 3))
		at += 3;
	while (at < end && doc->s[at] == ' ')
		at++;
	stop = lh_reference_number(doc, at, end);
	if (!stop)
		return false;
	header_set_number(doc, at, stop);
	return true;
}
