/* lichhop conflicts: who or what is wanted at two places at one time. */
#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/id.h>
#include <lichhop/planning.h>
#include <lichhop/zone.h>

#include "command_priv.h"
#include "layout.h"
#include "output_priv.h"
#include <lichhop/series.h>
#include "when_args.h"
#include <lichhop/wording.h>

struct conflicts {
	struct lh_arena *arena;
	const char *zone;
	struct lh_meeting *meetings;
	size_t n_meetings;
	struct lh_clash *clashes;
	size_t count;
};

static const char *conflict_id(const struct conflicts *c, size_t meeting)
{
	return lh_id_format(LH_ID_MEETING, c->meetings[meeting].id,
			    lh_arena_alloc(c->arena, LH_ID_TEXT_SIZE));
}

static void conflicts_json(const struct conflicts *c, struct lh_reply *reply)
{
	json_t *root = json_object(), *list = json_array();

	for (size_t i = 0; i < c->count; i++) {
		const struct lh_clash *clash = &c->clashes[i];
		json_t *o = json_object(), *ids = json_array();

		lh_json_append_text(ids, conflict_id(c, clash->a));
		lh_json_append_text(ids, conflict_id(c, clash->b));
		lh_json_text(o, "kind", lh_clash_kind_name(clash->kind));
		lh_json_text(o, "what", clash->what);
		lh_json_text(o, "from", lh_zone_format(c->arena, c->zone,
						       clash->from));
		lh_json_text(o, "until", lh_zone_format(c->arena, c->zone,
							clash->until));
		lh_json_flag(o, "assumed", clash->assumed);
		lh_json_take(o, "meetings", ids);
		lh_json_append(list, o);
	}
	lh_json_number(root, "version", 1);
	lh_json_take(root, "conflicts", list);
	lh_json_print(root, &reply->out);
}

static const char *conflict_kind(enum lh_clash_kind kind)
{
	switch (kind) {
	case LH_CLASH_ROOM: return _("Trùng phòng");
	case LH_CLASH_CHAIR: return _("Trùng chủ trì");
	case LH_CLASH_PARTICIPANT: return _("Trùng người dự");
	}
	lh_bug("no such kind of clash: %d", (int)kind);
}

static const char *conflict_hours(const struct conflicts *c,
				  const struct lh_clash *clash)
{
	char from[LH_MINUTE_TEXT_SIZE], until[LH_MINUTE_TEXT_SIZE];
	struct lh_date day;
	lh_minute minute;

	lh_zone_local(c->zone, clash->from, &day, &minute);
	lh_minute_format(minute, from);
	lh_zone_local(c->zone, clash->until, &day, &minute);
	lh_minute_format(minute, until);
	return lh_arena_printf(c->arena, "%s–%s%s", from, until,
			       clash->assumed ? _(" (dự kiến)") : "");
}

static void conflict_meeting(const struct conflicts *c,
			     const struct layout *out, size_t at)
{
	const struct lh_meeting *m = &c->meetings[at];

	layout_row(out, 10, lh_arena_printf(c->arena, "    %s",
					    conflict_id(c, at)),
		   lh_arena_printf(c->arena, "%s  %s",
				   lh_wording_hours(c->arena, &m->when),
				   m->title ? m->title : ""), "");
}

static void conflicts_text(const struct conflicts *c, struct lh_ctx *ctx,
			   struct lh_reply *reply)
{
	struct layout out = { c->arena, &reply->out, lh_ctx_columns(ctx) };
	struct lh_date day = { 0 }, at;
	lh_minute minute;

	for (size_t i = 0; i < c->count; i++) {
		const struct lh_clash *clash = &c->clashes[i];

		lh_zone_local(c->zone, clash->from, &at, &minute);
		if (i == 0 || lh_date_compare(day, at) != 0)
			layout_heading(&out, lh_date_words(c->arena, at));
		day = at;
		layout_row(&out, 2, "",
			   lh_arena_printf(c->arena, "%s: %s",
					   conflict_kind(clash->kind),
					   clash->what ? clash->what : ""),
			   conflict_hours(c, clash));
		conflict_meeting(c, &out, clash->a);
		conflict_meeting(c, &out, clash->b);
	}
}

/* Without WHEN: from today on. */
static enum lh_status conflicts_load(struct conflicts *c, struct lh_ctx *ctx,
				     const struct lh_args *args,
				     struct lh_error *err)
{
	struct lh_meeting_filter filter = { .leave_cancelled = true };
	struct lh_date first = lh_ctx_today(ctx), last = { 0 };
	bool cut;
	enum lh_status status = LH_OK;

	if (args->n_words)
		status = when_args_range(ctx, c->arena, args, NULL, &first,
					 &last, err);
	if (status == LH_OK)
		status = lh_series_list(ctx, c->arena, first, last, &filter,
				     &c->meetings, &c->n_meetings, &cut, err);
	if (status != LH_OK)
		return status;
	c->count = lh_planning_clashes(c->arena, c->meetings, c->n_meetings,
				       &c->clashes);
	return LH_OK;
}

enum lh_status lh_run_conflicts(struct lh_ctx *ctx, const struct lh_args *args,
				struct lh_reply *reply, struct lh_error *err)
{
	struct conflicts c = {
		.arena = reply->arena,
		.zone = lh_arena_strdup(reply->arena,
					lh_ctx_office(ctx)->zone),
	};
	enum lh_status status = conflicts_load(&c, ctx, args, err);

	if (status != LH_OK)
		return status;
	if (lh_args_has(args, "json"))
		conflicts_json(&c, reply);
	else
		conflicts_text(&c, ctx, reply);
	if (c.count == 0)
		lh_reply_note(reply, LH_NOTE_INFO, _("Không có trùng lịch"));
	return LH_OK;
}
