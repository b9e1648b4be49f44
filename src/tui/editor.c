/* See the header.  Knows text, not what is typed. */
#include "editor.h"

#include <string.h>

#include <lichhop/text.h>

#define EDITOR_MOST (64u << 10)
#define COLUMN_BYTES 8		/* of a column, at most; more is cut */

void lh_editor_init(struct lh_editor *editor, const char *initial)
{
	*editor = (struct lh_editor){ .most = EDITOR_MOST };
	lh_strbuf_init(&editor->text);
	lh_editor_set(editor, initial ? initial : "");
}

void lh_editor_release(struct lh_editor *editor)
{
	lh_strbuf_release(&editor->text);
}

void lh_editor_set(struct lh_editor *editor, const char *text)
{
	lh_strbuf_clear(&editor->text);
	lh_strbuf_add(&editor->text, text);
	editor->cursor = editor->text.length;
}

/* Text before the cursor, new text, text behind it: made NFC as a whole,
 * because a mark may join the letter before it. */
static void editor_insert(struct lh_editor *editor, const char *text,
			  size_t length)
{
	struct lh_arena *arena = lh_arena_new();
	struct lh_strbuf head;

	lh_strbuf_init(&head);
	lh_strbuf_add_bytes(&head, editor->text.text, editor->cursor);
	lh_strbuf_add_bytes(&head, text, length);
	const char *tail = lh_arena_strdup(arena,
					   editor->text.text + editor->cursor);
	char *normal = lh_text_nfc(arena, head.text, head.length);
	lh_strbuf_clear(&editor->text);
	lh_strbuf_add(&editor->text, normal);
	editor->cursor = editor->text.length;
	lh_strbuf_add(&editor->text, tail);
	lh_strbuf_release(&head);
	lh_arena_free(arena);
}

/* What may stand in the field: controls go, a line break becomes a blank
 * where there is only one line. */
static void editor_type(struct lh_editor *editor, const char *text)
{
	struct lh_arena *arena = lh_arena_new();
	struct lh_error err;

	if (lh_text_check(text, strlen(text), NULL, &err) == LH_OK) {
		const char *clean = lh_text_printable(arena, text,
						      editor->many_lines);
		if (editor->text.length + strlen(clean) <= editor->most)
			editor_insert(editor, clean, strlen(clean));
	}
	lh_arena_free(arena);
}

static void editor_remove(struct lh_editor *editor, size_t from, size_t to)
{
	memmove(editor->text.text + from, editor->text.text + to,
		editor->text.length - to + 1);
	lh_strbuf_truncate(&editor->text, editor->text.length - (to - from));
	editor->cursor = from;
}

static size_t editor_word_start(const struct lh_editor *editor)
{
	size_t at = editor->cursor;

	while (at > 0 && editor->text.text[at - 1] == ' ')
		at--;
	while (at > 0 && editor->text.text[at - 1] != ' ')
		at--;
	return at;
}

static bool editor_edit_key(struct lh_editor *editor, const char *name)
{
	const char *text = editor->text.text;
	size_t length = editor->text.length, at = editor->cursor;

	if (strcmp(name, "backspace") == 0 && at > 0)
		editor_remove(editor, lh_text_previous(text, length, at), at);
	else if (strcmp(name, "delete") == 0 && at < length)
		editor_remove(editor, at, lh_text_next(text, length, at));
	else if (strcmp(name, "ctrl+u") == 0)
		editor_remove(editor, 0, at);
	else if (strcmp(name, "ctrl+k") == 0) {
		editor_remove(editor, at, length);
	} else if (strcmp(name, "ctrl+w") == 0)
		editor_remove(editor, editor_word_start(editor), at);
	else
		return strcmp(name, "backspace") == 0
			|| strcmp(name, "delete") == 0;
	return true;
}

static bool editor_move_key(struct lh_editor *editor, const char *name)
{
	const char *text = editor->text.text;
	size_t length = editor->text.length, at = editor->cursor;

	if (strcmp(name, "left") == 0)
		editor->cursor = at > 0 ? lh_text_previous(text, length, at) : 0;
	else if (strcmp(name, "right") == 0)
		editor->cursor = at < length ? lh_text_next(text, length, at)
					     : length;
	else if (strcmp(name, "home") == 0 || strcmp(name, "ctrl+a") == 0)
		editor->cursor = 0;
	else if (strcmp(name, "end") == 0 || strcmp(name, "ctrl+e") == 0)
		editor->cursor = length;
	else
		return false;
	return true;
}

enum lh_handled lh_editor_key(struct lh_editor *editor,
			      const struct lh_key *key)
{
	if (!*key->name) {
		editor_type(editor, key->text);
		return LH_HANDLED;
	}
	if (strcmp(key->name, "enter") == 0 && editor->many_lines) {
		editor_insert(editor, "\n", 1);
		return LH_HANDLED;
	}
	return editor_edit_key(editor, key->name)
			|| editor_move_key(editor, key->name)
		? LH_HANDLED : LH_PASSED;
}

/* A line break of a longer text shows as a blank. */
static void editor_draw_text(struct lh_canvas *canvas, int y, int x, int width,
			     const char *text, size_t near)
{
	struct lh_arena *arena = lh_arena_new();
	size_t length = strnlen(text, 2 * near);

	while (length > 0 && (text[length] & 0xC0) == 0x80)
		length--;
	text = lh_arena_strndup(arena, text, length);
	lh_canvas_text(canvas, y, x, width, LH_TUI_INPUT,
		       lh_text_printable(arena, text, false));
	lh_arena_free(arena);
}

void lh_editor_draw(const struct lh_editor *editor, struct lh_canvas *canvas,
		    int y, int x, int width, bool focused)
{
	const char *text = editor->text.text;
	size_t near = (size_t)(width > 0 ? width : 0) * COLUMN_BYTES;
	size_t from = editor->cursor > near ? editor->cursor - near : 0;

	lh_canvas_field(canvas, y, x, width, LH_TUI_INPUT, "");
	if (width < 1)
		return;
	/* A text may be long: only what is near the cursor is measured. */
	while (from < editor->cursor && (text[from] & 0xC0) == 0x80)
		from++;
	/* The cursor may stand behind the last character. */
	while (lh_text_width_n(text + from, editor->cursor - from)
	       >= (size_t)width)
		from = lh_text_next(text, editor->text.length, from);
	editor_draw_text(canvas, y, x, width, text + from, near);
	if (focused)
		lh_canvas_cursor(canvas, y,
				 x + (int)lh_text_width_n(text + from,
							  editor->cursor - from));
}
