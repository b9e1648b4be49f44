/* The store keeps what it is given: every field of every struct, and what
 * happens when two people save the same thing. */
#include "store_fixture.h"

#include <stdlib.h>
#include <string.h>

#include <lichhop/zone.h>

#define DATE(y, m, d) ((struct lh_date){ .year = y, .month = m, .day = d })

/* Agencies 1 and 2, person 1, room 1, group 1, all named by what follows. */
static void fill_directory(struct fixture *f)
{
	struct lh_agency a = { .name = "Sở Tài chính" };
	struct lh_agency b = { .name = "Sở Xây dựng" };
	struct lh_person p = { .name = "Đinh Hữu Học" };
	struct lh_room r = { .name = "Phòng họp tầng 4" };
	struct lh_group g = { .name = "UBND các xã" };

	begin(f, "agencies");
	assert_ok(f, lh_store_agency_save(f->store, &a, &f->err));
	assert_ok(f, lh_store_agency_save(f->store, &b, &f->err));
	assert_ok(f, lh_store_person_save(f->store, &p, &f->err));
	assert_ok(f, lh_store_room_save(f->store, &r, &f->err));
	assert_ok(f, lh_store_group_save(f->store, &g, &f->err));
	commit(f, NULL);
}

static int64_t add_notice(struct fixture *f)
{
	struct lh_notice n = { .number = "1/GM-UBND", .state = LH_NOTICE_RECEIVED };

	begin(f, "import");
	assert_ok(f, lh_store_notice_save(f->store, &n, &f->err));
	commit(f, NULL);
	return n.id;
}

/* --- meetings --- */

static void compare_participant(const struct lh_participant *a,
				const struct lh_participant *b)
{
	assert_int_equal(a->id, b->id);
	assert_int_equal(a->kind, b->kind);
	assert_text(a->name, b->name);
	assert_int_equal(a->agency_id, b->agency_id);
	assert_int_equal(a->person_id, b->person_id);
	assert_int_equal(a->group_id, b->group_id);
	assert_int_equal(a->parent_id, b->parent_id);
	assert_int_equal(a->role, b->role);
	assert_text(a->requested_as, b->requested_as);
	assert_text(a->position, b->position);
	assert_int_equal(a->headcount, b->headcount);
	assert_text(a->invited_by, b->invited_by);
	assert_int_equal(a->invited_by_id, b->invited_by_id);
	assert_text(a->basis, b->basis);
	assert_text(a->email, b->email);
	assert_int_equal(a->response, b->response);
	assert_int_equal(a->response_at, b->response_at);
	assert_text(a->remark, b->remark);
	assert_int_equal(a->n_delegates, b->n_delegates);
	for (size_t i = 0; i < a->n_delegates; i++) {
		const struct lh_delegate *x = &a->delegates[i];
		const struct lh_delegate *y = &b->delegates[i];

		assert_int_equal(x->id, y->id);
		assert_text(x->name, y->name);
		assert_text(x->position, y->position);
		assert_text(x->phone, y->phone);
		assert_text(x->email, y->email);
		assert_text(x->replaces, y->replaces);
		assert_int_equal(x->present, y->present);
		assert_int_equal(x->roll_called, y->roll_called);
	}
}

static void compare_when(const struct lh_when *a, const struct lh_when *b)
{
	assert_date(a->date, b->date);
	assert_date(a->last_date, b->last_date);
	assert_int_equal(a->start, b->start);
	assert_int_equal(a->end, b->end);
	assert_int_equal(a->part, b->part);
	assert_text(a->zone, b->zone);
	assert_text(a->wording, b->wording);
	assert_int_equal(a->year_inferred, b->year_inferred);
	assert_int_equal(a->floating, b->floating);
}

static void compare_series(const struct lh_series *a, const struct lh_series *b)
{
	assert_text(a->rule, b->rule);
	assert_int_equal(a->n_exceptions, b->n_exceptions);
	for (size_t i = 0; i < a->n_exceptions; i++)
		assert_date(a->exceptions[i], b->exceptions[i]);
	assert_int_equal(a->n_extra, b->n_extra);
	for (size_t i = 0; i < a->n_extra; i++)
		assert_date(a->extra[i], b->extra[i]);
	assert_int_equal(a->master_id, b->master_id);
	assert_date(a->original, b->original);
	assert_int_equal(a->original_minute, b->original_minute);
}

static void compare_lists(const struct lh_meeting *a, const struct lh_meeting *b)
{
	assert_int_equal(a->n_venues, b->n_venues);
	for (size_t i = 0; i < a->n_venues; i++) {
		assert_text(a->venues[i].name, b->venues[i].name);
		assert_int_equal(a->venues[i].room_id, b->venues[i].room_id);
		assert_int_equal(a->venues[i].online, b->venues[i].online);
		assert_text(a->venues[i].url, b->venues[i].url);
		assert_text(a->venues[i].who, b->venues[i].who);
	}
	assert_int_equal(a->n_participants, b->n_participants);
	for (size_t i = 0; i < a->n_participants; i++)
		compare_participant(&a->participants[i], &b->participants[i]);
	assert_int_equal(a->n_agenda, b->n_agenda);
	for (size_t i = 0; i < a->n_agenda; i++) {
		assert_int_equal(a->agenda[i].start, b->agenda[i].start);
		assert_int_equal(a->agenda[i].end, b->agenda[i].end);
		assert_text(a->agenda[i].title, b->agenda[i].title);
		assert_text(a->agenda[i].reporter, b->agenda[i].reporter);
	}
	assert_int_equal(a->n_links, b->n_links);
	for (size_t i = 0; i < a->n_links; i++) {
		assert_int_equal(a->links[i].notice_id, b->links[i].notice_id);
		assert_int_equal(a->links[i].kind, b->links[i].kind);
		assert_int_equal(a->links[i].ordinal, b->links[i].ordinal);
	}
}

static void compare_meeting(const struct lh_meeting *a, const struct lh_meeting *b)
{
	assert_int_equal(a->id, b->id);
	assert_text(a->uid, b->uid);
	assert_int_equal(a->sequence, b->sequence);
	assert_text(a->title, b->title);
	assert_text(a->content, b->content);
	compare_when(&a->when, &b->when);
	assert_int_equal(a->start_at, b->start_at);
	assert_int_equal(a->end_at, b->end_at);
	assert_int_equal(a->state, b->state);
	assert_text(a->reason, b->reason);
	compare_lists(a, b);
	compare_series(&a->series, &b->series);
	assert_int_equal(a->own, b->own);
	assert_text(a->organizer_name, b->organizer_name);
	assert_text(a->organizer_email, b->organizer_email);
	assert_int_equal(a->in_charge_id, b->in_charge_id);
	assert_text(a->contact, b->contact);
	assert_text(a->note, b->note);
	assert_text(a->raw_ics, b->raw_ics);
	assert_int_equal(a->created_at, b->created_at);
	assert_int_equal(a->modified_at, b->modified_at);
	assert_int_equal(a->revision, b->revision);
	assert_int_equal(a->partial, b->partial);
}

/* Every field is set to something that no other field of its kind has. */
static void fill_meeting(struct lh_meeting *m, int64_t notice)
{
	static struct lh_delegate delegates[] = {
		{ .name = "Nguyễn Văn An", .position = "Phó Giám đốc",
		  .phone = "0912", .email = "an@so.vn", .replaces = "Giám đốc",
		  .present = true, .roll_called = true },
		{ .name = "Lê Thị Ánh", .roll_called = true },
	};
	static struct lh_venue venues[] = {
		{ .name = "Phòng họp tầng 4", .room_id = 1, .who = "lãnh đạo" },
		{ .name = "trực tuyến", .online = true, .url = "https://hop.vn/1" },
	};
	static struct lh_agenda_item agenda[] = {
		{ .start = 840, .end = 870, .title = "Khai mạc", .reporter = "VP" },
		{ .start = LH_MINUTE_UNKNOWN, .end = LH_MINUTE_UNKNOWN,
		  .title = "Thảo luận" },
	};
	static struct lh_participant participants[3];
	static struct lh_meeting_link links[1];
	static struct lh_date exceptions[] = { { 2025, 12, 11 }, { 2025, 12, 18 } };
	static struct lh_date extra[] = { { 2025, 12, 12 } };

	participants[0] = (struct lh_participant){
		.kind = LH_PARTICIPANT_PERSON, .name = "Đinh Hữu Học",
		.agency_id = 1, .person_id = 1, .role = LH_ROLE_CHAIR,
		.requested_as = "đích thân", .position = "Phó Chủ tịch",
		.headcount = 2, .invited_by = "do UBND xã mời",
		.invited_by_id = 2, .basis = "theo Danh mục dự án",
		.email = "hoc@ubnd.vn", .response = LH_RESPONSE_DELEGATED,
		.response_at = 1764000000, .remark = "bận buổi sáng",
		.delegates = delegates, .n_delegates = 2,
	};
	participants[1] = (struct lh_participant){
		.kind = LH_PARTICIPANT_GROUP, .name = "UBND các xã",
		.group_id = 1, .role = LH_ROLE_INVITED,
		.response_at = LH_INSTANT_UNKNOWN,
	};
	participants[2] = (struct lh_participant){
		.kind = LH_PARTICIPANT_AGENCY, .name = "UBND xã A",
		.agency_id = 2, .parent_id = -2, .role = LH_ROLE_INFORMATION,
		.response = LH_RESPONSE_DECLINED, .response_at = 0,
	};
	links[0] = (struct lh_meeting_link){
		.notice_id = notice, .kind = LH_LINK_CHANGES, .ordinal = 2,
	};
	*m = (struct lh_meeting){
		.uid = "uid-1@vpubnd", .sequence = 3, .title = "Họp “tháo gỡ”",
		.content = "Nội dung\nhai dòng",
		.when = { .date = DATE(2025, 12, 4), .last_date = DATE(2025, 12, 5),
			  .start = 840, .end = 1440, .part = LH_PART_AFTERNOON,
			  .zone = "Asia/Bangkok", .wording = "14 giờ 00 phút",
			  .year_inferred = true, .floating = true },
		.start_at = 1764831600, .end_at = 1764954000,
		.state = LH_MEETING_POSTPONED, .reason = "bão số 9",
		.venues = venues, .n_venues = 2,
		.participants = participants, .n_participants = 3,
		.agenda = agenda, .n_agenda = 2, .links = links, .n_links = 1,
		.series = { .rule = "FREQ=WEEKLY", .exceptions = exceptions,
			    .n_exceptions = 2, .extra = extra, .n_extra = 1,
			    .original_minute = LH_MINUTE_UNKNOWN },
		.own = true, .organizer_name = "Văn phòng",
		.organizer_email = "vp@ubnd.vn", .in_charge_id = 1,
		.contact = "ông Nam 0905", .note = "riêng",
		.raw_ics = "BEGIN:VEVENT\r\nEND:VEVENT\r\n",
	};
}

static void test_meeting_round_trip(void **state)
{
	struct fixture *f = *state;
	struct lh_meeting m;

	fill_directory(f);
	fill_meeting(&m, add_notice(f));
	fixture_save_meeting(f, &m, "thêm");
	assert_int_equal(m.id, 1);
	assert_int_equal(m.revision, 1);
	assert_int_equal(m.created_at, FIXTURE_NOW);
	assert_int_equal(m.modified_at, FIXTURE_NOW);
	assert_int_equal(m.participants[2].parent_id, m.participants[1].id);
	assert_int_not_equal(m.participants[0].delegates[1].id, 0);
	fixture_reopen(f);
	compare_meeting(fixture_load(f, m.id), &m);
	fixture_check(f);
}

static void test_exception_of_series(void **state)
{
	struct fixture *f = *state;
	struct lh_meeting master = fixture_meeting("Giao ban", 1);
	struct lh_meeting one = fixture_meeting("Giao ban, dời", 9);

	master.series.rule = "FREQ=WEEKLY";
	fixture_save_meeting(f, &master, NULL);
	one.series.master_id = master.id;
	one.series.original = DATE(2025, 12, 8);
	one.series.original_minute = 480;
	fixture_save_meeting(f, &one, NULL);
	assert_string_equal(one.uid, master.uid);
	compare_meeting(fixture_load(f, one.id), &one);

	struct lh_meeting again = one;
	again.id = 0;
	begin(f, "add");
	assert_status(f, lh_store_meeting_save(f->store, &again, &f->err),
		      LH_ECONFLICT);
	commit(f, NULL);
	fixture_check(f);

	begin(f, "remove");
	assert_ok(f, lh_store_meeting_remove(f->store, master.id, &f->err));
	commit(f, NULL);
	assert_int_equal(fixture_sql_number(f->path,
		"SELECT count(*) FROM meeting"), 0);
}

static void test_uids_are_random(void **state)
{
	struct fixture *f = *state;
	struct lh_meeting a = fixture_meeting("một", 1);
	struct lh_meeting b = fixture_meeting("hai", 1);

	fixture_save_meeting(f, &a, NULL);
	fixture_save_meeting(f, &b, NULL);
	assert_int_equal(strlen(a.uid), 36);
	assert_int_equal(a.uid[14], '4');
	assert_non_null(strchr("89ab", a.uid[19]));
	assert_string_not_equal(a.uid, b.uid);
}

/* Dates in every state of knowledge. */
static void test_partial_dates(void **state)
{
	struct fixture *f = *state;
	const struct lh_date dates[] = {
		{ 0 }, { 2025, 12, 4 }, { 2025, 12, 0 }, { 2025, 0, 0 },
		{ 0, 12, 4 },
	};

	for (size_t i = 0; i < sizeof(dates) / sizeof(dates[0]); i++) {
		struct lh_meeting m = fixture_meeting("ngày", 1);

		m.when.date = dates[i];
		lh_meeting_index(&m, &lh_hours_default, LH_ZONE_HOME,
				 LH_MINUTE_UNKNOWN);
		fixture_save_meeting(f, &m, NULL);
		assert_date(fixture_load(f, m.id)->when.date, dates[i]);
	}
	fixture_check(f);
}

static void test_children_keep_ids(void **state)
{
	struct fixture *f = *state;
	struct lh_meeting m = fixture_meeting("Họp", 1);
	struct lh_participant four[4] = {
		fixture_participant("A"), fixture_participant("B"),
		fixture_participant("C"), fixture_participant("D"),
	};
	struct lh_delegate delegate = { .name = "Người thay" };

	four[2].delegates = &delegate;
	four[2].n_delegates = 1;
	m.participants = four;
	m.n_participants = 4;
	fixture_save_meeting(f, &m, NULL);

	/* B goes, a new one comes between, C and A change places. */
	struct lh_meeting *loaded = fixture_load(f, m.id);
	int64_t a = loaded->participants[0].id;
	int64_t c = loaded->participants[2].id;
	int64_t d = loaded->participants[3].id;
	struct lh_participant changed[4] = {
		loaded->participants[2], fixture_participant("Mới"),
		loaded->participants[0], loaded->participants[3],
	};
	loaded->participants = changed;
	fixture_save_meeting(f, loaded, NULL);

	struct lh_meeting *again = fixture_load(f, m.id);
	compare_meeting(again, loaded);
	assert_int_equal(again->participants[0].id, c);
	assert_string_equal(again->participants[0].delegates[0].name, "Người thay");
	assert_true(again->participants[1].id > d);
	assert_int_equal(again->participants[2].id, a);
	assert_int_equal(again->participants[3].id, d);
	assert_int_equal(fixture_sql_number(f->path,
		"SELECT count(*) FROM participant"), 4);

	begin(f, "edit");
	changed[0].id = 9999;
	assert_status(f, lh_store_meeting_save(f->store, loaded, &f->err),
		      LH_EINVALID);
	lh_store_rollback(f->store);
}

static void test_saving_nothing_new(void **state)
{
	struct fixture *f = *state;
	struct lh_meeting m;

	fill_directory(f);
	fill_meeting(&m, add_notice(f));
	fixture_save_meeting(f, &m, NULL);
	uint64_t entries = (uint64_t)fixture_sql_number(f->path,
		"SELECT count(*) FROM journal");
	struct lh_meeting *loaded = fixture_load(f, m.id);
	fixture_save_meeting(f, loaded, NULL);
	assert_int_equal(loaded->revision, 1);
	assert_int_equal(fixture_sql_number(f->path,
		"SELECT count(*) FROM journal"), entries);
}

static void test_partial_keeps_detail(void **state)
{
	struct fixture *f = *state;
	struct lh_meeting m, *list;
	struct lh_meeting_filter filter = {
		.from = LH_INSTANT_UNKNOWN, .until = LH_INSTANT_UNKNOWN,
		.brief = true,
	};
	size_t n;

	fill_directory(f);
	fill_meeting(&m, add_notice(f));
	fixture_save_meeting(f, &m, NULL);
	assert_ok(f, lh_store_meeting_list(f->store, f->arena, &filter, &list, &n,
					   &f->err));
	assert_int_equal(n, 1);
	assert_true(list[0].partial);
	assert_null(list[0].note);
	assert_null(list[0].raw_ics);
	assert_int_equal(list[0].n_agenda, 0);
	assert_int_equal(list[0].participants[0].n_delegates, 0);
	assert_int_equal(list[0].n_venues, 2);

	list[0].title = "Tên mới";
	fixture_save_meeting(f, &list[0], NULL);
	m.title = "Tên mới";
	m.revision = 2;
	compare_meeting(fixture_load(f, m.id), &m);
}

static void test_conflict(void **state)
{
	struct fixture *f = *state;
	struct lh_meeting m = fixture_meeting("Họp", 1);
	struct lh_store *other = fixture_open(f, "minh");

	fixture_save_meeting(f, &m, NULL);
	struct lh_meeting *mine = fixture_load(f, m.id);
	struct lh_meeting *theirs;
	assert_ok(f, lh_store_meeting_load(other, f->arena, m.id, &theirs, &f->err));
	theirs->title = "Minh sửa";
	assert_ok(f, lh_store_begin(other, "edit", &f->err));
	assert_ok(f, lh_store_meeting_save(other, theirs, &f->err));
	assert_ok(f, lh_store_commit(other, NULL, &f->err));

	mine->title = "Lan sửa";
	begin(f, "edit");
	assert_int_equal(lh_store_meeting_save(f->store, mine, &f->err),
			 LH_ECONFLICT);
	assert_non_null(strstr(f->err.text, "minh"));
	assert_non_null(strstr(f->err.text, "08:00 ngày 01/12/2025"));
	/* Nothing was written: the transaction may go on. */
	struct lh_meeting another = fixture_meeting("Khác", 2);
	assert_ok(f, lh_store_meeting_save(f->store, &another, &f->err));
	commit(f, NULL);
	assert_string_equal(fixture_load(f, m.id)->title, "Minh sửa");
	lh_store_close(other);
}

static void test_identity_never_changes(void **state)
{
	struct fixture *f = *state;
	struct lh_meeting m = fixture_meeting("Họp", 1);

	m.sequence = 5;
	fixture_save_meeting(f, &m, NULL);
	struct lh_meeting *loaded = fixture_load(f, m.id);
	loaded->sequence = 2;
	loaded->title = "Họp lại";
	fixture_save_meeting(f, loaded, NULL);
	assert_int_equal(fixture_load(f, m.id)->sequence, 5);

	loaded->uid = "khác";
	begin(f, "edit");
	assert_status(f, lh_store_meeting_save(f->store, loaded, &f->err),
		      LH_EINVALID);
	commit(f, NULL);

	struct lh_meeting gone = fixture_meeting("Xóa", 1);
	fixture_save_meeting(f, &gone, NULL);
	int64_t last = gone.id;
	begin(f, "remove");
	assert_ok(f, lh_store_meeting_remove(f->store, gone.id, &f->err));
	commit(f, NULL);
	begin(f, "remove");
	assert_status(f, lh_store_meeting_remove(f->store, gone.id, &f->err),
		      LH_ENOTFOUND);
	commit(f, NULL);
	gone = fixture_meeting("Mới", 1);
	fixture_save_meeting(f, &gone, NULL);
	assert_int_equal(gone.id, last + 1);
}

/* What points at nothing is refused and leaves nothing. */
static void test_missing_references(void **state)
{
	struct fixture *f = *state;
	struct lh_meeting m = fixture_meeting("Họp", 1);
	struct lh_participant p = fixture_participant("Ai đó");

	m.participants = &p;
	m.n_participants = 1;
	p.agency_id = 77;
	begin(f, "add");
	assert_status(f, lh_store_meeting_save(f->store, &m, &f->err), LH_EINVALID);
	/* The row above it was written already: this transaction is lost. */
	struct lh_meeting other = fixture_meeting("Khác", 1);
	assert_status(f, lh_store_meeting_save(f->store, &other, &f->err),
		      LH_EINVALID);
	assert_status(f, lh_store_commit(f->store, NULL, &f->err), LH_EINVALID);
	assert_int_equal(fixture_sql_number(f->path,
		"SELECT count(*) FROM meeting"), 0);

	p.agency_id = 0;
	p.parent_id = 5;
	m.id = 0;
	begin(f, "add");
	assert_status(f, lh_store_meeting_save(f->store, &m, &f->err), LH_EINVALID);
	p.parent_id = -1;
	assert_status(f, lh_store_meeting_save(f->store, &m, &f->err), LH_EINVALID);
	lh_store_rollback(f->store);
}

/* --- lists of meetings --- */

struct window_case {
	const char *name;
	lh_instant start, end;		/* of the meeting */
	bool inside;			/* of [1000000, 1086400) */
};

static const struct window_case window_cases[] = {
	{ "before", 990000, 999000, false },
	{ "ends at the beginning", 990000, 1000000, false },
	{ "reaches in", 990000, 1000001, true },
	{ "instant at the beginning", 1000000, 1000000, true },
	{ "instant before", 999999, 999999, false },
	{ "inside", 1010000, 1020000, true },
	{ "begins last", 1086399, 1090000, true },
	{ "begins at the end", 1086400, 1090000, false },
	{ "a day, reaches in", 913601, 1000001, true },
	{ "days around", 500000, 2000000, true },
	{ "days until the beginning", 500000, 1000000, false },
	{ "days from the end", 1086400, 3000000, false },
	{ "years around", -100000000, 4000000000, true },
	{ "without a day", LH_INSTANT_UNKNOWN, LH_INSTANT_UNKNOWN, false },
};

static bool listed(const struct lh_meeting *list, size_t n, const char *title)
{
	for (size_t i = 0; i < n; i++)
		if (strcmp(list[i].title, title) == 0)
			return true;
	return false;
}

static void test_window(void **state)
{
	struct fixture *f = *state;
	const size_t all = sizeof(window_cases) / sizeof(window_cases[0]);
	struct lh_meeting_filter filter = { .from = 1000000, .until = 1086400 };
	struct lh_meeting *list;
	size_t n, inside = 0;

	for (size_t i = 0; i < all; i++) {
		struct lh_meeting m = fixture_meeting(window_cases[i].name, 1);

		m.start_at = window_cases[i].start;
		m.end_at = window_cases[i].end;
		fixture_save_meeting(f, &m, NULL);
		inside += window_cases[i].inside;
	}
	assert_ok(f, lh_store_meeting_list(f->store, f->arena, &filter, &list, &n,
					   &f->err));
	for (size_t i = 0; i < all; i++)
		if (listed(list, n, window_cases[i].name) != window_cases[i].inside)
			fail_msg("%s", window_cases[i].name);
	assert_int_equal(n, inside);
	for (size_t i = 1; i < n; i++)
		assert_true(list[i - 1].start_at <= list[i].start_at);

	filter.from = LH_INSTANT_UNKNOWN;
	assert_ok(f, lh_store_meeting_list(f->store, f->arena, &filter, &list, &n,
					   &f->err));
	assert_true(listed(list, n, "before"));
	assert_false(listed(list, n, "begins at the end"));
	assert_false(listed(list, n, "without a day"));
	filter.from = 1086400;
	filter.until = LH_INSTANT_UNKNOWN;
	assert_ok(f, lh_store_meeting_list(f->store, f->arena, &filter, &list, &n,
					   &f->err));
	assert_true(listed(list, n, "begins at the end"));
	assert_true(listed(list, n, "years around"));
	assert_false(listed(list, n, "inside"));
	filter = (struct lh_meeting_filter){
		.from = LH_INSTANT_UNKNOWN, .until = LH_INSTANT_UNKNOWN,
		.unscheduled = true,
	};
	assert_ok(f, lh_store_meeting_list(f->store, f->arena, &filter, &list, &n,
					   &f->err));
	assert_int_equal(n, 1);
	assert_string_equal(list[0].title, "without a day");
	filter.unscheduled = false;
	assert_ok(f, lh_store_meeting_list(f->store, f->arena, &filter, &list, &n,
					   &f->err));
	assert_int_equal(n, all);
	assert_string_equal(list[n - 1].title, "without a day");
	filter.limit = 3;
	filter.offset = 2;
	struct lh_meeting *page;
	size_t three;
	assert_ok(f, lh_store_meeting_list(f->store, f->arena, &filter, &page,
					   &three, &f->err));
	assert_int_equal(three, 3);
	assert_int_equal(page[0].id, list[2].id);
}

struct filter_case {
	const char *name;
	struct lh_meeting_filter filter;
	const char *expected;		/* titles by their first letter */
};

#define OPEN .from = LH_INSTANT_UNKNOWN, .until = LH_INSTANT_UNKNOWN
#define DECEMBER .from = 1764522000, .until = 1767200400

static const struct filter_case filter_cases[] = {
	{ "agency", { OPEN, .agency_id = 1 }, "AC" },
	{ "agency in a window", { DECEMBER, .agency_id = 1 }, "AC" },
	{ "agency that nobody asks", { OPEN, .agency_id = 2 }, "" },
	{ "person", { OPEN, .person_id = 1 }, "B" },
	{ "person in a window", { DECEMBER, .person_id = 1 }, "B" },
	{ "room", { OPEN, .room_id = 1 }, "C" },
	{ "room in a window", { DECEMBER, .room_id = 1 }, "C" },
	{ "notice", { OPEN, .notice_id = 1 }, "AB" },
	{ "notice and agency", { OPEN, .notice_id = 1, .agency_id = 1 }, "A" },
	{ "not cancelled", { OPEN, .leave_cancelled = true }, "AC" },
	{ "id", { OPEN, .id = 3 }, "C" },
	{ "id, cancelled", { OPEN, .id = 2, .leave_cancelled = true }, "" },
	{ "uid", { OPEN, .uid = "b@x" }, "B" },
	{ "no such uid", { OPEN, .uid = "z@x" }, "" },
};

static void test_filters(void **state)
{
	struct fixture *f = *state;
	struct lh_meeting m[3] = {
		fixture_meeting("A", 1), fixture_meeting("B", 2),
		fixture_meeting("C", 3),
	};
	struct lh_participant p[3] = {
		fixture_participant("x"), fixture_participant("y"),
		fixture_participant("z"),
	};
	struct lh_meeting_link link = { .ordinal = 1 };
	struct lh_venue venue = { .name = "P", .room_id = 1 };

	fill_directory(f);
	link.notice_id = add_notice(f);
	p[0].agency_id = p[2].agency_id = 1;
	p[1].person_id = 1;
	for (int i = 0; i < 3; i++) {
		m[i].participants = &p[i];
		m[i].n_participants = 1;
		m[i].links = &link;
		m[i].n_links = i < 2;
	}
	m[1].state = LH_MEETING_CANCELLED;
	m[1].uid = "b@x";
	m[2].venues = &venue;
	m[2].n_venues = 1;
	for (int i = 0; i < 3; i++)
		fixture_save_meeting(f, &m[i], NULL);

	for (size_t i = 0; i < sizeof(filter_cases) / sizeof(filter_cases[0]); i++) {
		struct lh_meeting *list;
		char titles[8] = "";
		size_t n;

		assert_ok(f, lh_store_meeting_list(f->store, f->arena,
			&filter_cases[i].filter, &list, &n, &f->err));
		for (size_t j = 0; j < n; j++)
			titles[j] = list[j].title[0];
		if (strcmp(titles, filter_cases[i].expected) != 0)
			fail_msg("%s: %s, not %s", filter_cases[i].name, titles,
				 filter_cases[i].expected);
	}
}

/* --- notices --- */

static void compare_notice(const struct lh_notice *a, const struct lh_notice *b)
{
	assert_int_equal(a->id, b->id);
	assert_int_equal(a->kind, b->kind);
	assert_int_equal(a->state, b->state);
	assert_int_equal(a->outgoing, b->outgoing);
	assert_text(a->issuer, b->issuer);
	assert_int_equal(a->issuer_id, b->issuer_id);
	assert_text(a->number, b->number);
	assert_text(a->subject, b->subject);
	assert_text(a->issued_place, b->issued_place);
	assert_date(a->issued_date, b->issued_date);
	assert_text(a->signer, b->signer);
	assert_text(a->signer_title, b->signer_title);
	assert_int_equal(a->urgency, b->urgency);
	assert_text(a->contact, b->contact);
	assert_int_equal(a->in_charge_id, b->in_charge_id);
	assert_int_equal(a->replaces_id, b->replaces_id);
	assert_int_equal(a->revision_number, b->revision_number);
	assert_text(a->source, b->source);
	assert_text(a->text, b->text);
	assert_text(a->note, b->note);
	assert_int_equal(a->created_at, b->created_at);
	assert_int_equal(a->modified_at, b->modified_at);
	assert_int_equal(a->revision, b->revision);
}

static void compare_notice_lists(const struct lh_notice *a,
				 const struct lh_notice *b)
{
	assert_int_equal(a->n_addressees, b->n_addressees);
	for (size_t i = 0; i < a->n_addressees; i++) {
		assert_text(a->addressees[i].name, b->addressees[i].name);
		assert_int_equal(a->addressees[i].agency_id,
				 b->addressees[i].agency_id);
		assert_int_equal(a->addressees[i].group_id,
				 b->addressees[i].group_id);
	}
	assert_int_equal(a->n_distribution, b->n_distribution);
	for (size_t i = 0; i < a->n_distribution; i++) {
		assert_text(a->distribution[i].name, b->distribution[i].name);
		assert_text(a->distribution[i].purpose, b->distribution[i].purpose);
		assert_int_equal(a->distribution[i].agency_id,
				 b->distribution[i].agency_id);
	}
	assert_int_equal(a->n_references, b->n_references);
	for (size_t i = 0; i < a->n_references; i++) {
		assert_text(a->references[i].kind, b->references[i].kind);
		assert_text(a->references[i].number, b->references[i].number);
		assert_text(a->references[i].title, b->references[i].title);
		assert_date(a->references[i].date, b->references[i].date);
		assert_text(a->references[i].issuer, b->references[i].issuer);
	}
	assert_int_equal(a->n_incoming, b->n_incoming);
	for (size_t i = 0; i < a->n_incoming; i++) {
		assert_text(a->incoming[i].registrar, b->incoming[i].registrar);
		assert_text(a->incoming[i].number, b->incoming[i].number);
		assert_date(a->incoming[i].date, b->incoming[i].date);
		assert_text(a->incoming[i].passed_to, b->incoming[i].passed_to);
	}
}

static void compare_notice_detail(const struct lh_notice *a,
				  const struct lh_notice *b)
{
	assert_int_equal(a->n_attachments, b->n_attachments);
	for (size_t i = 0; i < a->n_attachments; i++) {
		assert_text(a->attachments[i].name, b->attachments[i].name);
		assert_text(a->attachments[i].media_type,
			    b->attachments[i].media_type);
		assert_int_equal(a->attachments[i].size, b->attachments[i].size);
		assert_text(a->attachments[i].path, b->attachments[i].path);
		assert_int_equal(!a->attachments[i].bytes, !b->attachments[i].bytes);
		if (a->attachments[i].bytes)
			assert_memory_equal(a->attachments[i].bytes,
					    b->attachments[i].bytes,
					    b->attachments[i].size);
	}
	assert_int_equal(a->n_fields, b->n_fields);
	for (size_t i = 0; i < a->n_fields; i++) {
		assert_text(a->fields[i].path, b->fields[i].path);
		assert_true(a->fields[i].confidence == b->fields[i].confidence);
		assert_int_equal(a->fields[i].n_spans, b->fields[i].n_spans);
		for (size_t j = 0; j < a->fields[i].n_spans; j++) {
			assert_int_equal(a->fields[i].spans[j].start,
					 b->fields[i].spans[j].start);
			assert_int_equal(a->fields[i].spans[j].end,
					 b->fields[i].spans[j].end);
		}
	}
	assert_int_equal(a->n_warnings, b->n_warnings);
	for (size_t i = 0; i < a->n_warnings; i++) {
		assert_text(a->warnings[i].text, b->warnings[i].text);
		assert_int_equal(a->warnings[i].span.start, b->warnings[i].span.start);
		assert_int_equal(a->warnings[i].span.end, b->warnings[i].span.end);
	}
}

static struct lh_notice full_notice(int64_t replaces)
{
	static struct lh_addressee addressees[] = {
		{ .name = "Sở Tài chính", .agency_id = 1 },
		{ .name = "UBND các xã", .group_id = 1 },
	};
	static struct lh_distribution distribution[] = {
		{ .name = "Như trên", .purpose = "t/h", .agency_id = 2 },
		{ .name = "Lưu: VT" },
	};
	static struct lh_reference references[] = {
		{ .kind = "Kế hoạch", .number = "116/KH-UBND", .title = "tháo gỡ",
		  .date = { 2025, 11, 0 }, .issuer = "UBND tỉnh" },
	};
	static struct lh_incoming incoming[] = {
		{ .registrar = "Văn thư", .number = "2331",
		  .date = { 2025, 12, 2 }, .passed_to = "Phòng KT" },
	};
	static struct lh_attachment attachments[] = {
		{ .name = "quét.pdf", .media_type = "application/pdf",
		  .bytes = "%PDF\0\xff\n", .size = 7 },
		{ .name = "ở nơi khác", .size = 12345678, .path = "/kho/1.pdf" },
		{ .name = "bản sao", .bytes = "%PDF\0\xff\n", .size = 7 },
		{ .name = "rỗng", .bytes = "", .size = 0 },
	};
	static struct lh_span spans[] = { { 0, 5 }, { 7, 4294967295u } };
	static struct lh_field fields[] = {
		{ .path = "number", .spans = spans, .n_spans = 2,
		  .confidence = 0.1 },
		{ .path = "meetings[0].start", .confidence = 1.0 },
	};
	static struct lh_warning warnings[] = {
		{ .text = "thứ không khớp ngày", .span = { 3, 9 } },
	};

	return (struct lh_notice){
		.kind = LH_NOTICE_TELEGRAM, .state = LH_NOTICE_ISSUED,
		.outgoing = true, .issuer = "UBND tỉnh", .issuer_id = 1,
		.number = "564/UBND-KTTH", .subject = "Họp tháo gỡ",
		.issued_place = "Lạng Sơn", .issued_date = DATE(2025, 12, 1),
		.addressees = addressees, .n_addressees = 2,
		.distribution = distribution, .n_distribution = 2,
		.references = references, .n_references = 1,
		.incoming = incoming, .n_incoming = 1,
		.attachments = attachments, .n_attachments = 4,
		.signer = "Đinh Hữu Học", .signer_title = "KT. CHỦ TỊCH",
		.urgency = LH_URGENCY_EXPRESS, .contact = "Phòng KT 0205",
		.in_charge_id = 1, .replaces_id = replaces, .revision_number = 2,
		.source = "cv564.docx", .text = "Kính gửi: …\nSở Tài chính",
		.fields = fields, .n_fields = 2,
		.warnings = warnings, .n_warnings = 1, .note = "của tôi",
	};
}

static void test_notice_round_trip(void **state)
{
	struct fixture *f = *state;
	struct lh_notice *loaded;

	fill_directory(f);
	struct lh_notice n = full_notice(add_notice(f));
	begin(f, "import");
	assert_ok(f, lh_store_notice_save(f->store, &n, &f->err));
	commit(f, NULL);
	fixture_reopen(f);
	assert_ok(f, lh_store_notice_load(f->store, f->arena, n.id, &loaded, &f->err));
	compare_notice(loaded, &n);
	compare_notice_lists(loaded, &n);
	compare_notice_detail(loaded, &n);
	/* Equal bytes are kept once. */
	assert_int_equal(fixture_sql_number(f->path,
		"SELECT count(*) FROM content"), 2);
	fixture_check(f);

	/* Without text; saved so, the rest stays. */
	struct lh_notice_filter filter = { .id = n.id };
	struct lh_notice *list;
	size_t count;
	assert_ok(f, lh_store_notice_list(f->store, f->arena, &filter, &list, &count,
					  &f->err));
	assert_int_equal(count, 1);
	assert_true(list[0].partial);
	assert_null(list[0].text);
	assert_int_equal(list[0].n_fields, 0);
	assert_int_equal(list[0].n_attachments, 0);
	list[0].note = "sửa";
	begin(f, "edit");
	assert_ok(f, lh_store_notice_save(f->store, &list[0], &f->err));
	commit(f, NULL);
	assert_ok(f, lh_store_notice_load(f->store, f->arena, n.id, &loaded, &f->err));
	assert_string_equal(loaded->note, "sửa");
	assert_string_equal(loaded->text, n.text);
	compare_notice_detail(loaded, &n);
}

static void test_notice_text_stays(void **state)
{
	struct fixture *f = *state;
	struct lh_notice n = {
		.state = LH_NOTICE_DRAFT, .text = "Bản nháp", .number = "/GM",
	};

	begin(f, "edit");
	assert_ok(f, lh_store_notice_save(f->store, &n, &f->err));
	n.text = "Bản chính";
	n.state = LH_NOTICE_ISSUED;
	assert_ok(f, lh_store_notice_save(f->store, &n, &f->err));
	n.text = "Sửa sau khi ban hành";
	assert_status(f, lh_store_notice_save(f->store, &n, &f->err), LH_EINVALID);
	n.text = NULL;
	assert_status(f, lh_store_notice_save(f->store, &n, &f->err), LH_EINVALID);
	commit(f, NULL);
	assert_int_equal(n.revision, 2);
	assert_int_equal(n.revision_number, 1);
}

struct same_case {
	const char *name;
	struct lh_notice notice;
	bool same;	/* as the stored one */
};

static const struct same_case same_cases[] = {
	{ "number and issuer", { .number = "564/UBND-KTTH", .issuer = "UBND tỉnh X",
	  .issued_date = { 2025, 12, 1 } }, true },
	{ "spelt otherwise", { .number = "564 /ubnd-ktth",
	  .issuer = "Ủy ban nhân dân tỉnh X" }, true },
	{ "another year", { .number = "564/UBND-KTTH", .issuer = "UBND tỉnh X",
	  .issued_date = { 2024, 12, 1 } }, false },
	{ "another issuer", { .number = "564/UBND-KTTH", .issuer = "UBND tỉnh Y" },
	  false },
	{ "another number", { .number = "565/UBND-KTTH", .issuer = "UBND tỉnh X" },
	  false },
	{ "equal text", { .number = "9/X", .text = "Kính gửi:  các sở\r\n" }, true },
	{ "other text", { .number = "9/X", .text = "Kính gửi: các xã" }, false },
	{ "blank number", { .number = "/UBND-KTTH", .issuer = "UBND tỉnh X" },
	  false },
	{ "nothing known", { 0 }, false },
};

static void test_notice_find_same(void **state)
{
	struct fixture *f = *state;
	struct lh_notice stored = {
		.number = "564/UBND-KTTH", .issuer = "UBND tỉnh X",
		.issued_date = DATE(2025, 12, 1), .text = "Kính gửi: các sở",
		.state = LH_NOTICE_RECEIVED,
	};
	struct lh_notice blank = { .number = "/UBND-KTTH", .issuer = "UBND tỉnh X" };
	int64_t *ids;
	size_t n;

	begin(f, "import");
	assert_ok(f, lh_store_notice_save(f->store, &stored, &f->err));
	assert_ok(f, lh_store_notice_save(f->store, &blank, &f->err));
	commit(f, NULL);
	for (size_t i = 0; i < sizeof(same_cases) / sizeof(same_cases[0]); i++) {
		assert_ok(f, lh_store_notice_find_same(f->store, f->arena,
			&same_cases[i].notice, &ids, &n, &f->err));
		if (n != same_cases[i].same || (n && ids[0] != stored.id))
			fail_msg("%s: %zu", same_cases[i].name, n);
	}
	/* Not itself, and not a withdrawn one. */
	assert_ok(f, lh_store_notice_find_same(f->store, f->arena, &stored, &ids, &n,
					       &f->err));
	assert_int_equal(n, 0);
	stored.state = LH_NOTICE_WITHDRAWN;
	begin(f, "withdraw");
	assert_ok(f, lh_store_notice_save(f->store, &stored, &f->err));
	commit(f, NULL);
	assert_ok(f, lh_store_notice_find_same(f->store, f->arena,
		&same_cases[0].notice, &ids, &n, &f->err));
	assert_int_equal(n, 0);
}

static void test_notice_list(void **state)
{
	struct fixture *f = *state;
	const struct lh_date days[] = {
		{ 2025, 12, 3 }, { 2025, 11, 30 }, { 2025, 12, 1 }, { 0 },
	};
	struct lh_notice_filter filter = {
		.first = DATE(2025, 12, 1), .last = DATE(2025, 12, 31),
	};
	struct lh_notice *list;
	size_t n;

	begin(f, "import");
	for (int i = 0; i < 4; i++) {
		struct lh_notice notice = { .issued_date = days[i] };

		assert_ok(f, lh_store_notice_save(f->store, &notice, &f->err));
	}
	commit(f, NULL);
	assert_ok(f, lh_store_notice_list(f->store, f->arena, &filter, &list, &n,
					  &f->err));
	assert_int_equal(n, 2);
	assert_int_equal(list[0].id, 3);
	assert_int_equal(list[1].id, 1);
	filter = (struct lh_notice_filter){ .limit = 2, .offset = 2 };
	assert_ok(f, lh_store_notice_list(f->store, f->arena, &filter, &list, &n,
					  &f->err));
	assert_int_equal(n, 2);
	assert_int_equal(list[0].id, 1);
	assert_int_equal(list[1].id, 4);
	struct lh_notice *none;
	assert_status(f, lh_store_notice_load(f->store, f->arena, 99, &none, &f->err),
		      LH_ENOTFOUND);
}

/* --- assignments --- */

static void compare_deadline(const struct lh_deadline *a,
			     const struct lh_deadline *b)
{
	assert_int_equal(a->precision, b->precision);
	assert_int_equal(a->op, b->op);
	assert_date(a->date, b->date);
	assert_int_equal(a->minute, b->minute);
	assert_int_equal(a->part, b->part);
	assert_int_equal(a->days_before, b->days_before);
	assert_int_equal(a->working_days, b->working_days);
	assert_int_equal(a->referred, b->referred);
	assert_int_equal(a->inherited, b->inherited);
	assert_text(a->wording, b->wording);
	assert_int_equal(a->due, b->due);
}

static void compare_share(const struct lh_share *a, const struct lh_share *b)
{
	assert_int_equal(a->id, b->id);
	assert_text(a->name, b->name);
	assert_int_equal(a->agency_id, b->agency_id);
	assert_int_equal(a->group_id, b->group_id);
	assert_int_equal(a->person_id, b->person_id);
	assert_int_equal(a->parent_id, b->parent_id);
	assert_int_equal(a->role, b->role);
	assert_int_equal(a->status, b->status);
	assert_int_equal(a->status_at, b->status_at);
	compare_deadline(&a->extension, &b->extension);
	assert_text(a->remark, b->remark);
	assert_int_equal(a->n_history, b->n_history);
	for (size_t i = 0; i < a->n_history; i++) {
		assert_int_equal(a->history[i].at, b->history[i].at);
		assert_int_equal(a->history[i].recorded_at,
				 b->history[i].recorded_at);
		assert_text(a->history[i].recorded_by, b->history[i].recorded_by);
		assert_int_equal(a->history[i].from, b->history[i].from);
		assert_int_equal(a->history[i].to, b->history[i].to);
		assert_text(a->history[i].remark, b->history[i].remark);
	}
}

static void compare_assignment(const struct lh_assignment *a,
			       const struct lh_assignment *b)
{
	assert_int_equal(a->id, b->id);
	assert_text(a->uid, b->uid);
	assert_int_equal(a->sequence, b->sequence);
	assert_int_equal(a->notice_id, b->notice_id);
	assert_int_equal(a->n_meetings, b->n_meetings);
	for (size_t i = 0; i < a->n_meetings; i++)
		assert_int_equal(a->meeting_ids[i], b->meeting_ids[i]);
	assert_text(a->item, b->item);
	assert_text(a->task, b->task);
	assert_text(a->deliverable, b->deliverable);
	compare_deadline(&a->deadline, &b->deadline);
	assert_int_equal(a->n_deliveries, b->n_deliveries);
	for (size_t i = 0; i < a->n_deliveries; i++) {
		assert_text(a->deliveries[i].recipient, b->deliveries[i].recipient);
		assert_int_equal(a->deliveries[i].agency_id,
				 b->deliveries[i].agency_id);
		assert_text(a->deliveries[i].via, b->deliveries[i].via);
		assert_int_equal(a->deliveries[i].copies, b->deliveries[i].copies);
	}
	assert_int_equal(a->n_shares, b->n_shares);
	for (size_t i = 0; i < a->n_shares; i++)
		compare_share(&a->shares[i], &b->shares[i]);
	assert_int_equal(a->n_subtasks, b->n_subtasks);
	for (size_t i = 0; i < a->n_subtasks; i++)
		assert_text(a->subtasks[i], b->subtasks[i]);
	assert_int_equal(a->parent_id, b->parent_id);
	assert_int_equal(a->n_depends_on, b->n_depends_on);
	for (size_t i = 0; i < a->n_depends_on; i++)
		assert_int_equal(a->depends_on[i], b->depends_on[i]);
	assert_int_equal(a->general, b->general);
	assert_int_equal(a->cancelled, b->cancelled);
	assert_int_equal(a->in_charge_id, b->in_charge_id);
	assert_text(a->note, b->note);
	assert_text(a->raw_ics, b->raw_ics);
	assert_int_equal(a->created_at, b->created_at);
	assert_int_equal(a->modified_at, b->modified_at);
	assert_int_equal(a->revision, b->revision);
}

static struct lh_assignment *load_assignment(struct fixture *f, int64_t id)
{
	struct lh_assignment_filter filter = {
		.from = LH_INSTANT_UNKNOWN, .until = LH_INSTANT_UNKNOWN,
		.id = id, .history = true,
	};
	struct lh_assignment *list;
	size_t n;

	assert_ok(f, lh_store_assignment_list(f->store, f->arena, &filter, &list, &n,
					      &f->err));
	assert_int_equal(n, 1);
	return list;
}

static void save_assignment(struct fixture *f, struct lh_assignment *a)
{
	begin(f, "edit");
	assert_ok(f, lh_store_assignment_save(f->store, a, &f->err));
	commit(f, NULL);
}

static void test_assignment_round_trip(void **state)
{
	struct fixture *f = *state;
	struct lh_meeting m = fixture_meeting("Họp", 4);
	struct lh_assignment parent = fixture_assignment("Chung");
	struct lh_assignment feeder = fixture_assignment("Số liệu");
	struct lh_share_event history[] = {
		{ .at = 100, .recorded_at = 200, .recorded_by = "hoa",
		  .from = LH_SHARE_OPEN, .to = LH_SHARE_IN_PROGRESS, .remark = "bắt đầu" },
		{ .at = 300, .recorded_at = 400, .recorded_by = "hoa",
		  .from = LH_SHARE_IN_PROGRESS, .to = LH_SHARE_RETURNED },
	};
	struct lh_share shares[] = {
		{ .name = "Sở Tài chính", .agency_id = 1, .person_id = 1,
		  .role = LH_SHARE_LEAD, .status = LH_SHARE_RETURNED,
		  .status_at = 300,
		  .extension = { .precision = LH_DEADLINE_HOUR, .op = LH_OP_BY,
			.date = DATE(2025, 12, 10), .minute = 660,
			.part = LH_PART_MORNING, .days_before = 4,
			.working_days = true, .referred = true,
			.inherited = true, .wording = "gia hạn", .due = 777 },
		  .remark = "thiếu phụ lục", .history = history, .n_history = 2 },
		fixture_share("UBND các xã"), fixture_share("UBND xã A"),
	};
	struct lh_delivery deliveries[] = {
		{ .recipient = "Văn phòng", .agency_id = 2, .via = "trục liên thông",
		  .copies = 4 },
		{ .recipient = "Sở Xây dựng" },
	};
	const char *subtasks[] = { "thu thập", "tổng hợp" };

	fill_directory(f);
	fixture_save_meeting(f, &m, NULL);
	save_assignment(f, &parent);
	save_assignment(f, &feeder);
	shares[1].group_id = 1;
	shares[1].role = shares[2].role = LH_SHARE_SUPPORT;
	shares[2].parent_id = -2;
	struct lh_assignment a = {
		.uid = "viec@x", .sequence = 2, .notice_id = add_notice(f),
		.meeting_ids = &m.id, .n_meetings = 1, .item = "3a",
		.task = "Báo cáo tiến độ", .deliverable = "Báo cáo",
		.deadline = { .precision = LH_DEADLINE_MEETING, .op = LH_OP_BEFORE,
			.date = DATE(2025, 12, 0), .minute = LH_MINUTE_UNKNOWN,
			.part = LH_PART_EVENING, .days_before = 2,
			.working_days = true, .referred = true,
			.inherited = true, .wording = "trước họp 2 ngày",
			.due = 12345 },
		.deliveries = deliveries, .n_deliveries = 2,
		.shares = shares, .n_shares = 3,
		.subtasks = subtasks, .n_subtasks = 2, .parent_id = parent.id,
		.depends_on = &feeder.id, .n_depends_on = 1, .general = true,
		.in_charge_id = 1, .note = "riêng", .raw_ics = "BEGIN:VTODO",
	};
	save_assignment(f, &a);
	assert_int_equal(a.shares[2].parent_id, a.shares[1].id);
	fixture_reopen(f);
	compare_assignment(load_assignment(f, a.id), &a);
	fixture_check(f);

	/* What stands between: the meeting and the feeder go, the rest stays. */
	begin(f, "remove");
	assert_ok(f, lh_store_meeting_remove(f->store, m.id, &f->err));
	assert_ok(f, lh_store_assignment_remove(f->store, feeder.id, &f->err));
	assert_ok(f, lh_store_assignment_remove(f->store, parent.id, &f->err));
	assert_status(f, lh_store_assignment_remove(f->store, parent.id, &f->err),
		      LH_ENOTFOUND);
	commit(f, NULL);
	struct lh_assignment *left = load_assignment(f, a.id);
	assert_int_equal(left->n_meetings, 0);
	assert_int_equal(left->n_depends_on, 0);
	assert_int_equal(left->parent_id, 0);
	assert_true(left->revision > a.revision);
	fixture_check(f);
}

static void test_share_mark(void **state)
{
	struct fixture *f = *state;
	struct lh_assignment a = fixture_assignment("Báo cáo");
	struct lh_share shares[] = { fixture_share("A"), fixture_share("B") };

	a.shares = shares;
	a.n_shares = 2;
	save_assignment(f, &a);
	struct lh_assignment *stale = load_assignment(f, a.id);
	begin(f, "mark");
	assert_ok(f, lh_store_share_mark(f->store, shares[0].id, LH_SHARE_SUBMITTED,
					 5000, "đủ 4 bộ", &f->err));
	assert_ok(f, lh_store_share_mark(f->store, shares[0].id, LH_SHARE_RETURNED,
					 LH_INSTANT_UNKNOWN, NULL, &f->err));
	assert_status(f, lh_store_share_mark(f->store, 999, LH_SHARE_OPEN, 1, NULL,
					     &f->err), LH_ENOTFOUND);
	commit(f, NULL);

	struct lh_assignment *loaded = load_assignment(f, a.id);
	const struct lh_share *share = &loaded->shares[0];
	assert_int_equal(share->status, LH_SHARE_RETURNED);
	assert_int_equal(share->status_at, FIXTURE_NOW);
	assert_string_equal(share->remark, "đủ 4 bộ");
	assert_int_equal(share->n_history, 2);
	assert_int_equal(share->history[0].from, LH_SHARE_OPEN);
	assert_int_equal(share->history[0].to, LH_SHARE_SUBMITTED);
	assert_int_equal(share->history[0].at, 5000);
	assert_int_equal(share->history[0].recorded_at, FIXTURE_NOW);
	assert_string_equal(share->history[0].recorded_by, "lan");
	assert_string_equal(share->history[0].remark, "đủ 4 bộ");
	assert_int_equal(share->history[1].from, LH_SHARE_SUBMITTED);
	assert_int_equal(share->history[1].to, LH_SHARE_RETURNED);
	assert_int_equal(loaded->shares[1].n_history, 0);

	/* Who opened it before may not save the old status over the new one. */
	stale->note = "cũ";
	begin(f, "edit");
	assert_status(f, lh_store_assignment_save(f->store, stale, &f->err),
		      LH_ECONFLICT);
	commit(f, NULL);

	/* A status changed in the form is history too, the rest of it stays. */
	loaded->shares[0].status = LH_SHARE_ACCEPTED;
	loaded->shares[0].n_history = 0;
	save_assignment(f, loaded);
	loaded = load_assignment(f, a.id);
	assert_int_equal(loaded->shares[0].n_history, 3);
	assert_int_equal(loaded->shares[0].history[2].from, LH_SHARE_RETURNED);
	assert_int_equal(loaded->shares[0].history[2].to, LH_SHARE_ACCEPTED);
	fixture_check(f);
}

struct open_case {
	const char *name;
	enum lh_share_role roles[3];
	enum lh_share_status statuses[3];
	int parents[3];			/* -1 none, else index */
	size_t n;
	bool cancelled;
	bool open;
};

#define LEAD LH_SHARE_LEAD
#define SUPPORT LH_SHARE_SUPPORT
#define DONE LH_SHARE_SUBMITTED
#define TODO LH_SHARE_OPEN

static const struct open_case open_cases[] = {
	{ "nobody", { 0 }, { 0 }, { -1, -1, -1 }, 0, false, true },
	{ "lead open", { LEAD }, { TODO }, { -1 }, 1, false, true },
	{ "lead done", { LEAD }, { DONE }, { -1 }, 1, false, false },
	{ "support does not count beside a lead", { LEAD, SUPPORT },
	  { DONE, TODO }, { -1, -1 }, 2, false, false },
	{ "support counts alone", { SUPPORT, SUPPORT }, { DONE, TODO }, { -1, -1 },
	  2, false, true },
	{ "returned", { LEAD }, { LH_SHARE_RETURNED }, { -1 }, 1, false, true },
	{ "group counts through its members", { LEAD, LEAD, LEAD },
	  { TODO, DONE, DONE }, { -1, 0, 0 }, 3, false, false },
	{ "group with a late member", { LEAD, LEAD, LEAD },
	  { DONE, DONE, TODO }, { -1, 0, 0 }, 3, false, true },
	{ "cancelled as a whole", { LEAD }, { TODO }, { -1 }, 1, true, false },
};

static void test_open_only(void **state)
{
	struct fixture *f = *state;
	const size_t all = sizeof(open_cases) / sizeof(open_cases[0]);

	for (size_t i = 0; i < all; i++) {
		const struct open_case *c = &open_cases[i];
		struct lh_assignment a = fixture_assignment(c->name);
		struct lh_share shares[3];
		struct lh_assignment_filter filter = {
			.from = LH_INSTANT_UNKNOWN, .until = LH_INSTANT_UNKNOWN,
			.open_only = true,
		};
		struct lh_assignment *list;
		size_t n;
		bool found = false;

		for (size_t j = 0; j < c->n; j++) {
			shares[j] = fixture_share("x");
			shares[j].role = c->roles[j];
			shares[j].status = c->statuses[j];
			shares[j].parent_id = -(c->parents[j] + 1);
		}
		a.shares = shares;
		a.n_shares = c->n;
		a.cancelled = c->cancelled;
		save_assignment(f, &a);
		assert_ok(f, lh_store_assignment_list(f->store, f->arena, &filter,
						      &list, &n, &f->err));
		for (size_t j = 0; j < n; j++)
			found = found || list[j].id == a.id;
		if (found != c->open)
			fail_msg("%s", c->name);
	}
	fixture_check(f);
}

/* Marking the last open share closes the assignment, returning opens it. */
static void test_open_follows_marks(void **state)
{
	struct fixture *f = *state;
	struct lh_assignment a = fixture_assignment("Báo cáo");
	struct lh_share share = fixture_share("A");
	const enum lh_share_status steps[] = {
		LH_SHARE_SUBMITTED, LH_SHARE_RETURNED, LH_SHARE_ACCEPTED,
	};

	a.shares = &share;
	a.n_shares = 1;
	save_assignment(f, &a);
	for (size_t i = 0; i < 3; i++) {
		begin(f, "mark");
		assert_ok(f, lh_store_share_mark(f->store, share.id, steps[i], 1,
						 NULL, &f->err));
		commit(f, NULL);
		assert_int_equal(fixture_sql_number(f->path,
			"SELECT is_open FROM assignment"), steps[i] == LH_SHARE_RETURNED);
	}
}

static void test_assignment_filters(void **state)
{
	struct fixture *f = *state;
	struct lh_assignment_filter filter = {
		.from = 100, .until = 200,
	};
	struct lh_assignment *list;
	size_t n;

	fill_directory(f);
	for (int i = 0; i < 4; i++) {
		struct lh_assignment a = fixture_assignment("việc");
		struct lh_share share = fixture_share("x");

		share.agency_id = i % 2 ? 1 : 2;
		a.shares = &share;
		a.n_shares = 1;
		a.deadline.due = i == 3 ? LH_INSTANT_UNKNOWN : 200 - i * 60;
		a.cancelled = i == 1;
		save_assignment(f, &a);
	}
	assert_ok(f, lh_store_assignment_list(f->store, f->arena, &filter, &list, &n,
					      &f->err));
	assert_int_equal(n, 1);
	assert_int_equal(list[0].id, 2);
	filter.until = 201;
	filter.leave_cancelled = true;
	assert_ok(f, lh_store_assignment_list(f->store, f->arena, &filter, &list, &n,
					      &f->err));
	assert_int_equal(n, 1);
	assert_int_equal(list[0].id, 1);
	filter = (struct lh_assignment_filter){
		.from = LH_INSTANT_UNKNOWN, .until = LH_INSTANT_UNKNOWN,
		.agency_id = 1,
	};
	assert_ok(f, lh_store_assignment_list(f->store, f->arena, &filter, &list, &n,
					      &f->err));
	assert_int_equal(n, 2);
	assert_int_equal(list[0].id, 2);
	assert_int_equal(list[1].id, 4);
	filter.agency_id = 0;
	filter.limit = 2;
	assert_ok(f, lh_store_assignment_list(f->store, f->arena, &filter, &list, &n,
					      &f->err));
	assert_int_equal(n, 2);
	assert_int_equal(list[0].id, 3);
	filter.uid = list[1].uid;
	assert_ok(f, lh_store_assignment_list(f->store, f->arena, &filter, &list, &n,
					      &f->err));
	assert_int_equal(n, 1);
}

/* --- the directory and settings --- */

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

	fill_directory(f);
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
		TEST(test_meeting_round_trip),
		TEST(test_exception_of_series),
		TEST(test_uids_are_random),
		TEST(test_partial_dates),
		TEST(test_children_keep_ids),
		TEST(test_saving_nothing_new),
		TEST(test_partial_keeps_detail),
		TEST(test_conflict),
		TEST(test_identity_never_changes),
		TEST(test_missing_references),
		TEST(test_window),
		TEST(test_filters),
		TEST(test_notice_round_trip),
		TEST(test_notice_text_stays),
		TEST(test_notice_find_same),
		TEST(test_notice_list),
		TEST(test_assignment_round_trip),
		TEST(test_share_mark),
		TEST(test_open_only),
		TEST(test_open_follows_marks),
		TEST(test_assignment_filters),
		TEST(test_directory_round_trip),
		TEST(test_entry_remove),
		TEST(test_settings),
		TEST(test_is_empty),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
