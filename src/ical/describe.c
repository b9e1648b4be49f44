/* DESCRIPTION: everything in words, for readers that show nothing else and
 * for people without an address.  Knows no syntax: content.c escapes. */
#include <string.h>

#include <lichhop/text.h>
#include <lichhop/zone.h>

#include "writer_priv.h"

struct describe {
	struct lh_strbuf *out;
	const struct lh_ical_options *options;
	struct lh_arena *arena;
};

static void describe_line(struct describe *d, const char *text)
{
	if (d->out->length)
		lh_strbuf_add_char(d->out, '\n');
	lh_strbuf_add(d->out, text);
}

/* "Label: text"; nothing for an empty text. */
static void describe_field(struct describe *d, const char *label,
			   const char *text)
{
	if (lh_text_empty(text))
		return;
	describe_line(d, label);
	lh_strbuf_add(d->out, ": ");
	lh_strbuf_add(d->out, text);
}

static void describe_list(struct describe *d, const char *label,
			  const char *const *items, size_t count)
{
	if (!count)
		return;
	describe_line(d, label);
	lh_strbuf_add_char(d->out, ':');
	for (size_t i = 0; i < count; i++) {
		describe_line(d, "- ");
		lh_strbuf_add(d->out, items[i]);
	}
}

/* --- time --- */

static char *describe_moment(struct describe *d,
			     const struct lh_ical_moment *m)
{
	char hour[LH_MINUTE_TEXT_SIZE];
	char *day = lh_date_written(d->arena, m->date);

	if (m->minute == LH_MINUTE_UNKNOWN)
		return day;
	return lh_arena_printf(d->arena, "%s %s",
			       lh_minute_format(m->minute, hour), day);
}

static const char *describe_part(enum lh_day_part part)
{
	switch (part) {
	case LH_PART_MORNING:
		return "buổi sáng";
	case LH_PART_AFTERNOON:
		return "buổi chiều";
	case LH_PART_EVENING:
		return "buổi tối";
	case LH_PART_ALL_DAY:
		return "cả ngày";
	default:
		return NULL;
	}
}

static const char *describe_days(struct describe *d,
				 const struct lh_when *when)
{
	char *first = lh_date_written(d->arena, when->date);

	if (!lh_date_is_full(when->last_date) ||
	    lh_date_compare(when->last_date, when->date) <= 0)
		return first;
	return lh_arena_printf(d->arena, "%s đến %s", first,
			       lh_date_written(d->arena, when->last_date));
}

/* "14:00–16:00 Thứ Năm 04/12/2025 (giờ kết thúc là dự kiến)" */
static const char *describe_hours(struct describe *d,
				  const struct lh_ical_span *span)
{
	char from[LH_MINUTE_TEXT_SIZE], to[LH_MINUTE_TEXT_SIZE];
	char *text;

	if (lh_date_compare(span->start.date, span->end.date))
		text = lh_arena_printf(d->arena, "từ %s đến %s",
				       describe_moment(d, &span->start),
				       describe_moment(d, &span->end));
	else
		text = lh_arena_printf(d->arena, "%s–%s %s",
				       lh_minute_format(span->start.minute, from),
				       lh_minute_format(span->end.minute, to),
				       lh_date_written(d->arena, span->start.date));
	if (span->end_assumed)
		text = lh_arena_printf(d->arena, "%s (giờ kết thúc là dự kiến)",
				       text);
	return text;
}

static const char *describe_when(struct describe *d, const struct lh_when *when,
				 const struct lh_ical_span *span)
{
	char from[LH_MINUTE_TEXT_SIZE], to[LH_MINUTE_TEXT_SIZE];
	const char *part = describe_part(when->part);

	if (when->start != LH_MINUTE_UNKNOWN)
		return describe_hours(d, span);
	if (!part)
		return describe_days(d, when);
	if (!span->start_assumed)
		return lh_arena_printf(d->arena, "%s %s", part,
				       describe_days(d, when));
	return lh_arena_printf(d->arena, "%s %s (giờ dự kiến: %s–%s)", part,
			       describe_days(d, when),
			       lh_minute_format(span->start.minute, from),
			       lh_minute_format(span->end.minute, to));
}

static void describe_time(struct describe *d, const struct lh_meeting *m,
			  const struct lh_ical_span *span)
{
	const char *text;
	const char *zone = span->start.zone;

	text = describe_when(d, &m->when, span);
	if (span->start.minute != LH_MINUTE_UNKNOWN &&
	    strcmp(zone, LH_ZONE_HOME) != 0)
		text = lh_arena_printf(d->arena, "%s, giờ %s", text, zone);
	describe_field(d, "Thời gian", text);
}

/* --- place --- */

static void describe_venues(struct describe *d, const struct lh_meeting *m)
{
	for (size_t i = 0; i < m->n_venues; i++) {
		const struct lh_venue *v = &m->venues[i];
		const char *name = v->name;

		if (!lh_text_empty(name) && !lh_text_empty(v->who))
			name = lh_arena_printf(d->arena, "%s (%s)", name,
					       v->who);
		describe_field(d, i ? "Điểm cầu" : "Địa điểm", name);
		describe_field(d, "Họp trực tuyến", v->url);
	}
}

/* --- people --- */

static const char *describe_role(enum lh_role role)
{
	switch (role) {
	case LH_ROLE_CHAIR:
		return "chủ trì";
	case LH_ROLE_SECRETARY:
		return "thư ký";
	case LH_ROLE_REPORTER:
		return "báo cáo";
	case LH_ROLE_INFORMATION:
		return "để biết";
	default:
		return NULL;
	}
}

static void describe_delegates(struct describe *d,
			       const struct lh_participant *p)
{
	for (size_t i = 0; i < p->n_delegates; i++) {
		const struct lh_delegate *g = &p->delegates[i];

		if (lh_text_empty(g->name))
			continue;
		lh_strbuf_add(d->out, i ? "; " : ": ");
		lh_strbuf_add(d->out, g->name);
		if (!lh_text_empty(g->position)) {
			lh_strbuf_add(d->out, ", ");
			lh_strbuf_add(d->out, g->position);
		}
	}
}

/* Remarks in brackets after a name, parted by commas. */
struct describe_notes {
	struct lh_strbuf *out;
	size_t count;
};

static void describe_note(struct describe_notes *notes, const char *text)
{
	if (lh_text_empty(text))
		return;
	lh_strbuf_add(notes->out, notes->count++ ? ", " : " (");
	lh_strbuf_add(notes->out, text);
}

static void describe_person(struct describe *d, const struct lh_participant *p)
{
	struct describe_notes notes = { .out = d->out };

	describe_line(d, p->parent_id ? "  + " : "- ");
	lh_strbuf_add(d->out, lh_participant_title(d->arena, p));
	describe_note(&notes, p->requested_as);
	if (p->headcount > 0)
		describe_note(&notes, lh_arena_printf(d->arena, "%d người",
						      p->headcount));
	describe_note(&notes, describe_role(p->role));
	if (!lh_text_empty(p->invited_by))
		describe_note(&notes, lh_arena_printf(d->arena, "%s mời",
						      p->invited_by));
	if (notes.count)
		lh_strbuf_add_char(d->out, ')');
	describe_delegates(d, p);
}

static void describe_people(struct describe *d, const struct lh_meeting *m)
{
	const struct lh_participant *chair = lh_meeting_chair(m);
	bool first = true;

	if (chair)
		describe_field(d, "Chủ trì",
			       lh_participant_title(d->arena, chair));
	for (size_t i = 0; i < m->n_participants; i++) {
		const struct lh_participant *p = &m->participants[i];

		if (p == chair || lh_text_empty(p->name))
			continue;
		if (first)
			describe_line(d, "Thành phần:");
		first = false;
		describe_person(d, p);
	}
}

/* --- the rest of a meeting --- */

static void describe_agenda(struct describe *d, const struct lh_meeting *m)
{
	char from[LH_MINUTE_TEXT_SIZE], to[LH_MINUTE_TEXT_SIZE];

	if (m->n_agenda)
		describe_line(d, "Chương trình:");
	for (size_t i = 0; i < m->n_agenda; i++) {
		const struct lh_agenda_item *item = &m->agenda[i];

		describe_line(d, "- ");
		if (item->start != LH_MINUTE_UNKNOWN)
			lh_strbuf_addf(d->out, "%s%s%s ",
				       lh_minute_format(item->start, from),
				       item->end != LH_MINUTE_UNKNOWN ? "–" : "",
				       lh_minute_format(item->end, to));
		lh_strbuf_add(d->out, item->title ? item->title : "");
		if (!lh_text_empty(item->reporter))
			lh_strbuf_addf(d->out, " (%s)", item->reporter);
	}
}

static void describe_state(struct describe *d, const struct lh_meeting *m)
{
	bool cancelled = m->state == LH_MEETING_CANCELLED ||
			 d->options->profile == LH_ICAL_CANCEL;

	if (cancelled)
		describe_line(d, "Cuộc họp đã hủy.");
	else if (m->state == LH_MEETING_POSTPONED)
		describe_line(d, "Cuộc họp được dời.");
	else
		return;
	describe_field(d, "Lý do", m->reason);
}

void lh_ical_describe_event(struct lh_strbuf *out,
			    const struct lh_ical_options *o,
			    struct lh_arena *arena,
			    const struct lh_ical_event *event,
			    const struct lh_ical_span *span)
{
	const struct lh_meeting *m = event->meeting;
	struct describe d = { out, o, arena };

	describe_state(&d, m);
	describe_field(&d, "Văn bản", event->notice);
	if (span)
		describe_time(&d, m, span);
	describe_venues(&d, m);
	describe_people(&d, m);
	if (!lh_text_equal(m->content, m->title))
		describe_field(&d, "Nội dung", m->content);
	describe_agenda(&d, m);
	describe_list(&d, "Chuẩn bị",
		      (const char *const *)event->preparation,
		      event->n_preparation);
	describe_field(&d, "Liên hệ", m->contact);
}

/* --- tasks --- */

static void describe_deadline(struct describe *d,
			      const struct lh_ical_task *task)
{
	const struct lh_share *share = task->share;
	const char *wording = task->assignment->deadline.wording;
	struct lh_ical_moment due;
	char *when = NULL;

	if (share && share->extension.precision != LH_DEADLINE_NONE)
		wording = share->extension.wording;
	if (lh_ical_task_due(task, d->options->office, &due))
		when = describe_moment(d, &due);
	if (when && due.minute == LH_MINUTE_UNKNOWN)
		when = lh_arena_printf(d->arena, "hết %s", when);
	if (lh_text_empty(wording))
		describe_field(d, "Hạn", when);
	else if (when)
		describe_field(d, "Hạn",
			       lh_arena_printf(d->arena, "%s (%s)", wording,
					       when));
	else
		describe_field(d, "Hạn", wording);
}

static void describe_shares(struct describe *d, const struct lh_assignment *a,
			    enum lh_share_role role, const char *label)
{
	struct lh_strbuf names;

	lh_strbuf_init(&names);
	for (size_t i = 0; i < a->n_shares; i++) {
		const struct lh_share *s = &a->shares[i];

		if (s->role != role || s->parent_id || lh_text_empty(s->name))
			continue;
		if (names.length)
			lh_strbuf_add(&names, "; ");
		lh_strbuf_add(&names, s->name);
	}
	describe_field(d, label, names.text);
	lh_strbuf_release(&names);
}

static void describe_deliveries(struct describe *d,
				const struct lh_assignment *a)
{
	for (size_t i = 0; i < a->n_deliveries; i++) {
		const struct lh_delivery *to = &a->deliveries[i];

		if (lh_text_empty(to->recipient))
			continue;
		describe_field(d, "Gửi", to->recipient);
		if (!lh_text_empty(to->via)) {
			lh_strbuf_add(d->out, ", ");
			lh_strbuf_add(d->out, to->via);
		}
		if (to->copies > 0)
			lh_strbuf_addf(d->out, ", %02d bộ", to->copies);
	}
}

void lh_ical_describe_task(struct lh_strbuf *out,
			   const struct lh_ical_options *o,
			   struct lh_arena *arena,
			   const struct lh_ical_task *task)
{
	const struct lh_assignment *a = task->assignment;
	struct describe d = { out, o, arena };

	if (lh_ical_task_status(task) == LH_SHARE_CANCELLED ||
	    o->profile == LH_ICAL_CANCEL)
		describe_line(&d, "Việc này đã hủy.");
	describe_field(&d, "Văn bản", task->notice);
	describe_field(&d, "Việc", a->task);
	describe_field(&d, "Sản phẩm", a->deliverable);
	describe_deadline(&d, task);
	describe_shares(&d, a, LH_SHARE_LEAD, "Chủ trì");
	describe_shares(&d, a, LH_SHARE_SUPPORT, "Phối hợp");
	describe_list(&d, "Việc con", (const char *const *)a->subtasks,
		      a->n_subtasks);
	describe_deliveries(&d, a);
}
