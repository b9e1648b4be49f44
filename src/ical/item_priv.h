/* One meeting or task on its way from a component to a domain struct.
 *
 * screen.c sorts the component's lines: what libical reads well goes into a
 * text for it, checked; what it would lose or mistake stays with us.
 * event and task readers then take their fields from both. */
#ifndef LICHHOP_ICAL_ITEM_PRIV_H
#define LICHHOP_ICAL_ITEM_PRIV_H

#include <libical/ical.h>

#include "gate_priv.h"
#include "zones_priv.h"

struct lh_ical_lines {
	struct lh_ical_line *lines;
	size_t count;
};

struct lh_ical_item {
	const struct lh_ical_reader *reader;
	const struct lh_ical_component *component;
	struct lh_ical_zones *zones;
	struct lh_arena *arena;		/* until the item was delivered */
	const char *method;		/* of the calendar, or NULL */
	void (*remark)(void *data, size_t line, bool refused, const char *text);
	void *data;

	icalcomponent *parsed;
	/* Lines that libical does not see; slices of the component's text. */
	struct lh_ical_lines attendees, organizers, rules, links, relations;
	unsigned n_remarks;
	const char *fault;		/* the item is refused, and why */
};

/* The item is taken all the same, but something of it was left out. */
void lh_ical_item_remark(struct lh_ical_item *item, const char *text);
/* The item cannot be taken; the first fault is the one that is told. */
void lh_ical_item_refuse(struct lh_ical_item *item, const char *text);
bool lh_ical_item_method_is(const struct lh_ical_item *item,
			    const char *method);

/* A sentence with the TZID that nobody knows. */
const char *lh_ical_item_zone_fault(struct lh_ical_item *item,
				    const char *tzid);

/* screen.c: fills the lines, and parsed. False when the item is refused. */
bool lh_ical_item_screen(struct lh_ical_item *item);
/* Whether a DATE or DATE-TIME names a real moment: 30 February and 99:61,
 * which libical turns into others, do not. */
bool lh_ical_time_is_real(struct lh_ical_slice value);

/* moment.c */
struct lh_ical_local {		/* a time as the file states it */
	struct lh_date date;
	lh_minute minute;	/* LH_MINUTE_UNKNOWN: DATE */
	const char *zone;	/* where date and minute hold; never NULL */
	bool stated;		/* the file named the zone (or UTC) */
};
/* False, with a remark or refusal made by the caller, when TZID is unknown;
 * *tzid then says which. */
bool lh_ical_local_take(struct lh_ical_item *item, icalproperty *p,
			struct icaltimetype t, struct lh_ical_local *local,
			const char **tzid);
/* The same moment in another zone; a DATE stays what it is. */
struct lh_ical_local lh_ical_local_in(struct lh_ical_local local,
				      const char *zone);
lh_instant lh_ical_local_instant(const struct lh_ical_local *local);
/* Negative when a is before b; both of one kind. */
int lh_ical_local_compare(const struct lh_ical_local *a,
			  const struct lh_ical_local *b);
/* Adds a span, which may be negative. False when the result leaves the years
 * that a date can hold. */
bool lh_ical_local_add(struct lh_ical_local *local, int64_t seconds);
lh_instant lh_ical_utc_instant(struct icaltimetype t);

/* person.c */
struct lh_ical_person {		/* an ATTENDEE or ORGANIZER */
	const char *name;	/* never NULL */
	const char *email;	/* lower case; NULL when it is no mail address */
	const char *kind, *role, *answer;	/* upper case, or NULL */
	char **delegated_to, **delegated_from;	/* addresses */
	size_t n_delegated_to, n_delegated_from;
};
bool lh_ical_person_take(struct lh_ical_item *item,
			 const struct lh_ical_line *line,
			 struct lh_ical_person *person);
struct lh_ical_people {
	struct lh_ical_person *items;	/* in the file's order */
	size_t count;
	struct lh_ical_person **by_email;	/* those that have one, sorted */
	size_t n_by_email;
};
/* All attendees, each address once. */
void lh_ical_people_take(struct lh_ical_item *item,
			 struct lh_ical_people *people);
const struct lh_ical_person *
lh_ical_people_find(const struct lh_ical_people *people, const char *email);

/* read_people.c: parts of a meeting.  stamp and comment are those of a reply. */
void lh_ical_read_venues(struct lh_ical_item *item, struct lh_meeting *m,
			 const char *location);
void lh_ical_read_people(struct lh_ical_item *item, struct lh_meeting *m,
			 lh_instant stamp, const char *comment);

/* read_event.c, read_task.c. False when the item is refused. */
bool lh_ical_read_meeting(struct lh_ical_item *item, struct lh_meeting *m);
bool lh_ical_read_assignment(struct lh_ical_item *item,
			     struct lh_assignment *a);
/* What both kinds share; false when p is none of it. */
struct lh_ical_basics {
	const char *uid, *summary, *description;
	int32_t sequence;
	lh_instant stamp, created, modified;
};
void lh_ical_basics_init(struct lh_ical_basics *b);
bool lh_ical_basics_take(struct lh_ical_item *item, struct lh_ical_basics *b,
			 icalproperty *p);

/* seen.c: which items a file has held, to name the second of a kind. */
struct lh_ical_seen;
struct lh_ical_seen_item {
	const char *uid;
	lh_instant original;	/* RECURRENCE-ID, or LH_INSTANT_UNKNOWN */
	int32_t sequence;
	lh_instant stamp;
	size_t line;
};
struct lh_ical_seen *lh_ical_seen_new(void);
void lh_ical_seen_free(struct lh_ical_seen *seen);
/* 0 when it is new; else the line of the one before, and *newer says whether
 * this is a later version of it. */
size_t lh_ical_seen_add(struct lh_ical_seen *seen,
			const struct lh_ical_seen_item *item, bool *newer);

#endif
