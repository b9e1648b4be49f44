/* The application from inside: the stack of views and the one event loop.
 * Views see it through view.h. */
#ifndef LICHHOP_TUI_APP_H
#define LICHHOP_TUI_APP_H

#include "terminal.h"
#include "view.h"

#define APP_VIEWS 16		/* deeper, the oldest makes room */
#define APP_VIEWS_MOST 256	/* … if any may go */
#define APP_NOTES 30		/* sentences kept to be read again */
#define APP_AHEAD 256		/* keys that may come while work lasts */
#define APP_LEAST_WIDTH 30
#define APP_LEAST_HEIGHT 8

enum app_dirty {
	APP_RELOAD = 1 << 0,
	APP_LAYOUT = 1 << 1,
	APP_PAINT = 1 << 2,
};

struct lh_app {
	struct lh_ctx *ctx;
	struct lh_terminal *terminal;	/* NULL in unit tests */
	struct lh_canvas *canvas;
	struct lh_view *views[APP_VIEWS_MOST];	/* the last is on top */
	size_t n_views;
	size_t n_leaving;		/* of the top, to go when the turn ends */
	unsigned dirty;
	bool quit;
	const char *later;		/* command for the end of the turn, or NULL */
	uint64_t counter;		/* of the store, when last loaded */
	lh_instant minute;		/* shown; a new one repaints */
	char *draft;			/* a quick line left unfinished, or NULL */
	struct lh_arena *turn;		/* cleared every turn */
	struct {
		enum lh_note_level level;
		char *text;		/* NULL: none */
	} message;
	struct app_note {
		enum lh_note_level level;
		char *text;
		lh_instant at;
	} notes[APP_NOTES];		/* oldest first */
	size_t n_notes;
	char *trouble;			/* that lasts (the file is gone), or NULL */
	struct {			/* app_busy.c */
		char *doing;		/* what the wait is for, once it is said */
		int64_t since, looked;	/* milliseconds, 0: not in this turn */
	} busy;
	struct lh_key *ahead[APP_AHEAD];
	size_t n_ahead;
};

struct lh_app *app_new(struct lh_ctx *ctx, struct lh_terminal *terminal);
void app_free(struct lh_app *app);
void app_resize(struct lh_app *app, int height, int width);

/* Reloads, lays out and paints what is dirty, in that order, onto the canvas.
 * True when anything was painted. */
bool app_settle(struct lh_app *app);

/* One key: to the top view and the commands; then views that left go. */
void app_key(struct lh_app *app, const struct lh_key *key);

/* Waits for keys and other people's changes until the user leaves. */
void app_loop(struct lh_app *app);

struct lh_view *app_top(struct lh_app *app);

/* The command that a key names here: the top view's scope first, then those
 * that are live everywhere.  NULL for none. */
const struct lh_command *app_key_command(const struct lh_app *app,
					 const struct lh_key *key);

/* Commands that every screen answers alike (app_command.c). */
enum lh_handled app_command(struct lh_app *app,
			    const struct lh_command *command);

/* --- app_busy.c --- */

/* For lh_ctx_set_pulse(); data is the app. */
bool app_pulse(void *data, const char *doing, int wait);
/* Says what is being waited for, when it takes more than a moment. */
void app_busy(struct lh_app *app, const char *doing);
/* The work is done: nothing more is said about it. */
void app_busy_end(struct lh_app *app);
/* A key that came meanwhile, the caller's; NULL for none. */
struct lh_key *app_key_ahead(struct lh_app *app);
struct lh_key *app_key_dup(const struct lh_key *key);
void app_key_free(struct lh_key *key);		/* NULL is fine */

/* --- app_watch.c --- */

/* The clock went on, others changed something, the file is gone or back. */
void app_tick(struct lh_app *app);

/* --- frame.c --- */

/* Title line, message, key bar, "too small". */
void frame_draw(struct lh_app *app);
/* Lines that the message takes of the body, 0 for none. */
int frame_message_height(struct lh_app *app);

/* notes.c: the sentences said so far. */
void notes_keep(struct lh_app *app, enum lh_note_level level,
		const char *text);
void notes_free(struct lh_app *app);
void notes_open(struct lh_app *app);
/* What is being waited for, over whatever is drawn. */
void frame_busy(struct lh_app *app);

#endif
