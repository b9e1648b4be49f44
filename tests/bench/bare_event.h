/* A writer of calendars that does no more than it must: escapes, folds, ends
 * lines.  What it is given is ready to be written. */
#ifndef LICHHOP_BENCH_BARE_EVENT_H
#define LICHHOP_BENCH_BARE_EVENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

struct bare_event {
	const char *uid, *title, *content, *place;
	const char *day;		/* 20251204 */
	int start, end;			/* minutes */
	bool weekly;			/* half a year long */
	const char *organizer;		/* address */
	const char *const *names, *const *emails;
	size_t n_people;
};

void bare_head(FILE *file);
void bare_event(FILE *file, const struct bare_event *event);
void bare_tail(FILE *file);

#endif
