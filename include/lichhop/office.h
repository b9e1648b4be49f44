/* The own office: who prints, who invites, whose jurisdiction bare names mean. */
#ifndef LICHHOP_OFFICE_H
#define LICHHOP_OFFICE_H

#include <lichhop/meeting.h>

struct lh_office {
	const char *name;		/* "Văn phòng UBND tỉnh …" */
	const char *superior;		/* body above, for headings; NULL none */
	const char *jurisdiction;	/* "tỉnh Lạng Sơn" */
	const char *place;		/* "Lạng Sơn", before the date on paper */
	const char *email;		/* ORGANIZER; NULL: no invitations */
	const char *phone;
	const char *address;
	const char *zone;		/* IANA name, never NULL */
	struct lh_hours hours;
};

#endif
