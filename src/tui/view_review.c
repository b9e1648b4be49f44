/* The review: what was read from a notice, beside its text, to be corrected
 * before it is saved.  Wide terminals show both side by side, lower ones the
 * fields above the words they come from, small ones one at a time. */
#include "review.h"

#include <stdlib.h>
#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/id.h>
#include <lichhop/strbuf.h>
#include <lichhop/text.h>

#define BESIDE_WIDTH 90		/* from here text and fields stand abreast */
#define ABOVE_HEIGHT 16		/* … and from here one above the other */

struct review_init {
	const char *name, *text;
	size_t length;
	struct lh_draft *draft;
};

static void review_init(struct lh_view *view, void *data)
{
	const struct review_init *init = data;
	struct review *review = view->state;
	const char *text = lh_draft_reading(init->draft)->notice->text;

	review->view = view;
	review->app = view->app;
	review->name = lh_xstrdup(init->name);
	review->text = lh_xstrndup(init->text, init->length);
	review->length = init->length;
	review->draft = init->draft;
	review->pane = review_text_new(text ? text : "",
				       text ? strlen(text) : 0);
	lh_list_init(&review->list, &review_list, review);
}

/* --- the words of the chosen field --- */

static bool field_is_of(const char *path, const char *row)
{
	size_t length = strlen(row);

	return strncmp(path, row, length) == 0
		&& (path[length] == '\0' || path[length] == '[');
}

void review_light(struct review *review)
{
	const struct lh_notice *n = lh_draft_reading(review->draft)->notice;
	const struct review_row *row = review_row(review);
	struct lh_span *spans = NULL;
	size_t count = 0;

	for (size_t i = 0; row && i < n->n_fields; i++) {
		if (!field_is_of(n->fields[i].path, row->path))
			continue;
		for (size_t k = 0; k < n->fields[i].n_spans; k++) {
			spans = lh_xgrow(spans, count, sizeof(*spans));
			spans[count++] = n->fields[i].spans[k];
		}
	}
	if (row && row->warning && row->warning->span.end) {
		spans = lh_xgrow(spans, count, sizeof(*spans));
		spans[count++] = row->warning->span;
	}
	review_text_light(review->pane, spans, count);
	free(spans);
}

void review_choose(struct review *review, const char *path)
{
	free(review->wanted);
	review->wanted = lh_xstrdup(path);
}

/* --- load and layout --- */

/* One begins at the first field worth a look. */
static void review_begin(struct review *review)
{
	review->begun = true;
	if (review->n_doubts == 0)
		return;
	lh_list_select(&review->list, review->n_rows);
	review_walk(review, 1);
}

static enum lh_status review_load(struct lh_view *view, struct lh_error *err)
{
	struct review *review = view->state;

	(void)err;
	review_build_rows(review, view->arena);
	lh_list_reload(&review->list, review);
	if (!review->begun)
		review_begin(review);
	for (size_t i = 0; review->wanted && i < review->n_rows; i++)
		if (strcmp(review->rows[i].path, review->wanted) == 0)
			lh_list_select(&review->list, i);
	free(review->wanted);
	review->wanted = NULL;
	review_light(review);
	return LH_OK;
}

static void layout_beside(struct review *review)
{
	struct lh_tui_rect a = review->area;
	int left = a.width * 46 / 100;

	review->words = (struct lh_tui_rect){ a.y + 1, a.x + 1, a.height - 1,
					      left - 2 };
	review->fields = (struct lh_tui_rect){ a.y + 1, a.x + left + 1,
					       a.height - 1,
					       a.width - left - 1 };
}

static void layout_above(struct review *review)
{
	struct lh_tui_rect a = review->area;
	int below = a.height / 3;

	review->fields = (struct lh_tui_rect){ a.y, a.x,
					       a.height - below - 1, a.width };
	review->words = (struct lh_tui_rect){ a.y + a.height - below, a.x + 1,
					      below, a.width - 2 };
}

static void review_layout(struct lh_view *view, struct lh_tui_rect area)
{
	struct review *review = view->state;
	struct lh_tui_rect none = { area.y, area.x, 0, area.width };

	review->area = area;
	review->fields = review->words = none;
	if (area.width >= BESIDE_WIDTH) {
		layout_beside(review);
	} else if (review->focus == REVIEW_ON_TEXT) {
		review->words = (struct lh_tui_rect){
			area.y + 1, area.x + 1, area.height - 1,
			area.width - 2 };
	} else if (area.height >= ABOVE_HEIGHT) {
		layout_above(review);
	} else {
		review->fields = area;
	}
	review->list.focused = review->focus == REVIEW_ON_FIELDS
		|| area.width >= BESIDE_WIDTH;
	lh_list_layout(&review->list, review->fields);
	if (review->words.height > 0)
		review_text_layout(review->pane, review->words);
}

/* --- drawing --- */

static void heading_draw(struct lh_canvas *canvas, int y, int x, int width,
			 const char *words, bool here)
{
	lh_canvas_hline(canvas, y, x, width);
	lh_canvas_text(canvas, y, x + 1, width - 2,
		       here ? LH_TUI_TODAY : LH_TUI_HEADING, words);
}

/* Above the text alone: which field the words at the cursor are of. */
static void field_draw(const struct review *review, struct lh_canvas *canvas)
{
	const struct review_row *row = review_row(review);
	struct lh_arena *arena = lh_arena_new();
	const char *words = review_text_is_marked(review->pane)
		? _(" Đang đánh dấu: Enter điền vào một trường")
		: !review->on_words || !row
		? _(" Chữ này chưa thuộc trường nào")
		: lh_arena_printf(arena, " %s: %s", row->label,
				  row->value ? row->value : "—");

	lh_canvas_field(canvas, review->area.y, 0, review->area.width,
			review->on_words ? LH_TUI_INPUT : LH_TUI_FAINT, words);
	lh_arena_free(arena);
}

/* What the sign before the chosen field means, else what the pane is. */
static const char *words_heading(const struct review *review,
				 const char *otherwise)
{
	const struct review_row *row = review_row(review);

	if (!row || review->focus == REVIEW_ON_TEXT)
		return otherwise;
	if (row->kind == REVIEW_WARNING)
		return _(" ! lời nhắc của trình đọc ");
	if (row->doubt)
		return _(" ? đọc chưa chắc: d nếu đúng, Enter để sửa ");
	if (row->unknown)
		return _(" + có tên chưa có trong danh bạ: g để ghép, thêm ");
	return row->corrected ? _(" * đã sửa ") : otherwise;
}

static void review_draw(const struct lh_view *view, struct lh_canvas *canvas)
{
	const struct review *review = view->state;
	struct lh_tui_rect a = review->area;
	bool on_text = review->focus == REVIEW_ON_TEXT;

	if (a.width >= BESIDE_WIDTH) {
		int left = review->fields.x - 1;
		heading_draw(canvas, a.y, 0, left,
			     words_heading(review, _(" Văn bản ")), on_text);
		heading_draw(canvas, a.y, left + 1, a.width - left - 1,
			     _(" Đọc được "), !on_text);
		lh_canvas_vline(canvas, a.y, left, a.height);
	} else if (on_text) {
		field_draw(review, canvas);
	} else if (review->words.height > 0) {
		heading_draw(canvas, review->words.y - 1, 0, a.width,
			     words_heading(review, _(" Trong văn bản ")),
			     false);
	}
	if (review->fields.height > 0)
		lh_list_draw(&review->list, canvas);
	if (review->words.height > 0)
		review_text_draw(review->pane, canvas);
}

static const char *review_title(const struct lh_view *view,
				struct lh_arena *arena)
{
	const struct review *review = view->state;
	const char *slash = strrchr(review->name, '/');

	return lh_arena_printf(arena, _("Đọc văn bản · %s"), lh_text_printable(
			arena, slash ? slash + 1 : review->name, false));
}

static const char *review_alert(const struct lh_view *view,
				struct lh_arena *arena)
{
	const struct review *review = view->state;
	const struct lh_reading *r = lh_draft_reading(review->draft);
	struct lh_strbuf text;
	char id[LH_ID_TEXT_SIZE];

	lh_strbuf_init(&text);
	if (lh_draft_same(review->draft))
		lh_strbuf_addf(&text, lh_draft_is_near(review->draft)
			       ? _("gần giống %s  ") : _("đã có: %s  "),
			       lh_id_format(LH_ID_NOTICE,
					    lh_draft_same(review->draft), id));
	if (review->n_doubts)
		lh_strbuf_addf(&text, _("%zu cần xem  "), review->n_doubts);
	lh_strbuf_addf(&text, review->area.width < 60
		       ? _("%zu họp  %zu việc") : _("%zu cuộc họp  %zu phân công"),
		       r->n_meetings, r->n_assignments);
	const char *alert = lh_arena_strdup(arena, text.text);
	lh_strbuf_release(&text);
	return alert;
}

/* --- leaving --- */

static void leave_answer(struct lh_app *app, int answer, void *data)
{
	struct review *review = data;

	if (answer == 1) {
		review_save(review);
		return;
	}
	if (answer != 0)
		return;
	lh_app_pop(app);
	if (strcmp(review->leaving, "back") != 0)
		lh_app_do_later(app, review->leaving);
}

/* True when the person is asked first: corrections would be lost. */
static bool review_ask_leave(struct review *review, const char *command)
{
	const struct lh_answer answers[] = {
		{ "b", _("Bỏ, không lưu") }, { "l", _("Lưu") },
		{ "t", _("Xem tiếp") },
	};
	struct lh_arena *arena;

	if (review->n_steps == 0) {
		if (strcmp(command, "back") == 0)
			lh_app_say(review->app, LH_NOTE_INFO,
				   _("Chưa lưu văn bản vừa đọc"));
		return false;
	}
	review->leaving = command;
	arena = lh_arena_new();
	lh_dialog_ask(review->app, lh_arena_printf(
			arena, _("Văn bản này chưa lưu. Bỏ %zu chỗ đã sửa?"),
			review->n_steps), answers, 3, leave_answer, review);
	lh_arena_free(arena);
	return true;
}

/* --- commands --- */

void review_go(struct review *review, enum review_focus focus)
{
	const struct review_row *row = review_row(review);

	if (focus == REVIEW_ON_TEXT && review->focus != focus) {
		free(review->from);
		review->from = row && row->kind == REVIEW_FIELD
			? lh_xstrdup(row->path) : NULL;
		review->on_words = true;
	}
	review->focus = focus;
	review_layout(review->view, review->area);
	review_light(review);
	review_text_show_cursor(review->pane, focus == REVIEW_ON_TEXT);
	if (focus == REVIEW_ON_TEXT)
		review_follow(review);
}

static void review_to_text(struct review *review)
{
	review_go(review, REVIEW_ON_TEXT);
}

static void review_to_fields(struct review *review)
{
	review_go(review, REVIEW_ON_FIELDS);
}

/* In the text the cursor goes to the field's words. */
static void review_step(struct review *review, int direction)
{
	review_walk(review, direction);
	review_light(review);
	if (review->focus == REVIEW_ON_TEXT) {
		review_to_fields(review);
		review_to_text(review);
	}
}

static void review_next(struct review *review)
{
	review_step(review, 1);
}

static void review_previous(struct review *review)
{
	review_step(review, -1);
}

static void review_mark(struct review *review)
{
	review_text_mark(review->pane);
	review_follow(review);
}

static void review_show_all(struct review *review)
{
	review->everything = !review->everything;
	lh_app_reload(review->app);
}

static const struct {
	const char *name;
	void (*run)(struct review *review);
} answers[] = {
	{ "review-edit", review_edit },
	{ "review-next", review_next },
	{ "review-previous", review_previous },
	{ "review-leave-out", review_leave_out },
	{ "review-accept", review_accept },
	{ "review-agency", review_agency },
	{ "review-save", review_save },
	{ "review-pane", review_to_text },
	{ "review-fields", review_to_fields },
	{ "text-mark", review_mark },
	{ "text-take", review_take },
	{ "review-all", review_show_all },
	{ "undo", review_take_back },
};

/* Movement in the text, when that is where one is. */
static enum lh_handled text_command(struct review *review, const char *name)
{
	static const struct {
		const char *name;
		enum review_text_move move;
	} moves[] = {
		{ "text-left", REVIEW_TEXT_LEFT },
		{ "text-right", REVIEW_TEXT_RIGHT },
		{ "list-down", REVIEW_TEXT_DOWN }, { "list-up", REVIEW_TEXT_UP },
		{ "list-page-down", REVIEW_TEXT_PAGE_DOWN },
		{ "list-page-up", REVIEW_TEXT_PAGE_UP },
		{ "list-first", REVIEW_TEXT_FIRST },
		{ "list-last", REVIEW_TEXT_LAST },
	};

	for (size_t i = 0; i < sizeof(moves) / sizeof(*moves); i++)
		if (strcmp(moves[i].name, name) == 0) {
			review_text_move(review->pane, moves[i].move);
			review_follow(review);
			return LH_HANDLED;
		}
	return LH_PASSED;
}

/* Out of a mark, out of the text, out of the review. */
static enum lh_handled review_back(struct review *review, const char *name)
{
	if (strcmp(name, "back") == 0 && review->focus == REVIEW_ON_TEXT) {
		if (review_text_is_marked(review->pane))
			review_mark(review);
		else
			review_to_fields(review);
		lh_app_repaint(review->app);
		return LH_HANDLED;
	}
	return review_ask_leave(review, name) ? LH_HANDLED : LH_PASSED;
}

static enum lh_handled review_command(struct lh_view *view,
				      const struct lh_command *command)
{
	struct review *review = view->state;
	const char *name = command->name;

	for (size_t i = 0; i < sizeof(answers) / sizeof(*answers); i++)
		if (strcmp(answers[i].name, name) == 0) {
			answers[i].run(review);
			lh_app_repaint(view->app);
			return LH_HANDLED;
		}
	if (strcmp(name, "back") == 0 || strcmp(name, "quit") == 0
	    || strcmp(name, "week") == 0)
		return review_back(review, name);
	if (review->focus == REVIEW_ON_TEXT)
		return text_command(review, name);
	if (lh_list_command(&review->list, command) == LH_PASSED)
		return LH_PASSED;
	review_light(review);
	return LH_HANDLED;
}

static bool in_rect(struct lh_tui_rect r, const struct lh_key *key)
{
	return key->mouse_y >= r.y && key->mouse_y < r.y + r.height
		&& key->mouse_x >= r.x && key->mouse_x < r.x + r.width;
}

static enum lh_handled review_key(struct lh_view *view,
				  const struct lh_key *key)
{
	struct review *review = view->state;
	bool wheel = strcmp(key->name, "wheeldown") == 0
		|| strcmp(key->name, "wheelup") == 0;

	if (wheel && in_rect(review->words, key)) {
		review_text_scroll(review->pane,
				   strcmp(key->name, "wheeldown") == 0 ? 3 : -3);
		return LH_HANDLED;
	}
	if (strcmp(key->name, "click") == 0 && in_rect(review->words, key)) {
		if (review->focus != REVIEW_ON_TEXT)
			review_to_text(review);
		if (review_text_point(review->pane, key->mouse_y, key->mouse_x))
			review_follow(review);
		return LH_HANDLED;
	}
	if (review->fields.height == 0)
		return LH_PASSED;
	if (strcmp(key->name, "click") == 0 && review->focus == REVIEW_ON_TEXT)
		review_to_fields(review);
	enum lh_handled handled = lh_list_key(&review->list, key);
	if (strcmp(key->name, "doubleclick") == 0
	    && in_rect(review->fields, key)) {
		review_light(review);
		review_edit(review);
		return LH_HANDLED;
	}
	if (handled == LH_HANDLED)
		review_light(review);
	return handled;
}

static void review_close(struct lh_view *view)
{
	struct review *review = view->state;

	for (size_t i = 0; i < review->n_steps; i++)
		review_step_free(&review->steps[i]);
	free(review->steps);
	lh_draft_free(review->draft);
	review_text_free(review->pane);
	free(review->name);
	free(review->text);
	free(review->from);
	free(review->wanted);
}

static const char *const review_bar[] = {
	"review-edit", "review-next", "review-pane", "review-save",
	"review-leave-out", "review-agency", NULL,
};
static const char *const review_doubt_bar[] = {
	"review-edit", "review-accept", "review-next", "review-pane",
	"review-save", "review-leave-out", NULL,
};
static const char *const review_text_bar[] = {
	"text-take", "text-mark", "review-fields", "review-next", "text-right",
	"review-save", NULL,
};

static const struct lh_view_part *review_part(const struct lh_view *view)
{
	static const struct lh_view_part fields = {
		LH_SCOPE_REVIEW | LH_SCOPE_LIST, review_bar };
	static const struct lh_view_part text = {
		LH_SCOPE_REVIEW_TEXT | LH_SCOPE_LIST, review_text_bar };
	static const struct lh_view_part doubt = {
		LH_SCOPE_REVIEW | LH_SCOPE_LIST, review_doubt_bar };
	const struct review *review = view->state;
	const struct review_row *row = review_row(review);

	return review->focus == REVIEW_ON_TEXT ? &text
		: row && row->doubt ? &doubt : &fields;
}

static const struct lh_view_ops review_ops = {
	.name = "review",
	.state_size = sizeof(struct review), .unsaved = true,
	.load = review_load, .layout = review_layout, .title = review_title, .alert = review_alert,
	.draw = review_draw, .command = review_command, .key = review_key,
	.part = review_part, .close = review_close,
};

void review_push(struct lh_app *app, const struct lh_source *source,
		 struct lh_draft *draft)
{
	struct review_init init = { source->name, source->text, source->length,
				    draft };

	lh_app_push(app, &review_ops, review_init, &init);
}
