/* Marking runs the mark command, as the command line does. */
#include "share_mark.h"

#include <stdlib.h>
#include <string.h>

#include <lichhop/context.h>
#include <lichhop/gettext.h>
#include <lichhop/id.h>
#include <lichhop/labels.h>
#include <lichhop/text.h>

#include "form.h"

static enum lh_status mark_run(struct lh_app *app, int64_t assignment,
			       const struct lh_share *share,
			       enum lh_share_status status, const char *at,
			       const char *remark)
{
	struct lh_arena *arena = lh_arena_new();
	char id[LH_ID_TEXT_SIZE];
	const char *words[7];
	size_t n = 0;

	words[n++] = "mark";
	words[n++] = lh_id_format(LH_ID_ASSIGNMENT, assignment, id);
	words[n++] = lh_share_status_name(status);
	words[n++] = lh_arena_printf(arena, "--agency=%s", share->name);
	words[n++] = lh_arena_printf(arena, "--role=%s",
				     lh_share_role_name(share->role));
	if (!lh_text_empty(at))
		words[n++] = lh_arena_printf(arena, "--at=%s", at);
	if (!lh_text_empty(remark))
		words[n++] = lh_arena_printf(arena, "--remark=%s", remark);
	enum lh_status done = lh_app_run(app, arena, words, n, NULL);
	lh_arena_free(arena);
	return done;
}

void share_mark_toggle(struct lh_app *app, int64_t assignment,
		       const struct lh_share *share)
{
	enum lh_share_status now = share->status;

	if (now == LH_SHARE_ACCEPTED || now == LH_SHARE_CANCELLED) {
		lh_app_say(app, LH_NOTE_WARNING,
			   _("phần này ở tình trạng “%s”; nhấn g để đổi"),
			   lh_label_share_status(now));
		return;
	}
	mark_run(app, assignment, share,
		 now == LH_SHARE_SUBMITTED ? LH_SHARE_OPEN
					   : LH_SHARE_SUBMITTED, NULL, NULL);
}

/* --- with time and remark --- */

struct mark_request {
	int64_t assignment;
	struct lh_share share;		/* its name is ours */
	char *name;
	enum lh_share_status status;
};

static void mark_request_free(struct mark_request *request)
{
	free(request->name);
	free(request);
}

static const char *mark_check_at(struct lh_app *app, struct lh_arena *arena,
				 const char *text, void *data)
{
	struct lh_phrase_context phrases = lh_ctx_phrases(lh_app_ctx(app));
	struct lh_date day;
	lh_minute minute;
	struct lh_error err;

	(void)data;
	if (lh_text_empty(text)
	    || lh_phrase_moment(text, &phrases, &day, &minute, &err) == LH_OK)
		return NULL;
	return lh_arena_strdup(arena, err.text);
}

static const struct lh_form_field mark_fields[] = {
	{ .label = N_("Khi nào"), .check = mark_check_at,
	  .hint = N_("để trống: bây giờ; hoặc “hôm qua”, “15h 02/12”") },
	{ .label = N_("Ghi chú"), .hint = N_("không bắt buộc") },
};

static const char *mark_save(struct lh_app *app, const char *const *texts,
			     size_t *at, void *data)
{
	struct mark_request *request = data;

	*at = 0;
	if (texts && mark_run(app, request->assignment, &request->share,
			      request->status, texts[0], texts[1]))
		return lh_app_said(app);
	mark_request_free(request);
	return NULL;
}

static void mark_chosen(struct lh_app *app, int answer, void *data)
{
	struct mark_request *request = data;

	if (answer < 0) {
		mark_request_free(request);
		return;
	}
	request->status = (enum lh_share_status)answer;
	struct lh_arena *arena = lh_arena_new();
	lh_form_open(app, lh_arena_printf(
		arena, "%s: %s", request->name,
		lh_label_share_status(request->status)), mark_fields,
		     sizeof(mark_fields) / sizeof(*mark_fields), NULL,
		     mark_save, request);
	lh_arena_free(arena);
}

void share_mark_ask(struct lh_app *app, int64_t assignment,
		    const struct lh_share *share)
{
	static const char *const keys[] = { "1", "2", "3", "4", "5", "6" };
	struct lh_answer answers[LH_SHARE_CANCELLED + 1];
	struct mark_request *request = lh_xcalloc(1, sizeof(*request));
	struct lh_arena *arena = lh_arena_new();
	size_t count = sizeof(answers) / sizeof(*answers);

	for (size_t i = 0; i < count; i++)
		answers[i] = (struct lh_answer){
			keys[i], lh_label_share_status((enum lh_share_status)i),
		};
	request->assignment = assignment;
	request->name = lh_xstrdup(share->name ? share->name : "");
	request->share = *share;
	request->share.name = request->name;
	lh_dialog_ask(app, lh_arena_printf(arena,
			_("%s đang ở tình trạng “%s”. Đổi thành:"),
			request->name, lh_label_share_status(share->status)),
		      answers, count, mark_chosen, request);
	lh_arena_free(arena);
}

/* --- whose --- */

struct mark_choice {
	struct lh_arena *arena;
	int64_t assignment;
	struct lh_share *shares;
	size_t count;
	bool toggle;
};

/* A group that was expanded is marked by its members. */
static bool share_is_expanded(const struct lh_assignment *a,
			      const struct lh_share *share)
{
	for (size_t i = 0; i < a->n_shares; i++)
		if (a->shares[i].parent_id == share->id)
			return true;
	return false;
}

static void choice_done(struct lh_app *app, size_t index, void *data)
{
	struct mark_choice *choice = data;

	if (index != SIZE_MAX && choice->toggle)
		share_mark_toggle(app, choice->assignment,
				  &choice->shares[index]);
	else if (index != SIZE_MAX)
		share_mark_ask(app, choice->assignment,
			       &choice->shares[index]);
	lh_arena_free(choice->arena);
	free(choice);
}

void share_mark_one_of(struct lh_app *app, const struct lh_assignment *a,
		       bool toggle)
{
	struct mark_choice *choice = lh_xcalloc(1, sizeof(*choice));
	struct lh_arena *arena = lh_arena_new();
	const char **items = lh_arena_calloc(arena, a->n_shares + 1,
					     sizeof(*items));

	choice->arena = arena;
	choice->assignment = a->id;
	choice->toggle = toggle;
	choice->shares = lh_arena_calloc(arena, a->n_shares + 1,
					 sizeof(*choice->shares));
	for (size_t i = 0; i < a->n_shares; i++) {
		const struct lh_share *share = &a->shares[i];
		if (share_is_expanded(a, share))
			continue;
		choice->shares[choice->count] = *share;
		choice->shares[choice->count].name = lh_arena_strdup(
			arena, share->name ? share->name : "");
		items[choice->count++] = lh_arena_printf(
			arena, "%s%s · %s", share->name ? share->name : "",
			share->role == LH_SHARE_SUPPORT ? _(" · phối hợp") : "",
			lh_label_share_status(share->status));
	}
	if (choice->count == 1) {
		choice_done(app, 0, choice);
	} else if (choice->count == 0) {
		lh_app_say(app, LH_NOTE_WARNING,
			   _("việc này chưa giao cho cơ quan nào"));
		choice_done(app, SIZE_MAX, choice);
	} else {
		lh_dialog_choose(app, toggle ? _("Cơ quan nào đã nộp?")
			: _("Ghi tình trạng của cơ quan nào?"), items,
			choice->count, choice_done, choice);
	}
}
