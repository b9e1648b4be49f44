/* What the files that read schedules share: the week's page, the day's page,
 * lists of days on which somebody receives citizens or meets voters. */
#ifndef LICHHOP_SCHEDULE_PRIV_H
#define LICHHOP_SCHEDULE_PRIV_H

#include "reader_priv.h"

struct schedule {
	struct lh_document *doc;
	struct lh_date from;		/* of the title: a day, month or year */
	struct lh_date day;		/* that heads the rows below */
	struct lh_date month;		/* … of days written without one */
	enum lh_day_part part;
	struct lh_when hour;		/* "14h00:" alone over its rows */
	struct lh_range leader;		/* "2. Chủ tịch X:" over its rows */
	struct lh_range title;		/* the duty of rows that name only persons */
	struct lh_range owner;		/* … or nobody: "của Bí thư Huyện ủy" */
	struct lh_range place;
	bool prose;			/* a line of sentences has been read */
	bool dayless;			/* hours of a day that is not said */
	size_t first;			/* of the document's meetings */
	size_t current;			/* that further lines add to, SIZE_MAX */
};

/* schedule_title.c */
/* "- 7 giờ 30, …", "Chủ tịch: 8 giờ, …", "Sáng: …" */
bool lh_schedule_is_row_line(const struct lh_document *doc,
			     const struct lh_line *line);
bool lh_schedule_is_dayless(const struct lh_document *doc);
void lh_schedule_read_subject(struct schedule *sc);
void lh_schedule_read_period(struct schedule *sc);

/* schedule_time.c */
/* The weekday, day, half-day and hours at the start of range; returns where
 * the row's text begins.  A bare "14/7" is a day only where cell says so. */
size_t lh_schedule_time(const struct schedule *sc, struct lh_range range,
			bool cell, struct lh_when *when);
/* "THỨ HAI (19-9)": the day and nothing else, but "(nhằm 12/12 ÂL)". */
bool lh_schedule_is_day(const struct schedule *sc, struct lh_range range,
			bool cell, struct lh_date *date);
bool lh_schedule_names_weekday(const struct lh_document *doc,
			       struct lh_range range);
bool lh_schedule_has_hour(const struct lh_when *when);
bool lh_schedule_has_time(const struct lh_when *when);
/* "Sáng", "buổi chiều", "cả ngày", "(ngày; …": its end, or 0. */
size_t lh_schedule_part(const struct lh_document *doc, size_t at, size_t end,
			enum lh_day_part *part);

/* schedule_clause.c */
enum clause {
	CLAUSE_PLACE,
	CLAUSE_PEOPLE,
	CLAUSE_CHAIR,
	CLAUSE_TASK,	/* "(Phòng X chuẩn bị báo cáo)" */
	CLAUSE_DUTY,	/* "Chuẩn bị: Phòng X" */
	CLAUSE_GROUP,	/* "(Chủ trì: X; Địa điểm: Y)": clauses in brackets */
	CLAUSE_NOTE,	/* "(LĐVP: Đ/c Y)", "(sáng; dự: đ/c Z)" */
	CLAUSE_OTHER,	/* a further sentence */
};

struct schedule_clause {
	enum clause kind;
	struct lh_range opening;	/* "Chuẩn bị" */
	struct lh_range text;		/* behind it */
};

/* Where what is held ends and the first clause about it begins. */
size_t lh_schedule_main_end(const struct lh_document *doc,
			    struct lh_range range);
/* The clause at `at`; returns where the next one starts. */
size_t lh_schedule_clause(const struct lh_document *doc, size_t at, size_t end,
			  struct schedule_clause *clause);
/* "Sở X chuẩn bị nội dung", "giao phòng Y tham mưu …" */
bool lh_schedule_is_task(const struct lh_document *doc, struct lh_range range);

/* schedule_who.c */
/* Where the persons at the start of range end and what they do begins;
 * range.start when none stand there, range.end when nothing else does. */
size_t lh_schedule_verb(const struct lh_document *doc, struct lh_range range);
bool lh_schedule_is_who(const struct lh_document *doc, struct lh_range range);
/* "Chủ tịch, PCT. Thường trực: …": behind the colon, or range.start. */
size_t lh_schedule_leader(const struct lh_document *doc,
			  struct lh_range range, struct lh_range *leader);
bool lh_schedule_acts(const struct lh_document *doc, struct lh_range range);
bool lh_schedule_is_idle(const struct lh_document *doc, struct lh_range range);
void lh_schedule_add_people(struct lh_document *doc, struct lh_meeting *m,
			    struct lh_range who, enum lh_role role);

/* schedule_row.c */
struct schedule_row {
	struct lh_when when;		/* … as far as it stands in front */
	struct lh_range time;		/* its words */
	struct lh_range text;
	bool cell;			/* of a table: surely an event */
	bool persons;			/* … whose cell names only persons */
};

/* A row's text: one meeting for each hour in it.  False when it tells of
 * none. */
bool lh_schedule_row(struct schedule *sc, const struct schedule_row *row);
void lh_schedule_no_time(struct lh_when *when);
struct lh_meeting *lh_schedule_current(struct schedule *sc);

/* schedule_event.c: into the meeting sc->current */
/* Who and what; returns the title, empty where the page's duty is it. */
struct lh_range lh_schedule_main(struct schedule *sc, struct lh_range text,
				 bool persons);
/* "Thành phần: … Địa điểm: …", "(Phòng X chuẩn bị), điểm tại …" */
void lh_schedule_clauses(struct schedule *sc, struct lh_range range);
/* The place that ends the title, or the page's, where no clause names one. */
void lh_schedule_place(struct schedule *sc, struct lh_range title);
/* "Phòng X chuẩn bị báo cáo"; false when it tells nobody to do anything. */
bool lh_schedule_add_task(struct schedule *sc, struct lh_range task);
/* "Chuẩn bị: Phòng X" */
void lh_schedule_add_duty(struct schedule *sc, struct lh_range who,
			  struct lh_range task);

/* schedule_prose.c */
bool lh_schedule_is_prose(const struct lh_document *doc);
/* Line i as sentences; false when it is none. */
bool lh_schedule_prose(struct schedule *sc, size_t i);

/* schedule_table.c */
/* A table, drawn or flattened, whose head is at line i: returns the line
 * behind its last row, or i where no table's head stands. */
size_t lh_schedule_table(struct schedule *sc, size_t i);
bool lh_schedule_table_head(const struct lh_document *doc, size_t i);

#endif
