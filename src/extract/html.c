/* Web pages: libxml2's parser, which forgives; scripts and styles dropped,
 * blocks as lines. */
#include "extract_priv.h"

#include <string.h>
#include <strings.h>

#include <libxml/HTMLparser.h>

#include <lichhop/text.h>

#include "archive_priv.h"

enum html_sort { HTML_INLINE, HTML_BLOCK, HTML_DROPPED };

static enum html_sort html_sort(const char *name)
{
	static const char *const blocks[] = {
		"address", "article", "aside", "blockquote", "body", "caption",
		"center", "dd", "div", "dl", "dt", "fieldset", "figcaption",
		"figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
		"header", "hr", "li", "main", "nav", "ol", "p", "pre",
		"section", "ul",
	};
	static const char *const dropped[] = {
		"script", "style", "head", "noscript", "template", "select",
		"button", "textarea", "iframe", "object", "svg", "del",
	};

	for (size_t i = 0; i < sizeof(dropped) / sizeof(*dropped); i++)
		if (strcmp(dropped[i], name) == 0)
			return HTML_DROPPED;
	for (size_t i = 0; i < sizeof(blocks) / sizeof(*blocks); i++)
		if (strcmp(blocks[i], name) == 0)
			return HTML_BLOCK;
	return HTML_INLINE;
}

static bool html_is(const xmlNode *node, const char *name)
{
	return node->type == XML_ELEMENT_NODE &&
		strcmp((const char *)node->name, name) == 0;
}

struct html {
	struct flow *flow;
	unsigned pre;	/* how many <pre> are open: line ends count */
};

static void html_text(const struct html *html, const char *text)
{
	while (html->pre) {
		size_t length = strcspn(text, "\r\n");

		flow_text(html->flow, text, length);
		text += length;
		if (!*text)
			return;
		text += text[0] == '\r' && text[1] == '\n' ? 2 : 1;
		flow_break(html->flow);
	}
	flow_words(html->flow, text, strlen(text));
}

/* False: nothing inside is to be read. */
static bool html_begin(struct html *html, const xmlNode *node)
{
	struct flow *flow = html->flow;

	if (node->type == XML_TEXT_NODE) {
		if (node->content)
			html_text(html, (const char *)node->content);
		return true;
	}
	if (node->type != XML_ELEMENT_NODE)
		return node->type == XML_HTML_DOCUMENT_NODE;
	if (html_is(node, "br"))
		flow_break(flow);
	else if (html_is(node, "table"))
		flow_table_begin(flow);
	else if (html_is(node, "tr"))
		flow_row_begin(flow);
	else if (html_is(node, "td") || html_is(node, "th"))
		flow_cell_begin(flow);
	else if (html_sort((const char *)node->name) == HTML_BLOCK)
		flow_block(flow);
	html->pre += html_is(node, "pre");
	return html_sort((const char *)node->name) != HTML_DROPPED;
}

static void html_end(struct html *html, const xmlNode *node)
{
	struct flow *flow = html->flow;

	html->pre -= html_is(node, "pre");
	if (html_is(node, "table"))
		flow_table_end(flow);
	else if (html_is(node, "td") || html_is(node, "th"))
		flow_cell_end(flow);
	else if (node->type == XML_ELEMENT_NODE &&
		 html_sort((const char *)node->name) == HTML_BLOCK)
		flow_block(flow);
}

/* By the links of the tree: a page may be nested deeper than a stack. */
static void html_walk(struct flow *flow, const xmlNode *root)
{
	struct html html = { .flow = flow };
	const xmlNode *node = root;

	while (node) {
		bool inside = html_begin(&html, node);

		if (inside && node->children) {
			node = node->children;
			continue;
		}
		html_end(&html, node);
		while (node != root && !node->next) {
			node = node->parent;
			html_end(&html, node);
		}
		node = node == root ? NULL : node->next;
	}
}

/* charset=… of the first lines, in the arena; NULL when it says nothing. */
static const char *html_charset(struct extract *x, const char *bytes,
				size_t length)
{
	size_t head = length < 4096 ? length : 4096;

	for (size_t i = 0; i + 8 < head; i++) {
		size_t at = i + 8, size = 0;

		if (strncasecmp(bytes + i, "charset=", 8) != 0)
			continue;
		while (at < head && strchr("\"' ", bytes[at]) && bytes[at])
			at++;
		while (at + size < head && bytes[at + size] &&
		       !strchr("\"'; />", bytes[at + size]))
			size++;
		if (size && size < 40)
			return lh_arena_strndup(x->arena, bytes + at, size);
	}
	return NULL;
}

/* The bytes as UTF-8; what a page says of itself is believed when it is not
 * UTF-8 anyway. */
static bool html_decode(struct extract *x, const char *bytes, size_t length,
			struct lh_strbuf *out)
{
	struct lh_error detail;
	enum extract_code code;
	const char *charset;

	if (lh_text_check(bytes, length, NULL, &detail) == LH_OK) {
		lh_strbuf_add_bytes(out, bytes, length);
		return true;
	}
	if (extract_detect(bytes, length, &code)) {
		extract_decode(out, code, bytes, length);
		x->encoding = extract_code_name(code);
		return true;
	}
	charset = html_charset(x, bytes, length);
	return extract_convert(out, charset ? charset : "WINDOWS-1252", bytes,
			       length);
}

enum extract_status extract_html(struct extract *x, const char *bytes,
				 size_t length)
{
	enum extract_status status = EXTRACT_DAMAGED;
	struct lh_strbuf text;
	struct flow *flow;
	htmlDocPtr page = NULL;

	lh_strbuf_init(&text);
	if (html_decode(x, bytes, length, &text))
		page = htmlReadMemory(text.text, (int)text.length, NULL, "UTF-8",
				      HTML_PARSE_RECOVER | HTML_PARSE_NOERROR |
				      HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
	lh_strbuf_release(&text);
	if (!page)
		return status;
	flow = flow_new(&x->text);
	html_walk(flow, xmlDocGetRootElement(page));
	status = flow_finish(flow) ? EXTRACT_OK : EXTRACT_LARGE;
	flow_free(flow);
	xmlFreeDoc(page);
	return status;
}
