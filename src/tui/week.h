/* The snapshot that the week screen shows. */
#ifndef LICHHOP_TUI_WEEK_H
#define LICHHOP_TUI_WEEK_H

#include <lichhop/context.h>

#define WEEK_DAYS 7
#define WEEK_UNSCHEDULED WEEK_DAYS	/* the "day" of what waits for one */

struct week_item {
	int day;				/* 0 Monday … 6, WEEK_UNSCHEDULED */
	const struct lh_meeting *meeting;	/* one of the two */
	const struct lh_assignment *assignment;
	bool clash;
	bool overdue, soon, done;		/* of an assignment */
};

struct week {
	struct lh_date monday;
	struct week_item *items;	/* by day; meetings by time, then what is
					   due that day */
	size_t n_items;
	size_t first[WEEK_DAYS + 2];	/* items of day d: first[d] … first[d + 1] */
	size_t n_meetings;		/* not cancelled, of the week */
	size_t n_due;			/* open and due in the week */
	size_t n_overdue;		/* open and late, whenever due */
	size_t n_clashes;
};

struct lh_date week_monday(struct lh_date day);

/* Everything of the week of monday, in arena. */
LH_NODISCARD enum lh_status week_load(struct lh_ctx *ctx,
				      struct lh_arena *arena,
				      struct lh_date monday, struct week *week,
				      struct lh_error *err);

#endif
