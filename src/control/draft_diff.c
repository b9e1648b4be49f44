/* What a paper that is read again changes, said field by field for people.
 * It only compares what merging has prepared; it decides nothing. */
#include "draft_priv.h"

#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/id.h>
#include <lichhop/text.h>

#include <lichhop/labels.h>
#include <lichhop/wording.h>

#include "joined.h"

/* Of what the changes are being collected. */
struct diff {
	struct draft_stored *stored;
	struct lh_arena *arena;
	const char *id;
	const char *subject;
};

static void diff_add(const struct diff *d, enum lh_draft_change_kind kind,
		     const char *field, const char *before, const char *after)
{
	struct draft_stored *s = d->stored;

	s->changes = lh_arena_grow(d->arena, s->changes, s->n_changes,
				   sizeof(*s->changes));
	s->changes[s->n_changes++] = (struct lh_draft_change){
		.kind = kind,
		.id = d->id,
		.subject = d->subject,
		.field = field,
		.before = before,
		.after = after,
	};
}

static void diff_text(const struct diff *d, const char *field,
		      const char *before, const char *after)
{
	if (before && !*before)
		before = NULL;
	if (after && !*after)
		after = NULL;
	if (!lh_text_equal(before, after))
		diff_add(d, LH_CHANGE_CHANGED, field, before, after);
}

static const char *diff_id(const struct diff *d, enum lh_id_kind kind,
			   int64_t id)
{
	char text[LH_ID_TEXT_SIZE];

	return lh_arena_strdup(d->arena, lh_id_format(kind, id, text));
}

static const char *diff_date(const struct diff *d, struct lh_date date)
{
	char text[LH_DATE_TEXT_SIZE];

	return lh_arena_strdup(d->arena, lh_date_format(date, text));
}

/* --- the notice --- */

static void diff_notice(struct diff *d, const struct lh_notice *a,
			const struct lh_notice *b)
{
	d->id = diff_id(d, LH_ID_NOTICE, a->id);
	d->subject = lh_wording_notice(d->arena, a);
	diff_text(d, _("loại văn bản"), lh_notice_kind_words(a->kind),
		  lh_notice_kind_words(b->kind));
	diff_text(d, _("cơ quan ban hành"), a->issuer, b->issuer);
	diff_text(d, _("số, ký hiệu"), a->number, b->number);
	diff_text(d, _("trích yếu"), a->subject, b->subject);
	diff_text(d, _("ngày ban hành"), diff_date(d, a->issued_date),
		  diff_date(d, b->issued_date));
	diff_text(d, _("nơi ban hành"), a->issued_place, b->issued_place);
	diff_text(d, _("người ký"), a->signer, b->signer);
	diff_text(d, _("chức vụ người ký"), a->signer_title, b->signer_title);
	if (!d->stored->same_text)
		diff_add(d, LH_CHANGE_CHANGED, _("toàn văn"), NULL, NULL);
}

/* --- meetings --- */

static const char *diff_chair(const struct diff *d, const struct lh_meeting *m)
{
	const struct lh_participant *chair = lh_meeting_chair(m);

	return chair ? lh_participant_title(d->arena, chair) : NULL;
}

static bool diff_has_name(const struct diff *d, const struct lh_meeting *m,
			  const char *key)
{
	for (size_t i = 0; i < m->n_participants; i++)
		if (m->participants[i].name &&
		    m->participants[i].role != LH_ROLE_CHAIR &&
		    strcmp(lh_agency_key(d->arena, m->participants[i].name),
			   key) == 0)
			return true;
	return false;
}

/* Who of a is not asked in b. */
static const char *diff_missing(const struct diff *d,
				const struct lh_meeting *a,
				const struct lh_meeting *b)
{
	struct joined names;

	joined_init(&names);
	for (size_t i = 0; i < a->n_participants; i++) {
		const struct lh_participant *p = &a->participants[i];

		if (!p->name || p->parent_id || p->role == LH_ROLE_CHAIR ||
		    diff_has_name(d, b, lh_agency_key(d->arena, p->name)))
			continue;
		joined_add(&names, p->name);
	}
	return joined_end(&names, d->arena);
}

static const char *diff_agenda(const struct diff *d, const struct lh_meeting *m)
{
	struct lh_strbuf text;
	const char *words;

	lh_strbuf_init(&text);
	for (size_t i = 0; i < m->n_agenda; i++) {
		char start[LH_MINUTE_TEXT_SIZE];

		lh_strbuf_addf(&text, "%s%s%s%s", text.length ? "; " : "",
			       lh_minute_format(m->agenda[i].start, start),
			       *start ? " " : "",
			       m->agenda[i].title ? m->agenda[i].title : "");
	}
	words = lh_arena_strdup(d->arena, text.text);
	lh_strbuf_release(&text);
	return words;
}

static void diff_meeting(struct diff *d, const struct lh_meeting *a,
			 const struct lh_meeting *b)
{
	const char *gone = diff_missing(d, a, b), *come = diff_missing(d, b, a);

	d->id = diff_id(d, LH_ID_MEETING, a->id);
	d->subject = a->title;
	diff_text(d, _("tên"), a->title, b->title);
	diff_text(d, _("thời gian"), lh_wording_when(d->arena, &a->when),
		  lh_wording_when(d->arena, &b->when));
	diff_text(d, _("địa điểm"), lh_meeting_location(d->arena, a),
		  lh_meeting_location(d->arena, b));
	diff_text(d, _("tình trạng"), lh_label_meeting_state(a->state),
		  lh_label_meeting_state(b->state));
	diff_text(d, _("chủ trì"), diff_chair(d, a), diff_chair(d, b));
	if (gone)
		diff_add(d, LH_CHANGE_REMOVED, _("thành phần"), gone, NULL);
	if (come)
		diff_add(d, LH_CHANGE_ADDED, _("thành phần"), NULL, come);
	diff_text(d, _("nội dung"), a->content, b->content);
	diff_text(d, _("chương trình"), diff_agenda(d, a), diff_agenda(d, b));
}

/* --- assignments --- */

static const char *diff_deadline(const struct diff *d,
				 const struct lh_assignment *a)
{
	return lh_wording_deadline(d->arena, &a->deadline);
}

static void diff_assignment(struct diff *d, const struct lh_assignment *a,
			    const struct lh_assignment *b)
{
	d->id = diff_id(d, LH_ID_ASSIGNMENT, a->id);
	d->subject = a->task;
	diff_text(d, _("mục"), a->item, b->item);
	diff_text(d, _("việc"), a->task, b->task);
	diff_text(d, _("sản phẩm"), a->deliverable, b->deliverable);
	diff_text(d, _("hạn"), diff_deadline(d, a), diff_deadline(d, b));
	diff_text(d, _("chủ trì"), lh_wording_shares(d->arena, a, LH_SHARE_LEAD),
		  lh_wording_shares(d->arena, b, LH_SHARE_LEAD));
	diff_text(d, _("phối hợp"),
		  lh_wording_shares(d->arena, a, LH_SHARE_SUPPORT),
		  lh_wording_shares(d->arena, b, LH_SHARE_SUPPORT));
	diff_text(d, _("nơi gửi"), lh_wording_deliveries(d->arena, a),
		  lh_wording_deliveries(d->arena, b));
	if (a->cancelled && !b->cancelled)
		diff_add(d, LH_CHANGE_CHANGED, _("tình trạng"), _("hủy"),
			 _("giao lại"));
}

/* --- the whole --- */

static bool diff_is_matched(const size_t *match, size_t count, size_t stored)
{
	for (size_t i = 0; i < count; i++)
		if (match[i] == stored)
			return true;
	return false;
}

static void diff_meetings(struct diff *d, const struct lh_draft *draft)
{
	const struct lh_reading *r = &draft->reading;
	struct draft_stored *s = d->stored;

	for (size_t i = 0; i < r->n_meetings; i++) {
		if (draft->meetings_out[i])
			continue;
		if (s->meeting_match[i] != DRAFT_NO_MATCH) {
			diff_meeting(d, &s->meetings[s->meeting_match[i]],
				     s->meeting_merged[i]);
			continue;
		}
		d->id = NULL;
		d->subject = r->meetings[i].title;
		diff_add(d, LH_CHANGE_ADDED, NULL, NULL,
			 lh_wording_when(d->arena, &r->meetings[i].when));
	}
	for (size_t j = 0; j < s->n_meetings; j++) {
		if (s->meetings[j].state == LH_MEETING_CANCELLED ||
		    diff_is_matched(s->meeting_match, r->n_meetings, j))
			continue;
		d->id = diff_id(d, LH_ID_MEETING, s->meetings[j].id);
		d->subject = s->meetings[j].title;
		diff_add(d, LH_CHANGE_REMOVED, NULL,
			 lh_wording_when(d->arena, &s->meetings[j].when), NULL);
	}
}

static void diff_assignments(struct diff *d, const struct lh_draft *draft)
{
	const struct lh_reading *r = &draft->reading;
	struct draft_stored *s = d->stored;

	for (size_t i = 0; i < r->n_assignments; i++) {
		if (draft->assignments_out[i])
			continue;
		if (s->assignment_match[i] != DRAFT_NO_MATCH) {
			size_t j = s->assignment_match[i];

			diff_assignment(d, &s->assignments[j],
					s->assignment_merged[i]);
			continue;
		}
		d->id = NULL;
		d->subject = r->assignments[i].task;
		diff_add(d, LH_CHANGE_ADDED, NULL, NULL,
			 lh_wording_deadline(d->arena,
					  &r->assignments[i].deadline));
	}
	for (size_t j = 0; j < s->n_assignments; j++) {
		if (s->assignments[j].cancelled ||
		    diff_is_matched(s->assignment_match, r->n_assignments, j))
			continue;
		d->id = diff_id(d, LH_ID_ASSIGNMENT, s->assignments[j].id);
		d->subject = s->assignments[j].task;
		diff_add(d, LH_CHANGE_REMOVED, NULL,
			 diff_deadline(d, &s->assignments[j]), NULL);
	}
}

void draft_diff(const struct lh_draft *draft, struct draft_stored *stored)
{
	struct diff d = { .stored = stored, .arena = stored->arena };

	diff_notice(&d, stored->notice, stored->notice_merged);
	diff_meetings(&d, draft);
	diff_assignments(&d, draft);
}
