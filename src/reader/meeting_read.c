/* Meetings out of a notice.
 *
 * First by labels: each "Thời gian: …" with a day is one meeting, and the
 * labelled lines beside it, or those above for all, are its parts.  A notice
 * without such labels may call a meeting in a sentence.  No day, no hour, no
 * label: no meeting; a day that a cited document bears is none. */
#include "meeting_priv.h"

#include <string.h>

#define MEETING_MOST 400
#define MEETING_TRIES 1000	/* time lines looked at */
#define MEETING_SESSIONS 40	/* of one time line */

/* --- what more a meeting says ---------------------------------------- */

/* Every "Chủ trì", "Thành phần", "Địa điểm" line beside the first of its
 * kind ("Đại biểu mời: …"). */
static void meeting_read_more(struct lh_document *doc, struct lh_meeting *m,
			      const struct lh_meeting_lines *lines,
			      size_t from, size_t to)
{
	for (size_t i = from; i < to; i++) {
		const struct lh_line *line = &doc->lines[i];

		if (line->zone != LH_ZONE_BODY ||
		    line->parent >= (int32_t)from ||
		    lh_meeting_container(doc, i) != lines->container)
			continue;
		if (line->label == LH_LABEL_PARTICIPANTS &&
		    (int32_t)i != lines->participants &&
		    line->value < line->all.end)
			lh_meeting_read_participants(doc, m, i);
		else if (line->label == LH_LABEL_PLACE &&
			 (int32_t)i != lines->place && lines->place >= 0 &&
			 line->value < line->all.end)
			lh_meeting_read_place(doc, m, i);
	}
}

/* --- who comes when nothing says so ---------------------------------- */

void lh_meeting_default_people(struct lh_document *doc,
			       struct lh_meeting *m)
{
	size_t before = m->n_participants;

	lh_meeting_take_invited(doc, m);
	if (m->n_participants == before)
		lh_meeting_take_addressees(doc, m);
}

/* --- by labels ------------------------------------------------------- */

bool lh_meeting_is_known(const struct lh_reading *r,
			 const struct lh_phrase *p)
{
	for (size_t i = 0; i < r->n_meetings; i++) {
		const struct lh_when *when = &r->meetings[i].when;

		if (when->date.year == p->date.year &&
		    when->date.month == p->date.month &&
		    when->date.day == p->date.day &&
		    (when->start == p->minute ||
		     p->minute == LH_MINUTE_UNKNOWN))
			return true;
	}
	return false;
}

/* "Tổ đại biểu số 1: 8 giờ 00, ngày 06/6 tại …": what stands in front of the
 * time tells the sessions apart, what stands behind it is their place. */
static void meeting_read_session(struct lh_document *doc, struct lh_meeting *m,
				 size_t line, const struct lh_phrase *p)
{
	const struct lh_line *l = &doc->lines[line];
	struct lh_range name = { l->body.start, (uint32_t)p->start };
	struct lh_range place = lh_meeting_inline_place(doc, p->end,
							l->all.end, false);

	name = lh_range_trim(doc, name, " ,");
	if (!lh_range_empty(name) && doc->s[name.end - 1] == ':' &&
	    l->label == LH_LABEL_NONE && lh_word_count(doc, name) <= 12) {
		name = lh_range_trim(doc, name, ":");
		m->title = lh_arena_printf(doc->arena, "%s - %s", m->title,
					   lh_range_text(doc, name));
		if (lh_agency_body_at(doc, name.start, name.end))
			lh_meeting_read_names(doc, m, name);
	}
	if (lh_range_empty(place))
		return;
	m->venues = NULL;
	m->n_venues = 0;
	lh_meeting_add_venue(doc, m, place, NULL);
}

/* "Thời gian: - Khối 10: 7h00 ngày …; - Khối 11: 14h00 ngày …": what is told
 * in one breath is several meetings; all but the first are copies. */
static void meeting_read_sessions(struct lh_document *doc,
				  const struct lh_meeting_lines *lines)
{
	size_t from = (size_t)lines->time + 1;
	size_t end = lh_block_end(doc, (size_t)lines->time);
	size_t first = doc->reading->n_meetings - 1;
	struct lh_meeting base = doc->reading->meetings[first];
	const struct lh_phrase *p;

	if (!base.when.date.day || base.when.start == LH_MINUTE_UNKNOWN ||
	    base.n_agenda)
		return;
	for (size_t i = from; i < end && i < from + MEETING_SESSIONS; i++) {
		const struct lh_range body = doc->lines[i].body;
		struct lh_meeting *m = &doc->reading->meetings[first];

		p = lh_meeting_find_day(doc, body.start, body.end);
		if (!p || !p->date.day || p->minute == LH_MINUTE_UNKNOWN)
			continue;
		if (!lh_meeting_is_known(doc->reading, p)) {
			m = lh_meeting_new(doc);
			*m = base;
			lh_meeting_set_when(doc, m, p);
			lh_meeting_read_change(doc, m);
		} else if (i != from) {
			continue;
		}
		meeting_read_session(doc, m, i, p);
	}
}

/* "Đại biểu mời: …" may be one entry of the list under "kính mời:". */
static void meeting_read_people(struct lh_document *doc, struct lh_meeting *m,
				size_t line)
{
	int32_t above = doc->lines[line].parent;

	if (above >= 0 && lh_meeting_invites_below(doc, (size_t)above))
		lh_meeting_take_invited(doc, m);
	else
		lh_meeting_read_participants(doc, m, line);
}

static void meeting_from_lines(struct lh_document *doc,
			       struct lh_meeting_lines *lines, size_t from,
			       size_t to)
{
	struct lh_meeting *m = lh_meeting_new(doc);

	lh_meeting_inherit(doc, lines);
	lh_meeting_read_time(doc, m, lines);
	lh_meeting_read_title(doc, m, lines);
	if (lines->chair >= 0)
		lh_meeting_read_chair(doc, m, (size_t)lines->chair);
	if (lines->participants >= 0)
		meeting_read_people(doc, m, (size_t)lines->participants);
	if (lines->place >= 0)
		lh_meeting_read_place(doc, m, (size_t)lines->place);
	meeting_read_more(doc, m, lines, from, to);
	if (!lh_meeting_chair(m))
		lh_meeting_chair_in_text(doc, m);
	if (lines->participants < 0)
		lh_meeting_default_people(doc, m);
	lh_meeting_read_change(doc, m);
	meeting_read_sessions(doc, lines);
}

static size_t meeting_next_time(const struct lh_document *doc, size_t from,
				size_t to, int32_t container)
{
	for (size_t i = from; i < to; i++)
		if (doc->lines[i].zone == LH_ZONE_BODY &&
		    lh_meeting_is_time(doc->lines[i].label) &&
		    lh_meeting_container(doc, i) == container &&
		    lh_meeting_has_day(doc, i) &&
		    !lh_meeting_is_time_heading(doc, i))
			return i;
	return to;
}

/* "- Vào lúc 8 giờ, ngày 21/5, tại hội trường …" in a list of gatherings. */
static bool meeting_is_entry(const struct lh_document *doc, size_t time)
{
	const struct lh_line *line = &doc->lines[time];
	const struct lh_phrase *p = lh_meeting_find_day(doc, line->value,
							line->all.end);
	struct lh_range place;

	if (!p || p->minute == LH_MINUTE_UNKNOWN || line->parent < 0)
		return false;
	place = lh_meeting_inline_place(doc, p->end, line->all.end, false);
	return !lh_range_empty(place) &&
		lh_meeting_has_gathering(doc, doc->lines[line->parent].body,
					 false);
}

/* "V/v họp giao ban … Thời gian: 8 giờ 00 ngày …", and there the copy ends. */
static bool meeting_is_subject(const struct lh_document *doc, size_t time)
{
	const struct lh_line *line = &doc->lines[time];
	const struct lh_phrase *p = lh_meeting_find_day(doc, line->value,
							line->all.end);
	struct lh_range event = lh_meeting_name_strip(doc, doc->subject);

	return p && p->minute != LH_MINUTE_UNKNOWN &&
		!lh_range_empty(event) &&
		lh_meeting_gathering_at(doc, event.start, event.end);
}

/* Are there labels that only a meeting has? */
static bool meeting_is_called(const struct lh_document *doc, size_t time,
			      const struct lh_meeting_lines *lines)
{
	const struct lh_line *above = lines->container < 0
		? NULL : &doc->lines[lines->container];

	if (doc->lines[time].label == LH_LABEL_TIME_PLACE)
		return true;
	/* "2. Đại hội trù bị" over "Thời gian: …" */
	if (above && lh_meeting_gathering_at(doc, above->body.start,
					     above->body.end))
		return true;
	if (meeting_is_entry(doc, time) || meeting_is_subject(doc, time))
		return true;
	return lines->place >= 0 || lines->participants >= 0 ||
		lines->chair >= 0 || lines->event >= 0 ||
		doc->notice->kind == LH_NOTICE_INVITATION;
}

static void meeting_by_labels(struct lh_document *doc)
{
	size_t done = 0;	/* lines before are of earlier meetings */
	size_t tries = 0;

	for (size_t i = 0; i < doc->n_lines &&
	     doc->reading->n_meetings < MEETING_MOST; i++) {
		struct lh_meeting_lines lines;
		int32_t container;
		size_t from, to, next;

		if (doc->lines[i].zone != LH_ZONE_BODY ||
		    !lh_meeting_is_time(doc->lines[i].label) ||
		    !lh_meeting_has_day(doc, i) ||
		    lh_meeting_is_time_heading(doc, i))
			continue;
		if (++tries > MEETING_TRIES)
			return;
		container = lh_meeting_container(doc, i);
		from = container >= 0 ? (size_t)container : 0;
		to = container >= 0 ? lh_block_end(doc, (size_t)container)
				    : doc->n_lines;
		if (from < done)
			from = done;
		next = meeting_next_time(doc, i + 1, to, container);
		lh_meeting_collect(doc, &lines, container, from, next, i);
		if (!meeting_is_called(doc, i, &lines))
			continue;
		meeting_from_lines(doc, &lines, from, next);
		done = next < to ? i + 1 : done;
	}
}

/* "3. Báo cáo dự án …" "* Mời dự: Sở X": those asked for one matter of the
 * only meeting come to it too. */
static void meeting_read_matters(struct lh_document *doc)
{
	struct lh_meeting *m = doc->reading->meetings;

	if (doc->reading->n_meetings != 1)
		return;
	for (size_t i = 0; i < doc->n_lines; i++)
		if (doc->lines[i].zone == LH_ZONE_BODY &&
		    doc->lines[i].label == LH_LABEL_PARTICIPANTS &&
		    doc->lines[i].marker == LH_MARK_STAR &&
		    doc->lines[i].parent >= 0)
			lh_meeting_read_participants(doc, m, i);
}

void lh_meeting_read(struct lh_document *doc)
{
	lh_meeting_label_times(doc);
	meeting_by_labels(doc);
	if (!doc->reading->n_meetings)
		lh_meeting_by_sentences(doc);
	meeting_read_matters(doc);
}

/* The chair, and those whom one of the agencies is to ask, do not yet tell
 * who comes. */
static bool meeting_names_people(const struct lh_meeting *m)
{
	for (size_t i = 0; i < m->n_participants; i++)
		if (m->participants[i].role != LH_ROLE_CHAIR &&
		    !m->participants[i].invited_by)
			return true;
	return false;
}

/* A meeting that names nobody, of a notice without addressees: those who are
 * to prepare it take part. */
void lh_meeting_take_leads(struct lh_document *doc)
{
	struct lh_reading *r = doc->reading;
	struct lh_meeting *m = r->meetings;

	if (r->n_meetings != 1 || doc->notice->kind != LH_NOTICE_INVITATION ||
	    meeting_names_people(m))
		return;
	for (size_t i = 0; i < r->n_assignments; i++) {
		const struct lh_assignment *a = &r->assignments[i];

		for (size_t k = 0; k < a->n_shares; k++) {
			struct lh_name name = {
				.name = a->shares[k].name,
				.kind = LH_PARTICIPANT_AGENCY,
			};

			if (a->shares[k].role == LH_SHARE_LEAD)
				lh_meeting_add_participant(doc, m, &name,
							   LH_ROLE_INVITED);
		}
	}
}
