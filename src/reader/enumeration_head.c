/* What stands before the colon of an enumeration: "Các sở:", "UBND các xã:",
 * "UBND huyện X mời:".  It says how bare names behind it are completed. */
#include "enumeration_priv.h"

#include <string.h>

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
	if (lh_list_person_mark(doc, rest.start, rest.end) ||
	    lh_word_find(doc, rest, "đồng chí", NULL)) {
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
