/* lichhop undo, redo, log. */
#include <stdlib.h>

#include <lichhop/gettext.h>
#include <lichhop/id.h>
#include <lichhop/zone.h>

#include "command_priv.h"
#include "journal_words.h"
#include "output_priv.h"

#define LOG_LIMIT 50
#define UNDO_UNASKED 20		/* rows that an undo takes without asking */

static const char *journal_id(struct lh_arena *arena, int64_t id)
{
	return id ? lh_id_format(LH_ID_ENTRY, id,
				 lh_arena_alloc(arena, LH_ID_TEXT_SIZE)) : NULL;
}

static const char *journal_what(const struct lh_journal_entry *entry)
{
	return entry->summary ? entry->summary : entry->command;
}

/* What an undo would take back, with details. */
static enum lh_status journal_next(struct lh_ctx *ctx, struct lh_arena *arena,
				   const char *word,
				   struct lh_journal_entry *entry,
				   struct lh_error *err)
{
	struct lh_journal_entry *list = NULL;
	struct lh_id id = { .value = 0 };
	size_t count = 0;
	enum lh_status status = LH_OK;

	if (word)
		status = lh_id_parse(word, LH_ID_ENTRY, &id, err);
	if (status == LH_OK)
		status = lh_store_undo_find(lh_ctx_store(ctx), arena, id.value,
					    entry, err);
	if (status == LH_OK && entry->undone_by)
		return lh_error_set(err, LH_ENOTFOUND,
				    _("“%s” đã được hoàn tác rồi, ở %s"), word,
				    journal_id(arena, entry->undone_by));
	if (status == LH_OK)
		status = lh_store_journal_list(lh_ctx_store(ctx), arena,
					       entry->id, true, 1, &list,
					       &count, err);
	if (status == LH_OK && count > 0)
		*entry = list[0];
	return status;
}

/* Much is taken back at once only when that is meant. */
static enum lh_status journal_ask(struct lh_ctx *ctx, struct lh_arena *arena,
				  const struct lh_journal_entry *entry,
				  const char *extent, struct lh_error *err)
{
	if (!extent || entry->n_changes <= UNDO_UNASKED || entry->undoes ||
	    !lh_ctx_can_ask(ctx))
		return LH_OK;
	if (lh_ctx_ask(ctx, lh_arena_printf(arena,
			_("%s: sẽ bỏ %s. Hoàn tác tất cả?"),
			journal_what(entry), extent)))
		return LH_OK;
	return lh_error_set(err, LH_ECANCELLED, _("chưa hoàn tác gì"));
}

static void journal_note_undone(struct lh_reply *reply, const char *what,
				const char *extent)
{
	if (extent)
		lh_reply_note(reply, LH_NOTE_INFO,
			      _("đã hoàn tác: %s (đã bỏ %s)"), what, extent);
	else
		lh_reply_note(reply, LH_NOTE_INFO, _("đã hoàn tác: %s"), what);
}

enum lh_status lh_run_undo(struct lh_ctx *ctx, const struct lh_args *args,
			   struct lh_reply *reply, struct lh_error *err)
{
	struct lh_journal_entry entry;
	const char *extent = NULL;
	enum lh_status status = journal_next(ctx, reply->arena,
					     args->n_words ? args->words[0] : NULL,
					     &entry, err);

	if (status == LH_OK && !entry.undoes)
		extent = journal_words_extent(reply->arena, &entry);
	if (status == LH_OK)
		status = journal_ask(ctx, reply->arena, &entry, extent, err);
	if (status == LH_OK)	/* an entry is named by what was shown of it */
		status = lh_store_undo(lh_ctx_store(ctx), reply->arena, entry.id,
				       NULL, err);
	if (status == LH_OK)
		journal_note_undone(reply, journal_what(&entry), extent);
	return status;
}

enum lh_status lh_run_redo(struct lh_ctx *ctx, const struct lh_args *args,
			   struct lh_reply *reply, struct lh_error *err)
{
	struct lh_journal_entry done, *first = &done;
	size_t count = 0;
	enum lh_status status = lh_store_redo(lh_ctx_store(ctx), reply->arena,
					      &done, err);

	(void)args;
	if (status != LH_OK)
		return status;
	/* What was taken back is an undo; what is done again is its cause. */
	if (lh_store_journal_list(lh_ctx_store(ctx), reply->arena, done.undoes,
				  false, 1, &first, &count, err) != LH_OK ||
	    count == 0)
		first = &done;
	lh_reply_note(reply, LH_NOTE_INFO, _("đã làm lại: %s"),
		      journal_what(first));
	return LH_OK;
}

/* --- log --- */

/* "03/12/2025 09:00", in the office's zone. */
static const char *journal_time(struct lh_ctx *ctx, struct lh_arena *arena,
				lh_instant at)
{
	struct lh_date date;
	lh_minute minute;
	char clock[LH_MINUTE_TEXT_SIZE];

	lh_zone_local(lh_ctx_office(ctx)->zone, at, &date, &minute);
	return lh_arena_printf(arena, "%02d/%02d/%04d %s", date.day, date.month,
			       date.year, lh_minute_format(minute, clock));
}

/* The object that a column of text holds, null where there is none. */
static json_t *journal_object(const char *text)
{
	json_t *object = text ? json_loads(text, 0, NULL) : NULL;

	return object ? object : json_null();
}

static json_t *journal_json(struct lh_ctx *ctx, struct lh_arena *arena,
			    const struct lh_journal_entry *entry, bool details)
{
	json_t *object = json_object();

	lh_json_text(object, "id", journal_id(arena, entry->id));
	lh_json_text(object, "at", lh_zone_format(arena, lh_ctx_office(ctx)->zone,
						  entry->at));
	lh_json_text(object, "author", entry->author);
	lh_json_text(object, "command", entry->command);
	lh_json_text(object, "summary", entry->summary);
	lh_json_text(object, "undoes", journal_id(arena, entry->undoes));
	lh_json_text(object, "undone_by", journal_id(arena, entry->undone_by));
	lh_json_number(object, "touched", (int64_t)entry->n_touched);
	if (!details)
		return object;
	json_t *changes = json_array();
	for (size_t i = 0; i < entry->n_changes; i++) {
		const struct lh_journal_change *c = &entry->changes[i];
		json_t *one = json_object();

		lh_json_text(one, "table", c->table);
		lh_json_number(one, "row", c->row);
		lh_json_take(one, "before", journal_object(c->before));
		lh_json_take(one, "after", journal_object(c->after));
		lh_json_append(changes, one);
	}
	lh_json_take(object, "changes", changes);
	return object;
}

static void journal_print_json(struct lh_ctx *ctx,
			       const struct lh_journal_entry *entries,
			       size_t count, bool details,
			       struct lh_reply *reply)
{
	json_t *root = json_object(), *list = json_array();

	for (size_t i = 0; i < count; i++)
		lh_json_append(list, journal_json(ctx, reply->arena, &entries[i],
						  details));
	lh_json_number(root, "version", 1);
	lh_json_take(root, "entries", list);
	lh_json_print(root, &reply->out);
}

static const char *journal_remark(struct lh_arena *arena,
				  const struct lh_journal_entry *entry)
{
	if (entry->undone_by)
		return lh_arena_printf(arena, _("đã hoàn tác ở %s"),
				       journal_id(arena, entry->undone_by));
	if (entry->undoes)
		return lh_arena_printf(arena, _("hoàn tác %s"),
				       journal_id(arena, entry->undoes));
	return NULL;
}

static void journal_print_table(struct lh_ctx *ctx,
				const struct lh_journal_entry *entries,
				size_t count, struct lh_reply *reply)
{
	const struct lh_column columns[] = {
		{ .title = _("Mã") }, { .title = _("Lúc") },
		{ .title = _("Ai"), .least = 8 }, { .title = _("Lệnh") },
		{ .title = _("Nội dung"), .least = 16 }, { .title = "" },
	};
	struct lh_table *table = lh_table_new(reply->arena, columns, 6);

	for (size_t i = 0; i < count; i++) {
		const struct lh_journal_entry *e = &entries[i];
		const char *row[] = {
			journal_id(reply->arena, e->id),
			journal_time(ctx, reply->arena, e->at), e->author,
			e->command, e->summary, journal_remark(reply->arena, e),
		};
		lh_table_add(table, row);
	}
	lh_table_print(table, lh_ctx_columns(ctx), &reply->out);
}

/* "  Tên: “trước” → “sau”" for a column that differs. */
static void journal_print_column(const struct lh_journal_change *c,
				 const char *column, const json_t *before,
				 const json_t *after, struct lh_reply *reply)
{
	const char *words = journal_words_column(c->table, column);

	if (!words)
		return;
	lh_strbuf_addf(&reply->out, "  %s: ", words);
	if (c->before && c->after)
		lh_strbuf_addf(&reply->out, "%s → ",
			       journal_words_value(reply->arena, c->table,
						   column, before));
	lh_strbuf_addf(&reply->out, "%s\n",
		       journal_words_value(reply->arena, c->table, column,
					   c->after ? after : before));
}

static void journal_print_change(const struct lh_journal_change *c,
				 struct lh_reply *reply)
{
	json_t *before = journal_object(c->before);
	json_t *after = journal_object(c->after);
	const char *column;
	json_t *value;

	lh_strbuf_addf(&reply->out, "%s %s\n",
		       !c->before ? _("thêm") : !c->after ? _("xóa") : _("sửa"),
		       journal_words_thing(reply->arena, c));
	json_object_foreach(c->after ? after : before, column, value) {
		const json_t *old = json_object_get(before, column);

		if (c->before && c->after ? json_equal(old, value) :
					    json_is_null(value))
			continue;
		journal_print_column(c, column, old, value, reply);
	}
	json_decref(before);
	json_decref(after);
}

static enum lh_status journal_limit(const struct lh_args *args, size_t *limit,
				    struct lh_error *err)
{
	const char *text = lh_args_option(args, "limit");
	char *end;

	*limit = LOG_LIMIT;
	if (!text)
		return LH_OK;
	long n = strtol(text, &end, 10);
	if (end == text || *end || n < 1 || n > 1000000)
		return lh_error_set(err, LH_EINVALID,
				    _("“%s” không phải là số mục từ 1 trở lên"),
				    text);
	*limit = (size_t)n;
	return LH_OK;
}

enum lh_status lh_run_log(struct lh_ctx *ctx, const struct lh_args *args,
			  struct lh_reply *reply, struct lh_error *err)
{
	struct lh_journal_entry *entries = NULL;
	struct lh_id id = { .value = 0 };
	size_t count = 0, limit;
	enum lh_status status = journal_limit(args, &limit, err);

	if (status == LH_OK && args->n_words > 0)
		status = lh_id_parse(args->words[0], LH_ID_ENTRY, &id, err);
	if (status == LH_OK)
		status = lh_store_journal_list(lh_ctx_store(ctx), reply->arena,
					       id.value, id.value != 0, limit,
					       &entries, &count, err);
	if (status != LH_OK)
		return status;
	if (id.value && count == 0)
		return lh_error_set(err, LH_ENOTFOUND,
				    _("không có mục nhật ký “%s”"),
				    args->words[0]);
	if (lh_args_has(args, "json")) {
		journal_print_json(ctx, entries, count, id.value != 0, reply);
		return LH_OK;
	}
	if (count > 0)
		journal_print_table(ctx, entries, count, reply);
	for (size_t i = 0; id.value && i < entries[0].n_changes; i++)
		journal_print_change(&entries[0].changes[i], reply);
	return LH_OK;
}
