/* What the files of tables share: the columns of a schedule's table, and one
 * row on its way to a meeting. */
#ifndef LICHHOP_SCHEDULE_TABLE_PRIV_H
#define LICHHOP_SCHEDULE_TABLE_PRIV_H

#include "schedule_priv.h"

enum column {
	COLUMN_NONE, COLUMN_DAY, COLUMN_TIME, COLUMN_MONTH, COLUMN_CONTENT,
	COLUMN_CHAIR, COLUMN_PLACE, COLUMN_PEOPLE, COLUMN_TASK, COLUMN_POST,
	COLUMN_PART,		/* "Sáng": what is held then */
	COLUMN_LEADER,		/* "Giám đốc": what this person does */
	COLUMN_NUMBER,		/* STT */
	COLUMN_UNIT,		/* "Huyện": what stands in front of the day */
	COLUMN_KINDS,
};

#define TABLE_COLUMNS 12

struct table {
	struct schedule *sc;
	enum column columns[TABLE_COLUMNS];
	struct lh_range heads[TABLE_COLUMNS];
	size_t count;
	size_t last;		/* column of the last cell read */
	uint16_t blanks;	/* between the lines of a flattened head */
};

struct table_row {
	struct schedule_row row;	/* day and hour */
	struct lh_range cells[COLUMN_KINDS];
	struct lh_range events[TABLE_COLUMNS];	/* under parts and leaders */
	bool timed;				/* its day or hour is read */
};

/* schedule_table.c */
bool lh_table_has(const struct table *t, enum column column);
/* The day, half-day and hours of a cell, for this row and those below. */
bool lh_table_time_cell(struct schedule *sc, struct table_row *r,
			struct lh_range cell);
/* The row's text as meetings; its other cells added to the last one. */
bool lh_table_read_row(const struct table *t, struct table_row *r);
void lh_table_finish(const struct table *t, const struct table_row *r);

/* schedule_flat.c */
size_t lh_table_flat(struct table *t, size_t i);

#endif
