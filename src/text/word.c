/* Small helpers that every parser needs. */
#include <lichhop/text.h>

#include <string.h>

#include "letter_priv.h"
#include "utf8_priv.h"

bool lh_text_equal(const char *a, const char *b)
{
	if (!a || !b)
		return a == b;
	return strcmp(a, b) == 0;
}

/* The next folded character of *s, runs of blanks as one; 0 at the end. */
static uint32_t word_next_folded(const char **s, const char *end)
{
	bool blank = false;

	while (*s < end) {
		size_t size;
		uint32_t c = utf8_get(*s, end, &size);
		uint32_t folded = letter_is_blank(c) ? ' ' : letter_fold(c);

		if (blank && folded && folded != ' ')
			return ' ';
		*s += size;
		if (folded == ' ')
			blank = true;
		else if (folded)
			return folded;
	}
	return 0;	/* blanks at the end do not count */
}

static const char *word_skip_blanks(const char *s, const char *end)
{
	while (s < end) {
		size_t size;
		uint32_t c = utf8_get(s, end, &size);

		if (!letter_is_blank(c) && letter_fold(c))
			break;
		s += size;
	}
	return s;
}

bool lh_text_same(const char *a, const char *b)
{
	if (!a || !b)
		return a == b;
	const char *a_end = a + strlen(a);
	const char *b_end = b + strlen(b);
	uint32_t from_a, from_b;

	a = word_skip_blanks(a, a_end);
	b = word_skip_blanks(b, b_end);
	do {
		from_a = word_next_folded(&a, a_end);
		from_b = word_next_folded(&b, b_end);
	} while (from_a == from_b && from_a);
	return from_a == from_b;
}

bool lh_text_same_marks(const char *a, size_t length, const char *b)
{
	const char *a_end = a + length;
	const char *b_end = b + strlen(b);

	while (a < a_end) {
		size_t a_size, b_size;
		uint32_t from_a = utf8_get(a, a_end, &a_size);

		a += a_size;
		if (letter_is_invisible(from_a))
			continue;
		if (b == b_end || letter_lower(from_a) !=
				  letter_lower(utf8_get(b, b_end, &b_size)))
			return false;
		b += b_size;
	}
	return b == b_end;
}

bool lh_text_starts(const char *s, const char *prefix)
{
	return strncmp(s, prefix, strlen(prefix)) == 0;
}

/* Offset of the first character of s that is no blank, else length. */
static size_t word_first(const char *s, size_t length)
{
	size_t at = 0;

	while (at < length) {
		size_t size;

		if (!letter_is_blank(utf8_get(s + at, s + length, &size)))
			break;
		at += size;
	}
	return at;
}

bool lh_text_empty(const char *s)
{
	if (!s)
		return true;
	size_t length = strlen(s);
	return word_first(s, length) == length;
}

char *lh_text_trim(struct lh_arena *arena, const char *s, size_t length)
{
	size_t start = word_first(s, length);

	while (length > start) {
		size_t size;
		size_t at = utf8_back(s, length);

		if (!letter_is_blank(utf8_get(s + at, s + length, &size)))
			break;
		length = at;
	}
	return lh_arena_strndup(arena, s + start, length - start);
}
