/* Written days: 04/12/2025, 26.11.2003, 14-18/3/2022, ngày 16 tháng 02 năm
 * 2024, ngày … tháng 5, các ngày 12, 13 và 14/5/2024, 2025-12-04. */
#include "phrase_priv.h"

#define CENTURY_TURN 70		/* 69 is 2069, 70 is 1970 */

static bool date_is_possible(int year, uint32_t month, uint32_t day)
{
	struct lh_date date = {
		.year = (int16_t)year,
		.month = (uint8_t)month,
		.day = (uint8_t)day,
	};

	return day <= 31 && month <= 12 && lh_date_is_valid(date);
}

/* Something glued behind a number shows that it belongs to a document number,
 * a sum or a version: "12/2023/NĐ-CP", "5/12%", "1.2.2024.3". */
static bool date_is_torn(const struct parser *p, size_t at)
{
	const struct token *next = parser_token(p, at);

	if (next->gap != GAP_NONE)
		return false;
	switch (next->kind) {
	case TOKEN_SLASH:
		return parser_token(p, at + 1)->gap == GAP_NONE &&
		       parser_token(p, at + 1)->kind != TOKEN_END;
	case TOKEN_DOT:
		return parser_is_glued(p, at + 1, TOKEN_NUMBER);
	case TOKEN_DASH:
		return parser_is_glued(p, at + 1, TOKEN_OTHER);
	case TOKEN_NUMBER:
		return true;
	default:
		return false;
	}
}

/* A letter, a sign or another number glued in front: "A12/3", "0912.345". */
static bool date_is_glued_behind(const struct parser *p, size_t at)
{
	if (at == 0 || parser_token(p, at)->gap != GAP_NONE)
		return false;
	switch (p->tokens[at - 1].kind) {
	case TOKEN_OTHER:
	case TOKEN_NUMBER:
	case TOKEN_SLASH:
	case TOKEN_DOT:
		return true;
	case TOKEN_COMMA:	/* 1,5/2: but "14/3,15/3" is a list */
		return at >= 2 && p->tokens[at - 2].kind == TOKEN_NUMBER &&
		       !(at >= 3 && p->tokens[at - 3].kind == TOKEN_SLASH);
	default:
		return false;
	}
}

/* The sign between day and month; blanks around "/" are common ("21/ 5"),
 * around the others only behind the word "ngày". */
static size_t date_parse_separator(const struct parser *p, size_t at,
				   bool named, enum token_kind *sign)
{
	const struct token *token = parser_token(p, at);

	*sign = token->kind;
	if (token->kind != TOKEN_SLASH && token->kind != TOKEN_DASH &&
	    token->kind != TOKEN_DOT)
		return 0;
	if (parser_token(p, at + 1)->kind != TOKEN_NUMBER)
		return 0;
	bool tight = token->gap == GAP_NONE &&
		     parser_token(p, at + 1)->gap == GAP_NONE;
	if (tight || token->kind == TOKEN_SLASH ||
	    (named && token->kind == TOKEN_DASH))
		return at + 1;
	return 0;
}

/* A year behind a sign: four digits, or two behind "/" or the word "ngày". */
static bool date_read_year(const struct parser *p, size_t at,
			   enum token_kind sign, bool named, int *year)
{
	const struct token *token = parser_token(p, at);

	if (parser_is_year(p, at)) {
		*year = (int)token->value;
		return true;
	}
	if (token->kind != TOKEN_NUMBER || token->digits != 2 ||
	    !(named || sign == TOKEN_SLASH))
		return false;
	*year = (int)token->value + (token->value < CENTURY_TURN ? 2000 : 1900);
	return true;
}

/* "năm 2024" behind a day and month. */
static size_t date_parse_year_word(const struct parser *p, size_t at, int *year)
{
	size_t after = parser_skip(p, at, TOKEN_COMMA);

	if (!parser_is(p, after, WORD_YEAR) || !parser_is_year(p, after + 1))
		return 0;
	*year = (int)parser_token(p, after + 1)->value;
	return after + 2;
}

/* "Sáng 2.12", "8 giờ sáng 18-5": newspapers write so behind a part of the
 * day. */
static bool date_follows_part(const struct parser *p, size_t at)
{
	return at > 0 && (parser_is(p, at - 1, WORD_MORNING) ||
			  parser_is(p, at - 1, WORD_NOON) ||
			  parser_is(p, at - 1, WORD_AFTERNOON) ||
			  parser_is(p, at - 1, WORD_EVENING) ||
			  parser_is(p, at - 1, WORD_NIGHT) ||
			  parser_is(p, at - 1, WORD_NOW));
}

/* d/m/y or d/m; *year stays 0 when it is not there. */
static size_t date_parse_slashed(const struct parser *p, size_t at, bool named,
				 struct lh_date *date)
{
	enum token_kind sign, second;
	int year = 0;

	if (!parser_is_number(p, at, 2, 1, 31))
		return 0;
	size_t month = date_parse_separator(p, at + 1, named, &sign);
	if (!month || !parser_is_number(p, month, 2, 1, 12))
		return 0;
	size_t end = month + 1;
	size_t third = date_parse_separator(p, end, named, &second);
	if (third && second == sign &&
	    date_read_year(p, third, sign, named, &year))
		end = third + 1;
	else if (sign != TOKEN_SLASH && !named && !date_follows_part(p, at))
		return 0;	/* "5.10" and "3-2" are seldom days */
	if (!year) {
		size_t word = date_parse_year_word(p, end, &year);

		if (word)
			end = word;
	}
	if (date_is_torn(p, end))
		return 0;
	if (!date_is_possible(year, parser_token(p, month)->value,
			      parser_token(p, at)->value))
		return 0;
	*date = (struct lh_date){
		.year = (int16_t)year,
		.month = (uint8_t)parser_token(p, month)->value,
		.day = (uint8_t)parser_token(p, at)->value,
	};
	return end;
}

/* 2025-12-04, 2025/12/04. */
static size_t date_parse_iso(const struct parser *p, size_t at,
			     struct lh_date *date)
{
	enum token_kind sign = parser_token(p, at + 1)->kind;

	if (!parser_is_year(p, at) ||
	    (sign != TOKEN_DASH && sign != TOKEN_SLASH) ||
	    !parser_is_glued(p, at + 1, sign) ||
	    !parser_is_glued(p, at + 2, TOKEN_NUMBER) ||
	    !parser_is_glued(p, at + 3, sign) ||
	    !parser_is_glued(p, at + 4, TOKEN_NUMBER) ||
	    !parser_is_number(p, at + 2, 2, 1, 12) ||
	    !parser_is_number(p, at + 4, 2, 1, 31) || date_is_torn(p, at + 5))
		return 0;
	if (!date_is_possible((int)parser_token(p, at)->value,
			      parser_token(p, at + 2)->value,
			      parser_token(p, at + 4)->value))
		return 0;
	*date = (struct lh_date){
		.year = (int16_t)parser_token(p, at)->value,
		.month = (uint8_t)parser_token(p, at + 2)->value,
		.day = (uint8_t)parser_token(p, at + 4)->value,
	};
	return at + 5;
}

/* "14-18/3/2022", "từ 14 đến 18/3": two days of one month. */
static size_t date_parse_shared_month(const struct parser *p, size_t at,
				      bool named, struct day *day)
{
	struct lh_date last;
	bool from = at > 0 && parser_is(p, at - 1, WORD_FROM);

	if (!parser_is_number(p, at, 2, 1, 31) ||
	    !(parser_is(p, at + 1, TOKEN_DASH) ||
	      (from && parser_is(p, at + 1, WORD_TO))) ||
	    parser_is(p, at + 3, TOKEN_DASH))
		return 0;
	size_t end = date_parse_slashed(p, at + 2, named, &last);
	uint32_t first = parser_token(p, at)->value;
	if (!end || first >= last.day)
		return 0;
	day->first = last;
	day->first.day = (uint8_t)first;
	day->last = last;
	day->bare = !named && last.year == 0;
	return end;
}

static struct day date_empty(void)
{
	return (struct day){ .kind = LH_PHRASE_DAY };
}

/* Right behind "số" a number is a number. */
static bool date_is_numbered(const struct parser *p, size_t at)
{
	return at > 0 && parser_is(p, at - 1, WORD_NUMBER);
}

/* "âm lịch": by the moon, another calendar. */
static bool date_is_lunar(const struct parser *p, size_t at)
{
	at = parser_skip(p, at, TOKEN_OPEN);
	return parser_pair(p, at, WORD_LUNAR, WORD_LICH) != 0;
}

size_t date_parse_numeric(const struct parser *p, size_t at, struct day *day)
{
	*day = date_empty();
	if (parser_token(p, at)->kind != TOKEN_NUMBER ||
	    date_is_numbered(p, at) || date_is_glued_behind(p, at))
		return 0;
	size_t end = date_parse_iso(p, at, &day->first);
	if (!end)
		end = date_parse_shared_month(p, at, false, day);
	if (!end) {
		end = date_parse_slashed(p, at, false, &day->first);
		day->bare = end && day->first.year == 0;
	}
	return end && !date_is_lunar(p, end) ? end : 0;
}

/* The number of a month behind "tháng": digits, or words where they cannot be
 * anything else: in "ngày … tháng … năm" nothing was filled in. */
static size_t date_parse_month_number(const struct parser *p, size_t at,
				      bool has_day, uint8_t *month)
{
	int value;

	if (parser_is_number(p, at, 2, 1, 12)) {
		*month = (uint8_t)parser_token(p, at)->value;
		return at + 1;
	}
	if (parser_is(p, at, WORD_YEAR) &&
	    (!has_day || parser_is_year(p, at + 1)))
		return 0;
	if (parser_is(p, at, WORD_FIRST_MONTH)) {
		*month = 1;
		return at + 1;
	}
	if (parser_is(p, at, WORD_LAST_MONTH)) {
		*month = 12;
		return at + 1;
	}
	size_t end = parser_word_number(p, at, &value);
	if (end)
		*month = (uint8_t)value;
	return end;
}

static size_t date_skip_dots(const struct parser *p, size_t at)
{
	while (parser_is(p, at, TOKEN_DOTS))
		at++;
	return at;
}

/* The year behind a month: "năm 2024", "/2024", "-2024". */
static size_t date_parse_month_year(const struct parser *p, size_t at,
				    int *year)
{
	size_t end = date_parse_year_word(p, at, year);

	if (end)
		return end;
	const struct token *sign = parser_token(p, at);
	if ((sign->kind == TOKEN_SLASH ||
	     ((sign->kind == TOKEN_DASH || sign->kind == TOKEN_DOT) &&
	      sign->gap == GAP_NONE)) && parser_is_year(p, at + 1)) {
		*year = (int)parser_token(p, at + 1)->value;
		return at + 2;
	}
	return 0;
}

/* "[16] tháng 02 năm 2024" from the number or, where it was left blank, from
 * "tháng" on; "ngày … tháng … năm 2023" knows only the year. */
static size_t date_parse_written(const struct parser *p, size_t at,
				 struct lh_date *date)
{
	struct lh_date found = { 0 };
	int year = 0;

	at = date_skip_dots(p, at);
	if (parser_is_number(p, at, 2, 1, 31)) {
		found.day = (uint8_t)parser_token(p, at)->value;
		at++;
	}
	at = date_skip_dots(p, at);
	if (!parser_is(p, at, WORD_MONTH))
		return 0;
	at = date_skip_dots(p, at + 1);
	size_t number = date_parse_month_number(p, at, found.day != 0,
						&found.month);
	if (number)
		at = number;
	size_t end = date_parse_month_year(p, date_skip_dots(p, at), &year);
	if (end)
		at = end;
	if (!number && !end)
		return 0;
	if (!number)
		found.day = 0;
	found.year = (int16_t)year;
	if (!date_is_possible(year, found.month, found.day))
		return 0;
	*date = found;
	return at;
}

/* What stands between the days of a list. */
static size_t date_parse_list_sign(const struct parser *p, size_t at)
{
	if (!parser_is(p, at, TOKEN_COMMA) && !parser_is(p, at, WORD_AND))
		return 0;
	at = parser_skip(p, at + 1, WORD_AND);
	return parser_skip(p, at, WORD_DAY);
}

/* One day of a list: a whole one, or its number alone. */
static size_t date_parse_item(const struct parser *p, size_t at,
			      struct lh_date *date)
{
	size_t end = date_parse_slashed(p, at, true, date);

	if (!end && parser_token(p, at)->kind == TOKEN_NUMBER)
		end = date_parse_written(p, at, date);
	if (end)
		return end;
	*date = (struct lh_date){ 0 };
	if (!parser_is_number(p, at, 2, 1, 31))
		return 0;
	date->day = (uint8_t)parser_token(p, at)->value;
	return at + 1;
}

/* "12, 13 và 14/5/2024", "12 và 13 tháng 5", "12/5, 14/5 và 2/6/2024": days
 * that take month and year from those behind them.  The list ends with the
 * first that has a year, or else with the last that has a month. */
static size_t date_parse_list(const struct parser *p, size_t at,
			      struct day *day)
{
	struct lh_date items[DAYS_MOST];
	size_t starts[DAYS_MOST], ends[DAYS_MOST];
	size_t n = 0, whole = 0;

	while (at && n < DAYS_MOST) {
		size_t next = date_parse_item(p, at, &items[n]);

		if (!next)
			break;
		starts[n] = at;
		ends[n++] = next;
		if (items[n - 1].month)
			whole = n;
		if (items[n - 1].year)
			break;
		at = date_parse_list_sign(p, next);
	}
	if (whole < 2)
		return 0;
	for (size_t i = whole - 1; i > 0; i--) {
		if (!items[i - 1].month)
			items[i - 1].month = items[i].month;
		items[i - 1].year = items[i].year;
		if (!lh_date_is_valid(items[i - 1]))
			return 0;
		day->more[i - 1] = items[i];
		day->more_at[i - 1] = starts[i];
		day->more_before[i - 1] = ends[i - 1];
	}
	day->first = items[0];
	day->n_more = whole - 1;
	return ends[whole - 1];
}

/* "ngày    /5/2022", "ngày …/…/2022": the day, or the month too, was left to
 * be written in by hand. */
static size_t date_parse_left_blank(const struct parser *p, size_t at,
				    struct lh_date *date)
{
	at = date_skip_dots(p, at);
	if (!parser_is(p, at, TOKEN_SLASH))
		return 0;
	at = date_skip_dots(p, at + 1);
	if (parser_is_number(p, at, 2, 1, 12)) {
		date->month = (uint8_t)parser_token(p, at)->value;
		at++;
	}
	if (!parser_is(p, at, TOKEN_SLASH) || !parser_is_year(p, at + 1))
		return 0;
	date->year = (int16_t)parser_token(p, at + 1)->value;
	return at + 2;
}

/* Behind "ngày": everything a day can look like. */
static size_t date_parse_behind_word(const struct parser *p, size_t at,
				     struct day *day)
{
	size_t end = date_parse_iso(p, at, &day->first);

	if (!end)
		end = date_parse_list(p, at, day);
	if (!end)
		end = date_parse_shared_month(p, at, true, day);
	if (!end)
		end = date_parse_slashed(p, at, true, &day->first);
	if (!end)
		end = date_parse_written(p, at, &day->first);
	if (!end)
		end = date_parse_left_blank(p, at, &day->first);
	return end;
}

/* "ngày 25" with nothing behind it that would make it something else. */
static size_t date_parse_number(const struct parser *p, size_t at,
				struct day *day)
{
	if (!parser_is_number(p, at, 2, 1, 31) || date_is_torn(p, at + 1) ||
	    parser_is(p, at + 1, TOKEN_SLASH) ||
	    parser_is(p, at + 1, TOKEN_OTHER) ||
	    parser_is(p, at + 1, WORD_HOUR) || parser_is(p, at + 1, WORD_H) ||
	    parser_is_glued(p, at + 1, TOKEN_COLON))
		return 0;
	if (parser_is_glued(p, at + 1, TOKEN_DOT) &&
	    parser_is_glued(p, at + 2, TOKEN_NUMBER))
		return 0;
	day->first.day = (uint8_t)parser_token(p, at)->value;
	return at + 1;
}

size_t date_parse_named(const struct parser *p, size_t at, struct day *day)
{
	*day = date_empty();
	bool word = parser_is(p, at, WORD_DAY);
	size_t start = parser_skip(p, at, WORD_DAY);
	size_t end;

	if (word) {
		start = parser_skip(p, start, TOKEN_COLON);
		end = date_parse_behind_word(p, start, day);
		if (!end)
			end = date_parse_number(p, start, day);
	} else {
		/* "16 tháng 02 năm 2024" without "ngày" needs its year. */
		if (parser_token(p, at)->kind != TOKEN_NUMBER ||
		    date_is_numbered(p, at))
			return 0;
		end = date_parse_written(p, at, &day->first);
		if (end && (day->first.year == 0 || day->first.day == 0) &&
		    !p->alone)
			return 0;
	}
	return end && !date_is_lunar(p, end) ? end : 0;
}

size_t date_parse_end(const struct parser *p, size_t at, struct day *day)
{
	size_t end = date_parse_named(p, at, day);

	if (end)
		return end;
	*day = date_empty();
	end = date_parse_behind_word(p, at, day);
	return end && day->n_more == 0 && !date_is_lunar(p, end) ? end : 0;
}
