/* The commands table as a whole: names, keys, words, and its readers. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <lichhop/command.h>
#include <lichhop/gettext.h>
#include <lichhop/settings.h>
#include <lichhop/text.h>

static bool is_name(const char *name)
{
	return *name && strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789-") ==
			strlen(name) && *name != '-';
}

static void test_names(void **state)
{
	(void)state;
	for (const struct lh_command *c = lh_commands(); c->name; c++) {
		assert_true(is_name(c->name));
		assert_ptr_equal(lh_command_find(c->name), c);	/* unique */
		assert_true(c->run || c->keys);	/* something reaches it */
	}
	assert_null(lh_command_find("no-such-command"));
	assert_null(lh_command_find(""));
}

static void test_words(void **state)
{
	(void)state;
	for (const struct lh_command *c = lh_commands(); c->name; c++) {
		assert_true(c->summary && *c->summary);
		assert_true(c->least_words <= c->most_words);
		assert_true(c->most_words == 0 || c->args);
		size_t length = strlen(c->summary);
		assert_true(c->summary[length - 1] != '.');
	}
}

/* A screen-only command needs no options; names and letters are unique. */
static void test_options(void **state)
{
	(void)state;
	for (const struct lh_command *c = lh_commands(); c->name; c++)
		for (const struct lh_option *o = c->options; o && o->name; o++) {
			assert_true(is_name(o->name));
			assert_true(o->summary && *o->summary);
			assert_true(strcmp(o->name, "help") != 0);
			for (const struct lh_option *p = o + 1; p->name; p++) {
				assert_string_not_equal(o->name, p->name);
				assert_true(!o->letter || o->letter != p->letter);
			}
		}
}

/* The next key of a blank-separated list; its length. */
static size_t next_key(const char **keys)
{
	*keys += strspn(*keys, " ");
	return strcspn(*keys, " ");
}

static bool keys_clash(const char *a, const char *b)
{
	for (size_t n; (n = next_key(&a)) > 0; a += n) {
		const char *rest = b;

		for (size_t m; (m = next_key(&rest)) > 0; rest += m)
			if (n == m && memcmp(a, rest, n) == 0)
				return true;
	}
	return false;
}

/* A screen sees its own keys, those of every list, and the global ones; a
 * dialog only its own, which are fixed. */
static void test_keys(void **state)
{
	(void)state;
	for (const struct lh_command *a = lh_commands(); a->name; a++) {
		if (!a->keys || a->scope == LH_SCOPE_NONE)
			continue;
		for (const struct lh_command *b = a + 1; b->name; b++) {
			const unsigned everywhere = LH_SCOPE_GLOBAL | LH_SCOPE_LIST;
			bool meet = (a->scope & b->scope) ||
				    (a->scope & everywhere) ||
				    (b->scope & everywhere);

			if (b->keys && b->scope && meet && keys_clash(a->keys, b->keys))
				fail_msg("%s and %s share a key (%s; %s)",
					 a->name, b->name, a->keys, b->keys);
		}
	}
}

static void test_help_names_all(void **state)
{
	struct lh_strbuf overview, keys;

	(void)state;
	lh_strbuf_init(&overview);
	lh_strbuf_init(&keys);
	lh_help_overview(&overview);
	lh_help_keys(&keys);
	for (const struct lh_command *c = lh_commands(); c->name; c++) {
		struct lh_strbuf line, help;

		lh_strbuf_init(&line);
		lh_strbuf_init(&help);
		lh_strbuf_addf(&line, "\n  %s ", c->name);
		assert_int_equal(strstr(overview.text, line.text) != NULL,
				 c->run != NULL);
		assert_int_equal(strstr(keys.text, c->keys ? c->keys : "\n\n\n") !=
				 NULL, c->keys != NULL);
		lh_help_command(c, &help);
		assert_non_null(strstr(help.text, c->name));
		for (const struct lh_option *o = c->options; o && o->name; o++) {
			lh_strbuf_clear(&line);
			lh_strbuf_addf(&line, " --%s", o->name);
			assert_non_null(strstr(help.text, line.text));
		}
		lh_strbuf_release(&line);
		lh_strbuf_release(&help);
	}
	lh_strbuf_release(&overview);
	lh_strbuf_release(&keys);
}

/* No line of help is wider than a terminal usually is, but for the usage and
 * the table of options. */
static void test_help_fits(void **state)
{
	struct lh_strbuf overview;

	(void)state;
	lh_strbuf_init(&overview);
	lh_help_overview(&overview);
	for (const char *line = overview.text; *line;) {
		size_t length = strcspn(line, "\n");

		assert_true(lh_text_width_n(line, length) <= 100);
		line += length + (line[length] == '\n');
	}
	lh_strbuf_release(&overview);
}

static void test_scopes_have_words(void **state)
{
	(void)state;
	for (unsigned s = LH_SCOPE_GLOBAL; s <= LH_SCOPE_REVIEW_TEXT; s <<= 1)
		assert_true(*lh_scope_words((enum lh_scope)s) != '\0');
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_options),
		cmocka_unit_test(test_keys),
		cmocka_unit_test(test_help_names_all),
		cmocka_unit_test(test_help_fits),
		cmocka_unit_test(test_scopes_have_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
