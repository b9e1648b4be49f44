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
	/* "Phó Cục trưởng Lộ Thị Sen" begins with a post. */
	if (at < range.end && lh_word_char(doc->low, at, range.end))
		return false;
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

static const char *const chair_verbs[] = {
	"chủ trì", "chủ tọa", "đồng chủ trì", NULL
};

/* What is chaired; "chủ trì, phối hợp" and "chủ trì tham mưu" lead a task. */
static const char *const chair_objects[] = {
	"buổi", "cuộc", "hội nghị", "phiên", "họp", "lễ", "hội thảo", "kỳ họp",
	"đối thoại", "tiếp", "tọa đàm", "đại hội", NULL
};

/* What may stand behind "do đồng chí X chủ trì". */
static const char *const chair_behind[] = {
	"như sau", "tại", "vào", "lúc", "về", "cụ thể", "để", NULL
};

/* Left end of who chairs: behind the nearest break before `at`; *agent when
 * that break is "do". */
static size_t chair_start(const struct lh_document *doc,
			  struct lh_range range, size_t at, bool *agent)
{
	static const char *const breaks[] = { "do", "mời", "có", NULL };
	size_t start = range.start;
	size_t from = at > range.start + 200u ? at - 200 : range.start;

	*agent = false;
	for (size_t i = from; i < at; i = lh_word_next(doc, i, at)) {
		size_t stop = lh_word_match_any(doc, i, at, breaks);

		if (stop && !lh_word_capital(doc, i)) {
			start = stop;
			*agent = lh_word_match(doc, i, at, "do") != 0;
		}
		stop = lh_word_end(doc, i, at);
		if (stop < at && (doc->s[stop] == '.' || doc->s[stop] == ';' ||
				  doc->s[stop] == ':')) {
			start = stop + 1;
			*agent = false;
		}
	}
	return start;
}

/* "dưới sự chủ trì của đồng chí X" */
static bool chair_passive(struct lh_document *doc, struct lh_meeting *m,
			  struct lh_range range)
{
	static const char *const passive[] = {
		"dưới sự chủ trì của", "sự chủ trì của", NULL
	};
	struct lh_range who = range;
	size_t at, stop;

	if (!lh_word_find_any(doc, range, passive, NULL, &stop))
		return false;
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

/* "… tại phòng họp tầng 2. Chủ trì: Giám đốc Sở." */
static bool chair_labelled(struct lh_document *doc, struct lh_meeting *m,
			   struct lh_range range, size_t at, size_t stop)
{
	struct lh_range who = range;
	size_t words = 0;

	if (!lh_word_capital(doc, at))
		return false;
	for (; stop < range.end && doc->s[stop] != ':' && words < 5; words++) {
		if (doc->s[stop] != ' ')
			return false;
		stop = lh_word_end(doc, stop + 1, range.end);
	}
	if (stop >= range.end || doc->s[stop] != ':')
		return false;
	who.start = (uint32_t)stop + 1;
	who.end = (uint32_t)lh_range_sentence(doc, who.start, range.end);
	for (at = who.start; at < who.end; at++)
		if (doc->s[at] == ';')
			who.end = (uint32_t)at;
	if (lh_range_empty(lh_range_trim(doc, who, " .")))
		return false;
	lh_meeting_set_chair(doc, m, who);
	return true;
}

/* "do Phó Cục trưởng X chủ trì", "Lãnh đạo UBND tỉnh chủ trì buổi …" */
static bool chair_active(struct lh_document *doc, struct lh_meeting *m,
			 struct lh_range range, size_t at, size_t stop)
{
	struct lh_range who = range;
	bool agent;

	if (stop < range.end && !strchr(".;, )", doc->s[stop]))
		return false;
	who.start = (uint32_t)chair_start(doc, range, at, &agent);
	who.end = (uint32_t)at;
	who = lh_range_trim(doc, who, ",");
	if (stop < range.end && doc->s[stop] == ',' && !agent)
		return false;
	if (stop + 1 < range.end && doc->s[stop] == ' ' &&
	    !lh_word_match_any(doc, stop + 1, range.end, chair_objects) &&
	    !(agent && lh_word_match_any(doc, stop + 1, range.end,
					 chair_behind)))
		return false;
	if (lh_range_empty(who) || lh_word_count(doc, who) > 25)
		return false;
	if (!lh_agency_head_at(doc, who.start, who.end) &&
	    !(agent && lh_word_capital(doc, who.start)))
		return false;
	lh_meeting_set_chair(doc, m, who);
	return true;
}

bool lh_meeting_find_chair(struct lh_document *doc, struct lh_meeting *m,
			   struct lh_range range)
{
	size_t at, stop;

	if (chair_passive(doc, m, range))
		return true;
	for (size_t from = range.start; from < range.end; from = stop) {
		struct lh_range rest = { (uint32_t)from, range.end };

		if (!lh_word_find_any(doc, rest, chair_verbs, &at, &stop))
			return false;
		if (chair_labelled(doc, m, range, at, stop) ||
		    chair_active(doc, m, range, at, stop))
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
