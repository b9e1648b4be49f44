/* What concerns an agency: where it, or a group that it belongs to, is named. */
#include <lichhop/planning.h>

static bool groups_have(const int64_t *groups, size_t count, int64_t id)
{
	if (id == 0)
		return false;
	for (size_t i = 0; i < count; i++) {
		if (groups[i] == id)
			return true;
	}
	return false;
}

/* A group that was expanded concerns its members of that day only. */
static bool meeting_group_is_expanded(const struct lh_meeting *meeting,
				      const struct lh_participant *group)
{
	for (size_t i = 0; group->id != 0 && i < meeting->n_participants; i++) {
		if (meeting->participants[i].parent_id == group->id)
			return true;
	}
	return false;
}

static bool share_group_is_expanded(const struct lh_assignment *assignment,
				    const struct lh_share *group)
{
	for (size_t i = 0; group->id != 0 && i < assignment->n_shares; i++) {
		if (assignment->shares[i].parent_id == group->id)
			return true;
	}
	return false;
}

bool lh_planning_meeting_concerns(const struct lh_meeting *meeting,
				  int64_t agency_id, const int64_t *groups,
				  size_t n_groups)
{
	if (agency_id == 0)
		return false;
	for (size_t i = 0; i < meeting->n_participants; i++) {
		const struct lh_participant *p = &meeting->participants[i];

		if (p->agency_id == agency_id ||
		    (groups_have(groups, n_groups, p->group_id) &&
		     !meeting_group_is_expanded(meeting, p)))
			return true;
	}
	return false;
}

bool lh_planning_assignment_concerns(const struct lh_assignment *assignment,
				     int64_t agency_id, const int64_t *groups,
				     size_t n_groups)
{
	if (agency_id == 0)
		return false;
	for (size_t i = 0; i < assignment->n_shares; i++) {
		const struct lh_share *s = &assignment->shares[i];

		if (s->agency_id == agency_id ||
		    (groups_have(groups, n_groups, s->group_id) &&
		     !share_group_is_expanded(assignment, s)))
			return true;
	}
	return false;
}
