/* A meeting as VEVENT. */
#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/text.h>
#include <lichhop/zone.h>

#include "writer_priv.h"

static const char *event_zone(const struct lh_meeting *m,
			      const struct lh_office *office)
{
	return m->when.zone ? m->when.zone : office->zone;
}

/* The index of a meeting may be missing or older than its time. */
static bool event_index_is_current(const struct lh_meeting *m,
				   const char *zone)
{
	struct lh_ical_moment start;

	if (m->start_at == LH_INSTANT_UNKNOWN || m->end_at <= m->start_at)
		return false;
	start = lh_ical_moment_at(zone, m->start_at);
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
		span->start = lh_ical_moment_at(zone, copy.start_at);
		span->start_assumed = true;
	}
	span->end = lh_ical_moment_at(zone, copy.end_at);
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
		lh_ical_put_series(w, m, &span.start);
	}
	lh_content_text(c, "SUMMARY", title);
	event_put_description(w, event, dated ? &span : NULL);
	event_put_venues(w, m);
	event_put_state(w, m);
	lh_ical_put_people(w, event);
	lh_content_text(c, "X-LICHHOP-NOTICE", event->notice_uid);
	if (w->options->profile == LH_ICAL_EXPORT &&
	    (m->state == LH_MEETING_CONFIRMED ||
	     m->state == LH_MEETING_TENTATIVE))
		event_put_alarm(w, title, &span.start);
	lh_content_raw(c, "END", "VEVENT");
}
