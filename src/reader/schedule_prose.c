/* A schedule told in sentences, as newspapers print when and where deputies
 * meet their voters.
 *
 * "Các đại biểu đơn vị 1 tiếp xúc cử tri quận 1 vào lúc 14 giờ ngày 26-6 tại
 * Bảo tàng X; quận 3 vào lúc 8 giờ ngày 27-6 tại Hội trường Y; …": what they
 * do is said once, each part between semicolons is a meeting. */
#include "meeting_priv.h"
#include "schedule_priv.h"

#include <string.h>

static const char *const prose_acts[] = {
	"tiếp xúc cử tri", "gặp gỡ, tiếp xúc cử tri", "txct", NULL
};

struct prose {
	struct schedule *sc;
	struct lh_range act;		/* "tiếp xúc cử tri" */
	const char *object;		/* "quận 1" */
	struct lh_range who;		/* "Các đại biểu đơn vị 1" */
};

/* The end of the part that starts at `at`: its semicolon, or the line's. */
static size_t prose_part_end(const struct lh_document *doc, size_t at,
			     size_t end)
{
	for (; at < end; at++) {
		if (doc->s[at] == '(')
			at = lh_range_close(doc, at, end) - 1;
		else if (doc->s[at] == ';')
			return at;
	}
	return end;
}

/* The day and hour inside a part, or NULL. */
static const struct lh_phrase *prose_when(const struct lh_document *doc,
					  struct lh_range part)
{
	for (size_t i = lh_phrase_first(doc, part.start);
	     i < doc->n_phrases && doc->phrases[i].start < part.end; i++) {
		const struct lh_phrase *p = &doc->phrases[i];

		if (p->kind == LH_PHRASE_DAY && !p->cited && p->date.day &&
		    p->minute != LH_MINUTE_UNKNOWN)
			return p;
	}
	return NULL;
}

/* "quận 3" in front of the hour; the part before has said it where nothing
 * stands there. */
static void prose_object(struct prose *pr, struct lh_range front)
{
	struct lh_document *doc = pr->sc->doc;
	size_t at, stop;

	if (lh_word_find_any(doc, front, prose_acts, &at, &stop)) {
		pr->act.start = (uint32_t)at;
		pr->act.end = (uint32_t)stop;
		pr->who = front;
		pr->who.end = (uint32_t)at;
		front.start = (uint32_t)stop;
	}
	front = lh_range_trim(doc, front, " ,;");
	if (!lh_range_empty(front))
		pr->object = lh_range_text(doc, front);
}

/* "…, ĐBQH X TXCT nơi cư trú phường 3, 178/19 Phan Đăng Lưu": words of its
 * own behind the hour. */
static bool prose_own_words(struct prose *pr, struct lh_meeting *m,
			    struct lh_range back)
{
	struct lh_document *doc = pr->sc->doc;
	struct lh_range who = back, place = back;
	size_t at, comma;

	if (!lh_word_find_any(doc, back, prose_acts, &at, NULL))
		return false;
	who.end = (uint32_t)at;
	lh_schedule_add_people(doc, m, who, LH_ROLE_MEMBER);
	for (comma = at; comma < back.end && doc->s[comma] != ','; comma++)
		;
	place.start = (uint32_t)comma;
	lh_meeting_add_venue(doc, m, lh_range_trim(doc, place, ", "), NULL);
	back.end = (uint32_t)comma;
	lh_meeting_set_title(doc, m, back, 1);
	return true;
}

static void prose_part(struct prose *pr, struct lh_range part)
{
	struct lh_document *doc = pr->sc->doc;
	const struct lh_phrase *p = prose_when(doc, part);
	struct lh_range front = part, back = part;
	struct lh_meeting *m;

	if (!p)
		return;
	front.end = (uint32_t)p->start;
	back.start = (uint32_t)p->end;
	back = lh_range_trim(doc, back, " ,.");
	m = lh_meeting_new(doc);
	lh_meeting_set_when(doc, m, p);
	if (prose_own_words(pr, m, back))
		return;
	prose_object(pr, front);
	lh_schedule_add_people(doc, m, pr->who, LH_ROLE_MEMBER);
	lh_meeting_set_title(doc, m, pr->act, 1);
	if (pr->object)
		m->title = lh_arena_printf(doc->arena, "%s %s", m->title,
					   pr->object);
	if (lh_word_match(doc, back.start, back.end, "tại"))
		lh_meeting_add_venue(doc, m, back, NULL);
}

/* Several parts with hours in one line, the act in its first. */
static bool prose_is_line(const struct lh_document *doc, struct lh_range line)
{
	struct lh_range first = line;
	const struct lh_phrase *p = prose_when(doc, line);
	size_t at, stop;

	stop = prose_part_end(doc, line.start, line.end);
	if (!p || stop >= line.end || p->start > stop)
		return false;
	first.end = (uint32_t)p->start;
	if (!lh_word_find_any(doc, first, prose_acts, &at, NULL))
		return false;
	first.start = (uint32_t)stop;
	first.end = line.end;
	return prose_when(doc, first) != NULL;
}

bool lh_schedule_is_prose(const struct lh_document *doc)
{
	for (size_t i = 0; i < doc->n_lines; i++)
		if (doc->lines[i].zone == LH_ZONE_BODY &&
		    prose_is_line(doc, doc->lines[i].body))
			return true;
	return false;
}

bool lh_schedule_prose(struct schedule *sc, size_t i)
{
	struct lh_document *doc = sc->doc;
	struct lh_range line = doc->lines[i].body;
	struct prose pr = { .sc = sc };

	/* The last line of a copy may be cut off behind its first part. */
	if (!prose_is_line(doc, line) &&
	    !(sc->prose && prose_when(doc, line) &&
	      lh_word_find_any(doc, line, prose_acts, NULL, NULL)))
		return false;
	sc->prose = true;
	while (line.start < line.end) {
		struct lh_range part = line;

		part.end = (uint32_t)prose_part_end(doc, line.start, line.end);
		prose_part(&pr, part);
		line.start = part.end < line.end ? part.end + 1 : line.end;
	}
	return true;
}
