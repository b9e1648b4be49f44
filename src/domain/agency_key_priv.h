/* Names as the directory compares them. */
#ifndef LICHHOP_DOMAIN_AGENCY_KEY_PRIV_H
#define LICHHOP_DOMAIN_AGENCY_KEY_PRIV_H

#include <stdbool.h>

#include <lichhop/alloc.h>

/* A name twice: key is what is looked up (folded, abbreviations spelt out),
 * marked is the same words with their marks, which decides between places
 * that differ in marks only ("Tân Lập", "Tân Lấp").  Words are parted by one
 * blank; both hold equally many. */
struct lh_name_key {
	char *key;
	char *marked;
};

/* heads: drop "đại diện lãnh đạo", "Giám đốc", … in front. */
struct lh_name_key lh_name_key(struct lh_arena *arena, const char *name,
			       bool heads);

#endif
