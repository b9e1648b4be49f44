/* The text pane of the review; see the header.  Offsets stay those of the
 * text: what is shown is a copy of the same length in which line breaks inside
 * a paragraph are blanks. */
#include "review_text_priv.h"

#include <stdlib.h>
#include <string.h>

#include <lichhop/strbuf.h>
#include <lichhop/text.h>

#define WORD_MOST 2048		/* bytes of a word looked at in one go */
#define LONG_LINE 70		/* bytes: such a line may have been broken */

/* --- paragraphs --- */

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v'
		|| c == '\n';
}

/* The run of white space at `at`: where it ends, how many lines it ends. */
static size_t blank_run(const char *s, size_t length, size_t at,
			size_t *newlines)
{
	*newlines = 0;
	for (; at < length && is_blank(s[at]); at++)
		*newlines += s[at] == '\n';
	return at;
}

/* Words taken out of a PDF stand one line in two: there a single blank line
 * parts nothing. */
static bool is_double_spaced(const char *s, size_t length)
{
	size_t runs = 0, wide = 0, newlines;

	for (size_t at = 0; at < length; at++) {
		if (s[at] != '\n')
			continue;
		at = blank_run(s, length, at, &newlines);
		runs++;
		wide += newlines >= 2;
	}
	return runs > 6 && wide * 10 > runs * 7;
}

static bool starts_low(const char *s, size_t length)
{
	struct lh_arena *arena;
	size_t n = length ? lh_text_next(s, length < 16 ? length : 16, 0) : 0;
	bool low = false;

	if (n == 1)
		return s[0] >= 'a' && s[0] <= 'z';
	if (n == 0)
		return false;
	arena = lh_arena_new();
	const char *letter = lh_arena_strndup(arena, s, n);
	low = strcmp(lh_text_upper(arena, letter), letter) != 0;
	lh_arena_free(arena);
	return low;
}

/* Whether the line [start, end) goes on at next. */
static bool line_goes_on(const char *s, size_t start, size_t end, size_t next,
			 size_t length)
{
	if (end == start || next >= length || strchr("-+*", s[next]))
		return false;
	if (starts_low(s + next, length - next))
		return true;
	return end - start >= LONG_LINE && !strchr(".;:!?/", s[end - 1]);
}

static void paragraphs_mark(char *s, size_t length)
{
	bool wide = is_double_spaced(s, length);
	size_t start = 0, newlines;

	for (size_t at = 0; at < length;) {
		if (!is_blank(s[at])) {
			at++;
			continue;
		}
		size_t end = blank_run(s, length, at, &newlines);
		size_t keep = newlines == 0 ? 0
			: newlines > (wide ? 2 : 1) ? 2
			: line_goes_on(s, start, at, end, length) ? 0 : 1;
		for (size_t i = at; i < end; i++) {
			bool stays = s[i] == '\n' && keep > 0;
			keep -= stays;
			if (!stays)
				s[i] = ' ';
		}
		if (newlines)
			start = end;
		at = end;
	}
}

struct review_text *review_text_new(const char *text, size_t length)
{
	struct review_text *t = lh_xcalloc(1, sizeof(*t));

	t->shown = lh_xstrndup(text, length);
	t->length = strlen(t->shown);
	paragraphs_mark(t->shown, t->length);
	return t;
}

void review_text_free(struct review_text *t)
{
	if (!t)
		return;
	free(t->shown);
	free(t->lines);
	free(t->lit);
	free(t);
}

/* --- wrapping --- */

static void text_add_line(struct review_text *t, size_t start, size_t end)
{
	t->lines = lh_xgrow(t->lines, t->n_lines, sizeof(*t->lines));
	t->lines[t->n_lines++] = (struct review_line){ (uint32_t)start,
						       (uint32_t)end };
}

/* A word without end (a file in base64) is taken in pieces. */
static size_t word_end(const struct review_text *t, size_t at)
{
	size_t most = t->length - at > WORD_MOST ? at + WORD_MOST : t->length;
	size_t end = at;

	while (end < most && t->shown[end] != ' ' && t->shown[end] != '\n')
		end++;
	while (end < t->length && end > at + 1 && (t->shown[end] & 0xC0) == 0x80)
		end--;
	return end;
}

/* The longest beginning of the word that fits; at least one character. */
static size_t word_fit(const struct review_text *t, size_t at, size_t end,
		       size_t width)
{
	char head[WORD_MOST + 1];
	size_t n = end - at;

	memcpy(head, t->shown + at, n);
	head[n] = '\0';
	size_t fit = lh_text_fit(head, width, NULL);
	return at + (fit ? fit : lh_text_next(head, n, 0));
}

/* One line from `at`, which is no blank; returns where it ends. */
static size_t text_line_end(const struct review_text *t, size_t at)
{
	size_t width = (size_t)t->width, used = 0, end = at;

	while (at < t->length && t->shown[at] != '\n') {
		size_t next = word_end(t, at);
		size_t cut = word_fit(t, at, next, width - used);
		if (cut < next && used > 0)
			return end;
		if (cut < next)
			return cut;
		used += lh_text_width_n(t->shown + at, next - at) + 1;
		end = next;
		for (at = next; at < t->length && t->shown[at] == ' ';)
			at++;
		if (used >= width)
			break;
	}
	return end;
}

static void text_wrap(struct review_text *t)
{
	free(t->lines);
	t->lines = NULL;
	t->n_lines = 0;
	for (size_t at = 0; at < t->length;) {
		if (t->shown[at] == ' ') {
			at++;
			continue;
		}
		size_t end = t->shown[at] == '\n' ? at : text_line_end(t, at);
		text_add_line(t, at, end);
		while (end < t->length && t->shown[end] == ' ')
			end++;
		at = end < t->length && t->shown[end] == '\n' ? end + 1 : end;
	}
}

void text_clamp(struct review_text *t)
{
	size_t room = t->area.height > 0 ? (size_t)t->area.height : 1;
	size_t last = t->n_lines > room ? t->n_lines - room : 0;

	if (t->top > last)
		t->top = last;
}

size_t text_line_at(const struct review_text *t, uint32_t byte)
{
	size_t low = 0, high = t->n_lines;

	while (low < high) {
		size_t middle = (low + high) / 2;
		if (t->lines[middle].end <= byte)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* The words stand a third down, so that what leads to them is seen too. */
static void text_aim(struct review_text *t)
{
	size_t room = t->area.height > 0 ? (size_t)t->area.height : 1;

	if (t->cursor) {
		text_follow(t);
		return;
	}
	if (t->n_lit == 0 || t->n_lines == 0)
		return;
	size_t first = text_line_at(t, t->lit[0].start);
	size_t last = text_line_at(t, t->lit[0].end ? t->lit[0].end - 1 : 0);
	if (first >= t->top && last < t->top + room)
		return;
	t->top = first > room / 3 ? first - room / 3 : 0;
	text_clamp(t);
}

void review_text_layout(struct review_text *t, struct lh_tui_rect area)
{
	bool moved = area.width != t->width || area.height != t->area.height;

	t->area = area;
	if (area.width < 4 || area.height < 1)
		return;
	if (area.width != t->width) {
		t->width = area.width;
		text_wrap(t);
	}
	if (moved)
		text_aim(t);
	text_clamp(t);
}

static int span_compare(const void *a, const void *b)
{
	const struct lh_span *first = a, *second = b;

	return first->start < second->start ? -1
		: first->start > second->start;
}

void review_text_light(struct review_text *t, const struct lh_span *spans,
		       size_t count)
{
	free(t->lit);
	t->lit = lh_xcalloc(count + 1, sizeof(*t->lit));
	t->n_lit = 0;
	for (size_t i = 0; i < count; i++)
		if (spans[i].end > spans[i].start && spans[i].end <= t->length)
			t->lit[t->n_lit++] = spans[i];
	if (t->n_lit)
		qsort(t->lit, t->n_lit, sizeof(*t->lit), span_compare);
	text_aim(t);
}

void review_text_scroll(struct review_text *t, long lines)
{
	if (lines < 0 && (size_t)-lines > t->top)
		t->top = 0;
	else
		t->top = (size_t)((long)t->top + lines);
	text_clamp(t);
}

size_t review_text_lines(const struct review_text *t)
{
	return t->n_lines;
}

long review_text_page(const struct review_text *t)
{
	return t->area.height > 2 ? t->area.height - 1 : 1;
}

/* --- drawing --- */

/* What the byte at `at` is shown as, and where that may change. */
static enum lh_tui_role text_role(const struct review_text *t,
				  struct lh_span chosen, size_t at, size_t end,
				  size_t *until)
{
	enum lh_tui_role role = LH_TUI_PLAIN;

	*until = end;
	for (size_t i = 0; i < t->n_lit; i++) {
		const struct lh_span *span = &t->lit[i];
		if (at >= span->start && at < span->end) {
			role = LH_TUI_MATCH;
			if (span->end < *until)
				*until = span->end;
		} else if (span->start > at && span->start < *until) {
			*until = span->start;
		}
	}
	if (at >= chosen.start && at < chosen.end) {
		role = LH_TUI_SELECTED;
		if (chosen.end < *until)
			*until = chosen.end;
	} else if (chosen.start > at && chosen.start < *until) {
		*until = chosen.start;
	}
	return role;
}

static int text_draw_word(const struct review_text *t, struct lh_canvas *canvas,
			  struct lh_strbuf *piece, int y, int x, size_t at,
			  size_t end)
{
	struct lh_span chosen = review_text_chosen(t);
	int used = 0;

	while (at < end) {
		size_t until;
		enum lh_tui_role role = text_role(t, chosen, at, end, &until);
		lh_strbuf_clear(piece);
		lh_strbuf_add_bytes(piece, t->shown + at, until - at);
		if (t->cursor && at == t->at)
			lh_canvas_cursor(canvas, y, x + used);
		used += lh_canvas_text(canvas, y, x + used, -1, role,
				       piece->text);
		at = until;
	}
	return used;
}

static void text_draw_line(const struct review_text *t,
			   struct lh_canvas *canvas, struct lh_strbuf *piece,
			   int y, const struct review_line *line)
{
	struct lh_span chosen = review_text_chosen(t);
	size_t at = line->start, until;
	int x = 0;

	while (at < line->end) {
		size_t end = word_end(t, at);
		if (end > line->end)
			end = line->end;
		x += text_draw_word(t, canvas, piece, y, x, at, end);
		for (at = end; at < line->end && t->shown[at] == ' ';)
			at++;
		if (at > end && at < line->end)
			x += lh_canvas_text(canvas, y, x, 1, text_role(
				t, chosen, end, end + 1, &until), " ");
	}
}

void review_text_draw(const struct review_text *t, struct lh_canvas *canvas)
{
	struct lh_strbuf piece;

	lh_strbuf_init(&piece);
	lh_canvas_push(canvas, t->area);
	for (int y = 0; y < t->area.height && t->top + (size_t)y < t->n_lines; y++)
		text_draw_line(t, canvas, &piece, y, &t->lines[t->top + (size_t)y]);
	lh_canvas_pop(canvas);
	lh_strbuf_release(&piece);
}
