/* Who takes part in a meeting. */
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
	size_t at = lh_agency_asked_end(doc, range);
	size_t stop = lh_word_match_any(doc, at, range.end, bare);

	return stop == range.end && at > range.start;
}

struct lh_range lh_meeting_value(const struct lh_document *doc, size_t i)
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

/* "Như kính gửi; ngoài ra mời Công ty X": those beside the addressees. */
static struct lh_range part_behind_addressees(const struct lh_document *doc,
					      struct lh_range range)
{
	static const char *const joins[] = {
		"ngoài ra", "đồng thời", "và", "cùng", NULL
	};
	size_t stop;

	while (range.start < range.end && !strchr(";,.", doc->s[range.start]))
		range.start++;
	range = lh_range_trim(doc, range, ";,. ");
	stop = lh_word_match_any(doc, range.start, range.end, joins);
	if (stop)
		range.start = (uint32_t)stop;
	return lh_range_trim(doc, range, ", ");
}

/* "Đề nghị các đồng chí đi họp đúng giờ" closes a list; "Đề nghị Sở X mời …"
 * is part of it. */
static bool part_is_request(const struct lh_document *doc,
			    struct lh_range range)
{
	static const char *const starts[] = {
		"đề nghị", "kính đề nghị", "yêu cầu", "rất mong", "kính mong",
		"trân trọng", "nhận được", "lưu ý", "ghi chú", NULL
	};

	return lh_word_match_any(doc, range.start, range.end, starts) &&
		!lh_word_find(doc, range, "mời", NULL);
}

/* "Đại biểu nam mặc comple": what is worn, by whomever. */
static bool part_tells_dress(const struct lh_document *doc,
			     struct lh_range range)
{
	static const char *const words[] = {
		"mặc", "trang phục", "comple", "áo dài", NULL
	};

	return lh_word_find_any(doc, range, words, NULL, NULL);
}

/* "Giao Văn phòng UBND huyện mời Báo X": who is to be asked, and by whom. */
static bool part_read_order(struct lh_document *doc, struct lh_meeting *m,
			    struct lh_range range)
{
	static const char *const starts[] = { "giao", "đề nghị", NULL };
	struct lh_names names = { .count = 0 };
	struct lh_range rest = range;
	const char *by;
	size_t at;

	if (!lh_word_match_any(doc, range.start, range.end, starts) ||
	    !lh_word_find(doc, range, "mời", &at))
		return false;
	by = lh_enumeration_inviter(doc, range);
	rest.start = (uint32_t)lh_word_next(doc, at, range.end);
	if (!by || lh_range_empty(rest) || doc->s[rest.start - 1] != ' ' ||
	    doc->s[rest.start - 2] == ':')
		return false;
	lh_enumeration_spread(doc, rest, &names);
	for (size_t i = 0; i < names.count; i++)
		if (!names.items[i].invited_by)
			names.items[i].invited_by = by;
	part_add_names(doc, m, &names);
	return true;
}

/* "Theo danh sách kèm theo" */
static bool part_is_elsewhere(const struct lh_document *doc,
			      struct lh_range range)
{
	static const char *const words[] = {
		"theo danh sách", "có danh sách", "như danh sách",
		"danh sách kèm theo", "theo giấy mời", "theo thành phần",
		"theo quyết định", "theo công văn", "theo kế hoạch", NULL
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
	if (part_tells_dress(doc, range) || part_is_request(doc, range) ||
	    part_is_elsewhere(doc, range))
		return;
	if (part_read_order(doc, m, range))
		return;
	if (part_means_addressees(doc, range)) {
		lh_meeting_take_addressees(doc, m);
		range = part_behind_addressees(doc, range);
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
	struct lh_range value = lh_meeting_value(doc, i);

	/* "Tại điểm cầu tỉnh: lãnh đạo UBND tỉnh": who is at that place. */
	if (doc->lines[i].label == LH_LABEL_PLACE &&
	    lh_word_find(doc, doc->lines[i].body, "điểm cầu", NULL) &&
	    lh_agency_head_at(doc, value.start, value.end))
		return false;
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
		/* "Hội đồng thẩm định:" and its members by number */
		if (doc->s[l->all.end - 1] == ':' &&
		    lh_block_end(doc, i) > i + 1) {
			i = lh_block_end(doc, i) - 1;
			continue;
		}
		if (doc->s[l->all.end - 1] == '.')
			return i + 1;
	}
	return i;
}

/* "Đại biểu cấp tỉnh (UBND huyện mời): …" is read with its head, which says
 * who invites, and so is "Đại biểu Hội Nông dân: 02 người", which says how
 * many; of other lines what stands behind the label. */
static struct lh_range part_entry(const struct lh_document *doc, size_t i)
{
	const struct lh_line *line = &doc->lines[i];
	struct lh_range head = { line->body.start, line->value };
	struct lh_range value = lh_meeting_value(doc, i);
	bool digit = !lh_range_empty(value) && doc->s[value.start] >= '0' &&
		doc->s[value.start] <= '9' && lh_word_count(doc, value) <= 4;

	if (line->label == LH_LABEL_PARTICIPANTS &&
	    (lh_word_find(doc, head, "mời", NULL) || digit))
		return lh_range_trim(doc, line->body, ".;,");
	return value;
}

/* The list is over where the meeting's other parts are told. */
static bool part_ends(const struct lh_document *doc, size_t i)
{
	switch (doc->lines[i].label) {
	case LH_LABEL_TIME:
	case LH_LABEL_TIME_PLACE:
	case LH_LABEL_CONTENT:
	case LH_LABEL_AGENDA:
		return true;
	default:
		return false;
	}
}

void lh_meeting_read_list(struct lh_document *doc, struct lh_meeting *m,
			  size_t line)
{
	struct lh_range heading = { 0, 0 };
	size_t end = lh_block_end(doc, line), under = 0;
	const char *inviter = NULL;

	if (end == line + 1 && line + 1 < doc->n_lines)
		end = part_loose_end(doc, line);
	for (size_t i = line + 1; i < end && !part_ends(doc, i); i++) {
		size_t before = m->n_participants;

		if (part_read_labelled(doc, m, i))
			continue;
		if (part_is_heading(doc, i)) {
			heading = lh_range_trim(doc, lh_meeting_value(doc, i),
						":");
			inviter = lh_enumeration_inviter(doc, heading);
			under = lh_block_end(doc, i);
			continue;
		}
		if (i >= under)
			inviter = NULL;
		part_read_entry(doc, m, part_entry(doc, i), heading);
		for (; inviter && before < m->n_participants; before++)
			if (!m->participants[before].invited_by)
				m->participants[before].invited_by = inviter;
	}
}

/* "Mời dự: - Bí thư Đảng ủy xã" "- Chủ tịch UBND xã": the first entry stands
 * on the label's line. */
static void part_read_beside(struct lh_document *doc, struct lh_meeting *m,
			     size_t line)
{
	for (size_t i = line + 1; i < doc->n_lines &&
	     doc->lines[i].marker == LH_MARK_DASH &&
	     doc->lines[i].label == LH_LABEL_NONE &&
	     doc->lines[i].zone == LH_ZONE_BODY; i++)
		lh_meeting_read_names(doc, m, lh_meeting_value(doc, i));
}

/* Does a dash stand in front of the text at `at`, or there? */
static bool part_is_dashed(const struct lh_document *doc, size_t at)
{
	if (doc->s[at] == '-')
		return true;
	while (at && doc->s[at - 1] == ' ')
		at--;
	return at && doc->s[at - 1] == '-';
}

void lh_meeting_read_participants(struct lh_document *doc,
				  struct lh_meeting *m, size_t line)
{
	struct lh_range value = part_entry(doc, line), none = { 0, 0 };
	bool alone = !lh_range_empty(value) &&
		lh_block_end(doc, line) == line + 1;

	if (!lh_range_empty(value))
		part_read_entry(doc, m, value, none);
	if (alone && part_is_dashed(doc, value.start))
		part_read_beside(doc, m, line);
	if (!alone)
		lh_meeting_read_list(doc, m, line);
}

void lh_meeting_read_names(struct lh_document *doc, struct lh_meeting *m,
			   struct lh_range range)
{
	struct lh_range none = { 0, 0 };

	part_read_entry(doc, m, range, none);
}

void lh_meeting_take_addressees(struct lh_document *doc, struct lh_meeting *m)
{
	part_add_names(doc, m, &doc->addressees);
}
