/* From a meeting to the rows of its sign-in list. */
#ifndef LICHHOP_CONTROL_ATTENDEE_ROWS_H
#define LICHHOP_CONTROL_ATTENDEE_ROWS_H

#include <lichhop/meeting.h>
#include <lichhop/print.h>

/* Chair first, then the notice's order: one row a delegate, else one an
 * agency with the name left blank, a group's members each, three blank rows
 * for an open group.  by_name sorts the rows below the chair by given name,
 * those without a name last in their order.  In arena. */
size_t attendee_rows(struct lh_arena *arena, const struct lh_meeting *meeting,
		     bool by_name, struct lh_print_row **rows);

#endif
