/* Duties in brackets: "- Phòng Quản lý đô thị (chuẩn bị hồ sơ quy hoạch);" in
 * a list of those invited.  The agency in front of the bracket is told. */
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

void lh_assigner_brackets(struct lh_assigner *as, size_t i)
{
	struct lh_document *doc = as->doc;
	size_t last = lh_block_end(doc, i);

	if (doc->lines[i].label != LH_LABEL_PARTICIPANTS &&
	    doc->lines[i].label != LH_LABEL_INVITE &&
	    doc->lines[i].label != LH_LABEL_NONE)
		return;
	for (; i < last; i++) {
		struct lh_range body = doc->lines[i].body;

		for (size_t at = body.start; at < body.end; at++) {
			struct lh_range inner;
			size_t close;

			if (doc->s[at] != '(')
				continue;
			close = lh_range_close(doc, at, body.end);
			inner.start = (uint32_t)at + 1;
			inner.end = (uint32_t)close - 1;
			if (inner.start < inner.end &&
			    bracket_is_duty(doc, inner) &&
			    !lh_assigner_is_full(doc))
				bracket_read(as, i, inner);
			at = close - 1;
		}
	}
}
