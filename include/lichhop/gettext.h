/* Words for users.
 *
 * The source text is Vietnamese; the English of share/po/en.po is compiled
 * in as a table.  So either language works in every locale, with no locale
 * installed and from the build tree: gettext(3) translates nothing in the
 * locales C and C.UTF-8, which is where ssh and cron often put us. */
#ifndef LICHHOP_GETTEXT_H
#define LICHHOP_GETTEXT_H

#include <stdbool.h>

#define _(text) lh_gettext(text)
#define N_(text) text	/* for a table; whoever shows it calls _() on it */

/* "vi" (what it is from the start) or "en"; false, and nothing changes, for
 * another.  Called once in main, before anything is said. */
bool lh_translate_set(const char *language);
const char *lh_translate_language(void);

/* The text in that language; text itself where the catalogue lacks it.
 * Never NULL, except for NULL. */
const char *lh_gettext(const char *text) __attribute__((format_arg(1)));

#endif
