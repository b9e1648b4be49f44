/* A form over a command's options: what was changed is handed to the command
 * as "--option=text". */
#ifndef LICHHOP_TUI_OPTION_FORM_H
#define LICHHOP_TUI_OPTION_FORM_H

#include "form.h"

#define OPTION_FORM_WORDS 3

struct option_form {
	const char *title;
	const struct lh_form_field *fields;
	const char *const *options;	/* one for each field */
	size_t count;
	bool name_is_word;		/* the first field is the command's last
					   word, no option: what is to be added */
	const char *words[OPTION_FORM_WORDS];	/* command and what it is about;
						   NULL ends them; copied */
	const char *const *initial;	/* NULL: all empty; copied */
};

void option_form_open(struct lh_app *app, const struct option_form *form);

#endif
