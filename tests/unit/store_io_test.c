/* The n-th write to the disk fails, for every n until all is done: whatever
 * the store says then, what it confirmed is there and nothing is half done.
 *
 * A shim stands before SQLite's own file layer and counts writes, truncations
 * and syncs of all files. */
#include "store_fixture.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* What the shim does; SQLite hands us nothing of our own to keep it in. */
static struct {
	long left;		/* operations until the failing one; < 0: never */
	int code;		/* of the failure */
	bool stays;		/* all that follow fail too */
	long count;
} shim;

struct shim_file {
	sqlite3_file base;
	sqlite3_file *real;	/* behind this struct */
};

static sqlite3_vfs *shim_real;

static bool shim_fails(void)
{
	shim.count++;
	if (shim.left < 0)
		return false;
	if (shim.left > 0) {
		shim.left--;
		return false;
	}
	if (!shim.stays)
		shim.left = -1;
	return true;
}

static sqlite3_file *shim_file(sqlite3_file *file)
{
	return ((struct shim_file *)file)->real;
}

static int shim_close(sqlite3_file *file)
{
	return shim_file(file)->pMethods->xClose(shim_file(file));
}

static int shim_read(sqlite3_file *file, void *data, int size, sqlite3_int64 at)
{
	return shim_file(file)->pMethods->xRead(shim_file(file), data, size, at);
}

static int shim_write(sqlite3_file *file, const void *data, int size,
		      sqlite3_int64 at)
{
	if (!shim_fails())
		return shim_file(file)->pMethods->xWrite(shim_file(file), data, size,
							 at);
	/* A disk may take half of it. */
	if (size > 1)
		shim_file(file)->pMethods->xWrite(shim_file(file), data, size / 2, at);
	return shim.code == SQLITE_FULL ? SQLITE_FULL : SQLITE_IOERR_WRITE;
}

static int shim_truncate(sqlite3_file *file, sqlite3_int64 size)
{
	if (shim_fails())
		return SQLITE_IOERR_TRUNCATE;
	return shim_file(file)->pMethods->xTruncate(shim_file(file), size);
}

static int shim_sync(sqlite3_file *file, int flags)
{
	if (shim_fails())
		return SQLITE_IOERR_FSYNC;
	return shim_file(file)->pMethods->xSync(shim_file(file), flags);
}

static int shim_size(sqlite3_file *file, sqlite3_int64 *size)
{
	return shim_file(file)->pMethods->xFileSize(shim_file(file), size);
}

static int shim_lock(sqlite3_file *file, int lock)
{
	return shim_file(file)->pMethods->xLock(shim_file(file), lock);
}

static int shim_unlock(sqlite3_file *file, int lock)
{
	return shim_file(file)->pMethods->xUnlock(shim_file(file), lock);
}

static int shim_check_lock(sqlite3_file *file, int *result)
{
	return shim_file(file)->pMethods->xCheckReservedLock(shim_file(file), result);
}

static int shim_control(sqlite3_file *file, int what, void *data)
{
	return shim_file(file)->pMethods->xFileControl(shim_file(file), what, data);
}

static int shim_sector(sqlite3_file *file)
{
	return shim_file(file)->pMethods->xSectorSize(shim_file(file));
}

static int shim_device(sqlite3_file *file)
{
	return shim_file(file)->pMethods->xDeviceCharacteristics(shim_file(file));
}

static int shim_map(sqlite3_file *file, int page, int size, int extend,
		    void volatile **data)
{
	return shim_file(file)->pMethods->xShmMap(shim_file(file), page, size,
						  extend, data);
}

static int shim_shm_lock(sqlite3_file *file, int offset, int n, int flags)
{
	return shim_file(file)->pMethods->xShmLock(shim_file(file), offset, n, flags);
}

static void shim_barrier(sqlite3_file *file)
{
	shim_file(file)->pMethods->xShmBarrier(shim_file(file));
}

static int shim_unmap(sqlite3_file *file, int remove)
{
	return shim_file(file)->pMethods->xShmUnmap(shim_file(file), remove);
}

static const sqlite3_io_methods shim_methods = {
	.iVersion = 2, .xClose = shim_close, .xRead = shim_read,
	.xWrite = shim_write, .xTruncate = shim_truncate, .xSync = shim_sync,
	.xFileSize = shim_size, .xLock = shim_lock, .xUnlock = shim_unlock,
	.xCheckReservedLock = shim_check_lock, .xFileControl = shim_control,
	.xSectorSize = shim_sector, .xDeviceCharacteristics = shim_device,
	.xShmMap = shim_map, .xShmLock = shim_shm_lock,
	.xShmBarrier = shim_barrier, .xShmUnmap = shim_unmap,
};

static int shim_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file,
		     int flags, int *out)
{
	struct shim_file *ours = (struct shim_file *)file;

	(void)vfs;
	ours->base.pMethods = NULL;
	ours->real = (sqlite3_file *)(ours + 1);
	int code = shim_real->xOpen(shim_real, name, ours->real, flags, out);
	if (ours->real->pMethods)
		ours->base.pMethods = &shim_methods;
	return code;
}

static void shim_register(sqlite3_vfs *vfs)
{
	shim_real = sqlite3_vfs_find(NULL);
	*vfs = *shim_real;
	vfs->zName = "shim";
	vfs->szOsFile = (int)sizeof(struct shim_file) + shim_real->szOsFile;
	vfs->xOpen = shim_open;
	sqlite3_vfs_register(vfs, 1);
	shim.left = -1;
}

/* --- what is tried --- */

/* Three changes, each its own transaction; *done counts the confirmed. */
static enum lh_status run_changes(struct fixture *f, int *done)
{
	struct lh_participant p = fixture_participant("Sở Tài chính");
	struct lh_meeting m = fixture_meeting("Họp", 1);
	struct lh_store *store = f->store;
	enum lh_status status;

	*done = 0;
	m.participants = &p;
	m.n_participants = 1;
	for (int i = 0; i < 3; i++) {
		status = lh_store_begin(store, "edit", &f->err);
		if (status != LH_OK)
			return status;
		m.sequence = i;
		status = lh_store_meeting_save(store, &m, &f->err);
		if (status != LH_OK) {
			lh_store_rollback(store);
			return status;
		}
		status = lh_store_commit(store, NULL, &f->err);
		if (status != LH_OK)
			return status;
		++*done;
	}
	return LH_OK;
}

struct failure_case {
	const char *name;
	int code;
	bool stays;
};

static const struct failure_case failure_cases[] = {
	{ "one failing write", SQLITE_IOERR, false },
	{ "a disk that is gone", SQLITE_IOERR, true },
	{ "a full disk", SQLITE_FULL, true },
	{ "a moment without room", SQLITE_FULL, false },
};

/* One run with the n-th operation failing; true when none failed. */
static bool run_case(const struct failure_case *c, long n)
{
	struct fixture *f = NULL;
	int done;

	assert_int_equal(fixture_setup((void **)&f), 0);
	shim.code = c->code;
	shim.stays = c->stays;
	shim.left = n;
	enum lh_status status = run_changes(f, &done);
	bool clean = shim.left > 0;
	shim.left = -1;
	if (status != LH_OK && status != LH_EIO)
		fail_msg("%s, %ld: %d: %s", c->name, n, status, f->err.text);
	if (status != LH_OK)
		assert_true(f->err.text[0]);

	/* The disk is well again: the same connection goes on, */
	struct lh_meeting next = fixture_meeting("Sau", 2);
	if (lh_store_begin(f->store, "add", &f->err) != LH_OK ||
	    lh_store_meeting_save(f->store, &next, &f->err) != LH_OK ||
	    lh_store_commit(f->store, NULL, &f->err) != LH_OK)
		fail_msg("%s, %ld, afterwards: %s", c->name, n, f->err.text);
	/* and everything confirmed is there. */
	fixture_reopen(f);
	fixture_check(f);
	int64_t entries = fixture_sql_number(f->path,
		"SELECT count(*) FROM journal WHERE command = 'edit'");
	int64_t sequence = fixture_sql_number(f->path,
		"SELECT ifnull(max(sequence), -1) FROM meeting WHERE title = 'Họp'");
	if (entries < done || entries > done + 1 || sequence != entries - 1)
		fail_msg("%s, %ld: %d confirmed, %lld there, sequence %lld", c->name,
			 n, done, (long long)entries, (long long)sequence);
	fixture_teardown((void **)&f);
	return clean;
}

static void test_every_write_fails_once(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(failure_cases) / sizeof(failure_cases[0]); i++) {
		long n = 0;

		while (!run_case(&failure_cases[i], n))
			n++;
		/* The shim has seen something. */
		assert_true(n > 20);
	}
}

/* While the file is being made. */
static void test_creating_fails(void **state)
{
	struct fixture *f = *state;

	for (long n = 0; n < 400; n++) {
		const char *path = lh_arena_printf(f->arena, "%s/%ld.db", f->dir, n);
		struct lh_store_options options = {
			.path = path, .write = true, .create = true,
			.author = "lan",
		};
		struct lh_store *store = NULL;

		shim.code = SQLITE_FULL;
		shim.stays = true;
		shim.left = n;
		enum lh_status status = lh_store_open(&store, &options, &f->err);
		bool clean = shim.left > 0;
		if (status == LH_OK)
			lh_store_close(store);
		shim.left = -1;
		if (status != LH_OK && status != LH_EIO)
			fail_msg("%ld: %d: %s", n, status, f->err.text);
		assert_ok(f, lh_store_open(&store, &options, &f->err));
		lh_store_close(store);
		assert_int_equal(unlink(path), 0);
		if (clean) {
			assert_true(n > 5);
			return;
		}
	}
	fail();
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, fixture_setup, fixture_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_write_fails_once),
		TEST(test_creating_fails),
	};
	static sqlite3_vfs vfs;

	sqlite3_initialize();
	shim_register(&vfs);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
