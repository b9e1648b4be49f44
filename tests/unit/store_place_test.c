/* What others do to an open file: move it, remove it, put another in its
 * place, spoil it, hold it locked.  Nothing is said to be saved that nobody
 * will find again. */
#include "store_fixture.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static enum lh_status save(struct fixture *f, const char *title)
{
	struct lh_meeting m = fixture_meeting(title, 2);
	enum lh_status status = lh_store_begin(f->store, "add", &f->err);

	if (status == LH_OK)
		status = lh_store_meeting_save(f->store, &m, &f->err);
	if (status == LH_OK)
		return lh_store_commit(f->store, NULL, &f->err);
	lh_store_rollback(f->store);
	return status;
}

static int64_t count_in(const char *path)
{
	return fixture_sql_number(path, "SELECT count(*) FROM meeting");
}

static void copy_file(struct fixture *f, const char *from, const char *to)
{
	const char *command = lh_arena_printf(f->arena, "cp '%s' '%s'", from,
					      to);

	assert_int_equal(system(command), 0);
}

/* All over it. */
static void put_text(const char *path, const char *text)
{
	FILE *file = fopen(path, "r+");
	struct stat about;

	assert_non_null(file);
	assert_int_equal(stat(path, &about), 0);
	for (long i = 0; i < about.st_size; i += (long)strlen(text))
		fputs(text, file);
	assert_int_equal(fclose(file), 0);
}

static void test_moved_and_back(void **state)
{
	struct fixture *f = *state;
	const char *away = fixture_path(f, "dời đi.db");

	assert_ok(f, save(f, "Họp trước"));
	assert_ok(f, lh_store_present(f->store, &f->err));
	assert_int_equal(rename(f->path, away), 0);
	assert_int_equal(lh_store_present(f->store, &f->err), LH_EIO);
	assert_non_null(strstr(f->err.text, f->path));
	assert_non_null(strstr(f->err.text, "chỗ cũ"));
	assert_status(f, save(f, "Họp vào chỗ trống"), LH_EIO);
	/* What was saved before went along, although it stood in the WAL that
	 * stayed behind. */
	assert_int_equal(count_in(away), 1);
	assert_int_equal(rename(away, f->path), 0);
	assert_ok(f, lh_store_present(f->store, &f->err));
	assert_ok(f, save(f, "Họp sau"));
	assert_int_equal(count_in(f->path), 2);
	fixture_check(f);
}

static void test_removed(void **state)
{
	struct fixture *f = *state;

	assert_ok(f, save(f, "Họp"));
	assert_int_equal(unlink(f->path), 0);
	assert_status(f, save(f, "Họp nữa"), LH_EIO);
	assert_status(f, save(f, "Họp nữa"), LH_EIO);
	/* Nobody made a new one behind the person's back. */
	assert_int_equal(access(f->path, F_OK), -1);
}

/* Somebody clears away the file beside it, whose name says nothing to him. */
static void test_wal_removed(void **state)
{
	struct fixture *f = *state;
	const char *wal = lh_arena_printf(f->arena, "%s-wal", f->path);

	assert_ok(f, save(f, "Họp"));
	assert_int_equal(unlink(wal), 0);
	assert_int_equal(lh_store_present(f->store, &f->err), LH_EIO);
	assert_non_null(strstr(f->err.text, wal));
	assert_status(f, save(f, "Họp nữa"), LH_EIO);
	/* What was confirmed is in the file itself by now. */
	assert_int_equal(count_in(f->path), 1);
	fixture_reopen(f);
	assert_ok(f, save(f, "Họp sau"));
	assert_int_equal(count_in(f->path), 2);
	fixture_check(f);
}

/* A file of the same content is another file all the same. */
static void test_replaced(void **state)
{
	struct fixture *f = *state;
	const char *other = fixture_path(f, "khác.db");
	const char *away = fixture_path(f, "cũ.db");

	assert_ok(f, lh_store_backup(f->store, other, &f->err));
	assert_ok(f, save(f, "Họp cũ"));
	assert_int_equal(rename(f->path, away), 0);
	assert_int_equal(rename(other, f->path), 0);
	assert_int_equal(lh_store_present(f->store, &f->err), LH_EIO);
	assert_non_null(strstr(f->err.text, "tệp khác"));
	assert_status(f, save(f, "Họp nữa"), LH_EIO);
	/* The old one's last words were not played into the new one. */
	assert_int_equal(count_in(f->path), 0);
	assert_int_equal(count_in(away), 1);
	lh_store_close(f->store);
	f->store = fixture_open(f, "lan");
	assert_ok(f, save(f, "Họp mới"));
	assert_int_equal(count_in(f->path), 1);
	fixture_check(f);
}

/* Somebody copies a backup over the file while a change is on its way. */
static void test_replaced_before_commit(void **state)
{
	struct fixture *f = *state;
	const char *other = fixture_path(f, "khác.db");
	struct lh_meeting m = fixture_meeting("Họp", 2);

	assert_ok(f, lh_store_backup(f->store, other, &f->err));
	begin(f, "add");
	assert_ok(f, lh_store_meeting_save(f->store, &m, &f->err));
	assert_int_equal(rename(other, f->path), 0);
	assert_status(f, lh_store_commit(f->store, NULL, &f->err), LH_EIO);
	assert_int_equal(count_in(f->path), 0);
}

static void test_folder_shut(void **state)
{
	struct fixture *f = *state;

	if (geteuid() == 0
	    && (chown(f->dir, 65534, 65534) != 0 || seteuid(65534) != 0)) {
		print_message("skipped: root enters every folder\n");
		skip();
	}
	assert_int_equal(chmod(f->dir, 0), 0);
	enum lh_status status = save(f, "Họp");
	assert_int_equal(chmod(f->dir, 0700), 0);
	if (getuid() == 0)
		assert_int_equal(seteuid(0), 0);
	assert_int_equal(status, LH_EIO);
	assert_non_null(strstr(f->err.text, "quyền"));
	assert_ok(f, save(f, "Họp"));
}

/* Spoiled under the open store: a sentence each time, and no crash. */
static void test_spoiled(void **state)
{
	static const char *const spoils[] = { "rác ", "", NULL };

	for (int i = 0; i < 3; i++) {
		struct fixture *f = *state;
		struct lh_meeting *meetings;
		size_t count;
		const char *kept = fixture_path(f, "lành.db");

		for (int k = 0; k < 40; k++)
			assert_ok(f, save(f, "Họp giao ban đầu tuần"));
		fixture_reopen(f);
		copy_file(f, f->path, kept);
		if (spoils[i] && *spoils[i])
			put_text(f->path, spoils[i]);
		else
			assert_int_equal(truncate(f->path, spoils[i] ? 0 : 5000),
					 0);
		struct lh_meeting_filter all = {
			.from = LH_INSTANT_UNKNOWN, .until = LH_INSTANT_UNKNOWN,
		};
		enum lh_status status = lh_store_meeting_list(
			f->store, f->arena, &all, &meetings, &count, &f->err);
		assert_true(status == LH_EFORMAT || status == LH_EIO);
		assert_non_null(strstr(f->err.text, f->path));
		assert_int_not_equal(save(f, "Họp"), LH_OK);
		assert_non_null(strstr(f->err.text, f->path));
		lh_store_change_counter(f->store);
		lh_store_close(f->store);
		copy_file(f, kept, f->path);
		assert_int_equal(unlink(kept), 0);
		f->store = fixture_open(f, "lan");
		fixture_check(f);
	}
}

/* --- waiting --- */

struct patience {
	struct fixture *f;
	struct lh_store *other;
	int asked, most;
	bool ends;		/* the other one, at the last asking */
};

static bool wait_a_little(void *data)
{
	struct patience *p = data;

	usleep(1000);
	if (++p->asked < p->most)
		return true;
	if (p->ends)
		lh_store_rollback(p->other);
	return p->ends;
}

static void test_wait(void **state)
{
	struct fixture *f = *state;
	struct patience p = { .f = f, .most = 5 };
	struct lh_error err;

	p.other = fixture_open(f, "minh");
	lh_store_set_wait(f->store, wait_a_little, &p);
	assert_ok(f, save(f, "Họp khi không ai ghi"));
	assert_int_equal(p.asked, 0);
	assert_int_equal(lh_store_begin(p.other, "add", &err), LH_OK);
	assert_status(f, save(f, "Họp bị bỏ"), LH_EBUSY);
	assert_int_equal(p.asked, 5);
	p.asked = 0;
	p.ends = true;
	assert_ok(f, save(f, "Họp sau khi chờ"));
	assert_int_equal(p.asked, 5);
	lh_store_close(p.other);
	assert_int_equal(count_in(f->path), 2);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, fixture_setup, fixture_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_moved_and_back),
		TEST(test_removed),
		TEST(test_wal_removed),
		TEST(test_replaced),
		TEST(test_replaced_before_commit),
		TEST(test_folder_shut),
		TEST(test_spoiled),
		TEST(test_wait),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
