/* The signature: "KT. CHỦ TỊCH / PHÓ CHỦ TỊCH" and the name under it. */
#include "reader_priv.h"

#include <string.h>

static const char *const signature_marks[] = {
	"tm.", "kt.", "tl.", "tuq.", "t/m", "k/t", "t/l", "tm", "kt", "tl",
	"tuq", "q.", NULL
};

static const char *const signature_offices[] = {
	"chủ tịch", "phó chủ tịch", "giám đốc", "phó giám đốc", "bộ trưởng",
	"thứ trưởng", "chánh văn phòng", "phó chánh văn phòng",
	"trưởng phòng", "phó trưởng phòng", "phó trưởng", "cục trưởng",
	"phó cục trưởng", "vụ trưởng", "phó vụ trưởng", "hiệu trưởng",
	"phó hiệu trưởng", "tổng giám đốc", "phó tổng giám đốc",
	"trưởng ban", "phó trưởng ban", "bí thư", "phó bí thư",
	"tổng thư ký", "viện trưởng", "phó viện trưởng", "chỉ huy trưởng",
	"chánh thanh tra", "phó chánh thanh tra", "chánh án",
	"phó chánh án", "chi cục trưởng", "phó chi cục trưởng",
	"thủ trưởng", "thủ tướng", "phó thủ tướng", "trưởng đoàn",
	"tổng cục trưởng", "trưởng công an", "người ký", "thường trực",
	"ủy viên thường trực", "kế toán trưởng", "đội trưởng",
	"trưởng khoa", "tổ trưởng", "trưởng đài", "chủ nhiệm",
	"phó chủ nhiệm", "tư lệnh", "chính ủy", "trưởng trạm",
	"tổng biên tập", "phó tổng biên tập", "ban thường vụ",
	"phó tổng cục trưởng", "phó tổng thư ký", "phó chỉ huy trưởng",
	"phó chánh", "phó tư lệnh", "phó hiệu trưởng", "phó bí thư", "phó",
	"quyền", "trưởng", "tm", "người đứng đầu", "cục phó", "vụ phó", NULL
};

/* The words at the start of low[0..length), a border behind them. */
static bool signature_begins(const char *low, size_t length,
			     const char *const *words)
{
	for (; *words; words++) {
		size_t n = strlen(*words);

		if (length >= n && !memcmp(low, *words, n) &&
		    (n == length || !lh_word_char(low, n, length) ||
		     (*words)[n - 1] == '.'))
			return true;
	}
	return false;
}

bool lh_signature_is_office(const char *s, const char *low, size_t length)
{
	size_t large = 0;

	if (length > 120)
		return false;
	for (size_t i = 0; i < length; i++) {
		if (lh_word_letter_case(s + i, length - i) == 1)
			return false;
		large += lh_word_letter_case(s + i, length - i) == 2;
	}
	return large >= 4 &&
		(signature_begins(low, length, signature_marks) ||
		 signature_begins(low, length, signature_offices));
}

bool lh_signature_is_title(const struct lh_document *doc,
			   const struct lh_line *line)
{
	struct lh_range range = line->all;
	size_t words = lh_word_count(doc, range);
	size_t stop;

	if (words == 0 || words > 14 || line->marker != LH_MARK_NONE)
		return false;
	stop = lh_word_match_any(doc, range.start, range.end, signature_marks);
	if (stop && (line->capitals || doc->s[stop - 1] == '.') &&
	    lh_word_capital(doc, range.start) && stop < range.end)
		return true;
	if (!line->capitals)
		return false;
	return lh_word_match_any(doc, range.start, range.end,
				 signature_offices) != 0;
}

static size_t signature_skip_rank(const struct lh_document *doc,
				  struct lh_range range)
{
	static const char *const ranks[] = {
		"ts.", "ths.", "gs.", "pgs.", "pgs.ts.", "gs.ts.", "bs.",
		"thạc sĩ", "tiến sĩ", "đại tá", "thượng tá", "trung tá",
		"thiếu tá", "thiếu tướng", "trung tướng", "đại tướng",
		"đại úy", "thượng úy", "ks.", "luật sư", "(đã ký)", NULL
	};
	size_t stop = lh_word_match_any(doc, range.start, range.end, ranks);

	while (stop && stop < range.end && doc->s[stop] == ' ')
		stop++;
	return stop ? stop : range.start;
}

/* Two to six words, each beginning large, no digit, no punctuation. */
static bool signature_is_name(const struct lh_document *doc,
			      struct lh_range range)
{
	size_t words = lh_word_count(doc, range);

	if (words < 2 || words > 6)
		return false;
	for (size_t at = range.start; at < range.end; at++)
		if (strchr("0123456789:;,()/", doc->s[at]))
			return false;
	for (size_t at = range.start; at < range.end;
	     at = lh_word_next(doc, at, range.end))
		if (!lh_word_capital(doc, at))
			return false;
	return !lh_agency_head_at(doc, range.start, range.end) ||
		lh_word_match(doc, range.start, range.end, "đoàn") ||
		lh_word_match(doc, range.start, range.end, "bộ") == 0;
}

static void signature_add_title(struct lh_document *doc,
				struct lh_range range)
{
	struct lh_notice *n = doc->notice;
	char *text = lh_range_text(doc, lh_range_trim(doc, range, "|"));

	/* More lines than an office has are no office. */
	if (n->signer_title && strlen(n->signer_title) > 400)
		return;
	n->signer_title = n->signer_title
		? lh_arena_printf(doc->arena, "%s / %s", n->signer_title, text)
		: text;
	lh_field_add(doc, "signer_title", range, 1);
}

void lh_signature_read(struct lh_document *doc)
{
	struct lh_notice *n = doc->notice;

	for (size_t i = 0; i < doc->n_lines; i++) {
		const struct lh_line *line = &doc->lines[i];
		struct lh_range range = line->all;

		if (line->zone != LH_ZONE_SIGNATURE)
			continue;
		if (lh_signature_is_title(doc, line)) {
			if (!n->signer)
				signature_add_title(doc, range);
			continue;
		}
		range.start = (uint32_t)signature_skip_rank(doc, range);
		range = lh_range_trim(doc, range, ".|");
		if (n->signer || !n->signer_title ||
		    line->marker != LH_MARK_NONE)
			continue;
		if (signature_is_name(doc, range)) {
			n->signer = lh_range_text(doc, range);
			if (line->capitals)
				n->signer = lh_agency_title_case(doc, range);
			lh_field_add(doc, "signer", range, 1);
		} else if (line->capitals) {
			signature_add_title(doc, range);
		}
	}
}
