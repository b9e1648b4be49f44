/* Readings as JSON, for import --dry-run --json.
 *
 * Writes only: what the words of the keys mean is said in the documentation
 * of the command line.  Domain structs in, text out; it knows neither the
 * reader nor the store. */
#include <lichhop/reading_json.h>

#include <jansson.h>

#include <stdlib.h>

static json_t *reading_json_text(const char *s)
{
	return s ? json_string(s) : json_null();
}

static void reading_json_set(json_t *object, const char *key, json_t *value)
{
	if (json_object_set_new(object, key, value ? value : json_null()) != 0)
		lh_fatal("out of memory");
}

static void reading_json_append(json_t *array, json_t *value)
{
	if (json_array_append_new(array, value ? value : json_null()) != 0)
		lh_fatal("out of memory");
}

static json_t *reading_json_date(struct lh_date date)
{
	char buf[LH_DATE_TEXT_SIZE];

	if (lh_date_is_empty(date))
		return json_null();
	return json_string(lh_date_format(date, buf));
}

/* "2020-06-18T07:30": an hour of the agenda on the meeting's day. */
static json_t *reading_json_slot(struct lh_arena *arena, struct lh_date day,
				 lh_minute minute)
{
	struct lh_when when = {
		.date = day, .start = minute, .end = LH_MINUTE_UNKNOWN,
	};

	if (minute == LH_MINUTE_UNKNOWN || lh_date_is_empty(day))
		return json_null();
	return reading_json_text(lh_when_format_start(arena, &when));
}

/* A named person keeps the post: "Lê Thị Mơ, Giám đốc Sở Nội vụ". */
static json_t *reading_json_participants(struct lh_arena *arena,
					 const struct lh_meeting *m)
{
	json_t *list = json_array();

	for (size_t i = 0; i < m->n_participants; i++) {
		const struct lh_participant *p = &m->participants[i];

		if (p->role != LH_ROLE_CHAIR && p->role != LH_ROLE_REPORTER)
			reading_json_append(list, reading_json_text(
				lh_participant_title(arena, p)));
	}
	return list;
}

static json_t *reading_json_reporters(const struct lh_meeting *m)
{
	json_t *list = json_array();

	for (size_t i = 0; i < m->n_participants; i++)
		if (m->participants[i].role == LH_ROLE_REPORTER)
			reading_json_append(list,
				reading_json_text(m->participants[i].name));
	return list;
}

static json_t *reading_json_details(const struct lh_meeting *m)
{
	json_t *list = json_array();

	for (size_t i = 0; i < m->n_participants; i++) {
		const struct lh_participant *p = &m->participants[i];
		json_t *o = json_object();

		reading_json_set(o, "name", reading_json_text(p->name));
		reading_json_set(o, "kind", reading_json_text(
			lh_participant_kind_name(p->kind)));
		reading_json_set(o, "role",
				 reading_json_text(lh_role_name(p->role)));
		if (p->requested_as)
			reading_json_set(o, "requested_as",
					 json_string(p->requested_as));
		if (p->position)
			reading_json_set(o, "position",
					 json_string(p->position));
		if (p->headcount)
			reading_json_set(o, "headcount",
					 json_integer(p->headcount));
		if (p->agency_id)
			reading_json_set(o, "agency_id",
					 json_integer(p->agency_id));
		reading_json_append(list, o);
	}
	return list;
}

static json_t *reading_json_inviters(const struct lh_meeting *m)
{
	json_t *list = json_array();

	for (size_t i = 0; i < m->n_participants; i++) {
		const struct lh_participant *p = &m->participants[i];
		json_t *o;

		if (!p->invited_by)
			continue;
		o = json_object();
		reading_json_set(o, "who", json_string(p->invited_by));
		reading_json_set(o, "invites", reading_json_text(p->name));
		reading_json_append(list, o);
	}
	return list;
}

static json_t *reading_json_agenda(struct lh_arena *arena,
				   const struct lh_meeting *m)
{
	json_t *list = json_array();

	for (size_t i = 0; i < m->n_agenda; i++) {
		const struct lh_agenda_item *a = &m->agenda[i];
		json_t *o = json_object();

		reading_json_set(o, "title", reading_json_text(a->title));
		reading_json_set(o, "start", reading_json_slot(arena,
			m->when.date, a->start));
		reading_json_set(o, "end", reading_json_slot(arena,
			m->when.date, a->end));
		reading_json_set(o, "reporter",
				 reading_json_text(a->reporter));
		reading_json_append(list, o);
	}
	return list;
}

static json_t *reading_json_meeting(struct lh_arena *arena,
				    const struct lh_meeting *m)
{
	const struct lh_participant *chair = lh_meeting_chair(m);
	json_t *o = json_object();

	reading_json_set(o, "title", reading_json_text(m->title));
	reading_json_set(o, "chair", chair
		? reading_json_text(lh_participant_title(arena, chair))
		: json_null());
	reading_json_set(o, "participants", reading_json_participants(arena, m));
	reading_json_set(o, "start", reading_json_text(
		lh_when_format_start(arena, &m->when)));
	reading_json_set(o, "end", reading_json_text(
		lh_when_format_end(arena, &m->when)));
	reading_json_set(o, "part_of_day", reading_json_text(
		lh_day_part_name(m->when.part)));
	reading_json_set(o, "location", reading_json_text(
		lh_meeting_location(arena, m)));
	reading_json_set(o, "content", reading_json_text(m->content));
	reading_json_set(o, "reporter", reading_json_reporters(m));
	reading_json_set(o, "agenda", reading_json_agenda(arena, m));
	reading_json_set(o, "inviters", reading_json_inviters(m));
	reading_json_set(o, "participants_detail", reading_json_details(m));
	reading_json_set(o, "state", reading_json_text(
		lh_meeting_state_name(m->state)));
	return o;
}

static json_t *reading_json_shares(const struct lh_assignment *a,
				   enum lh_share_role role)
{
	json_t *list = json_array();

	for (size_t i = 0; i < a->n_shares; i++)
		if (a->shares[i].role == role)
			reading_json_append(list,
				reading_json_text(a->shares[i].name));
	return list;
}

/* Recipients as the notice names them, "(qua …)" included. */
static void reading_json_deliveries(struct lh_arena *arena, json_t *o,
				    const struct lh_assignment *a)
{
	json_t *recipients = json_array();
	const char *via = NULL;
	int32_t copies = 0;

	for (size_t i = 0; i < a->n_deliveries; i++) {
		const struct lh_delivery *d = &a->deliveries[i];
		const char *name = d->recipient;

		if (d->via && name)
			name = lh_arena_printf(arena, "%s (qua %s)", name,
					       d->via);
		if (name)
			reading_json_append(recipients, json_string(name));
		if (!via)
			via = d->via;
		if (!copies)
			copies = d->copies;
	}
	reading_json_set(o, "recipient", recipients);
	reading_json_set(o, "via", reading_json_text(via));
	reading_json_set(o, "copies",
			 copies ? json_integer(copies) : json_null());
}

static void reading_json_deadline(struct lh_arena *arena, json_t *o,
				  const struct lh_deadline *d)
{
	bool is = d->precision != LH_DEADLINE_NONE;

	reading_json_set(o, "deadline", is ? reading_json_text(
		lh_deadline_format(arena, d)) : json_null());
	reading_json_set(o, "deadline_op", is ? reading_json_text(
		lh_deadline_op_name(d->op)) : json_null());
	reading_json_set(o, "deadline_part", is ? reading_json_text(
		lh_day_part_name(d->part)) : json_null());
	reading_json_set(o, "deadline_text", reading_json_text(d->wording));
	if (d->inherited)
		reading_json_set(o, "inherited", json_true());
	if (d->referred)
		reading_json_set(o, "deadline_ref", json_true());
}

static json_t *reading_json_assignment(struct lh_arena *arena,
				       const struct lh_assignment *a)
{
	json_t *o = json_object();
	json_t *list = json_array();

	reading_json_set(o, "item", reading_json_text(a->item));
	reading_json_set(o, "agencies_lead",
			 reading_json_shares(a, LH_SHARE_LEAD));
	reading_json_set(o, "agencies_support",
			 reading_json_shares(a, LH_SHARE_SUPPORT));
	reading_json_set(o, "task", reading_json_text(a->task));
	reading_json_set(o, "deliverable", reading_json_text(a->deliverable));
	reading_json_deadline(arena, o, &a->deadline);
	reading_json_deliveries(arena, o, a);
	for (size_t i = 0; i < a->n_meetings; i++)
		reading_json_append(list, json_integer(a->meeting_ids[i]));
	reading_json_set(o, "meetings", list);
	list = json_array();
	for (size_t i = 0; i < a->n_subtasks; i++)
		reading_json_append(list, reading_json_text(a->subtasks[i]));
	reading_json_set(o, "subtasks", list);
	if (a->general)
		reading_json_set(o, "general", json_true());
	return o;
}

static json_t *reading_json_span(struct lh_span span)
{
	return json_pack("[i,i]", (int)span.start, (int)span.end);
}

static void reading_json_distribution(json_t *o, const struct lh_notice *n)
{
	json_t *names = json_array();
	json_t *purposes = json_array();

	for (size_t i = 0; i < n->n_distribution; i++) {
		reading_json_append(names,
			reading_json_text(n->distribution[i].name));
		reading_json_append(purposes,
			reading_json_text(n->distribution[i].purpose));
	}
	reading_json_set(o, "distribution", names);
	reading_json_set(o, "distribution_purposes", purposes);
}

static json_t *reading_json_references(const struct lh_notice *n)
{
	json_t *list = json_array();

	for (size_t i = 0; i < n->n_references; i++) {
		const struct lh_reference *r = &n->references[i];
		json_t *o = json_object();

		reading_json_set(o, "kind", reading_json_text(r->kind));
		reading_json_set(o, "number", reading_json_text(r->number));
		reading_json_set(o, "title", reading_json_text(r->title));
		reading_json_set(o, "date", reading_json_date(r->date));
		reading_json_set(o, "issuer", reading_json_text(r->issuer));
		reading_json_append(list, o);
	}
	return list;
}

static json_t *reading_json_incoming(const struct lh_notice *n)
{
	json_t *list = json_array();

	for (size_t i = 0; i < n->n_incoming; i++) {
		const struct lh_incoming *in = &n->incoming[i];
		json_t *o = json_object();

		reading_json_set(o, "registrar",
				 reading_json_text(in->registrar));
		reading_json_set(o, "number", reading_json_text(in->number));
		reading_json_set(o, "date", reading_json_date(in->date));
		reading_json_set(o, "passed_to",
				 reading_json_text(in->passed_to));
		reading_json_append(list, o);
	}
	return list;
}

static json_t *reading_json_warnings(const struct lh_notice *n)
{
	json_t *list = json_array();

	for (size_t i = 0; i < n->n_warnings; i++) {
		json_t *o = json_object();

		reading_json_set(o, "text",
				 reading_json_text(n->warnings[i].text));
		reading_json_set(o, "span",
				 reading_json_span(n->warnings[i].span));
		reading_json_append(list, o);
	}
	return list;
}

static void reading_json_fields(json_t *o, const struct lh_notice *n)
{
	json_t *spans = json_object();
	json_t *confidence = json_object();

	for (size_t i = 0; i < n->n_fields; i++) {
		const struct lh_field *f = &n->fields[i];
		json_t *list = json_array();

		for (size_t k = 0; k < f->n_spans; k++)
			reading_json_append(list,
				reading_json_span(f->spans[k]));
		reading_json_set(spans, f->path, list);
		if (f->confidence < 1)
			reading_json_set(confidence, f->path,
					 json_real(f->confidence));
	}
	reading_json_set(o, "spans", spans);
	reading_json_set(o, "confidence", confidence);
}

static void reading_json_notice(json_t *o, const struct lh_notice *n)
{
	json_t *list = json_array();

	reading_json_set(o, "kind",
			 reading_json_text(lh_notice_kind_name(n->kind)));
	reading_json_set(o, "issuer", reading_json_text(n->issuer));
	reading_json_set(o, "number", reading_json_text(n->number));
	reading_json_set(o, "subject", reading_json_text(n->subject));
	reading_json_set(o, "issued_place",
			 reading_json_text(n->issued_place));
	reading_json_set(o, "issued_date", reading_json_date(n->issued_date));
	for (size_t i = 0; i < n->n_addressees; i++)
		reading_json_append(list,
			reading_json_text(n->addressees[i].name));
	reading_json_set(o, "addressees", list);
	reading_json_distribution(o, n);
	reading_json_set(o, "references", reading_json_references(n));
	reading_json_set(o, "signer", reading_json_text(n->signer));
	reading_json_set(o, "signer_title",
			 reading_json_text(n->signer_title));
	reading_json_set(o, "urgency", n->urgency == LH_URGENCY_NONE
		? json_null()
		: reading_json_text(lh_urgency_name(n->urgency)));
	reading_json_set(o, "contact", reading_json_text(n->contact));
	reading_json_set(o, "incoming", reading_json_incoming(n));
	reading_json_set(o, "warnings", reading_json_warnings(n));
	reading_json_fields(o, n);
}

/* Meetings that the paper puts off or calls off are none that it announces:
 * they stand apart.  Only where all are, since elsewhere indexes count. */
static const char *reading_json_meetings_key(const struct lh_reading *reading)
{
	for (size_t i = 0; i < reading->n_meetings; i++)
		if (reading->meetings[i].state != LH_MEETING_POSTPONED &&
		    reading->meetings[i].state != LH_MEETING_CANCELLED)
			return "meetings";
	return reading->n_meetings ? "called_off" : "meetings";
}

char *lh_reading_json(struct lh_arena *arena, const struct lh_reading *reading,
		      const char *file)
{
	json_t *o = json_object();
	json_t *list = json_array();
	char *dump, *text;

	reading_json_set(o, "file", reading_json_text(file));
	if (reading->notice)
		reading_json_notice(o, reading->notice);
	for (size_t i = 0; i < reading->n_meetings; i++)
		reading_json_append(list, reading_json_meeting(arena,
			&reading->meetings[i]));
	reading_json_set(o, "meetings", json_array());
	reading_json_set(o, reading_json_meetings_key(reading), list);
	list = json_array();
	for (size_t i = 0; i < reading->n_assignments; i++)
		reading_json_append(list, reading_json_assignment(arena,
			&reading->assignments[i]));
	reading_json_set(o, "assignments", list);

	dump = json_dumps(o, JSON_INDENT(2));
	if (!dump)
		lh_fatal("out of memory");
	text = lh_arena_strdup(arena, dump);
	free(dump);
	json_decref(o);
	return text;
}
