/* Word and LibreOffice documents, made here of XML, and the archives that
 * want to do harm.  Built where libarchive and libxml2 are. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <archive.h>
#include <archive_entry.h>

#include <lichhop/text.h>

#include "src/extract/extract_priv.h"

#define COUNT(a) (sizeof(a) / sizeof(*(a)))
#define WORD "<w:document xmlns:w=\"http://schemas.openxmlformats.org/" \
	"wordprocessingml/2006/main\" xmlns:mc=\"m\" xmlns:wp=\"p\"><w:body>"
#define WORD_END "</w:body></w:document>"
#define ODF "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\" " \
	"xmlns:style=\"s\" xmlns:table=\"b\" xmlns:draw=\"d\" xmlns:svg=\"v\">"
#define ODF_END "</office:document-content>"
#define P(words) "<w:p><w:r><w:t>" words "</w:t></w:r></w:p>"

struct member {
	const char *name, *text;
	size_t length;		/* 0: as long as the text */
};

struct bench {
	struct lh_arena *arena;
	struct extract x;
	char *zip;
};

static int bench_setup(void **state)
{
	struct bench *b = lh_xcalloc(1, sizeof(*b));

	b->arena = lh_arena_new();
	extract_init(&b->x, b->arena, "", 0);
	*state = b;
	return 0;
}

static int bench_teardown(void **state)
{
	struct bench *b = *state;

	extract_release(&b->x);
	lh_arena_free(b->arena);
	free(b->zip);
	free(b);
	return 0;
}

static size_t make_zip(struct bench *b, const struct member *members,
		       size_t count, bool stored)
{
	size_t size = 1 << 20, used = 0;
	struct archive *zip = archive_write_new();

	for (size_t i = 0; i < count; i++)
		size += 1024 + (stored ? members[i].length : 0) +
			(members[i].length ? 0 : strlen(members[i].text));
	free(b->zip);
	b->zip = lh_xmalloc(size);
	assert_int_equal(archive_write_set_format_zip(zip), ARCHIVE_OK);
	if (stored)
		archive_write_zip_set_compression_store(zip);
	assert_int_equal(archive_write_open_memory(zip, b->zip, size, &used),
			 ARCHIVE_OK);
	for (size_t i = 0; i < count; i++) {
		struct archive_entry *entry = archive_entry_new();
		size_t length = members[i].length ? members[i].length
						  : strlen(members[i].text);

		archive_entry_set_pathname(entry, members[i].name);
		archive_entry_set_size(entry, (la_int64_t)length);
		archive_entry_set_filetype(entry, AE_IFREG);
		assert_int_equal(archive_write_header(zip, entry), ARCHIVE_OK);
		assert_int_equal(archive_write_data(zip, members[i].text, length),
				 (la_ssize_t)length);
		archive_entry_free(entry);
	}
	assert_int_equal(archive_write_close(zip), ARCHIVE_OK);
	archive_write_free(zip);
	return used;
}

static enum extract_status run(struct bench *b, const char *bytes, size_t length)
{
	extract_release(&b->x);
	extract_init(&b->x, b->arena, bytes, length);
	return extract_run(&b->x);
}

static enum extract_status run_word(struct bench *b, const char *document,
				    const char *styles, const char *numbering)
{
	const struct member members[] = {
		{ .name = "word/styles.xml", .text = styles ? styles : "" },
		{ .name = "word/numbering.xml", .text = numbering ? numbering : "" },
		{ .name = "word/document.xml", .text = document },
	};
	size_t length = make_zip(b, members, COUNT(members), false);

	return run(b, b->zip, length);
}

static const char *nfc(struct bench *b)
{
	return lh_text_nfc(b->arena, b->x.text.text, b->x.text.length);
}

/* --- Word --- */

static void test_word(void **state)
{
	static const struct {
		const char *body, *text;
	} rows[] = {
		{ P("Giấy") P("mời"), "Giấy\nmời\n" },
		{ "<w:p><w:r><w:t xml:space=\"preserve\">a </w:t></w:r><w:r><w:t>b</w:t>"
		  "<w:tab/><w:t>c</w:t><w:br/><w:t>d</w:t><w:noBreakHyphen/>"
		  "<w:t>e</w:t></w:r></w:p>", "a b\tc\nd-e\n" },
		/* Taken away, moved away, hidden; put in. */
		{ "<w:p><w:del><w:r><w:delText>x</w:delText></w:r></w:del>"
		  "<w:moveFrom><w:r><w:t>x</w:t></w:r></w:moveFrom>"
		  "<w:ins><w:r><w:t>a</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr>"
		  "<w:t>x</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr>"
		  "<w:t>b</w:t></w:r></w:p>", "ab\n" },
		/* Fields, footnotes, numbers of a drawing are no words. */
		{ "<w:p><w:r><w:instrText>PAGE</w:instrText><w:footnoteReference/>"
		  "<w:drawing><wp:posOffset>12345</wp:posOffset></w:drawing></w:r>"
		  "<w:hyperlink><w:r><w:t>a</w:t></w:r></w:hyperlink></w:p>", "a\n" },
		/* A text box stands before the line it hangs on, once. */
		{ "<w:p><w:r><w:t>trước </w:t></w:r><w:r><mc:AlternateContent><mc:Choice>"
		  "<w:txbxContent>" P("hộp") "</w:txbxContent></mc:Choice><mc:Fallback>"
		  "<w:txbxContent>" P("hộp") "</w:txbxContent></mc:Fallback>"
		  "</mc:AlternateContent></w:r><w:r><w:t>sau</w:t></w:r></w:p>",
		  "hộp\ntrước sau\n" },
		{ "<w:tbl><w:tblPr/><w:tr><w:tc>" P("UBND") P("SỞ") "</w:tc><w:tc>"
		  P("CỘNG HÒA") "</w:tc></w:tr></w:tbl>" P("x"),
		  "UBND\nSỞ\n\nCỘNG HÒA\n\nx\n" },
		{ "<w:tbl><w:tr><w:tc>" P("a") "<w:tbl><w:tr><w:tc>" P("b")
		  "</w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>", "a\nb\n\n\n" },
		/* Old fonts: by run, going on into the next, capitals; a run that
		 * is in Unicode in spite of its font. */
		{ "<w:p><w:r><w:rPr><w:rFonts w:ascii=\".VnTime\"/></w:rPr><w:t>h\xc3\xa4p,"
		  " \xc2\xad</w:t><w:softHyphen/><w:t>u</w:t></w:r><w:r><w:t> \xc3\xa4</w:t></w:r>"
		  "</w:p>", "họp, ưưu ä\n" },
		{ "<w:p><w:r><w:rPr><w:rFonts w:ascii=\".VnTimeH\"/></w:rPr>"
		  "<w:t>h\xc3\xa4p</w:t></w:r></w:p>", "HỌP\n" },
		{ "<w:p><w:r><w:rPr><w:rFonts w:ascii=\"VNI-Times\"/></w:rPr><w:t>ho</w:t></w:r>"
		  "<w:r><w:rPr><w:rFonts w:ascii=\"VNI-Times\"/></w:rPr><w:t>\xc3\xafp</w:t></w:r>"
		  "</w:p>", "họp\n" },
		{ "<w:p><w:r><w:rPr><w:rFonts w:ascii=\".VnTime\"/></w:rPr><w:t>họp</w:t></w:r>"
		  "</w:p>", "họp\n" },
		{ P("&lt;a&gt; &#7885;"), "<a> ọ\n" },
	};
	struct bench *b = *state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		assert_int_equal(run_word(b, lh_arena_printf(b->arena, WORD "%s"
							     WORD_END, rows[i].body),
					  NULL, NULL), EXTRACT_OK);
		assert_string_equal(nfc(b), rows[i].text);
	}
}

static void test_word_styles(void **state)
{
	static const char styles[] =
		"<w:styles xmlns:w=\"w\"><w:docDefaults><w:rPrDefault><w:rPr>"
		"<w:rFonts w:ascii=\".VnTime\"/></w:rPr></w:rPrDefault></w:docDefaults>"
		"<w:style w:type=\"paragraph\" w:styleId=\"new\"><w:rPr>"
		"<w:rFonts w:ascii=\"Times New Roman\"/></w:rPr></w:style>"
		"<w:style w:type=\"paragraph\" w:styleId=\"child\"><w:basedOn w:val=\"new\"/>"
		"</w:style><w:style w:type=\"paragraph\" w:styleId=\"loop\">"
		"<w:basedOn w:val=\"loop\"/></w:style>"
		"<w:style w:type=\"character\" w:styleId=\"big\"><w:rPr>"
		"<w:rFonts w:ascii=\".VnTimeH\"/></w:rPr></w:style></w:styles>";
	static const char document[] = WORD P("h\xc3\xa4p")
		"<w:p><w:pPr><w:pStyle w:val=\"child\"/></w:pPr><w:r><w:t>\xc3\xa4</w:t></w:r></w:p>"
		"<w:p><w:pPr><w:pStyle w:val=\"loop\"/></w:pPr><w:r><w:t>\xc3\xa4</w:t></w:r></w:p>"
		"<w:p><w:r><w:rPr><w:rStyle w:val=\"big\"/></w:rPr><w:t>\xc3\xa4</w:t></w:r></w:p>"
		WORD_END;
	struct bench *b = *state;

	assert_int_equal(run_word(b, document, styles, NULL), EXTRACT_OK);
	assert_string_equal(nfc(b), "họp\nä\nọ\nỌ\n");
	assert_string_equal(b->x.encoding, "TCVN3");
}

#define LEVEL(at, start, format, text) "<w:lvl w:ilvl=\"" at "\"><w:start w:val=\"" start \
	"\"/><w:numFmt w:val=\"" format "\"/><w:lvlText w:val=\"" text "\"/></w:lvl>"
#define ITEM(number, level, words) "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" level "\"/>" \
	"<w:numId w:val=\"" number "\"/></w:numPr></w:pPr><w:r><w:t>" words "</w:t></w:r></w:p>"

static void test_word_numbers(void **state)
{
	static const char numbering[] =
		"<w:numbering xmlns:w=\"w\"><w:abstractNum w:abstractNumId=\"5\">"
		LEVEL("0", "1", "decimal", "%1.") LEVEL("1", "1", "decimal", "%1.%2.")
		LEVEL("2", "1", "lowerLetter", "%3)") "</w:abstractNum>"
		"<w:abstractNum w:abstractNumId=\"6\">" LEVEL("0", "3", "upperRoman", "%1.")
		LEVEL("1", "1", "bullet", "\xef\x82\xb7") "</w:abstractNum>"
		"<w:num w:numId=\"1\"><w:abstractNumId w:val=\"5\"/></w:num>"
		"<w:num w:numId=\"2\"><w:abstractNumId w:val=\"6\"/></w:num>"
		"<w:num w:numId=\"3\"><w:abstractNumId w:val=\"5\"/><w:lvlOverride w:ilvl=\"0\">"
		"<w:startOverride w:val=\"1\"/></w:lvlOverride></w:num></w:numbering>";
	static const char styles[] =
		"<w:styles xmlns:w=\"w\"><w:style w:type=\"paragraph\" w:styleId=\"mục\"><w:pPr>"
		"<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"2\"/></w:numPr></w:pPr></w:style>"
		"</w:styles>";
	static const char document[] = WORD ITEM("1", "0", "một") ITEM("1", "1", "một một")
		ITEM("1", "1", "một hai") ITEM("1", "2", "chữ") ITEM("1", "0", "hai")
		ITEM("1", "0", "") ITEM("1", "2", "nhảy cấp") ITEM("2", "0", "ba")
		ITEM("2", "1", "gạch") ITEM("3", "0", "lại một") ITEM("0", "0", "không")
		ITEM("9", "0", "không có") ITEM("1", "77", "sâu quá")
		"<w:p><w:pPr><w:pStyle w:val=\"mục\"/></w:pPr><w:r><w:t>kiểu</w:t></w:r></w:p>"
		WORD_END;
	struct bench *b = *state;

	assert_int_equal(run_word(b, document, styles, numbering), EXTRACT_OK);
	assert_string_equal(nfc(b), "1. một\n1.1. một một\n1.2. một hai\na) chữ\n2. hai\n\n"
			    "a) nhảy cấp\nIII. ba\n- gạch\n1. lại một\nkhông\nkhông có\n"
			    "sâu quá\nIV. kiểu\n");
}

/* --- LibreOffice --- */

static enum extract_status run_odf(struct bench *b, const char *content)
{
	const struct member members[] = {
		{ .name = "mimetype",
		  .text = "application/vnd.oasis.opendocument.text" },
		{ .name = "content.xml", .text = content },
	};
	size_t length = make_zip(b, members, COUNT(members), true);

	return run(b, b->zip, length);
}

static void test_odf(void **state)
{
	static const struct {
		const char *content, *text;
	} rows[] = {
		{ "<text:h>Giấy</text:h><text:p>mời<text:s text:c=\"3\"/>a<text:tab/>b"
		  "<text:line-break/>c</text:p>", "Giấy\nmời   a\tb\nc\n" },
		{ "<text:tracked-changes><text:p>x</text:p></text:tracked-changes><text:p>a"
		  "<text:note><text:note-body><text:p>x</text:p></text:note-body></text:note>"
		  "<office:annotation><text:p>x</text:p></office:annotation>b</text:p>", "ab\n" },
		{ "<text:p>trước <draw:frame><svg:desc>x</svg:desc><draw:text-box><text:p>hộp"
		  "</text:p></draw:text-box></draw:frame>sau</text:p>", "hộp\ntrước sau\n" },
		{ "<table:table><table:table-row><table:table-cell><text:p>a</text:p>"
		  "</table:table-cell><table:table-cell table:number-columns-repeated=\"2\">"
		  "<text:p>b</text:p></table:table-cell><table:covered-table-cell/>"
		  "<table:table-cell><text:p>c</text:p></table:table-cell></table:table-row>"
		  "<table:table-row><table:table-cell><text:p>d</text:p></table:table-cell>"
		  "</table:table-row></table:table>", "| a |  | b |  | c |\n| d |\n" },
		{ "<text:list-style style:name=\"L\"><text:list-level-style-number text:level=\"1\" "
		  "style:num-format=\"I\" style:num-suffix=\".\" text:start-value=\"2\"/>"
		  "<text:list-level-style-number text:level=\"2\" style:num-format=\"1\" "
		  "style:num-prefix=\"(\" style:num-suffix=\")\" text:display-levels=\"2\"/>"
		  "<text:list-level-style-bullet text:level=\"3\"/></text:list-style>"
		  "<text:list text:style-name=\"L\"><text:list-item><text:p>a</text:p><text:p>b"
		  "</text:p></text:list-item><text:list-item><text:p>c</text:p><text:list>"
		  "<text:list-item><text:p>d</text:p><text:list><text:list-item><text:p>e</text:p>"
		  "</text:list-item></text:list></text:list-item></text:list></text:list-item>"
		  "</text:list><text:p>f</text:p>",
		  "II. a\nb\nIII. c\n(III.1) d\n- e\nf\n" },
	};
	struct bench *b = *state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		assert_int_equal(run_odf(b, lh_arena_printf(b->arena, ODF "%s" ODF_END,
							    rows[i].content)),
				 EXTRACT_OK);
		assert_string_equal(nfc(b), rows[i].text);
	}
}

/* --- pages --- */

static void test_html(void **state)
{
	static const struct {
		const char *page, *text, *encoding;
	} rows[] = {
		{ "<html><head><title>x</title><style>x</style></head><body>a <b>b</b>\n c"
		  "<script>x</script><div>d<p>e<p>f</div>g<br>h</body>",
		  "a b c\nd\ne\nf\ng\nh\n", NULL },
		{ "<!DOCTYPE html><ul><li>một<li>hai</ul>&nbsp;&#7885;&ecirc;", "một\nhai\n"
		  "\xc2\xa0ọê\n", NULL },
		{ "<html><meta charset=\"iso-8859-1\">\xe9t\xe9", "été\n", NULL },
		{ "<html>\xa7\xe9" "c l\xcb" "p - T\xf9 do - H\xb9nh ph\xf3" "c",
		  "Độc lập - Tự do - Hạnh phúc\n", "TCVN3" },
		{ "<html><table><tr><td>UBND<td>Độc lập<tr><td>Số<td>Ngày</table>",
		  "UBND\n\nSố\n\nĐộc lập\n\nNgày\n\n", NULL },
		{ "<html><p>a &x; & b<!-- x --><p>", "a &x; & b\n", NULL },
	};
	struct bench *b = *state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		assert_int_equal(run(b, rows[i].page, strlen(rows[i].page)),
				 EXTRACT_OK);
		assert_string_equal(nfc(b), rows[i].text);
		if (rows[i].encoding)
			assert_string_equal(b->x.encoding, rows[i].encoding);
	}
}

/* --- harm --- */

static void test_entities(void **state)
{
	static const char bomb[] =
		"<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">"
		"<!ENTITY c \"&b;&b;&b;&b;\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
		WORD P("&c;&f;") WORD_END;
	struct bench *b = *state;

	assert_int_equal(run_word(b, bomb, NULL, NULL), EXTRACT_DAMAGED);
	assert_int_equal(run_odf(b, bomb), EXTRACT_DAMAGED);
	/* In styles only, the document stands. */
	assert_int_equal(run_word(b, WORD P("a") WORD_END, bomb, bomb), EXTRACT_OK);
	assert_string_equal(b->x.text.text, "a\n");
}

static char *repeat(const char *open, const char *middle, const char *close,
		    size_t times, const char *head)
{
	struct lh_strbuf out;

	lh_strbuf_init(&out);
	lh_strbuf_add(&out, head);
	for (size_t i = 0; i < times; i++)
		lh_strbuf_add(&out, open);
	lh_strbuf_add(&out, middle);
	for (size_t i = 0; i < times; i++)
		lh_strbuf_add(&out, close);
	return lh_strbuf_take(&out);
}

static void test_deep(void **state)
{
	struct bench *b = *state;
	char *word = repeat("<w:tbl><w:tr><w:tc>", P("a"), "</w:tc></w:tr></w:tbl>",
			    100000, WORD);
	char *page = repeat("<div><table><tr><td>", "a", "", 100000, "<html>");

	assert_int_equal(run_word(b, word, NULL, NULL), EXTRACT_DAMAGED);
	/* However deep, it ends, and with a word or a refusal. */
	enum extract_status status = run(b, page, strlen(page));
	assert_true(status == EXTRACT_OK || status == EXTRACT_EMPTY ||
		    status == EXTRACT_DAMAGED);
	free(page);
	free(word);
}

/* 65 MiB of blanks in a few kilobytes; a claim of 1 GiB with nothing in it. */
static void test_bombs(void **state)
{
	size_t length = EXTRACT_MOST_MEMBER + (1 << 20);
	char *blanks = lh_xmalloc(length);
	struct member member = { "word/document.xml", blanks, length };
	struct bench *b = *state;
	size_t zip;

	memset(blanks, ' ', length);
	zip = make_zip(b, &member, 1, false);
	assert_true(zip < 1 << 20);
	assert_int_equal(run(b, b->zip, zip), EXTRACT_LARGE);
	free(blanks);

	member = (struct member){ "word/document.xml", WORD P("a") WORD_END, 0 };
	zip = make_zip(b, &member, 1, true);
	for (size_t i = 0; i + 30 < zip; i++) {
		size_t at = memcmp(b->zip + i, "PK\003\004", 4) == 0 ? 18
			: memcmp(b->zip + i, "PK\001\002", 4) == 0 ? 20 : 0;

		if (at) {
			memcpy(b->zip + i + at, "\0\0\0\x40", 4);
			memcpy(b->zip + i + at + 4, "\0\0\0\x40", 4);
		}
	}
	assert_int_not_equal(run(b, b->zip, zip), EXTRACT_OK);
}

/* Cut anywhere, a document is refused or gives what a whole one gives. */
static void test_cut(void **state)
{
	static const char document[] = WORD P("Giấy mời họp") WORD_END;
	struct bench *b = *state;
	size_t length;

	assert_int_equal(run_word(b, document, NULL, NULL), EXTRACT_OK);
	length = b->x.length;
	for (size_t cut = 4; cut < length; cut++) {
		char *exact = lh_xmalloc(cut);
		enum extract_status status;

		memcpy(exact, b->zip, cut);
		status = run(b, exact, cut);
		/* Only the table of contents at the end may be missing. */
		assert_true(status != EXTRACT_OK || cut > length / 2);
		if (status == EXTRACT_OK)
			assert_string_equal(nfc(b), "Giấy mời họp\n");
		free(exact);
	}
}

static void test_strangers(void **state)
{
	const struct member other = { .name = "xl/workbook.xml", .text = "<a/>" };
	const struct member locked[] = {
		{ .name = "mimetype",
		  .text = "application/vnd.oasis.opendocument.text" },
		{ .name = "META-INF/manifest.xml", .text = "<m:encryption-data/>" },
	};
	const struct member moved[] = {
		{ .name = "_rels/.rels", .text = "<Relationships><Relationship "
		  "Type=\"http://x/officeDocument\" Target=\"/word/document2.xml\"/>"
		  "</Relationships>" },
		{ .name = "word/document2.xml", .text = WORD P("a") WORD_END },
	};
	struct bench *b = *state;
	size_t length = make_zip(b, &other, 1, false);

	assert_int_equal(run(b, b->zip, length), EXTRACT_UNKNOWN);
	length = make_zip(b, locked, 2, true);
	assert_int_equal(run(b, b->zip, length), EXTRACT_LOCKED);
	length = make_zip(b, moved, 2, false);
	assert_int_equal(run(b, b->zip, length), EXTRACT_OK);
	assert_string_equal(b->x.text.text, "a\n");
	assert_int_equal(run_word(b, WORD P("a"), NULL, NULL), EXTRACT_DAMAGED);
	assert_int_equal(run_word(b, "", NULL, NULL), EXTRACT_DAMAGED);
	assert_int_equal(run_word(b, WORD WORD_END, NULL, NULL), EXTRACT_EMPTY);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, bench_setup, bench_teardown)
	const struct CMUnitTest tests[] = {
		TEST(test_word), TEST(test_word_styles), TEST(test_word_numbers),
		TEST(test_odf), TEST(test_html), TEST(test_entities), TEST(test_deep),
		TEST(test_bombs), TEST(test_cut), TEST(test_strangers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
