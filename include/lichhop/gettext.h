/* Words for users.  The source text is Vietnamese, so that it needs neither a
 * catalogue nor a locale; English comes from share/po/en.po. */
#ifndef LICHHOP_GETTEXT_H
#define LICHHOP_GETTEXT_H

#include <libintl.h>

#define _(text) gettext(text)
#define N_(text) text

#endif
