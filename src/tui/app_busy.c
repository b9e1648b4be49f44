/* Work that lasts while a command is under way: after a moment it is said what
 * the wait is for, Esc gives up, the size of the terminal is followed, and what
 * else is typed waits its turn.  The views are not asked anything meanwhile. */
#include "app.h"

#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <lichhop/gettext.h>

#define BUSY_SILENT 200		/* milliseconds before anything is said */
#define BUSY_LOOK 50		/* … between looks at the keyboard */

static int64_t busy_now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* --- keys that come meanwhile --- */

static bool busy_keeps_paste(const struct lh_app *app)
{
	for (size_t i = 0; i < app->n_ahead; i++)
		if (app->ahead[i]->paste)
			return true;
	return false;
}

/* Too many are somebody's elbow, and one paste may be megabytes. */
static void busy_keep_key(struct lh_app *app, const struct lh_key *key)
{
	if (app->n_ahead < APP_AHEAD && !(key->paste && busy_keeps_paste(app)))
		app->ahead[app->n_ahead++] = app_key_dup(key);
}

struct lh_key *app_key_dup(const struct lh_key *key)
{
	struct lh_key *copy = lh_xcalloc(1, sizeof(*copy));

	*copy = *key;
	copy->name = lh_xstrdup(key->name);
	copy->text = lh_xstrdup(key->text);
	return copy;
}

void app_key_free(struct lh_key *key)
{
	if (!key)
		return;
	free((char *)(uintptr_t)key->name);
	free((char *)(uintptr_t)key->text);
	free(key);
}

struct lh_key *app_key_ahead(struct lh_app *app)
{
	if (app->n_ahead == 0)
		return NULL;
	struct lh_key *key = app->ahead[0];
	app->n_ahead--;
	memmove(&app->ahead[0], &app->ahead[1],
		app->n_ahead * sizeof(app->ahead[0]));
	return key;
}

/* --- what is said --- */

void app_busy_end(struct lh_app *app)
{
	free(app->busy.doing);
	app->busy.doing = NULL;
	app->busy.since = 0;
}

/* Over the screen as it stands: a view may be in the middle of its work. */
static void busy_show(struct lh_app *app)
{
	frame_busy(app);
	lh_terminal_show(app->terminal, app->canvas);
}

static void busy_say(struct lh_app *app, const char *doing)
{
	if (app->busy.doing && strcmp(app->busy.doing, doing) == 0)
		return;
	free(app->busy.doing);
	app->busy.doing = lh_xstrdup(doing);
	app->dirty |= APP_PAINT;
	busy_show(app);
}

void lh_app_doing(struct lh_app *app, const char *doing)
{
	if (app->terminal)
		busy_say(app, doing);
}

/* What is on the canvas moves over as it is; the views are laid out anew when
 * the work is done. */
static void busy_resize(struct lh_app *app)
{
	struct lh_canvas *before = app->canvas;
	int height, width;

	lh_terminal_size(app->terminal, &height, &width);
	app->canvas = lh_canvas_new(height, width);
	lh_canvas_copy(app->canvas, before);
	lh_canvas_free(before);
	app->dirty |= APP_LAYOUT | APP_PAINT;
	busy_show(app);
}

/* True when the person gave up. */
static bool busy_look(struct lh_app *app, int wait)
{
	struct lh_key key;

	switch (lh_terminal_look(app->terminal, wait, &key)) {
	case LH_TERMINAL_KEY:
		if (strcmp(key.name, "esc") == 0
		    || strcmp(key.name, "ctrl+c") == 0)
			return true;
		busy_keep_key(app, &key);
		return false;
	case LH_TERMINAL_RESIZED:
		busy_resize(app);
		return false;
	case LH_TERMINAL_GONE:
		app->quit = true;
		return true;
	case LH_TERMINAL_PASTING:
	case LH_TERMINAL_TICK:
		return false;
	}
	return false;
}

/* False in the first moment. */
static bool busy_is_long(struct lh_app *app)
{
	int64_t now = busy_now();

	if (app->busy.since == 0)
		app->busy.since = now;
	return now - app->busy.since >= BUSY_SILENT;
}

void app_busy(struct lh_app *app, const char *doing)
{
	if (busy_is_long(app))
		busy_say(app, doing);
}

bool app_pulse(void *data, const char *doing, int wait)
{
	struct lh_app *app = data;
	struct lh_strbuf text;

	if (!busy_is_long(app)) {
		if (wait > 0)
			poll(NULL, 0, wait);
		return true;
	}
	if (wait == 0 && busy_now() - app->busy.looked < BUSY_LOOK)
		return true;
	app->busy.looked = busy_now();
	lh_strbuf_init(&text);
	lh_strbuf_addf(&text, _("%s… (Esc: thôi)"), doing);
	busy_say(app, text.text);
	lh_strbuf_release(&text);
	return !busy_look(app, wait);
}
