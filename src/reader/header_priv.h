/* What the files of the head share, and reference.c and narration.c. */
#ifndef LICHHOP_HEADER_PRIV_H
#define LICHHOP_HEADER_PRIV_H

#include "reader_priv.h"

/* header_mark.c: "ngày" and "tháng", a scan's slips in their marks included */
extern const char *const lh_header_days[];
extern const char *const lh_header_months[];

/* The kind that the words at range.start name ("Giấy mời"), behind them. */
enum lh_notice_kind lh_header_kind_at(const struct lh_document *doc,
				      struct lh_range range, size_t *stop);
enum lh_notice_kind lh_header_kind_of_number(const char *number);
enum lh_urgency lh_header_urgency(const struct lh_document *doc,
				  struct lh_range range);
struct lh_date lh_header_date(const struct lh_document *doc,
			      struct lh_range range);

/* header_number.c */
void lh_header_read_place_date(struct lh_document *doc,
			       const struct lh_line *line);
bool lh_header_read_number(struct lh_document *doc,
			   const struct lh_line *line);

/* A body's name may take two lines, between which the other column's lines
 * stand: its parts are kept apart. */
struct header_body {
	struct lh_range part[3];
	size_t count;
};

struct header_bodies {
	struct header_body body[4];	/* superior body first */
	size_t count;
};

/* header_body.c */
void lh_header_bodies(const struct lh_document *doc, size_t from, size_t to,
		      bool motto, struct header_bodies *bodies);

/* header_issuer.c: the bodies of lines[from..to); `motto` where a motto marks
 * these lines as a head. */
void lh_header_read_issuer(struct lh_document *doc, size_t from, size_t to,
			   bool motto);

/* header_kind.c: a kind that nothing names */
void lh_header_infer_kind(struct lh_document *doc);

/* header_subject.c */
void lh_header_set_subject(struct lh_document *doc, struct lh_range range,
			   double confidence);
bool lh_header_is_subject(const struct lh_document *doc,
			  const struct lh_line *line);
/* The line that may be the title of an article: behind menu and day. */
size_t lh_header_title(const struct lh_document *doc);
/* lines[i] when it is the kind's name: kind and the subject under it. */
void lh_header_read_kind_line(struct lh_document *doc, size_t i);
/* "BÁO CÁO", "QUYẾT ĐỊNH": a name, but of no kind that calls meetings. */
bool lh_header_is_other_kind(const struct lh_document *doc,
			     const struct lh_line *line);

/* A number without inner blanks, hyphens plain. */
char *lh_reference_clean(const struct lh_document *doc, struct lh_range range);

/* What a page on the web tells of the notice: issuer, kind, number, day. */
void lh_narration_read(struct lh_document *doc);
/* narration_told.c: each looks at one line, and returns where the number or
 * the kind's name ends, 0 when nothing tells it. */
size_t lh_narration_opens(struct lh_document *doc, struct lh_range line);
size_t lh_narration_number(struct lh_document *doc, struct lh_range line);
size_t lh_narration_document(struct lh_document *doc, struct lh_range line);
void lh_narration_set_number(struct lh_document *doc, struct lh_range number,
			     double confidence);
void lh_narration_title_number(struct lh_document *doc, struct lh_range line);
/* The last lines: where the page has it from. */
void lh_narration_source(struct lh_document *doc);
/* Behind the number; in the title above lines[told]. */
void lh_narration_subject(struct lh_document *doc, struct lh_range line,
			  size_t number_end);
void lh_narration_title_subject(struct lh_document *doc, size_t told);
/* narration_issuer.c */
void lh_narration_issuer(struct lh_document *doc);

/* mail.c: subject and kind out of the head of an e-mail; its day, if any */
struct lh_date lh_mail_read(struct lh_document *doc);

#endif
