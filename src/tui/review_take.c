/* Words of the text and fields, the way back: words that are chosen light the
 * field that was read from them, and can be taken for any field. */
#include "review.h"

#include <stdlib.h>
#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/text.h>

#define TARGETS_MOST 2000	/* fields offered; more are of no use to choose from */

/* --- the field of the words --- */

static bool path_is_of(const char *path, const char *row)
{
	size_t length = strlen(row);

	return strncmp(path, row, length) == 0
		&& (path[length] == '\0' || path[length] == '[');
}

static size_t row_of(const struct review *review, const char *path)
{
	for (size_t i = 0; i < review->n_rows; i++)
		if (review->rows[i].kind == REVIEW_FIELD
		    && path_is_of(path, review->rows[i].path))
			return i;
	return SIZE_MAX;
}

/* Of several that hold the word, the one that says least besides it. */
static size_t row_at(const struct review *review, uint32_t at)
{
	const struct lh_notice *n = lh_draft_reading(review->draft)->notice;
	size_t best = SIZE_MAX;
	uint32_t least = UINT32_MAX;

	for (size_t i = 0; i < n->n_fields; i++)
		for (size_t k = 0; k < n->fields[i].n_spans; k++) {
			struct lh_span s = n->fields[i].spans[k];
			if (at < s.start || at >= s.end
			    || s.end - s.start >= least)
				continue;
			size_t row = row_of(review, n->fields[i].path);
			if (row == SIZE_MAX)
				continue;
			best = row;
			least = s.end - s.start;
		}
	return best;
}

void review_follow(struct review *review)
{
	struct lh_span chosen = review_text_chosen(review->pane);
	size_t row = review_text_is_marked(review->pane)
		? SIZE_MAX : row_at(review, chosen.start);

	review->on_words = row != SIZE_MAX;
	if (row == SIZE_MAX)
		return;
	lh_list_select(&review->list, row);
	review_light(review);
}

/* --- taking the words --- */

struct take {
	struct review *review;
	struct lh_span span;
	struct lh_arena *arena;
	const char **paths;
};

static void take_free(struct take *take)
{
	lh_arena_free(take->arena);
	free(take);
}

static void take_done(struct lh_app *app, size_t index, void *data)
{
	struct take *take = data;
	struct review *review = take->review;
	struct lh_error err;

	if (index != SIZE_MAX) {
		const char *path = take->paths[index];
		if (lh_draft_take(review->draft, path, take->span, &err)) {
			lh_app_say(app, LH_NOTE_ERROR, "%s", err.text);
		} else {
			review_keep(review, &(struct review_step){
				.kind = REVIEW_MARKED, .path = path,
				.span = take->span });
			review_choose(review, path);
			lh_app_reload(app);
		}
	}
	take_free(take);
}

/* The field from which one came to the text, and the one that is chosen, are
 * what is most often meant: they come first. */
static size_t take_rank(const struct review *review, const char *path)
{
	const struct review_row *row = review_row(review);

	if (review->from && strcmp(review->from, path) == 0)
		return 0;
	return row && row->path && strcmp(row->path, path) == 0 ? 1 : 2;
}

void review_take(struct review *review)
{
	struct lh_span span = review_text_chosen(review->pane);
	const char *text = lh_draft_reading(review->draft)->notice->text;
	struct take *take;
	struct review_target *targets;

	if (span.end == span.start)
		return;
	take = lh_xcalloc(1, sizeof(*take));
	take->review = review;
	take->span = span;
	take->arena = lh_arena_new();
	size_t count = review_targets(review, take->arena, &targets), n = 0;
	if (count > TARGETS_MOST)
		count = TARGETS_MOST;
	const char **items = lh_arena_calloc(take->arena, count + 1,
					     sizeof(*items));
	take->paths = lh_arena_calloc(take->arena, count + 1,
				      sizeof(*take->paths));
	for (size_t rank = 0; rank < 3; rank++)
		for (size_t i = 0; i < count; i++) {
			if (take_rank(review, targets[i].path) != rank)
				continue;
			take->paths[n] = targets[i].path;
			items[n++] = targets[i].label;
		}
	const char *words = lh_text_printable(take->arena, lh_arena_strndup(
		take->arena, text + span.start, span.end - span.start), false);
	lh_dialog_choose(review->app, lh_arena_printf(
		take->arena, _("“%s” là trường nào?"),
		lh_text_ellipsis(take->arena, words, 40)),
		items, n, take_done, take);
}
