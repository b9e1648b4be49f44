/* A deadline as a person types it: "chậm nhất 03/12", "trước 11h 7/5". */
#ifndef LICHHOP_CONTROL_DEADLINE_WORDS_H
#define LICHHOP_CONTROL_DEADLINE_WORDS_H

#include <lichhop/context.h>

/* The whole of words as one deadline; empty words: none.  A bare day is the
 * last on which it may be done.  due is left for the caller.  LH_EINVALID with
 * a sentence. */
enum lh_status deadline_from_words(struct lh_ctx *ctx, struct lh_arena *arena,
				   const char *words,
				   struct lh_deadline *deadline,
				   struct lh_error *err);

#endif
