/* What an event is called in running text: behind the act that calls people to
 * it, as what a sentence is about, or where it is first mentioned. */
#include "meeting_priv.h"

#include <string.h>

#define NAME_SENTENCE 1500	/* bytes of one in which a name is looked for */
#define NAME_MENTION 4000	/* bytes in which an event is first mentioned */

/* People come together. */
static const char *const name_gatherings[] = {
	"họp", "cuộc họp", "hội nghị", "hội thảo", "hội đàm", "phiên họp",
	"kỳ họp", "buổi họp", "buổi làm việc", "buổi gặp", "buổi lễ",
	"buổi tọa đàm", "buổi đối thoại", "buổi tiếp", "buổi giao ban",
	"buổi sinh hoạt", "buổi tập huấn", "buổi trao đổi", "đối thoại",
	"tọa đàm", "tiếp xúc cử tri", "tiếp công dân", "tiếp dân", "giao ban",
	"đại hội", "lễ", "tập huấn", "gặp mặt", "diễn tập", "hội ý", "sơ kết",
	"tổng kết", "ra quân", "khai giảng", "bế giảng", "khai mạc",
	"hội thi", "họp báo", "lớp", "diễn đàn", "ngày hội",
	"liên hoan", "sinh hoạt", "mít tinh", "trực báo", "phiên giải trình",
	"phiên chất vấn", "chương trình gặp", NULL
};

/* Some go somewhere, or a word that stands for a gathering only where
 * somebody is asked to it. */
static const char *const name_errands[] = {
	"làm việc", "khảo sát", "kiểm tra", "giám sát", "nghe báo cáo",
	"thẩm định", "bàn giao", "bồi dưỡng", "cuộc thi", "kỳ thi",
	"hội diễn", "hội chợ", "hội trại", "hội thao", "hội khỏe", "công bố",
	"ký kết", "đón đoàn", "đón tiếp", "đón nhận", "thăm", "tiếp đoàn",
	"tiếp khách", "tiếp xã giao", "chất vấn", "nghiệm thu", NULL
};

bool lh_meeting_gathering_at(const struct lh_document *doc, size_t at,
			     size_t end)
{
	return lh_word_match_any(doc, at, end, name_gatherings) != 0;
}

bool lh_meeting_word_at(const struct lh_document *doc, size_t at, size_t end)
{
	return lh_meeting_gathering_at(doc, at, end) ||
		lh_word_match_any(doc, at, end, name_errands) != 0;
}

static struct lh_range name_strip(const struct lh_document *doc,
				  struct lh_range range,
				  const char *const *words)
{
	size_t stop;

	for (;;) {
		struct lh_range rest = range;

		stop = lh_word_match_any(doc, range.start, range.end, words);
		rest.start = (uint32_t)stop;
		rest = lh_range_trim(doc, rest, ":-/,");
		if (!stop || lh_range_empty(rest))
			return range;
		range = rest;
	}
}

/* "Giấy mời dự Hội nghị …", "lùi thời gian họp …": the event without the
 * paper that tells it and without the act, when an event is left. */
struct lh_range lh_meeting_name_strip(const struct lh_document *doc,
				      struct lh_range range)
{
	static const char *const papers[] = {
		"giấy mời", "thư mời", "v/v", "về việc", "thông báo", NULL
	};
	static const char *const acts[] = {
		"giấy mời", "thư mời", "v/v", "về việc", "thông báo",
		"kế hoạch", "mời dự", "mời tham dự", "mời", "tổ chức",
		"triệu tập", "dự", "tham dự", "tạm hoãn", "hoãn", "hủy",
		"thay đổi", "điều chỉnh", "dời", "lùi", "thời gian",
		"địa điểm", "lịch", "chương trình", "và", NULL
	};
	struct lh_range event = name_strip(doc, range, acts);

	if (lh_meeting_word_at(doc, event.start, event.end))
		return event;
	return name_strip(doc, range, papers);
}

/* "mời các phòng họp triển khai …": the event behind those invited. */
static size_t name_invited_to(const struct lh_document *doc,
			      struct lh_range range)
{
	static const char *const events[] = {
		"họp", "hội nghị", "hội thảo", "cuộc họp", "buổi", "lễ", NULL
	};
	size_t words = 0;

	for (size_t at = range.start; at < range.end && words < 25;
	     at = lh_word_next(doc, at, range.end), words++)
		if (lh_word_match_any(doc, at, range.end, events))
			return at;
	return range.end;
}

/* A page without full stops is one long line. */
static struct lh_range name_bound(const struct lh_document *doc,
				  struct lh_range range)
{
	if (range.end - range.start <= NAME_SENTENCE)
		return range;
	range.end = range.start + NAME_SENTENCE;
	while ((doc->s[range.end] & 0xC0) == 0x80)
		range.end--;
	return range;
}

struct lh_range lh_meeting_name_cut(const struct lh_document *doc,
				    struct lh_range range)
{
	static const char *const ends[] = {
		"như sau", "cụ thể", "với các nội dung", "với nội dung",
		"vào lúc", "vào hồi",
		"lúc", "vào", "theo thành phần", "với thành phần",
		"theo nội dung", "gồm", "tại hội trường", "tại phòng",
		"tại trụ sở", "tại nhà văn hóa", "tại trung tâm", NULL
	};
	size_t at;

	range = name_bound(doc, range);
	range.end = (uint32_t)lh_range_sentence(doc, range.start, range.end);
	for (at = range.start; at < range.end && doc->s[at] != ';'; at++)
		;
	range.end = (uint32_t)at;
	if (lh_word_find_any(doc, range, ends, &at, NULL))
		range.end = (uint32_t)at;
	for (size_t k = lh_phrase_first(doc, range.start);
	     k < doc->n_phrases && doc->phrases[k].start < range.end; k++) {
		if (doc->phrases[k].cited || !doc->phrases[k].date.day ||
		    lh_range_in_brackets(doc, range, doc->phrases[k].start))
			continue;
		range.end = (uint32_t)doc->phrases[k].start;
	}
	return lh_range_trim(doc, range, ".,;:-");
}

bool lh_meeting_name_is_bare(const struct lh_document *doc, struct lh_range range)
{
	size_t at = range.start, stop;

	do {
		stop = lh_word_match_any(doc, at, range.end,
					 name_gatherings);
		at = stop ? lh_word_next(doc, stop, range.end) : at;
	} while (stop);
	return at >= range.end || lh_word_count(doc, range) < 2;
}

/* Who reads one of these is asked to come; behind the others stands what is
 * held, but perhaps only as something that is being prepared. */
static const char *const name_invites[] = {
	"triệu tập cuộc họp", "triệu tập", "mời dự", "mời tham dự", "đến dự",
	"tới dự", "tham dự", "mời họp", "dự buổi", "dự cuộc", "dự", "mời",
	NULL
};

static const char *const name_holds[] = {
	"tổ chức", "chủ trì", "thông báo", "tiến hành", "sẽ", NULL
};

/* Where the event's name begins behind the act: "thông báo thời gian, nội
 * dung kỳ họp …", "mời các phòng họp …". */
static size_t name_object(const struct lh_document *doc, size_t act,
			  size_t stop, size_t end)
{
	static const char *const about[] = {
		"thời gian", "nội dung", "chương trình", "địa điểm", "lịch",
		"kế hoạch", "về việc", "việc", "và", NULL
	};
	struct lh_range rest = { (uint32_t)lh_word_next(doc, act, end),
				 (uint32_t)end };

	/* The act itself may name it: "mời họp …". */
	while (rest.start < stop && !lh_meeting_word_at(doc, rest.start, end))
		rest.start = (uint32_t)lh_word_next(doc, rest.start, end);
	for (int i = 0; i < 6; i++) {
		size_t word = lh_word_match_any(doc, rest.start, end, about);

		if (!word || lh_meeting_word_at(doc, rest.start, end))
			break;
		rest.start = (uint32_t)lh_word_next(doc, word, end);
	}
	if (lh_word_match(doc, act, end, "mời") &&
	    !lh_meeting_word_at(doc, rest.start, end))
		return name_invited_to(doc, rest);
	return rest.start;
}

/* "triệu tập cuộc họp X, cụ thể như sau", "mời dự Hội nghị X": the object. */
bool lh_meeting_name_from_act(struct lh_document *doc, struct lh_meeting *m,
			      struct lh_range range, bool invites)
{
	const char *const *acts = invites ? name_invites : name_holds;
	size_t at, stop;

	for (size_t from = range.start; from < range.end; from = stop) {
		struct lh_range rest = { (uint32_t)from, range.end };

		if (!lh_word_find_any(doc, rest, acts, &at, &stop))
			return false;
		rest.start = (uint32_t)name_object(doc, at, stop, range.end);
		if (!lh_meeting_word_at(doc, rest.start, range.end))
			continue;
		rest = lh_meeting_name_cut(doc, rest);
		if (lh_meeting_name_is_bare(doc, rest))
			continue;
		lh_meeting_set_title(doc, m, rest, 0.8);
		return true;
	}
	return false;
}

/* The first lines of the body that say something, headings and all. */
static bool name_from_lines(struct lh_document *doc, struct lh_meeting *m,
			    bool invites)
{
	size_t seen = 0;

	for (size_t i = 0; i < doc->n_lines && seen < 6; i++) {
		const struct lh_line *line = &doc->lines[i];

		if (line->zone != LH_ZONE_BODY ||
		    line->marker != LH_MARK_NONE ||
		    (line->label != LH_LABEL_NONE &&
		     line->label != LH_LABEL_INVITE))
			continue;
		seen++;
		if (!lh_range_empty(doc->subject) &&
		    line->all.start == doc->subject.start)
			continue;
		if (lh_meeting_name_from_act(doc, m, name_bound(doc, line->body),
					     invites))
			return true;
	}
	return false;
}

bool lh_meeting_name_from_text(struct lh_document *doc, struct lh_meeting *m)
{
	return name_from_lines(doc, m, true) ||
		name_from_lines(doc, m, false);
}

/* "kỳ họp sẽ tổ chức vào …": its full name stands where the page first
 * mentions it. */
static bool name_from_mention(struct lh_document *doc, struct lh_meeting *m,
			      const char *noun, size_t end)
{
	static const char *const ends[] = {
		"sẽ", "được", "đã", "dự kiến", "nhằm", "theo", "để", "diễn ra",
		"gồm", "này", "nêu trên", NULL
	};
	struct lh_range rest = { 0, (uint32_t)(end < NAME_MENTION
					       ? end : NAME_MENTION) };
	size_t at;

	while (lh_word_find(doc, rest, noun, &at)) {
		struct lh_range name = { (uint32_t)at, rest.end };

		rest.start = (uint32_t)(at + strlen(noun));
		name = lh_meeting_name_cut(doc, name);
		if (lh_word_find_any(doc, name, ends, &at, NULL))
			name.end = (uint32_t)at;
		name = lh_range_trim(doc, name, ".,;:-");
		if (lh_meeting_name_is_bare(doc, name) || lh_word_count(doc, name) < 4)
			continue;
		lh_meeting_set_title(doc, m, name, 0.7);
		return true;
	}
	return false;
}

/* A text cut out of its page: the first gathering that it names at all. */
bool lh_meeting_name_from_any(struct lh_document *doc, struct lh_meeting *m)
{
	static const char *const nouns[] = {
		"hội nghị", "cuộc họp", "hội thảo", "kỳ họp", "phiên họp",
		"đại hội", "lễ", NULL
	};

	for (size_t i = 0; nouns[i]; i++)
		if (name_from_mention(doc, m, nouns[i], doc->length))
			return true;
	return false;
}

/* What is told of an event behind its name. */
static const char *const name_verbs[] = {
	"dự kiến", "sẽ", "được tổ chức", "diễn ra", "khai mạc", "bắt đầu",
	"là", "trong", NULL
};

/* "Theo đó, Kỳ họp thứ 11 … dự kiến được tổ chức vào …": the event is what the
 * sentence is about. */
bool lh_meeting_name_from_opening(struct lh_document *doc, struct lh_meeting *m,
				  struct lh_range sentence,
				  const struct lh_phrase *phrase)
{
	static const char *const openings[] = {
		"theo đó", "cụ thể", "dự kiến", "được biết", "thời gian",
		"tổ chức", NULL
	};
	struct lh_range range = sentence;
	size_t at;

	if (phrase->start > range.start && phrase->start < range.end)
		range.end = (uint32_t)phrase->start;
	range = name_strip(doc, lh_range_trim(doc, range, ",;:-"), openings);
	if (!lh_meeting_gathering_at(doc, range.start, range.end))
		return false;
	if (lh_word_find_any(doc, range, name_verbs, &at, NULL))
		range.end = (uint32_t)at;
	range = lh_range_trim(doc, range, ".,;:-");
	if (lh_word_count(doc, range) > 40)
		return false;
	if (lh_meeting_name_is_bare(doc, range))
		return name_from_mention(doc, m, lh_arena_strndup(doc->arena,
			doc->low + range.start, range.end - range.start),
			range.start);
	lh_meeting_set_title(doc, m, range, 0.9);
	return true;
}


/* Start of the last gathering of the range, or its end. */
static size_t name_last_gathering(const struct lh_document *doc,
				  struct lh_range range)
{
	size_t found = range.end;

	for (size_t at = range.start; at < range.end;
	     at = lh_word_next(doc, at, range.end))
		if (lh_meeting_gathering_at(doc, at, range.end))
			found = at;
	return found;
}

bool lh_meeting_name_before(struct lh_document *doc, struct lh_meeting *m,
			    struct lh_range sentence, struct lh_range clause,
			    const struct lh_phrase *phrase)
{
	struct lh_range head = { clause.start, (uint32_t)phrase->start };
	struct lh_range front = { sentence.start, (uint32_t)phrase->start };
	size_t noun = name_last_gathering(doc, head), stop;

	head = lh_range_trim(doc, head, " ,;-+*");
	if (noun < phrase->start) {
		head.start = (uint32_t)noun;
		if (lh_word_find_any(doc, head, name_verbs, &stop, NULL))
			head.end = (uint32_t)stop;
		head = lh_range_trim(doc, head, " ,(");
		if (lh_meeting_name_is_bare(doc, head))
			return false;
		lh_meeting_set_title(doc, m, head, 0.8);
		return true;
	}
	noun = name_last_gathering(doc, front);
	if (noun >= phrase->start || lh_word_count(doc, head) > 8)
		return false;
	/* "…; vào lúc 14 giờ tại UBND phường": the same once more. */
	if (lh_range_empty(head) && lh_meeting_number(doc, m)) {
		m->title = m[-1].title;
		return true;
	}
	if (lh_range_empty(head))
		return false;
	stop = lh_word_match_any(doc, noun, front.end, name_gatherings);
	m->title = lh_arena_printf(doc->arena, "%s %s",
		lh_range_text(doc, (struct lh_range){ (uint32_t)noun,
						      (uint32_t)stop }),
		lh_range_text(doc, head));
	lh_field_addf(doc, head, 0.7, "meetings[%zu].title",
		      lh_meeting_number(doc, m));
	return true;
}
