/* Whole phrases: preposition, moment or period, range; and whether what stands
 * there may be a phrase at all. */
#include "phrase_priv.h"

#include <string.h>

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

/* The day that ends a range begun by m, with its hour perhaps: "đến 17h ngày
 * 06/12", "đến ngày 18/3/2022", "đến 12h00 cùng ngày". */
static size_t range_parse_day(const struct parser *p, size_t at,
			      struct moment *m)
{
	struct lh_date first = m->day.first;
	struct moment second;
	size_t end = moment_parse(p, at, &second);

	if (!end || !second.has_day) {
		second = (struct moment){ .has_day = true };
		end = date_parse_end(p, at, &second.day);
	}
	if (!end || second.day.n_more || second.every ||
	    !lh_date_is_empty(second.day.last))
		return 0;
	if (!second.back) {
		if (!resolve_range(&first, &second.day.first))
			return 0;
		m->day.first = first;
		m->day.last = second.day.first;
		m->day.relative &= second.day.relative;
	}
	if (m->has_clock && second.has_clock)
		m->clock.to = second.clock.from;
	return end;
}

/* What ends a range begun by m, written to m: a day for a day, a weekday (into
 * *last_week) for a weekday, an hour where the first has one. */
static size_t range_parse_moment(const struct parser *p, size_t at,
				 struct moment *m, struct week *last_week)
{
	struct moment second;
	size_t end = 0;

	if (m->has_day && !m->back && m->day.n_more == 0 &&
	    lh_date_is_empty(m->day.last))
		end = range_parse_day(p, at, m);
	if (end)
		return end;
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
