/* The directory in force and its indexes, loaded again when the store
 * changed; and, for recognising names in notices, the shipped agencies. */
#include "context_priv.h"

#include <lichhop/log.h>

#include "shipped_priv.h"

void lh_ctx_directory_drop(struct lh_ctx *ctx)
{
	struct ctx_directory *d = &ctx->directory;

	lh_directory_index_free(d->reading_index);
	lh_directory_index_free(d->index);
	lh_arena_free(d->arena);
	*d = (struct ctx_directory){ .arena = NULL };
}

static struct ctx_directory *ctx_directory_ensure(struct lh_ctx *ctx)
{
	struct ctx_directory *d = &ctx->directory;
	uint64_t counter = ctx->store ? lh_store_change_counter(ctx->store) : 0;
	struct lh_error err;

	if (d->arena && d->counter == counter)
		return d;
	lh_ctx_directory_drop(ctx);
	d->arena = lh_arena_new();
	d->counter = counter;
	if (ctx->store &&
	    lh_store_directory_load(ctx->store, d->arena, &d->directory,
				    &err) != LH_OK) {
		lh_log("directory: %s", err.text);
		d->directory = (struct lh_directory){ .n_agencies = 0 };
	}
	d->directory.jurisdiction =
		lh_arena_strdup(d->arena, lh_ctx_office(ctx)->jurisdiction);
	d->index = lh_directory_index_new(&d->directory);
	return d;
}

const struct lh_directory *lh_ctx_directory(struct lh_ctx *ctx)
{
	return &ctx_directory_ensure(ctx)->directory;
}

const struct lh_directory_index *lh_ctx_index(struct lh_ctx *ctx)
{
	return ctx_directory_ensure(ctx)->index;
}

const struct lh_directory_index *lh_ctx_reading_index(struct lh_ctx *ctx)
{
	struct ctx_directory *d = ctx_directory_ensure(ctx);

	if (d->reading_index)
		return d->reading_index;
	d->reading = d->directory;
	lh_shipped_agencies_add(d->arena, &d->reading);
	d->reading_index = lh_directory_index_new(&d->reading);
	return d->reading_index;
}
