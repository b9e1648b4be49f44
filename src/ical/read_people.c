/* Where a meeting is and who is asked to it. */
#include "item_priv.h"

#include <string.h>
#include <strings.h>

#define VENUES_MOST 20

/* --- place --- */

static bool venue_is_link(const char *text)
{
	return !strncasecmp(text, "https://", 8) ||
	       !strncasecmp(text, "http://", 7);
}

static void venue_add(struct lh_ical_item *item, struct lh_meeting *m,
		      const char *name, const char *url)
{
	for (size_t i = 0; url && i < m->n_venues; i++)
		if (m->venues[i].url && !strcmp(m->venues[i].url, url))
			return;
	if (m->n_venues == VENUES_MOST)
		return;
	m->venues = lh_arena_grow(item->arena, m->venues, m->n_venues,
				  sizeof(*m->venues));
	m->venues[m->n_venues++] = (struct lh_venue){
		.name = name, .url = url, .online = url != NULL,
	};
}

static void venue_add_link(struct lh_ical_item *item, struct lh_meeting *m,
			   const struct lh_ical_line *line)
{
	struct lh_arena *arena = item->arena;
	char *url = lh_ical_clean(arena, line->value.text, line->value.length,
				  false);
	char *label = lh_ical_line_parameter(arena, line, "LABEL");

	if (!url || !venue_is_link(url) || strchr(url, ' '))
		return;
	if (label)
		label = lh_ical_clean(arena, label, strlen(label), false);
	venue_add(item, m, label, url);
}

void lh_ical_read_venues(struct lh_ical_item *item, struct lh_meeting *m,
			 const char *location)
{
	if (location && venue_is_link(location))
		venue_add(item, m, NULL, location);
	else if (location)
		venue_add(item, m, location, NULL);
	for (size_t i = 0; i < item->links.count; i++)
		venue_add_link(item, m, &item->links.lines[i]);
}

/* Outlook invites the room and leaves LOCATION empty. */
static bool venue_is_missing(const struct lh_meeting *m)
{
	for (size_t i = 0; i < m->n_venues; i++)
		if (!m->venues[i].url)
			return false;
	return true;
}

/* --- people --- */

static bool people_word_is(const char *word, const char *is)
{
	return word && !strcmp(word, is);
}

static enum lh_role people_role(const struct lh_ical_person *person)
{
	if (people_word_is(person->role, "CHAIR"))
		return LH_ROLE_CHAIR;
	if (people_word_is(person->role, "OPT-PARTICIPANT"))
		return LH_ROLE_INVITED;
	if (people_word_is(person->role, "NON-PARTICIPANT"))
		return LH_ROLE_INFORMATION;
	return LH_ROLE_MEMBER;
}

static enum lh_response people_response(const struct lh_ical_person *person)
{
	if (people_word_is(person->answer, "ACCEPTED"))
		return LH_RESPONSE_ACCEPTED;
	if (people_word_is(person->answer, "DECLINED"))
		return LH_RESPONSE_DECLINED;
	if (people_word_is(person->answer, "TENTATIVE"))
		return LH_RESPONSE_TENTATIVE;
	if (people_word_is(person->answer, "DELEGATED"))
		return LH_RESPONSE_DELEGATED;
	return LH_RESPONSE_NONE;
}

static bool people_is_room(const struct lh_ical_person *person)
{
	return people_word_is(person->kind, "ROOM") ||
	       people_word_is(person->kind, "RESOURCE");
}

/* Whom somebody sends stands with that participant, not beside. */
static bool people_is_sent(const struct lh_ical_people *people,
			   const struct lh_ical_person *person)
{
	for (size_t i = 0; person->email && i < person->n_delegated_from; i++) {
		const struct lh_ical_person *from =
			lh_ical_people_find(people, person->delegated_from[i]);

		for (size_t j = 0; from && j < from->n_delegated_to; j++)
			if (!strcmp(from->delegated_to[j], person->email))
				return true;
	}
	return false;
}

static void people_add_delegates(struct lh_ical_item *item,
				 struct lh_participant *p,
				 const struct lh_ical_people *people,
				 const struct lh_ical_person *person)
{
	p->n_delegates = person->n_delegated_to;
	p->delegates = lh_arena_calloc(item->arena, p->n_delegates,
				       sizeof(*p->delegates));
	for (size_t i = 0; i < p->n_delegates; i++) {
		const char *email = person->delegated_to[i];
		const struct lh_ical_person *sent =
			lh_ical_people_find(people, email);

		p->delegates[i] = (struct lh_delegate){
			.name = sent ? sent->name : email,
			.email = email,
		};
	}
}

static struct lh_participant people_participant(const struct lh_ical_item *item,
						const struct lh_ical_person *p,
						lh_instant stamp,
						const char *comment)
{
	bool replied = lh_ical_item_method_is(item, "REPLY");
	bool group = people_word_is(p->kind, "GROUP");

	return (struct lh_participant){
		.kind = group ? LH_PARTICIPANT_AGENCY : LH_PARTICIPANT_PERSON,
		.name = p->name,
		.email = p->email,
		.role = people_role(p),
		.response = people_response(p),
		.response_at = replied ? stamp : LH_INSTANT_UNKNOWN,
		.remark = replied ? comment : NULL,
	};
}

static void people_set_organizer(struct lh_ical_item *item,
				 struct lh_meeting *m)
{
	struct lh_ical_person organizer;

	if (!item->organizers.count ||
	    !lh_ical_person_take(item, &item->organizers.lines[0], &organizer))
		return;
	m->organizer_name = organizer.name;
	m->organizer_email = organizer.email;
}

void lh_ical_read_people(struct lh_ical_item *item, struct lh_meeting *m,
			 lh_instant stamp, const char *comment)
{
	struct lh_ical_people people;

	lh_ical_people_take(item, &people);
	m->participants = lh_arena_calloc(item->arena, people.count,
					  sizeof(*m->participants));
	for (size_t i = 0; i < people.count; i++) {
		const struct lh_ical_person *person = &people.items[i];
		struct lh_participant *p;

		if (people_is_room(person)) {
			if (venue_is_missing(m))
				venue_add(item, m, person->name, NULL);
			continue;
		}
		if (people_is_sent(&people, person))
			continue;
		p = &m->participants[m->n_participants++];
		*p = people_participant(item, person, stamp, comment);
		people_add_delegates(item, p, &people, person);
	}
	people_set_organizer(item, m);
}
