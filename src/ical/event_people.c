/* Who is asked to a meeting: ORGANIZER and ATTENDEE lines. */
#include <string.h>
#include <strings.h>

#include "writer_priv.h"

static const char *people_kind(const struct lh_participant *p)
{
	switch (p->kind) {
	case LH_PARTICIPANT_AGENCY:
	case LH_PARTICIPANT_GROUP:
	case LH_PARTICIPANT_OPEN:
		return "GROUP";
	default:
		return "INDIVIDUAL";
	}
}

/* "Mời dự" is no lesser wish in an office: OPT-PARTICIPANT, which calendars
 * show as "optional", is used for nobody. */
static const char *people_role(const struct lh_participant *p, bool chaired)
{
	if (p->role == LH_ROLE_CHAIR && !chaired)
		return "CHAIR";
	if (p->role == LH_ROLE_INFORMATION)
		return "NON-PARTICIPANT";
	return "REQ-PARTICIPANT";
}

static const char *people_answer(enum lh_response response)
{
	switch (response) {
	case LH_RESPONSE_ACCEPTED:
	case LH_RESPONSE_DELEGATED: /* somebody comes; whom we cannot name */
		return "ACCEPTED";
	case LH_RESPONSE_DECLINED:
		return "DECLINED";
	case LH_RESPONSE_TENTATIVE:
		return "TENTATIVE";
	default:
		return "NEEDS-ACTION";
	}
}

static const struct lh_delegate *people_delegate(const struct lh_participant *p,
						const char *email)
{
	if (p->response != LH_RESPONSE_DELEGATED)
		return NULL;
	for (size_t i = 0; i < p->n_delegates; i++)
		if (p->delegates[i].email &&
		    lh_ical_address_is_valid(p->delegates[i].email) &&
		    strcasecmp(p->delegates[i].email, email) != 0)
			return &p->delegates[i];
	return NULL;
}

struct people {
	const char **seen;	/* addresses that have a line */
	size_t n_seen;
	bool chaired;
};

static bool people_is_seen(const struct people *people, const char *email)
{
	for (size_t i = 0; i < people->n_seen; i++)
		if (!strcasecmp(people->seen[i], email))
			return true;
	return false;
}

static void people_put_person(struct lh_ical_writer *w,
			     struct people *people,
			     const struct lh_ical_attendee *a)
{
	lh_ical_put_attendee(w, a);
	people->seen = lh_arena_grow(w->arena, people->seen, people->n_seen,
				     sizeof(*people->seen));
	people->seen[people->n_seen++] = a->email;
}

static void people_put_participant(struct lh_ical_writer *w,
				  struct people *people,
				  const struct lh_participant *p,
				  const char *email)
{
	const struct lh_delegate *delegate = people_delegate(p, email);
	struct lh_ical_attendee a = {
		.name = p->name,
		.email = email,
		.kind = people_kind(p),
		.role = people_role(p, people->chaired),
		.answer = delegate ? "DELEGATED" : people_answer(p->response),
		.delegated_to = delegate ? delegate->email : NULL,
	};

	people->chaired |= p->role == LH_ROLE_CHAIR;
	people_put_person(w, people, &a);
	if (!delegate || people_is_seen(people, delegate->email))
		return;
	a = (struct lh_ical_attendee){
		.name = delegate->name,
		.email = delegate->email,
		.kind = "INDIVIDUAL",
		.role = strcmp(a.role, "CHAIR") ? a.role : "REQ-PARTICIPANT",
		.answer = "NEEDS-ACTION",
		.delegated_from = email,
	};
	people_put_person(w, people, &a);
}

/* An ATTENDEE without ORGANIZER makes an event invalid: then none is written
 * and everybody stands in DESCRIPTION only. */
void lh_ical_put_people(struct lh_ical_writer *w,
			     const struct lh_ical_event *event)
{
	const struct lh_meeting *m = event->meeting;
	struct people people = { 0 };
	const char *name, *email;

	if (!lh_ical_event_organizer(w->options, m, &name, &email))
		return;
	lh_ical_put_organizer(w, name, email);
	for (size_t i = 0; i < m->n_participants; i++) {
		email = lh_ical_event_email(event, i);
		if (email && !people_is_seen(&people, email))
			people_put_participant(w, &people, &m->participants[i],
					      email);
	}
}
