/* The text of a row in clauses: what is held, then who is invited, where it
 * is, who prepares it, and remarks of the office.
 *
 * "dự họp X, mời Trưởng phòng Y cùng dự (Phòng Y chuẩn bị báo cáo), điểm tại
 * Phòng họp số 1 (LĐVP: Đ/c Z)".  A clause opens with one of a few words
 * behind a stop, or is a bracket of a known kind. */
#include "schedule_priv.h"

#include <string.h>

static const struct {
	const char *word;
	enum clause kind;
	bool colon;		/* only where a colon follows */
} clause_words[] = {
	/* Longer ones before their beginnings. */
	{ "điểm tập trung tại", CLAUSE_PLACE, false },
	{ "điểm tập trung", CLAUSE_PLACE, true },
	{ "địa điểm tập trung", CLAUSE_PLACE, false },
	{ "điểm tại", CLAUSE_PLACE, false },
	{ "điểm", CLAUSE_PLACE, true },
	{ "địa điểm tại", CLAUSE_PLACE, false },
	{ "địa điểm tổ chức", CLAUSE_PLACE, false },
	{ "địa điểm", CLAUSE_PLACE, true },
	{ "nơi họp", CLAUSE_PLACE, false },
	{ "họp tại", CLAUSE_PLACE, false },
	{ "tập trung tại", CLAUSE_PLACE, false },
	{ "tại", CLAUSE_PLACE, false },
	{ "kính mời", CLAUSE_PEOPLE, false },
	{ "mời dự họp", CLAUSE_PEOPLE, false },
	{ "mời tham dự", CLAUSE_PEOPLE, false },
	{ "mời dự", CLAUSE_PEOPLE, false },
	{ "mời", CLAUSE_PEOPLE, false },
	{ "cùng tham dự", CLAUSE_PEOPLE, false },
	{ "cùng dự có", CLAUSE_PEOPLE, false },
	{ "cùng dự", CLAUSE_PEOPLE, false },
	{ "cùng đi có", CLAUSE_PEOPLE, false },
	{ "cùng đi", CLAUSE_PEOPLE, false },
	{ "thành phần tham dự", CLAUSE_PEOPLE, false },
	{ "thành phần cùng dự", CLAUSE_PEOPLE, false },
	{ "thành phần dự", CLAUSE_PEOPLE, false },
	{ "thành phần mời", CLAUSE_PEOPLE, false },
	{ "thành phần gồm", CLAUSE_PEOPLE, false },
	{ "thành phần", CLAUSE_PEOPLE, true },
	{ "khách mời", CLAUSE_PEOPLE, false },
	{ "gồm", CLAUSE_PEOPLE, false },
	{ "tham dự", CLAUSE_PEOPLE, true },
	{ "tham gia", CLAUSE_PEOPLE, true },
	{ "dự", CLAUSE_PEOPLE, true },
	{ "đồng chủ trì", CLAUSE_CHAIR, true },
	{ "chủ trì", CLAUSE_CHAIR, true },
	{ "tp", CLAUSE_PEOPLE, true },
	{ "đđ", CLAUSE_PLACE, true },
	{ "chuẩn bị nội dung", CLAUSE_DUTY, true },
	{ "đơn vị chuẩn bị", CLAUSE_DUTY, true },
	{ "chuẩn bị", CLAUSE_DUTY, true },
	{ "lđvp", CLAUSE_NOTE, false },
	{ "cvvp", CLAUSE_NOTE, false },
	{ "ghi chú", CLAUSE_NOTE, false },
	{ "trang phục", CLAUSE_NOTE, false },
};

static bool clause_followed_by_colon(const struct lh_document *doc, size_t at,
				     size_t end)
{
	while (at < end && doc->s[at] == ' ')
		at++;
	return at < end && doc->s[at] == ':';
}

/* ", điểm Hội trường II": a room or a house follows. */
static size_t clause_point(const struct lh_document *doc, size_t at,
			   size_t end)
{
	static const char *const words[] = { "điểm", "địa điểm", NULL };
	size_t stop = lh_word_match_any(doc, at, end, words);

	if (!stop || stop + 1 >= end || doc->s[stop] != ' ' ||
	    !lh_word_capital(doc, stop + 1))
		return 0;
	return stop;
}

/* Opening words at `at`; returns where the clause's own text starts. */
static size_t clause_opens(const struct lh_document *doc, size_t at,
			   size_t end, enum clause *kind)
{
	size_t stop = clause_point(doc, at, end);

	*kind = CLAUSE_PLACE;
	if (stop)
		return stop;
	for (size_t i = 0; i < sizeof(clause_words) / sizeof(*clause_words);
	     i++) {
		stop = lh_word_match(doc, at, end, clause_words[i].word);
		if (!stop || (clause_words[i].colon &&
			      !clause_followed_by_colon(doc, stop, end)))
			continue;
		/* "…; tại Sơn La, lễ kỷ niệm" is something else. */
		if (at > 1 && doc->s[at - 2] == ';' &&
		    !strcmp(clause_words[i].word, "tại"))
			continue;
		*kind = clause_words[i].kind;
		return stop;
	}
	return 0;
}

/* --- brackets -------------------------------------------------------- */

/* "Sở X chuẩn bị nội dung", "giao phòng Y tham mưu …" */
bool lh_schedule_is_task(const struct lh_document *doc, struct lh_range inner)
{
	static const char *const acts[] = {
		"chuẩn bị", "chuẩn", "báo cáo", "bố trí", "phục vụ", "gửi",
		"tham mưu", "mời", "đảm bảo", "bảo đảm", "thông báo",
		"triệu tập", "cử", NULL
	};
	size_t stop = lh_word_match(doc, inner.start, inner.end, "giao");

	if (stop)
		inner.start = (uint32_t)lh_word_next(doc, inner.start,
						     inner.end);
	if (lh_range_empty(inner) ||
	    (!stop && !lh_word_capital(doc, inner.start)) ||
	    !lh_agency_head_at(doc, inner.start, inner.end))
		return false;
	if (stop)	/* "Giao X": whatever it is */
		return true;
	return lh_word_find_any(doc, inner, acts, NULL, NULL);
}

/* Remarks that belong to no name: "(LĐVP: …)", "(Giấy mời riêng)". */
static bool clause_is_note(const struct lh_document *doc,
			   struct lh_range inner)
{
	static const char *const starts[] = {
		"lđvp", "lđ", "cvvp", "cvp", "pcvp", "giấy mời", "có giấy mời",
		"gm", "thay thư mời", "thay giấy mời", "thư mời", "theo",
		"có thư mời", "ngày", "do ubnd", "đ/c", "đồng chí", "vp",
		"dự:", "dự kiến", "trực tuyến", NULL
	};
	enum lh_day_part part;

	return lh_schedule_part(doc, inner.start, inner.end, &part) ||
		lh_word_match_any(doc, inner.start, inner.end, starts);
}

static bool clause_bracket(const struct lh_document *doc, size_t at,
			   size_t end, struct schedule_clause *clause)
{
	size_t close = lh_range_close(doc, at, end);
	struct lh_range inner = { (uint32_t)at + 1, (uint32_t)close };

	if (close > at + 1 && doc->s[close - 1] == ')')
		inner.end--;
	inner = lh_range_trim(doc, inner, ".;");
	if (lh_range_empty(inner))
		return false;
	clause->text = inner;
	if (clause_opens(doc, inner.start, inner.end, &clause->kind) &&
	    memchr(doc->s + inner.start, ':', inner.end - inner.start) &&
	    clause->kind != CLAUSE_NOTE)
		clause->kind = CLAUSE_GROUP;
	else if (lh_schedule_is_task(doc, inner))
		clause->kind = CLAUSE_TASK;
	else if (clause_is_note(doc, inner))
		clause->kind = CLAUSE_NOTE;
	else if (lh_word_match(doc, inner.start, inner.end, "tại"))
		clause->kind = CLAUSE_PLACE;
	else
		return false;
	return true;
}

/* --- clauses --------------------------------------------------------- */

/* A word that may open a clause: behind a stop or a known bracket. */
static bool clause_may_open(const struct lh_document *doc, size_t start,
			    size_t at)
{
	while (at > start && (doc->s[at - 1] == ' ' || doc->s[at - 1] == '\n' ||
			      doc->s[at - 1] == '-'))
		at--;
	return at == start || strchr(".,;)", doc->s[at - 1]) != NULL;
}

static bool clause_is_sentence(const struct lh_document *doc, size_t start,
			       size_t at, size_t end)
{
	size_t stop = at;

	while (stop > start && doc->s[stop - 1] == ' ')
		stop--;
	return stop > start && stop < at && doc->s[stop - 1] == '.' &&
		lh_range_stops(doc, stop - 1, end);
}

/* "địa điểm Hội trường" behind no stop: web pages drop it. */
static bool clause_needs_no_stop(const struct lh_document *doc, size_t at,
				 size_t end)
{
	static const char *const words[] = {
		"địa điểm", "thành phần", "thành phần tham dự", NULL
	};
	size_t stop = lh_word_match_any(doc, at, end, words);

	return stop && lh_word_capital(doc, at) &&
		clause_followed_by_colon(doc, stop, end);
}

/* "VP Sở (PCVP, CV tổng hợp), Bảo tàng tỉnh": among people a remark that a
 * comma follows is one of them. */
static bool clause_goes_on(const struct lh_document *doc, size_t close,
			   size_t end)
{
	enum clause kind;

	if (close + 2 >= end || !strchr(",;", doc->s[close]))
		return false;
	return !clause_opens(doc, close + 2, end, &kind);
}

/* Where the next clause begins, from `at` on. */
static size_t clause_next(const struct lh_document *doc, size_t start,
			  size_t at, size_t end, bool people)
{
	struct schedule_clause bracket;
	enum clause kind;

	while (at < end) {
		if (doc->s[at] == '(') {
			size_t close = lh_range_close(doc, at, end);

			if (clause_bracket(doc, at, end, &bracket) &&
			    !(people && bracket.kind == CLAUSE_NOTE &&
			      clause_goes_on(doc, close, end)))
				return at;
			at = close;
			continue;
		}
		if (at > start && lh_word_char(doc->low, at, end)) {
			if (clause_may_open(doc, start, at) &&
			    (clause_opens(doc, at, end, &kind) ||
			     clause_is_sentence(doc, start, at, end)))
				return at;
			if (clause_needs_no_stop(doc, at, end))
				return at;
			at = lh_word_end(doc, at, end);
			continue;
		}
		at++;
	}
	return end;
}

size_t lh_schedule_main_end(const struct lh_document *doc,
			    struct lh_range range)
{
	return clause_next(doc, range.start, range.start, range.end, false);
}

size_t lh_schedule_clause(const struct lh_document *doc, size_t at, size_t end,
			  struct schedule_clause *clause)
{
	size_t stop, next;

	while (at < end && (doc->s[at] == ' ' || doc->s[at] == '\n' ||
			    strchr(".,;:-)", doc->s[at])))
		at++;
	clause->kind = CLAUSE_OTHER;
	clause->opening.start = clause->opening.end = (uint32_t)at;
	clause->text.start = clause->text.end = (uint32_t)end;
	if (at >= end)
		return end;
	if (doc->s[at] == '(' && clause_bracket(doc, at, end, clause))
		return lh_range_close(doc, at, end);
	stop = clause_opens(doc, at, end, &clause->kind);
	if (!stop) {
		clause->kind = CLAUSE_OTHER;
		stop = at;
	}
	next = clause_next(doc, at, stop, end, clause->kind == CLAUSE_PEOPLE);
	clause->opening.start = (uint32_t)at;
	clause->opening.end = (uint32_t)stop;
	clause->text.start = (uint32_t)stop;
	clause->text.end = (uint32_t)next;
	clause->text = lh_range_trim(doc, clause->text, ".,;:-");
	return next > at ? next : end;
}
