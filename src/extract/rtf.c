/* Rich text (.rtf): words, old code pages, tables as cells.  Groups that are
 * no text of the page are skipped. */
#include "extract_priv.h"

#include <stdlib.h>
#include <string.h>

#define RTF_GROUPS 200
#define RTF_FONTS 500

struct rtf_group {
	bool skipped, hidden;
	unsigned characters;	/* that stand for one \u */
	int font;
};

struct rtf {
	struct extract *x;
	const char *s;
	size_t length, at;
	struct rtf_group groups[RTF_GROUPS];
	size_t depth, lost;
	struct flow *flow;
	bool in_font_table, in_table, in_row;
	int defining, charset;		/* the font being named */
	enum extract_code ansi;		/* of bytes in no font of old */
	size_t name_length;
	char name[64];
	struct rtf_font {
		int number;
		enum extract_code code;
		bool capitals, vietnamese;
	} fonts[RTF_FONTS];
	size_t n_fonts;
	unsigned swallow;		/* characters after a \u */
	struct lh_strbuf bytes;		/* of one font, not yet decoded */
	const struct rtf_font *font;
	uint32_t high;			/* the first half of a pair */
};

static struct rtf_group *rtf_innermost(struct rtf *r)
{
	return &r->groups[r->depth];
}

/* --- words --- */

static void rtf_flush(struct rtf *r)
{
	struct lh_strbuf text, unicode;

	if (!r->bytes.length)
		return;
	lh_strbuf_init(&text);
	if (r->font && r->font->code != CODE_UTF8) {
		lh_strbuf_init(&unicode);
		extract_decode(&unicode, CODE_CP1252, r->bytes.text,
			       r->bytes.length);
		extract_decode_run(&text, r->font->code, r->font->capitals,
				   unicode.text, unicode.length);
		r->x->encoding = extract_code_name(r->font->code);
		lh_strbuf_release(&unicode);
	} else {
		extract_decode(&text, r->font && r->font->vietnamese ?
			       CODE_CP1258 : r->ansi, r->bytes.text,
			       r->bytes.length);
	}
	flow_text(r->flow, text.text, text.length);
	lh_strbuf_release(&text);
	lh_strbuf_clear(&r->bytes);
}

static const struct rtf_font *rtf_find_font(const struct rtf *r, int number)
{
	for (size_t i = 0; i < r->n_fonts; i++)
		if (r->fonts[i].number == number)
			return &r->fonts[i];
	return NULL;
}

static void rtf_name_font(struct rtf *r, char c)
{
	struct rtf_font *font;

	if (c != ';') {
		if (r->name_length + 1 < sizeof(r->name) &&
		    (r->name_length || c != ' '))
			r->name[r->name_length++] = c;
		return;
	}
	r->name[r->name_length] = '\0';
	r->name_length = 0;
	if (r->n_fonts == RTF_FONTS)
		return;
	font = &r->fonts[r->n_fonts++];
	font->number = r->defining;
	font->vietnamese = r->charset == 163;
	r->charset = 0;
	font->code = extract_code_of_font(r->name, &font->capitals);
}

static void rtf_byte(struct rtf *r, unsigned char c)
{
	const struct rtf_group *group = rtf_innermost(r);
	const struct rtf_font *font;

	if (r->in_font_table) {
		rtf_name_font(r, (char)c);
		return;
	}
	if (group->skipped || group->hidden || r->lost)
		return;
	if (r->swallow) {
		r->swallow--;
		return;
	}
	font = rtf_find_font(r, group->font);
	if (font != r->font)
		rtf_flush(r);
	r->font = font;
	lh_strbuf_add_char(&r->bytes, (char)c);
}

static void rtf_character(struct rtf *r, uint32_t c)
{
	const struct rtf_group *group = rtf_innermost(r);
	struct lh_strbuf text;

	r->swallow = group->characters;
	if (r->in_font_table || group->skipped || group->hidden || r->lost)
		return;
	if (c >= 0xd800 && c < 0xdc00) {
		r->high = c;
		return;
	}
	if (c >= 0xdc00 && c < 0xe000)
		c = r->high ? 0x10000 + ((r->high - 0xd800) << 10) + (c - 0xdc00)
			    : 0xfffd;
	r->high = 0;
	rtf_flush(r);
	lh_strbuf_init(&text);
	extract_put(&text, c ? c : 0xfffd);
	flow_text(r->flow, text.text, text.length);
	lh_strbuf_release(&text);
}

/* --- tables: cells end, and only \trowd says that there is one --- */

static void rtf_row_begin(struct rtf *r)
{
	if (r->in_row)
		return;
	if (!r->in_table)
		flow_table_begin(r->flow);
	r->in_table = r->in_row = true;
	flow_row_begin(r->flow);
	flow_cell_begin(r->flow);
}

static void rtf_table_end(struct rtf *r)
{
	rtf_flush(r);
	if (r->in_table)
		flow_table_end(r->flow);
	r->in_table = r->in_row = false;
}

static void rtf_structure(struct rtf *r, const char *word)
{
	rtf_flush(r);
	if (strcmp(word, "trowd") == 0) {
		rtf_row_begin(r);
	} else if (strcmp(word, "cell") == 0 && r->in_table) {
		flow_cell_end(r->flow);
		if (r->in_row)
			flow_cell_begin(r->flow);
	} else if (strcmp(word, "row") == 0) {
		r->in_row = false;
	} else if (strcmp(word, "pard") == 0 && r->in_table && !r->in_row) {
		rtf_table_end(r);
	} else if (strcmp(word, "par") == 0 || strcmp(word, "line") == 0 ||
		   strcmp(word, "sect") == 0 || strcmp(word, "page") == 0) {
		flow_break(r->flow);
	} else if (strcmp(word, "tab") == 0) {
		flow_text(r->flow, "\t", 1);
	}
}

/* --- control words --- */

static bool rtf_is_skipped(const char *word)
{
	static const char *const words[] = {
		"colortbl", "stylesheet", "info", "pict", "object", "footnote",
		"header", "headerl", "headerr", "headerf", "footer", "footerl",
		"footerr", "footerf", "annotation", "listtable", "deleted",
		"listoverridetable", "fldinst", "themedata", "datastore",
		"bkmkstart", "bkmkend", "nonshppict", "rsidtbl", "generator",
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (strcmp(words[i], word) == 0)
			return true;
	return false;
}

static void rtf_sign(struct rtf *r, const char *word)
{
	static const struct {
		const char *word;
		uint32_t c;
	} signs[] = {
		{ "endash", 0x2013 }, { "emdash", 0x2014 },
		{ "lquote", 0x2018 }, { "rquote", 0x2019 },
		{ "ldblquote", 0x201c }, { "rdblquote", 0x201d },
		{ "bullet", '-' },
	};

	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (strcmp(signs[i].word, word) == 0) {
			rtf_character(r, signs[i].c);
			r->swallow = 0;
		}
}

static void rtf_control(struct rtf *r, const char *word, long value, bool given)
{
	struct rtf_group *group = rtf_innermost(r);

	if (strcmp(word, "u") == 0)
		rtf_character(r, (uint32_t)value & 0xffff);
	else if (strcmp(word, "uc") == 0)
		group->characters = value >= 0 && value < 10 ? (unsigned)value : 1;
	else if (strcmp(word, "f") == 0 && r->in_font_table)
		r->defining = (int)value;
	else if (strcmp(word, "f") == 0)
		group->font = (int)value;
	else if (strcmp(word, "fcharset") == 0)
		r->charset = (int)value;
	else if (strcmp(word, "ansicpg") == 0)
		r->ansi = value == 1258 ? CODE_CP1258 : CODE_CP1252;
	else if (strcmp(word, "fonttbl") == 0)
		r->in_font_table = true;
	else if (strcmp(word, "v") == 0)
		group->hidden = !given || value;
	else if (strcmp(word, "bin") == 0)
		r->at += value > 0 && (size_t)value < r->length - r->at ?
			(size_t)value : 0;
	else if (rtf_is_skipped(word))
		group->skipped = true;
	else if (!group->skipped && !r->in_font_table && !r->lost) {
		rtf_structure(r, word);
		rtf_sign(r, word);
	}
}

static int rtf_hex(char c)
{
	return c >= '0' && c <= '9' ? c - '0'
		: (c | 0x20) >= 'a' && (c | 0x20) <= 'f' ? (c | 0x20) - 'a' + 10
		: -1;
}

/* Behind a backslash that no letter follows. */
static void rtf_symbol(struct rtf *r, char c)
{
	int first, second;

	switch (c) {
	case '\'':
		if (r->length - r->at < 2)
			return;
		first = rtf_hex(r->s[r->at]);
		second = rtf_hex(r->s[r->at + 1]);
		r->at += 2;
		if (first >= 0 && second >= 0)
			rtf_byte(r, (unsigned char)(first << 4 | second));
		return;
	case '*':
		rtf_innermost(r)->skipped = true;
		return;
	case '~':
		rtf_byte(r, ' ');
		return;
	case '_':
		rtf_byte(r, '-');
		return;
	case '-':
		if (r->font && r->font->code == CODE_TCVN3)
			rtf_byte(r, 0xad);	/* its "ư" */
		return;
	case '\n':
	case '\r':
		rtf_structure(r, "par");
		return;
	case '\\':
	case '{':
	case '}':
		rtf_byte(r, (unsigned char)c);
	}
}

static void rtf_word(struct rtf *r)
{
	char word[33], number[12];
	size_t length = 0, digits = 0;

	while (r->at < r->length && length + 1 < sizeof(word) &&
	       (r->s[r->at] | 0x20) >= 'a' && (r->s[r->at] | 0x20) <= 'z')
		word[length++] = r->s[r->at++];
	word[length] = '\0';
	if (r->at < r->length && r->s[r->at] == '-')
		number[digits++] = r->s[r->at++];
	while (r->at < r->length && digits + 1 < sizeof(number) &&
	       r->s[r->at] >= '0' && r->s[r->at] <= '9')
		number[digits++] = r->s[r->at++];
	number[digits] = '\0';
	if (r->at < r->length && r->s[r->at] == ' ')
		r->at++;
	rtf_control(r, word, strtol(number, NULL, 10), digits > 0);
}

static void rtf_group_begin(struct rtf *r)
{
	if (r->depth + 1 == RTF_GROUPS) {
		r->lost++;
		return;
	}
	r->groups[r->depth + 1] = r->groups[r->depth];
	r->depth++;
}

static void rtf_group_end(struct rtf *r)
{
	if (r->lost) {
		r->lost--;
		return;
	}
	if (r->depth)
		r->depth--;
	/* The table of fonts is the first group of the document. */
	if (r->depth <= 1)
		r->in_font_table = false;
	r->swallow = 0;
}

static void rtf_step(struct rtf *r)
{
	char c = r->s[r->at++];

	if (c == '{') {
		rtf_group_begin(r);
	} else if (c == '}') {
		rtf_group_end(r);
	} else if (c == '\\') {
		if (r->at == r->length)
			return;
		if ((r->s[r->at] | 0x20) >= 'a' && (r->s[r->at] | 0x20) <= 'z')
			rtf_word(r);
		else
			rtf_symbol(r, r->s[r->at++]);
	} else if (c != '\r' && c != '\n' && c) {
		rtf_byte(r, (unsigned char)c);
	}
}

enum extract_status extract_rtf(struct extract *x)
{
	struct rtf *r = lh_xcalloc(1, sizeof(*r));
	enum extract_status status;

	x->kind = "rtf";
	r->x = x;
	r->s = x->bytes;
	r->length = x->length;
	r->ansi = CODE_CP1252;
	r->groups[0].characters = 1;
	r->flow = flow_new(&x->text);
	lh_strbuf_init(&r->bytes);
	while (r->at < r->length)
		rtf_step(r);
	rtf_table_end(r);
	status = flow_finish(r->flow) ? EXTRACT_OK : EXTRACT_LARGE;
	flow_free(r->flow);
	lh_strbuf_release(&r->bytes);
	free(r);
	return status;
}
