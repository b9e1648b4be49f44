/* The options of the commands table; see commands.c. */
#include "command_options.h"

#include <lichhop/gettext.h>

#define OPTION_JSON { .name = "json", .summary = N_("In ra JSON") }
#define OPTION_CSV { .name = "csv", .summary = N_("In ra CSV cho bảng tính") }
#define OPTION_ALIASES \
	{ .name = "aliases", .value = N_("TÊN; TÊN"), \
	  .summary = N_("Các tên khác, cách nhau bằng “;”") }
#define OPTION_EMAIL \
	{ .name = "email", .value = N_("ĐỊA_CHỈ"), .summary = N_("Thư điện tử") }
#define OPTION_PHONE \
	{ .name = "phone", .value = N_("SỐ"), .summary = N_("Điện thoại") }
#define OPTION_NAME \
	{ .name = "name", .value = N_("TÊN"), .summary = N_("Khi sửa: tên mới") }

const struct lh_option options_json[] = {
	OPTION_JSON,
	{ .name = NULL },
};

const struct lh_option options_import[] = {
	{ .name = "dry-run",
	  .summary = N_("Chỉ đọc và in ra, không lưu gì") },
	OPTION_JSON,
	{ .name = "yes", .letter = 'y', .summary = N_("Lưu luôn, không hỏi") },
	{ .name = "update",
	  .summary = N_("Văn bản đã có thì cập nhật theo bản này") },
	{ .name = "new",
	  .summary = N_("Gần giống một văn bản đã có vẫn là văn bản khác: lưu mới") },
	{ .name = "add-agencies",
	  .summary = N_("Thêm vào danh bạ những cơ quan chưa có") },
	{ .name = NULL },
};

const struct lh_option options_list[] = {
	OPTION_JSON, OPTION_CSV,
	{ .name = NULL },
};

const struct lh_option options_show[] = {
	OPTION_JSON,
	{ .name = "text",
	  .summary = N_("In đúng toàn văn của văn bản") },
	{ .name = NULL },
};

const struct lh_option options_assignments[] = {
	{ .name = "agency", .value = N_("CƠ_QUAN"),
	  .summary = N_("Chỉ việc của cơ quan này; tên nào cũng được, không cần dấu") },
	{ .name = "status", .value = N_("TÌNH_TRẠNG"),
	  .summary = N_("Chỉ việc ở tình trạng này: open, submitted …, hoặc “đã nộp” …") },
	{ .name = "overdue", .summary = N_("Chỉ việc quá hạn") },
	OPTION_JSON, OPTION_CSV,
	{ .name = NULL },
};

const struct lh_option options_agencies[] = {
	OPTION_JSON, OPTION_CSV, OPTION_NAME,
	{ .name = "short-name", .value = N_("TÊN"), .summary = N_("Tên tắt") },
	OPTION_ALIASES,
	{ .name = "kind", .value = N_("LOẠI"),
	  .summary = N_("Loại: sở, ban, ubnd xã …") },
	{ .name = "jurisdiction", .value = N_("ĐỊA_BÀN"),
	  .summary = N_("Địa bàn: tỉnh Lạng Sơn; để trống: cả nước") },
	{ .name = "parent", .value = N_("CƠ_QUAN"),
	  .summary = N_("Cơ quan cấp trên") },
	OPTION_EMAIL, OPTION_PHONE,
	{ .name = "address", .value = N_("ĐỊA_CHỈ"), .summary = N_("Địa chỉ") },
	{ .name = "valid-from", .value = N_("NGÀY"),
	  .summary = N_("Có từ ngày nào") },
	{ .name = "valid-until", .value = N_("NGÀY"),
	  .summary = N_("Từ ngày nào không còn nữa (sáp nhập, đổi tên)") },
	{ .name = "successor", .value = N_("CƠ_QUAN"),
	  .summary = N_("Cơ quan kế tục từ ngày ấy") },
	{ .name = NULL },
};

const struct lh_option options_people[] = {
	OPTION_JSON, OPTION_CSV, OPTION_NAME,
	{ .name = "position", .value = N_("CHỨC_VỤ"), .summary = N_("Chức vụ") },
	{ .name = "agency", .value = N_("CƠ_QUAN"),
	  .summary = N_("Cơ quan, phải có trong danh bạ") },
	OPTION_EMAIL, OPTION_PHONE, OPTION_ALIASES,
	{ .name = NULL },
};

const struct lh_option options_rooms[] = {
	OPTION_JSON, OPTION_CSV, OPTION_NAME,
	{ .name = "location", .value = N_("NƠI"),
	  .summary = N_("Ở đâu: trụ sở UBND tỉnh") },
	{ .name = "capacity", .value = N_("SỐ"), .summary = N_("Số chỗ ngồi") },
	OPTION_ALIASES,
	{ .name = NULL },
};

const struct lh_option options_groups[] = {
	OPTION_JSON, OPTION_CSV, OPTION_NAME, OPTION_ALIASES,
	{ .name = "members", .value = N_("TÊN; TÊN"),
	  .summary = N_("Các thành viên: cơ quan hoặc người trong danh bạ") },
	{ .name = NULL },
};

const struct lh_option options_log[] = {
	OPTION_JSON,
	{ .name = "limit", .value = N_("SỐ"),
	  .summary = N_("Nhiều nhất bao nhiêu mục, mặc định 50") },
	{ .name = NULL },
};

/* What a meeting is made of, and what it is changed with. */
#define OPTIONS_MEETING \
	{ .name = "title", .value = N_("TÊN"), .summary = N_("Tên cuộc họp") }, \
	{ .name = "time", .value = N_("LÚC"), .summary = N_("Ngày, giờ họp, như “14h 04/12/2025”") }, \
	{ .name = "end", .value = N_("GIỜ"), .summary = N_("Giờ kết thúc, như 16:30") }, \
	{ .name = "location", .value = N_("NƠI"), .summary = N_("Địa điểm; phòng trong danh bạ được nhận ra") }, \
	{ .name = "chair", .value = N_("NGƯỜI"), .summary = N_("Chủ trì: họ tên, chức vụ") }, \
	{ .name = "content", .value = N_("NỘI_DUNG"), .summary = N_("Nội dung họp") }, \
	{ .name = "contact", .value = N_("ĐẦU_MỐI"), .summary = N_("Đầu mối liên hệ") }, \
	{ .name = "state", .value = N_("TÌNH_TRẠNG"), .summary = N_("tentative, confirmed, held, postponed hoặc cancelled") }, \
	{ .name = "add", .value = N_("TÊN"), .summary = N_("Thêm thành phần"), .many = true }
#define OPTIONS_FOLLOW_UP \
	{ .name = "in-charge", .value = N_("NGƯỜI"), .summary = N_("Người của cơ quan mình theo dõi") }, \
	{ .name = "note", .value = N_("GHI_CHÚ"), .summary = N_("Ghi chú riêng, không gửi đi đâu") }

const struct lh_option options_add[] = {
	OPTIONS_MEETING, OPTIONS_FOLLOW_UP,
	{ .name = NULL },
};

const struct lh_option options_edit[] = {
	OPTIONS_MEETING,
	{ .name = "role", .value = N_("TÊN=VAI"), .summary = N_("Đặt vai của một thành phần: chair (chủ trì), member (thành viên), invited (mời dự), secretary (thư ký), reporter (báo cáo), information (để biết)"), .many = true },
	{ .name = "remove", .value = N_("TÊN"), .summary = N_("Bớt thành phần, hoặc cơ quan của phân công"), .many = true },
	{ .name = "task", .value = N_("VIỆC"), .summary = N_("Nội dung việc của phân công") },
	{ .name = "deliverable", .value = N_("SẢN_PHẨM"), .summary = N_("Sản phẩm phải nộp") },
	{ .name = "deadline", .value = N_("HẠN"), .summary = N_("Thời hạn, như “chậm nhất 03/12/2025”") },
	{ .name = "lead", .value = N_("CƠ_QUAN"), .summary = N_("Thêm cơ quan chủ trì"), .many = true },
	{ .name = "support", .value = N_("CƠ_QUAN"), .summary = N_("Thêm cơ quan phối hợp"), .many = true },
	{ .name = "recipient", .value = N_("NƠI_NHẬN"), .summary = N_("Nơi nhận kết quả") },
	{ .name = "via", .value = N_("NƠI"), .summary = N_("Gửi qua đâu") },
	{ .name = "copies", .value = N_("SỐ"), .summary = N_("Số bộ phải nộp") },
	{ .name = "number", .value = N_("SỐ"), .summary = N_("Số, ký hiệu văn bản") },
	{ .name = "issuer", .value = N_("CƠ_QUAN"), .summary = N_("Cơ quan ban hành") },
	{ .name = "subject", .value = N_("TRÍCH_YẾU"), .summary = N_("Trích yếu") },
	{ .name = "date", .value = N_("NGÀY"), .summary = N_("Ngày văn bản") },
	{ .name = "kind", .value = N_("LOẠI"), .summary = N_("giay_moi, thong_bao, cong_van, ke_hoach, lich_tuan, cong_dien hoặc khac") },
	{ .name = "signer", .value = N_("NGƯỜI"), .summary = N_("Người ký") },
	OPTIONS_FOLLOW_UP,
	{ .name = NULL },
};

const struct lh_option options_move[] = {
	{ .name = "end", .value = N_("GIỜ"), .summary = N_("Giờ kết thúc mới, như 16:30") },
	{ .name = "location", .value = N_("NƠI"), .summary = N_("Địa điểm mới") },
	{ .name = NULL },
};

const struct lh_option options_postpone[] = {
	{ .name = "to", .value = N_("LÚC"), .summary = N_("Thời gian mới; không có thì chờ xếp lịch") },
	{ .name = "reason", .value = N_("LÝ_DO"), .summary = N_("Lý do hoãn") },
	{ .name = NULL },
};

const struct lh_option options_reason[] = {
	{ .name = "reason", .value = N_("LÝ_DO"), .summary = N_("Lý do") },
	{ .name = NULL },
};

const struct lh_option options_respond[] = {
	{ .name = "remark", .value = N_("LỜI"), .summary = N_("Lời nhắn kèm") },
	{ .name = NULL },
};

const struct lh_option options_delegate[] = {
	{ .name = "position", .value = N_("CHỨC_VỤ"), .summary = N_("Chức vụ") },
	{ .name = "phone", .value = N_("SỐ"), .summary = N_("Điện thoại") },
	{ .name = "email", .value = N_("ĐỊA_CHỈ"), .summary = N_("Địa chỉ thư") },
	{ .name = "replaces", .value = N_("NGƯỜI"), .summary = N_("Dự thay cho ai") },
	{ .name = "present", .summary = N_("Điểm danh: có mặt") },
	{ .name = "absent", .summary = N_("Điểm danh: vắng") },
	{ .name = "remove", .summary = N_("Thôi cử người này") },
	{ .name = NULL },
};

const struct lh_option options_mark[] = {
	{ .name = "agency", .value = N_("TÊN"), .summary = N_("Cơ quan có phần việc") },
	{ .name = "role", .value = N_("VAI"), .summary = N_("lead hoặc support: khi cơ quan ấy vừa chủ trì vừa phối hợp") },
	{ .name = "all", .summary = N_("Mọi cơ quan chủ trì của phân công") },
	{ .name = "at", .value = N_("LÚC"), .summary = N_("Xảy ra khi nào, như “hôm qua”, 2025-12-03T09:00") },
	{ .name = "remark", .value = N_("LỜI"), .summary = N_("Ghi chú") },
	{ .name = NULL },
};

const struct lh_option options_export[] = {
	{ .name = "agency", .value = N_("TÊN"), .summary = N_("Chỉ phần liên quan đến cơ quan này") },
	{ .name = "method", .value = N_("KIỂU"), .summary = N_("request: lời mời; cancel: báo hủy; mỗi cuộc họp, mỗi việc một tệp") },
	{ .name = "output", .letter = 'o', .value = N_("TỆP|THƯ_MỤC/"), .summary = N_("Ghi ra đâu; không có thì ra màn hình") },
	{ .name = "utc", .summary = N_("Giờ UTC thay cho múi giờ") },
	{ .name = NULL },
};

const struct lh_option options_print[] = {
	{ .name = "format", .value = N_("DẠNG"), .summary = N_("pdf (mặc định), odt hoặc txt") },
	{ .name = "output", .letter = 'o', .value = N_("TỆP"), .summary = N_("Ghi ra tệp") },
	{ .name = "sort", .value = N_("CÁCH"), .summary = N_("name: xếp theo tên") },
	{ .name = NULL },
};
