/* The grammar of agency names: what begins one, which fields of government
 * are one name in spite of their commas, which are groups and which posts.
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
	"ngân hàng", "nhnn", "bảo hiểm", "bhxh", "điện lực", "công ty", "công đoàn", "đoạn",
	"vườn quốc gia", "bql", "bch", "btv", "bgh", "bgđ", "bđbp", "khoa", "tổ đại biểu", "liên chi đoàn", "kho",
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
	"tổ dân phố", "ấp", "khoa", "bộ môn", "chi đội", "liên đội",
	"chi đoàn", "liên chi đoàn", "chi hội", "công đoàn", NULL
};

/* Begin a group, or the way in which a body is asked. */
static const char *const agency_openers[] = {
	"các", "những", "một số", "toàn thể", "toàn bộ", "quý", "nguyên", "cấp ủy", "cấp ủy viên", "trợ lý",
	"tác giả", "nhà khoa học", "chuyên gia", "nhà báo", "già làng",
	"trưởng bản", "trưởng thôn", "người có uy tín", "thầy", "cô", "tất cả", "đại diện",
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
	"thủ tướng", "phó thủ tướng", "hộ ông", "hộ bà", "gia đình", "cổ đông", "cố vấn", "học viên",
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
	"đơn vị bầu cử", "khoa học", "đoàn kết", "huyện lộ", "mỗi tuần", "thành phần", "trường học", "viện dẫn",
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
	size_t stop = lh_word_match_any(doc, at, end, agency_heads);

	return stop && !lh_word_match_any(doc, at, end, agency_not_heads) &&
		lh_word_match_any(doc, at, end, agency_openers) <= stop;
}

/* Nouns of which groups are made: "các sở, ban, ngành", "UBND các huyện,
 * thành phố", "các phòng, đơn vị". */
static const char *const agency_generic[] = {
	"thị", "thôn", "sở", "ban", "ngành", "phòng", "đơn vị", "cơ quan", "địa phương",
	"huyện", "xã", "phường", "thị trấn", "thị xã", "thành phố", "tỉnh",
	"quận", "đoàn thể", "tổ chức", "chi cục", "cục", "vụ", "viện",
	"trung tâm", "trường", "hội", "doanh nghiệp", "cá nhân", "bộ",
	"báo", "đài", "mặt trận", "bộ phận", "chuyên viên", "cán bộ",
	"công chức", "viên chức", "ban ngành", "hợp tác xã", "hộ dân",
	"phòng ban", "phòng chuyên môn", "đặc khu", "khu phố",
	"tổ dân phố", "công ty",
	"hội đoàn thể", "tổ chức chính trị - xã hội", "hiệp hội",
	"cơ quan báo chí", "chi bộ", "đảng bộ", "bệnh viện",
	"cơ quan thông tấn", "thông tấn", "báo chí", "khoa", "bộ môn",
	"cơ quan ngang bộ", "cơ quan thuộc chính phủ", NULL
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
		"thành viên", "giúp việc", "đầu mối", "hành chính", "gồm", "bao gồm", "sau", NULL
	};

	return lh_word_match_any(doc, at, end, words) ||
		lh_word_match_any(doc, at, end, agency_generic);
}

/* Behind the noun of a group that stands at `at`, whatever follows; or 0. */
size_t lh_agency_noun_at(const struct lh_document *doc, size_t at, size_t end)
{
	return lh_word_match_any(doc, at, end, agency_generic);
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
	"lđ-tbxh", "lđ - tb & xh", "lđ-tb & xh", "lđ - tb&xh", "lđtb & xh",
	"lao động - tb và xh", "lao động - tb&xh", "lao động - tbxh",
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
	"trồng trọt và bảo vệ thực vật", "chăn nuôi và thú y",
	"biển và hải đảo", "quản lý đất đai", "phát thanh, truyền hình",
	"dân số - kế hoạch hóa gia đình", "dân số và kế hoạch hóa gia đình",
	"an toàn vệ sinh thực phẩm", "bảo vệ môi trường",
	"y tế dự phòng", "y tế công cộng", "y tế cơ sở",
	"giáo dục chuyên nghiệp", "giáo dục mầm non", "giáo dục tiểu học",
	"giáo dục trung học", "giáo dục thường xuyên", "giáo dục đại học",
	"giáo dục nghề nghiệp", "giáo dục dân tộc", "giáo dục chính trị",
	"giáo dục quốc phòng", "kinh tế đối ngoại", "kinh tế hợp tác",
	"kinh tế ngành", "kinh tế tổng hợp", "kinh tế kỹ thuật",
	"tài chính doanh nghiệp", "tài chính đầu tư", "tài chính ngân sách",
	"tài chính hành chính", "tài chính kế toán", "tài chính ngân hàng",
	"công nghiệp nặng", "công nghiệp nhẹ", "nông nghiệp nông thôn",
	"văn hóa nghệ thuật", "văn hóa cơ sở", "văn hóa quần chúng",
	"dân tộc thiểu số", "dân tộc miền núi", "môi trường đô thị",
	"xây dựng cơ bản", "xây dựng nông thôn mới", "tư pháp hộ tịch",
	"khoa học kỹ thuật", "khoa học và kỹ thuật", "văn học nghệ thuật",
	"văn học - nghệ thuật", "chữ thập đỏ", NULL
};

/* End of the longest field that starts here, or 0. */
size_t lh_agency_field(const struct lh_document *doc, size_t at, size_t end)
{
	return lh_word_match_any(doc, at, end, agency_fields);
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
		"doanh nghiệp", "toàn thể", "phóng viên",
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
