/* What the files of the reader share: the document and its lines.
 *
 * The source text is never changed.  doc->s holds its cleaned copy: wrapped
 * lines rejoined, debris dropped, runs of blanks made one, logical lines
 * parted by '\n'.  doc->map leads every byte of it back to the source, and
 * doc->low is the same text in lower case with modern tones, byte for byte
 * aligned, so that a keyword found in it is a range of all three. */
#ifndef LICHHOP_READER_PRIV_H
#define LICHHOP_READER_PRIV_H

#include <lichhop/reader.h>
#include <lichhop/text.h>

struct lh_range {	/* half-open, bytes of doc->s */
	uint32_t start, end;
};

enum lh_marker {	/* order is depth */
	LH_MARK_NONE,
	LH_MARK_SECTION,	/* "Phần I", "A." */
	LH_MARK_ROMAN,
	LH_MARK_NUMBER,		/* "1." "1)" "1/." */
	LH_MARK_NUMBER_2,	/* "1.1." */
	LH_MARK_LETTER,		/* "a)" */
	LH_MARK_STAR,
	LH_MARK_DASH,
	LH_MARK_PLUS,
};

enum lh_label {		/* what a line says it is: "Thời gian: …" */
	LH_LABEL_NONE,
	LH_LABEL_TIME,
	LH_LABEL_TIME_PLACE,
	LH_LABEL_PLACE,
	LH_LABEL_PARTICIPANTS,
	LH_LABEL_CHAIR,
	LH_LABEL_CONTENT,
	LH_LABEL_AGENDA,
	LH_LABEL_REPORTER,
	LH_LABEL_SECRETARY,
	LH_LABEL_DUTIES,	/* phân công, tổ chức thực hiện */
	LH_LABEL_DEADLINE,
	LH_LABEL_CONTACT,
	LH_LABEL_INVITE,	/* kính mời: … */
	LH_LABEL_EVENT,		/* tới dự: … */
	LH_LABEL_ADDRESSEE,	/* kính gửi: … */
	LH_LABEL_DISTRIBUTION,	/* nơi nhận: … */
	LH_LABEL_OTHER,		/* trang phục, hình thức, tài liệu, lưu ý, … */
};

enum lh_zone {
	LH_ZONE_HEADER, LH_ZONE_ADDRESSEES, LH_ZONE_BODY,
	LH_ZONE_DISTRIBUTION, LH_ZONE_SIGNATURE,
	LH_ZONE_SCHEDULE,	/* rows, once they are read */
	LH_ZONE_STAMP,		/* of the office that received it */
};

struct lh_line {
	struct lh_range all;		/* marker included, trimmed */
	struct lh_range body;		/* behind the marker */
	struct lh_range mark;		/* "3", "a", "II" of the marker */
	enum lh_marker marker;
	enum lh_label label;
	uint32_t value;			/* where the label's value starts */
	enum lh_zone zone;
	int32_t parent;			/* index of the line above, -1 */
	int32_t row;			/* of a table, -1 */
	uint16_t column;
	uint16_t blanks;		/* empty lines in front */
	bool capitals;			/* no small letter in it */
};

struct lh_name {	/* one name out of an enumeration */
	const char *name;
	const char *requested_as;
	const char *invited_by;
	const char *basis;
	const char *position;
	enum lh_participant_kind kind;
	bool chair;		/* "- Chủ trì" behind it */
	bool secretary;
	bool reporter;
	int32_t headcount;
	bool each;		/* so many of each in the list */
	struct lh_range range;
	struct lh_range own;	/* its own words, how it is asked left out */
	const char *place;	/* "xã Tân An" of "UBND các xã: Tân An" */
	const char *prefix;	/* "Phòng" of "Các phòng: Nội vụ" */
	uint32_t clause;	/* names up to one ';' complete one another */
};

struct lh_names {
	struct lh_name *items;
	size_t count;
};

struct lh_task_note {	/* "(giao Sở X liên hệ mời …)": read later */
	struct lh_range range;
	int32_t line;
};

struct lh_document {
	struct lh_arena *arena;
	const char *source;
	size_t source_length;
	char *s, *low;
	uint32_t *map;			/* length + 1 entries */
	uint32_t *next;			/* where the next word starts */
	size_t length;
	struct lh_line *lines;
	size_t n_lines;
	struct lh_phrase *phrases;
	size_t n_phrases;
	const struct lh_reader_options *options;
	struct lh_reading *reading;
	struct lh_notice *notice;
	size_t head;			/* first line of the head */
	struct lh_range issuer;		/* where the issuer was read */
	struct lh_range subject;
	bool has_header;		/* number, motto or place and date */
	bool narrated;			/* a web page telling of the notice */
	bool retold;			/* … or of a meeting that was */
	struct lh_date anchor;		/* for dates without a year */
	struct lh_date posted;		/* of the web page it was copied from */
	struct lh_names addressees;	/* with their kinds */
	struct lh_task_note *notes;
	size_t n_notes;
	uint32_t *invites;		/* lines that may name participants */
	size_t n_invites;
	bool invites_known;
};

/* word.c: matching words in doc->low */
void lh_word_lower_case(char *low, const char *s, size_t length);
void lh_word_lower(char *low, const char *s, size_t length);
int lh_word_letter_case(const char *s, size_t length);
bool lh_word_char(const char *low, size_t at, size_t end);
/* Fills doc->next, once doc->low stands. */
void lh_word_index(struct lh_document *doc);
size_t lh_word_match(const struct lh_document *doc, size_t at, size_t end,
		     const char *pattern);
size_t lh_word_match_any(const struct lh_document *doc, size_t at, size_t end,
			 const char *const *patterns);
size_t lh_word_next(const struct lh_document *doc, size_t at, size_t end);
size_t lh_word_end(const struct lh_document *doc, size_t at, size_t end);
size_t lh_word_count(const struct lh_document *doc, struct lh_range range);
bool lh_word_find(const struct lh_document *doc, struct lh_range range,
		  const char *pattern, size_t *at);
bool lh_word_find_any(const struct lh_document *doc, struct lh_range range,
		      const char *const *patterns, size_t *at, size_t *end);
bool lh_word_capital(const struct lh_document *doc, size_t at);
struct lh_range lh_range_trim(const struct lh_document *doc,
			      struct lh_range range, const char *more);
bool lh_range_empty(struct lh_range range);
char *lh_range_text(const struct lh_document *doc, struct lh_range range);
size_t lh_range_close(const struct lh_document *doc, size_t at, size_t end);
bool lh_range_in_brackets(const struct lh_document *doc,
			  struct lh_range range, size_t at);
/* Does the full stop at `at` end a sentence? */
bool lh_range_stops(const struct lh_document *doc, size_t at, size_t end);
/* End of the sentence or of the ';' clause that holds at. */
size_t lh_range_sentence(const struct lh_document *doc, size_t at, size_t end);

/* line.c */
void lh_line_split(struct lh_document *doc);
/* Parses a marker at text[0..length); returns where the body starts. */
size_t lh_line_marker(const char *text, size_t length, enum lh_marker *marker,
		      size_t *name_start, size_t *name_end);

/* line_shape.c: "Thứ 2", "CHỦ NHẬT 12/01", "Sáng" alone, of a schedule */
bool lh_line_is_day(const char *low, size_t length);

/* label.c */
enum lh_label lh_label_at(const struct lh_document *doc, struct lh_range range,
			  uint32_t *value);
/* The same, only for labels that are surely one ("Địa điểm:"). */
bool lh_label_starts(const char *low, size_t length);
bool lh_label_is_strict(const char *low, size_t length);

/* block.c */
void lh_block_arrange(struct lh_document *doc);
/* Index of the line behind the last one under lines[i]. */
size_t lh_block_end(const struct lh_document *doc, size_t i);

/* zone.c */
void lh_zone_mark(struct lh_document *doc);

/* mail.c: does an e-mail's head stand on the first lines? */
bool lh_mail_is_head(const struct lh_document *doc);
void lh_mail_mark(struct lh_document *doc);

/* stamp.c: what a register stamped on the page; marks its lines. */
void lh_stamp_read(struct lh_document *doc);

/* header.c */
void lh_header_read(struct lh_document *doc);
bool lh_header_is_motto(const char *low, size_t length);
/* "Đoàn TNCS Hồ Chí Minh", the right column of the youth union's pages. */
bool lh_header_is_youth_motto(const char *low, size_t length);
bool lh_header_is_place_date(const char *s, const char *low, size_t length);
/* "Lịch tiếp công dân …", whatever the page is called. */
bool lh_header_is_schedule(const struct lh_document *doc,
			   struct lh_range subject);
/* Cited documents; also finds the number of a narrated one. */
void lh_reference_read(struct lh_document *doc);
/* A document's number at `at`; returns its end or 0. */
size_t lh_reference_number(const struct lh_document *doc, size_t at,
			   size_t end);

/* agency_name.c: the grammar of agency names */
bool lh_agency_head_at(const struct lh_document *doc, size_t at, size_t end);
bool lh_agency_body_at(const struct lh_document *doc, size_t at, size_t end);
bool lh_agency_is_generic(const struct lh_document *doc, size_t at, size_t end,
			  size_t *stop);
size_t lh_agency_noun_at(const struct lh_document *doc, size_t at, size_t end);
size_t lh_agency_field(const struct lh_document *doc, size_t at, size_t end);
size_t lh_agency_strip_head(const struct lh_document *doc,
			    struct lh_range range);
/* The same, though nothing but "Sở" or "các phòng" is left. */
size_t lh_agency_asked_end(const struct lh_document *doc,
			   struct lh_range range);
bool lh_agency_is_post(const struct lh_document *doc, struct lh_range range);
bool lh_agency_is_open(const struct lh_document *doc, struct lh_range range);
bool lh_agency_is_central_city(const struct lh_document *doc,
			       struct lh_range range);
/* Where the list of agencies that starts at `at` stops and a verb begins;
 * `end` when no verb follows. */
size_t lh_agency_list_end(const struct lh_document *doc, size_t at,
			  size_t end);
bool lh_agency_verb_word(const struct lh_document *doc, size_t at, size_t end);
bool lh_agency_verb_at(const struct lh_document *doc, size_t at, size_t end);
char *lh_agency_title_case(struct lh_document *doc, struct lh_range range);

/* enumeration.c */
void lh_enumeration_spread(struct lh_document *doc, struct lh_range range,
			   struct lh_names *names);
/* The same for one agency list inside a sentence: no persons, no heads. */
void lh_enumeration_agencies(struct lh_document *doc, struct lh_range range,
			     struct lh_names *names);
/* Who is to invite those under such a heading ("… (UBND xã mời):"), or NULL. */
const char *lh_enumeration_inviter(const struct lh_document *doc,
				   struct lh_range head);
void lh_names_add(struct lh_document *doc, struct lh_names *names,
		  const struct lh_name *name);

/* the fields */
void lh_addressee_read(struct lh_document *doc);
void lh_distribution_read(struct lh_document *doc);
void lh_signature_read(struct lh_document *doc);
/* "KT. CHỦ TỊCH": an office in capitals. */
bool lh_signature_is_office(const char *s, const char *low, size_t length);
bool lh_signature_is_title(const struct lh_document *doc,
			   const struct lh_line *line);
void lh_meeting_read(struct lh_document *doc);
/* After the assignments: who prepares a meeting that names nobody. */
void lh_meeting_take_leads(struct lh_document *doc);
/* A day alone: a weekday or "ngày", and a date. */
bool lh_schedule_day_line(const struct lh_document *doc,
			  struct lh_range range);
/* Days over rows, a table of days and hours: before phrases are known. */
bool lh_schedule_recognise(const struct lh_document *doc);
bool lh_schedule_is(const struct lh_document *doc);
/* What a lead sentence calls it. */
bool lh_schedule_find_subject(struct lh_document *doc);
/* It starts with its first day or its table's head. */
bool lh_schedule_has_no_title(const struct lh_document *doc);
/* Rules of receptions, out of the way; true when the page is one of them. */
bool lh_schedule_take_rules(struct lh_document *doc);
void lh_schedule_read(struct lh_document *doc);
void lh_assignment_read(struct lh_document *doc);
void lh_warning_read(struct lh_document *doc);

/* meeting_*.c, for schedule.c and quick_line.c */
struct lh_meeting *lh_meeting_new(struct lh_document *doc);
void lh_meeting_add_participant(struct lh_document *doc, struct lh_meeting *m,
				const struct lh_name *name,
				enum lh_role role);
void lh_meeting_add_venue(struct lh_document *doc, struct lh_meeting *m,
			  struct lh_range range, const char *who);
void lh_meeting_set_when(struct lh_document *doc, struct lh_meeting *m,
			 const struct lh_phrase *phrase);
void lh_meeting_set_chair(struct lh_document *doc, struct lh_meeting *m,
			  struct lh_range range);

/* phrases of a range: index of the first one at or behind start */
size_t lh_phrase_first(const struct lh_document *doc, size_t start);

/* reader.c: spans and warnings */
void lh_field_add(struct lh_document *doc, const char *path,
		  struct lh_range range, double confidence);
void lh_field_addf(struct lh_document *doc, struct lh_range range,
		   double confidence, const char *format, ...)
	LH_PRINTF(4, 5);
/* Finds every name in the directory, where one was handed in. */
void lh_reader_resolve(struct lh_document *doc);
void lh_warning_add(struct lh_document *doc, struct lh_range range,
		    const char *text);

#endif
