/* Is the file at the path still the one that is open?  A file that is moved,
 * removed or replaced under an open program goes on taking everything, and
 * nobody finds it again: that has to be noticed before anything is said to be
 * saved.  (sqlite.org/howtocorrupt.html, section 4.) */
#include "store_priv.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>

#include <lichhop/gettext.h>
#include <lichhop/log.h>
#include <lichhop/strbuf.h>

void store_place_note(struct lh_store *store)
{
	struct stat about;
	struct lh_strbuf wal;

	store->place.known = stat(store->path, &about) == 0;
	if (!store->place.known)
		return;
	store->place.device = about.st_dev;
	store->place.inode = about.st_ino;
	lh_strbuf_init(&wal);
	lh_strbuf_addf(&wal, "%s-wal", store->path);
	store->place.wal = lh_strbuf_take(&wal);
	if (stat(store->place.wal, &about) == 0)
		store->place.wal_inode = about.st_ino;
}

void store_place_forget(struct lh_store *store)
{
	free(store->place.wal);
	store->place.wal = NULL;
	store->place.wal_inode = 0;
}

/* SQLite makes that file when it opens a database and takes it away when the
 * last one closes it: nobody else has any business with it. */
static bool place_has_wal(const struct lh_store *store)
{
	struct stat about;

	return !store->place.wal_inode ||
	       (stat(store->place.wal, &about) == 0 &&
		about.st_ino == store->place.wal_inode);
}

static enum lh_status place_fail_wal(const struct lh_store *store,
				     struct lh_error *err)
{
	return lh_error_set(err, LH_EIO,
		_("tệp “%s” đi kèm dữ liệu đã bị xóa trong lúc đang mở nên không lưu được; những gì đã lưu vẫn còn, hãy thoát rồi mở lại"),
		store->place.wal);
}

static enum lh_status place_fail(const struct lh_store *store, int number,
				 struct lh_error *err)
{
	switch (number) {
	case 0:
		return lh_error_set(err, LH_EIO,
			_("tệp dữ liệu “%s” đã bị thay bằng một tệp khác trong lúc đang mở nên không lưu được; hãy đưa tệp cũ về chỗ cũ, hoặc thoát rồi mở lại để dùng tệp mới"),
			store->path);
	case ENOENT:
	case ENOTDIR:
		return lh_error_set(err, LH_EIO,
			_("tệp dữ liệu “%s” đã bị xóa hoặc dời đi trong lúc đang mở nên không lưu được; hãy đưa tệp về chỗ cũ rồi làm lại"),
			store->path);
	case EACCES:
		return lh_error_set(err, LH_EIO,
			_("không còn quyền vào thư mục chứa “%s” nên không lưu được; hãy xin lại quyền rồi làm lại"),
			store->path);
	default:
		return lh_error_set(err, LH_EIO,
			_("không còn thấy tệp dữ liệu “%s” (%s) nên không lưu được"),
			store->path, lh_errno_words(number));
	}
}

/* What was saved last may stand in the WAL only, which stays behind when the
 * file goes: the file takes it along, and nothing is left that would be played
 * back into another one.  Not when somebody else wrote since: it would be
 * theirs, perhaps of the other file. */
static void place_finish(struct lh_store *store)
{
	uint64_t counter = store->counter;
	int code;

	if (!store->write || store->depth || store->read_depth ||
	    lh_store_change_counter(store) != counter)
		return;
	store_wait_never(store);
	code = sqlite3_wal_checkpoint_v2(store->db, "main",
					 SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
	store_wait_begin(store);
	lh_log("%s left its place; checkpoint: code %d", store->path, code);
}

enum lh_status lh_store_present(struct lh_store *store, struct lh_error *err)
{
	struct stat about;
	int number = stat(store->path, &about) == 0 ? 0 : errno;
	bool same = number == 0 && (!store->place.known ||
				    (about.st_dev == store->place.device &&
				     about.st_ino == store->place.inode));

	if (same && place_has_wal(store)) {
		store->place.lost = false;
		return LH_OK;
	}
	if (!store->place.lost)
		place_finish(store);
	store->place.lost = true;
	return same ? place_fail_wal(store, err)
		    : place_fail(store, number, err);
}
