/* What the reader should look at twice. */
#include "reader_priv.h"

#include <lichhop/gettext.h>

#define WARNING_MOST 100
#define WARNING_LONG_PAST 365	/* days */

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
		lh_warning_add(doc, range,
			       _("Ngày họp ở trước ngày ban hành văn bản."));
	if (lh_date_is_full(today) &&
	    lh_date_to_days(today) - lh_date_to_days(m->when.date) >
	    WARNING_LONG_PAST)
		lh_warning_add(doc, range, lh_arena_printf(doc->arena,
			_("“%s” đã qua hơn một năm."), m->when.wording));
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
		lh_warning_add(doc, range,
			       _("Thời hạn ở trước ngày ban hành văn bản."));
	for (size_t i = 0; i < a->n_meetings; i++) {
		const struct lh_meeting *m =
			&doc->reading->meetings[a->meeting_ids[i]];

		if (lh_date_is_full(m->when.date) &&
		    lh_date_compare(d->date, m->when.date) > 0)
			lh_warning_add(doc, range,
				       _("Thời hạn ở sau ngày họp."));
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
}
