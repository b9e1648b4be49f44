/* move, postpone, cancel, withdraw: whether and when something takes place. */
#include "command_priv.h"

#include <lichhop/gettext.h>
#include <lichhop/id.h>
#include <lichhop/text.h>

#include "clash_question.h"
#include "meeting_change.h"
#include "meeting_set.h"
#include "transaction.h"

static const char *title_of(const struct lh_meeting *m)
{
	return lh_text_empty(m->title) ? _("(không tên)") : m->title;
}

/* "14:00 Thứ Năm 04/12/2025", "sáng …", or "chưa định ngày". */
static const char *when_words(struct lh_arena *arena,
			      const struct lh_when *when)
{
	char hour[LH_MINUTE_TEXT_SIZE];

	if (lh_date_is_empty(when->date))
		return _("chưa định ngày");
	lh_minute_format(when->start, hour);
	return lh_arena_printf(arena, "%s%s%s", hour, *hour ? " " : "",
			       lh_date_words(arena, when->date));
}

/* --- move --- */

static enum lh_status move_refuse_ended(const struct lh_meeting *m,
					struct lh_error *err)
{
	if (m->state == LH_MEETING_CANCELLED)
		return lh_error_set(err, LH_ECONFLICT,
				    _("cuộc họp m%lld đã hủy; khôi phục bằng lichhop edit m%lld --state confirmed trước khi dời"),
				    (long long)m->id, (long long)m->id);
	if (m->state == LH_MEETING_HELD)
		return lh_error_set(err, LH_ECONFLICT,
				    _("cuộc họp m%lld đã họp xong, không dời được nữa"),
				    (long long)m->id);
	return LH_OK;
}

enum lh_status lh_run_move(struct lh_ctx *ctx, const struct lh_args *args,
			struct lh_reply *reply, struct lh_error *err)
{
	struct lh_id id;
	struct meeting_change change;
	const char *place = lh_args_option(args, "location");
	struct lh_strbuf words;
	enum lh_status status = lh_id_parse(args->words[0], LH_ID_MEETING, &id,
					    err);

	if (status)
		return status;
	lh_strbuf_init(&words);
	for (size_t i = 1; i < args->n_words; i++)
		lh_strbuf_addf(&words, "%s%s", i > 1 ? " " : "", args->words[i]);
	const char *to = lh_arena_strdup(reply->arena, words.text);
	lh_strbuf_release(&words);

	/* Nobody else waits while a question is put: the stored row's
	 * revision tells on saving whether it changed meanwhile. */
	status = meeting_change_begin(ctx, reply->arena, id.value, &change, err);
	if (!status)
		status = move_refuse_ended(change.meeting, err);
	if (!status)
		status = meeting_time_set(ctx, reply->arena, to,
				    lh_args_option(args, "end"), change.meeting,
				    err);
	if (status)
		return status;
	if (place)
		meeting_place_set(ctx, reply->arena, place, change.meeting);
	if (change.meeting->state == LH_MEETING_POSTPONED)
		change.meeting->state = LH_MEETING_CONFIRMED;
	status = meeting_change_index(ctx, reply->arena, change.meeting, err);
	if (!status)
		status = clash_question_ask(ctx, reply, change.meeting, err);
	if (!status)
		status = transaction_begin(ctx, args, err);
	if (status)
		return status;
	const char *summary = lh_arena_printf(
		reply->arena, _("dời m%lld “%s” sang %s"), (long long)id.value,
		title_of(change.meeting),
		when_words(reply->arena, &change.meeting->when));
	status = meeting_change_save(ctx, &change, err);
	status = transaction_end(ctx, status, summary, err);
	if (status)
		return status;
	lh_reply_note(reply, LH_NOTE_INFO, _("Đã %s"), summary);
	if (change.meeting->start_at != LH_INSTANT_UNKNOWN
	    && change.meeting->start_at < lh_ctx_now(ctx))
		lh_reply_note(reply, LH_NOTE_WARNING,
			      _("giờ mới của m%lld đã qua"),
			      (long long)id.value);
	return LH_OK;
}

/* --- postpone --- */

static enum lh_status postpone_one(struct lh_ctx *ctx,
				   const struct lh_args *args, int64_t id,
				   struct lh_reply *reply, const char **summary,
				   struct lh_error *err)
{
	struct meeting_change change;
	const char *to = lh_args_option(args, "to");
	const char *reason = lh_args_option(args, "reason");
	enum lh_status status = meeting_change_begin(ctx, reply->arena, id,
						     &change, err);

	if (!status)
		status = move_refuse_ended(change.meeting, err);
	if (status)
		return status;
	struct lh_meeting *m = change.meeting;
	const char *was = when_words(reply->arena, &m->when);
	if (to) {
		status = meeting_time_set(ctx, reply->arena, to, NULL, m, err);
		if (status)
			return status;
		m->state = LH_MEETING_CONFIRMED;
	} else {
		m->state = LH_MEETING_POSTPONED;
		m->when = (struct lh_when){
			.start = LH_MINUTE_UNKNOWN, .end = LH_MINUTE_UNKNOWN,
			.zone = m->when.zone,
			.wording = lh_arena_printf(reply->arena,
						   _("hoãn, trước là %s"), was),
		};
	}
	if (reason)
		m->reason = reason;
	status = meeting_change_save(ctx, &change, err);
	if (status)
		return status;
	*summary = lh_arena_printf(reply->arena, _("hoãn m%lld “%s” (%s → %s)"),
				   (long long)id, title_of(m), was,
				   when_words(reply->arena, &m->when));
	return to ? clash_question_note(ctx, reply, m, err) : LH_OK;
}

/* --- cancel --- */

static enum lh_status cancel_meeting(struct lh_ctx *ctx, struct lh_arena *arena,
				     int64_t id, const char *reason,
				     const char **summary, struct lh_error *err)
{
	struct meeting_change change;
	enum lh_status status = meeting_change_begin(ctx, arena, id, &change,
						     err);

	if (status)
		return status;
	if (change.meeting->state == LH_MEETING_CANCELLED)
		return lh_error_set(err, LH_ECONFLICT,
				    _("cuộc họp m%lld đã hủy từ trước"),
				    (long long)id);
	change.meeting->state = LH_MEETING_CANCELLED;
	if (reason)
		change.meeting->reason = reason;
	*summary = lh_arena_printf(arena, _("hủy cuộc họp m%lld “%s”"),
				   (long long)id, title_of(change.meeting));
	return meeting_change_save(ctx, &change, err);
}

static enum lh_status cancel_assignment(struct lh_ctx *ctx,
					struct lh_arena *arena, int64_t id,
					const char *reason,
					const char **summary,
					struct lh_error *err)
{
	struct lh_assignment *a = NULL;
	enum lh_status status = lh_store_assignment_load(lh_ctx_store(ctx),
							 arena, id, &a, err);

	if (status)
		return status;
	if (a->cancelled)
		return lh_error_set(err, LH_ECONFLICT,
				    _("phân công a%lld đã hủy từ trước"),
				    (long long)id);
	a->cancelled = true;
	a->sequence++;
	if (reason)
		a->note = reason;
	*summary = lh_arena_printf(arena, _("hủy phân công a%lld “%s”"),
				   (long long)id,
				   lh_text_ellipsis(arena, a->task ? a->task : "",
						    60));
	return lh_store_assignment_save(lh_ctx_store(ctx), a, err);
}

static enum lh_status cancel_one(struct lh_ctx *ctx, const struct lh_args *args,
				 const struct lh_id *id, struct lh_reply *reply,
				 const char **summary, struct lh_error *err)
{
	const char *reason = lh_args_option(args, "reason");

	if (id->kind == LH_ID_ASSIGNMENT)
		return cancel_assignment(ctx, reply->arena, id->value, reason,
					 summary, err);
	return cancel_meeting(ctx, reply->arena, id->value, reason, summary,
			      err);
}

/* --- withdraw --- */

/* Whether another notice that still holds announces the meeting too. */
static enum lh_status announced_elsewhere(struct lh_ctx *ctx,
					  struct lh_arena *arena,
					  const struct lh_meeting *m,
					  int64_t notice_id, bool *elsewhere,
					  struct lh_error *err)
{
	*elsewhere = false;
	for (size_t i = 0; i < m->n_links && !*elsewhere; i++) {
		struct lh_notice *other = NULL;
		if (m->links[i].notice_id == notice_id
		    || m->links[i].kind == LH_LINK_CANCELS)
			continue;
		enum lh_status status = lh_store_notice_load(
			lh_ctx_store(ctx), arena, m->links[i].notice_id, &other,
			err);
		if (status)
			return status;
		*elsewhere = other->state != LH_NOTICE_WITHDRAWN
			&& other->state != LH_NOTICE_SUPERSEDED;
	}
	return LH_OK;
}

static enum lh_status withdraw_meetings(struct lh_ctx *ctx,
					struct lh_arena *arena, int64_t id,
					const char *reason, size_t *n,
					struct lh_error *err)
{
	struct lh_meeting_filter filter = {
		.from = LH_INSTANT_UNKNOWN, .until = LH_INSTANT_UNKNOWN,
		.notice_id = id, .leave_cancelled = true,
	};
	struct lh_meeting *meetings = NULL;
	size_t count = 0;
	enum lh_status status = lh_store_meeting_list(
		lh_ctx_store(ctx), arena, &filter, &meetings, &count, err);

	for (size_t i = 0; !status && i < count; i++) {
		bool elsewhere;
		const char *summary;
		status = announced_elsewhere(ctx, arena, &meetings[i], id,
					     &elsewhere, err);
		if (status || elsewhere)
			continue;
		status = cancel_meeting(ctx, arena, meetings[i].id, reason,
					&summary, err);
		(*n)++;
	}
	return status;
}

static enum lh_status withdraw_assignments(struct lh_ctx *ctx,
					   struct lh_arena *arena, int64_t id,
					   const char *reason, size_t *n,
					   struct lh_error *err)
{
	struct lh_assignment_filter filter = {
		.from = LH_INSTANT_UNKNOWN, .until = LH_INSTANT_UNKNOWN,
		.notice_id = id, .leave_cancelled = true,
	};
	struct lh_assignment *assignments = NULL;
	size_t count = 0;
	enum lh_status status = lh_store_assignment_list(
		lh_ctx_store(ctx), arena, &filter, &assignments, &count, err);

	for (size_t i = 0; !status && i < count; i++) {
		const char *summary;
		status = cancel_assignment(ctx, arena, assignments[i].id,
					   reason, &summary, err);
		(*n)++;
	}
	return status;
}

static enum lh_status withdraw_one(struct lh_ctx *ctx,
				   const struct lh_args *args,
				   const struct lh_id *id,
				   struct lh_reply *reply,
				   const char **summary, struct lh_error *err)
{
	struct lh_notice *notice = NULL;
	size_t meetings = 0, assignments = 0;
	const char *reason = lh_args_option(args, "reason");
	enum lh_status status = lh_store_notice_load(
		lh_ctx_store(ctx), reply->arena, id->value, &notice, err);

	if (status)
		return status;
	if (notice->state == LH_NOTICE_WITHDRAWN)
		return lh_error_set(err, LH_ECONFLICT,
				    _("văn bản n%lld đã thu hồi từ trước"),
				    (long long)id->value);
	if (!reason)
		reason = lh_arena_printf(reply->arena,
					 _("văn bản n%lld đã thu hồi"),
					 (long long)id->value);
	notice->state = LH_NOTICE_WITHDRAWN;
	status = lh_store_notice_save(lh_ctx_store(ctx), notice, err);
	if (!status)
		status = withdraw_meetings(ctx, reply->arena, id->value, reason,
					   &meetings, err);
	if (!status)
		status = withdraw_assignments(ctx, reply->arena, id->value,
					      reason, &assignments, err);
	*summary = lh_arena_printf(reply->arena,
				   _("thu hồi văn bản n%lld, hủy theo %zu cuộc họp và %zu phân công"),
				   (long long)id->value, meetings, assignments);
	return status;
}

/* --- the commands: each takes several ids, all in one transaction --- */

typedef enum lh_status change_one_fn(struct lh_ctx *ctx,
				     const struct lh_args *args,
				     const struct lh_id *id,
				     struct lh_reply *reply,
				     const char **summary, struct lh_error *err);

static enum lh_status change_each(struct lh_ctx *ctx,
				  const struct lh_args *args, unsigned kinds,
				  change_one_fn *one, struct lh_reply *reply,
				  struct lh_error *err)
{
	struct lh_id *ids = lh_arena_calloc(reply->arena, args->n_words,
					    sizeof(*ids));
	const char **summaries = lh_arena_calloc(reply->arena, args->n_words,
						 sizeof(*summaries));
	enum lh_status status = LH_OK;

	for (size_t i = 0; !status && i < args->n_words; i++)
		status = lh_id_parse(args->words[i], kinds, &ids[i], err);
	if (!status)
		status = transaction_begin(ctx, args, err);
	if (status)
		return status;
	for (size_t i = 0; !status && i < args->n_words; i++)
		status = one(ctx, args, &ids[i], reply, &summaries[i], err);
	const char *summary = summaries[0];
	if (!status && args->n_words > 1)
		summary = lh_arena_printf(reply->arena, _("%s và %zu mục nữa"),
					  summary, args->n_words - 1);
	status = transaction_end(ctx, status, summary, err);
	for (size_t i = 0; !status && i < args->n_words; i++)
		lh_reply_note(reply, LH_NOTE_INFO, _("Đã %s"), summaries[i]);
	return status;
}

static enum lh_status postpone_id(struct lh_ctx *ctx, const struct lh_args *args,
				  const struct lh_id *id, struct lh_reply *reply,
				  const char **summary, struct lh_error *err)
{
	return postpone_one(ctx, args, id->value, reply, summary, err);
}

enum lh_status lh_run_postpone(struct lh_ctx *ctx, const struct lh_args *args,
			    struct lh_reply *reply, struct lh_error *err)
{
	return change_each(ctx, args, LH_ID_MEETING, postpone_id, reply, err);
}

enum lh_status lh_run_cancel(struct lh_ctx *ctx, const struct lh_args *args,
			  struct lh_reply *reply, struct lh_error *err)
{
	return change_each(ctx, args, LH_ID_MEETING | LH_ID_ASSIGNMENT,
			   cancel_one, reply, err);
}

enum lh_status lh_run_withdraw(struct lh_ctx *ctx, const struct lh_args *args,
			    struct lh_reply *reply, struct lh_error *err)
{
	return change_each(ctx, args, LH_ID_NOTICE, withdraw_one, reply, err);
}
