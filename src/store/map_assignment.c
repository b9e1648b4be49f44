/* How assignments lie in tables. */
#include "maps.h"

#define A struct assignment_row
#define S struct lh_share

/* A deadline lies flat in its owner's row. */
#define DEADLINE_FIELDS(prefix, type, member, due_column) \
	ROW_FIELD_ENUM(prefix "_precision", type, member.precision, \
		       LH_DEADLINE_VAGUE), \
	ROW_FIELD_ENUM(prefix "_op", type, member.op, LH_OP_FROM), \
	ROW_FIELD(prefix "_day", ROW_DATE, type, member.date), \
	ROW_FIELD(prefix "_minute", ROW_MINUTE, type, member.minute), \
	ROW_FIELD_ENUM(prefix "_part", type, member.part, LH_PART_ALL_DAY), \
	ROW_FIELD(prefix "_days_before", ROW_INT32, type, member.days_before), \
	ROW_FIELD(prefix "_working_days", ROW_BOOL, type, member.working_days), \
	ROW_FIELD(prefix "_referred", ROW_BOOL, type, member.referred), \
	ROW_FIELD(prefix "_inherited", ROW_BOOL, type, member.inherited), \
	ROW_FIELD(prefix "_wording", ROW_TEXT, type, member.wording), \
	ROW_FIELD(due_column, ROW_INSTANT, type, member.due)

/* The element of these lists is the id itself, or the string. */
static const struct row_field meeting_id_fields[] = {
	{ .column = "meeting", .type = ROW_REFERENCE, .offset = 0 },
};
static const struct row_map meeting_id_map = {
	.table = TABLE_ASSIGNMENT_MEETING, .size = sizeof(int64_t),
	.fields = meeting_id_fields, .n_fields = ROW_COUNT(meeting_id_fields),
};
static const struct row_field needs_fields[] = {
	{ .column = "needs", .type = ROW_REFERENCE, .offset = 0 },
};
static const struct row_map needs_map = {
	.table = TABLE_DEPENDENCY, .size = sizeof(int64_t),
	.fields = needs_fields, .n_fields = ROW_COUNT(needs_fields),
};
static const struct row_field subtask_fields[] = {
	{ .column = "text", .type = ROW_TEXT, .offset = 0 },
};
static const struct row_map subtask_map = {
	.table = TABLE_SUBTASK, .size = sizeof(const char *),
	.fields = subtask_fields, .n_fields = ROW_COUNT(subtask_fields),
};

static const struct row_field delivery_fields[] = {
	ROW_FIELD("recipient", ROW_TEXT, struct lh_delivery, recipient),
	ROW_FIELD("agency", ROW_REFERENCE, struct lh_delivery, agency_id),
	ROW_FIELD("via", ROW_TEXT, struct lh_delivery, via),
	ROW_FIELD("copies", ROW_INT32, struct lh_delivery, copies),
};
static const struct row_map delivery_map = {
	.table = TABLE_DELIVERY, .size = sizeof(struct lh_delivery),
	.fields = delivery_fields, .n_fields = ROW_COUNT(delivery_fields),
};

#define E struct lh_share_event
static const struct row_field event_fields[] = {
	ROW_FIELD("at", ROW_INSTANT, E, at),
	ROW_FIELD("recorded_at", ROW_INSTANT, E, recorded_at),
	ROW_FIELD("recorded_by", ROW_TEXT, E, recorded_by),
	ROW_FIELD_ENUM("from_status", E, from, LH_SHARE_CANCELLED),
	ROW_FIELD_ENUM("to_status", E, to, LH_SHARE_CANCELLED),
	ROW_FIELD("remark", ROW_TEXT, E, remark),
};
const struct row_map map_share_event = {
	.table = TABLE_SHARE_EVENT, .size = sizeof(E),
	.fields = event_fields, .n_fields = ROW_COUNT(event_fields),
};

static const struct row_field share_fields[] = {
	ROW_FIELD("id", ROW_ID, S, id),
	ROW_FIELD("name", ROW_TEXT, S, name),
	ROW_FIELD("agency", ROW_REFERENCE, S, agency_id),
	ROW_FIELD("circle", ROW_REFERENCE, S, group_id),
	ROW_FIELD("person", ROW_REFERENCE, S, person_id),
	ROW_FIELD("parent", ROW_SIBLING, S, parent_id),
	ROW_FIELD_ENUM("role", S, role, LH_SHARE_SUPPORT),
	ROW_FIELD_ENUM("status", S, status, LH_SHARE_CANCELLED),
	ROW_FIELD("status_at", ROW_INSTANT, S, status_at),
	DEADLINE_FIELDS("extension", S, extension, "extension_due"),
	ROW_FIELD("remark", ROW_TEXT, S, remark),
};
static const struct row_child share_children[] = {
	{ .map = &map_share_event, .items = offsetof(S, history),
	  .count = offsetof(S, n_history), .append_only = true },
};
const struct row_map map_share = {
	.table = TABLE_SHARE, .size = sizeof(S),
	.fields = share_fields, .n_fields = ROW_COUNT(share_fields),
	.children = share_children, .n_children = ROW_COUNT(share_children),
};

static const struct row_field assignment_fields[] = {
	ROW_FIELD("id", ROW_ID, A, assignment.id),
	ROW_FIELD("uid", ROW_TEXT, A, assignment.uid),
	ROW_FIELD("sequence", ROW_INT32, A, assignment.sequence),
	ROW_FIELD("notice", ROW_REFERENCE, A, assignment.notice_id),
	ROW_FIELD("item", ROW_TEXT, A, assignment.item),
	ROW_FIELD("task", ROW_TEXT, A, assignment.task),
	ROW_FIELD("deliverable", ROW_TEXT, A, assignment.deliverable),
	DEADLINE_FIELDS("deadline", A, assignment.deadline, "due"),
	ROW_FIELD("parent", ROW_REFERENCE, A, assignment.parent_id),
	ROW_FIELD("general", ROW_BOOL, A, assignment.general),
	ROW_FIELD("cancelled", ROW_BOOL, A, assignment.cancelled),
	ROW_FIELD("is_open", ROW_BOOL, A, is_open),
	ROW_FIELD("in_charge", ROW_REFERENCE, A, assignment.in_charge_id),
	ROW_FIELD("created_at", ROW_INSTANT, A, assignment.created_at),
	ROW_FIELD("modified_at", ROW_INSTANT, A, assignment.modified_at),
	ROW_FIELD("revision", ROW_INT64, A, assignment.revision),
	ROW_FIELD("note", ROW_TEXT, A, assignment.note),
	ROW_FIELD("raw_ics", ROW_TEXT, A, assignment.raw_ics),
};
static const struct row_child assignment_children[] = {
	ROW_LIST(&meeting_id_map, A, assignment.meeting_ids,
		 assignment.n_meetings),
	ROW_LIST(&delivery_map, A, assignment.deliveries,
		 assignment.n_deliveries),
	ROW_LIST(&map_share, A, assignment.shares, assignment.n_shares),
	ROW_LIST(&subtask_map, A, assignment.subtasks, assignment.n_subtasks),
	ROW_LIST(&needs_map, A, assignment.depends_on,
		 assignment.n_depends_on),
};
const struct row_map map_assignment = {
	.table = TABLE_ASSIGNMENT, .size = sizeof(A),
	.fields = assignment_fields, .n_fields = ROW_COUNT(assignment_fields),
	.children = assignment_children,
	.n_children = ROW_COUNT(assignment_children),
};
