/* Calendar files: whatever the bytes are, reading ends, and what was read can
 * be written, unfolded into days and read again. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <lichhop/ical.h>
#include <lichhop/recurrence.h>
#include <lichhop/text.h>
#include <lichhop/zone.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const struct lh_office office = {
	.name = "Văn phòng", .email = "vanphong@example.vn",
	.zone = LH_ZONE_HOME, .hours = { 450, 720, 810, 1020, 1260, 120 },
};

static void require(bool holds, const char *what)
{
	if (!holds) {
		fprintf(stderr, "ics_fuzz: %s\n", what);
		abort();
	}
}

static void check_text(const char *text)
{
	if (!text)
		return;
	require(!lh_text_check(text, strlen(text), NULL, NULL), "UTF-8");
	for (const char *s = text; *s; s++)
		require((unsigned char)*s >= ' ' || *s == '\n', "control");
}

static void expand(const struct lh_meeting *m)
{
	struct lh_arena *arena = lh_arena_new();
	struct lh_date last = lh_date_add_days(m->when.date, 800);
	struct lh_date *days;
	size_t count;
	bool cut;

	require(!lh_recurrence_expand(arena, m->series.rule, m->when.date,
				      m->when.start, m->when.date, last, 1000,
				      &days, &count, &cut, NULL),
		"a rule that passed cannot be expanded");
	require(count >= 1, "a series without its first day");
	lh_arena_free(arena);
}

static void write_again(const struct lh_meeting *m)
{
	struct lh_ical_options o = { .profile = LH_ICAL_EXPORT,
				     .office = &office, .utc = m->sequence & 1 };
	struct lh_meeting named = *m;
	struct lh_strbuf out;
	bool zoned = false;

	if (!named.uid)
		named.uid = "none";
	lh_strbuf_init(&out);
	lh_ical_write_event(&out, &o,
			    &(struct lh_ical_event){ .meeting = &named }, &zoned);
	require(!lh_text_check(out.text, out.length, NULL, NULL),
		"what is written is not UTF-8");
	lh_strbuf_release(&out);
}

static bool take(struct lh_reading *reading, void *data)
{
	(void)data;
	for (size_t i = 0; i < reading->n_meetings; i++) {
		const struct lh_meeting *m = &reading->meetings[i];

		check_text(m->uid);
		check_text(m->title);
		check_text(m->content);
		for (size_t j = 0; j < m->n_participants; j++)
			check_text(m->participants[j].name);
		if (m->series.rule && lh_date_is_full(m->when.date))
			expand(m);
		write_again(m);
	}
	for (size_t i = 0; i < reading->n_assignments; i++) {
		check_text(reading->assignments[i].task);
		check_text(reading->assignments[i].note);
	}
	return true;
}

static void hear(const struct lh_ical_problem *problem, void *data)
{
	(void)data;
	require(problem->text && *problem->text, "a problem without words");
	require(problem->line > 0, "a problem nowhere");
	check_text(problem->text);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct lh_ical_reader reader = {
		.zone = LH_ZONE_HOME, .item = take, .problem = hear,
	};
	struct lh_arena *arena = lh_arena_new();
	struct lh_ical_summary summary;
	struct lh_error err = { 0 };
	FILE *file = size ? fmemopen((void *)data, size, "r") : tmpfile();

	if (!file)
		abort();
	if (lh_ical_read(file, &reader, arena, &summary, &err))
		require(*err.text, "an error without words");
	check_text(summary.method);
	check_text(summary.name);
	fclose(file);
	lh_arena_free(arena);
	return 0;
}
