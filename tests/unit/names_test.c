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

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_table),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
