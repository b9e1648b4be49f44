/* What the reader should look at twice. */
#include "meeting_priv.h"

#include <lichhop/gettext.h>

#define WARNING_MOST 100
#define WARNING_LONG_PAST 365	/* days */
#define WARNING_LINE 60		/* columns of a line that is quoted */

static void warning_weekdays(struct lh_document *doc)
{
	for (size_t i = 0; i < doc->n_phrases; i++) {
		const struct lh_phrase *p = &doc->phrases[i];
		struct lh_range range = {
			(uint32_t)p->start, (uint32_t)p->end,
		};

		if (!p->weekday_clash || p->cited ||
		    !lh_date_is_full(p->date))
			continue;
		lh_warning_add(doc, range, lh_arena_printf(doc->arena,
			_("“%s” không khớp: ngày ấy là %s."),
			lh_range_text(doc, range),
			lh_weekday_words(lh_date_weekday(p->date))));
	}
}

static struct lh_range warning_span(const struct lh_document *doc,
				    const char *wording)
{
	struct lh_range none = { 0, 0 };

	for (size_t i = 0; wording && i < doc->n_phrases; i++) {
		struct lh_range range = {
			(uint32_t)doc->phrases[i].start,
			(uint32_t)doc->phrases[i].end,
		};

		if (lh_text_equal(wording, lh_range_text(doc, range)))
			return range;
	}
	return none;
}

static void warning_meeting(struct lh_document *doc, const struct lh_meeting *m)
{
	struct lh_range range = warning_span(doc, m->when.wording);
	struct lh_date issued = doc->notice->issued_date;
	struct lh_date today = doc->options ? doc->options->today
		: (struct lh_date){ .year = 0 };

	if (lh_date_is_empty(m->when.date)) {
		lh_warning_add(doc, range, lh_arena_printf(doc->arena,
			_("Cuộc họp “%s” chưa có ngày."), m->title));
		return;
	}
	if (!m->when.date.year)
		lh_warning_add(doc, range, lh_arena_printf(doc->arena,
			_("“%s” không ghi năm."), m->when.wording));
	else if (m->when.year_inferred)
		lh_warning_add(doc, range, lh_arena_printf(doc->arena,
			_("“%s” không ghi năm; năm %d được suy ra."),
			m->when.wording, m->when.date.year));
	if (!lh_date_is_full(m->when.date))
		return;
	if (lh_date_is_full(issued) &&
	    lh_date_compare(m->when.date, issued) < 0)
		lh_warning_add(doc, range, lh_arena_printf(doc->arena,
			_("“%s” ở trước ngày ban hành văn bản."),
			m->when.wording));
	if (lh_date_is_full(today) &&
	    lh_date_to_days(today) - lh_date_to_days(m->when.date) >
	    WARNING_LONG_PAST)
		lh_warning_add(doc, range, lh_arena_printf(doc->arena,
			_("“%s” đã qua hơn một năm."), m->when.wording));
}

/* Due when all the meetings that it prepares are over. */
static bool warning_is_late(const struct lh_reading *r,
			    const struct lh_assignment *a)
{
	for (size_t i = 0; i < a->n_meetings; i++) {
		const struct lh_when *when =
			&r->meetings[a->meeting_ids[i]].when;
		struct lh_date last = lh_date_is_full(when->last_date)
			? when->last_date : when->date;

		if (!lh_date_is_full(last) ||
		    lh_date_compare(a->deadline.date, last) <= 0)
			return false;
	}
	return a->n_meetings > 0;
}

static void warning_assignment(struct lh_document *doc,
			       const struct lh_assignment *a)
{
	const struct lh_deadline *d = &a->deadline;
	struct lh_range range = warning_span(doc, d->wording);
	struct lh_date issued = doc->notice->issued_date;

	if (d->precision == LH_DEADLINE_NONE)
		return;
	if (d->referred && lh_date_is_empty(d->date)) {
		lh_warning_add(doc, range, lh_arena_printf(doc->arena,
			_("“%s” nói đến một thời hạn không thấy ở trên."),
			d->wording));
		return;
	}
	if (!lh_date_is_full(d->date))
		return;
	if (lh_date_is_full(issued) && lh_date_compare(d->date, issued) < 0)
		lh_warning_add(doc, range, lh_arena_printf(doc->arena,
			_("“%s” ở trước ngày ban hành văn bản."),
			d->wording));
	if (warning_is_late(doc->reading, a))
		lh_warning_add(doc, range, lh_arena_printf(doc->arena,
			_("Thời hạn “%s” ở sau ngày họp."), d->wording));
}

/* --- what nobody read ---------------------------------------------------- */

/* For each byte of the source, how many fields begin or end there; summed up,
 * how many hold it. */
static int32_t *warning_cover(struct lh_document *doc)
{
	int32_t *cover = lh_arena_calloc(doc->arena, doc->source_length + 2,
					 sizeof(*cover));
	const struct lh_notice *n = doc->notice;

	for (size_t i = 0; i < n->n_fields; i++) {
		for (size_t k = 0; k < n->fields[i].n_spans; k++) {
			cover[n->fields[i].spans[k].start]++;
			cover[n->fields[i].spans[k].end]--;
		}
	}
	for (size_t i = 1; i <= doc->source_length; i++)
		cover[i] += cover[i - 1];
	return cover;
}

static bool warning_is_read(const struct lh_document *doc,
			    const int32_t *cover, struct lh_range range)
{
	for (uint32_t i = range.start; i < range.end; i++)
		if (cover[doc->map[i]] > 0)
			return true;
	return false;
}

/* Those asked and who chairs are a meeting's part only where there is one. */
static bool warning_is_part(const struct lh_document *doc, enum lh_label label)
{
	if (label == LH_LABEL_CHAIR || label == LH_LABEL_PARTICIPANTS)
		return doc->reading->n_meetings > 0;
	return label == LH_LABEL_TIME || label == LH_LABEL_TIME_PLACE ||
		label == LH_LABEL_PLACE;
}

/* "Địa điểm: …" of which nothing went anywhere. */
static void warning_unread_line(struct lh_document *doc, const int32_t *cover,
				const struct lh_line *line)
{
	struct lh_range value = { line->value, line->all.end };

	value = lh_range_trim(doc, value, ".;,:/");
	if (line->zone != LH_ZONE_BODY || !warning_is_part(doc, line->label) ||
	    lh_range_empty(value) || warning_is_read(doc, cover, value))
		return;
	lh_warning_add(doc, line->body, lh_arena_printf(doc->arena,
		_("Chưa đọc được dòng “%s”."),
		lh_text_ellipsis(doc->arena, lh_range_text(doc, line->body),
				 WARNING_LINE)));
}

/* A day with its hour to come that is neither a meeting's nor a limit. */
static void warning_unread_time(struct lh_document *doc, const int32_t *cover,
				const struct lh_phrase *p)
{
	struct lh_range range = { (uint32_t)p->start, (uint32_t)p->end };
	struct lh_date issued = doc->notice->issued_date;

	if (p->kind != LH_PHRASE_DAY || p->minute == LH_MINUTE_UNKNOWN ||
	    p->cited || !lh_date_is_full(p->date) ||
	    !lh_date_is_full(issued) ||
	    lh_date_compare(p->date, issued) < 0 ||
	    warning_is_read(doc, cover, range))
		return;
	lh_warning_add(doc, range, lh_arena_printf(doc->arena,
		_("“%s” không được đọc là giờ họp hay thời hạn."),
		lh_range_text(doc, range)));
}

static void warning_unread(struct lh_document *doc)
{
	int32_t *cover = warning_cover(doc);
	/* A storm's hours, and the old time of a meeting that was moved, are
	 * told in passing. */
	bool hours = doc->notice->kind != LH_NOTICE_TELEGRAM &&
		!lh_meeting_is_change(doc);
	size_t k = 0;

	for (size_t i = 0; i < doc->n_lines &&
	     doc->notice->n_warnings < WARNING_MOST; i++) {
		const struct lh_line *line = &doc->lines[i];

		if (line->zone != LH_ZONE_BODY)
			continue;
		warning_unread_line(doc, cover, line);
		if (!hours || warning_is_part(doc, line->label))
			continue;
		while (k < doc->n_phrases &&
		       doc->phrases[k].start < line->all.start)
			k++;
		for (; k < doc->n_phrases &&
		     doc->phrases[k].start < line->all.end; k++)
			warning_unread_time(doc, cover, &doc->phrases[k]);
	}
}

void lh_warning_read(struct lh_document *doc)
{
	const struct lh_reading *r = doc->reading;

	warning_weekdays(doc);
	for (size_t i = 0; i < r->n_meetings &&
	     doc->notice->n_warnings < WARNING_MOST; i++)
		warning_meeting(doc, &r->meetings[i]);
	for (size_t i = 0; i < r->n_assignments &&
	     doc->notice->n_warnings < WARNING_MOST; i++)
		warning_assignment(doc, &r->assignments[i]);
	warning_unread(doc);
}
