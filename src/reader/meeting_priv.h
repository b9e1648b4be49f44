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

/* meeting_part.c */
void lh_meeting_read_participants(struct lh_document *doc,
				  struct lh_meeting *m, size_t line);
void lh_meeting_read_place(struct lh_document *doc, struct lh_meeting *m,
			   size_t line);
void lh_meeting_read_chair(struct lh_document *doc, struct lh_meeting *m,
			   size_t line);
void lh_meeting_take_addressees(struct lh_document *doc, struct lh_meeting *m);
/* "… kính mời: X, Y": those whom the text invites. */
void lh_meeting_take_invited(struct lh_document *doc, struct lh_meeting *m);
/* "do đồng chí X chủ trì", "Lãnh đạo UBND tỉnh chủ trì buổi …" */
bool lh_meeting_find_chair(struct lh_document *doc, struct lh_meeting *m,
			   struct lh_range range);

/* meeting_title.c */
void lh_meeting_read_title(struct lh_document *doc, struct lh_meeting *m,
			   const struct lh_meeting_lines *lines);
void lh_meeting_title_from_sentence(struct lh_document *doc,
				    struct lh_meeting *m,
				    struct lh_range sentence,
				    const struct lh_phrase *phrase);
bool lh_meeting_word_at(const struct lh_document *doc, size_t at, size_t end);
void lh_meeting_set_title(struct lh_document *doc, struct lh_meeting *m,
			  struct lh_range range, double confidence);

size_t lh_meeting_number(const struct lh_document *doc,
			const struct lh_meeting *m);

#endif
