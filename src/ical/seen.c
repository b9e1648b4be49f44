/* Which UIDs a file has held: an open table of hashes, kept
 * nearly full: of a hundred thousand items it holds three MiB. */
#include "item_priv.h"

#include <stdlib.h>

struct seen_slot {
	uint64_t hash;		/* 0: free */
	lh_instant stamp;
	uint32_t line;
	int32_t sequence;
};

struct lh_ical_seen {
	struct seen_slot *slots;
	size_t size;		/* a power of two */
	size_t used;
};

struct lh_ical_seen *lh_ical_seen_new(void)
{
	struct lh_ical_seen *seen = lh_xcalloc(1, sizeof(*seen));

	seen->size = 256;
	seen->slots = lh_xcalloc(seen->size, sizeof(*seen->slots));
	return seen;
}

void lh_ical_seen_free(struct lh_ical_seen *seen)
{
	free(seen->slots);
	free(seen);
}

static uint64_t seen_hash(const struct lh_ical_seen_item *item)
{
	uint64_t hash = 14695981039346656037u;
	uint64_t original = (uint64_t)item->original;

	for (const char *s = item->uid; *s; s++)
		hash = (hash ^ (unsigned char)*s) * 1099511628211u;
	for (int i = 0; i < 8; i++)
		hash = (hash ^ (original >> (8 * i) & 0xff)) * 1099511628211u;
	return hash ? hash : 1;
}

static struct seen_slot *seen_find(struct lh_ical_seen *seen, uint64_t hash)
{
	size_t at = hash & (seen->size - 1);

	while (seen->slots[at].hash && seen->slots[at].hash != hash)
		at = (at + 1) & (seen->size - 1);
	return &seen->slots[at];
}

static void seen_grow(struct lh_ical_seen *seen)
{
	struct seen_slot *old = seen->slots;
	size_t size = seen->size;

	seen->size *= 2;
	seen->slots = lh_xcalloc(seen->size, sizeof(*seen->slots));
	for (size_t i = 0; i < size; i++)
		if (old[i].hash)
			*seen_find(seen, old[i].hash) = old[i];
	free(old);
}

size_t lh_ical_seen_add(struct lh_ical_seen *seen,
			const struct lh_ical_seen_item *item, bool *newer)
{
	uint64_t hash = seen_hash(item);
	struct seen_slot *slot;
	size_t line;

	if (8 * seen->used >= 7 * seen->size)
		seen_grow(seen);
	slot = seen_find(seen, hash);
	line = slot->hash ? slot->line : 0;
	*newer = !line || item->sequence > slot->sequence ||
		 (item->sequence == slot->sequence &&
		  item->stamp > slot->stamp);
	if (!*newer)
		return line;
	seen->used += !line;
	*slot = (struct seen_slot){
		.hash = hash, .stamp = item->stamp,
		.line = (uint32_t)item->line, .sequence = item->sequence,
	};
	return line;
}
