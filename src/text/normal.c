/* What crosses the boundary: is it UTF-8, its NFC, what of it may be shown. */
#include <lichhop/text.h>

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include <lichhop/gettext.h>

#include "letter_priv.h"
#include "utf8_priv.h"

/* Length of the well-formed sequence at p, 0 if it is none (RFC 3629: no
 * overlong forms, no surrogates, nothing above U+10FFFF). */
static size_t text_sequence(const unsigned char *p, size_t left)
{
	size_t size = p[0] < 0xE0 ? 2 : p[0] < 0xF0 ? 3 : 4;

	if (p[0] < 0xC2 || p[0] > 0xF4 || left < size)
		return 0;
	for (size_t i = 1; i < size; i++)
		if ((p[i] & 0xC0) != 0x80)
			return 0;
	if ((p[0] == 0xE0 && p[1] < 0xA0) || (p[0] == 0xED && p[1] >= 0xA0) ||
	    (p[0] == 0xF0 && p[1] < 0x90) || (p[0] == 0xF4 && p[1] >= 0x90))
		return 0;
	return size;
}

enum lh_status lh_text_check(const char *s, size_t length, size_t *bad,
			     struct lh_error *err)
{
	const unsigned char *p = (const unsigned char *)s;
	size_t at = 0;

	while (at < length) {
		size_t size = 1;

		if (p[at] >= 0x80)
			size = text_sequence(p + at, length - at);
		else if (p[at] == 0)
			size = 0;
		if (size == 0)
			break;
		at += size;
	}
	if (at == length)
		return LH_OK;
	if (bad)
		*bad = at;
	if (p[at] == 0)
		return lh_error_set(err, LH_EFORMAT,
				    _("có ký tự NUL ở byte thứ %zu"), at);
	return lh_error_set(err, LH_EFORMAT,
			    _("không phải chữ UTF-8 ở byte thứ %zu"), at);
}

static bool text_is_composed(const char *s, size_t length)
{
	const char *end = s + length;

	while (s < end) {
		size_t size;

		if (!letter_is_composed(utf8_get(s, end, &size)))
			return false;
		s += size;
	}
	return true;
}

/* The way through UTF-16, which ICU's C interface asks for. */
static char *text_compose(struct lh_arena *arena, const char *s, size_t length)
{
	UErrorCode code = U_ZERO_ERROR;
	const UNormalizer2 *nfc = unorm2_getNFCInstance(&code);
	UChar *wide = lh_xreallocarray(NULL, length + 1, sizeof(*wide));
	UChar *normal = NULL;
	char *result = NULL;
	int32_t n, room, bytes;

	u_strFromUTF8(wide, (int32_t)length + 1, &n, s, (int32_t)length, &code);
	/* No composed form is more than three times its UTF-16 length. */
	room = U_SUCCESS(code) ? n * 3 + 1 : 1;
	normal = lh_xreallocarray(NULL, (size_t)room, sizeof(*normal));
	n = unorm2_normalize(nfc, wide, n, normal, room, &code);
	if (U_SUCCESS(code)) {
		u_strToUTF8(NULL, 0, &bytes, normal, n, &code);
		code = U_ZERO_ERROR;
		result = lh_arena_alloc(arena, (size_t)bytes + 1);
		u_strToUTF8(result, bytes + 1, NULL, normal, n, &code);
	}
	free(normal);
	free(wide);
	if (U_FAILURE(code))
		lh_bug("NFC of unchecked text: %s", u_errorName(code));
	return result;
}

char *lh_text_nfc(struct lh_arena *arena, const char *s, size_t length)
{
	if (text_is_composed(s, length))
		return lh_arena_strndup(arena, s, length);
	if (length > INT32_MAX / 8)
		lh_fatal(_("văn bản dài %zu byte là quá lớn"), length);
	return text_compose(arena, s, length);
}

/* What c is shown as: itself, a blank, U+FFFD, or 0 for nothing at all. */
static uint32_t text_shown(uint32_t c, bool keep_newlines)
{
	if (c >= ' ' && c < 0x7F)
		return c;
	if (c == '\n' && keep_newlines)
		return c;
	if (c == '\t' || c == '\n' || c == 0x2028 || c == 0x2029)
		return ' ';
	if (letter_is_invisible(c) && c != 0x200C && c != 0x200D)
		return 0;
	switch (u_charType((UChar32)c)) {
	case U_CONTROL_CHAR:
	case U_UNASSIGNED:
	case U_PRIVATE_USE_CHAR:
	case U_SURROGATE:
		return UTF8_REPLACEMENT;
	default:
		break;
	}
	return u_hasBinaryProperty((UChar32)c, UCHAR_BIDI_CONTROL)
	       ? UTF8_REPLACEMENT : c;
}

char *lh_text_printable(struct lh_arena *arena, const char *s,
			bool keep_newlines)
{
	size_t length = strlen(s);
	const char *end = s + length;
	char *result = lh_arena_alloc(arena, 3 * length + 1);
	size_t used = 0;

	while (s < end) {
		size_t size;
		uint32_t c = utf8_get(s, end, &size);

		s += size;
		if (c == '\r' && s < end && *s == '\n')
			continue;
		c = text_shown(c, keep_newlines);
		if (c)
			used += utf8_put(c, result + used);
	}
	return result;
}
