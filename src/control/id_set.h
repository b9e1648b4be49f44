/* A set of row ids: what was met already, however much that is. */
#ifndef LICHHOP_CONTROL_ID_SET_H
#define LICHHOP_CONTROL_ID_SET_H

#include <stdbool.h>
#include <stdint.h>

struct id_set;

struct id_set *id_set_new(void);
void id_set_free(struct id_set *set);	/* NULL is fine */
/* id is above 0.  False when it was there already. */
bool id_set_add(struct id_set *set, int64_t id);

#endif
