/* Commands that every screen answers alike: palette, help, undo, going back.
 * What else the table holds is run with what the person is asked for. */
#include "app.h"

#include <stdlib.h>
#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/text.h>

#include "key_label.h"
#include "screens.h"

/* --- help: the keys that are live here, from the table --- */

static void help_add_command(struct lh_app *app, struct lh_strbuf *text,
			     const struct lh_command *c)
{
	if (!c || !c->keys)
		return;
	const char *keys = key_label_all(app->turn, c->keys);
	lh_strbuf_addf(text, "  %s", keys);
	for (size_t i = lh_text_width(keys); i < 16; i++)
		lh_strbuf_add_char(text, ' ');
	lh_strbuf_addf(text, " %s\n", _(c->summary));
}

static void help_add_scope(struct lh_app *app, struct lh_strbuf *text,
			   unsigned scope, const char *heading)
{
	bool any = false;

	for (const struct lh_command *c = lh_commands(); c->name; c++) {
		if (!(c->scope & scope) || !c->keys)
			continue;
		if (!any)
			lh_strbuf_addf(text, "%s%s\n", text->length ? "\n" : "",
				       heading);
		any = true;
		help_add_command(app, text, c);
	}
}

/* In a dialog or where one types: what stands in its bar, and nothing of what
 * is not live there. */
static void help_of_input(struct lh_app *app, struct lh_strbuf *text)
{
	const struct lh_view *view = app_top(app);

	lh_strbuf_addf(text, "%s\n", _("Ở đây"));
	for (const char *const *n = lh_view_bar(view); n && *n; n++)
		help_add_command(app, text, lh_command_find(*n));
	if (lh_view_scope(view) & LH_SCOPE_LIST)
		help_add_command(app, text, lh_command_find("back"));
	lh_strbuf_addf(text, "\n%s\n%s\n",
		       _("Gõ chữ vào chỗ có con trỏ; Ctrl+U xóa cả dòng. Có gợi ý thì ↓ chọn, Tab hay Enter lấy."),
		       _("Trong câu hỏi: gõ chữ đứng trước câu trả lời, hoặc ↑ ↓ rồi Enter."));
}

static void help_open(struct lh_app *app)
{
	const struct lh_view *view = app_top(app);
	unsigned here = lh_view_scope(view) & ~(unsigned)LH_SCOPE_LIST;
	struct lh_strbuf text;

	lh_strbuf_init(&text);
	if (view->ops->text_input) {
		help_of_input(app, &text);
		lh_dialog_text(app, _("Trợ giúp"), text.text);
		lh_strbuf_release(&text);
		return;
	}
	if (here)
		help_add_scope(app, &text, here, _("Ở màn hình này"));
	help_add_scope(app, &text, LH_SCOPE_GLOBAL, _("Ở mọi màn hình"));
	help_add_scope(app, &text, LH_SCOPE_LIST, _("Trong danh sách"));
	lh_strbuf_addf(&text, "\n%s\n", _("Dán (Ctrl+Shift+V) cả một văn bản vào bất cứ màn hình nào để đọc nó."));
	lh_dialog_text(app, _("Trợ giúp"), text.text);
	lh_strbuf_release(&text);
}

/* --- palette: every command that makes sense here --- */

struct palette {
	const struct lh_command **commands;
	size_t count;
};

static bool palette_has(const struct lh_app *app,
			const struct lh_command *command)
{
	unsigned here = lh_view_scope(app->views[app->n_views - 1]);

	if (command->scope & LH_SCOPE_LIST)
		return false;
	if (strcmp(command->name, "palette") == 0)
		return false;
	return (command->scope & (here | LH_SCOPE_GLOBAL)) != 0;
}

static void palette_done(struct lh_app *app, size_t index, void *data)
{
	struct palette *palette = data;

	if (index != SIZE_MAX)
		lh_app_do_later(app, palette->commands[index]->name);
	free(palette->commands);
	free(palette);
}

static void palette_open(struct lh_app *app)
{
	struct palette *palette = lh_xcalloc(1, sizeof(*palette));
	const char **items = NULL;

	for (const struct lh_command *c = lh_commands(); c->name; c++) {
		if (!palette_has(app, c))
			continue;
		palette->commands = lh_xgrow(palette->commands, palette->count,
					     sizeof(*palette->commands));
		items = lh_arena_grow(app->turn, items, palette->count,
				      sizeof(*items));
		/* The key bar's words are what people look for. */
		items[palette->count] = lh_arena_printf(
			app->turn, "%s%s%s  ·  %s%s%s",
			c->label ? _(c->label) : "", c->label ? ": " : "",
			_(c->summary), c->name,
			c->keys ? "  ·  " : "",
			c->keys ? key_label_first(app->turn, c->keys) : "");
		palette->commands[palette->count++] = c;
	}
	lh_dialog_choose(app, _("Lệnh"), items, palette->count, palette_done,
			 palette);
}

/* --- the table of what is answered here --- */

static void command_back(struct lh_app *app)
{
	if (app->n_views > 1)
		lh_app_pop(app);
}

static void command_undo(struct lh_app *app)
{
	static const char *const words[] = { "undo" };

	lh_app_run(app, app->turn, words, 1, NULL);
}

static void command_redo(struct lh_app *app)
{
	static const char *const words[] = { "redo" };

	lh_app_run(app, app->turn, words, 1, NULL);
}

static void command_suspend(struct lh_app *app)
{
	if (!app->terminal)
		return;
	lh_terminal_suspend(app->terminal);
	lh_app_reload(app);
}

static void command_refresh(struct lh_app *app)
{
	lh_app_reload(app);
}

static const struct {
	const char *name;
	void (*run)(struct lh_app *app);
} answers[] = {
	{ "back", command_back },
	{ "help", help_open },
	{ "palette", palette_open },
	{ "undo", command_undo },
	{ "redo", command_redo },
	{ "suspend", command_suspend },
	{ "refresh", command_refresh },
	{ "messages", notes_open },
};

enum lh_handled app_command(struct lh_app *app,
			    const struct lh_command *command)
{
	for (size_t i = 0; i < sizeof(answers) / sizeof(*answers); i++)
		if (strcmp(answers[i].name, command->name) == 0) {
			answers[i].run(app);
			return LH_HANDLED;
		}
	return lh_screens_command(app, command);
}
