/* The command line: words in, text and an exit code out.  Knows control; the
 * screens never. */
#ifndef LICHHOP_CLI_H
#define LICHHOP_CLI_H

#include <stdbool.h>

#include <lichhop/context.h>

struct lh_cli;

/* What every process needs before it says anything: open standard files, a
 * UTF-8 locale, no death by a broken pipe, the log. */
void lh_cli_prepare(void);

/* Parses the options before the command's name and sets the language. */
struct lh_cli *lh_cli_new(int argc, char **argv);
void lh_cli_free(struct lh_cli *cli);

/* No command was given, and there is a person at a terminal that can place a
 * cursor. */
bool lh_cli_wants_screen(const struct lh_cli *cli);

/* Runs the screens, which the program hands in, on a context in which nobody
 * asks through the standard files.  Where they refuse the terminal it does
 * what lh_cli_run() does.  Returns the exit code. */
typedef enum lh_status lh_screen_fn(struct lh_ctx *ctx, struct lh_error *err);
int lh_cli_screen(struct lh_cli *cli, lh_screen_fn *run);

/* Does what was asked; returns the exit code. */
int lh_cli_run(struct lh_cli *cli);

#endif
