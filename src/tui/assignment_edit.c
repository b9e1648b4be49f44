/* See the header.  What was changed is handed to the edit command. */
#include "assignment_edit.h"

#include <stdlib.h>
#include <string.h>

#include <lichhop/directory.h>
#include <lichhop/gettext.h>
#include <lichhop/id.h>
#include <lichhop/text.h>
#include <lichhop/wording.h>

#include "directory_suggest.h"
#include "form.h"

static const struct lh_form_field edit_fields[] = {
	{ .label = N_("Việc"), .required = true },
	{ .label = N_("Sản phẩm") },
	{ .label = N_("Hạn"), .hint = N_("chậm nhất 03/12/2025; trước 11h 07/5") },
	{ .label = N_("Nơi nhận"), .suggest = suggest_agencies },
	{ .label = N_("Gửi qua"), .suggest = suggest_agencies },
	{ .label = N_("Số bộ") },
	{ .label = N_("Thêm chủ trì"), .suggest = suggest_participants },
	{ .label = N_("Thêm phối hợp"), .suggest = suggest_participants },
	{ .label = N_("Bớt cơ quan"), .suggest = suggest_participants },
	{ .label = N_("Theo dõi"), .suggest = suggest_people,
	  .hint = N_("người của cơ quan mình") },
	{ .label = N_("Ghi chú"), .hint = N_("riêng, không gửi đi đâu") },
};

/* The options of edit, in the order of the fields. */
static const char *const edit_options[] = {
	"task", "deliverable", "deadline", "recipient", "via", "copies",
	"lead", "support", "remove", "in-charge", "note",
};

#define EDIT_FIELDS (sizeof(edit_fields) / sizeof(*edit_fields))

struct assignment_edit {
	int64_t id;
	struct lh_arena *arena;
	const char *initial[EDIT_FIELDS];
};

static const char *edit_done(struct lh_app *app, const char *const *texts,
			     size_t *at, void *data)
{
	struct assignment_edit *edit = data;
	const char *words[EDIT_FIELDS + 2];
	char id[LH_ID_TEXT_SIZE];
	size_t n = 0;

	words[n++] = "edit";
	words[n++] = lh_id_format(LH_ID_ASSIGNMENT, edit->id, id);
	for (size_t i = 0; texts && i < EDIT_FIELDS; i++) {
		if (strcmp(texts[i], edit->initial[i]) == 0)
			continue;
		if (n == 2)
			*at = i;
		words[n++] = lh_arena_printf(edit->arena, "--%s=%s",
					     edit_options[i], texts[i]);
	}
	if (n > 2 && lh_app_run(app, edit->arena, words, n, NULL))
		return lh_app_said(app);
	if (texts && n == 2)
		lh_app_say(app, LH_NOTE_INFO, _("không có gì thay đổi"));
	lh_arena_free(edit->arena);
	free(edit);
	return NULL;
}

static const char *edit_text(struct lh_arena *arena, const char *text)
{
	return lh_arena_strdup(arena, text ? text : "");
}

void assignment_edit_open(struct lh_app *app, const struct lh_assignment *a)
{
	struct assignment_edit *edit = lh_xcalloc(1, sizeof(*edit));
	const struct lh_delivery *d = a->n_deliveries ? a->deliveries : NULL;
	const struct lh_person *person = a->in_charge_id
		? lh_directory_person(lh_ctx_index(lh_app_ctx(app)),
				      a->in_charge_id) : NULL;

	edit->id = a->id;
	edit->arena = lh_arena_new();
	for (size_t i = 0; i < EDIT_FIELDS; i++)
		edit->initial[i] = "";
	edit->initial[0] = edit_text(edit->arena, a->task);
	edit->initial[1] = edit_text(edit->arena, a->deliverable);
	edit->initial[2] = edit_text(edit->arena,
		lh_wording_deadline(edit->arena, &a->deadline));
	if (d) {
		edit->initial[3] = edit_text(edit->arena, d->recipient);
		edit->initial[4] = edit_text(edit->arena, d->via);
		edit->initial[5] = d->copies
			? lh_arena_printf(edit->arena, "%d", (int)d->copies)
			: "";
	}
	edit->initial[9] = edit_text(edit->arena, person ? person->name : NULL);
	edit->initial[10] = edit_text(edit->arena, a->note);
	lh_form_open(app, _("Sửa phân công"), edit_fields, EDIT_FIELDS,
		     edit->initial, edit_done, edit);
}
