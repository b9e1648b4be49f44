/* Text to read, wrapped to the width and scrolled: help, a notice, what a
 * command printed. */
#include "view.h"

#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/text.h>

#include "list.h"

struct text_state {
	const char *title, *text;	/* in own */
	struct lh_arena *own;
	struct lh_arena *wrapped;
	char **lines;
	size_t n_lines;
	struct lh_list list;
};

struct text_init {
	const char *title, *text;
};

static size_t text_count(const void *data)
{
	return ((const struct text_state *)data)->n_lines;
}

static void text_draw_row(const void *data, size_t row,
			  struct lh_canvas *canvas, bool selected)
{
	const struct text_state *s = data;

	lh_canvas_text(canvas, 0, 1, -1,
		       selected ? LH_TUI_SELECTED : LH_TUI_PLAIN,
		       s->lines[row]);
}

static const struct lh_list_ops text_list = {
	.count = text_count, .draw = text_draw_row,
};

static void text_init(struct lh_view *view, void *data)
{
	const struct text_init *init = data;
	struct text_state *s = view->state;

	s->own = lh_arena_new();
	s->wrapped = lh_arena_new();
	s->title = lh_arena_strdup(s->own, init->title);
	s->text = lh_arena_strdup(s->own, init->text);
	lh_list_init(&s->list, &text_list, s);
	s->list.focused = false;
}

static void text_layout(struct lh_view *view, struct lh_tui_rect area)
{
	struct text_state *s = view->state;

	lh_arena_clear(s->wrapped);
	s->n_lines = lh_text_wrap(s->wrapped, s->text,
				  area.width > 4 ? (size_t)area.width - 3 : 1,
				  &s->lines);
	lh_list_reload(&s->list, s);
	lh_list_layout(&s->list, area);
}

static const char *text_title(const struct lh_view *view,
			      struct lh_arena *arena)
{
	const struct text_state *s = view->state;

	(void)arena;
	return s->title;
}

static void text_draw(const struct lh_view *view, struct lh_canvas *canvas)
{
	const struct text_state *s = view->state;

	lh_list_draw(&s->list, canvas);
}

static enum lh_handled text_command(struct lh_view *view,
				    const struct lh_command *command)
{
	struct text_state *s = view->state;
	size_t row;

	/* Reading has no chosen line: one step moves the page by a line. */
	if (strcmp(command->name, "list-down") == 0) {
		row = s->list.top + (size_t)s->list.area.height;
		lh_list_select(&s->list, row < s->n_lines ? row
				: s->n_lines ? s->n_lines - 1 : 0);
		return LH_HANDLED;
	}
	if (strcmp(command->name, "list-up") == 0) {
		lh_list_select(&s->list, s->list.top ? s->list.top - 1 : 0);
		return LH_HANDLED;
	}
	return lh_list_command(&s->list, command);
}

static enum lh_handled text_key(struct lh_view *view, const struct lh_key *key)
{
	struct text_state *s = view->state;

	return lh_list_key(&s->list, key);
}

static void text_close(struct lh_view *view)
{
	struct text_state *s = view->state;

	lh_arena_free(s->wrapped);
	lh_arena_free(s->own);
}

static const char *const text_bar[] = { "list-down", "list-page-down", NULL };

static const struct lh_view_ops text_ops = {
	.name = "text", .scope = LH_SCOPE_LIST,
	.state_size = sizeof(struct text_state), .layout = text_layout,
	.title = text_title, .draw = text_draw, .command = text_command,
	.key = text_key, .bar = text_bar, .close = text_close,
};

void lh_dialog_text(struct lh_app *app, const char *title, const char *text)
{
	struct text_init init = { title, text };

	lh_app_push(app, &text_ops, text_init, &init);
}
