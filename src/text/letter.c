/* Properties of single code points.
 *
 * Folding asks for every character of every notice, so the precomposed Latin
 * letters stand in a table here (their NFD base letter, Unicode 15), and ICU
 * is asked only for the rest of the world. */
#include "letter_priv.h"

#include <string.h>

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#define LATIN_FIRST 0x00C0
#define LATIN_LAST 0x01B0
#define VIET_FIRST 0x1EA0
#define VIET_LAST 0x1EF9

/* '.' marks what is no accented letter a … z.  Eth (U+00D0, U+00F0) stands for
 * d: texts that once were in an 8-bit Vietnamese font have it in place of đ. */
static const char latin_base[] =
	"aaaaaa.ceeeeiiii"	/* U+00C0 */
	"dnooooo..uuuuy.."	/* U+00D0 */
	"aaaaaa.ceeeeiiii"	/* U+00E0 */
	"dnooooo..uuuuy.y"	/* U+00F0 */
	"aaaaaaccccccccdd"	/* U+0100 */
	"ddeeeeeeeeeegggg"	/* U+0110 */
	"gggghh..iiiiiiii"	/* U+0120 */
	"i...jjkk.llllll."	/* U+0130 */
	"...nnnnnn...oooo"	/* U+0140 */
	"oo..rrrrrrssssss"	/* U+0150 */
	"sstttt..uuuuuuuu"	/* U+0160 */
	"uuuuwwyyyzzzzzz."	/* U+0170 */
	"................"	/* U+0180 */
	"................"	/* U+0190 */
	"oo.............u"	/* U+01A0 */
	"u";			/* U+01B0 */

static const char viet_base[] =
	"aaaaaaaaaaaaaaaa"	/* U+1EA0 */
	"aaaaaaaaeeeeeeee"	/* U+1EB0 */
	"eeeeeeeeiiiioooo"	/* U+1EC0 */
	"oooooooooooooooo"	/* U+1ED0 */
	"oooouuuuuuuuuuuu"	/* U+1EE0 */
	"uuyyyyyyyy";		/* U+1EF0 */

_Static_assert(sizeof(latin_base) - 1 == LATIN_LAST - LATIN_FIRST + 1,
	       "one base letter for each code point");
_Static_assert(sizeof(viet_base) - 1 == VIET_LAST - VIET_FIRST + 1,
	       "one base letter for each code point");

/* The base letter by table, '.' when the table does not know. */
static char letter_base(uint32_t c)
{
	if (c >= LATIN_FIRST && c <= LATIN_LAST)
		return latin_base[c - LATIN_FIRST];
	if (c >= VIET_FIRST && c <= VIET_LAST)
		return viet_base[c - VIET_FIRST];
	return '.';
}

/* A letter with marks decomposes into itself and marks; whatever decomposes
 * into several letters (Hangul) stays whole. */
static uint32_t letter_without_marks(uint32_t c)
{
	UErrorCode code = U_ZERO_ERROR;
	const UNormalizer2 *nfc = unorm2_getNFCInstance(&code);
	UChar parts[32];
	int32_t count = unorm2_getDecomposition(nfc, (UChar32)c, parts, 32,
						&code);
	UChar32 base;
	int32_t at = 0;

	if (U_FAILURE(code) || count <= 0)
		return c;
	U16_NEXT(parts, at, count, base);
	while (at < count) {
		UChar32 mark;

		U16_NEXT(parts, at, count, mark);
		if (u_charType(mark) != U_NON_SPACING_MARK)
			return c;
	}
	return (uint32_t)base;
}

uint32_t letter_fold(uint32_t c)
{
	if (c < 0x80)
		return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
	char base = letter_base(c);
	if (base != '.')
		return (uint32_t)base;
	if (letter_is_invisible(c) ||
	    u_charType((UChar32)c) == U_NON_SPACING_MARK)
		return 0;
	return (uint32_t)u_foldCase((UChar32)letter_without_marks(c),
				    U_FOLD_CASE_DEFAULT);
}

/* Vietnamese letters stand in pairs, the capital at the even code point,
 * except in the old Latin-1 block and around ư. */
uint32_t letter_lower(uint32_t c)
{
	if (c < 0x80)
		return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
	if (c >= VIET_FIRST && c <= VIET_LAST)
		return c | 1;
	return (uint32_t)u_tolower((UChar32)c);
}

uint32_t letter_upper(uint32_t c)
{
	if (c < 0x80)
		return c >= 'a' && c <= 'z' ? c - ('a' - 'A') : c;
	if (c >= VIET_FIRST && c <= VIET_LAST)
		return c & ~1u;
	return (uint32_t)u_toupper((UChar32)c);
}

bool letter_is_blank(uint32_t c)
{
	if (c < 0x80)
		return c == ' ' || (c >= '\t' && c <= '\r');
	return c == 0x85 || c == 0xA0 || c == 0x1680 ||
	       (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
	       c == 0x202F || c == 0x205F || c == 0x3000;
}

bool letter_is_invisible(uint32_t c)
{
	return c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 ||
	       c == 0xFEFF;
}

/* Latin without combining marks, and the punctuation and currency signs of
 * U+2002 … U+20CF: all have NFC_Quick_Check=Yes and combining class 0. */
bool letter_is_composed(uint32_t c)
{
	return c < 0x300 || (c >= 0x1E00 && c < 0x1F00) ||
	       (c >= 0x2002 && c < 0x20D0);
}

bool letter_is_word(uint32_t c)
{
	if (c < 0x80)
		return (c >= '0' && c <= '9') ||
		       ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
	return letter_base(c) != '.' || u_isalnum((UChar32)c);
}
