/* "Nơi nhận": who receives copies, and what for. */
#include "reader_priv.h"

#include <string.h>

static const struct {
	const char *mark, *purpose;
} distribution_marks[] = {
	{ "b/c", "b/c" }, { "để b/c", "b/c" }, { "báo cáo", "b/c" },
	{ "để báo cáo", "b/c" }, { "bc", "b/c" }, { "t/h", "t/h" },
	{ "để t/h", "t/h" }, { "thực hiện", "t/h" },
	{ "để thực hiện", "t/h" }, { "p/h", "p/h" }, { "để p/h", "p/h" },
	{ "phối hợp", "p/h" }, { "để phối hợp", "p/h" }, { "đ/b", "đ/b" },
	{ "để biết", "đ/b" }, { "đb", "đ/b" }, { "để đ/b", "đ/b" },
	{ "t/d", "t/d" }, { "theo dõi", "t/d" }, { "để theo dõi", "t/d" },
	{ "để t/d", "t/d" }, { "k/t", "k/t" }, { "g/s", "g/s" },
	{ "để chỉ đạo", "c/đ" }, { "c/đ", "c/đ" },
};

/* Takes "(b/c)" off the end; NULL when the bracket says something else. */
static const char *distribution_purpose(const struct lh_document *doc,
					struct lh_range *range)
{
	size_t open = range->end;
	struct lh_range inner;

	if (lh_range_empty(*range) || doc->s[range->end - 1] != ')')
		return NULL;
	while (open > range->start && doc->s[open] != '(')
		open--;
	inner.start = (uint32_t)open + 1;
	inner.end = range->end - 1;
	inner = lh_range_trim(doc, inner, "");
	for (size_t i = 0; i < sizeof(distribution_marks) /
				sizeof(*distribution_marks); i++) {
		if (lh_word_match(doc, inner.start, inner.end,
				  distribution_marks[i].mark) != inner.end)
			continue;
		range->end = (uint32_t)open;
		*range = lh_range_trim(doc, *range, "");
		return distribution_marks[i].purpose;
	}
	return NULL;
}

static void distribution_add(struct lh_document *doc, struct lh_range range,
			     const char *above)
{
	struct lh_notice *n = doc->notice;
	struct lh_distribution *d;
	struct lh_range whole;
	const char *purpose;

	range = lh_range_trim(doc, range, ".;,/|");
	whole = range;
	if (lh_range_empty(range))
		return;
	purpose = distribution_purpose(doc, &range);
	if (lh_range_empty(range))
		return;
	n->distribution = lh_arena_grow(doc->arena, n->distribution,
					n->n_distribution,
					sizeof(*n->distribution));
	d = &n->distribution[n->n_distribution++];
	d->name = lh_range_text(doc, range);
	if (above)
		d->name = lh_arena_printf(doc->arena, "%s: %s", above, d->name);
	d->purpose = purpose;
	lh_field_addf(doc, whole, 1, "distribution[%zu]",
		      n->n_distribution - 1);
}

/* Does the sign at `at`, a blank behind it, part two entries? */
static bool distribution_parts(const struct lh_document *doc, size_t at,
			       size_t end, bool inside)
{
	if (lh_word_match(doc, at + 2, end, "lưu"))
		return true;
	return doc->s[at] == ';' && (inside || doc->s[at + 2] == '-');
}

/* Several entries on one line: "- Như trên; - Lưu: VT.", or all of them behind
 * "Nơi nhận:" (`inside`). */
static void distribution_line(struct lh_document *doc, struct lh_range range,
			      const char *above, bool inside)
{
	size_t from = range.start;

	for (size_t at = range.start; at + 3 < range.end; at++) {
		struct lh_range part = { (uint32_t)from, (uint32_t)at };

		if ((doc->s[at] != ';' && doc->s[at] != ',') ||
		    doc->s[at + 1] != ' ' ||
		    !distribution_parts(doc, at, range.end, inside))
			continue;
		distribution_add(doc, part, above);
		from = at + 2;
		while (from < range.end && (doc->s[from] == '-' ||
					    doc->s[from] == ' '))
			from++;
	}
	range.start = (uint32_t)from;
	distribution_add(doc, range, above);
}

static struct lh_range distribution_body(const struct lh_document *doc,
					 const struct lh_line *line,
					 bool *deeper)
{
	struct lh_range range = line->body;

	*deeper = line->marker == LH_MARK_PLUS;
	if (line->label == LH_LABEL_DISTRIBUTION) {
		range.start = line->value;
		while (range.start < range.end && (doc->s[range.start] == ':' ||
						   doc->s[range.start] == ' '))
			range.start++;
	}
	while (range.start < range.end && (doc->s[range.start] == '+' ||
					   doc->s[range.start] == '-' ||
					   doc->s[range.start] == ' ')) {
		*deeper = *deeper || doc->s[range.start] == '+';
		range.start++;
	}
	return range;
}

static bool distribution_is_number(const struct lh_document *doc,
				   struct lh_range range)
{
	for (size_t at = range.start; at < range.end; at++)
		if (!strchr("0123456789 .;", doc->s[at]))
			return false;
	return true;
}

void lh_distribution_read(struct lh_document *doc)
{
	const char *above = NULL;

	for (size_t i = 0; i < doc->n_lines; i++) {
		const struct lh_line *line = &doc->lines[i];
		struct lh_range range;
		bool deeper;

		if (line->zone != LH_ZONE_DISTRIBUTION)
			continue;
		range = distribution_body(doc, line, &deeper);
		if (distribution_is_number(doc, range))
			continue;
		if (!deeper)
			above = NULL;
		if (!deeper && doc->s[range.end - 1] == ':' &&
		    i + 1 < doc->n_lines) {
			range.end--;
			above = lh_range_text(doc, range);
			continue;
		}
		distribution_line(doc, range, above,
				  line->label == LH_LABEL_DISTRIBUTION);
	}
}
