/* The commands table: one entry for everything that can be done.  Keys,
 * palette, key bar, help, command line, completion and manual are readers of
 * it.
 *
 * Parsing (words and options against the entry) and running are two steps;
 * run() works on the context and never draws: it leaves data in reply->out
 * and sentences in reply->notes.  Screen-only commands have no run(). */
#ifndef LICHHOP_COMMAND_H
#define LICHHOP_COMMAND_H

#include <lichhop/context.h>
#include <lichhop/strbuf.h>

enum lh_need {
	LH_NEED_NOTHING = 0,	/* works without a database */
	LH_NEED_READ = 1 << 0,
	LH_NEED_WRITE = 1 << 1,
	LH_NEED_CREATE = 1 << 2, /* makes the database when it is missing */
	LH_NEED_SELECTION = 1 << 3, /* on a screen: of what is chosen there */
};

enum lh_scope {		/* where its key is live; a screen sees its own and
			   LH_SCOPE_GLOBAL */
	LH_SCOPE_NONE = 0,	/* command line and palette only */
	LH_SCOPE_GLOBAL = 1 << 0,
	LH_SCOPE_WEEK = 1 << 1,
	LH_SCOPE_MEETING = 1 << 2,
	LH_SCOPE_PREPARATION = 1 << 3,
	LH_SCOPE_NOTICES = 1 << 4,
	LH_SCOPE_DIRECTORY = 1 << 5,
	LH_SCOPE_REVIEW = 1 << 6,
	LH_SCOPE_ASSIGNMENT = 1 << 7,	/* one of them */
	LH_SCOPE_NOTICE = 1 << 8,
	LH_SCOPE_LIST = 1 << 9,		/* moving about, every list */
	LH_SCOPE_REVIEW_TEXT = 1 << 10,	/* in the text that is reviewed */
};

struct lh_option {
	const char *name;	/* "agency", without dashes */
	char letter;		/* 'o' for -o, 0 none */
	const char *value;	/* N_() name of its value, NULL for a switch */
	const char *summary;	/* N_() sentence */
	bool many;		/* may be given several times */
};

/* What the user gave, parsed; borrowed strings. */
struct lh_args {
	const struct lh_command *command;
	const char **words;
	size_t n_words;
	struct lh_arg_option {
		const struct lh_option *option;
		const char *value;
	} *options;
	size_t n_options;
};

enum lh_note_level {
	LH_NOTE_PLAIN = -1,	/* nothing was done, nothing is wrong */
	LH_NOTE_INFO, LH_NOTE_WARNING, LH_NOTE_ERROR,
};

struct lh_reply {
	struct lh_arena *arena;		/* everything below lives here */
	struct lh_strbuf out;		/* data for stdout: UTF-8 or bytes */
	bool binary;			/* out is no text (PDF) */
	struct lh_note {
		enum lh_note_level level;
		const char *text;	/* one sentence */
	} *notes;			/* words about it, for stderr or status line */
	size_t n_notes;
	/* Writes out and notes and empties them, for whoever shows them as they
	   come; NULL: all stays here.  False: nobody takes any more. */
	bool (*flush)(struct lh_reply *reply);
	bool partial;			/* something was refused, the rest done: exit 1 */
	bool misuse;			/* … or cannot be asked: exit 2 */
};

struct lh_command {
	const char *name;	/* "assignments"; stable */
	const char *keys;	/* keys, blank-separated ("m", "ctrl+r f5"), NULL none */
	unsigned scope;		/* enum lh_scope */
	unsigned needs;		/* enum lh_need */
	const char *args;	/* N_() words after the name, for usage lines */
	const char *label;	/* N_() a word or two, for the key bar; may be NULL */
	const char *summary;	/* N_() one sentence */
	const char *details;	/* N_() paragraphs for manual and help, or NULL */
	const struct lh_option *options; /* ends with a NULL name; or NULL */
	size_t least_words, most_words;	/* SIZE_MAX: any number */
	enum lh_status (*run)(struct lh_ctx *ctx, const struct lh_args *args,
			      struct lh_reply *reply, struct lh_error *err);
};

/* The table; ends with a NULL name. */
const struct lh_command *lh_commands(void);
/* By name; NULL when there is none. */
const struct lh_command *lh_command_find(const char *name);
/* The name nearest to a mistyped one, NULL when none is near. */
const char *lh_command_nearest(const char *name);

/* Parses what follows the command's name.  "--" ends options; "--name value",
 * "--name=value", "-o value", "-ovalue".  LH_EINVALID with a sentence (misuse)
 * for an unknown option, a missing value, too few or too many words. */
LH_NODISCARD enum lh_status
lh_args_parse(struct lh_arena *arena, const struct lh_command *command,
	      const char *const *words, size_t count, struct lh_args *args,
	      struct lh_error *err);
/* The value of an option ("" for a switch), NULL when not given. */
const char *lh_args_option(const struct lh_args *args, const char *name);
bool lh_args_has(const struct lh_args *args, const char *name);

void lh_reply_init(struct lh_reply *reply);
void lh_reply_release(struct lh_reply *reply);
/* Lets go of what is in out, when it is much and somebody takes it, so that a
 * long answer needs no more memory than a short one.  LH_ECANCELLED without a
 * sentence when nobody takes any more, which has been said. */
LH_NODISCARD enum lh_status lh_reply_flush(struct lh_reply *reply,
					   struct lh_error *err);
void lh_reply_note(struct lh_reply *reply, enum lh_note_level level,
		   const char *format, ...) LH_PRINTF(3, 4);

/* Opens the store as the command needs it and runs it.  Whatever happens,
 * reply may hold data and sentences. */
LH_NODISCARD enum lh_status lh_command_run(struct lh_ctx *ctx,
					   const struct lh_args *args,
					   struct lh_reply *reply,
					   struct lh_error *err);
/* The exit code of what it came to: 0 done, 1 refused or failed in part or
 * whole, 2 misuse. */
int lh_exit_code(enum lh_status status, const struct lh_reply *reply);

/* "agencies [list|show|…] …": the line that says how a command is called. */
void lh_help_usage(const struct lh_command *command, struct lh_strbuf *out);
/* All of what the table says of one command. */
void lh_help_command(const struct lh_command *command, struct lh_strbuf *out);
/* Every command that needs no screen, one line each. */
void lh_help_overview(struct lh_strbuf *out);
/* Every key, by the place where it is live. */
void lh_help_keys(struct lh_strbuf *out);
/* The words for one place of enum lh_scope: "Lịch tuần", "Mọi màn hình"; none
 * is where dialogs and forms are. */
const char *lh_scope_words(enum lh_scope scope);

#endif
