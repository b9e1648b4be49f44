/* What goes on paper.  Paper is Vietnamese whatever the screen's language. */
#ifndef LICHHOP_PRINT_H
#define LICHHOP_PRINT_H

#include <lichhop/office.h>
#include <lichhop/strbuf.h>

struct lh_print_row {		/* one line of an attendee list */
	const char *name;	/* NULL or "": left blank to be filled in */
	const char *position;
	const char *agency;	/* NULL: blank */
	const char *note;
};

struct lh_print_attendees {
	const struct lh_office *office;		/* heading */
	const char *title;			/* of the meeting */
	const char *time;			/* in words */
	const char *location;
	const char *chair;
	const char *notice;			/* "Theo Thông báo số …", or NULL */
	struct lh_date day;			/* for the place-and-date line; may be empty */
	const struct lh_print_row *rows;
	size_t n_rows;
	lh_instant made_at;			/* written into the PDF; same data, same bytes */
};

enum lh_print_format { LH_PRINT_PDF, LH_PRINT_ODT, LH_PRINT_TEXT };

/* Appends the document to out.  LH_EINVALID names a format that this build
 * cannot make; LH_ENOTFOUND when no font with Vietnamese letters is there, the
 * sentence says which package to install. */
LH_NODISCARD enum lh_status
lh_print_attendees(struct lh_strbuf *out, enum lh_print_format format,
		   const struct lh_print_attendees *list, struct lh_error *err);

#endif
