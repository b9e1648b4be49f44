/* How soon the planner shows its first frame, and how soon a key is answered,
 * on a database of so many meetings:
 *
 *   screen_bench DATABASE LICHHOP_NOW
 *
 * Prints "WHAT MILLISECONDS" lines: the middle and the slowest of the runs. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "tests/tui/screen.h"

#define STARTS 7
#define PRESSES 60

static double now_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static int compare(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return x < y ? -1 : x > y;
}

static void report(const char *what, double *times, size_t count)
{
	qsort(times, count, sizeof(*times), compare);
	printf("%s %.2f\n%s-slowest %.2f\n", what, times[count / 2], what,
	       times[count - 1]);
}

static void measure_start(const char *folder, const struct screen_options *o)
{
	double times[STARTS];

	for (size_t i = 0; i < STARTS; i++) {
		double start = now_ms();
		struct screen *s = screen_start(folder, o);
		times[i] = now_ms() - start;
		screen_end(s);
	}
	report("first-frame", times, STARTS);
}

static void measure_keys(const char *folder, const struct screen_options *o,
			 const char *what, const char *before,
			 const char *const *keys, size_t n_keys)
{
	struct screen *s = screen_start(folder, o);
	double times[PRESSES];

	screen_keys(s, before);
	for (size_t i = 0; i < PRESSES; i++) {
		double start = now_ms();
		screen_keys(s, keys[i % n_keys]);
		times[i] = now_ms() - start;
	}
	screen_end(s);
	report(what, times, PRESSES);
}

static const char *const *arguments;

static void bench(void **state)
{
	static const char *const weeks[] = { "]", "]", "[" };
	static const char *const moves[] = { "<down>", "<down>", "<up>" };
	static const char *const screens[] = { "a", "<backspace>" };
	static const char *const letters[] = { "h", "o", "p", "<ctrl+u>" };
	const struct screen_options options = {
		.height = 40, .width = 120, .database = arguments[1],
		.now = arguments[2],
	};
	char *folder = screen_folder();

	(void)state;
	measure_start(folder, &options);
	measure_keys(folder, &options, "move", "", moves, 3);
	measure_keys(folder, &options, "week", "", weeks, 3);
	measure_keys(folder, &options, "preparation", "", screens, 2);
	measure_keys(folder, &options, "search-letter", "/", letters, 4);
	screen_folder_remove(folder);
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(bench) };

	if (argc != 3) {
		fputs("usage: screen_bench DATABASE LICHHOP_NOW\n", stderr);
		return 2;
	}
	arguments = (const char *const *)argv;
	return cmocka_run_group_tests(tests, NULL, NULL);
}
