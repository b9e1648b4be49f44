/* See the header. */
#include "directory_suggest.h"

#include <stdlib.h>
#include <string.h>

#include <lichhop/text.h>

#include "fuzzy.h"

#define MOST 16

struct suggesting {
	struct lh_arena *arena;
	const char *head;	/* names that stand already, with their "; " */
	const char *words;	/* folded: what is being typed */
	struct suggested {
		const char *name;
		int score;
	} *found;
	size_t count;
};

static void suggest_begin(struct suggesting *s, struct lh_arena *arena,
			  const char *text, bool list)
{
	const char *semicolon = list ? strrchr(text, ';') : NULL;
	const char *start = semicolon ? semicolon + 1 : text;

	*s = (struct suggesting){ .arena = arena };
	while (*start == ' ')
		start++;
	s->head = lh_arena_strndup(arena, text, (size_t)(start - text));
	s->words = lh_text_fold(arena, start);
}

static void suggest_name(struct suggesting *s, const char *name)
{
	int score = *s->words ? fuzzy_score(lh_text_fold(s->arena, name),
					    s->words) : 0;

	if (score == 0)
		return;
	s->found = lh_arena_grow(s->arena, s->found, s->count,
				 sizeof(*s->found));
	s->found[s->count++] = (struct suggested){ name, score };
}

static int suggested_compare(const void *a, const void *b)
{
	const struct suggested *x = a, *y = b;

	if (x->score != y->score)
		return x->score > y->score ? -1 : 1;
	return strcmp(x->name, y->name);
}

static size_t suggest_end(struct suggesting *s, const char ***suggestions)
{
	size_t count = s->count < MOST ? s->count : MOST;

	if (s->count)
		qsort(s->found, s->count, sizeof(*s->found), suggested_compare);
	*suggestions = lh_arena_calloc(s->arena, count + 1,
				       sizeof(**suggestions));
	for (size_t i = 0; i < count; i++)
		(*suggestions)[i] = lh_arena_printf(s->arena, "%s%s", s->head,
						    s->found[i].name);
	return count;
}

size_t suggest_rooms(struct lh_app *app, struct lh_arena *arena,
		     const char *text, const char ***suggestions, void *data)
{
	const struct lh_directory *d = lh_ctx_directory(lh_app_ctx(app));
	struct suggesting s;

	(void)data;
	suggest_begin(&s, arena, text, false);
	for (size_t i = 0; i < d->n_rooms; i++)
		suggest_name(&s, d->rooms[i].name);
	return suggest_end(&s, suggestions);
}

size_t suggest_people(struct lh_app *app, struct lh_arena *arena,
		      const char *text, const char ***suggestions, void *data)
{
	const struct lh_directory *d = lh_ctx_directory(lh_app_ctx(app));
	struct suggesting s;

	(void)data;
	suggest_begin(&s, arena, text, false);
	for (size_t i = 0; i < d->n_people; i++)
		suggest_name(&s, d->people[i].name);
	return suggest_end(&s, suggestions);
}

size_t suggest_agencies(struct lh_app *app, struct lh_arena *arena,
			const char *text, const char ***suggestions,
			void *data)
{
	const struct lh_directory *d = lh_ctx_directory(lh_app_ctx(app));
	struct suggesting s;

	(void)data;
	suggest_begin(&s, arena, text, false);
	for (size_t i = 0; i < d->n_agencies; i++)
		if (lh_date_is_empty(d->agencies[i].valid_until))
			suggest_name(&s, d->agencies[i].name);
	return suggest_end(&s, suggestions);
}

size_t suggest_participants(struct lh_app *app, struct lh_arena *arena,
			    const char *text, const char ***suggestions,
			    void *data)
{
	const struct lh_directory *d = lh_ctx_directory(lh_app_ctx(app));
	struct suggesting s;

	(void)data;
	suggest_begin(&s, arena, text, true);
	for (size_t i = 0; i < d->n_agencies; i++)
		suggest_name(&s, d->agencies[i].name);
	for (size_t i = 0; i < d->n_groups; i++)
		suggest_name(&s, d->groups[i].name);
	for (size_t i = 0; i < d->n_people; i++)
		suggest_name(&s, d->people[i].name);
	return suggest_end(&s, suggestions);
}
