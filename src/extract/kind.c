/* Which format a file is in, by its first bytes, and what it says. */
#include <config.h>

#include "extract_priv.h"

#include <string.h>
#include <strings.h>

#include <lichhop/text.h>

#ifndef LH_WITH_EXTRACT
/* Built without the libraries for it. */
enum extract_status extract_docx(struct extract *x)
{
	x->kind = "zip";
	return EXTRACT_UNKNOWN;
}

enum extract_status extract_odt(struct extract *x)
{
	return extract_docx(x);
}

enum extract_status extract_html(struct extract *x, const char *bytes,
				 size_t length)
{
	(void)x;
	(void)bytes;
	(void)length;
	return EXTRACT_UNKNOWN;
}
#endif

static bool kind_starts(const struct extract *x, const char *magic,
			size_t length)
{
	return x->length >= length && memcmp(x->bytes, magic, length) == 0;
}

/* An OpenDocument begins with its type, not compressed. */
static enum extract_status kind_zip(struct extract *x)
{
	static const char name[] = "mimetype";
	static const char type[] = "application/vnd.oasis.opendocument";
	size_t head = x->length < 256 ? x->length : 256;

	if (memmem(x->bytes, head, name, sizeof(name) - 1) &&
	    memmem(x->bytes, head, type, sizeof(type) - 1))
		return extract_odt(x);
	return extract_docx(x);
}

static bool kind_is_html(const struct extract *x)
{
	static const char *const heads[] = { "<!doctype html", "<html" };
	size_t at = 0;

	if (kind_starts(x, "\xef\xbb\xbf", 3))
		at = 3;
	while (at < x->length && x->bytes[at] && strchr(" \t\r\n", x->bytes[at]))
		at++;
	for (size_t i = 0; i < sizeof(heads) / sizeof(*heads); i++)
		if (x->length - at >= strlen(heads[i]) &&
		    strncasecmp(x->bytes + at, heads[i], strlen(heads[i])) == 0)
			return true;
	return false;
}

static const struct kind_magic {
	const char *bytes;
	size_t length;
	enum extract_status (*run)(struct extract *x);
} kind_magics[] = {
	{ "PK\003\004", 4, kind_zip },
	{ "%PDF-", 5, extract_pdf },
	{ "\xd0\xcf\x11\xe0", 4, extract_doc },
	{ "{\\rtf", 5, extract_rtf },
	{ "\x89PNG", 4, extract_image },
	{ "\xff\xd8\xff", 3, extract_image },
	{ "II*\0", 4, extract_image },
	{ "MM\0*", 4, extract_image },
};

static enum extract_status kind_dispatch(struct extract *x)
{
	for (size_t i = 0; i < sizeof(kind_magics) / sizeof(*kind_magics); i++)
		if (kind_starts(x, kind_magics[i].bytes, kind_magics[i].length))
			return kind_magics[i].run(x);
	if (kind_is_html(x)) {
		x->kind = "html";
		return extract_html(x, x->bytes, x->length);
	}
	if (extract_is_mail(x->bytes, x->length))
		return extract_mail(x);
	return extract_plain(x);
}

/* U+E000 to U+F8FF: signs that only their font knows, bullets mostly. */
static bool kind_is_private(const char *s)
{
	unsigned char first = (unsigned char)s[0], next = (unsigned char)s[1];

	return first == 0xee || (first == 0xef && next <= 0xa3);
}

/* Line ends as here, nothing that is no character, no signs of private
 * fonts. */
static void kind_clean(struct extract *x)
{
	struct lh_strbuf clean;
	const char *s = x->text.text, *end = s + x->text.length;

	lh_strbuf_init(&clean);
	while (s < end) {
		struct lh_error detail;
		size_t good = 0, left = (size_t)(end - s);

		if (lh_text_check(s, left, &good, &detail) == LH_OK)
			good = left;
		for (size_t i = 0; i < good; i++) {
			unsigned char c = (unsigned char)s[i];

			if (c == '\f' || c == '\v' ||
			    (c == '\r' && (i + 1 == good || s[i + 1] != '\n')))
				lh_strbuf_add_char(&clean, '\n');
			else if (good - i >= 3 && kind_is_private(s + i))
				i += 2;
			else if (c >= 0x20 || c == '\t' || c == '\n')
				lh_strbuf_add_char(&clean, (char)c);
		}
		if (good < left)
			extract_put(&clean, 0xfffd);
		s += good + (good < left);
	}
	lh_strbuf_release(&x->text);
	x->text = clean;
}

void extract_init(struct extract *x, struct lh_arena *arena, const char *bytes,
		  size_t length)
{
	*x = (struct extract){ .arena = arena, .bytes = bytes,
			       .length = length };
	lh_strbuf_init(&x->text);
	lh_strbuf_init(&x->attachments);
}

void extract_release(struct extract *x)
{
	lh_strbuf_release(&x->text);
	lh_strbuf_release(&x->attachments);
}

enum extract_status extract_run(struct extract *x)
{
	enum extract_status status = kind_dispatch(x);

	if (status != EXTRACT_OK)
		return status;
	if (x->text.length > EXTRACT_MOST_TEXT)
		return EXTRACT_LARGE;
	kind_clean(x);
	if (!x->encoding)
		extract_mend(x);
	if (x->text.text[strspn(x->text.text, " \t\n")] == '\0')
		return EXTRACT_EMPTY;
	return EXTRACT_OK;
}

/* --- what the parent reads --- */

void extract_frame(struct lh_strbuf *out, const struct extract *x,
		   enum extract_status status)
{
	static const char *const words[] = {
		[EXTRACT_OK] = "ok", [EXTRACT_EMPTY] = "empty",
		[EXTRACT_DAMAGED] = "damaged", [EXTRACT_LOCKED] = "locked",
		[EXTRACT_LARGE] = "large", [EXTRACT_TOOL] = "tool",
		[EXTRACT_SCAN] = "scan", [EXTRACT_UNKNOWN] = "unknown",
	};
	const char *name = x->attachments.text;

	lh_strbuf_addf(out, "status %s\n", words[status]);
	if (x->kind)
		lh_strbuf_addf(out, "kind %s\n", x->kind);
	if (x->encoding)
		lh_strbuf_addf(out, "encoding %s\n", x->encoding);
	if (x->tool)
		lh_strbuf_addf(out, "tool %s\n", x->tool);
	if (x->scanned)
		lh_strbuf_add(out, "scanned yes\n");
	while (*name) {
		size_t length = strcspn(name, "\n");

		lh_strbuf_addf(out, "attachment %.*s\n", (int)length, name);
		name += length + (name[length] == '\n');
	}
	lh_strbuf_addf(out, "length %zu\n\n",
		       status == EXTRACT_OK ? x->text.length : 0);
	if (status == EXTRACT_OK)
		lh_strbuf_add_bytes(out, x->text.text, x->text.length);
}
