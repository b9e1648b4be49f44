/* Who is asked for a body: "Đại diện lãnh đạo Sở X", "Giám đốc Sở X", "Chủ tịch
 * UBND xã Y" stand for the body; what comes in front of it is taken off here.
 * Leaders who are asked as persons ("Chủ tịch UBND tỉnh") are left alone, and
 * so is a head behind which no name is left ("Trưởng các phòng"). */
#include "reader_priv.h"

/* No body is asked through more words than these. */
#define HEAD_WORDS 10

/* Ways to ask: they are dropped, the body behind them is meant. */
static const char *const head_ways[] = {
	"đại diện", "đại điện", "lãnh đạo", "tập thể lãnh đạo", "ban lãnh đạo",
	"đại diện lãnh đạo", "đồng chí lãnh đạo", "các đồng chí lãnh đạo",
	"lđ", "mời", "kính mời", "trân trọng kính mời", "cử lãnh đạo",
	"phóng viên", "thủ trưởng", "người đứng đầu",
	"giám đốc", "phó giám đốc", "tổng giám đốc", "phó tổng giám đốc",
	"trạm trưởng", "hạt trưởng", "bộ trưởng", "thứ trưởng", "cục trưởng",
	"chi cục trưởng", "phó cục trưởng", "vụ trưởng", "viện trưởng",
	"tổng cục trưởng", "chánh án", "chỉ huy trưởng", "tổng biên tập",
	"phó tổng biên tập", "các đại biểu là", "riêng", NULL
};

/* Those sent with them; alone they are no body ("Cán bộ, công chức xã"). */
static const char *const head_staff[] = {
	"chuyên viên", "cán bộ", "công chức", "viên chức", "kỹ thuật viên",
	"đồng chí", "các đồng chí", "đ/c", "các đ/c", "các ông", "các ông (bà)",
	"phụ trách", "chuyên môn", "chủ chốt", "theo dõi", "chuyên quản",
	"cấp phó", "cấp trưởng", NULL
};

static size_t head_skip_blank(const struct lh_document *doc, size_t at,
			      size_t end)
{
	while (at < end && (doc->s[at] == ' ' || doc->s[at] == ','))
		at++;
	return at;
}

/* "01", "một" in front of "lãnh đạo". */
static size_t head_skip_number(const struct lh_document *doc, size_t at,
			       size_t end)
{
	size_t stop = at;

	while (stop < end && doc->s[stop] >= '0' && doc->s[stop] <= '9')
		stop++;
	if (stop == at)
		stop = lh_word_match(doc, at, end, "một");
	return stop > at && stop < end && doc->s[stop] == ' ' ? stop + 1 : at;
}

/* Behind "01 lãnh đạo và 01 chuyên viên", "Giám đốc, Phó Giám đốc": words of
 * asking, joined by commas and "và".  `at` where none of them asks. */
static size_t head_ways_end(const struct lh_document *doc, size_t at,
			    size_t end)
{
	/* "Giám đốc, các Phó Giám đốc Sở" are leaders, not a way to ask. */
	static const char *const deputies[] = {
		"các phó", "các đồng chí phó", NULL
	};
	size_t next = at;
	bool asks = false;

	for (int i = 0; i < HEAD_WORDS && next < end; i++) {
		size_t word = head_skip_number(doc, next, end);
		size_t stop = lh_word_match_any(doc, word, end, head_ways);

		/* "LĐ-TB&XH" is a field. */
		if (stop && stop + 1 < end && (doc->s[stop] == '-' ||
					       doc->s[stop + 1] == '-'))
			stop = 0;
		if (stop)
			asks = true;
		else
			stop = lh_word_match_any(doc, word, end, head_staff);
		if (!stop)
			break;
		next = head_skip_blank(doc, stop, end);
		stop = lh_word_match(doc, next, end, "và");
		if (!stop || lh_word_capital(doc, next))
			stop = lh_word_match(doc, next, end, "của");
		if (stop)
			next = head_skip_blank(doc, stop, end);
	}
	return asks && !lh_word_match_any(doc, next, end, deputies) ? next : at;
}

/* "Trưởng phòng X", "Chánh Văn phòng X": the office is in the title. */
static size_t head_joined_end(const struct lh_document *doc, size_t at,
			      size_t end)
{
	static const char *const joined[] = {
		"trưởng", "phó trưởng", "chánh", "phó chánh", "chánh án", "phó",
		"trưởng, phó", "chủ nhiệm", "viện trưởng", "đội trưởng",
		"tổ trưởng tổ công tác", NULL
	};
	static const char *const bodies[] = {
		"phòng", "ban", "văn phòng", "thanh tra", "công an", "đài",
		"tòa án", "đoàn", "khoa", "trạm", "chi nhánh", "viện",
		"bộ chỉ huy", "ban chỉ huy", "các phòng", "các ban", "bưu điện",
		"các khoa", "các chi nhánh", "bộ phận", "đội", NULL
	};
	/* Boards of a hamlet have no name but their leader's post. */
	static const char *const posts[] = {
		"ban công tác mặt trận", "ban nhân dân", "ban đại diện", NULL
	};
	size_t stop = lh_word_match_any(doc, at, end, joined);

	if (!stop)
		return at;
	stop = head_skip_blank(doc, stop, end);
	return lh_word_match_any(doc, stop, end, bodies) &&
		!lh_word_match_any(doc, stop, end, posts) ? stop : at;
}

/* Where the level begins behind "UBND", if it does. */
static bool head_is_lower_place(const struct lh_document *doc, size_t at,
				size_t end)
{
	static const char *const levels[] = {
		"huyện", "xã", "phường", "thị trấn", "thị xã", "thành phố",
		"quận", "tp.", "đặc khu", "cấp xã", "cấp huyện", NULL
	};
	size_t stop;

	if (lh_word_match(doc, at, end, "các"))
		return true;
	stop = lh_word_match_any(doc, at, end, levels);
	if (!stop)
		return false;
	at = head_skip_blank(doc, stop, end);
	return at < end && lh_word_char(doc->low, at, end) &&
		(lh_word_capital(doc, at) ||
		 (doc->s[at] >= '0' && doc->s[at] <= '9'));
}

/* "Chủ tịch UBND các huyện", "Chủ tịch UBND xã X": the body is asked; the
 * head of the own level ("Chủ tịch UBND tỉnh") stays a post.  Unions and
 * the Front are asked through theirs at every level. */
static size_t head_chairman_end(const struct lh_document *doc, size_t at,
				size_t end)
{
	static const char *const chairmen[] = {
		"chủ tịch", "chủ tịch, phó chủ tịch", "đồng chí chủ tịch",
		"các đồng chí chủ tịch", "bí thư", "chủ tịch, các phó chủ tịch",
		NULL
	};
	static const char *const committees[] = {
		"ubnd", "ủy ban nhân dân", "hđnd", "hội đồng nhân dân", NULL
	};
	static const char *const unions[] = {
		"ubmttq", "ủy ban mttq", "ủy ban mặt trận", "hội nông dân",
		"hội liên hiệp", "hội lhpn", "hội cựu chiến binh", "hội ccb",
		"hội chữ thập đỏ", "hội người cao tuổi", "hội khuyến học",
		"hội phụ nữ", "liên đoàn lao động", "lđlđ", "liên minh",
		"huyện đoàn", "tỉnh đoàn", "thành đoàn", "thị đoàn",
		"đoàn thanh niên", "đoàn tncs", "hiệp hội", NULL
	};
	size_t stop = lh_word_match_any(doc, at, end, chairmen);
	size_t body;

	if (!stop)
		return at;
	body = head_skip_blank(doc, stop, end);
	if (lh_word_match_any(doc, body, end, unions))
		return body;
	stop = lh_word_match_any(doc, body, end, committees);
	return stop && head_is_lower_place(doc, head_skip_blank(doc, stop, end),
					   end) ? body : at;
}

/* "Hiệu trưởng Trường THPT X" */
static size_t head_school_end(const struct lh_document *doc, size_t at,
			      size_t end)
{
	static const char *const leaders[] = {
		"hiệu trưởng", "hiệu trưởng, phó hiệu trưởng", NULL
	};
	size_t stop = lh_word_match_any(doc, at, end, leaders);

	if (!stop)
		return at;
	stop = head_skip_blank(doc, stop, end);
	return lh_word_match(doc, stop, end, "trường") ||
		lh_word_match(doc, stop, end, "đại học") ? stop : at;
}

/* "Đại biểu Hội Nông dân": sent by it; those of a council are its members. */
static size_t head_delegate_end(const struct lh_document *doc, size_t at,
				size_t end)
{
	static const char *const members[] = {
		"hđnd", "hội đồng nhân dân", "quốc hội", NULL
	};
	size_t stop = lh_word_match(doc, at, end, "đại biểu");

	if (!stop)
		return at;
	stop = head_skip_blank(doc, stop, end);
	return lh_agency_body_at(doc, stop, end) &&
		lh_word_capital(doc, stop) &&
		!lh_word_match_any(doc, stop, end, members) ? stop : at;
}

/* Where the body itself starts, though nothing but "Sở" is left of it. */
size_t lh_agency_asked_end(const struct lh_document *doc,
			   struct lh_range range)
{
	size_t at = range.start;

	for (int i = 0; i < 6; i++) {
		size_t next = head_ways_end(doc, at, range.end);

		if (next == at)
			next = head_joined_end(doc, at, range.end);
		if (next == at)
			next = head_chairman_end(doc, at, range.end);
		if (next == at)
			next = head_school_end(doc, at, range.end);
		if (next == at)
			next = head_delegate_end(doc, at, range.end);
		if (next == at || next >= range.end)
			break;
		at = next;
	}
	return at;
}

/* "Phó Giám đốc Sở Lê Văn Tư": the post's holder is named behind a noun that
 * places do not stand behind. */
static bool head_names_person(const struct lh_document *doc,
			      struct lh_range range)
{
	static const char *const surnames[] = {
		"nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ",
		"võ", "đặng", "bùi", "đỗ", "hồ", "ngô", "dương", "lý", "hà",
		"đinh", "lương", "trịnh", "đoàn", "mai", "đào", "tô", "lâm",
		"trương", "cao", "tạ", "nông", "hứa", "lò", "vi", "quách",
		"triệu", "chu", "châu", "thái", "từ", "văn", "kim", "thạch",
		"danh", "sơn", "giàng", "vàng", "sùng", "thào", "mùa", NULL
	};
	static const char *const nouns[] = {
		"sở", "cục", "tỉnh", "bộ", "viện", "phòng", "chi cục", "ban",
		"trung tâm", "văn phòng", "ubnd", "hđnd", "chi nhánh",
		"công ty", NULL
	};

	for (size_t at = range.start; at < range.end;
	     at = lh_word_next(doc, at, range.end)) {
		size_t stop = lh_word_match_any(doc, at, range.end, nouns);
		struct lh_range name = { (uint32_t)stop + 1, range.end };

		if (!stop || stop + 1 >= range.end || doc->s[stop] != ' ' ||
		    !lh_word_match_any(doc, stop + 1, range.end, surnames) ||
		    lh_word_count(doc, name) < 3 ||
		    lh_word_count(doc, name) > 4)
			continue;
		for (at = name.start; at < name.end &&
		     lh_word_capital(doc, at);
		     at = lh_word_next(doc, at, name.end))
			;
		return at >= name.end;
	}
	return false;
}

/* Nothing is left but nouns: "Sở", "các phòng chuyên môn". */
static bool head_leaves_bare(const struct lh_document *doc, size_t at,
			     size_t end)
{
	static const char *const bodies[] = {
		"sở", "bộ", "cục", "vụ", "viện", "chi cục", "phòng", "ban",
		"trường", "khoa", "công ty", "trung tâm", "văn phòng",
		"cơ quan", "đơn vị", "bệnh viện", "tổng công ty", "văn phòng sở",
		"văn phòng bộ", "văn phòng cục", "tỉnh", "huyện", "xã",
		"thành phố", "thị xã", "quận", "phường", "thị trấn", "đảng",
		"đảng, nhà nước", "đảng và nhà nước", "nhà trường", "ngành",
		"địa phương", "các cấp", "thanh tra", "báo chí",
		"báo đài", NULL
	};
	static const char *const groups[] = {
		"các phòng", "các khoa", "các bộ môn", "các chi bộ",
		"các phòng, ban", "các phòng, khoa", "các khoa, phòng",
		"các phòng chuyên môn", "các bộ phận", "các tổ",
		"các phòng nghiệp vụ", NULL
	};

	return lh_word_match_any(doc, at, end, bodies) == end ||
		lh_word_match_any(doc, at, end, groups) == end;
}

/* Where the body itself starts behind "Đại diện lãnh đạo", "Giám đốc", … */
size_t lh_agency_strip_head(const struct lh_document *doc,
			    struct lh_range range)
{
	size_t at = lh_agency_asked_end(doc, range);

	if (at > range.start && (head_leaves_bare(doc, at, range.end) ||
				 head_names_person(doc, range)))
		return range.start;
	return at;
}
