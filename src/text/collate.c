/* The order of the Vietnamese dictionary, and of Vietnamese names.
 *
 * The collator is the one lazily made constant of this room: opening it costs
 * a millisecond, which a list of a thousand names cannot pay for each.  It is
 * opened once, never changed afterwards, and only read from then on. */
#include <lichhop/text.h>

#include <stdlib.h>
#include <string.h>
#include <threads.h>

#include <unicode/ucol.h>
#include <unicode/ustring.h>

#include "letter_priv.h"
#include "utf8_priv.h"

static UCollator *collator;
static once_flag collator_once = ONCE_FLAG_INIT;

static void collator_open(void)
{
	UErrorCode code = U_ZERO_ERROR;

	collator = ucol_open("vi", &code);
	if (U_FAILURE(code))
		lh_fatal("ICU: %s", u_errorName(code));
}

/* Key of UTF-16.  A key of ICU has one zero byte, its last, which is left
 * out. */
static struct lh_sort_key collate_key(struct lh_arena *arena,
				      const UChar *wide, int32_t length)
{
	uint8_t first[256];

	call_once(&collator_once, collator_open);
	int32_t size = ucol_getSortKey(collator, wide, length, first,
				       sizeof(first));
	uint8_t *bytes = lh_arena_alloc(arena, (size_t)size);
	if (size <= (int32_t)sizeof(first))
		memcpy(bytes, first, (size_t)size);
	else
		ucol_getSortKey(collator, wide, length, bytes, size);
	return (struct lh_sort_key){
		.bytes = bytes,
		.length = size > 0 ? (size_t)size - 1 : 0,
	};
}

static struct lh_sort_key collate_bytes(struct lh_arena *arena, const char *s,
					size_t length)
{
	UChar *wide = lh_xreallocarray(NULL, length + 1, sizeof(*wide));
	int32_t n = 0;

	for (size_t at = 0; at < length;) {
		size_t size;
		uint32_t c = utf8_get(s + at, s + length, &size);

		U16_APPEND_UNSAFE(wide, n, c);
		at += size;
	}
	struct lh_sort_key key = collate_key(arena, wide, n);
	free(wide);
	return key;
}

struct lh_sort_key lh_text_sort_key(struct lh_arena *arena, const char *s)
{
	return collate_bytes(arena, s, strlen(s));
}

/* Length of s without blanks at its end. */
static size_t name_length(const char *s, size_t length)
{
	while (length > 0) {
		size_t size;
		size_t at = utf8_back(s, length);

		if (!letter_is_blank(utf8_get(s + at, s + length, &size)))
			break;
		length = at;
	}
	return length;
}

const char *lh_text_given_name(const char *name)
{
	size_t at = name_length(name, strlen(name));

	while (at > 0) {
		size_t size;
		size_t before = utf8_back(name, at);

		if (letter_is_blank(utf8_get(name + before, name + at, &size)))
			break;
		at = before;
	}
	return name + at;
}

/* Two whole keys with a zero byte between them, which is below every byte of a
 * key: as in a sheet sorted by the column of given names and then by the other
 * one, all of "Tuyên" stand before all of "Tuyến".  One key over both words
 * (with CLDR's merge separator) would compare the tones last of all. */
struct lh_sort_key lh_text_name_key(struct lh_arena *arena, const char *name)
{
	size_t length = name_length(name, strlen(name));
	const char *given = lh_text_given_name(name);
	size_t before = (size_t)(given - name);
	struct lh_sort_key first = collate_bytes(arena, given,
						 length - before);
	struct lh_sort_key rest = collate_bytes(arena, name,
						name_length(name, before));
	uint8_t *bytes = lh_arena_alloc(arena, first.length + 1 + rest.length);

	memcpy(bytes, first.bytes, first.length);
	memcpy(bytes + first.length + 1, rest.bytes, rest.length);
	return (struct lh_sort_key){
		.bytes = bytes,
		.length = first.length + 1 + rest.length,
	};
}

int lh_sort_key_compare(const struct lh_sort_key *a,
			const struct lh_sort_key *b)
{
	size_t shorter = a->length < b->length ? a->length : b->length;
	int order = shorter ? memcmp(a->bytes, b->bytes, shorter) : 0;

	if (order)
		return order;
	return (a->length > b->length) - (a->length < b->length);
}
