/* The terminal from inside: terminal.c (life and painting), terminal_role.c
 * (what roles look like), terminal_key.c (what keys are called),
 * terminal_paste.c (whole texts), terminal_rest.c (what came behind one). */
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

	bool pasting;			/* terminal_paste.c */
	struct lh_strbuf paste;		/* bytes so far */
	size_t paste_searched;		/* … of them without the end mark */
	int64_t paste_heard;		/* milliseconds */
	struct lh_strbuf rest;		/* bytes read behind a paste */
	size_t rest_at, rest_before;	/* the last character got */
};

/* terminal_role.c */
void terminal_roles_init(struct lh_terminal *terminal,
			 enum lh_terminal_colours colours);

/* terminal_key.c */
void terminal_keys_init(void);
/* Reads what is there without waiting.  False when there was nothing, or when
 * a paste began: terminal->pasting. */
bool terminal_key_read(struct lh_terminal *terminal, struct lh_key *key,
		       bool *resized);

/* terminal_rest.c: as get_wch() and unget_wch(), of what was read behind a
 * paste, which comes before all else. */
bool terminal_rest_is_empty(const struct lh_terminal *terminal);
int terminal_rest_get(struct lh_terminal *terminal, wint_t *c);
void terminal_rest_put_back(struct lh_terminal *terminal);

/* terminal_paste.c */
void terminal_paste_begin(struct lh_terminal *terminal);
/* For a moment: PASTING until all of it is there, then KEY; or GONE. */
enum lh_terminal_event terminal_paste_read(struct lh_terminal *terminal,
					   struct lh_key *key);

#endif
