/* Reading a file into logical lines, a block at a time.
 *
 * A fold may cut a character in two, so octets are judged only when the line
 * is whole. */
#include "source_priv.h"

#include <string.h>

#include <lichhop/text.h>

void lh_ical_source_init(struct lh_ical_source *s, FILE *file,
			 size_t file_limit, size_t line_limit)
{
	memset(s, 0, sizeof(*s));
	s->file = file;
	s->file_limit = file_limit;
	s->line_limit = line_limit;
	lh_strbuf_init(&s->text);
}

void lh_ical_source_release(struct lh_ical_source *s)
{
	lh_strbuf_release(&s->text);
}

/* Makes sure that there is an octet at s->at. */
static bool source_fill(struct lh_ical_source *s)
{
	if (s->at < s->filled)
		return true;
	if (s->ended)
		return false;
	s->at = 0;
	s->filled = fread(s->buffer, 1, sizeof(s->buffer), s->file);
	s->total += s->filled;
	s->failed = s->filled == 0 && ferror(s->file);
	s->too_large = s->total > s->file_limit;
	if (s->too_large)
		s->filled = 0;
	s->ended = s->filled == 0;
	return !s->ended;
}

static void source_take(struct lh_ical_source *s, const char *bytes,
			size_t length)
{
	size_t room = s->line_limit - s->text.length;

	if (length > room) {
		s->octets = LH_ICAL_OCTETS_TOO_LONG;
		length = room;
	}
	lh_strbuf_add_bytes(&s->text, bytes, length);
}

/* One physical line is added to text; its line end is not. */
static void source_take_physical(struct lh_ical_source *s)
{
	size_t start = s->text.length;

	s->physical++;
	while (source_fill(s)) {
		char *from = s->buffer + s->at;
		size_t most = s->filled - s->at;
		char *end = memchr(from, '\n', most);
		size_t length = end ? (size_t)(end - from) : most;

		source_take(s, from, length);
		s->at += length + (end != NULL);
		if (end)
			break;
	}
	size_t length = s->text.length;
	while (length > start && s->text.text[length - 1] == '\r')
		length--;
	lh_strbuf_truncate(&s->text, length);
}

static bool source_is_control(unsigned char c)
{
	return (c < ' ' && c != '\t') || c == 0x7f;
}

/* RFC 5545 3.1 allows no control character; what a terminal would obey must
 * not even reach the parser. */
static void source_drop_controls(struct lh_ical_source *s)
{
	char *text = s->text.text;
	size_t length = s->text.length;
	size_t at = 0, kept;

	while (at < length && !source_is_control((unsigned char)text[at]))
		at++;
	if (at == length)
		return;
	for (kept = at; at < length; at++)
		if (!source_is_control((unsigned char)text[at]))
			text[kept++] = text[at];
	lh_strbuf_truncate(&s->text, kept);
	s->controls = true;
}

static void source_judge(struct lh_ical_source *s)
{
	if (memchr(s->text.text, '\0', s->text.length))
		s->octets = LH_ICAL_OCTETS_NUL;
	else if (s->octets == LH_ICAL_OCTETS_GOOD &&
		 lh_text_check(s->text.text, s->text.length, NULL, NULL))
		s->octets = LH_ICAL_OCTETS_NOT_UTF8;
	source_drop_controls(s);
}

static void source_skip_mark(struct lh_ical_source *s)
{
	static const char mark[] = "\xef\xbb\xbf";

	if (s->total == 0 && source_fill(s) && s->filled >= 3 &&
	    !memcmp(s->buffer, mark, 3))
		s->at = 3;
}

static bool source_is_folded(struct lh_ical_source *s)
{
	return source_fill(s) && (s->buffer[s->at] == ' ' ||
				  s->buffer[s->at] == '\t');
}

bool lh_ical_source_next(struct lh_ical_source *s)
{
	source_skip_mark(s);
	do {
		if (!source_fill(s))
			return false;
		lh_strbuf_clear(&s->text);
		s->octets = LH_ICAL_OCTETS_GOOD;
		s->controls = false;
		s->line = s->physical + 1;
		source_take_physical(s);
		while (source_is_folded(s)) {
			s->at++;
			source_take_physical(s);
		}
		source_judge(s);
	} while (!s->text.length && s->octets == LH_ICAL_OCTETS_GOOD &&
		 !s->failed && !s->too_large);
	return !s->failed && !s->too_large;
}
