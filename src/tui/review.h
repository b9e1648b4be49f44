/* Reviewing what was read from a notice, before it is saved: the parts of
 * view_review.c and review_*.c share this.  The draft does the work; this
 * shows it and passes on what the person says. */
#ifndef LICHHOP_TUI_REVIEW_H
#define LICHHOP_TUI_REVIEW_H

#include <lichhop/draft.h>

#include "list.h"
#include "review_text.h"
#include "view.h"

enum review_row_kind { REVIEW_HEADING, REVIEW_FIELD, REVIEW_WARNING };

/* Built anew by each load, in the view's arena. */
struct review_row {
	enum review_row_kind kind;
	const char *label;	/* of a field; the words of a heading */
	const char *path;	/* "meetings[0].start"; of a heading its group */
	const char *group;	/* "meetings[0]", NULL the notice itself */
	const char *value;	/* printable; NULL: not stated */
	const struct lh_warning *warning;
	bool doubt;		/* the reader is unsure */
	bool unknown;		/* has names that the directory lacks */
	bool corrected;
	bool out;		/* will not be saved */
};

/* One correction; all of them, made again over what was read, are the draft
 * as it stands.  So taking back the last one is exact. */
struct review_step {
	enum { REVIEW_TYPED, REVIEW_MARKED, REVIEW_ACCEPTED,
	       REVIEW_LEFT_OUT, REVIEW_KEPT } kind;
	const char *path;	/* of a name that stays text the name */
	const char *text;	/* typed */
	struct lh_span span;	/* marked */
	bool out;		/* left out, or taken back */
};

enum review_focus { REVIEW_ON_FIELDS, REVIEW_ON_TEXT };

struct review {
	struct lh_view *view;
	struct lh_app *app;
	char *name, *text;	/* what was read, for reading it again */
	size_t length;
	struct lh_draft *draft;
	struct review_step *steps;
	size_t n_steps;
	bool begun;		/* the first field was chosen */
	bool everything;	/* fields that are not stated too */
	struct review_row *rows;
	size_t n_rows;
	size_t n_doubts;
	const char **unknown;	/* names that the directory lacks, in arena */
	size_t n_unknown;
	struct lh_list list;
	struct review_text *pane;
	enum review_focus focus;
	char *wanted;		/* path to choose with the next load */
	char *from;		/* path of the field that was left for the text */
	bool on_words;		/* the cursor's words are the chosen field's */
	struct lh_tui_rect area, fields, words;	/* height 0: not shown */
	unsigned save_how;	/* while a question about saving is open */
	const char *leaving;	/* the command that waits for an answer */
};

/* view_review.c: puts the review on top; takes the draft. */
void review_push(struct lh_app *app, const struct lh_source *source,
		 struct lh_draft *draft);
/* What is lit is what the chosen field was read from. */
void review_light(struct review *review);
/* The row of a field, when it is shown after the next load. */
void review_choose(struct review *review, const char *path);
void review_go(struct review *review, enum review_focus focus);

/* review_fields.c */
void review_build_rows(struct review *review, struct lh_arena *arena);
extern const struct lh_list_ops review_list;
/* NULL when nothing can be chosen. */
const struct review_row *review_row(const struct review *review);
/* Every field that words can be taken for, shown or not; the headings stand in
 * their labels. */
struct review_target {
	const char *path, *label;
};
size_t review_targets(struct review *review, struct lh_arena *arena,
		      struct review_target **targets);
/* The next field worth a look, in walking order; else the next one. */
void review_walk(struct review *review, int direction);

/* review_edit.c */
void review_edit(struct review *review);
void review_leave_out(struct review *review);
/* What was read is right: no longer worth a look. */
void review_accept(struct review *review);
void review_take_back(struct review *review);
/* Keeps a correction that the draft has accepted. */
void review_keep(struct review *review, const struct review_step *step);
void review_step_free(struct review_step *step);
/* Reads the text again and makes the first count corrections again. */
void review_read_again(struct review *review, size_t count);

/* review_take.c: the words chosen in the text. */
void review_take(struct review *review);
/* Chooses the field that the cursor's words were read for. */
void review_follow(struct review *review);

/* review_agency.c */
void review_agency(struct review *review);

/* review_save.c */
void review_save(struct review *review);

/* review_calendar.c: one question, then the import; takes the source. */
void review_calendar(struct lh_app *app, const char *path, const char *bytes,
		     size_t length);

#endif
