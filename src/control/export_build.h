/* From stored meetings and assignments to what the calendar writer takes:
 * addresses from the directory, preparation in words, one agency's view. */
#ifndef LICHHOP_CONTROL_EXPORT_BUILD_H
#define LICHHOP_CONTROL_EXPORT_BUILD_H

#include <lichhop/ical.h>

#include <lichhop/command.h>

struct export_view {
	struct lh_arena *arena;
	const struct lh_office *office;
	const struct lh_directory_index *index;
	/* One agency's view; NULL: everybody's. */
	const struct lh_agency *agency;
	const int64_t *groups;		/* that the agency is a member of */
	size_t n_groups;
};

/* The groups an agency is a member of on a day (empty: ever). */
size_t export_groups_of(struct lh_arena *arena, const struct lh_directory *d,
			int64_t agency_id, struct lh_date day,
			int64_t **groups);

bool export_meeting_concerns(const struct export_view *view,
			     const struct lh_meeting *meeting,
			     const struct lh_assignment *assignments,
			     size_t n_assignments);
bool export_assignment_concerns(const struct export_view *view,
				const struct lh_assignment *assignment);

/* One meeting with the lines on its preparation: assignments are those that
 * belong to it.  notice may be NULL. */
struct lh_ical_event export_event(const struct export_view *view,
				  const struct lh_meeting *meeting,
				  const struct lh_notice *notice,
				  const struct lh_assignment *assignments,
				  size_t n_assignments);

/* One assignment; parent_uid is its meeting's where that is exported too. */
struct lh_ical_task export_task(const struct export_view *view,
				const struct lh_assignment *assignment,
				const struct lh_notice *notice,
				const char *parent_uid);

/* The names of participants (chair too) who have no address and so get no
 * ATTENDEE line: for the command to say. */
size_t export_without_address(const struct export_view *view,
			      const struct lh_meeting *meeting,
			      const char ***names);

/* "Thông báo số 05/TB-UBND của UBND tỉnh …"; NULL without a notice. */
char *export_notice_words(struct lh_arena *arena,
			  const struct lh_notice *notice);

#endif
