/* Meetings in the store: every field comes back, lists keep their ids, two people
 * saving the same one, lists by time and by who takes part. */
#include "store_fixture.h"

#include <string.h>

#include <lichhop/zone.h>

#define DATE(y, m, d) ((struct lh_date){ .year = y, .month = m, .day = d })

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

	fixture_directory(f);
	fill_meeting(&m, fixture_notice(f));
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

	struct lh_date *days;
	size_t n;
	assert_ok(f, lh_store_meeting_originals(f->store, f->arena, master.uid,
						&days, &n, &f->err));
	assert_int_equal(n, 1);
	assert_int_equal(lh_date_compare(days[0], one.series.original), 0);
	assert_ok(f, lh_store_meeting_originals(f->store, f->arena, "khác", &days,
						&n, &f->err));
	assert_int_equal(n, 0);

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

	fixture_directory(f);
	fill_meeting(&m, fixture_notice(f));
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

	fixture_directory(f);
	fill_meeting(&m, fixture_notice(f));
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

static enum lh_status take_title(const struct lh_meeting *m, void *data,
				 struct lh_error *err)
{
	char *titles = data;

	(void)err;
	strncat(titles, m->title, 1);
	return LH_OK;
}

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

	fixture_directory(f);
	link.notice_id = fixture_notice(f);
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
		titles[0] = '\0';
		assert_ok(f, lh_store_meeting_each(f->store, f->arena,
			&filter_cases[i].filter, take_title, titles, &f->err));
		if (strcmp(titles, filter_cases[i].expected) != 0)
			fail_msg("%s, one by one: %s, not %s",
				 filter_cases[i].name, titles,
				 filter_cases[i].expected);
	}
}

/* What is read one by one is whole, and of the moment at which it began. */
struct each {
	struct fixture *f;
	struct lh_store *other;
	struct lh_meeting *expected;	/* of both */
	size_t seen;
};

static enum lh_status take_compare(const struct lh_meeting *m, void *data,
				   struct lh_error *err)
{
	struct each *each = data;
	struct lh_arena *arena = lh_arena_new();
	struct lh_meeting *other;

	compare_meeting(m, &each->expected[each->seen++]);
	if (each->seen == 1) {
		assert_ok(each->f, lh_store_begin(each->other, "edit", err));
		assert_ok(each->f, lh_store_meeting_load(each->other, arena, 2,
							 &other, err));
		other->title = "đã đổi";
		assert_ok(each->f, lh_store_meeting_save(each->other, other, err));
		assert_ok(each->f, lh_store_commit(each->other, NULL, err));
	}
	lh_arena_free(arena);
	return LH_OK;
}

static enum lh_status take_nothing(const struct lh_meeting *m, void *data,
				   struct lh_error *err)
{
	++*(size_t *)data;
	return lh_error_set(err, LH_ECANCELLED, "m%lld", (long long)m->id);
}

static void test_each(void **state)
{
	struct fixture *f = *state;
	struct lh_meeting m[2] = {
		fixture_meeting("một", 1), fixture_meeting("hai", 2),
	};
	struct lh_participant people[2] = {
		fixture_participant("An"), fixture_participant("Bình"),
	};
	struct lh_meeting_filter all = {
		.from = LH_INSTANT_UNKNOWN, .until = LH_INSTANT_UNKNOWN,
	};
	struct lh_arena *arena = lh_arena_new();
	struct each each = { .f = f, .other = fixture_open(f, "hoa") };
	size_t n = 0;

	m[1].participants = people;
	m[1].n_participants = 2;
	for (int i = 0; i < 2; i++)
		fixture_save_meeting(f, &m[i], NULL);
	assert_ok(f, lh_store_meeting_list(f->store, f->arena, &all,
					   &each.expected, &n, &f->err));
	assert_int_equal(n, 2);
	assert_ok(f, lh_store_meeting_each(f->store, arena, &all, take_compare,
					   &each, &f->err));
	assert_int_equal(each.seen, 2);
	n = 0;
	assert_status(f, lh_store_meeting_each(f->store, arena, &all,
					       take_nothing, &n, &f->err),
		      LH_ECANCELLED);
	assert_int_equal(n, 1);
	lh_store_close(each.other);
	lh_arena_free(arena);
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
		TEST(test_each),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
