/* The page of a notice: columns, remains of markup, head and foot, as
 * converters, scans and web pages leave them.  All texts are invented. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "reader_fixture.h"

static void check_field(const char *where, const char *want, const char *got)
{
	if (!lh_text_equal(want, got))
		fail_msg("%s: want “%s”, got “%s”", where,
			 want ? want : "(none)", got ? got : "(none)");
}

struct head_case {
	const char *name, *text;
	const char *issuer, *number, *subject, *place, *date;
};

static void check_heads(const struct head_case *cases, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct lh_reading r = reader_read(cases[i].text);
		char date[LH_DATE_TEXT_SIZE];

		if (!lh_text_same(cases[i].issuer, r.notice->issuer))
			check_field(cases[i].name, cases[i].issuer,
				    r.notice->issuer);
		check_field(cases[i].name, cases[i].number, r.notice->number);
		check_field(cases[i].name, cases[i].subject,
			    r.notice->subject);
		check_field(cases[i].name, cases[i].place,
			    r.notice->issued_place);
		check_field(cases[i].name, cases[i].date,
			    lh_date_format(r.notice->issued_date, date));
	}
}

static void test_columns(void **state)
{
	static const struct head_case cases[] = {
		{ "one blank between the columns",
		  "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
		  "XÃ SÔNG CÁI Độc lập - Tự do - Hạnh phúc\n"
		  "Số: 11/GM-UBND Sông Cái, ngày 03 tháng 02 năm 2017\n"
		  "GIẤY MỜI\nHọp lấy ý kiến\n",
		  "Ủy ban nhân dân xã Sông Cái", "11/GM-UBND",
		  "Họp lấy ý kiến", "Sông Cái", "2017-02-03" },
		{ "a subject beside a broken date",
		  "SỞ Y TẾ TỈNH YÊN ĐỒNG | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n"
		  "Số: 7/SYT-NV | Độc lập - Tự do - Hạnh phúc |\n"
		  "V/v báo cáo | Yên Đồng, ngày 13 tháng 3 |\n"
		  "nhân lực | năm 2015 |\nKính gửi: Các bệnh viện.\n",
		  "Sở Y tế tỉnh Yên Đồng", "7/SYT-NV", "báo cáo nhân lực",
		  "Yên Đồng", "2015-03-13" },
		{ "the youth union has no motto",
		  "TỈNH ĐOÀN YÊN ĐỒNG            ĐOÀN TNCS HỒ CHÍ MINH\n"
		  "Số: 5/KH-TĐTN              Yên Đồng, ngày 14 tháng 4 năm 2014\n"
		  "                 KẾ HOẠCH\n        Tổ chức trại hè\n",
		  "Tỉnh đoàn Yên Đồng", "5/KH-TĐTN", "Tổ chức trại hè",
		  "Yên Đồng", "2014-04-14" },
		{ "a scan's slips in the motto",
		  "SỞ Y TẾ TỈNH YÊN ĐỒNG\nSố: 7/SYT-NV\nV/v báo cáo\n"
		  "CỘNG HOÀ XẢ HỘI CHỦ NGHĨA VIỆT NAM\n"
		  "Độc lập - Tụ do - Hạnh phủc\n"
		  "Yên Đồng, ngày 12 tháng 3 năm 2015\n",
		  "Sở Y tế tỉnh Yên Đồng", "7/SYT-NV", "báo cáo",
		  "Yên Đồng", "2015-03-12" },
		{ "cells broken behind their first words",
		  "ỦY\nBAN NHÂN DÂN\nTỈNH YÊN ĐỒNG\n-------\n|\nCỘNG\n"
		  "HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
		  "|\nSố:\n7/KH-UBND\n|\nYên\nĐồng, ngày 12 tháng 3 năm 2015\n|\n"
		  "KẾ HOẠCH\nVỀ VIỆC PHÒNG HẠN\nNĂM 2015\n",
		  "Ủy ban nhân dân tỉnh Yên Đồng", "7/KH-UBND",
		  "PHÒNG HẠN NĂM 2015", "Yên Đồng", "2015-03-12" },
		{ "the whole head on one line",
		  "UBND HUYỆN MỎ PHÒNG GIÁO DỤC ------ CỘNG HÒA XÃ HỘI CHỦ NGHĨA "
		  "VIỆT NAM Độc lập - Tự do - Hạnh phúc Số: 3/PGD Mỏ Đá, ngày 12 "
		  "tháng 3 năm 2015 V/v họp giao ban Kính gửi: Các trường.\n",
		  "Phòng Giáo dục huyện Mỏ", "3/PGD", "họp giao ban", "Mỏ Đá",
		  "2015-03-12" },
		{ "two bodies on one line",
		  "UBND HUYỆN MỎ PHÒNG GIÁO DỤC VÀ ĐÀO TẠO |\n"
		  "CỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM |\nSố: 7/TB-PGD |\n"
		  "Mỏ, ngày 12 tháng 3 năm 2015 |\nTHÔNG BÁO\nHọp\n",
		  "Phòng Giáo dục và Đào tạo huyện Mỏ", "7/TB-PGD", "Họp",
		  "Mỏ", "2015-03-12" },
		{ "the motto over two lines",
		  "ỦY BAN NHÂN DÂN\nTỈNH YÊN ĐỒNG\n|\nCỘNG HÒA XÃ HỘI\n"
		  "CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n|\n"
		  "Số: 7/KH-UBND\n|\nYên Đồng, ngày 12\ntháng 3 năm 2015\n|\n"
		  "KẾ HOẠCH\nPhòng hạn\n",
		  "Ủy ban nhân dân tỉnh Yên Đồng", "7/KH-UBND",
		  "Phòng hạn", "Yên Đồng", "2015-03-12" },
	};

	(void)state;
	check_heads(cases, sizeof(cases) / sizeof(*cases));
}

static void test_heads(void **state)
{
	static const struct head_case cases[] = {
		{ "a web page's title and card above the head",
		  "Kế hoạch 7/KH-UBND phòng hạn tỉnh Yên Đồng\n"
		  "Số hiệu: 7/KH-UBND Loại văn bản: Khác\n"
		  "Ngày ban hành: 12/03/2015\n\nỦY BAN NHÂN DÂN\nTỈNH YÊN ĐỒNG\n"
		  "-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
		  "Độc lập - Tự do - Hạnh phúc\n----\nSố: 7/KH-UBND\n"
		  "Yên Đồng, ngày 12 tháng 3 năm 2015\nKẾ HOẠCH\nPHÒNG HẠN\n",
		  "Ủy ban nhân dân tỉnh Yên Đồng", "7/KH-UBND",
		  "PHÒNG HẠN", "Yên Đồng", "2015-03-12" },
		{ "a telegram's hour, letters before the stroke",
		  "BỘ THỦY SẢN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
		  "Độc lập - Tự do - Hạnh phúc\nSố: 15 CĐ/BTS\n"
		  "Hà Nội, 16 giờ 30 phút ngày 08 tháng 11 năm 2005\nCÔNG ĐIỆN\n"
		  "Về việc ứng phó bão\n",
		  "Bộ Thủy sản", "15CĐ/BTS", "ứng phó bão", "Hà Nội",
		  "2005-11-08" },
		{ "place and day above the signature",
		  "CÔNG TY CỔ PHẦN YÊN ĐỒNG\nTHÔNG BÁO\nHọp cổ đông\n"
		  "Kính gửi: Quý cổ đông\nKính mời dự họp.\n"
		  "Yên Đồng, ngày 06 tháng 4 năm 2015\nCHỦ TỊCH\nLò Văn Ún\n",
		  "Công ty Cổ phần Yên Đồng", NULL, "Họp cổ đông",
		  "Yên Đồng", "2015-04-06" },
		{ "bodies around the motto",
		  "BỘ LAO ĐỘNG\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
		  "TRƯỜNG CAO ĐẲNG NGHỀ YÊN ĐỒNG\nĐộc lập - Tự do - Hạnh phúc\n"
		  "Số: /TB-CĐN\nYên Đồng, ngày    tháng 4 năm 2015\nTHÔNG BÁO\n"
		  "Nghỉ học\n",
		  "Trường Cao đẳng nghề Yên Đồng", "/TB-CĐN", "Nghỉ học",
		  "Yên Đồng", "2015-04" },
		{ "parts out of order, a subject and a day over lines",
		  "GIẤY MỜI\nHọp bàn vụ mùa\n\nSố:\n88/GM-UBND\n\n"
		  "ỦY BAN NHÂN DÂN HUYỆN YÊN ĐỒNG\n\nYên Đồng, ngày 07 tháng\n\n"
		  "6 năm 2023\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
		  "Độc lập - Tự do - Hạnh phúc\n\nUBND huyện kính mời:\n",
		  "Ủy ban nhân dân huyện Yên Đồng", "88/GM-UBND",
		  "Họp bàn vụ mùa", "Yên Đồng", "2023-06-07" },
		{ "a report has a subject, too",
		  "SỞ Y TẾ TỈNH YÊN ĐỒNG\nSố: 9/BC-SYT\n"
		  "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
		  "Yên Đồng, ngày 12 tháng 3 năm 2015\nBÁO CÁO\nKết quả quý I\n\n"
		  "Kính gửi: Bộ Y tế\n",
		  "Sở Y tế tỉnh Yên Đồng", "9/BC-SYT", "Kết quả quý I",
		  "Yên Đồng", "2015-03-12" },
	};

	(void)state;
	check_heads(cases, sizeof(cases) / sizeof(*cases));
}

/* The bodies at the top of a page, '|' between the lines. */
static void test_issuers(void **state)
{
	static const struct {
		const char *bodies, *number, *issuer;
	} cases[] = {
		{ "HỘI ĐỒNG NHÂN DÂN|TỈNH YÊN ĐỒNG|BAN PHÁP CHẾ", "4/TB-PC",
		  "Ban Pháp chế Hội đồng nhân dân tỉnh Yên Đồng" },
		{ "THÀNH ỦY YÊN ĐỒNG|BAN TỔ CHỨC", "4/TB-TC",
		  "Ban Tổ chức Thành ủy Yên Đồng" },
		{ "UBND TỈNH YÊN ĐỒNG|SỞ LAO ĐỘNG - THƯƠNG BINH|VÀ XÃ HỘI",
		  "4/TB-SLĐ",
		  "Sở Lao động - Thương binh và xã hội tỉnh Yên Đồng" },
		{ "NGÂN HÀNG NHÀ NƯỚC VIỆT NAM|CHI NHÁNH TỈNH YÊN ĐỒNG",
		  "4/TB-YĐ",
		  "Ngân hàng Nhà nước Việt Nam Chi nhánh tỉnh Yên Đồng" },
		{ "BẢO HIỂM XÃ HỘI VIỆT NAM|BẢO HIỂM XÃ HỘI TỈNH YÊN ĐỒNG",
		  "4/TB-BHXH", "Bảo hiểm xã hội tỉnh Yên Đồng" },
		{ "TỔNG CỤC THỐNG KÊ|CỤC THỐNG KÊ YÊN ĐỒNG", "4/TB-CTK",
		  "Cục Thống kê Yên Đồng" },
		{ "BCH QUẬN ĐOÀN|BCH ĐOÀN THPT YÊN ĐỒNG", "4/TB-ĐTN",
		  "BCH Đoàn THPT Yên Đồng" },
		{ "ĐẢNG BỘ TỈNH YÊN ĐỒNG|HUYỆN ỦY MỎ ĐÁ", "4-GM/HU",
		  "Huyện ủy Mỏ Đá" },
		{ "TRƯỜNG ĐẠI HỌC YÊN ĐỒNG|PHÒNG HÀNH CHÍNH", "4/TB-HC",
		  "Phòng Hành chính Trường Đại học Yên Đồng" },
		/* the number's letters are the superior body's */
		{ "LIÊN ĐOÀN LAO ĐỘNG TỈNH YÊN ĐỒNG|BAN NỮ CÔNG",
		  "4/GM-LĐLĐ", "Liên đoàn Lao động tỉnh Yên Đồng" },
		{ "UBND TỈNH YÊN ĐỒNG|VĂN PHÒNG", "4/UBND-TH",
		  "UBND tỉnh Yên Đồng" },
		{ "UBND TỈNH YÊN ĐỒNG|VĂN PHÒNG", "4/VP-TH",
		  "Văn phòng UBND tỉnh Yên Đồng" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		char *bodies = lh_arena_strdup(arena, cases[i].bodies);
		struct lh_reading r;

		for (char *at = bodies; (at = strchr(at, '|'));)
			*at = '\n';
		r = reader_read(lh_arena_printf(arena, "%s\nSố: %s\n"
			"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nYên Đồng, ngày 12 "
			"tháng 3 năm 2015\nTHÔNG BÁO\nHọp\n", bodies,
			cases[i].number));
		if (!lh_text_same(cases[i].issuer, r.notice->issuer))
			check_field(cases[i].bodies, cases[i].issuer,
				    r.notice->issuer);
	}
}

/* A committee that names no place is completed by what the text calls it. */
static void test_placed_issuer(void **state)
{
	struct lh_reading r = reader_read(
		"ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n"
		"Số: 2/KH-UBND | Yên Đồng, ngày 12 tháng 3 năm 2015 |\n"
		"KẾ HOẠCH\nPhòng hạn\nUBND tỉnh Yên Đồng ban hành kế hoạch.\n");

	(void)state;
	check_field("issuer", "Ủy ban nhân dân tỉnh Yên Đồng",
		    r.notice->issuer);
}

static void test_stamp(void **state)
{
	struct lh_reading r = reader_read(
		"UBND TỈNH YÊN ĐỒNG\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
		"Độc lập - Tự do - Hạnh phúc\n\nSỞ XÂY DỰNG\nCÔNG VĂN ĐẾN\n"
		"Số: 4471\nNgày: 18/5/2017\nChuyển: P. QLN\n\nSố: 16/UBND-XD\n"
		"V/v kiểm tra\nYên Đồng, ngày 16 tháng 5 năm 2017\n\n"
		"Kính gửi: Sở Xây dựng.\n");
	const struct lh_incoming *in = r.notice->incoming;
	char date[LH_DATE_TEXT_SIZE];

	(void)state;
	assert_int_equal(r.notice->n_incoming, 1);
	check_field("registrar", "Sở Xây dựng", in->registrar);
	check_field("number", "4471", in->number);
	check_field("passed to", "P. QLN", in->passed_to);
	check_field("date", "2017-05-18", lh_date_format(in->date, date));
	check_field("issuer", "UBND tỉnh Yên Đồng", r.notice->issuer);
	check_field("own number", "16/UBND-XD", r.notice->number);
	check_field("place", "Yên Đồng", r.notice->issued_place);
}

static void test_markup(void **state)
{
	static const struct head_case cases[] = {
		{ "a table of HTML",
		  "<table><tr><td><b>TỔNG CỤC KHO</b><br>CỤC KHO YÊN "
		  "ĐỒNG</td>\n<td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br/>"
		  "Độc lập - Tự do - Hạnh phúc</td></tr>\n"
		  "<tr><td>Số: 3/TB-CK</td><td><i>Yên Đồng, ng&agrave;y 12 "
		  "th&#225;ng 3 năm 2015</i></td></tr></table>\n"
		  "<p align=\"center\">THÔNG BÁO</p><p>Kiểm k&ecirc; kho</p>",
		  "Cục Kho Yên Đồng", "3/TB-CK", "Kiểm kê kho", "Yên Đồng",
		  "2015-03-12" },
		{ "bars with <br> in the cells",
		  "| TỔNG CỤC KHO<br>CỤC KHO YÊN ĐỒNG | CỘNG HÒA XÃ HỘI CHỦ "
		  "NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc |\n"
		  "|---|---|\n| Số: 3/CK-VP | *Yên Đồng, ngày 12 tháng 3 năm "
		  "2015* |\n| V/v kiểm kê | |\n\nKính gửi: | - Các kho;\n",
		  "Cục Kho Yên Đồng", "3/CK-VP", "kiểm kê", "Yên Đồng",
		  "2015-03-12" },
	};
	struct lh_reading r = reader_read(
		"Số: 3/GM-UB\nGIẤY MỜI\nHọp KH&ĐT < 5 xã\n"
		"Thời gian: 8 giờ<sup>1</sup> ng&agrave;y 12/3/2015.<!-- x -->\n"
		"\\r\\nĐịa điểm: Hội trường\\.\n");

	(void)state;
	check_heads(cases, sizeof(cases) / sizeof(*cases));
	assert_string_equal(r.notice->subject, "Họp KH&ĐT < 5 xã");
	assert_int_equal(r.n_meetings, 1);
	assert_int_equal(r.meetings[0].n_venues, 1);
	assert_string_equal(r.meetings[0].venues[0].name, "Hội trường");
}

static void test_feet(void **state)
{
	static const char *const texts[] = {
		"- Như trên; | KT. CHỦ TỊCH |\n- Lưu: VT. | PHÓ CHỦ TỊCH |\n"
		" | Lò Thị Xuân |\n",
		"Nơi nhận: KT. CHỦ TỊCH\n- Như trên; PHÓ CHỦ TỊCH\n"
		"- Lưu: VT. Lò Thị Xuân\n",
		"| Nơi nhận:<br>- Như trên;<br>- Lưu: VT. | KT. CHỦ TỊCH<br>"
		"PHÓ CHỦ TỊCH<br><br>Lò Thị Xuân |\n",
		"Nơi nhận:                    KT. CHỦ TỊCH\n"
		"- Như trên;                  PHÓ CHỦ TỊCH\n- Lưu: VT.\n\n"
		"                             Lò Thị Xuân\n",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
		struct lh_reading r = reader_read(lh_arena_printf(arena,
			"Số: 3/TB-UB\nTHÔNG BÁO\nNghỉ lễ\nNghỉ lễ./.\n%s",
			texts[i]));

		print_message("foot %zu\n", i);
		assert_int_equal(r.notice->n_distribution, 2);
		check_field("copies", "Như trên",
			    r.notice->distribution[0].name);
		check_field("copies", "Lưu: VT",
			    r.notice->distribution[1].name);
		check_field("signer", "Lò Thị Xuân", r.notice->signer);
		check_field("office", "KT. CHỦ TỊCH / PHÓ CHỦ TỊCH",
			    r.notice->signer_title);
	}
}

static void test_signers(void **state)
{
	static const struct {
		const char *text, *signer, *office;
	} cases[] = {
		{ "Nơi nhận: Như trên; Lưu: VT.\nKT. CỤC TRƯỞNG\nPhó Cục trưởng\n"
		  "Lò Thị Xuân\n", "Lò Thị Xuân",
		  "KT. CỤC TRƯỞNG / Phó Cục trưởng" },
		{ "Nơi nhận: Như trên; Lưu: VT.\nTrưởng phòng\nLò Thị Xuân\n",
		  "Lò Thị Xuân", "Trưởng phòng" },
		{ "Nơi nhận: Như trên; Lưu: VT.\nGIÁM ĐỐC\n(Đã ký)\n"
		  "TS. Lò Thị Xuân (đã ký)\n", "Lò Thị Xuân", "GIÁM ĐỐC" },
		{ "Nơi nhận: Như trên; Lưu: VT.\nTL. CHỦ TỊCH ỦY\n"
		  "BAN NHÂN DÂN TỈNH\nCHÁNH VĂN PHÒNGLò Thị Xuân\n",
		  "Lò Thị Xuân", "TL. CHỦ TỊCH ỦY / BAN NHÂN DÂN TỈNH / "
		  "CHÁNH VĂN PHÒNG" },
		{ "Nơi nhận: Như trên; Lưu: VT.\nGIÁM ĐỐC Lò Thị Xuân\n",
		  "Lò Thị Xuân", "GIÁM ĐỐC" },
		{ "Nơi nhận: Như trên; Lưu: VT.\n"
		  "Trưởng ban tổ chức ông Lò Văn Ún đã ký\n",
		  "Lò Văn Ún", NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct lh_reading r = reader_read(lh_arena_printf(arena,
			"Số: 3/TB-UB\nTHÔNG BÁO\nNghỉ lễ\nNghỉ lễ./.\n%s",
			cases[i].text));

		check_field(cases[i].text, cases[i].signer, r.notice->signer);
		check_field(cases[i].text, cases[i].office,
			    r.notice->signer_title);
		assert_true(r.notice->n_distribution >= 2);
	}
}

static void test_mail(void **state)
{
	struct lh_reading r = reader_read(
		"Từ: Văn phòng Khoa\nGửi: Toàn thể giảng viên\n"
		"Ngày: 09/05/2023 10:21\nTiêu đề: Re: [Thông báo] Họp xét tốt nghiệp\n\n"
		"Kính gửi quý Thầy, Cô,\n\nKhoa Nông học thông báo họp xét tốt "
		"nghiệp lúc 14g00 ngày 12/5, phòng B.104.\n");

	(void)state;
	assert_int_equal(r.notice->kind, LH_NOTICE_ANNOUNCEMENT);
	check_field("subject", "Họp xét tốt nghiệp", r.notice->subject);
	check_field("issuer", "Khoa Nông học", r.notice->issuer);
	assert_int_equal(r.notice->n_addressees, 0);
	assert_true(lh_date_is_empty(r.notice->issued_date));
	assert_int_equal(r.n_meetings, 1);
	assert_int_equal(r.meetings[0].when.date.year, 2023);
}

static void test_told(void **state)
{
	static const struct head_case cases[] = {
		{ "the source on the last line",
		  "V/v chuyển mục đích sử dụng rừng\nUBND tỉnh có ý kiến như sau:\n"
		  "Giao Sở Y tế báo cáo trước ngày 21/11/2023.\n"
		  "(Theo Công văn số 60/UBND-KT, ngày 14/11/2023)\n",
		  "UBND tỉnh", "60/UBND-KT", "chuyển mục đích sử dụng rừng",
		  NULL, "2023-11-14" },
		{ "a verb behind the number",
		  "Thường trực HĐND thị xã vừa có công văn số 91/ TB - HĐND "
		  "thông báo nội dung kỳ họp thứ 10 nhằm thông qua nghị quyết về "
		  "đầu tư.\nKhác.\n",
		  "Thường trực HĐND thị xã", "91/TB-HĐND",
		  "nội dung kỳ họp thứ 10", NULL, "" },
		{ "no number, a day in front",
		  "Tạm dừng đại hội\nChiều nay ngày 26/3/2020, thay mặt Ban Thường "
		  "vụ, Phó Bí thư đã ký công văn hỏa tốc gửi các huyện ủy về "
		  "việc tạm dừng đại hội.\nKhác.\n",
		  NULL, NULL, "tạm dừng đại hội", NULL, "2020-03-26" },
		{ "an earlier notice that no longer holds",
		  "Thay đổi kỳ họp\nThường trực HĐND đã có Thông báo số 01/TB-HĐND "
		  "ngày 21 tháng 7 năm 2021 về kỳ họp.\nTuy nhiên, kỳ họp đổi ngày.\n",
		  "Thường trực HĐND", NULL, "Thay đổi kỳ họp", NULL, "" },
		{ "the day behind the body, a newspaper in front",
		  "(Tin) - Sở Y tế ngày 29/7 có Công văn số 28/SYT-VP gửi các bệnh "
		  "viện về việc phòng dịch.\nKhác.\n",
		  "Sở Y tế", "28/SYT-VP", "phòng dịch", NULL, "--07-29" },
		{ "the kind opens the sentence",
		  "THỨ BẢY, NGÀY 23 THÁNG 11 NĂM 2024 01:07\n\nHoãn hội báo\n\n"
		  "Công văn số 108/CV-HB về việc hoãn hội báo vừa được ký.\n",
		  NULL, "108/CV-HB", "hoãn hội báo", NULL, "" },
		{ "a title above “Kính gửi”",
		  "Hoãn đại hội cổ đông năm 2020\n\nKính gửi các Quý Cổ đông,\n\n"
		  "Đại hội được hoãn.\n",
		  NULL, NULL, "Hoãn đại hội cổ đông năm 2020", NULL, "" },
		{ "a number without its symbol, the body in the title",
		  "Công điện khẩn của UBND tỉnh Yên Đồng về chống bão\n\nChủ tịch "
		  "UBND tỉnh Lò Văn Ún có Công điện khẩn số 1510, về việc chống "
		  "bão.\nKhác.\n",
		  "UBND tỉnh Yên Đồng", "1510",
		  "Công điện khẩn của UBND tỉnh Yên Đồng về chống bão", NULL,
		  "" },
		{ "a symbol that names one body",
		  "Ứng phó với bão số 5\nTối 23-8, Thủ tướng ký Công điện số "
		  "143/CĐ-TTg yêu cầu ứng phó với bão.\nKhác.\n",
		  "Thủ tướng Chính phủ", "143/CĐ-TTg",
		  "yêu cầu ứng phó với bão", NULL, "" },
		{ "a title behind the menu",
		  "Sign In\n\nUBND huyện Mỏ\n\nThông báo: Hoãn tiếp công dân\n\n"
		  "UBND huyện thông báo hoãn tiếp công dân.\n",
		  "UBND huyện", NULL, "Thông báo: Hoãn tiếp công dân", NULL,
		  "" },
		{ "what stands behind the number",
		  "Ngày 04/12, UBND tỉnh ban hành Công văn số 2221 /UBND-TH, tổng "
		  "hợp những nội dung khác nhau. Năm 2017.\nKhác.\n",
		  "UBND tỉnh", "2221/UBND-TH",
		  "tổng hợp những nội dung khác nhau", NULL, "--12-04" },
		{ "who is told to have done it",
		  "Ngày 20/7, Lãnh đạo UBND tỉnh tổ chức cuộc họp vào ngày "
		  "22/7/2013.\nKhác.\n", "UBND tỉnh", NULL, NULL, NULL, "" },
	};

	(void)state;
	check_heads(cases, sizeof(cases) / sizeof(*cases));
}

/* A span of a value with entities in it ends behind them. */
static void test_markup_spans(void **state)
{
	struct lh_reading r = reader_read(
		"<p>Số: 3/GM-UB</p><p>GIẤY MỜI<br>Họp th&ocirc;n B&agrave;</p>");
	static const char words[] = "Họp th&ocirc;n B&agrave;";

	(void)state;
	for (size_t i = 0; i < r.notice->n_fields; i++) {
		const struct lh_field *f = &r.notice->fields[i];

		if (strcmp(f->path, "subject") != 0)
			continue;
		assert_int_equal(f->n_spans, 1);
		assert_int_equal(f->spans[0].end - f->spans[0].start,
				 strlen(words));
		assert_memory_equal(r.notice->text + f->spans[0].start, words,
				    strlen(words));
		return;
	}
	fail_msg("no span of the subject");
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_columns, reader_setup, reader_teardown),
		cmocka_unit_test_setup_teardown(test_heads, reader_setup, reader_teardown),
		cmocka_unit_test_setup_teardown(test_issuers, reader_setup, reader_teardown),
		cmocka_unit_test_setup_teardown(test_placed_issuer, reader_setup,
						reader_teardown),
		cmocka_unit_test_setup_teardown(test_stamp, reader_setup, reader_teardown),
		cmocka_unit_test_setup_teardown(test_markup, reader_setup, reader_teardown),
		cmocka_unit_test_setup_teardown(test_feet, reader_setup, reader_teardown),
		cmocka_unit_test_setup_teardown(test_signers, reader_setup, reader_teardown),
		cmocka_unit_test_setup_teardown(test_mail, reader_setup, reader_teardown),
		cmocka_unit_test_setup_teardown(test_told, reader_setup, reader_teardown),
		cmocka_unit_test_setup_teardown(test_markup_spans, reader_setup,
						reader_teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
