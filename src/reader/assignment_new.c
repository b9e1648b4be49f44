/* One assignment of the reading: its agencies, its item, its words, and what
 * its words say of limit and recipients. */
#include "assignment_priv.h"

#define ASSIGNMENT_MOST 2000

static void assigner_shares(struct lh_document *doc, struct lh_assignment *a,
			    const struct lh_names *names,
			    enum lh_share_role role)
{
	for (size_t i = 0; i < names->count; i++) {
		struct lh_share *s;

		if (!names->items[i].name)
			continue;
		a->shares = lh_arena_grow(doc->arena, a->shares, a->n_shares,
					  sizeof(*a->shares));
		s = &a->shares[a->n_shares++];
		s->name = names->items[i].name;
		s->role = role;
		s->status = LH_SHARE_OPEN;
		s->status_at = LH_INSTANT_UNKNOWN;
		s->extension.minute = LH_MINUTE_UNKNOWN;
		s->extension.due = LH_INSTANT_UNKNOWN;
	}
}

/* "3", "3a", "1.2": the markers above, sections left out. */
static const char *assigner_item(struct lh_document *doc, size_t line)
{
	const char *item = NULL;

	for (int32_t i = (int32_t)line; i >= 0; i = doc->lines[i].parent) {
		const struct lh_line *l = &doc->lines[i];
		char *mark;

		if (l->marker < LH_MARK_NUMBER || l->marker > LH_MARK_LETTER)
			continue;
		mark = lh_range_text(doc, l->mark);
		if (!mark)
			continue;
		item = item ? lh_arena_printf(doc->arena, "%s%s", mark, item)
			    : mark;
		if (l->marker != LH_MARK_LETTER)
			break;
	}
	return item;
}

static void assigner_link(struct lh_document *doc, struct lh_assignment *a)
{
	if (doc->reading->n_meetings != 1)
		return;
	a->meeting_ids = lh_arena_calloc(doc->arena, 1, sizeof(int64_t));
	a->n_meetings = 1;
}

void lh_assigner_read_range(struct lh_document *doc, size_t index,
				struct lh_range range)
{
	struct lh_assignment *a = &doc->reading->assignments[index];
	struct lh_range where;

	if (a->deadline.precision == LH_DEADLINE_NONE) {
		lh_assignment_deadline(doc, range, &a->deadline, &where);
		if (a->deadline.precision != LH_DEADLINE_NONE)
			lh_field_addf(doc, where, 1, "assignments[%zu].deadline",
				      index);
	}
	lh_assignment_deliveries(doc, range, a, index);
	lh_assignment_deliverable(doc, range, a);
}

bool lh_assigner_is_full(const struct lh_document *doc)
{
	return doc->reading->n_assignments >= ASSIGNMENT_MOST;
}

size_t lh_assigner_add(struct lh_assigner *as, const struct lh_directive *d,
			   struct lh_range task, int32_t line)
{
	struct lh_document *doc = as->doc;
	struct lh_reading *r = doc->reading;
	struct lh_assignment *a;
	size_t index = r->n_assignments;

	r->assignments = lh_arena_grow(doc->arena, r->assignments, index,
				       sizeof(*r->assignments));
	a = &r->assignments[r->n_assignments++];
	a->deadline.minute = LH_MINUTE_UNKNOWN;
	a->deadline.due = LH_INSTANT_UNKNOWN;
	assigner_shares(doc, a, &d->lead, LH_SHARE_LEAD);
	assigner_shares(doc, a, &d->support, LH_SHARE_SUPPORT);
	task = lh_range_trim(doc, task, ".;,:/");
	a->task = lh_range_text(doc, task);
	a->general = d->back;
	if (line >= 0)
		a->item = assigner_item(doc, (size_t)line);
	assigner_link(doc, a);
	if (!lh_range_empty(d->lead_range))
		lh_field_addf(doc, d->lead_range, 1,
			      "assignments[%zu].agencies_lead", index);
	if (!lh_range_empty(d->support_range))
		lh_field_addf(doc, d->support_range, 1,
			      "assignments[%zu].agencies_support", index);
	lh_field_addf(doc, task, d->ordered || line >= 0 ? 1 : 0.7,
		      "assignments[%zu].task", index);
	return index;
}

void lh_assigner_add_subtask(struct lh_document *doc, size_t index,
				 struct lh_range range)
{
	struct lh_assignment *a = &doc->reading->assignments[index];

	range = lh_range_trim(doc, range, ".;,:/");
	if (lh_range_empty(range))
		return;
	a->subtasks = lh_arena_grow(doc->arena, a->subtasks, a->n_subtasks,
				    sizeof(*a->subtasks));
	a->subtasks[a->n_subtasks++] = lh_range_text(doc, range);
	if (!a->task || !*a->task) {
		a->task = a->subtasks[a->n_subtasks - 1];
		lh_field_addf(doc, range, 1, "assignments[%zu].task", index);
	}
}
