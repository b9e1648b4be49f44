/* A meeting as VEVENT. */
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include <lichhop/gettext.h>
#include <lichhop/recurrence.h>
#include <lichhop/text.h>
#include <lichhop/zone.h>

#include "writer_priv.h"

#define SERIES_YEARS 2		/* how far a rule is written out where … */
#define SERIES_MOST 400		/* … it cannot be written as a rule */

static const char *event_zone(const struct lh_meeting *m,
			      const struct lh_office *office)
{
	return m->when.zone ? m->when.zone : office->zone;
}

static struct lh_ical_moment event_local(const char *zone, lh_instant at)
{
	struct lh_ical_moment moment = { .zone = zone };

	lh_zone_local(zone, at, &moment.date, &moment.minute);
	return moment;
}

/* The index of a meeting may be missing or older than its time. */
static bool event_index_is_current(const struct lh_meeting *m,
				   const char *zone)
{
	struct lh_ical_moment start;

	if (m->start_at == LH_INSTANT_UNKNOWN || m->end_at <= m->start_at)
		return false;
	start = event_local(zone, m->start_at);
	return !lh_date_compare(start.date, m->when.date) &&
	       (m->when.start == LH_MINUTE_UNKNOWN ||
		m->when.start == start.minute);
}

static void event_span_assume(const struct lh_meeting *m,
			      const struct lh_office *office,
			      struct lh_ical_span *span)
{
	struct lh_meeting copy = *m;
	const char *zone = span->start.zone;

	if (!event_index_is_current(m, zone))
		lh_meeting_index(&copy, &office->hours, office->zone,
				 LH_MINUTE_UNKNOWN);
	if (copy.end_at <= copy.start_at)
		copy.end_at = copy.start_at + 60 * office->hours.meeting_length;
	if (m->when.start == LH_MINUTE_UNKNOWN) {
		span->start = event_local(zone, copy.start_at);
		span->start_assumed = true;
	}
	span->end = event_local(zone, copy.end_at);
	span->end_assumed = true;
}

bool lh_ical_event_span(const struct lh_meeting *m,
			const struct lh_office *office,
			struct lh_ical_span *span)
{
	const struct lh_when *when = &m->when;
	const char *zone = event_zone(m, office);
	struct lh_date last = lh_date_is_full(when->last_date) ?
			      when->last_date : when->date;

	if (!lh_date_is_full(when->date))
		return false;
	if (lh_date_compare(last, when->date) < 0)
		last = when->date;
	*span = (struct lh_ical_span){
		.start = { when->date, when->start, zone },
		.end = { last, when->end, zone },
	};
	if (when->start == LH_MINUTE_UNKNOWN &&
	    (when->part == LH_PART_NONE || when->part == LH_PART_ALL_DAY)) {
		span->end.date = lh_date_add_days(last, 1);
		span->end.minute = LH_MINUTE_UNKNOWN;
		return true;
	}
	if (when->start == LH_MINUTE_UNKNOWN ||
	    when->end == LH_MINUTE_UNKNOWN ||
	    (when->end <= when->start && !lh_date_compare(last, when->date)))
		event_span_assume(m, office, span);
	return true;
}

bool lh_ical_event_organizer(const struct lh_ical_options *o,
			     const struct lh_meeting *m, const char **name,
			     const char **email)
{
	bool foreign = !m->own && m->organizer_email;

	*name = foreign ? m->organizer_name : o->office->name;
	*email = foreign ? m->organizer_email : o->office->email;
	return *email && lh_ical_address_is_valid(*email);
}

const char *lh_ical_event_email(const struct lh_ical_event *event, size_t i)
{
	const struct lh_participant *p = &event->meeting->participants[i];
	const char *email = event->emails ? event->emails[i] : p->email;

	if (event->private_copy && p->role == LH_ROLE_CHAIR && !email)
		email = p->email;
	else if (event->private_copy && p->role != LH_ROLE_CHAIR &&
		 !event->emails)
		email = NULL;
	return email && lh_ical_address_is_valid(email) ? email : NULL;
}

/* --- people --- */

static const char *event_kind(const struct lh_participant *p)
{
	switch (p->kind) {
	case LH_PARTICIPANT_AGENCY:
	case LH_PARTICIPANT_GROUP:
	case LH_PARTICIPANT_OPEN:
		return "GROUP";
	default:
		return "INDIVIDUAL";
	}
}

/* "Mời dự" is no lesser wish in an office: OPT-PARTICIPANT, which calendars
 * show as "optional", is used for nobody. */
static const char *event_role(const struct lh_participant *p, bool chaired)
{
	if (p->role == LH_ROLE_CHAIR && !chaired)
		return "CHAIR";
	if (p->role == LH_ROLE_INFORMATION)
		return "NON-PARTICIPANT";
	return "REQ-PARTICIPANT";
}

static const char *event_answer(enum lh_response response)
{
	switch (response) {
	case LH_RESPONSE_ACCEPTED:
	case LH_RESPONSE_DELEGATED: /* somebody comes; whom we cannot name */
		return "ACCEPTED";
	case LH_RESPONSE_DECLINED:
		return "DECLINED";
	case LH_RESPONSE_TENTATIVE:
		return "TENTATIVE";
	default:
		return "NEEDS-ACTION";
	}
}

static const struct lh_delegate *event_delegate(const struct lh_participant *p,
						const char *email)
{
	if (p->response != LH_RESPONSE_DELEGATED)
		return NULL;
	for (size_t i = 0; i < p->n_delegates; i++)
		if (p->delegates[i].email &&
		    lh_ical_address_is_valid(p->delegates[i].email) &&
		    strcasecmp(p->delegates[i].email, email) != 0)
			return &p->delegates[i];
	return NULL;
}

struct event_people {
	const char **seen;	/* addresses that have a line */
	size_t n_seen;
	bool chaired;
};

static bool event_is_seen(const struct event_people *people, const char *email)
{
	for (size_t i = 0; i < people->n_seen; i++)
		if (!strcasecmp(people->seen[i], email))
			return true;
	return false;
}

static void event_put_person(struct lh_ical_writer *w,
			     struct event_people *people,
			     const struct lh_ical_attendee *a)
{
	lh_ical_put_attendee(w, a);
	people->seen = lh_arena_grow(w->arena, people->seen, people->n_seen,
				     sizeof(*people->seen));
	people->seen[people->n_seen++] = a->email;
}

static void event_put_participant(struct lh_ical_writer *w,
				  struct event_people *people,
				  const struct lh_participant *p,
				  const char *email)
{
	const struct lh_delegate *delegate = event_delegate(p, email);
	struct lh_ical_attendee a = {
		.name = p->name,
		.email = email,
		.kind = event_kind(p),
		.role = event_role(p, people->chaired),
		.answer = delegate ? "DELEGATED" : event_answer(p->response),
		.delegated_to = delegate ? delegate->email : NULL,
	};

	people->chaired |= p->role == LH_ROLE_CHAIR;
	event_put_person(w, people, &a);
	if (!delegate || event_is_seen(people, delegate->email))
		return;
	a = (struct lh_ical_attendee){
		.name = delegate->name,
		.email = delegate->email,
		.kind = "INDIVIDUAL",
		.role = strcmp(a.role, "CHAIR") ? a.role : "REQ-PARTICIPANT",
		.answer = "NEEDS-ACTION",
		.delegated_from = email,
	};
	event_put_person(w, people, &a);
}

/* An ATTENDEE without ORGANIZER makes an event invalid: then none is written
 * and everybody stands in DESCRIPTION only. */
static void event_put_people(struct lh_ical_writer *w,
			     const struct lh_ical_event *event)
{
	const struct lh_meeting *m = event->meeting;
	struct event_people people = { 0 };
	const char *name, *email;

	if (!lh_ical_event_organizer(w->options, m, &name, &email))
		return;
	lh_ical_put_organizer(w, name, email);
	for (size_t i = 0; i < m->n_participants; i++) {
		email = lh_ical_event_email(event, i);
		if (email && !event_is_seen(&people, email))
			event_put_participant(w, &people, &m->participants[i],
					      email);
	}
}

/* --- series --- */

/* UNTIL of a series with a zone is in UTC (RFC 5545 3.3.10); ours is local. */
static const char *event_until(struct lh_arena *arena, const char *until,
			       const struct lh_ical_moment *start)
{
	struct lh_ical_moment m = { .minute = 24 * 60 - 1, .zone = start->zone };
	size_t length = strlen(until);
	int year, month, day, hour, minute;
	int found = sscanf(until, "%4d%2d%2dT%2d%2d", &year, &month, &day,
			   &hour, &minute);

	if (start->minute == LH_MINUTE_UNKNOWN)
		return lh_arena_strndup(arena, until, length < 8 ? length : 8);
	if (found < 3 || until[length - 1] == 'Z')
		return until;
	m.date = (struct lh_date){ (int16_t)year, (uint8_t)month, (uint8_t)day };
	if (found == 5)
		m.minute = (lh_minute)(hour * 60 + minute);
	m = event_local("UTC", lh_ical_moment_instant(&m));
	return lh_arena_printf(arena, "%04d%02d%02dT%02d%02d%02dZ", m.date.year,
			       m.date.month, m.date.day, m.minute / 60,
			       m.minute % 60, found == 5 ? 0 : 59);
}

static void event_put_rule(struct lh_ical_writer *w, const char *rule,
			   const struct lh_ical_moment *start)
{
	const char *until = strstr(rule, "UNTIL=");

	if (until) {
		until += strlen("UNTIL=");
		size_t length = strcspn(until, ";");
		char *value = lh_arena_strndup(w->arena, until, length);

		rule = lh_arena_printf(w->arena, "%.*s%s%s",
				       (int)(until - rule), rule,
				       event_until(w->arena, value, start),
				       until + length);
	}
	lh_content_raw(&w->content, "RRULE", rule);
}

static void event_put_days(struct lh_ical_writer *w, const char *name,
			   const struct lh_date *days, size_t count,
			   const struct lh_ical_moment *start)
{
	for (size_t i = 0; i < count; i++) {
		struct lh_ical_moment moment = *start;

		moment.date = days[i];
		lh_ical_put_moment(w, name, &moment);
	}
}

/* A rule speaks of local days.  In UTC it would fall on other days before 7
 * o'clock, and abroad it would move with summer time: then the days themselves
 * are written, though Outlook does not like that. */
static bool event_rule_holds(const struct lh_ical_writer *w,
			     const struct lh_ical_moment *start)
{
	if (start->minute == LH_MINUTE_UNKNOWN ||
	    lh_ical_moment_has_zone(w->options, start))
		return true;
	return !strcmp(start->zone, LH_ZONE_HOME) &&
	       !lh_date_compare(event_local("UTC",
				lh_ical_moment_instant(start)).date,
				start->date);
}

static bool event_is_excepted(const struct lh_series *series,
			      struct lh_date day)
{
	for (size_t i = 0; i < series->n_exceptions; i++)
		if (!lh_date_compare(day, series->exceptions[i]))
			return true;
	return false;
}

static void event_put_written_out(struct lh_ical_writer *w,
				  const struct lh_series *series,
				  const struct lh_ical_moment *start)
{
	struct lh_date last = lh_date_add_days(start->date,
					       SERIES_YEARS * 366);
	struct lh_date *days;
	size_t count;
	bool cut;

	if (lh_recurrence_expand(w->arena, series->rule, start->date,
				 start->minute, start->date, last, SERIES_MOST,
				 &days, &count, &cut, NULL))
		return;
	for (size_t i = 0; i < count; i++) {
		bool first = !lh_date_compare(days[i], start->date);
		bool excepted = event_is_excepted(series, days[i]);

		/* Some programs refuse exceptions where there is no rule: only
		 * the first day, which stands there anyway, needs one. */
		if (first && excepted)
			event_put_days(w, "EXDATE", &days[i], 1, start);
		else if (!first && !excepted)
			event_put_days(w, "RDATE", &days[i], 1, start);
	}
}

static void event_put_series(struct lh_ical_writer *w,
			     const struct lh_meeting *m,
			     const struct lh_ical_span *span)
{
	const struct lh_series *series = &m->series;
	const struct lh_ical_moment *start = &span->start;

	if (lh_date_is_full(series->original)) {
		struct lh_ical_moment original = {
			series->original, series->original_minute, start->zone
		};

		lh_ical_put_moment(w, "RECURRENCE-ID", &original);
		return;
	}
	if (w->options->profile == LH_ICAL_CANCEL)
		return;
	event_put_days(w, "RDATE", series->extra, series->n_extra, start);
	if (series->rule && !event_rule_holds(w, start)) {
		event_put_written_out(w, series, start);
		return;
	}
	if (series->rule)
		event_put_rule(w, series->rule, start);
	event_put_days(w, "EXDATE", series->exceptions, series->n_exceptions,
		       start);
}

/* --- the rest --- */

static const char *event_status(const struct lh_ical_writer *w,
				const struct lh_meeting *m)
{
	if (w->options->profile == LH_ICAL_CANCEL ||
	    m->state == LH_MEETING_CANCELLED)
		return "CANCELLED";
	if (m->state == LH_MEETING_TENTATIVE ||
	    m->state == LH_MEETING_POSTPONED)
		return "TENTATIVE";
	return "CONFIRMED";
}

/* Outlook guesses without its own property. */
static void event_put_state(struct lh_ical_writer *w,
			    const struct lh_meeting *m)
{
	const char *status = event_status(w, m);
	const char *busy = "BUSY";
	bool cancelled = !strcmp(status, "CANCELLED");

	if (cancelled)
		busy = "FREE";
	else if (!strcmp(status, "TENTATIVE"))
		busy = "TENTATIVE";
	lh_content_raw(&w->content, "STATUS", status);
	lh_content_raw(&w->content, "TRANSP",
		       cancelled ? "TRANSPARENT" : "OPAQUE");
	lh_content_raw(&w->content, "X-MICROSOFT-CDO-BUSYSTATUS", busy);
}

/* A URI without blanks, controls and what RFC 3986 keeps out. */
static bool event_uri_is_valid(const char *s)
{
	size_t scheme = s ? strspn(s, "abcdefghijklmnopqrstuvwxyz"
				      "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				      "0123456789+.-") : 0;

	if (!scheme || s[scheme] != ':' || !s[scheme + 1])
		return false;
	for (const char *c = s; *c; c++)
		if ((unsigned char)*c <= ' ' || (unsigned char)*c >= 0x7f ||
		    strchr("<>\"\\^`{|}", *c))
			return false;
	return true;
}

static void event_put_venues(struct lh_ical_writer *w,
			     const struct lh_meeting *m)
{
	struct lh_content *c = &w->content;

	lh_content_text(c, "LOCATION", lh_meeting_location(w->arena, m));
	for (size_t i = 0; i < m->n_venues; i++) {
		const struct lh_venue *v = &m->venues[i];

		if (!event_uri_is_valid(v->url))
			continue;
		lh_content_begin(c, "CONFERENCE");
		lh_content_parameter(c, "VALUE", "URI");
		lh_content_parameter(c, "FEATURE", "VIDEO");
		lh_content_parameter(c, "LABEL",
				     v->name ? v->name : _("Họp trực tuyến"));
		lh_content_raw_value(c, v->url);
		lh_content_end(c);
	}
}

/* Exports only: in an invitation the alarm is the invited person's choice. */
static void event_put_alarm(struct lh_ical_writer *w, const char *title,
			    const struct lh_ical_moment *start)
{
	struct lh_content *c = &w->content;
	bool whole_day = start->minute == LH_MINUTE_UNKNOWN;

	lh_content_raw(c, "BEGIN", "VALARM");
	lh_content_raw(c, "ACTION", "DISPLAY");
	lh_content_text(c, "DESCRIPTION", title);
	/* 9 o'clock of the day before, or half an hour before. */
	lh_content_raw(c, "TRIGGER", whole_day ? "-PT15H" : "-PT30M");
	lh_content_raw(c, "END", "VALARM");
}

static void event_put_description(struct lh_ical_writer *w,
				  const struct lh_ical_event *event,
				  const struct lh_ical_span *span)
{
	struct lh_strbuf text;

	lh_strbuf_init(&text);
	lh_ical_describe_event(&text, w->options, w->arena, event, span);
	lh_content_text(&w->content, "DESCRIPTION", text.text);
	lh_strbuf_release(&text);
}

void lh_ical_put_event(struct lh_ical_writer *w,
		       const struct lh_ical_event *event)
{
	const struct lh_meeting *m = event->meeting;
	const char *title = lh_text_empty(m->title) ? _("Cuộc họp") : m->title;
	struct lh_content *c = &w->content;
	struct lh_ical_span span;
	bool dated = lh_ical_event_span(m, w->options->office, &span);

	if (!m->uid)
		lh_bug("a meeting without UID is written");
	if (!dated && w->options->profile != LH_ICAL_CANCEL)
		return;
	lh_content_raw(c, "BEGIN", "VEVENT");
	lh_content_text(c, "UID", m->uid);
	lh_content_number(c, "SEQUENCE", m->sequence);
	lh_ical_put_stamps(w, m->created_at, m->modified_at);
	if (dated) {
		lh_ical_put_moment(w, "DTSTART", &span.start);
		lh_ical_put_moment(w, "DTEND", &span.end);
		event_put_series(w, m, &span);
	}
	lh_content_text(c, "SUMMARY", title);
	event_put_description(w, event, dated ? &span : NULL);
	event_put_venues(w, m);
	event_put_state(w, m);
	event_put_people(w, event);
	lh_content_text(c, "X-LICHHOP-NOTICE", event->notice_uid);
	if (w->options->profile == LH_ICAL_EXPORT &&
	    (m->state == LH_MEETING_CONFIRMED ||
	     m->state == LH_MEETING_TENTATIVE))
		event_put_alarm(w, title, &span.start);
	lh_content_raw(c, "END", "VEVENT");
}
