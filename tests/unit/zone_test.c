/* Zones: names from everywhere, local time and instants. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <lichhop/zone.h>

#define COUNT(a) (sizeof(a) / sizeof(*(a)))

static int setup(void **state)
{
	*state = lh_arena_new();
	return 0;
}

static int teardown(void **state)
{
	lh_arena_free(*state);
	return 0;
}

static void test_resolve(void **state)
{
	static const struct { const char *name, *zone; } rows[] = {
		{ "Asia/Ho_Chi_Minh", "Asia/Ho_Chi_Minh" },
		{ "Asia/Saigon", "Asia/Ho_Chi_Minh" },
		{ "asia/saigon", "Asia/Ho_Chi_Minh" },
		{ "Asia/Bangkok", "Asia/Bangkok" },
		{ "\"Asia/Tokyo\"", "Asia/Tokyo" },
		{ " 'Europe/Paris' ", "Europe/Paris" },
		{ "SE Asia Standard Time", "Asia/Ho_Chi_Minh" },
		{ "Tokyo Standard Time", "Asia/Tokyo" },
		{ "W. Europe Standard Time", "Europe/Berlin" },
		{ "(UTC+07:00) Bangkok, Hanoi, Jakarta", "Asia/Ho_Chi_Minh" },
		{ "(GMT+07:00) Bangkok, Hanoi, Jakarta", "Asia/Ho_Chi_Minh" },
		{ "(UTC-05:00) Eastern Time (US & Canada)",
		  "America/New_York" },
		{ "/freeassociation.sourceforge.net/Asia/Ho_Chi_Minh",
		  "Asia/Ho_Chi_Minh" },
		{ "/freeassociation.sourceforge.net/Tzfile/Asia/Saigon",
		  "Asia/Ho_Chi_Minh" },
		{ "/citadel.org/20190914_1/America/Argentina/Ushuaia",
		  "America/Argentina/Ushuaia" },
		{ "UTC", "UTC" },
		{ "Etc/UTC", "Etc/UTC" },
		{ "UTC+7", "Etc/GMT-7" },
		{ "GMT+07:00", "Etc/GMT-7" },
		{ "UTC-0300", "Etc/GMT+3" },
		{ "GMT+00:00", "UTC" },
	};
	static const char *const unknown[] = {
		"", " ", "\"\"", "Hà Nội", "Asia/Ha_Noi", "VST", "BST", "EST",
		"Customized Time Zone", "(UTC+07:00) Somewhere", "(UTC+07:00",
		"UTC+7:30", "GMT+15", "UTC+", "Etc/Unknown", "/", "///",
		"/x/y/z", "GMT+07:00:00",
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		const char *zone = lh_zone_resolve(*state, rows[i].name);

		if (!zone)
			fail_msg("“%s” unknown", rows[i].name);
		assert_string_equal(zone, rows[i].zone);
	}
	for (size_t i = 0; i < COUNT(unknown); i++) {
		const char *zone = lh_zone_resolve(*state, unknown[i]);

		if (zone)
			fail_msg("“%s” taken for %s", unknown[i], zone);
	}
	assert_null(lh_zone_resolve(*state, NULL));
	char *longest = lh_arena_alloc(*state, 100001);
	memset(longest, '/', 100000);
	assert_null(lh_zone_resolve(*state, longest));
}

static const struct {
	const char *zone;
	struct lh_date date;
	lh_minute minute;
	lh_instant at;
	const char *text;
} moments[] = {
	{ LH_ZONE_HOME, { 2025, 12, 4 }, 840, 1764831600,
	  "2025-12-04T14:00+07:00" },
	{ LH_ZONE_HOME, { 1970, 1, 1 }, 480, 0, "1970-01-01T08:00+08:00" },
	{ LH_ZONE_HOME, { 1975, 6, 13 }, 0, 171824400,
	  "1975-06-13T00:00+07:00" },
	{ LH_ZONE_HOME, { 1975, 6, 12 }, 1379, 171817140,
	  "1975-06-12T22:59+08:00" },
	{ "UTC", { 2000, 1, 1 }, 0, 946684800, "2000-01-01T00:00+00:00" },
	{ "America/New_York", { 2025, 7, 4 }, 540, 1751634000,
	  "2025-07-04T09:00-04:00" },
	{ "America/New_York", { 2025, 1, 4 }, 540, 1735999200,
	  "2025-01-04T09:00-05:00" },
	{ "Asia/Kathmandu", { 2025, 1, 1 }, 0, 1735668900,
	  "2025-01-01T00:00+05:45" },
	{ "Etc/GMT-7", { 2025, 12, 4 }, 840, 1764831600,
	  "2025-12-04T14:00+07:00" },
};

static void test_moments(void **state)
{
	for (size_t i = 0; i < COUNT(moments); i++) {
		const char *zone = moments[i].zone;
		struct lh_date date;
		lh_minute minute;

		assert_int_equal(lh_zone_instant(zone, moments[i].date,
						 moments[i].minute),
				 moments[i].at);
		lh_zone_local(zone, moments[i].at, &date, &minute);
		assert_int_equal(lh_date_compare(date, moments[i].date), 0);
		assert_int_equal(minute, moments[i].minute);
		assert_string_equal(lh_zone_format(*state, zone,
						   moments[i].at),
				    moments[i].text);
	}
}

static void test_edges(void **state)
{
	const char *york = "America/New_York";
	struct lh_date spring = { 2025, 3, 9 };	/* 02:00 becomes 03:00 */
	struct lh_date autumn = { 2025, 11, 2 };	/* 01:00 … comes twice */
	struct lh_date last = { 2025, 12, 31 };
	struct lh_date date;
	lh_minute minute;

	(void)state;
	lh_zone_local(york, lh_zone_instant(york, spring, 150), &date, &minute);
	assert_int_equal(minute, 210);
	assert_int_equal(lh_zone_offset(york, lh_zone_instant(york, autumn, 90)),
			 -4 * 3600);
	lh_zone_local(LH_ZONE_HOME, lh_zone_instant(LH_ZONE_HOME, last, 1440),
		      &date, &minute);
	assert_int_equal(date.year, 2026);
	assert_int_equal(minute, 0);
	/* Seconds are dropped, before 1970 too. */
	lh_zone_local("UTC", -1, &date, &minute);
	assert_int_equal(date.year, 1969);
	assert_int_equal(minute, 1439);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_resolve),
		cmocka_unit_test(test_moments),
		cmocka_unit_test(test_edges),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
