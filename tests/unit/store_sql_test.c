/* The statements themselves: each can be prepared against the schema, none
 * reads a whole table unmarked, and every column is loaded and saved. */
#include "store_fixture.h"

#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

#include "../../src/store/maps.h"

static sqlite3 *open_file(struct fixture *f)
{
	sqlite3 *db;

	assert_int_equal(sqlite3_open(f->path, &db), SQLITE_OK);
	return db;
}

static void test_prepare_all(void **state)
{
	struct fixture *f = *state;
	sqlite3 *db = open_file(f);

	for (int i = 0; i < SQL_QUERIES; i++) {
		sqlite3_stmt *statement;
		const char *rest;

		if (sqlite3_prepare_v2(db, sql_texts[i].text, -1, &statement,
				       &rest) != SQLITE_OK)
			fail_msg("%s: %s", sql_texts[i].name, sqlite3_errmsg(db));
		if (rest[strspn(rest, " \t\n;")])
			fail_msg("%s holds two statements", sql_texts[i].name);
		sqlite3_finalize(statement);
	}
	sqlite3_close(db);
}

/* "SCAN x" reads all of x; a scan of a partial index that holds only what is
 * asked for, of a virtual table by MATCH, or of a subquery's result does not. */
static bool plan_is_scan(const char *detail)
{
	return strncmp(detail, "SCAN ", 5) == 0 &&
	       !strstr(detail, "VIRTUAL TABLE INDEX") &&
	       !strstr(detail, "CONSTANT ROW") &&
	       !strstr(detail, "meeting_unscheduled") &&
	       strcmp(detail, "SCAN up") != 0;
}

static bool plan_scans(sqlite3 *db, const struct sql_text *text,
		       char *detail, size_t size)
{
	char *sql = sqlite3_mprintf("EXPLAIN QUERY PLAN %s", text->text);
	sqlite3_stmt *statement;
	bool scans = false;

	if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) != SQLITE_OK)
		fail_msg("%s: %s", text->name, sqlite3_errmsg(db));
	while (!scans && sqlite3_step(statement) == SQLITE_ROW) {
		snprintf(detail, size, "%s",
			 (const char *)sqlite3_column_text(statement, 3));
		scans = plan_is_scan(detail);
	}
	sqlite3_finalize(statement);
	sqlite3_free(sql);
	return scans;
}

/* The marks tell the truth both ways. */
static void test_scans_are_marked(void **state)
{
	struct fixture *f = *state;
	sqlite3 *db = open_file(f);
	char detail[256] = "";

	for (int i = 0; i < SQL_QUERIES; i++) {
		const struct sql_text *text = &sql_texts[i];

		if (strncmp(text->text, "PRAGMA", 6) == 0)
			continue;
		if (plan_scans(db, text, detail, sizeof(detail)) != text->scan)
			fail_msg("%s is%s marked: %s", text->name,
				 text->scan ? "" : " not", detail);
	}
	sqlite3_close(db);
}

/* A week among many meetings must come from the time indexes, not from one
 * that an empty table makes look as good. */
static void test_window_uses_time(void **state)
{
	struct fixture *f = *state;
	sqlite3 *db = open_file(f);
	sqlite3_stmt *statement;
	int seen = 0;
	char *sql = sqlite3_mprintf("EXPLAIN QUERY PLAN %s",
				    sql_texts[SQL_MEETING_IDS_WINDOW].text);

	assert_int_equal(sqlite3_prepare_v2(db, sql, -1, &statement, NULL),
			 SQLITE_OK);
	while (sqlite3_step(statement) == SQLITE_ROW) {
		const char *detail = (const char *)sqlite3_column_text(statement, 3);

		seen += strstr(detail, "meeting_by_start (start_at>? AND start_at<?)") != NULL;
		seen += strstr(detail, "meeting_by_end (end_at>?") != NULL;
	}
	sqlite3_finalize(statement);
	sqlite3_free(sql);
	sqlite3_close(db);
	assert_int_equal(seen, 2);
}

/* The embedded column lists are what the schema really has. */
static void test_columns(void **state)
{
	struct fixture *f = *state;
	sqlite3 *db = open_file(f);

	for (int t = 0; t < SQL_TABLES; t++) {
		char *sql = sqlite3_mprintf("SELECT * FROM %s LIMIT 0",
					    sql_tables[t].name);
		sqlite3_stmt *statement;

		assert_int_equal(sqlite3_prepare_v2(db, sql, -1, &statement, NULL),
				 SQLITE_OK);
		assert_int_equal(sqlite3_column_count(statement),
				 sql_tables[t].n_columns);
		for (int c = 0; c < sql_tables[t].n_columns; c++)
			assert_string_equal(sqlite3_column_name(statement, c),
					    sql_tables[t].columns[c]);
		sqlite3_finalize(statement);
		sqlite3_free(sql);
	}
	sqlite3_close(db);
}

static bool map_has(const struct row_map *map, const char *column)
{
	for (size_t i = 0; i < map->n_fields; i++)
		if (strcmp(map->fields[i].column, column) == 0)
			return true;
	return false;
}

static void check_map(const struct row_map *map, bool *seen)
{
	const struct sql_table_text *table = &sql_tables[map->table];

	seen[map->table] = true;
	for (int c = 0; c < table->n_columns; c++) {
		const char *column = table->columns[c];
		bool system = table->parent &&
			(strcmp(column, table->parent) == 0 ||
			 strcmp(column, "position") == 0 ||
			 strcmp(column, "id") == 0);

		if (!system && !map_has(map, column))
			fail_msg("%s.%s is neither loaded nor saved",
				 table->name, column);
	}
	for (size_t i = 0; i < map->n_children; i++)
		check_map(map->children[i].map, seen);
}

static void test_every_column_is_mapped(void **state)
{
	const struct row_map *tops[] = {
		&map_meeting, &map_notice, &map_assignment, &map_agency,
		&map_person, &map_room, &map_group, &map_setting,
	};
	bool seen[SQL_TABLES] = { false };

	(void)state;
	for (size_t i = 0; i < sizeof(tops) / sizeof(tops[0]); i++)
		check_map(tops[i], seen);
	for (int t = 0; t < SQL_TABLES; t++)
		if (!seen[t])
			fail_msg("table %s has no map", sql_tables[t].name);
}

/* Whoever reads the file with the sqlite3 program finds each column's use. */
static void test_strict_tables(void **state)
{
	struct fixture *f = *state;

	assert_int_equal(fixture_sql_number(f->path,
		"SELECT count(*) FROM sqlite_schema WHERE type = 'table'"
		" AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search%'"
		" AND sql NOT LIKE '%STRICT'"), 0);
	/* Every reference can be followed backwards without a scan. */
	assert_int_equal(fixture_sql_number(f->path,
		"SELECT count(*) FROM sqlite_schema t,"
		" pragma_foreign_key_list(t.name) k"
		" WHERE t.type = 'table' AND NOT EXISTS (SELECT 1"
		"  FROM pragma_index_list(t.name) i, pragma_index_info(i.name) c"
		"  WHERE c.seqno = 0 AND c.name = k.\"from\")"
		" AND NOT (t.name = 'attachment' AND k.\"from\" = 'content')"), 0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, fixture_setup, fixture_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_prepare_all),
		TEST(test_scans_are_marked),
		TEST(test_window_uses_time),
		TEST(test_columns),
		TEST(test_every_column_is_mapped),
		TEST(test_strict_tables),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
