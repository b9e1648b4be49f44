/* A growing string.
 *
 * Invariants: text is never NULL and always NUL-terminated after init;
 * length does not count the terminator.  text may move at any append. */
#ifndef LICHHOP_STRBUF_H
#define LICHHOP_STRBUF_H

#include <stddef.h>

#include <lichhop/error.h>

struct lh_strbuf {
	char *text;
	size_t length;
	size_t size;	/* allocated; 0 while text is the shared empty string */
};

void lh_strbuf_init(struct lh_strbuf *buf);
void lh_strbuf_release(struct lh_strbuf *buf);	/* back to just-initialised */
void lh_strbuf_clear(struct lh_strbuf *buf);	/* empty, keeps the memory */
char *lh_strbuf_take(struct lh_strbuf *buf);	/* caller frees; buf is init'ed */

void lh_strbuf_add(struct lh_strbuf *buf, const char *s);
void lh_strbuf_add_bytes(struct lh_strbuf *buf, const void *s, size_t length);
void lh_strbuf_add_char(struct lh_strbuf *buf, char c);
void lh_strbuf_addf(struct lh_strbuf *buf, const char *format, ...)
	LH_PRINTF(2, 3);
void lh_strbuf_vaddf(struct lh_strbuf *buf, const char *format, va_list args)
	LH_PRINTF(2, 0);
void lh_strbuf_truncate(struct lh_strbuf *buf, size_t length);

#endif
