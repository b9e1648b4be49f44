/* lichhop import: notices and calendars into the store. */
#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/id.h>

#include "command_priv.h"
#include "import_priv.h"
#include "output_priv.h"

enum lh_status import_open(struct import *import, struct lh_error *err)
{
	return lh_ctx_open(import->ctx, LH_NEED_WRITE | LH_NEED_CREATE, err);
}

struct layout import_layout(const struct import *import, struct lh_strbuf *text)
{
	size_t columns = lh_ctx_columns(import->ctx);

	return (struct layout){
		.arena = import->arena,
		.out = text,
		.width = columns ? columns : import->dry_run ? 0 : 80,
	};
}

void import_show(const struct import *import, const struct lh_strbuf *text)
{
	struct lh_reply *reply = import->reply;

	if (import->dry_run || lh_ctx_columns(import->ctx)) {
		if (reply->out.length)
			lh_strbuf_add_char(&reply->out, '\n');
		lh_strbuf_add_bytes(&reply->out, text->text, text->length);
		return;
	}
	lh_reply_note(reply, LH_NOTE_INFO, "%.*s",
		      (int)(text->length ? text->length - 1 : 0), text->text);
}

void import_print_id(const struct import *import, unsigned kind, int64_t id)
{
	char text[LH_ID_TEXT_SIZE];

	if (import->json)
		return;
	lh_strbuf_addf(&import->reply->out, "%s\n",
		       lh_id_format((enum lh_id_kind)kind, id, text));
}

/* What is there already is needed to resolve and compare; that nothing is
 * there yet is no fault. */
static enum lh_status import_look(struct import *import, struct lh_error *err)
{
	enum lh_status status = lh_ctx_open(import->ctx, LH_NEED_READ, err);

	if (status == LH_ENOTFOUND)
		return LH_OK;
	if (status != LH_OK && import->dry_run) {
		lh_reply_note(import->reply, LH_NOTE_WARNING, "%s", err->text);
		return LH_OK;
	}
	return status;
}

static void import_file(struct import *import, const char *path)
{
	struct lh_source source = { .ctx = import->ctx };
	struct lh_error err;
	enum lh_status status = lh_source_open(&source, import->arena, path,
					       &err);

	if (status == LH_OK && source.remark)
		lh_reply_note(import->reply, LH_NOTE_INFO, "%s", source.remark);
	if (status == LH_OK)
		status = source.kind == LH_SOURCE_CALENDAR ?
			import_calendar(import, &source, &err) :
			import_notice(import, &source, &err);
	lh_source_close(&source);
	if (status == LH_OK)
		return;
	lh_reply_note(import->reply, LH_NOTE_ERROR, "%s", err.text);
	import->reply->partial = true;
}

static void import_print_json(struct import *import)
{
	json_t *root = json_object();

	lh_json_number(root, "version", 1);
	lh_json_take(root, "documents", import->documents);
	if (import->calendars) {
		lh_json_take(root, "meetings", import->meetings);
		lh_json_take(root, "assignments", import->assignments);
	} else {
		json_decref(import->meetings);
		json_decref(import->assignments);
	}
	lh_json_print(root, &import->reply->out);
}

enum lh_status lh_run_import(struct lh_ctx *ctx, const struct lh_args *args,
			     struct lh_reply *reply, struct lh_error *err)
{
	struct import import = {
		.ctx = ctx,
		.args = args,
		.reply = reply,
		.arena = reply->arena,
		.dry_run = lh_args_has(args, "dry-run"),
		.json = lh_args_has(args, "json"),
		.yes = lh_args_has(args, "yes"),
		.update = lh_args_has(args, "update"),
		.as_new = lh_args_has(args, "new"),
		.add_agencies = lh_args_has(args, "add-agencies"),
	};
	enum lh_status status;

	if (!import.dry_run && !import.yes && !lh_ctx_can_ask(ctx))
		return lh_error_set(err, LH_EINVALID,
			_("không có bàn phím để hỏi trước khi lưu; thêm --yes "
			  "để lưu luôn, hoặc --dry-run để chỉ xem"));
	status = import_look(&import, err);
	if (status != LH_OK)
		return status;
	if (import.json) {
		import.documents = json_array();
		import.meetings = json_array();
		import.assignments = json_array();
	}
	for (size_t i = 0; i < args->n_words; i++)
		import_file(&import, args->words[i]);
	if (import.json)
		import_print_json(&import);
	return LH_OK;
}
