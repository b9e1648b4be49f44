/* Enumerations spread out: "Các sở: Công Thương; Kế hoạch và Đầu tư" gives
 * "Sở Công Thương", "Sở Kế hoạch và Đầu tư".
 *
 * A list is read from left to right.  What stands before a colon sets a
 * prefix for the bare names behind it (enumeration_head.c); commas and "và"
 * part names (enumeration_part.c), each is read by itself (_item.c,
 * _person.c), and in the end neighbours complete one another (_share.c). */
#include "enumeration_priv.h"

#include <string.h>

/* How far a second name is looked for behind "các huyện A". */
#define LIST_AHEAD 200

void lh_names_add(struct lh_document *doc, struct lh_names *names,
		  const struct lh_name *name)
{
	names->items = lh_arena_grow(doc->arena, names->items, names->count,
				     sizeof(*names->items));
	names->items[names->count++] = *name;
}

/* A colon closes a list head when only such words stand before it. */
static bool list_is_head(struct list *list, struct lh_range head)
{
	return lh_word_count(list->doc, head) <= 14 &&
		!lh_range_empty(head);
}

/* "Hòa An", "4": names of places begin so. */
static bool list_is_name_start(const struct lh_document *doc, size_t at)
{
	return lh_word_capital(doc, at) ||
		(doc->s[at] >= '0' && doc->s[at] <= '9');
}

/* Does a second name follow the one at `at`, behind a comma or "và"? */
static bool list_goes_on(const struct lh_document *doc, size_t at, size_t end,
			 bool *own)
{
	size_t stop;

	if (end > at + LIST_AHEAD)
		end = at + LIST_AHEAD;
	for (; at < end && doc->s[at] != ';' && doc->s[at] != ':'; at++) {
		size_t next = lh_list_skip(doc, at, end);

		if (doc->s[at] != ',' &&
		    !(doc->s[at] == ' ' && lh_word_match(doc, next, end, "và")))
			continue;
		if (doc->s[at] == ' ')
			next = lh_word_next(doc, next, end);
		*own = next < end && list_is_name_start(doc, next) &&
			!lh_agency_head_at(doc, next, end);
		return *own || doc->s[at] == ',' ||
			lh_list_place_level(doc, next, end, &stop);
	}
	return false;
}

/* "các tỉnh An Giang, Đồng Tháp": a plural in front of places without a
 * colon.  Returns where the places start, or 0. */
static size_t list_inline_places(struct list *list, size_t item, size_t end)
{
	struct lh_document *doc = list->doc;
	struct lh_range range = { (uint32_t)item, (uint32_t)end };
	struct lh_range head = { (uint32_t)item, (uint32_t)item };
	size_t words = 0;

	for (size_t at = item; at < end && words < 12;
	     at = lh_word_next(doc, at, end), words++) {
		size_t stop, kind = lh_word_end(doc, at, end);
		const char *name;
		bool own;

		if (lh_word_match(doc, at, end, "các")) {
			kind = lh_word_next(doc, at, end);
			name = lh_list_place_kind(list, range, kind, &stop);
			if (!name || stop + 1 >= end || doc->s[stop] != ' ' ||
			    !list_is_name_start(doc, stop + 1))
				continue;
			/* One place alone ("UBND các huyện, thành phố Lạng
			 * Sơn") is no list. */
			if (!list_goes_on(doc, stop + 1, end, &own) ||
			    (strchr(name, '/') && !own))
				return 0;
			head.end = (uint32_t)stop;
			if (lh_list_is_of_people(doc, item, stop))
				return 0;
			head.start = (uint32_t)lh_agency_strip_head(doc, head);
			return lh_list_set_places(list, head) ? stop + 1 : 0;
		}
		if (kind < end && strchr(",;:.(", doc->s[kind]))
			return 0;
	}
	return 0;
}

/* Does a further field follow the one at `at`? */
static bool list_fields_go_on(const struct lh_document *doc, size_t at,
			      size_t end)
{
	size_t field = lh_agency_field(doc, at, end);
	size_t next = field ? lh_list_skip(doc, field, end) : 0;

	if (!field || next == field)
		return false;
	if (lh_word_match(doc, next, end, "và"))
		next = lh_word_next(doc, next, end);
	return lh_agency_field(doc, next, end) != 0;
}

/* "Hiệu trưởng các trường Mầm non, Tiểu học": kinds of schools. */
static size_t list_inline_schools(struct list *list, size_t item, size_t end)
{
	static const char *const schools[] = {
		"mầm non", "mẫu giáo", "tiểu học", "thcs", "thpt", "mn", "mg",
		"trung học cơ sở", "trung học phổ thông", "phổ thông", NULL
	};
	struct lh_document *doc = list->doc;
	struct lh_range range = { (uint32_t)item, (uint32_t)end };
	size_t at, stop, next;

	if (end > item + LIST_AHEAD)
		range.end = (uint32_t)item + LIST_AHEAD;
	if (!lh_word_find(doc, range, "các trường", &at))
		return 0;
	stop = lh_word_match(doc, at, end, "các trường");
	for (size_t i = item; i < at; i++)
		if (strchr(",;:", doc->s[i]))
			return 0;
	next = lh_word_match_any(doc, stop + 1, end, schools);
	if (!next || next >= end || doc->s[next] != ',' ||
	    !lh_word_match_any(doc, lh_list_skip(doc, next, end), end, schools))
		return 0;
	range.end = (uint32_t)stop;
	lh_list_set_fields(list, lh_range_text(doc, range));
	return stop + 1;
}

/* "các Sở Tài chính, Y tế", "Ban Chỉ huy các Bộ Quốc phòng, Công an": the
 * same of fields. */
static size_t list_inline_fields(struct list *list, size_t item, size_t end)
{
	static const struct {
		const char *word, *prefix;
	} kinds[] = {
		{ "các sở", "Sở" }, { "các bộ", "Bộ" },
		{ "các phòng", "Phòng" },
	};
	struct lh_document *doc = list->doc;
	struct lh_range base = { (uint32_t)item, (uint32_t)end };
	size_t at, words = 0;

	base.start = (uint32_t)lh_agency_asked_end(doc, base);
	for (at = base.start; at < end && words < 12;
	     at = lh_word_next(doc, at, end), words++) {
		size_t last = lh_word_end(doc, at, end);

		for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++) {
			size_t stop = lh_word_match(doc, at, end,
						    kinds[i].word);

			if (!stop || stop + 1 >= end || doc->s[stop] != ' ' ||
			    !list_fields_go_on(doc, stop + 1, end))
				continue;
			base.end = (uint32_t)at;
			base = lh_range_trim(doc, base, "");
			lh_list_set_fields(list, lh_range_empty(base)
				? kinds[i].prefix
				: lh_arena_printf(doc->arena, "%s %s",
						  lh_range_text(doc, base),
						  kinds[i].prefix));
			return stop + 1;
		}
		if (last < end && strchr(",;:.(", doc->s[last]))
			return 0;
	}
	return 0;
}

struct list_scan {
	size_t item;	/* where the name being read starts */
	size_t at;
	size_t end;
	bool begin;	/* `at` stands where a name starts */
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
	/* Several kinds of people or of work that are one. */
	static const char *const whole[] = {
		"cán bộ, công chức", "cán bộ, công chức, viên chức",
		"cán bộ, viên chức", "cán bộ, đảng viên", "cán bộ, giáo viên",
		"cán bộ, hội viên", "cán bộ, chiến sĩ",
		"báo và phát thanh, truyền hình",
		"báo và phát thanh - truyền hình",
		"báo và phát thanh và truyền hình", "báo và đài phát thanh",
		"báo và đài phát thanh, truyền hình",
		"báo và đài phát thanh và truyền hình", "báo và đài ptth",
		"báo và ptth", "trưởng, phó", "trưởng, phó trưởng", "báo, đài",
		"các ông, bà", "các ông, các bà", "tổ trưởng, tổ phó",
		"lãnh đạo đảng, nhà nước", "đảng, nhà nước",
		"các đồng chí lãnh đạo đảng, nhà nước", NULL
	};
	struct lh_document *doc = list->doc;
	struct lh_range range = { (uint32_t)scan->item, (uint32_t)scan->end };
	size_t at = lh_agency_asked_end(doc, range);
	size_t stop, first = 0, name;

	if (list->kind == LIST_PLAIN) {
		first = list_inline_places(list, scan->item, scan->end);
		if (!first)
			first = list_inline_fields(list, scan->item, scan->end);
		if (!first)
			first = list_inline_schools(list, scan->item,
						    scan->end);
		if (first)
			scan->item = at = first;
	}
	/* The stops of "PGS.TS." part nothing. */
	if (!list->agencies_only &&
	    lh_list_is_person(doc, scan->item, scan->end, &name)) {
		scan->at = lh_list_person_name(doc, name, scan->end);
		return;
	}
	/* Commas of "Lãnh đạo, cán bộ chuyên môn của" part nothing. */
	scan->at = at;
	stop = lh_word_match_any(doc, at, scan->end, whole);
	if (stop && !(stop + 1 < scan->end && doc->s[stop] == ' ' &&
		      lh_word_capital(doc, stop + 1) &&
		      lh_word_match(doc, at, stop, "báo, đài"))) {
		scan->at = stop;
		return;
	}
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
			lh_list_set_plain(list);
	}
}

/* "UBND" of "Chủ tịch UBND" */
static const char *list_base_of(struct lh_document *doc,
				const struct lh_name *name)
{
	static const char *const posts[] = {
		"chủ tịch", "phó chủ tịch", NULL
	};
	struct lh_range own = name->own;
	size_t stop = lh_word_match_any(doc, own.start, own.end, posts);

	return name->name + (stop ? stop + 1 - own.start : 0);
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
		if (lh_list_is_bare_body(doc, name->own)) {
			base = list_base_of(doc, name);
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
	lh_list_set_level(list, base, kind);
	return true;
}

/* "và", but not the "Và" of a name. */
static bool list_is_and(const struct lh_document *doc, size_t at, size_t end)
{
	static const char *const attend[] = {
		"cùng dự", "cùng tham dự", "cùng tham gia", "cùng đi", NULL
	};

	return (lh_word_match(doc, at, end, "và") ||
		lh_word_match(doc, at, end, "cùng")) &&
		!lh_word_match_any(doc, at, end, attend) &&
		!lh_word_capital(doc, at);
}

/* ';', a line end or a full stop: the clause is over. */
static void list_end_clause(struct list *list, struct list_scan *scan)
{
	size_t next = lh_list_skip(list->doc, scan->at + 1, scan->end);

	list_flush(list, scan, scan->at, next);
	list->clause++;
	list->body = NULL;
	list_resume(list, next, scan->end);
	scan->begin = true;
}

/* Where the number that stands up to the next comma ends; *n is it. */
static size_t list_count_end(const struct lh_document *doc, size_t at,
			     size_t end, int32_t *n, bool *each)
{
	struct lh_range range = { (uint32_t)at, (uint32_t)end };

	if (range.end > range.start + LIST_AHEAD)
		range.end = range.start + LIST_AHEAD;
	range = lh_range_trim(doc, range, "");
	for (size_t i = range.start; i < range.end; i++)
		if (strchr(",;\n", doc->s[i]))
			range.end = (uint32_t)i;
	*n = lh_list_count(doc, range, each);
	return range.end;
}

/* "UBND xã A: 02 đồng chí", "…, mỗi đơn vị 02 người": how many of the name in
 * front are asked; "01 Phó Giám đốc, 01 chuyên viên" are two of it. */
static bool list_take_count(struct list *list, struct list_scan *scan)
{
	struct lh_document *doc = list->doc;
	size_t count = list->names->count;
	int32_t n, more;
	bool each, again;
	size_t stop = list_count_end(doc, scan->at + 1, scan->end, &n, &each);

	if (!n)
		return false;
	while (stop < scan->end && doc->s[stop] == ',') {
		size_t next = list_count_end(doc, stop + 1, scan->end, &more,
					     &again);

		if (!more)
			break;
		n += more;
		stop = next;
	}
	list_flush(list, scan, scan->at, lh_list_skip(doc, stop, scan->end));
	if (list->names->count > count) {
		list->names->items[list->names->count - 1].headcount = n;
		list->names->items[list->names->count - 1].each = each;
	}
	scan->begin = true;
	return true;
}

static void list_end_head(struct list *list, struct list_scan *scan)
{
	struct lh_document *doc = list->doc;
	struct lh_range head = { (uint32_t)scan->item, (uint32_t)scan->at };
	size_t next;

	if (list_take_count(list, scan))
		return;
	head = lh_range_trim(doc, head, "");
	next = lh_list_skip(doc, scan->at + 1, scan->end);
	/* "UBND các huyện: (có danh sách kèm theo)" */
	if (next < scan->end && doc->s[next] == '(') {
		next = lh_range_close(doc, next, scan->end);
		list_flush(list, scan, scan->at,
			   lh_list_skip(doc, next, scan->end));
		scan->begin = true;
		return;
	}
	if (!list_set_owners(list, head) && list_is_head(list, head))
		lh_list_set_head(list, head);
	scan->item = scan->at = next;
	scan->begin = true;
}

static void list_end_name(struct list *list, struct list_scan *scan,
			  size_t next, bool comma)
{
	if (next < scan->end &&
	    !lh_list_splits(list, scan->item, scan->at, next, scan->end,
			    comma)) {
		scan->at = next;
		return;
	}
	list_flush(list, scan, scan->at, next);
	list_resume(list, next, scan->end);
	scan->begin = true;
}

/* "Đảng ủy - HĐND - UBND xã": dashes between bodies that every place has. */
static bool list_dash_parts(struct list *list, const struct list_scan *scan)
{
	struct lh_document *doc = list->doc;
	struct lh_range item = { (uint32_t)scan->item, (uint32_t)scan->at };

	return lh_word_capital(doc, scan->item) &&
		lh_list_is_bare_body(doc, item) && scan->at + 3 < scan->end &&
		!memcmp(doc->s + scan->at, " - ", 3) &&
		lh_agency_body_at(doc, scan->at + 3, scan->end);
}

static void list_step(struct list *list, struct list_scan *scan)
{
	struct lh_document *doc = list->doc;
	size_t at = scan->at, next;

	switch (doc->s[at]) {
	case '(':
		scan->at = lh_range_close(doc, at, scan->end);
		return;
	case ':':
		list_end_head(list, scan);
		return;
	case ',':
		if (!list_take_count(list, scan))
			list_end_name(list, scan,
				      lh_list_skip(doc, at + 1, scan->end),
				      true);
		return;
	case ' ':
		if (list_dash_parts(list, scan)) {
			list_flush(list, scan, at, at + 3);
			scan->begin = true;
			return;
		}
		next = lh_word_next(doc, at + 1, scan->end);
		if (list_is_and(doc, at + 1, scan->end) && at > scan->item &&
		    next < scan->end) {
			list_end_name(list, scan, next, false);
			return;
		}
		break;
	default:
		break;
	}
	scan->at++;
	if (lh_word_char(doc->low, at, scan->end))
		scan->at = lh_word_end(doc, at, scan->end);
}

static void list_read(struct list *list, struct lh_range range)
{
	struct lh_document *doc = list->doc;
	struct list_scan scan = {
		.item = range.start, .at = range.start, .end = range.end,
		.begin = true,
	};

	while (scan.at < scan.end) {
		char c;

		if (scan.begin)
			list_begin(list, &scan);
		scan.begin = false;
		if (scan.at >= scan.end)
			break;
		c = doc->s[scan.at];
		if (c == ';' || c == '\n' ||
		    (c == '.' && lh_range_stops(doc, scan.at, scan.end)))
			list_end_clause(list, &scan);
		else
			list_step(list, &scan);
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
