/* See store_fixture.h. */
#include "store_fixture.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <lichhop/zone.h>

struct lh_store *fixture_open(struct fixture *f, const char *author)
{
	struct lh_store *store = NULL;
	struct lh_store_options options = {
		.path = f->path, .write = true, .create = true,
		.author = author,
		.clock = { .stopped = true, .at = FIXTURE_NOW },
	};

	assert_ok(f, lh_store_open(&store, &options, &f->err));
	return store;
}

int fixture_setup(void **state)
{
	struct fixture *f = calloc(1, sizeof(*f));

	snprintf(f->dir, sizeof(f->dir), "/tmp/lichhop-store-XXXXXX");
	assert_non_null(mkdtemp(f->dir));
	snprintf(f->path, sizeof(f->path), "%s/l.db", f->dir);
	f->arena = lh_arena_new();
	f->store = fixture_open(f, "lan");
	*state = f;
	return 0;
}

int fixture_teardown(void **state)
{
	struct fixture *f = *state;
	pid_t child;
	int status;

	lh_store_close(f->store);
	lh_arena_free(f->arena);
	child = fork();
	if (child == 0)
		execlp("rm", "rm", "-rf", f->dir, (char *)NULL);
	waitpid(child, &status, 0);
	free(f);
	return 0;
}

void fixture_reopen(struct fixture *f)
{
	lh_store_close(f->store);
	f->store = fixture_open(f, "lan");
}

const char *fixture_path(struct fixture *f, const char *name)
{
	return lh_arena_printf(f->arena, "%s/%s", f->dir, name);
}

void fixture_sql(const char *path, const char *sql)
{
	sqlite3 *db;
	char *text = NULL;

	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	if (sqlite3_exec(db, sql, NULL, NULL, &text) != SQLITE_OK)
		fail_msg("%s: %s", sql, text);
	sqlite3_close(db);
}

int64_t fixture_sql_number(const char *path, const char *sql)
{
	sqlite3 *db;
	sqlite3_stmt *statement;

	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	assert_int_equal(sqlite3_prepare_v2(db, sql, -1, &statement, NULL),
			 SQLITE_OK);
	assert_int_equal(sqlite3_step(statement), SQLITE_ROW);
	int64_t number = sqlite3_column_int64(statement, 0);
	sqlite3_finalize(statement);
	sqlite3_close(db);
	return number;
}

void fixture_check(struct fixture *f)
{
	const char **faults;
	size_t count;

	assert_ok(f, lh_store_check(f->store, f->arena, &faults, &count, &f->err));
	if (count)
		fail_msg("%s", faults[0]);
}

struct lh_meeting fixture_meeting(const char *title, int day)
{
	struct lh_meeting m = {
		.title = title,
		.when = {
			.date = { .year = 2025, .month = 12, .day = (uint8_t)day },
			.start = 480, .end = LH_MINUTE_UNKNOWN,
		},
		.series.original_minute = LH_MINUTE_UNKNOWN,
		.own = true,
	};

	lh_meeting_index(&m, &lh_hours_default, LH_ZONE_HOME, LH_MINUTE_UNKNOWN);
	return m;
}

struct lh_participant fixture_participant(const char *name)
{
	return (struct lh_participant){
		.name = name, .kind = LH_PARTICIPANT_TEXT,
		.role = LH_ROLE_MEMBER, .response_at = LH_INSTANT_UNKNOWN,
	};
}

struct lh_share fixture_share(const char *name)
{
	return (struct lh_share){
		.name = name, .status_at = LH_INSTANT_UNKNOWN,
		.extension = { .minute = LH_MINUTE_UNKNOWN,
			       .due = LH_INSTANT_UNKNOWN },
	};
}

struct lh_assignment fixture_assignment(const char *task)
{
	return (struct lh_assignment){
		.task = task,
		.deadline = { .minute = LH_MINUTE_UNKNOWN,
			      .due = LH_INSTANT_UNKNOWN },
	};
}

void fixture_save_meeting(struct fixture *f, struct lh_meeting *m,
			  const char *summary)
{
	begin(f, "edit");
	assert_ok(f, lh_store_meeting_save(f->store, m, &f->err));
	commit(f, summary);
}

struct lh_meeting *fixture_load(struct fixture *f, int64_t id)
{
	struct lh_meeting *m;

	assert_ok(f, lh_store_meeting_load(f->store, f->arena, id, &m, &f->err));
	return m;
}

void fixture_directory(struct fixture *f)
{
	struct lh_agency a = { .name = "Sở Tài chính" };
	struct lh_agency b = { .name = "Sở Xây dựng" };
	struct lh_person p = { .name = "Đinh Hữu Học" };
	struct lh_room r = { .name = "Phòng họp tầng 4" };
	struct lh_group g = { .name = "UBND các xã" };

	begin(f, "agencies");
	assert_ok(f, lh_store_agency_save(f->store, &a, &f->err));
	assert_ok(f, lh_store_agency_save(f->store, &b, &f->err));
	assert_ok(f, lh_store_person_save(f->store, &p, &f->err));
	assert_ok(f, lh_store_room_save(f->store, &r, &f->err));
	assert_ok(f, lh_store_group_save(f->store, &g, &f->err));
	commit(f, NULL);
}

int64_t fixture_notice(struct fixture *f)
{
	struct lh_notice n = { .number = "1/GM-UBND", .state = LH_NOTICE_RECEIVED };

	begin(f, "import");
	assert_ok(f, lh_store_notice_save(f->store, &n, &f->err));
	commit(f, NULL);
	return n.id;
}
