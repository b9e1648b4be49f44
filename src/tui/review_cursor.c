/* Choosing words in the text pane of the review: a cursor that goes from word
 * to word, and a mark from where it was set to where the cursor is. */
#include "review_text_priv.h"

#include <lichhop/text.h>

static bool cursor_is_blank(const struct review_text *t, size_t at)
{
	return t->shown[at] == ' ' || t->shown[at] == '\n';
}

static uint32_t cursor_word_end(const struct review_text *t, size_t at)
{
	while (at < t->length && !cursor_is_blank(t, at))
		at++;
	return (uint32_t)at;
}

/* The beginning of the word that holds the byte, or of the next one; of the
 * last when there is none behind. */
static uint32_t cursor_word_at(const struct review_text *t, size_t at)
{
	while (at < t->length && cursor_is_blank(t, at))
		at++;
	while (at > 0 && (at == t->length || cursor_is_blank(t, at)))
		at--;
	while (at > 0 && !cursor_is_blank(t, at - 1))
		at--;
	return (uint32_t)at;
}

void text_follow(struct review_text *t)
{
	size_t room = t->area.height > 0 ? (size_t)t->area.height : 1;
	size_t line = text_line_at(t, t->at);

	if (!t->cursor)
		return;
	if (line < t->top)
		t->top = line;
	if (line >= t->top + room)
		t->top = line - room + 1;
	text_clamp(t);
}

void review_text_show_cursor(struct review_text *t, bool shown)
{
	bool fresh = shown && !t->cursor;

	t->cursor = shown && t->length > 0;
	if (!shown)
		t->marking = false;
	if (!fresh)
		return;
	t->at = t->n_lit ? t->lit[0].start
		: t->top < t->n_lines ? t->lines[t->top].start : 0;
	t->at = cursor_word_at(t, t->at);
	text_follow(t);
}

/* --- moving --- */

static int cursor_column(const struct review_text *t)
{
	const struct review_line *line = &t->lines[text_line_at(t, t->at)];

	return t->at <= line->start ? 0 : (int)lh_text_width_n(
		t->shown + line->start, t->at - line->start);
}

/* The word of the line that stands at the column or before it. */
static uint32_t cursor_word_of_line(const struct review_text *t, size_t line,
				    int column)
{
	uint32_t start = t->lines[line].start, end = t->lines[line].end;
	uint32_t best = start;

	for (uint32_t at = start; at < end;) {
		if ((int)lh_text_width_n(t->shown + start, at - start) > column)
			break;
		best = at;
		at = cursor_word_end(t, at);
		while (at < end && cursor_is_blank(t, at))
			at++;
	}
	return best;
}

/* Lines without words are passed over. */
static void cursor_go_lines(struct review_text *t, long lines)
{
	long line = (long)text_line_at(t, t->at), step = lines < 0 ? -1 : 1;
	long last = (long)t->n_lines - 1;
	int column = cursor_column(t);

	line += lines;
	line = line < 0 ? 0 : line > last ? last : line;
	while (line > 0 && line < last
	       && t->lines[line].start == t->lines[line].end)
		line += step;
	if (t->lines[line].start < t->lines[line].end)
		t->at = cursor_word_at(t, cursor_word_of_line(
			t, (size_t)line, column));
}

static uint32_t cursor_left(const struct review_text *t)
{
	size_t at = t->at;

	while (at > 0 && cursor_is_blank(t, at - 1))
		at--;
	return at ? cursor_word_at(t, at - 1) : t->at;
}

void review_text_move(struct review_text *t, enum review_text_move move)
{
	long page = review_text_page(t);

	if (!t->cursor || t->n_lines == 0)
		return;
	switch (move) {
	case REVIEW_TEXT_LEFT:
		t->at = cursor_left(t);
		break;
	case REVIEW_TEXT_RIGHT:
		t->at = cursor_word_at(t, cursor_word_end(t, t->at));
		break;
	case REVIEW_TEXT_UP:
	case REVIEW_TEXT_DOWN:
		cursor_go_lines(t, move == REVIEW_TEXT_UP ? -1 : 1);
		break;
	case REVIEW_TEXT_PAGE_UP:
	case REVIEW_TEXT_PAGE_DOWN:
		cursor_go_lines(t, move == REVIEW_TEXT_PAGE_UP ? -page : page);
		break;
	case REVIEW_TEXT_FIRST:
		t->at = cursor_word_at(t, 0);
		break;
	case REVIEW_TEXT_LAST:
		t->at = cursor_word_at(t, t->length);
		break;
	}
	text_follow(t);
}

bool review_text_point(struct review_text *t, int y, int x)
{
	size_t line = t->top + (size_t)(y - t->area.y);

	if (y < t->area.y || line >= t->n_lines
	    || t->lines[line].start == t->lines[line].end)
		return false;
	t->cursor = true;
	t->at = cursor_word_at(t, cursor_word_of_line(t, line,
						      x - t->area.x));
	return true;
}

/* --- what is chosen --- */

void review_text_mark(struct review_text *t)
{
	t->marking = t->cursor && !t->marking;
	t->anchor = t->at;
}

bool review_text_is_marked(const struct review_text *t)
{
	return t->marking;
}

struct lh_span review_text_chosen(const struct review_text *t)
{
	uint32_t first = t->marking && t->anchor < t->at ? t->anchor : t->at;
	uint32_t last = t->marking && t->anchor > t->at ? t->anchor : t->at;

	if (!t->cursor)
		return (struct lh_span){ 0, 0 };
	return (struct lh_span){ first, cursor_word_end(t, last) };
}
