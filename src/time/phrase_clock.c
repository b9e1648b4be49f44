/* Hours: 8h, 8h00’, 08 giờ 30 phút, 14:36, 8 giờ sáng; 7h30 - 11h30, từ 8 đến
 * 10 giờ. */
#include "phrase_priv.h"

#define HOUR 60
#define NOON (12 * HOUR)

/* Whether the number at `at` is the hour of a time: "11h30", "11:30". */
static bool clock_is_hour(const struct parser *p, size_t at)
{
	return parser_is(p, at + 1, WORD_H) || parser_is(p, at + 1, WORD_HOUR) ||
	       parser_is_glued(p, at + 1, WORD_G) ||
	       parser_is_glued(p, at + 1, TOKEN_COLON);
}

/* A number that goes on cannot be minutes: "8h 20/4"; but "7h30-11h30". */
static bool clock_is_fraction(const struct parser *p, size_t at)
{
	if (parser_token(p, at + 2)->kind != TOKEN_NUMBER)
		return false;
	if (parser_is_glued(p, at + 1, TOKEN_DASH))
		return !clock_is_hour(p, at + 2);
	return parser_is(p, at + 1, TOKEN_SLASH) ||
	       parser_is_glued(p, at + 1, TOKEN_DOT);
}

static bool clock_is_minutes(const struct parser *p, size_t at)
{
	return parser_is_number(p, at, 2, 0, 59) && !clock_is_fraction(p, at);
}

/* "phút", "p", "’" behind the minutes. */
static size_t clock_minute_unit(const struct parser *p, size_t at)
{
	if (parser_is(p, at, WORD_MINUTE) || parser_is(p, at, TOKEN_MINUTE_MARK))
		return at + 1;
	return 0;
}

/* Minutes behind "8h" or "8 giờ".  One digit needs its unit; behind "h" a
 * blank needs it too, since a number of other things may follow. */
static size_t clock_parse_minutes(const struct parser *p, size_t at,
				  bool after_word, int *minutes)
{
	size_t number = at;

	if (parser_is_glued(p, at, TOKEN_COLON) && !after_word)
		number = at + 1;
	if (parser_is(p, at, WORD_HALF_MORE)) {
		*minutes = 30;
		return at + 1;
	}
	if (!clock_is_minutes(p, number))
		return 0;
	const struct token *token = parser_token(p, number);
	size_t unit = clock_minute_unit(p, number + 1);
	bool glued = token->gap == GAP_NONE;
	if (token->gap >= GAP_LINE && !unit)
		return 0;
	bool closed = parser_is(p, number + 1, WORD_DAY) ||
		      parser_is(p, number + 1, TOKEN_COMMA) ||
		      parser_is(p, number + 1, TOKEN_END) ||
		      parser_is(p, number + 1, TOKEN_DASH) ||
		      parser_is(p, number + 1, WORD_TO);
	if (!unit && (token->digits != 2 || !(glued || after_word || closed)))
		return 0;
	*minutes = (int)token->value;
	return unit ? unit : number + 1;
}

/* "9 giờ kém 10": ten to nine. */
static size_t clock_parse_less(const struct parser *p, size_t at, int *minutes)
{
	if (!parser_is(p, at, WORD_LESS) || !clock_is_minutes(p, at + 1))
		return 0;
	*minutes = -(int)parser_token(p, at + 1)->value;
	size_t unit = clock_minute_unit(p, at + 2);
	return unit ? unit : at + 2;
}

/* "14:36", "14:36:05". */
static size_t clock_parse_colon(const struct parser *p, size_t at, int *minutes)
{
	if (at >= 2 && parser_is(p, at - 2, WORD_RATE))
		return 0;	/* "tỷ lệ 1:10" */
	if (!parser_is_glued(p, at, TOKEN_COLON) ||
	    !parser_is_glued(p, at + 1, TOKEN_NUMBER) ||
	    !clock_is_minutes(p, at + 1) ||
	    parser_token(p, at + 1)->digits != 2)
		return 0;
	*minutes = (int)parser_token(p, at + 1)->value;
	at += 2;
	if (parser_is_glued(p, at, TOKEN_COLON) &&
	    parser_is_glued(p, at + 1, TOKEN_NUMBER) &&
	    parser_is_number(p, at + 1, 2, 0, 59))
		at += 2;
	return at;
}

/* The unit: "giờ", "h", and "g" where minutes follow at once ("5g" alone is a
 * weight or a telephone net).  *word says that it was "giờ". */
static size_t clock_parse_unit(const struct parser *p, size_t at, bool *word)
{
	*word = parser_is(p, at, WORD_HOUR);
	if (*word || parser_is(p, at, WORD_H))
		return at + 1;
	if (parser_is_glued(p, at, WORD_G) &&
	    parser_is_glued(p, at + 1, TOKEN_NUMBER) &&
	    parser_token(p, at + 1)->digits == 2)
		return at + 1;
	return 0;
}

/* A number behind these is no hour: "24/24h", "1,5 giờ". */
static bool clock_number_is_torn(const struct parser *p, size_t at)
{
	if (at == 0 || parser_token(p, at)->gap != GAP_NONE)
		return false;
	return parser_is(p, at - 1, TOKEN_SLASH) ||
	       parser_is(p, at - 1, TOKEN_COMMA) ||
	       parser_is(p, at - 1, TOKEN_DOT) ||
	       parser_is(p, at - 1, TOKEN_COLON) ||
	       parser_is(p, at - 1, TOKEN_OTHER);
}

/* Minutes since midnight of one time, without its part of the day. */
static size_t clock_parse_time(const struct parser *p, size_t at, int *minute)
{
	int minutes = 0;
	bool word;

	if (!parser_is_number(p, at, 2, 0, 24) || clock_number_is_torn(p, at))
		return 0;
	*minute = (int)parser_token(p, at)->value * HOUR;
	size_t end = clock_parse_colon(p, at + 1, &minutes);
	if (!end) {
		end = clock_parse_unit(p, at + 1, &word);
		if (!end)
			return 0;
		size_t more = clock_parse_less(p, end, &minutes);
		if (!more)
			more = clock_parse_minutes(p, end, word, &minutes);
		if (more)
			end = more;
		else if (parser_is_glued(p, end, TOKEN_SLASH) ||
			 parser_is_glued(p, end, TOKEN_NUMBER))
			return 0;	/* "8 giờ/ngày", "8h75" */
	}
	*minute += minutes;
	return *minute >= 0 && *minute <= 24 * HOUR ? end : 0;
}

/* "tám giờ sáng": hours in words only with the part of the day, for "hai giờ"
 * alone is a length. */
static size_t clock_parse_words(const struct parser *p, size_t at, int *minute)
{
	enum lh_day_part part;
	int hour;

	at = parser_word_number(p, at, &hour);
	if (!at || !parser_is(p, at, WORD_HOUR))
		return 0;
	at++;
	int minutes = 0;
	size_t more = clock_parse_minutes(p, at, true, &minutes);
	if (more)
		at = more;
	if (!week_parse_part(p, at, &part) && !parser_is(p, at, WORD_NOON) &&
	    !parser_is(p, at, WORD_NIGHT))
		return 0;
	*minute = hour * HOUR + minutes;
	return at;
}

/* The part of the day behind a time: "2 giờ chiều" is 14:00. */
static size_t clock_parse_half(const struct parser *p, size_t at, int *minute)
{
	bool in_brackets = parser_is(p, at, TOKEN_OPEN);
	size_t word = in_brackets ? at + 1 : at;
	bool shift;

	word = parser_skip(p, word, WORD_SESSION);
	if (parser_is(p, word, WORD_MORNING) || parser_is(p, word, WORD_AM))
		shift = false;
	else if (parser_is(p, word, WORD_AFTERNOON) ||
		 parser_is(p, word, WORD_PM))
		shift = *minute < NOON;
	else if (parser_is(p, word, WORD_EVENING) ||
		 parser_is(p, word, WORD_NIGHT))
		shift = *minute >= 5 * HOUR && *minute <= NOON + 59;
	else if (parser_is(p, word, WORD_NOON))
		shift = *minute < 3 * HOUR;
	else
		return 0;
	/* "8h sáng thứ Hai" yes; "8h sáng 15/3" is eight o'clock either way. */
	if (shift)
		*minute += NOON;
	if (in_brackets && !parser_is(p, word + 1, TOKEN_CLOSE))
		return 0;
	return in_brackets ? word + 2 : word + 1;
}

static size_t clock_parse_one(const struct parser *p, size_t at, int *minute)
{
	size_t end = clock_parse_time(p, at, minute);

	if (!end)
		end = clock_parse_words(p, at, minute);
	if (!end)
		return 0;
	int shifted = *minute;
	size_t half = clock_parse_half(p, end, &shifted);
	if (half && shifted <= 24 * HOUR) {
		*minute = shifted;
		return half;
	}
	return end;
}

/* "-", "đến", "tới" between two times. */
static size_t clock_parse_to(const struct parser *p, size_t at)
{
	if (parser_is(p, at, TOKEN_DASH) || parser_is(p, at, WORD_TO) ||
	    parser_is(p, at, WORD_COMING))
		return parser_skip(p, at + 1, WORD_END_OF);
	return 0;
}

/* "8 - 10h", "8 đến 10 giờ": the unit stands only behind the second. */
static size_t clock_parse_shared(const struct parser *p, size_t at,
				 struct clock *clock)
{
	int last;

	if (!parser_is_number(p, at, 2, 0, 23) || clock_number_is_torn(p, at))
		return 0;
	size_t end = clock_parse_to(p, at + 1);
	if (!end)
		return 0;
	end = clock_parse_one(p, end, &last);
	int first = (int)parser_token(p, at)->value * HOUR;
	if (!end || first >= last)
		return 0;
	*clock = (struct clock){ (lh_minute)first, (lh_minute)last };
	return end;
}

size_t clock_parse(const struct parser *p, size_t at, struct clock *clock)
{
	int first, last;
	size_t end = clock_parse_one(p, at, &first);

	if (!end)
		return clock_parse_shared(p, at, clock);
	*clock = (struct clock){ (lh_minute)first, LH_MINUTE_UNKNOWN };
	size_t second = clock_parse_to(p, end);
	if (second)
		second = clock_parse_one(p, second, &last);
	if (!second || last <= first)
		return end;
	clock->to = (lh_minute)last;
	return second;
}
