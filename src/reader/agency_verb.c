/* Where a list of agencies ends and what they are told to do begins: "Sở Y tế,
 * UBND các huyện | phối hợp …".  Names hold words that are verbs elsewhere
 * ("Ban Quản lý dự án"), so the reading knows which words take them in. */
#include "reader_priv.h"

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
	"tiếp và làm việc", "chào đón", "có mặt", "hoàn trả", "hoàn tất", "giúp",
	"giúp đỡ", "mặc",
	NULL
};

/* Behind these a small verb is still part of the name: "Ban quản lý", "Phòng
 * quản lý đô thị", "Đoàn giám sát". */
static const char *const agency_named_by_verb[] = {
	"ban", "phòng", "trung tâm", "cục", "chi cục", "vụ", "tổ", "đoàn",
	"hội đồng", "đội", "bộ phận", "ủy ban", "nhà", "quỹ",
	"viện", "trạm", "công tác", "ngân hàng", "tiểu ban", NULL
};

/* End like one of those, and take no verb: "Văn phòng chuẩn bị …", "các phòng
 * báo cáo …". */
static const char *const agency_two_words[] = {
	"văn phòng", "bệnh viện", "thư viện", "công đoàn", "chi đoàn",
	"bảo tàng", "các phòng", "các trung tâm", "các cục", "các chi cục",
	"các tiểu ban", "các vụ", "các viện", "các trạm", "các đội", "các ngân hàng", NULL
};

/* Words that end a list of agencies though no verb follows at once. */
static const char *const agency_stops[] = {
	"trong việc", "trong quá trình", "trong công tác", "để", "nhằm",
	"theo", "khi", "trên cơ sở", "trước ngày", "chậm nhất", "đến hết",
	"trong tháng", "trong ngày", "trước", "qua", "bằng", "đúng",
	"như sau", "tại", "từ ngày", "muộn nhất", "xong", "có thể", NULL
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
	"quản lý nhà nước", "quản lý xây dựng", "quản lý chất lượng", "quản lý xuất nhập cảnh",
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
	"ban chỉ đạo xây dựng", "ban chỉ đạo phòng", "ban chỉ đạo phát triển",
	"tại mục", "tại khoản", "tại điểm", "tại phụ lục", "tại danh sách",
	"cấp i", "cấp ii", "cấp iii", "cấp 1", "cấp 2", "cấp 3",
	"công nghệ thông tin", "viễn thông tin học", "khoa học thông tin",
	"thi đua - khen thưởng", "thi đua, khen thưởng", "thi đua khen thưởng",
	"được phân công", "được mời", "được triệu tập", "được chỉ định",
	"bầu cử", "công trình", "chương trình", "chuyển đổi số", "tự vệ", "gắn kết", "cần thơ", "trực thuộc",
	"thường trực", "thường vụ", "phụ trách", "quản lý công viên",
	"nêu trên", "nêu tại", "nhập khẩu", "nhập cảnh", "có liên quan", "tham gia giao thông", NULL
};

/* A verb of duty, large or small: "Rà soát …" begins an item. */
bool lh_agency_verb_word(const struct lh_document *doc, size_t at, size_t end)
{
	return lh_word_match_any(doc, at, end, agency_verbs) != 0;
}

bool lh_agency_verb_at(const struct lh_document *doc, size_t at, size_t end)
{
	size_t stop;

	if (at >= end || lh_word_capital(doc, at))
		return false;
	/* "các cơ quan, tổ chức, cá nhân": a noun here. */
	stop = lh_word_match(doc, at, end, "tổ chức");
	if (stop && (stop >= end || doc->s[stop] == ',' ||
		     lh_word_match(doc, stop + 1, end, "và")))
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

	/* "các Bộ: Tài chính, Y tế, Nội vụ làm việc …": fields alone. */
	if (!head && at >= 2 && lh_word_capital(doc, at) &&
	    (doc->s[at - 2] == ',' || doc->s[at - 2] == ':'))
		head = at - 1;
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
		"nằm", "tham dự", "chịu ảnh hưởng", "viên", NULL
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
	size_t next = at + 1, stop, second;

	while (next < end && doc->s[next] == ' ')
		next++;
	if (next >= end || lh_agency_verb_at(doc, next, end))
		return true;
	/* "Các báo, đài: Tuyên truyền …": a name has its second word large. */
	stop = lh_word_match_any(doc, next, end, agency_verbs);
	second = lh_word_next(doc, next, end);
	if (stop > second && !lh_word_capital(doc, second) &&
	    !lh_agency_field(doc, next, end))
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
			size_t office = lh_word_match_any(doc, at, end,
							  agency_two_words);

			named = !office &&
				lh_word_match_any(doc, at, end,
						  agency_named_by_verb) &&
				!agency_is_youth_union(doc, at, end);
			/* "Văn phòng chuẩn bị …" is no "Phòng quản lý". */
			at = office ? office : lh_word_end(doc, at, end);
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
