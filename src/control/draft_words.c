/* A draft as people read it before they say yes; see the header. */
#include "draft_words.h"

#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/id.h>
#include <lichhop/text.h>

#include <lichhop/wording.h>

#include "joined.h"

#define WORDS_INDENT 15

struct words {
	const struct layout *out;
	const struct lh_draft *draft;
	struct lh_arena *arena;
};

/* A field under its name; path is where the reader says how sure it is. */
static void words_field(const struct words *w, const char *label,
			const char *path, const char *text)
{
	bool doubt = lh_draft_confidence(w->draft, path) < LH_DRAFT_DOUBT;

	layout_field(w->out, WORDS_INDENT, lh_arena_printf(
			w->arena, "  %s%s", label, doubt ? " ?" : ""), text);
}

static const char *words_path(const struct words *w, const char *list,
			      size_t i, const char *field)
{
	return lh_arena_printf(w->arena, "%s[%zu].%s", list, i, field);
}

static void words_notice(const struct words *w)
{
	const struct lh_notice *n = lh_draft_reading(w->draft)->notice;
	struct joined list;

	joined_init(&list);
	for (size_t i = 0; i < n->n_addressees; i++)
		joined_add(&list, n->addressees[i].name);
	const char *to = joined_end(&list, w->arena);
	layout_heading(w->out, lh_arena_printf(
		w->arena, "%s · %s", lh_draft_name(w->draft),
		_(lh_notice_kind_words(n->kind))));
	words_field(w, _("Ban hành"), "issuer", n->issuer);
	words_field(w, _("Số"), "number", n->number);
	words_field(w, _("Ngày"), "issued_date",
		    lh_date_words(w->arena, n->issued_date));
	words_field(w, _("Trích yếu"), "subject", n->subject);
	words_field(w, _("Kính gửi"), "addressees", to);
	words_field(w, _("Người ký"), "signer", n->signer);
}

/* "18 (16 trong danh bạ): Sở Tài chính; …" */
static const char *words_participants(const struct words *w, size_t i)
{
	const struct lh_meeting *m = &lh_draft_reading(w->draft)->meetings[i];
	struct joined list;
	size_t count = 0;

	joined_init(&list);
	for (size_t k = 0; k < m->n_participants; k++) {
		const struct lh_participant *p = &m->participants[k];

		if (p->role == LH_ROLE_CHAIR || p->parent_id || !p->name)
			continue;
		count++;
		joined_add(&list, p->name);
	}
	const char *names = joined_end(&list, w->arena);
	if (count == 0)
		return NULL;
	return lh_arena_printf(w->arena, _("%zu (%zu trong danh bạ): %s"),
			       count, lh_draft_known(w->draft, i), names);
}

static void words_meeting(const struct words *w, size_t i)
{
	const struct lh_meeting *m = &lh_draft_reading(w->draft)->meetings[i];
	const struct lh_participant *chair = lh_meeting_chair(m);

	layout_heading(w->out, lh_arena_printf(
		w->arena, _("Cuộc họp %zu"), i + 1));
	words_field(w, _("Tên"), words_path(w, "meetings", i, "title"),
		    m->title);
	words_field(w, _("Thời gian"), words_path(w, "meetings", i, "start"),
		    lh_wording_when(w->arena, &m->when));
	words_field(w, _("Địa điểm"), words_path(w, "meetings", i, "location"),
		    lh_meeting_location(w->arena, m));
	words_field(w, _("Chủ trì"), words_path(w, "meetings", i, "chair"),
		    chair ? lh_participant_title(w->arena, chair) : NULL);
	words_field(w, _("Thành phần"),
		    words_path(w, "meetings", i, "participants"),
		    words_participants(w, i));
}

static void words_assignment(const struct words *w, size_t i)
{
	const struct lh_assignment *a =
		&lh_draft_reading(w->draft)->assignments[i];
	const char *lead = lh_wording_shares(w->arena, a, LH_SHARE_LEAD);

	layout_heading(w->out, a->item ?
		lh_arena_printf(w->arena, _("Phân công %zu, mục %s"), i + 1,
				a->item) :
		lh_arena_printf(w->arena, _("Phân công %zu"), i + 1));
	words_field(w, _("Chủ trì"),
		    words_path(w, "assignments", i, "agencies_lead"),
		    *lead ? lead : a->general ?
		    _("Các cơ quan nhận văn bản") : NULL);
	words_field(w, _("Phối hợp"),
		    words_path(w, "assignments", i, "agencies_support"),
		    lh_wording_shares(w->arena, a, LH_SHARE_SUPPORT));
	words_field(w, _("Việc"), words_path(w, "assignments", i, "task"),
		    a->task);
	words_field(w, _("Hạn"), words_path(w, "assignments", i, "deadline"),
		    lh_wording_deadline(w->arena, &a->deadline));
	words_field(w, _("Gửi"), words_path(w, "assignments", i, "recipient"),
		    lh_wording_deliveries(w->arena, a));
}

/* --- warnings --- */

#define WORDS_ALIKE 3	/* so many that say the same become one */

/* What a warning says, without the place of which it says it. */
static const char *words_said(struct lh_arena *arena, const char *warning)
{
	const char *open = strstr(warning, "“");
	const char *close = open ? strstr(open, "”") : NULL;

	if (!close)
		return warning;
	return lh_arena_printf(arena, "%.*s%s", (int)(open - warning), warning,
			       close);
}

size_t draft_words_warnings(struct lh_arena *arena,
			    const struct lh_notice *notice,
			    const char ***sentences)
{
	size_t n = notice->n_warnings, count = 0;
	const char **said = lh_arena_calloc(arena, n, sizeof(*said));

	*sentences = lh_arena_calloc(arena, n, sizeof(**sentences));
	for (size_t i = 0; i < n; i++)
		said[i] = words_said(arena, notice->warnings[i].text);
	for (size_t i = 0; i < n; i++) {
		size_t before = 0, alike = 0;

		for (size_t k = 0; k < n; k++) {
			bool same = strcmp(said[k], said[i]) == 0;

			alike += same;
			before += same && k < i;
		}
		if (alike < WORDS_ALIKE)
			(*sentences)[count++] = notice->warnings[i].text;
		else if (before == 0)
			(*sentences)[count++] = lh_arena_printf(arena,
				_("%s (và %zu chỗ nữa như vậy)"),
				notice->warnings[i].text, alike - 1);
	}
	return count;
}

void draft_words(const struct layout *out, const struct lh_draft *draft)
{
	const struct lh_reading *r = lh_draft_reading(draft);
	struct words w = { out, draft, out->arena };

	words_notice(&w);
	for (size_t i = 0; i < r->n_meetings; i++)
		words_meeting(&w, i);
	for (size_t i = 0; i < r->n_assignments; i++)
		words_assignment(&w, i);
	const char **warnings;
	size_t n_warnings = draft_words_warnings(w.arena, r->notice, &warnings);
	if (n_warnings)
		layout_heading(out, _("Cần xem"));
	for (size_t i = 0; i < n_warnings; i++)
		layout_field(out, 4, "  ?", warnings[i]);
}

static const char *words_change(struct lh_arena *arena,
				const struct lh_draft_change *c)
{
	if (!c->field)
		return lh_arena_printf(arena, "%s%s%s%s",
			c->kind == LH_CHANGE_ADDED ? _("thêm: ") :
						     _("không còn: "),
			c->subject ? c->subject : "",
			c->before || c->after ? ", " : "",
			c->after ? c->after : c->before ? c->before : "");
	if (!c->before && !c->after)
		return lh_arena_printf(arena, _("%s: đã khác"), c->field);
	if (c->kind == LH_CHANGE_ADDED)
		return lh_arena_printf(arena, _("%s: thêm %s"), c->field,
				       c->after);
	if (c->kind == LH_CHANGE_REMOVED)
		return lh_arena_printf(arena, _("%s: bớt %s"), c->field,
				       c->before);
	return lh_arena_printf(arena, "%s: %s → %s", c->field,
			       c->before ? c->before : "—",
			       c->after ? c->after : "—");
}

void draft_words_changes(const struct layout *out, const struct lh_draft *draft)
{
	const struct lh_draft_change *changes;
	size_t count = lh_draft_changes(draft, &changes);
	char id[LH_ID_TEXT_SIZE];

	lh_id_format(LH_ID_NOTICE, lh_draft_same(draft), id);
	layout_heading(out, lh_arena_printf(
		out->arena, count ? _("Thay đổi so với %s") :
		_("Không có gì thay đổi so với %s"), id));
	for (size_t i = 0; i < count; i++)
		layout_field(out, 8, lh_arena_printf(
				out->arena, "  %s",
				changes[i].id ? changes[i].id : "+"),
			     words_change(out->arena, &changes[i]));
}
