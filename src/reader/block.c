/* From lines to blocks: which line stands under which, and what each is
 * labelled.
 *
 * Nesting follows the markers (I. → 1. → a) → - → +) and lasts until a
 * marker of the same or a higher rank, or until a paragraph that cannot
 * belong to the item.  Reads no values. */
#include "reader_priv.h"

#include <string.h>

#define BLOCK_DEPTH 16

static bool block_ends(const struct lh_document *doc,
		       const struct lh_line *line, char c)
{
	return line->all.end > line->all.start &&
		doc->s[line->all.end - 1] == c;
}

/* "2. Phòng Tài chính - Kế hoạch" alone: its duties follow. */
static bool block_is_agency(const struct lh_document *doc,
			    const struct lh_line *line)
{
	return line->label == LH_LABEL_NONE &&
		line->marker < LH_MARK_STAR &&
		lh_word_count(doc, line->body) <= 20 &&
		(lh_agency_body_at(doc, line->body.start, line->body.end) ||
		 lh_word_match(doc, line->body.start, line->body.end, "các")) &&
		lh_word_capital(doc, line->body.start) &&
		lh_agency_list_end(doc, line->body.start, line->body.end) ==
		line->body.end;
}

/* An item that announces what follows: "1. Sở Tài chính:", "III. Phân công". */
static bool block_is_open(const struct lh_document *doc,
			  const struct lh_line *line)
{
	if (block_ends(doc, line, ':'))
		return true;
	if (line->marker == LH_MARK_NONE || line->marker >= LH_MARK_DASH)
		return false;
	if (line->marker > LH_MARK_ROMAN && !line->capitals &&
	    !block_is_agency(doc, line) &&
	    (line->label == LH_LABEL_NONE || line->value < line->all.end))
		return false;
	return !block_ends(doc, line, '.') && !block_ends(doc, line, ';') &&
		!block_ends(doc, line, ',');
}

struct block_stack {
	int32_t line[BLOCK_DEPTH];
	size_t depth;
};

static void block_push(struct block_stack *stack, size_t line)
{
	if (stack->depth == BLOCK_DEPTH)
		stack->depth--;
	stack->line[stack->depth++] = (int32_t)line;
}

static int32_t block_top(const struct block_stack *stack)
{
	return stack->depth ? stack->line[stack->depth - 1] : -1;
}

/* "1. Sở Tài chính:" takes one paragraph; the next one closes the item. */
static bool block_has_paragraph(const struct lh_document *doc, size_t item,
				size_t i)
{
	const struct lh_line *line = &doc->lines[i];
	static const char *const orders[] = {
		"giao", "đề nghị", "yêu cầu", "trân trọng", "rất mong",
		"kính mong", "thông báo này", "giấy mời này", "kính mời",
		NULL
	};

	if (doc->lines[item].marker <= LH_MARK_ROMAN || i <= item + 1 ||
	    line->label != LH_LABEL_NONE)
		return false;
	/* Behind the bullets of "b) … soạn đề thi:" the sentence goes on in
	 * small letters: "hoàn thành trước …". */
	if (doc->lines[i - 1].marker != LH_MARK_NONE &&
	    lh_word_letter_case(doc->s + line->body.start,
				line->body.end - line->body.start) == 1)
		return false;
	if (doc->lines[item].label == LH_LABEL_NONE)
		return true;
	return doc->lines[i - 1].marker != LH_MARK_NONE ||
		lh_word_match_any(doc, line->body.start, line->body.end, orders);
}

/* A paragraph without a marker belongs to the item above it when that item
 * is a heading or ends with a colon; else it closes items, but not the
 * sections whose headings hold paragraphs. */
static void block_place_paragraph(struct lh_document *doc,
				  struct block_stack *stack, size_t i)
{
	struct lh_line *line = &doc->lines[i];

	while (stack->depth) {
		const struct lh_line *top = &doc->lines[block_top(stack)];

		if (top->marker == LH_MARK_NONE ||
		    !block_is_open(doc, top) ||
		    block_has_paragraph(doc, (size_t)block_top(stack), i))
			stack->depth--;
		else
			break;
	}
	line->parent = block_top(stack);
	/* A label alone on its line ("Thành phần:") holds what follows. */
	if (block_ends(doc, line, ':') ||
	    (line->label != LH_LABEL_NONE && line->value >= line->all.end))
		block_push(stack, i);
}

static bool block_is_bullet(const struct lh_line *line)
{
	return line->marker >= LH_MARK_STAR;
}

/* A paragraph that announces ("Thành phần:", "… như sau:") holds bullets, and
 * the items of the kind with which its list began. */
static bool block_continues(const struct lh_document *doc, size_t paragraph,
			    size_t i)
{
	return paragraph + 1 == i || block_is_bullet(&doc->lines[i]) ||
		doc->lines[paragraph + 1].marker == doc->lines[i].marker;
}

/* "- … yêu cầu các đơn vị:" over "1.": a list that begins there. */
static bool block_begins_list(const struct lh_document *doc, size_t i)
{
	const struct lh_line *line = &doc->lines[i];

	return line->marker == LH_MARK_NUMBER &&
		line->mark.end == line->mark.start + 1u &&
		doc->s[line->mark.start] == '1' &&
		line->label == LH_LABEL_NONE;
}

/* "- Thành phần:" over "* Giám đốc …": bullets of another kind that follow a
 * bullet with a colon stand under it, whatever their rank elsewhere. */
static bool block_holds(const struct lh_document *doc, size_t above, size_t i)
{
	const struct lh_line *top = &doc->lines[above];
	const struct lh_line *first = &doc->lines[above + 1];

	return block_is_bullet(top) &&
		(block_is_bullet(&doc->lines[i]) ||
		 block_begins_list(doc, above + 1)) &&
		block_ends(doc, top, ':') &&
		top->marker != doc->lines[i].marker &&
		(above + 1 == i || (first->parent == (int32_t)above &&
				    first->marker == doc->lines[i].marker));
}

static void block_place_item(struct lh_document *doc, struct block_stack *stack,
			     size_t i)
{
	struct lh_line *line = &doc->lines[i];

	while (stack->depth) {
		const struct lh_line *top = &doc->lines[block_top(stack)];

		if (top->marker == LH_MARK_NONE) {
			if (block_continues(doc, (size_t)block_top(stack), i))
				break;
			stack->depth--;
			continue;
		}
		if (block_holds(doc, (size_t)block_top(stack), i))
			break;
		if (top->marker >= line->marker)
			stack->depth--;
		else
			break;
	}
	line->parent = block_top(stack);
	block_push(stack, i);
}

/* "1.1. Điểm cầu tỉnh" over its participants is no place. */
static void block_unlabel(struct lh_document *doc)
{
	for (size_t i = 0; i < doc->n_lines; i++) {
		struct lh_line *line = &doc->lines[i];

		if (line->label == LH_LABEL_PLACE && line->parent >= 0 &&
		    line->value >= line->all.end &&
		    doc->lines[line->parent].label == LH_LABEL_PARTICIPANTS) {
			line->label = LH_LABEL_NONE;
			line->value = line->body.start;
		}
	}
}

static void block_nest(struct lh_document *doc)
{
	struct block_stack stack = { .depth = 0 };

	for (size_t i = 0; i < doc->n_lines; i++) {
		struct lh_line *line = &doc->lines[i];

		if (line->zone != LH_ZONE_BODY) {
			stack.depth = 0;
			continue;
		}
		if (line->marker == LH_MARK_NONE)
			block_place_paragraph(doc, &stack, i);
		else
			block_place_item(doc, &stack, i);
	}
}

/* "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH X điện:" stands for "Kính gửi"; under a
 * name in capitals also "ĐIỆN:" alone. */
static void block_label_telegram(struct lh_document *doc, struct lh_line *line)
{
	struct lh_range head = line->body;
	size_t at;

	if (line->marker != LH_MARK_NONE || !lh_word_capital(doc, head.start))
		return;
	if (head.end > head.start + 200u)
		head.end = head.start + 200;
	if (!lh_word_find(doc, head, "điện", &at) ||
	    at + strlen("điện") >= line->all.end ||
	    doc->s[at + strlen("điện")] != ':' ||
	    (at > head.start && !line->capitals &&
	     !lh_agency_head_at(doc, head.start, head.end)))
		return;
	line->label = LH_LABEL_ADDRESSEE;
	line->value = (uint32_t)(at + strlen("điện:"));
	while (line->value < line->all.end && doc->s[line->value] == ' ')
		line->value++;
}

static void block_label(struct lh_document *doc)
{
	for (size_t i = 0; i < doc->n_lines; i++) {
		struct lh_line *line = &doc->lines[i];

		line->value = line->body.start;
		line->label = lh_label_at(doc, line->body, &line->value);
		if (line->label == LH_LABEL_NONE)
			block_label_telegram(doc, line);
	}
}

void lh_block_arrange(struct lh_document *doc)
{
	block_label(doc);
	lh_zone_mark(doc);
	block_nest(doc);
	block_unlabel(doc);
}

size_t lh_block_end(const struct lh_document *doc, size_t i)
{
	size_t k = i + 1;

	while (k < doc->n_lines && doc->lines[k].parent >= (int32_t)i)
		k++;
	return k;
}
