/* Fuzzy matching for the palette and pick lists. */
#ifndef LICHHOP_TUI_FUZZY_H
#define LICHHOP_TUI_FUZZY_H

#include <stddef.h>

/* How well folded text answers to folded words: every letter of words must
 * stand in it in order.  Whole runs and beginnings of words count more.  0:
 * not at all; more is better. */
int fuzzy_score(const char *text, const char *words);

/* Items are "label: sentence · name · key", or a part of that.  3: the label,
 * the name or the key is what was typed; 2: one of them begins with it; 1: the
 * label has it from the start of a word; 0: none of these. */
int fuzzy_rank(const char *text, const char *words);

/* Indexes of the items that match, by rank and then by score, equals in their
 * order; without words all.  shown has room for count. */
size_t fuzzy_filter(const char *const *items, size_t count, const char *words,
		    size_t *shown);

#endif
