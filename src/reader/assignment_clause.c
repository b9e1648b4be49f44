/* Assignments in running text.
 *
 * A line is read clause by clause.  A clause that names agencies and what
 * they do opens an assignment, the clauses behind it belong to it until the
 * next one opens; a closing sentence lends its limit to all. */
#include "assignment_priv.h"

#include <string.h>

/* --- closing sentences ----------------------------------------------- */

/* Gives limit and recipients to all assignments that have none of their
 * own. */
bool lh_assigner_close(struct lh_assigner *as, struct lh_range range)
{
	struct lh_document *doc = as->doc;
	struct lh_reading *r = doc->reading;
	struct lh_deadline limit = { .precision = LH_DEADLINE_NONE };
	struct lh_range where = { 0, 0 };

	lh_assignment_deadline(doc, range, &limit, &where);
	if (limit.precision == LH_DEADLINE_NONE || limit.referred)
		return false;
	limit.inherited = true;
	for (size_t i = as->closing_from; i < r->n_assignments; i++) {
		struct lh_assignment *a = &r->assignments[i];

		if (a->deadline.precision != LH_DEADLINE_NONE)
			continue;
		a->deadline = limit;
		lh_field_addf(doc, where, 0.9, "assignments[%zu].deadline", i);
		if (!a->n_deliveries)
			lh_assignment_deliveries(doc, range, a, i);
	}
	return true;
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
	struct lh_deadline limit;
	struct lh_range where;

	lh_assignment_deadline(doc, clause, &limit, &where);
	return limit.precision != LH_DEADLINE_NONE;
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

static bool assigner_read_result(struct lh_assigner *as, struct lh_range range)
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

/* --- clauses --------------------------------------------------------- */

/* End of the clause at `at`: ';', or the end of the sentence. */
static size_t assigner_clause_end(const struct lh_document *doc, size_t at,
				  size_t end)
{
	for (size_t i = at; i < end; i++) {
		if (doc->s[i] == '(') {
			size_t close = lh_range_close(doc, i, end);

			if (close < end)
				i = close - 1;
			continue;
		}
		if (doc->s[i] == ';')
			return i + 1;
		if (doc->s[i] == '.' && (lh_range_stops(doc, i, end) ||
					 (i + 1 < end && doc->s[i + 1] == ';')))
			return i + 1;
	}
	return end;
}

void lh_assigner_finish(struct lh_assigner *as, struct lh_clause_state *st)
{
	struct lh_document *doc = as->doc;
	struct lh_assignment *a;
	struct lh_range task;

	if (st->current == SIZE_MAX)
		return;
	a = &doc->reading->assignments[st->current];
	task = lh_range_trim(doc, st->text, ".;,:/");
	if (!lh_range_empty(task))
		a->task = lh_range_text(doc, task);
	lh_assigner_read_range(doc, st->current, st->text);
	st->current = SIZE_MAX;
}

static bool assigner_knows(const struct lh_assigner *as,
			   const struct lh_directive *d)
{
	const struct lh_reading *r = as->doc->reading;

	if (!r->n_assignments || !d->lead.count)
		return false;
	for (size_t i = r->n_assignments; i-- > as->closing_from;) {
		const struct lh_assignment *a = &r->assignments[i];

		if (a->n_shares && a->deadline.precision == LH_DEADLINE_NONE &&
		    lh_text_same(a->shares[0].name, d->lead.items[0].name))
			return true;
	}
	return false;
}

/* Does the clause open an assignment? */
static bool assigner_opens(struct lh_assigner *as, struct lh_clause_state *st,
			   struct lh_range clause, struct lh_directive *d)
{
	struct lh_document *doc = as->doc;
	size_t at = 0;

	memset(d, 0, sizeof(*d));
	if (lh_directive_find(doc, clause, d, &at)) {
		/* Inside an item the agencies it names stay in charge. */
		if (at > clause.start && st->item && st->current != SIZE_MAX)
			return false;
		if (at == clause.start && !lh_word_capital(doc, at) &&
		    !st->directive && !st->item)
			return false;
		return true;
	}
	memset(d, 0, sizeof(*d));
	if (!st->item && !st->directive && !st->sentence)
		return false;
	if (!lh_directive_parse(doc, clause.start, clause.end, d))
		return false;
	if (st->item && st->current == SIZE_MAX)
		return !lh_assignment_is_issuer(doc, d->lead_range);
	if (d->back && st->current != SIZE_MAX)
		return false;
	if (!st->directive && !st->item)
		return lh_assigner_is_bound(doc, clause) &&
			!lh_assignment_is_issuer(doc, d->lead_range);
	return lh_word_capital(doc, d->lead_range.start) &&
		!lh_assignment_is_issuer(doc, d->lead_range) && st->directive;
}

/* True when the clause was used up by something else than a new one. */
static bool assigner_declines(struct lh_assigner *as, struct lh_clause_state *st,
			      struct lh_range clause,
			      const struct lh_directive *d)
{
	struct lh_document *doc = as->doc;
	struct lh_range task = lh_range_trim(doc, d->task, ".;,:/");
	bool known = doc->reading->n_assignments > as->closing_from;

	if (lh_range_empty(task) && !st->item)
		return true;
	if (lh_assignment_is_guest(doc, d->lead_range) &&
	    !lh_assigner_is_bound(doc, clause))
		return true;
	if (lh_assignment_is_formula(doc, task) && !lh_assigner_is_bound(doc, clause))
		return true;
	if (st->item)
		return false;
	if (known && (d->back || assigner_knows(as, d)) &&
	    lh_assigner_close(as, clause))
		return true;
	return known && d->back && !lh_assigner_is_bound(doc, clause);
}

static void assigner_clause(struct lh_assigner *as, struct lh_clause_state *st,
			    struct lh_range clause)
{
	struct lh_document *doc = as->doc;
	struct lh_directive d;
	uint32_t value;

	clause = lh_range_trim(doc, clause, "");
	if (lh_range_empty(clause))
		return;
	if (lh_label_at(doc, clause, &value) == LH_LABEL_CONTACT) {
		lh_assigner_finish(as, st);
		st->directive = false;
		return;
	}
	if (!lh_assigner_is_full(doc) && assigner_opens(as, st, clause, &d)) {
		if (assigner_declines(as, st, clause, &d)) {
			lh_assigner_finish(as, st);
			st->directive = false;
			return;
		}
		if (d.back && st->item && st->current != SIZE_MAX) {
			st->text.end = clause.end;
			return;
		}
		lh_assigner_finish(as, st);
		st->text = d.task;
		st->text.end = clause.end;
		st->current = lh_assigner_add(as, &d, st->text, st->item ||
			doc->lines[st->line].marker != LH_MARK_NONE
			? (int32_t)st->line : -1);
		st->directive = true;
		return;
	}
	if (st->current != SIZE_MAX) {
		if (st->text.end < clause.end)
			st->text.end = clause.end;
		return;
	}
	st->directive = false;
	if (!st->item)
		assigner_read_result(as, clause);
}

/* "Giao các sở, ngành; UBND các huyện;": names alone, the verb is still to
 * come. */
static bool assigner_is_open_list(const struct lh_document *doc,
				  struct lh_range clause)
{
	static const char *const orders[] = {
		"giao", "yêu cầu", "đề nghị", "phân công", NULL
	};
	struct lh_range list = lh_range_trim(doc, clause, " ;");
	size_t at, stop;

	if (doc->s[clause.end - 1] != ';')
		return false;
	stop = lh_word_match_any(doc, list.start, list.end, orders);
	if (!stop && lh_word_find_any(doc, list, orders, &at, &stop) &&
	    lh_word_count(doc, list) > 60)
		return false;
	if (stop)
		list.start = (uint32_t)stop;
	list = lh_range_trim(doc, list, " ");
	return lh_agency_head_at(doc, list.start, list.end) &&
		lh_agency_list_end(doc, list.start, list.end) == list.end;
}

void lh_assigner_clauses(struct lh_assigner *as, struct lh_clause_state *st,
			     struct lh_range range)
{
	struct lh_document *doc = as->doc;

	st->sentence = true;
	for (size_t at = range.start; at < range.end;) {
		struct lh_range clause = { (uint32_t)at, range.end };

		clause.end = (uint32_t)assigner_clause_end(doc, at, range.end);
		for (int i = 0; i < 16 && clause.end < range.end &&
		     assigner_is_open_list(doc, clause); i++)
			clause.end = (uint32_t)assigner_clause_end(doc,
				clause.end, range.end);
		assigner_clause(as, st, clause);
		st->sentence = doc->s[clause.end - 1] == '.';
		at = clause.end;
		while (at < range.end && (doc->s[at] == ' ' ||
					  doc->s[at] == ';'))
			at++;
	}
}
