/* Calendars into the store: one component at a time, all in one transaction.
 *
 * A component is known by its UID (and, for one occurrence of a series, the
 * day it replaces).  Of a known one the higher SEQUENCE is the newer, then the
 * later stamp (RFC 5546 2.1.5; some senders never raise SEQUENCE).  Each item
 * leaves one small entry behind, for components that stand twice in a file;
 * nothing else grows with it. */
#include "calendar_priv.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include <lichhop/gettext.h>
#include <lichhop/series.h>
#include <lichhop/text.h>

bool calendar_is_method(const struct calendar *c, const char *method)
{
	return c->summary.method && strcasecmp(c->summary.method, method) == 0;
}

void calendar_tell(struct calendar *c, enum lh_calendar_fate fate,
		   const struct lh_meeting *m, const struct lh_assignment *a,
		   int64_t id)
{
	struct lh_calendar_item item = {
		.fate = fate, .meeting = m, .assignment = a, .id = id,
	};

	c->result->fates[fate]++;
	if (c->options->item)
		c->options->item(c->options->data, &item);
}

const char *calendar_key(const struct calendar *c, char kind, const char *uid,
			 struct lh_date original, lh_minute minute)
{
	char day[LH_DATE_TEXT_SIZE];

	return lh_arena_printf(c->arena, "%c%s/%s/%d", kind, uid,
			       lh_date_format(original, day),
			       lh_date_is_full(original) ? (int)minute : -1);
}

/* --- which of two versions is the newer --- */

/* The value of a line of a component as it was imported. */
static const char *calendar_raw_value(struct lh_arena *arena, const char *raw,
				      const char *name)
{
	size_t length = strlen(name);
	const char *at = raw;

	while (at && *at) {
		const char *end = strpbrk(at, "\r\n");

		if (strncasecmp(at, name, length) == 0 && at[length] == ':')
			return lh_arena_strndup(arena, at + length + 1,
				end ? (size_t)(end - at) - length - 1 :
				      strlen(at) - length - 1);
		at = end ? end + strspn(end, "\r\n") : NULL;
	}
	return NULL;
}

/* When a version was made: UTC stamps compare as text. */
static const char *calendar_stamp(struct lh_arena *arena, const char *raw)
{
	const char *stamp = calendar_raw_value(arena, raw, "LAST-MODIFIED");

	return stamp ? stamp : calendar_raw_value(arena, raw, "DTSTAMP");
}

/* A stored one that was made here has no raw text; its own time of change
 * counts. */
enum lh_calendar_fate calendar_judge(struct lh_arena *arena,
				     struct calendar_version file,
				     struct calendar_version stored)
{
	const char *a, *b;

	if (file.sequence != stored.sequence)
		return file.sequence > stored.sequence ? LH_CALENDAR_NEWER :
							 LH_CALENDAR_OLDER;
	if (!stored.raw || !file.raw)
		return file.modified_at != LH_INSTANT_UNKNOWN &&
		       stored.modified_at != LH_INSTANT_UNKNOWN &&
		       file.modified_at > stored.modified_at ?
			LH_CALENDAR_NEWER : LH_CALENDAR_SAME;
	if (strcmp(file.raw, stored.raw) == 0)
		return LH_CALENDAR_SAME;
	a = calendar_stamp(arena, file.raw);
	b = calendar_stamp(arena, stored.raw);
	if (!a || !b || strcmp(a, b) == 0)
		return LH_CALENDAR_NEWER;
	return strcmp(a, b) > 0 ? LH_CALENDAR_NEWER : LH_CALENDAR_OLDER;
}

/* --- meetings --- */

static bool calendar_same_original(const struct lh_series *a,
				   const struct lh_series *b)
{
	if (!lh_date_is_full(a->original) || !lh_date_is_full(b->original))
		return lh_date_is_full(a->original) ==
		       lh_date_is_full(b->original);
	return lh_date_compare(a->original, b->original) == 0 &&
	       a->original_minute == b->original_minute;
}

enum lh_status calendar_find_meeting(struct calendar *c,
				     const struct lh_meeting *m,
				     struct lh_meeting **found,
				     struct lh_meeting **master,
				     struct lh_error *err)
{
	struct lh_meeting_filter filter = {
		.from = LH_INSTANT_UNKNOWN, .until = LH_INSTANT_UNKNOWN,
		.uid = m->uid,
	};
	struct lh_meeting *list;
	size_t count;
	enum lh_status status;

	*found = *master = NULL;
	if (!c->store || !m->uid)
		return LH_OK;
	status = lh_store_meeting_list(c->store, c->arena, &filter, &list,
				       &count, err);
	if (status != LH_OK)
		return status;
	for (size_t i = 0; i < count; i++) {
		if (calendar_same_original(&list[i].series, &m->series))
			*found = &list[i];
		if (!lh_date_is_full(list[i].series.original))
			*master = &list[i];
	}
	return LH_OK;
}

/* The file's version under the stored one's identity. */
static void calendar_merge_meeting(struct calendar *c, struct lh_meeting *m,
				   const struct lh_meeting *stored)
{
	struct lh_meeting *merged = draft_merge_meeting(c->arena, stored, m);

	m->id = stored->id;
	m->revision = stored->revision;
	m->created_at = stored->created_at;
	m->links = stored->links;
	m->n_links = stored->n_links;
	m->note = stored->note;
	m->in_charge_id = stored->in_charge_id;
	m->own = stored->own;
	m->series.master_id = stored->series.master_id;
	if (m->sequence < stored->sequence)
		m->sequence = stored->sequence;
	for (size_t i = 0; m->n_participants && i < merged->n_participants; i++)
		for (size_t k = 0; k < m->n_participants; k++) {
			struct lh_participant *p = &m->participants[k];
			const struct lh_participant *old =
				&merged->participants[i];

			if (p->id || !old->id ||
			    !lh_text_equal(p->name, old->name) ||
			    !lh_text_equal(p->email, old->email))
				continue;
			p->id = old->id;
			p->delegates = old->delegates;
			p->n_delegates = old->n_delegates;
			if (p->response == LH_RESPONSE_NONE) {
				p->response = old->response;
				p->response_at = old->response_at;
			}
		}
}

static bool calendar_is_own(const struct calendar *c,
			    const struct lh_meeting *m)
{
	return m->organizer_email && c->email &&
	       strcasecmp(m->organizer_email, c->email) == 0;
}

static enum lh_status calendar_save_meeting(struct calendar *c,
					    struct lh_meeting *m,
					    struct lh_error *err)
{
	enum lh_status status;

	lh_series_index(c->arena, m, &c->hours, c->zone, LH_MINUTE_UNKNOWN);
	status = lh_store_meeting_save(c->store, m, err);
	if (status != LH_OK || !lh_date_is_full(m->series.original) ||
	    m->series.master_id)
		return status;
	c->orphans = lh_xgrow(c->orphans, c->n_orphans, sizeof(*c->orphans));
	c->orphans[c->n_orphans++] = m->id;
	return LH_OK;
}

static enum lh_status calendar_put_meeting(struct calendar *c,
					   struct lh_reading *reading,
					   const struct lh_meeting *stored,
					   const struct lh_meeting *master,
					   struct lh_error *err)
{
	struct lh_meeting *m = &reading->meetings[0];

	m->id = 0;
	m->own = calendar_is_own(c, m);
	if (master && lh_date_is_full(m->series.original))
		m->series.master_id = master->id;
	draft_resolver_run(c->resolver, c->arena, reading);
	if (stored)
		calendar_merge_meeting(c, m, stored);
	return calendar_save_meeting(c, m, err);
}

static bool calendar_is_exception(const struct lh_meeting *master,
				  struct lh_date day)
{
	for (size_t i = 0; i < master->series.n_exceptions; i++)
		if (lh_date_compare(master->series.exceptions[i], day) == 0)
			return true;
	return false;
}

/* One occurrence is called off: the series leaves it out. */
static enum lh_status calendar_cancel_occurrence(struct calendar *c,
						 const struct lh_meeting *m,
						 struct lh_meeting *master,
						 struct lh_error *err)
{
	struct lh_series *s = &master->series;
	struct lh_date *days;

	if (calendar_is_exception(master, m->series.original)) {
		calendar_tell(c, LH_CALENDAR_SAME, m, NULL, master->id);
		return LH_OK;
	}
	calendar_tell(c, LH_CALENDAR_CANCELLED, m, NULL, master->id);
	if (!c->options->save)
		return LH_OK;
	days = lh_arena_calloc(c->arena, s->n_exceptions + 1, sizeof(*days));
	for (size_t i = 0; i < s->n_exceptions; i++)
		days[i] = s->exceptions[i];
	days[s->n_exceptions++] = m->series.original;
	s->exceptions = days;
	if (master->sequence < m->sequence)
		master->sequence = m->sequence;
	return lh_store_meeting_save(c->store, master, err);
}

static enum lh_status calendar_cancel_meeting(struct calendar *c,
					      const struct lh_meeting *m,
					      struct lh_meeting *stored,
					      struct lh_meeting *master,
					      struct lh_error *err)
{
	if (!stored && master && lh_date_is_full(m->series.original))
		return calendar_cancel_occurrence(c, m, master, err);
	if (!stored) {
		calendar_tell(c, LH_CALENDAR_UNKNOWN, m, NULL, 0);
		return LH_OK;
	}
	if (m->sequence < stored->sequence) {
		calendar_tell(c, LH_CALENDAR_OLDER, m, NULL, stored->id);
		return LH_OK;
	}
	if (stored->state == LH_MEETING_CANCELLED) {
		calendar_tell(c, LH_CALENDAR_SAME, m, NULL, stored->id);
		return LH_OK;
	}
	calendar_tell(c, LH_CALENDAR_CANCELLED, stored, NULL, stored->id);
	if (!c->options->save)
		return LH_OK;
	stored->state = LH_MEETING_CANCELLED;
	stored->sequence = m->sequence;
	stored->reason = m->reason;
	return lh_store_meeting_save(c->store, stored, err);
}

/* Stood earlier in this file: this one is newer, else the reader would have
 * refused it. */
static enum lh_status calendar_repeat_meeting(struct calendar *c,
					      struct lh_reading *reading,
					      const struct seen_entry *seen,
					      const struct lh_meeting *stored,
					      const struct lh_meeting *master,
					      struct lh_error *err)
{
	calendar_tell(c, LH_CALENDAR_REPEATED, &reading->meetings[0], NULL,
		      seen->id);
	if (!c->options->save || !seen->id)
		return LH_OK;
	return calendar_put_meeting(c, reading, stored, master, err);
}

static enum lh_status calendar_known_meeting(struct calendar *c,
					     struct lh_reading *reading,
					     const struct lh_meeting *stored,
					     const struct lh_meeting *master,
					     struct lh_error *err)
{
	struct lh_meeting *m = &reading->meetings[0];
	struct calendar_version file = { m->sequence, m->modified_at,
					 m->raw_ics };
	struct calendar_version old = { stored->sequence, stored->modified_at,
					stored->raw_ics };
	enum lh_calendar_fate fate = calendar_judge(c->arena, file, old);
	enum lh_status status = LH_OK;

	if (fate == LH_CALENDAR_NEWER && c->options->update) {
		fate = LH_CALENDAR_UPDATED;
		if (c->options->save)
			status = calendar_put_meeting(c, reading, stored,
						      master, err);
	}
	if (status == LH_OK)
		calendar_tell(c, fate, m, NULL, stored->id);
	return status;
}

static enum lh_status calendar_take_meeting(struct calendar *c,
					    struct lh_reading *reading,
					    struct lh_error *err)
{
	struct lh_meeting *m = &reading->meetings[0];
	const char *key = calendar_key(c, 'm', m->uid ? m->uid : "",
				       m->series.original,
				       m->series.original_minute);
	const struct seen_entry *seen = m->uid ? seen_find(&c->seen, key) :
						 NULL;
	struct lh_meeting *stored = NULL, *master = NULL;
	enum lh_status status;

	status = calendar_find_meeting(c, m, &stored, &master, err);
	if (status != LH_OK)
		return status;
	if (seen && (stored || !c->options->save))
		return calendar_repeat_meeting(c, reading, seen, stored,
					       master, err);
	if (calendar_is_method(c, "CANCEL"))
		return calendar_cancel_meeting(c, m, stored, master, err);
	if (stored) {
		status = calendar_known_meeting(c, reading, stored, master,
						err);
		/* An id is kept only where this import may write again. */
		seen_put(&c->seen, key,
			 c->options->update ? stored->id : 0);
		return status;
	}
	if (c->options->save)
		status = calendar_put_meeting(c, reading, NULL, master, err);
	if (status != LH_OK)
		return status;
	if (m->uid)
		seen_put(&c->seen, key, m->id);
	calendar_tell(c, LH_CALENDAR_NEW, m, NULL, m->id);
	return LH_OK;
}

/* Occurrences that came before their series find it now. */
static enum lh_status calendar_adopt(struct calendar *c, struct lh_error *err)
{
	enum lh_status status = LH_OK;

	for (size_t i = 0; status == LH_OK && i < c->n_orphans; i++) {
		struct lh_meeting *m, *same, *master;

		lh_arena_clear(c->arena);
		status = lh_store_meeting_load(c->store, c->arena,
					       c->orphans[i], &m, err);
		if (status == LH_OK)
			status = calendar_find_meeting(c, m, &same, &master,
						       err);
		if (status != LH_OK || !master)
			continue;
		m->series.master_id = master->id;
		status = lh_store_meeting_save(c->store, m, err);
	}
	return status;
}

/* --- the stream --- */

/* Messages that say something of a meeting instead of holding one. */
static enum lh_status calendar_check_method(const struct calendar *c,
					    struct lh_error *err)
{
	static const char *const others[] = {
		"REPLY", "COUNTER", "REFRESH", "DECLINECOUNTER", "ADD",
	};

	if (calendar_is_method(c, "REPLY"))
		return lh_error_set(err, LH_EINVALID,
			_("đây là thư trả lời dự họp, không phải lịch; hãy "
			  "dùng lichhop reply"));
	for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++)
		if (calendar_is_method(c, others[i]))
			return lh_error_set(err, LH_EINVALID,
				_("thư %s không mang lịch để nhập"), others[i]);
	return LH_OK;
}

static enum lh_status calendar_pulse(struct calendar *c)
{
	char doing[128];

	snprintf(doing, sizeof(doing), c->options->save
		 ? _("đang nhập lịch: %zu mục") : _("đang đọc lịch: %zu mục"),
		 c->n_items++);
	return lh_ctx_pulse(c->ctx, doing, 0, &c->error);
}

static bool calendar_item(struct lh_reading *reading, void *data)
{
	struct calendar *c = data;

	lh_arena_clear(c->arena);
	c->status = calendar_pulse(c);
	if (c->status == LH_OK)
		c->status = calendar_check_method(c, &c->error);
	if (c->status == LH_OK && reading->n_meetings)
		c->status = calendar_take_meeting(c, reading, &c->error);
	if (c->status == LH_OK && reading->n_assignments)
		c->status = calendar_take_task(c, reading, &c->error);
	return c->status == LH_OK;
}

static void calendar_problem(const struct lh_ical_problem *problem, void *data)
{
	struct calendar *c = data;

	c->result->refused += problem->refused;
	if (c->options->problem)
		c->options->problem(c->options->data, problem->line,
				    problem->refused, problem->text);
}

static enum lh_status calendar_stream(struct calendar *c,
				      struct lh_source *source,
				      struct lh_arena *arena,
				      struct lh_error *err)
{
	struct lh_ical_reader reader = {
		.zone = c->zone,
		.item = calendar_item,
		.problem = calendar_problem,
		.data = c,
	};
	enum lh_status status;

	rewind(source->file);
	status = lh_ical_read(source->file, &reader, arena, &c->summary, err);
	if (c->status != LH_OK) {
		*err = c->error;
		return c->status;
	}
	if (status == LH_OK)
		status = calendar_check_method(c, err);
	c->result->method = c->summary.method;
	return status;
}

static const char *calendar_summary(const struct calendar *c,
				    const struct lh_source *source)
{
	const size_t *fates = c->result->fates;

	return lh_arena_printf(c->arena,
			       _("Nhập lịch %s: %zu mới, %zu cập nhật, %zu hủy"),
			       source->name, fates[LH_CALENDAR_NEW],
			       fates[LH_CALENDAR_UPDATED],
			       fates[LH_CALENDAR_CANCELLED]);
}

/* A file that breaks off keeps what came before; whatever the store refused
 * takes everything back. */
static enum lh_status calendar_finish(struct calendar *c,
				      const struct lh_source *source,
				      enum lh_status status,
				      struct lh_error *err)
{
	struct lh_error end;
	enum lh_status ended = LH_OK;

	if (!c->options->save)
		return status;
	if (c->status == LH_OK)
		ended = calendar_adopt(c, &end);
	if (c->status == LH_OK && ended == LH_OK)
		ended = calendar_tie(c, &end);
	lh_arena_clear(c->arena);
	if (c->status == LH_OK && ended == LH_OK)
		ended = lh_store_commit(c->store, calendar_summary(c, source),
					&end);
	if (c->status != LH_OK || ended != LH_OK)
		lh_store_rollback(c->store);
	if (ended == LH_OK)
		return status;
	*err = end;
	return ended;
}

static void calendar_release(struct calendar *c)
{
	for (size_t i = 0; i < c->n_waiting; i++)
		free(c->waiting[i].uid);
	free(c->waiting);
	free(c->orphans);
	free(c->seen.slots);
	draft_resolver_free(c->resolver);
	lh_arena_free(c->arena);
}

enum lh_status lh_calendar_import(struct lh_ctx *ctx, struct lh_source *source,
				  const struct lh_calendar_import *options,
				  struct lh_arena *arena,
				  struct lh_calendar_result *result,
				  struct lh_error *err)
{
	struct calendar c = {
		.ctx = ctx,
		.options = options,
		.store = lh_ctx_is_open(ctx) ? lh_ctx_store(ctx) : NULL,
		.result = result,
	};
	enum lh_status status = LH_OK;

	*result = (struct lh_calendar_result){ .refused = 0 };
	if (options->save)
		status = lh_store_begin(c.store, options->command, err);
	if (status != LH_OK)
		return status;
	c.arena = lh_arena_new();
	c.resolver = draft_resolver_new(ctx);
	c.zone = lh_arena_strdup(arena, lh_ctx_office(ctx)->zone);
	c.email = lh_arena_strdup(arena, lh_ctx_office(ctx)->email);
	c.hours = lh_ctx_office(ctx)->hours;
	status = calendar_stream(&c, source, arena, err);
	status = calendar_finish(&c, source, status, err);
	calendar_release(&c);
	return status;
}
