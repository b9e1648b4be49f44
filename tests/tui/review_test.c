/* A notice on its way in: pasted or from a file, corrected, saved, read
 * again; and what is no notice. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <lichhop/alloc.h>
#include <lichhop/strbuf.h>

#include "screen.h"

static void read_notice(struct lh_strbuf *text)
{
	char buf[4096];
	size_t n;
	FILE *file = fopen(TEST_DATA "/thong-bao.txt", "r");

	assert_non_null(file);
	lh_strbuf_init(text);
	while ((n = fread(buf, 1, sizeof(buf), file)) > 0)
		lh_strbuf_add_bytes(text, buf, n);
	fclose(file);
}

/* The text with `from` replaced, pasted as a terminal would: line ends are
 * carriage returns. */
static void paste_twice_changed(struct screen *s, const char *from,
				const char *to, const char *from_too,
				const char *to_too)
{
	struct lh_strbuf text, out;

	read_notice(&text);
	lh_strbuf_init(&out);
	lh_strbuf_add(&out, "\033[200~");
	for (const char *c = text.text; *c; c++) {
		if (from && strncmp(c, from, strlen(from)) == 0) {
			lh_strbuf_add(&out, to);
			c += strlen(from) - 1;
		} else if (from_too && strncmp(c, from_too,
					       strlen(from_too)) == 0) {
			lh_strbuf_add(&out, to_too);
			c += strlen(from_too) - 1;
		} else {
			lh_strbuf_add_char(&out, *c == '\n' ? '\r' : *c);
		}
	}
	lh_strbuf_add(&out, "\033[201~");
	screen_send(s, out.text, out.length);
	screen_settle(s);
	lh_strbuf_release(&text);
	lh_strbuf_release(&out);
}

static void paste_changed(struct screen *s, const char *from, const char *to)
{
	paste_twice_changed(s, from, to, NULL, NULL);
}

static void write_file(const char *folder, const char *name, const char *text,
		       size_t length)
{
	char path[512];
	FILE *file;

	snprintf(path, sizeof(path), "%s/%s", folder, name);
	file = fopen(path, "w");
	assert_non_null(file);
	assert_int_equal(fwrite(text, 1, length, file), length);
	assert_int_equal(fclose(file), 0);
}

static void open_file(struct screen *s, const char *name)
{
	screen_keys(s, "i");
	screen_keys(s, name);
	screen_keys(s, "<enter>");
}

static void test_paste_correct_save(void **state)
{
	struct screen *s = screen_start(*state, NULL);

	paste_changed(s, NULL, NULL);
	assert_screen(s, "Đọc văn bản");
	assert_screen(s, "2 cuộc họp  2 phân công");
	assert_screen(s, "512/TB-VPUB");
	assert_screen(s, "08:00 Thứ Sáu 05/12/2025");
	/* The place of the first meeting: ten below the kind. */
	screen_keys(s, "<home><down><down><down><down><down><down><down>"
		       "<down><down><down><enter>");
	assert_screen(s, "─ Địa điểm ─");
	assert_screen(s, "Phòng họp số 1, trụ sở UBND tỉnh");
	screen_keys(s, "<ctrl+u>Hội trường lớn<enter>");
	assert_screen(s, "* Địa điểm");
	assert_screen(s, "Hội trường lớn");
	screen_keys(s, "S");
	assert_screen(s, "Đã lưu n9, 2 cuộc họp (m13–m14)");
	assert_screen(s, "Tiến độ giải phóng mặt bằng");
	screen_keys(s, "<down>");
	assert_screen(s, "Hội trường lớn");
	assert_screen(s, "Quy hoạch khu công nghiệp");
	screen_end(s);
	screen_command(*state, "show m13 | grep -q 'Hội trường lớn'");
	screen_command(*state, "show a25");
}

static void test_words_are_lit(void **state)
{
	const struct screen_options options = { .height = 40, .width = 120 };
	struct screen *s = screen_start(*state, &options);

	paste_changed(s, NULL, NULL);
	assert_screen(s, "─ Văn bản ─");
	assert_screen(s, "─ Đọc được ─");
	screen_keys(s, "<home><down><down>");	/* the number */
	int y = screen_find(s, "Số: 512/TB-VPUB");
	assert_true(y > 0);
	/* " Số: 512": the number begins five columns in. */
	assert_true(screen_colour(s, y, 5) != screen_colour(s, y, 1)
		    || screen_background(s, y, 5) != screen_background(s, y, 1)
		    || screen_is_bold(s, y, 5) != screen_is_bold(s, y, 1));
	assert_int_equal(screen_colour(s, y, 3), screen_colour(s, y, 1));
	screen_end(s);
}

/* From a field to its words, fewer of them marked, and back. */
static void test_mark_words(void **state)
{
	static const struct screen_options sizes[] = {
		{ .height = 24, .width = 80 }, { .height = 40, .width = 120 },
		{ .height = 12, .width = 40 },
	};

	for (size_t i = 0; i < 3; i++) {
		struct screen *s = screen_start(*state, &sizes[i]);
		paste_changed(s, NULL, NULL);
		screen_keys(s, "<home><down><down><down><down><down><down>"
			       "<down><down><down><down>\\");
		assert_screen(s, "Space đánh dấu");
		screen_keys(s, " <right><right><right><enter>");
		assert_screen(s, "“Phòng họp số 1,” là trường nào?");
		screen_keys(s, "<enter>\\<enter>");
		assert_screen(s, "─ Địa điểm ─");
		screen_keys(s, "<esc>");
		assert_screen(s, "* Địa điểm");
		if (i == 2)	/* the fields alone */
			assert_no_screen(s, "Phòng họp số 1,");
		/* Its words are those now: the cursor begins there again. */
		screen_keys(s, "\\<right><right><right><right><right><enter>");
		assert_screen(s, "“sở” là trường nào?");
		screen_keys(s, "<esc><esc>u");
		assert_screen(s, "Phòng họp số 1, trụ");
		screen_end(s);
	}
}

/* Words taken for a field that is not the one they were read for; words that
 * say nothing of the kind are refused and change nothing. */
static void test_mark_for_another_field(void **state)
{
	struct screen *s = screen_start(*state, NULL);

	paste_changed(s, NULL, NULL);
	screen_keys(s, "<home><down><down>\\<enter>thoi gian<enter>");
	assert_screen(s, "“512/TB-VPUB” không nói ngày, giờ nào");
	screen_keys(s, "<enter>lien he<enter>\\");
	assert_screen(s, "* Liên hệ      512/TB-VPUB");
	screen_end(s);
}

/* The way back: the words at the cursor choose the field. */
static void test_words_choose_the_field(void **state)
{
	const struct screen_options wide = { .height = 40, .width = 120 };
	struct screen *s = screen_start(*state, NULL);

	paste_changed(s, NULL, NULL);
	screen_keys(s, "\\<home>");
	assert_screen(s, " Ban hành: ");
	screen_keys(s, "<down><down>");
	assert_screen(s, "Chữ này chưa thuộc trường nào");
	screen_keys(s, "<right>");
	assert_screen(s, " Số: 512/TB-VPUB");
	/* Esc leads out of a mark, then out of the text. */
	screen_keys(s, " <right>");
	assert_screen(s, "Đang đánh dấu");
	screen_keys(s, "<esc>");
	assert_no_screen(s, "Đang đánh dấu");
	screen_keys(s, "<left><esc><enter>");
	assert_screen(s, "─ Số ─");
	screen_keys(s, "<esc><esc>");
	assert_screen(s, "Tuần 49");
	screen_end(s);
	s = screen_start(*state, &wide);
	paste_changed(s, NULL, NULL);
	screen_keys(s, "\\<home><down><down><right>");
	screen_keys(s, "<esc><enter>");
	assert_screen(s, "─ Số ─");
	screen_end(s);
}

static void test_refused_correction(void **state)
{
	struct screen *s = screen_start(*state, NULL);

	paste_changed(s, NULL, NULL);
	screen_keys(s, "<home><down><down><down><down><down><down><down>"
		       "<down><down><enter>");
	assert_screen(s, "08:00 05/12/2025");
	screen_keys(s, "<ctrl+u>không bao giờ<enter>");
	assert_screen(s, "✗");
	assert_screen(s, "không bao giờ");	/* still there to be mended */
	screen_keys(s, "<ctrl+u>13h30 08/12/2025<enter>");
	assert_screen(s, "13:30 Thứ Hai 08/12/2025");
	screen_keys(s, "u");
	assert_screen(s, "08:00 Thứ Sáu 05/12/2025");
	assert_no_screen(s, "13:30");
	screen_end(s);
}

static void test_leave_out(void **state)
{
	struct screen *s = screen_start(*state, NULL);

	paste_changed(s, NULL, NULL);
	screen_keys(s, "<home><down><down><down><down><down><down><down>"
		       "<down><down> ");
	assert_screen(s, "bỏ, không lưu");
	screen_keys(s, " ");
	assert_no_screen(s, "bỏ, không lưu");
	screen_keys(s, " S");
	assert_screen(s, "1 cuộc họp (m13)");
	assert_no_screen(s, "Tiến độ giải phóng");
	screen_end(s);
}

static void test_leaving_asks(void **state)
{
	static const char *const ways[] = { "<esc>", "q", "w" };

	for (size_t i = 0; i < 3; i++) {
		struct screen *s = screen_start(*state, NULL);
		paste_changed(s, NULL, NULL);
		screen_keys(s, "<home><down><down><enter> sửa<enter>");
		screen_keys(s, ways[i]);
		assert_screen(s, "Bỏ 1 chỗ đã sửa?");
		screen_keys(s, "t");
		assert_screen(s, "512/TB-VPUB sửa");
		screen_keys(s, ways[i]);
		screen_keys(s, "b");
		if (*ways[i] == 'q')
			assert_int_equal(screen_wait_end(s), 0);
		else
			assert_screen(s, "Tuần 49");
		screen_end(s);
	}
	/* Nothing came of it. */
	screen_command(*state, "show n9; test $? -eq 1");
}

static void test_read_again(void **state)
{
	struct screen *s = screen_start(*state, NULL);

	paste_changed(s, NULL, NULL);
	screen_keys(s, "S");
	assert_screen(s, "Đã lưu n9");
	paste_changed(s, NULL, NULL);
	assert_screen(s, "đã có: n9");
	screen_keys(s, "S");
	assert_screen(s, "không có gì thay đổi");
	screen_keys(s, "<esc>");
	paste_changed(s, "10 giờ 15", "16 giờ 45");
	screen_keys(s, "S");
	assert_screen(s, "Văn bản này đã có: n9");
	assert_screen(s, "16:45");
	screen_keys(s, "x");
	assert_screen(s, "Nếu cập nhật thì thay đổi");
	screen_keys(s, "<esc>Sc");
	assert_screen(s, "Đã lưu");
	screen_end(s);
	screen_command(*state, "show m14 | grep -q 16:45");
	screen_command(*state, "show m13 | grep -q 08:00");
}

/* Without a number, the words alone tell: offered as an update that shows
 * what changes, or as another paper. */
static void test_nearly_the_same(void **state)
{
	struct screen *s = screen_start(*state, NULL);

	paste_changed(s, "512/TB-VPUB", "    /TB-VPUB");
	screen_keys(s, "S");
	assert_screen(s, "Đã lưu n9");
	screen_end(s);
	s = screen_start(*state, NULL);
	paste_twice_changed(s, "512/TB-VPUB", "    /TB-VPUB", "10 giờ 15",
			    "16 giờ 45");
	assert_screen(s, "gần giống n9");
	screen_keys(s, "S");
	assert_screen(s, "Gần giống n9, có thể là một văn bản");
	assert_screen(s, "16:45");
	screen_keys(s, "m");
	assert_screen(s, "Đã lưu n10, 2 cuộc họp");
	screen_keys(s, "u");
	paste_twice_changed(s, "512/TB-VPUB", "    /TB-VPUB", "10 giờ 15",
			    "16 giờ 45");
	screen_keys(s, "Sc");
	assert_screen(s, "Đã lưu");
	screen_end(s);
	screen_command(*state, "show m14 | grep -q 16:45");
	screen_command(*state, "show m15; test $? -eq 1");
}

static void test_unknown_agency(void **state)
{
	struct screen *s = screen_start(*state, NULL);

	paste_changed(s, "Tư pháp", "Vũ trụ");
	screen_keys(s, "g");
	assert_screen(s, "Vũ trụ” chưa có trong danh bạ.");
	screen_keys(s, "k");
	assert_screen(s, "Vũ trụ” là cơ quan nào?");
	screen_keys(s, "noi vu<enter>");
	assert_no_screen(s, "là cơ quan nào?");
	screen_keys(s, "S");
	assert_screen(s, "Đã lưu n9");
	screen_end(s);
	screen_command(*state, "agencies show 'Sở Vũ trụ' | grep -q 'Sở Nội vụ'");
}

/* One key for each: matched with what it is most like, kept, added. */
static void test_unknown_one_key_each(void **state)
{
	struct screen *s = screen_start(*state, NULL);

	paste_twice_changed(s, "Tài chính, Xây dựng, Tư pháp",
			    "Giao thông vũ trụ, Bầu trời, Đại dương",
			    "Công Thương", "Y tế cộng đồng");
	screen_keys(s, "g");
	assert_screen(s, "“Sở Giao thông vũ trụ” chưa có trong danh bạ (còn 4");
	screen_keys(s, "g");
	assert_screen(s, "“Sở Bầu trời” chưa có");
	screen_keys(s, "t");
	assert_screen(s, "“Sở Đại dương” chưa có");
	screen_keys(s, "t");
	assert_screen(s, "“Sở Y tế cộng đồng” chưa có trong danh bạ.");
	assert_screen(s, "1  Chính là Sở Y tế");
	screen_keys(s, "1");
	assert_no_screen(s, "chưa có trong danh bạ.");
	/* What was kept is not asked about again. */
	screen_keys(s, "S");
	assert_screen(s, "Đã lưu n9");
	screen_end(s);
	screen_command(*state, "agencies show 'Sở Đại dương'");
	screen_command(*state, "agencies show 'Sở Y tế cộng đồng' | grep -q 'Sở Y tế'");
	screen_command(*state, "agencies show 'Sở Giao thông vũ trụ'; test $? -eq 1");
}

static void test_add_agency(void **state)
{
	struct screen *s = screen_start(*state, NULL);

	paste_changed(s, "Tư pháp", "Vũ trụ");
	screen_keys(s, "S");
	assert_screen(s, "1 cơ quan chưa có trong danh bạ");
	screen_keys(s, "d");
	assert_screen(s, "1 cơ quan mới");
	screen_end(s);
	screen_command(*state, "agencies show 'Sở Vũ trụ'");
}

/* Kept as text, an agency can be invited all the same: what is missing is
 * asked for on the way. */
static void test_invite_who_is_only_text(void **state)
{
	struct screen *s = screen_start(*state, NULL);

	paste_changed(s, "Tư pháp", "Vũ trụ");
	screen_keys(s, "Sl");
	assert_screen(s, "Đã lưu n9");
	screen_keys(s, "/giai phong mat bang tuyen duong<enter>");
	screen_keys(s, "em");
	assert_screen(s, "Gửi cho ai?");
	assert_screen(s, "Chỉ phần của Sở Vũ trụ · chưa có trong danh bạ");
	screen_keys(s, "vu tru<enter>");
	assert_screen(s, "Thêm Sở Vũ trụ vào danh bạ");
	screen_keys(s, "không phải thư<enter>");
	assert_screen(s, "✗");
	assert_screen(s, "không phải thư");	/* to be mended */
	screen_keys(s, "<ctrl+u>vutru@sonha.example<enter>");
	assert_screen(s, "Ghi các thư vào thư mục nào?");
	screen_keys(s, "<enter>");
	assert_screen(s, "Đã ghi 1 lời mời họp");
	/* Again: it is known now, and the file is not lost unasked. */
	screen_keys(s, "emvu tru<enter><enter>");
	assert_screen(s, "đã có.");
	screen_keys(s, "t");
	screen_end(s);
	assert_true(screen_file_has(*state, "thu-moi/m13.ics",
				    "METHOD:REQUEST"));
	assert_true(screen_file_has(*state, "thu-moi/m13.ics",
				    "vutru@sonha.example"));
	screen_command(*state, "agencies show 'Sở Vũ trụ' | grep -q vutru@");
}

/* What was read rightly is said to be right; Tab walks what is left. */
static void test_accept_doubts(void **state)
{
	/* The days of the week are not those of the dates. */
	static const char text[] =
		"<paste>UBND TỈNH SƠN HÀ\rSố: 9/GM-UBND\rGIẤY MỜI\r\r1. Thời "
		"gian: 8 giờ 00, thứ Hai ngày 05/12/2025.\r2. Địa điểm: trụ sở "
		"UBND huyện Hà Trung.\r\r8 giờ 30, thứ Ba ngày 06/12/2025: họp "
		"giao ban.\r</paste>";
	struct screen *s = screen_start(*state, NULL);
	int n = 0;

	screen_keys(s, text);
	assert_screen(s, "cần xem");
	assert_screen(s, "d đúng");
	/* A remark leads to the words that it is about. */
	screen_keys(s, "<home>");
	for (int i = 0; i < 20 && !screen_has(s, "lời nhắc của trình đọc"); i++)
		screen_keys(s, "<down>");
	screen_keys(s, "<enter>");
	assert_screen(s, "Space đánh dấu");
	screen_keys(s, "<esc><home><tab>");
	assert_screen(s, "d đúng");
	while (screen_has(s, "cần xem") && n++ < 20)
		screen_keys(s, n % 2 ? "d" : "<enter><enter>");
	assert_no_screen(s, "cần xem");
	screen_keys(s, "d");
	assert_screen(s, "không có gì phải xác nhận");
	screen_keys(s, "u");
	assert_screen(s, "1 cần xem");
	screen_end(s);
}

static void test_small_screen(void **state)
{
	const struct screen_options options = { .height = 12, .width = 40 };
	struct screen *s = screen_start(*state, &options);

	paste_changed(s, NULL, NULL);
	assert_screen(s, "Ban hành");
	screen_keys(s, "<home><down><down>\\");
	assert_screen(s, "Số: 512/TB-VPUB");
	assert_no_screen(s, "Ban hành");
	screen_keys(s, "\\");
	assert_screen(s, "Ban hành");
	screen_keys(s, "S");
	screen_resize(s, 24, 80);
	assert_screen(s, "Tiến độ giải phóng mặt bằng");
	screen_end(s);
}

static void test_what_is_no_notice(void **state)
{
	static const char *const pastes[] = {
		"<paste>một câu vu vơ</paste>", "<paste></paste>",
		"<paste>\001\002\007\033[31mđỏ\033[0m</paste>",
		"<paste>\xc3\x28\xff hỏng</paste>",
	};
	struct screen *s = screen_start(*state, NULL);

	for (size_t i = 0; i < sizeof(pastes) / sizeof(*pastes); i++) {
		screen_keys(s, pastes[i]);
		assert_screen(s, "Tuần 49");
		assert_no_screen(s, "Đọc văn bản ·");
	}
	open_file(s, "khong-co.txt");
	assert_screen(s, "khong-co.txt");
	assert_screen(s, "✗");
	write_file(*state, "ma.bin", "\177ELF\0\0\1", 7);
	open_file(s, "ma.bin");
	assert_screen(s, "ma.bin");
	assert_screen(s, "Tuần 49");
	screen_end(s);
}

/* What a text holds must not reach the terminal as it is. */
static void test_control_characters(void **state)
{
	static const char text[] =
		"GIẤY MỜI\nSố: 7/GM-\033[2JUBND\n"
		"1. Thời gian: 8 giờ 00 ngày 05/12/2025\n"
		"2. Địa điểm: Phòng \xc2\x9b" "31m\xe2\x80\xae họp\a số 1\n";
	struct screen *s = screen_start(*state, NULL);

	write_file(*state, "giay-moi.txt", text, sizeof(text) - 1);
	open_file(s, "giay-moi.txt");
	if (screen_has(s, "Đọc văn bản"))
		assert_screen(s, "Trong văn bản");
	assert_int_equal(screen_line(s, 0)[0], ' ');	/* not cleared */
	screen_keys(s, "<esc>");
	assert_screen(s, "Tuần 49");
	screen_end(s);
}

static void test_calendar_file(void **state)
{
	static const char text[] =
		"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\n"
		"BEGIN:VEVENT\r\nUID:a1@example.com\r\n"
		"DTSTAMP:20251201T000000Z\r\nDTSTART:20251203T070000Z\r\n"
		"DTEND:20251203T080000Z\r\nSUMMARY:Họp từ tệp lịch\r\n"
		"END:VEVENT\r\nEND:VCALENDAR\r\n";
	struct screen *s = screen_start(*state, NULL);

	write_file(*state, "lich.ics", text, sizeof(text) - 1);
	open_file(s, "lich.ics");
	assert_screen(s, "1 cuộc họp");
	screen_keys(s, "t");
	assert_screen(s, "Chưa nhập gì");
	open_file(s, "lich.ics");
	screen_keys(s, "c");
	assert_screen(s, "Họp từ tệp lịch");
	screen_keys(s, "u");
	assert_no_screen(s, "Họp từ tệp lịch");
	/* Pasted, it is asked about as well. */
	screen_send(s, "\033[200~", 6);
	screen_send(s, text, sizeof(text) - 1);
	screen_send(s, "\033[201~", 6);
	screen_settle(s);
	assert_screen(s, "1 cuộc họp");
	screen_keys(s, "c");
	assert_screen(s, "Họp từ tệp lịch");
	screen_end(s);
}

/* A paste as long as a book neither hangs nor crashes. */
static void test_long_paste(void **state)
{
	struct screen *s = screen_start(*state, NULL);
	struct lh_strbuf text;

	lh_strbuf_init(&text);
	lh_strbuf_add(&text, "\033[200~GIẤY MỜI\rKính gửi:\r");
	for (int i = 0; i < 8000; i++)
		lh_strbuf_addf(&text, "- Sở Số %d, ngành %d;\r", i, i);
	lh_strbuf_add(&text, "8 giờ 00 ngày 05/12/2025 họp tại Phòng 1\r");
	for (int i = 0; i < 30000; i++)
		lh_strbuf_add_char(&text, 'x');
	lh_strbuf_add(&text, "\033[201~");
	screen_send(s, text.text, text.length);
	screen_settle(s);
	assert_screen(s, "Đọc văn bản");
	screen_keys(s, "<end><home>\\<end><pageup>\\<tab>");
	screen_resize(s, 40, 120);
	screen_resize(s, 12, 40);
	screen_keys(s, "<esc>");
	assert_screen(s, "Tuần 49");
	screen_end(s);
	lh_strbuf_release(&text);
}

#define REVIEW_TEST(name) \
	cmocka_unit_test_setup_teardown(name, screen_setup_sample, screen_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		REVIEW_TEST(test_paste_correct_save),
		REVIEW_TEST(test_words_are_lit),
		REVIEW_TEST(test_mark_words),
		REVIEW_TEST(test_mark_for_another_field),
		REVIEW_TEST(test_words_choose_the_field),
		REVIEW_TEST(test_refused_correction),
		REVIEW_TEST(test_leave_out),
		REVIEW_TEST(test_leaving_asks),
		REVIEW_TEST(test_read_again),
		REVIEW_TEST(test_nearly_the_same),
		REVIEW_TEST(test_unknown_agency),
		REVIEW_TEST(test_unknown_one_key_each),
		REVIEW_TEST(test_add_agency),
		REVIEW_TEST(test_invite_who_is_only_text),
		REVIEW_TEST(test_accept_doubts),
		REVIEW_TEST(test_small_screen),
		REVIEW_TEST(test_what_is_no_notice),
		REVIEW_TEST(test_control_characters),
		REVIEW_TEST(test_calendar_file),
		REVIEW_TEST(test_long_paste),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
