/* Vietnamese date phrases: "từ 14 giờ 00 phút, ngày 04/12/2025 (Thứ Năm)",
 * "chậm nhất ngày 03/12/2025", "trong buổi sáng ngày 23/5/2022", "thứ Năm
 * tuần sau", "03 ngày làm việc trước ngày họp".
 *
 * One grammar serves the notice reader, the quick line and the command line.
 * The reader decides what a phrase means where it stands (meeting, deadline,
 * citation); this module says only what the words say. */
#ifndef LICHHOP_PHRASE_H
#define LICHHOP_PHRASE_H

#include <lichhop/date.h>

enum lh_phrase_op {	/* the sense of the preposition in front */
	LH_OP_NONE,
	LH_OP_BEFORE,	/* trước, chậm nhất trước */
	LH_OP_BY,	/* chậm nhất, muộn nhất, hạn cuối */
	LH_OP_WITHIN,	/* trong, vào tháng */
	LH_OP_AT,	/* lúc, vào, vào lúc */
	LH_OP_FROM,	/* từ (… đến …) */
};

enum lh_phrase_kind {
	LH_PHRASE_DAY,		/* a day, with or without hour or part */
	LH_PHRASE_MONTH,	/* "tháng 5 năm 2024", "tháng 5/2024" */
	LH_PHRASE_QUARTER,	/* "quý 3/2011": date.month is its last month */
	LH_PHRASE_YEAR,		/* "năm 2024" alone */
	LH_PHRASE_HOUR,		/* an hour with no day near it */
	LH_PHRASE_WEEKDAY,	/* "thứ Hai", resolved if anchor is given */
	LH_PHRASE_BEFORE_MEETING, /* "03 ngày (làm việc) trước cuộc họp" */
	LH_PHRASE_BACK,		/* "thời gian nêu trên", "cùng ngày" */
	LH_PHRASE_RECURRING,	/* "thứ Sáu hàng tuần", "ngày 25 hằng tháng" */
	LH_PHRASE_SPAN,		/* "trong 03 ngày làm việc", "½ ngày": a length */
};

/* What is not said stays empty:
 *  - a DAY may lack its year ("5/12" without an anchor), its day ("ngày …
 *    tháng 5 năm 2022") or everything ("hôm nay" without today): ask
 *    lh_date_is_full() before computing with it;
 *  - "tuần sau" is a DAY from Monday to Sunday;
 *  - last with minute and end_minute is a span over several days: from minute
 *    of date to end_minute of last;
 *  - an hour swallows the part of the day: "2 giờ chiều" is 14:00, part none;
 *  - a list ("các ngày 12, 13 và 14/5") is one phrase for each day, all with
 *    the hour and preposition of the first. */
struct lh_phrase {
	size_t start, end;	/* bytes of the text, with its preposition */
	size_t core;		/* where the phrase without preposition starts */
	enum lh_phrase_kind kind;
	enum lh_phrase_op op;
	struct lh_date date;	/* first or only day, maybe partial */
	struct lh_date last;	/* last day of a range of days, else empty */
	lh_minute minute;	/* LH_MINUTE_UNKNOWN when not said */
	lh_minute end_minute;	/* "từ 8h đến 10h", else unknown */
	enum lh_day_part part;
	int16_t count;		/* days of BEFORE_MEETING (0: "trước ngày
				   họp") and SPAN (0: half a day); RECURRING:
				   day of the month, or with weekday set the
				   n-th of a month, -1 the last, 0 each */
	bool working_days;	/* … which are working days */
	uint8_t weekday;	/* as written, enum lh_weekday, 0 none */
	bool weekday_clash;	/* … and the date is another weekday */
	bool year_inferred;	/* the year is not in the words */
	bool cited;		/* right after "số …" or a document's number */
	bool vague;		/* "khoảng", "dự kiến", "trung tuần", "đầu tháng" */
};

struct lh_phrase_context {
	struct lh_date today;	/* for "hôm nay", "tuần sau"; empty: unresolved */
	struct lh_date anchor;	/* where a missing year or the days of a bare
				   weekday come from (the notice's own day, or
				   the Monday of its week); empty: left open */
	bool typed;		/* one line typed in a hurry: beside an hour
				   "mai" and "T5" are days */
};

/* All phrases in text, in order, not overlapping.  text is NFC; it may hold
 * newlines anywhere inside a phrase.  Linear in length. */
size_t lh_phrase_scan(struct lh_arena *arena, const char *text, size_t length,
		      const struct lh_phrase_context *context,
		      struct lh_phrase **phrases);

/* LH_EINVALID with a sentence where the weekday written beside a date is not
 * that day's. */
LH_NODISCARD enum lh_status
lh_phrase_check_weekday(const struct lh_phrase *phrase, struct lh_error *err);

/* The whole of s as one moment: for --at, --to, forms.  Takes ISO
 * ("2025-12-03", "2025-12-03T09:00", with blank for T), "3/12", "9h 3/12",
 * "hôm qua", "thứ Sáu tuần này 14h".  LH_EINVALID with a sentence. */
LH_NODISCARD enum lh_status
lh_phrase_moment(const char *s, const struct lh_phrase_context *context,
		 struct lh_date *date, lh_minute *minute,
		 struct lh_error *err);

/* The whole of s as a range of days, WHEN of the command line: today week
 * month 2025-12-04 2025-12-01..2025-12-31 2025-12, or Vietnamese: "hôm nay",
 * "tuần này", "tháng sau", "thứ Năm tuần sau", "từ 1/12 đến 5/12". Both days
 * included. */
LH_NODISCARD enum lh_status
lh_phrase_range(const char *s, const struct lh_phrase_context *context,
		struct lh_date *first, struct lh_date *last,
		struct lh_error *err);

#endif
