/* Finding entries of the directory: the one a person means, and the one that
 * a row of a CSV file is about. */
#include "directory_priv.h"

#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/strbuf.h>
#include <lichhop/text.h>

/* --- by what a person typed --- */

static bool match_is_id(const struct dir_kind *kind, const char *word)
{
	return lh_id_looks(word, kind->id) ||
	       (*word && strspn(word, "0123456789") == strlen(word));
}

static void *match_by_id(struct lh_directory *d, const struct dir_kind *kind,
			 int64_t id)
{
	size_t count;
	char *entries = dir_entries(d, kind->entry, &count);

	for (size_t i = 0; i < count; i++)
		if (dir_id(entries + i * kind->size) == id)
			return entries + i * kind->size;
	return NULL;
}

/* Ids of all that name may mean, best first; how many share the best rank. */
static size_t match_by_name(struct lh_arena *arena,
			    const struct lh_directory_index *index,
			    const struct dir_kind *kind, const char *name,
			    const void ***found)
{
	const struct lh_agency **agencies = NULL;
	const struct lh_person **people = NULL;
	const struct lh_room **rooms = NULL;
	const struct lh_group **group;
	size_t n = 0;

	switch (kind->entry) {
	case LH_ENTRY_AGENCY:
		n = lh_directory_find_agency(index, arena, name, NULL,
					     (struct lh_date){ .year = 0 },
					     &agencies);
		*found = (const void **)agencies;
		break;
	case LH_ENTRY_PERSON:
		n = lh_directory_find_person(index, arena, name, &people);
		*found = (const void **)people;
		break;
	case LH_ENTRY_ROOM:
		n = lh_directory_find_room(index, arena, name, &rooms);
		*found = (const void **)rooms;
		break;
	case LH_ENTRY_GROUP:
		group = lh_arena_alloc(arena, sizeof(*group));
		*group = lh_directory_find_group(index, name);
		n = *group != NULL;
		*found = (const void **)group;
		break;
	}
	return n;
}

/* "c7 Sở Tài chính, tỉnh Lạng Sơn; c9 …" */
static void match_list(struct lh_strbuf *list, struct lh_arena *arena,
		       const struct lh_directory_index *index,
		       const struct dir_kind *kind, const void *entry)
{
	const char *more = NULL;
	char id[LH_ID_TEXT_SIZE];

	for (size_t i = 1; i < kind->n_fields && !more; i++)
		if (kind->fields[i].type == DIR_AGENCY ||
		    strcmp(kind->fields[i].name, "jurisdiction") == 0)
			more = dir_get(arena, index, &kind->fields[i], entry);
	lh_strbuf_addf(list, "%s%s %s", list->length ? "; " : "",
		       lh_id_format(kind->id, dir_id(entry), id),
		       dir_name(kind, entry));
	if (more)
		lh_strbuf_addf(list, ", %s", more);
}

static enum lh_status match_several(struct lh_arena *arena,
				    const struct lh_directory_index *index,
				    const struct dir_kind *kind,
				    const char *word, const void **found,
				    size_t n, struct lh_error *err)
{
	struct lh_strbuf list;

	lh_strbuf_init(&list);
	for (size_t i = 0; i < n && list.length < 300; i++)
		match_list(&list, arena, index, kind, found[i]);
	lh_error_set(err, LH_ECONFLICT, _("“%s” có thể là: %s"), word, list.text);
	lh_strbuf_release(&list);
	return LH_ECONFLICT;
}

/* Nothing is called so; names that hold the word are named. */
static enum lh_status match_none(struct lh_arena *arena,
				 struct lh_directory *directory,
				 const struct lh_directory_index *index,
				 const struct dir_kind *kind, const char *word,
				 struct lh_error *err)
{
	const char *folded = lh_text_fold(arena, word);
	struct lh_strbuf list;
	size_t count;
	const char *entries = dir_entries(directory, kind->entry, &count);

	lh_strbuf_init(&list);
	for (size_t i = 0; i < count && *folded && list.length < 200; i++) {
		const void *entry = entries + i * kind->size;

		if (strstr(lh_text_fold(arena, dir_name(kind, entry)), folded))
			match_list(&list, arena, index, kind, entry);
	}
	if (list.length > 0)
		lh_error_set(err, LH_ENOTFOUND,
			     _("không có %s “%s” trong danh bạ; gần giống: %s"),
			     _(kind->noun), word, list.text);
	else
		lh_error_set(err, LH_ENOTFOUND,
			     _("không có %s “%s” trong danh bạ"), _(kind->noun),
			     word);
	lh_strbuf_release(&list);
	return LH_ENOTFOUND;
}

enum lh_status dir_choose(struct lh_arena *arena,
			  struct lh_directory *directory,
			  const struct lh_directory_index *index,
			  const struct dir_kind *kind, const char *word,
			  void **entry, struct lh_error *err)
{
	const void **found = NULL;
	struct lh_id id;
	size_t n;

	if (lh_text_check(word, strlen(word), NULL, NULL) != LH_OK)
		return lh_error_set(err, LH_EINVALID,
				    _("tên không phải là chữ UTF-8"));
	if (match_is_id(kind, word) &&
	    lh_id_parse(word, kind->id, &id, err) == LH_OK) {
		void *one = match_by_id(directory, kind, id.value);

		if (!one)
			return match_none(arena, directory, index, kind, word,
					  err);
		*entry = one;
		return LH_OK;
	}
	n = match_by_name(arena, index, kind, word, &found);
	if (n == 0)
		return match_none(arena, directory, index, kind, word, err);
	if (n > 1)
		return match_several(arena, index, kind, word, found, n, err);
	*entry = match_by_id(directory, kind, dir_id(found[0]));
	lh_assert(*entry);
	return LH_OK;
}

/* --- by identity --- */

struct dir_match {
	struct lh_arena *arena;
	const struct dir_kind *kind;
	struct lh_directory *directory;
	struct match_slot {
		const char *key;	/* NULL: free */
		size_t place;
	} *slots;
	size_t n_slots, used;		/* n_slots: a power of two */
};

static const char *match_fold(struct lh_arena *arena, const char *s)
{
	return s ? lh_text_fold(arena, s) : "";
}

/* An agency's name in all its spellings is one key. */
static const char *match_key(struct dir_match *m, const void *entry)
{
	const struct lh_agency *agency = entry;
	const struct lh_person *person = entry;

	switch (m->kind->entry) {
	case LH_ENTRY_AGENCY:
		return lh_arena_printf(m->arena, "%s\n%s",
				       lh_agency_key(m->arena, agency->name),
				       match_fold(m->arena, agency->jurisdiction));
	case LH_ENTRY_PERSON:
		return lh_arena_printf(m->arena, "%s\n%lld",
				       lh_text_fold(m->arena, person->name),
				       (long long)person->agency_id);
	case LH_ENTRY_ROOM:
	case LH_ENTRY_GROUP:
		break;
	}
	return lh_text_fold(m->arena, dir_name(m->kind, entry));
}

static struct match_slot *match_slot(const struct dir_match *m, const char *key)
{
	size_t hash = 5381;

	for (const char *c = key; *c; c++)
		hash = hash * 33 ^ (unsigned char)*c;
	hash ^= hash >> 17;
	for (size_t i = hash;; i++) {
		struct match_slot *slot = &m->slots[i & (m->n_slots - 1)];

		if (!slot->key || strcmp(slot->key, key) == 0)
			return slot;
	}
}

static void match_put(struct dir_match *m, const char *key, size_t place)
{
	if (2 * m->used >= m->n_slots) {
		struct match_slot *old = m->slots;
		size_t n_old = m->n_slots;

		m->n_slots = n_old ? 2 * n_old : 64;
		m->slots = lh_arena_calloc(m->arena, m->n_slots, sizeof(*old));
		for (size_t i = 0; i < n_old; i++)
			if (old[i].key)
				*match_slot(m, old[i].key) = old[i];
	}
	struct match_slot *slot = match_slot(m, key);
	if (slot->key)
		return;		/* the first of two that are the same */
	*slot = (struct match_slot){ .key = key, .place = place };
	m->used++;
}

void dir_match_add(struct dir_match *m, size_t place)
{
	size_t count;
	const char *entries = dir_entries(m->directory, m->kind->entry, &count);

	lh_assert(place < count);
	match_put(m, match_key(m, entries + place * m->kind->size), place);
}

struct dir_match *dir_match_new(struct lh_arena *arena,
				const struct dir_kind *kind,
				struct lh_directory *directory)
{
	struct dir_match *m = lh_arena_alloc(arena, sizeof(*m));
	size_t count;

	m->arena = arena;
	m->kind = kind;
	m->directory = directory;
	dir_entries(directory, kind->entry, &count);
	for (size_t i = 0; i < count; i++)
		dir_match_add(m, i);
	return m;
}

static size_t match_find_key(struct dir_match *m, const char *key)
{
	const struct match_slot *slot = m->n_slots ? match_slot(m, key) : NULL;

	return slot && slot->key ? slot->place : SIZE_MAX;
}

/* An agency without a jurisdiction is also the office's own of that name. */
size_t dir_match_find(struct dir_match *m, const void *entry)
{
	size_t place = match_find_key(m, match_key(m, entry));
	const char *own = m->directory->jurisdiction;

	if (place != SIZE_MAX || m->kind->entry != LH_ENTRY_AGENCY || !own)
		return place;
	struct lh_agency agency = *(const struct lh_agency *)entry;
	if (agency.jurisdiction)
		return SIZE_MAX;
	agency.jurisdiction = own;
	return match_find_key(m, match_key(m, &agency));
}

void dir_append(struct lh_arena *arena, struct lh_directory *d,
		const struct dir_kind *kind, const void *entry)
{
	size_t count;
	char *entries = dir_entries(d, kind->entry, &count);

	entries = lh_arena_grow(arena, entries, count, kind->size);
	memcpy(entries + count * kind->size, entry, kind->size);
	switch (kind->entry) {
	case LH_ENTRY_AGENCY:
		d->agencies = (struct lh_agency *)(void *)entries;
		d->n_agencies++;
		return;
	case LH_ENTRY_PERSON:
		d->people = (struct lh_person *)(void *)entries;
		d->n_people++;
		return;
	case LH_ENTRY_ROOM:
		d->rooms = (struct lh_room *)(void *)entries;
		d->n_rooms++;
		return;
	case LH_ENTRY_GROUP:
		d->groups = (struct lh_group *)(void *)entries;
		d->n_groups++;
		return;
	}
}

struct lh_directory dir_copy(struct lh_arena *arena,
			     const struct lh_directory *directory)
{
	struct lh_directory from = *directory;
	struct lh_directory copy = { .jurisdiction = from.jurisdiction };

	for (int e = LH_ENTRY_AGENCY; e <= LH_ENTRY_GROUP; e++) {
		const struct dir_kind *kind = dir_kind_get((enum lh_entry_kind)e);
		size_t count;
		const char *entries = dir_entries(&from, kind->entry, &count);

		for (size_t i = 0; i < count; i++)
			dir_append(arena, &copy, kind, entries + i * kind->size);
	}
	return copy;
}
