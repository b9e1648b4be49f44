/* Enumerations spread out: "Các sở: Công Thương; Kế hoạch và Đầu tư" gives
 * "Sở Công Thương", "Sở Kế hoạch và Đầu tư".
 *
 * A list is read from left to right.  What stands before a colon sets a
 * prefix for the bare names behind it; a comma or "và" parts two names
 * unless the grammar of names says that it stands inside one.  A full name
 * inside a prefixed list keeps itself. */
#include "reader_priv.h"

#include <string.h>

enum list_kind {
	LIST_PLAIN,	/* full names */
	LIST_FIELDS,	/* bare fields: the prefix goes in front */
	LIST_PLACES,	/* bare places: the prefix, with the kind of place */
	LIST_PERSONS,	/* "các đồng chí: A, B" */
	LIST_UNITS,	/* parts of the agency named before the colon */
};

struct list {
	struct lh_document *doc;
	struct lh_names *names;
	enum list_kind kind;
	const char *prefix;		/* "Sở", "UBND xã" */
	const char *base;		/* "UBND" of a list of places */
	bool cities;			/* "tỉnh, thành phố": each is one */
	const char *requested_as;
	const char *invited_by;
	bool agencies_only;
	size_t from;			/* names before are of other lists */
};

void lh_names_add(struct lh_document *doc, struct lh_names *names,
		  const struct lh_name *name)
{
	names->items = lh_arena_grow(doc->arena, names->items, names->count,
				     sizeof(*names->items));
	names->items[names->count++] = *name;
}

/* An item is judged by its last words; the bound keeps a long one from being
 * read again at each of its commas. */
#define LIST_LOOK_BACK 160

static size_t list_skip(const struct lh_document *doc, size_t at, size_t end)
{
	while (at < end && (doc->s[at] == ' ' || doc->s[at] == ',' ||
			    doc->s[at] == ';' || doc->s[at] == '.' ||
			    doc->s[at] == '-' || doc->s[at] == '+'))
		at++;
	return at;
}

/* --- persons --------------------------------------------------------------- */

static const char *const list_person_marks[] = {
	"đồng chí", "đ/c", "đc", "ông", "bà", "đ.c", "các đồng chí",
	"các ông", "các bà", "đồng chí:", NULL
};

/* Two to five words in capitals on end: the name of a person. */
static size_t list_person_name(const struct lh_document *doc, size_t at,
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

static bool list_is_person(const struct lh_document *doc, size_t at, size_t end,
			   size_t *name)
{
	size_t stop = lh_word_match_any(doc, at, end, list_person_marks);

	if (!stop)
		return false;
	while (stop < end && (doc->s[stop] == ' ' || doc->s[stop] == ':'))
		stop++;
	if (!list_person_name(doc, stop, end))
		return false;
	*name = stop;
	return true;
}

/* "Đinh Hữu Học, Phó Chủ tịch Thường trực UBND tỉnh - Chủ trì" */
static void list_add_person(struct list *list, struct lh_range range,
			    size_t name_at)
{
	struct lh_document *doc = list->doc;
	size_t stop = list_person_name(doc, name_at, range.end);
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

/* --- prefixes ----------------------------------------------------------------- */

static bool list_has(struct list *list, struct lh_range range, const char *word)
{
	return lh_word_find(list->doc, range, word, NULL);
}

static void list_set(struct list *list, enum list_kind kind,
		     const char *prefix, const char *base)
{
	list->kind = kind;
	list->prefix = prefix;
	list->base = base;
	list->cities = false;
}

/* The kinds of places that stand from `at` on: "huyện", "xã, phường". */
static const char *list_place_kind(struct list *list, struct lh_range range,
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
static bool list_set_places(struct list *list, struct lh_range head)
{
	struct lh_document *doc = list->doc;
	struct lh_range base = { head.start, head.start };
	size_t at, stop;
	const char *kind;

	if (!lh_word_find(doc, head, "các", &at)) {
		at = head.start;
		kind = list_place_kind(list, head, at, &stop);
		if (!kind || stop != head.end)
			return false;
	} else {
		base.end = (uint32_t)at;
		at = lh_word_next(doc, at, head.end);
		kind = list_place_kind(list, head, at, &stop);
		if (!kind)
			return false;
	}
	base = lh_range_trim(doc, base, ",;");
	if (lh_range_empty(base))
		list_set(list, LIST_PLACES, kind, NULL);
	else
		list_set(list, LIST_PLACES, lh_arena_printf(doc->arena, "%s %s",
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
		stop = list_skip(doc, stop, head.end);
		if (stop < head.end && lh_word_capital(doc, stop) &&
		    !lh_agency_is_generic(doc, stop, head.end, NULL))
			return false;
		list_set(list, LIST_FIELDS, fields[i].prefix, NULL);
		return true;
	}
	return false;
}

static void list_add_item(struct list *list, struct lh_range range);

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
	list_set(list, LIST_PLAIN, NULL, NULL);
	return true;
}

/* What stands before a colon. */
static void list_set_head(struct list *list, struct lh_range head)
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
		list_set(list, LIST_PERSONS, NULL, NULL);
		return;
	}
	if (list_set_places(list, rest) || list_set_fields(list, rest))
		return;
	if (lh_agency_body_at(doc, rest.start, rest.end) &&
	    lh_word_capital(doc, rest.start) &&
	    !lh_agency_is_generic(doc, rest.start, rest.end, NULL)) {
		list_set(list, LIST_PLAIN, NULL, NULL);
		list_add_item(list, rest);
		list_set(list, LIST_UNITS, NULL, NULL);
		list->requested_as = NULL;
		return;
	}
	list_set(list, LIST_PLAIN, NULL, NULL);
}

/* --- where one name ends --------------------------------------------------------- */

/* "UBND các huyện, thành phố Lạng Sơn": the city is one of the group. */
static bool list_is_group_of_places(struct list *list, size_t item, size_t at,
				    size_t next, size_t end)
{
	struct lh_document *doc = list->doc;
	struct lh_range range = { (uint32_t)item, (uint32_t)at };
	static const char *const places[] = {
		"thành phố", "thị xã", "thị trấn", "tp.", NULL
	};

	return list->kind == LIST_PLAIN && at - item < LIST_LOOK_BACK &&
		lh_word_find(doc, range, "các", NULL) &&
		lh_word_match_any(doc, next, end, places);
}

static const char *const list_staff[] = {
	"cán bộ", "công chức", "viên chức", "chuyên viên", "người lao động",
	NULL
};

/* "sở, ban" + "ngành": both sides are nouns of one group. */
static bool list_is_generic_run(struct list *list, size_t item, size_t at,
				size_t next, size_t end)
{
	struct lh_document *doc = list->doc;
	size_t stop, word = item, last = item, noun;

	if (!lh_agency_is_generic(doc, next, end, &stop) &&
	    !list_is_group_of_places(list, item, at, next, end))
		return false;
	/* "UBND các xã và công chức phụ trách": bodies, then persons. */
	if (lh_word_match_any(doc, next, end, list_staff)) {
		struct lh_range range = { (uint32_t)item, (uint32_t)at };

		if (at - item > LIST_LOOK_BACK)
			return true;
		return lh_word_find_any(doc, range, list_staff, NULL, NULL);
	}
	/* The last noun of the item: generic words up to the separator. */
	if (at - item > LIST_LOOK_BACK)
		word = last = lh_word_next(doc, at - LIST_LOOK_BACK, at);
	for (; word < at; word = lh_word_next(doc, word, at))
		if (lh_agency_is_generic(doc, word, at, &noun) && noun == at)
			last = word;
	return lh_agency_is_generic(doc, last, at, &noun) && noun == at;
}

static bool list_field_complete(struct list *list, size_t item, size_t at)
{
	struct lh_document *doc = list->doc;
	static const char *const kinds[] = {
		"sở", "bộ", "phòng", NULL
	};
	size_t stop = lh_word_match_any(doc, item, at, kinds);

	if (stop)
		item = list_skip(doc, stop, at);
	return lh_agency_field(doc, item, at) == at;
}

/* "…, Du lịch và Đầu tư": further words of one name follow, closed by "và". */
static bool list_name_goes_on(struct list *list, size_t next, size_t end)
{
	struct lh_document *doc = list->doc;
	size_t words = 0;

	for (size_t at = next; at < end && words < 7;
	     at = lh_word_next(doc, at, end), words++) {
		size_t stop = lh_word_end(doc, at, end);

		if (lh_word_match(doc, at, end, "và")) {
			size_t word = lh_word_next(doc, at, end);

			return word < end && !lh_agency_head_at(doc, word, end);
		}
		if (lh_agency_head_at(doc, at, end))
			return false;
		if (stop < end && doc->s[stop] != ' ')
			return false;
	}
	return false;
}

/* "UBND huyện Cao Lộc, Lộc Bình": the second place takes the same kind. */
static bool list_place_follows(struct list *list, size_t item, size_t at)
{
	struct lh_document *doc = list->doc;
	struct lh_range range = { (uint32_t)item, (uint32_t)at };
	static const char *const levels[] = {
		"huyện", "xã", "phường", "thị trấn", "quận", "tỉnh", NULL
	};
	size_t level, stop;

	if (at - item > LIST_LOOK_BACK)
		return false;
	if (!lh_word_find_any(doc, range, levels, &level, &stop))
		return false;
	if (stop + 1 >= at || !lh_word_capital(doc, stop + 1))
		return false;
	range.start = (uint32_t)stop + 1;
	if (lh_word_count(doc, range) > 3)
		return false;
	range.start = (uint32_t)item;
	range.end = (uint32_t)stop;
	list_set(list, LIST_PLACES, lh_range_text(doc, range), NULL);
	if (level > item) {
		range.end = (uint32_t)level;
		list->base = lh_range_text(doc, lh_range_trim(doc, range, ""));
	}
	return true;
}

/* "Văn phòng HĐND và UBND huyện", "Văn phòng Đoàn ĐBQH, HĐND và UBND tỉnh":
 * one office of several bodies. */
static bool list_is_joint_office(struct list *list, size_t item, size_t at,
				 size_t next, size_t end)
{
	struct lh_document *doc = list->doc;
	static const char *const offices[] = {
		"văn phòng", "vp", NULL
	};
	static const char *const joined[] = {
		"ubnd", "hđnd", "ủy ban nhân dân", "hội đồng nhân dân", NULL
	};
	static const char *const first[] = {
		"hđnd", "đbqh", "hội đồng nhân dân", "đoàn đbqh",
		"đoàn đại biểu quốc hội", "quốc hội", "tỉnh ủy", "huyện ủy",
		NULL
	};
	struct lh_range range = { (uint32_t)item, (uint32_t)at };
	size_t found = 0, stop = 0;

	if (at - item > LIST_LOOK_BACK ||
	    !lh_word_match_any(doc, item, at, offices) ||
	    !lh_word_match_any(doc, next, end, joined))
		return false;
	while (lh_word_find_any(doc, range, first, &found, &stop) &&
	       stop < at)
		range.start = (uint32_t)stop;
	return stop == at;
}

static bool list_splits_plain(struct list *list, size_t item, size_t at,
			      size_t next, size_t end, bool comma)
{
	struct lh_document *doc = list->doc;
	static const char *const kinds[] = {
		"sở", "bộ", "phòng", NULL
	};
	size_t name;

	if (list_is_person(doc, next, end, &name))
		return true;
	if (list_is_person(doc, item, at, &name) ||
	    list_is_joint_office(list, item, at, next, end))
		return false;
	if (list_is_generic_run(list, item, at, next, end))
		return false;
	if (lh_agency_head_at(doc, next, end))
		return true;
	if (list_field_complete(list, item, at) &&
	    lh_agency_field(doc, next, end) &&
	    lh_word_match_any(doc, item, at, kinds)) {
		size_t stop = lh_word_match_any(doc, item, at, kinds);
		struct lh_range prefix = { (uint32_t)item, (uint32_t)stop };

		list_set(list, LIST_FIELDS, lh_range_text(doc, prefix), NULL);
		return true;
	}
	if (!lh_word_capital(doc, next))
		return false;
	if (list_place_follows(list, item, at))
		return true;
	return comma && !list_name_goes_on(list, next, end);
}

static bool list_splits(struct list *list, size_t item, size_t at, size_t next,
			size_t end, bool comma)
{
	struct lh_document *doc = list->doc;

	switch (list->kind) {
	case LIST_FIELDS:
		if (list_is_generic_run(list, item, at, next, end))
			return false;
		return comma ? lh_word_capital(doc, next) ||
				lh_agency_head_at(doc, next, end)
			     : list_field_complete(list, item, at) ||
				lh_agency_head_at(doc, next, end);
	case LIST_PLACES:
		return !list_is_generic_run(list, item, at, next, end);
	case LIST_PERSONS:
		return lh_word_capital(doc, next) &&
			list_person_name(doc, next, end) &&
			!lh_agency_head_at(doc, next, end);
	case LIST_UNITS:
	case LIST_PLAIN:
		break;
	}
	return list_splits_plain(list, item, at, next, end, comma);
}

/* --- one item ------------------------------------------------------------------------ */

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
	const char *kind = list_place_kind(list, range, range.start, &stop);
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

	if (list_place_kind(list, range, range.start, &stop))
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
		list_add_item(&sub, inner);
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

static void list_add_item(struct list *list, struct lh_range range)
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
	    list_is_person(doc, range.start, range.end, &name_at)) {
		list_add_person(list, range, name_at);
		return;
	}
	if (list->kind == LIST_PERSONS &&
	    list_person_name(doc, range.start, range.end)) {
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

/* --- the list ---------------------------------------------------------------------------- */

/* A colon closes a list head when only such words stand before it. */
static bool list_is_head(struct list *list, struct lh_range head)
{
	return lh_word_count(list->doc, head) <= 14 &&
		!lh_range_empty(head);
}

/* "các tỉnh An Giang, Đồng Tháp": a plural in front of places without a
 * colon.  Returns where the places start, or 0. */
static size_t list_inline_places(struct list *list, size_t item, size_t end)
{
	struct lh_document *doc = list->doc;
	struct lh_range range = { (uint32_t)item, (uint32_t)end };
	struct lh_range head = { (uint32_t)item, (uint32_t)item };
	size_t words = 0, comma = 0;

	for (size_t at = item; at < end && words < 12;
	     at = lh_word_next(doc, at, end), words++) {
		size_t stop, kind;
		const char *name;

		if (doc->s[lh_word_end(doc, at, end)] == ';')
			return 0;
		if (!lh_word_match(doc, at, end, "các"))
			continue;
		kind = lh_word_next(doc, at, end);
		name = list_place_kind(list, range, kind, &stop);
		if (!name || strchr(name, '/') || stop + 1 >= end ||
		    doc->s[stop] != ' ' || !lh_word_capital(doc, stop + 1))
			continue;
		/* One place alone ("UBND các huyện, thành phố Lạng Sơn") is
		 * no list. */
		for (size_t i = stop + 1; i < end && i < stop + 200 &&
		     doc->s[i] != ';' && !comma; i++)
			if (doc->s[i] == ',')
				comma = i;
		if (!comma)
			return 0;
		head.end = (uint32_t)stop;
		head.start = (uint32_t)lh_agency_strip_head(doc, head);
		if (!list_set_places(list, head))
			return 0;
		return stop + 1;
	}
	return 0;
}

struct list_scan {
	size_t item;	/* where the name being read starts */
	size_t at;
	size_t end;
};

static void list_flush(struct list *list, struct list_scan *scan, size_t stop,
		       size_t next)
{
	struct lh_range range = {
		(uint32_t)scan->item, (uint32_t)stop,
	};

	list_add_item(list, range);
	scan->item = scan->at = next;
}

/* Start of an item: fields that hold commas are jumped over whole. */
static void list_begin(struct list *list, struct list_scan *scan)
{
	static const char *const kinds[] = {
		"sở", "bộ", "phòng", "trung tâm", "ban", "cục", "ủy ban",
		NULL
	};
	struct lh_document *doc = list->doc;
	struct lh_range range = { (uint32_t)scan->item, (uint32_t)scan->end };
	size_t at = lh_agency_strip_head(doc, range);
	size_t stop, places;

	if (list->kind == LIST_PLAIN) {
		places = list_inline_places(list, scan->item, scan->end);
		if (places) {
			scan->item = scan->at = places;
			return;
		}
	}
	/* Commas of "Lãnh đạo, cán bộ chuyên môn của" part nothing. */
	scan->at = at;
	stop = lh_word_match_any(doc, at, scan->end, kinds);
	if (stop)
		at = list_skip(doc, stop, scan->end);
	stop = lh_agency_field(doc, at, scan->end);
	if (stop)
		scan->at = stop;
}

static void list_resume(struct list *list, size_t next, size_t end)
{
	struct lh_document *doc = list->doc;

	/* After ';' or a full name a bare list may be over. */
	if ((list->kind == LIST_PLACES || list->kind == LIST_FIELDS) &&
	    next < end && lh_agency_head_at(doc, next, end)) {
		struct lh_range rest = { (uint32_t)next, (uint32_t)end };
		size_t stop;

		if (list->kind == LIST_PLACES &&
		    list_place_kind(list, rest, next, &stop))
			return;
		if (lh_agency_field(doc, next, end))
			return;
		if (lh_word_match(doc, next, end, "các"))
			list_set(list, LIST_PLAIN, NULL, NULL);
	}
}

static bool list_is_bare_body(const char *name)
{
	static const char *const bodies[] = {
		"UBND", "HĐND", "Thường trực HĐND", "Ủy ban MTTQ",
		"Đảng ủy", "Ủy ban nhân dân", "Hội đồng nhân dân",
		"Ủy ban Mặt trận Tổ quốc", "MTTQ", "Thường trực Đảng ủy",
		"Thường trực Hội đồng nhân dân", NULL
	};

	for (size_t i = 0; bodies[i]; i++)
		if (!strcmp(name, bodies[i]))
			return true;
	return false;
}

/* The bare body in front ("Chủ tịch UBND") that the places behind "của các
 * huyện:" belong to; it leaves the list, the others get " các huyện". */
static const char *list_take_bare(struct list *list, const char *owners)
{
	struct lh_document *doc = list->doc;
	struct lh_names *names = list->names;
	const char *base = NULL;
	size_t kept = 0;

	for (size_t i = 0; i < names->count; i++) {
		struct lh_name *name = &names->items[i];

		if (i < list->from) {
			names->items[kept++] = *name;
			continue;
		}
		if (!strcmp(name->name, "Chủ tịch UBND") ||
		    list_is_bare_body(name->name)) {
			base = strcmp(name->name, "Chủ tịch UBND")
				? name->name : "UBND";
			continue;
		}
		name->name = lh_arena_printf(doc->arena, "%s %s", name->name,
					     owners);
		name->kind = LH_PARTICIPANT_GROUP;
		names->items[kept++] = *name;
	}
	names->count = kept;
	return base;
}

/* "Chủ tịch UBND và Trưởng các phòng: A, B của các huyện: C, D" */
static bool list_set_owners(struct list *list, struct lh_range head)
{
	struct lh_document *doc = list->doc;
	struct lh_range item = head, owners = head;
	const char *kind, *base;
	size_t at, stop;

	if (list->kind == LIST_PLAIN || lh_range_empty(head) ||
	    !lh_word_find(doc, head, "của các", &at))
		return false;
	owners.start = (uint32_t)lh_word_next(doc, at, head.end);
	stop = lh_word_next(doc, owners.start, head.end);
	kind = list_place_kind(list, head, stop, &stop);
	if (!kind || stop != head.end)
		return false;
	item.end = (uint32_t)at;
	list_add_item(list, item);
	base = list_take_bare(list, lh_range_text(doc, owners));
	list_set(list, LIST_PLACES, base ? lh_arena_printf(doc->arena,
		"%s %s", base, kind) : kind, base);
	return true;
}

static void list_read(struct list *list, struct lh_range range)
{
	struct lh_document *doc = list->doc;
	struct list_scan scan = {
		.item = range.start, .at = range.start, .end = range.end,
	};
	bool begin = true;

	while (scan.at < scan.end) {
		size_t at, next;
		char c;

		if (begin)
			list_begin(list, &scan);
		begin = false;
		at = scan.at;
		c = at < scan.end ? doc->s[at] : '\0';
		if (c == '(') {
			scan.at = lh_range_close(doc, at, scan.end);
			continue;
		}
		if (c == ';' || c == '\n' ||
		    (c == '.' && lh_range_stops(doc, at, scan.end))) {
			next = list_skip(doc, at + 1, scan.end);
			list_flush(list, &scan, at, next);
			list_resume(list, next, scan.end);
			begin = true;
			continue;
		}
		if (c == ':') {
			struct lh_range head = {
				(uint32_t)scan.item, (uint32_t)at,
			};

			head = lh_range_trim(doc, head, "");
			if (!list_set_owners(list, head) &&
			    list_is_head(list, head))
				list_set_head(list, head);
			scan.item = scan.at = list_skip(doc, at + 1, scan.end);
			begin = true;
			continue;
		}
		if (c == ',') {
			next = list_skip(doc, at + 1, scan.end);
			if (next >= scan.end ||
			    list_splits(list, scan.item, at, next, scan.end,
					true)) {
				list_flush(list, &scan, at, next);
				list_resume(list, next, scan.end);
				begin = true;
			} else {
				scan.at = next;
			}
			continue;
		}
		if (c == ' ' && (lh_word_match(doc, at + 1, scan.end, "và") ||
				 lh_word_match(doc, at + 1, scan.end, "cùng"))) {
			next = lh_word_next(doc, at + 1, scan.end);
			if (next < scan.end && at > scan.item &&
			    list_splits(list, scan.item, at, next, scan.end,
					false)) {
				list_flush(list, &scan, at, next);
				list_resume(list, next, scan.end);
				begin = true;
			} else {
				scan.at = next;
			}
			continue;
		}
		scan.at++;
		if (lh_word_char(doc->low, at, scan.end))
			scan.at = lh_word_end(doc, at, scan.end);
	}
	list_flush(list, &scan, scan.end, scan.end);
}

/* --- what a neighbour leaves unsaid -------------------------------------------------------- */

/* "Chủ tịch và các Phó Chủ tịch UBND tỉnh": both are of the UBND tỉnh. */
static const char *list_post_tail(const char *name)
{
	static const char *const bodies[] = {
		" UBND ", " Ủy ban ", " Uỷ ban ", " HĐND ", " Hội đồng ",
		" Tỉnh ủy", " Huyện ủy", " Thành ủy", " Tỉnh uỷ", NULL
	};

	for (size_t i = 0; bodies[i]; i++) {
		const char *tail = strstr(name, bodies[i]);

		if (tail)
			return tail;
	}
	return NULL;
}

static bool list_is_bare_post(struct lh_document *doc, const char *name)
{
	static const char *const posts[] = {
		"Chủ tịch", "Phó Chủ tịch", "Bí thư", "Phó Bí thư",
		"các Phó Chủ tịch", "Chánh Văn phòng", NULL
	};

	(void)doc;
	for (size_t i = 0; posts[i]; i++)
		if (!strcmp(name, posts[i]))
			return true;
	return false;
}

static void list_share_tails(struct lh_document *doc, struct lh_names *names,
			     size_t from)
{
	for (size_t i = names->count; i-- > from;) {
		struct lh_name *name = &names->items[i];
		const char *tail = NULL;

		if (i + 1 >= names->count || !name->name)
			continue;
		if (list_is_bare_post(doc, name->name))
			tail = list_post_tail(names->items[i + 1].name);
		else if (list_is_bare_body(name->name))
			tail = strstr(names->items[i + 1].name, " các ");
		if (tail)
			name->name = lh_arena_printf(doc->arena, "%s%s",
						     name->name, tail);
	}
}

void lh_enumeration_spread(struct lh_document *doc, struct lh_range range,
			   struct lh_names *names)
{
	struct list list = {
		.doc = doc, .names = names, .from = names->count,
	};
	size_t from = names->count;

	range = lh_range_trim(doc, range, ".,;/");
	if (lh_range_empty(range))
		return;
	list_read(&list, range);
	list_share_tails(doc, names, from);
}

void lh_enumeration_agencies(struct lh_document *doc, struct lh_range range,
			     struct lh_names *names)
{
	struct list list = {
		.doc = doc, .names = names, .agencies_only = true,
		.from = names->count,
	};
	size_t from = names->count;

	range = lh_range_trim(doc, range, ".,;:/");
	if (lh_range_empty(range))
		return;
	list_read(&list, range);
	list_share_tails(doc, names, from);
}
