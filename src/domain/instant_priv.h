/* Instants of local times up to the last day that a date can hold. */
#ifndef LICHHOP_DOMAIN_INSTANT_PRIV_H
#define LICHHOP_DOMAIN_INSTANT_PRIV_H

#include <lichhop/zone.h>

/* As lh_zone_instant(); the midnight that ends the year 2200 too, which has no
 * date of its own. */
static inline lh_instant lh_day_instant(const char *zone, struct lh_date date,
					lh_minute minute)
{
	if (minute == 1440)
		return lh_zone_instant(zone, date, 1439) + 60;
	return lh_zone_instant(zone, date, minute);
}

#endif
