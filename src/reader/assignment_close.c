/* What a sentence says of assignments already read: "Báo cáo gửi về Sở X
 * trước ngày …", "Thời hạn: …" give limit and recipients to those that have
 * none of their own. */
#include "assignment_priv.h"

/* Gives limit and recipients to all assignments that have none of their
 * own. */
bool lh_assigner_close(struct lh_assigner *as, struct lh_range range)
{
	struct lh_document *doc = as->doc;
	struct lh_reading *r = doc->reading;
	struct lh_deadline limit = { .precision = LH_DEADLINE_NONE };
	struct lh_range where = { 0, 0 };
	bool taken = false;

	lh_assignment_deadline(doc, range, &limit, &where);
	if (limit.precision == LH_DEADLINE_NONE || limit.referred)
		return false;
	limit.inherited = true;
	for (size_t i = as->closing_from; i < r->n_assignments; i++) {
		struct lh_assignment *a = &r->assignments[i];

		if (a->deadline.precision != LH_DEADLINE_NONE)
			continue;
		a->deadline = limit;
		taken = true;
		lh_field_addf(doc, where, 0.9, "assignments[%zu].deadline", i);
		if (!a->n_deliveries)
			lh_assignment_deliveries(doc, range, a, i);
	}
	return taken;
}

/* "Báo cáo gửi về …", "Hồ sơ gửi trước ngày …": said of what was asked. */
static bool assigner_is_result(const struct lh_document *doc,
			       struct lh_range range)
{
	static const char *const results[] = {
		"báo cáo", "kết quả", "văn bản", "hồ sơ", "tài liệu",
		"ý kiến", "danh sách", "thời hạn", "hạn", "thời gian",
		"nội dung báo cáo", "các báo cáo", "mọi ý kiến", "số liệu",
		"thời điểm", "bản đăng ký", NULL
	};
	static const char *const acts[] = {
		"gửi", "nộp", "hoàn thành", "trước ngày", "chậm nhất",
		"trước", "thời hạn", "đăng ký", NULL
	};

	return lh_word_match_any(doc, range.start, range.end, results) &&
		lh_word_find_any(doc, range, acts, NULL, NULL);
}

/* A limit or "gửi" in the clause: enough to take a plain sentence for one
 * that tells an agency what to do. */
bool lh_assigner_is_bound(struct lh_document *doc, struct lh_range clause)
{
	struct lh_deadline limit = { .precision = LH_DEADLINE_NONE };
	struct lh_range where;

	lh_assignment_deadline(doc, clause, &limit, &where);
	/* "trong 02 ngày làm việc" may be how long something lasts. */
	return limit.precision != LH_DEADLINE_NONE &&
		(limit.precision != LH_DEADLINE_VAGUE || limit.referred ||
		 !lh_date_is_empty(limit.date));
}

/* "Danh sách đăng ký gửi về … trước ngày …" in a letter that asks nothing
 * else: its addressees are to do it. */
static bool assigner_ask_addressees(struct lh_assigner *as, struct lh_range range)
{
	struct lh_document *doc = as->doc;
	struct lh_directive d = { .lead = doc->addressees, .ordered = true };
	size_t index;

	if (!doc->addressees.count || !lh_assigner_is_bound(doc, range))
		return false;
	index = lh_assigner_add(as, &d, range, -1);
	doc->reading->assignments[index].general = true;
	lh_assigner_read_range(doc, index, range);
	return true;
}

bool lh_assigner_read_result(struct lh_assigner *as, struct lh_range range)
{
	struct lh_document *doc = as->doc;
	struct lh_reading *r = doc->reading;

	if (!assigner_is_result(doc, range))
		return false;
	if (!r->n_assignments)
		return assigner_ask_addressees(as, range);
	if (!lh_assigner_close(as, range))
		lh_assigner_read_range(doc, r->n_assignments - 1, range);
	return true;
}
