/* Loading what the preparation screen shows.  Of very many assignments those
 * that were due first and those due about now are shown; the screen says that
 * there are more. */
#include "preparation.h"

#include <lichhop/agency_choice.h>
#include <lichhop/text.h>

#define PREPARATION_MOST 400
#define PREPARATION_RECENT (14 * 86400)

/* The own office as an agency of the directory, and its groups. */
static void load_own(struct lh_ctx *ctx, struct lh_arena *arena,
		     struct preparation_source *source)
{
	const char *name = lh_ctx_office(ctx)->name;
	const struct lh_agency *agency = NULL;
	int64_t *groups = NULL;

	if (lh_text_empty(name))
		return;
	source->own_key = lh_agency_key(arena, name);
	if (lh_agency_choose(ctx, arena, name, &agency, NULL) != LH_OK)
		return;
	source->own_id = agency->id;
	const struct lh_directory *d = lh_ctx_directory(ctx);
	for (size_t i = 0; i < d->n_groups; i++)
		for (size_t k = 0; k < d->groups[i].n_members; k++) {
			if (d->groups[i].members[k].agency_id != agency->id)
				continue;
			groups = lh_arena_grow(arena, groups,
					       source->n_own_groups,
					       sizeof(*groups));
			groups[source->n_own_groups++] = d->groups[i].id;
			break;
		}
	source->own_groups = groups;
}

struct loader {
	struct lh_ctx *ctx;
	struct lh_arena *arena;
	struct lh_assignment *list;
	size_t count;
	struct lh_meeting *meetings;
	size_t n_meetings;
};

static bool list_has(const struct loader *l, int64_t id)
{
	for (size_t i = 0; i < l->count; i++)
		if (l->list[i].id == id)
			return true;
	return false;
}

static void list_add(struct loader *l, struct lh_assignment **all, size_t *n,
		     const struct lh_assignment *a)
{
	*all = lh_arena_grow(l->arena, *all, *n, sizeof(**all));
	(*all)[(*n)++] = *a;
}

/* The store gives what was due first; of too many that is all past, and what
 * is due now must not be missing. */
static enum lh_status load_recent(struct loader *l,
				  struct lh_assignment_filter filter,
				  struct lh_error *err)
{
	struct lh_assignment *recent = NULL, *all = NULL;
	size_t n_recent = 0, n = 0;

	filter.from = lh_ctx_now(l->ctx) - PREPARATION_RECENT;
	enum lh_status status = lh_store_assignment_list(
		lh_ctx_store(l->ctx), l->arena, &filter, &recent, &n_recent,
		err);
	for (size_t i = 0; i < l->count; i++)
		list_add(l, &all, &n, &l->list[i]);
	for (size_t i = 0; i < n_recent; i++)
		if (!list_has(l, recent[i].id))
			list_add(l, &all, &n, &recent[i]);
	l->list = all;
	l->count = n;
	return status;
}

static enum lh_status load_list(struct loader *l,
				const struct preparation_ask *ask,
				const struct preparation_source *source,
				struct preparation *p, struct lh_error *err)
{
	struct lh_assignment_filter filter = {
		.from = LH_INSTANT_UNKNOWN, .until = LH_INSTANT_UNKNOWN,
		.open_only = !ask->all && !ask->own, .leave_cancelled = true,
		.agency_id = ask->own ? source->own_id : 0,
		.limit = PREPARATION_MOST,
	};
	enum lh_status status = lh_store_assignment_list(
		lh_ctx_store(l->ctx), l->arena, &filter, &l->list, &l->count,
		err);

	p->cut = !status && l->count >= PREPARATION_MOST;
	return p->cut ? load_recent(l, filter, err) : status;
}

/* Those that were touched here and are done now. */
static enum lh_status load_kept(struct loader *l,
				const struct preparation_ask *ask,
				struct lh_error *err)
{
	enum lh_status status = LH_OK;
	struct lh_assignment *all = NULL;
	size_t count = 0;

	for (size_t i = 0; i < l->count; i++)
		list_add(l, &all, &count, &l->list[i]);
	for (size_t i = 0; i < ask->n_kept && !status; i++) {
		struct lh_assignment_filter filter = {
			.from = LH_INSTANT_UNKNOWN,
			.until = LH_INSTANT_UNKNOWN,
			.id = ask->kept[i],
		};
		struct lh_assignment *one = NULL;
		size_t n = 0;
		if (list_has(l, ask->kept[i]))
			continue;
		status = lh_store_assignment_list(lh_ctx_store(l->ctx),
						  l->arena, &filter, &one, &n,
						  err);
		if (!status && n)
			list_add(l, &all, &count, &one[0]);
	}
	l->list = all;
	l->count = count;
	return status;
}

static enum lh_status load_meeting(struct loader *l, int64_t id,
				   struct lh_error *err)
{
	struct lh_meeting_filter filter = {
		.from = LH_INSTANT_UNKNOWN, .until = LH_INSTANT_UNKNOWN,
		.id = id, .brief = true,
	};
	struct lh_meeting *one = NULL;
	size_t n = 0;

	for (size_t i = 0; i < l->n_meetings; i++)
		if (l->meetings[i].id == id)
			return LH_OK;
	enum lh_status status = lh_store_meeting_list(
		lh_ctx_store(l->ctx), l->arena, &filter, &one, &n, err);
	if (status || n == 0)
		return status;
	l->meetings = lh_arena_grow(l->arena, l->meetings, l->n_meetings,
				    sizeof(*l->meetings));
	l->meetings[l->n_meetings++] = one[0];
	return LH_OK;
}

static enum lh_status load_meetings(struct loader *l, struct lh_error *err)
{
	for (size_t i = 0; i < l->count; i++)
		for (size_t k = 0; k < l->list[i].n_meetings; k++) {
			enum lh_status status = load_meeting(
				l, l->list[i].meeting_ids[k], err);
			if (status)
				return status;
		}
	return LH_OK;
}

enum lh_status preparation_load(struct lh_ctx *ctx, struct lh_arena *arena,
				const struct preparation_ask *ask,
				struct preparation *p, struct lh_error *err)
{
	struct loader l = { .ctx = ctx, .arena = arena };
	struct preparation_source source = { 0 };
	enum lh_status status;

	*p = (struct preparation){ 0 };
	if (ask->own) {
		load_own(ctx, arena, &source);
		p->own_unknown = !source.own_key;
		if (p->own_unknown)
			return LH_OK;
	}
	status = load_list(&l, ask, &source, p, err);
	if (!status)
		status = load_kept(&l, ask, err);
	if (!status && ask->order == PREPARATION_BY_MEETING)
		status = load_meetings(&l, err);
	if (status)
		return status;
	source.assignments = l.list;
	source.n_assignments = l.count;
	source.meetings = l.meetings;
	source.n_meetings = l.n_meetings;
	preparation_build(ctx, arena, ask, &source, p);
	return LH_OK;
}
