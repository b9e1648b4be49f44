/* Reading a quick line; see the header.  Saves nothing. */
#include <lichhop/quick.h>

#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/reader.h>
#include <lichhop/text.h>
#include <lichhop/wording.h>

#include "draft_priv.h"
#include "meeting_change.h"

/* "8h thứ Hai" said on a Tuesday means the Monday that comes. */
static void quick_look_ahead(struct lh_ctx *ctx, struct lh_arena *arena,
			     struct lh_when *when)
{
	/* Without today and a week a bare weekday stays what it is. */
	static const struct lh_phrase_context nowhere = { .typed = true };
	struct lh_phrase *found = NULL;
	size_t count = when->wording
		? lh_phrase_scan(arena, when->wording, strlen(when->wording),
				 &nowhere, &found)
		: 0;

	if (!lh_date_is_full(when->date)
	    || lh_date_compare(when->date, lh_ctx_today(ctx)) >= 0)
		return;
	for (size_t i = 0; i < count; i++)
		if (found[i].kind == LH_PHRASE_WEEKDAY) {
			when->date = lh_date_add_days(when->date, 7);
			return;
		}
}

/* What is typed in a hurry stands on paper later: "họp" → "Họp". */
static const char *quick_title(struct lh_arena *arena, const char *title)
{
	if (lh_text_empty(title))
		return title;
	size_t first = lh_text_next(title, strlen(title), 0);
	const char *head = lh_arena_strndup(arena, title, first);
	return lh_arena_printf(arena, "%s%s", lh_text_upper(arena, head),
			       title + first);
}

enum lh_status lh_quick_read(struct lh_ctx *ctx, struct lh_arena *arena,
			     const char *line, struct lh_quick *quick,
			     struct lh_error *err)
{
	struct lh_phrase_context phrases = lh_ctx_phrases(ctx);
	struct lh_reading reading = { .n_meetings = 1 };

	reading.meetings = lh_arena_alloc(arena, sizeof(*reading.meetings));
	enum lh_status status = lh_reader_quick_line(arena, line, &phrases,
						     lh_ctx_reading_index(ctx),
						     &reading.meetings[0], err);
	if (status)
		return status;
	struct lh_meeting *m = &reading.meetings[0];
	m->title = quick_title(arena, m->title);
	quick_look_ahead(ctx, arena, &m->when);
	draft_resolve(ctx, arena, &reading);
	draft_expand_participants(lh_ctx_index(ctx), arena, m,
				  lh_ctx_today(ctx));
	m->own = true;
	m->state = LH_MEETING_CONFIRMED;
	quick->meeting = m;
	status = meeting_change_index(ctx, arena, m, err);
	if (status)
		return status;
	return meeting_change_clashes(ctx, arena, m, &quick->clashes,
				      &quick->n_clashes, err);
}

char *lh_quick_words(struct lh_arena *arena, const struct lh_meeting *m)
{
	const char *place = lh_meeting_location(arena, m);
	const struct lh_participant *chair = lh_meeting_chair(m);
	size_t others = m->n_participants - (chair ? 1 : 0);

	return lh_arena_printf(arena, _("%s “%s”%s%s%s%s, %zu thành phần"),
			       lh_wording_when(arena, &m->when),
			       m->title ? m->title : "", place ? ", " : "",
			       place ? place : "", chair ? _(", chủ trì ") : "",
			       chair ? chair->name : "", others);
}
