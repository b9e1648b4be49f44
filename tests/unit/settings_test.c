/* Forms of settings' values, and the file of the personal ones. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include <lichhop/gettext.h>

#include "../../src/control/file_priv.h"
#include "../../src/control/file_writer.h"
#include "../../src/control/sample_priv.h"
#include "../../src/control/settings_priv.h"

#define COUNT(a) (sizeof(a) / sizeof(*(a)))

static void test_check(void **state)
{
	static const struct {
		const char *name, *value;
		const char *kept;	/* NULL: refused */
	} rows[] = {
		{ "office.name", "  Sở Y tế ", "Sở Y tế" },
		{ "office.name", "Nguye\xCC\x82\xCC\x83n", "Nguyễn" },
		{ "office.name", "a\nb", NULL },
		{ "office.name", "a\x1b[2J", NULL },
		{ "office.name", "a\xFF", NULL },
		{ "office.email", "van-phong.ubnd@langson.gov.vn",
		  "van-phong.ubnd@langson.gov.vn" },
		{ "office.email", "vp", NULL },
		{ "office.email", "@x.vn", NULL },
		{ "office.email", "a@", NULL },
		{ "office.email", "a@b..vn", NULL },
		{ "office.email", "a@b.vn.", NULL },
		{ "office.email", "a@-b.vn", NULL },
		{ "office.email", "a b@c.vn", NULL },
		{ "office.email", "a@b@c.vn", NULL },
		{ "office.email", "a@b.vn\nBcc: x@y.vn", NULL },
		{ "office.email", "văn@b.vn", NULL },
		{ "office.zone", "Asia/Ho_Chi_Minh", "Asia/Ho_Chi_Minh" },
		{ "office.zone", "Mars/Olympus", NULL },
		{ "office.hours.morning", "7:30-12:00", "07:30-12:00" },
		{ "office.hours.morning", " 7h – 11h30 ", "07:00-11:30" },
		{ "office.hours.morning", "12:00-7:30", NULL },
		{ "office.hours.morning", "7:30-7:30", NULL },
		{ "office.hours.morning", "7:3-12:00", NULL },
		{ "office.hours.morning", "7:30", NULL },
		{ "office.hours.morning", "7:30-12:00x", NULL },
		{ "office.hours.morning", "25:00-26:00", NULL },
		{ "office.hours.evening", "21g", "21:00" },
		{ "office.hours.evening", "24:00", "24:00" },
		{ "office.hours.evening", "24:01", NULL },
		{ "office.meeting.length", "90", "90" },
		{ "office.meeting.length", "007", "7" },
		{ "office.meeting.length", "4", NULL },
		{ "office.meeting.length", "1441", NULL },
		{ "office.meeting.length", "+90", NULL },
		{ "office.meeting.length", "9 0", NULL },
		{ "office.meeting.length", "99999999999999999999", NULL },
		{ "lang", "en", "en" },
		{ "lang", "e", NULL },
		{ "lang", "auto vi", NULL },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct lh_arena *arena = lh_arena_new();
		const struct lh_setting *setting = lh_setting_find(rows[i].name);
		const char *kept = NULL;
		struct lh_error err;

		assert_non_null(setting);
		enum lh_status status = lh_setting_check(arena, setting,
							 rows[i].value, &kept,
							 &err);
		if (rows[i].kept) {
			assert_int_equal(status, LH_OK);
			assert_string_equal(kept, rows[i].kept);
		} else {
			assert_int_equal(status, LH_EINVALID);
			assert_null(kept);
			assert_non_null(strstr(err.text, rows[i].name));
		}
		lh_arena_free(arena);
	}
}

/* Every default passes its own check, and is already as it would be kept. */
static void test_table(void **state)
{
	struct lh_arena *arena = lh_arena_new();

	(void)state;
	for (const struct lh_setting *s = lh_settings(); s->name; s++) {
		const char *kept = NULL;

		assert_ptr_equal(lh_setting_find(s->name), s);
		assert_true(s->summary && *s->summary);
		assert_true(*lh_setting_range(arena, s) != '\0');
		assert_true(s->personal ||
			    strncmp(s->name, "office.", 7) == 0);
		if (!s->standard)
			continue;
		assert_int_equal(lh_setting_check(arena, s, s->standard, &kept,
						  NULL), LH_OK);
		assert_string_equal(kept, s->standard);
	}
	assert_string_equal(lh_setting_nearest("office.nmae"), "office.name");
	assert_string_equal(lh_setting_nearest("email"), "office.email");
	assert_null(lh_setting_nearest("zzzzzz"));
	lh_arena_free(arena);
}

/* Date tokens of the sample; 03/12/2025 is a Wednesday. */
static void test_sample_dates(void **state)
{
	static const struct {
		const char *text;
		const char *read;	/* NULL: refused */
	} rows[] = {
		{ "không có gì", "không có gì" },
		{ "{{+0}} {{+3}} {{-10}}", "03/12/2025 06/12/2025 23/11/2025" },
		{ "{{tuan+0:1}}-{{tuan+0:7}}", "01/12/2025-07/12/2025" },
		{ "{{tuan+1:4}}, {{tuan-1:5}}", "11/12/2025, 28/11/2025" },
		{ "({{+1:thu}})", "(Thứ Năm)" },
		{ "ngày {{tuan+5:1:dai}}.", "ngày 05 tháng 01 năm 2026." },
		{ "{ {{+29:dai}} }", "{ 01 tháng 01 năm 2026 }" },
		{ "{{3}}", NULL },
		{ "{{+}}", NULL },
		{ "{{tuan+1}}", NULL },
		{ "{{tuan+1:8}}", NULL },
		{ "{{tuan1:4}}", NULL },
		{ "{{+1:day}}", NULL },
		{ "{{+1", NULL },
		{ "{{", NULL },
	};
	const struct lh_date today = { .year = 2025, .month = 12, .day = 3 };

	(void)state;
	assert_true(lh_translate_set("en"));	/* changes nothing in a notice */
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct lh_strbuf out;
		const char *bad = NULL;

		lh_strbuf_init(&out);
		bool fine = lh_sample_expand(rows[i].text, strlen(rows[i].text),
					     today, &out, &bad);
		assert_int_equal(fine, rows[i].read != NULL);
		if (fine)
			assert_string_equal(out.text, rows[i].read);
		else
			assert_ptr_equal(bad, strstr(rows[i].text, "{{"));
		lh_strbuf_release(&out);
	}
	assert_true(lh_translate_set("vi"));
}

struct folder {
	char path[64];
	char file[128];
};

static int setup(void **state)
{
	struct folder *f = calloc(1, sizeof(*f));

	strcpy(f->path, "/tmp/lichhop-settings-XXXXXX");
	if (!mkdtemp(f->path))
		return -1;
	snprintf(f->file, sizeof(f->file), "%s/a/b/settings", f->path);
	*state = f;
	return 0;
}

static int teardown(void **state)
{
	struct folder *f = *state;
	char part[140];

	unlink(f->file);
	snprintf(part, sizeof(part), "%s/a/b", f->path);
	rmdir(part);
	snprintf(part, sizeof(part), "%s/a", f->path);
	rmdir(part);
	int left = rmdir(f->path);	/* nothing else may lie there */
	free(f);
	return left;
}

static char *load(const char *path)
{
	char *bytes = NULL;
	size_t length;
	struct lh_error err;

	assert_int_equal(lh_file_load(path, 1 << 20, &bytes, &length, &err), LH_OK);
	return bytes;
}

static void write_file(const char *path, const char *text)
{
	assert_int_equal(lh_file_make_folders(path, NULL), LH_OK);
	assert_int_equal(file_writer_replace(path, text, strlen(text), NULL), LH_OK);
}

static void test_personal_set(void **state)
{
	const struct folder *f = *state;
	static const struct { const char *name, *value, *file; } steps[] = {
		{ "lang", "en", "lang = en\n" },
		{ "colours", "dark", "lang = en\ncolours = dark\n" },
		{ "lang", "vi", "lang = vi\ncolours = dark\n" },
		{ "lang", NULL, "colours = dark\n" },
		{ "lang", NULL, "colours = dark\n" },
	};

	for (size_t i = 0; i < COUNT(steps); i++) {
		assert_int_equal(lh_personal_set(f->file, steps[i].name,
						 steps[i].value, NULL), LH_OK);
		char *text = load(f->file);
		assert_string_equal(text, steps[i].file);
		free(text);
	}
}

static void test_personal_keeps_the_rest(void **state)
{
	const struct folder *f = *state;

	write_file(f->file, "# của tôi\n\nlang=vi\nfuture = 1\nlang = en\nhỏng");
	assert_int_equal(lh_personal_set(f->file, "lang", "auto", NULL), LH_OK);
	char *text = load(f->file);
	assert_string_equal(text,
			    "# của tôi\n\nlang = auto\nfuture = 1\nhỏng\n");
	free(text);
}

static void test_personal_load(void **state)
{
	const struct folder *f = *state;
	struct lh_arena *arena = lh_arena_new();
	struct lh_personal *pairs;
	const char **faults;
	size_t n, n_faults;

	assert_int_equal(lh_personal_load(arena, f->file, &pairs, &n, &faults,
					  &n_faults, NULL), LH_OK);
	assert_int_equal(n, 0);		/* no file: no settings, no fault */
	write_file(f->file, "# x = y\n  lang  =  a = b \r\nhỏng\n= 1\nempty=\n");
	assert_int_equal(lh_personal_load(arena, f->file, &pairs, &n, &faults,
					  &n_faults, NULL), LH_OK);
	assert_int_equal(n, 2);
	assert_string_equal(pairs[0].name, "lang");
	assert_string_equal(pairs[0].value, "a = b");
	assert_int_equal(pairs[0].line, 2);
	assert_string_equal(pairs[1].value, "");
	assert_int_equal(n_faults, 2);
	assert_non_null(strstr(faults[0], "settings:3:"));
	assert_non_null(strstr(faults[1], "settings:4:"));
	write_file(f->file, "lang = \xFF\n");
	assert_int_equal(lh_personal_load(arena, f->file, &pairs, &n, &faults,
					  &n_faults, NULL), LH_EFORMAT);
	lh_arena_free(arena);
}

static void test_replace_fails_cleanly(void **state)
{
	const struct folder *f = *state;
	struct lh_error err;

	assert_int_equal(file_writer_replace(f->file, "x", 1, &err), LH_ENOTFOUND);
	assert_non_null(strstr(err.text, f->file));
	assert_int_equal(lh_file_make_folders(f->file, NULL), LH_OK);
	assert_int_equal(mkdir(f->file, 0700), 0);
	assert_int_equal(file_writer_replace(f->file, "x", 1, &err), LH_EIO);
	assert_int_equal(rmdir(f->file), 0);	/* and no leftovers: teardown */
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_check),
		cmocka_unit_test(test_table),
		cmocka_unit_test(test_sample_dates),
		cmocka_unit_test_setup_teardown(test_personal_set, setup, teardown),
		cmocka_unit_test_setup_teardown(test_personal_keeps_the_rest,
						setup, teardown),
		cmocka_unit_test_setup_teardown(test_personal_load, setup,
						teardown),
		cmocka_unit_test_setup_teardown(test_replace_fails_cleanly,
						setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
