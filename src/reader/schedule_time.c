/* When a row of a schedule is: weekday, day, half-day and hours, in any
 * order and punctuation, up to the row's own words.
 *
 * "THỨ HAI (19-9)", "* Thứ Hai: 24/3", "T. Tư 04/9", "Sáng, 7 giờ 30:",
 * "(8h30) …", "07 giờ 30 ngày 07/01/2021 …".  The year is the title's. */
#include "schedule_priv.h"

#include <string.h>

/* Behind blanks, dashes and the characters of `more`. */
static size_t time_skip(const struct lh_document *doc, size_t at, size_t end,
			const char *more)
{
	while (at < end) {
		if (doc->s[at] == ' ' || doc->s[at] == '\n' ||
		    strchr(more, doc->s[at]))
			at++;
		else if (*more && at + 3 <= end &&
			 !memcmp(doc->s + at, "–", 3))
			at += 3;
		else
			break;
	}
	return at;
}

size_t lh_schedule_part(const struct lh_document *doc, size_t at, size_t end,
			enum lh_day_part *part)
{
	static const struct {
		const char *word;
		enum lh_day_part part;
	} parts[] = {
		{ "buổi sáng", LH_PART_MORNING }, { "sáng", LH_PART_MORNING },
		{ "buổi chiều", LH_PART_AFTERNOON },
		{ "chiều", LH_PART_AFTERNOON },
		{ "buổi tối", LH_PART_EVENING }, { "tối", LH_PART_EVENING },
		{ "cả ngày", LH_PART_ALL_DAY },
	};
	static const char *const compounds[] = {
		"sáng kiến", "sáng tạo", "sáng tác", "sáng lập", "tối đa",
		"tối thiểu", NULL
	};

	if (lh_word_match_any(doc, at, end, compounds))
		return 0;
	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++) {
		size_t stop = lh_word_match(doc, at, end, parts[i].word);

		if (!stop)
			continue;
		*part = parts[i].part;
		return stop;
	}
	return 0;
}

/* "thứ hai", "T. Tư", "T3", "chủ nhật", "CN" */
static size_t time_weekday(const struct lh_document *doc, size_t at,
			   size_t end)
{
	static const char *const sundays[] = { "chủ nhật", "cn", NULL };
	static const char *const days[] = {
		"hai", "ba", "tư", "năm", "sáu", "bảy", "bẩy", "2", "3", "4",
		"5", "6", "7", NULL
	};
	size_t stop = lh_word_match_any(doc, at, end, sundays);

	if (stop)
		return stop;
	stop = lh_word_match(doc, at, end, "thứ");
	if (!stop && at + 1 < end && doc->low[at] == 't' &&
	    (doc->s[at + 1] == '.' || (doc->s[at + 1] >= '2' &&
				       doc->s[at + 1] <= '7')))
		stop = at + 1;
	if (!stop)
		return 0;
	return lh_word_match_any(doc, time_skip(doc, stop, end, ".-"), end,
				 days);
}

/* "Hai 08/4" in a day's cell: the weekday without "thứ". */
static size_t time_cell_weekday(const struct lh_document *doc, size_t at,
				size_t end)
{
	static const char *const days[] = {
		"hai", "ba", "tư", "năm", "sáu", "bảy", "bẩy", NULL
	};
	size_t stop = lh_word_match_any(doc, at, end, days);

	at = stop ? time_skip(doc, stop, end, "(,-") : end;
	return at < end && doc->s[at] >= '0' && doc->s[at] <= '9' ? stop : 0;
}

static size_t time_number(const struct lh_document *doc, size_t at, size_t end,
			  size_t most, int *value)
{
	size_t start = at;

	*value = 0;
	while (at < end && at - start < most && doc->s[at] >= '0' &&
	       doc->s[at] <= '9')
		*value = *value * 10 + (doc->s[at++] - '0');
	if (at < end && doc->s[at] >= '0' && doc->s[at] <= '9')
		return 0;
	return at > start ? at : 0;
}

static size_t time_separator(const struct lh_document *doc, size_t at,
			     size_t end)
{
	at = time_skip(doc, at, end, "");
	if (at >= end || !strchr("/-.", doc->s[at]))
		return 0;
	return time_skip(doc, at + 1, end, "");
}

/* "14/7", "19-9", "21 / 9 / 2021" */
static size_t time_date(const struct lh_document *doc, size_t at, size_t end,
			struct lh_date *date)
{
	int day, month, year = 0;
	size_t stop, next;

	stop = time_number(doc, at, end, 2, &day);
	stop = stop ? time_separator(doc, stop, end) : 0;
	stop = stop ? time_number(doc, stop, end, 2, &month) : 0;
	if (!stop || day < 1 || day > 31 || month < 1 || month > 12)
		return 0;
	next = time_separator(doc, stop, end);
	next = next ? time_number(doc, next, end, 4, &year) : 0;
	if (next && year >= 1990 && year < 2100)
		stop = next;
	else
		year = 0;
	if (lh_word_char(doc->low, stop, end))
		return 0;
	date->year = (int16_t)year;
	date->month = (uint8_t)month;
	date->day = (uint8_t)day;
	return lh_date_is_valid(*date) ? stop : 0;
}

/* The title's year; a week over New Year ends in the next one. */
static void time_fill_year(const struct schedule *sc, struct lh_when *when,
			   bool inferred)
{
	struct lh_date *date = &when->date;

	if (!date->day || !sc->from.year || (date->year && !inferred))
		return;
	date->year = sc->from.year;
	if (sc->from.day && date->month + 6 < sc->from.month)
		date->year++;
	if (!lh_date_is_valid(*date))	/* 29/2 of another year */
		*date = (struct lh_date){ .year = 0 };
	when->year_inferred = true;
}

static size_t time_phrase(const struct schedule *sc, size_t at, size_t end,
			  struct lh_when *when)
{
	const struct lh_document *doc = sc->doc;
	size_t i = lh_phrase_first(doc, at);
	const struct lh_phrase *p;

	if (i >= doc->n_phrases || doc->phrases[i].start != at)
		return 0;
	p = &doc->phrases[i];
	if (p->end > end || p->cited || p->op == LH_OP_BEFORE ||
	    p->op == LH_OP_BY || (p->kind != LH_PHRASE_DAY &&
				  p->kind != LH_PHRASE_HOUR &&
				  p->kind != LH_PHRASE_WEEKDAY))
		return 0;
	/* "sáng từ 8h00 - 11h30; chiều từ 13h30": the first hours are meant. */
	if (p->minute != LH_MINUTE_UNKNOWN && lh_schedule_has_hour(when))
		return 0;
	/* "Thứ Hai: Chủ tịch" in a list of receptions is every Monday. */
	if (p->kind == LH_PHRASE_WEEKDAY && !lh_range_empty(sc->title))
		return p->end;
	if (!lh_date_is_empty(p->date)) {
		when->date = p->date;
		when->last_date = p->last;
		when->year_inferred = p->year_inferred;
		time_fill_year(sc, when, p->year_inferred);
	}
	if (p->minute != LH_MINUTE_UNKNOWN) {
		when->start = p->minute;
		when->end = p->end_minute;
	}
	if (p->part != LH_PART_NONE)
		when->part = p->part;
	return p->end;
}

/* "Ngày 10 (thứ Tư)" under "Tháng 4". */
static size_t time_day_of_month(const struct schedule *sc, size_t at,
				size_t end, struct lh_when *when)
{
	const struct lh_document *doc = sc->doc;
	size_t stop = lh_word_match(doc, at, end, "ngày");
	int day;

	if (!stop || !sc->month.month)
		return 0;
	stop = time_number(doc, time_skip(doc, stop, end, ""), end, 2, &day);
	if (!stop || day < 1 || day > 31 || time_separator(doc, stop, end))
		return 0;
	struct lh_date date = sc->month;
	date.day = (uint8_t)day;
	if (!lh_date_is_valid(date))
		return 0;
	when->date = date;
	when->year_inferred = true;
	return stop;
}

/* "Ngày 3 và 4.11": behind the first day, another one. */
static size_t time_last_day(const struct schedule *sc, size_t at, size_t end,
			    struct lh_when *when)
{
	const struct lh_document *doc = sc->doc;
	struct lh_when last = { .start = LH_MINUTE_UNKNOWN };
	size_t from = time_skip(doc, at, end, "");
	size_t stop = lh_word_match(doc, from, end, "và");

	if (!when->date.day || !stop)
		return 0;
	stop = time_phrase(sc, time_skip(doc, stop, end, ""), end, &last);
	if (!stop || !last.date.day || lh_schedule_has_time(&last))
		return 0;
	when->last_date = last.date;
	return stop;
}

static size_t time_own_day(const struct schedule *sc, size_t at, size_t end,
			   bool bare, struct lh_when *when)
{
	const struct lh_document *doc = sc->doc;
	struct lh_date date = { .year = 0 };
	size_t day = lh_word_match(doc, at, end, "ngày");
	size_t stop;

	if (day)
		at = time_skip(doc, day, end, "");
	else if (!bare)
		return 0;
	stop = time_date(doc, at, end, &date);
	if (!stop)
		return 0;
	when->date = date;
	when->year_inferred = !date.year;
	time_fill_year(sc, when, !date.year);
	return stop;
}

/* "(29 Tết)", "(nhằm 12/12 ÂL)" behind a day: its end, or `at`. */
static size_t time_skip_moon(const struct lh_document *doc, size_t at,
			     size_t end)
{
	static const char *const words[] = {
		"tết", "âl", "âm lịch", "nhằm", "tức", "mùng", "mồng", "thứ",
		NULL
	};
	size_t open = time_skip(doc, at, end, "");
	struct lh_range inner = { (uint32_t)open, (uint32_t)open };

	if (open >= end || doc->s[open] != '(')
		return at;
	inner.start++;
	inner.end = (uint32_t)lh_range_close(doc, open, end);
	if (lh_word_count(doc, inner) > 8 ||
	    !lh_word_find_any(doc, inner, words, NULL, NULL))
		return at;
	return inner.end;
}

size_t lh_schedule_time(const struct schedule *sc, struct lh_range range,
			bool cell, struct lh_when *when)
{
	const struct lh_document *doc = sc->doc;
	size_t at = range.start;
	bool bare = cell;

	for (;;) {
		size_t from = time_skip(doc, at, range.end, ".,:;-*(/");
		size_t stop = time_day_of_month(sc, from, range.end, when);

		if (!stop)
			stop = time_last_day(sc, at, range.end, when);
		if (!stop)
			stop = time_phrase(sc, from, range.end, when);
		if (!stop)
			stop = lh_schedule_part(doc, from, range.end,
						&when->part);
		if (!stop)
			stop = time_own_day(sc, from, range.end, bare, when);
		if (!stop)
			stop = time_weekday(doc, from, range.end);
		if (!stop && cell)
			stop = time_cell_weekday(doc, from, range.end);
		if (!stop)
			break;
		bare = bare || when->date.day ||
			time_weekday(doc, from, range.end);
		at = stop;
		if (at < range.end && doc->s[at] == ')')
			at++;
		if (when->date.day)
			at = time_skip_moon(doc, at, range.end);
	}
	if (at == range.start)
		return at;
	return time_skip(doc, at, range.end, ".,:;-)'");
}

/* "Thứ hai (10/10): Sáng: …": such a row heads those below it too. */
bool lh_schedule_names_weekday(const struct lh_document *doc,
			       struct lh_range range)
{
	return time_weekday(doc, time_skip(doc, range.start, range.end, "-*"),
			    range.end) != 0;
}

bool lh_schedule_has_hour(const struct lh_when *when)
{
	return when->start != LH_MINUTE_UNKNOWN;
}

bool lh_schedule_has_time(const struct lh_when *when)
{
	return lh_schedule_has_hour(when) || when->part != LH_PART_NONE;
}

/* "(nhằm 12/12 ÂL)" */
static bool time_is_remark(const struct lh_document *doc,
			   struct lh_range range)
{
	return range.start > 0 && !lh_range_empty(range) &&
		(doc->s[range.start] == '(' || doc->s[range.start - 1] == '(') &&
		doc->s[range.end - 1] == ')';
}

bool lh_schedule_is_day(const struct schedule *sc, struct lh_range range,
			bool cell, struct lh_date *date)
{
	struct lh_when when = {
		.start = LH_MINUTE_UNKNOWN, .end = LH_MINUTE_UNKNOWN,
	};
	struct lh_range rest = range;

	rest.start = (uint32_t)lh_schedule_time(sc, range, cell, &when);
	if (!when.date.day || lh_schedule_has_time(&when) ||
	    !lh_date_is_empty(when.last_date))
		return false;
	rest = lh_range_trim(sc->doc, rest, ".:;,");
	if (!time_is_remark(sc->doc, rest) &&
	    lh_word_count(sc->doc, rest) > 1)
		return false;
	*date = when.date;
	return true;
}

bool lh_schedule_day_line(const struct lh_document *doc,
			  struct lh_range range)
{
	struct lh_date date;
	size_t at = time_skip(doc, range.start, range.end, "-*");
	size_t stop = lh_word_match(doc, at, range.end, "hôm nay");
	bool named = false;

	if (stop)
		at = time_skip(doc, stop, range.end, ":,-");
	stop = time_weekday(doc, at, range.end);
	if (stop) {
		at = time_skip(doc, stop, range.end, ":,-(");
		named = true;
	}
	stop = lh_word_match(doc, at, range.end, "ngày");
	if (stop)
		at = time_skip(doc, stop, range.end, "");
	if (!stop && !named)
		return false;
	stop = time_date(doc, at, range.end, &date);
	if (!stop)
		return false;
	range.start = (uint32_t)time_skip(doc, stop, range.end, "):.;,");
	return time_is_remark(doc, range) || lh_word_count(doc, range) <= 1;
}
