/* The notice reader: who is told to do what by when, in fragments of invented
 * notices.  Whole notices stand under tests/data/notices. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include <lichhop/strbuf.h>

#include "reader_fixture.h"

/* "item lead,lead + support > recipient x copies @ deadline op" */
static const char *assignment_line(const struct lh_assignment *a)
{
	struct lh_strbuf buf;
	char *text;

	lh_strbuf_init(&buf);
	lh_strbuf_addf(&buf, "%s:", a->item ? a->item : "");
	for (size_t i = 0; i < a->n_shares; i++)
		lh_strbuf_addf(&buf, "%s%s",
			       a->shares[i].role == LH_SHARE_LEAD ? " " : " + ",
			       a->shares[i].name);
	for (size_t i = 0; i < a->n_deliveries; i++) {
		const struct lh_delivery *d = &a->deliveries[i];

		lh_strbuf_addf(&buf, " > %s", d->recipient);
		if (d->via)
			lh_strbuf_addf(&buf, " qua %s", d->via);
		if (d->copies)
			lh_strbuf_addf(&buf, " x%d", (int)d->copies);
	}
	if (a->deadline.precision != LH_DEADLINE_NONE)
		lh_strbuf_addf(&buf, " @ %s %s",
			       lh_deadline_format(arena, &a->deadline),
			       lh_deadline_op_name(a->deadline.op));
	text = lh_arena_strdup(arena, buf.text);
	lh_strbuf_release(&buf);
	return text;
}

static void test_assignments(void **state)
{
	static const struct {
		const char *text;
		const char *expected[4];
	} cases[] = {
		{ "Giao Sở Y tế chủ trì, phối hợp với Sở Tài chính, UBND các huyện và các đơn vị "
		  "liên quan lập phương án, báo cáo UBND tỉnh trước ngày 05/3/2024.\n",
		  { ": Sở Y tế + Sở Tài chính + UBND các huyện + các đơn vị liên quan > "
		    "UBND tỉnh @ 2024-03-05 before" } },
		{ "Giao Sở Nội vụ chuẩn bị hồ sơ, gửi Văn phòng UBND tỉnh 03 bộ chậm nhất 10h00 "
		  "ngày 06/3/2024; Công an tỉnh bảo đảm an ninh; giao Sở Y tế bố trí xe cứu thương.\n",
		  { ": Sở Nội vụ > Văn phòng UBND tỉnh x3 @ 2024-03-06T10:00 by",
		    ": Công an tỉnh", ": Sở Y tế" } },
		{ "1. Sở Tài chính; Sở Xây dựng; UBND các xã rà soát công nợ.\n"
		  "2. Phòng Quản lý đô thị chỉnh trang vỉa hè, hoàn thành trong tháng 4 năm 2024.\n",
		  { "1: Sở Tài chính Sở Xây dựng UBND các xã",
		    "2: Phòng Quản lý đô thị @ 2024-04 within" } },
		{ "3. Sở Công Thương chủ trì, phối hợp với các đơn vị:\n"
		  "a) Kiểm tra chợ; hoàn thành trước ngày 01/4/2024.\n"
		  "b) Tổng kết mô hình; hoàn thành trước ngày 01/5/2024.\n",
		  { "3a: Sở Công Thương + các đơn vị @ 2024-04-01 before",
		    "3b: Sở Công Thương + các đơn vị @ 2024-05-01 before" } },
		{ "UBND tỉnh yêu cầu các sở, ngành thực hiện các nội dung sau:\n"
		  "1. Rà soát thủ tục hành chính.\n2. Sở Tư pháp thẩm định văn bản.\n"
		  "Báo cáo gửi về Sở Nội vụ trước ngày 10/4/2024.\n",
		  { "1: các sở, ngành > Sở Nội vụ @ 2024-04-10 before",
		    "2: Sở Tư pháp > Sở Nội vụ @ 2024-04-10 before" } },
		{ "1. Sở Y tế:\n\nCung cấp số liệu dịch bệnh.\n\n2. Sở Nội vụ:\n\nCung cấp số "
		  "liệu biên chế.\n\nĐề nghị các đơn vị gửi văn bản về Văn phòng HĐND tỉnh trước "
		  "ngày 15/4/2024.\n",
		  { "1: Sở Y tế > Văn phòng HĐND tỉnh @ 2024-04-15 before",
		    "2: Sở Nội vụ > Văn phòng HĐND tỉnh @ 2024-04-15 before" } },
		{ "Đề nghị UBND các xã gửi báo cáo về UBND huyện (qua Phòng Nội vụ) trong buổi "
		  "sáng ngày 20/4/2024.\n",
		  { ": UBND các xã > UBND huyện qua Phòng Nội vụ @ 2024-04-20 within" } },
		{ "III. Phân công chuẩn bị\n- Giao Sở Tài chính lập báo cáo trước ngày 02/5/2024.\n"
		  "- Ban Quản lý dự án đầu tư xây dựng tỉnh báo cáo tiến độ, gửi Sở Tài chính đảm "
		  "bảo thời gian nêu trên.\n- Văn phòng UBND tỉnh chuẩn bị phòng họp.\n",
		  { ": Sở Tài chính @ 2024-05-02 before",
		    ": Ban Quản lý dự án đầu tư xây dựng tỉnh > Sở Tài chính @ 2024-05-02 by",
		    ": Văn phòng UBND tỉnh" } },
		{ "1. Sở Nông nghiệp và Môi trường\n- Chỉ đạo tiêm phòng vật nuôi.\n"
		  "- Thống kê đàn vật nuôi.\n",
		  { "1: Sở Nông nghiệp và Môi trường" } },
		/* without an order, behind a comma, behind what it is about */
		{ "Giao Phòng Kinh tế chuẩn bị dự thảo lịch, Trạm Thủy nông huyện soạn báo "
		  "cáo mực nước, giao Công an huyện phân luồng.\n",
		  { ": Phòng Kinh tế", ": Trạm Thủy nông huyện", ": Công an huyện" } },
		{ "Giao Phòng Kinh tế chuẩn bị dự thảo, gửi Phòng Tư pháp, Thanh tra huyện "
		  "thẩm định.\n",
		  { ": Phòng Kinh tế > Phòng Tư pháp > Thanh tra huyện" } },
		{ "1. Về trồng trọt: Phòng Nông nghiệp và PTNT đôn đốc các xã làm cỏ.\n"
		  "2. Hội Nông dân tỉnh tập hợp kiến nghị, trình UBND tỉnh trước ngày "
		  "05/3/2024.\n",
		  { "1: Phòng Nông nghiệp và PTNT",
		    "2: Hội Nông dân tỉnh > UBND tỉnh @ 2024-03-05 before" } },
		{ "Sở đề nghị Phòng Y tế các huyện, thị xã:\n- Rà soát trạm y tế.\n"
		  "- Gửi danh sách về Sở Y tế trước ngày 20/8/2024.\n",
		  { ": Phòng Y tế các huyện, thị xã",
		    ": Phòng Y tế các huyện, thị xã > Sở Y tế @ 2024-08-20 before" } },
		{ "1- Các chi bộ gửi danh sách về Ban Tổ chức Huyện ủy trước ngày 09-4-2018.\n",
		  { "1: Các chi bộ > Ban Tổ chức Huyện ủy @ 2018-04-09 before" } },
		{ "a) Phòng Trung học soạn đề thi:\n+ phần một: 60 câu;\n+ phần hai: 10 câu;\n"
		  "hoàn thành trước ngày 08/5/2024.\n",
		  { "a: Phòng Trung học @ 2024-05-08 before" } },
		{ "Các Bộ, cơ quan ngang Bộ đến nay chưa có kế hoạch, khẩn trương gửi Bộ Nội vụ "
		  "trước ngày 30/11/2024.\n",
		  { ": Các Bộ, cơ quan ngang Bộ > Bộ Nội vụ @ 2024-11-30 before" } },
		/* a list of those invited tells some of them what to bring */
		{ "Thành phần:\n- Phòng Nội vụ, Phòng Tư pháp (chuẩn bị hồ sơ);\n"
		  "- Hạt Kiểm lâm (cung cấp bản đồ cho Phòng Tư pháp).\n",
		  { ": Phòng Tư pháp", ": Hạt Kiểm lâm > Phòng Tư pháp" } },
		/* duties: who and what in either order, whoever they are */
		{ "II. PHÂN CÔNG NHIỆM VỤ\n- Trang trí lễ đài: Đoàn Thanh niên.\n"
		  "- Bảo vệ: mở cổng, trông xe.\n- Lớp 12A1, 12A2: kê bàn ghế (xong trước 16h "
		  "ngày 04/9/2019).\n",
		  { ": Đoàn Thanh niên", ": Bảo vệ",
		    ": Lớp 12A1, 12A2 @ 2019-09-04T16:00 before" } },
		{ "III. PHÂN CÔNG NHIỆM VỤ\n"
		  "| TT | Nội dung công việc | Đơn vị chủ trì | Phối hợp | Thời gian |\n"
		  "| 1 | Soạn kịch bản | Phòng Nội vụ | Công an huyện | 10/9/2020 |\n"
		  "| 2 | In tài liệu | Văn phòng UBND huyện | | Tháng 9/2020 |\n",
		  { ": Phòng Nội vụ + Công an huyện @ 2020-09-10 by",
		    ": Văn phòng UBND huyện @ 2020-09 within" } },
		{ "| Thời gian | Nội dung | Người thực hiện |\n| 8h00 - 8h15 | Khai mạc | Ban Tổ "
		  "chức |\n", { NULL } },
		{ "1. Chi cục Thuế lập dự toán.\n2. Thời gian gửi báo cáo: Các sở gửi về Sở Tài "
		  "chính trước ngày 05/8/2016; Kho bạc Nhà nước gửi trước ngày 10/8/2016.\n",
		  { "1: Chi cục Thuế", "2: Các sở > Sở Tài chính @ 2016-08-05 before",
		    "2: Kho bạc Nhà nước @ 2016-08-10 before" } },
		/* particulars below the task; charges and orders in brackets */
		{ "II. NHIỆM VỤ\n1. Rà soát thủ tục\n- Đơn vị chủ trì: Phòng Tư pháp.\n"
		  "- Đơn vị phối hợp: UBND các xã.\n- Thời gian hoàn thành: Quý II/2020.\n",
		  { "1: Phòng Tư pháp + UBND các xã @ 2020-06 within" } },
		{ "Nội dung:\n1. Thông qua đề án (Phòng Nội vụ chuẩn bị đề án).\n"
		  "2. Nghe báo cáo thu (Chi cục Thuế báo cáo).\n", { ": Phòng Nội vụ" } },
		/* headings without a number */
		{ "MỤC ĐÍCH, YÊU CẦU\n- Các trường phải bảo đảm an toàn.\nTỔ CHỨC THỰC HIỆN\n"
		  "Thư viện huyện: chuẩn bị sách.\n", { ": Thư viện huyện" } },
		{ "1. Sở Y tế rà soát cơ số thuốc. Trường hợp vượt thẩm quyền, báo cáo UBND tỉnh.\n",
		  { "1: Sở Y tế" } },
		{ "- Ngày 6-5: Giao ban kinh tế - xã hội tháng 5.\n- Các hoạt động đầu năm học làm "
		  "theo hướng dẫn.\n", { NULL } },
		/* small names, the passive, a role with a colon */
		{ "Thời gian: 14h00 ngày 08/3/2019. Địa điểm: Phòng hội đồng.\n"
		  "Phân công: Tổ Toán chuẩn bị chuyên đề, tổ Văn in tài liệu; đ/c Hương báo cáo thu "
		  "chi.\nRiêng tổ Tiếng Anh nộp kế hoạch.\n",
		  { ": Tổ Toán", ": tổ Văn", ": đ/c Hương", ": tổ Tiếng Anh" } },
		{ "- Cơ quan chuẩn bị nội dung: Ban Tổ chức Huyện ủy.\n"
		  "- Báo cáo an ninh do Công an huyện chuẩn bị.\n",
		  { ": Ban Tổ chức Huyện ủy", ": Công an huyện" } },
		/* to whom */
		{ "1. Sở Y tế gửi báo cáo về: Phòng Nội vụ huyện trước ngày 05/3/2019.\n"
		  "2. Sở Xây dựng gửi 02 bản báo cáo về Sở Nội vụ và file mềm về email a@b.vn.\n"
		  "3. Trường Chính trị đăng ký danh sách với Ban Tổ chức trước ngày 06/3/2019.\n",
		  { "1: Sở Y tế > Phòng Nội vụ huyện @ 2019-03-05 before",
		    "2: Sở Xây dựng > Sở Nội vụ x2",
		    "3: Trường Chính trị > Ban Tổ chức @ 2019-03-06 before" } },
		/* an opinion is told in plain sentences; so a telegram goes on */
		{ "ỦY BAN NHÂN DÂN\nTỈNH KIM SƠN\nSố: 12/UBND-VX\nKim Sơn, ngày 05 tháng 9 năm 2020\n"
		  "Phó Chủ tịch UBND tỉnh có ý kiến như sau:\nSở Y tế chủ trì, phối hợp với Công "
		  "an tỉnh thực hiện rà soát.\n", { ": Sở Y tế + Công an tỉnh" } },
		{ "UBND tỉnh yêu cầu: từ ngày 30/4/2020 đến hết ngày 03/5/2020, UBND các xã bố "
		  "trí trực ban.\n", { ": UBND các xã" } },
		{ "Yêu cầu các thành viên Ban Chỉ đạo rà soát phương án; đồng chí Chủ tịch UBND xã "
		  "chỉ đạo sơ tán dân.\n",
		  { ": các thành viên Ban Chỉ đạo", ": đồng chí Chủ tịch UBND xã" } },
		{ "Sở Y tế đề nghị các bệnh viện chủ động ứng phó:\n1. Rà soát thuốc.\n"
		  "2. Bố trí trực.\n", { "1: các bệnh viện", "2: các bệnh viện" } },
		{ "Đề nghị các phòng báo cáo các nội dung dưới đây trước ngày 05/3/2024:\n"
		  "1. Số lượng học sinh.\n2. Số lượng lớp.\n",
		  { ": các phòng @ 2024-03-05 before" } },
		/* beside a meeting a plain sentence asks too */
		{ "Thời gian: 8 giờ ngày 10/6/2024. Địa điểm: Phòng họp 1.\n"
		  "Khoa Dược chuẩn bị dự thảo danh mục. Văn phòng bố trí phòng họp.\n",
		  { ": Khoa Dược", ": Văn phòng" } },
		/* aims, diaries, what an earlier letter asked */
		{ "I. MỤC ĐÍCH, YÊU CẦU\n- Các cơ quan tổ chức hội nghị tiết kiệm.\n",
		  { NULL } },
		{ "- Chủ tịch: 7 giờ 30, dự lễ khai giảng.\n", { NULL } },
		{ "Số: 12/SNV-VP\nHà Nội, ngày 05 tháng 9 năm 2020\nNgày 03/9/2020 Sở Nội vụ đã có "
		  "Công văn số 85/SNV-VP đề nghị các đơn vị báo cáo.\n", { NULL } },
		{ "Hội Nhà văn là tổ chức nghề nghiệp nên trách nhiệm xây dựng Hội rất lớn.\n",
		  { NULL } },
		/* why a paper is written; what guests are offered and asked */
		{ "Thực hiện Kế hoạch số 12/KH-UBND của UBND tỉnh giao Sở Y tế tổ chức Liên hoan.\n",
		  { NULL } },
		{ "Thời gian: 8 giờ ngày 10/6/2024. Địa điểm: Phòng họp 1.\nBan Tổ chức bố trí xe "
		  "đưa đón. Đề nghị quý đại biểu mặc lễ phục, xác nhận trước ngày 08/6/2024.\n",
		  { NULL } },
		/* formulas, guests, history */
		{ "Đề nghị các đơn vị quan tâm, triển khai thực hiện./.\n", { NULL } },
		{ "UBND tỉnh thông báo để các cơ quan biết, thực hiện./.\n", { NULL } },
		{ "Đề nghị các đồng chí tham dự đúng giờ.\n", { NULL } },
		{ "Theo đề nghị của Sở Y tế tại Tờ trình số 5/TTr-SYT ngày 02/5/2024.\n",
		  { NULL } },
		{ "Sở Y tế đã gửi báo cáo trước ngày 02/5/2024.\n", { NULL } },
		{ "Trường hợp vướng mắc, tổ chức họp để bàn.\n", { NULL } },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct lh_reading r = reader_read(cases[i].text);
		size_t n = 0;

		while (n < 4 && cases[i].expected[n])
			n++;
		if (r.n_assignments != n)
			print_message("%s\n", cases[i].text);
		assert_int_equal(r.n_assignments, n);
		for (size_t k = 0; k < n; k++)
			assert_string_equal(assignment_line(&r.assignments[k]),
					    cases[i].expected[k]);
	}
}

static void test_subtasks(void **state)
{
	struct lh_reading r = reader_read(
		"2. Giao Phòng Nội vụ theo dõi thi đua.\n- Lập danh sách;\n- Họp xét.\n");

	(void)state;
	assert_int_equal(r.n_assignments, 1);
	assert_string_equal(r.assignments[0].task, "theo dõi thi đua");
	assert_int_equal(r.assignments[0].n_subtasks, 2);
	assert_string_equal(r.assignments[0].subtasks[1], "Họp xét");
}

static void test_meetings_of_assignments(void **state)
{
	struct lh_reading r = reader_read(
		"THÔNG BÁO\nMời họp\n\n"
		"I. Nội dung 1: Xét duyệt quyết toán công trình trụ sở xã Phú Lộc\n"
		"1. Thời gian: 14 giờ 00 ngày 04/12/2025.\n"
		"2. Địa điểm: Phòng họp A.\n"
		"3. Chuẩn bị: Sở Xây dựng chuẩn bị hồ sơ.\n"
		"II. Nội dung 2: Giao ban công tác bảo vệ rừng\n"
		"1. Thời gian: 15 giờ 30 ngày 05/12/2025.\n"
		"2. Địa điểm: Phòng họp A.\n"
		"III. Phân công chuẩn bị\n"
		"- Giao Chi cục Kiểm lâm lập bảng số liệu phục vụ họp ngày 05/12/2025.\n"
		"- Giao Sở Tài chính rà soát quyết toán công trình trụ sở xã Phú Lộc.\n"
		"- Văn phòng UBND tỉnh bố trí phòng họp.\n");
	static const struct {
		size_t n;
		int64_t first;
	} expected[] = { { 1, 0 }, { 1, 1 }, { 1, 0 }, { 2, 0 } };

	(void)state;
	assert_int_equal(r.n_meetings, 2);
	assert_int_equal(r.n_assignments, 4);
	for (size_t i = 0; i < 4; i++) {
		assert_int_equal(r.assignments[i].n_meetings, expected[i].n);
		assert_int_equal(r.assignments[i].meeting_ids[0],
				 expected[i].first);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_assignments),
		cmocka_unit_test(test_subtasks),
		cmocka_unit_test(test_meetings_of_assignments),
	};

	return cmocka_run_group_tests(tests, reader_setup, reader_teardown);
}
