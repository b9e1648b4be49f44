/* Planning: clashes, assumed ends, working days, deadlines that count from a
 * meeting, what concerns an agency. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <lichhop/planning.h>
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

/* One side of a pair of meetings on 04/12/2025; what is 0 is not there. */
struct side {
	int start, end;			/* hours × 100 + minutes, 0 unknown */
	enum lh_day_part part;
	enum lh_meeting_state state;
	int64_t notice;
	int64_t id;
	struct lh_venue venue;
	struct lh_participant who;
};

static lh_minute minute(int clock)
{
	if (clock == 0)
		return LH_MINUTE_UNKNOWN;
	return (lh_minute)(clock / 100 * 60 + clock % 100);
}

static struct lh_meeting *side_meeting(struct lh_arena *arena,
				       struct lh_meeting *m,
				       const struct side *side)
{
	*m = (struct lh_meeting){
		.id = side->id,
		.state = side->state,
		.when = { .date = { 2025, 12, 4 },
			  .start = minute(side->start),
			  .end = minute(side->end), .part = side->part },
		.venues = lh_arena_memdup(arena, &side->venue,
					  sizeof(side->venue)),
		.n_venues = side->venue.name != NULL || side->venue.room_id != 0,
		.participants = lh_arena_memdup(arena, &side->who,
						sizeof(side->who)),
		.n_participants = side->who.name != NULL,
	};
	if (side->notice != 0) {
		m->links = lh_arena_calloc(arena, 1, sizeof(*m->links));
		m->links->notice_id = side->notice;
		m->n_links = 1;
	}
	lh_meeting_index(m, &lh_hours_default, zone, LH_MINUTE_UNKNOWN);
	return m;
}

#define ROOM(text) .venue = { .name = text }
#define CHAIR(text) .who = { .name = text, .role = LH_ROLE_CHAIR, \
			     .kind = LH_PARTICIPANT_PERSON }
#define PERSON(text) .who = { .name = text, .role = LH_ROLE_MEMBER, \
			      .kind = LH_PARTICIPANT_PERSON }
#define HEAD(text, as) .who = { .name = text, .role = LH_ROLE_INVITED, \
				.kind = LH_PARTICIPANT_AGENCY, \
				.requested_as = as }

static const struct pair_row {
	const char *words;
	struct side a, b;
	const char *clash;	/* "room 14:00-15:00", '?' assumed; "" none */
} pair_rows[] = {
	{ "one room, overlapping",
	  { .start = 1300, .end = 1500, ROOM("Phòng họp tầng 4") },
	  { .start = 1400, .end = 1600, ROOM("phong hop tang 4") },
	  "room 14:00-15:00" },
	{ "one after the other",
	  { .start = 1300, .end = 1400, ROOM("P.301") },
	  { .start = 1400, .end = 1600, ROOM("P.301") }, "" },
	{ "spelt differently",
	  { .start = 1300, .end = 1500, ROOM("P.301") },
	  { .start = 1400, .end = 1600, ROOM("phòng 301") },
	  "room 14:00-15:00" },
	{ "same entry of the directory, other words",
	  { .start = 1300, .end = 1500, .venue = { .name = "A", .room_id = 3 } },
	  { .start = 1300, .end = 1600, .venue = { .name = "B", .room_id = 3 } },
	  "room 13:00-15:00" },
	{ "same words, other entries",
	  { .start = 1300, .end = 1500, .venue = { .name = "A", .room_id = 3 } },
	  { .start = 1300, .end = 1600, .venue = { .name = "A", .room_id = 4 } },
	  "" },
	{ "a building is no room",
	  { .start = 1300, .end = 1500, ROOM("Trụ sở UBND tỉnh") },
	  { .start = 1300, .end = 1600, ROOM("trụ sở UBND tỉnh") }, "" },
	{ "online",
	  { .start = 1300, .end = 1500,
	    .venue = { .name = "Zoom", .online = true } },
	  { .start = 1300, .end = 1600,
	    .venue = { .name = "Zoom", .online = true } }, "" },
	{ "rests on an assumed end",
	  { .start = 1300, ROOM("P.301") },
	  { .start = 1400, .end = 1600, ROOM("P.301") },
	  "room 14:00-15:00 ?" },
	{ "begin together: nothing assumed",
	  { .start = 1400, ROOM("P.301") },
	  { .start = 1400, ROOM("P.301") },
	  "room 14:00-16:00" },
	{ "assumed end, one notice",
	  { .start = 1300, .notice = 5, ROOM("P.301") },
	  { .start = 1400, .notice = 5, ROOM("P.301") }, "" },
	{ "stated end, one notice",
	  { .start = 1300, .end = 1500, .notice = 5, ROOM("P.301") },
	  { .start = 1400, .notice = 5, ROOM("P.301") },
	  "room 14:00-15:00" },
	{ "cancelled",
	  { .start = 1300, .end = 1500, .state = LH_MEETING_CANCELLED,
	    ROOM("P.301") },
	  { .start = 1400, .end = 1600, ROOM("P.301") }, "" },
	{ "postponed",
	  { .start = 1300, .end = 1500, ROOM("P.301") },
	  { .start = 1400, .end = 1600, .state = LH_MEETING_POSTPONED,
	    ROOM("P.301") }, "" },
	{ "held counts",
	  { .start = 1300, .end = 1500, .state = LH_MEETING_HELD,
	    ROOM("P.301") },
	  { .start = 1400, .end = 1600, ROOM("P.301") },
	  "room 14:00-15:00" },
	{ "a day without an hour",
	  { ROOM("P.301") },
	  { .start = 1400, .end = 1600, ROOM("P.301") }, "" },
	{ "a whole day",
	  { .part = LH_PART_ALL_DAY, ROOM("P.301") },
	  { .start = 1400, .end = 1600, ROOM("P.301") },
	  "room 14:00-16:00" },
	{ "part of a day",
	  { .part = LH_PART_AFTERNOON, ROOM("P.301") },
	  { .start = 1400, .end = 1600, ROOM("P.301") },
	  "room 14:00-16:00 ?" },
	{ "one chair",
	  { .start = 1300, .end = 1500, CHAIR("Lý Văn Bình") },
	  { .start = 1400, .end = 1600, CHAIR("Ông LÝ VĂN BÌNH") },
	  "chair 14:00-15:00" },
	{ "chair here, member there",
	  { .start = 1300, .end = 1500, PERSON("Lý Văn Bình") },
	  { .start = 1400, .end = 1600, CHAIR("Lý Văn Bình") },
	  "chair 14:00-15:00" },
	{ "member of both",
	  { .start = 1300, .end = 1500, PERSON("Lý Văn Bình") },
	  { .start = 1400, .end = 1600, PERSON("Lý Văn Bình") },
	  "participant 14:00-15:00" },
	{ "a post that one person holds",
	  { .start = 1300, .end = 1500, CHAIR("Chủ tịch UBND tỉnh") },
	  { .start = 1400, .end = 1600, CHAIR("Chủ tịch UBND tỉnh") },
	  "chair 14:00-15:00" },
	{ "a post that several hold",
	  { .start = 1300, .end = 1500, CHAIR("Lãnh đạo UBND tỉnh") },
	  { .start = 1400, .end = 1600, CHAIR("Lãnh đạo UBND tỉnh") }, "" },
	{ "an agency sends two people",
	  { .start = 1300, .end = 1500, HEAD("Sở Tài chính", NULL) },
	  { .start = 1400, .end = 1600, HEAD("Sở Tài chính", NULL) }, "" },
	{ "its leaders are several",
	  { .start = 1300, .end = 1500,
	    HEAD("Sở Tài chính", "đại diện lãnh đạo") },
	  { .start = 1400, .end = 1600,
	    HEAD("Sở Tài chính", "đại diện lãnh đạo") }, "" },
	{ "its head is one",
	  { .start = 1300, .end = 1500, HEAD("Sở Tài chính", "Giám đốc") },
	  { .start = 1400, .end = 1600, HEAD("Sở TC", "Giám đốc") },
	  "participant 14:00-15:00" },
	{ "head or deputy",
	  { .start = 1300, .end = 1500, HEAD("Sở Tài chính", "Giám đốc") },
	  { .start = 1400, .end = 1600,
	    HEAD("Sở Tài chính", "Giám đốc hoặc Phó Giám đốc") }, "" },
	{ "declined",
	  { .start = 1300, .end = 1500, .who = {
	    .name = "Lý Văn Bình", .kind = LH_PARTICIPANT_PERSON,
	    .role = LH_ROLE_MEMBER, .response = LH_RESPONSE_DECLINED } },
	  { .start = 1400, .end = 1600, PERSON("Lý Văn Bình") }, "" },
	{ "for information only",
	  { .start = 1300, .end = 1500, .who = {
	    .name = "Lý Văn Bình", .kind = LH_PARTICIPANT_PERSON,
	    .role = LH_ROLE_INFORMATION } },
	  { .start = 1400, .end = 1600, PERSON("Lý Văn Bình") }, "" },
	{ "an id here, the same name there",
	  { .start = 1300, .end = 1500, .who = {
	    .name = "Lý Văn Bình", .kind = LH_PARTICIPANT_PERSON,
	    .role = LH_ROLE_MEMBER, .person_id = 9 } },
	  { .start = 1400, .end = 1600, PERSON("Lý Văn Bình") },
	  "participant 14:00-15:00" },
	{ "namesakes",
	  { .start = 1300, .end = 1500, .who = {
	    .name = "Lý Văn Bình", .kind = LH_PARTICIPANT_PERSON,
	    .role = LH_ROLE_MEMBER, .person_id = 9 } },
	  { .start = 1400, .end = 1600, .who = {
	    .name = "Lý Văn Bình", .kind = LH_PARTICIPANT_PERSON,
	    .role = LH_ROLE_MEMBER, .person_id = 10 } }, "" },
	{ "occurrences of one series",
	  { .start = 1300, .end = 1500, .id = 4, ROOM("P.301") },
	  { .start = 1400, .end = 1600, .id = 4, ROOM("P.301") }, "" },
};

static const char *clash_text(struct lh_arena *arena, const struct lh_clash *c)
{
	char from[LH_MINUTE_TEXT_SIZE];
	char until[LH_MINUTE_TEXT_SIZE];
	struct lh_date day;
	lh_minute start, end;

	lh_zone_local(zone, c->from, &day, &start);
	lh_zone_local(zone, c->until, &day, &end);
	return lh_arena_printf(arena, "%s %s-%s%s", lh_clash_kind_name(c->kind),
			       lh_minute_format(start, from),
			       lh_minute_format(end, until),
			       c->assumed ? " ?" : "");
}

static void test_pairs(void **state)
{
	for (size_t i = 0; i < COUNT(pair_rows); i++) {
		const struct pair_row *row = &pair_rows[i];
		struct lh_meeting meetings[2];
		struct lh_clash *clashes;
		size_t count;

		print_message("%s\n", row->words);
		side_meeting(*state, &meetings[0], &row->a);
		side_meeting(*state, &meetings[1], &row->b);
		count = lh_planning_clashes(*state, meetings, 2, &clashes);
		if (*row->clash == '\0') {
			assert_int_equal(count, 0);
			continue;
		}
		assert_int_equal(count, 1);
		assert_string_equal(clash_text(*state, &clashes[0]),
				    row->clash);
		assert_int_equal(clashes[0].a, 0);
		assert_int_equal(clashes[0].b, 1);
	}
}

/* Every pair of meetings that share a room, found the slow way. */
static size_t count_overlaps(const struct lh_meeting *meetings, size_t count)
{
	size_t found = 0;

	for (size_t i = 0; i < count; i++) {
		for (size_t k = i + 1; k < count; k++) {
			const struct lh_meeting *a = &meetings[i];
			const struct lh_meeting *b = &meetings[k];

			if (a->venues->room_id == b->venues->room_id &&
			    a->start_at < b->end_at && b->start_at < a->end_at)
				found++;
		}
	}
	return found;
}

static void test_many(void **state)
{
	enum { MANY = 600 };
	struct lh_meeting meetings[MANY];
	struct lh_clash *clashes;
	size_t count;
	uint32_t random = 12345;

	for (size_t i = 0; i < MANY; i++) {
		struct side side = { .start = 100 };
		lh_minute start;

		random = random * 1664525u + 1013904223u;
		side.venue.room_id = 1 + (random >> 24) % 7;
		side_meeting(*state, &meetings[i], &side);
		start = (lh_minute)((random >> 8) % 1200 + 1);
		meetings[i].when.start = start;
		meetings[i].when.end = (lh_minute)(start + 5 + random % 90);
		lh_meeting_index(&meetings[i], &lh_hours_default, zone,
				 LH_MINUTE_UNKNOWN);
	}
	count = lh_planning_clashes(*state, meetings, MANY, &clashes);
	assert_int_equal(count, count_overlaps(meetings, MANY));
	assert_true(count > 100);
	for (size_t i = 1; i < count; i++)
		assert_true(clashes[i - 1].a < clashes[i].a ||
			    (clashes[i - 1].a == clashes[i].a &&
			     clashes[i - 1].b < clashes[i].b));
	assert_int_equal(lh_planning_clashes(*state, NULL, 0, &clashes), 0);
}

static void test_assumed_end(void **state)
{
	const struct side sides[] = {
		{ .start = 1400, .notice = 5, .id = 1, ROOM("P.301") },
		{ .start = 1530, .notice = 5, .id = 2, ROOM("phòng họp B") },
		{ .start = 1700, .notice = 5, .id = 3, ROOM("P.301") },
		{ .start = 1600, .notice = 5, .id = 4, ROOM("P.301") },
		{ .start = 1430, .notice = 6, .id = 5, ROOM("P.301") },
		{ .start = 1415, .notice = 5, .id = 6, ROOM("P.301"),
		  .state = LH_MEETING_CANCELLED },
		{ .start = 1420, .notice = 5, .id = 7 },
	};
	static const lh_minute ends[] = { 960, -1, -1, 1020, -1, -1, -1 };
	struct lh_meeting meetings[COUNT(sides)];

	for (size_t i = 0; i < COUNT(sides); i++)
		side_meeting(*state, &meetings[i], &sides[i]);
	for (size_t i = 0; i < COUNT(sides); i++) {
		print_message("%zu\n", i);
		assert_int_equal(lh_planning_assumed_end(&meetings[i], meetings,
							 COUNT(sides)),
				 ends[i]);
	}
	meetings[0].when.end = 900;
	assert_int_equal(lh_planning_assumed_end(&meetings[0], meetings,
						 COUNT(sides)),
			 LH_MINUTE_UNKNOWN);
	meetings[3].when.date.day = 5;
	assert_int_equal(lh_planning_assumed_end(&meetings[3], meetings,
						 COUNT(sides)),
			 LH_MINUTE_UNKNOWN);
}

static const struct lh_date holidays[] = {
	{ 2025, 4, 30 }, { 2025, 5, 1 }, { 2025, 5, 2 },
};
static const struct lh_date make_up[] = { { 2025, 4, 26 } };
static const struct lh_work_calendar calendar = {
	.holidays = holidays, .n_holidays = COUNT(holidays),
	.make_up = make_up, .n_make_up = COUNT(make_up),
};

static void test_working_days(void **state)
{
	static const struct {
		struct lh_date day;
		int32_t n;
		const char *expected, *without;	/* holidays known, unknown */
	} rows[] = {
		{ { 2025, 5, 5 }, -1, "2025-04-29", "2025-05-02" },
		{ { 2025, 5, 5 }, -3, "2025-04-26", "2025-04-30" },
		{ { 2025, 4, 25 }, 1, "2025-04-26", "2025-04-28" },
		{ { 2025, 4, 29 }, 1, "2025-05-05", "2025-04-30" },
		{ { 2025, 12, 4 }, -3, "2025-12-01", "2025-12-01" },
		{ { 2025, 12, 1 }, -1, "2025-11-28", "2025-11-28" },
		{ { 2025, 12, 6 }, 0, "2025-12-06", "2025-12-06" },
		{ { 2200, 12, 30 }, 40, "2200-12-31", "2200-12-31" },
	};
	char buf[LH_DATE_TEXT_SIZE];

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		lh_date_format(lh_planning_add_working_days(
				       &calendar, rows[i].day, rows[i].n), buf);
		assert_string_equal(buf, rows[i].expected);
		lh_date_format(lh_planning_add_working_days(
				       NULL, rows[i].day, rows[i].n), buf);
		assert_string_equal(buf, rows[i].without);
	}
	assert_true(lh_planning_is_working_day(&calendar, make_up[0]));
	assert_false(lh_planning_is_working_day(NULL, make_up[0]));
	assert_false(lh_planning_is_working_day(&calendar, holidays[1]));
}

static void test_calendar_parse(void **state)
{
	static const char *const bad[] = {
		"date,kind\n2025-05-01,holiday,x\n",
		"date,kind\n2025-05,off,x\n",
		"date,kind\n2025-02-30,off,x\n",
		"date,kind\noff\n",
		"date,kind\n2025-05-01,off,x\n2025-05-01,off,x\n",
	};
	struct lh_work_calendar c;
	struct lh_error err;

	assert_int_equal(lh_planning_calendar_parse(*state,
		"date,kind,name,source\n2025-04-26,worked,a,b\n"
		"2025-04-30,off,a,b\n\n2025-05-01,off,\"c, d\",b", &c, &err),
		LH_OK);
	assert_int_equal(c.n_holidays, 2);
	assert_int_equal(c.n_make_up, 1);
	assert_int_equal(c.holidays[1].month, 5);
	for (size_t i = 0; i < COUNT(bad); i++) {
		c.n_holidays = 99;
		assert_int_equal(lh_planning_calendar_parse(*state, bad[i], &c,
							    &err), LH_EFORMAT);
		assert_int_equal(c.n_holidays, 99);
		assert_non_null(strstr(err.text, i < 4 ? "2" : "3"));
	}
	assert_int_equal(lh_planning_calendar_parse(*state, "", &c, &err), LH_OK);
	assert_int_equal(c.n_holidays, 0);
}

static void test_relative_due(void **state)
{
	static const struct {
		struct lh_deadline deadline;
		const char *due;
	} rows[] = {
		{ { .op = LH_OP_BY, .days_before = 3, .working_days = true,
		    .wording = "chậm nhất 03 ngày làm việc trước ngày họp" },
		  "2025-04-27T00:00" },
		{ { .op = LH_OP_BY, .days_before = 3 }, "2025-05-03T00:00" },
		{ { .op = LH_OP_BEFORE, .days_before = 1 }, "2025-05-05T00:00" },
		{ { .op = LH_OP_BEFORE, .wording = "trước ngày họp" },
		  "2025-05-05T00:00" },
		{ { .op = LH_OP_BEFORE, .wording = "trước giờ họp" },
		  "2025-05-05T14:00" },
		{ { .op = LH_OP_BY, .wording = "chậm nhất tại cuộc họp" },
		  "2025-05-06T00:00" },
		{ { .op = LH_OP_BY, .days_before = INT32_MAX }, "-" },
	};
	struct lh_meeting later = { .when = { .date = { 2025, 5, 9 },
					      .start = 480, .end = -1 } };
	struct lh_meeting first = { .when = { .date = { 2025, 5, 5 },
					      .start = 840, .end = -1 } };
	struct lh_meeting gone = { .when = { .date = { 2025, 5, 2 },
					     .start = 840, .end = -1 },
				   .state = LH_MEETING_CANCELLED };
	struct lh_meeting open = { .when = { .start = -1, .end = -1 } };
	const struct lh_meeting *all[] = { &open, &later, &gone, &first };

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct lh_deadline d = rows[i].deadline;
		lh_instant due;
		char *text = lh_arena_strdup(*state, "-");

		d.precision = LH_DEADLINE_MEETING;
		d.minute = LH_MINUTE_UNKNOWN;
		due = lh_planning_due(&d, all, COUNT(all), &calendar,
				      &lh_hours_default, zone);
		if (due != LH_INSTANT_UNKNOWN) {
			text = lh_zone_format(*state, zone, due);
			text[strlen("2025-05-05T00:00")] = '\0';
		}
		assert_string_equal(text, rows[i].due);
		assert_true(lh_planning_due(&d, all, 1, &calendar,
					    &lh_hours_default, zone) ==
			    LH_INSTANT_UNKNOWN);
	}
}

static void test_concerns(void **state)
{
	struct lh_participant who[] = {
		{ .id = 1, .kind = LH_PARTICIPANT_AGENCY, .agency_id = 10 },
		{ .id = 2, .kind = LH_PARTICIPANT_GROUP, .group_id = 5 },
		{ .id = 3, .kind = LH_PARTICIPANT_GROUP, .group_id = 6 },
		{ .id = 4, .kind = LH_PARTICIPANT_AGENCY, .agency_id = 11,
		  .parent_id = 3 },
		{ .id = 5, .kind = LH_PARTICIPANT_OPEN },
	};
	struct lh_share shares[] = {
		{ .id = 1, .agency_id = 10 },
		{ .id = 2, .agency_id = 12, .role = LH_SHARE_SUPPORT },
		{ .id = 3, .group_id = 6 },
		{ .id = 4, .agency_id = 11, .parent_id = 3 },
	};
	struct lh_meeting m = { .participants = who,
				.n_participants = COUNT(who) };
	struct lh_assignment a = { .shares = shares, .n_shares = COUNT(shares) };
	static const struct {
		int64_t agency, groups[2];
		bool meeting, assignment;
	} rows[] = {
		{ 10, { 0, 0 }, true, true },
		{ 12, { 0, 0 }, false, true },
		{ 13, { 5, 0 }, true, false },
		{ 11, { 6, 0 }, true, true },
		{ 14, { 6, 0 }, false, false },	/* joined the group later */
		{ 0, { 5, 6 }, false, false },
		{ 15, { 0, 0 }, false, false },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		assert_int_equal(lh_planning_meeting_concerns(
					 &m, rows[i].agency, rows[i].groups, 2),
				 rows[i].meeting);
		assert_int_equal(lh_planning_assignment_concerns(
					 &a, rows[i].agency, rows[i].groups, 2),
				 rows[i].assignment);
	}
}

#define ARENA_TEST(f) \
	cmocka_unit_test_setup_teardown(f, arena_setup, arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		ARENA_TEST(test_pairs),
		ARENA_TEST(test_many),
		ARENA_TEST(test_assumed_end),
		cmocka_unit_test(test_working_days),
		ARENA_TEST(test_calendar_parse),
		ARENA_TEST(test_relative_due),
		cmocka_unit_test(test_concerns),
	};

	return cmocka_run_group_tests_name("planning", tests, NULL, NULL);
}
