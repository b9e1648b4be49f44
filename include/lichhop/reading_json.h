/* A reading as JSON: one document object of `import --dry-run --json`.
 *
 * The shape is a contract with scripts; keys may be added, none changes its
 * meaning.  What is unknown is null, a list without entries is []. */
#ifndef LICHHOP_READING_JSON_H
#define LICHHOP_READING_JSON_H

#include <lichhop/reading.h>

/* The text of one object, in arena; file is the name shown under "file".
 * reading->notice may be NULL (a calendar file). */
char *lh_reading_json(struct lh_arena *arena, const struct lh_reading *reading,
		      const char *file);

#endif
