/* The command line's course: environment, context, command, exit code. */
#include "cli_priv.h"

#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <lichhop/gettext.h>
#include <lichhop/log.h>
#include <lichhop/settings.h>

#include "terminal_priv.h"

struct lh_cli {
	struct lh_globals globals;
	struct lh_reply reply;
	struct lh_ctx *ctx;		/* NULL: the environment is at fault */
	struct lh_error fault;		/* … or the words are; LH_OK: neither */
};

/* A closed standard file would be taken by the next one that is opened, and
 * the database would be written over.  Writing to /dev/null opened for
 * reading fails, as it should. */
static void cli_open_standard_files(void)
{
	for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
		if (fcntl(fd, F_GETFD) < 0 && open("/dev/null", O_RDONLY) != fd)
			_exit(1);
}

/* LC_NUMERIC stays C: a comma would spoil files, JSON and .ics. */
static void cli_set_locale(void)
{
	static const char *const others[] = {
		"C.UTF-8", "C.utf8", "vi_VN.UTF-8", "en_US.UTF-8",
	};

	setlocale(LC_CTYPE, "");
	for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++) {
		if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0)
			return;
		setlocale(LC_CTYPE, others[i]);
	}
}

void lh_cli_prepare(void)
{
	struct lh_error err;

	cli_open_standard_files();
	cli_set_locale();
	signal(SIGPIPE, SIG_IGN);
	if (lh_log_open(getenv("LICHHOP_LOG"), &err) != LH_OK)
		lh_terminal_say(LH_NOTE_WARNING, err.text);
}

static bool cli_ask(void *data, const char *question)
{
	return lh_terminal_flush(data) &&
	       lh_terminal_ask(question) == LH_ANSWER_YES;
}

/* What the environment says of the clock. */
static enum lh_status cli_set_clock(struct lh_ctx_options *options,
				    struct lh_error *err)
{
	const char *now = getenv("LICHHOP_NOW");

	if (!now || !*now)
		return LH_OK;
	return lh_ctx_parse_now(now, &options->local_date,
				&options->local_minute, err);
}

enum lh_status lh_cli_context(struct lh_ctx **ctx, const char *database,
			      struct lh_reply *reply, struct lh_error *err)
{
	struct lh_ctx_options options = {
		.database = database,
		.columns = lh_terminal_columns(),
	};
	enum lh_status status = cli_set_clock(&options, err);

	if (status != LH_OK)
		return status;
	if (lh_terminal_can_ask()) {
		options.ask = cli_ask;
		options.ask_data = reply;
	}
	*ctx = lh_ctx_new(&options);
	return LH_OK;
}

/* The first of LANGUAGE's list, then LC_MESSAGES: "en", "en_GB.UTF-8" … */
static const char *cli_environment_language(void)
{
	static const char *const variables[] = { "LANGUAGE", "LC_MESSAGES" };

	for (size_t i = 0; i < 2; i++) {
		const char *value = getenv(variables[i]);

		for (const char *c = value; c && *c; c = strchr(c, ':')) {
			c += *c == ':';
			if (strncmp(c, "en", 2) == 0)
				return "en";
			if (strncmp(c, "vi", 2) == 0)
				return "vi";
		}
	}
	return "vi";
}

static void cli_set_language(const struct lh_cli *cli)
{
	const char *lang = cli->globals.lang;

	if (!lang && cli->ctx)
		lang = lh_ctx_setting(cli->ctx, "lang");
	if (!lang || strcmp(lang, "auto") == 0)
		lang = cli_environment_language();
	lh_translate_set(lang);
}

struct lh_cli *lh_cli_new(int argc, char **argv)
{
	struct lh_cli *cli = lh_xcalloc(1, sizeof(*cli));
	size_t count = argc > 0 ? (size_t)argc - 1 : 0;

	lh_globals_parse(&cli->globals, count, (const char *const *)argv + 1);
	lh_reply_init(&cli->reply);
	cli->reply.flush = lh_terminal_flush;
	cli->fault.code = lh_cli_context(&cli->ctx, cli->globals.database,
					 &cli->reply, &cli->fault);
	cli_set_language(cli);
	if (cli->fault.code != LH_OK)	/* said again in the right language */
		cli->fault.code = lh_ctx_parse_now(getenv("LICHHOP_NOW"), NULL,
						   NULL, &cli->fault);
	else
		cli->fault.code = lh_globals_explain(&cli->globals, &cli->fault);
	return cli;
}

void lh_cli_free(struct lh_cli *cli)
{
	if (!cli)
		return;
	lh_ctx_free(cli->ctx);
	lh_reply_release(&cli->reply);
	free(cli);
}

bool lh_cli_wants_screen(const struct lh_cli *cli)
{
	const char *term = getenv("TERM");

	return cli->fault.code == LH_OK && !cli->globals.command &&
	       !cli->globals.help && !cli->globals.version && term && *term &&
	       strcmp(term, "dumb") != 0 &&
	       isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
}

int lh_cli_screen(struct lh_cli *cli, lh_screen_fn *run)
{
	struct lh_ctx_options options = { .database = cli->globals.database };
	struct lh_error err;
	enum lh_status status = cli_set_clock(&options, &err);
	struct lh_ctx *ctx;

	lh_assert(status == LH_OK);	/* else cli->fault says so */
	ctx = lh_ctx_new(&options);
	status = run(ctx, &err);
	lh_ctx_free(ctx);
	if (status == LH_OK)
		return 0;
	lh_terminal_say(LH_NOTE_ERROR, err.text);
	if (status == LH_EINVALID)	/* the terminal, not the data */
		return lh_cli_run(cli);
	return lh_exit_code(status, &cli->reply);
}

int lh_cli_command(struct lh_ctx *ctx, const struct lh_command *command,
		   const char *const *words, size_t count,
		   struct lh_reply *reply)
{
	struct lh_error err = { .code = LH_OK };
	struct lh_args args;
	enum lh_status status = lh_args_parse(reply->arena, command, words,
					      count, &args, &err);

	if (status == LH_OK)
		status = lh_command_run(ctx, &args, reply, &err);
	int code = lh_exit_code(status, reply);
	bool shown = lh_terminal_flush(reply);
	if (status != LH_OK && err.text[0])
		lh_terminal_say(LH_NOTE_ERROR, err.text);
	return code == 0 && !shown ? 1 : code;
}

static int cli_help(struct lh_cli *cli)
{
	if (cli->globals.command)
		lh_help_command(cli->globals.command, &cli->reply.out);
	else
		lh_help_overview(&cli->reply.out);
	return lh_terminal_flush(&cli->reply) ? 0 : 1;
}

int lh_cli_run(struct lh_cli *cli)
{
	const struct lh_globals *g = &cli->globals;

	if (cli->fault.code != LH_OK) {
		lh_terminal_say(LH_NOTE_ERROR, cli->fault.text);
		return lh_exit_code(cli->fault.code, &cli->reply);
	}
	if (g->help)
		return cli_help(cli);
	if (g->version)
		return lh_cli_command(cli->ctx, lh_command_find("version"), NULL,
				      0, &cli->reply);
	if (!g->command)
		return lh_cli_welcome(cli->ctx, &cli->reply);
	return lh_cli_command(cli->ctx, g->command, g->words, g->n_words,
			      &cli->reply);
}
