/* What a notice is known by when it comes again. */
#ifndef LICHHOP_STORE_NOTICE_PRIV_H
#define LICHHOP_STORE_NOTICE_PRIV_H

#include "maps.h"

/* Fills the keys of issuer and number and the hash of the text. */
void notice_derive(struct notice_row *row, struct lh_arena *arena);

#endif
