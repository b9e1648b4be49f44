/* Parts of a meeting: participants, chair, places. */
#include "meeting_priv.h"

#include <string.h>

struct lh_meeting *lh_meeting_new(struct lh_document *doc)
{
	struct lh_reading *r = doc->reading;
	struct lh_meeting *m;

	r->meetings = lh_arena_grow(doc->arena, r->meetings, r->n_meetings,
				    sizeof(*r->meetings));
	m = &r->meetings[r->n_meetings++];
	m->when.start = m->when.end = LH_MINUTE_UNKNOWN;
	m->start_at = m->end_at = LH_INSTANT_UNKNOWN;
	m->state = LH_MEETING_CONFIRMED;
	return m;
}

size_t lh_meeting_number(const struct lh_document *doc,
			 const struct lh_meeting *m)
{
	return (size_t)(m - doc->reading->meetings);
}

/* --- participants ---------------------------------------------------- */

static bool part_has(const struct lh_meeting *m, const char *name)
{
	/* Long lists are pasted once; only the nearest are compared. */
	size_t from = m->n_participants > 64 ? m->n_participants - 64 : 0;

	for (size_t i = from; i < m->n_participants; i++)
		if (!strcmp(m->participants[i].name, name))
			return true;
	return false;
}

void lh_meeting_add_participant(struct lh_document *doc, struct lh_meeting *m,
				const struct lh_name *name, enum lh_role role)
{
	struct lh_participant *p;

	if (!name->name || (role != LH_ROLE_CHAIR && part_has(m, name->name)))
		return;
	m->participants = lh_arena_grow(doc->arena, m->participants,
					m->n_participants,
					sizeof(*m->participants));
	p = &m->participants[m->n_participants++];
	p->name = name->name;
	p->kind = name->kind;
	p->role = role;
	p->requested_as = name->requested_as;
	p->invited_by = name->invited_by;
	p->basis = name->basis;
	p->position = name->position;
	p->headcount = name->headcount;
	p->response_at = LH_INSTANT_UNKNOWN;
	if (role == LH_ROLE_CHAIR)
		lh_field_addf(doc, name->range, 1, "meetings[%zu].chair",
			      lh_meeting_number(doc, m));
	else
		lh_field_addf(doc, name->range,
			      name->kind == LH_PARTICIPANT_TEXT ? 0.7 : 1,
			      "meetings[%zu].participants[%zu]",
			      lh_meeting_number(doc, m),
			      m->n_participants - 1);
}

static void part_add_names(struct lh_document *doc, struct lh_meeting *m,
			   const struct lh_names *names)
{
	for (size_t i = 0; i < names->count; i++) {
		const struct lh_name *name = &names->items[i];
		enum lh_role role = name->chair && !lh_meeting_chair(m)
			? LH_ROLE_CHAIR
			: name->secretary ? LH_ROLE_SECRETARY
			: LH_ROLE_INVITED;

		lh_meeting_add_participant(doc, m, name, role);
	}
}

/* "Lãnh đạo Bộ" under the heading "1.1. Bộ Giao thông vận tải:". */
static bool part_means_heading(const struct lh_document *doc,
			       struct lh_range range)
{
	static const char *const bare[] = {
		"bộ", "sở", "cục", "ban", "huyện", "viện", "trường", "vụ",
		"văn phòng", "công ty", "trung tâm", NULL
	};
	size_t at = lh_agency_strip_head(doc, range);
	size_t stop = lh_word_match_any(doc, at, range.end, bare);

	return stop == range.end && at > range.start;
}

static struct lh_range part_value(const struct lh_document *doc, size_t i)
{
	const struct lh_line *line = &doc->lines[i];
	struct lh_range range = line->body;

	if (line->label != LH_LABEL_NONE)
		range.start = line->value;
	return lh_range_trim(doc, range, ".;,");
}

/* "… - Chủ trì" at the end of an entry that names no person. */
static bool part_is_chair(const struct lh_document *doc, struct lh_range range,
			  struct lh_range *who)
{
	static const char *const words[] = {
		"chủ trì", "chủ tọa", "chủ trì họp", "chủ trì hội nghị",
		"chủ trì cuộc họp", "chủ trì phiên họp", NULL
	};
	size_t at, end;

	range = lh_range_trim(doc, range, ".;,)");
	if (!lh_word_find_any(doc, range, words, &at, &end) ||
	    end != range.end || at == range.start)
		return false;
	who->start = range.start;
	who->end = (uint32_t)at;
	*who = lh_range_trim(doc, *who, "-(,:–");
	return !lh_range_empty(*who) &&
		lh_word_count(doc, *who) <= 30;
}

/* "Như kính gửi", "Như trên" */
static bool part_means_addressees(const struct lh_document *doc,
				  struct lh_range range)
{
	static const char *const words[] = {
		"như kính gửi", "như trên", "như thành phần kính gửi",
		"các cơ quan nêu trên", "các cơ quan có tên trên",
		"các đơn vị nêu trên", NULL
	};

	return lh_word_match_any(doc, range.start, range.end, words) != 0;
}

static void part_read_entry(struct lh_document *doc, struct lh_meeting *m,
			    struct lh_range range, struct lh_range heading)
{
	struct lh_names names = { .count = 0 };
	struct lh_range who;

	if (!lh_meeting_chair(m) && part_is_chair(doc, range, &who)) {
		lh_meeting_set_chair(doc, m, who);
		return;
	}
	if (part_means_addressees(doc, range)) {
		lh_meeting_take_addressees(doc, m);
		return;
	}
	if (!lh_range_empty(heading) && part_means_heading(doc, range)) {
		lh_enumeration_spread(doc, heading, &names);
		part_add_names(doc, m, &names);
		return;
	}
	lh_enumeration_spread(doc, range, &names);
	part_add_names(doc, m, &names);
}

static bool part_is_heading(const struct lh_document *doc, size_t i)
{
	const struct lh_line *line = &doc->lines[i];

	if (i + 1 >= doc->n_lines || doc->lines[i + 1].parent != (int32_t)i)
		return false;
	return doc->s[line->all.end - 1] == ':' ||
		!lh_agency_head_at(doc, line->body.start, line->body.end);
}

/* Labels that may stand inside a list of participants. */
static bool part_read_labelled(struct lh_document *doc, struct lh_meeting *m,
			       size_t i)
{
	switch (doc->lines[i].label) {
	case LH_LABEL_CHAIR:
		lh_meeting_read_chair(doc, m, i);
		return true;
	case LH_LABEL_TIME:
	case LH_LABEL_TIME_PLACE:
	case LH_LABEL_PLACE:
	case LH_LABEL_CONTENT:
	case LH_LABEL_OTHER:
	case LH_LABEL_CONTACT:
	case LH_LABEL_DUTIES:
		return true;
	default:
		return false;
	}
}

/* Without bullets each participant has a line of its own, until a line that
 * is labelled or closes the list. */
static size_t part_loose_end(const struct lh_document *doc, size_t line)
{
	size_t i = line + 1;

	for (; i < doc->n_lines; i++) {
		const struct lh_line *l = &doc->lines[i];

		if (l->zone != LH_ZONE_BODY || l->marker != LH_MARK_NONE)
			break;
		if (l->label != LH_LABEL_NONE &&
		    l->label != LH_LABEL_PARTICIPANTS)
			break;
		if (lh_word_count(doc, l->all) > 60 ||
		    !lh_agency_head_at(doc, l->body.start, l->body.end))
			break;
		if (doc->s[l->all.end - 1] == '.')
			return i + 1;
	}
	return i;
}

void lh_meeting_read_participants(struct lh_document *doc,
				  struct lh_meeting *m, size_t line)
{
	struct lh_range value = part_value(doc, line), none = { 0, 0 };
	struct lh_range heading = none;
	size_t end = lh_block_end(doc, line);
	bool loose = lh_range_empty(value) && end == line + 1;

	if (loose)
		end = part_loose_end(doc, line);
	if (!lh_range_empty(value))
		part_read_entry(doc, m, value, none);
	for (size_t i = line + 1; i < end; i++) {
		if (part_read_labelled(doc, m, i))
			continue;
		if (part_is_heading(doc, i)) {
			heading = lh_range_trim(doc, part_value(doc, i), ":");
			continue;
		}
		part_read_entry(doc, m, part_value(doc, i), heading);
	}
}

void lh_meeting_take_addressees(struct lh_document *doc, struct lh_meeting *m)
{
	part_add_names(doc, m, &doc->addressees);
}

/* "… trân trọng kính mời: Ông A, Giám đốc Sở X; tới dự …" */
static struct lh_range part_invited(const struct lh_document *doc, size_t i)
{
	static const char *const invite[] = {
		"trân trọng kính mời", "kính mời", "trân trọng mời", NULL
	};
	static const char *const ends[] = {
		"tới dự", "đến dự", "tham dự", "dự", "tới tham dự",
		"đến tham dự", "về dự", "đến tham gia", "tham gia", "họp",
		"đến họp", "tới họp", NULL
	};
	struct lh_range range = doc->lines[i].body, none = { 0, 0 };
	size_t at, stop;

	if (!lh_word_find_any(doc, range, invite, NULL, &stop))
		return none;
	range.start = (uint32_t)stop;
	range = lh_range_trim(doc, range, ": ");
	if (lh_word_find_any(doc, range, ends, &at, NULL))
		range.end = (uint32_t)at;
	range = lh_range_trim(doc, range, ",;:.");
	if (lh_word_match(doc, range.start, range.end, "quý"))
		return none;
	return range;
}

static bool part_is_vague(const struct lh_document *doc, struct lh_range range)
{
	static const char *const words[] = {
		"các đồng chí", "các đại biểu", "đại biểu", "quý vị",
		"các thành phần", "quý cơ quan", "quý đơn vị", "các ông",
		"các đơn vị", "đồng chí", "ông (bà)", "ông/bà", NULL
	};

	return lh_word_match_any(doc, range.start, range.end, words) ==
		range.end;
}

void lh_meeting_take_invited(struct lh_document *doc, struct lh_meeting *m)
{
	struct lh_range none = { 0, 0 };

	for (size_t i = 0; i < doc->n_lines; i++) {
		struct lh_range range;
		size_t end;

		if (doc->lines[i].zone != LH_ZONE_BODY)
			continue;
		range = part_invited(doc, i);
		if (!lh_range_empty(range) &&
		    lh_agency_head_at(doc, range.start, range.end) &&
		    !part_is_vague(doc, range))
			part_read_entry(doc, m, range, none);
		if (doc->s[doc->lines[i].all.end - 1] != ':' ||
		    !lh_word_find(doc, doc->lines[i].all, "kính mời", NULL))
			continue;
		end = lh_block_end(doc, i);
		for (size_t k = i + 1; k < end; k++)
			if (doc->lines[k].label == LH_LABEL_NONE)
				part_read_entry(doc, m, part_value(doc, k),
						none);
	}
}

/* --- chair ----------------------------------------------------------- */

/* "Đinh Hữu Học - Phó Chủ tịch": a person without "đồng chí" in front. */
static bool part_bare_person(const struct lh_document *doc,
			     struct lh_range range, size_t *stop)
{
	size_t at = range.start, words = 0;

	if (lh_agency_head_at(doc, range.start, range.end))
		return false;
	while (at < range.end && lh_word_char(doc->low, at, range.end) &&
	       lh_word_capital(doc, at)) {
		*stop = lh_word_end(doc, at, range.end);
		words++;
		at = *stop;
		if (at >= range.end || doc->s[at] != ' ')
			break;
		at++;
	}
	return words >= 2 && words <= 5;
}

void lh_meeting_set_chair(struct lh_document *doc, struct lh_meeting *m,
			  struct lh_range range)
{
	struct lh_names names = { .count = 0 };
	struct lh_name name = { .kind = LH_PARTICIPANT_TEXT };
	size_t stop = range.start;

	range = lh_range_trim(doc, range, ".;,:-");
	if (lh_word_match(doc, range.start, range.end, "do"))
		range.start = (uint32_t)lh_word_next(doc, range.start,
						     range.end);
	if (lh_range_empty(range) || lh_meeting_chair(m))
		return;
	lh_enumeration_spread(doc, range, &names);
	if (names.count && names.items[0].kind == LH_PARTICIPANT_PERSON) {
		for (size_t i = 0; i < names.count; i++)
			if (names.items[i].kind == LH_PARTICIPANT_PERSON)
				lh_meeting_add_participant(doc, m,
					&names.items[i], LH_ROLE_CHAIR);
		return;
	}
	name.range = range;
	if (part_bare_person(doc, range, &stop)) {
		struct lh_range who = { range.start, (uint32_t)stop };
		struct lh_range post = { (uint32_t)stop, range.end };

		name.kind = LH_PARTICIPANT_PERSON;
		name.name = lh_range_text(doc, who);
		name.position = lh_range_text(doc,
			lh_range_trim(doc, post, ",-(): "));
	} else {
		name.name = lh_range_text(doc, range);
	}
	lh_meeting_add_participant(doc, m, &name, LH_ROLE_CHAIR);
}

void lh_meeting_read_chair(struct lh_document *doc, struct lh_meeting *m,
			   size_t line)
{
	struct lh_range range = part_value(doc, line);
	size_t end = lh_block_end(doc, line);

	if (!lh_range_empty(range)) {
		range.end = (uint32_t)lh_range_sentence(doc, range.start,
							range.end);
		lh_meeting_set_chair(doc, m, range);
		return;
	}
	for (size_t i = line + 1; i < end; i++)
		lh_meeting_set_chair(doc, m, part_value(doc, i));
}

/* Left end of who chairs: behind the nearest break before `at`. */
static size_t part_chair_start(const struct lh_document *doc,
			       struct lh_range range, size_t at)
{
	static const char *const breaks[] = { "do", "mời", "có", NULL };
	size_t start = range.start;
	size_t from = at > range.start + 200u ? at - 200 : range.start;

	for (size_t i = from; i < at; i = lh_word_next(doc, i, at)) {
		size_t stop = lh_word_match_any(doc, i, at, breaks);

		if (stop && !lh_word_capital(doc, i))
			start = stop;
		stop = lh_word_end(doc, i, at);
		if (stop < at && (doc->s[stop] == '.' || doc->s[stop] == ';' ||
				  doc->s[stop] == ':'))
			start = stop + 1;
	}
	return start;
}

bool lh_meeting_find_chair(struct lh_document *doc, struct lh_meeting *m,
			   struct lh_range range)
{
	static const char *const passive[] = {
		"dưới sự chủ trì của", "sự chủ trì của", NULL
	};
	static const char *const objects[] = {
		"buổi", "cuộc", "hội nghị", "phiên", "họp", "lễ", "hội thảo",
		"buổi làm việc", "đối thoại", "tiếp", NULL
	};
	struct lh_range who = range;
	size_t at, stop;

	if (lh_word_find_any(doc, range, passive, NULL, &stop)) {
		who.start = (uint32_t)stop;
		for (at = stop; at < who.end && doc->s[at] != ';' &&
		     doc->s[at] != '.'; at++)
			;
		who.end = (uint32_t)at;
		if (lh_word_find(doc, who, "về", &at) ||
		    lh_word_find(doc, who, "tổ chức", &at))
			who.end = (uint32_t)at;
		lh_meeting_set_chair(doc, m, who);
		return true;
	}
	for (size_t from = range.start; from < range.end; from = stop) {
		struct lh_range rest = { (uint32_t)from, range.end };

		if (!lh_word_find(doc, rest, "chủ trì", &at))
			return false;
		stop = at + strlen("chủ trì");
		/* "chủ trì, phối hợp" leads a task; "chủ trì tham mưu" too. */
		if (stop < range.end && doc->s[stop] != '.' &&
		    doc->s[stop] != ';' && doc->s[stop] != ' ')
			continue;
		if (stop + 1 < range.end && doc->s[stop] == ' ' &&
		    !lh_word_match_any(doc, stop + 1, range.end, objects))
			continue;
		who.start = (uint32_t)part_chair_start(doc, range, at);
		who.end = (uint32_t)at;
		who = lh_range_trim(doc, who, ",");
		if (lh_range_empty(who) || lh_word_count(doc, who) > 25)
			continue;
		if (!lh_agency_head_at(doc, who.start, who.end))
			continue;
		lh_meeting_set_chair(doc, m, who);
		return true;
	}
	return false;
}

/* --- places ---------------------------------------------------------- */

static bool part_is_online(const struct lh_document *doc,
			   struct lh_range range)
{
	static const char *const words[] = {
		"trực tuyến", "zoom", "google meet", "teams", "webex",
		"truyền hình", "http", "https", NULL
	};

	return lh_word_find_any(doc, range, words, NULL, NULL);
}

static const char *part_url(const struct lh_document *doc,
			    struct lh_range range)
{
	const char *at = memmem(doc->s + range.start, range.end - range.start,
				"http", 4);
	size_t n = 0;

	if (!at)
		return NULL;
	while (at + n < doc->s + range.end && !strchr(" ;,)", at[n]))
		n++;
	return lh_arena_strndup(doc->arena, at, n);
}

void lh_meeting_add_venue(struct lh_document *doc, struct lh_meeting *m,
			  struct lh_range range, const char *who)
{
	struct lh_venue *v;

	range = lh_range_trim(doc, range, ".;,:-/");
	while (range.start < range.end &&
	       lh_word_match(doc, range.start, range.end, "tại"))
		range.start = (uint32_t)lh_word_next(doc, range.start,
						     range.end);
	if (lh_range_empty(range))
		return;
	m->venues = lh_arena_grow(doc->arena, m->venues, m->n_venues,
				  sizeof(*m->venues));
	v = &m->venues[m->n_venues++];
	v->name = lh_range_text(doc, range);
	v->who = who;
	v->online = part_is_online(doc, range);
	v->url = part_url(doc, range);
	lh_field_addf(doc, range, 1, "meetings[%zu].location",
		      lh_meeting_number(doc, m));
}

/* "Các sở, ngành họp tại phòng họp lớn": who goes there, and the place. */
static void part_add_place(struct lh_document *doc, struct lh_meeting *m,
			   struct lh_range range)
{
	static const char *const meet[] = {
		"họp tại", "dự tại", "dự họp tại", "tham dự tại", NULL
	};
	struct lh_range who = range;
	size_t at, stop;

	if (lh_word_find_any(doc, range, meet, &at, &stop) &&
	    at > range.start) {
		who.end = (uint32_t)at;
		range.start = (uint32_t)stop;
		lh_meeting_add_venue(doc, m, range, lh_range_text(doc,
			lh_range_trim(doc, who, ",:-")));
		return;
	}
	lh_meeting_add_venue(doc, m, range, NULL);
}

void lh_meeting_read_place(struct lh_document *doc, struct lh_meeting *m,
			   size_t line)
{
	struct lh_range range = part_value(doc, line);
	size_t end = lh_block_end(doc, line);

	if (!lh_range_empty(range))
		part_add_place(doc, m, range);
	for (size_t i = line + 1; i < end; i++) {
		const struct lh_line *l = &doc->lines[i];

		if (l->label != LH_LABEL_NONE && l->label != LH_LABEL_PLACE)
			continue;
		part_add_place(doc, m, part_value(doc, i));
	}
}
