/* Every labelled notice in many changed copies through the reader's fuzz
 * target, the same ones in every run.
 *
 *   notice_mutations [COPIES]	100 of each without it */
#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define COPIES 100
#define MOST (64u << 10)

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t most,
			       unsigned int seed);

static unsigned long run(const char *path, unsigned copies)
{
	static uint8_t text[MOST], copy[MOST];
	unsigned long runs = 0;
	FILE *file = fopen(path, "rb");
	size_t size;

	if (!file) {
		perror(path);
		exit(1);
	}
	size = fread(text, 1, sizeof(text), file);
	fclose(file);
	for (unsigned seed = 0; seed < copies; seed++) {
		memcpy(copy, text, size);
		size_t length = LLVMFuzzerCustomMutator(copy, size, MOST, seed);

		/* Of the exact size, so that a sanitizer sees a byte more. */
		uint8_t *exact = malloc(length ? length : 1);
		if (!exact)
			exit(1);
		memcpy(exact, copy, length);
		LLVMFuzzerTestOneInput(exact, length);
		free(exact);
		runs++;
	}
	return runs;
}

int main(int argc, char **argv)
{
	unsigned copies = argc > 1 ? (unsigned)strtoul(argv[1], NULL, 10)
				   : COPIES;
	const char *srcdir = getenv("srcdir");
	char folder[2048], path[4096];
	struct dirent **entries;
	unsigned long runs = 0;
	int count;

	snprintf(folder, sizeof(folder), "%s/tests/data/notices",
		 srcdir ? srcdir : ".");
	count = scandir(folder, &entries, NULL, alphasort);
	for (int i = 0; i < count; i++) {
		const char *dot = strrchr(entries[i]->d_name, '.');

		if (dot && strcmp(dot, ".txt") == 0) {
			snprintf(path, sizeof(path), "%s/%s", folder,
				 entries[i]->d_name);
			runs += run(path, copies);
		}
		free(entries[i]);
	}
	if (count >= 0)
		free(entries);
	printf("%lu changed notices read\n", runs);
	return runs ? 0 : 1;
}
