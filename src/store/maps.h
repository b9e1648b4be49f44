/* The row maps of all top tables; those of their lists hang below. */
#ifndef LICHHOP_STORE_MAPS_H
#define LICHHOP_STORE_MAPS_H

#include "row.h"

/* Columns that the store derives, beside the struct that they come from. */
struct notice_row {
	struct lh_notice notice;	/* first: a notice is at the same place */
	const char *issuer_key;
	const char *number_key;
	int64_t text_hash;		/* 0: no text */
	struct attachment_row *attachments;
	size_t n_attachments;
};

struct attachment_row {
	struct lh_attachment attachment;
	int64_t content_id;
};

struct assignment_row {
	struct lh_assignment assignment;
	bool is_open;
};

struct setting_row {
	int64_t id;
	const char *name;
	const char *value;
};

extern const struct row_map map_meeting;
extern const struct row_map map_notice;		/* of struct notice_row */
extern const struct row_map map_assignment;	/* of struct assignment_row */
extern const struct row_map map_share;
extern const struct row_map map_share_event;
extern const struct row_map map_agency;
extern const struct row_map map_person;
extern const struct row_map map_room;
extern const struct row_map map_group;
extern const struct row_map map_setting;

#endif
