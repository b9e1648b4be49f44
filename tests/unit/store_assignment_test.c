/* Assignments in the store: every field comes back, shares and their history,
 * which are open. */
#include "store_fixture.h"

#define DATE(y, m, d) ((struct lh_date){ .year = y, .month = m, .day = d })

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

	fixture_directory(f);
	fixture_save_meeting(f, &m, NULL);
	save_assignment(f, &parent);
	save_assignment(f, &feeder);
	shares[1].group_id = 1;
	shares[1].role = shares[2].role = LH_SHARE_SUPPORT;
	shares[2].parent_id = -2;
	struct lh_assignment a = {
		.uid = "viec@x", .sequence = 2, .notice_id = fixture_notice(f),
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

	fixture_directory(f);
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

/* An agency of many years is looked for another way, and the same is found. */
static void test_open_of_a_busy_agency(void **state)
{
	enum { YEARS = 5000 };
	static const int64_t agencies[] = { 1, 2, 1, 2, 1, 1 };
	static const lh_instant dues[] = { 500, 400, LH_INSTANT_UNKNOWN, 100,
					   100, 300 };
	static const int64_t open_of_1[] = { 5, 6, 1, 3 };	/* by due */
	struct fixture *f = *state;
	struct lh_assignment old = fixture_assignment("việc đã xong");
	struct lh_assignment_filter filter = {
		.from = LH_INSTANT_UNKNOWN, .until = LH_INSTANT_UNKNOWN,
		.agency_id = 1, .open_only = true, .limit = 100,
	};
	struct lh_assignment *list;
	size_t n;

	fixture_directory(f);
	old.shares = lh_arena_calloc(f->arena, YEARS, sizeof(*old.shares));
	old.n_shares = YEARS;
	for (size_t i = 0; i < YEARS; i++) {
		old.shares[i] = fixture_share("x");
		old.shares[i].agency_id = 1;
		old.shares[i].status = LH_SHARE_ACCEPTED;
	}
	for (int i = 0; i < 2; i++) {
		if (i == 1)
			save_assignment(f, &old);
		for (size_t k = 0; k < 6 && i == 0; k++) {
			struct lh_assignment a = fixture_assignment("việc");
			struct lh_share share = fixture_share("x");
			share.agency_id = agencies[k];
			a.shares = &share;
			a.n_shares = 1;
			a.deadline.due = dues[k];
			save_assignment(f, &a);
		}
		assert_ok(f, lh_store_assignment_list(
			f->store, f->arena, &filter, &list, &n, &f->err));
		assert_int_equal(n, 4);
		for (size_t k = 0; k < n; k++)
			assert_int_equal(list[k].id, open_of_1[k]);
	}
	filter.limit = 2;
	filter.offset = 1;
	assert_ok(f, lh_store_assignment_list(f->store, f->arena, &filter, &list,
					      &n, &f->err));
	assert_int_equal(n, 2);
	assert_int_equal(list[0].id, 6);
	filter.agency_id = 2;
	filter.limit = filter.offset = 0;
	filter.until = 200;
	assert_ok(f, lh_store_assignment_list(f->store, f->arena, &filter, &list,
					      &n, &f->err));
	assert_int_equal(n, 1);
	assert_int_equal(list[0].id, 4);
}

/* The count is what the domain says of each. */
static void test_overdue_count(void **state)
{
	static const struct {
		lh_instant due, extension;
		enum lh_share_status status;
		bool cancelled;
	} cases[] = {
		{ 100, 0, LH_SHARE_OPEN, false },
		{ 200, 0, LH_SHARE_RETURNED, false },
		{ 201, 0, LH_SHARE_OPEN, false },	/* not yet */
		{ 100, 300, LH_SHARE_OPEN, false },	/* was given longer */
		{ 100, 150, LH_SHARE_IN_PROGRESS, false },
		{ 100, 0, LH_SHARE_SUBMITTED, false },
		{ 100, 0, LH_SHARE_OPEN, true },
		{ LH_INSTANT_UNKNOWN, 0, LH_SHARE_OPEN, false },
	};
	struct fixture *f = *state;
	size_t count = 99;

	fixture_directory(f);
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct lh_assignment a = fixture_assignment("việc");
		struct lh_share share = fixture_share("x");

		a.shares = &share;
		a.n_shares = 1;
		a.deadline.due = cases[i].due;
		a.cancelled = cases[i].cancelled;
		share.status = cases[i].status;
		share.agency_id = 1;
		if (cases[i].extension) {
			share.extension.precision = LH_DEADLINE_DAY;
			share.extension.due = cases[i].extension;
		}
		save_assignment(f, &a);
	}
	assert_ok(f, lh_store_overdue_count(f->store, 200, 100, &count,
					    &f->err));
	assert_int_equal(count, 3);
	assert_ok(f, lh_store_overdue_count(f->store, 99, 100, &count,
					    &f->err));
	assert_int_equal(count, 0);
	assert_ok(f, lh_store_overdue_count(f->store, 200, 2, &count,
					    &f->err));
	assert_int_equal(count, 2);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, fixture_setup, fixture_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_assignment_round_trip),
		TEST(test_share_mark),
		TEST(test_open_only),
		TEST(test_open_follows_marks),
		TEST(test_assignment_filters),
		TEST(test_open_of_a_busy_agency),
		TEST(test_overdue_count),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
