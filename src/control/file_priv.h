/* Whole files, and folders on the way to them. */
#ifndef LICHHOP_CONTROL_FILE_H
#define LICHHOP_CONTROL_FILE_H

#include <stddef.h>

#include <lichhop/error.h>

/* All of path, or of standard input for "-"; *bytes is the caller's, with a
 * NUL behind the last byte.  LH_ENOTFOUND, LH_EIO, LH_EFORMAT when it is
 * longer than most bytes. */
LH_NODISCARD enum lh_status lh_file_load(const char *path, size_t most,
					 char **bytes, size_t *length,
					 struct lh_error *err);

/* Makes the folders in which path is to stand, for this login alone. */
LH_NODISCARD enum lh_status lh_file_make_folders(const char *path,
						 struct lh_error *err);

#endif
