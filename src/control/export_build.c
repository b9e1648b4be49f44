/* What goes into an invitation.  An address is shown only where its owner or
 * everybody may see it: in one agency's copy others' are left out but the
 * chair's.  No address is ever invented. */
#include "export_build.h"

#include <lichhop/gettext.h>
#include <lichhop/planning.h>
#include <lichhop/text.h>

size_t export_groups_of(struct lh_arena *arena, const struct lh_directory *d,
			int64_t agency_id, struct lh_date day,
			int64_t **groups)
{
	size_t count = 0;

	*groups = NULL;
	for (size_t i = 0; i < d->n_groups; i++) {
		const struct lh_group *group = &d->groups[i];
		for (size_t j = 0; j < group->n_members; j++) {
			const struct lh_group_member *m = &group->members[j];
			if (m->agency_id != agency_id)
				continue;
			if (lh_date_is_full(day) && lh_date_is_full(m->since)
			    && lh_date_compare(day, m->since) < 0)
				continue;
			if (lh_date_is_full(day) && lh_date_is_full(m->until)
			    && lh_date_compare(day, m->until) >= 0)
				continue;
			*groups = lh_arena_grow(arena, *groups, count,
						sizeof(**groups));
			(*groups)[count++] = group->id;
			break;
		}
	}
	return count;
}

bool export_assignment_concerns(const struct export_view *view,
				const struct lh_assignment *assignment)
{
	return !view->agency
		|| lh_planning_assignment_concerns(assignment, view->agency->id,
						   view->groups, view->n_groups);
}

bool export_meeting_concerns(const struct export_view *view,
			     const struct lh_meeting *meeting,
			     const struct lh_assignment *assignments,
			     size_t n_assignments)
{
	if (!view->agency
	    || lh_planning_meeting_concerns(meeting, view->agency->id,
					    view->groups, view->n_groups))
		return true;
	for (size_t i = 0; i < n_assignments; i++)
		if (export_assignment_concerns(view, &assignments[i]))
			return true;
	return false;
}

/* The agency takes part as this participant: itself, or through a group that
 * was not expanded into members. */
static bool participant_is_agency(const struct export_view *view,
				  const struct lh_participant *p)
{
	return view->agency && p->agency_id == view->agency->id;
}

static const char *participant_email(const struct export_view *view,
				     const struct lh_participant *p)
{
	const struct lh_agency *agency;
	const struct lh_person *person;

	if (!lh_text_empty(p->email))
		return p->email;
	if (p->person_id) {
		person = lh_directory_person(view->index, p->person_id);
		return person && !lh_text_empty(person->email) ? person->email
							       : NULL;
	}
	if (!p->agency_id)
		return NULL;
	agency = lh_directory_agency(view->index, p->agency_id);
	return agency && !lh_text_empty(agency->email) ? agency->email : NULL;
}

/* The address that this copy of the invitation may show. */
static const char *participant_shown_email(const struct export_view *view,
					   const struct lh_participant *p)
{
	const char *email = participant_email(view, p);

	if (!email || !lh_ical_address_is_valid(email))
		return NULL;
	if (view->agency && p->role != LH_ROLE_CHAIR
	    && !participant_is_agency(view, p))
		return NULL;
	return email;
}

char *export_notice_words(struct lh_arena *arena,
			  const struct lh_notice *notice)
{
	struct lh_strbuf text;

	if (!notice)
		return NULL;
	lh_strbuf_init(&text);
	lh_strbuf_add(&text, lh_notice_kind_words(notice->kind));
	if (!lh_text_empty(notice->number))
		lh_strbuf_addf(&text, " số %s", notice->number);
	if (lh_date_is_full(notice->issued_date))
		lh_strbuf_addf(&text, " ngày %02d/%02d/%d",
			       notice->issued_date.day,
			       notice->issued_date.month,
			       notice->issued_date.year);
	if (!lh_text_empty(notice->issuer))
		lh_strbuf_addf(&text, " của %s", notice->issuer);
	char *words = lh_arena_strdup(arena, text.text);
	lh_strbuf_release(&text);
	return words;
}

static void words_add_names(struct lh_strbuf *text,
			    const struct lh_assignment *a,
			    enum lh_share_role role, const char *before)
{
	size_t n = 0;

	for (size_t i = 0; i < a->n_shares; i++) {
		const struct lh_share *share = &a->shares[i];
		if (share->role != role || share->parent_id)
			continue;
		lh_strbuf_addf(text, "%s%s", n++ ? ", " : before, share->name);
	}
}

static void words_add_deliveries(struct lh_strbuf *text,
				 const struct lh_assignment *a)
{
	for (size_t i = 0; i < a->n_deliveries; i++) {
		const struct lh_delivery *d = &a->deliveries[i];
		lh_strbuf_addf(text, "; gửi %s", d->recipient);
		if (d->copies)
			lh_strbuf_addf(text, " %02d bộ", (int)d->copies);
		if (d->via)
			lh_strbuf_addf(text, " qua %s", d->via);
	}
}

/* As written; but "thời gian nêu trên" says nothing to whom the notice is not
 * before, so that one becomes its day. */
static void words_add_limit(struct lh_strbuf *text, const struct lh_deadline *d)
{
	if (!d->referred || !lh_date_is_full(d->date)) {
		if (!lh_text_empty(d->wording))
			lh_strbuf_addf(text, "; hạn: %s", d->wording);
		return;
	}
	lh_strbuf_add(text, d->op == LH_OP_BEFORE ? "; hạn: trước "
						  : "; hạn: chậm nhất ");
	if (d->minute != LH_MINUTE_UNKNOWN)
		lh_strbuf_addf(text, "%d giờ %02d ", d->minute / 60,
			       d->minute % 60);
	lh_strbuf_addf(text, "ngày %02d/%02d/%04d", d->date.day, d->date.month,
		       d->date.year);
}

/* "Sở Tài chính: báo cáo … (phối hợp: …); gửi …; chậm nhất ngày 03/12/2025" */
static const char *preparation_line(struct lh_arena *arena,
				    const struct lh_assignment *a)
{
	struct lh_strbuf text;

	lh_strbuf_init(&text);
	words_add_names(&text, a, LH_SHARE_LEAD, "");
	if (text.length)
		lh_strbuf_add(&text, ": ");
	lh_strbuf_add(&text, a->task ? a->task : "");
	words_add_names(&text, a, LH_SHARE_SUPPORT, "; phối hợp: ");
	words_add_deliveries(&text, a);
	words_add_limit(&text, &a->deadline);
	const char *line = lh_arena_strdup(arena, text.text);
	lh_strbuf_release(&text);
	return line;
}

/* What the agency is to receive of others' work, as text. */
static bool assignment_goes_to(const struct export_view *view,
			       const struct lh_assignment *a)
{
	for (size_t i = 0; i < a->n_deliveries; i++)
		if (a->deliveries[i].agency_id == view->agency->id)
			return true;
	return false;
}

struct lh_ical_event export_event(const struct export_view *view,
				  const struct lh_meeting *meeting,
				  const struct lh_notice *notice,
				  const struct lh_assignment *assignments,
				  size_t n_assignments)
{
	struct lh_ical_event event = {
		.meeting = meeting,
		.notice = export_notice_words(view->arena, notice),
		.private_copy = view->agency != NULL,
	};

	if (notice)
		event.notice_uid = lh_arena_printf(view->arena, "n%lld",
						   (long long)notice->id);
	event.emails = lh_arena_calloc(view->arena, meeting->n_participants + 1,
				       sizeof(*event.emails));
	for (size_t i = 0; i < meeting->n_participants; i++)
		event.emails[i] = participant_shown_email(
			view, &meeting->participants[i]);
	for (size_t i = 0; i < n_assignments; i++) {
		const struct lh_assignment *a = &assignments[i];
		if (a->cancelled)
			continue;
		if (view->agency && !export_assignment_concerns(view, a)
		    && !assignment_goes_to(view, a))
			continue;
		event.preparation = lh_arena_grow(view->arena, event.preparation,
						  event.n_preparation,
						  sizeof(*event.preparation));
		event.preparation[event.n_preparation++] =
			preparation_line(view->arena, a);
	}
	return event;
}

static const char *share_email(const struct export_view *view,
			       const struct lh_share *share)
{
	if (view->agency && share->agency_id != view->agency->id)
		return NULL;
	if (!share->agency_id)
		return NULL;
	const struct lh_agency *agency =
		lh_directory_agency(view->index, share->agency_id);
	return agency && !lh_text_empty(agency->email)
			&& lh_ical_address_is_valid(agency->email)
		? agency->email : NULL;
}

struct lh_ical_task export_task(const struct export_view *view,
				const struct lh_assignment *assignment,
				const struct lh_notice *notice,
				const char *parent_uid)
{
	struct lh_ical_task task = {
		.assignment = assignment,
		.parent_uid = parent_uid,
		.notice = export_notice_words(view->arena, notice),
	};
	size_t most = assignment->n_shares + 1;

	task.attendee_names = lh_arena_calloc(view->arena, most,
					      sizeof(*task.attendee_names));
	task.attendee_emails = lh_arena_calloc(view->arena, most,
					       sizeof(*task.attendee_emails));
	for (size_t i = 0; i < assignment->n_shares; i++) {
		const struct lh_share *share = &assignment->shares[i];
		if (view->agency && share->agency_id == view->agency->id
		    && (!task.share || share->role == LH_SHARE_LEAD))
			task.share = share;
		const char *email = share_email(view, share);
		if (!email)
			continue;
		task.attendee_names[task.n_attendees] = share->name;
		task.attendee_emails[task.n_attendees++] = email;
	}
	return task;
}

size_t export_without_address(const struct export_view *view,
			      const struct lh_meeting *meeting,
			      const char ***names)
{
	size_t count = 0;

	*names = NULL;
	for (size_t i = 0; i < meeting->n_participants; i++) {
		const struct lh_participant *p = &meeting->participants[i];
		if (view->agency && !participant_is_agency(view, p))
			continue;
		if (participant_shown_email(view, p))
			continue;
		*names = lh_arena_grow(view->arena, *names, count,
				       sizeof(**names));
		(*names)[count++] = p->name;
	}
	return count;
}
