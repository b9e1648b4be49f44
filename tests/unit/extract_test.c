/* The helper that takes words out of files: encodings, tables, numbering, and
 * what hostile files try.  Documents are put together here, so that none has
 * to be kept. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <config.h>
#include <lichhop/text.h>

#include "src/extract/extract_priv.h"
#include "src/extract/mail_priv.h"

#define COUNT(a) (sizeof(a) / sizeof(*(a)))

struct bench {
	struct lh_arena *arena;
	struct extract x;
	struct lh_strbuf bytes;
};

static int bench_setup(void **state)
{
	struct bench *b = lh_xcalloc(1, sizeof(*b));

	b->arena = lh_arena_new();
	lh_strbuf_init(&b->bytes);
	extract_init(&b->x, b->arena, "", 0);
	*state = b;
	return 0;
}

static int bench_teardown(void **state)
{
	struct bench *b = *state;

	extract_release(&b->x);
	lh_strbuf_release(&b->bytes);
	lh_arena_free(b->arena);
	free(b);
	return 0;
}

static enum extract_status run(struct bench *b, const char *bytes,
			       size_t length)
{
	extract_release(&b->x);
	extract_init(&b->x, b->arena, bytes, length);
	return extract_run(&b->x);
}

static const char *nfc(struct bench *b)
{
	return lh_text_nfc(b->arena, b->x.text.text, b->x.text.length);
}

/* --- encodings --- */

static void test_decode(void **state)
{
	static const struct {
		enum extract_code code;
		const char *bytes, *text;
	} rows[] = {
		/* The motto, as each of them writes it. */
		{ CODE_TCVN3, "\xa7\xe9" "c l\xcb" "p", "Độc lập" },
		{ CODE_TCVN3, "\x93h\xe4p\x94 \x96", "“họp” –" },
		{ CODE_TCVN1, "\xa7\x97" "C L\x86P", "ĐỘC LẬP" },
		{ CODE_TCVN1, "\x13\x02", "ỲỤ" },
		{ CODE_VNI, "\xf1o\xe4" "c la\xe4p", "độc lập" },
		{ CODE_VNI, "\xd1O\xc4" "C LA\xc4P", "ĐỘC LẬP" },
		{ CODE_VNI, "ngh\xf3" "a x\xe3", "nghĩa xã" },
		{ CODE_VNI, "a\xf9 a\xf8 a\xfb a\xf5 a\xef a\xea" "a\xeb",
		  "á à ả ã ạ ăặ" },
		{ CODE_VNI, "\xf6\xf4\xf6\xf9\xf4\xfb o\xef y\xfb \xee \xe6",
		  "ươứở ọ ỷ ỵ ỉ" },
		{ CODE_VISCII, "\xf0\xb5" "c l\xa7p", "độc lập" },
		{ CODE_VISCII, "\x02\x05\x06\x14\x19\x1e", "ẲẴẪỶỸỴ" },
		{ CODE_CP1258, "\xf0\xf4\xf2" "c l\xe2\xf2p", "độc lập" },
		{ CODE_CP1258, "\xd0\xd4\xf2" "C", "ĐỘC" },
		{ CODE_CP1252, "\x93\x80\xe9\x94", "“€é”" },
	};
	struct bench *b = *state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		lh_strbuf_clear(&b->bytes);
		extract_decode(&b->bytes, rows[i].code, rows[i].bytes,
			       strlen(rows[i].bytes));
		assert_string_equal(lh_text_nfc(b->arena, b->bytes.text,
						b->bytes.length),
				    rows[i].text);
	}
}

static void test_score(void **state)
{
	static const struct {
		const char *text;
		size_t marked, valid;
	} rows[] = {
		{ "", 0, 0 },
		{ "plain ASCII words", 0, 0 },
		{ "Cộng hòa xã hội chủ nghĩa Việt Nam", 7, 7 },
		{ "UYÊN QUÝ GIỮA NGOẰN khuỷu quyết thuở gì", 8, 8 },
		{ "tuyến nghiêng xoong giếng", 3, 3 },
		/* A stop without its tone, two tones, no such rhyme. */
		{ "cấc cầc áá bấy1ìk việl", 6, 2 },
		{ "Céng hßa x· héi", 3, 1 },
		{ "“Việt – Nam”… §1 • «ạ»", 2, 2 },
		{ "Việ\xcc\xa3t", 1, 0 },
	};
	(void)state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct extract_score score = extract_score(rows[i].text,
							   strlen(rows[i].text));

		assert_int_equal(score.marked, rows[i].marked);
		assert_int_equal(score.valid, rows[i].valid);
	}
}

/* Every encoding is recognised from what it makes of one sentence. */
static void test_detect(void **state)
{
	static const struct {
		const char *bytes;
		size_t length;
		bool known;
		enum extract_code code;
	} rows[] = {
#define ROW(bytes, known, code) { bytes, sizeof(bytes) - 1, known, code }
		ROW("", true, CODE_UTF8),
		ROW("Cộng hòa xã hội", true, CODE_UTF8),
		ROW("C\xe9ng h\xdf" "a x\xb7 h\xe9i ch\xf1 ngh\xdc" "a", true,
		    CODE_TCVN3),
		ROW("Co\xe4ng ho\xf8" "a xa\xf5 ho\xe4i chu\xfb ngh\xf3" "a",
		    true, CODE_VNI),
		ROW("C\xb5ng h\xf2" "a x\xe3 h\xb5i ch\xfc ngh\xee" "a", true,
		    CODE_VISCII),
		ROW("C\xf4\xf2ng ho\xcc" "a xa\xde h\xf4\xf2i chu\xd2", true,
		    CODE_CP1258),
		ROW("h\0\xcd\x1ep\0 \0s\0\xe1\0n\0g\0", true, CODE_UTF16LE),
		ROW("\0h\x1e\xcd\0p\0 \0s\0\xe1\0n\0g", true, CODE_UTF16BE),
		ROW("caf\xe9 na\xefve r\xe9sum\xe9 d\xe9j\xe0 vu", false, 0),
		ROW("h\xe4p", false, 0),
		ROW("\x80\x81\x82\xff\xfe\xfd\xfc\xfb", false, 0),
		ROW("a\0b", false, 0),
#undef ROW
	};
	(void)state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		enum extract_code code = CODE_CP1252;

		assert_int_equal(extract_detect(rows[i].bytes, rows[i].length,
						&code), rows[i].known);
		if (rows[i].known)
			assert_int_equal(code, rows[i].code);
	}
}

/* Bytes that were once taken for Windows-1252, and what must be left alone. */
static void test_mend(void **state)
{
	static const struct {
		const char *text, *good, *encoding;
	} rows[] = {
		{ "Céng hßa x· héi chñ nghÜa ViÖt Nam",
		  "Cộng hòa xã hội chủ nghĩa Việt Nam", "TCVN3" },
		{ "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam",
		  "Cộng hòa xã hội chủ nghĩa Việt Nam", "VNI" },
		{ "Cá»™ng hÃ²a xÃ£ há»™i chá»§ nghÄ©a",
		  "Cộng hòa xã hội chủ nghĩa", "UTF-8" },
		{ "ñy ban nh©n d©n tØnh L¹ng S¬n: UBND TØNH",
		  "ủy ban nhân dân tỉnh Lạng Sơn: UBND TỈNH", "TCVN3" },
		{ "Cộng hòa xã hội", "Cộng hòa xã hội", NULL },
		{ "Đắk Lắk, ông Y Blă Niê Kđăm, café, résumé",
		  "Đắk Lắk, ông Y Blă Niê Kđăm, café, résumé", NULL },
		{ "Crème brûlée à la façon de Saint-Étienne, déjà vu",
		  "Crème brûlée à la façon de Saint-Étienne, déjà vu", NULL },
	};
	struct bench *b = *state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		assert_int_equal(run(b, rows[i].text, strlen(rows[i].text)),
				 EXTRACT_OK);
		assert_string_equal(nfc(b), rows[i].good);
		if (rows[i].encoding)
			assert_string_equal(b->x.encoding, rows[i].encoding);
		else
			assert_null(b->x.encoding);
	}
}

/* Large letters with tones are a matter of the font, lost in plain text. */
static void test_raise(void **state)
{
	static const char bytes[] =
		"\xf1Y BAN NH\xa2N D\xa2N\nS\xeb T\xb5i ch\xdd" "nh v\xb5 UBND "
		"t\xd8nh\nTH\xa4NG B\xb8O";
	struct bench *b = *state;

	assert_int_equal(run(b, bytes, sizeof(bytes) - 1), EXTRACT_OK);
	assert_string_equal(nfc(b), "ỦY BAN NHÂN DÂN\nSở Tài chính và UBND "
			    "tỉnh\nTHÔNG BÁO");
}

static void test_convert(void **state)
{
	struct bench *b = *state;

	assert_true(extract_convert(&b->bytes, "iso-8859-1", "\xe9t\xe9", 3));
	assert_string_equal(b->bytes.text, "été");
	lh_strbuf_clear(&b->bytes);
	assert_true(extract_convert(&b->bytes, "utf-8", "a\xff" "b\xe1\xbb", 5));
	assert_string_equal(b->bytes.text, "a\xef\xbf\xbd" "b\xef\xbf\xbd");
	assert_false(extract_convert(&b->bytes, "no-such-set", "a", 1));
}

/* Line ends count inside <pre> only. */
static void test_html_lines(void **state)
{
	static const char page[] =
		"<html><body><pre>M\xe1\xbb\x9di h\xe1\xbb\x8dp\r\n8 gi\xe1\xbb\x9d"
		"<b>\nth\xe1\xbb\xa9</b> hai\n</pre><p>ph\xc3\xb2ng\n301</p>"
		"</body></html>";
	struct bench *b = *state;

	assert_int_equal(run(b, page, sizeof(page) - 1), EXTRACT_OK);
	assert_string_equal(nfc(b), "Mời họp\n8 giờ\nthứ hai\nphòng 301\n");
}

/* --- numbers --- */

static void test_number(void **state)
{
	static const struct {
		enum number_format format;
		unsigned value;
		const char *text;
	} rows[] = {
		{ NUMBER_DECIMAL, 0, "0" }, { NUMBER_DECIMAL, 12, "12" },
		{ NUMBER_DECIMAL_ZERO, 7, "07" }, { NUMBER_BULLET, 3, "-" },
		{ NUMBER_LOWER_LETTER, 1, "a" }, { NUMBER_LOWER_LETTER, 26, "z" },
		{ NUMBER_UPPER_LETTER, 28, "BB" }, { NUMBER_LOWER_LETTER, 0, "" },
		{ NUMBER_UPPER_ROMAN, 4, "IV" }, { NUMBER_UPPER_ROMAN, 1999, "MCMXCIX" },
		{ NUMBER_LOWER_ROMAN, 18, "xviii" }, { NUMBER_LOWER_ROMAN, 4000000, "" },
		{ NUMBER_LOWER_LETTER, 1000000, "" }, { NUMBER_NONE, 5, "" },
	};
	struct bench *b = *state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		lh_strbuf_clear(&b->bytes);
		extract_number(&b->bytes, rows[i].format, rows[i].value);
		assert_string_equal(b->bytes.text, rows[i].text);
	}
}

/* --- tables --- */

/* Cells parted by '|', rows by '/', lines in a cell by ';'. */
static const char *flow_of(struct bench *b, const char *cells)
{
	struct flow *flow = flow_new(&b->bytes);

	lh_strbuf_clear(&b->bytes);
	flow_table_begin(flow);
	flow_row_begin(flow);
	flow_cell_begin(flow);
	for (; *cells; cells++) {
		if (*cells == '|' || *cells == '/')
			flow_cell_end(flow);
		if (*cells == '/')
			flow_row_begin(flow);
		if (*cells == '|' || *cells == '/')
			flow_cell_begin(flow);
		else if (*cells == ';')
			flow_break(flow);
		else
			flow_text(flow, cells, 1);
	}
	flow_cell_end(flow);
	flow_table_end(flow);
	assert_true(flow_finish(flow));
	flow_free(flow);
	return b->bytes.text;
}

static void test_tables(void **state)
{
	static const struct {
		const char *cells, *lines;
	} rows[] = {
		{ "", "" },
		{ "a;b|c", "a\nb\n\nc\n\n" },
		{ "A|Độc lập/Số|Ngày", "A\n\nSố\n\nĐộc lập\n\nNgày\n\n" },
		{ "A||Độc lập/Số||Ngày", "A\n\nSố\n\nĐộc lập\n\nNgày\n\n" },
		{ "Nơi nhận:;- VT|CHỦ TỊCH", "Nơi nhận:\n- VT\n\nCHỦ TỊCH\n\n" },
		{ "Giờ|8h/Nơi|P.1", "Giờ\n\n8h\n\nNơi\n\nP.1\n\n" },
		{ "Ngày|Giờ|Việc/T2|8h|Họp;x/|9h|", "| Ngày | Giờ | Việc |\n"
		  "| T2 | 8h | Họp x |\n|  | 9h |  |\n" },
		{ "a|b/c|d/e|f/g|h", "| a | b |\n| c | d |\n| e | f |\n| g | h |\n" },
		{ "một/hai/ba", "một\n\nhai\n\nba\n\n" },
	};
	struct bench *b = *state;

	for (size_t i = 0; i < COUNT(rows); i++)
		assert_string_equal(flow_of(b, rows[i].cells), rows[i].lines);
}

/* Deeper than anybody writes: nothing is lost, nothing breaks. */
static void test_deep_tables(void **state)
{
	struct bench *b = *state;
	struct flow *flow = flow_new(&b->bytes);

	for (int i = 0; i < 1000; i++) {
		flow_table_begin(flow);
		flow_row_begin(flow);
		flow_cell_begin(flow);
		flow_box_begin(flow);
	}
	flow_text(flow, "đáy", strlen("đáy"));
	assert_true(flow_finish(flow));
	assert_non_null(strstr(b->bytes.text, "đáy"));
	flow_free(flow);
}

/* Ends without beginnings, and too much text. */
static void test_flow_abuse(void **state)
{
	struct bench *b = *state;
	struct flow *flow = flow_new(&b->bytes);
	char *block = lh_xmalloc(1 << 20);

	flow_cell_end(flow);
	flow_table_end(flow);
	flow_box_end(flow);
	flow_row_begin(flow);
	memset(block, 'a', 1 << 20);
	for (int i = 0; i < 17; i++)
		flow_text(flow, block, 1 << 20);
	assert_false(flow_finish(flow));
	assert_true(b->bytes.length <= EXTRACT_MOST_TEXT + 1);
	flow_free(flow);
	free(block);
}

/* --- mails --- */

static void test_mail(void **state)
{
	static const struct {
		const char *mail, *text, *attachments;
	} rows[] = {
		{ "From: a\nTo: b\nSubject: c\n\nChào m=E1ng", "Chào m=E1ng", "" },
		{ "From: a\nTo: b\nContent-Type: text/plain; charset=utf-8\n"
		  "Content-Transfer-Encoding: quoted-printable\n\n"
		  "H=E1=BB=8Dp l=C3=BA=\nc 8h", "Họp lúc 8h", "" },
		{ "From: a\nTo: b\nContent-Type: text/plain;\n charset=\"iso-8859-1\"\n"
		  "\n\xe9t\xe9", "été", "" },
		{ "From: a\nTo: b\nMIME-Version: 1.0\n"
		  "Content-Transfer-Encoding: base64\n\nR2nh\nuqV5IG3hu51p", "Giấy mời", "" },
		/* The boundary's end is missing; HTML only. */
		{ "From: a\nTo: b\nContent-Type: multipart/mixed; boundary=x\n\n"
		  "--x\nContent-Type: text/html\n\n<p>M\xe1\xbb\x9di<br>họp</p>",
#ifdef LH_WITH_EXTRACT
		  "Mời\nhọp\n", "" },
#else
		  NULL, "" },
#endif
		{ "From: a\nTo: b\nContent-Type: multipart/mixed; boundary=\"x y\"\n\n"
		  "--x y\n\nThân\n--x y\nContent-Type: application/pdf;\n"
		  " name=\"=?utf-8?Q?Gi=E1=BA=A5y?= =?utf-8?Q?_m=E1=BB=9Di?=.pdf\"\n\nx\n"
		  "--x y\nContent-Disposition: attachment; filename*=utf-8''%C4%90.doc\n\n"
		  "x\n--x y--\nrác", "Thân\n", "Giấy mời.pdf\nĐ.doc\n" },
	};
	struct bench *b = *state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		enum extract_status status = run(b, rows[i].mail,
						 strlen(rows[i].mail));

		assert_string_equal(b->x.kind, "mail");
		if (!rows[i].text)
			continue;
		assert_int_equal(status, EXTRACT_OK);
		assert_string_equal(nfc(b), rows[i].text);
		assert_string_equal(b->x.attachments.text, rows[i].attachments);
	}
}

/* A mail in a mail in a mail …, and thousands of parts. */
static void test_mail_abuse(void **state)
{
	static const char head[] = "From: a\nTo: b\nSubject: c\n";
	struct bench *b = *state;

	lh_strbuf_add(&b->bytes, head);
	for (int i = 0; i < 10000; i++)
		lh_strbuf_add(&b->bytes, "Content-Type: message/rfc822\n\n");
	lh_strbuf_add(&b->bytes, "đáy");
	assert_int_equal(run(b, b->bytes.text, b->bytes.length), EXTRACT_EMPTY);
	lh_strbuf_clear(&b->bytes);
	lh_strbuf_add(&b->bytes, head);
	lh_strbuf_add(&b->bytes, "Content-Type: multipart/mixed; boundary=x\n\n");
	for (int i = 0; i < 100000; i++)
		lh_strbuf_add(&b->bytes, "--x\nContent-Disposition: attachment; "
			      "filename=a\n\n");
	assert_int_equal(run(b, b->bytes.text, b->bytes.length), EXTRACT_EMPTY);
	assert_string_equal(b->x.attachments.text,
			    "a\na\na\na\na\na\na\na\na\na\n"
			    "a\na\na\na\na\na\na\na\na\na\n");
}

/* --- rich text --- */

static void test_rtf(void **state)
{
	static const struct {
		const char *rtf, *text;
	} rows[] = {
		{ "{\\rtf1\\ansi h\\u7885?p\\par 8h}", "họp\n8h\n" },
		{ "{\\rtf1{\\fonttbl{\\f0 .VnTime;}{\\f1 .VnTimeH;}}"
		  "{\\f0 h\\'e4p }{\\f1 h\\'e4p}}", "họp HỌP\n" },
		{ "{\\rtf1\\ansicpg1258 ho\\'f2p}", "họp\n" },
		{ "{\\rtf1{\\fonttbl{\\f0\\fcharset163 Times;}}\\f0 ho\\'f2p}",
		  "họp\n" },
		{ "{\\rtf1\\uc2\\u7885abp {\\*\\secret x}{\\info y}\\{z\\}}",
		  "ọp {z}\n" },
		{ "{\\rtf1\\trowd a\\cell b\\cell\\row\\pard c\\par}",
		  "a\n\nb\n\nc\n" },
		{ "{\\rtf1 a\\bin3 }}}b{\\v ẩn}}", "ab\n" },
		{ "{\\rtf1 \\u-10179?\\u-8704? }", "\xf0\x9f\x98\x80\n" },
		{ "{\\rtf1 \\'", NULL }, { "{\\rtf1 }}}}}\\", NULL },
	};
	struct bench *b = *state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		enum extract_status status = run(b, rows[i].rtf,
						 strlen(rows[i].rtf));

		assert_int_equal(status, rows[i].text ? EXTRACT_OK
						      : EXTRACT_EMPTY);
		if (rows[i].text)
			assert_string_equal(nfc(b), rows[i].text);
	}
	for (int i = 0; i < 100000; i++)
		lh_strbuf_add(&b->bytes, i ? "{" : "{\\rtf1 a{");
	assert_int_equal(run(b, b->bytes.text, b->bytes.length), EXTRACT_OK);
}

/* --- what the parent reads --- */

static void test_frame(void **state)
{
	struct bench *b = *state;

	assert_int_equal(run(b, "a\r\nb\f\x01" "c\rd\xef\x82\xb7", 12), EXTRACT_OK);
	extract_frame(&b->bytes, &b->x, EXTRACT_OK);
	assert_string_equal(b->bytes.text,
			    "status ok\nkind text\nlength 7\n\na\nb\nc\nd");
	lh_strbuf_clear(&b->bytes);
	extract_frame(&b->bytes, &b->x, EXTRACT_LOCKED);
	assert_string_equal(b->bytes.text,
			    "status locked\nkind text\nlength 0\n\n");
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, bench_setup, bench_teardown)
	const struct CMUnitTest tests[] = {
		TEST(test_decode), TEST(test_score), TEST(test_detect),
		TEST(test_mend), TEST(test_raise), TEST(test_convert),
		TEST(test_html_lines),
		TEST(test_number), TEST(test_tables), TEST(test_deep_tables),
		TEST(test_flow_abuse), TEST(test_mail), TEST(test_mail_abuse),
		TEST(test_rtf), TEST(test_frame),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
