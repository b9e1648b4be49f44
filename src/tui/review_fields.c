/* What was read, as rows: the notice, its meetings, its assignments.  One
 * table says which fields there are and what they are called. */
#include "review.h"

#include <stdlib.h>
#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/labels.h>
#include <lichhop/text.h>
#include <lichhop/wording.h>

#define VALUE_LINES 6		/* of the chosen field, at most */
#define SHORT_TEXT 4000		/* bytes of a value that are ever shown */
#define MARKED_NAMES 500	/* unknown names looked for in every field */

struct field {
	const char *name;
	const char *label;
	enum { FIELD_ALWAYS, FIELD_STATED, FIELD_RARE } when; /* it is shown */
};

static const struct field notice_fields[] = {
	{ "kind", N_("Loại"), FIELD_ALWAYS },
	{ "issuer", N_("Ban hành"), FIELD_ALWAYS },
	{ "number", N_("Số"), FIELD_ALWAYS },
	{ "issued_date", N_("Ngày"), FIELD_ALWAYS },
	{ "issued_place", N_("Nơi"), FIELD_STATED },
	{ "subject", N_("Trích yếu"), FIELD_ALWAYS },
	{ "addressees", N_("Kính gửi"), FIELD_STATED },
	{ "signer", N_("Người ký"), FIELD_ALWAYS },
	{ "signer_title", N_("Chức vụ"), FIELD_STATED },
	{ "contact", N_("Liên hệ"), FIELD_STATED },
};

static const struct field meeting_fields[] = {
	{ "title", N_("Tên"), FIELD_ALWAYS },
	{ "start", N_("Thời gian"), FIELD_ALWAYS },
	{ "end", N_("Kết thúc"), FIELD_STATED },
	{ "part_of_day", N_("Buổi"), FIELD_STATED },
	{ "location", N_("Địa điểm"), FIELD_ALWAYS },
	{ "chair", N_("Chủ trì"), FIELD_ALWAYS },
	{ "participants", N_("Thành phần"), FIELD_ALWAYS },
	{ "content", N_("Nội dung"), FIELD_STATED },
};

static const struct field assignment_fields[] = {
	{ "item", N_("Mục"), FIELD_STATED },
	{ "agencies_lead", N_("Chủ trì"), FIELD_ALWAYS },
	{ "agencies_support", N_("Phối hợp"), FIELD_STATED },
	{ "task", N_("Việc"), FIELD_ALWAYS },
	{ "deliverable", N_("Sản phẩm"), FIELD_STATED },
	{ "deadline", N_("Hạn"), FIELD_ALWAYS },
	{ "deadline_op", N_("Cách tính"), FIELD_RARE },
	{ "recipient", N_("Gửi"), FIELD_ALWAYS },
};

#define FIELDS(table) (table), sizeof(table) / sizeof((table)[0])

/* --- values --- */

/* "18 (16 trong danh bạ): Sở Tài chính; …" */
static const char *participants_words(const struct review *review,
				      struct lh_arena *arena, size_t i,
				      const char *names)
{
	const struct lh_meeting *m =
		&lh_draft_reading(review->draft)->meetings[i];
	size_t count = 0;

	for (size_t k = 0; k < m->n_participants; k++)
		count += m->participants[k].role != LH_ROLE_CHAIR
			&& !m->participants[k].parent_id;
	if (count == 0)
		return NULL;
	return lh_arena_printf(arena, _("%zu (%zu trong danh bạ): %s"), count,
			       lh_draft_known(review->draft, i), names);
}

static const char *op_words(enum lh_phrase_op op)
{
	switch (op) {
	case LH_OP_BEFORE:
		return _("trước");
	case LH_OP_BY:
		return _("chậm nhất");
	case LH_OP_WITHIN:
		return _("trong");
	case LH_OP_AT:
		return _("vào");
	default:
		return NULL;
	}
}

/* What people read; times in words, the rest as it would be typed. */
static const char *field_words(const struct review *review,
			       struct lh_arena *arena, const char *name,
			       size_t i, const char *text)
{
	const struct lh_reading *r = lh_draft_reading(review->draft);
	enum lh_day_part part;

	if (!text)
		return NULL;
	if (strcmp(name, "start") == 0)
		return lh_wording_when(arena, &r->meetings[i].when);
	if (strcmp(name, "part_of_day") == 0)
		return lh_day_part_parse(text, &part) ? lh_label_day_part(part)
						      : text;
	if (strcmp(name, "deadline_op") == 0)
		return op_words(r->assignments[i].deadline.op);
	if (strcmp(name, "participants") == 0)
		return participants_words(review, arena, i, text);
	if (strcmp(name, "deadline") == 0)
		return lh_wording_deadline(arena, &r->assignments[i].deadline);
	if (strcmp(name, "recipient") == 0)
		return lh_wording_deliveries(arena, &r->assignments[i]);
	if (strcmp(name, "issued_date") == 0)
		return lh_date_words(arena, r->notice->issued_date);
	return text;
}

static bool has_unknown_name(const struct review *review, const char *name,
			     const char *text)
{
	if (strcmp(name, "chair") == 0 || strcmp(name, "task") == 0
	    || strcmp(name, "content") == 0 || strcmp(name, "subject") == 0
	    || strcmp(name, "title") == 0 || strcmp(name, "location") == 0)
		return false;
	if (review->n_unknown > MARKED_NAMES)
		return false;
	for (size_t i = 0; text && i < review->n_unknown; i++)
		if (strstr(text, review->unknown[i]))
			return true;
	return false;
}

static bool is_corrected(const struct review *review, const char *path)
{
	for (size_t i = 0; i < review->n_steps; i++)
		if (review->steps[i].kind <= REVIEW_MARKED
		    && strcmp(review->steps[i].path, path) == 0)
			return true;
	return false;
}

/* --- building --- */

struct building {
	struct review *review;
	struct lh_arena *arena;
	const char **doubts;	/* paths, sorted */
	size_t n_doubts;
	const char *group;
	size_t i;
	bool out;
};

static int path_compare(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Once for all rows: a long schedule has thousands of them. */
static void doubts_collect(struct building *b)
{
	const struct lh_notice *n = lh_draft_reading(b->review->draft)->notice;

	for (size_t i = 0; i < n->n_fields; i++) {
		if (n->fields[i].confidence >= LH_DRAFT_DOUBT)
			continue;
		b->doubts = lh_arena_grow(b->arena, b->doubts, b->n_doubts,
					  sizeof(*b->doubts));
		b->doubts[b->n_doubts++] = n->fields[i].path;
	}
	if (b->n_doubts)
		qsort(b->doubts, b->n_doubts, sizeof(*b->doubts), path_compare);
}

static bool is_doubt(const struct building *b, const char *path)
{
	return b->n_doubts && bsearch(&path, b->doubts, b->n_doubts,
				      sizeof(*b->doubts), path_compare);
}

static struct review_row *row_add(struct building *b)
{
	struct review *review = b->review;

	review->rows = lh_arena_grow(b->arena, review->rows, review->n_rows,
				     sizeof(*review->rows));
	struct review_row *row = &review->rows[review->n_rows++];
	row->group = b->group;
	row->out = b->out;
	return row;
}

/* A value of a megabyte is not looked at as a whole on every key. */
static const char *value_printable(struct lh_arena *arena, const char *text)
{
	size_t length = text ? strlen(text) : 0;

	if (length > SHORT_TEXT) {
		length = SHORT_TEXT;
		while (length > 0 && (text[length] & 0xC0) == 0x80)
			length--;
		text = lh_arena_printf(arena, "%.*s…", (int)length, text);
	}
	return text ? lh_text_printable(arena, text, false) : NULL;
}

static void row_add_field(struct building *b, const struct field *field)
{
	struct review *review = b->review;
	const char *path = b->group
		? lh_arena_printf(b->arena, "%s.%s", b->group, field->name)
		: field->name;
	const char *text = lh_draft_get(review->draft, path);
	bool doubt = is_doubt(b, path);

	bool stated = text && field->when != FIELD_RARE;
	if (!stated && field->when != FIELD_ALWAYS && !doubt
	    && !review->everything)
		return;
	struct review_row *row = row_add(b);
	row->kind = REVIEW_FIELD;
	row->label = _(field->label);
	row->path = path;
	row->value = value_printable(
		b->arena,
		field_words(review, b->arena, field->name, b->i, text));
	row->doubt = doubt;
	row->unknown = has_unknown_name(review, field->name, text);
	row->corrected = is_corrected(review, path);
	review->n_doubts += doubt && !b->out;
}

static void group_add(struct building *b, const char *heading,
		      const struct field *fields, size_t count)
{
	struct review_row *row;

	b->out = b->group && lh_draft_is_left_out(b->review->draft, b->group);
	row = row_add(b);
	row->kind = REVIEW_HEADING;
	row->label = heading;
	row->path = b->group ? b->group : "notice";
	for (size_t i = 0; i < count; i++)
		row_add_field(b, &fields[i]);
}

static void warnings_add(struct building *b)
{
	const struct lh_notice *n = lh_draft_reading(b->review->draft)->notice;

	for (size_t i = 0; i < n->n_warnings; i++) {
		struct review_row *row = row_add(b);
		row->kind = REVIEW_WARNING;
		row->label = "";
		row->path = lh_arena_printf(b->arena, "warnings[%zu]", i);
		row->value = value_printable(b->arena, n->warnings[i].text);
		row->warning = &n->warnings[i];
	}
}

void review_build_rows(struct review *review, struct lh_arena *arena)
{
	const struct lh_reading *r = lh_draft_reading(review->draft);
	struct building b = { .review = review, .arena = arena };

	review->rows = NULL;
	review->n_rows = review->n_doubts = 0;
	review->n_unknown = lh_draft_unknown(review->draft, &review->unknown);
	doubts_collect(&b);
	group_add(&b, _("Văn bản"), FIELDS(notice_fields));
	warnings_add(&b);
	for (b.i = 0; b.i < r->n_meetings; b.i++) {
		b.group = lh_arena_printf(arena, "meetings[%zu]", b.i);
		group_add(&b, lh_arena_printf(arena, _("Cuộc họp %zu"),
					      b.i + 1), FIELDS(meeting_fields));
	}
	for (b.i = 0; b.i < r->n_assignments; b.i++) {
		b.group = lh_arena_printf(arena, "assignments[%zu]", b.i);
		group_add(&b, lh_arena_printf(arena, _("Phân công %zu"),
					      b.i + 1),
			  FIELDS(assignment_fields));
	}
}

/* --- for choosing one of them --- */

struct targets {
	struct lh_arena *arena;
	struct review_target *all;
	size_t count;
};

static void targets_add(struct targets *t, const char *group,
			const char *heading, const struct field *fields,
			size_t count)
{
	for (size_t i = 0; i < count; i++) {
		t->all = lh_arena_grow(t->arena, t->all, t->count,
				       sizeof(*t->all));
		t->all[t->count++] = (struct review_target){
			.path = group ? lh_arena_printf(t->arena, "%s.%s",
							group, fields[i].name)
				      : fields[i].name,
			.label = lh_arena_printf(t->arena, "%s · %s", heading,
						 _(fields[i].label)),
		};
	}
}

size_t review_targets(struct review *review, struct lh_arena *arena,
		      struct review_target **targets)
{
	const struct lh_reading *r = lh_draft_reading(review->draft);
	struct targets t = { .arena = arena };

	targets_add(&t, NULL, _("Văn bản"), FIELDS(notice_fields));
	for (size_t i = 0; i < r->n_meetings; i++)
		targets_add(&t, lh_arena_printf(arena, "meetings[%zu]", i),
			    lh_arena_printf(arena, _("Cuộc họp %zu"), i + 1),
			    FIELDS(meeting_fields));
	for (size_t i = 0; i < r->n_assignments; i++)
		targets_add(&t, lh_arena_printf(arena, "assignments[%zu]", i),
			    lh_arena_printf(arena, _("Phân công %zu"), i + 1),
			    FIELDS(assignment_fields));
	*targets = t.all;
	return t.count;
}

/* --- the list --- */

static size_t rows_count(const void *data)
{
	return ((const struct review *)data)->n_rows;
}

static bool rows_selectable(const void *data, size_t row)
{
	return ((const struct review *)data)->rows[row].kind != REVIEW_HEADING;
}

/* A number for the path, so that the choice outlives a new reading. */
static int64_t rows_key(const void *data, size_t row)
{
	uint64_t hash = 14695981039346656037u;

	for (const char *c = ((const struct review *)data)->rows[row].path; *c;
	     c++)
		hash = (hash ^ (unsigned char)*c) * 1099511628211u;
	return (int64_t)(hash >> 1 | 1);
}

static int label_width(int width)
{
	return width < 50 ? 11 : 13;
}

static size_t value_lines(struct lh_arena *arena, const struct review_row *row,
			  int width, char ***lines)
{
	int indent = row->kind == REVIEW_WARNING ? 3 : label_width(width) + 3;
	int room = width - indent - 1;
	size_t n = row->value && room > 0
		? lh_text_wrap(arena, row->value, (size_t)room, lines) : 0;

	return n > VALUE_LINES ? VALUE_LINES : n;
}

/* Only the chosen row is shown in full. */
static int rows_height(const void *data, size_t i, int width)
{
	const struct review *review = data;
	const struct review_row *row = &review->rows[i];
	char **lines;

	if (i != review->list.selected || row->kind == REVIEW_HEADING)
		return 1;
	struct lh_arena *arena = lh_arena_new();
	size_t n = value_lines(arena, row, width, &lines);
	lh_arena_free(arena);
	return n < 1 ? 1 : (int)n;
}

static void heading_draw(const struct review_row *row, struct lh_canvas *canvas)
{
	int used = lh_canvas_text(canvas, 0, 1, -1,
				  row->out ? LH_TUI_CANCELLED : LH_TUI_HEADING,
				  row->label);

	if (row->out)
		lh_canvas_text(canvas, 0, used + 3, -1, LH_TUI_FAINT,
			       _("bỏ, không lưu"));
}

static void mark_draw(const struct review_row *row, struct lh_canvas *canvas,
		      bool selected)
{
	const char *mark = row->kind == REVIEW_WARNING ? "!"
		: row->doubt ? "?" : row->unknown ? "+"
		: row->corrected ? "*" : "";
	enum lh_tui_role role = row->kind == REVIEW_WARNING ? LH_TUI_SOON
		: row->corrected && !row->doubt && !row->unknown ? LH_TUI_DONE
		: LH_TUI_DOUBT;

	lh_canvas_text(canvas, 0, 1, 1, selected ? LH_TUI_SELECTED : role,
		       mark);
}

static enum lh_tui_role value_role(const struct review_row *row, bool selected)
{
	if (selected)
		return LH_TUI_SELECTED;
	if (row->out || !row->value)
		return LH_TUI_FAINT;
	if (row->kind == REVIEW_WARNING)
		return LH_TUI_SOON;
	return row->doubt ? LH_TUI_DOUBT : LH_TUI_PLAIN;
}

static void rows_draw(const void *data, size_t i, struct lh_canvas *canvas,
		      bool selected)
{
	const struct review *review = data;
	const struct review_row *row = &review->rows[i];
	int width = lh_canvas_width(canvas), label = label_width(width);
	enum lh_tui_role role = value_role(row, selected);

	if (row->kind == REVIEW_HEADING) {
		heading_draw(row, canvas);
		return;
	}
	mark_draw(row, canvas, selected);
	int x = row->kind == REVIEW_WARNING ? 3 : label + 3;
	lh_canvas_text(canvas, 0, 3, label - 1,
		       selected ? LH_TUI_SELECTED : LH_TUI_FAINT, row->label);
	if (!row->value) {
		lh_canvas_text(canvas, 0, x, -1, role, "—");
	} else if (i != review->list.selected) {
		lh_canvas_text(canvas, 0, x, width - x - 1, role, row->value);
	} else {
		struct lh_arena *arena = lh_arena_new();
		char **lines;
		size_t n = value_lines(arena, row, width, &lines);
		for (size_t k = 0; k < n; k++)
			lh_canvas_text(canvas, (int)k, x, width - x - 1, role,
				       lines[k]);
		lh_arena_free(arena);
	}
}

const struct lh_list_ops review_list = {
	.count = rows_count, .height = rows_height,
	.selectable = rows_selectable, .draw = rows_draw, .key = rows_key,
};

/* --- walking --- */

const struct review_row *review_row(const struct review *review)
{
	size_t at = lh_list_selected(&review->list);

	return at < review->n_rows ? &review->rows[at] : NULL;
}

void review_walk(struct review *review, int direction)
{
	size_t count = review->n_rows, at = lh_list_selected(&review->list);
	bool doubts = review->n_doubts > 0;

	if (at >= count)
		return;
	for (size_t step = 1; step <= count; step++) {
		size_t i = direction > 0 ? (at + step) % count
					 : (at + count - step % count) % count;
		const struct review_row *row = &review->rows[i];
		if (row->kind == REVIEW_HEADING)
			continue;
		if (doubts && (!row->doubt || row->out))
			continue;
		lh_list_select(&review->list, i);
		return;
	}
}
