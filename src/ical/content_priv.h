/* Content lines of iCalendar (RFC 5545 3.1): escaping, quoting, folding.
 *
 * A line is begun, gets parameters and a value, and is ended; ending folds
 * it.  Nothing that a caller hands in can break out of its line: control
 * characters, line ends and quotes are dropped or replaced here. */
#ifndef LICHHOP_ICAL_CONTENT_PRIV_H
#define LICHHOP_ICAL_CONTENT_PRIV_H

#include <lichhop/date.h>
#include <lichhop/strbuf.h>

struct lh_content {
	struct lh_strbuf *out;
	struct lh_strbuf fold;	/* the long line that is being folded */
	size_t start;		/* of the open line in out */
};

void lh_content_init(struct lh_content *c, struct lh_strbuf *out);
void lh_content_release(struct lh_content *c);

/* One line in pieces: begin, parameters, value, end. */
void lh_content_begin(struct lh_content *c, const char *name);
/* ;NAME=value with what a value may not hold replaced, quoted if needed. */
void lh_content_parameter(struct lh_content *c, const char *name,
			  const char *value);
/* ;NAME="mailto:address"; the address was found valid before. */
void lh_content_address_parameter(struct lh_content *c, const char *name,
				  const char *address);
/* ":" and the rest of the line; control characters are dropped. */
void lh_content_raw_value(struct lh_content *c, const char *value);
/* ":" and a TEXT value, escaped. */
void lh_content_text_value(struct lh_content *c, const char *text);
/* ":20251204" */
void lh_content_date_value(struct lh_content *c, struct lh_date date);
/* The last width digits of value, which is not negative; width is at most 8. */
void lh_content_digits(struct lh_content *c, int value, int width);
void lh_content_end(struct lh_content *c);

/* Whole lines. */
void lh_content_raw(struct lh_content *c, const char *name, const char *value);
/* Nothing is written for NULL or "". */
void lh_content_text(struct lh_content *c, const char *name, const char *text);
void lh_content_number(struct lh_content *c, const char *name, int32_t value);
/* VALUE=DATE */
void lh_content_date(struct lh_content *c, const char *name,
		     struct lh_date date);

#endif
