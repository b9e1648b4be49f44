/* One moment: day, weekday, part of the day and hour, each at most once and in
 * any order.  "8h30 sáng thứ Hai, ngày 08/12/2025", "ngày 23/5 (buổi sáng)",
 * "Thứ Năm (04/12), từ 14 giờ 00". */
#include "phrase_priv.h"

#define PIECES_MOST 8

/* What was read between two pieces. */
struct glue {
	size_t end;
	bool any;
	bool open;		/* an opening bracket */
	bool clock_only;	/* "lúc", "từ": only an hour may follow */
};

static struct glue moment_glue(const struct parser *p, size_t at,
			       const struct moment *m)
{
	struct glue glue = { .end = at };
	const struct token *token = parser_token(p, at);

	if (token->kind == TOKEN_COMMA ||
	    (token->kind == TOKEN_COLON && (m->has_day || m->has_week)) ||
	    (token->kind == TOKEN_DASH && token->gap < GAP_LINE)) {
		glue.end++;
	} else if (token->kind == TOKEN_OPEN) {
		glue.open = true;
		glue.end++;
	} else if (m->has_day && parser_is_glued(p, at, WORD_T)) {
		glue.end++;		/* 2025-12-04T14:00 */
		glue.clock_only = true;
	}
	for (int i = 0; i < 3; i++) {
		size_t start = parser_pair(p, glue.end, WORD_BAT,
					   WORD_BEGINNING);

		if (start) {
			glue.end = start;
			glue.clock_only = true;
		} else if (parser_is(p, glue.end, WORD_AT) ||
			   parser_is(p, glue.end, WORD_TURN) ||
			   parser_is(p, glue.end, WORD_EXACTLY) ||
			   parser_is(p, glue.end, WORD_FROM) ||
			   parser_is(p, glue.end, WORD_ABOUT)) {
			glue.end++;
			glue.clock_only = true;
		} else if (parser_is(p, glue.end, WORD_IN) ||
			   parser_is(p, glue.end, WORD_OF) ||
			   parser_is(p, glue.end, WORD_ALL)) {
			glue.end++;
		} else {
			break;
		}
	}
	glue.any = glue.end != at;
	return glue;
}

/* Whether a day begins at `at`, behind a comma or bracket. */
static bool moment_day_follows(const struct parser *p, size_t at)
{
	struct day day;

	if (parser_is(p, at, TOKEN_COMMA) || parser_is(p, at, TOKEN_OPEN) ||
	    parser_is(p, at, TOKEN_DASH) || parser_is(p, at, TOKEN_COLON))
		at++;
	return date_parse_named(p, at, &day) || date_parse_numeric(p, at, &day);
}

/* An hour that stands behind a day belongs to it unless it has a day of its
 * own, or begins a new line: "Thứ Hai 14/3" is then a heading. */
static size_t moment_parse_clock(const struct parser *p, size_t at,
				 const struct glue *glue, struct moment *m)
{
	struct clock clock;
	size_t end = clock_parse(p, at, &clock);

	if (!end)
		return 0;
	if (m->has_day || m->has_week) {
		if (!glue->any && parser_token(p, at)->gap >= GAP_LINE)
			return 0;
		if (m->has_day && moment_day_follows(p, end))
			return 0;
	}
	m->clock = clock;
	m->has_clock = true;
	return end;
}

/* Behind the day, a part of the day needs a bracket or "buổi": there are too
 * many words that begin with it (sáng kiến, tối đa, chiều dài). */
static size_t moment_parse_part(const struct parser *p, size_t at, bool open,
				struct moment *m)
{
	enum lh_day_part part;

	if ((m->has_day || m->has_week) && !open &&
	    !parser_is(p, at, WORD_SESSION) && !parser_is(p, at, WORD_WHOLE))
		return 0;
	size_t end = week_parse_part(p, at, &part);
	if (end)
		m->part = part;
	return end;
}

/* Where a line typed in a hurry says its day: "9h mai", "mai 9h", "T5 14g30",
 * "mai họp".  Elsewhere "Mai" is a name and "T5" a floor. */
static bool moment_is_typed(const struct parser *p, size_t at, size_t end,
			    const struct moment *m)
{
	struct clock clock;

	if (!p->context->typed || m->has_day || m->has_week)
		return false;
	return m->has_clock || clock_parse(p, end, &clock) ||
	       (at == 0 && parser_is(p, end, WORD_MEET));
}

static size_t moment_parse_typed(const struct parser *p, size_t at,
				 struct moment *m)
{
	static const struct {
		enum token_kind word;
		int days;
	} words[] = {
		{ WORD_TOMORROW, 1 }, { WORD_NOW, 0 }, { WORD_AFTER_NEXT, 2 },
	};
	const struct token *token = parser_token(p, at);

	if ((token->capital && at > 0) || !moment_is_typed(p, at, at + 1, m))
		return 0;
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		/* Without its mark "mốt" is more often "một". */
		if (!parser_is(p, at, words[i].word) ||
		    (token->plain && words[i].word == WORD_AFTER_NEXT))
			continue;
		m->day.relative = true;
		m->has_day = true;
		if (lh_date_is_full(p->context->today))
			m->day.first = lh_date_add_days(p->context->today,
							words[i].days);
		return at + 1;
	}
	return 0;
}

static size_t moment_parse_week(const struct parser *p, size_t at, bool open,
				struct moment *m)
{
	struct week week;
	size_t start = parser_skip(p, at, WORD_DAY);
	size_t end = week_parse_day(p, start, &week);

	if (!end)
		return 0;
	bool day_follows = moment_day_follows(p, end);
	if (m->has_day && !open &&
	    (day_follows || parser_token(p, at)->gap >= GAP_LINE))
		return 0;	/* the heading of the next day */
	if (week.short_form && !p->alone && !moment_is_typed(p, at, end, m) &&
	    !(m->has_day ? open : day_follows))
		return 0;
	m->week = week;
	m->has_week = true;
	size_t every = rule_parse_every(p, end);
	if (every || week.kind == LH_PHRASE_RECURRING)
		m->every = true;
	return every ? every : end;
}

/* "ngày 15 tháng sau"; "ngày 25 của tháng trước tháng tổ chức phiên họp" is a
 * rule. */
static size_t moment_parse_month_step(const struct parser *p, size_t at,
				      struct moment *m)
{
	struct lh_date today = p->context->today;
	int step;
	size_t end = parser_skip(p, at, WORD_OF);

	if (m->day.first.month || !m->day.first.day ||
	    !parser_is(p, end, WORD_MONTH))
		return 0;
	end = period_parse_step(p, end + 1, &step);
	if (!end)
		return 0;
	if (step < 0 && parser_is(p, end, WORD_MONTH)) {
		m->every = true;
		return end + 1;
	}
	m->day.relative = true;
	uint8_t number = m->day.first.day;
	m->day.first = (struct lh_date){ 0 };
	if (lh_date_is_full(today)) {
		int months = today.year * 12 + today.month - 1 + step;
		struct lh_date date = {
			.year = (int16_t)(months / 12),
			.month = (uint8_t)(months % 12 + 1),
			.day = number,
		};

		if (!lh_date_is_valid(date))
			return 0;
		m->day.first = date;
	}
	return end;
}

static size_t moment_parse_day(const struct parser *p, size_t at,
			       struct moment *m)
{
	size_t end = parser_pair(p, at, WORD_SAME, WORD_DAY);

	if (end && parser_token(p, end)->kind != TOKEN_NUMBER) {
		m->back = true;
		m->has_day = true;
		return end;
	}
	end = period_parse_relative(p, at, &m->day);
	if (!end)
		end = date_parse_named(p, at, &m->day);
	if (!end)
		end = date_parse_numeric(p, at, &m->day);
	if (!end)
		return 0;
	size_t more = moment_parse_month_step(p, end, m);
	if (!more)
		more = rule_parse_every(p, end);
	if (more && !m->day.relative)
		m->every = true;
	/* "ngày 10 của tháng đầu quý sau": of a month that is not known. */
	if (!more && !m->day.first.month && m->day.first.day &&
	    (parser_is(p, end, WORD_OF) || parser_is(p, end, WORD_MONTH)))
		return 0;
	m->has_day = true;
	return more ? more : end;
}

/* "ngày mai (04/12/2025)": the date stands beside the word, and counts. */
static size_t moment_parse_date(const struct parser *p, size_t at,
				struct moment *m)
{
	struct day day;
	size_t end;

	if (!m->day.relative || !lh_date_is_empty(m->day.last))
		return 0;
	end = date_parse_named(p, at, &day);
	if (!end)
		end = date_parse_numeric(p, at, &day);
	if (!end || !day.first.month || day.n_more)
		return 0;
	day.bare = false;
	m->day = day;
	return end;
}

static size_t moment_parse_piece(const struct parser *p, size_t at,
				 const struct glue *glue, bool open,
				 struct moment *m)
{
	size_t end = 0;

	if (!m->has_clock)
		end = moment_parse_clock(p, at, glue, m);
	if (glue->clock_only)
		return end;
	if (!end && m->part == LH_PART_NONE)
		end = moment_parse_part(p, at, open, m);
	if (!end && !m->has_week)
		end = moment_parse_week(p, at, open, m);
	if (!end && !m->has_day)
		end = moment_parse_day(p, at, m);
	if (!end && !m->has_day)
		end = moment_parse_typed(p, at, m);
	if (!end && m->has_day)
		end = moment_parse_date(p, at, m);
	return end;
}

size_t moment_parse(const struct parser *p, size_t at, struct moment *m)
{
	struct glue glue = { .end = at };
	bool open = false;
	size_t end = 0;

	*m = (struct moment){ .day.kind = LH_PHRASE_DAY };
	for (int i = 0; i < PIECES_MOST; i++) {
		if (i > 0)
			glue = moment_glue(p, at, m);
		open |= glue.open;
		size_t next = moment_parse_piece(p, glue.end, &glue, open, m);
		if (!next)
			break;
		at = next;
		if (open && parser_is(p, at, TOKEN_CLOSE)) {
			open = false;
			at++;
		}
		end = at;
		if (m->day.n_more)
			break;
	}
	size_t every = rule_parse_every(p, end);
	if (end && every && m->has_clock && !m->has_day && !m->has_week) {
		m->every = true;	/* "trước 17 giờ hàng ngày" */
		end = every;
	}
	return m->has_day || m->has_week || m->has_clock ? end : 0;
}
