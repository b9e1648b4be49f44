/* Vietnamese text: normalisation, folding, width, lines, order. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <lichhop/text.h>

#define COUNT(a) (sizeof(a) / sizeof(*(a)))

static int setup(void **state)
{
	*state = lh_arena_new();
	return 0;
}

static int teardown(void **state)
{
	lh_arena_free(*state);
	return 0;
}

static void test_check(void **state)
{
	static const struct {
		const char *bytes;
		size_t length;
		long bad;	/* -1: valid */
	} rows[] = {
		{ "", 0, -1 },
		{ "Sở Tài chính", 15, -1 },
		{ "\xF0\x9F\x98\x80", 4, -1 },
		{ "\xEF\xBF\xBF", 3, -1 },
		{ "ab\0c", 4, 2 },
		{ "a\x80", 2, 1 },
		{ "a\xC0\xAF", 3, 1 },		/* overlong */
		{ "\xE0\x80\xAF", 3, 0 },
		{ "\xED\xA0\x80", 3, 0 },	/* surrogate */
		{ "\xF4\x90\x80\x80", 4, 0 },	/* above U+10FFFF */
		{ "\xF0\x80\x80\x80", 4, 0 },
		{ "abc\xE1\xBA", 5, 3 },	/* cut off */
		{ "\xFF", 1, 0 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct lh_error err = { 0 };
		size_t bad = 99;
		enum lh_status status = lh_text_check(rows[i].bytes,
						      rows[i].length, &bad,
						      &err);

		if (rows[i].bad < 0) {
			assert_int_equal(status, LH_OK);
			continue;
		}
		assert_int_equal(status, LH_EFORMAT);
		assert_int_equal(bad, rows[i].bad);
		assert_true(strlen(err.text) > 10);
	}
}

static void test_nfc(void **state)
{
	static const struct { const char *from, *to; } rows[] = {
		{ "", "" },
		{ "Nguyễn", "Nguyễn" },
		{ "Nguye\u0302\u0303n Va\u0306n Đu\u031B\u0301c",
		  "Nguyễn Văn Đức" },
		{ "\u00EA\u0323", "ệ" },	/* half composed, as cp1258 */
		{ "a\u0323\u0302", "ậ" },
		{ "\u212B", "\u00C5" },
		{ "½ … ₫ “ ”", "½ … ₫ “ ”" },
		{ "\uAC00 \u1100\u1161", "\uAC00 \uAC00" },
	};

	for (size_t i = 0; i < COUNT(rows); i++)
		assert_string_equal(lh_text_nfc(*state, rows[i].from,
						strlen(rows[i].from)),
				    rows[i].to);
}

static void test_fold(void **state)
{
	static const struct { const char *from, *to; } rows[] = {
		{ "", "" },
		{ " \t\n ", "" },
		{ "  Sở\u00A0 Tài\n\tchính ", "so tai chinh" },
		{ "ĐẮK LẮK, Đồng Tháp", "dak lak, dong thap" },
		{ "ƯỨỪỬỮỰ ơờớởỡợ", "uuuuuu oooooo" },
		{ "ẠẢẤẦẨẪẬẮẰẲẴẶ ẸẺẼẾỀỂỄỆ ỈỊ ỌỎỐỒỔỖỘ ỤỦ ỲỴỶỸ",
		  "aaaaaaaaaaaa eeeeeeee ii ooooooo uu yyyy" },
		{ "Nguye\u0302\u0303n", "nguyen" },	/* not yet NFC */
		{ "\u00D0ình", "dinh" },	/* eth for Đ */
		{ "ngày\u00AD mai", "ngay mai" },
		{ "Ä Ö ß Ÿ Ž", "a o ß y z" },
		{ "ΆΣ Жё", "ασ же" },
		{ "½ 2⁽¹⁾ “x”", "½ 2⁽¹⁾ “x”" },
		{ "\uAC00", "\uAC00" },
	};

	for (size_t i = 0; i < COUNT(rows); i++)
		assert_string_equal(lh_text_fold(*state, rows[i].from),
				    rows[i].to);
}

static void test_fold_map(void **state)
{
	const char *text = "Ngày\u00AD  Đỗ";
	uint32_t *map;
	char *folded = lh_text_fold_map(*state, text, strlen(text), &map);
	static const uint32_t expected[] = { 0, 1, 2, 4, 7, 8, 9, 11, 14 };

	assert_string_equal(folded, "ngay  do");
	for (size_t i = 0; i < COUNT(expected); i++)
		assert_int_equal(map[i], expected[i]);
}

static void test_case(void **state)
{
	assert_string_equal(lh_text_upper(*state, "ủy ban đường thứ ưu ÿ ß"),
			    "ỦY BAN ĐƯỜNG THỨ ƯU Ÿ ß");
	assert_string_equal(lh_text_lower(*state, "ỦY BAN ĐƯỜNG THỨ ƯU ẠỶ"),
			    "ủy ban đường thứ ưu ạỷ");
}

static void test_modern_tones(void **state)
{
	static const struct { const char *from, *to; } rows[] = {
		{ "Cộng hoà", "Cộng hòa" },
		{ "CỘNG HOÀ", "CỘNG HÒA" },
		{ "Uỷ ban", "Ủy ban" },
		{ "UỶ BAN", "ỦY BAN" },
		{ "thuý, khoẻ; Toạ", "thúy, khỏe; Tọa" },
		{ "hoàn thuỷnh", "hoàn thuỷnh" },
		{ "quý quỳ quỷ", "quý quỳ quỷ" },
		{ "hòa ủy", "hòa ủy" },
		{ "luỹ thuỵ", "lũy thụy" },
		{ "loé xoè", "lóe xòe" },
		{ "oá", "óa" },
	};

	for (size_t i = 0; i < COUNT(rows); i++)
		assert_string_equal(lh_text_modern_tones(*state, rows[i].from),
				    rows[i].to);
}

static void test_printable(void **state)
{
	static const char bad[] = "a\x1B[31mb\xC2\x85" "c\u202Ed\uE000e\u00ADf";

	assert_string_equal(lh_text_printable(*state, bad, false),
			    "a\uFFFD[31mb\uFFFDc\uFFFDd\uFFFDef");
	assert_string_equal(lh_text_printable(*state, "a\tb\r\nc", false),
			    "a b c");
	assert_string_equal(lh_text_printable(*state, "a\tb\r\nc", true),
			    "a b\nc");
	assert_string_equal(lh_text_printable(*state, "x\u2067y\u0378", true),
			    "x\uFFFDy\uFFFD");
}

static void test_width(void **state)
{
	static const struct { const char *text; size_t width; } rows[] = {
		{ "", 0 },
		{ "Nguyễn", 6 },
		{ "Nguye\u0302\u0303n", 6 },
		{ "ẠỸ đĐ ₫ … — │ ●", 15 },
		{ "日本", 4 },
		{ "ｆ", 2 },
		{ "😀", 2 },
		{ "\u200B\uFE0F", 0 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_int_equal(lh_text_width(rows[i].text), rows[i].width);
	assert_int_equal(lh_text_width_n("Sở Tài", 4), 2);
}

static void test_fit(void **state)
{
	size_t used = 99;

	assert_int_equal(lh_text_fit("日本", 3, &used), 3);
	assert_int_equal(used, 2);
	assert_int_equal(lh_text_fit("e\u0302\u0323x", 1, NULL), 5);
	assert_int_equal(lh_text_fit("abc", 0, &used), 0);
	assert_int_equal(used, 0);
	assert_string_equal(lh_text_ellipsis(*state, "Sở Tài chính", 6),
			    "Sở Tà…");
	assert_string_equal(lh_text_ellipsis(*state, "Sở Tài chính", 12),
			    "Sở Tài chính");
	assert_string_equal(lh_text_ellipsis(*state, "日本語", 4), "日…");
	assert_string_equal(lh_text_ellipsis(*state, "abc", 0), "");
	assert_string_equal(lh_text_ellipsis(*state, "abc", 1), "…");
}

static void test_graphemes(void **state)
{
	/* One line is one grapheme. */
	static const char *const parts[] = {
		"a", "e\u0302\u0323", "ễ", "\r\n", "b",
		"\U0001F1FB\U0001F1F3", "\U0001F1FB\U0001F1F3",
		"\U0001F468\u200D\U0001F469\u200D\U0001F467", "\u2764\uFE0F",
		"\u1100\u1161\u11A8", "\uAC00\u11A8", "\n", "z",
	};
	char text[256] = "";
	size_t at = 0;

	(void)state;
	for (size_t i = 0; i < COUNT(parts); i++)
		strcat(text, parts[i]);
	size_t length = strlen(text);
	for (size_t i = 0; i < COUNT(parts); i++) {
		size_t next = lh_text_next(text, length, at);

		assert_int_equal(next, at + strlen(parts[i]));
		assert_int_equal(lh_text_previous(text, length, next), at);
		at = next;
	}
	assert_int_equal(lh_text_next(text, length, length), length);
	assert_int_equal(lh_text_previous(text, length, 0), 0);
}

static void test_wrap(void **state)
{
	static const struct {
		const char *text;
		size_t width;
		const char *lines[5];
	} rows[] = {
		{ "", 10, { "" } },
		{ "một hai ba", 7, { "một hai", "ba" } },
		{ "một hai ba", 6, { "một", "hai ba" } },
		{ "một  hai", 4, { "một", "hai" } },
		{ "abcdefgh ij", 3, { "abc", "def", "gh", "ij" } },
		{ "a\nb c\n", 9, { "a", "b c", "" } },
		{ "日本語", 3, { "日", "本", "語" } },
		{ "日本", 1, { "日", "本" } },
		{ "x y", 0, { "x", "y" } },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		char **lines;
		size_t count = lh_text_wrap(*state, rows[i].text,
					    rows[i].width, &lines);

		for (size_t j = 0; j < count; j++) {
			assert_true(j < 5 && rows[i].lines[j]);
			assert_string_equal(lines[j], rows[i].lines[j]);
		}
		assert_null(rows[i].lines[count]);
	}
}

static void assert_ascending(void **state, const char *const *words,
			     size_t count,
			     struct lh_sort_key (*key)(struct lh_arena *,
						       const char *))
{
	for (size_t i = 0; i + 1 < count; i++) {
		struct lh_sort_key a = key(*state, words[i]);
		struct lh_sort_key b = key(*state, words[i + 1]);

		if (lh_sort_key_compare(&a, &b) >= 0)
			fail_msg("“%s” not before “%s”", words[i],
				 words[i + 1]);
		assert_true(lh_sort_key_compare(&b, &a) > 0);
		assert_int_equal(lh_sort_key_compare(&a, &a), 0);
	}
}

static void test_order(void **state)
{
	static const char *const words[] = {
		"", "a", "à", "ả", "ã", "á", "ạ", "an", "ă", "ằ", "â", "b",
		"d", "dung", "đ", "đa", "e", "ê", "o", "ô", "ơ", "u", "ư", "y",
	};
	static const char *const names[] = {
		"Trần An", "Lê Thị Ánh", "Nguyễn Văn Ánh", "Bùi Bình",
		"Phạm Dũng", "Trần Dũng", "Lê Đức", "Trương Cảnh Tuyên ",
		"Nguyễn Thị Kim Tuyến",
	};

	assert_ascending(state, words, COUNT(words), lh_text_sort_key);
	assert_ascending(state, names, COUNT(names), lh_text_name_key);
}

static void test_long_key(void **state)
{
	char *a = lh_arena_alloc(*state, 3002);
	char *b = lh_arena_alloc(*state, 3002);

	memset(a, 'x', 3000);
	memset(b, 'x', 3000);
	a[3000] = 'a';
	b[3000] = 'b';
	struct lh_sort_key from_a = lh_text_sort_key(*state, a);
	struct lh_sort_key from_b = lh_text_sort_key(*state, b);
	assert_true(lh_sort_key_compare(&from_a, &from_b) < 0);
}

static void test_given_name(void **state)
{
	(void)state;
	assert_string_equal(lh_text_given_name("Lê Ngọc Tuấn"), "Tuấn");
	assert_string_equal(lh_text_given_name("Tuấn"), "Tuấn");
	assert_string_equal(lh_text_given_name("Lê Tuấn \u00A0"),
			    "Tuấn \u00A0");
	assert_string_equal(lh_text_given_name(""), "");
}

static void test_words(void **state)
{
	assert_true(lh_text_equal(NULL, NULL));
	assert_false(lh_text_equal("", NULL));
	assert_true(lh_text_same(" Sở  Tài\nchính", "so tai CHINH "));
	assert_false(lh_text_same("so tai chinh", "sotaichinh"));
	assert_true(lh_text_same("hoà", "hòa"));
	assert_false(lh_text_same("hoa", "hoan"));
	assert_true(lh_text_same("a \u00AD b", "a b"));
	assert_true(lh_text_same("\u00AD ", ""));
	assert_false(lh_text_same(NULL, ""));
	assert_true(lh_text_same_marks("NGÀ\u00ADY mai", 7, "ngày"));
	assert_false(lh_text_same_marks("ngay", 4, "ngày"));
	assert_false(lh_text_same_marks("ngà", 4, "ngày"));
	assert_false(lh_text_same_marks("ngàyy", 6, "ngày"));
	assert_true(lh_text_starts("abc", "ab"));
	assert_false(lh_text_starts("a", "ab"));
	assert_true(lh_text_empty(NULL));
	assert_true(lh_text_empty(" \u00A0\n"));
	assert_false(lh_text_empty(" x"));
	assert_string_equal(lh_text_trim(*state, "\u00A0 Sở \n..", 7), "Sở");
	assert_string_equal(lh_text_trim(*state, "  ", 2), "");
}

/* Whatever the bytes are, nothing is read beyond them. */
static void test_broken_bytes(void **state)
{
	static const char *const rows[] = {
		"\xE1", "\xE1\xBA", "\xF0\x9F\x98", "a\xC3", "\x80\x80",
		"\xFF\xFE", "\xA6\xA6\xA6\xA6\xA6\xA6\xA6\xA6\xA6\xA6\xA6\xA6",
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		size_t length = strlen(rows[i]);
		char *exact = malloc(length + 1);
		uint32_t *map;

		memcpy(exact, rows[i], length + 1);
		assert_true(strlen(lh_text_fold(*state, exact)) <= length);
		assert_true(strlen(lh_text_upper(*state, exact)) <= length);
		lh_text_fold_map(*state, exact, length, &map);
		lh_text_printable(*state, exact, false);
		lh_text_sort_key(*state, exact);
		lh_text_width(exact);
		assert_true(lh_text_next(exact, length, 0) <= length);
		assert_true(lh_text_previous(exact, length, length) < length);
		free(exact);
	}
}

static void test_likeness(void **state)
{
	static const char text[] =
		"Kính mời đại diện lãnh đạo Sở Tài chính, Sở Xây dựng dự họp "
		"đánh giá tiến độ các dự án đầu tư công vào 14 giờ 00 ngày "
		"04/12/2025 tại phòng họp tầng 4.";
	static const struct {
		const char *other;
		double least, most;
	} rows[] = {
		{ text, 1, 1 },
		/* Case, marks, signs and breaks do not count. */
		{ "KÍNH MỜI đại diện\nlãnh đạo Sở Tài chính - Sở Xây dựng, dự "
		  "họp đánh giá tiến độ các dự án đầu tư công vào 14 giờ 00 "
		  "ngày 04/12/2025, tại phòng họp tầng 4", 1, 1 },
		/* One word of forty: three runs. */
		{ "Kính mời đại diện lãnh đạo Sở Tài chính, Sở Xây dựng dự họp "
		  "đánh giá tiến độ các dự án đầu tư công vào 15 giờ 00 ngày "
		  "04/12/2025 tại phòng họp tầng 4.", 0.8, 0.9 },
		{ "Kính mời đồng chí chủ tịch và các ủy viên dự hội nghị tổng "
		  "kết năm học, khai mạc vào sáng thứ Hai tuần sau", 0, 0.1 },
		{ "Kính mời đại diện lãnh đạo", 0, 0 },	/* too short to tell */
		{ "", 0, 0 },
	};
	struct lh_arena *arena = lh_arena_new();
	struct lh_shingles own = lh_text_shingles(arena, text);

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct lh_shingles other = lh_text_shingles(arena,
							    rows[i].other);
		double likeness = lh_text_likeness(&own, &other);

		assert_true(likeness >= rows[i].least);
		assert_true(likeness <= rows[i].most);
		assert_true(likeness == lh_text_likeness(&other, &own));
	}
	lh_arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_check),
		cmocka_unit_test(test_nfc),
		cmocka_unit_test(test_fold),
		cmocka_unit_test(test_fold_map),
		cmocka_unit_test(test_case),
		cmocka_unit_test(test_modern_tones),
		cmocka_unit_test(test_printable),
		cmocka_unit_test(test_width),
		cmocka_unit_test(test_fit),
		cmocka_unit_test(test_graphemes),
		cmocka_unit_test(test_wrap),
		cmocka_unit_test(test_order),
		cmocka_unit_test(test_long_key),
		cmocka_unit_test(test_given_name),
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_likeness),
		cmocka_unit_test(test_broken_bytes),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
