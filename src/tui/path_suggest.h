/* Files and folders that a path being typed may mean. */
#ifndef LICHHOP_TUI_PATH_SUGGEST_H
#define LICHHOP_TUI_PATH_SUGGEST_H

#include "view.h"

size_t path_suggest(struct lh_app *app, struct lh_arena *arena,
		    const char *text, const char ***suggestions, void *data);

#endif
