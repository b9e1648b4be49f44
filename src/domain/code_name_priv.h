/* Code names of enum values: what stands in JSON, CSV and the database.
 * A table is indexed by the value; every value has a name. */
#ifndef LICHHOP_DOMAIN_CODE_NAME_PRIV_H
#define LICHHOP_DOMAIN_CODE_NAME_PRIV_H

#include <stdbool.h>
#include <stddef.h>

#define LH_COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* The name of value; a value outside the table is lh_bug(). */
const char *lh_code_name(const char *const *names, size_t count, size_t value);
/* The value whose name this is; false leaves *value untouched. */
bool lh_code_find(const char *const *names, size_t count, const char *name,
		  size_t *value);

#endif
