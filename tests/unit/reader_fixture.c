/* See the header. */
#include "reader_fixture.h"

#include <string.h>

struct lh_arena *arena;
const struct lh_reader_options no_options = { .directory = NULL };

int reader_setup(void **state)
{
	(void)state;
	arena = lh_arena_new();
	return 0;
}

int reader_teardown(void **state)
{
	(void)state;
	lh_arena_free(arena);
	return 0;
}

struct lh_reading reader_read(const char *text)
{
	struct lh_reading r;

	lh_reader_read(arena, text, strlen(text), &no_options, &r);
	return r;
}
