/* The planner as a clerk sees it: opening, keys, dialogs, sizes, terminals,
 * languages. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "screen.h"


/* The sample office in it. */
static struct screen *start_sized(const char *folder, int height, int width)
{
	struct screen_options options = { .height = height, .width = width };

	return screen_start(folder, &options);
}

static void test_opens_in_the_week(void **state)
{
	struct screen *s = screen_start(*state, NULL);

	assert_non_null(strstr(screen_line(s, 0), "Tuần 49"));
	assert_screen(s, "T4 03/12 hôm nay");
	assert_screen(s, "Họp giao ban công tác chỉ đạo");
	assert_screen(s, "? trợ giúp");
	screen_keys(s, "q");
	assert_int_equal(screen_wait_end(s), 0);
	screen_end(s);
}

/* What the bar promises happens. */
static void test_key_bar_is_true(void **state)
{
	static const struct {
		const char *bar, *key, *then;
	} promises[] = {
		{ "n thêm", "n", "Thêm cuộc họp:" },
		{ "i nhập văn bản", "i", "từ tệp nào?" },
		{ "/ tìm", "/", "không cần dấu" },
		{ "? trợ giúp", "?", "Ở mọi màn hình" },
		{ "Enter mở", "<enter>", "Thành phần" },
	};
	struct screen *s = screen_start(*state, NULL);

	for (size_t i = 0; i < sizeof(promises) / sizeof(*promises); i++) {
		assert_screen(s, promises[i].bar);
		screen_keys(s, "<home>");
		screen_keys(s, promises[i].key);
		assert_screen(s, promises[i].then);
		screen_keys(s, "<esc>");
		assert_screen(s, "Tuần 49");
		assert_no_screen(s, promises[i].then);
	}
	screen_end(s);
}

/* At every size it shows how to get out and how to get help, and both are
 * true; in dialogs too. */
static void test_way_out_and_help(void **state)
{
	static const struct screen_options sizes[] = {
		{ .height = 24, .width = 80 }, { .height = 12, .width = 40 },
		{ .height = 40, .width = 120 },
	};
	static const struct {
		const char *way, *out, *help, *key;
	} places[] = {
		{ "<home>", "q thoát", "? trợ giúp", "?" },
		{ "<enter>", "Esc quay lại", "? trợ giúp", "?" },
		{ "a", "Esc quay lại", "? trợ giúp", "?" },
		{ "a<enter>", "Esc quay lại", "? trợ giúp", "?" },
		{ "v", "Esc quay lại", "? trợ giúp", "?" },
		{ "v<enter>", "Esc quay lại", "? trợ giúp", "?" },
		{ "b", "Esc quay lại", "? trợ giúp", "?" },
		{ "/", "Esc quay lại", "F1 trợ giúp", "<f1>" },
		{ "n", "Esc đóng", "F1 trợ giúp", "<f1>" },
		{ "N", "Esc đóng", "F1 trợ giúp", "<f1>" },
		{ ":", "Esc đóng", "F1 trợ giúp", "<f1>" },
	};

	for (size_t k = 0; k < 3; k++) {
		struct screen *s = screen_start(*state, &sizes[k]);
		for (size_t i = 0; i < sizeof(places) / sizeof(*places); i++) {
			screen_keys(s, places[i].way);
			assert_screen(s, places[i].out);
			assert_screen(s, places[i].help);
			screen_keys(s, places[i].key);
			assert_screen(s, " Trợ giúp");
			screen_keys(s, "<esc>");
			assert_no_screen(s, " Trợ giúp");
			assert_screen(s, places[i].out);
			screen_keys(s, "<esc><esc><esc>");
			assert_screen(s, "Tuần 49");
		}
		screen_end(s);
	}
}

static void test_help_and_palette(void **state)
{
	struct screen *s = screen_start(*state, NULL);

	screen_keys(s, "?");
	assert_screen(s, "Trợ giúp");
	assert_screen(s, "Ở màn hình này");
	screen_keys(s, "<esc>:");
	screen_keys(s, "phan cong");	/* without marks */
	screen_keys(s, "<esc>:tro giup<enter>");
	assert_screen(s, "Ở màn hình này");
	screen_keys(s, "<esc>");
	assert_screen(s, "Tuần 49");
	/* What is called so, not what speaks of it. */
	screen_keys(s, ":danh bạ<enter>");
	assert_non_null(strstr(screen_line(s, 0), "Danh bạ"));
	screen_keys(s, "<esc>");
	assert_screen(s, "Tuần 49");
	screen_end(s);
}

static void test_quick_add_undo_redo(void **state)
{
	struct screen *s = screen_start(*state, NULL);

	screen_keys(s, "n9h thứ Sáu họp thử nghiệm máy chiếu, P.301<enter>");
	assert_screen(s, "Lưu");
	assert_screen(s, "05/12/2025");
	assert_screen(s, "Sửa lại câu");
	screen_keys(s, "l");
	assert_screen(s, "hử nghiệm máy chiếu");
	screen_keys(s, "u");
	screen_keys(s, "<end>");
	assert_no_screen(s, "hử nghiệm máy chiếu");
	screen_keys(s, "<ctrl+r><end>");
	assert_screen(s, "hử nghiệm máy chiếu");
	/* Leaving the line leaves no trace. */
	screen_keys(s, "n10h thứ Sáu họp không lưu<enter>t");
	assert_screen(s, "· Chưa thêm gì");
	assert_no_screen(s, "✓");
	assert_no_screen(s, "họp không lưu");
	screen_keys(s, "n");
	assert_no_screen(s, "họp không lưu");
	screen_keys(s, "<esc>");
	assert_no_screen(s, "câu vừa gõ");
	screen_end(s);
}

/* Esc loses no sentence, in the line or where it is asked about. */
static void test_quick_line_comes_back(void **state)
{
	struct screen *s = screen_start(*state, NULL);

	screen_keys(s, "n10h thứ Sáu họp giữa chừng<esc>");
	assert_screen(s, "· Chưa thêm gì; câu vừa gõ còn đó");
	screen_keys(s, "<down>n");
	assert_screen(s, "10h thứ Sáu họp giữa chừng");
	screen_keys(s, ", P.301<enter>");
	assert_screen(s, "Sửa lại câu");
	screen_keys(s, "<esc>");
	assert_screen(s, "· Chưa thêm gì; câu vừa gõ còn đó");
	screen_keys(s, "n");
	assert_screen(s, "họp giữa chừng, P.301");
	screen_keys(s, "<enter>l");
	assert_screen(s, "✓");
	screen_keys(s, "n");
	assert_no_screen(s, "10h thứ Sáu họp");
	/* Left by the end of the planner. */
	screen_keys(s, "9h mai họp bỏ dở<enter>");
	screen_end(s);
}

/* An input method may send a letter and its marks apart. */
static void test_decomposed_typing(void **state)
{
	struct screen *s = screen_start(*state, NULL);

	screen_keys(s, "n14h thu\xcc\x9b\xcc\x81 Sa\xcc\x81u ho\xcc\xa3p "
		       "Nguye\xcc\x82\xcc\x83n Hue\xcc\xa3\xcc\x82");
	assert_screen(s, "14h thứ Sáu họp Nguyễn Huệ");
	/* A letter with two marks goes as one. */
	screen_keys(s, "<backspace>");
	assert_screen(s, "Nguyễn Hu");
	assert_no_screen(s, "Nguyễn Hue");
	screen_keys(s, "e\xcc\xa3\xcc\x82<enter>l");
	screen_command(*state, "search 'Nguyễn Huệ'");
	screen_end(s);
}

static void test_sizes(void **state)
{
	static const struct {
		int height, width;
	} sizes[] = { { 24, 80 }, { 40, 120 }, { 12, 40 }, { 60, 200 },
		      { 8, 30 } };

	for (size_t i = 0; i < sizeof(sizes) / sizeof(*sizes); i++) {
		struct screen *s = start_sized(*state, sizes[i].height,
					       sizes[i].width);
		assert_screen(s, "Tuần 49");
		assert_screen(s, "? trợ giúp");
		screen_keys(s, "a<esc>v<esc>b<esc>?");
		assert_screen(s, "Trợ giúp");
		screen_keys(s, "<esc><ctrl+q>");
		assert_int_equal(screen_wait_end(s), 0);
		screen_end(s);
	}
}

static void test_too_small(void **state)
{
	struct screen *s = start_sized(*state, 5, 20);

	assert_screen(s, "quá nhỏ");
	screen_keys(s, "n?<esc>j");	/* keys do no harm */
	screen_resize(s, 24, 80);
	screen_keys(s, "<esc><esc>");
	assert_screen(s, "Tuần 49");
	screen_resize(s, 2, 5);
	screen_resize(s, 24, 80);
	assert_screen(s, "Tuần 49");
	screen_end(s);
}

static void test_resize_in_a_dialog(void **state)
{
	struct screen *s = screen_start(*state, NULL);

	screen_keys(s, "n9h thứ Sáu họp đổi cỡ");
	screen_resize(s, 12, 40);
	assert_screen(s, "họp đổi cỡ");
	screen_resize(s, 40, 120);
	assert_screen(s, "họp đổi cỡ");
	screen_keys(s, " màn hình<enter>");
	screen_resize(s, 24, 80);
	assert_screen(s, "ọp đổi cỡ màn hình");
	screen_keys(s, "l");
	screen_command(*state, "search 'đổi cỡ màn hình'");
	screen_end(s);
}

static void test_weeks(void **state)
{
	struct screen *s = screen_start(*state, NULL);

	screen_keys(s, "]");
	assert_screen(s, "Tuần 50");
	screen_keys(s, "[[");
	assert_screen(s, "Tuần 48");
	screen_keys(s, "t");
	assert_screen(s, "Tuần 49");
	screen_keys(s, "G15/01/2026<enter>");
	assert_screen(s, "Tuần 3 ");
	screen_keys(s, "Gnăm không có<enter>");
	assert_screen(s, "✗");
	screen_end(s);
}

/* Every terminal shows which row is chosen, with colours or without. */
static void test_terminals(void **state)
{
	static const struct {
		const char *term;
		bool colours;
	} terms[] = {
		{ "xterm-256color", true }, { "linux", true },
		{ "screen-256color", true }, { "vt100", false },
	};

	for (size_t i = 0; i < sizeof(terms) / sizeof(*terms); i++) {
		const struct screen_options options = { .term = terms[i].term };
		struct screen *s = screen_start(*state, &options);
		int y = screen_find(s, "Họp giao ban"), x, coloured = 0;
		bool marked = false;

		assert_screen(s, "Tuần 49");
		assert_true(y > 0);
		for (x = 0; x < 80; x++) {
			coloured += screen_colour(s, 0, x) >= 0
				|| screen_background(s, 0, x) >= 0;
			marked = marked || screen_is_reverse(s, 0, x);
		}
		assert_true(terms[i].colours ? coloured > 0
					     : coloured == 0 && marked);
		screen_keys(s, "q");
		assert_int_equal(screen_wait_end(s), 0);
		screen_end(s);
	}
}

static void test_plain_signs_on_the_console(void **state)
{
	const struct screen_options options = { .term = "linux" };
	struct screen *s = screen_start(*state, &options);

	assert_no_screen(s, "✗");	/* its font has no such sign */
	assert_no_screen(s, "⚑");
	screen_end(s);
}

static void test_no_colours_when_asked(void **state)
{
	screen_command(*state, "settings colours none");
	struct screen *s = screen_start(*state, NULL);

	for (int y = 0; y < 24; y++)
		for (int x = 0; x < 80; x++)
			assert_int_equal(screen_colour(s, y, x), -1);
	screen_end(s);
	screen_command(*state, "settings colours auto");
}

static void test_english(void **state)
{
	const struct screen_options options = { .lang = "en" };
	struct screen *s = screen_start(*state, &options);

	assert_screen(s, "Week 49");
	assert_screen(s, "? help");
	screen_keys(s, "?");
	assert_screen(s, "On this screen");
	/* The letters of the answers are those of their words. */
	screen_keys(s, "<esc>n10h thứ Sáu họp thử<enter>");
	assert_screen(s, "s  Save");
	assert_screen(s, "e  Edit");
	assert_screen(s, "c  Cancel");
	screen_keys(s, "e");
	assert_no_screen(s, "s  Save");
	assert_screen(s, "10h thứ Sáu họp thử");
	screen_keys(s, "<enter>c");
	assert_screen(s, "Nothing was added");
	screen_keys(s, "n10h 06/03/2027 họp thử<enter>s");
	assert_screen(s, "✓");
	screen_end(s);
	/* One is not many. */
	const struct screen_options later = {
		.lang = "en", .now = "2027-03-03T09:00",
	};
	s = screen_start(*state, &later);
	assert_screen(s, "1 meeting ");
	assert_no_screen(s, "1 meetings");
	screen_end(s);
}

static void test_any_locale(void **state)
{
	static const char *const locales[] = { "C", "POSIX", "vi_VN.UTF-8", "" };

	for (size_t i = 0; i < 4; i++) {
		const struct screen_options options = { .locale = locales[i] };
		struct screen *s = screen_start(*state, &options);
		assert_screen(s, "Tuần 49");
		screen_keys(s, "n8h mai họp đồng bộ");
		assert_screen(s, "8h mai họp đồng bộ");
		screen_end(s);
	}
}

static void test_meeting_export_and_print(void **state)
{
	struct screen *s = screen_start(*state, NULL);

	screen_keys(s, "<home>e");
	assert_screen(s, "thành gì?");
	screen_keys(s, "l");
	assert_screen(s, "Xuất lịch");
	screen_keys(s, "<enter><ctrl+u>lich.ics<enter>");
	/* The choice outlives what the command has changed. */
	screen_keys(s, "p");
	assert_screen(s, "In danh sách");
	screen_keys(s, "<ctrl+u>dai-bieu.txt<enter>");
	screen_end(s);
	assert_true(screen_file_has(*state, "lich.ics", "BEGIN:VEVENT"));
	assert_true(screen_file_has(*state, "dai-bieu.txt", "Sở Tài chính"));
}

/* --- people of a meeting --- */

static void test_people_of_a_meeting(void **state)
{
	struct screen *s = screen_start(*state, NULL);

	screen_command(*state, "add '14h 05/12/2025 họp thử, P.9, mời: Sở Y tế, Sở Nội vụ' >id");
	screen_keys(s, "/hop thu<enter>");
	assert_screen(s, "Thành phần");
	screen_keys(s, "<end><up>d");	/* the agency stands in the title */
	assert_screen(s, "─ Người Sở Y tế cử dự họp ─");
	screen_keys(s, "Lê Thị Hoa<enter>Phó Giám đốc<f2>");
	assert_screen(s, "→ Lê Thị Hoa, Phó Giám đốc");
	/* On the delegate: roll call, then the form with what is known. */
	screen_keys(s, "<down><enter>");
	assert_screen(s, "Lê Thị Hoa, Sở Y tế cử dự: có mặt hay vắng?");
	screen_keys(s, "c");
	assert_screen(s, "có mặt");
	screen_keys(s, "d");
	assert_screen(s, "Phó Giám đốc");
	screen_keys(s, "<ctrl+u>Lê Thị Mai<f2>");
	assert_screen(s, "→ Lê Thị Mai, Phó Giám đốc");
	assert_no_screen(s, "Lê Thị Hoa, Phó");
	screen_keys(s, "-");
	assert_screen(s, "Thôi cử người này");
	screen_keys(s, "b");
	assert_no_screen(s, "→ Lê Thị Mai");
	screen_keys(s, "<end>R");
	assert_screen(s, "Sở Nội vụ dự họp với vai nào?");
	screen_keys(s, "k");
	assert_screen(s, "Sở Nội vụ · thư ký");
	screen_keys(s, "c");
	assert_screen(s, "Ai chủ trì?");
	screen_keys(s, "Trần Văn An, Phó Chánh Văn phòng<enter>");
	assert_screen(s, "Chủ trì      Trần Văn An, Phó Chánh Văn phòng");
	screen_end(s);
}

/* An end that is not known is not made up by looking at the form. */
static void test_unknown_end_stays_unknown(void **state)
{
	struct screen *s;

	screen_command(*state, "add '14h 05/12/2025 họp thử, P.9' >id");
	s = screen_start(*state, NULL);
	screen_keys(s, "/hop thu<enter>E");
	assert_screen(s, "Kết thúc         như 16:30; để trống: chưa rõ");
	screen_keys(s, "<f2>");
	assert_no_screen(s, "Kết thúc");
	screen_keys(s, "E<tab><tab><tab><ctrl+u>P.10<f2>");
	assert_screen(s, "P.10");
	screen_end(s);
	screen_command(*state, "list 2025-12-05 --json | grep -A3 'ọp thử' | grep -q '\"end\": null'");
}

/* Marked where the meeting's preparation stands, without going there. */
static void test_mark_in_the_meeting(void **state)
{
	struct screen *s = screen_start(*state, NULL);

	screen_keys(s, "/giai ngan<enter>");
	assert_screen(s, "Chuẩn bị");
	screen_keys(s, " ");
	assert_screen(s, "Hãy chọn một việc");
	while (!screen_has(s, "Space đã nộp"))
		screen_keys(s, "<down>");
	screen_keys(s, " ");
	if (screen_has(s, "Cơ quan nào đã nộp?"))
		screen_keys(s, "<enter>");
	assert_screen(s, "✓");
	screen_keys(s, "u");
	assert_screen(s, "oàn tác");
	screen_keys(s, "g");
	if (screen_has(s, "Ghi tình trạng của cơ quan nào?"))
		screen_keys(s, "<enter>");
	assert_screen(s, "Đổi thành:");
	screen_end(s);
}

/* What the open page is about is taken back, here or by another planner: the
 * page says so, and Esc leads to where it was opened from. */
static void test_page_of_what_is_gone(void **state)
{
	static const char notice[] =
		"UBND TỈNH LONG AN\nSố: 12/GM-UBND\nLong An, ngày 01 tháng 12"
		" năm 2025\nGIẤY MỜI\nHọp giao ban báo cáo tuần\nThời gian: 08"
		" giờ 00, ngày 04/12/2025\nĐịa điểm: Phòng họp số 9\n";
	char path[300];
	struct screen *s;

	snprintf(path, sizeof(path), "%s/giay-moi.txt", (char *)*state);
	FILE *file = fopen(path, "w");
	assert_non_null(file);
	fputs(notice, file);
	fclose(file);
	screen_command(*state, "import giay-moi.txt --yes");
	s = screen_start(*state, NULL);

	static const struct {
		const char *way, *gone, *there;
	} pages[] = {
		{ "<home><enter>", "Cuộc họp này không còn nữa", "Thành phần" },
		{ "v<home><enter>", "Văn bản này không còn nữa", "Toàn văn" },
	};
	for (size_t i = 0; i < 2; i++) {
		screen_keys(s, pages[i].way);
		assert_screen(s, pages[i].there);
		screen_keys(s, "u");
		assert_screen(s, pages[i].gone);
		assert_screen(s, "✓");
		assert_screen(s, "oàn tác");
		assert_no_screen(s, "✗");
		/* Nothing to work on, and nothing that falls over it. */
		screen_keys(s, "E<enter>d+c e");
		assert_screen(s, pages[i].gone);
		screen_keys(s, "<ctrl+r>");
		assert_screen(s, pages[i].there);
		screen_command(*state, "undo");
		screen_keys(s, "<ctrl+l><ctrl+l><ctrl+l>");
		assert_screen(s, pages[i].gone);
		screen_keys(s, "<esc><esc>");
		assert_true(screen_is_running(s));
		assert_screen(s, "Tuần 49");
		screen_keys(s, "<ctrl+r>");
	}
	screen_end(s);
}

/* --- forms and messages --- */

static void test_form_is_not_dropped(void **state)
{
	struct screen *s = screen_start(*state, NULL);

	screen_keys(s, "N");
	assert_screen(s, "Enter tiếp");
	screen_keys(s, "<esc>");	/* nothing was typed */
	assert_no_screen(s, "Tên cuộc họp");
	screen_keys(s, "NHọp giao ban cuối năm<esc>");
	assert_screen(s, "Bỏ những gì vừa điền?");
	screen_keys(s, "<enter>");	/* the first answer does no harm */
	assert_screen(s, "Họp giao ban cuối năm");
	screen_keys(s, "<tab>14h 05/12/2025<esc>");
	screen_keys(s, "b");
	assert_no_screen(s, "Tên cuộc họp");
	assert_no_screen(s, "Họp giao ban cuối năm");
	screen_keys(s, "NHọp giao ban cuối năm<tab>14h 05/12/2025<esc>l");
	assert_screen(s, "Họp giao ban cuối năm");
	assert_no_screen(s, "Tên cuộc họp");
	/* On the last field Enter saves, and the bar says so. */
	screen_keys(s, "N<tab><tab>");
	assert_screen(s, "không để trống được");
	screen_keys(s, "x<up><enter><enter><enter><enter><enter><enter><enter>"
		       "<enter><enter>");
	assert_screen(s, "Enter lưu");
	screen_end(s);
}

static void test_long_message(void **state)
{
	static const char name[] =
		"mot-tep-co-ten-rat-dai-va-khong-he-co-o-dau-ca-trong-may-nay-"
		"nen-cau-bao-loi-phai-xuong-dong-moi-doc-het-duoc-tu-dau-den-"
		"cuoi-ke-ca-phan-duoi-cua-ten-tep-la-chu-het.txt";
	static const struct screen_options sizes[] = {
		{ .height = 24, .width = 80 }, { .height = 12, .width = 40 },
	};

	for (size_t i = 0; i < 2; i++) {
		struct screen *s = screen_start(*state, &sizes[i]);
		screen_keys(s, "i");
		screen_keys(s, name);
		screen_keys(s, "<enter>");
		assert_screen(s, "mot-tep-co-ten");
		if (i == 0)
			assert_screen(s, "la-chu-het.txt");
		else
			assert_screen(s, "(M: đọc cả)");
		screen_keys(s, "M");
		assert_screen(s, "Những lời nhắn vừa qua");
		assert_screen(s, "09:00 ✗");
		assert_screen(s, "chu-het.txt");
		screen_keys(s, "<esc>");
		assert_screen(s, "Tuần 49");
		screen_end(s);
	}
}

/* What is chosen stays in sight above the sentence about it. */
static void test_message_covers_nothing(void **state)
{
	const struct screen_options options = { .height = 12, .width = 80 };
	struct screen *s = screen_start(*state, &options);
	char last[400];

	for (size_t i = 0; i < 2; i++) {
		static const char *const ways[] = { "b<end>", "<esc>aA<end>" };
		screen_keys(s, ways[i]);
		snprintf(last, sizeof(last), "%s", screen_line(s, 10));
		last[strcspn(last + 10, " ") + 10] = '\0';
		assert_true(strspn(last, " ") < strlen(last));
		screen_keys(s, "y");
		assert_true(screen_line(s, 10)[1] != ' ');
		assert_screen(s, last);
	}
	screen_end(s);
}

static void test_mark_submitted(void **state)
{
	struct screen *s = screen_start(*state, NULL);

	screen_keys(s, "a<home>");
	assert_screen(s, "chưa nộp");
	screen_keys(s, " ");
	assert_screen(s, "✓");
	screen_keys(s, "u");
	assert_screen(s, "✓");
	screen_keys(s, "<esc>");
	assert_screen(s, "Tuần 49");
	screen_end(s);
}

/* Going from screen to screen for an hour. */
static void test_many_screens(void **state)
{
	struct screen *s = screen_start(*state, NULL);

	for (int i = 0; i < 12; i++)
		screen_keys(s, "avb");
	screen_keys(s, "?");
	assert_screen(s, "Trợ giúp");
	screen_keys(s, "<esc>n9h mai họp sau cùng<enter>");
	assert_screen(s, "Sửa lại câu");
	screen_keys(s, "l");
	for (int i = 0; i < 20; i++)
		screen_keys(s, "<esc>");
	assert_screen(s, "Tuần 49");
	screen_end(s);
	screen_command(*state, "search 'họp sau cùng'");
}

/* A form that is asked about stays, however much is looked up meanwhile. */
static void test_many_screens_over_a_form(void **state)
{
	struct screen *s = screen_start(*state, NULL);

	screen_keys(s, "NHọp giữa chừng<esc>");
	assert_screen(s, "Điền tiếp");
	for (int i = 0; i < 40; i++)
		screen_keys(s, "<f1>");
	for (int i = 0; i < 40 && !screen_has(s, "Điền tiếp"); i++)
		screen_keys(s, "<esc>");
	screen_keys(s, "<enter>");
	assert_screen(s, "Họp giữa chừng");
	screen_keys(s, "<ctrl+s>");
	screen_end(s);
	screen_command(*state, "search 'giữa chừng'");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_opens_in_the_week,
						screen_setup_sample, screen_teardown),
		cmocka_unit_test_setup_teardown(test_key_bar_is_true,
						screen_setup_sample, screen_teardown),
		cmocka_unit_test_setup_teardown(test_way_out_and_help,
						screen_setup_sample, screen_teardown),
		cmocka_unit_test_setup_teardown(test_help_and_palette,
						screen_setup_sample, screen_teardown),
		cmocka_unit_test_setup_teardown(test_quick_add_undo_redo,
						screen_setup_sample, screen_teardown),
		cmocka_unit_test_setup_teardown(test_quick_line_comes_back,
						screen_setup_sample, screen_teardown),
		cmocka_unit_test_setup_teardown(test_decomposed_typing,
						screen_setup_sample, screen_teardown),
		cmocka_unit_test_setup_teardown(test_sizes, screen_setup_sample,
						screen_teardown),
		cmocka_unit_test_setup_teardown(test_too_small, screen_setup_sample,
						screen_teardown),
		cmocka_unit_test_setup_teardown(test_resize_in_a_dialog,
						screen_setup_sample, screen_teardown),
		cmocka_unit_test_setup_teardown(test_weeks, screen_setup_sample,
						screen_teardown),
		cmocka_unit_test_setup_teardown(test_terminals, screen_setup_sample,
						screen_teardown),
		cmocka_unit_test_setup_teardown(test_plain_signs_on_the_console,
						screen_setup_sample, screen_teardown),
		cmocka_unit_test_setup_teardown(test_no_colours_when_asked,
						screen_setup_sample, screen_teardown),
		cmocka_unit_test_setup_teardown(test_english, screen_setup_sample,
						screen_teardown),
		cmocka_unit_test_setup_teardown(test_any_locale, screen_setup_sample,
						screen_teardown),
		cmocka_unit_test_setup_teardown(test_meeting_export_and_print,
						screen_setup_sample, screen_teardown),
		cmocka_unit_test_setup_teardown(test_people_of_a_meeting,
						screen_setup_sample, screen_teardown),
		cmocka_unit_test_setup_teardown(test_unknown_end_stays_unknown,
						screen_setup_sample, screen_teardown),
		cmocka_unit_test_setup_teardown(test_mark_in_the_meeting,
						screen_setup_sample, screen_teardown),
		cmocka_unit_test_setup_teardown(test_page_of_what_is_gone,
						screen_setup, screen_teardown),
		cmocka_unit_test_setup_teardown(test_form_is_not_dropped,
						screen_setup_sample, screen_teardown),
		cmocka_unit_test_setup_teardown(test_long_message, screen_setup_sample,
						screen_teardown),
		cmocka_unit_test_setup_teardown(test_message_covers_nothing,
						screen_setup_sample, screen_teardown),
		cmocka_unit_test_setup_teardown(test_many_screens, screen_setup_sample,
						screen_teardown),
		cmocka_unit_test_setup_teardown(test_many_screens_over_a_form,
						screen_setup_sample, screen_teardown),
		cmocka_unit_test_setup_teardown(test_mark_submitted,
						screen_setup_sample, screen_teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
