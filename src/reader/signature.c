/* The signature: "KT. CHỦ TỊCH / PHÓ CHỦ TỊCH" and the name under it. */
#include "reader_priv.h"

#include <string.h>

static const char *const signature_marks[] = {
	"tm.", "kt.", "tl.", "tuq.", "t/m", "k/t", "t/l", "tm", "kt", "tl",
	"tuq", "q.", NULL
};

/* Parts of an office's name: "PHÓ …", and nothing that a person is called. */
static const char *const signature_parts[] = {
	"phó", "quyền", "trưởng", "tm", "thủ trưởng", "thường trực", NULL
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
	"thủ tướng", "phó thủ tướng", "trưởng đoàn",
	"tổng cục trưởng", "trưởng công an", "người ký",
	"ủy viên thường trực", "kế toán trưởng", "đội trưởng",
	"trưởng khoa", "tổ trưởng", "trưởng đài", "chủ nhiệm",
	"phó chủ nhiệm", "tư lệnh", "chính ủy", "trưởng trạm",
	"tổng biên tập", "phó tổng biên tập", "ban thường vụ",
	"phó tổng cục trưởng", "phó tổng thư ký", "phó chỉ huy trưởng",
	"phó chánh", "phó tư lệnh", "phó hiệu trưởng", "phó bí thư",
	"người đứng đầu", "cục phó", "vụ phó", NULL
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
		 signature_begins(low, length, signature_offices) ||
		 signature_begins(low, length, signature_parts));
}

/* Two to six words, each beginning large, no digit, no punctuation. */
static bool signature_is_name(const struct lh_document *doc,
			      struct lh_range range)
{
	size_t words = lh_word_count(doc, range);

	if (words < 2 || words > 6 ||
	    lh_word_match_any(doc, range.start, range.end, signature_offices))
		return false;
	for (size_t at = range.start; at < range.end; at++)
		if (strchr("0123456789:;,()/", doc->s[at]))
			return false;
	for (size_t at = range.start; at < range.end;
	     at = lh_word_next(doc, at, range.end))
		if (!lh_word_capital(doc, at))
			return false;
	if (lh_word_letter_case(doc->s + range.end - 1, 1) == 2 &&
	    lh_agency_head_at(doc, range.start, range.end) &&
	    !lh_word_match(doc, range.start, range.end, "đoàn"))
		return false;	/* "BAN NHÂN DÂN TỈNH" */
	return !lh_word_match(doc, range.start, range.end, "bộ");
}

/* "CHÁNH VĂN PHÒNG Lò Văn Ún" on one line: where the name begins, or the
 * line's end. */
static size_t signature_name_at(const struct lh_document *doc,
				struct lh_range range)
{
	for (size_t at = range.start; at < range.end;
	     at = lh_word_next(doc, at, range.end)) {
		size_t stop = lh_word_end(doc, at, range.end);
		struct lh_range rest = { (uint32_t)at, range.end };
		bool small = false;

		for (size_t i = at; i < stop; i++)
			small = small || lh_word_letter_case(doc->s + i,
							     stop - i) == 1;
		if (small)
			return at > range.start && signature_is_name(doc, rest)
				? at : range.end;
	}
	return range.end;
}

/* An office in capitals with its holder's name behind it. */
static bool signature_is_glued(const struct lh_document *doc,
			       struct lh_range range)
{
	struct lh_range office = range;

	office.end = (uint32_t)signature_name_at(doc, range);
	if (office.end == range.end)
		return false;
	office = lh_range_trim(doc, office, "");
	return lh_signature_is_office(doc->s + office.start,
				      doc->low + office.start,
				      office.end - office.start);
}

/* "Trưởng phòng", "Thứ trưởng" in small letters: an office where a name or
 * "(Đã ký)" stands below. */
static bool signature_is_small_title(const struct lh_document *doc,
				     const struct lh_line *line)
{
	struct lh_range range = line->all;
	size_t i = (size_t)(line - doc->lines);

	if (lh_word_count(doc, range) > 8 || line->label != LH_LABEL_NONE ||
	    !lh_word_capital(doc, range.start) ||
	    strchr(".;:,", doc->s[range.end - 1]) ||
	    !lh_word_match_any(doc, range.start, range.end,
			       signature_offices))
		return false;
	for (size_t k = i + 1; k < doc->n_lines && k <= i + 2; k++) {
		const struct lh_line *next = &doc->lines[k];

		if (next->marker != LH_MARK_NONE)
			return false;
		if (lh_word_find(doc, next->all, "đã ký", NULL) ||
		    (signature_is_name(doc, next->all) && !next->capitals))
			return lh_word_count(doc, next->all) <= 10;
	}
	return false;
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
	if (!line->capitals || signature_is_glued(doc, range))
		return signature_is_small_title(doc, line) ||
			signature_is_glued(doc, range);
	return lh_word_match_any(doc, range.start, range.end,
				 signature_offices) ||
		lh_word_match_any(doc, range.start, range.end,
				  signature_parts);
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

static void signature_set(struct lh_document *doc, const struct lh_line *line,
			  struct lh_range range)
{
	struct lh_notice *n = doc->notice;

	n->signer = line->capitals ? lh_agency_title_case(doc, range)
				   : lh_range_text(doc, range);
	lh_field_add(doc, "signer", range, 1);
}

/* "Lò Văn Ún (đã ký)": without what the registry adds. */
static struct lh_range signature_bare(const struct lh_document *doc,
				      struct lh_range range)
{
	size_t at;

	range.start = (uint32_t)signature_skip_rank(doc, range);
	if (lh_word_find(doc, range, "đã ký", &at) && at > range.start)
		range.end = (uint32_t)at;
	return lh_range_trim(doc, range, ".|(-");
}

/* An office, and the name where it stands on the same line. */
static void signature_take_title(struct lh_document *doc,
				 const struct lh_line *line)
{
	struct lh_range office = line->all, name = line->all;

	if (!signature_is_glued(doc, line->all)) {
		signature_add_title(doc, office);
		return;
	}
	office.end = name.start = (uint32_t)signature_name_at(doc, line->all);
	signature_add_title(doc, lh_range_trim(doc, office, ""));
	doc->notice->signer = lh_range_text(doc, name);
	lh_field_add(doc, "signer", name, 1);
}

/* "Trưởng ban tổ chức ông Lò Văn Ún đã ký" on one of the last lines. */
static void signature_told(struct lh_document *doc)
{
	static const char *const forms[] = { "ông", "bà", "đồng chí", NULL };
	size_t from = doc->n_lines > 4 ? doc->n_lines - 4 : 0;
	size_t at, stop;

	for (size_t i = from; i < doc->n_lines && !doc->notice->signer; i++) {
		const struct lh_line *line = &doc->lines[i];
		struct lh_range range = line->all;

		if (lh_word_count(doc, range) > 16 ||
		    !lh_word_find(doc, range, "đã ký", &at) ||
		    !lh_word_find_any(doc, range, forms, NULL, &stop) ||
		    stop >= at)
			continue;
		range.start = (uint32_t)stop;
		range.end = (uint32_t)at;
		range = lh_range_trim(doc, range, "");
		if (signature_is_name(doc, range))
			signature_set(doc, line, range);
	}
}

void lh_signature_read(struct lh_document *doc)
{
	struct lh_notice *n = doc->notice;

	for (size_t i = 0; i < doc->n_lines; i++) {
		const struct lh_line *line = &doc->lines[i];
		struct lh_range range;

		if (line->zone != LH_ZONE_SIGNATURE)
			continue;
		if (lh_signature_is_title(doc, line)) {
			if (!n->signer)
				signature_take_title(doc, line);
			continue;
		}
		range = signature_bare(doc, line->all);
		if (n->signer || !n->signer_title ||
		    line->marker != LH_MARK_NONE)
			continue;
		if (signature_is_name(doc, range))
			signature_set(doc, line, range);
		else if (line->capitals)
			signature_add_title(doc, range);
	}
	signature_told(doc);
}
