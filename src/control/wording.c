/* Times and deadlines as people read them.  Knows no store and no clock: now
 * is handed in. */
#include <lichhop/wording.h>

#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/strbuf.h>
#include <lichhop/text.h>
#include <lichhop/zone.h>

#include <lichhop/labels.h>

char *lh_wording_hours(struct lh_arena *arena, const struct lh_when *when)
{
	char start[LH_MINUTE_TEXT_SIZE], end[LH_MINUTE_TEXT_SIZE];

	if (when->start == LH_MINUTE_UNKNOWN)
		return lh_arena_strdup(arena, lh_label_day_part(when->part));
	lh_minute_format(when->start, start);
	if (when->end == LH_MINUTE_UNKNOWN || when->end == when->start)
		return lh_arena_strdup(arena, start);
	lh_minute_format(when->end, end);
	return lh_arena_printf(arena, "%s–%s", start, end);
}

static bool wording_has_last_day(const struct lh_when *when)
{
	return lh_date_is_full(when->date) &&
	       lh_date_is_full(when->last_date) &&
	       lh_date_compare(when->last_date, when->date) > 0;
}

char *lh_wording_when(struct lh_arena *arena, const struct lh_when *when)
{
	const char *hours = lh_wording_hours(arena, when);
	const char *gap = *hours ? " " : "";

	if (lh_date_is_empty(when->date))
		return lh_arena_printf(arena, "%s%s%s", hours,
				       *hours ? ", " : "", _("chưa có ngày"));
	if (!wording_has_last_day(when))
		return lh_arena_printf(arena, "%s%s%s", hours, gap,
				       lh_date_words(arena, when->date));
	return lh_arena_printf(arena, _("%s%s%s đến %s"), hours, gap,
			       lh_date_words(arena, when->date),
			       lh_date_words(arena, when->last_date));
}

static const char *wording_op(enum lh_phrase_op op)
{
	switch (op) {
	case LH_OP_BEFORE: return _("trước");
	case LH_OP_BY: return _("chậm nhất");
	case LH_OP_WITHIN: return _("trong");
	case LH_OP_AT: return _("vào");
	case LH_OP_FROM: return _("từ");
	case LH_OP_NONE: break;
	}
	return "";
}

static char *wording_deadline_day(struct lh_arena *arena,
				  const struct lh_deadline *d)
{
	char minute[LH_MINUTE_TEXT_SIZE];
	const char *hour = "";

	if (d->precision == LH_DEADLINE_HOUR) {
		lh_minute_format(d->minute, minute);
		hour = lh_arena_printf(arena, "%s ", minute);
	} else if (d->precision == LH_DEADLINE_PART) {
		hour = lh_arena_printf(arena, "%s ", lh_label_day_part(d->part));
	}
	return lh_arena_printf(arena, "%s%s", hour,
			       lh_date_words(arena, d->date));
}

char *lh_wording_deadline(struct lh_arena *arena, const struct lh_deadline *d)
{
	const char *op = wording_op(d->op);
	const char *gap = *op ? " " : "";

	switch (d->precision) {
	case LH_DEADLINE_NONE:
		return NULL;
	case LH_DEADLINE_MEETING:
		return lh_arena_printf(arena, d->working_days ?
			_("%d ngày làm việc trước cuộc họp") :
			_("%d ngày trước cuộc họp"), (int)d->days_before);
	case LH_DEADLINE_VAGUE:
		return lh_arena_strdup(arena, d->wording ? d->wording : "");
	case LH_DEADLINE_DAY:
	case LH_DEADLINE_HOUR:
	case LH_DEADLINE_PART:
	case LH_DEADLINE_MONTH:
		break;
	}
	return lh_arena_printf(arena, "%s%s%s", op, gap,
			       wording_deadline_day(arena, d));
}

/* The last day on which something due then may still be done: an instant at
 * midnight belongs to the day before. */
static int32_t wording_last_day(lh_instant due, const char *zone)
{
	struct lh_date day;
	lh_minute minute;

	lh_zone_local(zone, due - 1, &day, &minute);
	return lh_date_to_days(day);
}

/* Whole days gone by since: nine hours after "trước ngày 03/12" are no day. */
char *lh_wording_hit_day(struct lh_arena *arena, const struct lh_hit *hit,
			 const char *zone)
{
	struct lh_date day;
	lh_minute minute;

	if (hit->at == LH_INSTANT_UNKNOWN)
		return lh_arena_strdup(arena, "");
	if (hit->kind == LH_HIT_ASSIGNMENT)
		day = lh_date_from_days(wording_last_day(hit->at, zone));
	else
		lh_zone_local(zone, hit->at, &day, &minute);
	return lh_arena_printf(arena, "%02d/%02d/%04d", day.day, day.month,
			       day.year);
}

static char *wording_overdue(struct lh_arena *arena, lh_instant seconds)
{
	if (seconds >= 24 * 3600)
		return lh_arena_printf(arena, _("quá %d ngày"),
				       (int)(seconds / (24 * 3600)));
	if (seconds >= 3600)
		return lh_arena_printf(arena, _("quá %d giờ"),
				       (int)(seconds / 3600));
	return lh_arena_strdup(arena, _("vừa quá hạn"));
}

char *lh_wording_due(struct lh_arena *arena, lh_instant due, lh_instant now,
		  const char *zone)
{
	struct lh_date today;
	lh_minute minute;
	int32_t days;

	if (due == LH_INSTANT_UNKNOWN)
		return lh_arena_strdup(arena, "");
	lh_zone_local(zone, now, &today, &minute);
	days = wording_last_day(due, zone) - lh_date_to_days(today);
	if (now >= due)
		return wording_overdue(arena, now - due);
	if (days > 0)
		return lh_arena_printf(arena, _("còn %d ngày"), (int)days);
	if ((due - now) < 12 * 3600 && due - now >= 3600)
		return lh_arena_printf(arena, _("còn %d giờ"),
				       (int)((due - now) / 3600));
	return lh_arena_strdup(arena, _("hôm nay"));
}

char *lh_wording_sentence(struct lh_arena *arena, const char *text)
{
	size_t first = lh_text_next(text, strlen(text), 0);

	return lh_arena_printf(arena, "%s%s", lh_text_upper(
		arena, lh_arena_strndup(arena, text, first)), text + first);
}

char *lh_wording_notice(struct lh_arena *arena, const struct lh_notice *notice)
{
	const char *kind = _(lh_notice_kind_words(notice->kind));
	struct lh_strbuf text;
	char *words;

	lh_strbuf_init(&text);
	lh_strbuf_add(&text, kind ? kind : _("Văn bản"));
	if (!lh_text_empty(notice->number))
		lh_strbuf_addf(&text, _(" số %s"), notice->number);
	if (lh_date_is_full(notice->issued_date))
		lh_strbuf_addf(&text, _(" ngày %02u/%02u/%d"),
			       notice->issued_date.day,
			       notice->issued_date.month,
			       notice->issued_date.year);
	if (!lh_text_empty(notice->issuer))
		lh_strbuf_addf(&text, ", %s", notice->issuer);
	words = lh_arena_strdup(arena, text.text);
	lh_strbuf_release(&text);
	return words;
}

char *lh_wording_shares(struct lh_arena *arena, const struct lh_assignment *a,
		     enum lh_share_role role)
{
	struct lh_strbuf text;
	char *words;

	lh_strbuf_init(&text);
	for (size_t i = 0; i < a->n_shares; i++) {
		const struct lh_share *s = &a->shares[i];

		if (s->role != role || s->parent_id || !s->name)
			continue;
		lh_strbuf_addf(&text, "%s%s", text.length ? ", " : "", s->name);
	}
	words = lh_arena_strdup(arena, text.text);
	lh_strbuf_release(&text);
	return words;
}

char *lh_wording_deliveries(struct lh_arena *arena, const struct lh_assignment *a)
{
	struct lh_strbuf text;
	char *words;

	lh_strbuf_init(&text);
	for (size_t i = 0; i < a->n_deliveries; i++) {
		const struct lh_delivery *d = &a->deliveries[i];

		lh_strbuf_addf(&text, "%s%s", text.length ? "; " : "",
			       d->recipient ? d->recipient : "");
		if (d->copies)
			lh_strbuf_addf(&text, _(" %02d bộ"), (int)d->copies);
		if (d->via)
			lh_strbuf_addf(&text, _(" (qua %s)"), d->via);
	}
	words = lh_arena_strdup(arena, text.text);
	lh_strbuf_release(&text);
	return words;
}
