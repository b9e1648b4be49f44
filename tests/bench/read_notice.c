/* read_notice: the notice reader alone, in the argument order of the program.
 *
 *	read_notice import --dry-run --json FILE	prints what was read
 *	read_notice bench COUNT FILE...			reads them COUNT times
 *
 * For scoring and timing the reader without a database. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <lichhop/reader.h>
#include <lichhop/reading_json.h>
#include <lichhop/text.h>

static char *read_file(const char *path, size_t *length)
{
	FILE *file = fopen(path, "rb");
	char *text = NULL;
	size_t n = 0;

	if (!file)
		return NULL;
	for (;;) {
		size_t got;

		text = lh_xreallocarray(text, n + 65536, 1);
		got = fread(text + n, 1, 65536, file);
		n += got;
		if (got < 65536)
			break;
	}
	fclose(file);
	*length = n;
	return text;
}

static int print_reading(const char *path)
{
	struct lh_arena *arena = lh_arena_new();
	struct lh_reader_options options = { .directory = NULL };
	struct lh_reading reading;
	struct lh_error err;
	size_t length = 0;
	char *text = read_file(path, &length);
	char *nfc;

	if (!text || lh_text_check(text, length, NULL, &err) != LH_OK) {
		fprintf(stderr, "%s: %s\n", path, text ? err.text : "unreadable");
		free(text);
		lh_arena_free(arena);
		return 1;
	}
	nfc = lh_text_nfc(arena, text, length);
	lh_reader_read(arena, nfc, strlen(nfc), &options, &reading);
	printf("{\"version\":1,\"documents\":[%s]}\n",
	       lh_reading_json(arena, &reading, path));
	lh_arena_free(arena);
	free(text);
	return 0;
}

static double seconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static int bench(long count, int n, char **paths)
{
	struct lh_arena *arena = lh_arena_new();
	struct lh_reader_options options = { .directory = NULL };
	double start;
	size_t bytes = 0, notices = 0;

	start = seconds();
	for (int f = 0; f < n; f++) {
		size_t length = 0;
		char *text = read_file(paths[f], &length);

		if (!text)
			return 1;
		for (long i = 0; i < count; i++) {
			struct lh_reading reading;
			char *nfc = lh_text_nfc(arena, text, length);

			lh_reader_read(arena, nfc, strlen(nfc), &options,
				       &reading);
			lh_arena_clear(arena);
			bytes += length;
			notices++;
		}
		free(text);
	}
	start = seconds() - start;
	printf("%zu notices, %zu bytes, %.3f s: %.0f notices/s, %.1f MB/s\n",
	       notices, bytes, start, (double)notices / start,
	       (double)bytes / start / 1e6);
	lh_arena_free(arena);
	return 0;
}

int main(int argc, char **argv)
{
	if (argc == 5 && !strcmp(argv[1], "import"))
		return print_reading(argv[4]);
	if (argc >= 4 && !strcmp(argv[1], "bench"))
		return bench(atol(argv[2]), argc - 3, argv + 3);
	fprintf(stderr, "usage: read_notice import --dry-run --json FILE\n"
		"       read_notice bench COUNT FILE...\n");
	return 2;
}
