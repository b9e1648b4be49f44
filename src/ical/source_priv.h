/* Logical lines of a calendar file: folds undone, line ends taken off, octets
 * looked at.  Knows nothing of what a line says. */
#ifndef LICHHOP_ICAL_SOURCE_PRIV_H
#define LICHHOP_ICAL_SOURCE_PRIV_H

#include <stdbool.h>
#include <stdio.h>

#include <lichhop/strbuf.h>

#define LH_ICAL_SOURCE_BUFFER 65536

enum lh_ical_octets {	/* what is wrong with a line */
	LH_ICAL_OCTETS_GOOD,
	LH_ICAL_OCTETS_NUL,
	LH_ICAL_OCTETS_NOT_UTF8,
	LH_ICAL_OCTETS_TOO_LONG,	/* text holds its beginning */
};

struct lh_ical_source {
	FILE *file;
	size_t file_limit, line_limit;
	char buffer[LH_ICAL_SOURCE_BUFFER];
	size_t at, filled;
	size_t total;			/* octets read so far */
	bool ended, failed, too_large;
	size_t physical;		/* lines read so far */
	/* The line at hand. */
	struct lh_strbuf text;		/* without line end, never with NUL */
	size_t line;			/* where it begins, from 1 */
	enum lh_ical_octets octets;
	bool controls;			/* control characters were dropped */
};

void lh_ical_source_init(struct lh_ical_source *s, FILE *file,
			 size_t file_limit, size_t line_limit);
void lh_ical_source_release(struct lh_ical_source *s);
/* The next line that is not empty; false at the end, see failed, too_large. */
bool lh_ical_source_next(struct lh_ical_source *s);

#endif
