/* WHEN of the command line; see the header. */
#include "when_args.h"

enum lh_status when_args_range(struct lh_ctx *ctx, struct lh_arena *arena,
			       const struct lh_args *args, const char *standard,
			       struct lh_date *first, struct lh_date *last,
			       struct lh_error *err)
{
	struct lh_phrase_context context = lh_ctx_phrases(ctx);
	const char *words = args->n_words ? args->words[0] : standard;

	for (size_t i = 1; i < args->n_words; i++)
		words = lh_arena_printf(arena, "%s %s", words, args->words[i]);
	return lh_phrase_range(words, &context, first, last, err);
}
