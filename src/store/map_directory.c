/* How the directory and the settings lie in tables. */
#include "maps.h"

#define A struct lh_agency
#define P struct lh_person

/* The element of these lists is the string itself. */
static const struct row_field alias_fields[] = {
	{ .column = "name", .type = ROW_TEXT, .offset = 0 },
};
#define ALIAS_MAP(table_) { \
	.table = table_, .size = sizeof(const char *), \
	.fields = alias_fields, .n_fields = ROW_COUNT(alias_fields), \
}
static const struct row_map agency_alias_map = ALIAS_MAP(TABLE_AGENCY_ALIAS);
static const struct row_map person_alias_map = ALIAS_MAP(TABLE_PERSON_ALIAS);
static const struct row_map room_alias_map = ALIAS_MAP(TABLE_ROOM_ALIAS);
static const struct row_map group_alias_map = ALIAS_MAP(TABLE_CIRCLE_ALIAS);

static const struct row_field agency_fields[] = {
	ROW_FIELD("id", ROW_ID, A, id),
	ROW_FIELD("name", ROW_TEXT, A, name),
	ROW_FIELD("short_name", ROW_TEXT, A, short_name),
	ROW_FIELD("kind", ROW_TEXT, A, kind),
	ROW_FIELD("jurisdiction", ROW_TEXT, A, jurisdiction),
	ROW_FIELD("parent_name", ROW_TEXT, A, parent),
	ROW_FIELD("parent", ROW_REFERENCE, A, parent_id),
	ROW_FIELD("email", ROW_TEXT, A, email),
	ROW_FIELD("phone", ROW_TEXT, A, phone),
	ROW_FIELD("address", ROW_TEXT, A, address),
	ROW_FIELD("valid_from", ROW_DATE, A, valid_from),
	ROW_FIELD("valid_until", ROW_DATE, A, valid_until),
	ROW_FIELD("successor", ROW_REFERENCE, A, successor_id),
	ROW_FIELD("source", ROW_TEXT, A, source),
};
static const struct row_child agency_children[] = {
	ROW_LIST(&agency_alias_map, A, aliases, n_aliases),
};
const struct row_map map_agency = {
	.table = TABLE_AGENCY, .size = sizeof(A),
	.fields = agency_fields, .n_fields = ROW_COUNT(agency_fields),
	.children = agency_children, .n_children = ROW_COUNT(agency_children),
};

static const struct row_field person_fields[] = {
	ROW_FIELD("id", ROW_ID, P, id),
	ROW_FIELD("name", ROW_TEXT, P, name),
	ROW_FIELD("office", ROW_TEXT, P, position),
	ROW_FIELD("agency", ROW_REFERENCE, P, agency_id),
	ROW_FIELD("email", ROW_TEXT, P, email),
	ROW_FIELD("phone", ROW_TEXT, P, phone),
};
static const struct row_child person_children[] = {
	ROW_LIST(&person_alias_map, P, aliases, n_aliases),
};
const struct row_map map_person = {
	.table = TABLE_PERSON, .size = sizeof(P),
	.fields = person_fields, .n_fields = ROW_COUNT(person_fields),
	.children = person_children, .n_children = ROW_COUNT(person_children),
};

static const struct row_field room_fields[] = {
	ROW_FIELD("id", ROW_ID, struct lh_room, id),
	ROW_FIELD("name", ROW_TEXT, struct lh_room, name),
	ROW_FIELD("location", ROW_TEXT, struct lh_room, location),
	ROW_FIELD("capacity", ROW_INT32, struct lh_room, capacity),
};
static const struct row_child room_children[] = {
	ROW_LIST(&room_alias_map, struct lh_room, aliases, n_aliases),
};
const struct row_map map_room = {
	.table = TABLE_ROOM, .size = sizeof(struct lh_room),
	.fields = room_fields, .n_fields = ROW_COUNT(room_fields),
	.children = room_children, .n_children = ROW_COUNT(room_children),
};

static const struct row_field member_fields[] = {
	ROW_FIELD("agency", ROW_REFERENCE, struct lh_group_member, agency_id),
	ROW_FIELD("person", ROW_REFERENCE, struct lh_group_member, person_id),
	ROW_FIELD("since", ROW_DATE, struct lh_group_member, since),
	ROW_FIELD("until", ROW_DATE, struct lh_group_member, until),
};
static const struct row_map member_map = {
	.table = TABLE_CIRCLE_MEMBER, .size = sizeof(struct lh_group_member),
	.fields = member_fields, .n_fields = ROW_COUNT(member_fields),
};

static const struct row_field group_fields[] = {
	ROW_FIELD("id", ROW_ID, struct lh_group, id),
	ROW_FIELD("name", ROW_TEXT, struct lh_group, name),
};
static const struct row_child group_children[] = {
	ROW_LIST(&group_alias_map, struct lh_group, aliases, n_aliases),
	ROW_LIST(&member_map, struct lh_group, members, n_members),
};
const struct row_map map_group = {
	.table = TABLE_CIRCLE, .size = sizeof(struct lh_group),
	.fields = group_fields, .n_fields = ROW_COUNT(group_fields),
	.children = group_children, .n_children = ROW_COUNT(group_children),
};

static const struct row_field setting_fields[] = {
	ROW_FIELD("id", ROW_ID, struct setting_row, id),
	ROW_FIELD("name", ROW_TEXT, struct setting_row, name),
	ROW_FIELD("value", ROW_TEXT, struct setting_row, value),
};
const struct row_map map_setting = {
	.table = TABLE_SETTING, .size = sizeof(struct setting_row),
	.fields = setting_fields, .n_fields = ROW_COUNT(setting_fields),
};
