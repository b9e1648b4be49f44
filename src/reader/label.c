/* Labels: "Thời gian: …", "2. Thành phần", "Thời gian 8h00 ngày …".
 *
 * A label is one of the words below at the start of a line, closed by a
 * colon before the line says anything else, or alone as a heading.  What the
 * labelled value means is for the files that read fields. */
#include "reader_priv.h"

#include <string.h>

#define LABEL_MOST_BYTES 120	/* from the label's start to its colon */
#define LABEL_MOST_WORDS 11
#define LABEL_LINE_WORDS 25	/* of "Đúng 19 giờ, ngày …" */
#define LABEL_CONSISTS 7	/* words from "Thành phần" to "gồm" */
#define LABEL_HEADING_WORDS 7	/* of a heading without a colon */

static const struct label_word {
	const char *word;
	enum lh_label label;
} label_words[] = {
	/* Longer ones before their beginnings. */
	{ "thời gian, địa điểm", LH_LABEL_TIME_PLACE },
	{ "thời gian và địa điểm", LH_LABEL_TIME_PLACE },
	{ "thời gian - địa điểm", LH_LABEL_TIME_PLACE },
	{ "thời gian – địa điểm", LH_LABEL_TIME_PLACE },
	{ "thời gian/địa điểm", LH_LABEL_TIME_PLACE },
	{ "địa điểm, thời gian", LH_LABEL_TIME_PLACE },
	{ "địa điểm và thời gian", LH_LABEL_TIME_PLACE },
	{ "thời gian hoàn thành", LH_LABEL_DEADLINE },
	{ "thời gian gửi", LH_LABEL_DEADLINE },
	{ "thời gian nộp", LH_LABEL_DEADLINE },
	{ "thời gian báo cáo", LH_LABEL_DEADLINE },
	{ "thời gian thực hiện", LH_LABEL_DEADLINE },
	{ "thời gian đăng ký", LH_LABEL_DEADLINE },
	{ "thời gian làm việc với", LH_LABEL_NONE },
	{ "thời gian yêu cầu", LH_LABEL_NONE },
	{ "thời gian qua", LH_LABEL_NONE },
	{ "thời gian tới", LH_LABEL_NONE },
	{ "thời gian", LH_LABEL_TIME },
	{ "thời điểm", LH_LABEL_TIME },
	{ "ngày, giờ", LH_LABEL_TIME },
	{ "ngày giờ", LH_LABEL_TIME },
	{ "ngày họp", LH_LABEL_TIME },
	{ "giờ họp", LH_LABEL_TIME },
	{ "vào lúc", LH_LABEL_TIME },
	{ "vào hồi", LH_LABEL_TIME },
	{ "đúng", LH_LABEL_TIME },
	{ "lúc", LH_LABEL_TIME },
	{ "hồi", LH_LABEL_TIME },
	{ "thời hạn", LH_LABEL_DEADLINE },
	{ "hạn nộp", LH_LABEL_DEADLINE },
	{ "hạn cuối", LH_LABEL_DEADLINE },
	{ "hạn gửi", LH_LABEL_DEADLINE },
	{ "hạn hoàn thành", LH_LABEL_DEADLINE },
	{ "hạn báo cáo", LH_LABEL_DEADLINE },
	{ "tiến độ", LH_LABEL_DEADLINE },
	{ "địa điểm", LH_LABEL_PLACE },
	{ "tại", LH_LABEL_PLACE },
	{ "nơi họp", LH_LABEL_PLACE },
	{ "nơi tổ chức", LH_LABEL_PLACE },
	{ "phòng họp", LH_LABEL_PLACE },
	{ "điểm cầu", LH_LABEL_PLACE },
	{ "thành phần", LH_LABEL_PARTICIPANTS },
	{ "khách mời", LH_LABEL_PARTICIPANTS },
	{ "đại biểu", LH_LABEL_PARTICIPANTS },
	{ "đối tượng", LH_LABEL_PARTICIPANTS },
	{ "mời dự", LH_LABEL_PARTICIPANTS },
	{ "mời tham dự", LH_LABEL_PARTICIPANTS },
	{ "mời họp", LH_LABEL_PARTICIPANTS },
	{ "cùng dự", LH_LABEL_PARTICIPANTS },
	{ "tham dự", LH_LABEL_PARTICIPANTS },
	{ "tham gia", LH_LABEL_PARTICIPANTS },
	{ "dự họp", LH_LABEL_PARTICIPANTS },
	{ "chủ trì, phối hợp", LH_LABEL_NONE },
	{ "chủ trì phối hợp", LH_LABEL_NONE },
	{ "chủ trì", LH_LABEL_CHAIR },
	{ "đồng chủ trì", LH_LABEL_CHAIR },
	{ "người chủ trì", LH_LABEL_CHAIR },
	{ "đồng chí chủ trì", LH_LABEL_CHAIR },
	{ "lãnh đạo chủ trì", LH_LABEL_CHAIR },
	{ "chủ tọa", LH_LABEL_CHAIR },
	{ "chủ trị", LH_LABEL_CHAIR },
	{ "nội dung", LH_LABEL_CONTENT },
	{ "về việc", LH_LABEL_CONTENT },
	{ "chương trình", LH_LABEL_AGENDA },
	{ "báo cáo viên", LH_LABEL_REPORTER },
	{ "người báo cáo", LH_LABEL_REPORTER },
	{ "đơn vị báo cáo", LH_LABEL_REPORTER },
	{ "cơ quan báo cáo", LH_LABEL_REPORTER },
	{ "thư ký", LH_LABEL_SECRETARY },
	{ "phân công", LH_LABEL_DUTIES },
	{ "tổ chức thực hiện", LH_LABEL_DUTIES },
	{ "công tác chuẩn bị", LH_LABEL_DUTIES },
	{ "chuẩn bị", LH_LABEL_DUTIES },
	{ "trách nhiệm", LH_LABEL_DUTIES },
	{ "nhiệm vụ", LH_LABEL_DUTIES },
	{ "liên hệ", LH_LABEL_CONTACT },
	{ "thông tin liên hệ", LH_LABEL_CONTACT },
	{ "đầu mối", LH_LABEL_CONTACT },
	{ "cán bộ đầu mối", LH_LABEL_CONTACT },
	{ "mọi chi tiết", LH_LABEL_CONTACT },
	{ "chi tiết liên hệ", LH_LABEL_CONTACT },
	{ "trân trọng kính mời", LH_LABEL_INVITE },
	{ "trân trọng mời", LH_LABEL_INVITE },
	{ "kính mời", LH_LABEL_INVITE },
	{ "mời", LH_LABEL_INVITE },
	{ "tới dự", LH_LABEL_EVENT },
	{ "đến dự", LH_LABEL_EVENT },
	{ "tới tham dự", LH_LABEL_EVENT },
	{ "đến tham dự", LH_LABEL_EVENT },
	{ "kính gửi", LH_LABEL_ADDRESSEE },
	{ "kínhgửi", LH_LABEL_ADDRESSEE },
	{ "kính gởi", LH_LABEL_ADDRESSEE },
	{ "nơi nhận", LH_LABEL_DISTRIBUTION },
	{ "nơinhận", LH_LABEL_DISTRIBUTION },
	{ "trang phục", LH_LABEL_OTHER },
	{ "hình thức", LH_LABEL_OTHER },
	{ "tài liệu", LH_LABEL_OTHER },
	{ "lưu ý", LH_LABEL_OTHER },
	{ "ghi chú", LH_LABEL_OTHER },
	{ "phương tiện", LH_LABEL_OTHER },
	{ "kinh phí", LH_LABEL_OTHER },
	{ "mục đích", LH_LABEL_OTHER },
	{ "phương thức", LH_LABEL_OTHER },
	{ "hậu cần", LH_LABEL_OTHER },
};

#define LABEL_COUNT (sizeof(label_words) / sizeof(*label_words))

/* The colon that closes a label; one between digits is an hour's. */
static size_t label_colon(const char *s, size_t at, size_t end)
{
	size_t stop = end - at > LABEL_MOST_BYTES ? at + LABEL_MOST_BYTES : end;

	for (; at < stop; at++) {
		if (s[at] == '.' || s[at] == ';' || s[at] == '\n')
			return 0;
		if (s[at] != ':')
			continue;
		if (at + 1 < end && s[at + 1] >= '0' && s[at + 1] <= '9' &&
		    s[at - 1] >= '0' && s[at - 1] <= '9')
			continue;
		return at;
	}
	return 0;
}

static size_t label_prefix(const struct lh_document *doc, size_t at, size_t end)
{
	static const char *const prefixes[] = {
		"về", "dự kiến", "i.", NULL
	};
	size_t stop = lh_word_match_any(doc, at, end, prefixes);

	return stop && stop < end && doc->s[stop] == ' ' ? stop + 1 : at;
}

/* What may follow a label that no colon closes: the value itself. */
static bool label_value_follows(const struct lh_document *doc,
				enum lh_label label, size_t at, size_t end)
{
	static const char *const times[] = {
		"từ", "vào", "lúc", "bắt đầu", "ngày", "sáng", "chiều", NULL
	};

	if (at >= end)
		return false;
	if (label == LH_LABEL_TIME || label == LH_LABEL_TIME_PLACE)
		return (doc->s[at] >= '0' && doc->s[at] <= '9') ||
			lh_word_match_any(doc, at, end, times);
	return label == LH_LABEL_PLACE && lh_word_match(doc, at, end, "tại");
}

/* Words that may head a part without a colon; "Đại biểu …" or "Chuẩn bị …"
 * alone on a line are entries of a list. */
static bool label_is_heading(const char *word)
{
	static const char *const words[] = {
		"thời gian", "địa điểm", "thành phần", "nội dung",
		"chương trình", "phân công", "tổ chức thực hiện",
		"công tác chuẩn bị", "điểm cầu", "thời hạn", NULL
	};

	for (size_t i = 0; words[i]; i++)
		if (lh_text_starts(word, words[i]))
			return true;
	return false;
}

/* "Thành phần tham dự gồm đại diện …": a sentence says the label. */
static size_t label_consists(const struct lh_document *doc, size_t at,
			     size_t end)
{
	static const char *const consists[] = {
		"gồm có", "bao gồm", "gồm", NULL
	};

	for (int words = 0; words < LABEL_CONSISTS && at < end; words++) {
		size_t stop = lh_word_match_any(doc, at, end, consists);

		if (stop && stop < end && doc->s[stop] == ' ')
			return stop + 1;
		stop = lh_word_end(doc, at, end);
		if (stop < end && doc->s[stop] != ' ')
			return 0;
		at = lh_word_next(doc, at, end);
	}
	return 0;
}

static enum lh_label label_bare(const struct lh_document *doc,
				const struct label_word *word,
				struct lh_range range, size_t stop,
				uint32_t *value)
{
	size_t next = stop;

	while (next < range.end && doc->s[next] == ' ')
		next++;
	if (word->label == LH_LABEL_ADDRESSEE ||
	    word->label == LH_LABEL_DISTRIBUTION) {
		*value = (uint32_t)next;
		return word->label;
	}
	if (lh_text_starts(word->word, "thành phần") &&
	    lh_word_capital(doc, range.start) &&
	    label_consists(doc, next, range.end)) {
		*value = (uint32_t)label_consists(doc, next, range.end);
		return word->label;
	}
	if (label_value_follows(doc, word->label, next, range.end) &&
	    (lh_word_count(doc, range) <= LABEL_LINE_WORDS ||
	     label_is_heading(word->word))) {
		/* "Đúng" and "lúc" are words of the time itself. */
		*value = label_is_heading(word->word) ? (uint32_t)next
						      : range.start;
		return word->label;
	}
	if (!label_is_heading(word->word) || !lh_word_capital(doc, range.start))
		return LH_LABEL_NONE;
	range = lh_range_trim(doc, range, ".;");
	if (lh_word_count(doc, range) > LABEL_HEADING_WORDS ||
	    memchr(doc->s + stop, ';', range.end > stop ? range.end - stop : 0))
		return LH_LABEL_NONE;
	*value = range.end;
	return word->label;
}

enum lh_label lh_label_at(const struct lh_document *doc, struct lh_range range,
			  uint32_t *value)
{
	size_t at = label_prefix(doc, range.start, range.end);

	for (size_t i = 0; i < LABEL_COUNT; i++) {
		size_t stop = lh_word_match(doc, at, range.end,
					    label_words[i].word);
		size_t colon;
		struct lh_range name;

		if (!stop)
			continue;
		if (label_words[i].label == LH_LABEL_NONE)
			return LH_LABEL_NONE;
		colon = label_colon(doc->s, stop, range.end);
		if (!colon)
			return label_bare(doc, &label_words[i], range, stop,
					  value);
		name.start = (uint32_t)at;
		name.end = (uint32_t)colon;
		if (lh_word_count(doc, name) > LABEL_MOST_WORDS)
			return LH_LABEL_NONE;
		*value = (uint32_t)colon + 1;
		while (*value < range.end && doc->s[*value] == ' ')
			(*value)++;
		return label_words[i].label;
	}
	return LH_LABEL_NONE;
}

/* A line that starts with one of these and a colon starts anew. */
bool lh_label_starts(const char *low, size_t length)
{
	static const char *const words[] = {
		"nội dung", "chuẩn bị", "tài liệu", "liên hệ", "ghi chú",
		"lưu ý", "trang phục", "hình thức", "chương trình",
		"phân công", "khách mời", "đại biểu", "tại", "cùng dự",
		"tới dự", "đến dự", "thời hạn", "hạn nộp", "mục đích", NULL
	};

	for (size_t i = 0; words[i]; i++) {
		size_t n = strlen(words[i]);
		size_t stop = length < n + 40 ? length : n + 40;

		if (length <= n || memcmp(low, words[i], n) != 0)
			continue;
		for (; n < stop && low[n] != '.' && low[n] != ';' &&
		     low[n] != ','; n++)
			if (low[n] == ':')
				return true;
	}
	return lh_label_is_strict(low, length);
}

bool lh_label_is_strict(const char *low, size_t length)
{
	static const char *const words[] = {
		"thời gian", "địa điểm", "thành phần", "chủ trì",
		"chủ tọa", "thư ký", NULL
	};

	for (size_t i = 0; words[i]; i++) {
		size_t n = strlen(words[i]);
		size_t blanks = 0;

		if (length <= n || memcmp(low, words[i], n) != 0)
			continue;
		for (; n < length && blanks <= 4; n++) {
			if (low[n] == ':')
				return n + 1 >= length || low[n + 1] == ' ';
			if (low[n] == '.' || low[n] == ';')
				return false;
			blanks += low[n] == ' ';
		}
	}
	return false;
}
