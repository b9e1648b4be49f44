/* A Word document from inside: its styles and its numbering. */
#ifndef LICHHOP_EXTRACT_DOCX_H
#define LICHHOP_EXTRACT_DOCX_H

#include "archive_priv.h"

#define DOCX_NO_NUMBER UINT32_MAX
#define DOCX_LEVELS 9

/* What a style says of the text in it; NULL or DOCX_NO_NUMBER: nothing. */
struct docx_style {
	const char *id, *based_on, *font;
	uint32_t number;	/* w:numId */
	uint32_t level;
};

struct docx_styles {
	struct docx_style *items;
	size_t count;
	const char *font;	/* of the whole document */
	const char *paragraph;	/* the style of paragraphs that name none */
};

/* Reads word/styles.xml; nothing is there when it is absent or broken. */
void docx_styles_load(struct docx_styles *styles, struct lh_arena *arena,
		      const struct lh_strbuf *bytes);
/* Followed through the styles it is based on; id may be NULL. */
const char *docx_style_font(const struct docx_styles *styles, const char *id);
uint32_t docx_style_number(const struct docx_styles *styles, const char *id,
			   uint32_t *level);

struct docx_level {
	enum number_format format;
	const char *text;	/* "%1.%2." */
	uint32_t start;
};

struct docx_list {		/* w:abstractNum */
	const char *id;
	struct docx_level levels[DOCX_LEVELS];
	uint32_t counts[DOCX_LEVELS];	/* 0: not begun */
};

struct docx_number {		/* w:num */
	uint32_t id;
	struct docx_list *list;
	uint32_t restart[DOCX_LEVELS];	/* DOCX_NO_NUMBER: goes on counting */
	bool begun;
};

struct docx_numbers {
	struct docx_list **lists;
	size_t n_lists;
	struct docx_number *items;
	size_t count;
};

void docx_numbers_load(struct docx_numbers *numbers, struct lh_arena *arena,
		       const struct lh_strbuf *bytes);
/* Counts on, and adds what Word prints in front of the paragraph. */
void docx_number_next(struct docx_numbers *numbers, uint32_t id,
		      uint32_t level, struct lh_strbuf *out);

#endif
