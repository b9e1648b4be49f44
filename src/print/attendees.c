/* The attendee list to sign: from the meeting's words to a document.
 *
 * What is said here is printed, hence Vietnamese and not translated.  The
 * head is that of Decree 30/2020/NĐ-CP on records work. */
#include <lichhop/print.h>

#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/text.h>

#include "print_priv.h"

#define ATTENDEES_BLANK "……"

struct attendees {
	struct lh_arena *arena;
	const struct lh_print_attendees *list;
	struct print_doc doc;
	struct lh_error *err;
	enum lh_status status;	/* of the first text that was refused */
};

/* Text as it may be printed; "" for NULL and for what was refused. */
static const char *attendees_text(struct attendees *a, const char *s)
{
	if (lh_text_empty(s) || a->status != LH_OK)
		return "";
	size_t length = strlen(s);
	a->status = lh_text_check(s, length, NULL, a->err);
	if (a->status != LH_OK)
		return "";
	const char *text = lh_text_printable(a->arena,
					     lh_text_nfc(a->arena, s, length), false);
	return lh_text_trim(a->arena, text, strlen(text));
}

static struct print_line *attendees_add(struct attendees *a,
					struct print_line **lines, size_t *count,
					const char *text, double size)
{
	*lines = lh_arena_grow(a->arena, *lines, *count, sizeof(**lines));
	struct print_line *line = &(*lines)[(*count)++];

	*line = (struct print_line){ .text = text, .size = size };
	return line;
}

/* Days under 10 and the months 1 and 2 are written with a zero, as the decree
 * asks; what is not known stays open, to be filled in by hand. */
static const char *attendees_place_and_date(struct attendees *a)
{
	const char *place = attendees_text(a, a->list->office->place);
	struct lh_date day = a->list->day;
	const char *d = ATTENDEES_BLANK, *m = ATTENDEES_BLANK, *y = ATTENDEES_BLANK;

	if (day.day)
		d = lh_arena_printf(a->arena, "%02d", day.day);
	if (day.month)
		m = lh_arena_printf(a->arena, day.month < 3 ? "%02d" : "%d", day.month);
	if (day.year)
		y = lh_arena_printf(a->arena, "%d", day.year);
	return lh_arena_printf(a->arena, "%s%s %s tháng %s năm %s", place,
			       *place ? ", ngày" : "Ngày", d, m, y);
}

/* Bodies of a place are written on two lines, the place below:
 *
 *	ỦY BAN NHÂN DÂN
 *	TỈNH KON TUM
 */
static const char *attendees_place_below(const char *name)
{
	static const char *const bodies[] = {
		"ỦY BAN NHÂN DÂN ", "UỶ BAN NHÂN DÂN ", "HỘI ĐỒNG NHÂN DÂN ",
		"ĐOÀN ĐẠI BIỂU QUỐC HỘI ", "ỦY BAN MẶT TRẬN TỔ QUỐC ",
		"UỶ BAN MẶT TRẬN TỔ QUỐC ",
	};

	for (size_t i = 0; i < sizeof(bodies) / sizeof(bodies[0]); i++)
		if (strncmp(name, bodies[i], strlen(bodies[i])) == 0)
			return name + strlen(bodies[i]);
	return NULL;
}

static void attendees_issuer(struct print_doc *doc, struct lh_arena *arena,
			     const char *name, bool bold)
{
	const char *upper = lh_text_upper(arena, name);
	const char *place = attendees_place_below(upper);
	struct print_line line = {
		.text = upper, .size = 12, .bold = bold, .align = PRINT_CENTRE,
	};

	if (!*upper)
		return;
	if (place) {
		line.text = lh_arena_strndup(arena, upper,
					     (size_t)(place - upper) - 1);
		doc->left[doc->n_left++] = line;
		line.text = place;
	}
	doc->left[doc->n_left++] = line;
}

static void attendees_head(struct attendees *a)
{
	const struct lh_office *office = a->list->office;
	const char *superior = attendees_text(a, office->superior);
	const char *name = attendees_text(a, office->name);
	struct print_doc *doc = &a->doc;

	attendees_issuer(doc, a->arena, superior, false);
	attendees_issuer(doc, a->arena, name, true);
	if (doc->n_left > 0)
		doc->left[doc->n_left - 1].rule = 0.4;
	doc->right[doc->n_right++] = (struct print_line){
		.text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", .size = 12,
		.bold = true, .align = PRINT_CENTRE,
	};
	doc->right[doc->n_right++] = (struct print_line){
		.text = "Độc lập - Tự do - Hạnh phúc", .size = 13, .bold = true,
		.align = PRINT_CENTRE, .rule = 1.0,
	};
	doc->right[doc->n_right++] = (struct print_line){
		.text = attendees_place_and_date(a), .size = 13, .italic = true,
		.align = PRINT_CENTRE, .space = 8,
	};
}

/* "Label: text", nothing when there is no text. */
static void attendees_fact(struct attendees *a, const char *label, const char *s)
{
	const char *text = attendees_text(a, s);

	if (*text)
		attendees_add(a, &a->doc.before, &a->doc.n_before,
			      lh_arena_printf(a->arena, "%s: %s", label, text),
			      13)->space = 3;
}

static void attendees_title(struct attendees *a)
{
	const char *title = attendees_text(a, a->list->title);
	const char *notice = attendees_text(a, a->list->notice);
	struct print_line *line;

	line = attendees_add(a, &a->doc.before, &a->doc.n_before,
			     "DANH SÁCH ĐẠI BIỂU THAM DỰ", 14);
	line->bold = true;
	line->align = PRINT_CENTRE;
	line->space = 20;
	if (*title) {
		line = attendees_add(a, &a->doc.before, &a->doc.n_before, title, 13);
		line->bold = true;
		line->align = PRINT_CENTRE;
		line->space = 4;
		line->rule = 0.3;
	}
	if (*notice) {
		line = attendees_add(a, &a->doc.before, &a->doc.n_before,
				     lh_arena_printf(a->arena, "(%s)", notice), 13);
		line->italic = true;
		line->align = PRINT_CENTRE;
		line->space = 6;
	}
	attendees_fact(a, "Thời gian", a->list->time);
	attendees_fact(a, "Địa điểm", a->list->location);
	attendees_fact(a, "Chủ trì", a->list->chair);
}

static bool attendees_have_notes(const struct lh_print_attendees *list)
{
	for (size_t i = 0; i < list->n_rows; i++)
		if (!lh_text_empty(list->rows[i].note))
			return true;
	return false;
}

static void attendees_columns(struct print_table *table, bool notes)
{
	const struct print_column wide[] = {
		{ .title = "STT", .least = 12, .most = 14, .align = PRINT_CENTRE },
		{ .title = "Họ và tên", .least = 40, .most = 56 },
		{ .title = "Chức vụ", .share = 4 },
		{ .title = "Cơ quan, đơn vị", .share = 5 },
		{ .title = "Ký tên", .least = 28, .most = 28 },
	};
	const struct print_column narrow[] = {
		{ .title = "STT", .least = 12, .most = 14, .align = PRINT_CENTRE },
		{ .title = "Họ và tên", .least = 36, .most = 48 },
		{ .title = "Chức vụ", .share = 4 },
		{ .title = "Cơ quan, đơn vị", .share = 5 },
		{ .title = "Ghi chú", .least = 18, .most = 24 },
		{ .title = "Ký tên", .least = 25, .most = 25 },
	};

	table->n_columns = notes ? 6 : 5;
	memcpy(table->columns, notes ? narrow : wide,
	       table->n_columns * sizeof(table->columns[0]));
}

/* Returns how many rows name somebody: the open ones are room for those who
 * come unasked and are not counted. */
static size_t attendees_rows(struct attendees *a)
{
	struct print_table *table = &a->doc.table;
	bool notes = attendees_have_notes(a->list);
	size_t named = 0;

	attendees_columns(table, notes);
	table->n_rows = a->list->n_rows;
	table->row_height = 10;
	table->size = 12;
	table->cells = lh_arena_calloc(a->arena, table->n_rows * table->n_columns,
				       sizeof(*table->cells));
	const char **cell = table->cells;
	for (size_t i = 0; i < table->n_rows; i++) {
		const struct lh_print_row *row = &a->list->rows[i];

		const char **number = cell++;
		*cell++ = attendees_text(a, row->name);
		*cell++ = attendees_text(a, row->position);
		*cell++ = attendees_text(a, row->agency);
		/* The last number is the total; who comes unasked gets his by
		 * hand. */
		*number = "";
		if (*cell[-1] || *cell[-2] || *cell[-3])
			*number = lh_arena_printf(a->arena, "%zu", ++named);
		if (notes)
			*cell++ = attendees_text(a, row->note);
		*cell++ = "";
	}
	return named;
}

static void attendees_make(struct attendees *a)
{
	attendees_head(a);
	attendees_title(a);
	size_t named = attendees_rows(a);
	struct print_line *total = attendees_add(
		a, &a->doc.after, &a->doc.n_after,
		lh_arena_printf(a->arena, "Tổng số theo danh sách: %zu; có mặt: "
				ATTENDEES_BLANK "; vắng mặt: " ATTENDEES_BLANK,
				named), 13);
	total->space = 8;
	total->keep = true;
	a->doc.title = "Danh sách đại biểu tham dự";
	const char *title = attendees_text(a, a->list->title);
	if (*title)
		a->doc.title = lh_arena_printf(a->arena, "%s - %s", a->doc.title, title);
	a->doc.author = attendees_text(a, a->list->office->name);
	a->doc.made_at = a->list->made_at;
}

enum lh_status lh_print_attendees(struct lh_strbuf *out,
				  enum lh_print_format format,
				  const struct lh_print_attendees *list,
				  struct lh_error *err)
{
	struct attendees a = {
		.arena = lh_arena_new(), .list = list, .err = err, .status = LH_OK,
	};

	attendees_make(&a);
	enum lh_status status = a.status;
	if (status == LH_OK && format == LH_PRINT_PDF)
		status = print_pdf(out, &a.doc, err);
	else if (status == LH_OK && format == LH_PRINT_ODT)
		print_odt(out, &a.doc);
	else if (status == LH_OK)
		print_plain(out, &a.doc);
	lh_arena_free(a.arena);
	return status;
}
