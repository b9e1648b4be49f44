/* mark: the status of an agency's share of an assignment. */
#include "command_priv.h"

#include <string.h>

#include <lichhop/assignment.h>
#include <lichhop/gettext.h>
#include <lichhop/id.h>
#include <lichhop/text.h>
#include <lichhop/zone.h>

#include <lichhop/agency_choice.h>
#include <lichhop/labels.h>
#include "transaction.h"

struct mark_request {
	enum lh_share_status status;
	const char *agency;		/* NULL: the only one that can be meant */
	bool by_role;			/* … of its shares the one in this role */
	enum lh_share_role role;
	struct lh_date day;		/* empty: now */
	lh_minute minute;
	const char *remark;
	struct lh_id *ids;
	size_t n_ids;
};

static bool mark_has_id(const struct mark_request *request, int64_t id)
{
	for (size_t i = 0; i < request->n_ids; i++)
		if (request->ids[i].value == id)
			return true;
	return false;
}

static enum lh_status mark_parse_role(const char *word,
				      struct mark_request *request,
				      struct lh_error *err)
{
	if (!word)
		return LH_OK;
	request->by_role = true;
	if (lh_share_role_parse(word, &request->role))
		return LH_OK;
	for (int role = LH_SHARE_LEAD; role <= LH_SHARE_SUPPORT; role++)
		if (lh_text_same(word, lh_label_share_role(
					       (enum lh_share_role)role))) {
			request->role = (enum lh_share_role)role;
			return LH_OK;
		}
	return lh_error_set(err, LH_EINVALID,
			    _("“%s” không phải là vai trò; dùng lead (chủ trì) hoặc support (phối hợp)"),
			    word);
}

/* mark ID… STATUS: the last words are the status, which in Vietnamese may be
 * two ("đã nộp") whether quoted or not. */
static enum lh_status mark_parse(struct lh_ctx *ctx, struct lh_arena *arena,
				 const struct lh_args *args,
				 struct mark_request *request,
				 struct lh_error *err)
{
	size_t n = 0;
	const char *at = lh_args_option(args, "at");

	*request = (struct mark_request){
		.agency = lh_args_option(args, "agency"),
		.remark = lh_args_option(args, "remark"),
		.minute = LH_MINUTE_UNKNOWN,
	};
	while (n < args->n_words && lh_id_looks(args->words[n], LH_ID_ASSIGNMENT))
		n++;
	struct lh_strbuf word;
	lh_strbuf_init(&word);
	for (size_t i = n; i < args->n_words; i++)
		lh_strbuf_addf(&word, "%s%s", i > n ? " " : "", args->words[i]);
	bool known = lh_share_status_parse(word.text, &request->status);
	const char *said = lh_arena_strdup(arena, word.text);
	lh_strbuf_release(&word);
	if (n == 0) {
		struct lh_id id;
		return lh_id_parse(args->words[0], LH_ID_ASSIGNMENT, &id, err);
	}
	if (!known)
		return lh_error_set(err, LH_EINVALID,
				    _("“%s” không phải là tình trạng; dùng một trong: open (chưa nộp), in_progress (đang làm), submitted (đã nộp), accepted (đã duyệt), returned (trả lại), cancelled (hủy)"),
				    said);
	request->ids = lh_arena_calloc(arena, n, sizeof(*request->ids));
	for (size_t i = 0; i < n; i++) {
		struct lh_id id;
		enum lh_status status = lh_id_parse(args->words[i],
						    LH_ID_ASSIGNMENT, &id, err);
		if (status)
			return status;
		if (!mark_has_id(request, id.value))
			request->ids[request->n_ids++] = id;
	}
	enum lh_status status = mark_parse_role(lh_args_option(args, "role"),
						request, err);
	if (status || !at)
		return status;
	struct lh_phrase_context phrases = lh_ctx_phrases(ctx);
	return lh_phrase_moment(at, &phrases, &request->day, &request->minute,
				err);
}

/* When it happened.  A day without an hour is taken at its beginning, so that
 * nobody is called late on a guess; but never before what was recorded of the
 * share already on that day. */
static enum lh_status mark_instant(struct lh_ctx *ctx,
				   const struct mark_request *request,
				   const struct lh_share *share, lh_instant *at,
				   struct lh_error *err)
{
	const char *zone = lh_ctx_office(ctx)->zone;
	lh_instant now = lh_ctx_now(ctx);

	*at = now;
	if (lh_date_is_empty(request->day))
		return LH_OK;
	if (!lh_date_is_full(request->day))
		return lh_error_set(err, LH_EINVALID,
				    _("thời điểm ở --at thiếu ngày; viết như 2025-12-03 hoặc “hôm qua”"));
	bool hour = request->minute != LH_MINUTE_UNKNOWN;
	*at = lh_zone_instant(zone, request->day, hour ? request->minute : 0);
	if (*at > now)
		return lh_error_set(err, LH_EINVALID,
				    _("thời điểm ở --at chưa tới; chỉ ghi được việc đã xảy ra"));
	if (hour || share->status_at == LH_INSTANT_UNKNOWN
	    || share->status_at <= *at)
		return LH_OK;
	struct lh_date day;
	lh_minute minute;
	lh_zone_local(zone, share->status_at, &day, &minute);
	if (lh_date_compare(day, request->day) == 0)
		*at = share->status_at;
	return LH_OK;
}

static bool share_has_members(const struct lh_assignment *a,
			      const struct lh_share *share)
{
	for (size_t i = 0; i < a->n_shares; i++)
		if (share->id && a->shares[i].parent_id == share->id)
			return true;
	return false;
}

/* The shares that "the only one that can be meant" may be: those of leads,
 * groups through their members. */
static size_t mark_candidates(struct lh_arena *arena,
			      const struct lh_assignment *a,
			      enum lh_share_role role, struct lh_share ***found)
{
	size_t count = 0;

	*found = lh_arena_calloc(arena, a->n_shares + 1, sizeof(**found));
	for (size_t i = 0; i < a->n_shares; i++)
		if (a->shares[i].role == role
		    && !share_has_members(a, &a->shares[i]))
			(*found)[count++] = &a->shares[i];
	return count;
}

/* A group counts through its members: they are what is marked. */
static size_t mark_members(struct lh_assignment *a,
			   const struct lh_share *group,
			   struct lh_share **members)
{
	int64_t id = group->id;
	size_t count = 0;

	for (size_t i = 0; i < a->n_shares; i++)
		if (a->shares[i].parent_id == id)
			members[count++] = &a->shares[i];
	return count;
}

static enum lh_status mark_refuse_many(struct lh_arena *arena,
				       const struct lh_assignment *a,
				       struct lh_share **shares, size_t count,
				       struct lh_error *err)
{
	struct lh_strbuf names;

	lh_strbuf_init(&names);
	for (size_t i = 0; i < count; i++)
		lh_strbuf_addf(&names, "%s%s", i ? "; " : "", shares[i]->name);
	const char *list = lh_text_ellipsis(arena, names.text, 240);
	lh_strbuf_release(&names);
	return lh_error_set(err, LH_EINVALID,
			    _("phân công a%lld có %zu cơ quan (%s); thêm --agency TÊN, hoặc --all cho tất cả"),
			    (long long)a->id, count, list);
}

static bool mark_has_role(const struct mark_request *request,
			  const struct lh_share *share)
{
	return !request->by_role || share->role == request->role;
}

/* The share of one agency: by id where the directory knows the name, else by
 * the name as the notice writes it. */
static enum lh_status mark_find_agency(struct lh_ctx *ctx,
				       struct lh_arena *arena,
				       struct lh_assignment *a,
				       const struct mark_request *request,
				       struct lh_share **share,
				       struct lh_error *err)
{
	const struct lh_agency *agency = NULL;
	const char *name = request->agency;
	char *key = lh_agency_key(arena, name);

	*share = NULL;
	for (size_t i = 0; i < a->n_shares && !*share; i++)
		if (mark_has_role(request, &a->shares[i])
		    && lh_text_equal(lh_agency_key(arena, a->shares[i].name), key))
			*share = &a->shares[i];
	if (*share)
		return LH_OK;
	enum lh_status status = lh_agency_choose(ctx, arena, name, &agency, err);
	if (status)
		return status;
	for (size_t i = 0; i < a->n_shares && !*share; i++)
		if (mark_has_role(request, &a->shares[i])
		    && a->shares[i].agency_id == agency->id)
			*share = &a->shares[i];
	if (*share)
		return LH_OK;
	return lh_error_set(err, LH_ENOTFOUND,
			    _("“%s” không có phần việc trong phân công a%lld"),
			    agency->name, (long long)a->id);
}

/* What a share is already is not said again: it would count as later than it
 * was. */
static enum lh_status mark_share(struct lh_ctx *ctx,
				 const struct mark_request *request,
				 const struct lh_share *share, bool *same,
				 struct lh_error *err)
{
	lh_instant at;
	enum lh_status status = mark_instant(ctx, request, share, &at, err);

	*same = share->status == request->status;
	if (status || *same)
		return status;
	return lh_store_share_mark(lh_ctx_store(ctx), share->id,
				   request->status, at, request->remark, err);
}

static enum lh_status mark_assignment(struct lh_ctx *ctx,
				      const struct lh_args *args,
				      const struct mark_request *request,
				      int64_t id, struct lh_reply *reply,
				      struct lh_error *err)
{
	struct lh_assignment *a = NULL;
	struct lh_share **shares = NULL;
	size_t count = 0;
	enum lh_status status = lh_store_assignment_load(
		lh_ctx_store(ctx), reply->arena, id, &a, err);

	if (status)
		return status;
	if (request->agency) {
		shares = lh_arena_calloc(reply->arena, a->n_shares + 1,
					 sizeof(*shares));
		count = 1;
		status = mark_find_agency(ctx, reply->arena, a, request,
					  &shares[0], err);
		if (!status && share_has_members(a, shares[0])) {
			count = mark_members(a, shares[0], shares);
			if (!lh_args_has(args, "all"))
				return mark_refuse_many(reply->arena, a, shares,
							count, err);
		}
	} else {
		count = mark_candidates(reply->arena, a, LH_SHARE_LEAD, &shares);
		if (count == 0)
			count = mark_candidates(reply->arena, a,
						LH_SHARE_SUPPORT, &shares);
		if (count > 1 && !lh_args_has(args, "all"))
			return mark_refuse_many(reply->arena, a, shares, count,
						err);
		if (count == 0)
			return lh_error_set(err, LH_ENOTFOUND,
					    _("phân công a%lld không ghi cơ quan nào thực hiện"),
					    (long long)id);
	}
	for (size_t i = 0; !status && i < count; i++) {
		bool same = false;
		status = mark_share(ctx, request, shares[i], &same, err);
		if (!status)
			lh_reply_note(reply, LH_NOTE_INFO,
				      same ? _("a%lld · %s: đã là “%s” từ trước, giữ nguyên")
					   : _("a%lld · %s: %s"),
				      (long long)id, shares[i]->name,
				      lh_label_share_status(request->status));
	}
	return status;
}

enum lh_status lh_run_mark(struct lh_ctx *ctx, const struct lh_args *args,
			struct lh_reply *reply, struct lh_error *err)
{
	struct mark_request request;
	enum lh_status status = mark_parse(ctx, reply->arena, args, &request,
					   err);

	if (status) {
		reply->misuse = true;
		return status;
	}
	status = transaction_begin(ctx, args, err);
	if (status)
		return status;
	size_t said = reply->n_notes;
	for (size_t i = 0; !status && i < request.n_ids; i++)
		status = mark_assignment(ctx, args, &request,
					 request.ids[i].value, reply, err);
	if (status)
		reply->n_notes = said;	/* nothing of it was kept */
	return transaction_end(ctx, status,
			       lh_arena_printf(reply->arena,
					       _("ghi “%s” cho %zu phân công"),
					       lh_label_share_status(request.status),
					       request.n_ids),
			       err);
}
