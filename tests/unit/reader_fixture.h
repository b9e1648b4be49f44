/* What the tests of the reader share: an arena for each test, and reading a
 * text without a directory. */
#ifndef LICHHOP_TESTS_READER_FIXTURE_H
#define LICHHOP_TESTS_READER_FIXTURE_H

#include "reader_priv.h"

extern struct lh_arena *arena;	/* of the test that runs */
extern const struct lh_reader_options no_options;

int reader_setup(void **state);
int reader_teardown(void **state);

struct lh_reading reader_read(const char *text);

#endif
