/* Assignments as JSON; see model_json.h. */
#include "model_json.h"

#include <lichhop/id.h>
#include <lichhop/zone.h>

#include "output_priv.h"

static const char *json_instant(const struct model_json *j, lh_instant at)
{
	return at == LH_INSTANT_UNKNOWN ? NULL :
					  lh_zone_format(j->arena, j->zone, at);
}

static json_t *json_names(const struct lh_assignment *a,
			  enum lh_share_role role)
{
	json_t *list = json_array();

	for (size_t i = 0; i < a->n_shares; i++)
		if (a->shares[i].role == role && !a->shares[i].parent_id)
			lh_json_append_text(list, a->shares[i].name);
	return list;
}

static json_t *json_assignment_meetings(const struct lh_assignment *a)
{
	json_t *list = json_array();

	for (size_t i = 0; i < a->n_meetings; i++)
		lh_json_append(list, model_json_id(LH_ID_MEETING,
						   a->meeting_ids[i]));
	return list;
}

static json_t *json_deliveries(const struct lh_assignment *a)
{
	json_t *list = json_array();

	for (size_t i = 0; i < a->n_deliveries; i++) {
		const struct lh_delivery *d = &a->deliveries[i];
		json_t *o = json_object();

		lh_json_text(o, "recipient", d->recipient);
		lh_json_text(o, "via", d->via);
		lh_json_take(o, "copies", d->copies ? json_integer(d->copies) :
						      json_null());
		lh_json_append(list, o);
	}
	return list;
}

static const struct lh_share *json_find_share(const struct lh_assignment *a,
					      int64_t id)
{
	for (size_t i = 0; i < a->n_shares; i++)
		if (id && a->shares[i].id == id)
			return &a->shares[i];
	return NULL;
}

static json_t *json_share(const struct model_json *j,
			  const struct lh_assignment *a,
			  const struct lh_share *s)
{
	const struct lh_share *group = json_find_share(a, s->parent_id);
	json_t *o = json_object();

	lh_json_text(o, "agency", s->name);
	lh_json_take(o, "agency_id", s->agency_id ? json_integer(s->agency_id) :
						    json_null());
	lh_json_text(o, "role", lh_share_role_name(s->role));
	lh_json_text(o, "status", lh_share_status_name(s->status));
	lh_json_text(o, "at", json_instant(j, s->status_at));
	lh_json_flag(o, "overdue", lh_share_is_overdue(a, s, j->now));
	lh_json_flag(o, "late", lh_share_is_late(a, s));
	if (s->extension.precision != LH_DEADLINE_NONE)
		lh_json_text(o, "due", json_instant(j, lh_share_due(a, s)));
	if (s->remark)
		lh_json_text(o, "remark", s->remark);
	if (group)
		lh_json_text(o, "member_of", group->name);
	return o;
}

static json_t *json_shares(const struct model_json *j,
			   const struct lh_assignment *a)
{
	json_t *list = json_array();

	for (size_t i = 0; i < a->n_shares; i++)
		lh_json_append(list, json_share(j, a, &a->shares[i]));
	return list;
}

static bool json_is_late(const struct lh_assignment *a)
{
	for (size_t i = 0; i < a->n_shares; i++)
		if (lh_share_is_late(a, &a->shares[i]))
			return true;
	return false;
}

static void json_set_deadline(const struct model_json *j, json_t *o,
			      const struct lh_deadline *d)
{
	bool is = d->precision != LH_DEADLINE_NONE;

	lh_json_text(o, "deadline",
		     is ? lh_deadline_format(j->arena, d) : NULL);
	lh_json_text(o, "deadline_op", is ? lh_deadline_op_name(d->op) : NULL);
	lh_json_text(o, "deadline_part", is ? lh_day_part_name(d->part) : NULL);
	lh_json_text(o, "deadline_text", d->wording);
	lh_json_text(o, "due", json_instant(j, d->due));
}

json_t *assignment_json(const struct model_json *j,
			const struct lh_assignment *a)
{
	json_t *notices = json_array();
	json_t *o = json_object();

	if (a->notice_id)
		lh_json_append(notices, model_json_id(LH_ID_NOTICE,
						      a->notice_id));
	lh_json_take(o, "id", model_json_id(LH_ID_ASSIGNMENT, a->id));
	lh_json_take(o, "notices", notices);
	lh_json_take(o, "meetings", json_assignment_meetings(a));
	lh_json_text(o, "item", a->item);
	lh_json_take(o, "agencies_lead", json_names(a, LH_SHARE_LEAD));
	lh_json_take(o, "agencies_support", json_names(a, LH_SHARE_SUPPORT));
	lh_json_text(o, "task", a->task);
	lh_json_text(o, "deliverable", a->deliverable);
	json_set_deadline(j, o, &a->deadline);
	lh_json_text(o, "status",
		     lh_share_status_name(lh_assignment_status(a)));
	lh_json_flag(o, "overdue", lh_assignment_is_overdue(a, j->now));
	lh_json_flag(o, "late", json_is_late(a));
	lh_json_take(o, "deliveries", json_deliveries(a));
	lh_json_take(o, "shares", json_shares(j, a));
	return o;
}

static json_t *json_history(const struct model_json *j,
			    const struct lh_assignment *a)
{
	json_t *list = json_array();

	for (size_t i = 0; i < a->n_shares; i++)
		for (size_t k = 0; k < a->shares[i].n_history; k++) {
			const struct lh_share_event *e =
				&a->shares[i].history[k];
			json_t *o = json_object();

			lh_json_text(o, "agency", a->shares[i].name);
			lh_json_text(o, "from", lh_share_status_name(e->from));
			lh_json_text(o, "to", lh_share_status_name(e->to));
			lh_json_text(o, "at", json_instant(j, e->at));
			lh_json_text(o, "recorded_at",
				     json_instant(j, e->recorded_at));
			lh_json_text(o, "recorded_by", e->recorded_by);
			lh_json_text(o, "remark", e->remark);
			lh_json_append(list, o);
		}
	return list;
}

json_t *assignment_json_full(const struct model_json *j,
			     const struct lh_assignment *a)
{
	json_t *o = assignment_json(j, a);
	json_t *list = json_array();

	for (size_t i = 0; i < a->n_subtasks; i++)
		lh_json_append_text(list, a->subtasks[i]);
	lh_json_text(o, "uid", a->uid);
	lh_json_take(o, "subtasks", list);
	lh_json_take(o, "history", json_history(j, a));
	return o;
}
