/* LibreOffice documents (.odt): the words of content.xml in reading order.
 * Notes, comments and what tracked changes took away are left out; lists get
 * the numbers that LibreOffice prints. */
#include "archive_priv.h"

#include <string.h>

#define ODT_LEVELS 10
#define ODT_MOST_STYLES 2000

struct odt_level {
	enum number_format format;
	const char *before, *after;
	uint32_t start, shown;	/* how many levels the number shows */
};

struct odt_style {		/* text:list-style */
	const char *name;
	struct odt_level levels[ODT_LEVELS];
	uint32_t counts[ODT_LEVELS];
};

struct odt {
	struct extract *x;
	xmlTextReaderPtr xml;
	struct flow *flow;
	struct odt_style *styles;
	size_t n_styles;
	struct odt_style *defining;	/* inside its definition */
	struct odt_style *list;		/* of the list we are in; may be NULL */
	size_t list_depth;
	bool item_begun;		/* its number is not yet printed */
	size_t paragraphs;		/* how deep inside text:p */
};

/* --- list styles --- */

static enum number_format odt_format(const char *format)
{
	if (!format || !*format)
		return NUMBER_NONE;
	switch (*format) {
	case 'a': return NUMBER_LOWER_LETTER;
	case 'A': return NUMBER_UPPER_LETTER;
	case 'i': return NUMBER_LOWER_ROMAN;
	case 'I': return NUMBER_UPPER_ROMAN;
	default: return NUMBER_DECIMAL;
	}
}

static void odt_style_begin(struct odt *o)
{
	struct odt_style *style;

	if (o->n_styles >= ODT_MOST_STYLES)
		return;
	/* Pointers to styles are kept only after the last was defined. */
	o->styles = lh_arena_grow(o->x->arena, o->styles, o->n_styles,
				  sizeof(*style));
	style = &o->styles[o->n_styles++];
	style->name = extract_xml_attribute(o->xml, o->x->arena, "name");
	o->defining = style;
}

static void odt_level_define(struct odt *o, bool bullet)
{
	uint32_t at = extract_xml_number(o->xml, "level", 0);
	struct lh_arena *arena = o->x->arena;
	struct odt_level *level;

	if (!o->defining || at < 1 || at > ODT_LEVELS)
		return;
	level = &o->defining->levels[at - 1];
	level->format = bullet ? NUMBER_BULLET
		: odt_format(extract_xml_attribute(o->xml, arena, "num-format"));
	level->before = extract_xml_attribute(o->xml, arena, "num-prefix");
	level->after = extract_xml_attribute(o->xml, arena, "num-suffix");
	level->start = extract_xml_number(o->xml, "start-value", 1);
	level->shown = extract_xml_number(o->xml, "display-levels", 1);
}

static struct odt_style *odt_style_find(const struct odt *o, const char *name)
{
	for (size_t i = 0; name && i < o->n_styles; i++)
		if (o->styles[i].name && strcmp(o->styles[i].name, name) == 0)
			return &o->styles[i];
	return NULL;
}

/* --- lists --- */

static bool odt_list_goes_on(struct odt *o)
{
	struct lh_arena *arena = o->x->arena;
	const char *on = extract_xml_attribute(o->xml, arena,
					       "continue-numbering");

	return (on && strcmp(on, "true") == 0) ||
		extract_xml_attribute(o->xml, arena, "continue-list");
}

static void odt_list_begin(struct odt *o)
{
	const char *name = extract_xml_attribute(o->xml, o->x->arena,
						 "style-name");
	struct odt_style *style = odt_style_find(o, name);

	if (style || o->list_depth == 0)
		o->list = style;
	if (o->list && o->list_depth < ODT_LEVELS && !odt_list_goes_on(o))
		o->list->counts[o->list_depth] = 0;
	o->list_depth++;
}

static void odt_item_begin(struct odt *o)
{
	uint32_t *count;
	const struct odt_level *level;

	o->item_begun = false;
	if (!o->list || !o->list_depth || o->list_depth > ODT_LEVELS)
		return;
	count = &o->list->counts[o->list_depth - 1];
	level = &o->list->levels[o->list_depth - 1];
	/* One more than the number, so that 0 may be the first. */
	*count = *count ? *count + 1 : level->start + 1;
	*count = extract_xml_number(o->xml, "start-value", *count - 1) + 1;
	o->item_begun = true;
}

static void odt_print_number(struct odt *o)
{
	const struct odt_level *level = &o->list->levels[o->list_depth - 1];
	uint32_t shown = level->shown < o->list_depth ? level->shown
						      : (uint32_t)o->list_depth;
	struct lh_strbuf out;

	if (level->format == NUMBER_NONE && !level->before && !level->after)
		return;
	lh_strbuf_init(&out);
	if (level->format == NUMBER_BULLET) {
		lh_strbuf_add(&out, "- ");
	} else {
		lh_strbuf_add(&out, level->before ? level->before : "");
		for (size_t i = o->list_depth - shown; i < o->list_depth; i++) {
			extract_number(&out, o->list->levels[i].format,
				       o->list->counts[i] ?
				       o->list->counts[i] - 1 : 0);
			if (i + 1 < o->list_depth)
				lh_strbuf_add_char(&out, '.');
		}
		lh_strbuf_add(&out, level->after ? level->after : "");
		lh_strbuf_add_char(&out, ' ');
	}
	flow_text(o->flow, out.text, out.length);
	lh_strbuf_release(&out);
}

/* --- words --- */

static void odt_number(struct odt *o)
{
	if (o->item_begun)
		odt_print_number(o);
	o->item_begun = false;
}

static void odt_words(struct odt *o)
{
	const xmlChar *value = xmlTextReaderConstValue(o->xml);

	if (!value || !o->paragraphs)
		return;
	odt_number(o);
	flow_words(o->flow, (const char *)value, strlen((const char *)value));
}

static void odt_blanks(struct odt *o)
{
	unsigned count = extract_xml_number(o->xml, "c", 1);

	odt_number(o);
	for (unsigned i = 0; i < count && i < 1000; i++)
		flow_text(o->flow, " ", 1);
}

/* A merged cell is there once, and empty where it was merged into. */
static void odt_cells(struct odt *o)
{
	unsigned again = extract_xml_number(o->xml, "number-columns-repeated", 1);

	for (unsigned i = 1; i < again && i < 64; i++) {
		flow_cell_begin(o->flow);
		flow_cell_end(o->flow);
	}
	flow_cell_begin(o->flow);
}

static bool odt_is_left_out(const char *name)
{
	static const char *const names[] = {
		"tracked-changes", "note", "annotation", "title", "desc",
		"forms", "sequence-decls", "bibliography-mark", "ruby-text",
		"scripts", "font-face-decls",
	};

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (strcmp(names[i], name) == 0)
			return true;
	return false;
}

static bool odt_begin_list(struct odt *o, const char *name)
{
	if (strcmp(name, "list-style") == 0)
		odt_style_begin(o);
	else if (strcmp(name, "list-level-style-number") == 0)
		odt_level_define(o, false);
	else if (strcmp(name, "list-level-style-bullet") == 0)
		odt_level_define(o, true);
	else if (strcmp(name, "list") == 0)
		odt_list_begin(o);
	else if (strcmp(name, "list-item") == 0)
		odt_item_begin(o);
	else
		return false;
	return true;
}

static void odt_begin(struct odt *o, const char *name)
{
	if (odt_begin_list(o, name))
		return;
	if (strcmp(name, "p") == 0 || strcmp(name, "h") == 0) {
		/* Inside a paragraph: that of a frame. */
		if (o->paragraphs++)
			flow_box_begin(o->flow);
	} else if (strcmp(name, "s") == 0) {
		odt_blanks(o);
	} else if (strcmp(name, "tab") == 0) {
		flow_text(o->flow, "\t", 1);
	} else if (strcmp(name, "line-break") == 0) {
		flow_break(o->flow);
	} else if (strcmp(name, "table") == 0) {
		flow_table_begin(o->flow);
	} else if (strcmp(name, "table-row") == 0) {
		flow_row_begin(o->flow);
	} else if (strcmp(name, "table-cell") == 0 ||
		   strcmp(name, "covered-table-cell") == 0) {
		odt_cells(o);
	}
}

static void odt_paragraph_end(struct odt *o)
{
	if (!o->paragraphs)
		return;
	if (--o->paragraphs)
		flow_box_end(o->flow);
	else
		flow_break(o->flow);
}

static void odt_end(struct odt *o, const char *name)
{
	if (strcmp(name, "p") == 0 || strcmp(name, "h") == 0)
		odt_paragraph_end(o);
	else if (strcmp(name, "list") == 0 && o->list_depth)
		o->list_depth--;
	else if (strcmp(name, "list-item") == 0)
		o->item_begun = false;
	else if (strcmp(name, "list-style") == 0)
		o->defining = NULL;
	else if (strcmp(name, "table") == 0)
		flow_table_end(o->flow);
	else if (strcmp(name, "table-cell") == 0 ||
		 strcmp(name, "covered-table-cell") == 0)
		flow_cell_end(o->flow);
}

static bool odt_step(struct odt *o, int *result)
{
	const char *name = extract_xml_name(o->xml);
	int type = xmlTextReaderNodeType(o->xml);

	if (type == XML_READER_TYPE_ELEMENT && odt_is_left_out(name)) {
		*result = xmlTextReaderNext(o->xml);
		return *result == 1;
	}
	if (type == XML_READER_TYPE_ELEMENT)
		odt_begin(o, name);
	else if (type == XML_READER_TYPE_TEXT ||
		 type == XML_READER_TYPE_WHITESPACE ||
		 type == XML_READER_TYPE_SIGNIFICANT_WHITESPACE)
		odt_words(o);
	if (extract_xml_ends(o->xml))
		odt_end(o, extract_xml_name(o->xml));
	*result = xmlTextReaderRead(o->xml);
	return *result == 1;
}

static int odt_read(struct odt *o, const struct lh_strbuf *bytes)
{
	int result;

	o->xml = extract_xml_open(bytes);
	if (!o->xml)
		return -1;
	result = xmlTextReaderRead(o->xml);
	while (result == 1 && odt_step(o, &result))
		;
	xmlFreeTextReader(o->xml);
	return result;
}

/* The manifest stays readable when the rest is cipher. */
static bool odt_is_locked(struct extract *x)
{
	struct lh_strbuf bytes;
	bool locked;

	lh_strbuf_init(&bytes);
	locked = extract_member(x, "META-INF/manifest.xml", &bytes) == EXTRACT_OK &&
		memmem(bytes.text, bytes.length, "encryption-data", 15);
	lh_strbuf_release(&bytes);
	return locked;
}

/* The words of the members are put together by one reader, so that lists know
 * the styles of styles.xml; that one has no paragraphs outside its pages'
 * heads, which are left out with them. */
static void odt_read_styles(struct odt *o)
{
	struct lh_strbuf bytes, nothing;

	lh_strbuf_init(&bytes);
	lh_strbuf_init(&nothing);
	o->flow = flow_new(&nothing);
	if (extract_member(o->x, "styles.xml", &bytes) == EXTRACT_OK)
		odt_read(o, &bytes);
	flow_free(o->flow);
	o->defining = o->list = NULL;
	o->list_depth = o->paragraphs = 0;
	o->item_begun = false;
	lh_strbuf_release(&nothing);
	lh_strbuf_release(&bytes);
}

enum extract_status extract_odt(struct extract *x)
{
	struct odt o = { .x = x };
	enum extract_status status;
	struct lh_strbuf bytes;
	int result;

	x->kind = "odt";
	if (odt_is_locked(x))
		return EXTRACT_LOCKED;
	odt_read_styles(&o);
	lh_strbuf_init(&bytes);
	status = extract_member(x, "content.xml", &bytes);
	if (status == EXTRACT_OK) {
		o.flow = flow_new(&x->text);
		result = odt_read(&o, &bytes);
		if (!flow_finish(o.flow))
			status = EXTRACT_LARGE;
		else if (result != 0)
			status = EXTRACT_DAMAGED;
		flow_free(o.flow);
	} else if (status == EXTRACT_EMPTY) {
		status = EXTRACT_DAMAGED;
	}
	lh_strbuf_release(&bytes);
	return status;
}
