/* The file itself: making, opening, refusing, upgrading, copying, checking. */
#include "store_fixture.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../../src/store/store_priv.h"

static enum lh_status try_open(struct fixture *f, const char *path, bool write,
			       bool create, struct lh_store **store)
{
	struct lh_store_options options = {
		.path = path, .write = write, .create = create, .author = "lan",
		.clock = { .stopped = true, .at = FIXTURE_NOW },
	};

	*store = NULL;
	return lh_store_open(store, &options, &f->err);
}

static void write_file(const char *path, const char *bytes, size_t size)
{
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	assert_int_equal(fwrite(bytes, 1, size, file), size);
	assert_int_equal(fclose(file), 0);
}

/* Permissions mean nothing to root: become nobody while f holds. */
static bool become_nobody(struct fixture *f)
{
	if (geteuid() != 0)
		return true;
	assert_int_equal(chown(f->dir, 65534, 65534), 0);
	return seteuid(65534) == 0;
}

static void become_root(void)
{
	if (getuid() == 0)
		assert_int_equal(seteuid(0), 0);
}

/* In a folder of a group the file is the group's, whatever the umask. */
static void test_create_shared(void **state)
{
	static const struct {
		mode_t folder, file;
	} cases[] = {
		{ 02770, 0660 }, { 0770, 0600 }, { 02750, 0600 },
	};
	struct fixture *f = *state;
	mode_t old = umask(022);

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		char name[32];
		struct lh_store *store;
		struct stat about;

		snprintf(name, sizeof(name), "chung%zu", i);
		const char *folder = fixture_path(f, name);
		assert_int_equal(mkdir(folder, 0700), 0);
		assert_int_equal(chmod(folder, cases[i].folder), 0);
		snprintf(name, sizeof(name), "chung%zu/l.db", i);
		const char *path = fixture_path(f, name);
		assert_ok(f, try_open(f, path, true, true, &store));
		assert_int_equal(stat(path, &about), 0);
		assert_int_equal(about.st_mode & 0777, cases[i].file);
		lh_store_close(store);
	}
	umask(old);
}

static void test_create(void **state)
{
	struct fixture *f = *state;
	const char *path = fixture_path(f, "a/b/mới.db");
	struct lh_store *store;
	struct stat about;

	assert_status(f, try_open(f, path, false, false, &store), LH_ENOTFOUND);
	assert_status(f, try_open(f, path, true, false, &store), LH_ENOTFOUND);
	assert_ok(f, try_open(f, path, true, true, &store));
	lh_store_close(store);
	assert_int_equal(stat(path, &about), 0);
	assert_int_equal(about.st_mode & 0777, 0600);
	assert_int_equal(stat(fixture_path(f, "a/b"), &about), 0);
	assert_int_equal(about.st_mode & 0777, 0700);
	assert_int_equal(fixture_sql_number(path, "PRAGMA application_id"),
			 0x4C694870);
	assert_int_equal(fixture_sql_number(path, "PRAGMA user_version"),
			 (int64_t)sql_n_migrations);
	assert_int_equal(fixture_sql_number(path, "PRAGMA page_size"), 4096);
	assert_ok(f, try_open(f, path, false, false, &store));
	lh_store_close(store);
	lh_store_close(NULL);
	assert_status(f, try_open(f, f->dir, true, true, &store), LH_EFORMAT);
}

static void test_settings_of_connection(void **state)
{
	struct fixture *f = *state;
	static const struct {
		const char *pragma;
		int64_t value;
	} expected[] = {
		{ "PRAGMA foreign_keys", 1 }, { "PRAGMA synchronous", 2 },
		{ "PRAGMA busy_timeout", 5000 },
		{ "SELECT journal_mode = 'wal' FROM pragma_journal_mode", 1 },
	};

	for (size_t i = 0; i < sizeof(expected) / sizeof(expected[0]); i++) {
		int64_t value = -1;

		assert_ok(f, store_pragma(f->store->db, f->path,
					  expected[i].pragma, &value, &f->err));
		if (value != expected[i].value)
			fail_msg("%s: %lld", expected[i].pragma, (long long)value);
	}
}

struct strange_case {
	const char *name;
	const char *bytes;
	size_t size;
};

static const struct strange_case strange_cases[] = {
	{ "text", "Kính gửi: các sở, ban, ngành của tỉnh, đề nghị dự họp đúng giờ và đúng thành phần được mời.", 120 },
	{ "truncated header", "SQLite format 3", 16 },
	{ "one byte", "x", 1 },
};

static void test_strange_files(void **state)
{
	struct fixture *f = *state;
	struct lh_store *store;

	for (size_t i = 0; i < sizeof(strange_cases) / sizeof(strange_cases[0]); i++) {
		const struct strange_case *c = &strange_cases[i];
		const char *path = fixture_path(f, "lạ.db");
		struct stat about;

		write_file(path, c->bytes, c->size);
		if (try_open(f, path, true, true, &store) != LH_EFORMAT ||
		    try_open(f, path, false, false, &store) != LH_EFORMAT)
			fail_msg("%s: %s", c->name, f->err.text);
		/* It is somebody's file: not a byte of it changes. */
		assert_int_equal(stat(path, &about), 0);
		assert_int_equal((size_t)about.st_size, c->size);
		assert_int_equal(unlink(path), 0);
	}
}

static void test_empty_file(void **state)
{
	struct fixture *f = *state;
	const char *path = fixture_path(f, "rỗng.db");
	struct lh_store *store;

	write_file(path, "", 0);
	assert_status(f, try_open(f, path, false, false, &store), LH_EFORMAT);
	assert_ok(f, try_open(f, path, true, false, &store));
	lh_store_close(store);
}

static void test_foreign_database(void **state)
{
	struct fixture *f = *state;
	const char *path = fixture_path(f, "khác.db");
	struct lh_store *store;

	fixture_sql(path, "CREATE TABLE t (x)");
	assert_int_equal(try_open(f, path, true, true, &store), LH_EFORMAT);
	assert_non_null(strstr(f->err.text, path));
	assert_int_equal(fixture_sql_number(path,
		"SELECT journal_mode = 'delete' FROM pragma_journal_mode"), 1);
	fixture_sql(path, "DROP TABLE t; PRAGMA application_id = 77");
	assert_status(f, try_open(f, path, true, true, &store), LH_EFORMAT);
}

static void test_newer_version(void **state)
{
	struct fixture *f = *state;
	struct lh_store *store;

	lh_store_close(f->store);
	f->store = NULL;
	fixture_sql(f->path, "PRAGMA user_version = 99");
	assert_int_equal(try_open(f, f->path, true, true, &store), LH_EFORMAT);
	assert_non_null(strstr(f->err.text, "99"));
	assert_status(f, try_open(f, f->path, false, false, &store), LH_EFORMAT);
	assert_int_equal(fixture_sql_number(f->path, "PRAGMA user_version"), 99);
}

/* --- upgrading --- */

static const char *const second[] = {
	"CREATE TABLE sent (id INTEGER PRIMARY KEY, at INTEGER) STRICT;",
	"ALTER TABLE room ADD COLUMN floor TEXT;",
};
static const char *const broken[] = {
	"CREATE TABLE half (id INTEGER PRIMARY KEY) STRICT;",
	"CREATE TABLE half (id INTEGER PRIMARY KEY) STRICT;",
};

static void test_upgrade(void **state)
{
	struct fixture *f = *state;
	struct lh_meeting m = fixture_meeting("Họp", 1);
	const char *copy = lh_arena_printf(f->arena, "%s.ban-cu-1", f->path);
	struct sql_migration migrations[] = {
		sql_migrations[0], { "0002-sent.sql", second, 2 },
	};

	fixture_save_meeting(f, &m, NULL);
	assert_ok(f, store_migrate(f->store, migrations, 2, &f->err));
	assert_int_equal(fixture_sql_number(f->path, "PRAGMA user_version"), 2);
	assert_int_equal(fixture_sql_number(f->path, "SELECT count(*) FROM sent"), 0);
	assert_int_equal(fixture_sql_number(f->path,
		"SELECT count(*) FROM meeting"), 1);
	assert_int_equal(fixture_sql_number(copy, "PRAGMA user_version"), 1);
	assert_int_equal(fixture_sql_number(copy, "SELECT count(*) FROM meeting"), 1);
	/* Again: nothing to do, no second copy. */
	assert_ok(f, store_migrate(f->store, migrations, 2, &f->err));
	assert_int_not_equal(access(lh_arena_printf(f->arena, "%s-2", copy), F_OK), 0);
}

static void test_upgrade_fails_as_a_whole(void **state)
{
	struct fixture *f = *state;
	struct sql_migration migrations[] = {
		sql_migrations[0], { "0002-broken.sql", broken, 2 },
	};
	struct lh_meeting m = fixture_meeting("Họp", 1);

	assert_int_not_equal(store_migrate(f->store, migrations, 2, &f->err), LH_OK);
	assert_int_equal(fixture_sql_number(f->path, "PRAGMA user_version"), 1);
	assert_int_equal(fixture_sql_number(f->path,
		"SELECT count(*) FROM sqlite_schema WHERE name = 'half'"), 0);
	fixture_save_meeting(f, &m, NULL);
}

static void test_old_version_read_only(void **state)
{
	struct fixture *f = *state;
	struct lh_store *store;

	lh_store_close(f->store);
	f->store = NULL;
	assert_ok(f, try_open(f, f->path, false, false, &store));
	struct sql_migration migrations[] = {
		sql_migrations[0], { "0002-sent.sql", second, 2 },
	};
	assert_status(f, store_migrate(store, migrations, 2, &f->err), LH_EREADONLY);
	lh_store_close(store);
}

/* --- permissions --- */

static void test_read_only(void **state)
{
	struct fixture *f = *state;
	struct lh_meeting m = fixture_meeting("Họp", 1);
	struct lh_store *store;
	struct lh_meeting *loaded;

	fixture_save_meeting(f, &m, NULL);
	lh_store_close(f->store);
	f->store = NULL;
	if (!become_nobody(f))
		skip();
	if (getuid() == 0) {
		become_root();
		assert_int_equal(chown(f->path, 65534, 65534), 0);
		assert_true(become_nobody(f));
	}
	assert_int_equal(chmod(f->path, 0400), 0);
	assert_status(f, try_open(f, f->path, true, false, &store), LH_EREADONLY);

	/* In a directory that cannot be written either. */
	assert_int_equal(chmod(f->dir, 0500), 0);
	assert_status(f, try_open(f, f->path, true, true, &store), LH_EREADONLY);
	assert_status(f, try_open(f, fixture_path(f, "mới.db"), true, true, &store),
		      LH_EREADONLY);
	assert_ok(f, try_open(f, f->path, false, false, &store));
	assert_ok(f, lh_store_meeting_load(store, f->arena, m.id, &loaded, &f->err));
	assert_string_equal(loaded->title, "Họp");
	assert_status(f, lh_store_begin(store, "add", &f->err), LH_EREADONLY);
	lh_store_close(store);
	assert_int_equal(chmod(f->dir, 0700), 0);
	become_root();
}

/* A WAL left over in a directory where it cannot be played back. */
static void test_read_only_with_wal(void **state)
{
	struct fixture *f = *state;
	const char *copy = fixture_path(f, "sao.db");
	const char *wal = fixture_path(f, "sao.db-wal");
	struct lh_store *store;
	char command[512];

	if (!become_nobody(f))
		skip();
	become_root();
	snprintf(command, sizeof(command),
		 "cp %s %s && cp %s-wal %s && chmod 444 %s %s && chmod 555 %s",
		 f->path, copy, f->path, wal, copy, wal, f->dir);
	assert_int_equal(system(command), 0);
	if (getuid() == 0)
		assert_int_equal(seteuid(65534), 0);
	assert_int_equal(try_open(f, copy, false, false, &store), LH_EREADONLY);
	assert_non_null(strstr(f->err.text, "-wal"));
	become_root();
	assert_int_equal(chmod(f->dir, 0700), 0);
}

/* --- network shares --- */

static void test_network(void **state)
{
	static const struct {
		const char *type;
		bool network;
	} types[] = {
		{ "nfs", true }, { "nfs4", true }, { "cifs", true },
		{ "fuse.sshfs", true }, { "9p", true }, { "ext4", false },
		{ "tmpfs", false }, { "fuseblk", false }, { "fuse.gocryptfs", false },
	};
	static const struct {
		unsigned long magic;
		bool network;
	} magics[] = {
		{ 0x6969, true }, { 0xFF534D42, true }, { 0xFE534D42, true },
		{ 0x517B, true }, { 0x01021997, true },
		{ 0xFFFFFFFFFF534D42, true },	/* sign-extended f_type */
		{ 0xEF53, false }, { 0x01021994, false }, { 0x65735546, false },
	};
	struct fixture *f = *state;

	for (size_t i = 0; i < sizeof(types) / sizeof(types[0]); i++)
		if (store_is_network_type(types[i].type) != types[i].network)
			fail_msg("%s", types[i].type);
	for (size_t i = 0; i < sizeof(magics) / sizeof(magics[0]); i++)
		if (store_is_network_magic(magics[i].magic) != magics[i].network)
			fail_msg("%lx", magics[i].magic);
	assert_false(store_is_on_network(f->path));
	assert_false(store_is_on_network(fixture_path(f, "không/có/đâu.db")));
}

/* --- copies --- */

static void test_backup(void **state)
{
	struct fixture *f = *state;
	const char *target = fixture_path(f, "sao lưu.db");
	struct lh_meeting m = fixture_meeting("Họp", 1);
	struct lh_meeting later = fixture_meeting("Sau", 1);
	struct lh_store *copy;
	struct lh_meeting *loaded;
	struct stat about;

	fixture_save_meeting(f, &m, NULL);
	assert_ok(f, lh_store_backup(f->store, target, &f->err));
	fixture_save_meeting(f, &later, NULL);
	assert_status(f, lh_store_backup(f->store, target, &f->err), LH_ECONFLICT);
	assert_status(f, lh_store_backup(f->store, fixture_path(f, "x/y.db"), &f->err),
		      LH_EIO);
	assert_int_equal(stat(target, &about), 0);
	assert_int_equal(about.st_mode & 0777, 0600);
	assert_int_not_equal(access(lh_arena_printf(f->arena, "%s-wal", target), F_OK),
			     0);
	assert_ok(f, try_open(f, target, false, false, &copy));
	assert_ok(f, lh_store_meeting_load(copy, f->arena, m.id, &loaded, &f->err));
	assert_status(f, lh_store_meeting_load(copy, f->arena, later.id, &loaded,
					       &f->err), LH_ENOTFOUND);
	lh_store_close(copy);
}

static void test_restore(void **state)
{
	struct fixture *f = *state;
	const char *backup = fixture_path(f, "sao.db");
	struct lh_meeting m = fixture_meeting("Họp", 1);
	struct lh_meeting later = fixture_meeting("Sau", 1);
	struct lh_meeting *loaded;
	const char *kept = "?";

	fixture_save_meeting(f, &m, NULL);
	assert_ok(f, lh_store_backup(f->store, backup, &f->err));
	fixture_save_meeting(f, &later, NULL);
	assert_status(f, lh_store_restore(f->path, f->path, f->arena, &kept, &f->err),
		      LH_EINVALID);

	/* Somebody else has it open and simply sees the old state. */
	uint64_t before = lh_store_change_counter(f->store);
	assert_ok(f, lh_store_restore(f->path, backup, f->arena, &kept, &f->err));
	assert_true(lh_store_change_counter(f->store) != before);
	assert_non_null(fixture_load(f, m.id));
	assert_status(f, lh_store_meeting_load(f->store, f->arena, later.id, &loaded,
					       &f->err), LH_ENOTFOUND);
	struct lh_meeting next = fixture_meeting("Mới", 2);
	fixture_save_meeting(f, &next, NULL);
	fixture_check(f);
	assert_int_equal(fixture_sql_number(kept, "SELECT count(*) FROM meeting"), 2);

	const char *again = NULL;
	assert_ok(f, lh_store_restore(f->path, backup, f->arena, &again, &f->err));
	assert_string_not_equal(kept, again);
}

static void test_restore_over_ruins(void **state)
{
	struct fixture *f = *state;
	const char *backup = fixture_path(f, "sao.db");
	struct lh_meeting m = fixture_meeting("Họp", 1);
	const char *kept = NULL;
	struct stat about;

	fixture_save_meeting(f, &m, NULL);
	assert_ok(f, lh_store_backup(f->store, backup, &f->err));
	lh_store_close(f->store);
	f->store = NULL;
	write_file(f->path, "không còn gì ở đây nữa", 28);
	write_file(lh_arena_printf(f->arena, "%s-wal", f->path), "rác", 4);
	assert_ok(f, lh_store_restore(f->path, backup, f->arena, &kept, &f->err));
	assert_int_equal(stat(kept, &about), 0);
	assert_int_equal(about.st_size, 28);
	f->store = fixture_open(f, "lan");
	assert_string_equal(fixture_load(f, m.id)->title, "Họp");
	fixture_check(f);

	/* Where there was nothing. */
	const char *fresh = fixture_path(f, "mới.db");
	kept = "?";
	assert_ok(f, lh_store_restore(fresh, backup, f->arena, &kept, &f->err));
	assert_null(kept);
	assert_int_equal(fixture_sql_number(fresh, "SELECT count(*) FROM meeting"), 1);
}

/* Bytes in the middle of a file turned into rubbish. */
static void spoil(const char *path, long from, size_t count)
{
	FILE *file = fopen(path, "r+");

	assert_non_null(file);
	fseek(file, from, SEEK_SET);
	for (size_t i = 0; i < count; i++)
		fputc(0xA5, file);
	assert_int_equal(fclose(file), 0);
}

static void test_restore_refuses(void **state)
{
	struct fixture *f = *state;
	const char *backup = fixture_path(f, "sao.db");
	struct lh_meeting m = fixture_meeting("Họp", 1);
	const char *kept = NULL;

	for (int i = 0; i < 50; i++) {
		m = fixture_meeting("Họp", 1);
		fixture_save_meeting(f, &m, NULL);
	}
	assert_ok(f, lh_store_backup(f->store, backup, &f->err));
	assert_status(f, lh_store_restore(f->path, fixture_path(f, "x.db"), f->arena,
					  &kept, &f->err), LH_ENOTFOUND);
	spoil(backup, 40 * 4096, 64 * 4096);
	assert_status(f, lh_store_restore(f->path, backup, f->arena, &kept, &f->err),
		      LH_EFORMAT);
	write_file(backup, "văn bản", 9);
	assert_status(f, lh_store_restore(f->path, backup, f->arena, &kept, &f->err),
		      LH_EFORMAT);
	assert_string_equal(fixture_load(f, m.id)->title, "Họp");
	fixture_check(f);
}

/* --- checking --- */

struct fault_case {
	const char *name;
	const char *sql;
	const char *words;	/* of the sentence */
};

static const struct fault_case fault_cases[] = {
	{ "reference", "PRAGMA foreign_keys = OFF;"
	  "UPDATE participant SET agency = 555 WHERE id = 1", "participant" },
	{ "parent elsewhere", "UPDATE participant SET parent = 2 WHERE id = 1",
	  "“m1”" },
	{ "time", "UPDATE meeting SET start_at = NULL, end_at = NULL WHERE id = 1",
	  "“m1”" },
	{ "uid", "UPDATE meeting SET master = 1, original_day = '2025-12-08'"
	  " WHERE id = 2", "“m2”" },
	{ "share status", "UPDATE share SET status = 1", "“a1”" },
	{ "is_open", "UPDATE assignment SET is_open = 0 WHERE id = 2", "“a2”" },
	{ "cycle", "UPDATE assignment SET parent = 2 WHERE id = 1;"
	  "UPDATE assignment SET parent = 1 WHERE id = 2", "“a1”" },
	{ "dependency", "INSERT INTO dependency (assignment, position, needs)"
	  " VALUES (1, 0, 2), (2, 0, 1)", "“a2”" },
	{ "own parent", "UPDATE agency SET parent = id", "cơ quan" },
	{ "own successor", "UPDATE agency SET successor = id", "kế tục" },
	{ "member", "INSERT INTO circle (name) VALUES ('k');"
	  "INSERT INTO circle_member (circle, position) VALUES (1, 0)", "nhóm" },
	{ "journal", "UPDATE journal SET undone_by = 2 WHERE id = 1", "nhật ký" },
	{ "index", "DELETE FROM search_document WHERE id = 1", "chỉ mục" },
	{ "orphan", "INSERT INTO search_document (kind, row, hash)"
	  " VALUES (1, 777, 0)", "còn giữ 1 mục" },
	{ "index file", "UPDATE search_data SET block = x'00ff00ff' WHERE id > 10",
	  "chỉ mục" },
};

static void fill_for_faults(struct fixture *f)
{
	struct lh_agency a = { .name = "Sở" };
	struct lh_participant p = fixture_participant("x");
	struct lh_share share = fixture_share("Sở");

	begin(f, "sample");
	assert_ok(f, lh_store_agency_save(f->store, &a, &f->err));
	for (int i = 0; i < 2; i++) {
		struct lh_meeting m = fixture_meeting("Họp", 1 + i);
		struct lh_assignment w = fixture_assignment("việc");

		m.participants = &p;
		m.n_participants = 1;
		p.id = 0;
		assert_ok(f, lh_store_meeting_save(f->store, &m, &f->err));
		share.id = 0;
		share.status = i ? LH_SHARE_OPEN : LH_SHARE_SUBMITTED;
		w.shares = &share;
		w.n_shares = 1;
		assert_ok(f, lh_store_assignment_save(f->store, &w, &f->err));
	}
	commit(f, NULL);
	struct lh_meeting last = fixture_meeting("Cuối", 9);
	fixture_save_meeting(f, &last, NULL);
}

static void test_check(void **state)
{
	struct fixture *f = *state;
	const char *good = fixture_path(f, "tốt.db");
	const char **faults;
	const char *kept;
	size_t n;

	fill_for_faults(f);
	fixture_check(f);
	assert_ok(f, lh_store_backup(f->store, good, &f->err));
	for (size_t i = 0; i < sizeof(fault_cases) / sizeof(fault_cases[0]); i++) {
		const struct fault_case *c = &fault_cases[i];
		bool said = false;

		fixture_sql(f->path, c->sql);
		fixture_reopen(f);
		assert_ok(f, lh_store_check(f->store, f->arena, &faults, &n, &f->err));
		for (size_t j = 0; j < n; j++)
			said = said || strstr(faults[j], c->words);
		if (!said)
			fail_msg("%s: %zu faults: %s", c->name, n, n ? faults[0] : "");
		assert_ok(f, lh_store_restore(f->path, good, f->arena, &kept, &f->err));
		fixture_check(f);
	}
}

static void test_corrupt_file(void **state)
{
	struct fixture *f = *state;
	struct lh_meeting_filter filter = {
		.from = LH_INSTANT_UNKNOWN, .until = LH_INSTANT_UNKNOWN,
	};
	struct lh_meeting *list;
	const char **faults;
	size_t n;

	begin(f, "import");
	for (int i = 0; i < 3000; i++) {
		struct lh_meeting m = fixture_meeting("Họp giao ban đầu tuần", 1);

		assert_ok(f, lh_store_meeting_save(f->store, &m, &f->err));
	}
	commit(f, NULL);
	lh_store_close(f->store);
	f->store = NULL;
	struct stat about;
	assert_int_equal(stat(f->path, &about), 0);
	spoil(f->path, about.st_size / 10 * 6, (size_t)about.st_size / 10 * 4);
	f->store = fixture_open(f, "lan");
	assert_status(f, lh_store_meeting_list(f->store, f->arena, &filter, &list, &n,
					       &f->err), LH_EFORMAT);
	assert_ok(f, lh_store_check(f->store, f->arena, &faults, &n, &f->err));
	assert_true(n > 0);
}

/* A value that no code of ours writes. */
static void test_wrong_values(void **state)
{
	struct fixture *f = *state;
	static const char *const changes[] = {
		"UPDATE meeting SET state = 77", "UPDATE meeting SET day = 'mai'",
		"UPDATE meeting SET start_minute = 100000",
		"UPDATE meeting SET sequence = 99999999999",
	};
	struct lh_meeting m = fixture_meeting("Họp", 1);
	struct lh_meeting *loaded;

	fixture_save_meeting(f, &m, NULL);
	for (size_t i = 0; i < sizeof(changes) / sizeof(changes[0]); i++) {
		fixture_sql(f->path, changes[i]);
		assert_status(f, lh_store_meeting_load(f->store, f->arena, m.id,
						       &loaded, &f->err), LH_EFORMAT);
		fixture_sql(f->path, "UPDATE meeting SET state = 0, sequence = 0,"
			    " day = '2025-12-01', start_minute = 480");
	}
	assert_non_null(fixture_load(f, m.id));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, fixture_setup, fixture_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_create),
		TEST(test_create_shared),
		TEST(test_settings_of_connection),
		TEST(test_strange_files),
		TEST(test_empty_file),
		TEST(test_foreign_database),
		TEST(test_newer_version),
		TEST(test_upgrade),
		TEST(test_upgrade_fails_as_a_whole),
		TEST(test_old_version_read_only),
		TEST(test_read_only),
		TEST(test_read_only_with_wal),
		TEST(test_network),
		TEST(test_backup),
		TEST(test_restore),
		TEST(test_restore_over_ruins),
		TEST(test_restore_refuses),
		TEST(test_check),
		TEST(test_corrupt_file),
		TEST(test_wrong_values),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
