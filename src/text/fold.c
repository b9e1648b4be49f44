/* Folding, letter case, and where the tone mark stands. */
#include <lichhop/text.h>

#include <string.h>

#include "letter_priv.h"
#include "utf8_priv.h"

/* Folding one character never makes it more than half as long again. */
static size_t fold_room(size_t length)
{
	return length + length / 2 + 2;
}

/* A byte that is no UTF-8 counts as one byte, so that even bytes which nobody
 * checked fit into fold_room(). */
static uint32_t fold_get(const char *s, const char *end, size_t *size)
{
	uint32_t c = utf8_get(s, end, size);

	return c == UTF8_REPLACEMENT && *size == 1 ? '?' : c;
}

/* The folded form of the character at s; nothing written when it is dropped.
 * White space becomes one blank.  Returns the bytes written to out. */
static size_t fold_one(const char *s, const char *end, char *out, size_t *size)
{
	uint32_t c = fold_get(s, end, size);

	if (letter_is_blank(c)) {
		*out = ' ';
		return 1;
	}
	c = letter_fold(c);
	return c ? utf8_put(c, out) : 0;
}

char *lh_text_fold(struct lh_arena *arena, const char *s)
{
	size_t length = strlen(s);
	const char *end = s + length;
	char *result = lh_arena_alloc(arena, fold_room(length));
	size_t used = 0;

	while (s < end) {
		size_t size;
		size_t more = fold_one(s, end, result + used, &size);

		s += size;
		if (more == 1 && result[used] == ' ' &&
		    (used == 0 || result[used - 1] == ' '))
			continue;
		used += more;
	}
	if (used > 0 && result[used - 1] == ' ')
		used--;
	result[used] = '\0';
	return result;
}

char *lh_text_fold_map(struct lh_arena *arena, const char *s, size_t length,
		       uint32_t **map)
{
	const char *end = s + length;
	char *result = lh_arena_alloc(arena, fold_room(length));
	uint32_t *origin = lh_arena_calloc(arena, fold_room(length),
					   sizeof(*origin));
	size_t used = 0;

	for (size_t at = 0; at < length;) {
		size_t size;
		size_t more = fold_one(s + at, end, result + used, &size);

		while (more-- > 0)
			origin[used++] = (uint32_t)at;
		at += size;
	}
	origin[used] = (uint32_t)length;
	result[used] = '\0';
	*map = origin;
	return result;
}

static char *fold_case(struct lh_arena *arena, const char *s,
		       uint32_t (*convert)(uint32_t))
{
	size_t length = strlen(s);
	const char *end = s + length;
	char *result = lh_arena_alloc(arena, fold_room(length));
	size_t used = 0;

	while (s < end) {
		size_t size;
		uint32_t c = fold_get(s, end, &size);

		used += utf8_put(convert(c), result + used);
		s += size;
	}
	return result;
}

char *lh_text_lower(struct lh_arena *arena, const char *s)
{
	return fold_case(arena, s, letter_lower);
}

char *lh_text_upper(struct lh_arena *arena, const char *s)
{
	return fold_case(arena, s, letter_upper);
}

/* The five toned forms of the vowels that take part, tones in the same order:
 * grave, acute, hook, tilde, dot.  Lower case. */
struct tone_pair {
	char glide, vowel;		/* "oa", "oe", "uy" */
	uint16_t toned_vowel[5];	/* "oà": the tone on the vowel … */
	uint16_t toned_glide[5];	/* "òa": … belongs on the glide */
};

static const struct tone_pair tone_pairs[] = {
	{ 'o', 'a', { 0xE0, 0xE1, 0x1EA3, 0xE3, 0x1EA1 },
	  { 0xF2, 0xF3, 0x1ECF, 0xF5, 0x1ECD } },
	{ 'o', 'e', { 0xE8, 0xE9, 0x1EBB, 0x1EBD, 0x1EB9 },
	  { 0xF2, 0xF3, 0x1ECF, 0xF5, 0x1ECD } },
	{ 'u', 'y', { 0x1EF3, 0xFD, 0x1EF7, 0x1EF9, 0x1EF5 },
	  { 0xF9, 0xFA, 0x1EE7, 0x169, 0x1EE5 } },
};

/* Whether glide and vowel, as written, are such a pair; *toned and *bare are
 * then the two letters of the other spelling, case kept. */
static bool tone_move(uint32_t glide, uint32_t vowel, uint32_t *toned,
		      uint32_t *bare)
{
	uint32_t low_glide = letter_lower(glide);
	uint32_t low_vowel = letter_lower(vowel);

	for (size_t i = 0; i < sizeof(tone_pairs) / sizeof(*tone_pairs); i++) {
		const struct tone_pair *pair = &tone_pairs[i];

		if (low_glide != (unsigned char)pair->glide)
			continue;
		for (size_t tone = 0; tone < 5; tone++) {
			if (low_vowel != pair->toned_vowel[tone])
				continue;
			*toned = pair->toned_glide[tone];
			*bare = (unsigned char)pair->vowel;
			if (glide != low_glide)
				*toned = letter_upper(*toned);
			if (vowel != low_vowel)
				*bare = letter_upper(*bare);
			return true;
		}
	}
	return false;
}

/* Only the open rhymes differ between the two spellings: "hoà" is "hòa", but
 * "hoàn" is written so by both; after q the u is no vowel ("quý"). */
static bool tone_stands_open(uint32_t before, const char *after,
			     const char *end)
{
	size_t size;

	if (letter_lower(before) == 'q')
		return false;
	return after == end || !letter_is_word(utf8_get(after, end, &size));
}

char *lh_text_modern_tones(struct lh_arena *arena, const char *s)
{
	size_t length = strlen(s);
	const char *end = s + length;
	char *result = lh_arena_alloc(arena, fold_room(length));
	uint32_t before = 0, last = 0;
	size_t used = 0, last_at = 0;

	while (s < end) {
		size_t size;
		uint32_t c = fold_get(s, end, &size);
		uint32_t toned, bare;

		s += size;
		if (c >= 0x80 && tone_move(last, c, &toned, &bare) &&
		    tone_stands_open(before, s, end)) {
			used = last_at + utf8_put(toned, result + last_at);
			c = bare;
		}
		before = last;
		last = c;
		last_at = used;
		used += utf8_put(c, result + used);
	}
	return result;
}
