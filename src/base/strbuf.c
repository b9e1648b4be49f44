/* The growing string; see the header for its invariants. */
#include <lichhop/strbuf.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <lichhop/alloc.h>

static char strbuf_empty[1];

void lh_strbuf_init(struct lh_strbuf *buf)
{
	*buf = (struct lh_strbuf){ .text = strbuf_empty };
}

void lh_strbuf_release(struct lh_strbuf *buf)
{
	if (buf->size)
		free(buf->text);
	lh_strbuf_init(buf);
}

void lh_strbuf_clear(struct lh_strbuf *buf)
{
	lh_strbuf_truncate(buf, 0);
}

char *lh_strbuf_take(struct lh_strbuf *buf)
{
	char *text = buf->size ? buf->text : lh_xstrdup("");

	lh_strbuf_init(buf);
	return text;
}

/* Makes room for more further bytes and the terminator. */
static void strbuf_reserve(struct lh_strbuf *buf, size_t more)
{
	size_t need = buf->length + more + 1;

	if (need < more)
		lh_bug("string of more than SIZE_MAX bytes");
	if (need <= buf->size)
		return;
	size_t size = buf->size ? buf->size : 64;
	while (size < need)
		size *= 2;
	buf->text = lh_xreallocarray(buf->size ? buf->text : NULL, size, 1);
	if (!buf->size)
		buf->text[0] = '\0';
	buf->size = size;
}

void lh_strbuf_add_bytes(struct lh_strbuf *buf, const void *s, size_t length)
{
	if (!length)
		return;
	strbuf_reserve(buf, length);
	memcpy(buf->text + buf->length, s, length);
	buf->length += length;
	buf->text[buf->length] = '\0';
}

void lh_strbuf_add(struct lh_strbuf *buf, const char *s)
{
	lh_strbuf_add_bytes(buf, s, strlen(s));
}

void lh_strbuf_add_char(struct lh_strbuf *buf, char c)
{
	lh_strbuf_add_bytes(buf, &c, 1);
}

void lh_strbuf_vaddf(struct lh_strbuf *buf, const char *format, va_list args)
{
	va_list again;

	va_copy(again, args);
	int length = vsnprintf(NULL, 0, format, args);
	if (length < 0)
		lh_bug("bad format: %s", format);
	strbuf_reserve(buf, (size_t)length);
	vsnprintf(buf->text + buf->length, (size_t)length + 1, format, again);
	va_end(again);
	buf->length += (size_t)length;
}

void lh_strbuf_addf(struct lh_strbuf *buf, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	lh_strbuf_vaddf(buf, format, args);
	va_end(args);
}

void lh_strbuf_truncate(struct lh_strbuf *buf, size_t length)
{
	if (length > buf->length)
		lh_bug("truncating %zu bytes to %zu", buf->length, length);
	buf->length = length;
	if (buf->size)
		buf->text[length] = '\0';
}
