/* The context: where files are, the clock, and what it keeps of the store. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <dirent.h>
#include <unistd.h>

#include <lichhop/command.h>
#include <lichhop/settings.h>
#include <lichhop/zone.h>

#define COUNT(a) (sizeof(a) / sizeof(*(a)))

struct place {
	char folder[64];
	char database[96];
	struct lh_ctx *a, *b;	/* two who work on one file */
};

static struct lh_ctx *context_at(const struct place *p)
{
	const struct lh_ctx_options options = {
		.database = p->database,
		.local_date = { .year = 2025, .month = 12, .day = 3 },
		.local_minute = 9 * 60,
		.author = "tester",
	};

	return lh_ctx_new(&options);
}

static int setup(void **state)
{
	struct place *p = calloc(1, sizeof(*p));

	strcpy(p->folder, "/tmp/lichhop-context-XXXXXX");
	if (!mkdtemp(p->folder))
		return -1;
	snprintf(p->database, sizeof(p->database), "%s/x.db", p->folder);
	setenv("XDG_CONFIG_HOME", p->folder, 1);
	p->a = context_at(p);
	p->b = context_at(p);
	*state = p;
	return 0;
}

static int teardown(void **state)
{
	struct place *p = *state;

	lh_ctx_free(p->a);
	lh_ctx_free(p->b);
	DIR *dir = opendir(p->folder);
	for (struct dirent *e = readdir(dir); e; e = readdir(dir))
		unlinkat(dirfd(dir), e->d_name, 0);
	closedir(dir);
	rmdir(p->folder);
	free(p);
	return 0;
}

static void open_both(struct place *p)
{
	const unsigned needs = LH_NEED_WRITE | LH_NEED_CREATE;

	assert_int_equal(lh_ctx_open(p->a, needs, NULL), LH_OK);
	assert_int_equal(lh_ctx_open(p->b, needs, NULL), LH_OK);
}

static void test_paths(void **state)
{
	static const struct {
		const char *option, *variable, *data_home, *home, *database;
	} rows[] = {
		{ "o.db", "/v.db", "/data", "/home/an", "o.db" },
		{ NULL, "/v.db", "/data", "/home/an", "/v.db" },
		{ NULL, "", "/data", "/home/an", "/data/lichhop/lichhop.db" },
		{ NULL, NULL, "data", "/home/an",	/* must be absolute */
		  "/home/an/.local/share/lichhop/lichhop.db" },
		{ NULL, NULL, NULL, "/home/an",
		  "/home/an/.local/share/lichhop/lichhop.db" },
	};
	static const char *const names[] = {
		"LICHHOP_DATABASE", "XDG_DATA_HOME", "HOME",
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		const char *const values[] = { rows[i].variable,
					       rows[i].data_home, rows[i].home };
		const struct lh_ctx_options options = {
			.database = rows[i].option,
		};

		for (size_t k = 0; k < COUNT(names); k++)
			if (values[k])
				setenv(names[k], values[k], 1);
			else
				unsetenv(names[k]);
		struct lh_ctx *ctx = lh_ctx_new(&options);
		assert_string_equal(lh_ctx_database(ctx), rows[i].database);
		lh_ctx_free(ctx);
	}
}

static void test_parse_now(void **state)
{
	static const struct {
		const char *text;
		int minute;	/* -1: refused */
	} rows[] = {
		{ "2025-12-03T09:05", 545 },
		{ "2025-12-03 09:05", 545 },
		{ "2025-12-03T09:05:59", 545 },
		{ "2025-12-03", 0 },
		{ "2025-12-03T23:59", 1439 },
		{ "2025-12-03T24:00", -1 },
		{ "2025-12-03T9:05", -1 },
		{ "2025-12-03T09:60", -1 },
		{ "2025-12-03T09:05Z", -1 },
		{ "2025-12-03T09:05:5", -1 },
		{ "2025-12", -1 },
		{ "03/12/2025", -1 },
		{ "2025-02-29T09:00", -1 },
		{ "", -1 },
		{ "hôm nay", -1 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct lh_date date = { .year = 1 };
		lh_minute minute = -7;
		enum lh_status status = lh_ctx_parse_now(rows[i].text, &date,
							 &minute, NULL);

		if (rows[i].minute < 0) {
			assert_int_equal(status, LH_EINVALID);
			assert_int_equal(date.year, 1);
			assert_int_equal(minute, -7);
			continue;
		}
		assert_int_equal(status, LH_OK);
		assert_int_equal(date.year, 2025);
		assert_int_equal(minute, rows[i].minute);
	}
}

static void test_no_store(void **state)
{
	struct place *p = *state;
	struct lh_error err;

	assert_int_equal(lh_ctx_open(p->a, LH_NEED_NOTHING, &err), LH_OK);
	assert_false(lh_ctx_is_open(p->a));
	assert_int_equal(lh_ctx_open(p->a, LH_NEED_READ, &err), LH_ENOTFOUND);
	assert_non_null(strstr(err.text, p->database));
	assert_int_equal(lh_ctx_open(p->a, LH_NEED_WRITE, &err), LH_ENOTFOUND);
	assert_int_equal(access(p->database, F_OK), -1);
	/* What was never asked for is unknown, and the rest has defaults. */
	const struct lh_office *office = lh_ctx_office(p->a);
	assert_null(office->name);
	assert_string_equal(office->zone, LH_ZONE_HOME);
	assert_int_equal(office->hours.morning_end, 12 * 60);
	assert_int_equal(lh_ctx_directory(p->a)->n_agencies, 0);
	assert_int_equal(lh_ctx_today(p->a).day, 3);
	assert_int_equal(lh_ctx_phrases(p->a).anchor.day, 1);	/* its Monday */
}

/* Who reads may later write; the other way round nothing is opened anew. */
static void test_open_further(void **state)
{
	struct place *p = *state;

	open_both(p);
	lh_ctx_close(p->b);
	assert_int_equal(lh_ctx_open(p->b, LH_NEED_READ, NULL), LH_OK);
	struct lh_store *reader = lh_ctx_store(p->b);
	assert_int_equal(lh_ctx_open(p->b, LH_NEED_READ, NULL), LH_OK);
	assert_ptr_equal(lh_ctx_store(p->b), reader);
	assert_int_equal(lh_ctx_open(p->b, LH_NEED_WRITE, NULL), LH_OK);
	struct lh_store *writer = lh_ctx_store(p->b);
	assert_int_equal(lh_ctx_setting_set(p->b, "office.name", "A", NULL), LH_OK);
	assert_int_equal(lh_ctx_open(p->b, LH_NEED_READ, NULL), LH_OK);
	assert_ptr_equal(lh_ctx_store(p->b), writer);
}

static void test_settings_of_another(void **state)
{
	struct place *p = *state;

	open_both(p);
	assert_null(lh_ctx_office(p->a)->name);
	assert_int_equal(lh_ctx_setting_set(p->b, "office.name", " Sở Y tế ", NULL),
			 LH_OK);
	assert_string_equal(lh_ctx_office(p->a)->name, "Sở Y tế");
	assert_int_equal(lh_ctx_setting_set(p->b, "office.meeting.length", "45",
					    NULL), LH_OK);
	assert_int_equal(lh_ctx_office(p->a)->hours.meeting_length, 45);
	assert_int_equal(lh_ctx_setting_number(p->a, "office.meeting.length"), 45);
	assert_int_equal(lh_ctx_setting_set(p->a, "office.name", NULL, NULL), LH_OK);
	assert_null(lh_ctx_office(p->b)->name);
	assert_int_equal(lh_ctx_setting_set(p->a, "office.nothing", "x", NULL),
			 LH_ENOTFOUND);
	assert_int_equal(lh_ctx_setting_set(p->a, "office.email", "x", NULL),
			 LH_EINVALID);
}

static int64_t add_agency(struct lh_ctx *ctx, const char *name,
			  const char *jurisdiction)
{
	struct lh_agency agency = { .name = name, .jurisdiction = jurisdiction };
	struct lh_store *store = lh_ctx_store(ctx);

	assert_int_equal(lh_store_begin(store, "agencies", NULL), LH_OK);
	assert_int_equal(lh_store_agency_save(store, &agency, NULL), LH_OK);
	assert_int_equal(lh_store_commit(store, NULL, NULL), LH_OK);
	return agency.id;
}

static int64_t find_agency(const struct lh_directory_index *index,
			   const char *name)
{
	struct lh_arena *arena = lh_arena_new();
	const struct lh_agency **found;
	size_t n = lh_directory_find_agency(index, arena, name, NULL,
					    (struct lh_date){ .year = 0 },
					    &found);
	int64_t id = n == 1 ? found[0]->id : n == 0 ? -1 : -2;

	lh_arena_free(arena);
	return id;
}

static void test_directory_of_another(void **state)
{
	struct place *p = *state;

	open_both(p);
	assert_int_equal(find_agency(lh_ctx_index(p->a), "Sở Tài chính"), -1);
	int64_t id = add_agency(p->b, "Sở Tài chính", "tỉnh Sơn Hà");
	assert_int_equal(find_agency(lh_ctx_index(p->a), "so tai chinh"), id);
	/* Two of the name: the office's jurisdiction wins once it is known. */
	add_agency(p->b, "Sở Tài chính", "tỉnh Lạng Sơn");
	assert_int_equal(find_agency(lh_ctx_index(p->a), "Sở Tài chính"), -2);
	assert_int_equal(lh_ctx_setting_set(p->b, "office.jurisdiction",
					    "tỉnh Sơn Hà", NULL), LH_OK);
	assert_int_equal(find_agency(lh_ctx_index(p->a), "Sở Tài chính"), id);
}

/* The country's directory helps reading; the office's own comes first, and
 * nothing of it is stored or found by commands. */
static void test_shipped(void **state)
{
	struct place *p = *state;

	open_both(p);
	assert_int_equal(find_agency(lh_ctx_reading_index(p->a), "Bộ Tài chính"),
			 0);
	assert_int_equal(find_agency(lh_ctx_reading_index(p->a), "Bộ Bịa đặt"), -1);
	assert_int_equal(find_agency(lh_ctx_index(p->a), "Bộ Tài chính"), -1);
	int64_t id = add_agency(p->b, "Bộ tài chính", NULL);
	assert_int_equal(find_agency(lh_ctx_reading_index(p->a), "Bộ Tài chính"),
			 id);
	assert_int_equal(lh_ctx_directory(p->a)->n_agencies, 1);
}

/* A stopped clock stands at a local time of the office, wherever that is. */
static void test_clock_of_the_zone(void **state)
{
	struct place *p = *state;

	open_both(p);
	assert_int_equal(lh_ctx_now(p->a), 1764727200);	/* 09:00+07:00 */
	assert_int_equal(lh_ctx_setting_set(p->a, "office.zone",
					    "America/New_York", NULL), LH_OK);
	lh_ctx_close(p->b);
	assert_int_equal(lh_ctx_open(p->b, LH_NEED_READ, NULL), LH_OK);
	assert_int_equal(lh_ctx_now(p->b), 1764770400);	/* 09:00-05:00 */
	assert_int_equal(lh_ctx_today(p->b).day, 3);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_paths),
		cmocka_unit_test(test_parse_now),
		cmocka_unit_test_setup_teardown(test_no_store, setup, teardown),
		cmocka_unit_test_setup_teardown(test_open_further, setup, teardown),
		cmocka_unit_test_setup_teardown(test_settings_of_another, setup,
						teardown),
		cmocka_unit_test_setup_teardown(test_directory_of_another, setup,
						teardown),
		cmocka_unit_test_setup_teardown(test_shipped, setup, teardown),
		cmocka_unit_test_setup_teardown(test_clock_of_the_zone, setup,
						teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
