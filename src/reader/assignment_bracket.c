/* Duties in brackets: "- Phòng Quản lý đô thị (chuẩn bị hồ sơ quy hoạch);" in
 * a list of those invited tells the agency in front of the bracket; "(Sở X
 * chuẩn bị nội dung)" names it inside. */
#include "assignment_priv.h"

static bool bracket_is_duty(const struct lh_document *doc, struct lh_range inner)
{
	static const char *const duties[] = {
		"chuẩn bị", "gửi", "bố trí", "cung cấp", "mang", "mang theo",
		"có trách nhiệm", "phát hành", "tham mưu", "tổng hợp",
		"hoàn thiện", "xây dựng", "dự thảo", NULL
	};
	size_t stop = lh_word_match_any(doc, inner.start, inner.end, duties);

	return stop && stop < inner.end;
}

/* The agency in front of the bracket: the last of what was listed. */
static struct lh_range bracket_owner(const struct lh_document *doc,
				     struct lh_range line, size_t bracket)
{
	struct lh_range owner = { line.start, (uint32_t)bracket };

	for (size_t at = line.start; at < bracket; at++) {
		if (doc->s[at] == '(') {
			at = lh_range_close(doc, at, bracket) - 1;
			continue;
		}
		if (doc->s[at] == ';' || doc->s[at] == ':')
			owner.start = (uint32_t)at + 1;
		else if (doc->s[at] == ',' && at + 2 < bracket &&
			 lh_word_capital(doc, at + 2) &&
			 lh_agency_body_at(doc, at + 2, bracket))
			owner.start = (uint32_t)at + 1;
	}
	return lh_range_trim(doc, owner, " -+*");
}

static void bracket_read(struct lh_assigner *as, size_t i, struct lh_range inner)
{
	struct lh_document *doc = as->doc;
	struct lh_directive d = { .ordered = true };
	struct lh_range body = doc->lines[i].body;
	size_t index;

	d.lead_range = bracket_owner(doc, body, inner.start - 1);
	if (lh_range_empty(d.lead_range) ||
	    !lh_agency_head_at(doc, d.lead_range.start, d.lead_range.end))
		return;
	lh_enumeration_agencies(doc, d.lead_range, &d.lead);
	if (!d.lead.count)
		return;
	index = lh_assigner_add(as, &d, inner, -1);
	lh_assigner_read_range(doc, index, inner);
}

/* "(Sở X chuẩn bị nội dung)" in what a meeting is about: "(Sở X báo cáo)"
 * there only says who speaks. */
static bool bracket_is_order(struct lh_document *doc, struct lh_range inner)
{
	static const char *const duties[] = {
		"chuẩn bị", "gửi", "bố trí", "cung cấp", "tham mưu",
		"tổng hợp", "hoàn thiện", "phục vụ", "in", "mang", "liên hệ",
		"đảm bảo", "bảo đảm", "xây dựng", "dự thảo", NULL
	};
	struct lh_directive d = { .ordered = true };
	size_t at = inner.start, stop;

	stop = lh_word_match(doc, at, inner.end, "giao");
	if (stop)
		at = stop + 1;
	if (at >= inner.end || !lh_agency_head_at(doc, at, inner.end) ||
	    !lh_directive_parse(doc, at, inner.end, &d))
		return false;
	return lh_word_match_any(doc, d.task.start, d.task.end, duties);
}

/* "3. Tổ chức đối thoại (Phòng Kinh tế chủ trì; xong trong tháng 5/2020)." */
static bool bracket_is_charge(struct lh_document *doc, struct lh_range inner,
			      struct lh_directive *d)
{
	static const char *const charges[] = {
		"chủ trì", "thực hiện", "phụ trách", "chịu trách nhiệm", NULL
	};
	size_t end = lh_agency_list_end(doc, inner.start, inner.end);

	if (!lh_word_capital(doc, inner.start) ||
	    !lh_agency_head_at(doc, inner.start, inner.end) ||
	    !lh_word_match_any(doc, end, inner.end, charges))
		return false;
	d->lead_range.start = inner.start;
	d->lead_range.end = (uint32_t)end;
	d->lead_range = lh_range_trim(doc, d->lead_range, ",;");
	lh_enumeration_agencies(doc, d->lead_range, &d->lead);
	lh_directive_support(doc, end, inner.end, d);
	return d->lead.count > 0;
}

/* The next bracket of the line from *at on; false when there is none. */
static bool bracket_next(const struct lh_document *doc, struct lh_range line,
			 size_t *at, struct lh_range *inner)
{
	while (*at < line.end && doc->s[*at] != '(')
		(*at)++;
	if (*at >= line.end)
		return false;
	inner->start = (uint32_t)*at + 1;
	*at = lh_range_close(doc, *at, line.end);
	inner->end = (uint32_t)*at - (doc->s[*at - 1] == ')');
	return true;
}

bool lh_assigner_charge(struct lh_assigner *as, size_t i)
{
	struct lh_document *doc = as->doc;
	struct lh_range body = doc->lines[i].body, inner, task = body;
	struct lh_directive d = { .ordered = true };
	size_t at = body.start, index;

	while (bracket_next(doc, body, &at, &inner)) {
		if (lh_assigner_is_full(doc) ||
		    !bracket_is_charge(doc, inner, &d))
			continue;
		task.end = inner.start - 1;
		index = lh_assigner_add(as, &d, task, (int32_t)i);
		lh_assigner_read_range(doc, index, inner);
		return true;
	}
	return false;
}

void lh_assigner_brackets(struct lh_assigner *as, size_t i, size_t last)
{
	struct lh_document *doc = as->doc;
	enum lh_label label = doc->lines[i].label;
	bool about = label == LH_LABEL_CONTENT || label == LH_LABEL_AGENDA ||
		label == LH_LABEL_EVENT;

	if (!about && label != LH_LABEL_PARTICIPANTS &&
	    label != LH_LABEL_INVITE && label != LH_LABEL_NONE)
		return;
	for (; i < last; i++) {
		struct lh_range inner;
		size_t at = doc->lines[i].body.start;

		while (bracket_next(doc, doc->lines[i].body, &at, &inner)) {
			if (inner.start >= inner.end ||
			    lh_assigner_is_full(doc))
				continue;
			if (about && bracket_is_order(doc, inner))
				lh_assignment_from_note(doc, inner);
			else if (!about && bracket_is_duty(doc, inner))
				bracket_read(as, i, inner);
		}
	}
}
