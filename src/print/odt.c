/* A document as OpenDocument text, for those who want to change it in a word
 * processor before it is printed.  (OpenDocument 1.2.)
 *
 * The word processor lays it out, so widths of text are only estimated: a
 * letter of Times takes about half its size. */
#include "print_priv.h"

#include <string.h>

#include <lichhop/text.h>

#include "zip_priv.h"

#define ODT_TYPE "application/vnd.oasis.opendocument.text"
#define ODT_FONT "Times New Roman"
#define ODT_NAMESPACES \
	" xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"" \
	" xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\"" \
	" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"" \
	" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\"" \
	" xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\"" \
	" xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\"" \
	" xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\"" \
	" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"" \
	" office:version=\"1.2\""
#define ODT_PROLOGUE "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
#define ODT_LETTER(size) ((size) * 0.48 * 25.4 / 72.0)	/* millimetres */
#define ODT_BORDER "0.6pt solid #000000"

struct odt {
	struct lh_strbuf styles;	/* of content.xml */
	struct lh_strbuf body;
	unsigned n_styles;
};

static void odt_escape(struct lh_strbuf *out, const char *s)
{
	for (; *s; s++) {
		if (*s == '&')
			lh_strbuf_add(out, "&amp;");
		else if (*s == '<')
			lh_strbuf_add(out, "&lt;");
		else if (*s == '>')
			lh_strbuf_add(out, "&gt;");
		else if (*s == '"')
			lh_strbuf_add(out, "&quot;");
		else
			lh_strbuf_add_char(out, *s);
	}
}

/* Numbers are written in hundredths: a decimal point must stay one whatever
 * the locale says. */
static void odt_number(struct lh_strbuf *out, double value, const char *unit)
{
	long hundredths = (long)(value * 100.0 + 0.5);

	lh_strbuf_addf(out, "%ld.%02ld%s", hundredths / 100, hundredths % 100, unit);
}

static void odt_size(struct lh_strbuf *out, const char *name, double value,
		     const char *unit)
{
	lh_strbuf_addf(out, " %s=\"", name);
	odt_number(out, value, unit);
	lh_strbuf_add_char(out, '"');
}

static void odt_text_properties(struct lh_strbuf *out, double size, bool bold,
				bool italic)
{
	lh_strbuf_add(out, "<style:text-properties style:font-name=\"" ODT_FONT "\"");
	odt_size(out, "fo:font-size", size, "pt");
	if (bold)
		lh_strbuf_add(out, " fo:font-weight=\"bold\"");
	if (italic)
		lh_strbuf_add(out, " fo:font-style=\"italic\"");
	lh_strbuf_add(out, "/>");
}

static void odt_paragraph(struct odt *odt, const struct print_line *line)
{
	unsigned id = odt->n_styles++;

	lh_strbuf_addf(&odt->styles, "<style:style style:name=\"P%u\" "
		       "style:family=\"paragraph\"><style:paragraph-properties", id);
	if (line->align == PRINT_CENTRE)
		lh_strbuf_add(&odt->styles, " fo:text-align=\"center\"");
	if (line->space > 0.0)
		odt_size(&odt->styles, "fo:margin-top", line->space, "pt");
	lh_strbuf_add(&odt->styles, "/>");
	odt_text_properties(&odt->styles, line->size, line->bold, line->italic);
	lh_strbuf_add(&odt->styles, "</style:style>\n");
	lh_strbuf_addf(&odt->body, "<text:p text:style-name=\"P%u\">", id);
	odt_escape(&odt->body, line->text);
	lh_strbuf_add(&odt->body, "</text:p>\n");
}

/* A rule is the lower border of an empty paragraph that is indented from both
 * sides. */
static void odt_rule(struct odt *odt, const struct print_line *line, double width)
{
	unsigned id = odt->n_styles++;
	double length = (double)lh_text_width(line->text) * ODT_LETTER(line->size);

	if (length > width)
		length = width;
	length *= line->rule;
	lh_strbuf_addf(&odt->styles, "<style:style style:name=\"P%u\" "
		       "style:family=\"paragraph\"><style:paragraph-properties "
		       "fo:border-bottom=\"" ODT_BORDER "\" fo:padding=\"0mm\"", id);
	odt_size(&odt->styles, "fo:margin-left", (width - length) / 2, "mm");
	odt_size(&odt->styles, "fo:margin-right", (width - length) / 2, "mm");
	lh_strbuf_add(&odt->styles, "/>");
	odt_text_properties(&odt->styles, 2, false, false);
	lh_strbuf_add(&odt->styles, "</style:style>\n");
	lh_strbuf_addf(&odt->body, "<text:p text:style-name=\"P%u\"/>\n", id);
}

static void odt_lines(struct odt *odt, const struct print_line *lines,
		      size_t count, double width)
{
	for (size_t i = 0; i < count; i++) {
		odt_paragraph(odt, &lines[i]);
		if (lines[i].rule > 0.0)
			odt_rule(odt, &lines[i], width);
	}
}

static void odt_column_style(struct odt *odt, const char *table, size_t column,
			     double width)
{
	lh_strbuf_addf(&odt->styles, "<style:style style:name=\"%s.%zu\" "
		       "style:family=\"table-column\"><style:table-column-properties",
		       table, column);
	odt_size(&odt->styles, "style:column-width", width, "mm");
	lh_strbuf_add(&odt->styles, "/></style:style>\n");
	lh_strbuf_addf(&odt->body, "<table:table-column table:style-name=\"%s.%zu\"/>\n",
		       table, column);
}

/* The table's style also says which page comes first: the one without a
 * number. */
static void odt_head(struct odt *odt, const struct print_doc *doc)
{
	double right = PRINT_TEXT_WIDTH - PRINT_HEAD_LEFT;

	lh_strbuf_add(&odt->styles, "<style:style style:name=\"Head\" "
		      "style:family=\"table\" style:master-page-name=\"First\">"
		      "<style:table-properties table:align=\"left\"");
	odt_size(&odt->styles, "style:width", PRINT_TEXT_WIDTH, "mm");
	lh_strbuf_add(&odt->styles, "/></style:style>\n");
	lh_strbuf_add(&odt->body,
		      "<table:table table:name=\"Head\" table:style-name=\"Head\">\n");
	odt_column_style(odt, "Head", 1, PRINT_HEAD_LEFT);
	odt_column_style(odt, "Head", 2, right);
	lh_strbuf_add(&odt->body, "<table:table-row><table:table-cell>\n");
	odt_lines(odt, doc->left, doc->n_left, PRINT_HEAD_LEFT);
	lh_strbuf_add(&odt->body, "</table:table-cell><table:table-cell>\n");
	odt_lines(odt, doc->right, doc->n_right, right);
	lh_strbuf_add(&odt->body, "</table:table-cell></table:table-row></table:table>\n");
}

static void odt_cell(struct odt *odt, const char *style, const char *text)
{
	lh_strbuf_addf(&odt->body, "<table:table-cell table:style-name=\"Cell\" "
		       "office:value-type=\"string\"><text:p text:style-name=\"%s\">",
		       style);
	odt_escape(&odt->body, text);
	lh_strbuf_add(&odt->body, "</text:p></table:table-cell>\n");
}

static void odt_cell_style(struct odt *odt, const char *name, double size,
			   bool bold, bool centre)
{
	lh_strbuf_addf(&odt->styles, "<style:style style:name=\"%s\" "
		       "style:family=\"paragraph\"><style:paragraph-properties%s/>",
		       name, centre ? " fo:text-align=\"center\"" : "");
	odt_text_properties(&odt->styles, size, bold, false);
	lh_strbuf_add(&odt->styles, "</style:style>\n");
}

static void odt_table_styles(struct odt *odt, const struct print_table *table)
{
	lh_strbuf_add(&odt->styles, "<style:style style:name=\"List\" "
		      "style:family=\"table\"><style:table-properties "
		      "table:align=\"left\" fo:margin-top=\"3mm\" "
		      "table:border-model=\"collapsing\"");
	odt_size(&odt->styles, "style:width", PRINT_TEXT_WIDTH, "mm");
	lh_strbuf_add(&odt->styles, "/></style:style>\n"
		      "<style:style style:name=\"Row\" style:family=\"table-row\">"
		      "<style:table-row-properties fo:keep-together=\"always\"");
	odt_size(&odt->styles, "style:min-row-height", table->row_height, "mm");
	lh_strbuf_add(&odt->styles, "/></style:style>\n"
		      "<style:style style:name=\"Cell\" style:family=\"table-cell\">"
		      "<style:table-cell-properties style:vertical-align=\"middle\" "
		      "fo:padding=\"1.3mm\" fo:border=\"" ODT_BORDER "\"/>"
		      "</style:style>\n");
	odt_cell_style(odt, "CellTitle", table->size, true, true);
	odt_cell_style(odt, "CellLeft", table->size, false, false);
	odt_cell_style(odt, "CellCentre", table->size, false, true);
}

static void odt_table(struct odt *odt, const struct print_table *table)
{
	double need[PRINT_MOST_COLUMNS];
	double width[PRINT_MOST_COLUMNS];

	print_table_needs(table, need);
	for (size_t i = 0; i < table->n_columns; i++)
		need[i] = need[i] * ODT_LETTER(table->size) + 3.0;
	print_table_widths(table, PRINT_TEXT_WIDTH, 1.0, need, width);
	odt_table_styles(odt, table);
	lh_strbuf_add(&odt->body,
		      "<table:table table:name=\"List\" table:style-name=\"List\">\n");
	for (size_t i = 0; i < table->n_columns; i++)
		odt_column_style(odt, "List", i + 1, width[i]);
	lh_strbuf_add(&odt->body, "<table:table-header-rows>"
		      "<table:table-row table:style-name=\"Row\">\n");
	for (size_t i = 0; i < table->n_columns; i++)
		odt_cell(odt, "CellTitle", table->columns[i].title);
	lh_strbuf_add(&odt->body, "</table:table-row></table:table-header-rows>\n");
	for (size_t i = 0; i < table->n_rows * table->n_columns; i++) {
		size_t column = i % table->n_columns;
		bool centre = table->columns[column].align == PRINT_CENTRE;

		if (column == 0)
			lh_strbuf_add(&odt->body, "<table:table-row "
				      "table:style-name=\"Row\">\n");
		odt_cell(odt, centre ? "CellCentre" : "CellLeft", table->cells[i]);
		if (column + 1 == table->n_columns)
			lh_strbuf_add(&odt->body, "</table:table-row>\n");
	}
	lh_strbuf_add(&odt->body, "</table:table>\n");
}

#define ODT_FONTS \
	"<office:font-face-decls><style:font-face style:name=\"" ODT_FONT "\" " \
	"svg:font-family=\"'" ODT_FONT "'\" style:font-family-generic=\"roman\" " \
	"style:font-pitch=\"variable\"/></office:font-face-decls>\n"

static void odt_add_content(struct zip *zip, const struct print_doc *doc)
{
	struct odt odt = { .n_styles = 1 };
	struct lh_strbuf whole;

	lh_strbuf_init(&odt.styles);
	lh_strbuf_init(&odt.body);
	lh_strbuf_init(&whole);
	odt_head(&odt, doc);
	odt_lines(&odt, doc->before, doc->n_before, PRINT_TEXT_WIDTH);
	if (doc->table.n_columns)
		odt_table(&odt, &doc->table);
	odt_lines(&odt, doc->after, doc->n_after, PRINT_TEXT_WIDTH);
	lh_strbuf_add(&whole, ODT_PROLOGUE "<office:document-content" ODT_NAMESPACES ">\n"
		      ODT_FONTS "<office:automatic-styles>\n");
	lh_strbuf_add(&whole, odt.styles.text);
	lh_strbuf_add(&whole, "</office:automatic-styles>\n<office:body><office:text>\n");
	lh_strbuf_add(&whole, odt.body.text);
	lh_strbuf_add(&whole, "</office:text></office:body></office:document-content>\n");
	zip_add(zip, "content.xml", whole.text, whole.length);
	lh_strbuf_release(&whole);
	lh_strbuf_release(&odt.body);
	lh_strbuf_release(&odt.styles);
}

/* Two kinds of pages, one without and one with a number in the top margin;
 * the text begins at the same height on both. */
static void odt_add_styles(struct zip *zip)
{
	struct lh_strbuf xml;

	lh_strbuf_init(&xml);
	lh_strbuf_add(&xml, ODT_PROLOGUE "<office:document-styles" ODT_NAMESPACES ">\n"
		      ODT_FONTS "<office:styles>"
		      "<style:default-style style:family=\"paragraph\">"
		      "<style:text-properties style:font-name=\"" ODT_FONT "\" "
		      "fo:font-size=\"13pt\" fo:language=\"vi\" fo:country=\"VN\"/>"
		      "</style:default-style></office:styles>\n"
		      "<office:automatic-styles>"
		      "<style:style style:name=\"Number\" style:family=\"paragraph\">"
		      "<style:paragraph-properties fo:text-align=\"center\"/>"
		      "</style:style>\n");
	for (int numbered = 0; numbered < 2; numbered++) {
		double top = numbered ? PRINT_MARGIN_TOP / 2 : PRINT_MARGIN_TOP;

		lh_strbuf_addf(&xml, "<style:page-layout style:name=\"Layout%d\">"
			       "<style:page-layout-properties", numbered);
		odt_size(&xml, "fo:page-width", PRINT_PAGE_WIDTH, "mm");
		odt_size(&xml, "fo:page-height", PRINT_PAGE_HEIGHT, "mm");
		odt_size(&xml, "fo:margin-top", top, "mm");
		odt_size(&xml, "fo:margin-bottom", PRINT_MARGIN_BOTTOM, "mm");
		odt_size(&xml, "fo:margin-left", PRINT_MARGIN_LEFT, "mm");
		odt_size(&xml, "fo:margin-right", PRINT_MARGIN_RIGHT, "mm");
		lh_strbuf_add(&xml, " style:print-orientation=\"portrait\"/>");
		if (numbered) {
			lh_strbuf_add(&xml, "<style:header-style>"
				      "<style:header-footer-properties "
				      "fo:margin-bottom=\"2mm\"");
			odt_size(&xml, "svg:height", PRINT_MARGIN_TOP / 2, "mm");
			lh_strbuf_add(&xml, "/></style:header-style>");
		}
		lh_strbuf_add(&xml, "</style:page-layout>\n");
	}
	lh_strbuf_add(&xml, "</office:automatic-styles>\n<office:master-styles>"
		      "<style:master-page style:name=\"First\" "
		      "style:page-layout-name=\"Layout0\" "
		      "style:next-style-name=\"Standard\"/>"
		      "<style:master-page style:name=\"Standard\" "
		      "style:page-layout-name=\"Layout1\"><style:header>"
		      "<text:p text:style-name=\"Number\"><text:page-number "
		      "text:select-page=\"current\"/></text:p></style:header>"
		      "</style:master-page></office:master-styles>"
		      "</office:document-styles>\n");
	zip_add(zip, "styles.xml", xml.text, xml.length);
	lh_strbuf_release(&xml);
}

static void odt_add_meta(struct zip *zip, const struct print_doc *doc)
{
	char stamp[PRINT_STAMP_SIZE];
	struct lh_strbuf xml;

	lh_strbuf_init(&xml);
	lh_strbuf_add(&xml, ODT_PROLOGUE "<office:document-meta" ODT_NAMESPACES ">\n"
		      "<office:meta><meta:generator>lichhop</meta:generator><dc:title>");
	odt_escape(&xml, doc->title);
	lh_strbuf_add(&xml, "</dc:title><meta:initial-creator>");
	odt_escape(&xml, doc->author);
	lh_strbuf_addf(&xml, "</meta:initial-creator><meta:creation-date>%s"
		       "</meta:creation-date></office:meta></office:document-meta>\n",
		       print_stamp(doc->made_at, stamp));
	zip_add(zip, "meta.xml", xml.text, xml.length);
	lh_strbuf_release(&xml);
}

static const char odt_manifest[] = ODT_PROLOGUE
	"<manifest:manifest "
	"xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
	"manifest:version=\"1.2\">\n"
	"<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.2\" "
	"manifest:media-type=\"" ODT_TYPE "\"/>\n"
	"<manifest:file-entry manifest:full-path=\"content.xml\" "
	"manifest:media-type=\"text/xml\"/>\n"
	"<manifest:file-entry manifest:full-path=\"styles.xml\" "
	"manifest:media-type=\"text/xml\"/>\n"
	"<manifest:file-entry manifest:full-path=\"meta.xml\" "
	"manifest:media-type=\"text/xml\"/>\n"
	"</manifest:manifest>\n";

void print_odt(struct lh_strbuf *out, const struct print_doc *doc)
{
	struct zip zip = { .out = out, .start = out->length };

	zip_add(&zip, "mimetype", ODT_TYPE, strlen(ODT_TYPE));
	odt_add_content(&zip, doc);
	odt_add_styles(&zip);
	odt_add_meta(&zip, doc);
	zip_add(&zip, "META-INF/manifest.xml", odt_manifest, strlen(odt_manifest));
	zip_finish(&zip);
}
