/* See the header. */
#include "output_ask.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <lichhop/gettext.h>
#include <lichhop/strbuf.h>
#include <lichhop/text.h>

#include "path_suggest.h"

struct output {
	char *in_folder;
	char *path;
	output_fn *run;
	void *data;
};

static void output_tell(struct lh_app *app, struct output *output,
			const char *path)
{
	output->run(app, path, output->data);
	free(output->in_folder);
	free(output->path);
	free(output);
}

static void output_answer(struct lh_app *app, int answer, void *data)
{
	struct output *output = data;

	if (answer != 0)
		lh_app_say(app, LH_NOTE_WARNING, _("Chưa ghi gì"));
	output_tell(app, output, answer == 0 ? output->path : NULL);
}

/* With its folder, so that what is said of the file later tells where it is. */
static char *output_whole(const char *path)
{
	char *folder = *path == '/' ? NULL : getcwd(NULL, 0);
	struct lh_strbuf whole;
	char *copy;

	if (!folder)
		return lh_xstrdup(path);
	lh_strbuf_init(&whole);
	lh_strbuf_addf(&whole, "%s/%s", strcmp(folder, "/") == 0 ? "" : folder,
		       path);
	copy = lh_xstrdup(whole.text);
	lh_strbuf_release(&whole);
	free(folder);
	return copy;
}

static bool output_is_there(const struct output *output,
			    struct lh_arena *arena, const char **file)
{
	struct stat st;

	*file = output->in_folder
		? lh_arena_printf(arena, "%s/%s", output->path,
				  output->in_folder) : output->path;
	return stat(*file, &st) == 0 && S_ISREG(st.st_mode);
}

static void output_done(struct lh_app *app, const char *path, void *data)
{
	const struct lh_answer answers[] = {
		{ "g", _("Ghi đè") }, { "t", _("Thôi") },
	};
	struct output *output = data;
	struct lh_arena *arena;
	const char *file;

	if (lh_text_empty(path)) {
		output_tell(app, output, NULL);
		return;
	}
	output->path = output_whole(path);
	arena = lh_arena_new();
	if (output_is_there(output, arena, &file))
		lh_dialog_ask(app, lh_arena_printf(
			arena, _("Tệp “%s” đã có."), file), answers, 2,
			output_answer, output);
	else
		output_tell(app, output, output->path);
	lh_arena_free(arena);
}

void output_ask(struct lh_app *app, const char *prompt, const char *initial,
		const char *in_folder, output_fn *run, void *data)
{
	struct output *output = lh_xcalloc(1, sizeof(*output));

	output->in_folder = in_folder ? lh_xstrdup(in_folder) : NULL;
	output->run = run;
	output->data = data;
	lh_dialog_input(app, prompt, initial, path_suggest, output_done,
			output);
}
