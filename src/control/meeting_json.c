/* Meetings and notices as JSON; see model_json.h. */
#include "model_json.h"

#include <lichhop/id.h>
#include <lichhop/text.h>
#include <lichhop/zone.h>

#include "output_priv.h"

struct model_json model_json_make(struct lh_ctx *ctx, struct lh_arena *arena)
{
	return (struct model_json){
		.arena = arena,
		.zone = lh_arena_strdup(arena, lh_ctx_office(ctx)->zone),
		.now = lh_ctx_now(ctx),
	};
}

json_t *model_json_id(unsigned kind, int64_t id)
{
	char text[LH_ID_TEXT_SIZE];

	if (!id)
		return json_null();
	return json_string(lh_id_format((enum lh_id_kind)kind, id, text));
}

static void json_set_instant(const struct model_json *j, json_t *object,
			     const char *key, lh_instant at)
{
	lh_json_text(object, key, at == LH_INSTANT_UNKNOWN ? NULL :
		     lh_zone_format(j->arena, j->zone, at));
}

static void json_set_date(json_t *object, const char *key, struct lh_date date)
{
	char text[LH_DATE_TEXT_SIZE];

	lh_json_text(object, key, lh_date_is_empty(date) ? NULL :
		     lh_date_format(date, text));
}

/* --- meetings --- */

static const struct lh_participant *
json_find_participant(const struct lh_meeting *m, int64_t id)
{
	for (size_t i = 0; i < m->n_participants; i++)
		if (id && m->participants[i].id == id)
			return &m->participants[i];
	return NULL;
}

static json_t *json_participant(const struct lh_meeting *m,
				const struct lh_participant *p)
{
	const struct lh_participant *group =
		json_find_participant(m, p->parent_id);
	json_t *o = json_object();

	lh_json_text(o, "name", p->name);
	lh_json_take(o, "agency_id", p->agency_id ?
		     json_integer(p->agency_id) : json_null());
	lh_json_text(o, "role", lh_role_name(p->role));
	lh_json_text(o, "response", lh_response_name(p->response));
	lh_json_text(o, "kind", lh_participant_kind_name(p->kind));
	if (p->position)
		lh_json_text(o, "position", p->position);
	if (p->requested_as)
		lh_json_text(o, "requested_as", p->requested_as);
	if (p->invited_by)
		lh_json_text(o, "invited_by", p->invited_by);
	if (group)
		lh_json_text(o, "member_of", group->name);
	return o;
}

static json_t *json_participants(const struct lh_meeting *m)
{
	json_t *list = json_array();

	for (size_t i = 0; i < m->n_participants; i++)
		lh_json_append(list, json_participant(m, &m->participants[i]));
	return list;
}

static json_t *json_meeting_notices(const struct lh_meeting *m)
{
	json_t *list = json_array();

	for (size_t i = 0; i < m->n_links; i++)
		lh_json_append(list, model_json_id(LH_ID_NOTICE,
						   m->links[i].notice_id));
	return list;
}

json_t *meeting_json(const struct model_json *j, const struct lh_meeting *m)
{
	const struct lh_participant *chair = lh_meeting_chair(m);
	json_t *o = json_object();

	lh_json_take(o, "id", model_json_id(LH_ID_MEETING, m->id));
	lh_json_text(o, "uid", m->uid);
	lh_json_take(o, "notices", json_meeting_notices(m));
	lh_json_text(o, "title", m->title);
	lh_json_text(o, "start", lh_when_format_start(j->arena, &m->when));
	lh_json_text(o, "end", lh_when_format_end(j->arena, &m->when));
	lh_json_text(o, "part_of_day", lh_day_part_name(m->when.part));
	lh_json_text(o, "zone", m->when.zone ? m->when.zone : j->zone);
	lh_json_text(o, "location", lh_meeting_location(j->arena, m));
	lh_json_text(o, "chair", chair ? lh_participant_title(j->arena, chair) :
					 NULL);
	lh_json_text(o, "state", lh_meeting_state_name(m->state));
	lh_json_number(o, "sequence", m->sequence);
	if (m->series.rule)
		lh_json_text(o, "rule", m->series.rule);
	lh_json_take(o, "participants", json_participants(m));
	return o;
}

static json_t *json_agenda(const struct lh_meeting *m)
{
	json_t *list = json_array();

	for (size_t i = 0; i < m->n_agenda; i++) {
		const struct lh_agenda_item *item = &m->agenda[i];
		char start[LH_MINUTE_TEXT_SIZE], end[LH_MINUTE_TEXT_SIZE];
		json_t *o = json_object();

		lh_minute_format(item->start, start);
		lh_minute_format(item->end, end);
		lh_json_text(o, "title", item->title);
		lh_json_text(o, "start", *start ? start : NULL);
		lh_json_text(o, "end", *end ? end : NULL);
		lh_json_text(o, "reporter", item->reporter);
		lh_json_append(list, o);
	}
	return list;
}

static json_t *json_delegates(const struct lh_meeting *m)
{
	json_t *list = json_array();

	for (size_t i = 0; i < m->n_participants; i++)
		for (size_t k = 0; k < m->participants[i].n_delegates; k++) {
			const struct lh_delegate *d =
				&m->participants[i].delegates[k];
			json_t *o = json_object();

			lh_json_text(o, "of", m->participants[i].name);
			lh_json_text(o, "name", d->name);
			lh_json_text(o, "position", d->position);
			lh_json_text(o, "replaces", d->replaces);
			lh_json_take(o, "present", d->roll_called ?
				     json_boolean(d->present) : json_null());
			lh_json_append(list, o);
		}
	return list;
}

json_t *meeting_json_full(const struct model_json *j,
			  const struct lh_meeting *m)
{
	json_t *o = meeting_json(j, m);

	lh_json_text(o, "content", m->content);
	lh_json_text(o, "reason", m->reason);
	lh_json_text(o, "contact", m->contact);
	lh_json_text(o, "wording", m->when.wording);
	lh_json_take(o, "agenda", json_agenda(m));
	lh_json_take(o, "delegates", json_delegates(m));
	json_set_instant(j, o, "created_at", m->created_at);
	json_set_instant(j, o, "modified_at", m->modified_at);
	return o;
}

/* --- notices --- */

static json_t *json_addressees(const struct lh_notice *n)
{
	json_t *list = json_array();

	for (size_t i = 0; i < n->n_addressees; i++)
		lh_json_append_text(list, n->addressees[i].name);
	return list;
}

static void json_set_distribution(json_t *o, const struct lh_notice *n)
{
	json_t *names = json_array(), *purposes = json_array();

	for (size_t i = 0; i < n->n_distribution; i++) {
		lh_json_append_text(names, n->distribution[i].name);
		lh_json_append_text(purposes, n->distribution[i].purpose);
	}
	lh_json_take(o, "distribution", names);
	lh_json_take(o, "distribution_purposes", purposes);
}

static json_t *json_references(const struct lh_notice *n)
{
	json_t *list = json_array();

	for (size_t i = 0; i < n->n_references; i++) {
		const struct lh_reference *r = &n->references[i];
		json_t *o = json_object();

		lh_json_text(o, "kind", r->kind);
		lh_json_text(o, "number", r->number);
		lh_json_text(o, "title", r->title);
		json_set_date(o, "date", r->date);
		lh_json_text(o, "issuer", r->issuer);
		lh_json_append(list, o);
	}
	return list;
}

static json_t *json_incoming(const struct lh_notice *n)
{
	json_t *list = json_array();

	for (size_t i = 0; i < n->n_incoming; i++) {
		const struct lh_incoming *in = &n->incoming[i];
		json_t *o = json_object();

		lh_json_text(o, "registrar", in->registrar);
		lh_json_text(o, "number", in->number);
		json_set_date(o, "date", in->date);
		lh_json_text(o, "passed_to", in->passed_to);
		lh_json_append(list, o);
	}
	return list;
}

json_t *notice_json(const struct model_json *j, const struct lh_notice *n)
{
	json_t *o = json_object();

	lh_json_take(o, "id", model_json_id(LH_ID_NOTICE, n->id));
	lh_json_text(o, "kind", lh_notice_kind_name(n->kind));
	lh_json_text(o, "state", lh_notice_state_name(n->state));
	lh_json_text(o, "issuer", n->issuer);
	lh_json_text(o, "number", n->number);
	lh_json_text(o, "subject", n->subject);
	lh_json_text(o, "issued_place", n->issued_place);
	json_set_date(o, "issued_date", n->issued_date);
	lh_json_take(o, "addressees", json_addressees(n));
	json_set_distribution(o, n);
	lh_json_take(o, "references", json_references(n));
	lh_json_text(o, "signer", n->signer);
	lh_json_text(o, "signer_title", n->signer_title);
	lh_json_text(o, "urgency", n->urgency == LH_URGENCY_NONE ? NULL :
		     lh_urgency_name(n->urgency));
	lh_json_text(o, "contact", n->contact);
	lh_json_take(o, "incoming", json_incoming(n));
	lh_json_take(o, "replaces", model_json_id(LH_ID_NOTICE,
						  n->replaces_id));
	lh_json_number(o, "revision", n->revision_number);
	lh_json_text(o, "file", n->source);
	json_set_instant(j, o, "created_at", n->created_at);
	return o;
}
