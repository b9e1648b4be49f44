/* See the header.  Each is one command with what the person is asked for. */
#include "meeting_people.h"

#include <stdlib.h>

#include <lichhop/gettext.h>
#include <lichhop/id.h>
#include <lichhop/labels.h>
#include <lichhop/text.h>

#include "directory_suggest.h"
#include "form.h"

/* Whom a question is about; it outlives the screen's snapshot. */
struct about {
	struct lh_arena *arena;
	char id[LH_ID_TEXT_SIZE];
	const char *name;
	const char *delegate;	/* NULL: the participant itself */
	const char *title;	/* of a form */
};

static struct about *about_new(int64_t meeting, const char *name,
			       const char *delegate)
{
	struct about *about = lh_xcalloc(1, sizeof(*about));

	about->arena = lh_arena_new();
	lh_id_format(LH_ID_MEETING, meeting, about->id);
	about->name = lh_arena_strdup(about->arena, name);
	about->delegate = delegate ? lh_arena_strdup(about->arena, delegate)
				   : NULL;
	return about;
}

static void about_free(struct about *about)
{
	lh_arena_free(about->arena);
	free(about);
}

/* edit ID --option=value */
static void about_edit(struct lh_app *app, struct about *about,
		       const char *option, const char *value)
{
	const char *words[] = {
		"edit", about->id, lh_arena_printf(about->arena, "--%s=%s",
						   option, value),
	};

	lh_app_run(app, about->arena, words, 3, NULL);
}

/* --- answers --- */

static const enum lh_response response_order[] = {
	LH_RESPONSE_ACCEPTED, LH_RESPONSE_DECLINED, LH_RESPONSE_TENTATIVE,
	LH_RESPONSE_DELEGATED, LH_RESPONSE_NONE,
};

static void respond_done(struct lh_app *app, int answer, void *data)
{
	struct about *about = data;

	if (answer >= 0) {
		const char *words[] = {
			"respond", "--", about->id, about->name,
			lh_response_name(response_order[answer]),
		};
		lh_app_run(app, about->arena, words, 5, NULL);
	}
	about_free(about);
}

void people_respond(struct lh_app *app, int64_t meeting,
		    const struct lh_participant *p)
{
	static const char *const keys[] = { "d", "k", "c", "t", "x" };
	struct about *about = about_new(meeting, p->name, NULL);
	struct lh_answer answers[5];

	for (size_t i = 0; i < 5; i++)
		answers[i] = (struct lh_answer){
			keys[i], lh_label_response(response_order[i]) };
	lh_dialog_ask(app, lh_arena_printf(about->arena,
					   _("%s trả lời thế nào?"), p->name),
		      answers, 5, respond_done, about);
}

/* --- delegates --- */

enum { DELEGATE_NAME, DELEGATE_POSITION, DELEGATE_PHONE, DELEGATE_EMAIL,
       DELEGATE_REPLACES, N_DELEGATE };

static const struct lh_form_field delegate_fields[N_DELEGATE] = {
	[DELEGATE_NAME] = { .label = N_("Họ và tên"), .required = true,
			    .suggest = suggest_people },
	[DELEGATE_POSITION] = { .label = N_("Chức vụ"),
				.hint = N_("như: Phó Giám đốc") },
	[DELEGATE_PHONE] = { .label = N_("Điện thoại") },
	[DELEGATE_EMAIL] = { .label = N_("Thư điện tử"),
			     .hint = N_("để gửi lời mời cho chính người ấy") },
	[DELEGATE_REPLACES] = { .label = N_("Dự thay"),
				.suggest = suggest_people,
				.hint = N_("nếu dự thay cho ai") },
};

static enum lh_status delegate_run(struct lh_app *app, struct about *about,
				   const char *option, const char *name)
{
	const char *words[6] = { "delegate" };
	size_t n = 1;

	if (option)
		words[n++] = option;
	words[n++] = "--";
	words[n++] = about->id;
	words[n++] = about->name;
	words[n++] = name;
	return lh_app_run(app, about->arena, words, n, NULL);
}

static const char *delegate_done(struct lh_app *app, const char *const *texts,
				 size_t *at, void *data)
{
	static const char *const options[N_DELEGATE] = {
		NULL, "position", "phone", "email", "replaces",
	};
	struct about *about = data;

	*at = 0;
	if (texts) {
		const char *words[5 + N_DELEGATE] = { "delegate" };
		size_t n = 1;
		for (size_t i = 1; i < N_DELEGATE; i++)
			if (about->delegate || !lh_text_empty(texts[i]))
				words[n++] = lh_arena_printf(
					about->arena, "--%s=%s", options[i],
					texts[i]);
		words[n++] = "--";
		words[n++] = about->id;
		words[n++] = about->name;
		words[n++] = texts[DELEGATE_NAME];
		if (lh_app_run(app, about->arena, words, n, NULL))
			return lh_app_said(app);
		/* Another name is another person. */
		if (about->delegate
		    && !lh_text_same(about->delegate, texts[DELEGATE_NAME]))
			delegate_run(app, about, "--remove", about->delegate);
	}
	about_free(about);
	return NULL;
}

void people_delegate(struct lh_app *app, int64_t meeting,
		     const struct lh_participant *p,
		     const struct lh_delegate *delegate)
{
	const char *initial[N_DELEGATE] = { "", "", "", "", "" };
	struct about *about = about_new(meeting, p->name,
					delegate ? delegate->name : NULL);

	if (delegate) {
		const char *const known[N_DELEGATE] = {
			delegate->name, delegate->position, delegate->phone,
			delegate->email, delegate->replaces,
		};
		for (size_t i = 0; i < N_DELEGATE; i++)
			initial[i] = known[i] ? known[i] : "";
	}
	about->title = lh_arena_printf(about->arena,
				       _("Người %s cử dự họp"), p->name);
	lh_form_open(app, about->title, delegate_fields, N_DELEGATE, initial,
		     delegate_done, about);
}

static void delegate_answer(struct lh_app *app, int answer, void *data)
{
	struct about *about = data;

	if (answer == 0)
		delegate_run(app, about, "--present", about->delegate);
	else if (answer == 1)
		delegate_run(app, about, "--absent", about->delegate);
	else if (answer == 2)
		delegate_run(app, about, "--remove", about->delegate);
	about_free(about);
}

void people_delegate_open(struct lh_app *app, int64_t meeting,
			  const struct lh_participant *p,
			  const struct lh_delegate *delegate)
{
	const struct lh_answer answers[] = {
		{ "c", _("Có mặt") }, { "v", _("Vắng") },
		{ "b", _("Thôi cử người này") },
		{ "t", _("Thôi (phím d: sửa chức vụ, điện thoại …)") },
	};
	struct about *about = about_new(meeting, p->name, delegate->name);

	lh_dialog_ask(app, lh_arena_printf(about->arena,
					   _("%s, %s cử dự: có mặt hay vắng?"),
					   delegate->name, p->name),
		      answers, 4, delegate_answer, about);
}

/* --- roles --- */

static const enum lh_role role_order[] = {
	LH_ROLE_INVITED, LH_ROLE_MEMBER, LH_ROLE_REPORTER, LH_ROLE_SECRETARY,
	LH_ROLE_INFORMATION, LH_ROLE_CHAIR,
};

static void role_done(struct lh_app *app, int answer, void *data)
{
	struct about *about = data;

	if (answer >= 0)
		about_edit(app, about, "role", lh_arena_printf(
			about->arena, "%s=%s", about->name,
			lh_role_name(role_order[answer])));
	about_free(about);
}

void people_role(struct lh_app *app, int64_t meeting,
		 const struct lh_participant *p)
{
	static const char *const keys[] = { "m", "t", "b", "k", "d", "c" };
	struct about *about = about_new(meeting, p->name, NULL);
	struct lh_answer answers[6];

	for (size_t i = 0; i < 6; i++)
		answers[i] = (struct lh_answer){
			keys[i], lh_label_role(role_order[i]) };
	lh_dialog_ask(app, lh_arena_printf(
		about->arena, _("%s dự họp với vai nào? Nay: %s"), p->name,
		lh_label_role(p->role)), answers, 6, role_done, about);
}

static void chair_done(struct lh_app *app, const char *text, void *data)
{
	struct about *about = data;

	if (text && !lh_text_equal(text, about->name))
		about_edit(app, about, "chair", text);
	about_free(about);
}

void people_chair(struct lh_app *app, int64_t meeting,
		  const struct lh_participant *chair)
{
	struct lh_arena *arena = lh_arena_new();
	const char *now = chair ? lh_participant_title(arena, chair) : "";

	lh_dialog_input(app, _("Ai chủ trì? (họ tên, chức vụ)"), now,
			suggest_people, chair_done,
			about_new(meeting, now, NULL));
	lh_arena_free(arena);
}

/* --- who is asked --- */

static void add_done(struct lh_app *app, const char *text, void *data)
{
	struct about *about = data;

	if (!lh_text_empty(text))
		about_edit(app, about, "add", text);
	about_free(about);
}

void people_add(struct lh_app *app, int64_t meeting)
{
	lh_dialog_input(app, _("Mời thêm ai?"), "", suggest_participants,
			add_done, about_new(meeting, "", NULL));
}

static void remove_done(struct lh_app *app, int answer, void *data)
{
	struct about *about = data;

	if (answer == 0 && about->delegate)
		delegate_run(app, about, "--remove", about->delegate);
	else if (answer == 0)
		about_edit(app, about, "remove", about->name);
	about_free(about);
}

void people_remove(struct lh_app *app, int64_t meeting,
		   const struct lh_participant *p,
		   const struct lh_delegate *delegate)
{
	const struct lh_answer answers[] = {
		{ "b", delegate ? _("Thôi cử người này")
				: _("Bỏ khỏi thành phần") },
		{ "t", _("Thôi") },
	};

	lh_dialog_ask(app, delegate ? delegate->name : p->name, answers, 2,
		      remove_done, about_new(meeting, p->name,
					     delegate ? delegate->name : NULL));
}
