/* Tasks of a calendar into the store; see calendar_import.c for the whole. */
#include "calendar_priv.h"

#include <stdlib.h>

static enum lh_status calendar_find_task(struct calendar *c, const char *uid,
					 struct lh_assignment **found,
					 struct lh_error *err)
{
	struct lh_assignment_filter filter = {
		.from = LH_INSTANT_UNKNOWN, .until = LH_INSTANT_UNKNOWN,
		.uid = uid, .history = true,
	};
	struct lh_assignment *list;
	size_t count;
	enum lh_status status;

	*found = NULL;
	if (!c->store || !uid)
		return LH_OK;
	status = lh_store_assignment_list(c->store, c->arena, &filter, &list,
					  &count, err);
	if (status == LH_OK && count)
		*found = &list[0];
	return status;
}

/* The meeting for which a task prepares, by its UID; none when it is not there
 * (yet). */
static enum lh_status calendar_link_task(struct calendar *c,
					 struct lh_assignment *a,
					 const char *uid, struct lh_error *err)
{
	struct lh_meeting wanted = { .uid = uid };
	struct lh_meeting *found = NULL, *master = NULL;
	enum lh_status status = calendar_find_meeting(c, &wanted, &found,
						      &master, err);

	/* Numbers that a reading gives are indexes, and it holds no meeting. */
	a->meeting_ids = NULL;
	a->n_meetings = 0;
	if (status != LH_OK || !found)
		return status;
	a->meeting_ids = lh_arena_memdup(c->arena, &found->id,
					 sizeof(found->id));
	a->n_meetings = 1;
	return LH_OK;
}

static void calendar_wait(struct calendar *c, int64_t task, const char *uid)
{
	c->waiting = lh_xgrow(c->waiting, c->n_waiting, sizeof(*c->waiting));
	c->waiting[c->n_waiting++] =
		(struct waiting){ task, lh_xstrdup(uid) };
}

enum lh_status calendar_tie(struct calendar *c, struct lh_error *err)
{
	enum lh_status status = LH_OK;

	for (size_t i = 0; status == LH_OK && i < c->n_waiting; i++) {
		struct lh_assignment_filter filter = {
			.from = LH_INSTANT_UNKNOWN,
			.until = LH_INSTANT_UNKNOWN,
			.id = c->waiting[i].task, .history = true,
		};
		struct lh_assignment *a;
		size_t count;

		lh_arena_clear(c->arena);
		status = lh_store_assignment_list(c->store, c->arena, &filter,
						  &a, &count, err);
		if (status != LH_OK || count == 0)
			continue;
		status = calendar_link_task(c, a, c->waiting[i].uid, err);
		if (status == LH_OK && a->n_meetings)
			status = lh_store_assignment_save(c->store, a, err);
	}
	return status;
}

static enum lh_status calendar_put_task(struct calendar *c,
					struct lh_reading *reading,
					const struct lh_assignment *stored,
					struct lh_error *err)
{
	struct lh_assignment *a = &reading->assignments[0];
	struct lh_assignment *target = a;

	a->id = 0;
	if (calendar_link_task(c, a, reading->parent_uid, err) != LH_OK)
		return err->code;
	draft_resolver_run(c->resolver, c->arena, reading);
	if (stored) {
		target = draft_merge_assignment(c->arena, stored, a);
		target->raw_ics = a->raw_ics;
		if (a->n_meetings) {
			target->meeting_ids = a->meeting_ids;
			target->n_meetings = a->n_meetings;
		}
		if (target->sequence < a->sequence)
			target->sequence = a->sequence;
	}
	target->deadline.due = lh_deadline_due(&target->deadline,
					       &c->hours,
					       c->zone);
	if (lh_store_assignment_save(c->store, target, err) != LH_OK)
		return err->code;
	a->id = target->id;
	if (reading->parent_uid && a->n_meetings == 0)
		calendar_wait(c, a->id, reading->parent_uid);
	return LH_OK;
}

static enum lh_status calendar_cancel_task(struct calendar *c,
					   const struct lh_assignment *a,
					   struct lh_assignment *stored,
					   struct lh_error *err)
{
	enum lh_calendar_fate fate = LH_CALENDAR_CANCELLED;

	if (!stored)
		fate = LH_CALENDAR_UNKNOWN;
	else if (a->sequence < stored->sequence)
		fate = LH_CALENDAR_OLDER;
	else if (stored->cancelled)
		fate = LH_CALENDAR_SAME;
	calendar_tell(c, fate, NULL, stored ? stored : a,
		      stored ? stored->id : 0);
	if (fate != LH_CALENDAR_CANCELLED || !c->options->save)
		return LH_OK;
	stored->cancelled = true;
	stored->sequence = a->sequence;
	return lh_store_assignment_save(c->store, stored, err);
}

static enum lh_status calendar_known_task(struct calendar *c,
					  struct lh_reading *reading,
					  const struct lh_assignment *stored,
					  bool repeated, struct lh_error *err)
{
	struct lh_assignment *a = &reading->assignments[0];
	struct calendar_version file = { a->sequence, a->modified_at,
					 a->raw_ics };
	struct calendar_version old = { stored->sequence, stored->modified_at,
					stored->raw_ics };
	enum lh_calendar_fate fate = calendar_judge(c->arena, file, old);
	bool write = repeated || (fate == LH_CALENDAR_NEWER &&
				  c->options->update);
	enum lh_status status = LH_OK;

	if (write && c->options->save)
		status = calendar_put_task(c, reading, stored, err);
	if (status != LH_OK)
		return status;
	if (write)
		fate = repeated ? LH_CALENDAR_REPEATED : LH_CALENDAR_UPDATED;
	calendar_tell(c, fate, NULL, a, stored->id);
	return LH_OK;
}

enum lh_status calendar_take_task(struct calendar *c,
				  struct lh_reading *reading,
				  struct lh_error *err)
{
	struct lh_assignment *a = &reading->assignments[0];
	struct lh_date none = { 0 };
	const char *key = calendar_key(c, 'a', a->uid ? a->uid : "", none, 0);
	const struct seen_entry *seen = a->uid ? seen_find(&c->seen, key) :
						 NULL;
	struct lh_assignment *stored = NULL;
	enum lh_status status = calendar_find_task(c, a->uid, &stored, err);

	if (status != LH_OK)
		return status;
	if (seen && (stored ? !seen->id : !c->options->save)) {
		calendar_tell(c, LH_CALENDAR_REPEATED, NULL, a, 0);
		return LH_OK;
	}
	if (calendar_is_method(c, "CANCEL"))
		return calendar_cancel_task(c, a, stored, err);
	if (stored) {
		if (!seen)
			seen_put(&c->seen, key,
				 c->options->update ? stored->id : 0);
		return calendar_known_task(c, reading, stored, seen, err);
	}
	if (c->options->save)
		status = calendar_put_task(c, reading, NULL, err);
	if (status != LH_OK)
		return status;
	if (a->uid)
		seen_put(&c->seen, key, a->id);
	calendar_tell(c, LH_CALENDAR_NEW, NULL, a, a->id);
	return LH_OK;
}
