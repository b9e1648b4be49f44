/* Civil days and hours. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include <lichhop/date.h>

#define COUNT(a) (sizeof(a) / sizeof(*(a)))

static struct lh_date day(int year, int month, int number)
{
	return (struct lh_date){ (int16_t)year, (uint8_t)month,
				 (uint8_t)number };
}

static void test_known_days(void **state)
{
	static const struct {
		int year, month, day;
		int32_t days;
		enum lh_weekday weekday;
		int week, week_year;
	} rows[] = {
		{ 1970, 1, 1, 0, LH_THURSDAY, 1, 1970 },
		{ 1969, 12, 31, -1, LH_WEDNESDAY, 1, 1970 },
		{ 2000, 2, 29, 11016, LH_TUESDAY, 9, 2000 },
		{ 2025, 12, 4, 20426, LH_THURSDAY, 49, 2025 },
		{ 2012, 7, 31, 15552, LH_TUESDAY, 31, 2012 },
		{ 2021, 1, 3, 18630, LH_SUNDAY, 53, 2020 },
		{ 2024, 12, 30, 20087, LH_MONDAY, 1, 2025 },
		{ 1900, 1, 1, -25567, LH_MONDAY, 1, 1900 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct lh_date date = day(rows[i].year, rows[i].month,
					  rows[i].day);
		int year;

		assert_int_equal(lh_date_to_days(date), rows[i].days);
		assert_int_equal(lh_date_weekday(date), rows[i].weekday);
		assert_int_equal(lh_date_iso_week(date, &year), rows[i].week);
		assert_int_equal(year, rows[i].week_year);
		assert_int_equal(lh_date_iso_week(date, NULL), rows[i].week);
	}
}

/* Every day of three centuries against the C library's calendar. */
static void test_against_libc(void **state)
{
	(void)state;
	for (int32_t days = -25567; days < 84370; days++) {
		struct lh_date date = lh_date_from_days(days);
		time_t seconds = (time_t)days * 86400;
		struct tm tm;

		gmtime_r(&seconds, &tm);
		assert_int_equal(date.year, tm.tm_year + 1900);
		assert_int_equal(date.month, tm.tm_mon + 1);
		assert_int_equal(date.day, tm.tm_mday);
		assert_int_equal(lh_date_to_days(date), days);
		assert_int_equal(lh_date_weekday(date) % 7, tm.tm_wday);
	}
}

static void test_valid(void **state)
{
	static const struct { int year, month, day; bool valid; } rows[] = {
		{ 0, 0, 0, true }, { 2024, 0, 0, true }, { 2024, 5, 0, true },
		{ 0, 2, 29, true }, { 2024, 2, 29, true },
		{ 2023, 2, 29, false }, { 0, 2, 30, false },
		{ 0, 4, 31, false }, { 2024, 13, 1, false },
		{ 2024, 0, 5, false }, { 1899, 1, 1, false },
		{ 2201, 1, 1, false }, { 2200, 12, 31, true },
		{ -5, 1, 1, false }, { 2024, 1, 32, false },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_int_equal(lh_date_is_valid(day(rows[i].year,
						      rows[i].month,
						      rows[i].day)),
				 rows[i].valid);
	assert_true(lh_date_is_empty(day(0, 0, 0)));
	assert_false(lh_date_is_empty(day(0, 0, 1)));
	assert_true(lh_date_is_full(day(2024, 1, 1)));
	assert_false(lh_date_is_full(day(2024, 1, 0)));
}

static void test_compare(void **state)
{
	(void)state;
	assert_true(lh_date_compare(day(2024, 1, 31), day(2024, 2, 1)) < 0);
	assert_true(lh_date_compare(day(2025, 1, 1), day(2024, 12, 31)) > 0);
	assert_true(lh_date_compare(day(2024, 5, 6), day(2024, 5, 5)) > 0);
	assert_int_equal(lh_date_compare(day(2024, 5, 6), day(2024, 5, 6)), 0);
}

static void test_text(void **state)
{
	static const struct { int year, month, day; const char *text; }
	rows[] = {
		{ 2025, 12, 4, "2025-12-04" }, { 2024, 5, 0, "2024-05" },
		{ 2024, 0, 0, "2024" }, { 0, 12, 4, "--12-04" },
		{ 0, 5, 0, "--05" }, { 0, 0, 0, "" },
	};
	static const char *const wrong[] = {
		"2025-13-01", "2025-02-29", "2025-1-1", "20251204", "x",
		"2025-", "2025-12-04 ", "--", "--00-01", "2025-00-01", "0000",
		"-2025-01-01", "2025-12-00",
	};
	char buf[LH_DATE_TEXT_SIZE];

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct lh_date date = day(rows[i].year, rows[i].month,
					  rows[i].day);
		struct lh_date back = day(1999, 9, 9);

		assert_string_equal(lh_date_format(date, buf), rows[i].text);
		assert_true(lh_date_parse(rows[i].text, &back));
		assert_memory_equal(&back, &date, sizeof(date));
	}
	for (size_t i = 0; i < COUNT(wrong); i++) {
		struct lh_date kept = day(1999, 9, 9);

		assert_false(lh_date_parse(wrong[i], &kept));
		assert_int_equal(kept.year, 1999);
	}
}

static void test_minutes(void **state)
{
	static const char *const wrong[] = {
		"", "8:00", "24:01", "12:60", "0800", "08:00 ", "ab:cd",
	};
	char buf[LH_MINUTE_TEXT_SIZE];
	lh_minute minute = 7;

	(void)state;
	assert_string_equal(lh_minute_format(840, buf), "14:00");
	assert_string_equal(lh_minute_format(1440, buf), "24:00");
	assert_string_equal(lh_minute_format(LH_MINUTE_UNKNOWN, buf), "");
	for (size_t i = 0; i < COUNT(wrong); i++)
		assert_false(lh_minute_parse(wrong[i], &minute));
	assert_int_equal(minute, 7);
	assert_true(lh_minute_parse("23:59", &minute));
	assert_int_equal(minute, 1439);
	assert_true(lh_minute_parse("24:00", &minute));
	assert_int_equal(minute, 1440);
}

static void test_words(void **state)
{
	struct lh_arena *arena = lh_arena_new();

	(void)state;
	assert_string_equal(lh_date_words(arena, day(2025, 12, 4)),
			    "Thứ Năm 04/12/2025");
	assert_string_equal(lh_date_words(arena, day(2024, 5, 0)),
			    "tháng 5/2024");
	assert_string_equal(lh_date_words(arena, day(0, 5, 1)), "01/05");
	assert_string_equal(lh_date_words(arena, day(2024, 0, 0)), "năm 2024");
	assert_string_equal(lh_date_words(arena, day(0, 5, 0)), "tháng 5");
	assert_string_equal(lh_date_words(arena, day(0, 0, 0)), "");
	assert_string_equal(lh_date_short(arena, day(2025, 12, 7), true),
			    "CN 07/12");
	assert_string_equal(lh_date_short(arena, day(2025, 12, 7), false),
			    "07/12");
	assert_string_equal(lh_date_short(arena, day(0, 12, 7), true),
			    "07/12");
	assert_string_equal(lh_date_short(arena, day(2025, 12, 0), true),
			    "tháng 12/2025");
	lh_arena_free(arena);
}

static void test_parts(void **state)
{
	enum lh_day_part part = LH_PART_NONE;

	(void)state;
	assert_null(lh_day_part_name(LH_PART_NONE));
	for (int i = LH_PART_MORNING; i <= LH_PART_ALL_DAY; i++) {
		assert_true(lh_day_part_parse(lh_day_part_name(i), &part));
		assert_int_equal(part, i);
	}
	assert_false(lh_day_part_parse("trua", &part));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_known_days),
		cmocka_unit_test(test_against_libc),
		cmocka_unit_test(test_valid),
		cmocka_unit_test(test_compare),
		cmocka_unit_test(test_text),
		cmocka_unit_test(test_minutes),
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_parts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
