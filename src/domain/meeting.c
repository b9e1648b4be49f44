/* Meetings: names, titles, and the index of instants derived from what a
 * notice says.  Pure: no clock, no store. */
#include <lichhop/meeting.h>

#include <lichhop/strbuf.h>
#include <lichhop/text.h>
#include <lichhop/zone.h>

#include "code_name_priv.h"

const struct lh_hours lh_hours_default = {
	.morning_start = 7 * 60 + 30,
	.morning_end = 12 * 60,
	.afternoon_start = 13 * 60 + 30,
	.afternoon_end = 17 * 60,
	.evening_end = 21 * 60,
	.meeting_length = 120,
};

static const char *const meeting_states[] = {
	[LH_MEETING_TENTATIVE] = "tentative",
	[LH_MEETING_CONFIRMED] = "confirmed",
	[LH_MEETING_HELD] = "held",
	[LH_MEETING_POSTPONED] = "postponed",
	[LH_MEETING_CANCELLED] = "cancelled",
};

static const char *const meeting_roles[] = {
	[LH_ROLE_CHAIR] = "chair",
	[LH_ROLE_MEMBER] = "member",
	[LH_ROLE_INVITED] = "invited",
	[LH_ROLE_SECRETARY] = "secretary",
	[LH_ROLE_REPORTER] = "reporter",
	[LH_ROLE_INFORMATION] = "information",
};

static const char *const meeting_responses[] = {
	[LH_RESPONSE_NONE] = "none",
	[LH_RESPONSE_ACCEPTED] = "accepted",
	[LH_RESPONSE_DECLINED] = "declined",
	[LH_RESPONSE_TENTATIVE] = "tentative",
	[LH_RESPONSE_DELEGATED] = "delegated",
};

static const char *const participant_kinds[] = {
	[LH_PARTICIPANT_AGENCY] = "agency",
	[LH_PARTICIPANT_PERSON] = "person",
	[LH_PARTICIPANT_GROUP] = "group",
	[LH_PARTICIPANT_OPEN] = "open",
	[LH_PARTICIPANT_TEXT] = "text",
};

static const char *const link_kinds[] = {
	[LH_LINK_ANNOUNCES] = "announces",
	[LH_LINK_PREPARES] = "prepares",
	[LH_LINK_CHANGES] = "changes",
	[LH_LINK_CANCELS] = "cancels",
};

const char *lh_meeting_state_name(enum lh_meeting_state state)
{
	return lh_code_name(meeting_states, LH_COUNT(meeting_states), state);
}

bool lh_meeting_state_parse(const char *name, enum lh_meeting_state *state)
{
	size_t value;

	if (!lh_code_find(meeting_states, LH_COUNT(meeting_states), name,
			  &value))
		return false;
	*state = (enum lh_meeting_state)value;
	return true;
}

const char *lh_role_name(enum lh_role role)
{
	return lh_code_name(meeting_roles, LH_COUNT(meeting_roles), role);
}

bool lh_role_parse(const char *name, enum lh_role *role)
{
	size_t value;

	if (!lh_code_find(meeting_roles, LH_COUNT(meeting_roles), name, &value))
		return false;
	*role = (enum lh_role)value;
	return true;
}

const char *lh_response_name(enum lh_response response)
{
	return lh_code_name(meeting_responses, LH_COUNT(meeting_responses),
			    response);
}

bool lh_response_parse(const char *name, enum lh_response *response)
{
	size_t value;

	if (!lh_code_find(meeting_responses, LH_COUNT(meeting_responses), name,
			  &value))
		return false;
	*response = (enum lh_response)value;
	return true;
}

const char *lh_participant_kind_name(enum lh_participant_kind kind)
{
	return lh_code_name(participant_kinds, LH_COUNT(participant_kinds),
			    kind);
}

bool lh_participant_kind_parse(const char *name, enum lh_participant_kind *kind)
{
	size_t value;

	if (!lh_code_find(participant_kinds, LH_COUNT(participant_kinds), name,
			  &value))
		return false;
	*kind = (enum lh_participant_kind)value;
	return true;
}

const char *lh_link_kind_name(enum lh_link_kind kind)
{
	return lh_code_name(link_kinds, LH_COUNT(link_kinds), kind);
}

bool lh_link_kind_parse(const char *name, enum lh_link_kind *kind)
{
	size_t value;

	if (!lh_code_find(link_kinds, LH_COUNT(link_kinds), name, &value))
		return false;
	*kind = (enum lh_link_kind)value;
	return true;
}

const struct lh_participant *lh_meeting_chair(const struct lh_meeting *m)
{
	for (size_t i = 0; i < m->n_participants; i++) {
		if (m->participants[i].role == LH_ROLE_CHAIR)
			return &m->participants[i];
	}
	return NULL;
}

char *lh_meeting_location(struct lh_arena *arena, const struct lh_meeting *m)
{
	struct lh_strbuf buf;
	char *location = NULL;

	lh_strbuf_init(&buf);
	for (size_t i = 0; i < m->n_venues; i++) {
		const struct lh_venue *v = &m->venues[i];
		const char *name = lh_text_empty(v->name) ? v->url : v->name;

		if (lh_text_empty(name))
			continue;
		if (buf.length > 0)
			lh_strbuf_add(&buf, "; ");
		lh_strbuf_add(&buf, name);
	}
	if (buf.length > 0)
		location = lh_arena_strndup(arena, buf.text, buf.length);
	lh_strbuf_release(&buf);
	return location;
}

char *lh_participant_title(struct lh_arena *arena,
			   const struct lh_participant *p)
{
	if (lh_text_empty(p->position))
		return lh_arena_strdup(arena, p->name != NULL ? p->name : "");
	if (lh_text_empty(p->name))
		return lh_arena_strdup(arena, p->position);
	return lh_arena_printf(arena, "%s, %s", p->name, p->position);
}
