/* Fields of a meeting from what a person types; see the header. */
#include "meeting_set.h"

#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/text.h>

static bool time_is_hour_alone(struct lh_arena *arena, const char *words)
{
	static const struct lh_phrase_context nowhere;
	struct lh_phrase *found = NULL;
	size_t count = lh_phrase_scan(arena, words, strlen(words), &nowhere,
				      &found);

	return count == 1 && found[0].kind == LH_PHRASE_HOUR;
}

enum lh_status meeting_time_set(struct lh_ctx *ctx, struct lh_arena *arena,
				 const char *words, const char *end,
				 struct lh_meeting *m, struct lh_error *err)
{
	struct lh_phrase_context phrases = lh_ctx_phrases(ctx);
	struct lh_date day = m->when.date;
	lh_minute start = LH_MINUTE_UNKNOWN;

	/* "16h" alone is 16h of the meeting's own day. */
	if (lh_date_is_full(m->when.date) && time_is_hour_alone(arena, words))
		phrases.today = m->when.date;
	enum lh_status status = lh_phrase_moment(words, &phrases, &day, &start,
						 err);

	if (status)
		return status;
	if (lh_date_is_empty(day))
		day = m->when.date;
	if (!lh_date_is_full(day))
		return lh_error_set(err, LH_EINVALID,
				    _("“%s” không nói rõ ngày; viết như “14h 04/12/2025”"),
				    words);
	struct lh_when old = m->when;
	m->when.date = day;
	m->when.last_date = (struct lh_date){ 0 };
	if (lh_date_is_full(old.date) && lh_date_is_full(old.last_date))
		m->when.last_date = lh_date_add_days(
			day, lh_date_to_days(old.last_date)
				     - lh_date_to_days(old.date));
	m->when.year_inferred = false;
	m->when.wording = lh_arena_strdup(arena, words);
	if (start != LH_MINUTE_UNKNOWN) {
		m->when.start = start;
		m->when.part = LH_PART_NONE;
		m->when.end = LH_MINUTE_UNKNOWN;
		if (old.end != LH_MINUTE_UNKNOWN && old.start != LH_MINUTE_UNKNOWN
		    && start + old.end - old.start <= 24 * 60)
			m->when.end = (lh_minute)(start + old.end - old.start);
	}
	if (!end)
		return LH_OK;
	if (!lh_minute_parse(end, &m->when.end) || m->when.end <= m->when.start)
		return lh_error_set(err, LH_EINVALID,
				    _("giờ kết thúc “%s” không đúng hoặc không sau giờ bắt đầu; viết như 16:30"),
				    end);
	return LH_OK;
}

void meeting_place_set(struct lh_ctx *ctx, struct lh_arena *arena,
			   const char *place, struct lh_meeting *m)
{
	const struct lh_room **rooms = NULL;
	struct lh_venue *venue = lh_arena_alloc(arena, sizeof(*venue));

	venue->name = place;
	if (lh_directory_find_room(lh_ctx_index(ctx), arena, place, &rooms) == 1)
		venue->room_id = rooms[0]->id;
	m->venues = venue;
	m->n_venues = 1;
}
