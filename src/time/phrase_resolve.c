/* What the words leave out and the context knows. */
#include "phrase_priv.h"


/* The calendar of date.h is from 1900 to 2200; all steps are of a year at
 * most. */
static struct lh_date resolve_usable(struct lh_date date)
{
	bool usable = lh_date_is_valid(date) && date.year > 1900 &&
		      date.year < 2200;

	return usable ? date : (struct lh_date){ 0 };
}

struct lh_phrase_context
resolve_context(const struct lh_phrase_context *context)
{
	struct lh_phrase_context usable = {
		.today = resolve_usable(context->today),
		.anchor = resolve_usable(context->anchor),
		.typed = context->typed,
	};

	if (!lh_date_is_full(usable.today))
		usable.today = (struct lh_date){ 0 };
	return usable;
}

static int32_t resolve_distance(int32_t a, int32_t b)
{
	return a < b ? b - a : a - b;
}

/* The year in which month and day lie nearest to a whole anchor. */
static int16_t resolve_nearest(struct lh_date date, struct lh_date anchor)
{
	int32_t at = lh_date_to_days(anchor);
	int32_t best = INT32_MAX;
	int16_t year = anchor.year;

	for (int i = -1; i <= 1; i++) {
		struct lh_date try = date;

		try.year = (int16_t)(anchor.year + i);
		if (!try.day)
			try.day = 15;
		if (!lh_date_is_valid(try))
			continue;
		int32_t distance = resolve_distance(lh_date_to_days(try), at);
		if (distance < best) {
			best = distance;
			year = try.year;
		}
	}
	return year;
}

void resolve_year(struct lh_date *date, const struct lh_date *anchor,
		  bool *inferred)
{
	struct lh_date whole = *anchor;
	struct lh_date filled = *date;

	if (date->year || !date->month || !anchor->year)
		return;
	if (!whole.month) {
		filled.year = anchor->year;
	} else {
		if (!whole.day)
			whole.day = 15;
		filled.year = resolve_nearest(*date, whole);
	}
	if (!lh_date_is_valid(filled))
		return;		/* 29/2 of another year */
	*date = filled;
	*inferred = true;
}

static bool resolve_is_after(struct lh_date a, struct lh_date b)
{
	return a.month > b.month || (a.month == b.month && a.day > b.day);
}

/* A number alone, as in "ngày 05", is no date yet. */
static bool resolve_is_possible(struct lh_date date)
{
	return (date.day && !date.month) || lh_date_is_valid(date);
}

bool resolve_range(struct lh_date *first, struct lh_date *last)
{
	if (first->day && !first->month) {
		first->month = last->month;
		first->year = last->year;
	} else if (last->day && !last->month) {
		last->month = first->month;
		last->year = first->year;
	}
	if (last->year && !first->year)
		first->year = (int16_t)(last->year -
					resolve_is_after(*first, *last));
	else if (first->year && !last->year)
		last->year = (int16_t)(first->year +
				       resolve_is_after(*first, *last));
	return resolve_is_possible(*first) && resolve_is_possible(*last);
}

/* The weekday of a week counted from today, or the first on or after the
 * anchor. */
struct lh_date resolve_weekday(const struct parser *p, const struct week *week)
{
	struct lh_date today = p->context->today;
	struct lh_date from = p->context->anchor;

	if (!lh_date_is_full(from) && p->alone)
		from = today;
	if (week->has_step) {
		if (!lh_date_is_full(today))
			return (struct lh_date){ 0 };
		return lh_date_add_days(today, 7 * week->step + week->weekday -
					       (int32_t)lh_date_weekday(today));
	}
	if (!lh_date_is_full(from))
		return (struct lh_date){ 0 };
	int32_t ahead = (week->weekday - (int32_t)lh_date_weekday(from) + 7) % 7;
	return lh_date_add_days(from, ahead);
}

void resolve_weekday_clash(struct lh_phrase *phrase)
{
	phrase->weekday_clash = phrase->weekday &&
		lh_date_is_full(phrase->date) &&
		lh_date_is_empty(phrase->last) &&
		(uint8_t)lh_date_weekday(phrase->date) != phrase->weekday;
}

/* "ngày 25" alone: of the anchor's month; empty if there is no such day. */
static void resolve_month(const struct parser *p, struct lh_date *date,
			  bool *inferred)
{
	struct lh_date from = p->context->anchor;

	if (!date->day || date->month)
		return;
	if (!from.month && p->alone)
		from = p->context->today;
	date->month = from.month;
	date->year = from.year;
	if (!from.month || !lh_date_is_valid(*date))
		*date = (struct lh_date){ 0 };
	*inferred |= date->year != 0;
}

static void resolve_day(const struct parser *p, const struct moment *m,
			struct lh_phrase *phrase)
{
	const struct lh_date *anchor = &p->context->anchor;

	phrase->kind = m->day.kind;
	phrase->date = m->day.first;
	phrase->last = m->day.last;
	phrase->vague |= m->day.vague;
	if (m->day.relative)
		return;
	if (lh_date_is_empty(*anchor) && p->alone)
		anchor = &p->context->today;
	resolve_month(p, &phrase->date, &phrase->year_inferred);
	resolve_month(p, &phrase->last, &phrase->year_inferred);
	resolve_year(&phrase->date, anchor, &phrase->year_inferred);
	resolve_year(&phrase->last, anchor, &phrase->year_inferred);
}

/* "ngày 25 hàng tháng" keeps its number in count, "15/12 hằng năm" its date. */
static void resolve_rule(const struct moment *m, struct lh_phrase *phrase)
{
	phrase->kind = LH_PHRASE_RECURRING;
	phrase->count = m->week.count;
	if (!m->has_day)
		return;
	phrase->date = m->day.first;
	if (!phrase->date.month) {
		phrase->count = phrase->date.day;
		phrase->date.day = 0;
	}
}

/* "chiều ngày 05/12, lúc 2 giờ" is at 14:00: the part of the day tells the
 * half of a clock of twelve hours, and the hour then says all. */
static void resolve_clock(const struct moment *m, struct lh_phrase *phrase)
{
	const lh_minute noon = 12 * 60;
	bool shift = false;

	if (m->part == LH_PART_AFTERNOON)
		shift = m->clock.from < 7 * 60;
	else if (m->part == LH_PART_EVENING)
		shift = m->clock.from >= 5 * 60 && m->clock.from < noon;
	phrase->minute = m->clock.from;
	phrase->end_minute = m->clock.to;
	if (!shift)
		return;
	phrase->minute = (lh_minute)(m->clock.from + noon);
	if (m->clock.to != LH_MINUTE_UNKNOWN && m->clock.to < noon)
		phrase->end_minute = (lh_minute)(m->clock.to + noon);
}

void resolve_moment(const struct parser *p, const struct moment *m,
		    struct lh_phrase *phrase)
{
	phrase->minute = LH_MINUTE_UNKNOWN;
	phrase->end_minute = LH_MINUTE_UNKNOWN;
	if (m->has_clock)
		resolve_clock(m, phrase);
	phrase->part = m->has_clock ? LH_PART_NONE : m->part;
	phrase->weekday = m->week.weekday;
	if (m->every) {
		resolve_rule(m, phrase);
	} else if (m->back) {
		phrase->kind = LH_PHRASE_BACK;
	} else if (m->has_day) {
		resolve_day(p, m, phrase);
	} else if (m->has_week) {
		phrase->kind = LH_PHRASE_WEEKDAY;
		phrase->date = resolve_weekday(p, &m->week);
	} else {
		phrase->kind = LH_PHRASE_HOUR;
	}
	resolve_weekday_clash(phrase);
}
