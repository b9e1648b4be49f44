/* The room of calendars alone, beside libical and a bare writer.
 *
 *   ical_bench FILE.ics
 *
 * Reads the file, and writes as many meetings to nowhere.  Each figure comes
 * from a process of its own, the middle of five; memory is that process'
 * highest. */
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

#include "bare_event.h"

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
	bool zoned = false;

	lh_strbuf_init(&out);
	lh_ical_write_head(&out, &o);
	for (size_t i = 0; i < count; i++) {
		struct lh_meeting m;

		fill(&m, i, uid, title);
		lh_ical_write_event(&out, &o,
				    &(struct lh_ical_event){ .meeting = &m },
				    &zoned);
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

static void write_bare(const struct job *job)
{
	FILE *file = fopen("/dev/null", "wb");
	const char *names[PEOPLE], *emails[PEOPLE];
	char uid[80], title[120], day[16];

	if (!file)
		_exit(1);
	for (size_t i = 0; i < PEOPLE; i++) {
		names[i] = people[i].name;
		emails[i] = people[i].email;
	}
	bare_head(file);
	for (size_t i = 0; i < job->count; i++) {
		struct lh_meeting m;

		fill(&m, i, uid, title);
		snprintf(day, sizeof(day), "%04d%02d%02d", m.when.date.year,
			 m.when.date.month, m.when.date.day);
		bare_event(file, &(struct bare_event){
			.uid = uid, .title = title, .content = content,
			.place = venue.name, .day = day, .start = m.when.start,
			.end = m.when.end, .organizer = office.email,
			.names = names, .emails = emails, .n_people = PEOPLE,
		});
	}
	bare_tail(file);
	fclose(file);
}

/* --- the table --- */

/* A line for the driver: what, seconds and MiB here, seconds and MiB there. */
static void print_pair(const char *what, struct figure ours, struct figure other)
{
	printf("%s\t%.4f\t%.1f\t%.4f\t%.1f\n", what, ours.seconds,
	       (double)ours.kib / 1024, other.seconds,
	       (double)other.kib / 1024);
	fflush(stdout);
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

int main(int argc, char **argv)
{
	if (argc != 2) {
		fprintf(stderr, "usage: ical_bench FILE.ics\n");
		return 2;
	}
	struct job job = { argv[1], count_events(argv[1]) };
	print_pair("read", bench(read_ours, &job), bench(read_libical, &job));
	print_pair("write", bench(write_ours, &job), bench(write_bare, &job));
	return 0;
}
