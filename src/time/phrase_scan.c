/* The walk over a text, which knows what stood before a phrase: a document's
 * number makes the day behind it a citation. */
#include "phrase_priv.h"

#define DOCUMENT_PARTS_MOST 8
#define LAW_REACH 160		/* bytes of a law's title in front of its day */

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
	for (int parts = 0; parts < DOCUMENT_PARTS_MOST; parts++) {
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
