/* What changes without a key: the clock, the work of others, and the file
 * itself, which may be taken away. */
#include "app.h"

#include <stdlib.h>
#include <string.h>

#include <lichhop/gettext.h>

/* It is said as long as it lasts; a key's own message stands before it. */
static void watch_file(struct lh_app *app)
{
	struct lh_error err;

	if (lh_store_present(lh_ctx_store(app->ctx), &err) == LH_OK) {
		if (!app->trouble)
			return;
		free(app->trouble);
		app->trouble = NULL;
		lh_app_reload(app);
		lh_app_say(app, LH_NOTE_INFO,
			   _("Tệp dữ liệu đã về chỗ cũ, làm việc tiếp được"));
		return;
	}
	if (app->trouble && strcmp(app->trouble, err.text) == 0)
		return;
	free(app->trouble);
	app->trouble = lh_xstrdup(err.text);
	/* What was said before is of less weight now. */
	free(app->message.text);
	app->message.text = NULL;
	notes_keep(app, LH_NOTE_ERROR, err.text);
	app->dirty |= APP_LAYOUT | APP_PAINT;
}

void app_tick(struct lh_app *app)
{
	lh_instant minute = lh_ctx_now(app->ctx) / 60;

	watch_file(app);
	if (lh_store_change_counter(lh_ctx_store(app->ctx)) != app->counter)
		lh_app_reload(app);
	if (minute != app->minute)
		lh_app_reload(app);
	app->minute = minute;
}
