/* Columns, graphemes and lines.  Widths are ours and not the C library's, so
 * that they depend neither on a locale nor on the age of its tables. */
#include <lichhop/text.h>

#include <string.h>

#include <unicode/uchar.h>

#include "letter_priv.h"
#include "utf8_priv.h"

/* How far back a border looks for the start of an emoji or flag sequence;
 * real ones are far shorter, hostile ones must not cost more. */
#define GRAPHEME_LOOK_BACK 32

static const char ellipsis[] = "…";

static size_t width_of_rare(uint32_t c)
{
	switch (u_charType((UChar32)c)) {
	case U_NON_SPACING_MARK:
	case U_ENCLOSING_MARK:
	case U_CONTROL_CHAR:
	case U_FORMAT_CHAR:
	case U_LINE_SEPARATOR:
	case U_PARAGRAPH_SEPARATOR:
		return 0;
	default:
		break;
	}
	if (c >= 0x1160 && c <= 0x11FF)		/* Hangul vowels and finals */
		return 0;
	int32_t wide = u_getIntPropertyValue((UChar32)c,
					     UCHAR_EAST_ASIAN_WIDTH);
	return wide == U_EA_WIDE || wide == U_EA_FULLWIDTH ? 2 : 1;
}

static size_t width_of(uint32_t c)
{
	if (c < 0x20 || (c >= 0x7F && c < 0xA0))
		return 0;
	if (c < 0x300 || (c >= 0x1E00 && c < 0x1F00))
		return 1;
	return width_of_rare(c);
}

size_t lh_text_width_n(const char *s, size_t length)
{
	const char *end = s + length;
	size_t width = 0;

	while (s < end) {
		size_t size;

		width += width_of(utf8_get(s, end, &size));
		s += size;
	}
	return width;
}

size_t lh_text_width(const char *s)
{
	return lh_text_width_n(s, strlen(s));
}

static int32_t grapheme_class(uint32_t c)
{
	return u_getIntPropertyValue((UChar32)c, UCHAR_GRAPHEME_CLUSTER_BREAK);
}

/* UAX #29, GB6 … GB8. */
static bool grapheme_joins_hangul(int32_t left, int32_t right)
{
	switch (left) {
	case U_GCB_L:
		return right == U_GCB_L || right == U_GCB_V ||
		       right == U_GCB_LV || right == U_GCB_LVT;
	case U_GCB_LV:
	case U_GCB_V:
		return right == U_GCB_V || right == U_GCB_T;
	case U_GCB_LVT:
	case U_GCB_T:
		return right == U_GCB_T;
	default:
		return false;
	}
}

/* GB11: at stands after a joiner; is there a pictograph before it? */
static bool grapheme_joins_emoji(const char *s, size_t length, size_t at)
{
	size_t size;

	at = utf8_back(s, at);	/* the joiner */
	for (int i = 0; at > 0 && i < GRAPHEME_LOOK_BACK; i++) {
		at = utf8_back(s, at);
		uint32_t c = utf8_get(s + at, s + length, &size);
		if (u_hasBinaryProperty((UChar32)c,
					UCHAR_EXTENDED_PICTOGRAPHIC))
			return true;
		if (grapheme_class(c) != U_GCB_EXTEND)
			return false;
	}
	return false;
}

/* GB12, GB13: a flag is two regional indicators, so an odd number before at
 * means that the first half of one stands there. */
static bool grapheme_joins_flag(const char *s, size_t length, size_t at)
{
	size_t count = 0, size;

	while (at > 0 && count < GRAPHEME_LOOK_BACK) {
		at = utf8_back(s, at);
		uint32_t c = utf8_get(s + at, s + length, &size);
		if (grapheme_class(c) != U_GCB_REGIONAL_INDICATOR)
			break;
		count++;
	}
	return count % 2 == 1;
}

/* Whether a grapheme ends between the characters before and at `at`. */
static bool grapheme_ends(const char *s, size_t length, size_t at)
{
	size_t size;
	uint32_t left = utf8_get(s + utf8_back(s, at), s + length, &size);
	uint32_t right = utf8_get(s + at, s + length, &size);

	if (left == '\r' && right == '\n')
		return false;
	if (left < 0x300 && right < 0x300)
		return true;
	int32_t before = grapheme_class(left);
	int32_t after = grapheme_class(right);
	if (before == U_GCB_CONTROL || before == U_GCB_CR ||
	    before == U_GCB_LF || after == U_GCB_CONTROL ||
	    after == U_GCB_CR || after == U_GCB_LF)
		return true;
	if (after == U_GCB_EXTEND || after == U_GCB_ZWJ ||
	    after == U_GCB_SPACING_MARK || before == U_GCB_PREPEND)
		return false;
	if (grapheme_joins_hangul(before, after))
		return false;
	if (before == U_GCB_ZWJ &&
	    u_hasBinaryProperty((UChar32)right, UCHAR_EXTENDED_PICTOGRAPHIC))
		return !grapheme_joins_emoji(s, length, at);
	if (before == U_GCB_REGIONAL_INDICATOR &&
	    after == U_GCB_REGIONAL_INDICATOR)
		return !grapheme_joins_flag(s, length, at);
	return true;
}

size_t lh_text_next(const char *s, size_t length, size_t at)
{
	if (at >= length)
		return length;
	do {
		size_t size;

		utf8_get(s + at, s + length, &size);
		at += size;
	} while (at < length && !grapheme_ends(s, length, at));
	return at;
}

size_t lh_text_previous(const char *s, size_t length, size_t at)
{
	if (at > length)
		at = length;
	if (at == 0)
		return 0;
	do
		at = utf8_back(s, at);
	while (at > 0 && !grapheme_ends(s, length, at));
	return at;
}

static size_t width_fit_n(const char *s, size_t length, size_t width,
			  size_t *used)
{
	size_t at = 0, sum = 0;

	while (at < length) {
		size_t next = lh_text_next(s, length, at);
		size_t more = lh_text_width_n(s + at, next - at);

		if (sum + more > width)
			break;
		sum += more;
		at = next;
	}
	if (used)
		*used = sum;
	return at;
}

size_t lh_text_fit(const char *s, size_t width, size_t *used)
{
	return width_fit_n(s, strlen(s), width, used);
}

char *lh_text_ellipsis(struct lh_arena *arena, const char *s, size_t width)
{
	if (width == 0)
		return lh_arena_strdup(arena, "");
	size_t whole = strlen(s);
	if (width_fit_n(s, whole, width, NULL) == whole)
		return lh_arena_strdup(arena, s);
	size_t fits = width_fit_n(s, whole, width - 1, NULL);
	char *result = lh_arena_alloc(arena, fits + sizeof(ellipsis));
	memcpy(result, s, fits);
	memcpy(result + fits, ellipsis, sizeof(ellipsis));
	return result;
}

/* Where the line that begins at s ends, and in *next where the one after it
 * begins.  A line ends at its last blank that still fits, or inside a word
 * that is longer than the width; at least one grapheme is taken. */
static size_t wrap_line(const char *s, size_t length, size_t width,
			size_t *next)
{
	size_t at = 0, sum = 0, blank = 0;

	while (at < length) {
		size_t after = lh_text_next(s, length, at);
		size_t more = lh_text_width_n(s + at, after - at);

		if (sum + more > width && at > 0)
			break;
		if (s[at] == ' ')
			blank = at;
		sum += more;
		at = after;
	}
	if (at < length && s[at] != ' ' && blank > 0)
		at = blank;
	*next = at;
	while (*next < length && s[*next] == ' ')
		(*next)++;
	while (at > 0 && *next > at && s[at - 1] == ' ')
		at--;	/* several blanks at the break */
	return at;
}

size_t lh_text_wrap(struct lh_arena *arena, const char *s, size_t width,
		    char ***lines)
{
	char **found = NULL;
	size_t count = 0;

	if (width == 0)
		width = 1;
	for (;;) {
		const char *newline = strchr(s, '\n');
		size_t length = newline ? (size_t)(newline - s) : strlen(s);
		size_t at = 0;

		do {
			size_t next;
			size_t end = wrap_line(s + at, length - at, width,
					       &next);

			found = lh_arena_grow(arena, found, count,
					      sizeof(*found));
			found[count++] = lh_arena_strndup(arena, s + at, end);
			at += next;
		} while (at < length);
		if (!newline)
			break;
		s = newline + 1;
	}
	*lines = found;
	return count;
}
