/* Meetings out of a notice.
 *
 * First by labels: each "Thời gian: …" with a day is one meeting, and the
 * labelled lines beside it, or those above for all, are its parts.  A notice
 * without such labels may call a meeting in a sentence.  No day, no hour, no
 * label: no meeting; a day that a cited document bears is none. */
#include "meeting_priv.h"

#include <string.h>

#define MEETING_MOST 400
#define MEETING_TRIES 1000	/* time lines or dates looked at */
#define MEETING_WINDOW 1500	/* bytes of a sentence around its date */

void lh_meeting_set_when(struct lh_document *doc, struct lh_meeting *m,
			 const struct lh_phrase *phrase)
{
	struct lh_range range = {
		(uint32_t)phrase->start, (uint32_t)phrase->end,
	};

	m->when.date = phrase->date;
	m->when.last_date = phrase->last;
	m->when.start = phrase->minute;
	m->when.end = phrase->end_minute;
	m->when.part = phrase->minute == LH_MINUTE_UNKNOWN ? phrase->part
							  : LH_PART_NONE;
	m->when.year_inferred = phrase->year_inferred;
	m->when.wording = lh_range_text(doc, range);
	if (phrase->vague)
		m->state = LH_MEETING_TENTATIVE;
	lh_field_addf(doc, range, phrase->year_inferred || phrase->vague ||
		      phrase->weekday_clash ? 0.7 : 1,
		      "meetings[%zu].start", lh_meeting_number(doc, m));
}

/* --- the time -------------------------------------------------------- */

static bool meeting_is_day(const struct lh_phrase *p)
{
	if (p->cited || p->op == LH_OP_BEFORE || p->op == LH_OP_BY)
		return false;
	return p->kind == LH_PHRASE_DAY || (p->kind == LH_PHRASE_WEEKDAY &&
					    !lh_date_is_empty(p->date));
}

static const struct lh_phrase *meeting_find_day(const struct lh_document *doc,
						size_t start, size_t end)
{
	const struct lh_phrase *month = NULL;

	for (size_t i = lh_phrase_first(doc, start);
	     i < doc->n_phrases && doc->phrases[i].start < end; i++) {
		const struct lh_phrase *p = &doc->phrases[i];

		if (meeting_is_day(p) && p->date.day)
			return p;
		if (!month && p->kind == LH_PHRASE_MONTH && !p->cited &&
		    p->op != LH_OP_BEFORE && p->op != LH_OP_BY)
			month = p;
	}
	return month;
}

/* An hour beside the day that names none: "Thời gian: 8h00. Ngày 5/12". */
static void meeting_add_hour(const struct lh_document *doc,
			     struct lh_meeting *m, size_t start, size_t end)
{
	for (size_t i = lh_phrase_first(doc, start);
	     i < doc->n_phrases && doc->phrases[i].start < end; i++) {
		const struct lh_phrase *p = &doc->phrases[i];

		/* "… Khai mạc lúc 8 giờ 00 ngày 18/7" says the day again. */
		if (p->minute == LH_MINUTE_UNKNOWN || p->cited ||
		    (p->kind != LH_PHRASE_HOUR &&
		     (p->kind != LH_PHRASE_DAY ||
		      memcmp(&p->date, &m->when.date, sizeof(p->date)))))
			continue;
		m->when.start = p->minute;
		m->when.end = p->end_minute;
		m->when.part = LH_PART_NONE;
		return;
	}
}

/* "- Từ 7h30 đến 7h40: Ổn định tổ chức": a slot of the programme. */
static bool meeting_add_slot(struct lh_document *doc, struct lh_meeting *m,
			     const struct lh_line *line)
{
	size_t i = lh_phrase_first(doc, line->body.start);
	const struct lh_phrase *p = i < doc->n_phrases ? &doc->phrases[i]
						      : NULL;
	struct lh_range title;
	struct lh_agenda_item *slot;

	if (!p || p->start > line->body.start + 4u || p->end > line->all.end ||
	    p->minute == LH_MINUTE_UNKNOWN ||
	    (p->kind != LH_PHRASE_HOUR && p->kind != LH_PHRASE_DAY))
		return false;
	if (p->kind == LH_PHRASE_DAY && p->date.day)
		return false;
	title.start = (uint32_t)p->end;
	title.end = line->all.end;
	title = lh_range_trim(doc, title, ".;,:-");
	if (lh_range_empty(title))
		return false;
	m->agenda = lh_arena_grow(doc->arena, m->agenda, m->n_agenda,
				  sizeof(*m->agenda));
	slot = &m->agenda[m->n_agenda++];
	slot->start = p->minute;
	slot->end = p->end_minute;
	slot->title = lh_range_text(doc, title);
	lh_field_addf(doc, line->body, 1, "meetings[%zu].agenda[%zu]",
		      lh_meeting_number(doc, m), m->n_agenda - 1);
	return true;
}

static void meeting_read_slots(struct lh_document *doc, struct lh_meeting *m,
			       size_t line)
{
	size_t end = lh_block_end(doc, line);

	for (size_t i = line + 1; i < end; i++)
		meeting_add_slot(doc, m, &doc->lines[i]);
}

/* The slots span the meeting when nothing else gives its hours. */
static void meeting_hours_from_slots(struct lh_meeting *m)
{
	if (!m->n_agenda || m->when.start != LH_MINUTE_UNKNOWN)
		return;
	m->when.part = LH_PART_NONE;
	m->when.start = m->agenda[0].start;
	for (size_t i = 0; i < m->n_agenda; i++)
		if (m->agenda[i].end > m->when.end)
			m->when.end = m->agenda[i].end;
}

/* "…, tại Phòng họp tầng 4." behind the time */
static struct lh_range meeting_inline_place(const struct lh_document *doc,
					    size_t start, size_t end,
					    bool label)
{
	struct lh_range range = { (uint32_t)start, (uint32_t)end };
	struct lh_range none = { 0, 0 };
	size_t at;

	if (lh_word_find(doc, range, "tại", &at) &&
	    !lh_range_in_brackets(doc, range, at))
		range.start = (uint32_t)lh_word_next(doc, at, end);
	else if (!label)
		return none;
	range.end = (uint32_t)lh_range_sentence(doc, range.start, end);
	for (at = range.start; at < range.end; at++)
		if (doc->s[at] == ';')
			range.end = (uint32_t)at;
	return lh_range_trim(doc, range, ".,;:()-");
}

static size_t meeting_line_end(const struct lh_document *doc, size_t line)
{
	return doc->lines[lh_block_end(doc, line) - 1].all.end;
}

static void meeting_read_time(struct lh_document *doc, struct lh_meeting *m,
			      const struct lh_meeting_lines *lines)
{
	size_t line = (size_t)lines->time;
	size_t start = doc->lines[line].value;
	size_t end = meeting_line_end(doc, line);
	const struct lh_phrase *p = meeting_find_day(doc, start, end);

	if (!p)
		return;
	lh_meeting_set_when(doc, m, p);
	meeting_read_slots(doc, m, line);
	if (lines->agenda >= 0)
		meeting_read_slots(doc, m, (size_t)lines->agenda);
	if (m->when.start == LH_MINUTE_UNKNOWN && !m->n_agenda)
		meeting_add_hour(doc, m, p->end > start ? start : p->end, end);
	meeting_hours_from_slots(m);
	if (lines->place < 0) {
		bool label = doc->lines[line].label == LH_LABEL_TIME_PLACE;
		struct lh_range place = meeting_inline_place(doc, p->end,
			doc->lines[line].all.end, label);

		if (lh_range_empty(place) && lh_block_end(doc, line) == line + 1)
			place = meeting_inline_place(doc, start, p->start,
						     false);
		if (!lh_range_empty(place) && p->end <= doc->lines[line].all.end)
			lh_meeting_add_venue(doc, m, place, NULL);
	}
}

/* --- which lines make a meeting -------------------------------------- */

static bool meeting_is_time_label(enum lh_label label)
{
	return label == LH_LABEL_TIME || label == LH_LABEL_TIME_PLACE;
}

/* A time line must hold a day, or an hour with a day in another line. */
static bool meeting_has_day(const struct lh_document *doc, size_t line)
{
	return meeting_find_day(doc, doc->lines[line].value,
				meeting_line_end(doc, line)) != NULL;
}

/* Heading that holds the parts of a meeting: the first one above that is not
 * itself such a part. */
static int32_t meeting_container(const struct lh_document *doc, size_t line)
{
	int32_t above = doc->lines[line].parent;

	while (above >= 0 && doc->lines[above].label != LH_LABEL_NONE &&
	       doc->lines[above].label != LH_LABEL_CONTENT &&
	       doc->lines[above].label != LH_LABEL_EVENT)
		above = doc->lines[above].parent;
	return above;
}

static void meeting_take_line(const struct lh_document *doc,
			      struct lh_meeting_lines *lines, size_t i)
{
	int32_t *slot = NULL;

	switch (doc->lines[i].label) {
	case LH_LABEL_TIME:
	case LH_LABEL_TIME_PLACE:
		slot = &lines->time;
		break;
	case LH_LABEL_PLACE:
		slot = &lines->place;
		break;
	case LH_LABEL_PARTICIPANTS:
		slot = &lines->participants;
		break;
	case LH_LABEL_CONTENT:
		slot = &lines->content;
		break;
	case LH_LABEL_CHAIR:
		slot = &lines->chair;
		break;
	case LH_LABEL_AGENDA:
		slot = &lines->agenda;
		break;
	case LH_LABEL_EVENT:
		slot = &lines->event;
		break;
	default:
		return;
	}
	if (*slot < 0)
		*slot = (int32_t)i;
}

static void meeting_lines_init(struct lh_meeting_lines *lines,
			       int32_t container)
{
	lines->container = container;
	lines->time = lines->place = lines->participants = -1;
	lines->content = lines->chair = lines->agenda = -1;
	lines->event = lines->last = -1;
}

/* The labelled lines of a container, from `from` to the next time line. */
static void meeting_collect(const struct lh_document *doc,
			    struct lh_meeting_lines *lines, size_t from,
			    size_t to, size_t time)
{
	for (size_t i = from; i < to; i++) {
		if (doc->lines[i].zone != LH_ZONE_BODY)
			continue;
		if (i != time && meeting_is_time_label(doc->lines[i].label))
			continue;
		if (meeting_container(doc, i) != lines->container)
			continue;
		meeting_take_line(doc, lines, i);
	}
}

/* What this meeting does not say is taken from the level above. */
static void meeting_inherit(const struct lh_document *doc,
			    struct lh_meeting_lines *lines)
{
	struct lh_meeting_lines above;

	if (lines->container < 0)
		return;
	meeting_lines_init(&above, doc->lines[lines->container].parent);
	for (size_t i = 0; i < doc->n_lines; i++)
		if (doc->lines[i].zone == LH_ZONE_BODY &&
		    !meeting_is_time_label(doc->lines[i].label) &&
		    (meeting_container(doc, i) == above.container ||
		     meeting_container(doc, i) == -1))
			meeting_take_line(doc, &above, i);
	if (lines->participants < 0)
		lines->participants = above.participants;
	if (lines->place < 0 && lines->time >= 0 &&
	    doc->lines[lines->time].label != LH_LABEL_TIME_PLACE)
		lines->place = above.place;
	if (lines->chair < 0)
		lines->chair = above.chair;
}

/* Every "Chủ trì", "Thành phần", "Địa điểm" line beside the first of its
 * kind ("Đại biểu mời: …"). */
static void meeting_read_more(struct lh_document *doc, struct lh_meeting *m,
			      const struct lh_meeting_lines *lines,
			      size_t from, size_t to)
{
	for (size_t i = from; i < to; i++) {
		const struct lh_line *line = &doc->lines[i];

		if (line->zone != LH_ZONE_BODY ||
		    line->parent >= (int32_t)from ||
		    meeting_container(doc, i) != lines->container)
			continue;
		if (line->label == LH_LABEL_PARTICIPANTS &&
		    (int32_t)i != lines->participants &&
		    line->value < line->all.end)
			lh_meeting_read_participants(doc, m, i);
		else if (line->label == LH_LABEL_PLACE &&
			 (int32_t)i != lines->place && lines->place >= 0 &&
			 line->value < line->all.end)
			lh_meeting_read_place(doc, m, i);
	}
}

/* --- who comes when nothing says so ---------------------------------- */

static void meeting_default_people(struct lh_document *doc,
				   struct lh_meeting *m)
{
	size_t before = m->n_participants;

	lh_meeting_take_invited(doc, m);
	if (m->n_participants == before)
		lh_meeting_take_addressees(doc, m);
}

static void meeting_chair_in_text(struct lh_document *doc, struct lh_meeting *m)
{
	size_t seen = 0;

	for (size_t i = 0; i < doc->n_lines && seen < 12 &&
	     !lh_meeting_chair(m); i++) {
		if (doc->lines[i].zone != LH_ZONE_BODY)
			continue;
		seen++;
		lh_meeting_find_chair(doc, m, doc->lines[i].body);
	}
}

/* A notice of a change tells the old time and then the new one. */
static bool meeting_is_change(const struct lh_document *doc)
{
	static const char *const words[] = {
		"thay đổi", "điều chỉnh", "dời", "lùi", "chuyển", NULL
	};
	struct lh_range head = doc->subject;
	size_t at = head.start;

	for (int i = 0; i < 5 && at < head.end; i++)
		at = lh_word_next(doc, at, head.end);
	head.end = (uint32_t)at;
	return lh_word_find_any(doc, head, words, NULL, NULL);
}

/* --- changes --------------------------------------------------------- */

static void meeting_read_change(struct lh_document *doc, struct lh_meeting *m)
{
	static const char *const postponed[] = {
		"hoãn", "tạm hoãn", NULL
	};
	static const char *const cancelled[] = {
		"hủy", "huỷ", "hủy bỏ", "không tổ chức", NULL
	};
	struct lh_meeting_link link = {
		.kind = LH_LINK_ANNOUNCES,
		.ordinal = (int32_t)lh_meeting_number(doc, m) + 1,
	};
	struct lh_range head = doc->subject;
	size_t at = head.start;

	for (int i = 0; i < 5 && at < head.end; i++)
		at = lh_word_next(doc, at, head.end);
	head.end = (uint32_t)at;
	if (lh_word_find_any(doc, head, postponed, NULL, NULL)) {
		m->state = LH_MEETING_POSTPONED;
		link.kind = LH_LINK_CHANGES;
	} else if (lh_word_find_any(doc, head, cancelled, NULL, NULL)) {
		m->state = LH_MEETING_CANCELLED;
		link.kind = LH_LINK_CANCELS;
	} else if (meeting_is_change(doc)) {
		link.kind = LH_LINK_CHANGES;
	}
	m->links = lh_arena_memdup(doc->arena, &link, sizeof(link));
	m->n_links = 1;
}

/* --- by labels ------------------------------------------------------- */

/* One day told of twice is one meeting. */
static bool meeting_is_known(const struct lh_reading *r,
			     const struct lh_phrase *p)
{
	for (size_t i = 0; i < r->n_meetings; i++) {
		const struct lh_when *when = &r->meetings[i].when;

		if (when->date.year == p->date.year &&
		    when->date.month == p->date.month &&
		    when->date.day == p->date.day &&
		    (when->start == p->minute ||
		     p->minute == LH_MINUTE_UNKNOWN))
			return true;
	}
	return false;
}

/* "Thời gian: - Khối 10: 7h00 ngày …; - Khối 11: 14h00 ngày …": what is told
 * in one breath is several meetings; all but the first are copies. */
static void meeting_read_sessions(struct lh_document *doc,
				  const struct lh_meeting_lines *lines)
{
	size_t from = (size_t)lines->time + 1;
	size_t end = lh_block_end(doc, (size_t)lines->time);
	size_t first = doc->reading->n_meetings - 1;

	for (size_t i = from; i < end && i < from + 12; i++) {
		const struct lh_range body = doc->lines[i].body;
		const struct lh_phrase *p = meeting_find_day(doc, body.start,
							     body.end);
		struct lh_meeting base, *m;

		if (!p || !p->date.day || p->minute == LH_MINUTE_UNKNOWN ||
		    meeting_is_known(doc->reading, p))
			continue;
		base = doc->reading->meetings[first];
		if (!base.when.date.day ||
		    base.when.start == LH_MINUTE_UNKNOWN || base.n_agenda)
			return;
		m = lh_meeting_new(doc);
		*m = base;
		lh_meeting_set_when(doc, m, p);
		meeting_read_change(doc, m);
	}
}

static void meeting_from_lines(struct lh_document *doc,
			       struct lh_meeting_lines *lines, size_t from,
			       size_t to)
{
	struct lh_meeting *m = lh_meeting_new(doc);

	meeting_inherit(doc, lines);
	meeting_read_time(doc, m, lines);
	lh_meeting_read_title(doc, m, lines);
	if (lines->chair >= 0)
		lh_meeting_read_chair(doc, m, (size_t)lines->chair);
	if (lines->participants >= 0)
		lh_meeting_read_participants(doc, m,
					     (size_t)lines->participants);
	if (lines->place >= 0)
		lh_meeting_read_place(doc, m, (size_t)lines->place);
	meeting_read_more(doc, m, lines, from, to);
	if (!lh_meeting_chair(m))
		meeting_chair_in_text(doc, m);
	if (lines->participants < 0)
		meeting_default_people(doc, m);
	meeting_read_change(doc, m);
	meeting_read_sessions(doc, lines);
}

static size_t meeting_next_time(const struct lh_document *doc, size_t from,
				size_t to, int32_t container)
{
	for (size_t i = from; i < to; i++)
		if (doc->lines[i].zone == LH_ZONE_BODY &&
		    meeting_is_time_label(doc->lines[i].label) &&
		    meeting_container(doc, i) == container &&
		    meeting_has_day(doc, i))
			return i;
	return to;
}

/* Are there labels that only a meeting has? */
static bool meeting_is_called(const struct lh_document *doc, size_t time,
			      const struct lh_meeting_lines *lines)
{
	if (doc->lines[time].label == LH_LABEL_TIME_PLACE)
		return true;
	return lines->place >= 0 || lines->participants >= 0 ||
		lines->chair >= 0 || lines->event >= 0 ||
		doc->notice->kind == LH_NOTICE_INVITATION;
}

static void meeting_by_labels(struct lh_document *doc)
{
	size_t done = 0;	/* lines before are of earlier meetings */
	size_t tries = 0;

	for (size_t i = 0; i < doc->n_lines &&
	     doc->reading->n_meetings < MEETING_MOST; i++) {
		struct lh_meeting_lines lines;
		int32_t container;
		size_t from, to, next;

		if (doc->lines[i].zone != LH_ZONE_BODY ||
		    !meeting_is_time_label(doc->lines[i].label) ||
		    !meeting_has_day(doc, i))
			continue;
		if (++tries > MEETING_TRIES)
			return;
		container = meeting_container(doc, i);
		from = container >= 0 ? (size_t)container : 0;
		to = container >= 0 ? lh_block_end(doc, (size_t)container)
				    : doc->n_lines;
		if (from < done)
			from = done;
		next = meeting_next_time(doc, i + 1, to, container);
		meeting_lines_init(&lines, container);
		meeting_collect(doc, &lines, from, next, i);
		if (lines.time < 0)
			lines.time = (int32_t)i;
		if (!meeting_is_called(doc, i, &lines))
			continue;
		meeting_from_lines(doc, &lines, from, next);
		done = next < to ? i + 1 : done;
	}
}

/* --- in a sentence --------------------------------------------------- */

static const char *const meeting_calls[] = {
	"mời", "tổ chức", "triệu tập", "chủ trì", "dự", "tham dự", "diễn ra",
	"họp", "thời gian", "làm việc", "khai mạc", "tiến hành", "tiếp", NULL
};

static const char *const meeting_past[] = {
	"tại cuộc họp ngày", "tại hội nghị ngày", "tại phiên họp ngày",
	"kết luận", "biên bản", "đã tổ chức", "tại buổi làm việc ngày",
	"cuộc họp ngày", "đã diễn ra", "kết quả cuộc họp", "đã họp",
	"báo cáo", "gửi về", "gửi báo cáo", NULL
};

static struct lh_range meeting_sentence(const struct lh_document *doc,
					const struct lh_line *line,
					size_t at)
{
	struct lh_range sentence = line->body;
	size_t from, end;

	/* A window keeps a page without full stops from being read again for
	 * each date in it. */
	if (at > sentence.start + MEETING_WINDOW)
		sentence.start = (uint32_t)lh_word_next(doc,
			at - MEETING_WINDOW, at);
	from = sentence.start;

	while (from < at) {
		end = lh_range_sentence(doc, from, at + 1);
		if (end > at || end <= from)
			break;
		sentence.start = (uint32_t)end;
		from = end;
	}
	while (sentence.start < at && doc->s[sentence.start] == ' ')
		sentence.start++;
	end = line->all.end > at + MEETING_WINDOW ? at + MEETING_WINDOW
						  : line->all.end;
	while (end < line->all.end && (doc->s[end] & 0xC0) == 0x80)
		end++;
	sentence.end = (uint32_t)lh_range_sentence(doc, at, end);
	return sentence;
}

static bool meeting_has_word(const struct lh_document *doc,
			     struct lh_range range)
{
	for (size_t at = range.start; at < range.end;
	     at = lh_word_next(doc, at, range.end))
		if (lh_meeting_word_at(doc, at, range.end))
			return true;
	return false;
}

/* Does the sentence call people together at that time? */
static bool meeting_sentence_calls(const struct lh_document *doc,
				   struct lh_range sentence,
				   const struct lh_phrase *p)
{
	struct lh_range before = sentence;
	bool hour = p->minute != LH_MINUTE_UNKNOWN ||
		p->part != LH_PART_NONE;
	size_t at;

	if (p->cited || !meeting_is_day(p) || !p->date.day ||
	    lh_range_in_brackets(doc, sentence, p->start))
		return false;
	if (!lh_word_find_any(doc, sentence, meeting_calls, NULL, NULL) ||
	    !meeting_has_word(doc, sentence))
		return false;
	if (lh_word_find_any(doc, sentence, meeting_past, NULL, NULL))
		return false;
	if (hour)
		return true;
	/* A day alone is enough where the act and a place stand by it. */
	before.end = (uint32_t)p->start;
	return lh_word_find_any(doc, before, meeting_calls, NULL, NULL) &&
		lh_word_find(doc, sentence, "tại", &at) &&
		(p->op == LH_OP_AT || p->op == LH_OP_FROM);
}

/* "làm việc với Đoàn công tác …": the guests of the meeting. */
static void meeting_add_partner(struct lh_document *doc, struct lh_meeting *m,
				struct lh_range sentence,
				const struct lh_phrase *p)
{
	static const char *const with[] = {
		"làm việc với", "họp với", "tiếp", "đối thoại với", NULL
	};
	struct lh_names names = { .count = 0 };
	struct lh_range who = sentence;
	size_t stop, at;

	if (!lh_word_find_any(doc, sentence, with, NULL, &stop))
		return;
	who.start = (uint32_t)stop;
	who.end = (uint32_t)(p->start > stop ? p->start : sentence.end);
	if (lh_word_find(doc, who, "về", &at))
		who.end = (uint32_t)at;
	for (at = who.start; at < who.end; at++)
		if (doc->s[at] == ',' || doc->s[at] == '(')
			who.end = (uint32_t)at;
	who = lh_range_trim(doc, who, ",:");
	if (!lh_agency_head_at(doc, who.start, who.end))
		return;
	lh_enumeration_spread(doc, who, &names);
	for (size_t i = 0; i < names.count; i++)
		lh_meeting_add_participant(doc, m, &names.items[i],
					   LH_ROLE_INVITED);
}

static void meeting_from_sentence(struct lh_document *doc,
				  const struct lh_line *line,
				  struct lh_range sentence,
				  const struct lh_phrase *p)
{
	struct lh_meeting *m = lh_meeting_new(doc);
	struct lh_range place = meeting_inline_place(doc, p->end,
						     sentence.end, false);

	lh_meeting_set_when(doc, m, p);
	lh_meeting_title_from_sentence(doc, m, sentence, p);
	if (lh_range_empty(place))
		place = meeting_inline_place(doc, sentence.start, p->start,
					     false);
	if (!lh_range_empty(place) && lh_word_count(doc, place) <= 40)
		lh_meeting_add_venue(doc, m, place, NULL);
	if (!lh_meeting_find_chair(doc, m, line->body))
		meeting_chair_in_text(doc, m);
	meeting_default_people(doc, m);
	meeting_add_partner(doc, m, sentence, p);
	meeting_read_change(doc, m);
}

static bool meeting_calls_later(const struct lh_document *doc, size_t line,
				size_t phrase)
{
	size_t end = doc->n_phrases < phrase + 20 ? doc->n_phrases
						  : phrase + 20;

	for (size_t k = phrase + 1; k < end; k++) {
		const struct lh_phrase *p = &doc->phrases[k];

		while (line < doc->n_lines &&
		       doc->lines[line].all.end <= p->start)
			line++;
		if (line >= doc->n_lines ||
		    doc->lines[line].zone != LH_ZONE_BODY)
			return false;
		if (meeting_is_day(p) &&
		    meeting_sentence_calls(doc, meeting_sentence(doc,
				&doc->lines[line], p->start), p))
			return true;
	}
	return false;
}

static void meeting_by_sentences(struct lh_document *doc)
{
	bool change = meeting_is_change(doc);
	size_t found = 0, tries = 0;

	for (size_t i = 0; i < doc->n_lines && found < 8; i++) {
		const struct lh_line *line = &doc->lines[i];

		if (line->zone != LH_ZONE_BODY ||
		    line->label == LH_LABEL_DEADLINE)
			continue;
		for (size_t k = lh_phrase_first(doc, line->all.start);
		     k < doc->n_phrases &&
		     doc->phrases[k].start < line->all.end && found < 8; k++) {
			const struct lh_phrase *p = &doc->phrases[k];
			struct lh_range sentence;

			if (!meeting_is_day(p) || ++tries > MEETING_TRIES)
				continue;
			sentence = meeting_sentence(doc, line, p->start);
			if (!meeting_sentence_calls(doc, sentence, p) ||
			    meeting_is_known(doc->reading, p))
				continue;
			if (change && meeting_calls_later(doc, i, k))
				continue;
			meeting_from_sentence(doc, line, sentence, p);
			found++;
		}
	}
}

void lh_meeting_read(struct lh_document *doc)
{
	meeting_by_labels(doc);
	if (!doc->reading->n_meetings)
		meeting_by_sentences(doc);
}

/* A meeting that names nobody, of a notice without addressees: those who are
 * to prepare it take part. */
void lh_meeting_take_leads(struct lh_document *doc)
{
	struct lh_reading *r = doc->reading;
	struct lh_meeting *m = r->meetings;

	if (r->n_meetings != 1 || m->n_participants >
	    (lh_meeting_chair(m) != NULL))
		return;
	for (size_t i = 0; i < r->n_assignments; i++) {
		const struct lh_assignment *a = &r->assignments[i];

		for (size_t k = 0; k < a->n_shares; k++) {
			struct lh_name name = {
				.name = a->shares[k].name,
				.kind = LH_PARTICIPANT_AGENCY,
			};

			if (a->shares[k].role == LH_SHARE_LEAD)
				lh_meeting_add_participant(doc, m, &name,
							   LH_ROLE_INVITED);
		}
	}
}
