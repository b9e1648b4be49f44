/* ATTENDEE and ORGANIZER, from the raw line: libical keeps only the first of
 * several DELEGATED-TO, and writes what it did not understand back into
 * addresses. */
#include "item_priv.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include <lichhop/text.h>

#define NAME_LONGEST 1000	/* octets; longer ones are somebody's joke */

static int person_hex(char c)
{
	static const char digits[] = "0123456789abcdef";
	const char *at = c ? strchr(digits, c | 0x20) : NULL;

	return at ? (int)(at - digits) : -1;
}

/* The address of a mailto: URI, lower case; NULL when it is none. */
static const char *person_address(struct lh_arena *arena, const char *uri,
				  size_t length)
{
	char *text = lh_text_trim(arena, uri, length);
	char *to;

	if (!strncasecmp(text, "mailto:", 7))
		text += 7;
	to = text;
	for (char *s = text; *s; s++) {
		int high = *s == '%' ? person_hex(s[1]) : -1;
		int low = high >= 0 ? person_hex(s[2]) : -1;

		if (low >= 0) {
			*to = (char)(high * 16 + low);
			s += 2;
		} else {
			*to = *s;
		}
		if (*to >= 'A' && *to <= 'Z')
			*to |= 0x20;
		to++;
	}
	*to = '\0';
	return lh_ical_address_is_valid(text) ? text : NULL;
}

static const char *person_word(struct lh_ical_item *item,
			       const struct lh_ical_line *line,
			       const char *name)
{
	char *word = lh_ical_line_parameter(item->arena, line, name);

	for (char *s = word; s && *s; s++)
		if (*s >= 'a' && *s <= 'z')
			*s = (char)(*s - 'a' + 'A');
	return word;
}

static size_t person_addresses(struct lh_ical_item *item,
			       const struct lh_ical_line *line,
			       const char *name, char ***addresses)
{
	char **raw;
	size_t count = lh_ical_line_parameters(item->arena, line, name, &raw);
	size_t kept = 0;

	*addresses = raw;
	for (size_t i = 0; i < count; i++) {
		const char *address = person_address(item->arena, raw[i],
						     strlen(raw[i]));

		if (address)
			raw[kept++] = (char *)address;
	}
	return kept;
}

/* CN, else the address, else the URI as it stands. */
static const char *person_name(struct lh_ical_item *item,
			       const struct lh_ical_line *line,
			       const char *email)
{
	char *name = lh_ical_line_parameter(item->arena, line, "CN");
	size_t length = line->value.length < NAME_LONGEST ? line->value.length
							  : 0;

	if (name && strlen(name) <= NAME_LONGEST)
		name = lh_ical_clean(item->arena, name, strlen(name), false);
	else
		name = NULL;
	if (name)
		return name;
	if (email)
		return email;
	return lh_ical_clean(item->arena, line->value.text, length, false);
}

bool lh_ical_person_take(struct lh_ical_item *item,
			 const struct lh_ical_line *line,
			 struct lh_ical_person *person)
{
	*person = (struct lh_ical_person){
		.email = person_address(item->arena, line->value.text,
					line->value.length),
		.kind = person_word(item, line, "CUTYPE"),
		.role = person_word(item, line, "ROLE"),
		.answer = person_word(item, line, "PARTSTAT"),
	};
	person->name = person_name(item, line, person->email);
	person->n_delegated_to = person_addresses(item, line, "DELEGATED-TO",
						  &person->delegated_to);
	person->n_delegated_from = person_addresses(item, line,
						    "DELEGATED-FROM",
						    &person->delegated_from);
	return person->name != NULL;
}

static int person_compare(const void *a, const void *b)
{
	const struct lh_ical_person *const *x = a;
	const struct lh_ical_person *const *y = b;
	int order = strcmp((*x)->email, (*y)->email);

	/* Of two with one address the first in the file comes first. */
	return order ? order : (*x > *y) - (*x < *y);
}

/* Marks those whose address stood before by taking their name away. */
static void people_mark_repeated(struct lh_ical_item *item,
				 struct lh_ical_person *people, size_t count)
{
	struct lh_ical_person **sorted =
		lh_arena_calloc(item->arena, count, sizeof(*sorted));
	size_t n = 0;

	for (size_t i = 0; i < count; i++)
		if (people[i].email)
			sorted[n++] = &people[i];
	qsort(sorted, n, sizeof(*sorted), person_compare);
	for (size_t i = 1; i < n; i++)
		if (!strcmp(sorted[i - 1]->email, sorted[i]->email))
			sorted[i]->name = NULL;
}

size_t lh_ical_people_take(struct lh_ical_item *item,
			   struct lh_ical_person **people)
{
	const struct lh_ical_lines *lines = &item->attendees;
	size_t count = 0, kept = 0;

	*people = lh_arena_calloc(item->arena, lines->count, sizeof(**people));
	for (size_t i = 0; i < lines->count; i++)
		count += lh_ical_person_take(item, &lines->lines[i],
					     &(*people)[count]);
	people_mark_repeated(item, *people, count);
	for (size_t i = 0; i < count; i++)
		if ((*people)[i].name)
			(*people)[kept++] = (*people)[i];
	return kept;
}
