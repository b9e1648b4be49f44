/* See the header. */
#include <lichhop/preparation.h>

#include <stdlib.h>

struct preparation {
	struct lh_arena *arena;
	struct lh_assignment *list;
	size_t count;
};

static enum lh_status preparation_add(struct lh_store *store,
				      struct preparation *p,
				      int64_t meeting_id, int64_t notice_id,
				      struct lh_error *err)
{
	struct lh_assignment_filter filter = {
		.from = LH_INSTANT_UNKNOWN, .until = LH_INSTANT_UNKNOWN,
		.meeting_id = meeting_id, .notice_id = notice_id,
		.leave_cancelled = true,
	};
	struct lh_assignment *found = NULL;
	size_t count = 0;
	enum lh_status status = lh_store_assignment_list(
		store, p->arena, &filter, &found, &count, err);

	for (size_t i = 0; !status && i < count; i++) {
		if (notice_id && found[i].n_meetings)
			continue;
		p->list = lh_arena_grow(p->arena, p->list, p->count,
					sizeof(*p->list));
		p->list[p->count++] = found[i];
	}
	return status;
}

static int assignment_compare(const void *a, const void *b)
{
	const struct lh_assignment *x = a, *y = b;

	return x->id < y->id ? -1 : x->id > y->id;
}

enum lh_status lh_preparation_list(struct lh_store *store,
				   struct lh_arena *arena,
				   const struct lh_meeting *meeting,
				   struct lh_assignment **assignments,
				   size_t *count, struct lh_error *err)
{
	struct preparation p = { .arena = arena };
	enum lh_status status = preparation_add(store, &p, meeting->id, 0, err);

	for (size_t i = 0; !status && i < meeting->n_links; i++)
		status = preparation_add(store, &p, 0,
					 meeting->links[i].notice_id, err);
	if (status)
		return status;
	if (p.count)
		qsort(p.list, p.count, sizeof(*p.list), assignment_compare);
	*assignments = p.list;
	*count = p.count;
	return LH_OK;
}
