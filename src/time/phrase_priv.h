/* The grammar of Vietnamese date phrases, between its files:
 *
 *   phrase_token.c    text → tokens: numbers, signs, the words that matter
 *   phrase_clock.c    hours of the day and ranges of them
 *   phrase_date.c     written days: 04/12/2025, ngày 5 tháng 12, lists
 *   phrase_period.c   months, quarters, years, weeks; what is relative
 *   phrase_week.c     weekdays and parts of the day
 *   phrase_rule.c     lengths, days before a meeting, references back
 *   phrase_moment.c   the pieces of one moment put together
 *   phrase_resolve.c  what the context adds: years, the days of weekdays
 *   phrase_preposition.c  "chậm nhất trước", "vào lúc"
 *   phrase_whole.c    preposition, moment or period, range
 *   phrase_scan.c     the walk over a text; citations
 *   phrase_ask.c      one moment or range, for the command line
 *
 * A production is a function that is given the parser and an index into the
 * tokens; it returns the index behind what it read, or 0 when something else
 * stands there.  None looks further than a fixed number of tokens, so that
 * the whole is linear. */
#ifndef LICHHOP_TIME_PHRASE_PRIV_H
#define LICHHOP_TIME_PHRASE_PRIV_H

#include <stddef.h>

#include <lichhop/phrase.h>

#include "phrase_word_priv.h"

enum token_kind {
	TOKEN_END,		/* behind the text, and where a paragraph ends */
	TOKEN_OTHER,		/* words and signs that mean nothing here */
	TOKEN_NUMBER,
	TOKEN_SLASH, TOKEN_DASH, TOKEN_DOT, TOKEN_COMMA, TOKEN_COLON,
	TOKEN_SEMICOLON, TOKEN_OPEN, TOKEN_CLOSE,
	TOKEN_MINUTE_MARK,	/* ' or ’ after minutes */
	TOKEN_DOTS,		/* "…" where a number is left blank */
	TOKEN_HALF,		/* ½ */
#define X(id, folded, spelled) id,
	PHRASE_WORDS(X)
#undef X
	TOKEN_KINDS
};

enum token_gap {		/* what stands between a token and the last */
	GAP_NONE,
	GAP_BLANK,
	GAP_LINE,		/* a line ends there */
	GAP_PARAGRAPH,		/* an empty line, or the text begins */
};

struct token {
	uint32_t start, end;	/* bytes of the text */
	uint32_t value;		/* of a number; saturates */
	uint8_t kind;		/* enum token_kind */
	uint8_t gap;		/* enum token_gap, before it */
	uint8_t digits;		/* of a number; saturates */
	bool plain;		/* a word of a text without marks */
	bool capital;		/* begins with an upper-case ASCII letter */
};

struct tokens {
	struct token *items;	/* the last is TOKEN_END; heap */
	size_t count;		/* without that one */
};

void tokens_read(struct tokens *tokens, struct lh_arena *scratch,
		 const char *text, size_t length);
void tokens_release(struct tokens *tokens);

struct parser {
	const struct token *tokens;
	size_t count;
	size_t limit;		/* the paragraph ends there */
	const struct lh_phrase_context *context;
	bool alone;		/* the text is one phrase and nothing else */
	bool enumerates;	/* "Thứ nhất, … Thứ hai, …" are no weekdays */
};

/* The token at `at`; behind the paragraph always TOKEN_END. */
const struct token *parser_token(const struct parser *p, size_t at);
bool parser_is(const struct parser *p, size_t at, enum token_kind kind);
/* at + 1 if that kind stands there, else at: for what may be left out. */
size_t parser_skip(const struct parser *p, size_t at, enum token_kind kind);
/* Two words in a row: the index behind them or 0. */
size_t parser_pair(const struct parser *p, size_t at, enum token_kind first,
		   enum token_kind second);
bool parser_is_glued(const struct parser *p, size_t at, enum token_kind kind);
/* A number of at most most_digits digits between lowest and highest. */
bool parser_is_number(const struct parser *p, size_t at, uint8_t most_digits,
		      uint32_t lowest, uint32_t highest);
bool parser_is_year(const struct parser *p, size_t at);	/* four digits */
/* A number in words from một to mười, with mười một and mười hai. */
size_t parser_word_number(const struct parser *p, size_t at, int *value);

/* --- pieces --------------------------------------------------------------- */

struct clock {
	lh_minute from, to;	/* to unknown when it is no range */
};

size_t clock_parse(const struct parser *p, size_t at, struct clock *clock);

#define DAYS_MOST 8

/* A day while it is being read.  Unlike a finished date it may be a number
 * alone: "ngày 05 đến ngày 08 tháng 01". */
struct day {
	enum lh_phrase_kind kind;
	struct lh_date first, last;	/* last empty unless a range */
	struct lh_date more[DAYS_MOST];	/* "các ngày 12, 13 và 14/5" */
	size_t more_at[DAYS_MOST];	/* the token where each begins … */
	size_t more_before[DAYS_MOST];	/* … and behind the day before it */
	size_t n_more;
	int16_t count;			/* n-th of a rule */
	bool bare;			/* d/m: perhaps only a fraction */
	bool relative;			/* "hôm nay": no year is missing */
	bool vague;
	bool year_inferred;
};

size_t date_parse_numeric(const struct parser *p, size_t at, struct day *day);
size_t date_parse_named(const struct parser *p, size_t at, struct day *day);
/* A day from `at` on that ends a range: its word "ngày" may be missing. */
size_t date_parse_end(const struct parser *p, size_t at, struct day *day);

size_t period_parse_relative(const struct parser *p, size_t at,
			     struct day *day);
size_t period_parse(const struct parser *p, size_t at, struct day *day);
/* "này", "sau", "tới", "trước": 0, 1, 1, -1 units from now. */
size_t period_parse_step(const struct parser *p, size_t at, int *step);

struct week {
	uint8_t weekday;	/* enum lh_weekday, 0 none */
	enum lh_phrase_kind kind;	/* WEEKDAY or RECURRING */
	int16_t count;		/* n-th of the month, -1 last, of a rule */
	bool has_step;		/* "tuần sau" */
	int step;
	bool short_form;	/* "T2", "CN": only beside a date */
};

size_t week_parse_day(const struct parser *p, size_t at, struct week *week);
size_t week_parse_part(const struct parser *p, size_t at,
		       enum lh_day_part *part);

/* Whole phrases that are no moment: *phrase gets kind, op, count, …. */
size_t rule_parse(const struct parser *p, size_t at, enum lh_phrase_op op,
		  struct lh_phrase *phrase);
/* "hàng tuần", "hằng tháng": behind a day or weekday. */
size_t rule_parse_every(const struct parser *p, size_t at);

struct moment {
	struct day day;
	struct week week;
	struct clock clock;
	enum lh_day_part part;
	bool has_day, has_week, has_clock;
	bool back;		/* "cùng ngày" in place of a day */
	bool every;		/* "hàng tuần" behind it */
};

size_t moment_parse(const struct parser *p, size_t at, struct moment *moment);

struct preposition {
	enum lh_phrase_op op;
	bool vague;
	bool until;		/* "đến": what follows may be a bare d/m */
	size_t end;
};

struct preposition preposition_parse(const struct parser *p, size_t at);

/* The context with nothing in it that counting a year on or back could carry
 * out of the calendar. */
struct lh_phrase_context
resolve_context(const struct lh_phrase_context *context);

/* Fills the phrase from the moment, with the context's help. */
void resolve_moment(const struct parser *p, const struct moment *moment,
		    struct lh_phrase *phrase);
void resolve_year(struct lh_date *date, const struct lh_date *anchor,
		  bool *inferred);
/* first and last of a range lend each other month and year; false when no such
 * days exist. */
bool resolve_range(struct lh_date *first, struct lh_date *last);
struct lh_date resolve_weekday(const struct parser *p,
			       const struct week *week);
void resolve_weekday_clash(struct lh_phrase *phrase);

/* One phrase with its preposition at `at`; *n phrases (more than one for a
 * list of days, none for what only looks like one) go to phrases, which has
 * room for DAYS_MOST + 1. */
size_t phrase_parse(const struct parser *p, size_t at,
		    struct lh_phrase *phrases, size_t *n);

#endif
