/* The file of the personal settings: lines "name = value", "#" before a
 * remark.  Knows no names: the table is settings.c's. */
#include "settings_priv.h"

#include <stdlib.h>
#include <string.h>

#include <lichhop/gettext.h>
#include <lichhop/strbuf.h>
#include <lichhop/text.h>

#include "file_priv.h"
#include "file_writer.h"

#define PERSONAL_MOST (64 * 1024)

enum personal_line { PERSONAL_BLANK, PERSONAL_PAIR, PERSONAL_FAULT };

static enum personal_line personal_parse(struct lh_arena *arena,
					 const char *line, size_t length,
					 struct lh_personal *pair)
{
	char *text = lh_text_trim(arena, line, length);
	char *equals = strchr(text, '=');

	if (!*text || *text == '#')
		return PERSONAL_BLANK;
	if (!equals)
		return PERSONAL_FAULT;
	pair->name = lh_text_trim(arena, text, (size_t)(equals - text));
	pair->value = lh_text_trim(arena, equals + 1, strlen(equals + 1));
	return *pair->name ? PERSONAL_PAIR : PERSONAL_FAULT;
}

static enum lh_status personal_read(const char *path, char **text,
				    struct lh_error *err)
{
	struct lh_error own;
	size_t length = 0;
	enum lh_status status = lh_file_load(path, PERSONAL_MOST, text, &length,
					     &own);

	if (status == LH_ENOTFOUND) {
		*text = lh_xstrdup("");
		return LH_OK;
	}
	if (status != LH_OK)
		return lh_error_set(err, status, "%s", own.text);
	if (lh_text_check(*text, length, NULL, NULL) == LH_OK)
		return LH_OK;
	free(*text);
	*text = NULL;
	return lh_error_set(err, LH_EFORMAT,
			    _("tệp cài đặt “%s” không phải là chữ UTF-8"), path);
}

enum lh_status lh_personal_load(struct lh_arena *arena, const char *path,
				struct lh_personal **pairs, size_t *count,
				const char ***faults, size_t *n_faults,
				struct lh_error *err)
{
	char *text = NULL;
	size_t number = 0;
	enum lh_status status = personal_read(path, &text, err);

	if (status != LH_OK)
		return status;
	*pairs = NULL;
	*faults = NULL;
	*count = *n_faults = 0;
	for (const char *line = text; *line;) {
		size_t length = strcspn(line, "\n");
		struct lh_personal pair = { .line = ++number };
		enum personal_line kind = personal_parse(arena, line, length, &pair);

		if (kind == PERSONAL_PAIR) {
			*pairs = lh_arena_grow(arena, *pairs, *count, sizeof(pair));
			(*pairs)[(*count)++] = pair;
		} else if (kind == PERSONAL_FAULT) {
			*faults = lh_arena_grow(arena, *faults, *n_faults,
						sizeof(**faults));
			(*faults)[(*n_faults)++] = lh_arena_printf(arena,
				_("%s:%zu: dòng không có dạng “tên = giá trị”"),
				path, number);
		}
		line += length + (line[length] == '\n');
	}
	free(text);
	return LH_OK;
}

static void personal_add(struct lh_strbuf *out, const char *name,
			 const char *value)
{
	if (value)
		lh_strbuf_addf(out, "%s = %s\n", name, value);
}

/* text with name's lines replaced by one; a new one goes to the end. */
static void personal_change(const char *text, const char *name,
			    const char *value, struct lh_strbuf *out)
{
	struct lh_arena *arena = lh_arena_new();
	bool done = false;

	for (const char *line = text; *line;) {
		size_t length = strcspn(line, "\n");
		struct lh_personal pair = { .name = NULL };
		bool own = personal_parse(arena, line, length, &pair) ==
			   PERSONAL_PAIR && strcmp(pair.name, name) == 0;

		if (own && !done)
			personal_add(out, name, value);
		if (own) {
			done = true;
		} else {
			lh_strbuf_add_bytes(out, line, length);
			lh_strbuf_add_char(out, '\n');
		}
		line += length + (line[length] == '\n');
	}
	if (!done)
		personal_add(out, name, value);
	lh_arena_free(arena);
}

enum lh_status lh_personal_set(const char *path, const char *name,
			       const char *value, struct lh_error *err)
{
	char *text = NULL;
	struct lh_strbuf changed;
	enum lh_status status = personal_read(path, &text, err);

	if (status != LH_OK)
		return status;
	lh_strbuf_init(&changed);
	personal_change(text, name, value, &changed);
	status = lh_file_make_folders(path, err);
	if (status == LH_OK)
		status = file_writer_replace(path, changed.text, changed.length, err);
	lh_strbuf_release(&changed);
	free(text);
	return status;
}
