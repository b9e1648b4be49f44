/* One event of a schedule's row: what is held, who comes, where it is, who
 * prepares it.
 *
 * Its text is taken apart in clauses; what stands before the first of them is
 * who and what: "Phó Chủ tịch X | dự | Hội nghị Y | tại Z". */
#include "assignment_priv.h"
#include "meeting_priv.h"
#include "schedule_priv.h"

#include <string.h>

/* --- clauses --------------------------------------------------------- */

static void event_link_task(struct schedule *sc)
{
	struct lh_document *doc = sc->doc;
	struct lh_reading *r = doc->reading;
	struct lh_assignment *a = &r->assignments[r->n_assignments - 1];

	if (sc->current == SIZE_MAX)
		return;
	a->meeting_ids = lh_arena_calloc(doc->arena, 1, sizeof(int64_t));
	a->meeting_ids[0] = (int64_t)sc->current;
	a->n_meetings = 1;
}

bool lh_schedule_add_task(struct schedule *sc, struct lh_range task)
{
	if (!lh_assignment_from_note(sc->doc, task))
		return false;
	event_link_task(sc);
	return true;
}

/* "Chuẩn bị: Phòng X", "Đơn vị chuẩn bị | Phòng X" */
void lh_schedule_add_duty(struct schedule *sc, struct lh_range who,
			  struct lh_range task)
{
	struct lh_assigner as = {
		.doc = sc->doc, .announced.line = -1, .heading.line = -1,
	};
	struct lh_directive d = { .ordered = true };

	who = lh_range_trim(sc->doc, who, ".;,: ");
	if (lh_range_empty(who) || lh_range_empty(task) ||
	    lh_assigner_is_full(sc->doc) ||
	    !lh_directive_names(sc->doc, who.start, who.end, &d))
		return;
	d.lead_range = who;
	lh_assigner_add(&as, &d, task, -1);
	event_link_task(sc);
}

/* "… UBND xã Đông Sơn cùng dự": how they are asked is no name. */
static struct lh_range event_people_range(const struct lh_document *doc,
					struct lh_range range)
{
	static const char *const heads[] = {
		"dự họp", "tham dự", "dự", "tham gia", "họp", "gồm có", "gồm",
		"có", NULL
	};
	static const char *const tails[] = {
		"cùng tham dự", "cùng dự họp", "cùng dự", "cùng đi",
		"cùng tham gia", "tham dự", "dự họp", "dự", "tham gia", NULL
	};
	size_t stop, at;

	range = lh_range_trim(doc, range, ":.,;- ");
	stop = lh_word_match_any(doc, range.start, range.end, heads);
	if (stop) {
		range.start = (uint32_t)stop;
		range = lh_range_trim(doc, range, ": ");
	}
	for (struct lh_range rest = range;
	     lh_word_find_any(doc, rest, tails, &at, &stop);
	     rest.start = (uint32_t)stop)
		if (stop == range.end && at > range.start)
			range.end = (uint32_t)at;
	return lh_range_trim(doc, range, ":.,;- ");
}

/* The half-day that a remark begins with; returns where its rest starts. */
static size_t event_note_part(const struct lh_document *doc,
			      struct lh_range note, enum lh_day_part *part)
{
	size_t stop = lh_schedule_part(doc, note.start, note.end, part);

	if (stop || !lh_word_match(doc, note.start, note.end, "ngày"))
		return stop ? stop : note.start;
	stop = note.start + strlen("ngày");
	if (stop < note.end && doc->s[stop] != ';' && doc->s[stop] != ',')
		return note.start;
	*part = LH_PART_ALL_DAY;
	return stop;
}

/* "sáng; dự: đ/c Nam", "cả ngày", "đ/c Nam, PVT dự" */
static void event_note(struct schedule *sc, struct lh_meeting *m,
		       struct lh_range note)
{
	static const char *const heads[] = { "dự", "tham dự", NULL };
	static const char *const persons[] = {
		"đ/c", "đồng chí", "các đ/c", "các đồng chí", NULL
	};
	struct lh_document *doc = sc->doc;
	enum lh_day_part part = LH_PART_NONE;
	size_t stop;

	note.start = (uint32_t)event_note_part(doc, note, &part);
	if (part != LH_PART_NONE && m->when.start == LH_MINUTE_UNKNOWN)
		m->when.part = part;
	note = lh_range_trim(doc, note, ";,: ");
	stop = lh_word_match_any(doc, note.start, note.end, heads);
	if (!stop && part == LH_PART_NONE &&
	    !lh_word_match_any(doc, note.start, note.end, persons))
		return;
	note = event_people_range(doc, note);
	if (lh_schedule_is_who(doc, note))
		lh_schedule_add_people(doc, m, note, LH_ROLE_MEMBER);
}

static void event_clause(struct schedule *sc, const struct schedule_clause *c)
{
	struct lh_document *doc = sc->doc;
	struct lh_meeting *m = lh_schedule_current(sc);

	if (lh_range_empty(c->text))
		return;
	switch (c->kind) {
	case CLAUSE_PLACE:
		if (!m->n_venues)
			lh_meeting_add_venue(doc, m, c->text, NULL);
		break;
	case CLAUSE_PEOPLE:
		lh_schedule_add_people(doc, m,
				       event_people_range(doc, c->text),
				       LH_ROLE_INVITED);
		break;
	case CLAUSE_CHAIR:
		lh_meeting_set_chair(doc, m, c->text);
		break;
	case CLAUSE_TASK:
		lh_schedule_add_task(sc, c->text);
		break;
	case CLAUSE_DUTY:
		lh_schedule_add_duty(sc, c->text, c->opening);
		break;
	case CLAUSE_NOTE:	/* "LĐVP: Đ/c Nam" looks after it */
		if (lh_range_empty(c->opening))
			event_note(sc, m, c->text);
		break;
	case CLAUSE_GROUP:
		break;
	case CLAUSE_OTHER:
		if (lh_schedule_is_task(doc, c->text))
			lh_schedule_add_task(sc, c->text);
		else if (!lh_meeting_chair(m))
			lh_meeting_find_chair(doc, m, c->text);
		break;
	}
}

static void event_group(struct schedule *sc, struct lh_range group)
{
	struct schedule_clause clause;

	for (size_t at = group.start; at < group.end;) {
		at = lh_schedule_clause(sc->doc, at, group.end, &clause);
		event_clause(sc, &clause);
	}
}

void lh_schedule_clauses(struct schedule *sc, struct lh_range range)
{
	struct schedule_clause clause;

	for (size_t at = range.start; at < range.end;) {
		at = lh_schedule_clause(sc->doc, at, range.end, &clause);
		if (clause.kind == CLAUSE_GROUP)
			event_group(sc, clause.text);
		else
			event_clause(sc, &clause);
	}
}

/* --- what is held ---------------------------------------------------- */

/* Behind these the object is the meeting. */
static struct lh_range event_title(const struct lh_document *doc,
				 struct lh_range range)
{
	static const char *const attends[] = {
		"dự và chỉ đạo", "dự và phát biểu", "tham dự", "dự",
		"chủ trì", "tham gia", "đồng chủ trì", "đến dự", "dự, chủ trì",
		"dự và phát biểu chỉ đạo", "dự, chỉ đạo", "dự, phát biểu",
		"nội dung:", "nội dung", "dự và chủ trì", "đi", "tổ chức", NULL
	};
	struct lh_range rest = range;
	size_t stop = lh_word_match_any(doc, range.start, range.end, attends);

	if (!stop || lh_word_match(doc, range.start, range.end, "đi công tác"))
		return range;
	rest.start = (uint32_t)stop;
	rest = lh_range_trim(doc, rest, ",:");
	return lh_word_count(doc, rest) < 2 ? range : rest;
}

/* " … tại X" at the end of what is held, "…, Hội trường Sở". */
static struct lh_range event_tail_place(const struct lh_document *doc,
				      struct lh_range range)
{
	static const char *const rooms[] = {
		"hội trường", "phòng họp", "nhà văn hóa", "trụ sở", "p.",
		NULL
	};
	struct lh_range place = { range.end, range.end };

	for (size_t at = range.start; at < range.end;
	     at = lh_word_next(doc, at, range.end))
		if (lh_word_match(doc, at, range.end, "tại") &&
		    (at < range.start + 2 || doc->s[at - 2] != ';') &&
		    !lh_range_in_brackets(doc, range, at))
			place.start = (uint32_t)at;
	for (size_t at = range.start; at + 2 < range.end; at++)
		if (doc->s[at] == ',' && lh_range_empty(place) &&
		    lh_word_match_any(doc, at + 2, range.end, rooms))
			place.start = (uint32_t)at + 2;
	return place;
}

/* "cùng Phó Chủ tịch Đỗ Văn Nam đi kiểm tra …": they come too. */
static size_t event_company(struct lh_document *doc, struct lh_meeting *m,
			  size_t at, size_t end)
{
	struct lh_range who = { (uint32_t)at, (uint32_t)end };
	size_t stop = lh_word_match(doc, at, end, "cùng");
	size_t verb;

	if (!stop)
		return at;
	who.start = (uint32_t)lh_word_next(doc, at, end);
	/* "cùng với", "cùng các đồng chí" */
	if (lh_word_match(doc, who.start, end, "với"))
		who.start = (uint32_t)lh_word_next(doc, who.start, end);
	verb = lh_schedule_verb(doc, who);
	if (verb <= who.start || verb >= end)
		return at;
	who.end = (uint32_t)verb;
	lh_schedule_add_people(doc, m, who, LH_ROLE_MEMBER);
	return verb;
}

/* "làm việc với Huyện ủy X về …", "hội nghị liên tịch với UBND tỉnh": they
 * sit at the table too. */
static void event_partner(struct lh_document *doc, struct lh_meeting *m,
			struct lh_range title)
{
	static const char *const acts[] = {
		"làm việc", "làm việc định kỳ", "liên tịch", "hội ý", "họp",
		"ký kết", "giao ban", NULL
	};
	static const char *const with[] = { "với", "cùng", NULL };
	struct lh_names names = { .count = 0 };
	struct lh_range who = title;
	size_t at, stop;

	if (!lh_word_find_any(doc, title, acts, NULL, &stop))
		return;
	who.start = (uint32_t)stop;
	if (!lh_word_find_any(doc, who, with, &at, &stop) ||
	    lh_range_in_brackets(doc, title, at))
		return;
	who.start = (uint32_t)stop;
	who = lh_range_trim(doc, who, " ");
	if (lh_range_empty(who) || !lh_word_capital(doc, who.start) ||
	    !lh_agency_head_at(doc, who.start, who.end))
		return;
	who.end = (uint32_t)lh_agency_list_end(doc, who.start, who.end);
	if (lh_word_find(doc, who, "về", &at))
		who.end = (uint32_t)at;
	lh_enumeration_agencies(doc, who, &names);
	for (size_t i = 0; i < names.count; i++)
		lh_meeting_add_participant(doc, m, &names.items[i],
					   LH_ROLE_MEMBER);
}

/* The text up to its first clause: who, then what.  Returns the title. */
struct lh_range lh_schedule_main(struct schedule *sc, struct lh_range text,
				bool persons)
{
	struct lh_document *doc = sc->doc;
	struct lh_meeting *m = lh_schedule_current(sc);
	struct lh_range title = text, who = text;
	size_t verb = lh_schedule_verb(doc, text);

	if (!lh_range_empty(sc->title) &&
	    (verb >= text.end || persons || lh_range_empty(text))) {
		lh_schedule_add_people(doc, m, text, LH_ROLE_MEMBER);
		lh_meeting_set_title(doc, m, sc->title, 1);
		return (struct lh_range){ 0, 0 };
	}
	if (verb > text.start && verb < text.end) {
		who.end = (uint32_t)verb;
		if (lh_word_match(doc, verb, text.end, "chủ trì"))
			lh_meeting_set_chair(doc, m, who);
		else
			lh_schedule_add_people(doc, m, who, LH_ROLE_MEMBER);
		title.start = (uint32_t)verb;
	}
	title.start = (uint32_t)event_company(doc, m, title.start, title.end);
	title = lh_range_trim(doc, event_title(doc, title), ",:.-");
	if (lh_word_count(doc, title) <= 2)	/* "hội ý" says too little */
		title = text;
	lh_meeting_set_title(doc, m, title, 1);
	event_partner(doc, m, title);
	return title;
}

/* A clause of its own says the place best, then the title's end. */
void lh_schedule_place(struct schedule *sc, struct lh_range title)
{
	struct lh_document *doc = sc->doc;
	struct lh_meeting *m = lh_schedule_current(sc);
	struct lh_range place = event_tail_place(doc, title);

	if (!m->n_venues && !lh_range_empty(place) &&
	    place.start > title.start)
		lh_meeting_add_venue(doc, m, place, NULL);
	if (!m->n_venues && !lh_range_empty(sc->place))
		lh_meeting_add_venue(doc, m, sc->place, NULL);
}
