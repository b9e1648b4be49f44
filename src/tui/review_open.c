/* What is read for review: a file or what was pasted. */
#include "review.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include <lichhop/gettext.h>
#include <lichhop/text.h>

#include "screens.h"

#define LONG_TEXT ((size_t)256 << 10)	/* bytes; takes a moment to read */

/* A book takes seconds, a notice none. */
static void review_say_reading(struct lh_app *app,
			       const struct lh_source *source)
{
	struct lh_arena *arena = lh_arena_new();

	if (source->length >= LONG_TEXT)
		lh_app_doing(app, lh_arena_printf(arena, _("đang đọc “%s”…"),
						  source->name));
	lh_arena_free(arena);
}

static void review_open_source(struct lh_app *app,
			       const struct lh_source *source)
{
	review_say_reading(app, source);
	struct lh_draft *draft = lh_draft_new(lh_app_ctx(app), source->name,
					      source->text, source->length);
	struct lh_error err;

	if (lh_draft_is_empty(draft)) {
		lh_draft_free(draft);
		lh_app_say(app, LH_NOTE_WARNING,
			   _("%s: không thấy cơ quan, số, cuộc họp hay phân công nào"),
			   source->name);
		return;
	}
	if (lh_draft_compare(draft, &err) != LH_OK)
		lh_app_say(app, LH_NOTE_WARNING, "%s", err.text);
	review_push(app, source, draft);
	if (source->remark)
		lh_app_say(app, LH_NOTE_INFO, "%s", source->remark);
}

void lh_review_open(struct lh_app *app, const char *name, const char *bytes,
		    size_t length)
{
	struct lh_arena *arena = lh_arena_new();
	struct lh_source source = { .ctx = lh_app_ctx(app) };
	struct lh_error err;

	if (lh_source_take(&source, arena, name, bytes, length, &err))
		lh_app_say(app, LH_NOTE_ERROR, "%s", err.text);
	else if (source.kind == LH_SOURCE_CALENDAR)
		review_calendar(app, NULL, bytes, length);
	else
		review_open_source(app, &source);
	lh_source_close(&source);
	lh_arena_free(arena);
}

/* "~/a.pdf" as a shell would take it; "-" is a file here, nobody types into a
 * standard input that is the keyboard. */
static const char *file_path(struct lh_arena *arena, const char *typed)
{
	const char *home = getenv("HOME");
	const char *path = lh_text_trim(arena, typed, strlen(typed));

	if (strncmp(path, "~/", 2) == 0 && home)
		return lh_arena_printf(arena, "%s%s", home, path + 1);
	return strcmp(path, "-") == 0 ? "./-" : path;
}

/* A pipe or a device would be waited for without an end. */
static bool file_is_endless(const char *path)
{
	struct stat about;

	return stat(path, &about) == 0 && !S_ISREG(about.st_mode)
		&& !S_ISDIR(about.st_mode);
}

void lh_review_open_file(struct lh_app *app, const char *typed)
{
	struct lh_arena *arena = lh_arena_new();
	const char *path = file_path(arena, typed);
	struct lh_source source = { .ctx = lh_app_ctx(app) };
	struct lh_error err;

	if (file_is_endless(path))
		lh_app_say(app, LH_NOTE_ERROR,
			   _("“%s” không phải là một tệp thường"), path);
	else if (lh_source_open(&source, arena, path, &err))
		lh_app_say(app, LH_NOTE_ERROR, "%s", err.text);
	else if (source.kind == LH_SOURCE_CALENDAR)
		review_calendar(app, path, NULL, 0);
	else
		review_open_source(app, &source);
	lh_source_close(&source);
	lh_arena_free(arena);
}
