/* Looking words up.
 *
 * A full-text engine answers "documents with this word" at once, however
 * common the word; "documents with a word that begins so" makes it merge the
 * lists of all such words, which for one or two letters is half of the index.
 * So the passes below go from cheap and good to dear: whole words in the
 * title, whole words anywhere, then beginnings; for short beginnings first
 * the newest documents that have the other words, looked at one by one. */
#include "search.h"

#include <stdlib.h>
#include <string.h>

#include <lichhop/text.h>

#define SEARCH_CHUNKS_MOST 16
/* Of very many documents the newest are ranked. */
#define SEARCH_CANDIDATES 400
#define SEARCH_LOOKED_AT 200	/* in the pass that looks at each */
#define SEARCH_SHORT 2		/* letters of a short beginning */

struct search_candidate {
	enum lh_hit_kind kind;
	int64_t id;
	lh_instant at;
};

/* One search under way. */
struct search {
	struct lh_store *store;
	struct lh_arena *arena;		/* of the hits */
	struct lh_arena *scratch;
	const char *words;		/* all, folded, parted by blanks */
	const char *last;		/* the last of them; NULL: none */
	const char *whole;		/* expressions: all as whole words */
	const char *begun;		/* the last one as a beginning */
	const char *rest;		/* without the last one; NULL: none left */
	bool look;			/* the last one is short: look at documents
					   of the rest one by one */
	size_t limit;

	struct search_candidate *seen;
	size_t n_seen;
	struct lh_hit *hits;
	size_t n_hits;
};

/* --- the query --- */

/* "116/KH-UBND họp" → "116 kh ubnd" AND "hop": what stood together is a
 * phrase.  The words, each in quotes, cannot be taken for operators. */
static void search_parse(struct search *search, const char *text)
{
	const char *folded = lh_text_fold(search->scratch, text);
	const char *expression = NULL;
	const char *before = NULL;	/* all chunks but the last */
	const char *chunk = NULL;
	size_t n = 0;

	while (*folded && n < SEARCH_CHUNKS_MOST) {
		size_t length = strcspn(folded, " ");
		const char *next = search_words(search->scratch,
			lh_arena_strndup(search->scratch, folded, length));

		folded += length + (folded[length] == ' ');
		if (!*next)
			continue;
		chunk = next;
		before = expression;
		expression = before ?
			lh_arena_printf(search->scratch, "%s AND \"%s\"", before, chunk) :
			lh_arena_printf(search->scratch, "\"%s\"", chunk);
		n++;
	}
	if (!n)
		return;
	search->whole = expression;
	search->begun = lh_arena_printf(search->scratch, "%s *", expression);
	search->last = strrchr(chunk, ' ') ? strrchr(chunk, ' ') + 1 : chunk;
	search->rest = before;
	/* The end of a phrase has to stand where it stands. */
	search->look = search->last == chunk &&
		       strlen(search->last) <= SEARCH_SHORT;
}

/* --- candidates --- */

static bool search_is_seen(const struct search *search,
			   const struct search_candidate *c)
{
	for (size_t i = 0; i < search->n_seen; i++)
		if (search->seen[i].kind == c->kind && search->seen[i].id == c->id)
			return true;
	return false;
}

static int search_compare(const void *a, const void *b)
{
	const struct search_candidate *x = a;
	const struct search_candidate *y = b;

	if (x->at != y->at)
		return x->at > y->at ? -1 : 1;
	if (x->kind != y->kind)
		return x->kind < y->kind ? -1 : 1;
	return (x->id < y->id) - (x->id > y->id);
}

/* The newest documents that match, without those seen in earlier passes,
 * latest first; *all says that there are no more.  match NULL: any document. */
static enum lh_status search_collect(struct search *search, const char *match,
				     size_t most, bool *all,
				     struct search_candidate **out,
				     size_t *count, struct lh_error *err)
{
	struct search_candidate *list = NULL;
	sqlite3_stmt *statement;
	size_t n = 0, rows = 0;
	bool row;
	enum lh_status status = store_query(search->store, match ?
		SQL_SEARCH_MATCH : SQL_SEARCH_NEWEST, &statement, err);

	if (status != LH_OK)
		return status;
	if (match)
		store_bind_text(statement, ":match", match);
	store_bind_int64(statement, ":limit", (int64_t)most);
	while ((status = store_step(search->store, statement, &row, err)) == LH_OK &&
	       row) {
		struct search_candidate c = {
			.kind = (enum lh_hit_kind)sqlite3_column_int(statement, 0),
			.id = sqlite3_column_int64(statement, 1),
			.at = LH_INSTANT_UNKNOWN,
		};

		rows++;
		if (sqlite3_column_type(statement, 2) != SQLITE_NULL)
			c.at = sqlite3_column_int64(statement, 2);
		if (search_is_seen(search, &c))
			continue;
		list = lh_arena_grow(search->scratch, list, n, sizeof(c));
		list[n++] = c;
	}
	if (n)
		qsort(list, n, sizeof(*list), search_compare);
	*all = rows < most;
	*out = list;
	*count = n;
	return status;
}

/* --- hits --- */

static struct lh_hit search_make_hit(struct search *search,
				     const struct search_candidate *c,
				     const struct search_text *text)
{
	const char *excerpt = search_excerpt(search->arena, text->body.text,
					     search->words);

	/* Nothing of it in the body: then it stands in the title. */
	if (!strchr(excerpt, '\x01'))
		excerpt = search_excerpt(search->arena, text->title.text,
					 search->words);
	return (struct lh_hit){
		.kind = c->kind,
		.id = c->id,
		.title = lh_arena_strdup(search->arena,
					 text->heading ? text->heading : ""),
		.excerpt = excerpt,
		.at = c->at,
	};
}

static enum lh_status search_add_hit(struct search *search,
				     const struct search_candidate *c,
				     bool look, struct lh_error *err)
{
	struct lh_arena *arena = lh_arena_new();
	struct search_text text;
	bool found = false;

	search_text_init(&text);
	enum lh_status status = search_compose(search->store, c->kind, c->id,
					       &text, &found, arena, err);
	if (status == LH_OK && found && look)
		found = search_has_begun(text.title.text, search->last) ||
			search_has_begun(text.body.text, search->last);
	if (status == LH_OK && found) {
		search->seen = lh_arena_grow(search->scratch, search->seen,
					     search->n_seen, sizeof(*c));
		search->seen[search->n_seen++] = *c;
		search->hits = lh_arena_grow(search->arena, search->hits,
					     search->n_hits, sizeof(struct lh_hit));
		search->hits[search->n_hits++] = search_make_hit(search, c, &text);
	}
	search_text_release(&text);
	lh_arena_free(arena);
	return status;
}

/* look: each candidate is to have a word that begins like the last one. */
static enum lh_status search_pass(struct search *search, const char *match,
				  bool look, bool *all, struct lh_error *err)
{
	struct search_candidate *list;
	size_t n;
	enum lh_status status;

	*all = false;
	if (search->n_hits >= search->limit)
		return LH_OK;
	status = search_collect(search, match,
				look ? SEARCH_LOOKED_AT : SEARCH_CANDIDATES, all,
				&list, &n, err);
	for (size_t i = 0; i < n && status == LH_OK &&
	     search->n_hits < search->limit; i++)
		status = search_add_hit(search, &list[i], look, err);
	return status;
}

static const char *search_in_title(struct search *search, const char *match)
{
	return lh_arena_printf(search->scratch, "{title} : (%s)", match);
}

static enum lh_status search_run(struct search *search, struct lh_error *err)
{
	bool all = false;
	enum lh_status status = search_pass(search,
		search_in_title(search, search->whole), false, &all, err);

	if (status == LH_OK)
		status = search_pass(search, search->whole, false, &all, err);
	all = false;
	if (status == LH_OK && search->look)
		status = search_pass(search, search->rest, true, &all, err);
	if (status != LH_OK || all)
		return status;
	status = search_pass(search, search_in_title(search, search->begun), false,
			     &all, err);
	if (status == LH_OK)
		status = search_pass(search, search->begun, false, &all, err);
	return status;
}

enum lh_status lh_store_search(struct lh_store *store, struct lh_arena *arena,
			       const char *words, size_t limit,
			       struct lh_hit **hits, size_t *count,
			       struct lh_error *err)
{
	struct search search = {
		.store = store, .arena = arena,
		.scratch = lh_arena_new(),
		.limit = limit ? limit : SEARCH_CANDIDATES,
	};

	search.words = search_words(search.scratch, words);
	search_parse(&search, words);
	enum lh_status status = store_read_begin(store, err);
	if (status == LH_OK) {
		if (search.last)
			status = search_run(&search, err);
		store_read_end(store);
	}
	lh_arena_free(search.scratch);
	if (status != LH_OK)
		return status;
	*hits = search.hits;
	*count = search.n_hits;
	return LH_OK;
}
