/* The planner's parts on a canvas in memory: canvas, list, line of input,
 * fuzzy matching, form, the text pane of the review. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <lichhop/command.h>

#include "src/tui/app.h"
#include "src/tui/editor.h"
#include "src/tui/form.h"
#include "src/tui/fuzzy.h"
#include "src/tui/list.h"
#include "src/tui/review_text.h"

#define COUNT(a) (sizeof(a) / sizeof(*(a)))

/* --- canvas --- */

static void test_canvas_text(void **state)
{
	static const struct {
		int x, width;
		const char *text, *line;
	} cases[] = {
		{ 0, -1, "Họp", "Họp" },
		{ 2, -1, "Họp", "  Họp" },
		{ 0, -1, "mười hai cột", "mười hai …" },	/* ten wide */
		{ 0, 4, "Nguyễn", "Ngu…" },
		{ 0, 6, "Nguyễn", "Nguyễn" },
		{ 8, -1, "abc", "        a…" },
		{ 9, -1, "a", "         a" },
		{ 10, -1, "a", "" },
		{ 0, 0, "a", "" },
		{ 0, -1, "a\033[2Jb", "a\xef\xbf\xbd[2Jb" },
		{ 0, -1, "\xc2\x9bx", "\xef\xbf\xbdx" },
		{ 0, -1, "日本", "日本" },
		{ 0, 3, "日本", "日…" },
		{ 0, -1, "", "" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct lh_canvas *canvas = lh_canvas_new(1, 10);
		lh_canvas_clear(canvas, LH_TUI_PLAIN);
		lh_canvas_text(canvas, 0, cases[i].x, cases[i].width,
			       LH_TUI_PLAIN, cases[i].text);
		assert_string_equal(lh_canvas_line(canvas, 0), cases[i].line);
		lh_canvas_free(canvas);
	}
}

static void test_canvas_clips(void **state)
{
	struct lh_canvas *canvas = lh_canvas_new(4, 10);

	(void)state;
	lh_canvas_clear(canvas, LH_TUI_PLAIN);
	lh_canvas_push(canvas, (struct lh_tui_rect){ 1, 2, 2, 5 });
	assert_int_equal(lh_canvas_width(canvas), 5);
	lh_canvas_text(canvas, 0, 0, -1, LH_TUI_MATCH, "trong khung");
	lh_canvas_text(canvas, 2, 0, -1, LH_TUI_MATCH, "dưới khung");
	lh_canvas_text(canvas, -1, 0, -1, LH_TUI_MATCH, "trên khung");
	/* A clip within reaches no farther than the one around it. */
	lh_canvas_push(canvas, (struct lh_tui_rect){ 1, 3, 9, 9 });
	assert_int_equal(lh_canvas_width(canvas), 2);
	lh_canvas_text(canvas, 0, 0, -1, LH_TUI_PLAIN, "xy");
	lh_canvas_pop(canvas);
	lh_canvas_pop(canvas);
	assert_string_equal(lh_canvas_line(canvas, 0), "");
	assert_string_equal(lh_canvas_line(canvas, 1), "  tron…");
	assert_string_equal(lh_canvas_line(canvas, 2), "     xy");
	assert_string_equal(lh_canvas_line(canvas, 3), "");
	assert_int_equal(lh_canvas_role(canvas, 1, 2), LH_TUI_MATCH);
	assert_int_equal(lh_canvas_role(canvas, 1, 1), LH_TUI_PLAIN);
	lh_canvas_free(canvas);
}

static void test_canvas_fields_and_lines(void **state)
{
	struct lh_canvas *canvas = lh_canvas_new(3, 8);

	(void)state;
	lh_canvas_clear(canvas, LH_TUI_PLAIN);
	lh_canvas_field(canvas, 0, 0, 8, LH_TUI_SELECTED, "ab");
	lh_canvas_right(canvas, 1, 0, 8, LH_TUI_PLAIN, "phải");
	lh_canvas_hline(canvas, 2, 0, 8);
	lh_canvas_vline(canvas, 0, 6, 3);
	assert_int_equal(lh_canvas_role(canvas, 0, 5), LH_TUI_SELECTED);
	assert_string_equal(lh_canvas_line(canvas, 0), "ab    │");
	assert_string_equal(lh_canvas_line(canvas, 1), "    ph│i");
	assert_string_equal(lh_canvas_line(canvas, 2), "──────┼─");
	lh_canvas_free(canvas);
}

/* --- list --- */

/* Rows 0, 4, 8 … are headings, row 5 is three lines high. */
struct rows {
	size_t count;
	int64_t first_key;
};

static size_t rows_count(const void *data)
{
	return ((const struct rows *)data)->count;
}

static int rows_height(const void *data, size_t row, int width)
{
	(void)data;
	(void)width;
	return row == 5 ? 3 : 1;
}

static bool rows_selectable(const void *data, size_t row)
{
	(void)data;
	return row % 4 != 0;
}

static void rows_draw(const void *data, size_t row, struct lh_canvas *canvas,
		      bool selected)
{
	char text[16];

	(void)data;
	snprintf(text, sizeof(text), "%s%zu", selected ? ">" : " ", row);
	lh_canvas_text(canvas, 0, 0, -1, LH_TUI_PLAIN, text);
}

static int64_t rows_key(const void *data, size_t row)
{
	return ((const struct rows *)data)->first_key + (int64_t)row;
}

static const struct lh_list_ops rows_ops = {
	.count = rows_count, .height = rows_height,
	.selectable = rows_selectable, .draw = rows_draw, .key = rows_key,
};

static void list_do(struct lh_list *list, const char *command)
{
	assert_int_equal(lh_list_command(list, lh_command_find(command)),
			 LH_HANDLED);
}

static void test_list_moves(void **state)
{
	struct rows rows = { .count = 12, .first_key = 100 };
	struct lh_list list;

	(void)state;
	lh_list_init(&list, &rows_ops, &rows);
	lh_list_layout(&list, (struct lh_tui_rect){ 0, 0, 5, 10 });
	assert_int_equal(lh_list_selected(&list), 1);	/* 0 is a heading */
	list_do(&list, "list-up");
	assert_int_equal(lh_list_selected(&list), 1);
	for (int i = 0; i < 3; i++)
		list_do(&list, "list-down");
	assert_int_equal(lh_list_selected(&list), 5);	/* over heading 4 */
	list_do(&list, "list-last");
	assert_int_equal(lh_list_selected(&list), 11);
	list_do(&list, "list-down");
	assert_int_equal(lh_list_selected(&list), 11);
	list_do(&list, "list-first");
	assert_int_equal(lh_list_selected(&list), 1);
	list_do(&list, "list-page-down");
	assert_true(lh_list_selected(&list) > 3);
	assert_int_equal(lh_list_command(&list, lh_command_find("quit")),
			 LH_PASSED);
}

/* The chosen row is seen whole, and its heading with it where there is room. */
static void test_list_scrolls(void **state)
{
	struct rows rows = { .count = 12, .first_key = 100 };
	struct lh_canvas *canvas = lh_canvas_new(5, 10);
	struct lh_list list;

	(void)state;
	lh_list_init(&list, &rows_ops, &rows);
	lh_list_layout(&list, (struct lh_tui_rect){ 0, 0, 5, 10 });
	lh_list_select(&list, 5);
	lh_canvas_clear(canvas, LH_TUI_PLAIN);
	lh_list_draw(&list, canvas);
	bool seen = false;
	for (int y = 0; y < 3; y++)
		seen = seen || strncmp(lh_canvas_line(canvas, y), ">5", 2) == 0;
	assert_true(seen);	/* three lines of it below */
	lh_list_select(&list, 11);
	lh_canvas_clear(canvas, LH_TUI_PLAIN);
	lh_list_draw(&list, canvas);
	assert_int_equal(strncmp(lh_canvas_line(canvas, 4), ">11", 3), 0);
	lh_canvas_free(canvas);
}

static void test_list_reload(void **state)
{
	struct rows rows = { .count = 12, .first_key = 100 };
	struct lh_list list;

	(void)state;
	lh_list_init(&list, &rows_ops, &rows);
	lh_list_layout(&list, (struct lh_tui_rect){ 0, 0, 5, 10 });
	lh_list_select(&list, 6);		/* key 106 */
	rows.first_key = 99;			/* one came in before it */
	lh_list_reload(&list, &rows);
	assert_int_equal(lh_list_selected(&list), 7);
	rows.count = 3;				/* it is gone */
	lh_list_reload(&list, &rows);
	assert_int_equal(lh_list_selected(&list), 2);
	rows.count = 0;
	lh_list_reload(&list, &rows);
	assert_true(lh_list_selected(&list) == SIZE_MAX);
	list_do(&list, "list-down");
	assert_true(lh_list_selected(&list) == SIZE_MAX);
	rows.count = 2;
	lh_list_reload(&list, &rows);
	assert_int_equal(lh_list_selected(&list), 1);
}

static void test_list_clicks(void **state)
{
	struct rows rows = { .count = 12, .first_key = 100 };
	struct lh_key click = { .name = "click", .text = "", .mouse_y = 4,
				.mouse_x = 3 };
	struct lh_list list;

	(void)state;
	lh_list_init(&list, &rows_ops, &rows);
	lh_list_layout(&list, (struct lh_tui_rect){ 2, 1, 5, 10 });
	assert_int_equal(lh_list_key(&list, &click), LH_HANDLED);
	assert_int_equal(lh_list_selected(&list), 2);
	click.mouse_y = 2;		/* a heading */
	assert_int_equal(lh_list_key(&list, &click), LH_PASSED);
	click.mouse_y = 9;		/* below the list */
	assert_int_equal(lh_list_key(&list, &click), LH_PASSED);
	assert_int_equal(lh_list_selected(&list), 2);
}

/* --- line of input --- */

/* Words between < > are names of keys. */
static void type(struct lh_editor *editor, const char *keys)
{
	char piece[64];

	while (*keys) {
		bool named = *keys == '<';
		size_t n = named ? strcspn(keys, ">") - 1 : strcspn(keys, "<");
		snprintf(piece, sizeof(piece), "%.*s", (int)n, keys + named);
		struct lh_key key = { .name = named ? piece : "",
				      .text = named ? "" : piece };
		lh_editor_key(editor, &key);
		keys += n + (named ? 2 : 0);
	}
}

static void test_editor_keys(void **state)
{
	static const struct {
		const char *initial, *keys, *text;
	} cases[] = {
		{ "", "Họp", "Họp" },
		{ "", "Ho\xcc\xa3p", "Họp" },
		{ "ho", "\xcc\xa3p", "họp" },
		{ "hp", "<left>o\xcc\xa3", "họp" },
		{ "Nguyễn", "<backspace>", "Nguyễ" },
		{ "Nguyễn", "<backspace><backspace>", "Nguy" },
		{ "Nguyễn", "<home><delete>", "guyễn" },
		{ "abc", "<home>x<end>y", "xabcy" },
		{ "một hai ba", "<ctrl+w>", "một hai " },
		{ "một hai", "<ctrl+u>", "" },
		{ "một hai", "<home><ctrl+k>", "" },
		{ "một hai", "<left><left><left><ctrl+k>", "một " },
		{ "ab", "<home><left><backspace>", "ab" },
		{ "ab", "<delete>", "ab" },
		{ "", "a\tb\nc", "a b c" },
		{ "", "a\033[31mb", "a\xef\xbf\xbd[31mb" },
		{ "a", "\xc3\x28", "a" },		/* no UTF-8: refused */
		{ "🏳️‍🌈", "<backspace>", "" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct lh_editor editor;
		lh_editor_init(&editor, cases[i].initial);
		type(&editor, cases[i].keys);
		assert_string_equal(editor.text.text, cases[i].text);
		lh_editor_release(&editor);
	}
}

static void test_editor_draws_near_the_cursor(void **state)
{
	struct lh_canvas *canvas = lh_canvas_new(1, 10);
	struct lh_editor editor;
	struct lh_strbuf text;

	(void)state;
	lh_strbuf_init(&text);
	for (int i = 0; i < 200000; i++)
		lh_strbuf_add(&text, "ễ");
	lh_strbuf_add(&text, "cuối");
	lh_editor_init(&editor, text.text);
	lh_editor_draw(&editor, canvas, 0, 0, 10, true);
	assert_non_null(strstr(lh_canvas_line(canvas, 0), "ễcuối"));
	type(&editor, "<home>");
	lh_editor_draw(&editor, canvas, 0, 0, 10, true);
	assert_string_equal(lh_canvas_line(canvas, 0), "ễễễễễễễễễ…");
	lh_editor_release(&editor);
	lh_strbuf_release(&text);
	lh_canvas_free(canvas);
}

static void test_editor_has_an_end(void **state)
{
	struct lh_editor editor;

	(void)state;
	lh_editor_init(&editor, "");
	editor.most = 10;
	type(&editor, "12345");
	type(&editor, "678901");	/* too much: nothing of it */
	assert_string_equal(editor.text.text, "12345");
	type(&editor, "67890");
	assert_string_equal(editor.text.text, "1234567890");
	lh_editor_release(&editor);
}

/* --- fuzzy --- */

static void test_fuzzy_order(void **state)
{
	static const char *const items[] = {
		"so tai chinh", "thanh tra tinh", "so tu phap", "ubnd xa binh lam",
	};
	static const struct {
		const char *words;
		size_t count, first;
	} cases[] = {
		{ "", 4, 0 }, { "  ", 4, 0 }, { "tai", 2, 0 },
		{ "so", 2, 0 }, { "stp", 1, 2 }, { "xa", 1, 3 },
		{ "tinh", 2, 1 }, { "khong", 0, 0 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		size_t shown[4];
		size_t n = fuzzy_filter(items, 4, cases[i].words, shown);
		assert_int_equal(n, cases[i].count);
		if (n)
			assert_int_equal(shown[0], cases[i].first);
	}
	/* A beginning counts more than a middle, a run more than pieces. */
	assert_true(fuzzy_score("tai chinh", "tai")
		    > fuzzy_score("khoai tay hai", "tai"));
	assert_true(fuzzy_score("khoxayb", "xay")
		    > fuzzy_score("khoxbabyb", "xay"));
}

/* What a command is called stands before what its sentence says. */
static void test_fuzzy_names_first(void **state)
{
	static const char *const items[] = {
		"tim: tim trong van ban, danh ba; khong can dau · search · /",
		"them: them mot muc vao danh ba · directory-add · +",
		"nhap danh ba: doc tep csv · import-csv",
		"danh ba: co quan, nguoi, phong hop · directory · b",
	};
	static const struct {
		const char *words;
		size_t first, second;
	} cases[] = {
		{ "danh ba", 3, 2 }, { "directory", 3, 1 }, { "danh", 3, 2 },
		{ "them", 1, SIZE_MAX }, { "direc", 1, 3 }, { "search", 0, SIZE_MAX },
		{ "csv", 2, SIZE_MAX }, { "b", 3, SIZE_MAX },
	};
	size_t shown[4];

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		size_t n = fuzzy_filter(items, 4, cases[i].words, shown);
		assert_true(n > 0);
		assert_int_equal(shown[0], cases[i].first);
		if (cases[i].second != SIZE_MAX)
			assert_int_equal(shown[1], cases[i].second);
	}
}

/* --- form --- */

struct filled {
	char texts[3][64];
	int times, left;
	const char *refuse;	/* a sentence for the second field, once */
};

static const char *fill(struct lh_app *app, const char *const *texts,
			size_t *at, void *data)
{
	struct filled *filled = data;
	const char *refuse = filled->refuse;

	(void)app;
	if (!texts) {
		filled->left++;
		return NULL;
	}
	if (refuse) {
		filled->refuse = NULL;
		*at = 1;
		return refuse;
	}
	filled->times++;
	for (size_t i = 0; i < 3; i++)
		snprintf(filled->texts[i], sizeof(filled->texts[i]), "%s",
			 texts[i]);
	return NULL;
}

static const char *check_number(struct lh_app *app, struct lh_arena *arena,
				const char *text, void *data)
{
	(void)app;
	(void)data;
	if (strspn(text, "0123456789") == strlen(text))
		return NULL;
	return lh_arena_printf(arena, "“%s” không là số", text);
}

static const struct lh_form_field fields[] = {
	{ .label = "Tên", .required = true },
	{ .label = "Số", .check = check_number },
	{ .label = "Nơi" },
};

/* A view below the form, as a screen would be. */
static void ground_draw(const struct lh_view *view, struct lh_canvas *canvas)
{
	(void)view;
	(void)canvas;
}

static const struct lh_view_ops ground = {
	.name = "ground", .state_size = 1, .draw = ground_draw,
};

static void press(struct lh_app *app, const char *keys)
{
	char piece[64];

	while (*keys) {
		bool named = *keys == '<';
		size_t n = named ? strcspn(keys, ">") - 1 : strcspn(keys, "<");
		snprintf(piece, sizeof(piece), "%.*s", (int)n, keys + named);
		struct lh_key key = { .name = named ? piece : "",
				      .text = named ? "" : piece };
		app_key(app, &key);
		keys += n + (named ? 2 : 0);
	}
	app->dirty &= ~(unsigned)APP_RELOAD;	/* there is no store */
	app_settle(app);
}

static bool shown(struct lh_app *app, const char *text)
{
	for (int y = 0; y < lh_canvas_height(app->canvas); y++)
		if (strstr(lh_canvas_line(app->canvas, y), text))
			return true;
	return false;
}

static struct lh_app *form_app(struct filled *filled)
{
	struct lh_app *app = app_new(NULL, NULL);

	app_resize(app, 20, 60);
	app->dirty = APP_LAYOUT | APP_PAINT;
	lh_app_push(app, &ground, NULL, NULL);
	lh_form_open(app, "Biểu mẫu", fields, 3, NULL, fill, filled);
	press(app, "");
	return app;
}

static void test_form_fills(void **state)
{
	struct filled filled = { .times = 0 };
	struct lh_app *app = form_app(&filled);

	(void)state;
	assert_true(shown(app, "Biểu mẫu"));
	press(app, "Họp<tab>12<enter>P.1<enter>");
	assert_int_equal(filled.times, 1);
	assert_string_equal(filled.texts[0], "Họp");
	assert_string_equal(filled.texts[1], "12");
	assert_string_equal(filled.texts[2], "P.1");
	assert_int_equal(app->n_views, 1);
	app_free(app);
	assert_int_equal(filled.left, 0);
}

static void test_form_faults(void **state)
{
	struct filled filled = { .times = 0 };
	struct lh_app *app = form_app(&filled);

	(void)state;
	press(app, "<ctrl+s>");		/* the name is required */
	assert_int_equal(filled.times, 0);
	assert_true(shown(app, "không để trống được"));
	press(app, "Họp<tab>mười<tab>");
	assert_true(shown(app, "“mười” không là số"));
	press(app, "<ctrl+u>10");
	assert_false(shown(app, "không là số"));
	filled.refuse = "số này có rồi";
	press(app, "<ctrl+s>");
	assert_int_equal(filled.times, 0);
	assert_true(shown(app, "số này có rồi"));
	press(app, "1<ctrl+s>");		/* goes on in the second field */
	assert_int_equal(filled.times, 1);
	assert_string_equal(filled.texts[1], "101");
	app_free(app);
}

static void test_form_leaves(void **state)
{
	struct filled filled = { .times = 0 };
	struct lh_app *app = form_app(&filled);

	(void)state;
	press(app, "<esc>");		/* nothing was typed */
	assert_int_equal(filled.left, 1);
	assert_int_equal(app->n_views, 1);
	app_free(app);
	app = form_app(&filled);
	press(app, "Họp<esc>");
	assert_int_equal(filled.left, 1);
	assert_true(shown(app, "Bỏ những gì vừa điền?"));
	press(app, "<esc>");		/* not even this was meant */
	assert_int_equal(app->n_views, 2);
	press(app, "<esc>b");
	assert_int_equal(filled.left, 2);
	assert_int_equal(app->n_views, 1);
	app_free(app);
	app = form_app(&filled);
	app_free(app);			/* with the program, too: told once */
	assert_int_equal(filled.left, 3);
}

static void test_form_on_a_small_screen(void **state)
{
	struct filled filled = { .times = 0 };
	struct lh_app *app = form_app(&filled);

	(void)state;
	app_resize(app, 8, 30);
	press(app, "Họp<tab>1<tab>P.1");
	assert_true(shown(app, "P.1"));		/* scrolled to it */
	app_resize(app, 3, 10);
	press(app, "<ctrl+s>");
	assert_int_equal(filled.times, 1);
	app_free(app);
}

/* --- text pane --- */

static struct lh_canvas *pane_draw(struct review_text *pane, int height,
				   int width)
{
	struct lh_canvas *canvas = lh_canvas_new(height, width);

	lh_canvas_clear(canvas, LH_TUI_PLAIN);
	review_text_layout(pane, (struct lh_tui_rect){ 0, 0, height, width });
	review_text_draw(pane, canvas);
	return canvas;
}

static void pane_expect(const char *text, int width, const char *const *lines,
			size_t count)
{
	struct review_text *pane = review_text_new(text, strlen(text));
	struct lh_canvas *canvas = pane_draw(pane, (int)count + 1, width);

	for (size_t i = 0; i < count; i++)
		assert_string_equal(lh_canvas_line(canvas, (int)i), lines[i]);
	assert_string_equal(lh_canvas_line(canvas, (int)count), "");
	lh_canvas_free(canvas);
	review_text_free(pane);
}

static void test_pane_wraps(void **state)
{
	static const char *const words[] = { "một hai", "ba bốn" };
	static const char *const cut[] = { "dàiquá", "thôi" };
	static const char *const parts[] = { "một", "", "Hai" };
	static const char *const joined[] = { "Sở Tài chính" };

	(void)state;
	pane_expect("một hai ba bốn", 8, words, 2);
	pane_expect("  một \t hai\r\nba bốn", 8, words, 2);
	pane_expect("dàiquáthôi", 6, cut, 2);
	pane_expect("một\n\n\n\nHai\n\n", 8, parts, 3);
	pane_expect("Sở\nTài chính", 20, (const char *const[]){
		"Sở", "Tài chính" }, 2);
	pane_expect("Sở Tài\nchính", 20, joined, 1);
	pane_expect("", 8, NULL, 0);
	pane_expect(" \n ", 8, (const char *const[]){ "" }, 1);
}

static void test_pane_lights(void **state)
{
	static const char text[] = "Số: 12/GM-UBND, ngày\nmai họp";
	/* "ố" is three bytes: "12" are bytes 6 and 7. */
	const struct lh_span spans[] = { { 900, 901 }, { 6, 8 } };
	struct review_text *pane = review_text_new(text, strlen(text));
	struct lh_canvas *canvas;

	(void)state;
	review_text_light(pane, spans, 2);	/* the first lies outside */
	canvas = pane_draw(pane, 3, 40);
	assert_string_equal(lh_canvas_line(canvas, 0),
			    "Số: 12/GM-UBND, ngày mai họp");
	for (int x = 0; x < 10; x++)
		assert_int_equal(lh_canvas_role(canvas, 0, x),
				 x == 4 || x == 5 ? LH_TUI_MATCH
						  : LH_TUI_PLAIN);
	lh_canvas_free(canvas);
	review_text_free(pane);
}

static void test_pane_scrolls_to_the_words(void **state)
{
	struct lh_strbuf text;

	(void)state;
	lh_strbuf_init(&text);
	for (int i = 0; i < 500; i++)
		lh_strbuf_addf(&text, "Dòng %d.\n", i);
	const char *at = strstr(text.text, "Dòng 321.");
	uint32_t start = (uint32_t)(at - text.text);
	struct review_text *pane = review_text_new(text.text, text.length);
	struct lh_canvas *canvas = pane_draw(pane, 9, 20);
	review_text_light(pane, &(struct lh_span){ start, start + 4 }, 1);
	lh_canvas_free(canvas);
	canvas = pane_draw(pane, 9, 20);
	assert_string_equal(lh_canvas_line(canvas, 3), "Dòng 321.");
	review_text_scroll(pane, 10000);
	lh_canvas_free(canvas);
	canvas = pane_draw(pane, 9, 20);
	assert_string_equal(lh_canvas_line(canvas, 8), "Dòng 499.");
	review_text_scroll(pane, -10000);
	lh_canvas_free(canvas);
	canvas = pane_draw(pane, 9, 20);
	assert_string_equal(lh_canvas_line(canvas, 0), "Dòng 0.");
	lh_canvas_free(canvas);
	review_text_free(pane);
	lh_strbuf_release(&text);
}

/* A word of a megabyte, and a line of blanks as long. */
static void test_pane_takes_anything(void **state)
{
	struct lh_strbuf text;

	(void)state;
	lh_strbuf_init(&text);
	for (int i = 0; i < 1 << 18; i++)
		lh_strbuf_add(&text, "xễ");
	for (int i = 0; i < 1 << 20; i++)
		lh_strbuf_add_char(&text, ' ');
	struct review_text *pane = review_text_new(text.text, text.length);
	struct lh_canvas *canvas = pane_draw(pane, 5, 40);
	assert_int_equal(review_text_lines(pane), (1 << 19) / 40 + 1);
	lh_canvas_free(canvas);
	review_text_free(pane);
	lh_strbuf_release(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_canvas_text),
		cmocka_unit_test(test_canvas_clips),
		cmocka_unit_test(test_canvas_fields_and_lines),
		cmocka_unit_test(test_list_moves),
		cmocka_unit_test(test_list_scrolls),
		cmocka_unit_test(test_list_reload),
		cmocka_unit_test(test_list_clicks),
		cmocka_unit_test(test_editor_keys),
		cmocka_unit_test(test_editor_draws_near_the_cursor),
		cmocka_unit_test(test_editor_has_an_end),
		cmocka_unit_test(test_fuzzy_order),
		cmocka_unit_test(test_fuzzy_names_first),
		cmocka_unit_test(test_form_fills),
		cmocka_unit_test(test_form_faults),
		cmocka_unit_test(test_form_leaves),
		cmocka_unit_test(test_form_on_a_small_screen),
		cmocka_unit_test(test_pane_wraps),
		cmocka_unit_test(test_pane_lights),
		cmocka_unit_test(test_pane_scrolls_to_the_words),
		cmocka_unit_test(test_pane_takes_anything),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
