/* One run of export: what goes out, and where to. */
#ifndef LICHHOP_CONTROL_EXPORT_JOB_H
#define LICHHOP_CONTROL_EXPORT_JOB_H

#include <lichhop/command.h>
#include <lichhop/ical.h>

#include "export_build.h"
#include "id_set.h"

struct export_job {
	struct lh_ctx *ctx;
	const struct lh_args *args;
	struct lh_reply *reply;
	struct export_view view;	/* view.arena: of one item */
	struct lh_ical_options options;
	const char *output;		/* -o; NULL or "-": the reply */
	struct lh_notice *notice;	/* last one loaded, in notice_arena */
	struct lh_arena *notice_arena;
	struct id_set *met;		/* assignments met so far */
	size_t events_written, tasks_written, left_out;
};

/* Everything that stands with one meeting.  In view.arena. */
struct export_item {
	const struct lh_meeting *meeting;
	const struct lh_notice *notice;		/* may be NULL */
	struct lh_assignment *assignments;
	size_t n_assignments;
};

/* Loads what belongs to meeting. */
enum lh_status export_job_gather(struct export_job *job,
				 const struct lh_meeting *meeting,
				 struct export_item *item, struct lh_error *err);

/* Calls back for each meeting and each assignment that was asked for by ids
 * or by days, and that concerns the agency; meetings first, assignments each
 * once.  parent_uid is the assignment's meeting's. */
struct export_sink {
	enum lh_status (*meeting)(struct export_job *job,
				  const struct export_item *item,
				  struct lh_error *err);
	enum lh_status (*assignment)(struct export_job *job,
				     const struct lh_assignment *assignment,
				     const struct lh_notice *notice,
				     const char *parent_uid,
				     struct lh_error *err);
};
enum lh_status export_job_walk(struct export_job *job,
			       const struct export_sink *sink,
			       struct lh_error *err);

#endif
