/* The directory's index as its two halves see it: directory.c builds it,
 * directory_find.c asks it. */
#ifndef LICHHOP_DOMAIN_DIRECTORY_PRIV_H
#define LICHHOP_DOMAIN_DIRECTORY_PRIV_H

#include <stdbool.h>
#include <stdint.h>

#include <lichhop/directory.h>

#include "agency_key_priv.h"

enum entry_kind { ENTRY_AGENCY, ENTRY_PERSON, ENTRY_ROOM, ENTRY_GROUP };

struct entry {
	const char *key;
	const char *marked;
	uint32_t next;		/* in its bucket: index + 1, 0 ends */
	uint32_t item;		/* index into the directory's array */
	uint8_t kind;		/* enum entry_kind */
	bool named;		/* the name itself says the jurisdiction */
	bool secondary;		/* short name or alias */
	bool shortened;		/* its level left out: "Cục Thuế" of a province */
};

struct id_slot {
	int64_t id;
	uint32_t item;
};

/* ids of one kind, sorted. */
struct id_list {
	struct id_slot *slots;
	size_t count;
};

struct lh_directory_index {
	const struct lh_directory *directory;
	struct lh_arena *arena;
	struct entry *entries;		/* heap, lh_xgrow */
	size_t n_entries;
	uint32_t *buckets;		/* index + 1 of the first entry */
	size_t n_buckets;		/* a power of two */
	struct id_list agencies, people, groups;
	const char **agency_places;	/* key of each agency's jurisdiction,
					   NULL the whole country */
	const char *own_place;
};

/* What lh_agency's jurisdiction "*" becomes in agency_places: every place. */
#define LH_PLACE_ANY "*"

uint64_t lh_key_hash(const char *key);
/* Keys of people ("ông", "đồng chí" dropped) and rooms ("P.301"). */
struct lh_name_key lh_person_name_key(struct lh_arena *arena, const char *text);
struct lh_name_key lh_room_name_key(struct lh_arena *arena, const char *text);
/* The item of an id, SIZE_MAX when there is none. */
size_t lh_id_list_find(const struct id_list *list, int64_t id);

#endif
