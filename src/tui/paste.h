/* What a terminal sends as a bracketed paste, as bytes. */
#ifndef LICHHOP_TUI_PASTE_H
#define LICHHOP_TUI_PASTE_H

#include <lichhop/strbuf.h>

#define PASTE_BEGIN "\033[200~"
#define PASTE_END "\033[201~"
#define PASTE_MARK 6		/* bytes of either */

/* Where the end mark stands from `from` on; length when it does not. */
size_t paste_find_end(const char *bytes, size_t length, size_t from);

/* The pasted bytes as text: valid UTF-8, lines ended by a newline.  Colours of
 * another terminal and control characters but tab are left out. */
void paste_clean(const char *bytes, size_t length, struct lh_strbuf *out);

#endif
