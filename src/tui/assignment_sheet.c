/* See the header. */
#include "assignment_sheet.h"

#include <lichhop/gettext.h>
#include <lichhop/id.h>
#include <lichhop/labels.h>
#include <lichhop/text.h>
#include <lichhop/wording.h>
#include <lichhop/zone.h>

#include "preparation.h"

struct filling {
	struct lh_ctx *ctx;
	struct sheet *sheet;
	struct lh_arena *arena;
	const struct lh_assignment *a;
	lh_instant now;
	const char *zone;
};

const char *sheet_instant(struct lh_ctx *ctx, struct lh_arena *arena,
			  lh_instant at)
{
	char hour[LH_MINUTE_TEXT_SIZE];
	struct lh_date day;
	lh_minute minute;

	if (at == LH_INSTANT_UNKNOWN)
		return "";
	lh_zone_local(lh_ctx_office(ctx)->zone, at, &day, &minute);
	/* Midnight is what is kept when only the day was said. */
	if (minute == 0)
		return lh_date_short(arena, day, true);
	return lh_arena_printf(arena, "%s %s", lh_minute_format(minute, hour),
			       lh_date_short(arena, day, true));
}

const char *sheet_meeting_words(struct lh_arena *arena,
				const struct lh_meeting *m)
{
	return lh_arena_printf(arena, "%s\n%s", m->title ? m->title : "",
			       lh_wording_when(arena, &m->when));
}

static void fill_deadline(struct filling *f)
{
	const struct lh_deadline *d = &f->a->deadline;
	const char *words = lh_wording_deadline(f->arena, d);
	bool overdue = lh_assignment_is_overdue(f->a, f->now);
	bool done = lh_share_is_done(lh_assignment_status(f->a));
	const char *left = done ? "" : lh_wording_due(f->arena, d->due, f->now,
						      f->zone);

	if (words && *left)
		words = lh_arena_printf(f->arena, "%s (%s)", words, left);
	sheet_add_field(f->sheet, _("Hạn"), words,
			overdue ? LH_TUI_LATE : LH_TUI_PLAIN);
	if (!lh_text_empty(d->wording) && d->precision != LH_DEADLINE_VAGUE)
		sheet_add_field(f->sheet, _("Văn bản ghi"),
				lh_arena_printf(f->arena, "“%s”", d->wording),
				LH_TUI_FAINT);
}

static void fill_fields(struct filling *f)
{
	const struct lh_assignment *a = f->a;

	sheet_add_field(f->sheet, _("Việc"), a->task, LH_TUI_PLAIN);
	for (size_t i = 0; i < a->n_subtasks; i++)
		sheet_add_field(f->sheet, i == 0 ? _("Gồm") : "",
				lh_arena_printf(f->arena, "– %s",
						a->subtasks[i]), LH_TUI_PLAIN);
	sheet_add_field(f->sheet, _("Sản phẩm"), a->deliverable, LH_TUI_PLAIN);
	fill_deadline(f);
	sheet_add_field(f->sheet, _("Gửi"), lh_wording_deliveries(f->arena, a),
			LH_TUI_PLAIN);
	const struct lh_person *person = a->in_charge_id
		? lh_directory_person(lh_ctx_index(f->ctx), a->in_charge_id)
		: NULL;
	if (person)
		sheet_add_field(f->sheet, _("Theo dõi"), person->name,
				LH_TUI_PLAIN);
	if (a->cancelled)
		sheet_add_field(f->sheet, _("Tình trạng"), _("đã hủy"),
				LH_TUI_CANCELLED);
	sheet_add_field(f->sheet, _("Ghi chú"), a->note, LH_TUI_PLAIN);
}

/* --- shares --- */

static enum lh_tui_role share_role(const struct filling *f,
				   const struct lh_share *s)
{
	if (s->status == LH_SHARE_CANCELLED)
		return LH_TUI_CANCELLED;
	if (lh_share_is_overdue(f->a, s, f->now))
		return LH_TUI_LATE;
	return lh_share_is_done(s->status) ? LH_TUI_DONE : LH_TUI_PLAIN;
}

static void fill_events(struct filling *f, const struct lh_share *s)
{
	for (size_t i = 0; i < s->n_history; i++) {
		const struct lh_share_event *e = &s->history[i];
		const char *by = lh_text_empty(e->recorded_by) ? ""
			: lh_arena_printf(f->arena, " · %s", e->recorded_by);
		const char *remark = lh_text_empty(e->remark) ? ""
			: lh_arena_printf(f->arena, " · %s", e->remark);
		sheet_add_field(f->sheet, "",
			lh_arena_printf(f->arena, "%s  %s → %s%s%s",
				sheet_instant(f->ctx, f->arena, e->at),
				lh_label_share_status(e->from),
				lh_label_share_status(e->to), by, remark),
			LH_TUI_FAINT);
	}
}

static bool share_is_group(const struct lh_assignment *a,
			   const struct lh_share *s)
{
	for (size_t i = 0; i < a->n_shares; i++)
		if (s->id && a->shares[i].parent_id == s->id)
			return true;
	return false;
}

static const char *share_words(struct filling *f, const struct lh_share *s)
{
	const char *extension = s->extension.precision == LH_DEADLINE_NONE ? ""
		: lh_arena_printf(f->arena, _(" · gia hạn %s"),
				  lh_wording_deadline(f->arena, &s->extension));
	const char *remark = lh_text_empty(s->remark) ? ""
		: lh_arena_printf(f->arena, " · %s", s->remark);
	const char *support = s->role == LH_SHARE_SUPPORT
		? lh_arena_printf(f->arena, " · %s",
				  lh_label_share_role(s->role)) : "";

	return lh_arena_printf(f->arena, "%s%s%s%s", s->name ? s->name : "",
			       support, extension, remark);
}

static void fill_group(struct filling *f, const struct lh_share *s)
{
	size_t all = 0, done = 0;

	for (size_t i = 0; i < f->a->n_shares; i++)
		if (f->a->shares[i].parent_id == s->id) {
			all++;
			done += lh_share_is_done(f->a->shares[i].status);
		}
	sheet_add_field(f->sheet, _("Nhóm"),
			lh_arena_printf(f->arena, _("%s: %zu/%zu đã nộp"),
					s->name ? s->name : "", done, all),
			LH_TUI_PLAIN);
}

static void fill_share(struct filling *f, const struct lh_share *s)
{
	const char *label = lh_share_is_late(f->a, s)
		? _("nộp muộn") : lh_label_share_status(s->status);

	if (share_is_group(f->a, s)) {
		fill_group(f, s);
		return;
	}
	sheet_add_link(f->sheet, SHEET_SHARE, s->id,
		       preparation_mark(s->status), share_words(f, s), label,
		       share_role(f, s));
	fill_events(f, s);
}

static void fill_shares(struct filling *f)
{
	size_t done, all;

	lh_assignment_progress(f->a, &done, &all);
	sheet_add_heading(f->sheet, all > 1
		? lh_arena_printf(f->arena, _("Ai làm (%zu/%zu đã nộp)"), done,
				  all)
		: _("Ai làm"));
	if (f->a->n_shares == 0)
		sheet_add_text(f->sheet, f->a->general
			? _("Mọi nơi nhận văn bản.")
			: _("Văn bản không nêu cơ quan nào."));
	for (size_t i = 0; i < f->a->n_shares; i++)
		if (!f->a->shares[i].parent_id)
			fill_share(f, &f->a->shares[i]);
	/* Members stand behind all groups: the list's order is the paper's. */
	for (size_t i = 0; i < f->a->n_shares; i++)
		if (f->a->shares[i].parent_id)
			fill_share(f, &f->a->shares[i]);
}

/* --- what it hangs together with --- */

static enum lh_status fill_notice(struct filling *f, struct lh_error *err)
{
	struct lh_notice_filter filter = { .id = f->a->notice_id };
	struct lh_notice *n = NULL;
	size_t count = 0;

	if (!f->a->notice_id)
		return LH_OK;
	enum lh_status status = lh_store_notice_list(
		lh_ctx_store(f->ctx), f->arena, &filter, &n, &count, err);
	if (status || count == 0)
		return status;
	sheet_add_heading(f->sheet, _("Theo văn bản"));
	sheet_add_link(f->sheet, LH_ID_NOTICE, n->id, "→",
		       lh_arena_printf(f->arena, "%s%s%s",
				lh_wording_notice(f->arena, n),
				lh_text_empty(n->subject) ? "" : "\n",
				lh_text_empty(n->subject) ? "" : n->subject),
		       NULL, LH_TUI_PLAIN);
	return LH_OK;
}

static enum lh_status fill_meetings(struct filling *f, struct lh_error *err)
{
	enum lh_status status = LH_OK;

	if (f->a->n_meetings)
		sheet_add_heading(f->sheet, _("Để chuẩn bị cho"));
	for (size_t i = 0; i < f->a->n_meetings && !status; i++) {
		struct lh_meeting_filter filter = {
			.from = LH_INSTANT_UNKNOWN,
			.until = LH_INSTANT_UNKNOWN,
			.id = f->a->meeting_ids[i], .brief = true,
		};
		struct lh_meeting *m = NULL;
		size_t count = 0;
		status = lh_store_meeting_list(lh_ctx_store(f->ctx), f->arena,
					       &filter, &m, &count, err);
		if (!status && count)
			sheet_add_link(f->sheet, LH_ID_MEETING, m->id, "→",
				sheet_meeting_words(f->arena, m), NULL,
				LH_TUI_PLAIN);
	}
	return status;
}

static enum lh_status fill_feeders(struct filling *f, struct lh_error *err)
{
	enum lh_status status = LH_OK;

	if (f->a->n_depends_on)
		sheet_add_heading(f->sheet, _("Cần có trước"));
	for (size_t i = 0; i < f->a->n_depends_on && !status; i++) {
		struct lh_assignment_filter filter = {
			.from = LH_INSTANT_UNKNOWN,
			.until = LH_INSTANT_UNKNOWN,
			.id = f->a->depends_on[i],
		};
		struct lh_assignment *a = NULL;
		size_t count = 0;
		status = lh_store_assignment_list(
			lh_ctx_store(f->ctx), f->arena, &filter, &a, &count,
			err);
		if (!status && count)
			sheet_add_link(f->sheet, LH_ID_ASSIGNMENT, a->id,
				preparation_mark(lh_assignment_status(a)),
				lh_arena_printf(f->arena, "%s: %s",
					lh_wording_shares(f->arena, a,
							  LH_SHARE_LEAD),
					a->task ? a->task : ""),
				lh_label_share_status(lh_assignment_status(a)),
				LH_TUI_PLAIN);
	}
	return status;
}

enum lh_status assignment_sheet_load(struct lh_ctx *ctx, struct sheet *sheet,
				     int64_t id,
				     const struct lh_assignment **a,
				     struct lh_error *err)
{
	struct lh_assignment_filter filter = {
		.from = LH_INSTANT_UNKNOWN, .until = LH_INSTANT_UNKNOWN,
		.id = id, .history = true,
	};
	struct lh_assignment *found = NULL;
	size_t count = 0;
	enum lh_status status = lh_store_assignment_list(
		lh_ctx_store(ctx), sheet->arena, &filter, &found, &count, err);

	*a = NULL;
	if (status || count == 0)
		return status;
	*a = found;
	struct filling f = {
		.ctx = ctx, .sheet = sheet, .arena = sheet->arena, .a = found,
		.now = lh_ctx_now(ctx), .zone = lh_ctx_office(ctx)->zone,
	};
	fill_fields(&f);
	fill_shares(&f);
	status = fill_notice(&f, err);
	if (!status)
		status = fill_meetings(&f, err);
	if (!status)
		status = fill_feeders(&f, err);
	return status;
}
