/* Keys as people read them: "ctrl+r" → "Ctrl+R", "enter" → "Enter". */
#ifndef LICHHOP_TUI_KEY_LABEL_H
#define LICHHOP_TUI_KEY_LABEL_H

#include <lichhop/alloc.h>

/* The first of blank-separated keys; the others are in help. */
const char *key_label_first(struct lh_arena *arena, const char *keys);
/* All of them: "u Ctrl+Z". */
const char *key_label_all(struct lh_arena *arena, const char *keys);

#endif
