/* Content lines, read by ourselves where libical loses something: it keeps
 * only the first of several DELEGATED-TO and MEMBER, and makes more than a
 * hundred parameters part of the value, both without a word. */
#include "line_priv.h"

#include <string.h>
#include <strings.h>

#include <lichhop/text.h>

bool lh_ical_slice_is(struct lh_ical_slice slice, const char *word)
{
	return strlen(word) == slice.length &&
	       !strncasecmp(slice.text, word, slice.length);
}

static bool line_is_name(char c)
{
	return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
	       (c >= '0' && c <= '9') || c == '-';
}

/* Where the name that begins at s ends. */
static const char *line_skip_name(const char *s, const char *end)
{
	while (s < end && line_is_name(*s))
		s++;
	return s;
}

/* The end of a parameter's value list: ";" or ":" outside of quotes; NULL
 * when a quote is not closed or the line ends. */
static const char *line_skip_value(const char *s, const char *end,
				   size_t *commas)
{
	for (; s < end; s++) {
		if (*s == '"') {
			s = memchr(s + 1, '"', (size_t)(end - s - 1));
			if (!s)
				return NULL;
		} else if (*s == ';' || *s == ':') {
			return s;
		}
		*commas += *s == ',';
	}
	return NULL;
}

static size_t line_count_commas(struct lh_ical_slice value)
{
	size_t count = 0;

	for (const char *s = value.text; s; ) {
		s = memchr(s, ',', value.length - (size_t)(s - value.text));
		if (!s)
			break;
		/* An escaped comma belongs to the text. */
		count += s == value.text || s[-1] != '\\';
		s++;
	}
	return count;
}

bool lh_ical_line_split(const char *text, size_t length,
			struct lh_ical_line *line)
{
	const char *end = text + length;
	const char *s = line_skip_name(text, end);
	const char *first;

	*line = (struct lh_ical_line){ .name = { text, (size_t)(s - text) } };
	first = s;
	while (s > text && s < end && *s == ';') {
		const char *name = s + 1;

		s = line_skip_name(name, end);
		if (s == name || s == end || *s != '=')
			return false;
		line->n_parameters++;
		s = line_skip_value(s + 1, end, &line->n_values);
		if (!s)
			return false;
	}
	if (s == text || s == end || *s != ':')
		return false;
	line->parameters = (struct lh_ical_slice){ first, (size_t)(s - first) };
	line->value = (struct lh_ical_slice){ s + 1, (size_t)(end - s - 1) };
	line->n_values += 1 + line_count_commas(line->value);
	return true;
}

bool lh_ical_line_next(const struct lh_ical_line *line, size_t *at,
		       struct lh_ical_slice *name, struct lh_ical_slice *value)
{
	const char *s = line->parameters.text + *at;
	const char *end = line->parameters.text + line->parameters.length;
	size_t commas = 0;

	if (s >= end)
		return false;
	name->text = s + 1;
	s = line_skip_name(s + 1, end);
	name->length = (size_t)(s - name->text);
	value->text = s + 1;
	s = line_skip_value(s + 1, end, &commas);
	if (!s)		/* the last one ends where the value's ":" stood */
		s = end;
	value->length = (size_t)(s - value->text);
	*at = (size_t)(s - line->parameters.text);
	return true;
}

struct lh_ical_slice lh_ical_line_find(const struct lh_ical_line *line,
				       const char *name)
{
	struct lh_ical_slice found, value;
	size_t at = 0;

	while (lh_ical_line_next(line, &at, &found, &value))
		if (lh_ical_slice_is(found, name))
			return value;
	return (struct lh_ical_slice){ NULL, 0 };
}

/* One value at s, quoted or not, with ^n ^^ ^' undone; moves s behind it. */
static char *line_take_value(struct lh_arena *arena, const char **s,
			     const char *end)
{
	bool quoted = *s < end && **s == '"';
	const char *from = *s + quoted;
	const char *stop = memchr(from, quoted ? '"' : ',',
				  (size_t)(end - from));
	char *value, *to;

	if (!stop)
		stop = end;
	value = to = lh_arena_alloc(arena, (size_t)(stop - from) + 1);
	for (const char *c = from; c < stop; c++) {
		if (*c == '^' && c + 1 < stop && strchr("^n'", c[1])) {
			c++;
			*to++ = (char)(*c == 'n' ? '\n' : *c == '\'' ? '"' : '^');
		} else {
			*to++ = *c;
		}
	}
	*s = stop + (quoted && stop < end);
	while (*s < end && **s != ',')
		(*s)++;
	*s += *s < end;
	return value;
}

char *lh_ical_line_parameter(struct lh_arena *arena,
			     const struct lh_ical_line *line, const char *name)
{
	struct lh_ical_slice raw = lh_ical_line_find(line, name);
	const char *s = raw.text;

	return s ? line_take_value(arena, &s, s + raw.length) : NULL;
}

size_t lh_ical_line_parameters(struct lh_arena *arena,
			       const struct lh_ical_line *line,
			       const char *name, char ***values)
{
	struct lh_ical_slice raw = lh_ical_line_find(line, name);
	size_t count = 0;

	*values = NULL;
	if (!raw.text)
		return 0;
	const char *end = raw.text + raw.length;
	for (const char *s = raw.text; s < end; count++) {
		*values = lh_arena_grow(arena, *values, count,
					sizeof(**values));
		(*values)[count] = line_take_value(arena, &s, end);
	}
	return count;
}

char *lh_ical_clean(struct lh_arena *arena, const char *text, size_t length,
		    bool keep_newlines)
{
	char *clean = lh_text_nfc(arena, text, length);

	clean = lh_text_printable(arena, clean, keep_newlines);
	clean = lh_text_trim(arena, clean, strlen(clean));
	return *clean ? clean : NULL;
}

char *lh_ical_line_text(struct lh_arena *arena, const struct lh_ical_line *line)
{
	const char *s = line->value.text;
	const char *end = s + line->value.length;
	char *text = lh_arena_alloc(arena, line->value.length + 1);
	char *to = text;

	for (; s < end; s++) {
		if (*s == '\\' && s + 1 < end) {
			s++;
			*to++ = (char)(*s == 'n' || *s == 'N' ? '\n' : *s);
		} else {
			*to++ = *s;
		}
	}
	return lh_ical_clean(arena, text, (size_t)(to - text), false);
}
