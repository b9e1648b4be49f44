/* Repeating meetings in a range of days.  The store keeps a series once;
 * whoever shows or checks a range sees its occurrences. */
#ifndef LICHHOP_SERIES_H
#define LICHHOP_SERIES_H

#include <lichhop/context.h>
#include <lichhop/meeting.h>

/* Fills start_at and end_at as lh_meeting_index() does; of a series end_at is
 * the end of its last occurrence, or far ahead when it has none. */
void lh_series_index(struct lh_arena *arena, struct lh_meeting *meeting,
		  const struct lh_hours *hours, const char *zone,
		  lh_minute assumed_end);

/* The meetings of which any falls from `first` to `last`, both included, in
 * the office's zone: single ones, and every occurrence of a series as a
 * meeting of its own with its own times (the id is the series').  Sorted by
 * start; *cut says that a series has more than can be shown.  Empty dates are
 * open ends, of which a series shows its occurrences of the next year. */
LH_NODISCARD enum lh_status
lh_series_list(struct lh_ctx *ctx, struct lh_arena *arena, struct lh_date first,
	    struct lh_date last, const struct lh_meeting_filter *filter,
	    struct lh_meeting **meetings, size_t *count, bool *cut,
	    struct lh_error *err);

#endif
