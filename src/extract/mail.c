/* Mails (.eml): the words of the body, plain before HTML.  Attachments are
 * only named: each may be a notice of its own. */
#include "mail_priv.h"

#include <string.h>
#include <strings.h>

#include <lichhop/text.h>

#define MAIL_DEPTH 8
#define MAIL_PARTS 200
#define MAIL_ATTACHMENTS 20

struct mail {
	struct extract *x;
	struct mail_bytes plain, html;	/* the first of each */
	const char *plain_encoding, *html_encoding;
	const char *plain_charset;
	size_t parts, attachments;
};

/* Head and body; the empty line between them belongs to neither. */
static void mail_split(struct mail_bytes whole, struct mail_bytes *head,
		       struct mail_bytes *body)
{
	struct mail_bytes rest = whole, line;

	head->s = whole.s;
	while (mail_line(&rest, &line) && line.length)
		;
	head->length = (size_t)(rest.s - whole.s);
	*body = rest;
}

bool extract_is_mail(const char *bytes, size_t length)
{
	static const char *const names[] = {
		"From", "To", "Subject", "Date", "Received", "Message-ID",
		"MIME-Version", "Return-Path", "Delivered-To", "Content-Type",
	};
	struct lh_arena *arena;
	struct mail_bytes head, body;
	size_t found = 0;

	mail_split((struct mail_bytes){ bytes, length < 65536 ? length : 65536 },
		   &head, &body);
	/* A text without an empty line is no head. */
	if (!body.length && head.length == length)
		return false;
	arena = lh_arena_new();
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		found += mail_field(arena, head, names[i]) != NULL;
	lh_arena_free(arena);
	return found >= 3;
}

/* --- parts --- */

static void mail_attach(struct mail *m, const char *name)
{
	struct lh_strbuf *names = &m->x->attachments;
	struct lh_error detail;

	if (!name || !*name || m->attachments >= MAIL_ATTACHMENTS ||
	    strlen(name) > 250 ||
	    lh_text_check(name, strlen(name), NULL, &detail) != LH_OK)
		return;
	m->attachments++;
	for (; *name; name++)
		lh_strbuf_add_char(names, (unsigned char)*name < 0x20 ||
				   *name == 0x7f ? ' ' : *name);
	lh_strbuf_add_char(names, '\n');
}

static bool mail_is(const char *value, const char *type)
{
	return strncasecmp(value, type, strlen(type)) == 0;
}

static void mail_leaf(struct mail *m, struct mail_bytes head,
		      struct mail_bytes body, const char *type)
{
	struct lh_arena *arena = m->x->arena;
	const char *encoding = mail_field(arena, head,
					  "Content-Transfer-Encoding");
	const char *place = mail_field(arena, head, "Content-Disposition");
	const char *name = place ? mail_parameter(arena, place, "filename")
				 : NULL;

	if (!name)
		name = mail_parameter(arena, type, "name");
	if (name || (place && mail_is(place, "attachment"))) {
		mail_attach(m, name);
	} else if (mail_is(type, "text/plain") && !m->plain.s) {
		m->plain = body;
		m->plain_encoding = encoding;
		m->plain_charset = mail_parameter(arena, type, "charset");
	} else if (mail_is(type, "text/html") && !m->html.s) {
		m->html = body;
		m->html_encoding = encoding;
	}
}

static void mail_part(struct mail *m, struct mail_bytes whole, unsigned depth);

static void mail_parts(struct mail *m, struct mail_bytes body,
		       const char *boundary, unsigned depth)
{
	size_t length = strlen(boundary);
	struct mail_bytes rest = body, line, part = { .s = NULL };

	while (mail_line(&rest, &line)) {
		bool is_boundary = line.length >= length + 2 &&
			memcmp(line.s, "--", 2) == 0 &&
			memcmp(line.s + 2, boundary, length) == 0;

		if (!is_boundary)
			continue;
		if (part.s) {
			part.length = (size_t)(line.s - part.s);
			mail_part(m, part, depth);
		}
		part.s = rest.s;
		if (line.length >= length + 4 &&
		    memcmp(line.s + length + 2, "--", 2) == 0)
			return;
	}
	/* The last boundary was cut off. */
	if (part.s) {
		part.length = (size_t)(rest.s - part.s);
		mail_part(m, part, depth);
	}
}

static void mail_part(struct mail *m, struct mail_bytes whole, unsigned depth)
{
	struct mail_bytes head, body;
	const char *type, *boundary;

	if (depth > MAIL_DEPTH || m->parts++ >= MAIL_PARTS)
		return;
	mail_split(whole, &head, &body);
	type = mail_field(m->x->arena, head, "Content-Type");
	if (!type)
		type = "text/plain";
	boundary = mail_is(type, "multipart/") ?
		mail_parameter(m->x->arena, type, "boundary") : NULL;
	if (boundary && *boundary)
		mail_parts(m, body, boundary, depth + 1);
	else if (mail_is(type, "message/rfc822"))
		mail_part(m, body, depth + 1);
	else
		mail_leaf(m, head, body, type);
}

/* --- the body --- */

static enum extract_status mail_take_plain(struct mail *m)
{
	enum extract_status status = EXTRACT_OK;
	struct lh_error detail;
	struct lh_strbuf bytes;

	lh_strbuf_init(&bytes);
	mail_transfer(&bytes, m->plain_encoding, m->plain);
	if (lh_text_check(bytes.text, bytes.length, NULL, &detail) == LH_OK)
		lh_strbuf_add_bytes(&m->x->text, bytes.text, bytes.length);
	else if (!m->plain_charset ||
		 !strcasecmp(m->plain_charset, "utf-8") ||
		 !extract_convert(&m->x->text, m->plain_charset, bytes.text,
				  bytes.length))
		status = extract_add_bytes(m->x, bytes.text, bytes.length) ?
			EXTRACT_OK : EXTRACT_DAMAGED;
	lh_strbuf_release(&bytes);
	return status;
}

static enum extract_status mail_take_html(struct mail *m)
{
	enum extract_status status;
	struct lh_strbuf bytes;

	lh_strbuf_init(&bytes);
	mail_transfer(&bytes, m->html_encoding, m->html);
	status = extract_html(m->x, bytes.text, bytes.length);
	lh_strbuf_release(&bytes);
	return status;
}

static bool mail_has_words(const struct extract *x)
{
	return x->text.text[strspn(x->text.text, " \t\r\n")] != '\0';
}

enum extract_status extract_mail(struct extract *x)
{
	struct mail m = { .x = x };
	enum extract_status status = EXTRACT_OK;

	x->kind = "mail";
	mail_part(&m, (struct mail_bytes){ x->bytes, x->length }, 0);
	if (m.plain.s)
		status = mail_take_plain(&m);
	if (m.html.s && (status != EXTRACT_OK || !mail_has_words(x))) {
		lh_strbuf_clear(&x->text);
		status = mail_take_html(&m);
	}
	return status;
}
