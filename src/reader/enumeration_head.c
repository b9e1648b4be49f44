/* What stands before the colon of an enumeration: "Các sở:", "UBND các xã:",
 * "UBND huyện X mời:".  It says how bare names behind it are completed. */
#include "enumeration_priv.h"

#include <string.h>

static void list_set(struct list *list, enum list_kind kind)
{
	list->kind = kind;
	list->prefix = list->base = list->level = NULL;
	list->cities = false;
}

void lh_list_set_plain(struct list *list)
{
	list_set(list, LIST_PLAIN);
}

void lh_list_set_fields(struct list *list, const char *prefix)
{
	list_set(list, LIST_FIELDS);
	list->prefix = prefix;
}

void lh_list_set_level(struct list *list, const char *base, const char *level)
{
	list_set(list, LIST_PLACES);
	list->base = base;
	list->level = level;
	list->cities = level && !strcmp(level, "tỉnh/thành phố");
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
	static const char *const others[] = {
		"huyện ủy", "huyện đoàn", "huyện đội", "tỉnh ủy", "tỉnh đoàn",
		"tỉnh đội", "thị xã ủy", "xã đội", "xã hội", "quận ủy",
		"quận đoàn", NULL
	};
	struct lh_document *doc = list->doc;
	const char *all = NULL;

	*stop = at;
	while (at < range.end && !lh_word_match_any(doc, at, range.end, others)) {
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
	/* "UBND thành phố A và các huyện:" names the body once. */
	lh_list_set_level(list, lh_range_empty(base) ? list->body
						     : lh_range_text(doc, base),
			  kind);
	return true;
}

static const struct list_field {
	const char *word, *prefix;
} list_fields[] = {
	{ "sở", "Sở" }, { "bộ", "Bộ" }, { "phòng", "Phòng" },
	{ "chi cục", "Chi cục" }, { "cục", "Cục" }, { "vụ", "Vụ" },
	{ "ban", "Ban" }, { "trung tâm", "Trung tâm" },
	{ "trường", "Trường" }, { "viện", "Viện" }, { "hội", "Hội" },
	{ "công ty", "Công ty" }, { "khoa", "Khoa" },
	{ "ngân hàng", "Ngân hàng" }, { "báo", "Báo" },
	{ "văn phòng", "Văn phòng" }, { "bệnh viện", "Bệnh viện" },
	{ "huyện ủy", "Huyện ủy" }, { "đảng ủy", "Đảng ủy" },
	{ "trạm", "Trạm" }, { "hạt", "Hạt" }, { "đồn", "Đồn" },
};

static const struct list_field *list_field_at(const struct lh_document *doc,
					      size_t at, size_t end,
					      size_t *stop)
{
	const struct list_field *best = NULL;

	*stop = 0;
	for (size_t i = 0; i < sizeof(list_fields) / sizeof(*list_fields); i++) {
		size_t match = lh_word_match(doc, at, end, list_fields[i].word);

		if (match > *stop) {
			*stop = match;
			best = &list_fields[i];
		}
	}
	return best;
}

/* "Các sở", "Các sở, ban, ngành tỉnh", "Các Sở GTVT" */
static bool list_set_field_head(struct list *list, struct lh_range head)
{
	struct lh_document *doc = list->doc;
	size_t at = head.start, stop, next;
	bool plural = lh_word_match(doc, at, head.end, "các");
	const struct list_field *field;

	if (plural)
		at = lh_word_next(doc, at, head.end);
	field = list_field_at(doc, at, head.end, &stop);
	if (!field)
		return false;
	next = lh_list_skip(doc, stop, head.end);
	if (next >= head.end) {
		lh_list_set_fields(list, field->prefix);
		return true;
	}
	/* The departments of one field in several places. */
	if (plural && lh_agency_field(doc, next, head.end) == head.end) {
		struct lh_range rest = { (uint32_t)next, head.end };

		lh_list_set_level(list, lh_arena_printf(doc->arena, "%s %s",
			field->prefix, lh_range_text(doc, rest)), NULL);
		return true;
	}
	/* "Sở Tài chính:" names the agency itself, "Hội đồng:" another. */
	if (!plural && !lh_agency_is_generic(doc, at, head.end, NULL))
		return false;
	if (doc->s[stop] == ' ' && lh_word_capital(doc, next) &&
	    !lh_agency_is_generic(doc, next, head.end, NULL))
		return false;
	lh_list_set_fields(list, field->prefix);
	return true;
}

/* "Hiệu trưởng các trường: Mầm non, Tiểu học": who leads one has no name but
 * the school's kind, so the post stays in front. */
static bool list_set_leaders(struct list *list, struct lh_range head)
{
	struct lh_document *doc = list->doc;
	static const char *const leaders[] = {
		"hiệu trưởng", "hiệu trưởng, phó hiệu trưởng", NULL
	};
	struct lh_range prefix = head;
	size_t stop = lh_word_match_any(doc, head.start, head.end, leaders);

	if (!stop || !lh_word_find(doc, head, "các trường", &stop) ||
	    lh_word_match(doc, stop, head.end, "các trường") != head.end)
		return false;
	lh_list_set_fields(list, lh_range_text(doc, prefix));
	return true;
}

/* "UBND huyện Tam Đường mời:", "Đại biểu cấp tỉnh (UBND huyện mời):": who is
 * to ask those behind the colon. */
const char *lh_enumeration_inviter(const struct lh_document *doc,
				   struct lh_range head)
{
	static const char *const starts[] = {
		"do", "đề nghị", "giao", "nhờ", NULL
	};
	size_t at, stop;
	struct lh_range who = head;

	if (!lh_word_find(doc, head, "mời", &at) || at == head.start)
		return NULL;
	who.end = (uint32_t)at;
	for (size_t i = head.start; i < at; i++)
		if (doc->s[i] == '(')
			who.start = (uint32_t)i + 1;
	who = lh_range_trim(doc, who, " ");
	stop = lh_word_match_any(doc, who.start, who.end, starts);
	if (stop)
		who.start = (uint32_t)lh_list_skip(doc, stop, who.end);
	return lh_agency_body_at(doc, who.start, who.end)
		? lh_range_text(doc, who) : NULL;
}

/* "Sở Y tế: Lãnh đạo Sở, Phòng Nghiệp vụ Y": the agency, then its parts. */
static bool list_set_agency(struct list *list, struct lh_range head)
{
	struct lh_document *doc = list->doc;

	if (!lh_agency_body_at(doc, head.start, head.end) ||
	    !lh_word_capital(doc, head.start) ||
	    lh_agency_is_generic(doc, head.start, head.end, NULL))
		return false;
	lh_list_set_plain(list);
	lh_list_add_item(list, head);
	list_set(list, LIST_UNITS);
	list->requested_as = NULL;
	return true;
}

/* "Thành viên Hội đồng:", "Đại biểu cấp huyện:" head a list, whoever is in
 * it; nobody of that name is asked. */
static bool list_is_heading(const struct lh_document *doc, struct lh_range head)
{
	static const char *const words[] = {
		"thành viên", "các thành viên", "đại biểu", "khách mời",
		"thành phần", "cấp", "khối", "về phía", "phía", "ở", "tại",
		"gồm", "bao gồm", NULL
	};

	return lh_word_match_any(doc, head.start, head.end, words) != 0;
}

/* "Các đồng chí: Bí thư, Phó Bí thư": not by name. */
static bool list_posts_follow(const struct lh_document *doc,
			      struct lh_range head)
{
	struct lh_range rest = { head.end, (uint32_t)doc->length };

	rest = lh_range_trim(doc, rest, ": ");
	return lh_agency_is_post(doc, rest) ||
		lh_agency_head_at(doc, rest.start, rest.end);
}

/* "Các Ban Quản lý rừng phòng hộ: Nà Hang, Lâm Bình": several of one kind. */
static bool list_set_kind(struct list *list, struct lh_range head)
{
	struct lh_document *doc = list->doc;
	struct lh_range kind = head;

	if (!lh_word_match(doc, head.start, head.end, "các"))
		return false;
	kind.start = (uint32_t)lh_word_next(doc, head.start, head.end);
	if (!lh_agency_body_at(doc, kind.start, kind.end) ||
	    lh_agency_noun_at(doc, kind.start, kind.end) == kind.end ||
	    lh_agency_is_generic(doc, kind.start, kind.end, NULL) ||
	    lh_word_count(doc, kind) < 3)
		return false;
	lh_list_set_level(list, lh_range_text(doc, kind), NULL);
	return true;
}

/* "các sở, ban, ngành gồm:" */
static struct lh_range list_drop_are(const struct lh_document *doc,
				     struct lh_range head)
{
	static const char *const are[] = {
		"gồm", "gồm có", "bao gồm", "sau", "như sau", "sau đây",
		"gồm các", NULL
	};
	struct lh_range rest = head;
	size_t at, stop;

	rest.start = (uint32_t)lh_word_next(doc, head.start, head.end);
	if (lh_word_find_any(doc, rest, are, &at, &stop) && stop == head.end)
		head.end = (uint32_t)at;
	return lh_range_trim(doc, head, ",");
}

/* What stands before a colon. */
void lh_list_set_head(struct list *list, struct lh_range head)
{
	struct lh_document *doc = list->doc;
	struct lh_range rest = head;

	const char *inviter = lh_enumeration_inviter(doc, head);

	rest = head = list_drop_are(doc, head);
	list->requested_as = NULL;
	if (inviter) {
		list->invited_by = inviter;
		lh_list_set_plain(list);
		return;
	}
	rest.start = (uint32_t)lh_agency_asked_end(doc, head);
	if (lh_list_person_mark(doc, head.start, head.end) == head.end ||
	    lh_list_person_mark(doc, rest.start, rest.end) ||
	    lh_word_find(doc, rest, "đồng chí", NULL)) {
		list_set(list, list_posts_follow(doc, head) ? LIST_PLAIN
							    : LIST_PERSONS);
		return;
	}
	if (list_is_heading(doc, head)) {
		lh_list_set_plain(list);
		return;
	}
	if (list_set_leaders(list, head))
		return;
	if (rest.start > head.start) {
		struct lh_range asked = { head.start, rest.start };

		list->requested_as = lh_range_text(doc,
			lh_range_trim(doc, asked, ","));
	}
	if (lh_list_set_places(list, rest) ||
	    list_set_field_head(list, rest) || list_set_agency(list, rest) ||
	    list_set_kind(list, rest))
		return;
	lh_list_set_plain(list);
}
