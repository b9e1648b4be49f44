/* The piece of a text around the words that were looked for.  Works on the
 * text itself through the map of its folding, so that what is shown is what
 * was written. */
#include "search.h"

#include <string.h>

#include <lichhop/text.h>

#define EXCERPT_LENGTH 160	/* bytes of the text, about */
#define EXCERPT_BEFORE 40	/* of them before the first word found */
#define EXCERPT_WORDS_MOST 64
/* A long text is looked through in pieces until all words were seen, and no
 * further than the second limit. */
#define EXCERPT_PIECE (4 * 1024)
#define EXCERPT_TEXT_MOST (64 * 1024)

struct excerpt_word {
	const char *text;
	size_t length;
	bool prefix;
};

struct excerpt_match {
	size_t start, end;	/* in the text */
	size_t word;		/* which of the query's */
};

static size_t excerpt_query(const char *query, struct excerpt_word *words)
{
	size_t n = 0;

	while (*query && n < EXCERPT_WORDS_MOST) {
		size_t length = strcspn(query, " ");

		words[n++] = (struct excerpt_word){ .text = query, .length = length };
		query += length + (query[length] == ' ');
	}
	if (n)
		words[n - 1].prefix = true;
	return n;
}

static bool excerpt_is_match(const struct excerpt_word *word, const char *text,
			     size_t length)
{
	return (word->prefix ? length >= word->length : length == word->length) &&
	       memcmp(word->text, text, word->length) == 0;
}

struct excerpt_matches {
	struct excerpt_match *items;
	size_t count;
	uint64_t seen;			/* bit i: the i-th word was */
};

/* Adds those in the piece of text from at on, length bytes long. */
static void excerpt_find(struct excerpt_matches *matches, const char *text,
			 size_t from, size_t length,
			 const struct excerpt_word *words, size_t n_words,
			 struct lh_arena *arena)
{
	uint32_t *map;
	char *folded = lh_text_fold_map(arena, text + from, length, &map);
	size_t at = 0;

	search_blank_separators(folded);
	while (folded[at]) {
		size_t size = strcspn(folded + at, " ");

		for (size_t i = 0; i < n_words && size; i++) {
			if (!excerpt_is_match(&words[i], folded + at, size))
				continue;
			matches->seen |= UINT64_C(1) << i;
			matches->items = lh_arena_grow(arena, matches->items,
				matches->count, sizeof(*matches->items));
			matches->items[matches->count++] = (struct excerpt_match){
				.start = from + map[at],
				.end = from + map[at + size], .word = i,
			};
			break;
		}
		at += size + (folded[at + size] == ' ');
	}
}

/* The match from which most different words follow within the excerpt. */
static size_t excerpt_best(const struct excerpt_match *matches, size_t count)
{
	size_t best = 0;
	int most = 0;

	for (size_t i = 0; i < count; i++) {
		uint64_t seen = 0;

		for (size_t j = i; j < count && matches[j].end <=
		     matches[i].start + EXCERPT_LENGTH - EXCERPT_BEFORE; j++)
			seen |= UINT64_C(1) << matches[j].word;
		if (__builtin_popcountll(seen) > most) {
			most = __builtin_popcountll(seen);
			best = i;
		}
	}
	return best;
}

static bool excerpt_is_blank(char c)
{
	return (unsigned char)c <= ' ';
}

/* A border between words at or before at; never inside a character. */
static size_t excerpt_word_start(const char *text, size_t at)
{
	size_t from = at;

	while (at > 0 && !excerpt_is_blank(text[at - 1]) && from - at < 32)
		at--;
	while (at > 0 && ((unsigned char)text[at] & 0xC0) == 0x80)
		at--;
	return at;
}

static size_t excerpt_word_end(const char *text, size_t length, size_t at)
{
	size_t from = at;

	while (at < length && !excerpt_is_blank(text[at]) && at - from < 32)
		at++;
	while (at < length && ((unsigned char)text[at] & 0xC0) == 0x80)
		at++;
	return at;
}

/* Control characters would be taken for marks of ours. */
static void excerpt_add(struct lh_strbuf *out, const char *text, size_t from,
			size_t to)
{
	for (size_t i = from; i < to; i++) {
		if (!excerpt_is_blank(text[i]))
			lh_strbuf_add_char(out, text[i]);
		else if (out->length && out->text[out->length - 1] != ' ')
			lh_strbuf_add_char(out, ' ');
	}
}

static void excerpt_write(struct lh_strbuf *out, const char *text, size_t length,
			  const struct excerpt_match *matches, size_t count)
{
	size_t first = count ? matches[excerpt_best(matches, count)].start : 0;
	size_t from = excerpt_word_start(text, first > EXCERPT_BEFORE ?
					 first - EXCERPT_BEFORE : 0);
	size_t to = from + EXCERPT_LENGTH < length ?
		    excerpt_word_end(text, length, from + EXCERPT_LENGTH) : length;
	size_t at = from;

	if (from > 0)
		lh_strbuf_add(out, "… ");
	for (size_t i = 0; i < count; i++) {
		if (matches[i].start < at || matches[i].end > to)
			continue;
		excerpt_add(out, text, at, matches[i].start);
		lh_strbuf_add_char(out, '\x01');
		excerpt_add(out, text, matches[i].start, matches[i].end);
		lh_strbuf_add_char(out, '\x02');
		at = matches[i].end;
	}
	excerpt_add(out, text, at, to);
	if (to < length)
		lh_strbuf_add(out, " …");
}

/* The end of the piece that begins at from: at a blank, where there is one. */
static size_t excerpt_piece_end(const char *text, size_t length, size_t from)
{
	if (length - from <= EXCERPT_PIECE)
		return length;
	size_t to = from + EXCERPT_PIECE;
	while (to > from && !excerpt_is_blank(text[to]))
		to--;
	if (to == from)
		to = excerpt_word_end(text, length, from + EXCERPT_PIECE);
	return to;
}

static void excerpt_look(struct excerpt_matches *matches, const char *text,
			 size_t length, const struct excerpt_word *words,
			 size_t n_words, struct lh_arena *arena)
{
	uint64_t all = n_words == 64 ? UINT64_MAX : (UINT64_C(1) << n_words) - 1;
	size_t from = 0;

	while (from < length && from < EXCERPT_TEXT_MOST &&
	       (matches->seen & all) != all) {
		size_t to = excerpt_piece_end(text, length, from);

		excerpt_find(matches, text, from, to - from, words, n_words, arena);
		from = to;
	}
}

bool search_has_begun(const char *text, const char *beginning)
{
	struct lh_arena *arena = lh_arena_new();
	struct excerpt_matches matches = { 0 };
	struct excerpt_word word = {
		.text = beginning, .length = strlen(beginning), .prefix = true,
	};

	excerpt_look(&matches, text, strlen(text), &word, 1, arena);
	lh_arena_free(arena);
	return matches.count > 0;
}

char *search_excerpt(struct lh_arena *arena, const char *text, const char *query)
{
	struct lh_arena *scratch = lh_arena_new();
	struct excerpt_word words[EXCERPT_WORDS_MOST];
	struct excerpt_matches matches = { 0 };
	size_t n_words = excerpt_query(query, words);
	size_t length = strlen(text);
	struct lh_strbuf out;

	excerpt_look(&matches, text, length, words, n_words, scratch);
	lh_strbuf_init(&out);
	excerpt_write(&out, text, length, matches.items, matches.count);
	char *excerpt = lh_arena_strndup(arena, out.text, out.length);
	lh_strbuf_release(&out);
	lh_arena_free(scratch);
	return excerpt;
}
