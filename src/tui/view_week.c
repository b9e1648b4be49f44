/* The week: what the planner opens with.  Seven columns of days where there
 * is room, else one list; beside or below it what waits for a day. */
#include "screens.h"

#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/id.h>
#include <lichhop/text.h>
#include <lichhop/wording.h>

#include "app.h"
#include "list.h"
#include "week.h"
#include "week_draw.h"
#include "week_grid.h"

struct week_state {
	struct week week;
	struct lh_date today;
	size_t chosen;			/* item, SIZE_MAX none */
	int64_t chosen_key;		/* finds it again after a reload */
	struct lh_date wanted;		/* the day to choose first, else today */
	bool grid;
	struct lh_tui_rect area;
	/* the list: rows are headings and items in turn */
	struct week_row {
		int day;		/* of a heading */
		size_t item;		/* SIZE_MAX: a heading */
	} *rows;
	size_t n_rows;
	struct lh_list list;
};

/* --- snapshot --- */

static int64_t item_key(const struct week_item *item)
{
	if (item->meeting)
		return item->meeting->id * 16 + item->day;
	return -(item->assignment->id * 16 + item->day);
}

static void week_row_add(struct lh_view *view, int day, size_t item)
{
	struct week_state *s = view->state;

	s->rows = lh_arena_grow(view->arena, s->rows, s->n_rows,
				sizeof(*s->rows));
	s->rows[s->n_rows++] = (struct week_row){ day, item };
}

static void week_build_rows(struct lh_view *view)
{
	struct week_state *s = view->state;

	s->rows = NULL;
	s->n_rows = 0;
	for (int day = 0; day <= WEEK_UNSCHEDULED; day++) {
		size_t first = s->week.first[day], end = s->week.first[day + 1];
		/* Empty Saturdays and Sundays say nothing. */
		if (first == end && day >= 5)
			continue;
		week_row_add(view, day, SIZE_MAX);
		for (size_t i = first; i < end; i++)
			week_row_add(view, day, i);
	}
}

static size_t week_count(const void *data)
{
	return ((const struct week_state *)data)->n_rows;
}

static int week_row_height(const void *data, size_t row, int width)
{
	const struct week_state *s = data;

	if (s->rows[row].item == SIZE_MAX || width < 60 || s->area.height < 16)
		return 1;
	return s->week.items[s->rows[row].item].meeting ? 2 : 1;
}

static bool week_row_selectable(const void *data, size_t row)
{
	return ((const struct week_state *)data)->rows[row].item != SIZE_MAX;
}

static int64_t week_row_key(const void *data, size_t row)
{
	const struct week_state *s = data;

	return item_key(&s->week.items[s->rows[row].item]);
}

static bool week_day_is_today(const struct week_state *s, int day)
{
	return day < WEEK_DAYS && lh_date_is_full(s->today)
		&& lh_date_compare(lh_date_add_days(s->week.monday, day),
				   s->today) == 0;
}

static void week_heading_draw(const struct week_state *s,
			      struct lh_canvas *canvas, int day)
{
	struct lh_arena *arena = lh_arena_new();
	bool today = week_day_is_today(s, day);
	bool empty = s->week.first[day] == s->week.first[day + 1];
	int used = lh_canvas_text(canvas, 0, 0, -1,
				  today ? LH_TUI_TODAY : LH_TUI_HEADING,
				  week_day_heading(arena, &s->week, day,
						   s->today));

	if (empty)
		lh_canvas_text(canvas, 0, used + 2, -1, LH_TUI_FAINT,
			       _("không có gì"));
	lh_arena_free(arena);
}

static void week_list_draw_row(const void *data, size_t row,
			       struct lh_canvas *canvas, bool selected)
{
	const struct week_state *s = data;

	if (s->rows[row].item == SIZE_MAX)
		week_heading_draw(s, canvas, s->rows[row].day);
	else
		week_row_draw(&s->week.items[s->rows[row].item], canvas,
			      selected);
}

static const struct lh_list_ops week_list = {
	.count = week_count, .height = week_row_height,
	.selectable = week_row_selectable, .draw = week_list_draw_row,
	.key = week_row_key,
};

/* --- what is chosen, in either form --- */

static size_t week_chosen(const struct week_state *s)
{
	if (s->grid)
		return s->chosen < s->week.n_items ? s->chosen : SIZE_MAX;
	size_t row = lh_list_selected(&s->list);
	return row == SIZE_MAX ? SIZE_MAX : s->rows[row].item;
}

static void week_choose(struct week_state *s, size_t item)
{
	s->chosen = item;
	if (item >= s->week.n_items)
		return;
	s->chosen_key = item_key(&s->week.items[item]);
	for (size_t i = 0; i < s->n_rows; i++)
		if (s->rows[i].item == item)
			lh_list_select(&s->list, i);
}

/* The first item of a day, or of the next day that has one, else the last
 * before it. */
static size_t week_item_near(const struct week_state *s, int day)
{
	size_t item = s->week.first[day];

	if (s->week.n_items == 0)
		return SIZE_MAX;
	return item < s->week.n_items ? item : s->week.n_items - 1;
}

static void week_choose_start(struct week_state *s)
{
	struct lh_date start = lh_date_is_full(s->wanted) ? s->wanted : s->today;
	int32_t day = 0;

	s->wanted = (struct lh_date){ 0 };
	if (lh_date_is_full(start))
		day = lh_date_to_days(start) - lh_date_to_days(s->week.monday);
	week_choose(s, week_item_near(s, day >= 0 && day < WEEK_DAYS
						 ? (int)day : 0));
}

static enum lh_status week_view_load(struct lh_view *view, struct lh_error *err)
{
	struct week_state *s = view->state;
	struct lh_ctx *ctx = lh_app_ctx(view->app);
	struct lh_date monday = s->week.monday;
	int64_t key = s->chosen_key;

	s->today = lh_ctx_today(ctx);
	if (!lh_date_is_full(monday))
		monday = week_monday(s->today);
	enum lh_status status = week_load(ctx, view->arena, monday, &s->week,
					  err);
	week_build_rows(view);
	lh_list_reload(&s->list, s);
	for (size_t i = 0; i < s->week.n_items; i++)
		if (key && item_key(&s->week.items[i]) == key) {
			week_choose(s, i);
			return status;
		}
	week_choose_start(s);
	return status;
}

static void week_layout(struct lh_view *view, struct lh_tui_rect area)
{
	struct week_state *s = view->state;

	s->area = area;
	s->grid = area.width >= WEEK_GRID_WIDTH && area.height >= 16;
	lh_list_layout(&s->list, area);
	if (s->grid && s->chosen == SIZE_MAX)
		week_choose_start(s);
}

/* --- drawing --- */

static struct week_grid week_grid_of(const struct week_state *s)
{
	return (struct week_grid){ &s->week, s->today, s->chosen, s->area };
}

static void week_draw_empty(const struct week_state *s,
			    struct lh_canvas *canvas)
{
	const char *const lines[] = {
		_("Tuần này chưa có cuộc họp nào."),
		_("Dán một văn bản vào đây để đọc nó, hoặc:"),
		_("  i  nhập văn bản từ tệp"),
		_("  n  thêm một cuộc họp bằng một câu"),
		_("  ]  sang tuần sau"),
	};
	int y = s->area.y + s->area.height - 6;

	if (s->week.n_items || s->area.height < 14)
		return;
	for (size_t i = 0; i < sizeof(lines) / sizeof(*lines); i++)
		lh_canvas_text(canvas, y + (int)i, s->area.x + 2, -1,
			       i ? LH_TUI_PLAIN : LH_TUI_HEADING, lines[i]);
}

static void week_draw(const struct lh_view *view, struct lh_canvas *canvas)
{
	const struct week_state *s = view->state;
	struct week_grid grid = week_grid_of(s);

	if (s->grid)
		week_grid_draw(&grid, canvas);
	else
		lh_list_draw(&s->list, canvas);
	week_draw_empty(s, canvas);
}

static const char *week_title(const struct lh_view *view,
			      struct lh_arena *arena)
{
	const struct week_state *s = view->state;
	struct lh_date sunday = lh_date_add_days(s->week.monday, 6);
	const char *name = lh_ctx_office(lh_app_ctx(view->app))->name;

	if (s->area.width < 70)
		return lh_arena_printf(arena, _("Tuần %d  %02d–%02d/%02d"),
				       lh_date_iso_week(s->week.monday, NULL),
				       s->week.monday.day, sunday.day,
				       sunday.month);
	return lh_arena_printf(arena, _("lịch họp · Tuần %d  %02d/%02d–%02d/%02d/%d%s%s"),
			       lh_date_iso_week(s->week.monday, NULL),
			       s->week.monday.day, s->week.monday.month,
			       sunday.day, sunday.month, sunday.year,
			       name && s->area.width >= 100 ? "  ·  " : "",
			       name && s->area.width >= 100 ? name : "");
}

static void week_add_meetings(struct lh_strbuf *text, size_t count)
{
	if (count == 1)
		lh_strbuf_add(text, _("1 cuộc họp"));
	else
		lh_strbuf_addf(text, _("%zu cuộc họp"), count);
}

static const char *week_alert(const struct lh_view *view,
			      struct lh_arena *arena)
{
	const struct week_state *s = view->state;
	struct lh_strbuf text;

	lh_strbuf_init(&text);
	if (s->area.width < 70) {
		/* What is late comes before what is counted. */
		if (s->week.n_overdue)
			lh_strbuf_addf(&text, _("%zu quá hạn"),
				       s->week.n_overdue);
		else
			week_add_meetings(&text, s->week.n_meetings);
		const char *brief = lh_arena_strdup(arena, text.text);
		lh_strbuf_release(&text);
		return brief;
	}
	week_add_meetings(&text, s->week.n_meetings);
	if (s->week.n_due)
		lh_strbuf_addf(&text, _("  %zu việc đến hạn"), s->week.n_due);
	if (s->week.n_overdue)
		lh_strbuf_addf(&text, _("  %zu quá hạn"), s->week.n_overdue);
	if (s->week.n_clashes)
		lh_strbuf_addf(&text, _("  %zu trùng lịch"), s->week.n_clashes);
	const char *alert = lh_arena_strdup(arena, text.text);
	lh_strbuf_release(&text);
	return alert;
}

/* --- moving about --- */

static void week_go(struct lh_view *view, struct lh_date monday)
{
	struct week_state *s = view->state;

	s->week.monday = monday;
	s->chosen_key = 0;
	s->chosen = SIZE_MAX;
	lh_app_reload(view->app);
}

static void week_step_day(struct lh_view *view, int direction)
{
	struct week_state *s = view->state;
	size_t item = week_chosen(s);
	int day = item == SIZE_MAX ? (direction > 0 ? WEEK_DAYS : -1)
				   : s->week.items[item].day;

	for (day += direction; day >= 0 && day <= WEEK_UNSCHEDULED;
	     day += direction)
		if (s->week.first[day] < s->week.first[day + 1]) {
			week_choose(s, s->week.first[day]);
			return;
		}
	/* Past the end of the week lies the next one. */
	week_go(view, lh_date_add_days(s->week.monday, direction * WEEK_DAYS));
}

static void week_step_item(struct lh_view *view, int direction)
{
	struct week_state *s = view->state;
	size_t item = week_chosen(s);

	if (item == SIZE_MAX || (direction < 0 && item == 0)
	    || (direction > 0 && item + 1 >= s->week.n_items))
		return;
	week_choose(s, direction > 0 ? item + 1 : item - 1);
}

static void week_go_done(struct lh_app *app, const char *text, void *data)
{
	struct lh_view *view = data;
	struct lh_phrase_context phrases = lh_ctx_phrases(lh_app_ctx(app));
	struct lh_date first, last;
	struct lh_error err;

	if (lh_text_empty(text))
		return;
	if (lh_phrase_range(text, &phrases, &first, &last, &err))
		lh_app_say(app, LH_NOTE_ERROR, "%s", err.text);
	else
		week_go(view, week_monday(first));
}

static void week_open_item(struct lh_view *view)
{
	const struct week_state *s = view->state;
	size_t item = week_chosen(s);

	if (item == SIZE_MAX) {
		lh_app_say(view->app, LH_NOTE_WARNING, _("Chưa có gì để mở"));
		return;
	}
	if (s->week.items[item].meeting)
		lh_meeting_open(view->app, s->week.items[item].meeting->id);
	else
		lh_assignment_open(view->app,
				   s->week.items[item].assignment->id);
}

static enum lh_handled week_command(struct lh_view *view,
				    const struct lh_command *command)
{
	struct week_state *s = view->state;
	const char *name = command->name;

	if (strcmp(name, "open") == 0)
		week_open_item(view);
	else if (strcmp(name, "week-next") == 0)
		week_go(view, lh_date_add_days(s->week.monday, WEEK_DAYS));
	else if (strcmp(name, "week-previous") == 0)
		week_go(view, lh_date_add_days(s->week.monday, -WEEK_DAYS));
	else if (strcmp(name, "week-today") == 0)
		week_go(view, week_monday(s->today));
	else if (strcmp(name, "day-next") == 0)
		week_step_day(view, 1);
	else if (strcmp(name, "day-previous") == 0)
		week_step_day(view, -1);
	else if (strcmp(name, "week-go") == 0)
		lh_dialog_input(view->app, _("Đến ngày, tuần nào? (như 04/12, tuần sau)"),
				"", NULL, week_go_done, view);
	else if (s->grid && strcmp(name, "list-down") == 0)
		week_step_item(view, 1);
	else if (s->grid && strcmp(name, "list-up") == 0)
		week_step_item(view, -1);
	else if (lh_list_command(&s->list, command) == LH_PASSED)
		return LH_PASSED;
	else if (!s->grid)
		week_choose(s, week_chosen(s));	/* kept over a reload */
	lh_app_repaint(view->app);
	return LH_HANDLED;
}

static bool week_click(struct week_state *s, const struct lh_key *key)
{
	struct week_grid grid = week_grid_of(s);
	struct week_columns c = week_grid_columns(&grid);
	int x = key->mouse_x - s->area.x, y = key->mouse_y - s->area.y;

	for (int day = 0; day <= WEEK_UNSCHEDULED; day++) {
		int width = c.x[day + 1] - c.x[day], at = 2;
		if (x < c.x[day] || x >= c.x[day + 1] || width < 4)
			continue;
		size_t i = week_grid_top(&grid, day, width - 3,
					 s->area.height - 3);
		for (; i < s->week.first[day + 1]; i++) {
			at += week_cell_height(&s->week.items[i], width - 3);
			if (y >= 2 && y < at) {
				week_choose(s, i);
				return true;
			}
		}
	}
	return false;
}

static enum lh_handled week_key(struct lh_view *view, const struct lh_key *key)
{
	struct week_state *s = view->state;
	enum lh_handled handled = LH_PASSED;

	if (!s->grid) {
		handled = lh_list_key(&s->list, key);
		week_choose(s, week_chosen(s));
	} else if (strcmp(key->name, "click") == 0
		 || strcmp(key->name, "doubleclick") == 0)
		handled = week_click(s, key)
				  && strcmp(key->name, "click") == 0
			? LH_HANDLED : LH_PASSED;
	else if (strcmp(key->name, "wheeldown") == 0)
		week_step_item(view, 1);
	else if (strcmp(key->name, "wheelup") == 0)
		week_step_item(view, -1);
	if (strcmp(key->name, "doubleclick") == 0 && handled == LH_PASSED) {
		week_open_item(view);
		return LH_HANDLED;
	}
	return handled;
}

static const char *week_selection(const struct lh_view *view,
				  struct lh_arena *arena)
{
	const struct week_state *s = view->state;
	size_t item = week_chosen(s);
	char id[LH_ID_TEXT_SIZE];

	if (item == SIZE_MAX)
		return NULL;
	if (s->week.items[item].meeting)
		lh_id_format(LH_ID_MEETING, s->week.items[item].meeting->id, id);
	else
		lh_id_format(LH_ID_ASSIGNMENT,
			     s->week.items[item].assignment->id, id);
	return lh_arena_strdup(arena, id);
}

static void week_init(struct lh_view *view, void *data)
{
	struct week_state *s = view->state;

	(void)data;
	s->chosen = SIZE_MAX;
	lh_list_init(&s->list, &week_list, s);
}

static const char *const week_bar[] = {
	"open", "add", "import", "export", "print", "search",
	"preparation", "week-next", NULL,
};

static const struct lh_view_ops week_ops = {
	.name = "week", .scope = LH_SCOPE_WEEK | LH_SCOPE_LIST,
	.state_size = sizeof(struct week_state), .load = week_view_load,
	.layout = week_layout, .title = week_title, .alert = week_alert,
	.draw = week_draw, .command = week_command, .key = week_key,
	.selection = week_selection, .bar = week_bar,
};

void lh_week_show(struct lh_app *app, struct lh_date day)
{
	struct lh_view *view = app->n_views ? app->views[0] : NULL;
	struct week_state *s = view ? view->state : NULL;

	if (!view || view->ops != &week_ops)
		return;
	week_go(view, week_monday(day));
	s->wanted = day;
}

void lh_week_open(struct lh_app *app)
{
	lh_app_push(app, &week_ops, week_init, NULL);
}
