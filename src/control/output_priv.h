/* Forms of data in a reply: text tables, CSV, JSON. */
#ifndef LICHHOP_CONTROL_OUTPUT_H
#define LICHHOP_CONTROL_OUTPUT_H

#include <stdbool.h>
#include <stdint.h>

#include <jansson.h>

#include <lichhop/alloc.h>
#include <lichhop/strbuf.h>

/* --- tables for people: columns aligned by display width --- */

struct lh_column {
	const char *title;	/* translated; all NULL: no heading line */
	bool right;		/* numbers */
	size_t least;		/* above 0: may be cut, but no narrower */
};

struct lh_table;
struct lh_table *lh_table_new(struct lh_arena *arena,
			      const struct lh_column *columns, size_t count);
/* count cells; NULL is empty.  Line breaks and controls become blanks. */
void lh_table_add(struct lh_table *table, const char *const *cells);
/* width: of the terminal (lh_ctx_columns), 0: nothing is cut. */
void lh_table_print(const struct lh_table *table, size_t width,
		    struct lh_strbuf *out);

/* --- CSV for spreadsheets --- */

/* The mark of UTF-8 that Excel needs, then the header row. */
void lh_csv_begin(struct lh_strbuf *out, const char *const *names, size_t count);
/* NULL is empty.  A cell that a spreadsheet would take for a formula gets an
 * apostrophe in front. */
void lh_csv_row(struct lh_strbuf *out, const char *const *cells, size_t count);

/* --- JSON: keys in the order in which they were put in --- */

/* Each sets object[key]; texts are NFC and valid, NULL becomes null. */
void lh_json_text(json_t *object, const char *key, const char *text);
void lh_json_number(json_t *object, const char *key, int64_t number);
void lh_json_flag(json_t *object, const char *key, bool flag);
void lh_json_take(json_t *object, const char *key, json_t *value);
void lh_json_append(json_t *array, json_t *value);	/* takes value */
void lh_json_append_text(json_t *array, const char *text);
/* Prints root with a line break behind it and lets go of it. */
void lh_json_print(json_t *root, struct lh_strbuf *out);

#endif
