/* add: a meeting from one quick line, from fields, or from both. */
#include "command_priv.h"

#include <lichhop/gettext.h>
#include <lichhop/quick.h>
#include <lichhop/text.h>

#include "clash_question.h"
#include "draft_priv.h"
#include "edit_priv.h"
#include "meeting_change.h"
#include "transaction.h"

/* The words of the line, which the shell may have split. */
static const char *add_line(struct lh_arena *arena, const struct lh_args *args)
{
	struct lh_strbuf line;

	lh_strbuf_init(&line);
	for (size_t i = 0; i < args->n_words; i++)
		lh_strbuf_addf(&line, "%s%s", i ? " " : "", args->words[i]);
	const char *text = lh_text_printable(
		arena, lh_text_nfc(arena, line.text, line.length), false);
	lh_strbuf_release(&line);
	return text;
}

/* An empty meeting for those who give every field by an option. */
static void add_blank(struct lh_arena *arena, struct lh_quick *quick)
{
	*quick = (struct lh_quick){
		.meeting = lh_arena_alloc(arena, sizeof(*quick->meeting)),
	};
	*quick->meeting = (struct lh_meeting){
		.own = true, .state = LH_MEETING_CONFIRMED,
		.when = { .start = LH_MINUTE_UNKNOWN, .end = LH_MINUTE_UNKNOWN },
		.start_at = LH_INSTANT_UNKNOWN, .end_at = LH_INSTANT_UNKNOWN,
	};
}

/* The line, then what the options say beyond it. */
static enum lh_status add_read(struct lh_ctx *ctx, const struct lh_args *args,
			       struct lh_reply *reply, struct lh_quick *quick,
			       struct lh_error *err)
{
	const char *line = add_line(reply->arena, args);
	enum lh_status status = LH_OK;

	if (args->n_words)
		status = lh_quick_read(ctx, reply->arena, line, quick, err);
	else
		add_blank(reply->arena, quick);
	if (status || args->n_options == 0)
		return status;
	struct edit edit = { .ctx = ctx, .arena = reply->arena,
			     .meeting = quick->meeting };
	status = edit_apply(&edit, args, reply, err);
	if (status)
		return status;
	draft_expand_participants(lh_ctx_index(ctx), reply->arena,
				  quick->meeting, lh_ctx_today(ctx));
	return meeting_change_index(ctx, reply->arena, quick->meeting, err);
}

enum lh_status lh_run_add(struct lh_ctx *ctx, const struct lh_args *args,
			  struct lh_reply *reply, struct lh_error *err)
{
	struct lh_quick quick;
	enum lh_status status;

	if (args->n_words == 0 && !lh_args_has(args, "title")) {
		reply->misuse = true;
		return lh_error_set(err, LH_EINVALID,
				    _("thiếu câu tả cuộc họp, hoặc --title"));
	}
	status = add_read(ctx, args, reply, &quick, err);
	if (!status)
		status = clash_question_ask(ctx, reply, quick.meeting, err);
	if (!status)
		status = transaction_begin(ctx, args, err);
	if (status)
		return status;
	const char *title = quick.meeting->title;
	status = lh_store_meeting_save(lh_ctx_store(ctx), quick.meeting, err);
	status = transaction_end(ctx, status,
				 lh_arena_printf(reply->arena,
						 _("thêm cuộc họp “%s”"),
						 title ? title : ""),
				 err);
	if (status)
		return status;
	lh_strbuf_addf(&reply->out, "m%lld\n", (long long)quick.meeting->id);
	lh_reply_note(reply, LH_NOTE_INFO, _("Đã thêm m%lld: %s"),
		      (long long)quick.meeting->id,
		      lh_quick_words(reply->arena, quick.meeting));
	return LH_OK;
}
