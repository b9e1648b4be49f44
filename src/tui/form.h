/* The form widget: labelled fields, one under the other. */
#ifndef LICHHOP_TUI_FORM_H
#define LICHHOP_TUI_FORM_H

#include "view.h"

struct lh_form_field {
	const char *label;
	const char *hint;	/* shown faint while the field is empty */
	lh_suggest_fn *suggest;	/* pick list as one types, may be NULL */
	/* NULL when the text is fine, else one sentence; in arena. */
	const char *(*check)(struct lh_app *app, struct lh_arena *arena,
			     const char *text, void *data);
	bool required;
	int lines;		/* 0 and 1: one line */
};

/* done gets a text for each field, NULL texts when the user left.  Returning
 * a sentence keeps the form open and shows it at the field *at. */
typedef const char *lh_form_fn(struct lh_app *app, const char *const *texts,
			       size_t *at, void *data);

/* Opens a form; initial (may be NULL) has a text for each field. fields and
 * data live until done was called with success or NULL. */
void lh_form_open(struct lh_app *app, const char *title,
		  const struct lh_form_field *fields, size_t count,
		  const char *const *initial, lh_form_fn *done, void *data);

#endif
