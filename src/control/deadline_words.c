/* See the header; the grammar of dates is the time room's. */
#include "deadline_words.h"

#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/text.h>

static enum lh_deadline_precision phrase_precision(const struct lh_phrase *p)
{
	switch (p->kind) {
	case LH_PHRASE_DAY:
	case LH_PHRASE_WEEKDAY:
		if (!lh_date_is_full(p->date))
			return LH_DEADLINE_NONE;
		return p->minute != LH_MINUTE_UNKNOWN ? LH_DEADLINE_HOUR
			: p->part != LH_PART_NONE ? LH_DEADLINE_PART
			: LH_DEADLINE_DAY;
	case LH_PHRASE_MONTH:
	case LH_PHRASE_QUARTER:
		return LH_DEADLINE_MONTH;
	case LH_PHRASE_BEFORE_MEETING:
		return LH_DEADLINE_MEETING;
	default:
		return LH_DEADLINE_NONE;
	}
}

static enum lh_phrase_op phrase_op(const struct lh_phrase *p,
				   enum lh_deadline_precision precision)
{
	switch (p->op) {
	case LH_OP_BEFORE:
	case LH_OP_BY:
	case LH_OP_WITHIN:
	case LH_OP_AT:
		return p->op;
	default:
		return precision == LH_DEADLINE_MONTH ? LH_OP_WITHIN : LH_OP_BY;
	}
}

enum lh_status deadline_from_words(struct lh_ctx *ctx, struct lh_arena *arena,
				   const char *words,
				   struct lh_deadline *deadline,
				   struct lh_error *err)
{
	struct lh_phrase_context context = lh_ctx_phrases(ctx);
	struct lh_phrase *phrases = NULL;
	struct lh_deadline d = { .minute = LH_MINUTE_UNKNOWN,
				 .due = LH_INSTANT_UNKNOWN };

	if (lh_text_empty(words)) {
		*deadline = d;
		return LH_OK;
	}
	size_t count = lh_phrase_scan(arena, words, strlen(words), &context,
				      &phrases);
	if (count == 1)
		d.precision = phrase_precision(&phrases[0]);
	if (d.precision == LH_DEADLINE_NONE)
		return lh_error_set(err, LH_EINVALID,
				    _("“%s” không phải là một thời hạn; viết như “chậm nhất 03/12/2025”, “trước 11h 07/5/2026”, “trong tháng 5/2026”"),
				    words);
	const struct lh_phrase *p = &phrases[0];
	d.op = phrase_op(p, d.precision);
	d.date = p->date;
	d.minute = p->minute;
	d.part = p->part;
	d.days_before = p->count;
	d.working_days = p->working_days;
	d.wording = words;
	*deadline = d;
	return LH_OK;
}
