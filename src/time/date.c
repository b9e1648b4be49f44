/* Civil days.  The day numbers follow from counting years from March, so that
 * the leap day is the last of its year. */
#include <lichhop/date.h>

#include <stdio.h>
#include <string.h>

#include <lichhop/gettext.h>

#define DATE_YEAR_FIRST 1900
#define DATE_YEAR_LAST 2200
#define DAYS_OF_400_YEARS 146097
#define DAYS_TO_1970 719468	/* from 0000-03-01 */

bool lh_date_is_empty(struct lh_date date)
{
	return date.year == 0 && date.month == 0 && date.day == 0;
}

bool lh_date_is_full(struct lh_date date)
{
	return date.year != 0 && date.month != 0 && date.day != 0;
}

static bool date_is_leap(int year)
{
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int lh_date_month_length(int year, int month)
{
	static const uint8_t lengths[] = {
		31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
	};

	if (month < 1 || month > 12)
		lh_bug("month %d", month);
	return month == 2 && date_is_leap(year) ? 29 : lengths[month - 1];
}

/* 29/2 of an unknown year may exist. */
bool lh_date_is_valid(struct lh_date date)
{
	if (date.year != 0 && (date.year < DATE_YEAR_FIRST ||
			       date.year > DATE_YEAR_LAST))
		return false;
	if (date.month > 12 || date.day > 31)
		return false;
	if (date.month == 0)
		return date.day == 0;
	int year = date.year ? date.year : 2000;
	return date.day <= lh_date_month_length(year, date.month);
}

int lh_date_compare(struct lh_date a, struct lh_date b)
{
	if (a.year != b.year)
		return a.year < b.year ? -1 : 1;
	if (a.month != b.month)
		return a.month < b.month ? -1 : 1;
	return (a.day > b.day) - (a.day < b.day);
}

static int32_t date_floor_divide(int32_t a, int32_t b)
{
	return a / b - (a % b < 0);
}

int32_t lh_date_to_days(struct lh_date date)
{
	if (!lh_date_is_full(date) || !lh_date_is_valid(date))
		lh_bug("day number of %d-%d-%d", date.year, date.month,
		       date.day);
	int32_t year = date.month <= 2 ? date.year - 1 : date.year;
	int32_t month = (date.month + 9) % 12;		/* from March */
	int32_t era = date_floor_divide(year, 400);
	int32_t of_era = year - era * 400;
	int32_t of_year = (153 * month + 2) / 5 + date.day - 1;

	return era * DAYS_OF_400_YEARS + of_era * 365 + of_era / 4 -
	       of_era / 100 + of_year - DAYS_TO_1970;
}

struct lh_date lh_date_from_days(int32_t days)
{
	days += DAYS_TO_1970;
	int32_t era = date_floor_divide(days, DAYS_OF_400_YEARS);
	int32_t of_era = days - era * DAYS_OF_400_YEARS;
	int32_t year = (of_era - of_era / 1460 + of_era / 36524 -
			of_era / 146096) / 365;
	int32_t of_year = of_era - (365 * year + year / 4 - year / 100);
	int32_t month = (5 * of_year + 2) / 153;
	int32_t day = of_year - (153 * month + 2) / 5 + 1;

	year += era * 400 + (month >= 10);
	return (struct lh_date){
		.year = (int16_t)year,
		.month = (uint8_t)(month < 10 ? month + 3 : month - 9),
		.day = (uint8_t)day,
	};
}

struct lh_date lh_date_add_days(struct lh_date date, int32_t days)
{
	return lh_date_from_days(lh_date_to_days(date) + days);
}

enum lh_weekday lh_date_weekday(struct lh_date date)
{
	int32_t days = lh_date_to_days(date) + 3;	/* 1970-01-01: Thursday */

	return (enum lh_weekday)(days - date_floor_divide(days, 7) * 7 + 1);
}

/* A week belongs to the year of its Thursday. */
int lh_date_iso_week(struct lh_date date, int *year)
{
	int to_thursday = LH_THURSDAY - (int)lh_date_weekday(date);
	struct lh_date thursday = lh_date_add_days(date, to_thursday);
	struct lh_date first = { .year = thursday.year, .month = 1, .day = 1 };

	if (year)
		*year = thursday.year;
	return (lh_date_to_days(thursday) - lh_date_to_days(first)) / 7 + 1;
}

char *lh_date_format(struct lh_date date, char *buf)
{
	buf[0] = '\0';
	if (date.year && date.month && date.day)
		snprintf(buf, LH_DATE_TEXT_SIZE, "%04d-%02u-%02u", date.year,
			 date.month, date.day);
	else if (date.year && date.month)
		snprintf(buf, LH_DATE_TEXT_SIZE, "%04d-%02u", date.year,
			 date.month);
	else if (date.year)
		snprintf(buf, LH_DATE_TEXT_SIZE, "%04d", date.year);
	else if (date.month && date.day)
		snprintf(buf, LH_DATE_TEXT_SIZE, "--%02u-%02u", date.month,
			 date.day);
	else if (date.month)
		snprintf(buf, LH_DATE_TEXT_SIZE, "--%02u", date.month);
	return buf;
}

/* Exactly count digits at *s, which moves behind them. */
static bool date_take_digits(const char **s, int count, int *value)
{
	*value = 0;
	for (int i = 0; i < count; i++, (*s)++) {
		if (**s < '0' || **s > '9')
			return false;
		*value = *value * 10 + (**s - '0');
	}
	return true;
}

static bool date_take_part(const char **s, uint8_t *part)
{
	int value;

	if (**s != '-')
		return false;
	(*s)++;
	if (!date_take_digits(s, 2, &value) || value == 0)
		return false;
	*part = (uint8_t)value;
	return true;
}

bool lh_date_parse(const char *s, struct lh_date *date)
{
	struct lh_date found = { 0 };

	if (s[0] == '-' && s[1] == '-') {
		s++;
	} else if (*s) {
		int year;

		if (!date_take_digits(&s, 4, &year) || year == 0)
			return false;
		found.year = (int16_t)year;
	}
	if (*s && !date_take_part(&s, &found.month))
		return false;
	if (*s && !date_take_part(&s, &found.day))
		return false;
	if (*s || !lh_date_is_valid(found))
		return false;
	*date = found;
	return true;
}

char *lh_minute_format(lh_minute minute, char *buf)
{
	buf[0] = '\0';
	if (minute != LH_MINUTE_UNKNOWN)
		snprintf(buf, LH_MINUTE_TEXT_SIZE, "%02d:%02d",
			 (int)minute / 60 % 100, (int)minute % 60);
	return buf;
}

bool lh_minute_parse(const char *s, lh_minute *minute)
{
	int hours, minutes;

	if (!date_take_digits(&s, 2, &hours) || *s++ != ':' ||
	    !date_take_digits(&s, 2, &minutes) || *s)
		return false;
	if (minutes > 59 || hours > 24 || (hours == 24 && minutes > 0))
		return false;
	*minute = (lh_minute)(hours * 60 + minutes);
	return true;
}

static const struct {
	const char *words, *abbreviation;
} weekday_names[] = {
	[LH_MONDAY] = { N_("Thứ Hai"), N_("T2") },
	[LH_TUESDAY] = { N_("Thứ Ba"), N_("T3") },
	[LH_WEDNESDAY] = { N_("Thứ Tư"), N_("T4") },
	[LH_THURSDAY] = { N_("Thứ Năm"), N_("T5") },
	[LH_FRIDAY] = { N_("Thứ Sáu"), N_("T6") },
	[LH_SATURDAY] = { N_("Thứ Bảy"), N_("T7") },
	[LH_SUNDAY] = { N_("Chủ Nhật"), N_("CN") },
};

static void weekday_check(enum lh_weekday weekday)
{
	if (weekday < LH_MONDAY || weekday > LH_SUNDAY)
		lh_bug("weekday %d", (int)weekday);
}

const char *lh_weekday_words(enum lh_weekday weekday)
{
	weekday_check(weekday);
	return _(weekday_names[weekday].words);
}

const char *lh_weekday_written(enum lh_weekday weekday)
{
	weekday_check(weekday);
	return weekday_names[weekday].words;
}

const char *lh_weekday_short(enum lh_weekday weekday)
{
	weekday_check(weekday);
	return _(weekday_names[weekday].abbreviation);
}

/* What is the same in every language; NULL for a date without its day. */
static char *date_words_of_day(struct lh_arena *arena, struct lh_date date,
			       const char *(*weekday)(enum lh_weekday))
{
	if (lh_date_is_full(date))
		return lh_arena_printf(arena, "%s %02u/%02u/%d",
				       weekday(lh_date_weekday(date)),
				       date.day, date.month, date.year);
	if (date.day && date.month)
		return lh_arena_printf(arena, "%02u/%02u", date.day,
				       date.month);
	return NULL;
}

char *lh_date_written(struct lh_arena *arena, struct lh_date date)
{
	char *day = date_words_of_day(arena, date, lh_weekday_written);

	if (day)
		return day;
	if (date.month && date.year)
		return lh_arena_printf(arena, "tháng %u/%d", date.month,
				       date.year);
	if (date.month)
		return lh_arena_printf(arena, "tháng %u", date.month);
	if (date.year)
		return lh_arena_printf(arena, "năm %d", date.year);
	return lh_arena_strdup(arena, "");
}

char *lh_date_words(struct lh_arena *arena, struct lh_date date)
{
	char *day = date_words_of_day(arena, date, lh_weekday_words);

	if (day)
		return day;
	if (date.month && date.year)
		return lh_arena_printf(arena, _("tháng %u/%d"), date.month,
				       date.year);
	if (date.month)
		return lh_arena_printf(arena, _("tháng %u"), date.month);
	if (date.year)
		return lh_arena_printf(arena, _("năm %d"), date.year);
	return lh_arena_strdup(arena, "");
}

char *lh_date_short(struct lh_arena *arena, struct lh_date date, bool weekday)
{
	if (!date.day || !date.month)
		return lh_date_words(arena, date);
	if (weekday && date.year)
		return lh_arena_printf(arena, "%s %02u/%02u",
				       lh_weekday_short(lh_date_weekday(date)),
				       date.day, date.month);
	return lh_arena_printf(arena, "%02u/%02u", date.day, date.month);
}

static const char *const day_part_names[] = {
	[LH_PART_NONE] = NULL,
	[LH_PART_MORNING] = "sang",
	[LH_PART_AFTERNOON] = "chieu",
	[LH_PART_EVENING] = "toi",
	[LH_PART_ALL_DAY] = "ca_ngay",
};

const char *lh_day_part_name(enum lh_day_part part)
{
	if ((size_t)part >= sizeof(day_part_names) / sizeof(*day_part_names))
		lh_bug("part of day %d", (int)part);
	return day_part_names[part];
}

bool lh_day_part_parse(const char *name, enum lh_day_part *part)
{
	for (int i = LH_PART_MORNING; i <= LH_PART_ALL_DAY; i++) {
		if (strcmp(name, day_part_names[i]) == 0) {
			*part = (enum lh_day_part)i;
			return true;
		}
	}
	return false;
}
