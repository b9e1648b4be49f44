/* What the files of enumerations share: the list being read. */
#ifndef LICHHOP_ENUMERATION_PRIV_H
#define LICHHOP_ENUMERATION_PRIV_H

#include "reader_priv.h"

enum list_kind {
	LIST_PLAIN,	/* full names */
	LIST_FIELDS,	/* bare fields: the prefix goes in front */
	LIST_PLACES,	/* bare places: the prefix, with the kind of place */
	LIST_PERSONS,	/* "các đồng chí: A, B" */
	LIST_UNITS,	/* parts of the agency named before the colon */
};

struct list {
	struct lh_document *doc;
	struct lh_names *names;
	enum list_kind kind;
	const char *prefix;		/* "Sở" of a list of fields */
	const char *base;		/* "UBND" of a list of places */
	const char *level;		/* "xã" of a list of places */
	bool cities;			/* "tỉnh, thành phố": each is one */
	const char *requested_as;
	const char *invited_by;
	const char *body;		/* "UBND" of the name just read */
	bool agencies_only;
	size_t from;			/* names before are of other lists */
	uint32_t clause;		/* counts the ';' passed */
};

/* enumeration_part.c */
/* Do two names part at the comma or "và" at `at`, the next at `next`? */
bool lh_list_splits(struct list *list, size_t item, size_t at, size_t next,
		    size_t end, bool comma);
/* "xã Tân Hội", "phường 4": how high the level is, 0 where there is none. */
int lh_list_place_level(const struct lh_document *doc, size_t at, size_t end,
			size_t *stop);
const char *lh_list_body(struct lh_document *doc, struct lh_range own);
bool lh_list_is_of_people(const struct lh_document *doc, size_t item,
			  size_t at);

/* enumeration_person.c */
size_t lh_list_person_mark(const struct lh_document *doc, size_t at,
			   size_t end);
size_t lh_list_person_name(const struct lh_document *doc, size_t at,
			   size_t end);
bool lh_list_is_person(const struct lh_document *doc, size_t at, size_t end,
		       size_t *name);
void lh_list_add_person(struct list *list, struct lh_range range,
			size_t name_at);

/* enumeration_head.c */
/* From here on names are full again. */
void lh_list_set_plain(struct list *list);
/* Bare fields follow: "Sở" stands in front of each. */
void lh_list_set_fields(struct list *list, const char *prefix);
/* Bare places follow: "UBND" and "xã" in front of each; either may be NULL. */
void lh_list_set_level(struct list *list, const char *base,
		       const char *level);
const char *lh_list_place_kind(struct list *list, struct lh_range range,
			       size_t at, size_t *stop);
bool lh_list_set_places(struct list *list, struct lh_range head);
/* What stands before a colon: sets how bare names behind it are read. */
void lh_list_set_head(struct list *list, struct lh_range head);

/* enumeration_item.c */
size_t lh_list_skip(const struct lh_document *doc, size_t at, size_t end);
/* "02 đồng chí", "mỗi xã 02 người"; 0 where no number is said. */
int32_t lh_list_count(const struct lh_document *doc, struct lh_range range,
		      bool *each);
/* One item, its head and brackets taken off, as a name. */
void lh_list_add_item(struct list *list, struct lh_range range);

/* enumeration_share.c */
/* "UBND", "Bí thư Đảng ủy" without a place: a neighbour says which. */
bool lh_list_is_bare_body(const struct lh_document *doc, struct lh_range own);
/* Completes the names from `from` on by what their neighbours say. */
void lh_list_share(struct lh_document *doc, struct lh_names *names,
		   size_t from);

#endif
