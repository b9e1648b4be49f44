/* VEVENT → meeting. */
#include "item_priv.h"

#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/recurrence.h>
#include <lichhop/text.h>

struct event_days {	/* EXDATE or RDATE */
	struct lh_ical_local *items;
	size_t count;
};

struct event {
	struct lh_ical_item *item;
	struct lh_ical_basics basics;
	bool has_start, has_end, has_duration, has_original;
	struct lh_ical_local start, end, original;
	int64_t duration;
	icalproperty_status status;
	const char *location, *comment;
	struct event_days exceptions, extra;
};

/* --- what libical has read --- */

/* DTSTART and RECURRENCE-ID must be understood; other times can be left out. */
static void event_take_time(struct event *e, icalproperty *p,
			    struct icaltimetype t, struct lh_ical_local *to,
			    bool *has, bool needed)
{
	struct lh_ical_local local;
	const char *tzid;

	if (icaltime_is_null_time(t))
		return;
	if (lh_ical_local_take(e->item, p, t, &local, &tzid)) {
		*to = local;
		*has = true;
		return;
	}
	if (needed)
		lh_ical_item_refuse(e->item,
				    lh_ical_item_zone_fault(e->item, tzid));
	else
		lh_ical_item_remark(e->item,
				    lh_ical_item_zone_fault(e->item, tzid));
}

static void event_take_day(struct event *e, icalproperty *p,
			   struct icaltimetype t, struct event_days *days)
{
	struct lh_ical_local local;
	bool has = false;

	event_take_time(e, p, t, &local, &has, false);
	if (!has)
		return;
	days->items = lh_arena_grow(e->item->arena, days->items, days->count,
				    sizeof(*days->items));
	days->items[days->count++] = local;
}

static const char *event_text(struct event *e, const char *text)
{
	return text ? lh_ical_clean(e->item->arena, text, strlen(text), false)
		    : NULL;
}

static void event_take(struct event *e, icalproperty *p)
{
	if (lh_ical_basics_take(e->item, &e->basics, p))
		return;
	switch (icalproperty_isa(p)) {
	case ICAL_DTSTART_PROPERTY:
		event_take_time(e, p, icalproperty_get_dtstart(p), &e->start,
				&e->has_start, true);
		break;
	case ICAL_DTEND_PROPERTY:
		event_take_time(e, p, icalproperty_get_dtend(p), &e->end,
				&e->has_end, false);
		break;
	case ICAL_DURATION_PROPERTY:
		e->duration =
			icaldurationtype_as_int(icalproperty_get_duration(p));
		e->has_duration = true;
		break;
	case ICAL_RECURRENCEID_PROPERTY:
		event_take_time(e, p, icalproperty_get_recurrenceid(p),
				&e->original, &e->has_original, true);
		break;
	case ICAL_EXDATE_PROPERTY:
		event_take_day(e, p, icalproperty_get_exdate(p),
			       &e->exceptions);
		break;
	case ICAL_RDATE_PROPERTY:
		event_take_day(e, p, icalproperty_get_rdate(p).time, &e->extra);
		break;
	case ICAL_STATUS_PROPERTY:
		e->status = icalproperty_get_status(p);
		break;
	case ICAL_LOCATION_PROPERTY:
		e->location = event_text(e, icalproperty_get_location(p));
		break;
	case ICAL_COMMENT_PROPERTY:
		e->comment = event_text(e, icalproperty_get_comment(p));
		break;
	default:
		break;
	}
}

/* --- time --- */

static void event_drop_end(struct event *e)
{
	lh_ical_item_remark(e->item, _("giờ kết thúc không sau giờ bắt đầu, đã bỏ giờ kết thúc"));
}

/* The end in the zone of the start; false when the file gives none that can
 * be used. */
static bool event_find_end(struct event *e, struct lh_ical_local *end)
{
	bool days = e->start.minute == LH_MINUTE_UNKNOWN;

	if (e->has_end && days == (e->end.minute == LH_MINUTE_UNKNOWN)) {
		*end = lh_ical_local_in(e->end, e->start.zone);
	} else if (e->has_duration && !e->has_end) {
		*end = e->start;
		if (!lh_ical_local_add(end, e->duration)) {
			event_drop_end(e);
			return false;
		}
	} else {
		if (e->has_end)
			event_drop_end(e);
		return false;
	}
	int order = lh_ical_local_compare(end, &e->start);
	/* Calendars write reminders, and some single days, as no time at all. */
	if (order < 0)
		event_drop_end(e);
	return order > 0;
}

static void event_set_end(const struct event *e, struct lh_ical_local end,
			  struct lh_when *when)
{
	bool days = e->start.minute == LH_MINUTE_UNKNOWN;

	/* A DATE as the end is the first day after; midnight ends a day. */
	if (days || end.minute == 0) {
		end.date = lh_date_add_days(end.date, -1);
		end.minute = 24 * 60;
	}
	if (lh_date_compare(end.date, when->date) > 0)
		when->last_date = end.date;
	if (!days)
		when->end = end.minute;
}

static void event_set_when(struct event *e, struct lh_when *when)
{
	struct lh_ical_local end;

	*when = (struct lh_when){ .start = LH_MINUTE_UNKNOWN,
				  .end = LH_MINUTE_UNKNOWN };
	if (!e->has_start)
		return;
	when->date = e->start.date;
	when->start = e->start.minute;
	if (e->start.minute != LH_MINUTE_UNKNOWN) {
		when->floating = !e->start.stated;
		if (e->start.stated)
			when->zone = lh_arena_strdup(e->item->arena,
						     e->start.zone);
	}
	if (event_find_end(e, &end))
		event_set_end(e, end, when);
}

/* --- repeating --- */

static struct lh_date *event_dates(struct event *e,
				   const struct event_days *days, size_t *count)
{
	struct lh_date *dates = lh_arena_calloc(e->item->arena, days->count,
						sizeof(*dates));

	for (size_t i = 0; i < days->count; i++)
		dates[i] = lh_ical_local_in(days->items[i],
					    e->start.zone).date;
	*count = days->count;
	return dates;
}

/* Our series keep the hour of the first meeting. */
static void event_remark_hours(struct event *e)
{
	for (size_t i = 0; i < e->extra.count; i++) {
		struct lh_ical_local l = lh_ical_local_in(e->extra.items[i],
							  e->start.zone);

		if (l.minute == e->start.minute)
			continue;
		lh_ical_item_remark(e->item, _("buổi họp thêm có giờ khác, lấy giờ của buổi đầu"));
		return;
	}
}

/* UNTIL in UTC is made local: our rules are read in the meeting's zone. */
static const char *event_local_until(struct event *e, const char *until,
				     size_t length)
{
	struct lh_arena *arena = e->item->arena;
	struct lh_ical_slice slice = { until, length };
	bool days = e->start.minute == LH_MINUTE_UNKNOWN;
	char *text = lh_arena_strndup(arena, until, length);
	struct lh_ical_local local = { .zone = "UTC" };

	if (!lh_ical_time_is_real(slice) || (length == 15 && !days))
		return text;
	if (days || length == 8)
		return lh_arena_strndup(arena, until, 8);
	lh_date_parse(lh_arena_printf(arena, "%.4s-%.2s-%.2s", until,
				      until + 4, until + 6), &local.date);
	local.minute = (lh_minute)((until[9] - '0') * 600 +
				   (until[10] - '0') * 60 +
				   (until[11] - '0') * 10 + (until[12] - '0'));
	local = lh_ical_local_in(local, e->start.zone);
	return lh_arena_printf(arena, "%04d%02d%02dT%02d%02d00",
			       local.date.year, local.date.month,
			       local.date.day, local.minute / 60,
			       local.minute % 60);
}

static const char *event_rule(struct event *e, const struct lh_ical_line *line)
{
	struct lh_arena *arena = e->item->arena;
	char *rule = lh_ical_clean(arena, line->value.text, line->value.length,
				   false);
	const char *until;

	for (char *s = rule; s && *s; s++)
		if (*s >= 'a' && *s <= 'z')
			*s = (char)(*s - 'a' + 'A');
	until = rule ? strstr(rule, "UNTIL=") : NULL;
	if (!until)
		return rule;
	until += strlen("UNTIL=");
	size_t length = strcspn(until, ";");
	return lh_arena_printf(arena, "%.*s%s%s", (int)(until - rule), rule,
			       event_local_until(e, until, length),
			       until + length);
}

/* A rule that cannot be taken costs the repeating, not the meeting. */
static void event_set_rule(struct event *e, struct lh_series *series)
{
	const struct lh_ical_lines *rules = &e->item->rules;
	struct lh_error err = { 0 };

	for (size_t i = 0; i < rules->count; i++) {
		const struct lh_ical_line *line = &rules->lines[i];
		const char *rule = event_rule(e, line);

		if (!lh_ical_slice_is(line->name, "RRULE") || series->rule) {
			lh_ical_item_remark(e->item, _("chỉ đọc được một quy tắc lặp lại"));
			continue;
		}
		if (!rule || lh_recurrence_check(rule, &err))
			lh_ical_item_remark(e->item,
				lh_arena_printf(e->item->arena,
					_("%s; chỉ giữ buổi đầu"),
					*err.text ? err.text : "RRULE"));
		else
			series->rule = rule;
	}
}

static void event_set_series(struct event *e, struct lh_series *series)
{
	*series = (struct lh_series){ .original_minute = LH_MINUTE_UNKNOWN };
	if (e->has_original) {
		if (e->has_start)
			e->original = lh_ical_local_in(e->original,
						       e->start.zone);
		series->original = e->original.date;
		series->original_minute = e->original.minute;
		return;
	}
	if (!e->has_start)
		return;
	event_set_rule(e, series);
	series->exceptions = event_dates(e, &e->exceptions,
					 &series->n_exceptions);
	series->extra = event_dates(e, &e->extra, &series->n_extra);
	event_remark_hours(e);
}

/* --- the whole --- */

static enum lh_meeting_state event_state(const struct event *e)
{
	if (e->status == ICAL_STATUS_CANCELLED ||
	    lh_ical_item_method_is(e->item, "CANCEL"))
		return LH_MEETING_CANCELLED;
	return e->status == ICAL_STATUS_TENTATIVE ? LH_MEETING_TENTATIVE
						  : LH_MEETING_CONFIRMED;
}

/* Only a message about a meeting that we know may leave its time out. */
static bool event_may_lack_start(const struct lh_ical_item *item)
{
	return lh_ical_item_method_is(item, "REPLY") ||
	       lh_ical_item_method_is(item, "CANCEL") ||
	       lh_ical_item_method_is(item, "REFRESH") ||
	       lh_ical_item_method_is(item, "DECLINECOUNTER");
}

static void event_check(struct event *e)
{
	if (!e->has_start && !event_may_lack_start(e->item))
		lh_ical_item_refuse(e->item, _("không có giờ bắt đầu (DTSTART)"));
	if (e->item->fault)
		return;
	if (!e->basics.uid)
		lh_ical_item_remark(e->item, _("không có mã UID"));
	if (!e->basics.summary && !event_may_lack_start(e->item))
		lh_ical_item_remark(e->item, _("không có tiêu đề (SUMMARY)"));
}

static void event_fill(struct event *e, struct lh_meeting *m)
{
	struct lh_ical_item *item = e->item;
	const struct lh_ical_basics *b = &e->basics;

	*m = (struct lh_meeting){
		.uid = b->uid,
		.sequence = b->sequence,
		.title = b->summary ? b->summary : _("Cuộc họp"),
		.content = b->description,
		.state = event_state(e),
		.raw_ics = item->component->text.text,
		.created_at = b->created,
		.modified_at = b->modified != LH_INSTANT_UNKNOWN ? b->modified
								  : b->stamp,
	};
	event_set_when(e, &m->when);
	event_set_series(e, &m->series);
	lh_ical_read_venues(item, m, e->location);
	lh_ical_read_people(item, m, b->stamp, e->comment);
	lh_meeting_index(m, &lh_hours_default, item->reader->zone,
			 LH_MINUTE_UNKNOWN);
}

bool lh_ical_read_meeting(struct lh_ical_item *item, struct lh_meeting *m)
{
	struct event e = { .item = item, .status = ICAL_STATUS_NONE };
	icalproperty *p;

	lh_ical_basics_init(&e.basics);
	/* Nothing else may walk this component meanwhile: the position is
	 * kept inside of it. */
	for (p = icalcomponent_get_first_property(item->parsed,
						  ICAL_ANY_PROPERTY);
	     p; p = icalcomponent_get_next_property(item->parsed,
						    ICAL_ANY_PROPERTY))
		event_take(&e, p);
	event_check(&e);
	if (item->fault)
		return false;
	event_fill(&e, m);
	return true;
}
