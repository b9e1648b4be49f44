/* Names made into one text, parted by "; ".  A list may be as long as a file:
 * time and memory grow with it, not with its square. */
#ifndef LICHHOP_CONTROL_JOINED_H
#define LICHHOP_CONTROL_JOINED_H

#include <lichhop/alloc.h>
#include <lichhop/strbuf.h>

struct joined {
	struct lh_strbuf text;
};

void joined_init(struct joined *joined);
void joined_add(struct joined *joined, const char *name); /* NULL: nothing */
/* The whole in arena, NULL when nothing was added; *joined is released. */
const char *joined_end(struct joined *joined, struct lh_arena *arena);

#endif
