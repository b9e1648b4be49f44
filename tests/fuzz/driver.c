/* Runs a fuzz target without a fuzzer: every file named on the command line,
 * and every file of every directory named there, is handed to it once.
 * Without arguments it is the corpus of the program's own name, so that
 * make check replays $srcdir/tests/fuzz/corpus/NAME for tests/fuzz/NAME_fuzz.
 *
 * To search for new inputs, link the target with -fsanitize=fuzzer instead. */
#include <dirent.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static unsigned long driver_runs;

/* The copy has the exact size of the file, so that a sanitizer sees a read
 * one byte behind its end. */
static bool driver_run_file(const char *path, size_t size)
{
	FILE *file = fopen(path, "rb");
	uint8_t *data = malloc(size ? size : 1);
	bool done = false;

	if (file && data && fread(data, 1, size, file) == size) {
		uint8_t *exact = malloc(size ? size : 1);

		if (exact && size)
			memcpy(exact, data, size);
		if (exact) {
			LLVMFuzzerTestOneInput(size ? exact : data, size);
			driver_runs++;
			done = true;
		}
		free(exact);
	}
	if (!done)
		perror(path);
	free(data);
	if (file)
		fclose(file);
	return done;
}

static bool driver_run(const char *path);

static bool driver_run_folder(const char *path)
{
	struct dirent **entries = NULL;
	int count = scandir(path, &entries, NULL, alphasort);
	bool done = count >= 0;

	if (count < 0)
		perror(path);
	for (int i = 0; i < count; i++) {
		char inner[4096];
		int length = snprintf(inner, sizeof(inner), "%s/%s", path,
				      entries[i]->d_name);

		if (entries[i]->d_name[0] != '.' && length > 0 &&
		    (size_t)length < sizeof(inner))
			done = driver_run(inner) && done;
		free(entries[i]);
	}
	free(entries);
	return done;
}

static bool driver_run(const char *path)
{
	struct stat status;

	if (stat(path, &status) != 0) {
		perror(path);
		return false;
	}
	if (S_ISDIR(status.st_mode))
		return driver_run_folder(path);
	return driver_run_file(path, (size_t)status.st_size);
}

/* tests/fuzz/phrase_fuzz → $srcdir/tests/fuzz/corpus/phrase */
static bool driver_run_own_corpus(const char *program)
{
	const char *srcdir = getenv("srcdir");
	const char *name = strrchr(program, '/');
	char path[4096];

	name = name ? name + 1 : program;
	const char *end = strstr(name, "_fuzz");
	int length = end ? (int)(end - name) : (int)strlen(name);
	snprintf(path, sizeof(path), "%s/tests/fuzz/corpus/%.*s",
		 srcdir ? srcdir : ".", length, name);
	return driver_run(path);
}

int main(int argc, char **argv)
{
	bool done = true;

	if (argc < 2)
		done = driver_run_own_corpus(argv[0]);
	for (int i = 1; i < argc; i++)
		done = driver_run(argv[i]) && done;
	printf("%lu inputs replayed\n", driver_runs);
	if (!driver_runs)
		fputs("an empty corpus proves nothing\n", stderr);
	return done && driver_runs ? 0 : 1;
}
