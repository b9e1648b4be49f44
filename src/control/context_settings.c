/* The settings in force: read from the store and the login's file, kept until
 * the store changes. */
#include "context_priv.h"

#include <stdlib.h>
#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/log.h>
#include <lichhop/strbuf.h>

#include "settings_priv.h"

static size_t ctx_setting_place(const char *name)
{
	const struct lh_setting *setting = lh_setting_find(name);

	if (!setting)
		lh_bug("no such setting: %s", name);
	return (size_t)(setting - lh_settings());
}

static size_t ctx_settings_count(void)
{
	size_t n = 0;

	while (lh_settings()[n].name)
		n++;
	return n;
}

void lh_ctx_settings_drop(struct lh_ctx *ctx)
{
	lh_arena_free(ctx->settings.arena);
	ctx->settings = (struct ctx_settings){ .arena = NULL };
}

static void ctx_settings_fault(struct ctx_settings *s, const char *text)
{
	s->faults = lh_arena_grow(s->arena, s->faults, s->n_faults,
				  sizeof(*s->faults));
	s->faults[s->n_faults++] = lh_arena_strdup(s->arena, text);
}

/* A value from outside is checked again: the file may be edited by hand, the
 * store may come from another version. */
static void ctx_settings_put(struct ctx_settings *s,
			     const struct lh_setting *setting,
			     const char *value, const char *where, size_t line)
{
	struct lh_error err;
	const char *normal;

	if (lh_setting_check(s->arena, setting, value, &normal, &err) == LH_OK) {
		s->values[setting - lh_settings()] = normal;
		return;
	}
	if (line > 0)
		ctx_settings_fault(s, lh_arena_printf(s->arena, "%s:%zu: %s",
						      where, line, err.text));
	else
		ctx_settings_fault(s, lh_arena_printf(s->arena, "%s: %s",
						      where, err.text));
}

static void ctx_settings_load_personal(struct lh_ctx *ctx)
{
	struct ctx_settings *s = &ctx->settings;
	struct lh_personal *pairs;
	size_t n_pairs;
	struct lh_error err;

	if (!ctx->settings_file)
		return;
	if (lh_personal_load(s->arena, ctx->settings_file, &pairs, &n_pairs,
			     &s->faults, &s->n_faults, &err) != LH_OK) {
		ctx_settings_fault(s, err.text);
		return;
	}
	for (size_t i = 0; i < n_pairs; i++) {
		const struct lh_setting *setting = lh_setting_find(pairs[i].name);

		if (setting && setting->personal)
			ctx_settings_put(s, setting, pairs[i].value,
					 ctx->settings_file, pairs[i].line);
		else
			ctx_settings_fault(s, lh_arena_printf(s->arena,
				_("%s:%zu: không có cài đặt riêng “%s”"),
				ctx->settings_file, pairs[i].line, pairs[i].name));
	}
}

static void ctx_settings_load_office(struct lh_ctx *ctx)
{
	struct ctx_settings *s = &ctx->settings;
	struct lh_error err;

	for (const struct lh_setting *o = lh_settings(); o->name; o++) {
		const char *value = NULL;

		if (o->personal)
			continue;
		if (lh_store_setting_get(ctx->store, s->arena, o->name, &value,
					 &err) != LH_OK)
			ctx_settings_fault(s, err.text);
		else if (value)
			ctx_settings_put(s, o, value, ctx->database, 0);
	}
}

static const char *ctx_settings_value(const struct ctx_settings *s,
				      const char *name)
{
	size_t place = ctx_setting_place(name);

	return s->values[place] ? s->values[place] : lh_settings()[place].standard;
}

static void ctx_settings_hours(const struct ctx_settings *s,
			       struct lh_hours *hours)
{
	bool fine = lh_setting_hours(ctx_settings_value(s, "office.hours.morning"),
				     &hours->morning_start, &hours->morning_end) &&
		    lh_setting_hours(ctx_settings_value(s, "office.hours.afternoon"),
				     &hours->afternoon_start,
				     &hours->afternoon_end) &&
		    lh_setting_time(ctx_settings_value(s, "office.hours.evening"),
				    &hours->evening_end);

	lh_assert(fine);	/* checked when they were put in */
	hours->meeting_length =
		atoi(ctx_settings_value(s, "office.meeting.length"));
}

static void ctx_settings_office(struct ctx_settings *s)
{
	s->office = (struct lh_office){
		.name = ctx_settings_value(s, "office.name"),
		.superior = ctx_settings_value(s, "office.superior"),
		.jurisdiction = ctx_settings_value(s, "office.jurisdiction"),
		.place = ctx_settings_value(s, "office.place"),
		.email = ctx_settings_value(s, "office.email"),
		.phone = ctx_settings_value(s, "office.phone"),
		.address = ctx_settings_value(s, "office.address"),
		.zone = ctx_settings_value(s, "office.zone"),
	};
	ctx_settings_hours(s, &s->office.hours);
}

static const struct ctx_settings *ctx_settings_ensure(struct lh_ctx *ctx)
{
	struct ctx_settings *s = &ctx->settings;
	uint64_t counter = ctx->store ? lh_store_change_counter(ctx->store) : 0;

	if (s->arena && s->stored == (ctx->store != NULL) &&
	    s->counter == counter)
		return s;
	lh_ctx_settings_drop(ctx);
	s->arena = lh_arena_new();
	s->values = lh_arena_calloc(s->arena, ctx_settings_count(),
				    sizeof(*s->values));
	s->stored = ctx->store != NULL;
	s->counter = counter;
	ctx_settings_load_personal(ctx);
	if (ctx->store)
		ctx_settings_load_office(ctx);
	for (size_t i = 0; i < s->n_faults; i++)
		lh_log("settings: %s", s->faults[i]);
	ctx_settings_office(s);
	return s;
}

const struct lh_office *lh_ctx_office(struct lh_ctx *ctx)
{
	return &ctx_settings_ensure(ctx)->office;
}

const char *lh_ctx_setting(struct lh_ctx *ctx, const char *name)
{
	return ctx_settings_value(ctx_settings_ensure(ctx), name);
}

bool lh_ctx_setting_is_set(struct lh_ctx *ctx, const char *name)
{
	return ctx_settings_ensure(ctx)->values[ctx_setting_place(name)] != NULL;
}

int32_t lh_ctx_setting_number(struct lh_ctx *ctx, const char *name)
{
	return atoi(lh_ctx_setting(ctx, name));
}

size_t lh_ctx_settings_faults(struct lh_ctx *ctx, const char *const **faults)
{
	const struct ctx_settings *s = ctx_settings_ensure(ctx);

	*faults = s->faults;
	return s->n_faults;
}

static enum lh_status ctx_setting_store(struct lh_ctx *ctx, const char *name,
					const char *value, struct lh_error *err)
{
	struct lh_store *store = lh_ctx_store(ctx);
	struct lh_strbuf summary;
	enum lh_status status = lh_store_begin(store, "settings", err);

	if (status != LH_OK)
		return status;
	status = lh_store_setting_set(store, name, value, err);
	if (status != LH_OK) {
		lh_store_rollback(store);
		return status;
	}
	lh_strbuf_init(&summary);
	if (value)
		lh_strbuf_addf(&summary, _("đặt %s = %s"), name, value);
	else
		lh_strbuf_addf(&summary, _("trả %s về mặc định"), name);
	status = lh_store_commit(store, summary.text, err);
	lh_strbuf_release(&summary);
	return status;
}

static enum lh_status ctx_setting_keep(struct lh_ctx *ctx,
				       const struct lh_setting *setting,
				       const char *value, struct lh_error *err)
{
	if (!setting->personal)
		return ctx_setting_store(ctx, setting->name, value, err);
	if (!ctx->settings_file)
		return lh_error_set(err, LH_EIO,
				    _("không biết để tệp cài đặt riêng ở đâu: HOME chưa được đặt"));
	return lh_personal_set(ctx->settings_file, setting->name, value, err);
}

enum lh_status lh_ctx_setting_set(struct lh_ctx *ctx, const char *name,
				  const char *value, struct lh_error *err)
{
	const struct lh_setting *setting = lh_setting_find(name);
	const char *nearest = lh_setting_nearest(name);
	const char *normal = NULL;
	enum lh_status status = LH_OK;

	if (!setting && nearest)
		return lh_error_set(err, LH_ENOTFOUND,
				    _("không có cài đặt “%s”; có phải “%s”?"),
				    name, nearest);
	if (!setting)
		return lh_error_set(err, LH_ENOTFOUND,
				    _("không có cài đặt “%s”; xem lichhop settings"),
				    name);
	struct lh_arena *arena = lh_arena_new();
	if (value)
		status = lh_setting_check(arena, setting, value, &normal, err);
	if (status == LH_OK)
		status = ctx_setting_keep(ctx, setting, normal, err);
	lh_arena_free(arena);
	if (status == LH_OK)
		lh_ctx_settings_drop(ctx);
	return status;
}
