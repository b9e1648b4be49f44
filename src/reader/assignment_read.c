/* Assignments out of a notice.
 *
 * A line is read clause by clause.  A clause that names agencies and what
 * they do opens an assignment, the clauses behind it belong to it until the
 * next one opens.  A paragraph that announces a list lends its agencies to
 * the items that name none; a closing sentence lends its limit to all. */
#include "assignment_priv.h"

#include <string.h>

#define ASSIGNMENT_MOST 2000

struct assigner {
	struct lh_document *doc;
	/* What a line above lends to its items. */
	struct lh_directive lent;
	int32_t lender;			/* that line, -1 none */
	bool lender_is_item;		/* "3. Sở X chủ trì:" a), b) */
	size_t closing_from;		/* assignments a closing sentence means */
	size_t skip_until;		/* lines already read */
};

/* --- one assignment -------------------------------------------------- */

static void assigner_shares(struct lh_document *doc, struct lh_assignment *a,
			    const struct lh_names *names,
			    enum lh_share_role role)
{
	for (size_t i = 0; i < names->count; i++) {
		struct lh_share *s;

		if (!names->items[i].name)
			continue;
		a->shares = lh_arena_grow(doc->arena, a->shares, a->n_shares,
					  sizeof(*a->shares));
		s = &a->shares[a->n_shares++];
		s->name = names->items[i].name;
		s->role = role;
		s->status = LH_SHARE_OPEN;
		s->status_at = LH_INSTANT_UNKNOWN;
		s->extension.minute = LH_MINUTE_UNKNOWN;
		s->extension.due = LH_INSTANT_UNKNOWN;
	}
}

/* "3", "3a", "1.2": the markers above, sections left out. */
static const char *assigner_item(struct lh_document *doc, size_t line)
{
	const char *item = NULL;

	for (int32_t i = (int32_t)line; i >= 0; i = doc->lines[i].parent) {
		const struct lh_line *l = &doc->lines[i];
		char *mark;

		if (l->marker < LH_MARK_NUMBER || l->marker > LH_MARK_LETTER)
			continue;
		mark = lh_range_text(doc, l->mark);
		if (!mark)
			continue;
		item = item ? lh_arena_printf(doc->arena, "%s%s", mark, item)
			    : mark;
		if (l->marker != LH_MARK_LETTER)
			break;
	}
	return item;
}

static void assigner_link(struct lh_document *doc, struct lh_assignment *a)
{
	if (doc->reading->n_meetings != 1)
		return;
	a->meeting_ids = lh_arena_calloc(doc->arena, 1, sizeof(int64_t));
	a->n_meetings = 1;
}

static void assigner_read_range(struct lh_document *doc, size_t index,
				struct lh_range range)
{
	struct lh_assignment *a = &doc->reading->assignments[index];
	struct lh_range where;

	if (a->deadline.precision == LH_DEADLINE_NONE) {
		lh_assignment_deadline(doc, range, &a->deadline, &where);
		if (a->deadline.precision != LH_DEADLINE_NONE)
			lh_field_addf(doc, where, 1, "assignments[%zu].deadline",
				      index);
	}
	lh_assignment_deliveries(doc, range, a, index);
}

static bool assigner_is_full(const struct lh_document *doc)
{
	return doc->reading->n_assignments >= ASSIGNMENT_MOST;
}

static size_t assigner_add(struct assigner *as, const struct lh_directive *d,
			   struct lh_range task, int32_t line)
{
	struct lh_document *doc = as->doc;
	struct lh_reading *r = doc->reading;
	struct lh_assignment *a;
	size_t index = r->n_assignments;

	r->assignments = lh_arena_grow(doc->arena, r->assignments, index,
				       sizeof(*r->assignments));
	a = &r->assignments[r->n_assignments++];
	a->deadline.minute = LH_MINUTE_UNKNOWN;
	a->deadline.due = LH_INSTANT_UNKNOWN;
	assigner_shares(doc, a, &d->lead, LH_SHARE_LEAD);
	assigner_shares(doc, a, &d->support, LH_SHARE_SUPPORT);
	task = lh_range_trim(doc, task, ".;,:/");
	a->task = lh_range_text(doc, task);
	a->general = d->back;
	if (line >= 0)
		a->item = assigner_item(doc, (size_t)line);
	assigner_link(doc, a);
	if (!lh_range_empty(d->lead_range))
		lh_field_addf(doc, d->lead_range, 1,
			      "assignments[%zu].agencies_lead", index);
	if (!lh_range_empty(d->support_range))
		lh_field_addf(doc, d->support_range, 1,
			      "assignments[%zu].agencies_support", index);
	lh_field_addf(doc, task, d->ordered || line >= 0 ? 1 : 0.7,
		      "assignments[%zu].task", index);
	return index;
}

static void assigner_add_subtask(struct lh_document *doc, size_t index,
				 struct lh_range range)
{
	struct lh_assignment *a = &doc->reading->assignments[index];

	range = lh_range_trim(doc, range, ".;,:/");
	if (lh_range_empty(range))
		return;
	a->subtasks = lh_arena_grow(doc->arena, a->subtasks, a->n_subtasks,
				    sizeof(*a->subtasks));
	a->subtasks[a->n_subtasks++] = lh_range_text(doc, range);
	if (!a->task || !*a->task) {
		a->task = a->subtasks[a->n_subtasks - 1];
		lh_field_addf(doc, range, 1, "assignments[%zu].task", index);
	}
}

/* A paragraph that only announces: "… như sau:", "… các nội dung sau:". */
static bool assigner_announces(const struct lh_document *doc, size_t i)
{
	static const char *const tails[] = {
		"như sau", "sau", "sau đây", "dưới đây", "cụ thể",
		"cụ thể như sau", "nội dung", "nhiệm vụ", "nội dung sau",
		"việc sau", NULL
	};
	struct lh_range line = lh_range_trim(doc, doc->lines[i].all, ":.;");
	size_t at = line.end;

	while (at > line.start && doc->s[at - 1] != ' ')
		at--;
	if (lh_word_match_any(doc, at, line.end, tails) == line.end)
		return true;
	return doc->s[doc->lines[i].all.end - 1] == ':' &&
		lh_word_find(doc, (struct lh_range){
			(uint32_t)(line.end > line.start + 60u
				   ? lh_word_next(doc, line.end - 60, line.end)
				   : line.start), line.end }, "sau", NULL);
}

/* --- closing sentences ----------------------------------------------- */

/* Gives limit and recipients to all assignments that have none of their
 * own. */
static bool assigner_close(struct assigner *as, struct lh_range range)
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
static bool assigner_is_bound(struct lh_document *doc, struct lh_range clause)
{
	struct lh_deadline limit;
	struct lh_range where;

	lh_assignment_deadline(doc, clause, &limit, &where);
	return limit.precision != LH_DEADLINE_NONE;
}

/* "Danh sách đăng ký gửi về … trước ngày …" in a letter that asks nothing
 * else: its addressees are to do it. */
static bool assigner_ask_addressees(struct assigner *as, struct lh_range range)
{
	struct lh_document *doc = as->doc;
	struct lh_directive d = { .lead = doc->addressees, .ordered = true };
	size_t index;

	if (!doc->addressees.count || !assigner_is_bound(doc, range))
		return false;
	index = assigner_add(as, &d, range, -1);
	doc->reading->assignments[index].general = true;
	assigner_read_range(doc, index, range);
	return true;
}

static bool assigner_read_result(struct assigner *as, struct lh_range range)
{
	struct lh_document *doc = as->doc;
	struct lh_reading *r = doc->reading;

	if (!assigner_is_result(doc, range))
		return false;
	if (!r->n_assignments)
		return assigner_ask_addressees(as, range);
	if (!assigner_close(as, range))
		assigner_read_range(doc, r->n_assignments - 1, range);
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

struct clause_state {
	size_t current;		/* assignment being read, SIZE_MAX none */
	struct lh_range text;	/* of it so far */
	bool directive;		/* the clause before told somebody */
	bool sentence;		/* this clause starts a sentence */
	size_t line;
	bool item;		/* of a list or a section of duties */
};

static void assigner_finish(struct assigner *as, struct clause_state *st)
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
	assigner_read_range(doc, st->current, st->text);
	st->current = SIZE_MAX;
}

static bool assigner_knows(const struct assigner *as,
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
static bool assigner_opens(struct assigner *as, struct clause_state *st,
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
		return assigner_is_bound(doc, clause) &&
			!lh_assignment_is_issuer(doc, d->lead_range);
	return lh_word_capital(doc, d->lead_range.start) &&
		!lh_assignment_is_issuer(doc, d->lead_range) && st->directive;
}

/* True when the clause was used up by something else than a new one. */
static bool assigner_declines(struct assigner *as, struct clause_state *st,
			      struct lh_range clause,
			      const struct lh_directive *d)
{
	struct lh_document *doc = as->doc;
	struct lh_range task = lh_range_trim(doc, d->task, ".;,:/");
	bool known = doc->reading->n_assignments > as->closing_from;

	if (lh_range_empty(task) && !st->item)
		return true;
	if (lh_assignment_is_guest(doc, d->lead_range) &&
	    !assigner_is_bound(doc, clause))
		return true;
	if (lh_assignment_is_formula(doc, task) && !assigner_is_bound(doc, clause))
		return true;
	if (st->item)
		return false;
	if (known && (d->back || assigner_knows(as, d)) &&
	    assigner_close(as, clause))
		return true;
	return known && d->back && !assigner_is_bound(doc, clause);
}

static void assigner_clause(struct assigner *as, struct clause_state *st,
			    struct lh_range clause)
{
	struct lh_document *doc = as->doc;
	struct lh_directive d;
	uint32_t value;

	clause = lh_range_trim(doc, clause, "");
	if (lh_range_empty(clause))
		return;
	if (lh_label_at(doc, clause, &value) == LH_LABEL_CONTACT) {
		assigner_finish(as, st);
		st->directive = false;
		return;
	}
	if (!assigner_is_full(doc) && assigner_opens(as, st, clause, &d)) {
		if (assigner_declines(as, st, clause, &d)) {
			assigner_finish(as, st);
			st->directive = false;
			return;
		}
		if (d.back && st->item && st->current != SIZE_MAX) {
			st->text.end = clause.end;
			return;
		}
		assigner_finish(as, st);
		st->text = d.task;
		st->text.end = clause.end;
		st->current = assigner_add(as, &d, st->text, st->item ||
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

static void assigner_clauses(struct assigner *as, struct clause_state *st,
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

/* --- lines ----------------------------------------------------------- */

static bool assigner_skips(const struct lh_document *doc, size_t i)
{
	switch (doc->lines[i].label) {
	case LH_LABEL_TIME:
	case LH_LABEL_TIME_PLACE:
	case LH_LABEL_PLACE:
	case LH_LABEL_PARTICIPANTS:
	case LH_LABEL_CHAIR:
	case LH_LABEL_CONTENT:
	case LH_LABEL_AGENDA:
	case LH_LABEL_EVENT:
	case LH_LABEL_INVITE:
	case LH_LABEL_SECRETARY:
	case LH_LABEL_REPORTER:
	case LH_LABEL_CONTACT:
		return true;
	default:
		return false;
	}
}

static bool assigner_is_bullet(const struct lh_line *line)
{
	return line->marker >= LH_MARK_STAR;
}

/* "Sở X trân trọng kính mời:" and the list below it. */
static bool assigner_invites(const struct lh_document *doc, size_t i)
{
	const struct lh_line *line = &doc->lines[i];

	return doc->s[line->all.end - 1] == ':' && i + 1 < doc->n_lines &&
		assigner_is_bullet(&doc->lines[i + 1]) &&
		lh_word_find(doc, line->all, "kính mời", NULL);
}

/* Under a heading such as "Phân công chuẩn bị"? */
static bool assigner_in_duties(const struct lh_document *doc, size_t i)
{
	for (int32_t up = doc->lines[i].parent; up >= 0;
	     up = doc->lines[up].parent)
		if (doc->lines[up].label == LH_LABEL_DUTIES)
			return true;
	return false;
}

/* Does a child name agencies of its own, or have a limit of its own? */
static bool assigner_child_stands_alone(struct assigner *as, size_t i)
{
	struct lh_document *doc = as->doc;
	struct lh_directive d = { .ordered = false };
	struct lh_range body = doc->lines[i].body;

	if (assigner_is_bound(doc, body))
		return true;
	if (lh_word_match(doc, body.start, body.end, "giao"))
		return true;
	return lh_directive_parse(doc, body.start, body.end, &d) &&
		lh_word_capital(doc, d.lead_range.start) && !d.back;
}

static bool assigner_children_stand_alone(struct assigner *as, size_t i,
					  bool has_task)
{
	struct lh_document *doc = as->doc;
	size_t end = lh_block_end(doc, i);

	for (size_t k = i + 1; k < end; k++) {
		if (doc->lines[k].parent != (int32_t)i ||
		    doc->lines[k].marker == LH_MARK_NONE)
			continue;
		if (!has_task && !assigner_is_bullet(&doc->lines[k]) &&
		    doc->lines[k].marker != LH_MARK_NONE)
			return true;
		if (assigner_child_stands_alone(as, k))
			return true;
	}
	return false;
}

/* Lines under an item: paragraphs are its task, bullets its subtasks. */
static void assigner_take_children(struct assigner *as, size_t i, size_t index)
{
	struct lh_document *doc = as->doc;
	size_t end = lh_block_end(doc, i);

	for (size_t k = i + 1; k < end; k++) {
		const struct lh_line *line = &doc->lines[k];
		struct lh_assignment *a = &doc->reading->assignments[index];

		if (line->marker == LH_MARK_NONE && (!a->task || !*a->task)) {
			struct lh_range task = lh_range_trim(doc, line->body,
							     ".;:/");

			a->task = lh_range_text(doc, task);
			lh_field_addf(doc, task, 1, "assignments[%zu].task",
				      index);
		} else {
			assigner_add_subtask(doc, index, line->body);
		}
		if (line->marker == LH_MARK_NONE ||
		    a->deadline.precision == LH_DEADLINE_NONE) {
			struct lh_range where;

			if (a->deadline.precision == LH_DEADLINE_NONE)
				lh_assignment_deadline(doc, line->body,
						       &a->deadline, &where);
			if (line->marker == LH_MARK_NONE)
				lh_assignment_deliveries(doc, line->body, a,
							 index);
		}
	}
	as->skip_until = end;
}

/* An item that names nobody takes what the line above lends. */
static bool assigner_lend(struct assigner *as, size_t i)
{
	struct lh_document *doc = as->doc;
	const struct lh_line *line = &doc->lines[i];
	struct lh_range task = lh_range_trim(doc, line->body, ".;");
	struct lh_directive d = as->lent;
	size_t index;

	if (as->lender < 0 || line->parent != as->lender ||
	    line->marker == LH_MARK_NONE || line->label == LH_LABEL_DEADLINE)
		return false;
	if (lh_word_count(doc, task) < 3 || assigner_is_full(doc))
		return false;
	task.start = (uint32_t)lh_directive_support(doc, task.start, task.end,
						    &d);
	index = assigner_add(as, &d, task, (int32_t)i);
	doc->reading->assignments[index].general = !as->lender_is_item;
	assigner_read_range(doc, index, task);
	if (lh_block_end(doc, i) > i + 1)
		assigner_take_children(as, i, index);
	return true;
}

/* "3. Sở X chủ trì, phối hợp với Y:" or "1. Sở X:" */
static bool assigner_item_heading(struct assigner *as, size_t i)
{
	struct lh_document *doc = as->doc;
	const struct lh_line *line = &doc->lines[i];
	struct lh_range body = lh_range_trim(doc, line->body, " ");
	struct lh_directive d = { .ordered = true };
	struct lh_range task;
	size_t start = body.start, index, stop;
	static const char *const orders[] = {
		"giao", "đề nghị", "yêu cầu", "đối với", "trách nhiệm của",
		"nhiệm vụ của", NULL
	};

	if (lh_range_empty(body) || lh_block_end(doc, i) == i + 1)
		return false;
	stop = lh_word_match_any(doc, start, body.end, orders);
	if (stop)
		start = stop + 1;
	if (!lh_directive_parse(doc, start, body.end, &d) &&
	    !lh_directive_names(doc, start, body.end, &d))
		return false;
	if (lh_assignment_is_guest(doc, d.lead_range))
		return false;
	task = lh_range_trim(doc, d.task, ".;,:/");
	if (!lh_range_empty(task) && doc->s[line->body.end - 1] != ':')
		return false;
	if (lh_word_count(doc, task) > 12)
		return false;
	if (!lh_range_empty(task) && !assigner_announces(doc, i) &&
	    lh_word_count(doc, task) > 5)
		return false;
	if (assigner_children_stand_alone(as, i, false)) {
		as->lent = d;
		as->lender = (int32_t)i;
		as->lender_is_item = true;
		return true;
	}
	task.end = task.start;
	index = assigner_add(as, &d, task, (int32_t)i);
	doc->reading->assignments[index].task = NULL;
	assigner_take_children(as, i, index);
	return true;
}

/* A paragraph or item that announces the list below it. */
static bool assigner_announcement(struct assigner *as, size_t i)
{
	struct lh_document *doc = as->doc;
	struct lh_directive d;
	size_t start;

	if (!assigner_announces(doc, i) || lh_block_end(doc, i) == i + 1)
		return false;
	memset(&d, 0, sizeof(d));
	as->lender = (int32_t)i;
	as->lender_is_item = false;
	memset(&as->lent, 0, sizeof(as->lent));
	if (lh_directive_find(doc, doc->lines[i].body, &d, &start) &&
	    !lh_assignment_is_guest(doc, d.lead_range))
		as->lent = d;
	else
		as->lender = -1;
	return true;
}

static void assigner_line(struct assigner *as, size_t i)
{
	struct lh_document *doc = as->doc;
	struct lh_line *line = &doc->lines[i];
	struct lh_range body = line->body;
	bool duties = assigner_in_duties(doc, i);
	struct clause_state st = {
		.current = SIZE_MAX, .line = i,
		.item = duties || (line->marker != LH_MARK_NONE &&
				   line->label == LH_LABEL_NONE),
	};
	size_t before = doc->reading->n_assignments;
	size_t last;

	if (line->label == LH_LABEL_DEADLINE) {
		body.start = line->value;
		if (lh_block_end(doc, i) > i + 1)
			body.end = doc->lines[lh_block_end(doc, i) - 1].all.end;
		if (doc->reading->n_assignments)
			assigner_close(as, line->body);
		return;
	}
	if (line->label != LH_LABEL_NONE)
		body.start = line->value;
	if (doc->s[body.start] == '(' && body.end > body.start + 2u)
		body.start++;
	if (line->marker != LH_MARK_NONE && assigner_item_heading(as, i))
		return;
	if (line->marker == LH_MARK_NONE && assigner_announcement(as, i))
		return;
	assigner_clauses(as, &st, body);
	assigner_finish(as, &st);
	if (doc->reading->n_assignments == before) {
		assigner_lend(as, i);
		return;
	}
	last = doc->reading->n_assignments - 1;
	if (lh_block_end(doc, i) == i + 1 || duties)
		return;
	if (assigner_children_stand_alone(as, i, true)) {
		memset(&as->lent, 0, sizeof(as->lent));
		as->lender = -1;
		return;
	}
	assigner_take_children(as, i, last);
}

/* --- limits that point back ------------------------------------------ */

static void assigner_resolve_back(struct lh_reading *r)
{
	const struct lh_deadline *last = NULL;

	for (size_t i = 0; i < r->n_assignments; i++) {
		struct lh_deadline *d = &r->assignments[i].deadline;

		if (!d->referred) {
			if (d->precision != LH_DEADLINE_NONE)
				last = d;
			continue;
		}
		if (last) {
			const char *words = d->wording;

			*d = *last;
			d->referred = true;
			d->wording = words;
			d->op = LH_OP_BY;
		}
	}
}

static void assigner_read_notes(struct assigner *as)
{
	for (size_t i = 0; i < as->doc->n_notes; i++)
		lh_assignment_from_note(as->doc, as->doc->notes[i].range);
}

bool lh_assignment_from_note(struct lh_document *doc, struct lh_range range)
{
	struct assigner as = { .doc = doc, .lender = -1 };
	struct lh_directive d = { .ordered = true };
	size_t index;

	if (assigner_is_full(doc))
		return false;
	if (lh_word_match(doc, range.start, range.end, "giao"))
		range.start = (uint32_t)lh_word_next(doc, range.start,
						     range.end);
	if (!lh_directive_parse(doc, range.start, range.end, &d) ||
	    lh_range_empty(d.task))
		return false;
	index = assigner_add(&as, &d, d.task, -1);
	assigner_read_range(doc, index, d.task);
	return true;
}

void lh_assignment_read(struct lh_document *doc)
{
	struct assigner as = { .doc = doc, .lender = -1 };

	as.closing_from = doc->reading->n_assignments;
	for (size_t i = 0; i < doc->n_lines && !assigner_is_full(doc); i++) {
		if (doc->lines[i].zone != LH_ZONE_BODY || i < as.skip_until)
			continue;
		if (doc->lines[i].label == LH_LABEL_DUTIES &&
		    doc->lines[i].value >= doc->lines[i].all.end)
			continue;
		if (doc->lines[i].all.start == doc->subject.start &&
		    !lh_range_empty(doc->subject))
			continue;
		if (assigner_skips(doc, i) || assigner_invites(doc, i)) {
			as.skip_until = lh_block_end(doc, i);
			continue;
		}
		assigner_line(&as, i);
	}
	assigner_read_notes(&as);
	assigner_resolve_back(doc->reading);
}
