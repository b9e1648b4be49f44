/* Names that the directory lacks: each becomes another name of an agency that
 * is there, a new agency, or stays text. */
#include "review.h"

#include <stdlib.h>
#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/id.h>
#include <lichhop/strbuf.h>
#include <lichhop/text.h>

/* Answers that stand before the agencies. */
enum { MATCH_ADD, MATCH_KEEP, MATCH_FIRST };

struct match {
	struct review *review;
	char *name;		/* NULL while it is being chosen */
	char **names;		/* to choose from */
	size_t n_names;
	int64_t *agencies;	/* in the order of the list */
};

static void match_free(struct match *match)
{
	for (size_t i = 0; i < match->n_names; i++)
		free(match->names[i]);
	free(match->names);
	free(match->name);
	free(match->agencies);
	free(match);
}

/* The office's words for it become another name of the agency: the next
 * notice knows it, too. */
static enum lh_status match_add_alias(struct lh_app *app,
				      const struct lh_agency *agency,
				      const char *name)
{
	struct lh_arena *arena = lh_arena_new();
	struct lh_strbuf aliases;
	char id[LH_ID_TEXT_SIZE];

	lh_strbuf_init(&aliases);
	for (size_t i = 0; i < agency->n_aliases; i++)
		lh_strbuf_addf(&aliases, "%s; ", agency->aliases[i]);
	lh_strbuf_add(&aliases, name);
	const char *words[] = {
		"agencies", lh_arena_printf(arena, "--aliases=%s", aliases.text),
		"edit", "--", lh_id_format(LH_ID_AGENCY, agency->id, id),
	};
	enum lh_status status = lh_app_run(app, arena, words, 5, NULL);
	lh_strbuf_release(&aliases);
	lh_arena_free(arena);
	return status;
}

/* A new agency belongs where the office is. */
static enum lh_status match_add_agency(struct lh_app *app, const char *name)
{
	struct lh_arena *arena = lh_arena_new();
	const char *place = lh_ctx_office(lh_app_ctx(app))->jurisdiction;
	const char *words[5] = { "agencies" };
	size_t n = 1;

	if (!lh_text_empty(place))
		words[n++] = lh_arena_printf(arena, "--jurisdiction=%s", place);
	words[n++] = "add";
	words[n++] = "--";
	words[n++] = name;
	enum lh_status status = lh_app_run(app, arena, words, n, NULL);
	lh_arena_free(arena);
	return status;
}

static void match_done(struct lh_app *app, size_t index, void *data)
{
	struct match *match = data;
	struct review *review = match->review;
	enum lh_status status = LH_OK;

	if (index == SIZE_MAX || index == MATCH_KEEP) {
		match_free(match);
		return;
	}
	if (index == MATCH_ADD) {
		status = match_add_agency(app, match->name);
	} else {
		const struct lh_agency *agency = lh_directory_agency(
			lh_ctx_index(lh_app_ctx(app)),
			match->agencies[index - MATCH_FIRST]);
		if (agency)
			status = match_add_alias(app, agency, match->name);
	}
	if (status == LH_OK)
		review_read_again(review, review->n_steps);
	match_free(match);
}

static const char *agency_words(struct lh_arena *arena,
				const struct lh_agency *agency)
{
	if (lh_text_empty(agency->jurisdiction))
		return agency->name;
	return lh_arena_printf(arena, "%s · %s", agency->name,
			       agency->jurisdiction);
}

/* What the directory would suggest comes first. */
static void match_ask(struct match *match)
{
	struct lh_arena *arena = lh_arena_new();
	struct lh_ctx *ctx = lh_app_ctx(match->review->app);
	const struct lh_directory *directory = lh_ctx_directory(ctx);
	const struct lh_agency **found = NULL;
	const char **items = lh_arena_calloc(
		arena, 2 * directory->n_agencies + MATCH_FIRST, sizeof(*items));
	size_t n = MATCH_FIRST;

	lh_directory_find_agency(lh_ctx_index(ctx), arena, match->name, NULL,
				 lh_ctx_today(ctx), &found);
	match->agencies = lh_xcalloc(2 * directory->n_agencies + 1,
				     sizeof(*match->agencies));
	items[MATCH_ADD] = _("Thêm vào danh bạ thành cơ quan mới");
	items[MATCH_KEEP] = _("Giữ nguyên là chữ");
	for (; found && *found && n < directory->n_agencies; found++) {
		match->agencies[n - MATCH_FIRST] = (*found)->id;
		items[n++] = agency_words(arena, *found);
	}
	size_t suggested = n;
	for (size_t i = 0; i < directory->n_agencies; i++) {
		const struct lh_agency *agency = &directory->agencies[i];
		bool there = false;
		for (size_t k = MATCH_FIRST; k < suggested; k++)
			there |= match->agencies[k - MATCH_FIRST] == agency->id;
		if (there)
			continue;
		match->agencies[n - MATCH_FIRST] = agency->id;
		items[n++] = agency_words(arena, agency);
	}
	lh_dialog_choose(match->review->app,
			 lh_arena_printf(arena, _("“%s” là cơ quan nào?"),
					 match->name),
			 items, n, match_done, match);
	lh_arena_free(arena);
}

static void name_done(struct lh_app *app, size_t index, void *data)
{
	struct match *match = data;

	(void)app;
	if (index == SIZE_MAX) {
		match_free(match);
		return;
	}
	match->name = lh_xstrdup(match->names[index]);
	match_ask(match);
}

/* Names of the chosen field; of all of them when it has none. */
static void match_collect(struct match *match)
{
	struct review *review = match->review;
	const struct review_row *row = review_row(review);
	const char *text = row && row->kind == REVIEW_FIELD && row->unknown
		? lh_draft_get(review->draft, row->path) : NULL;

	for (size_t i = 0; i < review->n_unknown; i++) {
		if (text && !strstr(text, review->unknown[i]))
			continue;
		match->names = lh_xgrow(match->names, match->n_names,
					sizeof(*match->names));
		match->names[match->n_names++] = lh_xstrdup(review->unknown[i]);
	}
}

void review_agency(struct review *review)
{
	struct match *match;

	if (review->n_unknown == 0) {
		lh_app_say(review->app, LH_NOTE_INFO,
			   _("Mọi cơ quan trong văn bản đã có trong danh bạ"));
		return;
	}
	match = lh_xcalloc(1, sizeof(*match));
	match->review = review;
	match_collect(match);
	if (match->n_names == 1)
		name_done(review->app, 0, match);
	else
		lh_dialog_choose(review->app,
				 _("Cơ quan chưa có trong danh bạ: chọn một"),
				 (const char *const *)match->names,
				 match->n_names, name_done, match);
}
