/* Fields that edit can set, each by an option; a file for each kind of thing. */
#ifndef LICHHOP_CONTROL_EDIT_H
#define LICHHOP_CONTROL_EDIT_H

#include <lichhop/command.h>

/* What is being edited: one of the three. */
struct edit {
	struct lh_ctx *ctx;
	struct lh_arena *arena;
	struct lh_meeting *meeting;
	struct lh_assignment *assignment;
	struct lh_notice *notice;
};

/* Sets one field from what a person typed; an empty value forgets it. */
typedef enum lh_status edit_fn(struct edit *edit, const char *value,
			       struct lh_error *err);

struct edit_field {
	const char *option;
	edit_fn *set;
};

/* Each ends with a NULL option. */
extern const struct edit_field edit_meeting_fields[];
extern const struct edit_field edit_assignment_fields[];
extern const struct edit_field edit_notice_fields[];

/* Sets what the options of args name.  A field that this kind of thing does
 * not have is misuse. */
enum lh_status edit_apply(struct edit *edit, const struct lh_args *args,
			  struct lh_reply *reply, struct lh_error *err);

/* NULL for an empty value. */
const char *edit_text(const char *value);
/* The person of the directory by name; empty: 0. */
enum lh_status edit_person(struct edit *edit, const char *value, int64_t *id,
			   struct lh_error *err);

#endif
