/* Content lines: escape, quote, fold.  Knows octets and characters, nothing
 * of calendars.
 *
 * libical's own serialiser is not used: it tears CRLF apart when it folds,
 * lets line breaks through in addresses and leaves "^" and some commas bare. */
#include "content_priv.h"

#include <string.h>

#define FOLD_OCTETS 75		/* RFC 5545 3.1, without the line end */

enum content_class { CONTENT_PLAIN, CONTENT_ESCAPE, CONTENT_NEWLINE,
		     CONTENT_CONTROL, CONTENT_MAYBE_C1 };

static enum content_class content_classify(unsigned char c)
{
	if (c == '\\' || c == ';' || c == ',')
		return CONTENT_ESCAPE;
	if (c == '\n' || c == '\r')
		return CONTENT_NEWLINE;
	if ((c < ' ' && c != '\t') || c == 0x7f)
		return CONTENT_CONTROL;
	return c == 0xc2 ? CONTENT_MAYBE_C1 : CONTENT_PLAIN;
}

/* Most octets are: asked first, and alone, for speed. */
static bool content_is_plain(char octet)
{
	unsigned char c = (unsigned char)octet;

	return c >= ' ' && c != ',' && c != ';' && c != '\\' && c != 0x7f &&
	       c != 0xc2;
}

/* C1 controls are two octets in UTF-8: C2 80 … C2 9F. */
static bool content_is_c1(const char *s)
{
	return (unsigned char)s[0] == 0xc2 &&
	       (unsigned char)s[1] >= 0x80 && (unsigned char)s[1] <= 0x9f;
}

void lh_content_init(struct lh_content *c, struct lh_strbuf *out)
{
	*c = (struct lh_content){ .out = out };
	lh_strbuf_init(&c->fold);
}

void lh_content_release(struct lh_content *c)
{
	lh_strbuf_release(&c->fold);
}

void lh_content_begin(struct lh_content *c, const char *name)
{
	c->start = c->out->length;
	lh_strbuf_add(c->out, name);
}

/* What stands for an octet that a parameter value may not hold.  RFC 6868
 * could carry quotes and carets, but too many readers show its escapes as
 * they are, or refuse the file; and some cut a name at ";" even in quotes. */
static char content_parameter_octet(char c)
{
	switch (c) {
	case '"':
		return '\'';
	case ';':
		return ',';
	case '^':
		return ' ';
	default:
		return content_classify((unsigned char)c) == CONTENT_NEWLINE ||
		       content_classify((unsigned char)c) == CONTENT_CONTROL
		       ? ' ' : c;
	}
}

void lh_content_parameter(struct lh_content *c, const char *name,
			  const char *value)
{
	bool quote = strpbrk(value, ":;,") != NULL;
	const char *from = value;
	const char *s;

	lh_strbuf_add_char(c->out, ';');
	lh_strbuf_add(c->out, name);
	lh_strbuf_add(c->out, quote ? "=\"" : "=");
	for (s = value; *s; s++) {
		if (content_is_plain(*s) && *s != '"' && *s != '^')
			continue;
		lh_strbuf_add_bytes(c->out, from, (size_t)(s - from));
		if (content_is_c1(s))
			s++;
		else
			lh_strbuf_add_char(c->out,
					   content_parameter_octet(*s));
		from = s + 1;
	}
	lh_strbuf_add_bytes(c->out, from, (size_t)(s - from));
	if (quote)
		lh_strbuf_add_char(c->out, '"');
}

void lh_content_address_parameter(struct lh_content *c, const char *name,
				  const char *address)
{
	lh_strbuf_add_char(c->out, ';');
	lh_strbuf_add(c->out, name);
	lh_strbuf_add(c->out, "=\"mailto:");
	lh_strbuf_add(c->out, address);
	lh_strbuf_add_char(c->out, '"');
}

void lh_content_raw_value(struct lh_content *c, const char *value)
{
	const char *from = value;
	const char *s;

	lh_strbuf_add_char(c->out, ':');
	for (s = value; *s; s++) {
		if ((unsigned char)*s >= ' ' && *s != 0x7f)
			continue;
		lh_strbuf_add_bytes(c->out, from, (size_t)(s - from));
		from = s + 1;
	}
	lh_strbuf_add_bytes(c->out, from, (size_t)(s - from));
}

/* The octet at s, which is not plain; returns how many octets were read. */
static size_t content_escape(struct lh_content *c, const char *s)
{
	switch (content_classify((unsigned char)*s)) {
	case CONTENT_ESCAPE:
		lh_strbuf_add_char(c->out, '\\');
		lh_strbuf_add_char(c->out, *s);
		return 1;
	case CONTENT_NEWLINE:
		lh_strbuf_add(c->out, "\\n");
		return s[0] == '\r' && s[1] == '\n' ? 2 : 1;
	case CONTENT_MAYBE_C1:
		if (content_is_c1(s))
			return 2;
		lh_strbuf_add_char(c->out, *s);
		return 1;
	default:
		return 1;
	}
}

void lh_content_text_value(struct lh_content *c, const char *text)
{
	const char *plain = text;
	const char *s = text;

	lh_strbuf_add_char(c->out, ':');
	while (*s) {
		if (content_is_plain(*s)) {
			s++;
			continue;
		}
		lh_strbuf_add_bytes(c->out, plain, (size_t)(s - plain));
		s += content_escape(c, s);
		plain = s;
	}
	lh_strbuf_add_bytes(c->out, plain, (size_t)(s - plain));
}

/* How many octets of s go on a line that has room for most.  The cut stands
 * between two characters and, where that is possible, not after a blank:
 * mail software may trim line ends. */
static size_t content_fold_length(const char *s, size_t length, size_t most)
{
	size_t n = most;

	if (length <= most)
		return length;
	while (n > most - 4 && ((unsigned char)s[n] & 0xc0) == 0x80)
		n--;
	if (((unsigned char)s[n] & 0xc0) == 0x80)
		n = most;	/* no UTF-8: any cut is as good */
	size_t full = n;
	while (n > 1 && (s[n - 1] == ' ' || s[n - 1] == '\t'))
		n--;
	return n > 1 ? n : full;
}

static void content_fold(struct lh_content *c)
{
	const char *s;
	size_t left;
	size_t most = FOLD_OCTETS;

	lh_strbuf_clear(&c->fold);
	lh_strbuf_add_bytes(&c->fold, c->out->text + c->start,
			    c->out->length - c->start);
	lh_strbuf_truncate(c->out, c->start);
	s = c->fold.text;
	left = c->fold.length;
	while (left) {
		size_t n = content_fold_length(s, left, most);

		lh_strbuf_add_bytes(c->out, s, n);
		s += n;
		left -= n;
		most = FOLD_OCTETS - 1;
		if (left)
			lh_strbuf_add(c->out, "\r\n ");
	}
}

void lh_content_end(struct lh_content *c)
{
	if (c->out->length - c->start > FOLD_OCTETS)
		content_fold(c);
	lh_strbuf_add_bytes(c->out, "\r\n", 2);
}

void lh_content_raw(struct lh_content *c, const char *name, const char *value)
{
	lh_content_begin(c, name);
	lh_content_raw_value(c, value);
	lh_content_end(c);
}

void lh_content_text(struct lh_content *c, const char *name, const char *text)
{
	if (!text || !*text)
		return;
	lh_content_begin(c, name);
	lh_content_text_value(c, text);
	lh_content_end(c);
}

void lh_content_number(struct lh_content *c, const char *name, int32_t value)
{
	lh_content_begin(c, name);
	lh_strbuf_addf(c->out, ":%d", value);
	lh_content_end(c);
}

void lh_content_digits(struct lh_content *c, int value, int width)
{
	char digits[8];

	for (int i = width - 1; i >= 0; i--) {
		digits[i] = (char)('0' + value % 10);
		value /= 10;
	}
	lh_strbuf_add_bytes(c->out, digits, (size_t)width);
}

void lh_content_date_value(struct lh_content *c, struct lh_date date)
{
	lh_strbuf_add_char(c->out, ':');
	lh_content_digits(c, date.year, 4);
	lh_content_digits(c, date.month, 2);
	lh_content_digits(c, date.day, 2);
}

void lh_content_date(struct lh_content *c, const char *name,
		     struct lh_date date)
{
	lh_content_begin(c, name);
	lh_strbuf_add(c->out, ";VALUE=DATE");
	lh_content_date_value(c, date);
	lh_content_end(c);
}
