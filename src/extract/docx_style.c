/* Styles of a Word document: which font a run is in when it does not say,
 * and which paragraphs are numbered by their style. */
#include "docx_priv.h"

#include <string.h>

#define DOCX_MOST_STYLES 5000
#define DOCX_BASED_ON 20

/* One element of styles.xml; style is NULL within the defaults. */
static void docx_style_take(struct docx_styles *styles, struct lh_arena *arena,
			    xmlTextReaderPtr xml, struct docx_style *style)
{
	const char *name = extract_xml_name(xml);

	if (strcmp(name, "rFonts") == 0) {
		const char *font = extract_xml_attribute(xml, arena, "ascii");

		if (style)
			style->font = font;
		else if (!styles->font)
			styles->font = font;
	} else if (style && strcmp(name, "basedOn") == 0) {
		style->based_on = extract_xml_attribute(xml, arena, "val");
	} else if (style && strcmp(name, "numId") == 0) {
		style->number = extract_xml_number(xml, "val", DOCX_NO_NUMBER);
	} else if (style && strcmp(name, "ilvl") == 0) {
		style->level = extract_xml_number(xml, "val", 0);
	}
}

static struct docx_style *docx_style_add(struct docx_styles *styles,
					 struct lh_arena *arena,
					 xmlTextReaderPtr xml)
{
	const char *type = extract_xml_attribute(xml, arena, "type");
	const char *standard = extract_xml_attribute(xml, arena, "default");
	struct docx_style *style;

	styles->items = lh_arena_grow(arena, styles->items, styles->count,
				      sizeof(*style));
	style = &styles->items[styles->count++];
	style->id = extract_xml_attribute(xml, arena, "styleId");
	style->number = DOCX_NO_NUMBER;
	if (type && standard && strcmp(type, "paragraph") == 0 &&
	    (*standard == '1' || *standard == 't'))
		styles->paragraph = style->id;
	return style;
}

void docx_styles_load(struct docx_styles *styles, struct lh_arena *arena,
		      const struct lh_strbuf *bytes)
{
	xmlTextReaderPtr xml = bytes->length ? extract_xml_open(bytes) : NULL;
	struct docx_style *style = NULL;

	memset(styles, 0, sizeof(*styles));
	while (xml && xmlTextReaderRead(xml) == 1) {
		bool is_style;

		if (xmlTextReaderNodeType(xml) == XML_READER_TYPE_END_ELEMENT) {
			if (strcmp(extract_xml_name(xml), "style") == 0)
				style = NULL;
			continue;
		}
		if (!extract_xml_begins(xml))
			continue;
		is_style = strcmp(extract_xml_name(xml), "style") == 0;
		if (is_style && styles->count >= DOCX_MOST_STYLES)
			break;
		if (is_style)
			style = docx_style_add(styles, arena, xml);
		else
			docx_style_take(styles, arena, xml, style);
	}
	xmlFreeTextReader(xml);
}

static const struct docx_style *docx_style_find(const struct docx_styles *styles,
						const char *id)
{
	for (size_t i = 0; id && i < styles->count; i++)
		if (styles->items[i].id && strcmp(styles->items[i].id, id) == 0)
			return &styles->items[i];
	return NULL;
}

const char *docx_style_font(const struct docx_styles *styles, const char *id)
{
	for (size_t i = 0; i < DOCX_BASED_ON; i++) {
		const struct docx_style *style = docx_style_find(styles, id);

		if (!style)
			return NULL;
		if (style->font)
			return style->font;
		id = style->based_on;
	}
	return NULL;
}

uint32_t docx_style_number(const struct docx_styles *styles, const char *id,
			   uint32_t *level)
{
	for (size_t i = 0; i < DOCX_BASED_ON; i++) {
		const struct docx_style *style = docx_style_find(styles, id);

		if (!style)
			break;
		if (style->number != DOCX_NO_NUMBER) {
			*level = style->level;
			return style->number;
		}
		id = style->based_on;
	}
	return DOCX_NO_NUMBER;
}
