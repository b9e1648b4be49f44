/* The directory's index: agencies, people, rooms and groups by name.
 *
 * Every name, short name and alias goes into one hash table under its key (see
 * agency_key.c); an agency also under the forms with and without its
 * jurisdiction ("Sở Công Thương", "Sở Công Thương tỉnh Lạng Sơn", "Công an
 * tỉnh").  Which of several agencies a name means is decided by rank.  Knows
 * no store; borrows the directory. */
#include "directory_priv.h"

#include <stdlib.h>
#include <string.h>

#include <lichhop/text.h>

#include "code_name_priv.h"

/* A jurisdiction in words of a key: "tinh lang son" is type "tinh" and place
 * "lang son". */
struct jurisdiction {
	const char *whole, *whole_marked;
	const char *type, *type_marked;
	const char *place, *place_marked;
};

static const char *const place_types[] = {
	"tinh", "thanh pho", "huyen", "quan", "thi xa", "thi tran", "xa",
	"phuong", "dac khu",
};

/* Rows of jurisdiction "*", "tỉnh *" or "thành phố *" stand for an agency
 * that every province (every city of that rank) has. */
static bool jurisdiction_is_pattern(const char *jurisdiction)
{
	size_t length = jurisdiction != NULL ? strlen(jurisdiction) : 0;

	return length > 0 && jurisdiction[length - 1] == '*';
}

uint64_t lh_key_hash(const char *key)
{
	uint64_t hash = UINT64_C(14695981039346656037);	/* FNV-1a */

	for (; *key != '\0'; key++) {
		hash ^= (unsigned char)*key;
		hash *= UINT64_C(1099511628211);
	}
	return hash ^ hash >> 32;
}

static size_t count_words(const char *s)
{
	size_t count = *s != '\0';

	for (; *s != '\0'; s++)
		count += *s == ' ';
	return count;
}

/* The offset at which the first n words of s end. */
static size_t word_end(const char *s, size_t n)
{
	size_t i = 0;

	for (; s[i] != '\0'; i++) {
		if (s[i] == ' ' && --n == 0)
			break;
	}
	return i;
}

/* How many words are left of s when it ends with the words of tail; 0 when it
 * does not, or when nothing would be left. */
static size_t strip_tail(const char *s, size_t words, const char *tail)
{
	size_t length = word_end(s, words);
	size_t n = strlen(tail);

	if (n == 0 || length <= n + 1 || s[length - n - 1] != ' ' ||
	    strncmp(s + length - n, tail, n) != 0)
		return 0;
	return words - count_words(tail);
}

/* The word for a kind of place with which the first words of s end. */
static const char *ends_with_type(const char *s, size_t words)
{
	for (size_t i = 0; i < LH_COUNT(place_types); i++) {
		if (strip_tail(s, words, place_types[i]) > 0)
			return place_types[i];
	}
	return NULL;
}

/* These stand on several levels; without the level a name means none. */
static bool stem_needs_type(const char *stem)
{
	static const char *const bodies[] = {
		"uy ban nhan dan", "hoi dong nhan dan", "cong an", "dang uy",
		"van phong", "mat tran to quoc viet nam",
		"uy ban mat tran to quoc viet nam", "mat tran to quoc",
		"uy ban mat tran to quoc", "chi cuc", "ban", "toa an nhan dan",
		"vien kiem sat nhan dan",
	};
	size_t length = strlen(stem);

	for (size_t i = 0; i < LH_COUNT(bodies); i++) {
		size_t n = strlen(bodies[i]);

		if (length >= n && strcmp(stem + length - n, bodies[i]) == 0 &&
		    (length == n || stem[length - n - 1] == ' '))
			return true;
	}
	return false;
}

/* "xã Hữu Lũng, tỉnh Lạng Sơn": the first part counts. */
static struct jurisdiction jurisdiction_split(struct lh_arena *arena,
					      const char *name)
{
	size_t first = strcspn(name, ",");
	struct lh_name_key key = lh_name_key(
		arena, lh_arena_strndup(arena, name, first), false);
	struct jurisdiction j = {
		.whole = key.key,
		.whole_marked = key.marked,
		.type = "",
		.type_marked = "",
		.place = key.key,
		.place_marked = key.marked,
	};

	for (size_t i = 0; i < LH_COUNT(place_types); i++) {
		size_t n = strlen(place_types[i]);
		size_t end;

		if (strncmp(key.key, place_types[i], n) != 0 ||
		    key.key[n] != ' ')
			continue;
		end = word_end(key.marked, count_words(place_types[i]));
		j.type = place_types[i];
		j.type_marked = lh_arena_strndup(arena, key.marked, end);
		j.place = key.key + n + 1;
		j.place_marked = key.marked + end + 1;
		break;
	}
	return j;
}

/* --- building --- */

static void index_add(struct lh_directory_index *index, enum entry_kind kind,
		      size_t item, const char *key, const char *marked,
		      bool named, bool secondary)
{
	if (*key == '\0')
		return;
	index->entries = lh_xgrow(index->entries, index->n_entries,
				  sizeof(*index->entries));
	index->entries[index->n_entries++] = (struct entry){
		.key = key,
		.marked = marked,
		.item = (uint32_t)item,
		.kind = (uint8_t)kind,
		.named = named,
		.secondary = secondary,
	};
}

/* How many words of key are left without the jurisdiction; *named says
 * whether its place was among them. */
static size_t agency_stem(const char *key, const struct jurisdiction *j,
			  bool *named)
{
	size_t words = count_words(key);
	size_t stem = strip_tail(key, words, j->place);
	const char *type = stem > 0 ? ends_with_type(key, stem) : NULL;
	size_t bare;

	/* "UBND xã Lạng Sơn" in tỉnh Lạng Sơn is a commune of that name. */
	if (type != NULL && strcmp(type, j->type) != 0)
		stem = 0;
	*named = stem > 0;
	if (stem == 0)
		stem = words;
	bare = strip_tail(key, stem, j->type);
	return bare > 0 ? bare : stem;
}

/* "stem tail", both with marks and without. */
static void index_agency_form(struct lh_directory_index *index, size_t item,
			      const struct lh_name_key *stem, const char *tail,
			      const char *tail_marked, bool named,
			      bool secondary)
{
	const char *key = stem->key;
	const char *marked = stem->marked;

	if (*tail != '\0') {
		key = lh_arena_printf(index->arena, "%s %s", key, tail);
		marked = lh_arena_printf(index->arena, "%s %s", marked,
					 tail_marked);
	}
	index_add(index, ENTRY_AGENCY, item, key, marked, named, secondary);
}

/* All forms of one name of an agency with a jurisdiction of its own: "Sở X",
 * "Sở X tỉnh", "Sở X tỉnh A", "Sở X A". */
static void index_agency_forms(struct lh_directory_index *index, size_t item,
			       const struct lh_name_key *name,
			       const struct jurisdiction *j, bool secondary)
{
	bool named;
	size_t words = agency_stem(name->key, j, &named);
	struct lh_name_key stem = {
		.key = lh_arena_strndup(index->arena, name->key,
					word_end(name->key, words)),
		.marked = lh_arena_strndup(index->arena, name->marked,
					   word_end(name->marked, words)),
	};

	index_agency_form(index, item, &stem, j->whole, j->whole_marked, true,
			  secondary);
	if (*j->type != '\0') {
		index_agency_form(index, item, &stem, j->place, j->place_marked,
				  true, secondary);
		index_agency_form(index, item, &stem, j->type, j->type_marked,
				  false, secondary);
	}
	index_add(index, ENTRY_AGENCY, item, name->key, name->marked, named,
		  secondary);
	if (strcmp(stem.key, name->key) == 0 || stem_needs_type(stem.key))
		return;
	/* "Cục Thuế tỉnh" may be meant by "Cục Thuế", but whoever is called
	 * that in full comes first. */
	index_agency_form(index, item, &stem, "", "", false, secondary);
	index->entries[index->n_entries - 1].shortened = true;
}

static void index_agency_name(struct lh_directory_index *index, size_t item,
			      const char *text, const struct jurisdiction *j,
			      bool secondary)
{
	struct lh_name_key name;

	if (lh_text_empty(text))
		return;
	name = lh_name_key(index->arena, text, true);
	if (j != NULL)
		index_agency_forms(index, item, &name, j, secondary);
	else
		index_add(index, ENTRY_AGENCY, item, name.key, name.marked,
			  false, secondary);
}

static void index_agency(struct lh_directory_index *index, size_t item)
{
	const struct lh_agency *a = &index->directory->agencies[item];
	struct jurisdiction split;
	const struct jurisdiction *j = NULL;

	if (!lh_text_empty(a->jurisdiction)) {
		split = jurisdiction_split(index->arena, a->jurisdiction);
		index->agency_places[item] =
			jurisdiction_is_pattern(a->jurisdiction) ?
			LH_PLACE_ANY : lh_agency_key(index->arena, a->jurisdiction);
		if (!jurisdiction_is_pattern(a->jurisdiction))
			j = &split;
	}
	index_agency_name(index, item, a->name, j, false);
	index_agency_name(index, item, a->short_name, j, true);
	for (size_t i = 0; i < a->n_aliases; i++)
		index_agency_name(index, item, a->aliases[i], j, true);
}

/* A person's name without "ông", "bà", "đồng chí" in front. */
struct lh_name_key lh_person_name_key(struct lh_arena *arena,
					 const char *text)
{
	static const char *const titles[] = { "ong ", "ba ", "dong chi ", "d c " };
	struct lh_name_key name = lh_name_key(arena, text, false);

	for (size_t i = 0; i < LH_COUNT(titles); i++) {
		size_t n = strlen(titles[i]);

		if (strncmp(name.key, titles[i], n) != 0)
			continue;
		name.key += n;
		/* As many words of the other, whose marks make it longer. */
		for (const char *t = titles[i]; *t != '\0'; t++) {
			if (*t == ' ')
				name.marked = strchr(name.marked, ' ') + 1;
		}
		break;
	}
	return name;
}

static void index_plain(struct lh_directory_index *index, enum entry_kind kind,
			size_t item, const char *text, bool secondary)
{
	struct lh_name_key name;

	if (lh_text_empty(text))
		return;
	name = kind == ENTRY_PERSON ?
		lh_person_name_key(index->arena, text) :
		lh_name_key(index->arena, text, kind == ENTRY_GROUP);
	index_add(index, kind, item, name.key, name.marked, false, secondary);
}

/* "P.301", "P301", "phòng 301", "tại phòng 301" are one. */
struct lh_name_key lh_room_name_key(struct lh_arena *arena, const char *text)
{
	struct lh_name_key name = lh_name_key(arena, text, false);
	const char *key = name.key;

	if (strncmp(key, "tai ", 4) == 0)
		key += 4;
	if (key[0] == 'p' && key[1] == ' ')
		key = lh_arena_printf(arena, "phong %s", key + 2);
	else if (key[0] == 'p' && key[1] >= '0' && key[1] <= '9')
		key = lh_arena_printf(arena, "phong %s", key + 1);
	if (key != name.key)
		name.key = name.marked = lh_arena_strdup(arena, key);
	return name;
}

static void index_room(struct lh_directory_index *index, size_t item)
{
	const struct lh_room *r = &index->directory->rooms[item];

	for (size_t i = 0; i < r->n_aliases + 1; i++) {
		const char *text = i == 0 ? r->name : r->aliases[i - 1];
		struct lh_name_key name;

		if (lh_text_empty(text))
			continue;
		name = lh_room_name_key(index->arena, text);
		index_add(index, ENTRY_ROOM, item, name.key, name.marked,
			  false, i > 0);
	}
}

static int id_slot_compare(const void *a, const void *b)
{
	const struct id_slot *x = a;
	const struct id_slot *y = b;

	return (x->id > y->id) - (x->id < y->id);
}

static void id_list_add(struct id_list *list, int64_t id, size_t item)
{
	list->slots = lh_xgrow(list->slots, list->count, sizeof(*list->slots));
	list->slots[list->count++] = (struct id_slot){ id, (uint32_t)item };
}

static void id_list_sort(struct id_list *list)
{
	if (list->count > 0)
		qsort(list->slots, list->count, sizeof(*list->slots),
		      id_slot_compare);
}

size_t lh_id_list_find(const struct id_list *list, int64_t id)
{
	const struct id_slot wanted = { .id = id };
	const struct id_slot *slot;

	if (list->count == 0 || id == 0)
		return SIZE_MAX;
	slot = bsearch(&wanted, list->slots, list->count,
		       sizeof(*list->slots), id_slot_compare);
	return slot != NULL ? slot->item : SIZE_MAX;
}

/* Chains keep the directory's order: entries are hung in from the last. */
static void index_hash(struct lh_directory_index *index)
{
	index->n_buckets = 16;
	while (index->n_buckets < index->n_entries * 2)
		index->n_buckets *= 2;
	index->buckets = lh_xcalloc(index->n_buckets, sizeof(*index->buckets));
	for (size_t i = index->n_entries; i-- > 0;) {
		struct entry *e = &index->entries[i];
		size_t bucket = lh_key_hash(e->key) & (index->n_buckets - 1);

		e->next = index->buckets[bucket];
		index->buckets[bucket] = (uint32_t)i + 1;
	}
}

static void index_people(struct lh_directory_index *index)
{
	const struct lh_directory *d = index->directory;

	for (size_t i = 0; i < d->n_people; i++) {
		const struct lh_person *p = &d->people[i];

		id_list_add(&index->people, p->id, i);
		index_plain(index, ENTRY_PERSON, i, p->name, false);
		for (size_t k = 0; k < p->n_aliases; k++)
			index_plain(index, ENTRY_PERSON, i, p->aliases[k], true);
	}
}

static void index_groups(struct lh_directory_index *index)
{
	const struct lh_directory *d = index->directory;

	for (size_t i = 0; i < d->n_groups; i++) {
		const struct lh_group *g = &d->groups[i];

		id_list_add(&index->groups, g->id, i);
		index_plain(index, ENTRY_GROUP, i, g->name, false);
		for (size_t k = 0; k < g->n_aliases; k++)
			index_plain(index, ENTRY_GROUP, i, g->aliases[k], true);
	}
}

struct lh_directory_index *lh_directory_index_new(const struct lh_directory *d)
{
	struct lh_directory_index *index = lh_xcalloc(1, sizeof(*index));

	index->directory = d;
	index->arena = lh_arena_new();
	index->agency_places = lh_arena_calloc(index->arena, d->n_agencies + 1,
					       sizeof(*index->agency_places));
	if (!lh_text_empty(d->jurisdiction))
		index->own_place = lh_agency_key(index->arena, d->jurisdiction);
	for (size_t i = 0; i < d->n_agencies; i++) {
		id_list_add(&index->agencies, d->agencies[i].id, i);
		index_agency(index, i);
	}
	index_people(index);
	for (size_t i = 0; i < d->n_rooms; i++)
		index_room(index, i);
	index_groups(index);
	id_list_sort(&index->agencies);
	id_list_sort(&index->people);
	id_list_sort(&index->groups);
	index_hash(index);
	return index;
}

void lh_directory_index_free(struct lh_directory_index *index)
{
	if (index == NULL)
		return;
	free(index->entries);
	free(index->buckets);
	free(index->agencies.slots);
	free(index->people.slots);
	free(index->groups.slots);
	lh_arena_free(index->arena);
	free(index);
}

bool lh_jurisdiction_apply(const char *jurisdiction, const char *own,
			   const char **applied)
{
	struct lh_arena *arena;
	const char *type;
	bool applies;

	if (!jurisdiction_is_pattern(jurisdiction)) {
		*applied = jurisdiction;
		return true;
	}
	if (lh_text_empty(own))
		return false;
	arena = lh_arena_new();
	/* The star is no letter: "tỉnh *" leaves the word before it. */
	type = lh_name_key(arena, jurisdiction, false).key;
	applies = *type == '\0' ||
		  strcmp(type, jurisdiction_split(arena, own).type) == 0;
	lh_arena_free(arena);
	if (applies)
		*applied = own;
	return applies;
}
