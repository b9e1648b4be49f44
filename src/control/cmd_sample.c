/* lichhop sample: fills an empty database with the sample office, by the same
 * paths as a person would: settings, CSV, notices, marks.  All of it is one
 * transaction. */
#include <stdlib.h>
#include <string.h>

#include <lichhop/draft.h>
#include <lichhop/gettext.h>
#include <lichhop/log.h>
#include <lichhop/settings.h>
#include <lichhop/text.h>
#include <lichhop/zone.h>

#include "command_priv.h"
#include "context_priv.h"
#include "directory_import_priv.h"
#include "embedded_priv.h"
#include "sample_priv.h"
#include "transaction.h"

struct sample {
	struct lh_ctx *ctx;
	struct lh_reply *reply;
	struct lh_arena *arena;
	size_t notices, meetings, assignments;
};

/* What the program carries is ours: a fault in it is a bug. */
static const struct lh_embedded *sample_file(struct sample *s, const char *name)
{
	const char *path = lh_arena_printf(s->arena, "samples/%s", name);
	const struct lh_embedded *file = lh_embedded_find(path);

	if (!file)
		lh_bug("%s is not embedded", path);
	return file;
}

/* The part before the next "|"; moves *rest behind it. */
static const char *sample_part(struct sample *s, const char **rest)
{
	size_t length = strcspn(*rest, "|");
	const char *part = lh_arena_strndup(s->arena, *rest, length);

	*rest += length + ((*rest)[length] == '|');
	return part;
}

/* Inside the transaction the store does not tell that it changed. */
static void sample_forget_caches(struct lh_ctx *ctx)
{
	lh_ctx_directory_drop(ctx);
	lh_ctx_settings_drop(ctx);
}

static enum lh_status sample_set(struct sample *s, const char *rest,
				 struct lh_error *err)
{
	const char *name = sample_part(s, &rest);

	return lh_ctx_setting_set(s->ctx, name, rest, err);
}

static enum lh_status sample_directory(struct sample *s,
				       enum lh_entry_kind entry,
				       const char *name, struct lh_error *err)
{
	const struct lh_embedded *file = sample_file(s, name);
	struct dir_import result;
	enum lh_status status = dir_import(s->ctx, dir_kind_get(entry), name,
					   file->bytes, file->length, s->reply,
					   &result, err);

	if (status == LH_OK && result.refused > 0)
		lh_bug("%s: %s", name, s->reply->notes[0].text);
	return status;
}

static enum lh_status sample_notice(struct sample *s, const char *name,
				    struct lh_error *err)
{
	const struct lh_draft_save options = { .command = "sample" };
	const struct lh_embedded *file = sample_file(s, name);
	struct lh_draft_saved saved;
	struct lh_strbuf text;
	const char *bad = NULL;

	lh_strbuf_init(&text);
	if (!lh_sample_expand(file->bytes, file->length, lh_ctx_today(s->ctx),
			      &text, &bad))
		lh_bug("%s: bad token at byte %zu", name,
		       (size_t)(bad - file->bytes));
	struct lh_draft *draft = lh_draft_new(s->ctx, name, text.text,
					      text.length);
	enum lh_status status = lh_draft_save(draft, &options, &saved, err);
	if (status == LH_OK) {
		s->notices++;
		s->meetings += saved.n_meetings;
		s->assignments += saved.n_assignments;
	}
	lh_draft_free(draft);
	lh_strbuf_release(&text);
	return status;
}

/* --- marks --- */

/* The assignment whose task holds words, the share of agency in it; 0 when
 * there is none. */
static enum lh_status sample_find_share(struct sample *s, int64_t agency,
					const char *words, int64_t *share,
					struct lh_error *err)
{
	const struct lh_assignment_filter filter = {
		.from = LH_INSTANT_UNKNOWN, .until = LH_INSTANT_UNKNOWN,
		.agency_id = agency,
	};
	const char *folded = lh_text_fold(s->arena, words);
	struct lh_assignment *all;
	size_t count;
	enum lh_status status = lh_store_assignment_list(
		lh_ctx_store(s->ctx), s->arena, &filter, &all, &count, err);

	*share = 0;
	for (size_t i = 0; status == LH_OK && i < count && *share == 0; i++) {
		if (!strstr(lh_text_fold(s->arena, all[i].task), folded))
			continue;
		for (size_t k = 0; k < all[i].n_shares; k++)
			if (all[i].shares[k].agency_id == agency)
				*share = all[i].shares[k].id;
	}
	return status;
}

static int64_t sample_agency(struct sample *s, const char *name)
{
	const struct lh_agency **found;
	size_t n = lh_directory_find_agency(lh_ctx_index(s->ctx), s->arena, name,
					    NULL, lh_ctx_today(s->ctx), &found);

	if (n != 1)
		lh_bug("samples/manifest: %zu agencies are “%s”", n, name);
	return found[0]->id;
}

/* DAYS from today at 15:00, but never ahead of the clock. */
static lh_instant sample_instant(struct sample *s, const char *days)
{
	struct lh_date day = lh_date_add_days(lh_ctx_today(s->ctx),
					      (int32_t)strtol(days, NULL, 10));
	lh_instant at = lh_zone_instant(lh_ctx_office(s->ctx)->zone, day,
					15 * 60);
	lh_instant now = lh_ctx_now(s->ctx);

	return at < now ? at : now;
}

static enum lh_status sample_mark(struct sample *s, const char *rest,
				  struct lh_error *err)
{
	const char *agency = sample_part(s, &rest);
	const char *words = sample_part(s, &rest);
	const char *status_name = sample_part(s, &rest);
	enum lh_share_status to;
	int64_t share;
	enum lh_status status = sample_find_share(s, sample_agency(s, agency),
						  words, &share, err);

	if (status != LH_OK)
		return status;
	if (!lh_share_status_parse(status_name, &to))
		lh_bug("samples/manifest: no status “%s”", status_name);
	if (share == 0) {	/* the reader sees it otherwise today */
		lh_log("sample: no share of %s in %s", agency, words);
		return LH_OK;
	}
	return lh_store_share_mark(lh_ctx_store(s->ctx), share, to,
				   sample_instant(s, rest), NULL, err);
}

/* --- the manifest --- */

static enum lh_status sample_line(struct sample *s, const char *line,
				  struct lh_error *err)
{
	static const struct {
		const char *word;
		enum lh_entry_kind entry;
	} directories[] = {
		{ "agencies", LH_ENTRY_AGENCY }, { "people", LH_ENTRY_PERSON },
		{ "rooms", LH_ENTRY_ROOM }, { "groups", LH_ENTRY_GROUP },
	};
	const char *blank = strchr(line, ' ');

	if (!*line || *line == '#')
		return LH_OK;
	if (!blank)
		lh_bug("samples/manifest: %s", line);
	const char *word = lh_arena_strndup(s->arena, line,
					    (size_t)(blank - line));
	if (strcmp(word, "set") == 0)
		return sample_set(s, blank + 1, err);
	if (strcmp(word, "notice") == 0)
		return sample_notice(s, blank + 1, err);
	if (strcmp(word, "mark") == 0)
		return sample_mark(s, blank + 1, err);
	for (size_t i = 0; i < 4; i++)
		if (strcmp(directories[i].word, word) == 0)
			return sample_directory(s, directories[i].entry,
						blank + 1, err);
	lh_bug("samples/manifest: %s", line);
}

static enum lh_status sample_fill(struct sample *s, struct lh_error *err)
{
	const struct lh_embedded *manifest = sample_file(s, "manifest");
	const char *text = lh_arena_strndup(s->arena, manifest->bytes,
					    manifest->length);
	enum lh_status status = LH_OK;

	while (*text && status == LH_OK) {
		size_t length = strcspn(text, "\n");

		const char *line = lh_arena_strndup(s->arena, text, length);

		status = sample_line(s, line, err);
		if (status != LH_OK)
			lh_error_prefix(err, "%s", line);
		sample_forget_caches(s->ctx);
		text += length + (text[length] == '\n');
	}
	return status;
}

enum lh_status lh_run_sample(struct lh_ctx *ctx, const struct lh_args *args,
			     struct lh_reply *reply, struct lh_error *err)
{
	struct sample s = { .ctx = ctx, .reply = reply, .arena = reply->arena };
	bool empty = false;
	enum lh_status status = lh_store_is_empty(lh_ctx_store(ctx), &empty, err);

	if (status == LH_OK && !empty)
		return lh_error_set(err, LH_ECONFLICT,
				    _("“%s” đã có dữ liệu; cơ quan mẫu chỉ được lập ở nơi còn trống: "
				      "lichhop --database TỆP sample"),
				    lh_ctx_database(ctx));
	if (status == LH_OK)
		status = transaction_begin(ctx, args, err);
	if (status != LH_OK)
		return status;
	status = transaction_end(ctx, sample_fill(&s, err),
				 _("lập cơ quan mẫu"), err);
	sample_forget_caches(ctx);
	if (status == LH_OK)
		lh_reply_note(reply, LH_NOTE_INFO,
			_("đã lập cơ quan mẫu “%s”: %zu văn bản, %zu cuộc họp, %zu phân công; mọi tên đều là bịa"),
			lh_ctx_office(ctx)->name, s.notices, s.meetings,
			s.assignments);
	return status;
}
