/* Which stored meeting or assignment is which of a paper that is read again.
 * Rules go from the surest to the weakest; each takes what is still free on
 * both sides, the best pair first, so that a small change elsewhere in the
 * paper does not shift everything behind it. */
#include "draft_priv.h"

#include <stdlib.h>
#include <string.h>

#include <lichhop/text.h>

/* How alike two titles must be, of 100: where time or lead agrees too, and
 * where words are all there is. */
#define MATCH_SUPPORTED 25
#define MATCH_ALONE 60

#define MATCH_MOST_PAIRS ((size_t)1000000)

struct match_words {
	char **words;
	size_t count;
};

static int match_compare_words(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static bool match_is_word(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
	       (unsigned char)c >= 0x80;
}

static struct match_words match_split(struct lh_arena *arena, const char *text)
{
	struct match_words w = { NULL, 0 };
	char *at = text ? lh_text_fold(arena, text) : NULL;

	while (at && *at) {
		char *start;

		while (*at && !match_is_word(*at))
			at++;
		start = at;
		while (match_is_word(*at))
			at++;
		if (start == at)
			break;
		w.words = lh_arena_grow(arena, w.words, w.count,
					sizeof(*w.words));
		w.words[w.count++] =
			lh_arena_strndup(arena, start, (size_t)(at - start));
	}
	if (w.count)
		qsort(w.words, w.count, sizeof(*w.words), match_compare_words);
	return w;
}

/* Of 100: twice the words in common by all words. */
static int match_likeness(const struct match_words *a,
			  const struct match_words *b)
{
	size_t i = 0, j = 0, common = 0;

	while (i < a->count && j < b->count) {
		int order = strcmp(a->words[i], b->words[j]);

		if (order == 0) {
			common++;
			i++;
			j++;
		} else if (order < 0) {
			i++;
		} else {
			j++;
		}
	}
	if (a->count + b->count == 0)
		return 0;
	return (int)(200 * common / (a->count + b->count));
}

/* One side of a pairing, as the rules look at it. */
struct match_side {
	const struct lh_meeting *meetings;	/* one of the two */
	const struct lh_assignment *assignments;
	struct match_words *words;
	char **leads;				/* keys of the lead shares */
	size_t count;
};

/* A rule gives a pair its points; 0 is no pair. */
typedef int match_rule(const struct match_side *fresh, size_t i,
		       const struct match_side *stored, size_t j);

struct match_pair {
	size_t fresh, stored;
	int points;
};

/* Best first; of equals the one whose places are nearest to the top. */
static int match_compare_pairs(const void *a, const void *b)
{
	const struct match_pair *x = a, *y = b;

	if (x->points != y->points)
		return x->points < y->points ? 1 : -1;
	if (x->fresh != y->fresh)
		return x->fresh < y->fresh ? -1 : 1;
	return (x->stored > y->stored) - (x->stored < y->stored);
}

static size_t match_collect(match_rule *rule, const struct match_side *fresh,
			    const struct match_side *stored, const bool *taken,
			    const size_t *match, struct match_pair **pairs)
{
	size_t count = 0;

	*pairs = NULL;
	for (size_t i = 0; i < fresh->count; i++) {
		if (match[i] != DRAFT_NO_MATCH)
			continue;
		for (size_t j = 0; j < stored->count; j++) {
			int points = taken[j] ? 0 : rule(fresh, i, stored, j);

			if (points <= 0)
				continue;
			*pairs = lh_xgrow(*pairs, count, sizeof(**pairs));
			(*pairs)[count++] =
				(struct match_pair){ i, j, points };
		}
	}
	return count;
}

static void match_apply(match_rule *rule, const struct match_side *fresh,
			const struct match_side *stored, bool *taken,
			size_t *match)
{
	struct match_pair *pairs;
	size_t count = match_collect(rule, fresh, stored, taken, match, &pairs);

	if (count)
		qsort(pairs, count, sizeof(*pairs), match_compare_pairs);
	for (size_t k = 0; k < count; k++) {
		if (match[pairs[k].fresh] != DRAFT_NO_MATCH ||
		    taken[pairs[k].stored])
			continue;
		match[pairs[k].fresh] = pairs[k].stored;
		taken[pairs[k].stored] = true;
	}
	free(pairs);
}

/* Papers with thousands of entries have not moved them about: place decides,
 * and the work does not grow with the square. */
static void match_by_place(const struct match_side *fresh,
			   const struct match_side *stored, bool *taken,
			   size_t *match)
{
	for (size_t i = 0; i < fresh->count && i < stored->count; i++) {
		match[i] = i;
		taken[i] = true;
	}
}

/* The last one on each side belong together: the paper is the same. */
static void match_rest(const struct match_side *fresh,
		       const struct match_side *stored, bool *taken,
		       size_t *match)
{
	size_t i, j, left = 0, open = 0, at = 0, to = 0;

	for (i = 0; i < fresh->count; i++)
		if (match[i] == DRAFT_NO_MATCH) {
			left++;
			at = i;
		}
	for (j = 0; j < stored->count; j++)
		if (!taken[j]) {
			open++;
			to = j;
		}
	if (left == 1 && open == 1) {
		match[at] = to;
		taken[to] = true;
	}
}

static void match_run(struct lh_arena *arena, match_rule *const *rules,
		      const struct match_side *fresh,
		      const struct match_side *stored, size_t *match)
{
	bool *taken = lh_arena_calloc(arena, stored->count + 1, sizeof(*taken));

	for (size_t i = 0; i < fresh->count; i++)
		match[i] = DRAFT_NO_MATCH;
	if (fresh->count * stored->count > MATCH_MOST_PAIRS) {
		match_by_place(fresh, stored, taken, match);
		return;
	}
	for (size_t k = 0; rules[k]; k++)
		match_apply(rules[k], fresh, stored, taken, match);
	match_rest(fresh, stored, taken, match);
}

/* --- meetings --- */

static bool match_same_time(const struct lh_when *a, const struct lh_when *b)
{
	return memcmp(&a->date, &b->date, sizeof(a->date)) == 0 &&
	       a->start == b->start && a->part == b->part;
}

static int match_titles(const struct match_side *fresh, size_t i,
			const struct match_side *stored, size_t j, int least)
{
	int points = match_likeness(&fresh->words[i], &stored->words[j]);

	return points >= least ? points : 0;
}

static int match_time_and_title(const struct match_side *fresh, size_t i,
				const struct match_side *stored, size_t j)
{
	if (!match_same_time(&fresh->meetings[i].when,
			     &stored->meetings[j].when))
		return 0;
	return match_titles(fresh, i, stored, j, MATCH_SUPPORTED);
}

static int match_title(const struct match_side *fresh, size_t i,
		       const struct match_side *stored, size_t j)
{
	return match_titles(fresh, i, stored, j, MATCH_ALONE);
}

static int match_time(const struct match_side *fresh, size_t i,
		      const struct match_side *stored, size_t j)
{
	const struct lh_when *a = &fresh->meetings[i].when;

	return !lh_date_is_empty(a->date) &&
	       match_same_time(a, &stored->meetings[j].when);
}

static struct match_side match_meeting_side(struct lh_arena *arena,
					    const struct lh_meeting *meetings,
					    size_t count)
{
	struct match_side side = { .meetings = meetings, .count = count };

	side.words = lh_arena_calloc(arena, count + 1, sizeof(*side.words));
	for (size_t i = 0; i < count; i++)
		side.words[i] = match_split(arena, meetings[i].title);
	return side;
}

void draft_match_meetings(struct lh_arena *arena,
			  const struct lh_meeting *fresh, size_t n_fresh,
			  const struct lh_meeting *stored, size_t n_stored,
			  size_t *match)
{
	static match_rule *const rules[] = {
		match_time_and_title, match_title, match_time, NULL,
	};
	struct match_side a = match_meeting_side(arena, fresh, n_fresh);
	struct match_side b = match_meeting_side(arena, stored, n_stored);

	match_run(arena, rules, &a, &b, match);
}

/* --- assignments --- */

static bool match_same_item(const struct match_side *fresh, size_t i,
			    const struct match_side *stored, size_t j)
{
	return fresh->assignments[i].item && stored->assignments[j].item &&
	       lh_text_same(fresh->assignments[i].item,
			    stored->assignments[j].item);
}

static bool match_same_lead(const struct match_side *fresh, size_t i,
			    const struct match_side *stored, size_t j)
{
	return strcmp(fresh->leads[i], stored->leads[j]) == 0;
}

static int match_item_and_lead(const struct match_side *fresh, size_t i,
			       const struct match_side *stored, size_t j)
{
	if (!match_same_item(fresh, i, stored, j) ||
	    !match_same_lead(fresh, i, stored, j))
		return 0;
	return 1 + match_titles(fresh, i, stored, j, 0);
}

static int match_lead_and_task(const struct match_side *fresh, size_t i,
			       const struct match_side *stored, size_t j)
{
	if (!match_same_lead(fresh, i, stored, j))
		return 0;
	return match_titles(fresh, i, stored, j, MATCH_SUPPORTED);
}

static struct match_side
match_assignment_side(struct lh_arena *arena,
		      const struct lh_assignment *assignments, size_t count)
{
	struct match_side side = { .assignments = assignments, .count = count };

	side.words = lh_arena_calloc(arena, count + 1, sizeof(*side.words));
	side.leads = lh_arena_calloc(arena, count + 1, sizeof(*side.leads));
	for (size_t i = 0; i < count; i++) {
		const struct lh_assignment *a = &assignments[i];

		side.words[i] = match_split(arena, a->task);
		side.leads[i] = lh_arena_strdup(arena, "");
		for (size_t k = 0; k < a->n_shares; k++)
			if (a->shares[k].role == LH_SHARE_LEAD &&
			    !a->shares[k].parent_id)
				side.leads[i] = lh_arena_printf(
					arena, "%s;%s", side.leads[i],
					lh_agency_key(arena,
						      a->shares[k].name));
	}
	return side;
}

void draft_match_assignments(struct lh_arena *arena,
			     const struct lh_assignment *fresh, size_t n_fresh,
			     const struct lh_assignment *stored,
			     size_t n_stored, size_t *match)
{
	static match_rule *const rules[] = {
		match_item_and_lead, match_lead_and_task, match_title, NULL,
	};
	struct match_side a = match_assignment_side(arena, fresh, n_fresh);
	struct match_side b = match_assignment_side(arena, stored, n_stored);

	match_run(arena, rules, &a, &b, match);
}
