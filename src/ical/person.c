/* ATTENDEE and ORGANIZER, from the raw line: libical keeps only the first of
 * several DELEGATED-TO, and writes what it did not understand back into
 * addresses. */
#include "item_priv.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include <lichhop/text.h>

#define DELEGATES_MOST 20	/* of one person */
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
	for (size_t i = 0; i < count && kept < DELEGATES_MOST; i++) {
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

static void people_sort(struct lh_ical_people *people)
{
	people->n_by_email = 0;
	for (size_t i = 0; i < people->count; i++)
		if (people->items[i].email)
			people->by_email[people->n_by_email++] =
				&people->items[i];
	qsort(people->by_email, people->n_by_email, sizeof(*people->by_email),
	      person_compare);
}

/* Takes out those whose address stood before. */
static void people_drop_repeated(struct lh_ical_people *people)
{
	size_t kept = 0;

	people_sort(people);
	for (size_t i = 1; i < people->n_by_email; i++)
		if (!strcmp(people->by_email[i - 1]->email,
			    people->by_email[i]->email))
			people->by_email[i]->name = NULL;
	for (size_t i = 0; i < people->count; i++)
		if (people->items[i].name)
			people->items[kept++] = people->items[i];
	people->count = kept;
	people_sort(people);
}

void lh_ical_people_take(struct lh_ical_item *item,
			 struct lh_ical_people *people)
{
	const struct lh_ical_lines *lines = &item->attendees;

	*people = (struct lh_ical_people){
		.items = lh_arena_calloc(item->arena, lines->count,
					 sizeof(*people->items)),
		.by_email = lh_arena_calloc(item->arena, lines->count,
					    sizeof(*people->by_email)),
	};
	for (size_t i = 0; i < lines->count; i++)
		people->count += lh_ical_person_take(item, &lines->lines[i],
						     &people->items[people->count]);
	people_drop_repeated(people);
}

const struct lh_ical_person *
lh_ical_people_find(const struct lh_ical_people *people, const char *email)
{
	size_t low = 0, high = people->n_by_email;

	while (low < high) {
		size_t middle = (low + high) / 2;
		int order = strcmp(people->by_email[middle]->email, email);

		if (!order)
			return people->by_email[middle];
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}
