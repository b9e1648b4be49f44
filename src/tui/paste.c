/* See the header.  Knows bytes, not the terminal. */
#include "paste.h"

#include <string.h>

#include <lichhop/text.h>

#define SEQUENCE_MOST 40	/* bytes of a colour; longer ones are none */

size_t paste_find_end(const char *bytes, size_t length, size_t from)
{
	while (from < length) {
		const char *at = memchr(bytes + from, '\033', length - from);
		if (!at)
			return length;
		from = (size_t)(at - bytes);
		if (length - from >= PASTE_MARK
		    && memcmp(at, PASTE_END, PASTE_MARK) == 0)
			return from;
		from++;
	}
	return length;
}

/* Bytes of a control sequence after its ESC (ECMA-48 5.4), 0 for none. */
static size_t paste_sequence(const char *s, size_t length)
{
	if (length == 0 || *s != '[')
		return 0;
	for (size_t i = 1; i < length && i < SEQUENCE_MOST; i++) {
		unsigned char c = (unsigned char)s[i];
		if (c >= 0x40 && c <= 0x7e)
			return i + 1;
		if (c < 0x20 || c > 0x7e)
			return 0;
	}
	return 0;
}

/* Bytes that make no character are shown to be missing. */
static void paste_add_valid(struct lh_strbuf *out, const char *s, size_t length)
{
	size_t bad;

	while (length && lh_text_check(s, length, &bad, NULL) != LH_OK) {
		lh_strbuf_add_bytes(out, s, bad);
		lh_strbuf_add(out, "\xEF\xBF\xBD");
		s += bad + 1;
		length -= bad + 1;
	}
	lh_strbuf_add_bytes(out, s, length);
}

/* C1 controls stand as C2 80 … C2 9F. */
static bool paste_is_control(const char *s, size_t left)
{
	unsigned char c = (unsigned char)s[0];

	if (c < 0x20)
		return c != '\t' && c != '\n';
	return c == 0x7f || (c == 0xc2 && left > 1
			     && (unsigned char)s[1] >= 0x80
			     && (unsigned char)s[1] < 0xa0);
}

static size_t paste_skip(const char *s, size_t left, struct lh_strbuf *out)
{
	switch (*s) {
	case '\r':
		if (left < 2 || s[1] != '\n')
			lh_strbuf_add_char(out, '\n');
		return 1;
	case '\033':
		return 1 + paste_sequence(s + 1, left - 1);
	default:
		return (unsigned char)*s == 0xc2 ? 2 : 1;
	}
}

void paste_clean(const char *bytes, size_t length, struct lh_strbuf *out)
{
	size_t at = 0;

	while (at < length) {
		size_t from = at;
		while (at < length && !paste_is_control(bytes + at,
							length - at))
			at++;
		paste_add_valid(out, bytes + from, at - from);
		if (at < length)
			at += paste_skip(bytes + at, length - at, out);
	}
}
