/* respond, delegate: what participants answer and whom they send. */
#include "command_priv.h"

#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/ical.h>
#include <lichhop/id.h>
#include <lichhop/text.h>

#include <lichhop/agency_choice.h>
#include <lichhop/labels.h>
#include "meeting_change.h"
#include "transaction.h"

/* The participant that a name means: as the notice writes it, else by the
 * directory's agency or person.  LH_ENOTFOUND lists nobody: the sentence says
 * how to see who is asked. */
static enum lh_status participant_choose(struct lh_ctx *ctx,
					 struct lh_arena *arena,
					 struct lh_meeting *m, const char *name,
					 struct lh_participant **participant,
					 struct lh_error *err)
{
	char *key = lh_agency_key(arena, name);
	const struct lh_agency *agency = NULL;
	const struct lh_person **people = NULL;
	struct lh_error none;

	for (size_t i = 0; i < m->n_participants; i++) {
		struct lh_participant *p = &m->participants[i];
		if (!lh_text_equal(lh_agency_key(arena, p->name), key))
			continue;
		*participant = p;
		return LH_OK;
	}
	if (lh_agency_choose(ctx, arena, name, &agency, &none) == LH_OK)
		for (size_t i = 0; i < m->n_participants; i++)
			if (m->participants[i].agency_id == agency->id) {
				*participant = &m->participants[i];
				return LH_OK;
			}
	if (lh_directory_find_person(lh_ctx_index(ctx), arena, name, &people) == 1)
		for (size_t i = 0; i < m->n_participants; i++)
			if (m->participants[i].person_id == people[0]->id) {
				*participant = &m->participants[i];
				return LH_OK;
			}
	return lh_error_set(err, LH_ENOTFOUND,
			    _("“%s” không có trong thành phần của m%lld; xem lichhop show m%lld"),
			    name, (long long)m->id, (long long)m->id);
}

/* The array is edited as a copy, so that the meeting as it was stays whole. */
static void participants_own(struct lh_arena *arena, struct lh_meeting *m)
{
	m->participants = lh_arena_memdup(arena, m->participants,
					  m->n_participants
						  * sizeof(*m->participants));
}

static const struct response_word {
	const char *word;	/* folded */
	enum lh_response response;
} response_words[] = {
	{ "du", LH_RESPONSE_ACCEPTED },
	{ "se du", LH_RESPONSE_ACCEPTED },
	{ "co", LH_RESPONSE_ACCEPTED },
	{ "khong du", LH_RESPONSE_DECLINED },
	{ "khong", LH_RESPONSE_DECLINED },
	{ "vang", LH_RESPONSE_DECLINED },
	{ "chua chac", LH_RESPONSE_TENTATIVE },
	{ "chua tra loi", LH_RESPONSE_NONE },
	{ "cu nguoi thay", LH_RESPONSE_DELEGATED },
};

static bool response_from_words(struct lh_arena *arena, const char *words,
				enum lh_response *response)
{
	char *folded = lh_text_fold(arena, words);

	if (lh_response_parse(words, response))
		return true;
	for (size_t i = 0; i < sizeof(response_words) / sizeof(*response_words);
	     i++)
		if (strcmp(response_words[i].word, folded) == 0) {
			*response = response_words[i].response;
			return true;
		}
	return false;
}

enum lh_status lh_run_respond(struct lh_ctx *ctx, const struct lh_args *args,
			   struct lh_reply *reply, struct lh_error *err)
{
	struct lh_id id;
	enum lh_response response;
	struct meeting_change change;
	struct lh_participant *p = NULL;
	const char *summary = NULL;
	enum lh_status status = lh_id_parse(args->words[0], LH_ID_MEETING, &id,
					    err);

	if (status)
		return status;
	if (!response_from_words(reply->arena, args->words[2], &response)) {
		reply->misuse = true;
		return lh_error_set(err, LH_EINVALID,
				    _("“%s” không phải là trả lời; dùng một trong: accepted (dự), declined (không dự), tentative (chưa chắc), delegated (cử người thay), none (chưa trả lời)"),
				    args->words[2]);
	}
	status = transaction_begin(ctx, args, err);
	if (status)
		return status;
	status = meeting_change_begin(ctx, reply->arena, id.value, &change, err);
	if (!status) {
		participants_own(reply->arena, change.meeting);
		status = participant_choose(ctx, reply->arena, change.meeting,
					    args->words[1], &p, err);
	}
	if (!status) {
		p->response = response;
		p->response_at = lh_ctx_now(ctx);
		if (lh_args_has(args, "remark"))
			p->remark = lh_args_option(args, "remark");
		summary = lh_arena_printf(reply->arena, "m%lld · %s: %s",
					  (long long)id.value, p->name,
					  lh_label_response(response));
		status = meeting_change_save(ctx, &change, err);
	}
	status = transaction_end(ctx, status, summary, err);
	if (!status)
		lh_reply_note(reply, LH_NOTE_INFO, "%s", summary);
	return status;
}

/* --- delegate --- */

static struct lh_delegate *delegate_find(struct lh_participant *p,
					 const char *name)
{
	for (size_t i = 0; i < p->n_delegates; i++)
		if (lh_text_same(p->delegates[i].name, name))
			return &p->delegates[i];
	return NULL;
}

static struct lh_delegate *delegate_add(struct lh_arena *arena,
					struct lh_participant *p,
					const char *name)
{
	struct lh_delegate *all = lh_arena_calloc(arena, p->n_delegates + 1,
						  sizeof(*all));

	if (p->n_delegates)
		memcpy(all, p->delegates, p->n_delegates * sizeof(*all));
	p->delegates = all;
	all[p->n_delegates].name = name;
	return &all[p->n_delegates++];
}

static enum lh_status delegate_remove(struct lh_participant *p,
				      const char *name, struct lh_error *err)
{
	struct lh_delegate *d = delegate_find(p, name);

	if (!d)
		return lh_error_set(err, LH_ENOTFOUND,
				    _("“%s” không có trong số người “%s” cử dự"),
				    name, p->name);
	memmove(d, d + 1, (size_t)(p->delegates + p->n_delegates - d - 1)
				  * sizeof(*d));
	p->n_delegates--;
	return LH_OK;
}

/* Options that were given replace what is there; the rest stays. */
static enum lh_status delegate_fill(const struct lh_args *args,
				    struct lh_delegate *d, struct lh_error *err)
{
	const struct {
		const char *option;
		const char **field;
	} fields[] = {
		{ "position", &d->position },
		{ "phone", &d->phone },
		{ "email", &d->email },
		{ "replaces", &d->replaces },
	};

	for (size_t i = 0; i < sizeof(fields) / sizeof(fields[0]); i++)
		if (lh_args_has(args, fields[i].option))
			*fields[i].field = lh_args_option(args, fields[i].option);
	if (!lh_text_empty(d->email) && !lh_ical_address_is_valid(d->email))
		return lh_error_set(err, LH_EINVALID,
				    _("“%s” không phải là địa chỉ thư"),
				    d->email);
	if (lh_args_has(args, "present") && lh_args_has(args, "absent"))
		return lh_error_set(err, LH_EINVALID,
				    _("chỉ dùng một trong hai: --present (có mặt) hoặc --absent (vắng)"));
	if (lh_args_has(args, "present") || lh_args_has(args, "absent")) {
		d->roll_called = true;
		d->present = lh_args_has(args, "present");
	}
	return LH_OK;
}

/* An agency that says whom it sends will come; a person who sends another
 * has delegated (RFC 5546 2.1.2). */
static void delegate_respond(struct lh_ctx *ctx, struct lh_participant *p)
{
	if (p->kind == LH_PARTICIPANT_PERSON)
		p->response = LH_RESPONSE_DELEGATED;
	else if (p->response != LH_RESPONSE_ACCEPTED)
		p->response = LH_RESPONSE_ACCEPTED;
	else
		return;
	p->response_at = lh_ctx_now(ctx);
}

static enum lh_status delegate_apply(struct lh_ctx *ctx,
				     const struct lh_args *args,
				     struct lh_arena *arena,
				     struct lh_participant *p,
				     struct lh_error *err)
{
	const char *name = args->words[2];

	p->delegates = lh_arena_memdup(arena, p->delegates,
				       p->n_delegates * sizeof(*p->delegates));
	if (lh_args_has(args, "remove"))
		return delegate_remove(p, name, err);
	struct lh_delegate *d = delegate_find(p, name);
	if (!d)
		d = delegate_add(arena, p, name);
	delegate_respond(ctx, p);
	return delegate_fill(args, d, err);
}

enum lh_status lh_run_delegate(struct lh_ctx *ctx, const struct lh_args *args,
			    struct lh_reply *reply, struct lh_error *err)
{
	struct lh_id id;
	struct meeting_change change;
	struct lh_participant *p = NULL;
	const char *summary = NULL;
	enum lh_status status = lh_id_parse(args->words[0], LH_ID_MEETING, &id,
					    err);

	if (!status && lh_text_empty(args->words[2]))
		status = lh_error_set(err, LH_EINVALID,
				      _("thiếu tên người được cử"));
	if (!status)
		status = transaction_begin(ctx, args, err);
	if (status)
		return status;
	status = meeting_change_begin(ctx, reply->arena, id.value, &change, err);
	if (!status) {
		participants_own(reply->arena, change.meeting);
		status = participant_choose(ctx, reply->arena, change.meeting,
					    args->words[1], &p, err);
	}
	if (!status)
		status = delegate_apply(ctx, args, reply->arena, p, err);
	if (!status) {
		summary = lh_arena_printf(
			reply->arena,
			lh_args_has(args, "remove")
				? _("m%lld · %s thôi cử %s")
				: _("m%lld · %s cử %s"),
			(long long)id.value, p->name, args->words[2]);
		status = meeting_change_save(ctx, &change, err);
	}
	status = transaction_end(ctx, status, summary, err);
	if (!status)
		lh_reply_note(reply, LH_NOTE_INFO, "%s", summary);
	return status;
}
