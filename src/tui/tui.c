/* The planner's way in and out. */
#include <lichhop/tui.h>

#include <string.h>

#include <lichhop/command.h>
#include <lichhop/gettext.h>
#include <lichhop/settings.h>

#include "app.h"
#include "screens.h"

static enum lh_terminal_colours tui_colours(struct lh_ctx *ctx)
{
	static const struct {
		const char *name;
		enum lh_terminal_colours colours;
	} names[] = {
		{ "auto", LH_COLOURS_AUTO }, { "dark", LH_COLOURS_DARK },
		{ "light", LH_COLOURS_LIGHT }, { "none", LH_COLOURS_NONE },
	};
	const char *value = lh_ctx_setting(ctx, "colours");

	for (size_t i = 0; value && i < sizeof(names) / sizeof(*names); i++)
		if (strcmp(names[i].name, value) == 0)
			return names[i].colours;
	return LH_COLOURS_AUTO;
}

/* A database that may not be written is shown all the same. */
static enum lh_status tui_open_store(struct lh_ctx *ctx, bool *read_only,
				     struct lh_error *err)
{
	enum lh_status status = lh_ctx_open(ctx, LH_NEED_READ | LH_NEED_WRITE
							 | LH_NEED_CREATE, err);

	*read_only = status == LH_EREADONLY;
	if (!*read_only)
		return status;
	return lh_ctx_open(ctx, LH_NEED_READ, err);
}

static enum lh_status tui_is_new(struct lh_ctx *ctx, bool *is_new,
				 struct lh_error *err)
{
	enum lh_status status = lh_store_is_empty(lh_ctx_store(ctx), is_new,
						  err);

	if (!status && lh_ctx_setting_is_set(ctx, "office.name"))
		*is_new = false;
	return status;
}

enum lh_status lh_tui_run(struct lh_ctx *ctx, struct lh_error *err)
{
	struct lh_terminal *terminal = NULL;
	bool read_only, is_new = false;
	int height, width;
	enum lh_status status = tui_open_store(ctx, &read_only, err);

	if (!status)
		status = tui_is_new(ctx, &is_new, err);
	if (!status)
		status = lh_terminal_open(&terminal, tui_colours(ctx), err);
	if (status)
		return status;
	struct lh_app *app = app_new(ctx, terminal);
	lh_terminal_size(terminal, &height, &width);
	app_resize(app, height, width);
	lh_ctx_set_pulse(ctx, app_pulse, app);
	app->counter = lh_store_change_counter(lh_ctx_store(ctx));
	lh_week_open(app);
	if (is_new && !read_only)
		lh_first_run_open(app);
	if (read_only)
		lh_app_say(app, LH_NOTE_WARNING,
			   _("dữ liệu chỉ đọc được: xem được, không sửa được"));
	app_loop(app);
	lh_ctx_set_pulse(ctx, NULL, NULL);
	lh_terminal_close(terminal);
	app_free(app);
	return LH_OK;
}
