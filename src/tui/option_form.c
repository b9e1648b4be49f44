/* See the header.  The command itself checks what was written; its sentence
 * stands at the form until it is mended. */
#include "option_form.h"

#include <stdlib.h>
#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/text.h>

struct option_asking {
	struct lh_arena *arena;
	const char *const *options;
	size_t count;
	const char **words;
	size_t n_words;
	const char **initial;
	bool name_is_word;
};

/* Options first: after "--" a name may begin with a dash. */
static const char *option_done(struct lh_app *app, const char *const *texts,
			       size_t *at, void *data)
{
	struct option_asking *asking = data;
	struct lh_arena *arena = asking->arena;
	const char **words = lh_arena_calloc(
		arena, asking->n_words + asking->count + 2, sizeof(*words));
	const char *last = NULL;
	size_t n = 0, changed = 0;

	*at = 0;
	words[n++] = asking->words[0];
	for (size_t i = 0; texts && i < asking->count; i++) {
		if (i == 0 && asking->name_is_word)
			last = texts[i];
		else if (asking->name_is_word ? *texts[i]
			 : strcmp(texts[i], asking->initial[i]) != 0)
			words[n++] = lh_arena_printf(arena, "--%s=%s",
						     asking->options[i],
						     texts[i]);
		else
			continue;
		if (changed++ == 0)
			*at = i;
	}
	words[n++] = "--";
	for (size_t i = 1; i < asking->n_words; i++)
		words[n++] = asking->words[i];
	if (last)
		words[n++] = last;
	if (changed && lh_app_run(app, arena, words, n, NULL))
		return lh_app_said(app);
	if (texts && !changed)
		lh_app_say(app, LH_NOTE_PLAIN, _("không có gì thay đổi"));
	lh_arena_free(arena);
	free(asking);
	return NULL;
}

void option_form_open(struct lh_app *app, const struct option_form *form)
{
	struct option_asking *asking = lh_xcalloc(1, sizeof(*asking));
	struct lh_arena *arena = lh_arena_new();

	asking->arena = arena;
	asking->options = form->options;
	asking->count = form->count;
	asking->name_is_word = form->name_is_word;
	asking->words = lh_arena_calloc(arena, OPTION_FORM_WORDS,
					sizeof(*asking->words));
	while (asking->n_words < OPTION_FORM_WORDS
	       && form->words[asking->n_words]) {
		asking->words[asking->n_words] =
			lh_arena_strdup(arena, form->words[asking->n_words]);
		asking->n_words++;
	}
	asking->initial = lh_arena_calloc(arena, form->count,
					  sizeof(*asking->initial));
	for (size_t i = 0; i < form->count; i++) {
		const char *text = form->initial ? form->initial[i] : NULL;
		asking->initial[i] = lh_arena_strdup(arena, text ? text : "");
	}
	lh_form_open(app, form->title, form->fields, form->count,
		     asking->initial, option_done, asking);
}
