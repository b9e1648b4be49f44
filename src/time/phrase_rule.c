/* Phrases that name no day: lengths ("trong 03 ngày làm việc", "½ ngày"), days
 * before the meeting ("chậm nhất 02 ngày trước ngày họp"), references back
 * ("thời gian nêu trên"), and the words of a repetition ("hàng tuần"). */
#include "phrase_priv.h"

#define SPAN_MOST 366
#define EVENT_WORDS_MOST 6

/* "03", "03 (ba)", and in words "ba". */
static size_t rule_parse_count(const struct parser *p, size_t at, bool in_words,
			       int *count)
{
	if (!parser_is_number(p, at, 3, 1, SPAN_MOST))
		return in_words ? parser_word_number(p, at, count) : 0;
	*count = (int)parser_token(p, at)->value;
	if (parser_is(p, at + 1, TOKEN_OPEN)) {
		int again;
		size_t end = parser_word_number(p, at + 2, &again);

		if (end && parser_is(p, end, TOKEN_CLOSE))
			return end + 1;
	}
	return at + 1;
}

/* A number that is the end of another: "1/3 ngày", "2,5 ngày". */
static bool rule_count_is_torn(const struct parser *p, size_t at)
{
	return at > 0 && parser_token(p, at)->gap == GAP_NONE &&
	       (parser_is(p, at - 1, TOKEN_SLASH) ||
		parser_is(p, at - 1, TOKEN_COMMA) ||
		parser_is(p, at - 1, TOKEN_DOT) ||
		parser_is(p, at - 1, TOKEN_OTHER));
}

/* "½ ngày", "1/2 ngày", "nửa ngày": count 0 is half a day. */
static size_t rule_parse_half_day(const struct parser *p, size_t at)
{
	size_t end = 0;

	if (parser_is(p, at, TOKEN_HALF) || parser_is(p, at, WORD_HALF))
		end = at + 1;
	else if (parser_is_number(p, at, 1, 1, 1) &&
		 parser_is_glued(p, at + 1, TOKEN_SLASH) &&
		 parser_is_number(p, at + 2, 1, 2, 2) &&
		 parser_is_glued(p, at + 2, TOKEN_NUMBER))
		end = at + 3;
	if (!end || !parser_is(p, end, WORD_DAY) ||
	    parser_token(p, end + 1)->kind == TOKEN_NUMBER)
		return 0;
	return end + 1;
}

/* "03 ngày", "02 ngày làm việc", "02 tuần". */
static size_t rule_parse_days(const struct parser *p, size_t at, bool in_words,
			      struct lh_phrase *phrase)
{
	int count;
	size_t end = rule_parse_count(p, at, in_words, &count);

	if (!end || rule_count_is_torn(p, at))
		return 0;
	if (parser_is(p, end, WORD_WEEK)) {
		int step;

		if (count > SPAN_MOST / 7 || period_parse_step(p, end + 1, &step))
			return 0;
		phrase->count = (int16_t)(count * 7);
		return end + 1;
	}
	if (!parser_is(p, end, WORD_DAY) ||
	    parser_token(p, end + 1)->kind == TOKEN_NUMBER)
		return 0;
	phrase->count = (int16_t)count;
	size_t work = parser_pair(p, end + 1, WORD_DO, WORD_WORK);
	phrase->working_days = work != 0;
	return work ? work : end + 1;
}

/* One word for the meeting or for its beginning; *strong when it cannot mean
 * much else. */
static size_t rule_parse_event_word(const struct parser *p, size_t at,
				    bool *strong)
{
	static const struct {
		enum token_kind first, second;
		bool strong;
	} pairs[] = {
		{ WORD_EVENT, WORD_MEET, true },
		{ WORD_SITTING, WORD_MEET, true },
		{ WORD_TERM, WORD_MEET, true },
		{ WORD_SESSION, WORD_MEET, true },
		{ WORD_HOI, WORD_NGHI, true },
		{ WORD_DIEN, WORD_RA, true },
		{ WORD_KHAI, WORD_MAC, true },
		{ WORD_TO_CHUC, WORD_CHUC, false },
		{ WORD_BAT, WORD_BEGINNING, false },
		{ WORD_DU, WORD_KIEN, false },
		{ WORD_DO, WORD_WORK, false },
	};

	for (size_t i = 0; i < sizeof(pairs) / sizeof(*pairs); i++) {
		size_t end = parser_pair(p, at, pairs[i].first,
					 pairs[i].second);

		*strong = pairs[i].strong;
		if (end)
			return end;
	}
	*strong = true;
	if (parser_is(p, at, WORD_MEET))
		return at + 1;
	*strong = false;
	if (parser_is(p, at, WORD_FOLLOWING))	/* tiếp công dân */
		return at + 1;
	return 0;
}

/* "ngày bắt đầu tổ chức cuộc họp", "cuộc họp", "khi họp".  Without a count of
 * days beside it, it must say when and name a meeting: "trước hội nghị" is
 * also "before the eyes of the conference". */
static size_t rule_parse_event(const struct parser *p, size_t at, bool counted)
{
	bool timed = parser_is(p, at, WORD_DAY) || parser_is(p, at, WORD_WHEN);
	bool loose = parser_is(p, at, WORD_WHEN);
	size_t end = timed ? at + 1 : at;
	bool any_strong = false;
	int words = 0;

	for (; words < EVENT_WORDS_MOST; words++) {
		bool strong;
		size_t next = rule_parse_event_word(p, end, &strong);

		if (!next)
			break;
		any_strong |= strong;
		end = next;
	}
	if (words == 0 || (!counted && !timed))
		return 0;
	if (!any_strong && (loose || !timed))
		return 0;
	/* "trước ngày dự kiến 15/12" names a day after all. */
	if (parser_token(p, end)->kind == TOKEN_NUMBER && !counted)
		return any_strong ? end : 0;
	return end;
}

/* "03 ngày làm việc trước ngày họp". */
static size_t rule_parse_before(const struct parser *p, size_t at,
				struct lh_phrase *phrase)
{
	size_t end = rule_parse_days(p, at, true, phrase);

	if (!end || !parser_is(p, end, WORD_BEFORE))
		return 0;
	return rule_parse_event(p, end + 1, true);
}

/* "ít nhất", "tối thiểu", "chậm nhất" between the event and the count. */
static size_t rule_skip_least(const struct parser *p, size_t at)
{
	static const enum token_kind pairs[][2] = {
		{ WORD_LITTLE, WORD_FIRST }, { WORD_TOI, WORD_THIEU },
		{ WORD_SLOW, WORD_FIRST }, { WORD_BELATED, WORD_FIRST },
	};

	at = parser_skip(p, at, TOKEN_COMMA);
	for (size_t i = 0; i < sizeof(pairs) / sizeof(*pairs); i++) {
		size_t end = parser_pair(p, at, pairs[i][0], pairs[i][1]);

		if (end)
			return parser_skip(p, end, WORD_IS);
	}
	return at;
}

/* Behind "trước": "ngày họp 02 ngày", "cuộc họp ít nhất 03 ngày làm việc". */
static size_t rule_parse_after_before(const struct parser *p, size_t at,
				      struct lh_phrase *phrase)
{
	size_t event = rule_parse_event(p, at, true);

	if (!event)
		return 0;
	size_t end = rule_parse_days(p, rule_skip_least(p, event), false,
				     phrase);
	if (end)
		return end;
	phrase->count = 0;
	return rule_parse_event(p, at, false);
}

/* "thời gian nêu trên", "thời hạn đã nêu ở trên", "ngày nêu trên". */
static size_t rule_parse_back(const struct parser *p, size_t at)
{
	bool bare_above = false;

	if (parser_is(p, at, WORD_TIME) &&
	    (parser_is(p, at + 1, WORD_GIAN) ||
	     parser_is(p, at + 1, WORD_LIMIT) ||
	     parser_is(p, at + 1, WORD_POINT))) {
		bare_above = true;
		at += 2;
	} else if (parser_is(p, at, WORD_DAY)) {
		at++;
	} else {
		return 0;
	}
	at = parser_skip(p, at, WORD_ALREADY);
	if (parser_is(p, at, WORD_MENTIONED) || parser_is(p, at, WORD_SAID))
		at++;
	else if (!bare_above)
		return 0;
	at = parser_skip(p, at, WORD_IN_PLACE);
	return parser_is(p, at, WORD_ABOVE) ? at + 1 : 0;
}

size_t rule_parse(const struct parser *p, size_t at, enum lh_phrase_op op,
		  struct lh_phrase *phrase)
{
	phrase->kind = LH_PHRASE_BEFORE_MEETING;
	phrase->op = op == LH_OP_BY ? LH_OP_BY : LH_OP_BEFORE;
	size_t end = rule_parse_before(p, at, phrase);
	if (!end && op == LH_OP_BEFORE)
		end = rule_parse_after_before(p, at, phrase);
	if (end)
		return end;
	phrase->op = op;
	phrase->kind = LH_PHRASE_BACK;
	end = rule_parse_back(p, at);
	if (end)
		return end;
	phrase->kind = LH_PHRASE_SPAN;
	phrase->count = 0;
	phrase->working_days = false;
	end = rule_parse_half_day(p, at);
	if (!end)
		end = rule_parse_days(p, at, op == LH_OP_WITHIN, phrase);
	return end;
}

size_t rule_parse_every(const struct parser *p, size_t at)
{
	static const enum token_kind units[] = {
		WORD_WEEK, WORD_MONTH, WORD_YEAR, WORD_QUARTER, WORD_DAY,
	};

	at = parser_skip(p, at, TOKEN_COMMA);
	if (!parser_is(p, at, WORD_EVERY) && !parser_is(p, at, WORD_EACH))
		return 0;
	for (size_t i = 0; i < sizeof(units) / sizeof(*units); i++)
		if (parser_is(p, at + 1, units[i]))
			return at + 2;
	return 0;
}
