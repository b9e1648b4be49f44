/* Calendars in and out, beside libical and a bare writer in the same run.
 *
 *   ical_bench [FILE.ics…]
 *
 * Without a file, calendars of 1,000, 10,000 and 50,000 meetings are written
 * to a temporary one first.  Each figure comes from a process of its own, the
 * middle of five; memory is that process' highest. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <libical/ical.h>

#include <lichhop/ical.h>
#include <lichhop/zone.h>

#define RUNS 5
#define PEOPLE 3

struct figure {
	double seconds;
	long kib;
};

struct job {
	const char *path;
	size_t count;
};

typedef void bench_fn(const struct job *job);

static double bench_now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static struct figure bench_once(bench_fn *run, const struct job *job)
{
	double begin = bench_now();
	struct rusage usage;
	int status;
	pid_t child = fork();

	if (child < 0)
		exit(1);
	if (child == 0) {
		run(job);
		_exit(0);
	}
	if (wait4(child, &status, 0, &usage) < 0 || status)
		exit(1);
	return (struct figure){ bench_now() - begin, usage.ru_maxrss };
}

static int bench_compare(const void *a, const void *b)
{
	const struct figure *x = a, *y = b;

	return (x->seconds > y->seconds) - (x->seconds < y->seconds);
}

static struct figure bench(bench_fn *run, const struct job *job)
{
	struct figure figures[RUNS];

	for (size_t i = 0; i < RUNS; i++)
		figures[i] = bench_once(run, job);
	qsort(figures, RUNS, sizeof(figures[0]), bench_compare);
	return figures[RUNS / 2];
}

/* --- reading --- */

static bool take(struct lh_reading *reading, void *data)
{
	*(size_t *)data += reading->n_meetings;
	return true;
}

static void read_ours(const struct job *job)
{
	size_t count = 0;
	struct lh_ical_reader reader = {
		.zone = LH_ZONE_HOME, .item = take, .data = &count,
		.limits.file = 1u << 30,
	};
	struct lh_arena *arena = lh_arena_new();
	struct lh_ical_summary summary;
	FILE *file = fopen(job->path, "rb");

	if (!file || lh_ical_read(file, &reader, arena, &summary, NULL) ||
	    count != job->count)
		_exit(1);
	fclose(file);
	lh_arena_free(arena);
}

/* libical as it is best used: one component at a time, parsed whole. */
static void read_libical(const struct job *job)
{
	FILE *file = fopen(job->path, "rb");
	struct lh_strbuf text;
	char line[4096];
	bool inside = false;
	size_t count = 0;

	if (!file)
		_exit(1);
	lh_strbuf_init(&text);
	while (fgets(line, sizeof(line), file)) {
		inside |= !strncmp(line, "BEGIN:VEVENT", 12);
		if (!inside)
			continue;
		lh_strbuf_add(&text, line);
		if (strncmp(line, "END:VEVENT", 10) != 0)
			continue;
		icalcomponent *c = icalparser_parse_string(text.text);
		count += c != NULL;
		icalcomponent_free(c);
		lh_strbuf_clear(&text);
		inside = false;
	}
	lh_strbuf_release(&text);
	fclose(file);
	if (count != job->count)
		_exit(1);
}

/* --- writing --- */

static const struct lh_office office = {
	.name = "Văn phòng UBND tỉnh", .email = "vanphong@example.vn",
	.zone = LH_ZONE_HOME, .hours = { 450, 720, 810, 1020, 1260, 120 },
};

static struct lh_participant people[PEOPLE] = {
	{ .kind = LH_PARTICIPANT_PERSON, .name = "Đinh Hữu Học",
	  .role = LH_ROLE_CHAIR, .email = "hoc@example.vn" },
	{ .kind = LH_PARTICIPANT_AGENCY, .name = "Sở Tài chính",
	  .role = LH_ROLE_MEMBER, .email = "sotc@example.vn" },
	{ .kind = LH_PARTICIPANT_AGENCY, .name = "Sở Nông nghiệp và Môi trường",
	  .role = LH_ROLE_MEMBER, .email = "sonnmt@example.vn" },
};

static struct lh_venue venue = {
	.name = "Phòng họp tầng 4, trụ sở UBND tỉnh",
};

static const char content[] =
	"Nghe báo cáo tiến độ; thảo luận, tháo gỡ khó khăn, vướng mắc trong "
	"giải phóng mặt bằng các dự án trọng điểm trên địa bàn tỉnh.";

static void fill(struct lh_meeting *m, size_t i, char *uid, char *title)
{
	sprintf(uid, "00000000-0000-4000-8000-%012zu", i);
	sprintf(title, "Họp tháo gỡ vướng mắc giải phóng mặt bằng số %zu", i);
	*m = (struct lh_meeting){
		.uid = uid, .title = title, .content = content, .own = true,
		.state = LH_MEETING_CONFIRMED,
		.when = { .date = lh_date_from_days(18000 + (int)(i % 4000)),
			  .start = 480 + (int)(i % 16) * 30,
			  .end = 570 + (int)(i % 16) * 30 },
		.venues = &venue, .n_venues = 1,
		.participants = people, .n_participants = PEOPLE,
		.created_at = 1764727200, .modified_at = 1764727200,
	};
}

static void write_to(FILE *file, size_t count)
{
	struct lh_ical_options o = { .profile = LH_ICAL_EXPORT,
				     .office = &office, .now = 1764727200 };
	struct lh_strbuf out;
	char uid[80], title[120];

	lh_strbuf_init(&out);
	lh_ical_write_head(&out, &o);
	for (size_t i = 0; i < count; i++) {
		struct lh_meeting m;

		fill(&m, i, uid, title);
		lh_ical_write_event(&out, &o,
				    &(struct lh_ical_event){ .meeting = &m });
		fwrite(out.text, 1, out.length, file);
		lh_strbuf_clear(&out);
	}
	lh_ical_write_tail(&out);
	fwrite(out.text, 1, out.length, file);
	lh_strbuf_release(&out);
}

static void write_ours(const struct job *job)
{
	FILE *file = fopen("/dev/null", "wb");

	if (!file)
		_exit(1);
	write_to(file, job->count);
	fclose(file);
}

/* Escape, fold, CRLF: no more than a calendar needs. */
static void bare_line(FILE *file, const char *name, const char *value,
		      bool is_text)
{
	char line[4096];
	size_t length = (size_t)sprintf(line, "%s", name);
	size_t at = 0, most = 75;

	for (const char *s = value; *s; s++) {
		if (is_text && strchr("\\;,\n", *s))
			line[length++] = '\\';
		line[length++] = (char)(*s == '\n' ? 'n' : *s);
	}
	while (length - at > most) {
		size_t n = most;

		while (((unsigned char)line[at + n] & 0xc0) == 0x80)
			n--;
		fwrite(line + at, 1, n, file);
		fputs("\r\n ", file);
		at += n;
		most = 74;
	}
	fwrite(line + at, 1, length - at, file);
	fputs("\r\n", file);
}

static void bare_time(FILE *file, const char *name, const struct lh_when *when,
		      int minute)
{
	char text[80];

	sprintf(text, "%04d%02d%02dT%02d%02d00", when->date.year,
		when->date.month, when->date.day, minute / 60, minute % 60);
	bare_line(file, name, text, false);
}

static void bare_event(FILE *file, const struct lh_meeting *m)
{
	char text[2048];

	bare_line(file, "BEGIN:VEVENT", "", false);
	bare_line(file, "UID:", m->uid, true);
	bare_line(file, "SEQUENCE:", "0", false);
	bare_line(file, "DTSTAMP:", "20251203T020000Z", false);
	bare_line(file, "CREATED:", "20251203T020000Z", false);
	bare_line(file, "LAST-MODIFIED:", "20251203T020000Z", false);
	bare_time(file, "DTSTART;TZID=Asia/Ho_Chi_Minh:", &m->when,
		  m->when.start);
	bare_time(file, "DTEND;TZID=Asia/Ho_Chi_Minh:", &m->when, m->when.end);
	bare_line(file, "SUMMARY:", m->title, true);
	sprintf(text, "Thời gian: %02d:%02d–%02d:%02d Thứ Năm %02d/%02d/%04d\n"
		"Địa điểm: %s\nChủ trì: %s\nThành phần:\n- %s\n- %s\n"
		"Nội dung: %s", m->when.start / 60, m->when.start % 60,
		m->when.end / 60, m->when.end % 60, m->when.date.day,
		m->when.date.month, m->when.date.year, venue.name,
		people[0].name, people[1].name, people[2].name, m->content);
	bare_line(file, "DESCRIPTION:", text, true);
	bare_line(file, "LOCATION:", venue.name, true);
	bare_line(file, "STATUS:", "CONFIRMED", false);
	bare_line(file, "TRANSP:", "OPAQUE", false);
	bare_line(file, "X-MICROSOFT-CDO-BUSYSTATUS:", "BUSY", false);
	bare_line(file, "ORGANIZER;CN=Văn phòng UBND tỉnh:mailto:",
		  office.email, false);
	for (size_t i = 0; i < PEOPLE; i++) {
		sprintf(text, "%s:mailto:%s", people[i].name, people[i].email);
		bare_line(file, "ATTENDEE;CUTYPE=GROUP;ROLE=REQ-PARTICIPANT;"
			  "PARTSTAT=NEEDS-ACTION;CN=", text, false);
	}
	bare_line(file, "BEGIN:VALARM", "", false);
	bare_line(file, "ACTION:DISPLAY", "", false);
	bare_line(file, "DESCRIPTION:", m->title, true);
	bare_line(file, "TRIGGER:-PT30M", "", false);
	bare_line(file, "END:VALARM", "", false);
	bare_line(file, "END:VEVENT", "", false);
}

static void write_bare(const struct job *job)
{
	FILE *file = fopen("/dev/null", "wb");
	char uid[80], title[120];

	if (!file)
		_exit(1);
	for (size_t i = 0; i < job->count; i++) {
		struct lh_meeting m;

		fill(&m, i, uid, title);
		bare_event(file, &m);
	}
	fclose(file);
}

/* --- the table --- */

static void print_pair(const char *what, struct figure ours,
		       const char *other_name, struct figure other)
{
	printf("  %-6s lichhop %7.3f s %5.1f MiB   %-8s %7.3f s %5.1f MiB"
	       "   ratio %.2f\n", what, ours.seconds, (double)ours.kib / 1024,
	       other_name, other.seconds, (double)other.kib / 1024,
	       ours.seconds / other.seconds);
}

static size_t count_events(const char *path)
{
	FILE *file = fopen(path, "rb");
	char line[4096];
	size_t count = 0;

	if (!file) {
		perror(path);
		exit(1);
	}
	while (fgets(line, sizeof(line), file))
		count += !strncmp(line, "BEGIN:VEVENT", 12);
	fclose(file);
	return count;
}

static void measure(const char *path)
{
	struct job job = { path, count_events(path) };

	printf("%zu meetings (%s)\n", job.count, path);
	fflush(stdout);
	print_pair("read", bench(read_ours, &job), "libical",
		   bench(read_libical, &job));
	print_pair("write", bench(write_ours, &job), "bare",
		   bench(write_bare, &job));
	fflush(stdout);
}

static void measure_own(size_t count)
{
	char path[] = "/tmp/ical_bench.XXXXXX";
	int fd = mkstemp(path);
	FILE *file = fd >= 0 ? fdopen(fd, "wb") : NULL;

	if (!file) {
		perror(path);
		exit(1);
	}
	write_to(file, count);
	fclose(file);
	measure(path);
	unlink(path);
}

int main(int argc, char **argv)
{
	static const size_t counts[] = { 1000, 10000, 50000 };

	for (int i = 1; i < argc; i++)
		measure(argv[i]);
	for (size_t i = 0; argc == 1 && i < 3; i++)
		measure_own(counts[i]);
	return 0;
}
