/* Directory from CSV.  Rows may name each other in any order (an agency and
 * the one above it), so names of other entries are looked up once all rows
 * are in. */
#include "directory_import_priv.h"

#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/text.h>

#include "csv_priv.h"

struct importer {
	struct lh_ctx *ctx;
	struct lh_arena *arena;
	const struct dir_kind *kind;
	const char *name;		/* of the file */
	struct lh_csv csv;
	size_t *columns;		/* field of each column, n_fields: none */
	size_t n_columns;
	struct lh_directory work;	/* with the rows of the file */
	struct lh_directory_index *index; /* over work, for looking up names */
	struct dir_match *match;
	size_t *places;			/* in work, of each line; SIZE_MAX refused */
	bool *changed;			/* … which still has to be saved */
	struct lh_reply *reply;
	struct dir_import *result;
};

static void importer_refuse(struct importer *im, size_t line, const char *text)
{
	lh_reply_note(im->reply, LH_NOTE_ERROR, "%s:%zu: %s", im->name,
		      im->csv.lines[line].line, text);
	im->result->refused++;
	im->places[line] = SIZE_MAX;
}

/* Which field stands in which column. */
static enum lh_status importer_header(struct importer *im, struct lh_error *err)
{
	const struct lh_csv_line *header = &im->csv.lines[0];
	bool named = false;

	im->n_columns = header->n_cells;
	im->columns = lh_arena_calloc(im->arena, im->n_columns,
				      sizeof(*im->columns));
	for (size_t i = 0; i < im->n_columns; i++) {
		im->columns[i] = dir_field_find(im->kind, header->cells[i]);
		named = named || im->columns[i] == 0;
		if (im->columns[i] == im->kind->n_fields && *header->cells[i])
			lh_reply_note(im->reply, LH_NOTE_WARNING,
				_("%s: bỏ qua cột “%s”, không có trường này"),
				im->name, header->cells[i]);
	}
	if (named)
		return LH_OK;
	return lh_error_set(err, LH_EFORMAT,
			    _("dòng đầu của “%s” không có cột “name”"), im->name);
}

/* Agencies name each other, so those cells wait for the second round. */
static bool importer_waits(const struct importer *im,
			   const struct dir_field *field)
{
	return im->kind->entry == LH_ENTRY_AGENCY &&
	       (field->type == DIR_PARENT || field->type == DIR_AGENCY);
}

/* Puts the cells of a line that belong to a round into entry. */
static enum lh_status importer_put(struct importer *im, size_t line,
				   bool second, void *entry,
				   struct lh_error *err)
{
	const struct lh_csv_line *row = &im->csv.lines[line];

	for (size_t i = 0; i < row->n_cells && i < im->n_columns; i++) {
		if (im->columns[i] == im->kind->n_fields || !*row->cells[i])
			continue;
		const struct dir_field *field = &im->kind->fields[im->columns[i]];
		if (importer_waits(im, field) != second)
			continue;
		enum lh_status status = dir_put(im->arena, im->index, field,
						entry, row->cells[i], err);
		if (status != LH_OK)
			return status;
	}
	return LH_OK;
}

static void *importer_entry(struct importer *im, size_t place)
{
	size_t count;
	char *entries = dir_entries(&im->work, im->kind->entry, &count);

	return entries + place * im->kind->size;
}

/* Whether two states of an entry read alike, field by field. */
static bool importer_same(struct importer *im, const void *a, const void *b)
{
	for (size_t i = 0; i < im->kind->n_fields; i++) {
		const struct dir_field *field = &im->kind->fields[i];

		if (!lh_text_equal(dir_get(im->arena, im->index, field, a),
				   dir_get(im->arena, im->index, field, b)))
			return false;
	}
	return true;
}

static enum lh_status importer_save(struct importer *im, void *entry,
				    struct lh_error *err)
{
	return dir_save(lh_ctx_store(im->ctx), im->kind, entry, err);
}

/* The line as an entry of its own; false when it is refused. */
static bool importer_read(struct importer *im, size_t line, void *entry)
{
	struct lh_error err;

	if (importer_put(im, line, false, entry, &err) != LH_OK) {
		importer_refuse(im, line, err.text);
		return false;
	}
	if (dir_name(im->kind, entry))
		return true;
	importer_refuse(im, line, _("thiếu tên"));
	return false;
}

/* First round: what the line itself says, so that others can name it. */
static enum lh_status importer_first(struct importer *im, size_t line,
				     struct lh_error *err)
{
	void *row = lh_arena_alloc(im->arena, im->kind->size);
	size_t count;

	if (!importer_read(im, line, row))
		return LH_OK;
	size_t place = dir_match_find(im->match, row);
	if (place != SIZE_MAX) {
		void *known = lh_arena_memdup(im->arena,
			importer_entry(im, place), im->kind->size);

		const char *name = dir_name(im->kind, known);

		im->places[line] = place;
		importer_read(im, line, known);
		dir_set_name(im->kind, known, name); /* a spelling of it */
		im->changed[line] = !importer_same(im, known,
						   importer_entry(im, place));
		memcpy(importer_entry(im, place), known, im->kind->size);
		return LH_OK;
	}
	enum lh_status status = importer_save(im, row, err);
	if (status != LH_OK)
		return status;
	dir_entries(&im->work, im->kind->entry, &count);
	dir_append(im->arena, &im->work, im->kind, row);
	dir_match_add(im->match, count);
	im->places[line] = count;
	im->result->added++;
	return LH_OK;
}

/* Second round: names of other agencies; then known entries are saved.  One
 * that cannot be found is told, and the rest of the line kept. */
static enum lh_status importer_second(struct importer *im, size_t line,
				      size_t n_known, struct lh_error *err)
{
	size_t place = im->places[line];
	struct lh_error own;

	if (place == SIZE_MAX)
		return LH_OK;
	void *entry = importer_entry(im, place);
	void *before = lh_arena_memdup(im->arena, entry, im->kind->size);
	if (importer_put(im, line, true, entry, &own) != LH_OK) {
		lh_reply_note(im->reply, LH_NOTE_WARNING, "%s:%zu: %s", im->name,
			      im->csv.lines[line].line, own.text);
		im->reply->partial = true;
	}
	bool changed = im->changed[line] || !importer_same(im, before, entry);
	if (changed && place < n_known)
		im->result->updated++;
	else if (place < n_known)
		im->result->same++;
	return changed ? importer_save(im, entry, err) : LH_OK;
}

static enum lh_status importer_rows(struct importer *im, struct lh_error *err)
{
	size_t n_known;
	enum lh_status status = LH_OK;

	dir_entries(&im->work, im->kind->entry, &n_known);
	for (size_t i = 1; i < im->csv.n_lines && status == LH_OK; i++)
		status = importer_first(im, i, err);
	lh_directory_index_free(im->index);
	im->index = lh_directory_index_new(&im->work);
	for (size_t i = 1; i < im->csv.n_lines && status == LH_OK; i++)
		status = importer_second(im, i, n_known, err);
	return status;
}

enum lh_status dir_import(struct lh_ctx *ctx, const struct dir_kind *kind,
			  const char *name, const char *bytes, size_t length,
			  struct lh_reply *reply, struct dir_import *result,
			  struct lh_error *err)
{
	struct lh_directory original;
	struct importer im = {
		.ctx = ctx, .arena = reply->arena, .kind = kind, .name = name,
		.reply = reply, .result = result,
	};
	enum lh_status status = lh_csv_parse(im.arena, name, bytes, length,
					     &im.csv, err);

	*result = (struct dir_import){ .added = 0 };
	if (status == LH_OK)
		status = importer_header(&im, err);
	if (status != LH_OK)
		return status;
	original = dir_copy(im.arena, lh_ctx_directory(ctx));
	im.work = dir_copy(im.arena, &original);
	im.index = lh_directory_index_new(&original);
	im.match = dir_match_new(im.arena, kind, &im.work);
	im.places = lh_arena_calloc(im.arena, im.csv.n_lines, sizeof(*im.places));
	im.changed = lh_arena_calloc(im.arena, im.csv.n_lines,
				     sizeof(*im.changed));
	status = importer_rows(&im, err);
	lh_directory_index_free(im.index);
	return status;
}
