/* The grammar of agency names: what begins one, which fields of government
 * are one name in spite of their commas, what stands for an agency ("Giám
 * đốc Sở X"), and where a list of agencies ends and its verb begins.
 *
 * The words are those of the state's organisation, old and new; no name of a
 * single place stands here but the cities directly under the centre. */
#include "reader_priv.h"

#include <string.h>

/* Begin the name of a body.  Written small too ("sở Tài chính"). */
static const char *const agency_heads[] = {
	"sở", "ban", "ubnd", "ủy ban", "ubmttq", "ubmt", "mttq", "mặt trận",
	"hđnd", "hội đồng", "văn phòng", "vp", "thanh tra", "công an", "bộ",
	"cục", "chi cục", "vụ", "tổng cục", "tổng công ty", "phòng",
	"trung tâm", "tt.", "thuế", "kho bạc", "hội", "liên minh",
	"liên đoàn", "liên hiệp", "đoàn", "tỉnh đoàn", "huyện đoàn", "thị đoàn",
	"quận đoàn", "xã đoàn",
	"thành đoàn", "báo", "đài", "tòa án", "tand", "viện", "vksnd",
	"ngân hàng", "nhnn", "bảo hiểm", "bhxh", "điện lực", "công ty",
	"tập đoàn", "trường", "đại học", "học viện", "bệnh viện",
	"thường trực", "ban thường vụ", "tỉnh ủy", "huyện ủy", "thành ủy",
	"thị ủy", "quận ủy", "đảng ủy", "đảng bộ", "chi bộ", "bưu điện",
	"viễn thông", "hạt kiểm lâm", "hải quan", "biên phòng", "đồn",
	"bộ chỉ huy", "ban chỉ huy", "ban chqs", "bộ chqs", "bchqs",
	"quân khu", "cổng thông tin", "cổng ttđt", "trang thông tin", "tổ",
	"đội", "quỹ", "thư viện", "bảo tàng", "nhà", "kiểm toán",
	"thi hành án", "thống kê", "chính phủ", "quốc hội", "tạp chí",
	"thông tấn xã", "khu", "xí nghiệp", "doanh nghiệp", "hợp tác xã",
	"htx", "câu lạc bộ", "trạm", "cảng", "ga", "vnpt", "viettel",
	"evn", "pc", "phân hiệu", "chi nhánh", "nhóm", "tiểu ban", "hiệp hội",
	"trụ sở", "văn phòng chính phủ", "vpcp", "cơ quan", "đơn vị",
	"xã", "phường", "thị trấn", "huyện", "quận", "thị xã", "thành phố",
	"tỉnh", "tp.", "tx.", "đặc khu", "ngành", "thôn", "khu phố",
	"tổ dân phố", "ấp", NULL
};

/* Begin a group, or the way in which a body is asked. */
static const char *const agency_openers[] = {
	"các", "những", "một số", "toàn thể", "tất cả", "đại diện",
	"đại điện", "lãnh đạo", "giám đốc", "phó giám đốc", "tổng giám đốc",
	"thủ trưởng", "chủ tịch", "phó chủ tịch", "trưởng", "phó trưởng",
	"chánh", "phó chánh", "bí thư", "phó bí thư", "hiệu trưởng",
	"bộ trưởng", "thứ trưởng", "cục trưởng", "vụ trưởng", "viện trưởng",
	"chi cục trưởng", "người đứng đầu", "đồng chí", "đ/c", "đc", "ông",
	"bà", "phóng viên", "chuyên viên", "cán bộ", "thành viên",
	"ủy viên", "đảng viên", "đại biểu", "cử tri", "nhân dân",
	"công chức", "viên chức", "người lao động", "giáo viên", "hộ dân",
	"đoàn thể", "kế toán", "nhà đầu tư", "chủ đầu tư", "khách mời",
	"mời", "tư vấn", "lực lượng", "phụ huynh", "học sinh", "sinh viên", "tổ trưởng", "đội trưởng", "chỉ huy trưởng", "chính ủy",
	"chánh văn phòng", "trưởng phòng", "tư lệnh", "nhà thầu",
	"hội viên", "thường trực", "lđ", "cvp", "pcvp", "pct", "ct",
	"thủ tướng", "phó thủ tướng", "cổ đông", "cố vấn", "học viên",
	"thí sinh", "giảng viên", "giáo vụ", "chủ hộ", "người nộp thuế", NULL
};

/* Words that begin like the name of a body and are none. */
static const char *const agency_not_heads[] = {
	"báo cáo", "báo động", "tổ chức", "tổ hợp", "ban hành", "trường hợp",
	"hội nghị", "hội thảo", "hội họp", "hội trường", "hội đàm", "hội thi",
	"phòng họp", "phòng chống", "phòng, chống", "phòng cháy", "phòng ngừa",
	"nhà nước", "khu vực", "đoàn kết", "đội ngũ", "quỹ đất", "xã hội",
	"ngành nghề", "cục bộ", "thuế suất", "bộ hồ sơ", "bộ tài liệu",
	"khu dân cư", "khu công nghiệp", "nhà ở", "ban đầu", "tổ quốc",
	"trưởng thành", "bà con", "hội ý", "đài tưởng niệm", "tỉnh lộ",
	"huyện lộ", "mỗi tuần", "thành phần", "trường học", "viện dẫn",
	"viện phí", "đơn vị tính", "đơn thư", "khu vui chơi", NULL
};

bool lh_agency_head_at(const struct lh_document *doc, size_t at, size_t end)
{
	if (lh_word_match_any(doc, at, end, agency_not_heads))
		return false;
	return lh_word_match_any(doc, at, end, agency_heads) ||
		lh_word_match_any(doc, at, end, agency_openers);
}

/* The name of a body, not a group of them nor a way to ask one. */
bool lh_agency_body_at(const struct lh_document *doc, size_t at, size_t end)
{
	return !lh_word_match_any(doc, at, end, agency_not_heads) &&
		lh_word_match_any(doc, at, end, agency_heads);
}

/* Nouns of which groups are made: "các sở, ban, ngành", "UBND các huyện,
 * thành phố", "các phòng, đơn vị". */
static const char *const agency_generic[] = {
	"sở", "ban", "ngành", "phòng", "đơn vị", "cơ quan", "địa phương",
	"huyện", "xã", "phường", "thị trấn", "thị xã", "thành phố", "tỉnh",
	"quận", "đoàn thể", "tổ chức", "chi cục", "cục", "vụ", "viện",
	"trung tâm", "trường", "hội", "doanh nghiệp", "cá nhân", "bộ",
	"báo", "đài", "mặt trận", "bộ phận", "chuyên viên", "cán bộ",
	"công chức", "viên chức", "ban ngành", "hợp tác xã", "hộ dân",
	"phòng ban", "phòng chuyên môn", "đặc khu", "khu phố",
	"tổ dân phố", "công ty", "nhà đầu tư", "chủ đầu tư",
	"hội đoàn thể", "tổ chức chính trị - xã hội", "hiệp hội",
	"cơ quan báo chí", "chi bộ", "đảng bộ", NULL
};

/* What may follow a generic noun: which of them are meant. */
static bool agency_qualifies(const struct lh_document *doc, size_t at,
			     size_t end)
{
	static const char *const words[] = {
		"liên quan", "có", "trực thuộc", "thuộc", "trên", "trong",
		"của", "và", "chuyên môn", "chuyên ngành", "cấp", "sự nghiệp",
		"ngoài", "khác", "nêu", "được", "này", "tư vấn", "phụ trách",
		"nơi", "đóng", "chức năng", "đảng", "đoàn thể", "tham dự",
		"dự", "tham gia", "phối hợp", "ở", "quản lý", "chính trị",
		"xã hội", "nhà nước", "kinh doanh", "do", "tại", "trung ương",
		"thành viên", "giúp việc", "đầu mối", "hành chính", NULL
	};

	return lh_word_match_any(doc, at, end, words) ||
		lh_word_match_any(doc, at, end, agency_generic);
}

bool lh_agency_is_generic(const struct lh_document *doc, size_t at, size_t end,
			  size_t *stop)
{
	size_t match = lh_word_match_any(doc, at, end, agency_generic);

	if (!match)
		return false;
	/* "Sở Tài chính" and "Trung tâm quy hoạch" are names; "sở, ban" and
	 * "phòng, ban liên quan" are generic. */
	if (match + 1 < end && doc->s[match] == ' ' &&
	    lh_word_char(doc->low, match + 1, end) &&
	    (lh_word_capital(doc, match + 1) ||
	     !agency_qualifies(doc, match + 1, end)))
		return false;
	if (stop)
		*stop = match;
	return true;
}

/* Fields of ministries, departments and divisions, those of several words
 * with comma, hyphen or "và" above all: each is one name. */
static const char *const agency_fields[] = {
	"kế hoạch và đầu tư", "kế hoạch & đầu tư", "kế hoạch - đầu tư",
	"kh&đt", "kh & đt", "khđt", "kh-đt",
	"tài nguyên và môi trường", "tài nguyên & môi trường",
	"tài nguyên - môi trường", "tn&mt", "tnmt", "tn-mt",
	"nông nghiệp và môi trường", "nông nghiệp & môi trường", "nn&mt",
	"nnmt", "nông nghiệp và phát triển nông thôn",
	"nông nghiệp & phát triển nông thôn", "nông nghiệp và ptnt",
	"nông nghiệp - phát triển nông thôn",
	"nông nghiệp & ptnt", "nn&ptnt", "nn và ptnt", "nn-ptnt", "nnptnt",
	"nông nghiệp",
	"lao động - thương binh và xã hội",
	"lao động – thương binh và xã hội",
	"lao động, thương binh và xã hội",
	"lao động thương binh và xã hội", "lđtb&xh", "lđ-tb&xh", "lđtbxh",
	"lđ-tbxh", "lao động - tb&xh", "lao động - tbxh",
	"văn hóa, thể thao và du lịch", "văn hóa - thể thao và du lịch",
	"văn hóa thể thao và du lịch", "văn hóa, thể thao & du lịch",
	"vh-tt&dl", "vhttdl", "vhtt&dl", "vh,tt&dl", "vh, tt&dl",
	"vh,tt và dl", "vh, tt và dl",
	"văn hóa và thể thao", "văn hóa và thông tin", "văn hóa - thông tin",
	"văn hóa – thông tin", "văn hóa thông tin", "văn hóa - xã hội",
	"văn hóa – xã hội", "văn hóa, khoa học và thông tin",
	"văn hóa và xã hội", "văn hóa, thông tin", "văn hóa",
	"giáo dục và đào tạo", "giáo dục & đào tạo", "giáo dục - đào tạo",
	"gd&đt", "gdđt", "gd-đt", "giáo dục",
	"khoa học và công nghệ", "khoa học & công nghệ",
	"khoa học, công nghệ và môi trường", "kh&cn", "khcn",
	"thông tin và truyền thông", "thông tin & truyền thông",
	"thông tin - truyền thông", "tt&tt", "tttt", "tt-tt",
	"giao thông vận tải", "giao thông - vận tải", "gtvt", "gt-vt",
	"giao thông công chánh",
	"quy hoạch - kiến trúc", "quy hoạch và kiến trúc",
	"quy hoạch – kiến trúc",
	"dân tộc và tôn giáo", "dân tộc - tôn giáo", "dân tộc",
	"nội vụ", "ngoại vụ", "tư pháp", "tài chính", "tài chính - kế hoạch",
	"tài chính – kế hoạch", "tài chính và kế hoạch", "tc-kh", "tckh",
	"xây dựng", "công thương", "công nghiệp", "thương mại",
	"thương mại và du lịch", "thương mại - du lịch", "y tế", "du lịch",
	"thể dục thể thao", "bưu chính, viễn thông",
	"bưu chính viễn thông", "thủy sản", "quốc phòng", "công an",
	"kinh tế và hạ tầng", "kinh tế - hạ tầng", "kinh tế hạ tầng",
	"kinh tế, hạ tầng và đô thị", "kinh tế, hạ tầng", "kinh tế",
	"kinh tế và tài chính", "kinh tế - ngân sách",
	"kinh tế và ngân sách", "kinh tế - tổng hợp", "kinh tế - xã hội",
	"quản lý đô thị", "phát thanh và truyền hình",
	"phát thanh - truyền hình", "phát thanh truyền hình",
	"phát thanh - truyền hình tỉnh", "dân số và phát triển",
	"hành chính - quản trị", "hành chính - tổ chức",
	"tổ chức - hành chính", "tổ chức cán bộ", "tổ chức - cán bộ",
	"kế hoạch - tài chính", "kế hoạch – tài chính",
	"kế hoạch - tổng hợp", "văn hóa - văn nghệ", "pháp chế",
	"văn phòng - thống kê", "địa chính - xây dựng",
	"xúc tiến thương mại, du lịch và đầu tư",
	"xúc tiến đầu tư, thương mại và du lịch",
	"xúc tiến đầu tư, du lịch và thương mại",
	"đào tạo, bồi dưỡng và khoa học",
	"phòng cháy, chữa cháy và cứu nạn, cứu hộ",
	"phòng chống thiên tai và tìm kiếm cứu nạn",
	"phòng, chống thiên tai và tìm kiếm cứu nạn",
	"phòng, chống tham nhũng", "bảo vệ, chăm sóc sức khỏe cán bộ",
	"bảo vệ, chăm sóc sức khoẻ cán bộ", "bảo vệ chăm sóc sức khỏe cán bộ",
	"kiểm lâm", "thuế", "hải quan", "thống kê", "môi trường",
	"nông thôn mới", "giảm nghèo", "gia đình và trẻ em",
	"khoa học kỹ thuật", "khoa học và kỹ thuật", "văn học nghệ thuật",
	"văn học - nghệ thuật", "chữ thập đỏ", NULL
};

/* End of the longest field that starts here, or 0. */
size_t lh_agency_field(const struct lh_document *doc, size_t at, size_t end)
{
	return lh_word_match_any(doc, at, end, agency_fields);
}

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

/* A leader named by post: "Chủ tịch UBND tỉnh", "các Phó Chủ tịch". */
bool lh_agency_is_post(const struct lh_document *doc, struct lh_range range)
{
	static const char *const posts[] = {
		"chủ tịch", "phó chủ tịch", "bí thư", "phó bí thư",
		"các phó chủ tịch", "các phó bí thư", "chủ nhiệm",
		"ct", "pct", "các pct", "cvp", "các pcvp", "trưởng ban",
		"chánh văn phòng", "phó chánh văn phòng", "thủ tướng",
		"phó thủ tướng", "các phó chánh văn phòng", "tổng bí thư",
		"chủ tịch hđnd", "hiệu trưởng", "trưởng đoàn", NULL
	};

	return lh_word_match_any(doc, range.start, range.end, posts) != 0;
}

/* Nobody can list it: "các đơn vị liên quan", "một số nhà đầu tư". */
bool lh_agency_is_open(const struct lh_document *doc, struct lh_range range)
{
	static const char *const words[] = {
		"liên quan", "một số", "nhà đầu tư", "hộ dân", "cử tri",
		"doanh nghiệp", "toàn thể", "nhân dân", "phóng viên",
		"đơn vị tư vấn", "khách mời", "hội viên", NULL
	};

	return lh_word_find_any(doc, range, words, NULL, NULL);
}

bool lh_agency_is_central_city(const struct lh_document *doc,
			       struct lh_range range)
{
	static const char *const cities[] = {
		"hà nội", "hải phòng", "đà nẵng", "cần thơ", "hồ chí minh",
		"huế", NULL
	};
	size_t stop = lh_word_match_any(doc, range.start, range.end, cities);

	return stop == range.end;
}

/* --- where the verb begins ------------------------------------------- */

/* What agencies are told to do.  The list is of office language, not of any
 * document: a verb must begin with a small letter where it stands. */
static const char *const agency_verbs[] = {
	"chủ trì", "phối hợp", "chuẩn bị", "tổng hợp", "báo cáo", "gửi", "cử",
	"bố trí", "xây dựng", "rà soát", "tổ chức", "thực hiện", "hướng dẫn",
	"quản lý", "tham mưu", "chỉ đạo", "lập", "cung cấp", "đăng ký",
	"mời", "thông báo", "triển khai", "hoàn thiện", "kiểm tra", "đôn đốc",
	"theo dõi", "đề xuất", "chịu trách nhiệm", "có trách nhiệm",
	"có văn bản", "có báo cáo", "có ý kiến", "có giải pháp",
	"có kế hoạch", "căn cứ", "tiếp tục", "khẩn trương", "chủ động",
	"tập trung", "tăng cường", "nghiên cứu", "xem xét", "phân công",
	"thẩm định", "trình", "cập nhật", "đảm bảo", "bảo đảm", "là cơ quan",
	"là đơn vị", "là đầu mối", "làm đầu mối", "in ấn", "in tài liệu",
	"sao gửi", "nộp", "đưa tin", "tuyên truyền", "tham dự", "dự họp",
	"dự hội nghị", "tham gia", "theo chức năng", "theo nhiệm vụ",
	"theo thẩm quyền", "trong phạm vi", "phát huy", "đánh giá",
	"bàn giao", "hoàn thành", "xử lý", "giải quyết", "trực tiếp",
	"thành lập", "niêm yết", "vận động", "huy động", "cân đối",
	"phê duyệt", "ban hành", "tiếp thu", "giải trình", "công bố",
	"trang trí", "phục vụ", "đón tiếp", "liên hệ", "phát hành",
	"số hóa", "giám sát", "quán triệt", "phổ biến", "hỗ trợ", "đăng tải",
	"phát sóng", "sớm", "nghiêm túc", "kịp thời", "thường xuyên",
	"cho báo cáo", "cho ý kiến", "góp ý", "tham gia ý kiến", "thông tin",
	"đưa vào", "ưu tiên", "khắc phục", "thu thập", "thống nhất", "chọn",
	"lựa chọn", "giao", "yêu cầu", "đề nghị", "ký", "thanh toán",
	"chi trả", "kê khai", "rút kinh nghiệm", "sắp xếp", "chuyển", "nhập",
	"duy trì", "tạo điều kiện", "nắm", "khảo sát", "xác định", "rà",
	"điều tra", "phân bổ", "giao ban", "thu", "chi", "tiếp nhận", "chỉnh trang",
	"tăng", "giảm", "mở", "khai thác", "bám sát", "nhắc", "rút ngắn",
	"phân loại", "xét", "chấm dứt", "kết luận", "khen thưởng", "bảo vệ",
	"bảo quản", "tuyển", "đào tạo", "bồi dưỡng", "tập huấn", "khôi phục",
	"tu sửa", "nạo vét", "cắm", "đóng góp", "ủng hộ", "quyên góp",
	"soạn thảo", "dự thảo", "thẩm tra", "quyết định", "quan tâm",
	"truyền thông", "vận hành", "quay phim", "ghi hình", "kết nối",
	"lắp đặt", "dọn dẹp", "vệ sinh", "sẵn sàng", "phân tích",
	"thống kê", "đẩy nhanh", "đẩy mạnh", "nâng cao", "làm việc",
	"làm rõ", "tháo gỡ", "cấp", "bổ sung", "chấn chỉnh", "kiểm điểm",
	"xác minh", "trả lời", "phản ánh", "kiến nghị", "gắn", "tự",
	"giới thiệu", "sử dụng", "dùng", "hoãn", "dừng", "tạm dừng", "rút",
	"đăng", "phát", "in", "sao", "đón", "ghi", "làm", "đưa", "nêu",
	"công khai", "đối chiếu", "phải", "cần", "được giao", "nhận",
	"điều chỉnh", "sửa chữa", "thay thế", "thu hồi", "trồng", "vay",
	"di dời", "sơ tán", "kêu gọi", "cấm", "ứng trực", "trực ban", "trực 24",
	"soạn", "lo", "mang", "tập hợp", "hoàn chỉnh", "điều động",
	"trình bày", "tiến hành", "chấm", "phát động", "kiểm kê", "kiểm đếm",
	"đo đạc", "nghiệm thu", "quyết toán", "giải ngân", "hạch toán",
	"lồng ghép", "lưu ý", "chú trọng", "chú ý", "giữ", "ngăn chặn",
	"phòng ngừa", "đấu tranh", "tuần tra", "canh gác", "cảnh báo", "treo",
	"mua", "đặt", "dự trù", "lên", "phân cấp", "quy định", "xử phạt",
	"cưỡng chế", "bầu", "bình xét", "bình chọn", "đề cử", "trao",
	"tặng", "nhân rộng", "viết", "tổng kết", "sơ kết", "gia hạn",
	"gia cố", "cam kết", "vận chuyển", "vận dụng", "áp dụng", "củng cố",
	"kiện toàn", "bổ nhiệm", "ủy quyền", "chia sẻ", "kết hợp",
	"trao đổi", "thảo luận", "thăm", "chăm lo", "cứu trợ", "ứng cứu",
	"ứng phó", "hạn chế", "tiết kiệm", "nhanh chóng", "mở rộng",
	"thúc đẩy", "tạo", "khuyến khích", "khuyến cáo", "dành", "khóa",
	"khoanh vùng", "chấp hành", "quyết liệt", "tích cực", "gương mẫu",
	"chịu", "thay mặt", "cân nhắc", "hiệp thương", "xin ý kiến",
	"lấy ý kiến", "lưu trữ", "đánh máy", "photo", "photocopy", "nhân bản",
	"ra quân", "ra văn bản", "ra thông báo", "xác nhận", "phê bình",
	"nhắc nhở", "quay", "chụp ảnh", "cùng chuẩn bị", "tiếp đón",
	"tiếp và làm việc", "chào đón", "có mặt", "hoàn trả", "hoàn tất",
	NULL
};

/* Behind these a small verb is still part of the name: "Ban quản lý", "Phòng
 * quản lý đô thị", "Đoàn giám sát". */
static const char *const agency_named_by_verb[] = {
	"ban", "phòng", "trung tâm", "cục", "chi cục", "vụ", "tổ", "đoàn",
	"hội đồng", "đội", "bộ phận", "ủy ban", "nhà", "quỹ",
	"viện", "trạm", "công tác", "ngân hàng", "tiểu ban", NULL
};

/* Words that end a list of agencies though no verb follows at once. */
static const char *const agency_stops[] = {
	"trong việc", "trong quá trình", "trong công tác", "để", "nhằm",
	"theo", "khi", "trên cơ sở", "trước ngày", "chậm nhất", "đến hết",
	"trong tháng", "trong ngày", "trước", "qua", "bằng", "đúng",
	"như sau", "tại", "từ ngày", "muộn nhất", "xong", NULL
};

static bool agency_stops_at(const struct lh_document *doc, size_t at,
			    size_t end)
{
	return !lh_word_capital(doc, at) &&
		lh_word_match_any(doc, at, end, agency_stops);
}

/* Names in which a verb is a noun: "Ban Quản lý dự án đầu tư xây dựng". */
static const char *const agency_compounds[] = {
	"đầu tư xây dựng", "đầu tư phát triển", "dự án xây dựng",
	"tư vấn lập quy hoạch", "tư vấn lập dự án", "tư vấn thiết kế",
	"tư vấn giám sát", "tư vấn lập", "quản lý dự án", "quản lý thị trường",
	"quản lý khu", "quản lý các khu", "quản lý rừng", "quản lý đầu tư",
	"quản lý nhà nước", "quản lý chất lượng", "quản lý xuất nhập cảnh",
	"kiểm soát bệnh tật", "dịch vụ việc làm", "hỗ trợ doanh nghiệp",
	"hỗ trợ nông dân", "hỗ trợ phát triển", "thi hành án",
	"thẩm định giá", "phục vụ hành chính công", "đăng ký đất đai",
	"đăng ký kinh doanh", "phát thanh", "phát triển quỹ đất",
	"phòng, chống", "bảo trợ xã hội", "tổ chức chính trị",
	"tổ chức đoàn thể", "tổ chức xã hội", "tổ chức hành chính",
	"tổ chức cán bộ", "tổ chức, cá nhân", "báo chí", "in báo",
	"thi công xây dựng", "đơn vị thi công", "đơn vị quản lý",
	"giao thông", "giao dịch", "chi bộ", "chi cục", "chi nhánh",
	"chi hội", "chi đoàn", "thu hút đầu tư", "thu nhập",
	"làm nhiệm vụ", "cấp nước", "cấp xã", "cấp huyện", "cấp tỉnh",
	"cấp trên", "cấp ủy", "các cấp", "ngành, cấp", "thông tin điện tử",
	"thông tin và", "thông tin liên lạc", "thông tin cơ sở",
	"công trình", "chương trình", "chuyển đổi số", "tự vệ", "gắn kết", "cần thơ", "trực thuộc",
	"thường trực", "thường vụ", "phụ trách", "quản lý công viên",
	"nêu trên", "nêu tại", "nhập khẩu", "nhập cảnh", "có liên quan", "tham gia giao thông", NULL
};

bool lh_agency_verb_at(const struct lh_document *doc, size_t at, size_t end)
{
	if (at >= end || lh_word_capital(doc, at))
		return false;
	return lh_word_match_any(doc, at, end, agency_verbs) != 0;
}

static bool agency_takes_field(const struct lh_document *doc, size_t at,
			       size_t end, size_t *stop)
{
	static const char *const takers[] = {
		"sở", "bộ", "phòng", "ban", "ngành", "cục", "chi cục",
		"trung tâm", "vụ", NULL
	};
	size_t head = lh_word_match_any(doc, at, end, takers);
	size_t field;

	if (!head || head + 1 >= end || doc->s[head] != ' ')
		return false;
	field = lh_agency_field(doc, head + 1, end);
	if (!field)
		return false;
	*stop = field;
	return true;
}

/* "huyện Cao Lộc": the kind of a place and its name in capitals. */
static bool agency_takes_place(const struct lh_document *doc, size_t at,
			       size_t end, size_t *stop)
{
	static const char *const kinds[] = {
		"tỉnh", "huyện", "xã", "phường", "quận", "thị trấn",
		"thị xã", "thành phố", NULL
	};
	static const char *const whole[] = {
		"việt nam", "chính phủ", "quốc hội", "tỉnh ủy", "huyện ủy",
		"thành ủy", "thị ủy", "đảng ủy", NULL
	};
	size_t word = lh_word_match_any(doc, at, end, whole);
	size_t words = 0;

	if (word) {
		*stop = word;
		return true;
	}
	word = lh_word_match_any(doc, at, end, kinds);
	if (!word)
		return false;
	while (word + 1 < end && doc->s[word] == ' ' && words < 5 &&
	       lh_word_char(doc->low, word + 1, end) &&
	       lh_word_capital(doc, word + 1)) {
		word = lh_word_end(doc, word + 1, end);
		words++;
	}
	*stop = word;
	return words > 0;
}

/* "Bộ Chỉ huy Quân sự tỉnh", "Công an huyện": the level of the place ends the
 * name where the place itself is not said. */
static bool agency_takes_level(const struct lh_document *doc, size_t at,
			       size_t end, size_t *stop)
{
	static const char *const levels[] = {
		"tỉnh", "huyện", "xã", "phường", "quận", "thị trấn", "thị xã",
		"thành phố", NULL
	};
	/* Words that only begin like one, or go on from it. */
	static const char *const others[] = {
		"xã hội", "xã viên", "xã đội", "xã đoàn", "tỉnh lộ", "tỉnh đội",
		"tỉnh đoàn", "huyện lộ", "huyện đội", "huyện đoàn", "quận đoàn",
		"phường đội", NULL
	};

	if (lh_word_capital(doc, at) ||
	    lh_word_match_any(doc, at, end, others))
		return false;
	*stop = lh_word_match_any(doc, at, end, levels);
	return *stop != 0;
}

/* Behind a complete name a small word that cannot belong to it begins what
 * the agency does, known verb or not. */
static bool agency_predicate_at(const struct lh_document *doc, size_t at,
				size_t end)
{
	static const char *const goes_on[] = {
		"và", "tỉnh", "huyện", "thành phố", "thị xã", "xã", "phường",
		"quận", "thị trấn", "các", "cùng", "thuộc", "trực thuộc",
		"có", "liên quan", "của", "nêu trên", "trên", "hoặc", "với",
		"địa phương", "cấp", "đã", "vừa", "đang", "sẽ", "xin",
		"không", "được", "còn", "chưa", "vẫn", "cũ", "mới", "ở",
		"khu vực", "trung ương", "trong", "số", "khóa", "khoá",
		"nhiệm kỳ", "gồm", "lần", "miền núi", "vùng", "biên giới",
		"nghèo", "ven", "bãi", "điểm", "phía", "giáp", "lân cận",
		"đặc biệt", "trọng điểm", "nông thôn", "còn lại", "bạn", "đảo",
		"đồng bằng", "khác", "nơi", "này", "đó", "theo", "tại", "ngoài",
		"quản lý", "đoàn", "phụ trách", "chuyên trách", "là", "nhà",
		"khối", "vũng", "hội", "ban", "do", "nay", "miền", "như", "bị",
		"nằm", "tham dự", "chịu ảnh hưởng", NULL
	};

	return at + 1 < end && doc->s[at] == ' ' &&
		lh_word_char(doc->low, at + 1, end) &&
		!(doc->s[at + 1] >= '0' && doc->s[at + 1] <= '9') &&
		!lh_word_capital(doc, at + 1) &&
		!lh_word_match_any(doc, at + 1, end, goes_on);
}

/* "Sở X: chủ trì …" ends at its colon; "các sở: Tài chính, …" goes on. */
static bool agency_colon_ends(const struct lh_document *doc, size_t start,
			      size_t at, size_t end)
{
	struct lh_range head = { (uint32_t)start, (uint32_t)at };
	size_t next = at + 1;

	while (next < end && doc->s[next] == ' ')
		next++;
	if (next >= end || lh_agency_verb_at(doc, next, end))
		return true;
	/* "Thị đoàn: Phối hợp …"; a plural lists names that may look like
	 * verbs ("các xã: Chi Lăng"). */
	return at - start < 160 && !lh_word_find(doc, head, "các", NULL) &&
		!lh_agency_field(doc, next, end) &&
		(!lh_word_capital(doc, next) ||
		 lh_word_match_any(doc, next, end, agency_verbs));
}

/* "Tỉnh đoàn", "Thị đoàn" end with the word that begins "Đoàn giám sát". */
static bool agency_is_youth_union(const struct lh_document *doc, size_t at,
				  size_t end)
{
	return !lh_word_capital(doc, at) &&
		lh_word_match(doc, at, end, "đoàn");
}

size_t lh_agency_list_end(const struct lh_document *doc, size_t at,
			  size_t end)
{
	bool named = false;	/* the word before takes a verb into a name */
	size_t start = at;

	while (at < end) {
		size_t stop;

		if (agency_takes_field(doc, at, end, &stop) ||
		    agency_takes_place(doc, at, end, &stop) ||
		    (at > start && agency_takes_level(doc, at, end, &stop))) {
			if (agency_predicate_at(doc, stop, end))
				return stop + 1;
			at = stop;
			named = false;
		} else if ((stop = lh_word_match_any(doc, at, end,
						     agency_compounds))) {
			at = stop;
			named = false;
		} else if (!named && (lh_agency_verb_at(doc, at, end) ||
				      agency_stops_at(doc, at, end))) {
			return at;
		} else {
			named = lh_word_match_any(doc, at, end,
						  agency_named_by_verb) &&
				!agency_is_youth_union(doc, at, end);
			at = lh_word_end(doc, at, end);
			if (named && at < end && doc->s[at] != ' ')
				named = false;
		}
		while (at < end && !lh_word_char(doc->low, at, end)) {
			if (doc->s[at] == ':' || doc->s[at] == '.')
				named = false;
			if (doc->s[at] == ':' && agency_colon_ends(doc, start, at,
								 end))
				return at;
			if (doc->s[at] == '(')
				at = lh_range_close(doc, at, end);
			else
				at++;
			while (at < end && (doc->low[at] & 0xC0) == 0x80)
				at++;
		}
	}
	return end;
}
