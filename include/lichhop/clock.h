/* The clock is handed in; nobody else asks the system for the time. */
#ifndef LICHHOP_CLOCK_H
#define LICHHOP_CLOCK_H

#include <stdbool.h>
#include <stdint.h>

/* An instant: seconds since 1970-01-01T00:00:00Z, leap seconds not counted. */
typedef int64_t lh_instant;

#define LH_INSTANT_UNKNOWN INT64_MIN

struct lh_clock {
	bool stopped;		/* $LICHHOP_NOW */
	lh_instant at;		/* where it stands when stopped */
};

lh_instant lh_clock_now(const struct lh_clock *clock);

#endif
