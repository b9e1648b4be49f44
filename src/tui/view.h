/* A view: one screen or dialog on the stack.
 *
 * load takes a snapshot of the model, layout places things in a rectangle,
 * draw paints the snapshot and changes nothing, command answers to a command
 * of the table, key to what no command took (text for an input).  Dialogs are
 * views too; there are no nested loops. */
#ifndef LICHHOP_TUI_VIEW_H
#define LICHHOP_TUI_VIEW_H

#include <lichhop/command.h>

#include "canvas.h"

struct lh_app;
struct lh_view;

enum lh_handled { LH_PASSED, LH_HANDLED };

/* A key as it came: a character (one grapheme of text, NFC) or a named key. */
struct lh_key {
	const char *name;	/* "enter", "f5", "ctrl+r", "down"; "" for text */
	const char *text;	/* UTF-8 of what was typed, "" for named keys */
	bool paste;		/* text is a whole bracketed paste */
	int mouse_y, mouse_x;	/* of "click", "doubleclick", "wheelup", "wheeldown" */
};

/* What is live in one part of a screen. */
struct lh_view_part {
	unsigned scope;		/* enum lh_scope */
	const char *const *bar;
};

struct lh_view_ops {
	const char *name;	/* for tests and the log */
	unsigned scope;		/* enum lh_scope: keys that are live here */
	size_t state_size;
	bool dialog;		/* drawn over the view below, not instead */
	bool unsaved;		/* may hold a person's work: does not make room */
	bool text_input;	/* letters go to key(), not to commands */
	enum lh_status (*load)(struct lh_view *view, struct lh_error *err);
	void (*layout)(struct lh_view *view, struct lh_tui_rect area);
	/* Title line, left; and what needs one, right.  In arena. */
	const char *(*title)(const struct lh_view *view, struct lh_arena *arena);
	const char *(*alert)(const struct lh_view *view, struct lh_arena *arena);
	void (*draw)(const struct lh_view *view, struct lh_canvas *canvas);
	enum lh_handled (*command)(struct lh_view *view,
				   const struct lh_command *command);
	enum lh_handled (*key)(struct lh_view *view, const struct lh_key *key);
	/* Ids that a command works on here ("m12"); NULL when nothing is chosen. */
	const char *(*selection)(const struct lh_view *view,
				 struct lh_arena *arena);
	/* For the key bar: the names of the commands that matter most here, in
	 * order, ending with NULL; others of the scope are in help and palette. */
	const char *const *bar;
	/* The part of the screen where one is, instead of scope and bar; NULL:
	 * all of it is one. */
	const struct lh_view_part *(*part)(const struct lh_view *view);
	void (*close)(struct lh_view *view);
};

struct lh_view {
	const struct lh_view_ops *ops;
	struct lh_app *app;
	struct lh_arena *arena;	/* of the snapshot: cleared before each load */
	struct lh_tui_rect area;
	void *state;		/* state_size zeroed bytes, lives with the view */
	bool stale;		/* to be loaded anew when it is seen */
};

/* What is live where one is in the view (view.c). */
unsigned lh_view_scope(const struct lh_view *view);
const char *const *lh_view_bar(const struct lh_view *view);

/* --- the application, as views see it (app.c) --- */

struct lh_ctx *lh_app_ctx(struct lh_app *app);

/* Puts a view on top: loaded, laid out and drawn in this turn.  init (may be
 * NULL) fills its state before the load. */
void lh_app_push(struct lh_app *app, const struct lh_view_ops *ops,
		 void (*init)(struct lh_view *view, void *data), void *data);
/* Takes the top view off at the end of this turn. */
void lh_app_pop(struct lh_app *app);
void lh_app_quit(struct lh_app *app);

/* Dirty bits of the turn: reload implies layout implies paint. */
void lh_app_reload(struct lh_app *app);
void lh_app_repaint(struct lh_app *app);

/* The sentence in the message line, until the next key. */
void lh_app_say(struct lh_app *app, enum lh_note_level level,
		const char *format, ...) LH_PRINTF(3, 4);

/* Shows at once what is being done, before work that keeps the screen from
 * being painted for a second or more; until the turn ends. */
void lh_app_doing(struct lh_app *app, const char *doing);

/* The sentence said last, "" for none; until the next is said. */
const char *lh_app_said(const struct lh_app *app);

/* Runs a command of the table with these words (and options as "--x=y"),
 * says what its reply says, reloads.  *out (may be NULL) gets its data, in
 * arena.  Returns its status. */
enum lh_status lh_app_run(struct lh_app *app, struct lh_arena *arena,
			  const char *const *words, size_t count,
			  const char **out);

/* Carries out a command as if its key had been pressed.  A dialog that is
 * about to leave uses the second: after it is gone, at the end of the turn. */
void lh_app_do(struct lh_app *app, const char *command);
void lh_app_do_later(struct lh_app *app, const char *command);

/* Copies text to the user's clipboard (OSC 52) and says so. */
void lh_app_copy(struct lh_app *app, const char *text);

/* --- small dialogs (dialog_ask, _choose, _input, _text) --- */

/* One line of input at the bottom.  done gets the NFC text, or NULL when the
 * user left; suggestions (may be NULL) are offered as one types. */
typedef void lh_input_fn(struct lh_app *app, const char *text, void *data);
typedef size_t lh_suggest_fn(struct lh_app *app, struct lh_arena *arena,
			     const char *text, const char ***suggestions,
			     void *data);
void lh_dialog_input(struct lh_app *app, const char *prompt,
		     const char *initial, lh_suggest_fn *suggest,
		     lh_input_fn *done, void *data);
/* In done, of the line that was left: what stood in it.  "" for another view. */
const char *lh_dialog_input_text(const struct lh_view *view);
/* A question with answers, each with its key ("c" Có, "k" Không); done gets
 * the index, or -1. */
struct lh_answer {
	const char *key, *text;
};
typedef void lh_answer_fn(struct lh_app *app, int answer, void *data);
void lh_dialog_ask(struct lh_app *app, const char *question,
		   const struct lh_answer *answers, size_t count,
		   lh_answer_fn *done, void *data);
/* A list to choose from, filtered as one types. */
typedef void lh_choice_fn(struct lh_app *app, size_t index, void *data);
void lh_dialog_choose(struct lh_app *app, const char *title,
		      const char *const *items, size_t count,
		      lh_choice_fn *done, void *data);
/* Text to read, scrolled. */
void lh_dialog_text(struct lh_app *app, const char *title, const char *text);

#endif
