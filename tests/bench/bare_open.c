/* The least that starting on a database costs: SQLite opens it and answers
 * one question, the week's meetings.
 *
 *   bare_open DATABASE FROM UNTIL	instants, seconds since 1970 */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv)
{
	static const char question[] =
		"SELECT id, title, day, start_minute FROM meeting"
		" WHERE end_at - start_at <= 86400 AND start_at BETWEEN ? AND ?"
		" ORDER BY start_at, id";
	sqlite3_stmt *statement;
	sqlite3 *db;
	int code;

	if (argc != 4)
		return 2;
	if (sqlite3_open_v2(argv[1], &db, SQLITE_OPEN_READWRITE, NULL) ||
	    sqlite3_prepare_v2(db, question, -1, &statement, NULL)) {
		fprintf(stderr, "bare_open: %s\n", sqlite3_errmsg(db));
		return 1;
	}
	sqlite3_bind_int64(statement, 1, atoll(argv[2]));
	sqlite3_bind_int64(statement, 2, atoll(argv[3]));
	while ((code = sqlite3_step(statement)) == SQLITE_ROW)
		printf("%s\n", (const char *)sqlite3_column_text(statement, 1));
	sqlite3_finalize(statement);
	sqlite3_close(db);
	return code != SQLITE_DONE;
}
