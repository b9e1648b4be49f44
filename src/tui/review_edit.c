/* Correcting what was read: one field typed anew, a meeting left out, the
 * last correction taken back. */
#include "review.h"

#include <stdlib.h>
#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/text.h>

/* --- steps --- */

void review_keep(struct review *review, const struct review_step *step)
{
	struct review_step kept = *step;

	kept.path = lh_xstrdup(step->path);
	kept.text = step->text ? lh_xstrdup(step->text) : NULL;
	review->steps = lh_xgrow(review->steps, review->n_steps,
				 sizeof(*review->steps));
	review->steps[review->n_steps++] = kept;
}

void review_step_free(struct review_step *step)
{
	free((char *)step->path);
	free((char *)step->text);
}

static enum lh_status step_make(struct review *review,
				const struct review_step *step,
				struct lh_error *err)
{
	switch (step->kind) {
	case REVIEW_TYPED:
		return lh_draft_set(review->draft, step->path, step->text, err);
	case REVIEW_MARKED:
		return lh_draft_take(review->draft, step->path, step->span,
				     err);
	case REVIEW_ACCEPTED:
		return lh_draft_accept(review->draft, step->path, err);
	case REVIEW_KEPT:
		lh_draft_keep_as_text(review->draft, step->path);
		return LH_OK;
	case REVIEW_LEFT_OUT:
		return lh_draft_leave_out(review->draft, step->path, step->out,
					  err);
	}
	return LH_OK;
}

void review_read_again(struct review *review, size_t count)
{
	struct lh_error err;

	lh_draft_free(review->draft);
	review->draft = lh_draft_new(lh_app_ctx(review->app), review->name,
				     review->text, review->length);
	while (review->n_steps > count) {
		struct review_step *last = &review->steps[--review->n_steps];
		review_step_free(last);
	}
	/* What was accepted once is accepted again, unless the directory has
	 * changed what it means; then it stays as it was read. */
	for (size_t i = 0; i < review->n_steps; i++)
		if (step_make(review, &review->steps[i], &err) != LH_OK)
			lh_app_say(review->app, LH_NOTE_WARNING, "%s",
				   err.text);
	if (lh_draft_compare(review->draft, &err) != LH_OK)
		lh_app_say(review->app, LH_NOTE_WARNING, "%s", err.text);
	lh_app_reload(review->app);
}

void review_take_back(struct review *review)
{
	if (review->n_steps == 0) {
		lh_app_say(review->app, LH_NOTE_INFO,
			   _("Chưa sửa gì ở văn bản này"));
		return;
	}
	review_read_again(review, review->n_steps - 1);
	lh_app_say(review->app, LH_NOTE_INFO, _("Đã bỏ lần sửa vừa rồi"));
}

/* --- a field --- */

static void field_accept(struct review *review, const char *path)
{
	struct lh_error err;

	if (lh_draft_confidence(review->draft, path) >= LH_DRAFT_DOUBT
	    || lh_draft_accept(review->draft, path, &err) != LH_OK)
		return;
	review_keep(review, &(struct review_step){
		.kind = REVIEW_ACCEPTED, .path = path });
}

void review_accept(struct review *review)
{
	const struct review_row *row = review_row(review);

	if (!row || row->kind != REVIEW_FIELD || !row->doubt) {
		lh_app_say(review->app, LH_NOTE_INFO,
			   _("Chỗ này không có gì phải xác nhận"));
		return;
	}
	field_accept(review, row->path);
	if (review->n_doubts > 1)
		review_walk(review, 1);
	lh_app_reload(review->app);
}

struct edit {
	struct review *review;
	char *path, *label;
};

static void edit_free(struct edit *edit)
{
	free(edit->path);
	free(edit->label);
	free(edit);
}

static void edit_ask(struct edit *edit, const char *initial);

static void edit_done(struct lh_app *app, const char *typed, void *data)
{
	struct edit *edit = data;
	struct review *review = edit->review;
	struct lh_error err;

	if (!typed) {
		edit_free(edit);
		return;
	}
	char *text = lh_xstrdup(typed);	/* the dialog's goes with it */
	const char *before = lh_draft_get(review->draft, edit->path);
	bool same = lh_text_equal(before ? before : "", text);
	if (!same && lh_draft_set(review->draft, edit->path, text, &err)) {
		edit_ask(edit, text);
		lh_app_say(app, LH_NOTE_ERROR, "%s", err.text);
		free(text);
		return;
	}
	if (!same)
		review_keep(review, &(struct review_step){
			.kind = REVIEW_TYPED, .path = edit->path,
			.text = text });
	else
		field_accept(review, edit->path);
	free(text);
	edit_free(edit);
	lh_app_reload(app);
}

static void edit_ask(struct edit *edit, const char *initial)
{
	lh_dialog_input(edit->review->app, edit->label, initial, NULL,
			edit_done, edit);
}

/* "2025-12-04T14:00" as people write it: "14:00 04/12/2025".  Anything else
 * stays as it is. */
static const char *edit_moment(struct lh_arena *arena, const char *text)
{
	size_t length = strlen(text);
	char date[LH_DATE_TEXT_SIZE];
	struct lh_date day;
	lh_minute minute;

	if (length == 7 && lh_date_parse(text, &day))
		return lh_arena_printf(arena, "%02d/%d", day.month, day.year);
	if (length < 10)
		return text;
	memcpy(date, text, 10);
	date[10] = '\0';
	if (!lh_date_parse(date, &day) || !lh_date_is_full(day))
		return text;
	const char *words = lh_arena_printf(arena, "%02d/%02d/%d", day.day,
					    day.month, day.year);
	if (length == 10)
		return words;
	if (text[10] != 'T' || !lh_minute_parse(text + 11, &minute))
		return text;
	return lh_arena_printf(arena, "%s %s", text + 11, words);
}

static bool edit_is_moment(const char *path)
{
	const char *dot = strrchr(path, '.');
	const char *name = dot ? dot + 1 : path;

	return strcmp(name, "start") == 0 || strcmp(name, "end") == 0
		|| strcmp(name, "deadline") == 0
		|| strcmp(name, "issued_date") == 0;
}

/* --- the kind is chosen, not typed --- */

/* The kind that was read stands first, the others in their order. */
static enum lh_notice_kind kind_at(const struct review *review, size_t index)
{
	int read = (int)lh_draft_reading(review->draft)->notice->kind;
	int k = (int)index;

	if (k == 0)
		return (enum lh_notice_kind)read;
	return (enum lh_notice_kind)(k <= read ? k - 1 : k);
}

static void kind_done(struct lh_app *app, size_t index, void *data)
{
	struct review *review = data;
	struct lh_error err;

	if (index == SIZE_MAX)
		return;
	const char *name = lh_notice_kind_name(kind_at(review, index));
	if (lh_draft_set(review->draft, "kind", name, &err))
		lh_app_say(app, LH_NOTE_ERROR, "%s", err.text);
	else
		review_keep(review, &(struct review_step){
			.kind = REVIEW_TYPED, .path = "kind",
			.text = name });
	lh_app_reload(app);
}

static void kind_ask(struct review *review)
{
	const char *items[LH_NOTICE_TELEGRAM + 1];

	for (size_t k = 0; k <= LH_NOTICE_TELEGRAM; k++)
		items[k] = lh_notice_kind_words(kind_at(review, k));
	lh_dialog_choose(review->app, _("Loại văn bản"), items,
			 LH_NOTICE_TELEGRAM + 1, kind_done, review);
}

void review_edit(struct review *review)
{
	const struct review_row *row = review_row(review);
	struct edit *edit;

	if (!row)
		return;
	if (row->kind == REVIEW_WARNING) {
		review_go(review, REVIEW_ON_TEXT);
		return;
	}
	if (strcmp(row->path, "kind") == 0) {
		kind_ask(review);
		return;
	}
	struct lh_arena *arena = lh_arena_new();
	const char *text = lh_draft_get(review->draft, row->path);
	if (text && edit_is_moment(row->path))
		text = edit_moment(arena, text);
	edit = lh_xcalloc(1, sizeof(*edit));
	edit->review = review;
	edit->path = lh_xstrdup(row->path);
	edit->label = lh_xstrdup(row->label);
	edit_ask(edit, text ? text : "");
	lh_arena_free(arena);
}

/* --- leaving out --- */

void review_leave_out(struct review *review)
{
	const struct review_row *row = review_row(review);
	struct lh_error err;

	if (!row || !row->group) {
		lh_app_say(review->app, LH_NOTE_INFO,
			   _("Chỉ bỏ được từng cuộc họp hay từng phân công"));
		return;
	}
	if (lh_draft_leave_out(review->draft, row->group, !row->out, &err)) {
		lh_app_say(review->app, LH_NOTE_ERROR, "%s", err.text);
		return;
	}
	review_keep(review, &(struct review_step){
		.kind = REVIEW_LEFT_OUT, .path = row->group,
		.out = !row->out });
	lh_app_reload(review->app);
}
