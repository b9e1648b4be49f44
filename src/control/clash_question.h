/* Clashes put to the person before a meeting is saved. */
#ifndef LICHHOP_CONTROL_CLASH_QUESTION_H
#define LICHHOP_CONTROL_CLASH_QUESTION_H

#include <lichhop/command.h>

/* Adds a warning for each clash of meeting (index filled). */
enum lh_status clash_question_note(struct lh_ctx *ctx, struct lh_reply *reply,
				   const struct lh_meeting *meeting,
				   struct lh_error *err);
/* The same; where somebody can be asked, asks whether to save all the same.
 * LH_ECANCELLED for no. */
enum lh_status clash_question_ask(struct lh_ctx *ctx, struct lh_reply *reply,
				  const struct lh_meeting *meeting,
				  struct lh_error *err);

#endif
