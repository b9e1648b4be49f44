/* The terminal from inside: terminal.c (life and painting), terminal_role.c
 * (what roles look like), terminal_key.c (what keys are called). */
#ifndef LICHHOP_TUI_TERMINAL_PRIV_H
#define LICHHOP_TUI_TERMINAL_PRIV_H

#include <signal.h>

#include <curses.h>

#include <lichhop/strbuf.h>

#include "canvas_priv.h"
#include "terminal.h"

struct terminal_look {
	attr_t attributes;
	short pair;
};

struct lh_terminal {
	struct terminal_look looks[LH_TUI_ROLES];
	sigset_t wait_mask;	/* signals let in while waiting */
	int sync_fd;		/* -1: none */
	bool plain_marks;	/* TERM=linux: the console's font has few signs */
	struct lh_strbuf text;	/* of the key given out */
	char name[32];
	int pending;		/* a character read ahead, 0 none */
};

/* terminal_role.c */
void terminal_roles_init(struct lh_terminal *terminal,
			 enum lh_terminal_colours colours);

/* terminal_key.c */
void terminal_keys_init(void);
/* Reads what is there without waiting.  False when there was nothing. */
bool terminal_key_read(struct lh_terminal *terminal, struct lh_key *key,
		       bool *resized);

#endif
