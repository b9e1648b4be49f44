/* Working days.  Holidays and days worked instead are handed in. */
#include <lichhop/planning.h>

#include <string.h>

#include <lichhop/gettext.h>

struct day_list {
	struct lh_date *days;
	size_t count;
};

/* Adds a day; false when it does not come after the last one. */
static bool day_list_add(struct lh_arena *arena, struct day_list *list,
			 struct lh_date day)
{
	if (list->count > 0 &&
	    lh_date_compare(list->days[list->count - 1], day) >= 0)
		return false;
	list->days = lh_arena_grow(arena, list->days, list->count,
				   sizeof(*list->days));
	list->days[list->count++] = day;
	return true;
}

/* "2026-01-10,worked,…" */
static bool calendar_line(struct lh_arena *arena, const char *line,
			  size_t length, struct day_list *off,
			  struct day_list *worked)
{
	enum { DATE_LENGTH = 10 };	/* 2026-01-10 */
	const char *kind = line + DATE_LENGTH + 1;
	struct lh_date day;

	if (length <= DATE_LENGTH || line[DATE_LENGTH] != ',' ||
	    !lh_date_parse(lh_arena_strndup(arena, line, DATE_LENGTH), &day) ||
	    !lh_date_is_full(day))
		return false;
	if (strncmp(kind, "off,", 4) == 0)
		return day_list_add(arena, off, day);
	if (strncmp(kind, "worked,", 7) == 0)
		return day_list_add(arena, worked, day);
	return false;
}

enum lh_status lh_planning_calendar_parse(struct lh_arena *arena,
					  const char *text,
					  struct lh_work_calendar *calendar,
					  struct lh_error *err)
{
	struct day_list off = { 0 };
	struct day_list worked = { 0 };
	size_t number = 1;

	/* The first line names the columns. */
	text += strcspn(text, "\n");
	for (; *text != '\0'; number++) {
		size_t length = strcspn(++text, "\n");

		if (length > 0 &&
		    !calendar_line(arena, text, length, &off, &worked))
			return lh_error_set(err, LH_EFORMAT,
				_("lịch ngày nghỉ sai ở dòng %zu"), number + 1);
		text += length;
	}
	*calendar = (struct lh_work_calendar){
		.holidays = off.days, .n_holidays = off.count,
		.make_up = worked.days, .n_make_up = worked.count,
	};
	return LH_OK;
}

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
