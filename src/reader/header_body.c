/* The bodies at the top of a page, the superior one first: which lines name
 * them, and where one ends and the next begins. */
#include "header_priv.h"

#include <string.h>

static bool header_is_place_word(const struct lh_document *doc,
				 struct lh_range range)
{
	static const char *const kinds[] = {
		"tỉnh", "huyện", "xã", "phường", "quận", "thị trấn",
		"thị xã", "thành phố", "tp.", "và", "nhiệm kỳ", NULL
	};

	static const char *const committees[] = {
		"tỉnh ủy", "huyện ủy", "quận ủy", "thị ủy", NULL
	};

	/* "HUYỆN ỦY X" is a body under "ĐẢNG BỘ TỈNH Y". */
	return lh_word_match_any(doc, range.start, range.end, kinds) &&
		!lh_word_match_any(doc, range.start, range.end, committees);
}

static bool header_ends_open(const struct lh_document *doc,
			     struct lh_range range)
{
	char last = doc->s[range.end - 1];
	size_t at = range.end;

	while (at > range.start && doc->s[at - 1] != ' ')
		at--;
	return last == ',' || last == '-' ||
		lh_word_match(doc, at, range.end, "và") ||
		lh_word_match(doc, at, range.end, "của");
}

/* What stands between the bodies of a head and is none. */
static bool header_is_between(const struct lh_document *doc,
			      const struct lh_line *line,
			      struct lh_range range)
{
	return lh_range_empty(range) || line->zone == LH_ZONE_STAMP ||
		lh_header_is_motto(doc->low + range.start,
				   range.end - range.start) ||
		/* the rest of "ĐẢNG CỘNG SẢN" */
		lh_word_match(doc, range.start, range.end, "việt nam") ==
		range.end ||
		lh_header_is_place_date(doc->s + range.start,
					doc->low + range.start,
					range.end - range.start) ||
		lh_header_urgency(doc, range) != LH_URGENCY_NONE;
}

/* The head is over: the kind's name, an addressee. */
static bool header_is_over(const struct lh_document *doc,
			   const struct lh_line *line, struct lh_range range)
{
	return line->zone == LH_ZONE_ADDRESSEES ||
		line->label != LH_LABEL_NONE ||
		lh_header_is_other_kind(doc, line) ||
		lh_header_kind_at(doc, range, NULL) != LH_NOTICE_OTHER;
}

static bool header_is_number_line(const struct lh_document *doc,
				  struct lh_range range)
{
	static const char *const marks[] = {
		"số", "sô", "sổ", "v/v", "về việc", NULL
	};

	return lh_word_match_any(doc, range.start, range.end, marks) ||
		doc->s[range.start] == '/';
}

/* "Sở Y tế" in small letters, where nothing but a head can stand. */
static bool header_is_small_body(const struct lh_document *doc,
				 const struct lh_line *line,
				 struct lh_range range)
{
	return line->marker == LH_MARK_NONE &&
		lh_word_capital(doc, range.start) &&
		lh_word_count(doc, range) <= 10 &&
		!strchr(".:;,", doc->s[range.end - 1]) &&
		lh_agency_body_at(doc, range.start, range.end);
}

/* Does a new body begin here?  Heads of bodies that only a head of a page
 * names without doubt stand beside those of the text. */
static bool header_begins_body(const struct lh_document *doc,
			       struct lh_range range)
{
	static const char *const heads[] = {
		"bch", "ban chấp hành", "cđcs", "chi bộ", "liên đội", "lđ",
		"đội", "câu lạc bộ", "clb", "htx", "hợp tác xã", "hội", "tổ",
		"bhxh", "vksnd", "tand", "kbnn", "tập đoàn", "cụm", "khối",
		"đảng bộ", "đoàn", "nhóm", "tiểu ban", NULL
	};

	return lh_agency_head_at(doc, range.start, range.end) ||
		lh_word_match_any(doc, range.start, range.end, heads);
}

/* "UBND HUYỆN X PHÒNG GIÁO DỤC": two bodies that lost the line's end between
 * them; where the second one begins, or the end. */
static size_t header_second_body(const struct lh_document *doc,
				 struct lh_range range)
{
	static const char *const superiors[] = {
		"ubnd", "ủy ban nhân dân", "bộ", "sở", "phòng", "tỉnh ủy",
		"huyện ủy", "thành ủy", "tổng cục", NULL
	};
	static const char *const heads[] = {
		"sở", "phòng", "trường", "cục", "tổng cục", "chi cục",
		"bệnh viện", "trung tâm", "văn phòng", NULL
	};
	static const char *const inners[] = { "môi", "thị", "chi", "tổng",
		"văn", "công", NULL };
	size_t before = range.start;

	if (!lh_word_match_any(doc, range.start, range.end, superiors))
		return range.end;
	for (size_t at = lh_word_next(doc, range.start, range.end);
	     at < range.end; at = lh_word_next(doc, at, range.end)) {
		if (lh_word_match_any(doc, at, range.end, heads) &&
		    !lh_word_match_any(doc, before, at, inners) &&
		    before > range.start)
			return at;
		before = at;
	}
	return range.end;
}

static void header_add_one(const struct lh_document *doc,
			   struct header_bodies *bodies, struct lh_range range)
{
	struct header_body *last = bodies->count
		? &bodies->body[bodies->count - 1] : NULL;

	if (last && (header_is_place_word(doc, range) ||
		     header_ends_open(doc, last->part[last->count - 1]) ||
		     !header_begins_body(doc, range))) {
		if (last->count < 3)
			last->part[last->count++] = range;
	} else if (bodies->count < 4) {
		bodies->body[bodies->count].part[0] = range;
		bodies->body[bodies->count++].count = 1;
	}
}

static void header_add_body(const struct lh_document *doc,
			    struct header_bodies *bodies,
			    struct lh_range range)
{
	struct lh_range second = range;

	second.start = (uint32_t)header_second_body(doc, range);
	if (lh_range_empty(second)) {
		header_add_one(doc, bodies, range);
		return;
	}
	range.end = second.start;
	header_add_one(doc, bodies, lh_range_trim(doc, range, ""));
	header_add_one(doc, bodies, second);
}

/* Without a motto the bodies end at the first line that is none; with one,
 * a subject or a number may stand between them. */
static void header_collect(const struct lh_document *doc, size_t from,
			   size_t to, bool motto, struct header_bodies *bodies)
{
	bool number = false, named = false;

	for (size_t i = from; i < to; i++) {
		const struct lh_line *line = &doc->lines[i];
		struct lh_range range = lh_range_trim(doc, line->all, "|*");

		if (header_is_between(doc, line, range))
			continue;
		if (header_is_over(doc, line, range)) {
			/* Parts out of order: the kind stands above. */
			if (!motto || bodies->count)
				return;
			named = true;
			continue;
		}
		if (named && !header_begins_body(doc, range))
			continue;
		if (header_is_number_line(doc, range)) {
			if (!motto)
				return;
			number = bodies->count > 0;
		} else if (line->capitals ||
			   (motto && header_is_small_body(doc, line, range))) {
			if (!number || !bodies->count)
				header_add_body(doc, bodies, range);
		} else if (!motto) {
			return;
		}
	}
}

/* The union's name in the right column, where another body stands left. */
static void header_drop_youth_motto(const struct lh_document *doc,
				    struct header_bodies *bodies)
{
	for (size_t i = 0; i < bodies->count && bodies->count > 1; i++) {
		struct header_body *body = &bodies->body[i];
		struct lh_range name = body->part[0];

		if (body->count > 1 ||
		    !lh_header_is_youth_motto(doc->low + name.start,
					      name.end - name.start))
			continue;
		memmove(body, body + 1, (bodies->count - i - 1) *
			sizeof(*body));
		bodies->count--;
	}
}

void lh_header_bodies(const struct lh_document *doc, size_t from, size_t to,
		      bool motto, struct header_bodies *bodies)
{
	header_collect(doc, from, to, motto, bodies);
	header_drop_youth_motto(doc, bodies);
}
