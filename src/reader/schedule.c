/* Schedules: the week's page, the day's page, and lists of days on which
 * somebody receives citizens or meets voters.  One row is one meeting.
 *
 * A line that is only a day, a half-day or a leader holds for the rows below
 * it; labelled lines add to the row above.  What stands in front of the first
 * row and behind the last is text like that of other notices. */
#include "meeting_priv.h"
#include "schedule_priv.h"

#include <string.h>

#define SCHEDULE_ROW_LINES 12
#define SCHEDULE_DATE_BYTES 10	/* "21/5" alone on its line */

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

/* "Thành phần: Ban Giám đốc Địa điểm: Hội trường" */
static bool schedule_has_clauses(const struct lh_document *doc,
				 struct lh_range value)
{
	struct schedule_clause clause;

	for (size_t at = lh_schedule_main_end(doc, value); at < value.end;) {
		at = lh_schedule_clause(doc, at, value.end, &clause);
		if (clause.kind == CLAUSE_PLACE || clause.kind == CLAUSE_CHAIR)
			return true;
	}
	return false;
}

static void schedule_participants(struct schedule *sc, struct lh_meeting *m,
				  size_t i)
{
	lh_meeting_read_participants(sc->doc, m, i);
	schedule_label_tasks(sc, sc->doc->lines[i].body);
}

/* A place under a list of days, of which none has its own, is all theirs. */
static bool schedule_is_common(const struct schedule *sc)
{
	const struct lh_reading *r = sc->doc->reading;

	return !lh_range_empty(sc->title) && r->n_meetings >= sc->first + 2 &&
		!r->meetings[sc->first].n_venues;
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
		if (m && !schedule_is_common(sc)) {
			m->n_venues = 0;
			lh_meeting_read_place(doc, m, i);
			schedule_label_tasks(sc, line->body);
		} else {
			sc->place = lh_range_trim(doc, value, ".;");
		}
		return true;
	case LH_LABEL_PARTICIPANTS:
	case LH_LABEL_INVITE:
		if (m && schedule_has_clauses(doc, value))
			lh_schedule_clauses(sc, line->body);
		else if (m)
			schedule_participants(sc, m, i);
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
	if (!m || schedule_is_common(sc) || !lh_schedule_has_hour(&when) ||
	    lh_schedule_has_hour(&m->when) || when.date.day)
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
	    !lh_schedule_is_row_line(doc, &doc->lines[i + 1]) ||
	    !lh_schedule_is_who(doc, range))
		return false;
	sc->leader = range;
	sc->current = SIZE_MAX;
	return true;
}

/* "14h00:" over dashes: all of them begin then. */
static void schedule_hour(struct schedule *sc, size_t i,
			  struct schedule_row *row)
{
	const struct lh_document *doc = sc->doc;
	bool dash = row->text.start >= 2 &&
		!memcmp(doc->s + row->text.start - 2, "- ", 2);

	if (lh_schedule_has_hour(&row->when)) {
		sc->hour = row->when;
		if (!dash && !lh_range_empty(row->text))
			sc->hour.start = LH_MINUTE_UNKNOWN;
	} else if (row->when.part != LH_PART_NONE ||
		   doc->lines[i].marker < LH_MARK_DASH) {
		sc->hour.start = LH_MINUTE_UNKNOWN;
	} else if (lh_schedule_has_hour(&sc->hour)) {
		row->when.start = sc->hour.start;
		row->when.end = sc->hour.end;
	}
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
	if (row.when.date.day) {
		sc->part = LH_PART_NONE;
		sc->hour.start = LH_MINUTE_UNKNOWN;
		if (lh_range_empty(sc->title) &&
		    lh_schedule_names_weekday(doc, row.time))
			sc->day = row.when.date;
	}
	if (row.when.part != LH_PART_NONE && !lh_schedule_has_hour(&row.when))
		sc->part = row.when.part;
	schedule_hour(sc, i, &row);
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
	     lh_schedule_is_row_line(sc->doc, &sc->doc->lines[i + 1])))
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
		sc->hour.start = LH_MINUTE_UNKNOWN;
		sc->leader.end = sc->leader.start;
		sc->current = SIZE_MAX;
		return i + 1;
	}
	if (schedule_month_line(sc, line->body) ||
	    schedule_leader_line(sc, i) || schedule_time_label(sc, i))
		return i + 1;
	if (schedule_labelled(sc, i))
		return i + 1;
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

/* --- the page -------------------------------------------------------- */

/* Web pages print their first paragraph twice. */
static bool schedule_is_repeated(const struct lh_document *doc, size_t i)
{
	struct lh_range first = doc->lines[0].body;
	struct lh_range body = doc->lines[i].body;
	size_t length = body.end - body.start;

	return i > 0 && length > SCHEDULE_DATE_BYTES &&
		length == first.end - first.start &&
		!memcmp(doc->low + body.start, doc->low + first.start, length);
}

static bool schedule_skips(const struct lh_document *doc, size_t i)
{
	const struct lh_line *line = &doc->lines[i];

	if (line->row >= 0)
		return false;
	return line->zone == LH_ZONE_DISTRIBUTION ||
		line->zone == LH_ZONE_SIGNATURE || schedule_is_repeated(doc, i) ||
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

	if (!schedule_skips(sc->doc, i) && lh_schedule_prose(sc, i))
		return i + 1;
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
		.current = SIZE_MAX, .hour.start = LH_MINUTE_UNKNOWN,
	};
	size_t first = doc->n_lines, last = 0;

	sc.dayless = lh_schedule_is_dayless(doc);
	lh_schedule_read_subject(&sc);
	lh_schedule_read_period(&sc);
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
	if (sc.prose && doc->notice->kind == LH_NOTICE_OTHER)
		doc->notice->kind = LH_NOTICE_WEEK_SCHEDULE;
	schedule_close(&sc, first, last);
}
