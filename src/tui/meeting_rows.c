/* Loading a meeting with its preparation and notices, and laying it out in
 * rows.  Knows the store and words, not the screen. */
#include "meeting_rows.h"

#include <lichhop/gettext.h>
#include <lichhop/labels.h>
#include <lichhop/preparation.h>
#include <lichhop/text.h>
#include <lichhop/wording.h>

#include "canvas.h"

struct row_builder {
	struct lh_ctx *ctx;
	struct lh_arena *arena;
	struct meeting_rows *out;
};

static struct meeting_row *row_add(struct row_builder *b,
				   enum meeting_row_kind kind,
				   const char *label, const char *text)
{
	struct meeting_rows *out = b->out;

	out->rows = lh_arena_grow(b->arena, out->rows, out->n_rows,
				  sizeof(*out->rows));
	struct meeting_row *row = &out->rows[out->n_rows++];
	*row = (struct meeting_row){ .kind = kind, .label = label,
				     .text = text ? text : "", .state = "" };
	return row;
}

static void row_heading(struct row_builder *b, const char *text,
			const char *state)
{
	if (b->out->n_rows)
		row_add(b, MEETING_ROW_BLANK, "", "");
	struct meeting_row *row = row_add(b, MEETING_ROW_HEADING, text, text);
	row->state = state;
	row->role = LH_TUI_FAINT;
}

/* Unknown is unknown: fields that say nothing take no row, but those that a
 * clerk will ask for say that they are not known. */
static void row_field(struct row_builder *b, const char *label,
		      const char *text, bool always)
{
	if (!lh_text_empty(text))
		row_add(b, MEETING_ROW_FIELD, label, text);
	else if (always)
		row_add(b, MEETING_ROW_FIELD, label, _("chưa rõ"));
}

static void rows_facts(struct row_builder *b)
{
	const struct lh_meeting *m = b->out->meeting;
	const struct lh_participant *chair = lh_meeting_chair(m);

	row_field(b, _("Thời gian"), lh_wording_when(b->arena, &m->when), true);
	row_field(b, _("Địa điểm"), lh_meeting_location(b->arena, m), true);
	row_field(b, _("Chủ trì"),
		  chair ? lh_participant_title(b->arena, chair) : NULL, true);
	if (m->state != LH_MEETING_CONFIRMED)
		row_field(b, _("Tình trạng"), lh_label_meeting_state(m->state),
			  true);
	row_field(b, _("Lý do"), m->reason, false);
	row_field(b, _("Nội dung"), m->content, false);
	row_field(b, _("Đầu mối"), m->contact, false);
	if (m->in_charge_id) {
		const struct lh_person *p = lh_directory_person(
			lh_ctx_index(b->ctx), m->in_charge_id);
		row_field(b, _("Theo dõi"), p ? p->name : NULL, false);
	}
	row_field(b, _("Ghi chú"), m->note, false);
}

/* --- participants --- */

static int response_role(enum lh_response response)
{
	switch (response) {
	case LH_RESPONSE_ACCEPTED: return LH_TUI_DONE;
	case LH_RESPONSE_DECLINED: return LH_TUI_LATE;
	case LH_RESPONSE_TENTATIVE: return LH_TUI_SOON;
	case LH_RESPONSE_DELEGATED: return LH_TUI_SOON;
	case LH_RESPONSE_NONE: return LH_TUI_FAINT;
	}
	return LH_TUI_FAINT;
}

static const char *participant_words(struct lh_arena *arena,
				     const struct lh_participant *p)
{
	const char *name = lh_participant_title(arena, p);

	bool plain = p->role == LH_ROLE_CHAIR || p->role == LH_ROLE_MEMBER
		|| p->role == LH_ROLE_INVITED;

	return lh_arena_printf(
		arena, "%s%s%s%s%s%s%s%s%s", p->parent_id ? "  " : "", name,
		p->requested_as ? " (" : "",
		p->requested_as ? p->requested_as : "",
		p->requested_as ? ")" : "",
		p->invited_by ? _(" · mời bởi ") : "",
		p->invited_by ? p->invited_by : "",
		plain ? "" : " · ", plain ? "" : lh_label_role(p->role));
}

static void rows_delegates(struct row_builder *b, size_t participant)
{
	const struct lh_participant *p =
		&b->out->meeting->participants[participant];

	for (size_t i = 0; i < p->n_delegates; i++) {
		const struct lh_delegate *d = &p->delegates[i];
		struct meeting_row *row = row_add(
			b, MEETING_ROW_DELEGATE, "",
			lh_arena_printf(b->arena, "%s%s%s%s%s", d->name,
					d->position ? ", " : "",
					d->position ? d->position : "",
					d->replaces ? _(" · thay ") : "",
					d->replaces ? d->replaces : ""));
		row->participant = participant;
		row->delegate = i;
		if (d->roll_called)
			row->state = d->present ? _("có mặt") : _("vắng");
		row->role = d->present ? LH_TUI_DONE : LH_TUI_LATE;
	}
}

static void rows_participants(struct row_builder *b)
{
	const struct lh_meeting *m = b->out->meeting;

	for (size_t i = 0; i < m->n_participants; i++) {
		const struct lh_participant *p = &m->participants[i];
		if (p->role == LH_ROLE_CHAIR
		    || p->kind == LH_PARTICIPANT_GROUP)
			continue;
		b->out->n_asked++;
		b->out->n_answered += p->response != LH_RESPONSE_NONE;
	}
	row_heading(b, _("Thành phần"),
		    lh_arena_printf(b->arena, _("%zu/%zu đã trả lời"),
				    b->out->n_answered, b->out->n_asked));
	for (size_t i = 0; i < m->n_participants; i++) {
		const struct lh_participant *p = &m->participants[i];
		struct meeting_row *row = row_add(
			b, MEETING_ROW_PARTICIPANT, "",
			participant_words(b->arena, p));
		row->participant = i;
		row->state = p->role == LH_ROLE_CHAIR
				&& p->response == LH_RESPONSE_NONE
			? lh_label_role(p->role)
			: lh_label_response(p->response);
		row->role = response_role(p->response);
		rows_delegates(b, i);
	}
	if (m->n_participants == 0)
		row_add(b, MEETING_ROW_FIELD, "",
			_("chưa mời ai; + để thêm"));
}

static void rows_agenda(struct row_builder *b)
{
	const struct lh_meeting *m = b->out->meeting;
	char from[LH_MINUTE_TEXT_SIZE];

	if (m->n_agenda == 0)
		return;
	row_heading(b, _("Chương trình"), "");
	for (size_t i = 0; i < m->n_agenda; i++) {
		const struct lh_agenda_item *a = &m->agenda[i];
		struct meeting_row *row = row_add(
			b, MEETING_ROW_AGENDA,
			lh_arena_strdup(b->arena,
					lh_minute_format(a->start, from)),
			a->title);
		row->state = a->reporter ? a->reporter : "";
		row->role = LH_TUI_FAINT;
	}
}

/* --- preparation --- */

static int assignment_role(struct lh_ctx *ctx, const struct lh_assignment *a)
{
	if (lh_share_is_done(lh_assignment_status(a)))
		return LH_TUI_DONE;
	return lh_assignment_is_overdue(a, lh_ctx_now(ctx)) ? LH_TUI_LATE
							    : LH_TUI_PLAIN;
}

static const char *assignment_state(struct row_builder *b,
				    const struct lh_assignment *a)
{
	size_t done, all;
	const char *status = lh_label_share_status(lh_assignment_status(a));
	const char *due = lh_share_is_done(lh_assignment_status(a)) ? ""
		: lh_wording_due(b->arena, a->deadline.due, lh_ctx_now(b->ctx),
				 lh_ctx_office(b->ctx)->zone);

	lh_assignment_progress(a, &done, &all);
	if (all > 1)
		status = lh_arena_printf(b->arena, _("%zu/%zu đã nộp"), done,
					 all);
	return lh_arena_printf(b->arena, "%s%s%s", due, *due ? " · " : "",
			       status);
}

static void rows_preparation(struct row_builder *b)
{
	struct meeting_rows *out = b->out;

	for (size_t i = 0; i < out->n_assignments; i++)
		out->n_open += !lh_share_is_done(
			lh_assignment_status(&out->assignments[i]));
	row_heading(b, _("Chuẩn bị"),
		    out->n_assignments
		    ? lh_arena_printf(b->arena, _("%zu việc, %zu chưa xong"),
				      out->n_assignments, out->n_open)
		    : _("không có việc nào"));
	for (size_t i = 0; i < out->n_assignments; i++) {
		const struct lh_assignment *a = &out->assignments[i];
		struct meeting_row *row = row_add(
			b, MEETING_ROW_ASSIGNMENT, "",
			lh_arena_printf(b->arena, "%s: %s",
					lh_wording_shares(b->arena, a,
							  LH_SHARE_LEAD),
					a->task ? a->task : ""));
		row->id = a->id;
		row->state = assignment_state(b, a);
		row->role = assignment_role(b->ctx, a);
	}
}

static enum lh_status rows_notices(struct row_builder *b, struct lh_error *err)
{
	const struct lh_meeting *m = b->out->meeting;

	if (m->n_links)
		row_heading(b, _("Văn bản"), "");
	for (size_t i = 0; i < m->n_links; i++) {
		struct lh_notice *notice = NULL;
		enum lh_status status = lh_store_notice_load(
			lh_ctx_store(b->ctx), b->arena, m->links[i].notice_id,
			&notice, err);
		if (status)
			return status;
		struct meeting_row *row = row_add(
			b, MEETING_ROW_NOTICE, "",
			lh_wording_notice(b->arena, notice));
		row->id = notice->id;
		row->state = notice->subject ? notice->subject : "";
		row->role = LH_TUI_FAINT;
	}
	return LH_OK;
}

enum lh_status meeting_rows_load(struct lh_ctx *ctx, struct lh_arena *arena,
				 int64_t id, struct meeting_rows *rows,
				 struct lh_error *err)
{
	struct row_builder b = { .ctx = ctx, .arena = arena, .out = rows };

	*rows = (struct meeting_rows){ 0 };
	enum lh_status status = lh_store_meeting_load(
		lh_ctx_store(ctx), arena, id, &rows->meeting, err);
	/* Taken back, here or by somebody else: that is no failure. */
	if (status == LH_ENOTFOUND) {
		rows->meeting = NULL;
		row_add(&b, MEETING_ROW_FIELD, "",
			_("Cuộc họp này không còn nữa. Esc: quay lại."));
		return LH_OK;
	}
	if (!status)
		status = lh_preparation_list(lh_ctx_store(ctx), arena,
					     rows->meeting, &rows->assignments,
					     &rows->n_assignments, err);
	if (status)
		return status;
	rows_facts(&b);
	rows_preparation(&b);
	rows_participants(&b);
	rows_agenda(&b);
	return rows_notices(&b, err);
}
