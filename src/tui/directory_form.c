/* See the header.  One table says the fields of each kind; reading them from
 * an entry is one function a kind. */
#include "directory_form.h"

#include <stdlib.h>
#include <string.h>

#include <lichhop/context.h>
#include <lichhop/gettext.h>
#include <lichhop/strbuf.h>
#include <lichhop/text.h>

#include "directory_suggest.h"
#include "option_form.h"
#include "path_suggest.h"

#define FIELDS_MOST 12

#define FIELD_ALIASES { .label = N_("Tên khác"), .hint = N_("cách nhau bằng “;”") }
#define FIELD_EMAIL { .label = N_("Thư điện tử"), \
		      .hint = N_("để mời bằng lịch") }

static const struct lh_form_field agency_fields[] = {
	{ .label = N_("Tên"), .required = true },
	{ .label = N_("Tên tắt"), .hint = N_("Sở TC") },
	FIELD_ALIASES,
	{ .label = N_("Loại"), .hint = N_("sở, ban, ubnd xã …") },
	{ .label = N_("Địa bàn"),
	  .hint = N_("tỉnh Lạng Sơn; để trống: cả nước") },
	{ .label = N_("Cấp trên"), .suggest = suggest_agencies },
	FIELD_EMAIL,
	{ .label = N_("Điện thoại") },
	{ .label = N_("Địa chỉ") },
	{ .label = N_("Có từ ngày") },
	{ .label = N_("Thôi từ ngày"), .hint = N_("sáp nhập, đổi tên") },
	{ .label = N_("Kế tục là"), .suggest = suggest_agencies },
};
static const char *const agency_options[] = {
	"name", "short-name", "aliases", "kind", "jurisdiction", "parent",
	"email", "phone", "address", "valid-from", "valid-until", "successor",
};

static const struct lh_form_field person_fields[] = {
	{ .label = N_("Họ tên"), .required = true },
	{ .label = N_("Chức vụ"), .hint = N_("Phó Giám đốc") },
	{ .label = N_("Cơ quan"), .suggest = suggest_agencies },
	FIELD_EMAIL,
	{ .label = N_("Điện thoại") },
	FIELD_ALIASES,
};
static const char *const person_options[] = {
	"name", "position", "agency", "email", "phone", "aliases",
};

static const struct lh_form_field room_fields[] = {
	{ .label = N_("Tên"), .required = true,
	  .hint = N_("Phòng họp tầng 4") },
	{ .label = N_("Nơi"), .hint = N_("trụ sở UBND tỉnh") },
	{ .label = N_("Số chỗ") },
	FIELD_ALIASES,
};
static const char *const room_options[] = {
	"name", "location", "capacity", "aliases",
};

static const struct lh_form_field group_fields[] = {
	{ .label = N_("Tên"), .required = true,
	  .hint = N_("UBND các xã, phường") },
	{ .label = N_("Thành viên"), .suggest = suggest_participants,
	  .hint = N_("tên trong danh bạ, cách nhau bằng “;”") },
	FIELD_ALIASES,
};
static const char *const group_options[] = { "name", "members", "aliases" };

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

static const struct directory_kind {
	const char *command;
	const char *title_add, *title_edit;	/* N_() */
	enum lh_id_kind id;
	const struct lh_form_field *fields;
	const char *const *options;
	size_t count;
} kinds[] = {
	[LH_ENTRY_AGENCY] = {
		"agencies", N_("Thêm cơ quan"), N_("Sửa cơ quan"),
		LH_ID_AGENCY,
		agency_fields, agency_options, COUNT(agency_fields),
	},
	[LH_ENTRY_PERSON] = {
		"people", N_("Thêm người"), N_("Sửa người"),
		LH_ID_PERSON,
		person_fields, person_options, COUNT(person_fields),
	},
	[LH_ENTRY_ROOM] = {
		"rooms", N_("Thêm phòng họp"), N_("Sửa phòng họp"),
		LH_ID_ROOM,
		room_fields, room_options, COUNT(room_fields),
	},
	[LH_ENTRY_GROUP] = {
		"groups", N_("Thêm nhóm"), N_("Sửa nhóm"),
		LH_ID_GROUP,
		group_fields, group_options, COUNT(group_fields),
	},
};

enum lh_id_kind directory_id_kind(enum lh_entry_kind kind)
{
	return kinds[kind].id;
}

/* --- the fields of an entry as text --- */

static const char *join(struct lh_arena *arena, const char *const *names,
			size_t count)
{
	struct lh_strbuf text;

	lh_strbuf_init(&text);
	for (size_t i = 0; i < count; i++)
		lh_strbuf_addf(&text, "%s%s", i ? "; " : "", names[i]);
	const char *joined = lh_arena_strdup(arena, text.text);
	lh_strbuf_release(&text);
	return joined;
}

static const char *day(struct lh_arena *arena, struct lh_date date)
{
	return lh_date_format(date, lh_arena_alloc(arena, LH_DATE_TEXT_SIZE));
}

static bool agency_texts(struct lh_ctx *ctx, struct lh_arena *arena,
			 int64_t id, const char **t)
{
	const struct lh_agency *a = lh_directory_agency(lh_ctx_index(ctx), id);
	const struct lh_agency *next = a && a->successor_id
		? lh_directory_agency(lh_ctx_index(ctx), a->successor_id)
		: NULL;

	if (!a)
		return false;
	t[0] = a->name;
	t[1] = a->short_name;
	t[2] = join(arena, (const char *const *)a->aliases, a->n_aliases);
	t[3] = a->kind;
	t[4] = a->jurisdiction;
	t[5] = a->parent;
	t[6] = a->email;
	t[7] = a->phone;
	t[8] = a->address;
	t[9] = day(arena, a->valid_from);
	t[10] = day(arena, a->valid_until);
	t[11] = next ? next->name : NULL;
	return true;
}

static bool person_texts(struct lh_ctx *ctx, struct lh_arena *arena,
			 int64_t id, const char **t)
{
	const struct lh_person *p = lh_directory_person(lh_ctx_index(ctx), id);

	if (!p)
		return false;
	t[0] = p->name;
	t[1] = p->position;
	t[2] = p->agency;
	t[3] = p->email;
	t[4] = p->phone;
	t[5] = join(arena, (const char *const *)p->aliases, p->n_aliases);
	return true;
}

static bool room_texts(struct lh_ctx *ctx, struct lh_arena *arena, int64_t id,
		       const char **t)
{
	const struct lh_directory *d = lh_ctx_directory(ctx);
	const struct lh_room *r = NULL;

	for (size_t i = 0; i < d->n_rooms && !r; i++)
		if (d->rooms[i].id == id)
			r = &d->rooms[i];
	if (!r)
		return false;
	t[0] = r->name;
	t[1] = r->location;
	t[2] = r->capacity ? lh_arena_printf(arena, "%d", (int)r->capacity)
			   : NULL;
	t[3] = join(arena, (const char *const *)r->aliases, r->n_aliases);
	return true;
}

static bool group_texts(struct lh_ctx *ctx, struct lh_arena *arena, int64_t id,
			const char **t)
{
	const struct lh_group *g = lh_directory_group(lh_ctx_index(ctx), id);

	if (!g)
		return false;
	const char **members = lh_arena_calloc(arena, g->n_members + 1,
					       sizeof(*members));
	size_t n = 0;
	for (size_t i = 0; i < g->n_members; i++)
		if (g->members[i].name
		    && lh_date_is_empty(g->members[i].until))
			members[n++] = g->members[i].name;
	t[0] = g->name;
	t[1] = join(arena, members, n);
	t[2] = join(arena, (const char *const *)g->aliases, g->n_aliases);
	return true;
}

/* False when the entry is gone. */
static bool entry_texts(struct lh_ctx *ctx, struct lh_arena *arena,
			enum lh_entry_kind kind, int64_t id, const char **t)
{
	switch (kind) {
	case LH_ENTRY_AGENCY: return agency_texts(ctx, arena, id, t);
	case LH_ENTRY_PERSON: return person_texts(ctx, arena, id, t);
	case LH_ENTRY_ROOM: return room_texts(ctx, arena, id, t);
	case LH_ENTRY_GROUP: return group_texts(ctx, arena, id, t);
	}
	lh_bug("no such kind of entry: %d", (int)kind);
}

void directory_fill_sheet(struct lh_app *app, struct sheet *sheet,
			  enum lh_entry_kind kind, int64_t id)
{
	const char *texts[FIELDS_MOST] = { NULL };

	if (!entry_texts(lh_app_ctx(app), sheet->arena, kind, id, texts))
		return;
	for (size_t i = 0; i < kinds[kind].count; i++)
		sheet_add_field(sheet, _(kinds[kind].fields[i].label),
				lh_arena_strdup(sheet->arena, texts[i]),
				LH_TUI_PLAIN);
}

/* --- forms --- */

void directory_form_add(struct lh_app *app, enum lh_entry_kind kind,
			const char *name)
{
	const struct directory_kind *k = &kinds[kind];
	const char *initial[FIELDS_MOST] = { name };

	/* Most new agencies are of the own jurisdiction. */
	if (kind == LH_ENTRY_AGENCY)
		initial[4] = lh_ctx_office(lh_app_ctx(app))->jurisdiction;
	option_form_open(app, &(struct option_form){
		.title = k->title_add, .fields = k->fields,
		.options = k->options, .count = k->count, .name_is_word = true,
		.words = { k->command, "add" }, .initial = initial,
	});
}

void directory_form_edit(struct lh_app *app, enum lh_entry_kind kind,
			 int64_t id)
{
	struct lh_arena *arena = lh_arena_new();
	const struct directory_kind *k = &kinds[kind];
	const char *initial[FIELDS_MOST] = { NULL };
	char word[LH_ID_TEXT_SIZE];

	if (entry_texts(lh_app_ctx(app), arena, kind, id, initial))
		option_form_open(app, &(struct option_form){
			.title = k->title_edit, .fields = k->fields,
			.options = k->options, .count = k->count,
			.words = { k->command, "edit",
				   lh_id_format(k->id, id, word) },
			.initial = initial,
		});
	lh_arena_free(arena);
}

/* --- remove, import --- */

struct removing {
	enum lh_entry_kind kind;
	int64_t id;
};

static void remove_answer(struct lh_app *app, int answer, void *data)
{
	struct removing *r = data;
	char id[LH_ID_TEXT_SIZE];

	lh_id_format(kinds[r->kind].id, r->id, id);
	const char *const words[] = { kinds[r->kind].command, "remove", id };
	if (answer == 0) {
		struct lh_arena *arena = lh_arena_new();
		lh_app_run(app, arena, words, COUNT(words), NULL);
		lh_arena_free(arena);
	}
	free(r);
}

void directory_ask_remove(struct lh_app *app, enum lh_entry_kind kind,
			  int64_t id, const char *name)
{
	const struct lh_answer answers[] = {
		{ "x", _("Xóa") }, { "k", _("Không, giữ lại") },
	};
	struct removing *r = lh_xcalloc(1, sizeof(*r));
	struct lh_strbuf question;

	r->kind = kind;
	r->id = id;
	lh_strbuf_init(&question);
	lh_strbuf_addf(&question, _("Xóa “%s” khỏi danh bạ?"), name);
	lh_dialog_ask(app, question.text, answers, COUNT(answers),
		      remove_answer, r);
	lh_strbuf_release(&question);
}

static void import_path(struct lh_app *app, const char *path, void *data)
{
	const struct directory_kind *k = data;
	const char *const words[] = { k->command, "--", "import", path };

	if (lh_text_empty(path))
		return;
	struct lh_arena *arena = lh_arena_new();
	lh_app_run(app, arena, words, COUNT(words), NULL);
	lh_arena_free(arena);
}

void directory_ask_import(struct lh_app *app, enum lh_entry_kind kind)
{
	lh_dialog_input(app,
			_("Nhập từ tệp CSV nào? (dòng đầu: name, email, …)"),
			"", path_suggest, import_path,
			(void *)(uintptr_t)&kinds[kind]);
}
