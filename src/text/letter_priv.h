/* What a single code point is: base letter, case, kind of blank.  The letters
 * that Vietnamese texts are made of are answered from our own table, all
 * others by ICU. */
#ifndef LICHHOP_TEXT_LETTER_PRIV_H
#define LICHHOP_TEXT_LETTER_PRIV_H

#include <stdbool.h>
#include <stdint.h>

/* Folded: lower case, without marks, đ as d.  0 for what folding drops:
 * combining marks and invisible characters such as the soft hyphen. */
uint32_t letter_fold(uint32_t c);

uint32_t letter_lower(uint32_t c);
uint32_t letter_upper(uint32_t c);

/* White space, the no-break and typographic blanks included. */
bool letter_is_blank(uint32_t c);

/* Takes no room and carries no meaning: soft hyphen, zero-width space, word
 * joiner, byte order mark. */
bool letter_is_invisible(uint32_t c);

/* Certainly the same in NFC, whatever stands beside it. */
bool letter_is_composed(uint32_t c);

bool letter_is_word(uint32_t c);	/* a letter or a digit */

#endif
