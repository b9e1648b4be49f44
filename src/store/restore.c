/* Putting a backup in the place of the present file.
 *
 * A file that others may have open is not replaced but written over in one
 * transaction of its own, so that they simply see new content and a crash
 * leaves the old.  Only what is no readable database is moved aside. */
#include "store_priv.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <lichhop/gettext.h>

/* Whole and ours: what a backup must be before anything is given up for it. */
static enum lh_status restore_check_source(struct lh_store *source,
					   struct lh_error *err)
{
	sqlite3_stmt *statement;
	struct lh_arena *arena = lh_arena_new();
	bool row = false;
	enum lh_status status = store_query(source, SQL_INTEGRITY, &statement, err);

	if (status == LH_OK)
		status = store_step(source, statement, &row, err);
	if (status == LH_OK && row) {
		const char *text = store_column_text(statement, 0, arena);

		sqlite3_reset(statement);
		if (!text || strcmp(text, "ok") != 0)
			status = lh_error_set(err, LH_EFORMAT,
				_("bản sao lưu “%s” bị hỏng; tệp hiện tại vẫn giữ nguyên"),
				source->path);
	}
	lh_arena_free(arena);
	return status;
}

/* A name beside path that nobody has yet; attempt counts from 1. */
static char *restore_kept_name(struct lh_arena *arena, const char *path,
			       int attempt)
{
	return lh_arena_printf(arena, "%s.truoc-khi-phuc-hoi-%d", path, attempt);
}

#define RESTORE_ATTEMPTS 1000

static enum lh_status restore_keep_copy(struct lh_store *present,
					struct lh_arena *arena,
					const char **kept, struct lh_error *err)
{
	enum lh_status status = LH_ECONFLICT;

	for (int i = 1; status == LH_ECONFLICT && i < RESTORE_ATTEMPTS; i++) {
		*kept = restore_kept_name(arena, present->path, i);
		status = store_copy(present->db, present->path, *kept, err);
	}
	return status;
}

static enum lh_status restore_rename_error(const char *path, struct lh_error *err)
{
	return lh_error_set(err, LH_EIO, _("không dời được “%s” sang bên: %s"),
			    path, lh_errno_words(errno));
}

/* What SQLite keeps beside a file belongs to that file: left behind, it would
 * be played back into the new one. */
static enum lh_status restore_move_companion(const char *path, const char *kept,
					     const char *suffix,
					     struct lh_arena *arena,
					     struct lh_error *err)
{
	const char *from = lh_arena_printf(arena, "%s%s", path, suffix);

	if (rename(from, lh_arena_printf(arena, "%s%s", kept, suffix)) == 0 ||
	    errno == ENOENT)
		return LH_OK;
	return restore_rename_error(from, err);
}

static enum lh_status restore_move_aside(const char *path, struct lh_arena *arena,
					 const char **kept, struct lh_error *err)
{
	int attempt = 1;
	enum lh_status status;

	do
		*kept = restore_kept_name(arena, path, attempt++);
	while (access(*kept, F_OK) == 0 && attempt < RESTORE_ATTEMPTS);
	status = restore_move_companion(path, *kept, "-wal", arena, err);
	if (status == LH_OK)
		status = restore_move_companion(path, *kept, "-shm", arena, err);
	if (status == LH_OK)
		status = restore_move_companion(path, *kept, "-journal", arena, err);
	if (status == LH_OK && rename(path, *kept) != 0)
		status = restore_rename_error(path, err);
	return status;
}

static enum lh_status restore_open(const char *path, bool write,
				   struct lh_store **store, struct lh_error *err)
{
	struct lh_store_options options = { .path = path, .write = write };

	return store_open(store, &options, !write, err);
}

/* Over a file that can be opened. */
static enum lh_status restore_over(struct lh_store *present,
				   struct lh_store *source,
				   struct lh_arena *arena, const char **kept,
				   struct lh_error *err)
{
	enum lh_status status = restore_keep_copy(present, arena, kept, err);

	store_finalize_all(present);
	if (status == LH_OK)
		status = store_copy_over(source->db, source->path, present->db,
					 present->path, err);
	return status;
}

static enum lh_status restore_from(struct lh_store *source, const char *path,
				   struct lh_arena *arena, const char **kept,
				   struct lh_error *err)
{
	struct lh_store *present = NULL;
	enum lh_status status = restore_open(path, true, &present, err);

	*kept = NULL;
	if (status == LH_OK) {
		status = restore_over(present, source, arena, kept, err);
		lh_store_close(present);
		return status;
	}
	if (status == LH_EFORMAT)
		status = restore_move_aside(path, arena, kept, err);
	else if (status == LH_ENOTFOUND)
		status = LH_OK;
	if (status == LH_OK)
		status = store_copy(source->db, source->path, path, err);
	return status;
}

static bool restore_is_same(const char *a, const char *b)
{
	struct stat x, y;

	return stat(a, &x) == 0 && stat(b, &y) == 0 &&
	       x.st_dev == y.st_dev && x.st_ino == y.st_ino;
}

enum lh_status lh_store_restore(const char *path, const char *source_path,
				struct lh_arena *arena, const char **kept,
				struct lh_error *err)
{
	struct lh_store *source = NULL;
	const char *aside = NULL;
	enum lh_status status;

	if (store_is_on_network(path))
		return lh_error_set(err, LH_EINVALID,
			_("“%s” nằm trên ổ đĩa mạng; hãy đặt tệp trên ổ đĩa của máy này"),
			path);
	if (restore_is_same(path, source_path))
		return lh_error_set(err, LH_EINVALID,
			_("“%s” chính là cơ sở dữ liệu đang dùng, không phải bản sao lưu"),
			source_path);
	status = restore_open(source_path, false, &source, err);
	if (status == LH_OK)
		status = restore_check_source(source, err);
	if (status == LH_OK)
		status = restore_from(source, path, arena, &aside, err);
	lh_store_close(source);
	if (status == LH_OK)
		*kept = aside;
	return status;
}
