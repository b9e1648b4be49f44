/* What a meeting is called: the heading over its lines, the event that the
 * invitation names, the notice's subject, its content, or the words of the
 * sentence that calls it. */
#include "meeting_priv.h"

#include <lichhop/gettext.h>

#include <string.h>

#define TITLE_MOST 600	/* bytes; a longer content is cut at a blank */

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
	lh_meeting_set_title(doc, m, lh_meeting_name_strip(doc, range), 0.9);
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

static bool title_from_subject(struct lh_document *doc, struct lh_meeting *m,
			       bool any)
{
	if (lh_range_empty(doc->subject) ||
	    (!any && !title_is_meeting(doc, doc->subject)))
		return false;
	lh_meeting_set_title(doc, m, lh_meeting_name_strip(doc, doc->subject),
			     any ? 0.6 : 0.9);
	return true;
}

/* The subject names the gathering itself: "Họp …", "mời dự Hội nghị …". */
static bool title_subject_is_event(const struct lh_document *doc)
{
	struct lh_range range = lh_meeting_name_strip(doc, doc->subject);

	return !lh_range_empty(range) &&
		lh_meeting_gathering_at(doc, range.start, range.end) &&
		!lh_meeting_name_is_bare(doc, range);
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

/* Without a subject, "Nội dung … phiên họp: …" and "Nội dung: Kiểm tra …" say
 * more than the text. */
static bool title_content_names(const struct lh_document *doc,
				const struct lh_meeting_lines *lines)
{
	size_t i = (size_t)lines->content;
	struct lh_range value;

	if (!lh_range_empty(doc->subject) || lines->content < 0)
		return false;
	value.start = doc->lines[i].value;
	value.end = doc->lines[i].all.end;
	if (lh_range_empty(value) && i + 1 < doc->n_lines)
		value = doc->lines[i + 1].body;
	return title_label_noun(doc, i) ||
		lh_meeting_word_at(doc, value.start, value.end);
}

void lh_meeting_read_title(struct lh_document *doc, struct lh_meeting *m,
			   const struct lh_meeting_lines *lines)
{
	bool found = title_from_heading(doc, m, lines) ||
		title_from_event(doc, m, lines) ||
		(title_subject_is_event(doc) &&
		 title_from_subject(doc, m, false)) ||
		(!title_content_names(doc, lines) &&
		 lh_meeting_name_from_text(doc, m)) ||
		title_from_subject(doc, m, false);

	if (title_from_content(doc, m, lines))
		found = true;
	if (!found)
		found = lh_meeting_name_from_text(doc, m) ||
			title_from_subject(doc, m, true) ||
			lh_meeting_name_from_any(doc, m);
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

void lh_meeting_title_from_sentence(struct lh_document *doc,
				    struct lh_meeting *m,
				    struct lh_range sentence,
				    const struct lh_phrase *phrase)
{
	if (title_from_time_words(doc, m, sentence, phrase) ||
	    lh_meeting_name_from_opening(doc, m, sentence, phrase) ||
	    (!doc->has_header && !lh_meeting_is_change(doc) &&
	     lh_meeting_name_from_act(doc, m, sentence, false)) ||
	    (title_subject_is_event(doc) &&
	     title_from_subject(doc, m, false)) ||
	    lh_meeting_name_from_act(doc, m, sentence, true) ||
	    lh_meeting_name_from_act(doc, m, sentence, false) ||
	    title_from_subject(doc, m, false) ||
	    lh_meeting_name_from_text(doc, m) ||
	    lh_meeting_name_before(doc, m, sentence, sentence, phrase) ||
	    (!doc->has_header && lh_meeting_name_from_any(doc, m)) ||
	    title_from_subject(doc, m, true) ||
	    lh_meeting_name_from_any(doc, m))
		return;
	m->title = _("Cuộc họp");
}

void lh_meeting_title_from_entry(struct lh_document *doc,
				 struct lh_meeting *m, struct lh_range rest)
{
	size_t at;

	rest = lh_meeting_name_cut(doc, rest);
	if (lh_word_find(doc, rest, "tại", &at) && at > rest.start)
		rest.end = (uint32_t)at;
	lh_meeting_set_title(doc, m, rest, 1);
}
