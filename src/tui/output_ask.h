/* Files that are written: one that is there is not lost unasked. */
#ifndef LICHHOP_TUI_OUTPUT_ASK_H
#define LICHHOP_TUI_OUTPUT_ASK_H

#include "view.h"

/* Is told once: the path, or NULL when nothing is to be written. */
typedef void output_fn(struct lh_app *app, const char *path, void *data);

/* Asks into which file or folder, then, when the file is there already,
 * whether to write over it.  In a folder it is the file of that name; NULL:
 * the path is the file. */
void output_ask(struct lh_app *app, const char *prompt, const char *initial,
		const char *in_folder, output_fn *run, void *data);

#endif
