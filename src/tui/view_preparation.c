/* Preparation: who has to hand in what by when, and how far it is.  On a wide
 * terminal the chosen one stands in full beside the list. */
#include "screens.h"

#include <stdlib.h>
#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/id.h>
#include <lichhop/text.h>

#include "assignment_sheet.h"
#include "columns.h"
#include "preparation.h"
#include "share_mark.h"

#define PANE_FROM 110		/* columns from which the pane is shown */

struct preparation_state {
	enum preparation_order order;
	bool own, all;
	int64_t *kept, *unfolded;
	size_t n_kept, n_unfolded;
	struct preparation p;
	struct lh_list list;
	struct columns columns;
	struct sheet pane;
	struct lh_arena *pane_arena;
	struct lh_tui_rect pane_area;	/* width 0: not shown */
};

enum preparation_column { COLUMN_WHO, COLUMN_TASK, COLUMN_TO, COLUMN_DUE,
			  COLUMN_STATUS, COLUMNS };

/* Under the heading of an agency its name need not stand in each row. */
static const struct column columns_by_agency[COLUMNS] = {
	[COLUMN_WHO] = { N_("Cơ quan"), .least = 0, .most = 0, .rank = 9 },
	[COLUMN_TASK] = { N_("Việc"), .least = 14, .want = 25 },
	[COLUMN_TO] = { N_("Gửi"), .least = 16, .most = 26, .rank = 3 },
	[COLUMN_DUE] = { N_("Hạn"), .least = 10, .want = 15, .most = 15,
			 .rank = 1 },
	[COLUMN_STATUS] = { N_("Tình trạng"), .least = 12, .want = 15,
			    .most = 17 },
};

static const struct column columns_by_other[COLUMNS] = {
	[COLUMN_WHO] = { N_("Cơ quan"), .least = 12, .want = 18, .most = 24,
			 .rank = 2 },
	[COLUMN_TASK] = { N_("Việc"), .least = 14, .want = 25 },
	[COLUMN_TO] = { N_("Gửi"), .least = 16, .most = 22, .rank = 4 },
	[COLUMN_DUE] = { N_("Hạn"), .least = 10, .want = 15, .most = 15,
			 .rank = 1 },
	[COLUMN_STATUS] = { N_("Tình trạng"), .least = 12, .want = 15,
			    .most = 17 },
};

/* --- the list --- */

static size_t preparation_count(const void *data)
{
	return ((const struct preparation_state *)data)->p.n_rows;
}

static bool preparation_selectable(const void *data, size_t row)
{
	const struct preparation_state *s = data;

	return s->p.rows[row].kind != PREPARATION_HEADING;
}

static int64_t preparation_key(const void *data, size_t row)
{
	return ((const struct preparation_state *)data)->p.rows[row].key;
}

static enum lh_tui_role preparation_role(const struct preparation_row *row)
{
	if (row->overdue)
		return LH_TUI_LATE;
	if (row->soon)
		return LH_TUI_SOON;
	return row->done ? LH_TUI_DONE : LH_TUI_PLAIN;
}

static void preparation_draw_row(const void *data, size_t at,
				 struct lh_canvas *canvas, bool selected)
{
	const struct preparation_state *s = data;
	const struct preparation_row *row = &s->p.rows[at];
	const struct columns *c = &s->columns;
	struct lh_tui_rect in = { 0, 2, 1, lh_canvas_width(canvas) - 2 };

	if (row->kind == PREPARATION_HEADING) {
		lh_canvas_text(canvas, 0, 1, -1, LH_TUI_HEADING, row->who);
		return;
	}
	enum lh_tui_role plain = selected ? LH_TUI_SELECTED : LH_TUI_PLAIN;
	enum lh_tui_role role = selected ? LH_TUI_SELECTED
					 : preparation_role(row);
	bool part = row->kind == PREPARATION_PART;

	if (row->has_parts)
		lh_canvas_text(canvas, 0, 1, 1, plain,
			       row->unfolded ? "▾" : "▸");
	lh_canvas_push(canvas, in);
	if (part) {
		/* Its name stands across both columns. */
		int room = c->x[COLUMN_TASK] + c->width[COLUMN_TASK];
		int used = lh_canvas_text(canvas, 0, 2, room - 2, plain,
					  row->who) + 4;
		if (*row->task && used + 6 < room)
			lh_canvas_text(canvas, 0, used, room - used,
				       selected ? plain : LH_TUI_FAINT,
				       row->task);
	} else {
		columns_cell(c, canvas, 0, COLUMN_WHO, plain, row->who);
		columns_cell(c, canvas, 0, COLUMN_TASK, plain, row->task);
	}
	columns_cell(c, canvas, 0, COLUMN_TO, plain, row->to);
	columns_cell(c, canvas, 0, COLUMN_DUE, role, row->due);
	columns_cell(c, canvas, 0, COLUMN_STATUS, role, row->status);
	lh_canvas_pop(canvas);
}

static const struct lh_list_ops preparation_list = {
	.count = preparation_count, .selectable = preparation_selectable,
	.draw = preparation_draw_row, .key = preparation_key,
};

static const struct preparation_row *preparation_chosen(
	const struct preparation_state *s)
{
	size_t row = lh_list_selected(&s->list);

	return row < s->p.n_rows && s->p.rows[row].assignment
		? &s->p.rows[row] : NULL;
}

/* --- the pane --- */

static void preparation_fill_pane(struct lh_view *view)
{
	struct preparation_state *s = view->state;
	const struct preparation_row *row = preparation_chosen(s);
	const struct lh_assignment *a;
	struct lh_error err;

	lh_arena_clear(s->pane_arena);
	sheet_init(&s->pane, s->pane_arena);
	if (row && s->pane_area.width
	    && assignment_sheet_load(lh_app_ctx(view->app), &s->pane,
				     row->assignment->id, &a, &err) != LH_OK)
		sheet_add_text(&s->pane, err.text);
	sheet_layout(&s->pane, s->pane_area.width);
}

/* --- the view --- */

static void preparation_init(struct lh_view *view, void *data)
{
	struct preparation_state *s = view->state;

	(void)data;
	s->pane_arena = lh_arena_new();
	sheet_init(&s->pane, s->pane_arena);
	lh_list_init(&s->list, &preparation_list, NULL);
}

static enum lh_status preparation_view_load(struct lh_view *view,
					    struct lh_error *err)
{
	struct preparation_state *s = view->state;
	const struct preparation_ask ask = {
		.order = s->order, .own = s->own, .all = s->all,
		.kept = s->kept, .n_kept = s->n_kept,
		.unfolded = s->unfolded, .n_unfolded = s->n_unfolded,
	};
	enum lh_status status = preparation_load(lh_app_ctx(view->app),
						 view->arena, &ask, &s->p, err);

	if (status)
		s->p = (struct preparation){ 0 };
	lh_list_reload(&s->list, s);
	preparation_fill_pane(view);
	return status;
}

static void preparation_layout(struct lh_view *view, struct lh_tui_rect area)
{
	struct preparation_state *s = view->state;
	int height = area.height - 1, width = area.width;

	s->pane_area = (struct lh_tui_rect){ 0 };
	if (area.width >= PANE_FROM) {
		width = area.width * 3 / 5;
		s->pane_area = (struct lh_tui_rect){
			area.y, area.x + width + 1, area.height,
			area.width - width - 1 };
	}
	columns_fit(&s->columns, s->order == PREPARATION_BY_AGENCY
		    ? columns_by_agency : columns_by_other, COLUMNS, width - 3);
	lh_list_layout(&s->list, (struct lh_tui_rect){
		area.y + 1, area.x, height, width });
	preparation_fill_pane(view);
}

static const char *preparation_title(const struct lh_view *view,
				     struct lh_arena *arena)
{
	static const char *const orders[PREPARATION_ORDERS] = {
		[PREPARATION_BY_AGENCY] = N_("theo cơ quan"),
		[PREPARATION_BY_MEETING] = N_("theo cuộc họp"),
		[PREPARATION_BY_DEADLINE] = N_("theo hạn"),
	};
	const struct preparation_state *s = view->state;

	return lh_arena_printf(arena, "%s · %s%s%s", _("Chuẩn bị"),
			       _(orders[s->order]),
			       s->own ? _(" · việc của cơ quan mình") : "",
			       s->all ? _(" · cả việc đã xong") : "");
}

static const char *preparation_alert(const struct lh_view *view,
				     struct lh_arena *arena)
{
	const struct preparation_state *s = view->state;
	const char *late = s->p.n_overdue
		? lh_arena_printf(arena, _("%zu quá hạn · "), s->p.n_overdue)
		: "";
	const char *soon = s->p.n_soon
		? lh_arena_printf(arena, _("%zu sắp đến hạn · "), s->p.n_soon)
		: "";

	if (s->p.n_open == 0)
		return "";
	if (view->area.width < 60 && s->p.n_overdue)
		return lh_arena_printf(arena, _("%zu quá hạn"), s->p.n_overdue);
	return lh_arena_printf(arena, _("%s%s%zu%s chưa xong"), late, soon,
			       s->p.n_open, s->p.cut ? "+" : "");
}

static const char *preparation_empty(const struct preparation_state *s)
{
	if (s->p.own_unknown)
		return _("Chưa biết cơ quan mình là cơ quan nào. Đặt tên ở phím , (cài đặt).\n\n"
			 "Phím o: xem việc của mọi cơ quan.");
	if (s->own && s->all)
		return _("Chưa có phần việc nào của cơ quan mình.\n\n"
			 "Phím o: xem việc của mọi cơ quan.");
	if (s->own)
		return _("Cơ quan mình không còn phần việc nào chưa xong.\n\n"
			 "Phím o: việc của mọi cơ quan; A: cả việc đã xong.");
	if (s->all)
		return _("Chưa có phân công nào.\n\n"
			 "Dán một văn bản vào đây (Ctrl+Shift+V), hoặc nhấn i để đọc từ tệp.");
	return _("Không còn việc nào chưa xong.\n\n"
		 "Phím A: xem cả việc đã xong.");
}

static void preparation_draw_empty(const struct lh_view *view,
				   struct lh_canvas *canvas)
{
	struct lh_arena *arena = lh_arena_new();
	int width = view->area.width - 6;
	char **lines;
	size_t n = lh_text_wrap(arena, preparation_empty(view->state),
				width > 1 ? (size_t)width : 1, &lines);

	for (size_t i = 0; i < n; i++)
		lh_canvas_text(canvas, view->area.y + 2 + (int)i,
			       view->area.x + 3, -1, LH_TUI_PLAIN, lines[i]);
	lh_arena_free(arena);
}

static void preparation_draw(const struct lh_view *view,
			     struct lh_canvas *canvas)
{
	const struct preparation_state *s = view->state;

	if (s->p.n_rows == 0) {
		preparation_draw_empty(view, canvas);
		return;
	}
	columns_draw_heads(&s->columns, canvas, view->area.y,
			   view->area.x + 2);
	lh_list_draw(&s->list, canvas);
	if (!s->pane_area.width)
		return;
	lh_canvas_vline(canvas, s->pane_area.y, s->pane_area.x - 1,
			s->pane_area.height);
	sheet_draw(&s->pane, canvas, s->pane_area);
}

/* --- what keys do --- */

static void preparation_keep(struct preparation_state *s, int64_t id)
{
	for (size_t i = 0; i < s->n_kept; i++)
		if (s->kept[i] == id)
			return;
	s->kept = lh_xgrow(s->kept, s->n_kept, sizeof(*s->kept));
	s->kept[s->n_kept++] = id;
}

static void preparation_unfold(struct lh_view *view, bool unfold)
{
	struct preparation_state *s = view->state;
	const struct preparation_row *row = preparation_chosen(s);
	size_t at = lh_list_selected(&s->list);

	/* From a part one folds what it belongs to. */
	while (!unfold && row && row->kind == PREPARATION_PART && at > 0)
		row = &s->p.rows[--at];
	if (!row || !row->has_parts || row->unfolded == unfold)
		return;
	if (unfold) {
		s->unfolded = lh_xgrow(s->unfolded, s->n_unfolded,
				       sizeof(*s->unfolded));
		s->unfolded[s->n_unfolded++] = row->key;
	} else {
		for (size_t i = 0; i < s->n_unfolded; i++)
			if (s->unfolded[i] == row->key)
				s->unfolded[i--] = s->unfolded[--s->n_unfolded];
		lh_list_select(&s->list, at);
	}
	lh_app_reload(view->app);
}

/* A group's state is that of its members: one of them has to be chosen. */
static bool preparation_is_group(const struct preparation_row *row)
{
	const struct lh_assignment *a = row->assignment;

	for (size_t i = 0; row->share && i < a->n_shares; i++)
		if (row->share->id && a->shares[i].parent_id == row->share->id)
			return true;
	return false;
}

static const struct preparation_row *preparation_to_mark(struct lh_view *view)
{
	struct preparation_state *s = view->state;
	const struct preparation_row *row = preparation_chosen(s);

	if (!row)
		return NULL;
	if (!row->share) {
		lh_app_say(view->app, LH_NOTE_WARNING,
			   _("phân công này không nêu cơ quan nào; mở ra (Enter) rồi sửa (E) để thêm"));
		return NULL;
	}
	if (preparation_is_group(row)) {
		preparation_unfold(view, true);
		lh_app_say(view->app, LH_NOTE_WARNING,
			   _("đây là một nhóm: chọn từng cơ quan ở dưới rồi ghi"));
		return NULL;
	}
	preparation_keep(s, row->assignment->id);
	return row;
}

static void preparation_submit(struct lh_view *view)
{
	const struct preparation_row *row = preparation_to_mark(view);

	if (row)
		share_mark_toggle(view->app, row->assignment->id,
				  row->share);
}

static void preparation_mark_ask(struct lh_view *view)
{
	const struct preparation_row *row = preparation_to_mark(view);

	if (row)
		share_mark_ask(view->app, row->assignment->id,
			       row->share);
}

static void preparation_open(struct lh_view *view)
{
	const struct preparation_row *row = preparation_chosen(view->state);

	if (row)
		lh_assignment_open(view->app, row->assignment->id);
}

/* Another way to look begins anew: what was touched need not stay. */
static void preparation_look(struct lh_view *view)
{
	struct preparation_state *s = view->state;

	s->n_kept = 0;
	free(s->kept);
	s->kept = NULL;
	lh_app_reload(view->app);
}

static void preparation_switch_own(struct lh_view *view)
{
	struct preparation_state *s = view->state;

	s->own = !s->own;
	lh_app_say(view->app, LH_NOTE_INFO, s->own
		   ? _("chỉ việc của cơ quan mình; nhấn o lần nữa để xem tất cả")
		   : _("việc của mọi cơ quan"));
	preparation_look(view);
}

static void preparation_switch_all(struct lh_view *view)
{
	struct preparation_state *s = view->state;

	s->all = !s->all;
	lh_app_say(view->app, LH_NOTE_INFO, s->all
		   ? _("cả việc đã xong; nhấn A lần nữa để chỉ xem việc chưa xong")
		   : _("chỉ việc chưa xong"));
	preparation_look(view);
}

static void preparation_next_order(struct lh_view *view)
{
	struct preparation_state *s = view->state;

	s->order = (s->order + 1) % PREPARATION_ORDERS;
	preparation_look(view);
}

static void preparation_do_unfold(struct lh_view *view)
{
	preparation_unfold(view, true);
}

static void preparation_do_fold(struct lh_view *view)
{
	preparation_unfold(view, false);
}

static const struct {
	const char *name;
	void (*run)(struct lh_view *view);
} preparation_answers[] = {
	{ "open", preparation_open },
	{ "assignment-submit", preparation_submit },
	{ "mark", preparation_mark_ask },
	{ "preparation-own", preparation_switch_own },
	{ "preparation-order", preparation_next_order },
	{ "preparation-all", preparation_switch_all },
	{ "preparation-unfold", preparation_do_unfold },
	{ "preparation-fold", preparation_do_fold },
};

static enum lh_handled preparation_command(struct lh_view *view,
					   const struct lh_command *command)
{
	struct preparation_state *s = view->state;

	if (lh_list_command(&s->list, command) == LH_HANDLED) {
		preparation_fill_pane(view);
		return LH_HANDLED;
	}
	for (size_t i = 0; i < sizeof(preparation_answers)
			       / sizeof(*preparation_answers); i++)
		if (strcmp(preparation_answers[i].name, command->name) == 0) {
			preparation_answers[i].run(view);
			return LH_HANDLED;
		}
	return LH_PASSED;
}

static enum lh_handled preparation_key_pressed(struct lh_view *view,
					       const struct lh_key *key)
{
	struct preparation_state *s = view->state;
	enum lh_handled handled = lh_list_key(&s->list, key);

	preparation_fill_pane(view);
	if (strcmp(key->name, "doubleclick") == 0) {
		preparation_open(view);
		return LH_HANDLED;
	}
	return handled;
}

static const char *preparation_selection(const struct lh_view *view,
					 struct lh_arena *arena)
{
	const struct preparation_row *row = preparation_chosen(view->state);

	return row ? lh_id_format(LH_ID_ASSIGNMENT, row->assignment->id,
				  lh_arena_alloc(arena, LH_ID_TEXT_SIZE))
		   : NULL;
}

static void preparation_close(struct lh_view *view)
{
	struct preparation_state *s = view->state;

	sheet_release(&s->pane);
	lh_arena_free(s->pane_arena);
	free(s->kept);
	free(s->unfolded);
}

static const char *const preparation_bar[] = {
	"open", "assignment-submit", "mark",
	"preparation-own", "preparation-order", "preparation-all",
	"preparation-unfold", NULL,
};

static const struct lh_view_ops preparation_ops = {
	.name = "preparation", .scope = LH_SCOPE_PREPARATION | LH_SCOPE_LIST,
	.state_size = sizeof(struct preparation_state),
	.load = preparation_view_load, .layout = preparation_layout,
	.title = preparation_title, .alert = preparation_alert,
	.draw = preparation_draw, .command = preparation_command,
	.key = preparation_key_pressed, .selection = preparation_selection,
	.bar = preparation_bar, .close = preparation_close,
};

void lh_preparation_open(struct lh_app *app)
{
	lh_app_push(app, &preparation_ops, preparation_init, NULL);
}
