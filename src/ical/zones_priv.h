/* The time zones that a file speaks of. */
#ifndef LICHHOP_ICAL_ZONES_PRIV_H
#define LICHHOP_ICAL_ZONES_PRIV_H

#include "gate_priv.h"

struct lh_ical_zone {
	const char *name;	/* IANA; NULL: only an offset is known */
	int32_t offset;		/* seconds east of UTC */
};

struct lh_ical_zones;

struct lh_ical_zones *lh_ical_zones_new(void);
void lh_ical_zones_free(struct lh_ical_zones *zones);
/* A VTIMEZONE of the file. */
void lh_ical_zones_add(struct lh_ical_zones *zones,
		       const struct lh_ical_component *component);
/* What a TZID means: a name that is known, else what the file's VTIMEZONE
 * says if that has one offset for all times.  False: nobody knows. */
bool lh_ical_zones_find(struct lh_ical_zones *zones, const char *tzid,
			struct lh_ical_zone *zone);

#endif
