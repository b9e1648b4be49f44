/* Copies of the file, made with SQLite's backup interface: never by copying
 * bytes, which would miss what is in the WAL. */
#include "store_priv.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <lichhop/gettext.h>
#include <lichhop/log.h>

enum lh_status store_copy_over(sqlite3 *source, const char *source_path,
			       sqlite3 *target, const char *target_path,
			       struct lh_error *err)
{
	sqlite3_backup *backup = sqlite3_backup_init(target, "main", source, "main");
	int code;

	if (!backup)
		return store_fail(target, target_path,
				  sqlite3_extended_errcode(target), err);
	do
		code = sqlite3_backup_step(backup, -1);
	while (code == SQLITE_OK);
	int finished = sqlite3_backup_finish(backup);
	if (code == SQLITE_DONE && finished == SQLITE_OK)
		return LH_OK;
	if (finished == SQLITE_OK)
		finished = code;
	switch (finished & 0xff) {
	case SQLITE_CORRUPT:
	case SQLITE_NOTADB:
		return store_fail(source, source_path, finished, err);
	default:
		return store_fail(target, target_path, finished, err);
	}
}

/* The copy stands alone: one file, without WAL.  Nobody else knows of it yet,
 * so it needs no locks, which a stick or a network share may not have. */
static enum lh_status copy_to_file(sqlite3 *source, const char *source_path,
				   const char *path, struct lh_error *err)
{
	sqlite3 *target = NULL;
	int code = sqlite3_open_v2(path, &target, SQLITE_OPEN_READWRITE |
				   SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
				   "unix-none");
	enum lh_status status = LH_OK;

	if (code != SQLITE_OK)
		status = store_fail(target, path, code, err);
	/* Without shared memory a WAL is only for one alone. */
	if (status == LH_OK)
		status = store_pragma(target, path, "PRAGMA locking_mode = EXCLUSIVE",
				      NULL, err);
	if (status == LH_OK)
		status = store_copy_over(source, source_path, target, path, err);
	if (status == LH_OK)
		status = store_pragma(target, path, "PRAGMA journal_mode = DELETE",
				      NULL, err);
	sqlite3_close(target);
	return status;
}

static enum lh_status copy_system_error(const char *path, struct lh_error *err)
{
	if (errno == EEXIST)
		return lh_error_set(err, LH_ECONFLICT,
			_("đã có tệp “%s”; hãy chọn tên khác"), path);
	return lh_error_set(err, LH_EIO, _("không ghi được “%s”: %s"), path,
			    lh_errno_words(errno));
}

/* Gives the copy its name, never replacing what somebody put there meanwhile.
 * Not every file system knows how to do that in one step. */
static enum lh_status copy_rename(const char *from, const char *to,
				  struct lh_error *err)
{
	if (renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
		return LH_OK;
	if (errno != EINVAL && errno != ENOSYS)
		return copy_system_error(to, err);
	errno = EEXIST;
	if (access(to, F_OK) == 0 || rename(from, to) != 0)
		return copy_system_error(to, err);
	return LH_OK;
}

static enum lh_status copy_sync(const char *path, struct lh_error *err)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC);

	if (fd < 0 || fsync(fd) != 0) {
		enum lh_status status = copy_system_error(path, err);

		if (fd >= 0)
			close(fd);
		return status;
	}
	close(fd);
	return LH_OK;
}

/* The name lasts when its directory does; where that cannot be asked for, it
 * is as good as it gets.  path is cut to the directory. */
static void copy_sync_directory(char *path)
{
	char *slash = strrchr(path, '/');

	if (slash)
		slash[slash == path ? 1 : 0] = '\0';
	int fd = open(slash ? path : ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (fd < 0)
		return;
	if (fsync(fd) != 0)
		lh_log("fsync of %s: %s", path, strerror(errno));
	close(fd);
}

enum lh_status store_copy(sqlite3 *source, const char *source_path,
			  const char *target, struct lh_error *err)
{
	struct lh_arena *arena = lh_arena_new();
	char *partial = lh_arena_printf(arena, "%s.XXXXXX", target);
	enum lh_status status;

	if (access(target, F_OK) == 0) {
		errno = EEXIST;
		status = copy_system_error(target, err);
		goto out;
	}
	int fd = mkostemp(partial, O_CLOEXEC);	/* mode 0600 */
	if (fd < 0) {
		status = copy_system_error(target, err);
		goto out;
	}
	close(fd);
	status = copy_to_file(source, source_path, partial, err);
	if (status == LH_OK)
		status = copy_sync(partial, err);
	if (status == LH_OK)
		status = copy_rename(partial, target, err);
	if (status == LH_OK)
		copy_sync_directory(partial);
	else
		unlink(partial);
out:
	lh_arena_free(arena);
	return status;
}

enum lh_status lh_store_backup(struct lh_store *store, const char *target,
			       struct lh_error *err)
{
	if (store->depth > 0)
		lh_bug("backup inside a transaction");
	return store_copy(store->db, store->path, target, err);
}
