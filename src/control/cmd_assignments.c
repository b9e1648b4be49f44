/* lichhop assignments: who has to prepare what by when, and how far it is. */
#include <stdlib.h>
#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/id.h>
#include <lichhop/text.h>
#include <lichhop/zone.h>

#include <lichhop/agency_choice.h>
#include "command_priv.h"
#include <lichhop/labels.h>
#include "layout.h"
#include "model_json.h"
#include "output_priv.h"
#include "when_args.h"
#include <lichhop/wording.h>

struct assignments {
	struct lh_ctx *ctx;
	struct lh_arena *arena;
	const char *zone;
	lh_instant now;
	bool overdue;
	bool by_status;
	enum lh_share_status status;
	bool by_agency;
	int64_t agency_id;		/* 0: known by its name only */
	const char *agency_key;
	struct lh_assignment *list;
	size_t count;
};

/* --- which --- */

static bool assignments_is_agency(const struct assignments *s,
				  const struct lh_share *share)
{
	if (!s->by_agency)
		return true;
	if (s->agency_id && share->agency_id)
		return share->agency_id == s->agency_id;
	return share->name &&
	       strcmp(lh_agency_key(s->arena, share->name),
		      s->agency_key) == 0;
}

/* With an agency its own share decides, else the whole. */
static bool assignments_share_fits(const struct assignments *s,
				   const struct lh_assignment *a,
				   const struct lh_share *share)
{
	if (!assignments_is_agency(s, share))
		return false;
	if (s->by_status && share->status != s->status)
		return false;
	return !s->overdue || lh_share_is_overdue(a, share, s->now);
}

static bool assignments_fits(const struct assignments *s,
			     const struct lh_assignment *a)
{
	if (s->by_agency) {
		for (size_t i = 0; i < a->n_shares; i++)
			if (assignments_share_fits(s, a, &a->shares[i]))
				return true;
		return false;
	}
	if (s->by_status && lh_assignment_status(a) != s->status)
		return false;
	return !s->overdue || lh_assignment_is_overdue(a, s->now);
}

static int assignments_compare(const void *a, const void *b)
{
	const struct lh_assignment *x = a, *y = b;
	bool x_none = x->deadline.due == LH_INSTANT_UNKNOWN;
	bool y_none = y->deadline.due == LH_INSTANT_UNKNOWN;

	if (x_none != y_none)
		return x_none ? 1 : -1;
	if (x->deadline.due != y->deadline.due)
		return x->deadline.due < y->deadline.due ? -1 : 1;
	return (x->id > y->id) - (x->id < y->id);
}

/* Due within the days of WHEN: what is due at midnight belongs to the day
 * before, the last on which it may be done. */
static enum lh_status assignments_range(const struct assignments *s,
					const struct lh_args *args,
					struct lh_assignment_filter *filter,
					struct lh_error *err)
{
	struct lh_date first, last;
	enum lh_status status;

	if (args->n_words == 0) {
		filter->open_only = !s->by_status;
		return LH_OK;
	}
	status = when_args_range(s->ctx, s->arena, args, NULL, &first, &last,
				 err);
	if (status != LH_OK)
		return status;
	filter->from = lh_zone_instant(s->zone, first, 0) + 1;
	filter->until = lh_zone_instant(s->zone, lh_date_add_days(last, 1),
					0) + 1;
	return LH_OK;
}

static enum lh_status assignments_load(struct assignments *s,
				       const struct lh_args *args,
				       struct lh_error *err)
{
	struct lh_assignment_filter filter = {
		.from = LH_INSTANT_UNKNOWN, .until = LH_INSTANT_UNKNOWN,
	};
	struct lh_assignment *all;
	size_t count, kept = 0;
	enum lh_status status;

	filter.leave_cancelled = !(s->by_status &&
				   s->status == LH_SHARE_CANCELLED);
	status = assignments_range(s, args, &filter, err);
	if (status == LH_OK)
		status = lh_store_assignment_list(lh_ctx_store(s->ctx),
						  s->arena, &filter, &all,
						  &count, err);
	if (status != LH_OK)
		return status;
	for (size_t i = 0; i < count; i++)
		if (assignments_fits(s, &all[i]))
			all[kept++] = all[i];
	if (kept)
		qsort(all, kept, sizeof(*all), assignments_compare);
	s->list = all;
	s->count = kept;
	return LH_OK;
}

/* --- the agency --- */

/* An agency that only the papers name: some share must be called so. */
static enum lh_status assignments_find_written(struct assignments *s,
					       const char *name,
					       struct lh_error *err)
{
	struct lh_assignment_filter filter = {
		.from = LH_INSTANT_UNKNOWN, .until = LH_INSTANT_UNKNOWN,
	};
	struct lh_assignment *all;
	size_t count;
	enum lh_status status;

	status = lh_store_assignment_list(lh_ctx_store(s->ctx), s->arena,
					  &filter, &all, &count, err);
	if (status != LH_OK)
		return status;
	for (size_t i = 0; i < count; i++)
		for (size_t k = 0; k < all[i].n_shares; k++)
			if (assignments_is_agency(s, &all[i].shares[k]))
				return LH_OK;
	return lh_error_set(err, LH_ENOTFOUND,
			    _("không có cơ quan “%s” trong danh bạ, cũng không "
			      "có phân công nào ghi tên ấy"), name);
}

static enum lh_status assignments_agency(struct assignments *s,
					 const char *name, struct lh_error *err)
{
	const struct lh_agency *agency = NULL;
	enum lh_status status;

	if (lh_text_check(name, strlen(name), NULL, NULL) != LH_OK)
		return lh_error_set(err, LH_EINVALID,
				    _("tên cơ quan không ở mã UTF-8"));
	name = lh_text_nfc(s->arena, name, strlen(name));
	s->by_agency = true;
	s->agency_key = lh_agency_key(s->arena, name);
	status = lh_agency_choose(s->ctx, s->arena, name, &agency, err);
	if (status == LH_OK) {
		s->agency_id = agency->id;
		s->agency_key = lh_agency_key(s->arena, agency->name);
		return LH_OK;
	}
	if (status == LH_ENOTFOUND)
		return assignments_find_written(s, name, err);
	/* Several of that name: refused, but not misuse. */
	err->code = LH_ECONFLICT;
	return LH_ECONFLICT;
}

/* "open (chưa nộp), in_progress (đang làm), …" */
static const char *assignments_statuses(struct lh_arena *arena)
{
	const char *text = "";

	for (int i = LH_SHARE_OPEN; i <= LH_SHARE_CANCELLED; i++)
		text = lh_arena_printf(arena, "%s%s%s (%s)", text,
			*text ? ", " : "",
			lh_share_status_name((enum lh_share_status)i),
			lh_label_share_status((enum lh_share_status)i));
	return text;
}

/* Late is no status: it follows from the deadline. */
static enum lh_status assignments_no_status(struct lh_arena *arena,
					    const char *name,
					    struct lh_error *err)
{
	if (lh_text_same(name, "overdue") || lh_text_same(name, "late") ||
	    lh_text_same(name, "quá hạn") || lh_text_same(name, "trễ hạn"))
		return lh_error_set(err, LH_EINVALID,
			_("“%s” không phải là tình trạng; việc quá hạn: lichhop assignments --overdue"),
			name);
	return lh_error_set(err, LH_EINVALID,
			    _("không có tình trạng “%s”; có: %s; việc quá hạn: --overdue"),
			    name, assignments_statuses(arena));
}

static enum lh_status assignments_options(struct assignments *s,
					  const struct lh_args *args,
					  struct lh_error *err)
{
	const char *status = lh_args_option(args, "status");
	const char *agency = lh_args_option(args, "agency");

	s->overdue = lh_args_has(args, "overdue");
	if (status && !lh_share_status_parse(status, &s->status))
		return assignments_no_status(s->arena, status, err);
	s->by_status = status;
	return agency ? assignments_agency(s, agency, err) : LH_OK;
}

/* --- out --- */

static void assignments_json(const struct assignments *s,
			     struct lh_reply *reply)
{
	struct model_json j = model_json_make(s->ctx, s->arena);
	json_t *root = json_object(), *list = json_array();

	for (size_t i = 0; i < s->count; i++)
		lh_json_append(list, assignment_json(&j, &s->list[i]));
	lh_json_number(root, "version", 1);
	lh_json_take(root, "assignments", list);
	lh_json_print(root, &reply->out);
}

static const char *assignments_id(const struct assignments *s,
				  const struct lh_assignment *a)
{
	return lh_id_format(LH_ID_ASSIGNMENT, a->id,
			    lh_arena_alloc(s->arena, LH_ID_TEXT_SIZE));
}

static void assignments_csv(const struct assignments *s,
			    struct lh_reply *reply)
{
	static const char *const names[] = {
		"id", "item", "lead", "support", "task", "deadline",
		"deadline_op", "deadline_text", "due", "status", "overdue",
		"deliveries", "notice",
	};
	size_t columns = sizeof(names) / sizeof(*names);

	lh_csv_begin(&reply->out, names, columns);
	for (size_t i = 0; i < s->count; i++) {
		const struct lh_assignment *a = &s->list[i];
		char notice[LH_ID_TEXT_SIZE] = "";

		if (a->notice_id)
			lh_id_format(LH_ID_NOTICE, a->notice_id, notice);
		const char *cells[] = {
			assignments_id(s, a), a->item,
			lh_wording_shares(s->arena, a, LH_SHARE_LEAD),
			lh_wording_shares(s->arena, a, LH_SHARE_SUPPORT),
			a->task, lh_deadline_format(s->arena, &a->deadline),
			a->deadline.precision == LH_DEADLINE_NONE ? NULL :
				lh_deadline_op_name(a->deadline.op),
			a->deadline.wording,
			a->deadline.due == LH_INSTANT_UNKNOWN ? NULL :
				lh_zone_format(s->arena, s->zone,
					       a->deadline.due),
			lh_share_status_name(lh_assignment_status(a)),
			lh_assignment_is_overdue(a, s->now) ? "1" : "0",
			lh_wording_deliveries(s->arena, a), notice,
		};
		lh_csv_row(&reply->out, cells, columns);
	}
}

/* "2/5 đã nộp", "chưa nộp"; of one agency its own. */
static const char *assignments_progress(const struct assignments *s,
					const struct lh_assignment *a)
{
	size_t done, all;

	if (s->by_agency)
		for (size_t i = 0; i < a->n_shares; i++)
			if (assignments_is_agency(s, &a->shares[i]))
				return lh_label_share_status(a->shares[i].status);
	lh_assignment_progress(a, &done, &all);
	if (all > 1)
		return lh_arena_printf(s->arena, _("%zu/%zu đã nộp"), done, all);
	return lh_label_share_status(lh_assignment_status(a));
}

static void assignments_entry(const struct assignments *s,
			      const struct layout *out, size_t indent,
			      const struct lh_assignment *a)
{
	const char *leads = lh_wording_shares(s->arena, a, LH_SHARE_LEAD);
	const char *support = lh_wording_shares(s->arena, a, LH_SHARE_SUPPORT);
	const char *to = lh_wording_deliveries(s->arena, a);
	const char *due = lh_assignment_status(a) == LH_SHARE_OPEN ||
			  lh_assignment_is_overdue(a, s->now) ?
		lh_wording_due(s->arena, a->deadline.due, s->now, s->zone) : "";
	const char *right = lh_arena_printf(s->arena, "%s%s%s", due,
					    *due ? " · " : "",
					    assignments_progress(s, a));

	if (!*leads)
		leads = *support ? support : a->general ?
			_("Các cơ quan nhận văn bản") : _("(chưa rõ ai)");
	layout_row(out, indent, lh_arena_printf(s->arena, "  %s",
						assignments_id(s, a)),
		   lh_wording_sentence(s->arena, leads), right);
	layout_line(out, indent, lh_arena_printf(
		s->arena, "%s%s%s", a->item ? a->item : "",
		a->item ? ". " : "",
		a->task ? lh_wording_sentence(s->arena, a->task) : ""));
	if (*to)
		layout_line(out, indent, lh_arena_printf(
			s->arena, _("→ %s"), to));
}

/* Under which heading an assignment stands. */
static const char *assignments_group(const struct assignments *s,
				     const struct lh_assignment *a)
{
	struct lh_date today = lh_ctx_today(s->ctx), day;
	lh_minute minute;

	if (lh_assignment_is_overdue(a, s->now))
		return _("Quá hạn");
	if (a->deadline.due == LH_INSTANT_UNKNOWN)
		return a->deadline.precision == LH_DEADLINE_NONE ?
			_("Không có hạn") : _("Hạn chưa rõ ngày");
	lh_zone_local(s->zone, a->deadline.due - 1, &day, &minute);
	return lh_arena_printf(s->arena, _("Hạn %s%s"),
			       lh_date_words(s->arena, day),
			       lh_date_compare(day, today) == 0 ?
			       _(" · hôm nay") : "");
}

static void assignments_groups(const struct assignments *s,
			       const struct layout *out, bool overdue)
{
	const char *before = "";
	size_t indent = 4;

	for (size_t i = 0; i < s->count; i++)
		if (strlen(assignments_id(s, &s->list[i])) + 4 > indent)
			indent = strlen(assignments_id(s, &s->list[i])) + 4;
	for (size_t i = 0; i < s->count; i++) {
		const struct lh_assignment *a = &s->list[i];
		const char *group;

		if (lh_assignment_is_overdue(a, s->now) != overdue)
			continue;
		group = assignments_group(s, a);
		if (strcmp(group, before) != 0)
			layout_heading(out, group);
		before = group;
		assignments_entry(s, out, indent, a);
	}
}

static void assignments_text(const struct assignments *s,
			     struct lh_reply *reply)
{
	struct layout out = { s->arena, &reply->out, lh_ctx_columns(s->ctx) };

	assignments_groups(s, &out, true);
	assignments_groups(s, &out, false);
	if (s->count == 0)
		lh_reply_note(reply, LH_NOTE_INFO,
			      _("Không có phân công nào như vậy"));
}

enum lh_status lh_run_assignments(struct lh_ctx *ctx,
				  const struct lh_args *args,
				  struct lh_reply *reply, struct lh_error *err)
{
	struct assignments s = {
		.ctx = ctx,
		.arena = reply->arena,
		.zone = lh_arena_strdup(reply->arena,
					lh_ctx_office(ctx)->zone),
		.now = lh_ctx_now(ctx),
	};
	enum lh_status status = assignments_options(&s, args, err);

	if (status == LH_OK)
		status = assignments_load(&s, args, err);
	if (status != LH_OK)
		return status;
	if (lh_args_has(args, "json"))
		assignments_json(&s, reply);
	else if (lh_args_has(args, "csv"))
		assignments_csv(&s, reply);
	else
		assignments_text(&s, reply);
	return LH_OK;
}
