/* The name nearest to a mistyped one. */
#ifndef LICHHOP_CONTROL_NEAREST_H
#define LICHHOP_CONTROL_NEAREST_H

#include <stddef.h>

struct lh_nearest {
	const char *word;	/* as typed */
	const char *best;	/* NULL while nothing is near; borrowed */
	size_t distance;	/* of best */
};

/* Start with { .word = … }, offer every name, read best. */
void lh_nearest_offer(struct lh_nearest *nearest, const char *name);

#endif
