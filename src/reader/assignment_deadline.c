/* The limit of an assignment: which of the date phrases in its words is one,
 * and what it says. */
#include "assignment_priv.h"

static bool deadline_follows_word(const struct lh_document *doc,
				  struct lh_range range,
				  const struct lh_phrase *p)
{
	/* "nộp hồ sơ vào ngày 15/3" */
	static const char *const sends[] = { "nộp", "gửi", NULL };
	static const char *const words[] = {
		"hoàn thành", "thời hạn", "hạn", "xong", "hạn cuối",
		"hạn chót", "thời gian hoàn thành", "tiến độ", NULL
	};
	struct lh_range before = range;

	if (p->start > before.start + 40u)
		before.start = (uint32_t)lh_word_next(doc, p->start - 40,
						      p->start);
	before.end = (uint32_t)p->start;
	return lh_word_find_any(doc, before, words, NULL, NULL) ||
		(p->op == LH_OP_AT &&
		 lh_word_find_any(doc, before, sends, NULL, NULL));
}

/* "trong thời hạn 10 ngày kể từ ngày …": counted from something. */
static bool deadline_is_counted(const struct lh_document *doc,
				struct lh_range range,
				const struct lh_phrase *p)
{
	static const char *const from[] = {
		"kể từ", "từ khi", "sau khi", "từ ngày", NULL
	};
	size_t at = p->end;

	while (at < range.end && doc->s[at] == ' ')
		at++;
	return lh_word_match_any(doc, at, range.end, from) != 0;
}

/* How well the phrase reads as a limit; 0 when it is none. */
static int deadline_rank(const struct lh_document *doc, struct lh_range range,
			 const struct lh_phrase *p)
{
	bool limit = p->op == LH_OP_BEFORE || p->op == LH_OP_BY;
	int rank;

	if (p->cited)
		return 0;
	switch (p->kind) {
	case LH_PHRASE_DAY:
	case LH_PHRASE_WEEKDAY:
		if (!limit && p->op != LH_OP_WITHIN &&
		    !deadline_follows_word(doc, range, p))
			return 0;
		if (p->op == LH_OP_FROM)
			return 0;
		rank = limit ? 6 : 5;
		break;
	case LH_PHRASE_MONTH:
	case LH_PHRASE_QUARTER:
		if (!limit && p->op != LH_OP_WITHIN &&
		    !deadline_follows_word(doc, range, p))
			return 0;
		rank = limit || deadline_follows_word(doc, range, p) ? 4 : 2;
		if (p->op == LH_OP_FROM || (rank == 2 && !p->date.year))
			return 0;
		break;
	case LH_PHRASE_BACK:
		rank = 3;
		break;
	case LH_PHRASE_BEFORE_MEETING:
		rank = 4;
		break;
	case LH_PHRASE_SPAN:
		/* "trong 05 ngày làm việc kể từ ngày nhận được văn bản" */
		rank = p->working_days || deadline_is_counted(doc, range, p)
			? 2 : 0;
		break;
	default:
		return 0;
	}
	if (lh_range_in_brackets(doc, range, p->start))
		rank -= 2;
	return rank > 0 ? rank : 0;
}

static void deadline_set(struct lh_document *doc, const struct lh_phrase *p,
			 struct lh_deadline *d)
{
	struct lh_range words = {
		(uint32_t)p->start, (uint32_t)p->end,
	};

	d->op = p->op == LH_OP_NONE || p->op == LH_OP_AT ? LH_OP_BY : p->op;
	d->date = p->date;
	d->minute = p->minute;
	d->part = p->minute == LH_MINUTE_UNKNOWN ? p->part : LH_PART_NONE;
	d->wording = lh_range_text(doc, words);
	d->due = LH_INSTANT_UNKNOWN;
	switch (p->kind) {
	case LH_PHRASE_MONTH:
	case LH_PHRASE_QUARTER:
		d->precision = LH_DEADLINE_MONTH;
		d->date.day = 0;
		break;
	case LH_PHRASE_BACK:
		d->precision = LH_DEADLINE_VAGUE;
		d->referred = true;
		d->op = LH_OP_BY;
		break;
	case LH_PHRASE_SPAN:
		d->precision = LH_DEADLINE_VAGUE;
		d->op = LH_OP_WITHIN;
		break;
	case LH_PHRASE_BEFORE_MEETING:
		d->precision = LH_DEADLINE_MEETING;
		d->days_before = p->count;
		d->working_days = p->working_days;
		break;
	default:
		d->precision = p->vague ? LH_DEADLINE_VAGUE
			: p->minute != LH_MINUTE_UNKNOWN ? LH_DEADLINE_HOUR
			: p->part != LH_PART_NONE ? LH_DEADLINE_PART
			: LH_DEADLINE_DAY;
	}
}

void lh_assignment_deadline(struct lh_document *doc, struct lh_range range,
			    struct lh_deadline *deadline,
			    struct lh_range *where)
{
	const struct lh_phrase *best = NULL;
	int rank = 0;

	deadline->precision = LH_DEADLINE_NONE;
	deadline->minute = LH_MINUTE_UNKNOWN;
	deadline->due = LH_INSTANT_UNKNOWN;
	for (size_t i = lh_phrase_first(doc, range.start);
	     i < doc->n_phrases && doc->phrases[i].start < range.end; i++) {
		int r = deadline_rank(doc, range, &doc->phrases[i]);

		if (r > rank) {
			rank = r;
			best = &doc->phrases[i];
		}
	}
	if (!best)
		return;
	deadline_set(doc, best, deadline);
	where->start = (uint32_t)best->start;
	where->end = (uint32_t)best->end;
}

void lh_assignment_deadline_cell(struct lh_document *doc, struct lh_range cell,
				 struct lh_deadline *deadline,
				 struct lh_range *where)
{
	const struct lh_phrase *last = NULL;

	deadline->precision = LH_DEADLINE_NONE;
	deadline->minute = LH_MINUTE_UNKNOWN;
	deadline->due = LH_INSTANT_UNKNOWN;
	for (size_t i = lh_phrase_first(doc, cell.start);
	     i < doc->n_phrases && doc->phrases[i].start < cell.end; i++) {
		const struct lh_phrase *p = &doc->phrases[i];

		if (!p->cited && (p->kind == LH_PHRASE_DAY ||
				  p->kind == LH_PHRASE_WEEKDAY ||
				  p->kind == LH_PHRASE_MONTH ||
				  p->kind == LH_PHRASE_QUARTER ||
				  p->kind == LH_PHRASE_BEFORE_MEETING))
			last = p;
	}
	if (!last)
		return;
	deadline_set(doc, last, deadline);
	if (!lh_date_is_empty(last->last))
		deadline->date = last->last;
	if (deadline->op == LH_OP_FROM)
		deadline->op = LH_OP_BY;
	if (deadline->precision == LH_DEADLINE_MONTH &&
	    last->op == LH_OP_NONE)
		deadline->op = LH_OP_WITHIN;
	where->start = (uint32_t)last->start;
	where->end = (uint32_t)last->end;
}
