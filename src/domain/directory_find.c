/* Asking the directory's index: which entry does a name mean?
 *
 * Agencies are ranked: first by jurisdiction, then by marks, by the day, and
 * by name before alias.  A bare name never means for certain an agency of
 * another jurisdiction. */
#include "directory_priv.h"

#include <stdlib.h>
#include <string.h>

#include <lichhop/text.h>

enum place_rank {	/* smaller is nearer */
	PLACE_SAME,	/* or named by the name itself */
	PLACE_ABOVE,	/* of the province in which the commune lies */
	PLACE_COUNTRY,
	PLACE_OTHER,
};

struct candidate {
	size_t item;
	unsigned rank;
	size_t order;		/* keeps equal ones in the directory's order */
};

static const struct entry *
index_first(const struct lh_directory_index *index, const char *key)
{
	size_t bucket = lh_key_hash(key) & (index->n_buckets - 1);
	uint32_t at = index->buckets[bucket];

	return at > 0 ? &index->entries[at - 1] : NULL;
}

static const struct entry *
index_next(const struct lh_directory_index *index, const struct entry *entry)
{
	return entry->next > 0 ? &index->entries[entry->next - 1] : NULL;
}

/* True when place lies in above: "xa huu lung tinh lang son" in "tinh lang
 * son". */
static bool place_is_in(const char *place, const char *above)
{
	size_t length = strlen(place);
	size_t n = strlen(above);

	return length > n && place[length - n - 1] == ' ' &&
	       strcmp(place + length - n, above) == 0;
}

static enum place_rank place_rank(const char *of_agency, const char *wanted)
{
	if (of_agency == NULL)
		return PLACE_COUNTRY;
	/* Nobody knows where we are: no place is another one. */
	if (wanted == NULL || strcmp(of_agency, wanted) == 0)
		return PLACE_SAME;
	if (place_is_in(wanted, of_agency) ||
	    strcmp(of_agency, LH_PLACE_ANY) == 0)
		return PLACE_ABOVE;
	return PLACE_OTHER;
}

static bool agency_is_valid_on(const struct lh_agency *a, struct lh_date day)
{
	if (!lh_date_is_full(day))
		return lh_date_is_empty(a->valid_until);
	if (lh_date_is_full(a->valid_from) &&
	    lh_date_compare(day, a->valid_from) < 0)
		return false;
	return !lh_date_is_full(a->valid_until) ||
	       lh_date_compare(day, a->valid_until) < 0;
}

/* The digits of the rank, from the one that counts most. */
static unsigned agency_rank(const struct lh_directory_index *index,
			    const struct entry *entry, const char *marked,
			    const char *wanted, struct lh_date day)
{
	const struct lh_agency *a = &index->directory->agencies[entry->item];
	unsigned place = entry->named ? PLACE_SAME :
		place_rank(index->agency_places[entry->item], wanted);
	bool same_marks = strcmp(entry->marked, marked) == 0;

	if (entry->shortened && place < PLACE_COUNTRY)
		place = PLACE_COUNTRY;
	return place << 3 | (unsigned)!same_marks << 2 |
	       (unsigned)!agency_is_valid_on(a, day) << 1 |
	       (unsigned)entry->secondary;
}

static int candidate_compare(const void *a, const void *b)
{
	const struct candidate *x = a;
	const struct candidate *y = b;

	if (x->rank != y->rank)
		return x->rank < y->rank ? -1 : 1;
	return (x->order > y->order) - (x->order < y->order);
}

static int candidate_compare_item(const void *a, const void *b)
{
	const struct candidate *x = a;
	const struct candidate *y = b;

	if (x->item != y->item)
		return x->item < y->item ? -1 : 1;
	return candidate_compare(a, b);
}

/* Best first, each item once.  Returns how many are left. */
static size_t candidates_settle(struct candidate *list, size_t count)
{
	size_t kept = 0;

	if (count == 0)
		return 0;
	qsort(list, count, sizeof(*list), candidate_compare_item);
	for (size_t i = 0; i < count; i++) {
		if (kept == 0 || list[kept - 1].item != list[i].item)
			list[kept++] = list[i];
	}
	qsort(list, kept, sizeof(*list), candidate_compare);
	return kept;
}

static size_t candidates_best(const struct candidate *list, size_t count)
{
	size_t best = 0;

	while (best < count && list[best].rank == list[0].rank)
		best++;
	return best;
}

static const char *wanted_place(const struct lh_directory_index *index,
				struct lh_arena *arena,
				const char *jurisdiction)
{
	if (lh_text_empty(jurisdiction))
		return index->own_place;
	return lh_agency_key(arena, jurisdiction);
}

static size_t agency_candidates(const struct lh_directory_index *index,
				struct lh_arena *arena,
				const struct lh_name_key *name,
				const char *wanted, struct lh_date day,
				struct candidate **candidates)
{
	const struct entry *e = index_first(index, name->key);
	struct candidate *list = NULL;
	size_t count = 0;

	for (; e != NULL; e = index_next(index, e)) {
		if (e->kind != ENTRY_AGENCY || strcmp(e->key, name->key) != 0)
			continue;
		list = lh_arena_grow(arena, list, count, sizeof(*list));
		list[count] = (struct candidate){
			.item = e->item,
			.rank = agency_rank(index, e, name->marked, wanted, day),
			.order = count,
		};
		count++;
	}
	*candidates = list;
	return candidates_settle(list, count);
}

size_t lh_directory_find_agency(const struct lh_directory_index *index,
				struct lh_arena *arena, const char *name,
				const char *jurisdiction, struct lh_date day,
				const struct lh_agency ***found)
{
	const struct lh_agency **result;
	struct lh_name_key key = lh_name_key(arena, name, true);
	struct candidate *list;
	size_t count;

	count = agency_candidates(index, arena, &key,
				  wanted_place(index, arena, jurisdiction),
				  day, &list);
	result = lh_arena_calloc(arena, count + 1, sizeof(*result));
	for (size_t i = 0; i < count; i++)
		result[i] = &index->directory->agencies[list[i].item];
	*found = result;
	if (count > 0 && list[0].rank >> 3 == PLACE_OTHER)
		return 0;
	return candidates_best(list, count);
}

size_t lh_directory_find_person(const struct lh_directory_index *index,
				struct lh_arena *arena, const char *name,
				const struct lh_person ***found)
{
	struct lh_name_key key = lh_person_name_key(arena, name);
	const struct entry *e = index_first(index, key.key);
	const struct lh_person **result;
	struct candidate *list = NULL;
	size_t count = 0;

	for (; e != NULL; e = index_next(index, e)) {
		if (e->kind != ENTRY_PERSON || strcmp(e->key, key.key) != 0)
			continue;
		list = lh_arena_grow(arena, list, count, sizeof(*list));
		list[count] = (struct candidate){
			.item = e->item,
			.rank = strcmp(e->marked, key.marked) != 0,
			.order = count,
		};
		count++;
	}
	count = candidates_settle(list, count);
	result = lh_arena_calloc(arena, count + 1, sizeof(*result));
	for (size_t i = 0; i < count; i++)
		result[i] = &index->directory->people[list[i].item];
	*found = result;
	return candidates_best(list, count);
}

/* True when one of two places is the beginning of the other, so that "trụ sở
 * UBND tỉnh" and "trụ sở UBND tỉnh, số 1 đường A" agree. */
static bool places_agree(const char *a, const char *b)
{
	size_t n = strlen(a) < strlen(b) ? strlen(a) : strlen(b);

	return strncmp(a, b, n) == 0 && (a[n] == '\0' || a[n] == ' ') &&
	       (b[n] == '\0' || b[n] == ' ');
}

static bool room_is_at(struct lh_arena *arena, const struct lh_room *room,
		       const char *place)
{
	if (lh_text_empty(room->location) || lh_text_empty(place))
		return true;
	return places_agree(lh_agency_key(arena, room->location),
			    lh_agency_key(arena, place));
}

/* The rooms named text (length bytes) that are at place. */
static size_t room_candidates(const struct lh_directory_index *index,
			      struct lh_arena *arena, const char *text,
			      const char *place, struct candidate **candidates)
{
	struct lh_name_key key = lh_room_name_key(arena, text);
	const struct entry *e = index_first(index, key.key);
	struct candidate *list = NULL;
	size_t count = 0;

	for (; e != NULL; e = index_next(index, e)) {
		if (e->kind != ENTRY_ROOM || strcmp(e->key, key.key) != 0 ||
		    !room_is_at(arena, &index->directory->rooms[e->item], place))
			continue;
		list = lh_arena_grow(arena, list, count, sizeof(*list));
		list[count] = (struct candidate){
			.item = e->item,
			.rank = (unsigned)e->secondary,
			.order = count,
		};
		count++;
	}
	*candidates = list;
	return candidates_settle(list, count);
}

size_t lh_directory_find_room(const struct lh_directory_index *index,
			      struct lh_arena *arena, const char *name,
			      const struct lh_room ***found)
{
	const struct lh_room **result;
	struct candidate *list;
	size_t comma = strcspn(name, ",;");
	size_t count;

	/* The whole first: a room's name may hold commas. */
	count = room_candidates(index, arena, name, NULL, &list);
	if (count == 0 && name[comma] != '\0')
		count = room_candidates(index, arena,
					lh_arena_strndup(arena, name, comma),
					name + comma + 1, &list);
	result = lh_arena_calloc(arena, count + 1, sizeof(*result));
	for (size_t i = 0; i < count; i++)
		result[i] = &index->directory->rooms[list[i].item];
	*found = result;
	return candidates_best(list, count);
}

const struct lh_group *
lh_directory_find_group(const struct lh_directory_index *index,
			const char *name)
{
	struct lh_arena *arena = lh_arena_new();
	struct lh_name_key key = lh_name_key(arena, name, true);
	const struct entry *e = index_first(index, key.key);
	const struct lh_group *found = NULL;

	for (; e != NULL && found == NULL; e = index_next(index, e)) {
		if (e->kind == ENTRY_GROUP && strcmp(e->key, key.key) == 0)
			found = &index->directory->groups[e->item];
	}
	lh_arena_free(arena);
	return found;
}

const struct lh_agency *
lh_directory_agency(const struct lh_directory_index *index, int64_t id)
{
	size_t item = lh_id_list_find(&index->agencies, id);

	return item != SIZE_MAX ? &index->directory->agencies[item] : NULL;
}

const struct lh_person *
lh_directory_person(const struct lh_directory_index *index, int64_t id)
{
	size_t item = lh_id_list_find(&index->people, id);

	return item != SIZE_MAX ? &index->directory->people[item] : NULL;
}

const struct lh_group *
lh_directory_group(const struct lh_directory_index *index, int64_t id)
{
	size_t item = lh_id_list_find(&index->groups, id);

	return item != SIZE_MAX ? &index->directory->groups[item] : NULL;
}

char *lh_person_key(struct lh_arena *arena, const char *name)
{
	return lh_person_name_key(arena, name).key;
}

char *lh_room_key(struct lh_arena *arena, const char *name)
{
	return lh_room_name_key(arena, name).key;
}
