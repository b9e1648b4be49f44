/* What header.c, reference.c and narration.c share. */
#ifndef LICHHOP_HEADER_PRIV_H
#define LICHHOP_HEADER_PRIV_H

#include "reader_priv.h"

/* The kind that the words at range.start name ("Giấy mời"), behind them. */
enum lh_notice_kind lh_header_kind_at(const struct lh_document *doc,
				      struct lh_range range, size_t *stop);
enum lh_notice_kind lh_header_kind_of_number(const char *number);
enum lh_urgency lh_header_urgency(const struct lh_document *doc,
				  struct lh_range range);
struct lh_date lh_header_date(const struct lh_document *doc,
			      struct lh_range range);
void lh_header_set_subject(struct lh_document *doc, struct lh_range range,
			   double confidence);

/* A number without inner blanks, hyphens plain. */
char *lh_reference_clean(const struct lh_document *doc, struct lh_range range);

/* What a page on the web tells of the notice: issuer, kind, number, day. */
void lh_narration_read(struct lh_document *doc);

#endif
