/* The week as columns of days; see the header. */
#include "week_grid.h"

#include <lichhop/gettext.h>

#include "week_draw.h"

/* Days with something get twice the room of empty ones; empty weekends and an
 * empty waiting list get none. */
struct week_columns week_grid_columns(const struct week_grid *s)
{
	struct week_columns c;
	int weights[WEEK_UNSCHEDULED + 1], total = 0, x = 0, given = 0;

	for (int day = 0; day <= WEEK_UNSCHEDULED; day++) {
		bool empty = s->week->first[day] == s->week->first[day + 1];
		weights[day] = day >= 5 && empty ? 0 : empty ? 3 : 5;
		total += weights[day];
	}
	for (int day = 0; day <= WEEK_UNSCHEDULED; day++) {
		c.x[day] = x;
		given += weights[day];
		x = s->area.width * given / total;
	}
	c.x[WEEK_UNSCHEDULED + 1] = s->area.width;
	return c;
}

size_t week_grid_top(const struct week_grid *s, int day, int width, int room)
{
	size_t first = s->week->first[day], end = s->week->first[day + 1];
	size_t top = first;
	int used = 0;

	if (s->chosen < first || s->chosen >= end)
		return first;
	for (size_t i = s->chosen + 1; i > first; i--) {
		used += week_cell_height(&s->week->items[i - 1], width);
		if (used > room && i - 1 != s->chosen)
			break;
		top = i - 1;
	}
	return top;
}

static bool grid_is_today(const struct week_grid *s, int day)
{
	return day < WEEK_DAYS && lh_date_is_full(s->today)
		&& lh_date_compare(lh_date_add_days(s->week->monday, day),
				   s->today) == 0;
}

static void grid_draw_column(const struct week_grid *s,
			     struct lh_canvas *canvas, int day)
{
	struct lh_arena *arena = lh_arena_new();
	int height = lh_canvas_height(canvas), width = lh_canvas_width(canvas);
	size_t end = s->week->first[day + 1];
	size_t i = week_grid_top(s, day, width, height - 3);
	int y = 2;

	lh_canvas_text(canvas, 0, 0, width,
		       grid_is_today(s, day) ? LH_TUI_TODAY : LH_TUI_HEADING,
		       week_day_heading(arena, s->week, day, s->today));
	for (; i < end && y < height; i++) {
		int cell = week_cell_height(&s->week->items[i], width);
		if (y + cell > height && i + 1 < end && y > 2)
			break;
		lh_canvas_push(canvas,
			       (struct lh_tui_rect){ y, 0, cell, width });
		week_cell_draw(&s->week->items[i], canvas, i == s->chosen);
		lh_canvas_pop(canvas);
		y += cell;
	}
	if (i < end)
		lh_canvas_field(canvas, height - 1, 0, width, LH_TUI_FAINT,
				lh_arena_printf(arena, _("còn %zu nữa ↓"),
						end - i));
	lh_arena_free(arena);
}

void week_grid_draw(const struct week_grid *s, struct lh_canvas *canvas)
{
	struct week_columns c = week_grid_columns(s);

	lh_canvas_push(canvas, s->area);
	lh_canvas_hline(canvas, 1, 0, s->area.width);
	for (int day = 0; day <= WEEK_UNSCHEDULED; day++) {
		int width = c.x[day + 1] - c.x[day];
		if (width < 4)
			continue;
		if (c.x[day] > 0)
			lh_canvas_vline(canvas, 0, c.x[day], s->area.height);
		lh_canvas_push(canvas, (struct lh_tui_rect){
			0, c.x[day] + (c.x[day] > 0 ? 2 : 1), s->area.height,
			width - 3 });
		grid_draw_column(s, canvas, day);
		lh_canvas_pop(canvas);
	}
	lh_canvas_pop(canvas);
}
