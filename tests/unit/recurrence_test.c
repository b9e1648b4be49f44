/* Repeating meetings: tests/data/recurrence.txt says what each rule gives;
 * here stand the limits. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <lichhop/recurrence.h>

#define FIELDS 6

static FILE *data_open(void)
{
	const char *root = getenv("srcdir");
	char path[4096];
	FILE *file;

	snprintf(path, sizeof(path), "%s/tests/data/recurrence.txt",
		 root ? root : ".");
	file = fopen(path, "r");
	assert_non_null(file);
	return file;
}

/* Splits at " | "; returns how many fields there are. */
static size_t data_split(char *line, char *fields[FIELDS])
{
	size_t count = 0;

	line[strcspn(line, "\n")] = '\0';
	for (char *s = line; count < FIELDS; ) {
		char *bar = strstr(s, " |");

		fields[count++] = s;
		if (!bar)
			break;
		*bar = '\0';
		s = bar + 2;
		s += *s == ' ';
	}
	return count;
}

static char *data_days(struct lh_arena *arena, const struct lh_date *days,
		       size_t count)
{
	char *text = lh_arena_strdup(arena, "");
	char day[LH_DATE_TEXT_SIZE];

	for (size_t i = 0; i < count; i++)
		text = lh_arena_printf(arena, "%s%s%s", text, i ? " " : "",
				       lh_date_format(days[i], day));
	return text;
}

static struct lh_date date(const char *text)
{
	struct lh_date d;

	assert_true(lh_date_parse(text, &d));
	return d;
}

static void check_line(char *fields[FIELDS])
{
	struct lh_arena *arena = lh_arena_new();
	struct lh_date *days;
	lh_minute minute = LH_MINUTE_UNKNOWN;
	struct lh_error err = { 0 };
	size_t count;
	bool cut;
	char *got;

	if (*fields[2])
		assert_true(lh_minute_parse(fields[2], &minute));
	if (lh_recurrence_expand(arena, fields[0], date(fields[1]), minute,
				 date(fields[3]), date(fields[4]), 1000, &days,
				 &count, &cut, &err))
		fail_msg("%s: %s", fields[0], err.text);
	got = data_days(arena, days, count);
	if (strcmp(got, fields[5]) != 0)
		fail_msg("%s:\n  got      %s\n  expected %s", fields[0], got,
			 fields[5]);
	assert_false(cut);
	assert_int_equal(lh_recurrence_check(fields[0], NULL), LH_OK);
	lh_arena_free(arena);
}

static void test_data_file(void **state)
{
	FILE *file = data_open();
	char line[4096];
	size_t expanded = 0, refused = 0;

	(void)state;
	while (fgets(line, sizeof(line), file)) {
		char *fields[FIELDS];
		struct lh_error err = { 0 };

		if (*line == '#')
			continue;
		if (data_split(line, fields) == FIELDS) {
			check_line(fields);
			expanded++;
			continue;
		}
		if (lh_recurrence_check(fields[0], &err) != LH_EINVALID)
			fail_msg("“%s” was not refused", fields[0]);
		assert_true(strlen(err.text) > 10);
		refused++;
	}
	fclose(file);
	assert_true(expanded >= 25);
	assert_true(refused >= 30);
}

/* A window far from the start holds what a walk from the start finds there. */
static void test_late_windows(void **state)
{
	static const char *const rules[] = {
		"FREQ=DAILY;INTERVAL=3", "FREQ=DAILY;BYDAY=MO,WE",
		"FREQ=WEEKLY", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR",
		"FREQ=WEEKLY;INTERVAL=3;BYDAY=SU,MO;WKST=SU",
		"FREQ=WEEKLY;UNTIL=20260301T235959", "FREQ=MONTHLY;BYMONTHDAY=31",
		"FREQ=MONTHLY;BYDAY=MO;BYSETPOS=-1", "FREQ=MONTHLY;INTERVAL=5",
		"FREQ=MONTHLY;INTERVAL=2;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=2",
		"FREQ=YEARLY", "FREQ=YEARLY;INTERVAL=2;BYWEEKNO=20;BYDAY=MO",
		"FREQ=YEARLY;BYMONTH=4,10;BYDAY=1TH",
	};
	struct lh_date start = date("2025-01-31"), end = date("2029-12-31");

	(void)state;
	for (size_t i = 0; i < sizeof(rules) / sizeof(rules[0]); i++) {
		struct lh_arena *arena = lh_arena_new();
		struct lh_date *all, *late;
		size_t n_all, n_late, at = 0;
		bool cut;

		assert_int_equal(lh_recurrence_expand(arena, rules[i], start, 540,
			start, end, 5000, &all, &n_all, &cut, NULL), LH_OK);
		for (int day = 0; day < 1500; day += 11) {
			struct lh_date from = lh_date_add_days(start, day);

			while (at < n_all && lh_date_compare(all[at], from) < 0)
				at++;
			assert_int_equal(lh_recurrence_expand(arena, rules[i],
				start, 540, from, end, 5000, &late, &n_late,
				&cut, NULL), LH_OK);
			if (n_late != n_all - at ||
			    (n_late && memcmp(late, all + at,
					      n_late * sizeof(*late)) != 0))
				fail_msg("%s, %d days later: %zu days, not %zu",
					 rules[i], day, n_late, n_all - at);
		}
		lh_arena_free(arena);
	}
}

static void test_cut_by_limit(void **state)
{
	struct lh_arena *arena = lh_arena_new();
	struct lh_date *days;
	size_t count;
	bool cut;

	(void)state;
	assert_int_equal(lh_recurrence_expand(arena, "FREQ=DAILY",
		date("2025-12-04"), 480, date("2025-12-04"),
		date("2026-12-04"), 10, &days, &count, &cut, NULL), LH_OK);
	assert_int_equal(count, 10);
	assert_true(cut);
	assert_int_equal(lh_date_compare(days[9], date("2025-12-13")), 0);
	lh_arena_free(arena);
}

static void test_cut_by_steps(void **state)
{
	struct lh_arena *arena = lh_arena_new();
	struct lh_date *days;
	size_t count;
	bool cut;

	(void)state;
	assert_int_equal(lh_recurrence_expand(arena, "FREQ=DAILY;COUNT=40000;BYHOUR=8",
		date("1950-01-01"), 480, date("2050-01-01"),
		date("2050-12-31"), 1000, &days, &count, &cut, NULL), LH_OK);
	assert_int_equal(count, 0);
	assert_true(cut);
	lh_arena_free(arena);
}

/* What is calculated is what libical finds, which walks when it is given the
 * hour, too. */
static void test_even_steps_are_libicals(void **state)
{
	static const char *const rules[] = {
		"FREQ=WEEKLY", "FREQ=DAILY", "FREQ=WEEKLY;COUNT=26",
		"FREQ=DAILY;COUNT=1", "freq=weekly;interval=2;count=7",
		"FREQ=DAILY;INTERVAL=3;UNTIL=20260115",
		"FREQ=WEEKLY;BYDAY=TH;UNTIL=20260115T080000",
		"FREQ=WEEKLY;WKST=SU;BYDAY=TH;UNTIL=20260115T075900Z",
		"FREQ=WEEKLY;INTERVAL=3;WKST=MO;UNTIL=20251201",
		"FREQ=DAILY;UNTIL=20251204T070000Z",
	};
	static const char *const windows[][2] = {
		{ "2025-12-04", "2025-12-04" }, { "2025-11-01", "2026-12-31" },
		{ "2025-12-05", "2025-12-20" }, { "2026-01-14", "2026-01-16" },
		{ "2026-05-20", "2026-06-20" }, { "2025-12-11", "2025-12-11" },
		{ "2025-01-01", "2025-06-30" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rules) / sizeof(*rules); i++)
		for (size_t k = 0; k < sizeof(windows) / sizeof(*windows); k++) {
			struct lh_arena *arena = lh_arena_new();
			const char *walked = lh_arena_printf(
				arena, "%s;BYHOUR=8", rules[i]);
			struct lh_date *a, *b;
			size_t n, m;
			bool cut_a, cut_b;

			assert_int_equal(lh_recurrence_expand(
				arena, rules[i], date("2025-12-04"), 480,
				date(windows[k][0]), date(windows[k][1]), 100,
				&a, &n, &cut_a, NULL), LH_OK);
			assert_int_equal(lh_recurrence_expand(
				arena, walked, date("2025-12-04"), 480,
				date(windows[k][0]), date(windows[k][1]), 100,
				&b, &m, &cut_b, NULL), LH_OK);
			if (n != m || cut_a != cut_b
			    || strcmp(data_days(arena, a, n),
				      data_days(arena, b, m)) != 0)
				fail_msg("%s, %s: “%s”, not “%s”", rules[i],
					 windows[k][0], data_days(arena, a, n),
					 data_days(arena, b, m));
			lh_arena_free(arena);
		}
}

/* Rules that pass the check and hardly ever, or never, meet a day. */
static void test_sparse_rules_end_soon(void **state)
{
	static const char *const rules[] = {
		"FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29;BYDAY=SU",
		"FREQ=DAILY;BYSETPOS=5",
		"FREQ=DAILY;INTERVAL=1000;BYMONTH=2;BYMONTHDAY=29",
		"FREQ=WEEKLY;BYMONTH=2;BYDAY=MO;BYSETPOS=7",
		"FREQ=MONTHLY;BYDAY=5SU;BYMONTHDAY=1",
		"FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6",
		"FREQ=YEARLY;BYYEARDAY=366;BYMONTH=1",
		"FREQ=YEARLY;INTERVAL=1000;BYMONTH=2;BYMONTHDAY=29",
		"FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31",
	};
	clock_t begin = clock();

	(void)state;
	for (size_t i = 0; i < sizeof(rules) / sizeof(rules[0]); i++) {
		struct lh_arena *arena = lh_arena_new();
		struct lh_date *days;
		size_t count;
		bool cut;

		/* Refusing is as good as walking, if either ends. */
		(void)!lh_recurrence_expand(arena, rules[i],
			date("1970-06-01"), 480, date("2026-01-01"),
			date("2026-12-31"), 1000, &days, &count, &cut, NULL);
		lh_arena_free(arena);
	}
	assert_true((clock() - begin) / CLOCKS_PER_SEC < 20);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_data_file),
		cmocka_unit_test(test_late_windows),
		cmocka_unit_test(test_cut_by_limit),
		cmocka_unit_test(test_cut_by_steps),
		cmocka_unit_test(test_even_steps_are_libicals),
		cmocka_unit_test(test_sparse_rules_end_soon),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
