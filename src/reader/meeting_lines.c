/* Which lines make a meeting: the labelled ones under one heading, and those
 * above that speak for all meetings of the notice. */
#include "meeting_priv.h"

#include <string.h>

/* Behind the time nothing stands but a place or a remark in brackets. */
static bool lines_end_with_time(const struct lh_document *doc,
				const struct lh_line *line,
				const struct lh_phrase *p)
{
	struct lh_range rest = { (uint32_t)p->end, line->all.end };
	struct lh_range place;

	rest = lh_range_trim(doc, rest, ",;.-/");
	if (!lh_range_empty(rest) && doc->s[rest.start] == '(') {
		rest.start = (uint32_t)lh_range_close(doc, rest.start,
						      rest.end);
		rest = lh_range_trim(doc, rest, ",;.-/");
	}
	if (lh_range_empty(rest))
		return true;
	place = lh_meeting_inline_place(doc, rest.start, rest.end, false);
	return !lh_range_empty(place) && place.start <= rest.start +
		strlen("địa điểm: tại ");
}

/* "Thời gian thực hiện: 25/4/2014" beside "Địa điểm thực hiện: …" is when
 * something is held, not by when it is to be done. */
static void lines_label_holding(struct lh_document *doc, size_t i)
{
	static const char *const held[] = {
		"thời gian thực hiện", "thời gian tổ chức", NULL
	};
	struct lh_line *line = &doc->lines[i];
	size_t end = i + 3 < doc->n_lines ? i + 3 : doc->n_lines;

	if (line->label != LH_LABEL_DEADLINE || line->zone != LH_ZONE_BODY ||
	    !lh_word_match_any(doc, line->body.start, line->body.end, held) ||
	    !lh_meeting_find_day(doc, line->value, line->all.end))
		return;
	for (size_t k = i > 2 ? i - 2 : 0; k < end; k++)
		if (doc->lines[k].label == LH_LABEL_PLACE &&
		    doc->lines[k].parent == line->parent)
			line->label = LH_LABEL_TIME;
}

/* "09:08 AM, 31/08/2020": figures alone are when a page was put on the web. */
static bool lines_is_stamp(const struct lh_document *doc,
			   const struct lh_line *line)
{
	for (uint32_t i = line->body.start; i < line->body.end; i++)
		if (!strchr("0123456789:/-., |AMPSCH", doc->s[i]))
			return false;
	return true;
}

/* "- 9 giờ 00, ngày 13/9/2019 (thứ Sáu)" says the time without a label;
 * "Hồi 19 giờ ngày 09/10, mực nước sông …" begins like one and is none. */
void lh_meeting_label_times(struct lh_document *doc)
{
	for (size_t i = 0; i < doc->n_lines; i++) {
		struct lh_line *line = &doc->lines[i];
		size_t k = lh_phrase_first(doc, line->body.start);
		const struct lh_phrase *p = k < doc->n_phrases
			? &doc->phrases[k] : NULL;
		bool bare = lh_meeting_is_time(line->label) &&
			line->value == line->body.start;

		lines_label_holding(doc, i);
		if (line->zone != LH_ZONE_BODY || !p ||
		    p->start > line->body.start + 2u ||
		    (line->label != LH_LABEL_NONE && !bare))
			continue;
		if (!lh_meeting_is_day(p) || p->minute == LH_MINUTE_UNKNOWN ||
		    lines_is_stamp(doc, line))
			continue;
		line->label = lines_end_with_time(doc, line, p)
			? LH_LABEL_TIME : LH_LABEL_NONE;
		line->value = line->body.start;
	}
}

/* "UBND tỉnh trân trọng kính mời:", "… họp, cụ thể như sau:" announce what
 * follows; they head no meeting of their own. */
static bool lines_announce(const struct lh_document *doc,
			   const struct lh_line *line)
{
	static const char *const words[] = {
		"mời", "như sau", "cụ thể", "gồm", "thông báo", "triệu tập",
		NULL
	};

	return line->marker == LH_MARK_NONE &&
		doc->s[line->all.end - 1] == ':' &&
		lh_word_find_any(doc, line->body, words, NULL, NULL);
}

int32_t lh_meeting_container(const struct lh_document *doc, size_t line)
{
	int32_t above = doc->lines[line].parent;

	while (above >= 0 &&
	       (lines_announce(doc, &doc->lines[above]) ||
		(doc->lines[above].label != LH_LABEL_NONE &&
		 doc->lines[above].label != LH_LABEL_CONTENT &&
		 doc->lines[above].label != LH_LABEL_EVENT)))
		above = doc->lines[above].parent;
	return above;
}

static void lines_take(const struct lh_document *doc,
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

static void lines_init(struct lh_meeting_lines *lines,
		       int32_t container)
{
	lines->container = container;
	lines->time = lines->place = lines->participants = -1;
	lines->content = lines->chair = lines->agenda = -1;
	lines->event = lines->last = -1;
}

void lh_meeting_collect(const struct lh_document *doc,
			struct lh_meeting_lines *lines, int32_t container,
			size_t from, size_t to, size_t time)
{
	lines_init(lines, container);
	for (size_t i = from; i < to; i++) {
		if (doc->lines[i].zone != LH_ZONE_BODY)
			continue;
		if (i != time && lh_meeting_is_time(doc->lines[i].label))
			continue;
		if (lh_meeting_container(doc, i) == container)
			lines_take(doc, lines, i);
	}
	if (lines->time < 0)
		lines->time = (int32_t)time;
}

void lh_meeting_inherit(const struct lh_document *doc,
			struct lh_meeting_lines *lines)
{
	struct lh_meeting_lines above;

	if (lines->container < 0)
		return;
	lines_init(&above, doc->lines[lines->container].parent);
	for (size_t i = 0; i < doc->n_lines; i++)
		if (doc->lines[i].zone == LH_ZONE_BODY &&
		    !lh_meeting_is_time(doc->lines[i].label) &&
		    (lh_meeting_container(doc, i) == above.container ||
		     lh_meeting_container(doc, i) == -1))
			lines_take(doc, &above, i);
	if (lines->participants < 0)
		lines->participants = above.participants;
	if (lines->place < 0 && lines->time >= 0 &&
	    doc->lines[lines->time].label != LH_LABEL_TIME_PLACE)
		lines->place = above.place;
	if (lines->chair < 0)
		lines->chair = above.chair;
}
