/* Automatic numbering of a Word document: "1.", "a)", "II." stand in no
 * paragraph, only the rule by which Word counts them. */
#include "docx_priv.h"

#include <string.h>

#define DOCX_MOST_NUMBERS 20000

/* Where the loader stands. */
struct docx_loader {
	struct docx_numbers *numbers;
	struct lh_arena *arena;
	xmlTextReaderPtr xml;
	struct docx_list *list;		/* inside w:abstractNum */
	struct docx_number *number;	/* inside w:num */
	uint32_t level;			/* DOCX_LEVELS: none */
};

static enum number_format docx_format(const char *name)
{
	static const struct {
		const char *name;
		enum number_format format;
	} formats[] = {
		{ "none", NUMBER_NONE }, { "bullet", NUMBER_BULLET },
		{ "decimalZero", NUMBER_DECIMAL_ZERO },
		{ "lowerLetter", NUMBER_LOWER_LETTER },
		{ "upperLetter", NUMBER_UPPER_LETTER },
		{ "lowerRoman", NUMBER_LOWER_ROMAN },
		{ "upperRoman", NUMBER_UPPER_ROMAN },
	};

	for (size_t i = 0; name && i < sizeof(formats) / sizeof(*formats); i++)
		if (strcmp(formats[i].name, name) == 0)
			return formats[i].format;
	return NUMBER_DECIMAL;
}

static void docx_list_add(struct docx_loader *l)
{
	struct docx_numbers *n = l->numbers;

	if (n->n_lists >= DOCX_MOST_NUMBERS)
		return;
	l->list = lh_arena_alloc(l->arena, sizeof(*l->list));
	l->list->id = extract_xml_attribute(l->xml, l->arena, "abstractNumId");
	for (size_t i = 0; i < DOCX_LEVELS; i++)
		l->list->levels[i] = (struct docx_level){
			.format = NUMBER_NONE, .text = "", .start = 1,
		};
	n->lists = lh_arena_grow(l->arena, n->lists, n->n_lists,
				 sizeof(*n->lists));
	n->lists[n->n_lists++] = l->list;
}

static void docx_number_add(struct docx_loader *l)
{
	struct docx_numbers *n = l->numbers;

	if (n->count >= DOCX_MOST_NUMBERS)
		return;
	n->items = lh_arena_grow(l->arena, n->items, n->count,
				 sizeof(*n->items));
	l->number = &n->items[n->count++];
	l->number->id = extract_xml_number(l->xml, "numId", DOCX_NO_NUMBER);
	for (size_t i = 0; i < DOCX_LEVELS; i++)
		l->number->restart[i] = DOCX_NO_NUMBER;
}

static void docx_number_link(struct docx_loader *l)
{
	const char *id = extract_xml_attribute(l->xml, l->arena, "val");

	for (size_t i = 0; id && i < l->numbers->n_lists; i++) {
		struct docx_list *list = l->numbers->lists[i];

		if (list->id && strcmp(list->id, id) == 0)
			l->number->list = list;
	}
}

static void docx_level_take(struct docx_loader *l, const char *name)
{
	struct docx_level *level = &l->list->levels[l->level];

	if (strcmp(name, "start") == 0)
		level->start = extract_xml_number(l->xml, "val", 1);
	else if (strcmp(name, "numFmt") == 0)
		level->format = docx_format(extract_xml_attribute(l->xml,
							l->arena, "val"));
	else if (strcmp(name, "lvlText") == 0)
		level->text = extract_xml_attribute(l->xml, l->arena, "val");
	if (!level->text)
		level->text = "";
}

static void docx_numbers_begin(struct docx_loader *l, const char *name)
{
	if (strcmp(name, "abstractNum") == 0) {
		docx_list_add(l);
	} else if (strcmp(name, "num") == 0) {
		docx_number_add(l);
	} else if (strcmp(name, "lvl") == 0 ||
		   strcmp(name, "lvlOverride") == 0) {
		l->level = extract_xml_number(l->xml, "ilvl", DOCX_LEVELS);
	} else if (l->number && strcmp(name, "abstractNumId") == 0) {
		docx_number_link(l);
	} else if (l->number && l->level < DOCX_LEVELS &&
		   strcmp(name, "startOverride") == 0) {
		l->number->restart[l->level] = extract_xml_number(l->xml, "val",
								  1);
	} else if (l->list && l->level < DOCX_LEVELS) {
		docx_level_take(l, name);
	}
}

static void docx_numbers_end(struct docx_loader *l, const char *name)
{
	if (strcmp(name, "abstractNum") == 0)
		l->list = NULL;
	else if (strcmp(name, "num") == 0)
		l->number = NULL;
	else if (strcmp(name, "lvl") == 0 || strcmp(name, "lvlOverride") == 0)
		l->level = DOCX_LEVELS;
}

void docx_numbers_load(struct docx_numbers *numbers, struct lh_arena *arena,
		       const struct lh_strbuf *bytes)
{
	struct docx_loader l = {
		.numbers = numbers, .arena = arena, .level = DOCX_LEVELS,
	};

	memset(numbers, 0, sizeof(*numbers));
	l.xml = bytes->length ? extract_xml_open(bytes) : NULL;
	while (l.xml && xmlTextReaderRead(l.xml) == 1) {
		if (extract_xml_begins(l.xml))
			docx_numbers_begin(&l, extract_xml_name(l.xml));
		if (extract_xml_ends(l.xml))
			docx_numbers_end(&l, extract_xml_name(l.xml));
	}
	xmlFreeTextReader(l.xml);
}

/* --- counting --- */

static void docx_number_count(struct docx_number *number, uint32_t level)
{
	struct docx_list *list = number->list;
	uint32_t *counts = list->counts;

	/* A list that begins anew, although it looks like another one. */
	for (size_t i = 0; !number->begun && i < DOCX_LEVELS; i++)
		if (number->restart[i] != DOCX_NO_NUMBER) {
			list->levels[i].start = number->restart[i];
			counts[i] = 0;
		}
	number->begun = true;
	/* A level that was jumped over counts as begun. */
	for (uint32_t i = 0; i < level; i++)
		if (!counts[i])
			counts[i] = list->levels[i].start + 1;
	counts[level] = counts[level] ? counts[level] + 1
				      : list->levels[level].start + 1;
	for (uint32_t i = level + 1; i < DOCX_LEVELS; i++)
		counts[i] = 0;
}

/* "%1.%2." with the numbers that stand there now; counts are one more than
 * the number, so that a list may begin with 0. */
static void docx_number_print(const struct docx_list *list, uint32_t level,
			      struct lh_strbuf *out)
{
	for (const char *s = list->levels[level].text; *s; s++) {
		uint32_t of = (uint32_t)(s[1] - '1');

		if (*s != '%' || of >= DOCX_LEVELS) {
			lh_strbuf_add_char(out, *s);
			continue;
		}
		if (list->counts[of])
			extract_number(out, list->levels[of].format,
				       list->counts[of] - 1);
		s++;
	}
	lh_strbuf_add_char(out, ' ');
}

void docx_number_next(struct docx_numbers *numbers, uint32_t id,
		      uint32_t level, struct lh_strbuf *out)
{
	struct docx_number *number = NULL;

	for (size_t i = 0; i < numbers->count && !number; i++)
		if (numbers->items[i].id == id)
			number = &numbers->items[i];
	/* 0 takes the numbering of a style away. */
	if (!number || !number->list || id == 0 || level >= DOCX_LEVELS)
		return;
	docx_number_count(number, level);
	if (number->list->levels[level].format == NUMBER_BULLET)
		lh_strbuf_add(out, "- ");
	else if (*number->list->levels[level].text)
		docx_number_print(number->list, level, out);
}
