/* One line typed in a hurry: "8h thứ Hai họp giao ban, P.301, chủ trì: Lê
 * Văn A, mời: Sở Tài chính, Sở Xây dựng".
 *
 * Times are taken out wherever they stand; words like "chủ trì", "mời",
 * "tại" open a part that lasts to the next of them; of what stands in front
 * the part that looks like a room is the place and the rest the title. */
#include "meeting_priv.h"

#include <lichhop/gettext.h>

#include <string.h>

enum quick_part {
	QUICK_TITLE, QUICK_PLACE, QUICK_CHAIR, QUICK_PEOPLE, QUICK_CONTENT,
};

static const struct {
	const char *word;
	enum quick_part part;
	bool colon;		/* only with a colon behind it */
} quick_words[] = {
	{ "chủ trì", QUICK_CHAIR, false }, { "chủ tọa", QUICK_CHAIR, false },
	{ "do", QUICK_CHAIR, true }, { "thành phần", QUICK_PEOPLE, false },
	{ "mời", QUICK_PEOPLE, true }, { "kính mời", QUICK_PEOPLE, false },
	{ "tham dự", QUICK_PEOPLE, true }, { "dự", QUICK_PEOPLE, true },
	{ "địa điểm", QUICK_PLACE, false }, { "tại", QUICK_PLACE, false },
	{ "ở", QUICK_PLACE, true }, { "nội dung", QUICK_CONTENT, true },
};

/* A part is opened at the start of the line, behind a comma or a semicolon,
 * or by a colon ("chủ trì: …"); "tại" opens one anywhere. */
static bool quick_opens(const struct lh_document *doc, size_t at, size_t end,
			enum quick_part *part, size_t *value)
{
	size_t before = at;

	while (before > 0 && doc->s[before - 1] == ' ')
		before--;
	for (size_t i = 0; i < sizeof(quick_words) / sizeof(*quick_words); i++) {
		size_t stop = lh_word_match(doc, at, end, quick_words[i].word);
		bool colon, parted;

		if (!stop)
			continue;
		colon = stop < end && doc->s[stop] == ':';
		parted = before == 0 || strchr(",;.", doc->s[before - 1]);
		if (!colon && quick_words[i].colon &&
		    !(parted && quick_words[i].part == QUICK_PEOPLE))
			continue;
		if (!colon && !parted && quick_words[i].part != QUICK_PLACE)
			continue;
		*part = quick_words[i].part;
		*value = colon ? stop + 1 : stop;
		return true;
	}
	return false;
}

static bool quick_is_room(const struct lh_document *doc, struct lh_range range)
{
	static const char *const rooms[] = {
		"phòng", "p.", "p", "hội trường", "ht", "tầng", "trụ sở",
		"nhà", "zoom", "trực tuyến", "online", "google meet", "teams",
		"phòng họp", "ph", NULL
	};
	size_t stop = lh_word_match_any(doc, range.start, range.end, rooms);

	if (!stop)
		return false;
	/* "phòng, chống thiên tai" is a subject, "P 301" a room. */
	return !(stop < range.end && doc->s[stop] == ',');
}

static bool quick_is_time(const struct lh_phrase *phrase)
{
	return phrase->kind == LH_PHRASE_DAY ||
	       phrase->kind == LH_PHRASE_HOUR ||
	       phrase->kind == LH_PHRASE_WEEKDAY;
}

/* Whether the phrase is the next day of the list that the one before began:
 * "ngày 10 và 11/12", of which the scan makes a phrase each. */
static bool quick_goes_on(const char *line, const struct lh_phrase *before,
			  const struct lh_phrase *phrase)
{
	static const char *const words[] = { " ", ",", "và", "ngày" };
	size_t at = before->end;

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		while (at < phrase->start &&
		       strncmp(line + at, words[i], strlen(words[i])) == 0) {
			at += strlen(words[i]);
			i = 0;
		}
	return at == phrase->start && before->kind == LH_PHRASE_DAY &&
	       phrase->kind == LH_PHRASE_DAY;
}

/* The line without its times; blanks where they stood. */
static char *quick_without_times(struct lh_document *doc, const char *line,
				 size_t length,
				 const struct lh_phrase *phrases, size_t n)
{
	char *text = lh_arena_strndup(doc->arena, line, length);

	for (size_t i = 0; i < n; i++) {
		size_t start = phrases[i].start;

		if (!quick_is_time(&phrases[i]))
			continue;
		if (i > 0 && quick_goes_on(line, &phrases[i - 1], &phrases[i]))
			start = phrases[i - 1].end;
		memset(text + start, ' ', phrases[i].end - start);
	}
	return text;
}

/* A meeting has one day or several in a row. */
static enum lh_status quick_add_day(struct lh_when *when,
				    const struct lh_phrase *phrase,
				    struct lh_error *err)
{
	struct lh_date last = lh_date_is_empty(when->last_date)
			      ? when->date : when->last_date;

	if (!lh_date_is_full(last) || !lh_date_is_full(phrase->date) ||
	    lh_date_compare(lh_date_add_days(last, 1), phrase->date) != 0)
		return lh_error_set(err, LH_EINVALID,
			_("ngày %d/%d và ngày %d/%d không liền nhau; hãy thêm mỗi ngày một cuộc họp"),
			last.day, last.month, phrase->date.day,
			phrase->date.month);
	when->last_date = phrase->date;
	return LH_OK;
}

static void quick_add_time(struct lh_document *doc, struct lh_when *when,
			   const struct lh_phrase *p, const char *line)
{
	if (lh_date_is_empty(when->date)) {
		when->date = p->date;
		when->last_date = p->last;
		when->year_inferred = p->year_inferred;
	}
	if (when->start == LH_MINUTE_UNKNOWN) {
		when->start = p->minute;
		when->end = p->end_minute;
	}
	if (when->part == LH_PART_NONE)
		when->part = p->part;
	if (!when->wording)
		when->wording = lh_arena_strndup(doc->arena, line + p->start,
						 p->end - p->start);
}

static enum lh_status quick_set_when(struct lh_document *doc,
				     struct lh_meeting *m,
				     const struct lh_phrase *phrases, size_t n,
				     const char *line, struct lh_error *err)
{
	enum lh_status status = LH_OK;

	for (size_t i = 0; i < n && status == LH_OK; i++) {
		const struct lh_phrase *p = &phrases[i];

		if (!quick_is_time(p))
			continue;
		status = lh_phrase_check_weekday(p, err);
		if (status == LH_OK && i > 0 && quick_goes_on(line, p - 1, p))
			status = quick_add_day(&m->when, p, err);
		else if (status == LH_OK)
			quick_add_time(doc, &m->when, p, line);
	}
	if (m->when.start != LH_MINUTE_UNKNOWN)
		m->when.part = LH_PART_NONE;
	return status;
}

static size_t quick_digits(const char *s, int *value)
{
	size_t length = strspn(s, "0123456789");

	*value = 0;
	for (size_t i = 0; i < length && i < 4; i++)
		*value = *value * 10 + (s[i] - '0');
	return length;
}

/* "31/02/2026", "30/2" where a day is expected: what looks like one and was
 * not read is none.  Returns its length or 0. */
static size_t quick_no_day(const char *s, bool expected)
{
	int day, month, year;
	size_t at = quick_digits(s, &day), length;

	if (at < 1 || at > 2 || s[at] != '/')
		return 0;
	length = quick_digits(s + at + 1, &month);
	if (length < 1 || length > 2)
		return 0;
	at += 1 + length;
	if (s[at] != '/')
		return expected ? at : 0;
	length = quick_digits(s + at + 1, &year);
	at += 1 + length;
	return length == 4 && s[at] != '/' && s[at] != '-' ? at : 0;
}

/* "25h", "8h75", "25 giờ": no hour of the day. */
static size_t quick_no_hour(const char *s)
{
	int hour, minute;
	size_t at = quick_digits(s, &hour), length;

	if (at < 1 || at > 2)
		return 0;
	if (strncmp(s + at, " giờ", strlen(" giờ")) == 0)
		return hour > 24 ? at + strlen(" giờ") : 0;
	if (s[at] != 'h' && s[at] != 'g' && s[at] != ':')
		return 0;
	length = quick_digits(s + at + 1, &minute);
	if ((s[at] != 'h' && length != 2) || length > 2 ||
	    (!length && s[at + 1] && !strchr(" ,;", s[at + 1])))
		return 0;
	return hour > 24 || minute > 59 ? at + 1 + length : 0;
}

/* What stands where a time is said and is none must not end in the title: the
 * meeting would be saved without its day.  text is the line without the times
 * that were read. */
static enum lh_status quick_check_rest(const char *line, const char *text,
				       const struct lh_when *when,
				       struct lh_error *err)
{
	static const char day_word[] = "ngày ";
	size_t word = strlen(day_word);
	bool dayless = lh_date_is_empty(when->date);

	for (size_t at = 0; text[at]; at++) {
		bool begins = at == 0 || text[at - 1] == ' ';
		/* Behind an hour the text is blank where the line is not. */
		bool behind_time = at == 0 ||
			(at > 1 && text[at - 2] == ' ' && line[at - 2] != ' ');
		bool named = at >= word &&
			     strncmp(text + at - word, day_word, word) == 0;
		size_t length = 0;

		if (!begins)
			continue;
		if (dayless)
			length = quick_no_day(text + at, named || behind_time);
		if (!length && when->start == LH_MINUTE_UNKNOWN)
			length = quick_no_hour(text + at);
		if (length)
			return lh_error_set(err, LH_EINVALID,
				_("không có ngày giờ “%.*s”"), (int)length,
				text + at);
	}
	return LH_OK;
}

/* "họp giao ban, P.301": the piece that looks like a room is the place. */
static void quick_set_title(struct lh_document *doc, struct lh_meeting *m,
			    struct lh_range range)
{
	struct lh_range title = { 0, 0 };

	for (size_t from = range.start; from < range.end;) {
		struct lh_range piece = { (uint32_t)from, range.end };
		const char *comma = memchr(doc->s + from, ',',
					   range.end - from);

		if (comma)
			piece.end = (uint32_t)(comma - doc->s);
		from = piece.end + 1;
		piece = lh_range_trim(doc, piece, ",;.:-");
		if (lh_range_empty(piece))
			continue;
		if (quick_is_room(doc, piece) && !m->n_venues &&
		    (m->title || !lh_range_empty(title))) {
			lh_meeting_add_venue(doc, m, piece, NULL);
			continue;
		}
		if (lh_range_empty(title))
			title.start = piece.start;
		if (title.end == 0 || !m->n_venues)
			title.end = piece.end;
	}
	if (!m->title && !lh_range_empty(title))
		lh_meeting_set_title(doc, m, title, 1);
}

static void quick_set(struct lh_document *doc, struct lh_meeting *m,
		      enum quick_part part, struct lh_range range)
{
	struct lh_names names = { .count = 0 };

	range = lh_range_trim(doc, range, ",;:.-");
	if (lh_range_empty(range))
		return;
	switch (part) {
	case QUICK_TITLE:
		quick_set_title(doc, m, range);
		return;
	case QUICK_PLACE:
		lh_meeting_add_venue(doc, m, range, NULL);
		return;
	case QUICK_CHAIR:
		lh_meeting_set_chair(doc, m, range);
		return;
	case QUICK_CONTENT:
		m->content = lh_range_text(doc, range);
		return;
	case QUICK_PEOPLE:
		lh_enumeration_spread(doc, range, &names);
		for (size_t i = 0; i < names.count; i++)
			lh_meeting_add_participant(doc, m, &names.items[i],
						   LH_ROLE_INVITED);
	}
}

static void quick_read_parts(struct lh_document *doc, struct lh_meeting *m)
{
	enum quick_part part = QUICK_TITLE, next;
	size_t start = 0, value = 0;
	size_t end = doc->length;

	for (size_t at = 0; at < end; at = lh_word_next(doc, at, end)) {
		struct lh_range range = { (uint32_t)start, (uint32_t)at };

		if (!quick_opens(doc, at, end, &next, &value))
			continue;
		quick_set(doc, m, part, range);
		part = next;
		start = value;
	}
	quick_set(doc, m, part, (struct lh_range){ (uint32_t)start,
						   (uint32_t)end });
}

static void quick_document(struct lh_document *doc, const char *text)
{
	size_t length = strlen(text);

	doc->s = lh_arena_alloc(doc->arena, length + 1);
	doc->low = lh_arena_alloc(doc->arena, length + 1);
	doc->map = lh_arena_calloc(doc->arena, length + 1, sizeof(*doc->map));
	for (size_t i = 0; i < length; i++) {
		char c = text[i] == '\t' || text[i] == '\n' ? ' ' : text[i];

		if (c == ' ' && (!doc->length ||
				 doc->s[doc->length - 1] == ' '))
			continue;
		doc->map[doc->length] = (uint32_t)i;
		doc->s[doc->length++] = c;
	}
	doc->map[doc->length] = (uint32_t)length;
	lh_word_lower(doc->low, doc->s, doc->length);
	lh_word_index(doc);
}

enum lh_status lh_reader_quick_line(struct lh_arena *arena, const char *line,
				    const struct lh_phrase_context *context,
				    const struct lh_directory_index *directory,
				    struct lh_meeting *meeting,
				    struct lh_error *err)
{
	struct lh_reader_options options = { .directory = directory };
	struct lh_reading reading = { .notice = NULL };
	struct lh_notice notice = { .id = 0 };
	struct lh_document doc = {
		.arena = arena, .source = line, .source_length = strlen(line),
		.options = &options, .reading = &reading, .notice = &notice,
	};
	struct lh_phrase_context typed = *context;
	struct lh_phrase *phrases;
	struct lh_meeting *m;
	size_t n;

	typed.typed = true;
	n = lh_phrase_scan(arena, line, doc.source_length, &typed, &phrases);
	char *rest = quick_without_times(&doc, line, doc.source_length,
					 phrases, n);
	quick_document(&doc, rest);
	m = lh_meeting_new(&doc);
	enum lh_status status = quick_set_when(&doc, m, phrases, n, line, err);
	if (status == LH_OK)
		status = quick_check_rest(line, rest, &m->when, err);
	if (status != LH_OK)
		return status;
	quick_read_parts(&doc, m);
	if (!m->title)
		return lh_error_set(err, LH_EINVALID,
			_("chưa thấy tên cuộc họp trong “%s”"), line);
	lh_reader_resolve(&doc);
	*meeting = *m;
	return LH_OK;
}
