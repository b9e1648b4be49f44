/* The planner among others: first run, other processes, terminals that go
 * away or cannot show it, a database that may only be read. */
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "screen.h"

/* --- the first run --- */

static void test_first_run_own_office(void **state)
{
	struct screen *s = screen_start(*state, NULL);

	assert_screen(s, "Ở đây chưa có gì");
	screen_keys(s, "c");
	assert_screen(s, "Tên cơ quan");
	assert_screen(s, "Asia/Ho_Chi_Minh");
	assert_screen(s, "để trống thì chưa gửi được lời mời có trả lời");
	screen_keys(s, "<ctrl+s>");	/* the name is needed */
	assert_screen(s, "không để trống được");
	screen_keys(s, "UBND xã Đồng Tiến<tab>tỉnh Sơn Hà<tab><tab>"
		       "Đồng Tiến<tab>sai địa chỉ<tab>");
	assert_screen(s, "sai địa chỉ");
	assert_screen(s, "không");	/* the sentence about it */
	screen_keys(s, "<ctrl+u>vp@dongtien.example<ctrl+s>");
	assert_screen(s, "Đã lưu cơ quan");
	screen_end(s);
	screen_command(*state, "settings office.name | grep -qx 'UBND xã Đồng Tiến'");
	screen_command(*state, "settings office.place | grep -qx 'Đồng Tiến'");
	screen_command(*state, "settings office.email | grep -qx vp@dongtien.example");
	s = screen_start(*state, NULL);
	assert_no_screen(s, "Ở đây chưa có gì");	/* once is enough */
	screen_end(s);
	/* One change, one undo. */
	screen_command(*state, "log | grep -c settings | grep -qx 1");
	screen_command(*state, "undo");
	screen_command(*state, "settings office.name | wc -c | grep -qx 0");
	screen_command(*state, "settings office.email | wc -c | grep -qx 0");
}

static void test_first_run_sample(void **state)
{
	struct screen *s = screen_start(*state, NULL);

	screen_keys(s, "m");
	assert_screen(s, "cơ quan mẫu");
	assert_screen(s, "Họp giao ban");
	screen_end(s);
}

/* Somebody who does not read the question pastes at once. */
static void test_first_run_paste(void **state)
{
	struct screen *s = screen_start(*state, NULL);

	assert_screen(s, "Ở đây chưa có gì");
	screen_keys(s, "<paste>UBND TỈNH SƠN HÀ\rGIẤY MỜI\r\rUBND tỉnh kính "
		       "mời Sở Tài chính dự họp về việc thu hồi đất vào lúc 8 "
		       "giờ 00, ngày 05/12/2025, tại Phòng họp số 1.\r</paste>");
	assert_screen(s, "Đọc văn bản");
	screen_keys(s, "S");
	assert_screen(s, "thêm chúng vào danh bạ");
	screen_keys(s, "<enter>");
	assert_screen(s, "(u: hoàn tác)");
	assert_no_screen(s, "Ở đây chưa có gì");
	screen_keys(s, "u");
	assert_screen(s, "(Ctrl+R: làm lại)");
	assert_screen(s, "chưa có cuộc họp nào");
	screen_keys(s, "<ctrl+r>");
	assert_screen(s, "08:00");
	screen_end(s);
}

static void test_first_run_look_around(void **state)
{
	struct screen *s = screen_start(*state, NULL);

	screen_keys(s, "x");
	assert_screen(s, "Tuần này chưa có cuộc họp nào");
	screen_keys(s, "?<esc>a<esc>v<esc>b<esc>:<esc>q");
	assert_int_equal(screen_wait_end(s), 0);
	screen_end(s);
}

/* --- other processes --- */

/* Within a tick it is there, without a key. */
static void test_others_changes_appear(void **state)
{
	struct screen *s = screen_start(*state, NULL);

	assert_no_screen(s, "máy khác");
	screen_command(*state, "add -- '7h hôm nay họp từ máy khác'");
	for (int tick = 0; tick < 3 && !screen_has(s, "máy khác"); tick++)
		screen_settle(s);
	assert_screen(s, "máy khác");
	screen_end(s);
}

static void test_a_change_under_a_dialog(void **state)
{
	struct screen *s = screen_start(*state, NULL);

	screen_keys(s, "n8h mai họp đang gõ");
	screen_command(*state, "undo");
	for (int tick = 0; tick < 2; tick++)
		screen_settle(s);
	assert_screen(s, "8h mai họp đang gõ");
	screen_keys(s, "<enter>l");
	screen_end(s);
	screen_command(*state, "search 'đang gõ'");
}

/* --- terminals --- */

static void test_dumb_terminal_gets_the_week(void **state)
{
	const struct screen_options options = { .term = "dumb" };
	struct screen *s = screen_start(*state, &options);

	assert_int_equal(screen_wait_end(s), 0);
	screen_end(s);
	screen_command(*state, "</dev/null | grep -q 'Họp giao ban'");
}

static void test_unknown_terminal(void **state)
{
	const struct screen_options options = { .term = "khong-co-that",
						.height = 120 };
	struct screen *s = screen_start(*state, &options);

	assert_screen(s, "khong-co-that");
	assert_int_equal(screen_wait_end(s), 0);
	screen_end(s);
}

static void test_hang_up(void **state)
{
	static const char *const depths[] = { "", "n8h mai họp dở", "a", "?" };

	for (size_t i = 0; i < 4; i++) {
		struct screen *s = screen_start(*state, NULL);
		screen_keys(s, depths[i]);
		screen_hang_up(s);
		int status = screen_wait_end(s);
		assert_true(status == 0 || status == 128 + SIGHUP);
		screen_end(s);
	}
	screen_command(*state, "check");
}

static void test_asked_to_end(void **state)
{
	struct screen *s = screen_start(*state, NULL);

	screen_keys(s, "n8h mai họp dở");
	assert_int_equal(screen_end(s), 0);	/* by SIGTERM */
}

/* --- a database that may only be read --- */

static void test_read_only(void **state)
{
	const char *folder = *state;
	char path[512];

	const struct screen_options options = { .nobody = true };

	if (!screen_can_be_nobody()) {
		print_message("skipped: root may write everything\n");
		skip();
	}
	snprintf(path, sizeof(path), "%s/lichhop.db", folder);
	assert_int_equal(chmod(path, 0444), 0);
	assert_int_equal(chmod(folder, 0555), 0);
	struct screen *s = screen_start(folder, &options);
	assert_screen(s, "chỉ đọc được");
	assert_screen(s, "Họp giao ban");
	screen_keys(s, "n9h thứ Sáu họp không lưu được<enter>l");
	assert_screen(s, "✗");
	screen_end(s);
	assert_int_equal(chmod(folder, 0755), 0);
}

#define WITH(make, name) cmocka_unit_test_setup_teardown(name, make, screen_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		WITH(screen_setup, test_first_run_own_office),
		WITH(screen_setup, test_first_run_sample),
		WITH(screen_setup, test_first_run_paste),
		WITH(screen_setup, test_first_run_look_around),
		WITH(screen_setup_sample, test_others_changes_appear),
		WITH(screen_setup_sample, test_a_change_under_a_dialog),
		WITH(screen_setup_sample, test_dumb_terminal_gets_the_week),
		WITH(screen_setup_sample, test_unknown_terminal),
		WITH(screen_setup_sample, test_hang_up),
		WITH(screen_setup_sample, test_asked_to_end),
		WITH(screen_setup_sample, test_read_only),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
