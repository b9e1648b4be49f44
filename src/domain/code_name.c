/* Code names of enum values; see code_name_priv.h. */
#include "code_name_priv.h"

#include <string.h>

#include <lichhop/error.h>

const char *lh_code_name(const char *const *names, size_t count, size_t value)
{
	if (value >= count || names[value] == NULL)
		lh_bug("no code name for value %zu", value);
	return names[value];
}

bool lh_code_find(const char *const *names, size_t count, const char *name,
		  size_t *value)
{
	if (name == NULL)
		return false;
	for (size_t i = 0; i < count; i++) {
		if (names[i] != NULL && strcmp(names[i], name) == 0) {
			*value = i;
			return true;
		}
	}
	return false;
}
