/* A table that a web page's copy has flattened into a cell a line.
 *
 * Empty cells and the numbers of rows leave nothing but empty lines, so cells
 * are told apart by what they look like: an hour or a day opens a row, then
 * comes what is held, then the place, then the people. */
#include "schedule_table_priv.h"

#include <string.h>

#define TABLE_CELLS 16		/* texts of one flattened row */

static bool flat_is_place(const struct lh_document *doc,
			   struct lh_range cell)
{
	static const char *const words[] = {
		"p.", "p", "ph", "phòng", "hội trường", "trụ sở", "trung tâm",
		"nhà", "sân", "tại", "ubnd", "phường", "xã", "huyện", "khu",
		"trường", "văn phòng", "cơ sở", "trực tuyến", "ht", "tầng",
		"thị trấn", "công ty", "đường", "ban chqs", "bch", "sở",
		"khách sạn", "quảng trường", "công viên", "điểm cầu", NULL
	};

	return lh_word_count(doc, cell) <= 20 &&
		lh_word_match_any(doc, cell.start, cell.end, words);
}

/* A paragraph of the same cell: "Chủ tịch," and under it "các Phó …". */
static bool flat_same_cell(const struct lh_document *doc,
			    struct lh_range above, const struct lh_line *line)
{
	return doc->s[above.end - 1] == ',' ||
		(!lh_word_capital(doc, line->all.start) &&
		 lh_word_char(doc->low, line->all.start, line->all.end) &&
		 !(doc->s[line->all.start] >= '0' &&
		   doc->s[line->all.start] <= '9'));
}

static bool flat_text_column(enum column column)
{
	return column >= COLUMN_CONTENT && column <= COLUMN_POST;
}

/* Gives the texts of a row to the columns behind the hour's. */
static void flat_deal(const struct table *t, struct table_row *r,
		       struct lh_range *texts, size_t count)
{
	const struct lh_document *doc = t->sc->doc;
	size_t columns = 0, k = 1;

	for (size_t i = 0; i < t->count; i++)
		columns += flat_text_column(t->columns[i]);
	/* More texts than columns: what is held has several paragraphs. */
	while (count > columns && k < count &&
	       !(lh_table_has(t, COLUMN_PLACE) &&
		 flat_is_place(doc, texts[k]))) {
		texts[0].end = texts[k].end;
		memmove(&texts[k], &texts[k + 1],
			(count - k - 1) * sizeof(*texts));
		count--;
	}
	k = 0;
	for (size_t i = 0; i < t->count && k < count; i++) {
		enum column column = t->columns[i];

		if (!flat_text_column(column))
			continue;
		if (column == COLUMN_PLACE && count < columns &&
		    !flat_is_place(doc, texts[k]))
			continue;
		r->cells[column] = texts[k++];
		if (k == columns && count > columns)
			r->cells[column].end = texts[count - 1].end;
	}
}

static bool flat_starts_event(const struct schedule *sc,
			       const struct lh_line *line, bool *head)
{
	struct lh_when when;
	size_t at;

	lh_schedule_no_time(&when);
	at = lh_schedule_time(sc, line->all, true, &when);
	*head = at >= line->all.end;
	return at > line->all.start && (*head || lh_schedule_has_hour(&when));
}

/* Does a new row begin at line i, where `r` is read so far?  Empty cells and
 * numbers of rows leave more empty lines than cells of a row have. */
static bool flat_ends_row(const struct table *t, size_t i,
			   const struct table_row *r, size_t count)
{
	const struct lh_line *line = &t->sc->doc->lines[i];
	bool head;

	if (!count)
		return false;
	if (line->blanks > t->blanks)
		return true;
	return flat_starts_event(t->sc, line, &head) &&
		(!head || r->timed || !lh_table_has(t, COLUMN_UNIT));
}

static bool flat_is_over(const struct lh_document *doc, size_t i)
{
	const struct lh_line *line = &doc->lines[i];

	return line->row >= 0 || line->zone == LH_ZONE_DISTRIBUTION ||
		line->zone == LH_ZONE_SIGNATURE ||
		line->label == LH_LABEL_OTHER ||
		line->label == LH_LABEL_DISTRIBUTION;
}

/* Reads the lines of one row; returns the line behind it. */
static size_t flat_row(struct table *t, size_t i, struct table_row *r,
			     struct lh_range *texts, size_t *count)
{
	const struct lh_document *doc = t->sc->doc;
	bool head;

	for (; i < doc->n_lines && !flat_is_over(doc, i) &&
	     !flat_ends_row(t, i, r, *count); i++) {
		const struct lh_line *line = &doc->lines[i];

		if (flat_starts_event(t->sc, line, &head) && head) {
			lh_table_time_cell(t->sc, r, line->all);
			r->timed = true;
			*count = 0;	/* the unit in front of it */
		} else if (*count && flat_same_cell(doc, texts[*count - 1],
						     line)) {
			texts[*count - 1].end = line->all.end;
		} else if (*count < TABLE_CELLS) {
			texts[(*count)++] = line->all;
		}
	}
	return i;
}

/* "… | 8 giờ ngày 21/6 | Nhà văn hóa xã A": a list of days and places. */
static bool flat_lists_places(const struct table *t)
{
	return lh_table_has(t, COLUMN_PLACE) && !lh_table_has(t, COLUMN_CONTENT) &&
		!lh_table_has(t, COLUMN_PEOPLE) && !lh_range_empty(t->sc->title);
}

static void flat_read_places(const struct table *t, struct table_row *r,
			      const struct lh_range *texts, size_t count)
{
	struct schedule *sc = t->sc;

	if (!lh_schedule_has_hour(&r->row.when))
		r->row.when = sc->hour;
	sc->hour = r->row.when;
	r->row.persons = true;
	for (size_t i = 0; i < count; i++) {
		r->row.text = lh_range_empty(sc->owner) ? sc->title : sc->owner;
		r->cells[COLUMN_PLACE] = texts[i];
		if (sc->day.day && lh_schedule_row(sc, &r->row))
			lh_table_finish(t, r);
	}
}

size_t lh_table_flat(struct table *t, size_t i)
{
	const struct lh_document *doc = t->sc->doc;

	while (i < doc->n_lines && !flat_is_over(doc, i)) {
		struct table_row r = { .row = { .cell = true } };
		struct lh_range texts[TABLE_CELLS];
		size_t count = 0;

		lh_schedule_no_time(&r.row.when);
		r.row.time = doc->lines[i].all;
		i = flat_row(t, i, &r, texts, &count);
		if (!count)
			break;
		if (flat_lists_places(t)) {
			flat_read_places(t, &r, texts, count);
		} else {
			flat_deal(t, &r, texts, count);
			lh_table_read_row(t, &r);
		}
	}
	return i;
}
