/* Working days.  Holidays and days worked instead are handed in. */
#include <lichhop/planning.h>

static bool days_have(const struct lh_date *days, size_t count,
		      struct lh_date day)
{
	size_t low = 0;
	size_t high = count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = lh_date_compare(days[middle], day);

		if (order == 0)
			return true;
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return false;
}

bool lh_planning_is_working_day(const struct lh_work_calendar *calendar,
				struct lh_date day)
{
	if (calendar != NULL) {
		if (days_have(calendar->make_up, calendar->n_make_up, day))
			return true;
		if (days_have(calendar->holidays, calendar->n_holidays, day))
			return false;
	}
	return lh_date_weekday(day) < LH_SATURDAY;
}

struct lh_date lh_planning_add_working_days(const struct lh_work_calendar *calendar,
					    struct lh_date day, int32_t n)
{
	int32_t step = n < 0 ? -1 : 1;

	while (n != 0) {
		struct lh_date next = lh_date_add_days(day, step);

		/* The calendar ends; nobody means so many days. */
		if (!lh_date_is_valid(next))
			break;
		day = next;
		if (lh_planning_is_working_day(calendar, day))
			n -= step;
	}
	return day;
}
