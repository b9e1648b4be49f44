/* Rules of even steps: every so many days or weeks, which is what nearly all
 * calendars repeat by.  Their days are a calculation, where libical walks from
 * the first one, and a week of a large calendar asks for hundreds.  Knows no
 * library. */
#include "rule_priv.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

static const char *even_value(const struct lh_rule *rule, const char *name,
			      size_t *length)
{
	size_t i = lh_rule_find(name, strlen(name));

	*length = rule->lengths[i];
	return rule->values[i];
}

static int32_t even_number(const struct lh_rule *rule, const char *name,
			   int32_t otherwise)
{
	size_t length;
	const char *value = even_value(rule, name, &length);

	return value ? (int32_t)strtol(value, NULL, 10) : otherwise;
}

/* No BYDAY, or the one that the first day is. */
static bool even_has_own_day(const struct lh_rule *rule, struct lh_date start,
			     bool weekly)
{
	static const char *const names[] = {
		[LH_MONDAY] = "MO", [LH_TUESDAY] = "TU", [LH_WEDNESDAY] = "WE",
		[LH_THURSDAY] = "TH", [LH_FRIDAY] = "FR", [LH_SATURDAY] = "SA",
		[LH_SUNDAY] = "SU",
	};
	size_t length;
	const char *value = even_value(rule, "BYDAY", &length);

	return !value || (weekly && length == 2
			  && strncasecmp(value, names[lh_date_weekday(start)],
					 2) == 0);
}

/* Parts that choose among days, or beside the hour of the first. */
static bool even_has_more(const struct lh_rule *rule)
{
	static const char *const simple[] = { "FREQ", "INTERVAL", "COUNT",
					      "UNTIL", "BYDAY", "WKST" };
	size_t known = 0, all = 0, length;

	for (size_t i = 0; i < sizeof(simple) / sizeof(*simple); i++)
		known += even_value(rule, simple[i], &length) != NULL;
	for (size_t i = 0; i < LH_RULE_PARTS; i++)
		all += rule->values[i] != NULL;
	return all > known;
}

static int even_digits(const char *s, size_t count)
{
	int number = 0;

	for (size_t i = 0; i < count; i++)
		number = number * 10 + (s[i] - '0');
	return number;
}

/* The last day on which one may begin at minute; whoever has it in UTC means
 * the series' own time (see recurrence.c). */
static int32_t even_until(const char *value, size_t length, lh_minute minute)
{
	struct lh_date day = { (int16_t)even_digits(value, 4),
			       (uint8_t)even_digits(value + 4, 2),
			       (uint8_t)even_digits(value + 6, 2) };
	int32_t days = lh_date_to_days(day);

	if (length == 8 || minute == LH_MINUTE_UNKNOWN)
		return days;
	int until = even_digits(value + 9, 2) * 60 + even_digits(value + 11, 2);
	return until < minute ? days - 1 : days;
}

bool lh_rule_even(const struct lh_rule *rule, struct lh_date start,
		  lh_minute minute, struct lh_rule_steps *steps)
{
	size_t length;
	const char *frequency = even_value(rule, "FREQ", &length);
	bool weekly = length == 6 && strncasecmp(frequency, "WEEKLY", 6) == 0;
	bool daily = length == 5 && strncasecmp(frequency, "DAILY", 5) == 0;

	if ((!weekly && !daily) || even_has_more(rule)
	    || !even_has_own_day(rule, start, weekly))
		return false;
	steps->first = lh_date_to_days(start);
	steps->step = even_number(rule, "INTERVAL", 1) * (weekly ? 7 : 1);
	steps->last = INT32_MAX;
	int32_t count = even_number(rule, "COUNT", 0);
	if (count)
		steps->last = steps->first + (count - 1) * steps->step;
	const char *until = even_value(rule, "UNTIL", &length);
	if (until)
		steps->last = even_until(until, length, minute);
	return true;
}
