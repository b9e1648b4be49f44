/* A question with a few answers, each with its key. */
#include "view.h"

#include <string.h>

#include <lichhop/text.h>

#include "box.h"

#define ANSWERS 6
#define PASTE_LEAST 60		/* bytes: less is something pasted by mistake */

struct ask_state {
	const char *question;		/* in own */
	struct lh_answer answers[ANSWERS];
	size_t count;
	size_t chosen;
	lh_answer_fn *done;
	void *data;
	struct lh_arena *own;		/* outlives reloads */
	bool told;
};

struct ask_init {
	const char *question;
	const struct lh_answer *answers;
	size_t count;
	lh_answer_fn *done;
	void *data;
};

static void ask_init(struct lh_view *view, void *data)
{
	const struct ask_init *init = data;
	struct ask_state *s = view->state;

	lh_assert(init->count > 0 && init->count <= ANSWERS);
	s->own = lh_arena_new();
	s->question = lh_arena_strdup(s->own, init->question);
	for (size_t i = 0; i < init->count; i++)
		s->answers[i] = (struct lh_answer){
			lh_arena_strdup(s->own, init->answers[i].key),
			lh_arena_strdup(s->own, init->answers[i].text) };
	s->count = init->count;
	s->done = init->done;
	s->data = init->data;
}

/* An answer's words beside its key, broken into lines where they are long. */
struct ask_lines {
	char **lines;
	size_t count;
	int indent;
};

static struct ask_lines ask_answer_lines(struct lh_arena *arena,
					 const struct lh_answer *answer,
					 int width)
{
	struct ask_lines out = {
		.indent = (int)lh_text_width(answer->key) + 3,
	};
	int room = width - out.indent;

	out.count = lh_text_wrap(arena, answer->text,
				 room > 1 ? (size_t)room : 1, &out.lines);
	return out;
}

static void ask_draw_answer(const struct ask_state *s,
			    struct lh_canvas *canvas, int y, int width,
			    size_t i, const struct ask_lines *lines)
{
	enum lh_tui_role role = i == s->chosen ? LH_TUI_SELECTED : LH_TUI_PLAIN;

	for (size_t k = 0; k < lines->count; k++) {
		lh_canvas_field(canvas, y + (int)k, 0, width, role,
				k == 0 ? " " : "");
		if (k == 0)
			lh_canvas_text(canvas, y, 1, -1, role,
				       s->answers[i].key);
		lh_canvas_text(canvas, y + (int)k, lines->indent, -1, role,
			       lines->lines[k]);
	}
}

static void ask_draw(const struct lh_view *view, struct lh_canvas *canvas)
{
	const struct ask_state *s = view->state;
	struct lh_arena *arena = lh_arena_new();
	int width = view->area.width > 66 ? 66 : view->area.width;
	struct ask_lines answers[ANSWERS];
	size_t n_answers = 0;
	char **lines;
	size_t n = lh_text_wrap(arena, s->question, (size_t)(width - 4), &lines);

	for (size_t i = 0; i < s->count; i++) {
		answers[i] = ask_answer_lines(arena, &s->answers[i], width - 4);
		n_answers += answers[i].count;
	}
	/* All answers are seen, if need be with their beginnings only. */
	for (size_t i = 0; i < s->count
	     && (int)n_answers + 4 > view->area.height; i++) {
		n_answers -= answers[i].count - 1;
		answers[i].count = 1;
	}
	struct lh_tui_rect in = box_draw(
		canvas,
		box_middle(view->area, (int)(n + n_answers) + 3, width), "");

	/* On a low terminal the answers stay, the question is cut. */
	int room = in.height - (int)n_answers - 1;
	if (room < (int)n && room > 0) {
		n = (size_t)room;
		lines[n - 1] = lh_text_ellipsis(
			arena, lh_arena_printf(arena, "%s …", lines[n - 1]),
			(size_t)(in.width > 0 ? in.width : 1));
	}
	lh_canvas_push(canvas, in);
	for (size_t i = 0; i < n; i++)
		lh_canvas_text(canvas, (int)i, 0, -1, LH_TUI_PLAIN, lines[i]);
	int y = (int)n + 1;
	for (size_t i = 0; i < s->count; i++) {
		ask_draw_answer(s, canvas, y, in.width, i, &answers[i]);
		y += (int)answers[i].count;
	}
	lh_canvas_pop(canvas);
	lh_arena_free(arena);
}

static void ask_finish(struct lh_view *view, int answer)
{
	struct ask_state *s = view->state;

	s->told = true;
	lh_app_pop(view->app);
	s->done(view->app, answer, s->data);
}

static enum lh_handled ask_key(struct lh_view *view, const struct lh_key *key)
{
	struct ask_state *s = view->state;

	/* A whole notice is no answer: it is read instead. */
	if (key->paste && strlen(key->text) >= PASTE_LEAST) {
		ask_finish(view, -1);
		return LH_PASSED;
	}
	if (strcmp(key->name, "esc") == 0)
		ask_finish(view, -1);
	else if (strcmp(key->name, "enter") == 0)
		ask_finish(view, (int)s->chosen);
	else if (strcmp(key->name, "down") == 0 || strcmp(key->name, "tab") == 0)
		s->chosen = (s->chosen + 1) % s->count;
	else if (strcmp(key->name, "up") == 0)
		s->chosen = (s->chosen + s->count - 1) % s->count;
	else if (!*key->name && !key->paste)
		for (size_t i = 0; i < s->count; i++)
			if (lh_text_same(s->answers[i].key, key->text)) {
				ask_finish(view, (int)i);
				break;
			}
	return LH_HANDLED;
}

static void ask_close(struct lh_view *view)
{
	struct ask_state *s = view->state;

	if (!s->told)
		s->done(view->app, -1, s->data);
	lh_arena_free(s->own);
}

static const char *const ask_bar[] = { "dialog-accept", "dialog-cancel", NULL };

static const struct lh_view_ops ask_ops = {
	.name = "ask", .scope = LH_SCOPE_NONE, .dialog = true,
	.text_input = true, .state_size = sizeof(struct ask_state),
	.draw = ask_draw, .key = ask_key, .bar = ask_bar, .close = ask_close,
};

void lh_dialog_ask(struct lh_app *app, const char *question,
		   const struct lh_answer *answers, size_t count,
		   lh_answer_fn *done, void *data)
{
	struct ask_init init = { question, answers, count, done, data };

	lh_app_push(app, &ask_ops, ask_init, &init);
}
