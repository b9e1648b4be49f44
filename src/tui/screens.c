/* What can be done from any screen: opening another one, and asking for what
 * a command needs beyond what is chosen.  The work is the command's. */
#include "screens.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include <lichhop/gettext.h>
#include <lichhop/quick.h>
#include <lichhop/settings.h>
#include <lichhop/text.h>

#include "app.h"
#include "form.h"
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
	char agency[512];	/* "" everybody */
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

static void add_answer(struct lh_app *app, int answer, void *data)
{
	struct adding *adding = data;
	const char *words[] = { "add", "--", adding->line };

	bool saved = answer == 0
		&& lh_app_run(app, app->turn, words, 3, NULL) == LH_OK;

	/* What could not be saved comes back, to be saved again. */
	if (answer == 1 || (answer == 0 && !saved))
		add_ask_line(app, adding->line);
	else if (!saved)
		lh_app_say(app, LH_NOTE_INFO, _("Chưa thêm gì"));
	free(adding->line);
	free(adding);
}

static void add_confirm(struct lh_app *app, const char *line,
			const struct lh_quick *quick)
{
	const struct lh_answer answers[] = {
		{ "l", _("Lưu") }, { "s", _("Sửa lại câu") }, { "t", _("Thôi") },
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
	add_ask_line(app, "");
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

/* --- files that are written: one that is there is not lost unasked --- */

typedef void output_fn(struct lh_app *app, struct pending *p, const char *path);

struct output {
	struct pending *pending;
	output_fn *run;
	char *path;
};

static void output_answer(struct lh_app *app, int answer, void *data)
{
	struct output *output = data;

	if (answer == 0)
		output->run(app, output->pending, output->path);
	else
		lh_app_say(app, LH_NOTE_WARNING, _("Chưa ghi gì"));
	free(output->pending);
	free(output->path);
	free(output);
}

/* Takes p.  An empty path: the person left. */
static void output_write(struct lh_app *app, struct pending *p,
			 const char *path, output_fn *run)
{
	const struct lh_answer answers[] = {
		{ "g", _("Ghi đè") }, { "t", _("Thôi") },
	};
	struct stat st;

	if (lh_text_empty(path) || stat(path, &st) != 0
	    || !S_ISREG(st.st_mode)) {
		if (!lh_text_empty(path))
			run(app, p, path);
		free(p);
		return;
	}
	struct output *output = lh_xcalloc(1, sizeof(*output));
	*output = (struct output){ p, run, lh_xstrdup(path) };
	lh_dialog_ask(app, lh_arena_printf(app->turn, _("Tệp “%s” đã có."),
					   path),
		      answers, 2, output_answer, output);
}

/* --- export: for whom, then into which file --- */

static const char *default_path(struct lh_app *app, const char *id,
				const char *ending)
{
	return lh_arena_printf(app->turn, "%s.%s", id, ending);
}

static void export_run(struct lh_app *app, struct pending *p, const char *path)
{
	const char *words[4] = { "export", p->id };
	size_t n = 2;

	if (*p->agency)
		words[n++] = lh_arena_printf(app->turn, "--agency=%s",
					     p->agency);
	words[n++] = lh_arena_printf(app->turn, "--output=%s", path);
	lh_app_run(app, app->turn, words, n, NULL);
}

static void export_path_done(struct lh_app *app, const char *path, void *data)
{
	output_write(app, data, path, export_run);
}

struct export_choice {
	struct pending *pending;
	char **agencies;
	size_t count;
};

static void export_agency_done(struct lh_app *app, size_t index, void *data)
{
	struct export_choice *choice = data;
	struct pending *p = choice->pending;

	if (index == SIZE_MAX) {
		free(p);
	} else {
		if (index > 0)
			strncpy(p->agency, choice->agencies[index - 1],
				sizeof(p->agency) - 1);
		lh_dialog_input(app, _("Xuất ra tệp nào?"),
				default_path(app, p->id, "ics"), path_suggest,
				export_path_done, p);
	}
	for (size_t i = 0; i < choice->count; i++)
		free(choice->agencies[i]);
	free(choice->agencies);
	free(choice);
}

static void export_add_agency(struct export_choice *choice, const char *name)
{
	for (size_t i = 0; i < choice->count; i++)
		if (strcmp(choice->agencies[i], name) == 0)
			return;
	choice->agencies = lh_xgrow(choice->agencies, choice->count,
				    sizeof(*choice->agencies));
	choice->agencies[choice->count++] = lh_xstrdup(name);
}

/* The agencies that the chosen thing concerns. */
static void export_collect(struct lh_app *app, const char *id,
			   struct export_choice *choice)
{
	const struct lh_directory_index *index = lh_ctx_index(app->ctx);
	struct lh_meeting *meeting = NULL;
	struct lh_error err;

	if (id[0] != 'm'
	    || lh_store_meeting_load(lh_ctx_store(app->ctx), app->turn,
				     strtoll(id + 1, NULL, 10), &meeting, &err))
		return;
	for (size_t i = 0; i < meeting->n_participants; i++) {
		const struct lh_agency *agency = meeting->participants[i].agency_id
			? lh_directory_agency(index,
					      meeting->participants[i].agency_id)
			: NULL;
		if (agency)
			export_add_agency(choice, agency->name);
	}
}

static void screen_export(struct lh_app *app)
{
	const char *id = screen_selection(app, 0);
	struct export_choice *choice;

	if (!id)
		return;
	choice = lh_xcalloc(1, sizeof(*choice));
	choice->pending = pending_new("export", id);
	export_collect(app, id, choice);
	const char **items = lh_arena_calloc(app->turn, choice->count + 1,
					     sizeof(*items));
	items[0] = choice->count
		? _("Mọi thành phần, một tệp")
		: _("Mọi thành phần, một tệp (chưa cơ quan nào có trong danh bạ: phím b)");
	for (size_t i = 0; i < choice->count; i++)
		items[i + 1] = lh_arena_printf(app->turn, _("Chỉ phần của %s"),
					       choice->agencies[i]);
	lh_dialog_choose(app, _("Xuất lịch (.ics) cho ai?"), items,
			 choice->count + 1, export_agency_done, choice);
}

/* --- print --- */

static void print_run(struct lh_app *app, struct pending *p, const char *path)
{
	const char *words[] = {
		"print", "attendees", p->id,
		lh_arena_printf(app->turn, "--output=%s", path),
	};

	lh_app_run(app, app->turn, words, 4, NULL);
}

static void print_done(struct lh_app *app, const char *path, void *data)
{
	output_write(app, data, path, print_run);
}

static void screen_print(struct lh_app *app)
{
	const char *id = screen_selection(app, 'm');

	if (id)
		lh_dialog_input(app, _("In danh sách đại biểu ra tệp nào? (.pdf, .odt, .txt)"),
				default_path(app, id, "pdf"), path_suggest,
				print_done, pending_new("print", id));
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
	const char *words[] = { "settings", p->agency, text };

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

	strncpy(p->agency, setting->name, sizeof(p->agency) - 1);
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
		items[count++] = lh_arena_printf(app->turn, "%s: %s",
						 _(s->summary),
						 value ? value : "—");
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
