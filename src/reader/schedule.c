/* Schedules: the week's page, the day's page, and lists of days on which
 * somebody receives citizens or meets voters.  One row is one meeting.
 *
 * A line that is only a day, a half-day or a leader holds for the rows below
 * it; labelled lines add to the row above.  What stands in front of the first
 * row and behind the last is text like that of other notices. */
#include "assignment_priv.h"
#include "meeting_priv.h"
#include "schedule_priv.h"

#include <string.h>

#define SCHEDULE_TITLE_LINES 12
#define SCHEDULE_ROW_LINES 12
#define SCHEDULE_SAYS_LINES 4
#define SCHEDULE_DATE_BYTES 10	/* "21/5" alone on its line */

/* --- which pages are schedules --------------------------------------- */

/* "- 7 giờ 30, …", "Chủ tịch: 8 giờ, …", "Sáng: …" */
static bool schedule_is_row_line(const struct lh_document *doc,
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

static bool schedule_is_day_line(const struct lh_document *doc, size_t i)
{
	return lh_schedule_day_line(doc, doc->lines[i].body);
}

/* Days, each over a row: at least one near the top of the page. */
static size_t schedule_count_days(const struct lh_document *doc, size_t *first)
{
	size_t days = 0;

	*first = doc->n_lines;
	for (size_t i = 0; i + 1 < doc->n_lines; i++) {
		if (!schedule_is_day_line(doc, i) ||
		    !schedule_is_row_line(doc, &doc->lines[i + 1]))
			continue;
		if (!days)
			*first = i;
		days++;
	}
	return days;
}

/* "Sự kiện trong tuần": lines that start with their days. */
static bool schedule_tells_days(const struct lh_document *doc)
{
	static const char *const titles[] = {
		"sự kiện", "lịch", "hoạt động", "trong tuần", "từ ngày", NULL
	};
	size_t days = 0;

	if (!doc->n_lines ||
	    !lh_word_find_any(doc, doc->lines[0].all, titles, NULL, NULL))
		return false;
	for (size_t i = 1; i < doc->n_lines; i++) {
		struct lh_range body = doc->lines[i].body;
		size_t stop = lh_word_match(doc, body.start, body.end, "ngày");

		days += stop && stop + 1 < body.end &&
			doc->s[stop + 1] >= '0' && doc->s[stop + 1] <= '9';
	}
	return days >= 3 && days * 2 >= doc->n_lines;
}

bool lh_schedule_recognise(const struct lh_document *doc)
{
	size_t first;

	for (size_t i = 0; i < doc->n_lines; i++)
		if (doc->lines[i].label == LH_LABEL_ADDRESSEE)
			return false;
	if (doc->n_lines && lh_schedule_table_head(doc, 0))
		return true;
	if (schedule_tells_days(doc))
		return true;
	return schedule_count_days(doc, &first) > 0 && first < 6;
}

bool lh_schedule_has_no_title(const struct lh_document *doc)
{
	size_t first;

	if (doc->notice->kind != LH_NOTICE_WEEK_SCHEDULE ||
	    doc->notice->subject || !doc->n_lines)
		return false;
	return lh_schedule_table_head(doc, 0) ||
		(schedule_count_days(doc, &first) && first < 6);
}

/* A plan or a news item that lists the days on which voters are met. */
static bool schedule_lists_days(const struct lh_document *doc)
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
		top.end = doc->lines[doc->n_lines < SCHEDULE_SAYS_LINES
			? doc->n_lines - 1 : SCHEDULE_SAYS_LINES - 1].all.end;
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
		schedule_lists_days(doc);
}

/* --- the title ------------------------------------------------------- */

/* "… của đồng chí Bí thư Huyện ủy năm 2019" */
static void schedule_read_owner(struct schedule *sc, struct lh_range subject)
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
static void schedule_read_subject(struct schedule *sc)
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
		"tiếp", "trực", "đối thoại", "phân công trực", NULL
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
	sc->title = range;
	if (lh_word_find_any(doc, range, ends, &at, NULL) && at > range.start)
		sc->title.end = (uint32_t)at;
	sc->title = lh_range_trim(doc, sc->title, ",-");
	if (!lh_word_match_any(doc, sc->title.start, sc->title.end, duties))
		sc->title.end = sc->title.start;
	schedule_read_owner(sc, range);
	if (!lh_word_find(doc, range, "tại", &at))
		return;
	sc->place = range;
	sc->place.start = (uint32_t)lh_word_next(doc, at, range.end);
	if (lh_word_find_any(doc, sc->place, ends, &at, NULL))
		sc->place.end = (uint32_t)at;
}

/* The title's week, quarter or year, for days that are written without. */
static void schedule_read_period(struct schedule *sc)
{
	const struct lh_document *doc = sc->doc;
	size_t lines = 0, end;

	while (lines < doc->n_lines && lines < SCHEDULE_TITLE_LINES &&
	       !schedule_is_day_line(doc, lines))
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
	sc->from = doc->anchor;
}

/* --- lines ----------------------------------------------------------- */

/* Lines that go on with the row: of a page whose lines are broken anywhere,
 * and nothing begins in them. */
static size_t schedule_row_lines(const struct schedule *sc, size_t i)
{
	const struct lh_document *doc = sc->doc;
	size_t k = i + 1;

	for (; k < doc->n_lines && k < i + SCHEDULE_ROW_LINES; k++) {
		const struct lh_line *line = &doc->lines[k];
		const struct lh_line *above = &doc->lines[k - 1];
		struct lh_when when;
		struct lh_range leader;

		lh_schedule_no_time(&when);
		if (line->blanks || line->row >= 0 || line->capitals ||
		    line->marker != LH_MARK_NONE ||
		    line->label != LH_LABEL_NONE ||
		    line->zone != doc->lines[i].zone ||
		    strchr(".:;!", doc->s[above->all.end - 1]) ||
		    lh_schedule_time(sc, line->all, false, &when) !=
		    line->all.start ||
		    lh_schedule_leader(doc, line->all, &leader) !=
		    line->all.start)
			break;
	}
	return k;
}

/* Behind the rows: "Ghi chú: … Phòng X chuẩn bị nội dung buổi kiểm tra." */
static bool schedule_read_remark(struct schedule *sc, struct lh_range line)
{
	const struct lh_document *doc = sc->doc;
	struct lh_range sentence = line;
	bool any = false;

	while (sentence.start < line.end) {
		struct lh_range text;

		sentence.end = (uint32_t)lh_range_sentence(doc, sentence.start,
							   line.end);
		text = lh_range_trim(doc, sentence, " .;");
		if (!lh_range_empty(text) && lh_schedule_is_task(doc, text))
			any = lh_schedule_add_task(sc, text) || any;
		sentence.start = sentence.end > sentence.start
			? sentence.end : line.end;
		sentence = lh_range_trim(doc, (struct lh_range){
			sentence.start, line.end }, " ");
	}
	return any;
}

/* "Chủ trì: …" and the like in a line of its own. */
static bool schedule_labelled(struct schedule *sc, size_t i)
{
	struct lh_document *doc = sc->doc;
	struct lh_meeting *m = lh_schedule_current(sc);
	const struct lh_line *line = &doc->lines[i];
	struct lh_range value = { line->value, line->all.end };

	switch (line->label) {
	case LH_LABEL_CHAIR:
		if (m)
			lh_meeting_read_chair(doc, m, i);
		return m;
	case LH_LABEL_PLACE:
		if (m) {
			m->n_venues = 0;
			lh_meeting_read_place(doc, m, i);
		} else {
			sc->place = lh_range_trim(doc, value, ".;");
		}
		return true;
	case LH_LABEL_PARTICIPANTS:
	case LH_LABEL_INVITE:
		if (m)
			lh_meeting_read_participants(doc, m, i);
		return m;
	case LH_LABEL_CONTENT:
		if (m && !lh_range_empty(value))
			lh_meeting_set_title(doc, m, value, 1);
		return m;
	case LH_LABEL_DUTIES:
		if (m && lh_schedule_is_task(doc, value))
			lh_schedule_add_task(sc, value);
		return m;
	case LH_LABEL_OTHER:
		if (line->blanks)
			sc->current = SIZE_MAX;
		schedule_read_remark(sc, value);
		return m;
	default:
		return false;
	}
}

/* Brackets with a duty inside a labelled line. */
static void schedule_label_tasks(struct schedule *sc, struct lh_range range)
{
	const struct lh_document *doc = sc->doc;

	if (sc->current == SIZE_MAX)
		return;
	for (size_t at = range.start; at < range.end; at++) {
		struct schedule_clause clause;
		size_t close;

		if (doc->s[at] != '(')
			continue;
		close = lh_schedule_clause(doc, at, range.end, &clause);
		if (clause.kind == CLAUSE_TASK)
			lh_schedule_add_task(sc, clause.text);
		at = close > at ? close - 1 : at;
	}
}

/* "Thời gian, địa điểm: 07 giờ 00 … tại phòng X" under a row without hour;
 * in a list of days it holds for all of them. */
static bool schedule_time_label(struct schedule *sc, size_t i)
{
	struct lh_document *doc = sc->doc;
	struct lh_meeting *m = lh_schedule_current(sc);
	struct lh_range value = doc->lines[i].all;
	struct lh_range place = value;
	struct lh_when when;
	size_t at;

	value.start = doc->lines[i].value;
	lh_schedule_no_time(&when);
	lh_schedule_time(sc, value, false, &when);
	if (doc->lines[i].label != LH_LABEL_TIME &&
	    doc->lines[i].label != LH_LABEL_TIME_PLACE)
		return false;
	if (!m || !lh_schedule_has_hour(&when) || m->when.start !=
	    LH_MINUTE_UNKNOWN || when.date.day)
		return false;
	m->when.start = when.start;
	m->when.end = when.end;
	m->when.part = LH_PART_NONE;
	if (!m->n_venues && lh_word_find(doc, value, "tại", &at)) {
		place.start = (uint32_t)at;
		lh_meeting_add_venue(doc, m, place, NULL);
	}
	return true;
}

/* "Tháng 4:", "2/. Tháng 02/2021:" over its days. */
static bool schedule_month_line(struct schedule *sc, struct lh_range range)
{
	const struct lh_document *doc = sc->doc;
	size_t i = lh_phrase_first(doc, range.start);
	const struct lh_phrase *p;

	range = lh_range_trim(doc, range, ":.;");
	if (i >= doc->n_phrases)
		return false;
	p = &doc->phrases[i];
	if (p->kind != LH_PHRASE_MONTH || p->start != range.start ||
	    p->end < range.end)
		return false;
	sc->month = p->date;
	if (sc->from.year && (p->year_inferred || !p->date.year))
		sc->month.year = sc->from.year;
	return true;
}

/* "- Đơn vị bầu cử số 01 (gồm ông A và bà B)." over its half-days. */
static bool schedule_leader_line(struct schedule *sc, size_t i)
{
	const struct lh_document *doc = sc->doc;
	struct lh_range range = lh_range_trim(doc, doc->lines[i].body, ".:;");

	if (!sc->day.day || i + 1 >= doc->n_lines ||
	    lh_word_count(doc, range) < 2 ||
	    !schedule_is_row_line(doc, &doc->lines[i + 1]) ||
	    !lh_schedule_is_who(doc, range))
		return false;
	sc->leader = range;
	sc->current = SIZE_MAX;
	return true;
}

static bool schedule_row_line(struct schedule *sc, size_t i, size_t end)
{
	struct lh_document *doc = sc->doc;
	struct schedule_row row = { .text = doc->lines[i].body };
	size_t at;

	row.text.end = doc->lines[end - 1].all.end;
	row.time = row.text;
	lh_schedule_no_time(&row.when);
	if (lh_word_match(doc, row.text.start, row.text.end, "cụ thể"))
		row.text.start = (uint32_t)lh_word_next(doc,
			row.text.start + strlen("cụ thể"), row.text.end);
	at = lh_schedule_time(sc, row.text, false, &row.when);
	row.text.start = (uint32_t)at;
	row.time.end = at > row.time.start ? (uint32_t)at : row.time.end;
	if (lh_schedule_has_time(&row.when) && !lh_date_is_empty(row.when.date))
		sc->leader.end = sc->leader.start;
	if (row.when.part != LH_PART_NONE && !lh_schedule_has_hour(&row.when))
		sc->part = row.when.part;
	if (lh_range_empty(row.text))
		return at > row.time.start;
	return lh_schedule_row(sc, &row);
}

/* "Tháng 6", "Ngày 18 (thứ Ba)": a row of a list that names nobody. */
static bool schedule_own_day(struct schedule *sc, size_t i, struct lh_date day)
{
	struct schedule_row row = {
		.text = sc->owner, .time = sc->doc->lines[i].body,
		.cell = true, .persons = true,
	};

	if (lh_range_empty(sc->title) || lh_range_empty(sc->owner) ||
	    !sc->month.month || day.month != sc->month.month ||
	    (i + 1 < sc->doc->n_lines &&
	     schedule_is_row_line(sc->doc, &sc->doc->lines[i + 1])))
		return false;
	lh_schedule_no_time(&row.when);
	row.when.date = day;
	sc->day.day = 0;
	sc->leader.end = sc->leader.start;
	return lh_schedule_row(sc, &row);
}

/* Returns the line behind those read; i where line i is no part of it. */
static size_t schedule_line(struct schedule *sc, size_t i)
{
	const struct lh_line *line = &sc->doc->lines[i];
	struct lh_date day;
	size_t end;

	bool bare = line->all.end - line->all.start <= SCHEDULE_DATE_BYTES;

	if (lh_schedule_is_day(sc, line->body, bare, &day)) {
		if (schedule_own_day(sc, i, day))
			return i + 1;
		sc->day = day;
		sc->part = LH_PART_NONE;
		sc->leader.end = sc->leader.start;
		sc->current = SIZE_MAX;
		return i + 1;
	}
	if (schedule_month_line(sc, line->body) ||
	    schedule_leader_line(sc, i) || schedule_time_label(sc, i))
		return i + 1;
	if (schedule_labelled(sc, i)) {
		schedule_label_tasks(sc, line->body);
		return i + 1;
	}
	end = schedule_row_lines(sc, i);
	return schedule_row_line(sc, i, end) ? end : i;
}

/* --- what holds for all rows ----------------------------------------- */

/* "Giờ tiếp: từ 7h30 đến 11h00" and "Địa điểm: …" around a list of days. */
static void schedule_common(struct schedule *sc, size_t i)
{
	static const char *const hours[] = {
		"giờ tiếp", "thời gian tiếp", "thời gian", "giờ", "bắt đầu từ",
		NULL
	};
	struct lh_document *doc = sc->doc;
	const struct lh_line *line = &doc->lines[i];
	struct lh_range range = line->body;
	const struct lh_phrase *p;
	size_t k = lh_phrase_first(doc, range.start);

	if (!lh_word_match_any(doc, range.start, range.end, hours) ||
	    k >= doc->n_phrases || doc->phrases[k].start >= range.end)
		return;
	p = &doc->phrases[k];
	if (p->kind != LH_PHRASE_HOUR)
		return;
	for (size_t m = sc->first; m < doc->reading->n_meetings; m++) {
		struct lh_when *when = &doc->reading->meetings[m].when;

		if (when->start != LH_MINUTE_UNKNOWN)
			continue;
		when->start = p->minute;
		when->end = p->end_minute;
		when->part = LH_PART_NONE;
	}
}

static void schedule_common_place(struct schedule *sc)
{
	struct lh_document *doc = sc->doc;

	if (lh_range_empty(sc->place))
		return;
	for (size_t m = sc->first; m < doc->reading->n_meetings; m++)
		if (!doc->reading->meetings[m].n_venues)
			lh_meeting_add_venue(doc, &doc->reading->meetings[m],
					     sc->place, NULL);
}

/* "… tiếp công dân vào ngày 15 hàng tháng", "Định kỳ vào ngày …": a rule of
 * the page, no duty of somebody and no day. */
static bool schedule_is_rule(const struct lh_document *doc,
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

		if (line->zone != LH_ZONE_BODY || !schedule_is_rule(doc, line))
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

/* --- the page -------------------------------------------------------- */

static bool schedule_skips(const struct lh_document *doc, size_t i)
{
	const struct lh_line *line = &doc->lines[i];

	if (line->row >= 0)
		return false;
	return line->zone == LH_ZONE_DISTRIBUTION ||
		line->zone == LH_ZONE_SIGNATURE ||
		line->zone == LH_ZONE_SCHEDULE ||
		(line->all.start >= doc->subject.start &&
		 line->all.end <= doc->subject.end);
}

/* Rows are read; the assignments' reader is to leave them alone. */
static void schedule_close(struct schedule *sc, size_t first, size_t last)
{
	struct lh_document *doc = sc->doc;

	if (doc->reading->n_meetings == sc->first)
		return;
	sc->current = SIZE_MAX;
	for (size_t i = first; i < doc->n_lines; i++) {
		struct lh_line *line = &doc->lines[i];

		if (line->zone == LH_ZONE_BODY &&
		    (i < last || schedule_read_remark(sc, line->body)))
			line->zone = LH_ZONE_SCHEDULE;
	}
}

static size_t schedule_part_of_page(struct schedule *sc, size_t i)
{
	size_t end = i;

	if (!schedule_skips(sc->doc, i))
		end = lh_schedule_table(sc, i);
	if (end == i && !schedule_skips(sc->doc, i))
		end = schedule_line(sc, i);
	return end;
}

void lh_schedule_read(struct lh_document *doc)
{
	struct schedule sc = {
		.doc = doc, .first = doc->reading->n_meetings,
		.current = SIZE_MAX,
	};
	size_t first = doc->n_lines, last = 0;

	schedule_read_subject(&sc);
	schedule_read_period(&sc);
	for (size_t i = 0; i < doc->n_lines;) {
		size_t end = schedule_part_of_page(&sc, i);

		if (end > i && first == doc->n_lines)
			first = i;
		if (end > i)
			last = end;
		else
			sc.current = SIZE_MAX;
		i = end > i ? end : i + 1;
	}
	for (size_t i = 0; i < doc->n_lines; i++)
		if (!lh_range_empty(sc.title))
			schedule_common(&sc, i);
	if (!lh_range_empty(sc.title))
		schedule_common_place(&sc);
	schedule_close(&sc, first, last);
}
