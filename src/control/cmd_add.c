/* add: a meeting from one quick line. */
#include "command_priv.h"

#include <lichhop/gettext.h>
#include <lichhop/id.h>
#include <lichhop/reader.h>
#include <lichhop/text.h>

#include "clash_question.h"
#include "draft_priv.h"
#include "meeting_change.h"
#include "transaction.h"

/* The words of the line, which the shell may have split. */
static const char *add_line(struct lh_arena *arena, const struct lh_args *args)
{
	struct lh_strbuf line;

	lh_strbuf_init(&line);
	for (size_t i = 0; i < args->n_words; i++)
		lh_strbuf_addf(&line, "%s%s", i ? " " : "", args->words[i]);
	const char *text = lh_text_nfc(arena, line.text, line.length);
	lh_strbuf_release(&line);
	return text;
}

/* Reads the line and finds its names in the directory. */
static enum lh_status add_read(struct lh_ctx *ctx, struct lh_arena *arena,
			       const char *line, struct lh_meeting **meeting,
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
	draft_resolve(ctx, arena, &reading);
	*meeting = &reading.meetings[0];
	draft_expand_participants(lh_ctx_index(ctx), arena, *meeting,
				  lh_ctx_today(ctx));
	(*meeting)->own = true;
	(*meeting)->state = LH_MEETING_CONFIRMED;
	return meeting_change_index(ctx, arena, *meeting, err);
}

static void add_note(struct lh_reply *reply, const struct lh_meeting *m)
{
	char hour[LH_MINUTE_TEXT_SIZE];
	const char *place = lh_meeting_location(reply->arena, m);

	lh_minute_format(m->when.start, hour);
	lh_reply_note(reply, LH_NOTE_INFO, _("Đã thêm m%lld: %s%s%s “%s”%s%s, %zu thành phần"),
		      (long long)m->id, hour, *hour ? " " : "",
		      lh_date_is_empty(m->when.date) ? _("(chưa định ngày)")
			: lh_date_words(reply->arena, m->when.date),
		      m->title ? m->title : "", place ? ", " : "",
		      place ? place : "", m->n_participants);
}

enum lh_status lh_run_add(struct lh_ctx *ctx, const struct lh_args *args,
			  struct lh_reply *reply, struct lh_error *err)
{
	const char *line = add_line(reply->arena, args);
	struct lh_meeting *m = NULL;
	enum lh_status status = add_read(ctx, reply->arena, line, &m, err);

	if (!status)
		status = clash_question_ask(ctx, reply, m, err);
	if (!status)
		status = transaction_begin(ctx, args, err);
	if (status)
		return status;
	status = lh_store_meeting_save(lh_ctx_store(ctx), m, err);
	status = transaction_end(ctx, status,
				 lh_arena_printf(reply->arena,
						 _("thêm cuộc họp “%s”"),
						 m->title ? m->title : ""),
				 err);
	if (status)
		return status;
	lh_strbuf_addf(&reply->out, "m%lld\n", (long long)m->id);
	add_note(reply, m);
	return LH_OK;
}
