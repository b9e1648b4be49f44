/* lichhop import of one notice: read, show, ask, save. */
#include "import_priv.h"

#include <lichhop/gettext.h>
#include <lichhop/id.h>
#include <lichhop/reading_json.h>

#include "draft_words.h"
#include "output_priv.h"
#include <lichhop/wording.h>

#define UNKNOWN_MANY 3	/* so many are worth a word */

static const char *import_notice_id(const struct import *import, int64_t id)
{
	return lh_id_format(LH_ID_NOTICE, id,
			    lh_arena_alloc(import->arena, LH_ID_TEXT_SIZE));
}

/* The document's object, for more keys to be put in. */
static json_t *import_document(const struct import *import,
			       const struct lh_draft *draft)
{
	const char *text = lh_reading_json(import->arena,
					   lh_draft_reading(draft),
					   lh_draft_name(draft));
	json_t *o = json_loads(text, 0, NULL);

	if (!o)
		lh_bug("a reading's JSON cannot be read back");
	if (lh_draft_same(draft))
		lh_json_text(o, lh_draft_is_near(draft) ? "near" : "same",
			     import_notice_id(import, lh_draft_same(draft)));
	return o;
}

static void import_notice_words(const struct import *import,
				const struct lh_draft *draft)
{
	struct lh_strbuf text;
	struct layout out;

	lh_strbuf_init(&text);
	out = import_layout(import, &text);
	draft_words(&out, draft);
	if (lh_draft_same(draft) && import->update)
		draft_words_changes(&out, draft);
	import_show(import, &text);
	lh_strbuf_release(&text);
}

static void import_notice_changes(const struct import *import,
				  const struct lh_draft *draft)
{
	struct lh_strbuf text;
	struct layout out;

	lh_strbuf_init(&text);
	out = import_layout(import, &text);
	draft_words_changes(&out, draft);
	lh_reply_note(import->reply, LH_NOTE_INFO, "%.*s",
		      (int)(text.length - 1), text.text);
	lh_strbuf_release(&text);
}

static enum lh_status import_notice_refuse(const struct import *import,
					   const struct lh_draft *draft,
					   struct lh_error *err)
{
	struct lh_notice *n = NULL;
	enum lh_status status = lh_store_notice_load(
		lh_ctx_store(import->ctx), import->arena, lh_draft_same(draft),
		&n, err);

	if (status != LH_OK)
		return status;
	if (lh_draft_is_near(draft))
		return lh_error_set(err, LH_ECONFLICT,
			_("“%s” gần giống %s (%s): thêm --update để cập nhật, --new nếu là văn bản khác"),
			lh_draft_name(draft), import_notice_id(import, n->id),
			lh_wording_notice(import->arena, n));
	return lh_error_set(err, LH_ECONFLICT,
			    _("“%s” đã có: %s (%s); thêm --update để cập nhật"),
			    lh_draft_name(draft), import_notice_id(import, n->id),
			    lh_wording_notice(import->arena, n));
}

static enum lh_status import_notice_dry(struct import *import,
					const struct lh_draft *draft)
{
	if (lh_draft_same(draft) && !import->update)
		lh_reply_note(import->reply, LH_NOTE_INFO,
			      lh_draft_is_near(draft) ? _("“%s” gần giống %s")
						      : _("“%s” đã có: %s"),
			      lh_draft_name(draft),
			      import_notice_id(import, lh_draft_same(draft)));
	if (import->json)
		lh_json_append(import->documents,
			       import_document(import, draft));
	else
		import_notice_words(import, draft);
	return LH_OK;
}

/* Places asked to a meeting that the directory does not know. */
static size_t import_notice_unknown(const struct lh_draft *draft)
{
	const struct lh_reading *r = lh_draft_reading(draft);
	size_t count = 0;

	for (size_t i = 0; i < r->n_meetings; i++) {
		const struct lh_meeting *m = &r->meetings[i];

		for (size_t k = 0; k < m->n_participants; k++)
			count += m->participants[k].role != LH_ROLE_CHAIR &&
				 !m->participants[k].parent_id &&
				 m->participants[k].name;
		count -= lh_draft_known(draft, i);
	}
	return count;
}

static void import_notice_directory(const struct import *import,
				    const struct lh_draft *draft,
				    size_t added)
{
	size_t unknown = import_notice_unknown(draft);

	if (added)
		lh_reply_note(import->reply, LH_NOTE_INFO,
			      _("Đã thêm %zu cơ quan vào danh bạ"), added);
	else if (unknown >= UNKNOWN_MANY && !import->add_agencies)
		lh_reply_note(import->reply, LH_NOTE_INFO,
			_("%zu nơi được mời chưa có trong danh bạ; để thêm: lichhop import --update --add-agencies, hoặc lichhop agencies add"),
			unknown);
}

static void import_notice_report(struct import *import,
				 const struct lh_draft *draft,
				 const struct lh_draft_saved *saved)
{
	json_t *ids;

	if (saved->notice_added)
		import_print_id(import, LH_ID_NOTICE, saved->notice_id);
	for (size_t i = 0; i < saved->n_meetings; i++)
		import_print_id(import, LH_ID_MEETING, saved->meetings[i]);
	for (size_t i = 0; i < saved->n_assignments; i++)
		import_print_id(import, LH_ID_ASSIGNMENT,
				saved->assignments[i]);
	import_notice_directory(import, draft, saved->n_agencies);
	if (!import->json)
		return;
	json_t *o = import_document(import, draft);
	lh_json_take(o, "id", model_json_id(LH_ID_NOTICE, saved->notice_id));
	ids = json_array();
	for (size_t i = 0; i < saved->n_meetings; i++)
		lh_json_append(ids, model_json_id(LH_ID_MEETING,
						  saved->meetings[i]));
	lh_json_take(o, "new_meetings", ids);
	ids = json_array();
	for (size_t i = 0; i < saved->n_assignments; i++)
		lh_json_append(ids, model_json_id(LH_ID_ASSIGNMENT,
						  saved->assignments[i]));
	lh_json_take(o, "new_assignments", ids);
	lh_json_append(import->documents, o);
}

/* Warnings of the reader, when nobody was shown the whole. */
static void import_notice_warnings(const struct import *import,
				   const struct lh_draft *draft)
{
	const struct lh_reading *r = lh_draft_reading(draft);
	size_t doubts = lh_draft_doubts(draft);
	const char **warnings;
	size_t n = draft_words_warnings(import->arena, r->notice, &warnings);

	for (size_t i = 0; i < n; i++)
		lh_reply_note(import->reply, LH_NOTE_WARNING, "%s: %s",
			      lh_draft_name(draft), warnings[i]);
	if (r->n_meetings == 0 && r->n_assignments == 0)
		lh_reply_note(import->reply, LH_NOTE_WARNING,
			      _("%s: không thấy cuộc họp hay phân công nào"),
			      lh_draft_name(draft));
	else if (doubts)
		lh_reply_note(import->reply, LH_NOTE_INFO,
			      _("%s: %zu chỗ đọc chưa chắc, nên xem lại"),
			      lh_draft_name(draft), doubts);
}

/* Nearly the same is another paper when the person says so. */
static bool import_notice_is_there(const struct import *import,
				   const struct lh_draft *draft)
{
	return lh_draft_same(draft)
		&& !(lh_draft_is_near(draft) && import->as_new);
}

/* Whether to go on; what is to be seen has been shown. */
static bool import_notice_agreed(struct import *import,
				 const struct lh_draft *draft)
{
	if (import->yes) {
		if (import_notice_is_there(import, draft))
			import_notice_changes(import, draft);
		import_notice_warnings(import, draft);
		return true;
	}
	import_notice_words(import, draft);
	if (lh_ctx_ask(import->ctx, import_notice_is_there(import, draft) ?
		       _("Cập nhật?") : _("Lưu?")))
		return true;
	lh_reply_note(import->reply, LH_NOTE_INFO, _("Không lưu “%s”"),
		      lh_draft_name(draft));
	import->reply->partial = true;
	return false;
}

static enum lh_status import_notice_save(struct import *import,
					 struct lh_draft *draft,
					 struct lh_error *err)
{
	struct lh_draft_save options = {
		.command = import->args->command->name,
		.update = import->update,
		.as_new = import->as_new,
		.add_agencies = import->add_agencies,
	};
	struct lh_draft_saved saved;
	enum lh_status status = import_open(import, err);

	if (status == LH_OK)
		status = lh_draft_save(draft, &options, &saved, err);
	if (status == LH_OK)
		import_notice_report(import, draft, &saved);
	return status;
}

static enum lh_status import_draft(struct import *import,
				   struct lh_draft *draft, struct lh_error *err)
{
	enum lh_status status = lh_draft_compare(draft, err);

	if (status != LH_OK)
		return status;
	if (import->dry_run)
		return import_notice_dry(import, draft);
	if (lh_draft_is_empty(draft))
		return lh_error_set(err, LH_EFORMAT,
			_("“%s” không giống văn bản hành chính: không thấy cơ "
			  "quan, số, cuộc họp hay phân công nào"),
			lh_draft_name(draft));
	if (import_notice_is_there(import, draft) && !import->update)
		return import_notice_refuse(import, draft, err);
	if (import->update && !lh_draft_same(draft))
		lh_reply_note(import->reply, LH_NOTE_WARNING,
			      _("“%s”: chưa có văn bản nào cùng số và cơ quan, "
				"hay gần cùng lời văn; lưu thành văn bản mới"),
			      lh_draft_name(draft));
	if (!import_notice_agreed(import, draft))
		return LH_OK;
	return import_notice_save(import, draft, err);
}

enum lh_status import_notice(struct import *import,
			     const struct lh_source *source,
			     struct lh_error *err)
{
	struct lh_draft *draft = lh_draft_new(import->ctx, source->name,
					      source->text, source->length);
	enum lh_status status = import_draft(import, draft, err);

	lh_draft_free(draft);
	return status;
}
