/* Enumerations of agencies, groups and persons.  The table stands in
 * tests/data/names.tsv; its head says how a row is written. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include <lichhop/strbuf.h>

#include "reader_priv.h"

#define LINE_MOST 2000
#define ROWS_LEAST 300

static struct lh_document *document(struct lh_arena *arena, const char *text)
{
	static const struct lh_reader_options options = { .directory = NULL };
	struct lh_document *doc = lh_arena_calloc(arena, 1, sizeof(*doc));

	doc->arena = arena;
	doc->source = text;
	doc->source_length = strlen(text);
	doc->options = &options;
	doc->reading = lh_arena_calloc(arena, 1, sizeof(*doc->reading));
	doc->notice = lh_arena_calloc(arena, 1, sizeof(*doc->notice));
	lh_line_split(doc);
	lh_block_arrange(doc);
	return doc;
}

static void show_name(struct lh_strbuf *buf, const struct lh_name *name)
{
	lh_strbuf_addf(buf, "%s%s", buf->length ? " | " : "", name->name);
	if (name->position)
		lh_strbuf_addf(buf, ", %s", name->position);
	if (name->headcount)
		lh_strbuf_addf(buf, " x%d", (int)name->headcount);
	if (name->invited_by)
		lh_strbuf_addf(buf, " <%s", name->invited_by);
	if (name->chair)
		lh_strbuf_addf(buf, " *");
	if (name->kind == LH_PARTICIPANT_OPEN)
		lh_strbuf_addf(buf, " ?");
}

static const char *spread(struct lh_arena *arena, const char *text)
{
	struct lh_document *doc = document(arena, text);
	struct lh_names names = { .count = 0 };
	struct lh_strbuf buf;
	const char *all;

	if (doc->n_lines)
		lh_enumeration_spread(doc, (struct lh_range){
			doc->lines[0].body.start,
			doc->lines[doc->n_lines - 1].all.end }, &names);
	lh_strbuf_init(&buf);
	for (size_t i = 0; i < names.count; i++)
		show_name(&buf, &names.items[i]);
	all = names.count ? lh_arena_strdup(arena, buf.text) : "-";
	lh_strbuf_release(&buf);
	return all;
}

static void unescape(char *text)
{
	char *out = text;

	for (; *text; text++, out++) {
		*out = *text;
		if (text[0] == '\\' && text[1] == 'n') {
			*out = '\n';
			text++;
		}
	}
	*out = '\0';
}

/* False where the row's names are not what is read. */
static bool row_holds(const char *file, int number, char *line)
{
	struct lh_arena *arena = lh_arena_new();
	char *want = strchr(line, '\t');
	const char *got;
	bool same;

	if (!want)
		fail_msg("%s:%d: two cells wanted", file, number);
	*want++ = '\0';
	unescape(line);
	got = spread(arena, line);
	same = !strcmp(got, want);
	if (!same)
		print_error("%s:%d: %s\n  want %s\n  got  %s\n", file, number,
			    line, want, got);
	lh_arena_free(arena);
	return same;
}

static void test_table(void **state)
{
	const char *file = TEST_DATA "/names.tsv";
	FILE *in = fopen(file, "r");
	char line[LINE_MOST];
	int rows = 0, wrong = 0;

	(void)state;
	if (!in)
		fail_msg("%s: %s", file, strerror(errno));
	for (int number = 1; fgets(line, sizeof(line), in); number++) {
		size_t length = strcspn(line, "\n");

		assert_true(length + 1 < sizeof(line));
		line[length] = '\0';
		if (!length || line[0] == '#')
			continue;
		rows++;
		wrong += !row_holds(file, number, line);
	}
	fclose(in);
	assert_true(rows >= ROWS_LEAST);
	assert_int_equal(wrong, 0);
}

/* --- whom a notice invites -------------------------------------------- */

static const char *participants(struct lh_arena *arena, const char *text)
{
	static const struct lh_reader_options options = { .directory = NULL };
	struct lh_reading r;
	struct lh_strbuf buf;
	const char *all;

	lh_reader_read(arena, text, strlen(text), &options, &r);
	lh_strbuf_init(&buf);
	for (size_t i = 0; r.n_meetings && i < r.meetings[0].n_participants;
	     i++) {
		const struct lh_participant *p = &r.meetings[0].participants[i];

		lh_strbuf_addf(&buf, "%s%s%s%s%s", i ? " | " : "", p->name,
			       p->role == LH_ROLE_CHAIR ? " *" : "",
			       p->invited_by ? " <" : "",
			       p->invited_by ? p->invited_by : "");
	}
	all = lh_arena_strdup(arena, buf.text ? buf.text : "");
	lh_strbuf_release(&buf);
	return all;
}

#define WHEN "Thời gian: 8h00 ngày 12/3/2024.\nĐịa điểm: Phòng họp A.\n"

static void test_invited(void **state)
{
	static const struct {
		const char *text, *names;
	} cases[] = {
		/* the entries below the invitation, headings left out */
		{ "GIẤY MỜI\nHọp tổ công tác\nSở Y tế trân trọng kính mời:\n"
		  "1. Thành viên Tổ: TS. Lò Thị Mây - Tổ trưởng; các tổ viên.\n"
		  "2. Đại biểu mời: Sở Tài chính, Công an tỉnh.\n" WHEN,
		  "Lò Thị Mây | các tổ viên | Sở Tài chính | Công an tỉnh" },
		{ "GIẤY MỜI\nHọp tổ công tác\nUBND huyện kính mời:\n"
		  "1. Đại biểu cấp tỉnh (Phòng Nội vụ mời): Sở Nội vụ; Tỉnh đoàn.\n"
		  "2. Cấp xã: UBND xã Nà Mo.\n" WHEN,
		  "Sở Nội vụ <Phòng Nội vụ | Tỉnh đoàn <Phòng Nội vụ | UBND xã Nà Mo" },
		/* named in the sentence: what stands below is something else */
		{ "THÔNG BÁO\nHội đồng quản trị kính mời Quý cổ đông tham dự đại hội:\n"
		  "1. Thời gian: 8h00 ngày 12/3/2024.\n2. Địa điểm: Hội trường.\n"
		  "3. Điều kiện: cổ đông có tên trong danh sách.\n",
		  "Quý cổ đông" },
		/* "các cơ quan nêu trên" are the addressees */
		{ "GIẤY MỜI\nKính gửi: Sở Y tế; Sở Nội vụ.\n" WHEN
		  "Kính mời lãnh đạo các cơ quan nêu trên tham dự.\n",
		  "Sở Y tế | Sở Nội vụ" },
		/* told in a sentence */
		{ "GIẤY MỜI\nHọp kỳ thứ ba\n" WHEN
		  "Thành phần dự họp gồm các vị đại biểu HĐND xã, Bí thư chi bộ các thôn.\n",
		  "các vị đại biểu HĐND xã | Bí thư chi bộ các thôn" },
		/* the list ends where the time is told */
		{ "GIẤY MỜI\nHọp dự án\nThành phần:\n- Sở Xây dựng;\n- Chủ đầu tư.\n"
		  WHEN "Sở Xây dựng chuẩn bị báo cáo.\n",
		  "Sở Xây dựng | Chủ đầu tư" },
	};
	struct lh_arena *arena = lh_arena_new();

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		const char *got = participants(arena, cases[i].text);

		if (strcmp(got, cases[i].names))
			print_error("%s", cases[i].text);
		assert_string_equal(got, cases[i].names);
	}
	lh_arena_free(arena);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_table),
		cmocka_unit_test(test_invited),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
