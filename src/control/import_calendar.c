/* lichhop import of one calendar: streamed, so that nothing but sentences is
 * kept of it here, and of those only so many. */
#include "import_priv.h"

#include <lichhop/gettext.h>
#include <lichhop/id.h>
#include <lichhop/text.h>

#include "output_priv.h"
#include <lichhop/wording.h>

/* Sentences of one kind that are said one by one; the rest are counted. */
#define CALENDAR_SENTENCES 20

struct calendar_import {
	struct import *import;
	const char *name;
	bool save;
	bool quiet;		/* what is refused was said the first time */
	struct layout out;	/* of what is shown */
	struct lh_arena *scratch;	/* of one item */
	const char *zone;	/* the office's, a copy: saving makes the
				   context load it anew */
	size_t shown, said[LH_CALENDAR_REPEATED + 1], problems;
};

static const char *calendar_id(struct calendar_import *c,
			       const struct lh_calendar_item *item)
{
	return lh_id_format(item->meeting ? LH_ID_MEETING : LH_ID_ASSIGNMENT,
			    item->id,
			    lh_arena_alloc(c->scratch, LH_ID_TEXT_SIZE));
}

static const char *calendar_title(const struct lh_calendar_item *item)
{
	const char *title = item->meeting ? item->meeting->title :
					    item->assignment->task;

	return title ? title : _("(không có tên)");
}

/* What is said of an item that was not simply taken. */
static const char *calendar_sentence(struct calendar_import *c,
				     const struct lh_calendar_item *item)
{
	const char *title = lh_text_ellipsis(c->scratch, calendar_title(item),
					     60);
	const char *id = calendar_id(c, item);

	switch (item->fate) {
	case LH_CALENDAR_SAME:
		return lh_arena_printf(c->scratch, _("%s: “%s” đã có: %s"),
				       c->name, title, id);
	case LH_CALENDAR_NEWER:
		return lh_arena_printf(c->scratch,
			_("%s: “%s” đã có: %s, bản trong tệp mới hơn; thêm "
			  "--update để cập nhật"), c->name, title, id);
	case LH_CALENDAR_OLDER:
		return lh_arena_printf(c->scratch,
			_("%s: “%s” đã có bản mới hơn: %s"), c->name, title,
			id);
	case LH_CALENDAR_UNKNOWN:
		return lh_arena_printf(c->scratch,
			_("%s: “%s” cần hủy nhưng chưa từng được nhập"),
			c->name, title);
	case LH_CALENDAR_REPEATED:
		return lh_arena_printf(c->scratch,
			_("%s: “%s” có nhiều lần trong tệp, lấy bản sau cùng"),
			c->name, title);
	case LH_CALENDAR_UPDATED:
		return lh_arena_printf(c->scratch, c->save ?
			_("%s: đã cập nhật %s, “%s”") :
			_("%s: sẽ cập nhật %s, “%s”"), c->name, id, title);
	case LH_CALENDAR_CANCELLED:
		if (item->meeting && lh_date_is_full(
				item->meeting->series.original))
			return lh_arena_printf(c->scratch, c->save ?
				_("%s: đã hủy buổi %s của %s, “%s”") :
				_("%s: sẽ hủy buổi %s của %s, “%s”"), c->name,
				lh_date_words(c->scratch,
					item->meeting->series.original),
				id, title);
		return lh_arena_printf(c->scratch, c->save ?
			_("%s: đã hủy %s, “%s”") : _("%s: sẽ hủy %s, “%s”"),
			c->name, id, title);
	case LH_CALENDAR_NEW:
		break;
	}
	return NULL;
}

/* With --update, what is there already is what was asked for. */
static bool calendar_is_refusal(const struct calendar_import *c,
				enum lh_calendar_fate fate)
{
	return fate == LH_CALENDAR_NEWER || fate == LH_CALENDAR_OLDER ||
	       fate == LH_CALENDAR_UNKNOWN ||
	       (fate == LH_CALENDAR_SAME && !c->import->update);
}

static void calendar_say(struct calendar_import *c,
			 const struct lh_calendar_item *item)
{
	bool refusal = calendar_is_refusal(c, item->fate);
	const char *sentence = calendar_sentence(c, item);
	bool done = item->fate == LH_CALENDAR_UPDATED ||
		    item->fate == LH_CALENDAR_CANCELLED;

	if (refusal && !c->import->dry_run)
		c->import->reply->partial = true;
	if (!sentence || (c->quiet && !done) ||
	    c->said[item->fate]++ >= CALENDAR_SENTENCES)
		return;
	lh_reply_note(c->import->reply,
		      refusal ? LH_NOTE_WARNING : LH_NOTE_INFO, "%s", sentence);
}

static void calendar_json(struct calendar_import *c,
			  const struct lh_calendar_item *item)
{
	struct model_json j = {
		.arena = c->scratch,
		.zone = c->zone,
		.now = lh_ctx_now(c->import->ctx),
	};
	json_t *o = item->meeting ? meeting_json(&j, item->meeting) :
				    assignment_json(&j, item->assignment);

	lh_json_text(o, "file", c->name);
	lh_json_append(item->meeting ? c->import->meetings :
				       c->import->assignments, o);
}

/* One line of what would be taken. */
static void calendar_show(struct calendar_import *c,
			  const struct lh_calendar_item *item)
{
	const char *when;

	if (item->fate != LH_CALENDAR_NEW ||
	    (!c->import->dry_run && c->shown >= CALENDAR_SENTENCES))
		return;
	c->shown++;
	when = item->meeting ?
		lh_wording_when(c->scratch, &item->meeting->when) :
		lh_wording_deadline(c->scratch, &item->assignment->deadline);
	layout_row(&c->out, 2, "", calendar_title(item), when ? when : "");
}

static void calendar_item(void *data, const struct lh_calendar_item *item)
{
	struct calendar_import *c = data;

	lh_arena_clear(c->scratch);
	calendar_say(c, item);
	if (c->import->json) {
		if (item->fate != LH_CALENDAR_REPEATED &&
		    (c->save || c->import->dry_run))
			calendar_json(c, item);
	} else if (!c->save) {
		calendar_show(c, item);
	}
	if (c->save && item->fate == LH_CALENDAR_NEW)
		import_print_id(c->import, item->meeting ? LH_ID_MEETING :
				LH_ID_ASSIGNMENT, item->id);
}

static void calendar_problem(void *data, size_t line, bool refused,
			     const char *text)
{
	struct calendar_import *c = data;

	if (refused && !c->import->dry_run)
		c->import->reply->partial = true;
	if (c->quiet || c->problems++ >= CALENDAR_SENTENCES * 5)
		return;
	lh_reply_note(c->import->reply,
		      refused ? LH_NOTE_WARNING : LH_NOTE_INFO,
		      "%s:%zu: %s", c->name, line, text);
}

/* How much was not said one by one. */
static void calendar_say_rest(struct calendar_import *c)
{
	for (size_t i = 0; i <= LH_CALENDAR_REPEATED; i++)
		if (c->said[i] > CALENDAR_SENTENCES)
			lh_reply_note(c->import->reply, LH_NOTE_INFO,
				_("%s: … và %zu mục nữa như vậy"), c->name,
				c->said[i] - CALENDAR_SENTENCES);
	if (c->problems > CALENDAR_SENTENCES * 5)
		lh_reply_note(c->import->reply, LH_NOTE_INFO,
			      _("%s: … và %zu chỗ nữa"), c->name,
			      c->problems - CALENDAR_SENTENCES * 5);
}

static enum lh_status calendar_pass(struct calendar_import *c,
				    struct lh_source *source, bool save,
				    struct lh_calendar_result *result,
				    struct lh_error *err)
{
	struct lh_calendar_import options = {
		.save = save,
		.update = c->import->update,
		.command = c->import->args->command->name,
		.item = calendar_item,
		.problem = calendar_problem,
		.data = c,
	};
	enum lh_status status;

	c->save = save;
	c->scratch = lh_arena_new();
	c->zone = lh_arena_strdup(c->import->arena,
				  lh_ctx_office(c->import->ctx)->zone);
	c->out.arena = c->scratch;
	status = lh_calendar_import(c->import->ctx, source, &options,
				    c->import->arena, result, err);
	lh_arena_free(c->scratch);
	calendar_say_rest(c);
	if (status != LH_OK)
		return lh_error_prefix(err, "%s", c->name);
	return LH_OK;
}

static size_t calendar_changes(const struct lh_calendar_result *r)
{
	return r->fates[LH_CALENDAR_NEW] + r->fates[LH_CALENDAR_UPDATED] +
	       r->fates[LH_CALENDAR_CANCELLED];
}

static void calendar_summary(struct calendar_import *c,
			     const struct lh_calendar_result *r,
			     struct lh_strbuf *text)
{
	struct import *import = c->import;
	struct lh_strbuf all;

	lh_strbuf_init(&all);
	lh_strbuf_addf(&all, _("%s · lịch: %zu mới, %zu cập nhật, %zu hủy\n"),
		       c->name, r->fates[LH_CALENDAR_NEW],
		       r->fates[LH_CALENDAR_UPDATED],
		       r->fates[LH_CALENDAR_CANCELLED]);
	lh_strbuf_add_bytes(&all, text->text, text->length);
	if (!import->dry_run && r->fates[LH_CALENDAR_NEW] > c->shown)
		lh_strbuf_addf(&all, _("  … và %zu mục nữa\n"),
			       r->fates[LH_CALENDAR_NEW] - c->shown);
	import_show(import, &all);
	lh_strbuf_release(&all);
}

/* Reads without saving; *more says whether there is anything to save. */
static enum lh_status calendar_look(struct calendar_import *c,
				    struct lh_source *source, bool *more,
				    struct lh_error *err)
{
	struct lh_calendar_result result;
	struct lh_strbuf text;
	enum lh_status status;

	lh_strbuf_init(&text);
	c->out = import_layout(c->import, &text);
	status = calendar_pass(c, source, false, &result, err);
	*more = calendar_changes(&result) > 0;
	if (!c->import->json && (status == LH_OK || *more))
		calendar_summary(c, &result, &text);
	lh_strbuf_release(&text);
	return status;
}

static enum lh_status calendar_empty(const struct calendar_import *c,
				     const struct lh_calendar_result *r,
				     struct lh_error *err)
{
	for (size_t i = 0; i <= LH_CALENDAR_REPEATED; i++)
		if (r->fates[i])
			return LH_OK;
	if (r->refused)
		return LH_OK;
	return lh_error_set(err, LH_EFORMAT,
			    _("“%s” không có cuộc họp hay việc nào"), c->name);
}

static enum lh_status calendar_save(struct calendar_import *c,
				    struct lh_source *source,
				    struct lh_error *err)
{
	struct lh_calendar_result result;
	enum lh_status status = import_open(c->import, err);

	if (status == LH_OK)
		status = calendar_pass(c, source, true, &result, err);
	return status == LH_OK ? calendar_empty(c, &result, err) : status;
}

enum lh_status import_calendar(struct import *import, struct lh_source *source,
			       struct lh_error *err)
{
	struct calendar_import c = { .import = import, .name = source->name };
	enum lh_status status;
	bool more = false;

	import->calendars = true;
	if (import->yes && !import->dry_run)
		return calendar_save(&c, source, err);
	status = calendar_look(&c, source, &more, err);
	if (import->dry_run || !more)
		return status;
	if (status != LH_OK)	/* it breaks off, but what came is good */
		lh_reply_note(import->reply, LH_NOTE_ERROR, "%s", err->text);
	if (!lh_ctx_ask(import->ctx, _("Lưu?"))) {
		lh_reply_note(import->reply, LH_NOTE_INFO, _("Không lưu “%s”"),
			      source->name);
		import->reply->partial = true;
		return LH_OK;
	}
	c.quiet = true;
	return calendar_save(&c, source, err);
}
