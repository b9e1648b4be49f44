/* edit: loads a meeting, an assignment or a notice, sets the fields that the
 * options name, saves. */
#include "command_priv.h"

#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/id.h>
#include <lichhop/text.h>

#include "clash_question.h"
#include "draft_priv.h"
#include "edit_priv.h"
#include "meeting_change.h"
#include "transaction.h"
#include "work_calendar.h"

const char *edit_text(const char *value)
{
	return lh_text_empty(value) ? NULL : value;
}

enum lh_status edit_person(struct edit *edit, const char *value,
				  int64_t *id, struct lh_error *err)
{
	const struct lh_person **people = NULL;

	*id = 0;
	if (lh_text_empty(value))
		return LH_OK;
	size_t count = lh_directory_find_person(lh_ctx_index(edit->ctx),
						edit->arena, value, &people);
	if (count == 0)
		return lh_error_set(err, LH_ENOTFOUND,
				    _("không có “%s” trong danh bạ người; xem lichhop people"),
				    value);
	if (count > 1)
		return lh_error_set(err, LH_EINVALID,
				    _("có %zu người tên “%s”; viết rõ họ và tên"),
				    count, value);
	*id = people[0]->id;
	return LH_OK;
}

static edit_fn *edit_field_fn(const struct edit *edit, const char *option)
{
	const struct edit_field *fields = edit->meeting ? edit_meeting_fields
		: edit->assignment ? edit_assignment_fields : edit_notice_fields;

	for (; fields->option; fields++)
		if (strcmp(fields->option, option) == 0)
			return fields->set;
	return NULL;
}

enum lh_status edit_apply(struct edit *edit, const struct lh_args *args,
			  struct lh_reply *reply, struct lh_error *err)
{
	enum lh_status status = LH_OK;

	if (args->n_options == 0) {
		reply->misuse = true;
		return lh_error_set(err, LH_EINVALID,
				    _("chưa nói sửa gì; xem lichhop help edit"));
	}
	for (size_t i = 0; !status && i < args->n_options; i++) {
		const char *option = args->options[i].option->name;
		edit_fn *apply = edit_field_fn(edit, option);
		if (!apply) {
			reply->misuse = true;
			return lh_error_set(err, LH_EINVALID,
					    _("--%s không dùng cho “%s”"),
					    option,
					    args->n_words ? args->words[0] : "");
		}
		const char *value = args->options[i].value;
		status = apply(edit,
			       lh_text_printable(edit->arena,
						 lh_text_nfc(edit->arena, value,
							     strlen(value)),
						 true),
			       err);
	}
	return status;
}

/* --- each kind: load, apply, save --- */

static enum lh_status edit_meeting(struct edit *edit, int64_t id,
				   const struct lh_args *args,
				   struct lh_reply *reply, const char *summary,
				   struct lh_error *err)
{
	struct meeting_change change;
	struct lh_meeting *m;
	enum lh_status status = meeting_change_begin(edit->ctx, edit->arena, id,
						     &change, err);

	if (status)
		return status;
	edit->meeting = m = change.meeting;
	status = edit_apply(edit, args, reply, err);
	draft_expand_participants(lh_ctx_index(edit->ctx), edit->arena, m,
				  lh_ctx_today(edit->ctx));
	if (!status)
		status = meeting_change_index(edit->ctx, edit->arena, m, err);
	if (!status && m->state != LH_MEETING_CANCELLED)
		status = clash_question_ask(edit->ctx, reply, m, err);
	if (!status)
		status = transaction_begin(edit->ctx, args, err);
	if (status)
		return status;
	status = meeting_change_save(edit->ctx, &change, err);
	return transaction_end(edit->ctx, status, summary, err);
}

static enum lh_status edit_save_assignment(struct edit *edit,
					   struct lh_error *err)
{
	struct lh_assignment *a = edit->assignment;
	lh_instant due = a->deadline.due;
	enum lh_status status = work_calendar_due(edit->ctx, edit->arena, a,
						  &a->deadline.due, err);

	if (status)
		return status;
	/* RFC 5546 2.1.4: a change of DUE is told to calendars. */
	if (a->deadline.due != due)
		a->sequence++;
	draft_expand_shares(lh_ctx_index(edit->ctx), edit->arena, a,
			    lh_ctx_today(edit->ctx));
	return lh_store_assignment_save(lh_ctx_store(edit->ctx), a, err);
}

static enum lh_status edit_assignment(struct edit *edit, int64_t id,
				      const struct lh_args *args,
				      struct lh_reply *reply,
				      const char *summary, struct lh_error *err)
{
	enum lh_status status = lh_store_assignment_load(
		lh_ctx_store(edit->ctx), edit->arena, id, &edit->assignment,
		err);

	if (!status)
		status = edit_apply(edit, args, reply, err);
	if (!status)
		status = transaction_begin(edit->ctx, args, err);
	if (status)
		return status;
	status = edit_save_assignment(edit, err);
	return transaction_end(edit->ctx, status, summary, err);
}

static enum lh_status edit_notice(struct edit *edit, int64_t id,
				  const struct lh_args *args,
				  struct lh_reply *reply, const char *summary,
				  struct lh_error *err)
{
	enum lh_status status = lh_store_notice_load(lh_ctx_store(edit->ctx),
						     edit->arena, id,
						     &edit->notice, err);

	if (!status)
		status = edit_apply(edit, args, reply, err);
	if (!status)
		status = transaction_begin(edit->ctx, args, err);
	if (status)
		return status;
	status = lh_store_notice_save(lh_ctx_store(edit->ctx), edit->notice,
				      err);
	return transaction_end(edit->ctx, status, summary, err);
}

enum lh_status lh_run_edit(struct lh_ctx *ctx, const struct lh_args *args,
			   struct lh_reply *reply, struct lh_error *err)
{
	struct edit edit = { .ctx = ctx, .arena = reply->arena };
	char text[LH_ID_TEXT_SIZE];
	struct lh_id id;
	enum lh_status status = lh_id_parse(args->words[0],
					    LH_ID_MEETING | LH_ID_ASSIGNMENT
						    | LH_ID_NOTICE,
					    &id, err);

	if (status)
		return status;
	const char *summary = lh_arena_printf(
		reply->arena, _("sửa %s"),
		lh_id_format(id.kind, id.value, text));
	if (id.kind == LH_ID_MEETING)
		status = edit_meeting(&edit, id.value, args, reply, summary, err);
	else if (id.kind == LH_ID_ASSIGNMENT)
		status = edit_assignment(&edit, id.value, args, reply, summary,
					 err);
	else
		status = edit_notice(&edit, id.value, args, reply, summary, err);
	if (!status)
		lh_reply_note(reply, LH_NOTE_INFO, _("Đã %s"), summary);
	return status;
}
