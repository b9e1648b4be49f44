/* What a page on the web leaves in a text: tags, character entities, escaped
 * ends of lines.  They become the ends of lines, bars between the cells of a
 * table, and characters; each byte keeps its place in the source.  Knows
 * nothing of notices. */
#include "line_priv.h"

#include <string.h>

enum markup_tag {
	MARKUP_NONE,		/* no tag: "< 5 người", "<a@b.vn>" */
	MARKUP_DROP,		/* <strong>, <span>: nothing */
	MARKUP_LINE,		/* <br>, <p>, </div>: the line ends */
	MARKUP_ITEM,		/* <li>: an item begins */
	MARKUP_ROW,		/* <tr>: a line that has cells */
	MARKUP_ROW_END,		/* </tr>, </table> */
	MARKUP_CELL,		/* <td>, <th> */
	MARKUP_HIDDEN,		/* <style>, <script>: up to their ends */
	MARKUP_NOTE,		/* <sup>: the sign of a footnote */
};

static const struct {
	const char *name;
	enum markup_tag open, close;
} markup_tags[] = {
	{ "a", MARKUP_DROP, MARKUP_DROP },
	{ "abbr", MARKUP_DROP, MARKUP_DROP },
	{ "article", MARKUP_LINE, MARKUP_LINE },
	{ "b", MARKUP_DROP, MARKUP_DROP },
	{ "big", MARKUP_DROP, MARKUP_DROP },
	{ "blockquote", MARKUP_LINE, MARKUP_LINE },
	{ "body", MARKUP_LINE, MARKUP_LINE },
	{ "br", MARKUP_LINE, MARKUP_LINE },
	{ "center", MARKUP_LINE, MARKUP_LINE },
	{ "col", MARKUP_DROP, MARKUP_DROP },
	{ "colgroup", MARKUP_DROP, MARKUP_DROP },
	{ "div", MARKUP_LINE, MARKUP_LINE },
	{ "em", MARKUP_DROP, MARKUP_DROP },
	{ "figure", MARKUP_LINE, MARKUP_LINE },
	{ "font", MARKUP_DROP, MARKUP_DROP },
	{ "h1", MARKUP_LINE, MARKUP_LINE },
	{ "h2", MARKUP_LINE, MARKUP_LINE },
	{ "h3", MARKUP_LINE, MARKUP_LINE },
	{ "h4", MARKUP_LINE, MARKUP_LINE },
	{ "h5", MARKUP_LINE, MARKUP_LINE },
	{ "h6", MARKUP_LINE, MARKUP_LINE },
	{ "head", MARKUP_LINE, MARKUP_LINE },
	{ "hr", MARKUP_LINE, MARKUP_LINE },
	{ "html", MARKUP_LINE, MARKUP_LINE },
	{ "i", MARKUP_DROP, MARKUP_DROP },
	{ "img", MARKUP_DROP, MARKUP_DROP },
	{ "ins", MARKUP_DROP, MARKUP_DROP },
	{ "label", MARKUP_DROP, MARKUP_DROP },
	{ "li", MARKUP_ITEM, MARKUP_LINE },
	{ "link", MARKUP_DROP, MARKUP_DROP },
	{ "meta", MARKUP_DROP, MARKUP_DROP },
	{ "o:p", MARKUP_DROP, MARKUP_DROP },
	{ "ol", MARKUP_LINE, MARKUP_LINE },
	{ "p", MARKUP_LINE, MARKUP_LINE },
	{ "s", MARKUP_DROP, MARKUP_DROP },
	{ "script", MARKUP_HIDDEN, MARKUP_DROP },
	{ "section", MARKUP_LINE, MARKUP_LINE },
	{ "small", MARKUP_DROP, MARKUP_DROP },
	{ "span", MARKUP_DROP, MARKUP_DROP },
	{ "strike", MARKUP_DROP, MARKUP_DROP },
	{ "strong", MARKUP_DROP, MARKUP_DROP },
	{ "style", MARKUP_HIDDEN, MARKUP_DROP },
	{ "sub", MARKUP_DROP, MARKUP_DROP },
	{ "sup", MARKUP_NOTE, MARKUP_DROP },
	{ "table", MARKUP_LINE, MARKUP_ROW_END },
	{ "tbody", MARKUP_DROP, MARKUP_DROP },
	{ "td", MARKUP_CELL, MARKUP_DROP },
	{ "tfoot", MARKUP_DROP, MARKUP_DROP },
	{ "th", MARKUP_CELL, MARKUP_DROP },
	{ "thead", MARKUP_DROP, MARKUP_DROP },
	{ "title", MARKUP_LINE, MARKUP_LINE },
	{ "tr", MARKUP_ROW, MARKUP_ROW_END },
	{ "u", MARKUP_DROP, MARKUP_DROP },
	{ "ul", MARKUP_LINE, MARKUP_LINE },
};

/* The entities that stand in Vietnamese text; the other letters have numbers
 * only ("&#7879;"). */
static const struct {
	const char *name, *text;
} markup_entities[] = {
	{ "nbsp", " " }, { "amp", "&" }, { "lt", "<" }, { "gt", ">" },
	{ "quot", "\"" }, { "apos", "'" }, { "lsquo", "‘" },
	{ "rsquo", "’" }, { "ldquo", "“" }, { "rdquo", "”" },
	{ "laquo", "«" }, { "raquo", "»" }, { "ndash", "–" },
	{ "mdash", "—" }, { "hellip", "…" }, { "bull", "•" },
	{ "middot", "·" }, { "frac12", "½" }, { "ensp", " " },
	{ "emsp", " " }, { "thinsp", " " }, { "shy", "" }, { "zwnj", "" },
	{ "agrave", "à" }, { "aacute", "á" }, { "acirc", "â" },
	{ "atilde", "ã" }, { "egrave", "è" }, { "eacute", "é" },
	{ "ecirc", "ê" }, { "igrave", "ì" }, { "iacute", "í" },
	{ "ograve", "ò" }, { "oacute", "ó" }, { "ocirc", "ô" },
	{ "otilde", "õ" }, { "ugrave", "ù" }, { "uacute", "ú" },
	{ "yacute", "ý" }, { "Agrave", "À" }, { "Aacute", "Á" },
	{ "Acirc", "Â" }, { "Atilde", "Ã" }, { "Egrave", "È" },
	{ "Eacute", "É" }, { "Ecirc", "Ê" }, { "Igrave", "Ì" },
	{ "Iacute", "Í" }, { "Ograve", "Ò" }, { "Oacute", "Ó" },
	{ "Ocirc", "Ô" }, { "Otilde", "Õ" }, { "Ugrave", "Ù" },
	{ "Uacute", "Ú" }, { "Yacute", "Ý" }, { "ETH", "Đ" },
};

struct markup {
	struct splitter *sp;
	const char *source;
	size_t length;
	bool row;		/* inside <tr> */
	bool first;		/* no cell of it has been met */
	bool bar;		/* the line has cells parted by '|' */
	bool unclosed;		/* a hidden part that never ends was met */
	size_t item;		/* where the text of the last <li> begins */
};

static void markup_put(struct markup *m, const char *text, size_t n, size_t at)
{
	struct splitter *sp = m->sp;

	memcpy(sp->src + sp->src_length, text, n);
	for (size_t i = 0; i < n; i++)
		sp->src_map[sp->src_length++] = (uint32_t)at;
}

/* The end of a line; inside a cell of a table one that does not end the row.
 * <li><p> is one line. */
static void markup_break(struct markup *m, size_t at)
{
	if (m->sp->src_length && m->item == m->sp->src_length)
		return;
	markup_put(m, m->row || m->bar ? "\v" : "\n", 1, at);
}

static char markup_small(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* The tag at source[at] ('<'); *stop is set behind it. */
static enum markup_tag markup_tag(const struct markup *m, size_t at,
				  size_t *stop, const char **name)
{
	size_t i = at + 1, n = 0;
	bool close = i < m->length && m->source[i] == '/';
	const char *end;

	i += close;
	while (i + n < m->length && n < 12 &&
	       (m->source[i + n] == ':' ||
		(m->source[i + n] >= '0' && m->source[i + n] <= '9') ||
		(markup_small(m->source[i + n]) >= 'a' &&
		 markup_small(m->source[i + n]) <= 'z')))
		n++;
	end = memchr(m->source + at, '>', m->length - at < 2000
		     ? m->length - at : 2000);
	if (!n || !end || !strchr(" />\t\r\n", m->source[i + n]))
		return MARKUP_NONE;
	*stop = (size_t)(end - m->source) + 1;
	for (size_t k = 0; k < sizeof(markup_tags) / sizeof(*markup_tags); k++) {
		size_t c = 0;

		while (c < n && markup_tags[k].name[c] ==
		       markup_small(m->source[i + c]))
			c++;
		if (c < n || markup_tags[k].name[c])
			continue;
		*name = markup_tags[k].name;
		return close ? markup_tags[k].close : markup_tags[k].open;
	}
	return MARKUP_NONE;
}

/* Behind "</name>", or `at` when it never comes. */
static size_t markup_skip(const struct markup *m, size_t at, const char *name,
			  size_t most)
{
	size_t n = strlen(name);
	size_t end = m->length - at < most ? m->length : at + most;

	for (size_t i = at; i + n + 3 <= end; i++) {
		const char *lt = memchr(m->source + i, '<', end - i);

		if (!lt)
			return at;
		i = (size_t)(lt - m->source);
		if (i + n + 3 <= end && lt[1] == '/' &&
		    !memcmp(lt + 2, name, n) && lt[2 + n] == '>')
			return i + n + 3;
	}
	return at;
}

/* Where an end was missing once, none is looked for again. */
static size_t markup_hide(struct markup *m, size_t at, const char *name)
{
	size_t end = m->unclosed ? at : markup_skip(m, at, name, m->length);

	m->unclosed = end == at;
	return end;
}

/* Takes the tag at `at`; returns how many bytes of the source it takes. */
static size_t markup_take_tag(struct markup *m, size_t at)
{
	size_t stop = at;
	const char *name = "";
	enum markup_tag tag;

	if (m->length - at > 4 && !memcmp(m->source + at, "<!--", 4)) {
		const char *end = m->unclosed ? NULL
			: memmem(m->source + at, m->length - at, "-->", 3);

		m->unclosed = !end;
		return end ? (size_t)(end - m->source) + 3 - at : 0;
	}
	tag = markup_tag(m, at, &stop, &name);
	switch (tag) {
	case MARKUP_NONE:
		return 0;
	case MARKUP_DROP:
		break;
	case MARKUP_LINE:
		markup_break(m, at);
		break;
	case MARKUP_ITEM:
		markup_break(m, at);
		markup_put(m, "- ", 2, at);
		m->item = m->sp->src_length;
		break;
	case MARKUP_ROW:
	case MARKUP_ROW_END:
		m->row = tag == MARKUP_ROW;
		m->first = true;
		markup_put(m, "\n", 1, at);
		break;
	case MARKUP_CELL:
		if (!m->first)
			markup_put(m, "|", 1, at);
		m->first = false;
		break;
	case MARKUP_HIDDEN:
		stop = markup_hide(m, stop, name);
		break;
	case MARKUP_NOTE:
		stop = markup_skip(m, stop, name, 16);
		break;
	}
	return stop - at;
}

static size_t markup_utf8(uint32_t c, char out[4])
{
	if (c < 0x80) {
		out[0] = (char)c;
		return 1;
	}
	if (c < 0x800) {
		out[0] = (char)(0xC0 | c >> 6);
		out[1] = (char)(0x80 | (c & 0x3F));
		return 2;
	}
	out[0] = (char)(0xE0 | c >> 12);
	out[1] = (char)(0x80 | (c >> 6 & 0x3F));
	out[2] = (char)(0x80 | (c & 0x3F));
	return 3;
}

/* "#7879" or "#x1EC7": the character's number, 0 for what is none. */
static uint32_t markup_number(const char *s, size_t n)
{
	bool hex = n > 1 && (s[1] == 'x' || s[1] == 'X');
	uint32_t value = 0;

	for (size_t i = hex ? 2 : 1; i < n; i++) {
		char c = markup_small(s[i]);
		uint32_t digit = c >= '0' && c <= '9' ? (uint32_t)(c - '0')
			: c >= 'a' && c <= 'f' ? (uint32_t)(c - 'a') + 10 : 99;

		if (digit >= (hex ? 16u : 10u))
			return 0;
		value = value * (hex ? 16 : 10) + digit;
	}
	if (value < 0x20 || value >= 0x10000 ||
	    (value >= 0xD800 && value <= 0xDFFF))
		return 0;
	return value;
}

/* Takes "&agrave;"; "KH&ĐT" is none. */
static size_t markup_take_entity(struct markup *m, size_t at)
{
	const char *s = m->source + at + 1;
	size_t rest = m->length - at - 1 < 10 ? m->length - at - 1 : 10;
	const char *end = memchr(s, ';', rest);
	size_t n = end ? (size_t)(end - s) : 0;
	char utf8[4];

	if (n < 2)
		return 0;
	if (s[0] == '#') {
		uint32_t c = markup_number(s, n);

		if (!c)
			return 0;
		if (c == 0xA0)
			c = ' ';
		markup_put(m, utf8, markup_utf8(c, utf8), at);
		return n + 2;
	}
	for (size_t i = 0; i < sizeof(markup_entities) /
				sizeof(*markup_entities); i++) {
		if (strlen(markup_entities[i].name) != n ||
		    memcmp(markup_entities[i].name, s, n) != 0)
			continue;
		markup_put(m, markup_entities[i].text,
			   strlen(markup_entities[i].text), at);
		return n + 2;
	}
	return 0;
}

/* "\r\n" in letters, as a database prints it; "\-", "\." of Markdown. */
static size_t markup_take_escape(struct markup *m, size_t at)
{
	const char *s = m->source + at;
	size_t rest = m->length - at;

	if (rest >= 4 && !memcmp(s, "\\r\\n", 4)) {
		markup_break(m, at);
		return 4;
	}
	return rest >= 2 && strchr("-.*_#()[]+!|&", s[1]) && s[1] ? 1 : 0;
}

static bool markup_is_bar_line(const struct markup *m, size_t at)
{
	const char *end = memchr(m->source + at, '\n', m->length - at);

	return memchr(m->source + at, '|', end
		      ? (size_t)(end - m->source) - at : m->length - at);
}

void lh_line_unmark(struct splitter *sp)
{
	struct lh_document *doc = sp->doc;
	struct markup m = { .sp = sp, .source = doc->source,
			    .length = doc->source_length, .first = true };

	/* No replacement is longer than what it stands for. */
	sp->src = lh_arena_alloc(doc->arena, m.length + 1);
	sp->src_map = lh_arena_calloc(doc->arena, m.length + 1,
				      sizeof(*sp->src_map));
	for (size_t at = 0; at < m.length;) {
		size_t taken = 0;
		char c = m.source[at];

		if (at == 0 || m.source[at - 1] == '\n')
			m.bar = markup_is_bar_line(&m, at);
		if (c == '<')
			taken = markup_take_tag(&m, at);
		else if (c == '&')
			taken = markup_take_entity(&m, at);
		else if (c == '\\')
			taken = markup_take_escape(&m, at);
		if (taken) {
			at += taken;
			continue;
		}
		if (c == '\n' && m.row)
			c = '\v';
		markup_put(&m, &c, 1, at++);
	}
	sp->src[sp->src_length] = '\0';
	sp->src_map[sp->src_length] = (uint32_t)m.length;
}
