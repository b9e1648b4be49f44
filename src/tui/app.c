/* The event loop.  A turn: a key or a change comes in, views and commands
 * answer and set dirty bits, then reload, layout and paint happen once, in
 * that order.  Nobody paints anywhere else. */
#include "app.h"

#include <stdlib.h>
#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/log.h>
#include <lichhop/text.h>

#include "screens.h"

#define TICK 1000	/* milliseconds between looks at others' changes */

struct lh_app *app_new(struct lh_ctx *ctx, struct lh_terminal *terminal)
{
	struct lh_app *app = lh_xcalloc(1, sizeof(*app));

	app->ctx = ctx;
	app->terminal = terminal;
	app->turn = lh_arena_new();
	app->dirty = APP_LAYOUT | APP_PAINT;
	return app;
}

static void view_free(struct lh_view *view)
{
	if (view->ops->close)
		view->ops->close(view);
	lh_arena_free(view->arena);
	free(view->state);
	free(view);
}

static void app_drop_top(struct lh_app *app)
{
	view_free(app->views[--app->n_views]);
	app->dirty |= APP_LAYOUT | APP_PAINT;
}

/* A dialog speaks for what it lies over, which stays as long as it does, and
 * most dialogs hold what was typed. */
static bool app_may_drop(const struct lh_app *app, size_t i)
{
	const struct lh_view_ops *ops = app->views[i]->ops;
	/* Hundreds of notices pasted and none saved. */
	bool full = app->n_views == APP_VIEWS_MOST;

	return !ops->dialog && (!ops->unsaved || full)
		&& !app->views[i + 1]->ops->dialog;
}

/* Somebody who goes from screen to screen for an hour never comes back to the
 * first ones: the lowest above the week makes room. */
static void app_drop_oldest(struct lh_app *app)
{
	size_t i = 1;

	while (i + 1 < app->n_views && !app_may_drop(app, i))
		i++;
	if (i + 1 == app->n_views && app->n_views < APP_VIEWS_MOST)
		return;
	lh_assert(i + 1 < app->n_views);
	view_free(app->views[i]);
	app->n_views--;
	memmove(&app->views[i], &app->views[i + 1],
		(app->n_views - i) * sizeof(app->views[0]));
}

void app_free(struct lh_app *app)
{
	if (!app)
		return;
	while (app->n_views)
		app_drop_top(app);
	while (app->n_ahead)
		app_key_free(app->ahead[--app->n_ahead]);
	app_busy_end(app);
	lh_canvas_free(app->canvas);
	lh_arena_free(app->turn);
	free(app->message.text);
	notes_free(app);
	free(app->trouble);
	free(app->draft);
	free(app);
}

struct lh_view *app_top(struct lh_app *app)
{
	return app->n_views ? app->views[app->n_views - 1] : NULL;
}

struct lh_ctx *lh_app_ctx(struct lh_app *app)
{
	return app->ctx;
}

void app_resize(struct lh_app *app, int height, int width)
{
	lh_canvas_free(app->canvas);
	app->canvas = lh_canvas_new(height, width);
	app->dirty |= APP_LAYOUT | APP_PAINT;
}

/* --- what views ask for --- */

/* What a load that failed left of the snapshot may still be on the screen:
 * that one's memory goes when another load has gone well. */
static void view_load(struct lh_app *app, struct lh_view *view)
{
	struct lh_arena *before = view->arena;
	struct lh_error err;

	view->stale = false;
	if (!view->ops->load)
		return;
	view->arena = lh_arena_new();
	if (view->ops->load(view, &err) == LH_OK) {
		lh_arena_free(before);
		return;
	}
	lh_arena_take(view->arena, before);
	lh_log("%s: load: %s", view->ops->name, err.text);
	lh_app_say(app, LH_NOTE_ERROR, "%s", err.text);
}

void lh_app_push(struct lh_app *app, const struct lh_view_ops *ops,
		 void (*init)(struct lh_view *view, void *data), void *data)
{
	struct lh_view *view = lh_xcalloc(1, sizeof(*view));

	view->ops = ops;
	view->app = app;
	view->arena = lh_arena_new();
	view->state = lh_xcalloc(1, ops->state_size);
	/* A view that leaves in this turn goes below the one that comes. */
	while (app->n_leaving) {
		app_drop_top(app);
		app->n_leaving--;
	}
	if (app->n_views >= APP_VIEWS)
		app_drop_oldest(app);
	app->views[app->n_views++] = view;
	if (init)
		init(view, data);
	view_load(app, view);
	app->dirty |= APP_LAYOUT | APP_PAINT;
}

void lh_app_pop(struct lh_app *app)
{
	if (app->n_leaving < app->n_views)
		app->n_leaving++;
}

void lh_app_quit(struct lh_app *app)
{
	app->quit = true;
}

/* Only what is seen is loaded at once, the rest when it comes to light. */
void lh_app_reload(struct lh_app *app)
{
	for (size_t i = 0; i < app->n_views; i++)
		app->views[i]->stale = true;
	app->dirty |= APP_RELOAD | APP_LAYOUT | APP_PAINT;
}

void lh_app_repaint(struct lh_app *app)
{
	app->dirty |= APP_PAINT;
}

void lh_app_say(struct lh_app *app, enum lh_note_level level,
		const char *format, ...)
{
	struct lh_strbuf text;
	va_list args;

	lh_strbuf_init(&text);
	va_start(args, format);
	lh_strbuf_vaddf(&text, format, args);
	va_end(args);
	free(app->message.text);
	app->message.level = level;
	app->message.text = lh_strbuf_take(&text);
	notes_keep(app, level, app->message.text);
	app->dirty |= APP_LAYOUT | APP_PAINT;
}

const char *lh_app_said(const struct lh_app *app)
{
	return app->message.text ? app->message.text : "";
}

void lh_app_copy(struct lh_app *app, const char *text)
{
	if (app->terminal)
		lh_terminal_copy(app->terminal, text);
	lh_app_say(app, LH_NOTE_INFO, _("Đã chép vào bộ nhớ tạm"));
}

/* --- commands --- */

/* Whoever has just changed something learns how it is taken back. */
static const char *app_way_back(const struct lh_command *command)
{
	if (strcmp(command->name, "undo") == 0)
		return _(" (Ctrl+R: làm lại)");
	if (!(command->needs & LH_NEED_WRITE)
	    || strcmp(command->name, "redo") == 0)
		return "";
	return _(" (u: hoàn tác)");
}

/* What was done, what there is to say about it, and why it was refused (NULL
 * when it was not): all of it, long ones can be read whole. */
static void app_say_reply(struct lh_app *app,
			  const struct lh_command *command,
			  const struct lh_reply *reply, const char *refused)
{
	enum lh_note_level worst = refused ? LH_NOTE_ERROR : LH_NOTE_INFO;
	struct lh_strbuf text;

	lh_strbuf_init(&text);
	for (size_t i = 0; i < reply->n_notes; i++) {
		const struct lh_note *note = &reply->notes[i];
		if (note->level > worst)
			worst = note->level;
		lh_strbuf_addf(&text, "%s%s", text.length ? " · " : "",
			       note->text);
	}
	if (refused)
		lh_strbuf_addf(&text, "%s%s", text.length ? " · " : "",
			       refused);
	if (text.length && !refused)
		lh_strbuf_add(&text, app_way_back(command));
	if (text.length)
		lh_app_say(app, worst, "%s", text.text);
	lh_strbuf_release(&text);
}

enum lh_status lh_app_run(struct lh_app *app, struct lh_arena *arena,
			  const char *const *words, size_t count,
			  const char **out)
{
	const struct lh_command *command = lh_command_find(words[0]);
	struct lh_reply reply;
	struct lh_args args;
	struct lh_error err;

	if (!command)
		lh_bug("no such command: %s", words[0]);
	lh_reply_init(&reply);
	enum lh_status status = lh_args_parse(reply.arena, command, words + 1,
					      count - 1, &args, &err);
	if (!status)
		status = lh_command_run(app->ctx, &args, &reply, &err);
	app_say_reply(app, command, &reply, status ? err.text : NULL);
	if (!status && out)
		*out = lh_arena_strndup(arena, reply.out.text,
					reply.out.length);
	lh_reply_release(&reply);
	lh_app_reload(app);
	return status;
}

/* Whether one of the blank-separated keys of a command is this key. */
static bool keys_have(const char *keys, const char *name)
{
	size_t length = strlen(name);

	while (keys && *keys) {
		size_t n = strcspn(keys, " ");
		if (n == length && strncmp(keys, name, n) == 0)
			return true;
		keys += n + strspn(keys + n, " ");
	}
	return false;
}

static const struct lh_command *scope_command(unsigned scope, const char *name)
{
	for (const struct lh_command *c = lh_commands(); c->name; c++)
		if ((c->scope & scope) && keys_have(c->keys, name))
			return c;
	return NULL;
}

const struct lh_command *app_key_command(const struct lh_app *app,
					 const struct lh_key *key)
{
	const struct lh_view *view = app->views[app->n_views - 1];
	const char *name = *key->name ? key->name : key->text;
	const struct lh_command *found;

	if (key->paste || (!*key->name && view->ops->text_input))
		return NULL;
	if (strcmp(name, " ") == 0)
		name = "space";
	found = scope_command(lh_view_scope(view), name);
	if (!found)
		found = scope_command(LH_SCOPE_GLOBAL, name);
	return found;
}

static void app_dispatch(struct lh_app *app, const struct lh_command *command)
{
	struct lh_view *view = app_top(app);

	if (view->ops->command
	    && view->ops->command(view, command) == LH_HANDLED)
		return;
	app_command(app, command);
}

void lh_app_do(struct lh_app *app, const char *name)
{
	const struct lh_command *command = lh_command_find(name);

	if (!command)
		lh_bug("no such command: %s", name);
	app_dispatch(app, command);
}

void lh_app_do_later(struct lh_app *app, const char *name)
{
	app->later = name;
}

/* What a dialog was asked for may have changed what the view below it shows; a
 * whole screen changes the store, or says so itself. */
static void app_leave(struct lh_app *app)
{
	bool dialog = false, any = app->n_leaving > 0;

	while (app->n_leaving && app->n_views) {
		dialog = dialog || app_top(app)->ops->dialog;
		app_drop_top(app);
		app->n_leaving--;
	}
	app->n_leaving = 0;
	if (app->n_views == 0)
		app->quit = true;
	else if (any && (dialog || lh_store_change_counter(
				lh_ctx_store(app->ctx)) != app->counter))
		lh_app_reload(app);
}

void app_key(struct lh_app *app, const struct lh_key *key)
{
	struct lh_view *view = app_top(app);
	enum lh_handled handled = LH_PASSED;
	const struct lh_command *command;

	lh_arena_clear(app->turn);
	app->dirty |= app->message.text ? APP_LAYOUT | APP_PAINT : APP_PAINT;
	free(app->message.text);
	app->message.text = NULL;
	command = app_key_command(app, key);
	/* An input takes its own keys (arrows, esc) before commands do, but for
	 * the one key that helps everywhere. */
	if ((view->ops->text_input || !command) && view->ops->key
	    && strcmp(key->name, "f1") != 0)
		handled = view->ops->key(view, key);
	if (handled == LH_PASSED && command)
		app_dispatch(app, command);
	if (handled == LH_PASSED && key->paste)
		lh_screens_paste(app, key->text);
	app_leave(app);
	if (app->later && !app->quit) {
		const char *later = app->later;
		app->later = NULL;
		lh_app_do(app, later);
		app_leave(app);
	}
}

/* --- the turn --- */

/* The lowest view that is seen: dialogs lie over what is below them. */
static size_t app_first_seen(const struct lh_app *app)
{
	size_t i = app->n_views;

	while (i > 1 && app->views[i - 1]->ops->dialog)
		i--;
	return i ? i - 1 : 0;
}

/* The message takes its lines from the body, so that what is chosen is never
 * below it.  A dialog in the middle of a high screen need not move for a line. */
static void app_layout(struct lh_app *app)
{
	int height = lh_canvas_height(app->canvas) - 2;
	int message = frame_message_height(app);
	bool high = height >= 20 && message <= 1;

	for (size_t i = 0; i < app->n_views; i++) {
		struct lh_view *view = app->views[i];
		view->area = (struct lh_tui_rect){
			1, 0, view->ops->dialog && high ? height
							: height - message,
			lh_canvas_width(app->canvas),
		};
		if (view->ops->layout)
			view->ops->layout(view, view->area);
	}
}

static void app_paint(struct lh_app *app)
{
	lh_canvas_clear(app->canvas, LH_TUI_PLAIN);
	if (lh_canvas_height(app->canvas) >= APP_LEAST_HEIGHT
	    && lh_canvas_width(app->canvas) >= APP_LEAST_WIDTH)
		for (size_t i = app_first_seen(app); i < app->n_views; i++)
			app->views[i]->ops->draw(app->views[i], app->canvas);
	frame_draw(app);
}

/* True when anything was loaded. */
static bool app_load_seen(struct lh_app *app)
{
	bool any = false;

	for (size_t i = app_first_seen(app); i < app->n_views; i++)
		if (app->views[i]->stale) {
			view_load(app, app->views[i]);
			any = true;
		}
	return any;
}

bool app_settle(struct lh_app *app)
{
	unsigned dirty = app->dirty;

	if (!dirty || app->n_views == 0)
		return false;
	app->dirty = 0;
	if (dirty & APP_RELOAD)
		app->counter = lh_store_change_counter(lh_ctx_store(app->ctx));
	if (app_load_seen(app) || (dirty & APP_LAYOUT))
		app_layout(app);
	app_paint(app);
	app->dirty = 0;
	return true;
}

/* One that came while work lasted, else the next. */
static enum lh_terminal_event app_wait(struct lh_app *app, struct lh_key **out)
{
	struct lh_key key;
	enum lh_terminal_event event;

	*out = app_key_ahead(app);
	if (*out)
		return LH_TERMINAL_KEY;
	event = lh_terminal_wait(app->terminal, TICK, &key);
	/* Work that looks at the keyboard meanwhile would spoil it. */
	if (event == LH_TERMINAL_KEY)
		*out = app_key_dup(&key);
	return event;
}

void app_loop(struct lh_app *app)
{
	struct lh_key *key;
	int height, width;

	app->minute = lh_ctx_now(app->ctx) / 60;
	while (!app->quit) {
		if (app_settle(app))
			lh_terminal_show(app->terminal, app->canvas);
		switch (app_wait(app, &key)) {
		case LH_TERMINAL_KEY:
			app_key(app, key);
			app_key_free(key);
			app_busy_end(app);
			break;
		case LH_TERMINAL_PASTING:
			app_busy(app, _("đang nhận phần dán…"));
			break;
		case LH_TERMINAL_RESIZED:
			lh_terminal_size(app->terminal, &height, &width);
			app_resize(app, height, width);
			break;
		case LH_TERMINAL_TICK:
			app_tick(app);
			break;
		case LH_TERMINAL_GONE:
			return;
		}
	}
}
