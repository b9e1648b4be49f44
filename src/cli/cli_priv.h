/* The inside of the command line. */
#ifndef LICHHOP_CLI_PRIV_H
#define LICHHOP_CLI_PRIV_H

#include <lichhop/cli.h>
#include <lichhop/command.h>

/* Words in front of the command's name. */
struct lh_globals {
	const char *database;	/* NULL: not given */
	const char *lang;
	bool help, version;
	enum lh_globals_fault {
		LH_GLOBALS_FINE,
		LH_GLOBALS_UNKNOWN,	/* option */
		LH_GLOBALS_NO_VALUE,
		LH_GLOBALS_NO_LANGUAGE,
		LH_GLOBALS_NO_COMMAND,	/* unknown name */
	} fault;
	const char *subject;	/* of the fault */
	const struct lh_command *command; /* NULL: none given */
	const char *const *words;	/* behind its name */
	size_t n_words;
};

/* Says nothing yet: the language is among what it finds. */
void lh_globals_parse(struct lh_globals *globals, size_t count,
		      const char *const *words);
enum lh_status lh_globals_explain(const struct lh_globals *globals,
				  struct lh_error *err);

/* A context with what the environment says, for database (NULL: the usual
 * one).  reply: shown before each question that a command asks. */
LH_NODISCARD enum lh_status lh_cli_context(struct lh_ctx **ctx,
					   const char *database,
					   struct lh_reply *reply,
					   struct lh_error *err);

/* Parses words against the command, runs it, shows what came of it. Returns
 * the exit code. */
int lh_cli_command(struct lh_ctx *ctx, const struct lh_command *command,
		   const char *const *words, size_t count,
		   struct lh_reply *reply);

/* No command: this week, and at the first run how to begin.  ctx is not open. */
int lh_cli_welcome(struct lh_ctx *ctx, struct lh_reply *reply);

#endif
