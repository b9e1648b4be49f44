/* What a meeting is called: the heading over its lines, the event that the
 * invitation names, the notice's subject, its content, or the words of the
 * sentence that calls it. */
#include "meeting_priv.h"

#include <lichhop/gettext.h>

#include <string.h>

#define TITLE_MOST 600	/* bytes; a longer content is cut at a blank */
#define TITLE_SENTENCE 1500	/* bytes of one in which a name is looked for */
#define TITLE_MENTION 4000	/* bytes in which an event is first mentioned */

/* People come together. */
static const char *const title_gatherings[] = {
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
static const char *const title_errands[] = {
	"làm việc", "khảo sát", "kiểm tra", "giám sát", "nghe báo cáo",
	"thẩm định", "bàn giao", "bồi dưỡng", "cuộc thi", "kỳ thi",
	"hội diễn", "hội chợ", "hội trại", "hội thao", "hội khỏe", "công bố",
	"ký kết", "đón đoàn", "đón tiếp", "đón nhận", "thăm", "tiếp đoàn",
	"tiếp khách", "tiếp xã giao", "chất vấn", "nghiệm thu", NULL
};

bool lh_meeting_gathering_at(const struct lh_document *doc, size_t at,
			     size_t end)
{
	return lh_word_match_any(doc, at, end, title_gatherings) != 0;
}

bool lh_meeting_word_at(const struct lh_document *doc, size_t at, size_t end)
{
	return lh_meeting_gathering_at(doc, at, end) ||
		lh_word_match_any(doc, at, end, title_errands) != 0;
}

void lh_meeting_set_title(struct lh_document *doc, struct lh_meeting *m,
			  struct lh_range range, double confidence)
{
	range = lh_range_trim(doc, range, ".;,:-/");
	if (lh_range_empty(range))
		return;
	m->title = lh_range_text(doc, range);
	lh_field_addf(doc, range, confidence, "meetings[%zu].title",
		      lh_meeting_number(doc, m));
}

/* Among the first words, one that calls people together. */
static bool title_is_meeting(const struct lh_document *doc,
			     struct lh_range range)
{
	static const char *const acts[] = {
		"mời", "tổ chức", "triệu tập", "dự", "tham dự", "giấy mời",
		"thư mời", "hoãn", "dời", "lùi", "thay đổi", NULL
	};
	size_t words = 0;

	for (size_t at = range.start; at < range.end && words < 9;
	     at = lh_word_next(doc, at, range.end), words++) {
		if (lh_meeting_word_at(doc, at, range.end))
			return true;
		if (words == 0 && lh_word_match(doc, at, range.end, "chuẩn bị"))
			return false;
		if (lh_word_match_any(doc, at, range.end, acts) && words == 0)
			return true;
	}
	return false;
}

static struct lh_range title_strip(const struct lh_document *doc,
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
static struct lh_range title_strip_act(const struct lh_document *doc,
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
	struct lh_range event = title_strip(doc, range, acts);

	if (lh_meeting_word_at(doc, event.start, event.end))
		return event;
	return title_strip(doc, range, papers);
}

/* The heading over the lines of this meeting. */
static bool title_from_heading(struct lh_document *doc, struct lh_meeting *m,
			       const struct lh_meeting_lines *lines)
{
	const struct lh_line *line;
	struct lh_range range;

	if (lines->container < 0)
		return false;
	line = &doc->lines[lines->container];
	range = lh_range_trim(doc, line->body, ".:;");
	if (line->label == LH_LABEL_CONTENT && line->value < line->all.end) {
		lh_meeting_set_title(doc, m, range, 1);
		return true;
	}
	if (line->label != LH_LABEL_NONE || line->marker == LH_MARK_NONE ||
	    lh_word_count(doc, range) < 3)
		return false;
	if (!title_is_meeting(doc, range))
		return false;
	lh_meeting_set_title(doc, m, title_strip_act(doc, range), 0.9);
	return true;
}

static size_t title_content_end(const struct lh_document *doc, size_t line)
{
	size_t end = lh_block_end(doc, line);

	if (end > line + 1 || doc->lines[line].value < doc->lines[line].all.end)
		return end;
	while (end < doc->n_lines && doc->lines[end].zone == LH_ZONE_BODY &&
	       doc->lines[end].label == LH_LABEL_NONE &&
	       doc->lines[end].marker == LH_MARK_NONE) {
		end++;
		if (doc->s[doc->lines[end - 1].all.end - 1] == '.')
			break;
	}
	return end;
}

/* The lines under "Nội dung:" as one text. */
static char *title_content(struct lh_document *doc, size_t line,
			   struct lh_range *whole)
{
	const struct lh_line *l = &doc->lines[line];
	size_t end = title_content_end(doc, line);
	struct lh_range value = { l->value, l->all.end };
	char *text = lh_range_text(doc, lh_range_trim(doc, value, ".;:"));

	*whole = value;
	for (size_t i = line + 1; i < end; i++) {
		struct lh_range part = lh_range_trim(doc, doc->lines[i].body,
						     ".;:");
		char *more = lh_range_text(doc, part);

		if (!more || doc->lines[i].label != LH_LABEL_NONE)
			continue;
		if (lh_range_empty(*whole))
			whole->start = part.start;
		whole->end = part.end;
		text = text ? lh_arena_printf(doc->arena, "%s; %s", text, more)
			    : more;
		if (strlen(text) > TITLE_MOST)
			break;
	}
	return text;
}

/* The kind of gathering that the label names: "Nội dung … phiên họp:". */
static const char *title_label_noun(const struct lh_document *doc,
				    size_t line)
{
	static const struct {
		const char *word, *title;
	} nouns[] = {
		{ "phiên họp", "Phiên họp" }, { "hội nghị", "Hội nghị" },
		{ "hội thảo", "Hội thảo" }, { "kỳ họp", "Kỳ họp" },
		{ "buổi làm việc", "Làm việc" }, { "cuộc họp", "Họp" },
		{ "họp", "Họp" },
	};
	struct lh_range label = {
		doc->lines[line].body.start, doc->lines[line].value,
	};

	for (size_t i = 0; i < sizeof(nouns) / sizeof(*nouns); i++)
		if (lh_word_find(doc, label, nouns[i].word, NULL))
			return nouns[i].title;
	return NULL;
}

static bool title_from_content(struct lh_document *doc, struct lh_meeting *m,
			       const struct lh_meeting_lines *lines)
{
	struct lh_range whole;
	const char *noun;
	char *text;

	if (lines->content < 0)
		return false;
	text = title_content(doc, (size_t)lines->content, &whole);
	if (!text)
		return false;
	m->content = text;
	lh_field_addf(doc, whole, 1, "meetings[%zu].content",
		      lh_meeting_number(doc, m));
	if (m->title)
		return true;
	noun = title_label_noun(doc, (size_t)lines->content);
	m->title = noun ? lh_arena_printf(doc->arena, "%s: %s", noun, text)
			: text;
	lh_field_addf(doc, whole, 0.8, "meetings[%zu].title",
		      lh_meeting_number(doc, m));
	return true;
}

/* "mời các phòng họp triển khai …": the event behind those invited. */
static size_t title_invited_to(const struct lh_document *doc,
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
static struct lh_range title_bound(const struct lh_document *doc,
				   struct lh_range range)
{
	if (range.end - range.start <= TITLE_SENTENCE)
		return range;
	range.end = range.start + TITLE_SENTENCE;
	while ((doc->s[range.end] & 0xC0) == 0x80)
		range.end--;
	return range;
}

/* An event's name ends where its time, its place or its parts are told. */
static struct lh_range title_cut(const struct lh_document *doc,
				 struct lh_range range)
{
	static const char *const ends[] = {
		"như sau", "cụ thể", "với các nội dung", "vào lúc", "vào hồi",
		"lúc", "vào", "theo thành phần", "với thành phần",
		"theo nội dung", "gồm", "tại hội trường", "tại phòng",
		"tại trụ sở", "tại nhà văn hóa", "tại trung tâm", NULL
	};
	size_t at;

	range = title_bound(doc, range);
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

/* "kỳ họp", "họp hội nghị" and no more is no name. */
static bool title_is_bare(const struct lh_document *doc, struct lh_range range)
{
	size_t at = range.start, stop;

	do {
		stop = lh_word_match_any(doc, at, range.end,
					 title_gatherings);
		at = stop ? lh_word_next(doc, stop, range.end) : at;
	} while (stop);
	return at >= range.end || lh_word_count(doc, range) < 2;
}

/* Who reads one of these is asked to come; behind the others stands what is
 * held, but perhaps only as something that is being prepared. */
static const char *const title_invites[] = {
	"triệu tập cuộc họp", "triệu tập", "mời dự", "mời tham dự", "đến dự",
	"tới dự", "tham dự", "mời họp", "dự buổi", "dự cuộc", "dự", "mời",
	NULL
};

static const char *const title_holds[] = {
	"tổ chức", "chủ trì", "thông báo", "sẽ", NULL
};

/* Where the event's name begins behind the act: "thông báo thời gian, nội
 * dung kỳ họp …", "mời các phòng họp …". */
static size_t title_object(const struct lh_document *doc, size_t act,
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
		return title_invited_to(doc, rest);
	return rest.start;
}

/* "triệu tập cuộc họp X, cụ thể như sau", "mời dự Hội nghị X": the object. */
static bool title_from_act(struct lh_document *doc, struct lh_meeting *m,
			   struct lh_range range, const char *const *acts)
{
	size_t at, stop;

	for (size_t from = range.start; from < range.end; from = stop) {
		struct lh_range rest = { (uint32_t)from, range.end };

		if (!lh_word_find_any(doc, rest, acts, &at, &stop))
			return false;
		rest.start = (uint32_t)title_object(doc, at, stop, range.end);
		if (!lh_meeting_word_at(doc, rest.start, range.end))
			continue;
		rest = title_cut(doc, rest);
		if (title_is_bare(doc, rest))
			continue;
		lh_meeting_set_title(doc, m, rest, 0.8);
		return true;
	}
	return false;
}

/* The first lines of the body that say something, headings and all. */
static bool title_from_lines(struct lh_document *doc, struct lh_meeting *m,
			     const char *const *acts)
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
		if (title_from_act(doc, m, title_bound(doc, line->body), acts))
			return true;
	}
	return false;
}

static bool title_from_preamble(struct lh_document *doc, struct lh_meeting *m)
{
	return title_from_lines(doc, m, title_invites) ||
		title_from_lines(doc, m, title_holds);
}

static bool title_from_subject(struct lh_document *doc, struct lh_meeting *m,
			       bool any)
{
	if (lh_range_empty(doc->subject) ||
	    (!any && !title_is_meeting(doc, doc->subject)))
		return false;
	lh_meeting_set_title(doc, m, title_strip_act(doc, doc->subject),
			     any ? 0.6 : 0.9);
	return true;
}

/* The subject names the gathering itself: "Họp …", "mời dự Hội nghị …". */
static bool title_subject_is_event(const struct lh_document *doc)
{
	struct lh_range range = title_strip_act(doc, doc->subject);

	return !lh_range_empty(range) &&
		lh_meeting_gathering_at(doc, range.start, range.end) &&
		!title_is_bare(doc, range);
}

static bool title_from_event(struct lh_document *doc, struct lh_meeting *m,
			     const struct lh_meeting_lines *lines)
{
	struct lh_range range;

	if (lines->event < 0)
		return false;
	range.start = doc->lines[lines->event].value;
	range.end = doc->lines[lines->event].all.end;
	if (lh_word_count(doc, range) < 2)
		return false;
	lh_meeting_set_title(doc, m, range, 1);
	return true;
}

/* "kỳ họp sẽ tổ chức vào …": its full name stands where the page first
 * mentions it. */
static bool title_from_mention(struct lh_document *doc, struct lh_meeting *m,
			       const char *noun, size_t end)
{
	static const char *const ends[] = {
		"sẽ", "được", "đã", "dự kiến", "nhằm", "theo", "để", "diễn ra",
		"gồm", "này", "nêu trên", NULL
	};
	struct lh_range rest = { 0, (uint32_t)(end < TITLE_MENTION
					       ? end : TITLE_MENTION) };
	size_t at;

	while (lh_word_find(doc, rest, noun, &at)) {
		struct lh_range name = { (uint32_t)at, rest.end };

		rest.start = (uint32_t)(at + strlen(noun));
		name = title_cut(doc, name);
		if (lh_word_find_any(doc, name, ends, &at, NULL))
			name.end = (uint32_t)at;
		name = lh_range_trim(doc, name, ".,;:-");
		if (title_is_bare(doc, name) || lh_word_count(doc, name) < 4)
			continue;
		lh_meeting_set_title(doc, m, name, 0.7);
		return true;
	}
	return false;
}

/* A text cut out of its page: the first gathering that it names at all. */
static bool title_from_any(struct lh_document *doc, struct lh_meeting *m)
{
	static const char *const nouns[] = {
		"hội nghị", "cuộc họp", "hội thảo", "kỳ họp", "phiên họp",
		"đại hội", "lễ", NULL
	};

	for (size_t i = 0; nouns[i]; i++)
		if (title_from_mention(doc, m, nouns[i], doc->length))
			return true;
	return false;
}

void lh_meeting_read_title(struct lh_document *doc, struct lh_meeting *m,
			   const struct lh_meeting_lines *lines)
{
	bool found = title_from_heading(doc, m, lines) ||
		title_from_event(doc, m, lines) ||
		(title_subject_is_event(doc) &&
		 title_from_subject(doc, m, false)) ||
		(!lh_range_empty(doc->subject) && title_from_preamble(doc, m)) ||
		title_from_subject(doc, m, false);

	if (title_from_content(doc, m, lines))
		found = true;
	if (!found)
		found = title_from_preamble(doc, m) ||
			title_from_subject(doc, m, true) ||
			title_from_any(doc, m);
	if (!found || !m->title)
		m->title = _("Cuộc họp");
}

/* "Thời gian làm việc với Đoàn công tác … lúc 14 giờ, ngày 23/5/2022" */
static bool title_from_time_words(struct lh_document *doc,
				  struct lh_meeting *m,
				  struct lh_range sentence,
				  const struct lh_phrase *phrase)
{
	struct lh_range range = sentence;
	size_t stop = lh_word_match(doc, sentence.start, sentence.end,
				    "thời gian");

	if (!stop || phrase->start <= stop)
		return false;
	range.start = (uint32_t)stop;
	range.end = (uint32_t)phrase->start;
	range = lh_range_trim(doc, range, ",: ");
	if (lh_word_count(doc, range) < 3 ||
	    memchr(doc->s + range.start, ':', range.end - range.start) ||
	    !lh_meeting_word_at(doc, range.start, range.end))
		return false;
	lh_meeting_set_title(doc, m, range, 0.8);
	return true;
}

/* "Theo đó, Kỳ họp thứ 11 … dự kiến được tổ chức vào …": the event is what the
 * sentence is about. */
static bool title_from_opening(struct lh_document *doc, struct lh_meeting *m,
			       struct lh_range sentence,
			       const struct lh_phrase *phrase)
{
	static const char *const openings[] = {
		"theo đó", "cụ thể", "dự kiến", "được biết", "thời gian",
		"tổ chức", NULL
	};
	static const char *const verbs[] = {
		"dự kiến", "sẽ", "được tổ chức", "diễn ra", "khai mạc",
		"bắt đầu", "là", "trong", NULL
	};
	struct lh_range range = sentence;
	size_t at;

	if (phrase->start > range.start && phrase->start < range.end)
		range.end = (uint32_t)phrase->start;
	range = title_strip(doc, lh_range_trim(doc, range, ",;:-"), openings);
	if (!lh_meeting_gathering_at(doc, range.start, range.end))
		return false;
	if (lh_word_find_any(doc, range, verbs, &at, NULL))
		range.end = (uint32_t)at;
	range = lh_range_trim(doc, range, ".,;:-");
	if (lh_word_count(doc, range) > 40)
		return false;
	if (title_is_bare(doc, range))
		return title_from_mention(doc, m, lh_arena_strndup(doc->arena,
			doc->low + range.start, range.end - range.start),
			range.start);
	lh_meeting_set_title(doc, m, range, 0.9);
	return true;
}

void lh_meeting_title_from_sentence(struct lh_document *doc,
				    struct lh_meeting *m,
				    struct lh_range sentence,
				    const struct lh_phrase *phrase)
{
	if (title_from_time_words(doc, m, sentence, phrase) ||
	    title_from_opening(doc, m, sentence, phrase) ||
	    (!doc->has_header &&
	     title_from_act(doc, m, sentence, title_holds)) ||
	    (title_subject_is_event(doc) &&
	     title_from_subject(doc, m, false)) ||
	    title_from_act(doc, m, sentence, title_invites) ||
	    title_from_act(doc, m, sentence, title_holds) ||
	    title_from_subject(doc, m, false) ||
	    title_from_preamble(doc, m) ||
	    title_from_subject(doc, m, true))
		return;
	m->title = _("Cuộc họp");
}

void lh_meeting_title_from_entry(struct lh_document *doc,
				 struct lh_meeting *m, struct lh_range rest)
{
	size_t at;

	rest = title_cut(doc, rest);
	if (lh_word_find(doc, rest, "tại", &at) && at > rest.start)
		rest.end = (uint32_t)at;
	lh_meeting_set_title(doc, m, rest, 1);
}
