/* Whole phrases: preposition, moment or period, range; and the walk over a
 * text, which knows what stood before a phrase: a document's number makes the
 * day behind it a citation. */
#include "phrase_priv.h"

#include <string.h>

#define PREPOSITIONS_MOST 8
#define LAW_REACH 160		/* bytes of a law's title in front of its day */

struct preposition {
	enum lh_phrase_op op;
	bool vague;
	bool until;		/* "đến": what follows may be a bare d/m */
	size_t end;
};

/* "chậm nhất", "muộn nhất", "không quá", "không chậm hơn", "hạn cuối",
 * "hạn nộp". */
static size_t preposition_limit(const struct parser *p, size_t at)
{
	if (parser_is(p, at, WORD_SLOW) || parser_is(p, at, WORD_BELATED) ||
	    parser_is(p, at, WORD_OVERDUE))
		return parser_is(p, at + 1, WORD_FIRST) ? at + 2 : 0;
	if (parser_is(p, at, WORD_NOT)) {
		if (parser_is(p, at + 1, WORD_BEYOND))
			return at + 2;
		if (parser_is(p, at + 1, WORD_SLOW) ||
		    parser_is(p, at + 1, WORD_BELATED) ||
		    parser_is(p, at + 1, WORD_OVERDUE))
			return parser_is(p, at + 2, WORD_MORE) ||
			       parser_is(p, at + 2, WORD_BEYOND) ? at + 3 : 0;
		return 0;
	}
	at = parser_skip(p, at, WORD_TIME);	/* thời hạn */
	if (!parser_is(p, at, WORD_LIMIT))
		return 0;
	at++;
	if (parser_is(p, at, WORD_ALREADY) || parser_is(p, at, WORD_MENTIONED) ||
	    parser_is(p, at, WORD_SAID) || parser_is(p, at, WORD_ABOVE))
		return 0;	/* a reference back */
	if (parser_is(p, at, WORD_LAST) || parser_is(p, at, WORD_UTMOST) ||
	    parser_is(p, at, WORD_SUBMIT) || parser_is(p, at, WORD_SEND))
		at = parser_skip(p, at + 1, WORD_SAME);
	return at;
}

/* "khoảng", "dự kiến": nobody is sure. */
static size_t preposition_vague(const struct parser *p, size_t at)
{
	if (parser_is(p, at, WORD_ABOUT) || parser_is(p, at, WORD_ROUGHLY))
		return at + 1;
	return parser_pair(p, at, WORD_DU, WORD_KIEN);
}

static size_t preposition_from(const struct parser *p, size_t at)
{
	size_t start = parser_pair(p, at, WORD_BAT, WORD_BEGINNING);

	if (start)
		return parser_is(p, start, WORD_FROM) ? start + 1 : start;
	if (parser_is(p, at, WORD_COUNTING) && parser_is(p, at + 1, WORD_FROM))
		return at + 2;
	return parser_is(p, at, WORD_FROM) ? at + 1 : 0;
}

static size_t preposition_at(const struct parser *p, size_t at)
{
	return parser_is(p, at, WORD_AT) || parser_is(p, at, WORD_IN) ||
	       parser_is(p, at, WORD_TURN) || parser_is(p, at, WORD_EXACTLY)
	       ? at + 1 : 0;
}

/* The strictest of several wins: "chậm nhất trước" is before, "vào trước" is
 * before, "chậm nhất vào lúc" is by. */
static void preposition_note(struct preposition *prep, enum lh_phrase_op op)
{
	static const uint8_t weight[] = {
		[LH_OP_NONE] = 0, [LH_OP_AT] = 1, [LH_OP_WITHIN] = 2,
		[LH_OP_FROM] = 3, [LH_OP_BY] = 4, [LH_OP_BEFORE] = 5,
	};

	if (weight[op] > weight[prep->op])
		prep->op = op;
}

static size_t preposition_parse_one(const struct parser *p, size_t at,
				    struct preposition *prep)
{
	size_t end = preposition_limit(p, at);

	if (end) {
		/* "trong thời hạn" stays within. */
		if (prep->op != LH_OP_WITHIN)
			preposition_note(prep, LH_OP_BY);
		end = parser_skip(p, end, WORD_IS);
		return parser_skip(p, end, TOKEN_COLON);
	}
	end = preposition_vague(p, at);
	if (end) {
		prep->vague = true;
		return parser_skip(p, end, TOKEN_COLON);
	}
	end = preposition_from(p, at);
	if (end) {
		preposition_note(prep, LH_OP_FROM);
		return end;
	}
	end = preposition_at(p, at);
	if (end) {
		preposition_note(prep, LH_OP_AT);
		return end;
	}
	if (parser_is(p, at, WORD_BEFORE)) {
		preposition_note(prep, LH_OP_BEFORE);
		return at + 1;
	}
	if (parser_is(p, at, WORD_END_OF)) {
		preposition_note(prep, LH_OP_BY);
		return at + 1;
	}
	if (parser_is(p, at, WORD_TO)) {
		prep->until = true;
		return at + 1;
	}
	if (parser_is(p, at, WORD_WITHIN)) {
		preposition_note(prep, LH_OP_WITHIN);
		return parser_skip(p, at + 1, WORD_CIRCLE);
	}
	return 0;
}

static struct preposition preposition_parse(const struct parser *p, size_t at)
{
	struct preposition prep = { .end = at };

	for (int i = 0; i < PREPOSITIONS_MOST; i++) {
		size_t end = preposition_parse_one(p, prep.end, &prep);

		if (!end)
			break;
		prep.end = end;
	}
	return prep;
}

/* The sign of a range, then "hết" perhaps.  A dash that begins a line is a
 * bullet. */
static size_t range_parse_sign(const struct parser *p, size_t at)
{
	const struct token *token = parser_token(p, at);

	if (token->kind == TOKEN_DASH && token->gap >= GAP_LINE)
		return 0;
	if (token->kind != TOKEN_DASH && !parser_is(p, at, WORD_TO) &&
	    !parser_is(p, at, WORD_COMING))
		return 0;
	return parser_skip(p, at + 1, WORD_END_OF);
}

/* A second moment that ends the range begun by m: a day for a day, a weekday
 * for a weekday, an hour where the first has one.  Writes to m. */
static size_t range_parse_moment(const struct parser *p, size_t at,
				 struct moment *m, struct week *last_week)
{
	struct moment second;
	struct day day;
	size_t end;

	if (m->has_day && !m->back && m->day.kind == LH_PHRASE_DAY &&
	    m->day.n_more == 0 && lh_date_is_empty(m->day.last)) {
		end = moment_parse(p, at, &second);
		if (!end || !second.has_day) {
			end = date_parse_end(p, at, &day);
			second = (struct moment){ .day = day, .has_day = end };
		}
		if (end && second.has_day &&
		    (second.day.n_more || second.every ||
		     !lh_date_is_empty(second.day.last)))
			return 0;
		if (end && !second.back) {
			struct lh_date first = m->day.first;

			if (!resolve_range(&first, &second.day.first))
				return 0;
			m->day.first = first;
			m->day.last = second.day.first;
			m->day.relative &= second.day.relative;
		}
		if (end && m->has_clock && second.has_clock)
			m->clock.to = second.clock.from;
		if (end)
			return end;
	}
	end = moment_parse(p, at, &second);
	if (!end || second.has_day)
		return 0;
	if (second.has_week && m->has_week && !m->has_day) {
		*last_week = second.week;
		if (!m->week.has_step) {	/* "… tuần sau" is of both */
			m->week.has_step = second.week.has_step;
			m->week.step = second.week.step;
		}
		return end;
	}
	if (second.has_clock && !second.has_week && m->has_clock &&
	    m->clock.to == LH_MINUTE_UNKNOWN &&
	    second.clock.from > m->clock.from) {
		m->clock.to = second.clock.from;
		return end;
	}
	return 0;
}

/* "2/5 số xã", "3/4 tổng số đại biểu": a part of something. */
static bool phrase_is_fraction(const struct parser *p, size_t end)
{
	static const enum token_kind counted[] = {
		WORD_NUMBER, WORD_TOTAL, WORD_MEMBER, WORD_DELEGATE,
		WORD_PERSON, WORD_DAY, WORD_MONTH, WORD_HOUR, WORD_RESULT,
	};

	for (size_t i = 0; i < sizeof(counted) / sizeof(*counted); i++)
		if (parser_is(p, end, counted[i]))
			return true;
	return false;
}

/* Whether something beside a bare d/m shows that it is a day. */
static bool phrase_supports_bare(const struct parser *p, size_t end,
				 const struct preposition *prep,
				 const struct moment *m)
{
	if (p->alone || m->has_week || m->every ||
	    m->part != LH_PART_NONE || m->has_clock)
		return true;
	if (phrase_is_fraction(p, end))
		return false;
	/* "01/12 - 05/12"; but "1/2 - 3/4" is two fractions. */
	if (m->day.last.month == m->day.first.month ||
	    m->day.last.month == m->day.first.month % 12 + 1)
		return true;
	return prep->until || (prep->op != LH_OP_NONE &&
			       prep->op != LH_OP_WITHIN);
}

/* "Thứ hai, …" may be "secondly"; a weekday alone needs a place where one is
 * expected. */
static bool phrase_supports_weekday(const struct parser *p, size_t core,
				    const struct preposition *prep,
				    const struct moment *m)
{
	if (p->alone || prep->op != LH_OP_NONE || prep->until || m->has_clock ||
	    m->part != LH_PART_NONE || m->week.has_step || m->every ||
	    parser_is(p, core, WORD_DAY))
		return true;
	if (p->enumerates)
		return false;
	return core == 0 || parser_token(p, core)->gap >= GAP_LINE ||
	       parser_is(p, core - 1, TOKEN_COMMA) ||
	       parser_is(p, core - 1, TOKEN_OPEN) ||
	       parser_is(p, core - 1, TOKEN_COLON) ||
	       parser_is(p, core - 1, WORD_DAY);
}

static bool phrase_is_supported(const struct parser *p, size_t core, size_t end,
				const struct preposition *prep,
				const struct moment *m)
{
	if (m->has_day)
		return !m->day.bare || phrase_supports_bare(p, end, prep, m);
	return !m->has_week || phrase_supports_weekday(p, core, prep, m);
}

/* "trong 08 giờ", "24h" of news: a length. */
static bool phrase_is_hours(const struct preposition *prep,
			    const struct moment *m)
{
	if (!m->has_clock || m->has_day || m->has_week ||
	    m->part != LH_PART_NONE || m->clock.to != LH_MINUTE_UNKNOWN)
		return false;
	return prep->op == LH_OP_WITHIN ||
	       (prep->op == LH_OP_NONE && m->clock.from == 24 * 60);
}

static void phrase_set_place(const struct parser *p, struct lh_phrase *phrase,
			     size_t at, size_t core, size_t end)
{
	phrase->start = p->tokens[at].start;
	phrase->core = p->tokens[core].start;
	phrase->end = p->tokens[end - 1].end;
}

/* The further days of a list: the same phrase again, each with its own day. */
static size_t phrase_spread(const struct parser *p, const struct moment *m,
			    size_t end, struct lh_phrase *phrases)
{
	size_t n = 1;

	for (size_t i = 0; i < m->day.n_more; i++) {
		struct moment single = *m;
		struct lh_phrase *phrase = &phrases[n++];

		single.day.first = m->day.more[i];
		*phrase = phrases[0];
		phrase->year_inferred = false;
		resolve_moment(p, &single, phrase);
		phrase_set_place(p, phrase, m->day.more_at[i],
				 m->day.more_at[i], end);
		phrases[n - 2].end =
			p->tokens[m->day.more_before[i] - 1].end;
	}
	return n;
}

/* "trước 11h thứ Sáu tuần trước": nobody sets a limit in the past, so this is
 * a rule. */
static bool phrase_is_past_limit(const struct preposition *prep,
				 const struct moment *m)
{
	return (prep->op == LH_OP_BEFORE || prep->op == LH_OP_BY) &&
	       m->has_week && m->week.has_step && m->week.step < 0;
}

static size_t phrase_parse_moment(const struct parser *p, size_t at,
				  const struct preposition *prep,
				  struct lh_phrase *phrases, size_t *n)
{
	struct lh_phrase *phrase = &phrases[0];
	struct week last_week = { 0 };
	struct moment m;
	size_t end = moment_parse(p, prep->end, &m);

	if (!end)
		return 0;
	if (phrase_is_hours(prep, &m)) {
		*n = 0;
		return end;
	}
	size_t sign = m.every ? 0 : range_parse_sign(p, end);
	size_t range = sign ? range_parse_moment(p, sign, &m, &last_week) : 0;
	if (range)
		end = range;
	else if (sign && parser_is(p, sign, WORD_NOW))
		end = sign + 1;			/* "đến nay" */
	if (!phrase_is_supported(p, prep->end, end, prep, &m))
		return 0;
	m.every |= phrase_is_past_limit(prep, &m);
	phrase->op = prep->op;
	phrase->vague = prep->vague;
	resolve_moment(p, &m, phrase);
	if (phrase->kind == LH_PHRASE_DAY && lh_date_is_empty(phrase->date) &&
	    !m.day.relative)
		return 0;		/* "ngày 25" of nobody knows when */
	if (last_week.weekday && lh_date_is_full(phrase->date)) {
		int days = (last_week.weekday - phrase->weekday + 7) % 7;

		phrase->last = lh_date_add_days(phrase->date, days);
	}
	phrase_set_place(p, phrase, at, prep->end, end);
	*n = phrase_spread(p, &m, end, phrases);
	return end;
}

/* "từ tháng 5 đến tháng 8 năm 2024", "từ tháng 10/2022 đến nay". */
static size_t phrase_parse_period_end(const struct parser *p, size_t at,
				      struct day *day)
{
	struct day second;
	size_t sign = range_parse_sign(p, at);

	if (!sign)
		return at;
	if (parser_is(p, sign, WORD_NOW))
		return sign + 1;
	size_t end = period_parse(p, sign, &second);
	if (!end || second.kind != day->kind || !lh_date_is_empty(day->last))
		return at;
	day->last = second.first;
	day->vague |= second.vague;
	/* Months always exist, so this cannot fail. */
	if (day->kind != LH_PHRASE_YEAR)
		(void)resolve_range(&day->first, &day->last);
	return end;
}

static size_t phrase_parse_period(const struct parser *p, size_t at,
				  const struct preposition *prep,
				  struct lh_phrase *phrase)
{
	const struct lh_date *anchor = &p->context->anchor;
	struct day day;
	size_t end = period_parse(p, prep->end, &day);

	if (!end)
		return 0;
	end = phrase_parse_period_end(p, end, &day);
	if (lh_date_is_empty(*anchor) && p->alone)
		anchor = &p->context->today;
	*phrase = (struct lh_phrase){
		.kind = day.kind, .date = day.first, .last = day.last,
		.minute = LH_MINUTE_UNKNOWN, .end_minute = LH_MINUTE_UNKNOWN,
		.vague = prep->vague || day.vague,
		/* "vào tháng 5" is somewhere within it. */
		.op = prep->op == LH_OP_AT ? LH_OP_WITHIN : prep->op,
	};
	if (!day.relative) {
		resolve_year(&phrase->date, anchor, &phrase->year_inferred);
		resolve_year(&phrase->last, anchor, &phrase->year_inferred);
	}
	phrase_set_place(p, phrase, at, prep->end, end);
	return end;
}

static size_t phrase_parse_rule(const struct parser *p, size_t at,
				const struct preposition *prep,
				struct lh_phrase *phrase)
{
	*phrase = (struct lh_phrase){
		.minute = LH_MINUTE_UNKNOWN, .end_minute = LH_MINUTE_UNKNOWN,
		.vague = prep->vague,
	};
	size_t end = rule_parse(p, prep->end, prep->op, phrase);
	if (end)
		phrase_set_place(p, phrase, at, prep->end, end);
	return end;
}

size_t phrase_parse(const struct parser *p, size_t at,
		    struct lh_phrase *phrases, size_t *n)
{
	struct preposition prep = preposition_parse(p, at);
	size_t end;

	memset(phrases, 0, sizeof(*phrases));
	*n = 1;
	end = phrase_parse_rule(p, at, &prep, phrases);
	if (end)
		return end;
	memset(phrases, 0, sizeof(*phrases));
	end = phrase_parse_moment(p, at, &prep, phrases, n);
	if (end)
		return end;
	return phrase_parse_period(p, at, &prep, phrases);
}

/* --- the walk ------------------------------------------------------------- */

struct walk {
	struct parser parser;
	size_t cited_at;	/* a phrase that begins here is a citation */
	size_t law_at;		/* the token "Luật" of this sentence, or count */
	struct lh_arena *arena;
	struct lh_phrase *found;
	size_t n_found;
};

/* Words with which no phrase begins are the bulk of a text. */
static bool walk_may_begin(const struct token *token)
{
	if (token->plain)
		return token->kind != TOKEN_OTHER;
	switch (token->kind) {
	case TOKEN_NUMBER:
	case TOKEN_HALF:
		return true;
	default:
		return token->kind >= WORD_DAY && token->kind < WORD_ALL;
	case WORD_BAT:
	case WORD_TIME:
		return true;
	}
}

/* Whether a phrase goes on behind the empty line in front of token at.  Texts
 * taken out of a PDF have one after every line; there it is the words that
 * show what belongs together: nothing ends with "ngày" or "tháng". */
static bool walk_goes_on(const struct parser *p, size_t at)
{
	const struct token *last = &p->tokens[at - 1];
	const struct token *next = &p->tokens[at];

	switch (last->kind) {
	case WORD_DAY: case WORD_MONTH: case WORD_YEAR: case WORD_QUARTER:
	case WORD_BEFORE: case WORD_FIRST: case WORD_IS: case WORD_FROM:
	case WORD_TO: case WORD_END_OF: case WORD_WITHIN: case WORD_AT:
	case WORD_IN: case WORD_SESSION: case WORD_MORNING:
	case WORD_AFTERNOON: case WORD_EVENING: case WORD_NUMBER:
	case WORD_ORDINAL: case TOKEN_SLASH: case TOKEN_OPEN:
		return true;
	case TOKEN_DASH:
		return last->gap < GAP_LINE;
	case TOKEN_COMMA:
	case WORD_MINUTE:
		return next->kind == WORD_DAY;
	case WORD_HOUR:
		return next->kind == WORD_DAY || next->kind == TOKEN_NUMBER;
	case TOKEN_NUMBER:
		return next->kind == TOKEN_SLASH || next->kind == WORD_HOUR ||
		       next->kind == WORD_MINUTE || next->kind == WORD_YEAR ||
		       (next->kind == WORD_MONTH && at >= 2 &&
			p->tokens[at - 2].kind == WORD_DAY);
	default:
		return false;
	}
}

/* The limit of the paragraph that token at stands in. */
static void walk_find_limit(struct parser *p, size_t at)
{
	if (at < p->limit)
		return;
	p->limit = at + 1;
	while (p->limit < p->count &&
	       (p->tokens[p->limit].gap != GAP_PARAGRAPH ||
		walk_goes_on(p, p->limit)))
		p->limit++;
}

static bool walk_is_word(const struct parser *p, size_t at)
{
	uint8_t kind = parser_token(p, at)->kind;

	return kind == TOKEN_OTHER || kind >= WORD_DAY;
}

/* A document's number: "116/KH-UBND", "45/2018/QĐ-TTg", "80-KH/ĐUVCL",
 * "564 /UBND-KTTH", "89/GM – UBND".  Returns the index behind it. */
static size_t walk_parse_document(const struct parser *p, size_t at)
{
	bool slash = false;
	size_t end = at + 1;

	if (parser_token(p, at)->kind != TOKEN_NUMBER)
		return 0;
	if (parser_is(p, end, TOKEN_SLASH) && parser_is_year(p, end + 1)) {
		end += 2;
		slash = true;
	}
	if (!parser_is(p, end, TOKEN_SLASH) &&
	    !parser_is_glued(p, end, TOKEN_DASH))
		return 0;
	for (int parts = 0; parts < 8; parts++) {
		const struct token *sign = parser_token(p, end);

		if (sign->kind != TOKEN_SLASH && sign->kind != TOKEN_DASH)
			break;
		if (sign->gap >= GAP_LINE || !walk_is_word(p, end + 1))
			break;
		/* "116/KH-" may end its line, "564/UBND -" does not. */
		if (parser_token(p, end + 1)->gap >= GAP_LINE &&
		    !(sign->kind == TOKEN_DASH && sign->gap == GAP_NONE))
			break;
		/* Letters only: "8h/ngày" has a unit, "12 – trong" a word. */
		if (sign->kind == TOKEN_DASH && sign->gap != GAP_NONE &&
		    !(slash && parser_token(p, end + 1)->kind == TOKEN_OTHER))
			break;
		slash |= sign->kind == TOKEN_SLASH;
		end += 2;
		while (parser_token(p, end)->gap == GAP_NONE &&
		       walk_is_word(p, end))
			end++;
	}
	return slash && end > at + 2 ? end : 0;
}

/* "Số: 12/GM-UBND" at the head of a page is the notice's own number. */
static bool walk_is_heading(const struct parser *p, size_t at)
{
	return at >= 2 && parser_is(p, at - 1, TOKEN_COLON) &&
	       parser_is(p, at - 2, WORD_NUMBER) &&
	       parser_token(p, at - 2)->gap >= GAP_LINE;
}

/* Notes what the token at `at` means for a day that may follow; returns the
 * index behind a document's number, at which the walk goes on, or 0. */
static size_t walk_note_citation(struct walk *w, size_t at)
{
	const struct parser *p = &w->parser;
	const struct token *token = &p->tokens[at];

	if (token->kind == TOKEN_SEMICOLON || token->kind == TOKEN_DOT ||
	    token->kind == TOKEN_COLON)
		w->law_at = p->count;
	if (parser_is(p, at, WORD_LAW) && token->capital &&
	    (at == 0 || token->gap >= GAP_LINE ||
	     p->tokens[at - 1].kind == TOKEN_SEMICOLON ||
	     parser_is(p, at - 1, WORD_UNDER) ||
	     parser_is(p, at - 1, WORD_BASIS)))
		w->law_at = at;
	if (token->kind != TOKEN_NUMBER)
		return 0;
	size_t end = walk_parse_document(p, at);
	bool numbered = at > 0 && parser_is(p, at - 1, WORD_NUMBER);
	if (!end && numbered && parser_is(p, at + 1, WORD_DAY))
		end = at + 1;		/* "Công văn số 1234 ngày 5/12" */
	if (!end)
		return 0;
	if (!walk_is_heading(p, at)) {
		w->cited_at = parser_skip(p, end, TOKEN_COMMA);
		w->cited_at = parser_skip(p, w->cited_at, TOKEN_OPEN);
	}
	return end;
}

/* "Luật … ngày 19 tháng 6 năm 2015": a law is cited by its title and day. */
static bool walk_is_law(const struct walk *w, size_t at,
			const struct lh_phrase *phrase)
{
	return w->law_at < at && phrase->kind == LH_PHRASE_DAY &&
	       phrase->op == LH_OP_NONE && lh_date_is_full(phrase->date) &&
	       parser_is(&w->parser, at, WORD_DAY) &&
	       phrase->start - w->parser.tokens[w->law_at].end < LAW_REACH;
}

static void walk_add(struct walk *w, size_t at, const struct lh_phrase *phrases,
		     size_t n)
{
	bool cited = at == w->cited_at || walk_is_law(w, at, &phrases[0]);

	for (size_t i = 0; i < n; i++) {
		w->found = lh_arena_grow(w->arena, w->found, w->n_found,
					 sizeof(*w->found));
		w->found[w->n_found] = phrases[i];
		w->found[w->n_found++].cited = cited;
	}
	w->law_at = w->parser.count;
}

static void walk_run(struct walk *w)
{
	struct parser *p = &w->parser;
	struct lh_phrase phrases[DAYS_MOST + 1];
	size_t at = 0, n;

	while (at < p->count) {
		walk_find_limit(p, at);
		size_t end = walk_note_citation(w, at);
		if (!end && walk_may_begin(&p->tokens[at])) {
			end = phrase_parse(p, at, phrases, &n);
			if (end && n)
				walk_add(w, at, phrases, n);
		}
		at = end ? end : at + 1;
	}
}

/* A text that counts "Thứ nhất, …" goes on with "Thứ hai, …". */
static bool walk_enumerates(const struct parser *p)
{
	for (size_t at = 0; at + 1 < p->count; at++)
		if (p->tokens[at].kind == WORD_ORDINAL &&
		    p->tokens[at + 1].kind == WORD_FIRST)
			return true;
	return false;
}

size_t lh_phrase_scan(struct lh_arena *arena, const char *text, size_t length,
		      const struct lh_phrase_context *context,
		      struct lh_phrase **phrases)
{
	struct lh_phrase_context usable = resolve_context(context);
	struct lh_arena *scratch = lh_arena_new();
	struct tokens tokens;

	tokens_read(&tokens, scratch, text, length);
	struct walk w = {
		.parser = {
			.tokens = tokens.items, .count = tokens.count,
			.context = &usable,
		},
		.cited_at = tokens.count, .law_at = tokens.count,
		.arena = arena,
	};
	w.parser.enumerates = walk_enumerates(&w.parser);
	walk_run(&w);
	tokens_release(&tokens);
	lh_arena_free(scratch);
	*phrases = w.found;
	return w.n_found;
}
