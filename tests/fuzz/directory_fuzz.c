/* Names of the directory out of any text: the first line is a jurisdiction,
 * each further one an agency, a person, a room and a group at once.  Whatever
 * a name holds, it has to find its own entry. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <lichhop/directory.h>
#include <lichhop/text.h>

enum { NAMES_MOST = 64 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* The names of text; those without a letter are nobody's. */
static size_t names_split(struct lh_arena *arena, const char *text,
			  const char **names)
{
	size_t count = 0;

	while (*text != '\0' && count < NAMES_MOST) {
		size_t length = strcspn(text, "\n");
		char *name = lh_text_trim(arena, text, length);

		if (*lh_room_key(arena, name) != '\0' &&
		    *lh_person_key(arena, name) != '\0')
			names[count++] = name;
		text += length + (text[length] == '\n');
	}
	return count;
}

static bool finds_agency(const struct lh_directory_index *index,
			 struct lh_arena *arena, const struct lh_agency *a)
{
	const struct lh_agency **found;

	lh_directory_find_agency(index, arena, a->name, a->jurisdiction,
				 (struct lh_date){ 2025, 12, 4 }, &found);
	for (; *found != NULL; found++) {
		if (*found == a)
			return true;
	}
	return false;
}

static bool finds_rest(const struct lh_directory_index *index,
		       struct lh_arena *arena, const char *name)
{
	const struct lh_person **people;
	const struct lh_room **rooms;

	return lh_directory_find_person(index, arena, name, &people) > 0 &&
	       lh_directory_find_room(index, arena, name, &rooms) > 0 &&
	       lh_directory_find_group(index, name) != NULL;
}

static void check_names(struct lh_arena *arena, const char *jurisdiction,
			const char **names, size_t count)
{
	struct lh_agency agencies[NAMES_MOST] = { 0 };
	struct lh_person people[NAMES_MOST] = { 0 };
	struct lh_room rooms[NAMES_MOST] = { 0 };
	struct lh_group groups[NAMES_MOST] = { 0 };
	struct lh_directory d = {
		.agencies = agencies, .n_agencies = count,
		.people = people, .n_people = count,
		.rooms = rooms, .n_rooms = count,
		.groups = groups, .n_groups = count,
		.jurisdiction = jurisdiction,
	};
	struct lh_directory_index *index;

	for (size_t i = 0; i < count; i++) {
		agencies[i].id = people[i].id = rooms[i].id = groups[i].id =
			(int64_t)i + 1;
		agencies[i].name = people[i].name = names[i];
		rooms[i].name = groups[i].name = names[i];
		agencies[i].jurisdiction = i % 2 ? jurisdiction : NULL;
	}
	index = lh_directory_index_new(&d);
	for (size_t i = 0; i < count; i++) {
		if (!finds_agency(index, arena, &agencies[i]) ||
		    !finds_rest(index, arena, names[i]))
			abort();
	}
	lh_directory_index_free(index);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct lh_arena *arena = lh_arena_new();
	const char *names[NAMES_MOST];
	struct lh_error err;

	if (lh_text_check((const char *)data, size, NULL, &err) == LH_OK) {
		char *text = lh_text_nfc(arena, (const char *)data, size);
		size_t first = strcspn(text, "\n");
		char *jurisdiction = lh_arena_strndup(arena, text, first);

		text += first + (text[first] == '\n');
		check_names(arena, jurisdiction, names,
			    names_split(arena, text, names));
	}
	lh_arena_free(arena);
	return 0;
}
