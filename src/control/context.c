/* The context: database, clock, author.  Settings and directory, which it
 * caches, are in files of their own. */
#include "context_priv.h"

#include <poll.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <lichhop/command.h>
#include <lichhop/gettext.h>
#include <lichhop/zone.h>

#include "file_priv.h"

static const char *ctx_variable(const char *name)
{
	const char *value = getenv(name);

	return value && *value ? value : NULL;
}

static const char *ctx_home(void)
{
	const char *home = ctx_variable("HOME");

	if (home)
		return home;
	const struct passwd *entry = getpwuid(getuid());
	return entry && entry->pw_dir && *entry->pw_dir ? entry->pw_dir : NULL;
}

const char *lh_ctx_home_path(struct lh_arena *arena, const char *variable,
			     const char *below, const char *name)
{
	const char *base = ctx_variable(variable);
	const char *home = ctx_home();

	if (base && *base == '/')
		return lh_arena_printf(arena, "%s/lichhop/%s", base, name);
	if (!home)
		return NULL;
	return lh_arena_printf(arena, "%s/%s/lichhop/%s", home, below, name);
}

static const char *ctx_find_database(struct lh_arena *arena)
{
	const char *path = ctx_variable("LICHHOP_DATABASE");

	if (!path)
		path = lh_ctx_home_path(arena, "XDG_DATA_HOME", ".local/share",
					"lichhop.db");
	return path ? path : "lichhop.db";
}

static const char *ctx_find_author(void)
{
	const struct passwd *entry = getpwuid(getuid());

	if (entry && entry->pw_name && *entry->pw_name)
		return entry->pw_name;
	const char *name = ctx_variable("LOGNAME");
	return name ? name : "?";
}

struct lh_ctx *lh_ctx_new(const struct lh_ctx_options *options)
{
	struct lh_arena *arena = lh_arena_new();
	struct lh_ctx *ctx = lh_arena_alloc(arena, sizeof(*ctx));

	ctx->arena = arena;
	ctx->database = lh_arena_strdup(arena, options->database ?
					options->database :
					ctx_find_database(arena));
	ctx->settings_file = lh_ctx_home_path(arena, "XDG_CONFIG_HOME",
					      ".config", "settings");
	ctx->author = lh_arena_strdup(arena, options->author ? options->author :
					     ctx_find_author());
	ctx->clock = options->clock;
	ctx->local_date = options->local_date;
	ctx->local_minute = options->local_minute;
	if (lh_date_is_full(ctx->local_date))
		ctx->clock = (struct lh_clock){
			.stopped = true,
			.at = lh_zone_instant(LH_ZONE_HOME, ctx->local_date,
					      ctx->local_minute),
		};
	ctx->columns = options->columns;
	ctx->ask = options->ask;
	ctx->ask_data = options->ask_data;
	return ctx;
}

void lh_ctx_close(struct lh_ctx *ctx)
{
	lh_ctx_directory_drop(ctx);
	lh_ctx_settings_drop(ctx);
	lh_store_close(ctx->store);
	ctx->store = NULL;
	ctx->write = false;
}

void lh_ctx_free(struct lh_ctx *ctx)
{
	if (!ctx)
		return;
	lh_ctx_close(ctx);
	lh_arena_free(ctx->arena);
}

#define CTX_WAIT 40	/* milliseconds between two attempts to write */

static bool ctx_on_busy(void *data)
{
	struct lh_ctx *ctx = data;

	return lh_ctx_pulse(ctx, _("đang chờ dữ liệu, người khác đang ghi"),
			    CTX_WAIT, NULL) == LH_OK;
}

void lh_ctx_set_pulse(struct lh_ctx *ctx, lh_pulse_fn *pulse, void *data)
{
	ctx->pulse = pulse;
	ctx->pulse_data = data;
	if (ctx->store)
		lh_store_set_wait(ctx->store, pulse ? ctx_on_busy : NULL, ctx);
}

enum lh_status lh_ctx_pulse(struct lh_ctx *ctx, const char *doing, int wait,
			    struct lh_error *err)
{
	if (!ctx->pulse) {
		if (wait > 0)
			poll(NULL, 0, wait);
		return LH_OK;
	}
	if (ctx->pulse(ctx->pulse_data, doing, wait))
		return LH_OK;
	return lh_error_set(err, LH_ECANCELLED, _("đã dừng theo yêu cầu"));
}

static enum lh_status ctx_open_store(struct lh_ctx *ctx, unsigned needs,
				     struct lh_error *err)
{
	struct lh_store_options options = {
		.path = ctx->database,
		.write = needs & (LH_NEED_WRITE | LH_NEED_CREATE),
		.create = needs & LH_NEED_CREATE,
		.author = ctx->author,
		.clock = ctx->clock,
	};
	enum lh_status status = LH_OK;
	struct lh_store *store = NULL;

	/* Where writing is refused, what is open for reading stays so. */
	if (options.create)
		status = lh_file_make_folders(ctx->database, err);
	if (status == LH_OK)
		status = lh_store_open(&store, &options, err);
	if (status == LH_OK) {
		lh_ctx_close(ctx);
		ctx->store = store;
		ctx->write = options.write;
		lh_ctx_set_pulse(ctx, ctx->pulse, ctx->pulse_data);
	} else if (status == LH_ENOTFOUND)
		lh_error_set(err, status,
			     _("chưa có dữ liệu ở “%s”; hãy chạy lichhop sample để có cơ quan mẫu, "
			       "lichhop settings office.name “tên cơ quan” hoặc lichhop import TỆP để bắt đầu"),
			     ctx->database);
	return status;
}

/* A stopped clock stands at a local time of the office's zone, which only the
 * open store knows. */
static enum lh_status ctx_settle_clock(struct lh_ctx *ctx, unsigned needs,
				       struct lh_error *err)
{
	if (!lh_date_is_full(ctx->local_date))
		return LH_OK;
	lh_instant at = lh_zone_instant(lh_ctx_office(ctx)->zone,
					ctx->local_date, ctx->local_minute);
	if (at == ctx->clock.at)
		return LH_OK;
	ctx->clock.at = at;
	return ctx_open_store(ctx, needs, err);
}

enum lh_status lh_ctx_open(struct lh_ctx *ctx, unsigned needs,
			   struct lh_error *err)
{
	bool write = needs & (LH_NEED_WRITE | LH_NEED_CREATE);

	if (!write && !(needs & LH_NEED_READ))
		return LH_OK;
	if (ctx->store && (ctx->write || !write))
		return LH_OK;
	enum lh_status status = ctx_open_store(ctx, needs, err);
	if (status != LH_OK)
		return status;
	return ctx_settle_clock(ctx, needs, err);
}

bool lh_ctx_is_open(const struct lh_ctx *ctx)
{
	return ctx->store != NULL;
}

struct lh_store *lh_ctx_store(struct lh_ctx *ctx)
{
	lh_assert(ctx->store);
	return ctx->store;
}

const char *lh_ctx_database(const struct lh_ctx *ctx)
{
	return ctx->database;
}

lh_instant lh_ctx_now(const struct lh_ctx *ctx)
{
	return lh_clock_now(&ctx->clock);
}

struct lh_date lh_ctx_today(struct lh_ctx *ctx)
{
	struct lh_date date;
	lh_minute minute;

	lh_zone_local(lh_ctx_office(ctx)->zone, lh_ctx_now(ctx), &date, &minute);
	return date;
}

struct lh_phrase_context lh_ctx_phrases(struct lh_ctx *ctx)
{
	struct lh_date today = lh_ctx_today(ctx);
	int32_t since_monday = (int32_t)lh_date_weekday(today) - LH_MONDAY;

	return (struct lh_phrase_context){
		.today = today,
		.anchor = lh_date_add_days(today, -since_monday),
	};
}

size_t lh_ctx_columns(const struct lh_ctx *ctx)
{
	return ctx->columns;
}

bool lh_ctx_can_ask(const struct lh_ctx *ctx)
{
	return ctx->ask != NULL;
}

bool lh_ctx_ask(struct lh_ctx *ctx, const char *question)
{
	return ctx->ask && ctx->ask(ctx->ask_data, question);
}

/* Two digits, below limit. */
static bool ctx_two_digits(const char *s, int limit, int *n)
{
	if (s[0] < '0' || s[0] > '9' || s[1] < '0' || s[1] > '9')
		return false;
	*n = (s[0] - '0') * 10 + (s[1] - '0');
	return *n < limit;
}

/* "T09:00", " 09:00:30", "" */
static bool ctx_parse_time(const char *s, lh_minute *minute)
{
	int hour, rest, second;

	if (*s == '\0') {
		*minute = 0;
		return true;
	}
	if ((*s != 'T' && *s != ' ') || !ctx_two_digits(s + 1, 24, &hour) ||
	    s[3] != ':' || !ctx_two_digits(s + 4, 60, &rest))
		return false;
	*minute = (lh_minute)(hour * 60 + rest);
	return s[6] == '\0' || (s[6] == ':' && ctx_two_digits(s + 7, 60, &second) &&
				s[9] == '\0');
}

enum lh_status lh_ctx_parse_now(const char *s, struct lh_date *date,
				lh_minute *minute, struct lh_error *err)
{
	struct lh_date day = { .year = 0 };
	lh_minute at;
	char text[11];

	snprintf(text, sizeof(text), "%s", s);
	if (strlen(text) != 10 || !lh_date_parse(text, &day) ||
	    !lh_date_is_full(day) || !ctx_parse_time(s + 10, &at))
		return lh_error_set(err, LH_EINVALID,
				    _("LICHHOP_NOW “%s” không phải là giờ như 2025-12-03T09:00"),
				    s);
	*date = day;
	*minute = at;
	return LH_OK;
}
