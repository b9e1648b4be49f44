/* A content line taken apart: NAME;PARAMETER=value,"value":value.  Slices
 * point into the line's text. */
#ifndef LICHHOP_ICAL_LINE_PRIV_H
#define LICHHOP_ICAL_LINE_PRIV_H

#include <lichhop/alloc.h>
#include <stdbool.h>

struct lh_ical_slice {
	const char *text;
	size_t length;
};

struct lh_ical_line {
	struct lh_ical_slice name;
	struct lh_ical_slice parameters;	/* from the first ";" on */
	struct lh_ical_slice value;
	size_t n_parameters;
	size_t n_values;			/* items of the value and of
						   parameters, parted by commas */
};

/* False when it is no content line. */
bool lh_ical_line_split(const char *text, size_t length,
			struct lh_ical_line *line);
/* Regardless of case. */
bool lh_ical_slice_is(struct lh_ical_slice slice, const char *word);

/* The next parameter from *at on, which begins as 0; value is raw. */
bool lh_ical_line_next(const struct lh_ical_line *line, size_t *at,
		       struct lh_ical_slice *name, struct lh_ical_slice *value);
/* The raw value of a parameter; text is NULL when it is not there. */
struct lh_ical_slice lh_ical_line_find(const struct lh_ical_line *line,
				       const char *name);
/* The first value, without quotes and with RFC 6868 undone; NULL without. */
char *lh_ical_line_parameter(struct lh_arena *arena,
			     const struct lh_ical_line *line,
			     const char *name);
/* All its values ("a","b"). */
size_t lh_ical_line_parameters(struct lh_arena *arena,
			       const struct lh_ical_line *line,
			       const char *name, char ***values);

/* What may be kept of foreign text: NFC, no controls, no blanks at the ends;
 * NULL when nothing is left. */
char *lh_ical_clean(struct lh_arena *arena, const char *text, size_t length,
		    bool keep_newlines);
/* A TEXT value with its escapes undone, then cleaned. */
char *lh_ical_line_text(struct lh_arena *arena,
			const struct lh_ical_line *line);

#endif
