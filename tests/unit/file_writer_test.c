/* A file written in pieces: whole or not at all; and the set of ids. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include <lichhop/alloc.h>

#include "src/control/file_writer.h"
#include "src/control/id_set.h"

static int folder_make(void **state)
{
	char *folder = lh_xstrdup("/tmp/lichhop-writer-XXXXXX");

	*state = mkdtemp(folder);
	return *state ? 0 : -1;
}

static size_t folder_count(const char *folder)
{
	DIR *dir = opendir(folder);
	size_t count = 0;

	assert_non_null(dir);
	while (readdir(dir))
		count++;
	closedir(dir);
	return count - 2;	/* . and .. */
}

static int folder_remove(void **state)
{
	char command[256];

	snprintf(command, sizeof(command), "rm -rf '%s'", (char *)*state);
	int result = system(command);
	free(*state);
	return result;
}

static void path_in(char *path, size_t size, const char *folder)
{
	snprintf(path, size, "%s/lịch.ics", folder);
}

static void check_content(const char *path, const char *expected)
{
	char buf[64];
	FILE *f = fopen(path, "r");

	assert_non_null(f);
	size_t n = fread(buf, 1, sizeof(buf) - 1, f);
	buf[n] = '\0';
	fclose(f);
	assert_string_equal(buf, expected);
}

static void test_replaces_whole(void **state)
{
	struct file_writer writer = FILE_WRITER_INIT;
	struct lh_error err;
	char path[256];

	path_in(path, sizeof(path), *state);
	for (int round = 0; round < 2; round++) {
		const char *second = round ? "hai" : "một";
		assert_int_equal(file_writer_begin(&writer, path, &err), LH_OK);
		assert_int_equal(file_writer_add(&writer, "lịch ",
						 strlen("lịch "), &err),
				 LH_OK);
		if (round)
			check_content(path, "lịch một");
		assert_int_equal(file_writer_add(&writer, second,
						 strlen(second), &err), LH_OK);
		assert_int_equal(file_writer_commit(&writer, &err), LH_OK);
		file_writer_abort(&writer);	/* does nothing any more */
	}
	check_content(path, "lịch hai");
	assert_int_equal(folder_count(*state), 1);
}

static void test_abort_leaves_nothing(void **state)
{
	struct file_writer writer = FILE_WRITER_INIT;
	struct lh_error err;
	char path[256];

	path_in(path, sizeof(path), *state);
	assert_int_equal(file_writer_begin(&writer, path, &err), LH_OK);
	assert_int_equal(file_writer_add(&writer, "dở", strlen("dở"),
					 &err), LH_OK);
	file_writer_abort(&writer);
	assert_int_equal(folder_count(*state), 0);
}

/* A link stays a link, and the file keeps who may read it. */
static void test_follows_links(void **state)
{
	struct lh_error err;
	struct stat st;
	char path[256], link[256];

	path_in(path, sizeof(path), *state);
	snprintf(link, sizeof(link), "%s/nối", (char *)*state);
	assert_int_equal(file_writer_replace(path, "một", strlen("một"), &err),
			 LH_OK);
	assert_int_equal(chmod(path, 0600), 0);
	assert_int_equal(symlink(path, link), 0);
	assert_int_equal(file_writer_replace(link, "hai", 3, &err), LH_OK);
	check_content(path, "hai");
	assert_int_equal(lstat(link, &st), 0);
	assert_true(S_ISLNK(st.st_mode));
	assert_int_equal(stat(path, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
}

/* A pipe is written into, not replaced. */
static void test_writes_into_pipes(void **state)
{
	struct lh_error err;
	struct stat st;
	char path[256], buf[8] = "";

	path_in(path, sizeof(path), *state);
	assert_int_equal(mkfifo(path, 0600), 0);
	int reader = open(path, O_RDONLY | O_NONBLOCK);
	assert_true(reader >= 0);
	assert_int_equal(file_writer_replace(path, "lịch", strlen("lịch"),
					     &err), LH_OK);
	assert_int_equal(read(reader, buf, sizeof(buf) - 1), strlen("lịch"));
	assert_string_equal(buf, "lịch");
	close(reader);
	assert_int_equal(stat(path, &st), 0);
	assert_true(S_ISFIFO(st.st_mode));
}

static void test_no_folder(void **state)
{
	struct file_writer writer = FILE_WRITER_INIT;
	struct lh_error err;

	(void)state;
	assert_int_equal(file_writer_begin(&writer, "/không/có/x.ics", &err),
			 LH_ENOTFOUND);
	assert_non_null(strstr(err.text, "/không/có/x.ics"));
	file_writer_abort(&writer);
}

static void test_id_set(void **state)
{
	struct id_set *set = id_set_new();

	(void)state;
	for (int64_t id = 1; id <= 10000; id += 3)
		assert_true(id_set_add(set, id));
	for (int64_t id = 1; id <= 10000; id++)
		assert_int_equal(id_set_add(set, id), (id - 1) % 3 != 0);
	assert_false(id_set_add(set, 10000));
	assert_true(id_set_add(set, INT64_MAX));
	id_set_free(set);
	id_set_free(NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_replaces_whole,
						folder_make, folder_remove),
		cmocka_unit_test_setup_teardown(test_abort_leaves_nothing,
						folder_make, folder_remove),
		cmocka_unit_test_setup_teardown(test_follows_links,
						folder_make, folder_remove),
		cmocka_unit_test_setup_teardown(test_writes_into_pipes,
						folder_make, folder_remove),
		cmocka_unit_test(test_no_folder),
		cmocka_unit_test(test_id_set),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
