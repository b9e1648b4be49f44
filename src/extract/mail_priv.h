/* MIME: the small parts of it that mail.c puts together. */
#ifndef LICHHOP_EXTRACT_MAIL_H
#define LICHHOP_EXTRACT_MAIL_H

#include "extract_priv.h"

/* A stretch of the message, borrowed. */
struct mail_bytes {
	const char *s;
	size_t length;
};

/* Takes the next line off rest, without its end; false at the end. */
bool mail_line(struct mail_bytes *rest, struct mail_bytes *line);
/* The value of the header field called name, unfolded, in the arena; NULL
 * when there is none. */
char *mail_field(struct lh_arena *arena, struct mail_bytes head,
		 const char *name);
/* "charset" of "text/plain; charset=utf-8", quotes, RFC 2231 and encoded
 * words undone; NULL when there is none. */
char *mail_parameter(struct lh_arena *arena, const char *value,
		     const char *name);
/* =?utf-8?B?…?= into UTF-8. */
char *mail_words(struct lh_arena *arena, const char *value);
/* By Content-Transfer-Encoding. */
void mail_transfer(struct lh_strbuf *out, const char *encoding,
		   struct mail_bytes body);

#endif
