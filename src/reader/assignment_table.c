/* Duties in a table: "Stt | Nội dung công việc | Đơn vị chủ trì | Đơn vị phối
 * hợp | Thời gian hoàn thành | Sản phẩm".  The head of the table says which
 * column is which; a row is an assignment.  Tables of meetings have heads of
 * their own and are not read here. */
#include "assignment_priv.h"

#include <string.h>

enum duty_column {
	DUTY_TASK, DUTY_LEAD, DUTY_SUPPORT, DUTY_LIMIT, DUTY_RESULT,
	DUTY_COLUMNS,
};

struct duty_table {
	int32_t column[DUTY_COLUMNS];	/* -1: has none */
};

struct duty_row {
	struct lh_range cell[DUTY_COLUMNS];
	size_t line;			/* of the task */
	size_t behind;			/* first line of the next row */
};

static const char *const duty_heads[DUTY_COLUMNS][12] = {
	[DUTY_TASK] = {
		"nội dung công việc", "nội dung", "nhiệm vụ", "công việc",
		"tên nhiệm vụ", "nội dung nhiệm vụ", "nội dung thực hiện",
		"nội dung chuẩn bị", "đầu việc", "hoạt động", NULL
	},
	[DUTY_LEAD] = {
		"đơn vị chủ trì", "cơ quan chủ trì", "đơn vị thực hiện",
		"cơ quan thực hiện", "người thực hiện", "bộ phận thực hiện",
		"đơn vị chuẩn bị", "cơ quan chuẩn bị", "đơn vị phụ trách",
		"người phụ trách", "phân công", NULL
	},
	[DUTY_SUPPORT] = {
		"đơn vị phối hợp", "cơ quan phối hợp", "phối hợp",
		"bộ phận phối hợp", "đơn vị, cá nhân phối hợp", NULL
	},
	[DUTY_LIMIT] = {
		"thời gian", "thời hạn", "hoàn thành", "tiến độ",
		"hạn hoàn thành", "thời gian hoàn thành",
		"thời gian thực hiện", NULL
	},
	[DUTY_RESULT] = {
		"sản phẩm", "kết quả", "kết quả, sản phẩm",
		"dự kiến sản phẩm", "hình thức văn bản", NULL
	},
};

/* Of a table of meetings or of a programme. */
static bool duty_is_other(const struct lh_document *doc, struct lh_range cell)
{
	static const char *const heads[] = {
		"địa điểm", "thành phần", "thứ", "buổi", "sáng", "chiều",
		"người dự", NULL
	};

	return lh_word_match_any(doc, cell.start, cell.end, heads) != 0;
}

static bool duty_read_head(const struct lh_document *doc, size_t i,
			   struct duty_table *table)
{
	int32_t row = doc->lines[i].row;

	for (size_t c = 0; c < DUTY_COLUMNS; c++)
		table->column[c] = -1;
	for (; i < doc->n_lines && doc->lines[i].row == row; i++) {
		struct lh_range cell = doc->lines[i].all;

		if (duty_is_other(doc, cell) || lh_word_count(doc, cell) > 8)
			return false;
		for (size_t c = 0; c < DUTY_COLUMNS; c++) {
			if (table->column[c] >= 0 ||
			    !lh_word_match_any(doc, cell.start, cell.end,
					       duty_heads[c]))
				continue;
			table->column[c] = doc->lines[i].column;
			break;
		}
	}
	/* A programme says first when, a list of duties what. */
	if (table->column[DUTY_LIMIT] >= 0 &&
	    table->column[DUTY_LIMIT] < table->column[DUTY_TASK])
		return false;
	return table->column[DUTY_TASK] >= 0 && table->column[DUTY_LEAD] >= 0;
}

static struct duty_row duty_read_row(const struct lh_document *doc, size_t i,
				     const struct duty_table *table)
{
	struct duty_row row = { .line = i };
	int32_t number = doc->lines[i].row;

	for (; i < doc->n_lines && doc->lines[i].row == number; i++) {
		for (size_t c = 0; c < DUTY_COLUMNS; c++) {
			if (table->column[c] != doc->lines[i].column)
				continue;
			row.cell[c] = doc->lines[i].all;
			if (c == DUTY_TASK)
				row.line = i;
		}
	}
	row.behind = i;
	return row;
}

/* "8h00 - 8h15" in the column of limits: a programme's slot. */
static bool duty_is_slot(const struct lh_document *doc, struct lh_range limit)
{
	size_t i = lh_phrase_first(doc, limit.start);

	return i < doc->n_phrases && doc->phrases[i].start < limit.end &&
		(doc->phrases[i].kind == LH_PHRASE_HOUR ||
		 doc->phrases[i].end_minute != LH_MINUTE_UNKNOWN);
}

/* Who is in charge; a cell left blank goes on with the one above. */
static bool duty_read_agencies(struct lh_document *doc,
			       const struct duty_row *row,
			       struct lh_directive *d)
{
	struct lh_range lead = row->cell[DUTY_LEAD];
	struct lh_range support = row->cell[DUTY_SUPPORT];

	memset(&d->support, 0, sizeof(d->support));
	d->support_range = support;
	if (!lh_range_empty(support))
		lh_enumeration_agencies(doc, support, &d->support);
	if (lh_range_empty(lead))
		return d->lead.count && !lh_range_empty(row->cell[DUTY_LIMIT]);
	memset(&d->lead, 0, sizeof(d->lead));
	d->lead_range = lead;
	lh_enumeration_agencies(doc, lead, &d->lead);
	return d->lead.count > 0;
}

static void duty_add(struct lh_assigner *as, const struct duty_row *row,
		     const struct lh_directive *d)
{
	struct lh_document *doc = as->doc;
	size_t index = lh_assigner_add(as, d, row->cell[DUTY_TASK],
				       (int32_t)row->line);
	struct lh_assignment *a = &doc->reading->assignments[index];
	struct lh_range where = { 0, 0 };

	if (!lh_range_empty(row->cell[DUTY_LIMIT]))
		lh_assignment_deadline_cell(doc, row->cell[DUTY_LIMIT],
					    &a->deadline, &where);
	if (a->deadline.precision != LH_DEADLINE_NONE)
		lh_field_addf(doc, where, 1, "assignments[%zu].deadline",
			      index);
	a->deliverable = lh_range_text(doc, lh_range_trim(doc,
		row->cell[DUTY_RESULT], ".;,"));
	lh_assigner_read_range(doc, index, row->cell[DUTY_TASK]);
}

bool lh_assigner_table(struct lh_assigner *as, size_t i)
{
	struct lh_document *doc = as->doc;
	struct lh_directive d = { .ordered = true };
	struct duty_table table;
	struct duty_row row;

	if (doc->lines[i].row < 0 ||
	    (i > 0 && doc->lines[i - 1].row == doc->lines[i].row) ||
	    !duty_read_head(doc, i, &table))
		return false;
	row = duty_read_row(doc, i, &table);
	for (i = row.behind; i < doc->n_lines && doc->lines[i].row >= 0;
	     i = row.behind) {
		row = duty_read_row(doc, i, &table);
		if (duty_is_slot(doc, row.cell[DUTY_LIMIT]))
			return false;
		if (lh_range_empty(row.cell[DUTY_TASK]) ||
		    !duty_read_agencies(doc, &row, &d) ||
		    lh_assigner_is_full(doc))
			continue;
		duty_add(as, &row, &d);
	}
	as->skip_until = i;
	return true;
}
