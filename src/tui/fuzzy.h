/* Fuzzy matching for the palette and pick lists. */
#ifndef LICHHOP_TUI_FUZZY_H
#define LICHHOP_TUI_FUZZY_H

#include <stddef.h>

/* How well folded text answers to folded words: every letter of words must
 * stand in it in order.  Whole runs and beginnings of words count more.  0:
 * not at all; more is better. */
int fuzzy_score(const char *text, const char *words);

/* Indexes of the items that match, best first, equals in their order; without
 * words all.  shown has room for count. */
size_t fuzzy_filter(const char *const *items, size_t count, const char *words,
		    size_t *shown);

#endif
