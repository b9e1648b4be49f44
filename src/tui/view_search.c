/* Looking up any words, with or without marks, as one types. */
#include "screens.h"

#include <string.h>

#include <lichhop/context.h>
#include <lichhop/gettext.h>
#include <lichhop/id.h>
#include <lichhop/log.h>
#include <lichhop/text.h>
#include <lichhop/wording.h>

#include "assignment_sheet.h"
#include "directory_form.h"
#include "editor.h"
#include "meeting_sheet.h"
#include "notice_sheet.h"
#include "search_rows.h"

#define SEARCH_MOST 60
#define PANE_FROM 110

struct search_state {
	struct lh_editor editor;
	struct lh_arena *found;		/* of the hits: a search is no reload */
	size_t n_hits;
	struct search_rows rows;
	const char **days;		/* of the hits' rows, "" unknown */
	struct lh_list list;
	struct sheet pane;
	struct lh_arena *pane_arena;
	struct lh_tui_rect pane_area;
};

/* --- the list --- */

static size_t search_count(const void *data)
{
	return ((const struct search_state *)data)->rows.n_rows;
}

static const struct search_row *search_row(const struct search_state *s,
					   size_t at)
{
	return at < s->rows.n_rows ? &s->rows.rows[at] : NULL;
}

static int search_height(const void *data, size_t at, int width)
{
	(void)width;
	return search_row(data, at)->excerpt ? 2 : 1;
}

static bool search_selectable(const void *data, size_t at)
{
	return search_row(data, at)->hit != NULL;
}

static int64_t search_key(const void *data, size_t at)
{
	const struct lh_hit *hit = search_row(data, at)->hit;

	return hit ? hit->id * 8 + (int64_t)hit->kind + 1 : 0;
}

static void search_draw_row(const void *data, size_t at,
			    struct lh_canvas *canvas, bool selected)
{
	const struct search_state *s = data;
	const struct search_row *row = search_row(s, at);
	int width = lh_canvas_width(canvas) - 2;

	if (!row->hit) {
		lh_canvas_text(canvas, 0, 1, -1, LH_TUI_HEADING, row->heading);
		return;
	}
	enum lh_tui_role plain = selected ? LH_TUI_SELECTED : LH_TUI_PLAIN;
	const char *day = s->days[at];
	int day_width = *day ? (int)lh_text_width(day) + 2 : 0;
	search_draw_marked(canvas, 0, 3, width - 3 - day_width, plain,
			   selected ? plain : LH_TUI_MATCH, row->title);
	if (day_width)
		lh_canvas_right(canvas, 0, width - day_width, day_width,
				selected ? plain : LH_TUI_FAINT, day);
	if (row->excerpt)
		search_draw_marked(canvas, 1, 5, width - 5,
				   selected ? plain : LH_TUI_FAINT,
				   LH_TUI_MATCH, row->excerpt);
}

static const struct lh_list_ops search_list = {
	.count = search_count, .height = search_height,
	.selectable = search_selectable, .draw = search_draw_row,
	.key = search_key,
};

static const struct lh_hit *search_chosen(const struct search_state *s)
{
	const struct search_row *row = search_row(
		s, lh_list_selected(&s->list));

	return row ? row->hit : NULL;
}

/* --- the pane --- */

static enum lh_status search_load_pane(struct lh_view *view,
				       const struct lh_hit *hit,
				       struct lh_error *err)
{
	struct search_state *s = view->state;
	struct lh_ctx *ctx = lh_app_ctx(view->app);
	const struct lh_assignment *a;
	const struct lh_notice *n;

	switch (hit->kind) {
	case LH_HIT_MEETING:
		return meeting_sheet_load(ctx, &s->pane, hit->id, err);
	case LH_HIT_ASSIGNMENT:
		return assignment_sheet_load(ctx, &s->pane, hit->id, &a, err);
	case LH_HIT_NOTICE:
		return notice_sheet_load(ctx, &s->pane, hit->id, true, &n, err);
	case LH_HIT_AGENCY:
		directory_fill_sheet(view->app, &s->pane, LH_ENTRY_AGENCY,
				     hit->id);
		return LH_OK;
	case LH_HIT_PERSON:
		directory_fill_sheet(view->app, &s->pane, LH_ENTRY_PERSON,
				     hit->id);
		return LH_OK;
	}
	lh_bug("no such kind of hit: %d", (int)hit->kind);
}

static void search_fill_pane(struct lh_view *view)
{
	struct search_state *s = view->state;
	const struct lh_hit *hit = search_chosen(s);
	struct lh_error err;

	lh_arena_clear(s->pane_arena);
	sheet_init(&s->pane, s->pane_arena);
	if (hit && s->pane_area.width && search_load_pane(view, hit, &err))
		sheet_add_text(&s->pane, err.text);
	sheet_layout(&s->pane, s->pane_area.width);
}

/* --- searching --- */

static enum lh_status search_run(struct lh_view *view, struct lh_error *err)
{
	struct search_state *s = view->state;
	struct lh_ctx *ctx = lh_app_ctx(view->app);
	struct lh_hit *hits = NULL;

	lh_arena_clear(s->found);
	s->rows = (struct search_rows){ 0 };
	s->n_hits = 0;
	enum lh_status status = lh_store_search(
		lh_ctx_store(ctx), s->found, s->editor.text.text, SEARCH_MOST,
		&hits, &s->n_hits, err);
	if (status)
		s->n_hits = 0;
	search_rows_build(s->found, hits, s->n_hits, &s->rows);
	s->days = lh_arena_calloc(s->found, s->rows.n_rows + 1,
				  sizeof(*s->days));
	for (size_t i = 0; i < s->rows.n_rows; i++)
		s->days[i] = s->rows.rows[i].hit
			? lh_wording_hit_day(s->found, s->rows.rows[i].hit,
					     lh_ctx_office(ctx)->zone)
			: "";
	lh_list_reload(&s->list, s);
	return status;
}

static void search_typed(struct lh_view *view)
{
	struct search_state *s = view->state;
	struct lh_error err;

	if (search_run(view, &err)) {
		lh_log("search: %s", err.text);
		lh_app_say(view->app, LH_NOTE_ERROR, "%s", err.text);
	}
	s->list.selected_key = 0;
	lh_list_select(&s->list, 0);
	search_fill_pane(view);
}

/* --- the view --- */

static void search_init(struct lh_view *view, void *data)
{
	struct search_state *s = view->state;

	(void)data;
	s->found = lh_arena_new();
	s->pane_arena = lh_arena_new();
	sheet_init(&s->pane, s->pane_arena);
	lh_editor_init(&s->editor, "");
	lh_list_init(&s->list, &search_list, NULL);
}

static enum lh_status search_load(struct lh_view *view, struct lh_error *err)
{
	enum lh_status status = search_run(view, err);

	search_fill_pane(view);
	return status;
}

static void search_layout(struct lh_view *view, struct lh_tui_rect area)
{
	struct search_state *s = view->state;
	int width = area.width;

	s->pane_area = (struct lh_tui_rect){ 0 };
	if (area.width >= PANE_FROM) {
		width = area.width / 2;
		s->pane_area = (struct lh_tui_rect){
			area.y + 1, area.x + width + 1, area.height - 1,
			area.width - width - 1 };
	}
	lh_list_layout(&s->list, (struct lh_tui_rect){
		area.y + 1, area.x, area.height - 1, width });
	search_fill_pane(view);
}

static const char *search_title(const struct lh_view *view,
				struct lh_arena *arena)
{
	(void)view;
	(void)arena;
	return _("Tìm");
}

static const char *search_alert(const struct lh_view *view,
				struct lh_arena *arena)
{
	const struct search_state *s = view->state;

	if (s->n_hits == 0)
		return "";
	return lh_arena_printf(arena, s->n_hits >= SEARCH_MOST
			       ? _("%zu kết quả đầu; gõ thêm chữ để hẹp lại")
			       : _("%zu kết quả"), s->n_hits);
}

static void search_draw_words(const struct lh_view *view,
			      struct lh_canvas *canvas, const char *words)
{
	struct lh_arena *arena = lh_arena_new();
	int width = view->area.width - 6;
	char **lines;
	size_t n = lh_text_wrap(arena, words, width > 1 ? (size_t)width : 1,
				&lines);

	for (size_t i = 0; i < n; i++)
		lh_canvas_text(canvas, view->area.y + 2 + (int)i,
			       view->area.x + 3, -1, LH_TUI_PLAIN, lines[i]);
	lh_arena_free(arena);
}

static void search_draw(const struct lh_view *view, struct lh_canvas *canvas)
{
	const struct search_state *s = view->state;
	int y = view->area.y, x = view->area.x;

	lh_canvas_text(canvas, y, x + 1, 1, LH_TUI_KEY, "/");
	lh_editor_draw(&s->editor, canvas, y, x + 3, view->area.width - 4,
		       true);
	if (lh_text_empty(s->editor.text.text)) {
		search_draw_words(view, canvas,
			_("Gõ vài chữ, không cần dấu: tên cuộc họp, cơ quan, số văn bản, việc, người …\n\n"
			  "Mọi chữ phải có mặt; chữ cuối có thể mới gõ một phần."));
		return;
	}
	if (s->rows.n_rows == 0) {
		search_draw_words(view, canvas,
			_("Không tìm thấy gì. Thử ít chữ hơn, hoặc một phần của chữ cuối."));
		return;
	}
	lh_list_draw(&s->list, canvas);
	if (!s->pane_area.width)
		return;
	lh_canvas_vline(canvas, s->pane_area.y, s->pane_area.x - 1,
			s->pane_area.height);
	sheet_draw(&s->pane, canvas, s->pane_area);
}

/* --- keys --- */

static void search_open(struct lh_view *view)
{
	const struct lh_hit *hit = search_chosen(view->state);

	if (!hit)
		return;
	switch (hit->kind) {
	case LH_HIT_MEETING:
		lh_meeting_open(view->app, hit->id);
		return;
	case LH_HIT_ASSIGNMENT:
		lh_assignment_open(view->app, hit->id);
		return;
	case LH_HIT_NOTICE:
		lh_notice_open(view->app, hit->id);
		return;
	case LH_HIT_AGENCY:
		directory_form_edit(view->app, LH_ENTRY_AGENCY, hit->id);
		return;
	case LH_HIT_PERSON:
		directory_form_edit(view->app, LH_ENTRY_PERSON, hit->id);
		return;
	}
	lh_bug("no such kind of hit: %d", (int)hit->kind);
}

static bool search_is_move(const char *name)
{
	return strcmp(name, "up") == 0 || strcmp(name, "down") == 0
		|| strcmp(name, "pageup") == 0 || strcmp(name, "pagedown") == 0
		|| strcmp(name, "esc") == 0;
}

static enum lh_handled search_key_pressed(struct lh_view *view,
					  const struct lh_key *key)
{
	struct search_state *s = view->state;

	if (search_is_move(key->name))
		return LH_PASSED;	/* the list's commands, and back */
	if (strcmp(key->name, "enter") == 0
	    || strcmp(key->name, "doubleclick") == 0) {
		lh_list_key(&s->list, key);
		search_open(view);
		return LH_HANDLED;
	}
	if (lh_list_key(&s->list, key) == LH_HANDLED) {
		search_fill_pane(view);
		return LH_HANDLED;
	}
	if (lh_editor_key(&s->editor, key) == LH_PASSED)
		return LH_PASSED;
	search_typed(view);
	return LH_HANDLED;
}

static enum lh_handled search_command(struct lh_view *view,
				      const struct lh_command *command)
{
	struct search_state *s = view->state;

	if (lh_list_command(&s->list, command) == LH_PASSED)
		return LH_PASSED;
	search_fill_pane(view);
	return LH_HANDLED;
}

static const char *search_selection(const struct lh_view *view,
				    struct lh_arena *arena)
{
	static const enum lh_id_kind kinds[] = {
		[LH_HIT_NOTICE] = LH_ID_NOTICE,
		[LH_HIT_MEETING] = LH_ID_MEETING,
		[LH_HIT_ASSIGNMENT] = LH_ID_ASSIGNMENT,
	};
	const struct lh_hit *hit = search_chosen(view->state);

	if (!hit || (size_t)hit->kind >= sizeof(kinds) / sizeof(*kinds))
		return NULL;
	return lh_id_format(kinds[hit->kind], hit->id,
			    lh_arena_alloc(arena, LH_ID_TEXT_SIZE));
}

static void search_close(struct lh_view *view)
{
	struct search_state *s = view->state;

	sheet_release(&s->pane);
	lh_arena_free(s->pane_arena);
	lh_arena_free(s->found);
	lh_editor_release(&s->editor);
}

static const char *const search_bar[] = { "open", "list-down", NULL };

static const struct lh_view_ops search_ops = {
	.name = "search", .scope = LH_SCOPE_LIST, .text_input = true,
	.state_size = sizeof(struct search_state),
	.load = search_load, .layout = search_layout, .title = search_title,
	.alert = search_alert, .draw = search_draw, .command = search_command,
	.key = search_key_pressed, .selection = search_selection,
	.bar = search_bar, .close = search_close,
};

void lh_search_open(struct lh_app *app)
{
	lh_app_push(app, &search_ops, search_init, NULL);
}
