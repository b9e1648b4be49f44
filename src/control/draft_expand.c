/* Groups into their members of that day.  The group stays; its members stand
 * behind it, each with an answer or a status of its own.  A member that the
 * notice also names itself is not added a second time. */
#include "draft_priv.h"

static bool expand_is_member(const struct lh_group_member *member,
			     struct lh_date day)
{
	if (lh_date_is_full(member->since) &&
	    lh_date_compare(day, member->since) < 0)
		return false;
	return !lh_date_is_full(member->until) ||
	       lh_date_compare(day, member->until) < 0;
}

static bool expand_has_participant(const struct lh_participant *list,
				   size_t count,
				   const struct lh_group_member *member)
{
	for (size_t i = 0; i < count; i++)
		if ((member->agency_id &&
		     list[i].agency_id == member->agency_id &&
		     list[i].kind == LH_PARTICIPANT_AGENCY) ||
		    (member->person_id &&
		     list[i].person_id == member->person_id))
			return true;
	return false;
}

/* parent: the group's id, or its place in the list while it has none. */
static struct lh_participant expand_participant(
	const struct lh_participant *group, int64_t parent,
	const struct lh_group_member *member)
{
	return (struct lh_participant){
		.kind = member->person_id ? LH_PARTICIPANT_PERSON :
					    LH_PARTICIPANT_AGENCY,
		.name = member->name,
		.agency_id = member->agency_id,
		.person_id = member->person_id,
		.parent_id = parent,
		.role = group->role,
		.requested_as = group->requested_as,
		.invited_by = group->invited_by,
		.invited_by_id = group->invited_by_id,
		.response_at = LH_INSTANT_UNKNOWN,
	};
}

/* One array in the making; what it is made from is given beside it, so that a
 * member named on its own is not added a second time. */
struct expansion {
	struct lh_arena *arena;
	struct lh_date day;
	size_t added;
};

static void expand_group(struct expansion *e, const struct lh_meeting *m,
			 const struct lh_participant *group,
			 const struct lh_group *members,
			 struct lh_participant **list, size_t *count)
{
	/* The store takes -1, -2 … for the first, second … of the list. */
	int64_t parent = group->id ? group->id : -(int64_t)*count;

	for (size_t i = 0; i < members->n_members; i++) {
		const struct lh_group_member *member = &members->members[i];

		if (!expand_is_member(member, e->day) ||
		    expand_has_participant(m->participants, m->n_participants,
					   member) ||
		    expand_has_participant(*list, *count, member))
			continue;
		*list = lh_arena_grow(e->arena, *list, *count, sizeof(**list));
		(*list)[(*count)++] = expand_participant(group, parent,
							 member);
		e->added++;
	}
}

bool draft_expand_participants(const struct lh_directory_index *index,
			       struct lh_arena *arena,
			       struct lh_meeting *meeting, struct lh_date day)
{
	struct expansion e = { .arena = arena, .day = day };
	struct lh_participant *list = NULL;
	size_t count = 0;

	if (lh_date_is_full(meeting->when.date))
		e.day = meeting->when.date;
	for (size_t i = 0; i < meeting->n_participants; i++) {
		const struct lh_participant *p = &meeting->participants[i];
		const struct lh_group *group = NULL;

		list = lh_arena_grow(arena, list, count, sizeof(*list));
		list[count++] = *p;
		if (p->group_id && !p->parent_id)
			group = lh_directory_group(index, p->group_id);
		if (group)
			expand_group(&e, meeting, p, group, &list, &count);
	}
	if (e.added == 0)
		return false;
	meeting->participants = list;
	meeting->n_participants = count;
	return true;
}

static bool expand_has_share(const struct lh_share *list, size_t count,
			     const struct lh_group_member *member)
{
	for (size_t i = 0; i < count; i++)
		if ((member->agency_id &&
		     list[i].agency_id == member->agency_id) ||
		    (member->person_id &&
		     list[i].person_id == member->person_id))
			return true;
	return false;
}

static void expand_share_group(struct expansion *e,
			       const struct lh_assignment *a,
			       const struct lh_share *group,
			       const struct lh_group *members,
			       struct lh_share **list, size_t *count)
{
	int64_t parent = group->id ? group->id : -(int64_t)*count;

	for (size_t i = 0; i < members->n_members; i++) {
		const struct lh_group_member *member = &members->members[i];

		if (!expand_is_member(member, e->day) ||
		    expand_has_share(a->shares, a->n_shares, member) ||
		    expand_has_share(*list, *count, member))
			continue;
		*list = lh_arena_grow(e->arena, *list, *count, sizeof(**list));
		(*list)[(*count)++] = (struct lh_share){
			.name = member->name,
			.agency_id = member->agency_id,
			.person_id = member->person_id,
			.parent_id = parent,
			.role = group->role,
			.status_at = LH_INSTANT_UNKNOWN,
		};
		e->added++;
	}
}

bool draft_expand_shares(const struct lh_directory_index *index,
			 struct lh_arena *arena,
			 struct lh_assignment *assignment, struct lh_date day)
{
	struct expansion e = { .arena = arena, .day = day };
	struct lh_share *list = NULL;
	size_t count = 0;

	for (size_t i = 0; i < assignment->n_shares; i++) {
		const struct lh_share *s = &assignment->shares[i];
		const struct lh_group *group = NULL;

		list = lh_arena_grow(arena, list, count, sizeof(*list));
		list[count++] = *s;
		if (s->group_id && !s->parent_id)
			group = lh_directory_group(index, s->group_id);
		if (group)
			expand_share_group(&e, assignment, s, group, &list,
					   &count);
	}
	if (e.added == 0)
		return false;
	assignment->shares = list;
	assignment->n_shares = count;
	return true;
}
