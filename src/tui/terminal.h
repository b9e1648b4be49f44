/* The terminal: the only part of the planner that speaks to ncurses.  Shows a
 * canvas, reads keys.  There is one terminal, and it is given back on every
 * way out (leaving, a fatal message, a signal). */
#ifndef LICHHOP_TUI_TERMINAL_H
#define LICHHOP_TUI_TERMINAL_H

#include "view.h"

struct lh_terminal;

enum lh_terminal_colours {
	LH_COLOURS_AUTO,	/* dark unless $COLORFGBG says light */
	LH_COLOURS_DARK,
	LH_COLOURS_LIGHT,
	LH_COLOURS_NONE,
};

/* LH_EINVALID with a sentence for what is no terminal or cannot place a
 * cursor (TERM=dumb, an unknown TERM). */
LH_NODISCARD enum lh_status
lh_terminal_open(struct lh_terminal **terminal,
		 enum lh_terminal_colours colours, struct lh_error *err);
void lh_terminal_close(struct lh_terminal *terminal);	/* NULL is fine */

void lh_terminal_size(const struct lh_terminal *terminal, int *height,
		      int *width);

/* Puts the canvas on the screen; one update, only what differs is sent. */
void lh_terminal_show(struct lh_terminal *terminal,
		      const struct lh_canvas *canvas);

enum lh_terminal_event {
	LH_TERMINAL_KEY,	/* *key is filled, valid until the next call */
	LH_TERMINAL_PASTING,	/* a paste is coming in, there is more */
	LH_TERMINAL_RESIZED,
	LH_TERMINAL_TICK,	/* nothing came in time */
	LH_TERMINAL_GONE,	/* hung up, or asked to end by a signal */
};
/* Waits up to timeout milliseconds (-1: for ever).  Just before it blocks with
 * nothing left to read it writes one byte to the file descriptor named by
 * $LICHHOP_SYNC_FD, for tests that wait for the screen to settle. */
enum lh_terminal_event lh_terminal_wait(struct lh_terminal *terminal,
					int timeout, struct lh_key *key);

/* The same in the middle of work: tells nobody that the screen is settled. */
enum lh_terminal_event lh_terminal_look(struct lh_terminal *terminal,
					int timeout, struct lh_key *key);

/* Gives the screen away for a moment (ctrl+z), and takes it again. */
void lh_terminal_suspend(struct lh_terminal *terminal);

/* Text into the user's clipboard, through ssh too (OSC 52). */
void lh_terminal_copy(struct lh_terminal *terminal, const char *text);

#endif
