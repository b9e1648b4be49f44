/* Saving a draft: notice, meetings, assignments and their links in one
 * transaction, as a new paper or as the next state of one that is there.
 *
 * Saving changes the store, and with it the context's caches; everything that
 * is needed of them is taken out before the first write. */
#include "draft_priv.h"

#include <stdlib.h>
#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/id.h>
#include <lichhop/planning.h>
#include <lichhop/text.h>

#include <lichhop/wording.h>
#include "meeting_change.h"
#include "work_calendar.h"

struct saving {
	struct lh_draft *draft;
	struct lh_arena *arena;		/* the draft's */
	struct lh_store *store;
	const struct lh_draft_save *options;
	const struct lh_directory_index *index;
	const char *zone, *office_name, *office_jurisdiction; /* copies */
	struct lh_hours hours;
	const struct lh_work_calendar *calendar;
	struct lh_date today;
	lh_instant now;
	int64_t notice_id;		/* under which it all stands now */
	bool new_revision;
	struct lh_meeting *meetings;	/* the reading's, as they are saved */
	int64_t *meeting_ids;		/* 0 for one left out */
	struct lh_draft_saved *saved;
	int64_t *new_meetings, *new_assignments;
};

/* --- agencies --- */

/* Words with which a body of many begins; that is no agency. */
static bool save_names_one(struct lh_arena *arena, const char *name)
{
	static const char *const many[] = {
		"cac ", "mot so ", "nhung ", "tat ca ", "dai dien ", "thanh phan ",
	};
	const char *folded = lh_text_fold(arena, name);

	for (size_t i = 0; i < sizeof(many) / sizeof(*many); i++)
		if (lh_text_starts(folded, many[i]))
			return false;
	return *folded != '\0';
}

/* Bodies of the whole country stand under no jurisdiction. */
static bool save_is_central(struct lh_arena *arena, const char *name)
{
	static const char *const central[] = {
		"bo ", "chinh phu", "van phong chinh phu", "quoc hoi",
		"van phong quoc hoi", "thu tuong",
	};
	const char *folded = lh_text_fold(arena, name);

	for (size_t i = 0; i < sizeof(central) / sizeof(*central); i++)
		if (lh_text_starts(folded, central[i]) &&
		    !lh_text_starts(folded, "bo chi huy"))
			return true;
	return false;
}

struct save_name {
	const char *name;
	const char *key;
	size_t order;
};

struct save_names {
	struct save_name *names;
	size_t count;
};

static bool save_is_kept(const struct lh_draft *draft, const char *key)
{
	for (size_t i = 0; i < draft->n_kept; i++)
		if (strcmp(draft->kept[i], key) == 0)
			return true;
	return false;
}

void lh_draft_keep_as_text(struct lh_draft *draft, const char *name)
{
	draft->kept = lh_arena_grow(draft->arena, draft->kept, draft->n_kept,
				    sizeof(*draft->kept));
	draft->kept[draft->n_kept++] = lh_agency_key(draft->arena, name);
}

static void save_collect_name(const struct saving *s, struct save_names *list,
			      const char *name)
{
	if (lh_text_empty(name) || !save_names_one(s->arena, name)
	    || save_is_kept(s->draft, lh_agency_key(s->arena, name)))
		return;
	list->names = lh_arena_grow(s->arena, list->names, list->count,
				    sizeof(*list->names));
	list->names[list->count] = (struct save_name){
		.name = name, .key = lh_agency_key(s->arena, name),
		.order = list->count,
	};
	list->count++;
}

static int save_compare_keys(const void *a, const void *b)
{
	const struct save_name *x = a, *y = b;
	int order = strcmp(x->key, y->key);

	return order ? order : x->order < y->order ? -1 : x->order > y->order;
}

static int save_compare_order(const void *a, const void *b)
{
	const struct save_name *x = a, *y = b;

	return x->order < y->order ? -1 : x->order > y->order;
}

/* Each agency once, by its first spelling, in the order of the paper. */
static void save_drop_repeated(struct save_names *list)
{
	size_t kept = 0;

	if (list->count == 0)
		return;
	qsort(list->names, list->count, sizeof(*list->names),
	      save_compare_keys);
	for (size_t i = 0; i < list->count; i++)
		if (i == 0 || strcmp(list->names[i].key,
				     list->names[kept - 1].key) != 0)
			list->names[kept++] = list->names[i];
	list->count = kept;
	qsort(list->names, kept, sizeof(*list->names), save_compare_order);
}

/* Agencies that the paper names and the directory does not know. */
static struct save_names save_unknown(const struct saving *s)
{
	const struct lh_reading *r = &s->draft->reading;
	struct save_names list = { .count = 0 };

	if (!r->notice->issuer_id)
		save_collect_name(s, &list, r->notice->issuer);
	for (size_t i = 0; i < r->n_meetings; i++)
		for (size_t k = 0; k < r->meetings[i].n_participants; k++) {
			const struct lh_participant *p =
				&r->meetings[i].participants[k];

			if (p->kind == LH_PARTICIPANT_AGENCY && !p->agency_id)
				save_collect_name(s, &list, p->name);
		}
	for (size_t i = 0; i < r->n_assignments; i++)
		for (size_t k = 0; k < r->assignments[i].n_shares; k++) {
			const struct lh_share *share =
				&r->assignments[i].shares[k];

			if (!share->agency_id && !share->group_id &&
			    !share->person_id)
				save_collect_name(s, &list, share->name);
		}
	save_drop_repeated(&list);
	return list;
}

size_t lh_draft_unknown(struct lh_draft *draft, const char ***names)
{
	const struct saving s = { .draft = draft, .arena = draft->arena };
	struct save_names list = save_unknown(&s);

	*names = lh_arena_calloc(draft->arena, list.count + 1, sizeof(**names));
	for (size_t i = 0; i < list.count; i++)
		(*names)[i] = list.names[i].name;
	return list.count;
}

static enum lh_status save_agencies(struct saving *s, struct lh_error *err)
{
	struct save_names list = save_unknown(s);
	const char *jurisdiction = draft_jurisdiction(
		s->draft->ctx, s->arena, s->draft->reading.notice);
	struct lh_directory added = { .n_agencies = list.count };

	if (!jurisdiction)
		jurisdiction = s->office_jurisdiction;
	added.agencies = lh_arena_calloc(s->arena, list.count + 1,
					 sizeof(*added.agencies));
	for (size_t i = 0; i < list.count; i++) {
		bool central = save_is_central(s->arena,
					       list.names[i].name);
		enum lh_status status;

		added.agencies[i] = (struct lh_agency){
			.name = list.names[i].name,
			.jurisdiction = central ? NULL : jurisdiction,
			.source = s->draft->reading.notice->source,
		};
		status = lh_store_agency_save(s->store, &added.agencies[i],
					      err);
		if (status != LH_OK)
			return status;
	}
	s->saved->n_agencies = list.count;
	/* The context sees them only when they are committed. */
	if (list.count)
		draft_resolve_with(s->draft->ctx, s->arena,
				   &s->draft->reading, &added);
	return LH_OK;
}

/* --- the notice --- */

static bool save_is_outgoing(const struct saving *s, const struct lh_notice *n)
{
	if (lh_text_empty(n->issuer) || lh_text_empty(s->office_name))
		return false;
	return strcmp(lh_agency_key(s->arena, n->issuer),
		      lh_agency_key(s->arena, s->office_name)) == 0;
}

static enum lh_status save_new_notice(struct saving *s, struct lh_error *err)
{
	struct lh_notice n = *s->draft->reading.notice;
	enum lh_status status;

	n.outgoing = save_is_outgoing(s, &n);
	n.state = n.outgoing ? LH_NOTICE_ISSUED : LH_NOTICE_RECEIVED;
	n.revision_number = 1;
	status = lh_store_notice_save(s->store, &n, err);
	s->notice_id = n.id;
	s->saved->notice_added = true;
	return status;
}

/* A text never changes: another text is the next revision, and the one before
 * it stays as superseded. */
static enum lh_status save_old_notice(struct saving *s, struct lh_error *err)
{
	struct draft_stored *stored = &s->draft->stored;
	struct lh_notice *n = stored->notice_merged;
	enum lh_status status;

	status = lh_store_notice_save(s->store, n, err);
	if (status != LH_OK)
		return status;
	s->notice_id = n->id;
	s->new_revision = !stored->same_text;
	if (!s->new_revision)
		return LH_OK;
	s->saved->notice_added = true;
	stored->notice->state = LH_NOTICE_SUPERSEDED;
	return lh_store_notice_save(s->store, stored->notice, err);
}

/* --- meetings --- */

/* The reader's own link says which part of the paper the meeting is; it has no
 * notice yet. */
static void save_add_link(const struct saving *s, struct lh_meeting *m,
			  enum lh_link_kind kind, size_t ordinal)
{
	struct lh_meeting_link *links =
		lh_arena_calloc(s->arena, m->n_links + 1, sizeof(*links));
	size_t count = 0;

	for (size_t i = 0; i < m->n_links; i++) {
		if (m->links[i].notice_id == s->notice_id)
			return;
		if (m->links[i].notice_id)
			links[count++] = m->links[i];
		else if (m->links[i].kind != LH_LINK_ANNOUNCES)
			kind = m->links[i].kind;
	}
	links[count++] = (struct lh_meeting_link){
		.notice_id = s->notice_id,
		.kind = kind,
		.ordinal = (int32_t)ordinal,
	};
	m->links = links;
	m->n_links = count;
}

static void save_index_meeting(const struct saving *s, struct lh_meeting *m)
{
	lh_minute end = lh_planning_assumed_end(
		m, s->meetings, s->draft->reading.n_meetings);

	lh_meeting_index(m, &s->hours, s->zone, end);
}

static enum lh_status save_write_meeting(const struct saving *s,
					 struct lh_meeting *m,
					 struct lh_error *err)
{
	draft_expand_participants(s->index, s->arena, m, s->today);
	return lh_store_meeting_save(s->store, m, err);
}

static void save_fresh_participants(struct lh_meeting *m)
{
	for (size_t i = 0; i < m->n_participants; i++)
		if (!m->participants[i].id &&
		    m->participants[i].response == LH_RESPONSE_NONE)
			m->participants[i].response_at = LH_INSTANT_UNKNOWN;
}

static enum lh_status save_new_meeting(struct saving *s, size_t i,
				       struct lh_error *err)
{
	struct lh_meeting *m = &s->meetings[i];
	enum lh_status status;

	m->own = true;
	save_fresh_participants(m);
	save_index_meeting(s, m);
	status = save_write_meeting(s, m, err);
	s->meeting_ids[i] = m->id;
	s->new_meetings[s->saved->n_meetings++] = m->id;
	return status;
}

static bool save_has_changes(const struct saving *s, enum lh_id_kind kind,
			     int64_t id)
{
	const struct draft_stored *stored = &s->draft->stored;
	char text[LH_ID_TEXT_SIZE];

	lh_id_format(kind, id, text);
	for (size_t i = 0; i < stored->n_changes; i++)
		if (lh_text_equal(stored->changes[i].id, text))
			return true;
	return false;
}

static enum lh_status save_old_meeting(struct saving *s, size_t i,
				       const struct lh_meeting *before,
				       struct lh_error *err)
{
	struct lh_meeting *m = &s->meetings[i];
	bool changed = save_has_changes(s, LH_ID_MEETING, m->id);

	s->meeting_ids[i] = m->id;
	if (!changed && !s->new_revision)
		return LH_OK;
	if (meeting_change_matters(s->arena, before, m))
		m->sequence++;
	save_fresh_participants(m);
	save_index_meeting(s, m);
	return save_write_meeting(s, m, err);
}

/* A meeting that the paper no longer holds is called off, not forgotten:
 * those who were asked must be told. */
static enum lh_status save_gone_meeting(struct saving *s, struct lh_meeting *m,
					struct lh_error *err)
{
	char text[LH_ID_TEXT_SIZE];

	if (m->state == LH_MEETING_CANCELLED || m->state == LH_MEETING_HELD)
		return LH_OK;
	m->state = LH_MEETING_CANCELLED;
	m->sequence++;
	m->reason = lh_arena_printf(s->arena,
				    _("Không còn trong văn bản %s"),
				    lh_id_format(LH_ID_NOTICE, s->notice_id,
						 text));
	save_add_link(s, m, LH_LINK_CANCELS, 0);
	return lh_store_meeting_save(s->store, m, err);
}

static bool save_is_matched(const size_t *match, size_t count, size_t stored)
{
	for (size_t i = 0; i < count; i++)
		if (match[i] == stored)
			return true;
	return false;
}

/* Links come first: they say which meetings are of one notice, one of which
 * may end another. */
static void save_prepare_meetings(struct saving *s)
{
	const struct lh_reading *r = &s->draft->reading;
	const struct draft_stored *stored = &s->draft->stored;

	s->meetings = lh_arena_calloc(s->arena, r->n_meetings + 1,
				      sizeof(*s->meetings));
	s->meeting_ids = lh_arena_calloc(s->arena, r->n_meetings + 1,
					 sizeof(*s->meeting_ids));
	s->new_meetings = lh_arena_calloc(s->arena, r->n_meetings + 1,
					  sizeof(*s->new_meetings));
	for (size_t i = 0; i < r->n_meetings; i++) {
		bool old = stored->notice && stored->meeting_merged[i];
		struct lh_meeting *m = &s->meetings[i];

		*m = old ? *stored->meeting_merged[i] : r->meetings[i];
		save_add_link(s, m, old && save_has_changes(s, LH_ID_MEETING,
							    m->id) ?
			      LH_LINK_CHANGES : LH_LINK_ANNOUNCES, i + 1);
	}
}

static enum lh_status save_meetings(struct saving *s, struct lh_error *err)
{
	const struct lh_reading *r = &s->draft->reading;
	struct draft_stored *stored = &s->draft->stored;
	enum lh_status status = LH_OK;

	save_prepare_meetings(s);
	for (size_t i = 0; status == LH_OK && i < r->n_meetings; i++) {
		bool is_new = !stored->notice ||
			      stored->meeting_match[i] == DRAFT_NO_MATCH;

		if (s->draft->meetings_out[i])
			continue;
		status = is_new ? save_new_meeting(s, i, err) :
			save_old_meeting(s, i,
				&stored->meetings[stored->meeting_match[i]],
				err);
	}
	for (size_t j = 0; status == LH_OK && j < stored->n_meetings; j++)
		if (!save_is_matched(stored->meeting_match, r->n_meetings, j))
			status = save_gone_meeting(s, &stored->meetings[j],
						   err);
	return status;
}

/* --- assignments --- */

/* Indexes of the reading become ids of the store. */
static void save_assignment_meetings(const struct saving *s,
				     const struct lh_assignment *fresh,
				     struct lh_assignment *a)
{
	int64_t *ids = lh_arena_calloc(s->arena, fresh->n_meetings + 1,
				       sizeof(*ids));
	size_t count = 0;

	for (size_t i = 0; i < fresh->n_meetings; i++) {
		int64_t at = fresh->meeting_ids[i];

		if (at >= 0 && (size_t)at < s->draft->reading.n_meetings &&
		    s->meeting_ids[at])
			ids[count++] = s->meeting_ids[at];
	}
	a->meeting_ids = ids;
	a->n_meetings = count;
}

/* A limit "before the meeting" that names none means the paper's first. */
static void save_due(const struct saving *s, const struct lh_assignment *fresh,
		     struct lh_assignment *a)
{
	size_t all = s->draft->reading.n_meetings, count = 0;
	const struct lh_meeting **list =
		lh_arena_calloc(s->arena, all + 1, sizeof(*list));

	for (size_t i = 0; i < fresh->n_meetings; i++)
		if (fresh->meeting_ids[i] >= 0 &&
		    (size_t)fresh->meeting_ids[i] < all && count < all)
			list[count++] = &s->meetings[fresh->meeting_ids[i]];
	if (count == 0)
		for (size_t i = 0; i < all; i++)
			list[count++] = &s->meetings[i];
	a->deadline.due = lh_planning_due(&a->deadline, list, count, s->calendar,
					  &s->hours, s->zone);
}

static void save_fresh_shares(struct lh_assignment *a)
{
	for (size_t i = 0; i < a->n_shares; i++)
		if (!a->shares[i].id) {
			a->shares[i].status_at = LH_INSTANT_UNKNOWN;
			a->shares[i].extension.minute = LH_MINUTE_UNKNOWN;
			a->shares[i].extension.due = LH_INSTANT_UNKNOWN;
		}
}

static enum lh_status save_write_assignment(const struct saving *s,
					    struct lh_assignment *a,
					    struct lh_error *err)
{
	draft_expand_shares(s->index, s->arena, a, s->today);
	save_fresh_shares(a);
	return lh_store_assignment_save(s->store, a, err);
}

static enum lh_status save_new_assignment(struct saving *s,
					  const struct lh_assignment *fresh,
					  struct lh_error *err)
{
	struct lh_assignment a = *fresh;
	enum lh_status status;

	a.notice_id = s->notice_id;
	save_assignment_meetings(s, fresh, &a);
	save_due(s, fresh, &a);
	status = save_write_assignment(s, &a, err);
	s->new_assignments[s->saved->n_assignments++] = a.id;
	return status;
}

/* Shares with a past that the paper no longer names are marked, so that their
 * history says why. */
static enum lh_status save_gone_shares(const struct saving *s,
				       const struct lh_assignment *a,
				       const struct lh_assignment *fresh,
				       struct lh_error *err)
{
	enum lh_status status = LH_OK;

	for (size_t i = 0; status == LH_OK && i < a->n_shares; i++) {
		const struct lh_share *share = &a->shares[i];

		if (share->parent_id || share->status == LH_SHARE_CANCELLED ||
		    draft_share_is_named(s->arena, share, fresh))
			continue;
		status = lh_store_share_mark(s->store, share->id,
					     LH_SHARE_CANCELLED, s->now,
					     _("Không còn trong văn bản"), err);
	}
	return status;
}

static enum lh_status save_old_assignment(struct saving *s, size_t i,
					  struct lh_error *err)
{
	struct draft_stored *stored = &s->draft->stored;
	const struct lh_assignment *fresh = &s->draft->reading.assignments[i];
	const struct lh_assignment *before =
		&stored->assignments[stored->assignment_match[i]];
	struct lh_assignment *a = stored->assignment_merged[i];
	lh_instant due = before->deadline.due;
	enum lh_status status;

	save_assignment_meetings(s, fresh, a);
	save_due(s, fresh, a);
	if (!s->new_revision && a->deadline.due == due &&
	    !save_has_changes(s, LH_ID_ASSIGNMENT, a->id))
		return LH_OK;
	a->notice_id = s->notice_id;
	if (a->deadline.due != due || before->cancelled)
		a->sequence++;
	status = save_write_assignment(s, a, err);
	if (status == LH_OK)
		status = save_gone_shares(s, a, fresh, err);
	return status;
}

static enum lh_status save_gone_assignment(struct saving *s,
					   struct lh_assignment *a,
					   struct lh_error *err)
{
	if (a->cancelled)
		return LH_OK;
	a->cancelled = true;
	a->sequence++;
	return lh_store_assignment_save(s->store, a, err);
}

static enum lh_status save_assignments(struct saving *s, struct lh_error *err)
{
	const struct lh_reading *r = &s->draft->reading;
	struct draft_stored *stored = &s->draft->stored;
	enum lh_status status = LH_OK;

	s->new_assignments = lh_arena_calloc(s->arena, r->n_assignments + 1,
					     sizeof(*s->new_assignments));
	for (size_t i = 0; status == LH_OK && i < r->n_assignments; i++) {
		if (s->draft->assignments_out[i])
			continue;
		if (stored->notice &&
		    stored->assignment_match[i] != DRAFT_NO_MATCH)
			status = save_old_assignment(s, i, err);
		else
			status = save_new_assignment(s, &r->assignments[i],
						     err);
	}
	for (size_t j = 0; status == LH_OK && j < stored->n_assignments; j++)
		if (!save_is_matched(stored->assignment_match,
				     r->n_assignments, j))
			status = save_gone_assignment(
				s, &stored->assignments[j], err);
	return status;
}

/* --- the whole --- */

static enum lh_status save_refuse(const struct saving *s, struct lh_error *err)
{
	const struct lh_notice *n = s->draft->stored.notice;
	char id[LH_ID_TEXT_SIZE];

	lh_id_format(LH_ID_NOTICE, n->id, id);
	if (s->draft->stored.near)
		return lh_error_set(err, LH_ECONFLICT,
			_("“%s” gần giống %s (%s): thêm --update để cập nhật, --new nếu là văn bản khác"),
			s->draft->name, id, lh_wording_notice(s->arena, n));
	return lh_error_set(err, LH_ECONFLICT,
			    _("“%s” đã có: %s (%s); thêm --update để cập nhật"),
			    s->draft->name, id,
			    lh_wording_notice(s->arena, n));
}

static enum lh_status save_all(struct saving *s, struct lh_error *err)
{
	enum lh_status status = lh_draft_compare(s->draft, err);

	if (status != LH_OK)
		return status;
	if (s->draft->stored.notice && !s->options->update)
		return save_refuse(s, err);
	if (s->options->add_agencies) {
		status = save_agencies(s, err);
		/* Names have become ids: what was merged is out of date. */
		if (status == LH_OK && s->saved->n_agencies)
			status = lh_draft_compare(s->draft, err);
	}
	if (status == LH_OK)
		status = s->draft->stored.notice ? save_old_notice(s, err) :
						   save_new_notice(s, err);
	if (status == LH_OK)
		status = save_meetings(s, err);
	if (status == LH_OK)
		status = save_assignments(s, err);
	return status;
}

static const char *save_summary(const struct saving *s)
{
	const struct lh_reading *r = &s->draft->reading;
	const char *notice = lh_wording_notice(s->arena, r->notice);

	return lh_arena_printf(s->arena,
			       _("Nhập %s: %zu cuộc họp, %zu phân công"),
			       notice, r->n_meetings, r->n_assignments);
}

static struct saving save_prepare(struct lh_draft *draft,
				  const struct lh_draft_save *options,
				  struct lh_draft_saved *saved)
{
	struct lh_ctx *ctx = draft->ctx;
	const struct lh_office *office = lh_ctx_office(ctx);
	struct lh_arena *arena = draft->arena;

	draft_resolve(ctx, arena, &draft->reading);
	return (struct saving){
		.draft = draft,
		.arena = arena,
		.store = lh_ctx_store(ctx),
		.options = options,
		.zone = lh_arena_strdup(arena, office->zone),
		.office_name = lh_arena_strdup(arena, office->name),
		.office_jurisdiction =
			lh_arena_strdup(arena, office->jurisdiction),
		.hours = office->hours,
		.calendar = work_calendar_load(arena),
		.today = lh_ctx_today(ctx),
		.now = lh_ctx_now(ctx),
		.index = lh_ctx_index(ctx),
		.saved = saved,
	};
}

enum lh_status lh_draft_save(struct lh_draft *draft,
			     const struct lh_draft_save *options,
			     struct lh_draft_saved *saved, struct lh_error *err)
{
	struct lh_draft_saved done = { .notice_id = 0 };
	struct lh_store *store = lh_ctx_store(draft->ctx);
	struct saving s;
	enum lh_status status;

	status = lh_store_begin(store, options->command, err);
	if (status != LH_OK)
		return status;
	draft->as_new = options->as_new;
	s = save_prepare(draft, options, &done);
	status = save_all(&s, err);
	if (status == LH_OK)
		status = lh_store_commit(store, save_summary(&s), err);
	if (status != LH_OK) {
		lh_store_rollback(store);
		return status;
	}
	done.notice_id = s.notice_id;
	done.meetings = s.new_meetings;
	done.assignments = s.new_assignments;
	*saved = done;
	return LH_OK;
}
