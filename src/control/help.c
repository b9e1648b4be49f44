/* Help, written from the commands table. */
#include <lichhop/command.h>

#include <stdlib.h>
#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/text.h>

#include "output_priv.h"

#define HELP_WIDTH 78	/* columns of running text */

static const struct help_scope {
	enum lh_scope scope;
	const char *words;
} help_scopes[] = {
	{ LH_SCOPE_GLOBAL, N_("Mọi màn hình") },
	{ LH_SCOPE_LIST, N_("Mọi danh sách") },
	{ LH_SCOPE_WEEK, N_("Lịch tuần") },
	{ LH_SCOPE_MEETING, N_("Cuộc họp") },
	{ LH_SCOPE_PREPARATION, N_("Chuẩn bị") },
	{ LH_SCOPE_ASSIGNMENT, N_("Một phân công") },
	{ LH_SCOPE_NOTICES, N_("Các văn bản") },
	{ LH_SCOPE_NOTICE, N_("Một văn bản") },
	{ LH_SCOPE_DIRECTORY, N_("Danh bạ") },
	{ LH_SCOPE_REVIEW, N_("Đọc văn bản") },
	{ LH_SCOPE_REVIEW_TEXT, N_("Đọc văn bản: trong toàn văn") },
	{ LH_SCOPE_NONE, N_("Hộp thoại, biểu mẫu") },	/* keys without a place */
};

#define N_SCOPES (sizeof(help_scopes) / sizeof(help_scopes[0]))

const char *lh_scope_words(enum lh_scope scope)
{
	for (size_t i = 0; i < N_SCOPES; i++)
		if (help_scopes[i].scope == scope)
			return _(help_scopes[i].words);
	lh_bug("no such scope: %d", (int)scope);
}

void lh_help_usage(const struct lh_command *command, struct lh_strbuf *out)
{
	lh_strbuf_add(out, command->name);
	if (command->args)
		lh_strbuf_addf(out, " %s", _(command->args));
}

/* "-o, --output TỆP" */
static const char *help_option(struct lh_arena *arena,
			       const struct lh_option *option)
{
	char letter[5] = "    ";

	if (option->letter) {
		letter[0] = '-';
		letter[1] = option->letter;
		letter[2] = ',';
	}
	if (!option->value)
		return lh_arena_printf(arena, "  %s--%s", letter, option->name);
	return lh_arena_printf(arena, "  %s--%s %s", letter, option->name,
			       _(option->value));
}

static void help_options(struct lh_arena *arena, const struct lh_option *options,
			 struct lh_strbuf *out)
{
	static const struct lh_column columns[] = {
		{ .title = NULL }, { .title = NULL },
	};
	struct lh_table *table = lh_table_new(arena, columns, 2);

	for (const struct lh_option *o = options; o && o->name; o++) {
		const char *row[] = { help_option(arena, o), _(o->summary) };

		lh_table_add(table, row);
	}
	lh_table_print(table, 0, out);
}

static void help_wrapped(struct lh_arena *arena, const char *text,
			 struct lh_strbuf *out)
{
	char **lines;
	size_t n = lh_text_wrap(arena, text, HELP_WIDTH, &lines);

	for (size_t i = 0; i < n; i++) {
		lh_strbuf_add(out, lines[i]);
		lh_strbuf_add_char(out, '\n');
	}
}

void lh_help_command(const struct lh_command *command, struct lh_strbuf *out)
{
	struct lh_arena *arena = lh_arena_new();

	lh_strbuf_add(out, "lichhop ");
	lh_help_usage(command, out);
	lh_strbuf_add(out, "\n\n");
	help_wrapped(arena, _(command->summary), out);
	if (command->details) {
		lh_strbuf_add_char(out, '\n');
		help_wrapped(arena, _(command->details), out);
	}
	if (command->options) {
		lh_strbuf_addf(out, "\n%s\n", _("Tùy chọn:"));
		help_options(arena, command->options, out);
	}
	if (command->keys)
		lh_strbuf_addf(out, _("\nPhím: %s\n"), command->keys);
	lh_arena_free(arena);
}

void lh_help_overview(struct lh_strbuf *out)
{
	static const struct lh_column columns[] = {
		{ .title = NULL }, { .title = NULL },
	};
	struct lh_arena *arena = lh_arena_new();
	struct lh_table *table = lh_table_new(arena, columns, 2);

	lh_strbuf_addf(out, "%s\n\n%s\n",
		       _("lichhop [--database TỆP] [--lang vi|en] [LỆNH …]"),
		       _("Lệnh:"));
	for (const struct lh_command *c = lh_commands(); c->name; c++) {
		if (!c->run)
			continue;
		const char *row[] = { lh_arena_printf(arena, "  %s", c->name),
				      _(c->summary) };
		lh_table_add(table, row);
	}
	lh_table_print(table, 0, out);
	lh_strbuf_addf(out, "\n%s\n",
		       _("lichhop help LỆNH nói kỹ hơn về một lệnh."));
	lh_arena_free(arena);
}

static bool help_is_live(const struct lh_command *command, enum lh_scope scope)
{
	return scope == LH_SCOPE_NONE ? command->scope == LH_SCOPE_NONE :
					(command->scope & scope) != 0;
}

static void help_scope_keys(struct lh_arena *arena,
			    const struct help_scope *scope,
			    struct lh_strbuf *out)
{
	static const struct lh_column columns[] = {
		{ .title = NULL }, { .title = NULL }, { .title = NULL },
	};
	struct lh_table *table = lh_table_new(arena, columns, 3);
	bool any = false;

	for (const struct lh_command *c = lh_commands(); c->name; c++) {
		if (!c->keys || !help_is_live(c, scope->scope))
			continue;
		const char *row[] = { lh_arena_printf(arena, "  %s", c->keys),
				      c->name, _(c->summary) };
		lh_table_add(table, row);
		any = true;
	}
	if (!any)
		return;
	if (out->length)
		lh_strbuf_add_char(out, '\n');
	lh_strbuf_addf(out, "%s\n", _(scope->words));
	lh_table_print(table, 0, out);
}

void lh_help_keys(struct lh_strbuf *out)
{
	struct lh_arena *arena = lh_arena_new();

	for (size_t i = 0; i < N_SCOPES; i++)
		help_scope_keys(arena, &help_scopes[i], out);
	lh_arena_free(arena);
}
