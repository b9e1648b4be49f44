/* Assignments: what follows from the shares of the agencies.  Status, being
 * late and being overdue are derived here and never stored; "now" is handed
 * in. */
#include <lichhop/assignment.h>

#include <lichhop/text.h>

#include "code_name_priv.h"

static const char *const share_roles[] = {
	[LH_SHARE_LEAD] = "lead",
	[LH_SHARE_SUPPORT] = "support",
};

static const char *const share_statuses[] = {
	[LH_SHARE_OPEN] = "open",
	[LH_SHARE_IN_PROGRESS] = "in_progress",
	[LH_SHARE_SUBMITTED] = "submitted",
	[LH_SHARE_ACCEPTED] = "accepted",
	[LH_SHARE_RETURNED] = "returned",
	[LH_SHARE_CANCELLED] = "cancelled",
};

/* What people type; compared folded, so marks and case do not count. */
static const struct status_word {
	const char *words;
	enum lh_share_status status;
} share_status_words[] = {
	{ "chưa nộp", LH_SHARE_OPEN },
	{ "chưa làm", LH_SHARE_OPEN },
	{ "chưa gửi", LH_SHARE_OPEN },
	{ "mở", LH_SHARE_OPEN },
	{ "mở lại", LH_SHARE_OPEN },
	{ "đang làm", LH_SHARE_IN_PROGRESS },
	{ "đang thực hiện", LH_SHARE_IN_PROGRESS },
	{ "đang xử lý", LH_SHARE_IN_PROGRESS },
	{ "in progress", LH_SHARE_IN_PROGRESS },
	{ "in-progress", LH_SHARE_IN_PROGRESS },
	{ "đã nộp", LH_SHARE_SUBMITTED },
	{ "nộp", LH_SHARE_SUBMITTED },
	{ "đã gửi", LH_SHARE_SUBMITTED },
	{ "đã duyệt", LH_SHARE_ACCEPTED },
	{ "duyệt", LH_SHARE_ACCEPTED },
	{ "đạt", LH_SHARE_ACCEPTED },
	{ "đã nhận", LH_SHARE_ACCEPTED },
	{ "hoàn thành", LH_SHARE_ACCEPTED },
	{ "đã hoàn thành", LH_SHARE_ACCEPTED },
	{ "trả lại", LH_SHARE_RETURNED },
	{ "bị trả lại", LH_SHARE_RETURNED },
	{ "đã trả lại", LH_SHARE_RETURNED },
	{ "làm lại", LH_SHARE_RETURNED },
	{ "hủy", LH_SHARE_CANCELLED },
	{ "đã hủy", LH_SHARE_CANCELLED },
	{ "huỷ bỏ", LH_SHARE_CANCELLED },
	{ "canceled", LH_SHARE_CANCELLED },
};

const char *lh_share_role_name(enum lh_share_role role)
{
	return lh_code_name(share_roles, LH_COUNT(share_roles), role);
}

bool lh_share_role_parse(const char *name, enum lh_share_role *role)
{
	size_t value;

	if (!lh_code_find(share_roles, LH_COUNT(share_roles), name, &value))
		return false;
	*role = (enum lh_share_role)value;
	return true;
}

const char *lh_share_status_name(enum lh_share_status status)
{
	return lh_code_name(share_statuses, LH_COUNT(share_statuses), status);
}

bool lh_share_status_parse(const char *name, enum lh_share_status *status)
{
	size_t value;

	if (lh_text_empty(name))
		return false;
	if (lh_code_find(share_statuses, LH_COUNT(share_statuses), name,
			 &value)) {
		*status = (enum lh_share_status)value;
		return true;
	}
	for (size_t i = 0; i < LH_COUNT(share_status_words); i++) {
		if (lh_text_same(share_status_words[i].words, name)) {
			*status = share_status_words[i].status;
			return true;
		}
	}
	for (size_t i = 0; i < LH_COUNT(share_statuses); i++) {
		if (lh_text_same(share_statuses[i], name)) {
			*status = (enum lh_share_status)i;
			return true;
		}
	}
	return false;
}

/* A group that was expanded counts through its members. */
static bool share_is_expanded(const struct lh_assignment *a,
			      const struct lh_share *s)
{
	if (s->group_id == 0 || s->id == 0)
		return false;
	for (size_t i = 0; i < a->n_shares; i++) {
		if (a->shares[i].parent_id == s->id)
			return true;
	}
	return false;
}

static enum lh_share_role assignment_deciding_role(const struct lh_assignment *a)
{
	for (size_t i = 0; i < a->n_shares; i++) {
		if (a->shares[i].role == LH_SHARE_LEAD)
			return LH_SHARE_LEAD;
	}
	return LH_SHARE_SUPPORT;
}

static bool share_counts(const struct lh_assignment *a,
			 const struct lh_share *s, enum lh_share_role role)
{
	return s->role == role && !share_is_expanded(a, s);
}

/* How many of the shares that decide stand where. */
struct tally {
	size_t by[LH_SHARE_CANCELLED + 1];
	size_t all;		/* without the cancelled ones */
};

static struct tally assignment_tally(const struct lh_assignment *a)
{
	enum lh_share_role role = assignment_deciding_role(a);
	struct tally t = { .all = 0 };

	for (size_t i = 0; i < a->n_shares; i++) {
		const struct lh_share *s = &a->shares[i];

		if (!share_counts(a, s, role))
			continue;
		t.by[s->status]++;
		if (s->status != LH_SHARE_CANCELLED)
			t.all++;
	}
	return t;
}

enum lh_share_status lh_assignment_status(const struct lh_assignment *a)
{
	struct tally t = assignment_tally(a);
	size_t done = t.by[LH_SHARE_SUBMITTED] + t.by[LH_SHARE_ACCEPTED];

	if (a->cancelled || (t.all == 0 && t.by[LH_SHARE_CANCELLED] > 0))
		return LH_SHARE_CANCELLED;
	if (t.all == 0)
		return LH_SHARE_OPEN;
	if (t.by[LH_SHARE_RETURNED] > 0)
		return LH_SHARE_RETURNED;
	if (t.by[LH_SHARE_ACCEPTED] == t.all)
		return LH_SHARE_ACCEPTED;
	if (done == t.all)
		return LH_SHARE_SUBMITTED;
	if (done > 0 || t.by[LH_SHARE_IN_PROGRESS] > 0)
		return LH_SHARE_IN_PROGRESS;
	return LH_SHARE_OPEN;
}

void lh_assignment_progress(const struct lh_assignment *a, size_t *done,
			    size_t *all)
{
	struct tally t = assignment_tally(a);

	*done = t.by[LH_SHARE_SUBMITTED] + t.by[LH_SHARE_ACCEPTED];
	*all = t.all;
}

lh_instant lh_share_due(const struct lh_assignment *a, const struct lh_share *s)
{
	if (s->extension.precision != LH_DEADLINE_NONE)
		return s->extension.due;
	return a->deadline.due;
}

bool lh_share_is_done(enum lh_share_status status)
{
	return status == LH_SHARE_SUBMITTED || status == LH_SHARE_ACCEPTED ||
	       status == LH_SHARE_CANCELLED;
}

bool lh_share_is_overdue(const struct lh_assignment *a, const struct lh_share *s,
			 lh_instant now)
{
	lh_instant due = lh_share_due(a, s);

	return !a->cancelled && !lh_share_is_done(s->status) &&
	       due != LH_INSTANT_UNKNOWN && now >= due;
}

/* When the papers came that count: the last submission; for a share accepted
 * without one, the acceptance. */
static lh_instant share_submitted_at(const struct lh_share *s)
{
	for (size_t i = s->n_history; i-- > 0;) {
		if (s->history[i].to == LH_SHARE_SUBMITTED)
			return s->history[i].at;
	}
	if (s->status == LH_SHARE_SUBMITTED || s->n_history > 0)
		return s->status_at;
	/* Accepted, and the history was not loaded: nobody is called late
	 * for the time that accepting took. */
	return LH_INSTANT_UNKNOWN;
}

bool lh_share_is_late(const struct lh_assignment *a, const struct lh_share *s)
{
	lh_instant due = lh_share_due(a, s);
	lh_instant at;

	if (s->status != LH_SHARE_SUBMITTED && s->status != LH_SHARE_ACCEPTED)
		return false;
	at = share_submitted_at(s);
	return due != LH_INSTANT_UNKNOWN && at != LH_INSTANT_UNKNOWN &&
	       at >= due;
}

bool lh_assignment_is_overdue(const struct lh_assignment *a, lh_instant now)
{
	enum lh_share_role role = assignment_deciding_role(a);

	if (a->cancelled)
		return false;
	if (a->n_shares == 0)
		return a->deadline.due != LH_INSTANT_UNKNOWN &&
		       now >= a->deadline.due;
	for (size_t i = 0; i < a->n_shares; i++) {
		const struct lh_share *s = &a->shares[i];

		if (share_counts(a, s, role) && lh_share_is_overdue(a, s, now))
			return true;
	}
	return false;
}
