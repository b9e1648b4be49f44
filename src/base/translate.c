/* Looks texts up in the compiled-in catalogue.
 *
 * The chosen language is one of the few mutable globals: every sentence of
 * every room depends on it, and it is set once, before the first of them. */
#include <lichhop/gettext.h>

#include <stdlib.h>
#include <string.h>

#include "translate_priv.h"

static bool translate_to_english;

bool lh_translate_set(const char *language)
{
	if (strcmp(language, "vi") != 0 && strcmp(language, "en") != 0)
		return false;
	translate_to_english = strcmp(language, "en") == 0;
	return true;
}

const char *lh_translate_language(void)
{
	return translate_to_english ? "en" : "vi";
}

static int translation_compare(const void *key, const void *item)
{
	return strcmp(key, ((const struct translation *)item)->text);
}

const char *lh_gettext(const char *text)
{
	const struct translation *found;

	if (!translate_to_english || !text)
		return text;
	found = bsearch(text, translate_english, translate_n_english,
			sizeof(*translate_english), translation_compare);
	return found ? found->english : text;
}
