/* Who chairs a meeting: "Chủ trì: …", "do đồng chí X chủ trì",
 * "dưới sự chủ trì của …". */
#include "meeting_priv.h"

#include <string.h>

/* "Đinh Hữu Học - Phó Chủ tịch": a person without "đồng chí" in front. */
static bool chair_bare_person(const struct lh_document *doc,
			      struct lh_range range, size_t *stop)
{
	size_t at = range.start, words = 0;

	if (lh_agency_head_at(doc, range.start, range.end))
		return false;
	while (at < range.end && lh_word_char(doc->low, at, range.end) &&
	       lh_word_capital(doc, at)) {
		*stop = lh_word_end(doc, at, range.end);
		words++;
		at = *stop;
		if (at >= range.end || doc->s[at] != ' ')
			break;
		at++;
	}
	return words >= 2 && words <= 5;
}

void lh_meeting_set_chair(struct lh_document *doc, struct lh_meeting *m,
			  struct lh_range range)
{
	struct lh_names names = { .count = 0 };
	struct lh_name name = { .kind = LH_PARTICIPANT_TEXT };
	size_t stop = range.start;

	range = lh_range_trim(doc, range, ".;,:-");
	if (lh_word_match(doc, range.start, range.end, "do"))
		range.start = (uint32_t)lh_word_next(doc, range.start,
						     range.end);
	if (lh_range_empty(range) || lh_meeting_chair(m))
		return;
	lh_enumeration_spread(doc, range, &names);
	if (names.count && names.items[0].kind == LH_PARTICIPANT_PERSON) {
		for (size_t i = 0; i < names.count; i++)
			if (names.items[i].kind == LH_PARTICIPANT_PERSON)
				lh_meeting_add_participant(doc, m,
					&names.items[i], LH_ROLE_CHAIR);
		return;
	}
	name.range = range;
	if (chair_bare_person(doc, range, &stop)) {
		struct lh_range who = { range.start, (uint32_t)stop };
		struct lh_range post = { (uint32_t)stop, range.end };

		name.kind = LH_PARTICIPANT_PERSON;
		name.name = lh_range_text(doc, who);
		name.position = lh_range_text(doc,
			lh_range_trim(doc, post, ",-(): "));
	} else {
		name.name = lh_range_text(doc, range);
	}
	lh_meeting_add_participant(doc, m, &name, LH_ROLE_CHAIR);
}

void lh_meeting_read_chair(struct lh_document *doc, struct lh_meeting *m,
			   size_t line)
{
	struct lh_range range = lh_meeting_value(doc, line);
	size_t end = lh_block_end(doc, line);

	if (!lh_range_empty(range)) {
		range.end = (uint32_t)lh_range_sentence(doc, range.start,
							range.end);
		lh_meeting_set_chair(doc, m, range);
		return;
	}
	for (size_t i = line + 1; i < end; i++)
		lh_meeting_set_chair(doc, m, lh_meeting_value(doc, i));
}

/* Left end of who chairs: behind the nearest break before `at`. */
static size_t chair_start(const struct lh_document *doc,
			  struct lh_range range, size_t at)
{
	static const char *const breaks[] = { "do", "mời", "có", NULL };
	size_t start = range.start;
	size_t from = at > range.start + 200u ? at - 200 : range.start;

	for (size_t i = from; i < at; i = lh_word_next(doc, i, at)) {
		size_t stop = lh_word_match_any(doc, i, at, breaks);

		if (stop && !lh_word_capital(doc, i))
			start = stop;
		stop = lh_word_end(doc, i, at);
		if (stop < at && (doc->s[stop] == '.' || doc->s[stop] == ';' ||
				  doc->s[stop] == ':'))
			start = stop + 1;
	}
	return start;
}

bool lh_meeting_find_chair(struct lh_document *doc, struct lh_meeting *m,
			   struct lh_range range)
{
	static const char *const passive[] = {
		"dưới sự chủ trì của", "sự chủ trì của", NULL
	};
	static const char *const objects[] = {
		"buổi", "cuộc", "hội nghị", "phiên", "họp", "lễ", "hội thảo",
		"buổi làm việc", "đối thoại", "tiếp", NULL
	};
	struct lh_range who = range;
	size_t at, stop;

	if (lh_word_find_any(doc, range, passive, NULL, &stop)) {
		who.start = (uint32_t)stop;
		for (at = stop; at < who.end && doc->s[at] != ';' &&
		     doc->s[at] != '.'; at++)
			;
		who.end = (uint32_t)at;
		if (lh_word_find(doc, who, "về", &at) ||
		    lh_word_find(doc, who, "tổ chức", &at))
			who.end = (uint32_t)at;
		lh_meeting_set_chair(doc, m, who);
		return true;
	}
	for (size_t from = range.start; from < range.end; from = stop) {
		struct lh_range rest = { (uint32_t)from, range.end };

		if (!lh_word_find(doc, rest, "chủ trì", &at))
			return false;
		stop = at + strlen("chủ trì");
		/* "chủ trì, phối hợp" leads a task; "chủ trì tham mưu" too. */
		if (stop < range.end && doc->s[stop] != '.' &&
		    doc->s[stop] != ';' && doc->s[stop] != ' ')
			continue;
		if (stop + 1 < range.end && doc->s[stop] == ' ' &&
		    !lh_word_match_any(doc, stop + 1, range.end, objects))
			continue;
		who.start = (uint32_t)chair_start(doc, range, at);
		who.end = (uint32_t)at;
		who = lh_range_trim(doc, who, ",");
		if (lh_range_empty(who) || lh_word_count(doc, who) > 25)
			continue;
		if (!lh_agency_head_at(doc, who.start, who.end))
			continue;
		lh_meeting_set_chair(doc, m, who);
		return true;
	}
	return false;
}

void lh_meeting_chair_in_text(struct lh_document *doc, struct lh_meeting *m)
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
