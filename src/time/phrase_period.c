/* Longer than a day: months, quarters, years, weeks; and days that are named
 * by where they stand from today. */
#include "phrase_priv.h"

/* "này", "nay", "sau", "tới", "kế tiếp", "trước", "ngoái". */
size_t period_parse_step(const struct parser *p, size_t at, int *step)
{
	static const struct {
		enum token_kind word;
		int step;
	} steps[] = {
		{ WORD_THIS, 0 }, { WORD_NOW, 0 }, { WORD_AFTER, 1 },
		{ WORD_COMING, 1 }, { WORD_NEXT, 1 }, { WORD_FOLLOWING, 1 },
		{ WORD_BEFORE, -1 }, { WORD_YEAR_AGO, -1 }, { WORD_GONE, -1 },
	};

	for (size_t i = 0; i < sizeof(steps) / sizeof(*steps); i++) {
		if (!parser_is(p, at, steps[i].word))
			continue;
		*step = steps[i].step;
		if (steps[i].word == WORD_NEXT)
			return parser_skip(p, at + 1, WORD_FOLLOWING);
		return at + 1;
	}
	return 0;
}

static bool period_knows_today(const struct parser *p)
{
	return lh_date_is_full(p->context->today);
}

static void period_set_days(const struct parser *p, struct day *day, int from)
{
	day->relative = true;
	if (period_knows_today(p))
		day->first = lh_date_add_days(p->context->today, from);
}

/* "hôm nay", "ngày mai", "sáng mai": days from today on. */
static size_t period_parse_near(const struct parser *p, size_t at, int *days)
{
	static const struct {
		enum token_kind first, second;
		int days;
	} pairs[] = {
		{ WORD_HOM, WORD_NOW, 0 }, { WORD_HOM, WORD_GONE, -1 },
		{ WORD_HOM, WORD_FARTHER, -2 }, { WORD_DAY, WORD_TOMORROW, 1 },
		{ WORD_DAY, WORD_FARTHER, 2 },
		{ WORD_DAY, WORD_AFTER_NEXT, 2 },
	};
	static const struct {
		enum token_kind word;
		int days;
	} behind_part[] = {
		{ WORD_NOW, 0 }, { WORD_TOMORROW, 1 }, { WORD_GONE, -1 },
		{ WORD_FARTHER, 2 }, { WORD_AFTER_NEXT, 2 },
	};
	static const enum token_kind parts[] = {
		WORD_MORNING, WORD_NOON, WORD_AFTERNOON, WORD_EVENING,
		WORD_NIGHT,
	};

	for (size_t i = 0; i < sizeof(pairs) / sizeof(*pairs); i++) {
		size_t end = parser_pair(p, at, pairs[i].first,
					 pairs[i].second);

		*days = pairs[i].days;
		if (end)
			return end;
	}
	bool after_part = p->alone;
	for (size_t i = 0; at > 0 && i < sizeof(parts) / sizeof(*parts); i++)
		after_part |= parser_is(p, at - 1, parts[i]);
	for (size_t i = 0;
	     after_part && i < sizeof(behind_part) / sizeof(*behind_part);
	     i++) {
		*days = behind_part[i].days;
		if (parser_is(p, at, behind_part[i].word))
			return at + 1;
	}
	return 0;
}

/* The week a number of weeks from today's; "cuối tuần" is its last two days. */
static void period_set_week(const struct parser *p, struct day *day, int step,
			    bool weekend)
{
	day->relative = true;
	if (!period_knows_today(p))
		return;
	struct lh_date today = p->context->today;
	int32_t monday = lh_date_to_days(today) + 7 * step -
			 ((int32_t)lh_date_weekday(today) - LH_MONDAY);
	day->first = lh_date_from_days(monday + (weekend ? 5 : 0));
	day->last = lh_date_from_days(monday + 6);
}

static size_t period_parse_week(const struct parser *p, size_t at,
				struct day *day)
{
	bool weekend = parser_is(p, at, WORD_LAST);
	int step = 0;
	size_t start = at;

	if (weekend || parser_is(p, at, WORD_BEGINNING) ||
	    parser_is(p, at, WORD_MIDDLE))
		at++;
	if (!parser_is(p, at, WORD_WEEK) ||
	    (at > 0 && (parser_is(p, at - 1, WORD_EVERY) ||
			parser_is(p, at - 1, WORD_EACH))))
		return 0;	/* "hàng tuần trước 16h" */
	size_t end = period_parse_step(p, at + 1, &step);
	if (!end && !(p->alone && start != at))
		return 0;
	day->vague = start != at;
	period_set_week(p, day, step, weekend);
	return end ? end : at + 1;
}

size_t period_parse_relative(const struct parser *p, size_t at, struct day *day)
{
	size_t start = at;
	int days;

	*day = (struct day){ .kind = LH_PHRASE_DAY };
	if (parser_is(p, at, WORD_DAY) && parser_is(p, at + 1, WORD_HOM))
		start = at + 1;		/* "ngày hôm nay" */
	size_t end = period_parse_near(p, start, &days);
	if (end) {
		period_set_days(p, day, days);
		return end;
	}
	return period_parse_week(p, at, day);
}

/* "đầu", "giữa", "cuối", "trung tuần": about which part of the period. */
static size_t period_parse_vague(const struct parser *p, size_t at)
{
	if (parser_is(p, at, WORD_BEGINNING) || parser_is(p, at, WORD_MIDDLE) ||
	    parser_is(p, at, WORD_LAST))
		return at + 1;
	size_t end = parser_pair(p, at, WORD_UPPER, WORD_WEEK);
	if (!end)
		end = parser_pair(p, at, WORD_CENTRAL, WORD_WEEK);
	if (!end)
		end = parser_pair(p, at, WORD_LOWER, WORD_WEEK);
	if (!end && parser_is(p, at, WORD_HALF) &&
	    (parser_is(p, at + 1, WORD_BEGINNING) ||
	     parser_is(p, at + 1, WORD_LAST)))
		end = at + 2;
	return end;
}

/* The year behind a month or quarter; "năm nay" is counted from today. */
static size_t period_parse_year(const struct parser *p, size_t at,
				struct lh_date *date)
{
	const struct token *sign = parser_token(p, at);
	size_t number = parser_skip(p, at, TOKEN_COMMA);
	int step;

	if (parser_is(p, number, WORD_YEAR)) {
		if (parser_is_year(p, number + 1)) {
			date->year = (int16_t)parser_token(p, number + 1)->value;
			return number + 2;
		}
		size_t end = period_parse_step(p, number + 1, &step);
		if (end && period_knows_today(p)) {
			date->year = (int16_t)(p->context->today.year + step);
			return end;
		}
		return 0;
	}
	if ((sign->kind == TOKEN_SLASH ||
	     (sign->kind == TOKEN_DASH && sign->gap == GAP_NONE) ||
	     (sign->kind == TOKEN_DOT && sign->gap == GAP_NONE)) &&
	    parser_is_year(p, at + 1)) {
		date->year = (int16_t)parser_token(p, at + 1)->value;
		return at + 2;
	}
	return 0;
}

/* "tháng này", "tháng sau". */
static void period_set_month(const struct parser *p, struct day *day, int step)
{
	day->relative = true;
	if (!period_knows_today(p))
		return;
	int months = p->context->today.year * 12 +
		     p->context->today.month - 1 + step;
	day->first.year = (int16_t)(months / 12);
	day->first.month = (uint8_t)(months % 12 + 1);
}

static size_t period_parse_month(const struct parser *p, size_t at,
				 struct day *day)
{
	int value, step;

	day->kind = LH_PHRASE_MONTH;
	if (!parser_is(p, at, WORD_MONTH))
		return 0;
	if (at > 0 && parser_token(p, at)->gap < GAP_LINE &&
	    p->tokens[at - 1].kind == TOKEN_NUMBER)
		return 0;	/* "6 tháng 5 ngày": a length */
	at++;
	if (parser_is_number(p, at, 2, 1, 12)) {
		day->first.month = (uint8_t)parser_token(p, at)->value;
		size_t end = period_parse_year(p, at + 1, &day->first);

		if (!end && (parser_is_glued(p, at + 1, TOKEN_SLASH) ||
			     parser_is_glued(p, at + 1, TOKEN_OTHER)))
			return 0;
		return end ? end : at + 1;
	}
	size_t end = period_parse_step(p, at, &step);
	if (end) {
		period_set_month(p, day, step);
		return end;
	}
	/* In words only with the year behind it. */
	size_t words = parser_word_number(p, at, &value);
	if (!words || (parser_is(p, at, WORD_YEAR) && parser_is_year(p, words)))
		return 0;
	day->first.month = (uint8_t)value;
	return period_parse_year(p, words, &day->first);
}

static size_t period_parse_quarter_number(const struct parser *p, size_t at,
					  int *quarter)
{
	static const enum token_kind romans[] = {
		WORD_I, WORD_II, WORD_III, WORD_IV,
	};

	if (parser_is_number(p, at, 2, 1, 4)) {
		*quarter = (int)parser_token(p, at)->value;
		return at + 1;
	}
	for (int i = 0; i < 4; i++) {
		if (parser_is(p, at, romans[i])) {
			*quarter = i + 1;
			return at + 1;
		}
	}
	size_t end = parser_word_number(p, at, quarter);
	return end && *quarter <= 4 ? end : 0;
}

static size_t period_parse_quarter(const struct parser *p, size_t at,
				   struct day *day)
{
	int quarter, step;

	day->kind = LH_PHRASE_QUARTER;
	if (!parser_is(p, at, WORD_QUARTER))
		return 0;
	size_t number = period_parse_quarter_number(p, at + 1, &quarter);
	if (number) {
		day->first.month = (uint8_t)(quarter * 3);
		size_t end = period_parse_year(p, number, &day->first);
		return end ? end : number;
	}
	number = period_parse_step(p, at + 1, &step);
	if (!number)
		return 0;
	period_set_month(p, day, 3 * step);
	if (day->first.month)
		day->first.month = (uint8_t)((day->first.month + 2) / 3 * 3);
	return number;
}

/* "giai đoạn", "thời kỳ", "nhiệm kỳ", "tầm nhìn đến": years of a plan. */
static bool period_is_plan(const struct parser *p, size_t at)
{
	static const enum token_kind pairs[][2] = {
		{ WORD_STAGE, WORD_DOAN }, { WORD_TIME, WORD_TERM },
		{ WORD_TENURE, WORD_TERM }, { WORD_VISION, WORD_NHIN },
	};

	/* "… từ năm 2021 đến năm 2025": the second stands behind the first. */
	if (at >= 3 && parser_is(p, at - 1, WORD_TO) &&
	    parser_is_year(p, at - 2) && parser_is(p, at - 3, WORD_YEAR))
		at -= 3;
	if (at > 0 && (parser_is(p, at - 1, WORD_TO) ||
		       parser_is(p, at - 1, WORD_FROM)))
		at--;
	for (size_t i = 0; at > 1 && i < sizeof(pairs) / sizeof(*pairs); i++)
		if (parser_pair(p, at - 2, pairs[i][0], pairs[i][1]))
			return true;
	return false;
}

static size_t period_parse_whole_year(const struct parser *p, size_t at,
				      struct day *day)
{
	int step;

	day->kind = LH_PHRASE_YEAR;
	if (!parser_is(p, at, WORD_YEAR) || period_is_plan(p, at) ||
	    (at > 0 && p->tokens[at - 1].kind == TOKEN_NUMBER &&
	     parser_token(p, at)->gap < GAP_LINE))
		return 0;	/* "5 năm 2021-2025" */
	if (parser_is_year(p, at + 1)) {
		day->first.year = (int16_t)parser_token(p, at + 1)->value;
		if (parser_is(p, at + 2, TOKEN_DASH) &&
		    parser_is_year(p, at + 3)) {
			day->last.year =
				(int16_t)parser_token(p, at + 3)->value;
			return at + 4;
		}
		return at + 2;
	}
	if (parser_is(p, at + 1, WORD_BEFORE) || parser_is(p, at + 1, WORD_GONE))
		return 0;	/* "những năm qua": no one year */
	size_t end = period_parse_step(p, at + 1, &step);
	if (!end || parser_is(p, at + 1, WORD_FOLLOWING))
		return 0;
	day->relative = true;
	if (period_knows_today(p))
		day->first.year = (int16_t)(p->context->today.year + step);
	return end;
}

/* "cuối tháng" alone: of this month. */
static size_t period_parse_this(const struct parser *p, size_t at,
				struct day *day)
{
	if (!parser_is(p, at, WORD_MONTH) ||
	    parser_token(p, at + 1)->kind == TOKEN_NUMBER)
		return 0;
	day->kind = LH_PHRASE_MONTH;
	period_set_month(p, day, 0);
	return at + 1;
}

size_t period_parse(const struct parser *p, size_t at, struct day *day)
{
	size_t vague = period_parse_vague(p, at);
	size_t start = vague ? vague : at;
	size_t end;

	if (vague && at > 0 && parser_is(p, at - 1, WORD_MONTH))
		return 0;	/* "6 tháng đầu năm 2024" */
	*day = (struct day){ .kind = LH_PHRASE_MONTH };
	end = period_parse_month(p, start, day);
	if (!end)
		end = period_parse_quarter(p, start, day);
	if (!end)
		end = period_parse_whole_year(p, start, day);
	if (!end && vague)
		end = period_parse_this(p, start, day);
	day->vague = vague != 0;
	return end;
}
