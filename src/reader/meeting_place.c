/* Where a meeting is: rooms, linked sites, online addresses. */
#include "meeting_priv.h"

#include <string.h>

static bool place_is_online(const struct lh_document *doc,
			    struct lh_range range)
{
	static const char *const words[] = {
		"trực tuyến", "zoom", "google meet", "teams", "webex",
		"truyền hình", "http", "https", NULL
	};

	return lh_word_find_any(doc, range, words, NULL, NULL);
}

static const char *place_url(const struct lh_document *doc,
			     struct lh_range range)
{
	const char *at = memmem(doc->s + range.start, range.end - range.start,
				"http", 4);
	size_t n = 0;

	if (!at)
		return NULL;
	while (at + n < doc->s + range.end && !strchr(" ;,)", at[n]))
		n++;
	return lh_arena_strndup(doc->arena, at, n);
}

/* "như mục 1", "cùng địa điểm trên": the place of the meeting before; "không
 * thay đổi" names none. */
static bool place_points_back(struct lh_document *doc, struct lh_meeting *m,
			      struct lh_range range)
{
	static const char *const back[] = {
		"như trên", "như mục", "như nội dung", "như cuộc họp",
		"nêu trên", "cùng địa điểm", "cùng phòng họp", NULL
	};
	static const char *const kept[] = {
		"không thay đổi", "không đổi", "giữ nguyên", "như cũ", NULL
	};
	size_t n = lh_meeting_number(doc, m);

	if (lh_word_match_any(doc, range.start, range.end, kept))
		return true;
	if (!lh_word_match_any(doc, range.start, range.end, back))
		return false;
	if (n && !m->n_venues) {
		m->venues = lh_arena_memdup(doc->arena,
			m[-1].venues, m[-1].n_venues * sizeof(*m->venues));
		m->n_venues = m[-1].n_venues;
		lh_field_addf(doc, range, 1, "meetings[%zu].location", n);
	}
	return true;
}

void lh_meeting_add_venue(struct lh_document *doc, struct lh_meeting *m,
			  struct lh_range range, const char *who)
{
	struct lh_venue *v;

	range = lh_range_trim(doc, range, ".;,:-/");
	while (range.start < range.end &&
	       lh_word_match(doc, range.start, range.end, "tại"))
		range.start = (uint32_t)lh_word_next(doc, range.start,
						     range.end);
	if (lh_range_empty(range) || place_points_back(doc, m, range))
		return;
	m->venues = lh_arena_grow(doc->arena, m->venues, m->n_venues,
				  sizeof(*m->venues));
	v = &m->venues[m->n_venues++];
	v->name = lh_range_text(doc, range);
	v->who = who;
	v->online = place_is_online(doc, range);
	v->url = place_url(doc, range);
	lh_field_addf(doc, range, 1, "meetings[%zu].location",
		      lh_meeting_number(doc, m));
}

/* "Các sở, ngành họp tại phòng họp lớn": who goes there, and the place. */
static void place_add(struct lh_document *doc, struct lh_meeting *m,
		      struct lh_range range)
{
	static const char *const meet[] = {
		"họp tại", "dự tại", "dự họp tại", "tham dự tại", NULL
	};
	struct lh_range who = range;
	size_t at, stop;

	if (lh_word_find_any(doc, range, meet, &at, &stop) &&
	    at > range.start) {
		who.end = (uint32_t)at;
		range.start = (uint32_t)stop;
		lh_meeting_add_venue(doc, m, range, lh_range_text(doc,
			lh_range_trim(doc, who, ",:-")));
		return;
	}
	lh_meeting_add_venue(doc, m, range, NULL);
}

void lh_meeting_read_place(struct lh_document *doc, struct lh_meeting *m,
			   size_t line)
{
	struct lh_range range = lh_meeting_value(doc, line);
	size_t end = lh_block_end(doc, line);

	if (!lh_range_empty(range))
		place_add(doc, m, range);
	for (size_t i = line + 1; i < end; i++) {
		const struct lh_line *l = &doc->lines[i];

		if (l->label != LH_LABEL_NONE && l->label != LH_LABEL_PLACE)
			continue;
		place_add(doc, m, lh_meeting_value(doc, i));
	}
}

/* Does another part of the sentence begin at `at`?  Behind a comma most words
 * begin one; "do" also begins "do đồng chí X chủ trì" without it. */
static bool place_ends_at(const struct lh_document *doc,
			  struct lh_range range, size_t at)
{
	static const char *const always[] = { "để", "nhằm", NULL };
	static const char *const others[] = {
		"do", "mời", "kính mời", "chủ trì", "với", "thành phần",
		"nội dung", "dưới sự", "đề nghị", "thời gian", "về việc",
		"gồm", "trong đó", NULL
	};
	static const char *const chairs[] = { "chủ trì", "chủ tọa", NULL };
	struct lh_range rest = { (uint32_t)at, range.end };

	if (lh_range_in_brackets(doc, range, at))
		return false;
	if (lh_word_match_any(doc, at, range.end, always))
		return true;
	if (lh_word_match(doc, at, range.end, "do") &&
	    lh_word_find_any(doc, rest, chairs, NULL, NULL))
		return true;
	return (doc->s[at - 2] == ',' || doc->s[at - 2] == '.') &&
		lh_word_match_any(doc, at, range.end, others);
}

/* What a sentence says behind its place: the time, who chairs, what for. */
static struct lh_range place_cut(const struct lh_document *doc,
				 struct lh_range range)
{
	size_t k = lh_phrase_first(doc, range.start);

	if (k < doc->n_phrases && doc->phrases[k].start < range.end &&
	    doc->phrases[k].minute != LH_MINUTE_UNKNOWN)
		range.end = (uint32_t)doc->phrases[k].start;
	for (size_t at = lh_word_next(doc, range.start, range.end);
	     at < range.end; at = lh_word_next(doc, at, range.end)) {
		if (place_ends_at(doc, range, at)) {
			range.end = (uint32_t)at;
			break;
		}
	}
	return range;
}

/* "14 giờ ngày 12/5, phòng B.104": a room right behind the time. */
static size_t place_room(const struct lh_document *doc, struct lh_range range)
{
	static const char *const rooms[] = {
		"phòng họp", "hội trường", "trụ sở", "nhà văn hóa",
		"phòng số", "tầng", "khách sạn", "trung tâm hội nghị",
		"nhà khách", "sân vận động", NULL
	};

	range = lh_range_trim(doc, range, ",;.-");
	if (lh_word_match_any(doc, range.start, range.end, rooms))
		return range.start;
	/* "Phòng Nội vụ" is an office, "phòng B.104" is none. */
	return lh_word_match(doc, range.start, range.end, "phòng") &&
		!lh_word_capital(doc, range.start) ? range.start : 0;
}

/* Behind "tại" or "địa điểm"; "tại Thông báo số 47", "tại kỳ họp" name none. */
static size_t place_named(const struct lh_document *doc, struct lh_range range)
{
	static const char *const named[] = { "địa điểm", "tại", NULL };
	static const char *const elsewhere[] = {
		"thông báo", "công văn", "kế hoạch", "quyết định",
		"nghị quyết", "văn bản", "điều", "khoản", "mục", "chỉ thị",
		"nghị định", "luật", "giấy mời", "phụ lục", "công điện",
		"kết luận", "thông tri", "tờ trình", "báo cáo", "hội nghị",
		"cuộc họp", "kỳ họp", "phiên họp", "đại hội", "buổi", NULL
	};
	size_t at, stop;

	for (; lh_word_find_any(doc, range, named, &at, &stop);
	     range.start = (uint32_t)stop) {
		size_t next = lh_word_next(doc, stop, range.end);

		if (next < range.end &&
		    lh_word_match_any(doc, next, range.end, elsewhere))
			continue;
		if (!lh_range_in_brackets(doc, range, at) ||
		    doc->s[at - 1] == '(')
			return stop;
	}
	return 0;
}

struct lh_range lh_meeting_inline_place(const struct lh_document *doc,
					size_t start, size_t end, bool label)
{
	struct lh_range range = { (uint32_t)start, (uint32_t)end };
	struct lh_range none = { 0, 0 };
	size_t at, room = place_room(doc, range);

	if (!room)
		room = place_named(doc, range);
	if (room)
		range.start = (uint32_t)room;
	else if (!label)
		return none;
	range.end = (uint32_t)lh_range_sentence(doc, range.start, end);
	for (at = range.start; at < range.end; at++)
		if (doc->s[at] == ';')
			range.end = (uint32_t)at;
	range = lh_range_trim(doc, range, ".,;:()-");
	range = lh_range_trim(doc, place_cut(doc, range), ".,;:()-");
	/* "Nhà văn hóa (số 5 đường Hoa Ban)": that bracket is its own. */
	if (range.end < end && doc->s[range.end] == ')' &&
	    lh_range_in_brackets(doc, range, range.end))
		range.end++;
	return range;
}
