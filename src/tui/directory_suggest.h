/* Names of the directory that match what is being typed; the last name of a
 * list parted by ";". */
#ifndef LICHHOP_TUI_DIRECTORY_SUGGEST_H
#define LICHHOP_TUI_DIRECTORY_SUGGEST_H

#include "view.h"

size_t suggest_rooms(struct lh_app *app, struct lh_arena *arena,
		     const char *text, const char ***suggestions, void *data);
size_t suggest_people(struct lh_app *app, struct lh_arena *arena,
		      const char *text, const char ***suggestions, void *data);
size_t suggest_agencies(struct lh_app *app, struct lh_arena *arena,
			const char *text, const char ***suggestions,
			void *data);
/* Agencies, groups and people: whoever can be asked to a meeting. */
size_t suggest_participants(struct lh_app *app, struct lh_arena *arena,
			    const char *text, const char ***suggestions,
			    void *data);

#endif
