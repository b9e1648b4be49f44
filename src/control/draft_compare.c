/* Whether a draft's paper is in the store already, and what saving it would
 * change there.  Reads the store, changes nothing. */
#include "draft_priv.h"

#include <lichhop/text.h>

/* The one that counts now: of the revisions of a paper the last. */
static bool compare_is_later(const struct lh_notice *a,
			     const struct lh_notice *b)
{
	bool a_gone = a->state == LH_NOTICE_SUPERSEDED;
	bool b_gone = b->state == LH_NOTICE_SUPERSEDED;

	if (a_gone != b_gone)
		return b_gone;
	if (a->revision_number != b->revision_number)
		return a->revision_number > b->revision_number;
	return a->id > b->id;
}

/* The notice that has taken the place of `id`, 0 when there is none. */
static int64_t compare_successor(const struct lh_notice *all, size_t count,
				 int64_t id)
{
	for (size_t i = 0; i < count; i++)
		if (all[i].replaces_id == id &&
		    all[i].state != LH_NOTICE_WITHDRAWN)
			return all[i].id;
	return 0;
}

/* A paper whose old text comes again is found by that text; what counts is
 * the revision that has taken its place since. */
static enum lh_status compare_follow(struct lh_store *store,
				     struct draft_stored *s,
				     struct lh_error *err)
{
	struct lh_notice_filter filter = { .id = 0 };
	struct lh_notice *all;
	int64_t id = s->notice->id, next;
	size_t count;
	enum lh_status status;

	if (s->notice->state != LH_NOTICE_SUPERSEDED)
		return LH_OK;
	status = lh_store_notice_list(store, s->arena, &filter, &all, &count,
				      err);
	if (status != LH_OK)
		return status;
	/* A successor is always younger, so that this ends. */
	for (next = compare_successor(all, count, id); next > id;
	     next = compare_successor(all, count, id))
		id = next;
	if (id == s->notice->id)
		return LH_OK;
	return lh_store_notice_load(store, s->arena, id, &s->notice, err);
}

static enum lh_status compare_find_near(const struct lh_draft *draft,
					struct lh_store *store,
					struct draft_stored *s,
					struct lh_error *err)
{
	int64_t id = 0;
	enum lh_status status = lh_store_notice_find_like(
		store, draft->reading.notice, &id, err);

	if (status != LH_OK || id == 0)
		return status;
	s->near = true;
	return lh_store_notice_load(store, s->arena, id, &s->notice, err);
}

static enum lh_status compare_find(const struct lh_draft *draft,
				   struct lh_store *store,
				   struct draft_stored *s, struct lh_error *err)
{
	struct lh_notice *found;
	int64_t *ids;
	size_t count;
	enum lh_status status;

	status = lh_store_notice_find_same(store, s->arena,
					   draft->reading.notice, &ids, &count,
					   err);
	for (size_t i = 0; status == LH_OK && i < count; i++) {
		status = lh_store_notice_load(store, s->arena, ids[i], &found,
					      err);
		if (status == LH_OK &&
		    (!s->notice || compare_is_later(found, s->notice)))
			s->notice = found;
	}
	if (status == LH_OK && !s->notice && !draft->as_new)
		status = compare_find_near(draft, store, s, err);
	if (status == LH_OK && s->notice)
		status = compare_follow(store, s, err);
	return status;
}

static enum lh_status compare_load(struct lh_store *store,
				   struct draft_stored *s, struct lh_error *err)
{
	struct lh_meeting_filter meetings = {
		.from = LH_INSTANT_UNKNOWN, .until = LH_INSTANT_UNKNOWN,
		.notice_id = s->notice->id,
	};
	struct lh_assignment_filter assignments = {
		.from = LH_INSTANT_UNKNOWN, .until = LH_INSTANT_UNKNOWN,
		.notice_id = s->notice->id, .history = true,
	};
	enum lh_status status;

	status = lh_store_meeting_list(store, s->arena, &meetings, &s->meetings,
				       &s->n_meetings, err);
	if (status != LH_OK)
		return status;
	return lh_store_assignment_list(store, s->arena, &assignments,
					&s->assignments, &s->n_assignments,
					err);
}

/* Two invitations in the words of one form are alike, too; of one paper at
 * least one meeting has kept its title or its time. */
static bool compare_is_kin(const struct lh_draft *draft,
			   const struct draft_stored *s)
{
	const struct lh_reading *r = &draft->reading;

	for (size_t i = 0; i < r->n_meetings; i++)
		for (size_t k = 0; k < s->n_meetings; k++) {
			const struct lh_meeting *a = &r->meetings[i];
			const struct lh_meeting *b = &s->meetings[k];

			if (a->title && lh_text_same(a->title, b->title))
				return true;
			if (lh_date_is_full(a->when.date) &&
			    lh_date_compare(a->when.date, b->when.date) == 0 &&
			    a->when.start == b->when.start)
				return true;
		}
	return r->n_meetings == 0 && s->n_meetings == 0;
}

static void compare_meetings(const struct lh_draft *draft,
			     struct draft_stored *s)
{
	const struct lh_reading *r = &draft->reading;

	s->meeting_match = lh_arena_calloc(s->arena, r->n_meetings + 1,
					   sizeof(*s->meeting_match));
	s->meeting_merged = lh_arena_calloc(s->arena, r->n_meetings + 1,
					    sizeof(*s->meeting_merged));
	draft_match_meetings(s->arena, r->meetings, r->n_meetings, s->meetings,
			     s->n_meetings, s->meeting_match);
	for (size_t i = 0; i < r->n_meetings; i++)
		if (s->meeting_match[i] != DRAFT_NO_MATCH)
			s->meeting_merged[i] = draft_merge_meeting(
				s->arena, &s->meetings[s->meeting_match[i]],
				&r->meetings[i]);
}

static void compare_assignments(const struct lh_draft *draft,
				struct draft_stored *s)
{
	const struct lh_reading *r = &draft->reading;

	s->assignment_match = lh_arena_calloc(s->arena, r->n_assignments + 1,
					      sizeof(*s->assignment_match));
	s->assignment_merged = lh_arena_calloc(s->arena, r->n_assignments + 1,
					       sizeof(*s->assignment_merged));
	draft_match_assignments(s->arena, r->assignments, r->n_assignments,
				s->assignments, s->n_assignments,
				s->assignment_match);
	for (size_t i = 0; i < r->n_assignments; i++)
		if (s->assignment_match[i] != DRAFT_NO_MATCH)
			s->assignment_merged[i] = draft_merge_assignment(
				s->arena,
				&s->assignments[s->assignment_match[i]],
				&r->assignments[i]);
}

enum lh_status lh_draft_compare(struct lh_draft *draft, struct lh_error *err)
{
	struct draft_stored fresh = { .arena = NULL };
	struct lh_store *store;
	enum lh_status status;

	lh_arena_free(draft->stored.arena);
	draft->stored = fresh;
	if (!lh_ctx_is_open(draft->ctx))
		return LH_OK;
	store = lh_ctx_store(draft->ctx);
	fresh.arena = lh_arena_new();
	status = compare_find(draft, store, &fresh, err);
	if (status == LH_OK && fresh.notice)
		status = compare_load(store, &fresh, err);
	if (status == LH_OK && fresh.near && !compare_is_kin(draft, &fresh))
		fresh.notice = NULL;
	if (status != LH_OK) {
		lh_arena_free(fresh.arena);
		return status;
	}
	if (fresh.notice) {
		fresh.same_text = lh_text_equal(fresh.notice->text,
						draft->reading.notice->text);
		compare_meetings(draft, &fresh);
		compare_assignments(draft, &fresh);
		fresh.notice_merged = draft_merge_notice(
			fresh.arena, fresh.notice, draft->reading.notice,
			fresh.same_text);
		draft_diff(draft, &fresh);
	}
	draft->stored = fresh;
	return LH_OK;
}
