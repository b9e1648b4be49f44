/* Commands about the program itself. */
#include <config.h>

#include <lichhop/gettext.h>

#include "command_priv.h"

enum lh_status lh_run_help(struct lh_ctx *ctx, const struct lh_args *args,
			   struct lh_reply *reply, struct lh_error *err)
{
	(void)ctx;
	if (args->n_words == 0) {
		lh_help_overview(&reply->out);
		return LH_OK;
	}
	const char *name = args->words[0];
	const struct lh_command *command = lh_command_find(name);
	const char *nearest = lh_command_nearest(name);
	if (command) {
		lh_help_command(command, &reply->out);
		return LH_OK;
	}
	if (nearest)
		return lh_error_set(err, LH_EINVALID,
				    _("không có lệnh “%s”; có phải “%s”?"),
				    name, nearest);
	return lh_error_set(err, LH_EINVALID,
			    _("không có lệnh “%s”; xem lichhop help"), name);
}

enum lh_status lh_run_keys(struct lh_ctx *ctx, const struct lh_args *args,
			   struct lh_reply *reply, struct lh_error *err)
{
	(void)ctx;
	(void)args;
	(void)err;
	lh_help_keys(&reply->out);
	return LH_OK;
}

enum lh_status lh_run_version(struct lh_ctx *ctx, const struct lh_args *args,
			      struct lh_reply *reply, struct lh_error *err)
{
	(void)ctx;
	(void)args;
	(void)err;
	lh_strbuf_add(&reply->out, PACKAGE_STRING "\n");
	return LH_OK;
}
