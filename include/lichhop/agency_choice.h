/* Which agency a person at the keyboard means. */
#ifndef LICHHOP_AGENCY_CHOICE_H
#define LICHHOP_AGENCY_CHOICE_H

#include <lichhop/context.h>

/* Any name or alias, without marks; of several the office's jurisdiction
 * wins.  LH_ENOTFOUND none; LH_ECONFLICT several, which the sentence lists.
 * *agency is borrowed from the context's directory. */
enum lh_status lh_agency_choose(struct lh_ctx *ctx, struct lh_arena *arena,
			     const char *name, const struct lh_agency **agency,
			     struct lh_error *err);

#endif
