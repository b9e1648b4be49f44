/* The sentences that were said, to be read again: a key press takes each of
 * them off the screen. */
#include "app.h"

#include <stdlib.h>
#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/strbuf.h>
#include <lichhop/text.h>
#include <lichhop/zone.h>

void notes_keep(struct lh_app *app, enum lh_note_level level, const char *text)
{
	if (lh_text_empty(text))
		return;
	if (app->n_notes == APP_NOTES) {
		free(app->notes[0].text);
		memmove(&app->notes[0], &app->notes[1],
			(--app->n_notes) * sizeof(app->notes[0]));
	}
	app->notes[app->n_notes++] = (struct app_note){
		level, lh_xstrdup(text), app->ctx ? lh_ctx_now(app->ctx) : 0 };
}

void notes_free(struct lh_app *app)
{
	for (size_t i = 0; i < app->n_notes; i++)
		free(app->notes[i].text);
}

static const char *notes_hour(struct lh_app *app, lh_instant at)
{
	char clock[LH_MINUTE_TEXT_SIZE];
	struct lh_date date;
	lh_minute minute;

	lh_zone_local(lh_ctx_office(app->ctx)->zone, at, &date, &minute);
	return lh_arena_strdup(app->turn, lh_minute_format(minute, clock));
}

/* The last one first. */
void notes_open(struct lh_app *app)
{
	struct lh_strbuf text;

	if (app->n_notes == 0) {
		lh_app_say(app, LH_NOTE_INFO, _("Chưa có lời nhắn nào"));
		return;
	}
	lh_strbuf_init(&text);
	for (size_t i = app->n_notes; i > 0; i--) {
		const struct app_note *note = &app->notes[i - 1];
		lh_strbuf_addf(&text, "%s %s %s\n\n",
			       notes_hour(app, note->at),
			       note->level == LH_NOTE_PLAIN ? "·"
			       : note->level == LH_NOTE_INFO ? "✓"
			       : note->level == LH_NOTE_WARNING ? "!" : "✗",
			       lh_text_printable(app->turn, note->text, false));
	}
	lh_dialog_text(app, _("Những lời nhắn vừa qua"), text.text);
	lh_strbuf_release(&text);
}
