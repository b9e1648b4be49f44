/* See the header.  Knows files, not what is in them. */
#include "file_writer.h"

#include <errno.h>
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
	return lh_error_set(err, LH_EIO, _("không ghi được “%s”: %s"),
			    writer->path, strerror(errno));
}

static void writer_release(struct file_writer *writer)
{
	free(writer->path);
	free(writer->temporary);
	*writer = (struct file_writer)FILE_WRITER_INIT;
}

enum lh_status file_writer_begin(struct file_writer *writer, const char *path,
				 struct lh_error *err)
{
	struct lh_strbuf name;

	lh_strbuf_init(&name);
	lh_strbuf_addf(&name, "%s.XXXXXX", path);
	*writer = (struct file_writer){
		.path = lh_xstrdup(path),
		.temporary = lh_strbuf_take(&name),
	};
	writer->fd = mkstemp(writer->temporary);
	if (writer->fd < 0) {
		enum lh_status status = writer_error(writer, err);
		writer_release(writer);
		return status;
	}
	/* mkstemp makes it private; the file is as public as any other. */
	mode_t mask = umask(0);
	umask(mask);
	if (fchmod(writer->fd, 0666 & ~mask) == 0)
		return LH_OK;
	enum lh_status status = writer_error(writer, err);
	file_writer_abort(writer);
	return status;
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

	if (fsync(fd) != 0)
		status = writer_error(writer, err);
	writer->fd = -1;
	if (close(fd) != 0 && !status)
		status = writer_error(writer, err);
	if (!status && rename(writer->temporary, writer->path) != 0)
		status = writer_error(writer, err);
	if (status)
		unlink(writer->temporary);
	writer_release(writer);
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
