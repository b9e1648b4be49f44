/* The fields of a meeting that edit can set. */
#include "edit_priv.h"

#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/labels.h>
#include <lichhop/text.h>

#include "draft_priv.h"
#include "meeting_set.h"

static enum lh_status meeting_title(struct edit *edit, const char *value,
				    struct lh_error *err)
{
	if (lh_text_empty(value))
		return lh_error_set(err, LH_EINVALID,
				    _("cuộc họp phải có tên"));
	edit->meeting->title = value;
	return LH_OK;
}

static enum lh_status meeting_time(struct edit *edit, const char *value,
				   struct lh_error *err)
{
	return meeting_time_set(edit->ctx, edit->arena, value, NULL,
				edit->meeting, err);
}

static enum lh_status meeting_end(struct edit *edit, const char *value,
				  struct lh_error *err)
{
	struct lh_when *when = &edit->meeting->when;
	lh_minute end = LH_MINUTE_UNKNOWN;

	if (!lh_text_empty(value)
	    && (!lh_minute_parse(value, &end) || end <= when->start))
		return lh_error_set(err, LH_EINVALID,
				    _("giờ kết thúc “%s” không đúng hoặc không sau giờ bắt đầu; viết như 16:30"),
				    value);
	when->end = end;
	return LH_OK;
}

static enum lh_status meeting_location(struct edit *edit, const char *value,
				       struct lh_error *err)
{
	(void)err;
	if (lh_text_empty(value)) {
		edit->meeting->venues = NULL;
		edit->meeting->n_venues = 0;
	} else {
		meeting_place_set(edit->ctx, edit->arena, value, edit->meeting);
	}
	return LH_OK;
}

static enum lh_status meeting_content(struct edit *edit, const char *value,
				      struct lh_error *err)
{
	(void)err;
	edit->meeting->content = edit_text(value);
	return LH_OK;
}

static enum lh_status meeting_contact(struct edit *edit, const char *value,
				      struct lh_error *err)
{
	(void)err;
	edit->meeting->contact = edit_text(value);
	return LH_OK;
}

static enum lh_status meeting_note(struct edit *edit, const char *value,
				   struct lh_error *err)
{
	(void)err;
	edit->meeting->note = edit_text(value);
	return LH_OK;
}

static enum lh_status meeting_state(struct edit *edit, const char *value,
				    struct lh_error *err)
{
	if (lh_meeting_state_parse(value, &edit->meeting->state))
		return LH_OK;
	return lh_error_set(err, LH_EINVALID,
			    _("không có tình trạng “%s”; dùng tentative (dự kiến), confirmed (sẽ họp), held (đã họp), postponed (hoãn) hoặc cancelled (hủy)"),
			    value);
}

/* Participants are added through the same resolver that imports use. */
static void meeting_add(struct edit *edit, const char *name, enum lh_role role)
{
	struct lh_meeting *m = edit->meeting;
	struct lh_participant *all = lh_arena_calloc(
		edit->arena, m->n_participants + 1, sizeof(*all));
	struct lh_participant *added = all;

	/* A chair stands first, everybody else last. */
	if (role == LH_ROLE_CHAIR) {
		if (m->n_participants)
			memcpy(all + 1, m->participants,
			       m->n_participants * sizeof(*all));
	} else {
		if (m->n_participants)
			memcpy(all, m->participants,
			       m->n_participants * sizeof(*all));
		added = all + m->n_participants;
	}
	*added = (struct lh_participant){
		.kind = LH_PARTICIPANT_TEXT, .name = name, .role = role,
		.response_at = LH_INSTANT_UNKNOWN,
	};
	m->participants = all;
	m->n_participants++;
	struct lh_reading reading = { .meetings = m, .n_meetings = 1 };
	draft_resolve(edit->ctx, edit->arena, &reading);
}

static bool participant_is_named(struct edit *edit,
				 const struct lh_participant *p,
				 const char *name)
{
	return lh_text_equal(lh_agency_key(edit->arena, p->name),
			     lh_agency_key(edit->arena, name));
}

static enum lh_status meeting_add_participant(struct edit *edit,
					      const char *value,
					      struct lh_error *err)
{
	if (lh_text_empty(value))
		return lh_error_set(err, LH_EINVALID,
				    _("thiếu tên thành phần"));
	for (size_t i = 0; i < edit->meeting->n_participants; i++)
		if (participant_is_named(edit, &edit->meeting->participants[i],
					 value))
			return lh_error_set(err, LH_ECONFLICT,
					    _("“%s” đã có trong thành phần"),
					    value);
	meeting_add(edit, value, LH_ROLE_INVITED);
	return LH_OK;
}

static void participants_keep(struct edit *edit, size_t drop)
{
	struct lh_meeting *m = edit->meeting;
	int64_t id = m->participants[drop].id;
	struct lh_participant *kept = lh_arena_calloc(
		edit->arena, m->n_participants, sizeof(*kept));
	size_t n = 0;

	/* The members that a group was expanded into go with it. */
	for (size_t i = 0; i < m->n_participants; i++)
		if (i != drop
		    && !(id && m->participants[i].parent_id == id))
			kept[n++] = m->participants[i];
	m->participants = kept;
	m->n_participants = n;
}

static enum lh_status meeting_remove_participant(struct edit *edit,
						 const char *value,
						 struct lh_error *err)
{
	for (size_t i = 0; i < edit->meeting->n_participants; i++)
		if (participant_is_named(edit, &edit->meeting->participants[i],
					 value)) {
			participants_keep(edit, i);
			return LH_OK;
		}
	return lh_error_set(err, LH_ENOTFOUND,
			    _("“%s” không có trong thành phần"), value);
}

static bool role_from_words(const char *words, enum lh_role *role)
{
	if (lh_role_parse(words, role))
		return true;
	for (int r = LH_ROLE_CHAIR; r <= LH_ROLE_INFORMATION; r++)
		if (lh_text_same(words, lh_label_role((enum lh_role)r))) {
			*role = (enum lh_role)r;
			return true;
		}
	return false;
}

/* There is one chair, and it stands first; who was it takes part from now
 * on. */
static void participant_set_role(struct edit *edit, size_t at,
				 enum lh_role role)
{
	struct lh_meeting *m = edit->meeting;
	struct lh_participant *all = lh_arena_memdup(
		edit->arena, m->participants, m->n_participants * sizeof(*all));
	struct lh_participant chosen;

	m->participants = all;
	all[at].role = role;
	if (role != LH_ROLE_CHAIR)
		return;
	for (size_t i = 0; i < m->n_participants; i++)
		if (i != at && all[i].role == LH_ROLE_CHAIR)
			all[i].role = LH_ROLE_MEMBER;
	chosen = all[at];
	memmove(all + 1, all, at * sizeof(*all));
	all[0] = chosen;
}

static enum lh_status meeting_role(struct edit *edit, const char *value,
				   struct lh_error *err)
{
	struct lh_meeting *m = edit->meeting;
	const char *equals = strrchr(value, '=');
	enum lh_role role;

	if (!equals)
		return lh_error_set(err, LH_EINVALID,
				    _("“%s” chưa đủ; viết TÊN=VAI"), value);
	if (!role_from_words(equals + 1, &role))
		return lh_error_set(err, LH_EINVALID,
				    _("không có vai “%s”; dùng chair (chủ trì), member (thành viên), invited (mời dự), secretary (thư ký), reporter (báo cáo) hoặc information (để biết)"),
				    equals + 1);
	const char *name = lh_text_trim(edit->arena, value,
					(size_t)(equals - value));
	for (size_t i = 0; i < m->n_participants; i++)
		if (participant_is_named(edit, &m->participants[i], name)) {
			participant_set_role(edit, i, role);
			return LH_OK;
		}
	return lh_error_set(err, LH_ENOTFOUND,
			    _("“%s” không có trong thành phần"), name);
}

/* "Trần Văn A, Phó Chủ tịch …": a name, then a position. */
static enum lh_status meeting_chair(struct edit *edit, const char *value,
				    struct lh_error *err)
{
	struct lh_meeting *m = edit->meeting;

	(void)err;
	for (size_t i = 0; i < m->n_participants; i++)
		if (m->participants[i].role == LH_ROLE_CHAIR) {
			participants_keep(edit, i);
			break;
		}
	if (lh_text_empty(value))
		return LH_OK;
	const char *comma = strchr(value, ',');
	const char *name = value;
	if (comma)
		name = lh_text_trim(edit->arena, value, (size_t)(comma - value));
	for (size_t i = 0; i < m->n_participants; i++)
		if (participant_is_named(edit, &m->participants[i], name)) {
			participant_set_role(edit, i, LH_ROLE_CHAIR);
			return LH_OK;
		}
	meeting_add(edit, name, LH_ROLE_CHAIR);
	if (comma)
		m->participants[0].position = lh_text_trim(
			edit->arena, comma + 1, strlen(comma + 1));
	return LH_OK;
}

static enum lh_status meeting_in_charge(struct edit *edit, const char *value,
					struct lh_error *err)
{
	return edit_person(edit, value, &edit->meeting->in_charge_id, err);
}

const struct edit_field edit_meeting_fields[] = {
	{ "title", meeting_title },
	{ "time", meeting_time },
	{ "end", meeting_end },
	{ "location", meeting_location },
	{ "chair", meeting_chair },
	{ "content", meeting_content },
	{ "contact", meeting_contact },
	{ "state", meeting_state },
	{ "add", meeting_add_participant },
	{ "role", meeting_role },
	{ "remove", meeting_remove_participant },
	{ "in-charge", meeting_in_charge },
	{ "note", meeting_note },
	{ NULL, NULL },
};
