/* Who issued the notice that a page only tells of: "UBND tỉnh X mời dự …",
 * "Theo thông báo của …", or the body that signs the last line. */
#include "header_priv.h"

#include <string.h>

#define ISSUER_LINES 14	/* the beginning tells it, or nothing does */

static const char *const narration_acts[] = {
	"trân trọng kính mời", "kính mời", "mời", "có giấy mời", "ban hành",
	"tổ chức", "triệu tập", "thông báo", "đề nghị", "yêu cầu",
	"có ý kiến", "chỉ đạo", "có công văn", "có thông báo", "ra thông báo",
	"đã ban hành", "trân trọng thông báo", "xin thông báo", "chủ trì",
	"có văn bản", "có công điện", "có kế hoạch", "xin ý kiến",
	"lấy ý kiến", "đã có", "vừa có", "giao", "báo tin", "ký", NULL
};

/* "ngày 15/8 UBND tỉnh …", "Trưa nay (27/6) Văn phòng …": behind the day. */
static size_t narration_skip_day(const struct lh_document *doc, size_t at,
				 size_t end)
{
	static const char *const words[] = {
		"ngày", "hôm nay", "sáng", "trưa", "chiều", "tối", "nay",
		"vừa qua", "mới đây", NULL
	};
	size_t stop;

	for (;;) {
		stop = lh_word_match_any(doc, at, end, words);
		if (!stop)
			return at;
		at = stop;
		while (at < end && strchr(" 0123456789/.-()", doc->s[at]))
			at++;
	}
}

/* The subject of the verb at `verb`: back to the nearest break after which a
 * body's name begins. */
static struct lh_range narration_actor(const struct lh_document *doc,
				       struct lh_range line, size_t verb)
{
	struct lh_range actor = { 0, 0 };
	size_t from = verb > line.start + 200 ? verb - 200 : line.start;

	for (size_t at = verb; at > from;) {
		size_t start;

		at--;
		/* "(Cinet) - Bộ X ban hành …": a newspaper's name in front. */
		if (at != line.start && doc->s[at] != ',' &&
		    doc->s[at] != '.' && doc->s[at] != ')')
			continue;
		start = at == line.start ? at : at + 1;
		while (start < verb && strchr(" -\xE2\x80\x93", doc->s[start]))
			start++;
		while (start < verb && doc->s[start] == ' ')
			start++;
		start = narration_skip_day(doc, start, verb);
		if (start >= verb || !lh_word_capital(doc, start) ||
		    !lh_agency_head_at(doc, start, verb))
			continue;
		actor.start = (uint32_t)start;
		actor.end = (uint32_t)verb;
		actor = lh_range_trim(doc, actor, ",");
		return actor;
	}
	return actor;
}

/* "Lãnh đạo UBND tỉnh đã (tổ chức …)" is the UBND tỉnh. */
static struct lh_range narration_bare_actor(const struct lh_document *doc,
					    struct lh_range actor)
{
	static const char *const ends[] = {
		"đã", "sẽ", "vừa", "xin", "cũng", "đang", NULL
	};
	size_t at;

	if (lh_word_match(doc, actor.start, actor.end, "lãnh đạo"))
		actor.start = (uint32_t)lh_word_next(doc,
			lh_word_next(doc, actor.start, actor.end), actor.end);
	/* "Bộ X ngày 29/7 (có …)": the day between. */
	if (lh_word_find(doc, actor, "ngày", &at) && at > actor.start &&
	    narration_skip_day(doc, at, actor.end) == actor.end)
		actor.end = (uint32_t)at;
	for (;;) {
		actor = lh_range_trim(doc, actor, ",");
		for (at = actor.end; at > actor.start &&
		     doc->s[at - 1] != ' '; at--)
			;
		if (lh_range_empty(actor) ||
		    lh_word_match_any(doc, at, actor.end, ends) != actor.end)
			return actor;
		actor.end = (uint32_t)at;
	}
}

/* "HĐND thành phố, kỳ họp dự kiến": a comma and another clause. */
static bool narration_breaks(const struct lh_document *doc,
			     struct lh_range actor)
{
	for (size_t at = actor.start; at + 2 < actor.end; at++)
		if (doc->s[at] == ',' && doc->s[at + 1] == ' ' &&
		    !lh_word_capital(doc, at + 2))
			return true;
	return false;
}

static bool narration_is_issuer(const struct lh_document *doc,
				struct lh_range actor)
{
	static const char *const persons[] = {
		"đồng chí", "ông", "bà", "chủ tịch", "phó chủ tịch",
		"giám đốc", "thủ trưởng", "các", "đại diện", "lãnh đạo",
		"trưởng", "phó", "bí thư", "đơn vị", "cơ quan", "hiệu trưởng",
		"đại biểu", "đảng viên", "bộ trưởng", "thứ trưởng",
		"phó thủ tướng", "tổng bí thư", "ban soạn thảo",
		"tổ biên tập", "hội nghị", "cuộc họp", NULL
	};

	if (lh_range_empty(actor) || lh_word_count(doc, actor) < 2 ||
	    lh_word_count(doc, actor) > 16)
		return false;
	if (memchr(doc->s + actor.start, ';', actor.end - actor.start) ||
	    lh_word_find(doc, actor, "và các", NULL) ||
	    narration_breaks(doc, actor))
		return false;
	/* "Chủ tịch UBND tỉnh" issues, a person of that post is news. */
	if (lh_word_match(doc, actor.start, actor.end, "chủ tịch ubnd") ||
	    lh_word_match(doc, actor.start, actor.end,
			  "chủ tịch ủy ban nhân dân"))
		return lh_word_count(doc, actor) <= 9;
	/* "Thủ tướng Nguyễn Văn A" is a person in the news. */
	if (lh_word_match(doc, actor.start, actor.end, "thủ tướng"))
		return lh_word_match(doc, actor.start, actor.end,
				     "thủ tướng chính phủ") == actor.end;
	return !lh_word_match_any(doc, actor.start, actor.end, persons) &&
		lh_agency_list_end(doc, actor.start, actor.end) == actor.end;
}

/* All in capitals, as a title is set. */
static bool narration_is_loud(const struct lh_document *doc,
			      struct lh_range range)
{
	for (size_t at = range.start; at < range.end;
	     at = lh_word_next(doc, at, range.end))
		if (!lh_word_capital(doc, at) ||
		    lh_word_letter_case(doc->s + lh_word_end(doc, at,
			range.end) - 1, 1) == 1)
			return false;
	return true;
}

static void narration_set_issuer(struct lh_document *doc,
				 struct lh_range range)
{
	doc->notice->issuer = narration_is_loud(doc, range)
		? lh_agency_title_case(doc, range) : lh_range_text(doc, range);
	doc->issuer = range;
	lh_field_add(doc, "issuer", range, 0.7);
}

static bool narration_issuer_in(struct lh_document *doc, struct lh_range line)
{
	size_t at = line.start, stop;

	while (at < line.end) {
		struct lh_range rest = { (uint32_t)at, line.end };
		struct lh_range actor;

		if (!lh_word_find_any(doc, rest, narration_acts, &at, &stop))
			return false;
		/* "Ban chỉ đạo" is a name. */
		if (!lh_word_capital(doc, at) && doc->s[stop] != ':' &&
		    !(at > line.start + 4u &&
		      lh_word_match(doc, at - strlen("ban "), at, "ban"))) {
			actor = narration_bare_actor(doc,
				narration_actor(doc, line, at));
			if (narration_is_issuer(doc, actor)) {
				narration_set_issuer(doc, actor);
				return true;
			}
		}
		at = stop;
	}
	return false;
}

/* "Theo thông báo của X, lịch …", "Lịch làm việc của … UBND tỉnh từ …" */
static bool narration_issuer_of(struct lh_document *doc, struct lh_range line)
{
	static const char *const starts[] = {
		"theo thông báo của", "theo lịch của", "theo công văn của",
		"theo giấy mời của", "theo kế hoạch của", NULL
	};
	static const char *const bodies[] = {
		"ubnd", "ủy ban nhân dân", "hđnd", "hội đồng nhân dân",
		"tỉnh ủy", "huyện ủy", "thành ủy", "sở", "văn phòng", "bộ",
		"thị ủy", "đảng ủy", NULL
	};
	static const char *const stops[] = { "từ", "tuần", "năm", "tại",
		"tháng", "ngày", "khóa", "khoá", "nhiệm kỳ", "quý", "định kỳ",
		NULL };
	size_t stop = lh_word_match_any(doc, line.start, line.end, starts);
	struct lh_range who = line;
	bool told = stop != 0;
	size_t at;

	if (told) {
		who.start = (uint32_t)stop;
		who = lh_range_trim(doc, who, " ");
		if (lh_word_find(doc, who, "lịch", &at))
			who.end = (uint32_t)at;
		else
			who.end = (uint32_t)lh_agency_list_end(doc, who.start,
							       who.end);
		who = lh_range_trim(doc, who, ",");
	} else if (doc->notice->kind == LH_NOTICE_WEEK_SCHEDULE &&
		   lh_header_kind_at(doc, line, &stop) !=
		   LH_NOTICE_OTHER &&
		   lh_word_find_any(doc, line, bodies, &at, NULL) &&
		   lh_word_capital(doc, at)) {
		who.start = (uint32_t)at;
		if (lh_word_find_any(doc, who, stops, &at, NULL))
			who.end = (uint32_t)at;
		who = lh_range_trim(doc, who, ",(-");
	} else {
		return false;
	}
	if (lh_word_count(doc, who) < 2 || lh_word_count(doc, who) > 14 ||
	    (!told && memchr(doc->s + who.start, ',', who.end - who.start)) ||
	    lh_word_match(doc, who.start, who.end, "văn phòng") == who.end ||
	    !lh_agency_head_at(doc, who.start, who.end))
		return false;
	narration_set_issuer(doc, who);
	return true;
}

/* "Công điện khẩn của UBND tỉnh về …" as a title. */
static bool narration_issuer_title(struct lh_document *doc)
{
	static const char *const marks[] = { "khẩn", "hỏa tốc", NULL };
	struct lh_range who = doc->lines[lh_header_title(doc)].all;
	size_t stop, at;
	enum lh_notice_kind kind = lh_header_kind_at(doc, who, &stop);

	if (kind == LH_NOTICE_OTHER || kind == LH_NOTICE_WEEK_SCHEDULE)
		return false;
	who.start = (uint32_t)stop;
	who = lh_range_trim(doc, who, "");
	at = lh_word_match_any(doc, who.start, who.end, marks);
	who.start = at ? (uint32_t)at : who.start;
	who = lh_range_trim(doc, who, "");
	if (!lh_word_match(doc, who.start, who.end, "của"))
		return false;
	who.start = (uint32_t)lh_word_next(doc, who.start, who.end);
	if (lh_word_find(doc, who, "về", &at))
		who.end = (uint32_t)at;
	who = lh_range_trim(doc, who, ",");
	if (!narration_is_issuer(doc, who) ||
	    !lh_agency_head_at(doc, who.start, who.end))
		return false;
	narration_set_issuer(doc, who);
	return true;
}

/* "143/CĐ-TTg", "2858/VPCP-ĐP": these symbols name one body each. */
static bool narration_issuer_symbol(struct lh_document *doc)
{
	static const char *const symbols[][2] = {
		{ "-TTg", "Thủ tướng Chính phủ" },
		{ "/TTg-", "Thủ tướng Chính phủ" },
		{ "-VPCP", "Văn phòng Chính phủ" },
		{ "/VPCP-", "Văn phòng Chính phủ" },
	};
	const char *number = doc->notice->number;

	for (size_t i = 0; number && i < sizeof(symbols) / sizeof(*symbols);
	     i++) {
		if (!strstr(number, symbols[i][0]))
			continue;
		doc->notice->issuer = lh_arena_strdup(doc->arena,
						      symbols[i][1]);
		lh_field_add(doc, "issuer", (struct lh_range){ 0, 0 }, 0.6);
		return true;
	}
	return false;
}

/* The last line alone: "HĐND huyện Yên Lập". */
static bool narration_issuer_last(struct lh_document *doc)
{
	static const char *const papers[] = { "báo", "tạp chí", "đài", NULL };
	const struct lh_line *line;
	size_t words;

	if (doc->n_lines < 4)
		return false;
	line = &doc->lines[doc->n_lines - 1];
	words = lh_word_count(doc, line->all);
	if (line->zone != LH_ZONE_BODY || line->row >= 0 ||
	    line->marker != LH_MARK_NONE ||
	    words < 2 || words > 10 || line->label != LH_LABEL_NONE ||
	    strchr(".;:,/", doc->s[line->all.end - 1]) ||
	    !lh_word_capital(doc, line->all.start) ||
	    lh_word_match_any(doc, line->all.start, line->all.end, papers) ||
	    !narration_is_issuer(doc, line->all) ||
	    !lh_agency_head_at(doc, line->all.start, line->all.end))
		return false;
	narration_set_issuer(doc, line->all);
	return true;
}

void lh_narration_issuer(struct lh_document *doc)
{
	size_t seen = 0;

	if (narration_issuer_last(doc) || narration_issuer_symbol(doc) ||
	    (!doc->has_header && doc->n_lines && narration_issuer_title(doc)))
		return;
	for (size_t i = 0; i < doc->n_lines && seen < ISSUER_LINES; i++) {
		const struct lh_line *line = &doc->lines[i];

		if (line->zone != LH_ZONE_BODY && line->zone != LH_ZONE_HEADER)
			continue;
		seen++;
		if (line->marker != LH_MARK_NONE && line->marker <
		    LH_MARK_STAR)
			return;
		if (narration_issuer_of(doc, line->body) ||
		    narration_issuer_in(doc, line->body))
			return;
	}
}
