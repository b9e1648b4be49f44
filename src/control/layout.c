/* Paragraphs and columns for terminals; see the header. */
#include "layout.h"

#include <lichhop/text.h>

/* Narrower than this nothing sensible can be laid out. */
#define LAYOUT_LEAST 20

static void layout_blanks(const struct layout *l, size_t count)
{
	for (size_t i = 0; i < count; i++)
		lh_strbuf_add_char(l->out, ' ');
}

/* What is left of a line behind column `at`, 0 for no limit. */
static size_t layout_room(const struct layout *l, size_t at)
{
	if (!l->width)
		return 0;
	return l->width > at + LAYOUT_LEAST ? l->width - at : LAYOUT_LEAST;
}

static const char *layout_cut(const struct layout *l, const char *text,
			      size_t room)
{
	const char *clean = lh_text_printable(l->arena, text ? text : "",
					      false);

	return room ? lh_text_ellipsis(l->arena, clean, room) : clean;
}

void layout_heading(const struct layout *l, const char *text)
{
	if (l->out->length)
		lh_strbuf_add_char(l->out, '\n');
	layout_line(l, 0, text);
}

/* Padded with blanks up to column `to`; at least one blank behind it. */
static void layout_pad(const struct layout *l, const char *text, size_t to)
{
	size_t used = lh_text_width(text);

	lh_strbuf_add(l->out, text);
	if (to)
		layout_blanks(l, used < to ? to - used : 1);
}

void layout_field(const struct layout *l, size_t indent, const char *label,
		  const char *text)
{
	size_t room = layout_room(l, indent), count;
	char **lines;

	if (lh_text_empty(text))
		return;
	if (!room) {
		layout_pad(l, label, indent);
		lh_strbuf_add(l->out, lh_text_printable(l->arena, text, false));
		lh_strbuf_add_char(l->out, '\n');
		return;
	}
	count = lh_text_wrap(l->arena, lh_text_printable(l->arena, text, true),
			     room, &lines);
	for (size_t i = 0; i < count; i++) {
		layout_pad(l, i == 0 ? label : "", indent);
		lh_strbuf_add(l->out, lines[i]);
		lh_strbuf_add_char(l->out, '\n');
	}
}

void layout_some(const struct layout *l, size_t indent, const char *label,
		 const char *text, size_t lines)
{
	size_t room = layout_room(l, indent), count;
	const char *clean = lh_text_printable(l->arena, text, false);
	char **parts;

	if (!room) {
		layout_field(l, indent, label, text);
		return;
	}
	count = lh_text_wrap(l->arena, clean, room, &parts);
	for (size_t i = 0; i < count && i < lines; i++) {
		layout_pad(l, i == 0 ? label : "", indent);
		/* What does not fit is put behind the last line, and cut. */
		lh_strbuf_add(l->out, i + 1 < lines || i + 1 == count ?
			parts[i] : lh_text_ellipsis(l->arena, lh_arena_printf(
				l->arena, "%s %s", parts[i], parts[i + 1]),
				room));
		lh_strbuf_add_char(l->out, '\n');
	}
}

void layout_line(const struct layout *l, size_t indent, const char *text)
{
	layout_blanks(l, indent);
	lh_strbuf_add(l->out, layout_cut(l, text, layout_room(l, indent)));
	lh_strbuf_add_char(l->out, '\n');
}

void layout_row(const struct layout *l, size_t indent, const char *left,
		const char *text, const char *right)
{
	size_t edge = lh_text_width(right);
	size_t room = layout_room(l, indent + (edge ? edge + 2 : 0));
	const char *middle = layout_cut(l, text, room);
	size_t used = lh_text_width(middle);

	layout_pad(l, left, indent);
	lh_strbuf_add(l->out, middle);
	if (edge) {
		layout_blanks(l, 2 + (room > used ? room - used : 0));
		lh_strbuf_add(l->out, right);
	}
	lh_strbuf_add_char(l->out, '\n');
}
