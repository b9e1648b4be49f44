/* The form widget: a dialog of labelled fields.  Enter goes to the next field
 * and, from the last, to saving; F2 or ctrl+s saves from anywhere.  What was
 * typed is not dropped unasked. */
#include "form.h"

#include <stdlib.h>
#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/text.h>

#include "box.h"
#include "editor.h"

#define SUGGESTIONS 6
#define LOW 14			/* rows: below, half of them must do */

struct form_state {
	const char *title;
	const struct lh_form_field *fields;
	size_t count;
	struct lh_editor *editors;	/* count of them, in own */
	const char **initial;		/* what they began with, in own */
	size_t at, top;
	lh_form_fn *done;
	void *data;
	struct lh_arena *own;
	struct lh_arena *hints;		/* of suggestions and faults */
	const char **suggestions;
	size_t n_suggestions, chosen;
	const char *fault;		/* in hints; of the field at */
	bool told;
};

struct form_init {
	const char *title;
	const struct lh_form_field *fields;
	size_t count;
	const char *const *initial;
	lh_form_fn *done;
	void *data;
};

static void form_init(struct lh_view *view, void *data)
{
	const struct form_init *init = data;
	struct form_state *s = view->state;

	s->own = lh_arena_new();
	s->hints = lh_arena_new();
	s->title = lh_arena_strdup(s->own, _(init->title));
	s->fields = init->fields;
	s->count = init->count;
	s->done = init->done;
	s->data = init->data;
	s->chosen = SIZE_MAX;
	s->editors = lh_arena_calloc(s->own, init->count, sizeof(*s->editors));
	s->initial = lh_arena_calloc(s->own, init->count, sizeof(*s->initial));
	for (size_t i = 0; i < init->count; i++) {
		lh_editor_init(&s->editors[i],
			       init->initial ? init->initial[i] : NULL);
		s->initial[i] = lh_arena_strdup(s->own,
						s->editors[i].text.text);
	}
}

static bool form_is_touched(const struct form_state *s)
{
	for (size_t i = 0; i < s->count; i++)
		if (strcmp(s->editors[i].text.text, s->initial[i]) != 0)
			return true;
	return false;
}

/* --- layout: labels beside fields, above them where it is narrow --- */

static int form_label_width(const struct form_state *s)
{
	size_t widest = 0;

	for (size_t i = 0; i < s->count; i++) {
		size_t width = lh_text_width(_(s->fields[i].label)) + 2;
		if (width > widest)
			widest = width;
	}
	return (int)widest;
}

static struct lh_tui_rect form_box(const struct lh_view *view)
{
	const struct form_state *s = view->state;
	int width = view->area.width > 78 ? 78 : view->area.width;

	return box_middle(view->area, (int)s->count + SUGGESTIONS + 3, width);
}

/* In a low terminal they have to share. */
static size_t form_suggestions(const struct lh_view *view)
{
	return form_box(view).height < LOW ? SUGGESTIONS / 2 : SUGGESTIONS;
}

static int form_rows(const struct lh_view *view)
{
	int rows = form_box(view).height - 2 - (int)form_suggestions(view);

	return rows < 3 ? 3 : rows;
}

static void form_scroll(struct lh_view *view)
{
	struct form_state *s = view->state;
	size_t rows = (size_t)form_rows(view);

	if (s->at < s->top)
		s->top = s->at;
	if (s->at >= s->top + rows)
		s->top = s->at - rows + 1;
}

static void form_layout(struct lh_view *view, struct lh_tui_rect area)
{
	(void)area;
	form_scroll(view);
}

static void form_draw_below(const struct form_state *s,
			    struct lh_canvas *canvas, int y, int x, int width)
{
	if (s->fault) {
		struct lh_arena *arena = lh_arena_new();
		char **lines;
		size_t n = lh_text_wrap(arena, s->fault,
					(size_t)(x + width), &lines);
		for (size_t i = 0; i < n && i < SUGGESTIONS; i++)
			lh_canvas_field(canvas, y + (int)i, 0, -1,
					LH_TUI_ERROR, lines[i]);
		lh_arena_free(arena);
		return;
	}
	for (size_t i = 0; i < s->n_suggestions; i++)
		lh_canvas_field(canvas, y + (int)i, x, width,
				i == s->chosen ? LH_TUI_SELECTED : LH_TUI_FAINT,
				s->suggestions[i]);
}

static void form_draw(const struct lh_view *view, struct lh_canvas *canvas)
{
	const struct form_state *s = view->state;
	struct lh_tui_rect in = box_draw(canvas, form_box(view), s->title);
	int label = form_label_width(s), rows = form_rows(view);

	if (label > in.width / 2)
		label = in.width / 2;
	lh_canvas_push(canvas, in);
	int y = 0;
	for (size_t i = s->top; i < s->count && y < rows; i++, y++) {
		const struct lh_form_field *field = &s->fields[i];
		bool here = i == s->at;
		lh_canvas_text(canvas, y, 0, label - 1,
			       here ? LH_TUI_HEADING : LH_TUI_PLAIN,
			       _(field->label));
		if (field->required)
			lh_canvas_text(canvas, y, label - 1, 1, LH_TUI_DOUBT,
				       "*");
		lh_editor_draw(&s->editors[i], canvas, y, label,
			       in.width - label, here);
		if (s->editors[i].text.length == 0 && field->hint)
			lh_canvas_text(canvas, y, label + (here ? 1 : 0), -1,
				       LH_TUI_FAINT, _(field->hint));
	}
	form_draw_below(s, canvas, y, label, in.width - label);
	lh_canvas_pop(canvas);
}

/* --- typing --- */

static void form_suggest(struct lh_view *view)
{
	struct form_state *s = view->state;
	const struct lh_form_field *field = &s->fields[s->at];

	lh_arena_clear(s->hints);
	s->fault = NULL;
	s->n_suggestions = 0;
	s->chosen = SIZE_MAX;
	if (!field->suggest || s->editors[s->at].text.length == 0)
		return;
	s->n_suggestions = field->suggest(view->app, s->hints,
					  s->editors[s->at].text.text,
					  &s->suggestions, s->data);
	if (s->n_suggestions > form_suggestions(view))
		s->n_suggestions = form_suggestions(view);
}

static const char *form_check(struct lh_view *view, size_t i)
{
	struct form_state *s = view->state;
	const struct lh_form_field *field = &s->fields[i];
	const char *text = s->editors[i].text.text;

	if (field->required && lh_text_empty(text))
		return _("chỗ này không để trống được");
	return field->check
		? field->check(view->app, s->hints, text, s->data) : NULL;
}

/* A field with a fault is not left. */
static bool form_go(struct lh_view *view, size_t to)
{
	struct form_state *s = view->state;
	const char *fault = to > s->at ? form_check(view, s->at) : NULL;
	/* It lies where the suggestions are made anew. */
	char *kept = fault ? lh_xstrdup(fault) : NULL;

	form_suggest(view);
	if (kept) {
		s->n_suggestions = 0;
		s->fault = lh_arena_strdup(s->hints, kept);
		free(kept);
		return false;
	}
	s->at = to;
	s->n_suggestions = 0;
	form_scroll(view);
	return true;
}

static void form_save(struct lh_view *view)
{
	struct form_state *s = view->state;
	const char **texts = lh_arena_calloc(s->own, s->count, sizeof(*texts));
	const char *fault = NULL;
	size_t at = s->at;

	for (size_t i = 0; i < s->count && !fault; i++) {
		fault = form_check(view, i);
		if (fault)
			at = i;
		texts[i] = lh_arena_strdup(s->own, s->editors[i].text.text);
	}
	if (!fault) {
		fault = s->done(view->app, texts, &at, s->data);
		if (!fault) {
			s->told = true;
			lh_app_pop(view->app);
			return;
		}
	}
	fault = lh_arena_strdup(s->own, fault);
	/* What a command said stands here now; once is enough. */
	if (strcmp(fault, lh_app_said(view->app)) == 0)
		lh_app_say(view->app, LH_NOTE_INFO, "%s", "");
	s->at = at < s->count ? at : s->at;
	form_suggest(view);
	s->n_suggestions = 0;
	s->fault = fault;
	form_scroll(view);
}

static void form_leave(struct lh_view *view)
{
	struct form_state *s = view->state;
	size_t at = 0;

	s->told = true;
	lh_app_pop(view->app);
	s->done(view->app, NULL, &at, s->data);
}

static void leave_answer(struct lh_app *app, int answer, void *data)
{
	(void)app;
	if (answer == 1)
		form_save(data);
	else if (answer == 2)
		form_leave(data);
}

static void form_ask_leave(struct lh_view *view)
{
	const struct lh_answer answers[] = {
		{ "t", _("Điền tiếp") }, { "l", _("Lưu") },
		{ "b", _("Bỏ, không lưu") },
	};

	if (form_is_touched(view->state))
		lh_dialog_ask(view->app, _("Bỏ những gì vừa điền?"), answers, 3,
			      leave_answer, view);
	else
		form_leave(view);
}

static bool form_suggestion_key(struct form_state *s, const char *name)
{
	if (s->n_suggestions == 0)
		return false;
	if (strcmp(name, "down") == 0)
		s->chosen = s->chosen == SIZE_MAX ? 0
			: (s->chosen + 1) % s->n_suggestions;
	else if (strcmp(name, "up") == 0 && s->chosen != SIZE_MAX)
		s->chosen = s->chosen == 0 ? SIZE_MAX : s->chosen - 1;
	else
		return false;
	return true;
}

static void form_take_suggestion(struct form_state *s)
{
	if (s->n_suggestions && s->chosen != SIZE_MAX)
		lh_editor_set(&s->editors[s->at], s->suggestions[s->chosen]);
}

static enum lh_handled form_key(struct lh_view *view, const struct lh_key *key)
{
	struct form_state *s = view->state;
	const char *name = key->name;

	if (strcmp(name, "esc") == 0) {
		form_ask_leave(view);
	} else if (strcmp(name, "ctrl+s") == 0 || strcmp(name, "f2") == 0) {
		form_take_suggestion(s);
		form_save(view);
	} else if (form_suggestion_key(s, name)) {
		/* moved among the suggestions */
	} else if (strcmp(name, "enter") == 0 || strcmp(name, "tab") == 0
		   || strcmp(name, "down") == 0) {
		form_take_suggestion(s);
		if (s->at + 1 < s->count)
			form_go(view, s->at + 1);
		else if (strcmp(name, "enter") == 0)
			form_save(view);
	} else if (strcmp(name, "shift+tab") == 0 || strcmp(name, "up") == 0) {
		if (s->at > 0)
			form_go(view, s->at - 1);
	} else if (lh_editor_key(&s->editors[s->at], key) == LH_HANDLED) {
		form_suggest(view);
	}
	return LH_HANDLED;
}

static void form_close(struct lh_view *view)
{
	struct form_state *s = view->state;
	size_t at = 0;

	if (!s->told)
		s->done(view->app, NULL, &at, s->data);
	for (size_t i = 0; i < s->count; i++)
		lh_editor_release(&s->editors[i]);
	lh_arena_free(s->hints);
	lh_arena_free(s->own);
}

static const char *const form_bar[] = { "form-next", "form-save",
					"dialog-cancel", NULL };
static const char *const form_last_bar[] = { "form-finish", "dialog-cancel",
					     NULL };

/* What Enter does depends on the field. */
static const struct lh_view_part *form_part(const struct lh_view *view)
{
	static const struct lh_view_part part = { LH_SCOPE_NONE, form_bar };
	static const struct lh_view_part last = { LH_SCOPE_NONE,
						  form_last_bar };
	const struct form_state *s = view->state;

	return s->at + 1 < s->count ? &part : &last;
}

static const struct lh_view_ops form_ops = {
	.name = "form", .dialog = true, .unsaved = true, .text_input = true,
	.state_size = sizeof(struct form_state),
	.layout = form_layout, .draw = form_draw, .key = form_key,
	.part = form_part, .close = form_close,
};

void lh_form_open(struct lh_app *app, const char *title,
		  const struct lh_form_field *fields, size_t count,
		  const char *const *initial, lh_form_fn *done, void *data)
{
	struct form_init init = { title, fields, count, initial, done, data };

	lh_assert(count > 0);
	lh_app_push(app, &form_ops, form_init, &init);
}
