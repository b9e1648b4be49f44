/* lichhop backup. */
#include <lichhop/gettext.h>

#include "command_priv.h"

enum lh_status lh_run_backup(struct lh_ctx *ctx, const struct lh_args *args,
			     struct lh_reply *reply, struct lh_error *err)
{
	const char *target = args->words[0];
	enum lh_status status = lh_store_backup(lh_ctx_store(ctx), target, err);

	if (status == LH_OK)
		lh_reply_note(reply, LH_NOTE_INFO, _("đã sao lưu ra “%s”"),
			      target);
	return status;
}
