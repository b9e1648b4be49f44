/* A task with its particulars below it, the way plans write them:
 *
 *	2. Rà soát quy hoạch chợ
 *	- Đơn vị chủ trì: Phòng Kinh tế.
 *	- Đơn vị phối hợp: UBND các xã.
 *	- Thời gian hoàn thành: tháng 6/2020.
 *	- Sản phẩm: báo cáo.
 *
 * Other lines among them are parts of the task. */
#include "assignment_priv.h"

#include <string.h>

enum card_part {
	CARD_LEAD, CARD_SUPPORT, CARD_LIMIT, CARD_RESULT, CARD_PARTS,
};

static const char *const card_heads[CARD_PARTS][20] = {
	[CARD_LEAD] = {
		"đơn vị chủ trì", "cơ quan chủ trì", "chủ trì thực hiện",
		"đơn vị thực hiện", "cơ quan thực hiện", "thực hiện",
		"phụ trách", "đơn vị phụ trách", "người thực hiện",
		"người phụ trách", "bộ phận thực hiện", "phân công thực hiện",
		"cơ quan chủ trì thực hiện", "đơn vị chủ trì thực hiện",
		"cơ quan, đơn vị thực hiện", "cơ quan, đơn vị chủ trì",
		"đơn vị tham mưu", "cơ quan tham mưu", NULL
	},
	[CARD_SUPPORT] = {
		"đơn vị phối hợp", "cơ quan phối hợp", "phối hợp",
		"phối hợp thực hiện", "cơ quan phối hợp thực hiện",
		"đơn vị phối hợp thực hiện", "cơ quan, đơn vị phối hợp", NULL
	},
	[CARD_LIMIT] = {
		"thời gian hoàn thành", "thời gian thực hiện", "thời hạn",
		"thời hạn hoàn thành", "hoàn thành", "tiến độ",
		"hạn hoàn thành", "thời gian", NULL
	},
	[CARD_RESULT] = {
		"sản phẩm", "kết quả", "sản phẩm đầu ra", "kết quả đầu ra",
		"dự kiến sản phẩm", "sản phẩm dự kiến", "kết quả thực hiện",
		NULL
	},
};

/* The part that the line names in front of its colon; its value. */
static enum card_part card_part(const struct lh_document *doc, size_t i,
				struct lh_range *value)
{
	struct lh_range body = doc->lines[i].body;

	for (size_t part = 0; part < CARD_PARTS; part++) {
		size_t stop = lh_word_match_any(doc, body.start, body.end,
						card_heads[part]);

		if (!stop || stop >= body.end || doc->s[stop] != ':')
			continue;
		value->start = (uint32_t)stop + 1;
		value->end = body.end;
		*value = lh_range_trim(doc, *value, " .;,/");
		return lh_range_empty(*value) ? CARD_PARTS
					      : (enum card_part)part;
	}
	return CARD_PARTS;
}

/* Place and participants below: the time is a meeting's. */
static bool card_meets(const struct lh_document *doc, size_t i, size_t end)
{
	for (size_t k = i + 1; k < end; k++)
		if (doc->lines[k].label == LH_LABEL_PLACE ||
		    doc->lines[k].label == LH_LABEL_PARTICIPANTS)
			return true;
	return false;
}

static bool card_is_one(const struct lh_document *doc, size_t i, size_t end)
{
	struct lh_range value;

	for (size_t k = i + 1; k < end; k++)
		if (doc->lines[k].parent == (int32_t)i &&
		    card_part(doc, k, &value) == CARD_LEAD)
			return true;
	return false;
}

/* "Ban Tổ chức chủ trì, Đoàn khối doanh nghiệp phối hợp". */
static void card_read_lead(struct lh_document *doc, struct lh_range value,
			   struct lh_directive *d)
{
	struct lh_range rest = value;
	size_t at;

	if (lh_word_find(doc, value, "chủ trì", &at) && at > value.start) {
		value.end = (uint32_t)at;
		rest.start = (uint32_t)lh_directive_support(doc, at, rest.end,
							    d);
		rest = lh_range_trim(doc, rest, " ,;");
		if (!d->support.count &&
		    lh_word_find(doc, rest, "phối hợp", &at) &&
		    at > rest.start) {
			rest.end = (uint32_t)at;
			d->support_range = lh_range_trim(doc, rest, " ,;");
			lh_enumeration_agencies(doc, rest, &d->support);
		}
	}
	d->lead_range = lh_range_trim(doc, value, " ,;.");
	lh_enumeration_agencies(doc, d->lead_range, &d->lead);
}

static void card_read_limit(struct lh_document *doc, size_t index,
			    struct lh_range value)
{
	struct lh_assignment *a = &doc->reading->assignments[index];
	struct lh_range where;

	if (lh_range_empty(value))
		return;
	lh_assignment_deadline_cell(doc, value, &a->deadline, &where);
	if (a->deadline.precision != LH_DEADLINE_NONE)
		lh_field_addf(doc, where, 1, "assignments[%zu].deadline",
			      index);
}

/* What belongs to none of the parts, and is no field of a meeting. */
static void card_take_rest(struct lh_assigner *as, size_t i, size_t end,
			   size_t index)
{
	struct lh_document *doc = as->doc;
	struct lh_range value;

	for (size_t k = i + 1; k < end; k++) {
		if (card_part(doc, k, &value) != CARD_PARTS)
			continue;
		if (doc->lines[k].label == LH_LABEL_PARTICIPANTS)
			lh_assigner_brackets(as, k, lh_block_end(doc, k));
		else if (doc->lines[k].label == LH_LABEL_NONE &&
			 doc->lines[k].parent == (int32_t)i)
			lh_assigner_add_subtask(doc, index,
						doc->lines[k].body);
	}
}

bool lh_assigner_card(struct lh_assigner *as, size_t i)
{
	struct lh_document *doc = as->doc;
	struct lh_directive d = { .ordered = true };
	struct lh_range values[CARD_PARTS] = { { 0, 0 } };
	size_t end = lh_block_end(doc, i), index;

	if (doc->lines[i].marker == LH_MARK_NONE || end == i + 1 ||
	    lh_assigner_is_full(doc) || !card_is_one(doc, i, end))
		return false;
	for (size_t k = i + 1; k < end; k++) {
		struct lh_range value;
		enum card_part part = card_part(doc, k, &value);

		if (part != CARD_PARTS && lh_range_empty(values[part]))
			values[part] = value;
	}
	card_read_lead(doc, values[CARD_LEAD], &d);
	if (!d.lead.count)
		return false;
	if (!lh_range_empty(values[CARD_SUPPORT])) {
		d.support_range = values[CARD_SUPPORT];
		lh_enumeration_agencies(doc, d.support_range, &d.support);
	}
	index = lh_assigner_add(as, &d, doc->lines[i].body, (int32_t)i);
	if (!card_meets(doc, i, end))
		card_read_limit(doc, index, values[CARD_LIMIT]);
	doc->reading->assignments[index].deliverable =
		lh_range_text(doc, values[CARD_RESULT]);
	lh_assigner_read_range(doc, index, doc->lines[i].body);
	card_take_rest(as, i, end, index);
	as->skip_until = end;
	return true;
}
