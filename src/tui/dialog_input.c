/* A line of input in a box, with suggestions below it as one types. */
#include "view.h"

#include <stdlib.h>
#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/text.h>

#include "box.h"
#include "editor.h"

#define SUGGESTIONS 7

struct input_state {
	char *prompt;
	struct lh_editor editor;
	lh_suggest_fn *suggest;
	lh_input_fn *done;
	void *data;
	const char **suggestions;	/* in the view's arena */
	size_t n_suggestions;
	size_t chosen;			/* SIZE_MAX: the text itself */
	bool told;			/* done was called */
};

struct input_init {
	const char *prompt, *initial;
	lh_suggest_fn *suggest;
	lh_input_fn *done;
	void *data;
};

static void input_suggest(struct lh_view *view)
{
	struct input_state *s = view->state;

	s->n_suggestions = 0;
	s->chosen = SIZE_MAX;
	if (!s->suggest)
		return;
	lh_arena_clear(view->arena);
	s->n_suggestions = s->suggest(view->app, view->arena,
				      s->editor.text.text, &s->suggestions,
				      s->data);
	if (s->n_suggestions > SUGGESTIONS)
		s->n_suggestions = SUGGESTIONS;
}

static void input_init(struct lh_view *view, void *data)
{
	const struct input_init *init = data;
	struct input_state *s = view->state;

	s->prompt = lh_xstrdup(init->prompt);
	s->suggest = init->suggest;
	s->done = init->done;
	s->data = init->data;
	lh_editor_init(&s->editor, init->initial);
}

static enum lh_status input_load(struct lh_view *view, struct lh_error *err)
{
	(void)err;
	input_suggest(view);
	return LH_OK;
}

static const char *input_title(const struct lh_view *view,
			       struct lh_arena *arena)
{
	const struct input_state *s = view->state;

	(void)arena;
	return s->prompt;
}

static struct lh_tui_rect input_box(const struct lh_view *view)
{
	const struct input_state *s = view->state;
	int rows = s->suggest ? SUGGESTIONS : 0;
	int width = view->area.width > 76 ? 76 : view->area.width;

	return box_middle(view->area, 3 + rows, width);
}

static void input_draw(const struct lh_view *view, struct lh_canvas *canvas)
{
	const struct input_state *s = view->state;
	struct lh_tui_rect in = box_draw(canvas, input_box(view), s->prompt);

	lh_canvas_push(canvas, in);
	lh_editor_draw(&s->editor, canvas, 0, 0, in.width, true);
	for (size_t i = 0; i < s->n_suggestions; i++)
		lh_canvas_field(canvas, (int)i + 1, 0, in.width,
				i == s->chosen ? LH_TUI_SELECTED : LH_TUI_PLAIN,
				s->suggestions[i]);
	lh_canvas_pop(canvas);
}

/* What done opens takes this view's place, and its memory with it. */
static void input_finish(struct lh_view *view, const char *text)
{
	struct input_state *s = view->state;
	char *kept = text ? lh_xstrdup(text) : NULL;

	s->told = true;
	lh_app_pop(view->app);
	s->done(view->app, kept, s->data);
	free(kept);
}

static void input_take_suggestion(struct input_state *s)
{
	if (s->chosen == SIZE_MAX)
		s->chosen = 0;
	lh_editor_set(&s->editor, s->suggestions[s->chosen]);
}

static enum lh_handled input_key(struct lh_view *view, const struct lh_key *key)
{
	struct input_state *s = view->state;

	if (strcmp(key->name, "esc") == 0) {
		input_finish(view, NULL);
	} else if (strcmp(key->name, "enter") == 0) {
		if (s->chosen != SIZE_MAX)
			input_take_suggestion(s);
		input_finish(view, s->editor.text.text);
	} else if (strcmp(key->name, "tab") == 0 && s->n_suggestions) {
		input_take_suggestion(s);
		input_suggest(view);
	} else if (strcmp(key->name, "down") == 0 && s->n_suggestions) {
		s->chosen = s->chosen == SIZE_MAX ? 0
			: s->chosen + 1 < s->n_suggestions ? s->chosen + 1
			: s->chosen;
	} else if (strcmp(key->name, "up") == 0 && s->n_suggestions) {
		s->chosen = s->chosen == SIZE_MAX || s->chosen == 0
			? SIZE_MAX : s->chosen - 1;
	} else if (lh_editor_key(&s->editor, key) == LH_HANDLED) {
		input_suggest(view);
	}
	return LH_HANDLED;	/* nothing below may take what is typed */
}

/* Whoever asked is told even when the planner ends. */
static void input_close(struct lh_view *view)
{
	struct input_state *s = view->state;

	if (!s->told)
		s->done(view->app, NULL, s->data);
	lh_editor_release(&s->editor);
	free(s->prompt);
}

static const char *const input_bar[] = { "dialog-accept", "dialog-cancel",
					 "dialog-complete", NULL };

static const struct lh_view_ops input_ops = {
	.name = "input", .scope = LH_SCOPE_NONE, .dialog = true,
	.text_input = true, .state_size = sizeof(struct input_state),
	.load = input_load, .title = input_title, .draw = input_draw,
	.key = input_key, .bar = input_bar, .close = input_close,
};

const char *lh_dialog_input_text(const struct lh_view *view)
{
	const struct input_state *s = view->state;

	return view->ops == &input_ops ? s->editor.text.text : "";
}

void lh_dialog_input(struct lh_app *app, const char *prompt,
		     const char *initial, lh_suggest_fn *suggest,
		     lh_input_fn *done, void *data)
{
	struct input_init init = { prompt, initial, suggest, done, data };

	lh_app_push(app, &input_ops, input_init, &init);
}
