/* Tokens of date phrases.
 *
 * Most of a notice is none of our business: runs of words and signs that mean
 * nothing here become one TOKEN_OTHER.  What people put between the letters of
 * a phrase without meaning it (bold marks, soft hyphens, doubled blanks, line
 * ends) is gone after this. */
#include "phrase_priv.h"

#include <stdlib.h>
#include <string.h>

#include <lichhop/text.h>

#define VALUE_MOST 999999999u
#define INDEX_SIZE 512		/* over twice the number of words */

struct word {
	const char *folded, *spelled;
	enum token_kind kind;
};

static const struct word words[] = {
#define X(id, plain_spelling, spelling) \
	{ .folded = plain_spelling, .spelled = spelling, .kind = id },
	PHRASE_WORDS(X)
	PHRASE_ALIASES(X)
#undef X
};

#define WORD_COUNT (sizeof(words) / sizeof(*words))
_Static_assert(WORD_COUNT < INDEX_SIZE / 2, "the index is sparse");

static const uint8_t ascii_signs[128] = {
	['/'] = TOKEN_SLASH, ['-'] = TOKEN_DASH, ['.'] = TOKEN_DOT,
	[','] = TOKEN_COMMA, [':'] = TOKEN_COLON, [';'] = TOKEN_SEMICOLON,
	['('] = TOKEN_OPEN, [')'] = TOKEN_CLOSE, ['\''] = TOKEN_MINUTE_MARK,
};

static const struct {
	const char *bytes;
	enum token_kind kind;
} other_signs[] = {
	{ "’", TOKEN_MINUTE_MARK }, { "‘", TOKEN_MINUTE_MARK },
	{ "′", TOKEN_MINUTE_MARK }, { "–", TOKEN_DASH }, { "—", TOKEN_DASH },
	{ "‑", TOKEN_DASH }, { "−", TOKEN_DASH }, { "→", TOKEN_DASH },
	{ "…", TOKEN_DOTS }, { "½", TOKEN_HALF },
};

/* From a word's hash to its place in words[] plus one; 0 is free.  Words with
 * the same folded spelling lie behind each other. */
struct word_index {
	uint8_t slots[INDEX_SIZE];
};

_Static_assert(WORD_COUNT < UINT8_MAX, "a place fits a byte");

struct reader {
	struct tokens *tokens;
	const char *text;	/* as it is */
	const char *folded;
	const uint32_t *map;
	size_t length;		/* of folded */
	size_t at;
	enum token_gap gap;
	bool plain;		/* no letter of the text bears a mark */
	struct word_index index;
};

static unsigned word_hash(const char *s, size_t length)
{
	unsigned hash = (unsigned)length;

	for (size_t i = 0; i < length; i++)
		hash = hash * 31 + (unsigned char)s[i];
	return (hash ^ hash >> 7) % INDEX_SIZE;
}

static void word_index_fill(struct word_index *index)
{
	memset(index, 0, sizeof(*index));
	for (size_t i = 0; i < WORD_COUNT; i++) {
		unsigned slot = word_hash(words[i].folded,
					  strlen(words[i].folded));

		while (index->slots[slot])
			slot = (slot + 1) % INDEX_SIZE;
		index->slots[slot] = (uint8_t)(i + 1);
	}
}

/* The word of the grammar at folded[at … at + length), TOKEN_OTHER if none. */
static enum token_kind reader_find_word(const struct reader *r, size_t at,
					size_t length)
{
	const char *folded = r->folded + at;
	unsigned slot = word_hash(folded, length);

	for (; r->index.slots[slot]; slot = (slot + 1) % INDEX_SIZE) {
		const struct word *word = &words[r->index.slots[slot] - 1];

		if (strncmp(word->folded, folded, length) != 0 ||
		    word->folded[length])
			continue;
		if (r->plain ||
		    lh_text_same_marks(r->text + r->map[at],
				       r->map[at + length] - r->map[at],
				       word->spelled))
			return word->kind;
	}
	return TOKEN_OTHER;
}

static struct token *reader_add(struct reader *r, enum token_kind kind,
				size_t length)
{
	struct tokens *tokens = r->tokens;
	struct token *last = tokens->count ? tokens->items + tokens->count - 1
					   : NULL;

	if (kind == TOKEN_OTHER && last && last->kind == TOKEN_OTHER &&
	    r->gap < GAP_LINE) {
		last->end = r->map[r->at + length];
	} else {
		tokens->items = lh_xgrow(tokens->items, tokens->count,
					 sizeof(*tokens->items));
		last = tokens->items + tokens->count++;
		last->kind = (uint8_t)kind;
		last->gap = (uint8_t)r->gap;
		last->start = r->map[r->at];
		last->end = r->map[r->at + length];
	}
	r->gap = GAP_NONE;
	r->at += length;
	return last;
}

static bool byte_is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool byte_is_letter(char c)
{
	return c >= 'a' && c <= 'z';
}

/* "…", "....": a number that was left to be written in by hand. */
static bool reader_take_dots(struct reader *r)
{
	const struct tokens *tokens = r->tokens;
	size_t length = strspn(r->folded + r->at, ".");
	bool after_dots = tokens->count && r->gap == GAP_NONE &&
			  tokens->items[tokens->count - 1].kind == TOKEN_DOTS;

	if (length < 2 && !(length == 1 && after_dots))
		return false;
	reader_add(r, TOKEN_DOTS, length);
	return true;
}

static void reader_take_foreign(struct reader *r)
{
	const char *s = r->folded + r->at;
	size_t length = 1;

	for (size_t i = 0; i < sizeof(other_signs) / sizeof(*other_signs); i++) {
		size_t size = strlen(other_signs[i].bytes);

		if (strncmp(s, other_signs[i].bytes, size) == 0) {
			reader_add(r, other_signs[i].kind, size);
			return;
		}
	}
	while (r->at + length < r->length &&
	       ((unsigned char)s[length] & 0xC0) == 0x80)
		length++;
	reader_add(r, TOKEN_OTHER, length);
}

static void reader_take_sign(struct reader *r)
{
	unsigned char c = (unsigned char)r->folded[r->at];

	if (c >= 0x80)
		reader_take_foreign(r);
	else if (!reader_take_dots(r))
		reader_add(r, ascii_signs[c] ? ascii_signs[c] : TOKEN_OTHER, 1);
}

static void reader_take_word(struct reader *r)
{
	enum token_kind kind = TOKEN_OTHER;
	size_t length = 1;
	size_t start = r->at;

	while (byte_is_letter(r->folded[start + length]))
		length++;
	if (length <= WORD_LONGEST)
		kind = reader_find_word(r, start, length);
	struct token *token = reader_add(r, kind, length);
	char first = r->text[r->map[start]];
	token->plain = r->plain;
	token->capital = first >= 'A' && first <= 'Z';
}

static void reader_take_number(struct reader *r)
{
	uint32_t value = 0;
	size_t length = 0;

	for (; byte_is_digit(r->folded[r->at + length]); length++)
		if (value < VALUE_MOST / 10)
			value = value * 10 +
				(uint32_t)(r->folded[r->at + length] - '0');
		else
			value = VALUE_MOST;
	struct token *token = reader_add(r, TOKEN_NUMBER, length);
	token->value = value;
	token->digits = length < UINT8_MAX ? (uint8_t)length : UINT8_MAX;
}

static void reader_take_blank(struct reader *r)
{
	bool newline = r->text[r->map[r->at]] == '\n';

	r->at++;
	if (newline && r->gap < GAP_PARAGRAPH)
		r->gap = r->gap == GAP_LINE ? GAP_PARAGRAPH : GAP_LINE;
	else if (r->gap == GAP_NONE)
		r->gap = GAP_BLANK;
}

/* The border of a table's cell parts what stands beside it as a line end. */
static void reader_take_cell(struct reader *r)
{
	r->at++;
	if (r->gap < GAP_LINE)
		r->gap = GAP_LINE;
}

/* Vietnamese letters with marks begin with one of these bytes in UTF-8. */
static bool text_is_plain(const char *text, size_t length)
{
	for (size_t i = 0; i < length; i++) {
		unsigned char c = (unsigned char)text[i];

		if ((c >= 0xC3 && c <= 0xC6) || c == 0xE1)
			return false;
	}
	return true;
}

void tokens_read(struct tokens *tokens, struct lh_arena *scratch,
		 const char *text, size_t length)
{
	struct reader r = {
		.tokens = tokens, .text = text, .gap = GAP_PARAGRAPH,
		.plain = text_is_plain(text, length),
	};
	uint32_t *map;

	*tokens = (struct tokens){ 0 };
	r.folded = lh_text_fold_map(scratch, text, length, &map);
	r.map = map;
	r.length = strlen(r.folded);
	word_index_fill(&r.index);
	while (r.at < r.length) {
		char c = r.folded[r.at];

		if (c == ' ')
			reader_take_blank(&r);
		else if (c == '*' || c == '_')
			r.at++;		/* bold and italic marks */
		else if (c == '|')
			reader_take_cell(&r);
		else if (byte_is_letter(c))
			reader_take_word(&r);
		else if (byte_is_digit(c))
			reader_take_number(&r);
		else
			reader_take_sign(&r);
	}
	size_t count = tokens->count;
	reader_add(&r, TOKEN_END, 0);
	tokens->count = count;
}

void tokens_release(struct tokens *tokens)
{
	free(tokens->items);
	*tokens = (struct tokens){ 0 };
}

const struct token *parser_token(const struct parser *p, size_t at)
{
	return &p->tokens[at < p->limit ? at : p->count];
}

bool parser_is(const struct parser *p, size_t at, enum token_kind kind)
{
	const struct token *token = parser_token(p, at);

	if (token->kind == kind)
		return true;
	if (!token->plain || token->kind < WORD_DAY || kind < WORD_DAY)
		return false;
	return strcmp(words[token->kind - WORD_DAY].folded,
		      words[kind - WORD_DAY].folded) == 0;
}

size_t parser_skip(const struct parser *p, size_t at, enum token_kind kind)
{
	return parser_is(p, at, kind) ? at + 1 : at;
}

size_t parser_pair(const struct parser *p, size_t at, enum token_kind first,
		   enum token_kind second)
{
	return parser_is(p, at, first) && parser_is(p, at + 1, second) ? at + 2
								       : 0;
}

bool parser_is_glued(const struct parser *p, size_t at, enum token_kind kind)
{
	return parser_is(p, at, kind) &&
	       parser_token(p, at)->gap == GAP_NONE;
}

bool parser_is_number(const struct parser *p, size_t at, uint8_t most_digits,
		      uint32_t lowest, uint32_t highest)
{
	const struct token *token = parser_token(p, at);

	return token->kind == TOKEN_NUMBER && token->digits <= most_digits &&
	       token->value >= lowest && token->value <= highest;
}

bool parser_is_year(const struct parser *p, size_t at)
{
	return parser_is_number(p, at, 4, 1900, 2200);
}

size_t parser_word_number(const struct parser *p, size_t at, int *value)
{
	static const struct {
		enum token_kind word;
		int value;
	} numbers[] = {
		{ WORD_ONE, 1 }, { WORD_TWO, 2 }, { WORD_THREE, 3 },
		{ WORD_FOUR, 4 }, { WORD_YEAR, 5 }, { WORD_SIX, 6 },
		{ WORD_SEVEN, 7 }, { WORD_EIGHT, 8 }, { WORD_NINE, 9 },
		{ WORD_TEN, 10 },
	};

	for (size_t i = 0; i < sizeof(numbers) / sizeof(*numbers); i++) {
		if (!parser_is(p, at, numbers[i].word))
			continue;
		*value = numbers[i].value;
		at++;
		if (*value == 10 && parser_is(p, at, WORD_ONE))
			*value = 11;
		else if (*value == 10 && parser_is(p, at, WORD_TWO))
			*value = 12;
		return *value > 10 ? at + 1 : at;
	}
	return 0;
}
