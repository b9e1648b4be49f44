/* Schedules: the week's page, and lists of days on which somebody receives
 * citizens.  One row is one meeting.
 *
 * A row starts with an hour or a day; a line that is only a day holds for
 * the rows below it.  Tables are read by the words of their head row. */
#include "assignment_priv.h"
#include "meeting_priv.h"

#include <lichhop/gettext.h>

#include <string.h>

#define SCHEDULE_MOST 2000

enum column {
	COLUMN_NONE, COLUMN_DAY, COLUMN_TIME, COLUMN_CONTENT, COLUMN_CHAIR,
	COLUMN_PLACE, COLUMN_PEOPLE, COLUMN_TASK,
};

#define COLUMN_MOST 12

struct schedule {
	struct lh_document *doc;
	struct lh_date day;
	enum lh_day_part part;
	struct lh_range title;		/* for rows that name only persons */
	struct lh_range place;
	size_t current;			/* meeting that further lines add to */
	enum column columns[COLUMN_MOST];
	bool table;
};

static struct lh_meeting *schedule_current(struct schedule *sc)
{
	return sc->current == SIZE_MAX ? NULL
		: &sc->doc->reading->meetings[sc->current];
}

/* "Lịch tiếp công dân năm 2021 tại Trụ sở …": what the rows are about. */
static void schedule_read_subject(struct schedule *sc)
{
	struct lh_document *doc = sc->doc;
	static const char *const ends[] = {
		"năm", "tuần", "tháng", "tại", "từ", "của", "quý", "ngày",
		NULL
	};
	static const char *const duties[] = {
		"tiếp", "trực", "đối thoại", "phân công trực", "giao ban", NULL
	};
	struct lh_range range = doc->subject;
	size_t at;

	if (lh_range_empty(range))
		return;
	if (lh_word_match(doc, range.start, range.end, "lịch"))
		range.start = (uint32_t)lh_word_next(doc, range.start,
						     range.end);
	sc->title = range;
	if (lh_word_find_any(doc, range, ends, &at, NULL) && at > range.start)
		sc->title.end = (uint32_t)at;
	sc->title = lh_range_trim(doc, sc->title, ",-");
	/* Rows that name only persons make sense where the page says what
	 * they do that day. */
	if (!lh_word_match_any(doc, sc->title.start, sc->title.end, duties))
		sc->title.end = sc->title.start;
	if (lh_word_find(doc, range, "tại", &at)) {
		sc->place = range;
		sc->place.start = (uint32_t)lh_word_next(doc, at, range.end);
		if (lh_word_find_any(doc, sc->place, ends, &at, NULL))
			sc->place.end = (uint32_t)at;
	}
}

/* --- the text of a row ----------------------------------------------- */

/* "(Sở X chuẩn bị nội dung)": an assignment, not part of the title. */
static bool schedule_is_task(struct lh_document *doc, struct lh_range inner)
{
	static const char *const acts[] = {
		"chuẩn bị", "báo cáo", "bố trí", "phục vụ", "gửi",
		"tham mưu", "mời", NULL
	};

	return lh_agency_head_at(doc, inner.start, inner.end) &&
		lh_word_capital(doc, inner.start) &&
		lh_word_find_any(doc, inner, acts, NULL, NULL);
}

static void schedule_read_tasks(struct schedule *sc, struct lh_range row)
{
	struct lh_document *doc = sc->doc;

	for (size_t at = row.start; at < row.end; at++) {
		struct lh_range inner;
		size_t close;

		if (doc->s[at] != '(')
			continue;
		close = lh_range_close(doc, at, row.end);
		inner.start = (uint32_t)at + 1;
		inner.end = (uint32_t)close - (close > at + 1 &&
					       doc->s[close - 1] == ')');
		if (schedule_is_task(doc, inner) &&
		    lh_assignment_from_note(doc, inner)) {
			struct lh_reading *r = doc->reading;
			struct lh_assignment *a =
				&r->assignments[r->n_assignments - 1];

			a->meeting_ids = lh_arena_calloc(doc->arena, 1,
							 sizeof(int64_t));
			a->meeting_ids[0] = (int64_t)sc->current;
			a->n_meetings = 1;
		}
		at = close - 1;
	}
}

/* The row without its last bracket of tasks. */
static struct lh_range schedule_drop_task(struct lh_document *doc,
					  struct lh_range range)
{
	for (size_t at = range.start; at < range.end; at++) {
		struct lh_range inner;
		size_t close;

		if (doc->s[at] != '(')
			continue;
		close = lh_range_close(doc, at, range.end);
		inner.start = (uint32_t)at + 1;
		inner.end = (uint32_t)close;
		if (schedule_is_task(doc, inner)) {
			range.end = (uint32_t)at;
			return lh_range_trim(doc, range, ",;-");
		}
		at = close - 1;
	}
	return range;
}

static const char *const schedule_places[] = {
	"điểm tại", "địa điểm", "địa điểm tại", "tại", "họp tại", "nơi họp",
	NULL
};

static const char *const schedule_people[] = {
	"mời", "thành phần", "cùng dự", "dự", "tham dự", "cùng tham dự",
	"mời dự", "tham gia", "thành phần dự", "thành phần tham dự", "kính mời",
	NULL
};

/* One sentence behind the first of a row. */
static void schedule_read_sentence(struct schedule *sc, struct lh_meeting *m,
				   struct lh_range range)
{
	struct lh_document *doc = sc->doc;
	struct lh_names names = { .count = 0 };
	size_t stop;

	range = lh_range_trim(doc, schedule_drop_task(doc, range), ".;,-");
	if (lh_range_empty(range))
		return;
	stop = lh_word_match_any(doc, range.start, range.end, schedule_places);
	if (stop) {
		range.start = (uint32_t)stop;
		if (!m->n_venues)
			lh_meeting_add_venue(doc, m, range, NULL);
		return;
	}
	stop = lh_word_match(doc, range.start, range.end, "chủ trì");
	if (stop) {
		range.start = (uint32_t)stop;
		lh_meeting_set_chair(doc, m, range);
		return;
	}
	stop = lh_word_match_any(doc, range.start, range.end, schedule_people);
	if (!stop)
		return;
	range.start = (uint32_t)stop;
	range = lh_range_trim(doc, range, ": ");
	lh_enumeration_spread(doc, range, &names);
	for (size_t i = 0; i < names.count; i++)
		lh_meeting_add_participant(doc, m, &names.items[i],
					   LH_ROLE_INVITED);
}

static const char *const schedule_verbs[] = {
	"dự", "tham dự", "họp", "làm việc", "nghe", "chủ trì", "tiếp",
	"tiếp công dân", "thăm", "kiểm tra", "khảo sát", "đi", "phát biểu",
	"trao", "chỉ đạo", "tham gia", "đối thoại", "gặp mặt", "tiếp xúc",
	"giao ban", "hội ý", "duyệt", "xem xét", "cho ý kiến", "ký", "đón",
	"viếng", "chúc mừng", "góp ý", "trực", "hội đàm", "đi công tác", NULL
};

/* Behind these the object is the meeting. */
static const char *const schedule_attends[] = {
	"dự và chỉ đạo", "dự và phát biểu", "tham dự", "dự", "chủ trì",
	"tham gia", "đồng chủ trì", "đến dự", NULL
};

/* Not a gathering: a day in the office, a holiday. */
static bool schedule_is_idle(const struct lh_document *doc,
			     struct lh_range range)
{
	static const char *const idle[] = {
		"làm việc tại cơ quan", "làm việc tại trụ sở",
		"làm việc tại phòng", "làm việc thường xuyên",
		"xử lý công việc", "giải quyết công việc", "nghỉ",
		"không tiếp", "làm việc cơ quan", "không có lịch", NULL
	};

	return lh_word_find_any(doc, range, idle, NULL, NULL);
}

static bool schedule_starts_with_people(const struct lh_document *doc,
					struct lh_range range)
{
	return lh_agency_head_at(doc, range.start, range.end) ||
		lh_agency_is_post(doc, range);
}

/* "Thường trực" is a body, its second word no verb. */
static bool schedule_is_standing(const struct lh_document *doc, size_t start,
				 size_t at)
{
	size_t n = strlen("thường ");

	return at >= start + n &&
		lh_word_match(doc, at - n, at, "thường");
}

/* "Chủ tịch, Phó Chủ tịch X | dự họp …": where the verb stands. */
static size_t schedule_verb(const struct lh_document *doc,
			    struct lh_range range)
{
	for (size_t at = range.start; at < range.end;
	     at = lh_word_next(doc, at, range.end))
		if (!lh_word_capital(doc, at) &&
		    lh_word_match_any(doc, at, range.end, schedule_verbs) &&
		    !schedule_is_standing(doc, range.start, at))
			return at;
	return range.end;
}

/* "Sở Đỗ Minh Quân" behind "Giám đốc": a body without a field, a person. */
static bool schedule_is_bodys_person(const struct lh_document *doc,
				     struct lh_range body)
{
	size_t words = 0;

	if (lh_agency_field(doc, lh_word_next(doc, body.start, body.end),
			    body.end))
		return false;
	for (size_t at = body.start; at < body.end;
	     at = lh_word_next(doc, at, body.end), words++)
		if (!lh_word_capital(doc, at))
			return false;
	return words >= 3;
}

/* "Phó Chủ tịch Hồ Thu Ánh", "Giám đốc Sở": who comes is the person, not
 * the body. */
static bool schedule_keeps_post(const struct lh_document *doc,
				const struct lh_name *name)
{
	struct lh_range body = name->range;

	if (name->kind == LH_PARTICIPANT_PERSON || lh_range_empty(body))
		return false;
	if (lh_agency_is_post(doc, body))
		return true;
	body.start = (uint32_t)lh_agency_strip_head(doc, body);
	if (body.start == name->range.start)
		return false;
	return lh_word_count(doc, body) == 1 ||
		!lh_agency_head_at(doc, body.start, body.end) ||
		schedule_is_bodys_person(doc, body);
}

static void schedule_set_people(struct schedule *sc, struct lh_meeting *m,
				struct lh_range who, bool chairs)
{
	struct lh_document *doc = sc->doc;
	struct lh_names names = { .count = 0 };

	who = lh_range_trim(doc, who, ",:;.-");
	if (lh_range_empty(who))
		return;
	if (chairs) {
		lh_meeting_set_chair(doc, m, who);
		return;
	}
	lh_enumeration_spread(doc, who, &names);
	for (size_t i = 0; i < names.count; i++) {
		struct lh_name *name = &names.items[i];

		if (schedule_keeps_post(doc, name))
			name->name = lh_range_text(doc, name->range);
		lh_meeting_add_participant(doc, m, name, LH_ROLE_MEMBER);
	}
}

/* " … tại X" at the end of the first sentence. */
static struct lh_range schedule_tail_place(const struct lh_document *doc,
					   struct lh_range range)
{
	static const char *const rooms[] = {
		"hội trường", "phòng họp", "nhà văn hóa", "trụ sở", NULL
	};
	struct lh_range place = { range.end, range.end };

	for (size_t at = range.start; at < range.end;
	     at = lh_word_next(doc, at, range.end))
		if (lh_word_match(doc, at, range.end, "tại") &&
		    !lh_range_in_brackets(doc, range, at))
			place.start = (uint32_t)at;
	/* "Hội nghị sơ kết, Hội trường Sở" */
	for (size_t at = range.start; at + 2 < range.end; at++)
		if (doc->s[at] == ',' && lh_range_empty(place) &&
		    lh_word_match_any(doc, at + 2, range.end, rooms))
			place.start = (uint32_t)at + 2;
	return place;
}

static void schedule_first_sentence(struct schedule *sc, struct lh_meeting *m,
				    struct lh_range range)
{
	struct lh_document *doc = sc->doc;
	struct lh_range title, place;
	size_t verb = range.start, stop;

	range = lh_range_trim(doc, schedule_drop_task(doc, range), ".;,:-");
	if (schedule_starts_with_people(doc, range))
		verb = schedule_verb(doc, range);
	if (verb >= range.end) {	/* only persons */
		schedule_set_people(sc, m, range, false);
		title = sc->title;
	} else {
		struct lh_range who = { range.start, (uint32_t)verb };
		bool chairs = lh_word_match(doc, verb, range.end, "chủ trì");

		schedule_set_people(sc, m, who, chairs);
		title.start = (uint32_t)verb;
		title.end = range.end;
		stop = lh_word_match_any(doc, verb, range.end,
					 schedule_attends);
		if (stop && stop < range.end)
			title.start = (uint32_t)stop;
		title = lh_range_trim(doc, title, ",:");
	}
	place = schedule_tail_place(doc, title);
	if (!lh_range_empty(place) && place.start > title.start &&
	    title.start != sc->title.start)
		lh_meeting_add_venue(doc, m, place, NULL);
	if (lh_range_empty(title))
		title = range;
	lh_meeting_set_title(doc, m, title, 1);
	if (!m->title)
		m->title = _("Cuộc họp");
}

static void schedule_read_row(struct schedule *sc, struct lh_range row)
{
	struct lh_document *doc = sc->doc;
	struct lh_meeting *m = schedule_current(sc);
	size_t end = lh_range_sentence(doc, row.start, row.end);
	struct lh_range sentence = { row.start, (uint32_t)end };
	size_t venues;

	schedule_first_sentence(sc, m, sentence);
	venues = m->n_venues;
	m->n_venues = 0;
	while (end < row.end) {
		sentence.start = (uint32_t)end;
		while (sentence.start < row.end &&
		       doc->s[sentence.start] == ' ')
			sentence.start++;
		end = lh_range_sentence(doc, sentence.start, row.end);
		if (end <= sentence.start)
			break;
		sentence.end = (uint32_t)end;
		schedule_read_sentence(sc, m, sentence);
	}
	/* A place of its own sentence is better than "tại" in the title. */
	if (!m->n_venues)
		m->n_venues = venues;
	if (!m->n_venues && !lh_range_empty(sc->place))
		lh_meeting_add_venue(doc, m, sc->place, NULL);
	schedule_read_tasks(sc, row);
}

/* --- which lines are rows -------------------------------------------- */

static const struct lh_phrase *schedule_phrase(const struct lh_document *doc,
					       struct lh_range range)
{
	size_t i = lh_phrase_first(doc, range.start);

	if (i >= doc->n_phrases || doc->phrases[i].start >= range.end)
		return NULL;
	return &doc->phrases[i];
}

static bool schedule_begins(const struct lh_document *doc,
			    struct lh_range range, const struct lh_phrase *p)
{
	struct lh_range before = { range.start, (uint32_t)p->start };

	return p->start <= range.start ||
		lh_word_count(doc, lh_range_trim(doc, before, "*-:.,")) == 0;
}

/* Takes day, hour and part from the phrases at the start of the row; returns
 * where its text begins. */
static size_t schedule_take_time(struct schedule *sc, struct lh_range range,
				 struct lh_when *when)
{
	static const char *const parts[] = { "sáng", "chiều", "tối", NULL };
	struct lh_document *doc = sc->doc;
	size_t at = range.start;

	when->start = when->end = LH_MINUTE_UNKNOWN;
	for (size_t i = lh_phrase_first(doc, range.start);
	     i < doc->n_phrases && doc->phrases[i].start < range.end; i++) {
		const struct lh_phrase *p = &doc->phrases[i];
		struct lh_range gap = { (uint32_t)at, (uint32_t)p->start };

		gap = lh_range_trim(doc, gap, ",:;-*().");
		if (!lh_range_empty(gap) &&
		    lh_word_match_any(doc, gap.start, gap.end, parts) !=
		    gap.end)
			break;
		if (p->kind != LH_PHRASE_DAY && p->kind != LH_PHRASE_HOUR &&
		    p->kind != LH_PHRASE_WEEKDAY)
			break;
		if (!lh_date_is_empty(p->date)) {
			when->date = p->date;
			when->year_inferred = p->year_inferred;
		}
		if (p->minute != LH_MINUTE_UNKNOWN) {
			when->start = p->minute;
			when->end = p->end_minute;
		}
		if (p->part != LH_PART_NONE)
			when->part = p->part;
		at = p->end;
	}
	range.start = (uint32_t)at;
	range = lh_range_trim(doc, range, ",:;-*)–’'");
	return range.start;
}

static enum lh_day_part schedule_part(const struct lh_document *doc,
				      struct lh_range *range)
{
	static const struct {
		const char *word;
		enum lh_day_part part;
	} parts[] = {
		{ "sáng", LH_PART_MORNING }, { "buổi sáng", LH_PART_MORNING },
		{ "chiều", LH_PART_AFTERNOON },
		{ "buổi chiều", LH_PART_AFTERNOON },
		{ "tối", LH_PART_EVENING }, { "buổi tối", LH_PART_EVENING },
		{ "cả ngày", LH_PART_ALL_DAY },
	};

	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++) {
		size_t stop = lh_word_match(doc, range->start, range->end,
					    parts[i].word);

		if (!stop || (stop < range->end && doc->s[stop] != ':' &&
			      doc->s[stop] != ',' && doc->s[stop] != ' '))
			continue;
		range->start = (uint32_t)stop;
		*range = lh_range_trim(doc, *range, ":,-");
		return parts[i].part;
	}
	return LH_PART_NONE;
}

static struct lh_meeting *schedule_open(struct schedule *sc,
					const struct lh_when *when,
					struct lh_range where)
{
	struct lh_document *doc = sc->doc;
	struct lh_meeting *m = lh_meeting_new(doc);

	sc->current = doc->reading->n_meetings - 1;
	m->when = *when;
	if (lh_date_is_empty(m->when.date)) {
		m->when.date = sc->day;
	}
	if (m->when.start == LH_MINUTE_UNKNOWN &&
	    m->when.part == LH_PART_NONE)
		m->when.part = sc->part;
	if (m->when.start != LH_MINUTE_UNKNOWN)
		m->when.part = LH_PART_NONE;
	m->when.wording = lh_range_text(doc, where);
	lh_field_addf(doc, where, 1, "meetings[%zu].start", sc->current);
	return m;
}

/* "Chủ trì: …" and the like in a line of its own. */
static bool schedule_read_labelled(struct schedule *sc, size_t i)
{
	struct lh_document *doc = sc->doc;
	struct lh_meeting *m = schedule_current(sc);

	switch (doc->lines[i].label) {
	case LH_LABEL_CHAIR:
		if (m)
			lh_meeting_read_chair(doc, m, i);
		return true;
	case LH_LABEL_PLACE:
		if (m) {
			m->n_venues = 0;
			lh_meeting_read_place(doc, m, i);
		}
		return true;
	case LH_LABEL_PARTICIPANTS:
		if (m) {
			lh_meeting_read_participants(doc, m, i);
			schedule_read_tasks(sc, doc->lines[i].body);
		}
		return true;
	case LH_LABEL_OTHER:
	case LH_LABEL_DUTIES:
		return true;
	default:
		return false;
	}
}

/* A day with nothing but its weekday: it heads the rows below. */
static bool schedule_is_day_heading(struct schedule *sc, struct lh_range range,
				    const struct lh_phrase *p, size_t text)
{
	struct lh_document *doc = sc->doc;
	struct lh_range rest = { (uint32_t)text, range.end };

	return (p->kind == LH_PHRASE_DAY || p->kind == LH_PHRASE_WEEKDAY) &&
		p->minute == LH_MINUTE_UNKNOWN && p->date.day &&
		lh_word_count(doc, lh_range_trim(doc, rest, ".:;,()-")) <= 1;
}

static bool schedule_has_marker(const struct lh_document *doc,
				struct lh_range range)
{
	static const char *const starts[] = { "ngày", "thứ", "chủ nhật", NULL };

	return lh_word_match_any(doc, range.start, range.end, starts) != 0;
}

static void schedule_line(struct schedule *sc, size_t i)
{
	struct lh_document *doc = sc->doc;
	struct lh_range range = doc->lines[i].body;
	struct lh_when when = { .part = LH_PART_NONE };
	enum lh_day_part part;
	const struct lh_phrase *p;
	struct lh_range time;
	size_t text;

	if (doc->lines[i].label != LH_LABEL_TIME &&
	    schedule_read_labelled(sc, i))
		return;
	part = schedule_part(doc, &range);
	if (part != LH_PART_NONE) {
		sc->part = part;
		when.part = part;
		if (lh_range_empty(range))
			return;
	}
	p = schedule_phrase(doc, range);
	time = range;
	if (!p || !schedule_begins(doc, range, p) || p->cited ||
	    p->kind == LH_PHRASE_MONTH || p->kind == LH_PHRASE_YEAR) {
		if (part == LH_PART_NONE)
			return;
		text = range.start;
		when.start = when.end = LH_MINUTE_UNKNOWN;
	} else {
		text = schedule_take_time(sc, range, &when);
		time.end = (uint32_t)p->end;
		if (schedule_is_day_heading(sc, range, p, text)) {
			sc->day = p->date;
			sc->part = p->part;
			sc->current = SIZE_MAX;
			return;
		}
	}
	range.start = (uint32_t)text;
	if (lh_word_count(doc, range) < 2 || schedule_is_idle(doc, range))
		return;
	if (lh_date_is_empty(when.date) && lh_date_is_empty(sc->day))
		return;
	if (when.start == LH_MINUTE_UNKNOWN && when.part == LH_PART_NONE &&
	    sc->part == LH_PART_NONE && !schedule_has_marker(doc, time))
		return;
	if (lh_range_empty(sc->title) &&
	    schedule_starts_with_people(doc, range) &&
	    schedule_verb(doc, range) >= range.end)
		return;
	schedule_open(sc, &when, time);
	schedule_read_row(sc, range);
}

/* --- tables ---------------------------------------------------------- */

static enum column schedule_column(const struct lh_document *doc,
				   struct lh_range cell)
{
	static const struct {
		const char *word;
		enum column column;
	} heads[] = {
		{ "thứ", COLUMN_DAY }, { "ngày", COLUMN_DAY },
		{ "thời gian", COLUMN_TIME }, { "giờ", COLUMN_TIME },
		{ "buổi", COLUMN_TIME }, { "nội dung", COLUMN_CONTENT },
		{ "công việc", COLUMN_CONTENT }, { "chủ trì", COLUMN_CHAIR },
		{ "lãnh đạo", COLUMN_CHAIR }, { "người chủ trì", COLUMN_CHAIR },
		{ "địa điểm", COLUMN_PLACE }, { "nơi", COLUMN_PLACE },
		{ "người tiếp", COLUMN_PEOPLE }, { "người trực", COLUMN_PEOPLE },
		{ "lãnh đạo tiếp", COLUMN_PEOPLE },
		{ "thành phần", COLUMN_PEOPLE }, { "tham dự", COLUMN_PEOPLE },
		{ "đơn vị chuẩn bị", COLUMN_TASK },
		{ "cơ quan chuẩn bị", COLUMN_TASK },
		{ "chuẩn bị", COLUMN_TASK }, { "phòng họp", COLUMN_PLACE },
	};

	for (size_t i = 0; i < sizeof(heads) / sizeof(*heads); i++)
		if (lh_word_match(doc, cell.start, cell.end, heads[i].word) &&
		    lh_word_count(doc, cell) <= 6)
			return heads[i].column;
	return COLUMN_NONE;
}

static size_t schedule_row_end(const struct lh_document *doc, size_t i)
{
	size_t k = i + 1;

	while (k < doc->n_lines && doc->lines[k].row == doc->lines[i].row)
		k++;
	return k;
}

static bool schedule_read_head(struct schedule *sc, size_t from, size_t to)
{
	enum column columns[COLUMN_MOST] = { COLUMN_NONE };
	size_t known = 0;

	for (size_t i = from; i < to; i++) {
		const struct lh_line *cell = &sc->doc->lines[i];

		if (cell->column >= COLUMN_MOST)
			continue;
		columns[cell->column] = schedule_column(sc->doc, cell->body);
		known += columns[cell->column] != COLUMN_NONE;
	}
	if (known < 2)
		return false;
	memcpy(sc->columns, columns, sizeof(columns));
	sc->table = true;
	return true;
}

/* "Thứ Hai 01/12" and "8h00" may stand in two columns or in one. */
static void schedule_cell_time(struct schedule *sc, struct lh_range cell,
			       struct lh_when *when)
{
	struct lh_document *doc = sc->doc;
	enum lh_day_part part;
	struct lh_when got = { .part = LH_PART_NONE };

	part = schedule_part(doc, &cell);
	schedule_take_time(sc, cell, &got);
	if (!lh_date_is_empty(got.date)) {
		sc->day = got.date;
		sc->part = LH_PART_NONE;
	}
	if (part != LH_PART_NONE)
		sc->part = part;
	if (got.start != LH_MINUTE_UNKNOWN) {
		when->start = got.start;
		when->end = got.end;
	}
}

static void schedule_cell(struct schedule *sc, struct lh_meeting *m,
			  const struct lh_line *cell, enum column column)
{
	struct lh_document *doc = sc->doc;
	struct lh_names names = { .count = 0 };

	switch (column) {
	case COLUMN_CHAIR:
		lh_meeting_set_chair(doc, m, cell->body);
		return;
	case COLUMN_PLACE:
		m->n_venues = 0;
		lh_meeting_add_venue(doc, m, cell->body, NULL);
		return;
	case COLUMN_PEOPLE:
		lh_enumeration_spread(doc, cell->body, &names);
		for (size_t i = 0; i < names.count; i++)
			lh_meeting_add_participant(doc, m, &names.items[i],
						   LH_ROLE_INVITED);
		return;
	default:
		return;
	}
}

static void schedule_table_row(struct schedule *sc, size_t from, size_t to)
{
	struct lh_document *doc = sc->doc;
	struct lh_when when = {
		.start = LH_MINUTE_UNKNOWN, .end = LH_MINUTE_UNKNOWN,
	};
	const struct lh_line *content = NULL;
	struct lh_range time = doc->lines[from].body;

	for (size_t i = from; i < to; i++) {
		const struct lh_line *cell = &doc->lines[i];
		enum column column = cell->column < COLUMN_MOST
			? sc->columns[cell->column] : COLUMN_NONE;

		if (column == COLUMN_DAY || column == COLUMN_TIME) {
			schedule_cell_time(sc, cell->body, &when);
			time = cell->body;
		} else if (column == COLUMN_CONTENT && !content) {
			content = cell;
		}
	}
	if (lh_date_is_empty(sc->day) ||
	    (content ? schedule_is_idle(doc, content->body)
		     : lh_range_empty(sc->title)))
		return;
	schedule_open(sc, &when, time);
	if (content)
		schedule_read_row(sc, content->body);
	else
		lh_meeting_set_title(doc, schedule_current(sc), sc->title, 1);
	for (size_t i = from; i < to; i++)
		if (doc->lines[i].column < COLUMN_MOST)
			schedule_cell(sc, schedule_current(sc), &doc->lines[i],
				      sc->columns[doc->lines[i].column]);
}

void lh_schedule_read(struct lh_document *doc)
{
	struct schedule sc = { .doc = doc, .current = SIZE_MAX };

	schedule_read_subject(&sc);
	for (size_t i = 0; i < doc->n_lines &&
	     doc->reading->n_meetings < SCHEDULE_MOST; i++) {
		const struct lh_line *line = &doc->lines[i];
		size_t end;

		if (line->zone == LH_ZONE_DISTRIBUTION ||
		    line->zone == LH_ZONE_SIGNATURE ||
		    line->all.start == doc->subject.start)
			continue;
		if (line->row < 0) {
			schedule_line(&sc, i);
			continue;
		}
		end = schedule_row_end(doc, i);
		if (!schedule_read_head(&sc, i, end) && sc.table)
			schedule_table_row(&sc, i, end);
		i = end - 1;
	}
}
