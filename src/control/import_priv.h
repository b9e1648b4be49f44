/* lichhop import from inside: what notices and calendars share. */
#ifndef LICHHOP_CONTROL_IMPORT_H
#define LICHHOP_CONTROL_IMPORT_H

#include <jansson.h>

#include <lichhop/command.h>
#include <lichhop/draft.h>

#include "layout.h"
#include "model_json.h"

struct import {
	struct lh_ctx *ctx;
	const struct lh_args *args;
	struct lh_reply *reply;
	struct lh_arena *arena;		/* the reply's */
	bool dry_run, json, yes, update, as_new, add_agencies;
	json_t *documents, *meetings, *assignments; /* with --json */
	bool calendars;			/* one was among the files */
};

/* Opens the store for writing, making it where there is none. */
LH_NODISCARD enum lh_status import_open(struct import *import,
					struct lh_error *err);
/* Where words for the person go, and their end: to standard output when they
 * are the answer or somebody reads it there, else beside it. */
struct layout import_layout(const struct import *import,
			    struct lh_strbuf *text);
void import_show(const struct import *import, const struct lh_strbuf *text);
/* One new id. */
void import_print_id(const struct import *import, unsigned kind, int64_t id);

/* Each takes one source.  What it refuses it has said when it returns LH_OK;
 * else the sentence is in *err.  Either way the next source may be taken. */
LH_NODISCARD enum lh_status import_notice(struct import *import,
					  const struct lh_source *source,
					  struct lh_error *err);
LH_NODISCARD enum lh_status import_calendar(struct import *import,
					    struct lh_source *source,
					    struct lh_error *err);

#endif
