/* Rows of the sign-in list, for every way in which somebody can be asked. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "src/control/attendee_rows.h"

#define P(k, n) { .kind = LH_PARTICIPANT_##k, .name = n, .role = LH_ROLE_INVITED }

static struct lh_delegate two_delegates[] = {
	{ .name = "Nguyễn Văn Bình", .position = "Phó Giám đốc" },
	{ .name = "Lê Thị Ánh", .position = "Chuyên viên",
	  .replaces = "Trần Văn An" },
};

static struct lh_participant all_kinds[] = {
	P(AGENCY, "Sở Tài chính"),
	{ .id = 5, .kind = LH_PARTICIPANT_GROUP, .name = "UBND các xã",
	  .role = LH_ROLE_INVITED },
	{ .id = 6, .kind = LH_PARTICIPANT_AGENCY, .name = "UBND xã Đông",
	  .role = LH_ROLE_INVITED, .parent_id = 5 },
	{ .id = 7, .kind = LH_PARTICIPANT_AGENCY, .name = "UBND xã Tây",
	  .role = LH_ROLE_INVITED, .parent_id = 5 },
	P(OPEN, "các đơn vị liên quan"),
	{ .kind = LH_PARTICIPANT_PERSON, .name = "Đinh Văn Hòa",
	  .position = "Phó Chủ tịch", .role = LH_ROLE_CHAIR },
	{ .kind = LH_PARTICIPANT_AGENCY, .name = "Sở Xây dựng",
	  .role = LH_ROLE_INVITED, .delegates = two_delegates,
	  .n_delegates = 2 },
	{ .kind = LH_PARTICIPANT_AGENCY, .name = "Báo tỉnh",
	  .role = LH_ROLE_INFORMATION },
	{ .kind = LH_PARTICIPANT_AGENCY, .name = "Sở Y tế",
	  .role = LH_ROLE_INVITED, .headcount = 2 },
};

struct expected_row {
	const char *name, *position, *agency, *note;
};

static void check_rows(bool by_name, const struct expected_row *expected,
		       size_t n_expected)
{
	struct lh_arena *arena = lh_arena_new();
	struct lh_meeting meeting = {
		.participants = all_kinds,
		.n_participants = sizeof(all_kinds) / sizeof(*all_kinds),
	};
	struct lh_print_row *rows = NULL;
	size_t count = attendee_rows(arena, &meeting, by_name, &rows);

	assert_int_equal(count, n_expected);
	for (size_t i = 0; i < count; i++) {
		const char *got[] = { rows[i].name, rows[i].position,
				      rows[i].agency, rows[i].note };
		const char *want[] = { expected[i].name, expected[i].position,
				       expected[i].agency, expected[i].note };
		for (size_t j = 0; j < 4; j++) {
			if (!want[j])
				assert_null(got[j]);
			else
				assert_string_equal(got[j], want[j]);
		}
	}
	lh_arena_free(arena);
}

static void test_notice_order(void **state)
{
	static const struct expected_row expected[] = {
		{ "Đinh Văn Hòa", "Phó Chủ tịch", NULL, NULL },
		{ NULL, NULL, "Sở Tài chính", NULL },
		{ NULL, NULL, "UBND xã Đông", NULL },
		{ NULL, NULL, "UBND xã Tây", NULL },
		{ NULL, NULL, "các đơn vị liên quan", NULL },
		{ NULL, NULL, NULL, NULL },
		{ NULL, NULL, NULL, NULL },
		{ "Nguyễn Văn Bình", "Phó Giám đốc", "Sở Xây dựng", NULL },
		{ "Lê Thị Ánh", "Chuyên viên", "Sở Xây dựng",
		  "thay Trần Văn An" },
		{ NULL, NULL, "Sở Y tế", NULL },
		{ NULL, NULL, "Sở Y tế", NULL },
	};

	(void)state;
	check_rows(false, expected, sizeof(expected) / sizeof(*expected));
}

static void test_by_given_name(void **state)
{
	static const struct expected_row expected[] = {
		{ "Đinh Văn Hòa", "Phó Chủ tịch", NULL, NULL },
		{ "Lê Thị Ánh", "Chuyên viên", "Sở Xây dựng",
		  "thay Trần Văn An" },
		{ "Nguyễn Văn Bình", "Phó Giám đốc", "Sở Xây dựng", NULL },
		{ NULL, NULL, "Sở Tài chính", NULL },
		{ NULL, NULL, "UBND xã Đông", NULL },
		{ NULL, NULL, "UBND xã Tây", NULL },
		{ NULL, NULL, "các đơn vị liên quan", NULL },
		{ NULL, NULL, NULL, NULL },
		{ NULL, NULL, NULL, NULL },
		{ NULL, NULL, "Sở Y tế", NULL },
		{ NULL, NULL, "Sở Y tế", NULL },
	};

	(void)state;
	check_rows(true, expected, sizeof(expected) / sizeof(*expected));
}

static void test_nobody(void **state)
{
	struct lh_arena *arena = lh_arena_new();
	struct lh_meeting meeting = { .title = "Họp giao ban" };
	struct lh_print_row *rows = NULL;

	(void)state;
	assert_int_equal(attendee_rows(arena, &meeting, true, &rows), 0);
	lh_arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_notice_order),
		cmocka_unit_test(test_by_given_name),
		cmocka_unit_test(test_nobody),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
