/* A document as PDF.  The only file that knows Pango and Cairo.
 *
 * Positions are points from the upper left corner.  Text is laid out with
 * metrics that do not depend on any screen, so that the same data gives the
 * same bytes.  Pango would silently mix fonts inside a word where one lacks
 * the Vietnamese letters, and Cairo draws empty boxes without any font: so a
 * family that has them all is looked for first. */
#include "print_priv.h"

#include <string.h>

#include <cairo-pdf.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>

#include <lichhop/gettext.h>

#define MM (72.0 / 25.4)
#define PDF_LEFT (PRINT_MARGIN_LEFT * MM)
#define PDF_WIDTH (PRINT_TEXT_WIDTH * MM)
#define PDF_TOP (PRINT_MARGIN_TOP * MM)
#define PDF_BOTTOM ((PRINT_PAGE_HEIGHT - PRINT_MARGIN_BOTTOM) * MM)
#define PDF_PAD (1.3 * MM)		/* inside a cell */
#define PDF_RULE 0.6			/* thickness of lines */
#define PDF_MOST_CELL_LINES 12		/* the rest becomes "…" */
#define PDF_MOST_HEAD_LINES 6

struct pdf {
	const struct print_doc *doc;
	const char *family;
	cairo_t *cr;
	PangoContext *context;
	PangoLayout *layout;			/* for paragraphs */
	PangoLayout *cells[PRINT_MOST_COLUMNS];
	double width[PRINT_MOST_COLUMNS];	/* points */
	double y;
	int page;
};

static double larger(double a, double b)
{
	return a > b ? a : b;
}

/* Whether what fontconfig takes for the family has every letter; the match is
 * the one that Pango will make. */
static bool font_covers(const char *family, int weight, int slant)
{
	static const FcChar32 letters[] = {
		0x01a0, 0x01af, 0x1ea0, 0x1ef9, 0x0111, 0x20ab, 0x2026,
	};
	FcPattern *pattern = FcPatternCreate();
	FcPattern *match = NULL;
	FcResult result;
	FcChar8 *found = NULL;
	FcCharSet *set = NULL;
	bool covers = false;

	FcPatternAddString(pattern, FC_FAMILY, (const FcChar8 *)family);
	FcPatternAddString(pattern, FC_LANG, (const FcChar8 *)"vi");
	FcPatternAddInteger(pattern, FC_WEIGHT, weight);
	FcPatternAddInteger(pattern, FC_SLANT, slant);
	FcConfigSubstitute(NULL, pattern, FcMatchPattern);
	FcDefaultSubstitute(pattern);
	match = FcFontMatch(NULL, pattern, &result);
	if (!match)
		goto out;
	for (int i = 0; !covers && FcPatternGetString(match, FC_FAMILY, i, &found) ==
	     FcResultMatch; i++)
		covers = strcmp((const char *)found, family) == 0;
	if (FcPatternGetCharSet(match, FC_CHARSET, 0, &set) != FcResultMatch)
		covers = false;
	for (size_t i = 0; covers && i < sizeof(letters) / sizeof(*letters); i++)
		covers = FcCharSetHasChar(set, letters[i]);
out:
	if (match)
		FcPatternDestroy(match);
	FcPatternDestroy(pattern);
	return covers;
}

/* The decree asks for Times New Roman; the first ones share its widths. */
static const char *font_family(void)
{
	static const char *const families[] = {
		"Times New Roman", "Liberation Serif", "Tinos", "FreeSerif",
		"Noto Serif", "DejaVu Serif", "Noto Sans", "DejaVu Sans",
	};

	for (size_t i = 0; i < sizeof(families) / sizeof(*families); i++)
		if (font_covers(families[i], FC_WEIGHT_REGULAR, FC_SLANT_ROMAN) &&
		    font_covers(families[i], FC_WEIGHT_BOLD, FC_SLANT_ROMAN) &&
		    font_covers(families[i], FC_WEIGHT_REGULAR, FC_SLANT_ITALIC))
			return families[i];
	return NULL;
}

static void layout_set_font(PangoLayout *layout, const char *family, double size,
			    bool bold, bool italic)
{
	PangoFontDescription *font = pango_font_description_new();

	pango_font_description_set_family_static(font, family);
	pango_font_description_set_absolute_size(font, size * PANGO_SCALE);
	if (bold)
		pango_font_description_set_weight(font, PANGO_WEIGHT_BOLD);
	if (italic)
		pango_font_description_set_style(font, PANGO_STYLE_ITALIC);
	pango_layout_set_font_description(layout, font);
	pango_font_description_free(font);
}

static PangoLayout *layout_new(const struct pdf *pdf)
{
	PangoLayout *layout = pango_layout_new(pdf->context);
	PangoAttrList *attributes = pango_attr_list_new();

	/* Vietnamese knows no hyphen at the end of a line. */
	pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(FALSE));
	pango_layout_set_attributes(layout, attributes);
	pango_attr_list_unref(attributes);
	pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
	return layout;
}

/* most_lines 0: all of them. */
static void layout_set_line(PangoLayout *layout, const struct pdf *pdf,
			    const struct print_line *line, double width,
			    int most_lines)
{
	layout_set_font(layout, pdf->family, line->size, line->bold, line->italic);
	pango_layout_set_alignment(layout, line->align == PRINT_CENTRE ?
				   PANGO_ALIGN_CENTER : PANGO_ALIGN_LEFT);
	pango_layout_set_width(layout, (int)(width * PANGO_SCALE));
	pango_layout_set_ellipsize(layout, most_lines ? PANGO_ELLIPSIZE_END :
				   PANGO_ELLIPSIZE_NONE);
	pango_layout_set_height(layout, most_lines ? -most_lines : -1);
	pango_layout_set_text(layout, line->text, -1);
}

/* Makes centred text that needs several lines as narrow as that many lines
 * allow, so that no single word is left on the last.  Returns by how much it
 * must be moved to the right. */
static double layout_balance(PangoLayout *layout, double width)
{
	int lines = pango_layout_get_line_count(layout);
	double low = width / 3;
	double high = width;

	if (lines < 2 || pango_layout_get_alignment(layout) != PANGO_ALIGN_CENTER)
		return 0.0;
	for (int i = 0; i < 8; i++) {
		double middle = (low + high) / 2;

		pango_layout_set_width(layout, (int)(middle * PANGO_SCALE));
		if (pango_layout_get_line_count(layout) > lines)
			low = middle;
		else
			high = middle;
	}
	pango_layout_set_width(layout, (int)(high * PANGO_SCALE));
	return (width - high) / 2;
}

static double layout_height(PangoLayout *layout)
{
	int height;

	pango_layout_get_size(layout, NULL, &height);
	return (double)height / PANGO_SCALE;
}

static void page_begin(struct pdf *pdf)
{
	if (pdf->page++)
		cairo_show_page(pdf->cr);
	pdf->y = PDF_TOP;
	if (pdf->page == 1)
		return;
	char number[16];
	int width;
	g_snprintf(number, sizeof(number), "%d", pdf->page);
	layout_set_font(pdf->layout, pdf->family, 13, false, false);
	pango_layout_set_width(pdf->layout, -1);
	pango_layout_set_text(pdf->layout, number, -1);
	pango_layout_get_size(pdf->layout, &width, NULL);
	cairo_move_to(pdf->cr, PRINT_PAGE_WIDTH * MM / 2 -
		      (double)width / PANGO_SCALE / 2, PRINT_MARGIN_TOP * MM / 2);
	pango_cairo_show_layout(pdf->cr, pdf->layout);
}

/* A horizontal rule centred on x, a little beneath y; returns its room. */
static double draw_rule(struct pdf *pdf, double x, double y, double length)
{
	cairo_set_line_width(pdf->cr, PDF_RULE);
	cairo_move_to(pdf->cr, x - length / 2, y + 4);
	cairo_line_to(pdf->cr, x + length / 2, y + 4);
	cairo_stroke(pdf->cr);
	return 6;
}

static double layout_text_width(PangoLayout *layout)
{
	PangoRectangle extents;

	pango_layout_get_extents(layout, NULL, &extents);
	return (double)extents.width / PANGO_SCALE;
}

/* One half of the head; returns where it ends. */
static double draw_head_half(struct pdf *pdf, const struct print_line *lines,
			     size_t count, double x, double width)
{
	double y = pdf->y;

	for (size_t i = 0; i < count; i++) {
		layout_set_line(pdf->layout, pdf, &lines[i], width,
				PDF_MOST_HEAD_LINES);
		double shift = layout_balance(pdf->layout, width);
		y += lines[i].space;
		cairo_move_to(pdf->cr, x + shift, y);
		pango_cairo_show_layout(pdf->cr, pdf->layout);
		y += layout_height(pdf->layout);
		if (lines[i].rule > 0.0)
			y += draw_rule(pdf, x + width / 2, y, lines[i].rule *
				       layout_text_width(pdf->layout));
	}
	return y;
}

static void draw_head(struct pdf *pdf)
{
	double split = PRINT_HEAD_LEFT * MM;
	double left = draw_head_half(pdf, pdf->doc->left, pdf->doc->n_left,
				     PDF_LEFT, split - 2 * MM);
	double right = draw_head_half(pdf, pdf->doc->right, pdf->doc->n_right,
				      PDF_LEFT + split, PDF_WIDTH - split);

	pdf->y = larger(left, right);
}

/* A paragraph line by line, so that it may go on on the next page. */
static void draw_line(struct pdf *pdf, const struct print_line *line)
{
	layout_set_line(pdf->layout, pdf, line, PDF_WIDTH, 0);
	double left = PDF_LEFT + layout_balance(pdf->layout, PDF_WIDTH);
	double text_width = layout_text_width(pdf->layout);
	PangoLayout *layout = g_object_ref(pdf->layout);
	PangoLayoutIter *iter = pango_layout_get_iter(layout);

	/* A page break inside needs a layout for the page number. */
	pdf->layout = layout_new(pdf);
	pdf->y += line->space;
	do {
		PangoRectangle extents;

		pango_layout_iter_get_line_extents(iter, NULL, &extents);
		double height = (double)extents.height / PANGO_SCALE;
		double baseline = (double)(pango_layout_iter_get_baseline(iter) -
					   extents.y) / PANGO_SCALE;
		if (pdf->y + height > PDF_BOTTOM)
			page_begin(pdf);
		cairo_move_to(pdf->cr, left + (double)extents.x / PANGO_SCALE,
			      pdf->y + baseline);
		pango_cairo_show_layout_line(pdf->cr,
					     pango_layout_iter_get_line_readonly(iter));
		pdf->y += height;
	} while (pango_layout_iter_next_line(iter));
	if (line->rule > 0.0)
		pdf->y += draw_rule(pdf, PDF_LEFT + PDF_WIDTH / 2, pdf->y,
				    line->rule * text_width);
	pango_layout_iter_free(iter);
	g_object_unref(pdf->layout);
	g_object_unref(layout);
	pdf->layout = layout;
}

/* The room that must be left under the table's last row. */
static double kept_height(struct pdf *pdf)
{
	double height = 0.0;

	for (size_t i = 0; i < pdf->doc->n_after && pdf->doc->after[i].keep; i++) {
		layout_set_line(pdf->layout, pdf, &pdf->doc->after[i], PDF_WIDTH, 0);
		height += pdf->doc->after[i].space + layout_height(pdf->layout);
	}
	return height;
}

/* Columns with a share are not measured: they take what is left. */
static void table_measure(struct pdf *pdf)
{
	const struct print_table *table = &pdf->doc->table;
	double need[PRINT_MOST_COLUMNS] = { 0 };

	pango_layout_set_width(pdf->layout, -1);
	layout_set_font(pdf->layout, pdf->family, table->size, false, false);
	for (size_t i = 0; i < table->n_rows * table->n_columns; i++) {
		size_t column = i % table->n_columns;
		const struct print_column *c = &table->columns[column];

		if (c->share > 0.0 || c->least >= c->most || !*table->cells[i])
			continue;
		pango_layout_set_text(pdf->layout, table->cells[i], -1);
		need[column] = larger(need[column], 2 * PDF_PAD + 0.5 +
				    layout_text_width(pdf->layout));
	}
	print_table_widths(table, PDF_WIDTH, 1 / MM, need, pdf->width);
}

static void table_set_font(struct pdf *pdf, bool bold)
{
	for (size_t i = 0; i < pdf->doc->table.n_columns; i++) {
		const struct print_column *column = &pdf->doc->table.columns[i];
		bool centre = bold || column->align == PRINT_CENTRE;

		layout_set_font(pdf->cells[i], pdf->family, pdf->doc->table.size,
				bold, false);
		pango_layout_set_alignment(pdf->cells[i], centre ?
					   PANGO_ALIGN_CENTER : PANGO_ALIGN_LEFT);
	}
}

/* Lays the row out and returns its height; cells NULL is the header. */
static double row_set(struct pdf *pdf, const char *const *cells)
{
	const struct print_table *table = &pdf->doc->table;
	double height = table->row_height * MM;

	for (size_t i = 0; i < table->n_columns; i++) {
		pango_layout_set_text(pdf->cells[i], cells ? cells[i] :
				      table->columns[i].title, -1);
		height = larger(height, layout_height(pdf->cells[i]) + 2 * PDF_PAD);
	}
	return height;
}

static void row_draw(struct pdf *pdf, double height)
{
	const struct print_table *table = &pdf->doc->table;
	double x = PDF_LEFT;

	cairo_set_line_width(pdf->cr, PDF_RULE);
	cairo_rectangle(pdf->cr, x, pdf->y, PDF_WIDTH, height);
	for (size_t i = 0; i + 1 < table->n_columns; i++) {
		x += pdf->width[i];
		cairo_move_to(pdf->cr, x, pdf->y);
		cairo_rel_line_to(pdf->cr, 0, height);
	}
	cairo_stroke(pdf->cr);
	x = PDF_LEFT;
	for (size_t i = 0; i < table->n_columns; i++) {
		cairo_move_to(pdf->cr, x + PDF_PAD, pdf->y +
			      (height - layout_height(pdf->cells[i])) / 2);
		pango_cairo_show_layout(pdf->cr, pdf->cells[i]);
		x += pdf->width[i];
	}
	pdf->y += height;
}

static void draw_table_header(struct pdf *pdf)
{
	table_set_font(pdf, true);
	row_draw(pdf, row_set(pdf, NULL));
	table_set_font(pdf, false);
}

static void draw_table(struct pdf *pdf)
{
	const struct print_table *table = &pdf->doc->table;
	double kept = kept_height(pdf);
	double least = 2 * table->row_height * MM;

	table_measure(pdf);
	for (size_t i = 0; i < table->n_columns; i++) {
		pdf->cells[i] = layout_new(pdf);
		pango_layout_set_width(pdf->cells[i], (int)((pdf->width[i] -
				       2 * PDF_PAD) * PANGO_SCALE));
		pango_layout_set_ellipsize(pdf->cells[i], PANGO_ELLIPSIZE_END);
		pango_layout_set_height(pdf->cells[i], -PDF_MOST_CELL_LINES);
	}
	pdf->y += 8;
	if (pdf->y + least > PDF_BOTTOM)
		page_begin(pdf);
	draw_table_header(pdf);
	for (size_t i = 0; i < table->n_rows; i++) {
		double height = row_set(pdf, &table->cells[i * table->n_columns]);
		double under = i + 1 == table->n_rows ? kept : 0.0;

		if (pdf->y + height + under > PDF_BOTTOM) {
			page_begin(pdf);
			draw_table_header(pdf);
			row_set(pdf, &table->cells[i * table->n_columns]);
		}
		row_draw(pdf, height);
	}
	for (size_t i = 0; i < table->n_columns; i++)
		g_object_unref(pdf->cells[i]);
}

static void draw_doc(struct pdf *pdf)
{
	page_begin(pdf);
	draw_head(pdf);
	for (size_t i = 0; i < pdf->doc->n_before; i++)
		draw_line(pdf, &pdf->doc->before[i]);
	if (pdf->doc->table.n_columns)
		draw_table(pdf);
	for (size_t i = 0; i < pdf->doc->n_after; i++)
		draw_line(pdf, &pdf->doc->after[i]);
}

/* Widths of letters as the font has them, not as a screen rounds them. */
static PangoContext *context_new(PangoFontMap *map)
{
	PangoContext *context = pango_font_map_create_context(map);
	cairo_font_options_t *options = cairo_font_options_create();

	cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
	cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
	pango_cairo_context_set_font_options(context, options);
	cairo_font_options_destroy(options);
	pango_context_set_round_glyph_positions(context, FALSE);
	pango_context_set_language(context, pango_language_from_string("vi"));
	return context;
}

static cairo_status_t pdf_write(void *closure, const unsigned char *data,
				unsigned int length)
{
	lh_strbuf_add_bytes(closure, data, length);
	return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *surface_new(struct lh_strbuf *bytes,
				    const struct print_doc *doc)
{
	char stamp[PRINT_STAMP_SIZE];
	cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(
		pdf_write, bytes, PRINT_PAGE_WIDTH * MM, PRINT_PAGE_HEIGHT * MM);

	cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5);
	cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, doc->title);
	cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, doc->author);
	cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "lichhop");
	cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE,
				       print_stamp(doc->made_at, stamp));
	return surface;
}

enum lh_status print_pdf(struct lh_strbuf *out, const struct print_doc *doc,
			 struct lh_error *err)
{
	struct pdf pdf = { .doc = doc, .family = font_family() };
	struct lh_strbuf bytes;

	if (!pdf.family)
		return lh_error_set(err, LH_ENOTFOUND,
				    _("không có phông chữ nào đủ chữ tiếng Việt để in PDF; "
				      "hãy cài gói “%s”"), "fonts-croscore");
	lh_strbuf_init(&bytes);
	PangoFontMap *map = pango_cairo_font_map_new();
	pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map), 72.0);
	cairo_surface_t *surface = surface_new(&bytes, doc);
	pdf.cr = cairo_create(surface);
	pdf.context = context_new(map);
	pdf.layout = layout_new(&pdf);
	draw_doc(&pdf);
	g_object_unref(pdf.layout);
	g_object_unref(pdf.context);
	g_object_unref(map);
	cairo_destroy(pdf.cr);
	cairo_surface_finish(surface);
	cairo_status_t failed = cairo_surface_status(surface);
	cairo_surface_destroy(surface);
	if (failed == CAIRO_STATUS_SUCCESS)
		lh_strbuf_add_bytes(out, bytes.text, bytes.length);
	lh_strbuf_release(&bytes);
	if (failed != CAIRO_STATUS_SUCCESS)
		return lh_error_set(err, LH_EIO, _("không làm được tệp PDF: %s"),
				    cairo_status_to_string(failed));
	return LH_OK;
}
