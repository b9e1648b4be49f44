/* MIME: header fields, parameters, base64 and quoted-printable (RFC 2045,
 * 2047, 2231). */
#include "mail_priv.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

bool mail_line(struct mail_bytes *rest, struct mail_bytes *line)
{
	const char *end;

	if (!rest->length)
		return false;
	end = memchr(rest->s, '\n', rest->length);
	line->s = rest->s;
	line->length = end ? (size_t)(end - rest->s) : rest->length;
	rest->s += line->length + (end != NULL);
	rest->length -= line->length + (end != NULL);
	if (line->length && line->s[line->length - 1] == '\r')
		line->length--;
	return true;
}

char *mail_field(struct lh_arena *arena, struct mail_bytes head,
		 const char *name)
{
	size_t length = strlen(name);
	struct mail_bytes line;
	struct lh_strbuf value;
	bool found = false;
	char *result;

	lh_strbuf_init(&value);
	while (mail_line(&head, &line)) {
		bool folded = line.length && (*line.s == ' ' || *line.s == '\t');

		if (found && !folded)
			break;
		if (found && value.length < 65536)
			lh_strbuf_add_bytes(&value, line.s, line.length);
		if (found || folded || line.length <= length ||
		    line.s[length] != ':' ||
		    strncasecmp(line.s, name, length) != 0)
			continue;
		found = true;
		lh_strbuf_add_bytes(&value, line.s + length + 1,
				    line.length - length - 1);
	}
	result = found ? lh_arena_strdup(arena, value.text +
					 strspn(value.text, " \t")) : NULL;
	lh_strbuf_release(&value);
	return result;
}

/* --- base64 and quoted-printable --- */

static int mail_digit(char c)
{
	if (c >= 'A' && c <= 'Z')
		return c - 'A';
	if (c >= 'a' && c <= 'z')
		return c - 'a' + 26;
	if (c >= '0' && c <= '9')
		return c - '0' + 52;
	return c == '+' ? 62 : c == '/' ? 63 : -1;
}

static void mail_base64(struct lh_strbuf *out, struct mail_bytes in)
{
	uint32_t bits = 0;
	unsigned count = 0;

	for (size_t i = 0; i < in.length && in.s[i] != '='; i++) {
		int digit = mail_digit(in.s[i]);

		if (digit < 0)
			continue;
		bits = bits << 6 | (uint32_t)digit;
		count += 6;
		if (count >= 8) {
			count -= 8;
			lh_strbuf_add_char(out, (char)(bits >> count & 0xff));
		}
	}
}

static int mail_hex(char c)
{
	return c >= '0' && c <= '9' ? c - '0'
		: (c | 0x20) >= 'a' && (c | 0x20) <= 'f' ? (c | 0x20) - 'a' + 10
		: -1;
}

/* sign is '=' in bodies and words, '%' in parameters. */
static void mail_quoted(struct lh_strbuf *out, struct mail_bytes in, char sign,
			bool word)
{
	for (size_t i = 0; i < in.length; i++) {
		char c = in.s[i];
		size_t left = in.length - i;
		int high = left > 2 ? mail_hex(in.s[i + 1]) : -1;
		int low = left > 2 ? mail_hex(in.s[i + 2]) : -1;

		if (c == sign && high >= 0 && low >= 0) {
			lh_strbuf_add_char(out, (char)(high << 4 | low));
			i += 2;
		} else if (!word && c == sign && left > 1 && in.s[i + 1] == '\n') {
			i++;
		} else if (!word && c == sign && left > 2 &&
			   in.s[i + 1] == '\r' && in.s[i + 2] == '\n') {
			i += 2;
		} else {
			lh_strbuf_add_char(out, word && c == '_' ? ' ' : c);
		}
	}
}

void mail_transfer(struct lh_strbuf *out, const char *encoding,
		   struct mail_bytes body)
{
	if (encoding && strncasecmp(encoding, "base64", 6) == 0)
		mail_base64(out, body);
	else if (encoding && strncasecmp(encoding, "quoted-printable", 16) == 0)
		mail_quoted(out, body, '=', false);
	else
		lh_strbuf_add_bytes(out, body.s, body.length);
}

/* --- encoded words --- */

/* One "=?charset?B?…?=" at s; its length, 0 when it is none. */
static size_t mail_word(struct lh_strbuf *out, const char *s)
{
	size_t charset = strcspn(s + 2, "? ");
	const char *kind = s + 2 + charset, *end;
	struct lh_strbuf bytes;
	char name[40];

	if (charset == 0 || charset >= sizeof(name) || *kind != '?' ||
	    !kind[1] || !strchr("bBqQ", kind[1]) || kind[2] != '?')
		return 0;
	end = strstr(kind + 3, "?=");
	if (!end)
		return 0;
	memcpy(name, s + 2, charset);
	name[charset] = '\0';
	lh_strbuf_init(&bytes);
	if (kind[1] == 'b' || kind[1] == 'B')
		mail_base64(&bytes, (struct mail_bytes){
			kind + 3, (size_t)(end - kind - 3) });
	else
		mail_quoted(&bytes, (struct mail_bytes){
			kind + 3, (size_t)(end - kind - 3) }, '=', true);
	extract_convert(out, name, bytes.text, bytes.length);
	lh_strbuf_release(&bytes);
	return (size_t)(end + 2 - s);
}

char *mail_words(struct lh_arena *arena, const char *value)
{
	struct lh_strbuf out;
	bool after_word = false;
	char *result;

	lh_strbuf_init(&out);
	while (*value) {
		size_t blanks = strspn(value, " \t");
		size_t length = strncmp(value, "=?", 2) == 0 ?
			mail_word(&out, value) : 0;

		if (length) {
			after_word = true;
			value += length;
			continue;
		}
		/* Blanks between two encoded words are only folding. */
		if (after_word && blanks &&
		    strncmp(value + blanks, "=?", 2) == 0) {
			value += blanks;
			after_word = false;
			continue;
		}
		after_word = false;
		lh_strbuf_add_char(&out, *value++);
	}
	result = lh_arena_strdup(arena, out.text);
	lh_strbuf_release(&out);
	return result;
}

/* --- parameters --- */

/* charset'language'%C3%A1 */
static char *mail_extended(struct lh_arena *arena, const char *value)
{
	const char *first = strchr(value, '\''), *second;
	struct lh_strbuf bytes, out;
	char *result = NULL;

	second = first ? strchr(first + 1, '\'') : NULL;
	if (!second)
		return NULL;
	lh_strbuf_init(&bytes);
	lh_strbuf_init(&out);
	mail_quoted(&bytes, (struct mail_bytes){ second + 1,
						 strlen(second + 1) }, '%', true);
	if (extract_convert(&out, lh_arena_strndup(arena, value, (size_t)
						   (first - value)),
			    bytes.text, bytes.length))
		result = lh_arena_strdup(arena, out.text);
	lh_strbuf_release(&out);
	lh_strbuf_release(&bytes);
	return result;
}

static char *mail_value(struct lh_arena *arena, const char **at)
{
	const char *s = *at;
	struct lh_strbuf out;
	char *result;

	lh_strbuf_init(&out);
	if (*s == '"') {
		for (s++; *s && *s != '"'; s++) {
			s += *s == '\\' && s[1];
			lh_strbuf_add_char(&out, *s);
		}
		s += *s == '"';
	} else {
		size_t length = strcspn(s, "; \t");

		lh_strbuf_add_bytes(&out, s, length);
		s += length;
	}
	*at = s;
	result = lh_arena_strdup(arena, out.text);
	lh_strbuf_release(&out);
	return result;
}

char *mail_parameter(struct lh_arena *arena, const char *value,
		     const char *name)
{
	const char *at = strchr(value, ';');

	while (at) {
		size_t length;
		const char *start;
		char *found;

		at += 1 + strspn(at + 1, "; \t");
		start = at;
		length = strcspn(at, "=; \t");
		at += length;
		if (*at != '=') {
			at = strchr(at, ';');
			continue;
		}
		at++;
		found = mail_value(arena, &at);
		at = strchr(at, ';');
		if (strncasecmp(start, name, strlen(name)) != 0)
			continue;
		if (length == strlen(name))
			return mail_words(arena, found);
		if (start[strlen(name)] == '*')
			return mail_extended(arena, found);
	}
	return NULL;
}
