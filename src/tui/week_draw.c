/* See the header.  Pure over a snapshot; marks say what colours say. */
#include "week_draw.h"

#include <lichhop/gettext.h>
#include <lichhop/text.h>
#include <lichhop/wording.h>

#define CELL_TITLE_LINES 3

const char *week_day_heading(struct lh_arena *arena, const struct week *week,
			     int day, struct lh_date today)
{
	if (day == WEEK_UNSCHEDULED)
		return _("Chưa xếp lịch");
	struct lh_date date = lh_date_add_days(week->monday, day);
	bool now = lh_date_is_full(today) && lh_date_compare(date, today) == 0;
	return lh_arena_printf(arena, "%s%s", lh_date_short(arena, date, true),
			       now ? _(" hôm nay") : "");
}

static enum lh_tui_role item_role(const struct week_item *item)
{
	if (item->meeting) {
		if (item->meeting->state == LH_MEETING_CANCELLED
		    || item->meeting->state == LH_MEETING_POSTPONED)
			return LH_TUI_CANCELLED;
		return item->clash ? LH_TUI_CLASH : LH_TUI_PLAIN;
	}
	return item->done ? LH_TUI_DONE : item->overdue ? LH_TUI_LATE
		: item->soon ? LH_TUI_SOON : LH_TUI_PLAIN;
}

/* What stands in front: the hour, or the sign of something due. */
static const char *item_lead(struct lh_arena *arena,
			     const struct week_item *item)
{
	if (item->assignment)
		return item->done ? "●" : item->overdue ? "✗" : "⚑";
	const char *hours = lh_wording_hours(arena, &item->meeting->when);
	return *hours ? hours : "—";
}

static const char *item_title(struct lh_arena *arena,
			      const struct week_item *item)
{
	if (item->assignment) {
		const struct lh_assignment *a = item->assignment;
		return lh_arena_printf(arena, _("Hạn: %s – %s"),
				       lh_wording_shares(arena, a, LH_SHARE_LEAD),
				       a->task ? a->task : "");
	}
	const struct lh_meeting *m = item->meeting;
	const char *mark = m->state == LH_MEETING_CANCELLED ? _("[hủy] ")
		: m->state == LH_MEETING_POSTPONED ? _("[hoãn] ")
		: m->state == LH_MEETING_TENTATIVE ? _("[dự kiến] ")
		: item->clash ? _("[trùng] ") : "";
	return lh_arena_printf(arena, "%s%s", mark,
			       lh_text_empty(m->title) ? _("(không tên)")
						       : m->title);
}

/* "Phòng họp tầng 4 · Đinh Hữu Học" */
static const char *item_place(struct lh_arena *arena,
			      const struct week_item *item)
{
	if (item->assignment) {
		const char *to = lh_wording_deliveries(arena, item->assignment);
		return *to ? lh_arena_printf(arena, _("gửi %s"), to) : "";
	}
	const char *place = lh_meeting_location(arena, item->meeting);
	const struct lh_participant *chair = lh_meeting_chair(item->meeting);
	return lh_arena_printf(arena, "%s%s%s", place ? place : "",
			       place && chair ? " · " : "",
			       chair ? chair->name : "");
}

/* --- in a column --- */

int week_cell_height(const struct week_item *item, int width)
{
	struct lh_arena *arena = lh_arena_new();
	const char *text = lh_arena_printf(arena, "%s %s",
					   item_lead(arena, item),
					   item_title(arena, item));
	char **lines;
	size_t n = lh_text_wrap(arena, text, width > 1 ? (size_t)width : 1,
				&lines);
	int height = n > CELL_TITLE_LINES ? CELL_TITLE_LINES : (int)n;

	if (item->meeting && *item_place(arena, item))
		height++;
	lh_arena_free(arena);
	return height + 1;	/* a blank line between items */
}

void week_cell_draw(const struct week_item *item, struct lh_canvas *canvas,
		    bool selected)
{
	struct lh_arena *arena = lh_arena_new();
	int width = lh_canvas_width(canvas), height = lh_canvas_height(canvas);
	enum lh_tui_role role = selected ? LH_TUI_SELECTED : item_role(item);
	const char *text = lh_arena_printf(arena, "%s %s",
					   item_lead(arena, item),
					   item_title(arena, item));
	char **lines;
	size_t n = lh_text_wrap(arena, text, width > 1 ? (size_t)width : 1,
				&lines);
	int y = 0;

	if (selected && height > 1)
		lh_canvas_fill(canvas, (struct lh_tui_rect){
			0, 0, height - 1, width }, role);
	for (size_t i = 0; i < n && i < CELL_TITLE_LINES; i++, y++) {
		bool cut = i + 1 == CELL_TITLE_LINES && n > CELL_TITLE_LINES;
		lh_canvas_text(canvas, y, 0, width, role,
			       cut ? lh_arena_printf(arena, "%s …", lines[i])
				   : lines[i]);
	}
	if (item->meeting)
		lh_canvas_text(canvas, y, 0, width,
			       selected ? role : LH_TUI_FAINT,
			       item_place(arena, item));
	lh_arena_free(arena);
}

/* --- in the list --- */

void week_row_draw(const struct week_item *item, struct lh_canvas *canvas,
		   bool selected)
{
	struct lh_arena *arena = lh_arena_new();
	int width = lh_canvas_width(canvas);
	int lead = item->assignment ? 2 : width < 60 ? 6 : 14;
	enum lh_tui_role role = selected ? LH_TUI_SELECTED : item_role(item);

	lh_canvas_text(canvas, 0, 1, lead - 1, role, item_lead(arena, item));
	lh_canvas_text(canvas, 0, 1 + lead, width - lead - 2, role,
		       item_title(arena, item));
	if (lh_canvas_height(canvas) > 1)
		lh_canvas_text(canvas, 1, 1 + lead, width - lead - 2,
			       selected ? role : LH_TUI_FAINT,
			       item_place(arena, item));
	lh_arena_free(arena);
}
