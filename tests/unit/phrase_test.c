/* Date phrases.  The table stands in tests/data/phrases.tsv; its head says how
 * it is written.  A row that is a whole text runs through lh_phrase_scan, its
 * outcome is written in words and compared with the row's. */
#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <lichhop/phrase.h>
#include <lichhop/strbuf.h>
#include <lichhop/text.h>

#define COUNT(a) (sizeof(a) / sizeof(*(a)))
#define ROWS_LEAST 700
#define LINE_MOST 4096

static const char *const kind_names[] = {
	[LH_PHRASE_DAY] = "day", [LH_PHRASE_MONTH] = "month",
	[LH_PHRASE_QUARTER] = "quarter", [LH_PHRASE_YEAR] = "year",
	[LH_PHRASE_HOUR] = "hour", [LH_PHRASE_WEEKDAY] = "weekday",
	[LH_PHRASE_BEFORE_MEETING] = "before-meeting",
	[LH_PHRASE_BACK] = "back", [LH_PHRASE_RECURRING] = "recurring",
	[LH_PHRASE_SPAN] = "span",
};

static const char *const op_names[] = {
	[LH_OP_NONE] = "", [LH_OP_BEFORE] = " before", [LH_OP_BY] = " by",
	[LH_OP_WITHIN] = " within", [LH_OP_AT] = " at", [LH_OP_FROM] = " from",
};

static void show_times(struct lh_strbuf *out, const struct lh_phrase *phrase)
{
	char buf[LH_DATE_TEXT_SIZE];

	if (!lh_date_is_empty(phrase->date))
		lh_strbuf_addf(out, " %s", lh_date_format(phrase->date, buf));
	if (!lh_date_is_empty(phrase->last))
		lh_strbuf_addf(out, "..%s", lh_date_format(phrase->last, buf));
	if (phrase->minute != LH_MINUTE_UNKNOWN)
		lh_strbuf_addf(out, " %s", lh_minute_format(phrase->minute, buf));
	if (phrase->end_minute != LH_MINUTE_UNKNOWN)
		lh_strbuf_addf(out, "-%s",
			       lh_minute_format(phrase->end_minute, buf));
	if (phrase->part != LH_PART_NONE)
		lh_strbuf_addf(out, " %s", lh_day_part_name(phrase->part));
}

static void show_marks(struct lh_strbuf *out, const struct lh_phrase *phrase)
{
	if (phrase->weekday)
		lh_strbuf_addf(out, " wd%d", phrase->weekday);
	if (phrase->count)
		lh_strbuf_addf(out, " n%d", phrase->count);
	if (phrase->working_days)
		lh_strbuf_add(out, " working");
	if (phrase->weekday_clash)
		lh_strbuf_add(out, " clash");
	if (phrase->year_inferred)
		lh_strbuf_add(out, " inferred");
	if (phrase->cited)
		lh_strbuf_add(out, " cited");
	if (phrase->vague)
		lh_strbuf_add(out, " vague");
}

/* One phrase; its words in front where the row gives them, too. */
static void show_phrase(struct lh_strbuf *out, const char *text,
			const struct lh_phrase *phrase, bool words)
{
	if (words) {
		lh_strbuf_add(out, "{");
		lh_strbuf_add_bytes(out, text + phrase->start,
				    phrase->core - phrase->start);
		if (phrase->core > phrase->start)
			lh_strbuf_add(out, "|");
		lh_strbuf_add_bytes(out, text + phrase->core,
				    phrase->end - phrase->core);
		lh_strbuf_add(out, "} ");
	}
	lh_strbuf_addf(out, "%s%s", kind_names[phrase->kind],
		       op_names[phrase->op]);
	show_times(out, phrase);
	show_marks(out, phrase);
}

static void assert_places(const char *text, const struct lh_phrase *phrases,
			  size_t n)
{
	size_t last = 0;

	for (size_t i = 0; i < n; i++) {
		assert_true(phrases[i].start >= last);
		assert_true(phrases[i].core >= phrases[i].start);
		assert_true(phrases[i].end > phrases[i].core);
		last = phrases[i].end;
	}
	assert_true(last <= strlen(text));
}

static char *show_all(struct lh_arena *arena, const char *text,
		      const struct lh_phrase_context *context, bool words)
{
	struct lh_phrase *phrases;
	struct lh_strbuf out;
	size_t n = lh_phrase_scan(arena, text, strlen(text), context,
				  &phrases);

	assert_places(text, phrases, n);
	lh_strbuf_init(&out);
	for (size_t i = 0; i < n; i++) {
		if (i)
			lh_strbuf_add(&out, "; ");
		show_phrase(&out, text, &phrases[i], words);
	}
	if (n == 0)
		lh_strbuf_add(&out, "-");
	char *copy = lh_arena_strdup(arena, out.text);
	lh_strbuf_release(&out);
	return copy;
}

/* "\n" in a cell is a line end, "\s" a soft hyphen. */
static void unescape(char *s)
{
	char *to = s;

	for (; *s; s++) {
		if (s[0] == '\\' && s[1] == 'n') {
			*to++ = '\n';
			s++;
		} else if (s[0] == '\\' && s[1] == 's') {
			*to++ = '\xC2';
			*to++ = '\xAD';
			s++;
		} else {
			*to++ = *s;
		}
	}
	*to = '\0';
}

/* "today=2025-12-03 anchor=2025-12-01", each may be missing. */
static struct lh_phrase_context context_parse(const char *cell)
{
	struct lh_phrase_context context = { 0 };
	const char *today = strstr(cell, "today=");
	const char *anchor = strstr(cell, "anchor=");
	char day[LH_DATE_TEXT_SIZE];

	if (today) {
		snprintf(day, sizeof(day), "%.10s", today + 6);
		assert_true(lh_date_parse(day, &context.today));
	}
	if (anchor) {
		snprintf(day, sizeof(day), "%.*s",
			 (int)strcspn(anchor + 7, " "), anchor + 7);
		assert_true(lh_date_parse(day, &context.anchor));
	}
	return context;
}

struct totals {
	int rows, wrong;
};

static void run_row(struct totals *totals, const char *file, int number,
		    char *line)
{
	char *cells[3] = { line };
	struct lh_arena *arena = lh_arena_new();

	for (int i = 1; i < 3; i++) {
		cells[i] = cells[i - 1] ? strchr(cells[i - 1], '\t') : NULL;
		if (!cells[i])
			fail_msg("%s:%d: three cells wanted", file, number);
		*cells[i]++ = '\0';
	}
	unescape(cells[0]);
	unescape(cells[2]);
	struct lh_phrase_context context = context_parse(cells[1]);
	char *text = lh_text_nfc(arena, cells[0], strlen(cells[0]));
	char *got = show_all(arena, text, &context, cells[2][0] == '{');
	totals->rows++;
	if (strcmp(got, cells[2]) != 0) {
		totals->wrong++;
		print_error("%s:%d: %s\n  want %s\n  got  %s\n", file, number,
			    text, cells[2], got);
	}
	lh_arena_free(arena);
}

static void test_table(void **state)
{
	const char *file = TEST_DATA "/phrases.tsv";
	struct totals totals = { 0 };
	char line[LINE_MOST];
	FILE *in = fopen(file, "r");

	(void)state;
	if (!in)
		fail_msg("%s: %s", file, strerror(errno));
	for (int number = 1; fgets(line, sizeof(line), in); number++) {
		size_t length = strcspn(line, "\n");

		assert_true(length + 1 < sizeof(line));
		line[length] = '\0';
		if (length && line[0] != '#')
			run_row(&totals, file, number, line);
	}
	fclose(in);
	assert_int_equal(totals.wrong, 0);
	assert_true(totals.rows >= ROWS_LEAST);
}

static const struct lh_phrase_context wednesday = {
	.today = { 2025, 12, 3 },
};

static void test_moment(void **state)
{
	static const struct { const char *words, *day, *hour; } rows[] = {
		{ "2025-12-03", "2025-12-03", "" },
		{ "2025-12-03T09:00", "2025-12-03", "09:00" },
		{ "2025-12-03 09:00", "2025-12-03", "09:00" },
		{ " 2025-12-03 9h ", "2025-12-03", "09:00" },
		{ "3/12", "2025-12-03", "" },
		{ "5/1", "2026-01-05", "" },
		{ "9h 3/12", "2025-12-03", "09:00" },
		{ "3/12 9h30", "2025-12-03", "09:30" },
		{ "9h", "2025-12-03", "09:00" },
		{ "hôm qua", "2025-12-02", "" },
		{ "hom nay 14h", "2025-12-03", "14:00" },
		{ "mai", "2025-12-04", "" },
		{ "sáng mai", "2025-12-04", "" },
		{ "8h mai", "2025-12-04", "08:00" },
		{ "ngày kia", "2025-12-05", "" },
		{ "thứ Sáu tuần này 14h", "2025-12-05", "14:00" },
		{ "thu sau tuan sau", "2025-12-12", "" },
		{ "thứ Hai", "2025-12-08", "" },
		{ "T5", "2025-12-04", "" },
		{ "chủ nhật", "2025-12-07", "" },
		{ "14 giờ 30 phút, ngày 4 tháng 12 năm 2025 (thứ Năm)",
		  "2025-12-04", "14:30" },
		{ "lúc 2h chiều thứ Năm", "2025-12-04", "14:00" },
		{ "ngày 15", "2025-12-15", "" },
		{ "ngày 15 tháng sau", "2026-01-15", "" },
		{ "31.12.2025", "2025-12-31", "" },
		{ "31-12-2025", "2025-12-31", "" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct lh_error err = { 0 };
		struct lh_date date;
		lh_minute minute;
		char buf[LH_DATE_TEXT_SIZE];

		if (lh_phrase_moment(rows[i].words, &wednesday, &date, &minute,
				     &err) != LH_OK)
			fail_msg("“%s”: %s", rows[i].words, err.text);
		assert_string_equal(lh_date_format(date, buf), rows[i].day);
		assert_string_equal(lh_minute_format(minute, buf),
				    rows[i].hour);
	}
}

static void test_moment_refused(void **state)
{
	static const struct { const char *words, *says; } rows[] = {
		{ "", "chưa cho biết" },
		{ "  ", "chưa cho biết" },
		{ "xyz", "không hiểu" },
		{ "31/2/2025", "không hiểu" },
		{ "25h", "không hiểu" },
		{ "3/12 và 4/12", "không hiểu" },
		{ "tháng 5", "không phải là một ngày" },
		{ "3 ngày", "không phải là một ngày" },
		{ "1/12 - 5/12", "khoảng thời gian" },
		{ "8h-10h 3/12", "khoảng thời gian" },
		{ "thứ Sáu 4/12/2025", "không phải Thứ Sáu" },
		{ "2025-02-30", "không hiểu" },
		{ "ngày tháng 5 năm 2025", "chưa đủ" },
		{ "\xFF", "UTF-8" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct lh_error err = { 0 };
		struct lh_date date = { 1999, 9, 9 };
		lh_minute minute = 7;
		enum lh_status status;

		status = lh_phrase_moment(rows[i].words, &wednesday, &date,
					  &minute, &err);
		if (status == LH_OK || !strstr(err.text, rows[i].says))
			fail_msg("“%s”: %d %s", rows[i].words, status,
				 err.text);
		assert_int_equal(date.year, 1999);
		assert_int_equal(minute, 7);
	}
}

static void test_range(void **state)
{
	static const struct { const char *words, *first, *last; } rows[] = {
		{ "today", "2025-12-03", "2025-12-03" },
		{ "week", "2025-12-01", "2025-12-07" },
		{ "month", "2025-12-01", "2025-12-31" },
		{ "year", "2025-01-01", "2025-12-31" },
		{ "WEEK", "2025-12-01", "2025-12-07" },
		{ "Today", "2025-12-03", "2025-12-03" },
		{ "tomorrow", "2025-12-04", "2025-12-04" },
		{ "next week", "2025-12-08", "2025-12-14" },
		{ "this month", "2025-12-01", "2025-12-31" },
		{ "next month", "2026-01-01", "2026-01-31" },
		{ "last year", "2024-01-01", "2024-12-31" },
		{ "tuần 49", "2025-12-01", "2025-12-07" },
		{ "Tuần 1", "2024-12-30", "2025-01-05" },
		{ "week 52", "2025-12-22", "2025-12-28" },
		{ "2025-12-04", "2025-12-04", "2025-12-04" },
		{ "2025-12", "2025-12-01", "2025-12-31" },
		{ "2024-02", "2024-02-01", "2024-02-29" },
		{ "2025", "2025-01-01", "2025-12-31" },
		{ "2025-12-01..2025-12-31", "2025-12-01", "2025-12-31" },
		{ "2025-11..2025-12", "2025-11-01", "2025-12-31" },
		{ "hôm nay .. thứ Sáu", "2025-12-03", "2025-12-05" },
		{ "hôm nay", "2025-12-03", "2025-12-03" },
		{ "tuần này", "2025-12-01", "2025-12-07" },
		{ "tuan sau", "2025-12-08", "2025-12-14" },
		{ "tuần trước", "2025-11-24", "2025-11-30" },
		{ "cuối tuần này", "2025-12-06", "2025-12-07" },
		{ "tháng sau", "2026-01-01", "2026-01-31" },
		{ "tháng 2/2024", "2024-02-01", "2024-02-29" },
		{ "tháng 11", "2025-11-01", "2025-11-30" },
		{ "quý IV/2025", "2025-10-01", "2025-12-31" },
		{ "quý này", "2025-10-01", "2025-12-31" },
		{ "năm nay", "2025-01-01", "2025-12-31" },
		{ "thứ Năm tuần sau", "2025-12-11", "2025-12-11" },
		{ "từ 1/12 đến 5/12", "2025-12-01", "2025-12-05" },
		{ "1/12 - 5/12/2025", "2025-12-01", "2025-12-05" },
		{ "29/12-3/1", "2025-12-29", "2026-01-03" },
		{ "từ thứ Hai đến thứ Sáu tuần sau", "2025-12-08",
		  "2025-12-12" },
		{ "từ tháng 10 đến tháng 12 năm 2025", "2025-10-01",
		  "2025-12-31" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct lh_error err = { 0 };
		struct lh_date first, last;
		char buf[LH_DATE_TEXT_SIZE];

		if (lh_phrase_range(rows[i].words, &wednesday, &first, &last,
				    &err) != LH_OK)
			fail_msg("“%s”: %s", rows[i].words, err.text);
		if (strcmp(lh_date_format(first, buf), rows[i].first) != 0)
			fail_msg("“%s” from %s", rows[i].words, buf);
		if (strcmp(lh_date_format(last, buf), rows[i].last) != 0)
			fail_msg("“%s” to %s", rows[i].words, buf);
	}
}

static void test_range_refused(void **state)
{
	static const struct { const char *words, *says; } rows[] = {
		{ "", "chưa cho biết" },
		{ "bao giờ", "không hiểu" },
		{ "9h", "không cho biết" },
		{ "trước 5/12", "thiếu ngày đầu" },
		{ "từ 5/12", "thiếu ngày đầu" },
		{ "2025-12-05..2025-12-01", "đứng trước" },
		{ "2025-12-05..", "chưa cho biết" },
		{ "..", "chưa cho biết" },
		{ "2025-13", "không hiểu" },
		{ "2 tuần", "không cho biết" },
		{ "tuần 53", "không hiểu" },
		{ "tuần 0", "không hiểu" },
	};
	static const struct lh_phrase_context nowhere = { 0 };

	(void)state;
	struct lh_error err = { 0 };
	struct lh_date first = { 1999, 9, 9 }, last = first;
	for (size_t i = 0; i < COUNT(rows); i++) {
		enum lh_status status;

		status = lh_phrase_range(rows[i].words, &wednesday, &first,
					 &last, &err);
		if (status == LH_OK || !strstr(err.text, rows[i].says))
			fail_msg("“%s”: %d %s", rows[i].words, status,
				 err.text);
		assert_int_equal(first.year, 1999);
	}
	assert_int_equal(lh_phrase_range("tuần này", &nowhere, &first, &last,
					 &err), LH_EINVALID);
	assert_int_equal(lh_phrase_range("week", &nowhere, &first, &last,
					 &err), LH_EINVALID);
	assert_int_equal(lh_phrase_range("3/12", &nowhere, &first, &last,
					 &err), LH_EINVALID);
}

/* The same words as a text without marks, in capitals, decomposed, or torn by
 * bold marks mean the same. */
static void test_spellings(void **state)
{
	static const char *const rows[] = {
		"chậm nhất trước 11 giờ 30 phút ngày 07 tháng 5 năm 2023",
		"CHẬM NHẤT TRƯỚC 11 GIỜ 30 PHÚT NGÀY 07 THÁNG 5 NĂM 2023",
		"cham nhat truoc 11 gio 30 phut ngay 07 thang 5 nam 2023",
		"chậm  nhất\ntrước 11h30’ ngày\n07/5/2023",
		"**chậm nhất trước** 11g30 *ngày* 07.5.2023",
		"chậm nhất trước 11:30, ngày 07-05-2023",
		"cha\u0323\u0302m nha\u0302\u0301t trươ\u0301c 11h30' nga\u0300y 7/5/23",
		"chậm nhất trước\u00A011h30, ng\u00ADày 7/5/2023",
	};
	struct lh_phrase_context context = { 0 };
	struct lh_arena *arena = lh_arena_new();

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		char *text = lh_text_nfc(arena, rows[i], strlen(rows[i]));

		assert_string_equal(show_all(arena, text, &context, false),
				    "day before 2023-05-07 11:30");
	}
	lh_arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_table),
		cmocka_unit_test(test_moment),
		cmocka_unit_test(test_moment_refused),
		cmocka_unit_test(test_range),
		cmocka_unit_test(test_range_refused),
		cmocka_unit_test(test_spellings),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
