/* How alike two texts are: the share of runs of three words that both have
 * (Broder, "On the resemblance and containment of documents", 1997). */
#include <lichhop/text.h>

#include <stdlib.h>
#include <string.h>

#define RUN 3			/* words of one shingle */
#define SHINGLES_MOST 100000

static uint32_t shingle_hash(uint32_t hash, const char *s, size_t length)
{
	for (size_t i = 0; i < length; i++)
		hash = (hash ^ (unsigned char)s[i]) * 16777619u;
	return (hash ^ ' ') * 16777619u;
}

static int shingle_compare(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return x < y ? -1 : x > y;
}

/* Folded text is lower case without marks; what is no letter or digit of it
 * parts words. */
static bool shingle_is_word(unsigned char c)
{
	return c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
}

struct lh_shingles lh_text_shingles(struct lh_arena *arena, const char *s)
{
	const char *folded = lh_text_fold(arena, s), *words[RUN] = { NULL };
	size_t lengths[RUN] = { 0 }, n_words = 0, kept = 0;
	struct lh_shingles out = { .hashes = NULL };

	for (const char *c = folded; *c && out.count < SHINGLES_MOST;) {
		size_t length = 0;

		while (shingle_is_word((unsigned char)c[length]))
			length++;
		if (length) {
			words[n_words % RUN] = c;
			lengths[n_words++ % RUN] = length;
		}
		c += length ? length : 1;
		if (!length || n_words < RUN)
			continue;
		uint32_t hash = 2166136261u;
		for (size_t i = 0; i < RUN; i++)
			hash = shingle_hash(hash, words[(n_words + i) % RUN],
					    lengths[(n_words + i) % RUN]);
		out.hashes = lh_arena_grow(arena, out.hashes, out.count,
					   sizeof(*out.hashes));
		out.hashes[out.count++] = hash;
	}
	if (out.count)
		qsort(out.hashes, out.count, sizeof(*out.hashes),
		      shingle_compare);
	for (size_t i = 0; i < out.count; i++)
		if (kept == 0 || out.hashes[kept - 1] != out.hashes[i])
			out.hashes[kept++] = out.hashes[i];
	out.count = kept;
	return out;
}

double lh_text_likeness(const struct lh_shingles *a,
			const struct lh_shingles *b)
{
	size_t i = 0, k = 0, both = 0;

	if (a->count < LH_SHINGLES_LEAST || b->count < LH_SHINGLES_LEAST)
		return 0;
	while (i < a->count && k < b->count) {
		if (a->hashes[i] == b->hashes[k]) {
			both++;
			i++;
			k++;
		} else if (a->hashes[i] < b->hashes[k]) {
			i++;
		} else {
			k++;
		}
	}
	return (double)both / (double)(a->count + b->count - both);
}
