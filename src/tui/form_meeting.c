/* A meeting field by field: the form becomes the options of add or edit. */
#include "screens.h"

#include <stdlib.h>
#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/id.h>
#include <lichhop/text.h>

#include "directory_suggest.h"
#include "form.h"

enum meeting_field {
	FIELD_TITLE, FIELD_TIME, FIELD_END, FIELD_LOCATION, FIELD_CHAIR,
	FIELD_PARTICIPANTS, FIELD_CONTENT, FIELD_CONTACT, FIELD_IN_CHARGE,
	FIELD_NOTE, N_FIELDS,
};

static const char *check_time(struct lh_app *app, struct lh_arena *arena,
			      const char *text, void *data)
{
	struct lh_phrase_context phrases = lh_ctx_phrases(lh_app_ctx(app));
	struct lh_date date;
	lh_minute minute;
	struct lh_error err;

	(void)data;
	if (lh_text_empty(text)
	    || lh_phrase_moment(text, &phrases, &date, &minute, &err) == LH_OK)
		return NULL;
	return lh_arena_strdup(arena, err.text);
}

static const struct lh_form_field meeting_fields[N_FIELDS] = {
	[FIELD_TITLE] = { .label = N_("Tên cuộc họp"), .required = true },
	[FIELD_TIME] = { .label = N_("Thời gian"), .check = check_time,
			 .hint = N_("14h 04/12/2025; để trống: chưa định ngày") },
	[FIELD_END] = { .label = N_("Kết thúc"), .hint = N_("như 16:30; để trống: chưa rõ") },
	[FIELD_LOCATION] = { .label = N_("Địa điểm"),
			     .suggest = suggest_rooms },
	[FIELD_CHAIR] = { .label = N_("Chủ trì"), .suggest = suggest_people,
			  .hint = N_("họ tên, chức vụ") },
	[FIELD_PARTICIPANTS] = { .label = N_("Thành phần"),
				 .suggest = suggest_participants,
				 .hint = N_("Sở Tài chính; Sở Xây dựng; …") },
	[FIELD_CONTENT] = { .label = N_("Nội dung") },
	[FIELD_CONTACT] = { .label = N_("Đầu mối liên hệ") },
	[FIELD_IN_CHARGE] = { .label = N_("Người theo dõi"),
			      .suggest = suggest_people },
	[FIELD_NOTE] = { .label = N_("Ghi chú riêng"),
			 .hint = N_("không gửi đi đâu") },
};

/* The option of each field; participants are added and removed one by one. */
static const char *const meeting_options[N_FIELDS] = {
	[FIELD_TITLE] = "title", [FIELD_TIME] = "time", [FIELD_END] = "end",
	[FIELD_LOCATION] = "location", [FIELD_CHAIR] = "chair",
	[FIELD_CONTENT] = "content", [FIELD_CONTACT] = "contact",
	[FIELD_IN_CHARGE] = "in-charge", [FIELD_NOTE] = "note",
};

struct meeting_form {
	struct lh_arena *arena;
	char id[24];			/* "" for a new one */
	const char *before[N_FIELDS];
};

/* --- what changed, as words of a command --- */

struct form_words {
	struct lh_arena *arena;
	const char **words;
	size_t count;
};

static void words_add(struct form_words *w, const char *word)
{
	w->words = lh_arena_grow(w->arena, w->words, w->count,
				 sizeof(*w->words));
	w->words[w->count++] = word;
}

static void words_add_option(struct form_words *w, const char *option,
			     const char *value)
{
	words_add(w, lh_arena_printf(w->arena, "--%s=%s", option, value));
}

/* Names parted by ";". */
static size_t names_split(struct lh_arena *arena, const char *text,
			  const char ***names)
{
	size_t count = 0;

	*names = NULL;
	while (text && *text) {
		size_t n = strcspn(text, ";");
		const char *name = lh_text_trim(arena, text, n);
		if (*name) {
			*names = lh_arena_grow(arena, *names, count,
					       sizeof(**names));
			(*names)[count++] = name;
		}
		text += n + (text[n] == ';');
	}
	return count;
}

static bool names_have(const char *const *names, size_t count,
		       const char *name)
{
	for (size_t i = 0; i < count; i++)
		if (lh_text_same(names[i], name))
			return true;
	return false;
}

static void words_add_participants(struct form_words *w, const char *before,
				   const char *after)
{
	const char **old, **fresh;
	size_t n_old = names_split(w->arena, before, &old);
	size_t n_fresh = names_split(w->arena, after, &fresh);

	for (size_t i = 0; i < n_old; i++)
		if (!names_have(fresh, n_fresh, old[i]))
			words_add_option(w, "remove", old[i]);
	for (size_t i = 0; i < n_fresh; i++)
		if (!names_have(old, n_old, fresh[i]))
			words_add_option(w, "add", fresh[i]);
}

static const char *meeting_form_done(struct lh_app *app,
				     const char *const *texts, size_t *at,
				     void *data)
{
	struct meeting_form *form = data;
	struct form_words w = { .arena = form->arena };
	enum lh_status status = LH_OK;

	(void)at;
	if (texts) {
		words_add(&w, *form->id ? "edit" : "add");
		if (*form->id)
			words_add(&w, form->id);
		size_t first = w.count;
		for (size_t i = 0; i < N_FIELDS; i++) {
			const char *before = form->before[i] ? form->before[i]
							     : "";
			if (strcmp(before, texts[i]) == 0)
				continue;
			if (i == FIELD_PARTICIPANTS)
				words_add_participants(&w, before, texts[i]);
			else
				words_add_option(&w, meeting_options[i],
						 texts[i]);
		}
		if (w.count > first)
			status = lh_app_run(app, form->arena, w.words, w.count,
					    NULL);
		/* The form stays, so that nothing typed is lost. */
		if (status)
			return lh_app_said(app);
	}
	lh_arena_free(form->arena);
	free(form);
	return NULL;
}

void lh_meeting_form_new(struct lh_app *app)
{
	struct meeting_form *form = lh_xcalloc(1, sizeof(*form));

	form->arena = lh_arena_new();
	lh_form_open(app, N_("Thêm cuộc họp"), meeting_fields, N_FIELDS, NULL,
		     meeting_form_done, form);
}

/* --- a meeting that is there --- */

static const char *form_time(struct lh_arena *arena,
			     const struct lh_when *when)
{
	char hour[LH_MINUTE_TEXT_SIZE];

	if (!lh_date_is_full(when->date))
		return "";
	lh_minute_format(when->start, hour);
	return lh_arena_printf(arena, "%s%s%02d/%02d/%d", hour, *hour ? " " : "",
			       when->date.day, when->date.month,
			       when->date.year);
}

static const char *form_participants(struct lh_arena *arena,
				     const struct lh_meeting *m)
{
	struct lh_strbuf text;

	lh_strbuf_init(&text);
	for (size_t i = 0; i < m->n_participants; i++) {
		const struct lh_participant *p = &m->participants[i];
		if (p->role == LH_ROLE_CHAIR || p->parent_id)
			continue;
		lh_strbuf_addf(&text, "%s%s", text.length ? "; " : "", p->name);
	}
	const char *names = lh_arena_strdup(arena, text.text);
	lh_strbuf_release(&text);
	return names;
}

static void form_fill(struct lh_app *app, struct meeting_form *form,
		      const struct lh_meeting *m)
{
	struct lh_arena *arena = form->arena;
	const struct lh_participant *chair = lh_meeting_chair(m);
	const struct lh_person *person = m->in_charge_id
		? lh_directory_person(lh_ctx_index(lh_app_ctx(app)),
				      m->in_charge_id)
		: NULL;
	char end[LH_MINUTE_TEXT_SIZE];

	form->before[FIELD_TITLE] = m->title;
	form->before[FIELD_TIME] = form_time(arena, &m->when);
	form->before[FIELD_END] = lh_arena_strdup(
		arena, lh_minute_format(m->when.end, end));
	form->before[FIELD_LOCATION] = lh_meeting_location(arena, m);
	form->before[FIELD_CHAIR] = chair ? lh_participant_title(arena, chair)
					  : NULL;
	form->before[FIELD_PARTICIPANTS] = form_participants(arena, m);
	form->before[FIELD_CONTENT] = m->content;
	form->before[FIELD_CONTACT] = m->contact;
	form->before[FIELD_IN_CHARGE] =
		person ? lh_arena_strdup(arena, person->name) : NULL;
	form->before[FIELD_NOTE] = m->note;
}

void lh_meeting_form_edit(struct lh_app *app, int64_t id)
{
	struct meeting_form *form = lh_xcalloc(1, sizeof(*form));
	struct lh_meeting *meeting = NULL;
	struct lh_error err;

	form->arena = lh_arena_new();
	if (lh_store_meeting_load(lh_ctx_store(lh_app_ctx(app)), form->arena,
				  id, &meeting, &err)) {
		lh_app_say(app, LH_NOTE_ERROR, "%s", err.text);
		lh_arena_free(form->arena);
		free(form);
		return;
	}
	lh_id_format(LH_ID_MEETING, id, form->id);
	form_fill(app, form, meeting);
	lh_form_open(app, N_("Sửa cuộc họp"), meeting_fields, N_FIELDS,
		     form->before, meeting_form_done, form);
}
