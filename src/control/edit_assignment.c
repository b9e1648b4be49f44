/* The fields of an assignment that edit can set. */
#include "edit_priv.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/text.h>

#include "deadline_words.h"
#include "draft_priv.h"

static enum lh_status assignment_task(struct edit *edit, const char *value,
				      struct lh_error *err)
{
	if (lh_text_empty(value))
		return lh_error_set(err, LH_EINVALID,
				    _("phân công phải có nội dung việc"));
	edit->assignment->task = value;
	return LH_OK;
}

static enum lh_status assignment_deliverable(struct edit *edit,
					     const char *value,
					     struct lh_error *err)
{
	(void)err;
	edit->assignment->deliverable = edit_text(value);
	return LH_OK;
}

static enum lh_status assignment_deadline(struct edit *edit, const char *value,
					  struct lh_error *err)
{
	return deadline_from_words(edit->ctx, edit->arena, value,
				   &edit->assignment->deadline, err);
}

static void assignment_add_share(struct edit *edit, const char *name,
				 enum lh_share_role role)
{
	struct lh_assignment *a = edit->assignment;
	struct lh_share *all = lh_arena_calloc(edit->arena, a->n_shares + 1,
					       sizeof(*all));

	if (a->n_shares)
		memcpy(all, a->shares, a->n_shares * sizeof(*all));
	all[a->n_shares] = (struct lh_share){
		.name = name, .role = role, .status_at = LH_INSTANT_UNKNOWN,
		.extension = { .minute = LH_MINUTE_UNKNOWN,
			       .due = LH_INSTANT_UNKNOWN },
	};
	a->shares = all;
	a->n_shares++;
	/* A reading names meetings by index; here they are rows already. */
	struct lh_assignment alone = *a;
	alone.n_meetings = 0;
	struct lh_reading reading = { .assignments = &alone,
				      .n_assignments = 1 };
	draft_resolve(edit->ctx, edit->arena, &reading);
	a->shares = alone.shares;
	a->n_shares = alone.n_shares;
}

static struct lh_share *assignment_find_share(struct edit *edit,
					      const char *name)
{
	struct lh_assignment *a = edit->assignment;

	for (size_t i = 0; i < a->n_shares; i++)
		if (lh_text_equal(lh_agency_key(edit->arena, a->shares[i].name),
				  lh_agency_key(edit->arena, name)))
			return &a->shares[i];
	return NULL;
}

static enum lh_status assignment_add(struct edit *edit, const char *value,
				     enum lh_share_role role,
				     struct lh_error *err)
{
	if (lh_text_empty(value))
		return lh_error_set(err, LH_EINVALID, _("thiếu tên cơ quan"));
	struct lh_share *share = assignment_find_share(edit, value);
	if (share)
		share->role = role;
	else
		assignment_add_share(edit, value, role);
	return LH_OK;
}

static enum lh_status assignment_lead(struct edit *edit, const char *value,
				      struct lh_error *err)
{
	return assignment_add(edit, value, LH_SHARE_LEAD, err);
}

static enum lh_status assignment_support(struct edit *edit, const char *value,
					 struct lh_error *err)
{
	return assignment_add(edit, value, LH_SHARE_SUPPORT, err);
}

static enum lh_status assignment_remove(struct edit *edit, const char *value,
					struct lh_error *err)
{
	struct lh_assignment *a = edit->assignment;
	struct lh_share *share = assignment_find_share(edit, value);

	if (!share)
		return lh_error_set(err, LH_ENOTFOUND,
				    _("“%s” không có phần việc ở đây"), value);
	if (share->n_history)
		return lh_error_set(err, LH_ECONFLICT,
				    _("“%s” đã có lịch sử nộp ở đây, không bỏ được; ghi “thôi” bằng lichhop mark … cancelled"),
				    value);
	int64_t id = share->id;
	size_t n = 0;
	for (size_t i = 0; i < a->n_shares; i++)
		if (&a->shares[i] != share
		    && !(id && a->shares[i].parent_id == id))
			a->shares[n++] = a->shares[i];
	a->n_shares = n;
	return LH_OK;
}

/* The first delivery, made when there is none. */
static struct lh_delivery *assignment_delivery(struct edit *edit)
{
	struct lh_assignment *a = edit->assignment;

	if (a->n_deliveries == 0) {
		a->deliveries = lh_arena_alloc(edit->arena,
					       sizeof(*a->deliveries));
		a->n_deliveries = 1;
	}
	return &a->deliveries[0];
}

static enum lh_status assignment_recipient(struct edit *edit, const char *value,
					   struct lh_error *err)
{
	const struct lh_agency **found = NULL;

	(void)err;
	if (lh_text_empty(value)) {
		edit->assignment->n_deliveries = 0;
		return LH_OK;
	}
	struct lh_delivery *d = assignment_delivery(edit);
	d->recipient = value;
	d->agency_id = 0;
	if (lh_directory_find_agency(lh_ctx_index(edit->ctx), edit->arena,
				     value, NULL, lh_ctx_today(edit->ctx),
				     &found) == 1)
		d->agency_id = found[0]->id;
	return LH_OK;
}

static enum lh_status assignment_via(struct edit *edit, const char *value,
				     struct lh_error *err)
{
	if (edit->assignment->n_deliveries == 0)
		return lh_error_set(err, LH_EINVALID,
				    _("chưa có nơi nhận; thêm --recipient trước"));
	assignment_delivery(edit)->via = edit_text(value);
	return LH_OK;
}

static enum lh_status assignment_copies(struct edit *edit, const char *value,
					struct lh_error *err)
{
	char *end;

	if (edit->assignment->n_deliveries == 0)
		return lh_error_set(err, LH_EINVALID,
				    _("chưa có nơi nhận; thêm --recipient trước"));
	errno = 0;
	long n = strtol(value, &end, 10);
	if (errno || end == value || *end || n < 0 || n > 10000)
		return lh_error_set(err, LH_EINVALID,
				    _("số bộ “%s” không phải là số từ 0 đến 10000"),
				    value);
	assignment_delivery(edit)->copies = (int32_t)n;
	return LH_OK;
}

static enum lh_status assignment_note(struct edit *edit, const char *value,
				      struct lh_error *err)
{
	(void)err;
	edit->assignment->note = edit_text(value);
	return LH_OK;
}

static enum lh_status assignment_in_charge(struct edit *edit, const char *value,
					   struct lh_error *err)
{
	return edit_person(edit, value, &edit->assignment->in_charge_id, err);
}

const struct edit_field edit_assignment_fields[] = {
	{ "remove", assignment_remove },
	{ "task", assignment_task },
	{ "deliverable", assignment_deliverable },
	{ "deadline", assignment_deadline },
	{ "lead", assignment_lead },
	{ "support", assignment_support },
	{ "recipient", assignment_recipient },
	{ "via", assignment_via },
	{ "copies", assignment_copies },
	{ "in-charge", assignment_in_charge },
	{ "note", assignment_note },
	{ NULL, NULL },
};
