/* Civil days of the proleptic Gregorian calendar, and hours of the day.
 *
 * A date may be partial: day 0, or day and month 0; year 0 is unknown (a day
 * and month without a year stand in notices).  All zero is "no date". */
#ifndef LICHHOP_DATE_H
#define LICHHOP_DATE_H

#include <stdbool.h>
#include <stdint.h>

#include <lichhop/alloc.h>

struct lh_date {
	int16_t year;	/* 1900 … 2200, 0 unknown */
	uint8_t month;	/* 1 … 12, 0 unknown */
	uint8_t day;	/* 1 … 31, 0 unknown */
};

/* Minutes since midnight, 0 … 1440; 1440 only as an end. */
typedef int16_t lh_minute;
#define LH_MINUTE_UNKNOWN (-1)

enum lh_day_part {	/* buổi */
	LH_PART_NONE,
	LH_PART_MORNING,	/* sáng */
	LH_PART_AFTERNOON,	/* chiều */
	LH_PART_EVENING,	/* tối */
	LH_PART_ALL_DAY,	/* cả ngày */
};

enum lh_weekday {	/* ISO 8601 */
	LH_MONDAY = 1, LH_TUESDAY, LH_WEDNESDAY, LH_THURSDAY, LH_FRIDAY,
	LH_SATURDAY, LH_SUNDAY,
};

bool lh_date_is_empty(struct lh_date date);
bool lh_date_is_full(struct lh_date date);	/* year, month and day known */
bool lh_date_is_valid(struct lh_date date);	/* partial ones too */
int lh_date_compare(struct lh_date a, struct lh_date b); /* both full */

/* Days since 1970-01-01, and back.  date must be full and valid. */
int32_t lh_date_to_days(struct lh_date date);
struct lh_date lh_date_from_days(int32_t days);
struct lh_date lh_date_add_days(struct lh_date date, int32_t days);
int lh_date_month_length(int year, int month);
enum lh_weekday lh_date_weekday(struct lh_date date);
int lh_date_iso_week(struct lh_date date, int *year);	/* year may be NULL */

/* "2025-12-04", "2024-05", "--12-04" for a day without a year, "" for none.
 * buf holds at least LH_DATE_TEXT_SIZE bytes; returns buf. */
#define LH_DATE_TEXT_SIZE 16
char *lh_date_format(struct lh_date date, char *buf);
/* The reverse, whole string; false leaves *date untouched. */
bool lh_date_parse(const char *s, struct lh_date *date);

/* "14:00"; LH_MINUTE_UNKNOWN gives "". */
#define LH_MINUTE_TEXT_SIZE 8
char *lh_minute_format(lh_minute minute, char *buf);
bool lh_minute_parse(const char *s, lh_minute *minute);

/* In the user's language: "Thứ Năm 04/12/2025", "tháng 5/2024".
 * lh_date_short: "04/12" with weekday "T5 04/12" when weekday is set. */
char *lh_date_words(struct lh_arena *arena, struct lh_date date);
char *lh_date_short(struct lh_arena *arena, struct lh_date date, bool weekday);
const char *lh_weekday_words(enum lh_weekday weekday);	/* "Thứ Năm" */
const char *lh_weekday_short(enum lh_weekday weekday);	/* "T5" */
/* The same in Vietnamese always: for papers, .ics and notices, which go to
 * others and are read again. */
char *lh_date_written(struct lh_arena *arena, struct lh_date date);
const char *lh_weekday_written(enum lh_weekday weekday);
const char *lh_day_part_name(enum lh_day_part part);	/* sang chieu toi ca_ngay, NULL */
bool lh_day_part_parse(const char *name, enum lh_day_part *part);

#endif
