/* Assignments out of a notice: which lines can hold one, and what holds for
 * all of them once they are read. */
#include "assignment_priv.h"

#include <string.h>

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

/* "3. Chuẩn bị", "IV. Phân công nhiệm vụ": duties stand below. */
static bool assigner_heads_duties(const struct lh_document *doc, size_t i)
{
	static const char *const headings[] = {
		"chuẩn bị", "phân công", "công tác chuẩn bị", "nhiệm vụ",
		"giao nhiệm vụ", "tổ chức thực hiện", "trách nhiệm", NULL
	};
	const struct lh_line *line = &doc->lines[i];

	if (line->label == LH_LABEL_DUTIES)
		return true;
	return line->marker != LH_MARK_NONE && line->marker <= LH_MARK_LETTER &&
		lh_word_count(doc, line->body) <= 8 &&
		lh_word_match_any(doc, line->body.start, line->body.end,
				  headings);
}

/* "I. Nội dung 1: …" or "II. Thời gian" over "1. …", "3. Chuẩn bị": the
 * heading of a meeting, whose parts are read one by one. */
static bool assigner_is_section(const struct lh_document *doc, size_t i)
{
	size_t end = lh_block_end(doc, i);

	for (size_t k = i + 1; k < end; k++) {
		enum lh_label label = doc->lines[k].label;

		if (assigner_heads_duties(doc, k) ||
		    (doc->lines[i].label == LH_LABEL_CONTENT &&
		     (label == LH_LABEL_TIME || label == LH_LABEL_TIME_PLACE)))
			return true;
	}
	return false;
}

/* "Sở X trân trọng kính mời:" and the list below it. */
static bool assigner_invites(const struct lh_document *doc, size_t i)
{
	const struct lh_line *line = &doc->lines[i];

	return doc->s[line->all.end - 1] == ':' && i + 1 < doc->n_lines &&
		lh_assigner_is_bullet(&doc->lines[i + 1]) &&
		lh_word_find(doc, line->all, "kính mời", NULL);
}

/* Under a heading such as "Phân công chuẩn bị"? */
static bool assigner_in_duties(const struct lh_document *doc, size_t i)
{
	for (int32_t up = doc->lines[i].parent; up >= 0;
	     up = doc->lines[up].parent)
		if (assigner_heads_duties(doc, (size_t)up))
			return true;
	return false;
}

/* "I. MỤC ĐÍCH, YÊU CẦU", "A. Kết quả đạt được": what stands below is wished
 * or told, and asked of nobody. */
static bool assigner_titles_prose(const struct lh_document *doc, size_t i)
{
	static const char *const subjects[] = {
		"mục đích", "mục tiêu", "quan điểm", "kết quả", "tình hình",
		"tồn tại", "hạn chế", "những hạn chế", "những tồn tại",
		"những kết quả", "nguyên nhân", "ưu điểm", "khuyết điểm",
		"đánh giá chung", "đánh giá tình hình", "căn cứ", "cơ sở pháp lý",
		"nhận định", "đặc điểm tình hình", "thực trạng", NULL
	};
	const struct lh_line *line = &doc->lines[i];

	return doc->s[line->all.end - 1] != '.' &&
		lh_word_count(doc, line->body) <= 14 &&
		lh_word_match_any(doc, line->body.start, line->body.end,
				  subjects);
}

/* "MỤC ĐÍCH", "TỔ CHỨC THỰC HIỆN" alone on a line, without a number: until
 * the next such line or section. */
static void assigner_note_heading(struct lh_assigner *as, size_t i)
{
	const struct lh_document *doc = as->doc;
	const struct lh_line *line = &doc->lines[i];

	if (line->marker > LH_MARK_ROMAN ||
	    (!line->capitals && line->marker == LH_MARK_NONE &&
	     !(line->label == LH_LABEL_DUTIES &&
	       line->value >= line->all.end)))
		return;
	as->prose = line->marker == LH_MARK_NONE &&
		assigner_titles_prose(doc, i);
	as->duties = line->marker == LH_MARK_NONE &&
		line->label == LH_LABEL_DUTIES;
}

static bool assigner_is_prose(const struct lh_assigner *as, size_t i)
{
	const struct lh_document *doc = as->doc;
	const struct lh_line *line = &doc->lines[i];

	if (as->prose)
		return true;
	return line->marker != LH_MARK_NONE && line->marker < LH_MARK_STAR &&
		lh_block_end(doc, i) > i + 1 && assigner_titles_prose(doc, i);
}

static void assigner_line(struct lh_assigner *as, size_t i)
{
	struct lh_document *doc = as->doc;
	struct lh_line *line = &doc->lines[i];
	struct lh_range body = line->body;
	bool duties = as->duties || line->label == LH_LABEL_DUTIES ||
		assigner_in_duties(doc, i);
	struct lh_clause_state st = {
		.current = SIZE_MAX, .line = i,
		.item = duties || (line->marker != LH_MARK_NONE &&
				   line->label == LH_LABEL_NONE),
	};
	struct lh_directive told = { .ordered = false };
	size_t before = doc->reading->n_assignments;
	size_t last;

	if (line->label == LH_LABEL_DEADLINE) {
		body.start = line->value;
		if (lh_block_end(doc, i) > i + 1)
			body.end = doc->lines[lh_block_end(doc, i) - 1].all.end;
		/* "Thời gian gửi: Các sở gửi … trước ngày …; Phòng X …" */
		if (lh_directive_parse(doc, line->value, body.end, &told) &&
		    lh_word_capital(doc, line->value)) {
			st.item = true;
			lh_assigner_clauses(as, &st, body);
			lh_assigner_finish(as, &st);
		} else if (doc->reading->n_assignments) {
			lh_assigner_close(as, line->body);
		}
		return;
	}
	if (line->label != LH_LABEL_NONE)
		body.start = line->value;
	if (doc->s[body.start] == '(' && body.end > body.start + 2u)
		body.start++;
	if (line->marker != LH_MARK_NONE && lh_assigner_item_heading(as, i))
		return;
	if ((line->marker == LH_MARK_NONE || lh_assigner_is_bullet(line)) &&
	    lh_assigner_announcement(as, i))
		return;
	if (lh_assigner_names_role(doc, i) && lh_assigner_pair(as, i))
		return;
	lh_assigner_clauses(as, &st, body);
	lh_assigner_finish(as, &st);
	if (doc->reading->n_assignments == before) {
		if ((!duties || !lh_assigner_pair(as, i)) &&
		    (line->marker == LH_MARK_NONE ||
		     doc->notice->kind != LH_NOTICE_PLAN ||
		     !lh_assigner_charge(as, i)))
			lh_assigner_lend(as, i);
		return;
	}
	last = doc->reading->n_assignments - 1;
	if (lh_block_end(doc, i) == i + 1 || duties)
		return;
	if (lh_assigner_children_stand_alone(as, i, true)) {
		as->heading.line = -1;
		return;
	}
	lh_assigner_take_children(as, i, last);
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

static void assigner_read_notes(struct lh_assigner *as)
{
	for (size_t i = 0; i < as->doc->n_notes; i++)
		lh_assignment_from_note(as->doc, as->doc->notes[i].range);
}

/* "03 hộ dân nhận khoán (giao UBND xã mời)": whom stands in front. */
static void assigner_complete_note(struct lh_document *doc, size_t index,
				   struct lh_range note, struct lh_range task)
{
	struct lh_assignment *a = &doc->reading->assignments[index];
	struct lh_range whom = { note.start, note.start };

	if (lh_word_count(doc, task) != 1)
		return;
	while (whom.end > 0 && doc->s[whom.end - 1] != '(')
		whom.end--;
	if (whom.end)
		whom.end--;
	for (whom.start = whom.end; whom.start > 0 &&
	     whom.start + 300u > whom.end; whom.start--)
		if (strchr(";:\n", doc->s[whom.start - 1]))
			break;
	whom = lh_range_trim(doc, whom, "-+* ");
	if (!lh_range_empty(whom))
		a->task = lh_arena_printf(doc->arena, "%s %s", a->task,
					  lh_range_text(doc, whom));
}

bool lh_assignment_from_note(struct lh_document *doc, struct lh_range range)
{
	struct lh_assigner as = {
		.doc = doc, .announced.line = -1, .heading.line = -1,
	};
	struct lh_directive d = { .ordered = true };
	size_t index;

	if (lh_assigner_is_full(doc))
		return false;
	if (lh_word_match(doc, range.start, range.end, "giao"))
		range.start = (uint32_t)lh_word_next(doc, range.start,
						     range.end);
	if (!lh_directive_parse(doc, range.start, range.end, &d) ||
	    lh_range_empty(d.task))
		return false;
	index = lh_assigner_add(&as, &d, d.task, -1);
	assigner_complete_note(doc, index, range, d.task);
	lh_assigner_read_range(doc, index, d.task);
	return true;
}

void lh_assignment_read(struct lh_document *doc)
{
	struct lh_assigner as = {
		.doc = doc, .announced.line = -1, .heading.line = -1,
	};

	as.closing_from = doc->reading->n_assignments;
	for (size_t i = 0; i < doc->n_lines && !lh_assigner_is_full(doc); i++) {
		if (doc->lines[i].zone != LH_ZONE_BODY || i < as.skip_until)
			continue;
		assigner_note_heading(&as, i);
		if (doc->lines[i].label == LH_LABEL_DUTIES &&
		    doc->lines[i].value >= doc->lines[i].all.end)
			continue;
		if (doc->lines[i].all.start == doc->subject.start &&
		    !lh_range_empty(doc->subject))
			continue;
		if (lh_assigner_table(&as, i) || lh_assigner_card(&as, i))
			continue;
		if (assigner_skips(doc, i) || assigner_invites(doc, i) ||
		    assigner_is_prose(&as, i)) {
			as.skip_until = assigner_is_section(doc, i)
				? i + 1 : lh_block_end(doc, i);
			lh_assigner_brackets(&as, i, as.skip_until);
			continue;
		}
		assigner_line(&as, i);
	}
	assigner_read_notes(&as);
	assigner_resolve_back(doc->reading);
	lh_assignment_link(doc);
}
