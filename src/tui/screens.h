/* The screens, and what opens them. */
#ifndef LICHHOP_TUI_SCREENS_H
#define LICHHOP_TUI_SCREENS_H

#include "view.h"

/* Answers the commands that open a screen or ask for what a command needs,
 * wherever one is (screens.c). */
enum lh_handled lh_screens_command(struct lh_app *app,
				   const struct lh_command *command);

/* A whole notice pasted into any screen that has no field for it. */
void lh_screens_paste(struct lh_app *app, const char *text);

/* view_<name>.c */
void lh_week_open(struct lh_app *app);
/* The week screen, below whatever is on top, goes to the week of that day. */
void lh_week_show(struct lh_app *app, struct lh_date day);
void lh_meeting_open(struct lh_app *app, int64_t id);
/* form_meeting.c: a new meeting, or one that is there, field by field. */
void lh_meeting_form_new(struct lh_app *app);
void lh_meeting_form_edit(struct lh_app *app, int64_t id);
void lh_preparation_open(struct lh_app *app);
void lh_assignment_open(struct lh_app *app, int64_t id);
void lh_notices_open(struct lh_app *app);
void lh_notice_open(struct lh_app *app, int64_t id);
void lh_directory_open(struct lh_app *app);
void lh_search_open(struct lh_app *app);
/* Reads and shows for review; name as the user knows it (a path, "dán"). */
void lh_review_open(struct lh_app *app, const char *name, const char *bytes,
		    size_t length);
void lh_review_open_file(struct lh_app *app, const char *path);
/* First run: asks for the own office, or offers the sample one. */
void lh_first_run_open(struct lh_app *app);

#endif
