/* "Kính gửi": those to whom the notice is addressed. */
#include "reader_priv.h"

/* "Ông (bà): ………", "quý Thầy, Cô": forms of address, and nobody's name. */
static bool addressee_is_blank(const struct lh_document *doc,
			       struct lh_range range)
{
	static const char *const forms[] = {
		"ông", "bà", "đồng chí", "quý", "thầy", "cô", "anh", "chị",
		"vị", NULL
	};
	size_t at = range.start;

	while (at < range.end) {
		size_t stop = lh_word_match_any(doc, at, range.end, forms);

		if (!stop)
			return false;
		at = lh_word_next(doc, stop - 1, range.end);
	}
	return true;
}

/* Heads of bodies that are asked as heads ("Hiệu trưởng các trường …") stay
 * as they are written; lists are spread. */
static void addressee_add(struct lh_document *doc, struct lh_range range)
{
	size_t from = doc->addressees.count;

	range = lh_range_trim(doc, range, ".,;:-|_");
	if (lh_range_empty(range) || addressee_is_blank(doc, range))
		return;
	lh_enumeration_spread(doc, range, &doc->addressees);
	/* One name that lost its head only: keep the wording. */
	if (doc->addressees.count == from + 1 &&
	    doc->addressees.items[from].kind == LH_PARTICIPANT_GROUP &&
	    doc->addressees.items[from].requested_as) {
		doc->addressees.items[from].name = lh_range_text(doc, range);
	}
	for (size_t i = from; i < doc->addressees.count; i++) {
		struct lh_notice *n = doc->notice;
		const struct lh_name *name = &doc->addressees.items[i];
		struct lh_addressee *to;

		n->addressees = lh_arena_grow(doc->arena, n->addressees,
					      n->n_addressees,
					      sizeof(*n->addressees));
		to = &n->addressees[n->n_addressees++];
		to->name = name->name;
		if (name->kind == LH_PARTICIPANT_PERSON && name->position)
			to->name = lh_arena_printf(doc->arena, "%s, %s",
						   name->name, name->position);
		lh_field_addf(doc, name->range, 1, "addressees[%zu]",
			      n->n_addressees - 1);
	}
}

void lh_addressee_read(struct lh_document *doc)
{
	for (size_t i = 0; i < doc->n_lines; i++) {
		const struct lh_line *line = &doc->lines[i];
		struct lh_range range = line->body;

		if (line->zone != LH_ZONE_ADDRESSEES)
			continue;
		if (line->label == LH_LABEL_ADDRESSEE)
			range.start = line->value;
		addressee_add(doc, range);
	}
}
