/* VTODO → assignment with a share for each attendee. */
#include "item_priv.h"

#include <string.h>

#include <lichhop/gettext.h>

struct task {
	struct lh_ical_item *item;
	struct lh_ical_basics basics;
	bool has_start, has_due, has_duration, has_original;
	struct lh_ical_local start, due;
	int64_t duration;
	icalproperty_status status;
	lh_instant completed;
};

static void task_take_time(struct task *t, icalproperty *p,
			   struct icaltimetype time, struct lh_ical_local *to,
			   bool *has)
{
	const char *tzid;

	if (icaltime_is_null_time(time))
		return;
	*has = lh_ical_local_take(t->item, p, time, to, &tzid);
	if (!*has)
		lh_ical_item_refuse(t->item,
				    lh_ical_item_zone_fault(t->item, tzid));
}

static void task_take(struct task *t, icalproperty *p)
{
	if (lh_ical_basics_take(t->item, &t->basics, p))
		return;
	switch (icalproperty_isa(p)) {
	case ICAL_DTSTART_PROPERTY:
		task_take_time(t, p, icalproperty_get_dtstart(p), &t->start,
			       &t->has_start);
		break;
	case ICAL_DUE_PROPERTY:
		task_take_time(t, p, icalproperty_get_due(p), &t->due,
			       &t->has_due);
		break;
	case ICAL_DURATION_PROPERTY:
		t->duration =
			icaldurationtype_as_int(icalproperty_get_duration(p));
		t->has_duration = true;
		break;
	case ICAL_RECURRENCEID_PROPERTY:
		t->has_original = true;
		break;
	case ICAL_STATUS_PROPERTY:
		t->status = icalproperty_get_status(p);
		break;
	case ICAL_COMPLETED_PROPERTY:
		t->completed =
			lh_ical_utc_instant(icalproperty_get_completed(p));
		break;
	default:
		break;
	}
}

/* DUE as a day is the last one on which it may be done: "chậm nhất ngày". */
static void task_set_deadline(struct task *t, struct lh_deadline *d)
{
	const char *home = t->item->reader->zone;
	struct lh_ical_local due;

	*d = (struct lh_deadline){ .minute = LH_MINUTE_UNKNOWN,
				   .due = LH_INSTANT_UNKNOWN };
	if (!t->has_due && t->has_start && t->has_duration) {
		t->due = t->start;
		t->has_due = lh_ical_local_add(&t->due, t->duration);
	}
	if (!t->has_due)
		return;
	due = lh_ical_local_in(t->due, home);
	d->op = LH_OP_BY;
	d->date = due.date;
	d->minute = due.minute;
	d->precision = due.minute == LH_MINUTE_UNKNOWN ? LH_DEADLINE_DAY
						       : LH_DEADLINE_HOUR;
	d->due = lh_deadline_due(d, &lh_hours_default, home);
}

static enum lh_share_status task_share_status(const struct task *t,
					      const struct lh_ical_person *p)
{
	const char *answer = p->answer ? p->answer : "";

	if (!strcmp(answer, "COMPLETED") ||
	    t->status == ICAL_STATUS_COMPLETED)
		return LH_SHARE_SUBMITTED;
	if (!strcmp(answer, "IN-PROCESS") ||
	    (t->status == ICAL_STATUS_INPROCESS &&
	     t->item->attendees.count == 1))
		return LH_SHARE_IN_PROGRESS;
	return LH_SHARE_OPEN;
}

static void task_set_shares(struct task *t, struct lh_assignment *a)
{
	struct lh_ical_people people;

	lh_ical_people_take(t->item, &people);
	a->shares = lh_arena_calloc(t->item->arena, people.count,
				    sizeof(*a->shares));
	a->n_shares = people.count;
	for (size_t i = 0; i < people.count; i++) {
		const struct lh_ical_person *person = &people.items[i];
		enum lh_share_status status = task_share_status(t, person);
		bool support = person->role &&
			       !strcmp(person->role, "OPT-PARTICIPANT");

		a->shares[i] = (struct lh_share){
			.name = person->name,
			.role = support ? LH_SHARE_SUPPORT : LH_SHARE_LEAD,
			.status = status,
			.status_at = status == LH_SHARE_SUBMITTED
				     ? t->completed : LH_INSTANT_UNKNOWN,
			.extension.due = LH_INSTANT_UNKNOWN,
		};
	}
	if (!people.count && t->status == ICAL_STATUS_COMPLETED)
		lh_ical_item_remark(t->item, _("việc đã xong nhưng không ghi ai làm"));
}

static void task_check(struct task *t)
{
	struct lh_ical_item *item = t->item;

	if (t->has_original)
		lh_ical_item_refuse(item, _("một lần riêng của việc lặp lại"));
	if (item->fault)
		return;
	if (item->rules.count)
		lh_ical_item_remark(item, _("việc lặp lại, chỉ giữ lần đầu"));
	if (!t->basics.uid)
		lh_ical_item_remark(item, _("không có mã UID"));
	if (!t->basics.summary)
		lh_ical_item_remark(item, _("không có tiêu đề (SUMMARY)"));
}

static void task_fill(struct task *t, struct lh_assignment *a)
{
	const struct lh_ical_basics *b = &t->basics;

	*a = (struct lh_assignment){
		.uid = b->uid,
		.sequence = b->sequence,
		.task = b->summary ? b->summary : _("Việc được giao"),
		.note = b->description,
		.cancelled = t->status == ICAL_STATUS_CANCELLED ||
			     lh_ical_item_method_is(t->item, "CANCEL"),
		.raw_ics = t->item->component->text.text,
		.created_at = b->created,
		.modified_at = b->modified != LH_INSTANT_UNKNOWN ? b->modified
								  : b->stamp,
	};
	task_set_deadline(t, &a->deadline);
	task_set_shares(t, a);
}

bool lh_ical_read_assignment(struct lh_ical_item *item,
			     struct lh_assignment *a)
{
	struct task t = { .item = item, .status = ICAL_STATUS_NONE,
			  .completed = LH_INSTANT_UNKNOWN };
	icalproperty *p;

	lh_ical_basics_init(&t.basics);
	for (p = icalcomponent_get_first_property(item->parsed,
						  ICAL_ANY_PROPERTY);
	     p; p = icalcomponent_get_next_property(item->parsed,
						    ICAL_ANY_PROPERTY))
		task_take(&t, p);
	task_check(&t);
	if (item->fault)
		return false;
	task_fill(&t, a);
	return true;
}
