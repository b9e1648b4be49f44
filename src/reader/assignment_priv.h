/* What the files that read assignments share. */
#ifndef LICHHOP_ASSIGNMENT_PRIV_H
#define LICHHOP_ASSIGNMENT_PRIV_H

#include "reader_priv.h"

/* A directive as it stands in a clause: who is told, and what. */
struct lh_directive {
	struct lh_names lead;
	struct lh_names support;
	struct lh_range task;		/* behind lead and support */
	struct lh_range lead_range;
	struct lh_range support_range;
	bool ordered;			/* "giao", "yêu cầu", "đề nghị" */
	bool back;			/* "các đơn vị": those named before */
};

/* assignment_part.c */
/* Agencies and what they do, from `at` on; false when none are named. */
bool lh_directive_parse(struct lh_document *doc, size_t at, size_t end,
			struct lh_directive *d);
/* "chủ trì, phối hợp với A, B": behind it, with A and B as support. */
size_t lh_directive_support(struct lh_document *doc, size_t at, size_t end,
			    struct lh_directive *d);
/* Agencies alone, as a heading over what they do. */
bool lh_directive_names(struct lh_document *doc, size_t at, size_t end,
			struct lh_directive *d);
/* "giao …", "… yêu cầu …" anywhere in the clause; *start is its place. */
bool lh_directive_find(struct lh_document *doc, struct lh_range clause,
		       struct lh_directive *d, size_t *start);
/* The limit in range; precision NONE when it states none. */
void lh_assignment_deadline(struct lh_document *doc, struct lh_range range,
			    struct lh_deadline *deadline,
			    struct lh_range *where);
void lh_assignment_deliveries(struct lh_document *doc, struct lh_range range,
			      struct lh_assignment *a, size_t index);

/* assignment_formula.c */
/* "quan tâm, triển khai thực hiện": nothing but such words. */
bool lh_assignment_is_formula(const struct lh_document *doc,
			      struct lh_range task);
/* "các đồng chí", "đại biểu": they are asked to come, not to work. */
bool lh_assignment_is_guest(const struct lh_document *doc,
			    struct lh_range lead);
bool lh_assignment_is_issuer(const struct lh_document *doc,
			     struct lh_range lead);

/* assignment_read.c; what a bracket in a schedule or a list says */
bool lh_assignment_from_note(struct lh_document *doc, struct lh_range range);

#endif
