/* Stepping through UTF-8 that was checked at the boundary (lh_text_check).
 * Nothing here reads past end, but on broken bytes the code points are
 * nonsense: each bad byte comes back as U+FFFD of length 1. */
#ifndef LICHHOP_TEXT_UTF8_PRIV_H
#define LICHHOP_TEXT_UTF8_PRIV_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define UTF8_REPLACEMENT 0xFFFD
#define UTF8_LONGEST 4

/* The code point at s, s < end; its length goes to *size. */
static inline uint32_t utf8_get(const char *s, const char *end, size_t *size)
{
	const unsigned char *p = (const unsigned char *)s;
	size_t left = (size_t)(end - s);

	*size = 1;
	if (p[0] < 0x80)
		return p[0];
	if (p[0] >= 0xC2 && p[0] < 0xE0 && left >= 2) {
		*size = 2;
		return (p[0] & 0x1Fu) << 6 | (p[1] & 0x3Fu);
	}
	if (p[0] >= 0xE0 && p[0] < 0xF0 && left >= 3) {
		*size = 3;
		return (p[0] & 0x0Fu) << 12 | (p[1] & 0x3Fu) << 6 |
		       (p[2] & 0x3Fu);
	}
	if (p[0] >= 0xF0 && p[0] < 0xF5 && left >= 4) {
		*size = 4;
		return (p[0] & 0x07u) << 18 | (p[1] & 0x3Fu) << 12 |
		       (p[2] & 0x3Fu) << 6 | (p[3] & 0x3Fu);
	}
	return UTF8_REPLACEMENT;
}

/* Writes c, at most UTF8_LONGEST bytes; returns how many. */
static inline size_t utf8_put(uint32_t c, char *out)
{
	if (c < 0x80) {
		out[0] = (char)c;
		return 1;
	}
	if (c < 0x800) {
		out[0] = (char)(0xC0 | c >> 6);
		out[1] = (char)(0x80 | (c & 0x3F));
		return 2;
	}
	if (c < 0x10000) {
		out[0] = (char)(0xE0 | c >> 12);
		out[1] = (char)(0x80 | (c >> 6 & 0x3F));
		out[2] = (char)(0x80 | (c & 0x3F));
		return 3;
	}
	out[0] = (char)(0xF0 | c >> 18);
	out[1] = (char)(0x80 | (c >> 12 & 0x3F));
	out[2] = (char)(0x80 | (c >> 6 & 0x3F));
	out[3] = (char)(0x80 | (c & 0x3F));
	return 4;
}

/* The offset at which the character before at begins; 0 < at. */
static inline size_t utf8_back(const char *s, size_t at)
{
	size_t lowest = at > UTF8_LONGEST ? at - UTF8_LONGEST : 0;

	do
		at--;
	while (at > lowest && ((unsigned char)s[at] & 0xC0) == 0x80);
	return at;
}

#endif
