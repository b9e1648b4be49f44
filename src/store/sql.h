/* The statements and tables of share/sql, as the build embeds them. */
#ifndef LICHHOP_STORE_SQL_H
#define LICHHOP_STORE_SQL_H

#include <stdbool.h>
#include <stddef.h>

#include "sql_gen.h"

struct sql_migration {
	const char *name;
	const char *const *statements;
	size_t count;
};
/* In order: the n-th makes user_version n. */
extern const struct sql_migration sql_migrations[];
extern const size_t sql_n_migrations;

struct sql_text {
	const char *name;
	bool scan;		/* reading a whole table is meant */
	const char *text;
};
extern const struct sql_text sql_texts[SQL_QUERIES];

/* A table whose rows go through the row layer and the journal. */
struct sql_table_text {
	const char *name;
	const char *parent;	/* column and table it belongs to, NULL none */
	int parent_table;	/* enum sql_table, -1 none */
	const char *const *columns;	/* "id" first */
	int n_columns;
	enum sql_query insert, update, delete, row, image, restore, revert,
		       all, last;
	enum sql_query children;	/* row where parent is NULL */
	enum sql_query nested;	/* is there any below the parent's parent;
				   row where there is none */
};
extern const struct sql_table_text sql_tables[SQL_TABLES];

#endif
