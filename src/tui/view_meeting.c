/* One meeting: what is known of it, its preparation, who was asked and what
 * they answered, and the notices it stands in. */
#include "screens.h"

#include <stdlib.h>
#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/id.h>
#include <lichhop/labels.h>
#include <lichhop/text.h>
#include <lichhop/wording.h>

#include "list.h"
#include "meeting_people.h"
#include "meeting_rows.h"
#include "share_mark.h"

struct meeting_state {
	int64_t id;
	struct meeting_rows rows;
	struct lh_list list;
	struct lh_tui_rect area;
};

/* --- rows --- */

static size_t meeting_count(const void *data)
{
	return ((const struct meeting_state *)data)->rows.n_rows;
}

static bool meeting_selectable(const void *data, size_t row)
{
	const struct meeting_state *s = data;

	return s->rows.rows[row].kind != MEETING_ROW_HEADING
		&& s->rows.rows[row].kind != MEETING_ROW_BLANK;
}

static int label_width(int width)
{
	return width < 60 ? 11 : 13;
}

/* Long fields are read whole where there is room. */
static int meeting_height(const void *data, size_t row, int width)
{
	const struct meeting_state *s = data;
	const struct meeting_row *r = &s->rows.rows[row];

	if (r->kind != MEETING_ROW_FIELD)
		return 1;
	struct lh_arena *arena = lh_arena_new();
	char **lines;
	int room = width - label_width(width) - 2;
	size_t n = lh_text_wrap(arena, r->text, room > 4 ? (size_t)room : 4,
				&lines);
	lh_arena_free(arena);
	return n > 3 ? 3 : n ? (int)n : 1;
}

static void draw_field(const struct meeting_row *r, struct lh_canvas *canvas,
		       bool selected)
{
	struct lh_arena *arena = lh_arena_new();
	int width = lh_canvas_width(canvas), label = label_width(width);
	int height = lh_canvas_height(canvas);
	enum lh_tui_role role = selected ? LH_TUI_SELECTED : LH_TUI_PLAIN;
	int room = width - label - 2;
	char **lines;
	size_t n = lh_text_wrap(arena, r->text, room > 4 ? (size_t)room : 4,
				&lines);

	lh_canvas_text(canvas, 0, 1, label - 1,
		       selected ? role : LH_TUI_FAINT, r->label);
	for (size_t i = 0; i < n && (int)i < height; i++) {
		bool cut = (int)i + 1 == height && n > (size_t)height;
		lh_canvas_text(canvas, (int)i, label + 1, room, role,
			       cut ? lh_arena_printf(arena, "%s …", lines[i])
				   : lines[i]);
	}
	lh_arena_free(arena);
}

/* Words on the left, state on the right; the state gets what it needs up to
 * a third. */
static void draw_two(const struct meeting_row *r, struct lh_canvas *canvas,
		     int indent, const char *mark, bool selected)
{
	int width = lh_canvas_width(canvas);
	int state = (int)lh_text_width(r->state);
	int most = r->kind == MEETING_ROW_NOTICE ? width / 2 : width * 2 / 5;
	enum lh_tui_role role = selected ? LH_TUI_SELECTED : LH_TUI_PLAIN;

	if (state > most)
		state = most;
	int used = lh_canvas_text(canvas, 0, indent, -1, role, mark);
	lh_canvas_text(canvas, 0, indent + used,
		       width - indent - used - state - 3, role, r->text);
	lh_canvas_text(canvas, 0, width - state - 2, state,
		       selected ? role : (enum lh_tui_role)r->role, r->state);
}

static const char *assignment_mark(const struct meeting_row *r)
{
	return r->role == LH_TUI_DONE ? "● " : r->role == LH_TUI_LATE ? "✗ "
								      : "○ ";
}

static void meeting_draw_row(const void *data, size_t row,
			     struct lh_canvas *canvas, bool selected)
{
	const struct meeting_state *s = data;
	const struct meeting_row *r = &s->rows.rows[row];
	int used;

	switch (r->kind) {
	case MEETING_ROW_BLANK:
		return;
	case MEETING_ROW_HEADING:
		used = lh_canvas_text(canvas, 0, 0, -1, LH_TUI_HEADING, r->text);
		lh_canvas_text(canvas, 0, used + 2, -1, LH_TUI_FAINT, r->state);
		return;
	case MEETING_ROW_FIELD:
		draw_field(r, canvas, selected);
		return;
	case MEETING_ROW_PARTICIPANT:
		draw_two(r, canvas, 1, "", selected);
		return;
	case MEETING_ROW_DELEGATE:
		draw_two(r, canvas, 4, "→ ", selected);
		return;
	case MEETING_ROW_AGENDA:
		draw_two(r, canvas, 1,
			 r->label[0] ? r->label : "—", selected);
		return;
	case MEETING_ROW_ASSIGNMENT:
		draw_two(r, canvas, 1, assignment_mark(r), selected);
		return;
	case MEETING_ROW_NOTICE:
		draw_two(r, canvas, 1, "", selected);
		return;
	}
}

static const struct lh_list_ops meeting_list = {
	.count = meeting_count, .height = meeting_height,
	.selectable = meeting_selectable, .draw = meeting_draw_row,
};

/* --- the view --- */

static void meeting_init(struct lh_view *view, void *data)
{
	struct meeting_state *s = view->state;

	s->id = *(int64_t *)data;
	lh_list_init(&s->list, &meeting_list, s);
}

static enum lh_status meeting_load(struct lh_view *view, struct lh_error *err)
{
	struct meeting_state *s = view->state;
	enum lh_status status = meeting_rows_load(lh_app_ctx(view->app),
						  view->arena, s->id, &s->rows,
						  err);

	lh_list_reload(&s->list, s);
	return status;
}

static void meeting_layout(struct lh_view *view, struct lh_tui_rect area)
{
	struct meeting_state *s = view->state;

	s->area = area;
	lh_list_layout(&s->list, area);
}

static const char *meeting_title(const struct lh_view *view,
				 struct lh_arena *arena)
{
	const struct meeting_state *s = view->state;
	const struct lh_meeting *m = s->rows.meeting;

	return lh_arena_printf(arena, "m%lld%s%s", (long long)s->id,
			       m && m->title ? " · " : "",
			       m && m->title ? m->title : "");
}

static const char *meeting_alert(const struct lh_view *view,
				 struct lh_arena *arena)
{
	const struct meeting_state *s = view->state;

	if (s->rows.n_open == 0)
		return "";
	return lh_arena_printf(arena, _("%zu việc chưa xong"), s->rows.n_open);
}

static void meeting_draw(const struct lh_view *view, struct lh_canvas *canvas)
{
	const struct meeting_state *s = view->state;

	lh_list_draw(&s->list, canvas);
}

static const struct meeting_row *meeting_row(const struct lh_view *view)
{
	const struct meeting_state *s = view->state;
	size_t row = lh_list_selected(&s->list);

	return row == SIZE_MAX ? NULL : &s->rows.rows[row];
}

static const struct lh_participant *meeting_participant(
	const struct lh_view *view)
{
	const struct meeting_state *s = view->state;
	const struct meeting_row *row = meeting_row(view);

	if (!row || (row->kind != MEETING_ROW_PARTICIPANT
		     && row->kind != MEETING_ROW_DELEGATE)) {
		lh_app_say(view->app, LH_NOTE_WARNING,
			   _("Hãy chọn một thành phần trước"));
		return NULL;
	}
	return &s->rows.meeting->participants[row->participant];
}

/* The delegate one is on, NULL on any other row. */
static const struct lh_delegate *meeting_delegate(const struct lh_view *view)
{
	const struct meeting_state *s = view->state;
	const struct meeting_row *row = meeting_row(view);

	if (!row || row->kind != MEETING_ROW_DELEGATE)
		return NULL;
	return &s->rows.meeting->participants[row->participant]
			.delegates[row->delegate];
}

/* --- commands --- */

static void meeting_open_row(struct lh_view *view)
{
	const struct meeting_state *s = view->state;
	const struct meeting_row *row = meeting_row(view);

	if (!row || !s->rows.meeting)
		return;
	switch (row->kind) {
	case MEETING_ROW_ASSIGNMENT:
		lh_assignment_open(view->app, row->id);
		return;
	case MEETING_ROW_NOTICE:
		lh_notice_open(view->app, row->id);
		return;
	case MEETING_ROW_PARTICIPANT:
		people_respond(view->app, s->id, meeting_participant(view));
		return;
	case MEETING_ROW_DELEGATE:
		people_delegate_open(view->app, s->id,
				     meeting_participant(view),
				     meeting_delegate(view));
		return;
	default:
		lh_meeting_form_edit(view->app, s->id);
		return;
	}
}

/* Commands about the participant one is on. */
static bool meeting_people_command(struct lh_view *view, const char *name)
{
	static const char *const names[] = {
		"respond", "delegate", "participant-role", "participant-remove",
	};
	const struct meeting_state *s = view->state;
	const struct lh_participant *p;
	size_t i = 0;

	while (i < 4 && strcmp(names[i], name) != 0)
		i++;
	if (i == 4)
		return false;
	p = meeting_participant(view);
	if (!p)
		return true;
	if (i == 0)
		people_respond(view->app, s->id, p);
	else if (i == 1)
		people_delegate(view->app, s->id, p, meeting_delegate(view));
	else if (i == 2)
		people_role(view->app, s->id, p);
	else
		people_remove(view->app, s->id, p, meeting_delegate(view));
	return true;
}

static void meeting_mark(struct lh_view *view, bool toggle)
{
	const struct meeting_state *s = view->state;
	const struct meeting_row *row = meeting_row(view);

	for (size_t i = 0; row && row->kind == MEETING_ROW_ASSIGNMENT
	     && i < s->rows.n_assignments; i++)
		if (s->rows.assignments[i].id == row->id) {
			share_mark_one_of(view->app, &s->rows.assignments[i],
					  toggle);
			return;
		}
	lh_app_say(view->app, LH_NOTE_WARNING,
		   _("Hãy chọn một việc ở phần Chuẩn bị trước"));
}

static enum lh_handled meeting_command(struct lh_view *view,
				       const struct lh_command *command)
{
	struct meeting_state *s = view->state;
	const char *name = command->name;

	if (meeting_people_command(view, name))
		return LH_HANDLED;
	if (strcmp(name, "open") == 0)
		meeting_open_row(view);
	else if (strcmp(name, "edit") == 0)
		lh_meeting_form_edit(view->app, s->id);
	else if (strcmp(name, "assignment-submit") == 0)
		meeting_mark(view, true);
	else if (strcmp(name, "mark") == 0)
		meeting_mark(view, false);
	else if (strcmp(name, "participant-add") == 0)
		people_add(view->app, s->id);
	else if (strcmp(name, "meeting-chair") == 0 && s->rows.meeting)
		people_chair(view->app, s->id,
			     lh_meeting_chair(s->rows.meeting));
	else
		return lh_list_command(&s->list, command);
	return LH_HANDLED;
}

static enum lh_handled meeting_key(struct lh_view *view,
				   const struct lh_key *key)
{
	struct meeting_state *s = view->state;
	enum lh_handled handled = lh_list_key(&s->list, key);

	if (handled == LH_PASSED && strcmp(key->name, "doubleclick") == 0) {
		meeting_open_row(view);
		return LH_HANDLED;
	}
	return handled;
}

static const char *meeting_selection(const struct lh_view *view,
				     struct lh_arena *arena)
{
	const struct meeting_state *s = view->state;

	return s->rows.meeting
		? lh_arena_printf(arena, "m%lld", (long long)s->id) : NULL;
}

/* What can be done depends on the row. */
static const struct lh_view_part *meeting_part(const struct lh_view *view)
{
	static const char *const facts[] = {
		"edit", "meeting-chair", "export", "print", "move",
		"participant-add", NULL,
	};
	static const char *const people[] = {
		"delegate", "respond", "participant-role", "export", "print",
		"participant-remove", "participant-add", NULL,
	};
	static const char *const work[] = {
		"assignment-submit", "open", "mark", "export", "print", NULL,
	};
	static const char *const papers[] = {
		"open", "edit", "export", "print", "move", NULL,
	};
	static const char *const nothing[] = { NULL };
#define MEETING_PART(words) { LH_SCOPE_MEETING | LH_SCOPE_LIST, words }
	static const struct lh_view_part on_facts = MEETING_PART(facts);
	static const struct lh_view_part on_people = MEETING_PART(people);
	static const struct lh_view_part on_work = MEETING_PART(work);
	static const struct lh_view_part on_papers = MEETING_PART(papers);
#undef MEETING_PART
	static const struct lh_view_part on_nothing = { LH_SCOPE_LIST, nothing };
	const struct meeting_state *s = view->state;
	const struct meeting_row *row = meeting_row(view);

	if (!s->rows.meeting)
		return &on_nothing;

	switch (row ? row->kind : MEETING_ROW_FIELD) {
	case MEETING_ROW_PARTICIPANT:
	case MEETING_ROW_DELEGATE:
		return &on_people;
	case MEETING_ROW_ASSIGNMENT:
		return &on_work;
	case MEETING_ROW_NOTICE:
		return &on_papers;
	default:
		return &on_facts;
	}
}

static const struct lh_view_ops meeting_ops = {
	.name = "meeting",
	.state_size = sizeof(struct meeting_state), .load = meeting_load,
	.layout = meeting_layout, .title = meeting_title,
	.alert = meeting_alert, .draw = meeting_draw,
	.command = meeting_command, .key = meeting_key,
	.selection = meeting_selection, .part = meeting_part,
};

void lh_meeting_open(struct lh_app *app, int64_t id)
{
	lh_app_push(app, &meeting_ops, meeting_init, &id);
}
