/* How fast the store is, beside SQLite alone on the same rows.
 *
 *	store_bench MEETINGS FOLDER
 *
 * Leaves FOLDER/store-MEETINGS.db behind: meetings of six participants, three
 * assignments each.  The rows, their tables and their indexes are those of the
 * store; the bare figure leaves out what the store adds: structs, journal,
 * search index.  Prints lines of tabs, see bench_row(). */
#include <lichhop/store.h>

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define BENCH_PARTICIPANTS 6
#define BENCH_START INT64_C(1577836800)	/* 2020-01-01 */

static double bench_now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void bench_die(const char *what, const char *why)
{
	fprintf(stderr, "store_bench: %s: %s\n", what, why);
	exit(1);
}

static const char *const bench_agencies[] = {
	"Sở Tài chính", "Sở Xây dựng", "Sở Công Thương", "Sở Nội vụ",
	"Sở Nông nghiệp và Môi trường", "UBND phường Đông Kinh",
	"UBND xã Đồng Đăng", "Công an tỉnh", "Ban Quản lý Khu kinh tế",
	"Văn phòng UBND tỉnh", "Sở Y tế", "Sở Giáo dục và Đào tạo",
};
static const char *const bench_topics[] = {
	"tháo gỡ khó khăn dự án", "giải phóng mặt bằng đường cao tốc",
	"phòng chống thiên tai", "chuyển đổi số", "giải ngân vốn đầu tư công",
	"khu, cụm công nghiệp", "công tác cán bộ",
};
#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

struct bench_texts {
	char title[160], uid[64], email[BENCH_PARTICIPANTS][64];
};

static void bench_fill(size_t i, struct lh_meeting *m,
		       struct lh_participant *participants,
		       struct lh_venue *venue, struct bench_texts *texts)
{
	snprintf(texts->title, sizeof(texts->title), "Họp %s lần %zu",
		 bench_topics[i % COUNT(bench_topics)], i);
	snprintf(texts->uid, sizeof(texts->uid), "bench-%zu@lichhop", i);
	for (size_t j = 0; j < BENCH_PARTICIPANTS; j++) {
		size_t agency = (i * 5 + j * 7) % COUNT(bench_agencies);

		snprintf(texts->email[j], sizeof(texts->email[j]),
			 "coquan%zu@tinh.gov.vn", agency);
		participants[j] = (struct lh_participant){
			.kind = LH_PARTICIPANT_AGENCY,
			.name = bench_agencies[agency],
			.agency_id = (int64_t)agency + 1,
			.role = j ? LH_ROLE_MEMBER : LH_ROLE_CHAIR,
			.email = texts->email[j],
			.response_at = LH_INSTANT_UNKNOWN,
		};
	}
	*venue = (struct lh_venue){ .name = "Phòng họp tầng 4, trụ sở UBND tỉnh" };
	/* A busy office: forty meetings a day. */
	lh_instant start = BENCH_START + (lh_instant)(i / 40) * 86400 +
			   (lh_instant)(i % 40) * 900;
	*m = (struct lh_meeting){
		.uid = texts->uid, .title = texts->title,
		.content = "Đề nghị các cơ quan chuẩn bị tài liệu và cử đúng thành phần dự họp.",
		.when = { .date = { 2025, 12, 4 }, .start = 480, .end = 600 },
		.start_at = start, .end_at = start + 7200,
		.venues = venue, .n_venues = 1,
		.participants = participants,
		.n_participants = BENCH_PARTICIPANTS,
		.series.original_minute = LH_MINUTE_UNKNOWN,
	};
}

/* --- the store --- */

static struct lh_store *bench_open(const char *path)
{
	struct lh_store *store;
	struct lh_error err;
	struct lh_store_options options = {
		.path = path, .write = true, .create = true, .author = "bench",
	};

	if (lh_store_open(&store, &options, &err) != LH_OK)
		bench_die(path, err.text);
	return store;
}

static void bench_add_agencies(struct lh_store *store)
{
	struct lh_error err;

	if (lh_store_begin(store, "agencies", &err) != LH_OK)
		bench_die("begin", err.text);
	for (size_t i = 0; i < COUNT(bench_agencies); i++) {
		struct lh_agency agency = { .name = bench_agencies[i] };

		if (lh_store_agency_save(store, &agency, &err) != LH_OK)
			bench_die("agency", err.text);
	}
	if (lh_store_commit(store, NULL, &err) != LH_OK)
		bench_die("commit", err.text);
}

static double bench_store_insert(struct lh_store *store, size_t count)
{
	struct lh_participant participants[BENCH_PARTICIPANTS];
	struct lh_venue venue;
	struct lh_meeting m;
	struct bench_texts texts;
	struct lh_error err;
	double start = bench_now();

	if (lh_store_begin(store, "import", &err) != LH_OK)
		bench_die("begin", err.text);
	for (size_t i = 0; i < count; i++) {
		bench_fill(i, &m, participants, &venue, &texts);
		if (lh_store_meeting_save(store, &m, &err) != LH_OK)
			bench_die("meeting", err.text);
	}
	if (lh_store_commit(store, NULL, &err) != LH_OK)
		bench_die("commit", err.text);
	return bench_now() - start;
}

/* Three for each meeting, due in its week, every tenth not yet done. */
static double bench_store_assignments(struct lh_store *store, size_t count)
{
	struct lh_error err;
	double start = bench_now();

	if (lh_store_begin(store, "import", &err) != LH_OK)
		bench_die("begin", err.text);
	for (size_t i = 0; i < count; i++) {
		int64_t meeting = (int64_t)(i / 3) + 1;
		struct lh_share shares[2];
		struct lh_delivery delivery = { .recipient = "Văn phòng", .copies = 4 };
		struct lh_assignment a = {
			.task = "Báo cáo tiến độ thực hiện và chuẩn bị tài liệu",
			.meeting_ids = &meeting, .n_meetings = 1,
			.shares = shares, .n_shares = 2,
			.deliveries = &delivery, .n_deliveries = 1,
			.deadline = {
				.precision = LH_DEADLINE_DAY,
				.date = { 2025, 12, 3 },
				.minute = LH_MINUTE_UNKNOWN,
				.due = BENCH_START + (lh_instant)(i / 120) * 86400,
			},
		};

		for (size_t j = 0; j < 2; j++) {
			size_t agency = (i + j * 3) % COUNT(bench_agencies);

			shares[j] = (struct lh_share){
				.name = bench_agencies[agency],
				.agency_id = (int64_t)agency + 1,
				.role = j ? LH_SHARE_SUPPORT : LH_SHARE_LEAD,
				.status = i % 10 ? LH_SHARE_ACCEPTED : LH_SHARE_OPEN,
				.status_at = i % 10 ? a.deadline.due - 3600 :
						      LH_INSTANT_UNKNOWN,
				.extension.due = LH_INSTANT_UNKNOWN,
				.extension.minute = LH_MINUTE_UNKNOWN,
			};
		}
		if (lh_store_assignment_save(store, &a, &err) != LH_OK)
			bench_die("assignment", err.text);
	}
	if (lh_store_commit(store, NULL, &err) != LH_OK)
		bench_die("commit", err.text);
	return bench_now() - start;
}

/* --- SQLite alone --- */

static void bench_exec(sqlite3 *db, const char *sql)
{
	char *text;

	if (sqlite3_exec(db, sql, NULL, NULL, &text) != SQLITE_OK)
		bench_die(sql, text);
}

static sqlite3_stmt *bench_prepare(sqlite3 *db, const char *sql)
{
	sqlite3_stmt *statement;

	if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) != SQLITE_OK)
		bench_die(sql, sqlite3_errmsg(db));
	return statement;
}

static void bench_step(sqlite3 *db, sqlite3_stmt *statement)
{
	if (sqlite3_step(statement) != SQLITE_DONE)
		bench_die("step", sqlite3_errmsg(db));
	sqlite3_reset(statement);
}

static void bench_bare_meeting(sqlite3_stmt *s, const struct lh_meeting *m)
{
	sqlite3_bind_text(s, 1, m->uid, -1, SQLITE_STATIC);
	sqlite3_bind_text(s, 2, m->title, -1, SQLITE_STATIC);
	sqlite3_bind_int64(s, 3, m->start_at);
	sqlite3_bind_int64(s, 4, m->end_at);
	sqlite3_bind_text(s, 5, m->content, -1, SQLITE_STATIC);
}

static void bench_bare_participant(sqlite3_stmt *s, sqlite3_int64 meeting,
				   size_t position,
				   const struct lh_participant *p)
{
	sqlite3_bind_int64(s, 1, meeting);
	sqlite3_bind_int64(s, 2, (sqlite3_int64)position);
	sqlite3_bind_int(s, 3, (int)p->kind);
	sqlite3_bind_text(s, 4, p->name, -1, SQLITE_STATIC);
	sqlite3_bind_int64(s, 5, p->agency_id);
	sqlite3_bind_int(s, 6, (int)p->role);
	sqlite3_bind_text(s, 7, p->email, -1, SQLITE_STATIC);
}

static double bench_bare_insert(const char *path, size_t count)
{
	struct lh_participant participants[BENCH_PARTICIPANTS];
	struct lh_venue venue;
	struct lh_meeting m;
	struct bench_texts texts;
	sqlite3 *db;

	if (sqlite3_open(path, &db) != SQLITE_OK)
		bench_die(path, sqlite3_errmsg(db));
	bench_exec(db, "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
		       "PRAGMA cache_size = -8000");
	sqlite3_stmt *meeting = bench_prepare(db,
		"INSERT INTO meeting (uid, sequence, title, state, day,"
		" start_minute, end_minute, part, year_inferred, floating,"
		" start_at, end_at, own, created_at, modified_at, revision,"
		" content) VALUES (?, 0, ?, 0, '2025-12-04', 480, 600, 0, 0,"
		" 0, ?, ?, 0, 0, 0, 1, ?)");
	sqlite3_stmt *place = bench_prepare(db,
		"INSERT INTO venue (meeting, position, name, online)"
		" VALUES (?, 0, ?, 0)");
	sqlite3_stmt *participant = bench_prepare(db,
		"INSERT INTO participant (meeting, position, kind, name,"
		" agency, role, headcount, email, response)"
		" VALUES (?, ?, ?, ?, ?, ?, 0, ?, 0)");
	double start = bench_now();
	bench_exec(db, "BEGIN IMMEDIATE");
	for (size_t i = 0; i < count; i++) {
		bench_fill(i, &m, participants, &venue, &texts);
		bench_bare_meeting(meeting, &m);
		bench_step(db, meeting);
		sqlite3_int64 id = sqlite3_last_insert_rowid(db);
		sqlite3_bind_int64(place, 1, id);
		sqlite3_bind_text(place, 2, venue.name, -1, SQLITE_STATIC);
		bench_step(db, place);
		for (size_t j = 0; j < BENCH_PARTICIPANTS; j++) {
			bench_bare_participant(participant, id, j,
					       &participants[j]);
			bench_step(db, participant);
		}
	}
	bench_exec(db, "COMMIT");
	double taken = bench_now() - start;
	sqlite3_finalize(meeting);
	sqlite3_finalize(place);
	sqlite3_finalize(participant);
	sqlite3_close(db);
	return taken;
}

/* --- questions --- */

#define BENCH_ROUNDS 20

/* A line for the driver: what, milliseconds here, milliseconds of SQLite alone
 * (0: nothing to compare with), how many were found. */
static void bench_row(const char *what, double start, int rounds, double bare,
		      size_t found)
{
	double ours = (bench_now() - start) * 1e3 / rounds;

	printf("%s\t%.3f\t%.3f\t%zu\n", what, ours, bare, found);
	fflush(stdout);
}

static lh_instant bench_middle(size_t count)
{
	return BENCH_START + (lh_instant)(count / 80) * 86400;
}

/* All rows of a question of one text or number, each column read. */
static size_t bench_rows(sqlite3_stmt *s)
{
	size_t n = 0;

	while (sqlite3_step(s) == SQLITE_ROW) {
		for (int i = 0; i < sqlite3_column_count(s); i++)
			sqlite3_column_text(s, i);
		n++;
	}
	sqlite3_reset(s);
	return n;
}

static double bench_bare_week(sqlite3 *db, size_t count)
{
	sqlite3_stmt *meeting = bench_prepare(db,
		"SELECT * FROM meeting WHERE end_at - start_at <= 86400"
		" AND start_at BETWEEN ?1 - 86400 AND ?2 AND end_at > ?1"
		" ORDER BY start_at, id");
	sqlite3_stmt *children[] = {
		bench_prepare(db, "SELECT * FROM venue WHERE meeting = ?"
			      " ORDER BY position"),
		bench_prepare(db, "SELECT * FROM participant WHERE meeting = ?"
			      " ORDER BY position"),
	};
	double start = bench_now();

	for (int i = 0; i < BENCH_ROUNDS; i++) {
		sqlite3_bind_int64(meeting, 1, bench_middle(count));
		sqlite3_bind_int64(meeting, 2, bench_middle(count) + 7 * 86400);
		while (sqlite3_step(meeting) == SQLITE_ROW)
			for (size_t c = 0; c < COUNT(children); c++) {
				sqlite3_bind_int64(children[c], 1,
					sqlite3_column_int64(meeting, 0));
				bench_rows(children[c]);
			}
		sqlite3_reset(meeting);
	}
	double taken = (bench_now() - start) * 1e3 / BENCH_ROUNDS;
	sqlite3_finalize(meeting);
	for (size_t c = 0; c < COUNT(children); c++)
		sqlite3_finalize(children[c]);
	return taken;
}

static double bench_bare_search(sqlite3 *db, const char *match)
{
	sqlite3_stmt *s = bench_prepare(db,
		"SELECT d.kind, d.row FROM search s CROSS JOIN search_document d"
		" ON d.id = s.rowid WHERE search MATCH ?"
		" ORDER BY s.rowid DESC LIMIT 50");
	double start = bench_now();

	for (int i = 0; i < BENCH_ROUNDS; i++) {
		sqlite3_bind_text(s, 1, match, -1, SQLITE_STATIC);
		bench_rows(s);
	}
	double taken = (bench_now() - start) * 1e3 / BENCH_ROUNDS;
	sqlite3_finalize(s);
	return taken;
}

static void bench_week(struct lh_store *store, size_t count, bool brief,
		       double bare)
{
	struct lh_arena *arena = lh_arena_new();
	struct lh_meeting_filter filter = {
		.from = bench_middle(count),
		.until = bench_middle(count) + 7 * 86400, .brief = brief,
	};
	struct lh_meeting *list;
	struct lh_error err;
	size_t n = 0;
	double start = bench_now();

	for (int i = 0; i < BENCH_ROUNDS; i++) {
		lh_arena_clear(arena);
		if (lh_store_meeting_list(store, arena, &filter, &list, &n, &err)
		    != LH_OK)
			bench_die("week", err.text);
	}
	bench_row(brief ? "week, brief" : "week", start, BENCH_ROUNDS, bare, n);
	lh_arena_free(arena);
}

static void bench_assignments(struct lh_store *store, const char *what,
			      const struct lh_assignment_filter *filter)
{
	struct lh_arena *arena = lh_arena_new();
	struct lh_assignment *list;
	struct lh_error err;
	size_t n = 0;
	double start = bench_now();

	for (int i = 0; i < BENCH_ROUNDS; i++) {
		lh_arena_clear(arena);
		if (lh_store_assignment_list(store, arena, filter, &list, &n, &err)
		    != LH_OK)
			bench_die(what, err.text);
	}
	bench_row(what, start, BENCH_ROUNDS, 0, n);
	lh_arena_free(arena);
}

static void bench_all_assignments(struct lh_store *store, size_t count)
{
	lh_instant middle = bench_middle(count);
	struct lh_assignment_filter week = {
		.from = middle, .until = middle + 7 * 86400,
	};
	struct lh_assignment_filter page = {
		.from = LH_INSTANT_UNKNOWN, .until = LH_INSTANT_UNKNOWN,
		.open_only = true, .limit = 100,
	};
	struct lh_assignment_filter agency = page;
	struct lh_assignment_filter meeting = week;

	agency.agency_id = 3;
	meeting.from = meeting.until = LH_INSTANT_UNKNOWN;
	meeting.meeting_id = (int64_t)count / 2;
	bench_assignments(store, "assignments due in a week", &week);
	bench_assignments(store, "first 100 assignments open", &page);
	bench_assignments(store, "first 100 assignments open of an agency", &agency);
	bench_assignments(store, "assignments of a meeting", &meeting);
}

static void bench_search(struct lh_store *store, const char *words, double bare)
{
	struct lh_arena *arena = lh_arena_new();
	struct lh_hit *hits;
	struct lh_error err;
	char what[80];
	size_t n = 0;
	double start = bench_now();

	for (int i = 0; i < BENCH_ROUNDS; i++) {
		lh_arena_clear(arena);
		if (lh_store_search(store, arena, words, 50, &hits, &n, &err)
		    != LH_OK)
			bench_die("search", err.text);
	}
	snprintf(what, sizeof(what), "search “%s”", words);
	bench_row(what, start, BENCH_ROUNDS, bare, n);
	lh_arena_free(arena);
}

static void bench_edit(struct lh_store *store)
{
	struct lh_arena *arena = lh_arena_new();
	struct lh_meeting *m;
	struct lh_error err;

	if (lh_store_meeting_load(store, arena, 1, &m, &err) != LH_OK)
		bench_die("load", err.text);
	double start = bench_now();
	for (int i = 0; i < BENCH_ROUNDS; i++) {
		m->sequence++;
		if (lh_store_begin(store, "edit", &err) != LH_OK ||
		    lh_store_meeting_save(store, m, &err) != LH_OK ||
		    lh_store_commit(store, NULL, &err) != LH_OK)
			bench_die("edit", err.text);
	}
	bench_row("one edit, committed", start, BENCH_ROUNDS, 0, 1);
	start = bench_now();
	if (lh_store_undo(store, arena, 0, NULL, &err) != LH_OK)
		bench_die("undo", err.text);
	bench_row("undo of it", start, 1, 0, 1);
	lh_arena_free(arena);
}

static void bench_ask(const char *path, size_t count)
{
	/* What a person types, and what SQLite is asked for it at the least. */
	static const struct { const char *words, *match; } questions[] = {
		{ "mat bang", "mat bang*" }, { "họp", "hop*" }, { "h", "h*" },
		{ "họp d", "hop d*" }, { "coquan", "coquan*" },
		{ "lan 77", "lan 77*" }, { "a b c d", "a b c d*" },
		{ "phòng chống thiên tai", "phong chong thien tai*" },
		{ "xyz", "xyz*" },
	};
	double start = bench_now();
	struct lh_store *store = bench_open(path);
	sqlite3 *db;

	bench_row("open", start, 1, 0, 1);
	if (sqlite3_open(path, &db) != SQLITE_OK)
		bench_die(path, "sqlite3_open");
	double bare = bench_bare_week(db, count);
	bench_week(store, count, true, bare);
	bench_week(store, count, false, bare);
	bench_all_assignments(store, count);
	for (size_t i = 0; i < COUNT(questions); i++)
		bench_search(store, questions[i].words,
			     bench_bare_search(db, questions[i].match));
	sqlite3_close(db);
	bench_edit(store);
	lh_store_close(store);
}

int main(int argc, char **argv)
{
	size_t count = argc == 3 ? strtoul(argv[1], NULL, 10) : 0;
	char path[4096], bare[4096];

	if (count == 0)
		bench_die("usage", "store_bench MEETINGS FOLDER");
	snprintf(path, sizeof(path), "%s/store-%zu.db", argv[2], count);
	snprintf(bare, sizeof(bare), "%s/bare-%zu.db", argv[2], count);
	struct lh_store *store = bench_open(bare);
	bench_add_agencies(store);
	lh_store_close(store);
	store = bench_open(path);
	bench_add_agencies(store);
	double stored = bench_store_insert(store, count);
	double alone = bench_bare_insert(bare, count);
	printf("insert the meetings\t%.1f\t%.1f\t%zu\n", stored * 1e3,
	       alone * 1e3, count);
	double tasks = bench_store_assignments(store, 3 * count);
	printf("insert the assignments\t%.1f\t0\t%zu\n", tasks * 1e3,
	       3 * count);
	lh_store_close(store);
	unlink(bare);
	bench_ask(path, count);
	return 0;
}
