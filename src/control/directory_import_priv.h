/* Entries of the directory out of a CSV file. */
#ifndef LICHHOP_CONTROL_DIRECTORY_IMPORT_H
#define LICHHOP_CONTROL_DIRECTORY_IMPORT_H

#include <lichhop/command.h>

#include "directory_priv.h"

struct dir_import {
	size_t added, updated, same, refused;
};

/* Reads bytes, the CSV file called name, into the open store, inside the
 * transaction that the caller began.  Known entries get what the file has and
 * lose nothing by an empty cell.  A bad row goes to reply's sentences with
 * file and line, the good ones are saved. LH_EFORMAT when it is no such file;
 * the store's errors. */
LH_NODISCARD enum lh_status dir_import(struct lh_ctx *ctx,
				       const struct dir_kind *kind,
				       const char *name, const char *bytes,
				       size_t length, struct lh_reply *reply,
				       struct dir_import *result,
				       struct lh_error *err);

#endif
