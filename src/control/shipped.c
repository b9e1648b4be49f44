/* The shipped directory of the country (share/data/agencies.csv). */
#include "shipped_priv.h"

#include "csv_priv.h"
#include "directory_priv.h"
#include "embedded_priv.h"

/* Fields that name other agencies stay names: nothing here has an id. */
static void shipped_put(struct lh_arena *arena, const struct dir_field *field,
			struct lh_agency *agency, const char *text)
{
	struct lh_error err;

	if (field->type == DIR_AGENCY)
		return;
	if (field->type == DIR_PARENT)
		agency->parent = text;
	else if (dir_put(arena, NULL, field, agency, text, &err) != LH_OK)
		lh_bug("data/agencies.csv: %s", err.text);
}

static void shipped_read(struct lh_arena *arena, const struct lh_csv *csv,
			 size_t line, struct lh_agency *agency)
{
	const struct dir_kind *kind = dir_kind_get(LH_ENTRY_AGENCY);
	const struct lh_csv_line *header = &csv->lines[0];
	const struct lh_csv_line *row = &csv->lines[line];

	for (size_t i = 0; i < row->n_cells && i < header->n_cells; i++) {
		size_t field = dir_field_find(kind, header->cells[i]);

		if (field < kind->n_fields && *row->cells[i])
			shipped_put(arena, &kind->fields[field], agency,
				    row->cells[i]);
	}
}

void lh_shipped_agencies_add(struct lh_arena *arena,
			     struct lh_directory *directory)
{
	const struct dir_kind *kind = dir_kind_get(LH_ENTRY_AGENCY);
	const struct lh_embedded *file = lh_embedded_find("data/agencies.csv");
	struct lh_directory all = dir_copy(arena, directory);
	struct dir_match *match = dir_match_new(arena, kind, &all);
	struct lh_csv csv;
	struct lh_error err;

	lh_assert(file);
	if (lh_csv_parse(arena, "data/agencies.csv", file->bytes, file->length,
			 &csv, &err) != LH_OK)
		lh_bug("%s", err.text);
	for (size_t i = 1; i < csv.n_lines; i++) {
		struct lh_agency agency = { .id = 0 };

		shipped_read(arena, &csv, i, &agency);
		if (dir_match_find(match, &agency) == SIZE_MAX)
			dir_append(arena, &all, kind, &agency);
	}
	directory->agencies = all.agencies;
	directory->n_agencies = all.n_agencies;
}
