/* What goes wrong around the planner: the file taken away or spoiled under it,
 * somebody else writing for long, pastes without end, documents that take for
 * ever.  It says so, what was typed stays, and it goes on. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

#include <lichhop/alloc.h>
#include <lichhop/store.h>
#include <lichhop/strbuf.h>

#include "screen.h"

#define MUCH (12u << 20)	/* bytes; more than the planner keeps of a paste */

static const char *path_in(const char *folder, const char *name)
{
	static char path[512];

	snprintf(path, sizeof(path), "%s/%s", folder, name);
	return path;
}

static void rename_in(const char *folder, const char *from, const char *to)
{
	char old[512];

	snprintf(old, sizeof(old), "%s/%s", folder, from);
	assert_int_equal(rename(old, path_in(folder, to)), 0);
}

static int64_t now_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* --- the file is gone --- */

static void test_file_moved_away(void **state)
{
	struct screen *s = screen_start(*state, NULL);

	screen_keys(s, "n9h thứ Sáu họp giữ lại câu<enter>");
	rename_in(*state, "lichhop.db", "cat-di.db");
	screen_keys(s, "l");
	assert_screen(s, "đã bị xóa hoặc dời đi");
	assert_screen(s, "đưa tệp về chỗ cũ");	/* to the end of it */
	assert_screen(s, "9h thứ Sáu họp giữ lại câu");
	/* It is said by itself, and without a key that all is well again. */
	screen_keys(s, "<esc>");
	screen_await(s, "đã bị xóa hoặc dời đi");
	assert_screen(s, "Tuần 49");
	rename_in(*state, "cat-di.db", "lichhop.db");
	screen_await(s, "đã về chỗ cũ");
	screen_keys(s, "n9h thứ Sáu họp giữ lại câu<enter>l");
	assert_screen(s, "Đã thêm");
	screen_end(s);
	screen_command(*state, "search 'giữ lại câu'");
}

static void test_form_keeps_what_was_typed(void **state)
{
	struct screen *s = screen_start(*state, NULL);

	screen_keys(s, "NHọp trong biểu mẫu<tab>10h thứ Sáu");
	rename_in(*state, "lichhop.db", "cat-di.db");
	screen_keys(s, "<ctrl+s>");
	assert_screen(s, "đã bị xóa hoặc dời đi");
	assert_screen(s, "Họp trong biểu mẫu");
	rename_in(*state, "cat-di.db", "lichhop.db");
	screen_keys(s, "<ctrl+s>");
	assert_screen(s, "Đã thêm");
	screen_end(s);
	screen_command(*state, "search 'trong biểu mẫu'");
}

static void test_file_replaced(void **state)
{
	struct screen *s;

	screen_command(*state, "backup khac.db");
	s = screen_start(*state, NULL);
	screen_keys(s, "n9h thứ Sáu họp vào tệp cũ<enter>l");
	rename_in(*state, "khac.db", "lichhop.db");
	screen_await(s, "đã bị thay bằng một tệp");
	screen_keys(s, "n9h thứ Sáu họp không lưu<enter>l");
	assert_screen(s, "đã bị thay bằng một tệp");
	screen_end(s);
	screen_command(*state, "check");
	screen_command(*state, "search 'vào tệp cũ' | grep -v '' || true");
}

/* Rubbish where the data was: sentences, and a way out. */
static void test_file_spoiled(void **state)
{
	static const char *const spoils[] = {
		"yes rác | head -c 300000 | dd of=lichhop.db conv=notrunc",
		": >lichhop.db", "dd if=/dev/null of=lichhop.db bs=9000 seek=1",
	};

	for (size_t i = 0; i < 3; i++) {
		char command[600];
		struct screen *s = screen_start(*state, NULL);
		screen_keys(s, "a<esc>v<esc>");
		snprintf(command, sizeof(command),
			 "cd '%s' && cp lichhop.db lanh.db && { %s; } 2>/dev/null",
			 (const char *)*state, spoils[i]);
		assert_int_equal(system(command), 0);
		screen_keys(s, "]][<down><enter><esc>a<down><enter><esc><esc>");
		screen_keys(s, "v<enter><esc><esc>b<esc>/hop<esc>u<ctrl+l>");
		screen_keys(s, "n9h thứ Sáu họp<enter>l");
		screen_keys(s, "<esc><esc>");
		screen_resize(s, 40, 120);
		assert_screen(s, "lịch họp");
		screen_end(s);
		snprintf(command, sizeof(command),
			 "cd '%s' && rm -f lichhop.db-* && mv lanh.db lichhop.db",
			 (const char *)*state);
		assert_int_equal(system(command), 0);
	}
	screen_command(*state, "check");
}

/* --- somebody else is writing --- */

static struct lh_store *hold(const char *folder)
{
	const struct lh_store_options options = {
		.path = path_in(folder, "lichhop.db"), .write = true,
		.author = "minh",
	};
	struct lh_store *store = NULL;
	struct lh_error err;

	if (lh_store_open(&store, &options, &err)
	    || lh_store_begin(store, "add", &err))
		fail_msg("%s", err.text);
	return store;
}

static void test_waits_and_saves(void **state)
{
	struct screen *s = screen_start(*state, NULL);
	struct lh_store *other = hold(*state);

	screen_keys(s, "n9h thứ Sáu họp chờ lâu<enter>");
	screen_type(s, "l");
	screen_await(s, "đang chờ dữ liệu");
	screen_resize_only(s, 30, 100);
	screen_await(s, "đang chờ dữ liệu");
	/* What is typed meanwhile is not lost. */
	screen_type(s, "?");
	lh_store_close(other);
	screen_await(s, "Trợ giúp");
	screen_keys(s, "<esc>");
	assert_no_screen(s, "đang chờ dữ liệu");
	screen_end(s);
	screen_command(*state, "search 'chờ lâu'");
}

static void test_gives_up_waiting(void **state)
{
	struct screen *s = screen_start(*state, NULL);
	struct lh_store *other = hold(*state);

	screen_keys(s, "n9h thứ Sáu họp thôi chờ<enter>");
	screen_type(s, "l");
	screen_await(s, "đang chờ dữ liệu");
	screen_keys(s, "<esc>");
	assert_screen(s, "người khác đang ghi");
	assert_screen(s, "9h thứ Sáu họp thôi chờ");	/* the line is back */
	lh_store_close(other);
	screen_keys(s, "<enter>l");
	assert_screen(s, "Đã thêm");
	screen_end(s);
	screen_command(*state, "search 'thôi chờ'");
}

/* The window is closed meanwhile: it does not stay behind. */
static void test_hang_up_while_waiting(void **state)
{
	struct screen *s = screen_start(*state, NULL);
	struct lh_store *other = hold(*state);

	screen_keys(s, "n9h thứ Sáu họp dở dang<enter>");
	screen_type(s, "l");
	screen_await(s, "đang chờ dữ liệu");
	screen_hang_up(s);
	assert_int_equal(screen_wait_end(s), 0);
	screen_end(s);
	lh_store_close(other);
	screen_command(*state, "check");
	screen_command(*state, "search 'dở dang' | grep -c . | grep -qx 0");
}

/* --- pastes --- */

static void paste_mebibyte(struct screen *s, const char *line,
			   const char *then)
{
	struct lh_strbuf text;
	int64_t start = now_ms();

	lh_strbuf_init(&text);
	lh_strbuf_add(&text, "\033[200~GIẤY MỜI\n8 giờ 00 ngày 05/12/2025 "
		      "họp tại P.301\n");
	while (text.length < (1u << 20))
		lh_strbuf_add(&text, line);
	lh_strbuf_add(&text, "\033[201~");
	screen_send(s, text.text, text.length);
	screen_settle(s);
	print_message("1 MiB pasted: %lld ms\n",
		      (long long)(now_ms() - start));
	assert_screen(s, then);
	lh_strbuf_release(&text);
}

/* A whole book is read, and a calendar too. */
static void test_huge_paste(void **state)
{
	struct screen *s = screen_start(*state, NULL);

	paste_mebibyte(s, "Nội dung văn bản dài, không có gì đáng đọc.\r\n",
		       "Đọc văn bản");
	screen_keys(s, "<esc>");
	assert_screen(s, "Tuần 49");
	/* Too much for a line: the line stays as it was. */
	screen_keys(s, "n9h mai họp ");
	paste_mebibyte(s, "Nội dung văn bản dài. ", "9h mai họp");
	screen_keys(s, "<esc>");
	assert_screen(s, "Tuần 49");
	screen_end(s);
}

/* The mark that ends it got lost, or stands in two blocks. */
static void test_paste_without_end(void **state)
{
	struct screen *s = screen_start(*state, NULL);

	screen_keys(s, "n");
	screen_keys(s, "<paste>9h mai họp không có dấu kết");
	assert_screen(s, "9h mai họp không có dấu kết");
	screen_type(s, "<paste> rồi lại có");
	screen_send(s, "\033[20", 4);
	screen_keys(s, "1~ và gõ tiếp");
	assert_screen(s, "không có dấu kết rồi lại có và gõ tiếp");
	/* Keys right behind the mark are keys, in the same breath. */
	screen_keys(s, "<paste>!</paste><home><delete>8<end><backspace>?");
	assert_screen(s, "8h mai họp");
	assert_screen(s, "và gõ tiếp?");
	screen_keys(s, "<paste>A</paste><paste>Bế</paste>ọ<esc>");
	assert_screen(s, "Tuần 49");
	/* More than is kept, and no end for long. */
	char *much = lh_xmalloc(MUCH);
	memset(much, 'a', MUCH);
	screen_keys(s, "n9h mai họp");
	screen_type(s, "<paste>");
	screen_send(s, much, MUCH);
	screen_keys(s, "</paste> vẫn gõ được");
	assert_screen(s, "vẫn gõ được");
	free(much);
	screen_keys(s, "<esc>");
	screen_end(s);
}

static void test_controls_in_a_paste(void **state)
{
	static const char evil[] =
		"\033[200~9h\033[31m mai\a họp\033]0;x\a\x9b" "2J\xc2\x9b"
		"2J\b\b \x7f\033[2J\033[?1049lxong\xff\033[201~";
	struct screen *s = screen_start(*state, NULL);

	screen_keys(s, "n");
	screen_send(s, evil, sizeof(evil) - 1);
	screen_settle(s);
	assert_screen(s, "9h mai họp]0;x");
	assert_screen(s, "xong");
	assert_screen(s, "Tuần 49");
	screen_keys(s, "<esc>N");
	screen_send(s, evil, sizeof(evil) - 1);
	screen_settle(s);
	assert_screen(s, "9h mai họp]0;x");
	screen_keys(s, "<esc>");
	screen_send(s, evil, sizeof(evil) - 1);
	screen_settle(s);
	assert_screen(s, "lịch họp");
	screen_end(s);
}

/* --- documents that take for ever --- */

static void test_slow_document(void **state)
{
	struct screen *s;
	char command[600];

	snprintf(command, sizeof(command),
		 "cd '%s' && printf '#!/bin/sh\necho $$ >pid\nsleep 100\n' "
		 ">lichhop-extract && chmod +x lichhop-extract && "
		 "printf '%%%%PDF-1.4' >cham.pdf", (const char *)*state);
	assert_int_equal(system(command), 0);
	setenv("LICHHOP_LIBEXEC", *state, 1);
	s = screen_start(*state, NULL);
	unsetenv("LICHHOP_LIBEXEC");
	screen_keys(s, "icham.pdf");
	screen_type(s, "<enter>");
	screen_await(s, "đang đọc “cham.pdf”");
	screen_resize_only(s, 30, 100);
	screen_await(s, "Esc: thôi");
	screen_keys(s, "<esc>");
	screen_await(s, "đã dừng theo yêu cầu");
	/* Nothing of it is left running. */
	snprintf(command, sizeof(command),
		 "cd '%s' && ! kill -0 $(cat pid) 2>/dev/null",
		 (const char *)*state);
	assert_int_equal(system(command), 0);
	screen_keys(s, "n8h mai họp tiếp<enter>l");
	assert_screen(s, "Đã thêm");
	screen_end(s);
}

static void make_calendar(const char *folder, size_t count)
{
	FILE *file = fopen(path_in(folder, "lon.ics"), "w");

	assert_non_null(file);
	fputs("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//x//VI\r\n",
	      file);
	for (size_t i = 0; i < count; i++)
		fprintf(file, "BEGIN:VEVENT\r\nUID:u%zu@x\r\n"
			"DTSTAMP:20251201T000000Z\r\n"
			"DTSTART:20251204T070000Z\r\n"
			"SUMMARY:Họp thứ %zu\r\nEND:VEVENT\r\n", i, i);
	fputs("END:VCALENDAR\r\n", file);
	fclose(file);
}

/* Stopped in the middle, nothing of it is there. */
static void test_long_import(void **state)
{
	struct screen *s;

	make_calendar(*state, 40000);
	s = screen_start(*state, NULL);
	screen_keys(s, "ilon.ics");
	screen_type(s, "<enter>");
	screen_await(s, "đang đọc lịch: ");
	screen_keys(s, "<esc>");
	screen_await(s, "đã dừng theo yêu cầu");
	screen_keys(s, "ilon.ics<enter>");
	assert_screen(s, "40000 mới");
	screen_type(s, "c");
	screen_await(s, "đang nhập lịch: ");
	screen_resize_only(s, 30, 100);
	screen_keys(s, "<esc>");
	screen_await(s, "đã dừng theo yêu cầu");
	screen_end(s);
	screen_command(*state, "check");
	screen_command(*state, "list 2025-12-04 --json | grep -c 'Họp thứ' | grep -qx 0");
}

/* A pipe without a writer is no document. */
static void test_no_file(void **state)
{
	struct screen *s;

	assert_int_equal(mkfifo(path_in(*state, "ong"), 0600), 0);
	s = screen_start(*state, NULL);
	screen_keys(s, "iong<enter>");
	assert_screen(s, "không phải là một tệp thường");
	screen_end(s);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, screen_setup_sample, screen_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_file_moved_away),
		TEST(test_form_keeps_what_was_typed),
		TEST(test_file_replaced),
		TEST(test_file_spoiled),
		TEST(test_waits_and_saves),
		TEST(test_gives_up_waiting),
		TEST(test_hang_up_while_waiting),
		TEST(test_huge_paste),
		TEST(test_paste_without_end),
		TEST(test_controls_in_a_paste),
		TEST(test_slow_document),
		TEST(test_long_import),
		TEST(test_no_file),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
