/* Meetings called in a sentence: "… tổ chức họp vào lúc 8 giờ ngày …".
 * A notice without labels, a news page, an e-mail calls them so. */
#include "meeting_priv.h"

#define MEETING_TRIES 1000	/* dates looked at */
#define MEETING_WINDOW 1500	/* bytes of a sentence around its date */

static const char *const sentence_calls_words[] = {
	"mời", "tổ chức", "triệu tập", "chủ trì", "dự", "tham dự", "diễn ra",
	"họp", "thời gian", "làm việc", "khai mạc", "tiến hành", "tiếp", NULL
};

static const char *const sentence_past[] = {
	"tại cuộc họp ngày", "tại hội nghị ngày", "tại phiên họp ngày",
	"kết luận", "biên bản", "đã tổ chức", "tại buổi làm việc ngày",
	"cuộc họp ngày", "đã diễn ra", "kết quả cuộc họp", "đã họp",
	"báo cáo", "gửi về", "gửi báo cáo", NULL
};

static struct lh_range sentence_around(const struct lh_document *doc,
				       const struct lh_line *line,
				       size_t at)
{
	struct lh_range sentence = line->body;
	size_t from, end;

	/* A window keeps a page without full stops from being read again for
	 * each date in it. */
	if (at > sentence.start + MEETING_WINDOW)
		sentence.start = (uint32_t)lh_word_next(doc,
			at - MEETING_WINDOW, at);
	from = sentence.start;

	while (from < at) {
		end = lh_range_sentence(doc, from, at + 1);
		if (end > at || end <= from)
			break;
		sentence.start = (uint32_t)end;
		from = end;
	}
	while (sentence.start < at && doc->s[sentence.start] == ' ')
		sentence.start++;
	end = line->all.end > at + MEETING_WINDOW ? at + MEETING_WINDOW
						  : line->all.end;
	while (end < line->all.end && (doc->s[end] & 0xC0) == 0x80)
		end++;
	sentence.end = (uint32_t)lh_range_sentence(doc, at, end);
	return sentence;
}

static bool sentence_has_word(const struct lh_document *doc,
			      struct lh_range range)
{
	for (size_t at = range.start; at < range.end;
	     at = lh_word_next(doc, at, range.end))
		if (lh_meeting_word_at(doc, at, range.end))
			return true;
	return false;
}

/* Does the sentence call people together at that time? */
static bool sentence_calls(const struct lh_document *doc,
			   struct lh_range sentence,
			   const struct lh_phrase *p)
{
	struct lh_range before = sentence;
	bool hour = p->minute != LH_MINUTE_UNKNOWN ||
		p->part != LH_PART_NONE;
	size_t at;

	if (p->cited || !lh_meeting_is_day(p) || !p->date.day ||
	    lh_range_in_brackets(doc, sentence, p->start))
		return false;
	if (!lh_word_find_any(doc, sentence, sentence_calls_words, NULL, NULL) ||
	    !sentence_has_word(doc, sentence))
		return false;
	if (lh_word_find_any(doc, sentence, sentence_past, NULL, NULL))
		return false;
	if (hour)
		return true;
	/* A day alone is enough where the act and a place stand by it. */
	before.end = (uint32_t)p->start;
	return lh_word_find_any(doc, before, sentence_calls_words, NULL, NULL) &&
		lh_word_find(doc, sentence, "tại", &at) &&
		(p->op == LH_OP_AT || p->op == LH_OP_FROM);
}

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

static void sentence_read_meeting(struct lh_document *doc,
				  const struct lh_line *line,
				  struct lh_range sentence,
				  const struct lh_phrase *p)
{
	struct lh_meeting *m = lh_meeting_new(doc);
	struct lh_range place = lh_meeting_inline_place(doc, p->end,
						     sentence.end, false);

	lh_meeting_set_when(doc, m, p);
	lh_meeting_title_from_sentence(doc, m, sentence, p);
	if (lh_range_empty(place))
		place = lh_meeting_inline_place(doc, sentence.start, p->start,
					     false);
	if (!lh_range_empty(place) && lh_word_count(doc, place) <= 40)
		lh_meeting_add_venue(doc, m, place, NULL);
	if (!lh_meeting_find_chair(doc, m, line->body))
		lh_meeting_chair_in_text(doc, m);
	lh_meeting_default_people(doc, m);
	sentence_add_partner(doc, m, sentence, p);
	lh_meeting_read_change(doc, m);
}

static bool sentence_calls_later(const struct lh_document *doc, size_t line,
				 size_t phrase)
{
	size_t end = doc->n_phrases < phrase + 20 ? doc->n_phrases
						  : phrase + 20;

	for (size_t k = phrase + 1; k < end; k++) {
		const struct lh_phrase *p = &doc->phrases[k];

		while (line < doc->n_lines &&
		       doc->lines[line].all.end <= p->start)
			line++;
		if (line >= doc->n_lines ||
		    doc->lines[line].zone != LH_ZONE_BODY)
			return false;
		if (lh_meeting_is_day(p) &&
		    sentence_calls(doc, sentence_around(doc,
				&doc->lines[line], p->start), p))
			return true;
	}
	return false;
}

void lh_meeting_by_sentences(struct lh_document *doc)
{
	bool change = lh_meeting_is_change(doc);
	size_t found = 0, tries = 0;

	for (size_t i = 0; i < doc->n_lines && found < 8; i++) {
		const struct lh_line *line = &doc->lines[i];

		if (line->zone != LH_ZONE_BODY ||
		    line->label == LH_LABEL_DEADLINE)
			continue;
		for (size_t k = lh_phrase_first(doc, line->all.start);
		     k < doc->n_phrases &&
		     doc->phrases[k].start < line->all.end && found < 8; k++) {
			const struct lh_phrase *p = &doc->phrases[k];
			struct lh_range sentence;

			if (!lh_meeting_is_day(p) || ++tries > MEETING_TRIES)
				continue;
			sentence = sentence_around(doc, line, p->start);
			if (!sentence_calls(doc, sentence, p) ||
			    lh_meeting_is_known(doc->reading, p))
				continue;
			if (change && sentence_calls_later(doc, i, k))
				continue;
			sentence_read_meeting(doc, line, sentence, p);
			found++;
		}
	}
}
