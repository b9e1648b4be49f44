/* The letter that a page tells of: its kind, number and subject out of "UBND
 * tỉnh ban hành Công văn số N về …" and the like. */
#include "header_priv.h"

#include <string.h>

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

void lh_narration_set_number(struct lh_document *doc,
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
	lh_narration_set_number(doc, number, 0.9);
	doc->narrated = true;
	return number.end;
}

/* "Công văn số 108/CV-X về việc … vừa được … ký." */
size_t lh_narration_opens(struct lh_document *doc, struct lh_range line)
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

size_t lh_narration_number(struct lh_document *doc, struct lh_range line)
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
void lh_narration_source(struct lh_document *doc)
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
		lh_narration_set_number(doc, number, 0.8);
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

/* "… số N về việc <subject>.", "… số N, tổng hợp <subject>": behind the number,
 * perhaps its day, its author and who is to read it. */
void lh_narration_subject(struct lh_document *doc, struct lh_range line,
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
void lh_narration_title_subject(struct lh_document *doc, size_t told)
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

/* "Công điện số 1510, về …": a number whose symbol the page leaves out;
 * returns what stands behind it, 0 when there is none. */
static size_t narration_plain_number(struct lh_document *doc,
				     struct lh_range rest)
{
	struct lh_range number = rest;

	if (!lh_word_match(doc, rest.start, rest.end, "số"))
		return 0;
	number.start = (uint32_t)lh_word_next(doc, rest.start, rest.end);
	number.end = (uint32_t)lh_word_end(doc, number.start, rest.end);
	for (size_t at = number.start; at < number.end; at++)
		if (doc->s[at] < '0' || doc->s[at] > '9')
			return 0;
	rest.start = number.end;
	if (lh_range_empty(number) || lh_reference_number(doc, number.start,
							  rest.end))
		return 0;
	lh_narration_set_number(doc, number, 0.6);
	return lh_range_trim(doc, rest, ",").start;
}

/* "đã có Công điện gửi …", "ký công văn hỏa tốc gửi …": told without a
 * number.  Returns where the kind's name ends. */
size_t lh_narration_document(struct lh_document *doc, struct lh_range line)
{
	static const char *const verbs[] = {
		"ban hành", "có", "phát hành", "ký", NULL
	};
	static const char *const nexts[] = {
		"gửi", "về", "yêu cầu", "chỉ đạo", "đề nghị", "trong việc",
		"v/v", "hoãn", "tạm hoãn", "tạm dừng", "điều chỉnh", NULL
	};
	size_t at, stop;

	for (size_t from = line.start; from < line.end; from = stop) {
		struct lh_range rest = { (uint32_t)from, line.end };
		enum lh_notice_kind kind;
		size_t end;

		if (!lh_word_find_any(doc, rest, verbs, &at, &stop) ||
		    narration_is_overtaken(doc, line))
			return 0;
		rest.start = (uint32_t)stop;
		rest = lh_range_trim(doc, rest, "");
		kind = lh_header_kind_at(doc, rest, &end);
		if (lh_word_match(doc, rest.start, rest.end, "văn bản")) {
			kind = LH_NOTICE_OFFICIAL_LETTER;
			end = rest.start + strlen("văn bản");
		}
		if (kind != LH_NOTICE_OFFICIAL_LETTER &&
		    kind != LH_NOTICE_TELEGRAM &&
		    kind != LH_NOTICE_ANNOUNCEMENT)
			continue;
		if (doc->notice->kind != LH_NOTICE_OTHER &&
		    doc->notice->kind != kind)
			continue;
		rest.start = (uint32_t)narration_skip_mark(doc, end, line.end);
		at = narration_plain_number(doc, rest);
		if (!lh_word_match_any(doc, at ? at : rest.start, rest.end,
				       nexts))
			continue;
		if (at)
			rest.start = (uint32_t)at;
		doc->notice->kind = kind;
		doc->narrated = true;
		return rest.start;
	}
	return 0;
}

/* "Công văn 268/HCTNXPVN về việc …" as a title. */
void lh_narration_title_number(struct lh_document *doc,
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
	lh_narration_set_number(doc, number, 0.9);
	if (doc->notice->kind == LH_NOTICE_OTHER)
		doc->notice->kind = kind;
}
