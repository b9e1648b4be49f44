/* The directory: agencies, people, rooms, groups. */
#include "maps.h"

#include <stdlib.h>

#include <lichhop/gettext.h>
#include <lichhop/text.h>

#include "record.h"
#include "search.h"

/* --- loading --- */

static int directory_compare_agency(const void *key, const void *item)
{
	int64_t id = *(const int64_t *)key;
	int64_t other = ((const struct lh_agency *)item)->id;

	return (id > other) - (id < other);
}

static int directory_compare_person(const void *key, const void *item)
{
	int64_t id = *(const int64_t *)key;
	int64_t other = ((const struct lh_person *)item)->id;

	return (id > other) - (id < other);
}

static const char *directory_agency_name(const struct lh_directory *d, int64_t id)
{
	const struct lh_agency *found = d->n_agencies == 0 ? NULL :
		bsearch(&id, d->agencies, d->n_agencies, sizeof(*d->agencies),
			directory_compare_agency);

	return found ? found->name : NULL;
}

static const char *directory_person_name(const struct lh_directory *d, int64_t id)
{
	const struct lh_person *found = d->n_people == 0 ? NULL :
		bsearch(&id, d->people, d->n_people, sizeof(*d->people),
			directory_compare_person);

	return found ? found->name : NULL;
}

static void directory_fill_names(struct lh_directory *d)
{
	for (size_t i = 0; i < d->n_people; i++)
		d->people[i].agency =
			directory_agency_name(d, d->people[i].agency_id);
	for (size_t i = 0; i < d->n_groups; i++) {
		struct lh_group *group = &d->groups[i];

		for (size_t j = 0; j < group->n_members; j++) {
			struct lh_group_member *member = &group->members[j];

			member->name = member->agency_id ?
				directory_agency_name(d, member->agency_id) :
				directory_person_name(d, member->person_id);
		}
	}
}

static enum lh_status directory_load(struct lh_store *store,
				     struct lh_arena *arena,
				     struct lh_directory *d, struct lh_error *err)
{
	void *agencies, *people, *rooms, *groups;
	enum lh_status status;

	status = row_load_all(store, &map_agency, arena, &agencies,
			      &d->n_agencies, err);
	if (status == LH_OK)
		status = row_load_all(store, &map_person, arena, &people,
				      &d->n_people, err);
	if (status == LH_OK)
		status = row_load_all(store, &map_room, arena, &rooms,
				      &d->n_rooms, err);
	if (status == LH_OK)
		status = row_load_all(store, &map_group, arena, &groups,
				      &d->n_groups, err);
	if (status != LH_OK)
		return status;
	d->agencies = agencies;
	d->people = people;
	d->rooms = rooms;
	d->groups = groups;
	directory_fill_names(d);
	return LH_OK;
}

enum lh_status lh_store_directory_load(struct lh_store *store,
				       struct lh_arena *arena,
				       struct lh_directory *directory,
				       struct lh_error *err)
{
	struct lh_directory loaded = { 0 };
	enum lh_status status = store_read_begin(store, err);

	if (status != LH_OK)
		return status;
	status = directory_load(store, arena, &loaded, err);
	store_read_end(store);
	if (status == LH_OK)
		*directory = loaded;
	return status;
}

/* --- saving --- */

static enum lh_status directory_save(struct lh_store *store,
				     const struct row_map *map, void *entry,
				     int64_t id, bool *changed,
				     struct lh_error *err)
{
	struct lh_arena *arena = lh_arena_new();
	void *old = lh_arena_alloc(arena, map->size);
	bool found;
	enum lh_status status;

	*changed = true;
	if (id == 0) {
		status = store_broken(store,
			row_insert_tree(store, map, entry, err), err);
		goto out;
	}
	status = row_load(store, map, id, ROW_ALONE, old, &found, arena, err);
	if (status == LH_OK && !found)
		status = lh_error_set(err, LH_ENOTFOUND,
			_("mục số %lld không còn trong danh bạ"), (long long)id);
	if (status != LH_OK)
		goto out;
	*changed = row_differs(map, entry, old);
	if (*changed)
		status = row_update(store, map, entry, err);
	if (status == LH_OK)
		status = row_save_children(store, map, entry, id, false, changed,
					   err);
	store_broken(store, status, err);
out:
	lh_arena_free(arena);
	return status;
}

/* Writing an entry begins here: nothing can be found that has no name. */
static enum lh_status directory_check(struct lh_store *store, const char *name,
				      struct lh_error *err)
{
	enum lh_status status = store_writable(store, err);

	if (status == LH_OK && lh_text_empty(name))
		status = lh_error_set(err, LH_EINVALID,
				      _("mục trong danh bạ phải có tên"));
	return status;
}

enum lh_status lh_store_agency_save(struct lh_store *store,
				    struct lh_agency *agency, struct lh_error *err)
{
	bool changed;
	enum lh_status status = directory_check(store, agency->name, err);

	if (status == LH_OK)
		status = directory_save(store, &map_agency, agency, agency->id,
					&changed, err);
	if (status == LH_OK && changed)
		status = store_broken(store, search_put_stored(store,
			LH_HIT_AGENCY, agency->id, err), err);
	return status;
}

enum lh_status lh_store_person_save(struct lh_store *store,
				    struct lh_person *person, struct lh_error *err)
{
	bool changed;
	enum lh_status status = directory_check(store, person->name, err);

	if (status == LH_OK)
		status = directory_save(store, &map_person, person, person->id,
					&changed, err);
	if (status == LH_OK && changed)
		status = store_broken(store, search_put_stored(store,
			LH_HIT_PERSON, person->id, err), err);
	return status;
}

enum lh_status lh_store_room_save(struct lh_store *store, struct lh_room *room,
				  struct lh_error *err)
{
	bool changed;
	enum lh_status status = directory_check(store, room->name, err);

	if (status == LH_OK)
		status = directory_save(store, &map_room, room, room->id,
					&changed, err);
	return status;
}

enum lh_status lh_store_group_save(struct lh_store *store, struct lh_group *group,
				   struct lh_error *err)
{
	bool changed;
	enum lh_status status = directory_check(store, group->name, err);

	if (status == LH_OK)
		status = directory_save(store, &map_group, group, group->id,
					&changed, err);
	return status;
}
