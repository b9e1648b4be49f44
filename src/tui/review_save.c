/* Saving what was reviewed: straight away, or after one question when the
 * same paper is stored already or names agencies that the directory lacks. */
#include "review.h"

#include <stdio.h>

#include <lichhop/gettext.h>
#include <lichhop/id.h>
#include <lichhop/strbuf.h>
#include <lichhop/text.h>

#include "screens.h"

/* --- after saving --- */

/* "m3", "m3–m5", "m3 … m7". */
static const char *ids_words(struct lh_arena *arena, enum lh_id_kind kind,
			     const int64_t *ids, size_t count)
{
	char first[LH_ID_TEXT_SIZE], last[LH_ID_TEXT_SIZE];
	bool run = count > 1;

	if (count == 0)
		return "";
	for (size_t i = 1; i < count; i++)
		run = run && ids[i] == ids[i - 1] + 1;
	lh_id_format(kind, ids[0], first);
	lh_id_format(kind, ids[count - 1], last);
	if (count == 1)
		return lh_arena_strdup(arena, first);
	return run ? lh_arena_printf(arena, "%s–%s", first, last)
		   : lh_arena_printf(arena, "%s … %s", first, last);
}

static void save_say(struct review *review, const struct lh_draft_saved *saved)
{
	struct lh_arena *arena = lh_arena_new();
	struct lh_strbuf text;
	char id[LH_ID_TEXT_SIZE];

	lh_strbuf_init(&text);
	lh_strbuf_addf(&text, _("Đã lưu %s"),
		       lh_id_format(LH_ID_NOTICE, saved->notice_id, id));
	if (saved->n_meetings)
		lh_strbuf_addf(&text, _(", %zu cuộc họp (%s)"),
			       saved->n_meetings,
			       ids_words(arena, LH_ID_MEETING, saved->meetings,
					 saved->n_meetings));
	if (saved->n_assignments)
		lh_strbuf_addf(&text, _(", %zu phân công (%s)"),
			       saved->n_assignments,
			       ids_words(arena, LH_ID_ASSIGNMENT,
					 saved->assignments,
					 saved->n_assignments));
	if (saved->n_agencies)
		lh_strbuf_addf(&text, _(", %zu cơ quan mới"),
			       saved->n_agencies);
	lh_app_say(review->app, LH_NOTE_INFO, _("%s (u: hoàn tác)"), text.text);
	lh_strbuf_release(&text);
	lh_arena_free(arena);
}

/* The week of the first meeting that will be held: what one wants to see. */
static void save_show_week(struct review *review)
{
	const struct lh_reading *r = lh_draft_reading(review->draft);
	struct lh_date first = { 0 };

	for (size_t i = 0; i < r->n_meetings; i++) {
		struct lh_date day = r->meetings[i].when.date;
		char path[48];
		snprintf(path, sizeof(path), "meetings[%zu]", i);
		if (!lh_date_is_full(day)
		    || lh_draft_is_left_out(review->draft, path))
			continue;
		if (!lh_date_is_full(first) || lh_date_compare(day, first) < 0)
			first = day;
	}
	if (lh_date_is_full(first))
		lh_week_show(review->app, first);
}

/* How it is saved besides. */
enum { SAVE_PLAIN = 0, SAVE_UPDATE = 1, SAVE_AGENCIES = 2, SAVE_AS_NEW = 4 };

static void save_run(struct review *review, unsigned how)
{
	const struct lh_draft_save options = {
		.command = "import", .update = how & SAVE_UPDATE,
		.add_agencies = how & SAVE_AGENCIES,
		.as_new = how & SAVE_AS_NEW,
	};
	struct lh_draft_saved saved;
	struct lh_error err;
	enum lh_status status = lh_ctx_open(lh_app_ctx(review->app),
					    LH_NEED_READ | LH_NEED_WRITE, &err);

	if (!status)
		status = lh_draft_save(review->draft, &options, &saved, &err);
	if (status) {
		lh_app_say(review->app, LH_NOTE_ERROR, "%s", err.text);
		return;
	}
	save_say(review, &saved);
	save_show_week(review);
	lh_app_pop(review->app);
	lh_app_reload(review->app);
}

/* --- agencies that nobody knows yet --- */

static void agencies_answer(struct lh_app *app, int answer, void *data)
{
	struct review *review = data;

	(void)app;
	if (answer == 0 || answer == 1)
		save_run(review, review->save_how
			 | (answer == 0 ? SAVE_AGENCIES : SAVE_PLAIN));
}

static void agencies_ask(struct review *review)
{
	const struct lh_answer answers[] = {
		{ "d", _("Lưu, thêm chúng vào danh bạ") },
		{ "l", _("Lưu, giữ các tên ấy là chữ (không gửi lời mời được)") },
		{ "t", _("Thôi, xem lại (phím g: ghép với danh bạ)") },
	};
	struct lh_arena *arena = lh_arena_new();
	struct lh_strbuf text;

	lh_strbuf_init(&text);
	lh_strbuf_addf(&text, _("%zu cơ quan chưa có trong danh bạ: "),
		       review->n_unknown);
	for (size_t i = 0; i < review->n_unknown && i < 6; i++)
		lh_strbuf_addf(&text, "%s%s", i ? "; " : "", lh_text_printable(
			arena, review->unknown[i], false));
	if (review->n_unknown > 6)
		lh_strbuf_add(&text, " …");
	lh_dialog_ask(review->app, lh_text_ellipsis(arena, text.text, 300),
		      answers, 3, agencies_answer, review);
	lh_strbuf_release(&text);
	lh_arena_free(arena);
}

static void save_new(struct review *review, unsigned how)
{
	review->save_how = how;
	if (review->n_unknown)
		agencies_ask(review);
	else
		save_run(review, how);
}

/* --- the same paper is there already --- */

static const char *change_words(struct lh_arena *arena,
				const struct lh_draft_change *c)
{
	const char *what = c->field ? c->field : "";
	const char *id = c->id ? c->id : _("mới");

	if (!c->field && c->kind == LH_CHANGE_ADDED)
		return lh_arena_printf(arena, _("+ thêm: %s (%s)"),
				       c->subject ? c->subject : "",
				       c->after ? c->after : "—");
	if (!c->field && c->kind == LH_CHANGE_REMOVED)
		return lh_arena_printf(arena, _("- không còn: %s %s"), id,
				       c->subject ? c->subject : "");
	if (!c->before && !c->after)
		return lh_arena_printf(arena, _("%s: %s thay đổi"), id, what);
	if (c->kind == LH_CHANGE_ADDED)
		return lh_arena_printf(arena, _("%s: %s thêm %s"), id, what,
				       c->after ? c->after : "—");
	if (c->kind == LH_CHANGE_REMOVED)
		return lh_arena_printf(arena, _("%s: %s bớt %s"), id, what,
				       c->before ? c->before : "—");
	return lh_arena_printf(arena, "%s: %s %s → %s", id, what,
			       c->before ? c->before : "—",
			       c->after ? c->after : "—");
}

static void changes_show(struct review *review)
{
	const struct lh_draft_change *changes;
	size_t count = lh_draft_changes(review->draft, &changes);
	struct lh_arena *arena = lh_arena_new();
	struct lh_strbuf text;

	lh_strbuf_init(&text);
	for (size_t i = 0; i < count; i++)
		lh_strbuf_addf(&text, "%s\n", lh_text_printable(
			arena, change_words(arena, &changes[i]), false));
	lh_dialog_text(review->app, _("Nếu cập nhật thì thay đổi"), text.text);
	lh_strbuf_release(&text);
	lh_arena_free(arena);
}

static void update_answer(struct lh_app *app, int answer, void *data)
{
	struct review *review = data;

	(void)app;
	if (answer == 0)
		save_run(review, SAVE_UPDATE);
	else if (answer == 1)
		changes_show(review);
	else if (answer == 2)
		save_new(review, SAVE_AS_NEW);
}

static void same_answer(struct lh_app *app, int answer, void *data)
{
	update_answer(app, answer == 2 ? 3 : answer, data);
}

static void update_ask(struct review *review)
{
	const struct lh_answer answers[] = {
		{ "c", _("Cập nhật theo văn bản này") },
		{ "x", _("Xem mọi thay đổi") },
		{ "m", _("Là văn bản khác: lưu thành văn bản mới") },
		{ "t", _("Thôi, chưa lưu") },
	};
	/* The same number and issuer are the same paper. */
	const struct lh_answer same_answers[] = {
		answers[0], answers[1], answers[3],
	};
	bool near = lh_draft_is_near(review->draft);
	const struct lh_draft_change *changes;
	size_t count = lh_draft_changes(review->draft, &changes);
	size_t room = review->area.height > 12
		? (size_t)review->area.height - 9 : 2;
	int width = review->area.width > 66 ? 60 : review->area.width - 6;
	struct lh_arena *arena = lh_arena_new();
	struct lh_strbuf text;
	char id[LH_ID_TEXT_SIZE];

	lh_strbuf_init(&text);
	lh_strbuf_addf(&text, near
		       ? _("Gần giống %s, có thể là một văn bản. Cập nhật sẽ thay đổi:")
		       : _("Văn bản này đã có: %s. Cập nhật sẽ thay đổi:"),
		       lh_id_format(LH_ID_NOTICE, lh_draft_same(review->draft),
				    id));
	for (size_t i = 0; i < count && i < room; i++)
		lh_strbuf_addf(&text, "\n%s", lh_text_ellipsis(
			arena, lh_text_printable(
				arena, change_words(arena, &changes[i]),
				false), (size_t)width));
	if (count > room)
		lh_strbuf_addf(&text, _("\n… và %zu điều nữa"), count - room);
	lh_dialog_ask(review->app, text.text, near ? answers : same_answers,
		      near ? 4 : 3, near ? update_answer : same_answer,
		      review);
	lh_strbuf_release(&text);
	lh_arena_free(arena);
}

void review_save(struct review *review)
{
	const struct lh_draft_change *changes;
	struct lh_error err;
	char id[LH_ID_TEXT_SIZE];

	/* Others may have stored it since it was opened. */
	if (lh_draft_compare(review->draft, &err) != LH_OK) {
		lh_app_say(review->app, LH_NOTE_ERROR, "%s", err.text);
		return;
	}
	if (!lh_draft_same(review->draft)) {
		save_new(review, SAVE_PLAIN);
	} else if (lh_draft_changes(review->draft, &changes) == 0) {
		lh_app_say(review->app, LH_NOTE_INFO,
			   _("Văn bản này đã có (%s), không có gì thay đổi"),
			   lh_id_format(LH_ID_NOTICE,
					lh_draft_same(review->draft), id));
	} else {
		update_ask(review);
	}
}
