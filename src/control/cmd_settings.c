/* lichhop settings. */
#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/settings.h>
#include <lichhop/text.h>

#include "command_priv.h"
#include "joined.h"
#include "output_priv.h"
#include "transaction.h"

/* A missing database is no fault here: what was never set is the default. */
static enum lh_status settings_open(struct lh_ctx *ctx, struct lh_error *err)
{
	enum lh_status status = lh_ctx_open(ctx, LH_NEED_READ, err);

	return status == LH_ENOTFOUND ? LH_OK : status;
}

static void settings_print_json(struct lh_ctx *ctx, const char *prefix,
				struct lh_reply *reply)
{
	json_t *root = json_object(), *list = json_array();

	for (const struct lh_setting *s = lh_settings(); s->name; s++) {
		if (!lh_text_starts(s->name, prefix))
			continue;
		json_t *one = json_object();
		lh_json_text(one, "name", s->name);
		lh_json_text(one, "value", lh_ctx_setting(ctx, s->name));
		lh_json_text(one, "default", s->standard);
		lh_json_flag(one, "set", lh_ctx_setting_is_set(ctx, s->name));
		lh_json_flag(one, "personal", s->personal);
		lh_json_append(list, one);
	}
	lh_json_number(root, "version", 1);
	lh_json_take(root, "settings", list);
	lh_json_print(root, &reply->out);
}

static void settings_print_table(struct lh_ctx *ctx, const char *prefix,
				 struct lh_reply *reply)
{
	const struct lh_column columns[] = {
		{ .title = _("Tên") },
		{ .title = _("Giá trị"), .least = 12 },
		{ .title = _("Ý nghĩa"), .least = 12 },
	};
	struct lh_table *table = lh_table_new(reply->arena, columns, 3);

	for (const struct lh_setting *s = lh_settings(); s->name; s++) {
		const char *value = lh_ctx_setting(ctx, s->name);
		const char *row[] = { s->name, value ? value : _("(chưa đặt)"),
				      _(s->summary) };

		if (lh_text_starts(s->name, prefix))
			lh_table_add(table, row);
	}
	lh_table_print(table, lh_ctx_columns(ctx), &reply->out);
}

static void settings_print_all(struct lh_ctx *ctx, const struct lh_args *args,
			       const char *prefix, struct lh_reply *reply)
{
	const char *const *faults;
	size_t n = lh_ctx_settings_faults(ctx, &faults);

	for (size_t i = 0; i < n; i++)
		lh_reply_note(reply, LH_NOTE_WARNING, "%s", faults[i]);
	if (lh_args_has(args, "json"))
		settings_print_json(ctx, prefix, reply);
	else
		settings_print_table(ctx, prefix, reply);
}

/* "office" stands for all that begin with "office." */
static const char *settings_prefix(struct lh_arena *arena, const char *name)
{
	const char *prefix = lh_arena_printf(arena, "%s.", name);

	for (const struct lh_setting *s = lh_settings(); s->name; s++)
		if (lh_text_starts(s->name, prefix))
			return prefix;
	return NULL;
}

static enum lh_status settings_unknown(const char *name, struct lh_error *err)
{
	const char *nearest = lh_setting_nearest(name);

	if (nearest)
		return lh_error_set(err, LH_ENOTFOUND,
				    _("không có cài đặt “%s”; có phải “%s”?"),
				    name, nearest);
	return lh_error_set(err, LH_ENOTFOUND,
			    _("không có cài đặt “%s”; xem lichhop settings"),
			    name);
}

static enum lh_status settings_show(struct lh_ctx *ctx,
				    const struct lh_args *args,
				    struct lh_reply *reply, struct lh_error *err)
{
	enum lh_status status = settings_open(ctx, err);

	if (status != LH_OK)
		return status;
	if (args->n_words == 0) {
		settings_print_all(ctx, args, "", reply);
		return LH_OK;
	}
	const char *name = args->words[0];
	const struct lh_setting *setting = lh_setting_find(name);
	const char *prefix = setting ? name : settings_prefix(reply->arena, name);
	if (!prefix)
		return settings_unknown(name, err);
	if (!setting || lh_args_has(args, "json")) {
		settings_print_all(ctx, args, prefix, reply);
		return LH_OK;
	}
	const char *value = lh_ctx_setting(ctx, name);
	if (value)
		lh_strbuf_addf(&reply->out, "%s\n", value);
	else
		lh_reply_note(reply, LH_NOTE_INFO, _("“%s” chưa được đặt"), name);
	return LH_OK;
}

/* The words of the value, as typed without quotes. */
static const char *settings_join(struct lh_arena *arena,
				 const struct lh_args *args)
{
	const char *value = args->words[1];

	for (size_t i = 2; i < args->n_words; i++)
		value = lh_arena_printf(arena, "%s %s", value, args->words[i]);
	return value;
}

static enum lh_status settings_change(struct lh_ctx *ctx,
				      const struct lh_args *args,
				      struct lh_reply *reply,
				      struct lh_error *err)
{
	const char *name = args->words[0];
	const struct lh_setting *setting = lh_setting_find(name);
	const char *value = settings_join(reply->arena, args);
	enum lh_status status = LH_OK;

	if (!setting)
		return settings_unknown(name, err);
	if (!setting->personal)
		status = lh_ctx_open(ctx, LH_NEED_WRITE | LH_NEED_CREATE, err);
	if (status == LH_OK)
		status = lh_ctx_setting_set(ctx, name,
					    lh_text_empty(value) ? NULL : value,
					    err);
	if (status != LH_OK)
		return status;
	value = lh_ctx_setting(ctx, name);
	if (value)
		lh_reply_note(reply, LH_NOTE_INFO, "%s = %s", name, value);
	else
		lh_reply_note(reply, LH_NOTE_INFO, _("“%s” chưa được đặt"), name);
	return LH_OK;
}

/* --- several at once: NAME=VALUE … --- */

static enum lh_status settings_pair(struct lh_ctx *ctx, struct lh_arena *arena,
				    const char *pair, struct lh_error *err)
{
	const char *equals = strchr(pair, '=');

	if (!equals)
		return lh_error_set(err, LH_EINVALID,
				    _("“%s” chưa đủ; viết TÊN=GIÁ_TRỊ"), pair);
	const char *name = lh_arena_strndup(arena, pair,
					    (size_t)(equals - pair));
	if (!lh_setting_find(name))
		return settings_unknown(name, err);
	return lh_ctx_setting_set(ctx, name, lh_text_empty(equals + 1)
				  ? NULL : equals + 1, err);
}

/* One change in the journal, all or nothing. */
static enum lh_status settings_change_many(struct lh_ctx *ctx,
					   const struct lh_args *args,
					   struct lh_reply *reply,
					   struct lh_error *err)
{
	struct joined names;
	enum lh_status status = lh_ctx_open(
		ctx, LH_NEED_WRITE | LH_NEED_CREATE, err);

	if (status == LH_OK)
		status = transaction_begin(ctx, args, err);
	if (status != LH_OK)
		return status;
	joined_init(&names);
	for (size_t i = 0; status == LH_OK && i < args->n_words; i++) {
		status = settings_pair(ctx, reply->arena, args->words[i], err);
		joined_add(&names, lh_arena_strndup(
			reply->arena, args->words[i],
			strcspn(args->words[i], "=")));
	}
	const char *summary = lh_arena_printf(
		reply->arena, _("đặt %s"), joined_end(&names, reply->arena));
	status = transaction_end(ctx, status, summary, err);
	if (status == LH_OK)
		lh_reply_note(reply, LH_NOTE_INFO, "%s", summary);
	return status;
}

enum lh_status lh_run_settings(struct lh_ctx *ctx, const struct lh_args *args,
			       struct lh_reply *reply, struct lh_error *err)
{
	if (args->n_words < 2)
		return args->n_words == 1 && strchr(args->words[0], '=')
			? settings_change_many(ctx, args, reply, err)
			: settings_show(ctx, args, reply, err);
	if (strchr(args->words[0], '='))
		return settings_change_many(ctx, args, reply, err);
	return settings_change(ctx, args, reply, err);
}
