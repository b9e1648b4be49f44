/* Which components a calendar file has held already. */
#include "calendar_priv.h"

#include <stdlib.h>

static uint64_t seen_hash(const char *key)
{
	uint64_t hash = UINT64_C(14695981039346656037);	/* FNV-1a */

	for (; *key; key++)
		hash = (hash ^ (unsigned char)*key) * UINT64_C(1099511628211);
	hash ^= hash >> 32;
	return hash ? hash : 1;
}

static struct seen_entry *seen_slot(const struct seen *seen, uint64_t hash)
{
	size_t at = hash & (seen->size - 1);

	while (seen->slots[at].hash && seen->slots[at].hash != hash)
		at = (at + 1) & (seen->size - 1);
	return &seen->slots[at];
}

static void seen_grow(struct seen *seen)
{
	struct seen larger = { .size = seen->size ? seen->size * 2 : 64 };

	larger.slots = lh_xcalloc(larger.size, sizeof(*larger.slots));
	for (size_t i = 0; i < seen->size; i++)
		if (seen->slots[i].hash)
			*seen_slot(&larger, seen->slots[i].hash) =
				seen->slots[i];
	larger.count = seen->count;
	free(seen->slots);
	*seen = larger;
}

const struct seen_entry *seen_find(const struct seen *seen, const char *key)
{
	const struct seen_entry *slot;

	if (!seen->size)
		return NULL;
	slot = seen_slot(seen, seen_hash(key));
	return slot->hash ? slot : NULL;
}

void seen_put(struct seen *seen, const char *key, int64_t id)
{
	struct seen_entry *slot;

	if (8 * seen->count >= 7 * seen->size)
		seen_grow(seen);
	slot = seen_slot(seen, seen_hash(key));
	seen->count += !slot->hash;
	*slot = (struct seen_entry){ seen_hash(key), id };
}
