/* What the notice is about: "V/v …" under the number, or the lines under the
 * name of its kind. */
#include "header_priv.h"

#include <string.h>

#define TITLE_TOP 6	/* an article's title is one of so many lines */

void lh_header_set_subject(struct lh_document *doc, struct lh_range range,
			       double confidence)
{
	static const char *const starts[] = {
		"v/v", "về việc", "trích yếu", "v/v:", NULL
	};
	size_t stop;

	range = lh_range_trim(doc, range, ".;:/|");
	stop = lh_word_match_any(doc, range.start, range.end, starts);
	if (stop)
		range.start = (uint32_t)stop;
	range = lh_range_trim(doc, range, ":-./");
	if (lh_range_empty(range))
		return;
	doc->notice->subject = lh_range_text(doc, range);
	doc->subject = range;
	lh_field_add(doc, "subject", range, confidence);
}

bool lh_header_is_subject(const struct lh_document *doc,
			      const struct lh_line *line)
{
	static const char *const starts[] = {
		"v/v", "về việc", "trích yếu", NULL
	};

	return lh_word_match_any(doc, line->all.start, line->all.end,
				 starts) != 0;
}

/* A line under the kind's name that starts the text, not its title. */
static bool header_starts_body(const struct lh_document *doc,
			       const struct lh_line *line)
{
	static const char *const starts[] = {
		"căn cứ", "thực hiện", "theo", "kính gửi", "kính mời",
		"trân trọng", "để", "ngày", "thừa lệnh", "được sự", "nhằm",
		"triển khai thực hiện", NULL
	};

	static const char *const numbers[] = { "số:", "số", "sô", NULL };

	if (line->marker != LH_MARK_NONE || line->label != LH_LABEL_NONE ||
	    lh_word_match_any(doc, line->all.start, line->all.end, numbers))
		return true;
	if (lh_header_is_place_date(doc->s + line->all.start, doc->low + line->all.start,
				    line->all.end - line->all.start))
		return true;
	return lh_word_match_any(doc, line->all.start, line->all.end,
				 starts) != 0;
}

/* The lines under "GIẤY MỜI", "THÔNG BÁO" up to the first of the text. */
static void header_subject_under_kind(struct lh_document *doc, size_t i,
				      size_t kind_end)
{
	struct lh_range range = doc->lines[i].all;

	if (doc->notice->subject)
		return;
	range.start = (uint32_t)kind_end;
	range = lh_range_trim(doc, range, ":.-|");
	if (lh_word_count(doc, range) >= 3) {
		lh_header_set_subject(doc, range, 1);
		return;
	}
	range.start = range.end = 0;
	for (size_t k = i + 1; k < doc->n_lines && k <= i + 4; k++) {
		const struct lh_line *line = &doc->lines[k];

		if (header_starts_body(doc, line) ||
		    lh_signature_is_title(doc, line))
			break;
		if (lh_word_find(doc, line->all, "kính mời", NULL))
			break;
		if (k > i + 1 && (line->blanks > 0 ||
				  strchr(".:", doc->s[line->all.end - 1]) ||
				  lh_word_count(doc, line->all) > 30))
			break;
		if (lh_range_empty(range))
			range.start = line->all.start;
		range.end = line->all.end;
		if (doc->s[line->all.end - 1] == '.')
			break;
	}
	if (!lh_range_empty(range))
		lh_header_set_subject(doc, range, 0.9);
}

/* Under "LỊCH CÔNG TÁC TUẦN": the lines that say whose and when. */
static bool header_goes_on(const struct lh_document *doc,
			   const struct lh_line *line)
{
	static const char *const periods[] = {
		"từ", "tuần", "(từ", "năm", "ngày", "tháng", "quý", NULL
	};

	if (line->marker != LH_MARK_NONE || line->row >= 0 ||
	    lh_word_count(doc, line->all) > 25 ||
	    lh_schedule_day_line(doc, line->all))
		return false;
	if (doc->s[line->all.start] == '(' ||
	    lh_word_match(doc, line->all.start, line->all.end, "của"))
		return true;
	/* "Ngày" alone heads a column, "Tuần sau" leads to another page. */
	return lh_word_match_any(doc, line->all.start, line->all.end,
				 periods) &&
		strcspn(doc->s + line->all.start, "0123456789") <
		line->all.end - line->all.start;
}

static void header_schedule_subject(struct lh_document *doc, size_t i)
{
	struct lh_range range = lh_range_trim(doc, doc->lines[i].all, "|*");

	for (size_t k = i + 1; k < doc->n_lines && k < i + 4 &&
	     header_goes_on(doc, &doc->lines[k]); k++)
		range.end = doc->lines[k].all.end;
	lh_header_set_subject(doc, range, 1);
}

/* "BÁO CÁO", "QUYẾT ĐỊNH" alone on their line have a subject, too. */
static void header_subject_under_other(struct lh_document *doc, size_t i)
{
	struct lh_range range = lh_range_trim(doc, doc->lines[i].all, ":.-|*");

	if (lh_word_count(doc, range) <= 2)
		header_subject_under_kind(doc, i, range.end);
}

/* "Thursday, 18/07/2024", "Th 4, 29/07/2020 | 09:26": when a page was seen. */
static bool header_is_web_day(const struct lh_document *doc,
			      struct lh_range range)
{
	static const char *const days[] = {
		"thứ", "th", "chủ nhật", "monday", "tuesday", "wednesday",
		"thursday", "friday", "saturday", "sunday", NULL
	};

	return lh_word_count(doc, range) <= 10 &&
		(memchr(doc->s + range.start, '/', range.end - range.start) ||
		 lh_word_find(doc, range, "tháng", NULL)) &&
		(lh_word_match_any(doc, range.start, range.end, days) ||
		 (doc->s[range.start] >= '0' && doc->s[range.start] <= '9'));
}

/* The name of the portal above an article. */
static bool header_is_name(const struct lh_document *doc,
			   struct lh_range range)
{
	return lh_word_count(doc, range) <= 8 &&
		lh_agency_body_at(doc, range.start, range.end) &&
		lh_agency_list_end(doc, range.start, range.end) == range.end;
}

size_t lh_header_title(const struct lh_document *doc)
{
	for (size_t i = 0; i < doc->n_lines && i < TITLE_TOP; i++) {
		struct lh_range all = doc->lines[i].all;

		if (lh_header_kind_at(doc, all, NULL) != LH_NOTICE_OTHER)
			return i;
		if (lh_word_count(doc, all) >= 4 &&
		    !header_is_web_day(doc, all) && !header_is_name(doc, all))
			return i;
	}
	return 0;
}

void lh_header_read_kind_line(struct lh_document *doc, size_t i)
{
	struct lh_range range = lh_range_trim(doc, doc->lines[i].all, "|*");
	const struct lh_line *line = &doc->lines[i];
	size_t stop = 0;
	enum lh_notice_kind kind = lh_header_kind_at(doc, range, &stop);
	struct lh_range name = { range.start, (uint32_t)stop };
	bool alone = stop && lh_range_empty(lh_range_trim(doc,
		(struct lh_range){ (uint32_t)stop, range.end }, ":.-|"));

	if (kind == LH_NOTICE_OTHER && line->zone != LH_ZONE_DISTRIBUTION &&
	    lh_header_is_other_kind(doc, line) && !doc->notice->subject) {
		header_subject_under_other(doc, i);
		return;
	}
	if (kind == LH_NOTICE_OTHER || doc->notice->kind != LH_NOTICE_OTHER)
		return;
	if (line->marker != LH_MARK_NONE || line->zone == LH_ZONE_DISTRIBUTION)
		return;
	if (!line->capitals && !alone &&
	    !(kind == LH_NOTICE_WEEK_SCHEDULE && i < 12 &&
	      (doc->s[range.end - 1] != '.' ||
	       lh_word_count(doc, range) <= 15)) &&
	    !(i == lh_header_title(doc) && doc->s[range.end - 1] != '.'))
		return;
	doc->notice->kind = kind;
	lh_field_add(doc, "kind", name, 1);
	if (kind == LH_NOTICE_WEEK_SCHEDULE)
		header_schedule_subject(doc, i);
	else if (kind != LH_NOTICE_OFFICIAL_LETTER)
		header_subject_under_kind(doc, i,
			line->capitals || alone ? stop : range.start);
}
