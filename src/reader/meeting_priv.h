/* What the files that read meetings share. */
#ifndef LICHHOP_MEETING_PRIV_H
#define LICHHOP_MEETING_PRIV_H

#include "reader_priv.h"

/* Lines from which one meeting is read; -1 where the notice has none. */
struct lh_meeting_lines {
	int32_t container;	/* heading above them, -1 top */
	int32_t time;
	int32_t place;
	int32_t participants;
	int32_t content;
	int32_t chair;
	int32_t agenda;
	int32_t event;
	int32_t last;		/* of the lines of this meeting */
};

/* meeting_read.c */
/* One day told of twice is one meeting. */
bool lh_meeting_is_known(const struct lh_reading *r,
			 const struct lh_phrase *p);
/* Who comes when no line says so: those invited, else the addressees. */
void lh_meeting_default_people(struct lh_document *doc, struct lh_meeting *m);

/* meeting_lines.c */
/* Lines that are nothing but a time get the label they lack; sentences that
 * only begin with an hour lose it. */
void lh_meeting_label_times(struct lh_document *doc);
/* Heading that holds the parts of a meeting: the first one above that is not
 * itself such a part; -1 when there is none. */
int32_t lh_meeting_container(const struct lh_document *doc, size_t line);
/* The labelled lines of `container` from `from` to `to`; of the time lines
 * only `time`. */
void lh_meeting_collect(const struct lh_document *doc,
			struct lh_meeting_lines *lines, int32_t container,
			size_t from, size_t to, size_t time);
/* What this meeting does not say is taken from the level above. */
void lh_meeting_inherit(const struct lh_document *doc,
			struct lh_meeting_lines *lines);

/* meeting_time.c */
bool lh_meeting_is_time(enum lh_label label);
bool lh_meeting_is_day(const struct lh_phrase *p);
const struct lh_phrase *lh_meeting_find_day(const struct lh_document *doc,
					    size_t start, size_t end);
/* Does the line, or do those under it, tell a day?  An hour does where a
 * heading above bears the day. */
bool lh_meeting_has_day(const struct lh_document *doc, size_t line);
bool lh_meeting_is_time_heading(const struct lh_document *doc, size_t line);
/* The day that a heading above bears; NULL when none does. */
const struct lh_phrase *lh_meeting_day_above(const struct lh_document *doc,
					     size_t line);
void lh_meeting_read_time(struct lh_document *doc, struct lh_meeting *m,
			  const struct lh_meeting_lines *lines);

/* meeting_place.c */
void lh_meeting_read_place(struct lh_document *doc, struct lh_meeting *m,
			   size_t line);
/* "…, tại Phòng họp tầng 4" between start and end; all of it when a label
 * says that a place stands there; else empty. */
struct lh_range lh_meeting_inline_place(const struct lh_document *doc,
					size_t start, size_t end, bool label);

/* meeting_chair.c */
void lh_meeting_read_chair(struct lh_document *doc, struct lh_meeting *m,
			   size_t line);
/* "do đồng chí X chủ trì", "Lãnh đạo UBND tỉnh chủ trì buổi …" */
bool lh_meeting_find_chair(struct lh_document *doc, struct lh_meeting *m,
			   struct lh_range range);
/* The same in the first lines of the body. */
void lh_meeting_chair_in_text(struct lh_document *doc, struct lh_meeting *m);

/* meeting_change.c */
/* A notice of a change tells the old time and then the new one. */
bool lh_meeting_is_change(const struct lh_document *doc);
void lh_meeting_read_change(struct lh_document *doc, struct lh_meeting *m);

/* meeting_call.c */
/* The sentence of the line that holds `at`, of a bounded length, and the part
 * of it between ';' or ':'. */
struct lh_range lh_meeting_sentence(const struct lh_document *doc,
				    const struct lh_line *line, size_t at);
struct lh_range lh_meeting_clause(const struct lh_document *doc,
				  struct lh_range sentence, size_t at);
/* What follows the time at the start of a line, when it is a gathering. */
struct lh_range lh_meeting_entry(const struct lh_document *doc,
				 const struct lh_line *line,
				 const struct lh_phrase *p);
/* Does the sentence call people together at that time? */
bool lh_meeting_calls(const struct lh_document *doc,
		      const struct lh_line *line, struct lh_range sentence,
		      const struct lh_phrase *p);
/* "dời ngày tổ chức sang 25-26/6": the day that a meeting is moved to. */
bool lh_meeting_moved_to(const struct lh_document *doc,
			 struct lh_range sentence, const struct lh_phrase *p);
/* Is a gathering named; with `any`, an inspection or a visit too? */
bool lh_meeting_has_gathering(const struct lh_document *doc,
			      struct lh_range range, bool any);
/* "Tại hội nghị, …", "Tham dự có …": the page tells what was. */
bool lh_meeting_page_retells(const struct lh_document *doc);

/* meeting_sentence.c */
void lh_meeting_by_sentences(struct lh_document *doc);

/* meeting_part.c */
/* What a line says behind its label. */
struct lh_range lh_meeting_value(const struct lh_document *doc, size_t i);
void lh_meeting_read_participants(struct lh_document *doc,
				  struct lh_meeting *m, size_t line);
/* The entries under a line that announces them. */
void lh_meeting_read_list(struct lh_document *doc, struct lh_meeting *m,
			  size_t line);
/* Those named in a range: one entry of a list, or part of a sentence. */
void lh_meeting_read_names(struct lh_document *doc, struct lh_meeting *m,
			   struct lh_range range);
void lh_meeting_take_addressees(struct lh_document *doc, struct lh_meeting *m);

/* meeting_invited.c */
/* "Sở X trân trọng kính mời:" over a list of those invited. */
bool lh_meeting_invites_below(const struct lh_document *doc, size_t line);
/* "… kính mời: X, Y": those whom the text invites. */
void lh_meeting_take_invited(struct lh_document *doc, struct lh_meeting *m);

/* meeting_name.c */
/* A word that says that people come together, or that some go somewhere
 * ("kiểm tra", "thăm", "làm việc"); the second only for the former. */
bool lh_meeting_word_at(const struct lh_document *doc, size_t at, size_t end);
bool lh_meeting_gathering_at(const struct lh_document *doc, size_t at,
			     size_t end);
/* "Giấy mời dự Hội nghị …", "lùi thời gian họp …": the event without the
 * paper that tells it and without the act, when an event is left. */
struct lh_range lh_meeting_name_strip(const struct lh_document *doc,
				      struct lh_range range);
/* An event's name ends where its time, its place or its parts are told. */
struct lh_range lh_meeting_name_cut(const struct lh_document *doc,
				    struct lh_range range);
/* "kỳ họp", "họp hội nghị" and no more is no name. */
bool lh_meeting_name_is_bare(const struct lh_document *doc,
			     struct lh_range range);
/* Each sets the title and returns true when it finds one: behind an act of
 * the range ("mời dự Hội nghị X", else "tổ chức Hội nghị X"), in the first
 * lines of the body, as what a sentence is about, anywhere at all. */
bool lh_meeting_name_from_act(struct lh_document *doc, struct lh_meeting *m,
			      struct lh_range range, bool invites);
bool lh_meeting_name_from_text(struct lh_document *doc, struct lh_meeting *m);
bool lh_meeting_name_from_opening(struct lh_document *doc,
				  struct lh_meeting *m,
				  struct lh_range sentence,
				  const struct lh_phrase *phrase);
/* "… tiếp xúc cử tri quận 1 vào lúc …": the gathering in front of the time;
 * of "quận 3 vào lúc …" in the same sentence, the same in another place. */
bool lh_meeting_name_before(struct lh_document *doc, struct lh_meeting *m,
			    struct lh_range sentence, struct lh_range clause,
			    const struct lh_phrase *phrase);
bool lh_meeting_name_from_any(struct lh_document *doc, struct lh_meeting *m);

/* meeting_title.c */
void lh_meeting_read_title(struct lh_document *doc, struct lh_meeting *m,
			   const struct lh_meeting_lines *lines);
void lh_meeting_title_from_sentence(struct lh_document *doc,
				    struct lh_meeting *m,
				    struct lh_range sentence,
				    const struct lh_phrase *phrase);
/* "- 19 giờ 30 ngày 08/7 tiếp xúc cử tri …": what follows the time. */
void lh_meeting_title_from_entry(struct lh_document *doc,
				 struct lh_meeting *m, struct lh_range rest);
void lh_meeting_set_title(struct lh_document *doc, struct lh_meeting *m,
			  struct lh_range range, double confidence);

size_t lh_meeting_number(const struct lh_document *doc,
			const struct lh_meeting *m);

#endif
