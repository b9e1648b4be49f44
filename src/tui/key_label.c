/* See the header. */
#include "key_label.h"

#include <ctype.h>
#include <string.h>

#include <lichhop/strbuf.h>

static const struct {
	const char *name, *label;
} labels[] = {
	{ "enter", "Enter" }, { "esc", "Esc" }, { "tab", "Tab" },
	{ "shift+tab", "Shift+Tab" }, { "space", "Space" },
	{ "backspace", "Backspace" }, { "delete", "Del" },
	{ "insert", "Ins" }, { "home", "Home" }, { "end", "End" },
	{ "pageup", "PgUp" }, { "pagedown", "PgDn" },
	{ "up", "↑" }, { "down", "↓" }, { "left", "←" }, { "right", "→" },
};

static void label_add(struct lh_strbuf *out, const char *key, size_t length)
{
	for (size_t i = 0; i < sizeof(labels) / sizeof(*labels); i++)
		if (strlen(labels[i].name) == length
		    && strncmp(labels[i].name, key, length) == 0) {
			lh_strbuf_add(out, labels[i].label);
			return;
		}
	if (length > 5 && strncmp(key, "ctrl+", 5) == 0) {
		lh_strbuf_add(out, "Ctrl+");
		for (size_t i = 5; i < length; i++)
			lh_strbuf_add_char(out, (char)toupper((unsigned char)key[i]));
		return;
	}
	if (length > 1 && key[0] == 'f' && isdigit((unsigned char)key[1])) {
		lh_strbuf_add_char(out, 'F');
		lh_strbuf_add_bytes(out, key + 1, length - 1);
		return;
	}
	lh_strbuf_add_bytes(out, key, length);
}

const char *key_label_first(struct lh_arena *arena, const char *keys)
{
	struct lh_strbuf out;

	lh_strbuf_init(&out);
	label_add(&out, keys, strcspn(keys, " "));
	const char *label = lh_arena_strdup(arena, out.text);
	lh_strbuf_release(&out);
	return label;
}

const char *key_label_all(struct lh_arena *arena, const char *keys)
{
	struct lh_strbuf out;

	lh_strbuf_init(&out);
	while (*keys) {
		size_t n = strcspn(keys, " ");
		if (out.length)
			lh_strbuf_add_char(&out, ' ');
		label_add(&out, keys, n);
		keys += n + strspn(keys + n, " ");
	}
	const char *label = lh_arena_strdup(arena, out.text);
	lh_strbuf_release(&out);
	return label;
}
