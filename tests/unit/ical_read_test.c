/* The calendar reader: what tests/data/ics/NAME.ics gives stands in NAME.txt
 * beside it (UPDATE=1 writes those anew; read them before you believe them);
 * here stand limits, round trips and silence. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#include <lichhop/ical.h>
#include <lichhop/text.h>
#include <lichhop/zone.h>

#define HEAD "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
#define TAIL "END:VCALENDAR\r\n"
#define START "DTSTART:20251205T010000Z\r\n"
#define GOOD "BEGIN:VEVENT\r\nUID:good@x\r\n" START \
	     "SUMMARY:Tốt\r\nEND:VEVENT\r\n"

/* --- the dump --- */

struct dump {
	struct lh_strbuf out;
	struct lh_arena *arena;
};

static void dump_text(struct dump *d, const char *label, const char *text)
{
	if (!text)
		return;
	lh_strbuf_addf(&d->out, "  %s: ", label);
	for (const char *s = text; *s; s++) {
		if (*s == '\n')
			lh_strbuf_add(&d->out, "\\n");
		else
			lh_strbuf_add_char(&d->out, *s);
	}
	lh_strbuf_add_char(&d->out, '\n');
}

static void dump_instant(struct dump *d, const char *label, lh_instant at)
{
	if (at != LH_INSTANT_UNKNOWN)
		dump_text(d, label, lh_zone_format(d->arena, "UTC", at));
}

static void dump_days(struct dump *d, const char *label,
		      const struct lh_date *days, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		char day[LH_DATE_TEXT_SIZE];

		dump_text(d, label, lh_date_format(days[i], day));
	}
}

static void dump_when(struct dump *d, const struct lh_meeting *m)
{
	char day[LH_DATE_TEXT_SIZE], hour[LH_MINUTE_TEXT_SIZE];

	dump_text(d, "start", lh_when_format_start(d->arena, &m->when));
	dump_text(d, "end", lh_when_format_end(d->arena, &m->when));
	dump_text(d, "zone", m->when.zone);
	if (m->when.floating)
		dump_text(d, "floating", "yes");
	dump_text(d, "rule", m->series.rule);
	dump_days(d, "except", m->series.exceptions, m->series.n_exceptions);
	dump_days(d, "extra", m->series.extra, m->series.n_extra);
	if (lh_date_is_full(m->series.original))
		dump_text(d, "instead of", lh_arena_printf(d->arena, "%s %s",
			lh_date_format(m->series.original, day),
			lh_minute_format(m->series.original_minute, hour)));
}

static void dump_participant(struct dump *d, const struct lh_participant *p)
{
	dump_text(d, "participant", lh_arena_printf(d->arena,
		"%s <%s> %s %s %s", p->name, p->email ? p->email : "",
		lh_participant_kind_name(p->kind), lh_role_name(p->role),
		lh_response_name(p->response)));
	dump_instant(d, "  at", p->response_at);
	dump_text(d, "  remark", p->remark);
	for (size_t i = 0; i < p->n_delegates; i++)
		dump_text(d, "  delegate", lh_arena_printf(d->arena,
			"%s <%s>", p->delegates[i].name,
			p->delegates[i].email));
}

static void dump_meeting(struct dump *d, const struct lh_meeting *m)
{
	lh_strbuf_addf(&d->out, "meeting %s\n", m->uid ? m->uid : "-");
	dump_text(d, "title", m->title);
	if (m->sequence)
		dump_text(d, "sequence",
			  lh_arena_printf(d->arena, "%d", m->sequence));
	dump_text(d, "state", lh_meeting_state_name(m->state));
	dump_when(d, m);
	dump_text(d, "content", m->content);
	for (size_t i = 0; i < m->n_venues; i++)
		dump_text(d, "venue", lh_arena_printf(d->arena, "%s %s",
			m->venues[i].name ? m->venues[i].name : "-",
			m->venues[i].url ? m->venues[i].url : ""));
	if (m->organizer_name)
		dump_text(d, "organizer", lh_arena_printf(d->arena, "%s <%s>",
			m->organizer_name,
			m->organizer_email ? m->organizer_email : ""));
	for (size_t i = 0; i < m->n_participants; i++)
		dump_participant(d, &m->participants[i]);
	dump_instant(d, "created", m->created_at);
	dump_instant(d, "modified", m->modified_at);
}

static void dump_assignment(struct dump *d, const struct lh_assignment *a)
{
	lh_strbuf_addf(&d->out, "assignment %s\n", a->uid ? a->uid : "-");
	dump_text(d, "task", a->task);
	dump_text(d, "note", a->note);
	dump_text(d, "deadline", lh_deadline_format(d->arena, &a->deadline));
	dump_instant(d, "due", a->deadline.due);
	if (a->cancelled)
		dump_text(d, "cancelled", "yes");
	for (size_t i = 0; i < a->n_shares; i++) {
		const struct lh_share *s = &a->shares[i];

		dump_text(d, "share", lh_arena_printf(d->arena, "%s %s %s",
			s->name, lh_share_role_name(s->role),
			lh_share_status_name(s->status)));
		dump_instant(d, "  at", s->status_at);
	}
}

static bool dump_item(struct lh_reading *reading, void *data)
{
	struct dump *d = data;

	for (size_t i = 0; i < reading->n_meetings; i++)
		dump_meeting(d, &reading->meetings[i]);
	for (size_t i = 0; i < reading->n_assignments; i++)
		dump_assignment(d, &reading->assignments[i]);
	dump_text(d, "parent", reading->parent_uid);
	return true;
}

static void dump_problem(const struct lh_ical_problem *p, void *data)
{
	struct dump *d = data;

	lh_strbuf_addf(&d->out, "%s %zu: %s\n",
		       p->refused ? "refused" : "remark", p->line, p->text);
}

static enum lh_status dump_read(struct dump *d, FILE *file,
				const struct lh_ical_limits *limits)
{
	struct lh_ical_reader reader = {
		.zone = LH_ZONE_HOME, .item = dump_item,
		.problem = dump_problem, .data = d,
	};
	struct lh_ical_summary summary;
	struct lh_error err = { 0 };
	enum lh_status status;

	if (limits)
		reader.limits = *limits;
	status = lh_ical_read(file, &reader, d->arena, &summary, &err);
	if (summary.method)
		lh_strbuf_addf(&d->out, "method %s\n", summary.method);
	if (summary.name)
		lh_strbuf_addf(&d->out, "name %s\n", summary.name);
	if (status)
		lh_strbuf_addf(&d->out, "error: %s\n", err.text);
	return status;
}

/* Reads text; the result is in memory that the caller frees. */
static char *read_text(const char *text, size_t length,
		       const struct lh_ical_limits *limits,
		       enum lh_status *status)
{
	struct dump d = { .arena = lh_arena_new() };
	FILE *file = length ? fmemopen((void *)text, length, "r") : tmpfile();
	enum lh_status got;

	assert_non_null(file);
	lh_strbuf_init(&d.out);
	got = dump_read(&d, file, limits);
	if (status)
		*status = got;
	fclose(file);
	lh_arena_free(d.arena);
	return lh_strbuf_take(&d.out);
}

/* --- the data files --- */

static const char *data_folder(void)
{
	static char path[4096];
	const char *root = getenv("srcdir");

	snprintf(path, sizeof(path), "%s/tests/data/ics", root ? root : ".");
	return path;
}

static char *slurp(const char *path)
{
	struct lh_strbuf text;
	FILE *file = fopen(path, "rb");
	int c;

	lh_strbuf_init(&text);
	while (file && (c = getc(file)) != EOF)
		lh_strbuf_add_char(&text, (char)c);
	if (file)
		fclose(file);
	return lh_strbuf_take(&text);
}

static void check_file(const char *name)
{
	struct dump d = { .arena = lh_arena_new() };
	const char *folder = data_folder();
	char *path = lh_arena_printf(d.arena, "%s/%s", folder, name);
	char *wanted = lh_arena_printf(d.arena, "%s/%.*s.txt", folder,
				       (int)strlen(name) - 4, name);
	FILE *file = fopen(path, "rb");
	char *expected;

	assert_non_null(file);
	lh_strbuf_init(&d.out);
	(void)dump_read(&d, file, NULL);
	fclose(file);
	if (getenv("UPDATE")) {
		file = fopen(wanted, "wb");
		assert_non_null(file);
		fputs(d.out.text, file);
		fclose(file);
	}
	expected = slurp(wanted);
	if (strcmp(expected, d.out.text) != 0)
		fail_msg("%s gives\n%s\nnot\n%s", name, d.out.text, expected);
	free(expected);
	lh_strbuf_release(&d.out);
	lh_arena_free(d.arena);
}

static void test_data_files(void **state)
{
	DIR *folder = opendir(data_folder());
	struct dirent *entry;
	size_t count = 0;

	(void)state;
	assert_non_null(folder);
	while ((entry = readdir(folder)) != NULL) {
		size_t length = strlen(entry->d_name);

		if (length < 5 || strcmp(entry->d_name + length - 4, ".ics"))
			continue;
		check_file(entry->d_name);
		count++;
	}
	closedir(folder);
	assert_true(count >= 40);
}

/* libical warns on standard error, which would spoil the screen. */
static void test_silence(void **state)
{
	FILE *noise = tmpfile();
	int saved = dup(STDERR_FILENO);
	long written;

	fflush(stderr);
	dup2(fileno(noise), STDERR_FILENO);
	test_data_files(state);
	fflush(stderr);
	written = lseek(STDERR_FILENO, 0, SEEK_END);
	dup2(saved, STDERR_FILENO);
	close(saved);
	fclose(noise);
	assert_int_equal(written, 0);
}

/* --- limits --- */

/* HEAD, a component with `line`, a good one, TAIL. */
static char *with_line(const char *line)
{
	struct lh_strbuf text;

	lh_strbuf_init(&text);
	lh_strbuf_add(&text, HEAD "BEGIN:VEVENT\r\nUID:big@x\r\n" START
		      "SUMMARY:To\r\n");
	lh_strbuf_add(&text, line);
	lh_strbuf_add(&text, "\r\nEND:VEVENT\r\n" GOOD TAIL);
	return lh_strbuf_take(&text);
}

static char *repeat(const char *head, const char *part, size_t count)
{
	struct lh_strbuf text;

	lh_strbuf_init(&text);
	lh_strbuf_add(&text, head);
	for (size_t i = 0; i < count; i++)
		lh_strbuf_add(&text, part);
	return lh_strbuf_take(&text);
}

static void check_line_limit(const char *line, const char *says)
{
	char *text = with_line(line);
	enum lh_status status;
	char *got = read_text(text, strlen(text), NULL, &status);

	assert_int_equal(status, LH_OK);
	if (!strstr(got, says))
		fail_msg("“%.60s…” gives\n%s", line, got);
	/* What stands behind it is read all the same. */
	assert_non_null(strstr(got, "meeting good@x\n"));
	free(got);
	free(text);
}

static void test_line_limits(void **state)
{
	static const struct {
		const char *head, *part;
		size_t count;
		const char *says;
	} cases[] = {
		{ "DESCRIPTION:", "x", 262000, "meeting big@x" },
		{ "DESCRIPTION:", "x", 262200, "refused 3: có dòng quá dài" },
		{ "ATTACH;ENCODING=BASE64:", "QUJD", 1000000,
		  "remark 3: phần đính kèm quá dài, đã bỏ đi\nmeeting big@x" },
		{ "X-ALT-DESC:", "<p>", 100000, "meeting big@x" },
		{ "ATTENDEE", ";X-A=1", 10,	/* no value follows */
		  "remark 3: có dòng không đúng dạng" },
		{ "EXDATE:20260101T000000Z", ",20260101T000000Z", 3999,
		  "meeting big@x" },
		{ "EXDATE:20260101T000000Z", ",20260101T000000Z", 4000,
		  "refused 3: có dòng quá nhiều giá trị" },
		{ "CATEGORIES:a", ",b", 5000, "refused 3: có dòng quá nhiều" },
		{ "X-A:", "x\r\nX-A:", 20001, "refused 3: mục quá lớn" },
		{ "COMMENT:", "0123456789abcdef0123456789abcdef\r\nCOMMENT:",
		  30000, "refused 3: mục quá lớn" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		char *line = repeat(cases[i].head, cases[i].part,
				    cases[i].count);

		check_line_limit(line, cases[i].says);
		free(line);
	}
}

static void test_parameters(void **state)
{
	char *parameters = repeat("ATTENDEE", ";X-A=1", 100);
	char *good = repeat(parameters, ":mailto:a@b", 1);
	char *bad = repeat(parameters, ";X-B=2:mailto:a@b", 1);

	(void)state;
	check_line_limit(good, "participant: a@b <a@b>");
	check_line_limit(bad, "refused 3: có dòng quá nhiều tham số");
	free(parameters);
	free(good);
	free(bad);
}

static void test_depth(void **state)
{
	char *seven = repeat("X-A:1", "\r\nBEGIN:X-IN", 7);
	char *seven_closed = repeat(seven, "\r\nEND:X-IN", 7);
	char *eight = repeat("X-A:1", "\r\nBEGIN:X-IN", 8);
	char *eight_closed = repeat(eight, "\r\nEND:X-IN", 8);
	char *many = repeat("X-A:1", "\r\nBEGIN:X-IN", 200000);

	(void)state;
	check_line_limit(seven_closed, "meeting big@x");
	check_line_limit(eight_closed, "refused 3: các mục lồng nhau quá sâu");
	check_line_limit(many, "refused 3: các mục lồng nhau quá sâu");
	free(seven);
	free(seven_closed);
	free(eight);
	free(eight_closed);
	free(many);
}

static void test_file_limits(void **state)
{
	struct lh_ical_limits limits = { .components = 3 };
	char *four = repeat(HEAD, GOOD, 4);
	enum lh_status status;
	char *got = read_text(four, strlen(four), &limits, &status);

	(void)state;
	assert_int_equal(status, LH_EFORMAT);
	assert_non_null(strstr(got, "meeting good@x\n"));
	assert_non_null(strstr(got, "error: lịch có quá 3 mục (dòng 18)"));
	free(got);

	limits = (struct lh_ical_limits){ .file = 100000 };
	char *large = repeat(HEAD, GOOD, 5000);
	got = read_text(large, strlen(large), &limits, &status);
	assert_int_equal(status, LH_EFORMAT);
	assert_non_null(strstr(got, "error: tệp lịch lớn hơn"));
	free(got);
	free(large);
	free(four);
}

static void test_unknown_bytes_are_no_calendar(void **state)
{
	static const char *const texts[] = {
		"BEGIN:VCARD\r\nEND:VCARD\r\n", "BEGIN:VCALENDARX\r\n",
		"xBEGIN:VCALENDAR\r\n", "\xff\xfe" "B", "\n\n\n", "{}",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		enum lh_status status;
		char *got = read_text(texts[i], strlen(texts[i]), NULL,
				      &status);

		assert_int_equal(status, LH_EFORMAT);
		free(got);
	}
}

static void test_sniff(void **state)
{
	(void)state;
	assert_true(lh_ical_sniff("BEGIN:VCALENDAR", 15));
	assert_true(lh_ical_sniff("\xef\xbb\xbf \r\n\tbegin:vcalendar\r\n", 23));
	assert_true(lh_ical_sniff("BEGIN:VEVENT\n", 13));
	assert_false(lh_ical_sniff("BEGIN:VCALENDA", 14));
	assert_false(lh_ical_sniff("BEGIN:VCALENDARS", 16));
	assert_false(lh_ical_sniff("BEGIN:VCARD\n", 12));
	assert_false(lh_ical_sniff("", 0));
	assert_false(lh_ical_sniff("\0\0\0", 3));
}

static bool stop_at_once(struct lh_reading *reading, void *data)
{
	(void)reading;
	++*(int *)data;
	return false;
}

static void test_stopping(void **state)
{
	char text[] = HEAD GOOD TAIL;
	FILE *file = fmemopen(text, strlen(text), "r");
	struct lh_arena *arena = lh_arena_new();
	int items = 0;
	struct lh_ical_reader reader = {
		.zone = LH_ZONE_HOME, .item = stop_at_once, .data = &items,
	};
	struct lh_ical_summary summary;

	(void)state;
	assert_int_equal(lh_ical_read(file, &reader, arena, &summary, NULL),
			 LH_ECANCELLED);
	assert_int_equal(items, 1);
	fclose(file);
	lh_arena_free(arena);
}

/* Files that cost libical gigabytes or minutes. */
static void test_bombs_are_cheap(void **state)
{
	static const struct {
		const char *head, *part;
		size_t count;
	} bombs[] = {
		{ HEAD, "BEGIN:VEVENT\r\n", 200000 },
		{ HEAD, "END:VEVENT\r\n", 200000 },
		{ HEAD "BEGIN:VEVENT\r\n", "x\r\n", 500000 },
		{ HEAD "BEGIN:VEVENT\r\nRDATE", ";X=y,y,y,y", 26000 },
		{ HEAD "BEGIN:VEVENT\r\nSUMMARY:", "\r\n ", 500000 },
		{ HEAD "BEGIN:VEVENT\r\nSUMMARY:", "xxxxxxxx", 1000000 },
		{ HEAD, "BEGIN:VTIMEZONE\r\nTZID:a\r\nEND:VTIMEZONE\r\n",
		  90000 },
		{ HEAD, "BEGIN:VEVENT\r\nUID:x\r\nDTSTART:20260101T000000\r\n"
			"RRULE:FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6\r\n"
			"END:VEVENT\r\n", 20000 },
	};
	struct rusage usage;
	clock_t begin = clock();

	(void)state;
	for (size_t i = 0; i < sizeof(bombs) / sizeof(bombs[0]); i++) {
		char *text = repeat(bombs[i].head, bombs[i].part,
				    bombs[i].count);

		free(read_text(text, strlen(text), NULL, NULL));
		free(text);
	}
	assert_true((clock() - begin) / CLOCKS_PER_SEC < 30);
	getrusage(RUSAGE_SELF, &usage);
#ifndef __SANITIZE_ADDRESS__
	/* Most of it is the bombs themselves and what was said of them. */
	assert_true(usage.ru_maxrss < 128 * 1024);
#endif
}

/* Everybody sent by several others: looked up, not searched for. */
static void test_many_delegates(void **state)
{
	clock_t begin = clock();
	struct lh_strbuf text;
	enum lh_status status;
	char *got;

	(void)state;
	lh_strbuf_init(&text);
	lh_strbuf_add(&text, HEAD "BEGIN:VEVENT\r\nUID:x\r\n" START);
	for (int i = 0; i < 8000; i++)
		lh_strbuf_addf(&text, "ATTENDEE;DELEGATED-TO=a%d@b,a%d@b,a%d@b;"
			       "DELEGATED-FROM=a%d@b,a%d@b,a%d@b:mailto:a%d@b"
			       "\r\n", i + 1, i + 2, i + 3, 7999 - i, i - 2,
			       i + 5, i);
	lh_strbuf_add(&text, "END:VEVENT\r\n" TAIL);
	got = read_text(text.text, text.length, NULL, &status);
	assert_int_equal(status, LH_OK);
	assert_non_null(strstr(got, "meeting x\n"));
	assert_true((clock() - begin) / CLOCKS_PER_SEC < 10);
	free(got);
	lh_strbuf_release(&text);
}

/* --- there and back --- */

static const struct lh_office office = {
	.name = "Văn phòng UBND tỉnh", .email = "vanphong@example.vn",
	.zone = LH_ZONE_HOME, .hours = { 450, 720, 810, 1020, 1260, 120 },
};

struct back {
	struct lh_arena *arena;
	struct lh_meeting meeting;
	size_t items, problems;
};

static bool back_item(struct lh_reading *reading, void *data)
{
	struct back *b = data;

	if (reading->n_meetings) {
		b->meeting = reading->meetings[0];
		b->meeting.title = lh_arena_strdup(b->arena,
						   b->meeting.title);
		b->meeting.content = NULL;
		b->meeting.venues = lh_arena_memdup(b->arena,
			b->meeting.venues,
			b->meeting.n_venues * sizeof(*b->meeting.venues));
		for (size_t i = 0; i < b->meeting.n_venues; i++)
			b->meeting.venues[i].name = lh_arena_strdup(b->arena,
				b->meeting.venues[i].name);
	}
	b->items++;
	return true;
}

static void back_problem(const struct lh_ical_problem *problem, void *data)
{
	struct back *b = data;

	print_message("problem: %s\n", problem->text);
	b->problems++;
}

static void go_there_and_back(struct back *b, const struct lh_meeting *m)
{
	struct lh_ical_options o = { .profile = LH_ICAL_EXPORT,
				     .office = &office, .now = 1764727200 };
	struct lh_ical_reader reader = {
		.zone = LH_ZONE_HOME, .item = back_item,
		.problem = back_problem, .data = b,
	};
	struct lh_ical_summary summary;
	struct lh_strbuf out;
	FILE *file;

	lh_strbuf_init(&out);
	assert_int_equal(lh_ical_write(&out, &o,
		&(struct lh_ical_event){ .meeting = m }, 1, NULL, 0, NULL),
		LH_OK);
	file = fmemopen(out.text, out.length, "r");
	assert_int_equal(lh_ical_read(file, &reader, b->arena, &summary, NULL),
			 LH_OK);
	fclose(file);
	lh_strbuf_release(&out);
	assert_int_equal(b->items, 1);
	assert_int_equal(b->problems, 0);
}

static struct lh_meeting plain_meeting(void)
{
	return (struct lh_meeting){
		.uid = "u@x", .title = "Họp", .own = true,
		.state = LH_MEETING_CONFIRMED,
		.when = { .date = { 2025, 12, 4 }, .start = 840, .end = 960 },
		.start_at = LH_INSTANT_UNKNOWN, .end_at = LH_INSTANT_UNKNOWN,
		.created_at = LH_INSTANT_UNKNOWN,
		.modified_at = LH_INSTANT_UNKNOWN,
	};
}

static const char *word(unsigned *seed)
{
	static const char *const words[] = {
		"họp", "Ủy ban nhân dân", "ố", "ữ", " ", "  ", ",", ";", "\\",
		"\n", "😀", "e\314\202\314\201", "đ", "Sở Tài chính", "n", "\\n",
		":", "\"", "Nguyễn Thị Tuyết Mai", "x", "^", "…", "^n", "N",
	};

	*seed = *seed * 1103515245u + 12345u;
	return words[(*seed >> 16) % (sizeof(words) / sizeof(words[0]))];
}

static void test_random_texts_come_back(void **state)
{
	unsigned seed = 564;

	(void)state;
	for (int i = 0; i < 1000; i++) {
		struct back b = { .arena = lh_arena_new() };
		struct lh_meeting m = plain_meeting();
		struct lh_venue venue = { 0 };
		char text[4096] = "a";
		char *expected;

		for (int n = i % 80; n >= 0; n--)
			strcat(text, word(&seed));
		m.title = text;
		venue.name = text;
		m.venues = &venue;
		m.n_venues = 1;
		go_there_and_back(&b, &m);
		/* One line, composed, without blanks at the ends. */
		expected = lh_text_nfc(b.arena, text, strlen(text));
		expected = lh_text_printable(b.arena, expected, false);
		expected = lh_text_trim(b.arena, expected, strlen(expected));
		assert_string_equal(b.meeting.title, expected);
		assert_int_equal(b.meeting.n_venues, 1);
		assert_string_equal(b.meeting.venues[0].name, expected);
		lh_arena_free(b.arena);
	}
}

static void test_times_come_back(void **state)
{
	static const struct lh_when whens[] = {
		{ .date = { 2025, 12, 4 }, .start = 0, .end = 1 },
		{ .date = { 2025, 12, 4 }, .start = 840, .end = 960 },
		{ .date = { 2025, 12, 4 }, .start = 1320, .end = 1440 },
		{ .date = { 2025, 12, 4 }, .start = -1, .end = -1 },
		{ .date = { 2025, 12, 31 }, .last_date = { 2026, 1, 2 },
		  .start = -1, .end = -1 },
		{ .date = { 2025, 12, 31 }, .last_date = { 2026, 1, 1 },
		  .start = 480, .end = 690 },
		{ .date = { 2025, 12, 31 }, .last_date = { 2026, 1, 1 },
		  .start = 480, .end = 1440 },
		{ .date = { 2024, 2, 29 }, .start = 450, .end = 720 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(whens) / sizeof(whens[0]); i++) {
		struct back b = { .arena = lh_arena_new() };
		struct lh_meeting m = plain_meeting();
		const struct lh_when *w = &b.meeting.when;

		m.when = whens[i];
		go_there_and_back(&b, &m);
		assert_memory_equal(&w->date, &m.when.date, sizeof(w->date));
		assert_memory_equal(&w->last_date, &m.when.last_date,
				    sizeof(w->last_date));
		assert_int_equal(w->start, m.when.start);
		assert_int_equal(w->end, m.when.end);
		lh_arena_free(b.arena);
	}
}

static void test_series_comes_back(void **state)
{
	struct back b = { .arena = lh_arena_new() };
	struct lh_meeting m = plain_meeting();
	struct lh_date gone = { 2025, 12, 18 };

	(void)state;
	m.series.rule = "FREQ=WEEKLY;UNTIL=20251231T140000;BYDAY=TH";
	m.series.exceptions = &gone;
	m.series.n_exceptions = 1;
	struct lh_ical_options o = { .profile = LH_ICAL_EXPORT,
				     .office = &office };
	struct lh_strbuf out;
	lh_strbuf_init(&out);
	assert_int_equal(lh_ical_write(&out, &o,
		&(struct lh_ical_event){ .meeting = &m }, 1, NULL, 0, NULL),
		LH_OK);
	char *got = read_text(out.text, out.length, NULL, NULL);
	assert_non_null(strstr(got, "  rule: FREQ=WEEKLY;"
				    "UNTIL=20251231T140000;BYDAY=TH\n"));
	assert_non_null(strstr(got, "  except: 2025-12-18\n"));
	free(got);
	lh_strbuf_release(&out);
	lh_arena_free(b.arena);
}

static bool keep_raw(struct lh_reading *reading, void *data)
{
	*(char **)data = strdup(reading->meetings[0].raw_ics);
	return true;
}

/* The component as it came, folds undone, X- properties and all. */
static void test_raw_text_is_kept(void **state)
{
	char text[] = HEAD "BEGIN:VEVENT\r\nUID:u@x\r\n" START
		"X-LICHHOP-NOTICE;X-A=\"b;c\":n-\r\n 1\r\nCATEGORIES:a,b\r\n"
		"BEGIN:VALARM\r\nACTION:AUDIO\r\nEND:VALARM\r\n"
		"END:VEVENT\r\n" TAIL;
	FILE *file = fmemopen(text, strlen(text), "r");
	struct lh_arena *arena = lh_arena_new();
	char *raw = NULL;
	struct lh_ical_reader reader = {
		.zone = LH_ZONE_HOME, .item = keep_raw, .data = &raw,
	};
	struct lh_ical_summary summary;

	(void)state;
	assert_int_equal(lh_ical_read(file, &reader, arena, &summary, NULL),
			 LH_OK);
	assert_string_equal(raw, "BEGIN:VEVENT\r\nUID:u@x\r\n" START
		"X-LICHHOP-NOTICE;X-A=\"b;c\":n-1\r\nCATEGORIES:a,b\r\n"
		"BEGIN:VALARM\r\nACTION:AUDIO\r\nEND:VALARM\r\n"
		"END:VEVENT\r\n");
	free(raw);
	fclose(file);
	lh_arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_data_files),
		cmocka_unit_test(test_silence),
		cmocka_unit_test(test_line_limits),
		cmocka_unit_test(test_parameters),
		cmocka_unit_test(test_depth),
		cmocka_unit_test(test_file_limits),
		cmocka_unit_test(test_unknown_bytes_are_no_calendar),
		cmocka_unit_test(test_sniff),
		cmocka_unit_test(test_stopping),
		cmocka_unit_test(test_bombs_are_cheap),
		cmocka_unit_test(test_many_delegates),
		cmocka_unit_test(test_random_texts_come_back),
		cmocka_unit_test(test_times_come_back),
		cmocka_unit_test(test_series_comes_back),
		cmocka_unit_test(test_raw_text_is_kept),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
