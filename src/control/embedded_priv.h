/* Files of share/ that the program carries in itself, so that it works
 * wherever it is copied to. */
#ifndef LICHHOP_CONTROL_EMBEDDED_H
#define LICHHOP_CONTROL_EMBEDDED_H

#include <stddef.h>

struct lh_embedded {
	const char *name;	/* below share/: "samples/manifest" */
	const char *bytes;	/* no NUL behind them */
	size_t length;
};

/* NULL when there is no such file. */
const struct lh_embedded *lh_embedded_find(const char *name);

#endif
