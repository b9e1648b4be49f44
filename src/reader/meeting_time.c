/* When a meeting is: the day and the hours of a labelled line, and the slots
 * of the programme under it. */
#include "meeting_priv.h"

#include <string.h>

void lh_meeting_set_when(struct lh_document *doc, struct lh_meeting *m,
			 const struct lh_phrase *phrase)
{
	struct lh_range range = {
		(uint32_t)phrase->start, (uint32_t)phrase->end,
	};

	range = lh_range_trim(doc, range, ",;:");
	m->when.date = phrase->date;
	m->when.last_date = phrase->last;
	m->when.start = phrase->minute;
	m->when.end = phrase->end_minute;
	m->when.part = phrase->minute == LH_MINUTE_UNKNOWN ? phrase->part
							  : LH_PART_NONE;
	m->when.year_inferred = phrase->year_inferred;
	m->when.wording = lh_range_text(doc, range);
	if (phrase->vague)
		m->state = LH_MEETING_TENTATIVE;
	lh_field_addf(doc, range, phrase->year_inferred || phrase->vague ||
		      phrase->weekday_clash ? 0.7 : 1,
		      "meetings[%zu].start", lh_meeting_number(doc, m));
}

bool lh_meeting_is_day(const struct lh_phrase *p)
{
	if (p->cited || p->op == LH_OP_BEFORE || p->op == LH_OP_BY)
		return false;
	return p->kind == LH_PHRASE_DAY || (p->kind == LH_PHRASE_WEEKDAY &&
					    !lh_date_is_empty(p->date));
}

const struct lh_phrase *lh_meeting_find_day(const struct lh_document *doc,
					    size_t start, size_t end)
{
	const struct lh_phrase *month = NULL;

	for (size_t i = lh_phrase_first(doc, start);
	     i < doc->n_phrases && doc->phrases[i].start < end; i++) {
		const struct lh_phrase *p = &doc->phrases[i];

		if (lh_meeting_is_day(p) && p->date.day)
			return p;
		if (!month && p->kind == LH_PHRASE_MONTH && !p->cited &&
		    p->op != LH_OP_BEFORE && p->op != LH_OP_BY)
			month = p;
	}
	return month;
}

/* An hour beside the day that names none: "Thời gian: 8h00. Ngày 5/12". */
static void time_add_hour(const struct lh_document *doc,
			  struct lh_meeting *m, size_t start, size_t end)
{
	for (size_t i = lh_phrase_first(doc, start);
	     i < doc->n_phrases && doc->phrases[i].start < end; i++) {
		const struct lh_phrase *p = &doc->phrases[i];

		/* "… Khai mạc lúc 8 giờ 00 ngày 18/7" says the day again. */
		if (p->minute == LH_MINUTE_UNKNOWN || p->cited ||
		    (p->kind != LH_PHRASE_HOUR &&
		     p->kind != LH_PHRASE_RECURRING &&
		     (p->kind != LH_PHRASE_DAY ||
		      memcmp(&p->date, &m->when.date, sizeof(p->date)))))
			continue;
		m->when.start = p->minute;
		m->when.end = p->end_minute;
		m->when.part = LH_PART_NONE;
		return;
	}
}

/* "- Từ 7h30 đến 7h40: Ổn định tổ chức": a slot of the programme. */
static bool time_add_slot(struct lh_document *doc, struct lh_meeting *m,
			  const struct lh_line *line)
{
	size_t i = lh_phrase_first(doc, line->body.start);
	const struct lh_phrase *p = i < doc->n_phrases ? &doc->phrases[i]
						      : NULL;
	struct lh_range title;
	struct lh_agenda_item *slot;

	if (!p || p->start > line->body.start + 4u || p->end > line->all.end ||
	    p->minute == LH_MINUTE_UNKNOWN ||
	    (p->kind != LH_PHRASE_HOUR && p->kind != LH_PHRASE_DAY))
		return false;
	if (p->kind == LH_PHRASE_DAY && p->date.day)
		return false;
	title.start = (uint32_t)p->end;
	title.end = line->all.end;
	title = lh_range_trim(doc, title, ".;,:-");
	if (lh_range_empty(title))
		return false;
	m->agenda = lh_arena_grow(doc->arena, m->agenda, m->n_agenda,
				  sizeof(*m->agenda));
	slot = &m->agenda[m->n_agenda++];
	slot->start = p->minute;
	slot->end = p->end_minute;
	slot->title = lh_range_text(doc, title);
	lh_field_addf(doc, line->body, 1, "meetings[%zu].agenda[%zu]",
		      lh_meeting_number(doc, m), m->n_agenda - 1);
	return true;
}

static void time_read_slots(struct lh_document *doc, struct lh_meeting *m,
			    size_t line)
{
	size_t end = lh_block_end(doc, line);

	for (size_t i = line + 1; i < end; i++)
		time_add_slot(doc, m, &doc->lines[i]);
}

/* The slots span the meeting when nothing else gives its hours. */
static void time_from_slots(struct lh_meeting *m)
{
	if (!m->n_agenda || m->when.start != LH_MINUTE_UNKNOWN)
		return;
	m->when.part = LH_PART_NONE;
	m->when.start = m->agenda[0].start;
	for (size_t i = 0; i < m->n_agenda; i++)
		if (m->agenda[i].end > m->when.end)
			m->when.end = m->agenda[i].end;
}

bool lh_meeting_is_time(enum lh_label label)
{
	return label == LH_LABEL_TIME || label == LH_LABEL_TIME_PLACE;
}

static size_t time_line_end(const struct lh_document *doc, size_t line)
{
	return doc->lines[lh_block_end(doc, line) - 1].all.end;
}

/* A day that stands between start and end, once. */
static const struct lh_phrase *time_day_in(const struct lh_document *doc,
					   struct lh_range range)
{
	const struct lh_phrase *p = lh_meeting_find_day(doc, range.start,
							range.end);

	/* "kỷ niệm 81 năm (26/3/1931 - 26/3/2012)" names no day of a meeting. */
	return p && p->date.day && p->minute == LH_MINUTE_UNKNOWN &&
		lh_date_is_empty(p->last) &&
		!lh_range_in_brackets(doc, range, p->start) ? p : NULL;
}

const struct lh_phrase *lh_meeting_day_above(const struct lh_document *doc,
					     size_t line)
{
	const struct lh_phrase *p;

	for (int32_t above = doc->lines[line].parent; above >= 0;
	     above = doc->lines[above].parent) {
		p = time_day_in(doc, doc->lines[above].body);
		if (p)
			return p;
	}
	return NULL;
}

/* "Lịch họp ngày 20/3/2025 …: 1. Họp A; thời gian: 8 giờ 00": the day stands
 * in a heading above, or in the subject. */
static const struct lh_phrase *time_day_above(const struct lh_document *doc,
					      size_t line)
{
	const struct lh_phrase *p = lh_meeting_day_above(doc, line);

	return p ? p : time_day_in(doc, doc->subject);
}

/* "cùng ngày": the day of the last meeting that has one. */
static bool time_same_day(const struct lh_reading *r, struct lh_phrase *when)
{
	for (size_t i = r->n_meetings; i-- > 0;) {
		when->date = r->meetings[i].when.date;
		if (when->date.day)
			return true;
	}
	return false;
}

/* "Thời gian: 10 giờ 00 cùng ngày", "Thời gian: 10 giờ 00": only the hour is
 * said; the day is that of the meeting before or of the heading. */
static bool time_borrow_day(const struct lh_document *doc, size_t line,
			    size_t start, size_t end, struct lh_phrase *when)
{
	const struct lh_phrase *above;
	size_t i = lh_phrase_first(doc, start);

	if (i >= doc->n_phrases || doc->phrases[i].end > end ||
	    doc->phrases[i].minute == LH_MINUTE_UNKNOWN ||
	    doc->phrases[i].op == LH_OP_BEFORE ||
	    doc->phrases[i].op == LH_OP_BY)
		return false;
	*when = doc->phrases[i];
	if (when->kind == LH_PHRASE_BACK)
		return time_same_day(doc->reading, when);
	if (when->kind != LH_PHRASE_HOUR)
		return false;
	above = time_day_above(doc, line);
	if (!above)
		return false;
	when->date = above->date;
	when->year_inferred = above->year_inferred;
	return true;
}

/* The day, mostly with its hour, that the line or those under it tell. */
static bool time_find(const struct lh_document *doc, size_t line,
		      struct lh_phrase *when)
{
	size_t start = doc->lines[line].value;
	size_t end = time_line_end(doc, line);
	const struct lh_phrase *p = lh_meeting_find_day(doc, start, end);

	if (!p)
		return time_borrow_day(doc, line, start, end, when);
	*when = *p;
	return true;
}

bool lh_meeting_has_day(const struct lh_document *doc, size_t line)
{
	struct lh_phrase when;

	return time_find(doc, line, &when);
}

/* "II. THỜI GIAN, ĐỊA ĐIỂM" over "1. Thời gian: …" only announces it. */
bool lh_meeting_is_time_heading(const struct lh_document *doc, size_t line)
{
	size_t end = lh_block_end(doc, line);

	if (doc->lines[line].value < doc->lines[line].all.end)
		return false;
	for (size_t i = line + 1; i < end; i++)
		if (lh_meeting_is_time(doc->lines[i].label) &&
		    lh_meeting_has_day(doc, i))
			return true;
	return false;
}

/* "Ngày 12 và 13/3/2020": days in a row are one meeting. */
static void time_add_last_day(const struct lh_document *doc,
			      struct lh_meeting *m, const struct lh_phrase *p)
{
	static const char *const and[] = { "và", "-", ",", NULL };
	size_t k = lh_phrase_first(doc, p->start);

	for (; k + 1 < doc->n_phrases; k++) {
		const struct lh_phrase *next = &doc->phrases[k + 1];
		struct lh_date last = lh_date_is_empty(m->when.last_date)
			? m->when.date : m->when.last_date;
		struct lh_range gap = {
			(uint32_t)doc->phrases[k].end, (uint32_t)next->start,
		};

		gap = lh_range_trim(doc, gap, " ");
		if (next->kind != LH_PHRASE_DAY || !lh_date_is_full(last) ||
		    !lh_date_is_full(next->date) ||
		    lh_date_to_days(next->date) != lh_date_to_days(last) + 1 ||
		    gap.end > gap.start + 4 ||
		    !lh_word_match_any(doc, gap.start, gap.end, and))
			return;
		m->when.last_date = next->date;
	}
}

/* A place that the time line names beside the time. */
static void time_read_place(struct lh_document *doc, struct lh_meeting *m,
			    size_t line, const struct lh_phrase *p)
{
	const struct lh_line *l = &doc->lines[line];
	struct lh_range place;

	if (p->end > l->all.end)
		return;
	place = lh_meeting_inline_place(doc, p->end, l->all.end,
					l->label == LH_LABEL_TIME_PLACE);
	if (lh_range_empty(place) && lh_block_end(doc, line) == line + 1)
		place = lh_meeting_inline_place(doc, l->value, p->start,
						false);
	if (!lh_range_empty(place))
		lh_meeting_add_venue(doc, m, place, NULL);
}

void lh_meeting_read_time(struct lh_document *doc, struct lh_meeting *m,
			  const struct lh_meeting_lines *lines)
{
	size_t line = (size_t)lines->time;
	size_t start = doc->lines[line].value;
	size_t end = time_line_end(doc, line);
	struct lh_phrase p;

	if (!time_find(doc, line, &p))
		return;
	lh_meeting_set_when(doc, m, &p);
	time_read_slots(doc, m, line);
	if (lines->agenda >= 0)
		time_read_slots(doc, m, (size_t)lines->agenda);
	if (m->when.start == LH_MINUTE_UNKNOWN && !m->n_agenda)
		time_add_hour(doc, m, p.end > start ? start : p.end, end);
	time_add_last_day(doc, m, &p);
	time_from_slots(m);
	if (lines->place < 0)
		time_read_place(doc, m, line, &p);
}
