/* The directory of the country that the program carries: a fallback for
 * recognising names, never stored by itself. */
#ifndef LICHHOP_CONTROL_SHIPPED_H
#define LICHHOP_CONTROL_SHIPPED_H

#include <lichhop/directory.h>

/* Puts the shipped agencies behind those of directory that are others, with
 * id 0.  directory's own array stays as it is: a copy is extended, in arena. */
void lh_shipped_agencies_add(struct lh_arena *arena,
			     struct lh_directory *directory);

#endif
