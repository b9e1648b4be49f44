/* What the calendar writer puts on paper, line by line. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <lichhop/ical.h>
#include <lichhop/zone.h>

#define NOW 1764727200		/* 2025-12-03T02:00:00Z */

static const struct lh_office office = {
	.name = "Văn phòng UBND tỉnh",
	.email = "vanphong@example.vn",
	.zone = LH_ZONE_HOME,
	.hours = { 450, 720, 810, 1020, 1260, 120 },
};

static struct lh_ical_options options(enum lh_ical_profile profile)
{
	return (struct lh_ical_options){
		.profile = profile, .office = &office, .now = NOW,
	};
}

static struct lh_meeting meeting(void)
{
	return (struct lh_meeting){
		.uid = "0b5c6a70-8b54-4a44-9d2b-1f5a0e9b7c11",
		.title = "Tháo gỡ vướng mắc dự án",
		.when = {
			.date = { 2025, 12, 4 },
			.start = 14 * 60,
			.end = 16 * 60,
		},
		.state = LH_MEETING_CONFIRMED,
		.own = true,
		.start_at = LH_INSTANT_UNKNOWN,
		.end_at = LH_INSTANT_UNKNOWN,
		.created_at = LH_INSTANT_UNKNOWN,
		.modified_at = LH_INSTANT_UNKNOWN,
	};
}

static char *write_event(const struct lh_ical_options *o,
			 const struct lh_ical_event *event)
{
	struct lh_strbuf out;
	struct lh_error err = { 0 };

	lh_strbuf_init(&out);
	if (lh_ical_write(&out, o, event, 1, NULL, 0, &err))
		fail_msg("%s", err.text);
	return lh_strbuf_take(&out);
}

static char *write_meeting(const struct lh_meeting *m,
			   enum lh_ical_profile profile)
{
	struct lh_ical_options o = options(profile);

	return write_event(&o, &(struct lh_ical_event){ .meeting = m });
}

static char *write_task(const struct lh_ical_task *task,
			enum lh_ical_profile profile)
{
	struct lh_ical_options o = options(profile);
	struct lh_strbuf out;
	struct lh_error err = { 0 };

	lh_strbuf_init(&out);
	if (lh_ical_write(&out, &o, NULL, 0, task, 1, &err))
		fail_msg("%s", err.text);
	return lh_strbuf_take(&out);
}

/* The text with folds taken back. */
static char *unfold(const char *text)
{
	char *flat = strdup(text);
	char *to = flat;

	for (const char *s = text; *s; s++) {
		if (!strncmp(s, "\r\n ", 3))
			s += 2;
		else
			*to++ = *s;
	}
	*to = '\0';
	return flat;
}

static bool has_line(const char *text, const char *line)
{
	char *flat = unfold(text);
	char want[2048];
	bool found;

	snprintf(want, sizeof(want), "\r\n%s\r\n", line);
	found = strstr(flat, want) != NULL;
	free(flat);
	return found;
}

#define assert_line(text, line) \
	do { \
		if (!has_line(text, line)) \
			fail_msg("no line “%s” in\n%s", line, text); \
	} while (0)
#define assert_no(text, part) \
	do { \
		if (strstr(text, part)) \
			fail_msg("“%s” stands in\n%s", part, text); \
	} while (0)

static void test_whole_export(void **state)
{
	struct lh_meeting m = meeting();
	char *text;

	(void)state;
	m.created_at = NOW - 7200;
	m.modified_at = NOW - 3600;
	text = write_meeting(&m, LH_ICAL_EXPORT);
	assert_string_equal(text,
		"BEGIN:VCALENDAR\r\n"
		"VERSION:2.0\r\n"
		"PRODID:-//Lichhop//lichhop 0.1//VI\r\n"
		"CALSCALE:GREGORIAN\r\n"
		"BEGIN:VTIMEZONE\r\n"
		"TZID:Asia/Ho_Chi_Minh\r\n"
		"BEGIN:STANDARD\r\n"
		"DTSTART:19700101T000000\r\n"
		"TZOFFSETFROM:+0700\r\n"
		"TZOFFSETTO:+0700\r\n"
		"TZNAME:+07\r\n"
		"END:STANDARD\r\n"
		"END:VTIMEZONE\r\n"
		"BEGIN:VEVENT\r\n"
		"UID:0b5c6a70-8b54-4a44-9d2b-1f5a0e9b7c11\r\n"
		"SEQUENCE:0\r\n"
		"DTSTAMP:20251203T010000Z\r\n"
		"CREATED:20251203T000000Z\r\n"
		"LAST-MODIFIED:20251203T010000Z\r\n"
		"DTSTART;TZID=Asia/Ho_Chi_Minh:20251204T140000\r\n"
		"DTEND;TZID=Asia/Ho_Chi_Minh:20251204T160000\r\n"
		"SUMMARY:Tháo gỡ vướng mắc dự án\r\n"
		"DESCRIPTION:Thời gian: 14:00–16:00 Thứ Năm 04/12/2025\r\n"
		"STATUS:CONFIRMED\r\n"
		"TRANSP:OPAQUE\r\n"
		"X-MICROSOFT-CDO-BUSYSTATUS:BUSY\r\n"
		"ORGANIZER;CN=Văn phòng UBND tỉnh:mailto:vanphong@example.vn\r\n"
		"BEGIN:VALARM\r\n"
		"ACTION:DISPLAY\r\n"
		"DESCRIPTION:Tháo gỡ vướng mắc dự án\r\n"
		"TRIGGER:-PT30M\r\n"
		"END:VALARM\r\n"
		"END:VEVENT\r\n"
		"END:VCALENDAR\r\n");
	free(text);
}

static void test_times(void **state)
{
	static const struct {
		struct lh_when when;
		const char *start, *end, *words;
	} cases[] = {
		{ { .date = { 2025, 12, 4 }, .start = 840, .end = -1 },
		  "DTSTART;TZID=Asia/Ho_Chi_Minh:20251204T140000",
		  "DTEND;TZID=Asia/Ho_Chi_Minh:20251204T160000",
		  "14:00–16:00 Thứ Năm 04/12/2025 (giờ kết thúc là dự kiến)" },
		{ { .date = { 2025, 12, 4 }, .start = -1, .end = -1 },
		  "DTSTART;VALUE=DATE:20251204", "DTEND;VALUE=DATE:20251205",
		  "Thời gian: Thứ Năm 04/12/2025" },
		{ { .date = { 2025, 12, 30 }, .last_date = { 2025, 12, 31 },
		    .start = -1, .end = -1 },
		  "DTSTART;VALUE=DATE:20251230", "DTEND;VALUE=DATE:20260101",
		  "Thứ Ba 30/12/2025 đến Thứ Tư 31/12/2025" },
		{ { .date = { 2025, 12, 4 }, .start = -1, .end = -1,
		    .part = LH_PART_MORNING },
		  "DTSTART;TZID=Asia/Ho_Chi_Minh:20251204T073000",
		  "DTEND;TZID=Asia/Ho_Chi_Minh:20251204T120000",
		  "buổi sáng Thứ Năm 04/12/2025 (giờ dự kiến: 07:30–12:00)" },
		{ { .date = { 2025, 12, 4 }, .start = -1, .end = -1,
		    .part = LH_PART_ALL_DAY },
		  "DTSTART;VALUE=DATE:20251204", "DTEND;VALUE=DATE:20251205",
		  "cả ngày Thứ Năm 04/12/2025" },
		{ { .date = { 2025, 12, 4 }, .start = 1320, .end = 1440 },
		  "DTSTART;TZID=Asia/Ho_Chi_Minh:20251204T220000",
		  "DTEND;TZID=Asia/Ho_Chi_Minh:20251205T000000",
		  "22:00–24:00 Thứ Năm 04/12/2025" },
		{ { .date = { 2025, 12, 4 }, .last_date = { 2025, 12, 5 },
		    .start = 480, .end = 690 },
		  "DTSTART;TZID=Asia/Ho_Chi_Minh:20251204T080000",
		  "DTEND;TZID=Asia/Ho_Chi_Minh:20251205T113000",
		  "từ 08:00 Thứ Năm 04/12/2025 đến 11:30 Thứ Sáu 05/12/2025" },
		{ { .date = { 2025, 12, 4 }, .start = 540, .end = 600,
		    .zone = "Asia/Tokyo" },
		  "DTSTART:20251204T000000Z", "DTEND:20251204T010000Z",
		  "09:00–10:00 Thứ Năm 04/12/2025\\, giờ Asia/Tokyo" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct lh_meeting m = meeting();
		char *text, *flat;

		m.when = cases[i].when;
		text = write_meeting(&m, LH_ICAL_EXPORT);
		flat = unfold(text);
		assert_line(text, cases[i].start);
		assert_line(text, cases[i].end);
		if (!strstr(flat, cases[i].words))
			fail_msg("no “%s” in\n%s", cases[i].words, flat);
		/* A zone stands there only where it is used. */
		assert_int_equal(strstr(text, "VTIMEZONE") != NULL,
				 strstr(cases[i].start, "TZID") != NULL);
		free(flat);
		free(text);
	}
}

static void test_assumed_end_comes_from_the_index(void **state)
{
	struct lh_meeting m = meeting();
	char *text;

	(void)state;
	m.when.end = LH_MINUTE_UNKNOWN;
	m.start_at = lh_zone_instant(LH_ZONE_HOME, m.when.date, 14 * 60);
	m.end_at = m.start_at + 90 * 60;
	text = write_meeting(&m, LH_ICAL_EXPORT);
	assert_line(text, "DTEND;TZID=Asia/Ho_Chi_Minh:20251204T153000");
	free(text);
	/* An index of another day is not believed. */
	m.when.date.day = 9;
	text = write_meeting(&m, LH_ICAL_EXPORT);
	assert_line(text, "DTEND;TZID=Asia/Ho_Chi_Minh:20251209T160000");
	free(text);
}

static void test_utc(void **state)
{
	struct lh_meeting m = meeting();
	struct lh_ical_options o = options(LH_ICAL_EXPORT);
	char *text;

	(void)state;
	o.utc = true;
	text = write_event(&o, &(struct lh_ical_event){ .meeting = &m });
	assert_line(text, "DTSTART:20251204T070000Z");
	assert_no(text, "VTIMEZONE");
	free(text);
	/* In UTC the rule's Mondays would be Sundays: the days are written. */
	m.when = (struct lh_when){ .date = { 2025, 12, 1 }, .start = 360,
				   .end = 420 };
	m.series.rule = "FREQ=WEEKLY;BYDAY=MO;COUNT=3";
	text = write_event(&o, &(struct lh_ical_event){ .meeting = &m });
	assert_line(text, "DTSTART:20251130T230000Z");
	assert_line(text, "RDATE:20251207T230000Z\r\nRDATE:20251214T230000Z");
	assert_no(text, "RRULE");
	free(text);
	m.series.exceptions = (struct lh_date[]){ { 2025, 12, 1 },
						  { 2025, 12, 8 } };
	m.series.n_exceptions = 2;
	text = write_event(&o, &(struct lh_ical_event){ .meeting = &m });
	assert_line(text, "EXDATE:20251130T230000Z\r\nRDATE:20251214T230000Z");
	assert_no(text, "20251207");
	free(text);
	m.series.n_exceptions = 0;
	/* From 7 o'clock on they are Mondays everywhere; not so abroad. */
	m.when.start = 480;
	m.when.end = 540;
	text = write_event(&o, &(struct lh_ical_event){ .meeting = &m });
	assert_line(text, "DTSTART:20251201T010000Z");
	assert_line(text, "RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=3");
	free(text);
	m.when.zone = "Europe/Paris";
	text = write_event(&o, &(struct lh_ical_event){ .meeting = &m });
	assert_line(text, "RDATE:20251208T070000Z");
	assert_no(text, "RRULE");
	free(text);
}

static void test_series(void **state)
{
	struct lh_meeting m = meeting();
	struct lh_date gone = { 2025, 12, 18 }, extra = { 2025, 12, 20 };
	char *text;

	(void)state;
	m.series = (struct lh_series){
		.rule = "FREQ=WEEKLY;UNTIL=20251231T140000;BYDAY=TH",
		.exceptions = &gone, .n_exceptions = 1,
		.extra = &extra, .n_extra = 1,
	};
	text = write_meeting(&m, LH_ICAL_EXPORT);
	assert_line(text, "RRULE:FREQ=WEEKLY;UNTIL=20251231T070000Z;BYDAY=TH");
	assert_line(text, "EXDATE;TZID=Asia/Ho_Chi_Minh:20251218T140000");
	assert_line(text, "RDATE;TZID=Asia/Ho_Chi_Minh:20251220T140000");
	free(text);

	m.when.start = m.when.end = LH_MINUTE_UNKNOWN;
	text = write_meeting(&m, LH_ICAL_EXPORT);
	assert_line(text, "RRULE:FREQ=WEEKLY;UNTIL=20251231;BYDAY=TH");
	assert_line(text, "EXDATE;VALUE=DATE:20251218");
	free(text);

	m = meeting();
	m.series.original = (struct lh_date){ 2025, 12, 3 };
	m.series.original_minute = 9 * 60;
	/* Of a series that is not here. */
	text = write_meeting(&m, LH_ICAL_EXPORT);
	assert_null(strstr(text, "RECURRENCE-ID"));
	free(text);
	m.series.master_id = 1;
	text = write_meeting(&m, LH_ICAL_EXPORT);
	assert_line(text, "RECURRENCE-ID;TZID=Asia/Ho_Chi_Minh:20251203T090000");
	free(text);
}

static struct lh_participant people[] = {
	{ .kind = LH_PARTICIPANT_PERSON, .name = "Đinh Hữu Học",
	  .position = "Phó Chủ tịch UBND tỉnh", .role = LH_ROLE_CHAIR,
	  .email = "hoc@example.vn" },
	{ .kind = LH_PARTICIPANT_AGENCY, .name = "Sở Tài chính",
	  .role = LH_ROLE_MEMBER, .requested_as = "đại diện lãnh đạo",
	  .email = "sotc@example.vn" },
	{ .kind = LH_PARTICIPANT_AGENCY, .name = "Sở \"Xây dựng\"; cũ, ^mới",
	  .role = LH_ROLE_INFORMATION, .email = "soxd@example.vn",
	  .response = LH_RESPONSE_ACCEPTED },
	{ .kind = LH_PARTICIPANT_AGENCY, .name = "UBND xã Kiên Mộc",
	  .role = LH_ROLE_MEMBER, .headcount = 2,
	  .delegates = &(struct lh_delegate){ .name = "Lê Văn A",
					      .position = "Chủ tịch" },
	  .n_delegates = 1 },
	{ .kind = LH_PARTICIPANT_AGENCY, .name = "Sở Tài chính (lần hai)",
	  .role = LH_ROLE_MEMBER, .email = "SoTC@example.vn" },
	{ .kind = LH_PARTICIPANT_PERSON, .name = "Bị chèn",
	  .role = LH_ROLE_MEMBER, .email = "x@y.vn\r\nATTENDEE:mailto:z@z" },
};

static void test_people_of_a_request(void **state)
{
	struct lh_meeting m = meeting();
	char *text, *flat;

	(void)state;
	m.participants = people;
	m.n_participants = sizeof(people) / sizeof(people[0]);
	text = write_meeting(&m, LH_ICAL_REQUEST);
	assert_line(text, "METHOD:REQUEST");
	assert_line(text, "DTSTAMP:20251203T020000Z");
	assert_line(text, "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=CHAIR;"
		    "PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=Đinh Hữu Học:"
		    "mailto:hoc@example.vn");
	assert_line(text, "ATTENDEE;CUTYPE=GROUP;ROLE=REQ-PARTICIPANT;"
		    "PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=Sở Tài chính:"
		    "mailto:sotc@example.vn");
	assert_line(text, "ATTENDEE;CUTYPE=GROUP;ROLE=NON-PARTICIPANT;"
		    "PARTSTAT=ACCEPTED;CN=\"Sở 'Xây dựng', cũ,  mới\":"
		    "mailto:soxd@example.vn");
	assert_no(text, "SoTC@");
	assert_no(text, "x@y.vn");
	assert_no(text, "VALARM");
	flat = unfold(text);
	assert_non_null(strstr(flat,
		"Chủ trì: Đinh Hữu Học\\, Phó Chủ tịch UBND tỉnh\\n"
		"Thành phần:\\n- Sở Tài chính (đại diện lãnh đạo)\\n"
		"- Sở \"Xây dựng\"\\; cũ\\, ^mới (để biết)\\n"
		"- UBND xã Kiên Mộc (2 người): Lê Văn A\\, Chủ tịch\\n"
		"- Sở Tài chính (lần hai)\\n- Bị chèn\r\n"));
	free(flat);
	free(text);
}

static void test_delegation(void **state)
{
	struct lh_delegate sent[] = {
		{ .name = "Lê Văn A", .email = "a@example.vn" },
		{ .name = "Trần B", .email = "b@example.vn" },
	};
	struct lh_participant p = {
		.kind = LH_PARTICIPANT_AGENCY, .name = "Sở Y tế",
		.role = LH_ROLE_MEMBER, .email = "soyt@example.vn",
		.response = LH_RESPONSE_DELEGATED,
		.delegates = sent, .n_delegates = 2,
	};
	struct lh_meeting m = meeting();
	char *text;

	(void)state;
	m.participants = &p;
	m.n_participants = 1;
	text = write_meeting(&m, LH_ICAL_EXPORT);
	assert_line(text, "ATTENDEE;CUTYPE=GROUP;ROLE=REQ-PARTICIPANT;"
		    "PARTSTAT=DELEGATED;DELEGATED-TO=\"mailto:a@example.vn\";"
		    "CN=Sở Y tế:mailto:soyt@example.vn");
	assert_line(text, "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;"
		    "PARTSTAT=NEEDS-ACTION;"
		    "DELEGATED-FROM=\"mailto:soyt@example.vn\";"
		    "CN=Lê Văn A:mailto:a@example.vn");
	assert_no(text, "b@example.vn");
	free(text);
	/* Delegated to nobody that has an address: somebody comes. */
	p.n_delegates = 0;
	text = write_meeting(&m, LH_ICAL_EXPORT);
	assert_line(text, "ATTENDEE;CUTYPE=GROUP;ROLE=REQ-PARTICIPANT;"
		    "PARTSTAT=ACCEPTED;CN=Sở Y tế:mailto:soyt@example.vn");
	free(text);
}

static void test_private_copy(void **state)
{
	struct lh_meeting m = meeting();
	struct lh_ical_options o = options(LH_ICAL_EXPORT);
	const char *emails[6] = { [1] = "sotc@example.vn" };
	struct lh_ical_event event = {
		.meeting = &m, .emails = emails, .private_copy = true,
	};
	char *text;

	(void)state;
	m.participants = people;
	m.n_participants = 6;
	text = write_event(&o, &event);
	assert_non_null(strstr(text, "mailto:sotc@example.vn"));
	assert_non_null(strstr(text, "mailto:hoc@example.vn"));
	assert_no(text, "soxd@example.vn");
	free(text);
	event.emails = NULL;
	text = write_event(&o, &event);
	assert_non_null(strstr(text, "mailto:hoc@example.vn"));
	assert_no(text, "sotc@example.vn");
	free(text);
}

static void test_no_organizer_no_attendee(void **state)
{
	struct lh_office poor = office;
	struct lh_meeting m = meeting();
	struct lh_ical_options o = options(LH_ICAL_EXPORT);
	char *text, *flat;

	(void)state;
	poor.email = NULL;
	o.office = &poor;
	m.participants = people;
	m.n_participants = 2;
	text = write_event(&o, &(struct lh_ical_event){ .meeting = &m });
	assert_no(text, "ORGANIZER");
	assert_no(text, "ATTENDEE");
	flat = unfold(text);
	assert_non_null(strstr(flat, "- Sở Tài chính (đại diện lãnh đạo)"));
	free(flat);
	free(text);
}

static void test_place_and_words(void **state)
{
	struct lh_venue venues[] = {
		{ .name = "Phòng họp tầng 4, trụ sở UBND tỉnh" },
		{ .name = "Zoom", .online = true,
		  .url = "https://zoom.us/j/1?pwd=a,b;c" },
		{ .name = "Xấu", .online = true, .url = "https://x/ y\r\nX:1" },
	};
	struct lh_agenda_item agenda[] = {
		{ .start = 840, .end = 855, .title = "Khai mạc",
		  .reporter = "Văn phòng" },
		{ .start = -1, .end = -1, .title = "Thảo luận" },
	};
	const char *preparation[] = { "Sở Tài chính gửi 04 bộ tài liệu." };
	struct lh_meeting m = meeting();
	struct lh_ical_options o = options(LH_ICAL_EXPORT);
	char *text, *flat;

	(void)state;
	m.venues = venues;
	m.n_venues = 3;
	m.agenda = agenda;
	m.n_agenda = 2;
	m.contact = "Bà Hoa, 0205…";
	text = write_event(&o, &(struct lh_ical_event){
		.meeting = &m, .notice = "564/UBND-KTTH, UBND tỉnh",
		.notice_uid = "n-1", .preparation = preparation,
		.n_preparation = 1,
	});
	assert_line(text, "CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL=Zoom:"
		    "https://zoom.us/j/1?pwd=a,b;c");
	assert_line(text, "X-LICHHOP-NOTICE:n-1");
	assert_false(has_line(text, "X:1"));
	flat = unfold(text);
	assert_non_null(strstr(flat,
		"DESCRIPTION:Văn bản: 564/UBND-KTTH\\, UBND tỉnh\\n"));
	assert_non_null(strstr(flat,
		"Họp trực tuyến: https://zoom.us/j/1?pwd=a\\,b\\;c\\n"));
	assert_non_null(strstr(flat,
		"Chương trình:\\n- 14:00–14:15 Khai mạc (Văn phòng)\\n"
		"- Thảo luận\\n"
		"Chuẩn bị:\\n- Sở Tài chính gửi 04 bộ tài liệu.\\n"
		"Liên hệ: Bà Hoa\\, 0205…\r\n"));
	free(flat);
	free(text);
}

static void test_states(void **state)
{
	static const struct {
		enum lh_meeting_state state;
		const char *status, *busy;
		bool alarm;
	} cases[] = {
		{ LH_MEETING_TENTATIVE, "STATUS:TENTATIVE",
		  "X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE", true },
		{ LH_MEETING_CONFIRMED, "STATUS:CONFIRMED",
		  "X-MICROSOFT-CDO-BUSYSTATUS:BUSY", true },
		{ LH_MEETING_HELD, "STATUS:CONFIRMED",
		  "X-MICROSOFT-CDO-BUSYSTATUS:BUSY", false },
		{ LH_MEETING_POSTPONED, "STATUS:TENTATIVE",
		  "X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE", false },
		{ LH_MEETING_CANCELLED, "STATUS:CANCELLED",
		  "X-MICROSOFT-CDO-BUSYSTATUS:FREE", false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct lh_meeting m = meeting();
		char *text;

		m.state = cases[i].state;
		text = write_meeting(&m, LH_ICAL_EXPORT);
		assert_line(text, cases[i].status);
		assert_line(text, cases[i].busy);
		assert_int_equal(strstr(text, "VALARM") != NULL,
				 cases[i].alarm);
		free(text);
	}
}

static void test_cancel(void **state)
{
	struct lh_meeting m = meeting();
	char *text;

	(void)state;
	m.participants = people;
	m.n_participants = 2;
	m.sequence = 3;
	m.reason = "trùng lịch";
	text = write_meeting(&m, LH_ICAL_CANCEL);
	assert_line(text, "METHOD:CANCEL");
	assert_line(text, "SEQUENCE:3");
	assert_line(text, "STATUS:CANCELLED");
	assert_non_null(strstr(text, "Cuộc họp đã hủy.\\nLý do: trùng lịch\\n"));
	assert_no(text, "RSVP");
	assert_no(text, "VALARM");
	free(text);
	/* A meeting that never got a day can be called off as well. */
	m.when = (struct lh_when){ .start = -1, .end = -1 };
	text = write_meeting(&m, LH_ICAL_CANCEL);
	assert_no(text, "DTSTART");
	free(text);
}

static void test_refusals(void **state)
{
	struct lh_office poor = office;
	struct lh_meeting undated = meeting(), alone = meeting();
	struct lh_meeting good = meeting(), other = meeting();
	struct lh_meeting cancelled = meeting(), foreign = meeting();
	struct lh_assignment a = { .uid = "t", .task = "Báo cáo" };
	struct lh_ical_task task = { .assignment = &a };
	struct {
		const struct lh_meeting *first, *second;
		const struct lh_ical_task *task;
		enum lh_ical_profile profile;
		const struct lh_office *office;
		const char *says;
	} cases[] = {
		{ NULL, NULL, NULL, LH_ICAL_EXPORT, &office, "không có gì" },
		{ &undated, NULL, NULL, LH_ICAL_EXPORT, &office, "chưa có ngày" },
		{ &undated, NULL, NULL, LH_ICAL_REQUEST, &office, "chưa có ngày" },
		{ &alone, NULL, NULL, LH_ICAL_REQUEST, &office, "địa chỉ" },
		{ &good, NULL, NULL, LH_ICAL_REQUEST, &poor, "địa chỉ" },
		{ &good, &other, NULL, LH_ICAL_REQUEST, &office, "một cuộc họp" },
		{ &good, NULL, &task, LH_ICAL_REQUEST, &office, "chỉ chứa" },
		{ NULL, NULL, &task, LH_ICAL_REQUEST, &office, "địa chỉ" },
		{ &cancelled, NULL, NULL, LH_ICAL_REQUEST, &office, "đã hủy" },
		{ &foreign, NULL, NULL, LH_ICAL_REQUEST, &office, "nơi khác" },
	};

	(void)state;
	poor.email = "không phải địa chỉ";
	undated.when.date = (struct lh_date){ 0, 12, 4 };
	good.participants = undated.participants = cancelled.participants =
		other.participants = foreign.participants = people;
	good.n_participants = undated.n_participants = other.n_participants =
		cancelled.n_participants = foreign.n_participants = 2;
	other.uid = "another";
	cancelled.state = LH_MEETING_CANCELLED;
	foreign.own = false;
	foreign.organizer_email = "boss@example.vn";
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct lh_ical_options o = options(cases[i].profile);
		struct lh_ical_event events[2] = {
			{ .meeting = cases[i].first },
			{ .meeting = cases[i].second },
		};
		struct lh_strbuf out;
		struct lh_error err = { 0 };

		lh_strbuf_init(&out);
		o.office = cases[i].office;
		assert_int_equal(lh_ical_write(&out, &o, events,
			!!cases[i].first + !!cases[i].second, cases[i].task,
			!!cases[i].task, &err), LH_EINVALID);
		if (!strstr(err.text, cases[i].says))
			fail_msg("case %zu says “%s”", i, err.text);
		assert_int_equal(out.length, 0);
	}
}

/* --- tasks --- */

static struct lh_share shares[] = {
	{ .name = "Sở Tài chính", .role = LH_SHARE_LEAD,
	  .status = LH_SHARE_SUBMITTED, .status_at = NOW },
	{ .name = "Sở Công Thương", .role = LH_SHARE_LEAD,
	  .status_at = LH_INSTANT_UNKNOWN },
	{ .name = "Ban Quản lý", .role = LH_SHARE_SUPPORT,
	  .status_at = LH_INSTANT_UNKNOWN },
};

static struct lh_assignment assignment(void)
{
	static struct lh_delivery delivery = {
		.recipient = "UBND tỉnh", .via = "qua Văn phòng", .copies = 4,
	};

	return (struct lh_assignment){
		.uid = "task-1", .task = "Báo cáo tiến độ",
		.deadline = { .precision = LH_DEADLINE_DAY,
			      .op = LH_OP_BEFORE, .date = { 2025, 7, 15 },
			      .minute = -1, .wording = "trước ngày 15/7" },
		.deliveries = &delivery, .n_deliveries = 1,
		.shares = shares, .n_shares = 3,
		.created_at = LH_INSTANT_UNKNOWN,
		.modified_at = LH_INSTANT_UNKNOWN,
	};
}

static void test_task_due(void **state)
{
	static const struct {
		struct lh_deadline deadline;
		const char *due;
	} cases[] = {
		{ { .precision = LH_DEADLINE_DAY, .op = LH_OP_BEFORE,
		    .date = { 2025, 7, 15 }, .minute = -1 },
		  "DUE;VALUE=DATE:20250714" },
		{ { .precision = LH_DEADLINE_DAY, .op = LH_OP_BY,
		    .date = { 2025, 12, 3 }, .minute = -1 },
		  "DUE;VALUE=DATE:20251203" },
		{ { .precision = LH_DEADLINE_MONTH, .op = LH_OP_WITHIN,
		    .date = { 2024, 2, 0 }, .minute = -1 },
		  "DUE;VALUE=DATE:20240229" },
		{ { .precision = LH_DEADLINE_HOUR, .op = LH_OP_BEFORE,
		    .date = { 2025, 5, 7 }, .minute = 660 },
		  "DUE;TZID=Asia/Ho_Chi_Minh:20250507T110000" },
		{ { .precision = LH_DEADLINE_PART, .op = LH_OP_WITHIN,
		    .date = { 2022, 5, 23 }, .minute = -1,
		    .part = LH_PART_MORNING },
		  "DUE;TZID=Asia/Ho_Chi_Minh:20220523T120000" },
		{ { .precision = LH_DEADLINE_MEETING, .days_before = 2,
		    .due = 1764694800 /* 2025-12-03T00:00+07:00 */ },
		  "DUE;VALUE=DATE:20251202" },
		{ { .precision = LH_DEADLINE_MEETING, .days_before = 2,
		    .due = LH_INSTANT_UNKNOWN }, NULL },
		{ { .precision = LH_DEADLINE_VAGUE, .wording = "sớm" }, NULL },
		{ { .precision = LH_DEADLINE_NONE }, NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct lh_assignment a = assignment();
		struct lh_ical_task task = { .assignment = &a };
		char *text;

		a.deadline = cases[i].deadline;
		text = write_task(&task, LH_ICAL_EXPORT);
		if (cases[i].due)
			assert_line(text, cases[i].due);
		else
			assert_no(text, "DUE");
		assert_no(text, "DTSTART;");
		free(text);
	}
}

static void test_task_whole_and_share(void **state)
{
	const char *names[] = { "Sở Tài chính", "Ban Quản lý" };
	const char *emails[] = { "sotc@example.vn", "bql@example.vn" };
	struct lh_assignment a = assignment();
	struct lh_ical_task task = {
		.assignment = &a, .parent_uid = "meeting-1",
		.notice = "564/UBND-KTTH", .attendee_names = names,
		.attendee_emails = emails, .n_attendees = 2,
	};
	char *text, *flat;

	(void)state;
	text = write_task(&task, LH_ICAL_EXPORT);
	assert_line(text, "STATUS:IN-PROCESS");
	assert_line(text, "PERCENT-COMPLETE:50");
	assert_line(text, "RELATED-TO;RELTYPE=PARENT:meeting-1");
	assert_line(text, "ATTENDEE;CUTYPE=GROUP;ROLE=REQ-PARTICIPANT;"
		    "PARTSTAT=COMPLETED;CN=Sở Tài chính:mailto:sotc@example.vn");
	assert_line(text, "ATTENDEE;CUTYPE=GROUP;ROLE=OPT-PARTICIPANT;"
		    "PARTSTAT=NEEDS-ACTION;CN=Ban Quản lý:mailto:bql@example.vn");
	flat = unfold(text);
	assert_non_null(strstr(flat, "DESCRIPTION:Văn bản: 564/UBND-KTTH\\n"
		"Việc: Báo cáo tiến độ\\n"
		"Hạn: trước ngày 15/7 (hết Thứ Hai 14/07/2025)\\n"
		"Chủ trì: Sở Tài chính\\; Sở Công Thương\\n"
		"Phối hợp: Ban Quản lý\\n"
		"Gửi: UBND tỉnh\\, qua Văn phòng\\, 04 bộ\r\n"));
	free(flat);
	free(text);

	task.share = &shares[0];
	text = write_task(&task, LH_ICAL_EXPORT);
	assert_line(text, "STATUS:COMPLETED");
	assert_line(text, "COMPLETED:20251203T020000Z");
	assert_line(text, "PERCENT-COMPLETE:100");
	free(text);
}

static void test_task_request(void **state)
{
	const char *names[] = { "Sở Công Thương" };
	const char *emails[] = { "soct@example.vn" };
	struct lh_assignment a = assignment();
	struct lh_ical_task task = {
		.assignment = &a, .share = &shares[1], .attendee_names = names,
		.attendee_emails = emails, .n_attendees = 1,
	};
	char *text;

	(void)state;
	text = write_task(&task, LH_ICAL_REQUEST);
	/* The day is past: a start that keeps DUE behind it. */
	assert_line(text, "DTSTART;VALUE=DATE:20250713");
	assert_line(text, "DUE;VALUE=DATE:20250714");
	assert_line(text, "PRIORITY:0");
	free(text);
	a.deadline = (struct lh_deadline){
		.precision = LH_DEADLINE_HOUR, .op = LH_OP_BY,
		.date = { 2025, 12, 4 }, .minute = 600,
	};
	text = write_task(&task, LH_ICAL_REQUEST);
	assert_line(text, "DTSTART;TZID=Asia/Ho_Chi_Minh:20251203T090000");
	free(text);
	a.deadline = (struct lh_deadline){ .precision = LH_DEADLINE_NONE };
	text = write_task(&task, LH_ICAL_REQUEST);
	assert_line(text, "DTSTART;VALUE=DATE:20251203");
	assert_no(text, "DUE");
	free(text);
}

/* --- lines --- */

static void test_escapes_and_controls(void **state)
{
	struct lh_meeting m = meeting();
	char *text;

	(void)state;
	m.title = "a\\b;c,d\ne\r\nf\rg\033[31mh\177i\302\205j:\"k\"";
	text = write_meeting(&m, LH_ICAL_EXPORT);
	assert_line(text, "SUMMARY:a\\\\b\\;c\\,d\\ne\\nf\\ng[31mhij:\"k\"");
	free(text);
}

static const char *word(unsigned *seed)
{
	static const char *const words[] = {
		"họp", "Ủy ban nhân dân", "ố", "ữ", " ", "  ", ",", ";", "\\",
		"\n", "😀", "e\314\202\314\201", "đ", "Sở Tài chính", "n", "\\n",
		":", "\"", "Nguyễn Thị Tuyết Mai", "x", "\t", "^", "…",
	};

	*seed = *seed * 1103515245u + 12345u;
	return words[(*seed >> 16) % (sizeof(words) / sizeof(words[0]))];
}

static void check_folds(const char *text)
{
	size_t length = 0;

	for (const unsigned char *s = (const unsigned char *)text; *s; s++) {
		if (s[0] == '\r' && s[1] == '\n') {
			/* Neither an empty continuation nor a cut character. */
			assert_false(s[2] == ' ' && s[3] == '\r');
			assert_false(s[2] == ' ' && (s[3] & 0xc0) == 0x80);
			assert_true(length <= 75);
			length = 0;
			s++;
			continue;
		}
		assert_int_not_equal(*s, '\r');
		assert_int_not_equal(*s, '\n');
		length++;
	}
	assert_int_equal(length, 0);
}

static void test_random_texts_fold(void **state)
{
	unsigned seed = 20251204;

	(void)state;
	for (int i = 0; i < 1000; i++) {
		struct lh_meeting m = meeting();
		char title[2048] = "";
		char *text;

		for (int n = i % 60; n >= 0; n--)
			strcat(title, word(&seed));
		m.title = title;
		text = write_meeting(&m, LH_ICAL_EXPORT);
		check_folds(text);
		free(text);
	}
}

static void test_pieces_are_the_whole(void **state)
{
	struct lh_meeting m = meeting();
	struct lh_ical_options o = options(LH_ICAL_EXPORT);
	struct lh_ical_event event = { .meeting = &m };
	struct lh_strbuf out;
	bool zoned = false;
	char *whole;

	(void)state;
	o.name = "Lịch; họp";
	lh_strbuf_init(&out);
	lh_ical_write_head(&out, &o);
	lh_ical_write_event(&out, &o, &event, &zoned);
	assert_true(zoned);
	lh_ical_write_tail(&out);
	whole = write_event(&o, &event);
	assert_string_equal(out.text, whole);
	assert_line(whole, "X-WR-CALNAME:Lịch\\; họp");
	free(whole);

	/* Days only: nothing names the zone. */
	m.when.start = m.when.end = LH_MINUTE_UNKNOWN;
	m.when.part = LH_PART_NONE;
	zoned = false;
	lh_strbuf_clear(&out);
	lh_ical_write_head(&out, &o);
	lh_ical_write_event(&out, &o, &event, &zoned);
	lh_ical_write_tail(&out);
	assert_false(zoned);
	assert_null(strstr(out.text, "TZID"));
	lh_strbuf_release(&out);
}

static void test_addresses(void **state)
{
	static const char *const good[] = {
		"a@b", "so.tc-1+x@so.lang-son.gov.vn", "A_b@c.D",
	};
	static const char *const bad[] = {
		"", "a", "@b", "a@", "a@b@c", "a b@c", "a@b c", "a@b\r\nX:1",
		"\"a\"@b", "<a@b>", ".a@b", "a.@b", "a..b@c", "a@.b", "a@b.",
		"a@-b", "a@b-", "a@b..c", "ă@b", "a@bă", "a?cc=x@b", "a%40@b",
		"mailto:a@b", "a@b,c@d", "a@b;c",
	};
	char longest[300];

	(void)state;
	for (size_t i = 0; i < sizeof(good) / sizeof(good[0]); i++)
		assert_true(lh_ical_address_is_valid(good[i]));
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		if (lh_ical_address_is_valid(bad[i]))
			fail_msg("“%s” passes", bad[i]);
	assert_false(lh_ical_address_is_valid(NULL));
	memset(longest, 'a', sizeof(longest));
	memcpy(longest + 253, "@b", 3);
	assert_false(lh_ical_address_is_valid(longest));
	assert_true(lh_ical_address_is_valid(longest + 1));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_whole_export),
		cmocka_unit_test(test_times),
		cmocka_unit_test(test_assumed_end_comes_from_the_index),
		cmocka_unit_test(test_utc),
		cmocka_unit_test(test_series),
		cmocka_unit_test(test_people_of_a_request),
		cmocka_unit_test(test_delegation),
		cmocka_unit_test(test_private_copy),
		cmocka_unit_test(test_no_organizer_no_attendee),
		cmocka_unit_test(test_place_and_words),
		cmocka_unit_test(test_states),
		cmocka_unit_test(test_cancel),
		cmocka_unit_test(test_refusals),
		cmocka_unit_test(test_task_due),
		cmocka_unit_test(test_task_whole_and_share),
		cmocka_unit_test(test_task_request),
		cmocka_unit_test(test_escapes_and_controls),
		cmocka_unit_test(test_random_texts_fold),
		cmocka_unit_test(test_pieces_are_the_whole),
		cmocka_unit_test(test_addresses),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
