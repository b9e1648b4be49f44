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

/* The notice's own number is no citation. */
static void narration_drop_reference(struct lh_notice *n)
{
	size_t kept = 0;

	for (size_t i = 0; i < n->n_references; i++)
		if (!n->number || strcmp(n->references[i].number, n->number))
			n->references[kept++] = n->references[i];
	n->n_references = kept;
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
		lh_narration_title_number(doc,
			doc->lines[lh_header_title(doc)].all);
	for (size_t i = 0; i < doc->n_lines && i < NARRATION_LINES &&
	     !n->number && !doc->has_header; i++) {
		number_end = lh_narration_opens(doc, doc->lines[i].body);
		if (!number_end)
			number_end = lh_narration_number(doc,
						      doc->lines[i].body);
		if (number_end)
			told = i;
	}
	for (size_t i = 0; i < doc->n_lines && i < NARRATION_LINES &&
	     !number_end && !n->number && !doc->has_header; i++) {
		number_end = lh_narration_document(doc, doc->lines[i].body);
		if (number_end)
			told = i;
	}
	for (size_t i = 0; i < doc->n_lines && i < NARRATION_LINES &&
	     n->kind == LH_NOTICE_OTHER && !n->number && !doc->has_header; i++)
		narration_plan(doc, doc->lines[i].body);
	if (!n->number && !doc->has_header)
		lh_narration_source(doc);
	if (!n->issuer)
		lh_narration_issuer(doc);
	if (told < doc->n_lines) {
		lh_narration_title_subject(doc, told);
		narration_day(doc, doc->lines[told].body, number_end);
		lh_narration_subject(doc, doc->lines[told].body, number_end);
	}
	narration_drop_reference(n);
	narration_kind(doc);
	if (!n->subject && !doc->has_header && narration_is_title(doc))
		lh_header_set_subject(doc,
			doc->lines[lh_header_title(doc)].all, 0.7);
}
