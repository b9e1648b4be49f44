/* Schedules in tables: their heads, their rows, and tables drawn with bars.
 *
 * The words of the head say what the columns hold.  Cells that span rows are
 * written once: a row that starts with an hour has the day of the row above. */
#include "meeting_priv.h"
#include "schedule_table_priv.h"

#include <string.h>

/* --- the head -------------------------------------------------------- */

static const struct {
	const char *word;
	enum column column;
} table_heads[] = {
	/* Longer ones before their beginnings. */
	{ "ngày tiếp", COLUMN_DAY }, { "ngày", COLUMN_DAY },
	{ "thứ", COLUMN_DAY }, { "thời gian", COLUMN_TIME },
	{ "giờ", COLUMN_TIME }, { "buổi", COLUMN_TIME },
	{ "tháng", COLUMN_MONTH }, { "nội dung", COLUMN_CONTENT },
	{ "công việc", COLUMN_CONTENT }, { "nội dung công việc", COLUMN_CONTENT },
	{ "chủ trì", COLUMN_CHAIR }, { "người chủ trì", COLUMN_CHAIR },
	{ "lãnh đạo chủ trì", COLUMN_CHAIR }, { "chủ tọa", COLUMN_CHAIR },
	{ "địa điểm", COLUMN_PLACE }, { "nơi", COLUMN_PLACE },
	{ "phòng họp", COLUMN_PLACE },
	{ "đơn vị chuẩn bị", COLUMN_TASK }, { "cơ quan chuẩn bị", COLUMN_TASK },
	{ "chuẩn bị", COLUMN_TASK }, { "phân công chuẩn bị", COLUMN_TASK },
	{ "người tiếp", COLUMN_PEOPLE }, { "người trực", COLUMN_PEOPLE },
	{ "lãnh đạo", COLUMN_PEOPLE }, { "thành phần", COLUMN_PEOPLE },
	{ "tham dự", COLUMN_PEOPLE }, { "thường trực", COLUMN_PEOPLE },
	{ "người tham dự", COLUMN_PEOPLE }, { "thường vụ", COLUMN_PEOPLE },
	{ "đại biểu", COLUMN_PEOPLE }, { "cán bộ", COLUMN_PEOPLE },
	{ "họ và tên", COLUMN_PEOPLE }, { "chức vụ", COLUMN_POST },
	{ "stt", COLUMN_NUMBER }, { "tt", COLUMN_NUMBER },
	{ "số tt", COLUMN_NUMBER }, { "huyện", COLUMN_UNIT },
	{ "đơn vị", COLUMN_UNIT }, { "xã", COLUMN_UNIT },
	{ "địa phương", COLUMN_UNIT }, { "tổ đại biểu", COLUMN_UNIT },
};

static enum column table_column(const struct lh_document *doc,
				struct lh_range cell)
{
	if (lh_word_count(doc, cell) > 12 ||
	    lh_line_is_day(doc->low + cell.start, cell.end - cell.start))
		return COLUMN_NONE;
	for (size_t i = 0; i < sizeof(table_heads) / sizeof(*table_heads); i++) {
		size_t stop = lh_word_match(doc, cell.start, cell.end,
					    table_heads[i].word);

		if (stop && !(stop + 1 < cell.end && doc->s[stop + 1] >= '0' &&
			      doc->s[stop + 1] <= '9'))
			return table_heads[i].column;
	}
	return COLUMN_NONE;
}

/* In a drawn head also "Sáng" and "Phó Chủ tịch X" may stand. */
static enum column table_drawn_column(const struct lh_document *doc,
				      struct lh_range cell)
{
	enum lh_day_part part;
	enum column column;

	if (lh_schedule_part(doc, cell.start, cell.end, &part) == cell.end)
		return COLUMN_PART;
	column = table_column(doc, cell);
	if (column == COLUMN_NONE && lh_word_count(doc, cell) <= 12 &&
	    lh_schedule_is_who(doc, cell))
		return COLUMN_LEADER;
	return column;
}

static size_t table_row_end(const struct lh_document *doc, size_t i)
{
	size_t k = i + 1;

	while (k < doc->n_lines && doc->lines[k].row == doc->lines[i].row)
		k++;
	return k;
}

bool lh_table_has(const struct table *t, enum column column)
{
	for (size_t i = 0; i < t->count; i++)
		if (t->columns[i] == column)
			return true;
	return false;
}

static bool table_is_schedule(const struct table *t)
{
	bool when = lh_table_has(t, COLUMN_DAY) || lh_table_has(t, COLUMN_TIME);

	return when && (lh_table_has(t, COLUMN_CONTENT) ||
			lh_table_has(t, COLUMN_PEOPLE) ||
			lh_table_has(t, COLUMN_PART) ||
			lh_table_has(t, COLUMN_LEADER) ||
			lh_table_has(t, COLUMN_PLACE));
}

/* Reads the head at line i; returns the line behind it, or i. */
static size_t table_head(struct table *t, const struct lh_document *doc,
			 size_t i)
{
	size_t end = i;

	t->count = 0;
	if (doc->lines[i].row >= 0) {
		end = table_row_end(doc, i);
		for (size_t k = i; k < end; k++) {
			size_t column = doc->lines[k].column;

			if (column >= TABLE_COLUMNS)
				continue;
			t->columns[column] = table_drawn_column(doc,
				doc->lines[k].all);
			t->heads[column] = doc->lines[k].all;
			t->count = column + 1;
		}
		return table_is_schedule(t) ? end : i;
	}
	for (; end < doc->n_lines && doc->lines[end].row < 0 &&
	     t->count < TABLE_COLUMNS; end++) {
		enum column column = table_column(doc, doc->lines[end].all);

		if (column == COLUMN_NONE || doc->lines[end].marker)
			break;
		if (t->count && t->columns[t->count - 1] == column &&
		    column == COLUMN_CONTENT)
			continue;	/* "Nội dung" over "công việc" */
		if (end > i && doc->lines[end].blanks > t->blanks)
			t->blanks = doc->lines[end].blanks;
		t->heads[t->count] = doc->lines[end].all;
		t->columns[t->count++] = column;
	}
	return t->count >= 3 && table_is_schedule(t) ? end : i;
}

bool lh_schedule_table_head(const struct lh_document *doc, size_t i)
{
	struct table t = { .sc = NULL };

	return table_head(&t, doc, i) > i;
}

/* --- one row --------------------------------------------------------- */

/* "chuẩn bị" of the head "Đơn vị chuẩn bị". */
static struct lh_range table_duty(const struct lh_document *doc,
				  struct lh_range head)
{
	size_t at;

	if (lh_word_find(doc, head, "chuẩn bị", &at))
		head.start = (uint32_t)at;
	return head;
}

/* "Phòng Nội vụ" under "Đơn vị chuẩn bị". */
static void table_task(struct schedule *sc, struct lh_range cell,
		       struct lh_range head)
{
	static const char *const acts[] = { "chuẩn bị", "phục vụ", NULL };

	if (lh_word_find_any(sc->doc, cell, acts, NULL, NULL))
		lh_schedule_add_task(sc, cell);
	else
		lh_schedule_add_duty(sc, cell, head);
}

static void table_people(struct schedule *sc, struct lh_meeting *m,
			 const struct table_row *r)
{
	struct lh_document *doc = sc->doc;

	lh_schedule_add_people(doc, m, r->cells[COLUMN_PEOPLE],
			       LH_ROLE_MEMBER);
	if (m->n_participants == 1 && !m->participants[0].position)
		m->participants[0].position =
			lh_range_text(doc, r->cells[COLUMN_POST]);
}

void lh_table_finish(const struct table *t, const struct table_row *r)
{
	struct schedule *sc = t->sc;
	struct lh_document *doc = sc->doc;
	struct lh_meeting *m = lh_schedule_current(sc);
	struct lh_range task = { 0, 0 };

	if (!m)
		return;
	lh_meeting_set_chair(doc, m, r->cells[COLUMN_CHAIR]);
	if (!lh_range_empty(r->cells[COLUMN_PLACE])) {
		m->n_venues = 0;
		lh_meeting_add_venue(doc, m, r->cells[COLUMN_PLACE], NULL);
	}
	table_people(sc, m, r);
	for (size_t i = 0; i < t->count; i++)
		if (t->columns[i] == COLUMN_TASK)
			task = table_duty(doc, t->heads[i]);
	table_task(sc, r->cells[COLUMN_TASK], task);
}

/* "Tháng 7 | … | Ngày 03; 10; 17": a meeting for each day. */
static void table_days(const struct table *t, struct table_row *r,
		       struct lh_range days)
{
	struct schedule *sc = t->sc;
	const struct lh_document *doc = sc->doc;

	for (size_t at = days.start; at < days.end;
	     at = lh_word_next(doc, at, days.end)) {
		size_t stop = lh_word_end(doc, at, days.end);
		int day = 0;

		if (doc->s[at] == '(')
			return;
		for (size_t k = at; k < stop && day < 100; k++)
			day = doc->s[k] >= '0' && doc->s[k] <= '9'
				? day * 10 + (doc->s[k] - '0') : 100;
		if (lh_range_in_brackets(doc, days, at) || day < 1 ||
		    day > lh_date_month_length(sc->month.year
					       ? sc->month.year : 2024,
					       sc->month.month))
			continue;
		sc->day = sc->month;
		sc->day.day = (uint8_t)day;
		r->row.time.start = (uint32_t)at;
		r->row.time.end = (uint32_t)stop;
		r->row.text = r->cells[COLUMN_PEOPLE];
		r->row.persons = true;
		if (lh_schedule_row(sc, &r->row))
			lh_table_finish(t, r);
	}
}

/* "Tổ đại biểu số 1 | 8h00 ngày 10/6 | Hội trường xã A": who meets the voters
 * there; the title's person where the row names none. */
static struct lh_range table_duty_text(const struct schedule *sc,
				       struct lh_range unit)
{
	if (lh_range_empty(sc->title))
		return sc->title;
	if (lh_schedule_is_who(sc->doc, unit))
		return unit;
	return lh_range_empty(sc->owner) ? sc->title : sc->owner;
}

bool lh_table_read_row(const struct table *t, struct table_row *r)
{
	struct schedule *sc = t->sc;

	r->row.cell = true;
	if (sc->month.month && !lh_range_empty(r->cells[COLUMN_DAY]) &&
	    lh_range_empty(r->cells[COLUMN_CONTENT]) && !sc->day.day) {
		table_days(t, r, r->cells[COLUMN_DAY]);
		sc->day.day = 0;
		return true;
	}
	r->row.text = r->cells[COLUMN_CONTENT];
	if (lh_range_empty(r->row.text) && !lh_range_empty(sc->title)) {
		r->row.text = r->cells[COLUMN_PEOPLE];
		r->row.persons = true;
	}
	if (lh_range_empty(r->row.text) &&
	    !lh_range_empty(r->cells[COLUMN_PLACE])) {
		r->row.text = table_duty_text(sc, r->cells[COLUMN_UNIT]);
		r->row.persons = true;
	}
	if (lh_range_empty(r->row.text))
		return false;
	if (!lh_schedule_row(sc, &r->row))
		return false;
	lh_table_finish(t, r);
	return true;
}

/* "Thứ Hai 01/12" and "8h00" may stand in two cells or in one. */
bool lh_table_time_cell(struct schedule *sc, struct table_row *r,
			    struct lh_range cell)
{
	struct lh_when when;
	size_t at;

	lh_schedule_no_time(&when);
	at = lh_schedule_time(sc, cell, true, &when);
	if (at == cell.start)
		return false;
	if (!lh_date_is_empty(when.date)) {
		sc->day = when.date;
		sc->part = LH_PART_NONE;
	}
	if (when.part != LH_PART_NONE)
		sc->part = when.part;
	if (lh_schedule_has_hour(&when)) {
		r->row.when.start = when.start;
		r->row.when.end = when.end;
	}
	r->row.time = cell;
	return true;
}

static void table_month_cell(struct schedule *sc, struct lh_range cell)
{
	const struct lh_document *doc = sc->doc;
	size_t i = lh_phrase_first(doc, cell.start);

	if (i >= doc->n_phrases || doc->phrases[i].start >= cell.end ||
	    doc->phrases[i].kind != LH_PHRASE_MONTH)
		return;
	sc->month = doc->phrases[i].date;
	if (sc->from.year && (doc->phrases[i].year_inferred ||
			      !sc->month.year))
		sc->month.year = sc->from.year;
	memset(&sc->day, 0, sizeof(sc->day));
}

/* --- drawn tables ---------------------------------------------------- */

/* Cells of a row stand left of their columns where a cell of the row above
 * spans them: the first hour is that of the hours' column. */
static size_t table_shift(const struct table *t, const struct lh_line *first)
{
	struct lh_when when;
	size_t to = 0;

	lh_schedule_no_time(&when);
	lh_schedule_time(t->sc, first->all, true, &when);
	if (when.date.day || !lh_schedule_has_time(&when))
		return 0;
	while (to < t->count && t->columns[to] != COLUMN_TIME)
		to++;
	return to < t->count && to > first->column ? to - first->column : 0;
}

/* "Thứ Hai | 8h00: Họp … | 14h00: …" under half-days or leaders. */
static void table_read_events(struct table *t, struct table_row *r)
{
	struct schedule *sc = t->sc;

	for (size_t i = 0; i < t->count; i++) {
		if (lh_range_empty(r->events[i]))
			continue;
		if (t->columns[i] == COLUMN_PART)
			lh_schedule_part(sc->doc, t->heads[i].start,
					 t->heads[i].end, &sc->part);
		else
			sc->leader = t->heads[i];
		r->row.text = r->events[i];
		r->row.cell = false;
		lh_schedule_row(sc, &r->row);
		sc->leader.end = sc->leader.start;
	}
}

static void table_drawn_row(struct table *t, struct table_row *r, size_t from,
			    size_t to)
{
	struct schedule *sc = t->sc;
	const struct lh_document *doc = sc->doc;
	size_t shift = table_shift(t, &doc->lines[from]);

	for (size_t i = from; i < to; i++) {
		const struct lh_line *line = &doc->lines[i];
		size_t column = line->column + shift;

		if (column >= t->count)
			continue;
		t->last = column;
		switch (t->columns[column]) {
		case COLUMN_MONTH:
			table_month_cell(sc, line->all);
			break;
		case COLUMN_DAY:
		case COLUMN_TIME:
			if (lh_table_has(t, COLUMN_MONTH))
				r->cells[COLUMN_DAY] = line->all;
			else
				lh_table_time_cell(sc, r, line->all);
			break;
		case COLUMN_PART:
		case COLUMN_LEADER:
			r->events[column] = line->all;
			break;
		default:
			if (lh_range_empty(r->cells[t->columns[column]]))
				r->cells[t->columns[column]] = line->all;
			break;
		}
	}
}

/* A row that a line break has parted: its cells go on behind the last. */
static bool table_goes_on(const struct table *t, const struct lh_document *doc,
			  size_t from, size_t to)
{
	struct lh_when when;

	if (t->last + 1 >= t->count || doc->lines[from].column == 0 ||
	    t->last + doc->lines[to - 1].column >= t->count)
		return false;
	lh_schedule_no_time(&when);
	return lh_schedule_time(t->sc, doc->lines[from].all, true, &when) ==
		doc->lines[from].all.start;
}

static void table_add_cells(struct table *t, size_t from, size_t to)
{
	struct table_row more = { .row = { .cell = true } };
	const struct lh_document *doc = t->sc->doc;

	for (size_t i = from; i < to; i++) {
		size_t column = t->last + doc->lines[i].column;

		if (column < t->count)
			more.cells[t->columns[column]] = doc->lines[i].all;
	}
	lh_table_finish(t, &more);
	t->last = t->count;
}

static size_t table_drawn(struct table *t, size_t i)
{
	const struct lh_document *doc = t->sc->doc;

	t->last = t->count;
	while (i < doc->n_lines && doc->lines[i].row >= 0) {
		struct table_row r = { .row = { .cell = true } };
		size_t end = table_row_end(doc, i);

		lh_schedule_no_time(&r.row.when);
		r.row.time = doc->lines[i].all;
		if (table_goes_on(t, doc, i, end)) {
			table_add_cells(t, i, end);
		} else {
			table_drawn_row(t, &r, i, end);
			lh_table_read_row(t, &r);
			table_read_events(t, &r);
		}
		i = end;
	}
	return i;
}

size_t lh_schedule_table(struct schedule *sc, size_t i)
{
	struct table t = { .sc = sc };
	bool drawn = sc->doc->lines[i].row >= 0;
	size_t end = table_head(&t, sc->doc, i);

	if (end == i)
		return i;
	return drawn ? table_drawn(&t, end) : lh_table_flat(&t, end);
}
