/* See the header. */
#include "path_suggest.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include <lichhop/text.h>

#define PATHS 64

static int path_compare(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static bool path_is_folder(struct lh_arena *arena, const char *folder,
			   const char *name)
{
	struct stat st;

	return stat(lh_arena_printf(arena, "%s%s", folder, name), &st) == 0
		&& S_ISDIR(st.st_mode);
}

size_t path_suggest(struct lh_app *app, struct lh_arena *arena,
		    const char *text, const char ***suggestions, void *data)
{
	const char *slash = strrchr(text, '/');
	size_t length = slash ? (size_t)(slash + 1 - text) : 0;
	const char *folder = lh_arena_strndup(arena, text, length);
	const char *start = text + length;
	size_t count = 0;
	DIR *dir = opendir(length ? folder : ".");

	(void)app;
	(void)data;
	*suggestions = NULL;
	if (!dir)
		return 0;
	struct dirent *entry;
	while ((entry = readdir(dir)) && count < PATHS) {
		if (entry->d_name[0] == '.' && *start != '.')
			continue;
		if (strncmp(entry->d_name, start, strlen(start)) != 0)
			continue;
		if (strcmp(entry->d_name, ".") == 0
		    || strcmp(entry->d_name, "..") == 0
		    || lh_text_check(entry->d_name, strlen(entry->d_name), NULL,
				     NULL) != LH_OK)
			continue;
		*suggestions = lh_arena_grow(arena, *suggestions, count,
					     sizeof(**suggestions));
		(*suggestions)[count++] = lh_arena_printf(
			arena, "%s%s%s", folder, entry->d_name,
			path_is_folder(arena, folder, entry->d_name) ? "/" : "");
	}
	closedir(dir);
	if (count)
		qsort(*suggestions, count, sizeof(**suggestions), path_compare);
	return count;
}
