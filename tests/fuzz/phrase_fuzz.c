/* Any bytes as a text with date phrases, as a moment and as a range: nothing
 * is read outside, and what is found keeps the promises of the header. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <lichhop/phrase.h>
#include <lichhop/text.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const struct lh_phrase_context contexts[] = {
	{ .today = { 2025, 12, 3 }, .anchor = { 2025, 12, 1 } },
	{ .today = { 0 } },
	{ .anchor = { 2024, 2, 0 } },
	{ .today = { 2200, 12, 31 }, .anchor = { 1900, 1, 1 } },
};

static void check_phrase(const struct lh_phrase *phrase, size_t after,
			 size_t length)
{
	lh_assert(phrase->start >= after);
	lh_assert(phrase->core >= phrase->start);
	lh_assert(phrase->end > phrase->core);
	lh_assert(phrase->end <= length);
	lh_assert(lh_date_is_valid(phrase->date));
	lh_assert(lh_date_is_valid(phrase->last));
	lh_assert(phrase->minute >= LH_MINUTE_UNKNOWN);
	lh_assert(phrase->minute <= 1440 && phrase->end_minute <= 1440);
	lh_assert(phrase->weekday <= LH_SUNDAY);
	lh_assert(phrase->kind <= LH_PHRASE_SPAN);
	lh_assert(phrase->op <= LH_OP_FROM);
}

static void check_scan(struct lh_arena *arena, const char *text, size_t length,
		       const struct lh_phrase_context *context)
{
	struct lh_phrase *phrases;
	size_t n = lh_phrase_scan(arena, text, length, context, &phrases);
	size_t after = 0;

	for (size_t i = 0; i < n; i++) {
		check_phrase(&phrases[i], after, length);
		after = phrases[i].end;
	}
}

static void check_words(const char *text,
			const struct lh_phrase_context *context)
{
	struct lh_error err;
	struct lh_date first, last;
	lh_minute minute;

	if (lh_phrase_moment(text, context, &first, &minute, &err) == LH_OK) {
		lh_assert(lh_date_is_full(first) && lh_date_is_valid(first));
		lh_assert(minute <= 1440);
	}
	if (lh_phrase_range(text, context, &first, &last, &err) == LH_OK) {
		lh_assert(lh_date_is_full(first) && lh_date_is_valid(first));
		lh_assert(lh_date_is_full(last) && lh_date_is_valid(last));
		lh_assert(lh_date_compare(first, last) <= 0);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct lh_arena *arena = lh_arena_new();
	const char *bytes = (const char *)data;

	/* The scanner must bear bytes that nobody checked, too. */
	check_scan(arena, bytes, size, &contexts[0]);
	if (lh_text_check(bytes, size, NULL, NULL) == LH_OK) {
		char *text = lh_text_nfc(arena, bytes, size);

		for (size_t i = 0; i < sizeof(contexts) / sizeof(*contexts);
		     i++) {
			check_scan(arena, text, strlen(text), &contexts[i]);
			check_words(text, &contexts[i]);
		}
	}
	lh_arena_free(arena);
	return 0;
}
