/* The context: what every command works on.  Made once in main; there is no
 * other shared state. */
#ifndef LICHHOP_CONTEXT_H
#define LICHHOP_CONTEXT_H

#include <lichhop/directory.h>
#include <lichhop/office.h>
#include <lichhop/phrase.h>
#include <lichhop/store.h>

struct lh_ctx;

struct lh_ctx_options {
	const char *database;	/* NULL: $LICHHOP_DATABASE, else XDG_DATA_HOME */
	struct lh_clock clock;
	/* When local_date is full, the clock stands at this time of the
	 * office's zone instead ($LICHHOP_NOW). */
	struct lh_date local_date;
	lh_minute local_minute;
	const char *author;	/* NULL: the login */
	size_t columns;		/* of the terminal that shows the reply; 0: no
				   terminal, nothing is cut */
	/* Asks a yes-or-no question of the person; NULL where nobody can be
	 * asked.  Returns true for yes. */
	bool (*ask)(void *data, const char *question);
	void *ask_data;
};

struct lh_ctx *lh_ctx_new(const struct lh_ctx_options *options);
void lh_ctx_free(struct lh_ctx *ctx);

/* Opens the store as a command needs it (enum lh_need in command.h); a second
 * call with no more needs does nothing. */
LH_NODISCARD enum lh_status lh_ctx_open(struct lh_ctx *ctx, unsigned needs,
					struct lh_error *err);

/* For what must not have the file open; everything borrowed from it ends. */
void lh_ctx_close(struct lh_ctx *ctx);
bool lh_ctx_is_open(const struct lh_ctx *ctx);

struct lh_store *lh_ctx_store(struct lh_ctx *ctx);	/* open, never NULL */
const char *lh_ctx_database(const struct lh_ctx *ctx);
lh_instant lh_ctx_now(const struct lh_ctx *ctx);
/* Today in the office's zone. */
struct lh_date lh_ctx_today(struct lh_ctx *ctx);
/* For lh_phrase_moment and lh_phrase_range: today and its week. */
struct lh_phrase_context lh_ctx_phrases(struct lh_ctx *ctx);
size_t lh_ctx_columns(const struct lh_ctx *ctx);	/* 0: no terminal */
bool lh_ctx_can_ask(const struct lh_ctx *ctx);
bool lh_ctx_ask(struct lh_ctx *ctx, const char *question);

/* Work that lasts tells somebody now and then what it is at ("đang đọc “x”"):
 * this function, which shows it and looks whether the person wants it to stop,
 * for up to wait milliseconds that the work would only sleep.  False: stop.  It
 * must not use the context. */
typedef bool lh_pulse_fn(void *data, const char *doing, int wait);
void lh_ctx_set_pulse(struct lh_ctx *ctx, lh_pulse_fn *pulse, void *data);
/* LH_ECANCELLED with a sentence when the work is to stop; without a pulse
 * function it goes on, having slept. */
LH_NODISCARD enum lh_status lh_ctx_pulse(struct lh_ctx *ctx, const char *doing,
					 int wait, struct lh_error *err);

/* The own office, directory and its index: loaded on first use and again when
 * the store changed; borrowed until the next call of the same function after
 * a change.  Never NULL; an office never asked for has NULL fields. */
const struct lh_office *lh_ctx_office(struct lh_ctx *ctx);
const struct lh_directory *lh_ctx_directory(struct lh_ctx *ctx);
const struct lh_directory_index *lh_ctx_index(struct lh_ctx *ctx);
/* As lh_ctx_index(), and after the office's own agencies those of the shipped
 * national directory that it does not have (their id is 0): for the reader,
 * which recognises names.  Loaded on first use. */
const struct lh_directory_index *lh_ctx_reading_index(struct lh_ctx *ctx);

/* What $LICHHOP_NOW says: "2025-12-03T09:00", or a day alone (midnight).
 * LH_EINVALID with a sentence. */
LH_NODISCARD enum lh_status lh_ctx_parse_now(const char *s,
					     struct lh_date *date,
					     lh_minute *minute,
					     struct lh_error *err);

#endif
