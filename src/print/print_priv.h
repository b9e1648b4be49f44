/* A document before it is a file: what stands on the paper, in which type
 * size, and nothing about how a format says it.  attendees.c makes one;
 * pdf.c, odt.c and plain.c each write any. */
#ifndef LICHHOP_PRINT_PRIV_H
#define LICHHOP_PRINT_PRIV_H

#include <lichhop/clock.h>
#include <lichhop/strbuf.h>

/* A4 upright with the margins of Decree 30/2020/NĐ-CP, in millimetres. */
#define PRINT_PAGE_WIDTH 210.0
#define PRINT_PAGE_HEIGHT 297.0
#define PRINT_MARGIN_TOP 20.0
#define PRINT_MARGIN_BOTTOM 20.0
#define PRINT_MARGIN_LEFT 30.0
#define PRINT_MARGIN_RIGHT 15.0
#define PRINT_TEXT_WIDTH \
	(PRINT_PAGE_WIDTH - PRINT_MARGIN_LEFT - PRINT_MARGIN_RIGHT)
/* Of that, what the issuing body takes; the rest is the national title's. */
#define PRINT_HEAD_LEFT 68.0

#define PRINT_MOST_COLUMNS 8
#define PRINT_MOST_LINES 4	/* in one half of the head */

enum print_align { PRINT_LEFT, PRINT_CENTRE };

struct print_line {	/* a paragraph; text is valid, NFC and printable */
	const char *text;
	double size;		/* points */
	double space;		/* above it, points */
	enum print_align align;
	bool bold;
	bool italic;
	bool keep;		/* on one page with the end of the table */
	double rule;		/* drawn beneath, in parts of the text's width */
};

/* A column is as wide as its widest cell, within least and most; one with a
 * share divides what the others leave. */
struct print_column {
	const char *title;
	double least;		/* millimetres */
	double most;
	double share;		/* 0: none */
	enum print_align align;
};

struct print_table {
	struct print_column columns[PRINT_MOST_COLUMNS];
	size_t n_columns;
	const char **cells;	/* row after row, never NULL */
	size_t n_rows;
	double row_height;	/* at least, millimetres */
	double size;		/* points */
};

struct print_doc {
	const char *title;	/* for the file's own description */
	const char *author;
	lh_instant made_at;
	struct print_line left[PRINT_MOST_LINES];	/* the head's halves */
	size_t n_left;
	struct print_line right[PRINT_MOST_LINES];
	size_t n_right;
	struct print_line *before;	/* the table; built by lh_arena_grow() */
	size_t n_before;
	struct print_table table;
	struct print_line *after;
	size_t n_after;
};

/* Fills width[] so that the columns together are total wide; need[] is what
 * the widest cell of each wants, all in one unit of unit millimetres. */
void print_table_widths(const struct print_table *table, double total,
			double unit, const double *need, double *width);
/* need[] in columns of a terminal, for formats that cannot measure. */
void print_table_needs(const struct print_table *table, double *need);

/* "2025-12-03T02:00:00Z"; the epoch for an unknown instant. */
#define PRINT_STAMP_SIZE 32
char *print_stamp(lh_instant at, char *buf);

LH_NODISCARD enum lh_status print_pdf(struct lh_strbuf *out,
				      const struct print_doc *doc,
				      struct lh_error *err);
void print_odt(struct lh_strbuf *out, const struct print_doc *doc);
void print_plain(struct lh_strbuf *out, const struct print_doc *doc);

#endif
