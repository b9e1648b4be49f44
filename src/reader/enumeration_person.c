/* Persons in an enumeration: "đồng chí Lê Thị Mơ, Giám đốc Sở Nội vụ - Chủ trì"
 * is a name, a post and a part in the meeting. */
#include "enumeration_priv.h"

#include <string.h>

static const char *const person_marks[] = {
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

/* "đồng chí", "các ông": those behind it are persons. */
size_t lh_list_person_mark(const struct lh_document *doc, size_t at,
			   size_t end)
{
	return lh_word_match_any(doc, at, end, person_marks);
}

bool lh_list_is_person(const struct lh_document *doc, size_t at, size_t end,
			   size_t *name)
{
	size_t stop = lh_word_match_any(doc, at, end, person_marks);

	if (!stop)
		return false;
	while (stop < end && (doc->s[stop] == ' ' || doc->s[stop] == ':'))
		stop++;
	/* "đồng chí Phó Bí thư" is named by the post. */
	if (!lh_list_person_name(doc, stop, end) ||
	    lh_agency_is_post(doc, (struct lh_range){ (uint32_t)stop,
						      (uint32_t)end }))
		return false;
	*name = stop;
	return true;
}

/* "Đinh Hữu Học, Phó Chủ tịch Thường trực UBND tỉnh - Chủ trì" */
void lh_list_add_person(struct list *list, struct lh_range range,
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
