/* Enumerations spread out: "Các sở: Công Thương; Kế hoạch và Đầu tư" gives
 * "Sở Công Thương", "Sở Kế hoạch và Đầu tư".
 *
 * A list is read from left to right.  What stands before a colon sets a
 * prefix for the bare names behind it; a comma or "và" parts two names
 * unless the grammar of names says that it stands inside one.  A full name
 * inside a prefixed list keeps itself. */
#include "enumeration_priv.h"

#include <string.h>

/* An item is judged by its last words; the bound keeps a long one from being
 * read again at each of its commas. */
#define LIST_LOOK_BACK 160

void lh_names_add(struct lh_document *doc, struct lh_names *names,
		  const struct lh_name *name)
{
	names->items = lh_arena_grow(doc->arena, names->items, names->count,
				     sizeof(*names->items));
	names->items[names->count++] = *name;
}

/* --- where one name ends --------------------------------------------- */

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
		item = lh_list_skip(doc, stop, at);
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
	lh_list_set(list, LIST_PLACES, lh_range_text(doc, range), NULL);
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

	if (lh_list_is_person(doc, next, end, &name))
		return true;
	if (lh_list_is_person(doc, item, at, &name) ||
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

		lh_list_set(list, LIST_FIELDS, lh_range_text(doc, prefix), NULL);
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
			lh_list_person_name(doc, next, end) &&
			!lh_agency_head_at(doc, next, end);
	case LIST_UNITS:
	case LIST_PLAIN:
		break;
	}
	return list_splits_plain(list, item, at, next, end, comma);
}

/* --- the list -------------------------------------------------------- */

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
		name = lh_list_place_kind(list, range, kind, &stop);
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
		if (!lh_list_set_places(list, head))
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

	lh_list_add_item(list, range);
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
		at = lh_list_skip(doc, stop, scan->end);
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
		    lh_list_place_kind(list, rest, next, &stop))
			return;
		if (lh_agency_field(doc, next, end))
			return;
		if (lh_word_match(doc, next, end, "các"))
			lh_list_set(list, LIST_PLAIN, NULL, NULL);
	}
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
		    lh_list_is_bare_body(name->name)) {
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
	kind = lh_list_place_kind(list, head, stop, &stop);
	if (!kind || stop != head.end)
		return false;
	item.end = (uint32_t)at;
	lh_list_add_item(list, item);
	base = list_take_bare(list, lh_range_text(doc, owners));
	lh_list_set(list, LIST_PLACES, base ? lh_arena_printf(doc->arena,
		"%s %s", base, kind) : kind, base);
	return true;
}

/* "và", but not the "Và" of a name. */
static bool list_is_and(const struct lh_document *doc, size_t at, size_t end)
{
	return (lh_word_match(doc, at, end, "và") ||
		lh_word_match(doc, at, end, "cùng")) &&
		!lh_word_capital(doc, at);
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
			next = lh_list_skip(doc, at + 1, scan.end);
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
				lh_list_set_head(list, head);
			scan.item = scan.at = lh_list_skip(doc, at + 1, scan.end);
			begin = true;
			continue;
		}
		if (c == ',') {
			next = lh_list_skip(doc, at + 1, scan.end);
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
		if (c == ' ' && list_is_and(doc, at + 1, scan.end)) {
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
	lh_list_share(doc, names, from);
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
	lh_list_share(doc, names, from);
}
