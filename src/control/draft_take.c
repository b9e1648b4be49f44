/* Correcting a draft by pointing at its words: a field is what a stretch of
 * the text says.  Times, names and lists are read from the words as the reader
 * would read them; everything else is the words themselves. */
#include "draft_priv.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/reader.h>
#include <lichhop/text.h>

#include "deadline_words.h"
#include "joined.h"

enum take_kind {
	TAKE_WORDS, TAKE_MOMENT, TAKE_END, TAKE_DEADLINE, TAKE_CHAIR,
	TAKE_NAMES,
};

static enum take_kind take_kind(const char *path)
{
	static const struct {
		const char *name;
		enum take_kind kind;
	} kinds[] = {
		{ "start", TAKE_MOMENT }, { "issued_date", TAKE_MOMENT },
		{ "end", TAKE_END }, { "deadline", TAKE_DEADLINE },
		{ "chair", TAKE_CHAIR }, { "participants", TAKE_NAMES },
		{ "addressees", TAKE_NAMES }, { "recipient", TAKE_NAMES },
		{ "agencies_lead", TAKE_NAMES },
		{ "agencies_support", TAKE_NAMES },
	};
	const char *dot = strrchr(path, '.');
	const char *name = dot ? dot + 1 : path;

	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
		if (strcmp(kinds[i].name, name) == 0)
			return kinds[i].kind;
	return TAKE_WORDS;
}

/* --- the words --- */

static bool take_is_blank(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/* The span without blanks and without the signs that only part it from its
 * neighbours. */
static struct lh_span take_trim(const char *text, struct lh_span span)
{
	while (span.start < span.end &&
	       (take_is_blank(text[span.start]) ||
		strchr("-+*,;:.", text[span.start])))
		span.start++;
	while (span.end > span.start &&
	       (take_is_blank(text[span.end - 1]) ||
		strchr(",;:.", text[span.end - 1])))
		span.end--;
	return span;
}

/* In one line: a line break inside a paragraph is a blank. */
static char *take_words(struct lh_arena *arena, const char *text,
			struct lh_span span)
{
	char *words = lh_arena_alloc(arena, span.end - span.start + 1);
	size_t n = 0;

	for (uint32_t i = span.start; i < span.end; i++) {
		bool blank = take_is_blank(text[i]);

		if (!blank)
			words[n++] = text[i];
		else if (n > 0 && words[n - 1] != ' ')
			words[n++] = ' ';
	}
	words[n] = '\0';
	return words;
}

/* --- times --- */

static struct lh_phrase_context take_context(const struct lh_draft *draft)
{
	struct lh_phrase_context context = lh_ctx_phrases(draft->ctx);
	const struct lh_notice *n = draft->reading.notice;

	if (lh_date_is_full(n->issued_date))
		context.anchor = n->issued_date;
	return context;
}

/* The one phrase of a kind that can be a moment; NULL when there is none. */
static const struct lh_phrase *take_phrase(const struct lh_draft *draft,
					   const char *words)
{
	struct lh_phrase_context context = take_context(draft);
	struct lh_phrase *phrases;
	size_t count = lh_phrase_scan(draft->arena, words, strlen(words),
				      &context, &phrases);

	for (size_t i = 0; i < count; i++)
		if (phrases[i].kind == LH_PHRASE_DAY ||
		    phrases[i].kind == LH_PHRASE_WEEKDAY ||
		    phrases[i].kind == LH_PHRASE_HOUR)
			return &phrases[i];
	return NULL;
}

/* What the words leave open stays what it was: an hour alone does not take
 * the day away, nor a day the hour. */
static enum lh_status take_moment(struct lh_draft *draft, const char *path,
				  const char *words, struct lh_error *err)
{
	const struct lh_phrase *p = take_phrase(draft, words);
	const char *before = lh_draft_get(draft, path);
	char date[LH_DATE_TEXT_SIZE], hour[LH_MINUTE_TEXT_SIZE];

	if (!p)
		return lh_error_set(err, LH_EINVALID,
			_("“%s” không nói ngày, giờ nào"), words);
	lh_date_format(p->date, date);
	lh_minute_format(p->minute, hour);
	if (!*date && before && strlen(before) >= 10)
		snprintf(date, sizeof(date), "%.10s", before);
	if (!*hour && before && strlen(before) >= 16)
		snprintf(hour, sizeof(hour), "%.5s", before + 11);
	if (strcmp(path, "issued_date") == 0)
		*hour = '\0';
	return lh_draft_set(draft, path, lh_arena_printf(
		draft->arena, "%s%s%s", date, *date && *hour ? "T" : "", hour),
		err);
}

static enum lh_status take_end(struct lh_draft *draft, const char *path,
			       const char *words, struct lh_error *err)
{
	const struct lh_phrase *p = take_phrase(draft, words);
	char hour[LH_MINUTE_TEXT_SIZE];
	lh_minute minute = !p ? LH_MINUTE_UNKNOWN :
			   p->end_minute != LH_MINUTE_UNKNOWN ? p->end_minute :
								p->minute;

	if (minute == LH_MINUTE_UNKNOWN)
		return lh_error_set(err, LH_EINVALID,
			_("“%s” không nói giờ nào"), words);
	return lh_draft_set(draft, path, lh_minute_format(minute, hour), err);
}

static enum lh_status take_deadline(struct lh_draft *draft, const char *path,
				    const char *words, struct lh_error *err)
{
	struct lh_deadline deadline;
	enum lh_status status = deadline_from_words(draft->ctx, draft->arena,
						    words, &deadline, err);

	/* The empty text checks the path and makes the field sure. */
	if (status == LH_OK)
		status = lh_draft_set(draft, path, "", err);
	if (status == LH_OK)
		draft->reading.assignments[strtoul(
			strchr(path, '[') + 1, NULL, 10)].deadline = deadline;
	return status;
}

/* --- names --- */

/* The words as the participants of a line typed in a hurry: the reader knows
 * where one name of a list ends, what "các sở: …" stands before, and who is
 * "đồng chí". */
static const struct lh_meeting *take_line(const struct lh_draft *draft,
					  const char *label, const char *words)
{
	struct lh_phrase_context context = take_context(draft);
	struct lh_meeting *m = lh_arena_calloc(draft->arena, 1, sizeof(*m));
	struct lh_error err;
	const char *line = lh_arena_printf(draft->arena, "họp, %s: %s", label,
					   words);

	if (lh_reader_quick_line(draft->arena, line, &context,
				 lh_ctx_reading_index(draft->ctx), m, &err))
		return NULL;
	return m;
}

static enum lh_status take_names(struct lh_draft *draft, const char *path,
				 const char *words, struct lh_error *err)
{
	const struct lh_meeting *m = strchr(words, ';')
		? NULL : take_line(draft, "mời", words);
	struct joined names;

	if (!m || m->n_participants == 0)
		return lh_draft_set(draft, path, words, err);
	joined_init(&names);
	for (size_t i = 0; i < m->n_participants; i++)
		if (!m->participants[i].parent_id)
			joined_add(&names, m->participants[i].name);
	return lh_draft_set(draft, path, joined_end(&names, draft->arena), err);
}

static enum lh_status take_chair(struct lh_draft *draft, const char *path,
				 const char *words, struct lh_error *err)
{
	const struct lh_meeting *m = take_line(draft, "chủ trì", words);
	const struct lh_participant *chair = m ? lh_meeting_chair(m) : NULL;

	return lh_draft_set(draft, path, chair && chair->name
			    ? lh_participant_title(draft->arena, chair) : words,
			    err);
}

/* --- where it stands from now on --- */

static bool take_is_part(const char *path, const char *of)
{
	size_t length = strlen(of);

	return strncmp(path, of, length) == 0 && path[length] == '[';
}

static void take_place(struct lh_draft *draft, const char *path,
		       struct lh_span span)
{
	struct lh_notice *n = draft->reading.notice;
	struct lh_field *field = NULL;

	for (size_t i = 0; i < n->n_fields; i++) {
		if (strcmp(n->fields[i].path, path) == 0)
			field = &n->fields[i];
		else if (take_is_part(n->fields[i].path, path))
			n->fields[i].n_spans = 0;
	}
	if (!field) {
		struct lh_field *all = lh_arena_calloc(
			draft->arena, n->n_fields + 1, sizeof(*all));

		if (n->n_fields)
			memcpy(all, n->fields, n->n_fields * sizeof(*all));
		n->fields = all;
		field = &all[n->n_fields++];
		field->path = lh_arena_strdup(draft->arena, path);
		field->confidence = 1;
	}
	field->spans = lh_arena_calloc(draft->arena, 1, sizeof(span));
	field->spans[0] = span;
	field->n_spans = 1;
}

enum lh_status lh_draft_take(struct lh_draft *draft, const char *path,
			     struct lh_span span, struct lh_error *err)
{
	static enum lh_status (*const takes[])(struct lh_draft *draft,
					       const char *path,
					       const char *words,
					       struct lh_error *err) = {
		[TAKE_WORDS] = lh_draft_set, [TAKE_MOMENT] = take_moment,
		[TAKE_END] = take_end, [TAKE_DEADLINE] = take_deadline,
		[TAKE_CHAIR] = take_chair, [TAKE_NAMES] = take_names,
	};
	const char *text = draft->reading.notice->text;

	if (!text || span.end > strlen(text) || span.start > span.end)
		lh_bug("no such words: %u to %u", span.start, span.end);
	span = take_trim(text, span);
	if (span.start == span.end)
		return lh_error_set(err, LH_EINVALID,
				    _("chưa chọn chữ nào trong văn bản"));
	enum lh_status status = takes[take_kind(path)](
		draft, path, take_words(draft->arena, text, span), err);
	if (status == LH_OK)
		take_place(draft, path, span);
	return status;
}
