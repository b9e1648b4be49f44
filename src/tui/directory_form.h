/* Forms for agencies, people, rooms and groups, over the commands of the same
 * names. */
#ifndef LICHHOP_TUI_DIRECTORY_FORM_H
#define LICHHOP_TUI_DIRECTORY_FORM_H

#include <lichhop/directory.h>
#include <lichhop/id.h>
#include <lichhop/store.h>

#include "sheet.h"
#include "view.h"

/* name fills the first field of a new entry; may be NULL. */
void directory_form_add(struct lh_app *app, enum lh_entry_kind kind,
			const char *name);
void directory_form_edit(struct lh_app *app, enum lh_entry_kind kind,
			 int64_t id);
void directory_ask_remove(struct lh_app *app, enum lh_entry_kind kind,
			  int64_t id, const char *name);
void directory_ask_import(struct lh_app *app, enum lh_entry_kind kind);

/* All fields of an entry, for the pane beside the list. */
void directory_fill_sheet(struct lh_app *app, struct sheet *sheet,
			  enum lh_entry_kind kind, int64_t id);

enum lh_id_kind directory_id_kind(enum lh_entry_kind kind);

#endif
