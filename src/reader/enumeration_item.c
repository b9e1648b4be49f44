/* One item of an enumeration: a person, a body asked through its head, a bare
 * field or place that takes the prefix in front of the colon; and that
 * prefix itself.  Where items end is decided in enumeration.c. */
#include "enumeration_priv.h"

#include <string.h>

size_t lh_list_skip(const struct lh_document *doc, size_t at, size_t end)
{
	while (at < end && (doc->s[at] == ' ' || doc->s[at] == ',' ||
			    doc->s[at] == ';' || doc->s[at] == '.' ||
			    doc->s[at] == '-' || doc->s[at] == '+'))
		at++;
	return at;
}

/* --- persons --------------------------------------------------------- */

static const char *const list_person_marks[] = {
	"đồng chí", "đ/c", "đc", "ông", "bà", "đ.c", "các đồng chí",
	"các ông", "các bà", "đồng chí:", "anh", "chị", NULL
};

/* Two to five words in capitals on end: the name of a person. */
size_t lh_list_person_name(const struct lh_document *doc, size_t at,
			       size_t end)
{
	size_t words = 0, stop = at;

	while (at < end && words < 6 && lh_word_char(doc->low, at, end) &&
	       lh_word_capital(doc, at)) {
		stop = lh_word_end(doc, at, end);
		words++;
		if (stop >= end || doc->s[stop] != ' ')
			break;
		at = stop + 1;
	}
	return words >= 2 && words <= 5 ? stop : 0;
}

bool lh_list_is_person(const struct lh_document *doc, size_t at, size_t end,
			   size_t *name)
{
	size_t stop = lh_word_match_any(doc, at, end, list_person_marks);

	if (!stop)
		return false;
	while (stop < end && (doc->s[stop] == ' ' || doc->s[stop] == ':'))
		stop++;
	if (!lh_list_person_name(doc, stop, end))
		return false;
	*name = stop;
	return true;
}

/* "Đinh Hữu Học, Phó Chủ tịch Thường trực UBND tỉnh - Chủ trì" */
static void list_add_person(struct list *list, struct lh_range range,
			    size_t name_at)
{
	struct lh_document *doc = list->doc;
	size_t stop = lh_list_person_name(doc, name_at, range.end);
	struct lh_range name = { (uint32_t)name_at, (uint32_t)stop };
	struct lh_range position = { (uint32_t)stop, range.end };
	struct lh_name out = {
		.kind = LH_PARTICIPANT_PERSON, .range = range,
		.invited_by = list->invited_by,
	};
	static const char *const chair[] = {
		"chủ trì", "chủ tọa", NULL
	};
	size_t at;

	out.name = lh_range_text(doc, name);
	if (lh_word_find_any(doc, position, chair, &at, NULL)) {
		out.chair = true;
		position.end = (uint32_t)at;
	} else if (lh_word_find(doc, position, "thư ký", &at)) {
		out.secretary = true;
	}
	position = lh_range_trim(doc, position, ",-()–:;.");
	while (!lh_range_empty(position) &&
	       ((unsigned char)doc->s[position.end - 1] & 0xC0) == 0x80 &&
	       position.end - position.start >= 3 &&
	       !memcmp(doc->s + position.end - 3, "–", 3)) {
		position.end -= 3;
		position = lh_range_trim(doc, position, ",-(");
	}
	if (position.end - position.start >= 3 &&
	    !memcmp(doc->s + position.start, "–", 3)) {
		position.start += 3;
		position = lh_range_trim(doc, position, ",-(");
	}
	out.position = lh_range_text(doc, position);
	lh_names_add(doc, list->names, &out);
}

/* --- prefixes -------------------------------------------------------- */

static bool list_has(struct list *list, struct lh_range range, const char *word)
{
	return lh_word_find(list->doc, range, word, NULL);
}

void lh_list_set(struct list *list, enum list_kind kind,
		     const char *prefix, const char *base)
{
	list->kind = kind;
	list->prefix = prefix;
	list->base = base;
	list->cities = false;
}

/* The kinds of places that stand from `at` on: "huyện", "xã, phường". */
const char *lh_list_place_kind(struct list *list, struct lh_range range,
				   size_t at, size_t *stop)
{
	static const struct {
		const char *word, *kind;
	} kinds[] = {
		{ "huyện", "huyện" }, { "quận", "quận" },
		{ "thị xã", "thị xã" }, { "thành phố", "thành phố" },
		{ "tỉnh", "tỉnh" }, { "xã", "xã" }, { "phường", "phường" },
		{ "thị trấn", "thị trấn" }, { "đặc khu", "đặc khu" },
		{ "tp", "thành phố" },
	};
	struct lh_document *doc = list->doc;
	const char *all = NULL;

	*stop = at;
	while (at < range.end) {
		size_t match = 0;

		for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++) {
			match = lh_word_match(doc, at, range.end, kinds[i].word);
			if (!match)
				continue;
			all = all ? lh_arena_printf(doc->arena, "%s/%s", all,
						    kinds[i].kind)
				  : kinds[i].kind;
			break;
		}
		if (!match)
			break;
		*stop = at = match;
		while (at < range.end && (doc->s[at] == ' ' ||
					  doc->s[at] == ',' ||
					  doc->s[at] == '/'))
			at++;
		if (lh_word_match(doc, at, range.end, "và"))
			at = lh_word_next(doc, at, range.end);
	}
	return all;
}

/* "UBND các xã, phường": what stands in front of "các", and the kind. */
bool lh_list_set_places(struct list *list, struct lh_range head)
{
	struct lh_document *doc = list->doc;
	struct lh_range base = { head.start, head.start };
	size_t at, stop;
	const char *kind;

	if (!lh_word_find(doc, head, "các", &at)) {
		at = head.start;
		kind = lh_list_place_kind(list, head, at, &stop);
		if (!kind || stop != head.end)
			return false;
	} else {
		base.end = (uint32_t)at;
		at = lh_word_next(doc, at, head.end);
		kind = lh_list_place_kind(list, head, at, &stop);
		if (!kind)
			return false;
	}
	base = lh_range_trim(doc, base, ",;");
	if (lh_range_empty(base))
		lh_list_set(list, LIST_PLACES, kind, NULL);
	else
		lh_list_set(list, LIST_PLACES, lh_arena_printf(doc->arena, "%s %s",
			 lh_range_text(doc, base), kind),
			 lh_range_text(doc, base));
	list->cities = !strcmp(kind, "tỉnh/thành phố");
	return true;
}

static bool list_set_fields(struct list *list, struct lh_range head)
{
	static const struct {
		const char *word, *prefix;
	} fields[] = {
		{ "sở", "Sở" }, { "bộ", "Bộ" }, { "phòng", "Phòng" },
		{ "chi cục", "Chi cục" }, { "cục", "Cục" }, { "vụ", "Vụ" },
		{ "ban", "Ban" }, { "trung tâm", "Trung tâm" },
		{ "trường", "Trường" }, { "viện", "Viện" }, { "hội", "Hội" },
		{ "công ty", "Công ty" }, { "khoa", "Khoa" },
		{ "ngân hàng", "Ngân hàng" }, { "báo", "Báo" },
	};
	struct lh_document *doc = list->doc;
	size_t at = head.start;

	if (lh_word_match(doc, at, head.end, "các"))
		at = lh_word_next(doc, at, head.end);
	for (size_t i = 0; i < sizeof(fields) / sizeof(*fields); i++) {
		size_t stop = lh_word_match(doc, at, head.end, fields[i].word);

		if (!stop)
			continue;
		/* "Sở Tài chính: lãnh đạo sở, …" names the agency itself. */
		stop = lh_list_skip(doc, stop, head.end);
		if (stop < head.end && lh_word_capital(doc, stop) &&
		    !lh_agency_is_generic(doc, stop, head.end, NULL))
			return false;
		lh_list_set(list, LIST_FIELDS, fields[i].prefix, NULL);
		return true;
	}
	return false;
}

/* "UBND huyện Tam Đường mời": who is to ask those behind the colon. */
static bool list_set_inviter(struct list *list, struct lh_range head)
{
	struct lh_document *doc = list->doc;
	size_t at;
	struct lh_range who = head;

	if (!lh_word_find(doc, head, "mời", &at) || at == head.start)
		return false;
	who.end = (uint32_t)at;
	who = lh_range_trim(doc, who, " ");
	if (lh_word_match(doc, who.start, who.end, "do"))
		who.start = (uint32_t)lh_word_next(doc, who.start, who.end);
	if (!lh_agency_head_at(doc, who.start, who.end))
		return false;
	list->invited_by = lh_range_text(doc, who);
	lh_list_set(list, LIST_PLAIN, NULL, NULL);
	return true;
}

/* What stands before a colon. */
void lh_list_set_head(struct list *list, struct lh_range head)
{
	struct lh_document *doc = list->doc;
	struct lh_range rest = head;

	list->requested_as = NULL;
	if (list_set_inviter(list, head))
		return;
	rest.start = (uint32_t)lh_agency_strip_head(doc, head);
	if (rest.start > head.start) {
		struct lh_range asked = { head.start, rest.start };

		list->requested_as = lh_range_text(doc,
			lh_range_trim(doc, asked, ","));
	}
	if (lh_word_match_any(doc, rest.start, rest.end, list_person_marks) ||
	    list_has(list, rest, "đồng chí")) {
		lh_list_set(list, LIST_PERSONS, NULL, NULL);
		return;
	}
	if (lh_list_set_places(list, rest) || list_set_fields(list, rest))
		return;
	if (lh_agency_body_at(doc, rest.start, rest.end) &&
	    lh_word_capital(doc, rest.start) &&
	    !lh_agency_is_generic(doc, rest.start, rest.end, NULL)) {
		lh_list_set(list, LIST_PLAIN, NULL, NULL);
		lh_list_add_item(list, rest);
		lh_list_set(list, LIST_UNITS, NULL, NULL);
		list->requested_as = NULL;
		return;
	}
	lh_list_set(list, LIST_PLAIN, NULL, NULL);
}

bool lh_list_is_bare_body(const char *name)
{
	static const char *const bodies[] = {
		"UBND", "HĐND", "Thường trực HĐND", "Ủy ban MTTQ",
		"Đảng ủy", "Ủy ban nhân dân", "Hội đồng nhân dân",
		"Ủy ban Mặt trận Tổ quốc", "MTTQ", "Thường trực Đảng ủy",
		"Thường trực Hội đồng nhân dân", "Chủ tịch HĐND", NULL
	};

	for (size_t i = 0; bodies[i]; i++)
		if (!strcmp(name, bodies[i]))
			return true;
	return false;
}

/* --- one item -------------------------------------------------------- */

/* "(do UBND xã mời)", "(Bộ X mời)", "(giao Sở X liên hệ mời …)" */
static const char *list_inviter(struct list *list, struct lh_range inner,
				bool *directive)
{
	struct lh_document *doc = list->doc;
	static const char *const starts[] = { "do", "giao", "đề nghị", NULL };
	struct lh_range who = inner;
	size_t at, stop;

	*directive = lh_word_match(doc, inner.start, inner.end, "giao") != 0;
	if (!lh_word_find(doc, inner, "mời", &at) && !*directive)
		return NULL;
	stop = lh_word_match_any(doc, inner.start, inner.end, starts);
	if (stop)
		who.start = (uint32_t)stop;
	who = lh_range_trim(doc, who, " ");
	if (!lh_agency_head_at(doc, who.start, who.end))
		return NULL;
	who.end = (uint32_t)lh_agency_list_end(doc, who.start, who.end);
	return lh_range_text(doc, lh_range_trim(doc, who, ","));
}

/* How many are asked: "(02 đồng chí)", "02 đồng chí". */
static int32_t list_headcount(struct list *list, struct lh_range range)
{
	struct lh_document *doc = list->doc;
	static const char *const units[] = {
		"đồng chí", "đ/c", "người", "đại biểu", "đc", NULL
	};
	int32_t n = 0;
	size_t at = range.start;

	while (at < range.end && doc->s[at] >= '0' && doc->s[at] <= '9' &&
	       at < (size_t)range.start + 4)
		n = n * 10 + (doc->s[at++] - '0');
	if (!n || at + 1 >= range.end || doc->s[at] != ' ' ||
	    !lh_word_match_any(doc, at + 1, range.end, units))
		return 0;
	return n;
}

static void list_note(struct list *list, struct lh_range inner)
{
	struct lh_document *doc = list->doc;
	struct lh_task_note note = { .range = inner, .line = -1 };

	doc->notes = lh_arena_grow(doc->arena, doc->notes, doc->n_notes,
				   sizeof(*doc->notes));
	doc->notes[doc->n_notes++] = note;
}

static bool list_unit_is_way(struct list *list, struct lh_range range)
{
	static const char *const ways[] = {
		"lãnh đạo", "chuyên viên", "cán bộ", "đại diện", NULL
	};

	return lh_word_match_any(list->doc, range.start, range.end, ways) &&
		lh_word_count(list->doc, range) <= 4;
}

static const char *list_place_name(struct list *list, struct lh_range range)
{
	struct lh_document *doc = list->doc;
	size_t stop;
	const char *kind = lh_list_place_kind(list, range, range.start, &stop);
	const char *text = lh_range_text(doc, range);

	if (kind && stop < range.end && lh_word_capital(doc, stop + 1 <
							range.end ? stop + 1
							: stop))
		return list->base ? lh_arena_printf(doc->arena, "%s %s",
						    list->base, text) : text;
	if (list->cities) {
		const char *level = lh_agency_is_central_city(doc, range)
			? "thành phố" : "tỉnh";

		return list->base ? lh_arena_printf(doc->arena, "%s %s %s",
						    list->base, level, text)
			: lh_arena_printf(doc->arena, "%s %s", level, text);
	}
	return lh_arena_printf(doc->arena, "%s %s", list->prefix, text);
}

/* "thành phố Ngã Bảy", "Hữu Lũng": no body's name of its own. */
static bool list_is_place(struct list *list, struct lh_range range)
{
	struct lh_document *doc = list->doc;
	size_t stop;

	if (lh_list_place_kind(list, range, range.start, &stop))
		return true;
	return !lh_agency_head_at(doc, range.start, range.end);
}

static enum lh_participant_kind list_classify(struct list *list,
					      struct lh_range range)
{
	struct lh_document *doc = list->doc;

	if (lh_agency_is_open(doc, range))
		return LH_PARTICIPANT_OPEN;
	if (lh_word_match(doc, range.start, range.end, "các") ||
	    list_has(list, range, "các"))
		return LH_PARTICIPANT_GROUP;
	if (lh_agency_is_post(doc, range))
		return LH_PARTICIPANT_TEXT;
	return lh_agency_head_at(doc, range.start, range.end)
		? LH_PARTICIPANT_AGENCY : LH_PARTICIPANT_TEXT;
}

/* Takes the last bracket off: who invites, how many, what is to be done. */
static struct lh_range list_take_bracket(struct list *list,
					 struct lh_range range,
					 struct lh_name *out,
					 struct lh_range *inner)
{
	struct lh_document *doc = list->doc;
	bool directive;
	size_t open = range.end;

	inner->start = inner->end = 0;
	if (lh_range_empty(range) || doc->s[range.end - 1] != ')')
		return range;
	for (size_t at = range.start; at < range.end; at++) {
		if (doc->s[at] != '(')
			continue;
		if (lh_range_close(doc, at, range.end) == range.end) {
			open = at;
			break;
		}
		at = lh_range_close(doc, at, range.end) - 1;
	}
	if (open >= range.end)
		return range;
	inner->start = (uint32_t)open + 1;
	inner->end = range.end - 1;
	out->invited_by = list_inviter(list, *inner, &directive);
	out->headcount = list_headcount(list, *inner);
	if (lh_word_find(doc, *inner, "chủ trì", NULL))
		out->chair = true;
	if (directive)
		list_note(list, *inner);
	range.end = (uint32_t)open;
	return lh_range_trim(doc, range, ",;");
}

/* "(và các phòng liên quan do địa phương mời)" adds to the list. */
static void list_add_bracket_names(struct list *list, struct lh_range inner)
{
	struct lh_document *doc = list->doc;
	static const char *const joins[] = { "và", "cùng", "gồm", NULL };
	size_t stop = lh_word_match_any(doc, inner.start, inner.end, joins);
	struct list sub = { .doc = doc, .names = list->names };

	if (!stop || lh_word_match(doc, inner.start, inner.end, "gồm"))
		return;
	inner.start = (uint32_t)stop;
	inner = lh_range_trim(doc, inner, ":");
	if (lh_agency_head_at(doc, inner.start, inner.end))
		lh_list_add_item(&sub, inner);
}

static bool list_keeps_bracket(struct list *list, struct lh_range inner,
			       const struct lh_name *out)
{
	struct lh_document *doc = list->doc;
	static const char *const joins[] = {
		"và", "cùng", "giao", "nếu có", "để", "qua", "đơn vị có",
		"cơ quan có", "cử", "có", NULL
	};

	if (lh_range_empty(inner) || out->headcount || out->chair ||
	    lh_word_match_any(doc, inner.start, inner.end, joins))
		return false;
	if (out->invited_by)
		return out->kind == LH_PARTICIPANT_OPEN ||
			out->kind == LH_PARTICIPANT_GROUP;
	return out->kind == LH_PARTICIPANT_OPEN;
}

/* "do địa phương mời thêm" without brackets */
static void list_take_inviter(struct list *list, struct lh_range range,
			      struct lh_name *out)
{
	struct lh_document *doc = list->doc;
	size_t at;
	bool directive;
	struct lh_range tail = range;

	if (out->invited_by || !lh_word_find(doc, range, "do", &at))
		return;
	tail.start = (uint32_t)at;
	out->invited_by = list_inviter(list, tail, &directive);
}

void lh_list_add_item(struct list *list, struct lh_range range)
{
	struct lh_document *doc = list->doc;
	struct lh_name out = {
		.invited_by = NULL, .requested_as = list->requested_as,
	};
	struct lh_range inner, whole;
	size_t name_at, start;

	range = lh_range_trim(doc, range, ".,;:/");
	if (lh_range_empty(range))
		return;
	if (!list->agencies_only &&
	    lh_list_is_person(doc, range.start, range.end, &name_at)) {
		list_add_person(list, range, name_at);
		return;
	}
	if (list->kind == LIST_PERSONS &&
	    lh_list_person_name(doc, range.start, range.end)) {
		list_add_person(list, range, range.start);
		return;
	}
	if (list->kind == LIST_UNITS && list_unit_is_way(list, range))
		return;
	whole = range;
	range = list_take_bracket(list, range, &out, &inner);
	if (lh_range_empty(range))
		return;
	if (!out.invited_by)
		out.invited_by = list->invited_by;
	out.headcount = out.headcount ? out.headcount
				      : list_headcount(list, range);
	start = lh_agency_strip_head(doc, range);
	if (start > range.start) {
		struct lh_range asked = { range.start, (uint32_t)start };

		out.requested_as = lh_range_text(doc,
			lh_range_trim(doc, asked, ","));
		range.start = (uint32_t)start;
	}
	list_take_inviter(list, range, &out);
	out.kind = list_classify(list, range);
	if (list_keeps_bracket(list, inner, &out))
		range.end = whole.end;
	out.range = whole;
	if (list->kind == LIST_FIELDS &&
	    (lh_agency_field(doc, range.start, range.end) == range.end ||
	     !lh_agency_head_at(doc, range.start, range.end))) {
		out.name = lh_arena_printf(doc->arena, "%s %s", list->prefix,
					   lh_range_text(doc, range));
		out.kind = LH_PARTICIPANT_AGENCY;
	} else if (list->kind == LIST_PLACES && list_is_place(list, range)) {
		out.name = list_place_name(list, range);
		out.kind = LH_PARTICIPANT_AGENCY;
	} else {
		out.name = lh_range_text(doc, range);
	}
	if (out.name)
		lh_names_add(doc, list->names, &out);
	if (!lh_range_empty(inner))
		list_add_bracket_names(list, inner);
}
