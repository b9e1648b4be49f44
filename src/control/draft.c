/* Drafts of notices: making them, and what can be asked of them.  Reading,
 * resolving, comparing, correcting and saving stand in files of their own. */
#include "draft_priv.h"

#include <stdlib.h>
#include <string.h>

#include <lichhop/reader.h>
#include <lichhop/text.h>

static const char *draft_file_name(const char *name)
{
	const char *slash = strrchr(name, '/');

	return slash && slash[1] ? slash + 1 : name;
}

struct lh_draft *lh_draft_new(struct lh_ctx *ctx, const char *name,
			      const char *text, size_t length)
{
	struct lh_draft *draft = lh_xcalloc(1, sizeof(*draft));
	struct lh_reader_options options = {
		.directory = lh_ctx_reading_index(ctx),
		.today = lh_ctx_today(ctx),
	};
	struct lh_reading *reading = &draft->reading;

	draft->ctx = ctx;
	draft->arena = lh_arena_new();
	draft->name = lh_arena_strdup(draft->arena, name);
	lh_reader_read(draft->arena, text, length, &options, reading);
	reading->notice->source = draft_file_name(draft->name);
	draft->meetings_out = lh_arena_calloc(draft->arena,
					      reading->n_meetings + 1,
					      sizeof(bool));
	draft->assignments_out = lh_arena_calloc(draft->arena,
						 reading->n_assignments + 1,
						 sizeof(bool));
	draft_forget(reading);
	draft_resolve(ctx, draft->arena, reading);
	return draft;
}

void lh_draft_free(struct lh_draft *draft)
{
	if (!draft)
		return;
	lh_arena_free(draft->stored.arena);
	lh_arena_free(draft->arena);
	free(draft);
}

const char *lh_draft_name(const struct lh_draft *draft)
{
	return draft->name;
}

const struct lh_reading *lh_draft_reading(const struct lh_draft *draft)
{
	return &draft->reading;
}

bool lh_draft_is_empty(const struct lh_draft *draft)
{
	const struct lh_notice *n = draft->reading.notice;

	return draft->reading.n_meetings == 0 &&
	       draft->reading.n_assignments == 0 &&
	       n->kind == LH_NOTICE_OTHER && !n->number && !n->issuer &&
	       !n->subject && !n->signer && n->n_addressees == 0 &&
	       lh_date_is_empty(n->issued_date);
}

double lh_draft_confidence(const struct lh_draft *draft, const char *path)
{
	const struct lh_notice *n = draft->reading.notice;

	for (size_t i = 0; i < n->n_fields; i++)
		if (strcmp(n->fields[i].path, path) == 0)
			return n->fields[i].confidence;
	return 1;
}

size_t lh_draft_doubts(const struct lh_draft *draft)
{
	const struct lh_notice *n = draft->reading.notice;
	size_t doubts = 0;

	for (size_t i = 0; i < n->n_fields; i++)
		doubts += n->fields[i].confidence < LH_DRAFT_DOUBT;
	return doubts;
}

size_t lh_draft_known(const struct lh_draft *draft, size_t meeting)
{
	const struct lh_meeting *m = &draft->reading.meetings[meeting];
	size_t known = 0;

	for (size_t i = 0; i < m->n_participants; i++) {
		const struct lh_participant *p = &m->participants[i];

		known += p->role != LH_ROLE_CHAIR && !p->parent_id &&
			 (p->agency_id || p->person_id || p->group_id);
	}
	return known;
}

int64_t lh_draft_same(const struct lh_draft *draft)
{
	return draft->stored.notice ? draft->stored.notice->id : 0;
}

bool lh_draft_is_near(const struct lh_draft *draft)
{
	return draft->stored.notice && draft->stored.near;
}

bool lh_draft_same_text(const struct lh_draft *draft)
{
	return draft->stored.same_text;
}

size_t lh_draft_changes(const struct lh_draft *draft,
			const struct lh_draft_change **changes)
{
	*changes = draft->stored.changes;
	return draft->stored.n_changes;
}
