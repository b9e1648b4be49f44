/* The head of the page: issuer, number, place and date, kind, subject.
 *
 * First what Decree 30 prints there; where a page on the web only tells of a
 * notice, narration.c looks for the same facts in its sentences. */
#include "header_priv.h"

#include <string.h>

static size_t header_end(const struct lh_document *doc)
{
	size_t n = 0;

	while (n < doc->n_lines && (doc->lines[n].zone == LH_ZONE_HEADER ||
				    doc->lines[n].zone == LH_ZONE_STAMP))
		n++;
	return n;
}

static size_t header_issuer_from(const struct lh_document *doc, size_t n)
{
	for (size_t i = 0; i < n && i < doc->n_lines; i++)
		if (doc->lines[i].capitals &&
		    lh_agency_head_at(doc, doc->lines[i].all.start,
				      doc->lines[i].all.end))
			return i;
	return n;
}

static bool header_has_motto(const struct lh_document *doc, size_t n)
{
	for (size_t i = doc->head; i < n; i++) {
		const char *low = doc->low + doc->lines[i].all.start;
		size_t length = doc->lines[i].all.end - doc->lines[i].all.start;

		if (lh_header_is_motto(low, length) ||
		    lh_header_is_youth_motto(low, length))
			return true;
	}
	return false;
}

/* "KẾ HOẠCH": what stands below is read with it, over all its lines. */
static bool header_names_kind(const struct lh_document *doc, size_t i)
{
	return doc->lines[i].capitals &&
		(lh_header_is_other_kind(doc, &doc->lines[i]) ||
		 lh_header_kind_at(doc, doc->lines[i].all, NULL) !=
		 LH_NOTICE_OTHER);
}

/* Number, day, urgency and a subject marked as one, in lines[from..to). */
static void header_read_lines(struct lh_document *doc, size_t from, size_t to,
			      size_t n)
{
	for (size_t i = from; i < to; i++) {
		const struct lh_line *line = &doc->lines[i];
		enum lh_urgency urgency = lh_header_urgency(doc, line->all);

		if (line->zone == LH_ZONE_STAMP)
			continue;
		if (i < n || i < 12)
			lh_header_read_number(doc, line);
		if (i < n && lh_header_is_place_date(
				     doc->s + line->all.start,
				     doc->low + line->all.start,
				     line->all.end - line->all.start))
			lh_header_read_place_date(doc, line);
		if (urgency && line->capitals && !doc->notice->urgency)
			doc->notice->urgency = urgency;
		if ((i < n || i < 8) && !doc->notice->subject &&
		    lh_header_is_subject(doc, line) &&
		    !(i && line->capitals && header_names_kind(doc, i - 1)))
			lh_header_set_subject(doc, line->all, 1);
	}
}

/* Place and day above the signature, where the head has none. */
static void header_read_late_day(struct lh_document *doc)
{
	for (size_t i = doc->n_lines; i-- > 0 &&
	     lh_date_is_empty(doc->notice->issued_date);) {
		const struct lh_line *line = &doc->lines[i];

		if (line->zone == LH_ZONE_SIGNATURE &&
		    lh_header_is_place_date(doc->s + line->all.start,
					    doc->low + line->all.start,
					    line->all.end - line->all.start))
			lh_header_read_place_date(doc, line);
	}
}

/* The head first; what a page on the web has above it fills what is left. */
static void header_read_top(struct lh_document *doc)
{
	size_t n = header_end(doc);
	size_t most = doc->n_lines < n + 12 ? doc->n_lines : n + 12;
	bool motto = header_has_motto(doc, n);
	size_t from = motto ? doc->head : header_issuer_from(doc, most);

	header_read_lines(doc, doc->head, most, n);
	/* A title above may name the kind as well. */
	for (int capitals = 1; capitals >= 0; capitals--)
		for (size_t i = doc->head; i < most &&
		     doc->notice->kind == LH_NOTICE_OTHER; i++)
			if (doc->lines[i].capitals == (capitals > 0))
				lh_header_read_kind_line(doc, i);
	header_read_lines(doc, 0, doc->head, n);
	if (!doc->notice->number)
		for (size_t i = 0; i < doc->head &&
		     doc->notice->kind == LH_NOTICE_OTHER; i++)
			lh_header_read_kind_line(doc, i);
	if (n || doc->notice->number || header_issuer_from(doc, 1) == 0)
		lh_header_read_issuer(doc, from, motto ? n : most, motto);
	/* "Kính gửi" alone is no head: a title may stand above it. */
	doc->has_header = motto || doc->notice->number ||
		doc->notice->issued_place;
	header_read_late_day(doc);
}

void lh_header_read(struct lh_document *doc)
{
	struct lh_date mailed = lh_mail_read(doc);
	bool named;

	header_read_top(doc);
	if (doc->notice->kind == LH_NOTICE_OTHER && !doc->has_header &&
	    lh_schedule_recognise(doc)) {
		doc->notice->kind = LH_NOTICE_WEEK_SCHEDULE;
		lh_field_add(doc, "kind", (struct lh_range){ 0, 0 }, 0.6);
	}
	lh_header_infer_kind(doc);
	named = doc->notice->kind != LH_NOTICE_OTHER;
	lh_reference_read(doc);
	if (!lh_schedule_has_no_title(doc))
		lh_narration_read(doc);
	if (!doc->has_header && !doc->notice->subject &&
	    lh_schedule_find_subject(doc) && !named &&
	    lh_schedule_recognise(doc))
		doc->notice->kind = LH_NOTICE_WEEK_SCHEDULE;
	doc->anchor = doc->notice->issued_date;
	if (lh_date_is_empty(doc->anchor))
		doc->anchor = mailed;
}

bool lh_header_is_schedule(const struct lh_document *doc,
			   struct lh_range subject)
{
	return lh_header_kind_at(doc, subject, NULL) ==
		LH_NOTICE_WEEK_SCHEDULE;
}
