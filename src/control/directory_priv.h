/* The four kinds of entries of the directory and their fields, described once
 * for lists, forms of the command line, CSV and JSON. */
#ifndef LICHHOP_CONTROL_DIRECTORY_H
#define LICHHOP_CONTROL_DIRECTORY_H

#include <lichhop/directory.h>
#include <lichhop/id.h>
#include <lichhop/store.h>

enum dir_type {
	DIR_TEXT,
	DIR_EMAIL,
	DIR_NUMBER,	/* int32_t, 0 unknown */
	DIR_DATE,
	DIR_NAMES,	/* other names, parted by ";" */
	DIR_PARENT,	/* an agency by name; kept as a name when unknown */
	DIR_AGENCY,	/* an agency, which must be known */
	DIR_MEMBERS,	/* agencies and people, parted by ";" */
};

struct dir_field {
	const char *name;	/* "short_name": in CSV and JSON; the option has
				   "-" for "_" */
	const char *title;	/* N_() */
	enum dir_type type;
	size_t at;		/* offset of the value in the struct */
	size_t with;		/* … of the count or id that goes with it */
	size_t least;		/* above 0: a column of the list, this wide */
};

struct dir_kind {
	enum lh_entry_kind entry;
	enum lh_id_kind id;
	const char *plural;		/* key of the array in JSON */
	const char *noun;		/* N_() what one entry is */
	size_t size;
	const struct dir_field *fields;	/* fields[0] is the name */
	size_t n_fields;
};

const struct dir_kind *dir_kind_get(enum lh_entry_kind entry);
/* "short-name" and "short_name" are the same; n_fields when there is none. */
size_t dir_field_find(const struct dir_kind *kind, const char *name);

/* The array of that kind in directory. */
void *dir_entries(struct lh_directory *directory, enum lh_entry_kind entry,
		  size_t *count);
/* Shallow copies of all entries, in arena, to which more can be appended. */
struct lh_directory dir_copy(struct lh_arena *arena,
			     const struct lh_directory *directory);
/* Puts a copy of what entry points to at the end of an array of dir_copy(). */
void dir_append(struct lh_arena *arena, struct lh_directory *directory,
		const struct dir_kind *kind, const void *entry);
/* Every entry has its id first. */
int64_t dir_id(const void *entry);
const char *dir_name(const struct dir_kind *kind, const void *entry);
void dir_set_name(const struct dir_kind *kind, void *entry, const char *name);

/* The field as text, in arena or borrowed; NULL when it is not known. */
const char *dir_get(struct lh_arena *arena,
		    const struct lh_directory_index *index,
		    const struct dir_field *field, const void *entry);
/* Sets the field from what a person wrote; "" empties it.  LH_EINVALID with a
 * sentence; LH_ENOTFOUND for a name that the directory does not have. */
LH_NODISCARD enum lh_status dir_put(struct lh_arena *arena,
				    const struct lh_directory_index *index,
				    const struct dir_field *field, void *entry,
				    const char *text, struct lh_error *err);
LH_NODISCARD enum lh_status dir_save(struct lh_store *store,
				     const struct dir_kind *kind, void *entry,
				     struct lh_error *err);

/* The one entry that word, an id or a name, means.  LH_ENOTFOUND; LH_ECONFLICT
 * when several do, which the sentence lists. */
LH_NODISCARD enum lh_status dir_choose(struct lh_arena *arena,
				       struct lh_directory *directory,
				       const struct lh_directory_index *index,
				       const struct dir_kind *kind,
				       const char *word, void **entry,
				       struct lh_error *err);

/* Known entries by what makes them the same: name and, for agencies, the
 * jurisdiction, for people the agency. */
struct dir_match;
struct dir_match *dir_match_new(struct lh_arena *arena,
				const struct dir_kind *kind,
				struct lh_directory *directory);
/* Its place in the array, SIZE_MAX when it is not there. */
size_t dir_match_find(struct dir_match *match, const void *entry);
/* Tells of the entry at place, after dir_append() or a new name. */
void dir_match_add(struct dir_match *match, size_t place);

#endif
