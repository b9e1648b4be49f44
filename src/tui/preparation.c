/* Grouping and wording of the preparation screen.  Loading stands in
 * preparation_load.c; this knows no store. */
#include "preparation.h"

#include <stdlib.h>
#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/labels.h>
#include <lichhop/text.h>
#include <lichhop/wording.h>
#include <lichhop/zone.h>

#define SOON_SECONDS (2 * 86400)

/* What presses most comes first. */
enum work_class { WORK_LATE, WORK_DATED, WORK_UNDATED, WORK_DONE };

/* One agency's or group's part of an assignment, before it becomes rows. */
struct work {
	const struct lh_assignment *a;
	const struct lh_share *share;
	size_t done, all;		/* of a group's members */
	bool is_done, overdue, soon;
	bool stays;			/* touched here: keeps its place */
	enum work_class class;
	lh_instant due;
	struct lh_sort_key order;	/* of the agency's name */
	int64_t group;			/* what stands together */
	int64_t rank;			/* where the group comes */
	const char *heading;
};

struct builder {
	struct lh_ctx *ctx;
	struct lh_arena *arena;
	const struct preparation_ask *ask;
	const struct preparation_source *source;
	struct preparation *p;
	struct work *works;
	size_t n_works;
	const char **keys;		/* of agencies that the directory lacks */
	size_t n_keys;
	lh_instant now;
	const char *zone;
};

const char *preparation_mark(enum lh_share_status status)
{
	switch (status) {
	case LH_SHARE_OPEN: return "○";
	case LH_SHARE_IN_PROGRESS: return "◐";
	case LH_SHARE_SUBMITTED: return "●";
	case LH_SHARE_ACCEPTED: return "✓";
	case LH_SHARE_RETURNED: return "↺";
	case LH_SHARE_CANCELLED: return "–";
	}
	lh_bug("no such status of a share: %d", (int)status);
}

static bool ids_have(const int64_t *ids, size_t count, int64_t id)
{
	for (size_t i = 0; i < count; i++)
		if (ids[i] == id)
			return true;
	return false;
}

/* --- words --- */

static const struct lh_deadline *deadline_of(const struct lh_assignment *a,
					     const struct lh_share *share)
{
	return share && share->extension.precision != LH_DEADLINE_NONE
		? &share->extension : &a->deadline;
}

static lh_instant due_of(const struct lh_assignment *a,
			 const struct lh_share *share)
{
	return share ? lh_share_due(a, share) : a->deadline.due;
}

const char *preparation_due(struct lh_ctx *ctx, struct lh_arena *arena,
			    const struct lh_assignment *a,
			    const struct lh_share *share)
{
	const struct lh_deadline *d = deadline_of(a, share);
	lh_instant due = due_of(a, share);
	enum lh_share_status status = share ? share->status
					    : lh_assignment_status(a);
	const char *zone = lh_ctx_office(ctx)->zone;
	char hour[LH_MINUTE_TEXT_SIZE];
	struct lh_date day;
	lh_minute minute;

	if (due == LH_INSTANT_UNKNOWN) {
		const char *words = lh_wording_deadline(arena, d);
		return words ? words : "";
	}
	if (!lh_share_is_done(status) && lh_ctx_now(ctx) >= due)
		return lh_wording_due(arena, due, lh_ctx_now(ctx), zone);
	lh_zone_local(zone, due - 1, &day, &minute);
	const char *words = lh_date_compare(day, lh_ctx_today(ctx)) == 0
		? _("hôm nay") : lh_date_short(arena, day, true);
	if (d->precision != LH_DEADLINE_HOUR)
		return words;
	return lh_arena_printf(arena, "%s %s", words,
			       lh_minute_format(d->minute, hour));
}

/* "Văn phòng UBND tỉnh 04 bộ": what the column has room for is its matter. */
static const char *work_to(struct lh_arena *arena,
			   const struct lh_assignment *a)
{
	return a->n_deliveries ? lh_wording_deliveries(arena, a) : "";
}

static const char *share_status_words(struct lh_arena *arena,
				      const struct lh_assignment *a,
				      const struct lh_share *share)
{
	const char *label = lh_share_is_late(a, share)
		? _("nộp muộn") : lh_label_share_status(share->status);

	return lh_arena_printf(arena, "%s %s", preparation_mark(share->status),
			       label);
}

static const char *work_status(struct lh_arena *arena, const struct work *w)
{
	enum lh_share_status status;

	if (w->share && w->all == 0)
		return share_status_words(arena, w->a, w->share);
	status = w->share ? (w->is_done ? LH_SHARE_SUBMITTED
			     : w->done ? LH_SHARE_IN_PROGRESS : LH_SHARE_OPEN)
			  : lh_assignment_status(w->a);
	if (w->all == 0)
		return lh_arena_printf(arena, "%s %s", preparation_mark(status),
				       lh_label_share_status(status));
	return lh_arena_printf(arena, _("%s %zu/%zu đã nộp"),
			       preparation_mark(status), w->done, w->all);
}

static const char *share_name(const struct lh_share *share)
{
	return share && share->name ? share->name
				    : _("(chưa rõ cơ quan)");
}

/* --- which works there are --- */

static bool share_is_own(const struct builder *b, const struct lh_share *share)
{
	const struct preparation_source *s = b->source;

	if (s->own_id && share->agency_id)
		return share->agency_id == s->own_id;
	if (share->group_id && ids_have(s->own_groups, s->n_own_groups,
					share->group_id))
		return true;
	return s->own_key && share->name
		&& strcmp(lh_agency_key(b->arena, share->name), s->own_key) == 0;
}

static bool share_has_member(const struct lh_assignment *a,
			     const struct lh_share *share)
{
	for (size_t i = 0; i < a->n_shares; i++)
		if (share->id && a->shares[i].parent_id == share->id)
			return true;
	return false;
}

static enum lh_share_role deciding_role(const struct lh_assignment *a)
{
	for (size_t i = 0; i < a->n_shares; i++)
		if (a->shares[i].role == LH_SHARE_LEAD)
			return LH_SHARE_LEAD;
	return LH_SHARE_SUPPORT;
}

/* A group is done when its members are. */
static void work_derive(const struct builder *b, struct work *w)
{
	bool late = false;

	w->due = due_of(w->a, w->share);
	for (size_t i = 0; w->share && w->share->id && i < w->a->n_shares; i++) {
		const struct lh_share *m = &w->a->shares[i];
		if (m->parent_id != w->share->id
		    || m->status == LH_SHARE_CANCELLED)
			continue;
		w->all++;
		w->done += lh_share_is_done(m->status);
		late = late || lh_share_is_overdue(w->a, m, b->now);
	}
	if (w->all) {
		w->is_done = w->done == w->all;
		w->overdue = late;
	} else if (w->share) {
		w->is_done = lh_share_is_done(w->share->status);
		w->overdue = lh_share_is_overdue(w->a, w->share, b->now);
	} else {
		w->is_done = lh_share_is_done(lh_assignment_status(w->a));
		w->overdue = lh_assignment_is_overdue(w->a, b->now);
	}
	w->soon = !w->is_done && !w->overdue && w->due != LH_INSTANT_UNKNOWN
		&& w->due - b->now < SOON_SECONDS;
}

/* Agencies of the directory by their id, others by the same key: below 0. */
static int64_t agency_group(struct builder *b, const struct lh_share *share)
{
	if (!share || !share->name)
		return 0;
	if (share->agency_id)
		return share->agency_id * 2;
	if (share->group_id)
		return share->group_id * 2 + 1;
	const char *key = lh_agency_key(b->arena, share->name);
	for (size_t i = 0; i < b->n_keys; i++)
		if (strcmp(b->keys[i], key) == 0)
			return -(int64_t)i - 1;
	b->keys = lh_arena_grow(b->arena, b->keys, b->n_keys, sizeof(*b->keys));
	b->keys[b->n_keys++] = key;
	return -(int64_t)b->n_keys;
}

static void work_add(struct builder *b, const struct work *w)
{
	b->works = lh_arena_grow(b->arena, b->works, b->n_works,
				 sizeof(*b->works));
	b->works[b->n_works++] = *w;
}

static const char *meeting_heading(struct builder *b,
				   const struct lh_meeting *m)
{
	const char *day = lh_date_is_full(m->when.date)
		? lh_date_short(b->arena, m->when.date, true)
		: _("chưa có ngày");

	return lh_arena_printf(b->arena, "%s%s%s · %s",
			       lh_wording_hours(b->arena, &m->when),
			       m->when.start == LH_MINUTE_UNKNOWN
			       && m->when.part == LH_PART_NONE ? "" : " ",
			       day, m->title ? m->title : "");
}

/* Under each of its meetings. */
static void work_add_by_meeting(struct builder *b, struct work *w)
{
	bool any = false;

	for (size_t i = 0; i < w->a->n_meetings; i++)
		for (size_t k = 0; k < b->source->n_meetings; k++) {
			const struct lh_meeting *m = &b->source->meetings[k];
			if (m->id != w->a->meeting_ids[i])
				continue;
			w->group = m->id;
			w->rank = m->start_at == LH_INSTANT_UNKNOWN
				? INT64_MAX - 1 : m->start_at;
			w->heading = meeting_heading(b, m);
			work_add(b, w);
			any = true;
		}
	if (any)
		return;
	w->group = 0;
	w->rank = INT64_MAX;
	w->heading = _("Không gắn với cuộc họp nào");
	work_add(b, w);
}

/* What was just marked done keeps the place that it had: the eye is on it. */
static enum work_class work_class(const struct builder *b,
				  const struct work *w)
{
	if (w->is_done && !w->stays)
		return WORK_DONE;
	if (w->due == LH_INSTANT_UNKNOWN)
		return WORK_UNDATED;
	return w->overdue || (w->stays && w->due <= b->now) ? WORK_LATE
							    : WORK_DATED;
}

static void work_add_by_deadline(struct builder *b, struct work *w)
{
	static const struct {
		int32_t until;		/* days from Monday of this week */
		const char *heading;
	} later[] = {
		{ 7, N_("Trong tuần này") },
		{ 14, N_("Tuần sau") },
		{ INT32_MAX, N_("Sau đó") },
	};
	struct lh_date today = lh_ctx_today(b->ctx), day;
	int32_t monday = lh_date_to_days(today) + LH_MONDAY
		- (int32_t)lh_date_weekday(today);
	lh_minute minute;

	if (w->class == WORK_DONE) {
		w->group = 9;
		w->heading = _("Đã xong");
	} else if (w->class == WORK_LATE) {
		w->group = 1;
		w->heading = _("Quá hạn");
	} else if (w->class == WORK_UNDATED) {
		w->group = 8;
		w->heading = _("Không có ngày hạn");
	} else {
		size_t i = 0;
		lh_zone_local(b->zone, w->due - 1, &day, &minute);
		int32_t days = lh_date_to_days(day);
		while (days - monday >= later[i].until)
			i++;
		w->group = days <= lh_date_to_days(today) ? 2 : 3 + (int64_t)i;
		w->heading = w->group == 2 ? _("Hôm nay")
					   : _(later[i].heading);
	}
	w->rank = w->group;
	work_add(b, w);
}

static void work_offer(struct builder *b, const struct lh_assignment *a,
		       const struct lh_share *share)
{
	struct work w = { .a = a, .share = share };

	work_derive(b, &w);
	w.stays = ids_have(b->ask->kept, b->ask->n_kept, a->id);
	if (w.is_done && !b->ask->all && !w.stays)
		return;
	w.class = work_class(b, &w);
	b->p->n_open += !w.is_done;
	b->p->n_overdue += w.overdue;
	b->p->n_soon += w.soon;
	w.order = lh_text_sort_key(b->arena, share_name(share));
	switch (b->ask->order) {
	case PREPARATION_BY_MEETING:
		work_add_by_meeting(b, &w);
		return;
	case PREPARATION_BY_DEADLINE:
		work_add_by_deadline(b, &w);
		return;
	case PREPARATION_BY_AGENCY:
	case PREPARATION_ORDERS:
		break;
	}
	w.group = agency_group(b, share);
	w.heading = share_name(share);
	work_add(b, &w);
}

static void works_of(struct builder *b, const struct lh_assignment *a)
{
	enum lh_share_role role = deciding_role(a);

	if (a->n_shares == 0 && !b->ask->own)
		work_offer(b, a, NULL);
	for (size_t i = 0; i < a->n_shares; i++) {
		const struct lh_share *s = &a->shares[i];
		if (b->ask->own) {
			if (share_is_own(b, s) && !share_has_member(a, s))
				work_offer(b, a, s);
		} else if (s->role == role && !s->parent_id) {
			work_offer(b, a, s);
		}
	}
}

/* --- order --- */

/* What presses most first. */
static int work_press(const struct work *x, const struct work *y)
{
	if (x->class != y->class)
		return x->class < y->class ? -1 : 1;
	if (x->due != y->due)
		return x->due < y->due ? -1 : 1;
	int names = lh_sort_key_compare(&x->order, &y->order);
	if (names)
		return names;
	if (x->a->id != y->a->id)
		return x->a->id < y->a->id ? -1 : 1;
	return (x->share > y->share) - (x->share < y->share);
}

static int work_compare_press(const void *a, const void *b)
{
	return work_press(a, b);
}

static int work_compare(const void *a, const void *b)
{
	const struct work *x = a, *y = b;

	if (x->rank != y->rank)
		return x->rank < y->rank ? -1 : 1;
	if (x->group != y->group)
		return x->group < y->group ? -1 : 1;
	return work_press(x, y);
}

/* The agency whose work presses most comes first. */
static void works_rank_agencies(struct builder *b)
{
	qsort(b->works, b->n_works, sizeof(*b->works), work_compare_press);
	/* Groups in the order of their first work. */
	struct seen {
		int64_t group, rank;
	} *seen = lh_arena_calloc(b->arena, b->n_works, sizeof(*seen));
	size_t n_seen = 0;
	for (size_t i = 0; i < b->n_works; i++) {
		size_t k = 0;
		while (k < n_seen && seen[k].group != b->works[i].group)
			k++;
		if (k == n_seen)
			seen[n_seen++] = (struct seen){ b->works[i].group,
							(int64_t)i };
		b->works[i].rank = seen[k].rank;
	}
}

/* --- rows --- */

static struct preparation_row *row_add(struct builder *b,
				       enum preparation_kind kind)
{
	struct preparation *p = b->p;

	p->rows = lh_arena_grow(b->arena, p->rows, p->n_rows, sizeof(*p->rows));
	struct preparation_row *row = &p->rows[p->n_rows++];
	row->kind = kind;
	return row;
}

static int64_t row_key(const struct work *w, int64_t group)
{
	int64_t share = w->share && w->share->id ? w->share->id * 2
						 : w->a->id * 2 + 1;

	return share * 1000003 + group;
}

static void rows_add_share(struct builder *b, const struct work *w,
			   const struct lh_share *share, const char *mark)
{
	struct preparation_row *row = row_add(b, PREPARATION_PART);

	row->key = share->id * 2 * 1000003 + w->group;
	row->assignment = w->a;
	row->share = share;
	row->who = lh_arena_printf(b->arena, "%s%s", mark, share_name(share));
	row->task = share->role == LH_SHARE_SUPPORT
		? lh_label_share_role(share->role) : "";
	row->to = "";
	row->due = preparation_due(b->ctx, b->arena, w->a, share);
	row->status = share_status_words(b->arena, w->a, share);
	row->done = lh_share_is_done(share->status);
	row->overdue = lh_share_is_overdue(w->a, share, b->now);
}

/* Whose result it waits for. */
static void rows_add_feeders(struct builder *b, const struct work *w)
{
	for (size_t i = 0; i < b->source->n_assignments; i++) {
		const struct lh_assignment *f = &b->source->assignments[i];
		if (!ids_have(w->a->depends_on, w->a->n_depends_on, f->id))
			continue;
		for (size_t k = 0; k < f->n_shares; k++) {
			struct work from = { .a = f, .share = &f->shares[k],
					     .group = w->group };
			if (from.share->parent_id
			    || from.share->role != deciding_role(f))
				continue;
			work_derive(b, &from);
			rows_add_share(b, &from, from.share, "← ");
			struct preparation_row *row =
				&b->p->rows[b->p->n_rows - 1];
			row->task = f->task;
			row->status = work_status(b->arena, &from);
			row->done = from.is_done;
			row->overdue = from.overdue;
		}
	}
}

static bool work_has_part(const struct work *w, const struct lh_share *s)
{
	if (s == w->share)
		return false;
	if (w->share && w->share->id && s->parent_id == w->share->id)
		return true;
	return s->role == LH_SHARE_SUPPORT && !s->parent_id
		&& deciding_role(w->a) == LH_SHARE_LEAD;
}

static void rows_add_work(struct builder *b, const struct work *w)
{
	struct preparation_row *row = row_add(b, PREPARATION_WORK);
	size_t at = b->p->n_rows - 1;

	row->key = row_key(w, w->group);
	row->assignment = w->a;
	row->share = w->share;
	row->who = share_name(w->share);
	row->task = w->a->task ? w->a->task : "";
	row->to = work_to(b->arena, w->a);
	row->due = w->overdue && w->due != LH_INSTANT_UNKNOWN
		? lh_wording_due(b->arena, w->due, b->now, b->zone)
		: preparation_due(b->ctx, b->arena, w->a, w->share);
	row->status = work_status(b->arena, w);
	row->overdue = w->overdue;
	row->soon = w->soon;
	row->done = w->is_done;
	row->has_parts = w->a->n_depends_on > 0;
	for (size_t i = 0; i < w->a->n_shares; i++)
		row->has_parts = row->has_parts
			|| work_has_part(w, &w->a->shares[i]);
	row->unfolded = ids_have(b->ask->unfolded, b->ask->n_unfolded,
				 row->key);
	if (!row->unfolded)
		return;
	for (size_t i = 0; i < w->a->n_shares; i++)
		if (work_has_part(w, &w->a->shares[i]))
			rows_add_share(b, w, &w->a->shares[i], "· ");
	rows_add_feeders(b, w);
	b->p->rows[at].has_parts = b->p->n_rows > at + 1;
}

void preparation_build(struct lh_ctx *ctx, struct lh_arena *arena,
		       const struct preparation_ask *ask,
		       const struct preparation_source *source,
		       struct preparation *p)
{
	struct builder b = {
		.ctx = ctx, .arena = arena, .ask = ask, .source = source,
		.p = p, .now = lh_ctx_now(ctx),
		.zone = lh_ctx_office(ctx)->zone,
	};

	for (size_t i = 0; i < source->n_assignments; i++)
		works_of(&b, &source->assignments[i]);
	if (b.n_works == 0)
		return;
	if (ask->order == PREPARATION_BY_AGENCY)
		works_rank_agencies(&b);
	qsort(b.works, b.n_works, sizeof(*b.works), work_compare);
	for (size_t i = 0; i < b.n_works; i++) {
		const struct work *w = &b.works[i];
		if (i == 0 || w->group != b.works[i - 1].group
		    || w->rank != b.works[i - 1].rank)
			row_add(&b, PREPARATION_HEADING)->who = w->heading;
		rows_add_work(&b, w);
	}
}
