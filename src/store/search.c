/* Looking words up. */
#include "search.h"

#include <stdlib.h>
#include <string.h>

#include <lichhop/text.h>

#define SEARCH_CHUNKS_MOST 16
/* Common words have very many hits: this many of the newest are ranked. */
#define SEARCH_CANDIDATES 400

/* "116/KH-UBND họp" → "116 kh ubnd" AND "hop" *: what stood together is a
 * phrase, the last word may go on. Empty when there is no word. */
static void search_expression(struct lh_strbuf *out, struct lh_arena *arena,
			      const char *words)
{
	const char *folded = lh_text_fold(arena, words);
	size_t n = 0;

	while (*folded && n < SEARCH_CHUNKS_MOST) {
		size_t length = strcspn(folded, " ");
		char *chunk = search_words(arena,
			lh_arena_strndup(arena, folded, length));

		folded += length + (folded[length] == ' ');
		if (!*chunk)
			continue;
		lh_strbuf_addf(out, "%s\"%s\"", n ? " AND " : "", chunk);
		n++;
	}
	if (n)
		lh_strbuf_add(out, " *");
}

struct search_candidate {
	enum lh_hit_kind kind;
	int64_t id;
	lh_instant at;
	bool in_title;
};

struct search_candidates {
	struct search_candidate *items;
	size_t count;
};

static bool search_has(const struct search_candidates *list, size_t count,
		       enum lh_hit_kind kind, int64_t id)
{
	for (size_t i = 0; i < count; i++)
		if (list->items[i].kind == kind && list->items[i].id == id)
			return true;
	return false;
}

static enum lh_status search_collect(struct lh_store *store, const char *match,
				     bool in_title,
				     struct search_candidates *list,
				     struct lh_arena *arena, struct lh_error *err)
{
	sqlite3_stmt *statement;
	size_t before = list->count;
	bool row;
	enum lh_status status = store_query(store, SQL_SEARCH_MATCH, &statement,
					    err);

	if (status != LH_OK)
		return status;
	store_bind_text(statement, ":match", match);
	store_bind_int64(statement, ":limit", SEARCH_CANDIDATES);
	while ((status = store_step(store, statement, &row, err)) == LH_OK && row) {
		struct search_candidate c = {
			.kind = (enum lh_hit_kind)sqlite3_column_int(statement, 0),
			.id = sqlite3_column_int64(statement, 1),
			.at = LH_INSTANT_UNKNOWN,
			.in_title = in_title,
		};

		if (sqlite3_column_type(statement, 2) != SQLITE_NULL)
			c.at = sqlite3_column_int64(statement, 2);
		if (search_has(list, before, c.kind, c.id))
			continue;
		list->items = lh_arena_grow(arena, list->items, list->count,
					    sizeof(c));
		list->items[list->count++] = c;
	}
	return status;
}

static int search_compare(const void *a, const void *b)
{
	const struct search_candidate *x = a;
	const struct search_candidate *y = b;

	if (x->in_title != y->in_title)
		return x->in_title ? -1 : 1;
	if (x->at != y->at)
		return x->at > y->at ? -1 : 1;
	return (x->id < y->id) - (x->id > y->id);
}

static enum lh_status search_hit(struct lh_store *store,
				 const struct search_candidate *c,
				 const char *query, struct lh_hit *hit,
				 struct lh_arena *arena, struct lh_arena *scratch,
				 bool *found, struct lh_error *err)
{
	struct search_text text;

	search_text_init(&text);
	enum lh_status status = search_compose(store, c->kind, c->id, &text, found,
					       scratch, err);
	if (status == LH_OK && *found) {
		const char *excerpt = search_excerpt(arena, text.body.text, query);

		/* Nothing of it in the body: then it stands in the title. */
		if (!strchr(excerpt, '\x01'))
			excerpt = search_excerpt(arena, text.title.text, query);
		*hit = (struct lh_hit){
			.kind = c->kind,
			.id = c->id,
			.title = lh_arena_strdup(arena, text.heading ?
						 text.heading : ""),
			.excerpt = excerpt,
			.at = c->at,
		};
	}
	search_text_release(&text);
	return status;
}

static enum lh_status search_hits(struct lh_store *store,
				  const struct search_candidates *list,
				  size_t limit, const char *query,
				  struct lh_hit **out, size_t *count,
				  struct lh_arena *arena, struct lh_error *err)
{
	size_t most = limit && limit < list->count ? limit : list->count;
	struct lh_hit *hits = lh_arena_calloc(arena, most, sizeof(*hits));
	struct lh_arena *scratch = lh_arena_new();
	enum lh_status status = LH_OK;
	size_t n = 0;

	for (size_t i = 0; i < list->count && n < most && status == LH_OK; i++) {
		bool found = false;

		status = search_hit(store, &list->items[i], query, &hits[n], arena,
				    scratch, &found, err);
		n += found;
		lh_arena_clear(scratch);
	}
	lh_arena_free(scratch);
	*out = hits;
	*count = n;
	return status;
}

static enum lh_status search_run(struct lh_store *store, const char *words,
				 const char *expression, size_t limit,
				 struct lh_hit **hits, size_t *count,
				 struct lh_arena *arena, struct lh_error *err)
{
	struct lh_arena *scratch = lh_arena_new();
	struct search_candidates list = { 0 };
	const char *in_title = lh_arena_printf(scratch, "{title} : (%s)",
					       expression);
	enum lh_status status = search_collect(store, in_title, true, &list,
					       scratch, err);

	if (status == LH_OK && (limit == 0 || list.count < limit))
		status = search_collect(store, expression, false, &list, scratch,
					err);
	if (list.count)
		qsort(list.items, list.count, sizeof(*list.items), search_compare);
	if (status == LH_OK)
		status = search_hits(store, &list, limit,
				     search_words(scratch, words), hits, count,
				     arena, err);
	lh_arena_free(scratch);
	return status;
}

enum lh_status lh_store_search(struct lh_store *store, struct lh_arena *arena,
			       const char *words, size_t limit,
			       struct lh_hit **hits, size_t *count,
			       struct lh_error *err)
{
	struct lh_arena *scratch = lh_arena_new();
	struct lh_hit *found = NULL;
	struct lh_strbuf expression;
	size_t n = 0;

	lh_strbuf_init(&expression);
	search_expression(&expression, scratch, words);
	enum lh_status status = store_read_begin(store, err);
	if (status == LH_OK) {
		if (expression.length)
			status = search_run(store, words, expression.text, limit,
					    &found, &n, arena, err);
		store_read_end(store);
	}
	lh_strbuf_release(&expression);
	lh_arena_free(scratch);
	if (status != LH_OK)
		return status;
	*hits = found;
	*count = n;
	return LH_OK;
}
