/* The search index: what each thing is found by, and keeping that up to date
 * in the transaction that changes it.
 *
 * The text is folded by lh_text_fold() and cut into words here, so that index,
 * query and excerpt agree; the full-text engine only sees words parted by
 * blanks.  The index keeps no text: a changed document gets a new number and
 * the old number is forgotten in search_document. */
#ifndef LICHHOP_STORE_SEARCH_H
#define LICHHOP_STORE_SEARCH_H

#include "store_priv.h"

#include <lichhop/strbuf.h>

/* What a document is made of; parts are parted by newlines. */
struct search_text {
	struct lh_strbuf title;
	struct lh_strbuf body;
	const char *heading;	/* what a hit shows; borrowed */
	lh_instant at;
};
void search_text_init(struct search_text *text);
void search_text_release(struct search_text *text);

/* --- search_text.c: composing --- */
void search_compose_notice(struct search_text *text, const struct lh_notice *n);
void search_compose_meeting(struct search_text *text, const struct lh_meeting *m);
void search_compose_assignment(struct search_text *text,
			       const struct lh_assignment *a);
void search_compose_agency(struct search_text *text, const struct lh_agency *a);
void search_compose_person(struct search_text *text, const struct lh_person *p);
/* From what is stored; *found false when it is not there.  The heading lives
 * in arena. */
LH_NODISCARD enum lh_status search_compose(struct lh_store *store,
					   enum lh_hit_kind kind, int64_t id,
					   struct search_text *text, bool *found,
					   struct lh_arena *arena,
					   struct lh_error *err);

/* --- search_word.c: words --- */
/* Folded text with everything that is no word made a blank, in place. */
void search_blank_separators(char *folded);
/* Folded words parted by single blanks; in arena. */
char *search_words(struct lh_arena *arena, const char *text);

/* --- search_index.c: keeping it --- */
/* fresh: certainly not indexed yet. */
LH_NODISCARD enum lh_status search_put(struct lh_store *store,
				       enum lh_hit_kind kind, int64_t id,
				       const struct search_text *text, bool fresh,
				       struct lh_error *err);
LH_NODISCARD enum lh_status search_put_notice(struct lh_store *store,
					      const struct lh_notice *notice,
					      bool fresh, struct lh_error *err);
LH_NODISCARD enum lh_status search_put_meeting(struct lh_store *store,
					       const struct lh_meeting *meeting,
					       bool fresh, struct lh_error *err);
LH_NODISCARD enum lh_status
search_put_assignment(struct lh_store *store,
		      const struct lh_assignment *assignment, bool fresh,
		      struct lh_error *err);
/* Reads what is stored; forgets what is not there. */
LH_NODISCARD enum lh_status search_put_stored(struct lh_store *store,
					      enum lh_hit_kind kind, int64_t id,
					      struct lh_error *err);
LH_NODISCARD enum lh_status search_forget(struct lh_store *store,
					  enum lh_hit_kind kind, int64_t id,
					  struct lh_error *err);

/* --- search_excerpt.c --- */
/* Around the words of query (as search_words gives them), in text. */
char *search_excerpt(struct lh_arena *arena, const char *text,
		     const char *query);
/* Whether some word of the text begins so. */
bool search_has_begun(const char *text, const char *beginning);

#endif
