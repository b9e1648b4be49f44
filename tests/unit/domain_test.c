/* Domain: names of values, deadlines, times of meetings, derived statuses. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <lichhop/assignment.h>
#include <lichhop/notice.h>
#include <lichhop/text.h>
#include <lichhop/zone.h>

#define COUNT(a) (sizeof(a) / sizeof(*(a)))

static const char zone[] = LH_ZONE_HOME;

static int arena_setup(void **state)
{
	*state = lh_arena_new();
	return 0;
}

static int arena_teardown(void **state)
{
	lh_arena_free(*state);
	return 0;
}

/* Local time of an instant as text, "-" for an unknown one. */
static const char *local(struct lh_arena *arena, lh_instant at)
{
	char day[LH_DATE_TEXT_SIZE];
	char hour[LH_MINUTE_TEXT_SIZE];
	struct lh_date date;
	lh_minute minute;

	if (at == LH_INSTANT_UNKNOWN)
		return "-";
	lh_zone_local(zone, at, &date, &minute);
	return lh_arena_printf(arena, "%sT%s", lh_date_format(date, day),
			       lh_minute_format(minute, hour));
}

static lh_instant at(int month, int day, int minute)
{
	return lh_zone_instant(zone, (struct lh_date){ 2025, (uint8_t)month,
						       (uint8_t)day },
			       (lh_minute)minute);
}

static const struct deadline_row {
	const char *words;
	struct lh_deadline deadline;
	const char *due, *last_day, *text;
} deadline_rows[] = {
	{ "trước 11h ngày 07/5/2023",
	  { .precision = LH_DEADLINE_HOUR, .op = LH_OP_BEFORE,
	    .date = { 2023, 5, 7 }, .minute = 660 },
	  "2023-05-07T11:00", "2023-05-07", "2023-05-07T11:00" },
	{ "chậm nhất 11h ngày 07/5/2023",
	  { .precision = LH_DEADLINE_HOUR, .op = LH_OP_BY,
	    .date = { 2023, 5, 7 }, .minute = 660 },
	  "2023-05-07T11:00", "2023-05-07", "2023-05-07T11:00" },
	{ "chậm nhất 24h ngày 31/12/2025",
	  { .precision = LH_DEADLINE_HOUR, .op = LH_OP_BY,
	    .date = { 2025, 12, 31 }, .minute = 1440 },
	  "2026-01-01T00:00", "2025-12-31", "2025-12-31T24:00" },
	{ "trước 0h ngày 01/3/2025",
	  { .precision = LH_DEADLINE_HOUR, .op = LH_OP_BEFORE,
	    .date = { 2025, 3, 1 }, .minute = 0 },
	  "2025-03-01T00:00", "2025-02-28", "2025-03-01T00:00" },
	{ "trước ngày 15/7/2024",
	  { .precision = LH_DEADLINE_DAY, .op = LH_OP_BEFORE,
	    .date = { 2024, 7, 15 }, .minute = -1 },
	  "2024-07-15T00:00", "2024-07-14", "2024-07-15" },
	{ "chậm nhất ngày 03/12/2025",
	  { .precision = LH_DEADLINE_DAY, .op = LH_OP_BY,
	    .date = { 2025, 12, 3 }, .minute = -1 },
	  "2025-12-04T00:00", "2025-12-03", "2025-12-03" },
	{ "trong ngày 28/2/2024",
	  { .precision = LH_DEADLINE_DAY, .op = LH_OP_WITHIN,
	    .date = { 2024, 2, 28 }, .minute = -1 },
	  "2024-02-29T00:00", "2024-02-28", "2024-02-28" },
	{ "trong buổi sáng ngày 23/5/2022",
	  { .precision = LH_DEADLINE_PART, .op = LH_OP_WITHIN,
	    .date = { 2022, 5, 23 }, .minute = -1, .part = LH_PART_MORNING },
	  "2022-05-23T12:00", "2022-05-23", "2022-05-23" },
	{ "trong buổi chiều ngày 23/5/2022",
	  { .precision = LH_DEADLINE_PART, .op = LH_OP_WITHIN,
	    .date = { 2022, 5, 23 }, .minute = -1, .part = LH_PART_AFTERNOON },
	  "2022-05-23T17:00", "2022-05-23", "2022-05-23" },
	{ "trước buổi chiều ngày 23/5/2022",
	  { .precision = LH_DEADLINE_PART, .op = LH_OP_BEFORE,
	    .date = { 2022, 5, 23 }, .minute = -1, .part = LH_PART_AFTERNOON },
	  "2022-05-23T13:30", "2022-05-23", "2022-05-23" },
	{ "trong tháng 5 năm 2024",
	  { .precision = LH_DEADLINE_MONTH, .op = LH_OP_WITHIN,
	    .date = { 2024, 5, 0 }, .minute = -1 },
	  "2024-06-01T00:00", "2024-05-31", "2024-05" },
	{ "trước tháng 5 năm 2024",
	  { .precision = LH_DEADLINE_MONTH, .op = LH_OP_BEFORE,
	    .date = { 2024, 5, 0 }, .minute = -1 },
	  "2024-05-01T00:00", "2024-04-30", "2024-05" },
	{ "trong tháng 12 năm 2025",
	  { .precision = LH_DEADLINE_MONTH, .op = LH_OP_WITHIN,
	    .date = { 2025, 12, 0 }, .minute = -1 },
	  "2026-01-01T00:00", "2025-12-31", "2025-12" },
	{ "trước ngày 15/7",
	  { .precision = LH_DEADLINE_DAY, .op = LH_OP_BEFORE,
	    .date = { 0, 7, 15 }, .minute = -1 },
	  "-", "", "--07-15" },
	{ "trong tháng 5",
	  { .precision = LH_DEADLINE_MONTH, .op = LH_OP_WITHIN,
	    .date = { 0, 5, 0 }, .minute = -1 },
	  "-", "", "--05" },
	{ "sớm",
	  { .precision = LH_DEADLINE_VAGUE, .minute = -1 }, "-", "", NULL },
	{ "trước ngày họp 03 ngày",
	  { .precision = LH_DEADLINE_MEETING, .op = LH_OP_BEFORE,
	    .minute = -1, .days_before = 3 }, "-", "", NULL },
	{ "", { .precision = LH_DEADLINE_NONE, .minute = -1 }, "-", "", NULL },
	{ "chậm nhất ngày 31/12/2200",
	  { .precision = LH_DEADLINE_DAY, .op = LH_OP_BY,
	    .date = { 2200, 12, 31 }, .minute = -1 },
	  "2201-01-01T00:00", "2200-12-31", "2200-12-31" },
	{ "trước ngày 01/01/1900",
	  { .precision = LH_DEADLINE_DAY, .op = LH_OP_BEFORE,
	    .date = { 1900, 1, 1 }, .minute = -1 },
	  "1900-01-01T00:00", "", "1900-01-01" },
	{ "chậm nhất ngày 30/02/2025",
	  { .precision = LH_DEADLINE_DAY, .op = LH_OP_BY,
	    .date = { 2025, 2, 30 }, .minute = -1 },
	  "-", "", "2025-02-30" },
};

static void test_deadlines(void **state)
{
	for (size_t i = 0; i < COUNT(deadline_rows); i++) {
		const struct deadline_row *row = &deadline_rows[i];
		char day[LH_DATE_TEXT_SIZE];
		char *text = lh_deadline_format(*state, &row->deadline);
		lh_instant due = lh_deadline_due(&row->deadline,
						 &lh_hours_default, zone);

		print_message("%s\n", row->words);
		assert_string_equal(local(*state, due), row->due);
		lh_date_format(lh_deadline_last_day(&row->deadline), day);
		assert_string_equal(day, row->last_day);
		if (row->text == NULL)
			assert_null(text);
		else
			assert_string_equal(text, row->text);
	}
}

static void test_deadline_by_settings(void **state)
{
	struct lh_hours hours = lh_hours_default;
	struct lh_deadline d = deadline_rows[7].deadline;

	hours.morning_end = 11 * 60 + 30;
	assert_string_equal(local(*state, lh_deadline_due(&d, &hours, zone)),
			    "2022-05-23T11:30");
}

static const struct when_row {
	struct lh_when when;
	lh_minute assumed_end;
	const char *from, *until;	/* of the index */
	const char *start, *end;	/* as text, NULL none */
	bool assumed;
} when_rows[] = {
	{ { .date = { 2025, 12, 4 }, .start = 840, .end = -1 }, -1,
	  "2025-12-04T14:00", "2025-12-04T16:00",
	  "2025-12-04T14:00", NULL, true },
	{ { .date = { 2025, 12, 4 }, .start = 840, .end = -1 }, 930,
	  "2025-12-04T14:00", "2025-12-04T15:30",
	  "2025-12-04T14:00", NULL, true },
	{ { .date = { 2025, 12, 4 }, .start = 840, .end = 930 }, -1,
	  "2025-12-04T14:00", "2025-12-04T15:30",
	  "2025-12-04T14:00", "2025-12-04T15:30", false },
	{ { .date = { 2025, 12, 4 }, .start = 1320, .end = 60 }, -1,
	  "2025-12-04T22:00", "2025-12-05T01:00",
	  "2025-12-04T22:00", "2025-12-05T01:00", false },
	{ { .date = { 2025, 12, 4 }, .start = 840, .end = 840 }, -1,
	  "2025-12-04T14:00", "2025-12-04T16:00",
	  "2025-12-04T14:00", "2025-12-04T14:00", true },
	{ { .date = { 2025, 12, 4 }, .start = -1, .end = -1,
	    .part = LH_PART_MORNING }, -1,
	  "2025-12-04T07:30", "2025-12-04T12:00", "2025-12-04", NULL, true },
	{ { .date = { 2025, 12, 4 }, .start = -1, .end = -1,
	    .part = LH_PART_AFTERNOON }, -1,
	  "2025-12-04T13:30", "2025-12-04T17:00", "2025-12-04", NULL, true },
	{ { .date = { 2025, 12, 4 }, .start = -1, .end = -1,
	    .part = LH_PART_ALL_DAY }, -1,
	  "2025-12-04T00:00", "2025-12-05T00:00", "2025-12-04", NULL, false },
	{ { .date = { 2025, 12, 4 }, .start = -1, .end = -1 }, -1,
	  "2025-12-04T00:00", "2025-12-05T00:00", "2025-12-04", NULL, false },
	{ { .date = { 2021, 1, 5 }, .last_date = { 2021, 1, 8 },
	    .start = -1, .end = -1 }, -1,
	  "2021-01-05T00:00", "2021-01-09T00:00",
	  "2021-01-05", "2021-01-08", false },
	{ { .date = { 2021, 1, 5 }, .last_date = { 2021, 1, 8 },
	    .start = 480, .end = 480 }, -1,
	  "2021-01-05T08:00", "2021-01-08T08:00",
	  "2021-01-05T08:00", "2021-01-08T08:00", false },
	{ { .date = { 0, 12, 4 }, .start = 840, .end = -1 }, -1,
	  "-", "-", "--12-04T14:00", NULL, false },
	{ { .start = -1, .end = -1 }, -1, "-", "-", NULL, NULL, false },
	{ { .date = { 2025, 12, 4 }, .start = 840, .end = -1,
	    .zone = "UTC" }, -1,
	  "2025-12-04T21:00", "2025-12-04T23:00",
	  "2025-12-04T14:00", NULL, true },
	{ { .date = { 2025, 12, 4 }, .start = 840, .end = -1, .zone = "UTC",
	    .floating = true }, -1,
	  "2025-12-04T14:00", "2025-12-04T16:00",
	  "2025-12-04T14:00", NULL, true },
	{ { .date = { 2200, 12, 31 }, .start = -1, .end = -1 }, -1,
	  "2200-12-31T00:00", "2201-01-01T00:00", "2200-12-31", NULL, false },
};

static void check_text(const char *got, const char *expected)
{
	if (expected == NULL)
		assert_null(got);
	else
		assert_string_equal(got, expected);
}

static void test_when(void **state)
{
	for (size_t i = 0; i < COUNT(when_rows); i++) {
		const struct when_row *row = &when_rows[i];
		struct lh_meeting m = { .when = row->when };

		print_message("row %zu\n", i);
		lh_meeting_index(&m, &lh_hours_default, zone, row->assumed_end);
		assert_string_equal(local(*state, m.start_at), row->from);
		assert_string_equal(local(*state, m.end_at), row->until);
		check_text(lh_when_format_start(*state, &m.when), row->start);
		check_text(lh_when_format_end(*state, &m.when), row->end);
		assert_int_equal(lh_when_end_is_assumed(&m.when),
				 row->assumed);
	}
}

static void test_meeting_words(void **state)
{
	struct lh_venue venues[] = {
		{ .name = "Phòng họp tầng 4, trụ sở UBND tỉnh" },
		{ .name = "" },
		{ .online = true, .url = "https://hop.example.vn/1" },
	};
	struct lh_participant people[] = {
		{ .name = "Sở Tài chính", .role = LH_ROLE_MEMBER },
		{ .name = "Lý Văn Bình", .position = "Phó Chủ tịch UBND tỉnh",
		  .role = LH_ROLE_CHAIR },
		{ .position = "Chủ tịch UBND tỉnh" },
	};
	struct lh_meeting m = { .venues = venues, .n_venues = 3,
				.participants = people, .n_participants = 3 };

	assert_string_equal(lh_meeting_location(*state, &m),
			    "Phòng họp tầng 4, trụ sở UBND tỉnh; "
			    "https://hop.example.vn/1");
	assert_ptr_equal(lh_meeting_chair(&m), &people[1]);
	assert_string_equal(lh_participant_title(*state, &people[0]),
			    "Sở Tài chính");
	assert_string_equal(lh_participant_title(*state, &people[1]),
			    "Lý Văn Bình, Phó Chủ tịch UBND tỉnh");
	assert_string_equal(lh_participant_title(*state, &people[2]),
			    "Chủ tịch UBND tỉnh");
	m.n_venues = 0;
	m.n_participants = 1;
	assert_null(lh_meeting_location(*state, &m));
	assert_null(lh_meeting_chair(&m));
}

/* Shares as letters: o p s a r c; capitals are supports, a digit is a group
 * whose members follow in brackets. */
static void parse_shares(struct lh_assignment *a, struct lh_share *shares,
			 const char *text)
{
	static const char letters[] = "opsarc";
	int64_t parent = 0;

	a->shares = shares;
	a->n_shares = 0;
	for (; *text != '\0'; text++) {
		struct lh_share *s = &shares[a->n_shares];
		bool support = *text >= 'A' && *text <= 'Z';

		if (*text == '(' || *text == ')') {
			parent = *text == '(' ? (int64_t)a->n_shares : 0;
			continue;
		}
		*s = (struct lh_share){ .id = (int64_t)a->n_shares + 1 };
		a->n_shares++;
		s->status_at = LH_INSTANT_UNKNOWN;
		s->parent_id = parent;
		if (*text == '1') {
			s->group_id = 7;
			continue;
		}
		s->role = support ? LH_SHARE_SUPPORT : LH_SHARE_LEAD;
		s->status = (enum lh_share_status)(
			strchr(letters, support ? *text + 32 : *text) -
			letters);
	}
}

static void test_assignment_status(void **state)
{
	static const struct {
		const char *shares;
		enum lh_share_status status;
		size_t done, all;
		bool overdue;
	} rows[] = {
		{ "", LH_SHARE_OPEN, 0, 0, true },
		{ "o", LH_SHARE_OPEN, 0, 1, true },
		{ "oo", LH_SHARE_OPEN, 0, 2, true },
		{ "op", LH_SHARE_IN_PROGRESS, 0, 2, true },
		{ "os", LH_SHARE_IN_PROGRESS, 1, 2, true },
		{ "ss", LH_SHARE_SUBMITTED, 2, 2, false },
		{ "sa", LH_SHARE_SUBMITTED, 2, 2, false },
		{ "aa", LH_SHARE_ACCEPTED, 2, 2, false },
		{ "ar", LH_SHARE_RETURNED, 1, 2, true },
		{ "ac", LH_SHARE_ACCEPTED, 1, 1, false },
		{ "cc", LH_SHARE_CANCELLED, 0, 0, false },
		{ "sOO", LH_SHARE_SUBMITTED, 1, 1, false },
		{ "oSS", LH_SHARE_OPEN, 0, 1, true },
		{ "SO", LH_SHARE_IN_PROGRESS, 1, 2, true },
		{ "1(ssooo)", LH_SHARE_IN_PROGRESS, 2, 5, true },
		{ "1(ss)", LH_SHARE_SUBMITTED, 2, 2, false },
		{ "1", LH_SHARE_OPEN, 0, 1, true },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct lh_share shares[8];
		struct lh_assignment a = {
			.deadline = { .precision = LH_DEADLINE_DAY,
				      .due = 1000 },
		};
		size_t done, all;

		print_message("“%s”\n", rows[i].shares);
		parse_shares(&a, shares, rows[i].shares);
		assert_int_equal(lh_assignment_status(&a), rows[i].status);
		lh_assignment_progress(&a, &done, &all);
		assert_int_equal(done, rows[i].done);
		assert_int_equal(all, rows[i].all);
		assert_false(lh_assignment_is_overdue(&a, 999));
		assert_int_equal(lh_assignment_is_overdue(&a, 1000),
				 rows[i].overdue);
		a.cancelled = true;
		assert_int_equal(lh_assignment_status(&a), LH_SHARE_CANCELLED);
		assert_false(lh_assignment_is_overdue(&a, 1000));
	}
}

static void test_share_late(void **state)
{
	struct lh_share_event history[] = {
		{ .at = at(12, 1, 600), .to = LH_SHARE_SUBMITTED },
		{ .at = at(12, 2, 600), .to = LH_SHARE_RETURNED },
		{ .at = at(12, 5, 600), .to = LH_SHARE_SUBMITTED },
		{ .at = at(12, 9, 600), .to = LH_SHARE_ACCEPTED },
	};
	struct lh_assignment a = {
		.deadline = { .precision = LH_DEADLINE_DAY,
			      .due = at(12, 4, 0) },
	};
	struct lh_share s = { .status = LH_SHARE_SUBMITTED,
			      .status_at = at(12, 3, 1439) };

	(void)state;
	assert_false(lh_share_is_late(&a, &s));
	s.status_at = at(12, 4, 0);	/* the first instant of being late */
	assert_true(lh_share_is_late(&a, &s));
	s.extension = (struct lh_deadline){ .precision = LH_DEADLINE_DAY,
					    .due = at(12, 8, 0) };
	assert_int_equal(lh_share_due(&a, &s), at(12, 8, 0));
	assert_false(lh_share_is_late(&a, &s));
	s.extension.precision = LH_DEADLINE_NONE;

	/* Returning started the clock again; accepting does not count. */
	s.history = history;
	s.n_history = 2;
	s.status = LH_SHARE_RETURNED;
	assert_true(lh_share_is_overdue(&a, &s, at(12, 4, 0)));
	assert_false(lh_share_is_overdue(&a, &s, at(12, 3, 0)));
	assert_false(lh_share_is_late(&a, &s));
	s.n_history = 4;
	s.status = LH_SHARE_ACCEPTED;
	s.status_at = at(12, 9, 600);
	assert_true(lh_share_is_late(&a, &s));
	a.deadline.due = at(12, 6, 0);
	assert_false(lh_share_is_late(&a, &s));

	/* Accepted without having been submitted. */
	s.history = &history[3];
	s.n_history = 1;
	assert_true(lh_share_is_late(&a, &s));
	/* Not known when it was submitted: nobody is blamed. */
	s.n_history = 0;
	assert_false(lh_share_is_late(&a, &s));
	a.deadline.due = LH_INSTANT_UNKNOWN;
	s.status = LH_SHARE_OPEN;
	assert_false(lh_share_is_overdue(&a, &s, at(12, 31, 0)));
}

static void test_status_words(void **state)
{
	static const struct {
		const char *words;
		enum lh_share_status status;
	} rows[] = {
		{ "open", LH_SHARE_OPEN },
		{ "in_progress", LH_SHARE_IN_PROGRESS },
		{ "Submitted", LH_SHARE_SUBMITTED },
		{ "accepted", LH_SHARE_ACCEPTED },
		{ "returned", LH_SHARE_RETURNED },
		{ "cancelled", LH_SHARE_CANCELLED },
		{ "đã nộp", LH_SHARE_SUBMITTED },
		{ "da nop", LH_SHARE_SUBMITTED },
		{ " Đã  Nộp ", LH_SHARE_SUBMITTED },
		{ "dang lam", LH_SHARE_IN_PROGRESS },
		{ "đã duyệt", LH_SHARE_ACCEPTED },
		{ "trả lại", LH_SHARE_RETURNED },
		{ "chưa nộp", LH_SHARE_OPEN },
		{ "hủy", LH_SHARE_CANCELLED },
		{ "huỷ", LH_SHARE_CANCELLED },
	};
	enum lh_share_status status = LH_SHARE_RETURNED;

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		print_message("“%s”\n", rows[i].words);
		assert_true(lh_share_status_parse(rows[i].words, &status));
		assert_int_equal(status, rows[i].status);
	}
	status = LH_SHARE_RETURNED;
	assert_false(lh_share_status_parse("nộp muộn", &status));
	assert_false(lh_share_status_parse("", &status));
	assert_false(lh_share_status_parse(NULL, &status));
	assert_int_equal(status, LH_SHARE_RETURNED);
}

/* Every value's name, in the order of its enum, and back. */
#define CHECK_NAMES(type, name, parse, ...) do {			\
	static const char *const names[] = { __VA_ARGS__ };		\
	type value = 0;							\
	for (size_t i = 0; i < COUNT(names); i++) {			\
		assert_string_equal(name((type)i), names[i]);		\
		assert_true(parse(names[i], &value));			\
		assert_int_equal(value, i);				\
	}								\
	assert_false(parse("x", &value));				\
	assert_false(parse("", &value));				\
	assert_int_equal(value, COUNT(names) - 1);			\
} while (0)

static void test_code_names(void **state)
{
	(void)state;
	CHECK_NAMES(enum lh_meeting_state, lh_meeting_state_name,
		    lh_meeting_state_parse, "tentative", "confirmed", "held",
		    "postponed", "cancelled");
	CHECK_NAMES(enum lh_role, lh_role_name, lh_role_parse, "chair",
		    "member", "invited", "secretary", "reporter",
		    "information");
	CHECK_NAMES(enum lh_response, lh_response_name, lh_response_parse,
		    "none", "accepted", "declined", "tentative", "delegated");
	CHECK_NAMES(enum lh_participant_kind, lh_participant_kind_name,
		    lh_participant_kind_parse, "agency", "person", "group",
		    "open", "text");
	CHECK_NAMES(enum lh_link_kind, lh_link_kind_name, lh_link_kind_parse,
		    "announces", "prepares", "changes", "cancels");
	CHECK_NAMES(enum lh_share_role, lh_share_role_name,
		    lh_share_role_parse, "lead", "support");
	CHECK_NAMES(enum lh_share_status, lh_share_status_name,
		    lh_share_status_parse, "open", "in_progress", "submitted",
		    "accepted", "returned", "cancelled");
	CHECK_NAMES(enum lh_deadline_precision, lh_deadline_precision_name,
		    lh_deadline_precision_parse, "none", "day", "hour",
		    "part", "month", "meeting", "vague");
	CHECK_NAMES(enum lh_notice_kind, lh_notice_kind_name,
		    lh_notice_kind_parse, "khac", "cong_van", "thong_bao",
		    "giay_moi", "ke_hoach", "lich_tuan", "cong_dien");
	CHECK_NAMES(enum lh_notice_state, lh_notice_state_name,
		    lh_notice_state_parse, "draft", "received", "issued",
		    "superseded", "withdrawn");
	CHECK_NAMES(enum lh_urgency, lh_urgency_name, lh_urgency_parse,
		    "none", "urgent", "very_urgent", "express");
	assert_string_equal(lh_notice_kind_words(LH_NOTICE_INVITATION),
			    "Giấy mời");
}

static void test_deadline_ops(void **state)
{
	static const struct { enum lh_phrase_op op; const char *name; } rows[] = {
		{ LH_OP_BEFORE, "before" }, { LH_OP_BY, "by" },
		{ LH_OP_WITHIN, "within" }, { LH_OP_AT, "at" },
	};
	enum lh_phrase_op op;

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		assert_string_equal(lh_deadline_op_name(rows[i].op),
				    rows[i].name);
		assert_true(lh_deadline_op_parse(rows[i].name, &op));
		assert_int_equal(op, rows[i].op);
	}
	assert_null(lh_deadline_op_name(LH_OP_NONE));
	assert_null(lh_deadline_op_name(LH_OP_FROM));
	assert_false(lh_deadline_op_parse("from", &op));
}

#define ARENA_TEST(f) \
	cmocka_unit_test_setup_teardown(f, arena_setup, arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		ARENA_TEST(test_deadlines),
		ARENA_TEST(test_deadline_by_settings),
		ARENA_TEST(test_when),
		ARENA_TEST(test_meeting_words),
		cmocka_unit_test(test_assignment_status),
		cmocka_unit_test(test_share_late),
		cmocka_unit_test(test_status_words),
		cmocka_unit_test(test_code_names),
		cmocka_unit_test(test_deadline_ops),
	};

	return cmocka_run_group_tests_name("domain", tests, NULL, NULL);
}
