/* What can be done from any screen: opening another one, and asking for what
 * a command needs beyond what is chosen.  The work is the command's. */
#include "screens.h"

#include <stdlib.h>
#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/quick.h>
#include <lichhop/settings.h>
#include <lichhop/text.h>

#include "app.h"
#include "export_ask.h"
#include "form.h"
#include "output_ask.h"
#include "path_suggest.h"

/* --- what is chosen on the top screen --- */

static const char *screen_selection(struct lh_app *app, char prefix)
{
	const struct lh_view *view = app_top(app);
	const char *id = view->ops->selection
		? view->ops->selection(view, app->turn) : NULL;

	if (!id || (prefix && id[0] != prefix)) {
		lh_app_say(app, LH_NOTE_WARNING,
			   prefix == 'm' ? _("Hãy chọn một cuộc họp trước")
			   : prefix == 'n' ? _("Hãy chọn một văn bản trước")
			   : _("Hãy chọn một mục trước"));
		return NULL;
	}
	return id;
}

/* A question about one thing: its id and what is asked. */
struct pending {
	char command[24];
	char id[32];
	char name[64];		/* of a setting */
};

static struct pending *pending_new(const char *command, const char *id)
{
	struct pending *p = lh_xcalloc(1, sizeof(*p));

	strncpy(p->command, command, sizeof(p->command) - 1);
	if (id)
		strncpy(p->id, id, sizeof(p->id) - 1);
	return p;
}

/* --- add: quick line, seen before it is saved --- */

struct adding {
	char *line;
};

static void add_ask_line(struct lh_app *app, const char *initial);

/* A sentence that took a minute to type is not lost to one Esc. */
static void add_keep_draft(struct lh_app *app, const char *line)
{
	free(app->draft);
	app->draft = lh_text_empty(line) ? NULL : lh_xstrdup(line);
	if (app->draft)
		lh_app_say(app, LH_NOTE_PLAIN,
			   _("Chưa thêm gì; câu vừa gõ còn đó: nhấn n để gõ tiếp"));
}

static void add_answer(struct lh_app *app, int answer, void *data)
{
	struct adding *adding = data;
	const char *words[] = { "add", "--", adding->line };

	bool saved = answer == 0
		&& lh_app_run(app, app->turn, words, 3, NULL) == LH_OK;

	/* What could not be saved comes back, to be saved again. */
	if (answer == 1 || (answer == 0 && !saved))
		add_ask_line(app, adding->line);
	else if (answer == -1)
		add_keep_draft(app, adding->line);
	else if (!saved)
		lh_app_say(app, LH_NOTE_PLAIN, _("Chưa thêm gì"));
	free(adding->line);
	free(adding);
}

static void add_confirm(struct lh_app *app, const char *line,
			const struct lh_quick *quick)
{
	const struct lh_answer answers[] = {
		/* The letters go with the words: "s" of Save, "e" of Edit. */
		{ _("l"), _("Lưu") }, { _("s"), _("Sửa lại câu") },
		{ _("t"), _("Thôi") },
	};
	struct adding *adding = lh_xcalloc(1, sizeof(*adding));
	struct lh_strbuf text;

	adding->line = lh_xstrdup(line);
	lh_strbuf_init(&text);
	lh_strbuf_add(&text, lh_quick_words(app->turn, quick->meeting));
	for (size_t i = 0; i < quick->n_clashes; i++)
		lh_strbuf_addf(&text, "\n! %s", quick->clashes[i]);
	lh_dialog_ask(app, text.text, answers, 3, add_answer, adding);
	lh_strbuf_release(&text);
}

static void add_done(struct lh_app *app, const char *line, void *data)
{
	struct lh_quick quick;
	struct lh_error err;

	(void)data;
	if (!line && app->n_views)
		add_keep_draft(app, lh_dialog_input_text(app_top(app)));
	if (lh_text_empty(line))
		return;
	if (lh_quick_read(app->ctx, app->turn, line, &quick, &err)) {
		lh_app_say(app, LH_NOTE_ERROR, "%s", err.text);
		add_ask_line(app, line);
	} else {
		add_confirm(app, line, &quick);
	}
}

static void add_ask_line(struct lh_app *app, const char *initial)
{
	lh_dialog_input(app, _("Thêm cuộc họp: 8h thứ Hai họp giao ban, P.301, chủ trì: …, mời: …"),
			initial, NULL, add_done, NULL);
}

static void screen_add(struct lh_app *app)
{
	char *draft = app->draft;

	app->draft = NULL;
	add_ask_line(app, draft ? draft : "");
	free(draft);
}

/* --- open another screen --- */

/* Something on the stack would be lost. */
static bool screen_keeps_unsaved(struct lh_app *app)
{
	for (size_t i = 1; i < app->n_views; i++)
		if (app->views[i]->ops->unsaved) {
			lh_app_say(app, LH_NOTE_WARNING,
				   _("Còn một văn bản đang xem lại, chưa lưu: S để lưu, Esc để thôi"));
			return true;
		}
	return false;
}

static void screen_week(struct lh_app *app)
{
	if (screen_keeps_unsaved(app))
		return;
	while (app->n_views - app->n_leaving > 1)
		lh_app_pop(app);
}

static void screen_quit(struct lh_app *app)
{
	if (!screen_keeps_unsaved(app))
		lh_app_quit(app);
}

/* A screen that is open already is gone back to: one of each is enough, and
 * Esc leads on to where it was opened from.  Not past unsaved work. */
static void screen_go(struct lh_app *app, const char *name,
		      void (*open)(struct lh_app *app))
{
	for (size_t i = app->n_views; i > 1; i--) {
		const struct lh_view_ops *ops = app->views[i - 1]->ops;
		if (ops->unsaved)
			break;
		if (!lh_text_starts(ops->name, name))
			continue;
		while (app->n_views - app->n_leaving > i)
			lh_app_pop(app);
		return;
	}
	open(app);
}

static void screen_preparation(struct lh_app *app)
{
	screen_go(app, "preparation", lh_preparation_open);
}

static void screen_notices(struct lh_app *app)
{
	screen_go(app, "notices", lh_notices_open);
}

static void screen_directory(struct lh_app *app)
{
	screen_go(app, "directory", lh_directory_open);
}

static void screen_search(struct lh_app *app)
{
	screen_go(app, "search", lh_search_open);
}

static void screen_import_done(struct lh_app *app, const char *path,
			       void *data)
{
	(void)data;
	if (!lh_text_empty(path))
		lh_review_open_file(app, path);
}

static void screen_import(struct lh_app *app)
{
	lh_dialog_input(app, _("Đọc văn bản hay lịch từ tệp nào?"), "",
			path_suggest, screen_import_done, NULL);
}

static void screen_edit(struct lh_app *app)
{
	const char *id = screen_selection(app, 'm');

	if (id)
		lh_meeting_form_edit(app, strtoll(id + 1, NULL, 10));
}

/* --- move, postpone, cancel --- */

static bool pending_run(struct lh_app *app, struct pending *p,
			const char *option, const char *text)
{
	const char *words[4] = { p->command, p->id };
	size_t n = 2;

	if (!lh_text_empty(text)) {
		if (option)
			words[n++] = lh_arena_printf(app->turn, "--%s=%s",
						     option, text);
		else
			words[n++] = text;
	}
	return lh_app_run(app, app->turn, words, n, NULL) == LH_OK;
}

static void move_done(struct lh_app *app, const char *text, void *data);

/* What was typed comes back when nothing came of it. */
static void move_ask(struct lh_app *app, const char *text, void *data)
{
	lh_dialog_input(app, _("Dời sang lúc nào? (như 14h 05/12, thứ Sáu 8h)"),
			text, NULL, move_done, data);
}

static void move_done(struct lh_app *app, const char *text, void *data)
{
	if (!lh_text_empty(text) && !pending_run(app, data, NULL, text))
		move_ask(app, text, data);
	else
		free(data);
}

static void screen_move(struct lh_app *app)
{
	const char *id = screen_selection(app, 'm');

	if (id)
		move_ask(app, "", pending_new("move", id));
}

static void postpone_done(struct lh_app *app, const char *text, void *data);

static void postpone_ask(struct lh_app *app, const char *text, void *data)
{
	lh_dialog_input(app, _("Hoãn đến lúc nào? (để trống: chờ xếp lịch)"),
			text, NULL, postpone_done, data);
}

static void postpone_done(struct lh_app *app, const char *text, void *data)
{
	if (text && !pending_run(app, data, "to", text))
		postpone_ask(app, text, data);
	else
		free(data);
}

static void screen_postpone(struct lh_app *app)
{
	const char *id = screen_selection(app, 'm');

	if (id)
		postpone_ask(app, "", pending_new("postpone", id));
}

static void cancel_done(struct lh_app *app, const char *text, void *data);

static void cancel_ask(struct lh_app *app, const char *text, void *data)
{
	const struct pending *p = data;

	lh_dialog_input(app, lh_arena_printf(app->turn, _("Hủy %s: lý do? (Enter để hủy, Esc để thôi)"), p->id),
			text, NULL, cancel_done, data);
}

static void cancel_done(struct lh_app *app, const char *text, void *data)
{
	if (text && !pending_run(app, data, "reason", text))
		cancel_ask(app, text, data);
	else
		free(data);
}

static void screen_cancel(struct lh_app *app)
{
	const char *id = screen_selection(app, 0);

	if (id && id[0] == 'n')
		lh_app_say(app, LH_NOTE_WARNING,
			   _("Văn bản thì thu hồi, không hủy"));
	else if (id)
		cancel_ask(app, "", pending_new("cancel", id));
}

/* --- export and print --- */

static void screen_export(struct lh_app *app)
{
	const char *id = screen_selection(app, 0);

	if (id)
		export_ask(app, id);
}

static void print_run(struct lh_app *app, const char *path, void *data)
{
	struct pending *p = data;
	const char *words[] = {
		"print", "attendees", p->id,
		lh_arena_printf(app->turn, "--output=%s", path ? path : ""),
	};

	if (path)
		lh_app_run(app, app->turn, words, 4, NULL);
	free(p);
}

static void screen_print(struct lh_app *app)
{
	const char *id = screen_selection(app, 'm');

	if (id)
		output_ask(app, _("In danh sách đại biểu ra tệp nào? (.pdf, .odt, .txt)"),
			   lh_arena_printf(app->turn, "%s.pdf", id), NULL,
			   print_run, pending_new("print", id));
}

/* --- copy as text --- */

static void screen_copy(struct lh_app *app)
{
	const char *id = screen_selection(app, 0);
	const char *words[] = { "show", id };
	const char *text = NULL;

	if (id && lh_app_run(app, app->turn, words, 2, &text) == LH_OK && text)
		lh_app_copy(app, text);
}

/* --- settings --- */

static void setting_done(struct lh_app *app, const char *text, void *data)
{
	struct pending *p = data;
	const char *words[] = { "settings", p->name, text };

	if (text)
		lh_app_run(app, app->turn, words, 3, NULL);
	free(p);
}

static void setting_chosen(struct lh_app *app, size_t index, void *data)
{
	(void)data;
	if (index == SIZE_MAX)
		return;
	const struct lh_setting *setting = &lh_settings()[index];
	const char *value = lh_ctx_setting(app->ctx, setting->name);
	struct pending *p = pending_new("settings", NULL);

	strncpy(p->name, setting->name, sizeof(p->name) - 1);
	lh_dialog_input(app, _(setting->summary), value ? value : "", NULL,
			setting_done, p);
}

static void screen_settings(struct lh_app *app)
{
	const char **items = NULL;
	size_t count = 0;

	for (const struct lh_setting *s = lh_settings(); s->name; s++) {
		const char *value = lh_ctx_setting(app->ctx, s->name);
		items = lh_arena_grow(app->turn, items, count, sizeof(*items));
		/* Its name, so that the value is seen; the rest of the
		 * sentence stands above the field. */
		const char *summary = _(s->summary);
		items[count++] = lh_arena_printf(
			app->turn, "%.*s: %s", (int)strcspn(summary, ",;:("),
			summary, value ? value : "—");
	}
	lh_dialog_choose(app, _("Cài đặt"), items, count, setting_chosen, NULL);
}

/* --- the table --- */

static const struct {
	const char *name;
	void (*run)(struct lh_app *app);
} screens[] = {
	{ "quit", screen_quit },
	{ "week", screen_week },
	{ "preparation", screen_preparation },
	{ "notices", screen_notices },
	{ "directory", screen_directory },
	{ "search", screen_search },
	{ "import", screen_import },
	{ "add", screen_add },
	{ "add-form", lh_meeting_form_new },
	{ "edit", screen_edit },
	{ "move", screen_move },
	{ "postpone", screen_postpone },
	{ "cancel", screen_cancel },
	{ "export", screen_export },
	{ "print", screen_print },
	{ "copy", screen_copy },
	{ "settings", screen_settings },
};

enum lh_handled lh_screens_command(struct lh_app *app,
				   const struct lh_command *command)
{
	for (size_t i = 0; i < sizeof(screens) / sizeof(*screens); i++)
		if (strcmp(screens[i].name, command->name) == 0) {
			screens[i].run(app);
			return LH_HANDLED;
		}
	return LH_PASSED;
}

void lh_screens_paste(struct lh_app *app, const char *text)
{
	lh_review_open(app, _("văn bản dán"), text, strlen(text));
}
