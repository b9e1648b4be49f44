/* Open addressing with linear probing, at most half full; 0 is an empty slot
 * because no row has that id. */
#include "id_set.h"

#include <stdlib.h>

#include <lichhop/alloc.h>

#define FIRST_SLOTS 64

struct id_set {
	int64_t *slots;
	size_t n_slots;		/* a power of two */
	size_t count;
};

struct id_set *id_set_new(void)
{
	struct id_set *set = lh_xcalloc(1, sizeof(*set));

	set->n_slots = FIRST_SLOTS;
	set->slots = lh_xcalloc(set->n_slots, sizeof(*set->slots));
	return set;
}

void id_set_free(struct id_set *set)
{
	if (!set)
		return;
	free(set->slots);
	free(set);
}

/* The slot of id, or the empty one where it belongs. */
static int64_t *set_slot(const struct id_set *set, int64_t id)
{
	size_t mask = set->n_slots - 1;
	size_t at = (size_t)((uint64_t)id * 0x9E3779B97F4A7C15u >> 20) & mask;

	while (set->slots[at] != 0 && set->slots[at] != id)
		at = (at + 1) & mask;
	return &set->slots[at];
}

static void set_grow(struct id_set *set)
{
	struct id_set bigger = { .n_slots = set->n_slots * 2,
				 .count = set->count };

	bigger.slots = lh_xcalloc(bigger.n_slots, sizeof(*bigger.slots));
	for (size_t i = 0; i < set->n_slots; i++)
		if (set->slots[i] != 0)
			*set_slot(&bigger, set->slots[i]) = set->slots[i];
	free(set->slots);
	*set = bigger;
}

bool id_set_add(struct id_set *set, int64_t id)
{
	lh_assert(id > 0);
	if (set->count * 2 >= set->n_slots)
		set_grow(set);
	int64_t *slot = set_slot(set, id);
	if (*slot != 0)
		return false;
	*slot = id;
	set->count++;
	return true;
}
