/* Facts of the header that a page only tells: "Ngày 21/5, UBND tỉnh ban hành
 * Công văn số 846/UBND-TH về …", "UBND tỉnh X mời dự …", the title of an
 * article.  Used for what the header left open; confidence is lower. */
#include "header_priv.h"

#include <string.h>

#define NARRATION_LINES 10	/* the beginning tells it, or nothing does */

static bool narration_is_body(const struct lh_line *line)
{
	return line->zone == LH_ZONE_BODY || line->zone == LH_ZONE_HEADER;
}

/* "(ban hành|có) Công văn số N": the notice itself, told of. */
static bool narration_number(struct lh_document *doc, struct lh_range line)
{
	static const char *const verbs[] = {
		"ban hành", "đã có", "có", "phát hành", "ký", "vừa có",
		"vừa ban hành", NULL
	};
	size_t at, stop;

	for (size_t from = line.start; from < line.end;) {
		struct lh_range rest = { (uint32_t)from, line.end };
		struct lh_range number;
		enum lh_notice_kind kind;

		if (!lh_word_find_any(doc, rest, verbs, &at, &stop))
			return false;
		from = stop;
		rest.start = (uint32_t)lh_word_next(doc, at, line.end);
		while (rest.start < stop)
			rest.start = (uint32_t)lh_word_next(doc, rest.start,
							    line.end);
		kind = lh_header_kind_at(doc, rest, &stop);
		if (kind == LH_NOTICE_OTHER)
			continue;
		number.start = (uint32_t)stop;
		while (number.start < line.end && doc->s[number.start] == ' ')
			number.start++;
		if (lh_word_match(doc, number.start, line.end, "số"))
			number.start = (uint32_t)lh_word_next(doc,
				number.start, line.end);
		number.end = (uint32_t)lh_reference_number(doc, number.start,
							   line.end);
		if (!number.end)
			continue;
		if (doc->notice->kind == LH_NOTICE_OTHER)
			doc->notice->kind = kind;
		if (!doc->notice->number) {
			doc->notice->number = lh_reference_clean(doc, number);
			lh_field_add(doc, "number", number, 0.9);
		}
		doc->narrated = true;
		return true;
	}
	return false;
}

/* The notice's own number is no citation. */
static void narration_drop_reference(struct lh_notice *n)
{
	size_t kept = 0;

	for (size_t i = 0; i < n->n_references; i++)
		if (!n->number || strcmp(n->references[i].number, n->number))
			n->references[kept++] = n->references[i];
	n->n_references = kept;
}

/* "… số N về <subject>." */
static void narration_subject(struct lh_document *doc, struct lh_range line)
{
	struct lh_range rest = line;
	size_t at;

	if (doc->notice->subject || !doc->notice->number ||
	    !lh_word_find(doc, line, "về", &at))
		return;
	rest.start = (uint32_t)at;
	if (lh_word_match(doc, at, line.end, "về việc"))
		rest.start = (uint32_t)lh_word_next(doc, at, line.end);
	rest.start = (uint32_t)lh_word_next(doc, rest.start, line.end);
	rest.end = (uint32_t)lh_range_sentence(doc, rest.start, line.end);
	lh_header_set_subject(doc, rest, 0.8);
}

/* "Công văn 268/HCTNXPVN về việc …" as a title. */
static void narration_title_number(struct lh_document *doc,
				   struct lh_range line)
{
	size_t stop;
	enum lh_notice_kind kind = lh_header_kind_at(doc, line, &stop);
	struct lh_range number;

	if (kind == LH_NOTICE_OTHER || doc->notice->number)
		return;
	number.start = (uint32_t)stop;
	while (number.start < line.end && doc->s[number.start] == ' ')
		number.start++;
	if (lh_word_match(doc, number.start, line.end, "số"))
		number.start = (uint32_t)lh_word_next(doc, number.start,
						      line.end);
	number.end = (uint32_t)lh_reference_number(doc, number.start, line.end);
	if (!number.end)
		return;
	doc->notice->number = lh_reference_clean(doc, number);
	lh_field_add(doc, "number", number, 0.9);
	if (doc->notice->kind == LH_NOTICE_OTHER)
		doc->notice->kind = kind;
}

/* --- who issued it --------------------------------------------------- */

static const char *const narration_acts[] = {
	"trân trọng kính mời", "kính mời", "mời", "có giấy mời", "ban hành",
	"tổ chức", "triệu tập", "thông báo", "đề nghị", "yêu cầu",
	"có ý kiến", "chỉ đạo", "có công văn", "có thông báo", "ra thông báo",
	"đã ban hành", "trân trọng thông báo", NULL
};

/* "ngày 15/8 UBND tỉnh …": behind the day. */
static size_t narration_skip_day(const struct lh_document *doc, size_t at,
				 size_t end)
{
	if (!lh_word_match(doc, at, end, "ngày"))
		return at;
	at += strlen("ngày");
	while (at < end && strchr(" 0123456789/.-", doc->s[at]))
		at++;
	return at;
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
		if (at != line.start && doc->s[at] != ',' && doc->s[at] != '.')
			continue;
		start = at == line.start ? at : at + 1;
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

static bool narration_is_issuer(const struct lh_document *doc,
				struct lh_range actor)
{
	static const char *const persons[] = {
		"đồng chí", "ông", "bà", "chủ tịch", "phó chủ tịch",
		"giám đốc", "thủ trưởng", "các", "đại diện", "lãnh đạo",
		"trưởng", "phó", "bí thư", "đơn vị", "cơ quan", "hiệu trưởng",
		"đại biểu", "đảng viên", NULL
	};

	if (lh_range_empty(actor) || lh_word_count(doc, actor) < 2 ||
	    lh_word_count(doc, actor) > 16)
		return false;
	if (memchr(doc->s + actor.start, ';', actor.end - actor.start))
		return false;
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
		if (!lh_word_capital(doc, at) && doc->s[stop] != ':') {
			actor = narration_actor(doc, line, at);
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
	size_t at;

	if (stop) {
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
	    lh_word_match(doc, who.start, who.end, "văn phòng") == who.end ||
	    !lh_agency_head_at(doc, who.start, who.end))
		return false;
	narration_set_issuer(doc, who);
	return true;
}

/* The last line alone: "HĐND huyện Yên Lập". */
static bool narration_issuer_last(struct lh_document *doc)
{
	const struct lh_line *line;
	size_t words;

	if (doc->n_lines < 4)
		return false;
	line = &doc->lines[doc->n_lines - 1];
	words = lh_word_count(doc, line->all);
	if (line->zone != LH_ZONE_BODY || line->marker != LH_MARK_NONE ||
	    words < 2 || words > 10 || line->label != LH_LABEL_NONE ||
	    strchr(".;:,/", doc->s[line->all.end - 1]) ||
	    !lh_word_capital(doc, line->all.start) ||
	    !narration_is_issuer(doc, line->all) ||
	    !lh_agency_head_at(doc, line->all.start, line->all.end))
		return false;
	narration_set_issuer(doc, line->all);
	return true;
}

static void narration_issuer(struct lh_document *doc)
{
	size_t seen = 0;

	if (narration_issuer_last(doc))
		return;
	for (size_t i = 0; i < doc->n_lines && seen < NARRATION_LINES; i++) {
		const struct lh_line *line = &doc->lines[i];

		if (!narration_is_body(line))
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

/* --- title ----------------------------------------------------------- */

/* The first line of an article: a title, not a sentence of the text. */
static bool narration_is_title(const struct lh_document *doc)
{
	static const char *const starts[] = {
		"để", "theo", "ngày", "thực hiện", "căn cứ", "kính", "nhằm",
		"sáng", "chiều", "vừa qua", "thời gian", NULL
	};
	const struct lh_line *line;
	size_t words;

	if (doc->n_lines < 2)
		return false;
	line = &doc->lines[0];
	words = lh_word_count(doc, line->all);
	if (line->marker != LH_MARK_NONE || line->label != LH_LABEL_NONE ||
	    words < 3 || words > 60 || line->zone != LH_ZONE_BODY ||
	    strchr(":;,", doc->s[line->all.end - 1]))
		return false;
	if (doc->s[line->all.end - 1] == '.' && words > 30)
		return false;
	return !lh_word_match_any(doc, line->all.start, line->all.end, starts);
}

/* --- kind ------------------------------------------------------------ */

static bool narration_says(const struct lh_document *doc, const char *words)
{
	for (size_t i = 0; i < doc->n_lines; i++)
		if (narration_is_body(&doc->lines[i]) &&
		    lh_word_find(doc, doc->lines[i].all, words, NULL))
			return true;
	return false;
}

static bool narration_has_label(const struct lh_document *doc,
				enum lh_label label)
{
	for (size_t i = 0; i < doc->n_lines; i++)
		if (doc->lines[i].label == label ||
		    (label == LH_LABEL_TIME &&
		     doc->lines[i].label == LH_LABEL_TIME_PLACE))
			return true;
	return false;
}

/* "Theo Kế hoạch số N, UBND tỉnh tổ chức …": the plan is what is told of,
 * when nothing dates it as a document of others. */
static bool narration_plan(struct lh_document *doc, struct lh_range line)
{
	size_t at, stop;
	struct lh_range kind, number;

	if (!lh_word_match(doc, line.start, line.end, "theo"))
		return false;
	kind = line;
	kind.start = (uint32_t)lh_word_next(doc, line.start, line.end);
	if (lh_header_kind_at(doc, kind, &stop) != LH_NOTICE_PLAN)
		return false;
	at = lh_word_next(doc, kind.start, line.end);
	at = lh_word_next(doc, at, line.end);
	if (!lh_word_match(doc, at, line.end, "số"))
		return false;
	number.start = (uint32_t)lh_word_next(doc, at, line.end);
	number.end = (uint32_t)lh_reference_number(doc, number.start, line.end);
	if (!number.end || doc->s[number.end] != ',')
		return false;
	doc->notice->kind = LH_NOTICE_PLAN;
	doc->notice->number = lh_reference_clean(doc, number);
	lh_field_add(doc, "number", number, 0.6);
	return true;
}

static void narration_kind(struct lh_document *doc)
{
	struct lh_notice *n = doc->notice;

	if (n->kind != LH_NOTICE_OTHER || doc->has_header)
		return;
	if (narration_says(doc, "thông báo này thay"))
		n->kind = LH_NOTICE_ANNOUNCEMENT;
	else if (narration_says(doc, "giấy mời") ||
		 narration_says(doc, "mời dự") ||
		 narration_says(doc, "mời họp") ||
		 narration_says(doc, "kính mời"))
		n->kind = LH_NOTICE_INVITATION;
	else if (narration_has_label(doc, LH_LABEL_TIME) &&
		 (narration_has_label(doc, LH_LABEL_PLACE) ||
		  narration_has_label(doc, LH_LABEL_PARTICIPANTS)))
		n->kind = LH_NOTICE_ANNOUNCEMENT;
	if (n->kind != LH_NOTICE_OTHER)
		lh_field_add(doc, "kind", (struct lh_range){ 0, 0 }, 0.6);
}

/* "ngày 15/8 UBND tỉnh có Giấy mời": the day stands before the actor. */
static void narration_day(struct lh_document *doc, struct lh_range line)
{
	struct lh_range day = line;
	size_t at, issuer = doc->issuer.start;

	if (!lh_date_is_empty(doc->notice->issued_date) ||
	    issuer <= line.start || issuer > line.end)
		return;
	if (issuer > line.start + 30u)
		day.start = (uint32_t)issuer - 30;
	while (day.start < issuer && (doc->s[day.start] & 0xC0) == 0x80)
		day.start++;
	day.end = (uint32_t)issuer;
	if (!lh_word_find(doc, day, "ngày", &at))
		return;
	day.start = (uint32_t)at;
	doc->notice->issued_date = lh_header_date(doc, day);
	if (!lh_date_is_empty(doc->notice->issued_date))
		lh_field_add(doc, "issued_date", day, 0.7);
}

void lh_narration_read(struct lh_document *doc)
{
	struct lh_notice *n = doc->notice;
	size_t told = doc->n_lines;

	if (doc->n_lines && !doc->has_header)
		narration_title_number(doc, doc->lines[0].all);
	for (size_t i = 0; i < doc->n_lines && i < NARRATION_LINES &&
	     !n->number && !doc->has_header; i++)
		if (narration_number(doc, doc->lines[i].body))
			told = i;
	for (size_t i = 0; i < doc->n_lines && i < NARRATION_LINES &&
	     n->kind == LH_NOTICE_OTHER && !n->number && !doc->has_header; i++)
		narration_plan(doc, doc->lines[i].body);
	if (!n->issuer)
		narration_issuer(doc);
	if (told < doc->n_lines) {
		narration_day(doc, doc->lines[told].body);
		narration_subject(doc, doc->lines[told].body);
	}
	narration_drop_reference(n);
	narration_kind(doc);
	if (!n->subject && !doc->has_header && narration_is_title(doc))
		lh_header_set_subject(doc, doc->lines[0].all, 0.7);
}
