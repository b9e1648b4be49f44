/* Opening and closing the file. */
#include "store_priv.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <lichhop/gettext.h>
#include <lichhop/log.h>
#include <lichhop/strbuf.h>

#define OPEN_SIZE_LEAST 512	/* the smallest page */
#define OPEN_WAL_WAIT 20	/* milliseconds between two attempts */

static enum lh_status open_system_error(const char *path, struct lh_error *err)
{
	switch (errno) {
	case ENOENT:
	case ENOTDIR:
		return lh_error_set(err, LH_ENOTFOUND,
			_("không có tệp “%s”"), path);
	case EROFS:
		return lh_error_set(err, LH_EREADONLY,
			_("ổ đĩa chứa “%s” chỉ đọc được"), path);
	case EACCES:
	case EPERM:
		return lh_error_set(err, LH_EREADONLY,
			_("không có quyền mở “%s”; hãy xin quyền cho tệp và thư mục chứa nó"), path);
	default:
		return lh_error_set(err, LH_EIO, _("không mở được “%s”: %s"),
				    path, lh_errno_words(errno));
	}
}

/* Directories above path, for this user alone. */
static enum lh_status open_make_parents(const char *path, struct lh_error *err)
{
	char *copy = lh_xstrdup(path);
	enum lh_status status = LH_OK;

	for (char *slash = strchr(copy + 1, '/'); slash && status == LH_OK;
	     slash = strchr(slash + 1, '/')) {
		*slash = '\0';
		if (mkdir(copy, 0700) != 0 && errno != EEXIST && errno != EISDIR)
			status = open_system_error(copy, err);
		*slash = '/';
	}
	free(copy);
	return status;
}

/* A folder that was made for a group: whoever may write into it belongs to it,
 * and what is made there does too. */
static bool open_is_shared_folder(const char *path)
{
	const char *slash = strrchr(path, '/');
	char *folder = slash ? lh_xstrdup(path) : lh_xstrdup(".");
	struct stat about;

	if (slash)
		folder[slash == path ? 1 : slash - path] = '\0';
	bool shared = stat(folder, &about) == 0 &&
		      (about.st_mode & S_ISGID) && (about.st_mode & S_IWGRP);
	free(folder);
	return shared;
}

/* Makes the empty file itself: SQLite would give it to everybody to read. Its
 * -wal and -shm take over its mode. */
static enum lh_status open_create(const char *path, struct lh_error *err)
{
	enum lh_status status = open_make_parents(path, err);

	if (status != LH_OK)
		return status;
	int fd = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	if (fd < 0)
		return errno == EEXIST ? LH_OK : open_system_error(path, err);
	/* The umask of most people would keep the others from writing. */
	if (open_is_shared_folder(path) && fchmod(fd, 0660) != 0)
		lh_log("chmod of %s: %s", path, strerror(errno));
	close(fd);
	return LH_OK;
}

static enum lh_status open_check_file(const struct lh_store_options *options,
				      bool as_is, struct lh_error *err)
{
	struct stat about;

	if (!as_is && store_is_on_network(options->path))
		return lh_error_set(err, LH_EINVALID,
			_("“%s” nằm trên ổ đĩa mạng, nơi dữ liệu có thể hỏng khi nhiều máy cùng ghi; hãy đặt tệp trên ổ đĩa của máy này"),
			options->path);
	if (stat(options->path, &about) != 0) {
		if (errno == ENOENT && options->write && options->create)
			return open_create(options->path, err);
		return open_system_error(options->path, err);
	}
	if (!S_ISREG(about.st_mode))
		return lh_error_set(err, LH_EFORMAT,
			_("“%s” không phải là một tệp thường"), options->path);
	/* SQLite takes a file of less than a page for an empty one and would
	 * write over it. */
	if (about.st_size > 0 && about.st_size < OPEN_SIZE_LEAST)
		return lh_error_set(err, LH_EFORMAT,
			_("tệp “%s” không phải là cơ sở dữ liệu"), options->path);
	return LH_OK;
}

static int open_file(struct lh_store *store, const char *name, int flags)
{
	return sqlite3_open_v2(name, &store->db, flags | SQLITE_OPEN_NOMUTEX |
			       SQLITE_OPEN_EXRESCODE, NULL);
}

/* A URI that says nobody writes to the file. */
static char *open_immutable_uri(const char *path)
{
	struct lh_strbuf uri;

	lh_strbuf_init(&uri);
	lh_strbuf_add(&uri, "file:");
	for (const char *c = path; *c; c++) {
		if (strchr("?#%", *c))
			lh_strbuf_addf(&uri, "%%%02X", (unsigned char)*c);
		else
			lh_strbuf_add_char(&uri, *c);
	}
	lh_strbuf_add(&uri, "?immutable=1");
	return lh_strbuf_take(&uri);
}

static bool open_has_wal(const char *path)
{
	struct stat about;
	struct lh_arena *arena = lh_arena_new();
	bool has = stat(lh_arena_printf(arena, "%s-wal", path), &about) == 0 &&
		   about.st_size > 0;

	lh_arena_free(arena);
	return has;
}

/* Reading needs the shared memory file beside a WAL database.  Where it can
 * not be made (a read-only directory or medium, a full disk) and no WAL is left over,
 * nobody is writing either. */
static enum lh_status open_immutable(struct lh_store *store, struct lh_error *err)
{
	if (open_has_wal(store->path) && store_disk_is_full(store->db))
		return lh_error_set(err, LH_EIO,
			_("ổ đĩa chứa “%s” đã đầy và còn phần ghi dở trong “%s-wal” nên chưa mở được; hãy dọn bớt chỗ rồi mở lại"),
			store->path, store->path);
	if (open_has_wal(store->path))
		return lh_error_set(err, LH_EREADONLY,
			_("“%s” có phần ghi dở trong “%s-wal” mà thư mục không ghi được; hãy chép cả hai tệp sang thư mục của mình rồi mở ở đó"),
			store->path, store->path);
	sqlite3_close(store->db);
	store->db = NULL;
	char *uri = open_immutable_uri(store->path);
	int code = open_file(store, uri, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
	free(uri);
	return code == SQLITE_OK ? LH_OK :
	       store_fail(store->db, store->path, code, err);
}

static enum lh_status open_pragmas(struct lh_store *store, struct lh_error *err)
{
	static const char *const pragmas[] = {
		"PRAGMA foreign_keys = ON",
		"PRAGMA synchronous = FULL",
		"PRAGMA temp_store = MEMORY",
		"PRAGMA trusted_schema = OFF",
		"PRAGMA cache_size = -8000",
		/* What a great import leaves of the WAL beside the file. */
		"PRAGMA journal_size_limit = 16777216",
	};
	enum lh_status status = LH_OK;

	for (size_t i = 0; i < sizeof(pragmas) / sizeof(pragmas[0]) &&
	     status == LH_OK; i++)
		status = store_pragma(store->db, store->path, pragmas[i], NULL, err);
	return status;
}

/* WAL lets others read while one writes; the file remembers it.  Going over
 * to it needs the file for oneself, for which SQLite does not wait by itself:
 * somebody else may be making the same file. */
static enum lh_status open_wal(struct lh_store *store, struct lh_error *err)
{
	enum lh_status status = LH_EBUSY;

	for (int waited = 0; status == LH_EBUSY &&
	     waited <= STORE_BUSY_MILLISECONDS; waited += OPEN_WAL_WAIT) {
		if (waited)
			sqlite3_sleep(OPEN_WAL_WAIT);
		status = store_pragma(store->db, store->path,
				      "PRAGMA journal_mode = WAL", NULL, err);
	}
	return status;
}

/* Only a write that begins waits for longer than an instant; elsewhere nobody
 * is asked, who might look at what is just being loaded. */
static int open_on_busy(void *data, int attempt)
{
	const struct lh_store *store = data;

	if (store->beginning)
		return store->wait(store->wait_data);
	sqlite3_sleep(OPEN_WAL_WAIT);
	return attempt * OPEN_WAL_WAIT < STORE_BUSY_MILLISECONDS;
}

void store_wait_begin(struct lh_store *store)
{
	if (store->wait)
		sqlite3_busy_handler(store->db, open_on_busy, store);
	else
		sqlite3_busy_timeout(store->db, STORE_BUSY_MILLISECONDS);
}

void store_wait_never(struct lh_store *store)
{
	sqlite3_busy_timeout(store->db, 0);
}

void lh_store_set_wait(struct lh_store *store, lh_store_wait_fn *wait,
		       void *data)
{
	store->wait = wait;
	store->wait_data = data;
	store_wait_begin(store);
}

static enum lh_status open_connect(struct lh_store *store, struct lh_error *err)
{
	int64_t ignored;
	int code = open_file(store, store->path, store->write ?
			     SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY);

	if (code != SQLITE_OK)
		return store_fail(store->db, store->path, code, err);
	store_wait_begin(store);
	if (!store->write &&
	    store_pragma(store->db, store->path, "PRAGMA user_version",
			 &ignored, NULL) != LH_OK) {
		code = sqlite3_extended_errcode(store->db) & 0xff;
		if (code == SQLITE_CANTOPEN || code == SQLITE_READONLY ||
		    store_disk_is_full(store->db))
			return open_immutable(store, err);
	}
	return LH_OK;
}

/* SQLite opens a file it may not write for reading only, silently. */
static enum lh_status open_check_writable(struct lh_store *store,
					  struct lh_error *err)
{
	if (!store->write || sqlite3_db_readonly(store->db, "main") == 0)
		return LH_OK;
	return store_fail(store->db, store->path, SQLITE_READONLY, err);
}

static enum lh_status open_all(struct lh_store *store, bool as_is,
			       struct lh_error *err)
{
	int64_t version;
	enum lh_status status = open_connect(store, err);

	if (status == LH_OK)
		status = open_check_writable(store, err);
	if (status == LH_OK)
		status = open_pragmas(store, err);
	/* Whose file it is comes before anything is written into it. */
	if (status == LH_OK)
		status = store_check_version(store, sql_n_migrations, &version, err);
	if (status == LH_EREADONLY && as_is)
		return LH_OK;
	/* Copies are written over one another: the same everywhere. */
	if (status == LH_OK && version == 0)
		status = store_pragma(store->db, store->path,
				      "PRAGMA page_size = 4096", NULL, err);
	if (status == LH_OK && store->write)
		status = open_wal(store, err);
	if (status == LH_OK)
		status = store_migrate(store, sql_migrations, sql_n_migrations, err);
	return status;
}

enum lh_status store_open(struct lh_store **out,
			  const struct lh_store_options *options, bool as_is,
			  struct lh_error *err)
{
	enum lh_status status = open_check_file(options, as_is, err);

	if (status != LH_OK)
		return status;
	struct lh_store *store = lh_xcalloc(1, sizeof(*store));
	store->path = lh_xstrdup(options->path);
	store->author = lh_xstrdup(options->author ? options->author : "");
	store->write = options->write;
	store->clock = options->clock;
	store->arena = lh_arena_new();
	status = open_all(store, as_is, err);
	if (status != LH_OK) {
		lh_store_close(store);
		return status;
	}
	lh_store_change_counter(store);
	store_place_note(store);
	*out = store;
	return LH_OK;
}

enum lh_status lh_store_open(struct lh_store **store,
			     const struct lh_store_options *options,
			     struct lh_error *err)
{
	return store_open(store, options, false, err);
}

void lh_store_close(struct lh_store *store)
{
	if (!store)
		return;
	lh_store_rollback(store);
	store_finalize_all(store);
	if (sqlite3_close(store->db) != SQLITE_OK)
		lh_bug("closing %s: %s", store->path, sqlite3_errmsg(store->db));
	lh_arena_free(store->arena);
	store_place_forget(store);
	free(store->path);
	free(store->author);
	free(store);
}
