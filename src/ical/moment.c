/* Times of a file: what they say, and where that holds. */
#include "item_priv.h"

#include <string.h>

#include <lichhop/text.h>
#include <lichhop/zone.h>

#define DAY_SECONDS 86400

static struct lh_date moment_date(struct icaltimetype t)
{
	return (struct lh_date){ (int16_t)t.year, (uint8_t)t.month,
				 (uint8_t)t.day };
}

lh_instant lh_ical_utc_instant(struct icaltimetype t)
{
	return (lh_instant)lh_date_to_days(moment_date(t)) * DAY_SECONDS +
	       t.hour * 3600 + t.minute * 60 + t.second;
}

static void moment_set(struct lh_ical_local *local, const char *zone,
		       lh_instant at)
{
	local->zone = zone;
	lh_zone_local(zone, at, &local->date, &local->minute);
}

static const char *moment_tzid(struct lh_ical_item *item, icalproperty *p)
{
	icalparameter *parameter =
		icalproperty_get_first_parameter(p, ICAL_TZID_PARAMETER);
	const char *tzid = parameter ? icalparameter_get_tzid(parameter) : NULL;

	return tzid ? lh_ical_clean(item->arena, tzid, strlen(tzid), false)
		    : NULL;
}

bool lh_ical_local_take(struct lh_ical_item *item, icalproperty *p,
			struct icaltimetype t, struct lh_ical_local *local,
			const char **tzid)
{
	const char *home = item->reader->zone;
	struct lh_ical_zone zone;

	*local = (struct lh_ical_local){
		.date = moment_date(t),
		.minute = (lh_minute)(t.hour * 60 + t.minute),
		.zone = home,
	};
	*tzid = NULL;
	if (t.is_date) {
		local->minute = LH_MINUTE_UNKNOWN;
		return true;
	}
	if (icaltime_is_utc(t)) {
		local->stated = true;
		moment_set(local, home, lh_ical_utc_instant(t));
		return true;
	}
	*tzid = moment_tzid(item, p);
	if (!*tzid)
		return true;
	local->stated = true;
	if (!lh_ical_zones_find(item->zones, *tzid, &zone))
		return false;
	if (zone.name)
		local->zone = zone.name;
	else
		moment_set(local, home, lh_ical_utc_instant(t) - zone.offset);
	return true;
}

lh_instant lh_ical_local_instant(const struct lh_ical_local *local)
{
	return lh_zone_instant(local->zone, local->date,
			       local->minute == LH_MINUTE_UNKNOWN
			       ? 0 : local->minute);
}

struct lh_ical_local lh_ical_local_in(struct lh_ical_local local,
				      const char *zone)
{
	if (local.minute != LH_MINUTE_UNKNOWN && strcmp(local.zone, zone) != 0)
		moment_set(&local, zone, lh_ical_local_instant(&local));
	return local;
}

int lh_ical_local_compare(const struct lh_ical_local *a,
			  const struct lh_ical_local *b)
{
	struct lh_ical_local c = lh_ical_local_in(*b, a->zone);
	int order = lh_date_compare(a->date, c.date);

	return order ? order : (a->minute > c.minute) - (a->minute < c.minute);
}

bool lh_ical_local_add(struct lh_ical_local *local, int64_t seconds)
{
	int64_t most = (int64_t)400 * 366 * DAY_SECONDS;
	int64_t days, minutes;

	if (seconds > most || seconds < -most)
		return false;
	minutes = seconds / 60;
	if (local->minute != LH_MINUTE_UNKNOWN)
		minutes += local->minute;
	days = minutes / 1440 - (minutes % 1440 < 0);
	days += lh_date_to_days(local->date);
	if (days < lh_date_to_days((struct lh_date){ 1900, 1, 1 }) ||
	    days > lh_date_to_days((struct lh_date){ 2200, 12, 31 }))
		return false;
	local->date = lh_date_from_days((int32_t)days);
	if (local->minute != LH_MINUTE_UNKNOWN)
		local->minute = (lh_minute)(((minutes % 1440) + 1440) % 1440);
	return true;
}
