/* Calendars in and out without lichhop, as whole commands: what libical,
 * SQLite and a bare writer take for the same work.
 *
 *   bare_calendar generate COUNT SEED FILE	meetings to measure with
 *   bare_calendar parse FILE			libical, one event at a time
 *   bare_calendar import FILE DATABASE		… and the rows that lichhop keeps
 *   bare_calendar write COUNT FILE		the bare writer
 *   bare_calendar export DATABASE FILE		… over the rows of a database
 *
 * DATABASE has the store's tables; neither journal nor search index is kept. */
#include <sqlite3.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <libical/ical.h>

#include <lichhop/strbuf.h>

#include "bare_event.h"

#define PEOPLE 6
#define PEOPLE_MOST 64
#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
#define ZONE_SECONDS (7 * 3600)

static void die(const char *what, const char *why)
{
	fprintf(stderr, "bare_calendar: %s: %s\n", what, why);
	exit(1);
}

static FILE *open_file(const char *path, const char *mode)
{
	FILE *file = fopen(path, mode);

	if (!file) {
		perror(path);
		exit(1);
	}
	return file;
}

static void close_file(FILE *file, const char *path)
{
	if (fclose(file) != 0) {
		perror(path);
		exit(1);
	}
}

/* --- meetings that nobody holds --- */

static const char *const subjects[] = {
	"Họp giao ban tuần", "Hội nghị tổng kết công tác",
	"Họp thẩm định dự án", "Làm việc với đoàn kiểm tra",
	"Họp tháo gỡ vướng mắc giải phóng mặt bằng", "Hội thảo chuyển đổi số",
	"Tiếp công dân định kỳ", "Họp Ban Chỉ đạo",
	"Sơ kết 6 tháng đầu năm", "Nghiệm thu đề tài",
};
static const char *const places[] = {
	"Phòng họp số 1, tầng 3", "Hội trường lớn Ủy ban nhân dân tỉnh",
	"Phòng họp trực tuyến", "Trụ sở Sở Nội vụ", "Nhà khách Văn phòng",
	"Phòng giao ban Chủ tịch",
};
static const char *const agencies[] = {
	"Sở Nội vụ", "Sở Tài chính", "Sở Xây dựng", "Sở Tư pháp",
	"Văn phòng UBND", "Công an tỉnh", "Sở Y tế", "Thanh tra tỉnh",
};
static const char *const names[] = {
	"Nguyễn Văn Định", "Trần Thị Hường", "Lê Quốc Dũng", "Phạm Thuỳ Dương",
	"Hoàng Minh Đức", "Đặng Thị Ngọc Ánh", "Võ Hữu Phước", "Bùi Thị Tuyết",
	"Đỗ Khắc Hoàng", "Ngô Thế Vũ",
};

/* The same numbers on every machine (Knuth's MMIX generator). */
static unsigned draw(uint64_t *state, unsigned below)
{
	*state = *state * UINT64_C(6364136223846793005) +
		 UINT64_C(1442695040888963407);
	return (unsigned)((*state >> 33) % below);
}

struct made {
	char uid[64], title[128], content[256], day[16], emails[PEOPLE][64];
	const char *names[PEOPLE], *addresses[PEOPLE];
};

static struct bare_event make(struct made *m, uint64_t *state, size_t i,
			      unsigned seed)
{
	unsigned first = draw(state, COUNT(names));
	int start = (int)(7 * 60 + draw(state, 44) * 15);

	snprintf(m->uid, sizeof(m->uid), "lh-%u-%zu@example.vn", seed, i);
	snprintf(m->title, sizeof(m->title), "%s số %zu",
		 subjects[draw(state, COUNT(subjects))], i);
	snprintf(m->content, sizeof(m->content),
		 "Đơn vị chuẩn bị: %s; thời hạn gửi tài liệu trước 02 ngày.\n"
		 "Thành phần: lãnh đạo các đơn vị.",
		 agencies[draw(state, COUNT(agencies))]);
	snprintf(m->day, sizeof(m->day), "%04u%02u%02u", 2021 + draw(state, 10),
		 1 + draw(state, 12), 1 + draw(state, 28));
	bool weekly = draw(state, 1000) < 20;
	for (size_t k = 0; k < PEOPLE; k++) {
		m->names[k] = names[(first + k) % COUNT(names)];
		snprintf(m->emails[k], sizeof(m->emails[k]),
			 "canbo%zu@example.vn", (i * 7 + k) % 400);
		m->addresses[k] = m->emails[k];
	}
	return (struct bare_event){
		.uid = m->uid, .title = m->title, .content = m->content,
		.place = places[draw(state, COUNT(places))], .day = m->day,
		.start = start, .end = start + 90,
		.organizer = "vanphong@example.vn", .names = m->names,
		.emails = m->addresses, .n_people = PEOPLE,
		.weekly = weekly,
	};
}

static int generate(size_t count, unsigned seed, const char *path)
{
	FILE *file = open_file(path, "wb");
	uint64_t state = seed;
	struct made m;

	bare_head(file);
	for (size_t i = 0; i < count; i++) {
		struct bare_event event = make(&m, &state, i, seed);

		bare_event(file, &event);
	}
	bare_tail(file);
	close_file(file, path);
	return 0;
}

/* --- libical, one component at a time --- */

typedef void take_fn(icalcomponent *event, const char *raw, void *data);

static size_t parse(const char *path, take_fn *take, void *data)
{
	FILE *file = open_file(path, "rb");
	struct lh_strbuf text;
	char line[4096];
	bool inside = false;
	size_t count = 0;

	lh_strbuf_init(&text);
	while (fgets(line, sizeof(line), file)) {
		inside |= strncmp(line, "BEGIN:VEVENT", 12) == 0;
		if (!inside)
			continue;
		lh_strbuf_add(&text, line);
		if (strncmp(line, "END:VEVENT", 10) != 0)
			continue;
		icalcomponent *event = icalparser_parse_string(text.text);

		if (!event)
			die(path, "an event that is none");
		if (take)
			take(event, text.text, data);
		icalcomponent_free(event);
		lh_strbuf_clear(&text);
		inside = false;
		count++;
	}
	lh_strbuf_release(&text);
	fclose(file);
	return count;
}

/* --- rows --- */

struct rows {
	sqlite3 *db;
	sqlite3_stmt *meeting, *venue, *participant;
};

static sqlite3_stmt *prepare(sqlite3 *db, const char *sql)
{
	sqlite3_stmt *statement;

	if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) != SQLITE_OK)
		die(sql, sqlite3_errmsg(db));
	return statement;
}

static void step(struct rows *rows, sqlite3_stmt *statement)
{
	if (sqlite3_step(statement) != SQLITE_DONE)
		die("step", sqlite3_errmsg(rows->db));
	sqlite3_reset(statement);
}

static void run_sql(sqlite3 *db, const char *sql)
{
	char *text;

	if (sqlite3_exec(db, sql, NULL, NULL, &text) != SQLITE_OK)
		die(sql, text);
}

static sqlite3 *open_database(const char *path)
{
	sqlite3 *db;

	if (sqlite3_open_v2(path, &db, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK)
		die(path, "cannot be opened");
	run_sql(db, "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL;"
		"PRAGMA cache_size = -8000; PRAGMA journal_mode = WAL");
	return db;
}

static void bind_text(sqlite3_stmt *s, int at, const char *text)
{
	sqlite3_bind_text(s, at, text, -1, SQLITE_STATIC);
}

/* Property's text, NULL where there is none. */
static const char *text_of(icalcomponent *event, icalproperty_kind kind)
{
	icalproperty *p = icalcomponent_get_first_property(event, kind);

	return p ? icalvalue_get_text(icalproperty_get_value(p)) : NULL;
}

static void take_people(struct rows *rows, icalcomponent *event,
			sqlite3_int64 meeting)
{
	icalproperty *p;
	int position = 0;

	for (p = icalcomponent_get_first_property(event, ICAL_ATTENDEE_PROPERTY);
	     p; p = icalcomponent_get_next_property(event,
						    ICAL_ATTENDEE_PROPERTY)) {
		icalparameter *name = icalproperty_get_first_parameter(
			p, ICAL_CN_PARAMETER);
		icalparameter *state = icalproperty_get_first_parameter(
			p, ICAL_PARTSTAT_PARAMETER);
		const char *address = icalproperty_get_attendee(p);

		sqlite3_bind_int64(rows->participant, 1, meeting);
		sqlite3_bind_int(rows->participant, 2, position++);
		bind_text(rows->participant, 3,
			  name ? icalparameter_get_cn(name) : NULL);
		bind_text(rows->participant, 4,
			  strncmp(address, "mailto:", 7) ? address :
			  address + 7);
		sqlite3_bind_int(rows->participant, 5, state &&
			icalparameter_get_partstat(state) ==
			ICAL_PARTSTAT_ACCEPTED);
		step(rows, rows->participant);
	}
}

static void take_event(icalcomponent *event, const char *raw, void *data)
{
	struct rows *rows = data;
	struct icaltimetype start = icalcomponent_get_dtstart(event);
	struct icaltimetype end = icalcomponent_get_dtend(event);
	icalproperty *rule = icalcomponent_get_first_property(
		event, ICAL_RRULE_PROPERTY);
	char *rule_text = rule ? icalproperty_get_value_as_string_r(rule) : NULL;
	sqlite3_stmt *s = rows->meeting;
	char day[32];

	snprintf(day, sizeof(day), "%04d-%02d-%02d", start.year, start.month,
		 start.day);
	bind_text(s, 1, icalcomponent_get_uid(event));
	bind_text(s, 2, text_of(event, ICAL_SUMMARY_PROPERTY));
	bind_text(s, 3, day);
	sqlite3_bind_int(s, 4, start.hour * 60 + start.minute);
	sqlite3_bind_int(s, 5, end.hour * 60 + end.minute);
	sqlite3_bind_int64(s, 6, (sqlite3_int64)icaltime_as_timet(start) -
			   ZONE_SECONDS);
	sqlite3_bind_int64(s, 7, (sqlite3_int64)icaltime_as_timet(end) -
			   ZONE_SECONDS);
	bind_text(s, 8, text_of(event, ICAL_DESCRIPTION_PROPERTY));
	bind_text(s, 9, raw);
	bind_text(s, 10, rule_text);
	step(rows, s);
	icalmemory_free_buffer(rule_text);
	sqlite3_int64 id = sqlite3_last_insert_rowid(rows->db);
	sqlite3_bind_int64(rows->venue, 1, id);
	bind_text(rows->venue, 2, text_of(event, ICAL_LOCATION_PROPERTY));
	step(rows, rows->venue);
	take_people(rows, event, id);
}

static int import(const char *path, const char *database)
{
	sqlite3 *db = open_database(database);
	struct rows rows = {
		.db = db,
		.meeting = prepare(db,
			"INSERT INTO meeting (uid, sequence, title, state, day,"
			" start_minute, end_minute, part, zone, year_inferred,"
			" floating, start_at, end_at, own, organizer_name,"
			" organizer_email, created_at, modified_at, revision,"
			" content, raw_ics, rule) VALUES (?1, 0, ?2, 1, ?3, ?4,"
			" ?5, 0, 'Asia/Ho_Chi_Minh', 0, 0, ?6, ?7, 0,"
			" 'Văn phòng UBND', 'vanphong@example.vn', 1764727200,"
			" 1764727200, 1, ?8, ?9, ?10)"),
		.venue = prepare(db,
			"INSERT INTO venue (meeting, position, name, online)"
			" VALUES (?, 0, ?, 0)"),
		.participant = prepare(db,
			"INSERT INTO participant (meeting, position, kind,"
			" name, role, headcount, email, response)"
			" VALUES (?, ?, 1, ?, 1, 0, ?, ?)"),
	};

	run_sql(db, "BEGIN IMMEDIATE");
	parse(path, take_event, &rows);
	run_sql(db, "COMMIT");
	sqlite3_finalize(rows.meeting);
	sqlite3_finalize(rows.venue);
	sqlite3_finalize(rows.participant);
	sqlite3_close(db);
	return 0;
}

static const char *column(sqlite3_stmt *s, int at)
{
	const char *text = (const char *)sqlite3_column_text(s, at);

	return text ? text : "";
}

static void export_one(struct rows *rows, FILE *file)
{
	const char *people[PEOPLE_MOST], *addresses[PEOPLE_MOST];
	char day[16] = "", texts[PEOPLE_MOST * 2][128];
	sqlite3_stmt *s = rows->meeting;
	sqlite3_int64 id = sqlite3_column_int64(s, 0);
	struct bare_event event = {
		.uid = column(s, 1), .title = column(s, 2), .day = day,
		.start = sqlite3_column_int(s, 4), .end = sqlite3_column_int(s, 5),
		.content = column(s, 6), .organizer = column(s, 7),
		.names = people, .emails = addresses, .place = "",
	};
	size_t n = 0;

	snprintf(day, sizeof(day), "%.4s%.2s%.2s", column(s, 3),
		 column(s, 3) + 5, column(s, 3) + 8);
	sqlite3_bind_int64(rows->venue, 1, id);
	if (sqlite3_step(rows->venue) == SQLITE_ROW)
		event.place = column(rows->venue, 0);
	sqlite3_bind_int64(rows->participant, 1, id);
	while (sqlite3_step(rows->participant) == SQLITE_ROW && n < PEOPLE_MOST) {
		snprintf(texts[2 * n], sizeof(texts[0]), "%s",
			 column(rows->participant, 0));
		snprintf(texts[2 * n + 1], sizeof(texts[0]), "%s",
			 column(rows->participant, 1));
		people[n] = texts[2 * n];
		addresses[n] = texts[2 * n + 1];
		n++;
	}
	event.n_people = n;
	bare_event(file, &event);
	sqlite3_reset(rows->venue);
	sqlite3_reset(rows->participant);
}

static int export(const char *database, const char *path)
{
	sqlite3 *db = open_database(database);
	FILE *file = open_file(path, "wb");
	struct rows rows = {
		.db = db,
		.meeting = prepare(db,
			"SELECT id, uid, title, day, start_minute, end_minute,"
			" content, organizer_email FROM meeting"
			" WHERE end_at - start_at <= 86400"
			" ORDER BY start_at"),
		.venue = prepare(db, "SELECT name FROM venue WHERE meeting = ?"
				 " ORDER BY position"),
		.participant = prepare(db,
			"SELECT name, email FROM participant WHERE meeting = ?"
			" ORDER BY position"),
	};

	bare_head(file);
	while (sqlite3_step(rows.meeting) == SQLITE_ROW)
		export_one(&rows, file);
	bare_tail(file);
	close_file(file, path);
	sqlite3_finalize(rows.meeting);
	sqlite3_finalize(rows.venue);
	sqlite3_finalize(rows.participant);
	sqlite3_close(db);
	return 0;
}

int main(int argc, char **argv)
{
	const char *what = argc > 1 ? argv[1] : "";

	if (argc == 5 && strcmp(what, "generate") == 0)
		return generate(strtoul(argv[2], NULL, 10),
				(unsigned)strtoul(argv[3], NULL, 10), argv[4]);
	if (argc == 3 && strcmp(what, "parse") == 0)
		return parse(argv[2], NULL, NULL) == 0;
	if (argc == 4 && strcmp(what, "import") == 0)
		return import(argv[2], argv[3]);
	if (argc == 4 && strcmp(what, "write") == 0)
		return generate(strtoul(argv[2], NULL, 10), 1, argv[3]);
	if (argc == 4 && strcmp(what, "export") == 0)
		return export(argv[2], argv[3]);
	fprintf(stderr, "usage: bare_calendar generate COUNT SEED FILE |"
		" parse FILE | import FILE DATABASE | write COUNT FILE |"
		" export DATABASE FILE\n");
	return 2;
}
