/* A draft as people read it before they say yes. */
#ifndef LICHHOP_CONTROL_DRAFT_WORDS_H
#define LICHHOP_CONTROL_DRAFT_WORDS_H

#include <lichhop/draft.h>

#include "layout.h"

/* What was read: notice, meetings, assignments; "?" stands behind the name of
 * a field that is worth a look. */
void draft_words(const struct layout *out, const struct lh_draft *draft);
/* What an update would change; says so when there is nothing. */
void draft_words_changes(const struct layout *out,
			 const struct lh_draft *draft);

/* The notice's warnings, one sentence for those which say the same of several
 * places; how many. */
size_t draft_words_warnings(struct lh_arena *arena,
			    const struct lh_notice *notice,
			    const char ***sentences);

#endif
