/* Writes calendars of every profile into a folder, for a strict checker and
 * for other calendar programs: ical_sample FOLDER. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <lichhop/ical.h>
#include <lichhop/zone.h>

#define NOW 1764727200		/* 2025-12-03T02:00:00Z */
#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static const struct lh_office office = {
	.name = "Văn phòng UBND tỉnh; \"Lạng Sơn\"",
	.email = "vanphong@example.vn",
	.zone = LH_ZONE_HOME, .hours = { 450, 720, 810, 1020, 1260, 120 },
};

static struct lh_delegate delegates[] = {
	{ .name = "Lê Văn A", .position = "Phó Giám đốc",
	  .email = "le.van.a@example.vn" },
};

static struct lh_participant people[] = {
	{ .kind = LH_PARTICIPANT_PERSON, .name = "Đinh Hữu Học",
	  .position = "Phó Chủ tịch Thường trực UBND tỉnh",
	  .role = LH_ROLE_CHAIR, .email = "hoc@example.vn",
	  .response = LH_RESPONSE_ACCEPTED },
	{ .kind = LH_PARTICIPANT_AGENCY, .name = "Sở Tài chính",
	  .role = LH_ROLE_MEMBER, .requested_as = "đại diện lãnh đạo",
	  .email = "sotc@example.vn" },
	{ .kind = LH_PARTICIPANT_AGENCY, .name = "Sở Xây dựng, Sở Y tế^",
	  .role = LH_ROLE_REPORTER, .email = "soxd@example.vn",
	  .response = LH_RESPONSE_DELEGATED, .delegates = delegates,
	  .n_delegates = 1 },
	{ .kind = LH_PARTICIPANT_PERSON, .name = "Trần Thị \"Hường\"",
	  .role = LH_ROLE_SECRETARY, .email = "huong@example.vn",
	  .response = LH_RESPONSE_TENTATIVE },
	{ .kind = LH_PARTICIPANT_AGENCY, .name = "Báo Lạng Sơn",
	  .role = LH_ROLE_INFORMATION, .email = "bao@example.vn" },
	{ .kind = LH_PARTICIPANT_OPEN, .name = "các đơn vị liên quan",
	  .role = LH_ROLE_INVITED },
	{ .kind = LH_PARTICIPANT_PERSON, .name = "Người chủ trì thứ hai",
	  .role = LH_ROLE_CHAIR, .email = "hai@example.vn",
	  .response = LH_RESPONSE_DELEGATED },
};

static struct lh_venue venues[] = {
	{ .name = "Phòng họp tầng 4, trụ sở UBND tỉnh; số 2" },
	{ .name = "Zoom", .online = true,
	  .url = "https://zoom.us/j/123?pwd=a,b;c&x=1" },
};

static struct lh_agenda_item agenda[] = {
	{ .start = 840, .end = 855, .title = "Khai mạc" },
	{ .start = 855, .end = 930, .title = "Báo cáo; thảo luận, kết luận",
	  .reporter = "Sở Tài chính" },
};

static struct lh_date except = { 2025, 12, 18 }, extra = { 2025, 12, 20 };

static struct lh_meeting meeting(const char *uid, const char *title)
{
	return (struct lh_meeting){
		.uid = uid, .title = title, .sequence = 1, .own = true,
		.state = LH_MEETING_CONFIRMED,
		.content = "Tháo gỡ khó khăn, vướng mắc;\nđẩy nhanh tiến độ.",
		.when = { .date = { 2025, 12, 4 }, .start = 840, .end = 960 },
		.venues = venues, .n_venues = COUNT(venues),
		.participants = people, .n_participants = COUNT(people),
		.agenda = agenda, .n_agenda = COUNT(agenda),
		.contact = "Bà Hoa, số máy lẻ 12",
		.start_at = LH_INSTANT_UNKNOWN, .end_at = LH_INSTANT_UNKNOWN,
		.created_at = NOW - 86400, .modified_at = NOW - 3600,
	};
}

static struct lh_share shares[] = {
	{ .name = "Sở Tài chính", .role = LH_SHARE_LEAD,
	  .status = LH_SHARE_SUBMITTED, .status_at = NOW },
	{ .name = "Sở Công Thương", .role = LH_SHARE_LEAD,
	  .status = LH_SHARE_IN_PROGRESS, .status_at = LH_INSTANT_UNKNOWN },
	{ .name = "Ban Quản lý", .role = LH_SHARE_SUPPORT,
	  .status_at = LH_INSTANT_UNKNOWN },
};

static struct lh_delivery delivery = {
	.recipient = "UBND tỉnh", .via = "qua Văn phòng UBND tỉnh", .copies = 4,
};

static struct lh_assignment assignment(const char *uid)
{
	return (struct lh_assignment){
		.uid = uid, .task = "Báo cáo chung tiến độ, kết quả; đề xuất",
		.deliverable = "Báo cáo",
		.deadline = { .precision = LH_DEADLINE_DAY, .op = LH_OP_BY,
			      .date = { 2025, 12, 3 }, .minute = -1,
			      .wording = "chậm nhất ngày 03/12/2025" },
		.shares = shares, .n_shares = COUNT(shares),
		.deliveries = &delivery, .n_deliveries = 1,
		.created_at = NOW - 86400, .modified_at = LH_INSTANT_UNKNOWN,
	};
}

static const char *names[] = { "Sở Tài chính", "Ban Quản lý", "Sở Khác" };
static const char *emails[] = { "sotc@example.vn", "bql@example.vn",
				"SOTC@example.vn" };

static struct lh_ical_task task(const struct lh_assignment *a,
				const struct lh_share *share)
{
	return (struct lh_ical_task){
		.assignment = a, .share = share, .parent_uid = "meeting-1",
		.notice = "564/UBND-KTTH", .attendee_names = names,
		.attendee_emails = emails, .n_attendees = COUNT(names),
	};
}

static void write_file(const char *folder, const char *name,
		       const struct lh_ical_options *o,
		       const struct lh_ical_event *events, size_t n_events,
		       const struct lh_ical_task *tasks, size_t n_tasks)
{
	struct lh_strbuf out;
	struct lh_error err = { 0 };
	char path[4096];
	FILE *file;

	lh_strbuf_init(&out);
	snprintf(path, sizeof(path), "%s/%s.ics", folder, name);
	file = fopen(path, "wb");
	if (!file || lh_ical_write(&out, o, events, n_events, tasks, n_tasks,
				   &err)) {
		fprintf(stderr, "%s: %s\n", path, err.text);
		exit(1);
	}
	fwrite(out.text, 1, out.length, file);
	if (fclose(file))
		exit(1);
	lh_strbuf_release(&out);
}

static void write_exports(const char *folder)
{
	struct lh_ical_options o = { .profile = LH_ICAL_EXPORT,
				     .office = &office, .now = NOW,
				     .name = "Lịch họp; tuần 49, 2025" };
	struct lh_meeting m[8];
	struct lh_assignment a[4];
	struct lh_ical_event events[COUNT(m)] = { 0 };
	struct lh_ical_task tasks[COUNT(a)];
	const char *preparation[] = { "Sở Tài chính: 04 bộ, trước 03/12." };

	for (size_t i = 0; i < COUNT(m); i++) {
		static const char *const uids[COUNT(m)] = {
			"meeting-1", "meeting-2", "meeting-3", "meeting-4",
			"meeting-5", "meeting-6", "series-1", "series-1",
		};

		m[i] = meeting(uids[i], "Tháo gỡ vướng mắc dự án (nội dung 1/2)");
		events[i] = (struct lh_ical_event){
			.meeting = &m[i], .notice = "564/UBND-KTTH, UBND tỉnh",
			.notice_uid = "notice-1", .preparation = preparation,
			.n_preparation = 1,
		};
	}
	m[1].when = (struct lh_when){ .date = { 2025, 12, 5 }, .start = -1,
				      .end = -1, .part = LH_PART_MORNING };
	m[2].when = (struct lh_when){ .date = { 2025, 12, 30 },
				      .last_date = { 2026, 1, 1 },
				      .start = -1, .end = -1 };
	m[2].state = LH_MEETING_CANCELLED;
	m[3].when.zone = "America/New_York";
	m[4].when.end = LH_MINUTE_UNKNOWN;
	m[4].state = LH_MEETING_POSTPONED;
	m[5].when = (struct lh_when){ .date = { 2025, 12, 6 }, .start = 1320,
				      .end = 1440 };
	m[6].series = (struct lh_series){
		.rule = "FREQ=WEEKLY;UNTIL=20260131;BYDAY=TH",
		.exceptions = &except, .n_exceptions = 1,
		.extra = &extra, .n_extra = 1,
	};
	m[6].id = 7;
	m[7].series.master_id = m[6].id;
	m[7].series.original = (struct lh_date){ 2025, 12, 11 };
	m[7].series.original_minute = 840;
	m[7].when.date.day = 12;
	for (size_t i = 0; i < COUNT(a); i++) {
		static const char *const uids[COUNT(a)] = {
			"task-1", "task-2", "task-3", "task-4",
		};

		a[i] = assignment(uids[i]);
		tasks[i] = task(&a[i], i ? &shares[i - 1] : NULL);
	}
	a[1].deadline = (struct lh_deadline){
		.precision = LH_DEADLINE_HOUR, .op = LH_OP_BEFORE,
		.date = { 2025, 12, 3 }, .minute = 660,
	};
	a[2].deadline = (struct lh_deadline){ .precision = LH_DEADLINE_VAGUE,
					      .wording = "sớm" };
	a[3].cancelled = true;
	write_file(folder, "export-all", &o, events, COUNT(m), tasks, COUNT(a));
	write_file(folder, "export-day", &o, &events[2], 1, &tasks[2], 1);
	write_file(folder, "export-foreign", &o, &events[3], 1, NULL, 0);
	o.utc = true;
	write_file(folder, "export-utc", &o, events, COUNT(m) - 1, tasks,
		   COUNT(a));
}

static void write_messages(const char *folder)
{
	struct lh_ical_options o = { .profile = LH_ICAL_REQUEST,
				     .office = &office, .now = NOW };
	struct lh_meeting m = meeting("meeting-1", "Họp, gấp; \"mật\"");
	struct lh_meeting series = meeting("series-1", "Giao ban");
	struct lh_assignment a = assignment("task-1");
	struct lh_ical_event event = { .meeting = &m };
	struct lh_ical_event events[] = { { .meeting = &series } };
	struct lh_ical_task whole = task(&a, NULL);
	struct lh_ical_task part = task(&a, &shares[1]);

	series.series.rule = "FREQ=WEEKLY;COUNT=5";
	write_file(folder, "itip-request", &o, &event, 1, NULL, 0);
	write_file(folder, "itip-series", &o, events, 1, NULL, 0);
	write_file(folder, "itip-task", &o, NULL, 0, &whole, 1);
	write_file(folder, "itip-share", &o, NULL, 0, &part, 1);
	a.deadline = (struct lh_deadline){ .precision = LH_DEADLINE_HOUR,
		.op = LH_OP_BY, .date = { 2025, 12, 3 }, .minute = 480 };
	write_file(folder, "itip-task-hour", &o, NULL, 0, &part, 1);
	o.profile = LH_ICAL_CANCEL;
	m.state = LH_MEETING_CANCELLED;
	m.reason = "trùng lịch công tác";
	write_file(folder, "itip-cancel", &o, &event, 1, NULL, 0);
	write_file(folder, "itip-cancel-task", &o, NULL, 0, &whole, 1);
	m.when = (struct lh_when){ .start = -1, .end = -1 };
	write_file(folder, "itip-cancel-undated", &o, &event, 1, NULL, 0);
}

int main(int argc, char **argv)
{
	if (argc != 2) {
		fputs("ical_sample FOLDER\n", stderr);
		return 2;
	}
	write_exports(argv[1]);
	write_messages(argv[1]);
	return 0;
}
