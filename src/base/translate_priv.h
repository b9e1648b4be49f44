/* The English catalogue, made from share/po/en.po by share/build/po2c.awk. */
#ifndef LICHHOP_BASE_TRANSLATE_PRIV_H
#define LICHHOP_BASE_TRANSLATE_PRIV_H

#include <stddef.h>

struct translation {
	const char *text;	/* Vietnamese; the table is in strcmp order */
	const char *english;
};

extern const struct translation translate_english[];
extern const size_t translate_n_english;

#endif
