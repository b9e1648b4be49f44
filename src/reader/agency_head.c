/* Who is asked for a body: "Đại diện lãnh đạo Sở X", "Giám đốc Sở X", "Chủ tịch
 * UBND xã Y" stand for the body; what comes in front of it is taken off here.
 * Leaders who are asked as persons ("Chủ tịch UBND tỉnh") are left alone. */
#include "reader_priv.h"

/* Ways to ask: they are dropped, the body behind them is meant. */
static const char *const agency_asked[] = {
	"đại diện", "đại điện", "lãnh đạo", "tập thể lãnh đạo",
	"lãnh đạo và chuyên viên", "lãnh đạo, chuyên viên",
	"lãnh đạo, cán bộ chuyên môn", "một đồng chí lãnh đạo",
	"đồng chí lãnh đạo", "các đồng chí lãnh đạo", "cử lãnh đạo",
	"lãnh đạo, cán bộ", "mời", "kính mời", "giám đốc", "phó giám đốc",
	"tổng giám đốc", "thủ trưởng", "người đứng đầu",
	"giám đốc, phó giám đốc", "chánh văn phòng và chuyên viên",
	"đại diện lãnh đạo, chuyên viên", "lãnh đạo phụ trách",
	"lãnh đạo chủ chốt", "phóng viên", "trạm trưởng", "hạt trưởng", "chuyên viên phụ trách",
	"bộ trưởng", "thứ trưởng", "cục trưởng", "chi cục trưởng",
	"vụ trưởng", "viện trưởng", "tổng cục trưởng", "đồng chí giám đốc",
	"các đồng chí giám đốc", "các đồng chí thủ trưởng",
	"các đồng chí", "các ông (bà)", "đồng chí thủ trưởng",
	"thủ trưởng cơ quan", "01 lãnh đạo", "1 lãnh đạo",
	"01 đại diện lãnh đạo", "lđ", "thành viên", NULL
};

/* "Trưởng phòng X", "Chánh Văn phòng X": the office is in the title. */
static const char *const agency_joined[] = {
	"trưởng", "phó trưởng", "chánh", "phó chánh", "trưởng các",
	"chánh án", "chỉ huy trưởng", "phó", NULL
};

static bool agency_office_at(const struct lh_document *doc, size_t at, size_t end)
{
	static const char *const bodies[] = {
		"phòng", "ban", "văn phòng", "thanh tra", "công an", "đài",
		"tòa án", "đoàn", "khoa", "trạm", "chi nhánh",
		"bộ chỉ huy", "ban chỉ huy", "các phòng", "các ban", "bưu điện",
		NULL
	};

	return lh_word_match_any(doc, at, end, bodies) != 0;
}

static size_t agency_skip_blank(const struct lh_document *doc, size_t at,
				size_t end)
{
	while (at < end && (doc->s[at] == ' ' || doc->s[at] == ','))
		at++;
	return at;
}

/* "Chủ tịch UBND các huyện", "Chủ tịch UBND xã X": the body is asked; the
 * head of the own level ("Chủ tịch UBND tỉnh") stays a post. */
static size_t agency_strip_chairman(const struct lh_document *doc, size_t at,
				    size_t end)
{
	static const char *const chairmen[] = {
		"chủ tịch", "chủ tịch, phó chủ tịch", "phó chủ tịch",
		"đồng chí chủ tịch", "các đồng chí chủ tịch", NULL
	};
	static const char *const committees[] = {
		"ubnd", "ủy ban nhân dân", "ubmttq", NULL
	};
	static const char *const levels[] = {
		"huyện", "xã", "phường", "thị trấn", "thị xã", "thành phố",
		"quận", "tp.", "đặc khu", "cấp xã", "cấp huyện", NULL
	};
	size_t stop = lh_word_match_any(doc, at, end, chairmen);
	size_t body, level;

	if (!stop)
		return at;
	body = agency_skip_blank(doc, stop, end);
	stop = lh_word_match_any(doc, body, end, committees);
	if (!stop)
		return at;
	level = agency_skip_blank(doc, stop, end);
	if (lh_word_match(doc, level, end, "các"))
		return body;
	stop = lh_word_match_any(doc, level, end, levels);
	if (!stop)
		return at;
	level = agency_skip_blank(doc, stop, end);
	return level < end && lh_word_char(doc->low, level, end) &&
		lh_word_capital(doc, level) ? body : at;
}

/* Where the body itself starts behind "Đại diện lãnh đạo", "Giám đốc", … */
size_t lh_agency_strip_head(const struct lh_document *doc,
			    struct lh_range range)
{
	size_t at = range.start;

	for (int i = 0; i < 6 && at < range.end; i++) {
		size_t stop = lh_word_match_any(doc, at, range.end,
						agency_asked);
		size_t next;

		if (stop) {
			next = agency_skip_blank(doc, stop, range.end);
			if (lh_word_match(doc, next, range.end, "của"))
				next = agency_skip_blank(doc,
					lh_word_end(doc, next, range.end),
					range.end);
			if (next >= range.end)
				return at;
			at = next;
			continue;
		}
		stop = lh_word_match_any(doc, at, range.end, agency_joined);
		if (stop) {
			next = agency_skip_blank(doc, stop, range.end);
			if (!agency_office_at(doc, next, range.end))
				return at;
			at = next;
			continue;
		}
		next = agency_strip_chairman(doc, at, range.end);
		if (next == at)
			return at;
		at = next;
	}
	return at;
}
