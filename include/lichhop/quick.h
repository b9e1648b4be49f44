/* A meeting from one quick line, seen before it is saved. */
#ifndef LICHHOP_QUICK_H
#define LICHHOP_QUICK_H

#include <lichhop/context.h>

struct lh_quick {
	struct lh_meeting *meeting;	/* names found in the directory, index
					   filled; not stored */
	const char **clashes;		/* a sentence each */
	size_t n_clashes;
};

/* Reads line ("8h thứ Hai họp giao ban, P.301, chủ trì: …, mời: Sở Tài
 * chính") and looks for clashes.  LH_EINVALID with a sentence. */
LH_NODISCARD enum lh_status lh_quick_read(struct lh_ctx *ctx,
					  struct lh_arena *arena,
					  const char *line,
					  struct lh_quick *quick,
					  struct lh_error *err);

/* "8:00 Thứ Hai 08/12/2025 “Họp giao ban”, P.301, chủ trì …, 2 thành phần" */
char *lh_quick_words(struct lh_arena *arena, const struct lh_meeting *meeting);

#endif
