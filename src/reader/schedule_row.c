/* From the text of a row to meetings: one for each hour it names.
 *
 * "- Chủ tịch: 7 giờ 30, dự …, điểm tại X (LĐVP: Đ/c Y). 14 giờ, họp …" are
 * two meetings of one leader; "Sáng làm việc tại cơ quan" is none. */
#include "meeting_priv.h"
#include "schedule_priv.h"

#include <lichhop/gettext.h>

#include <string.h>

#define ROW_MEETINGS_MOST 2000
#define ROW_WORDS_FEW 4		/* less than these say no event by themselves */

struct lh_meeting *lh_schedule_current(struct schedule *sc)
{
	return sc->current == SIZE_MAX ? NULL
		: &sc->doc->reading->meetings[sc->current];
}

void lh_schedule_no_time(struct lh_when *when)
{
	memset(when, 0, sizeof(*when));
	when->start = when->end = LH_MINUTE_UNKNOWN;
}

/* --- events ---------------------------------------------------------- */

static void row_open(struct schedule *sc, const struct lh_when *when,
		     struct lh_range time)
{
	struct lh_document *doc = sc->doc;
	struct lh_meeting *m = lh_meeting_new(doc);

	sc->current = doc->reading->n_meetings - 1;
	m->when = *when;
	if (lh_date_is_empty(m->when.date))
		m->when.date = sc->day;
	if (!lh_schedule_has_time(&m->when))
		m->when.part = sc->part;
	if (lh_schedule_has_hour(&m->when))
		m->when.part = LH_PART_NONE;
	m->when.wording = lh_range_text(doc,
		lh_range_trim(doc, time, ",;:"));
	lh_field_addf(doc, time, 1, "meetings[%zu].start", sc->current);
}

/* An hour inside the text: "họp giao ban lúc 8h00 tại …". */
static void row_inner_hour(struct schedule *sc, struct lh_range text,
			   struct schedule_row *row)
{
	const struct lh_document *doc = sc->doc;

	if (lh_schedule_has_hour(&row->when))
		return;
	for (size_t i = lh_phrase_first(doc, text.start);
	     i < doc->n_phrases && doc->phrases[i].start < text.end; i++) {
		const struct lh_phrase *p = &doc->phrases[i];

		if (p->kind != LH_PHRASE_HOUR || p->cited ||
		    lh_range_in_brackets(doc, text, p->start))
			continue;
		row->when.start = p->minute;
		row->when.end = p->end_minute;
		row->time.start = (uint32_t)p->start;
		row->time.end = (uint32_t)p->end;
		return;
	}
}

/* In a list of receptions a row names persons, or says that they receive. */
static bool row_names_duty(const struct schedule *sc, struct lh_range text)
{
	static const char *const acts[] = {
		"tiếp", "trực", "đối thoại", "txct", NULL
	};
	struct lh_range head = text;

	/* "8 giờ 00, ngày 21/5/2024, tại hội trường …": the place alone */
	if (lh_word_match(sc->doc, text.start, text.end, "tại"))
		return true;

	head.start = (uint32_t)lh_schedule_verb(sc->doc, text);
	return lh_word_match_any(sc->doc, head.start, head.end, acts) ||
		lh_word_find_any(sc->doc, text, acts, NULL, NULL);
}

/* A row has to say something that happens on a known day. */
static bool row_is_event(struct schedule *sc, const struct schedule_row *row,
			 struct lh_range leader)
{
	struct lh_document *doc = sc->doc;
	bool persons = lh_schedule_is_who(doc, row->text);

	if (!row->when.date.day && !sc->day.day && !sc->dayless)
		return false;
	if (lh_range_empty(row->text) ||
	    lh_schedule_is_idle(doc, row->text) ||
	    doc->reading->n_meetings >= ROW_MEETINGS_MOST)
		return false;
	if (persons && lh_range_empty(sc->title) && !row->cell)
		return false;
	if (row->cell || (persons && !lh_range_empty(sc->title)))
		return true;
	if (!lh_range_empty(sc->title) && !row_names_duty(sc, row->text))
		return false;
	if (lh_word_count(doc, row->text) < 2)
		return false;
	return lh_schedule_has_time(&row->when) ||
		(!lh_date_is_empty(row->when.date) &&
		 lh_word_count(doc, row->text) >= ROW_WORDS_FEW) ||
		!lh_range_empty(leader) || lh_schedule_acts(doc, row->text);
}

static bool row_event(struct schedule *sc, struct schedule_row *row,
		      struct lh_range leader)
{
	struct lh_document *doc = sc->doc;
	struct lh_range main = row->text, title;

	if (!row_is_event(sc, row, leader)) {
		sc->current = SIZE_MAX;
		return false;
	}
	main.end = (uint32_t)lh_schedule_main_end(doc, row->text);
	if (!lh_range_empty(sc->title) &&
	    lh_word_match(doc, main.start, main.end, "tại"))
		main.end = main.start;
	row_inner_hour(sc, main, row);
	row_open(sc, &row->when, row->time);
	if (!lh_range_empty(leader))
		lh_schedule_add_people(doc, lh_schedule_current(sc), leader,
				       LH_ROLE_MEMBER);
	title = lh_schedule_main(sc, lh_range_trim(doc, main, ".,;:-"),
				 row->persons);
	main.start = main.end;
	main.end = row->text.end;
	lh_schedule_clauses(sc, main);
	lh_schedule_place(sc, title);
	if (!lh_schedule_current(sc)->title)
		lh_schedule_current(sc)->title = _("Cuộc họp");
	return true;
}

static bool row_behind_stop(const struct lh_document *doc, size_t start,
			    size_t at)
{
	while (at > start && doc->s[at - 1] == ' ')
		at--;
	if (at > start + 1 && doc->s[at - 1] == '-' && doc->s[at - 2] == ' ')
		return true;
	return at > start && strchr(".;)", doc->s[at - 1]) != NULL;
}

/* "Đơn vị bầu cử số 1: buổi sáng …" */
static bool row_behind_leader(const struct lh_document *doc, size_t start,
			      size_t at)
{
	return at > start + 2 && doc->s[at - 2] == ':' &&
		lh_word_match(doc, at, at + strlen("buổi"), "buổi");
}

/* "… 14h00: Họp": a cell's lines run together. */
static bool row_is_labelled(const struct lh_document *doc,
			    const struct lh_phrase *p, size_t end)
{
	return p->op == LH_OP_NONE && p->end + 1 < end &&
		doc->s[p->end] == ':' && doc->s[p->end + 1] == ' ';
}

/* "Chiều …", "chiều: …", "buổi chiều …" */
static bool row_is_part(const struct lh_document *doc, size_t at, size_t end)
{
	enum lh_day_part part;
	size_t stop = lh_schedule_part(doc, at, end, &part);

	return stop && (lh_word_capital(doc, at) ||
			lh_word_match(doc, at, end, "buổi") ||
			(stop < end && doc->s[stop] == ':'));
}

/* "Ngày 7-5: Họp …; họp …", "…; lãnh đạo tỉnh nghe …": behind a semicolon of
 * a row that has a day alone, another event of that day. */
static bool row_is_next(const struct lh_document *doc, size_t start, size_t at,
			size_t end)
{
	static const char *const events[] = {
		"họp", "hội nghị", "lễ", "giao ban", "kỳ họp", "đại hội",
		"phiên họp", "khai mạc", "hội thảo", NULL
	};
	struct lh_range rest = { (uint32_t)at, (uint32_t)end };
	struct lh_range first = { (uint32_t)start, (uint32_t)at };
	size_t verb;

	if (at < start + 2 || doc->s[at - 2] != ';')
		return false;
	/* "UBND tỉnh tổ chức A; hội nghị B": one does both. */
	if (lh_schedule_verb(doc, first) == start &&
	    lh_word_match_any(doc, at, end, events))
		return true;
	rest.end = (uint32_t)lh_range_sentence(doc, at, end);
	verb = lh_schedule_verb(doc, rest);
	return verb > at && verb < rest.end;
}

/* Where the next event of the row begins: an hour or a half-day behind a
 * stop. */
static size_t row_event_end(const struct schedule *sc, size_t start,
			    size_t end, bool day)
{
	const struct lh_document *doc = sc->doc;
	struct lh_range row = { (uint32_t)start, (uint32_t)end };

	for (size_t at = lh_word_next(doc, start, end); at < end;
	     at = lh_word_next(doc, at, end)) {
		size_t i = lh_phrase_first(doc, at);
		bool hour = i < doc->n_phrases &&
			doc->phrases[i].start == at &&
			doc->phrases[i].kind == LH_PHRASE_HOUR;

		if (day && row_is_next(doc, start, at, end) &&
		    !lh_range_in_brackets(doc, row, at))
			return at;
		if (!hour && !row_is_part(doc, at, end))
			continue;
		if ((row_behind_stop(doc, start, at) ||
		     row_behind_leader(doc, start, at) ||
		     (hour && row_is_labelled(doc, &doc->phrases[i], end))) &&
		    !lh_range_in_brackets(doc, row, at))
			return at;
	}
	return end;
}

/* "1. Chủ tịch …" behind "SÁNG:" */
static struct lh_range row_skip_marker(const struct lh_document *doc,
				       struct lh_range range)
{
	enum lh_marker marker;
	size_t from, to;

	range = lh_range_trim(doc, range, " ");
	range.start += (uint32_t)lh_line_marker(doc->s + range.start,
						range.end - range.start,
						&marker, &from, &to);
	return range;
}

/* What a colon parts from the events behind it. */
static bool row_is_leader(const struct lh_document *doc,
			  struct lh_range event, struct lh_range rest)
{
	event = lh_range_trim(doc, event, " ");
	return !lh_range_empty(event) && !lh_range_empty(rest) &&
		doc->s[event.end - 1] == ':';
}

/* A row's further events are of its day, not of its hour. */
static void row_keep_day(struct lh_when *when)
{
	struct lh_date day = when->date;
	bool inferred = when->year_inferred;

	lh_schedule_no_time(when);
	when->date = day;
	when->year_inferred = inferred;
}

bool lh_schedule_row(struct schedule *sc, const struct schedule_row *row)
{
	struct lh_document *doc = sc->doc;
	struct lh_range text = row_skip_marker(doc, row->text);
	struct lh_range leader = sc->leader;
	bool any = false, first = true;
	bool day = row->when.date.day && !lh_schedule_has_time(&row->when);

	text.start = (uint32_t)lh_schedule_leader(doc, text, &leader);
	while (text.start < text.end) {
		struct schedule_row event = *row;
		size_t at;

		event.text = text;
		event.text.end = (uint32_t)row_event_end(sc, text.start,
							 text.end, day);
		if (!first)
			row_keep_day(&event.when);
		at = lh_schedule_time(sc, event.text, false, &event.when);
		if (at > event.text.start) {
			event.time.start = event.text.start;
			event.time.end = (uint32_t)at;
			event.text.start = (uint32_t)at;
		}
		text.start = event.text.end;
		if (row_is_leader(doc, event.text, text)) {
			leader = lh_range_trim(doc, event.text, ":,; ");
			continue;
		}
		event.text = lh_range_trim(doc, event.text, ",;:-");
		if (lh_range_empty(leader))
			event.text.start = (uint32_t)lh_schedule_leader(doc,
				event.text, &leader);
		any = row_event(sc, &event, leader) || any;
		first = false;
	}
	return any;
}
