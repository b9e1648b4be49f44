/* Drafts: sources, pairing and merging, saving and saving again, calendars.
 * Works on notices of its own and a database in a temporary folder. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <lichhop/command.h>
#include <lichhop/draft.h>
#include <lichhop/text.h>
#include <lichhop/zone.h>

#include "src/control/draft_priv.h"

#define COUNT(a) (sizeof(a) / sizeof(*(a)))

/* --- a place to work in --- */

struct bench {
	char folder[32];
	char *path;
	struct lh_arena *arena;
	struct lh_ctx *ctx;
	struct lh_error err;
};

static struct lh_ctx *bench_context(const struct bench *b)
{
	struct lh_ctx_options options = {
		.database = b->path,
		.local_date = { 2025, 12, 3 },
		.local_minute = 9 * 60,
		.author = "lan",
	};

	return lh_ctx_new(&options);
}

static int bench_setup(void **state)
{
	struct bench *b = lh_xcalloc(1, sizeof(*b));

	strcpy(b->folder, "/tmp/draft-test-XXXXXX");
	assert_non_null(mkdtemp(b->folder));
	b->arena = lh_arena_new();
	b->path = lh_arena_printf(b->arena, "%s/l.db", b->folder);
	b->ctx = bench_context(b);
	*state = b;
	return 0;
}

static int bench_teardown(void **state)
{
	struct bench *b = *state;
	static const char *const ends[] = { "", "-wal", "-shm" };

	lh_ctx_free(b->ctx);
	for (size_t i = 0; i < COUNT(ends); i++)
		unlink(lh_arena_printf(b->arena, "%s%s", b->path, ends[i]));
	rmdir(b->folder);
	lh_arena_free(b->arena);
	free(b);
	return 0;
}

static void bench_ok(struct bench *b, enum lh_status status)
{
	if (status != LH_OK)
		print_error("%s\n", b->err.text);
	assert_int_equal(status, LH_OK);
}

static void bench_open(struct bench *b)
{
	bench_ok(b, lh_ctx_open(b->ctx, LH_NEED_WRITE | LH_NEED_CREATE,
				&b->err));
}

/* --- notices --- */

#define HEAD \
	"ỦY BAN NHÂN DÂN\nTỈNH LẠNG SƠN\n-------\nSố: 12/GM-UBND\n" \
	"Lạng Sơn, ngày 01 tháng 12 năm 2025\n\nGIẤY MỜI\n" \
	"Họp đánh giá tiến độ các dự án\n\n"

static const char notice_first[] = HEAD
	"I. Nội dung 1: Tiến độ các dự án đầu tư công năm 2025\n"
	"1. Thành phần:\n"
	"- Đồng chí Đinh Hữu Học, Phó Chủ tịch UBND tỉnh - Chủ trì;\n"
	"- Đại diện lãnh đạo các sở: Tài chính, Xây dựng.\n"
	"2. Thời gian, địa điểm: từ 14 giờ 00 phút, ngày 04/12/2025, tại "
	"Phòng họp tầng 4, trụ sở UBND tỉnh.\n"
	"II. Nội dung 2: Quy hoạch các cụm công nghiệp\n"
	"1. Thành phần:\n"
	"- Đồng chí Đinh Hữu Học, Phó Chủ tịch UBND tỉnh - Chủ trì;\n"
	"- Đại diện lãnh đạo Sở Công Thương.\n"
	"2. Thời gian, địa điểm: từ 15 giờ 30 phút, ngày 04/12/2025, tại "
	"Phòng họp tầng 4, trụ sở UBND tỉnh.\n"
	"III. Phân công chuẩn bị\n"
	"- Giao Sở Tài chính tổng hợp báo cáo chung về tiến độ giải ngân, gửi "
	"Văn phòng UBND tỉnh 04 bộ chậm nhất ngày 03/12/2025.\n"
	"- Giao Sở Xây dựng chuẩn bị báo cáo về giải phóng mặt bằng, gửi Sở "
	"Tài chính chậm nhất ngày 02/12/2025.\n";

/* The first meeting an hour later, the second gone, Sở Xây dựng's deadline
 * another, Sở Tư pháp asked too. */
static const char notice_second[] = HEAD
	"I. Nội dung 1: Tiến độ các dự án đầu tư công năm 2025\n"
	"1. Thành phần:\n"
	"- Đồng chí Đinh Hữu Học, Phó Chủ tịch UBND tỉnh - Chủ trì;\n"
	"- Đại diện lãnh đạo các sở: Tài chính, Xây dựng, Tư pháp.\n"
	"2. Thời gian, địa điểm: từ 15 giờ 00 phút, ngày 04/12/2025, tại "
	"Phòng họp tầng 4, trụ sở UBND tỉnh.\n"
	"III. Phân công chuẩn bị\n"
	"- Giao Sở Tài chính tổng hợp báo cáo chung về tiến độ giải ngân, gửi "
	"Văn phòng UBND tỉnh 04 bộ chậm nhất ngày 03/12/2025.\n"
	"- Giao Sở Xây dựng chuẩn bị báo cáo về giải phóng mặt bằng, gửi Sở "
	"Tài chính chậm nhất ngày 03/12/2025.\n";

static struct lh_draft *draft_of(struct bench *b, const char *text)
{
	return lh_draft_new(b->ctx, "thu/giay-moi.txt", text, strlen(text));
}

static enum lh_status save_text(struct bench *b, const char *text, bool update,
				struct lh_draft_saved *saved)
{
	struct lh_draft_save options = { .command = "import",
					 .update = update };
	struct lh_draft *draft = draft_of(b, text);
	enum lh_status status = lh_draft_save(draft, &options, saved, &b->err);

	saved->meetings = saved->assignments = NULL; /* end with the draft */
	lh_draft_free(draft);
	return status;
}

static struct lh_meeting *load_meeting(struct bench *b, int64_t id)
{
	struct lh_meeting *m;

	bench_ok(b, lh_store_meeting_load(lh_ctx_store(b->ctx), b->arena, id,
					  &m, &b->err));
	return m;
}

static struct lh_assignment *load_assignment(struct bench *b, int64_t id)
{
	struct lh_assignment_filter filter = {
		.from = LH_INSTANT_UNKNOWN, .until = LH_INSTANT_UNKNOWN,
		.id = id, .history = true,
	};
	struct lh_assignment *list;
	size_t count;

	bench_ok(b, lh_store_assignment_list(lh_ctx_store(b->ctx), b->arena,
					     &filter, &list, &count, &b->err));
	assert_int_equal(count, 1);
	return list;
}

static size_t count_meetings(struct bench *b)
{
	struct lh_meeting_filter filter = {
		.from = LH_INSTANT_UNKNOWN, .until = LH_INSTANT_UNKNOWN,
	};
	struct lh_meeting *list;
	size_t count;

	bench_ok(b, lh_store_meeting_list(lh_ctx_store(b->ctx), b->arena,
					  &filter, &list, &count, &b->err));
	return count;
}

static void test_save(void **state)
{
	struct bench *b = *state;
	struct lh_draft_saved saved;

	bench_open(b);
	bench_ok(b, save_text(b, notice_first, false, &saved));
	assert_int_equal(saved.notice_id, 1);
	assert_true(saved.notice_added);
	assert_int_equal(saved.n_meetings, 2);
	assert_int_equal(saved.n_assignments, 2);

	struct lh_meeting *m = load_meeting(b, 1);
	assert_int_equal(m->when.start, 14 * 60);
	assert_int_equal(m->state, LH_MEETING_CONFIRMED);
	assert_int_equal(m->sequence, 0);
	assert_true(m->own);
	assert_int_equal(m->n_links, 1);
	assert_int_equal(m->links[0].notice_id, 1);
	assert_int_equal(m->links[0].kind, LH_LINK_ANNOUNCES);
	/* The next meeting of that room and day ends it. */
	assert_int_equal(m->end_at - m->start_at, 90 * 60);

	struct lh_assignment *a = load_assignment(b, 1);
	assert_int_equal(a->notice_id, 1);
	assert_string_equal(lh_zone_format(b->arena, LH_ZONE_HOME,
					   a->deadline.due),
			    "2025-12-04T00:00+07:00");
}

static void test_same(void **state)
{
	struct bench *b = *state;
	struct lh_draft_saved saved;

	bench_open(b);
	bench_ok(b, save_text(b, notice_first, false, &saved));
	assert_int_equal(save_text(b, notice_first, false, &saved),
			 LH_ECONFLICT);
	assert_non_null(strstr(b->err.text, "n1"));
	assert_int_equal(save_text(b, notice_second, false, &saved),
			 LH_ECONFLICT);
	assert_int_equal(count_meetings(b), 2);
	/* The same text again changes nothing, even when asked to. */
	bench_ok(b, save_text(b, notice_first, true, &saved));
	assert_int_equal(saved.notice_id, 1);
	assert_false(saved.notice_added);
	assert_int_equal(saved.n_meetings + saved.n_assignments, 0);
	assert_int_equal(load_meeting(b, 1)->sequence, 0);
}

static bool has_change(const struct lh_draft *draft, const char *id,
		       enum lh_draft_change_kind kind, const char *part)
{
	const struct lh_draft_change *changes;
	size_t count = lh_draft_changes(draft, &changes);

	for (size_t i = 0; i < count; i++) {
		const struct lh_draft_change *c = &changes[i];
		const char *words = c->after ? c->after : c->before;

		if (c->kind == kind && lh_text_equal(c->id, id) &&
		    (!part || (words && strstr(words, part))))
			return true;
	}
	return false;
}

/* The text of notice_first with `from` replaced each time. */
static const char *replaced(struct bench *b, const char *text,
			    const char *from, const char *to)
{
	struct lh_strbuf out;
	const char *at;

	lh_strbuf_init(&out);
	while ((at = strstr(text, from)) != NULL) {
		lh_strbuf_add_bytes(&out, text, (size_t)(at - text));
		lh_strbuf_add(&out, to);
		text = at + strlen(from);
	}
	lh_strbuf_add(&out, text);
	const char *result = lh_arena_strdup(b->arena, out.text);
	lh_strbuf_release(&out);
	return result;
}

/* Without a number the words alone tell that a paper comes again. */
static void test_near(void **state)
{
	static const struct {
		const char *what, *from, *to;
		bool near;
	} rows[] = {
		{ "another hour", "14 giờ 00", "16 giờ 00", true },
		{ "another place", "tầng 4", "số 2", true },
		{ "a number now", "Số:    /GM-UBND", "Số: 12/GM-UBND", true },
		{ "next week", "01 tháng 12", "08 tháng 12", false },
		{ "no day", "ngày 01 tháng 12 năm 2025",
		  "ngày    tháng 12 năm 2025", true },
	};
	struct bench *b = *state;
	struct lh_draft_saved saved;
	const char *blank = replaced(b, notice_first, "Số: 12/GM-UBND",
				     "Số:    /GM-UBND");

	bench_open(b);
	bench_ok(b, save_text(b, blank, false, &saved));
	for (size_t i = 0; i < COUNT(rows); i++) {
		const char *text = replaced(b, blank, rows[i].from, rows[i].to);
		struct lh_draft *draft = draft_of(b, text);

		assert_string_not_equal(text, blank);
		bench_ok(b, lh_draft_compare(draft, &b->err));
		if (lh_draft_is_near(draft) != rows[i].near)
			fail_msg("%s", rows[i].what);
		assert_int_equal(lh_draft_same(draft) != 0,
				 lh_draft_is_near(draft));
		lh_draft_free(draft);
	}
}

/* Another number is another paper, however like its words are; so is one whose
 * meetings share neither title nor time. */
static void test_near_but_another(void **state)
{
	struct bench *b = *state;
	struct lh_draft_saved saved;
	struct lh_draft *draft;
	const char *text = replaced(b, notice_first, "12/GM", "13/GM");

	bench_open(b);
	bench_ok(b, save_text(b, notice_first, false, &saved));
	draft = draft_of(b, text);
	bench_ok(b, lh_draft_compare(draft, &b->err));
	assert_int_equal(lh_draft_same(draft), 0);
	lh_draft_free(draft);
	text = replaced(b, notice_first, "12/GM", "   /GM");
	text = replaced(b, text, "Tiến độ các dự án", "Việc khác của các xã");
	text = replaced(b, text, "Quy hoạch các cụm", "Giá đất ở các cụm");
	text = replaced(b, text, "phút, ngày 04/12", "phút, ngày 05/12");
	draft = draft_of(b, text);
	bench_ok(b, lh_draft_compare(draft, &b->err));
	assert_int_equal(lh_draft_same(draft), 0);
	lh_draft_free(draft);
}

/* An update keeps ids; as a new one it stands beside the old. */
static void test_near_saved(void **state)
{
	struct bench *b = *state;
	struct lh_draft_save options = { .command = "import" };
	struct lh_draft_saved saved;
	const char *blank = replaced(b, notice_first, "12/GM", "   /GM");
	const char *moved = replaced(b, blank, "14 giờ 00", "16 giờ 00");
	struct lh_draft *draft;

	bench_open(b);
	bench_ok(b, save_text(b, blank, false, &saved));
	draft = draft_of(b, moved);
	assert_int_equal(lh_draft_save(draft, &options, &saved, &b->err),
			 LH_ECONFLICT);
	assert_non_null(strstr(b->err.text, "--new"));
	options.update = true;
	bench_ok(b, lh_draft_save(draft, &options, &saved, &b->err));
	assert_int_equal(saved.n_meetings, 0);
	assert_int_equal(load_meeting(b, 1)->when.start, 16 * 60);
	lh_draft_free(draft);
	draft = draft_of(b, replaced(b, blank, "14 giờ 00", "9 giờ 00"));
	options.update = false;
	options.as_new = true;
	bench_ok(b, lh_draft_save(draft, &options, &saved, &b->err));
	assert_int_equal(saved.n_meetings, 2);
	assert_int_equal(load_meeting(b, 1)->when.start, 16 * 60);
	lh_draft_free(draft);
}

static void test_compare(void **state)
{
	struct bench *b = *state;
	struct lh_draft_saved saved;
	struct lh_draft *draft;

	bench_open(b);
	bench_ok(b, save_text(b, notice_first, false, &saved));
	draft = draft_of(b, notice_second);
	bench_ok(b, lh_draft_compare(draft, &b->err));
	assert_int_equal(lh_draft_same(draft), 1);
	assert_false(lh_draft_same_text(draft));
	assert_true(has_change(draft, "m1", LH_CHANGE_CHANGED, "15:00"));
	assert_true(has_change(draft, "m1", LH_CHANGE_ADDED, "Sở Tư pháp"));
	assert_true(has_change(draft, "m2", LH_CHANGE_REMOVED, NULL));
	assert_true(has_change(draft, "a2", LH_CHANGE_CHANGED, "03/12/2025"));
	assert_false(has_change(draft, "a1", LH_CHANGE_CHANGED, NULL));
	assert_false(has_change(draft, NULL, LH_CHANGE_ADDED, NULL));
	lh_draft_free(draft);
}

static void mark(struct bench *b, int64_t assignment)
{
	struct lh_store *store = lh_ctx_store(b->ctx);
	struct lh_assignment *a = load_assignment(b, assignment);

	bench_ok(b, lh_store_begin(store, "mark", &b->err));
	bench_ok(b, lh_store_share_mark(store, a->shares[0].id,
					LH_SHARE_SUBMITTED,
					lh_ctx_now(b->ctx), "đủ 04 bộ",
					&b->err));
	bench_ok(b, lh_store_commit(store, NULL, &b->err));
}

static void test_update(void **state)
{
	struct bench *b = *state;
	struct lh_draft_saved saved;
	struct lh_notice *n;

	bench_open(b);
	bench_ok(b, save_text(b, notice_first, false, &saved));
	const char *uid = load_meeting(b, 1)->uid;
	mark(b, 2);
	bench_ok(b, save_text(b, notice_second, true, &saved));
	assert_int_equal(saved.notice_id, 2);
	assert_true(saved.notice_added);
	assert_int_equal(saved.n_meetings + saved.n_assignments, 0);

	struct lh_meeting *m = load_meeting(b, 1);
	assert_int_equal(m->when.start, 15 * 60);
	assert_string_equal(m->uid, uid);
	assert_int_equal(m->sequence, 1);
	assert_int_equal(m->n_links, 2);
	assert_int_equal(m->links[1].kind, LH_LINK_CHANGES);

	m = load_meeting(b, 2);
	assert_int_equal(m->state, LH_MEETING_CANCELLED);
	assert_int_equal(m->sequence, 1);
	assert_non_null(m->reason);

	struct lh_assignment *a = load_assignment(b, 2);
	assert_int_equal(a->notice_id, 2);
	assert_int_equal(a->deadline.date.day, 3);
	assert_int_equal(a->shares[0].status, LH_SHARE_SUBMITTED);
	assert_int_equal(a->shares[0].n_history, 1);

	bench_ok(b, lh_store_notice_load(lh_ctx_store(b->ctx), b->arena, 1, &n,
					 &b->err));
	assert_int_equal(n->state, LH_NOTICE_SUPERSEDED);
	assert_string_equal(n->text, notice_first);
	bench_ok(b, lh_store_notice_load(lh_ctx_store(b->ctx), b->arena, 2, &n,
					 &b->err));
	assert_int_equal(n->replaces_id, 1);
	assert_int_equal(n->revision_number, 2);
	assert_string_equal(n->text, notice_second);
}

/* The old text once more: it is the same paper, which has gone on since. */
static void test_update_back(void **state)
{
	struct bench *b = *state;
	struct lh_draft_saved saved;

	bench_open(b);
	bench_ok(b, save_text(b, notice_first, false, &saved));
	bench_ok(b, save_text(b, notice_second, true, &saved));
	assert_int_equal(save_text(b, notice_first, false, &saved),
			 LH_ECONFLICT);
	assert_non_null(strstr(b->err.text, "n2"));
	bench_ok(b, save_text(b, notice_first, true, &saved));
	assert_int_equal(saved.notice_id, 3);
	assert_int_equal(count_meetings(b), 2);
	struct lh_meeting *m = load_meeting(b, 2);
	assert_int_equal(m->state, LH_MEETING_CONFIRMED);
	assert_int_equal(m->sequence, 2);
	assert_null(m->reason);
}

static void test_undo(void **state)
{
	struct bench *b = *state;
	struct lh_draft_saved saved;
	struct lh_notice *n;

	bench_open(b);
	bench_ok(b, save_text(b, notice_first, false, &saved));
	bench_ok(b, lh_store_undo(lh_ctx_store(b->ctx), b->arena, 0, NULL,
				  &b->err));
	assert_int_equal(count_meetings(b), 0);
	assert_int_equal(lh_store_notice_load(lh_ctx_store(b->ctx), b->arena,
					      1, &n, &b->err), LH_ENOTFOUND);
	/* What was taken back may come again, under new ids. */
	bench_ok(b, save_text(b, notice_first, false, &saved));
	assert_int_equal(saved.notice_id, 2);
}

static void test_left_out(void **state)
{
	struct bench *b = *state;
	struct lh_draft_save options = { .command = "import" };
	struct lh_draft_saved saved;
	struct lh_draft *draft;

	bench_open(b);
	draft = draft_of(b, notice_first);
	bench_ok(b, lh_draft_leave_out(draft, "meetings[1]", true, &b->err));
	assert_true(lh_draft_is_left_out(draft, "meetings[1]"));
	assert_int_equal(lh_draft_leave_out(draft, "meetings[2]", true,
					    &b->err), LH_EINVALID);
	bench_ok(b, lh_draft_save(draft, &options, &saved, &b->err));
	assert_int_equal(saved.n_meetings, 1);
	assert_int_equal(saved.n_assignments, 2);
	lh_draft_free(draft);
}

/* --- the directory --- */

static void add_agency(struct bench *b, const char *name,
		       const char *jurisdiction, int64_t *id)
{
	struct lh_agency agency = { .name = name,
				    .jurisdiction = jurisdiction };

	bench_ok(b, lh_store_agency_save(lh_ctx_store(b->ctx), &agency,
					 &b->err));
	*id = agency.id;
}

/* Sở Tài chính of another province is not ours; a group brings its members,
 * whom the notice need not name. */
static void test_resolve(void **state)
{
	struct bench *b = *state;
	struct lh_store *store;
	struct lh_draft_saved saved;
	int64_t finance, building, other;

	bench_open(b);
	store = lh_ctx_store(b->ctx);
	bench_ok(b, lh_store_begin(store, "agencies", &b->err));
	add_agency(b, "Sở Tài chính", "tỉnh Lạng Sơn", &finance);
	add_agency(b, "Sở Xây dựng", "tỉnh Kon Tum", &other);
	add_agency(b, "Sở Công Thương", "tỉnh Lạng Sơn", &building);
	bench_ok(b, lh_store_commit(store, NULL, &b->err));
	bench_ok(b, save_text(b, notice_first, false, &saved));
	struct lh_meeting *m = load_meeting(b, 1);
	assert_int_equal(m->n_participants, 3);
	assert_int_equal(m->participants[1].agency_id, finance);
	assert_string_equal(m->participants[2].name, "Sở Xây dựng");
	assert_int_equal(m->participants[2].agency_id, 0);
	assert_int_equal(load_assignment(b, 1)->shares[0].agency_id, finance);
}

static void test_expand(void **state)
{
	struct bench *b = *state;
	struct lh_group_member members[] = {
		{ .agency_id = 5, .name = "UBND xã A" },
		{ .agency_id = 6, .name = "UBND xã B" },
		{ .agency_id = 7, .name = "UBND xã C",
		  .until = { 2025, 7, 1 } },
		{ .agency_id = 8, .name = "UBND xã D" },
	};
	struct lh_group group = {
		.id = 3, .name = "UBND các xã", .members = members,
		.n_members = COUNT(members),
	};
	struct lh_directory directory = { .groups = &group, .n_groups = 1 };
	struct lh_directory_index *index = lh_directory_index_new(&directory);
	struct lh_participant participants[] = {
		{ .kind = LH_PARTICIPANT_AGENCY, .name = "UBND xã B",
		  .agency_id = 6 },
		{ .kind = LH_PARTICIPANT_GROUP, .name = "UBND các xã",
		  .group_id = 3 },
	};
	struct lh_meeting m = {
		.when = { .date = { 2025, 12, 4 } },
		.participants = participants, .n_participants = 2,
	};
	struct lh_date day = { 2025, 1, 1 };

	assert_true(draft_expand_participants(index, b->arena, &m, day));
	assert_int_equal(m.n_participants, 4);
	assert_string_equal(m.participants[2].name, "UBND xã A");
	assert_int_equal(m.participants[2].parent_id, -2);
	assert_string_equal(m.participants[3].name, "UBND xã D");
	/* Who stands there already is not added again. */
	assert_false(draft_expand_participants(index, b->arena, &m, day));
	lh_directory_index_free(index);
}

/* --- correcting --- */

static void test_set(void **state)
{
	static const struct {
		const char *path, *text, *result; /* NULL result: refused */
	} rows[] = {
		{ "number", " 15/GM-UBND ", "15/GM-UBND" },
		{ "kind", "thong bao", "Thông báo" },
		{ "kind", "truyện", NULL },
		{ "issued_date", "2/12/2025", "2025-12-02" },
		{ "meetings[0].title", "Họp giao ban", "Họp giao ban" },
		{ "meetings[0].start", "8h 5/12/2025", "2025-12-05T08:00" },
		{ "meetings[0].start", "hôm nào đó", NULL },
		{ "meetings[0].end", "10:30", "2025-12-05T10:30" },
		{ "meetings[0].part_of_day", "chiều", "chieu" },
		{ "meetings[0].location", "Hội trường A", "Hội trường A" },
		{ "meetings[0].chair", "Lê Văn An, Giám đốc",
		  "Lê Văn An, Giám đốc" },
		{ "meetings[0].participants", "Sở Y tế; Sở Nội vụ;",
		  "Sở Y tế; Sở Nội vụ" },
		{ "meetings[9].title", "x", NULL },
		{ "meetings[0].colour", "x", NULL },
		{ "meetings[0]", "x", NULL },
		{ "meetings[-1].title", "x", NULL },
		{ "meetings[0", "x", NULL },
		{ "", "x", NULL },
		{ "assignments[1].agencies_lead", "Sở Y tế", "Sở Y tế" },
		{ "assignments[1].agencies_support", "Sở A\nSở B",
		  "Sở A; Sở B" },
		{ "assignments[1].deadline", "11h 5/12/2025",
		  "2025-12-05T11:00" },
		{ "assignments[1].deadline", "2026-01", "2026-01" },
		{ "assignments[1].deadline_op", "trước", "before" },
		{ "assignments[1].deadline_op", "sau", NULL },
		{ "assignments[1].recipient", "Sở Y tế", "Sở Y tế" },
	};
	struct bench *b = *state;
	struct lh_draft *draft = draft_of(b, notice_first);

	for (size_t i = 0; i < COUNT(rows); i++) {
		enum lh_status status = lh_draft_set(draft, rows[i].path,
						     rows[i].text, &b->err);

		if (!rows[i].result) {
			assert_int_equal(status, LH_EINVALID);
			continue;
		}
		bench_ok(b, status);
		assert_string_equal(lh_draft_get(draft, rows[i].path),
				    rows[i].result);
		assert_true(lh_draft_confidence(draft, rows[i].path) >= 1);
	}
	bench_ok(b, lh_draft_set(draft, "meetings[0].location", "  ", &b->err));
	assert_null(lh_draft_get(draft, "meetings[0].location"));
	lh_draft_free(draft);
}

/* --- correcting by pointing at the words --- */

static struct lh_span span_of(const struct lh_draft *draft, const char *words)
{
	const char *text = lh_draft_reading(draft)->notice->text;
	const char *at = strstr(text, words);

	assert_non_null(at);
	return (struct lh_span){ (uint32_t)(at - text),
				 (uint32_t)(at - text + strlen(words)) };
}

static void test_take(void **state)
{
	static const struct {
		const char *path, *words, *result; /* NULL result: refused */
	} rows[] = {
		{ "number", "12/GM-UBND", "12/GM-UBND" },
		{ "issued_date", "ngày 01 tháng 12 năm 2025", "2025-12-01" },
		{ "signer", ", ", NULL },
		{ "meetings[1].start", "từ 14 giờ 00 phút, ngày 04/12/2025",
		  "2025-12-04T14:00" },
		/* An hour alone leaves the day, a day the hour. */
		{ "meetings[1].start", "15 giờ 30 phút", "2025-12-04T15:30" },
		{ "meetings[1].start", "ngày 03/12/2025", "2025-12-03T15:30" },
		{ "meetings[1].start", "Phòng họp tầng 4", NULL },
		{ "meetings[1].end", "15 giờ 30 phút", "2025-12-03T15:30" },
		{ "meetings[1].end", "ngày 04/12/2025", NULL },
		{ "meetings[1].location",
		  " Phòng họp tầng 4, trụ sở UBND tỉnh.\n",
		  "Phòng họp tầng 4, trụ sở UBND tỉnh" },
		{ "meetings[1].chair",
		  "Đồng chí Đinh Hữu Học, Phó Chủ tịch UBND tỉnh",
		  "Đinh Hữu Học, Phó Chủ tịch UBND tỉnh" },
		{ "meetings[1].participants",
		  "các sở: Tài chính, Xây dựng", "Sở Tài chính; Sở Xây dựng" },
		{ "assignments[0].deadline", "chậm nhất ngày 02/12/2025",
		  "2025-12-02" },
		{ "assignments[0].deadline", "báo cáo", NULL },
		{ "assignments[0].agencies_lead", "Sở Xây dựng",
		  "Sở Xây dựng" },
		{ "meetings[9].title", "Nội dung 1", NULL },
	};
	struct bench *b = *state;
	struct lh_draft *draft = draft_of(b, notice_first);

	for (size_t i = 0; i < COUNT(rows); i++) {
		char *before = lh_draft_get(draft, rows[i].path)
			? lh_xstrdup(lh_draft_get(draft, rows[i].path)) : NULL;
		struct lh_span span = span_of(draft, rows[i].words);
		enum lh_status status = lh_draft_take(draft, rows[i].path,
						      span, &b->err);

		if (rows[i].result) {
			bench_ok(b, status);
			assert_string_equal(lh_draft_get(draft, rows[i].path),
					    rows[i].result);
		} else {
			assert_int_equal(status, LH_EINVALID);
			if (before)
				assert_string_equal(before, lh_draft_get(
					draft, rows[i].path));
		}
		free(before);
	}
	assert_int_equal(
		lh_draft_reading(draft)->assignments[0].deadline.op, LH_OP_BY);
	lh_draft_free(draft);
}

/* The field stands on those words from then on. */
static void test_take_place(void **state)
{
	struct bench *b = *state;
	struct lh_draft *draft = draft_of(b, notice_first);
	struct lh_span span = span_of(draft, " Xây dựng.\n2.");
	const struct lh_notice *n;
	size_t found = 0;

	span.end = span.start + (uint32_t)strlen(" Xây dựng.");
	bench_ok(b, lh_draft_take(draft, "meetings[0].participants", span,
				  &b->err));
	n = lh_draft_reading(draft)->notice;
	for (size_t i = 0; i < n->n_fields; i++) {
		if (strncmp(n->fields[i].path, "meetings[0].participants",
			    24) != 0 || n->fields[i].n_spans == 0)
			continue;
		found++;
		assert_string_equal(n->fields[i].path,
				    "meetings[0].participants");
		assert_int_equal(n->fields[i].n_spans, 1);
		assert_int_equal(n->fields[i].spans[0].start, span.start + 1);
		assert_int_equal(n->fields[i].spans[0].end, span.end - 1);
	}
	assert_int_equal(found, 1);
	lh_draft_free(draft);
}

/* --- asking --- */

static const char *event(struct bench *b, const char *method, const char *uid,
			 int sequence, int hour, const char *title,
			 const char *more)
{
	return lh_arena_printf(b->arena,
		"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//t//t//VI\r\n%s"
		"BEGIN:VEVENT\r\nUID:%s\r\nDTSTAMP:20251201T0%d0000Z\r\n"
		"SEQUENCE:%d\r\nDTSTART;TZID=Asia/Ho_Chi_Minh:20251204T%02d0000\r\n"
		"DTEND;TZID=Asia/Ho_Chi_Minh:20251204T%02d3000\r\n"
		"SUMMARY:%s\r\n%sEND:VEVENT\r\nEND:VCALENDAR\r\n",
		method, uid, sequence, sequence, hour, hour, title, more);
}

struct question {
	bool answer;
	size_t asked;
};

static bool question_ask(void *data, const char *text)
{
	struct question *q = data;

	(void)text;
	q->asked++;
	return q->answer;
}

static enum lh_status run_import(struct bench *b, struct question *q,
				 const char *file, struct lh_reply *reply)
{
	struct lh_ctx_options options = {
		.database = b->path, .author = "lan",
		.local_date = { 2025, 12, 3 },
		.ask = q ? question_ask : NULL, .ask_data = q,
	};
	const struct lh_command *command = lh_command_find("import");
	struct lh_ctx *ctx = lh_ctx_new(&options);
	struct lh_args args;

	lh_reply_init(reply);
	bench_ok(b, lh_args_parse(reply->arena, command, &file, 1, &args,
				  &b->err));
	enum lh_status status = lh_command_run(ctx, &args, reply, &b->err);
	lh_ctx_free(ctx);
	return status;
}

static const char *write_file(struct bench *b, const char *text)
{
	const char *path = lh_arena_printf(b->arena, "%s/moi", b->folder);
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	fputs(text, file);
	fclose(file);
	return path;
}

/* Nothing is saved unseen: no stands for no, nobody to ask is misuse. */
static void test_ask(void **state)
{
	struct bench *b = *state;
	struct question no = { .answer = false }, yes = { .answer = true };
	const char *file = write_file(b, notice_first);
	struct lh_reply reply;

	assert_int_equal(run_import(b, NULL, file, &reply), LH_EINVALID);
	lh_reply_release(&reply);

	bench_ok(b, run_import(b, &no, file, &reply));
	assert_int_equal(no.asked, 1);
	assert_true(reply.partial);
	assert_string_equal(reply.out.text, "");
	assert_true(reply.n_notes > 0);
	assert_non_null(strstr(reply.notes[0].text, "Đinh Hữu Học"));
	assert_int_not_equal(access(b->path, F_OK), 0);
	lh_reply_release(&reply);

	bench_ok(b, run_import(b, &yes, file, &reply));
	assert_int_equal(yes.asked, 1);
	assert_string_equal(reply.out.text, "n1\nm1\nm2\na1\na2\n");
	lh_reply_release(&reply);

	/* What is there already is not asked about. */
	bench_ok(b, run_import(b, &yes, file, &reply));
	assert_int_equal(yes.asked, 1);
	assert_true(reply.partial);
	lh_reply_release(&reply);

	bench_ok(b, run_import(b, &yes, write_file(b, event(
		b, "", "u1", 0, 8, "Giao ban", "")), &reply));
	assert_int_equal(yes.asked, 2);
	assert_string_equal(reply.out.text, "m3\n");
	lh_reply_release(&reply);
	unlink(file);
}

/* --- sources --- */

static void test_sources(void **state)
{
	static const struct {
		const char *bytes;
		size_t length;
		const char *text;	/* NULL: refused */
		const char *says;	/* … and the sentence holds this */
	} rows[] = {
#define ROW(bytes, text, says) { bytes, sizeof(bytes) - 1, text, says }
		ROW("", NULL, "rỗng"),
		ROW(" \r\n\t", NULL, "không có chữ"),
		ROW("Gi\xe1\xba\xa5y m\xe1\xbb\x9di", "Giấy mời", NULL),
		ROW("Gia\xcc\x82\xcc\x81y", "Giấy", NULL),
		ROW("\xef\xbb\xbfm\xe1\xbb\x9di", "mời", NULL),
		ROW("\xff\xfem\0\xdd\x1ei\0", "mời", NULL),
		ROW("\xfe\xff\0m\x1e\xdd\0i", "mời", NULL),
		ROW("\xff\xfem\0\xdd", NULL, "UTF-16"),
		ROW("\xff\xfe\0\xd8m\0", NULL, "UTF-16"),
		ROW("ngh\xca h\xe4p", NULL, "UTF-8"),
		ROW("a\0b", NULL, "nhị phân"),
		ROW("\x01\x02\x03\x04", NULL, "nhị phân"),
		ROW("PK\003\004xxxx", NULL, ".txt"),
		ROW("\xd0\xcf\x11\xe0xx", NULL, ".doc"),
		ROW("{\\rtf1 m\\u7901?i}", "mời\n", NULL),
		ROW("\x89PNG\r\n", NULL, "ảnh"),
		ROW(" <!DOCTYPE html><p>", NULL, "chữ"),
#undef ROW
	};
	struct bench *b = *state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct lh_source source = { .ctx = NULL };
		enum lh_status status = lh_source_take(
			&source, b->arena, "tệp.txt", rows[i].bytes,
			rows[i].length, &b->err);

		if (rows[i].text) {
			bench_ok(b, status);
			assert_int_equal(source.kind, LH_SOURCE_NOTICE);
			assert_string_equal(source.text, rows[i].text);
			assert_int_equal(source.length, strlen(rows[i].text));
			continue;
		}
		assert_int_equal(status, LH_EFORMAT);
		assert_non_null(strstr(b->err.text, "tệp.txt"));
		assert_non_null(strstr(b->err.text, rows[i].says));
	}
}

static void test_source_size(void **state)
{
	struct bench *b = *state;
	size_t length = ((size_t)16 << 20) + 1;
	char *bytes = lh_xmalloc(length);
	struct lh_source source = { .ctx = NULL };

	memset(bytes, 'a', length);
	assert_int_equal(lh_source_take(&source, b->arena, "to.txt", bytes,
					length, &b->err), LH_EFORMAT);
	assert_non_null(strstr(b->err.text, "16 MiB"));
	bench_ok(b, lh_source_take(&source, b->arena, "to.txt", bytes,
				   length - 1, &b->err));
	assert_int_equal(source.length, length - 1);
	free(bytes);
}

/* --- pairing --- */

static void test_match(void **state)
{
	static const struct {
		const char *title;
		int hour, day;
		size_t match;
	} rows[] = {
		/* An agenda grown in the middle: nothing behind it shifts. */
		{ "Họp về đầu tư công", 8, 4, 0 },
		{ "Họp về nhà ở xã hội", 9, 4, DRAFT_NO_MATCH },
		{ "Họp về cụm công nghiệp", 10, 5, 1 },
		{ "Nghe báo cáo thu ngân sách", 14, 4, 2 },
	}, stored_rows[] = {
		{ "Họp về đầu tư công", 8, 4, 0 },
		{ "Họp về cụm công nghiệp", 10, 4, 0 },
		{ "Tình hình thu ngân sách", 14, 4, 0 },
	};
	struct bench *b = *state;
	struct lh_meeting fresh[COUNT(rows)], stored[COUNT(stored_rows)];
	size_t match[COUNT(rows)];

	for (size_t i = 0; i < COUNT(rows); i++)
		fresh[i] = (struct lh_meeting){
			.title = rows[i].title,
			.when = { .date = { 2025, 12, (uint8_t)rows[i].day },
				  .start = (lh_minute)(rows[i].hour * 60) },
		};
	for (size_t i = 0; i < COUNT(stored_rows); i++)
		stored[i] = (struct lh_meeting){
			.title = stored_rows[i].title,
			.when = { .date = { 2025, 12,
					    (uint8_t)stored_rows[i].day },
				  .start = (lh_minute)(stored_rows[i].hour *
						       60) },
		};
	draft_match_meetings(b->arena, fresh, COUNT(rows), stored,
			     COUNT(stored_rows), match);
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_int_equal(match[i], rows[i].match);
}

/* --- calendars --- */

static enum lh_status take_calendar(struct bench *b, const char *text,
				    bool update,
				    struct lh_calendar_result *result)
{
	struct lh_calendar_import options = {
		.save = true, .update = update, .command = "import",
	};
	struct lh_source source = { .ctx = NULL };
	enum lh_status status;

	bench_ok(b, lh_source_take(&source, b->arena, "lich.ics", text,
				   strlen(text), &b->err));
	assert_int_equal(source.kind, LH_SOURCE_CALENDAR);
	status = lh_calendar_import(b->ctx, &source, &options, b->arena, result,
				    &b->err);
	lh_source_close(&source);
	return status;
}

static void test_calendar(void **state)
{
	struct bench *b = *state;
	struct lh_calendar_result r;

	bench_open(b);
	bench_ok(b, take_calendar(b, event(b, "", "u1", 0, 8, "Họp", ""), false,
				  &r));
	assert_int_equal(r.fates[LH_CALENDAR_NEW], 1);
	struct lh_meeting *m = load_meeting(b, 1);
	assert_string_equal(m->uid, "u1");
	assert_int_equal(m->when.start, 8 * 60);
	assert_false(m->own);

	bench_ok(b, take_calendar(b, event(b, "", "u1", 0, 8, "Họp", ""), true,
				  &r));
	assert_int_equal(r.fates[LH_CALENDAR_SAME], 1);
	bench_ok(b, take_calendar(b, event(b, "", "u1", 2, 9, "Họp", ""), false,
				  &r));
	assert_int_equal(r.fates[LH_CALENDAR_NEWER], 1);
	assert_int_equal(load_meeting(b, 1)->when.start, 8 * 60);
	bench_ok(b, take_calendar(b, event(b, "", "u1", 2, 9, "Họp", ""), true,
				  &r));
	assert_int_equal(r.fates[LH_CALENDAR_UPDATED], 1);
	m = load_meeting(b, 1);
	assert_int_equal(m->when.start, 9 * 60);
	assert_int_equal(m->sequence, 2);
	bench_ok(b, take_calendar(b, event(b, "", "u1", 1, 7, "Họp", ""), true,
				  &r));
	assert_int_equal(r.fates[LH_CALENDAR_OLDER], 1);
	assert_int_equal(load_meeting(b, 1)->when.start, 9 * 60);
	assert_int_equal(count_meetings(b), 1);
}

static void test_calendar_methods(void **state)
{
	struct bench *b = *state;
	struct lh_calendar_result r;

	bench_open(b);
	bench_ok(b, take_calendar(b, event(b, "METHOD:REQUEST\r\n", "u1", 0, 8,
		"Họp", "ORGANIZER:mailto:a@b.vn\r\nATTENDEE:mailto:c@d.vn\r\n"),
		false, &r));
	bench_ok(b, take_calendar(b, event(b, "METHOD:CANCEL\r\n", "u2", 1, 8,
		"Họp", "ORGANIZER:mailto:a@b.vn\r\nSTATUS:CANCELLED\r\n"),
		false, &r));
	assert_int_equal(r.fates[LH_CALENDAR_UNKNOWN], 1);
	bench_ok(b, take_calendar(b, event(b, "METHOD:CANCEL\r\n", "u1", 1, 8,
		"Họp", "ORGANIZER:mailto:a@b.vn\r\nSTATUS:CANCELLED\r\n"),
		false, &r));
	assert_int_equal(r.fates[LH_CALENDAR_CANCELLED], 1);
	assert_int_equal(load_meeting(b, 1)->state, LH_MEETING_CANCELLED);
	assert_int_equal(load_meeting(b, 1)->sequence, 1);
	assert_int_equal(take_calendar(b, event(b, "METHOD:REPLY\r\n", "u1", 0,
		8, "Họp", "ORGANIZER:mailto:a@b.vn\r\n"
		"ATTENDEE;PARTSTAT=ACCEPTED:mailto:c@d.vn\r\n"), false, &r),
		LH_EINVALID);
	assert_non_null(strstr(b->err.text, "lichhop reply"));
}

/* Of a component that stands twice in a file the newer one holds. */
static void test_calendar_repeated(void **state)
{
	struct bench *b = *state;
	struct lh_calendar_result r;
	const char *first = event(b, "", "u1", 0, 8, "Một", "");
	const char *second = event(b, "", "u1", 1, 9, "Hai", "");
	const char *both = lh_arena_printf(
		b->arena, "%.*s%s", (int)(strstr(first, "END:VCAL") - first),
		first, strstr(second, "BEGIN:VEVENT"));

	bench_open(b);
	bench_ok(b, take_calendar(b, both, false, &r));
	assert_int_equal(r.fates[LH_CALENDAR_NEW], 1);
	assert_int_equal(r.fates[LH_CALENDAR_REPEATED], 1);
	assert_int_equal(count_meetings(b), 1);
	assert_string_equal(load_meeting(b, 1)->title, "Hai");
}

/* An occurrence may come before its series. */
static void test_calendar_series(void **state)
{
	struct bench *b = *state;
	struct lh_calendar_result r;
	const char *moved = event(b, "", "u1", 0, 9, "Giao ban, dời",
		"RECURRENCE-ID;TZID=Asia/Ho_Chi_Minh:20251211T080000\r\n");
	const char *master = event(b, "", "u1", 0, 8, "Giao ban",
				   "RRULE:FREQ=WEEKLY;COUNT=4\r\n");
	const char *both = lh_arena_printf(
		b->arena, "%.*s%s", (int)(strstr(moved, "END:VCAL") - moved),
		moved, strstr(master, "BEGIN:VEVENT"));

	bench_open(b);
	bench_ok(b, take_calendar(b, both, false, &r));
	assert_int_equal(r.fates[LH_CALENDAR_NEW], 2);
	assert_int_equal(load_meeting(b, 1)->series.master_id, 2);
	assert_string_equal(load_meeting(b, 2)->series.rule,
			    "FREQ=WEEKLY;COUNT=4");
	/* One occurrence called off is left out of the series. */
	bench_ok(b, take_calendar(b, event(b, "METHOD:CANCEL\r\n", "u1", 1, 8,
		"Giao ban", "ORGANIZER:mailto:a@b.vn\r\n"
		"RECURRENCE-ID;TZID=Asia/Ho_Chi_Minh:20251218T080000\r\n"),
		false, &r));
	assert_int_equal(r.fates[LH_CALENDAR_CANCELLED], 1);
	struct lh_meeting *m = load_meeting(b, 2);
	assert_int_equal(m->state, LH_MEETING_CONFIRMED);
	assert_int_equal(m->series.n_exceptions, 1);
	assert_int_equal(m->series.exceptions[0].day, 18);
}

#define BENCH_TEST(f) \
	cmocka_unit_test_setup_teardown(f, bench_setup, bench_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		BENCH_TEST(test_save),
		BENCH_TEST(test_same),
		BENCH_TEST(test_near),
		BENCH_TEST(test_near_but_another),
		BENCH_TEST(test_near_saved),
		BENCH_TEST(test_compare),
		BENCH_TEST(test_update),
		BENCH_TEST(test_update_back),
		BENCH_TEST(test_undo),
		BENCH_TEST(test_left_out),
		BENCH_TEST(test_resolve),
		BENCH_TEST(test_expand),
		BENCH_TEST(test_set),
		BENCH_TEST(test_take),
		BENCH_TEST(test_take_place),
		BENCH_TEST(test_ask),
		BENCH_TEST(test_sources),
		BENCH_TEST(test_source_size),
		BENCH_TEST(test_match),
		BENCH_TEST(test_calendar),
		BENCH_TEST(test_calendar_methods),
		BENCH_TEST(test_calendar_repeated),
		BENCH_TEST(test_calendar_series),
	};

	return cmocka_run_group_tests_name("draft", tests, NULL, NULL);
}
