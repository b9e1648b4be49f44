/* Local time and instants.  Nearly every question is about our own zone, which
 * has been at +07:00 without a change since 1975-06-13 (tz database), so that
 * one is answered by arithmetic; ICU answers the rest. */
#include <lichhop/zone.h>

#include <stdlib.h>
#include <string.h>

#include <unicode/ucal.h>

#include "zone_name_priv.h"

#define DAY_SECONDS 86400
#define HOME_OFFSET 25200
#define HOME_FIXED_SINCE 171820800	/* 1975-06-13T00:00 +08:00 */

static int64_t zone_floor_divide(int64_t a, int64_t b)
{
	return a / b - (a % b < 0);
}

/* The offset of a zone that has only one, from an instant on. */
static bool zone_fixed_offset(const char *zone, lh_instant at, int32_t *offset)
{
	if (strcmp(zone, LH_ZONE_HOME) == 0 && at >= HOME_FIXED_SINCE) {
		*offset = HOME_OFFSET;
		return true;
	}
	if (strcmp(zone, "UTC") == 0 || strcmp(zone, "Etc/UTC") == 0) {
		*offset = 0;
		return true;
	}
	return false;
}

static UCalendar *zone_open(const char *zone)
{
	UErrorCode code = U_ZERO_ERROR;
	UChar id[ZONE_NAME_SIZE];

	if (!zone_name_is_known(zone, id))
		lh_bug("unknown zone “%s”", zone);
	UCalendar *calendar = ucal_open(id, -1, "en_US", UCAL_GREGORIAN, &code);
	if (U_FAILURE(code))
		lh_bug("ICU calendar for “%s”: %s", zone, u_errorName(code));
	return calendar;
}

/* RFC 5545 3.3.5: a time inside a gap counts with the offset before it, one
 * that comes twice is the first. */
static lh_instant zone_icu_instant(const char *zone, struct lh_date date,
				   lh_minute minute)
{
	UErrorCode code = U_ZERO_ERROR;
	UCalendar *calendar = zone_open(zone);

	ucal_setAttribute(calendar, UCAL_REPEATED_WALL_TIME,
			  UCAL_WALLTIME_FIRST);
	ucal_setAttribute(calendar, UCAL_SKIPPED_WALL_TIME,
			  UCAL_WALLTIME_LAST);
	ucal_clear(calendar);
	ucal_setDateTime(calendar, date.year, date.month - 1, date.day,
			 minute / 60, minute % 60, 0, &code);
	UDate millis = ucal_getMillis(calendar, &code);
	ucal_close(calendar);
	if (U_FAILURE(code))
		lh_bug("instant in “%s”: %s", zone, u_errorName(code));
	return (lh_instant)(millis / 1000);
}

lh_instant lh_zone_instant(const char *zone, struct lh_date date,
			   lh_minute minute)
{
	int32_t offset;

	if (minute < 0 || minute > 1440)
		lh_bug("minute %d", minute);
	if (minute == 1440) {
		date = lh_date_add_days(date, 1);
		minute = 0;
	}
	lh_instant local = (lh_instant)lh_date_to_days(date) * DAY_SECONDS +
			   (lh_instant)minute * 60;
	/* Asking a day later keeps clear of the change itself. */
	if (zone_fixed_offset(zone, local - DAY_SECONDS, &offset))
		return local - offset;
	return zone_icu_instant(zone, date, minute);
}

int32_t lh_zone_offset(const char *zone, lh_instant at)
{
	UErrorCode code = U_ZERO_ERROR;
	int32_t offset;

	if (zone_fixed_offset(zone, at, &offset))
		return offset;
	UCalendar *calendar = zone_open(zone);
	ucal_setMillis(calendar, (UDate)at * 1000, &code);
	offset = ucal_get(calendar, UCAL_ZONE_OFFSET, &code) +
		 ucal_get(calendar, UCAL_DST_OFFSET, &code);
	ucal_close(calendar);
	if (U_FAILURE(code))
		lh_bug("offset in “%s”: %s", zone, u_errorName(code));
	return offset / 1000;
}

void lh_zone_local(const char *zone, lh_instant at, struct lh_date *date,
		   lh_minute *minute)
{
	int64_t local = at + lh_zone_offset(zone, at);
	int64_t days = zone_floor_divide(local, DAY_SECONDS);

	*date = lh_date_from_days((int32_t)days);
	*minute = (lh_minute)((local - days * DAY_SECONDS) / 60);
}

char *lh_zone_format(struct lh_arena *arena, const char *zone, lh_instant at)
{
	char day[LH_DATE_TEXT_SIZE], hour[LH_MINUTE_TEXT_SIZE];
	int32_t offset = lh_zone_offset(zone, at);
	int32_t minutes = abs(offset) / 60;
	struct lh_date date;
	lh_minute minute;

	lh_zone_local(zone, at, &date, &minute);
	return lh_arena_printf(arena, "%sT%s%c%02d:%02d",
			       lh_date_format(date, day),
			       lh_minute_format(minute, hour),
			       offset < 0 ? '-' : '+', minutes / 60,
			       minutes % 60);
}
