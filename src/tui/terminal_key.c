/* From what ncurses reads to named keys and typed text.  Names are those of
 * the commands table: "enter", "f5", "ctrl+r", "shift+tab", "down". */
#include "terminal_priv.h"

#include <stdio.h>
#include <string.h>
#include <wchar.h>

#include "paste.h"

/* Codes above ncurses' own, for sequences that terminfo does not name. */
enum {
	KEY_PASTE_BEGIN = KEY_MAX + 1,
	KEY_PASTE_END,
};

static const struct key_name {
	int code;
	const char *name;
} key_names[] = {
	{ KEY_UP, "up" }, { KEY_DOWN, "down" },
	{ KEY_LEFT, "left" }, { KEY_RIGHT, "right" },
	{ KEY_HOME, "home" }, { KEY_END, "end" },
	{ KEY_PPAGE, "pageup" }, { KEY_NPAGE, "pagedown" },
	{ KEY_BACKSPACE, "backspace" }, { KEY_DC, "delete" },
	{ KEY_IC, "insert" }, { KEY_BTAB, "shift+tab" },
	{ KEY_ENTER, "enter" }, { KEY_SLEFT, "shift+left" },
	{ KEY_SRIGHT, "shift+right" }, { KEY_SR, "shift+up" },
	{ KEY_SF, "shift+down" },
};

static const struct key_name control_names[] = {
	{ '\r', "enter" }, { '\n', "enter" }, { '\t', "tab" },
	{ 0x1b, "esc" }, { 0x7f, "backspace" }, { '\b', "backspace" },
	{ 0, "ctrl+space" },
};

void terminal_keys_init(void)
{
	define_key(PASTE_BEGIN, KEY_PASTE_BEGIN);
	define_key(PASTE_END, KEY_PASTE_END);
}

static const char *key_find(const struct key_name *names, size_t count,
			    int code)
{
	for (size_t i = 0; i < count; i++)
		if (names[i].code == code)
			return names[i].name;
	return NULL;
}

static bool key_set_name(struct lh_terminal *terminal, struct lh_key *key,
			 const char *name)
{
	snprintf(terminal->name, sizeof(terminal->name), "%s", name);
	key->name = terminal->name;
	return true;
}

static void text_add(struct lh_strbuf *text, wint_t c)
{
	unsigned char bytes[4];
	size_t n;

	if (c < 0x80) {
		bytes[0] = (unsigned char)c;
		n = 1;
	} else if (c < 0x800) {
		bytes[0] = (unsigned char)(0xC0 | c >> 6);
		bytes[1] = (unsigned char)(0x80 | (c & 0x3F));
		n = 2;
	} else if (c < 0x10000) {
		bytes[0] = (unsigned char)(0xE0 | c >> 12);
		bytes[1] = (unsigned char)(0x80 | (c >> 6 & 0x3F));
		bytes[2] = (unsigned char)(0x80 | (c & 0x3F));
		n = 3;
	} else {
		bytes[0] = (unsigned char)(0xF0 | c >> 18);
		bytes[1] = (unsigned char)(0x80 | (c >> 12 & 0x3F));
		bytes[2] = (unsigned char)(0x80 | (c >> 6 & 0x3F));
		bytes[3] = (unsigned char)(0x80 | (c & 0x3F));
		n = 4;
	}
	lh_strbuf_add_bytes(text, bytes, n);
}

static bool key_read_mouse(struct lh_terminal *terminal, struct lh_key *key)
{
	MEVENT event;

	if (getmouse(&event) != OK)
		return false;
	key->mouse_y = event.y;
	key->mouse_x = event.x;
	if (event.bstate & (BUTTON1_DOUBLE_CLICKED | BUTTON1_TRIPLE_CLICKED))
		return key_set_name(terminal, key, "doubleclick");
	if (event.bstate & (BUTTON1_CLICKED | BUTTON1_PRESSED))
		return key_set_name(terminal, key, "click");
	if (event.bstate & BUTTON4_PRESSED)
		return key_set_name(terminal, key, "wheelup");
	if (event.bstate & BUTTON5_PRESSED)
		return key_set_name(terminal, key, "wheeldown");
	return false;
}

static bool key_read_code(struct lh_terminal *terminal, struct lh_key *key,
			  int code)
{
	char name[16];
	const char *known = key_find(key_names,
				     sizeof(key_names) / sizeof(*key_names),
				     code);

	if (known)
		return key_set_name(terminal, key, known);
	if (code == KEY_PASTE_BEGIN) {
		terminal_paste_begin(terminal);
		return false;
	}
	if (code == KEY_MOUSE)
		return key_read_mouse(terminal, key);
	if (code >= KEY_F(1) && code <= KEY_F(24)) {
		snprintf(name, sizeof(name), "f%d", code - KEY_F(0));
		return key_set_name(terminal, key, name);
	}
	return false;
}

static int key_get(struct lh_terminal *terminal, wint_t *c)
{
	return terminal_rest_is_empty(terminal)
		? get_wch(c) : terminal_rest_get(terminal, c);
}

/* A sequence that this terminal's description does not name (a key with
 * modifiers): its letters are no keys.  ECMA-48 5.4: parameters, then a final
 * byte of 0x40 to 0x7e.  False for Esc itself. */
static bool key_swallow_sequence(struct lh_terminal *terminal)
{
	bool behind = !terminal_rest_is_empty(terminal);
	wint_t c;

	if (key_get(terminal, &c) != OK)
		return false;
	if (c != '[' && c != 'O') {
		if (behind)
			terminal_rest_put_back(terminal);
		else
			unget_wch((wchar_t)c);
		return false;
	}
	bool whole = c == 'O';
	while (key_get(terminal, &c) == OK)
		if (whole || (c >= 0x40 && c <= 0x7e))
			break;
	return true;
}

static bool key_read_char(struct lh_terminal *terminal, struct lh_key *key,
			  wint_t c)
{
	char name[16];

	if (c == 0x1b && key_swallow_sequence(terminal))
		return false;
	const char *known = key_find(control_names,
				     sizeof(control_names)
					     / sizeof(*control_names),
				     (int)c);

	if (known)
		return key_set_name(terminal, key, known);
	if (c < ' ') {
		snprintf(name, sizeof(name), "ctrl+%c", (int)('a' + c - 1));
		return key_set_name(terminal, key, name);
	}
	if (c >= 0x80 && c < 0xA0)
		return false;
	text_add(&terminal->text, c);
	key->text = terminal->text.text;
	return true;
}

bool terminal_key_read(struct lh_terminal *terminal, struct lh_key *key,
		       bool *resized)
{
	wint_t c;

	*resized = false;
	while (!terminal->pasting) {
		lh_strbuf_clear(&terminal->text);
		*key = (struct lh_key){ .name = "", .text = "" };
		int kind = key_get(terminal, &c);
		if (kind == ERR)
			return false;
		if (kind == KEY_CODE_YES && c == KEY_RESIZE) {
			*resized = true;
			return true;
		}
		if (kind == KEY_CODE_YES
			    ? key_read_code(terminal, key, (int)c)
			    : key_read_char(terminal, key, c))
			return true;
	}
	return false;
}
