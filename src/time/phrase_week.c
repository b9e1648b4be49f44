/* Weekdays (thứ Hai, Thứ 3, Chủ nhật, T5) and parts of the day. */
#include "phrase_priv.h"

/* "Hai" … "Bảy" behind "thứ", in words or as a digit. */
static size_t week_parse_number(const struct parser *p, size_t at,
				uint8_t *weekday)
{
	int value;
	size_t end;

	if (parser_is_number(p, at, 2, 2, 7)) {
		value = (int)parser_token(p, at)->value;
		end = at + 1;
		if (parser_is(p, end, TOKEN_SLASH) ||
		    parser_is_glued(p, end, TOKEN_OTHER))
			return 0;
	} else {
		end = parser_word_number(p, at, &value);
		if (!end || value < 2 || value > 7)
			return 0;
	}
	*weekday = (uint8_t)(value - 1);
	return end;
}

static size_t week_parse_name(const struct parser *p, size_t at,
			      struct week *week)
{
	size_t end;

	if (parser_is(p, at, WORD_ORDINAL)) {
		end = week_parse_number(p, at + 1, &week->weekday);
		if (end)
			return end;
	}
	end = parser_pair(p, at, WORD_CHU, WORD_NHAT);
	if (end) {
		week->weekday = LH_SUNDAY;
		return end;
	}
	week->short_form = true;
	const struct token *token = parser_token(p, at);
	if (parser_is(p, at, WORD_CN) && token->capital) {
		week->weekday = LH_SUNDAY;
		return at + 1;
	}
	if (parser_is(p, at, WORD_T) &&
	    (token->capital || p->context->typed) &&
	    parser_is_glued(p, at + 1, TOKEN_NUMBER))
		return week_parse_number(p, at + 1, &week->weekday);
	return 0;
}

/* "của tuần lễ thứ hai trong tháng", "tuần cuối tháng": the n-th of a month. */
static size_t week_parse_of_month(const struct parser *p, size_t at,
				  int16_t *count)
{
	int value = 0;

	at = parser_skip(p, at, WORD_OF);
	if (!parser_is(p, at, WORD_WEEK))
		return 0;
	at = parser_skip(p, at + 1, WORD_WEEK_LE);
	if (parser_is(p, at, WORD_LAST)) {
		value = -1;
		at = parser_skip(p, at + 1, WORD_SAME);	/* cuối cùng */
	} else if (parser_is(p, at, WORD_BEGINNING)) {
		value = 1;
		at++;
	} else {
		at = parser_skip(p, at, WORD_ORDINAL);
		if (parser_is_number(p, at, 1, 1, 5)) {
			value = (int)parser_token(p, at)->value;
			at++;
		} else if (parser_is(p, at, WORD_FIRST)) {
			value = 1;
			at++;
		} else {
			at = parser_word_number(p, at, &value);
		}
	}
	if (!at || value > 5)
		return 0;
	at = parser_skip(p, at, WORD_OF);
	at = parser_skip(p, at, WORD_WITHIN);
	at = parser_skip(p, at, WORD_EVERY);
	at = parser_skip(p, at, WORD_EACH);
	if (!parser_is(p, at, WORD_MONTH) ||
	    parser_token(p, at + 1)->kind == TOKEN_NUMBER)
		return 0;
	*count = (int16_t)value;
	return at + 1;
}

/* "tuần sau", "của tuần này", or "tới" alone. */
static size_t week_parse_step(const struct parser *p, size_t at,
			      struct week *week)
{
	size_t word = parser_skip(p, at, TOKEN_COMMA);

	word = parser_skip(p, word, WORD_OF);
	if (parser_is(p, word, WORD_WEEK)) {
		size_t end = period_parse_step(p, word + 1, &week->step);

		week->has_step = end != 0;
		return end;
	}
	return 0;
}

size_t week_parse_day(const struct parser *p, size_t at, struct week *week)
{
	*week = (struct week){ .kind = LH_PHRASE_WEEKDAY };
	size_t end = week_parse_name(p, at, week);

	if (!end)
		return 0;
	size_t more = week_parse_of_month(p, end, &week->count);
	if (more) {
		week->kind = LH_PHRASE_RECURRING;
		return more;
	}
	more = week_parse_step(p, end, week);
	return more ? more : end;
}

static enum lh_day_part part_of(const struct parser *p, size_t at)
{
	if (parser_is(p, at, WORD_MORNING))
		return LH_PART_MORNING;
	if (parser_is(p, at, WORD_AFTERNOON))
		return LH_PART_AFTERNOON;
	if (parser_is(p, at, WORD_EVENING) || parser_is(p, at, WORD_NIGHT))
		return LH_PART_EVENING;
	return LH_PART_NONE;
}

/* "buổi sáng", "sáng", "cả ngày", "sáng và chiều". */
size_t week_parse_part(const struct parser *p, size_t at,
		       enum lh_day_part *part)
{
	at = parser_skip(p, at, WORD_WHOLE);
	if (at > 0 && parser_is(p, at - 1, WORD_WHOLE) &&
	    parser_is(p, at, WORD_DAY)) {
		*part = LH_PART_ALL_DAY;
		/* "cả ngày 5/12": the word is the date's as well */
		if (parser_token(p, at + 1)->kind == TOKEN_NUMBER)
			return at;
		return at + 1;
	}
	at = parser_skip(p, at, WORD_SESSION);
	*part = part_of(p, at);
	if (*part == LH_PART_NONE)
		return 0;
	size_t second = at + 1;
	if (parser_is(p, second, WORD_AND) || parser_is(p, second, TOKEN_COMMA))
		second = parser_skip(p, second + 1, WORD_SESSION);
	if (second > at + 1 && *part == LH_PART_MORNING &&
	    part_of(p, second) == LH_PART_AFTERNOON) {
		*part = LH_PART_ALL_DAY;
		return second + 1;
	}
	return at + 1;
}
