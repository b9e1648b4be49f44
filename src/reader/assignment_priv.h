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

/* A line that lends its agencies to those below it that name none. */
struct lh_lender {
	struct lh_directive lent;
	int32_t line;			/* -1 none */
};

/* The reading of one document's assignments, line after line. */
struct lh_assigner {
	struct lh_document *doc;
	struct lh_lender announced;	/* "… yêu cầu các sở:" 1., 2. */
	struct lh_lender heading;	/* "3. Sở X chủ trì:" a), b) */
	bool lends_paragraphs;		/* "… các nội dung sau:" Kiểm tra … */
	size_t closing_from;		/* assignments a closing sentence means */
	size_t skip_until;		/* lines already read */
	bool opinion;			/* behind "… có ý kiến như sau:" */
	bool prose;			/* under "MỤC ĐÍCH, YÊU CẦU" */
	bool duties;			/* under "TỔ CHỨC THỰC HIỆN" */
};

/* Of one line, clause after clause. */
struct lh_clause_state {
	size_t current;		/* assignment being read, SIZE_MAX none */
	struct lh_range text;	/* of it so far */
	bool directive;		/* the clause before told somebody */
	bool sentence;		/* this clause starts a sentence */
	size_t line;
	bool item;		/* of a list or a section of duties */
};

/* assignment_new.c */
bool lh_assigner_is_full(const struct lh_document *doc);
/* Adds one that line (-1: none) tells d's agencies to do; its index. */
size_t lh_assigner_add(struct lh_assigner *as, const struct lh_directive *d,
		       struct lh_range task, int32_t line);
void lh_assigner_add_subtask(struct lh_document *doc, size_t index,
			     struct lh_range range);
/* Limit and recipients, where it has none yet. */
void lh_assigner_read_range(struct lh_document *doc, size_t index,
			    struct lh_range range);

/* assignment_close.c */
/* Gives limit and recipients to all that have none; false when nobody took
 * one. */
bool lh_assigner_close(struct lh_assigner *as, struct lh_range range);
/* "Báo cáo gửi về … trước ngày …"; false when the clause says no such thing. */
bool lh_assigner_read_result(struct lh_assigner *as, struct lh_range range);
/* Has the clause a limit? */
bool lh_assigner_is_bound(struct lh_document *doc, struct lh_range clause);

/* assignment_card.c */
/* A task with "Đơn vị chủ trì: …" and the like below it. */
bool lh_assigner_card(struct lh_assigner *as, size_t i);

/* assignment_clause.c */
void lh_assigner_clauses(struct lh_assigner *as, struct lh_clause_state *st,
			 struct lh_range range);
void lh_assigner_finish(struct lh_assigner *as, struct lh_clause_state *st);

/* assignment_item.c */
bool lh_assigner_item_heading(struct lh_assigner *as, size_t i);
/* "Cơ quan chuẩn bị nội dung: …" */
bool lh_assigner_names_role(const struct lh_document *doc, size_t i);
/* "Who: what" or "what: who". */
bool lh_assigner_pair(struct lh_assigner *as, size_t i);
bool lh_assigner_announcement(struct lh_assigner *as, size_t i);
bool lh_assigner_lend(struct lh_assigner *as, size_t i);
bool lh_assigner_children_stand_alone(struct lh_assigner *as, size_t i,
				      bool has_task);
void lh_assigner_take_children(struct lh_assigner *as, size_t i, size_t index);
bool lh_assigner_is_bullet(const struct lh_line *line);

/* assignment_bracket.c */
/* From line i up to the last of its block: "- Sở X (chuẩn bị báo cáo);". */
void lh_assigner_brackets(struct lh_assigner *as, size_t i, size_t last);
/* "Tổ chức đối thoại (Phòng Kinh tế chủ trì; …)". */
bool lh_assigner_charge(struct lh_assigner *as, size_t i);

/* assignment_meeting.c */
/* Where a notice has several meetings: those of each assignment. */
void lh_assignment_link(struct lh_document *doc);

/* assignment_table.c */
/* A table of duties that begins at line i. */
bool lh_assigner_table(struct lh_assigner *as, size_t i);

/* assignment_deliverable.c */
void lh_assignment_deliverable(struct lh_document *doc, struct lh_range task,
			       struct lh_assignment *a);

/* assignment_directive.c */
/* A body's name for sure, large or small. */
bool lh_directive_head_at(const struct lh_document *doc, size_t at, size_t end);
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
/* assignment_deadline.c */
/* The limit in range; precision NONE when it states none. */
void lh_assignment_deadline(struct lh_document *doc, struct lh_range range,
			    struct lh_deadline *deadline,
			    struct lh_range *where);
/* The same of a cell in a column of limits, where any day is one. */
void lh_assignment_deadline_cell(struct lh_document *doc, struct lh_range cell,
				 struct lh_deadline *deadline,
				 struct lh_range *where);

/* assignment_delivery.c */
void lh_assignment_deliveries(struct lh_document *doc, struct lh_range range,
			      struct lh_assignment *a, size_t index);

/* assignment_formula.c */
/* "quan tâm, triển khai thực hiện": nothing but such words. */
bool lh_assignment_is_formula(const struct lh_document *doc,
			      struct lh_range task);
/* "các đồng chí", "đại biểu": they are asked to come, not to work. */
bool lh_assignment_is_guest(const struct lh_document *doc,
			    struct lh_range lead);
/* "… tham dự đúng giờ", "… có mặt trước 15 phút" from `at` on. */
bool lh_assignment_attends(const struct lh_document *doc, size_t at);
bool lh_assignment_is_issuer(const struct lh_document *doc,
			     struct lh_range lead);

/* assignment_read.c; what a bracket in a schedule or a list says */
bool lh_assignment_from_note(struct lh_document *doc, struct lh_range range);

#endif
