/* An assignment as VTODO: the whole of it, or one agency's share. */
#include <string.h>
#include <strings.h>

#include <lichhop/gettext.h>
#include <lichhop/text.h>
#include <lichhop/zone.h>

#include "writer_priv.h"

static const struct lh_deadline *task_deadline(const struct lh_ical_task *task)
{
	if (task->share &&
	    task->share->extension.precision != LH_DEADLINE_NONE)
		return &task->share->extension;
	return &task->assignment->deadline;
}

/* The last day before an instant at midnight, else the instant itself. */
static struct lh_ical_moment task_moment(const char *zone, lh_instant due)
{
	struct lh_ical_moment moment = { .zone = zone };

	lh_zone_local(zone, due, &moment.date, &moment.minute);
	if (moment.minute == 0) {
		moment.date = lh_date_add_days(moment.date, -1);
		moment.minute = LH_MINUTE_UNKNOWN;
	}
	return moment;
}

bool lh_ical_task_due(const struct lh_ical_task *task,
		      const struct lh_office *office,
		      struct lh_ical_moment *due)
{
	const struct lh_deadline *d = task_deadline(task);
	lh_instant at = d->due;

	*due = (struct lh_ical_moment){ .minute = LH_MINUTE_UNKNOWN,
					.zone = office->zone };
	switch (d->precision) {
	case LH_DEADLINE_DAY:
	case LH_DEADLINE_MONTH:
		due->date = lh_deadline_last_day(d);
		return lh_date_is_full(due->date);
	case LH_DEADLINE_HOUR:
		due->date = d->date;
		due->minute = d->minute;
		return lh_date_is_full(due->date);
	case LH_DEADLINE_PART:
		at = lh_deadline_due(d, &office->hours, office->zone);
		break;
	case LH_DEADLINE_MEETING: /* planning has resolved it, or not */
		break;
	default:
		return false;
	}
	if (at == LH_INSTANT_UNKNOWN || at == 0)
		return false;
	*due = task_moment(office->zone, at);
	return true;
}

enum lh_share_status lh_ical_task_status(const struct lh_ical_task *task)
{
	if (task->assignment->cancelled)
		return LH_SHARE_CANCELLED;
	return task->share ? task->share->status
			   : lh_assignment_status(task->assignment);
}

static bool task_is_handed_in(enum lh_share_status status)
{
	return status == LH_SHARE_SUBMITTED || status == LH_SHARE_ACCEPTED;
}

static const char *task_status_name(enum lh_share_status status)
{
	switch (status) {
	case LH_SHARE_IN_PROGRESS:
		return "IN-PROCESS";
	case LH_SHARE_SUBMITTED:
	case LH_SHARE_ACCEPTED:
		return "COMPLETED";
	case LH_SHARE_CANCELLED:
		return "CANCELLED";
	default:
		return "NEEDS-ACTION";
	}
}

static bool task_instant_is_known(lh_instant at)
{
	return at != LH_INSTANT_UNKNOWN && at != 0;
}

/* When the last share that counts was handed in. */
static lh_instant task_completed_at(const struct lh_ical_task *task,
				    lh_instant now)
{
	const struct lh_assignment *a = task->assignment;
	lh_instant last = LH_INSTANT_UNKNOWN;

	if (task->share && task_instant_is_known(task->share->status_at))
		return task->share->status_at;
	for (size_t i = 0; i < a->n_shares && !task->share; i++)
		if (task_is_handed_in(a->shares[i].status) &&
		    task_instant_is_known(a->shares[i].status_at) &&
		    a->shares[i].status_at > last)
			last = a->shares[i].status_at;
	if (!task_instant_is_known(last))
		last = a->modified_at;
	return task_instant_is_known(last) ? last : now;
}

static void task_put_progress(struct lh_ical_writer *w,
			      const struct lh_ical_task *task)
{
	enum lh_share_status status = lh_ical_task_status(task);
	size_t done, all;

	if (task_is_handed_in(status)) {
		lh_content_number(&w->content, "PERCENT-COMPLETE", 100);
		lh_ical_put_instant(w, "COMPLETED",
				    task_completed_at(task, w->options->now));
		return;
	}
	if (task->share || status == LH_SHARE_CANCELLED)
		return;
	lh_assignment_progress(task->assignment, &done, &all);
	if (done && done < all)
		lh_content_number(&w->content, "PERCENT-COMPLETE",
				  (int32_t)(done * 100 / all));
}

static void task_put_status(struct lh_ical_writer *w,
			    const struct lh_ical_task *task)
{
	const char *name = task_status_name(lh_ical_task_status(task));

	if (w->options->profile == LH_ICAL_CANCEL) {
		lh_content_raw(&w->content, "STATUS", "CANCELLED");
		return;
	}
	lh_content_raw(&w->content, "STATUS", name);
	task_put_progress(w, task);
}

/* --- times --- */

static struct lh_ical_moment task_created(const struct lh_ical_writer *w,
					  const struct lh_assignment *a)
{
	struct lh_ical_moment m = { .zone = w->options->office->zone };
	lh_instant at = task_instant_is_known(a->created_at) ?
			a->created_at : w->options->now;

	lh_zone_local(m.zone, at, &m.date, &m.minute);
	return m;
}

/* RFC 5546 3.4.2 wants a DTSTART in a request; it stands before DUE and is
 * of its kind. */
static struct lh_ical_moment task_start(const struct lh_ical_writer *w,
					const struct lh_ical_task *task,
					const struct lh_ical_moment *due)
{
	struct lh_ical_moment start = task_created(w, task->assignment);

	if (!due || due->minute == LH_MINUTE_UNKNOWN) {
		start.minute = LH_MINUTE_UNKNOWN;
		if (due && lh_date_compare(start.date, due->date) >= 0)
			start.date = lh_date_add_days(due->date, -1);
		return start;
	}
	if (lh_ical_moment_instant(&start) < lh_ical_moment_instant(due))
		return start;
	start = *due;
	start.date = lh_date_add_days(due->date, -1);
	return start;
}

static void task_put_times(struct lh_ical_writer *w,
			   const struct lh_ical_task *task)
{
	struct lh_ical_moment due, start;
	bool dated = lh_ical_task_due(task, w->options->office, &due);

	if (w->options->profile == LH_ICAL_REQUEST) {
		start = task_start(w, task, dated ? &due : NULL);
		lh_ical_put_moment(w, "DTSTART", &start);
	}
	if (dated)
		lh_ical_put_moment(w, "DUE", &due);
}

/* --- people --- */

static const struct lh_share *task_share(const struct lh_ical_task *task,
					 const char *name)
{
	const struct lh_assignment *a = task->assignment;

	if (task->share)
		return task->share;
	for (size_t i = 0; i < a->n_shares && name; i++)
		if (a->shares[i].name && !strcmp(a->shares[i].name, name))
			return &a->shares[i];
	return NULL;
}

static const char *task_answer(const struct lh_share *share)
{
	if (!share)
		return "NEEDS-ACTION";
	if (task_is_handed_in(share->status))
		return "COMPLETED";
	return share->status == LH_SHARE_IN_PROGRESS ? "IN-PROCESS"
						     : "NEEDS-ACTION";
}

static bool task_is_repeated(const struct lh_ical_task *task, size_t at)
{
	for (size_t i = 0; i < at; i++)
		if (task->attendee_emails[i] &&
		    !strcasecmp(task->attendee_emails[i],
				task->attendee_emails[at]))
			return true;
	return false;
}

static void task_put_people(struct lh_ical_writer *w,
			    const struct lh_ical_task *task)
{
	const struct lh_office *office = w->options->office;

	if (!office->email || !lh_ical_address_is_valid(office->email))
		return;
	lh_ical_put_organizer(w, office->name, office->email);
	for (size_t i = 0; i < task->n_attendees; i++) {
		const char *email = task->attendee_emails[i];
		const char *name = task->attendee_names[i];
		const struct lh_share *share = task_share(task, name);
		bool support = share && share->role == LH_SHARE_SUPPORT;

		if (!email || !lh_ical_address_is_valid(email) ||
		    task_is_repeated(task, i))
			continue;
		lh_ical_put_attendee(w, &(struct lh_ical_attendee){
			.name = name,
			.email = email,
			.kind = share && share->person_id ? "INDIVIDUAL"
							  : "GROUP",
			.role = support ? "OPT-PARTICIPANT"
					: "REQ-PARTICIPANT",
			.answer = task_answer(share),
		});
	}
}

static void task_put_words(struct lh_ical_writer *w,
			   const struct lh_ical_task *task)
{
	const struct lh_assignment *a = task->assignment;
	const char *title = a->task;
	struct lh_strbuf text;

	if (lh_text_empty(title))
		title = lh_text_empty(a->deliverable) ? _("Việc được giao")
						      : a->deliverable;
	lh_content_text(&w->content, "SUMMARY", title);
	lh_strbuf_init(&text);
	lh_ical_describe_task(&text, w->options, w->arena, task);
	lh_content_text(&w->content, "DESCRIPTION", text.text);
	lh_strbuf_release(&text);
}

void lh_ical_put_task(struct lh_ical_writer *w, const struct lh_ical_task *task)
{
	const struct lh_assignment *a = task->assignment;
	struct lh_content *c = &w->content;

	if (!a->uid)
		lh_bug("an assignment without UID is written");
	lh_content_raw(c, "BEGIN", "VTODO");
	lh_content_text(c, "UID", a->uid);
	lh_content_number(c, "SEQUENCE", a->sequence);
	lh_ical_put_stamps(w, a->created_at, a->modified_at);
	task_put_times(w, task);
	task_put_words(w, task);
	if (w->options->profile != LH_ICAL_EXPORT)
		lh_content_number(c, "PRIORITY", 0);	/* RFC 5546 3.4.2 */
	task_put_status(w, task);
	if (!lh_text_empty(task->parent_uid)) {
		lh_content_begin(c, "RELATED-TO");
		lh_content_parameter(c, "RELTYPE", "PARENT");
		lh_content_text_value(c, task->parent_uid);
		lh_content_end(c);
	}
	task_put_people(w, task);
	lh_content_raw(c, "END", "VTODO");
}
