/* Which lines of a component libical may see, and in which form.
 *
 * libical takes 30 February for 2 March, an overlong SEQUENCE for another
 * number, a hundred and first parameter for the value, drops all but the
 * first 500 values of a list, copies a line's parameters for each of them,
 * and reads unknown zones as local time: so every line is looked at first. */
#include "item_priv.h"

#include <string.h>
#include <strings.h>

#include <lichhop/gettext.h>
#include <lichhop/text.h>

enum screen_how {
	SCREEN_TEXT,		/* for libical, once, without parameters */
	SCREEN_WORD,		/* the same; nothing to escape */
	SCREEN_TIME,		/* for libical, once, checked */
	SCREEN_TIMES,		/* for libical, one by one, checked */
	SCREEN_NUMBER,		/* for libical, once, checked */
	SCREEN_ATTENDEE, SCREEN_ORGANIZER, SCREEN_RULE, SCREEN_LINK,
	SCREEN_RELATION,	/* ours */
};

static const struct screen_property {
	const char *name;
	enum screen_how how;
} screen_properties[] = {
	{ "ATTENDEE", SCREEN_ATTENDEE },
	{ "COMMENT", SCREEN_TEXT },
	{ "COMPLETED", SCREEN_TIME },
	{ "CONFERENCE", SCREEN_LINK },
	{ "CREATED", SCREEN_TIME },
	{ "DESCRIPTION", SCREEN_TEXT },
	{ "DTEND", SCREEN_TIME },
	{ "DTSTAMP", SCREEN_TIME },
	{ "DTSTART", SCREEN_TIME },
	{ "DUE", SCREEN_TIME },
	{ "DURATION", SCREEN_WORD },
	{ "EXDATE", SCREEN_TIMES },
	{ "EXRULE", SCREEN_RULE },
	{ "LAST-MODIFIED", SCREEN_TIME },
	{ "LOCATION", SCREEN_TEXT },
	{ "ORGANIZER", SCREEN_ORGANIZER },
	{ "RDATE", SCREEN_TIMES },
	{ "RECURRENCE-ID", SCREEN_TIME },
	{ "RELATED-TO", SCREEN_RELATION },
	{ "RRULE", SCREEN_RULE },
	{ "SEQUENCE", SCREEN_NUMBER },
	{ "STATUS", SCREEN_WORD },
	{ "SUMMARY", SCREEN_TEXT },
	{ "UID", SCREEN_TEXT },
	{ "X-GOOGLE-CONFERENCE", SCREEN_LINK },
	{ "X-MICROSOFT-SKYPETEAMSMEETINGURL", SCREEN_LINK },
};

#define SCREEN_PROPERTIES \
	(sizeof(screen_properties) / sizeof(screen_properties[0]))

struct screen {
	struct lh_ical_item *item;
	struct lh_strbuf text;
	uint32_t seen;		/* bit i: screen_properties[i] */
};

static size_t screen_find(struct lh_ical_slice name)
{
	size_t low = 0, high = SCREEN_PROPERTIES;

	while (low < high) {
		size_t middle = (low + high) / 2;
		const char *word = screen_properties[middle].name;
		int order = strncasecmp(word, name.text, name.length);

		if (!order && strlen(word) > name.length)
			order = 1;
		if (!order)
			return middle;
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return SCREEN_PROPERTIES;
}

/* --- values --- */

static int screen_digits(const char *s, size_t count)
{
	int number = 0;

	for (size_t i = 0; i < count; i++) {
		if (s[i] < '0' || s[i] > '9')
			return -1;
		number = number * 10 + (s[i] - '0');
	}
	return number;
}

static bool screen_day_is_real(const char *s)
{
	int year = screen_digits(s, 4), month = screen_digits(s + 4, 2);
	int day = screen_digits(s + 6, 2);

	return year >= 1900 && year <= 2200 && month >= 1 && month <= 12 &&
	       day >= 1 && day <= lh_date_month_length(year, month);
}

bool lh_ical_time_is_real(struct lh_ical_slice value)
{
	const char *s = value.text;
	int hour, minute, second;

	if (value.length != 8 && value.length != 15 && value.length != 16)
		return false;
	if (!screen_day_is_real(s))
		return false;
	if (value.length == 8)
		return true;
	if (s[8] != 'T' || (value.length == 16 && s[15] != 'Z'))
		return false;
	hour = screen_digits(s + 9, 2);
	minute = screen_digits(s + 11, 2);
	second = screen_digits(s + 13, 2);
	return hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59 &&
	       second >= 0 && second <= 60;
}

/* A number that fits; libical wraps round, and takes words for 0. */
static bool screen_number_is_real(struct lh_ical_slice value)
{
	return value.length >= 1 && value.length <= 10 &&
	       screen_digits(value.text, value.length > 9 ? 9 : value.length)
	       >= 0 &&
	       (value.length < 10 ||
		(screen_digits(value.text + 9, 1) >= 0 &&
		 strncmp(value.text, "2147483647", 10) <= 0));
}

static struct lh_ical_slice screen_trim(struct lh_ical_slice s)
{
	while (s.length && (*s.text == ' ' || *s.text == '\t')) {
		s.text++;
		s.length--;
	}
	while (s.length && (s.text[s.length - 1] == ' ' ||
			    s.text[s.length - 1] == '\t'))
		s.length--;
	return s;
}

/* --- handing over --- */

static void screen_hand_over(struct screen *sc, const char *name,
			     struct lh_ical_slice value)
{
	lh_strbuf_add(&sc->text, name);
	lh_strbuf_add_char(&sc->text, ':');
	lh_strbuf_add_bytes(&sc->text, value.text, value.length);
	lh_strbuf_add_bytes(&sc->text, "\r\n", 2);
}

/* libical swallows the octet after a backslash that begins no escape of RFC
 * 5545, and with it half of a letter: such a backslash stands for itself,
 * except in \" and \: of writers that escape too much. */
static void screen_hand_over_text(struct screen *sc, const char *name,
				  struct lh_ical_slice value)
{
	const char *end = value.text + value.length;

	lh_strbuf_add(&sc->text, name);
	lh_strbuf_add_char(&sc->text, ':');
	for (const char *s = value.text; s < end; ) {
		const char *slash = memchr(s, '\\', (size_t)(end - s));
		char next = slash && slash + 1 < end ? slash[1] : ' ';

		lh_strbuf_add_bytes(&sc->text, s,
				    (size_t)((slash ? slash : end) - s));
		if (!slash)
			break;
		s = slash + 1;
		if (next == '"' || next == ':')
			continue;
		lh_strbuf_add_char(&sc->text, '\\');
		if (strchr("\\;,nN", next))
			lh_strbuf_add_char(&sc->text, *s++);
		else
			lh_strbuf_add_char(&sc->text, '\\');
	}
	lh_strbuf_add_bytes(&sc->text, "\r\n", 2);
}

static void screen_hand_over_time(struct screen *sc, const char *name,
				  const struct lh_ical_line *line,
				  struct lh_ical_slice value)
{
	struct lh_ical_slice tzid = lh_ical_line_find(line, "TZID");
	bool is_utc = value.length == 16;

	lh_strbuf_add(&sc->text, name);
	if (value.length == 8)
		lh_strbuf_add(&sc->text, ";VALUE=DATE");
	else if (tzid.length && !is_utc) {
		lh_strbuf_add(&sc->text, ";TZID=");
		lh_strbuf_add_bytes(&sc->text, tzid.text, tzid.length);
	}
	screen_hand_over(sc, "", value);
}

static void screen_bad_time(struct screen *sc, const char *name,
			    struct lh_ical_slice value)
{
	struct lh_arena *arena = sc->item->arena;
	char *shown = lh_ical_clean(arena, value.text,
				    value.length < 40 ? value.length : 0,
				    false);
	char *text = lh_arena_printf(arena, _("%s “%s” không phải ngày giờ có thật"),
				     name, shown ? shown : "…");

	/* Without its own RECURRENCE-ID it would pass for the whole series. */
	if (!strcmp(name, "DTSTART") || !strcmp(name, "RECURRENCE-ID"))
		lh_ical_item_refuse(sc->item, text);
	else
		lh_ical_item_remark(sc->item, text);
}

static void screen_time(struct screen *sc, const char *name,
			const struct lh_ical_line *line)
{
	struct lh_ical_slice value = screen_trim(line->value);

	if (lh_ical_time_is_real(value))
		screen_hand_over_time(sc, name, line, value);
	else
		screen_bad_time(sc, name, value);
}

static void screen_times(struct screen *sc, const char *name,
			 const struct lh_ical_line *line)
{
	const char *s = line->value.text;
	const char *end = s + line->value.length;

	while (s < end) {
		const char *comma = memchr(s, ',', (size_t)(end - s));
		const char *stop = comma ? comma : end;
		const char *slash = memchr(s, '/', (size_t)(stop - s));
		const char *last = slash ? slash : stop;
		struct lh_ical_slice value = { s, (size_t)(last - s) };

		value = screen_trim(value);
		if (lh_ical_time_is_real(value))
			screen_hand_over_time(sc, name, line, value);
		else if (value.length)
			screen_bad_time(sc, name, value);
		s = stop + 1;
	}
}

static void screen_number(struct screen *sc, const char *name,
			  const struct lh_ical_line *line)
{
	struct lh_ical_slice value = screen_trim(line->value);

	if (screen_number_is_real(value))
		screen_hand_over(sc, name, value);
	else
		lh_ical_item_remark(sc->item,
			lh_arena_printf(sc->item->arena,
					_("%s không phải con số hợp lệ, đã bỏ đi"),
					name));
}

static void screen_keep(struct lh_ical_item *item, struct lh_ical_lines *lines,
			const struct lh_ical_line *line)
{
	lines->lines = lh_arena_grow(item->arena, lines->lines, lines->count,
				     sizeof(*lines->lines));
	lines->lines[lines->count++] = *line;
}

static void screen_line(struct screen *sc, const struct lh_ical_line *line)
{
	struct lh_ical_item *item = sc->item;
	size_t i = screen_find(line->name);
	const struct screen_property *property;
	bool again;

	if (i == SCREEN_PROPERTIES)
		return;
	property = &screen_properties[i];
	again = sc->seen & (1u << i);
	sc->seen |= 1u << i;
	/* Of an empty value libical keeps an error and nothing else. */
	switch (property->how) {
	case SCREEN_TEXT:
		if (!again && line->value.length)
			screen_hand_over_text(sc, property->name, line->value);
		break;
	case SCREEN_WORD:
		if (!again && line->value.length)
			screen_hand_over(sc, property->name, line->value);
		break;
	case SCREEN_TIME:
		if (!again)
			screen_time(sc, property->name, line);
		break;
	case SCREEN_NUMBER:
		if (!again)
			screen_number(sc, property->name, line);
		break;
	case SCREEN_TIMES:
		screen_times(sc, property->name, line);
		break;
	case SCREEN_ATTENDEE:
		screen_keep(item, &item->attendees, line);
		break;
	case SCREEN_ORGANIZER:
		screen_keep(item, &item->organizers, line);
		break;
	case SCREEN_RULE:
		if (line->value.length)
			screen_keep(item, &item->rules, line);
		break;
	case SCREEN_LINK:
		screen_keep(item, &item->links, line);
		break;
	case SCREEN_RELATION:
		screen_keep(item, &item->relations, line);
		break;
	}
}

bool lh_ical_item_screen(struct lh_ical_item *item)
{
	const struct lh_ical_component *c = item->component;
	const char *name = c->kind == LH_ICAL_VTODO ? "VTODO" : "VEVENT";
	struct lh_ical_slice kind = { name, strlen(name) };
	struct screen sc = { .item = item };
	struct lh_ical_line line;

	lh_strbuf_init(&sc.text);
	screen_hand_over(&sc, "BEGIN", kind);
	for (size_t i = 0; i < c->n_places; i++)
		if (c->places[i].depth == 1 &&
		    lh_ical_component_line(c, i, &line))
			screen_line(&sc, &line);
	screen_hand_over(&sc, "END", kind);
	if (!item->fault) {
		item->parsed = icalparser_parse_string(sc.text.text);
		if (!item->parsed)
			lh_ical_item_refuse(item, _("không hiểu được mục này"));
	}
	lh_strbuf_release(&sc.text);
	return !item->fault;
}
