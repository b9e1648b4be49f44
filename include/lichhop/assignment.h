/* Preparation: who does what by when.  An assignment belongs to a notice; the
 * share of each agency carries status, history and chasing. */
#ifndef LICHHOP_ASSIGNMENT_H
#define LICHHOP_ASSIGNMENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <lichhop/meeting.h>
#include <lichhop/phrase.h>

enum lh_deadline_precision {
	LH_DEADLINE_NONE,	/* no limit stated */
	LH_DEADLINE_DAY,
	LH_DEADLINE_HOUR,	/* a day with an hour */
	LH_DEADLINE_PART,	/* a day with a part of the day */
	LH_DEADLINE_MONTH,	/* also a quarter: its last month */
	LH_DEADLINE_MEETING,	/* so many (working) days before the meeting */
	LH_DEADLINE_VAGUE,	/* words only ("sớm", "trung tuần tháng 10") */
};

struct lh_deadline {
	enum lh_deadline_precision precision;
	enum lh_phrase_op op;		/* BEFORE, BY, WITHIN, AT */
	struct lh_date date;		/* month precision: day 0 */
	lh_minute minute;
	enum lh_day_part part;
	int32_t days_before;		/* LH_DEADLINE_MEETING */
	bool working_days;
	bool referred;			/* the words point to another item's limit */
	bool inherited;			/* a closing sentence gives it to all */
	const char *wording;		/* as written, NULL without one */
	lh_instant due;			/* first instant at which it is overdue,
					   LH_INSTANT_UNKNOWN when there is none;
					   set by lh_deadline_due()'s caller */
};

/* The first instant at which d is overdue, in zone: "trước 11h ngày 07/5" and
 * "chậm nhất 11h ngày 07/5" at 11:00; "trước ngày 15/7" at 15/7 00:00; "chậm
 * nhất ngày 03/12" at 04/12 00:00; "trong buổi sáng ngày 23/5" at the end of
 * the morning; "trong tháng 5 năm 2024" at 01/6 00:00; "trước tháng 5" at
 * 01/5 00:00.  LH_DEADLINE_MEETING and partial days give LH_INSTANT_UNKNOWN
 * (planning resolves the former). */
lh_instant lh_deadline_due(const struct lh_deadline *d,
			   const struct lh_hours *hours, const char *zone);
/* The last day on which it may still be done ("trước ngày 15/7" → 14/7, a
 * month → its last day); empty when unknown.  For DUE;VALUE=DATE. */
struct lh_date lh_deadline_last_day(const struct lh_deadline *d);

enum lh_share_role { LH_SHARE_LEAD, LH_SHARE_SUPPORT };

enum lh_share_status {
	LH_SHARE_OPEN, LH_SHARE_IN_PROGRESS, LH_SHARE_SUBMITTED,
	LH_SHARE_ACCEPTED, LH_SHARE_RETURNED, LH_SHARE_CANCELLED,
};

struct lh_share_event {		/* one entry of a share's history */
	lh_instant at;			/* when it happened */
	lh_instant recorded_at;
	const char *recorded_by;
	enum lh_share_status from, to;
	const char *remark;
};

struct lh_share {
	int64_t id;
	const char *name;		/* as the notice writes it */
	int64_t agency_id, group_id, person_id;
	int64_t parent_id;		/* share of the group it was expanded from;
					   not yet stored: -(i + 1) for the i-th of
					   the same list, which comes earlier */
	enum lh_share_role role;
	enum lh_share_status status;
	lh_instant status_at;		/* of the last event, LH_INSTANT_UNKNOWN */
	struct lh_deadline extension;	/* precision NONE without one */
	const char *remark;
	struct lh_share_event *history;	/* oldest first; loaded on request */
	size_t n_history;
};

struct lh_delivery {		/* nơi gửi kết quả */
	const char *recipient;
	int64_t agency_id;
	const char *via;		/* "qua Văn phòng UBND tỉnh" */
	int32_t copies;			/* 0 not said */
};

struct lh_assignment {
	int64_t id;
	const char *uid;
	int32_t sequence;
	int64_t notice_id;		/* 0 for one that stands alone */
	int64_t *meeting_ids;		/* in a reading: indexes into its meetings */
	size_t n_meetings;
	const char *item;		/* "3a" */
	const char *task;
	const char *deliverable;
	struct lh_deadline deadline;
	struct lh_delivery *deliveries;
	size_t n_deliveries;
	struct lh_share *shares;
	size_t n_shares;
	const char **subtasks;
	size_t n_subtasks;
	int64_t parent_id;		/* nested in */
	int64_t *depends_on;		/* ids of assignments that feed this one */
	size_t n_depends_on;
	bool general;			/* to all addressees */
	bool cancelled;
	int64_t in_charge_id;		/* person of our office who follows it */
	const char *note;
	const char *raw_ics;
	lh_instant created_at, modified_at;
	int64_t revision;
};

/* Derived from the shares, never stored.  Group shares count through their
 * members. Lead shares decide; supports only where there is no lead. */
enum lh_share_status lh_assignment_status(const struct lh_assignment *a);
/* "2/5": how many shares that count are submitted or accepted, of how many. */
void lh_assignment_progress(const struct lh_assignment *a, size_t *done,
			    size_t *all);
/* due of a share: its extension's, else the assignment's. */
lh_instant lh_share_due(const struct lh_assignment *a, const struct lh_share *s);
bool lh_share_is_done(enum lh_share_status status); /* submitted, accepted, cancelled */
bool lh_share_is_overdue(const struct lh_assignment *a, const struct lh_share *s,
			 lh_instant now);
/* Submitted, but at or after due. */
bool lh_share_is_late(const struct lh_assignment *a, const struct lh_share *s);
bool lh_assignment_is_overdue(const struct lh_assignment *a, lh_instant now);

const char *lh_share_role_name(enum lh_share_role role);
bool lh_share_role_parse(const char *name, enum lh_share_role *role);
const char *lh_share_status_name(enum lh_share_status status);
/* Takes the code names, and Vietnamese words with or without marks: "đã nộp",
 * "đang làm", "đã duyệt", "trả lại", "chưa nộp", "hủy". */
bool lh_share_status_parse(const char *name, enum lh_share_status *status);
const char *lh_deadline_op_name(enum lh_phrase_op op);	/* before by within at, NULL */
bool lh_deadline_op_parse(const char *name, enum lh_phrase_op *op);
const char *lh_deadline_precision_name(enum lh_deadline_precision precision);
bool lh_deadline_precision_parse(const char *name,
				 enum lh_deadline_precision *precision);
/* "2024-07-15", "2023-05-07T11:00", "2024-05"; NULL when there is no date. */
char *lh_deadline_format(struct lh_arena *arena, const struct lh_deadline *d);
/* "2025-12-04T14:00", "2025-12-04", "--12-04T14:00"; NULL when there is none. */
char *lh_when_format_start(struct lh_arena *arena, const struct lh_when *when);
char *lh_when_format_end(struct lh_arena *arena, const struct lh_when *when);

#endif
