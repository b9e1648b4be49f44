/* What stands around every screen: the title line, the sentence after an
 * action, the key bar.  The bar is read from the commands table, so it is
 * always true. */
#include "app.h"

#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/text.h>

#include "key_label.h"

#define MESSAGE_LINES 4		/* longer ones are read on a page of their own */

static void frame_title(struct lh_app *app, const struct lh_view *view)
{
	int width = lh_canvas_width(app->canvas);
	const char *title = view->ops->title
		? view->ops->title(view, app->turn) : "";
	const char *alert = view->ops->alert
		? view->ops->alert(view, app->turn) : "";
	int alert_width = (int)lh_text_width(alert);

	/* The alert gives way when there is no room for both. */
	if (alert_width > width / 2)
		alert_width = width / 2;
	lh_canvas_field(app->canvas, 0, 0, width, LH_TUI_TITLE, "");
	lh_canvas_text(app->canvas, 0, 1, width - alert_width - 3, LH_TUI_TITLE,
		       title);
	if (alert_width > 0)
		lh_canvas_text(app->canvas, 0, width - alert_width - 1,
			       alert_width, LH_TUI_TITLE_ALERT, alert);
}

/* --- the key bar --- */

/* "Enter mở".  Where letters are typed, the first key that is none. */
struct frame_key {
	const char *key, *label;	/* key NULL: none */
	int width;
};

static struct frame_key frame_key(struct lh_app *app, const char *name,
				  bool typing)
{
	const struct lh_command *command = lh_command_find(name);
	const char *keys = command ? command->keys : NULL;
	struct frame_key key = { .key = NULL };

	if (typing && keys && strchr(keys, ' ') && keys[1] == ' ')
		keys = strchr(keys, ' ') + 1;
	if (!keys)
		return key;
	key.key = key_label_first(app->turn, keys);
	key.label = command->label ? _(command->label) : _(command->summary);
	key.width = (int)(lh_text_width(key.key) + 1
			  + lh_text_width(key.label));
	return key;
}

static int frame_draw_key(struct lh_app *app, int y, int x,
			  const struct frame_key *key)
{
	int used = lh_canvas_text(app->canvas, y, x, -1, LH_TUI_KEY, key->key);

	lh_canvas_text(app->canvas, y, x + used + 1, -1, LH_TUI_KEY_TEXT,
		       key->label);
	return x + key->width;
}

static bool frame_bar_has(const struct lh_view *view, const char *name)
{
	for (const char *const *n = lh_view_bar(view); n && *n; n++)
		if (strcmp(*n, name) == 0)
			return true;
	return false;
}

/* How one gets out of here. */
static const char *frame_way_out(const struct lh_app *app,
				 const struct lh_view *view)
{
	if (frame_bar_has(view, "dialog-cancel"))
		return "dialog-cancel";
	return app->n_views > 1 ? "back" : "quit";
}

/* The way out and help are there at every width; of the others those that fit,
 * what matters most first, and last the palette. */
static void frame_bar(struct lh_app *app, const struct lh_view *view)
{
	int y = lh_canvas_height(app->canvas) - 1;
	int width = lh_canvas_width(app->canvas), gap = width < 60 ? 1 : 2;
	bool typing = view->ops->text_input;
	const char *out = frame_way_out(app, view);
	struct frame_key last[] = {
		frame_key(app, out, false), frame_key(app, "help", typing),
	};
	struct frame_key palette = frame_key(app, "palette", typing);
	int room = width - last[0].width - gap - last[1].width, x = 1;

	lh_canvas_field(app->canvas, y, 0, width, LH_TUI_PLAIN, "");
	for (const char *const *n = lh_view_bar(view); n && *n; n++) {
		struct frame_key key = frame_key(app, *n, typing);
		if (!key.key || strcmp(*n, out) == 0 || strcmp(*n, "back") == 0
		    || x + key.width + gap > room)
			continue;
		x = frame_draw_key(app, y, x, &key) + gap;
	}
	if (!typing && x + palette.width + gap <= room)
		x = frame_draw_key(app, y, x, &palette) + gap;
	for (size_t i = 0; i < 2; i++)
		if (x + last[i].width <= width)
			x = frame_draw_key(app, y, x, &last[i]) + gap;
}

/* What was said last, else what lasts. */
static const char *frame_said(const struct lh_app *app,
			      enum lh_note_level *level)
{
	*level = app->message.text ? app->message.level : LH_NOTE_ERROR;
	return app->message.text ? app->message.text : app->trouble;
}

/* The message in lines of the screen's width; those that there is room for. */
static size_t frame_message_lines(struct lh_app *app, char ***lines)
{
	int width = lh_canvas_width(app->canvas) - 4;
	int room = (lh_canvas_height(app->canvas) - 2) / 3;
	size_t most = room < 1 ? 1 : room > MESSAGE_LINES ? MESSAGE_LINES
							  : (size_t)room;
	enum lh_note_level level;
	const char *said = frame_said(app, &level);
	size_t n;

	if (lh_text_empty(said) || width < 1)
		return 0;
	n = lh_text_wrap(app->turn, lh_text_printable(app->turn, said, false),
			 (size_t)width, lines);
	if (n <= most)
		return n;
	const char *more = lh_arena_printf(
		app->turn, _(" (%s: đọc cả)"), key_label_first(
			app->turn, lh_command_find("messages")->keys));
	(*lines)[most - 1] = lh_arena_printf(
		app->turn, "%s%s", lh_text_ellipsis(
			app->turn, lh_arena_printf(app->turn, "%s …",
						   (*lines)[most - 1]),
			(size_t)width - lh_text_width(more)), more);
	return most;
}

int frame_message_height(struct lh_app *app)
{
	char **lines;

	return (int)frame_message_lines(app, &lines);
}

static void frame_message(struct lh_app *app)
{
	char **lines;
	size_t n = frame_message_lines(app, &lines);
	int y = lh_canvas_height(app->canvas) - 1 - (int)n;
	enum lh_note_level level;

	frame_said(app, &level);
	enum lh_tui_role role = level <= LH_NOTE_INFO ? LH_TUI_MESSAGE
		: level == LH_NOTE_WARNING ? LH_TUI_SOON : LH_TUI_ERROR;
	const char *mark = level == LH_NOTE_PLAIN ? "·"
		: level == LH_NOTE_INFO ? "✓" : level == LH_NOTE_WARNING ? "!" : "✗";

	for (size_t i = 0; i < n; i++)
		lh_canvas_field(app->canvas, y + (int)i, 0, -1, role,
				lh_arena_printf(app->turn, " %s %s",
						i == 0 ? mark : " ", lines[i]));
}

void frame_busy(struct lh_app *app)
{
	int y = lh_canvas_height(app->canvas) - 2;
	struct lh_arena *arena = lh_arena_new();

	if (y >= 0)
		lh_canvas_field(app->canvas, y, 0, -1, LH_TUI_SOON,
				lh_arena_printf(arena, " ◐ %s",
						lh_text_printable(arena,
							app->busy.doing,
							false)));
	lh_arena_free(arena);
}

static void frame_too_small(struct lh_app *app)
{
	lh_canvas_text(app->canvas, 0, 0, -1, LH_TUI_ERROR,
		       _("Màn hình quá nhỏ"));
	lh_canvas_text(app->canvas, 1, 0, -1, LH_TUI_PLAIN,
		       lh_arena_printf(app->turn, _("cần ít nhất %d×%d"),
				       APP_LEAST_WIDTH, APP_LEAST_HEIGHT));
}

/* A dialog leaves the title of the screen that it lies over. */
static const struct lh_view *frame_titled(const struct lh_app *app)
{
	size_t i = app->n_views - 1;

	while (i > 0 && app->views[i]->ops->dialog)
		i--;
	return app->views[i];
}

void frame_draw(struct lh_app *app)
{
	const struct lh_view *view = app_top(app);

	if (lh_canvas_height(app->canvas) < APP_LEAST_HEIGHT
	    || lh_canvas_width(app->canvas) < APP_LEAST_WIDTH) {
		frame_too_small(app);
		return;
	}
	frame_title(app, frame_titled(app));
	frame_bar(app, view);
	frame_message(app);
}
