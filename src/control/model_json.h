/* Stored things as JSON: the shapes of the command line's contract.  Keys may
 * be added, none changes its meaning. */
#ifndef LICHHOP_CONTROL_MODEL_JSON_H
#define LICHHOP_CONTROL_MODEL_JSON_H

#include <jansson.h>

#include <lichhop/assignment.h>
#include <lichhop/context.h>
#include <lichhop/meeting.h>
#include <lichhop/notice.h>

/* What the shapes need besides the thing itself. */
struct model_json {
	struct lh_arena *arena;
	const char *zone;	/* the office's */
	lh_instant now;
};

struct model_json model_json_make(struct lh_ctx *ctx, struct lh_arena *arena);

/* One entry of "meetings": "id" is null while it is not stored. */
json_t *meeting_json(const struct model_json *j, const struct lh_meeting *m);
/* … with everything that is known of it, for showing one. */
json_t *meeting_json_full(const struct model_json *j,
			  const struct lh_meeting *m);
/* One entry of "assignments". */
json_t *assignment_json(const struct model_json *j,
			const struct lh_assignment *a);
json_t *assignment_json_full(const struct model_json *j,
			     const struct lh_assignment *a);
/* One entry of "notices", text left out. */
json_t *notice_json(const struct model_json *j, const struct lh_notice *n);

/* "m12", or null for 0. */
json_t *model_json_id(unsigned kind, int64_t id);

#endif
