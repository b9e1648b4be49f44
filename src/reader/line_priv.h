/* What the files that make lines share: cells of the cleaned text. */
#ifndef LICHHOP_LINE_PRIV_H
#define LICHHOP_LINE_PRIV_H

#include "reader_priv.h"

struct cell {
	struct lh_range text;		/* of the buffer below */
	uint32_t indent;		/* columns in front, in the source */
	uint32_t chars;
	uint16_t blanks;
	uint16_t column;
	int32_t row;			/* of the table it stands in, -1 */
	enum lh_marker marker;
	bool capitals;
	bool small;			/* first letter is a small one */
	bool footnote_before;
	bool barrier;			/* joins neither side */
	bool closed;			/* a bar ends it: nothing goes on there */
};

struct physical {	/* a line of the source, markup taken out */
	size_t start, end;
};

struct splitter {
	struct lh_document *doc;
	char *src;			/* the source without its markup … */
	uint32_t *src_map;		/* … and where it stands there */
	size_t src_length;
	char *s, *low;			/* cleaned, not yet rejoined */
	uint32_t *map;
	size_t length;
	struct cell *cells;
	size_t n_cells;
	uint16_t blanks;		/* empty lines met since the last cell */
	bool footnote;
	int32_t row;
	size_t width;			/* of the longest wrapped line */
	bool wrapped;
	bool doubled;			/* an empty line between all lines */
};

/* line.c: bytes, and one cell of a line */
size_t lh_line_blank(const char *s, size_t length);
size_t lh_line_indent(const char *src, size_t start, size_t end);
void lh_line_add_cell(struct splitter *sp, size_t start, size_t end,
		      size_t indent, uint16_t column, int32_t row);

/* line_markup.c: the source without tags and entities */
void lh_line_unmark(struct splitter *sp);

/* line_column.c: a head or foot in two columns that begins with lines[i];
 * returns the line behind it, i where none begins. */
size_t lh_line_add_sides(struct splitter *sp, const struct physical *lines,
			 size_t n, size_t i);

/* Back from ", ngày" over the words of a place; 0 when there is none. */
size_t lh_line_place_at(const char *src, struct physical p);

/* line_flat.c: the parts of a head that stands on one line; else the line. */
size_t lh_line_cut_flat(const struct splitter *sp, struct physical p,
			struct physical *parts, size_t most);

/* line_shape.c: rules, page numbers, web debris */
bool lh_line_is_page_number(const char *low, size_t length);
/* "Ngày đăng: 01/10/2018": the day in what a web page adds. */
void lh_line_date(const char *low, size_t length, struct lh_date *date);
bool lh_line_is_hour(const char *low, size_t length);
bool lh_line_is_debris(const char *low, size_t length);
bool lh_line_starts(const char *low, size_t length, const char *word);

struct chain {		/* the logical line that is being built */
	const struct cell *first, *last;
	int brackets;
	bool subject;	/* "V/v": set in a narrow column */
	bool title;	/* under "GIẤY MỜI": centred, not wrapped */
};

/* line_join.c: does the next cell go on with the chain?  Asked behind a
 * survey of all cells: the width of lines, empty lines between them. */
bool lh_line_joins(const struct splitter *sp, const struct chain *chain,
		   const struct cell *next);
void lh_line_survey(struct splitter *sp);

/* line_text.c: cells of one paragraph become one line of the document */
void lh_line_rejoin(struct splitter *sp);

#endif
