/* Options in front of the command's name: --database --lang --help --version. */
#include "cli_priv.h"

#include <string.h>

#include <lichhop/gettext.h>

static void globals_fail(struct lh_globals *g, enum lh_globals_fault fault,
			 const char *subject)
{
	if (g->fault != LH_GLOBALS_FINE)
		return;
	g->fault = fault;
	g->subject = subject;
}

/* Whether word is --name, with its value attached or in the next word. */
static bool globals_take(struct lh_globals *g, const char *name,
			 size_t count, const char *const *words, size_t *at,
			 const char **value)
{
	const char *word = words[*at];
	size_t length = strlen(name);

	if (strncmp(word, name, length) != 0 ||
	    (word[length] != '\0' && word[length] != '='))
		return false;
	if (word[length] == '=')
		*value = word + length + 1;
	else if (*at + 1 < count)
		*value = words[++*at];
	if (!*value || !**value)
		globals_fail(g, LH_GLOBALS_NO_VALUE, name);
	return true;
}

static void globals_option(struct lh_globals *g, size_t count,
			   const char *const *words, size_t *at)
{
	const char *word = words[*at];

	if (strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0)
		g->help = true;
	else if (strcmp(word, "--version") == 0)
		g->version = true;
	else if (!globals_take(g, "--database", count, words, at, &g->database) &&
		 !globals_take(g, "--lang", count, words, at, &g->lang))
		globals_fail(g, LH_GLOBALS_UNKNOWN, word);
}

static bool globals_wants_help(const char *const *words, size_t count)
{
	for (size_t i = 0; i < count && strcmp(words[i], "--") != 0; i++)
		if (strcmp(words[i], "--help") == 0 ||
		    strcmp(words[i], "-h") == 0)
			return true;
	return false;
}

void lh_globals_parse(struct lh_globals *g, size_t count,
		      const char *const *words)
{
	size_t at = 0;

	*g = (struct lh_globals){ .database = NULL };
	for (; at < count && words[at][0] == '-'; at++)
		globals_option(g, count, words, &at);
	if (g->lang && strcmp(g->lang, "vi") != 0 && strcmp(g->lang, "en") != 0)
		globals_fail(g, LH_GLOBALS_NO_LANGUAGE, g->lang);
	if (at >= count)
		return;
	g->command = lh_command_find(words[at]);
	if (!g->command || !g->command->run) {
		g->command = NULL;
		globals_fail(g, LH_GLOBALS_NO_COMMAND, words[at]);
		return;
	}
	g->words = words + at + 1;
	g->n_words = count - at - 1;
	g->help = g->help || globals_wants_help(g->words, g->n_words);
}

enum lh_status lh_globals_explain(const struct lh_globals *g,
				  struct lh_error *err)
{
	const char *nearest = g->subject ? lh_command_nearest(g->subject) : NULL;

	switch (g->fault) {
	case LH_GLOBALS_FINE:
		return LH_OK;
	case LH_GLOBALS_UNKNOWN:
		return lh_error_set(err, LH_EINVALID,
				    _("không có tùy chọn “%s” trước tên lệnh; xem lichhop --help"),
				    g->subject);
	case LH_GLOBALS_NO_VALUE:
		return lh_error_set(err, LH_EINVALID,
				    _("tùy chọn “%s” thiếu giá trị"), g->subject);
	case LH_GLOBALS_NO_LANGUAGE:
		return lh_error_set(err, LH_EINVALID,
				    _("không có ngôn ngữ “%s”; chỉ có vi và en"),
				    g->subject);
	case LH_GLOBALS_NO_COMMAND:
		if (nearest)
			return lh_error_set(err, LH_EINVALID,
					    _("không có lệnh “%s”; có phải “%s”?"),
					    g->subject, nearest);
		return lh_error_set(err, LH_EINVALID,
				    _("không có lệnh “%s”; xem lichhop help"),
				    g->subject);
	}
	lh_bug("no such fault: %d", (int)g->fault);
}
