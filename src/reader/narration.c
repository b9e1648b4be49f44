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

/* A number at `at`, "số" in front of it or not; its range, empty if none. */
static struct lh_range narration_number_at(const struct lh_document *doc,
					   size_t at, size_t end)
{
	struct lh_range number;

	while (at < end && doc->s[at] == ' ')
		at++;
	if (lh_word_match(doc, at, end, "số"))
		at = lh_word_next(doc, at, end);
	number.start = (uint32_t)at;
	number.end = (uint32_t)lh_reference_number(doc, at, end);
	if (!number.end)
		number.end = number.start;
	return number;
}

static void narration_set_number(struct lh_document *doc,
				 struct lh_range number, double confidence)
{
	if (doc->notice->number)
		return;
	doc->notice->number = lh_reference_clean(doc, number);
	lh_field_add(doc, "number", number, confidence);
}

static const char *const narration_marks[] = {
	"hỏa tốc", "khẩn", "thượng khẩn", NULL
};

/* Behind "hỏa tốc", "khẩn" and blanks. */
static size_t narration_skip_mark(const struct lh_document *doc, size_t at,
				  size_t end)
{
	size_t stop;

	while (at < end && doc->s[at] == ' ')
		at++;
	stop = lh_word_match_any(doc, at, end, narration_marks);
	while (stop && stop < end && doc->s[stop] == ' ')
		stop++;
	return stop ? stop : at;
}

/* "… đã có Thông báo số N … Tuy nhiên, …": another one than this. */
static bool narration_is_overtaken(const struct lh_document *doc,
				   struct lh_range line)
{
	return line.end + 1 < doc->length &&
		lh_word_match(doc, line.end + 1, doc->length, "tuy nhiên");
}

/* "(ban hành|có) Công văn số N": the notice itself, told of.  Returns where
 * the number ends, 0 when nothing tells it. */
static size_t narration_told_number(struct lh_document *doc,
				    struct lh_range number,
				    enum lh_notice_kind kind)
{
	enum lh_notice_kind of_number = lh_header_kind_of_number(
		lh_reference_clean(doc, number));

	if (of_number != LH_NOTICE_OTHER)
		kind = of_number;
	if (doc->notice->kind == LH_NOTICE_OTHER)
		doc->notice->kind = kind;
	narration_set_number(doc, number, 0.9);
	doc->narrated = true;
	return number.end;
}

/* "Công văn số 108/CV-X về việc … vừa được … ký." */
static size_t narration_opens(struct lh_document *doc, struct lh_range line)
{
	size_t stop;
	enum lh_notice_kind kind = lh_header_kind_at(doc, line, &stop);
	struct lh_range number;

	if (kind == LH_NOTICE_OTHER || doc->s[line.end - 1] != '.')
		return 0;
	number = narration_number_at(doc, narration_skip_mark(doc, stop,
		line.end), line.end);
	return lh_range_empty(number) ? 0
		: narration_told_number(doc, number, kind);
}

static size_t narration_number(struct lh_document *doc, struct lh_range line)
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
			return 0;
		from = stop;
		rest.start = (uint32_t)lh_word_next(doc, at, line.end);
		while (rest.start < stop)
			rest.start = (uint32_t)lh_word_next(doc, rest.start,
							    line.end);
		kind = lh_header_kind_at(doc, rest, &stop);
		if (kind == LH_NOTICE_OTHER &&
		    lh_word_match(doc, rest.start, line.end, "văn bản")) {
			kind = LH_NOTICE_OFFICIAL_LETTER;
			stop = rest.start + strlen("văn bản");
		}
		if (kind == LH_NOTICE_OTHER)
			continue;
		number = narration_number_at(doc,
			narration_skip_mark(doc, stop, line.end), line.end);
		if (lh_range_empty(number) || narration_is_overtaken(doc, line))
			continue;
		return narration_told_number(doc, number, kind);
	}
	return 0;
}

/* "(Theo Công văn số 60/UBND-KT, ngày 14/11/2023)": the last lines say where
 * the page has it from. */
static void narration_source(struct lh_document *doc)
{
	static const char *const starts[] = { "theo", "nguồn:", NULL };
	size_t from = doc->n_lines > 3 ? doc->n_lines - 3 : 0;

	for (size_t i = from; i < doc->n_lines; i++) {
		struct lh_range line = lh_range_trim(doc, doc->lines[i].all,
						     "().");
		size_t stop = lh_word_match_any(doc, line.start, line.end,
						starts);
		struct lh_range rest = { (uint32_t)stop, line.end };
		struct lh_range number;
		enum lh_notice_kind kind;

		if (!stop || lh_word_count(doc, line) > 20)
			continue;
		rest = lh_range_trim(doc, rest, "");
		kind = lh_header_kind_at(doc, rest, &stop);
		if (kind == LH_NOTICE_OTHER)
			continue;
		number = narration_number_at(doc, stop, line.end);
		if (lh_range_empty(number))
			continue;
		narration_set_number(doc, number, 0.8);
		if (doc->notice->kind == LH_NOTICE_OTHER)
			doc->notice->kind = kind;
		rest.start = number.end;
		if (lh_date_is_empty(doc->notice->issued_date))
			doc->notice->issued_date = lh_header_date(doc, rest);
		if (!lh_date_is_empty(doc->notice->issued_date))
			lh_field_add(doc, "issued_date", rest, 0.7);
		return;
	}
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

/* "… số N về việc <subject>.", "… số N, tổng hợp <subject>": behind the number,
 * perhaps its day, its author and who is to read it. */
static void narration_subject(struct lh_document *doc, struct lh_range line,
			      size_t number_end)
{
	static const char *const starts[] = { "về việc", "v/v", NULL };
	static const char *const abouts[] = { "về", NULL };
	static const char *const ends[] = { "nhằm", "vừa được", "do", NULL };
	static const char *const others[] = {
		"của", "ngày", "do", "gửi", "tới", "đến", "để", "và", "cùng",
		"theo", "nhằm", "tại", "thay", "mời", "triệu tập", "về",
		"v/v", "đăng", "kèm", "điện", NULL
	};
	struct lh_range rest = { (uint32_t)number_end, line.end };
	size_t at, stop;

	if (doc->notice->subject || !number_end)
		return;
	rest = lh_range_trim(doc, rest, ",");
	rest.end = (uint32_t)lh_range_sentence(doc, rest.start, line.end);
	if (lh_range_empty(rest))
		return;
	if (!lh_word_match_any(doc, rest.start, rest.end, others) &&
	    lh_word_letter_case(doc->s + rest.start,
				rest.end - rest.start) == 1) {
		if (lh_word_match(doc, rest.start, rest.end, "thông báo"))
			rest.start += (uint32_t)strlen("thông báo");
	} else if (lh_word_find_any(doc, rest, starts, &at, &stop) ||
		   lh_word_find_any(doc, rest, abouts, &at, &stop)) {
		rest.start = (uint32_t)stop;
	} else {
		return;
	}
	if (lh_word_find_any(doc, rest, ends, &at, &stop))
		rest.end = (uint32_t)at;
	lh_header_set_subject(doc, lh_range_trim(doc, rest, ","), 0.8);
}

/* "Công điện của UBND tỉnh về việc …" over the sentence that tells of it. */
static void narration_title_subject(struct lh_document *doc, size_t told)
{
	size_t title = lh_header_title(doc), at, stop;
	struct lh_range rest;
	static const char *const starts[] = { "về việc", "v/v", NULL };

	if (title >= told || doc->notice->subject)
		return;
	rest = doc->lines[title].all;
	if (lh_header_kind_at(doc, rest, NULL) == LH_NOTICE_OTHER ||
	    !lh_word_find_any(doc, rest, starts, &at, &stop))
		return;
	rest.start = (uint32_t)stop;
	lh_header_set_subject(doc, rest, 0.8);
}

/* "đã có Công điện gửi …", "ký công văn hỏa tốc gửi …": told without a
 * number.  Returns where the kind's name ends. */
static size_t narration_document(struct lh_document *doc, struct lh_range line)
{
	static const char *const verbs[] = {
		"ban hành", "có", "phát hành", "ký", NULL
	};
	static const char *const nexts[] = {
		"gửi", "về", "yêu cầu", "chỉ đạo", "đề nghị", NULL
	};
	size_t at, stop;

	for (size_t from = line.start; from < line.end; from = stop) {
		struct lh_range rest = { (uint32_t)from, line.end };
		enum lh_notice_kind kind;
		size_t end;

		if (!lh_word_find_any(doc, rest, verbs, &at, &stop))
			return 0;
		rest.start = (uint32_t)stop;
		rest = lh_range_trim(doc, rest, "");
		kind = lh_header_kind_at(doc, rest, &end);
		if (lh_word_match(doc, rest.start, rest.end, "văn bản")) {
			kind = LH_NOTICE_OFFICIAL_LETTER;
			end = rest.start + strlen("văn bản");
		}
		if (kind != LH_NOTICE_OFFICIAL_LETTER &&
		    kind != LH_NOTICE_TELEGRAM)
			continue;
		rest.start = (uint32_t)narration_skip_mark(doc, end, line.end);
		if (!lh_word_match_any(doc, rest.start, rest.end, nexts))
			continue;
		doc->notice->kind = kind;
		doc->narrated = true;
		return rest.start;
	}
	return 0;
}

/* "Công văn 268/HCTNXPVN về việc …" as a title. */
static void narration_title_number(struct lh_document *doc,
				   struct lh_range line)
{
	size_t stop;
	enum lh_notice_kind kind = lh_header_kind_at(doc, line, &stop);
	struct lh_range number;

	if (kind == LH_NOTICE_OTHER || doc->notice->number ||
	    doc->s[line.end - 1] == '.')
		return;
	number = narration_number_at(doc, stop, line.end);
	if (lh_range_empty(number))
		return;
	narration_set_number(doc, number, 0.9);
	if (doc->notice->kind == LH_NOTICE_OTHER)
		doc->notice->kind = kind;
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
	line = &doc->lines[lh_header_title(doc)];
	words = lh_word_count(doc, line->all);
	if (line->marker != LH_MARK_NONE || line->label != LH_LABEL_NONE ||
	    words < 3 || words > 60 || !narration_is_body(line) ||
	    strchr(":;,!", doc->s[line->all.end - 1]))
		return false;
	if (doc->s[line->all.end - 1] == '.' && words > 30)
		return false;
	/* "Ngày 9.5, Thủ tướng …" over an article ends without a stop. */
	if (words <= 25 && doc->s[line->all.end - 1] != '.' && line[1].blanks &&
	    lh_word_match(doc, line->all.start, line->all.end, "ngày"))
		return true;
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

/* What was held already is told of, not called. */
static bool narration_is_news(const struct lh_document *doc)
{
	static const char *const words[] = {
		"đã diễn ra", "vừa diễn ra", "phát biểu tại hội nghị",
		"phát biểu tại buổi", "kết luận cuộc họp",
		"kết luận hội nghị", "đã về dự", NULL
	};

	for (size_t i = 0; words[i]; i++)
		if (narration_says(doc, words[i]))
			return true;
	return false;
}

static void narration_kind(struct lh_document *doc)
{
	struct lh_notice *n = doc->notice;

	if (n->kind != LH_NOTICE_OTHER || doc->has_header ||
	    narration_is_news(doc))
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

static void narration_set_day(struct lh_document *doc, struct lh_range day)
{
	size_t at;

	if (!lh_date_is_empty(doc->notice->issued_date) ||
	    !lh_word_find(doc, day, "ngày", &at))
		return;
	day.start = (uint32_t)at;
	doc->notice->issued_date = lh_header_date(doc, day);
	if (!lh_date_is_empty(doc->notice->issued_date))
		lh_field_add(doc, "issued_date", day, 0.7);
}

/* "ngày 15/8 UBND tỉnh có Giấy mời": the day stands before the actor, or at
 * the start of the sentence ("Chiều nay ngày 26/3/2020, …"). */
static void narration_day(struct lh_document *doc, struct lh_range line,
			  size_t number_end)
{
	struct lh_range day = line;
	size_t issuer = doc->issuer.start;

	if (issuer > line.start && issuer <= line.end) {
		if (issuer > line.start + 30u)
			day.start = (uint32_t)issuer - 30;
		while (day.start < issuer &&
		       (doc->s[day.start] & 0xC0) == 0x80)
			day.start++;
		day.end = (uint32_t)issuer;
		narration_set_day(doc, day);
	}
	day = line;
	if (day.end > day.start + 36u)
		day.end = day.start + 36;
	narration_set_day(doc, day);
	/* "Bộ X ngày 29/7 có Công văn số N", "… số N ngày 20/7/2015 về …" */
	if (issuer < line.start || issuer > number_end)
		return;
	day.start = (uint32_t)issuer;
	day.end = (uint32_t)number_end;
	narration_set_day(doc, day);
	day.start = (uint32_t)number_end;
	day.end = line.end;
	day = lh_range_trim(doc, day, ",");
	if (lh_word_match(doc, day.start, day.end, "ngày"))
		narration_set_day(doc, day);
}

void lh_narration_read(struct lh_document *doc)
{
	struct lh_notice *n = doc->notice;
	size_t told = doc->n_lines, number_end = 0;

	if (doc->n_lines && !doc->has_header)
		narration_title_number(doc,
			doc->lines[lh_header_title(doc)].all);
	for (size_t i = 0; i < doc->n_lines && i < NARRATION_LINES &&
	     !n->number && !doc->has_header; i++) {
		number_end = narration_opens(doc, doc->lines[i].body);
		if (!number_end)
			number_end = narration_number(doc,
						      doc->lines[i].body);
		if (number_end)
			told = i;
	}
	for (size_t i = 0; i < doc->n_lines && i < NARRATION_LINES &&
	     n->kind == LH_NOTICE_OTHER && !n->number && !doc->has_header;
	     i++) {
		number_end = narration_document(doc, doc->lines[i].body);
		if (number_end)
			told = i;
	}
	for (size_t i = 0; i < doc->n_lines && i < NARRATION_LINES &&
	     n->kind == LH_NOTICE_OTHER && !n->number && !doc->has_header; i++)
		narration_plan(doc, doc->lines[i].body);
	if (!n->number && !doc->has_header)
		narration_source(doc);
	if (!n->issuer)
		lh_narration_issuer(doc);
	if (told < doc->n_lines) {
		narration_title_subject(doc, told);
		narration_day(doc, doc->lines[told].body, number_end);
		narration_subject(doc, doc->lines[told].body, number_end);
	}
	narration_drop_reference(n);
	narration_kind(doc);
	if (!n->subject && !doc->has_header && narration_is_title(doc))
		lh_header_set_subject(doc,
			doc->lines[lh_header_title(doc)].all, 0.7);
}
