/* Items and lists: "3. Sở X:" with what it does below, "đề nghị các sở: - …
 * - …", and the lines under an item.
 *
 * A line that announces a list lends its agencies to the items that name
 * none; an item's paragraphs are its task, its bullets the parts of it. */
#include "assignment_priv.h"

#include <string.h>

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

	/* The last word, the last two, three and four. */
	for (int words = 0; words < 4 && at > line.start; words++) {
		while (at > line.start && doc->s[at - 1] == ' ')
			at--;
		while (at > line.start && doc->s[at - 1] != ' ')
			at--;
		if (lh_word_match_any(doc, at, line.end, tails) == line.end)
			return true;
	}
	return doc->s[doc->lines[i].all.end - 1] == ':' &&
		lh_word_find(doc, (struct lh_range){
			(uint32_t)(line.end > line.start + 60u
				   ? lh_word_next(doc, line.end - 60, line.end)
				   : line.start), line.end }, "sau", NULL);
}

bool lh_assigner_is_bullet(const struct lh_line *line)
{
	return line->marker >= LH_MARK_STAR;
}

/* Does a child name agencies of its own, or have a limit of its own? */
static bool assigner_child_stands_alone(struct lh_assigner *as, size_t i)
{
	struct lh_document *doc = as->doc;
	struct lh_directive d = { .ordered = false };
	struct lh_range body = doc->lines[i].body;

	if (lh_assigner_is_bound(doc, body))
		return true;
	if (lh_word_match(doc, body.start, body.end, "giao"))
		return true;
	return lh_directive_parse(doc, body.start, body.end, &d) &&
		lh_word_capital(doc, d.lead_range.start) && !d.back;
}

bool lh_assigner_children_stand_alone(struct lh_assigner *as, size_t i,
					  bool has_task)
{
	struct lh_document *doc = as->doc;
	size_t end = lh_block_end(doc, i);

	for (size_t k = i + 1; k < end; k++) {
		if (doc->lines[k].parent != (int32_t)i ||
		    doc->lines[k].marker == LH_MARK_NONE)
			continue;
		if (!has_task && !lh_assigner_is_bullet(&doc->lines[k]) &&
		    doc->lines[k].marker != LH_MARK_NONE)
			return true;
		if (assigner_child_stands_alone(as, k))
			return true;
	}
	return false;
}

/* Lines under an item: paragraphs are its task, bullets its subtasks. */
void lh_assigner_take_children(struct lh_assigner *as, size_t i, size_t index)
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
			lh_assigner_add_subtask(doc, index, line->body);
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

/* "Kiểm đếm tàu thuyền …": a paragraph that begins with what to do. */
static bool assigner_is_step(const struct lh_document *doc, size_t i)
{
	return i < doc->n_lines && doc->lines[i].zone == LH_ZONE_BODY &&
		doc->lines[i].marker == LH_MARK_NONE &&
		doc->lines[i].label == LH_LABEL_NONE &&
		lh_agency_verb_word(doc, doc->lines[i].body.start,
				    doc->lines[i].body.end);
}

/* "I. Địa điểm tổ chức …": a field of a meeting, and no duty. */
static bool assigner_is_field(const struct lh_document *doc, size_t i)
{
	static const char *const fields[] = {
		"địa điểm", "thời gian", "thành phần", "chương trình", NULL
	};
	struct lh_range body = doc->lines[i].body;

	return lh_word_match_any(doc, body.start, body.end, fields) != 0;
}

/* "1. Đối với các tỉnh ven biển:" over a), b): what they are about. */
static bool assigner_is_topic(const struct lh_document *doc, size_t i)
{
	return doc->s[doc->lines[i].all.end - 1] == ':' &&
		i + 1 < doc->n_lines &&
		doc->lines[i + 1].parent == (int32_t)i &&
		doc->lines[i + 1].marker != LH_MARK_NONE &&
		!lh_assigner_is_bullet(&doc->lines[i + 1]);
}

/* Below the line, with nothing but topics between. */
static bool assigner_is_under(const struct lh_document *doc, size_t i,
			      int32_t above)
{
	int32_t up = doc->lines[i].parent;

	for (int depth = 0; up > above && depth < 4; depth++) {
		if (!assigner_is_topic(doc, (size_t)up) ||
		    assigner_is_field(doc, (size_t)up))
			return false;
		up = doc->lines[up].parent;
	}
	return above >= 0 && up == above;
}

/* Who lends to line i: the heading above it, or the announcement. */
static const struct lh_lender *assigner_lender(struct lh_assigner *as,
					       size_t i)
{
	struct lh_document *doc = as->doc;

	if (as->lends_paragraphs)
		as->lends_paragraphs = assigner_is_step(doc, i);
	if (as->lends_paragraphs && as->announced.line >= 0)
		return &as->announced;
	if (doc->lines[i].marker == LH_MARK_NONE)
		return NULL;
	if (assigner_is_under(doc, i, as->heading.line))
		return &as->heading;
	return assigner_is_under(doc, i, as->announced.line) ? &as->announced
							     : NULL;
}

/* An item that names nobody takes what the line above lends. */
bool lh_assigner_lend(struct lh_assigner *as, size_t i)
{
	struct lh_document *doc = as->doc;
	const struct lh_line *line = &doc->lines[i];
	struct lh_range task = lh_range_trim(doc, line->body, ".;");
	const struct lh_lender *lender = assigner_lender(as, i);
	struct lh_directive d;
	size_t index;

	if (!lender || line->label == LH_LABEL_DEADLINE ||
	    assigner_is_field(doc, i) || assigner_is_topic(doc, i))
		return false;
	if (lh_word_count(doc, task) < 3 || lh_assigner_is_full(doc))
		return false;
	d = lender->lent;
	task.start = (uint32_t)lh_directive_support(doc, task.start, task.end,
						    &d);
	index = lh_assigner_add(as, &d, task, (int32_t)i);
	doc->reading->assignments[index].general = lender == &as->announced;
	lh_assigner_read_range(doc, index, task);
	if (lh_block_end(doc, i) > i + 1)
		lh_assigner_take_children(as, i, index);
	return true;
}

/* "3. Sở X chủ trì, phối hợp với Y:" or "1. Sở X:" */
bool lh_assigner_item_heading(struct lh_assigner *as, size_t i)
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
	if (lh_assigner_children_stand_alone(as, i, false)) {
		as->heading.lent = d;
		as->heading.line = (int32_t)i;
		return true;
	}
	task.end = task.start;
	index = lh_assigner_add(as, &d, task, (int32_t)i);
	doc->reading->assignments[index].task = NULL;
	lh_assigner_take_children(as, i, index);
	return true;
}

/* Persons and groups of a school or a firm that head no agency's name. */
static bool pair_is_person(const struct lh_document *doc, struct lh_range range)
{
	static const char *const titles[] = {
		"thầy", "cô", "ông", "bà", "đ/c", "đồng chí", "lớp", "bảo vệ",
		"nhân viên", "kế toán", "y tế", "p.", "gv", "gvcn", "bgh",
		"btc", "bgk", "phân xưởng", "mc", "chị", "anh", "nhóm",
		"tổng phụ trách", "văn thư", "thủ quỹ", "hiệu trưởng", NULL
	};

	return lh_word_count(doc, range) <= 14 &&
		lh_word_match_any(doc, range.start, range.end, titles);
}

static bool pair_is_who(struct lh_document *doc, struct lh_range range)
{
	if (lh_range_empty(range) || lh_word_count(doc, range) > 25)
		return false;
	if (pair_is_person(doc, range))
		return true;
	return lh_directive_head_at(doc, range.start, range.end) &&
		lh_agency_list_end(doc, range.start, range.end) == range.end;
}

/* Both sides of the colon; what brackets add to the right one is left out
 * of it. */
static bool pair_split(const struct lh_document *doc, struct lh_range body,
		       struct lh_range *left, struct lh_range *right)
{
	size_t colon = body.start;

	while (colon + 2 < body.end &&
	       !(doc->s[colon] == ':' && doc->s[colon + 1] == ' '))
		colon++;
	if (colon + 2 >= body.end)
		return false;
	left->start = body.start;
	left->end = (uint32_t)colon;
	right->start = (uint32_t)colon + 2;
	right->end = body.end;
	*left = lh_range_trim(doc, *left, " ");
	*right = lh_range_trim(doc, *right, " .;,/");
	return !lh_range_empty(*left) && !lh_range_empty(*right);
}

/* "Cơ quan chuẩn bị nội dung: …": the role, and what it has to do. */
static bool pair_names_role(const struct lh_document *doc, struct lh_range left,
			    struct lh_range *task)
{
	static const char *const roles[] = {
		"cơ quan chuẩn bị", "đơn vị chuẩn bị", "bộ phận chuẩn bị",
		"cơ quan phục vụ", "đơn vị phục vụ", NULL
	};

	if (!lh_word_match_any(doc, left.start, left.end, roles))
		return false;
	*task = left;
	for (int words = 0; words < 2; words++)
		task->start = (uint32_t)lh_word_next(doc, task->start,
						     left.end);
	return true;
}

bool lh_assigner_names_role(const struct lh_document *doc, size_t i)
{
	struct lh_range left, right, task;

	return pair_split(doc, doc->lines[i].body, &left, &right) &&
		pair_names_role(doc, left, &task);
}

/* "- Trang trí lễ đài: Đoàn Thanh niên." or "7. Bảo vệ: mở cổng, trông xe."
 * among duties: who and what, in either order. */
bool lh_assigner_pair(struct lh_assigner *as, size_t i)
{
	struct lh_document *doc = as->doc;
	struct lh_directive d = { .ordered = true };
	struct lh_range left, right, who, task;
	size_t bracket, index;

	if (lh_assigner_is_full(doc) ||
	    !pair_split(doc, doc->lines[i].body, &left, &right))
		return false;
	who = right;
	for (bracket = who.start; bracket < who.end; bracket++)
		if (doc->s[bracket] == '(')
			break;
	who.end = (uint32_t)bracket;
	who = lh_range_trim(doc, who, " .;,/");
	if (pair_is_who(doc, left) && lh_word_capital(doc, left.start)) {
		who = left;
		task = right;
	} else if (pair_is_who(doc, who)) {
		task = left;
	} else {
		return false;
	}
	if (pair_names_role(doc, left, &task))
		who = lh_range_trim(doc, right, " .;,/");
	d.lead_range = who;
	lh_enumeration_agencies(doc, who, &d.lead);
	if (!d.lead.count)
		return false;
	if (task.start == right.start)
		task.start = (uint32_t)lh_directive_support(doc, task.start,
							    task.end, &d);
	index = lh_assigner_add(as, &d, task, (int32_t)i);
	lh_assigner_read_range(doc, index, task);
	if (lh_block_end(doc, i) > i + 1)
		lh_assigner_take_children(as, i, index);
	return true;
}

/* "1. Rà soát …": a numbered item that says what to do; "1. Sĩ số học sinh"
 * is a part of what was asked above. */
static bool assigner_orders(const struct lh_document *doc, size_t i)
{
	const struct lh_line *line = &doc->lines[i];

	return !lh_assigner_is_bullet(line) &&
		lh_agency_verb_word(doc, line->body.start, line->body.end);
}

/* "Thủ trưởng các sở, Chủ tịch UBND các huyện tập trung thực hiện các việc
 * sau:", with no order in front. */
static bool assigner_sets_going(struct lh_document *doc, struct lh_range body,
				struct lh_directive *d)
{
	static const char *const verbs[] = {
		"tập trung", "khẩn trương", "chủ động", "có trách nhiệm",
		"thực hiện", "tiếp tục", "nghiêm túc", "cần", "phải",
		"triển khai", "tổ chức thực hiện", NULL
	};

	memset(d, 0, sizeof(*d));
	return lh_word_capital(doc, body.start) &&
		lh_directive_parse(doc, body.start, body.end, d) &&
		!lh_assignment_is_issuer(doc, d->lead_range) &&
		lh_word_match_any(doc, d->task.start, d->task.end, verbs);
}

/* "UBND tỉnh yêu cầu:" at the end of a line. */
static bool assigner_orders_below(const struct lh_document *doc,
				  struct lh_range body)
{
	static const char *const orders[] = {
		"yêu cầu", "đề nghị", "chỉ đạo", "kết luận", "chỉ thị", NULL
	};
	struct lh_range line = lh_range_trim(doc, body, ": ");
	size_t at = line.end;

	for (int words = 0; words < 2; words++) {
		while (at > line.start && doc->s[at - 1] == ' ')
			at--;
		while (at > line.start && doc->s[at - 1] != ' ')
			at--;
	}
	return lh_word_match_any(doc, at, line.end, orders) == line.end;
}

/* A paragraph or item that announces the list below it. */
bool lh_assigner_announcement(struct lh_assigner *as, size_t i)
{
	static const char *const opinions[] = {
		"có ý kiến", "kết luận", "chỉ đạo", NULL
	};
	struct lh_document *doc = as->doc;
	struct lh_directive d;
	struct lh_range body = doc->lines[i].body;
	size_t start;
	bool ordered;

	memset(&d, 0, sizeof(d));
	ordered = lh_directive_find(doc, body, &d, &start);
	if (doc->s[body.end - 1] == ':' &&
	    (assigner_orders_below(doc, body) ||
	     (assigner_announces(doc, i) &&
	      lh_word_find_any(doc, body, opinions, NULL, NULL))))
		as->opinion = true;
	/* "… có ý kiến như sau:" itself asks nobody. */
	if (lh_block_end(doc, i) == i + 1 && assigner_announces(doc, i)) {
		as->lends_paragraphs = ordered &&
			assigner_is_step(doc, i + 1);
		if (!as->lends_paragraphs)
			return as->opinion && !ordered;
	} else if (lh_block_end(doc, i) == i + 1) {
		return false;
	}
	/* "… đề nghị các phòng:" needs no "như sau", nor does "… chủ động
	 * ứng phó:" over numbered items. */
	if (!assigner_announces(doc, i) &&
	    !(ordered && doc->s[body.end - 1] == ':' &&
	      (lh_range_empty(lh_range_trim(doc, d.task, ":. ")) ||
	       assigner_orders(doc, i + 1))))
		return false;
	if (!ordered)
		ordered = assigner_sets_going(doc, body, &d);
	as->heading.line = -1;
	as->announced.line = -1;
	if (ordered && !lh_assignment_is_guest(doc, d.lead_range)) {
		as->announced.line = (int32_t)i;
		as->announced.lent = d;
	}
	return true;
}
