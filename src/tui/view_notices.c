/* The notices that were taken in, the newest first. */
#include "screens.h"

#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/id.h>
#include <lichhop/labels.h>
#include <lichhop/text.h>

#include "columns.h"
#include "notice_sheet.h"

#define NOTICES_MOST 2000
#define NOTICES_DAYS 180	/* of more than that the newest are shown */
#define PANE_FROM 110

struct notices_state {
	struct lh_notice *notices;
	const char **days;
	size_t count;
	size_t n_withdrawn;
	bool cut;
	struct lh_list list;
	struct columns columns;
	struct sheet pane;
	struct lh_arena *pane_arena;
	struct lh_tui_rect pane_area;
};

enum { COLUMN_DAY, COLUMN_NUMBER, COLUMN_KIND, COLUMN_SUBJECT, COLUMN_ISSUER,
       COLUMN_STATE, COLUMNS };

static const struct column notices_columns[COLUMNS] = {
	[COLUMN_DAY] = { N_("Ngày"), .least = 10, .most = 10 },
	[COLUMN_NUMBER] = { N_("Số"), .least = 10, .want = 13, .most = 16,
			    .rank = COLUMN_EXTRA },
	[COLUMN_KIND] = { N_("Loại"), .least = 9, .most = 10, .rank = 4 },
	[COLUMN_SUBJECT] = { N_("Trích yếu"), .least = 12, .want = 30 },
	[COLUMN_ISSUER] = { N_("Cơ quan"), .least = 14, .most = 28, .rank = 5 },
	[COLUMN_STATE] = { N_("Tình trạng"), .least = 11, .most = 12,
			   .rank = 3 },
};

/* --- loading --- */

/* The store gives the oldest first; of very many only the last half year. */
static enum lh_status notices_load(struct lh_view *view, struct lh_error *err)
{
	struct notices_state *s = view->state;
	struct lh_ctx *ctx = lh_app_ctx(view->app);
	struct lh_notice_filter filter = { .limit = NOTICES_MOST };
	struct lh_notice *found = NULL;
	size_t count = 0;

	s->count = 0;
	s->n_withdrawn = 0;
	enum lh_status status = lh_store_notice_list(
		lh_ctx_store(ctx), view->arena, &filter, &found, &count, err);
	s->cut = !status && count >= NOTICES_MOST;
	if (s->cut) {
		filter.limit = 0;
		filter.first = lh_date_add_days(lh_ctx_today(ctx),
						-NOTICES_DAYS);
		status = lh_store_notice_list(lh_ctx_store(ctx), view->arena,
					      &filter, &found, &count, err);
	}
	if (!status) {
		s->notices = lh_arena_calloc(view->arena, count + 1,
					     sizeof(*s->notices));
		s->days = lh_arena_calloc(view->arena, count + 1,
					  sizeof(*s->days));
		for (size_t i = 0; i < count; i++) {
			s->notices[i] = found[count - 1 - i];
			s->days[i] = notice_day(view->arena, &s->notices[i]);
			s->n_withdrawn += s->notices[i].state
				== LH_NOTICE_WITHDRAWN;
		}
		s->count = count;
	}
	lh_list_reload(&s->list, s);
	return status;
}

/* --- the list --- */

static size_t notices_count(const void *data)
{
	return ((const struct notices_state *)data)->count;
}

static int64_t notices_key(const void *data, size_t row)
{
	return ((const struct notices_state *)data)->notices[row].id;
}

static void notices_draw_row(const void *data, size_t row,
			     struct lh_canvas *canvas, bool selected)
{
	const struct notices_state *s = data;
	const struct lh_notice *n = &s->notices[row];
	const struct columns *c = &s->columns;
	bool dead = n->state == LH_NOTICE_WITHDRAWN
		|| n->state == LH_NOTICE_SUPERSEDED;
	enum lh_tui_role role = selected ? LH_TUI_SELECTED
		: dead ? LH_TUI_CANCELLED : LH_TUI_PLAIN;

	lh_canvas_push(canvas, (struct lh_tui_rect){
		0, 1, 1, lh_canvas_width(canvas) - 1 });
	columns_cell(c, canvas, 0, COLUMN_DAY, role,
		     *s->days[row] ? s->days[row] : "—");
	columns_cell(c, canvas, 0, COLUMN_NUMBER, role, n->number);
	columns_cell(c, canvas, 0, COLUMN_KIND, role,
		     _(lh_notice_kind_words(n->kind)));
	columns_cell(c, canvas, 0, COLUMN_SUBJECT, role,
		     lh_text_empty(n->subject) ? n->source : n->subject);
	columns_cell(c, canvas, 0, COLUMN_ISSUER, role, n->issuer);
	columns_cell(c, canvas, 0, COLUMN_STATE, role,
		     lh_label_notice_state(n->state));
	lh_canvas_pop(canvas);
}

static const struct lh_list_ops notices_list = {
	.count = notices_count, .draw = notices_draw_row, .key = notices_key,
};

static const struct lh_notice *notices_chosen(const struct notices_state *s)
{
	size_t row = lh_list_selected(&s->list);

	return row < s->count ? &s->notices[row] : NULL;
}

static void notices_fill_pane(struct lh_view *view)
{
	struct notices_state *s = view->state;
	const struct lh_notice *chosen = notices_chosen(s), *n;
	struct lh_error err;

	lh_arena_clear(s->pane_arena);
	sheet_init(&s->pane, s->pane_arena);
	if (chosen && s->pane_area.width
	    && notice_sheet_load(lh_app_ctx(view->app), &s->pane, chosen->id,
				 true, &n, &err) != LH_OK)
		sheet_add_text(&s->pane, err.text);
	sheet_layout(&s->pane, s->pane_area.width);
}

/* --- the view --- */

static void notices_init(struct lh_view *view, void *data)
{
	struct notices_state *s = view->state;

	(void)data;
	s->pane_arena = lh_arena_new();
	sheet_init(&s->pane, s->pane_arena);
	lh_list_init(&s->list, &notices_list, NULL);
}

static void notices_layout(struct lh_view *view, struct lh_tui_rect area)
{
	struct notices_state *s = view->state;
	int width = area.width;

	s->pane_area = (struct lh_tui_rect){ 0 };
	if (area.width >= PANE_FROM) {
		width = area.width * 3 / 5;
		s->pane_area = (struct lh_tui_rect){
			area.y, area.x + width + 1, area.height,
			area.width - width - 1 };
	}
	columns_fit(&s->columns, notices_columns, COLUMNS, width - 2);
	lh_list_layout(&s->list, (struct lh_tui_rect){
		area.y + 1, area.x, area.height - 1, width });
	notices_fill_pane(view);
}

static const char *notices_title(const struct lh_view *view,
				 struct lh_arena *arena)
{
	const struct notices_state *s = view->state;

	if (s->cut)
		return lh_arena_printf(arena,
				       _("Văn bản · %zu của sáu tháng gần đây; / để tìm bản cũ hơn"),
				       s->count);
	return lh_arena_printf(arena, _("Văn bản · %zu"), s->count);
}

static const char *notices_alert(const struct lh_view *view,
				 struct lh_arena *arena)
{
	const struct notices_state *s = view->state;

	return s->n_withdrawn ? lh_arena_printf(arena, _("%zu đã thu hồi"),
						s->n_withdrawn) : "";
}

static void notices_draw(const struct lh_view *view, struct lh_canvas *canvas)
{
	const struct notices_state *s = view->state;

	if (s->count == 0) {
		lh_canvas_text(canvas, view->area.y + 2, view->area.x + 3, -1,
			       LH_TUI_PLAIN, _("Chưa có văn bản nào."));
		lh_canvas_text(canvas, view->area.y + 4, view->area.x + 3, -1,
			       LH_TUI_PLAIN,
			       _("i: đọc từ tệp (.docx .pdf .odt .txt)"));
		lh_canvas_text(canvas, view->area.y + 5, view->area.x + 3, -1,
			       LH_TUI_PLAIN,
			       _("Ctrl+Shift+V: dán cả văn bản vào đây"));
		return;
	}
	columns_draw_heads(&s->columns, canvas, view->area.y,
			   view->area.x + 1);
	lh_list_draw(&s->list, canvas);
	if (!s->pane_area.width)
		return;
	lh_canvas_vline(canvas, s->pane_area.y, s->pane_area.x - 1,
			s->pane_area.height);
	sheet_draw(&s->pane, canvas, s->pane_area);
}

static enum lh_handled notices_command(struct lh_view *view,
				       const struct lh_command *command)
{
	struct notices_state *s = view->state;
	const struct lh_notice *n = notices_chosen(s);

	if (lh_list_command(&s->list, command) == LH_HANDLED) {
		notices_fill_pane(view);
		return LH_HANDLED;
	}
	if (!n)
		return LH_PASSED;
	if (strcmp(command->name, "open") == 0)
		lh_notice_open(view->app, n->id);
	else if (strcmp(command->name, "withdraw") == 0)
		notice_withdraw_ask(view->app, n->id);
	else if (strcmp(command->name, "notice-text") == 0)
		notice_text_open(view->app, n->id);
	else
		return LH_PASSED;
	return LH_HANDLED;
}

static enum lh_handled notices_key_pressed(struct lh_view *view,
					   const struct lh_key *key)
{
	struct notices_state *s = view->state;
	enum lh_handled handled = lh_list_key(&s->list, key);
	const struct lh_notice *n = notices_chosen(s);

	notices_fill_pane(view);
	if (strcmp(key->name, "doubleclick") != 0 || !n)
		return handled;
	lh_notice_open(view->app, n->id);
	return LH_HANDLED;
}

static const char *notices_selection(const struct lh_view *view,
				     struct lh_arena *arena)
{
	const struct lh_notice *n = notices_chosen(view->state);

	return n ? lh_id_format(LH_ID_NOTICE, n->id,
				lh_arena_alloc(arena, LH_ID_TEXT_SIZE)) : NULL;
}

static void notices_close(struct lh_view *view)
{
	struct notices_state *s = view->state;

	sheet_release(&s->pane);
	lh_arena_free(s->pane_arena);
}

static const char *const notices_bar[] = {
	"open", "notice-text", "import", "withdraw", "export", "search", NULL,
};

static const struct lh_view_ops notices_ops = {
	.name = "notices", .scope = LH_SCOPE_NOTICES | LH_SCOPE_LIST,
	.state_size = sizeof(struct notices_state),
	.load = notices_load, .layout = notices_layout,
	.title = notices_title, .alert = notices_alert,
	.draw = notices_draw, .command = notices_command,
	.key = notices_key_pressed, .selection = notices_selection,
	.bar = notices_bar, .close = notices_close,
};

void lh_notices_open(struct lh_app *app)
{
	lh_app_push(app, &notices_ops, notices_init, NULL);
}
