/* A list of names on paper with Pango and Cairo alone: a layout for each cell,
 * a page when one is full.
 *
 *   bare_pdf ROWS FILE */
#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <stdlib.h>

#define WIDTH 595.0
#define HEIGHT 842.0
#define MARGIN 56.0
#define LINE 22.0

static void cell(PangoLayout *layout, cairo_t *cairo, double x, double y,
		 const char *text)
{
	pango_layout_set_text(layout, text, -1);
	cairo_move_to(cairo, x, y);
	pango_cairo_show_layout(cairo, layout);
}

static void lines(cairo_t *cairo, double y)
{
	static const double at[] = { 0, 30, 200, 380, 483 };

	for (size_t i = 0; i < sizeof(at) / sizeof(*at); i++) {
		cairo_move_to(cairo, MARGIN + at[i], y);
		cairo_line_to(cairo, MARGIN + at[i], y + LINE);
	}
	cairo_move_to(cairo, MARGIN, y + LINE);
	cairo_line_to(cairo, WIDTH - MARGIN, y + LINE);
	cairo_stroke(cairo);
}

int main(int argc, char **argv)
{
	if (argc != 3)
		return 2;
	cairo_surface_t *page = cairo_pdf_surface_create(argv[2], WIDTH, HEIGHT);
	cairo_t *cairo = cairo_create(page);
	PangoLayout *layout = pango_cairo_create_layout(cairo);
	PangoFontDescription *font =
		pango_font_description_from_string("Times New Roman 12");
	long rows = atol(argv[1]);
	double y = MARGIN;

	pango_layout_set_font_description(layout, font);
	for (long i = 0; i < rows; i++) {
		char number[32], name[64];

		snprintf(number, sizeof(number), "%ld", i + 1);
		snprintf(name, sizeof(name), "Nguyễn Văn Định %ld", i);
		cell(layout, cairo, MARGIN + 4, y + 3, number);
		cell(layout, cairo, MARGIN + 34, y + 3, name);
		cell(layout, cairo, MARGIN + 204, y + 3, "Phó Giám đốc Sở");
		lines(cairo, y);
		y += LINE;
		if (y > HEIGHT - MARGIN - LINE) {
			cairo_show_page(cairo);
			y = MARGIN;
		}
	}
	g_object_unref(layout);
	pango_font_description_free(font);
	cairo_destroy(cairo);
	cairo_surface_finish(page);
	int failed = cairo_surface_status(page) != CAIRO_STATUS_SUCCESS;
	cairo_surface_destroy(page);
	return failed;
}
