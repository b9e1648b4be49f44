/* The attendee list in its three formats.  PDF and ODT are read back by other
 * people's programs; what these programs are missing is skipped. */
#include <config.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
#include <cmocka.h>

#include <lichhop/print.h>

static const struct lh_office office = {
	.name = "Văn phòng UBND tỉnh Lạng Sơn",
	.superior = "Ủy ban nhân dân tỉnh Lạng Sơn",
	.place = "Lạng Sơn",
};

static const struct lh_print_row few_rows[] = {
	{ "Đinh Hữu Học", "Phó Chủ tịch Thường trực", "UBND tỉnh", "chủ trì" },
	{ "Nguyễn Thị Ánh Tuyết", "Phó Giám đốc", "Sở Tài chính", NULL },
	{ NULL, NULL, "Ban Quản lý Khu kinh tế cửa khẩu Đồng Đăng - Lạng Sơn", "" },
	{ "", "Chủ tịch", "UBND xã Ưng Đạo", "họp trực tuyến" },
	{ NULL, NULL, NULL, NULL },
};

static const struct lh_print_attendees few = {
	.office = &office,
	.title = "Họp nghe báo cáo tiến độ tháo gỡ khó khăn, vướng mắc các dự án",
	.time = "14 giờ 00, Thứ Năm 04/12/2025",
	.location = "Phòng họp tầng 4, trụ sở UBND tỉnh",
	.chair = "Đinh Hữu Học, Phó Chủ tịch Thường trực UBND tỉnh",
	.notice = "Theo Thông báo số 116/TB-UBND ngày 01/12/2025",
	.day = { 2025, 2, 4 },
	.rows = few_rows,
	.n_rows = sizeof(few_rows) / sizeof(*few_rows),
	.made_at = 1764727200,
};

static char *read_all(FILE *file)
{
	struct lh_strbuf text;
	char part[4096];
	size_t got;

	lh_strbuf_init(&text);
	while ((got = fread(part, 1, sizeof(part), file)) > 0)
		lh_strbuf_add_bytes(&text, part, got);
	return lh_strbuf_take(&text);
}

/* Hands the document to a shell command as "$1"; returns its output, NULL
 * when the program is missing.  The caller frees. */
static char *ask(const struct lh_strbuf *doc, const char *program, const char *rest)
{
	char path[] = "print_test_XXXXXX";
	char command[4096];
	int fd = mkstemp(path);

	assert_true(fd >= 0);
	assert_int_equal(write(fd, doc->text, doc->length), doc->length);
	close(fd);
	snprintf(command, sizeof(command),
		 "set -- ./%s; command -v %s >/dev/null || exit 77; %s %s",
		 path, program, program, rest);
	FILE *pipe = popen(command, "r");
	assert_non_null(pipe);
	char *answer = read_all(pipe);
	int status = pclose(pipe);
	unlink(path);
	if (WIFEXITED(status) && WEXITSTATUS(status) == 77) {
		free(answer);
		return NULL;
	}
	assert_int_equal(status, 0);
	return answer;
}

static size_t count(const char *text, const char *word)
{
	size_t found = 0;

	for (; (text = strstr(text, word)); text += strlen(word))
		found++;
	return found;
}

static void make(struct lh_strbuf *out, enum lh_print_format format,
		 const struct lh_print_attendees *list)
{
	struct lh_error err = { .text = "" };

	lh_strbuf_init(out);
	if (lh_print_attendees(out, format, list, &err) != LH_OK)
		fail_msg("%s", err.text);
}

static void skip_without_pdf(void)
{
#ifndef LH_WITH_PDF
	print_message("built --without-pdf\n");
	skip();
#endif
}

/* Skips, loudly, when the program that would tell is not there. */
static char *ask_or_skip(struct lh_strbuf *doc, const char *program, const char *rest)
{
	char *answer = ask(doc, program, rest);

	if (!answer) {
		lh_strbuf_release(doc);
		print_message("%s is missing\n", program);
		skip();
	}
	return answer;
}

/* Must run before any other PDF: fontconfig reads its settings once.  So it
 * has a process to itself. */
static void a_missing_font_is_named(void **state)
{
	struct lh_strbuf out;
	struct lh_error err = { .text = "" };
	int status;

	(void)state;
	skip_without_pdf();
	fflush(NULL);
	pid_t child = fork();
	assert_true(child >= 0);
	if (child == 0) {
		char path[] = "print_fonts_XXXXXX";
		char whole[4096];
		int fd = mkstemp(path);
		const char *none = "<?xml version=\"1.0\"?><fontconfig></fontconfig>";

		if (fd < 0 || write(fd, none, strlen(none)) < 0)
			_exit(10);
		if (!realpath(path, whole))
			_exit(14);
		setenv("FONTCONFIG_FILE", whole, 1);
		lh_strbuf_init(&out);
		lh_strbuf_add(&out, "before");
		if (!freopen("/dev/null", "w", stderr))
			_exit(15);
		enum lh_status got = lh_print_attendees(&out, LH_PRINT_PDF, &few, &err);
		unlink(path);
		if (got != LH_ENOTFOUND)
			_exit(11);
		if (!strstr(err.text, "fonts-croscore"))
			_exit(12);
		if (strcmp(out.text, "before") != 0)
			_exit(13);
		_exit(0);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 0);
}

static void text_is_as_agreed(void **state)
{
	const char *srcdir = getenv("srcdir");
	char path[4096];
	struct lh_strbuf out;

	(void)state;
	snprintf(path, sizeof(path), "%s/tests/data/print/attendees.txt",
		 srcdir ? srcdir : ".");
	make(&out, LH_PRINT_TEXT, &few);
	if (getenv("UPDATE")) {
		FILE *file = fopen(path, "w");

		assert_non_null(file);
		fputs(out.text, file);
		fclose(file);
	}
	FILE *file = fopen(path, "r");
	assert_non_null(file);
	char *agreed = read_all(file);
	fclose(file);
	assert_string_equal(out.text, agreed);
	free(agreed);
	lh_strbuf_release(&out);
}

static void documents_are_appended_and_repeatable(void **state)
{
	(void)state;
	for (int format = LH_PRINT_PDF; format <= LH_PRINT_TEXT; format++) {
		struct lh_strbuf first, second;

#ifndef LH_WITH_PDF
		if (format == LH_PRINT_PDF)
			continue;
#endif
		make(&first, format, &few);
		lh_strbuf_init(&second);
		lh_strbuf_add(&second, "before");
		assert_int_equal(lh_print_attendees(&second, format, &few, NULL), LH_OK);
		assert_int_equal(second.length, first.length + 6);
		assert_memory_equal(second.text, "before", 6);
		assert_memory_equal(second.text + 6, first.text, first.length);
		lh_strbuf_release(&first);
		lh_strbuf_release(&second);
	}
}

static void pdf_says_what_was_given(void **state)
{
	static const char *const words[] = {
		"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
		"Lạng Sơn, ngày 04 tháng 02 năm 2025", "DANH SÁCH ĐẠI BIỂU THAM DỰ",
		"(Theo Thông báo số 116/TB-UBND ngày 01/12/2025)",
		"Thời gian: 14 giờ 00, Thứ Năm 04/12/2025",
		"Địa điểm: Phòng họp tầng 4, trụ sở UBND tỉnh",
		"Chủ trì: Đinh Hữu Học, Phó Chủ tịch Thường trực UBND tỉnh",
		"Đinh Hữu Học", "Nguyễn Thị Ánh Tuyết", "Sở Tài chính", "STT",
		"Họ và tên", "Chức vụ", "Ký tên", "Ghi chú",
		"Tổng số theo danh sách: 4; có mặt: ……; vắng mặt: ……",
	};
	struct lh_strbuf pdf;

	(void)state;
	skip_without_pdf();
	make(&pdf, LH_PRINT_PDF, &few);
	char *text = ask_or_skip(&pdf, "pdftotext", "-layout \"$1\" -");
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (!strstr(text, words[i]))
			fail_msg("“%s” is missing in:\n%s", words[i], text);
	assert_null(strstr(text, "…\n…"));
	free(text);
	char *info = ask_or_skip(&pdf, "pdfinfo", "-isodates \"$1\"");
	assert_non_null(strstr(info, "2025-12-03T02:00:00Z"));
	assert_non_null(strstr(info, "A4"));
	assert_non_null(strstr(info, "Pages:           1\n"));
	assert_non_null(strstr(info, few.title));
	free(info);
	lh_strbuf_release(&pdf);
}

static void pdf_embeds_one_family(void **state)
{
	struct lh_strbuf pdf;
	char family[64] = "";

	(void)state;
	skip_without_pdf();
	make(&pdf, LH_PRINT_PDF, &few);
	char *fonts = ask_or_skip(&pdf, "pdffonts", "\"$1\" | tail -n +3");
	assert_true(count(fonts, "\n") > 0);
	for (char *line = strtok(fonts, "\n"); line; line = strtok(NULL, "\n")) {
		char name[64], embedded[8], subset[8], unicode[8];

		assert_int_equal(sscanf(line, "%*6[A-Z]+%63[^- ]", name), 1);
		if (!*family)
			strcpy(family, name);
		assert_string_equal(name, family);
		/* From the right: emb sub uni object generation. */
		char *end = line + strlen(line) - 23;
		assert_int_equal(sscanf(end, "%7s %7s %7s", embedded, subset, unicode), 3);
		assert_string_equal(embedded, "yes");
		assert_string_equal(subset, "yes");
		assert_string_equal(unicode, "yes");
	}
	free(fonts);
	lh_strbuf_release(&pdf);
}

static struct lh_print_attendees many(struct lh_print_row *rows, size_t n)
{
	struct lh_print_attendees list = few;

	for (size_t i = 0; i < n; i++)
		rows[i] = few_rows[1];
	list.rows = rows;
	list.n_rows = n;
	return list;
}

static void pdf_repeats_the_header_on_numbered_pages(void **state)
{
	static struct lh_print_row rows[1000];
	struct lh_print_attendees list = many(rows, 1000);
	struct lh_strbuf pdf;
	int pages = 0;

	(void)state;
	skip_without_pdf();
	make(&pdf, LH_PRINT_PDF, &list);
	char *text = ask_or_skip(&pdf, "pdftotext", "-layout \"$1\" -");
	for (char *page = strtok(text, "\f"); page; page = strtok(NULL, "\f")) {
		char number[16];

		pages++;
		assert_int_equal(count(page, "Họ và tên"), 1);
		snprintf(number, sizeof(number), "%d", pages);
		page += strspn(page, " \n");
		if (pages > 1) {
			assert_memory_equal(page, number, strlen(number));
			assert_int_equal(page[strlen(number)], '\n');
		} else {
			assert_memory_equal(page, "ỦY BAN", strlen("ỦY BAN"));
		}
	}
	assert_in_range(pages, 35, 60);
	free(text);
	lh_strbuf_release(&pdf);
}

/* Whatever the number of rows, the sum does not stand alone on a page, and no
 * row is lost or doubled at a page's end. */
static void pdf_keeps_the_sum_with_the_last_row(void **state)
{
	static struct lh_print_row rows[48];

	(void)state;
	skip_without_pdf();
	for (size_t n = 12; n <= 48; n++) {
		struct lh_print_attendees list = many(rows, n);
		struct lh_strbuf pdf;
		char *last = NULL;

		make(&pdf, LH_PRINT_PDF, &list);
		char *text = ask_or_skip(&pdf, "pdftotext", "-layout \"$1\" -");
		assert_int_equal(count(text, "Nguyễn Thị Ánh Tuyết"), n);
		for (char *page = strtok(text, "\f"); page; page = strtok(NULL, "\f"))
			last = page;
		assert_non_null(last);
		assert_non_null(strstr(last, "Tổng số"));
		assert_non_null(strstr(last, "Nguyễn Thị Ánh Tuyết"));
		free(text);
		lh_strbuf_release(&pdf);
	}
}

static void evil_words_do_no_harm(void **state)
{
	static char endless[100001];
	const struct lh_print_row rows[] = {
		{ endless, endless, endless, endless },
		{ "a\x1b[2Jb\nc\x7f\xc2\x9b", "<b>&amp;\"'", "\xe2\x80\xaegnod", "😀 ລາວ" },
	};
	struct lh_office own = { .name = endless, .superior = endless, .place = endless };
	struct lh_print_attendees list = few;

	(void)state;
	memset(endless, 'W', sizeof(endless) - 1);
	for (size_t i = 7; i < sizeof(endless) - 1; i += 50 + i / 100)
		endless[i] = ' ';
	list.office = &own;
	list.title = list.chair = list.notice = endless;
	list.rows = rows;
	list.n_rows = 2;
	for (int format = LH_PRINT_PDF; format <= LH_PRINT_TEXT; format++) {
		struct lh_strbuf out;

#ifndef LH_WITH_PDF
		if (format == LH_PRINT_PDF)
			continue;
#endif
		make(&out, format, &list);
		if (format == LH_PRINT_TEXT) {
			assert_null(strpbrk(out.text, "\x1b\x7f\r\t"));
			assert_null(strstr(out.text, "\xc2\x9b"));
			assert_null(strstr(out.text, "\xe2\x80\xae"));
		}
		lh_strbuf_release(&out);
	}
}

static void broken_text_is_refused(void **state)
{
	struct lh_print_row row = { "Nguyễn \xe1\xbb", NULL, NULL, NULL };
	struct lh_print_attendees list = few;

	(void)state;
	list.rows = &row;
	list.n_rows = 1;
	for (int format = LH_PRINT_PDF; format <= LH_PRINT_TEXT; format++) {
		struct lh_strbuf out;
		struct lh_error err = { .text = "" };

		lh_strbuf_init(&out);
		assert_int_equal(lh_print_attendees(&out, format, &list, &err), LH_EFORMAT);
		assert_true(*err.text);
		assert_int_equal(out.length, 0);
		lh_strbuf_release(&out);
	}
}

/* Decomposed letters come out composed: the list may be searched. */
static void text_is_composed(void **state)
{
	struct lh_print_row row = { "Nguye\xcc\x82\xcc\x83n", NULL, NULL, NULL };
	struct lh_print_attendees list = few;
	struct lh_strbuf out;

	(void)state;
	list.rows = &row;
	list.n_rows = 1;
	make(&out, LH_PRINT_TEXT, &list);
	assert_non_null(strstr(out.text, "Nguyễn"));
	lh_strbuf_release(&out);
}

static const char odt_check[] =
	"-c 'import sys, zipfile, xml.dom.minidom as dom\n"
	"z = zipfile.ZipFile(sys.argv[1])\n"
	"assert z.testzip() is None\n"
	"first = z.infolist()[0]\n"
	"assert (first.filename, first.compress_type) == (\"mimetype\", 0)\n"
	"m = dom.parseString(z.read(\"META-INF/manifest.xml\"))\n"
	"named = [e.getAttribute(\"manifest:full-path\") for e in\n"
	"         m.getElementsByTagName(\"manifest:file-entry\")]\n"
	"assert sorted(named[1:]) == sorted(set(z.namelist()) -\n"
	"       {\"mimetype\", \"META-INF/manifest.xml\"}), named\n"
	"c = dom.parseString(z.read(\"content.xml\"))\n"
	"s = dom.parseString(z.read(\"styles.xml\"))\n"
	"meta = dom.parseString(z.read(\"meta.xml\"))\n"
	"def names(d, tag, at): return {e.getAttribute(at) for e in d.getElementsByTagName(tag)}\n"
	"styles = names(c, \"style:style\", \"style:name\")\n"
	"for tag, at in ((\"text:p\", \"text:style-name\"), (\"table:table\", \"table:style-name\"),\n"
	"                (\"table:table-cell\", \"table:style-name\"),\n"
	"                (\"table:table-column\", \"table:style-name\")):\n"
	"    assert names(c, tag, at) - {\"\"} <= styles, (tag, names(c, tag, at) - styles)\n"
	"assert names(c, \"style:style\", \"style:master-page-name\") - {\"\"} <= \\\n"
	"       names(s, \"style:master-page\", \"style:name\")\n"
	"for row in c.getElementsByTagName(\"table:table\")[1].getElementsByTagName(\"table:table-row\"):\n"
	"    print(\"|\".join(p.firstChild.data if p.firstChild else \"\" for p in\n"
	"          row.getElementsByTagName(\"text:p\")))\n"
	"' \"$1\"";

static void odt_is_well_formed_and_whole(void **state)
{
	struct lh_print_row rows[] = {
		few_rows[1], { "Lò <&> \"Ánh\"", NULL, "Công an tỉnh", "vắng" },
	};
	struct lh_print_attendees list = few;
	struct lh_strbuf odt;

	(void)state;
	list.rows = rows;
	list.n_rows = 2;
	make(&odt, LH_PRINT_ODT, &list);
	assert_memory_equal(odt.text, "PK\3\4", 4);
	assert_memory_equal(odt.text + 30,
			    "mimetypeapplication/vnd.oasis.opendocument.text", 47);
	char *answer = ask_or_skip(&odt, "python3", odt_check);
	assert_string_equal(answer,
		"STT|Họ và tên|Chức vụ|Cơ quan, đơn vị|Ghi chú|Ký tên\n"
		"1|Nguyễn Thị Ánh Tuyết|Phó Giám đốc|Sở Tài chính||\n"
		"2|Lò <&> \"Ánh\"||Công an tỉnh|vắng|\n");
	free(answer);
	lh_strbuf_release(&odt);
}

#ifndef LH_WITH_PDF
static void pdf_is_refused_when_not_built_in(void **state)
{
	struct lh_strbuf out;
	struct lh_error err = { .text = "" };

	(void)state;
	lh_strbuf_init(&out);
	assert_int_equal(lh_print_attendees(&out, LH_PRINT_PDF, &few, &err), LH_EINVALID);
	assert_non_null(strstr(err.text, "odt"));
	assert_int_equal(out.length, 0);
}
#endif

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_missing_font_is_named),
		cmocka_unit_test(text_is_as_agreed),
		cmocka_unit_test(documents_are_appended_and_repeatable),
		cmocka_unit_test(pdf_says_what_was_given),
		cmocka_unit_test(pdf_embeds_one_family),
		cmocka_unit_test(pdf_repeats_the_header_on_numbered_pages),
		cmocka_unit_test(pdf_keeps_the_sum_with_the_last_row),
		cmocka_unit_test(evil_words_do_no_harm),
		cmocka_unit_test(broken_text_is_refused),
		cmocka_unit_test(text_is_composed),
		cmocka_unit_test(odt_is_well_formed_and_whole),
#ifndef LH_WITH_PDF
		cmocka_unit_test(pdf_is_refused_when_not_built_in),
#endif
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
