/* The sheet of a notice; see the header. */
#include "notice_sheet.h"

#include <lichhop/gettext.h>
#include <lichhop/id.h>
#include <lichhop/labels.h>
#include <lichhop/text.h>
#include <lichhop/wording.h>

#include "assignment_sheet.h"
#include "preparation.h"

struct filling {
	struct lh_ctx *ctx;
	struct sheet *sheet;
	struct lh_arena *arena;
	const struct lh_notice *n;
};

const char *notice_day(struct lh_arena *arena, const struct lh_notice *n)
{
	struct lh_date d = n->issued_date;

	if (lh_date_is_full(d))
		return lh_arena_printf(arena, "%02d/%02d/%04d", d.day, d.month,
				       d.year);
	if (d.year && d.month)
		return lh_arena_printf(arena, "%d/%04d", d.month, d.year);
	return d.year ? lh_arena_printf(arena, "%04d", d.year) : "";
}

static const char *urgency_words(enum lh_urgency urgency)
{
	switch (urgency) {
	case LH_URGENCY_NONE: return NULL;
	case LH_URGENCY_URGENT: return _("khẩn");
	case LH_URGENCY_VERY_URGENT: return _("thượng khẩn");
	case LH_URGENCY_EXPRESS: return _("hỏa tốc");
	}
	lh_bug("no such urgency: %d", (int)urgency);
}

/* "a; b; c" of what has a name each. */
static const char *join(struct lh_arena *arena, const char *so_far,
			const char *name, const char *detail)
{
	if (lh_text_empty(name))
		return so_far;
	return lh_arena_printf(arena, "%s%s%s%s%s%s", so_far ? so_far : "",
			       so_far ? "; " : "", name, detail ? " (" : "",
			       detail ? detail : "", detail ? ")" : "");
}

static void fill_parties(struct filling *f)
{
	const char *to = NULL, *copies = NULL;

	for (size_t i = 0; i < f->n->n_addressees; i++)
		to = join(f->arena, to, f->n->addressees[i].name, NULL);
	for (size_t i = 0; i < f->n->n_distribution; i++)
		copies = join(f->arena, copies, f->n->distribution[i].name,
			      f->n->distribution[i].purpose);
	sheet_add_field(f->sheet, _("Kính gửi"), to, LH_TUI_PLAIN);
	sheet_add_field(f->sheet, _("Nơi nhận"), copies, LH_TUI_PLAIN);
}

static void fill_signer(struct filling *f)
{
	const struct lh_notice *n = f->n;
	const char *signer = n->signer;

	if (signer && n->signer_title)
		signer = lh_arena_printf(f->arena, "%s (%s)", signer,
					 n->signer_title);
	sheet_add_field(f->sheet, _("Người ký"), signer, LH_TUI_PLAIN);
}

static void fill_head(struct filling *f)
{
	const struct lh_notice *n = f->n;
	bool dead = n->state == LH_NOTICE_WITHDRAWN
		|| n->state == LH_NOTICE_SUPERSEDED;
	const char *day = notice_day(f->arena, n);
	const struct lh_person *person = n->in_charge_id
		? lh_directory_person(lh_ctx_index(f->ctx), n->in_charge_id)
		: NULL;

	if (n->issued_place && *day)
		day = lh_arena_printf(f->arena, "%s, %s", n->issued_place, day);
	sheet_add_field(f->sheet, _("Loại"), _(lh_notice_kind_words(n->kind)),
			LH_TUI_PLAIN);
	sheet_add_field(f->sheet, _("Số"), n->number, LH_TUI_PLAIN);
	sheet_add_field(f->sheet, _("Ngày"), day, LH_TUI_PLAIN);
	sheet_add_field(f->sheet, _("Cơ quan"), n->issuer, LH_TUI_PLAIN);
	sheet_add_field(f->sheet, _("Trích yếu"), n->subject, LH_TUI_PLAIN);
	sheet_add_field(f->sheet, _("Tình trạng"),
			lh_label_notice_state(n->state),
			dead ? LH_TUI_CANCELLED : LH_TUI_PLAIN);
	sheet_add_field(f->sheet, _("Mức khẩn"), urgency_words(n->urgency),
			LH_TUI_LATE);
	fill_parties(f);
	fill_signer(f);
	sheet_add_field(f->sheet, _("Đầu mối"), n->contact, LH_TUI_PLAIN);
	sheet_add_field(f->sheet, _("Theo dõi"), person ? person->name : NULL,
			LH_TUI_PLAIN);
	sheet_add_field(f->sheet, _("Tệp"), n->source, LH_TUI_FAINT);
	sheet_add_field(f->sheet, _("Ghi chú"), n->note, LH_TUI_PLAIN);
}

static void fill_references(struct filling *f)
{
	for (size_t i = 0; i < f->n->n_references; i++) {
		const struct lh_reference *r = &f->n->references[i];
		const char *words = lh_arena_printf(f->arena, "%s%s%s%s%s",
			r->kind ? r->kind : "", r->number ? " " : "",
			r->number ? r->number : "", r->title ? " " : "",
			r->title ? r->title : "");
		sheet_add_field(f->sheet, i == 0 ? _("Căn cứ") : "", words,
				LH_TUI_PLAIN);
	}
	for (size_t i = 0; i < f->n->n_incoming; i++) {
		const struct lh_incoming *in = &f->n->incoming[i];
		const char *words = join(f->arena, NULL,
					 in->number, in->registrar);
		sheet_add_field(f->sheet, i == 0 ? _("Số đến") : "",
				join(f->arena, words, in->passed_to, NULL),
				LH_TUI_PLAIN);
	}
	for (size_t i = 0; i < f->n->n_attachments; i++)
		sheet_add_field(f->sheet, i == 0 ? _("Kèm theo") : "",
				f->n->attachments[i].name, LH_TUI_PLAIN);
}

static void fill_warnings(struct filling *f)
{
	if (f->n->n_warnings)
		sheet_add_heading(f->sheet, _("Cần xem lại"));
	for (size_t i = 0; i < f->n->n_warnings; i++)
		sheet_add_field(f->sheet, "?", f->n->warnings[i].text,
				LH_TUI_DOUBT);
}

/* --- what hangs together with it --- */

static enum lh_status fill_replaced(struct filling *f, struct lh_error *err)
{
	struct lh_notice_filter filter = { .id = f->n->replaces_id };
	struct lh_notice *old = NULL;
	size_t count = 0;

	if (!f->n->replaces_id)
		return LH_OK;
	enum lh_status status = lh_store_notice_list(
		lh_ctx_store(f->ctx), f->arena, &filter, &old, &count, err);
	if (status || count == 0)
		return status;
	sheet_add_heading(f->sheet, _("Thay cho"));
	sheet_add_link(f->sheet, LH_ID_NOTICE, old->id, "→",
		       lh_wording_notice(f->arena, old), NULL, LH_TUI_PLAIN);
	return LH_OK;
}

static enum lh_tui_role meeting_role(const struct lh_meeting *m)
{
	return m->state == LH_MEETING_CANCELLED
		|| m->state == LH_MEETING_POSTPONED ? LH_TUI_CANCELLED
						    : LH_TUI_PLAIN;
}

static enum lh_status fill_meetings(struct filling *f, struct lh_error *err)
{
	struct lh_meeting_filter filter = {
		.from = LH_INSTANT_UNKNOWN, .until = LH_INSTANT_UNKNOWN,
		.notice_id = f->n->id, .brief = true,
	};
	struct lh_meeting *meetings = NULL;
	size_t count = 0;
	enum lh_status status = lh_store_meeting_list(
		lh_ctx_store(f->ctx), f->arena, &filter, &meetings, &count,
		err);

	if (!status && count)
		sheet_add_heading(f->sheet, lh_arena_printf(
			f->arena, _("Cuộc họp (%zu)"), count));
	for (size_t i = 0; !status && i < count; i++)
		sheet_add_link(f->sheet, LH_ID_MEETING, meetings[i].id, "→",
			       sheet_meeting_words(f->arena, &meetings[i]),
			       lh_label_meeting_state(meetings[i].state),
			       meeting_role(&meetings[i]));
	return status;
}

static const char *assignment_words(struct filling *f,
				    const struct lh_assignment *a)
{
	const char *who = lh_wording_shares(f->arena, a, LH_SHARE_LEAD);
	const char *due = preparation_due(f->ctx, f->arena, a, NULL);

	return lh_arena_printf(f->arena, "%s%s%s%s%s", who, *who ? ": " : "",
			       a->task ? a->task : "", *due ? " · " : "", due);
}

static enum lh_status fill_assignments(struct filling *f, struct lh_error *err)
{
	struct lh_assignment_filter filter = {
		.from = LH_INSTANT_UNKNOWN, .until = LH_INSTANT_UNKNOWN,
		.notice_id = f->n->id,
	};
	struct lh_assignment *list = NULL;
	size_t count = 0;
	enum lh_status status = lh_store_assignment_list(
		lh_ctx_store(f->ctx), f->arena, &filter, &list, &count, err);

	if (!status && count)
		sheet_add_heading(f->sheet, lh_arena_printf(
			f->arena, _("Phân công (%zu)"), count));
	for (size_t i = 0; !status && i < count; i++) {
		enum lh_share_status state = lh_assignment_status(&list[i]);
		bool late = lh_assignment_is_overdue(&list[i],
						     lh_ctx_now(f->ctx));
		sheet_add_link(f->sheet, LH_ID_ASSIGNMENT, list[i].id,
			       preparation_mark(state),
			       assignment_words(f, &list[i]),
			       list[i].cancelled ? _("hủy")
						 : lh_label_share_status(state),
			       list[i].cancelled ? LH_TUI_CANCELLED
			       : late ? LH_TUI_LATE : LH_TUI_PLAIN);
	}
	return status;
}

enum lh_status notice_sheet_load(struct lh_ctx *ctx, struct sheet *sheet,
				 int64_t id, bool with_text,
				 const struct lh_notice **n,
				 struct lh_error *err)
{
	struct lh_notice_filter filter = { .id = id, .with_text = with_text };
	struct lh_notice *found = NULL;
	size_t count = 0;
	enum lh_status status = lh_store_notice_list(
		lh_ctx_store(ctx), sheet->arena, &filter, &found, &count, err);

	*n = NULL;
	if (status || count == 0)
		return status;
	*n = found;
	struct filling f = { ctx, sheet, sheet->arena, found };
	fill_head(&f);
	fill_references(&f);
	fill_warnings(&f);
	status = fill_replaced(&f, err);
	if (!status)
		status = fill_meetings(&f, err);
	if (!status)
		status = fill_assignments(&f, err);
	if (!status && !lh_text_empty(found->text)) {
		sheet_add_heading(sheet, _("Toàn văn"));
		sheet_add_text(sheet, found->text);
	}
	return status;
}
