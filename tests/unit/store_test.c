/* The store: opening, round trips, conflicts. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <lichhop/store.h>

static void test_meeting(void **state)
{
	char path[] = "/tmp/store-test-XXXXXX";
	struct lh_error err;
	struct lh_store *store;
	struct lh_arena *arena = lh_arena_new();

	(void)state;
	assert_non_null(mkdtemp(path));
	char *file = lh_arena_printf(arena, "%s/a/b/l.db", path);
	struct lh_store_options options = { .path = file, .write = true,
		.create = true, .author = "lan" };
	enum lh_status status = lh_store_open(&store, &options, &err);
	if (status) fprintf(stderr, "%s\n", err.text);
	assert_int_equal(status, LH_OK);
	struct lh_participant p[2] = {
		{ .kind = LH_PARTICIPANT_GROUP, .name = "UBND các xã", .response_at = LH_INSTANT_UNKNOWN },
		{ .name = "UBND xã A", .parent_id = -1, .response_at = LH_INSTANT_UNKNOWN },
	};
	struct lh_meeting m = { .title = "Họp giao ban", .start_at = 1000, .end_at = 2000,
		.when = { .date = { 2025, 12, 4 }, .start = 480, .end = LH_MINUTE_UNKNOWN },
		.participants = p, .n_participants = 2 };
	assert_int_equal(lh_store_begin(store, "add", &err), LH_OK);
	status = lh_store_meeting_save(store, &m, &err);
	if (status) fprintf(stderr, "%s\n", err.text);
	assert_int_equal(status, LH_OK);
	assert_int_equal(p[1].parent_id, p[0].id);
	assert_int_equal(lh_store_setting_set(store, "office.name", "VP", &err), LH_OK);
	assert_int_equal(lh_store_commit(store, "x", &err), LH_OK);
	struct lh_meeting_filter f = { .from = 500, .until = 1001 };
	struct lh_meeting *list; size_t n;
	assert_int_equal(lh_store_meeting_list(store, arena, &f, &list, &n, &err), LH_OK);
	assert_int_equal(n, 1);
	assert_string_equal(list[0].participants[1].name, "UBND xã A");
	assert_int_equal(lh_store_begin(store, "edit", &err), LH_OK);
	list[0].participants++; list[0].n_participants--; list[0].participants[0].parent_id = 0;
	status = lh_store_meeting_save(store, &list[0], &err);
	if (status) fprintf(stderr, "%s\n", err.text);
	assert_int_equal(status, LH_OK);
	assert_int_equal(lh_store_meeting_save(store, &m, &err), LH_ECONFLICT);
	fprintf(stderr, "%s\n", err.text);
	assert_int_equal(lh_store_commit(store, "x", &err), LH_OK);
	lh_store_close(store);
	lh_arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_meeting),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
