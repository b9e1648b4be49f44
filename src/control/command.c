/* Finding and running entries of the commands table, which is commands.c. */
#include <lichhop/command.h>

#include <string.h>

#include "nearest_priv.h"

const struct lh_command *lh_command_find(const char *name)
{
	for (const struct lh_command *c = lh_commands(); c->name; c++)
		if (strcmp(c->name, name) == 0)
			return c;
	return NULL;
}

const char *lh_command_nearest(const char *name)
{
	struct lh_nearest nearest = { .word = name };

	for (const struct lh_command *c = lh_commands(); c->name; c++)
		if (c->run)
			lh_nearest_offer(&nearest, c->name);
	return nearest.best;
}

enum lh_status lh_command_run(struct lh_ctx *ctx, const struct lh_args *args,
			      struct lh_reply *reply, struct lh_error *err)
{
	const struct lh_command *command = args->command;

	lh_assert(command->run);
	enum lh_status status = lh_ctx_open(ctx, command->needs, err);
	if (status != LH_OK)
		return status;
	return command->run(ctx, args, reply, err);
}
