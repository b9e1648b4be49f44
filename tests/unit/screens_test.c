/* The screens: what their snapshots hold, and how they answer to keys, drawn
 * on a canvas in memory at several sizes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <dirent.h>
#include <unistd.h>

#include <lichhop/command.h>
#include <lichhop/strbuf.h>
#include <lichhop/text.h>
#include <lichhop/zone.h>

#include "src/tui/app.h"
#include "src/tui/columns.h"
#include "src/tui/directory_rows.h"
#include "src/tui/preparation.h"
#include "src/tui/screens.h"
#include "src/tui/search_rows.h"
#include "src/tui/sheet.h"

#define COUNT(a) (sizeof(a) / sizeof(*(a)))

/* --- columns --- */

static void test_columns(void **state)
{
	static const struct column table[] = {
		{ "name", .least = 10, .want = 20 },
		{ "due", .least = 6, .want = 10, .most = 10, .rank = 1 },
		{ "never", .least = 0, .rank = 9 },
		{ "extra", .least = 8, .most = 12, .rank = COLUMN_EXTRA },
	};
	static const struct {
		int width, expected[4];
	} cases[] = {
		{ 60, { 34, 10, 0, 12 } },
		{ 42, { 20, 10, 0, 8 } },
		{ 41, { 29, 10, 0, 0 } },	/* the extra one only with room */
		{ 32, { 20, 10, 0, 0 } },
		{ 18, { 10, 6, 0, 0 } },
		{ 17, { 17, 0, 0, 0 } },
		{ 4, { 4, 0, 0, 0 } },
		{ 0, { 0, 0, 0, 0 } },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct columns c;
		columns_fit(&c, table, COUNT(table), cases[i].width);
		for (size_t k = 0; k < COUNT(table); k++)
			assert_int_equal(c.width[k], cases[i].expected[k]);
	}
}

static void test_columns_stand_apart(void **state)
{
	static const struct column table[] = {
		{ "Việc", .least = 8 },
		{ "Số", .least = 4, .most = 4, .right = true },
	};
	struct lh_canvas *canvas = lh_canvas_new(2, 20);
	struct columns c;

	(void)state;
	columns_fit(&c, table, COUNT(table), 20);
	columns_draw_heads(&c, canvas, 0, 0);
	columns_cell(&c, canvas, 1, 0, LH_TUI_PLAIN, "Điều chỉnh quy hoạch");
	columns_cell(&c, canvas, 1, 1, LH_TUI_PLAIN, "12");
	assert_string_equal(lh_canvas_line(canvas, 0), "Việc              Số");
	assert_string_equal(lh_canvas_line(canvas, 1), "Điều chỉnh qu…    12");
	lh_canvas_free(canvas);
}

/* --- preparation --- */

#define DAY 86400

struct prep {
	struct lh_ctx *ctx;
	struct lh_arena *arena;
	lh_instant now;
	struct lh_assignment list[5];
	struct lh_share lead[4], group[4];
	struct lh_meeting meeting;
	int64_t of_meeting[1], feeds[1];
};

static void prep_deadline(struct prep *p, struct lh_assignment *a, int days)
{
	struct lh_date day = lh_date_add_days(lh_ctx_today(p->ctx), days);

	a->deadline = (struct lh_deadline){
		.precision = LH_DEADLINE_DAY, .op = LH_OP_BY, .date = day,
		.minute = LH_MINUTE_UNKNOWN,
	};
	a->deadline.due = lh_zone_instant(LH_ZONE_HOME,
					  lh_date_add_days(day, 1), 0);
}

static struct lh_share prep_share(int64_t id, const char *name,
				  enum lh_share_status status)
{
	return (struct lh_share){
		.id = id, .name = name, .role = LH_SHARE_LEAD, .status = status,
		.status_at = LH_INSTANT_UNKNOWN,
		.extension = { .due = LH_INSTANT_UNKNOWN },
	};
}

/* Wednesday, 3 December 2025: one late, one due tomorrow by a group of three
 * of whom one is done, one of next week, one done, one without a limit. */
static int prep_setup(void **state)
{
	struct prep *p = calloc(1, sizeof(*p));
	const struct lh_ctx_options options = {
		.database = "/nonexistent/x.db",
		.local_date = { 2025, 12, 3 }, .local_minute = 9 * 60,
	};

	p->ctx = lh_ctx_new(&options);
	p->arena = lh_arena_new();
	for (size_t i = 0; i < COUNT(p->list); i++)
		p->list[i] = (struct lh_assignment){
			.id = (int64_t)i + 1, .task = "việc",
			.deadline = { .due = LH_INSTANT_UNKNOWN },
		};
	p->lead[0] = prep_share(1, "Sở Tài chính", LH_SHARE_OPEN);
	p->lead[1] = prep_share(2, "Sở Nội vụ", LH_SHARE_IN_PROGRESS);
	p->lead[2] = prep_share(3, "Sở Tài chính", LH_SHARE_SUBMITTED);
	p->lead[3] = prep_share(4, "Ban Dân tộc", LH_SHARE_OPEN);
	p->group[0] = prep_share(10, "UBND các xã", LH_SHARE_OPEN);
	p->group[0].group_id = 7;
	for (int i = 1; i < 4; i++) {
		static const char *const names[] = { "", "Xã A", "Xã B",
						     "Xã C" };
		p->group[i] = prep_share(10 + i, names[i], i == 2
					 ? LH_SHARE_SUBMITTED : LH_SHARE_OPEN);
		p->group[i].parent_id = 10;
	}
	prep_deadline(p, &p->list[0], 7);	/* Sở Nội vụ */
	prep_deadline(p, &p->list[1], 1);	/* the group */
	prep_deadline(p, &p->list[2], -2);	/* late: Sở Tài chính */
	prep_deadline(p, &p->list[3], -1);	/* done: Sở Tài chính */
	p->list[0].shares = &p->lead[1];
	p->list[1].shares = p->group;
	p->list[2].shares = &p->lead[0];
	p->list[3].shares = &p->lead[2];
	p->list[4].shares = &p->lead[3];
	for (size_t i = 0; i < COUNT(p->list); i++)
		p->list[i].n_shares = i == 1 ? 4 : 1;
	p->of_meeting[0] = 5;
	p->list[0].meeting_ids = p->of_meeting;
	p->list[0].n_meetings = 1;
	p->feeds[0] = 3;
	p->list[0].depends_on = p->feeds;
	p->list[0].n_depends_on = 1;
	p->meeting = (struct lh_meeting){
		.id = 5, .title = "Giao ban", .start_at = 1765000000,
		.when = { .date = { 2025, 12, 8 }, .start = 480,
			  .end = LH_MINUTE_UNKNOWN },
	};
	*state = p;
	return 0;
}

static int prep_teardown(void **state)
{
	struct prep *p = *state;

	lh_arena_free(p->arena);
	lh_ctx_free(p->ctx);
	free(p);
	return 0;
}

/* "[Sở Tài chính] a3 ○ chưa nộp" …, one a line. */
static const char *prep_rows(struct prep *p, const struct preparation_ask *ask,
			     struct preparation *found)
{
	const struct preparation_source source = {
		.assignments = p->list, .n_assignments = COUNT(p->list),
		.meetings = &p->meeting, .n_meetings = 1,
		.own_key = lh_agency_key(p->arena, "so noi vu"),
	};
	struct lh_strbuf text;

	*found = (struct preparation){ 0 };
	preparation_build(p->ctx, p->arena, ask, &source, found);
	lh_strbuf_init(&text);
	for (size_t i = 0; i < found->n_rows; i++) {
		const struct preparation_row *row = &found->rows[i];
		if (row->kind == PREPARATION_HEADING)
			lh_strbuf_addf(&text, "[%s]\n", row->who);
		else
			lh_strbuf_addf(&text, "%s%s a%d %s\n",
				row->kind == PREPARATION_PART ? "  "
				: row->unfolded ? "▾" : row->has_parts ? "▸"
				: "", row->who, (int)row->assignment->id,
				row->status);
	}
	const char *rows = lh_arena_strdup(p->arena, text.text);
	lh_strbuf_release(&text);
	return rows;
}

static void test_preparation_by_agency(void **state)
{
	struct prep *p = *state;
	struct preparation found;
	const struct preparation_ask open = { .order = PREPARATION_BY_AGENCY };
	const struct preparation_ask all = { .order = PREPARATION_BY_AGENCY,
					     .all = true };

	assert_string_equal(prep_rows(p, &open, &found),
		"[Sở Tài chính]\n"
		"Sở Tài chính a3 ○ chưa nộp\n"
		"[UBND các xã]\n"
		"▸UBND các xã a2 ◐ 1/3 đã nộp\n"
		"[Sở Nội vụ]\n"
		"▸Sở Nội vụ a1 ◐ đang làm\n"
		"[Ban Dân tộc]\n"
		"Ban Dân tộc a5 ○ chưa nộp\n");
	assert_int_equal(found.n_open, 4);
	assert_int_equal(found.n_overdue, 1);
	assert_int_equal(found.n_soon, 1);
	assert_string_equal(prep_rows(p, &all, &found),
		"[Sở Tài chính]\n"
		"Sở Tài chính a3 ○ chưa nộp\n"
		"Sở Tài chính a4 ● đã nộp\n"
		"[UBND các xã]\n"
		"▸UBND các xã a2 ◐ 1/3 đã nộp\n"
		"[Sở Nội vụ]\n"
		"▸Sở Nội vụ a1 ◐ đang làm\n"
		"[Ban Dân tộc]\n"
		"Ban Dân tộc a5 ○ chưa nộp\n");
}

static void test_preparation_unfolds(void **state)
{
	struct prep *p = *state;
	struct preparation found;
	struct preparation_ask ask = { .order = PREPARATION_BY_AGENCY };
	int64_t unfolded[2];

	prep_rows(p, &ask, &found);
	unfolded[0] = found.rows[3].key;
	unfolded[1] = found.rows[5].key;
	ask.unfolded = unfolded;
	ask.n_unfolded = 2;
	assert_string_equal(prep_rows(p, &ask, &found),
		"[Sở Tài chính]\n"
		"Sở Tài chính a3 ○ chưa nộp\n"
		"[UBND các xã]\n"
		"▾UBND các xã a2 ◐ 1/3 đã nộp\n"
		"  · Xã A a2 ○ chưa nộp\n"
		"  · Xã B a2 ● đã nộp\n"
		"  · Xã C a2 ○ chưa nộp\n"
		"[Sở Nội vụ]\n"
		"▾Sở Nội vụ a1 ◐ đang làm\n"
		"  ← Sở Tài chính a3 ○ chưa nộp\n"
		"[Ban Dân tộc]\n"
		"Ban Dân tộc a5 ○ chưa nộp\n");
}

static void test_preparation_other_orders(void **state)
{
	struct prep *p = *state;
	struct preparation found;
	const struct preparation_ask by_meeting = {
		.order = PREPARATION_BY_MEETING };
	const struct preparation_ask by_deadline = {
		.order = PREPARATION_BY_DEADLINE, .all = true };
	const struct preparation_ask own = {
		.order = PREPARATION_BY_AGENCY, .own = true };

	assert_string_equal(prep_rows(p, &by_meeting, &found),
		"[08:00 T2 08/12 · Giao ban]\n"
		"▸Sở Nội vụ a1 ◐ đang làm\n"
		"[Không gắn với cuộc họp nào]\n"
		"Sở Tài chính a3 ○ chưa nộp\n"
		"▸UBND các xã a2 ◐ 1/3 đã nộp\n"
		"Ban Dân tộc a5 ○ chưa nộp\n");
	assert_string_equal(prep_rows(p, &by_deadline, &found),
		"[Quá hạn]\n"
		"Sở Tài chính a3 ○ chưa nộp\n"
		"[Trong tuần này]\n"
		"▸UBND các xã a2 ◐ 1/3 đã nộp\n"
		"[Tuần sau]\n"
		"▸Sở Nội vụ a1 ◐ đang làm\n"
		"[Không có ngày hạn]\n"
		"Ban Dân tộc a5 ○ chưa nộp\n"
		"[Đã xong]\n"
		"Sở Tài chính a4 ● đã nộp\n");
	assert_string_equal(prep_rows(p, &own, &found),
		"[Sở Nội vụ]\n"
		"▸Sở Nội vụ a1 ◐ đang làm\n");
}

/* What was marked done a moment ago stays, and stays where it was. */
static void test_preparation_keeps_place(void **state)
{
	struct prep *p = *state;
	struct preparation found;
	const int64_t kept[] = { 3 };
	const struct preparation_ask ask = {
		.order = PREPARATION_BY_DEADLINE, .kept = kept, .n_kept = 1 };

	p->lead[0].status = LH_SHARE_SUBMITTED;
	p->lead[0].status_at = lh_ctx_now(p->ctx);
	assert_string_equal(prep_rows(p, &ask, &found),
		"[Quá hạn]\n"
		"Sở Tài chính a3 ● nộp muộn\n"
		"[Trong tuần này]\n"
		"▸UBND các xã a2 ◐ 1/3 đã nộp\n"
		"[Tuần sau]\n"
		"▸Sở Nội vụ a1 ◐ đang làm\n"
		"[Không có ngày hạn]\n"
		"Ban Dân tộc a5 ○ chưa nộp\n");
	assert_int_equal(found.n_overdue, 0);
}

/* --- directory, search, sheet --- */

static void test_directory_rows(void **state)
{
	struct lh_person people[] = {
		{ .id = 1, .name = "Trần Văn Đông", .position = "Giám đốc" },
		{ .id = 2, .name = "Lê Thị Ánh", .agency = "Sở Y tế" },
		{ .id = 3, .name = "Nguyễn Văn An" },
		{ .id = 4, .name = "Đỗ Duy" },
	};
	const struct lh_directory d = { .people = people,
					.n_people = COUNT(people) };
	static const int64_t order[] = { 3, 2, 4, 1 };	/* An Ánh Duy Đông */
	static const struct {
		const char *words;
		size_t shown;
		int64_t first;
	} filters[] = {
		{ "", 4, 3 }, { "van", 2, 3 }, { "đông", 1, 1 },
		{ "giam dong", 1, 1 }, { "Y TE", 1, 2 }, { "  ", 4, 3 },
		{ "zzz", 0, 0 },
	};
	struct lh_arena *arena = lh_arena_new();
	struct directory_rows rows;

	(void)state;
	directory_rows_load(arena, &d, LH_ENTRY_PERSON, &rows);
	for (size_t i = 0; i < COUNT(order); i++)
		assert_int_equal(rows.rows[i].id, order[i]);
	for (size_t i = 0; i < COUNT(filters); i++) {
		directory_rows_filter(&rows, filters[i].words);
		assert_int_equal(rows.n_shown, filters[i].shown);
		if (rows.n_shown)
			assert_int_equal(rows.rows[rows.shown[0]].id,
					 filters[i].first);
	}
	lh_arena_free(arena);
}

static void test_search_rows(void **state)
{
	const struct lh_hit hits[] = {
		{ LH_HIT_NOTICE, 3, "Giấy mời", "… xin \x01mời\x02 họp …", 0 },
		{ LH_HIT_MEETING, 1, "Họp giao ban tuần", "… \x01giao\x02 ban …",
		  0 },
		{ LH_HIT_MEETING, 2, "Họp khác", NULL, 0 },
	};
	struct lh_arena *arena = lh_arena_new();
	struct search_rows rows;

	(void)state;
	search_rows_build(arena, hits, COUNT(hits), &rows);
	assert_int_equal(rows.n_rows, 5);
	assert_string_equal(rows.rows[0].heading, "Cuộc họp (2)");
	assert_string_equal(rows.rows[1].title, "Họp \x01giao\x02 ban tuần");
	assert_null(rows.rows[1].excerpt);
	assert_string_equal(rows.rows[2].title, "Họp khác");
	assert_string_equal(rows.rows[3].heading, "Văn bản (1)");
	assert_string_equal(rows.rows[4].excerpt, hits[0].excerpt);
	lh_arena_free(arena);
}

static void test_search_marks(void **state)
{
	struct lh_canvas *canvas = lh_canvas_new(2, 24);

	(void)state;
	search_draw_marked(canvas, 0, 0, 24, LH_TUI_PLAIN, LH_TUI_MATCH,
			   "xin \x01mời\x02 họp");
	assert_string_equal(lh_canvas_line(canvas, 0), "xin mời họp");
	assert_int_equal(lh_canvas_role(canvas, 0, 3), LH_TUI_PLAIN);
	assert_int_equal(lh_canvas_role(canvas, 0, 4), LH_TUI_MATCH);
	assert_int_equal(lh_canvas_role(canvas, 0, 7), LH_TUI_PLAIN);
	search_draw_marked(canvas, 1, 0, 24, LH_TUI_PLAIN, LH_TUI_MATCH,
		"một đoạn rất dài đứng trước chữ được \x01tìm\x02 thấy");
	assert_non_null(strstr(lh_canvas_line(canvas, 1), "tìm thấy"));
	assert_true(lh_text_starts(lh_canvas_line(canvas, 1), "…"));
	lh_canvas_free(canvas);
}

static void test_sheet(void **state)
{
	struct lh_arena *arena = lh_arena_new();
	struct lh_canvas *canvas = lh_canvas_new(8, 30);
	struct sheet sheet = { 0 };

	(void)state;
	sheet_init(&sheet, arena);
	sheet_add_field(&sheet, "Việc", "báo cáo tiến độ tháo gỡ khó khăn",
			LH_TUI_PLAIN);
	sheet_add_field(&sheet, "Gửi", "", LH_TUI_PLAIN);	/* nothing */
	sheet_add_heading(&sheet, "Ai làm");
	sheet_add_link(&sheet, 1, 42, "●", "Sở Tài chính", "đã nộp",
		       LH_TUI_DONE);
	sheet_layout(&sheet, 30);
	sheet_draw(&sheet, canvas, (struct lh_tui_rect){ 0, 0, 8, 30 });
	assert_string_equal(lh_canvas_line(canvas, 0), " Việc  báo cáo tiến độ tháo");
	assert_string_equal(lh_canvas_line(canvas, 1), "       gỡ khó khăn");
	assert_string_equal(lh_canvas_line(canvas, 2), "");
	assert_string_equal(lh_canvas_line(canvas, 3), " Ai làm");
	assert_string_equal(lh_canvas_line(canvas, 4),
			    " ● Sở Tài chính       đã nộp");
	size_t link = sheet_first_link(&sheet);
	assert_int_equal(sheet_item_at(&sheet, link)->id, 42);
	assert_null(sheet_item_at(&sheet, link + 1));
	for (int width = 0; width < 40; width++)
		sheet_layout(&sheet, width);	/* none too narrow */
	sheet_release(&sheet);
	lh_canvas_free(canvas);
	lh_arena_free(arena);
}

/* --- whole screens over the sample office --- */

struct planner {
	char folder[64], database[96];
	struct lh_ctx *ctx;
	struct lh_app *app;
};

static int planner_setup(void **state)
{
	struct planner *p = calloc(1, sizeof(*p));
	const char *const words[] = { "sample" };

	strcpy(p->folder, "/tmp/lichhop-screens-XXXXXX");
	if (!mkdtemp(p->folder))
		return -1;
	snprintf(p->database, sizeof(p->database), "%s/x.db", p->folder);
	setenv("XDG_CONFIG_HOME", p->folder, 1);
	const struct lh_ctx_options options = {
		.database = p->database, .author = "tester",
		.local_date = { 2025, 12, 3 }, .local_minute = 9 * 60,
	};
	struct lh_error err;
	p->ctx = lh_ctx_new(&options);
	if (lh_ctx_open(p->ctx, LH_NEED_READ | LH_NEED_WRITE | LH_NEED_CREATE,
			&err))
		return -1;
	p->app = app_new(p->ctx, NULL);
	app_resize(p->app, 24, 80);
	lh_week_open(p->app);
	struct lh_arena *arena = lh_arena_new();
	enum lh_status status = lh_app_run(p->app, arena, words, 1, NULL);
	lh_arena_free(arena);
	app_settle(p->app);
	*state = p;
	return status;
}

static int planner_teardown(void **state)
{
	struct planner *p = *state;

	app_free(p->app);
	lh_ctx_free(p->ctx);
	DIR *dir = opendir(p->folder);
	for (struct dirent *e = readdir(dir); e; e = readdir(dir)) {
		char path[512];
		snprintf(path, sizeof(path), "%s/%s", p->folder, e->d_name);
		unlink(path);
	}
	closedir(dir);
	rmdir(p->folder);
	free(p);
	return 0;
}

/* Keys parted by blanks: names of keys, else text as typed. */
static void press(struct planner *p, const char *keys)
{
	static const char *const named[] = {
		"enter", "esc", "tab", "shift+tab", "up", "down", "left",
		"right", "pageup", "pagedown", "home", "end", "f2", "delete",
		"backspace", "insert",
	};
	char word[64];

	while (*keys) {
		size_t length = strcspn(keys, " ");
		snprintf(word, sizeof(word), "%.*s", (int)length, keys);
		struct lh_key key = { .name = "", .text = word };
		if (strcmp(word, "space") == 0)
			key.text = " ";
		for (size_t i = 0; i < COUNT(named); i++)
			if (strcmp(named[i], word) == 0)
				key = (struct lh_key){ .name = word,
						       .text = "" };
		app_key(p->app, &key);
		app_settle(p->app);
		keys += length + strspn(keys + length, " ");
	}
}

/* The first line that holds text, -1 for none. */
static int seen(struct planner *p, const char *text)
{
	for (int y = 0; y < lh_canvas_height(p->app->canvas); y++)
		if (strstr(lh_canvas_line(p->app->canvas, y), text))
			return y;
	return -1;
}

static void assert_seen(struct planner *p, const char *text)
{
	if (seen(p, text) >= 0)
		return;
	for (int y = 0; y < lh_canvas_height(p->app->canvas); y++)
		print_message("%s\n", lh_canvas_line(p->app->canvas, y));
	fail_msg("not seen: %s", text);
}

/* Each begins on the week, whatever the one before came to. */
static int planner_home(void **state)
{
	struct planner *p = *state;

	app_resize(p->app, 24, 80);
	for (int i = 0; i < APP_VIEWS && p->app->n_views > 1; i++)
		press(p, "esc");
	return 0;
}

static void test_mark_from_preparation(void **state)
{
	struct planner *p = *state;

	press(p, "a");
	assert_seen(p, "Chuẩn bị · theo cơ quan");
	assert_seen(p, "quá 4 ngày");
	press(p, "space");
	assert_seen(p, "✓ a1 · Sở Tài chính: đã nộp");
	assert_seen(p, "● nộp muộn");
	press(p, "space");
	assert_seen(p, "a1 · Sở Tài chính: chưa nộp");
	press(p, "g 2 enter x o n g enter");
	assert_seen(p, "◐ đang làm");
	press(p, "enter");
	assert_seen(p, "Phân công a1");
	assert_seen(p, "chưa nộp → đang làm · tester · xong");
	press(p, "u");		/* undone, and seen to be */
	assert_int_equal(seen(p, "đang làm · tester"), -1);
	press(p, "esc esc");
	assert_int_equal(p->app->n_views, 1);
}

static void test_group_is_marked_by_member(void **state)
{
	struct planner *p = *state;

	press(p, "a s s down down down down down down down");
	assert_seen(p, "○ 0/8 đã nộp");
	press(p, "space");
	assert_seen(p, "chọn từng cơ quan");
	press(p, "down space");
	assert_seen(p, "1/8 đã nộp");
	press(p, "left");
	assert_seen(p, "▸");
	press(p, "u esc");
}

/* One agency may lead, and support as a member of a group: the row that is
 * marked is the share that is marked. */
static void test_mark_says_the_role(void **state)
{
	struct planner *p = *state;
	struct lh_store *store = lh_ctx_store(p->ctx);
	struct lh_arena *arena = lh_arena_new();
	struct lh_share shares[] = {
		prep_share(0, "Sở Lâm nghiệp", LH_SHARE_OPEN),
		prep_share(0, "Sở Lâm nghiệp", LH_SHARE_OPEN),
	};
	struct lh_assignment a = {
		.task = "trồng cây", .shares = shares, .n_shares = 2,
		.deadline = { .due = LH_INSTANT_UNKNOWN,
			      .minute = LH_MINUTE_UNKNOWN },
	}, *kept = NULL;
	struct lh_assignment_filter filter = {
		.from = LH_INSTANT_UNKNOWN, .until = LH_INSTANT_UNKNOWN };
	struct lh_error err;
	size_t count;

	shares[1].role = LH_SHARE_SUPPORT;
	assert_int_equal(lh_store_begin(store, "test", &err), LH_OK);
	assert_int_equal(lh_store_assignment_save(store, &a, &err), LH_OK);
	assert_int_equal(lh_store_commit(store, "test", &err), LH_OK);
	press(p, "/ t r o n g space c a y down enter");
	assert_seen(p, "Sở Lâm nghiệp · phối hợp");
	press(p, "down space");
	filter.id = a.id;
	assert_int_equal(lh_store_assignment_list(store, arena, &filter, &kept,
						  &count, &err), LH_OK);
	assert_int_equal(kept->shares[0].status, LH_SHARE_OPEN);
	assert_int_equal(kept->shares[1].status, LH_SHARE_SUBMITTED);
	lh_arena_free(arena);
}

static void test_notice_is_withdrawn(void **state)
{
	struct planner *p = *state;

	press(p, "v");
	assert_seen(p, "Văn bản · 8");
	press(p, "down enter");
	assert_seen(p, "Giấy mời số 91/GM-UBND");
	press(p, "W");
	assert_seen(p, "1 cuộc họp và 2 phân công");
	press(p, "k");
	assert_seen(p, "không thu hồi gì");
	press(p, "W t s a i enter");
	assert_seen(p, "đã thu hồi");
	press(p, "u");
	assert_seen(p, "đã nhận");
	press(p, "esc esc");
}

static void test_directory_is_edited(void **state)
{
	struct planner *p = *state;

	press(p, "b tab tab");
	assert_seen(p, "[Phòng họp 5]");
	press(p, "+ P h ò n g space 9 enter t ầ n g space 2 f2");
	assert_seen(p, "đã thêm phòng họp “Phòng 9”");
	assert_seen(p, "[Phòng họp 6]");
	press(p, "f p h o n g space 9");
	assert_seen(p, "lọc còn 1");
	press(p, "enter enter down down 4 0 f2");
	assert_seen(p, "đã sửa phòng họp");
	assert_seen(p, "40");
	press(p, "- k");
	assert_seen(p, "lọc còn 1");
	press(p, "delete x");
	assert_seen(p, "[Phòng họp 5]");
	assert_seen(p, "Không có mục nào khớp");
	press(p, "esc esc");
	assert_int_equal(p->app->n_views, 1);
}

static void test_search_opens(void **state)
{
	struct planner *p = *state;

	press(p, "/ q u y space h o a c h");
	assert_seen(p, "Cuộc họp (1)");
	press(p, "down enter");
	assert_seen(p, "Phân công a");
	press(p, "esc");
	assert_seen(p, "quy hoach");
	press(p, "x x x");
	assert_seen(p, "Không tìm thấy gì");
	press(p, "esc");
	assert_int_equal(p->app->n_views, 1);
}

/* Going round and round among the screens opens each once. */
static void test_screens_stand_once(void **state)
{
	struct planner *p = *state;

	press(p, "a v b a v b a v b");
	assert_int_equal(p->app->n_views, 4);
	assert_seen(p, "Danh bạ");
	press(p, "a");
	assert_int_equal(p->app->n_views, 2);
	assert_seen(p, "Chuẩn bị");
	press(p, "a esc");
	assert_int_equal(p->app->n_views, 1);
}

/* Every screen at every size, moved about in: the frame stands and nothing
 * is drawn into the key bar. */
static void test_every_size(void **state)
{
	static const struct {
		int height, width;
	} sizes[] = { { 24, 80 }, { 12, 40 }, { 40, 120 }, { 60, 200 },
		      { 8, 30 }, { 5, 20 }, { 1, 1 }, { 9, 300 } };
	static const char *const tours[] = {
		"a", "a s", "a s s", "a A right down right end left", "a enter",
		"a enter end enter", "v", "v enter end up", "v t", "v W",
		"b", "b tab", "b tab tab tab enter", "b f z", "b +", "b -",
		"/", "/ t", "/ t down enter", "a g 3",
	};
	struct planner *p = *state;

	for (size_t i = 0; i < COUNT(tours); i++) {
		press(p, tours[i]);
		for (size_t k = 0; k < COUNT(sizes); k++) {
			app_resize(p->app, sizes[k].height, sizes[k].width);
			app_settle(p->app);
			press(p, "down up");
			if (sizes[k].height >= 12)
				assert_true(*lh_canvas_line(
					p->app->canvas,
					sizes[k].height - 1) != '\0');
		}
		app_resize(p->app, 24, 80);
		while (p->app->n_views > 1)
			press(p, "esc");
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_columns),
		cmocka_unit_test(test_columns_stand_apart),
#define PREP(test) \
	cmocka_unit_test_setup_teardown(test, prep_setup, prep_teardown)
		PREP(test_preparation_by_agency),
		PREP(test_preparation_unfolds),
		PREP(test_preparation_other_orders),
		PREP(test_preparation_keeps_place),
		cmocka_unit_test(test_directory_rows),
		cmocka_unit_test(test_search_rows),
		cmocka_unit_test(test_search_marks),
		cmocka_unit_test(test_sheet),
	};
	const struct CMUnitTest planner[] = {
#define HOME(test) cmocka_unit_test_setup(test, planner_home)
		HOME(test_mark_from_preparation),
		HOME(test_group_is_marked_by_member),
		HOME(test_mark_says_the_role),
		HOME(test_notice_is_withdrawn),
		HOME(test_directory_is_edited),
		HOME(test_search_opens),
		HOME(test_screens_stand_once),
		HOME(test_every_size),
	};
	int failed = cmocka_run_group_tests(tests, NULL, NULL);

	failed += cmocka_run_group_tests(planner, planner_setup,
					 planner_teardown);
	return failed;
}
