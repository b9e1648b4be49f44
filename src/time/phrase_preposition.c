/* Prepositions: "trước", "chậm nhất là", "vào lúc", "trong vòng", "từ", "đến
 * hết", and several in a row. */
#include "phrase_priv.h"

#define PREPOSITIONS_MOST 8

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

struct preposition preposition_parse(const struct parser *p, size_t at)
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
