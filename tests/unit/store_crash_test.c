/* Ends that nobody plans: killed while writing, no room left, two writers at
 * once.  What was confirmed is there, what was not has left no trace. */
#include "store_fixture.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <sched.h>

#define KILL_ROUNDS 60
#define WRITERS_COMMITS 100

static struct lh_store *open_as(const char *path, const char *author)
{
	struct lh_store *store = NULL;
	struct lh_error err;
	struct lh_store_options options = {
		.path = path, .write = true, .create = true, .author = author,
	};

	if (lh_store_open(&store, &options, &err) != LH_OK) {
		fprintf(stderr, "%s\n", err.text);
		return NULL;
	}
	return store;
}

/* One transaction: a meeting with three participants and an assignment that
 * belongs to it; both carry the number in their titles. */
static enum lh_status save_pair(struct lh_store *store, int64_t number,
				int64_t *id, struct lh_error *err)
{
	char title[64];
	struct lh_participant p[3] = {
		fixture_participant("Sở Tài chính"), fixture_participant("Sở Xây dựng"),
		fixture_participant("UBND xã"),
	};
	struct lh_meeting m = fixture_meeting(title, 1 + (int)(number % 28));
	struct lh_assignment a = fixture_assignment(title);
	struct lh_share share = fixture_share("Sở Tài chính");

	snprintf(title, sizeof(title), "Họp %lld", (long long)number);
	m.participants = p;
	m.n_participants = 3;
	enum lh_status status = lh_store_begin(store, "add", err);
	if (status != LH_OK)
		return status;
	status = lh_store_meeting_save(store, &m, err);
	a.meeting_ids = &m.id;
	a.n_meetings = 1;
	a.shares = &share;
	a.n_shares = 1;
	if (status == LH_OK)
		status = lh_store_assignment_save(store, &a, err);
	if (status != LH_OK) {
		lh_store_rollback(store);
		return status;
	}
	*id = m.id;
	return lh_store_commit(store, title, err);
}

/* Each meeting has its three participants, its assignment and its journal
 * entry, or is not there at all. */
static void check_nothing_half(const char *path)
{
	assert_int_equal(fixture_sql_number(path,
		"SELECT count(*) FROM meeting m WHERE"
		" (SELECT count(*) FROM participant WHERE meeting = m.id) <> 3 OR"
		" (SELECT count(*) FROM assignment_meeting WHERE meeting = m.id) <> 1"),
		0);
	assert_int_equal(fixture_sql_number(path,
		"SELECT (SELECT count(*) FROM meeting) <>"
		" (SELECT count(*) FROM journal WHERE command = 'add')"), 0);
}

/* --- kill -9 --- */

/* Shared with the child: the number of the last confirmed commit. */
static volatile int64_t *confirmed_new(void)
{
	void *page = mmap(NULL, 4096, PROT_READ | PROT_WRITE,
			  MAP_SHARED | MAP_ANONYMOUS, -1, 0);

	assert_true(page != MAP_FAILED);
	return page;
}

static _Noreturn void write_until_killed(const char *path,
					 volatile int64_t *confirmed)
{
	struct lh_store *store = open_as(path, "con");
	struct lh_error err;
	int64_t id;

	if (!store)
		_exit(1);
	for (;;) {
		if (save_pair(store, *confirmed + 1, &id, &err) != LH_OK)
			_exit(2);
		++*confirmed;
	}
}

static void sleep_microseconds(long count)
{
	struct timespec t = { .tv_nsec = count * 1000 };

	nanosleep(&t, NULL);
}

static void test_kill(void **state)
{
	struct fixture *f = *state;
	volatile int64_t *confirmed = confirmed_new();
	unsigned seed = 1;
	int64_t last = 0;

	lh_store_close(f->store);
	f->store = NULL;
	for (int round = 0; round < KILL_ROUNDS; round++) {
		pid_t child = fork();
		int status;

		if (child == 0)
			write_until_killed(f->path, confirmed);
		/* From before the file is open to well within the writing. */
		seed = seed * 1103515245u + 12345u;
		sleep_microseconds((long)(seed >> 16) % 20000 + 500);
		kill(child, SIGKILL);
		assert_int_equal(waitpid(child, &status, 0), child);
		assert_true(WIFSIGNALED(status));

		f->store = fixture_open(f, "lan");
		if (round % 10 == 9)
			fixture_check(f);
		lh_store_close(f->store);
		f->store = NULL;
		check_nothing_half(f->path);
		int64_t there = fixture_sql_number(f->path,
			"SELECT count(*) FROM meeting");
		/* The one commit that was not yet counted may be there. */
		assert_true(there == *confirmed || there == *confirmed + 1);
		*confirmed = there;
	}
	last = *confirmed;
	assert_true(last > KILL_ROUNDS / 4);
	assert_int_equal(fixture_sql_number(f->path,
		"SELECT max(cast(substr(title, 5) AS INTEGER)) FROM meeting"), last);
	munmap((void *)(uintptr_t)confirmed, 4096);
}

/* Killed in the very beginning: the file is new or not there. */
static void test_kill_while_creating(void **state)
{
	struct fixture *f = *state;

	for (int round = 0; round < 30; round++) {
		const char *path = lh_arena_printf(f->arena, "%s/mới-%d.db", f->dir,
						   round);
		pid_t child = fork();
		int status;

		if (child == 0) {
			lh_store_close(open_as(path, "con"));
			_exit(0);
		}
		sleep_microseconds(round * 400);
		kill(child, SIGKILL);
		assert_int_equal(waitpid(child, &status, 0), child);
		struct lh_store *store = open_as(path, "lan");
		assert_non_null(store);
		lh_store_close(store);
		assert_int_equal(fixture_sql_number(path,
			"SELECT count(*) FROM meeting"), 0);
	}
}

/* --- no room --- */

/* Writes until it is refused; returns 0 when the refusal was a proper one and
 * the store could be used again once there was room. */
static int write_until_full(const char *path, void (*make_room)(const char *),
			    int64_t *confirmed)
{
	struct lh_store *store = open_as(path, "con");
	struct lh_error err = { 0 };
	int64_t id;
	enum lh_status status = LH_OK;

	if (!store)
		return 10;
	for (int i = 0; i < 100000 && status == LH_OK; i++) {
		status = save_pair(store, *confirmed + 1, &id, &err);
		*confirmed += status == LH_OK;
	}
	if (status != LH_EIO || !err.text[0])
		return 11;
	/* Still none: refused again, and no worse. */
	if (save_pair(store, *confirmed + 1, &id, &err) == LH_OK)
		++*confirmed;
	make_room(path);
	if (save_pair(store, *confirmed + 1, &id, &err) != LH_OK)
		return 12;
	++*confirmed;
	lh_store_close(store);
	return 0;
}

static void raise_limit(const char *path)
{
	struct rlimit limit;

	(void)path;
	getrlimit(RLIMIT_FSIZE, &limit);
	limit.rlim_cur = limit.rlim_max;
	setrlimit(RLIMIT_FSIZE, &limit);
}

static void test_file_limit(void **state)
{
	struct fixture *f = *state;
	volatile int64_t *confirmed = confirmed_new();
	int status;

	lh_store_close(f->store);
	f->store = NULL;
	pid_t child = fork();
	if (child == 0) {
		struct rlimit limit;
		int64_t count = 0;

		signal(SIGXFSZ, SIG_IGN);
		getrlimit(RLIMIT_FSIZE, &limit);
		limit.rlim_cur = 2 << 20;
		setrlimit(RLIMIT_FSIZE, &limit);
		int result = write_until_full(f->path, raise_limit, &count);
		*confirmed = count;
		_exit(result);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 0);
	f->store = fixture_open(f, "lan");
	fixture_check(f);
	check_nothing_half(f->path);
	assert_int_equal(fixture_sql_number(f->path,
		"SELECT count(*) FROM meeting"), *confirmed);
	munmap((void *)(uintptr_t)confirmed, 4096);
}

static void remove_ballast(const char *path)
{
	char ballast[128];

	snprintf(ballast, sizeof(ballast), "%.*s/đệm",
		 (int)(strrchr(path, '/') - path), path);
	unlink(ballast);
}

static void write_text(const char *path, const char *text)
{
	int fd = open(path, O_WRONLY | O_CLOEXEC);

	if (fd < 0)
		return;
	if (write(fd, text, strlen(text)) < 0)
		fprintf(stderr, "%s: %s\n", path, strerror(errno));
	close(fd);
}

/* A file system of its own, 4 MiB; false where that is not permitted. */
static bool mount_small(const char *dir)
{
	char map[64];
	uid_t uid = getuid();
	gid_t gid = getgid();

	if (unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0)
		return false;
	write_text("/proc/self/setgroups", "deny");
	snprintf(map, sizeof(map), "0 %u 1", (unsigned)uid);
	write_text("/proc/self/uid_map", map);
	snprintf(map, sizeof(map), "0 %u 1", (unsigned)gid);
	write_text("/proc/self/gid_map", map);
	return mount("tmpfs", dir, "tmpfs", 0, "size=4m") == 0;
}

#define NOT_PERMITTED 77

static void fill_to_the_brim(const char *ballast)
{
	static const char block[512];
	int fd = open(ballast, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);

	if (fd < 0)
		return;
	while (write(fd, block, sizeof(block)) > 0)
		;
	close(fd);
}

/* What is on a disk without room for SQLite's own files can still be read;
 * who wants to write hears why not. */
static int read_on_full_disk(const char *path, const char *ballast)
{
	struct lh_store_options options = { .path = path };
	struct lh_store *store = NULL;
	struct lh_error err;
	bool empty = true;

	fill_to_the_brim(ballast);
	if (lh_store_open(&store, &options, &err) != LH_OK ||
	    lh_store_is_empty(store, &empty, &err) != LH_OK || empty) {
		fprintf(stderr, "%s\n", err.text);
		return 30;
	}
	lh_store_close(store);
	store = NULL;
	options.write = true;
	if (lh_store_open(&store, &options, &err) == LH_OK)
		return 31;
	if (err.code != LH_EIO || !strstr(err.text, "đã đầy")) {
		fprintf(stderr, "%s\n", err.text);
		return 32;
	}
	return 0;
}

static int fill_small_disk(const char *dir)
{
	char path[128], ballast[128];
	int64_t count = 0;

	if (!mount_small(dir))
		return NOT_PERMITTED;
	snprintf(path, sizeof(path), "%s/l.db", dir);
	snprintf(ballast, sizeof(ballast), "%s/đệm", dir);
	FILE *file = fopen(ballast, "w");
	for (int i = 0; file && i < 1 << 20; i++)
		fputc('x', file);
	if (!file || fclose(file) != 0)
		return 20;
	int result = write_until_full(path, remove_ballast, &count);
	if (result)
		return result;
	if (fixture_sql_number(path, "SELECT count(*) FROM meeting") != count)
		return 21;
	struct lh_store *store = open_as(path, "lan");
	struct lh_arena *arena = lh_arena_new();
	struct lh_error err;
	const char **faults;
	size_t n;
	if (!store || lh_store_check(store, arena, &faults, &n, &err) != LH_OK || n)
		return 22;
	lh_arena_free(arena);
	lh_store_close(store);
	return read_on_full_disk(path, ballast);
}

static void test_disk_full(void **state)
{
	struct fixture *f = *state;
	int status;

	pid_t child = fork();
	if (child == 0)
		_exit(fill_small_disk(f->dir));
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	if (WEXITSTATUS(status) == NOT_PERMITTED) {
		fprintf(stderr, "SKIPPED: no file system of one's own here, a full disk"
			" is not tested\n");
		skip();
	}
	assert_int_equal(WEXITSTATUS(status), 0);
}

/* --- two writers --- */

static void test_two_writers(void **state)
{
	struct fixture *f = *state;
	pid_t children[2];
	int status;

	lh_store_close(f->store);
	f->store = NULL;
	for (int i = 0; i < 2; i++) {
		children[i] = fork();
		if (children[i] != 0)
			continue;
		struct lh_store *store = open_as(f->path, i ? "một" : "hai");
		struct lh_error err;
		int64_t id;
		for (int j = 0; store && j < WRITERS_COMMITS; j++)
			if (save_pair(store, j, &id, &err) != LH_OK)
				_exit(1);
		lh_store_close(store);
		_exit(store ? 0 : 2);
	}
	for (int i = 0; i < 2; i++) {
		assert_int_equal(waitpid(children[i], &status, 0), children[i]);
		assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 0);
	}
	f->store = fixture_open(f, "lan");
	fixture_check(f);
	check_nothing_half(f->path);
	assert_int_equal(fixture_sql_number(f->path,
		"SELECT count(*) FROM meeting"), 2 * WRITERS_COMMITS);
}

/* Four programs begin at once, and there is no file yet. */
static void test_four_creators(void **state)
{
	struct fixture *f = *state;

	for (int round = 0; round < 20; round++) {
		const char *path = lh_arena_printf(f->arena, "%s/cùng-%d.db", f->dir,
						   round);
		pid_t children[4];
		int status;

		for (int i = 0; i < 4; i++) {
			children[i] = fork();
			if (children[i] != 0)
				continue;
			struct lh_store *store = open_as(path, "con");
			lh_store_close(store);
			_exit(store ? 0 : 1);
		}
		for (int i = 0; i < 4; i++) {
			assert_int_equal(waitpid(children[i], &status, 0),
					 children[i]);
			assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 0);
		}
	}
}

/* Somebody holds the file for longer than anybody waits. */
static void test_busy(void **state)
{
	struct fixture *f = *state;
	struct lh_store *other = fixture_open(f, "minh");
	struct lh_meeting m = fixture_meeting("Họp", 1);
	struct lh_meeting *loaded;

	fixture_save_meeting(f, &m, NULL);
	assert_ok(f, lh_store_begin(other, "edit", &f->err));
	assert_status(f, lh_store_begin(f->store, "edit", &f->err), LH_EBUSY);
	/* Reading goes on. */
	assert_ok(f, lh_store_meeting_load(f->store, f->arena, m.id, &loaded, &f->err));
	lh_store_rollback(other);
	begin(f, "edit");
	commit(f, NULL);
	lh_store_close(other);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, fixture_setup, fixture_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_kill),
		TEST(test_kill_while_creating),
		TEST(test_file_limit),
		TEST(test_disk_full),
		TEST(test_two_writers),
		TEST(test_four_creators),
		TEST(test_busy),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
