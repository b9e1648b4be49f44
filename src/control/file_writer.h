/* A file written in pieces that appears whole or not at all.  A link is
 * followed, a file that was there keeps its mode, a device or pipe is written
 * into. */
#ifndef LICHHOP_CONTROL_FILE_WRITER_H
#define LICHHOP_CONTROL_FILE_WRITER_H

#include <stddef.h>

#include <lichhop/error.h>

struct file_writer {
	int fd;			/* -1: not begun */
	char *path;		/* where it is to stand */
	char *temporary;	/* where it grows; NULL: path is no regular file
				   and is written into as it stands */
};

/* Begins beside path.  LH_EIO names path and why. */
LH_NODISCARD enum lh_status file_writer_begin(struct file_writer *writer,
					      const char *path,
					      struct lh_error *err);
LH_NODISCARD enum lh_status file_writer_add(struct file_writer *writer,
					    const void *bytes, size_t length,
					    struct lh_error *err);
/* Syncs and puts it in its place; the writer is released either way. */
LH_NODISCARD enum lh_status file_writer_commit(struct file_writer *writer,
					       struct lh_error *err);
/* All of it in one go. */
LH_NODISCARD enum lh_status file_writer_replace(const char *path,
						const void *bytes, size_t length,
						struct lh_error *err);
/* Leaves nothing behind; fine after commit and before begin. */
void file_writer_abort(struct file_writer *writer);

#define FILE_WRITER_INIT { .fd = -1 }

#endif
