/* A stored meeting or assignment and what the paper says of it now, made into
 * one.  The paper wins where it says something; ids, UID, answers, delegates,
 * status, history, notes and whatever the paper leaves open stay. */
#include "draft_priv.h"

#include <string.h>

#include <lichhop/text.h>

/* --- participants --- */

static bool merge_same_participant(struct lh_arena *arena,
				   const struct lh_participant *a,
				   const struct lh_participant *b)
{
	if ((a->role == LH_ROLE_CHAIR) != (b->role == LH_ROLE_CHAIR))
		return false;
	if (a->person_id || b->person_id)
		if (a->person_id && b->person_id)
			return a->person_id == b->person_id;
	if (a->agency_id && b->agency_id &&
	    a->kind != LH_PARTICIPANT_PERSON &&
	    b->kind != LH_PARTICIPANT_PERSON)
		return a->agency_id == b->agency_id;
	return strcmp(lh_agency_key(arena, a->name ? a->name : ""),
		      lh_agency_key(arena, b->name ? b->name : "")) == 0;
}

/* The stored one's identity and answers under the fresh one's words. */
static struct lh_participant
merge_participant(const struct lh_participant *stored,
		  const struct lh_participant *fresh)
{
	struct lh_participant p = *fresh;

	p.id = stored->id;
	if (!p.agency_id && !p.person_id && !p.group_id) {
		p.agency_id = stored->agency_id;
		p.person_id = stored->person_id;
		p.group_id = stored->group_id;
		p.kind = stored->kind;
	}
	if (!p.email)
		p.email = stored->email;
	p.response = stored->response;
	p.response_at = stored->response_at;
	p.remark = stored->remark;
	p.delegates = stored->delegates;
	p.n_delegates = stored->n_delegates;
	return p;
}

static const struct lh_participant *
merge_find_participant(struct lh_arena *arena, const struct lh_meeting *stored,
		       const bool *taken, const struct lh_participant *fresh)
{
	for (size_t i = 0; i < stored->n_participants; i++)
		if (!taken[i] && !stored->participants[i].parent_id &&
		    merge_same_participant(arena, &stored->participants[i],
					   fresh))
			return &stored->participants[i];
	return NULL;
}

struct merge_list {
	struct lh_arena *arena;
	struct lh_participant *items;
	size_t count;
};

static void merge_list_add(struct merge_list *list,
			   const struct lh_participant *p)
{
	list->items = lh_arena_grow(list->arena, list->items, list->count,
				    sizeof(*list->items));
	list->items[list->count++] = *p;
}

/* The members of a group that stays keep their answers; those who have left
 * it since stay asked: the notice did ask them. */
static void merge_add_members(struct merge_list *list,
			      const struct lh_meeting *stored, int64_t group)
{
	for (size_t i = 0; i < stored->n_participants; i++)
		if (group && stored->participants[i].parent_id == group)
			merge_list_add(list, &stored->participants[i]);
}

static void merge_participants(struct lh_arena *arena,
			       const struct lh_meeting *stored,
			       const struct lh_meeting *fresh,
			       struct lh_meeting *merged)
{
	bool *taken = lh_arena_calloc(arena, stored->n_participants + 1,
				      sizeof(*taken));
	struct merge_list list = { .arena = arena };

	for (size_t i = 0; i < fresh->n_participants; i++) {
		struct lh_participant p = fresh->participants[i];
		const struct lh_participant *old =
			merge_find_participant(arena, stored, taken, &p);

		if (old) {
			taken[old - stored->participants] = true;
			p = merge_participant(old, &p);
		}
		merge_list_add(&list, &p);
		merge_add_members(&list, stored, p.id);
	}
	merged->participants = list.items;
	merged->n_participants = list.count;
}

/* --- meetings --- */

/* A paper that gives the day again gives the time again; one that names only
 * the day does not take away an hour that somebody has put in, unless the day
 * is another. */
static struct lh_when merge_when(const struct lh_when *stored,
				 const struct lh_when *fresh)
{
	struct lh_when w = *fresh;
	bool same_day = memcmp(&stored->date, &fresh->date,
			       sizeof(fresh->date)) == 0;

	if (lh_date_is_empty(fresh->date))
		return *stored;
	if (!w.zone)
		w.zone = stored->zone;
	if (!same_day)
		return w;
	if (w.start == LH_MINUTE_UNKNOWN && w.part == stored->part)
		w.start = stored->start;
	if (w.end == LH_MINUTE_UNKNOWN && w.start == stored->start)
		w.end = stored->end;
	return w;
}

/* A paper that postpones or calls off says so; one that merely announces does
 * not make a held meeting unheld. */
static enum lh_meeting_state merge_state(const struct lh_meeting *stored,
					 const struct lh_meeting *fresh,
					 const struct lh_when *when)
{
	if (fresh->state == LH_MEETING_CANCELLED ||
	    fresh->state == LH_MEETING_POSTPONED)
		return fresh->state;
	if (stored->state == LH_MEETING_CANCELLED ||
	    stored->state == LH_MEETING_TENTATIVE)
		return fresh->state;
	if (stored->state == LH_MEETING_POSTPONED &&
	    lh_date_is_full(when->date))
		return fresh->state;
	return stored->state;
}

struct lh_meeting *draft_merge_meeting(struct lh_arena *arena,
				       const struct lh_meeting *stored,
				       const struct lh_meeting *fresh)
{
	struct lh_meeting *m = lh_arena_memdup(arena, stored, sizeof(*stored));

	if (!lh_text_empty(fresh->title))
		m->title = fresh->title;
	if (fresh->content)
		m->content = fresh->content;
	if (fresh->contact)
		m->contact = fresh->contact;
	m->when = merge_when(&stored->when, &fresh->when);
	m->state = merge_state(stored, fresh, &m->when);
	if (m->state != stored->state)
		m->reason = fresh->reason;
	if (fresh->n_venues) {
		m->venues = fresh->venues;
		m->n_venues = fresh->n_venues;
	}
	if (fresh->n_agenda) {
		m->agenda = fresh->agenda;
		m->n_agenda = fresh->n_agenda;
	}
	if (fresh->n_participants)
		merge_participants(arena, stored, fresh, m);
	return m;
}

/* --- assignments --- */

static bool merge_same_share(struct lh_arena *arena, const struct lh_share *a,
			     const struct lh_share *b)
{
	if (a->agency_id && b->agency_id)
		return a->agency_id == b->agency_id;
	return strcmp(lh_agency_key(arena, a->name ? a->name : ""),
		      lh_agency_key(arena, b->name ? b->name : "")) == 0;
}

static struct lh_share merge_share(const struct lh_share *stored,
				   const struct lh_share *fresh)
{
	struct lh_share s = *stored;

	s.name = fresh->name;
	s.role = fresh->role;
	if (!s.agency_id && !s.group_id && !s.person_id) {
		s.agency_id = fresh->agency_id;
		s.group_id = fresh->group_id;
		s.person_id = fresh->person_id;
	}
	return s;
}

/* Work was done on it, or it was talked about: it is not dropped. */
static bool merge_share_has_past(const struct lh_share *s)
{
	return s->n_history > 0 || s->status != LH_SHARE_OPEN || s->remark;
}

struct merge_shares {
	struct lh_arena *arena;
	struct lh_share *items;
	size_t count;
};

static void merge_shares_add(struct merge_shares *list,
			     const struct lh_share *share)
{
	list->items = lh_arena_grow(list->arena, list->items, list->count,
				    sizeof(*list->items));
	list->items[list->count++] = *share;
}

static void merge_add_share_members(struct merge_shares *list,
				    const struct lh_assignment *stored,
				    int64_t group, bool *taken)
{
	for (size_t i = 0; i < stored->n_shares; i++)
		if (group && stored->shares[i].parent_id == group) {
			merge_shares_add(list, &stored->shares[i]);
			taken[i] = true;
		}
}

static const struct lh_share *
merge_find_share(struct lh_arena *arena, const struct lh_assignment *stored,
		 const bool *taken, const struct lh_share *fresh)
{
	for (size_t i = 0; i < stored->n_shares; i++)
		if (!taken[i] && !stored->shares[i].parent_id &&
		    merge_same_share(arena, &stored->shares[i], fresh))
			return &stored->shares[i];
	return NULL;
}

/* Shares that the paper no longer names: those with a past stay (saving marks
 * them cancelled), the others go. */
static void merge_keep_past(struct merge_shares *list,
			    const struct lh_assignment *stored,
			    const bool *taken)
{
	for (size_t i = 0; i < stored->n_shares; i++)
		if (!taken[i] && !stored->shares[i].parent_id &&
		    merge_share_has_past(&stored->shares[i]))
			merge_shares_add(list, &stored->shares[i]);
}

static void merge_all_shares(struct lh_arena *arena,
			     const struct lh_assignment *stored,
			     const struct lh_assignment *fresh,
			     struct lh_assignment *merged)
{
	bool *taken = lh_arena_calloc(arena, stored->n_shares + 1,
				      sizeof(*taken));
	struct merge_shares list = { .arena = arena };

	for (size_t i = 0; i < fresh->n_shares; i++) {
		struct lh_share s = fresh->shares[i];
		const struct lh_share *old =
			merge_find_share(arena, stored, taken, &s);

		if (old) {
			taken[old - stored->shares] = true;
			s = merge_share(old, &s);
		}
		merge_shares_add(&list, &s);
		merge_add_share_members(&list, stored, s.id, taken);
	}
	merge_keep_past(&list, stored, taken);
	merged->shares = list.items;
	merged->n_shares = list.count;
}

struct lh_assignment *draft_merge_assignment(struct lh_arena *arena,
					     const struct lh_assignment *stored,
					     const struct lh_assignment *fresh)
{
	struct lh_assignment *a = lh_arena_memdup(arena, stored,
						  sizeof(*stored));

	if (fresh->item)
		a->item = fresh->item;
	if (!lh_text_empty(fresh->task))
		a->task = fresh->task;
	if (fresh->deliverable)
		a->deliverable = fresh->deliverable;
	if (fresh->deadline.precision != LH_DEADLINE_NONE)
		a->deadline = fresh->deadline;
	if (fresh->n_deliveries) {
		a->deliveries = fresh->deliveries;
		a->n_deliveries = fresh->n_deliveries;
	}
	if (fresh->n_subtasks) {
		a->subtasks = fresh->subtasks;
		a->n_subtasks = fresh->n_subtasks;
	}
	if (fresh->n_shares)
		merge_all_shares(arena, stored, fresh, a);
	a->general = fresh->general;
	a->cancelled = false;
	return a;
}

bool draft_share_is_named(struct lh_arena *arena, const struct lh_share *share,
			  const struct lh_assignment *fresh)
{
	for (size_t i = 0; i < fresh->n_shares; i++)
		if (merge_same_share(arena, share, &fresh->shares[i]))
			return true;
	return fresh->n_shares == 0;
}

/* --- notices --- */

/* The same text read again: only what was read of it may differ. */
static void merge_fields(struct lh_notice *n, const struct lh_notice *fresh)
{
	n->kind = fresh->kind;
	n->issuer = fresh->issuer;
	n->issuer_id = fresh->issuer_id;
	n->number = fresh->number;
	n->subject = fresh->subject;
	n->issued_place = fresh->issued_place;
	n->issued_date = fresh->issued_date;
	n->addressees = fresh->addressees;
	n->n_addressees = fresh->n_addressees;
	n->distribution = fresh->distribution;
	n->n_distribution = fresh->n_distribution;
	n->references = fresh->references;
	n->n_references = fresh->n_references;
	n->signer = fresh->signer;
	n->signer_title = fresh->signer_title;
	n->urgency = fresh->urgency;
	n->fields = fresh->fields;
	n->n_fields = fresh->n_fields;
	n->warnings = fresh->warnings;
	n->n_warnings = fresh->n_warnings;
	if (fresh->contact)
		n->contact = fresh->contact;
	if (fresh->n_incoming) {
		n->incoming = fresh->incoming;
		n->n_incoming = fresh->n_incoming;
	}
}

struct lh_notice *draft_merge_notice(struct lh_arena *arena,
				     const struct lh_notice *stored,
				     const struct lh_notice *fresh,
				     bool same_text)
{
	struct lh_notice *n = lh_arena_memdup(arena, stored, sizeof(*stored));

	merge_fields(n, fresh);
	if (same_text)
		return n;
	n->id = 0;
	n->revision = 0;
	n->created_at = n->modified_at = LH_INSTANT_UNKNOWN;
	n->replaces_id = stored->id;
	n->revision_number = (stored->revision_number > 0 ?
			      stored->revision_number : 1) + 1;
	n->source = fresh->source;
	n->text = fresh->text;
	n->attachments = NULL;
	n->n_attachments = 0;
	return n;
}
