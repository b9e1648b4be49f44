/* Does a sentence call people together at the day that it names?
 *
 * The same words tell of meetings that are over and bear dates by which
 * something is to be sent; the act nearest to a day decides.  Knows nothing of
 * the meeting that is made of it. */
#include "meeting_priv.h"

#include <string.h>

#define CALL_WINDOW 1500	/* bytes of a sentence around its date */
#define CALL_LONG 31	/* days; a longer span is a campaign */

/* Who hears one of these is to come. */
static const char *const call_invites[] = {
	"mời", "triệu tập", "sẽ", "thời gian", "tham dự", "dự", NULL
};

static const char *const call_holds[] = {
	"tổ chức", "chủ trì", "diễn ra", "họp", "làm việc với",
	"làm việc tại", "khai mạc", "tiến hành", "tiếp công dân",
	"tiếp xúc cử tri", "tiếp dân", "bắt đầu", "đối thoại", NULL
};

/* An invitation that is cited calls nobody; "dự" begins other words too. */
static const char *const call_apart[] = {
	"giấy mời", "thư mời", "giấy triệu tập", "dự báo", "dự án",
	"dự toán", "dự thảo", "dự kiến", "dự phòng", "dự trữ", "dự thi",
	"dự thầu", NULL
};

static const char *const call_told[] = {
	"đã tổ chức", "đã họp", "đã diễn ra", "đã được tổ chức",
	"đã chủ trì", "đã làm việc", "đã tiến hành", "đã khai mạc",
	"đã có buổi", "đã dự", "đã tham dự", "vừa tổ chức", "vừa diễn ra",
	"vừa họp", "tại cuộc họp ngày", "tại hội nghị ngày",
	"tại phiên họp ngày", "tại buổi làm việc ngày", "cuộc họp ngày",
	"kết luận của", "kết luận tại", "kết luận cuộc họp", "biên bản",
	"kết quả cuộc họp", "tạm dừng", "dừng tổ chức", "chưa tổ chức", NULL
};

/* What is to be done by a day, not at it. */
static const char *const call_owes[] = {
	"gửi", "nộp", "đăng ký", "trình", "hoàn thành", "báo cáo về",
	"báo cáo kết quả", "cung cấp", "phản hồi", "có hiệu lực",
	"thi hành", "áp dụng", "kết thúc", "chuyển về", NULL
};

/* How a page goes on that tells of a meeting. */
static const char *const call_retells[] = {
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
static const char *const call_retells_first[] = {
	"tại hội nghị", "tại cuộc họp", "tại buổi làm việc", "tại buổi",
	"tại phiên họp", "tại kỳ họp", "các đại biểu", "chủ trì phiên họp",
	"chủ trì hội nghị", "chủ trì cuộc họp", "chủ trì buổi", NULL
};

/* What is to come says so; "họp để dự kiến chương trình" does not. */
static const char *const call_comes[] = {
	"sẽ", "mời", "kính mời", "triệu tập", "dự kiến tổ chức",
	"dự kiến họp", "dự kiến diễn ra", "dự kiến khai mạc", NULL
};

static const char *const call_will[] = {
	"sẽ", "dự kiến", "mời", "kính mời", "triệu tập", NULL
};

struct lh_range lh_meeting_sentence(const struct lh_document *doc,
				    const struct lh_line *line,
				    size_t at)
{
	struct lh_range sentence = line->body;
	size_t from, end;

	/* A window keeps a page without full stops from being read again for
	 * each date in it. */
	if (at > sentence.start + CALL_WINDOW)
		sentence.start = (uint32_t)lh_word_next(doc,
			at - CALL_WINDOW, at);
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
	end = line->all.end > at + CALL_WINDOW ? at + CALL_WINDOW
						  : line->all.end;
	while (end < line->all.end && (doc->s[end] & 0xC0) == 0x80)
		end++;
	sentence.end = (uint32_t)lh_range_sentence(doc, at, end);
	return sentence;
}

/* The first, or with `last` the last, of the words that stands for itself. */
static bool call_find(const struct lh_document *doc, struct lh_range range,
		      const char *const *words, bool last, size_t *at)
{
	bool found = false;

	for (size_t i = range.start; i < range.end;) {
		size_t apart = lh_word_match_any(doc, i, range.end,
						 call_apart);
		size_t stop = lh_word_match_any(doc, i, range.end, words);

		if (stop && stop >= apart) {
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

bool lh_meeting_has_gathering(const struct lh_document *doc,
			      struct lh_range range, bool any)
{
	for (size_t at = range.start; at < range.end;
	     at = lh_word_next(doc, at, range.end))
		if (any ? lh_meeting_word_at(doc, at, range.end)
			: lh_meeting_gathering_at(doc, at, range.end))
			return true;
	return false;
}

bool lh_meeting_page_retells(const struct lh_document *doc)
{
	for (size_t i = 0; i < doc->n_lines; i++) {
		const struct lh_line *line = &doc->lines[i];

		if (line->zone != LH_ZONE_BODY ||
		    line->marker != LH_MARK_NONE)
			continue;
		if ((line->label == LH_LABEL_NONE &&
		     lh_word_match_any(doc, line->body.start, line->body.end,
				       call_retells_first)) ||
		    lh_word_find_any(doc, line->body, call_retells, NULL,
				     NULL))
			return true;
	}
	return false;
}

struct lh_range lh_meeting_clause(const struct lh_document *doc,
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

/* "Ngày 19/5/2020, Bộ Y tế có Giấy mời số …": the day of a paper. */
static bool call_dates_paper(const struct lh_document *doc,
			     struct lh_range sentence,
			     const struct lh_phrase *p)
{
	static const char *const issues[] = {
		"có", "đã có", "vừa có", "ban hành", "đã ban hành", "ký", NULL
	};
	static const char *const papers[] = {
		"giấy mời", "công văn", "thông báo", "kế hoạch", "quyết định",
		"văn bản", "thông tri", "tờ trình", "công điện", "chương trình",
		"hướng dẫn", NULL
	};
	struct lh_range after = { (uint32_t)p->end, sentence.end };
	size_t stop;

	if (p->minute != LH_MINUTE_UNKNOWN ||
	    !lh_word_find_any(doc, after, issues, NULL, &stop))
		return false;
	stop = lh_word_next(doc, stop - 1, after.end);
	return lh_word_match_any(doc, stop, after.end, papers) != 0;
}

/* "dời ngày tổ chức sang 25-26/6": where a meeting is moved to. */
bool lh_meeting_moved_to(const struct lh_document *doc,
			 struct lh_range sentence, const struct lh_phrase *p)
{
	static const char *const moves[] = {
		"dời", "lùi", "chuyển", "thay đổi", "điều chỉnh", "đẩy lùi",
		NULL
	};
	struct lh_range before = { sentence.start, (uint32_t)p->core };
	size_t at;

	if (!call_find(doc, before, moves, true, &at))
		return false;
	before.start = (uint32_t)at;
	return call_find(doc, before, (const char *const[]){
		"sang", "thành", NULL }, true, &at) &&
		p->core - at <= strlen("sang ngày vào lúc ");
}

/* Was the day over when the notice was issued? */
static bool call_is_over(const struct lh_document *doc,
			 const struct lh_phrase *p)
{
	struct lh_date issued = doc->notice->issued_date;

	return lh_date_is_full(issued) && lh_date_is_full(p->date) &&
		!p->year_inferred && lh_date_compare(p->date, issued) < 0;
}

/* "Chiều ngày 20/6, UBND phường tổ chức hội nghị …", "Nhân dịp …, sáng 18/6,
 * …": the day stands before the act.  So news begins; a paper of an office
 * says so of what is to come. */
static bool call_opens(const struct lh_document *doc, struct lh_range sentence,
		       const struct lh_phrase *p)
{
	struct lh_range before = { sentence.start, (uint32_t)p->start };
	struct lh_range after = { (uint32_t)p->end, sentence.end };

	return !call_find(doc, before, call_holds, false, NULL) &&
		call_find(doc, after, call_holds, false, NULL);
}

/* Does the sentence tell of what was? */
static bool call_is_told(const struct lh_document *doc,
			 struct lh_range sentence,
			 const struct lh_phrase *p)
{
	if (call_is_over(doc, p))
		return true;
	if (lh_word_find_any(doc, lh_meeting_clause(doc, sentence, p->start),
			     call_told, NULL, NULL))
		return true;
	return call_opens(doc, sentence, p) &&
		doc->notice->kind != LH_NOTICE_INVITATION &&
		!call_find(doc, sentence, call_comes, false, NULL) &&
		(!doc->has_header || doc->narrated ||
		 (p->minute == LH_MINUTE_UNKNOWN && doc->retold));
}

/* "… họp; gửi báo cáo về Văn phòng ngày 5/3": the nearest act owns the day. */
static bool call_is_owed(const struct lh_document *doc,
			 struct lh_range sentence,
			 const struct lh_phrase *p)
{
	struct lh_range before = { sentence.start, (uint32_t)p->start };
	size_t owes = 0, at;

	if (!call_find(doc, before, call_owes, true, &owes))
		return false;
	before.start = (uint32_t)owes;
	return !call_find(doc, before, call_holds, true, &at) &&
		!lh_meeting_has_gathering(doc, before, false);
}

/* "- 19h30’ ngày 08/7/2019 tiếp xúc cử tri khu phố Mới": what follows the
 * time at the start of a line, when it is a gathering. */
struct lh_range lh_meeting_entry(const struct lh_document *doc,
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

/* "trong 02 ngày 24 và 25/12", "1/2 ngày (chiều ngày 28/7)": how long, and
 * when. */
static bool call_follows_span(const struct lh_document *doc,
			      const struct lh_phrase *p)
{
	return p > doc->phrases && p < doc->phrases + doc->n_phrases &&
		p[-1].kind == LH_PHRASE_SPAN && p[-1].end + 2 >= p->start;
}

/* In brackets stands what is told in passing, unless a length is in front. */
static bool call_is_aside(const struct lh_document *doc,
			  struct lh_range sentence,
			  const struct lh_phrase *p)
{
	return lh_range_in_brackets(doc, sentence, p->start) &&
		!call_follows_span(doc, p);
}

/* "Ngày 28/7, tại Trung tâm Hội nghị, UBND tỉnh tổ chức Đại hội …", "…; đến
 * ngày 22/8 sẽ làm việc với …": the day opens the clause. */
static bool call_opens_with_day(const struct lh_document *doc,
				struct lh_range sentence,
				const struct lh_phrase *p)
{
	static const char *const will[] = { "sẽ", "dự kiến", NULL };
	struct lh_range clause = lh_meeting_clause(doc, sentence, p->start);
	struct lh_range after = { (uint32_t)p->end, clause.end };

	return p->start <= clause.start + strlen("trong hai ") &&
		call_find(doc, after, call_holds, false, NULL) &&
		(lh_date_is_full(doc->notice->issued_date) ||
		 call_find(doc, after, will, false, NULL));
}

/* "Đại hội … sẽ diễn ra vào ngày 15/10", "Thời gian tổ chức kỳ họp … ngày
 * 26/6": the day is what the sentence is about. */
static bool call_is_about_day(const struct lh_document *doc,
			      struct lh_range before,
			      const struct lh_phrase *p)
{
	static const char *const times[] = {
		"thời gian tổ chức", "thời gian họp", "thời gian khai mạc",
		NULL
	};
	static const char *const takes[] = {
		"diễn ra", "tổ chức", "họp", NULL
	};
	size_t at;

	if (call_find(doc, before, times, true, &at) &&
	    lh_meeting_has_gathering(doc, (struct lh_range){
			(uint32_t)at, before.end }, false))
		return true;
	return (p->op == LH_OP_AT || p->op == LH_OP_FROM ||
		call_follows_span(doc, p)) &&
		call_find(doc, before, call_will, true, &at) &&
		call_find(doc, (struct lh_range){ (uint32_t)at,
						      before.end },
			      takes, false, NULL);
}

/* A day alone is enough where the act, and a place or an invitation, stand
 * by it. */
static bool call_calls_day(const struct lh_document *doc,
			   struct lh_range sentence,
			   const struct lh_phrase *p)
{
	struct lh_range before = { sentence.start, (uint32_t)p->start };

	/* "treo cờ kể từ ngày 22/02" begins something. */
	if (lh_word_match(doc, p->start, p->end, "kể từ"))
		return false;
	if (lh_date_is_full(p->last) && lh_date_is_full(p->date) &&
	    lh_date_to_days(p->last) - lh_date_to_days(p->date) >
	    CALL_LONG)
		return false;
	if (call_opens_with_day(doc, sentence, p) ||
	    call_is_about_day(doc, before, p))
		return true;
	if (!call_find(doc, before, call_holds, false, NULL) &&
	    !call_find(doc, before, call_invites, false, NULL))
		return false;
	/* The whole of an invitation is about one. */
	if (doc->notice->kind == LH_NOTICE_INVITATION)
		return true;
	return (p->op == LH_OP_AT || p->op == LH_OP_FROM) &&
		lh_word_find(doc, sentence, "tại", NULL);
}

bool lh_meeting_calls(const struct lh_document *doc,
		      const struct lh_line *line,
		      struct lh_range sentence,
		      const struct lh_phrase *p)
{
	bool invites;

	if (p->cited || !lh_meeting_is_day(p) || !p->date.day ||
	    call_is_aside(doc, sentence, p))
		return false;
	if (!lh_range_empty(lh_meeting_entry(doc, line, p)) ||
	    lh_meeting_moved_to(doc, sentence, p))
		return !call_is_over(doc, p);
	if (call_dates_paper(doc, sentence, p))
		return false;
	if (call_is_told(doc, sentence, p) ||
	    call_is_owed(doc, sentence, p))
		return false;
	invites = call_find(doc, sentence, call_invites, false, NULL);
	if (!invites &&
	    !call_find(doc, sentence, call_holds, false, NULL))
		return false;
	/* An inspection or a visit is one only where somebody is asked. */
	if (!lh_meeting_has_gathering(doc, sentence, invites))
		return false;
	return p->minute != LH_MINUTE_UNKNOWN || p->part != LH_PART_NONE ||
		call_calls_day(doc, sentence, p);
}

