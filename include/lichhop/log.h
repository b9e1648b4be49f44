/* The log: what a maintainer wants to know and a user need not.  Nothing is
 * written until a file was set; $LICHHOP_LOG names it (see main.c). */
#ifndef LICHHOP_LOG_H
#define LICHHOP_LOG_H

#include <lichhop/error.h>

/* Appends to path from now on; NULL stops.  LH_EIO if it cannot be opened. */
LH_NODISCARD enum lh_status lh_log_open(const char *path, struct lh_error *err);

/* One line with the time; control characters are written as '?'. */
void lh_log(const char *format, ...) LH_PRINTF(1, 2);

#endif
