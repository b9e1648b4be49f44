/* Fields of agencies, people, rooms and groups: one table, read by lists,
 * options, CSV and JSON. */
#include "directory_priv.h"

#include <stdlib.h>
#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/strbuf.h>
#include <lichhop/text.h>

#include "settings_priv.h"

#define LINE_MOST 1000	/* agencies above one another, succeeding each other */

#define FIELD(type_, member) .type = (type_), .at = offsetof(struct DIR, member)

#define DIR lh_agency
static const struct dir_field agency_fields[] = {
	{ "name", N_("Tên"), FIELD(DIR_TEXT, name), .least = 16 },
	{ "short_name", N_("Tên tắt"), FIELD(DIR_TEXT, short_name), .least = 8 },
	{ "aliases", N_("Tên khác"), FIELD(DIR_NAMES, aliases),
	  .with = offsetof(struct lh_agency, n_aliases) },
	{ "kind", N_("Loại"), FIELD(DIR_TEXT, kind) },
	{ "jurisdiction", N_("Địa bàn"), FIELD(DIR_TEXT, jurisdiction), .least = 10 },
	{ "parent", N_("Cơ quan trên"), FIELD(DIR_PARENT, parent),
	  .with = offsetof(struct lh_agency, parent_id) },
	{ "email", N_("Thư điện tử"), FIELD(DIR_EMAIL, email), .least = 12 },
	{ "phone", N_("Điện thoại"), FIELD(DIR_TEXT, phone), .least = 10 },
	{ "address", N_("Địa chỉ"), FIELD(DIR_TEXT, address) },
	{ "valid_from", N_("Có từ ngày"), FIELD(DIR_DATE, valid_from) },
	{ "valid_until", N_("Thôi từ ngày"), FIELD(DIR_DATE, valid_until) },
	{ "successor", N_("Cơ quan kế tục"), .type = DIR_AGENCY,
	  .at = SIZE_MAX, .with = offsetof(struct lh_agency, successor_id) },
	{ "source", N_("Nguồn"), FIELD(DIR_TEXT, source) },
};
#undef DIR
#define DIR lh_person
static const struct dir_field person_fields[] = {
	{ "name", N_("Họ tên"), FIELD(DIR_TEXT, name), .least = 16 },
	{ "position", N_("Chức vụ"), FIELD(DIR_TEXT, position), .least = 12 },
	{ "agency", N_("Cơ quan"), FIELD(DIR_AGENCY, agency),
	  .with = offsetof(struct lh_person, agency_id), .least = 12 },
	{ "email", N_("Thư điện tử"), FIELD(DIR_EMAIL, email), .least = 12 },
	{ "phone", N_("Điện thoại"), FIELD(DIR_TEXT, phone), .least = 10 },
	{ "aliases", N_("Tên khác"), FIELD(DIR_NAMES, aliases),
	  .with = offsetof(struct lh_person, n_aliases) },
};
#undef DIR
#define DIR lh_room
static const struct dir_field room_fields[] = {
	{ "name", N_("Tên"), FIELD(DIR_TEXT, name), .least = 16 },
	{ "location", N_("Nơi"), FIELD(DIR_TEXT, location), .least = 12 },
	{ "capacity", N_("Số chỗ"), FIELD(DIR_NUMBER, capacity), .least = 6 },
	{ "aliases", N_("Tên khác"), FIELD(DIR_NAMES, aliases),
	  .with = offsetof(struct lh_room, n_aliases), .least = 8 },
};
#undef DIR
#define DIR lh_group
static const struct dir_field group_fields[] = {
	{ "name", N_("Tên"), FIELD(DIR_TEXT, name), .least = 16 },
	{ "aliases", N_("Tên khác"), FIELD(DIR_NAMES, aliases),
	  .with = offsetof(struct lh_group, n_aliases) },
	{ "members", N_("Thành viên"), FIELD(DIR_MEMBERS, members),
	  .with = offsetof(struct lh_group, n_members), .least = 20 },
};
#undef DIR

#define FIELDS(table) .fields = (table), .n_fields = sizeof(table) / sizeof((table)[0])

static const struct dir_kind kinds[] = {
	[LH_ENTRY_AGENCY] = {
		.entry = LH_ENTRY_AGENCY, .id = LH_ID_AGENCY,
		.plural = "agencies", .size = sizeof(struct lh_agency),
		.noun = N_("cơ quan"),
		FIELDS(agency_fields),
	},
	[LH_ENTRY_PERSON] = {
		.entry = LH_ENTRY_PERSON, .id = LH_ID_PERSON,
		.plural = "people", .size = sizeof(struct lh_person),
		.noun = N_("người"),
		FIELDS(person_fields),
	},
	[LH_ENTRY_ROOM] = {
		.entry = LH_ENTRY_ROOM, .id = LH_ID_ROOM,
		.plural = "rooms", .size = sizeof(struct lh_room),
		.noun = N_("phòng họp"),
		FIELDS(room_fields),
	},
	[LH_ENTRY_GROUP] = {
		.entry = LH_ENTRY_GROUP, .id = LH_ID_GROUP,
		.plural = "groups", .size = sizeof(struct lh_group),
		.noun = N_("nhóm"),
		FIELDS(group_fields),
	},
};

const struct dir_kind *dir_kind_get(enum lh_entry_kind entry)
{
	return &kinds[entry];
}

static bool field_is_called(const char *field, const char *name)
{
	for (; *field && *name; field++, name++) {
		char c = *name == '-' || *name == ' ' ? '_' : *name;

		if (c >= 'A' && c <= 'Z')
			c = (char)(c - 'A' + 'a');
		if (*field != c)
			return false;
	}
	return *field == *name;
}

size_t dir_field_find(const struct dir_kind *kind, const char *name)
{
	size_t i = 0;

	if (lh_text_same(name, "tên"))
		return 0;
	while (i < kind->n_fields && !field_is_called(kind->fields[i].name, name) &&
	       !lh_text_same(kind->fields[i].title, name))
		i++;
	return i;
}

void *dir_entries(struct lh_directory *d, enum lh_entry_kind entry,
		  size_t *count)
{
	switch (entry) {
	case LH_ENTRY_AGENCY:
		*count = d->n_agencies;
		return d->agencies;
	case LH_ENTRY_PERSON:
		*count = d->n_people;
		return d->people;
	case LH_ENTRY_ROOM:
		*count = d->n_rooms;
		return d->rooms;
	case LH_ENTRY_GROUP:
		*count = d->n_groups;
		return d->groups;
	}
	lh_bug("no such kind of entry: %d", (int)entry);
}

int64_t dir_id(const void *entry)
{
	return *(const int64_t *)entry;
}

static const char *field_text(const struct dir_field *field, const void *entry)
{
	const char *text;

	memcpy(&text, (const char *)entry + field->at, sizeof(text));
	return text;
}

static void field_set_text(const struct dir_field *field, void *entry,
			   const char *text)
{
	memcpy((char *)entry + field->at, &text, sizeof(text));
}

const char *dir_name(const struct dir_kind *kind, const void *entry)
{
	return field_text(&kind->fields[0], entry);
}

void dir_set_name(const struct dir_kind *kind, void *entry, const char *name)
{
	field_set_text(&kind->fields[0], entry, name);
}

/* --- field to text --- */

static const char *field_names(struct lh_arena *arena,
			       const struct dir_field *field, const void *entry)
{
	const char **names;
	size_t count;
	struct lh_strbuf text;

	memcpy(&names, (const char *)entry + field->at, sizeof(names));
	memcpy(&count, (const char *)entry + field->with, sizeof(count));
	lh_strbuf_init(&text);
	for (size_t i = 0; i < count; i++)
		lh_strbuf_addf(&text, "%s%s", i ? "; " : "", names[i]);
	const char *joined = lh_arena_strdup(arena, text.text);
	lh_strbuf_release(&text);
	return joined;
}

static const char *field_members(struct lh_arena *arena,
				 const struct lh_group *group)
{
	struct lh_strbuf text;

	lh_strbuf_init(&text);
	for (size_t i = 0; i < group->n_members; i++)
		if (group->members[i].name)
			lh_strbuf_addf(&text, "%s%s", text.length ? "; " : "",
				       group->members[i].name);
	const char *joined = lh_arena_strdup(arena, text.text);
	lh_strbuf_release(&text);
	return joined;
}

static const char *field_agency(const struct lh_directory_index *index,
				const struct dir_field *field, const void *entry)
{
	int64_t id;

	memcpy(&id, (const char *)entry + field->with, sizeof(id));
	const struct lh_agency *agency = id ? lh_directory_agency(index, id) : NULL;
	return agency ? agency->name : NULL;
}

const char *dir_get(struct lh_arena *arena,
		    const struct lh_directory_index *index,
		    const struct dir_field *field, const void *entry)
{
	char day[LH_DATE_TEXT_SIZE];
	struct lh_date date;
	int32_t number;
	const char *text = NULL;

	switch (field->type) {
	case DIR_TEXT:
	case DIR_EMAIL:
		text = field_text(field, entry);
		break;
	case DIR_PARENT:
		text = field_agency(index, field, entry);
		if (!text)
			text = field_text(field, entry);
		break;
	case DIR_AGENCY:
		text = field_agency(index, field, entry);
		break;
	case DIR_NUMBER:
		memcpy(&number, (const char *)entry + field->at, sizeof(number));
		if (number)
			text = lh_arena_printf(arena, "%d", (int)number);
		break;
	case DIR_DATE:
		memcpy(&date, (const char *)entry + field->at, sizeof(date));
		text = lh_arena_strdup(arena, lh_date_format(date, day));
		break;
	case DIR_NAMES:
		text = field_names(arena, field, entry);
		break;
	case DIR_MEMBERS:
		text = field_members(arena, entry);
		break;
	}
	return text && *text ? text : NULL;
}

/* --- text to field --- */

/* The parts of s between ";" that are not empty. */
static size_t field_split(struct lh_arena *arena, const char *s,
			  const char ***parts)
{
	size_t count = 0;

	*parts = NULL;
	while (*s) {
		size_t length = strcspn(s, ";");
		const char *part = lh_text_trim(arena, s, length);

		if (*part) {
			*parts = lh_arena_grow(arena, *parts, count,
					       sizeof(**parts));
			(*parts)[count++] = part;
		}
		s += length + (s[length] == ';');
	}
	return count;
}

static void field_put_names(struct lh_arena *arena,
			    const struct dir_field *field, void *entry,
			    const char *text)
{
	const char **names;
	size_t count = field_split(arena, text, &names);

	memcpy((char *)entry + field->at, &names, sizeof(names));
	memcpy((char *)entry + field->with, &count, sizeof(count));
}

static enum lh_status field_find_agency(struct lh_arena *arena,
					const struct lh_directory_index *index,
					const char *name,
					const struct lh_agency **agency,
					struct lh_error *err)
{
	const struct lh_agency **found;
	size_t n = lh_directory_find_agency(index, arena, name, NULL,
					    (struct lh_date){ .year = 0 },
					    &found);
	struct lh_id id;

	if (n == 0 && lh_id_looks(name, LH_ID_AGENCY) &&
	    lh_id_parse(name, LH_ID_AGENCY, &id, NULL) == LH_OK)
		*agency = lh_directory_agency(index, id.value);
	if (n == 0 && *agency)
		return LH_OK;
	if (n == 0)
		return lh_error_set(err, LH_ENOTFOUND,
				    _("không có cơ quan “%s” trong danh bạ"),
				    name);
	if (n > 1)
		return lh_error_set(err, LH_EINVALID,
				    _("“%s” có thể là nhiều cơ quan trong danh bạ"),
				    name);
	*agency = found[0];
	return LH_OK;
}

/* Whether the agency's line, by parents or by successors, comes to id. */
static bool field_leads_to(const struct lh_directory_index *index,
			   const struct dir_field *field,
			   const struct lh_agency *agency, int64_t id)
{
	for (size_t steps = 0; agency && steps < LINE_MOST; steps++) {
		int64_t next;

		if (agency->id == id)
			return true;
		memcpy(&next, (const char *)agency + field->with, sizeof(next));
		agency = next ? lh_directory_agency(index, next) : NULL;
	}
	return false;
}

/* No agency stands above itself or comes after itself. */
static enum lh_status field_check_line(const struct lh_directory_index *index,
				       const struct dir_field *field,
				       const void *entry,
				       const struct lh_agency *agency,
				       struct lh_error *err)
{
	bool successor = field->at == SIZE_MAX;

	if (field->type != DIR_PARENT && !successor)
		return LH_OK;
	if (!dir_id(entry) ||
	    !field_leads_to(index, field, agency, dir_id(entry)))
		return LH_OK;
	return lh_error_set(err, LH_EINVALID, successor ?
		_("“%s” không thể kế tục chính nó, kể cả qua cơ quan khác") :
		_("“%s” không thể là cấp trên của chính nó, kể cả qua cơ quan khác"),
		((const struct lh_agency *)entry)->name);
}

static enum lh_status field_put_agency(struct lh_arena *arena,
				       const struct lh_directory_index *index,
				       const struct dir_field *field,
				       void *entry, const char *text,
				       struct lh_error *err)
{
	const struct lh_agency *agency = NULL;
	bool keeps_name = field->type == DIR_PARENT;
	enum lh_status status = LH_OK;
	int64_t id;

	if (*text)
		status = field_find_agency(arena, index, text, &agency, err);
	if (status != LH_OK &&
	    (!keeps_name || lh_id_looks(text, LH_ID_AGENCY)))
		return status;
	status = agency ? field_check_line(index, field, entry, agency, err) :
			  LH_OK;
	if (status != LH_OK)
		return status;
	id = agency ? agency->id : 0;
	memcpy((char *)entry + field->with, &id, sizeof(id));
	if (field->at != SIZE_MAX)
		field_set_text(field, entry,
			       agency && (!keeps_name || lh_id_looks(
				       text, LH_ID_AGENCY)) ? agency->name :
			       *text ? text : NULL);
	return LH_OK;
}

static enum lh_status field_find_member(struct lh_arena *arena,
					const struct lh_directory_index *index,
					const char *name,
					struct lh_group_member *member,
					struct lh_error *err)
{
	const struct lh_agency *agency = NULL;
	const struct lh_person **people;
	enum lh_status status = field_find_agency(arena, index, name, &agency,
						  err);
	struct lh_id id;

	*member = (struct lh_group_member){ .name = name };
	if (status == LH_OK) {
		member->agency_id = agency->id;
		if (lh_id_looks(name, LH_ID_AGENCY))
			member->name = agency->name;
		return LH_OK;
	}
	if (status != LH_ENOTFOUND)
		return status;
	if (lh_id_looks(name, LH_ID_PERSON) &&
	    lh_id_parse(name, LH_ID_PERSON, &id, NULL) == LH_OK &&
	    lh_directory_person(index, id.value)) {
		member->name = lh_directory_person(index, id.value)->name;
		member->person_id = id.value;
		return LH_OK;
	}
	if (lh_directory_find_person(index, arena, name, &people) != 1)
		return lh_error_set(err, LH_ENOTFOUND,
				    _("không có cơ quan hay người “%s” trong danh bạ"),
				    name);
	member->person_id = people[0]->id;
	return LH_OK;
}

/* Who stays keeps the days of membership. */
static void field_keep_days(const struct lh_group *group,
			    struct lh_group_member *member)
{
	for (size_t i = 0; i < group->n_members; i++) {
		const struct lh_group_member *old = &group->members[i];

		if (old->agency_id == member->agency_id &&
		    old->person_id == member->person_id) {
			member->since = old->since;
			member->until = old->until;
		}
	}
}

static enum lh_status field_put_members(struct lh_arena *arena,
					const struct lh_directory_index *index,
					struct lh_group *group,
					const char *text, struct lh_error *err)
{
	const char **names;
	size_t count = field_split(arena, text, &names);
	struct lh_group_member *members =
		lh_arena_calloc(arena, count, sizeof(*members));

	for (size_t i = 0; i < count; i++) {
		enum lh_status status = field_find_member(arena, index, names[i],
							  &members[i], err);
		if (status != LH_OK)
			return status;
		field_keep_days(group, &members[i]);
	}
	group->members = members;
	group->n_members = count;
	return LH_OK;
}

static enum lh_status field_put_number(const struct dir_field *field,
				       void *entry, const char *text,
				       struct lh_error *err)
{
	char *end;
	long n = *text ? strtol(text, &end, 10) : 0;

	if (*text && (*end || n < 0 || n > 1000000))
		return lh_error_set(err, LH_EINVALID,
				    _("“%s” không phải là một số"), text);
	int32_t number = (int32_t)n;
	memcpy((char *)entry + field->at, &number, sizeof(number));
	return LH_OK;
}

/* ISO, or as it is written here: 01/7/2025. */
static bool field_parse_date(const char *text, struct lh_date *date)
{
	int parts[3] = { 0 };
	size_t n = 0;

	if (lh_date_parse(text, date))
		return lh_date_is_full(*date);
	for (; *text; text++) {
		if (*text >= '0' && *text <= '9' && parts[n] < 1000)
			parts[n] = parts[n] * 10 + (*text - '0');
		else if (!strchr("/-.", *text) || ++n > 2)
			return false;
	}
	*date = (struct lh_date){ .year = (int16_t)parts[2],
				  .month = (uint8_t)(parts[1] & 0xFF),
				  .day = (uint8_t)(parts[0] & 0xFF) };
	return parts[0] <= 31 && parts[1] <= 12 && lh_date_is_full(*date) &&
	       lh_date_is_valid(*date);
}

static enum lh_status field_put_date(const struct dir_field *field,
				     void *entry, const char *text,
				     struct lh_error *err)
{
	struct lh_date date = { .year = 0 };

	if (*text && !field_parse_date(text, &date))
		return lh_error_set(err, LH_EINVALID,
				    _("“%s” không phải là ngày như 2025-07-01 hay 01/7/2025"),
				    text);
	memcpy((char *)entry + field->at, &date, sizeof(date));
	return LH_OK;
}

static enum lh_status field_put_text(const struct dir_field *field,
				     void *entry, const char *text,
				     struct lh_error *err)
{
	if (!*text && field->at == offsetof(struct lh_agency, name))
		return lh_error_set(err, LH_EINVALID, _("tên để trống"));
	if (*text && field->type == DIR_EMAIL && !lh_email_is_valid(text))
		return lh_error_set(err, LH_EINVALID,
				    _("“%s” không phải là địa chỉ thư điện tử"),
				    text);
	field_set_text(field, entry, *text ? text : NULL);
	return LH_OK;
}

enum lh_status dir_put(struct lh_arena *arena,
		       const struct lh_directory_index *index,
		       const struct dir_field *field, void *entry,
		       const char *text, struct lh_error *err)
{
	if (lh_text_check(text, strlen(text), NULL, NULL) != LH_OK)
		return lh_error_set(err, LH_EINVALID,
				    _("giá trị của “%s” không phải là chữ UTF-8"),
				    field->name);
	char *nfc = lh_text_printable(
		arena, lh_text_nfc(arena, text, strlen(text)), true);
	text = lh_text_trim(arena, nfc, strlen(nfc));
	switch (field->type) {
	case DIR_TEXT:
	case DIR_EMAIL:
		return field_put_text(field, entry, text, err);
	case DIR_NUMBER:
		return field_put_number(field, entry, text, err);
	case DIR_DATE:
		return field_put_date(field, entry, text, err);
	case DIR_NAMES:
		field_put_names(arena, field, entry, text);
		return LH_OK;
	case DIR_PARENT:
	case DIR_AGENCY:
		return field_put_agency(arena, index, field, entry, text, err);
	case DIR_MEMBERS:
		return field_put_members(arena, index, entry, text, err);
	}
	lh_bug("no such type of field: %d", (int)field->type);
}

enum lh_status dir_save(struct lh_store *store, const struct dir_kind *kind,
			void *entry, struct lh_error *err)
{
	switch (kind->entry) {
	case LH_ENTRY_AGENCY:
		return lh_store_agency_save(store, entry, err);
	case LH_ENTRY_PERSON:
		return lh_store_person_save(store, entry, err);
	case LH_ENTRY_ROOM:
		return lh_store_room_save(store, entry, err);
	case LH_ENTRY_GROUP:
		return lh_store_group_save(store, entry, err);
	}
	lh_bug("no such kind of entry: %d", (int)kind->entry);
}
