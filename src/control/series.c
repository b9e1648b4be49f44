/* Repeating meetings in a range of days; see the header. */
#include <lichhop/series.h>

#include <stdlib.h>
#include <string.h>

#include <lichhop/recurrence.h>
#include <lichhop/zone.h>

/* Of one series in one list. */
#define SERIES_MOST 1000

/* Calendars without an end are searched up to this year. */
#define SERIES_FAR 2200

static const char *series_zone(const struct lh_meeting *m, const char *zone)
{
	return m->when.zone && !m->when.floating ? m->when.zone : zone;
}

/* How many days after its own day an occurrence ends. */
static int32_t series_span(const struct lh_meeting *m)
{
	if (!lh_date_is_full(m->when.last_date))
		return 1;
	return lh_date_to_days(m->when.last_date) -
	       lh_date_to_days(m->when.date) + 1;
}

static lh_instant series_far(void)
{
	struct lh_date day = { SERIES_FAR, 12, 31 };

	return lh_zone_instant("UTC", day, 0);
}

/* The last day of a rule that ends, an empty date for one that does not. */
static struct lh_date series_last_day(struct lh_arena *arena,
				      const struct lh_meeting *m)
{
	struct lh_date none = { 0 }, far = { SERIES_FAR, 12, 31 }, *days;
	bool cut = false;
	size_t count = 0;
	struct lh_error err;

	if (!strstr(m->series.rule, "UNTIL=") &&
	    !strstr(m->series.rule, "COUNT="))
		return none;
	if (lh_recurrence_expand(arena, m->series.rule, m->when.date,
				 m->when.start, m->when.date, far, SIZE_MAX,
				 &days, &count, &cut, &err) != LH_OK ||
	    cut || count == 0)
		return none;
	return days[count - 1];
}

void lh_series_index(struct lh_arena *arena, struct lh_meeting *m,
		  const struct lh_hours *hours, const char *zone,
		  lh_minute assumed_end)
{
	lh_instant length;
	struct lh_date last;

	lh_meeting_index(m, hours, zone, assumed_end);
	if (m->start_at == LH_INSTANT_UNKNOWN ||
	    (!m->series.rule && !m->series.n_extra))
		return;
	length = m->end_at - m->start_at;
	last = m->series.rule ? series_last_day(arena, m) : m->when.date;
	if (!lh_date_is_full(last)) {
		m->end_at = series_far();
		return;
	}
	for (size_t i = 0; i < m->series.n_extra; i++)
		if (lh_date_compare(m->series.extra[i], last) > 0)
			last = m->series.extra[i];
	m->end_at = lh_zone_instant(series_zone(m, zone),
				    lh_date_add_days(last, 1), 0) + length;
}

/* --- occurrences --- */

struct series {
	struct lh_arena *arena;
	const char *zone;
	struct lh_hours hours;
	struct lh_date first, last;	/* full */
	lh_instant from, until;		/* LH_INSTANT_UNKNOWN: open */
	struct lh_meeting *list;
	size_t count;
	bool cut;
};

static bool series_is_inside(const struct series *s, const struct lh_meeting *m)
{
	return (s->until == LH_INSTANT_UNKNOWN || m->start_at < s->until) &&
	       (s->from == LH_INSTANT_UNKNOWN || m->end_at > s->from);
}

static void series_add(struct series *s, const struct lh_meeting *m)
{
	s->list = lh_arena_grow(s->arena, s->list, s->count, sizeof(*s->list));
	s->list[s->count++] = *m;
}

static bool series_same_day(struct lh_date a, struct lh_date b)
{
	return a.year == b.year && a.month == b.month && a.day == b.day;
}

/* The master moved to another day. */
static void series_add_day(struct series *s, const struct lh_meeting *master,
			   struct lh_date day)
{
	struct lh_meeting m = *master;
	int32_t moved = lh_date_to_days(day) -
			lh_date_to_days(master->when.date);

	m.when.date = day;
	if (lh_date_is_full(m.when.last_date))
		m.when.last_date = lh_date_add_days(m.when.last_date, moved);
	lh_meeting_index(&m, &s->hours, s->zone, LH_MINUTE_UNKNOWN);
	if (series_is_inside(s, &m))
		series_add(s, &m);
}

/* Days of a series that do not take place as the rule says: left out, or
 * standing as meetings of their own, which may lie outside the range and still
 * take the place of one inside it. */
struct series_gone {
	struct lh_date *days;
	size_t count;
};

static bool series_is_gone(const struct series_gone *gone, struct lh_date day)
{
	for (size_t i = 0; i < gone->count; i++)
		if (series_same_day(gone->days[i], day))
			return true;
	return false;
}

static enum lh_status series_load_gone(struct lh_store *store,
				       struct series *s,
				       const struct lh_meeting *master,
				       struct series_gone *gone,
				       struct lh_error *err)
{
	const struct lh_series *series = &master->series;
	struct lh_date *moved = NULL;
	size_t n_moved = 0;
	enum lh_status status;

	status = lh_store_meeting_originals(store, s->arena, master->uid,
					    &moved, &n_moved, err);
	if (status != LH_OK)
		return status;
	gone->count = 0;
	gone->days = lh_arena_calloc(s->arena,
				     n_moved + series->n_exceptions + 1,
				     sizeof(*gone->days));
	for (size_t i = 0; i < series->n_exceptions; i++)
		gone->days[gone->count++] = series->exceptions[i];
	for (size_t i = 0; i < n_moved; i++)
		gone->days[gone->count++] = moved[i];
	return LH_OK;
}

static enum lh_status series_expand_rule(struct series *s,
					 const struct lh_meeting *m,
					 struct lh_date **days, size_t *count,
					 struct lh_error *err)
{
	struct lh_date from = lh_date_add_days(s->first, -series_span(m));
	bool cut = false;
	enum lh_status status;

	*count = 0;
	if (!m->series.rule)
		return LH_OK;
	if (lh_date_compare(from, m->when.date) < 0)
		from = m->when.date;
	if (lh_date_compare(s->last, from) < 0)
		return LH_OK;
	status = lh_recurrence_expand(s->arena, m->series.rule, m->when.date,
				      m->when.start, from, s->last,
				      SERIES_MOST, days, count, &cut, err);
	s->cut = s->cut || cut;
	if (status != LH_EINVALID)
		return status;
	/* A rule that cannot be followed must not hide everything else. */
	*days = lh_arena_memdup(s->arena, &m->when.date, sizeof(**days));
	*count = 1;
	return LH_OK;
}

/* Days given one by one; one that the rule gives too counts once. */
static void series_add_extra(struct series *s, const struct lh_meeting *m,
			     const struct series_gone *gone,
			     const struct lh_date *days, size_t count)
{
	struct series_gone known = { (struct lh_date *)days, count };

	for (size_t i = 0; i < m->series.n_extra; i++)
		if (!series_is_gone(gone, m->series.extra[i]) &&
		    !series_is_gone(&known, m->series.extra[i]))
			series_add_day(s, m, m->series.extra[i]);
	/* A list of days without a rule holds its first day too. */
	if (!m->series.rule && !series_is_gone(gone, m->when.date))
		series_add_day(s, m, m->when.date);
}

static enum lh_status series_expand(struct lh_store *store, struct series *s,
				    const struct lh_meeting *m,
				    struct lh_error *err)
{
	struct series_gone gone = { .count = 0 };
	struct lh_date *days = NULL;
	size_t count = 0;
	enum lh_status status;

	status = series_expand_rule(s, m, &days, &count, err);
	/* Most series of a large calendar have no day in a week. */
	if (status != LH_OK ||
	    (count == 0 && m->series.rule && m->series.n_extra == 0))
		return status;
	status = series_load_gone(store, s, m, &gone, err);
	if (status != LH_OK)
		return status;
	for (size_t i = 0; i < count; i++)
		if (!series_is_gone(&gone, days[i]))
			series_add_day(s, m, days[i]);
	series_add_extra(s, m, &gone, days, count);
	return LH_OK;
}

static int series_compare(const void *a, const void *b)
{
	const struct lh_meeting *x = a, *y = b;

	if (x->start_at != y->start_at)
		return x->start_at < y->start_at ? -1 : 1;
	return (x->id > y->id) - (x->id < y->id);
}

static void series_aim(struct series *s, struct lh_ctx *ctx,
		       struct lh_date first, struct lh_date last)
{
	struct lh_date today = lh_ctx_today(ctx);

	s->from = s->until = LH_INSTANT_UNKNOWN;
	if (lh_date_is_full(first))
		s->from = lh_zone_instant(s->zone, first, 0);
	if (lh_date_is_full(last))
		s->until = lh_zone_instant(s->zone, lh_date_add_days(last, 1),
					   0);
	s->first = lh_date_is_full(first) ? first : today;
	s->last = lh_date_is_full(last) ? last :
					  lh_date_add_days(s->first, 366);
}

enum lh_status lh_series_list(struct lh_ctx *ctx, struct lh_arena *arena,
			   struct lh_date first, struct lh_date last,
			   const struct lh_meeting_filter *filter,
			   struct lh_meeting **meetings, size_t *count,
			   bool *cut, struct lh_error *err)
{
	struct lh_store *store = lh_ctx_store(ctx);
	struct lh_meeting_filter wanted = *filter;
	struct series s = {
		.arena = arena,
		.zone = lh_arena_strdup(arena, lh_ctx_office(ctx)->zone),
		.hours = lh_ctx_office(ctx)->hours,
	};
	struct lh_meeting *all;
	size_t n_all = 0;
	enum lh_status status;

	series_aim(&s, ctx, first, last);
	wanted.from = s.from;
	wanted.until = s.until;
	status = lh_store_meeting_list(store, arena, &wanted, &all, &n_all, err);
	for (size_t i = 0; status == LH_OK && i < n_all; i++) {
		const struct lh_meeting *m = &all[i];

		if (m->start_at == LH_INSTANT_UNKNOWN)
			continue;
		if (m->series.rule || m->series.n_extra)
			status = series_expand(store, &s, m, err);
		else
			series_add(&s, m);
	}
	if (status != LH_OK)
		return status;
	if (s.count)
		qsort(s.list, s.count, sizeof(*s.list), series_compare);
	*meetings = s.list;
	*count = s.count;
	*cut = s.cut;
	return LH_OK;
}
