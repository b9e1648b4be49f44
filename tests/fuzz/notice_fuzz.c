/* The notice reader must survive any text: bad markers, open brackets, rows
 * without columns, days that are none.  Whatever it reads, its spans lie in
 * the text and its indexes in the lists they point to. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <lichhop/reader.h>
#include <lichhop/text.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check(bool condition)
{
	if (!condition)
		abort();
}

/* Every text is there, and whole characters. */
static void check_text(const char *s)
{
	struct lh_error err;

	check(s != NULL && lh_text_check(s, strlen(s), NULL, &err) == LH_OK);
}

static void check_notice(const struct lh_notice *n)
{
	size_t length = strlen(n->text);

	for (size_t i = 0; i < n->n_fields; i++) {
		const struct lh_field *f = &n->fields[i];

		check(f->confidence > 0 && f->confidence <= 1);
		for (size_t k = 0; k < f->n_spans; k++)
			check(f->spans[k].start < f->spans[k].end &&
			      f->spans[k].end <= length);
	}
	for (size_t i = 0; i < n->n_warnings; i++)
		check(n->warnings[i].text &&
		      n->warnings[i].span.start <= n->warnings[i].span.end &&
		      n->warnings[i].span.end <= length);
	for (size_t i = 0; i < n->n_addressees; i++)
		check_text(n->addressees[i].name);
	for (size_t i = 0; i < n->n_distribution; i++)
		check_text(n->distribution[i].name);
	if (n->issuer)
		check_text(n->issuer);
	if (n->subject)
		check_text(n->subject);
	if (n->signer)
		check_text(n->signer);
}

static void check_reading(const struct lh_reading *r)
{
	for (size_t i = 0; i < r->n_meetings; i++) {
		check_text(r->meetings[i].title);
		for (size_t k = 0; k < r->meetings[i].n_participants; k++)
			check_text(r->meetings[i].participants[k].name);
		for (size_t k = 0; k < r->meetings[i].n_venues; k++)
			check_text(r->meetings[i].venues[k].name);
	}
	for (size_t i = 0; i < r->n_assignments; i++) {
		const struct lh_assignment *a = &r->assignments[i];

		for (size_t k = 0; k < a->n_shares; k++)
			check_text(a->shares[k].name);
		for (size_t k = 0; k < a->n_subtasks; k++)
			check_text(a->subtasks[k]);
		if (a->task)
			check_text(a->task);
		for (size_t k = 0; k < a->n_meetings; k++)
			check((size_t)a->meeting_ids[k] < r->n_meetings);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const struct lh_reader_options options = {
		.today = { .year = 2025, .month = 12, .day = 3 },
	};
	static const struct lh_phrase_context context = {
		.today = { .year = 2025, .month = 12, .day = 3 },
		.anchor = { .year = 2025, .month = 12, .day = 3 },
	};
	struct lh_arena *arena = lh_arena_new();
	struct lh_reading reading;
	struct lh_meeting meeting;
	struct lh_error err;
	char *text;

	if (lh_text_check((const char *)data, size, NULL, &err) == LH_OK) {
		text = lh_text_nfc(arena, (const char *)data, size);
		lh_reader_read(arena, text, strlen(text), &options, &reading);
		check_notice(reading.notice);
		check_reading(&reading);
		if (size < 1000 &&
		    lh_reader_quick_line(arena, text, &context, NULL, &meeting,
					 &err) == LH_OK)
			check_text(meeting.title);
	}
	lh_arena_free(arena);
	return 0;
}
