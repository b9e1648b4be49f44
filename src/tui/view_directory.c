/* The directory: agencies, people, rooms and groups, each a tab, narrowed as
 * one types. */
#include "screens.h"

#include <string.h>

#include <lichhop/context.h>
#include <lichhop/gettext.h>
#include <lichhop/strbuf.h>
#include <lichhop/text.h>

#include "columns.h"
#include "directory_form.h"
#include "directory_rows.h"
#include "editor.h"

#define PANE_FROM 110
#define TABS_COUNTED 56	/* columns from which tabs say how many */

struct directory_state {
	enum lh_entry_kind kind;
	size_t counts[DIRECTORY_KINDS];
	struct directory_rows rows;
	struct lh_editor filter;
	struct lh_list list;
	struct columns columns;
	struct sheet pane;
	struct lh_arena *pane_arena;
	struct lh_tui_rect pane_area;
	struct lh_tui_rect heads;	/* tabs, filter, heads of columns */
};

static const struct lh_view_ops directory_ops, directory_filter_ops;

static bool directory_is_filtering(const struct lh_view *view)
{
	return view->ops == &directory_filter_ops;
}

/* --- the list --- */

static size_t directory_count(const void *data)
{
	return ((const struct directory_state *)data)->rows.n_shown;
}

static const struct directory_row *directory_row(
	const struct directory_state *s, size_t at)
{
	return at < s->rows.n_shown ? &s->rows.rows[s->rows.shown[at]] : NULL;
}

static int64_t directory_key(const void *data, size_t at)
{
	return directory_row(data, at)->id;
}

static void directory_draw_row(const void *data, size_t at,
			       struct lh_canvas *canvas, bool selected)
{
	const struct directory_state *s = data;
	const struct directory_row *row = directory_row(s, at);
	enum lh_tui_role role = selected ? LH_TUI_SELECTED
		: row->gone ? LH_TUI_CANCELLED : LH_TUI_PLAIN;

	lh_canvas_push(canvas, (struct lh_tui_rect){
		0, 1, 1, lh_canvas_width(canvas) - 1 });
	for (size_t i = 0; i < DIRECTORY_CELLS; i++)
		columns_cell(&s->columns, canvas, 0, i, role, row->cells[i]);
	lh_canvas_pop(canvas);
}

static const struct lh_list_ops directory_list = {
	.count = directory_count, .draw = directory_draw_row,
	.key = directory_key,
};

static const struct directory_row *directory_chosen(
	const struct directory_state *s)
{
	return directory_row(s, lh_list_selected(&s->list));
}

static void directory_fill_pane(struct lh_view *view)
{
	struct directory_state *s = view->state;
	const struct directory_row *row = directory_chosen(s);

	lh_arena_clear(s->pane_arena);
	sheet_init(&s->pane, s->pane_arena);
	if (row && s->pane_area.width)
		directory_fill_sheet(view->app, &s->pane, s->kind, row->id);
	sheet_layout(&s->pane, s->pane_area.width);
}

/* --- the view --- */

static void directory_init(struct lh_view *view, void *data)
{
	struct directory_state *s = view->state;

	(void)data;
	s->pane_arena = lh_arena_new();
	sheet_init(&s->pane, s->pane_arena);
	lh_editor_init(&s->filter, "");
	lh_list_init(&s->list, &directory_list, NULL);
}

static enum lh_status directory_load(struct lh_view *view,
				     struct lh_error *err)
{
	struct directory_state *s = view->state;
	const struct lh_directory *d = lh_ctx_directory(lh_app_ctx(view->app));

	(void)err;
	for (int kind = 0; kind < DIRECTORY_KINDS; kind++)
		s->counts[kind] = directory_rows_count(
			d, (enum lh_entry_kind)kind);
	directory_rows_load(view->arena, d, s->kind, &s->rows);
	directory_rows_filter(&s->rows, s->filter.text.text);
	lh_list_reload(&s->list, s);
	directory_fill_pane(view);
	return LH_OK;
}

/* The filter has a line of its own while it is typed or in force. */
static bool directory_has_filter(const struct lh_view *view)
{
	const struct directory_state *s = view->state;

	return directory_is_filtering(view) || s->filter.text.length > 0;
}

static void directory_layout(struct lh_view *view, struct lh_tui_rect area)
{
	struct directory_state *s = view->state;
	int heads = directory_has_filter(view) ? 3 : 2, width = area.width;

	s->pane_area = (struct lh_tui_rect){ 0 };
	if (area.width >= PANE_FROM) {
		width = area.width * 3 / 5;
		s->pane_area = (struct lh_tui_rect){
			area.y + 1, area.x + width + 1, area.height - 1,
			area.width - width - 1 };
	}
	s->heads = (struct lh_tui_rect){ area.y, area.x, heads, area.width };
	columns_fit(&s->columns, directory_columns[s->kind], DIRECTORY_CELLS,
		    width - 2);
	lh_list_layout(&s->list, (struct lh_tui_rect){
		area.y + heads, area.x, area.height - heads, width });
	directory_fill_pane(view);
}

static const char *directory_title(const struct lh_view *view,
				   struct lh_arena *arena)
{
	(void)view;
	(void)arena;
	return _("Danh bạ");
}

static const char *directory_alert(const struct lh_view *view,
				   struct lh_arena *arena)
{
	const struct directory_state *s = view->state;

	if (s->filter.text.length == 0)
		return "";
	return lh_arena_printf(arena, _("lọc còn %zu"), s->rows.n_shown);
}

/* --- drawing --- */

static void directory_draw_tabs(const struct lh_view *view,
				struct lh_canvas *canvas)
{
	static const char *const names[DIRECTORY_KINDS] = {
		[LH_ENTRY_AGENCY] = N_("Cơ quan"),
		[LH_ENTRY_PERSON] = N_("Người"),
		[LH_ENTRY_ROOM] = N_("Phòng họp"),
		[LH_ENTRY_GROUP] = N_("Nhóm"),
	};
	const struct directory_state *s = view->state;
	struct lh_arena *arena = lh_arena_new();
	int x = s->heads.x + 1;

	for (int i = 0; i < DIRECTORY_KINDS; i++) {
		bool here = (int)s->kind == i;
		const char *count = s->heads.width < TABS_COUNTED ? ""
			: lh_arena_printf(arena, " %zu", s->counts[i]);
		x += lh_canvas_text(canvas, s->heads.y, x, -1,
			here ? LH_TUI_SELECTED : LH_TUI_PLAIN,
			lh_arena_printf(arena, "%c%s%s%c", here ? '[' : ' ',
					_(names[i]), count, here ? ']' : ' '));
		x++;
	}
	lh_arena_free(arena);
}

static void directory_draw_filter(const struct lh_view *view,
				  struct lh_canvas *canvas)
{
	const struct directory_state *s = view->state;
	int y = s->heads.y + 1;
	int used = lh_canvas_text(canvas, y, s->heads.x + 1, -1, LH_TUI_FAINT,
				  _("Lọc:")) + 2;
	int width = s->heads.width - used - 1;

	lh_editor_draw(&s->filter, canvas, y, s->heads.x + used,
		       width > 50 ? 50 : width, directory_is_filtering(view));
}

static const char *directory_empty(const struct directory_state *s)
{
	if (s->filter.text.length > 0)
		return _("Không có mục nào khớp. Esc: bỏ lọc; +: thêm mục ấy.");
	switch (s->kind) {
	case LH_ENTRY_AGENCY:
		return _("Chưa có cơ quan nào. Phím +: thêm; c: nhập từ tệp CSV.");
	case LH_ENTRY_PERSON:
		return _("Chưa có người nào. Phím +: thêm; c: nhập từ tệp CSV.");
	case LH_ENTRY_ROOM:
		return _("Chưa có phòng họp nào. Phím +: thêm; c: nhập từ tệp CSV.");
	case LH_ENTRY_GROUP:
		return _("Chưa có nhóm nào, như “UBND các xã, phường”. Phím +: thêm.");
	}
	lh_bug("no such kind of entry: %d", (int)s->kind);
}

static void directory_draw_empty(const struct lh_view *view,
				 struct lh_canvas *canvas)
{
	const struct directory_state *s = view->state;
	struct lh_arena *arena = lh_arena_new();
	int width = view->area.width - 6;
	char **lines;
	size_t n = lh_text_wrap(arena, directory_empty(s),
				width > 1 ? (size_t)width : 1, &lines);

	for (size_t i = 0; i < n; i++)
		lh_canvas_text(canvas, s->heads.y + s->heads.height + 1 + (int)i,
			       s->heads.x + 3, -1, LH_TUI_PLAIN, lines[i]);
	lh_arena_free(arena);
}

static void directory_draw(const struct lh_view *view,
			   struct lh_canvas *canvas)
{
	const struct directory_state *s = view->state;

	directory_draw_tabs(view, canvas);
	if (directory_has_filter(view))
		directory_draw_filter(view, canvas);
	if (s->rows.n_shown == 0) {
		directory_draw_empty(view, canvas);
		return;
	}
	columns_draw_heads(&s->columns, canvas,
			   s->heads.y + s->heads.height - 1, s->heads.x + 1);
	lh_list_draw(&s->list, canvas);
	if (!s->pane_area.width)
		return;
	lh_canvas_vline(canvas, s->pane_area.y, s->pane_area.x - 1,
			s->pane_area.height);
	sheet_draw(&s->pane, canvas, s->pane_area);
}

/* --- what keys do --- */

static void directory_turn(struct lh_view *view, int step)
{
	struct directory_state *s = view->state;

	s->kind = (enum lh_entry_kind)(((int)s->kind + DIRECTORY_KINDS + step)
				       % DIRECTORY_KINDS);
	s->list.selected = 0;
	s->list.selected_key = 0;
	lh_app_reload(view->app);
}

static void directory_next(struct lh_view *view)
{
	directory_turn(view, 1);
}

static void directory_previous(struct lh_view *view)
{
	directory_turn(view, -1);
}

static void directory_refilter(struct lh_view *view)
{
	struct directory_state *s = view->state;

	directory_rows_filter(&s->rows, s->filter.text.text);
	lh_list_reload(&s->list, s);
	lh_list_select(&s->list, 0);
	directory_fill_pane(view);
	lh_app_repaint(view->app);
}

static void directory_filter(struct lh_view *view)
{
	view->ops = &directory_filter_ops;
	directory_layout(view, view->area);
}

/* Back to where keys are commands; what was typed stays in force. */
static void directory_filter_end(struct lh_view *view, bool forget)
{
	struct directory_state *s = view->state;

	view->ops = &directory_ops;
	if (forget && s->filter.text.length > 0) {
		lh_editor_set(&s->filter, "");
		directory_rows_filter(&s->rows, "");
		lh_list_reload(&s->list, s);
	}
	directory_layout(view, view->area);
}

static void directory_edit(struct lh_view *view)
{
	struct directory_state *s = view->state;
	const struct directory_row *row = directory_chosen(s);

	if (row)
		directory_form_edit(view->app, s->kind, row->id);
}

/* What one looked for in vain is what one wants to add. */
static void directory_add(struct lh_view *view)
{
	struct directory_state *s = view->state;
	bool none = s->rows.n_shown == 0 && s->filter.text.length > 0;

	directory_form_add(view->app, s->kind,
			   none ? s->filter.text.text : NULL);
}

static void directory_remove(struct lh_view *view)
{
	struct directory_state *s = view->state;
	const struct directory_row *row = directory_chosen(s);

	if (row)
		directory_ask_remove(view->app, s->kind, row->id,
				     row->cells[0]);
}

static void directory_import(struct lh_view *view)
{
	directory_ask_import(view->app,
			     ((struct directory_state *)view->state)->kind);
}

static void directory_copy(struct lh_view *view)
{
	const struct directory_state *s = view->state;
	const struct directory_row *row = directory_chosen(s);
	struct lh_strbuf text;

	if (!row)
		return;
	lh_strbuf_init(&text);
	for (size_t i = 0; i < DIRECTORY_CELLS; i++)
		if (*row->cells[i])
			lh_strbuf_addf(&text, "%s%s", text.length ? ", " : "",
				       row->cells[i]);
	lh_app_copy(view->app, text.text);
	lh_strbuf_release(&text);
}

static void directory_back(struct lh_view *view)
{
	directory_filter_end(view, true);
}

static const struct {
	const char *name;
	void (*run)(struct lh_view *view);
} directory_answers[] = {
	{ "open", directory_edit },
	{ "edit", directory_edit },
	{ "copy", directory_copy },
	{ "directory-add", directory_add },
	{ "directory-remove", directory_remove },
	{ "directory-filter", directory_filter },
	{ "directory-next", directory_next },
	{ "directory-previous", directory_previous },
	{ "directory-import", directory_import },
};

static enum lh_handled directory_command(struct lh_view *view,
					 const struct lh_command *command)
{
	struct directory_state *s = view->state;

	if (lh_list_command(&s->list, command) == LH_HANDLED) {
		directory_fill_pane(view);
		return LH_HANDLED;
	}
	/* Going back first gives all of the list again. */
	if (strcmp(command->name, "back") == 0 && s->filter.text.length > 0) {
		directory_back(view);
		return LH_HANDLED;
	}
	for (size_t i = 0; i < sizeof(directory_answers)
			       / sizeof(*directory_answers); i++)
		if (strcmp(directory_answers[i].name, command->name) == 0) {
			directory_answers[i].run(view);
			return LH_HANDLED;
		}
	return LH_PASSED;
}

static enum lh_handled directory_key_pressed(struct lh_view *view,
					     const struct lh_key *key)
{
	struct directory_state *s = view->state;
	enum lh_handled handled = lh_list_key(&s->list, key);

	directory_fill_pane(view);
	if (strcmp(key->name, "doubleclick") != 0)
		return handled;
	directory_edit(view);
	return LH_HANDLED;
}

/* --- while the filter is typed --- */

static enum lh_handled directory_filter_key(struct lh_view *view,
					    const struct lh_key *key)
{
	struct directory_state *s = view->state;

	if (strcmp(key->name, "esc") == 0) {
		directory_filter_end(view, true);
	} else if (strcmp(key->name, "enter") == 0) {
		directory_filter_end(view, false);
	} else if (strcmp(key->name, "tab") == 0) {
		directory_next(view);
	} else if (strcmp(key->name, "shift+tab") == 0) {
		directory_previous(view);
	} else if (lh_list_key(&s->list, key) == LH_HANDLED) {
		directory_fill_pane(view);
	} else if (strcmp(key->name, "up") == 0
		   || strcmp(key->name, "down") == 0
		   || strcmp(key->name, "pageup") == 0
		   || strcmp(key->name, "pagedown") == 0) {
		return LH_PASSED;	/* the list's commands */
	} else if (lh_editor_key(&s->filter, key) == LH_HANDLED) {
		directory_refilter(view);
	} else {
		return LH_PASSED;
	}
	return LH_HANDLED;
}

static void directory_close(struct lh_view *view)
{
	struct directory_state *s = view->state;

	sheet_release(&s->pane);
	lh_arena_free(s->pane_arena);
	lh_editor_release(&s->filter);
}

static const char *const directory_bar[] = {
	"directory-next", "directory-filter", "open", "directory-add",
	"directory-remove", "directory-import", NULL,
};

static const char *const directory_filter_bar[] = {
	"dialog-accept", "dialog-cancel", NULL,
};

#define DIRECTORY_OPS \
	.scope = LH_SCOPE_DIRECTORY | LH_SCOPE_LIST, \
	.state_size = sizeof(struct directory_state), \
	.load = directory_load, .layout = directory_layout, \
	.title = directory_title, .alert = directory_alert, \
	.draw = directory_draw, .command = directory_command, \
	.close = directory_close

static const struct lh_view_ops directory_ops = {
	DIRECTORY_OPS, .name = "directory", .key = directory_key_pressed,
	.bar = directory_bar,
};

static const struct lh_view_ops directory_filter_ops = {
	DIRECTORY_OPS, .name = "directory-filter", .text_input = true,
	.key = directory_filter_key, .bar = directory_filter_bar,
};

void lh_directory_open(struct lh_app *app)
{
	lh_app_push(app, &directory_ops, directory_init, NULL);
}
