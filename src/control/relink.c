/* See the header.  An agency that is added after its notices were read must
 * still get its invitations: everything later goes by ids. */
#include "relink.h"

#include "context_priv.h"
#include "draft_priv.h"

struct relink {
	struct lh_ctx *ctx;
	struct lh_store *store;
	struct draft_resolver *resolver;
	struct lh_arena *arena;		/* of one meeting or assignment */
	size_t linked;
};

/* The notice under whose issuer the names stand; NULL for none. */
static enum lh_status relink_notice(struct relink *r, int64_t id,
				    struct lh_notice **notice,
				    struct lh_error *err)
{
	*notice = NULL;
	if (!id)
		return LH_OK;
	return lh_store_notice_load(r->store, r->arena, id, notice, err);
}

static size_t meeting_links(const struct lh_meeting *m)
{
	size_t count = 0;

	for (size_t i = 0; i < m->n_participants; i++) {
		const struct lh_participant *p = &m->participants[i];
		count += p->agency_id || p->person_id || p->group_id;
	}
	return count;
}

static enum lh_status relink_meeting(struct relink *r, int64_t id,
				     struct lh_error *err)
{
	struct lh_meeting *m = NULL;
	struct lh_reading reading = { .n_meetings = 1 };
	enum lh_status status = lh_store_meeting_load(r->store, r->arena, id,
						      &m, err);

	if (!status)
		status = relink_notice(r, m->n_links ? m->links[0].notice_id : 0,
				       &reading.notice, err);
	if (status)
		return status;
	size_t before = meeting_links(m);
	reading.meetings = m;
	draft_resolver_run(r->resolver, r->arena, &reading);
	if (meeting_links(m) == before)
		return LH_OK;
	draft_expand_participants(lh_ctx_index(r->ctx), r->arena, m,
				  lh_ctx_today(r->ctx));
	r->linked++;
	return lh_store_meeting_save(r->store, m, err);
}

static size_t assignment_links(const struct lh_assignment *a)
{
	size_t count = 0;

	for (size_t i = 0; i < a->n_shares; i++) {
		const struct lh_share *s = &a->shares[i];
		count += s->agency_id || s->person_id || s->group_id;
	}
	return count;
}

static enum lh_status relink_assignment(struct relink *r, int64_t id,
					struct lh_error *err)
{
	struct lh_assignment *a = NULL;
	struct lh_reading reading = { .n_assignments = 1 };
	enum lh_status status = lh_store_assignment_load(r->store, r->arena, id,
							 &a, err);

	if (!status)
		status = relink_notice(r, a->notice_id, &reading.notice, err);
	if (status)
		return status;
	size_t before = assignment_links(a);
	/* A reading names meetings by index; these are rows already. */
	struct lh_assignment alone = *a;
	alone.n_meetings = 0;
	reading.assignments = &alone;
	draft_resolver_run(r->resolver, r->arena, &reading);
	if (assignment_links(&alone) == before)
		return LH_OK;
	a->shares = alone.shares;
	a->n_shares = alone.n_shares;
	draft_expand_shares(lh_ctx_index(r->ctx), r->arena, a,
			    lh_ctx_today(r->ctx));
	r->linked++;
	return lh_store_assignment_save(r->store, a, err);
}

typedef enum lh_status relink_one_fn(struct relink *r, int64_t id,
				     struct lh_error *err);

static enum lh_status relink_each(struct relink *r, const int64_t *ids,
				  size_t count, relink_one_fn *one,
				  struct lh_error *err)
{
	enum lh_status status = LH_OK;

	for (size_t i = 0; !status && i < count; i++) {
		lh_arena_clear(r->arena);
		status = one(r, ids[i], err);
	}
	return status;
}

enum lh_status relink_run(struct lh_ctx *ctx, size_t *linked,
			  struct lh_error *err)
{
	/* The directory in force is the one before this transaction. */
	lh_ctx_directory_drop(ctx);
	struct lh_arena *ids = lh_arena_new();
	struct relink r = {
		.ctx = ctx, .store = lh_ctx_store(ctx),
		.resolver = draft_resolver_new(ctx), .arena = lh_arena_new(),
	};
	int64_t *meetings = NULL, *assignments = NULL;
	size_t n_meetings = 0, n_assignments = 0;
	enum lh_status status = lh_store_unlinked_meetings(
		r.store, ids, &meetings, &n_meetings, err);

	if (!status)
		status = lh_store_unlinked_assignments(
			r.store, ids, &assignments, &n_assignments, err);
	if (!status)
		status = relink_each(&r, meetings, n_meetings, relink_meeting,
				     err);
	if (!status)
		status = relink_each(&r, assignments, n_assignments,
				     relink_assignment, err);
	*linked = r.linked;
	draft_resolver_free(r.resolver);
	lh_arena_free(r.arena);
	lh_arena_free(ids);
	return status;
}
