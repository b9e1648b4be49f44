/* lichhop show: one notice, meeting or assignment with everything that is
 * known of it. */
#include <stdlib.h>
#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/id.h>
#include <lichhop/text.h>
#include <lichhop/zone.h>

#include "command_priv.h"
#include <lichhop/labels.h>
#include <lichhop/preparation.h>
#include "layout.h"
#include "model_json.h"
#include "output_priv.h"
#include <lichhop/wording.h>

#define SHOW_INDENT 14

struct show {
	struct lh_ctx *ctx;
	struct lh_arena *arena;
	struct lh_store *store;
	const char *zone;
	lh_instant now;
	struct layout out;
	struct lh_reply *reply;
};

static const char *show_id(const struct show *s, enum lh_id_kind kind,
			   int64_t id)
{
	return lh_id_format(kind, id,
			    lh_arena_alloc(s->arena, LH_ID_TEXT_SIZE));
}

static void show_field(const struct show *s, const char *label,
		       const char *text)
{
	layout_field(&s->out, SHOW_INDENT, label, text);
}

static const char *show_instant(const struct show *s, lh_instant at)
{
	struct lh_date day;
	lh_minute minute;
	char hour[LH_MINUTE_TEXT_SIZE];

	if (at == LH_INSTANT_UNKNOWN)
		return NULL;
	lh_zone_local(s->zone, at, &day, &minute);
	return lh_arena_printf(s->arena, "%s %02u/%02u/%d",
			       lh_minute_format(minute, hour), day.day,
			       day.month, day.year);
}

/* "a; b; c" of what is put in one by one. */
static const char *show_join(const struct show *s, const char *list,
			     const char *more)
{
	if (lh_text_empty(more))
		return list;
	return list ? lh_arena_printf(s->arena, "%s; %s", list, more) : more;
}

static void show_json(const struct show *s, const char *key, json_t *value)
{
	json_t *root = json_object(), *list = json_array();

	lh_json_append(list, value);
	lh_json_number(root, "version", 1);
	lh_json_take(root, key, list);
	lh_json_print(root, &s->reply->out);
}

/* --- what belongs together --- */

static enum lh_status show_load_meetings(const struct show *s, int64_t notice,
					 struct lh_meeting **list,
					 size_t *count, struct lh_error *err)
{
	struct lh_meeting_filter filter = {
		.from = LH_INSTANT_UNKNOWN, .until = LH_INSTANT_UNKNOWN,
		.notice_id = notice,
	};

	return lh_store_meeting_list(s->store, s->arena, &filter, list, count,
				     err);
}

static int show_compare_ids(const void *a, const void *b)
{
	const struct lh_assignment *x = a, *y = b;

	return (x->id > y->id) - (x->id < y->id);
}

/* In the order of the paper, which is that of their ids. */
static enum lh_status show_load_assignments(const struct show *s,
					    int64_t notice,
					    struct lh_assignment **list,
					    size_t *count, struct lh_error *err)
{
	struct lh_assignment_filter filter = {
		.from = LH_INSTANT_UNKNOWN, .until = LH_INSTANT_UNKNOWN,
		.notice_id = notice,
	};
	enum lh_status status = lh_store_assignment_list(
		s->store, s->arena, &filter, list, count, err);

	if (status == LH_OK && *count)
		qsort(*list, *count, sizeof(**list), show_compare_ids);
	return status;
}

static void show_meeting_line(const struct show *s, const struct lh_meeting *m)
{
	const char *state = m->state == LH_MEETING_CONFIRMED ? "" :
		lh_arena_printf(s->arena, "[%s] ",
				lh_label_meeting_state(m->state));

	layout_row(&s->out, 8, lh_arena_printf(
			s->arena, "  %s", show_id(s, LH_ID_MEETING, m->id)),
		   lh_arena_printf(s->arena, "%s%s", state,
				   lh_wording_when(s->arena, &m->when)), "");
	layout_line(&s->out, 8, m->title);
}

static const char *show_progress(const struct show *s,
				 const struct lh_assignment *a)
{
	size_t done, all;

	lh_assignment_progress(a, &done, &all);
	if (all > 1 && !a->cancelled)
		return lh_arena_printf(s->arena, _("%zu/%zu đã nộp"), done, all);
	return lh_label_share_status(lh_assignment_status(a));
}

static void show_assignment_line(const struct show *s,
				 const struct lh_assignment *a)
{
	const char *who = lh_wording_shares(s->arena, a, LH_SHARE_LEAD);
	const char *deadline = lh_wording_deadline(s->arena, &a->deadline);

	layout_row(&s->out, 8, lh_arena_printf(
			s->arena, "  %s", show_id(s, LH_ID_ASSIGNMENT, a->id)),
		   *who ? who : _("(chưa rõ ai)"), show_progress(s, a));
	layout_line(&s->out, 8, a->task);
	if (deadline)
		layout_line(&s->out, 8, deadline);
}

static void show_meeting_lines(const struct show *s,
			       const struct lh_meeting *list, size_t count)
{
	if (count)
		layout_heading(&s->out, _("Cuộc họp"));
	for (size_t i = 0; i < count; i++)
		show_meeting_line(s, &list[i]);
}

static void show_assignment_lines(const struct show *s,
				  const struct lh_assignment *list,
				  size_t count)
{
	if (count)
		layout_heading(&s->out, _("Phân công"));
	for (size_t i = 0; i < count; i++)
		show_assignment_line(s, &list[i]);
}

/* --- notices --- */

static void show_notice_lists(const struct show *s, const struct lh_notice *n)
{
	const char *to = NULL, *copies = NULL, *cited = NULL, *in = NULL;

	for (size_t i = 0; i < n->n_addressees; i++)
		to = show_join(s, to, n->addressees[i].name);
	for (size_t i = 0; i < n->n_distribution; i++) {
		const struct lh_distribution *d = &n->distribution[i];

		copies = show_join(s, copies, d->purpose ?
			lh_arena_printf(s->arena, "%s (%s)", d->name,
					d->purpose) : d->name);
	}
	for (size_t i = 0; i < n->n_references; i++) {
		const struct lh_reference *r = &n->references[i];

		cited = show_join(s, cited, lh_arena_printf(
			s->arena, "%s%s%s", r->kind ? r->kind : "",
			r->kind ? " " : "", r->number ? r->number :
			r->title ? r->title : ""));
	}
	for (size_t i = 0; i < n->n_incoming; i++)
		in = show_join(s, in, lh_arena_printf(
			s->arena, _("số đến %s, %s"),
			n->incoming[i].number ? n->incoming[i].number : "…",
			lh_date_words(s->arena, n->incoming[i].date)));
	show_field(s, _("Kính gửi"), to);
	show_field(s, _("Căn cứ"), cited);
	show_field(s, _("Nơi nhận"), copies);
	show_field(s, _("Đến"), in);
}

static void show_notice_text(const struct show *s, const struct lh_notice *n)
{
	char *state = lh_arena_printf(s->arena, "%s%s",
				      lh_label_notice_state(n->state),
				      n->revision_number > 1 ?
				      lh_arena_printf(s->arena, _(" · bản %d"),
						      (int)n->revision_number) :
				      "");

	layout_line(&s->out, 0, lh_arena_printf(
		s->arena, "%s  %s", show_id(s, LH_ID_NOTICE, n->id),
		lh_wording_notice(s->arena, n)));
	show_field(s, _("Tình trạng"), state);
	if (n->replaces_id)
		show_field(s, _("Thay cho"),
			   show_id(s, LH_ID_NOTICE, n->replaces_id));
	show_field(s, _("Trích yếu"), n->subject);
	show_notice_lists(s, n);
	show_field(s, _("Người ký"), n->signer && n->signer_title ?
		   lh_arena_printf(s->arena, "%s (%s)", n->signer,
				   n->signer_title) : n->signer);
	show_field(s, _("Liên hệ"), n->contact);
	show_field(s, _("Từ tệp"), n->source);
	show_field(s, _("Ghi chú"), n->note);
	for (size_t i = 0; i < n->n_warnings; i++)
		show_field(s, i == 0 ? _("Cần xem") : "", n->warnings[i].text);
}

static enum lh_status show_notice_all(const struct show *s,
				      const struct lh_notice *n, bool json,
				      struct lh_error *err)
{
	struct lh_meeting *meetings;
	struct lh_assignment *assignments;
	size_t n_meetings = 0, n_assignments = 0;
	enum lh_status status;

	status = show_load_meetings(s, n->id, &meetings, &n_meetings, err);
	if (status == LH_OK)
		status = show_load_assignments(s, n->id, &assignments,
					       &n_assignments, err);
	if (status != LH_OK)
		return status;
	if (json) {
		struct model_json j = model_json_make(s->ctx, s->arena);
		json_t *o = notice_json(&j, n), *ids = json_array();

		for (size_t i = 0; i < n_meetings; i++)
			lh_json_append(ids, model_json_id(LH_ID_MEETING,
							  meetings[i].id));
		lh_json_take(o, "meetings", ids);
		ids = json_array();
		for (size_t i = 0; i < n_assignments; i++)
			lh_json_append(ids, model_json_id(LH_ID_ASSIGNMENT,
							  assignments[i].id));
		lh_json_take(o, "assignments", ids);
		show_json(s, "notices", o);
		return LH_OK;
	}
	show_notice_text(s, n);
	show_meeting_lines(s, meetings, n_meetings);
	show_assignment_lines(s, assignments, n_assignments);
	return LH_OK;
}

static enum lh_status show_notice(const struct show *s, int64_t id, bool json,
				  bool text, struct lh_error *err)
{
	struct lh_notice *n;
	enum lh_status status = lh_store_notice_load(s->store, s->arena, id,
						     &n, err);

	if (status != LH_OK)
		return status;
	if (!text)
		return show_notice_all(s, n, json, err);
	if (!n->text)
		return lh_error_set(err, LH_ENOTFOUND,
				    _("%s không có toàn văn"),
				    show_id(s, LH_ID_NOTICE, id));
	lh_strbuf_add(&s->reply->out, n->text);
	return LH_OK;
}

/* --- meetings --- */

static const char *show_participant(const struct show *s,
				    const struct lh_participant *p)
{
	const char *title = lh_participant_title(s->arena, p);
	const char *more = NULL;

	if (p->requested_as)
		more = show_join(s, more, p->requested_as);
	if (p->invited_by)
		more = show_join(s, more, lh_arena_printf(
			s->arena, _("do %s mời"), p->invited_by));
	if (p->role != LH_ROLE_INVITED && p->role != LH_ROLE_MEMBER)
		more = show_join(s, more, lh_label_role(p->role));
	if (p->response != LH_RESPONSE_NONE)
		more = show_join(s, more, lh_label_response(p->response));
	for (size_t i = 0; i < p->n_delegates; i++)
		more = show_join(s, more, lh_arena_printf(
			s->arena, _("cử %s"), p->delegates[i].name));
	return more ? lh_arena_printf(s->arena, "%s (%s)", title, more) : title;
}

static void show_participants(const struct show *s, const struct lh_meeting *m)
{
	size_t known = 0, all = 0;

	for (size_t i = 0; i < m->n_participants; i++)
		if (m->participants[i].role != LH_ROLE_CHAIR &&
		    !m->participants[i].parent_id) {
			all++;
			known += m->participants[i].agency_id ||
				 m->participants[i].person_id ||
				 m->participants[i].group_id;
		}
	if (all == 0)
		return;
	layout_heading(&s->out, lh_arena_printf(
		s->arena, _("Thành phần: %zu (%zu trong danh bạ)"), all,
		known));
	for (size_t i = 0; i < m->n_participants; i++) {
		const struct lh_participant *p = &m->participants[i];

		if (p->role == LH_ROLE_CHAIR)
			continue;
		layout_field(&s->out, p->parent_id ? 6 : 4,
			     p->parent_id ? "    -" : "  -",
			     show_participant(s, p));
	}
}

static void show_agenda(const struct show *s, const struct lh_meeting *m)
{
	if (m->n_agenda)
		layout_heading(&s->out, _("Chương trình"));
	for (size_t i = 0; i < m->n_agenda; i++) {
		const struct lh_agenda_item *item = &m->agenda[i];
		struct lh_when hours = {
			.start = item->start, .end = item->end,
		};

		layout_field(&s->out, SHOW_INDENT, lh_arena_printf(
				s->arena, "  %s",
				lh_wording_hours(s->arena, &hours)),
			     item->reporter ? lh_arena_printf(
				s->arena, "%s (%s)",
				item->title ? item->title : "",
				item->reporter) : item->title);
	}
}

static const char *show_links(const struct show *s, const struct lh_meeting *m)
{
	const char *list = NULL;

	for (size_t i = 0; i < m->n_links; i++)
		list = show_join(s, list, show_id(s, LH_ID_NOTICE,
						  m->links[i].notice_id));
	return list;
}

static void show_meeting_text(const struct show *s, const struct lh_meeting *m)
{
	const struct lh_participant *chair = lh_meeting_chair(m);
	const char *when = lh_wording_when(s->arena, &m->when);

	layout_field(&s->out, SHOW_INDENT, show_id(s, LH_ID_MEETING, m->id),
		     m->title ? m->title : _("(không có tên)"));
	show_field(s, _("Thời gian"), m->when.zone &&
		   strcmp(m->when.zone, s->zone) != 0 ?
		   lh_arena_printf(s->arena, "%s (%s)", when, m->when.zone) :
		   when);
	show_field(s, _("Lặp"), lh_wording_rule(s->arena, m->series.rule));
	show_field(s, _("Địa điểm"), lh_meeting_location(s->arena, m));
	for (size_t i = 0; i < m->n_venues; i++)
		show_field(s, _("Trực tuyến"), m->venues[i].url);
	show_field(s, _("Chủ trì"), chair ?
		   lh_participant_title(s->arena, chair) : NULL);
	show_field(s, _("Tình trạng"), m->reason ?
		   lh_arena_printf(s->arena, "%s: %s",
				   lh_label_meeting_state(m->state), m->reason) :
		   lh_label_meeting_state(m->state));
	show_field(s, _("Nội dung"), m->content);
	show_field(s, _("Văn bản"), show_links(s, m));
	show_field(s, _("Tổ chức"), m->organizer_name);
	show_field(s, _("Liên hệ"), m->contact);
	show_field(s, _("Ghi chú"), m->note);
	show_agenda(s, m);
	show_participants(s, m);
}

static enum lh_status show_meeting(const struct show *s, int64_t id, bool json,
				   struct lh_error *err)
{
	struct model_json j = model_json_make(s->ctx, s->arena);
	struct lh_meeting *m;
	struct lh_assignment *assignments;
	size_t count = 0;
	enum lh_status status = lh_store_meeting_load(s->store, s->arena, id,
						      &m, err);

	if (status == LH_OK && !json)
		status = lh_preparation_list(s->store, s->arena, m, &assignments,
					     &count, err);
	if (status != LH_OK)
		return status;
	if (json) {
		show_json(s, "meetings", meeting_json_full(&j, m));
		return LH_OK;
	}
	show_meeting_text(s, m);
	show_assignment_lines(s, assignments, count);
	return LH_OK;
}

/* --- assignments --- */

/* Of a group how many of its members are done, else NULL. */
static const char *show_members(const struct show *s,
				const struct lh_assignment *a,
				const struct lh_share *group)
{
	size_t done = 0, all = 0;

	for (size_t i = 0; i < a->n_shares; i++) {
		if (!group->id || a->shares[i].parent_id != group->id)
			continue;
		all++;
		done += lh_share_is_done(a->shares[i].status);
	}
	if (all == 0)
		return NULL;
	return lh_arena_printf(s->arena, _("%zu/%zu đã nộp"), done, all);
}

static void show_share(const struct show *s, const struct lh_assignment *a,
		       const struct lh_share *share)
{
	const char *members = show_members(s, a, share);
	const char *state = members ? members :
				      lh_label_share_status(share->status);
	const char *at = show_instant(s, share->status_at);
	const char *name = lh_arena_printf(
		s->arena, "%s%s", share->name ? share->name : "",
		share->role == LH_SHARE_SUPPORT ? _(" (phối hợp)") : "");

	if (!members && lh_share_is_overdue(a, share, s->now))
		state = lh_arena_printf(s->arena, "%s · %s", state,
			lh_wording_due(s->arena, lh_share_due(a, share), s->now,
				    s->zone));
	else if (lh_share_is_late(a, share))
		state = lh_arena_printf(s->arena, _("%s · muộn"), state);
	if (at)
		state = lh_arena_printf(s->arena, "%s · %s", state, at);
	layout_row(&s->out, share->parent_id ? 6 : 4,
		   share->parent_id ? "    -" : "  -", name, state);
	if (share->remark)
		layout_line(&s->out, 6, share->remark);
}

static void show_history(const struct show *s, const struct lh_share *share)
{
	for (size_t i = 0; i < share->n_history; i++) {
		const struct lh_share_event *e = &share->history[i];
		const char *at = show_instant(s, e->at);

		layout_line(&s->out, 6, lh_arena_printf(
			s->arena, "%s  %s → %s%s%s%s%s", at ? at : "",
			lh_label_share_status(e->from), lh_label_share_status(e->to),
			e->recorded_by ? " · " : "",
			e->recorded_by ? e->recorded_by : "",
			e->remark ? " · " : "", e->remark ? e->remark : ""));
	}
}

static const char *show_assignment_deadline(const struct show *s,
					    const struct lh_assignment *a)
{
	const char *words = lh_wording_deadline(s->arena, &a->deadline);
	const char *due = lh_wording_due(s->arena, a->deadline.due, s->now,
				      s->zone);

	if (!words || !*due || lh_share_is_done(lh_assignment_status(a)))
		return words;
	return lh_arena_printf(s->arena, "%s (%s)", words, due);
}

static void show_assignment_text(const struct show *s,
				 const struct lh_assignment *a)
{
	const char *meetings = NULL;

	for (size_t i = 0; i < a->n_meetings; i++)
		meetings = show_join(s, meetings, show_id(s, LH_ID_MEETING,
							  a->meeting_ids[i]));
	layout_field(&s->out, SHOW_INDENT, show_id(s, LH_ID_ASSIGNMENT, a->id),
		     a->task ? a->task : _("(không rõ việc)"));
	show_field(s, _("Mục"), a->item);
	show_field(s, _("Sản phẩm"), a->deliverable);
	show_field(s, _("Hạn"), show_assignment_deadline(s, a));
	show_field(s, _("Theo văn bản"), a->deadline.wording);
	show_field(s, _("Gửi"), lh_wording_deliveries(s->arena, a));
	show_field(s, _("Tình trạng"), show_progress(s, a));
	show_field(s, _("Cuộc họp"), meetings);
	if (a->notice_id)
		show_field(s, _("Văn bản"), show_id(s, LH_ID_NOTICE,
						    a->notice_id));
	show_field(s, _("Ghi chú"), a->note);
	for (size_t i = 0; i < a->n_subtasks; i++)
		show_field(s, i == 0 ? _("Gồm") : "", a->subtasks[i]);
	if (a->n_shares)
		layout_heading(&s->out, _("Cơ quan"));
	for (size_t i = 0; i < a->n_shares; i++) {
		show_share(s, a, &a->shares[i]);
		show_history(s, &a->shares[i]);
	}
}

static enum lh_status show_assignment(const struct show *s, int64_t id,
				      bool json, struct lh_error *err)
{
	struct model_json j = model_json_make(s->ctx, s->arena);
	struct lh_assignment *a;
	enum lh_status status = lh_store_assignment_load(s->store, s->arena, id,
							 &a, err);

	if (status != LH_OK)
		return status;
	if (json)
		show_json(s, "assignments", assignment_json_full(&j, a));
	else
		show_assignment_text(s, a);
	return LH_OK;
}

enum lh_status lh_run_show(struct lh_ctx *ctx, const struct lh_args *args,
			   struct lh_reply *reply, struct lh_error *err)
{
	struct show s = {
		.ctx = ctx,
		.arena = reply->arena,
		.store = lh_ctx_store(ctx),
		.zone = lh_arena_strdup(reply->arena,
					lh_ctx_office(ctx)->zone),
		.now = lh_ctx_now(ctx),
		.out = { reply->arena, &reply->out, lh_ctx_columns(ctx) },
		.reply = reply,
	};
	bool json = lh_args_has(args, "json"), text = lh_args_has(args, "text");
	struct lh_id id;
	enum lh_status status = lh_id_parse(
		args->words[0],
		LH_ID_MEETING | LH_ID_ASSIGNMENT | LH_ID_NOTICE, &id, err);

	if (status != LH_OK)
		return status;
	if (text && id.kind != LH_ID_NOTICE)
		return lh_error_set(err, LH_EINVALID,
				    _("--text chỉ dùng cho văn bản (n…), không "
				      "dùng cho “%s”"), args->words[0]);
	if (id.kind == LH_ID_NOTICE)
		return show_notice(&s, id.value, json, text, err);
	if (id.kind == LH_ID_MEETING)
		return show_meeting(&s, id.value, json, err);
	return show_assignment(&s, id.value, json, err);
}
