/* CSV in and out, and tables for people. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../../src/control/csv_priv.h"
#include "../../src/control/output_priv.h"

#define COUNT(a) (sizeof(a) / sizeof(*(a)))
#define BYTES(s) s, sizeof(s) - 1

/* "1:a|b / 3:c": every line with its number. */
static char *describe(struct lh_arena *arena, const struct lh_csv *csv)
{
	char *text = lh_arena_strdup(arena, "");

	for (size_t i = 0; i < csv->n_lines; i++) {
		const struct lh_csv_line *line = &csv->lines[i];

		text = lh_arena_printf(arena, "%s%s%zu:", text, i ? " / " : "",
				       line->line);
		for (size_t k = 0; k < line->n_cells; k++)
			text = lh_arena_printf(arena, "%s%s%s", text,
					       k ? "|" : "", line->cells[k]);
	}
	return text;
}

static void test_parse(void **state)
{
	static const struct {
		const char *bytes;
		size_t length;
		const char *read;	/* NULL: refused */
	} rows[] = {
		{ BYTES("name,email\nSở Tài chính,a@b\n"),
		  "1:name|email / 2:Sở Tài chính|a@b" },
		{ BYTES("name,email\r\nA,b\r\n"), "1:name|email / 2:A|b" },
		{ BYTES("name,email\rA,b"), "1:name|email / 2:A|b" },
		{ BYTES("name;email\nA, B;c"), "1:name|email / 2:A, B|c" },
		{ BYTES("name\temail\nA\tc"), "1:name|email / 2:A|c" },
		{ BYTES("sep=;\r\nname\r\nA"), "2:name / 3:A" },
		{ BYTES("sep=,\nname,x;y;z\n"), "2:name|x;y;z" },
		{ BYTES("\xEF\xBB\xBFname\nA"), "1:name / 2:A" },
		{ BYTES("\xFF\xFE" "n\0,\0\xA1\x1E\n\0"), "1:n|ạ" },
		{ BYTES("\xFE\xFF" "\0n\0,\x1E\xA1"), "1:n|ạ" },
		{ BYTES("\xFF\xFE" "\x3D\xD8\x00\xDE\n\0"), "1:😀" },
		{ BYTES("\xFF\xFE" "\x3D\xD8" "a\0"), "1:\xEF\xBF\xBD" "a" },
		{ BYTES("\"a,b\",\"c\"\"d\"\n\"x\ny\",z\nlast\n"),
		  "1:a,b|c\"d / 2:x\ny|z / 4:last" },
		{ BYTES("a,b\n\n  \n,,\nc,d\n"), "1:a|b / 5:c|d" },
		{ BYTES(" a , b \n"), "1:a|b" },
		{ BYTES("a,\"b\" \n"), "1:a|b" },
		{ BYTES("5\" pipe,x"), "1:5\" pipe|x" },
		{ BYTES("a,\n"), "1:a|" },
		{ BYTES("'+84 25,'=x,'a"), "1:+84 25|=x|'a" },
		{ BYTES("Nguye\xCC\x82\xCC\x83n"), "1:Nguyễn" },
		{ BYTES(""), NULL },
		{ BYTES("\n \n"), NULL },
		{ BYTES("a,\"b\nc"), NULL },
		{ BYTES("a\xFF" "b"), NULL },
		{ BYTES("a\0b"), NULL },
		{ BYTES("PK\x03\x04\x14\x00\x06\x00"), NULL },	/* an .xlsx */
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct lh_arena *arena = lh_arena_new();
		struct lh_csv csv = { .n_lines = 99 };
		struct lh_error err;
		enum lh_status status = lh_csv_parse(arena, "x.csv",
						     rows[i].bytes,
						     rows[i].length, &csv, &err);

		if (rows[i].read) {
			assert_int_equal(status, LH_OK);
			assert_string_equal(describe(arena, &csv), rows[i].read);
		} else {
			assert_int_equal(status, LH_EFORMAT);
			assert_non_null(strstr(err.text, "x.csv"));
			assert_int_equal(csv.n_lines, 99);
		}
		lh_arena_free(arena);
	}
}

static void test_unclosed_quote_is_named(void **state)
{
	static const char bytes[] = "name\nA\n\"B\nC\n";
	struct lh_arena *arena = lh_arena_new();
	struct lh_csv csv;
	struct lh_error err;

	(void)state;
	assert_int_equal(lh_csv_parse(arena, "x.csv", bytes, sizeof(bytes) - 1,
				      &csv, &err), LH_EFORMAT);
	assert_non_null(strstr(err.text, "x.csv:3:"));
	lh_arena_free(arena);
}

static void test_write(void **state)
{
	static const struct { const char *cell, *written; } rows[] = {
		{ "Sở Tài chính", "Sở Tài chính" },
		{ NULL, "" },
		{ "a,b", "\"a,b\"" },
		{ "a;b", "\"a;b\"" },
		{ "say \"x\"", "\"say \"\"x\"\"\"" },
		{ "a\nb", "\"a\nb\"" },
		{ "=1+1", "\"'=1+1\"" },
		{ "+84 25", "\"'+84 25\"" },
		{ "-3", "\"'-3\"" },
		{ "@SUM(A1)", "\"'@SUM(A1)\"" },
		{ "\tx", "\"'\tx\"" },
		{ "\rx", "\"'\rx\"" },
		{ "a=b", "a=b" },
		{ "=cmd|' /C calc'!A0", "\"'=cmd|' /C calc'!A0\"" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		const char *cells[] = { rows[i].cell, "x" };
		struct lh_strbuf out, wanted;

		lh_strbuf_init(&out);
		lh_strbuf_init(&wanted);
		lh_csv_row(&out, cells, 2);
		lh_strbuf_addf(&wanted, "%s,x\r\n", rows[i].written);
		assert_string_equal(out.text, wanted.text);
		lh_strbuf_release(&out);
		lh_strbuf_release(&wanted);
	}
}

/* What we write we read again, formulas and all. */
static void test_round(void **state)
{
	const char *const cells[] = {
		"name", "Sở \"KH&ĐT\"; cũ", "+84 25", "=x", "a\nb", "-",
	};
	struct lh_arena *arena = lh_arena_new();
	struct lh_csv csv;
	struct lh_strbuf out;

	(void)state;
	lh_strbuf_init(&out);
	lh_csv_begin(&out, cells, COUNT(cells));
	assert_memory_equal(out.text, "\xEF\xBB\xBF", 3);
	assert_int_equal(lh_csv_parse(arena, "x", out.text, out.length, &csv,
				      NULL), LH_OK);
	assert_int_equal(csv.lines[0].n_cells, COUNT(cells));
	for (size_t i = 0; i < COUNT(cells); i++)
		assert_string_equal(csv.lines[0].cells[i],
				    cells[i]);
	lh_strbuf_release(&out);
	lh_arena_free(arena);
}

static void test_table(void **state)
{
	static const struct lh_column columns[] = {
		{ .title = "Mã" }, { .title = "Tên", .least = 5 },
		{ .title = "Số", .right = true }, { .title = "" },
	};
	static const char *const rows[][4] = {
		{ "c1", "Sở Tài chính", "7", NULL },
		{ "c12", "Ban\nQuản lý \x1b[2J", "120", "*" },
		{ "c3", NULL, NULL, NULL },
	};
	static const struct { size_t width; const char *printed; } cases[] = {
		{ 0, "Mã   Tên                Số\n"
		     "c1   Sở Tài chính        7\n"
		     "c12  Ban Quản lý \xEF\xBF\xBD[2J  120  *\n"
		     "c3\n" },
		{ 22, "Mã   Tên         Số\n"
		      "c1   Sở Tài c…    7\n"
		      "c12  Ban Quản…  120  *\n"
		      "c3\n" },
		{ 3, "Mã   Tên     Số\n"
		     "c1   Sở T…    7\n"
		     "c12  Ban …  120  *\n"
		     "c3\n" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct lh_arena *arena = lh_arena_new();
		struct lh_table *table = lh_table_new(arena, columns, 4);
		struct lh_strbuf out;

		lh_strbuf_init(&out);
		for (size_t k = 0; k < COUNT(rows); k++)
			lh_table_add(table, rows[k]);
		lh_table_print(table, cases[i].width, &out);
		assert_string_equal(out.text, cases[i].printed);
		lh_strbuf_release(&out);
		lh_arena_free(arena);
	}
}

static void test_json(void **state)
{
	struct lh_strbuf out;
	json_t *root = json_object(), *list = json_array();

	(void)state;
	lh_strbuf_init(&out);
	lh_json_number(root, "version", 1);
	lh_json_text(root, "tên", "Sở “Y tế”\n");
	lh_json_text(root, "email", NULL);
	lh_json_flag(root, "a", true);
	lh_json_append_text(list, "x");
	lh_json_take(root, "list", list);
	lh_json_print(root, &out);
	assert_string_equal(out.text,
			    "{\n  \"version\": 1,\n  \"tên\": \"Sở “Y tế”\\n\",\n"
			    "  \"email\": null,\n  \"a\": true,\n  \"list\": [\n"
			    "    \"x\"\n  ]\n}\n");
	lh_strbuf_release(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_parse),
		cmocka_unit_test(test_unclosed_quote_is_named),
		cmocka_unit_test(test_write),
		cmocka_unit_test(test_round),
		cmocka_unit_test(test_table),
		cmocka_unit_test(test_json),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
