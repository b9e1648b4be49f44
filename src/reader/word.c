/* Matching words in the lower-case copy of the document.
 *
 * The copy has the same bytes as the text but for case and tone placement,
 * and every run of blanks in it is one blank: so a keyword of several words
 * is compared with memcmp, and what is found is a range of the text too.
 * Knows nothing of what the words mean. */
#include "reader_priv.h"

#include <string.h>

static uint32_t word_lower_letter(uint32_t c)
{
	if (c >= 'A' && c <= 'Z')
		return c + 32;
	if (c < 0xC0)
		return c;
	if (c <= 0xDE)
		return c == 0xD7 ? c : c + 32;
	if ((c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177) ||
	    (c >= 0x1E00 && c <= 0x1EFF))
		return c | 1;
	if (c == 0x1A0)
		return 0x1A1;
	if (c == 0x1AF)
		return 0x1B0;
	return c;
}

static size_t word_decode(const char *s, size_t length, uint32_t *c)
{
	const unsigned char *p = (const unsigned char *)s;

	if (length >= 2 && (p[0] & 0xE0) == 0xC0) {
		*c = (uint32_t)(p[0] & 0x1F) << 6 | (p[1] & 0x3F);
		return 2;
	}
	if (length >= 3 && (p[0] & 0xF0) == 0xE0) {
		*c = (uint32_t)(p[0] & 0x0F) << 12 |
			(uint32_t)(p[1] & 0x3F) << 6 | (p[2] & 0x3F);
		return 3;
	}
	*c = p[0];
	return 1;
}

/* 1 a small letter, 2 a large one, 0 neither. */
int lh_word_letter_case(const char *s, size_t length)
{
	uint32_t c;
	size_t size = word_decode(s, length, &c);

	if (size == 1 && c >= 0x80)
		return 0;
	if (word_lower_letter(c) != c)
		return 2;
	if (c >= 'a' && c <= 'z')
		return 1;
	return (c >= 0xDF && c <= 0x1B0 && c != 0xF7) ||
		(c >= 0x1EA0 && c <= 0x1EF9) ? 1 : 0;
}

static void word_encode(char *out, uint32_t c, size_t size)
{
	if (size == 1) {
		out[0] = (char)c;
	} else if (size == 2) {
		out[0] = (char)(0xC0 | c >> 6);
		out[1] = (char)(0x80 | (c & 0x3F));
	} else {
		out[0] = (char)(0xE0 | c >> 12);
		out[1] = (char)(0x80 | (c >> 6 & 0x3F));
		out[2] = (char)(0x80 | (c & 0x3F));
	}
}

/* Old tone placement and the new one of the same length in bytes.  The few
 * that differ in length ("uỳ", "uỹ", "oẽ") stand in no keyword. */
static const struct {
	const char *old, *modern;
} word_tones[] = {
	{ "oà", "òa" }, { "oá", "óa" }, { "oả", "ỏa" }, { "oã", "õa" },
	{ "oạ", "ọa" }, { "oè", "òe" }, { "oé", "óe" }, { "oẻ", "ỏe" },
	{ "oẹ", "ọe" }, { "uý", "úy" }, { "uỷ", "ủy" }, { "uỵ", "ụy" },
};

static void word_modern_tone(char *low, size_t at, size_t length)
{
	for (size_t i = 0; i < sizeof(word_tones) / sizeof(*word_tones); i++) {
		size_t n = strlen(word_tones[i].old);

		if (at + n > length || memcmp(low + at, word_tones[i].old, n))
			continue;
		if (!lh_word_char(low, at + n, length))
			memcpy(low + at, word_tones[i].modern, n);
		return;
	}
}

/* Lower case, tones left where they are: for text that is shown. */
void lh_word_lower_case(char *low, const char *s, size_t length)
{
	for (size_t i = 0; i < length;) {
		uint32_t c;
		size_t size = word_decode(s + i, length - i, &c);

		if (size == 1)
			low[i] = (char)word_lower_letter((unsigned char)s[i] < 0x80
				? c : 0);
		else
			word_encode(low + i, word_lower_letter(c), size);
		if ((unsigned char)s[i] >= 0x80 && size == 1)
			low[i] = s[i];
		i += size;
	}
}

void lh_word_lower(char *low, const char *s, size_t length)
{
	lh_word_lower_case(low, s, length);
	for (size_t i = 0; i + 1 < length; i++)
		if ((low[i] == 'o' || low[i] == 'u') &&
		    (unsigned char)low[i + 1] >= 0x80 &&
		    (i == 0 || low[i - 1] != 'q'))
			word_modern_tone(low, i, length);
}

/* Letters and digits; bytes of general punctuation (U+2000 … U+206F) and of
 * the Latin-1 signs are none. */
bool lh_word_char(const char *low, size_t at, size_t end)
{
	unsigned char c, next;

	if (at >= end)
		return false;
	c = (unsigned char)low[at];
	if (c < 0x80)
		return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
			(c >= 'A' && c <= 'Z');
	next = at + 1 < end ? (unsigned char)low[at + 1] : 0;
	if (c == 0xC2)
		return false;
	return !(c == 0xE2 && (next == 0x80 || next == 0x81));
}

size_t lh_word_match(const struct lh_document *doc, size_t at, size_t end,
		     const char *pattern)
{
	size_t n;

	/* Nearly all that is compared differs within a few bytes. */
	for (n = 0; pattern[n]; n++)
		if (at + n >= end || doc->low[at + n] != pattern[n])
			return 0;
	if (n == 0)
		return 0;
	if (lh_word_char(pattern, n - 1, n) && lh_word_char(doc->low, at + n, end))
		return 0;
	/* A pattern that ends inside a letter's bytes cannot happen: both
	 * are whole UTF-8; but a letter of several bytes ends in one that
	 * lh_word_char() takes for a word's. */
	if (((unsigned char)pattern[n - 1] & 0x80) &&
	    lh_word_char(doc->low, at + n, end))
		return 0;
	return at + n;
}

size_t lh_word_match_any(const struct lh_document *doc, size_t at, size_t end,
			 const char *const *patterns)
{
	size_t best = 0;
	char first, second;

	if (at >= end)
		return 0;
	first = doc->low[at];
	second = at + 1 < end ? doc->low[at + 1] : '\0';
	for (; *patterns; patterns++) {
		const char *pattern = *patterns;
		size_t stop;

		if (pattern[0] != first ||
		    (pattern[1] && pattern[1] != second))
			continue;
		stop = lh_word_match(doc, at, end, pattern);
		if (stop > best)
			best = stop;
	}
	return best;
}

/* Behind the word that stands at `at`, which may be inside it. */
size_t lh_word_end(const struct lh_document *doc, size_t at, size_t end)
{
	while (at < end && ((doc->low[at] & 0xC0) == 0x80 ||
			    lh_word_char(doc->low, at, end)))
		at++;
	return at;
}

/* Start of the next word behind `at`; end when there is none. */
size_t lh_word_next(const struct lh_document *doc, size_t at, size_t end)
{
	if (at >= end)
		return at;
	return doc->next[at] < end ? doc->next[at] : end;
}

/* From the end: a byte inside a word goes on where the one behind it does, any
 * other at the first word behind it. */
void lh_word_index(struct lh_document *doc)
{
	uint32_t word = (uint32_t)doc->length;

	doc->next = lh_arena_alloc(doc->arena,
				   (doc->length + 1) * sizeof(*doc->next));
	doc->next[doc->length] = word;
	for (size_t i = doc->length; i-- > 0;) {
		bool rest = (doc->low[i] & 0xC0) == 0x80;
		bool inside = rest || lh_word_char(doc->low, i, doc->length);

		doc->next[i] = inside ? doc->next[i + 1] : word;
		if (inside && !rest)
			word = (uint32_t)i;
	}
}

size_t lh_word_count(const struct lh_document *doc, struct lh_range range)
{
	size_t count = 0;
	size_t at = range.start;

	if (at < range.end && !lh_word_char(doc->low, at, range.end))
		at = lh_word_next(doc, at, range.end);
	for (; at < range.end; at = lh_word_next(doc, at, range.end))
		count++;
	return count;
}

bool lh_word_find(const struct lh_document *doc, struct lh_range range,
		  const char *pattern, size_t *at)
{
	for (size_t i = range.start; i < range.end;
	     i = lh_word_next(doc, i, range.end)) {
		if (!lh_word_match(doc, i, range.end, pattern))
			continue;
		if (at)
			*at = i;
		return true;
	}
	return false;
}

bool lh_word_find_any(const struct lh_document *doc, struct lh_range range,
		      const char *const *patterns, size_t *at, size_t *end)
{
	for (size_t i = range.start; i < range.end;
	     i = lh_word_next(doc, i, range.end)) {
		size_t stop = lh_word_match_any(doc, i, range.end, patterns);

		if (!stop)
			continue;
		if (at)
			*at = i;
		if (end)
			*end = stop;
		return true;
	}
	return false;
}

bool lh_word_capital(const struct lh_document *doc, size_t at)
{
	size_t size = ((unsigned char)doc->s[at] & 0xE0) == 0xE0 ? 3 :
		((unsigned char)doc->s[at] & 0xC0) == 0xC0 ? 2 : 1;
	uint32_t c;

	word_decode(doc->s + at, size, &c);
	return word_lower_letter(c) != c;
}

bool lh_range_empty(struct lh_range range)
{
	return range.start >= range.end;
}

static bool range_is_trimmed(char c, const char *more)
{
	return c == ' ' || c == '\n' ||
		((unsigned char)c < 0x80 && c && strchr(more, c));
}

/* Without blanks, and without the characters of `more`, at both ends.  Of
 * those beyond ASCII `more` may hold the long dash alone. */
struct lh_range lh_range_trim(const struct lh_document *doc,
			      struct lh_range range, const char *more)
{
	static const char dash[] = "–";
	const size_t size = sizeof(dash) - 1;
	bool dashes = strstr(more, dash) != NULL;

	for (;;) {
		const char *at = doc->s + range.start;
		const char *end = doc->s + range.end;
		bool wide = dashes && range.end - range.start >= size;

		if (range.start >= range.end)
			return range;
		if (range_is_trimmed(*at, more))
			range.start++;
		else if (range_is_trimmed(end[-1], more))
			range.end--;
		else if (wide && !memcmp(at, dash, size))
			range.start += (uint32_t)size;
		else if (wide && !memcmp(end - size, dash, size))
			range.end -= (uint32_t)size;
		else
			return range;
	}
}

/* As one line: what stands on several is joined by blanks. */
char *lh_range_text(const struct lh_document *doc, struct lh_range range)
{
	char *text;

	if (range.start >= range.end)
		return NULL;
	text = lh_arena_strndup(doc->arena, doc->s + range.start,
				range.end - range.start);
	for (char *at = text; *at; at++)
		if (*at == '\n')
			*at = ' ';
	return text;
}

/* What stands in one pair of brackets is never longer; the bound keeps a
 * page of open brackets from being searched once for each of them. */
#define RANGE_BRACKET_MOST 1000

/* Behind the bracket that closes the one at `at`; end when it stays open. */
size_t lh_range_close(const struct lh_document *doc, size_t at, size_t end)
{
	size_t stop = end - at > RANGE_BRACKET_MOST ? at + RANGE_BRACKET_MOST
						    : end;
	size_t depth = 0;

	for (; at < stop; at++) {
		if (doc->s[at] == '(')
			depth++;
		else if (doc->s[at] == ')' && --depth == 0)
			return at + 1;
	}
	return end;
}

bool lh_range_in_brackets(const struct lh_document *doc,
			  struct lh_range range, size_t at)
{
	size_t depth = 0;
	size_t i = range.start;

	if (at > i + RANGE_BRACKET_MOST)
		i = at - RANGE_BRACKET_MOST;
	for (; i < at && i < range.end; i++) {
		if (doc->s[i] == '(')
			depth++;
		else if (doc->s[i] == ')' && depth)
			depth--;
	}
	return depth > 0;
}

/* A full stop ends a sentence when a blank and a capital, or nothing,
 * follows and what stands before is no abbreviation ("TP.", "P.", "đ/c.").  */
bool lh_range_stops(const struct lh_document *doc, size_t at, size_t end)
{
	size_t word = at;

	if (at + 1 >= end)
		return true;
	if (doc->s[at + 1] != ' ')
		return false;
	if (at + 2 < end && lh_word_char(doc->low, at + 2, end) &&
	    !lh_word_capital(doc, at + 2) &&
	    !(doc->s[at + 2] >= '0' && doc->s[at + 2] <= '9'))
		return false;
	while (word > 0 && doc->s[word - 1] != ' ' && doc->s[word - 1] != '\n')
		word--;
	return !(at - word <= 3 && lh_word_capital(doc, word));
}

size_t lh_range_sentence(const struct lh_document *doc, size_t at, size_t end)
{
	for (; at < end; at++) {
		char c = doc->s[at];

		if (c == '\n')
			return at;
		if (c == '(') {
			size_t close = lh_range_close(doc, at, end);

			if (close < end)
				at = close - 1;
			continue;
		}
		if ((c == '.' || c == '!' || c == '?') &&
		    lh_range_stops(doc, at, end))
			return at + 1;
	}
	return end;
}
