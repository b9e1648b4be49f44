/* The directory and the settings in the store. */
#include "store_fixture.h"

#define DATE(y, m, d) ((struct lh_date){ .year = y, .month = m, .day = d })

static void test_directory_round_trip(void **state)
{
	struct fixture *f = *state;
	const char *aliases[] = { "Sở TC", "STC" };
	struct lh_agency parent = { .name = "UBND tỉnh" };
	struct lh_agency next = { .name = "Sở Tài chính (mới)" };
	struct lh_directory d;

	begin(f, "agencies");
	assert_ok(f, lh_store_agency_save(f->store, &parent, &f->err));
	assert_ok(f, lh_store_agency_save(f->store, &next, &f->err));
	struct lh_agency a = {
		.name = "Sở Kế hoạch", .short_name = "Sở KH", .aliases = aliases,
		.n_aliases = 2, .kind = "sở", .jurisdiction = "tỉnh Lạng Sơn",
		.parent = "UBND tỉnh", .parent_id = parent.id,
		.email = "skh@x.vn", .phone = "0205", .address = "Hùng Vương",
		.valid_from = DATE(2001, 1, 1), .valid_until = DATE(2025, 3, 1),
		.successor_id = next.id, .source = "danh mục 2025",
	};
	assert_ok(f, lh_store_agency_save(f->store, &a, &f->err));
	struct lh_person p = {
		.name = "Đinh Hữu Học", .position = "Giám đốc", .agency_id = a.id,
		.email = "hoc@x.vn", .phone = "09", .aliases = aliases + 1,
		.n_aliases = 1,
	};
	assert_ok(f, lh_store_person_save(f->store, &p, &f->err));
	struct lh_room r = {
		.name = "P.301", .location = "trụ sở", .capacity = 40,
		.aliases = aliases, .n_aliases = 2,
	};
	assert_ok(f, lh_store_room_save(f->store, &r, &f->err));
	struct lh_group_member members[] = {
		{ .agency_id = a.id, .since = DATE(2020, 1, 1),
		  .until = DATE(2024, 12, 31) },
		{ .person_id = p.id },
	};
	struct lh_group g = {
		.name = "Tổ công tác", .aliases = aliases, .n_aliases = 1,
		.members = members, .n_members = 2,
	};
	assert_ok(f, lh_store_group_save(f->store, &g, &f->err));
	commit(f, NULL);
	fixture_reopen(f);
	assert_ok(f, lh_store_directory_load(f->store, f->arena, &d, &f->err));
	assert_int_equal(d.n_agencies, 3);
	assert_null(d.jurisdiction);
	const struct lh_agency *b = &d.agencies[2];
	assert_int_equal(b->id, a.id);
	assert_text(b->name, a.name);
	assert_text(b->short_name, a.short_name);
	assert_int_equal(b->n_aliases, 2);
	assert_text(b->aliases[0], "Sở TC");
	assert_text(b->aliases[1], "STC");
	assert_text(b->kind, a.kind);
	assert_text(b->jurisdiction, a.jurisdiction);
	assert_text(b->parent, a.parent);
	assert_int_equal(b->parent_id, parent.id);
	assert_text(b->email, a.email);
	assert_text(b->phone, a.phone);
	assert_text(b->address, a.address);
	assert_date(b->valid_from, a.valid_from);
	assert_date(b->valid_until, a.valid_until);
	assert_int_equal(b->successor_id, next.id);
	assert_text(b->source, a.source);
	assert_int_equal(d.agencies[0].n_aliases, 0);
	assert_int_equal(d.n_people, 1);
	assert_text(d.people[0].name, p.name);
	assert_text(d.people[0].position, p.position);
	assert_int_equal(d.people[0].agency_id, a.id);
	assert_text(d.people[0].agency, "Sở Kế hoạch");
	assert_text(d.people[0].email, p.email);
	assert_text(d.people[0].phone, p.phone);
	assert_int_equal(d.people[0].n_aliases, 1);
	assert_int_equal(d.n_rooms, 1);
	assert_text(d.rooms[0].name, r.name);
	assert_text(d.rooms[0].location, r.location);
	assert_int_equal(d.rooms[0].capacity, 40);
	assert_int_equal(d.rooms[0].n_aliases, 2);
	assert_int_equal(d.n_groups, 1);
	assert_text(d.groups[0].name, g.name);
	assert_int_equal(d.groups[0].n_members, 2);
	assert_int_equal(d.groups[0].members[0].agency_id, a.id);
	assert_text(d.groups[0].members[0].name, "Sở Kế hoạch");
	assert_date(d.groups[0].members[0].since, members[0].since);
	assert_date(d.groups[0].members[0].until, members[0].until);
	assert_text(d.groups[0].members[1].name, "Đinh Hữu Học");
	fixture_check(f);
}

static void test_entry_remove(void **state)
{
	struct fixture *f = *state;
	struct lh_meeting m = fixture_meeting("Họp", 1);
	struct lh_participant p = fixture_participant("Sở Tài chính");
	struct lh_venue v = { .name = "P", .room_id = 1 };
	struct lh_group_member members[] = { { .agency_id = 2 }, { .person_id = 1 } };
	struct lh_group g = { .id = 1, .name = "UBND các xã", .members = members,
			      .n_members = 2 };

	fixture_directory(f);
	p.agency_id = 1;
	m.participants = &p;
	m.n_participants = 1;
	m.venues = &v;
	m.n_venues = 1;
	fixture_save_meeting(f, &m, NULL);
	begin(f, "agencies");
	assert_ok(f, lh_store_group_save(f->store, &g, &f->err));
	assert_status(f, lh_store_entry_remove(f->store, LH_ENTRY_AGENCY, 1, &f->err),
		      LH_ECONFLICT);
	assert_status(f, lh_store_entry_remove(f->store, LH_ENTRY_ROOM, 1, &f->err),
		      LH_ECONFLICT);
	assert_status(f, lh_store_entry_remove(f->store, LH_ENTRY_ROOM, 2, &f->err),
		      LH_ENOTFOUND);
	assert_ok(f, lh_store_entry_remove(f->store, LH_ENTRY_AGENCY, 2, &f->err));
	assert_ok(f, lh_store_entry_remove(f->store, LH_ENTRY_PERSON, 1, &f->err));
	commit(f, NULL);
	assert_int_equal(fixture_sql_number(f->path,
		"SELECT count(*) FROM circle_member"), 0);
	begin(f, "groups");
	assert_ok(f, lh_store_entry_remove(f->store, LH_ENTRY_GROUP, 1, &f->err));
	struct lh_agency nameless = { .name = "  " };
	assert_status(f, lh_store_agency_save(f->store, &nameless, &f->err),
		      LH_EINVALID);
	commit(f, NULL);
	fixture_check(f);
}

static void test_settings(void **state)
{
	struct fixture *f = *state;
	const char *value = "?";

	assert_ok(f, lh_store_setting_get(f->store, f->arena, "office.name", &value,
					  &f->err));
	assert_null(value);
	begin(f, "settings");
	assert_ok(f, lh_store_setting_set(f->store, "office.name", "Văn phòng", &f->err));
	assert_ok(f, lh_store_setting_set(f->store, "office.place", "", &f->err));
	assert_ok(f, lh_store_setting_set(f->store, "office.name", "VP UBND", &f->err));
	commit(f, NULL);
	assert_ok(f, lh_store_setting_get(f->store, f->arena, "office.name", &value,
					  &f->err));
	assert_string_equal(value, "VP UBND");
	assert_ok(f, lh_store_setting_get(f->store, f->arena, "office.place", &value,
					  &f->err));
	assert_string_equal(value, "");
	begin(f, "settings");
	assert_ok(f, lh_store_setting_set(f->store, "office.name", NULL, &f->err));
	assert_ok(f, lh_store_setting_set(f->store, "never.set", NULL, &f->err));
	commit(f, NULL);
	assert_ok(f, lh_store_setting_get(f->store, f->arena, "office.name", &value,
					  &f->err));
	assert_null(value);
}

static void test_is_empty(void **state)
{
	struct fixture *f = *state;
	struct lh_meeting m = fixture_meeting("Họp", 1);
	bool empty = false;

	begin(f, "settings");
	assert_ok(f, lh_store_setting_set(f->store, "office.name", "VP", &f->err));
	commit(f, NULL);
	assert_ok(f, lh_store_is_empty(f->store, &empty, &f->err));
	assert_true(empty);
	fixture_save_meeting(f, &m, NULL);
	assert_ok(f, lh_store_is_empty(f->store, &empty, &f->err));
	assert_false(empty);
	begin(f, "remove");
	assert_ok(f, lh_store_meeting_remove(f->store, m.id, &f->err));
	commit(f, NULL);
	assert_ok(f, lh_store_is_empty(f->store, &empty, &f->err));
	assert_false(empty);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, fixture_setup, fixture_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_directory_round_trip),
		TEST(test_entry_remove),
		TEST(test_settings),
		TEST(test_is_empty),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
