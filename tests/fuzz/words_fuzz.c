/* The command line: bytes parted by NUL are words; held against every entry
 * of a table like the program's, and against ids, settings and the options in
 * front of a command. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <lichhop/command.h>
#include <lichhop/id.h>

#include "../../src/control/settings_priv.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define MOST_WORDS 64

static const struct lh_option options[] = {
	{ .name = "json", .letter = 'j', .summary = "" },
	{ .name = "output", .letter = 'o', .value = "TỆP", .summary = "" },
	{ .name = "agency", .value = "TÊN", .summary = "", .many = true },
	{ .name = NULL },
};

static const struct lh_command commands[] = {
	{ .name = "bare" },
	{ .name = "export", .args = "ID…", .options = options,
	  .least_words = 1, .most_words = 3 },
	{ .name = "add", .options = options, .most_words = SIZE_MAX },
};

static size_t split(char *text, size_t size, const char **words)
{
	size_t n = 0;

	for (size_t i = 0; i <= size && n < MOST_WORDS; i += strlen(text + i) + 1)
		words[n++] = text + i;
	return n;
}

static void check_word(struct lh_arena *arena, const char *word)
{
	struct lh_error err;
	struct lh_id id;
	const char *kept;

	if (lh_id_parse(word, LH_ID_MEETING | LH_ID_NOTICE, &id, &err) == LH_OK &&
	    id.value <= 0)
		abort();
	for (const struct lh_setting *s = lh_settings(); s->name; s++) {
		if (lh_setting_check(arena, s, word, &kept, &err) != LH_OK)
			continue;
		/* What is kept is kept again as it is. */
		const char *again = NULL;
		if (lh_setting_check(arena, s, kept, &again, &err) != LH_OK ||
		    strcmp(kept, again) != 0)
			abort();
	}
	lh_setting_nearest(word);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct lh_arena *arena = lh_arena_new();
	char *text = lh_arena_alloc(arena, size + 1);
	const char *words[MOST_WORDS];

	if (size)
		memcpy(text, data, size);
	size_t n = split(text, size, words);
	for (size_t i = 0; i < sizeof(commands) / sizeof(commands[0]); i++) {
		struct lh_args args;
		struct lh_error err;

		if (lh_args_parse(arena, &commands[i], words, n, &args, &err) !=
		    LH_OK)
			continue;
		if (args.n_words < commands[i].least_words ||
		    args.n_words > commands[i].most_words)
			abort();
		lh_args_option(&args, "output");
	}
	for (size_t i = 0; i < n; i++)
		check_word(arena, words[i]);
	lh_arena_free(arena);
	return 0;
}
