/* Names that the directory lacks: each becomes another name of an agency that
 * is there, a new agency, or stays text, by one key each, one after the
 * other. */
#include "review.h"

#include <stdlib.h>
#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/id.h>
#include <lichhop/strbuf.h>
#include <lichhop/text.h>

#define LIKELY 2		/* agencies that are offered by a key of their own */
#define LIKELY_WORDS 0.5	/* more of the words than this are the same */

struct match {
	struct review *review;
	char *name;
	int64_t likely[LIKELY];
	size_t n_likely;
	int64_t *agencies;	/* in the order of the list of all */
};

static void match_free(struct match *match)
{
	free(match->name);
	free(match->agencies);
	free(match);
}

static void match_next(struct review *review);

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

/* The directory has changed: what was read is read with it again. */
static void match_end(struct match *match, enum lh_status status)
{
	struct review *review = match->review;

	match_free(match);
	if (status != LH_OK)
		return;
	review_read_again(review, review->n_steps);
	match_next(review);
}

static enum lh_status match_take(struct lh_app *app, struct match *match,
				 int64_t id)
{
	const struct lh_agency *agency = lh_directory_agency(
		lh_ctx_index(lh_app_ctx(app)), id);

	return agency ? match_add_alias(app, agency, match->name)
		      : LH_ENOTFOUND;
}

static const char *agency_words(struct lh_arena *arena,
				const struct lh_agency *agency)
{
	if (lh_text_empty(agency->jurisdiction))
		return agency->name;
	return lh_arena_printf(arena, "%s · %s", agency->name,
			       agency->jurisdiction);
}

/* --- which agencies it may be --- */

/* Whether the word stands in the blank-parted words. */
static bool words_have(const char *words, const char *word, size_t length)
{
	for (const char *at = words; *at;) {
		size_t n = strcspn(at, " /-,.()");
		if (n == length && strncmp(at, word, n) == 0)
			return true;
		at += n + strspn(at + n, " /-,.()");
	}
	return false;
}

/* How many of both names' words stand in both, 0 … 1; folded. */
static double words_likeness(const char *a, const char *b)
{
	size_t both = 0, all = 0;

	for (const char *at = a; *at;) {
		size_t n = strcspn(at, " /-,.()");
		both += n && words_have(b, at, n);
		all += n > 0;
		at += n + strspn(at + n, " /-,.()");
	}
	for (const char *at = b; *at;) {
		size_t n = strcspn(at, " /-,.()");
		all += n && !words_have(a, at, n);
		at += n + strspn(at + n, " /-,.()");
	}
	return all ? (double)both / (double)all : 0;
}

static void likely_add(struct match *match, int64_t id)
{
	for (size_t i = 0; i < match->n_likely; i++)
		if (match->likely[i] == id)
			return;
	if (match->n_likely < LIKELY)
		match->likely[match->n_likely++] = id;
}

/* Those of other jurisdictions by that name, then the one whose name has most
 * of the words. */
static void likely_find(struct match *match, struct lh_arena *arena)
{
	struct lh_ctx *ctx = lh_app_ctx(match->review->app);
	const struct lh_directory *directory = lh_ctx_directory(ctx);
	const char *name = lh_text_fold(arena, match->name);
	const struct lh_agency **found = NULL, *best = NULL;
	double most = LIKELY_WORDS;

	lh_directory_find_agency(lh_ctx_index(ctx), arena, match->name, NULL,
				 lh_ctx_today(ctx), &found);
	for (; found && *found; found++)
		likely_add(match, (*found)->id);
	for (size_t i = 0; i < directory->n_agencies; i++) {
		double likeness = words_likeness(name, lh_text_fold(
			arena, directory->agencies[i].name));
		if (likeness <= most)
			continue;
		most = likeness;
		best = &directory->agencies[i];
	}
	if (best)
		likely_add(match, best->id);
}

/* --- any of them --- */

static void all_done(struct lh_app *app, size_t index, void *data)
{
	struct match *match = data;

	if (index == SIZE_MAX)
		match_free(match);
	else
		match_end(match, match_take(app, match,
					    match->agencies[index]));
}

static void all_ask(struct match *match)
{
	struct lh_arena *arena = lh_arena_new();
	const struct lh_directory *directory = lh_ctx_directory(
		lh_app_ctx(match->review->app));
	const char **items = lh_arena_calloc(
		arena, directory->n_agencies + 1, sizeof(*items));

	match->agencies = lh_xcalloc(directory->n_agencies + 1,
				     sizeof(*match->agencies));
	for (size_t i = 0; i < directory->n_agencies; i++) {
		match->agencies[i] = directory->agencies[i].id;
		items[i] = agency_words(arena, &directory->agencies[i]);
	}
	lh_dialog_choose(match->review->app, lh_arena_printf(
		arena, _("“%s” là cơ quan nào?"), match->name),
		items, directory->n_agencies, all_done, match);
	lh_arena_free(arena);
}

/* --- one name after the other --- */

static void match_keep(struct match *match)
{
	struct review *review = match->review;

	lh_draft_keep_as_text(review->draft, match->name);
	review_keep(review, &(struct review_step){
		.kind = REVIEW_KEPT, .path = match->name });
	match_free(match);
	lh_app_reload(review->app);
	match_next(review);
}

static void match_answer(struct lh_app *app, int answer, void *data)
{
	struct match *match = data;
	int likely = (int)match->n_likely;

	if (answer < 0)
		match_free(match);
	else if (answer < likely)
		match_end(match, match_take(app, match,
					    match->likely[answer]));
	else if (answer == likely)
		match_end(match, match_add_agency(app, match->name));
	else if (answer == likely + 1)
		match_keep(match);
	else
		all_ask(match);
}

static void match_ask(struct match *match, size_t count)
{
	static const char *const keys[LIKELY] = { "1", "2" };
	struct lh_arena *arena = lh_arena_new();
	struct lh_answer answers[LIKELY + 3];
	struct lh_ctx *ctx = lh_app_ctx(match->review->app);
	size_t n = 0;

	likely_find(match, arena);
	for (; n < match->n_likely; n++)
		answers[n] = (struct lh_answer){ keys[n], lh_arena_printf(
			arena, _("Chính là %s"), agency_words(
				arena, lh_directory_agency(
					lh_ctx_index(ctx),
					match->likely[n]))) };
	answers[n++] = (struct lh_answer){ "t", _("Thêm vào danh bạ") };
	answers[n++] = (struct lh_answer){ "g", _("Giữ nguyên là chữ") };
	answers[n++] = (struct lh_answer){
		"k", _("Là cơ quan khác trong danh bạ …") };
	lh_dialog_ask(match->review->app, count > 1 ? lh_arena_printf(
		arena, _("“%s” chưa có trong danh bạ (còn %zu tên như vậy)."),
		match->name, count) : lh_arena_printf(
		arena, _("“%s” chưa có trong danh bạ."), match->name),
		answers, n, match_answer, match);
	lh_arena_free(arena);
}

/* Of the chosen field first, then of all. */
static void match_next(struct review *review)
{
	const struct review_row *row = review_row(review);
	const char *text = row && row->kind == REVIEW_FIELD
		? lh_draft_get(review->draft, row->path) : NULL;
	const char **names;
	size_t count = lh_draft_unknown(review->draft, &names), at = 0;

	if (count == 0)
		return;
	while (text && at < count && !strstr(text, names[at]))
		at++;
	struct match *match = lh_xcalloc(1, sizeof(*match));
	match->review = review;
	match->name = lh_xstrdup(names[at < count ? at : 0]);
	match_ask(match, count);
}

void review_agency(struct review *review)
{
	if (review->n_unknown == 0)
		lh_app_say(review->app, LH_NOTE_INFO,
			   _("Mọi cơ quan trong văn bản đã có trong danh bạ"));
	else
		match_next(review);
}
