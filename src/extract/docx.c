/* Word documents (.docx): the words of word/document.xml in reading order.
 * What was deleted, hidden or is a footnote is left out; what Word counts is
 * counted. */
#include "docx_priv.h"

#include <string.h>

#define DOCX_PARAGRAPHS 16	/* text boxes inside text boxes */

struct docx_paragraph {
	const char *style;
	uint32_t number, level;
	bool has_words;
};

struct docx {
	struct extract *x;
	struct lh_arena *arena;		/* of one paragraph */
	xmlTextReaderPtr xml;
	struct flow *flow;
	struct docx_styles styles;
	struct docx_numbers numbers;
	struct docx_paragraph paragraphs[DOCX_PARAGRAPHS];
	size_t depth;			/* of paragraphs; 0: outside */
	bool in_paragraph_properties, in_run, in_run_properties, in_text;
	/* the run */
	const char *font, *run_style;
	bool hidden;
	/* bytes in an old encoding, perhaps gone on by the next run */
	struct lh_strbuf old;
	enum extract_code code;
	bool capitals;
};

static struct docx_paragraph *docx_innermost(struct docx *d)
{
	size_t at = d->depth < DOCX_PARAGRAPHS ? d->depth : DOCX_PARAGRAPHS;

	return at ? &d->paragraphs[at - 1] : NULL;
}

/* --- words --- */

static void docx_flush(struct docx *d)
{
	struct lh_strbuf text;

	if (!d->old.length)
		return;
	lh_strbuf_init(&text);
	extract_decode_run(&text, d->code, d->capitals, d->old.text,
			   d->old.length);
	if (text.length != d->old.length ||
	    memcmp(text.text, d->old.text, text.length) != 0)
		d->x->encoding = extract_code_name(d->code);
	flow_text(d->flow, text.text, text.length);
	lh_strbuf_release(&text);
	lh_strbuf_clear(&d->old);
}

static const char *docx_font(const struct docx *d,
			     const struct docx_paragraph *p)
{
	const char *font = d->font;

	if (!font)
		font = docx_style_font(&d->styles, d->run_style);
	if (!font)
		font = docx_style_font(&d->styles, p->style ? p->style
						  : d->styles.paragraph);
	return font ? font : d->styles.font;
}

/* The number comes with the first word; the one of an empty paragraph is
 * counted and not shown. */
static void docx_put_number(struct docx *d, struct docx_paragraph *p, bool show)
{
	struct lh_strbuf number;
	uint32_t id = p->number, level = p->level;

	p->has_words = true;
	if (id == DOCX_NO_NUMBER)
		id = docx_style_number(&d->styles, p->style ? p->style
						 : d->styles.paragraph, &level);
	lh_strbuf_init(&number);
	docx_number_next(&d->numbers, id, level, &number);
	if (show)
		flow_text(d->flow, number.text, number.length);
	lh_strbuf_release(&number);
}

static void docx_add(struct docx *d, const char *s, size_t length)
{
	struct docx_paragraph *p = docx_innermost(d);
	enum extract_code code;
	bool capitals;

	if (!p || !d->in_run || d->hidden || !length)
		return;
	if (!p->has_words)
		docx_put_number(d, p, true);
	code = extract_code_of_font(docx_font(d, p), &capitals);
	if (code != d->code || capitals != d->capitals)
		docx_flush(d);
	d->code = code;
	d->capitals = capitals;
	if (code == CODE_UTF8)
		flow_text(d->flow, s, length);
	else
		lh_strbuf_add_bytes(&d->old, s, length);
}

static void docx_break(struct docx *d)
{
	docx_flush(d);
	if (d->in_run && !d->hidden)
		flow_break(d->flow);
}

/* --- paragraphs and runs --- */

static void docx_paragraph_begin(struct docx *d)
{
	struct docx_paragraph *p;

	docx_flush(d);
	d->depth++;
	p = docx_innermost(d);
	*p = (struct docx_paragraph){ .number = DOCX_NO_NUMBER };
	d->in_run = false;
}

static void docx_paragraph_end(struct docx *d)
{
	docx_flush(d);
	if (!d->depth)
		return;
	if (!docx_innermost(d)->has_words)
		docx_put_number(d, docx_innermost(d), false);
	d->depth--;
	d->in_run = d->depth > 0;	/* a text box stands in a run */
	flow_break(d->flow);
	if (!d->depth)
		lh_arena_clear(d->arena);
}

static void docx_run_begin(struct docx *d)
{
	d->in_run = true;
	d->font = NULL;
	d->run_style = NULL;
	d->hidden = false;
}

static void docx_run_property(struct docx *d, const char *name)
{
	if (strcmp(name, "rFonts") == 0) {
		const char *font = extract_xml_attribute(d->xml, d->arena,
							 "ascii");

		d->font = font ? font : d->font;
	} else if (strcmp(name, "rStyle") == 0) {
		d->run_style = extract_xml_attribute(d->xml, d->arena, "val");
	} else if (strcmp(name, "vanish") == 0) {
		d->hidden = extract_xml_is_on(d->xml);
	}
}

static void docx_paragraph_property(struct docx *d, const char *name)
{
	struct docx_paragraph *p = docx_innermost(d);

	if (strcmp(name, "pStyle") == 0)
		p->style = extract_xml_attribute(d->xml, d->arena, "val");
	else if (strcmp(name, "numId") == 0)
		p->number = extract_xml_number(d->xml, "val", DOCX_NO_NUMBER);
	else if (strcmp(name, "ilvl") == 0)
		p->level = extract_xml_number(d->xml, "val", 0);
}

/* --- elements --- */

/* Words that were taken out or moved away, the same for older programs, and
 * what is no text. */
static bool docx_is_left_out(const char *name)
{
	static const char *const names[] = {
		"del", "moveFrom", "Fallback", "footnote", "endnote",
		"comment", "sectPr", "pPrChange", "rPrChange", "tblPrChange",
		"instrText", "delText", "oMath", "tblPr", "tcPr", "trPr",
	};

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (strcmp(names[i], name) == 0)
			return true;
	return false;
}

static void docx_structure_begin(struct docx *d, const char *name)
{
	if (strcmp(name, "p") == 0)
		docx_paragraph_begin(d);
	else if (strcmp(name, "r") == 0)
		docx_run_begin(d);
	else if (strcmp(name, "tbl") == 0)
		flow_table_begin(d->flow);
	else if (strcmp(name, "tr") == 0)
		flow_row_begin(d->flow);
	else if (strcmp(name, "tc") == 0)
		flow_cell_begin(d->flow);
	else if (strcmp(name, "txbxContent") == 0) {
		docx_flush(d);
		flow_box_begin(d->flow);
	} else if (strcmp(name, "pPr") == 0) {
		d->in_paragraph_properties = d->depth > 0;
	} else if (strcmp(name, "rPr") == 0) {
		d->in_run_properties = true;
	}
}

static void docx_content(struct docx *d, const char *name)
{
	if (strcmp(name, "tab") == 0 || strcmp(name, "ptab") == 0)
		docx_add(d, "\t", 1);
	else if (strcmp(name, "br") == 0 || strcmp(name, "cr") == 0)
		docx_break(d);
	else if (strcmp(name, "noBreakHyphen") == 0)
		docx_add(d, "-", 1);
	else if (strcmp(name, "softHyphen") == 0)
		docx_add(d, "\xc2\xad", 2);	/* the "ư" of .VnTime */
	else if (strcmp(name, "t") == 0)
		d->in_text = true;
}

static void docx_begin(struct docx *d, const char *name)
{
	if (d->in_run_properties) {
		if (d->in_run && !d->in_paragraph_properties)
			docx_run_property(d, name);
	} else if (d->in_paragraph_properties && strcmp(name, "rPr") != 0) {
		docx_paragraph_property(d, name);
	} else {
		docx_structure_begin(d, name);
		docx_content(d, name);
	}
}

static void docx_end(struct docx *d, const char *name)
{
	if (strcmp(name, "p") == 0)
		docx_paragraph_end(d);
	else if (strcmp(name, "r") == 0)
		d->in_run = false;
	else if (strcmp(name, "t") == 0)
		d->in_text = false;
	else if (strcmp(name, "tbl") == 0)
		flow_table_end(d->flow);
	else if (strcmp(name, "tc") == 0)
		flow_cell_end(d->flow);
	else if (strcmp(name, "txbxContent") == 0)
		flow_box_end(d->flow);
	else if (strcmp(name, "pPr") == 0)
		d->in_paragraph_properties = false;
	else if (strcmp(name, "rPr") == 0)
		d->in_run_properties = false;
}

static void docx_words(struct docx *d)
{
	const xmlChar *value = xmlTextReaderConstValue(d->xml);

	if (value && d->in_text)
		docx_add(d, (const char *)value, strlen((const char *)value));
}

/* True while there is more. */
static bool docx_step(struct docx *d, int *result)
{
	const char *name = extract_xml_name(d->xml);
	int type = xmlTextReaderNodeType(d->xml);

	if (type == XML_READER_TYPE_ELEMENT && docx_is_left_out(name)) {
		*result = xmlTextReaderNext(d->xml);
		return *result == 1;
	}
	if (type == XML_READER_TYPE_ELEMENT)
		docx_begin(d, name);
	else if (type == XML_READER_TYPE_TEXT ||
		 type == XML_READER_TYPE_WHITESPACE ||
		 type == XML_READER_TYPE_SIGNIFICANT_WHITESPACE)
		docx_words(d);
	if (extract_xml_ends(d->xml))
		docx_end(d, extract_xml_name(d->xml));
	*result = xmlTextReaderRead(d->xml);
	return *result == 1;
}

static enum extract_status docx_read(struct docx *d,
				     const struct lh_strbuf *document)
{
	int result;

	d->xml = extract_xml_open(document);
	if (!d->xml)
		return EXTRACT_DAMAGED;
	d->flow = flow_new(&d->x->text);
	d->arena = lh_arena_new();
	lh_strbuf_init(&d->old);
	result = xmlTextReaderRead(d->xml);
	while (result == 1 && docx_step(d, &result))
		;
	docx_flush(d);
	if (!flow_finish(d->flow))
		result = 1;
	lh_strbuf_release(&d->old);
	lh_arena_free(d->arena);
	flow_free(d->flow);
	xmlFreeTextReader(d->xml);
	return result == 0 ? EXTRACT_OK
		: result < 0 ? EXTRACT_DAMAGED : EXTRACT_LARGE;
}

/* --- the package --- */

/* Newer programs call the document otherwise; _rels/.rels knows. */
static const char *docx_document_name(struct extract *x)
{
	const char *found = NULL;
	struct lh_strbuf bytes;
	xmlTextReaderPtr xml = NULL;

	lh_strbuf_init(&bytes);
	if (extract_member(x, "_rels/.rels", &bytes) == EXTRACT_OK)
		xml = extract_xml_open(&bytes);
	while (xml && !found && xmlTextReaderRead(xml) == 1) {
		const char *type;

		if (!extract_xml_begins(xml))
			continue;
		type = extract_xml_attribute(xml, x->arena, "Type");
		if (type && strstr(type, "/officeDocument") &&
		    strcmp(strrchr(type, '/'), "/officeDocument") == 0)
			found = extract_xml_attribute(xml, x->arena, "Target");
	}
	xmlFreeTextReader(xml);
	lh_strbuf_release(&bytes);
	if (!found)
		return "word/document.xml";
	return *found == '/' ? found + 1 : found;
}

/* A part beside the document: "word/styles.xml". */
static void docx_part(struct extract *x, const char *document,
		      const char *name, struct lh_strbuf *out)
{
	const char *slash = strrchr(document, '/');
	int folder = slash ? (int)(slash - document) + 1 : 0;
	const char *path = lh_arena_printf(x->arena, "%.*s%s", folder, document,
					   name);

	if (extract_member(x, path, out) != EXTRACT_OK)
		lh_strbuf_clear(out);
}

enum extract_status extract_docx(struct extract *x)
{
	const char *name = docx_document_name(x);
	struct docx d = { .x = x, .code = CODE_UTF8 };
	enum extract_status status;
	struct lh_strbuf bytes;

	x->kind = "docx";
	lh_strbuf_init(&bytes);
	docx_part(x, name, "styles.xml", &bytes);
	docx_styles_load(&d.styles, x->arena, &bytes);
	docx_part(x, name, "numbering.xml", &bytes);
	docx_numbers_load(&d.numbers, x->arena, &bytes);
	status = extract_member(x, name, &bytes);
	if (status == EXTRACT_OK)
		status = docx_read(&d, &bytes);
	else if (status == EXTRACT_EMPTY)
		status = EXTRACT_UNKNOWN;	/* a zip of something else */
	lh_strbuf_release(&bytes);
	return status;
}
