/* Words against an entry of the commands table, ids, and spelling help. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <lichhop/command.h>
#include <lichhop/id.h>

#include "../../src/control/nearest_priv.h"

#define COUNT(a) (sizeof(a) / sizeof(*(a)))
#define WORDS 8

static const struct lh_option options[] = {
	{ .name = "json", .letter = 'j', .summary = "" },
	{ .name = "csv", .summary = "" },
	{ .name = "quiet", .letter = 'q', .summary = "" },
	{ .name = "output", .letter = 'o', .value = "TỆP", .summary = "" },
	{ .name = "agency", .value = "TÊN", .summary = "", .many = true },
	{ .name = NULL },
};

static const struct lh_command command = {
	.name = "export", .args = "ID…", .summary = "", .options = options,
	.least_words = 1, .most_words = 2,
};

/* "w1 w2 | option=value option=value": what was understood. */
static char *describe(struct lh_arena *arena, const struct lh_args *args)
{
	char *text = lh_arena_strdup(arena, "");

	for (size_t i = 0; i < args->n_words; i++)
		text = lh_arena_printf(arena, "%s%s ", text, args->words[i]);
	text = lh_arena_printf(arena, "%s|", text);
	for (size_t i = 0; i < args->n_options; i++)
		text = lh_arena_printf(arena, "%s %s=%s", text,
				       args->options[i].option->name,
				       args->options[i].value);
	return text;
}

static void test_parse(void **state)
{
	static const struct {
		const char *words[WORDS];
		const char *understood;	/* NULL: misuse */
	} rows[] = {
		{ { "m1" }, "m1 |" },
		{ { "m1", "--json" }, "m1 | json=" },
		{ { "--json", "m1" }, "m1 | json=" },
		{ { "m1", "--output", "a.ics" }, "m1 | output=a.ics" },
		{ { "m1", "--output=a=b.ics" }, "m1 | output=a=b.ics" },
		{ { "m1", "--output=" }, "m1 | output=" },
		{ { "m1", "-o", "a.ics" }, "m1 | output=a.ics" },
		{ { "m1", "-oa.ics" }, "m1 | output=a.ics" },
		{ { "m1", "-jqoa.ics" }, "m1 | json= quiet= output=a.ics" },
		{ { "m1", "-o", "-" }, "m1 | output=-" },
		{ { "m1", "--output", "--json" }, "m1 | output=--json" },
		{ { "-", "-j" }, "- | json=" },
		{ { "--", "--json" }, "--json |" },
		{ { "--", "--", "-o" }, "-- -o |" },
		{ { "m1", "--agency", "A", "--agency=B" },
		  "m1 | agency=A agency=B" },
		{ { "" }, " |" },
		{ { NULL }, NULL },			/* too few */
		{ { "m1", "m2", "m3" }, NULL },		/* too many */
		{ { "m1", "--output" }, NULL },		/* no value */
		{ { "m1", "-o" }, NULL },
		{ { "m1", "--json=1" }, NULL },		/* a switch */
		{ { "m1", "--nope" }, NULL },
		{ { "m1", "--" "outpu" }, NULL },	/* no abbreviations */
		{ { "m1", "-x" }, NULL },
		{ { "m1", "-jx" }, NULL },
		{ { "m1", "-é" }, NULL },
		{ { "m1", "--json", "--json" }, NULL },	/* twice */
		{ { "m1", "--json", "--csv" }, NULL },	/* one form only */
		{ { "m1", "--csv" }, "m1 | csv=" },
		{ { "m1", "--=x" }, NULL },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct lh_arena *arena = lh_arena_new();
		struct lh_error err = { .code = LH_OK };
		struct lh_args args = { .n_words = 77 };
		size_t n = 0;

		while (n < WORDS && rows[i].words[n])
			n++;
		enum lh_status status = lh_args_parse(arena, &command,
						      rows[i].words, n, &args,
						      &err);
		if (rows[i].understood) {
			assert_int_equal(status, LH_OK);
			assert_string_equal(describe(arena, &args),
					    rows[i].understood);
		} else {
			assert_int_equal(status, LH_EINVALID);
			assert_int_equal(err.code, LH_EINVALID);
			assert_true(err.text[0] != '\0');
			assert_int_equal(args.n_words, 77);	/* untouched */
		}
		lh_arena_free(arena);
	}
}

static void test_suggests_option(void **state)
{
	const char *words[] = { "m1", "--outptu", "x" };
	struct lh_arena *arena = lh_arena_new();
	struct lh_args args;
	struct lh_error err;

	(void)state;
	assert_int_equal(lh_args_parse(arena, &command, words, 3, &args, &err),
			 LH_EINVALID);
	assert_non_null(strstr(err.text, "“--outptu”"));
	assert_non_null(strstr(err.text, "“--output”"));
	lh_arena_free(arena);
}

static void test_no_options_at_all(void **state)
{
	static const struct lh_command bare = { .name = "check" };
	const char *words[] = { "--json" };
	struct lh_arena *arena = lh_arena_new();
	struct lh_args args;

	(void)state;
	assert_int_equal(lh_args_parse(arena, &bare, words, 1, &args, NULL),
			 LH_EINVALID);
	assert_int_equal(lh_args_parse(arena, &bare, NULL, 0, &args, NULL), LH_OK);
	lh_arena_free(arena);
}

static void test_exit_codes(void **state)
{
	static const struct {
		enum lh_status status;
		bool partial, misuse;
		int code;
	} rows[] = {
		{ LH_OK, false, false, 0 },
		{ LH_OK, true, false, 1 },
		{ LH_OK, false, true, 2 },
		{ LH_OK, true, true, 2 },
		{ LH_EINVALID, false, false, 2 },
		{ LH_ENOTFOUND, false, false, 1 },
		{ LH_ECONFLICT, false, true, 1 },
		{ LH_EBUSY, false, false, 1 },
		{ LH_EREADONLY, false, false, 1 },
		{ LH_EFORMAT, false, false, 1 },
		{ LH_EIO, false, false, 1 },
		{ LH_ECANCELLED, false, false, 1 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct lh_reply reply = { .partial = rows[i].partial,
						.misuse = rows[i].misuse };

		assert_int_equal(lh_exit_code(rows[i].status, &reply),
				 rows[i].code);
	}
}

static void test_id_parse(void **state)
{
	static const struct {
		const char *word;
		unsigned kinds;
		enum lh_id_kind kind;
		int64_t value;		/* 0: refused */
	} rows[] = {
		{ "m12", LH_ID_MEETING, LH_ID_MEETING, 12 },
		{ "M12", LH_ID_MEETING, LH_ID_MEETING, 12 },
		{ "12", LH_ID_MEETING, LH_ID_MEETING, 12 },
		{ "a7", LH_ID_MEETING | LH_ID_ASSIGNMENT, LH_ID_ASSIGNMENT, 7 },
		{ "n007", LH_ID_NOTICE, LH_ID_NOTICE, 7 },
		{ "9007199254740993", LH_ID_ENTRY, LH_ID_ENTRY,
		  INT64_C(9007199254740993) },
		{ "12", LH_ID_MEETING | LH_ID_NOTICE, 0, 0 },
		{ "n3", LH_ID_MEETING, 0, 0 },
		{ "m0", LH_ID_MEETING, 0, 0 },
		{ "m-1", LH_ID_MEETING, 0, 0 },
		{ "-1", LH_ID_MEETING, 0, 0 },
		{ "m", LH_ID_MEETING, 0, 0 },
		{ "", LH_ID_MEETING, 0, 0 },
		{ "m12x", LH_ID_MEETING, 0, 0 },
		{ "m 12", LH_ID_MEETING, 0, 0 },
		{ "x12", LH_ID_MEETING, 0, 0 },
		{ "m99999999999999999999", LH_ID_MEETING, 0, 0 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct lh_id id = { .value = -5 };
		struct lh_error err;
		enum lh_status status = lh_id_parse(rows[i].word, rows[i].kinds,
						    &id, &err);

		if (rows[i].value == 0) {
			assert_int_equal(status, LH_EINVALID);
			assert_int_equal(id.value, -5);
			continue;
		}
		assert_int_equal(status, LH_OK);
		assert_int_equal(id.kind, rows[i].kind);
		assert_int_equal(id.value, rows[i].value);
	}
}

static void test_id_round(void **state)
{
	char buf[LH_ID_TEXT_SIZE];
	struct lh_id id;

	(void)state;
	for (unsigned kind = LH_ID_MEETING; kind <= LH_ID_ENTRY; kind <<= 1) {
		lh_id_format((enum lh_id_kind)kind, INT64_MAX / 100, buf);
		assert_int_equal(lh_id_parse(buf, 0xFF, &id, NULL), LH_OK);
		assert_int_equal(id.kind, kind);
		assert_int_equal(id.value, INT64_MAX / 100);
		assert_true(lh_id_looks(buf, kind));
		assert_false(lh_id_looks(buf, 0xFF & ~kind));
	}
	assert_false(lh_id_looks("12", LH_ID_MEETING));
	assert_false(lh_id_looks("mai", LH_ID_MEETING));
}

static void test_nearest(void **state)
{
	static const char *const names[] = {
		"import", "list", "show", "assignments", "settings", "search",
	};
	static const struct { const char *word, *near; } rows[] = {
		{ "improt", "import" },
		{ "lsit", "list" },
		{ "assign", "assignments" },
		{ "asignments", "assignments" },
		{ "setings", "settings" },
		{ "serach", "search" },
		{ "x", NULL },
		{ "", NULL },
		{ "frobnicate", NULL },
		{ "0123456789012345678901234567890123456789012345678", NULL },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct lh_nearest nearest = { .word = rows[i].word };

		for (size_t k = 0; k < COUNT(names); k++)
			lh_nearest_offer(&nearest, names[k]);
		if (rows[i].near)
			assert_string_equal(nearest.best, rows[i].near);
		else
			assert_null(nearest.best);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_parse),
		cmocka_unit_test(test_suggests_option),
		cmocka_unit_test(test_no_options_at_all),
		cmocka_unit_test(test_exit_codes),
		cmocka_unit_test(test_id_parse),
		cmocka_unit_test(test_id_round),
		cmocka_unit_test(test_nearest),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
