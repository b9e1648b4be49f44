/* The form for what an assignment says. */
#ifndef LICHHOP_TUI_ASSIGNMENT_EDIT_H
#define LICHHOP_TUI_ASSIGNMENT_EDIT_H

#include <lichhop/assignment.h>

#include "view.h"

void assignment_edit_open(struct lh_app *app, const struct lh_assignment *a);

#endif
