/* A list to choose from, filtered as one types: the palette, pick lists. */
#include "view.h"

#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/text.h>

#include "box.h"
#include "editor.h"
#include "fuzzy.h"
#include "list.h"

struct choose_state {
	const char *title;
	struct lh_editor editor;
	const char **items;	/* in own */
	const char **folded;
	size_t n_items;
	size_t *shown;		/* indexes of items that match, best first */
	size_t n_shown;
	struct lh_list list;
	lh_choice_fn *done;
	void *data;
	struct lh_arena *own;
	bool told;
};

struct choose_init {
	const char *title;
	const char *const *items;
	size_t count;
	lh_choice_fn *done;
	void *data;
};

static size_t choose_count(const void *data)
{
	return ((const struct choose_state *)data)->n_shown;
}

static void choose_draw_row(const void *data, size_t row,
			    struct lh_canvas *canvas, bool selected)
{
	const struct choose_state *s = data;

	lh_canvas_text(canvas, 0, 0, -1,
		       selected ? LH_TUI_SELECTED : LH_TUI_PLAIN,
		       s->items[s->shown[row]]);
}

static const struct lh_list_ops choose_list = {
	.count = choose_count, .draw = choose_draw_row,
};

static void choose_filter(struct choose_state *s)
{
	struct lh_arena *arena = lh_arena_new();
	const char *words = lh_text_fold(arena, s->editor.text.text);

	s->n_shown = fuzzy_filter(s->folded, s->n_items, words, s->shown);
	lh_arena_free(arena);
	lh_list_reload(&s->list, s);
	lh_list_select(&s->list, 0);
}

static void choose_init(struct lh_view *view, void *data)
{
	const struct choose_init *init = data;
	struct choose_state *s = view->state;

	s->own = lh_arena_new();
	s->title = lh_arena_strdup(s->own, init->title);
	s->n_items = init->count;
	s->items = lh_arena_calloc(s->own, init->count + 1, sizeof(*s->items));
	s->folded = lh_arena_calloc(s->own, init->count + 1,
				    sizeof(*s->folded));
	s->shown = lh_arena_calloc(s->own, init->count + 1, sizeof(*s->shown));
	for (size_t i = 0; i < init->count; i++) {
		s->items[i] = lh_arena_strdup(s->own, init->items[i]);
		s->folded[i] = lh_text_fold(s->own, init->items[i]);
	}
	s->done = init->done;
	s->data = init->data;
	lh_editor_init(&s->editor, "");
	lh_list_init(&s->list, &choose_list, s);
	choose_filter(s);
}

static struct lh_tui_rect choose_box(const struct lh_view *view)
{
	int height = view->area.height > 20 ? 20 : view->area.height;
	int width = view->area.width > 76 ? 76 : view->area.width;

	return box_middle(view->area, height, width);
}

static void choose_layout(struct lh_view *view, struct lh_tui_rect area)
{
	struct choose_state *s = view->state;
	struct lh_tui_rect box = choose_box(view);

	(void)area;
	lh_list_layout(&s->list, (struct lh_tui_rect){
		box.y + 2, box.x + 2, box.height - 3, box.width - 4 });
}

static void choose_draw(const struct lh_view *view, struct lh_canvas *canvas)
{
	const struct choose_state *s = view->state;
	struct lh_tui_rect in = box_draw(canvas, choose_box(view), s->title);

	lh_canvas_push(canvas, in);
	lh_editor_draw(&s->editor, canvas, 0, 0, in.width, true);
	if (s->n_shown == 0)
		lh_canvas_text(canvas, 1, 0, -1, LH_TUI_FAINT,
			       _("không có gì khớp"));
	lh_canvas_pop(canvas);
	lh_list_draw(&s->list, canvas);
}

static void choose_finish(struct lh_view *view, size_t index)
{
	struct choose_state *s = view->state;

	s->told = true;
	lh_app_pop(view->app);
	s->done(view->app, index, s->data);
}

static enum lh_handled choose_key(struct lh_view *view,
				  const struct lh_key *key)
{
	static const struct {
		const char *key, *command;
	} moves[] = {
		{ "down", "list-down" }, { "up", "list-up" },
		{ "pagedown", "list-page-down" }, { "pageup", "list-page-up" },
	};
	struct choose_state *s = view->state;
	size_t row = lh_list_selected(&s->list);

	if (strcmp(key->name, "esc") == 0) {
		choose_finish(view, SIZE_MAX);
		return LH_HANDLED;
	}
	if (strcmp(key->name, "enter") == 0
	    || strcmp(key->name, "doubleclick") == 0) {
		lh_list_key(&s->list, key);
		row = lh_list_selected(&s->list);
		if (row != SIZE_MAX)
			choose_finish(view, s->shown[row]);
		return LH_HANDLED;
	}
	for (size_t i = 0; i < sizeof(moves) / sizeof(*moves); i++)
		if (strcmp(key->name, moves[i].key) == 0) {
			lh_list_command(&s->list,
					lh_command_find(moves[i].command));
			return LH_HANDLED;
		}
	if (lh_list_key(&s->list, key) == LH_HANDLED)
		return LH_HANDLED;
	if (lh_editor_key(&s->editor, key) == LH_HANDLED)
		choose_filter(s);
	return LH_HANDLED;
}

static void choose_close(struct lh_view *view)
{
	struct choose_state *s = view->state;

	if (!s->told)
		s->done(view->app, SIZE_MAX, s->data);
	lh_editor_release(&s->editor);
	lh_arena_free(s->own);
}

static const char *const choose_bar[] = { "dialog-accept", "dialog-cancel",
					  NULL };

static const struct lh_view_ops choose_ops = {
	.name = "choose", .scope = LH_SCOPE_NONE, .dialog = true,
	.text_input = true, .state_size = sizeof(struct choose_state),
	.layout = choose_layout, .draw = choose_draw, .key = choose_key,
	.bar = choose_bar, .close = choose_close,
};

void lh_dialog_choose(struct lh_app *app, const char *title,
		      const char *const *items, size_t count,
		      lh_choice_fn *done, void *data)
{
	struct choose_init init = { title, items, count, done, data };

	lh_app_push(app, &choose_ops, choose_init, &init);
}
