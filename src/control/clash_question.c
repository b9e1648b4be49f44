/* See the header.  Finding clashes is planning's; this only tells of them. */
#include "clash_question.h"

#include <lichhop/gettext.h>

#include "meeting_change.h"

enum lh_status clash_question_note(struct lh_ctx *ctx, struct lh_reply *reply,
				   const struct lh_meeting *m,
				   struct lh_error *err)
{
	const char **sentences = NULL;
	size_t count = 0;
	enum lh_status status = meeting_change_clashes(ctx, reply->arena, m,
						       &sentences, &count, err);

	for (size_t i = 0; !status && i < count; i++)
		lh_reply_note(reply, LH_NOTE_WARNING, "%s", sentences[i]);
	return status;
}

enum lh_status clash_question_ask(struct lh_ctx *ctx, struct lh_reply *reply,
				  const struct lh_meeting *m,
				  struct lh_error *err)
{
	size_t before = reply->n_notes;
	enum lh_status status = clash_question_note(ctx, reply, m, err);

	if (status || reply->n_notes == before || !lh_ctx_can_ask(ctx))
		return status;
	struct lh_strbuf question;
	lh_strbuf_init(&question);
	for (size_t i = before; i < reply->n_notes; i++)
		lh_strbuf_addf(&question, "%s\n", reply->notes[i].text);
	lh_strbuf_add(&question, _("Vẫn lưu?"));
	bool yes = lh_ctx_ask(ctx, question.text);
	lh_strbuf_release(&question);
	reply->n_notes = before;
	if (yes)
		return LH_OK;
	return lh_error_set(err, LH_ECANCELLED, _("chưa lưu gì"));
}
