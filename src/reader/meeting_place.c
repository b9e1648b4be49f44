/* Where a meeting is: rooms, linked sites, online addresses. */
#include "meeting_priv.h"

#include <string.h>

static bool place_is_online(const struct lh_document *doc,
			    struct lh_range range)
{
	static const char *const words[] = {
		"trực tuyến", "zoom", "google meet", "teams", "webex",
		"truyền hình", "http", "https", NULL
	};

	return lh_word_find_any(doc, range, words, NULL, NULL);
}

static const char *place_url(const struct lh_document *doc,
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
	v->online = place_is_online(doc, range);
	v->url = place_url(doc, range);
	lh_field_addf(doc, range, 1, "meetings[%zu].location",
		      lh_meeting_number(doc, m));
}

/* "Các sở, ngành họp tại phòng họp lớn": who goes there, and the place. */
static void place_add(struct lh_document *doc, struct lh_meeting *m,
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
	struct lh_range range = lh_meeting_value(doc, line);
	size_t end = lh_block_end(doc, line);

	if (!lh_range_empty(range))
		place_add(doc, m, range);
	for (size_t i = line + 1; i < end; i++) {
		const struct lh_line *l = &doc->lines[i];

		if (l->label != LH_LABEL_NONE && l->label != LH_LABEL_PLACE)
			continue;
		place_add(doc, m, lh_meeting_value(doc, i));
	}
}

/* "…, tại Phòng họp tầng 4." behind the time */
struct lh_range lh_meeting_inline_place(const struct lh_document *doc,
					size_t start, size_t end,
					bool label)
{
	struct lh_range range = { (uint32_t)start, (uint32_t)end };
	struct lh_range none = { 0, 0 };
	size_t at;

	if (lh_word_find(doc, range, "tại", &at) &&
	    !lh_range_in_brackets(doc, range, at))
		range.start = (uint32_t)lh_word_next(doc, at, end);
	else if (!label)
		return none;
	range.end = (uint32_t)lh_range_sentence(doc, range.start, end);
	for (at = range.start; at < range.end; at++)
		if (doc->s[at] == ';')
			range.end = (uint32_t)at;
	return lh_range_trim(doc, range, ".,;:()-");
}
