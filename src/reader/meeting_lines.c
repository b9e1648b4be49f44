/* Which lines make a meeting: the labelled ones under one heading, and those
 * above that speak for all meetings of the notice. */
#include "meeting_priv.h"

int32_t lh_meeting_container(const struct lh_document *doc, size_t line)
{
	int32_t above = doc->lines[line].parent;

	while (above >= 0 && doc->lines[above].label != LH_LABEL_NONE &&
	       doc->lines[above].label != LH_LABEL_CONTENT &&
	       doc->lines[above].label != LH_LABEL_EVENT)
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
