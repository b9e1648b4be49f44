/* See the header. */
#include "search_rows.h"

#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/strbuf.h>
#include <lichhop/text.h>

static const struct {
	enum lh_hit_kind kind;
	const char *heading;	/* N_() */
} groups[] = {
	{ LH_HIT_MEETING, N_("Cuộc họp") },
	{ LH_HIT_ASSIGNMENT, N_("Phân công") },
	{ LH_HIT_NOTICE, N_("Văn bản") },
	{ LH_HIT_AGENCY, N_("Cơ quan") },
	{ LH_HIT_PERSON, N_("Người") },
};

static struct search_row *row_add(struct lh_arena *arena,
				  struct search_rows *rows)
{
	rows->rows = lh_arena_grow(arena, rows->rows, rows->n_rows,
				   sizeof(*rows->rows));
	return &rows->rows[rows->n_rows++];
}

/* The excerpt without the dots at its ends, with and without marks. */
static void excerpt_strip(struct lh_arena *arena, const char *excerpt,
			  const char **marked, char **plain)
{
	static const char dots[] = "…";
	struct lh_strbuf text;

	if (lh_text_starts(excerpt, dots))
		excerpt += strlen(dots);
	size_t length = strlen(excerpt), end = strlen(dots);
	if (length > end && strcmp(excerpt + length - end, dots) == 0)
		length -= end;
	*marked = lh_text_trim(arena, excerpt, length);
	lh_strbuf_init(&text);
	for (const char *c = *marked; *c; c++)
		if (*c != '\x01' && *c != '\x02')
			lh_strbuf_add_char(&text, *c);
	*plain = lh_arena_strdup(arena, text.text);
	lh_strbuf_release(&text);
}

/* Of an excerpt that is a piece of the title nothing new is learnt but where
 * the words stand. */
static void row_fill(struct lh_arena *arena, const struct lh_hit *hit,
		     struct search_row *row)
{
	const char *marked;
	char *plain;

	row->hit = hit;
	row->title = hit->title ? hit->title : "";
	row->excerpt = lh_text_empty(hit->excerpt) ? NULL : hit->excerpt;
	if (!row->excerpt)
		return;
	excerpt_strip(arena, hit->excerpt, &marked, &plain);
	const char *at = strstr(row->title, plain);
	if (!at || !*plain)
		return;
	row->excerpt = NULL;
	row->title = lh_arena_printf(arena, "%.*s%s%s",
				     (int)(at - row->title), row->title,
				     marked, at + strlen(plain));
}

void search_rows_build(struct lh_arena *arena, const struct lh_hit *hits,
		       size_t count, struct search_rows *rows)
{
	*rows = (struct search_rows){ 0 };
	for (size_t g = 0; g < sizeof(groups) / sizeof(*groups); g++) {
		size_t heading = rows->n_rows, n = 0;
		for (size_t i = 0; i < count; i++) {
			if (hits[i].kind != groups[g].kind)
				continue;
			if (n++ == 0)
				row_add(arena, rows);
			row_fill(arena, &hits[i], row_add(arena, rows));
		}
		if (n)
			rows->rows[heading].heading = lh_arena_printf(
				arena, "%s (%zu)", _(groups[g].heading), n);
	}
}

/* Where to begin so that the first match has room: at a grapheme border, a
 * third of the width before it. */
static const char *marked_start(const char *text, int width)
{
	size_t before = strcspn(text, "\x01");
	size_t room = (size_t)width / 3;

	if (!text[before] || width < 6
	    || lh_text_width_n(text, before) <= (size_t)width * 2 / 3)
		return text;
	size_t at = 0;
	while (at < before && lh_text_width_n(text + at, before - at) > room)
		at = lh_text_next(text, before, at);
	return text + at;
}

int search_draw_marked(struct lh_canvas *canvas, int y, int x, int width,
		       enum lh_tui_role role, enum lh_tui_role match,
		       const char *text)
{
	struct lh_arena *arena = lh_arena_new();
	const char *start = marked_start(text, width);
	bool marked = false;
	int used = 0;

	if (start > text)
		used += lh_canvas_text(canvas, y, x, width, role, "…");
	text = start;
	while (*text && used < width) {
		size_t length = strcspn(text, "\x01\x02");
		if (length > 0)
			used += lh_canvas_text(canvas, y, x + used,
				width - used, marked ? match : role,
				lh_arena_strndup(arena, text, length));
		text += length;
		if (*text)
			marked = *text++ == '\x01';
	}
	lh_arena_free(arena);
	return used;
}
