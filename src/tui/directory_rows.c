/* See the header.  Knows neither store nor screen. */
#include "directory_rows.h"

#include <stdlib.h>
#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/strbuf.h>

const struct column directory_columns[DIRECTORY_KINDS][DIRECTORY_CELLS] = {
	[LH_ENTRY_AGENCY] = {
		{ N_("Tên"), .least = 16, .want = 30 },
		{ N_("Tên tắt"), .least = 10, .most = 16, .rank = 3 },
		{ N_("Địa bàn"), .least = 12, .most = 20, .rank = 6 },
		{ N_("Thư điện tử"), .least = 22, .most = 30, .rank = 4 },
		{ N_("Điện thoại"), .least = 13, .most = 15, .rank = 5 },
	},
	[LH_ENTRY_PERSON] = {
		{ N_("Họ tên"), .least = 16, .want = 22, .most = 26 },
		{ N_("Chức vụ"), .least = 14, .want = 22, .rank = 1 },
		{ N_("Cơ quan"), .least = 14, .most = 28, .rank = 3 },
		{ N_("Thư điện tử"), .least = 22, .most = 28, .rank = 5 },
		{ N_("Điện thoại"), .least = 13, .most = 15, .rank = 4 },
	},
	[LH_ENTRY_ROOM] = {
		{ N_("Tên"), .least = 16, .want = 24, .most = 34 },
		{ N_("Nơi"), .least = 12, .want = 20 },
		{ N_("Số chỗ"), .least = 6, .most = 6, .rank = 2,
		  .right = true },
		{ N_("Tên khác"), .least = 12, .most = 28, .rank = 4 },
		{ "", .rank = 9 },
	},
	[LH_ENTRY_GROUP] = {
		{ N_("Tên"), .least = 16, .want = 26, .most = 36 },
		{ N_("Số"), .least = 4, .most = 4, .rank = 1, .right = true },
		{ N_("Thành viên"), .least = 14, .rank = 2 },
		{ "", .rank = 9 },
		{ "", .rank = 9 },
	},
};

size_t directory_rows_count(const struct lh_directory *directory,
			    enum lh_entry_kind kind)
{
	switch (kind) {
	case LH_ENTRY_AGENCY: return directory->n_agencies;
	case LH_ENTRY_PERSON: return directory->n_people;
	case LH_ENTRY_ROOM: return directory->n_rooms;
	case LH_ENTRY_GROUP: return directory->n_groups;
	}
	lh_bug("no such kind of entry: %d", (int)kind);
}

static const char *copy(struct lh_arena *arena, const char *text)
{
	return lh_arena_strdup(arena, text ? text : "");
}

/* "a; b" */
static const char *names(struct lh_arena *arena, const char *const *list,
			 size_t count)
{
	struct lh_strbuf text;

	lh_strbuf_init(&text);
	for (size_t i = 0; i < count; i++)
		lh_strbuf_addf(&text, "%s%s", i ? "; " : "", list[i]);
	const char *joined = lh_arena_strdup(arena, text.text);
	lh_strbuf_release(&text);
	return joined;
}

static const char *fill_agency(struct lh_arena *arena,
			       const struct lh_agency *a,
			       struct directory_row *row)
{
	row->id = a->id;
	row->gone = !lh_date_is_empty(a->valid_until);
	row->cells[0] = copy(arena, a->name);
	row->cells[1] = copy(arena, a->short_name);
	row->cells[2] = copy(arena, a->jurisdiction);
	row->cells[3] = copy(arena, a->email);
	row->cells[4] = copy(arena, a->phone);
	return names(arena, (const char *const *)a->aliases, a->n_aliases);
}

static const char *fill_person(struct lh_arena *arena,
			       const struct lh_person *p,
			       struct directory_row *row)
{
	row->id = p->id;
	row->cells[0] = copy(arena, p->name);
	row->cells[1] = copy(arena, p->position);
	row->cells[2] = copy(arena, p->agency);
	row->cells[3] = copy(arena, p->email);
	row->cells[4] = copy(arena, p->phone);
	return names(arena, (const char *const *)p->aliases, p->n_aliases);
}

static const char *fill_room(struct lh_arena *arena, const struct lh_room *r,
			     struct directory_row *row)
{
	row->id = r->id;
	row->cells[0] = copy(arena, r->name);
	row->cells[1] = copy(arena, r->location);
	row->cells[2] = r->capacity
		? lh_arena_printf(arena, "%d", (int)r->capacity) : "";
	row->cells[3] = names(arena, (const char *const *)r->aliases,
			      r->n_aliases);
	row->cells[4] = "";
	return "";
}

static const char *fill_group(struct lh_arena *arena, const struct lh_group *g,
			      struct directory_row *row)
{
	const char **members = lh_arena_calloc(arena, g->n_members + 1,
					       sizeof(*members));
	size_t n = 0;

	for (size_t i = 0; i < g->n_members; i++)
		if (g->members[i].name
		    && lh_date_is_empty(g->members[i].until))
			members[n++] = g->members[i].name;
	row->id = g->id;
	row->cells[0] = copy(arena, g->name);
	row->cells[1] = lh_arena_printf(arena, "%zu", n);
	row->cells[2] = names(arena, members, n);
	row->cells[3] = "";
	row->cells[4] = "";
	return names(arena, (const char *const *)g->aliases, g->n_aliases);
}

static int row_compare(const void *a, const void *b)
{
	const struct directory_row *x = a, *y = b;
	int order;

	if (x->gone != y->gone)
		return x->gone ? 1 : -1;
	order = lh_sort_key_compare(&x->order, &y->order);
	return order ? order : (x->id > y->id) - (x->id < y->id);
}

static const char *row_fill(struct lh_arena *arena,
			    const struct lh_directory *d,
			    enum lh_entry_kind kind, size_t i,
			    struct directory_row *row)
{
	switch (kind) {
	case LH_ENTRY_AGENCY:
		return fill_agency(arena, &d->agencies[i], row);
	case LH_ENTRY_PERSON:
		return fill_person(arena, &d->people[i], row);
	case LH_ENTRY_ROOM:
		return fill_room(arena, &d->rooms[i], row);
	case LH_ENTRY_GROUP:
		return fill_group(arena, &d->groups[i], row);
	}
	lh_bug("no such kind of entry: %d", (int)kind);
}

void directory_rows_load(struct lh_arena *arena,
			 const struct lh_directory *directory,
			 enum lh_entry_kind kind, struct directory_rows *rows)
{
	size_t count = directory_rows_count(directory, kind);

	rows->rows = lh_arena_calloc(arena, count + 1, sizeof(*rows->rows));
	rows->shown = lh_arena_calloc(arena, count + 1, sizeof(*rows->shown));
	rows->n_rows = count;
	for (size_t i = 0; i < count; i++) {
		struct directory_row *row = &rows->rows[i];
		const char *others = row_fill(arena, directory, kind, i, row);
		row->order = kind == LH_ENTRY_PERSON
			? lh_text_name_key(arena, row->cells[0])
			: lh_text_sort_key(arena, row->cells[0]);
		row->folded = lh_text_fold(arena, lh_arena_printf(
			arena, "%s %s %s %s %s %s", row->cells[0],
			row->cells[1], row->cells[2], row->cells[3],
			row->cells[4], others));
	}
	if (count)
		qsort(rows->rows, count, sizeof(*rows->rows), row_compare);
	directory_rows_filter(rows, "");
}

static bool row_fits(const struct directory_row *row, const char *words)
{
	while (*words) {
		size_t length = strcspn(words, " ");
		bool found = false;
		for (const char *at = row->folded; !found && *at; at++)
			found = strncmp(at, words, length) == 0;
		if (length && !found)
			return false;
		words += length + strspn(words + length, " ");
	}
	return true;
}

void directory_rows_filter(struct directory_rows *rows, const char *words)
{
	struct lh_arena *arena = lh_arena_new();
	const char *folded = lh_text_fold(arena, words);

	rows->n_shown = 0;
	for (size_t i = 0; i < rows->n_rows; i++)
		if (row_fits(&rows->rows[i], folded))
			rows->shown[rows->n_shown++] = i;
	lh_arena_free(arena);
}
