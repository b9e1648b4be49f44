/* To which meetings of a notice an assignment belongs.
 *
 * It belongs to the one under whose heading it stands ("1. Họp về …" with
 * a) Thời gian … d) Chuẩn bị), to the one whose day or subject it names, and
 * otherwise to all.  Where things stand is known from the spans of the fields
 * that were read. */
#include "assignment_priv.h"

#include <stdio.h>
#include <string.h>

#define MEETING_SEVERAL -2	/* more than one meeting below this line */
#define MEETING_WORDS 60	/* of a subject or a task that are compared */
#define MEETING_RUN 5		/* words in a row that name a subject */
#define MEETING_PAIRS 400	/* of assignments and meetings compared */

struct owner_words {
	struct lh_range words[MEETING_WORDS];
	size_t count;
};

/* Line that holds the byte of the source; lines are in its order. */
static int32_t owner_line(const struct lh_document *doc, size_t source)
{
	size_t low = 0, high = doc->n_lines;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (doc->map[doc->lines[middle].all.start] <= source)
			low = middle + 1;
		else
			high = middle;
	}
	return (int32_t)low - 1;
}

/* Marks the items above a meeting's field as that meeting's. */
static void owner_mark(const struct lh_document *doc, int32_t *owners,
		       int32_t line, int32_t meeting)
{
	for (; line >= 0; line = doc->lines[line].parent) {
		if (doc->lines[line].marker == LH_MARK_NONE)
			continue;
		if (owners[line] == -1)
			owners[line] = meeting;
		else if (owners[line] != meeting)
			owners[line] = MEETING_SEVERAL;
	}
}

static int32_t *owner_lines(const struct lh_document *doc)
{
	const struct lh_notice *n = doc->notice;
	int32_t *owners = lh_arena_calloc(doc->arena, doc->n_lines + 1,
					  sizeof(*owners));

	for (size_t i = 0; i < doc->n_lines; i++)
		owners[i] = -1;
	for (size_t i = 0; i < n->n_fields; i++) {
		unsigned int meeting;
		char field[16];

		if (sscanf(n->fields[i].path, "meetings[%u].%15s", &meeting,
			   field) != 2 || !n->fields[i].n_spans ||
		    (strcmp(field, "start") && strcmp(field, "title") &&
		     strcmp(field, "location")))
			continue;
		owner_mark(doc, owners,
			   owner_line(doc, n->fields[i].spans[0].start),
			   (int32_t)meeting);
	}
	return owners;
}

/* The meeting under whose heading the line stands, -1 none. */
static int32_t owner_above(const struct lh_document *doc, const int32_t *owners,
			   int32_t line)
{
	for (; line >= 0; line = doc->lines[line].parent) {
		if (owners[line] == MEETING_SEVERAL)
			return -1;
		if (owners[line] >= 0)
			return owners[line];
	}
	return -1;
}

/* "phục vụ cuộc họp ngày 05/12": the only meeting of that day. */
static int32_t owner_of_day(const struct lh_document *doc,
			    const struct lh_assignment *a,
			    struct lh_range task)
{
	const struct lh_reading *r = doc->reading;
	int32_t found = -1;

	for (size_t i = lh_phrase_first(doc, task.start);
	     i < doc->n_phrases && doc->phrases[i].start < task.end; i++) {
		const struct lh_phrase *p = &doc->phrases[i];

		if (p->kind != LH_PHRASE_DAY || p->cited ||
		    !lh_date_is_full(p->date) ||
		    lh_date_compare(p->date, a->deadline.date) == 0)
			continue;
		for (size_t m = 0; m < r->n_meetings; m++) {
			if (lh_date_compare(r->meetings[m].when.date, p->date))
				continue;
			if (found >= 0 && found != (int32_t)m)
				return -1;
			found = (int32_t)m;
		}
	}
	return found;
}

static void owner_split(const char *s, char *low, struct owner_words *words)
{
	size_t length = strlen(s);

	words->count = 0;
	lh_word_lower(low, s, length);
	for (size_t i = 0; i < length && words->count < MEETING_WORDS;) {
		size_t end = i;

		while (end < length && !strchr(" ,;:.()\n", low[end]))
			end++;
		if (end > i)
			words->words[words->count++] = (struct lh_range){
				(uint32_t)i, (uint32_t)end };
		i = end + 1;
	}
}

/* The most words that both say in one row. */
static size_t owner_run(struct lh_document *doc, const char *a, const char *b)
{
	char *low_a = lh_arena_calloc(doc->arena, strlen(a) + 1, 1);
	char *low_b = lh_arena_calloc(doc->arena, strlen(b) + 1, 1);
	uint8_t row[MEETING_WORDS + 1] = { 0 };
	struct owner_words left, right;
	size_t best = 0;

	owner_split(a, low_a, &left);
	owner_split(b, low_b, &right);
	for (size_t i = 0; i < left.count; i++) {
		for (size_t k = right.count; k-- > 0;) {
			struct lh_range x = left.words[i], y = right.words[k];
			bool same = x.end - x.start == y.end - y.start &&
				!memcmp(low_a + x.start, low_b + y.start,
					x.end - x.start);

			row[k + 1] = same ? (uint8_t)(row[k] + 1) : 0;
			if (row[k + 1] > best)
				best = row[k + 1];
		}
	}
	return best;
}

/* The only meeting whose subject the task repeats. */
static int32_t owner_of_subject(struct lh_document *doc,
				const struct lh_assignment *a)
{
	const struct lh_reading *r = doc->reading;
	size_t best = 0, second = 0;
	int32_t found = -1;

	if (!a->task || r->n_meetings * r->n_assignments > MEETING_PAIRS)
		return -1;
	for (size_t m = 0; m < r->n_meetings; m++) {
		const char *title = r->meetings[m].title;
		size_t run = title ? owner_run(doc, a->task, title) : 0;

		if (run > best) {
			second = best;
			best = run;
			found = (int32_t)m;
		} else if (run > second) {
			second = run;
		}
	}
	return best >= MEETING_RUN && second * 2 <= best ? found : -1;
}

static void owner_link(struct lh_document *doc, struct lh_assignment *a,
		       int32_t meeting)
{
	size_t n = meeting >= 0 ? 1 : doc->reading->n_meetings;

	a->meeting_ids = lh_arena_calloc(doc->arena, n, sizeof(int64_t));
	a->n_meetings = n;
	for (size_t i = 0; i < n; i++)
		a->meeting_ids[i] = meeting >= 0 ? meeting : (int64_t)i;
}

/* Where the task stands in the document's text; empty when unknown. */
static struct lh_range owner_task(const struct lh_document *doc, int32_t line)
{
	return line >= 0 ? doc->lines[line].all : (struct lh_range){ 0, 0 };
}

void lh_assignment_link(struct lh_document *doc)
{
	const struct lh_notice *n = doc->notice;
	struct lh_reading *r = doc->reading;
	int32_t *owners;

	if (r->n_meetings < 2 || !r->n_assignments)
		return;
	owners = owner_lines(doc);
	for (size_t i = 0; i < n->n_fields; i++) {
		struct lh_assignment *a;
		int32_t line, meeting;
		unsigned int index;
		char field[8];

		if (sscanf(n->fields[i].path, "assignments[%u].%7s", &index,
			   field) != 2 || strcmp(field, "task") ||
		    !n->fields[i].n_spans || index >= r->n_assignments)
			continue;
		a = &r->assignments[index];
		if (a->n_meetings)
			continue;
		line = owner_line(doc, n->fields[i].spans[0].start);
		meeting = owner_above(doc, owners, line);
		if (meeting < 0)
			meeting = owner_of_day(doc, a, owner_task(doc, line));
		if (meeting < 0)
			meeting = owner_of_subject(doc, a);
		owner_link(doc, a, meeting);
	}
}
