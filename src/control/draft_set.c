/* Correcting a draft: fields by their paths, from and to the text that a
 * person types.  One table says which field takes what. */
#include "draft_priv.h"

#include <stdlib.h>
#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/text.h>

#include "joined.h"

/* What a path names: the notice, one meeting or one assignment. */
enum set_scope { SET_NOTICE, SET_MEETING, SET_ASSIGNMENT };

struct set_target {
	struct lh_draft *draft;
	struct lh_arena *arena;
	enum set_scope scope;
	size_t at;
	struct lh_notice *notice;
	struct lh_meeting *meeting;
	struct lh_assignment *assignment;
};

/* text is trimmed and NFC, NULL for nothing. */
typedef enum lh_status set_fn(struct set_target *t, const char *text,
			      struct lh_error *err);
typedef const char *get_fn(const struct set_target *t);

struct set_field {
	enum set_scope scope;
	const char *name;
	set_fn *set;
	get_fn *get;
};

/* --- texts --- */

#define SET_TEXT(scope_word, owner, member)				\
	static enum lh_status set_##scope_word##_##member(		\
		struct set_target *t, const char *text,			\
		struct lh_error *err)					\
	{								\
		(void)err;						\
		t->owner->member = text;				\
		return LH_OK;						\
	}								\
	static const char *get_##scope_word##_##member(			\
		const struct set_target *t)				\
	{								\
		return t->owner->member;				\
	}

SET_TEXT(notice, notice, number)
SET_TEXT(notice, notice, subject)
SET_TEXT(notice, notice, issued_place)
SET_TEXT(notice, notice, signer)
SET_TEXT(notice, notice, signer_title)
SET_TEXT(notice, notice, contact)
SET_TEXT(meeting, meeting, title)
SET_TEXT(meeting, meeting, content)
SET_TEXT(assignment, assignment, item)
SET_TEXT(assignment, assignment, task)
SET_TEXT(assignment, assignment, deliverable)

static enum lh_status set_issuer(struct set_target *t, const char *text,
				 struct lh_error *err)
{
	(void)err;
	t->notice->issuer = text;
	t->notice->issuer_id = 0;
	return LH_OK;
}

static const char *get_issuer(const struct set_target *t)
{
	return t->notice->issuer;
}

/* --- codes --- */

/* The code ("giay_moi") or the words ("giấy mời", without marks too). */
static enum lh_status set_kind(struct set_target *t, const char *text,
			       struct lh_error *err)
{
	for (int k = LH_NOTICE_OTHER; text && k <= LH_NOTICE_TELEGRAM; k++)
		if (lh_text_same(text, lh_notice_kind_words(
				(enum lh_notice_kind)k)) ||
		    lh_text_equal(text, lh_notice_kind_name(
				(enum lh_notice_kind)k))) {
			t->notice->kind = (enum lh_notice_kind)k;
			return LH_OK;
		}
	if (!text) {
		t->notice->kind = LH_NOTICE_OTHER;
		return LH_OK;
	}
	return lh_error_set(err, LH_EINVALID, _("không có loại văn bản “%s”"),
			    text);
}

static const char *get_kind(const struct set_target *t)
{
	return lh_notice_kind_words(t->notice->kind);
}

static bool set_parse_part(const char *text, enum lh_day_part *part)
{
	static const char *const words[] = {
		[LH_PART_MORNING] = "sáng", [LH_PART_AFTERNOON] = "chiều",
		[LH_PART_EVENING] = "tối", [LH_PART_ALL_DAY] = "cả ngày",
	};

	if (lh_day_part_parse(text, part))
		return true;
	for (int p = LH_PART_MORNING; p <= LH_PART_ALL_DAY; p++)
		if (lh_text_same(text, words[p])) {
			*part = (enum lh_day_part)p;
			return true;
		}
	return false;
}

static enum lh_status set_part(struct set_target *t, const char *text,
			       struct lh_error *err)
{
	enum lh_day_part part = LH_PART_NONE;

	if (text && !set_parse_part(text, &part))
		return lh_error_set(err, LH_EINVALID,
			_("buổi “%s” không có; có: sáng, chiều, tối, cả ngày"),
			text);
	t->meeting->when.part = part;
	return LH_OK;
}

static const char *get_part(const struct set_target *t)
{
	return lh_day_part_name(t->meeting->when.part);
}

static enum lh_status set_op(struct set_target *t, const char *text,
			     struct lh_error *err)
{
	static const struct {
		const char *words;
		enum lh_phrase_op op;
	} ops[] = {
		{ "trước", LH_OP_BEFORE }, { "chậm nhất", LH_OP_BY },
		{ "trong", LH_OP_WITHIN }, { "vào", LH_OP_AT },
	};
	enum lh_phrase_op op = LH_OP_NONE;
	bool found = !text || lh_deadline_op_parse(text, &op);

	for (size_t i = 0; !found && i < sizeof(ops) / sizeof(*ops); i++)
		if (lh_text_same(text, ops[i].words)) {
			op = ops[i].op;
			found = true;
		}
	if (!found)
		return lh_error_set(err, LH_EINVALID,
			_("“%s” không phải là trước, chậm nhất, trong hay vào"),
			text);
	t->assignment->deadline.op = op;
	return LH_OK;
}

static const char *get_op(const struct set_target *t)
{
	return lh_deadline_op_name(t->assignment->deadline.op);
}

/* --- times --- */

static enum lh_status set_moment(const struct set_target *t, const char *text,
				 struct lh_date *date, lh_minute *minute,
				 struct lh_error *err)
{
	struct lh_phrase_context context = lh_ctx_phrases(t->draft->ctx);
	const struct lh_notice *n = t->draft->reading.notice;

	*date = (struct lh_date){ 0 };
	*minute = LH_MINUTE_UNKNOWN;
	if (!text)
		return LH_OK;
	/* A bare day belongs to the year of the paper. */
	if (lh_date_is_full(n->issued_date))
		context.anchor = n->issued_date;
	return lh_phrase_moment(text, &context, date, minute, err);
}

static enum lh_status set_start(struct set_target *t, const char *text,
				struct lh_error *err)
{
	struct lh_when *when = &t->meeting->when;
	struct lh_date date;
	lh_minute minute;
	enum lh_status status = set_moment(t, text, &date, &minute, err);

	if (status != LH_OK)
		return status;
	when->date = date;
	when->last_date = (struct lh_date){ 0 };
	when->start = minute;
	when->year_inferred = false;
	return LH_OK;
}

static const char *get_start(const struct set_target *t)
{
	return lh_when_format_start(t->arena, &t->meeting->when);
}

static enum lh_status set_end(struct set_target *t, const char *text,
			      struct lh_error *err)
{
	struct lh_when *when = &t->meeting->when;
	struct lh_date date = { 0 };
	lh_minute minute = LH_MINUTE_UNKNOWN;
	enum lh_status status = LH_OK;

	if (text && !lh_minute_parse(text, &minute))
		status = set_moment(t, text, &date, &minute, err);
	if (status != LH_OK)
		return status;
	when->end = minute;
	when->last_date = (struct lh_date){ 0 };
	if (lh_date_is_full(date) && lh_date_is_full(when->date) &&
	    lh_date_compare(date, when->date) > 0)
		when->last_date = date;
	return LH_OK;
}

static const char *get_end(const struct set_target *t)
{
	return lh_when_format_end(t->arena, &t->meeting->when);
}

static enum lh_status set_issued_date(struct set_target *t, const char *text,
				      struct lh_error *err)
{
	struct lh_date date = { 0 };
	lh_minute minute;
	enum lh_status status = LH_OK;

	if (text && !lh_date_parse(text, &date))
		status = set_moment(t, text, &date, &minute, err);
	if (status == LH_OK)
		t->notice->issued_date = date;
	return status;
}

static const char *get_issued_date(const struct set_target *t)
{
	char text[LH_DATE_TEXT_SIZE];

	if (lh_date_is_empty(t->notice->issued_date))
		return NULL;
	return lh_arena_strdup(t->arena, lh_date_format(
		t->notice->issued_date, text));
}

/* "2024-05", "05/2024": months are deadlines too. */
static enum lh_status set_deadline(struct set_target *t, const char *text,
				   struct lh_error *err)
{
	struct lh_deadline *d = &t->assignment->deadline;
	struct lh_date date = { 0 };
	lh_minute minute = LH_MINUTE_UNKNOWN;
	enum lh_status status = LH_OK;

	if (text && !(lh_date_parse(text, &date) && date.month))
		status = set_moment(t, text, &date, &minute, err);
	if (status != LH_OK)
		return status;
	d->date = date;
	d->minute = minute;
	d->part = LH_PART_NONE;
	d->precision = !text ? LH_DEADLINE_NONE :
		       !date.day ? LH_DEADLINE_MONTH :
		       minute != LH_MINUTE_UNKNOWN ? LH_DEADLINE_HOUR :
						     LH_DEADLINE_DAY;
	if (text && d->op == LH_OP_NONE)
		d->op = LH_OP_BY;
	return LH_OK;
}

static const char *get_deadline(const struct set_target *t)
{
	return lh_deadline_format(t->arena, &t->assignment->deadline);
}

/* --- lists of names --- */

/* Names parted by ";" or line breaks. */
static size_t set_split(const struct set_target *t, const char *text,
			const char ***names)
{
	size_t count = 0;

	*names = NULL;
	while (text && *text) {
		size_t length = strcspn(text, ";\n");
		char *name = lh_text_trim(t->arena, text, length);

		if (*name) {
			*names = lh_arena_grow(t->arena, *names, count,
					       sizeof(**names));
			(*names)[count++] = name;
		}
		text += length + (text[length] != '\0');
	}
	return count;
}

static enum lh_status set_addressees(struct set_target *t, const char *text,
				     struct lh_error *err)
{
	const char **names;
	size_t count = set_split(t, text, &names);
	struct lh_addressee *list = lh_arena_calloc(t->arena, count + 1,
						    sizeof(*list));

	(void)err;
	for (size_t i = 0; i < count; i++)
		list[i].name = names[i];
	t->notice->addressees = list;
	t->notice->n_addressees = count;
	return LH_OK;
}

static const char *get_addressees(const struct set_target *t)
{
	struct joined list;

	joined_init(&list);
	for (size_t i = 0; i < t->notice->n_addressees; i++)
		joined_add(&list, t->notice->addressees[i].name);
	return joined_end(&list, t->arena);
}

/* Somebody who stays keeps how he was asked; a new name is what the directory
 * makes of it. */
static struct lh_participant set_participant(const struct lh_meeting *m,
					     const char *name)
{
	for (size_t i = 0; i < m->n_participants; i++)
		if (m->participants[i].role != LH_ROLE_CHAIR &&
		    lh_text_equal(m->participants[i].name, name))
			return m->participants[i];
	return (struct lh_participant){
		.kind = LH_PARTICIPANT_TEXT,
		.name = name,
		.role = LH_ROLE_INVITED,
		.response_at = LH_INSTANT_UNKNOWN,
	};
}

static void set_put_participants(struct set_target *t,
				 const struct lh_participant *chair,
				 const struct lh_participant *others,
				 size_t count)
{
	struct lh_participant *list = lh_arena_calloc(t->arena, count + 2,
						      sizeof(*list));
	size_t n = 0;

	if (chair)
		list[n++] = *chair;
	for (size_t i = 0; i < count; i++)
		if (others[i].role != LH_ROLE_CHAIR)
			list[n++] = others[i];
	t->meeting->participants = list;
	t->meeting->n_participants = n;
}

static enum lh_status set_participants(struct set_target *t, const char *text,
				       struct lh_error *err)
{
	const char **names;
	size_t count = set_split(t, text, &names);
	struct lh_participant *list = lh_arena_calloc(t->arena, count + 1,
						      sizeof(*list));

	(void)err;
	for (size_t i = 0; i < count; i++)
		list[i] = set_participant(t->meeting, names[i]);
	set_put_participants(t, lh_meeting_chair(t->meeting), list, count);
	return LH_OK;
}

static const char *get_participants(const struct set_target *t)
{
	const struct lh_meeting *m = t->meeting;
	struct joined list;

	joined_init(&list);
	for (size_t i = 0; i < m->n_participants; i++)
		if (m->participants[i].role != LH_ROLE_CHAIR)
			joined_add(&list, m->participants[i].name);
	return joined_end(&list, t->arena);
}

/* "Đinh Hữu Học, Phó Chủ tịch UBND tỉnh" */
static enum lh_status set_chair(struct set_target *t, const char *text,
				struct lh_error *err)
{
	struct lh_participant chair = {
		.kind = LH_PARTICIPANT_PERSON,
		.role = LH_ROLE_CHAIR,
		.response_at = LH_INSTANT_UNKNOWN,
	};
	size_t comma = text ? strcspn(text, ",") : 0;

	(void)err;
	if (text) {
		chair.name = lh_text_trim(t->arena, text, comma);
		if (text[comma])
			chair.position = lh_text_trim(t->arena,
						      text + comma + 1,
						      strlen(text + comma + 1));
	}
	set_put_participants(t, text ? &chair : NULL, t->meeting->participants,
			     t->meeting->n_participants);
	return LH_OK;
}

static const char *get_chair(const struct set_target *t)
{
	const struct lh_participant *chair = lh_meeting_chair(t->meeting);

	return chair ? lh_participant_title(t->arena, chair) : NULL;
}

static enum lh_status set_location(struct set_target *t, const char *text,
				   struct lh_error *err)
{
	const char **names;
	size_t count = set_split(t, text, &names);
	struct lh_venue *list = lh_arena_calloc(t->arena, count + 1,
						sizeof(*list));

	(void)err;
	for (size_t i = 0; i < count; i++)
		list[i].name = names[i];
	t->meeting->venues = list;
	t->meeting->n_venues = count;
	return LH_OK;
}

static const char *get_location(const struct set_target *t)
{
	return lh_meeting_location(t->arena, t->meeting);
}

/* The shares of one role are replaced, those of the other stay. */
static enum lh_status set_shares(struct set_target *t, const char *text,
				 enum lh_share_role role)
{
	struct lh_assignment *a = t->assignment;
	const char **names;
	size_t count = set_split(t, text, &names), n = 0;
	struct lh_share *list = lh_arena_calloc(t->arena,
						count + a->n_shares + 1,
						sizeof(*list));

	for (size_t i = 0; role == LH_SHARE_SUPPORT && i < a->n_shares; i++)
		if (a->shares[i].role != role)
			list[n++] = a->shares[i];
	for (size_t i = 0; i < count; i++)
		list[n++] = (struct lh_share){
			.name = names[i],
			.role = role,
			.status_at = LH_INSTANT_UNKNOWN,
		};
	for (size_t i = 0; role == LH_SHARE_LEAD && i < a->n_shares; i++)
		if (a->shares[i].role != role)
			list[n++] = a->shares[i];
	a->shares = list;
	a->n_shares = n;
	return LH_OK;
}

static enum lh_status set_lead(struct set_target *t, const char *text,
			       struct lh_error *err)
{
	(void)err;
	return set_shares(t, text, LH_SHARE_LEAD);
}

static enum lh_status set_support(struct set_target *t, const char *text,
				  struct lh_error *err)
{
	(void)err;
	return set_shares(t, text, LH_SHARE_SUPPORT);
}

static const char *get_shares(const struct set_target *t,
			      enum lh_share_role role)
{
	struct joined list;

	joined_init(&list);
	for (size_t i = 0; i < t->assignment->n_shares; i++)
		if (t->assignment->shares[i].role == role)
			joined_add(&list, t->assignment->shares[i].name);
	return joined_end(&list, t->arena);
}

static const char *get_lead(const struct set_target *t)
{
	return get_shares(t, LH_SHARE_LEAD);
}

static const char *get_support(const struct set_target *t)
{
	return get_shares(t, LH_SHARE_SUPPORT);
}

/* A recipient that stays keeps its way and its copies. */
static enum lh_status set_recipient(struct set_target *t, const char *text,
				    struct lh_error *err)
{
	struct lh_assignment *a = t->assignment;
	const char **names;
	size_t count = set_split(t, text, &names);
	struct lh_delivery *list = lh_arena_calloc(t->arena, count + 1,
						   sizeof(*list));

	(void)err;
	for (size_t i = 0; i < count; i++) {
		list[i].recipient = names[i];
		for (size_t k = 0; k < a->n_deliveries; k++)
			if (lh_text_equal(a->deliveries[k].recipient, names[i]))
				list[i] = a->deliveries[k];
	}
	a->deliveries = list;
	a->n_deliveries = count;
	return LH_OK;
}

static const char *get_recipient(const struct set_target *t)
{
	struct joined list;

	joined_init(&list);
	for (size_t i = 0; i < t->assignment->n_deliveries; i++)
		joined_add(&list, t->assignment->deliveries[i].recipient);
	return joined_end(&list, t->arena);
}

/* --- the table --- */

static const struct set_field set_fields[] = {
	{ SET_NOTICE, "kind", set_kind, get_kind },
	{ SET_NOTICE, "issuer", set_issuer, get_issuer },
	{ SET_NOTICE, "number", set_notice_number, get_notice_number },
	{ SET_NOTICE, "subject", set_notice_subject, get_notice_subject },
	{ SET_NOTICE, "issued_place", set_notice_issued_place,
	  get_notice_issued_place },
	{ SET_NOTICE, "issued_date", set_issued_date, get_issued_date },
	{ SET_NOTICE, "addressees", set_addressees, get_addressees },
	{ SET_NOTICE, "signer", set_notice_signer, get_notice_signer },
	{ SET_NOTICE, "signer_title", set_notice_signer_title,
	  get_notice_signer_title },
	{ SET_NOTICE, "contact", set_notice_contact, get_notice_contact },
	{ SET_MEETING, "title", set_meeting_title, get_meeting_title },
	{ SET_MEETING, "start", set_start, get_start },
	{ SET_MEETING, "end", set_end, get_end },
	{ SET_MEETING, "part_of_day", set_part, get_part },
	{ SET_MEETING, "location", set_location, get_location },
	{ SET_MEETING, "chair", set_chair, get_chair },
	{ SET_MEETING, "participants", set_participants, get_participants },
	{ SET_MEETING, "content", set_meeting_content, get_meeting_content },
	{ SET_ASSIGNMENT, "item", set_assignment_item, get_assignment_item },
	{ SET_ASSIGNMENT, "agencies_lead", set_lead, get_lead },
	{ SET_ASSIGNMENT, "agencies_support", set_support, get_support },
	{ SET_ASSIGNMENT, "task", set_assignment_task, get_assignment_task },
	{ SET_ASSIGNMENT, "deliverable", set_assignment_deliverable,
	  get_assignment_deliverable },
	{ SET_ASSIGNMENT, "deadline", set_deadline, get_deadline },
	{ SET_ASSIGNMENT, "deadline_op", set_op, get_op },
	{ SET_ASSIGNMENT, "recipient", set_recipient, get_recipient },
};

/* "meetings[2]" in front of a path, up to `count` of them; *rest is behind. */
static bool set_parse_index(const char *path, const char *list, size_t count,
			    size_t *at, const char **rest)
{
	size_t length = strlen(list);
	unsigned long long n;
	char *end;

	if (strncmp(path, list, length) != 0 || path[length] != '[' ||
	    path[length + 1] < '0' || path[length + 1] > '9')
		return false;
	n = strtoull(path + length + 1, &end, 10);
	if (*end != ']' || n >= count)
		return false;
	*at = (size_t)n;
	*rest = end + 1;
	return true;
}

/* The thing that a path names, and its field's name ("" for the whole). */
static bool set_find_target(struct lh_draft *draft, const char *path,
			    struct set_target *t, const char **field)
{
	struct lh_reading *r = &draft->reading;

	*t = (struct set_target){
		.draft = draft, .arena = draft->arena, .notice = r->notice,
	};
	*field = path;
	if (set_parse_index(path, "meetings", r->n_meetings, &t->at, field)) {
		t->scope = SET_MEETING;
		t->meeting = &r->meetings[t->at];
	} else if (set_parse_index(path, "assignments", r->n_assignments,
				   &t->at, field)) {
		t->scope = SET_ASSIGNMENT;
		t->assignment = &r->assignments[t->at];
	} else {
		return strchr(path, '[') == NULL;
	}
	if (**field == '.')
		(*field)++;
	else if (**field)
		return false;
	return true;
}

static const struct set_field *set_find(struct lh_draft *draft,
					const char *path, struct set_target *t)
{
	const char *name;

	if (!set_find_target(draft, path, t, &name))
		return NULL;
	for (size_t i = 0; i < sizeof(set_fields) / sizeof(*set_fields); i++)
		if (set_fields[i].scope == t->scope &&
		    strcmp(set_fields[i].name, name) == 0)
			return &set_fields[i];
	return NULL;
}

/* What a person has put in is sure. */
static void set_mark_sure(struct lh_draft *draft, const char *path)
{
	struct lh_notice *n = draft->reading.notice;

	for (size_t i = 0; i < n->n_fields; i++)
		if (strcmp(n->fields[i].path, path) == 0)
			n->fields[i].confidence = 1;
}

enum lh_status lh_draft_set(struct lh_draft *draft, const char *path,
			    const char *text, struct lh_error *err)
{
	struct set_target t;
	const struct set_field *field = set_find(draft, path, &t);
	const char *clean = NULL;
	enum lh_status status;

	if (!field)
		return lh_error_set(err, LH_EINVALID,
				    _("không có trường “%s”"), path);
	if (!lh_text_empty(text)) {
		status = lh_text_check(text, strlen(text), NULL, err);
		if (status != LH_OK)
			return status;
		clean = lh_text_nfc(draft->arena, text, strlen(text));
		clean = lh_text_trim(draft->arena, clean, strlen(clean));
	}
	status = field->set(&t, clean, err);
	if (status != LH_OK)
		return status;
	set_mark_sure(draft, path);
	draft_resolve(draft->ctx, draft->arena, &draft->reading);
	return LH_OK;
}

enum lh_status lh_draft_accept(struct lh_draft *draft, const char *path,
			       struct lh_error *err)
{
	struct set_target t;

	if (!set_find(draft, path, &t))
		return lh_error_set(err, LH_EINVALID,
				    _("không có trường “%s”"), path);
	set_mark_sure(draft, path);
	return LH_OK;
}

const char *lh_draft_get(struct lh_draft *draft, const char *path)
{
	struct set_target t;
	const struct set_field *field = set_find(draft, path, &t);

	return field ? field->get(&t) : NULL;
}

static bool *set_find_flag(struct lh_draft *draft, const char *path)
{
	struct set_target t;
	const char *field;

	if (!set_find_target(draft, path, &t, &field) || *field)
		return NULL;
	return t.scope == SET_MEETING ? &draft->meetings_out[t.at] :
	       t.scope == SET_ASSIGNMENT ? &draft->assignments_out[t.at] : NULL;
}

enum lh_status lh_draft_leave_out(struct lh_draft *draft, const char *path,
				  bool out, struct lh_error *err)
{
	bool *flag = set_find_flag(draft, path);

	if (!flag)
		return lh_error_set(err, LH_EINVALID, _("không có mục “%s”"),
				    path);
	*flag = out;
	return LH_OK;
}

bool lh_draft_is_left_out(const struct lh_draft *draft, const char *path)
{
	const bool *flag = set_find_flag((struct lh_draft *)draft, path);

	return flag && *flag;
}
