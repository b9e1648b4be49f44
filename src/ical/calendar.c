/* The frame of a calendar: head, zone, tail, times, people with addresses;
 * and the rules of each profile.  Must not know what a description says. */
#include <lichhop/ical.h>

#include <string.h>
#include <strings.h>

#include <lichhop/gettext.h>
#include <lichhop/text.h>
#include <lichhop/zone.h>

#include "writer_priv.h"

#define PRODUCT "-//Lichhop//lichhop 0.1//VI"
#define DAY_SECONDS 86400

/* Written by hand: exactly one STANDARD and no rule, because Outlook takes
 * the last, the first or none of several (MS-OXCICAL 2.1.3.1.1.19.2). */
static const char home_zone[] =
	"BEGIN:VTIMEZONE\r\n"
	"TZID:" LH_ZONE_HOME "\r\n"
	"BEGIN:STANDARD\r\n"
	"DTSTART:19700101T000000\r\n"
	"TZOFFSETFROM:+0700\r\n"
	"TZOFFSETTO:+0700\r\n"
	"TZNAME:+07\r\n"
	"END:STANDARD\r\n"
	"END:VTIMEZONE\r\n";

bool lh_ical_moment_has_zone(const struct lh_ical_options *o,
			     const struct lh_ical_moment *moment)
{
	return !o->utc && moment->minute != LH_MINUTE_UNKNOWN &&
	       !strcmp(moment->zone, LH_ZONE_HOME);
}

struct lh_ical_moment lh_ical_moment_at(const char *zone, lh_instant at)
{
	struct lh_ical_moment moment = { .zone = zone };

	lh_zone_local(zone, at, &moment.date, &moment.minute);
	return moment;
}

lh_instant lh_ical_moment_instant(const struct lh_ical_moment *moment)
{
	lh_minute minute = moment->minute;

	return lh_zone_instant(moment->zone, moment->date,
			       minute == LH_MINUTE_UNKNOWN ? 0 : minute);
}

static void calendar_put_clock(struct lh_content *c, int seconds)
{
	lh_strbuf_add_char(c->out, 'T');
	lh_content_digits(c, seconds / 3600, 2);
	lh_content_digits(c, seconds / 60 % 60, 2);
	lh_content_digits(c, seconds % 60, 2);
}

void lh_ical_put_instant(struct lh_ical_writer *w, const char *name,
			 lh_instant at)
{
	int64_t days = at / DAY_SECONDS - (at % DAY_SECONDS < 0);
	int seconds = (int)(at - days * DAY_SECONDS);
	struct lh_date date = lh_date_from_days((int32_t)days);

	lh_content_begin(&w->content, name);
	lh_content_date_value(&w->content, date);
	calendar_put_clock(&w->content, seconds);
	lh_strbuf_add_char(w->content.out, 'Z');
	lh_content_end(&w->content);
}

void lh_ical_put_moment(struct lh_ical_writer *w, const char *name,
			const struct lh_ical_moment *moment)
{
	struct lh_date date = moment->date;
	lh_minute minute = moment->minute;

	if (minute == LH_MINUTE_UNKNOWN) {
		lh_content_date(&w->content, name, date);
		return;
	}
	if (!lh_ical_moment_has_zone(w->options, moment)) {
		lh_ical_put_instant(w, name, lh_ical_moment_instant(moment));
		return;
	}
	if (minute == 24 * 60) {
		date = lh_date_add_days(date, 1);
		minute = 0;
	}
	lh_content_begin(&w->content, name);
	lh_strbuf_add(w->content.out, ";TZID=" LH_ZONE_HOME);
	lh_content_date_value(&w->content, date);
	calendar_put_clock(&w->content, minute * 60);
	lh_content_end(&w->content);
}

/* A row that was never stored has no instants, or zeros. */
static bool calendar_instant_is_known(lh_instant at)
{
	return at != LH_INSTANT_UNKNOWN && at != 0;
}

void lh_ical_put_stamps(struct lh_ical_writer *w, lh_instant created,
			lh_instant modified)
{
	lh_instant stamp = w->options->now;

	/* RFC 5545 3.8.7.2: without METHOD it is that of the last change. */
	if (w->options->profile == LH_ICAL_EXPORT) {
		if (calendar_instant_is_known(modified))
			stamp = modified;
		else if (calendar_instant_is_known(created))
			stamp = created;
	}
	lh_ical_put_instant(w, "DTSTAMP", stamp);
	if (calendar_instant_is_known(created))
		lh_ical_put_instant(w, "CREATED", created);
	if (calendar_instant_is_known(modified))
		lh_ical_put_instant(w, "LAST-MODIFIED", modified);
}

static void calendar_put_address(struct lh_ical_writer *w, const char *name,
				 const char *email)
{
	char *trimmed = lh_text_trim(w->arena, name ? name : "",
				     name ? strlen(name) : 0);

	lh_content_parameter(&w->content, "CN", *trimmed ? trimmed : email);
	lh_strbuf_add(w->content.out, ":mailto:");
	lh_strbuf_add(w->content.out, email);
	lh_content_end(&w->content);
}

void lh_ical_put_organizer(struct lh_ical_writer *w, const char *name,
			   const char *email)
{
	lh_content_begin(&w->content, "ORGANIZER");
	calendar_put_address(w, name, email);
}

void lh_ical_put_attendee(struct lh_ical_writer *w,
			  const struct lh_ical_attendee *a)
{
	struct lh_content *c = &w->content;
	bool informed = !strcmp(a->role, "NON-PARTICIPANT");

	lh_content_begin(c, "ATTENDEE");
	lh_content_parameter(c, "CUTYPE", a->kind);
	lh_content_parameter(c, "ROLE", a->role);
	lh_content_parameter(c, "PARTSTAT", a->answer);
	if (w->options->profile == LH_ICAL_REQUEST && !informed)
		lh_content_parameter(c, "RSVP", "TRUE");
	if (a->delegated_to)
		lh_content_address_parameter(c, "DELEGATED-TO",
					     a->delegated_to);
	if (a->delegated_from)
		lh_content_address_parameter(c, "DELEGATED-FROM",
					     a->delegated_from);
	calendar_put_address(w, a->name, a->email);
}

static void calendar_put_head(struct lh_ical_writer *w)
{
	struct lh_content *c = &w->content;
	enum lh_ical_profile profile = w->options->profile;

	lh_content_raw(c, "BEGIN", "VCALENDAR");
	lh_content_raw(c, "VERSION", "2.0");
	lh_content_raw(c, "PRODID", PRODUCT);
	lh_content_raw(c, "CALSCALE", "GREGORIAN");
	if (profile == LH_ICAL_REQUEST)
		lh_content_raw(c, "METHOD", "REQUEST");
	else if (profile == LH_ICAL_CANCEL)
		lh_content_raw(c, "METHOD", "CANCEL");
	else
		lh_content_text(c, "X-WR-CALNAME", w->options->name);
	/* Outlook then opens a lone message as a meeting, not as a calendar. */
	if (profile != LH_ICAL_EXPORT)
		lh_content_raw(c, "X-MS-OLK-FORCEINSPECTOROPEN", "TRUE");
}

static void calendar_open(struct lh_ical_writer *w, struct lh_strbuf *out,
			  const struct lh_ical_options *options)
{
	*w = (struct lh_ical_writer){
		.options = options,
		.arena = lh_arena_new(),
	};
	lh_content_init(&w->content, out);
}

static void calendar_close(struct lh_ical_writer *w)
{
	lh_content_release(&w->content);
	lh_arena_free(w->arena);
}

void lh_ical_write_head(struct lh_strbuf *out, const struct lh_ical_options *o)
{
	struct lh_ical_writer w;

	calendar_open(&w, out, o);
	calendar_put_head(&w);
	calendar_close(&w);
}

/* VTIMEZONE stands only where something uses it; RFC 5545, 3.4, lets the
 * components come in any order. */
static void calendar_put_zone(struct lh_ical_writer *w,
			      const struct lh_ical_moment *moment, bool *zoned)
{
	if (*zoned || !lh_ical_moment_has_zone(w->options, moment))
		return;
	lh_strbuf_add(w->content.out, home_zone);
	*zoned = true;
}

static void calendar_put_event(struct lh_ical_writer *w,
			       const struct lh_ical_event *event, bool *zoned)
{
	struct lh_ical_span span;

	if (lh_ical_event_span(event->meeting, w->options->office, &span))
		calendar_put_zone(w, &span.start, zoned);
	lh_ical_put_event(w, event);
}

static void calendar_put_task(struct lh_ical_writer *w,
			      const struct lh_ical_task *task, bool *zoned)
{
	struct lh_ical_moment due;

	if (lh_ical_task_due(task, w->options->office, &due))
		calendar_put_zone(w, &due, zoned);
	lh_ical_put_task(w, task);
}

void lh_ical_write_event(struct lh_strbuf *out, const struct lh_ical_options *o,
			 const struct lh_ical_event *event, bool *zoned)
{
	struct lh_ical_writer w;

	calendar_open(&w, out, o);
	calendar_put_event(&w, event, zoned);
	calendar_close(&w);
}

void lh_ical_write_task(struct lh_strbuf *out, const struct lh_ical_options *o,
			const struct lh_ical_task *task, bool *zoned)
{
	struct lh_ical_writer w;

	calendar_open(&w, out, o);
	calendar_put_task(&w, task, zoned);
	calendar_close(&w);
}

void lh_ical_write_tail(struct lh_strbuf *out)
{
	lh_strbuf_add(out, "END:VCALENDAR\r\n");
}

/* --- the rules of the profiles --- */

static enum lh_status calendar_check_event(const struct lh_ical_options *o,
					   const struct lh_ical_event *event,
					   struct lh_error *err)
{
	const struct lh_meeting *m = event->meeting;
	const char *title = m->title ? m->title : m->uid;

	if (!lh_date_is_full(m->when.date) && o->profile != LH_ICAL_CANCEL)
		return lh_error_set(err, LH_EINVALID,
				    _("cuộc họp “%s” chưa có ngày"), title);
	if (o->profile == LH_ICAL_EXPORT)
		return LH_OK;
	if (!m->own && m->organizer_email)
		return lh_error_set(err, LH_EINVALID,
				    _("cuộc họp “%s” do nơi khác mời, không gửi thay được"),
				    title);
	if (o->profile == LH_ICAL_REQUEST && m->state == LH_MEETING_CANCELLED)
		return lh_error_set(err, LH_EINVALID,
				    _("cuộc họp “%s” đã hủy, chỉ còn gửi báo hủy"),
				    title);
	for (size_t i = 0; i < m->n_participants; i++)
		if (lh_ical_event_email(event, i))
			return LH_OK;
	return lh_error_set(err, LH_EINVALID,
			    _("không ai của cuộc họp “%s” có địa chỉ thư"), title);
}

static enum lh_status calendar_check_task(const struct lh_ical_options *o,
					  const struct lh_ical_task *task,
					  struct lh_error *err)
{
	const char *name = task->assignment->task ? task->assignment->task
						  : task->assignment->uid;

	if (o->profile == LH_ICAL_EXPORT)
		return LH_OK;
	if (o->profile == LH_ICAL_REQUEST &&
	    lh_ical_task_status(task) == LH_SHARE_CANCELLED)
		return lh_error_set(err, LH_EINVALID,
				    _("việc “%s” đã hủy, chỉ còn gửi báo hủy"),
				    name);
	for (size_t i = 0; i < task->n_attendees; i++)
		if (task->attendee_emails[i] &&
		    lh_ical_address_is_valid(task->attendee_emails[i]))
			return LH_OK;
	return lh_error_set(err, LH_EINVALID,
			    _("không ai nhận việc “%s” có địa chỉ thư"), name);
}

/* RFC 5546: all of one message have one UID and are of one kind.  Outlook
 * takes only the first of several, Thunderbird none. */
static enum lh_status calendar_check_message(const struct lh_ical_options *o,
					     const struct lh_ical_event *events,
					     size_t n_events,
					     const struct lh_ical_task *tasks,
					     size_t n_tasks,
					     struct lh_error *err)
{
	if (!o->office->email || !lh_ical_address_is_valid(o->office->email))
		return lh_error_set(err, LH_EINVALID,
				    _("cơ quan “%s” chưa có địa chỉ thư để mời"),
				    o->office->name ? o->office->name : "");
	if (n_events && n_tasks)
		return lh_error_set(err, LH_EINVALID,
				    _("một thư mời chỉ chứa cuộc họp hoặc chỉ chứa việc"));
	for (size_t i = 1; i < n_events; i++)
		if (strcmp(events[i].meeting->uid, events[0].meeting->uid) != 0)
			return lh_error_set(err, LH_EINVALID,
					    _("một thư mời chỉ chứa một cuộc họp"));
	if (n_tasks > 1)
		return lh_error_set(err, LH_EINVALID,
				    _("một thư giao việc chỉ chứa một việc"));
	(void)tasks;
	return LH_OK;
}

enum lh_status lh_ical_write(struct lh_strbuf *out,
			     const struct lh_ical_options *options,
			     const struct lh_ical_event *events,
			     size_t n_events,
			     const struct lh_ical_task *tasks, size_t n_tasks,
			     struct lh_error *err)
{
	struct lh_ical_writer w;
	enum lh_status status = LH_OK;
	bool zoned = false;

	if (!n_events && !n_tasks)
		return lh_error_set(err, LH_EINVALID, _("không có gì để xuất"));
	if (options->profile != LH_ICAL_EXPORT)
		status = calendar_check_message(options, events, n_events,
						tasks, n_tasks, err);
	for (size_t i = 0; i < n_events && !status; i++)
		status = calendar_check_event(options, &events[i], err);
	for (size_t i = 0; i < n_tasks && !status; i++)
		status = calendar_check_task(options, &tasks[i], err);
	if (status)
		return status;

	calendar_open(&w, out, options);
	calendar_put_head(&w);
	for (size_t i = 0; i < n_events; i++) {
		calendar_put_event(&w, &events[i], &zoned);
		lh_arena_clear(w.arena);
	}
	for (size_t i = 0; i < n_tasks; i++) {
		calendar_put_task(&w, &tasks[i], &zoned);
		lh_arena_clear(w.arena);
	}
	lh_ical_write_tail(out);
	calendar_close(&w);
	return LH_OK;
}
