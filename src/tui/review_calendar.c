/* A calendar file on its way in: how much it holds, one question, then the
 * import.  Calendars are not reviewed field by field. */
#include "review.h"

#include <stdlib.h>
#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/strbuf.h>

struct calendar {
	char *path;		/* NULL: it was pasted */
	char *name, *bytes;	/* of a paste */
	size_t length;
	bool can_update;	/* some of it is newer than what is stored */
};

struct counts {
	size_t meetings, assignments;
};

static void calendar_free(struct calendar *calendar)
{
	free(calendar->path);
	free(calendar->name);
	free(calendar->bytes);
	free(calendar);
}

static void count_item(void *data, const struct lh_calendar_item *item)
{
	struct counts *counts = data;

	if (item->meeting)
		counts->meetings++;
	else
		counts->assignments++;
}

static enum lh_status calendar_run(struct lh_app *app,
				   const struct calendar *calendar,
				   struct lh_calendar_import *options,
				   struct lh_calendar_result *result,
				   struct lh_error *err)
{
	struct lh_arena *arena = lh_arena_new();
	struct lh_source source = { .ctx = lh_app_ctx(app) };
	enum lh_status status = calendar->path
		? lh_source_open(&source, arena, calendar->path, err)
		: lh_source_take(&source, arena, calendar->name,
				 calendar->bytes, calendar->length, err);

	if (!status)
		status = lh_calendar_import(lh_app_ctx(app), &source, options,
					    arena, result, err);
	lh_source_close(&source);
	result->method = NULL;		/* it lived in the arena */
	lh_arena_free(arena);
	return status;
}

/* A file goes the command's way, which says what came of it. */
static void calendar_import_file(struct lh_app *app,
				 const struct calendar *calendar, bool update)
{
	struct lh_arena *arena = lh_arena_new();
	const char *words[5] = { "import", "--yes" };
	size_t n = 2;

	if (update)
		words[n++] = "--update";
	words[n++] = "--";
	words[n++] = calendar->path;
	lh_app_run(app, arena, words, n, NULL);
	lh_arena_free(arena);
}

static void calendar_import_paste(struct lh_app *app,
				  const struct calendar *calendar, bool update)
{
	struct lh_calendar_import options = {
		.save = true, .update = update, .command = "import",
	};
	struct lh_calendar_result result = { .refused = 0 };
	struct lh_error err;
	enum lh_status status = lh_ctx_open(lh_app_ctx(app),
					    LH_NEED_READ | LH_NEED_WRITE, &err);

	if (!status)
		status = calendar_run(app, calendar, &options, &result, &err);
	if (status)
		lh_app_say(app, LH_NOTE_ERROR, "%s", err.text);
	else
		lh_app_say(app, LH_NOTE_INFO,
			   _("Đã nhập %zu mục mới, cập nhật %zu, hủy %zu"),
			   result.fates[LH_CALENDAR_NEW],
			   result.fates[LH_CALENDAR_UPDATED],
			   result.fates[LH_CALENDAR_CANCELLED]);
	lh_app_reload(app);
}

static void calendar_answer(struct lh_app *app, int answer, void *data)
{
	struct calendar *calendar = data;
	bool update = calendar->can_update && answer == 1;

	if (answer != 0 && !update)
		lh_app_say(app, LH_NOTE_PLAIN, _("Chưa nhập gì"));
	else if (calendar->path)
		calendar_import_file(app, calendar, update);
	else
		calendar_import_paste(app, calendar, update);
	calendar_free(calendar);
}

static void calendar_ask(struct lh_app *app, struct calendar *calendar,
			 const struct counts *counts,
			 const struct lh_calendar_result *result)
{
	const struct lh_answer with_update[] = {
		{ "c", _("Có, chỉ nhập mục mới") },
		{ "u", _("Có, và cập nhật các mục đã có") },
		{ "t", _("Thôi") },
	};
	const struct lh_answer plain[] = {
		{ "c", _("Có, nhập vào lịch") }, { "t", _("Thôi") },
	};
	size_t newer = result->fates[LH_CALENDAR_NEWER];
	struct lh_strbuf text;

	lh_strbuf_init(&text);
	lh_strbuf_addf(&text, _("“%s” là lịch có %zu cuộc họp, %zu việc: %zu mới"),
		       calendar->path ? calendar->path : calendar->name,
		       counts->meetings, counts->assignments,
		       result->fates[LH_CALENDAR_NEW]);
	if (newer)
		lh_strbuf_addf(&text, _(", %zu đã có nhưng bản này mới hơn"),
			       newer);
	if (result->fates[LH_CALENDAR_CANCELLED])
		lh_strbuf_addf(&text, _(", %zu bị hủy"),
			       result->fates[LH_CALENDAR_CANCELLED]);
	if (result->refused)
		lh_strbuf_addf(&text, _(", %zu không đọc được"),
			       result->refused);
	lh_strbuf_add(&text, _(". Nhập?"));
	calendar->can_update = newer > 0;
	lh_dialog_ask(app, text.text, newer ? with_update : plain,
		      newer ? 3 : 2, calendar_answer, calendar);
	lh_strbuf_release(&text);
}

void review_calendar(struct lh_app *app, const char *path, const char *bytes,
		     size_t length)
{
	struct calendar *calendar = lh_xcalloc(1, sizeof(*calendar));
	struct counts counts = { 0, 0 };
	struct lh_calendar_import options = { .item = count_item,
					      .data = &counts };
	struct lh_calendar_result result = { .refused = 0 };
	struct lh_error err;

	calendar->path = path ? lh_xstrdup(path) : NULL;
	calendar->name = lh_xstrdup(_("lịch dán"));
	calendar->bytes = bytes ? lh_xstrndup(bytes, length) : NULL;
	calendar->length = length;
	if (calendar_run(app, calendar, &options, &result, &err)) {
		lh_app_say(app, LH_NOTE_ERROR, "%s", err.text);
		calendar_free(calendar);
	} else {
		calendar_ask(app, calendar, &counts, &result);
	}
}
