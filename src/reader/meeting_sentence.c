/* Meetings called in a sentence: "… tổ chức họp vào lúc 8 giờ ngày …",
 * "- 19 giờ 30 ngày 08/7 tiếp xúc cử tri khu phố Mới".
 *
 * A notice without labels, a news page, an e-mail calls them so.  The same
 * words tell of meetings that are over and bear dates by which something is
 * to be sent; both are none. */
#include "meeting_priv.h"

#include <string.h>

#define SENTENCE_MEETINGS 40
#define SENTENCE_TRIES 1000	/* dates looked at */
#define SENTENCE_WINDOW 1500	/* bytes of a sentence around its date */
#define SENTENCE_LONG 31	/* days; a longer span is a campaign */

/* Who hears one of these is to come. */
static const char *const sentence_invites[] = {
	"mời", "triệu tập", "sẽ", "thời gian", "tham dự", "dự", NULL
};

static const char *const sentence_holds[] = {
	"tổ chức", "chủ trì", "diễn ra", "họp", "làm việc với",
	"làm việc tại", "khai mạc", "tiến hành", "tiếp công dân",
	"tiếp xúc cử tri", "tiếp dân", "bắt đầu", "đối thoại", NULL
};

/* An invitation that is cited calls nobody; "dự" begins other words too. */
static const char *const sentence_apart[] = {
	"giấy mời", "thư mời", "giấy triệu tập", "dự báo", "dự án",
	"dự toán", "dự thảo", "dự kiến", "dự phòng", "dự trữ", "dự thi",
	"dự thầu", NULL
};

static const char *const sentence_told[] = {
	"đã tổ chức", "đã họp", "đã diễn ra", "đã được tổ chức",
	"đã chủ trì", "đã làm việc", "đã tiến hành", "đã khai mạc",
	"đã có buổi", "đã dự", "đã tham dự", "vừa tổ chức", "vừa diễn ra",
	"vừa họp", "tại cuộc họp ngày", "tại hội nghị ngày",
	"tại phiên họp ngày", "tại buổi làm việc ngày", "cuộc họp ngày",
	"kết luận của", "kết luận tại", "kết luận cuộc họp", "biên bản",
	"kết quả cuộc họp", "tạm dừng", "dừng tổ chức", "chưa tổ chức", NULL
};

/* What is to be done by a day, not at it. */
static const char *const sentence_owes[] = {
	"gửi", "nộp", "đăng ký", "trình", "hoàn thành", "báo cáo về",
	"báo cáo kết quả", "cung cấp", "phản hồi", "có hiệu lực",
	"thi hành", "áp dụng", "kết thúc", "chuyển về", NULL
};

/* How a page goes on that tells of a meeting. */
static const char *const sentence_retells[] = {
	"phát biểu tại", "phát biểu chỉ đạo", "phát biểu kết luận",
	"kết luận hội nghị", "kết luận cuộc họp", "kết luận phiên họp",
	"kết luận buổi", "tham dự hội nghị có", "đến dự hội nghị có",
	"dự hội nghị có", "tham dự họp có", "dự họp có", "dự phiên họp có",
	"tham dự phiên họp có", "dự cuộc họp có", "tham dự cuộc họp có",
	"dự buổi làm việc có", "dự buổi lễ có", "tham dự có", "cùng dự có",
	"cùng tham dự có", "hội nghị đã", "phiên họp đã", "cuộc họp đã",
	"hội nghị cũng đã", "buổi làm việc đã", "các đại biểu đã", NULL
};

/* The same at the start of a paragraph. */
static const char *const sentence_retells_first[] = {
	"tại hội nghị", "tại cuộc họp", "tại buổi làm việc", "tại buổi",
	"tại phiên họp", "tại kỳ họp", "các đại biểu", "chủ trì phiên họp",
	"chủ trì hội nghị", "chủ trì cuộc họp", "chủ trì buổi", NULL
};

/* What is to come says so. */
static const char *const sentence_will[] = {
	"sẽ", "dự kiến", "mời", "kính mời", "triệu tập", NULL
};

static struct lh_range sentence_around(const struct lh_document *doc,
				       const struct lh_line *line,
				       size_t at)
{
	struct lh_range sentence = line->body;
	size_t from, end;

	/* A window keeps a page without full stops from being read again for
	 * each date in it. */
	if (at > sentence.start + SENTENCE_WINDOW)
		sentence.start = (uint32_t)lh_word_next(doc,
			at - SENTENCE_WINDOW, at);
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
	end = line->all.end > at + SENTENCE_WINDOW ? at + SENTENCE_WINDOW
						  : line->all.end;
	while (end < line->all.end && (doc->s[end] & 0xC0) == 0x80)
		end++;
	sentence.end = (uint32_t)lh_range_sentence(doc, at, end);
	return sentence;
}

/* The first, or with `last` the last, of the words that stands for itself. */
static bool sentence_find(const struct lh_document *doc, struct lh_range range,
			  const char *const *words, bool last, size_t *at)
{
	bool found = false;

	for (size_t i = range.start; i < range.end;) {
		size_t apart = lh_word_match_any(doc, i, range.end,
						 sentence_apart);

		if (!apart && lh_word_match_any(doc, i, range.end, words)) {
			if (at)
				*at = i;
			if (!last)
				return true;
			found = true;
		}
		i = apart ? apart : lh_word_next(doc, i, range.end);
	}
	return found;
}

static bool sentence_find_gathering(const struct lh_document *doc,
				    struct lh_range range, bool any)
{
	for (size_t at = range.start; at < range.end;
	     at = lh_word_next(doc, at, range.end))
		if (any ? lh_meeting_word_at(doc, at, range.end)
			: lh_meeting_gathering_at(doc, at, range.end))
			return true;
	return false;
}

/* "Tại hội nghị, …", "Tham dự có …": the page tells what was. */
static bool sentence_page_retells(const struct lh_document *doc)
{
	for (size_t i = 0; i < doc->n_lines; i++) {
		const struct lh_line *line = &doc->lines[i];

		if (line->zone != LH_ZONE_BODY ||
		    line->marker != LH_MARK_NONE)
			continue;
		if ((line->label == LH_LABEL_NONE &&
		     lh_word_match_any(doc, line->body.start, line->body.end,
				       sentence_retells_first)) ||
		    lh_word_find_any(doc, line->body, sentence_retells, NULL,
				     NULL))
			return true;
	}
	return false;
}

/* The part of the sentence, between ';' or ':', that holds `at`. */
static struct lh_range sentence_clause(const struct lh_document *doc,
				       struct lh_range sentence, size_t at)
{
	struct lh_range clause = { (uint32_t)at, (uint32_t)at };

	while (clause.start > sentence.start &&
	       !strchr(";:", doc->s[clause.start - 1]))
		clause.start--;
	while (clause.end < sentence.end && doc->s[clause.end] != ';')
		clause.end++;
	return clause;
}

/* Was the day over when the notice was issued? */
static bool sentence_is_over(const struct lh_document *doc,
			     const struct lh_phrase *p)
{
	struct lh_date issued = doc->notice->issued_date;

	return lh_date_is_full(issued) && lh_date_is_full(p->date) &&
		!p->year_inferred && lh_date_compare(p->date, issued) < 0;
}

/* Does the sentence tell of what was? */
static bool sentence_is_told(const struct lh_document *doc,
			     struct lh_range sentence,
			     const struct lh_phrase *p)
{
	if (sentence_is_over(doc, p))
		return true;
	if (lh_word_find_any(doc, sentence_clause(doc, sentence, p->start),
			     sentence_told, NULL, NULL))
		return true;
	/* "Chiều ngày 20/6, UBND phường tổ chức hội nghị …" opens news; a
	 * paper of an office says so of what is to come. */
	return p->start <= sentence.start + 4u &&
		doc->notice->kind != LH_NOTICE_INVITATION &&
		!sentence_find(doc, sentence, sentence_will, false, NULL) &&
		(!doc->has_header || doc->narrated ||
		 (p->minute == LH_MINUTE_UNKNOWN && doc->retold));
}

/* "… họp; gửi báo cáo về Văn phòng ngày 5/3": the nearest act owns the day. */
static bool sentence_is_owed(const struct lh_document *doc,
			     struct lh_range sentence,
			     const struct lh_phrase *p)
{
	struct lh_range before = { sentence.start, (uint32_t)p->start };
	size_t owes = 0, at;

	if (!sentence_find(doc, before, sentence_owes, true, &owes))
		return false;
	before.start = (uint32_t)owes;
	return !sentence_find(doc, before, sentence_holds, true, &at) &&
		!sentence_find_gathering(doc, before, false);
}

/* "- 19h30’ ngày 08/7/2019 tiếp xúc cử tri khu phố Mới": what follows the
 * time at the start of a line, when it is a gathering. */
static struct lh_range sentence_entry(const struct lh_document *doc,
				      const struct lh_line *line,
				      const struct lh_phrase *p)
{
	struct lh_range rest = { (uint32_t)p->end, line->all.end };
	struct lh_range none = { 0, 0 };

	if (p->start > line->body.start + 2u ||
	    (p->minute == LH_MINUTE_UNKNOWN && p->part == LH_PART_NONE))
		return none;
	rest = lh_range_trim(doc, rest, ",:-.;");
	if (lh_word_match(doc, rest.start, rest.end, "tổ chức"))
		rest.start = (uint32_t)lh_word_next(doc, lh_word_next(doc,
			rest.start, rest.end), rest.end);
	return lh_meeting_gathering_at(doc, rest.start, rest.end) ? rest
								  : none;
}

/* In brackets stands what is told in passing; but "1/2 ngày (chiều ngày
 * 28/7)" is how long and when. */
static bool sentence_is_aside(const struct lh_document *doc,
			      struct lh_range sentence,
			      const struct lh_phrase *p)
{
	if (!lh_range_in_brackets(doc, sentence, p->start))
		return false;
	return p == doc->phrases || p[-1].kind != LH_PHRASE_SPAN ||
		p[-1].end + 2 < p->start;
}

/* "Ngày 28/7, tại Trung tâm Hội nghị, UBND tỉnh tổ chức Đại hội …": the day
 * opens the sentence. */
static bool sentence_opens_with_day(const struct lh_document *doc,
				    struct lh_range sentence,
				    const struct lh_phrase *p)
{
	static const char *const will[] = { "sẽ", "dự kiến", NULL };
	struct lh_range after = { (uint32_t)p->end, sentence.end };

	return p->start <= sentence.start + strlen("trong hai ") &&
		sentence_find(doc, after, sentence_holds, false, NULL) &&
		(lh_date_is_full(doc->notice->issued_date) ||
		 sentence_find(doc, after, will, false, NULL));
}

/* "Đại hội … sẽ diễn ra vào ngày 15/10", "Thời gian tổ chức kỳ họp … ngày
 * 26/6": the day is what the sentence is about. */
static bool sentence_is_about_day(const struct lh_document *doc,
				  struct lh_range before,
				  const struct lh_phrase *p)
{
	static const char *const times[] = {
		"thời gian", "dự kiến thời gian", NULL
	};
	static const char *const takes[] = { "diễn ra", "tổ chức", NULL };
	size_t at;

	if (lh_word_match_any(doc, before.start, before.end, times))
		return sentence_find_gathering(doc, before, false);
	return (p->op == LH_OP_AT || p->op == LH_OP_FROM) &&
		sentence_find(doc, before, sentence_will, true, &at) &&
		sentence_find(doc, (struct lh_range){ (uint32_t)at,
						      before.end },
			      takes, false, NULL);
}

/* A day alone is enough where the act, and a place or an invitation, stand
 * by it. */
static bool sentence_calls_day(const struct lh_document *doc,
			       struct lh_range sentence,
			       const struct lh_phrase *p)
{
	struct lh_range before = { sentence.start, (uint32_t)p->start };

	if (lh_date_is_full(p->last) && lh_date_is_full(p->date) &&
	    lh_date_to_days(p->last) - lh_date_to_days(p->date) >
	    SENTENCE_LONG)
		return false;
	if (sentence_opens_with_day(doc, sentence, p) ||
	    sentence_is_about_day(doc, before, p))
		return true;
	if (!sentence_find(doc, before, sentence_holds, false, NULL) &&
	    !sentence_find(doc, before, sentence_invites, false, NULL))
		return false;
	/* The whole of an invitation is about one. */
	if (doc->notice->kind == LH_NOTICE_INVITATION)
		return true;
	return (p->op == LH_OP_AT || p->op == LH_OP_FROM) &&
		lh_word_find(doc, sentence, "tại", NULL);
}

/* Does the sentence call people together at that time? */
static bool sentence_calls(const struct lh_document *doc,
			   const struct lh_line *line,
			   struct lh_range sentence,
			   const struct lh_phrase *p)
{
	bool invites;

	if (p->cited || !lh_meeting_is_day(p) || !p->date.day ||
	    sentence_is_aside(doc, sentence, p))
		return false;
	if (!lh_range_empty(sentence_entry(doc, line, p)))
		return !sentence_is_over(doc, p);
	if (sentence_is_told(doc, sentence, p) ||
	    sentence_is_owed(doc, sentence, p))
		return false;
	invites = sentence_find(doc, sentence, sentence_invites, false, NULL);
	if (!invites &&
	    !sentence_find(doc, sentence, sentence_holds, false, NULL))
		return false;
	/* An inspection or a visit is one only where somebody is asked. */
	if (!sentence_find_gathering(doc, sentence, invites))
		return false;
	return p->minute != LH_MINUTE_UNKNOWN || p->part != LH_PART_NONE ||
		sentence_calls_day(doc, sentence, p);
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
		place = lh_meeting_inline_place(doc, sentence.start, p->start,
						false);
	if (!lh_range_empty(place) && lh_word_count(doc, place) <= 40)
		lh_meeting_add_venue(doc, m, place, NULL);
}

/* A sentence and the day in it at which it calls people together. */
struct sentence_call {
	size_t line;
	struct lh_range sentence;
	struct lh_phrase phrase;
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
	struct lh_range clause = sentence_clause(doc, call->sentence,
						 call->phrase.start);
	struct lh_range entry = sentence_entry(doc, &doc->lines[call->line],
					       &call->phrase);

	if (!lh_range_empty(entry) && !sentence_is_programme(doc))
		lh_meeting_title_from_entry(doc, m, entry);
	else
		lh_meeting_title_from_sentence(doc, m,
			sentence_find_gathering(doc, clause, false)
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

/* One day told of twice is one meeting, at the hour that is told once: the
 * call of that day among the first n, or n. */
static size_t sentence_same(const struct sentence_call *calls, size_t n,
			    const struct lh_phrase *p)
{
	size_t i = 0;

	for (; i < n; i++) {
		const struct lh_phrase *q = &calls[i].phrase;

		if (q->date.year == p->date.year &&
		    q->date.month == p->date.month &&
		    q->date.day == p->date.day &&
		    (q->minute == p->minute ||
		     q->minute == LH_MINUTE_UNKNOWN ||
		     p->minute == LH_MINUTE_UNKNOWN))
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
	    lh_range_empty(sentence_entry(doc, &doc->lines[line], p)))
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
		i, sentence_around(doc, line, p->start), *p
	};
	size_t same;

	if (p->kind == LH_PHRASE_HOUR) {
		if (!sentence_borrow_day(doc, i, &call.phrase))
			return n;
		calls[n] = call;
		return n + 1;
	}
	if (!lh_meeting_is_day(p) || sentence_is_slot(calls, n, p) ||
	    !sentence_calls(doc, line, call.sentence, p))
		return n;
	same = lh_range_empty(sentence_entry(doc, line, p))
		? sentence_same(calls, n, p) : n;
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

void lh_meeting_by_sentences(struct lh_document *doc)
{
	struct sentence_call calls[SENTENCE_MEETINGS];
	size_t n, first;

	doc->retold = sentence_page_retells(doc);
	n = sentence_find_calls(doc, calls, SENTENCE_MEETINGS);
	if (n > 1 && sentence_is_programme(doc))
		n = sentence_merge(calls, n);
	/* A notice of a change tells the old time and then the new one. */
	first = n && lh_meeting_is_change(doc) ? n - 1 : 0;
	for (size_t i = first; i < n; i++)
		sentence_read_meeting(doc, &calls[i], n - first == 1);
}
