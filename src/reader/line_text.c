/* The document's text: cells joined to logical lines, one blank or nothing
 * between two of them, each byte with its place in the source. */
#include "line_priv.h"

#include <string.h>

#define JOIN_BRACKET_MOST 1000	/* a remark in brackets is no longer */

static int line_open_brackets(const struct splitter *sp,
			      const struct cell *cell)
{
	int depth = 0;

	for (size_t i = cell->text.start; i < cell->text.end; i++)
		depth += (sp->s[i] == '(') - (sp->s[i] == ')');
	return depth;
}

static void line_emit(struct lh_document *doc, const struct splitter *sp,
		      struct lh_range text)
{
	size_t n = text.end - text.start;

	memcpy(doc->s + doc->length, sp->s + text.start, n);
	memcpy(doc->low + doc->length, sp->low + text.start, n);
	memcpy(doc->map + doc->length, sp->map + text.start,
	       n * sizeof(*doc->map));
	doc->length += n;
}

static void line_emit_char(struct lh_document *doc, char c, uint32_t at)
{
	doc->s[doc->length] = doc->low[doc->length] = c;
	doc->map[doc->length] = at;
	doc->length++;
}

static void line_add(struct lh_document *doc, const struct cell *cell,
		     size_t start)
{
	struct lh_line line = {
		.parent = -1, .row = cell->row, .column = cell->column,
		.blanks = cell->blanks, .capitals = cell->capitals,
		.zone = LH_ZONE_BODY,
	};
	size_t name_start, name_end, body;

	line.all.start = (uint32_t)start;
	line.all.end = (uint32_t)doc->length;
	body = lh_line_marker(doc->s + start, doc->length - start,
			      &line.marker, &name_start, &name_end);
	line.mark.start = (uint32_t)(start + name_start);
	line.mark.end = (uint32_t)(start + name_end);
	line.body.start = (uint32_t)(start + body);
	line.body.end = line.all.end;
	line.value = line.body.start;
	doc->lines = lh_arena_grow(doc->arena, doc->lines, doc->n_lines,
				   sizeof(*doc->lines));
	doc->lines[doc->n_lines++] = line;
}

/* Where a second label stands inside a line ("…; Địa điểm: …"): a line of
 * its own starts there.  Returns its offset, or end. */
static size_t line_inner_label(const struct splitter *sp, size_t at, size_t end,
			       bool hours)
{
	bool colon = false;
	size_t start = at;

	for (; at + 2 < end; at++) {
		size_t word = at + 2;

		/* "(Thành phần: X; Địa điểm: Y)" is one remark. */
		if (sp->s[at] == '(') {
			const char *close = memchr(sp->s + at, ')',
				end - at < JOIN_BRACKET_MOST
				? end - at : JOIN_BRACKET_MOST);

			if (close)
				at = (size_t)(close - sp->s) - 1;
			continue;
		}
		/* "- 8 giờ, … - 14 giờ, …": rows that ran together. */
		if (hours && sp->s[at] == '-' && sp->s[at - 1] == ' ' &&
		    sp->s[at + 1] == ' ' && at - start > 8 &&
		    lh_line_is_hour(sp->low + word, end - word))
			return at;
		colon = colon || sp->s[at] == ':';
		if ((sp->s[at] != '.' && sp->s[at] != ';' &&
		     (sp->s[at] != ',' || !colon)) || sp->s[at + 1] != ' ')
			continue;
		/* Behind a marker ("1. Thời gian:") it is the first one. */
		if (at - start > 8 &&
		    lh_label_is_strict(sp->low + word, end - word))
			return word;
	}
	return end;
}

static bool line_begins_with_hour(const struct splitter *sp,
				  const struct cell *cell)
{
	uint32_t at = cell->text.start;

	while (at < cell->text.end && strchr("-+* ", sp->low[at]))
		at++;
	return lh_line_is_hour(sp->low + at, cell->text.end - at);
}

static void line_emit_cell(struct lh_document *doc, const struct splitter *sp,
			   const struct cell *cell, size_t *start)
{
	struct lh_range part = cell->text;
	bool hours = line_begins_with_hour(sp, cell);

	while (part.start < cell->text.end) {
		part.end = (uint32_t)line_inner_label(sp, part.start,
						      cell->text.end, hours);
		line_emit(doc, sp, part);
		if (part.end < cell->text.end) {
			struct cell rest = *cell;

			if (doc->s[doc->length - 1] == ' ')
				doc->length--;
			line_add(doc, &rest, *start);
			line_emit_char(doc, '\n', sp->map[part.end - 1]);
			*start = doc->length;
		}
		part.start = part.end;
	}
}

static bool line_is_subject(const struct splitter *sp, const struct cell *cell)
{
	const char *low = sp->low + cell->text.start;
	size_t length = cell->text.end - cell->text.start;

	return cell->chars < 60 && !cell->capitals &&
		(lh_line_starts(low, length, "v/v") ||
		 lh_line_starts(low, length, "về việc") ||
		 lh_line_starts(low, length, "trích yếu"));
}

/* "GIẤY MỜI" alone: the title stands under it. */
static bool line_is_kind(const struct splitter *sp, const struct cell *cell)
{
	static const char *const kinds[] = {
		"giấy mời", "thư mời", "thông báo", "kế hoạch", "công điện",
		"báo cáo", "quyết định", "chỉ thị", "tờ trình", "hướng dẫn",
		"giấy triệu tập", "chương trình", "công điện khẩn", NULL
	};
	size_t length = cell->text.end - cell->text.start;

	for (size_t i = 0; cell->capitals && kinds[i]; i++)
		if (length == strlen(kinds[i]) &&
		    !memcmp(sp->low + cell->text.start, kinds[i], length))
			return true;
	return false;
}

/* Between two joined cells: nothing after the hyphen of a number
 * ("116/KH-" "UBND"), else one blank. */
static void line_emit_joint(struct lh_document *doc, const struct splitter *sp,
			    const struct cell *last, const struct cell *next)
{
	size_t end = last->text.end;

	if (end - last->text.start > 1 && sp->s[end - 1] == '-' &&
	    sp->s[end - 2] != ' ' && lh_word_char(sp->low, next->text.start,
						  next->text.end))
		return;
	line_emit_char(doc, ' ', sp->map[end - 1]);
}

void lh_line_rejoin(struct splitter *sp)
{
	struct lh_document *doc = sp->doc;
	size_t size = sp->length + 2 * sp->n_cells + 2;

	lh_line_survey(sp);
	doc->s = lh_arena_alloc(doc->arena, size);
	doc->low = lh_arena_alloc(doc->arena, size);
	doc->map = lh_arena_calloc(doc->arena, size, sizeof(*doc->map));
	for (size_t i = 0; i < sp->n_cells;) {
		struct chain chain = {
			.first = &sp->cells[i], .last = &sp->cells[i],
			.subject = line_is_subject(sp, &sp->cells[i]),
			.title = i && line_is_kind(sp, &sp->cells[i - 1]),
		};
		size_t start = doc->length;
		size_t k = i + 1;

		line_emit_cell(doc, sp, chain.first, &start);
		chain.brackets = line_open_brackets(sp, chain.last);
		while (k < sp->n_cells &&
		       lh_line_joins(sp, &chain, &sp->cells[k])) {
			line_emit_joint(doc, sp, chain.last, &sp->cells[k]);
			line_emit_cell(doc, sp, &sp->cells[k], &start);
			chain.last = &sp->cells[k++];
			chain.brackets += line_open_brackets(sp, chain.last);
		}
		line_add(doc, chain.first, start);
		line_emit_char(doc, '\n', sp->map[chain.last->text.end - 1]);
		i = k;
	}
	doc->map[doc->length] = (uint32_t)doc->source_length;
	doc->s[doc->length] = doc->low[doc->length] = '\0';
	lh_word_index(doc);
}
