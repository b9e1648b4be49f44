/* See the header. */
#include "assignment_edit.h"

#include <lichhop/directory.h>
#include <lichhop/gettext.h>
#include <lichhop/id.h>
#include <lichhop/wording.h>

#include "directory_suggest.h"
#include "option_form.h"

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

void assignment_edit_open(struct lh_app *app, const struct lh_assignment *a)
{
	struct lh_arena *arena = lh_arena_new();
	const struct lh_delivery none = { 0 };
	const struct lh_delivery *d = a->n_deliveries ? a->deliveries : &none;
	const struct lh_person *person = a->in_charge_id
		? lh_directory_person(lh_ctx_index(lh_app_ctx(app)),
				      a->in_charge_id) : NULL;
	char id[LH_ID_TEXT_SIZE];
	const char *const initial[EDIT_FIELDS] = {
		a->task, a->deliverable,
		lh_wording_deadline(arena, &a->deadline), d->recipient, d->via,
		d->copies ? lh_arena_printf(arena, "%d", (int)d->copies) : NULL,
		NULL, NULL, NULL, person ? person->name : NULL, a->note,
	};

	option_form_open(app, &(struct option_form){
		.title = N_("Sửa phân công"), .fields = edit_fields,
		.options = edit_options, .count = EDIT_FIELDS,
		.words = { "edit", lh_id_format(LH_ID_ASSIGNMENT, a->id, id) },
		.initial = initial,
	});
	lh_arena_free(arena);
}
