/* Time zones by IANA name, through ICU's data. */
#ifndef LICHHOP_ZONE_H
#define LICHHOP_ZONE_H

#include <lichhop/clock.h>
#include <lichhop/date.h>

#define LH_ZONE_HOME "Asia/Ho_Chi_Minh"

/* The IANA name for what a calendar file or a user calls a zone: IANA names
 * themselves, "Asia/Saigon", "SE Asia Standard Time", "(UTC+07:00) Bangkok,
 * Hanoi, Jakarta", quoted or prefixed TZIDs.  NULL when unknown: never
 * guessed.  The result is a constant or lives in arena. */
const char *lh_zone_resolve(struct lh_arena *arena, const char *name);

/* The instant of a local time.  date full; minute may be 1440 (next
 * midnight).  In a gap the time after it, in a fold the earlier one.  An
 * unknown zone is lh_bug(): resolve first. */
lh_instant lh_zone_instant(const char *zone, struct lh_date date,
			   lh_minute minute);

/* The local time of an instant; seconds are dropped. */
void lh_zone_local(const char *zone, lh_instant at, struct lh_date *date,
		   lh_minute *minute);

/* Offset from UTC in seconds at that instant. */
int32_t lh_zone_offset(const char *zone, lh_instant at);

/* "2025-12-04T14:00+07:00" */
char *lh_zone_format(struct lh_arena *arena, const char *zone, lh_instant at);

#endif
