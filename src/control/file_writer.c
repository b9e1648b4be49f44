/* See the header.  Knows files, not what is in them. */
#include "file_writer.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <lichhop/alloc.h>
#include <lichhop/gettext.h>
#include <lichhop/strbuf.h>

static enum lh_status writer_error(const struct file_writer *writer,
				   struct lh_error *err)
{
	if (errno == ENOSPC || errno == EDQUOT)
		return lh_error_set(err, LH_EIO,
				    _("đĩa đầy, không ghi được “%s”; xóa bớt rồi làm lại"),
				    writer->path);
	return lh_error_set(err, errno == ENOENT ? LH_ENOTFOUND : LH_EIO,
			    _("không ghi được “%s”: %s"), writer->path,
			    lh_errno_words(errno));
}

static void writer_release(struct file_writer *writer)
{
	free(writer->path);
	free(writer->temporary);
	*writer = (struct file_writer)FILE_WRITER_INIT;
}

/* A device, a pipe or the like cannot be replaced: it is written into. */
static enum lh_status writer_begin_special(struct file_writer *writer,
					   struct lh_error *err)
{
	writer->fd = open(writer->path, O_WRONLY | O_CLOEXEC);
	if (writer->fd >= 0)
		return LH_OK;
	enum lh_status status = writer_error(writer, err);
	writer_release(writer);
	return status;
}

/* A file that is there keeps its mode; a new one is as public as any other
 * (mkstemp would make it private). */
static mode_t writer_mode(const struct stat *old)
{
	mode_t mask;

	if (old)
		return old->st_mode & 07777;
	mask = umask(0);
	umask(mask);
	return 0666 & ~mask;
}

static enum lh_status writer_begin_beside(struct file_writer *writer,
					  const struct stat *old,
					  struct lh_error *err)
{
	struct lh_strbuf name;

	lh_strbuf_init(&name);
	lh_strbuf_addf(&name, "%s.XXXXXX", writer->path);
	writer->temporary = lh_strbuf_take(&name);
	writer->fd = mkostemp(writer->temporary, O_CLOEXEC);
	if (writer->fd < 0) {
		enum lh_status status = writer_error(writer, err);
		writer_release(writer);
		return status;
	}
	if (fchmod(writer->fd, writer_mode(old)) == 0)
		return LH_OK;
	enum lh_status status = writer_error(writer, err);
	file_writer_abort(writer);
	return status;
}

enum lh_status file_writer_begin(struct file_writer *writer, const char *path,
				 struct lh_error *err)
{
	struct stat st;
	bool there = stat(path, &st) == 0;
	/* A link stays one: what it points to is replaced. */
	char *real = there ? realpath(path, NULL) : NULL;

	*writer = (struct file_writer){
		.fd = -1, .path = real ? real : lh_xstrdup(path),
	};
	if (there && S_ISDIR(st.st_mode)) {
		errno = EISDIR;
		enum lh_status status = writer_error(writer, err);
		writer_release(writer);
		return status;
	}
	if (there && !S_ISREG(st.st_mode))
		return writer_begin_special(writer, err);
	return writer_begin_beside(writer, there ? &st : NULL, err);
}

enum lh_status file_writer_add(struct file_writer *writer, const void *bytes,
			       size_t length, struct lh_error *err)
{
	const char *at = bytes;

	while (length) {
		ssize_t n = write(writer->fd, at, length);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return writer_error(writer, err);
		at += n;
		length -= (size_t)n;
	}
	return LH_OK;
}

enum lh_status file_writer_commit(struct file_writer *writer,
				  struct lh_error *err)
{
	enum lh_status status = LH_OK;
	int fd = writer->fd;

	/* A pipe has nothing to sync. */
	if (fsync(fd) != 0 && errno != EINVAL && errno != EROFS)
		status = writer_error(writer, err);
	writer->fd = -1;
	if (close(fd) != 0 && !status)
		status = writer_error(writer, err);
	if (!status && writer->temporary
	    && rename(writer->temporary, writer->path) != 0)
		status = writer_error(writer, err);
	if (status && writer->temporary)
		unlink(writer->temporary);
	writer_release(writer);
	return status;
}

enum lh_status file_writer_replace(const char *path, const void *bytes,
				   size_t length, struct lh_error *err)
{
	struct file_writer writer;
	enum lh_status status = file_writer_begin(&writer, path, err);

	if (!status)
		status = file_writer_add(&writer, bytes, length, err);
	if (!status)
		return file_writer_commit(&writer, err);
	file_writer_abort(&writer);
	return status;
}

void file_writer_abort(struct file_writer *writer)
{
	if (!writer->path)
		return;
	if (writer->fd >= 0)
		close(writer->fd);
	if (writer->temporary)
		unlink(writer->temporary);
	writer_release(writer);
}
