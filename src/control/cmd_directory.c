/* lichhop agencies|people|rooms|groups: list, show, add, edit, remove and
 * import, the same for all four. */
#include <stdlib.h>
#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/text.h>

#include "command_priv.h"
#include "context_priv.h"
#include "directory_import_priv.h"
#include "directory_priv.h"
#include "file_priv.h"
#include "nearest_priv.h"
#include "output_priv.h"
#include "relink.h"
#include "transaction.h"

#define CSV_MOST ((size_t)64 << 20)

struct directory_call {
	struct lh_ctx *ctx;
	const struct lh_args *args;
	const struct dir_kind *kind;
	struct lh_reply *reply;
};

typedef enum lh_status directory_verb_fn(const struct directory_call *call,
					 struct lh_error *err);

/* The context lends its directory; nothing here writes into it. */
static struct lh_directory *directory_of(const struct directory_call *call)
{
	struct lh_directory *copy = lh_arena_memdup(call->reply->arena,
						    lh_ctx_directory(call->ctx),
						    sizeof(*copy));
	return copy;
}

static const char *directory_id(const struct directory_call *call,
				const void *entry)
{
	char *id = lh_arena_alloc(call->reply->arena, LH_ID_TEXT_SIZE);

	return lh_id_format(call->kind->id, dir_id(entry), id);
}

static const char *directory_field(const struct directory_call *call,
				   const void *entry, size_t field)
{
	return dir_get(call->reply->arena, lh_ctx_index(call->ctx),
		       &call->kind->fields[field], entry);
}

/* --- forms --- */

/* The number by which meetings and assignments name an agency in their JSON,
 * under the same key. */
static void directory_json_agency(const struct directory_call *call,
				  const void *entry, json_t *object)
{
	if (call->kind->entry == LH_ENTRY_AGENCY)
		lh_json_number(object, "agency_id", dir_id(entry));
	else if (call->kind->entry == LH_ENTRY_PERSON)
		lh_json_take(object, "agency_id",
			     ((const struct lh_person *)entry)->agency_id ?
			     json_integer(((const struct lh_person *)entry)->agency_id) :
			     json_null());
}

static json_t *directory_json(const struct directory_call *call,
			      const void *entry)
{
	json_t *object = json_object();

	lh_json_text(object, "id", directory_id(call, entry));
	directory_json_agency(call, entry, object);
	for (size_t i = 0; i < call->kind->n_fields; i++) {
		const struct dir_field *field = &call->kind->fields[i];
		const char *text = directory_field(call, entry, i);

		if (field->type == DIR_NUMBER) {
			lh_json_take(object, field->name,
				     text ? json_integer(atoi(text)) : json_null());
			continue;
		}
		if (field->type != DIR_NAMES && field->type != DIR_MEMBERS) {
			lh_json_text(object, field->name, text);
			continue;
		}
		json_t *names = json_array();
		while (text && *text) {
			size_t length = strcspn(text, ";");

			lh_json_append_text(names, lh_text_trim(
				call->reply->arena, text, length));
			text += length + (text[length] == ';');
		}
		lh_json_take(object, field->name, names);
	}
	return object;
}

static void directory_print_json(const struct directory_call *call,
				 void *const *entries, size_t count)
{
	json_t *root = json_object(), *list = json_array();

	for (size_t i = 0; i < count; i++)
		lh_json_append(list, directory_json(call, entries[i]));
	lh_json_number(root, "version", 1);
	lh_json_take(root, call->kind->plural, list);
	lh_json_print(root, &call->reply->out);
}

static void directory_print_csv(const struct directory_call *call,
				void *const *entries, size_t count)
{
	size_t n = call->kind->n_fields;
	const char **cells = lh_arena_calloc(call->reply->arena, n,
					     sizeof(*cells));

	for (size_t i = 0; i < n; i++)
		cells[i] = call->kind->fields[i].name;
	lh_csv_begin(&call->reply->out, cells, n);
	for (size_t k = 0; k < count; k++) {
		for (size_t i = 0; i < n; i++)
			cells[i] = directory_field(call, entries[k], i);
		lh_csv_row(&call->reply->out, cells, n);
	}
}

static void directory_print_table(const struct directory_call *call,
				  void *const *entries, size_t count)
{
	struct lh_arena *arena = call->reply->arena;
	size_t n = call->kind->n_fields, n_columns = 1;
	struct lh_column *columns = lh_arena_calloc(arena, n + 1,
						    sizeof(*columns));
	const char **cells = lh_arena_calloc(arena, n + 1, sizeof(*cells));

	columns[0].title = _("Mã");
	for (size_t i = 0; i < n; i++) {
		const struct dir_field *field = &call->kind->fields[i];

		if (field->least > 0)
			columns[n_columns++] = (struct lh_column){
				.title = _(field->title), .least = field->least,
				.right = field->type == DIR_NUMBER,
			};
	}
	struct lh_table *table = lh_table_new(arena, columns, n_columns);
	for (size_t k = 0; k < count; k++) {
		size_t at = 0;

		cells[at++] = directory_id(call, entries[k]);
		for (size_t i = 0; i < n; i++)
			if (call->kind->fields[i].least > 0)
				cells[at++] = directory_field(call, entries[k], i);
		lh_table_add(table, cells);
	}
	lh_table_print(table, lh_ctx_columns(call->ctx), &call->reply->out);
}

static void directory_print_one(const struct directory_call *call,
				const void *entry)
{
	static const struct lh_column columns[] = {
		{ .title = NULL }, { .title = NULL },
	};
	struct lh_table *table = lh_table_new(call->reply->arena, columns, 2);
	const char *id[] = { _("Mã"), directory_id(call, entry) };

	lh_table_add(table, id);
	for (size_t i = 0; i < call->kind->n_fields; i++) {
		const char *row[] = { _(call->kind->fields[i].title),
				      directory_field(call, entry, i) };
		if (row[1])
			lh_table_add(table, row);
	}
	lh_table_print(table, 0, &call->reply->out);
}

/* --- list and show --- */

struct directory_sorted {
	struct lh_sort_key key;
	void *entry;
};

static int directory_compare(const void *a, const void *b)
{
	const struct directory_sorted *x = a, *y = b;
	int order = lh_sort_key_compare(&x->key, &y->key);

	if (order != 0)
		return order;
	return dir_id(x->entry) < dir_id(y->entry) ? -1 :
	       dir_id(x->entry) > dir_id(y->entry);
}

/* Words to look for: typed without marks they match with any, typed with
 * marks ("Sở") only with those. */
struct directory_words {
	const char *text;	/* NULL: everything matches */
	bool marks;
};

static struct directory_words directory_words(const struct directory_call *call)
{
	const struct lh_args *args = call->args;
	struct lh_arena *arena = call->reply->arena;
	const char *typed = NULL;

	for (size_t i = 1; i < args->n_words; i++)
		typed = typed ? lh_arena_printf(arena, "%s %s", typed,
						args->words[i]) : args->words[i];
	if (!typed || lh_text_check(typed, strlen(typed), NULL, NULL) != LH_OK)
		return (struct directory_words){ .text = typed, .marks = true };
	typed = lh_text_nfc(arena, typed, strlen(typed));
	const char *lower = lh_text_lower(arena, typed);
	const char *folded = lh_text_fold(arena, typed);
	bool marks = strcmp(lower, folded) != 0;
	return (struct directory_words){ .text = marks ? lower : folded,
					 .marks = marks };
}

static bool directory_holds(const struct directory_call *call,
			    const void *entry,
			    const struct directory_words *words)
{
	struct lh_arena *arena = call->reply->arena;

	for (size_t i = 0; words->text && i < call->kind->n_fields; i++) {
		const char *text = directory_field(call, entry, i);

		if (text && strstr(words->marks ? lh_text_lower(arena, text) :
						  lh_text_fold(arena, text),
				   words->text))
			return true;
	}
	return !words->text;
}

/* By name as the dictionary has it, people by given name. */
static size_t directory_select(const struct directory_call *call,
			       void ***selected)
{
	struct lh_arena *arena = call->reply->arena;
	size_t count, n = 0;
	char *entries = dir_entries(directory_of(call), call->kind->entry, &count);
	struct directory_sorted *sorted = lh_arena_calloc(arena, count,
							  sizeof(*sorted));
	const struct directory_words words = directory_words(call);

	for (size_t i = 0; i < count; i++) {
		void *entry = entries + i * call->kind->size;
		const char *name = dir_name(call->kind, entry);

		if (!directory_holds(call, entry, &words))
			continue;
		sorted[n].entry = entry;
		sorted[n++].key = call->kind->entry == LH_ENTRY_PERSON ?
				  lh_text_name_key(arena, name) :
				  lh_text_sort_key(arena, name);
	}
	if (n > 1)
		qsort(sorted, n, sizeof(*sorted), directory_compare);
	*selected = lh_arena_calloc(arena, n, sizeof(**selected));
	for (size_t i = 0; i < n; i++)
		(*selected)[i] = sorted[i].entry;
	return n;
}

static enum lh_status directory_list(const struct directory_call *call,
				     struct lh_error *err)
{
	const struct lh_args *args = call->args;
	void **entries;
	size_t n = directory_select(call, &entries);

	(void)err;
	if (lh_args_has(args, "json"))
		directory_print_json(call, entries, n);
	else if (lh_args_has(args, "csv"))
		directory_print_csv(call, entries, n);
	else if (n > 0)
		directory_print_table(call, entries, n);
	else if (args->n_words > 1)
		lh_reply_note(call->reply, LH_NOTE_INFO,
			      _("không có %s nào như vậy trong danh bạ"),
			      _(call->kind->noun));
	else
		lh_reply_note(call->reply, LH_NOTE_INFO,
			      _("chưa có %s nào trong danh bạ"),
			      _(call->kind->noun));
	return LH_OK;
}

static enum lh_status directory_choose(const struct directory_call *call,
				       const char *word, void **entry,
				       struct lh_error *err)
{
	return dir_choose(call->reply->arena, directory_of(call),
			  lh_ctx_index(call->ctx), call->kind, word, entry, err);
}

static enum lh_status directory_show(const struct directory_call *call,
				     struct lh_error *err)
{
	size_t n = call->args->n_words - 1;
	void **entries = lh_arena_calloc(call->reply->arena, n,
					 sizeof(*entries));

	for (size_t i = 0; i < n; i++) {
		enum lh_status status = directory_choose(
			call, call->args->words[i + 1], &entries[i], err);

		if (status != LH_OK)
			return status;
	}
	if (lh_args_has(call->args, "json")) {
		directory_print_json(call, entries, n);
		return LH_OK;
	}
	for (size_t i = 0; i < n; i++) {
		if (i > 0)
			lh_strbuf_add_char(&call->reply->out, '\n');
		directory_print_one(call, entries[i]);
	}
	return LH_OK;
}

/* --- add, edit, remove --- */

/* The options that are fields, put into entry. */
static enum lh_status directory_put_options(const struct directory_call *call,
					    void *entry, size_t *count,
					    struct lh_error *err)
{
	const struct lh_args *args = call->args;

	*count = 0;
	for (size_t i = 0; i < args->n_options; i++) {
		size_t field = dir_field_find(call->kind,
					      args->options[i].option->name);

		if (field == call->kind->n_fields)
			continue;
		enum lh_status status = dir_put(call->reply->arena,
						lh_ctx_index(call->ctx),
						&call->kind->fields[field], entry,
						args->options[i].value, err);
		if (status != LH_OK)
			return status;
		(*count)++;
	}
	return LH_OK;
}

/* What was read before the directory knew the name has it now. */
static void directory_note_linked(const struct directory_call *call,
				  size_t linked)
{
	if (linked)
		lh_reply_note(call->reply, LH_NOTE_INFO,
			      _("đã nối với %zu cuộc họp và phân công có từ trước"),
			      linked);
}

/* done: "thêm phòng họp “Phòng 1”", for the journal and, with "đã", for the
 * person. */
static enum lh_status directory_save(const struct directory_call *call,
				     void *entry, const char *done,
				     struct lh_error *err)
{
	size_t linked = 0;
	enum lh_status status = transaction_begin(call->ctx, call->args, err);

	if (status != LH_OK)
		return status;
	status = dir_save(lh_ctx_store(call->ctx), call->kind, entry, err);
	if (status == LH_OK)
		status = relink_run(call->ctx, &linked, err);
	status = transaction_end(call->ctx, status, done, err);
	if (status != LH_OK) {
		lh_ctx_directory_drop(call->ctx);
		return status;
	}
	lh_reply_note(call->reply, LH_NOTE_INFO, _("đã %s"), done);
	directory_note_linked(call, linked);
	return LH_OK;
}

/* LH_ECONFLICT when another entry has entry's identity. */
static enum lh_status directory_check_new(const struct directory_call *call,
					  const void *entry,
					  struct lh_error *err)
{
	struct lh_directory *directory = directory_of(call);
	struct dir_match *match = dir_match_new(call->reply->arena, call->kind,
						directory);
	size_t place = dir_match_find(match, entry), count;
	const char *entries = dir_entries(directory, call->kind->entry, &count);

	if (place == SIZE_MAX ||
	    dir_id(entries + place * call->kind->size) == dir_id(entry))
		return LH_OK;
	return lh_error_set(err, LH_ECONFLICT, _("đã có %s “%s” trong danh bạ (%s)"),
			    _(call->kind->noun), dir_name(call->kind, entry),
			    directory_id(call, entries + place * call->kind->size));
}

static enum lh_status directory_add(const struct directory_call *call,
				    struct lh_error *err)
{
	void *entry = lh_arena_alloc(call->reply->arena, call->kind->size);
	size_t count;
	enum lh_status status = dir_put(call->reply->arena,
					lh_ctx_index(call->ctx),
					&call->kind->fields[0], entry,
					call->args->words[1], err);

	if (status == LH_OK)
		status = directory_put_options(call, entry, &count, err);
	if (status == LH_OK)
		status = directory_check_new(call, entry, err);
	if (status == LH_OK)
		status = directory_save(call, entry, lh_arena_printf(
			call->reply->arena, _("thêm %s “%s”"),
			_(call->kind->noun), dir_name(call->kind, entry)), err);
	if (status == LH_OK)
		lh_strbuf_addf(&call->reply->out, "%s\n",
			       directory_id(call, entry));
	return status;
}

static enum lh_status directory_edit(const struct directory_call *call,
				     struct lh_error *err)
{
	void *entry;
	size_t count;
	enum lh_status status = directory_choose(call, call->args->words[1],
						 &entry, err);

	if (status != LH_OK)
		return status;
	entry = lh_arena_memdup(call->reply->arena, entry, call->kind->size);
	status = directory_put_options(call, entry, &count, err);
	if (status == LH_OK && count == 0)
		return lh_error_set(err, LH_EINVALID,
				    _("không có gì để sửa; xem các tùy chọn trong lichhop help %s"),
				    call->args->command->name);
	if (status == LH_OK)
		status = directory_check_new(call, entry, err);
	if (status == LH_OK)
		status = directory_save(call, entry, lh_arena_printf(
			call->reply->arena, _("sửa %s “%s”"),
			_(call->kind->noun), dir_name(call->kind, entry)), err);
	return status;
}

/* An entry that others still name stays; it is told by the name it has here. */
static enum lh_status directory_remove_one(const struct directory_call *call,
					   const void *entry,
					   struct lh_error *err)
{
	enum lh_status status = lh_store_entry_remove(
		lh_ctx_store(call->ctx), call->kind->entry, dir_id(entry), err);

	if (status != LH_ECONFLICT)
		return status;
	return lh_error_set(err, LH_ECONFLICT,
			    _("%s “%s” (%s) còn được cuộc họp, văn bản, phân công hoặc mục khác trong danh bạ nhắc tới nên không xóa được"),
			    _(call->kind->noun), dir_name(call->kind, entry),
			    directory_id(call, entry));
}

static enum lh_status directory_remove(const struct directory_call *call,
				       struct lh_error *err)
{
	const struct lh_args *args = call->args;
	size_t n = args->n_words - 1;
	void **entries = lh_arena_calloc(call->reply->arena, n,
					 sizeof(*entries));
	const char *names = "";
	enum lh_status status = LH_OK;

	for (size_t i = 0; i < n; i++) {
		status = directory_choose(call, args->words[i + 1], &entries[i],
					  err);
		if (status != LH_OK)
			return status;
		names = lh_arena_printf(call->reply->arena, "%s%s%s", names,
					i ? "; " : "",
					dir_name(call->kind, entries[i]));
	}
	status = transaction_begin(call->ctx, args, err);
	if (status != LH_OK)
		return status;
	for (size_t i = 0; i < n && status == LH_OK; i++)
		status = directory_remove_one(call, entries[i], err);
	const char *done = lh_arena_printf(call->reply->arena, _("xóa %s: %s"),
					   _(call->kind->noun), names);
	status = transaction_end(call->ctx, status, done, err);
	if (status == LH_OK)
		lh_reply_note(call->reply, LH_NOTE_INFO, _("đã %s"), done);
	return status;
}

/* --- import --- */

static enum lh_status directory_import_file(const struct directory_call *call,
					    const char *path,
					    struct lh_error *err)
{
	char *bytes = NULL;
	size_t length = 0, linked = 0;
	struct dir_import result;
	struct lh_arena *arena = call->reply->arena;
	enum lh_status status = lh_file_load(path, CSV_MOST, &bytes, &length, err);

	if (status != LH_OK)
		return status;
	status = transaction_begin(call->ctx, call->args, err);
	if (status == LH_OK) {
		status = dir_import(call->ctx, call->kind, path, bytes, length,
				    call->reply, &result, err);
		if (status == LH_OK)
			status = relink_run(call->ctx, &linked, err);
		status = transaction_end(call->ctx, status,
			lh_arena_printf(arena, _("nhập từ “%s”"), path), err);
	}
	free(bytes);
	if (status != LH_OK) {
		lh_ctx_directory_drop(call->ctx);
		return status;
	}
	lh_reply_note(call->reply, LH_NOTE_INFO,
		      _("%s: thêm %zu, cập nhật %zu, giữ nguyên %zu, bỏ %zu"),
		      path, result.added, result.updated, result.same,
		      result.refused);
	directory_note_linked(call, linked);
	if (result.refused > 0)
		call->reply->partial = true;
	return LH_OK;
}

/* Of several files the good ones are kept. */
static enum lh_status directory_import(const struct directory_call *call,
				       struct lh_error *err)
{
	const struct lh_args *args = call->args;

	if (args->n_words == 2)
		return directory_import_file(call, args->words[1], err);
	for (size_t i = 1; i < args->n_words; i++) {
		if (directory_import_file(call, args->words[i], err) == LH_OK)
			continue;
		lh_reply_note(call->reply, LH_NOTE_ERROR, "%s", err->text);
		call->reply->partial = true;
	}
	return LH_OK;
}

/* --- the words after the command's name --- */

static const struct directory_verb {
	const char *name, *vietnamese;
	size_t least_words, most_words;	/* with the verb */
	unsigned needs;
	directory_verb_fn *run;
} verbs[] = {
	{ "list", "danh sách", 1, SIZE_MAX, LH_NEED_READ, directory_list },
	{ "show", "xem", 2, SIZE_MAX, LH_NEED_READ, directory_show },
	{ "add", "thêm", 2, 2, LH_NEED_WRITE | LH_NEED_CREATE, directory_add },
	{ "edit", "sửa", 2, 2, LH_NEED_WRITE, directory_edit },
	{ "remove", "xóa", 2, SIZE_MAX, LH_NEED_WRITE, directory_remove },
	{ "import", "nhập", 2, SIZE_MAX, LH_NEED_WRITE | LH_NEED_CREATE,
	  directory_import },
};

#define N_VERBS (sizeof(verbs) / sizeof(verbs[0]))

static const struct directory_verb *directory_verb_find(const char *word)
{
	for (size_t i = 0; i < N_VERBS; i++)
		if (strcmp(verbs[i].name, word) == 0 ||
		    lh_text_same(verbs[i].vietnamese, word))
			return &verbs[i];
	return NULL;
}

static enum lh_status directory_no_verb(const struct lh_args *args,
					struct lh_error *err)
{
	struct lh_nearest nearest = { .word = args->words[0] };

	for (size_t i = 0; i < N_VERBS; i++)
		lh_nearest_offer(&nearest, verbs[i].name);
	if (nearest.best)
		return lh_error_set(err, LH_EINVALID,
				    _("không có việc “%s” trong lichhop %s; có phải “%s”?"),
				    args->words[0], args->command->name,
				    nearest.best);
	return lh_error_set(err, LH_EINVALID,
			    _("không có việc “%s” trong lichhop %s; chỉ có list show add edit remove import"),
			    args->words[0], args->command->name);
}

static enum lh_status directory_run(struct lh_ctx *ctx,
				    const struct lh_args *args,
				    enum lh_entry_kind entry,
				    struct lh_reply *reply, struct lh_error *err)
{
	const struct directory_verb *verb = &verbs[0];
	const struct directory_call call = {
		.ctx = ctx, .args = args, .kind = dir_kind_get(entry),
		.reply = reply,
	};

	if (args->n_words > 0)
		verb = directory_verb_find(args->words[0]);
	if (!verb)
		return directory_no_verb(args, err);
	if (args->n_words > verb->most_words)
		return lh_error_set(err, LH_EINVALID,
				    _("thừa “%s”; tên nhiều chữ cần đặt trong ngoặc kép"),
				    args->words[verb->most_words]);
	if (args->n_words > 0 && args->n_words < verb->least_words)
		return lh_error_set(err, LH_EINVALID,
				    _("lichhop %s %s còn thiếu tên hoặc tệp"),
				    args->command->name, verb->name);
	enum lh_status status = lh_ctx_open(ctx, verb->needs, err);
	if (status != LH_OK)
		return status;
	return verb->run(&call, err);
}

enum lh_status lh_run_agencies(struct lh_ctx *ctx, const struct lh_args *args,
			       struct lh_reply *reply, struct lh_error *err)
{
	return directory_run(ctx, args, LH_ENTRY_AGENCY, reply, err);
}

enum lh_status lh_run_people(struct lh_ctx *ctx, const struct lh_args *args,
			     struct lh_reply *reply, struct lh_error *err)
{
	return directory_run(ctx, args, LH_ENTRY_PERSON, reply, err);
}

enum lh_status lh_run_rooms(struct lh_ctx *ctx, const struct lh_args *args,
			    struct lh_reply *reply, struct lh_error *err)
{
	return directory_run(ctx, args, LH_ENTRY_ROOM, reply, err);
}

enum lh_status lh_run_groups(struct lh_ctx *ctx, const struct lh_args *args,
			     struct lh_reply *reply, struct lh_error *err)
{
	return directory_run(ctx, args, LH_ENTRY_GROUP, reply, err);
}
