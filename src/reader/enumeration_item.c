/* One item of an enumeration: a body asked through its head, a bare field or
 * place that takes the prefix in front of the colon, and what stands in its
 * brackets.  Where items end is decided in enumeration.c. */
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

/* How many are asked: "02 đồng chí", "mỗi xã cử 02 người".  `each` where so
 * many are of every name in the list. */
int32_t lh_list_count(const struct lh_document *doc, struct lh_range range,
		      bool *each)
{
	static const char *const units[] = {
		"đồng chí", "đ/c", "người", "đại biểu", "đc", "cán bộ",
		"chuyên viên", "lãnh đạo", "học sinh", "sinh viên",
		"đoàn viên", "hội viên", "giáo viên", "em", "cháu", "thanh niên",
		"nhà báo", "phóng viên", NULL
	};
	size_t at = range.start, words = 0;
	int32_t n = 0;

	*each = lh_word_match(doc, at, range.end, "mỗi") != 0;
	while (*each && at < range.end && words++ < 6 &&
	       !(doc->s[at] >= '0' && doc->s[at] <= '9'))
		at = lh_word_next(doc, at, range.end);
	for (size_t digits = 0; at < range.end && digits < 4 &&
	     doc->s[at] >= '0' && doc->s[at] <= '9'; digits++)
		n = n * 10 + (doc->s[at++] - '0');
	if (!n || at + 1 >= range.end || doc->s[at] != ' ')
		return 0;
	return *each || lh_word_match_any(doc, at + 1, range.end, units) ? n : 0;
}

static void list_note(struct list *list, struct lh_range inner)
{
	struct lh_document *doc = list->doc;
	struct lh_task_note note = { .range = inner, .line = -1 };

	doc->notes = lh_arena_grow(doc->arena, doc->notes, doc->n_notes,
				   sizeof(*doc->notes));
	doc->notes[doc->n_notes++] = note;
}

/* "Sở Y tế: Lãnh đạo Sở, …": the agency again, through those sent. */
static bool list_unit_is_way(struct list *list, struct lh_range range)
{
	static const char *const ways[] = {
		"lãnh đạo", "chuyên viên", "cán bộ", "đại diện", NULL
	};
	static const char *const leaders[] = {
		"giám đốc sở", "phó giám đốc sở", "chủ tịch ubnd huyện",
		"chủ tịch ubnd xã", "phó chủ tịch ubnd huyện", "giám đốc",
		"phó giám đốc", "chủ tịch", "phó chủ tịch", "thủ trưởng", NULL
	};
	struct lh_document *doc = list->doc;

	return (lh_word_match_any(doc, range.start, range.end, ways) &&
		lh_word_count(doc, range) <= 4) ||
		lh_word_match_any(doc, range.start, range.end, leaders) ==
		range.end;
}

/* "Nà Mo" of "UBND các xã: Nà Mo" as "xã Nà Mo". */
static const char *list_place(struct list *list, struct lh_range range)
{
	struct lh_document *doc = list->doc;
	size_t stop;
	const char *kind = lh_list_place_kind(list, range, range.start, &stop);
	const char *text = lh_range_text(doc, range);

	if (kind && stop < range.end)
		return text;
	if (list->cities)
		return lh_arena_printf(doc->arena, "%s %s",
			lh_agency_is_central_city(doc, range) ? "thành phố"
							      : "tỉnh", text);
	return list->level ? lh_arena_printf(doc->arena, "%s %s", list->level,
					     text) : text;
}

static void list_set_place_name(struct list *list, struct lh_range range,
				struct lh_name *out)
{
	out->place = list_place(list, range);
	out->name = list->base ? lh_arena_printf(list->doc->arena, "%s %s",
						 list->base, out->place)
			       : out->place;
	out->kind = LH_PARTICIPANT_AGENCY;
}

/* "thành phố Ngã Bảy", "Hữu Lũng": no body's name of its own. */
/* "Trường Đông", "Hội An": two or three words written large are a place's
 * name in a list of places, though a body's may begin so. */
static bool list_is_named_like_body(const struct lh_document *doc,
				    struct lh_range range)
{
	static const char *const heads[] = {
		"trường", "hội", "ban", "đồn", "đội", "tổ", "nhà", "khu", "ga",
		"cảng", "đoàn", "viện", "đài", "trạm", "quỹ", "bộ", "phòng",
		"thống", "đoạn", "kho", "khoa", NULL
	};
	size_t words = 0;

	if (!lh_word_match_any(doc, range.start, range.end, heads))
		return false;
	for (size_t at = range.start; at < range.end;
	     at = lh_word_next(doc, at, range.end), words++) {
		size_t stop = lh_word_end(doc, at, range.end);

		if (!lh_word_capital(doc, at) ||
		    (stop < range.end && doc->s[stop] != ' ') ||
		    (stop > at + 1 && lh_word_capital(doc, stop - 1)))
			return false;
	}
	return words == 2 || words == 3;
}

static bool list_is_place(struct list *list, struct lh_range range)
{
	struct lh_document *doc = list->doc;
	size_t stop;

	if (lh_list_place_kind(list, range, range.start, &stop))
		return true;
	return !lh_agency_head_at(doc, range.start, range.end) ||
		list_is_named_like_body(doc, range);
}

static enum lh_participant_kind list_classify(struct list *list,
					      struct lh_range range)
{
	struct lh_document *doc = list->doc;

	if (lh_agency_is_open(doc, range))
		return LH_PARTICIPANT_OPEN;
	if (lh_word_match(doc, range.start, range.end, "các") ||
	    lh_word_find(doc, range, "các", NULL))
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
	if (!out->headcount)
		out->headcount = lh_list_count(doc, *inner, &out->each);
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
	static const char *const joins[] = { "và", "cùng", NULL };
	/* Who comes along from the body itself adds nobody. */
	static const char *const staff[] = {
		"chuyên viên", "cán bộ", "lãnh đạo phòng", "kế toán", NULL
	};
	size_t stop = lh_word_match_any(doc, inner.start, inner.end, joins);
	struct list sub = { .doc = doc, .names = list->names,
			    .clause = list->clause };

	if (!stop)
		return;
	inner.start = (uint32_t)stop;
	inner = lh_range_trim(doc, inner, ":");
	if (lh_agency_head_at(doc, inner.start, inner.end) &&
	    !lh_word_match_any(doc, inner.start, inner.end, staff))
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

/* "Báo Hà Sơn cử phóng viên đưa tin": the name ends where it is told to.  At
 * the end of a list the verb may begin a line of its own. */
static struct lh_range list_drop_predicate(const struct lh_document *doc,
					   struct lh_range range)
{
	static const char *const verbs[] = {
		"đưa tin", "cử phóng viên", "cử cán bộ", "cử lãnh đạo", "cử",
		"cùng dự", "cùng tham dự", "tham dự", "tới dự", "đến dự",
		"dự họp", "dự hội nghị", "cùng tham gia", "dự và", "về dự",
		"dự, chỉ đạo", "đến tham dự", NULL
	};
	static const char *const lines[] = {
		"đến dự", "tới dự", "về dự", "đến tham dự", "tới tham dự", NULL
	};
	static const char *const guide[] = {
		"dự chỉ đạo", "dự và chỉ đạo", "dự, chỉ đạo",
		"đến dự và chỉ đạo", "tới dự và chỉ đạo", NULL
	};
	struct lh_range rest = range;
	size_t at;

	rest.start = (uint32_t)lh_word_next(doc, range.start, range.end);
	if (lh_word_find_any(doc, rest, guide, &at, NULL)) {
		range.end = (uint32_t)at;
		return lh_range_trim(doc, range, ",;-");
	}
	if (!lh_agency_body_at(doc, range.start, range.end) &&
	    !lh_agency_field(doc, range.start, range.end))
		return range;
	if (!lh_word_find_any(doc, rest, verbs, &at, NULL) ||
	    (lh_word_capital(doc, at) &&
	     !lh_word_match_any(doc, at, range.end, lines)))
		return range;
	range.end = (uint32_t)at;
	return lh_range_trim(doc, range, ",;-");
}

/* "trưởng khu dân cư của xã nơi tiếp xúc": where it is tells no name. */
static struct lh_range list_drop_place(const struct lh_document *doc,
				       struct lh_range range)
{
	struct lh_range name = range;
	size_t at, own;

	if (!lh_word_find(doc, range, "nơi", &at) || at == range.start ||
	    lh_word_capital(doc, at))
		return range;
	name.end = (uint32_t)at;
	if (lh_word_find(doc, name, "của", &own) && own > range.start)
		name.end = (uint32_t)own;
	return lh_range_trim(doc, name, "");
}

/* "Trưởng khoa Dược - thư ký": the part in the meeting is no part of the
 * name. */
static struct lh_range list_drop_role(const struct lh_document *doc,
				      struct lh_range range,
				      struct lh_name *out)
{
	static const char *const roles[] = {
		"thư ký", "ủy viên", "thành viên", "tổ trưởng", "tổ phó",
		"phản biện", "ủy viên thư ký", "ủy viên phản biện",
		"thư ký hội đồng", "thư ký cuộc họp", "chủ trì", "chủ tọa",
		"chủ trì họp", "chủ trì cuộc họp", NULL
	};
	struct lh_range role = range;

	for (size_t at = range.start; at + 2 < range.end; at++) {
		bool dash = doc->s[at] == '-' || !memcmp(doc->s + at, "–", 3);

		if (!dash || at == range.start || doc->s[at - 1] != ' ')
			continue;
		role.start = (uint32_t)at;
		role = lh_range_trim(doc, role, "-–");
		if (lh_word_match_any(doc, role.start, role.end, roles) !=
		    role.end)
			continue;
		out->secretary = lh_word_find(doc, role, "thư ký", NULL);
		out->chair = lh_word_match(doc, role.start, role.end, "chủ");
		range.end = (uint32_t)at;
		return lh_range_trim(doc, range, "");
	}
	return range;
}

/* Takes off how the body is asked; keeps it in `out`. */
static struct lh_range list_take_asked(struct list *list, struct lh_range range,
				       struct lh_name *out)
{
	struct lh_document *doc = list->doc;
	struct lh_range asked = range;

	asked.end = (uint32_t)lh_agency_strip_head(doc, range);
	if (asked.end == range.start)
		return range;
	out->requested_as = lh_range_text(doc, lh_range_trim(doc, asked, ","));
	range.start = asked.end;
	return range;
}

/* Nội vụ of "Các sở:", Liên hiệp Phụ nữ of "Các hội:", UBND tỉnh of "Các Văn
 * phòng:"; not the full name of another body. */
static bool list_is_field(struct list *list, struct lh_range range)
{
	static const struct {
		const char *prefix, *words[7];
	} own[] = {
		{ "Hội", { "liên hiệp", NULL } },
		{ "Văn phòng", { "tỉnh ủy", "huyện ủy", "hđnd", "ubnd",
				 "đoàn đbqh", "đoàn đại biểu", NULL } },
	};
	struct lh_document *doc = list->doc;

	for (size_t i = 0; i < sizeof(own) / sizeof(*own); i++)
		if (!strcmp(list->prefix, own[i].prefix) &&
		    lh_word_match_any(doc, range.start, range.end,
				      own[i].words))
			return true;
	/* The police have a ministry, no department nor division. */
	if (lh_word_match(doc, range.start, range.end, "công an") &&
	    strcmp(list->prefix, "Bộ"))
		return false;
	return lh_agency_field(doc, range.start, range.end) == range.end ||
		!lh_agency_head_at(doc, range.start, range.end);
}

static void list_set_name(struct list *list, struct lh_range range,
			  struct lh_name *out)
{
	struct lh_document *doc = list->doc;

	if (list->kind == LIST_FIELDS && list_is_field(list, range)) {
		out->name = lh_arena_printf(doc->arena, "%s %s", list->prefix,
					    lh_range_text(doc, range));
		out->prefix = list->prefix;
		out->kind = LH_PARTICIPANT_AGENCY;
	} else if (list->kind == LIST_PLACES && list_is_place(list, range)) {
		list_set_place_name(list, range, out);
	} else {
		out->name = lh_range_text(doc, range);
	}
}

static bool list_add_as_person(struct list *list, struct lh_range range)
{
	struct lh_document *doc = list->doc;
	size_t name;

	if (list->agencies_only)
		return false;
	if (lh_list_is_person(doc, range.start, range.end, &name)) {
		lh_list_add_person(list, range, name);
		return true;
	}
	if (list->kind != LIST_PERSONS ||
	    !lh_list_person_name(doc, range.start, range.end))
		return false;
	lh_list_add_person(list, range, range.start);
	return true;
}

/* A copy that breaks off leaves half a word: "- Bí t". */
static struct lh_range list_drop_rest(const struct lh_document *doc,
				      struct lh_range range)
{
	size_t at = range.end;

	if (range.end + 2 < doc->length)
		return range;
	while (at > range.start && doc->low[at - 1] >= 'a' &&
	       doc->low[at - 1] <= 'z' && doc->s[at - 1] == doc->low[at - 1] &&
	       !strchr("aeiouy", doc->low[at - 1]))
		at--;
	if (at < range.end && at > range.start && doc->s[at - 1] == ' ') {
		range.end = (uint32_t)at;
		range = lh_range_trim(doc, range, "");
		/* What it began is no name either. */
		if (lh_word_count(doc, range) < 2)
			range.end = range.start;
	}
	return range;
}

/* "Mỗi phòng GD&ĐT cử 02 chuyên viên": the bodies, and how many of each. */
static struct lh_range list_take_each(const struct lh_document *doc,
				      struct lh_range range,
				      struct lh_name *out)
{
	struct lh_range count = range;
	size_t stop = lh_word_match(doc, range.start, range.end, "mỗi");
	size_t at, next;

	if (!stop || !lh_word_find(doc, range, "cử", &at))
		return range;
	next = lh_word_next(doc, at, range.end);
	count.start = (uint32_t)next;
	out->headcount = lh_list_count(doc, count, &out->each);
	out->each = false;
	range.start = (uint32_t)stop;
	range.end = (uint32_t)at;
	return lh_range_trim(doc, range, ",:");
}

void lh_list_add_item(struct list *list, struct lh_range range)
{
	struct lh_document *doc = list->doc;
	struct lh_name out = {
		.requested_as = list->requested_as, .clause = list->clause,
	};
	struct lh_range inner;

	range = lh_range_trim(doc, range, ".,;:/");
	while (!lh_range_empty(range) && (doc->s[range.start] == '-' ||
					  doc->s[range.start] == '+')) {
		range.start++;
		range = lh_range_trim(doc, range, "");
	}
	range = list_drop_rest(doc, range);
	if (lh_range_empty(range) || list_add_as_person(list, range))
		return;
	if (list->kind == LIST_UNITS && list_unit_is_way(list, range))
		return;
	out.range = range;
	range = list_take_each(doc, range, &out);
	range = list_take_bracket(list, range, &out, &inner);
	if (lh_range_empty(range))
		return;
	if (!out.invited_by)
		out.invited_by = list->invited_by;
	range = list_drop_place(doc, list_drop_role(doc, range, &out));
	/* Who chairs is a leader, not the body. */
	if (!out.chair)
		range = list_take_asked(list, range, &out);
	list_take_inviter(list, range, &out);
	range = list_drop_predicate(doc, range);
	out.own = range;
	out.kind = list_classify(list, range);
	if (list_keeps_bracket(list, inner, &out))
		range.end = out.range.end;
	list_set_name(list, range, &out);
	if (list->kind == LIST_PLAIN)
		list->body = lh_list_body(doc, out.own);
	if (out.name)
		lh_names_add(doc, list->names, &out);
	if (!lh_range_empty(inner))
		list_add_bracket_names(list, inner);
}
