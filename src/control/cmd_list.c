/* lichhop list: the meetings of some days, as text, JSON or CSV. */
#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/id.h>
#include <lichhop/text.h>
#include <lichhop/zone.h>

#include "command_priv.h"
#include <lichhop/labels.h>
#include "layout.h"
#include "model_json.h"
#include "output_priv.h"
#include <lichhop/series.h>
#include "when_args.h"
#include <lichhop/wording.h>

struct list {
	struct lh_ctx *ctx;
	struct lh_arena *arena;
	struct lh_date first, last;
	struct lh_meeting *meetings;
	size_t count;
	struct lh_meeting *waiting;	/* without a day, for text only */
	size_t n_waiting;
};

/* --- text --- */

/* The day under which a meeting stands: its own, or the first one shown of a
 * meeting that began before. */
static struct lh_date list_day(const struct list *l, const struct lh_meeting *m)
{
	struct lh_date day = m->when.date;

	return lh_date_compare(day, l->first) < 0 ? l->first : day;
}

static const char *list_day_heading(const struct list *l, struct lh_date day)
{
	struct lh_date today = lh_ctx_today(l->ctx);
	const char *words = lh_date_words(l->arena, day);

	if (lh_date_compare(day, today) == 0)
		return lh_arena_printf(l->arena, _("%s · hôm nay"), words);
	return words;
}

static const char *list_mark(struct lh_arena *arena, const struct lh_meeting *m)
{
	if (m->state == LH_MEETING_CONFIRMED || m->state == LH_MEETING_HELD)
		return "";
	return lh_arena_printf(arena, "[%s] ", lh_label_meeting_state(m->state));
}

/* "(đến T6 05/12) " for meetings of several days. */
static const char *list_span(const struct list *l, const struct lh_meeting *m)
{
	const struct lh_when *w = &m->when;

	if (!lh_date_is_full(w->last_date) ||
	    lh_date_compare(w->last_date, w->date) <= 0)
		return "";
	if (lh_date_compare(w->date, l->first) < 0)
		return lh_arena_printf(l->arena, "(%s – %s) ",
				       lh_date_short(l->arena, w->date, false),
				       lh_date_short(l->arena, w->last_date,
						     false));
	return lh_arena_printf(l->arena, _("(đến %s) "),
			       lh_date_short(l->arena, w->last_date, true));
}

static const char *list_id(struct lh_arena *arena, const struct lh_meeting *m)
{
	return lh_id_format(LH_ID_MEETING, m->id,
			    lh_arena_alloc(arena, LH_ID_TEXT_SIZE));
}

/* Place and chair on one line; of the two the place is cut. */
static void list_place(const struct list *l, const struct layout *out,
		       const struct lh_meeting *m, size_t indent)
{
	const struct lh_participant *chair = lh_meeting_chair(m);
	const char *place = lh_meeting_location(l->arena, m);
	const char *who = chair ? chair->name : NULL;
	size_t taken = indent + (who ? lh_text_width(who) + 3 : 0);

	if (lh_text_empty(place) && lh_text_empty(who))
		return;
	if (place && who && out->width > taken + 20)
		place = lh_text_ellipsis(l->arena, place, out->width - taken);
	layout_line(out, indent, lh_arena_printf(
		l->arena, "%s%s%s", place ? place : "",
		place && who ? " · " : "", who ? who : ""));
}

/* Columns: two blanks, hours, id, title. */
static void list_meeting(const struct list *l, const struct layout *out,
			 const struct lh_meeting *m, size_t id_width)
{
	const char *hours = lh_wording_hours(l->arena, &m->when);
	size_t width = lh_text_width(hours), indent = 17 + id_width;
	const char *left = lh_arena_printf(l->arena, "  %s%*s  %s", hours,
					   width < 11 ? 11 - (int)width : 0, "",
					   list_id(l->arena, m));

	layout_some(out, indent, left, lh_arena_printf(
			l->arena, "%s%s%s", list_mark(l->arena, m),
			list_span(l, m), lh_text_empty(m->title) ?
			_("(không có tên)") :
			lh_wording_sentence(l->arena, m->title)), 2);
	list_place(l, out, m, indent);
}

static size_t list_id_width(struct lh_arena *arena,
			    const struct lh_meeting *meetings, size_t count)
{
	size_t widest = 0;

	for (size_t i = 0; i < count; i++) {
		size_t width = strlen(list_id(arena, &meetings[i]));

		if (width > widest)
			widest = width;
	}
	return widest;
}

static const char *list_heading(const struct list *l)
{
	bool week = lh_date_weekday(l->first) == LH_MONDAY &&
		    lh_date_compare(l->last,
				    lh_date_add_days(l->first, 6)) == 0;
	const char *days = lh_date_compare(l->first, l->last) == 0 ?
		lh_date_words(l->arena, l->first) :
		lh_arena_printf(l->arena, "%s – %s",
				lh_date_words(l->arena, l->first),
				lh_date_words(l->arena, l->last));

	if (!week)
		return days;
	return lh_arena_printf(l->arena, _("Tuần %d, %s – %02u/%02u/%d"),
			       lh_date_iso_week(l->first, NULL),
			       lh_date_short(l->arena, l->first, false),
			       l->last.day, l->last.month, l->last.year);
}

static void list_waiting(const struct list *l, const struct layout *out)
{
	size_t width = list_id_width(l->arena, l->waiting, l->n_waiting);

	if (l->n_waiting == 0)
		return;
	layout_heading(out, _("Chưa có lịch"));
	for (size_t i = 0; i < l->n_waiting; i++) {
		const struct lh_meeting *m = &l->waiting[i];
		const char *when = lh_date_is_empty(m->when.date) ? "" :
			lh_wording_when(l->arena, &m->when);

		layout_row(out, 4 + width,
			   lh_arena_printf(l->arena, "  %s",
					   list_id(l->arena, m)),
			   lh_arena_printf(l->arena, "%s%s",
					   list_mark(l->arena, m),
					   m->title ? lh_wording_sentence(
						l->arena, m->title) : ""),
			   when);
	}
}

static void list_text(const struct list *l, struct lh_reply *reply)
{
	struct layout out = { l->arena, &reply->out, lh_ctx_columns(l->ctx) };
	size_t width = list_id_width(l->arena, l->meetings, l->count);
	struct lh_date day = { 0 };

	if (l->count == 0)
		lh_reply_note(reply, LH_NOTE_INFO,
			      _("Không có cuộc họp nào: %s"), list_heading(l));
	for (size_t i = 0; i < l->count; i++) {
		struct lh_date at = list_day(l, &l->meetings[i]);

		if (i == 0 || lh_date_compare(at, day) != 0)
			layout_heading(&out, list_day_heading(l, at));
		day = at;
		list_meeting(l, &out, &l->meetings[i], width);
	}
	list_waiting(l, &out);
}

/* --- JSON and CSV --- */

static void list_json(const struct list *l, struct lh_reply *reply)
{
	struct model_json j = model_json_make(l->ctx, l->arena);
	json_t *root = json_object(), *list = json_array();

	for (size_t i = 0; i < l->count; i++)
		lh_json_append(list, meeting_json(&j, &l->meetings[i]));
	lh_json_number(root, "version", 1);
	lh_json_take(root, "meetings", list);
	lh_json_print(root, &reply->out);
}

static const char *list_names(struct lh_arena *arena,
			      const struct lh_meeting *m)
{
	struct lh_strbuf names;
	const char *text;

	lh_strbuf_init(&names);
	for (size_t i = 0; i < m->n_participants; i++) {
		const struct lh_participant *p = &m->participants[i];

		if (p->role == LH_ROLE_CHAIR || p->parent_id || !p->name)
			continue;
		lh_strbuf_addf(&names, "%s%s", names.length ? "; " : "",
			       p->name);
	}
	text = lh_arena_strdup(arena, names.text);
	lh_strbuf_release(&names);
	return text;
}

static const char *list_notices(struct lh_arena *arena,
				const struct lh_meeting *m)
{
	const char *text = NULL;
	char id[LH_ID_TEXT_SIZE];

	for (size_t i = 0; i < m->n_links; i++) {
		lh_id_format(LH_ID_NOTICE, m->links[i].notice_id, id);
		text = text ? lh_arena_printf(arena, "%s %s", text, id) :
			      lh_arena_strdup(arena, id);
	}
	return text;
}

static void list_csv(const struct list *l, struct lh_reply *reply)
{
	static const char *const names[] = {
		"id", "start", "end", "part_of_day", "title", "location",
		"chair", "state", "participants", "notices",
	};
	size_t columns = sizeof(names) / sizeof(*names);

	lh_csv_begin(&reply->out, names, columns);
	for (size_t i = 0; i < l->count; i++) {
		const struct lh_meeting *m = &l->meetings[i];
		const struct lh_participant *chair = lh_meeting_chair(m);
		const char *cells[] = {
			list_id(l->arena, m),
			lh_when_format_start(l->arena, &m->when),
			lh_when_format_end(l->arena, &m->when),
			lh_day_part_name(m->when.part),
			m->title,
			lh_meeting_location(l->arena, m),
			chair ? lh_participant_title(l->arena, chair) : NULL,
			lh_meeting_state_name(m->state),
			list_names(l->arena, m),
			list_notices(l->arena, m),
		};

		lh_csv_row(&reply->out, cells, columns);
	}
}

/* --- the command --- */

static enum lh_status list_load(struct list *l, bool waiting,
				struct lh_reply *reply, struct lh_error *err)
{
	struct lh_meeting_filter filter = { .brief = true };
	struct lh_meeting_filter open = {
		.from = LH_INSTANT_UNKNOWN, .until = LH_INSTANT_UNKNOWN,
		.unscheduled = true, .leave_cancelled = true, .brief = true,
	};
	bool cut = false;
	enum lh_status status;

	status = lh_series_list(l->ctx, l->arena, l->first, l->last, &filter,
			     &l->meetings, &l->count, &cut, err);
	if (status == LH_OK && cut)
		lh_reply_note(reply, LH_NOTE_WARNING,
			      _("có lịch lặp quá dày, không kể hết được"));
	if (status == LH_OK && waiting)
		status = lh_store_meeting_list(lh_ctx_store(l->ctx), l->arena,
					       &open, &l->waiting,
					       &l->n_waiting, err);
	return status;
}

enum lh_status lh_run_list(struct lh_ctx *ctx, const struct lh_args *args,
			   struct lh_reply *reply, struct lh_error *err)
{
	struct list l = { .ctx = ctx, .arena = reply->arena };
	bool json = lh_args_has(args, "json"), csv = lh_args_has(args, "csv");
	enum lh_status status;

	status = when_args_range(ctx, reply->arena, args, "week", &l.first,
				 &l.last, err);
	if (status == LH_OK)
		status = list_load(&l, args->n_words == 0 && !json && !csv,
				   reply, err);
	if (status != LH_OK)
		return status;
	if (json)
		list_json(&l, reply);
	else if (csv)
		list_csv(&l, reply);
	else
		list_text(&l, reply);
	return LH_OK;
}
