/* Meetings called in a sentence: "… tổ chức họp vào lúc 8 giờ ngày …",
 * "- 19 giờ 30 ngày 08/7 tiếp xúc cử tri khu phố Mới".
 *
 * A notice without labels, a news page, an e-mail calls them so. */
#include "meeting_priv.h"

#include <string.h>

#define SENTENCE_MEETINGS 40
#define SENTENCE_TRIES 1000	/* dates looked at */

/* "làm việc với Đoàn công tác …": the guests of the meeting. */
static void sentence_add_partner(struct lh_document *doc, struct lh_meeting *m,
				 struct lh_range sentence,
				 const struct lh_phrase *p)
{
	static const char *const with[] = {
		"làm việc với", "họp với", "tiếp", "đối thoại với", NULL
	};
	struct lh_names names = { .count = 0 };
	struct lh_range who = sentence;
	size_t stop, at;

	if (!lh_word_find_any(doc, sentence, with, NULL, &stop))
		return;
	who.start = (uint32_t)stop;
	who.end = (uint32_t)(p->start > stop ? p->start : sentence.end);
	if (lh_word_find(doc, who, "về", &at))
		who.end = (uint32_t)at;
	for (at = who.start; at < who.end; at++)
		if (doc->s[at] == ',' || doc->s[at] == '(')
			who.end = (uint32_t)at;
	who = lh_range_trim(doc, who, ",:");
	if (!lh_agency_head_at(doc, who.start, who.end))
		return;
	lh_enumeration_spread(doc, who, &names);
	for (size_t i = 0; i < names.count; i++)
		lh_meeting_add_participant(doc, m, &names.items[i],
					   LH_ROLE_INVITED);
}

/* The labelled lines beside the sentence: "Thành phần: …" below it. */
static void sentence_read_labels(struct lh_document *doc, struct lh_meeting *m,
				 size_t line)
{
	struct lh_meeting_lines lines;

	lh_meeting_collect(doc, &lines, lh_meeting_container(doc, line), 0,
			   doc->n_lines, line);
	lh_meeting_inherit(doc, &lines);
	if (lines.place >= 0 && !m->n_venues)
		lh_meeting_read_place(doc, m, (size_t)lines.place);
	if (lines.chair >= 0)
		lh_meeting_read_chair(doc, m, (size_t)lines.chair);
	if (lines.participants >= 0)
		lh_meeting_read_participants(doc, m,
					     (size_t)lines.participants);
}

static void sentence_read_place(struct lh_document *doc, struct lh_meeting *m,
				struct lh_range sentence,
				const struct lh_phrase *p)
{
	struct lh_range place = lh_meeting_inline_place(doc, p->end,
							sentence.end, false);

	if (lh_range_empty(place))
		place = lh_meeting_inline_place(doc,
			lh_meeting_clause(doc, sentence, p->start).start,
			p->start, false);
	if (!lh_range_empty(place) && lh_word_count(doc, place) <= 40)
		lh_meeting_add_venue(doc, m, place, NULL);
}

/* A sentence and the day in it at which it calls people together. */
struct sentence_call {
	size_t line;
	struct lh_range sentence;
	struct lh_phrase phrase;
	bool several;		/* the sentence calls more than one */
};

/* "Chương trình Kỳ họp thứ 11": the entries under its days are its slots. */
static bool sentence_is_programme(const struct lh_document *doc)
{
	struct lh_range rest = doc->subject;
	size_t at;

	if (!lh_word_find(doc, rest, "chương trình", &at))
		return false;
	at += strlen("chương trình ");
	return at < rest.end && lh_meeting_gathering_at(doc, at, rest.end);
}

static void sentence_read_title(struct lh_document *doc, struct lh_meeting *m,
				const struct sentence_call *call)
{
	struct lh_range clause = lh_meeting_clause(doc, call->sentence,
						 call->phrase.start);
	struct lh_range entry = lh_meeting_entry(doc, &doc->lines[call->line],
					       &call->phrase);

	if (!lh_range_empty(entry) && !sentence_is_programme(doc))
		lh_meeting_title_from_entry(doc, m, entry);
	else if (!call->several ||
		 !lh_meeting_name_before(doc, m, call->sentence, clause,
					 &call->phrase))
		lh_meeting_title_from_sentence(doc, m,
			lh_meeting_has_gathering(doc, clause, false)
			? clause : call->sentence, &call->phrase);
}

static void sentence_read_meeting(struct lh_document *doc,
				  const struct sentence_call *call, bool only)
{
	const struct lh_line *line = &doc->lines[call->line];
	struct lh_meeting *m = lh_meeting_new(doc);
	size_t people;

	lh_meeting_set_when(doc, m, &call->phrase);
	sentence_read_title(doc, m, call);
	sentence_read_place(doc, m, call->sentence, &call->phrase);
	if (only)
		sentence_read_labels(doc, m, call->line);
	if (!lh_meeting_chair(m) && doc->retold)
		lh_meeting_find_chair(doc, m, call->sentence);
	else if (!lh_meeting_chair(m) &&
		 !lh_meeting_find_chair(doc, m, line->body))
		lh_meeting_chair_in_text(doc, m);
	people = m->n_participants - (lh_meeting_chair(m) ? 1 : 0);
	if (!people)
		lh_meeting_default_people(doc, m);
	sentence_add_partner(doc, m, call->sentence, &call->phrase);
	lh_meeting_read_change(doc, m);
}

/* Two times of one hour that name different places are two meetings. */
static bool sentence_is_elsewhere(const struct lh_document *doc,
				  const struct sentence_call *a,
				  const struct sentence_call *b)
{
	struct lh_range here = lh_meeting_inline_place(doc, a->phrase.end,
		lh_meeting_clause(doc, a->sentence, a->phrase.start).end,
		false);
	struct lh_range there = lh_meeting_inline_place(doc, b->phrase.end,
		lh_meeting_clause(doc, b->sentence, b->phrase.start).end,
		false);

	return !lh_range_empty(here) && !lh_range_empty(there) &&
		!lh_text_equal(lh_range_text(doc, here),
			       lh_range_text(doc, there));
}

/* One day told of twice is one meeting, at the hour that is told once: the
 * call of that day among the first n, or n. */
static size_t sentence_same(const struct lh_document *doc,
			    const struct sentence_call *calls, size_t n,
			    const struct sentence_call *call)
{
	const struct lh_phrase *p = &call->phrase;
	size_t i = 0;

	for (; i < n; i++) {
		const struct lh_phrase *q = &calls[i].phrase;

		if (q->date.year != p->date.year ||
		    q->date.month != p->date.month ||
		    q->date.day != p->date.day)
			continue;
		if (q->minute == LH_MINUTE_UNKNOWN ||
		    p->minute == LH_MINUTE_UNKNOWN ||
		    (q->minute == p->minute &&
		     !sentence_is_elsewhere(doc, &calls[i], call)))
			break;
	}
	return i;
}

/* "Thứ tư, ngày 26/6: … - 8 giờ: tiếp xúc cử tri phường …": the entry says
 * the hour, a heading above the day. */
static bool sentence_borrow_day(const struct lh_document *doc, size_t line,
				struct lh_phrase *p)
{
	const struct lh_phrase *above;

	if (p->date.day ||
	    lh_range_empty(lh_meeting_entry(doc, &doc->lines[line], p)))
		return false;
	above = lh_meeting_day_above(doc, line);
	if (!above)
		return false;
	p->kind = LH_PHRASE_DAY;
	p->date = above->date;
	p->year_inferred = above->year_inferred;
	return true;
}

/* "- Buổi sáng: tiếp xúc cử tri phường …": half a day for the hour. */
static bool sentence_take_part(const struct lh_document *doc, size_t line,
			       struct sentence_call *call)
{
	static const struct {
		const char *words[3];
		enum lh_day_part part;
	} parts[] = {
		{ { "buổi sáng", "sáng", NULL }, LH_PART_MORNING },
		{ { "buổi chiều", "chiều", NULL }, LH_PART_AFTERNOON },
		{ { "buổi tối", "tối", NULL }, LH_PART_EVENING },
	};
	struct lh_range body = doc->lines[line].body;
	struct lh_phrase p = {
		.kind = LH_PHRASE_HOUR, .start = body.start,
		.minute = LH_MINUTE_UNKNOWN, .end_minute = LH_MINUTE_UNKNOWN,
	};

	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts) && !p.end; i++) {
		p.end = lh_word_match_any(doc, body.start, body.end,
					  parts[i].words);
		p.part = parts[i].part;
	}
	if (!p.end || !sentence_borrow_day(doc, line, &p))
		return false;
	call->line = line;
	call->sentence = body;
	call->phrase = p;
	return true;
}

/* A day within the days of a call: a slot of its programme. */
static bool sentence_is_slot(const struct sentence_call *calls, size_t n,
			     const struct lh_phrase *p)
{
	for (size_t i = 0; i < n; i++) {
		const struct lh_phrase *q = &calls[i].phrase;
		int day = p->date.month * 31 + p->date.day;

		if (!lh_date_is_empty(q->last) &&
		    q->date.year == p->date.year &&
		    q->date.month * 31 + q->date.day <= day &&
		    q->last.month * 31 + q->last.day >= day)
			return true;
	}
	return false;
}

/* Adds what the phrase calls to the n calls found; returns how many now. */
static size_t sentence_take(const struct lh_document *doc, size_t i,
			    const struct lh_phrase *p,
			    struct sentence_call *calls, size_t n)
{
	const struct lh_line *line = &doc->lines[i];
	struct sentence_call call = {
		i, lh_meeting_sentence(doc, line, p->start), *p, false
	};
	size_t same;

	if (p->kind == LH_PHRASE_HOUR) {
		if (!sentence_borrow_day(doc, i, &call.phrase))
			return n;
		calls[n] = call;
		return n + 1;
	}
	if (!lh_meeting_is_day(p) ||
	    (sentence_is_slot(calls, n, p) && !lh_meeting_is_change(doc)) ||
	    !lh_meeting_calls(doc, line, call.sentence, p))
		return n;
	same = lh_range_empty(lh_meeting_entry(doc, line, p))
		? sentence_same(doc, calls, n, &call) : n;
	if (same == n || (calls[same].phrase.minute == LH_MINUTE_UNKNOWN &&
			  p->minute != LH_MINUTE_UNKNOWN))
		calls[same] = call;
	return same == n ? n + 1 : n;
}

static size_t sentence_find_calls(const struct lh_document *doc,
				  struct sentence_call *calls, size_t most)
{
	size_t n = 0, tries = 0;

	for (size_t i = 0; i < doc->n_lines; i++) {
		const struct lh_line *line = &doc->lines[i];

		if (line->zone != LH_ZONE_BODY ||
		    line->label == LH_LABEL_DEADLINE)
			continue;
		if (n < most && sentence_take_part(doc, i, &calls[n]))
			n++;
		for (size_t k = lh_phrase_first(doc, line->all.start);
		     k < doc->n_phrases &&
		     doc->phrases[k].start < line->all.end; k++) {
			if (++tries > SENTENCE_TRIES || n == most)
				return n;
			n = sentence_take(doc, i, &doc->phrases[k], calls, n);
		}
	}
	return n;
}

/* One meeting from the first entry to the day of the last. */
static size_t sentence_merge(struct sentence_call *calls, size_t n)
{
	struct lh_phrase *first = &calls[0].phrase;
	const struct lh_phrase *last = &calls[n - 1].phrase;

	if (lh_date_is_full(first->date) && lh_date_is_full(last->date) &&
	    lh_date_compare(first->date, last->date) < 0)
		first->last = last->date;
	first->end_minute = LH_MINUTE_UNKNOWN;
	return 1;
}

/* A notice of a change tells the old time and then the new one; a sentence
 * that says "dời sang 8 giờ …" decides.  n when nothing is changed. */
static size_t sentence_find_new(const struct lh_document *doc,
				const struct sentence_call *calls, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (lh_meeting_moved_to(doc, calls[i].sentence,
					&calls[i].phrase))
			return i;
	return n && lh_meeting_is_change(doc) ? n - 1 : n;
}

/* Several calls in one sentence share what stands in front of the first. */
static void sentence_mark_several(struct sentence_call *calls, size_t n)
{
	for (size_t i = 1; i < n; i++)
		if (calls[i].line == calls[i - 1].line &&
		    calls[i].sentence.start == calls[i - 1].sentence.start)
			calls[i].several = calls[i - 1].several = true;
}

void lh_meeting_by_sentences(struct lh_document *doc)
{
	struct sentence_call calls[SENTENCE_MEETINGS];
	size_t n, changed;

	doc->retold = lh_meeting_page_retells(doc);
	n = sentence_find_calls(doc, calls, SENTENCE_MEETINGS);
	if (n > 1 && sentence_is_programme(doc))
		n = sentence_merge(calls, n);
	changed = sentence_find_new(doc, calls, n);
	if (changed < n) {
		calls[0] = calls[changed];
		n = 1;
	}
	sentence_mark_several(calls, n);
	for (size_t i = 0; i < n; i++)
		sentence_read_meeting(doc, &calls[i], n == 1);
}
