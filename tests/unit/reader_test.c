/* The notice reader: fragments of invented notices, one table for each thing
 * that it reads.  Whole notices stand under tests/data/notices. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include <lichhop/strbuf.h>

#include "reader_fixture.h"

/* A document of one fragment, for the files below the fields. */
static struct lh_document *document(const char *text)
{
	struct lh_document *doc = lh_arena_calloc(arena, 1, sizeof(*doc));

	doc->arena = arena;
	doc->source = text;
	doc->source_length = strlen(text);
	doc->options = &no_options;
	doc->reading = lh_arena_calloc(arena, 1, sizeof(*doc->reading));
	doc->notice = lh_arena_calloc(arena, 1, sizeof(*doc->notice));
	lh_line_split(doc);
	lh_block_arrange(doc);
	return doc;
}

static const char *line_text(const struct lh_document *doc, size_t i)
{
	return lh_range_text(doc, doc->lines[i].all);
}

/* --- lines ----------------------------------------------------------- */

static void test_lines(void **state)
{
	static const struct {
		const char *text;
		const char *lines[5];
	} cases[] = {
		/* a printer's width, hyphens of numbers included */
		{ "Thực hiện Kế hoạch số 12/KH-\n"
		  "UBND của tỉnh, các cơ quan có liên quan, cụ thể\n"
		  "như sau:\n",
		  { "Thực hiện Kế hoạch số 12/KH-UBND của tỉnh, các cơ quan "
		    "có liên quan, cụ thể như sau:" } },
		/* marks of emphasis, soft hyphens, no-break spaces */
		{ "**Thời\xC2\xA0gian**: *8\xC2\xAD giờ*\n",
		  { "Thời gian: 8 giờ" } },
		/* items stay apart */
		{ "1. Sở Y tế;\n2. Sở Nội vụ.\n",
		  { "1. Sở Y tế;", "2. Sở Nội vụ." } },
		/* page numbers and rules are no text */
		{ "một hai ba\n- 2 -\n-----\nBốn năm sáu\n",
		  { "một hai ba", "Bốn năm sáu" } },
		/* a footnote does not cut the sentence it stands in */
		{ "Các xã tiếp tục từng bước\n\n⁽¹⁾ Theo Quyết định số 5.\n\n"
		  "lấp đầy chỗ trống.\n",
		  { "Các xã tiếp tục từng bước lấp đầy chỗ trống." } },
		/* labels in one line part */
		{ "Thời gian: 8h00 ngày 05/3/2024; Địa điểm: Phòng họp 2.\n",
		  { "Thời gian: 8h00 ngày 05/3/2024;", "Địa điểm: Phòng họp 2." } },
		{ "1. Thời gian, địa điểm: 8h00.\n",
		  { "1. Thời gian, địa điểm: 8h00." } },
		/* what a web page adds */
		{ "Lượt xem: 52\nHọp giao ban\nIn bài viết\n",
		  { "Họp giao ban" } },
		/* a table's cells */
		{ "| Số: 3/GM-UBND | Hà Nội, ngày 02 tháng 5 năm 2020 |\n",
		  { "Số: 3/GM-UBND", "Hà Nội, ngày 02 tháng 5 năm 2020" } },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct lh_document *doc = document(cases[i].text);
		size_t n = 0;

		while (n < 5 && cases[i].lines[n])
			n++;
		if (doc->n_lines != n)
			print_message("%s\n", cases[i].text);
		assert_int_equal(doc->n_lines, n);
		for (size_t k = 0; k < n; k++)
			assert_string_equal(line_text(doc, k),
					    cases[i].lines[k]);
	}
}

static void test_columns(void **state)
{
	struct lh_document *doc = document(
		"   UBND TỈNH YÊN ĐỒNG              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
		"       SỞ Y TẾ                        Độc lập - Tự do - Hạnh phúc\n"
		"\n"
		"  V/v tổ chức họp về              Yên Đồng, ngày 03 tháng 4 năm 2018\n"
		"  công tác dược\n"
		"\n"
		"Kính gửi: Các bệnh viện.\n");

	(void)state;
	assert_string_equal(line_text(doc, 0), "UBND TỈNH YÊN ĐỒNG");
	assert_string_equal(line_text(doc, 1), "SỞ Y TẾ");
	assert_string_equal(line_text(doc, 2),
			    "V/v tổ chức họp về công tác dược");
	assert_string_equal(line_text(doc, 5),
			    "Yên Đồng, ngày 03 tháng 4 năm 2018");
}

static void test_markers(void **state)
{
	static const struct {
		const char *text;
		enum lh_marker marker;
		const char *name;
	} cases[] = {
		{ "I. Mục đích", LH_MARK_ROMAN, "I" },
		{ "IV/ Tổ chức", LH_MARK_ROMAN, "IV" },
		{ "1. Thành phần", LH_MARK_NUMBER, "1" },
		{ "12) Việc khác", LH_MARK_NUMBER, "12" },
		{ "3/. Tháng 3", LH_MARK_NUMBER, "3" },
		{ "1.2. Địa phương", LH_MARK_NUMBER_2, "1.2" },
		{ "a) Điều một", LH_MARK_LETTER, "a" },
		{ "đ) Điều năm", LH_MARK_LETTER, "đ" },
		{ "A. Phần đầu", LH_MARK_SECTION, "A" },
		{ "- Sở Y tế", LH_MARK_DASH, "" },
		{ "– Sở Y tế", LH_MARK_DASH, "" },
		{ "-Sở Y tế", LH_MARK_DASH, "" },
		{ "• Sở Y tế", LH_MARK_DASH, "" },
		{ "+ Phòng dược", LH_MARK_PLUS, "" },
		{ "* Ghi chú", LH_MARK_STAR, "" },
		{ "08 giờ 30", LH_MARK_NONE, "" },
		{ "21/4/2025", LH_MARK_NONE, "" },
		{ "2025. Năm mới", LH_MARK_NONE, "" },
		{ "1.500 người", LH_MARK_NONE, "" },
		{ "P. họp số 2", LH_MARK_NONE, "" },
		{ "-5 độ", LH_MARK_NONE, "" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		enum lh_marker marker;
		size_t start, end;

		lh_line_marker(cases[i].text, strlen(cases[i].text), &marker,
			       &start, &end);
		if (marker != cases[i].marker)
			print_message("%s\n", cases[i].text);
		assert_int_equal(marker, cases[i].marker);
		assert_int_equal(end - start, strlen(cases[i].name));
		assert_memory_equal(cases[i].text + start, cases[i].name,
				    end - start);
	}
}

/* --- names ----------------------------------------------------------- */

static const char *joined(const struct lh_names *names)
{
	struct lh_strbuf buf;
	char *text;

	lh_strbuf_init(&buf);
	for (size_t i = 0; i < names->count; i++)
		lh_strbuf_addf(&buf, "%s%s", i ? "|" : "",
			       names->items[i].name);
	text = lh_arena_strdup(arena, buf.text);
	lh_strbuf_release(&buf);
	return text;
}

static void test_enumerations(void **state)
{
	static const struct {
		const char *text, *names;
	} cases[] = {
		{ "Các sở: Công Thương; Y tế", "Sở Công Thương|Sở Y tế" },
		{ "các Sở: Kế hoạch và Đầu tư, Văn hóa, Thể thao và Du lịch và Nội vụ",
		  "Sở Kế hoạch và Đầu tư|Sở Văn hóa, Thể thao và Du lịch|Sở Nội vụ" },
		{ "Lãnh đạo các sở, ban, ngành: Tài chính, Thanh tra tỉnh, Công an tỉnh, Tư pháp",
		  "Sở Tài chính|Thanh tra tỉnh|Công an tỉnh|Sở Tư pháp" },
		{ "Sở Tài chính, Xây dựng, Lao động - Thương binh và Xã hội",
		  "Sở Tài chính|Sở Xây dựng|Sở Lao động - Thương binh và Xã hội" },
		{ "Bộ trưởng các Bộ: Quốc phòng, Công an",
		  "Bộ Quốc phòng|Bộ Công an" },
		{ "các Bộ: Y tế, Nội vụ và UBND các tỉnh: Hà Sơn, Bình Lục",
		  "Bộ Y tế|Bộ Nội vụ|UBND tỉnh Hà Sơn|UBND tỉnh Bình Lục" },
		{ "UBND các tỉnh, thành phố: Đà Nẵng, Quảng Đông",
		  "UBND thành phố Đà Nẵng|UBND tỉnh Quảng Đông" },
		{ "UBND các xã: Mường Và, Nà Hỳ và Tân Phú",
		  "UBND xã Mường Và|UBND xã Nà Hỳ|UBND xã Tân Phú" },
		{ "UBND các huyện: A Mú, Ba Chẽ, thành phố Lò Gốm",
		  "UBND huyện A Mú|UBND huyện Ba Chẽ|UBND thành phố Lò Gốm" },
		{ "UBND các xã, phường: Tân An, Hòa Lạc",
		  "UBND xã/phường Tân An|UBND xã/phường Hòa Lạc" },
		{ "UBND huyện Cao Phong, Tân Lạc",
		  "UBND huyện Cao Phong|UBND huyện Tân Lạc" },
		{ "Hội Nông dân các tỉnh An Khê, Kon Plông",
		  "Hội Nông dân tỉnh An Khê|Hội Nông dân tỉnh Kon Plông" },
		/* groups stay groups */
		{ "UBND các huyện, thành phố", "UBND các huyện, thành phố" },
		{ "UBND các huyện, thị xã Phú Mỹ", "UBND các huyện, thị xã Phú Mỹ" },
		{ "các phòng, ban, đơn vị liên quan", "các phòng, ban, đơn vị liên quan" },
		{ "các Sở, ban, ngành, UBND các xã, phường và các đơn vị liên quan",
		  "các Sở, ban, ngành|UBND các xã, phường|các đơn vị liên quan" },
		/* heads fall off, posts stay */
		{ "Giám đốc Sở Tư pháp", "Sở Tư pháp" },
		{ "Đại diện lãnh đạo Ban Dân tộc", "Ban Dân tộc" },
		{ "Chánh Thanh tra tỉnh", "Thanh tra tỉnh" },
		{ "Trưởng phòng Nội vụ", "phòng Nội vụ" },
		{ "Chủ tịch UBND các xã: Nà Mo, Bản Ngò",
		  "UBND xã Nà Mo|UBND xã Bản Ngò" },
		{ "Chủ tịch UBND tỉnh", "Chủ tịch UBND tỉnh" },
		{ "Chủ tịch và các Phó Chủ tịch UBND huyện",
		  "Chủ tịch UBND huyện|các Phó Chủ tịch UBND huyện" },
		/* names that hold commas and "và" */
		{ "Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch",
		  "Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch" },
		{ "Văn phòng HĐND và UBND huyện", "Văn phòng HĐND và UBND huyện" },
		{ "Văn phòng Đoàn ĐBQH, HĐND và UBND tỉnh; Báo Tin Mới",
		  "Văn phòng Đoàn ĐBQH, HĐND và UBND tỉnh|Báo Tin Mới" },
		{ "Phòng Kinh tế, Hạ tầng và Đô thị; Phòng Văn hóa - Xã hội",
		  "Phòng Kinh tế, Hạ tầng và Đô thị|Phòng Văn hóa - Xã hội" },
		{ "Sở Công Thương và Ban Quản lý các khu công nghiệp",
		  "Sở Công Thương|Ban Quản lý các khu công nghiệp" },
		/* parts of one agency */
		{ "Sở Y tế: Lãnh đạo Sở, Phòng Nghiệp vụ Y, Chi cục Dân số",
		  "Sở Y tế|Phòng Nghiệp vụ Y|Chi cục Dân số" },
		{ "Phóng viên: Đài Truyền thanh huyện, Báo Sơn Tây",
		  "Đài Truyền thanh huyện|Báo Sơn Tây" },
		/* brackets */
		{ "Giám đốc các sở (hoặc cấp phó)", "các sở" },
		{ "UBND các xã (và các thôn có liên quan do xã mời)",
		  "UBND các xã|các thôn có liên quan do xã mời" },
		{ "", "" },
		{ ",;: .", "" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct lh_document *doc = document(cases[i].text);
		struct lh_names names = { .count = 0 };

		if (doc->n_lines)
			lh_enumeration_spread(doc, (struct lh_range){
				0, doc->lines[doc->n_lines - 1].all.end },
				&names);
		assert_string_equal(joined(&names), cases[i].names);
	}
}

static void test_participant_details(void **state)
{
	struct lh_reading r = reader_read(
		"GIẤY MỜI\nHọp xét khen thưởng\n"
		"Thời gian: 14h ngày 06/5/2024.\n"
		"Địa điểm: Phòng họp A.\n"
		"Thành phần:\n"
		"- Đồng chí Lê Thị Mơ, Giám đốc Sở Nội vụ - Chủ trì;\n"
		"- Đại diện lãnh đạo Sở Tài chính;\n"
		"- Ông Trần Văn Bình - Trưởng phòng Tổ chức;\n"
		"- Các hội viên tiêu biểu (do Hội Nông dân tỉnh mời);\n"
		"- UBND xã Tân Lập (02 đại biểu).\n");
	const struct lh_participant *p;

	(void)state;
	assert_int_equal(r.n_meetings, 1);
	assert_int_equal(r.meetings[0].n_participants, 5);
	p = r.meetings[0].participants;
	assert_int_equal(p[0].role, LH_ROLE_CHAIR);
	assert_string_equal(p[0].name, "Lê Thị Mơ");
	assert_string_equal(p[0].position, "Giám đốc Sở Nội vụ");
	assert_string_equal(p[1].name, "Sở Tài chính");
	assert_string_equal(p[1].requested_as, "Đại diện lãnh đạo");
	assert_int_equal(p[2].kind, LH_PARTICIPANT_PERSON);
	assert_string_equal(p[2].position, "Trưởng phòng Tổ chức");
	assert_string_equal(p[3].invited_by, "Hội Nông dân tỉnh");
	assert_string_equal(p[4].name, "UBND xã Tân Lập");
	assert_int_equal(p[4].headcount, 2);
}

/* --- header ---------------------------------------------------------- */

static void test_headers(void **state)
{
	static const struct {
		const char *text;
		enum lh_notice_kind kind;
		const char *issuer, *number, *subject, *place, *date;
	} cases[] = {
		{ "ỦY BAN NHÂN DÂN\nTỈNH HÀ AN\n\nSố: 05/GM-UBND\n\n"
		  "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n"
		  "Hà An, ngày 03 tháng 02 năm 2021\n\nGIẤY MỜI\nHọp xét duyệt hồ sơ\n",
		  LH_NOTICE_INVITATION, "Ủy ban nhân dân tỉnh Hà An",
		  "05/GM-UBND", "Họp xét duyệt hồ sơ", "Hà An", "2021-02-03" },
		/* old tone placement stays what it is */
		{ "UỶ BAN NHÂN DÂN\nXÃ HOÀ LẠC\nSố: 6/TB-UBND\n"
		  "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTHÔNG BÁO\nHọp dân\n",
		  LH_NOTICE_ANNOUNCEMENT, "Uỷ ban nhân dân xã Hoà Lạc",
		  "6/TB-UBND", "Họp dân", NULL, NULL },
		{ "UBND HUYỆN SÌN LÙ\nPHÒNG NỘI VỤ\nSố:     /PNV\n"
		  "V/v báo cáo biên chế\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
		  "Độc lập – Tự do – Hạnh phúc\nSìn Lù, ngày    tháng 7 năm 2017\n\n"
		  "Kính gửi: UBND các xã.\n",
		  LH_NOTICE_OFFICIAL_LETTER, "Phòng Nội vụ huyện Sìn Lù",
		  "/PNV", "báo cáo biên chế", "Sìn Lù", "2017-07" },
		{ "| BỘ XÂY DỰNG | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n"
		  "| Số: 812/BXD-QHKT | Hà Nội, ngày 9 tháng 12 năm 2012 |\n"
		  "| V/v góp ý quy hoạch | |\n\nKính gửi: Sở Xây dựng.\n",
		  LH_NOTICE_OFFICIAL_LETTER, "Bộ Xây dựng", "812/BXD-QHKT",
		  "góp ý quy hoạch", "Hà Nội", "2012-12-09" },
		{ "HUYỆN ỦY TÂN SƠN\n*\nSố 17-TB/HU\n\nĐẢNG CỘNG SẢN VIỆT NAM\n"
		  "Tân Sơn, ngày 30 tháng 4 năm 2019\n\nTHÔNG BÁO\n"
		  "triệu tập hội nghị Ban Chấp hành\n",
		  LH_NOTICE_ANNOUNCEMENT, "Huyện ủy Tân Sơn", "17-TB/HU",
		  "triệu tập hội nghị Ban Chấp hành", "Tân Sơn",
		  "2019-04-30" },
		{ "  SỞ CÔNG THƯƠNG AN LÃO            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
		  "   VĂN PHÒNG                           Độc lập - Tự do - Hạnh phúc\n"
		  "  Số: 9/KH-VP                      An Lão, ngày 08 tháng 8 năm 2023\n\n"
		  "                KẾ HOẠCH\n        Diễn tập phòng cháy\n",
		  LH_NOTICE_PLAN, "Văn phòng Sở Công Thương an lão",
		  "9/KH-VP", "Diễn tập phòng cháy", "An Lão",
		  "2023-08-08" },
		{ "THỦ TƯỚNG CHÍNH PHỦ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
		  "Độc lập - Tự do - Hạnh phúc\nSố: 77/CĐ-TTg\n"
		  "Hà Nội, ngày 01 tháng 10 năm 2016\nHỎA TỐC\nCÔNG ĐIỆN\n"
		  "Về việc ứng phó mưa lũ\n",
		  LH_NOTICE_TELEGRAM, "Thủ tướng Chính phủ", "77/CĐ-TTg",
		  "ứng phó mưa lũ", "Hà Nội", "2016-10-01" },
		/* told by a page on the web */
		{ "Ngày 12/3, UBND tỉnh Bắc Lộc ban hành Công văn số 41/UBND-KT "
		  "về đẩy nhanh giải ngân. Năm nay là 2019.\nKhác.\n",
		  LH_NOTICE_OFFICIAL_LETTER, "UBND tỉnh Bắc Lộc",
		  "41/UBND-KT", "đẩy nhanh giải ngân", NULL, "--03-12" },
		{ "", LH_NOTICE_OTHER, NULL, NULL, NULL, NULL, NULL },
		{ "Một đoạn văn không phải văn bản.\n", LH_NOTICE_OTHER, NULL,
		  NULL, NULL, NULL, NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct lh_reading r = reader_read(cases[i].text);
		const struct lh_notice *n = r.notice;
		char date[LH_DATE_TEXT_SIZE];

		print_message("header %zu\n", i);
		assert_int_equal(n->kind, cases[i].kind);
		assert_true(n->issuer == cases[i].issuer ||
			    lh_text_same(n->issuer, cases[i].issuer));
		assert_true(lh_text_equal(n->number, cases[i].number));
		assert_true(lh_text_equal(n->subject, cases[i].subject));
		assert_true(lh_text_equal(n->issued_place, cases[i].place));
		assert_string_equal(lh_date_format(n->issued_date, date),
				    cases[i].date ? cases[i].date : "");
		assert_int_equal(r.n_meetings, 0);
	}
}

static void test_numbers(void **state)
{
	static const struct {
		const char *text, *number;
	} cases[] = {
		{ "Số: 564 /UBND-KTTH", "564/UBND-KTTH" },
		{ "Số:   268   /HCTN", "268/HCTN" },
		{ "Số: 89/GM – UBND", "89/GM-UBND" },
		{ "Số 80-KH/ĐU", "80-KH/ĐU" },
		{ "Số: /HĐND-VP", "/HĐND-VP" },
		{ "Số: …/TB-VP", "/TB-VP" },
		{ "Số: 12a/QĐ-UBND.", "12a/QĐ-UBND" },
		{ "Số: 573/KH-UBND-HNDT", "573/KH-UBND-HNDT" },
		{ "Số: 7560", NULL },
		{ "Số lượng: 5", NULL },
		{ "Số 45, phố Huế", NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		char *text = lh_arena_printf(arena, "UBND XÃ LA\n%s\n"
			"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n", cases[i].text);
		struct lh_reading r = reader_read(text);

		if (!lh_text_equal(r.notice->number, cases[i].number))
			print_message("%s: %s\n", cases[i].text,
				      r.notice->number);
		assert_true(lh_text_equal(r.notice->number, cases[i].number));
	}
}

static void test_addressees(void **state)
{
	struct lh_reading r = reader_read(
		"Kính gửi:\n- Các sở: Y tế, Nội vụ;\n"
		"- Hiệu trưởng các trường Tiểu học,\n"
		"- Ông Lý A Sò, Trưởng bản Nà Pó.\n\n"
		"Thực hiện chỉ đạo của cấp trên, đề nghị phối hợp.\n");

	(void)state;
	assert_int_equal(r.notice->n_addressees, 4);
	assert_string_equal(r.notice->addressees[0].name, "Sở Y tế");
	assert_string_equal(r.notice->addressees[1].name, "Sở Nội vụ");
	assert_string_equal(r.notice->addressees[2].name,
			    "Hiệu trưởng các trường Tiểu học");
	assert_string_equal(r.notice->addressees[3].name,
			    "Lý A Sò, Trưởng bản Nà Pó");
}

static void test_end_of_page(void **state)
{
	struct lh_reading r = reader_read(
		"Số: 4/TB-UBND\nTHÔNG BÁO\nNghỉ lễ\n\nNội dung./.\n\n"
		"Nơi nhận: 12\n- Như trên (t/h);\n- Thường trực Huyện ủy (b/c);\n"
		"- VP UBND huyện:\n  + CVP (đ/b);\n  + Phòng TH (t/d);\n"
		"- Lưu: VT, NV(3).\n\nTUQ. CHỦ TỊCH\nTRƯỞNG PHÒNG NỘI VỤ\n\n(Đã ký)\n\n"
		"ThS. Vàng Thị Sính\n");
	const struct lh_notice *n = r.notice;

	(void)state;
	assert_int_equal(n->n_distribution, 5);
	assert_string_equal(n->distribution[0].name, "Như trên");
	assert_string_equal(n->distribution[0].purpose, "t/h");
	assert_string_equal(n->distribution[2].name, "VP UBND huyện: CVP");
	assert_string_equal(n->distribution[3].purpose, "t/d");
	assert_string_equal(n->distribution[4].name, "Lưu: VT, NV(3)");
	assert_null(n->distribution[4].purpose);
	assert_string_equal(n->signer, "Vàng Thị Sính");
	assert_string_equal(n->signer_title,
			    "TUQ. CHỦ TỊCH / TRƯỞNG PHÒNG NỘI VỤ");
}

/* --- meetings -------------------------------------------------------- */

static void test_meetings(void **state)
{
	static const struct {
		const char *text, *start, *end, *location, *chair, *title;
	} cases[] = {
		{ "GIẤY MỜI\nHọp tổ thẩm định\n1. Thời gian: 8h30, ngày 12/3/2024.\n"
		  "2. Địa điểm: P.205.\n3. Chủ trì: Bà Hồ Thị Sen - Giám đốc.\n",
		  "2024-03-12T08:30", NULL, "P.205", "Hồ Thị Sen, Giám đốc",
		  "Họp tổ thẩm định" },
		{ "GIẤY MỜI\nHội thảo cà phê\nThời gian, địa điểm: từ 8h00 đến 11h30 ngày "
		  "02/4/2024, tại Hội trường B.\n",
		  "2024-04-02T08:00", "2024-04-02T11:30", "Hội trường B", NULL,
		  "Hội thảo cà phê" },
		{ "THÔNG BÁO\nTập huấn phần mềm\nThời gian: Từ ngày 03 đến ngày 05 tháng 6 năm 2024.\n"
		  "Địa điểm: Trường Chính trị.\n",
		  "2024-06-03", "2024-06-05", "Trường Chính trị", NULL,
		  "Tập huấn phần mềm" },
		{ "GIẤY MỜI\nHọp dân\nThời gian: buổi chiều ngày 07/6/2024.\nĐịa điểm: Nhà văn hóa.\n",
		  "2024-06-07", NULL, "Nhà văn hóa", NULL, "Họp dân" },
		{ "Số: 8/UBND\nV/v mời họp\nKính gửi: Sở Y tế.\n\nUBND tỉnh tổ chức họp bàn phòng "
		  "bệnh vào hồi 14 giờ 00, ngày 09/9/2024 tại Phòng họp số 3 do đồng chí Lê Mai, "
		  "Phó Chủ tịch UBND tỉnh chủ trì.\n",
		  "2024-09-09T14:00", NULL, "Phòng họp số 3",
		  "Lê Mai, Phó Chủ tịch UBND tỉnh", "họp bàn phòng bệnh" },
		/* Headings that only announce the parts. */
		{ "KẾ HOẠCH\nTổ chức Hội thao\n\nI. THỜI GIAN, ĐỊA ĐIỂM\n1. Thời gian: 02 ngày, "
		  "15 - 16/5/2024. Khai mạc: 07h30 ngày 15/5/2024.\n2. Địa điểm: Sân vận động.\n",
		  "2024-05-15T07:30", "2024-05-16", "Sân vận động", NULL, "Hội thao" },
		{ "CÔNG VĂN\nV/v triệu tập lớp bồi dưỡng\n\n1- Đối tượng: Bí thư chi bộ.\n"
		  "2- Thời gian: ngày 11 và 12-4-2024.\n3- Địa điểm: Trung tâm huyện.\n",
		  "2024-04-11", "2024-04-12", "Trung tâm huyện", NULL, "lớp bồi dưỡng" },
		/* A room without "tại", a chair behind a colon in the sentence. */
		{ "V/v rà soát đê\n\nSở mời các đơn vị dự họp thống nhất danh mục vào 9h00 ngày "
		  "28/6/2024, phòng B.104. Chủ trì: Giám đốc Sở.\n",
		  "2024-06-28T09:00", NULL, "phòng B.104", "Giám đốc Sở",
		  "họp thống nhất danh mục" },
		{ "V/v dự hội nghị\n\nCục tổ chức Hội nghị đối thoại về hóa đơn vào 08 giờ 00 ngày "
		  "03/12/2024 tại Hội trường tầng 5, Cục Thuế, do Phó Cục trưởng Lộ Thị Sen chủ trì.\n",
		  "2024-12-03T08:00", NULL, "Hội trường tầng 5, Cục Thuế",
		  "Phó Cục trưởng Lộ Thị Sen", "Hội nghị đối thoại về hóa đơn" },
		/* Without a subject: the content, unless the text says more. */
		{ "Để chuẩn bị trồng chè, Sở tổ chức họp tại huyện.\nNội dung:\nKiểm tra việc thực hiện "
		  "quy hoạch;\nThời gian: 8h00 ngày 22/8/2024.\nĐịa điểm: Trụ sở huyện.\n",
		  "2024-08-22T08:00", NULL, "Trụ sở huyện", NULL,
		  "Kiểm tra việc thực hiện quy hoạch" },
		{ "Xã tổ chức tiếp xúc cử tri trước kỳ họp thứ 3 với nội dung như sau:\nI. Thời gian và "
		  "địa điểm: Từ ngày 01/12/2024 - ngày 02/12/2024, tại Hội trường.\nII. Nội dung:\n"
		  "- Thông báo dự kiến chương trình.\n", "2024-12-01", "2024-12-02", "Hội trường",
		  NULL, "tiếp xúc cử tri trước kỳ họp thứ 3" },
		/* The copy ends behind the time. */
		{ "V/v họp giao ban tháng 8\n\nThời gian: 8 giờ 00 ngày 05/8/2024.\n",
		  "2024-08-05T08:00", NULL, NULL, NULL, "họp giao ban tháng 8" },
		/* The labelled line below a sentence. */
		{ "Giấy mời họp\n\nVăn phòng tổ chức cuộc họp về chợ đầu mối vào thứ Hai, ngày "
		  "22/7/2024, từ 07h00.\n\n* Địa điểm: Phòng số 1.\n",
		  "2024-07-22T07:00", NULL, "Phòng số 1", NULL, "cuộc họp về chợ đầu mối" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct lh_reading r = reader_read(cases[i].text);
		const struct lh_meeting *m = r.meetings;
		const struct lh_participant *chair;

		print_message("meeting %zu\n", i);
		assert_int_equal(r.n_meetings, 1);
		chair = lh_meeting_chair(m);
		assert_true(lh_text_equal(cases[i].start,
			lh_when_format_start(arena, &m->when)));
		assert_true(lh_text_equal(cases[i].end,
			lh_when_format_end(arena, &m->when)));
		assert_true(lh_text_equal(cases[i].location,
			lh_meeting_location(arena, m)));
		assert_true(lh_text_equal(cases[i].chair, chair
			? lh_participant_title(arena, chair) : NULL));
		assert_string_equal(m->title, cases[i].title);
	}
}

static void test_two_meetings(void **state)
{
	struct lh_reading r = reader_read(
		"THÔNG BÁO\nHọp hai nội dung\n\n"
		"I. Nội dung 1: Họp xét duyệt quy hoạch chợ\n"
		"1. Thành phần: Sở Xây dựng, Sở Công Thương.\n"
		"2. Thời gian: 8h00 ngày 11/6/2024.\n3. Địa điểm: Phòng số 1.\n\n"
		"II. Nội dung 2: Họp bàn giao bến xe\n"
		"1. Thành phần: Sở Tài chính.\n"
		"2. Thời gian: 10h00 ngày 11/6/2024.\n3. Địa điểm: Phòng số 2.\n");

	(void)state;
	assert_int_equal(r.n_meetings, 2);
	assert_string_equal(r.meetings[0].title,
			    "Nội dung 1: Họp xét duyệt quy hoạch chợ");
	assert_int_equal(r.meetings[0].n_participants, 2);
	assert_int_equal(r.meetings[1].n_participants, 1);
	assert_int_equal(r.meetings[1].when.start, 600);
	assert_string_equal(r.meetings[1].venues[0].name, "Phòng số 2");
}

/* Several meetings of one notice: when, where and what they are called. */
static void test_meeting_lists(void **state)
{
	static const struct {
		const char *text;
		size_t count;
		const char *start[3], *location[3], *title[3];
	} cases[] = {
		{ "THÔNG BÁO\nLịch họp của Phó Chủ tịch\n\n1. Họp về chuyển đổi số\n"
		  "a) Thời gian: 08 giờ 00 phút, ngày 20/3/2025.\nb) Địa điểm: Phòng số 1.\n"
		  "2. Họp về tuyển sinh\na) Thời gian: 10 giờ 00 phút cùng ngày.\n"
		  "b) Địa điểm: như mục 1.\n", 2,
		  { "2025-03-20T08:00", "2025-03-20T10:00" },
		  { "Phòng số 1", "Phòng số 1" },
		  { "Họp về chuyển đổi số", "Họp về tuyển sinh" } },
		{ "KẾ HOẠCH\nTiếp xúc cử tri\n\nI. THỜI GIAN, ĐỊA ĐIỂM\n"
		  "1. Tổ số 1: 8 giờ 00, ngày 06/6/2024 tại Nhà văn hóa xã A.\n"
		  "2. Tổ số 2: 8 giờ 00, ngày 07/6/2024 tại Hội trường xã B.\n", 2,
		  { "2024-06-06T08:00", "2024-06-07T08:00" },
		  { "Nhà văn hóa xã A", "Hội trường xã B" },
		  { "Tiếp xúc cử tri - Tổ số 1", "Tiếp xúc cử tri - Tổ số 2" } },
		{ "KẾ HOẠCH\nĐại hội Liên đội\n\nI. Thời gian, địa điểm\n1. Đại hội trù bị\n"
		  "- 9 giờ 00’, ngày 13 tháng 9 năm 2024 (thứ Sáu)\n- Địa điểm: Phòng A.\n"
		  "2. Đại hội chính thức\n- 15 giờ 00, ngày 14 tháng 9 năm 2024.\n"
		  "- Địa điểm: Phòng B.\n", 2,
		  { "2024-09-13T09:00", "2024-09-14T15:00" }, { "Phòng A", "Phòng B" },
		  { "Đại hội trù bị", "Đại hội chính thức" } },
		{ "Kế hoạch của Đoàn đại biểu\n\nĐoàn thông báo lịch như sau:\n\n"
		  "a) Thứ tư, ngày 26-6-2024:\n"
		  "* Buổi sáng: tiếp xúc cử tri phường Đông, tại hội trường phường Đông.\n"
		  "* 14 giờ 00: tiếp xúc cử tri phường Tây, tại hội trường phường Tây.\n"
		  "b) 19h30’ ngày 08/7/2024 họp tổ dân phố số 3.\n", 3,
		  { "2024-06-26", "2024-06-26T14:00", "2024-07-08T19:30" },
		  { "hội trường phường Đông", "hội trường phường Tây", NULL },
		  { "tiếp xúc cử tri phường Đông", "tiếp xúc cử tri phường Tây",
		    "họp tổ dân phố số 3" } },
		{ "Các đại biểu tiếp xúc cử tri quận 1 vào lúc 14 giờ ngày 26-6-2024 tại Bảo tàng (số 5 "
		  "đường Hoa Ban); quận 3 vào lúc 8 giờ ngày 27-6-2024 tại Hội trường; vào lúc 14 giờ "
		  "ngày 27-6-2024 tại Trường Chính trị.\n", 3,
		  { "2024-06-26T14:00", "2024-06-27T08:00", "2024-06-27T14:00" },
		  { "Bảo tàng (số 5 đường Hoa Ban)", "Hội trường", "Trường Chính trị" },
		  { "tiếp xúc cử tri quận 1", "tiếp xúc cử tri quận 3",
		    "tiếp xúc cử tri quận 3" } },
		{ "Lịch tổ chức Hội nghị tiếp xúc cử tri\n\nThời gian tổ chức hội nghị tiếp xúc cử tri "
		  "cụ thể:\n\n- Vào lúc 8 giờ 00, ngày 21/5/2024 (thứ ba), tại hội trường phường A, gồm "
		  "phường A (30 cử tri).\n- Vào lúc 14 giờ, ngày 21/5/2024, tại nhà văn hóa xã B.\n", 2,
		  { "2024-05-21T08:00", "2024-05-21T14:00" },
		  { "hội trường phường A", "nhà văn hóa xã B" },
		  { "Hội nghị tiếp xúc cử tri", "Hội nghị tiếp xúc cử tri" } },
		{ "Thông báo tổ chức Đại hội cổ đông thường niên\n- Thời gian thực hiện: 25/04/2024.\n"
		  "- Địa điểm thực hiện: Hội trường Công ty.\n", 1,
		  { "2024-04-25" }, { "Hội trường Công ty" },
		  { "Đại hội cổ đông thường niên" } },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct lh_reading r = reader_read(cases[i].text);

		print_message("list %zu\n", i);
		assert_int_equal(r.n_meetings, cases[i].count);
		for (size_t k = 0; k < r.n_meetings; k++) {
			const struct lh_meeting *m = &r.meetings[k];

			assert_true(lh_text_equal(cases[i].start[k],
				lh_when_format_start(arena, &m->when)));
			assert_true(lh_text_equal(cases[i].location[k],
				lh_meeting_location(arena, m)));
			assert_string_equal(m->title, cases[i].title[k]);
		}
	}
}

/* News tells of what was and, in passing, of what is to come. */
static void test_meetings_in_news(void **state)
{
	static const struct {
		const char *text, *start, *title;	/* NULL: none */
	} cases[] = {
		{ "Sáng 29/02/2024, Thường trực HĐND huyện tổ chức phiên họp thường kỳ tại Phòng "
		  "họp số 1. Tham dự phiên họp có lãnh đạo UBND huyện.\n\nTheo đó, Kỳ họp thứ 11, "
		  "HĐND huyện khóa XX dự kiến được tổ chức vào sáng ngày 15/3/2024, tại Hội trường "
		  "tầng 4.\n", "2024-03-15", "Kỳ họp thứ 11, HĐND huyện khóa XX" },
		{ "Chuẩn bị kỳ họp thứ nhất HĐND huyện khóa XII\n\nSáng ngày 27/5/2021, Thường trực "
		  "HĐND huyện tổ chức phiên họp.\n\nTheo đó, kỳ họp sẽ tổ chức vào sáng ngày "
		  "11/6/2021 để bầu các chức danh.\n", "2021-06-11",
		  "kỳ họp thứ nhất HĐND huyện khóa XII" },
		{ "Đại hội Hội Làm vườn tỉnh lần thứ 5 sẽ diễn ra từ ngày 1/11/2024 đến ngày "
		  "3/11/2024 tại Nhà văn hóa tỉnh. Chiều 1/11/2024, bắt đầu từ 14 giờ, Đại hội sẽ "
		  "thảo luận tại hội trường.\n", "2024-11-01",
		  "Đại hội Hội Làm vườn tỉnh lần thứ 5" },
		{ "Chương trình Kỳ họp thứ 11, HĐND tỉnh\n\n1. Ngày 05 tháng 12 năm 2024:\n- Buổi "
		  "sáng, 7 giờ 45 phút: Phiên giải trình.\n2. Ngày 06 tháng 12 năm 2024:\n- Buổi "
		  "sáng, 7 giờ 45 phút: Bế mạc kỳ họp.\n- 9 giờ 00 phút: Họp báo.\n", "2024-12-05",
		  "Kỳ họp thứ 11, HĐND tỉnh" },
		/* The day stands before the act; the day of a paper; what begins. */
		{ "(HG) - Nhân kỷ niệm ngày truyền thống, sáng 18/6/2024, UBND tỉnh tổ chức Lễ tổng "
		  "kết tại Nhà văn hóa.\n", NULL, NULL },
		{ "Ngày 19/5/2024, Sở có Giấy mời số 433/GM-SYT về việc tham dự họp góp ý dự thảo tại "
		  "Hà Nội.\n", NULL, NULL },
		{ "UBND huyện vận động treo cờ suốt thời gian diễn ra Lễ hội, kể từ ngày 22/02/2024 "
		  "tại các xã.\n", NULL, NULL },
		{ "Kỳ họp thứ 9, HĐND thị xã dự kiến diễn ra trong 2 ngày (từ 25 - 26.12.2024).\n",
		  "2024-12-25", "Kỳ họp thứ 9, HĐND thị xã" },
		{ "09:08, 31/08/2024\n\nThông báo treo cờ\n\nĐịa điểm: các xã trong huyện.\n", NULL, NULL },
		{ "Đoàn giám sát khảo sát tại các xã; đến ngày 22/8/2024 sẽ tiến hành làm việc với Ủy "
		  "ban nhân dân thành phố.\n", "2024-08-22", "làm việc với Ủy ban nhân dân thành phố" },
		{ "Ban Thường vụ yêu cầu tạm dừng tổ chức đại hội các cấp từ 0 giờ ngày 28/3/2024 cho "
		  "đến khi có thông báo mới.\n", NULL, NULL },
		{ "Chiều 27/11/2024, Phó Chủ tịch UBND tỉnh chủ trì giao ban nghe báo cáo tiến độ. "
		  "Cùng dự có lãnh đạo các sở.\n", NULL, NULL },
		{ "Ngày 20/12/2024, đã diễn ra cuộc họp Ban Chấp hành Hội. Kết luận cuộc họp, Hội "
		  "sẽ: 1/Tổ chức Đại hội Hội lần thứ 8 vào hồi 8h ngày 29/12/2024; 2/Gửi giấy triệu "
		  "tập các hội viên tham dự đại hội.\n", "2024-12-29", "Đại hội Hội lần thứ 8" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct lh_reading r = reader_read(cases[i].text);
		char day[LH_DATE_TEXT_SIZE];

		print_message("news %zu\n", i);
		assert_int_equal(r.n_meetings, cases[i].start ? 1 : 0);
		if (!cases[i].start)
			continue;
		assert_string_equal(cases[i].start, lh_date_format(
			r.meetings[0].when.date, day));
		assert_string_equal(cases[i].title, r.meetings[0].title);
	}
}

/* A paper that puts a meeting off tells when it would have been. */
static void test_meeting_changes(void **state)
{
	static const struct {
		const char *text, *start;
		enum lh_meeting_state state;
		enum lh_link_kind link;
	} cases[] = {
		{ "V/v hoãn họp Ban Chỉ đạo\n\nBan Chỉ đạo hoãn cuộc họp vào lúc 8 giờ 00 ngày "
		  "12/3/2024 tại Phòng số 1.\n", "2024-03-12T08:00", LH_MEETING_POSTPONED,
		  LH_LINK_CHANGES },
		{ "Chi cục xin thông báo hủy buổi họp vào 8 giờ ngày 12/3/2024.\n",
		  "2024-03-12T08:00", LH_MEETING_CANCELLED, LH_LINK_CANCELS },
		{ "V/v lùi thời gian họp thẩm định\n\nSở đã mời họp vào lúc 8 giờ 00 ngày "
		  "21/10/2024.\nNay Sở lùi thời gian họp sang 14 giờ 00, ngày 23/10/2024, địa "
		  "điểm không thay đổi.\n", "2024-10-23T14:00", LH_MEETING_CONFIRMED,
		  LH_LINK_CHANGES },
		{ "Đoàn đại biểu dời thời gian tiếp xúc cử tri phường 5 sang 8 giờ sáng 18/5/2024, tại "
		  "Nhà văn hóa.\n\nTrước đó, Đoàn sẽ tổ chức hội nghị tiếp xúc cử tri vào 8 giờ sáng "
		  "16/5/2024.\n", "2024-05-18T08:00", LH_MEETING_CONFIRMED, LH_LINK_CHANGES },
		{ "V/v mời họp\n\nSở mời họp vào lúc 8 giờ 00 ngày 21/10/2024 tại Phòng số 1.\n",
		  "2024-10-21T08:00", LH_MEETING_CONFIRMED, LH_LINK_ANNOUNCES },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct lh_reading r = reader_read(cases[i].text);

		print_message("change %zu\n", i);
		assert_int_equal(r.n_meetings, 1);
		assert_string_equal(cases[i].start,
			lh_when_format_start(arena, &r.meetings[0].when));
		assert_int_equal(r.meetings[0].state, cases[i].state);
		assert_int_equal(r.meetings[0].links[0].kind, cases[i].link);
	}
}

static void test_agenda(void **state)
{
	struct lh_reading r = reader_read(
		"GIẤY MỜI\nĐại hội Chi bộ\n1. Thời gian: ngày 15/8/2024.\n"
		"- Từ 7h30 đến 7h45: Đón tiếp đại biểu;\n"
		"- Từ 7h45 đến 10h00: Đại hội.\n2. Địa điểm: Hội trường.\n");
	const struct lh_meeting *m = r.meetings;

	(void)state;
	assert_int_equal(r.n_meetings, 1);
	assert_int_equal(m->n_agenda, 2);
	assert_string_equal(m->agenda[0].title, "Đón tiếp đại biểu");
	assert_int_equal(m->when.start, 450);
	assert_int_equal(m->when.end, 600);
}

/* Nothing may be made up. */
static void test_no_meeting(void **state)
{
	static const char *const texts[] = {
		"Số: 5/UBND\nKính gửi: Sở Y tế.\n\nThực hiện Công văn số 12/BYT ngày "
		"03/4/2024 của Bộ Y tế về việc tổ chức hội nghị, đề nghị Sở báo cáo.\n",
		"THÔNG BÁO\nKết luận cuộc họp\n\nNgày 05/5/2024, Chủ tịch đã chủ trì "
		"cuộc họp về cấp nước tại Phòng số 1. Sau khi nghe báo cáo, kết luận:\n",
		"Tại cuộc họp ngày 06/6/2024, các bên đã thống nhất.\n",
		"Thời gian: trước ngày 05/7/2024.\nBáo cáo gửi về Phòng.\n",
		"BÁO CÁO\nTình hình tháng 7\nTrong tháng 7/2024 đã họp 5 lần.\n",
		"Căn cứ Luật Đầu tư ngày 17/6/2020;\nCăn cứ Nghị định số 31/2021/NĐ-CP "
		"ngày 26/3/2021;\n",
		"Đăng lúc: 01-03-2021 11:35\nHọp trực tuyến rất tiện lợi.\n",
		"Giai đoạn 2021-2025, tầm nhìn đến năm 2050 sẽ tổ chức nhiều hội nghị.\n",
		"CÔNG ĐIỆN\nVề việc ứng phó lũ\n\nHồi 19 giờ ngày 09/10/2020, mực nước sông lên "
		"trên báo động 3, dự báo lũ tiếp tục lên.\n",
		"Số: 7/BC-UBND\nHòa An, ngày 20 tháng 5 năm 2024\nBÁO CÁO\n\nNgày 10/5/2024, lúc "
		"8 giờ, UBND xã tổ chức hội nghị tại Hội trường.\n",
		"Chiều ngày 20/6/2024, UBND phường tổ chức hội nghị tại Hội trường.\n\n"
		"Tại hội nghị, các đại biểu nghe báo cáo.\n",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
		struct lh_reading r = reader_read(texts[i]);

		if (r.n_meetings)
			print_message("%s\n", texts[i]);
		assert_int_equal(r.n_meetings, 0);
	}
}

/* --- schedules ------------------------------------------------------- */

static void test_schedule(void **state)
{
	struct lh_reading r = reader_read(
		"LỊCH CÔNG TÁC TUẦN CỦA UBND HUYỆN\n"
		"Từ ngày 10/6/2024 đến ngày 14/6/2024\n\n"
		"THỨ HAI      10/6\n"
		"- 7 giờ 30, Chủ tịch làm việc tại cơ quan.\n"
		"- 14 giờ, Phó Chủ tịch Mùa A Páo dự họp Hội đồng giáo dục (Phòng Giáo "
		"dục và Đào tạo chuẩn bị nội dung). Điểm tại Phòng họp 2. NC\n"
		"Thứ Ba, ngày 11/6/2024\n"
		"Sáng: Chủ tịch chủ trì giao ban. Mời lãnh đạo các phòng: Nội vụ, Tư pháp.\n"
		"Chiều: Nghỉ.\n");

	(void)state;
	assert_int_equal(r.notice->kind, LH_NOTICE_WEEK_SCHEDULE);
	assert_int_equal(r.n_meetings, 2);
	assert_string_equal(lh_when_format_start(arena, &r.meetings[0].when),
			    "2024-06-10T14:00");
	assert_string_equal(r.meetings[0].title, "họp Hội đồng giáo dục");
	assert_string_equal(r.meetings[0].venues[0].name, "Phòng họp 2");
	assert_string_equal(r.meetings[0].participants[0].name,
			    "Phó Chủ tịch Mùa A Páo");
	assert_string_equal(lh_when_format_start(arena, &r.meetings[1].when),
			    "2024-06-11");
	assert_int_equal(r.meetings[1].when.part, LH_PART_MORNING);
	assert_string_equal(lh_meeting_chair(&r.meetings[1])->name, "Chủ tịch");
	assert_int_equal(r.meetings[1].n_participants, 3);
	assert_int_equal(r.n_assignments, 1);
	assert_string_equal(r.assignments[0].shares[0].name,
			    "Phòng Giáo dục và Đào tạo");
	assert_int_equal(r.assignments[0].meeting_ids[0], 0);
}

/* "2024-06-10T14:00 sang | title @ place | chair: X | who; who" */
static const char *schedule_row(const struct lh_meeting *m)
{
	const struct lh_participant *chair = lh_meeting_chair(m);
	const char *start = lh_when_format_start(arena, &m->when);
	const char *part = lh_day_part_name(m->when.part);
	struct lh_strbuf buf;
	char *text;
	bool first = true;

	lh_strbuf_init(&buf);
	lh_strbuf_addf(&buf, "%s%s%s | %s", start ? start : "",
		       part ? " " : "", part ? part : "", m->title);
	if (m->n_venues)
		lh_strbuf_addf(&buf, " @ %s", m->venues[0].name);
	if (chair)
		lh_strbuf_addf(&buf, " | chair: %s", chair->name);
	for (size_t i = 0; i < m->n_participants; i++) {
		if (&m->participants[i] == chair)
			continue;
		lh_strbuf_addf(&buf, "%s%s", first ? " | " : "; ",
			       m->participants[i].name);
		first = false;
	}
	text = lh_arena_strdup(arena, buf.text);
	lh_strbuf_release(&buf);
	return text;
}

static void test_schedule_rows(void **state)
{
	static const struct {
		const char *text;
		const char *rows[5];
		const char *tasks[2];
	} cases[] = {
		/* several hours of one leader in a line; a day in the office */
		{ "Lịch làm việc thứ 3\n\nTHỨ BA, NGÀY 14/5:\n\n"
		  "- Chủ tịch: 7 giờ 30’, gặp gỡ hộ dân (Giấy mời riêng), điểm tại "
		  "UBND xã Đông (LĐVP: Đ/c Tư). 14 giờ, họp tiến độ sáp nhập, mời "
		  "Trưởng phòng Nội vụ cùng dự (Phòng Nội vụ chuẩn bị báo cáo), điểm "
		  "Hội trường II.\n\n"
		  "- PCT.CN: Sáng làm việc tại cơ quan. 13 giờ 30’, cùng Phó Chủ tịch "
		  "Mùa A Páo đi kiểm tra tiến độ đường 12 (cả ngày).\n",
		  { "--05-14T07:30 | gặp gỡ hộ dân @ UBND xã Đông | Chủ tịch",
		    "--05-14T14:00 | họp tiến độ sáp nhập @ Hội trường II | Chủ tịch; "
		    "phòng Nội vụ",
		    "--05-14T13:30 | kiểm tra tiến độ đường 12 | PCT.CN; "
		    "Phó Chủ tịch Mùa A Páo" },
		  { "Phòng Nội vụ: chuẩn bị báo cáo" } },
		/* without a title; a year of its own; the moon's day */
		{ "* THỨ BẢY 11/01/2025 (nhằm 12/12 ÂL)\n"
		  "- 08 giờ 00: Chủ tịch UBND làm việc với HTX Ba Sao. Mời: Đồng chí "
		  "Bí thư Huyện ủy. Điểm: tại phòng họp số 1. LĐVP: Đ/c Sáu\n"
		  "* CHỦ NHẬT 12/01/2025 (nhằm 13/12 ÂL)\n"
		  "15 giờ 00: Chủ tịch UBND dự lễ khánh thành cầu Ba Sao.\n",
		  { "2025-01-11T08:00 | làm việc với HTX Ba Sao @ phòng họp số 1 | "
		    "Chủ tịch UBND; HTX Ba Sao; Đồng chí Bí thư Huyện ủy",
		    "2025-01-12T15:00 | lễ khánh thành cầu Ba Sao | Chủ tịch UBND" },
		  { NULL } },
		/* half-days and who attends in brackets; days on two lines */
		{ "Lịch làm việc tuần 21 (từ ngày 20/5/2019 đến ngày 24/5/2019)\n\n"
		  "Ngày\n\nNội dung công việc\n\nThứ ba\n\n21/5\n\n"
		  "+ Ban Pháp chế giám sát Sở Nội vụ (sáng; dự: đ/c Triệu).\n\n"
		  "+ Thường trực HĐND tỉnh họp lệ kỳ tháng 5 (chiều).\n",
		  { "2019-05-21 sang | giám sát Sở Nội vụ | Ban Pháp chế; đ/c Triệu",
		    "2019-05-21 chieu | họp lệ kỳ tháng 5 | Thường trực HĐND tỉnh" },
		  { NULL } },
		/* a leader over the rows below, labels of their own lines */
		{ "LỊCH LÀM VIỆC CỦA LÃNH ĐẠO XÃ\n(Tuần 07 từ ngày 10/02/2025 đến ngày "
		  "14/02/2025)\nTHỨ HAI (10/02/2025):\n"
		  "* SÁNG: 1. Chủ tịch UBND xã: Thăm Trường Tiểu học số 2. (Giao Văn "
		  "phòng xã chuẩn bị quà)\n2. Phó Chủ tịch UBND xã Hồ Văn Tám:\n"
		  "09 giờ 00’: Dự lễ phát động trồng cây.\n"
		  "Thành phần tham dự: Phòng Kinh tế.\nĐịa điểm: tại Nhà văn hóa.\n",
		  { "2025-02-10 sang | Thăm Trường Tiểu học số 2 | Chủ tịch UBND xã",
		    "2025-02-10T09:00 | lễ phát động trồng cây @ Nhà văn hóa | "
		    "Phó Chủ tịch UBND xã Hồ Văn Tám; Phòng Kinh tế" },
		  { "Văn phòng xã: chuẩn bị quà" } },
		/* a cell a line: hours in brackets, a cell of two paragraphs */
		{ "LỊCH CÔNG TÁC\n\nTừ ngày 14/07/2025 đến ngày 20/07/2025\n\nNgày\n\n"
		  "Thời gian\n\nNội dung\n\nĐịa điểm\n\nThường trực\n\nThứ 2\n\n14/7\n\n"
		  "Sáng\n\n(8h30) Hội nghị Thường trực\n\nTỉnh ủy\n\nP. họp 1\n\n"
		  "Chủ tịch,\n\nCác Phó Chủ tịch\n\n \n\n \n\nDự đại hội Hội Luật gia\n\n"
		  "Trụ sở Hội\n\nPCT Lò Thị Bông\n\n \n\nChiều\n\n(13h30) Họp tổ soạn "
		  "thảo\n\nP. họp 2\n\nChủ tịch\n",
		  { "2025-07-14T08:30 | Hội nghị Thường trực Tỉnh ủy @ P. họp 1 | "
		    "Chủ tịch; Các Phó Chủ tịch",
		    "2025-07-14 sang | đại hội Hội Luật gia @ Trụ sở Hội | "
		    "PCT Lò Thị Bông",
		    "2025-07-14T13:30 | Họp tổ soạn thảo @ P. họp 2 | Chủ tịch" },
		  { NULL } },
		/* a day's cell over two rows; a row broken in the middle */
		{ "Thứ ngày | Giờ | Nội dung | Chủ trì | Địa điểm |\n"
		  "T. Ba 03/9 | 7:30 | Giao ban tuần | Đ/c Xuân | PH2 |\n"
		  "9:45 | Hội nghị sơ kết dân vận | Đ/c Tú | Hội trường |\n"
		  "T. Tư 04/9 | 8:00 | Hội nghị trực tuyến\n| Đ/c Nga | Thành ủy |\n",
		  { "--09-03T07:30 | Giao ban tuần @ PH2 | chair: Đ/c Xuân",
		    "--09-03T09:45 | Hội nghị sơ kết dân vận @ Hội trường | "
		    "chair: Đ/c Tú",
		    "--09-04T08:00 | Hội nghị trực tuyến @ Thành ủy | "
		    "chair: Đ/c Nga" },
		  { NULL } },
		/* lists of days: units over half-days, months, a common place */
		{ "Kế hoạch tiếp xúc cử tri của Đoàn đại biểu\n\n"
		  "a) Thứ tư, ngày 26-6-2013:\n\n"
		  "- Đơn vị bầu cử số 01 (gồm ông Lý Văn An và bà Hồ Thị Mây).\n\n"
		  "* Buổi sáng: tiếp xúc cử tri phường Đông, tại hội trường phường.\n\n"
		  "b) Thứ năm, ngày 27-6-2013:\n\n"
		  "* Buổi chiều: tiếp xúc cử tri xã Hạ, tại nhà văn hóa xã.\n",
		  { "2013-06-26 sang | tiếp xúc cử tri phường Đông @ hội trường phường"
		    " | Lý Văn An; Hồ Thị Mây",
		    "2013-06-27 chieu | tiếp xúc cử tri xã Hạ @ nhà văn hóa xã" },
		  { NULL } },
		{ "Lịch tiếp dân của đồng chí Bí thư Huyện ủy năm 2019\n\n"
		  "STT\n\nTháng\n\nNgày tiếp\n\n1\n\nTháng 6\n\nNgày 18 (thứ Ba)\n\n2\n\n"
		  "Tháng 7\n\nNgày 18 (thứ Năm)\n\nĐịa điểm: Phòng Tiếp công dân.\n",
		  { "2019-06-18 | tiếp dân @ Phòng Tiếp công dân | "
		    "đồng chí Bí thư Huyện ủy",
		    "2019-07-18 | tiếp dân @ Phòng Tiếp công dân | "
		    "đồng chí Bí thư Huyện ủy" },
		  { NULL } },
		{ "Lịch tiếp công dân năm 2025 của Chủ tịch UBND xã\n"
		  "Tháng | Người tiếp | Ngày tiếp công dân |\n"
		  "Tháng 7 | Nông Thị Sen | Ngày 03; 10 (Thứ 5) |\n",
		  { "2025-07-03 | tiếp công dân | Nông Thị Sen",
		    "2025-07-10 | tiếp công dân | Nông Thị Sen" },
		  { NULL } },
		/* what an office does every month is no meeting and no duty */
		{ "Lịch tiếp công dân của Chủ tịch UBND huyện\n\n"
		  "1. Chủ tịch UBND huyện tiếp công dân vào ngày 15 hàng tháng, nếu "
		  "trùng vào ngày nghỉ thì chuyển sang ngày kế tiếp.\n"
		  "Thời gian: trong giờ hành chính.\nĐịa điểm: Phòng Tiếp công dân.\n",
		  { NULL }, { NULL } },
		/* hours of a day that is not said, rows run together */
		{ "- 14 giờ, Phó Chủ tịch Hà Văn Lợi làm việc với Sở Xây dựng. Thành "
		  "phần: Ban Giám đốc Địa điểm: Hội trường - 13 giờ 30, PGĐ Vi Thị Lan "
		  "dự Hội nghị tổng kết (theo Công văn số 67-CV/ĐUK ngày 18/02/2020). "
		  "Địa điểm: Phòng họp A |\n",
		  { " | làm việc với Sở Xây dựng @ Hội trường | Phó Chủ tịch Hà Văn Lợi; "
		    "Sở Xây dựng; Ban Giám đốc",
		    " | Hội nghị tổng kết @ Phòng họp A | PGĐ Vi Thị Lan" },
		  { NULL } },
		/* places and their hours under a lead sentence, a bar a cell */
		{ "Báo tỉnh đăng lịch tiếp xúc cử tri của đại biểu HĐND tỉnh như sau:\n"
		  "STT |\nHuyện, |\nThời gian |\nĐịa điểm |\n"
		  "1 |\nBa Sao |\n07 giờ 30 phút Ngày 22-6-2022 (Thứ Tư) |\n"
		  "Nhà văn hóa xã Thượng |\nNhà văn hóa xã Hạ |\n||\n"
		  "2 |\nNà Lốc |\n14 giờ Ngày 23-6-2022 (Thứ Năm) |\nTrụ sở UBND xã |\n",
		  { "2022-06-22T07:30 | tiếp xúc cử tri @ Nhà văn hóa xã Thượng | "
		    "đại biểu HĐND tỉnh",
		    "2022-06-22T07:30 | tiếp xúc cử tri @ Nhà văn hóa xã Hạ | "
		    "đại biểu HĐND tỉnh",
		    "2022-06-23T14:00 | tiếp xúc cử tri @ Trụ sở UBND xã | "
		    "đại biểu HĐND tỉnh" },
		  { NULL } },
		/* sentences of a newspaper: parts between semicolons */
		{ "Các đại biểu đơn vị 1 tiếp xúc cử tri quận 1 vào lúc 14 giờ ngày "
		  "26-6-2014 tại Bảo tàng Đá (số 5 đường Một); quận 3 vào lúc 8 giờ ngày "
		  "27-6-2014 tại Nhà hát; vào lúc 14 giờ ngày 27-6-2014 tại Hội trường "
		  "quận.\n",
		  { "2014-06-26T14:00 | tiếp xúc cử tri quận 1 @ Bảo tàng Đá (số 5 đường "
		    "Một) | Các đại biểu đơn vị 1",
		    "2014-06-27T08:00 | tiếp xúc cử tri quận 3 @ Nhà hát | "
		    "Các đại biểu đơn vị 1",
		    "2014-06-27T14:00 | tiếp xúc cử tri quận 3 @ Hội trường quận | "
		    "Các đại biểu đơn vị 1" },
		  { NULL } },
		/* a list whose rows are hours and places alone */
		{ "Lịch tổ chức Hội nghị tiếp xúc cử tri trước kỳ họp HĐND thành phố\n\n"
		  "- Vào lúc 8 giờ 00, ngày 21/5/2024 (thứ ba), tại hội trường UBND "
		  "phường Hạ, gồm phường Hạ và phường Thượng.\n\n"
		  "- Vào lúc 14 giờ, ngày 21/5/2024 (thứ ba), tại nhà văn hóa xã Ba.\n",
		  { "2024-05-21T08:00 | Hội nghị tiếp xúc cử tri @ hội trường UBND phường "
		    "Hạ | phường Hạ; phường Thượng",
		    "2024-05-21T14:00 | Hội nghị tiếp xúc cử tri @ nhà văn hóa xã Ba" },
		  { NULL } },
		/* two events of a day, the first of them told twice */
		{ "Ngày 7-5: Hội nghị thông tin chuyên đề của tỉnh.\nTrong tỉnh:\n"
		  "- Ngày 7-5: Hội nghị thông tin chuyên đề của tỉnh.\n"
		  "- Ngày 8-5: Họp Ban Chỉ đạo giá đất; lãnh đạo tỉnh nghe báo cáo về "
		  "nông sản.\n- Ngày 9-5: Giao ban kinh tế tháng 5.\n",
		  { "--05-07 | Hội nghị thông tin chuyên đề của tỉnh",
		    "--05-08 | Họp Ban Chỉ đạo giá đất",
		    "--05-08 | nghe báo cáo về nông sản | lãnh đạo tỉnh",
		    "--05-09 | Giao ban kinh tế tháng 5" },
		  { NULL } },
		/* half-days behind the units of a day */
		{ "Lịch tiếp xúc của các ứng cử viên tháng 5 năm 2021\n\n"
		  "* Ngày 5-5-2021: ĐVBC số 1 (ĐBQH); ĐVBC số 2 (HĐND tỉnh): buổi sáng "
		  "TXCT xã Bình, tại hội trường xã; buổi chiều TXCT các xã Sơn, Phú, "
		  "tại nhà văn hóa.\n",
		  { "2021-05-05 sang | TXCT xã Bình @ hội trường xã",
		    "2021-05-05 chieu | TXCT các xã Sơn, Phú @ nhà văn hóa" },
		  { NULL } },
		/* events told by their days; two days in one row */
		{ "Sự kiện trong tỉnh từ ngày 1 - 7.11\n"
		  "- Ngày 1.11: Thường trực HĐND tỉnh tổ chức hội nghị liên tịch với "
		  "UBND tỉnh.\n"
		  "- Ngày 3 và 4.11: Ban Dân tộc giám sát chuyên đề tại Sở Y tế.\n"
		  "- Ngày 5.11: Hội nghị lần thứ 43 Ban Thường vụ Tỉnh ủy.\n",
		  { "--11-01 | hội nghị liên tịch với UBND tỉnh | "
		    "Thường trực HĐND tỉnh; UBND tỉnh",
		    "--11-03 | giám sát chuyên đề tại Sở Y tế @ Sở Y tế | Ban Dân tộc",
		    "--11-05 | Hội nghị lần thứ 43 Ban Thường vụ Tỉnh ủy" },
		  { NULL } },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct lh_reading r = reader_read(cases[i].text);
		size_t rows = 0, tasks = 0;

		print_message("schedule %zu\n", i);
		assert_int_equal(r.notice->kind == LH_NOTICE_WEEK_SCHEDULE,
				 strncmp(cases[i].text, "Kế hoạch",
					 strlen("Kế hoạch")) != 0);
		for (; rows < 5 && cases[i].rows[rows]; rows++)
			if (rows < r.n_meetings)
				assert_string_equal(cases[i].rows[rows],
					schedule_row(&r.meetings[rows]));
		assert_int_equal(r.n_meetings, rows);
		for (; tasks < 2 && cases[i].tasks[tasks]; tasks++)
			if (tasks < r.n_assignments)
				assert_string_equal(cases[i].tasks[tasks],
					lh_arena_printf(arena, "%s: %s",
						r.assignments[tasks].shares[0].name,
						r.assignments[tasks].task));
		assert_int_equal(r.n_assignments, tasks);
	}
}

static void test_duty_list(void **state)
{
	struct lh_reading r = reader_read(
		"Lịch tiếp công dân năm 2023 tại Trụ sở Ban Tiếp công dân\n"
		"1. Tháng 01/2023:\n"
		"08 giờ 00 ngày 05/01/2023 Chủ tịch UBND tỉnh;\n"
		"08 giờ 00 ngày 12/01/2023 Thường trực HĐND tỉnh.\n"
		"* Ngày 26/01/2023 nghỉ Tết.\n");

	(void)state;
	assert_int_equal(r.n_meetings, 2);
	assert_string_equal(r.meetings[1].title, "tiếp công dân");
	assert_string_equal(r.meetings[1].participants[0].name,
			    "Thường trực HĐND tỉnh");
	assert_string_equal(r.meetings[1].venues[0].name,
			    "Trụ sở Ban Tiếp công dân");
}

/* --- spans and warnings ---------------------------------------------- */

static const struct lh_field *find_field(const struct lh_notice *n,
					 const char *path)
{
	for (size_t i = 0; i < n->n_fields; i++)
		if (!strcmp(n->fields[i].path, path))
			return &n->fields[i];
	fail_msg("no field %s", path);
	return NULL;
}

static void assert_span(const struct lh_notice *n, const char *path,
			const char *words)
{
	const struct lh_field *f = find_field(n, path);

	assert_true(f->n_spans >= 1);
	assert_int_equal(f->spans[0].end - f->spans[0].start, strlen(words));
	assert_memory_equal(n->text + f->spans[0].start, words, strlen(words));
}

static void test_spans(void **state)
{
	const char *text =
		"UBND HUYỆN MỎ\n**Số: 12 /GM-UBND**\n\nGIẤY MỜI\nHọp giao ban\n\n"
		"1. Thời gian: **8h00 ngày 05/6/2024**.\n"
		"2. Địa điểm: Phòng họp tầng hai, trụ sở Ủy ban nhân dân\nhuyện Mỏ.\n"
		"3. Thành phần: Phòng Y tế, Phòng Tư pháp.\n"
		"Giao Phòng Y tế lập báo cáo trước ngày 04/6/2024.\n";
	struct lh_reading r = reader_read(text);

	(void)state;
	assert_span(r.notice, "number", "12 /GM-UBND");
	assert_span(r.notice, "meetings[0].start", "8h00 ngày 05/6/2024");
	assert_span(r.notice, "meetings[0].participants[1]", "Phòng Tư pháp");
	assert_span(r.notice, "assignments[0].deadline",
		    "trước ngày 04/6/2024");
	assert_span(r.notice, "assignments[0].agencies_lead", "Phòng Y tế");
	for (size_t i = 0; i < r.notice->n_fields; i++) {
		const struct lh_field *f = &r.notice->fields[i];

		assert_true(f->confidence > 0 && f->confidence <= 1);
		for (size_t k = 0; k < f->n_spans; k++) {
			assert_true(f->spans[k].start < f->spans[k].end);
			assert_true(f->spans[k].end <= strlen(text));
		}
	}
}

static bool warns(const struct lh_notice *n, const char *words)
{
	for (size_t i = 0; i < n->n_warnings; i++)
		if (strstr(n->warnings[i].text, words))
			return true;
	return false;
}

static void test_warnings(void **state)
{
	struct lh_reader_options later = {
		.today = { .year = 2026, .month = 1, .day = 5 },
	};
	const char *text = "GIẤY MỜI\nHọp dân\nThời gian: 8h00, thứ Ba, ngày "
		"05/6/2024.\nĐịa điểm: Nhà văn hóa.\n";
	struct lh_reading r = reader_read(text);

	(void)state;
	/* 5 June 2024 is a Wednesday. */
	assert_true(warns(r.notice, "Thứ Tư"));
	assert_false(warns(r.notice, "hơn một năm"));
	lh_reader_read(arena, text, strlen(text), &later, &r);
	assert_true(warns(r.notice, "hơn một năm"));

	r = reader_read("GIẤY MỜI\nHọp dân\nThời gian: 8h00 ngày 05/6/2024.\n"
		      "Địa điểm: Nhà văn hóa.\n"
		      "Giao UBND xã Nà lập danh sách trước ngày 09/6/2024.\n");
	assert_true(warns(r.notice, "sau ngày họp"));

	r = reader_read("GIẤY MỜI\nHọp dân\nThời gian: 8h00 ngày 05/6.\n"
		      "Địa điểm: Nhà văn hóa.\n");
	assert_true(warns(r.notice, "không ghi năm"));
	assert_int_equal(r.meetings[0].when.date.year, 0);
}

static void test_unread(void **state)
{
	static const struct {
		const char *text, *words;	/* NULL: nothing is left */
	} cases[] = {
		{ "GIẤY MỜI\nHọp dân\nThời gian: 8h00 ngày 05/6/2024.\n"
		  "Địa điểm: Nhà văn hóa.\nThành phần: Phòng Y tế.\n", NULL },
		{ "THÔNG BÁO\nHọp dân\nThời gian: sẽ thông báo sau.\n",
		  "Thời gian: sẽ thông báo sau" },
		{ "Hòa An, ngày 01 tháng 6 năm 2024\nTHÔNG BÁO\nVề cấp nước\n\n"
		  "Đường ống ngừng cấp từ 8 giờ 00 ngày 05/6/2024.\n",
		  "từ 8 giờ 00 ngày 05/6/2024" },
		/* What is over, and what is cited, is nobody's. */
		{ "Hòa An, ngày 10 tháng 6 năm 2024\nTHÔNG BÁO\nVề cấp nước\n\n"
		  "Đường ống đã ngừng cấp lúc 8 giờ 00 ngày 05/6/2024.\n", NULL },
		{ "CÔNG ĐIỆN\nVề lũ\n\nHồi 7 giờ ngày 09/10/2024, mực nước lên cao.\n", NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct lh_reading r = reader_read(cases[i].text);

		print_message("unread %zu\n", i);
		if (cases[i].words)
			assert_true(warns(r.notice, cases[i].words));
		else
			assert_int_equal(r.notice->n_warnings, 0);
	}
}

/* --- quick line ------------------------------------------------------ */

static void test_quick_line(void **state)
{
	static const struct lh_phrase_context context = {
		.today = { .year = 2025, .month = 12, .day = 3 },
		.anchor = { .year = 2025, .month = 12, .day = 3 },
	};
	static const struct {
		const char *line, *start, *title, *place, *chair, *people;
	} cases[] = {
		{ "8h ngày 8/12 họp giao ban, P.301, chủ trì: Lê Văn Thắm, mời: Sở Tài chính, "
		  "Sở Xây dựng", "2025-12-08T08:00", "họp giao ban", "P.301",
		  "Lê Văn Thắm", "Sở Tài chính|Sở Xây dựng" },
		{ "Họp tổ công tác 14h 9/12/2025 tại Hội trường B", "2025-12-09T14:00",
		  "Họp tổ công tác", "Hội trường B", NULL, "" },
		{ "Hội thảo phòng, chống thiên tai; mời các sở: Y tế, Nội vụ", NULL,
		  "Hội thảo phòng, chống thiên tai", NULL, NULL,
		  "Sở Y tế|Sở Nội vụ" },
	};
	struct lh_meeting m;
	struct lh_error err;

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct lh_strbuf buf;

		print_message("quick %zu\n", i);
		assert_int_equal(lh_reader_quick_line(arena, cases[i].line,
			&context, NULL, &m, &err), LH_OK);
		assert_true(lh_text_equal(cases[i].start,
			lh_when_format_start(arena, &m.when)));
		assert_string_equal(m.title, cases[i].title);
		assert_true(lh_text_equal(cases[i].place,
			lh_meeting_location(arena, &m)));
		assert_true(lh_text_equal(cases[i].chair,
			lh_meeting_chair(&m) ? lh_meeting_chair(&m)->name
					     : NULL));
		lh_strbuf_init(&buf);
		for (size_t k = 0; k < m.n_participants; k++)
			if (m.participants[k].role != LH_ROLE_CHAIR)
				lh_strbuf_addf(&buf, "%s%s",
					       buf.length ? "|" : "",
					       m.participants[k].name);
		assert_string_equal(buf.text, cases[i].people);
		lh_strbuf_release(&buf);
	}
	assert_int_equal(lh_reader_quick_line(arena, "8h ngày 8/12", &context,
					      NULL, &m, &err), LH_EINVALID);
	assert_non_null(strstr(err.text, "8h ngày 8/12"));
	assert_int_equal(lh_reader_quick_line(arena, "  ", &context, NULL, &m,
					      &err), LH_EINVALID);
}

/* Days as they are typed in a hurry, and what is no day: it must not end in
 * the title of a meeting without one. */
static void test_quick_line_day(void **state)
{
	static const struct lh_phrase_context context = {
		.today = { .year = 2025, .month = 12, .day = 3 },
		.anchor = { .year = 2025, .month = 12, .day = 1 },
	};
	static const struct {
		const char *line, *start, *last, *title;	/* no title: refused */
	} cases[] = {
		{ "9h mai họp thử", "2025-12-04T09:00", NULL, "họp thử" },
		{ "mai 9h họp A", "2025-12-04T09:00", NULL, "họp A" },
		{ "Mai họp A", "2025-12-04", NULL, "họp A" },
		{ "9h mốt họp A", "2025-12-05T09:00", NULL, "họp A" },
		{ "8h mot so van de", NULL, NULL, "mot so van de" },
		{ "9h Mai Văn Tiến báo cáo", NULL, NULL, "Mai Văn Tiến báo cáo" },
		{ "14g30 T5 họp A", "2025-12-04T14:30", NULL, "họp A" },
		{ "t5 14g30 họp A", "2025-12-04T14:30", NULL, "họp A" },
		{ "họp A T5 14h", "2025-12-04T14:00", NULL, "họp A" },
		{ "ngày 10 và 11/12/2025 hội nghị", "2025-12-10", "2025-12-11",
		  "hội nghị" },
		{ "ngày 10, 11 và 12/12 hội nghị", "2025-12-10", "2025-12-12",
		  "hội nghị" },
		{ "ngày 10 và 12/12/2025 hội nghị", "10/12", NULL, NULL },
		{ "8h 31/02/2026 họp", "31/02/2026", NULL, NULL },
		{ "8h 31/2 họp", "31/2", NULL, NULL },
		{ "họp ngày 31/02/2026", "31/02/2026", NULL, NULL },
		{ "8h ngày 30/2 họp A", "30/2", NULL, NULL },
		{ "25h 04/12/2025 họp", "25h", NULL, NULL },
		{ "8h75 04/12/2025 họp", "8h75", NULL, NULL },
		{ "thứ Tư 05/12/2025 họp A", "Thứ Sáu", NULL, NULL },
		{ "8h 8/12 họp Nghị định 24/02/2026/NĐ-CP", "2025-12-08T08:00",
		  NULL, "họp Nghị định 24/02/2026/NĐ-CP" },
		{ "họp tổ 30/4 số xã", NULL, NULL, "họp tổ 30/4 số xã" },
		{ "8h 5/12 tập huấn 36h", "2025-12-05T08:00", NULL,
		  "tập huấn 36h" },
	};
	struct lh_meeting m;
	struct lh_error err;
	char last[LH_DATE_TEXT_SIZE];

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		print_message("%s\n", cases[i].line);
		enum lh_status status = lh_reader_quick_line(arena,
			cases[i].line, &context, NULL, &m, &err);

		if (!cases[i].title) {
			assert_int_equal(status, LH_EINVALID);
			assert_non_null(strstr(err.text, cases[i].start));
			continue;
		}
		assert_int_equal(status, LH_OK);
		assert_string_equal(m.title, cases[i].title);
		if (cases[i].start)
			assert_string_equal(lh_when_format_start(arena, &m.when),
					    cases[i].start);
		else
			assert_true(lh_date_is_empty(m.when.date));
		if (cases[i].last)
			assert_string_equal(lh_date_format(m.when.last_date,
							   last),
					    cases[i].last);
	}
}

/* --- the directory --------------------------------------------------- */

static void test_directory(void **state)
{
	struct lh_agency agencies[] = {
		{ .id = 11, .name = "Sở Tài chính" },
		{ .id = 12, .name = "Sở Y tế" },
	};
	struct lh_directory directory = {
		.agencies = agencies, .n_agencies = 2,
	};
	struct lh_directory_index *index = lh_directory_index_new(&directory);
	struct lh_reader_options options = { .directory = index };
	const char *text = "Kính gửi: Sở Y tế.\n\nGiao Sở Tài chính lập dự toán, "
		"gửi Sở Y tế trước ngày 05/6/2024.\n";
	struct lh_reading r;

	(void)state;
	lh_reader_read(arena, text, strlen(text), &options, &r);
	assert_int_equal(r.notice->addressees[0].agency_id, 12);
	assert_int_equal(r.assignments[0].shares[0].agency_id, 11);
	assert_int_equal(r.assignments[0].deliveries[0].agency_id, 12);
	lh_directory_index_free(index);
}

/* --- bad input ------------------------------------------------------- */

static void test_hostile(void **state)
{
	static const char *const pieces[] = {
		"(", "các xã, ", "1. Sở A:\n- x\n", "- a\n+ b\n", "|", "\t",
		"Thời gian: 8h00 ngày 5/12/2025\n", "họp ngày 5/12/2025 ",
		"Kính gửi: ", "Giao Sở A và Sở B, ", "**", "\xC2\xAD", "số 1/A ",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(pieces) / sizeof(*pieces); i++) {
		struct lh_strbuf buf;
		struct lh_reading r;

		lh_strbuf_init(&buf);
		while (buf.length < 60000)
			lh_strbuf_add(&buf, pieces[i]);
		r = reader_read(buf.text);
		assert_non_null(r.notice);
		assert_int_equal(strlen(r.notice->text), buf.length);
		lh_strbuf_release(&buf);
		lh_arena_clear(arena);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_lines),
		cmocka_unit_test(test_columns),
		cmocka_unit_test(test_markers),
		cmocka_unit_test(test_enumerations),
		cmocka_unit_test(test_participant_details),
		cmocka_unit_test(test_headers),
		cmocka_unit_test(test_numbers),
		cmocka_unit_test(test_addressees),
		cmocka_unit_test(test_end_of_page),
		cmocka_unit_test(test_meetings),
		cmocka_unit_test(test_two_meetings),
		cmocka_unit_test(test_meeting_lists),
		cmocka_unit_test(test_meeting_changes),
		cmocka_unit_test(test_meetings_in_news),
		cmocka_unit_test(test_agenda),
		cmocka_unit_test(test_no_meeting),
		cmocka_unit_test(test_schedule),
		cmocka_unit_test(test_schedule_rows),
		cmocka_unit_test(test_duty_list),
		cmocka_unit_test(test_spans),
		cmocka_unit_test(test_warnings),
		cmocka_unit_test(test_unread),
		cmocka_unit_test(test_quick_line),
		cmocka_unit_test(test_quick_line_day),
		cmocka_unit_test(test_directory),
		cmocka_unit_test(test_hostile),
	};

	return cmocka_run_group_tests(tests, reader_setup, reader_teardown);
}
