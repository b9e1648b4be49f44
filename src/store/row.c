/* Reading, binding and comparing single rows by their maps; see row.h.
 * Trees of rows are in row_tree.c. */
#include "row_priv.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/strbuf.h>

#include <lichhop/date.h>

/* --- resolving names once --- */

static int row_column(const struct sql_table_text *table, const char *name)
{
	for (int i = 0; i < table->n_columns; i++)
		if (strcmp(table->columns[i], name) == 0)
			return i;
	lh_bug("table %s has no column %s", table->name, name);
}

static uint8_t row_parameter(sqlite3_stmt *statement, const char *column)
{
	char name[64];

	snprintf(name, sizeof(name), ":%s", column);
	int index = sqlite3_bind_parameter_index(statement, name);
	if (index == 0)
		lh_bug("no parameter %s in: %s", name, sqlite3_sql(statement));
	return (uint8_t)index;
}

static void row_resolve_list(const struct sql_table_text *table,
			     sqlite3_stmt *insert, sqlite3_stmt *update,
			     struct row_binding *binding)
{
	if (!table->parent)
		return;
	binding->insert_parent = row_parameter(insert, table->parent);
	binding->update_parent = row_parameter(update, table->parent);
	binding->insert_position = row_parameter(insert, "position");
	binding->update_position = row_parameter(update, "position");
	binding->column_position = (uint8_t)row_column(table, "position");
}

enum lh_status row_resolve(struct lh_store *store, const struct row_map *map,
			   const struct row_binding **out, struct lh_error *err)
{
	struct row_binding *binding = &store->bindings[map->table];
	const struct sql_table_text *table = &sql_tables[map->table];
	sqlite3_stmt *insert, *update;

	*out = binding;
	if (binding->ready)
		return LH_OK;
	if (map->n_fields > ROW_FIELDS_MOST)
		lh_bug("table %s has too many fields", table->name);
	enum lh_status status = store_query(store, table->insert, &insert, err);
	if (status == LH_OK)
		status = store_query(store, table->update, &update, err);
	if (status != LH_OK)
		return status;
	for (size_t i = 0; i < map->n_fields; i++) {
		const char *column = map->fields[i].column;

		binding->column[i] = (uint8_t)row_column(table, column);
		binding->insert[i] = row_parameter(insert, column);
		binding->update[i] = row_parameter(update, column);
	}
	binding->insert_id = row_parameter(insert, "id");
	row_resolve_list(table, insert, update, binding);
	binding->ready = true;
	return LH_OK;
}

/* --- spans as text: "12-40 55-60" --- */

struct row_spans {	/* as they stand in struct lh_field */
	struct lh_span *spans;
	size_t count;
};

static void spans_format(const struct row_spans *spans, struct lh_strbuf *text)
{
	for (size_t i = 0; i < spans->count; i++)
		lh_strbuf_addf(text, "%s%" PRIu32 "-%" PRIu32, i ? " " : "",
			       spans->spans[i].start, spans->spans[i].end);
}

static bool spans_parse(const char *text, struct row_spans *spans,
			struct lh_arena *arena)
{
	while (*text) {
		uint32_t start, end;
		int length = 0;

		if (sscanf(text, "%" SCNu32 "-%" SCNu32 "%n", &start, &end,
			   &length) != 2)
			return false;
		spans->spans = lh_arena_grow(arena, spans->spans, spans->count,
					     sizeof(*spans->spans));
		spans->spans[spans->count++] =
			(struct lh_span){ .start = start, .end = end };
		text += length;
		while (*text == ' ')
			text++;
	}
	return true;
}

/* --- binding --- */

static void bind_text(sqlite3_stmt *statement, int at, const char *text)
{
	/* The text outlives the step that follows. */
	sqlite3_bind_text(statement, at, text, -1, SQLITE_STATIC);
}

static void bind_date(sqlite3_stmt *statement, int at, struct lh_date date)
{
	char buf[LH_DATE_TEXT_SIZE];

	if (lh_date_is_empty(date))
		sqlite3_bind_null(statement, at);
	else
		sqlite3_bind_text(statement, at, lh_date_format(date, buf), -1,
				  SQLITE_TRANSIENT);
}

static void bind_spans(sqlite3_stmt *statement, int at,
		       const struct row_spans *spans)
{
	struct lh_strbuf text;

	lh_strbuf_init(&text);
	spans_format(spans, &text);
	sqlite3_bind_text(statement, at, spans->count ? text.text : NULL, -1,
			  SQLITE_TRANSIENT);
	lh_strbuf_release(&text);
}

static void bind_number(sqlite3_stmt *statement, int at, int64_t value, bool null)
{
	if (null)
		sqlite3_bind_null(statement, at);
	else
		sqlite3_bind_int64(statement, at, value);
}

void row_bind_field(sqlite3_stmt *statement, int at,
		    const struct row_field *field, const void *item)
{
	const void *p = (const char *)item + field->offset;

	switch (field->type) {
	case ROW_ID:
	case ROW_REFERENCE:
	case ROW_SIBLING:
		bind_number(statement, at, *(const int64_t *)p,
			    *(const int64_t *)p == 0);
		return;
	case ROW_INT64:
		sqlite3_bind_int64(statement, at, *(const int64_t *)p);
		return;
	case ROW_INT32:
		sqlite3_bind_int64(statement, at, *(const int32_t *)p);
		return;
	case ROW_UINT32:
		sqlite3_bind_int64(statement, at, *(const uint32_t *)p);
		return;
	case ROW_SIZE:
		sqlite3_bind_int64(statement, at, (int64_t)*(const size_t *)p);
		return;
	case ROW_ENUM:
		sqlite3_bind_int64(statement, at, *(const int *)p);
		return;
	case ROW_BOOL:
		sqlite3_bind_int64(statement, at, *(const bool *)p);
		return;
	case ROW_TEXT:
		bind_text(statement, at, *(const char *const *)p);
		return;
	case ROW_INSTANT:
		bind_number(statement, at, *(const lh_instant *)p,
			    *(const lh_instant *)p == LH_INSTANT_UNKNOWN);
		return;
	case ROW_MINUTE:
		bind_number(statement, at, *(const lh_minute *)p,
			    *(const lh_minute *)p == LH_MINUTE_UNKNOWN);
		return;
	case ROW_DATE:
		bind_date(statement, at, *(const struct lh_date *)p);
		return;
	case ROW_REAL:
		sqlite3_bind_double(statement, at, *(const double *)p);
		return;
	case ROW_SPANS:
		bind_spans(statement, at, p);
		return;
	}
}

/* --- reading --- */

static bool read_text(sqlite3_stmt *statement, int column, const char **text,
		      struct lh_arena *arena)
{
	*text = store_column_text(statement, column, arena);
	return true;
}

static bool read_date(sqlite3_stmt *statement, int column, struct lh_date *date)
{
	const char *text = (const char *)sqlite3_column_text(statement, column);

	*date = (struct lh_date){ 0 };
	return !text || lh_date_parse(text, date);
}

static bool read_spans(sqlite3_stmt *statement, int column,
		       struct row_spans *spans, struct lh_arena *arena)
{
	const char *text = (const char *)sqlite3_column_text(statement, column);

	*spans = (struct row_spans){ 0 };
	return !text || spans_parse(text, spans, arena);
}

static bool read_enum(sqlite3_stmt *statement, int column, int *value, int most)
{
	int64_t stored = sqlite3_column_int64(statement, column);

	*value = (int)stored;
	return stored >= 0 && stored <= most;
}

static bool read_minute(sqlite3_stmt *statement, int column, lh_minute *minute)
{
	int64_t stored = sqlite3_column_int64(statement, column);

	*minute = LH_MINUTE_UNKNOWN;
	if (sqlite3_column_type(statement, column) == SQLITE_NULL)
		return true;
	*minute = (lh_minute)stored;
	return stored >= 0 && stored <= 1440;
}

static bool row_read_field(sqlite3_stmt *statement, int column,
			   const struct row_field *field, void *item,
			   struct lh_arena *arena)
{
	void *p = (char *)item + field->offset;
	int64_t number;

	switch (field->type) {
	case ROW_TEXT:
		return read_text(statement, column, p, arena);
	case ROW_DATE:
		return read_date(statement, column, p);
	case ROW_MINUTE:
		return read_minute(statement, column, p);
	case ROW_SPANS:
		return read_spans(statement, column, p, arena);
	case ROW_ENUM:
		return read_enum(statement, column, p, field->most);
	case ROW_REAL:
		*(double *)p = sqlite3_column_double(statement, column);
		return true;
	default:
		break;
	}
	number = sqlite3_column_int64(statement, column);
	switch (field->type) {
	case ROW_INT32:
		*(int32_t *)p = (int32_t)number;
		return number == (int32_t)number;
	case ROW_UINT32:
		*(uint32_t *)p = (uint32_t)number;
		return number == (uint32_t)number;
	case ROW_SIZE:
		*(size_t *)p = (size_t)number;
		return number >= 0;
	case ROW_BOOL:
		*(bool *)p = number != 0;
		return true;
	case ROW_INSTANT:
		if (sqlite3_column_type(statement, column) == SQLITE_NULL)
			number = LH_INSTANT_UNKNOWN;
		*(lh_instant *)p = number;
		return true;
	default:
		*(int64_t *)p = number;
		return true;
	}
}

enum lh_status row_read(struct lh_store *store, const struct row_map *map,
			sqlite3_stmt *statement, enum row_depth depth, void *item,
			struct lh_arena *arena, struct lh_error *err)
{
	const struct row_binding *binding;
	enum lh_status status = row_resolve(store, map, &binding, err);

	for (size_t i = 0; status == LH_OK && i < map->n_fields; i++)
		if ((depth != ROW_BRIEF || !map->fields[i].detail) &&
		    !row_read_field(statement, binding->column[i],
				    &map->fields[i], item, arena))
			status = lh_error_set(err, LH_EFORMAT,
				_("tệp “%s” có giá trị sai ở “%s.%s”; hãy chạy “lichhop check”"),
				store->path, sql_tables[map->table].name,
				map->fields[i].column);
	return status;
}

/* --- comparing --- */

static bool row_text_equal(const char *a, const char *b)
{
	return a == b || (a && b && strcmp(a, b) == 0);
}

static bool row_spans_equal(const struct row_spans *a, const struct row_spans *b)
{
	return a->count == b->count &&
	       (a->count == 0 ||
		memcmp(a->spans, b->spans, a->count * sizeof(*a->spans)) == 0);
}

static size_t row_type_size(enum row_type type)
{
	switch (type) {
	case ROW_ID:
	case ROW_REFERENCE:
	case ROW_SIBLING:
	case ROW_INT64:
	case ROW_INSTANT:
		return sizeof(int64_t);
	case ROW_INT32:
	case ROW_UINT32:
		return sizeof(int32_t);
	case ROW_SIZE:
		return sizeof(size_t);
	case ROW_ENUM:
		return sizeof(int);
	case ROW_BOOL:
		return sizeof(bool);
	case ROW_MINUTE:
		return sizeof(lh_minute);
	case ROW_DATE:
		return sizeof(struct lh_date);
	case ROW_REAL:
		return sizeof(double);
	case ROW_TEXT:
		return sizeof(const char *);
	case ROW_SPANS:
		return sizeof(struct row_spans);
	}
	return 0;
}

static bool row_field_equal(const struct row_field *field, const void *a,
			    const void *b)
{
	const char *p = (const char *)a + field->offset;
	const char *q = (const char *)b + field->offset;

	if (field->type == ROW_TEXT)
		return row_text_equal(*(const char *const *)p,
				      *(const char *const *)q);
	if (field->type == ROW_SPANS)
		return row_spans_equal((const void *)p, (const void *)q);
	/* No such type has padding. */
	return memcmp(p, q, row_type_size(field->type)) == 0;
}

bool row_differs(const struct row_map *map, const void *item, const void *old)
{
	for (size_t i = 0; i < map->n_fields; i++)
		if (!row_field_equal(&map->fields[i], item, old))
			return true;
	return false;
}

void row_keep_detail(const struct row_map *map, void *item, const void *old)
{
	for (size_t i = 0; i < map->n_fields; i++)
		if (map->fields[i].detail)
			memcpy((char *)item + map->fields[i].offset,
			       (const char *)old + map->fields[i].offset,
			       row_type_size(map->fields[i].type));
}
