/* WHEN of the command line, from the words behind a command's name. */
#ifndef LICHHOP_CONTROL_WHEN_ARGS_H
#define LICHHOP_CONTROL_WHEN_ARGS_H

#include <lichhop/command.h>

/* All words together as a range of days, so that "thứ Năm tuần sau" needs no
 * quotes; `standard` where there is no word.  LH_EINVALID with a sentence. */
LH_NODISCARD enum lh_status
when_args_range(struct lh_ctx *ctx, struct lh_arena *arena,
		const struct lh_args *args, const char *standard,
		struct lh_date *first, struct lh_date *last,
		struct lh_error *err);

#endif
