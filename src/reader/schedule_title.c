/* Which pages are schedules, and what their titles say of all rows.
 *
 * "LỊCH CÔNG TÁC TUẦN 20 (từ ngày …)", "Lịch tiếp công dân năm 2021 tại …";
 * some pages have lost their title and start with the first day or with the
 * head of a table.  Reads no rows. */
#include "schedule_priv.h"

#include <string.h>

#define TITLE_LINES 12
#define TITLE_SAYS_LINES 4
#define TITLE_HOUR_BYTES 24	/* of "07 giờ 30 phút, " */

/* --- which pages are schedules --------------------------------------- */

/* "- 7 giờ 30, …", "Chủ tịch: 8 giờ, …", "Sáng: …" */
bool lh_schedule_is_row_line(const struct lh_document *doc,
			     const struct lh_line *line)
{
	struct lh_range range = line->body, leader;
	enum lh_day_part part;
	size_t at = range.start, digits;

	if (lh_schedule_part(doc, at, range.end, &part))
		return true;
	at = lh_schedule_leader(doc, range, &leader);
	digits = at;
	while (digits < range.end && doc->s[digits] >= '0' &&
	       doc->s[digits] <= '9')
		digits++;
	if (digits == at || digits > at + 2 || digits >= range.end)
		return false;
	if (doc->s[digits] == ' ')
		digits++;
	return lh_word_match(doc, digits, range.end, "giờ") ||
		((doc->low[digits] == 'h' || doc->low[digits] == 'g' ||
		  doc->s[digits] == ':') && digits + 1 < range.end &&
		 doc->s[digits + 1] >= '0' && doc->s[digits + 1] <= '9');
}

static bool title_is_day_line(const struct lh_document *doc, size_t i)
{
	return lh_schedule_day_line(doc, doc->lines[i].body);
}

/* Days, each over a row: at least one near the top of the page. */
static size_t title_count_days(const struct lh_document *doc, size_t *first)
{
	size_t days = 0;

	*first = doc->n_lines;
	for (size_t i = 0; i + 1 < doc->n_lines; i++) {
		if (!title_is_day_line(doc, i) ||
		    !lh_schedule_is_row_line(doc, &doc->lines[i + 1]))
			continue;
		if (!days)
			*first = i;
		days++;
	}
	return days;
}

/* Somebody does something behind the hour; else it is a programme. */
static bool title_names_who(const struct lh_document *doc,
			    struct lh_range row)
{
	size_t most = row.start + TITLE_HOUR_BYTES < row.end
		? row.start + TITLE_HOUR_BYTES : row.end;

	for (size_t at = row.start; at + 2 < most; at++) {
		struct lh_range rest = { (uint32_t)at + 2, row.end };

		if ((doc->s[at] != ',' && doc->s[at] != ':') ||
		    doc->s[at + 1] != ' ')
			continue;
		return lh_schedule_verb(doc, rest) > rest.start;
	}
	return false;
}

/* "- 14 giờ, Phó Chủ tịch X làm việc …": hours from the first line on, of a
 * day that the page does not say. */
bool lh_schedule_is_dayless(const struct lh_document *doc)
{
	size_t hours = 0;

	for (size_t i = 0; i < doc->n_lines; i++) {
		struct lh_range body = doc->lines[i].body;
		enum lh_day_part part;
		bool hour = lh_schedule_is_row_line(doc, &doc->lines[i]) &&
			!lh_schedule_part(doc, body.start, body.end, &part);

		if ((i == 0 && !hour) || title_is_day_line(doc, i))
			return false;
		if (i == 0 && !title_names_who(doc, body))
			return false;
		hours += hour;
	}
	return hours >= 2;
}

/* "- Ngày 7-5: …" */
static bool title_starts_with_day(const struct lh_document *doc, size_t i)
{
	struct lh_range body = doc->lines[i].body;
	size_t stop = lh_word_match(doc, body.start, body.end, "ngày");

	return stop && stop + 1 < body.end && doc->s[stop + 1] >= '0' &&
		doc->s[stop + 1] <= '9';
}

/* "Sự kiện trong tuần": lines that start with their days. */
static bool title_tells_days(const struct lh_document *doc)
{
	static const char *const titles[] = {
		"sự kiện", "lịch", "hoạt động", "trong tuần", "từ ngày", NULL
	};
	size_t days = 0;

	if (!doc->n_lines || (!title_starts_with_day(doc, 0) &&
	    !lh_word_find_any(doc, doc->lines[0].all, titles, NULL, NULL)))
		return false;
	for (size_t i = 0; i < doc->n_lines; i++)
		days += title_starts_with_day(doc, i);
	return days >= 3 && days * 2 >= doc->n_lines;
}

bool lh_schedule_recognise(const struct lh_document *doc)
{
	size_t first;

	for (size_t i = 0; i < doc->n_lines; i++)
		if (doc->lines[i].label == LH_LABEL_ADDRESSEE)
			return false;
	for (size_t i = 0; i < doc->n_lines && i < TITLE_LINES; i++)
		if ((i == 0 || !lh_range_empty(doc->subject)) &&
		    lh_schedule_table_head(doc, i))
			return true;
	if (title_tells_days(doc) || lh_schedule_is_dayless(doc))
		return true;
	return title_count_days(doc, &first) > 0 && first < 6;
}

/* "… đăng lịch tiếp xúc cử tri của đại biểu HĐND tỉnh như sau:" */
bool lh_schedule_find_subject(struct lh_document *doc)
{
	static const char *const words[] = {
		"lịch tiếp công dân", "lịch tiếp dân", "lịch tiếp xúc cử tri",
		"lịch làm việc", "lịch công tác", NULL
	};
	static const char *const ends[] = {
		"như sau", "cụ thể như sau", "cụ thể", "sau đây", NULL
	};

	for (size_t i = 0; i < doc->n_lines && i < TITLE_SAYS_LINES; i++) {
		struct lh_range range = doc->lines[i].all;
		size_t at;

		if (doc->s[range.end - 1] != ':' ||
		    !lh_word_find_any(doc, range, words, &at, NULL))
			continue;
		range.start = (uint32_t)at;
		if (lh_word_find_any(doc, range, ends, &at, NULL))
			range.end = (uint32_t)at;
		range = lh_range_trim(doc, range, ":,. ");
		doc->notice->subject = lh_range_text(doc, range);
		doc->subject = range;
		lh_field_add(doc, "subject", range, 0.7);
		return true;
	}
	return false;
}

bool lh_schedule_has_no_title(const struct lh_document *doc)
{
	size_t first;

	if (doc->notice->kind != LH_NOTICE_WEEK_SCHEDULE ||
	    doc->notice->subject || !doc->n_lines)
		return false;
	return lh_schedule_table_head(doc, 0) || lh_schedule_is_dayless(doc) ||
		title_starts_with_day(doc, 0) ||
		(title_count_days(doc, &first) && first < 6);
}

/* A plan or a news item that lists the days on which voters are met. */
static bool title_lists_days(const struct lh_document *doc)
{
	static const char *const acts[] = {
		"tiếp xúc cử tri", "tiếp công dân", "tiếp dân", NULL
	};
	static const char *const says[] = {
		"thông báo lịch", "lịch như sau", "lịch tiếp", "lịch làm việc",
		"lịch công tác", NULL
	};
	struct lh_range top = { 0, 0 };
	size_t days = 0;

	if (doc->n_lines)
		top.end = doc->lines[doc->n_lines < TITLE_SAYS_LINES
			? doc->n_lines - 1 : TITLE_SAYS_LINES - 1].all.end;
	if (!lh_word_find_any(doc, doc->subject, acts, NULL, NULL) &&
	    !lh_word_find_any(doc, top, says, NULL, NULL))
		return false;
	for (size_t i = 0; i < doc->n_lines; i++) {
		size_t k = lh_phrase_first(doc, doc->lines[i].body.start);

		if (lh_schedule_table_head(doc, i))
			return true;
		days += k < doc->n_phrases &&
			doc->phrases[k].start == doc->lines[i].body.start &&
			doc->phrases[k].kind == LH_PHRASE_DAY &&
			doc->phrases[k].op == LH_OP_NONE &&
			doc->phrases[k].end < doc->lines[i].body.end;
	}
	return days >= 2;
}

bool lh_schedule_is(const struct lh_document *doc)
{
	return doc->notice->kind == LH_NOTICE_WEEK_SCHEDULE ||
		lh_header_is_schedule(doc, doc->subject) ||
		title_lists_days(doc) || lh_schedule_is_prose(doc);
}

/* --- the title ------------------------------------------------------- */

/* "… của đồng chí Bí thư Huyện ủy năm 2019" */
static void title_read_owner(struct schedule *sc, struct lh_range subject)
{
	static const char *const ends[] = {
		"năm", "tuần", "tháng", "tại", "từ", "quý", "ngày", "nhiệm kỳ",
		"khóa", "khoá", "định kỳ", "sau khi", NULL
	};
	struct lh_document *doc = sc->doc;
	size_t at;

	if (!lh_word_find(doc, subject, "của", &at))
		return;
	sc->owner.start = (uint32_t)lh_word_next(doc, at, subject.end);
	sc->owner.end = subject.end;
	if (lh_word_find_any(doc, sc->owner, ends, &at, NULL))
		sc->owner.end = (uint32_t)at;
	sc->owner = lh_range_trim(doc, sc->owner, ",(-");
}

/* "Lịch tiếp công dân năm 2021 tại Trụ sở …": what the rows are about, for
 * rows that name only persons. */
void lh_schedule_read_subject(struct schedule *sc)
{
	static const char *const ends[] = {
		"năm", "tuần", "tháng", "tại", "từ", "của", "quý", "ngày",
		"sau", "trước", "định kỳ", NULL
	};
	static const char *const heads[] = {
		"lịch", "thông báo lịch", "kế hoạch", "thông báo",
		"phân công lịch", NULL
	};
	static const char *const duties[] = {
		"tiếp", "trực", "đối thoại", "phân công trực", "hội nghị tiếp",
		"hội nghị đối thoại", NULL
	};
	struct lh_document *doc = sc->doc;
	struct lh_range range = doc->subject;
	size_t at;

	if (lh_range_empty(range))
		return;
	at = lh_word_match_any(doc, range.start, range.end, heads);
	if (at)
		range.start = (uint32_t)at;
	range = lh_range_trim(doc, range, " ");
	if (lh_word_match(doc, range.start, range.end, "tổ chức"))
		range.start = (uint32_t)lh_word_next(doc, range.start +
			strlen("tổ chức"), range.end);
	sc->title = range;
	if (lh_word_find_any(doc, range, ends, &at, NULL) && at > range.start)
		sc->title.end = (uint32_t)at;
	sc->title = lh_range_trim(doc, sc->title, ",-");
	if (!lh_word_match_any(doc, sc->title.start, sc->title.end, duties))
		sc->title.end = sc->title.start;
	title_read_owner(sc, range);
	if (!lh_word_find(doc, range, "tại", &at))
		return;
	sc->place = range;
	sc->place.start = (uint32_t)lh_word_next(doc, at, range.end);
	if (lh_word_find_any(doc, sc->place, ends, &at, NULL))
		sc->place.end = (uint32_t)at;
}

/* The title's week, quarter or year, for days that are written without. */
void lh_schedule_read_period(struct schedule *sc)
{
	const struct lh_document *doc = sc->doc;
	size_t lines = 0, end;

	while (lines < doc->n_lines && lines < TITLE_LINES &&
	       !title_is_day_line(doc, lines))
		lines++;
	end = lines ? doc->lines[lines - 1].all.end : 0;
	for (size_t i = lh_phrase_first(doc, doc->subject.start);
	     i < doc->n_phrases && doc->phrases[i].start < end; i++) {
		const struct lh_phrase *p = &doc->phrases[i];

		if (p->cited || p->year_inferred || !p->date.year ||
		    (p->kind != LH_PHRASE_DAY && p->kind != LH_PHRASE_YEAR &&
		     p->kind != LH_PHRASE_MONTH &&
		     p->kind != LH_PHRASE_QUARTER))
			continue;
		sc->from = p->date;
		if (p->kind != LH_PHRASE_DAY)
			sc->from.month = sc->from.day = 0;
		return;
	}
	sc->from = lh_date_is_full(doc->anchor) ? doc->anchor : doc->posted;
}

/* --- what is no row -------------------------------------------------- */

/* "… tiếp công dân vào ngày 15 hàng tháng", "Định kỳ vào ngày …": a rule of
 * the page, no duty of somebody and no day. */
static bool title_is_rule(const struct lh_document *doc,
			     const struct lh_line *line)
{
	static const char *const acts[] = {
		"tiếp công dân", "tiếp dân", "tiếp xúc cử tri", NULL
	};
	static const char *const often[] = {
		"hàng tháng", "hằng tháng", "hàng tuần", "hằng tuần",
		"đột xuất", "thường xuyên", "trùng vào", "trong tháng",
		"cuối tháng", NULL
	};
	static const char *const orders[] = { "giao", "đề nghị", "yêu cầu", NULL };
	struct lh_range body = line->body;
	size_t i = lh_phrase_first(doc, body.start);

	if (lh_word_match_any(doc, body.start, body.end, orders) ||
	    (i < doc->n_phrases && doc->phrases[i].start == body.start &&
	     doc->phrases[i].kind != LH_PHRASE_RECURRING))
		return false;
	return lh_word_find_any(doc, body, often, NULL, NULL) &&
		(lh_word_find_any(doc, body, acts, NULL, NULL) ||
		 lh_word_find_any(doc, doc->subject, acts, NULL, NULL));
}

/* The page of an office that says on which days of each month it receives:
 * its rules are neither meetings nor duties. */
bool lh_schedule_take_rules(struct lh_document *doc)
{
	static const char *const acts[] = { "tiếp công dân", "tiếp dân", NULL };
	static const char *const pages[] = {
		"lịch tiếp công dân", "lịch tiếp dân", NULL
	};
	bool any = false;

	for (size_t i = 0; i < doc->n_lines; i++) {
		struct lh_line *line = &doc->lines[i];

		if (line->zone != LH_ZONE_BODY || !title_is_rule(doc, line))
			continue;
		line->zone = LH_ZONE_SCHEDULE;
		any = true;
		/* "2. Giám đốc Sở tiếp công dân:" above it */
		if (i && doc->s[line[-1].all.end - 1] == ':' &&
		    lh_word_find_any(doc, line[-1].all, acts, NULL, NULL))
			line[-1].zone = LH_ZONE_SCHEDULE;
	}
	return any && lh_word_find_any(doc, doc->subject, pages, NULL, NULL);
}
