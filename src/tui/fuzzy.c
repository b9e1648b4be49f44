/* See the header.  Greedy from the left, once from each place where the first
 * letter stands: lists here are short. */
#include "fuzzy.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include <lichhop/alloc.h>

#define RUN_BONUS 6
#define START_BONUS 8
#define FIELD " · "

static bool fuzzy_at_start(const char *text, size_t at)
{
	return at == 0 || text[at - 1] == ' ' || text[at - 1] == '-';
}

/* 0 when words do not all follow. */
static int fuzzy_score_from(const char *text, size_t from, const char *words)
{
	int score = 1;
	size_t at = from;
	bool run = false;

	for (const char *w = words; *w; w++) {
		if (*w == ' ') {
			run = false;
			continue;
		}
		size_t skipped = 0;
		while (text[at] && text[at] != *w) {
			at++;
			skipped++;
		}
		if (!text[at])
			return 0;
		if (skipped == 0 && run)
			score += RUN_BONUS;
		if (fuzzy_at_start(text, at))
			score += START_BONUS;
		score++;
		run = true;
		at++;
	}
	return score;
}

int fuzzy_score(const char *text, const char *words)
{
	int best = 0;

	while (*words == ' ')
		words++;
	if (!*words)
		return 1;
	for (size_t i = 0; text[i]; i++) {
		if (text[i] != *words)
			continue;
		int score = fuzzy_score_from(text, i, words);
		if (score > best)
			best = score;
	}
	return best;
}

/* How well one field of an item is what was typed.  Words within it count in
 * the first field only, the label. */
static int fuzzy_field_rank(const char *field, size_t length, bool label,
			    const char *words)
{
	size_t n = strlen(words);

	if (n > length)
		return 0;
	if (strncmp(field, words, n) == 0)
		return n == length ? 3 : 2;
	for (size_t i = 1; label && i + n <= length; i++)
		if (field[i - 1] == ' ' && strncmp(field + i, words, n) == 0)
			return 1;
	return 0;
}

int fuzzy_rank(const char *text, const char *words)
{
	const char *field = text;
	int best = 0;

	while (*words && field) {
		const char *end = strstr(field, FIELD);
		size_t length = end ? (size_t)(end - field) : strlen(field);
		const char *colon = field == text ? strstr(text, ": ") : NULL;
		if (colon && (size_t)(colon - field) < length)
			length = (size_t)(colon - field);
		int rank = fuzzy_field_rank(field, length, field == text,
					    words);
		if (rank > best)
			best = rank;
		field = end ? end + strlen(FIELD) : NULL;
	}
	return best;
}

struct fuzzy_item {
	size_t index;
	int rank;
	int score;
};

static int fuzzy_compare(const void *a, const void *b)
{
	const struct fuzzy_item *x = a, *y = b;

	if (x->rank != y->rank)
		return x->rank > y->rank ? -1 : 1;
	if (x->score != y->score)
		return x->score > y->score ? -1 : 1;
	return x->index < y->index ? -1 : x->index > y->index;
}

size_t fuzzy_filter(const char *const *items, size_t count, const char *words,
		    size_t *shown)
{
	struct fuzzy_item *found = lh_xcalloc(count + 1, sizeof(*found));
	size_t n = 0;

	for (size_t i = 0; i < count; i++) {
		int score = fuzzy_score(items[i], words);
		if (score > 0)
			found[n++] = (struct fuzzy_item){
				i, fuzzy_rank(items[i], words), score };
	}
	qsort(found, n, sizeof(*found), fuzzy_compare);
	for (size_t i = 0; i < n; i++)
		shown[i] = found[i].index;
	free(found);
	return n;
}
