/* A repetition rule as text (RFC 5545 3.3.10): taken apart, and refused when it
 * is malformed, too frequent, or would never be met.  Knows no library. */
#include "rule_priv.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include <lichhop/date.h>
#include <lichhop/gettext.h>

#define RULE_LONGEST 1000
#define COUNT_LARGEST 100000

enum rule_value {	/* what a part holds */
	RULE_FREQUENCY, RULE_COUNT, RULE_UNTIL, RULE_NUMBERS, RULE_ONE_NUMBER,
	RULE_DAYS, RULE_WEEKDAY,
};

static const struct rule_part {
	const char *name;
	enum rule_value value;
	int low, high;
	bool negative;		/* counts from the end, too */
} rule_parts[] = {
	{ "FREQ", RULE_FREQUENCY, 0, 0, false },
	{ "UNTIL", RULE_UNTIL, 0, 0, false },
	{ "COUNT", RULE_COUNT, 1, COUNT_LARGEST, false },
	{ "INTERVAL", RULE_COUNT, 1, 1000, false },
	/* Several of these would repeat within a day. */
	{ "BYSECOND", RULE_ONE_NUMBER, 0, 60, false },
	{ "BYMINUTE", RULE_ONE_NUMBER, 0, 59, false },
	{ "BYHOUR", RULE_ONE_NUMBER, 0, 23, false },
	{ "BYDAY", RULE_DAYS, 1, 0, true },	/* see rule_ordinals() */
	{ "BYMONTHDAY", RULE_NUMBERS, 1, 31, true },
	{ "BYYEARDAY", RULE_NUMBERS, 1, 366, true },
	{ "BYWEEKNO", RULE_NUMBERS, 1, 53, true },
	{ "BYMONTH", RULE_NUMBERS, 1, 12, false },
	{ "BYSETPOS", RULE_NUMBERS, 1, 366, true },
	{ "WKST", RULE_WEEKDAY, 0, 0, false },
};

#define RULE_COUNT_OF_PARTS (sizeof(rule_parts) / sizeof(rule_parts[0]))

_Static_assert(RULE_COUNT_OF_PARTS == LH_RULE_PARTS, "one slot for each part");

static const char *const rule_weekdays[] = {
	"MO", "TU", "WE", "TH", "FR", "SA", "SU",
};

size_t lh_rule_find(const char *name, size_t length)
{
	size_t i;

	for (i = 0; i < LH_RULE_PARTS; i++)
		if (strlen(rule_parts[i].name) == length &&
		    !strncasecmp(rule_parts[i].name, name, length))
			break;
	return i;
}

static bool rule_has(const struct lh_rule *rule, const char *name)
{
	return rule->values[lh_rule_find(name, strlen(name))] != NULL;
}

static bool rule_is(const char *value, size_t length, const char *word)
{
	return strlen(word) == length && !strncasecmp(value, word, length);
}

/* A number from *s, which is moved behind it; -1 when there is none. */
static int rule_number(const char **s, const char *end)
{
	int number = 0;
	const char *first = *s;

	while (*s < end && isdigit((unsigned char)**s) && *s - first < 9)
		number = number * 10 + (*(*s)++ - '0');
	return *s == first ? -1 : number;
}

static bool rule_skip_sign(const char **s, const char *end)
{
	bool negative = *s < end && **s == '-';

	if (*s < end && (**s == '-' || **s == '+'))
		(*s)++;
	return negative;
}

static bool rule_is_weekday(const char *s, size_t length)
{
	for (size_t i = 0; i < 7; i++)
		if (rule_is(s, length, rule_weekdays[i]))
			return true;
	return false;
}

/* One item of a list, s to end. */
static bool rule_check_item(const struct rule_part *part, const char *s,
			    const char *end, int ordinals)
{
	bool sign = s < end && (*s == '-' || *s == '+');
	bool negative = rule_skip_sign(&s, end);
	int number = rule_number(&s, end);

	if (part->value == RULE_DAYS) {
		if (!rule_is_weekday(s, (size_t)(end - s)))
			return false;
		if (number < 0)
			return !sign;
		return number >= part->low && number <= ordinals;
	}
	return s == end && number >= part->low && number <= part->high &&
	       (part->negative || !negative);
}

static bool rule_check_list(const struct rule_part *part, const char *s,
			    size_t length, int ordinals)
{
	const char *end = s + length;
	size_t count = 0;

	for (;;) {
		const char *comma = memchr(s, ',', (size_t)(end - s));
		const char *stop = comma ? comma : end;

		if (!rule_check_item(part, s, stop, ordinals))
			return false;
		count++;
		if (!comma)
			break;
		s = comma + 1;
	}
	return count == 1 || part->value == RULE_NUMBERS ||
	       part->value == RULE_DAYS;
}

static int rule_digits(const char *s, size_t count)
{
	int number = 0;

	for (size_t i = 0; i < count; i++)
		number = number * 10 + (s[i] - '0');
	return number;
}

/* 20251231, 20251231T235959 or 20251231T165959Z */
static bool rule_check_until(const char *s, size_t length)
{
	struct lh_date date;

	if (length != 8 && length != 15 && length != 16)
		return false;
	for (size_t i = 0; i < length && i < 15; i++)
		if (i == 8 ? toupper((unsigned char)s[i]) != 'T'
			   : !isdigit((unsigned char)s[i]))
			return false;
	if (length == 16 && toupper((unsigned char)s[15]) != 'Z')
		return false;
	date = (struct lh_date){ (int16_t)rule_digits(s, 4),
				 (uint8_t)rule_digits(s + 4, 2),
				 (uint8_t)rule_digits(s + 6, 2) };
	if (!lh_date_is_full(date) || !lh_date_is_valid(date))
		return false;
	return length == 8 || (rule_digits(s + 9, 2) <= 23 &&
			       rule_digits(s + 11, 2) <= 59 &&
			       rule_digits(s + 13, 2) <= 60);
}

static bool rule_check_frequency(const char *s, size_t length)
{
	return rule_is(s, length, "DAILY") || rule_is(s, length, "WEEKLY") ||
	       rule_is(s, length, "MONTHLY") || rule_is(s, length, "YEARLY");
}

static bool rule_is_too_often(const struct lh_rule *rule)
{
	const char *s = rule->values[0];
	size_t length = rule->lengths[0];

	return s && (rule_is(s, length, "SECONDLY") ||
		     rule_is(s, length, "MINUTELY") ||
		     rule_is(s, length, "HOURLY"));
}

/* The largest n of "the n-th Monday": of the month, or of the year. */
static int rule_ordinals(const struct lh_rule *rule)
{
	const char *f = rule->values[0];
	size_t length = rule->lengths[0];

	if (rule_has(rule, "BYMONTHDAY") || rule_has(rule, "BYWEEKNO"))
		return 0;
	if (rule_is(f, length, "MONTHLY"))
		return 5;
	if (!rule_is(f, length, "YEARLY"))
		return 0;
	return rule_has(rule, "BYMONTH") ? 5 : 53;
}

static bool rule_check_part(const struct lh_rule *rule, size_t i)
{
	const char *s = rule->values[i];
	size_t length = rule->lengths[i];
	int ordinals = rule_ordinals(rule);

	switch (rule_parts[i].value) {
	case RULE_FREQUENCY:
		return rule_check_frequency(s, length);
	case RULE_UNTIL:
		return rule_check_until(s, length);
	case RULE_WEEKDAY:
		return rule_is_weekday(s, length);
	default:
		return rule_check_list(&rule_parts[i], s, length, ordinals);
	}
}

/* Splits "NAME=value;NAME=value"; false when that is not its form, or a part
 * is unknown or stands twice. */
static bool rule_split(const char *text, struct lh_rule *rule)
{
	*rule = (struct lh_rule){ .text = text };
	for (const char *s = text; ; s++) {
		const char *end = s + strcspn(s, ";");
		const char *equals = memchr(s, '=', (size_t)(end - s));
		size_t i = equals ? lh_rule_find(s, (size_t)(equals - s))
				  : LH_RULE_PARTS;

		if (i == LH_RULE_PARTS || rule->values[i] || equals + 1 == end)
			return false;
		rule->values[i] = equals + 1;
		rule->lengths[i] = (size_t)(end - equals - 1);
		s = end;
		if (!*s || !s[1])	/* a last ";" is forgiven */
			return true;
	}
}

/* 30 February: libical would look for it until the year 2582. */
static bool rule_can_match(const struct lh_rule *rule)
{
	size_t month = lh_rule_find("BYMONTH", 7), day = lh_rule_find("BYMONTHDAY", 10);
	const char *m = rule->values[month];
	const char *d = rule->values[day];

	if (!m || !d)
		return true;
	for (; m < rule->values[month] + rule->lengths[month]; m++) {
		int longest = lh_date_month_length(2024, atoi(m));

		for (const char *s = d; s < d + rule->lengths[day]; s++) {
			if (abs(atoi(s)) <= longest)
				return true;
			s += strcspn(s, ",;");
		}
		m += strcspn(m, ",;");
	}
	return false;
}

static size_t rule_items(const struct lh_rule *rule, const char *name)
{
	size_t i = lh_rule_find(name, strlen(name));
	size_t count = rule->values[i] ? 1 : 0;

	for (size_t at = 0; at < rule->lengths[i]; at++)
		count += rule->values[i][at] == ',';
	return count;
}

/* How many days of one period BYSETPOS can choose from, at most.  A position
 * beyond them is never met, and libical walks months until 2582 to find out;
 * it knows the end of its years at once. */
static size_t rule_choice(const struct lh_rule *rule)
{
	size_t days = rule_items(rule, "BYDAY");
	size_t month_days = rule_items(rule, "BYMONTHDAY");
	const char *f = rule->values[0];
	size_t length = rule->lengths[0];

	if (rule_is(f, length, "YEARLY"))
		return 366;
	if (rule_is(f, length, "WEEKLY"))
		return days ? days : 1;
	if (rule_is(f, length, "DAILY") || (days && month_days))
		return 1;
	return month_days ? month_days : days ? 5 * days : 1;
}

static bool rule_check_position(const struct lh_rule *rule)
{
	size_t i = lh_rule_find("BYSETPOS", 8);
	const char *s = rule->values[i];
	size_t most = rule_choice(rule);

	if (!s)
		return true;
	for (const char *end = s + rule->lengths[i]; s < end; s++) {
		if ((size_t)abs(atoi(s)) > most)
			return false;
		s += strcspn(s, ",;");
	}
	return true;
}

enum lh_status lh_rule_parse(const char *text, struct lh_rule *rule,
				 struct lh_error *err)
{
	if (strlen(text) > RULE_LONGEST)
		return lh_error_set(err, LH_EINVALID,
				    _("quy tắc lặp lại quá dài"));
	/* Only such a text can be quoted below, and cut. */
	for (const char *s = text; *s; s++)
		if (*s < ' ' || *s > '~')
			return lh_error_set(err, LH_EINVALID,
					    _("quy tắc lặp lại có ký tự lạ"));
	if (strcasestr(text, "RSCALE=") || strcasestr(text, "SKIP="))
		return lh_error_set(err, LH_EINVALID,
				    _("quy tắc lặp lại theo loại lịch khác: “%.80s”"),
				    text);
	if (!rule_split(text, rule) || !rule->values[0])
		return lh_error_set(err, LH_EINVALID,
				    _("không hiểu quy tắc lặp lại “%.80s”"),
				    text);
	if (rule_is_too_often(rule))
		return lh_error_set(err, LH_EINVALID,
				    _("quy tắc lặp lại dày hơn hằng ngày: “%.80s”"),
				    text);
	for (size_t i = 0; i < LH_RULE_PARTS; i++)
		if (rule->values[i] && !rule_check_part(rule, i))
			return lh_error_set(err, LH_EINVALID,
					    _("không hiểu phần “%s” của quy tắc lặp lại “%.80s”"),
					    rule_parts[i].name, text);
	if (rule_has(rule, "COUNT") && rule_has(rule, "UNTIL"))
		return lh_error_set(err, LH_EINVALID,
				    _("quy tắc lặp lại có cả số lần và ngày cuối: “%.80s”"),
				    text);
	if (!rule_can_match(rule) || !rule_check_position(rule))
		return lh_error_set(err, LH_EINVALID,
				    _("quy tắc lặp lại không gặp ngày nào: “%.80s”"),
				    text);
	return LH_OK;
}
