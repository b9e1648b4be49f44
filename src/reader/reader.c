/* The road from text to reading: lines, blocks, header, phrases, fields.
 *
 * Everything lives in the caller's arena.  The files that read fields know
 * the document only through reader_priv.h; here its pieces are put together
 * and ranges become spans of the source. */
#include "reader_priv.h"

#include <stdio.h>
#include <string.h>

#define FIELD_MOST 20000

/* --- spans ----------------------------------------------------------- */

static struct lh_span *reader_add_span(struct lh_document *doc,
				       struct lh_field *field, uint32_t start,
				       uint32_t end)
{
	field->spans = lh_arena_grow(doc->arena, field->spans, field->n_spans,
				     sizeof(*field->spans));
	field->spans[field->n_spans].start = start;
	field->spans[field->n_spans].end = end;
	return &field->spans[field->n_spans++];
}

/* Behind the character at `at`, "&agrave;" being one. */
static uint32_t reader_entity_end(const struct lh_document *doc, uint32_t at)
{
	uint32_t i = at + 1;

	if (at >= doc->source_length || doc->source[at] != '&')
		return at + 1;
	while (i < doc->source_length && i < at + 10 &&
	       (doc->source[i] == '#' ||
		(doc->source[i] >= '0' && doc->source[i] <= '9') ||
		(doc->source[i] >= 'A' && doc->source[i] <= 'z')))
		i++;
	return i > at + 2 && i < doc->source_length && doc->source[i] == ';'
		? i + 1 : at + 1;
}

/* Between two neighbouring bytes of the text something else stands in the
 * source: the other column, a footnote. */
static bool reader_is_broken(const struct lh_document *doc, uint32_t a,
			     uint32_t b)
{
	if (b <= a)
		return b < a;
	for (uint32_t i = reader_entity_end(doc, a); i < b; i++) {
		unsigned char c = (unsigned char)doc->source[i];

		if (c == '<' && memchr(doc->source + i, '>', b - i))
			i = (uint32_t)((const char *)memchr(doc->source + i,
				'>', b - i) - doc->source);
		else if (c < 0x80 && !strchr(" \t\r\n\f\v*|\\", c))
			return true;
	}
	return false;
}

static uint32_t reader_char_end(const struct lh_document *doc, uint32_t at)
{
	if (reader_entity_end(doc, at) > at + 1)
		return reader_entity_end(doc, at);
	at++;
	while (at < doc->source_length &&
	       ((unsigned char)doc->source[at] & 0xC0) == 0x80)
		at++;
	return at;
}

static void reader_add_spans(struct lh_document *doc, struct lh_field *field,
			     struct lh_range range)
{
	uint32_t start = doc->map[range.start];
	uint32_t last = start;

	for (uint32_t i = range.start + 1; i < range.end; i++) {
		uint32_t at = doc->map[i];

		if (at != last + 1 && reader_is_broken(doc, last, at)) {
			reader_add_span(doc, field, start,
					reader_char_end(doc, last));
			start = at;
		}
		last = at;
	}
	reader_add_span(doc, field, start, reader_char_end(doc, last));
}

/* A path told twice gets the spans of both. */
void lh_field_add(struct lh_document *doc, const char *path,
		  struct lh_range range, double confidence)
{
	struct lh_notice *n = doc->notice;
	struct lh_field *field = NULL;
	size_t from = n->n_fields > 8 ? n->n_fields - 8 : 0;

	for (size_t i = n->n_fields; i-- > from && !field;)
		if (!strcmp(n->fields[i].path, path))
			field = &n->fields[i];
	if (!field) {
		if (n->n_fields >= FIELD_MOST)
			return;
		n->fields = lh_arena_grow(doc->arena, n->fields, n->n_fields,
					  sizeof(*n->fields));
		field = &n->fields[n->n_fields++];
		field->path = lh_arena_strdup(doc->arena, path);
		field->confidence = confidence;
	}
	if (confidence < field->confidence)
		field->confidence = confidence;
	if (!lh_range_empty(range))
		reader_add_spans(doc, field, range);
}

void lh_field_addf(struct lh_document *doc, struct lh_range range,
		   double confidence, const char *format, ...)
{
	va_list args;
	char path[96];

	va_start(args, format);
	vsnprintf(path, sizeof(path), format, args);
	va_end(args);
	lh_field_add(doc, path, range, confidence);
}

void lh_warning_add(struct lh_document *doc, struct lh_range range,
		    const char *text)
{
	struct lh_notice *n = doc->notice;
	struct lh_warning *w;

	n->warnings = lh_arena_grow(doc->arena, n->warnings, n->n_warnings,
				    sizeof(*n->warnings));
	w = &n->warnings[n->n_warnings++];
	w->text = text;
	if (lh_range_empty(range))
		return;
	w->span.start = doc->map[range.start];
	w->span.end = reader_char_end(doc, doc->map[range.end - 1]);
}

/* --- phrases --------------------------------------------------------- */

static void reader_scan_line(struct lh_document *doc, struct lh_arena *scratch,
			     struct lh_range line,
			     const struct lh_phrase_context *context)
{
	struct lh_phrase *found;
	size_t n = lh_phrase_scan(scratch, doc->s + line.start,
				  line.end - line.start, context, &found);

	for (size_t i = 0; i < n; i++) {
		struct lh_phrase *p;

		doc->phrases = lh_arena_grow(doc->arena, doc->phrases,
					     doc->n_phrases,
					     sizeof(*doc->phrases));
		p = &doc->phrases[doc->n_phrases++];
		*p = found[i];
		p->start += line.start;
		p->end += line.start;
		p->core += line.start;
	}
}

static void reader_scan(struct lh_document *doc)
{
	struct lh_phrase_context context = { .anchor = doc->anchor };
	struct lh_arena *scratch = lh_arena_new();

	doc->n_phrases = 0;
	doc->phrases = NULL;
	for (size_t i = 0; i < doc->n_lines; i++) {
		reader_scan_line(doc, scratch, doc->lines[i].body, &context);
		lh_arena_clear(scratch);
	}
	lh_arena_free(scratch);
}

/* "(26/3/1931 - 26/3/2012)": years that something has lasted. */
static bool reader_is_jubilee(const struct lh_phrase *p)
{
	return lh_date_is_full(p->date) && lh_date_is_full(p->last) &&
		p->last.year > p->date.year + 1;
}

/* The first full day of the text that no citation bears: a year for those
 * days that have none, when the notice's own day does not give one. */
static bool reader_find_anchor(struct lh_document *doc)
{
	const struct lh_phrase *cited = NULL;

	if (lh_date_is_full(doc->anchor))
		return false;
	for (size_t i = 0; i < doc->n_phrases; i++) {
		const struct lh_phrase *p = &doc->phrases[i];
		struct lh_date date = lh_date_is_full(p->last) ? p->last
							      : p->date;

		if (p->kind != LH_PHRASE_DAY || !lh_date_is_full(date) ||
		    p->year_inferred || reader_is_jubilee(p))
			continue;
		if (p->cited) {
			cited = cited ? cited : p;
			continue;
		}
		doc->anchor = lh_date_is_full(p->date) && !p->year_inferred
			? p->date : date;
		return true;
	}
	if (!cited)
		return false;
	doc->anchor = cited->date;
	return true;
}

static bool reader_lacks_years(const struct lh_document *doc)
{
	for (size_t i = 0; i < doc->n_phrases; i++)
		if ((doc->phrases[i].date.day && !doc->phrases[i].date.year) ||
		    (doc->phrases[i].kind == LH_PHRASE_WEEKDAY &&
		     lh_date_is_empty(doc->phrases[i].date)))
			return true;
	return false;
}

size_t lh_phrase_first(const struct lh_document *doc, size_t start)
{
	size_t low = 0, high = doc->n_phrases;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (doc->phrases[middle].start < start)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* --- the directory --------------------------------------------------- */

static int64_t reader_find_agency(struct lh_document *doc, const char *name)
{
	const struct lh_agency **found;
	struct lh_date day = lh_date_is_full(doc->notice->issued_date)
		? doc->notice->issued_date : (struct lh_date){ .year = 0 };

	if (!name || lh_directory_find_agency(doc->options->directory,
			doc->arena, name, NULL, day, &found) != 1)
		return 0;
	return found[0]->id;
}

static int64_t reader_find_group(struct lh_document *doc, const char *name)
{
	const struct lh_group *group = name
		? lh_directory_find_group(doc->options->directory, name) : NULL;

	return group ? group->id : 0;
}

static void reader_resolve_participant(struct lh_document *doc,
				       struct lh_participant *p)
{
	if (p->kind == LH_PARTICIPANT_PERSON) {
		const struct lh_person **found;

		if (lh_directory_find_person(doc->options->directory,
					     doc->arena, p->name, &found) == 1)
			p->person_id = found[0]->id;
		return;
	}
	p->group_id = reader_find_group(doc, p->name);
	if (p->group_id)
		p->kind = LH_PARTICIPANT_GROUP;
	else if (p->kind != LH_PARTICIPANT_OPEN)
		p->agency_id = reader_find_agency(doc, p->name);
	if (p->invited_by)
		p->invited_by_id = reader_find_agency(doc, p->invited_by);
}

static void reader_resolve_assignment(struct lh_document *doc,
				      struct lh_assignment *a)
{
	for (size_t i = 0; i < a->n_shares; i++) {
		a->shares[i].group_id = reader_find_group(doc,
							  a->shares[i].name);
		if (!a->shares[i].group_id)
			a->shares[i].agency_id = reader_find_agency(doc,
				a->shares[i].name);
	}
	for (size_t i = 0; i < a->n_deliveries; i++)
		a->deliveries[i].agency_id = reader_find_agency(doc,
			a->deliveries[i].recipient);
}

void lh_reader_resolve(struct lh_document *doc)
{
	struct lh_reading *r = doc->reading;
	struct lh_notice *n = doc->notice;

	if (!doc->options || !doc->options->directory)
		return;
	n->issuer_id = reader_find_agency(doc, n->issuer);
	for (size_t i = 0; i < n->n_addressees; i++) {
		n->addressees[i].group_id = reader_find_group(doc,
			n->addressees[i].name);
		if (!n->addressees[i].group_id)
			n->addressees[i].agency_id = reader_find_agency(doc,
				n->addressees[i].name);
	}
	for (size_t i = 0; i < n->n_distribution; i++)
		n->distribution[i].agency_id = reader_find_agency(doc,
			n->distribution[i].name);
	for (size_t i = 0; i < r->n_meetings; i++)
		for (size_t k = 0; k < r->meetings[i].n_participants; k++)
			reader_resolve_participant(doc,
				&r->meetings[i].participants[k]);
	for (size_t i = 0; i < r->n_assignments; i++)
		reader_resolve_assignment(doc, &r->assignments[i]);
}

/* --- contact --------------------------------------------------------- */

static void reader_contact(struct lh_document *doc)
{
	for (size_t i = 0; i < doc->n_lines; i++) {
		const struct lh_line *line = &doc->lines[i];
		struct lh_range value = { line->value, line->all.end };

		if (line->zone != LH_ZONE_BODY ||
		    line->label != LH_LABEL_CONTACT || doc->notice->contact)
			continue;
		value = lh_range_trim(doc, value, ".;/");
		doc->notice->contact = lh_range_text(doc, value);
		if (doc->notice->contact)
			lh_field_add(doc, "contact", value, 1);
	}
}

/* --- the road -------------------------------------------------------- */

/* "ngày 16 tháng 5" over the number: of the year that the text is about. */
static void reader_fill_issued_year(struct lh_document *doc)
{
	struct lh_date date = doc->notice->issued_date;

	if (lh_date_is_empty(date) || date.year)
		return;
	date.year = doc->anchor.year;
	if (lh_date_is_valid(date))
		doc->notice->issued_date = date;
}

static void reader_read(struct lh_document *doc)
{
	bool rules;

	lh_line_split(doc);
	lh_block_arrange(doc);
	lh_header_read(doc);
	reader_scan(doc);
	if (reader_find_anchor(doc) && reader_lacks_years(doc))
		reader_scan(doc);
	reader_fill_issued_year(doc);
	lh_addressee_read(doc);
	lh_distribution_read(doc);
	lh_signature_read(doc);
	rules = lh_schedule_take_rules(doc);
	if (rules || lh_schedule_is(doc))
		lh_schedule_read(doc);
	/* "Lịch họp của …" may head a notice whose meetings are labelled. */
	if (rules || doc->reading->n_meetings) {
		lh_assignment_read(doc);
	} else {
		lh_meeting_read(doc);
		lh_assignment_read(doc);
		lh_meeting_take_leads(doc);
	}
	reader_contact(doc);
	lh_warning_read(doc);
	lh_reader_resolve(doc);
}

void lh_reader_read(struct lh_arena *arena, const char *text, size_t length,
		    const struct lh_reader_options *options,
		    struct lh_reading *reading)
{
	struct lh_document *doc = lh_arena_calloc(arena, 1, sizeof(*doc));

	memset(reading, 0, sizeof(*reading));
	reading->notice = lh_arena_calloc(arena, 1, sizeof(*reading->notice));
	reading->notice->text = lh_arena_strndup(arena, text, length);
	reading->notice->state = LH_NOTICE_RECEIVED;
	reading->notice->revision_number = 1;
	reading->notice->created_at = LH_INSTANT_UNKNOWN;
	reading->notice->modified_at = LH_INSTANT_UNKNOWN;
	doc->arena = arena;
	doc->source = reading->notice->text;
	doc->source_length = length;
	doc->options = options;
	doc->reading = reading;
	doc->notice = reading->notice;
	reader_read(doc);
}
