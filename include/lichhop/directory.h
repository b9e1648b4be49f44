/* The directory: agencies, people, rooms and groups that notices name.
 *
 * Domain structs are plain and hold borrowed pointers into one arena; id 0
 * means "not stored" or "not in the directory".  A string that is unknown is
 * NULL. */
#ifndef LICHHOP_DIRECTORY_H
#define LICHHOP_DIRECTORY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <lichhop/date.h>

/* An agency is identified by name and jurisdiction: "Sở Công Thương" of one
 * province is not that of another.  It lives longer than its name: a merger
 * or renaming is a succession with a day. */
struct lh_agency {
	int64_t id;
	const char *name;		/* "Sở Tài chính" */
	const char *short_name;		/* "Sở TC" */
	const char **aliases;		/* other names it is written by */
	size_t n_aliases;
	const char *kind;		/* "sở", "ubnd xã", "bộ", "phòng", … free text */
	const char *jurisdiction;	/* "tỉnh Lạng Sơn"; NULL: the whole country */
	const char *parent;		/* name of the agency above */
	int64_t parent_id;
	const char *email;
	const char *phone;
	const char *address;
	struct lh_date valid_from;	/* empty: always was */
	struct lh_date valid_until;	/* first day it no longer is; empty: still is */
	int64_t successor_id;		/* who took over at valid_until */
	const char *source;		/* where a shipped row comes from */
};

struct lh_person {
	int64_t id;
	const char *name;
	const char *position;		/* "Phó Chủ tịch UBND tỉnh" */
	int64_t agency_id;
	const char *agency;		/* its name, filled on loading */
	const char *email;
	const char *phone;
	const char **aliases;
	size_t n_aliases;
};

struct lh_room {
	int64_t id;
	const char *name;		/* "Phòng họp tầng 4" */
	const char *location;		/* "trụ sở UBND tỉnh" */
	int32_t capacity;		/* 0 unknown */
	const char **aliases;
	size_t n_aliases;
};

struct lh_group_member {
	int64_t agency_id;		/* one of the two, the other 0 */
	int64_t person_id;
	const char *name;		/* filled on loading */
	struct lh_date since;		/* empty: from the start */
	struct lh_date until;		/* first day not a member; empty: still is */
};

struct lh_group {
	int64_t id;
	const char *name;		/* "UBND các huyện, thành phố" */
	const char **aliases;
	size_t n_aliases;
	struct lh_group_member *members;
	size_t n_members;
};

/* All of it, as it is handed to whoever resolves names. */
struct lh_directory {
	struct lh_agency *agencies;
	size_t n_agencies;
	struct lh_person *people;
	size_t n_people;
	struct lh_room *rooms;
	size_t n_rooms;
	struct lh_group *groups;
	size_t n_groups;
	const char *jurisdiction;	/* the own office's: wins for bare names */
};

/* Index over a directory for finding by name, alias or short name, without
 * marks and case, old and new tone placement alike.  Borrows the directory. */
struct lh_directory_index;
struct lh_directory_index *lh_directory_index_new(const struct lh_directory *d);
void lh_directory_index_free(struct lh_directory_index *index);

/* Every agency that name may mean, best first, *found ending with a NULL:
 * those of jurisdiction (NULL: the directory's own) before those of the whole
 * country, and those valid on day (empty day: that still exist) before
 * others.  "đại diện lãnh đạo Sở X", "Giám đốc Sở X" find Sở X.  Returns how
 * many share the best rank: 1 certain, more: ambiguous, 0 none or only such of
 * other jurisdictions, which a bare name never means for certain (*found then
 * holds them as suggestions).  *found is in arena. */
size_t lh_directory_find_agency(const struct lh_directory_index *index,
				struct lh_arena *arena, const char *name,
				const char *jurisdiction, struct lh_date day,
				const struct lh_agency ***found);
size_t lh_directory_find_person(const struct lh_directory_index *index,
				struct lh_arena *arena, const char *name,
				const struct lh_person ***found);
size_t lh_directory_find_room(const struct lh_directory_index *index,
			      struct lh_arena *arena, const char *name,
			      const struct lh_room ***found);
const struct lh_group *
lh_directory_find_group(const struct lh_directory_index *index,
			const char *name);
const struct lh_agency *
lh_directory_agency(const struct lh_directory_index *index, int64_t id);
const struct lh_person *
lh_directory_person(const struct lh_directory_index *index, int64_t id);
const struct lh_group *
lh_directory_group(const struct lh_directory_index *index, int64_t id);

/* The shipped directory says once what every province has: rows of
 * jurisdiction "*" (each), "tỉnh *" and "thành phố *" (each of that rank).
 * Sets *applied to the jurisdiction such a row has in own, or to jurisdiction
 * itself when it is no such pattern; false when the row does not apply to own
 * (NULL: unknown).  *applied is one of the two arguments. */
bool lh_jurisdiction_apply(const char *jurisdiction, const char *own,
			   const char **applied);

/* The form under which two spellings of an agency's name are one: folded,
 * abbreviations spelt out (UBND, HĐND, KTCK, KH&ĐT, …), tones modern, heads
 * ("Giám đốc", "đại diện lãnh đạo") dropped.  In arena. */
char *lh_agency_key(struct lh_arena *arena, const char *name);
/* The same for people ("ông", "bà", "đồng chí" dropped) and for rooms ("P.301"
 * is "phòng 301"). */
char *lh_person_key(struct lh_arena *arena, const char *name);
char *lh_room_key(struct lh_arena *arena, const char *name);

#endif
