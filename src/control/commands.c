/* The commands table.  Its order is that of help and manual.
 *
 * Names and options are stable: scripts rely on them.  An entry without run
 * is answered by a screen. */
#include <lichhop/gettext.h>

#include "command_options.h"
#include "command_priv.h"

#define ANY_WORDS SIZE_MAX
#define REVIEW_BOTH (LH_SCOPE_REVIEW | LH_SCOPE_REVIEW_TEXT)

#define DIRECTORY_ARGS \
	N_("[list [CHỮ]|show TÊN…|add TÊN|edit TÊN|remove TÊN…|import TỆP…]")
#define DIRECTORY_DETAILS \
	N_("list (danh sách) là mặc định; có CHỮ thì chỉ in những mục chứa chữ ấy. " \
	   "show (xem), add (thêm), edit (sửa), remove (xóa) nhận tên, tên khác, hoặc mã.\n\n" \
	   "import (nhập) đọc tệp CSV có dòng đầu là tên các cột, theo thứ tự bất kỳ, tên cột " \
	   "như tên các tùy chọn; cột cách nhau bằng dấu phẩy, chấm phẩy hoặc tab. Mục đã có được " \
	   "cập nhật, ô trống không xóa gì. Dòng sai được nêu tên, dòng đúng vẫn được giữ.")

static const struct lh_command commands[] = {
	/* --- notices, meetings, assignments --- */
	{
		.name = "import",
		.keys = "i", .scope = LH_SCOPE_GLOBAL,
		.label = N_("nhập văn bản"), .args = N_("TỆP…"),
		.summary = N_("Nhập văn bản (giấy mời, thông báo, công văn …) hoặc lịch .ics"),
		.details = N_("“-” là đầu vào chuẩn. Đọc xong thì in ra những gì đọc được và hỏi trước khi lưu; "
			"không có bàn phím thì cần --yes. Mã mới được in ra, mỗi mã một dòng.\n\n"
			"Văn bản đã có (cùng số và cơ quan, hoặc gần cùng lời văn) bị từ chối, trừ khi có --update: "
			"khi ấy mã của cuộc họp và phân công được giữ, việc đã nộp vẫn là đã nộp, cuộc họp không còn thì bị hủy.\n\n"
			"Nhiều tệp: tệp tốt được lưu, tệp hỏng được nêu tên.\n\n"
			"Đọc được .txt, .docx, .odt, .rtf, .html, .eml; bảng mã cũ TCVN3, VNI, VISCII, Windows-1258 "
			"được tự nhận ra. Có thêm các gói thì đọc được .pdf (poppler-utils), .doc (antiword hoặc catdoc), "
			"bản quét và ảnh (tesseract-ocr, tesseract-ocr-vie)."),
		.options = options_import, .least_words = 1,
		.most_words = ANY_WORDS, .run = lh_run_import,
	},
	{
		.name = "list", .args = N_("[KHI_NÀO]"), .needs = LH_NEED_READ,
		.summary = N_("Các cuộc họp; không nói khi nào thì là tuần này"),
		.details = N_("KHI_NÀO: today week month 2025-12-04 2025-12-01..2025-12-31, "
			"hoặc bằng tiếng Việt: tuần sau, thứ Năm tuần này, tháng 12."),
		.options = options_list, .most_words = ANY_WORDS,
		.run = lh_run_list,
	},
	{
		.name = "show", .args = N_("MÃ"), .needs = LH_NEED_READ,
		.summary = N_("Xem một văn bản (n3), cuộc họp (m12) hoặc phân công (a7)"),
		.options = options_show, .least_words = 1, .most_words = 1,
		.run = lh_run_show,
	},
	{
		.name = "assignments", .args = N_("[KHI_NÀO]"),
		.needs = LH_NEED_READ,
		.summary = N_("Phân công chuẩn bị; không nói khi nào thì là mọi việc chưa xong"),
		.details = N_("KHI_NÀO chọn những việc đến hạn trong các ngày ấy."),
		.options = options_assignments, .most_words = ANY_WORDS,
		.run = lh_run_assignments,
	},
	{
		.name = "search",
		.keys = "/ f3", .scope = LH_SCOPE_GLOBAL,
		.label = N_("tìm"), .args = N_("CHỮ…"), .needs = LH_NEED_READ,
		.summary = N_("Tìm trong văn bản, cuộc họp, phân công, danh bạ; không cần dấu"),
		.options = options_json, .least_words = 1,
		.most_words = ANY_WORDS, .run = lh_run_search,
	},
	{
		.name = "conflicts", .args = N_("[KHI_NÀO]"),
		.needs = LH_NEED_READ,
		.summary = N_("Những cuộc họp trùng phòng, trùng chủ trì, trùng người dự"),
		.details = N_("Không nói khi nào thì xét từ hôm nay trở đi."),
		.options = options_json, .most_words = ANY_WORDS,
		.run = lh_run_conflicts,
	},

	/* --- meetings and preparation --- */
	{
		.name = "add",
		.keys = "n", .scope = LH_SCOPE_GLOBAL,
		.label = N_("thêm"), .args = N_("[CÂU]"),
		.needs = LH_NEED_READ | LH_NEED_WRITE | LH_NEED_CREATE,
		.summary = N_("Thêm một cuộc họp bằng một câu"),
		.details = N_("Như: lichhop add \"8h thứ Hai họp giao ban, P.301, chủ trì: Trần Văn A, mời: Sở Tài chính, Sở Xây dựng\". "
			"Các tùy chọn đặt thêm từng trường. Trùng phòng, chủ trì hay thành phần được báo trước khi lưu."),
		.options = options_add, .most_words = ANY_WORDS, .run = lh_run_add,
	},
	{
		.name = "edit",
		.keys = "E", .scope = LH_SCOPE_WEEK | LH_SCOPE_MEETING
			| LH_SCOPE_ASSIGNMENT | LH_SCOPE_NOTICE
			| LH_SCOPE_DIRECTORY,
		.label = N_("sửa"), .args = N_("MÃ"),
		.needs = LH_NEED_READ | LH_NEED_WRITE | LH_NEED_SELECTION,
		.summary = N_("Sửa cuộc họp, phân công hay văn bản"),
		.details = N_("Mỗi tùy chọn đặt một trường; giá trị rỗng xóa trường ấy."),
		.options = options_edit, .least_words = 1, .most_words = 1,
		.run = lh_run_edit,
	},
	{
		.name = "move",
		.keys = "m", .scope = LH_SCOPE_WEEK | LH_SCOPE_MEETING,
		.label = N_("dời"), .args = N_("MÃ LÚC"),
		.needs = LH_NEED_READ | LH_NEED_WRITE | LH_NEED_SELECTION,
		.summary = N_("Dời cuộc họp sang lúc khác"),
		.options = options_move, .least_words = 2, .most_words = ANY_WORDS,
		.run = lh_run_move,
	},
	{
		.name = "postpone",
		.keys = "o", .scope = LH_SCOPE_WEEK | LH_SCOPE_MEETING,
		.label = N_("hoãn"), .args = N_("MÃ…"),
		.needs = LH_NEED_READ | LH_NEED_WRITE | LH_NEED_SELECTION,
		.summary = N_("Hoãn cuộc họp, có hoặc chưa có ngày mới"),
		.options = options_postpone, .least_words = 1,
		.most_words = ANY_WORDS, .run = lh_run_postpone,
	},
	{
		.name = "cancel",
		.keys = "X", .scope = LH_SCOPE_WEEK | LH_SCOPE_MEETING
			| LH_SCOPE_PREPARATION | LH_SCOPE_ASSIGNMENT,
		.label = N_("hủy"), .args = N_("MÃ…"),
		.needs = LH_NEED_READ | LH_NEED_WRITE | LH_NEED_SELECTION,
		.summary = N_("Hủy cuộc họp hoặc phân công"),
		.options = options_reason, .least_words = 1,
		.most_words = ANY_WORDS, .run = lh_run_cancel,
	},
	{
		.name = "withdraw", .keys = "W",
		.scope = LH_SCOPE_NOTICES | LH_SCOPE_NOTICE,
		.label = N_("thu hồi"), .args = N_("MÃ…"),
		.needs = LH_NEED_READ | LH_NEED_WRITE | LH_NEED_SELECTION,
		.summary = N_("Thu hồi văn bản, hủy những gì chỉ văn bản ấy lập ra"),
		.options = options_reason, .least_words = 1,
		.most_words = ANY_WORDS, .run = lh_run_withdraw,
	},
	{
		.name = "respond",
		.keys = "r", .scope = LH_SCOPE_MEETING,
		.label = N_("trả lời"), .args = N_("MÃ THÀNH_PHẦN TRẢ_LỜI"),
		.needs = LH_NEED_READ | LH_NEED_WRITE | LH_NEED_SELECTION,
		.summary = N_("Ghi trả lời của một thành phần"),
		.details = N_("TRẢ_LỜI: accepted (dự), declined (không dự), tentative (chưa chắc), delegated (cử người thay), none (chưa trả lời)."),
		.options = options_respond, .least_words = 3, .most_words = 3,
		.run = lh_run_respond,
	},
	{
		.name = "delegate",
		.keys = "d", .scope = LH_SCOPE_MEETING,
		.label = N_("cử người"), .args = N_("MÃ THÀNH_PHẦN HỌ_TÊN"),
		.needs = LH_NEED_READ | LH_NEED_WRITE | LH_NEED_SELECTION,
		.summary = N_("Ghi người mà một thành phần cử dự"),
		.options = options_delegate, .least_words = 3, .most_words = 3,
		.run = lh_run_delegate,
	},
	{
		.name = "mark", .keys = "g",
		.scope = LH_SCOPE_PREPARATION | LH_SCOPE_ASSIGNMENT
			| LH_SCOPE_MEETING,
		.label = N_("tình trạng"), .args = N_("MÃ… TÌNH_TRẠNG"),
		.needs = LH_NEED_READ | LH_NEED_WRITE | LH_NEED_SELECTION,
		.summary = N_("Ghi tình trạng phần việc của một cơ quan"),
		.details = N_("TÌNH_TRẠNG: open (chưa nộp), in_progress (đang làm), submitted (đã nộp), accepted (đã duyệt), returned (trả lại), cancelled (thôi). "
			"Phân công có nhiều cơ quan chủ trì thì nói rõ bằng --agency, hoặc --all."),
		.options = options_mark, .least_words = 2,
		.most_words = ANY_WORDS, .run = lh_run_mark,
	},
	{
		.name = "export",
		.keys = "e", .scope = LH_SCOPE_WEEK | LH_SCOPE_MEETING
			| LH_SCOPE_PREPARATION | LH_SCOPE_ASSIGNMENT
			| LH_SCOPE_NOTICES | LH_SCOPE_NOTICE,
		.label = N_("xuất"), .args = N_("MÃ…|KHI_NÀO"),
		.needs = LH_NEED_READ,
		.summary = N_("Xuất ra iCalendar (.ics)"),
		.details = N_("Không có --method: một lịch gồm mọi cuộc họp và phân công được hỏi. Có --method: mỗi cuộc họp, mỗi phân công một thư riêng trong THƯ_MỤC."),
		.options = options_export, .least_words = 1,
		.most_words = ANY_WORDS, .run = lh_run_export,
	},
	{
		.name = "print",
		.keys = "p", .scope = LH_SCOPE_WEEK | LH_SCOPE_MEETING,
		.label = N_("in"), .args = N_("attendees MÃ"),
		.needs = LH_NEED_READ,
		.summary = N_("In danh sách đại biểu để ký tên"),
		.options = options_print, .least_words = 2, .most_words = 2,
		.run = lh_run_print,
	},

	/* --- directory --- */
	{
		.name = "agencies", .args = DIRECTORY_ARGS,
		.summary = N_("Danh bạ cơ quan, đơn vị"),
		.details = DIRECTORY_DETAILS, .options = options_agencies,
		.most_words = ANY_WORDS, .run = lh_run_agencies,
	},
	{
		.name = "people", .args = DIRECTORY_ARGS,
		.summary = N_("Danh bạ người"),
		.details = DIRECTORY_DETAILS, .options = options_people,
		.most_words = ANY_WORDS, .run = lh_run_people,
	},
	{
		.name = "rooms", .args = DIRECTORY_ARGS,
		.summary = N_("Danh sách phòng họp"),
		.details = DIRECTORY_DETAILS, .options = options_rooms,
		.most_words = ANY_WORDS, .run = lh_run_rooms,
	},
	{
		.name = "groups", .args = DIRECTORY_ARGS,
		.summary = N_("Nhóm, khối: UBND các xã, các sở, ngành …"),
		.details = DIRECTORY_DETAILS, .options = options_groups,
		.most_words = ANY_WORDS, .run = lh_run_groups,
	},

	/* --- the office --- */
	{
		.name = "settings",
		.keys = ", f8", .scope = LH_SCOPE_GLOBAL,
		.label = N_("cài đặt"), .args = N_("[TÊN [GIÁ_TRỊ]|TÊN=GIÁ_TRỊ…]"),
		.summary = N_("Xem hoặc đặt các cài đặt"),
		.details = N_("Không có TÊN: in mọi cài đặt. Chỉ có TÊN: in giá trị. GIÁ_TRỊ rỗng trả về mặc định. Nhiều TÊN=GIÁ_TRỊ là một thay đổi, hoàn tác một lần.\n\n"
			"Các cài đặt office.* thuộc về cơ quan, nằm trong dữ liệu chung và được ghi nhật ký; "
			"các cài đặt khác là của riêng người dùng, nằm trong tệp lichhop/settings của thư mục cấu hình."),
		.options = options_json, .most_words = ANY_WORDS,
		.run = lh_run_settings,
	},

	/* --- the data --- */
	{
		.name = "undo", .args = N_("[MÃ]"), .needs = LH_NEED_WRITE,
		.keys = "u", .scope = LH_SCOPE_GLOBAL,
		.summary = N_("Hoàn tác thay đổi gần nhất của mình, hoặc một mục nhật ký"),
		.details = N_("Hoàn tác là một thay đổi mới, có trong nhật ký. Không hoàn tác "
			"được điều mà người khác đã sửa sau đó."),
		.most_words = 1, .run = lh_run_undo,
	},
	{
		.name = "redo", .needs = LH_NEED_WRITE,
		.keys = "ctrl+r", .scope = LH_SCOPE_GLOBAL,
		.summary = N_("Làm lại điều vừa hoàn tác"),
		.run = lh_run_redo,
	},
	{
		.name = "log", .args = N_("[MÃ]"), .needs = LH_NEED_READ,
		.summary = N_("Nhật ký: ai đã đổi gì, khi nào"),
		.details = N_("Có MÃ (như j31) thì in mục ấy với từng thay đổi, trước và sau."),
		.options = options_log, .most_words = 1, .run = lh_run_log,
	},
	{
		.name = "backup", .args = N_("TỆP"), .needs = LH_NEED_READ,
		.summary = N_("Sao lưu dữ liệu ra một tệp, kể cả khi người khác đang làm việc"),
		.least_words = 1, .most_words = 1, .run = lh_run_backup,
	},
	{
		.name = "restore", .args = N_("TỆP"),
		.summary = N_("Lấy lại dữ liệu từ tệp sao lưu"),
		.details = N_("Tệp được kiểm tra trước; dữ liệu hiện có được giữ lại thành một bản sao bên cạnh."),
		.least_words = 1, .most_words = 1, .run = lh_run_restore,
	},
	{
		.name = "check", .needs = LH_NEED_READ,
		.summary = N_("Kiểm tra dữ liệu có nguyên vẹn không"),
		.run = lh_run_check,
	},
	{
		.name = "reindex", .needs = LH_NEED_WRITE,
		.summary = N_("Dựng lại chỉ mục tìm kiếm, khi lichhop check bảo"),
		.run = lh_run_reindex,
	},
	{
		.name = "sample", .needs = LH_NEED_WRITE | LH_NEED_CREATE,
		.summary = N_("Lập một cơ quan mẫu ở nơi còn trống, để xem thử"),
		.details = N_("Mọi tên, số, địa chỉ trong đó đều là bịa; ngày tháng nằm quanh hôm nay. "
			"lichhop undo bỏ tất cả."),
		.run = lh_run_sample,
	},

	/* --- screens --- */
	{
		.name = "week", .keys = "w f2", .scope = LH_SCOPE_GLOBAL,
		.label = N_("tuần"), .summary = N_("Về lịch tuần"),
	},
	{
		.name = "preparation", .keys = "a f4", .scope = LH_SCOPE_GLOBAL,
		.label = N_("phân công"),
		.summary = N_("Việc chuẩn bị của từng cơ quan"),
	},
	{
		.name = "notices", .keys = "v f5", .scope = LH_SCOPE_GLOBAL,
		.label = N_("văn bản"), .summary = N_("Các văn bản đã nhập"),
	},
	{
		.name = "directory", .keys = "b f6", .scope = LH_SCOPE_GLOBAL,
		.label = N_("danh bạ"),
		.summary = N_("Danh bạ cơ quan, người, phòng họp, nhóm"),
	},
	{
		.name = "add-form", .keys = "N", .scope = LH_SCOPE_GLOBAL,
		.label = N_("thêm bằng biểu mẫu"),
		.summary = N_("Thêm một cuộc họp, điền từng trường"),
	},
	{
		.name = "copy", .keys = "y", .scope = LH_SCOPE_GLOBAL,
		.label = N_("chép"),
		.summary = N_("Chép mục đang chọn thành chữ vào bộ nhớ tạm"),
	},
	{
		.name = "open", .keys = "enter",
		.scope = LH_SCOPE_WEEK | LH_SCOPE_MEETING | LH_SCOPE_PREPARATION
			| LH_SCOPE_ASSIGNMENT | LH_SCOPE_NOTICES
			| LH_SCOPE_NOTICE | LH_SCOPE_DIRECTORY,
		.label = N_("mở"), .summary = N_("Mở mục đang chọn"),
	},

	/* --- the week --- */
	{
		.name = "week-next", .keys = "] >", .scope = LH_SCOPE_WEEK,
		.label = N_("tuần sau"), .summary = N_("Sang tuần sau"),
	},
	{
		.name = "week-previous", .keys = "[ <", .scope = LH_SCOPE_WEEK,
		.label = N_("tuần trước"), .summary = N_("Về tuần trước"),
	},
	{
		.name = "week-today", .keys = "t", .scope = LH_SCOPE_WEEK,
		.label = N_("hôm nay"), .summary = N_("Về tuần này"),
	},
	{
		.name = "week-go", .keys = "G", .scope = LH_SCOPE_WEEK,
		.label = N_("đến ngày"), .summary = N_("Đến tuần của một ngày"),
	},
	{
		.name = "day-next", .keys = "right l", .scope = LH_SCOPE_WEEK,
		.label = N_("ngày sau"), .summary = N_("Sang ngày sau có việc"),
	},
	{
		.name = "day-previous", .keys = "left h", .scope = LH_SCOPE_WEEK,
		.label = N_("ngày trước"),
		.summary = N_("Về ngày trước có việc"),
	},

	/* --- one meeting --- */
	{
		.name = "participant-add", .keys = "+", .scope = LH_SCOPE_MEETING,
		.label = N_("mời thêm"), .summary = N_("Mời thêm một thành phần"),
	},
	{
		.name = "participant-remove", .keys = "- delete",
		.scope = LH_SCOPE_MEETING, .label = N_("bỏ bớt"),
		.summary = N_("Bỏ thành phần đang chọn"),
	},

	{
		.name = "participant-role", .keys = "R",
		.scope = LH_SCOPE_MEETING, .label = N_("vai"),
		.summary = N_("Đặt vai của thành phần đang chọn: mời dự, báo cáo, thư ký …"),
	},
	{
		.name = "meeting-chair", .keys = "c", .scope = LH_SCOPE_MEETING,
		.label = N_("chủ trì"), .summary = N_("Đặt người chủ trì cuộc họp"),
	},

	/* --- reviewing a notice --- */
	{
		.name = "review-edit", .keys = "enter", .scope = LH_SCOPE_REVIEW,
		.label = N_("sửa"), .summary = N_("Sửa trường đang chọn"),
	},
	{
		.name = "review-next", .keys = "tab", .scope = REVIEW_BOTH,
		.label = N_("tiếp"),
		.summary = N_("Sang chỗ kế tiếp nên xem lại, hết thì sang trường kế"),
	},
	{
		.name = "review-previous", .keys = "shift+tab",
		.scope = REVIEW_BOTH, .label = N_("chỗ trước"),
		.summary = N_("Về chỗ trước nên xem lại, hết thì về trường trước"),
	},
	{
		.name = "review-leave-out", .keys = "space",
		.scope = LH_SCOPE_REVIEW, .label = N_("bỏ/lấy"),
		.summary = N_("Bỏ cuộc họp hay phân công này, hoặc lấy lại"),
	},
	{
		.name = "review-accept", .keys = "d", .scope = LH_SCOPE_REVIEW,
		.label = N_("đúng"),
		.summary = N_("Chỗ đọc chưa chắc này là đúng, sang chỗ kế"),
	},
	{
		.name = "review-save", .keys = "S ctrl+s",
		.scope = REVIEW_BOTH, .label = N_("lưu"),
		.summary = N_("Lưu văn bản cùng các cuộc họp và phân công"),
	},
	{
		.name = "review-agency", .keys = "g", .scope = REVIEW_BOTH,
		.label = N_("danh bạ"),
		.summary = N_("Ghép tên chưa biết với một cơ quan trong danh bạ"),
	},
	{
		.name = "review-pane", .keys = "\\ left right h l",
		.scope = LH_SCOPE_REVIEW, .label = N_("toàn văn"),
		.summary = N_("Sang toàn văn: xem, đánh dấu chữ để điền vào trường"),
	},
	{
		.name = "review-fields", .keys = "\\",
		.scope = LH_SCOPE_REVIEW_TEXT, .label = N_("các trường"),
		.summary = N_("Trở về các trường đọc được"),
	},
	{
		.name = "text-left", .keys = "left h",
		.scope = LH_SCOPE_REVIEW_TEXT, .label = N_("chữ trước"),
		.summary = N_("Về chữ trước"),
	},
	{
		.name = "text-right", .keys = "right l",
		.scope = LH_SCOPE_REVIEW_TEXT, .label = N_("chữ sau"),
		.summary = N_("Sang chữ sau"),
	},
	{
		.name = "text-mark", .keys = "space",
		.scope = LH_SCOPE_REVIEW_TEXT, .label = N_("đánh dấu"),
		.summary = N_("Đánh dấu từ chữ này; nhấn lần nữa thì thôi"),
	},
	{
		.name = "text-take", .keys = "enter",
		.scope = LH_SCOPE_REVIEW_TEXT, .label = N_("điền vào trường"),
		.summary = N_("Lấy những chữ đang chọn làm giá trị của một trường"),
	},
	{
		.name = "review-all", .keys = ".", .scope = REVIEW_BOTH,
		.label = N_("trường trống"),
		.summary = N_("Hiện hay ẩn cả những trường văn bản không nêu"),
	},

	/* --- on every screen --- */
	{
		.name = "back", .keys = "esc backspace", .scope = LH_SCOPE_GLOBAL,
		.label = N_("quay lại"), .summary = N_("Quay lại màn hình trước"),
	},
	{
		.name = "palette", .keys = ": f9", .scope = LH_SCOPE_GLOBAL,
		.label = N_("lệnh"), .summary = N_("Tìm và chạy một lệnh"),
	},
	{
		.name = "messages", .keys = "M", .scope = LH_SCOPE_GLOBAL,
		.label = N_("lời nhắn"),
		.summary = N_("Đọc lại những lời nhắn vừa qua, cả những lời dài"),
	},
	{
		.name = "refresh", .keys = "ctrl+l", .scope = LH_SCOPE_GLOBAL,
		.label = N_("vẽ lại"), .summary = N_("Đọc lại dữ liệu và vẽ lại màn hình"),
	},
	{
		.name = "suspend", .keys = "ctrl+z", .scope = LH_SCOPE_GLOBAL,
		.label = N_("tạm rời"), .summary = N_("Tạm rời về dòng lệnh, gõ fg để trở lại"),
	},
	{
		.name = "quit", .keys = "q f10 ctrl+q", .scope = LH_SCOPE_GLOBAL,
		.label = N_("thoát"), .summary = N_("Thoát khỏi lịch họp"),
	},

	/* --- preparation --- */
	{
		.name = "assignment-submit", .keys = "space",
		.scope = LH_SCOPE_PREPARATION | LH_SCOPE_ASSIGNMENT
			| LH_SCOPE_MEETING,
		.label = N_("đã nộp"), .summary = N_("Ghi là đã nộp; nhấn lần nữa: chưa nộp"),
	},
	{
		.name = "preparation-own", .keys = "o",
		.scope = LH_SCOPE_PREPARATION,
		.label = N_("của mình"), .summary = N_("Chỉ việc của cơ quan mình, hoặc của mọi cơ quan"),
	},
	{
		.name = "preparation-order", .keys = "s",
		.scope = LH_SCOPE_PREPARATION,
		.label = N_("xếp"), .summary = N_("Xếp theo cơ quan, theo cuộc họp, theo hạn"),
	},
	{
		.name = "preparation-all", .keys = "A",
		.scope = LH_SCOPE_PREPARATION,
		.label = N_("cả việc xong"), .summary = N_("Xem cả việc đã xong, hoặc chỉ việc chưa xong"),
	},
	{
		.name = "preparation-unfold", .keys = "right l",
		.scope = LH_SCOPE_PREPARATION,
		.label = N_("mở nhóm"), .summary = N_("Mở nhóm: từng thành viên, ai phối hợp, chờ kết quả của ai"),
	},
	{
		.name = "preparation-fold", .keys = "left h",
		.scope = LH_SCOPE_PREPARATION,
		.label = N_("gấp nhóm"), .summary = N_("Gấp nhóm lại"),
	},

	/* --- notices --- */
	{
		.name = "notice-text", .keys = "t",
		.scope = LH_SCOPE_NOTICES | LH_SCOPE_NOTICE,
		.label = N_("toàn văn"), .summary = N_("Đọc toàn văn của văn bản"),
	},

	/* --- the directory --- */
	{
		.name = "directory-next", .keys = "tab right l",
		.scope = LH_SCOPE_DIRECTORY, .label = N_("trang kế"),
		.summary = N_("Cơ quan, người, phòng họp, nhóm: sang trang kế"),
	},
	{
		.name = "directory-previous", .keys = "shift+tab left h",
		.scope = LH_SCOPE_DIRECTORY, .label = N_("trang trước"),
		.summary = N_("Về trang trước"),
	},
	{
		.name = "directory-filter", .keys = "f",
		.scope = LH_SCOPE_DIRECTORY, .label = N_("lọc"),
		.summary = N_("Gõ vài chữ để lọc danh sách, không cần dấu"),
	},
	{
		.name = "directory-add", .keys = "+ insert",
		.scope = LH_SCOPE_DIRECTORY, .label = N_("thêm"),
		.summary = N_("Thêm một mục vào danh bạ"),
	},
	{
		.name = "directory-remove", .keys = "- delete",
		.scope = LH_SCOPE_DIRECTORY, .label = N_("xóa"),
		.summary = N_("Xóa mục đang chọn khỏi danh bạ"),
	},
	{
		.name = "directory-import", .keys = "c",
		.scope = LH_SCOPE_DIRECTORY, .label = N_("nhập CSV"),
		.summary = N_("Nhập danh bạ từ tệp CSV"),
	},

	/* --- in lists --- */
	{
		.name = "list-down", .keys = "down j", .scope = LH_SCOPE_LIST,
		.label = N_("xuống"), .summary = N_("Xuống một dòng"),
	},
	{
		.name = "list-up", .keys = "up k", .scope = LH_SCOPE_LIST,
		.label = N_("lên"), .summary = N_("Lên một dòng"),
	},
	{
		.name = "list-page-down", .keys = "pagedown ctrl+f",
		.scope = LH_SCOPE_LIST, .label = N_("trang sau"),
		.summary = N_("Xuống một trang"),
	},
	{
		.name = "list-page-up", .keys = "pageup ctrl+b",
		.scope = LH_SCOPE_LIST, .label = N_("trang trước"),
		.summary = N_("Lên một trang"),
	},
	{
		.name = "list-first", .keys = "home", .scope = LH_SCOPE_LIST,
		.label = N_("đầu"), .summary = N_("Về đầu danh sách"),
	},
	{
		.name = "list-last", .keys = "end", .scope = LH_SCOPE_LIST,
		.label = N_("cuối"), .summary = N_("Tới cuối danh sách"),
	},

	/* --- in dialogs: keys are fixed, the entries name them for the bar --- */
	{
		.name = "dialog-accept", .keys = "enter", .label = N_("chọn"),
		.summary = N_("Nhận điều đang chọn hoặc đã gõ"),
	},
	{
		.name = "dialog-complete", .keys = "tab", .label = N_("điền nốt"),
		.summary = N_("Điền gợi ý đang chọn"),
	},
	{
		.name = "dialog-cancel", .keys = "esc", .label = N_("đóng"),
		.summary = N_("Đóng lại, không làm gì"),
	},
	{
		.name = "form-next", .keys = "enter tab", .label = N_("tiếp"),
		.summary = N_("Sang trường kế tiếp"),
	},
	{
		.name = "form-save", .keys = "f2 ctrl+s", .label = N_("lưu"),
		.summary = N_("Lưu biểu mẫu"),
	},

	{
		.name = "form-finish", .keys = "enter f2", .label = N_("lưu"),
		.summary = N_("Ở trường cuối: lưu biểu mẫu"),
	},

	/* --- about the program --- */
	{
		.name = "keys",
		.summary = N_("In các phím của mọi màn hình"),
		.run = lh_run_keys,
	},
	{
		.name = "help", .keys = "? f1", .scope = LH_SCOPE_GLOBAL,
		.label = N_("trợ giúp"), .args = N_("[LỆNH]"),
		.summary = N_("Nói về các lệnh, hoặc về một lệnh"),
		.most_words = 1, .run = lh_run_help,
	},
	{
		.name = "version",
		.summary = N_("In phiên bản"),
		.run = lh_run_version,
	},
	{ .name = NULL },
};

const struct lh_command *lh_commands(void)
{
	return commands;
}
