/* One assignment in full; its shares are marked here one by one. */
#include "screens.h"

#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/id.h>
#include <lichhop/labels.h>
#include <lichhop/text.h>
#include <lichhop/wording.h>

#include "assignment_edit.h"
#include "assignment_sheet.h"
#include "share_mark.h"

struct assignment_state {
	int64_t id;
	const struct lh_assignment *a;	/* NULL: it is gone */
	struct sheet sheet;
	struct lh_list list;
	bool placed;			/* the first share was chosen once */
};

static void assignment_init(struct lh_view *view, void *data)
{
	struct assignment_state *s = view->state;

	s->id = *(const int64_t *)data;
	sheet_init(&s->sheet, view->arena);
	lh_list_init(&s->list, &sheet_list, NULL);
}

static enum lh_status assignment_load(struct lh_view *view,
				      struct lh_error *err)
{
	struct assignment_state *s = view->state;

	sheet_init(&s->sheet, view->arena);
	enum lh_status status = assignment_sheet_load(
		lh_app_ctx(view->app), &s->sheet, s->id, &s->a, err);
	if (!s->a)
		sheet_add_text(&s->sheet,
			       _("Phân công này không còn nữa. Esc: quay lại."));
	if (s->sheet.width) {
		sheet_layout(&s->sheet, s->sheet.width);
		lh_list_reload(&s->list, &s->sheet);
	}
	return status;
}

static void assignment_layout(struct lh_view *view, struct lh_tui_rect area)
{
	struct assignment_state *s = view->state;

	sheet_layout(&s->sheet, area.width);
	lh_list_reload(&s->list, &s->sheet);
	lh_list_layout(&s->list, area);
	size_t link = sheet_first_link(&s->sheet);
	if (!s->placed && link != SIZE_MAX)
		lh_list_select(&s->list, link);
	s->placed = true;
}

static const char *assignment_title(const struct lh_view *view,
				    struct lh_arena *arena)
{
	const struct assignment_state *s = view->state;
	char id[LH_ID_TEXT_SIZE];
	const char *who = s->a
		? lh_wording_shares(arena, s->a, LH_SHARE_LEAD) : "";

	return lh_arena_printf(arena, "%s%s%s",
			       lh_arena_printf(arena, _("Phân công %s"),
				       lh_id_format(LH_ID_ASSIGNMENT, s->id,
						    id)),
			       *who ? " · " : "", who);
}

static const char *assignment_alert(const struct lh_view *view,
				    struct lh_arena *arena)
{
	const struct assignment_state *s = view->state;
	struct lh_ctx *ctx = lh_app_ctx(view->app);

	if (!s->a)
		return "";
	if (lh_assignment_is_overdue(s->a, lh_ctx_now(ctx)))
		return lh_wording_due(arena, s->a->deadline.due,
				      lh_ctx_now(ctx),
				      lh_ctx_office(ctx)->zone);
	return lh_label_share_status(lh_assignment_status(s->a));
}

static void assignment_draw(const struct lh_view *view,
			    struct lh_canvas *canvas)
{
	const struct assignment_state *s = view->state;

	lh_list_draw(&s->list, canvas);
}

static const struct sheet_item *assignment_chosen(const struct lh_view *view)
{
	const struct assignment_state *s = view->state;

	return sheet_item_at(&s->sheet, lh_list_selected(&s->list));
}

/* The share one is on; with none chosen the only one there is. */
static const struct lh_share *assignment_share(struct lh_view *view)
{
	struct assignment_state *s = view->state;
	const struct sheet_item *item = assignment_chosen(view);

	if (!s->a)
		return NULL;
	if (s->a->n_shares == 1)
		return &s->a->shares[0];
	for (size_t i = 0; item && i < s->a->n_shares; i++)
		if (item->kind == SHEET_LINK && item->what == SHEET_SHARE
		    && s->a->shares[i].id == item->id)
			return &s->a->shares[i];
	lh_app_say(view->app, LH_NOTE_WARNING,
		   _("chọn dòng của một cơ quan rồi ghi"));
	return NULL;
}

static void assignment_submit(struct lh_view *view)
{
	const struct lh_share *share = assignment_share(view);

	if (share)
		share_mark_toggle(view->app,
				  ((struct assignment_state *)view->state)->id,
				  share);
}

static void assignment_mark(struct lh_view *view)
{
	const struct lh_share *share = assignment_share(view);

	if (share)
		share_mark_ask(view->app,
			       ((struct assignment_state *)view->state)->id,
			       share);
}

static void assignment_enter(struct lh_view *view)
{
	const struct sheet_item *item = assignment_chosen(view);

	if (!item || item->kind != SHEET_LINK)
		return;
	switch (item->what) {
	case SHEET_SHARE:
		assignment_mark(view);
		break;
	case LH_ID_MEETING:
		lh_meeting_open(view->app, item->id);
		break;
	case LH_ID_NOTICE:
		lh_notice_open(view->app, item->id);
		break;
	case LH_ID_ASSIGNMENT:
		lh_assignment_open(view->app, item->id);
		break;
	default:
		lh_bug("a link to nothing: %u", item->what);
	}
}

static void assignment_change(struct lh_view *view)
{
	const struct assignment_state *s = view->state;

	if (s->a)
		assignment_edit_open(view->app, s->a);
}

static const struct {
	const char *name;
	void (*run)(struct lh_view *view);
} assignment_answers[] = {
	{ "open", assignment_enter },
	{ "assignment-submit", assignment_submit },
	{ "mark", assignment_mark },
	{ "edit", assignment_change },
};

static enum lh_handled assignment_command(struct lh_view *view,
					  const struct lh_command *command)
{
	struct assignment_state *s = view->state;

	for (size_t i = 0; i < sizeof(assignment_answers)
			       / sizeof(*assignment_answers); i++)
		if (strcmp(assignment_answers[i].name, command->name) == 0) {
			assignment_answers[i].run(view);
			return LH_HANDLED;
		}
	return lh_list_command(&s->list, command);
}

static enum lh_handled assignment_key(struct lh_view *view,
				      const struct lh_key *key)
{
	struct assignment_state *s = view->state;
	enum lh_handled handled = lh_list_key(&s->list, key);

	if (strcmp(key->name, "doubleclick") != 0)
		return handled;
	assignment_enter(view);
	return LH_HANDLED;
}

static const char *assignment_selection(const struct lh_view *view,
					struct lh_arena *arena)
{
	const struct assignment_state *s = view->state;

	return s->a ? lh_id_format(LH_ID_ASSIGNMENT, s->id,
				   lh_arena_alloc(arena, LH_ID_TEXT_SIZE))
		    : NULL;
}

static void assignment_close(struct lh_view *view)
{
	struct assignment_state *s = view->state;

	sheet_release(&s->sheet);
}

static const char *const assignment_bar[] = {
	"assignment-submit", "mark", "open",
	"edit", NULL,
};

static const struct lh_view_ops assignment_ops = {
	.name = "assignment", .scope = LH_SCOPE_ASSIGNMENT | LH_SCOPE_LIST,
	.state_size = sizeof(struct assignment_state),
	.load = assignment_load, .layout = assignment_layout,
	.title = assignment_title, .alert = assignment_alert,
	.draw = assignment_draw, .command = assignment_command,
	.key = assignment_key, .selection = assignment_selection,
	.bar = assignment_bar, .close = assignment_close,
};

void lh_assignment_open(struct lh_app *app, int64_t id)
{
	lh_app_push(app, &assignment_ops, assignment_init, &id);
}
