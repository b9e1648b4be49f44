/* One notice: its fields, what came of it, its text. */
#include "screens.h"

#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/id.h>
#include <lichhop/labels.h>
#include <lichhop/wording.h>

#include "notice_sheet.h"

struct notice_state {
	int64_t id;
	const struct lh_notice *n;	/* NULL: it is gone */
	struct sheet sheet;
	struct lh_list list;
	bool placed;
};

static void notice_init(struct lh_view *view, void *data)
{
	struct notice_state *s = view->state;

	s->id = *(const int64_t *)data;
	sheet_init(&s->sheet, view->arena);
	lh_list_init(&s->list, &sheet_list, NULL);
}

static enum lh_status notice_load(struct lh_view *view, struct lh_error *err)
{
	struct notice_state *s = view->state;
	int width = s->sheet.width;

	sheet_init(&s->sheet, view->arena);
	enum lh_status status = notice_sheet_load(
		lh_app_ctx(view->app), &s->sheet, s->id, true, &s->n, err);
	if (!s->n)
		sheet_add_text(&s->sheet,
			       _("Văn bản này không còn nữa. Esc: quay lại."));
	sheet_layout(&s->sheet, width);
	lh_list_reload(&s->list, &s->sheet);
	return status;
}

static void notice_layout(struct lh_view *view, struct lh_tui_rect area)
{
	struct notice_state *s = view->state;

	sheet_layout(&s->sheet, area.width);
	lh_list_reload(&s->list, &s->sheet);
	lh_list_layout(&s->list, area);
	if (!s->placed)
		lh_list_select(&s->list, 0);
	s->placed = true;
}

static const char *notice_title(const struct lh_view *view,
				struct lh_arena *arena)
{
	const struct notice_state *s = view->state;

	return s->n ? lh_wording_notice(arena, s->n) : _("Văn bản");
}

static const char *notice_alert(const struct lh_view *view,
				struct lh_arena *arena)
{
	const struct notice_state *s = view->state;

	if (s->n && s->n->state == LH_NOTICE_WITHDRAWN)
		return lh_label_notice_state(s->n->state);
	if (s->n && s->n->n_warnings)
		return lh_arena_printf(arena, _("%zu điều cần xem"),
				       s->n->n_warnings);
	return "";
}

static void notice_draw(const struct lh_view *view, struct lh_canvas *canvas)
{
	const struct notice_state *s = view->state;

	lh_list_draw(&s->list, canvas);
}

static void notice_enter(struct lh_view *view)
{
	const struct notice_state *s = view->state;
	const struct sheet_item *item =
		sheet_item_at(&s->sheet, lh_list_selected(&s->list));

	if (!item || item->kind != SHEET_LINK) {
		lh_app_say(view->app, LH_NOTE_INFO,
			   _("xuống một cuộc họp hay phân công rồi nhấn Enter để mở"));
		return;
	}
	if (item->what == LH_ID_MEETING)
		lh_meeting_open(view->app, item->id);
	else if (item->what == LH_ID_ASSIGNMENT)
		lh_assignment_open(view->app, item->id);
	else
		lh_notice_open(view->app, item->id);
}

static enum lh_handled notice_command(struct lh_view *view,
				      const struct lh_command *command)
{
	struct notice_state *s = view->state;

	if (strcmp(command->name, "open") == 0)
		notice_enter(view);
	else if (strcmp(command->name, "withdraw") == 0)
		notice_withdraw_ask(view->app, s->id);
	else if (strcmp(command->name, "edit") == 0)
		notice_edit_open(view->app, s->id);
	else if (strcmp(command->name, "notice-text") == 0)
		notice_text_open(view->app, s->id);
	else
		return lh_list_command(&s->list, command);
	return LH_HANDLED;
}

static enum lh_handled notice_key(struct lh_view *view,
				  const struct lh_key *key)
{
	struct notice_state *s = view->state;
	enum lh_handled handled = lh_list_key(&s->list, key);

	if (strcmp(key->name, "doubleclick") != 0)
		return handled;
	notice_enter(view);
	return LH_HANDLED;
}

static const char *notice_selection(const struct lh_view *view,
				    struct lh_arena *arena)
{
	const struct notice_state *s = view->state;

	return s->n ? lh_id_format(LH_ID_NOTICE, s->id,
				   lh_arena_alloc(arena, LH_ID_TEXT_SIZE))
		    : NULL;
}

static void notice_close(struct lh_view *view)
{
	struct notice_state *s = view->state;

	sheet_release(&s->sheet);
}

static const char *const notice_bar[] = {
	"open", "notice-text", "edit", "withdraw", NULL,
};

static const struct lh_view_ops notice_ops = {
	.name = "notice", .scope = LH_SCOPE_NOTICE | LH_SCOPE_LIST,
	.state_size = sizeof(struct notice_state),
	.load = notice_load, .layout = notice_layout,
	.title = notice_title, .alert = notice_alert,
	.draw = notice_draw, .command = notice_command,
	.key = notice_key, .selection = notice_selection,
	.bar = notice_bar, .close = notice_close,
};

void lh_notice_open(struct lh_app *app, int64_t id)
{
	lh_app_push(app, &notice_ops, notice_init, &id);
}
