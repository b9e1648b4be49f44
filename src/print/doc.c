/* What every format needs of a document. */
#include "print_priv.h"

#include <stdio.h>
#include <time.h>

#include <lichhop/text.h>

static double doc_clamp(double value, double least, double most)
{
	if (value < least)
		return least;
	return value > most ? most : value;
}

void print_table_widths(const struct print_table *table, double total,
			double unit, const double *need, double *width)
{
	double shares = 0.0;
	double left = total;

	for (size_t i = 0; i < table->n_columns; i++) {
		const struct print_column *column = &table->columns[i];

		shares += column->share;
		if (column->share > 0.0)
			continue;
		width[i] = doc_clamp(need[i], column->least / unit,
				     column->most / unit);
		left -= width[i];
	}
	for (size_t i = 0; i < table->n_columns; i++)
		if (table->columns[i].share > 0.0)
			width[i] = left * table->columns[i].share / shares;
}

void print_table_needs(const struct print_table *table, double *need)
{
	for (size_t i = 0; i < table->n_columns; i++)
		need[i] = (double)lh_text_width(table->columns[i].title);
	for (size_t i = 0; i < table->n_rows * table->n_columns; i++) {
		double width = (double)lh_text_width(table->cells[i]);
		size_t column = i % table->n_columns;

		if (width > need[column])
			need[column] = width;
	}
}

char *print_stamp(lh_instant at, char *buf)
{
	time_t seconds = at == LH_INSTANT_UNKNOWN ? 0 : (time_t)at;
	struct tm utc;

	if (!gmtime_r(&seconds, &utc) ||
	    !strftime(buf, PRINT_STAMP_SIZE, "%Y-%m-%dT%H:%M:%SZ", &utc))
		snprintf(buf, PRINT_STAMP_SIZE, "1970-01-01T00:00:00Z");
	return buf;
}
