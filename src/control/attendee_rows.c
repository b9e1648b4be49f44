/* Sign-in rows.  Pure over one meeting; knows neither page nor store. */
#include "attendee_rows.h"

#include <stdlib.h>

#include <lichhop/text.h>

#define OPEN_GROUP_ROWS 3

struct row_list {
	struct lh_arena *arena;
	struct lh_print_row *rows;
	size_t count;
};

static struct lh_print_row *row_add(struct row_list *list)
{
	list->rows = lh_arena_grow(list->arena, list->rows, list->count,
				   sizeof(*list->rows));
	return &list->rows[list->count++];
}

static bool participant_has_members(const struct lh_meeting *meeting,
				    const struct lh_participant *group)
{
	for (size_t i = 0; i < meeting->n_participants; i++)
		if (group->id && meeting->participants[i].parent_id == group->id)
			return true;
	return false;
}

static void rows_add_delegates(struct row_list *list,
			       const struct lh_participant *p)
{
	bool person = p->kind == LH_PARTICIPANT_PERSON;

	for (size_t i = 0; i < p->n_delegates; i++) {
		const struct lh_delegate *d = &p->delegates[i];
		struct lh_print_row *row = row_add(list);

		row->name = d->name;
		row->position = d->position;
		row->agency = person ? NULL : p->name;
		if (d->replaces)
			row->note = lh_arena_printf(list->arena, "thay %s",
						    d->replaces);
		else if (person)
			row->note = lh_arena_printf(list->arena, "thay %s",
						    p->name);
	}
}

/* "03 đại biểu" of an agency: as many rows as heads were asked for. */
static size_t participant_heads(const struct lh_participant *p)
{
	return p->headcount > 1 ? (size_t)p->headcount : 1;
}

static void rows_add_participant(struct row_list *list,
				 const struct lh_meeting *meeting,
				 const struct lh_participant *p)
{
	if (p->role == LH_ROLE_INFORMATION)
		return;
	if (p->n_delegates) {
		rows_add_delegates(list, p);
		return;
	}
	switch (p->kind) {
	case LH_PARTICIPANT_PERSON: {
		struct lh_print_row *row = row_add(list);
		row->name = p->name;
		row->position = p->position;
		return;
	}
	case LH_PARTICIPANT_GROUP:
		if (participant_has_members(meeting, p))
			return;
		/* a group that nobody could expand is as good as open */
		__attribute__((fallthrough));
	case LH_PARTICIPANT_OPEN:
		for (int i = 0; i < OPEN_GROUP_ROWS; i++)
			row_add(list)->agency = i == 0 ? p->name : NULL;
		return;
	case LH_PARTICIPANT_AGENCY:
	case LH_PARTICIPANT_TEXT:
		for (size_t i = 0; i < participant_heads(p); i++)
			row_add(list)->agency = p->name;
		return;
	}
}

struct keyed_row {
	struct lh_print_row row;
	struct lh_sort_key key;
	bool named;
	size_t at;
};

static int keyed_row_compare(const void *a, const void *b)
{
	const struct keyed_row *x = a, *y = b;

	if (x->named != y->named)
		return x->named ? -1 : 1;
	int order = x->named ? lh_sort_key_compare(&x->key, &y->key) : 0;
	if (order)
		return order;
	return x->at < y->at ? -1 : x->at > y->at;
}

static void rows_sort(struct lh_arena *arena, struct lh_print_row *rows,
		      size_t count)
{
	struct keyed_row *keyed = lh_xcalloc(count, sizeof(*keyed));

	for (size_t i = 0; i < count; i++) {
		keyed[i].row = rows[i];
		keyed[i].at = i;
		keyed[i].named = !lh_text_empty(rows[i].name);
		if (keyed[i].named)
			keyed[i].key = lh_text_name_key(arena, rows[i].name);
	}
	qsort(keyed, count, sizeof(*keyed), keyed_row_compare);
	for (size_t i = 0; i < count; i++)
		rows[i] = keyed[i].row;
	free(keyed);
}

size_t attendee_rows(struct lh_arena *arena, const struct lh_meeting *meeting,
		     bool by_name, struct lh_print_row **rows)
{
	struct row_list list = { .arena = arena };
	const struct lh_participant *chair = lh_meeting_chair(meeting);

	if (chair)
		rows_add_participant(&list, meeting, chair);
	size_t first = list.count;
	for (size_t i = 0; i < meeting->n_participants; i++)
		if (&meeting->participants[i] != chair)
			rows_add_participant(&list, meeting,
					     &meeting->participants[i]);
	if (by_name && list.count > first)
		rows_sort(arena, list.rows + first, list.count - first);
	*rows = list.rows;
	return list.count;
}
